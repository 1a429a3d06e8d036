//! What guests may make the host hold, and the one place where it is counted: bytes, handles, lengths and depths.
//!
//! Every path that takes a value across a boundary asks here before it allocates or adds: lifting to Rust types and to dynamic values, calls between
//! guests, and handle tables. Calls between guests that the compiler wrote allocate nothing here; they read the lengths that are allowed from globals,
//! and ask for handles. [`Limits`] is what a store allows; a [`Meter`] is what one call has left of it.
//!
//! Nothing here knows memories, types or traps: a refusal is a [`LimitError`], to which the caller adds whose fault it is and where.

use super::table::MAX_LENGTH;
use crate::vm::{GlobalRecord, Pinned, ValRaw};
use std::fmt;
use std::ptr::NonNull;

/// The longest string or list in bytes, whatever the embedder allows. Spec: `MAX_STRING_BYTE_LENGTH`, `MAX_LIST_BYTE_LENGTH`.
const MAX_CONTENT_BYTES: u32 = (1 << 28) - 1;

/// What one call may make the host allocate unless the embedder says otherwise.
const DEFAULT_HOSTCALL_FUEL: usize = 128 << 20;

/// How many handles a table may hold unless the embedder says otherwise: some dozen megabytes.
const DEFAULT_MAX_HANDLES: u32 = 1 << 20;

/// What host functions may keep for their next call unless the embedder says otherwise: the values of some lists of many kilobytes.
const DEFAULT_MAX_KEPT_BYTES: usize = 4 << 20;

/// How deep types may nest unless the embedder says otherwise: as deep as the compiler lets them.
const DEFAULT_MAX_NESTING: u32 = windlass_compiler::abi::MAX_TYPE_DEPTH;

/// Something that is limited.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Limit {
    /// Bytes that the host allocates for the values of one call.
    HostMemory,
    /// Handles in one table.
    Handles,
    /// Handles that are lent to one call.
    LentHandles,
    /// Bytes of one string.
    StringBytes,
    /// Bytes of one list's elements.
    ListBytes,
    /// Types inside types.
    Nesting,
}

impl Limit {
    fn what(self) -> &'static str {
        match self {
            Self::HostMemory => "host memory for the values of one call, in bytes,",
            Self::Handles => "the number of handles in one table",
            Self::LentHandles => "the number of handles that one call borrows",
            Self::StringBytes => "the length of a string, in bytes,",
            Self::ListBytes => "the length of a list, in bytes,",
            Self::Nesting => "the nesting of types",
        }
    }

    /// What raises it, and the most it can be raised to.
    fn setter(self) -> (&'static str, u64) {
        match self {
            Self::HostMemory => ("Store::set_hostcall_fuel", u64::MAX),
            Self::Handles | Self::LentHandles => ("Store::set_max_component_handles", MAX_LENGTH as u64),
            Self::StringBytes => ("Store::set_max_component_string_bytes", MAX_CONTENT_BYTES as u64),
            Self::ListBytes => ("Store::set_max_component_list_bytes", MAX_CONTENT_BYTES as u64),
            Self::Nesting => ("Store::set_max_component_nesting", DEFAULT_MAX_NESTING as u64),
        }
    }
}

/// A value that crosses a component's boundary takes more than the store allows.
///
/// Found with `downcast_ref` in the error of the call. If the guest sent the value, there is a [`Trap`](crate::Trap) in the error too, and the guest's instance
/// cannot be entered again, as after any trap. If the embedder sent it, there is none: the function was not entered and the instance goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LimitError {
    /// What is limited, such as `the number of handles in one table`.
    pub what: &'static str,
    /// How much there may be.
    pub limit: u64,
    /// How much there would be.
    pub asked: u64,
    setter: &'static str,
    most: u64,
    /// The way from the value that took too much outwards, until the path is known.
    pub(crate) trail: Vec<Step>,
    path: Option<Box<str>>,
}

/// From a value to a part of it.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// To an element of a list.
    Element(usize),
    /// To the key of a map's entry.
    Key(usize),
    /// To the value of a map's entry.
    Value(usize),
    /// To a field of a record or tuple.
    Field(usize),
    /// To the payload of a case.
    Payload(u32),
}

