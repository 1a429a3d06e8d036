//! `Ref`: any reference, tagged with what it refers to.

use super::{ExnRef, ExternRef, Func, HeapType, RefType, Rooted, Val};
use crate::store::StoreState;
use crate::vm::FuncRef;
use crate::{AsContext, Result, bail};
use std::ptr::NonNull;
use windlass_compiler::types::core as plain;

/// A reference value.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Ref {
    /// To a function, or null.
    Func(Option<Func>),
    /// To a host value, or null.
    Extern(Option<Rooted<ExternRef>>),
    /// To an exception, or null.
    Exn(Option<Rooted<ExnRef>>),
}

impl Ref {
    /// The null of the hierarchy that `heap_type` belongs to.
    pub fn null(heap_type: &HeapType) -> Self {
        match heap_type.top() {
            HeapType::Extern => Self::Extern(None),
            HeapType::Exn => Self::Exn(None),
            _ => Self::Func(None),
        }
    }

    /// Whether it is null.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Func(None) | Self::Extern(None) | Self::Exn(None))
    }

    /// Whether it refers to something.
    pub fn is_non_null(&self) -> bool {
        !self.is_null()
    }

    /// Whether it is a host reference or the null of that hierarchy.
    pub fn is_extern(&self) -> bool {
        matches!(self, Self::Extern(_))
    }

    /// The host reference, if it is one: the inner `None` is null.
    pub fn as_extern(&self) -> Option<Option<&Rooted<ExternRef>>> {
        match self {
            Self::Extern(r) => Some(r.as_ref()),
            _ => None,
        }
    }

    /// The host reference; `None` is null.
    ///
    /// # Panics
    ///
    /// When it is a reference of another kind.
    pub fn unwrap_extern(&self) -> Option<&Rooted<ExternRef>> {
        self.as_extern().expect("the reference is not an externref")
    }

    /// Whether it is a reference to an exception or the null of that hierarchy.
    pub fn is_exn(&self) -> bool {
        matches!(self, Self::Exn(_))
    }

    /// The exception, if it is a reference to one: the inner `None` is null.
    pub fn as_exn(&self) -> Option<Option<&Rooted<ExnRef>>> {
        match self {
            Self::Exn(r) => Some(r.as_ref()),
            _ => None,
        }
    }

    /// The exception; `None` is null.
    ///
    /// # Panics
    ///
    /// When it is a reference of another kind.
    pub fn unwrap_exn(&self) -> Option<&Rooted<ExnRef>> {
        self.as_exn().expect("the reference is not an exnref")
    }

    /// Whether it is a function reference or the null of that hierarchy.
    pub fn is_func(&self) -> bool {
        matches!(self, Self::Func(_))
    }

    /// The function, if it is a function reference: the inner `None` is null.
    pub fn as_func(&self) -> Option<Option<&Func>> {
        match self {
            Self::Func(f) => Some(f.as_ref()),
            _ => None,
        }
    }

    /// The function; `None` is null.
    ///
    /// # Panics
    ///
    /// When it is a reference of another kind.
    pub fn unwrap_func(&self) -> Option<&Func> {
        self.as_func().expect("the reference is not a funcref")
    }

    /// The most precise type that it has.
    ///
    /// # Errors
    ///
    /// When it belongs to another store.
    pub fn ty(&self, store: impl AsContext) -> Result<RefType> {
        self.type_in(&store.as_context().0.state)
    }

    /// Whether it is a value of type `ty`.
    ///
    /// # Errors
    ///
    /// When it belongs to another store.
    pub fn matches_ty(&self, store: impl AsContext, ty: &RefType) -> Result<bool> {
        let state = &store.as_context().0.state;
        self.check_store(state)?;
        ty.check_engine(state.engine())?;
        self.fits(state, &ty.to_plain())
    }

    /// Whether it is a `ty`.
    ///
    /// # Errors
    ///
    /// When that depends on what it refers to, and it belongs to another store.
    pub(crate) fn fits(&self, store: &StoreState, ty: &plain::RefType) -> Result<bool> {
        Ok(match self {
            Self::Func(Some(f)) => match ty.heap {
                plain::HeapType::Concrete(plain::TypeRef::Engine(wanted)) => store.engine().types().is_subtype(f.type_id(store)?, wanted),
                heap => heap == plain::HeapType::Func,
            },
            Self::Extern(Some(_)) => ty.heap == plain::HeapType::Extern,
            Self::Exn(Some(_)) => ty.heap == plain::HeapType::Exn,
            Self::Func(None) => ty.nullable && ty.heap.is_func(),
            Self::Exn(None) => ty.nullable && ty.heap.is_exn(),
            Self::Extern(None) => ty.nullable && !ty.heap.is_func() && !ty.heap.is_exn(),
        })
    }

    /// The most precise type that it has in `store`.
    ///
    /// # Errors
    ///
    /// When it belongs to another store.
    pub(crate) fn type_in(&self, store: &StoreState) -> Result<RefType> {
        self.check_store(store)?;
        Ok(match self {
            Self::Func(Some(f)) => RefType::new(false, HeapType::ConcreteFunc(f.load_ty(store))),
            other => other.kind(),
        })
    }

    /// What to call it where a `ty` is asked for: precisely where that makes a difference.
    #[cold]
    pub(crate) fn name_for(&self, store: &StoreState, ty: &plain::RefType) -> RefType {
        match ty.heap {
            plain::HeapType::Concrete(_) => self.type_in(store).unwrap_or_else(|_| self.kind()),
            _ => self.kind(),
        }
    }

    /// The kind of reference that it is.
    fn kind(&self) -> RefType {
        let heap = match self {
            Self::Func(Some(_)) => HeapType::Func,
            Self::Func(None) => HeapType::NoFunc,
            Self::Extern(Some(_)) => HeapType::Extern,
            Self::Extern(None) => HeapType::NoExtern,
            Self::Exn(Some(_)) => HeapType::Exn,
            Self::Exn(None) => HeapType::NoExn,
        };
        RefType::new(self.is_null(), heap)
    }

    pub(crate) fn check_store(&self, store: &StoreState) -> Result<()> {
        match self {
            Self::Func(Some(f)) => f.handle.get(store, "function").map(drop),
            Self::Extern(Some(r)) => r.raw(store).map(drop),
            Self::Exn(Some(r)) => r.raw(store).map(drop),
            Self::Func(None) | Self::Extern(None) | Self::Exn(None) => Ok(()),
        }
    }

    /// The word that tables and globals of `store` hold for it, after checking that it is a `ty`.
    pub(crate) fn to_word(&self, store: &StoreState, ty: &plain::RefType) -> Result<u64> {
        if !self.fits(store, ty)? {
            bail!("type mismatch: expected `{}`, found `{}`", RefType::from_plain(store.engine(), *ty), self.name_for(store, ty));
        }
        Ok(match self {
            Self::Func(Some(f)) => f.handle.get(store, "function")?.as_ptr() as u64,
            Self::Extern(Some(r)) => u64::from(r.raw(store)?),
            Self::Exn(Some(r)) => u64::from(r.raw(store)?),
            Self::Func(None) | Self::Extern(None) | Self::Exn(None) => 0,
        })
    }

    /// The reference behind a word that a table or global of `store` holds as a `heap`.
    pub(crate) fn from_word(store: &StoreState, word: u64, heap: plain::HeapType) -> Self {
        match heap {
            heap if heap.is_func() => Self::Func(NonNull::new(word as *mut FuncRef).map(|f| Func::from_ref(store, f))),
            heap if heap.is_exn() => Self::Exn(ExnRef::from_word(store, word as u32)),
            _ => Self::Extern(ExternRef::from_word(store, word as u32)),
        }
    }
}

impl From<Func> for Ref {
    fn from(f: Func) -> Self {
        Self::Func(Some(f))
    }
}

impl From<Option<Func>> for Ref {
    fn from(f: Option<Func>) -> Self {
        Self::Func(f)
    }
}

impl From<Rooted<ExternRef>> for Ref {
    fn from(r: Rooted<ExternRef>) -> Self {
        Self::Extern(Some(r))
    }
}

impl From<Option<Rooted<ExternRef>>> for Ref {
    fn from(r: Option<Rooted<ExternRef>>) -> Self {
        Self::Extern(r)
    }
}

impl From<Ref> for Val {
    fn from(r: Ref) -> Self {
        match r {
            Ref::Func(f) => Self::FuncRef(f),
            Ref::Extern(r) => Self::ExternRef(r),
            Ref::Exn(r) => Self::ExnRef(r),
        }
    }
}
