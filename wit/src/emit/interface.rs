//! The module of one interface: its types, and what its side of the boundary adds.

use super::Emitter;
use crate::model::InterfaceId;
use crate::model::interface::Side;
use crate::model::types::Home;
use proc_macro2::TokenStream;
use quote::quote;

impl Emitter<'_> {
    pub(super) fn interface(&self, id: InterfaceId) -> TokenStream {
        let interface = self.model.interface(id);
        let types = interface.types.iter().map(|ty| self.definition(*ty));
        let side = match interface.side {
            Side::Import => self.host_interface(id),
            Side::Export => self.guest_interface(id),
        };
        quote!(#(#types)* #side)
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
