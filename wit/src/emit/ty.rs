//! A type where it is used.
//!
//! A value has two Rust forms. Owned: results of guests, parameters and results of the host, fields. Borrowed: parameters of guests, so
//! that a caller lends what it has. What owns no memory is passed by value in both.

use super::Emitter;
use crate::model::TypeId;
use crate::model::function::Function;
use crate::model::resource::Resource;
use crate::model::ty::Ty;
use crate::model::types::{Home, Shape};
use crate::options::Ownership;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

/// How the references of a borrowed form are written.
#[derive(Debug, Clone, Copy)]
pub(super) enum Lifetime {
    /// `&str`, in the parameters of a function.
    Elided,
    /// `&'static str`, in the type of a field.
    Static,
    /// `&'a str`, in a type that borrows its parts.
    A,
}

impl Emitter<'_> {
    /// The owned form.
    pub(super) fn owned(&self, from: Home, ty: &Ty) -> TokenStream {
        match ty {
            Ty::String => self.std("String"),
            Ty::List(ty) => {
                let (vec, ty) = (self.std("Vec"), self.owned(from, ty));
                quote!(#vec<#ty>)
            }
            Ty::Map(key, value) => hash_map(&self.owned(from, key), &self.owned(from, value)),
            Ty::Named(id) => self.type_path(from, *id),
            _ => self.with_parts(from, ty, |ty| self.owned(from, ty)),
        }
    }

    /// The borrowed form.
    pub(super) fn borrowed(&self, from: Home, ty: &Ty, lifetime: Lifetime) -> TokenStream {
        let reference = match lifetime {
            Lifetime::Elided => quote!(&),
            Lifetime::Static => quote!(&'static),
            Lifetime::A => quote!(&'a),
        };
        match ty {
            Ty::String => quote!(#reference str),
            Ty::List(ty) => {
                let ty = self.element(from, ty, lifetime);
                quote!(#reference [#ty])
            }
            Ty::Map(key, value) => {
                let map = hash_map(&self.element(from, key, lifetime), &self.element(from, value, lifetime));
                quote!(#reference #map)
            }
            Ty::Named(id) if self.model.ty(*id).lent.is_some() => self.lent_path(from, *id, lifetime),
            Ty::Named(id) if self.model.ty(*id).facts.list => match self.text_or_list(*id) {
                // An alias of `string` or `list` lends as they do.
                Some(ty) => self.borrowed(from, &ty, lifetime),
                None => {
                    let path = self.type_path(from, *id);
                    quote!(#reference #path)
                }
            },
            Ty::Named(id) => self.type_path(from, *id),
            _ => self.with_parts(from, ty, |ty| self.borrowed(from, ty, lifetime)),
        }
    }

    /// An element of a borrowed list: owned, unless the option `ownership` asks for more.
    fn element(&self, from: Home, ty: &Ty, lifetime: Lifetime) -> TokenStream {
        if self.options.ownership == Ownership::Owning {
            return self.owned(from, ty);
        }
        match ty {
            Ty::Named(id) if self.model.ty(*id).lent.is_none() => self.type_path(from, *id),
            Ty::Option(_) | Ty::Result(..) | Ty::Tuple(_) | Ty::Array(..) => {
                self.with_parts(from, ty, |ty| self.element(from, ty, lifetime))
            }
            _ => self.borrowed(from, ty, lifetime),
        }
    }

    /// The form of a named type that borrows its parts.
    fn lent_path(&self, from: Home, id: TypeId, lifetime: Lifetime) -> TokenStream {
        let def = self.model.ty(id);
        let (prefix, lent) = (self.prefix(from, def.home), def.lent.as_ref().expect("invariant: asked for types with that form"));
        let ident = format_ident!("{lent}");
        match lifetime {
            Lifetime::Elided => quote!(#prefix #ident<'_>),
            Lifetime::Static => quote!(#prefix #ident<'static>),
            Lifetime::A => quote!(#prefix #ident<'a>),
        }
    }

    /// The `string` or `list` that a name stands for, unless the name comes from `with`.
    fn text_or_list(&self, id: TypeId) -> Option<Ty> {
        let def = self.model.ty(id);
        let replaced = match def.home {
            Home::World => false,
            Home::Interface(id) => self.model.interface(id).replaced.is_some(),
        };
        match &def.shape {
            _ if replaced || def.replaced.is_some() => None,
            Shape::Alias(Ty::Named(target)) => self.text_or_list(*target),
            Shape::Alias(ty @ (Ty::String | Ty::List(_) | Ty::Map(..))) => Some(ty.clone()),
            _ => None,
        }
    }

    /// A parameter of a host function: owned, or with the flag `borrowed` a view of the guest's memory where its type has one.
    pub(super) fn host_param(&self, from: Home, function: &Function, ty: &Ty, lifetime: Lifetime) -> TokenStream {
        let view = function.flags.borrowed.then(|| self.view(from, ty, lifetime)).flatten();
        view.unwrap_or_else(|| self.owned(from, ty))
    }

    /// Whether a parameter of a host function borrows.
    pub(super) fn borrows(&self, function: &Function) -> bool {
        let view = |ty| self.view(Home::World, ty, Lifetime::Elided).is_some();
        function.flags.borrowed && function.params.iter().any(|p| view(&p.ty))
    }

    /// `&str`, `&[T]`, and `Option` or `Vec` of these.
    fn view(&self, from: Home, ty: &Ty, lifetime: Lifetime) -> Option<TokenStream> {
        let text_or_list = |ty: &Ty| match ty {
            Ty::Named(id) => self.text_or_list(*id),
            _ => Some(ty.clone()),
        };
        match text_or_list(ty)? {
            Ty::Option(ty) => {
                let (option, ty) = (self.std("Option"), self.slice(from, &text_or_list(&ty)?, lifetime)?);
                Some(quote!(#option<#ty>))
            }
            Ty::List(ty) if matches!(text_or_list(&ty), Some(Ty::String | Ty::List(_))) => {
                let (vec, ty) = (self.std("Vec"), self.slice(from, &text_or_list(&ty)?, lifetime)?);
                Some(quote!(#vec<#ty>))
            }
            ty => self.slice(from, &ty, lifetime),
        }
    }

    /// `&str`, `&[T]`. A list of handles stays a `Vec`, for what is lent cannot be taken from.
    fn slice(&self, from: Home, ty: &Ty, lifetime: Lifetime) -> Option<TokenStream> {
        let reference = match lifetime {
            Lifetime::Elided => quote!(&),
            Lifetime::Static => quote!(&'static),
            Lifetime::A => quote!(&'a),
        };
        match ty {
            Ty::String => Some(quote!(#reference str)),
            Ty::List(ty) if !self.model.holds_handle(ty) => {
                let ty = self.owned(from, ty);
                Some(quote!(#reference [#ty]))
            }
            _ => None,
        }
    }

    /// Types that are written alike in both forms, around their parts.
    fn with_parts(&self, from: Home, ty: &Ty, part: impl Fn(&Ty) -> TokenStream) -> TokenStream {
        match ty {
            Ty::Bool => quote!(bool),
            Ty::U8 => quote!(u8),
            Ty::U16 => quote!(u16),
            Ty::U32 => quote!(u32),
            Ty::U64 => quote!(u64),
            Ty::S8 => quote!(i8),
            Ty::S16 => quote!(i16),
            Ty::S32 => quote!(i32),
            Ty::S64 => quote!(i64),
            Ty::F32 => quote!(f32),
            Ty::F64 => quote!(f64),
            Ty::Char => quote!(char),
            Ty::Array(ty, len) => {
                let (ty, len) = (part(ty), Literal::usize_unsuffixed(*len as usize));
                quote!([#ty; #len])
            }
            Ty::Option(ty) => {
                let (option, ty) = (self.std("Option"), part(ty));
                quote!(#option<#ty>)
            }
            Ty::Result(ok, err) => {
                let unit = |ty: &Option<Box<Ty>>| ty.as_ref().map_or_else(|| quote!(()), |ty| part(ty));
                let (result, ok, err) = (self.std("Result"), unit(ok), unit(err));
                quote!(#result<#ok, #err>)
            }
            Ty::Tuple(types) => {
                let types = types.iter().map(part);
                quote!((#(#types,)*))
            }
            Ty::Own(id) | Ty::Borrow(id) => self.handle(from, *id),
            Ty::String | Ty::List(_) | Ty::Map(..) | Ty::Named(_) => unreachable!("invariant: both callers handle these"),
        }
    }

    fn handle(&self, from: Home, id: TypeId) -> TokenStream {
        let root = &self.root;
        match self.model.resource(id) {
            Resource::Guest => quote!(#root::component::ResourceAny),
            Resource::Host { .. } => {
                let path = self.type_path(from, id);
                quote!(#root::component::Resource<#path>)
            }
        }
    }

    /// The result as a person sees it: `()` when there is none.
    pub(super) fn result(&self, from: Home, function: &Function) -> TokenStream {
        function.result.as_ref().map_or_else(|| quote!(()), |ty| self.owned(from, ty))
    }

    /// The result as the runtime takes and gives it: a tuple of none or one.
    pub(super) fn result_tuple(&self, from: Home, function: &Function) -> TokenStream {
        let result = function.result.iter().map(|ty| self.owned(from, ty));
        quote!((#(#result,)*))
    }
}

/// `map<K, V>`
fn hash_map(key: &TokenStream, value: &TokenStream) -> TokenStream {
    quote!(::std::collections::HashMap<#key, #value>)
}
