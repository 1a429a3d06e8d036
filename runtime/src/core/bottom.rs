//! `NoFunc` and `NoExtern`: the uninhabited ends of the reference types.

use super::{Ref, Val};

/// No function: `Option<NoFunc>` is the Rust type of `nullfuncref`, whose only value is `None`.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum NoFunc {}

impl NoFunc {
    /// The null reference of this type.
    pub fn null() -> Option<NoFunc> {
        None
    }

    /// The null reference of this type, as a [`Ref`].
    pub fn null_ref() -> Ref {
        Ref::Func(None)
    }

    /// The null reference of this type, as a [`Val`].
    pub fn null_val() -> Val {
        Val::FuncRef(None)
    }
}

/// No host value: `Option<NoExtern>` is the Rust type of `nullexternref`, whose only value is `None`.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum NoExtern {}

impl NoExtern {
    /// The null reference of this type.
    pub fn null() -> Option<NoExtern> {
        None
    }

    /// The null reference of this type, as a [`Ref`].
    pub fn null_ref() -> Ref {
        Ref::Extern(None)
    }

    /// The null reference of this type, as a [`Val`].
    pub fn null_val() -> Val {
        Val::ExternRef(None)
    }
}
