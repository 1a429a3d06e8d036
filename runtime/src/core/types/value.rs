//! Types of values: numbers, vectors, references.

use super::FuncType;
use crate::core::Val;
use crate::{Engine, Result, ensure};
use std::fmt;
use windlass_compiler::types::core as plain;

/// The type of a core WebAssembly value.
///
/// ```
/// use windlass::ValType;
/// assert!(ValType::NULLFUNCREF.matches(&ValType::FUNCREF));
/// assert_eq!(ValType::EXTERNREF.to_string(), "externref");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ValType {
    /// 32-bit integer.
    I32,
    /// 64-bit integer.
    I64,
    /// 32-bit float.
    F32,
    /// 64-bit float.
    F64,
    /// 128-bit vector.
    V128,
    /// A reference.
    Ref(RefType),
}

/// A reference type: what it points at, and whether it may be null.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RefType {
    is_nullable: bool,
    heap_type: HeapType,
}

/// What a reference points at.
///
/// More kinds join when the proposals which bring them do.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HeapType {
    /// Any host value.
    Extern,
    /// No host value: the bottom below [`HeapType::Extern`], inhabited by null alone.
    NoExtern,
    /// Any function.
    Func,
    /// A function of one type, or of a type that is declared to be a subtype of it.
    ConcreteFunc(FuncType),
    /// No function: the bottom below [`HeapType::Func`], inhabited by null alone.
    NoFunc,
    /// An exception that was caught.
    Exn,
    /// No exception: the bottom below [`HeapType::Exn`], inhabited by null alone.
    NoExn,
}

impl ValType {
    /// `externref`, the nullable reference to any host value.
    pub const EXTERNREF: Self = Self::Ref(RefType::EXTERNREF);
    /// `nullexternref`, of which null is the only value.
    pub const NULLEXTERNREF: Self = Self::Ref(RefType::NULLEXTERNREF);
    /// `funcref`, the nullable reference to any function.
    pub const FUNCREF: Self = Self::Ref(RefType::FUNCREF);
    /// `exnref`, the nullable reference to any exception.
    pub const EXNREF: Self = Self::Ref(RefType::EXNREF);
    /// `nullexnref`, of which null is the only value.
    pub const NULLEXNREF: Self = Self::Ref(RefType::NULLEXNREF);
    /// `nullfuncref`, of which null is the only value.
    pub const NULLFUNCREF: Self = Self::Ref(RefType::NULLFUNCREF);

    /// Whether this is a number: an integer or a float.
    pub fn is_num(&self) -> bool {
        matches!(self, Self::I32 | Self::I64 | Self::F32 | Self::F64)
    }

    /// Whether this is `i32`.
    pub fn is_i32(&self) -> bool {
        matches!(self, Self::I32)
    }

    /// Whether this is `i64`.
    pub fn is_i64(&self) -> bool {
        matches!(self, Self::I64)
    }

    /// Whether this is `f32`.
    pub fn is_f32(&self) -> bool {
        matches!(self, Self::F32)
    }

    /// Whether this is `f64`.
    pub fn is_f64(&self) -> bool {
        matches!(self, Self::F64)
    }

    /// Whether this is `v128`.
    pub fn is_v128(&self) -> bool {
        matches!(self, Self::V128)
    }

    /// Whether this is any reference type.
    pub fn is_ref(&self) -> bool {
        matches!(self, Self::Ref(_))
    }

    /// Whether this is exactly `funcref`.
    pub fn is_funcref(&self) -> bool {
        *self == Self::FUNCREF
    }

    /// Whether this is exactly `externref`.
    pub fn is_externref(&self) -> bool {
        *self == Self::EXTERNREF
    }

    /// The reference type, if this is one.
    pub fn as_ref(&self) -> Option<&RefType> {
        match self {
            Self::Ref(ty) => Some(ty),
            _ => None,
        }
    }

    /// The reference type.
    ///
    /// # Panics
    ///
    /// When this is not a reference type.
    pub fn unwrap_ref(&self) -> &RefType {
        self.as_ref().expect("the type is not a reference type")
    }