impl LimitError {
    /// `asked` is more than `limit`.
    #[cold]
    pub(crate) fn new(what: Limit, limit: u64, asked: u64) -> Self {
        let (setter, most) = what.setter();
        Self { what: what.what(), limit, asked, setter, most, trail: Vec::new(), path: None }
    }

    /// The method that raises the limit, such as `Store::set_hostcall_fuel`; none if the component model itself allows no more.
    pub fn setter(&self) -> Option<&'static str> {
        (self.limit < self.most).then_some(self.setter)
    }

    /// The value that took too much: which argument or result of which function, and where in it, such as
    /// ``lifting argument `names` (`list<string>`) of `f`, element 3``. None where no value was being passed.
    pub fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }

    /// Says which value it was.
    pub(crate) fn set_path(&mut self, path: String) {
        self.path = Some(path.into());
    }
}

impl std::error::Error for LimitError {}

impl fmt::Display for LimitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("limit exceeded")?;
        if let Some(path) = &self.path {
            write!(f, " {path}")?;
        }
        write!(f, ": {} is limited to {}, {} was asked for", self.what, self.limit, self.asked)?;
        match self.setter() {
            Some(setter) => write!(f, "; `{setter}` raises the limit"),
            None => f.write_str("; the component model allows no more"),
        }
    }
}

/// What a store allows.
#[derive(Debug)]
pub(crate) struct Limits {
    /// How many bytes one call may make the host allocate.
    pub(crate) hostcall_fuel: usize,
    /// How many bytes host functions may keep for their next call.
    pub(crate) max_kept_bytes: usize,
    max_handles: u32,
    max_string_bytes: u32,
    max_list_bytes: u32,
    max_nesting: u32,
    /// The longest string and the longest list once more, where calls between guests read them.
    globals: [Pinned<GlobalRecord>; 2],
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            hostcall_fuel: DEFAULT_HOSTCALL_FUEL,
            max_kept_bytes: DEFAULT_MAX_KEPT_BYTES,
            max_handles: DEFAULT_MAX_HANDLES,
            max_string_bytes: MAX_CONTENT_BYTES,
            max_list_bytes: MAX_CONTENT_BYTES,
            max_nesting: DEFAULT_MAX_NESTING,
            globals: [MAX_CONTENT_BYTES; 2].map(|limit| Pinned::new(ValRaw::u32(limit))),
        }
    }
}

