//! Paths from one generated module to another, and to what the options name.
//!
//! Paths are relative, because the macro does not know in which module it is called. What an option names is relative to that place, too,
//! so it gets a private alias there (`__With0`, `__Error0`) which the modules reach through `super`.

use super::Emitter;
use crate::model::types::{Home, Shape, TypeDef};
use crate::model::{Model, TypeId};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

impl Emitter<'_> {
    /// `super::super::…` from a module to the place of the macro call.
    fn up(&self, from: Home) -> TokenStream {
        let depth = match from {
            Home::World => 0,
            Home::Interface(id) => self.model.interface(id).module.len(),
        };
        (0..depth).map(|_| quote!(super::)).collect()
    }

    /// The module of `home`, as a prefix that ends in `::`.
    pub(super) fn prefix(&self, from: Home, home: Home) -> TokenStream {
        if from == home {
            return TokenStream::new();
        }
        let up = self.up(from);
        let Home::Interface(id) = home else { return up };
        let interface = self.model.interface(id);
        match &interface.replaced {
            Some((with, modules)) => {
                let with = format_ident!("__with{with}");
                let modules = modules.iter().map(|m| format_ident!("{m}"));
                quote!(#up #with:: #(#modules::)*)
            }
            None => {
                let modules = interface.module.iter().map(|m| format_ident!("{m}"));
                quote!(#up #(#modules::)*)
            }
        }
    }

    /// A named type.
    pub(super) fn type_path(&self, from: Home, id: TypeId) -> TokenStream {
        let def = self.model.ty(id);
        let prefix = self.prefix(from, def.home);
        let ident = format_ident!("{}", def.rust);
        quote!(#prefix #ident)
    }

    /// The path to a type of an exported interface that `with` brings together with all of the interface.
    pub(super) fn reused_path(&self, def: &TypeDef) -> Option<TokenStream> {
        let Home::Interface(home) = def.home else { return None };
        let (with, modules) = self.model.interface(home).reused.as_ref().filter(|(with, _)| def.replaced == Some(*with))?;
        let (up, with, ident) = (self.up(def.home), format_ident!("__with{with}"), format_ident!("{}", def.rust));
        let modules = modules.iter().map(|m| format_ident!("{m}"));
        Some(quote!(#up #with:: #(#modules::)* #ident))
    }

    /// The type that `with` names in place of a WIT type.
    pub(super) fn with_type(&self, from: Home, with: usize) -> TokenStream {
        let (up, ident) = (self.up(from), format_ident!("__With{with}"));
        quote!(#up #ident)
    }

    /// The Rust type of a `trappable_error_type`.
    pub(super) fn error_type(&self, from: Home, id: TypeId) -> TokenStream {
        let index = self.model.ty(id).error_type.expect("invariant: asked for types with an error type only");
        let (up, ident) = (self.up(from), format_ident!("__Error{index}"));
        quote!(#up #ident)
    }

    /// The type that tells the imports of a named twin apart, in its module.
    pub(super) fn named_id(&self, home: Home) -> Option<TokenStream> {
        let Home::Interface(id) = home else { return None };
        let (index, _) = self.model.interface(id).named?;
        let (up, ident) = (self.up(home), format_ident!("__Id{index}"));
        Some(quote!(#up #ident))
    }

    /// The module whose `Host` trait converts an error of a function in `from`: a named twin converts those of its interface itself.
    pub(super) fn converter(&self, from: Home, id: TypeId) -> Home {
        let home = self.model.ty(id).home;
        match from {
            Home::Interface(twin) if self.model.interface(twin).named.is_some_and(|(_, original)| Home::Interface(original) == home) => {
                from
            }
            _ => home,
        }
    }

    /// The private aliases for what options name.
    pub(super) fn aliases_of_options(&self) -> TokenStream {
        let allow = quote!(#[allow(unused_imports, dead_code)]);
        let with = self.options.with.iter().enumerate().map(|(index, (_, path))| {
            let replaces_type = self.model.types.iter().any(|t| t.replaced == Some(index) && self.reused_path(t).is_none());
            if replaces_type {
                let ident = format_ident!("__With{index}");
                quote!(#allow type #ident = #path;)
            } else {
                let ident = format_ident!("__with{index}");
                quote!(#allow use #path as #ident;)
            }
        });
        let errors = self.options.error_types.iter().enumerate().map(|(index, error)| {
            let (ident, ty) = (format_ident!("__Error{index}"), &error.ty);
            quote!(#allow type #ident = #ty;)
        });
        let ids = self.options.named_imports.iter().enumerate().map(|(index, named)| {
            let (ident, ty) = (format_ident!("__Id{index}"), &named.id);
            quote!(#allow type #ident = #ty;)
        });
        quote!(#(#with)* #(#errors)* #(#ids)*)
    }

    /// A trait or struct beside the WIT types of a module, with `_` behind it while a WIT type has that name.
    pub(super) fn beside_types(&self, home: Home, name: &str) -> Ident {
        format_ident!("{}", self.model.beside_types(home, name))
    }

    /// A name of the standard prelude.
    pub(super) fn std(&self, name: &'static str) -> TokenStream {
        let ident = format_ident!("{name}");
        if !self.taken.contains(name) {
            return quote!(#ident);
        }
        match name {
            "Vec" => quote!(::std::vec::Vec),
            "String" => quote!(::std::string::String),
            "Option" => quote!(::core::option::Option),
            "Result" => quote!(::core::result::Result),
            "Sized" => quote!(::core::marker::Sized),
            "Send" => quote!(::core::marker::Send),
            "Clone" => quote!(::core::clone::Clone),
            _ => unreachable!("invariant: asked for the names above only"),
        }
    }

    /// The parameter for the store's data, where the module's types do not have that name.
    pub(super) fn generic(&self, name: &'static str) -> Ident {
        if self.taken.contains(name) { format_ident!("_{name}") } else { format_ident!("{name}") }
    }
}

impl Model {
    /// See [`Emitter::beside_types`].
    fn beside_types(&self, home: Home, name: &str) -> String {
        let types = match home {
            Home::World => &self.world.types,
            Home::Interface(id) => &self.interface(id).types,
        };
        let mut name = name.to_string();
        while types.iter().any(|t| self.ty(*t).rust == name) {
            name.push('_');
        }
        name
    }

    /// The resources that a module defines, not those it uses from another.
    pub(super) fn resources_of(&self, home: Home) -> impl Iterator<Item = TypeId> {
        let types = match home {
            Home::World => &self.world.types,
            Home::Interface(id) => &self.interface(id).types,
        };
        types.iter().copied().filter(|t| matches!(self.ty(*t).shape, Shape::Resource(_)))
    }
}
