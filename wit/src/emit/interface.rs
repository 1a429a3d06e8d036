//! The module of one interface: its types, and what its side of the boundary adds.

use super::Emitter;
use crate::model::interface::Side;
use crate::model::types::Home;
use crate::model::{InterfaceId, TypeId};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

impl Emitter<'_> {
    pub(super) fn interface(&self, id: InterfaceId) -> TokenStream {
        let interface = self.model.interface(id);
        let home = Home::Interface(id);
        let types = interface.types.iter().map(|ty| match interface.named {
            Some(_) => self.reexport(home, *ty),
            None => self.definition(*ty),
        });
        let side = match interface.side {
            Side::Import => self.host_interface(id),
            Side::Export => self.guest_interface(id),
        };
        quote!(#(#types)* #side)
    }

    /// A type of another module under its name in this one.
    pub(super) fn reexport(&self, home: Home, id: TypeId) -> TokenStream {
        let (def, path) = (self.model.ty(id), self.type_path(home, id));
        let owned = def.owned.then(|| quote!(#[allow(unused_imports)] pub use #path;));
        let lent = def.lent.as_ref().filter(|lent| !def.owned || **lent != def.rust).map(|lent| {
            let (prefix, ident) = (self.prefix(home, def.home), format_ident!("{lent}"));
            quote!(#[allow(unused_imports)] pub use #prefix #ident;)
        });
        quote!(#owned #lent)
    }

    /// The types that the world itself holds.
    pub(super) fn world_types(&self) -> TokenStream {
        let allow = self.allow();
        let types = self.model.world.types.iter().filter(|ty| self.model.ty(**ty).home == Home::World);
        types
            .map(|ty| {
                let definition = self.definition(*ty);
                quote!(#allow #definition)
            })
            .collect()
    }
}