/// Getters, setters that stay within what the component model allows, and the checks: a comparison each.
macro_rules! limits {
    ($($(#[$doc:meta])* $field:ident $set:ident $most:expr;)*) => {$(
        $(#[$doc])*
        pub(crate) fn $field(&self) -> usize {
            self.$field as usize
        }

        /// Sets it; more than the component model allows is what the component model allows.
        pub(crate) fn $set(&mut self, limit: usize) {
            self.$field = u32::try_from(limit).unwrap_or(u32::MAX).min($most);
            let limits = [self.max_string_bytes, self.max_list_bytes];
            self.globals.iter_mut().zip(limits).for_each(|(global, limit)| *global.get_mut() = ValRaw::u32(limit));
        }
    )*};
}

impl Limits {
    limits! {
        /// How many handles each table may hold, the host's as well as each instance's, and how many one call may borrow.
        max_handles set_max_handles MAX_LENGTH;
        /// How many bytes a string may have where it comes from.
        max_string_bytes set_max_string_bytes MAX_CONTENT_BYTES;
        /// How many bytes the elements of a list may have in a guest.
        max_list_bytes set_max_list_bytes MAX_CONTENT_BYTES;
        /// How deep the types of values may nest.
        max_nesting set_max_nesting DEFAULT_MAX_NESTING;
    }

    /// Where compiled code reads how long a string may be; valid as long as the store.
    pub(crate) fn max_string_bytes_record(&self) -> NonNull<GlobalRecord> {
        self.globals[0].address()
    }

    /// Where compiled code reads how long a list may be; valid as long as the store.
    pub(crate) fn max_list_bytes_record(&self) -> NonNull<GlobalRecord> {
        self.globals[1].address()
    }

    /// The refusal of a string of so many bytes, which compiled code has found to be too long.
    #[cold]
    pub(crate) fn string_refused(&self, bytes: u64) -> LimitError {
        LimitError::new(Limit::StringBytes, self.max_string_bytes.into(), bytes)
    }

    /// The refusal of a list of so many bytes, which compiled code has found to be too long.
    #[cold]
    pub(crate) fn list_refused(&self, bytes: u64) -> LimitError {
        LimitError::new(Limit::ListBytes, self.max_list_bytes.into(), bytes)
    }

    /// Asks for a string of so many bytes.
    #[inline]
    pub(crate) fn string(&self, bytes: u64) -> Result<(), LimitError> {
        if bytes <= u64::from(self.max_string_bytes) { Ok(()) } else { Err(self.string_refused(bytes)) }
    }

    /// Asks for a list whose elements take so many bytes.
    #[inline]
    pub(crate) fn list(&self, bytes: u64) -> Result<(), LimitError> {
        if bytes <= u64::from(self.max_list_bytes) { Ok(()) } else { Err(self.list_refused(bytes)) }
    }

    /// Asks for values of types that nest so deep.
    #[inline]
    pub(crate) fn nesting(&self, depth: usize) -> Result<(), LimitError> {
        if depth <= self.max_nesting as usize {
            Ok(())
        } else {
            Err(LimitError::new(Limit::Nesting, self.max_nesting.into(), depth as u64))
        }
    }

    /// How many handles a table may hold.
    #[inline]
    pub(crate) fn handles(&self) -> u32 {
        self.max_handles
    }

    /// What one call may use.
    #[inline]
    pub(crate) fn meter(&self) -> Meter {
        Meter { left: self.hostcall_fuel }
    }
}

/// What one call may still make the host allocate.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Meter {
    left: usize,
}

impl Meter {
    /// How many bytes are left.
    #[inline]
    pub(crate) fn left(&self) -> usize {
        self.left
    }

    /// Takes `bytes` from it; `limits` are those that it was made of. Asked before each allocation.
    #[inline]
    pub(crate) fn charge(&mut self, limits: &Limits, bytes: usize) -> Result<(), LimitError> {
        match self.left.checked_sub(bytes) {
            Some(left) => {
                self.left = left;
                Ok(())
            }
            None => Err(self.overdrawn(limits, bytes)),
        }
    }

    #[cold]
    fn overdrawn(&self, limits: &Limits, bytes: usize) -> LimitError {
        let limit = limits.hostcall_fuel;
        let asked = limit.saturating_sub(self.left).saturating_add(bytes);
        LimitError::new(Limit::HostMemory, limit as u64, asked as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meter_counts_down_and_says_how_much_was_asked_in_all() {
        let limits = Limits { hostcall_fuel: 100, ..Limits::default() };
        let mut meter = limits.meter();
        assert_eq!((meter.charge(&limits, 60), meter.charge(&limits, 40), meter.charge(&limits, 0)), (Ok(()), Ok(()), Ok(())));
        let mut meter = limits.meter();
        assert_eq!(meter.charge(&limits, 60), Ok(()));
        let error = meter.charge(&limits, 41).expect_err("more than is left");
        assert_eq!((error.limit, error.asked, error.setter()), (100, 101, Some("Store::set_hostcall_fuel")));
        assert_eq!(meter.charge(&limits, usize::MAX).expect_err("far too much").asked, u64::MAX);
        assert_eq!(meter.charge(&limits, 40), Ok(()), "a refusal takes nothing");
    }

    #[test]
    fn nothing_is_raised_above_the_component_model() {
        let mut limits = Limits::default();
        for limit in [usize::MAX, 1 << 28, (1 << 32) + 5] {
            limits.set_max_handles(limit);
            limits.set_max_string_bytes(limit);
            limits.set_max_list_bytes(limit);
            limits.set_max_nesting(limit);
            assert_eq!([limits.max_handles(), limits.max_string_bytes(), limits.max_list_bytes()], [(1 << 28) - 1; 3]);
            assert_eq!(limits.max_nesting(), DEFAULT_MAX_NESTING as usize);
        }
        let error = limits.string(1 << 28).expect_err("the component model's own");
        assert_eq!(error.setter(), None);
        assert!(error.to_string().ends_with("the component model allows no more"), "{error}");
        limits.set_max_list_bytes(8);
        let mut error = limits.list(9).expect_err("a limit of the embedder's");
        error.set_path("lifting argument `l`".to_owned());
        assert_eq!(
            error.to_string(),
            "limit exceeded lifting argument `l`: the length of a list, in bytes, is limited to 8, 9 was asked for; \
             `Store::set_max_component_list_bytes` raises the limit"
        );
    }
}
