//! From the model to Rust tokens, one file per subject.
//!
//! ```text
//! world (struct Foo, FooPre, FooIndices, FooImports)
//!   interface (one module each)
//!     types (records, variants, enums, flags, aliases, resources)
//!     host  (traits for the host to implement, add_to_linker)      imports
//!     guest (Guest, GuestIndices, typed calls, GuestR)             exports
//! link_options (what stands behind `@unstable`)
//! convert (from the types of one version of a package to those of another), trace (calls as spans)
//! ty (a type where it is used), scope (paths between modules), module (the tree of modules), attr (docs, lints), markdown (docs as Rust has them)
//! ```
//!
//! What is emitted is safe Rust without macros of its own, meant to be read: it uses the short names of the standard prelude unless a WIT
//! type takes one of them.

mod attr;
mod convert;
mod guest;
mod host;
mod interface;
mod link_options;
mod markdown;
mod module;
mod scope;
mod trace;
mod ty;
mod types;
mod world;

use crate::model::{InterfaceId, Model};
use crate::options::Options;
use module::Modules;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use std::collections::HashSet;

/// Emits everything. The model has passed `check`.
pub(crate) fn emit(model: &Model, options: &Options) -> TokenStream {
    let root = options.crate_path.as_ref().map_or_else(|| quote!(::windlass), ToTokens::to_token_stream);
    let emitter = Emitter { model, options, root, taken: model.types.iter().map(|t| t.rust.as_str()).collect() };
    let mut modules = Modules::default();
    for (index, interface) in model.interfaces.iter().enumerate() {
        if interface.replaced.is_none() {
            modules.insert(&interface.module, emitter.docs(&interface.docs), emitter.interface(InterfaceId(index)));
        }
    }
    let aliases = emitter.aliases_of_options();
    let world = emitter.world();
    let conversions = options.conversions.then(|| emitter.conversions());
    let component_type = model.component_type.as_ref().map(|bytes| emitter.component_type(bytes));
    quote!(#aliases #component_type #world #modules #conversions)
}

/// What all of emission needs.
struct Emitter<'a> {
    model: &'a Model,
    options: &'a Options,
    /// The path of the runtime crate.
    root: TokenStream,
    /// The Rust names of all WIT types: a name of the prelude among them has to be spelt in full.
    taken: HashSet<&'a str>,
}