    /// Whether a value of this type may be used where `other` is asked for.
    pub fn matches(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Ref(a), Self::Ref(b)) => a.matches(b),
            _ => self == other,
        }
    }

    /// Whether the two are one type.
    #[expect(clippy::should_implement_trait, reason = "the published name, of a function that takes both")]
    pub fn eq(a: &Self, b: &Self) -> bool {
        a == b
    }

    /// Zero or null; `None` for references that may not be null.
    pub fn default_value(&self) -> Option<Val> {
        Val::default_for_ty(self)
    }

    /// Checks that it mentions no type of another engine.
    pub(crate) fn check_engine(&self, engine: &Engine) -> Result<()> {
        self.as_ref().map_or(Ok(()), |ty| ty.check_engine(engine))
    }

    pub(crate) fn from_plain(engine: &Engine, ty: plain::ValType) -> Self {
        match ty {
            plain::ValType::I32 => Self::I32,
            plain::ValType::I64 => Self::I64,
            plain::ValType::F32 => Self::F32,
            plain::ValType::F64 => Self::F64,
            plain::ValType::V128 => Self::V128,
            plain::ValType::Ref(ty) => Self::Ref(RefType::from_plain(engine, ty)),
        }
    }

    pub(crate) fn to_plain(&self) -> plain::ValType {
        match self {
            Self::I32 => plain::ValType::I32,
            Self::I64 => plain::ValType::I64,
            Self::F32 => plain::ValType::F32,
            Self::F64 => plain::ValType::F64,
            Self::V128 => plain::ValType::V128,
            Self::Ref(ty) => plain::ValType::Ref(ty.to_plain()),
        }
    }
}

impl RefType {
    /// `externref`, the nullable reference to any host value.
    pub const EXTERNREF: Self = Self { is_nullable: true, heap_type: HeapType::Extern };
    /// `nullexternref`, of which null is the only value.
    pub const NULLEXTERNREF: Self = Self { is_nullable: true, heap_type: HeapType::NoExtern };
    /// `funcref`, the nullable reference to any function.
    pub const FUNCREF: Self = Self { is_nullable: true, heap_type: HeapType::Func };
    /// `exnref`, the nullable reference to any exception.
    pub const EXNREF: Self = Self { is_nullable: true, heap_type: HeapType::Exn };
    /// `nullexnref`, of which null is the only value.
    pub const NULLEXNREF: Self = Self { is_nullable: true, heap_type: HeapType::NoExn };
    /// `nullfuncref`, of which null is the only value.
    pub const NULLFUNCREF: Self = Self { is_nullable: true, heap_type: HeapType::NoFunc };

    /// A reference to `heap_type`.
    pub fn new(is_nullable: bool, heap_type: HeapType) -> Self {
        Self { is_nullable, heap_type }
    }

    /// Whether null is a value of this type.
    pub fn is_nullable(&self) -> bool {
        self.is_nullable
    }

    /// What it points at.
    pub fn heap_type(&self) -> &HeapType {
        &self.heap_type
    }

    /// Whether a reference of this type may be used where `other` is asked for.
    pub fn matches(&self, other: &Self) -> bool {
        (other.is_nullable || !self.is_nullable) && self.heap_type.matches(&other.heap_type)
    }

    /// Whether the two are one type.
    #[expect(clippy::should_implement_trait, reason = "the published name, of a function that takes both")]
    pub fn eq(a: &Self, b: &Self) -> bool {
        a == b
    }

    /// Checks that it mentions no type of another engine.
    pub(crate) fn check_engine(&self, engine: &Engine) -> Result<()> {
        if let HeapType::ConcreteFunc(ty) = &self.heap_type {
            ensure!(Engine::same(ty.engine(), engine), "the type `{self}` belongs to another engine than the one it is used with");
        }
        Ok(())
    }

    pub(crate) fn from_plain(engine: &Engine, ty: plain::RefType) -> Self {
        Self { is_nullable: ty.nullable, heap_type: HeapType::from_plain(engine, ty.heap) }
    }

    /// As `Display`, but of a type that it names only the number.
    pub(super) fn fmt_flat(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.heap_type {
            HeapType::ConcreteFunc(ty) => write!(f, "(ref {}func#{})", if self.is_nullable { "null " } else { "" }, ty.id()),
            _ => fmt::Display::fmt(self, f),
        }
    }

    pub(crate) fn to_plain(&self) -> plain::RefType {
        plain::RefType { nullable: self.is_nullable, heap: self.heap_type.to_plain() }
    }
}

impl HeapType {
    /// Whether this is `extern`.
    pub fn is_extern(&self) -> bool {
        matches!(self, Self::Extern)
    }

    /// Whether this is `func`.
    pub fn is_func(&self) -> bool {
        matches!(self, Self::Func)
    }

    /// Whether this is `nofunc`.
    pub fn is_no_func(&self) -> bool {
        matches!(self, Self::NoFunc)
    }

    /// Whether this is one of the types that the specification names.
    pub fn is_abstract(&self) -> bool {
        !self.is_concrete()
    }

    /// Whether this is a type that somebody defined.
    pub fn is_concrete(&self) -> bool {
        self.is_concrete_func()
    }

    /// Whether this is one type of functions.
    pub fn is_concrete_func(&self) -> bool {
        matches!(self, Self::ConcreteFunc(_))
    }

