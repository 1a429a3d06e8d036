//! Conversions between the Rust types that one WIT type has: in several versions of a package, and on both sides of the boundary. The option
//! `conversions`.
//!
//! A conversion that cannot fail is `From`, one that fails for some values (a case or a flag that the other version does not have, a number
//! that is too large for it) is `TryFrom`. A field that only the new type has must be an option; it becomes `None`. Where shapes do not allow
//! either there is no conversion.

use super::Emitter;
use crate::model::TypeId;
use crate::model::interface::Interface;
use crate::model::ty::Ty;
use crate::model::types::{Case, Field, Flag, Home, Shape, TypeDef};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// Code that converts, and whether it can fail. It may use `?` if it can.
struct Code {
    tokens: TokenStream,
    fails: bool,
}

impl Code {
    fn total(tokens: TokenStream) -> Option<Code> {
        Some(Code { tokens, fails: false })
    }
}

impl Emitter<'_> {
    /// Every implementation, at the place of the macro call.
    pub(super) fn conversions(&self) -> TokenStream {
        let all: Vec<TypeId> = (0..self.model.types.len()).map(TypeId).filter(|id| self.generated(*id).is_some()).collect();
        let pairs = all.iter().flat_map(|from| all.iter().map(|to| (*from, *to))).filter(|(from, to)| self.are_one_type(*from, *to));
        pairs.filter_map(|(from, to)| self.conversion(from, to)).collect()
    }

    /// The interface of a type for which Rust is generated here, in its owning form.
    fn generated(&self, id: TypeId) -> Option<&Interface> {
        let def = self.model.ty(id);
        let Home::Interface(home) = def.home else { return None };
        let interface = self.model.interface(home);
        let ours = interface.replaced.is_none() && def.replaced.is_none() && def.shared.is_none() && def.owned;
        ours.then_some(interface)
    }

    /// Whether two types are one in WIT, apart from the version or the side.
    fn are_one_type(&self, from: TypeId, to: TypeId) -> bool {
        let (Some(a), Some(b)) = (self.generated(from), self.generated(to)) else { return false };
        from != to && a.base.is_some() && a.base == b.base && self.model.ty(from).name == self.model.ty(to).name
    }

    fn conversion(&self, from: TypeId, to: TypeId) -> Option<TokenStream> {
        let Code { tokens, fails } = self.body(from, to)?;
        let (root, source, target) = (&self.root, self.type_path(Home::World, from), self.type_path(Home::World, to));
        let allow = self.allow();
        Some(if fails {
            let result = self.std("Result");
            quote! {
                #allow
                impl ::core::convert::TryFrom<#source> for #target {
                    type Error = #root::component::VersionError;
                    fn try_from(from: #source) -> #result<Self, Self::Error> { Ok(#tokens) }
                }
            }
        } else {
            quote! {
                #allow
                impl ::core::convert::From<#source> for #target {
                    fn from(from: #source) -> Self { #tokens }
                }
            }
        })
    }

    /// An expression for the value `from` as the other type.
    fn body(&self, from: TypeId, to: TypeId) -> Option<Code> {
        match (&self.model.ty(from).shape, &self.model.ty(to).shape) {
            (Shape::Record(a), Shape::Record(b)) => self.fields_to(a, b),
            (Shape::Variant(a), Shape::Variant(b)) | (Shape::Enum(a), Shape::Enum(b)) => self.cases_to(from, to, a, b),
            (Shape::Flags(a), Shape::Flags(b)) => self.flags_to(from, to, a, b),
            _ => None,
        }
    }

    fn fields_to(&self, a: &[Field], b: &[Field]) -> Option<Code> {
        // What the other type has no room for would be lost.
        if a.iter().any(|field| !b.iter().any(|other| other.name == field.name)) {
            return None;
        }
        let mut fails = false;
        let mut fields = Vec::new();
        for field in b {
            let ident = format_ident!("{}", field.rust);
            let value = match a.iter().find(|other| other.name == field.name) {
                Some(other) => {
                    let source = format_ident!("{}", other.rust);
                    self.value(&other.ty, &field.ty, quote!(from.#source))?
                }
                None if matches!(self.model.stripped(&field.ty), Ty::Option(_)) => Code { tokens: quote!(None), fails: false },
                None => return None,
            };
            fails |= value.fails;
            let value = value.tokens;
            fields.push(quote!(#ident: #value));
        }
        Some(Code { tokens: quote!(Self { #(#fields),* }), fails })
    }

    fn cases_to(&self, from: TypeId, to: TypeId, a: &[Case], b: &[Case]) -> Option<Code> {
        let source = self.type_path(Home::World, from);
        let (mut fails, mut any, mut rest) = (false, false, false);
        let mut arms = Vec::new();
        for case in a {
            let ident = format_ident!("{}", case.rust);
            let code = b.iter().find(|other| other.name == case.name).and_then(|other| {
                let target = format_ident!("{}", other.rust);
                match (&case.payload, &other.payload) {
                    (None, None) => Some((quote!(#source::#ident => Self::#target), false)),
                    (Some(a), Some(b)) => {
                        let Code { tokens, fails } = self.value(a, b, quote!(value))?;
                        Some((quote!(#source::#ident(value) => Self::#target(#tokens)), fails))
                    }
                    _ => None,
                }
            });
            match code {
                Some((arm, arm_fails)) => {
                    any = true;
                    fails |= arm_fails;
                    arms.push(arm);
                }
                None => {
                    rest = true;
                    let payload = case.payload.as_ref().map(|_| quote!((_)));
                    let error = self.lacks(to, &format!("the case `{}`", case.name));
                    arms.push(quote!(#source::#ident #payload => return Err(#error)));
                }
            }
        }
        any.then(|| Code { tokens: quote!(match from { #(#arms,)* }), fails: fails || rest })
    }

    fn flags_to(&self, from: TypeId, to: TypeId, a: &[Flag], b: &[Flag]) -> Option<Code> {
        let source = self.type_path(Home::World, from);
        let mut fails = false;
        let statements: Vec<_> = a
            .iter()
            .map(|flag| {
                let ident = format_ident!("{}", flag.rust);
                match b.iter().find(|other| other.name == flag.name) {
                    Some(other) => {
                        let target = format_ident!("{}", other.rust);
                        quote!(if from.contains(#source::#ident) { to |= Self::#target; })
                    }
                    None => {
                        fails = true;
                        let error = self.lacks(to, &format!("the flag `{}`", flag.name));
                        quote!(if from.contains(#source::#ident) { return Err(#error); })
                    }
                }
            })
            .collect();
        Some(Code { tokens: quote!({ let mut to = Self::empty(); #(#statements)* to }), fails })
    }

    /// The error that says what a type does not have.
    fn lacks(&self, to: TypeId, what: &str) -> TokenStream {
        let (root, name) = (&self.root, self.full_name(self.model.ty(to)));
        quote!(#root::component::VersionError::new(#name, #what))
    }

    fn full_name(&self, def: &TypeDef) -> String {
        match def.home {
            Home::Interface(id) => format!("{}.{}", self.model.interface(id).name, def.name),
            Home::World => def.name.clone(),
        }
    }

    /// An expression for `value`, of type `a`, as a value of type `b`.
    fn value(&self, a: &Ty, b: &Ty, value: TokenStream) -> Option<Code> {
        let (a, b) = (self.model.stripped(a), self.model.stripped(b));
        if self.same(a, b) {
            return Code::total(value);
        }
        match (a, b) {
            (Ty::Named(a), Ty::Named(b)) if self.are_one_type(*a, *b) => {
                let Code { fails, .. } = self.body(*a, *b)?;
                let ty = self.type_path(Home::World, *b);
                let tokens = if fails {
                    quote!(<#ty as ::core::convert::TryFrom<_>>::try_from(#value)?)
                } else {
                    quote!(<#ty as ::core::convert::From<_>>::from(#value))
                };
                Some(Code { tokens, fails })
            }
            (Ty::Option(a), Ty::Option(b)) => {
                let Code { tokens, fails } = self.value(a, b, quote!(value))?;
                Some(Code { tokens: quote!(match #value { Some(value) => Some(#tokens), None => None }), fails })
            }
            (a, Ty::Option(b)) => {
                let Code { tokens, fails } = self.value(a, b, value)?;
                Some(Code { tokens: quote!(Some(#tokens)), fails })
            }
            (Ty::List(a), Ty::List(b)) => {
                let Code { tokens, fails } = self.value(a, b, quote!(value))?;
                Some(Code { tokens: self.collect(&value, &quote!(value), &tokens, fails), fails })
            }
            (Ty::Map(a, x), Ty::Map(b, y)) => {
                let (key, entry) = (self.value(a, b, quote!(key))?, self.value(x, y, quote!(value))?);
                let ((key, entry), fails) = ((key.tokens, entry.tokens), key.fails || entry.fails);
                Some(Code { tokens: self.collect(&value, &quote!((key, value)), &quote!((#key, #entry)), fails), fails })
            }
            (Ty::Tuple(a), Ty::Tuple(b)) if a.len() == b.len() => {
                let names: Vec<_> = (0..a.len()).map(|i| format_ident!("part{i}")).collect();
                let parts = a.iter().zip(b).zip(&names).map(|((a, b), name)| self.value(a, b, quote!(#name)));
                let parts = parts.collect::<Option<Vec<_>>>()?;
                let fails = parts.iter().any(|part| part.fails);
                let parts = parts.iter().map(|part| &part.tokens);
                Some(Code { tokens: quote!({ let (#(#names,)*) = #value; (#(#parts,)*) }), fails })
            }
            (Ty::Result(a, x), Ty::Result(b, y)) => {
                let side = |a: &Option<Box<Ty>>, b: &Option<Box<Ty>>| match (a, b) {
                    (None, None) => Code::total(quote!(value)),
                    (Some(a), Some(b)) => self.value(a, b, quote!(value)),
                    _ => None,
                };
                let (ok, err) = (side(a, b)?, side(x, y)?);
                let ((ok, err), fails) = ((ok.tokens, err.tokens), ok.fails || err.fails);
                Some(Code { tokens: quote!(match #value { Ok(value) => Ok(#ok), Err(value) => Err(#err) }), fails })
            }
            _ => self.number(a, b, &value),
        }
    }

    /// `pattern` for each element of `value`, made `element`.
    fn collect(&self, value: &TokenStream, pattern: &TokenStream, element: &TokenStream, fails: bool) -> TokenStream {
        let (root, result) = (&self.root, self.std("Result"));
        let into_iter = quote!(::core::iter::IntoIterator::into_iter(#value));
        if fails {
            let result = quote!(#result<_, #root::component::VersionError>);
            quote!(#into_iter.map(|#pattern| -> #result { Ok(#element) }).collect::<#result>()?)
        } else {
            quote!(#into_iter.map(|#pattern| #element).collect())
        }
    }

    /// Integers and floats that became wider or narrower.
    fn number(&self, a: &Ty, b: &Ty, value: &TokenStream) -> Option<Code> {
        let rank = |ty: &Ty| match ty {
            Ty::U8 => Some((false, 8)),
            Ty::U16 => Some((false, 16)),
            Ty::U32 => Some((false, 32)),
            Ty::U64 => Some((false, 64)),
            Ty::S8 => Some((true, 8)),
            Ty::S16 => Some((true, 16)),
            Ty::S32 => Some((true, 32)),
            Ty::S64 => Some((true, 64)),
            _ => None,
        };
        let target = self.owned(Home::World, b);
        let widened = quote!(<#target as ::core::convert::From<_>>::from(#value));
        if matches!((a, b), (Ty::F32, Ty::F64)) {
            return Code::total(widened);
        }
        let ((signed_a, bits_a), (signed_b, bits_b)) = (rank(a)?, rank(b)?);
        if (signed_a == signed_b || !signed_a) && bits_a < bits_b {
            return Code::total(widened);
        }
        let root = &self.root;
        let error = quote!(|_| #root::component::VersionError::new("a number", "room for the value"));
        Some(Code { tokens: quote!(<#target as ::core::convert::TryFrom<_>>::try_from(#value).map_err(#error)?), fails: true })
    }

    /// Whether two types are one Rust type.
    fn same(&self, a: &Ty, b: &Ty) -> bool {
        let (a, b) = (self.model.stripped(a), self.model.stripped(b));
        let same_side = |a: &Option<Box<Ty>>, b: &Option<Box<Ty>>| match (a, b) {
            (None, None) => true,
            (Some(a), Some(b)) => self.same(a, b),
            _ => false,
        };
        match (a, b) {
            (Ty::Named(a), Ty::Named(b)) | (Ty::Own(a), Ty::Own(b)) | (Ty::Borrow(a), Ty::Borrow(b)) => {
                self.model.definition(*a) == self.model.definition(*b)
            }
            (Ty::List(a), Ty::List(b)) | (Ty::Option(a), Ty::Option(b)) => self.same(a, b),
            (Ty::Array(a, n), Ty::Array(b, m)) => n == m && self.same(a, b),
            (Ty::Map(a, x), Ty::Map(b, y)) => self.same(a, b) && self.same(x, y),
            (Ty::Result(a, x), Ty::Result(b, y)) => same_side(a, b) && same_side(x, y),
            (Ty::Tuple(a), Ty::Tuple(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| self.same(a, b)),
            _ => a == b,
        }
    }
}
