//! `LinkOptions`: which `@unstable` features a linker offers.
//!
//! A module gets the struct only when something it links stands behind a gate; then `add_to_linker` takes a reference to it before the
//! getter. Features are off until they are switched on.

use super::Emitter;
use crate::model::Model;
use crate::model::name;
use crate::model::types::Home;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use std::collections::BTreeSet;

impl Emitter<'_> {
    /// The struct of a module.
    pub(super) fn link_options(&self, home: Home) -> TokenStream {
        let features: Vec<&str> = self.model.link_features(home).into_iter().collect();
        if features.is_empty() {
            return TokenStream::new();
        }
        let ident = self.beside_types(home, "LinkOptions");
        let allow = (home == Home::World).then(|| self.allow());
        let fields: Vec<_> = features.iter().map(|f| format_ident!("{}", name::snake(f))).collect();
        let docs = features.iter().map(|f| self.doc(&format!("Offers what stands behind `@unstable(feature = {f})`.")));
        let conversions = (home == Home::World).then(|| self.link_options_conversions());
        quote! {
            #allow
            /// Which `@unstable` features a linker offers; none by default.
            #[derive(Debug, Clone, Default)]
            pub struct #ident { #(#fields: bool,)* }

            #allow
            impl #ident {
                #(#docs pub fn #fields(&mut self, enabled: bool) -> &mut Self {
                    self.#fields = enabled;
                    self
                })*
            }
            #conversions
        }
    }

    /// From the options of the world to those of its interfaces.
    fn link_options_conversions(&self) -> TokenStream {
        let from = self.beside_types(Home::World, "LinkOptions");
        let imports = self.model.world.imports.iter().copied().map(Home::Interface);
        imports
            .filter(|home| self.links(*home) && !self.model.link_features(*home).is_empty())
            .map(|home| {
                let (prefix, ident) = (self.prefix(Home::World, home), self.beside_types(home, "LinkOptions"));
                let fields = self.model.link_features(home).into_iter().map(|f| format_ident!("{}", name::snake(f)));
                quote! {
                    impl ::core::convert::From<&#from> for #prefix #ident {
                        fn from(from: &#from) -> Self {
                            let mut options = <Self as ::core::default::Default>::default();
                            #(options.#fields(from.#fields);)*
                            options
                        }
                    }
                }
            })
            .collect()
    }

    /// The parameter of `add_to_linker`, if there are features.
    pub(super) fn link_options_param(&self, home: Home) -> Option<TokenStream> {
        if self.model.link_features(home).is_empty() {
            return None;
        }
        let ident = self.beside_types(home, "LinkOptions");
        Some(quote!(options: &#ident,))
    }

    /// Statements that run only when `options` has the features.
    pub(super) fn gated<'f>(&self, features: impl IntoIterator<Item = &'f String>, statements: TokenStream) -> TokenStream {
        let fields: Vec<_> = features.into_iter().map(|f| format_ident!("{}", name::snake(f))).collect();
        if fields.is_empty() { statements } else { quote!(if #(options.#fields)&&* { #statements }) }
    }

    fn links(&self, home: Home) -> bool {
        match home {
            Home::World => true,
            Home::Interface(id) => self.model.interface(id).replaced.is_none(),
        }
    }
}

impl Model {
    /// The features behind which something of a module stands; for the world, that of its interfaces as well.
    fn link_features(&self, home: Home) -> BTreeSet<&str> {
        let mut features = BTreeSet::new();
        let functions = match home {
            Home::World => &self.world.import_functions,
            Home::Interface(id) => &self.interface(id).functions,
        };
        features.extend(functions.iter().filter_map(|f| f.feature.as_deref()));
        features.extend(self.resources_of(home).filter_map(|r| self.ty(r).feature.as_deref()));
        if home == Home::World {
            for id in &self.world.imports {
                let interface = self.interface(*id);
                if interface.replaced.is_none() {
                    features.extend(interface.features.iter().map(String::as_str));
                    features.extend(self.link_features(Home::Interface(*id)));
                }
            }
        }
        features
    }
}
