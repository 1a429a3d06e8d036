//! The identity of a resource type, in one word: it is part of every handle that the host holds, and so of the size of every `Val`.

use std::any::TypeId;
use std::collections::HashMap;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{LazyLock, PoisonError, RwLock};

/// The identity of a resource type at run time.
///
/// Two are equal if they stand for the same Rust type of the host, or for the same definition in the same component
/// instance: instantiating a component twice gives two types.
#[derive(Copy, Clone, PartialEq, Eq, Hash)]
pub struct ResourceType(u64);

/// What the low bits of the word say; the others are a number of that kind.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Kind {
    Host,
    HostDynamic,
    Guest,
}

/// Bits of a word that are no part of the number.
const KIND_BITS: u32 = 2;

/// Numbers of Rust types, which are longer than a word. It only grows, by one entry for each type that a program uses as a resource.
static HOST_TYPES: LazyLock<RwLock<HashMap<TypeId, u64>>> = LazyLock::new(RwLock::default);

fn number_of(ty: TypeId) -> u64 {
    if let Some(number) = HOST_TYPES.read().unwrap_or_else(PoisonError::into_inner).get(&ty) {
        return *number;
    }
    let mut types = HOST_TYPES.write().unwrap_or_else(PoisonError::into_inner);
    let next = types.len() as u64;
    *types.entry(ty).or_insert(next)
}

impl ResourceType {
    fn new(kind: Kind, number: u64) -> Self {
        Self(number << KIND_BITS | kind as u64)
    }

    fn of(self) -> Kind {
        match self.0 & ((1 << KIND_BITS) - 1) {
            0 => Kind::Host,
            1 => Kind::HostDynamic,
            _ => Kind::Guest,
        }
    }

    fn number(self) -> u64 {
        self.0 >> KIND_BITS
    }

    /// The type of host resources that are `T` in Rust.
    pub fn host<T: 'static>() -> Self {
        Self::new(Kind::Host, number_of(TypeId::of::<T>()))
    }

    /// A type of host resources that is told apart by a number.
    pub fn host_dynamic(payload: u32) -> Self {
        Self::new(Kind::HostDynamic, payload.into())
    }

    /// A type that a guest defines, equal to no other. One is made for each definition and instantiation.
    pub(crate) fn fresh_guest() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self::new(Kind::Guest, NEXT.fetch_add(1, Ordering::Relaxed))
    }

    /// The number given to [`ResourceType::host_dynamic`].
    pub(crate) fn as_host_dynamic(self) -> Option<u32> {
        if self.of() == Kind::HostDynamic { u32::try_from(self.number()).ok() } else { None }
    }

    /// Whether a guest defines it.
    pub(crate) fn is_guest(self) -> bool {
        self.of() == Kind::Guest
    }

    /// In words, for messages.
    pub(crate) fn told(self) -> String {
        match self.of() {
            Kind::HostDynamic => format!("host-defined resource of dynamic type {}", self.number()),
            _ => self.kind().to_owned(),
        }
    }

    /// Who defines it, for messages.
    pub(crate) fn kind(self) -> &'static str {
        if self.is_guest() { "guest-defined resource" } else { "host-defined resource" }
    }
}

impl fmt::Debug for ResourceType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.of() {
            Kind::Host => "host type",
            Kind::HostDynamic => "host",
            Kind::Guest => "guest",
        };
        write!(f, "ResourceType({kind} {})", self.number())
    }
}

/// A resource type, and whether a handle owns its resource, in one word.
#[derive(Copy, Clone, PartialEq, Eq)]
pub(crate) struct HeldType(u64);

impl HeldType {
    /// The type of an owner, or of a borrow.
    pub(crate) fn new(ty: ResourceType, owned: bool) -> Self {
        Self(ty.0 << 1 | u64::from(owned))
    }

    /// The type.
    pub(crate) fn ty(self) -> ResourceType {
        ResourceType(self.0 >> 1)
    }

    /// Whether the handle owns the resource.
    pub(crate) fn owned(self) -> bool {
        self.0 & 1 == 1
    }
}

impl fmt::Debug for HeldType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?}", if self.owned() { "own" } else { "borrow" }, self.ty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_and_numbers_share_a_word() {
        struct Other;
        let (host, other) = (ResourceType::host::<u8>(), ResourceType::host::<Other>());
        assert!(host == ResourceType::host::<u8>() && host != other);
        let dynamic = ResourceType::host_dynamic(u32::MAX);
        let (guest, second) = (ResourceType::fresh_guest(), ResourceType::fresh_guest());
        assert!(guest != second && dynamic != ResourceType::host_dynamic(0));
        assert_eq!(dynamic.as_host_dynamic(), Some(u32::MAX));
        for ty in [host, other, dynamic, guest, second] {
            assert_eq!(ty.is_guest(), ty == guest || ty == second);
            assert_eq!(ty.as_host_dynamic().is_some(), ty == dynamic);
            for owned in [false, true] {
                let held = HeldType::new(ty, owned);
                assert!(held.ty() == ty && held.owned() == owned);
            }
        }
        // The same number of another kind is another type.
        let zeros = [Kind::Host, Kind::HostDynamic, Kind::Guest].map(|kind| ResourceType::new(kind, 0));
        assert!(zeros[0] != zeros[1] && zeros[1] != zeros[2] && zeros[0] != zeros[2]);
    }
}
