//! A type where it is used: in a parameter, a result, a field, a case or an alias.

use super::TypeId;

/// The type of one value. Types with a name of their own are references to [`Model::types`](super::Model::types).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ty {
    Bool,
    U8,
    U16,
    U32,
    U64,
    S8,
    S16,
    S32,
    S64,
    F32,
    F64,
    Char,
    String,
    List(Box<Ty>),
    /// `list<T, N>`
    Array(Box<Ty>, u32),
    /// `map<K, V>`
    Map(Box<Ty>, Box<Ty>),
    Option(Box<Ty>),
    Result(Option<Box<Ty>>, Option<Box<Ty>>),
    Tuple(Vec<Ty>),
    Named(TypeId),
    Own(TypeId),
    Borrow(TypeId),
}

impl Ty {
    /// Calls `f` with this type and all types that it is made of, named ones not looked into.
    pub(crate) fn walk(&self, f: &mut impl FnMut(&Ty)) {
        f(self);
        match self {
            Ty::List(ty) | Ty::Array(ty, _) | Ty::Option(ty) => ty.walk(f),
            Ty::Map(key, value) => [key, value].into_iter().for_each(|ty| ty.walk(f)),
            Ty::Result(ok, err) => [ok, err].into_iter().flatten().for_each(|ty| ty.walk(f)),
            Ty::Tuple(types) => types.iter().for_each(|ty| ty.walk(f)),
            _ => {}
        }
    }

    /// Calls `f` with this type and all types that it is made of, which it may replace.
    pub(crate) fn walk_mut(&mut self, f: &mut impl FnMut(&mut Ty)) {
        f(self);
        match self {
            Ty::List(ty) | Ty::Array(ty, _) | Ty::Option(ty) => ty.walk_mut(f),
            Ty::Map(key, value) => [key, value].into_iter().for_each(|ty| ty.walk_mut(f)),
            Ty::Result(ok, err) => [ok, err].into_iter().flatten().for_each(|ty| ty.walk_mut(f)),
            Ty::Tuple(types) => types.iter_mut().for_each(|ty| ty.walk_mut(f)),
            _ => {}
        }
    }
}