    /// The type of functions, if this is one.
    pub fn as_concrete_func(&self) -> Option<&FuncType> {
        match self {
            Self::ConcreteFunc(ty) => Some(ty),
            _ => None,
        }
    }

    /// The type of functions.
    ///
    /// # Panics
    ///
    /// When this is something else.
    pub fn unwrap_concrete_func(&self) -> &FuncType {
        self.as_concrete_func().expect("the type is not a type of functions")
    }

    /// The most general type of its hierarchy.
    pub fn top(&self) -> Self {
        match self {
            Self::Extern | Self::NoExtern => Self::Extern,
            Self::Func | Self::ConcreteFunc(_) | Self::NoFunc => Self::Func,
            Self::Exn | Self::NoExn => Self::Exn,
        }
    }

    /// Whether this is the most general type of its hierarchy.
    pub fn is_top(&self) -> bool {
        *self == self.top()
    }

    /// The uninhabited type of its hierarchy.
    pub fn bottom(&self) -> Self {
        match self {
            Self::Extern | Self::NoExtern => Self::NoExtern,
            Self::Func | Self::ConcreteFunc(_) | Self::NoFunc => Self::NoFunc,
            Self::Exn | Self::NoExn => Self::NoExn,
        }
    }

    /// Whether this is the uninhabited type of its hierarchy.
    pub fn is_bottom(&self) -> bool {
        *self == self.bottom()
    }

    /// Whether this is `other` or a subtype of it. Types of functions are subtypes of those that they are declared to be.
    pub fn matches(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::ConcreteFunc(a), Self::ConcreteFunc(b)) => a.is_subtype(b),
            (Self::ConcreteFunc(_), Self::Func) => true,
            _ => self == other || (self.is_bottom() && other.top() == self.top()),
        }
    }

    /// Whether the two are one type.
    #[expect(clippy::should_implement_trait, reason = "the published name, of a function that takes both")]
    pub fn eq(a: &Self, b: &Self) -> bool {
        a == b
    }

    pub(crate) fn from_plain(engine: &Engine, ty: plain::HeapType) -> Self {
        match ty {
            plain::HeapType::Func => Self::Func,
            plain::HeapType::NoFunc => Self::NoFunc,
            plain::HeapType::Extern => Self::Extern,
            plain::HeapType::NoExtern => Self::NoExtern,
            plain::HeapType::Exn => Self::Exn,
            plain::HeapType::NoExn => Self::NoExn,
            plain::HeapType::Concrete(plain::TypeRef::Engine(id)) => Self::ConcreteFunc(FuncType::of_id(engine, id)),
            _ => unreachable!("invariant: loading a module renames its types, and validation refuses those that the runtime does not know"),
        }
    }

    pub(crate) fn to_plain(&self) -> plain::HeapType {
        match self {
            Self::Func => plain::HeapType::Func,
            Self::NoFunc => plain::HeapType::NoFunc,
            Self::Extern => plain::HeapType::Extern,
            Self::NoExtern => plain::HeapType::NoExtern,
            Self::Exn => plain::HeapType::Exn,
            Self::NoExn => plain::HeapType::NoExn,
            Self::ConcreteFunc(ty) => plain::HeapType::Concrete(plain::TypeRef::Engine(ty.id())),
        }
    }
}

impl From<RefType> for ValType {
    fn from(ty: RefType) -> Self {
        Self::Ref(ty)
    }
}

impl fmt::Display for ValType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::I32 => f.write_str("i32"),
            Self::I64 => f.write_str("i64"),
            Self::F32 => f.write_str("f32"),
            Self::F64 => f.write_str("f64"),
            Self::V128 => f.write_str("v128"),
            Self::Ref(ty) => ty.fmt(f),
        }
    }
}

impl fmt::Display for RefType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.is_nullable, &self.heap_type) {
            (true, HeapType::Extern) => f.write_str("externref"),
            (true, HeapType::NoExtern) => f.write_str("nullexternref"),
            (true, HeapType::Func) => f.write_str("funcref"),
            (true, HeapType::NoFunc) => f.write_str("nullfuncref"),
            (true, HeapType::Exn) => f.write_str("exnref"),
            (true, HeapType::NoExn) => f.write_str("nullexnref"),
            (true, heap) => write!(f, "(ref null {heap})"),
            (false, heap) => write!(f, "(ref {heap})"),
        }
    }
}

impl fmt::Display for HeapType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ConcreteFunc(ty) => return ty.fmt_flat(f),
            Self::Extern => "extern",
            Self::NoExtern => "noextern",
            Self::Func => "func",
            Self::NoFunc => "nofunc",
            Self::Exn => "exn",
            Self::NoExn => "noexn",
        })
    }
}
