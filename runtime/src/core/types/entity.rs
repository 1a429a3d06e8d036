//! Types of globals, tables and memories.

use super::{RefType, ValType};
use crate::core::{Extern, Global, Memory, Ref, SharedMemory, Table};
use crate::{AsContextMut, Context, Engine, Result, ensure};
use std::fmt;
use windlass_compiler::types::core as plain;

/// Whether a global can be set after it was made.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub enum Mutability {
    /// It cannot.
    Const,
    /// It can.
    Var,
}

impl Mutability {
    /// Whether this is [`Mutability::Const`].
    pub fn is_const(&self) -> bool {
        *self == Self::Const
    }

    /// Whether this is [`Mutability::Var`].
    pub fn is_var(&self) -> bool {
        *self == Self::Var
    }
}

/// The type of a global.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GlobalType {
    content: ValType,
    mutability: Mutability,
}

impl GlobalType {
    /// A global that holds a `content`.
    pub fn new(content: ValType, mutability: Mutability) -> GlobalType {
        GlobalType { content, mutability }
    }

    /// The type of its value.
    pub fn content(&self) -> &ValType {
        &self.content
    }

    /// Whether it can be set.
    pub fn mutability(&self) -> Mutability {
        self.mutability
    }

    /// A global of this type that holds zero or null.
    ///
    /// # Errors
    ///
    /// When it holds a reference that may not be null.
    pub fn default_value(&self, store: impl AsContextMut) -> Result<Global> {
        let zero = self.content.default_value().with_context(|| format!("`{}` has no default value", self.content))?;
        Global::new(store, self.clone(), zero)
    }

    pub(crate) fn from_plain(engine: &Engine, ty: plain::GlobalType) -> Self {
        let mutability = if ty.mutable { Mutability::Var } else { Mutability::Const };
        Self { content: ValType::from_plain(engine, ty.content), mutability }
    }

    pub(crate) fn to_plain(&self) -> plain::GlobalType {
        plain::GlobalType { content: self.content.to_plain(), mutable: self.mutability.is_var() }
    }
}

impl fmt::Display for GlobalType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.mutability {
            Mutability::Const => write!(f, "(global {})", self.content),
            Mutability::Var => write!(f, "(global (mut {}))", self.content),
        }
    }
}

/// The type of a table: its elements and how many there may be.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TableType {
    plain: plain::TableType,
    element: RefType,
}

impl TableType {
    /// A table of at least `min` and at most `max` elements, with 32-bit indices.
    pub fn new(element: RefType, min: u32, max: Option<u32>) -> TableType {
        Self::with_limits(element, u64::from(min), max.map(u64::from), false)
    }

    /// A table of at least `min` and at most `max` elements, with 64-bit indices.
    pub fn new64(element: RefType, min: u64, max: Option<u64>) -> TableType {
        Self::with_limits(element, min, max, true)
    }

    fn with_limits(element: RefType, minimum: u64, maximum: Option<u64>, table64: bool) -> Self {
        Self { plain: plain::TableType { element: element.to_plain(), minimum, maximum, table64 }, element }
    }

    /// Whether its indices are 64 bits wide.
    pub fn is_64(&self) -> bool {
        self.plain.table64
    }

    /// The type of its elements.
    pub fn element(&self) -> &RefType {
        &self.element
    }

    /// How many elements it has at first.
    pub fn minimum(&self) -> u64 {
        self.plain.minimum
    }

    /// How many elements it can have, if there is a limit.
    pub fn maximum(&self) -> Option<u64> {
        self.plain.maximum
    }

    /// A table of this type, full of nulls.
    ///
    /// # Errors
    ///
    /// When its elements may not be null, or it is too large.
    pub fn default_value(&self, store: impl AsContextMut) -> Result<Table> {
        ensure!(self.element.is_nullable(), "`{}` has no default value", self.element);
        Table::new(store, self.clone(), Ref::null(self.element.heap_type()))
    }

    pub(crate) fn from_plain(engine: &Engine, plain: plain::TableType) -> Self {
        Self { plain, element: RefType::from_plain(engine, plain.element) }
    }

    pub(crate) fn plain(&self) -> plain::TableType {
        self.plain
    }
}

impl fmt::Display for TableType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let index = if self.plain.table64 { "i64 " } else { "" };
        write!(f, "(table {index}{}", Limits(self.plain.minimum, self.plain.maximum))?;
        write!(f, " {})", self.element)
    }
}

/// The type of a linear memory: how many pages it has and may have.
///
/// ```
/// use windlass::MemoryType;
/// let ty = MemoryType::new(1, Some(4));
/// assert_eq!((ty.minimum(), ty.maximum(), ty.page_size()), (1, Some(4), 65536));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MemoryType {
    plain: plain::MemoryType,
}

impl MemoryType {
    /// A 32-bit memory of at least `minimum` and at most `maximum` pages of 64 KiB.
    pub fn new(minimum: u32, maximum: Option<u32>) -> MemoryType {
        Self::with_limits(u64::from(minimum), maximum.map(u64::from), false, false)
    }

    /// A 64-bit memory of at least `minimum` and at most `maximum` pages of 64 KiB.
    pub fn new64(minimum: u64, maximum: Option<u64>) -> MemoryType {
        Self::with_limits(minimum, maximum, true, false)
    }

    /// A 32-bit memory that threads share.
    pub fn shared(minimum: u32, maximum: u32) -> MemoryType {
        Self::with_limits(u64::from(minimum), Some(u64::from(maximum)), false, true)
    }

    fn with_limits(minimum: u64, maximum: Option<u64>, memory64: bool, shared: bool) -> Self {
        Self { plain: plain::MemoryType { minimum, maximum, memory64, shared, page_size_log2: 16 } }
    }

    /// A builder, for what the constructors do not cover.
    pub fn builder() -> MemoryTypeBuilder {
        MemoryTypeBuilder::new()
    }

    /// Whether its addresses are 64 bits wide.
    pub fn is_64(&self) -> bool {
        self.plain.memory64
    }

    /// Whether threads share it.
    pub fn is_shared(&self) -> bool {
        self.plain.shared
    }

    /// How many pages it has at first.
    pub fn minimum(&self) -> u64 {
        self.plain.minimum
    }

    /// How many pages it can have, if there is a limit.
    pub fn maximum(&self) -> Option<u64> {
        self.plain.maximum
    }

    /// Its page size in bytes.
    pub fn page_size(&self) -> u64 {
        1 << self.plain.page_size_log2
    }

    /// Base-2 logarithm of its page size in bytes.
    pub fn page_size_log2(&self) -> u8 {
        self.plain.page_size_log2
    }

    /// A zeroed memory of this type.
    ///
    /// # Errors
    ///
    /// When it is too large, or of a kind that the engine does not support.
    pub fn default_value(&self, store: impl AsContextMut) -> Result<Extern> {
        match self.is_shared() {
            true => Ok(SharedMemory::new(store.as_context().engine(), self.clone())?.into()),
            false => Ok(Memory::new(store, self.clone())?.into()),
        }
    }

    pub(crate) fn from_plain(plain: plain::MemoryType) -> Self {
        Self { plain }
    }

    pub(crate) fn plain(&self) -> plain::MemoryType {
        self.plain
    }
}

impl fmt::Display for MemoryType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let index = if self.plain.memory64 { "i64 " } else { "" };
        write!(f, "(memory {index}{}", Limits(self.plain.minimum, self.plain.maximum))?;
        if self.plain.page_size_log2 != 16 {
            write!(f, " (pagesize {})", self.page_size())?;
        }
        f.write_str(if self.plain.shared { " shared)" } else { ")" })
    }
}

/// Builds a [`MemoryType`] from its parts.
///
/// ```
/// let ty = windlass::MemoryTypeBuilder::new().min(2).max(Some(8)).memory64(true).build()?;
/// assert!(ty.is_64());
/// # windlass::Result::<()>::Ok(())
/// ```
#[derive(Clone, Debug)]
pub struct MemoryTypeBuilder {
    plain: plain::MemoryType,
}

impl Default for MemoryTypeBuilder {
    fn default() -> Self {
        Self { plain: MemoryType::new(0, None).plain }
    }
}

impl MemoryTypeBuilder {
    /// A builder of a 32-bit memory without a single page or a limit.
    pub fn new() -> MemoryTypeBuilder {
        Self::default()
    }

    /// Sets how many pages it has at first.
    pub fn min(&mut self, minimum: u64) -> &mut Self {
        self.plain.minimum = minimum;
        self
    }

    /// Sets how many pages it may have.
    pub fn max(&mut self, maximum: Option<u64>) -> &mut Self {
        self.plain.maximum = maximum;
        self
    }

    /// Sets whether its addresses are 64 bits wide.
    pub fn memory64(&mut self, memory64: bool) -> &mut Self {
        self.plain.memory64 = memory64;
        self
    }

    /// Sets whether threads share it.
    pub fn shared(&mut self, shared: bool) -> &mut Self {
        self.plain.shared = shared;
        self
    }

    /// Sets the page size: 16 (64 KiB, the default), or 0 (single bytes).
    pub fn page_size_log2(&mut self, page_size_log2: u8) -> &mut Self {
        self.plain.page_size_log2 = page_size_log2;
        self
    }

    /// The type.
    ///
    /// # Errors
    ///
    /// When the specification does not allow such a memory: the maximum below the minimum, more bytes than the address type
    /// reaches, another page size than 1 and 65536 bytes, or a shared memory without a maximum.
    pub fn build(&self) -> Result<MemoryType> {
        let ty = self.plain;
        check_memory_limits(&ty)?;
        Ok(MemoryType { plain: ty })
    }
}

/// What validation asks of a memory type that a host makes up.
pub(crate) fn check_memory_limits(ty: &plain::MemoryType) -> Result<()> {
    ensure!(matches!(ty.page_size_log2, 0 | 16), "a memory's page size is 2^0 or 2^16 bytes, not 2^{}", ty.page_size_log2);
    ensure!(!ty.shared || ty.maximum.is_some(), "a shared memory needs a maximum");
    let address_bits = if ty.memory64 { 64 } else { 32 };
    // A size in pages is a number as wide as an address.
    let largest_pages = ((1u128 << address_bits) >> ty.page_size_log2).min((1 << address_bits) - 1);
    for (word, pages) in [("minimum", Some(ty.minimum)), ("maximum", ty.maximum)] {
        if let Some(pages) = pages {
            ensure!(u128::from(pages) <= largest_pages, "a memory's {word} of {pages} pages exceeds {largest_pages}");
        }
    }
    ensure!(ty.maximum.is_none_or(|max| ty.minimum <= max), "a memory's maximum is not below its minimum");
    Ok(())
}

/// What validation asks of a table type that a host makes up.
pub(crate) fn check_table_limits(ty: &plain::TableType) -> Result<()> {
    ensure!(ty.maximum.is_none_or(|max| ty.minimum <= max), "a table's maximum is not below its minimum");
    Ok(())
}

struct Limits(u64, Option<u64>);

impl fmt::Display for Limits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.1 {
            Some(max) => write!(f, "{} {max}", self.0),
            None => write!(f, "{}", self.0),
        }
    }
}
