//! `#[derive(ComponentType, Lift, Lower)]`.
//!
//! ```text
//! attributes   #[component(…)] of a container, field or case
//! container    the type that is derived for: one small model for the three derives
//! record       structs
//! variant      enums with payloads
//! enumeration  enums without
//! ```
//!
//! Derived code holds constants and calls of helpers in `component::__internal`, no logic of its own.

mod attributes;
mod container;
mod enumeration;
mod record;
mod variant;

pub(crate) use attributes::{FieldAttributes, crate_path};

use container::{Container, Shape};
use proc_macro2::TokenStream;
use quote::quote;

/// Which trait to derive.
#[derive(Copy, Clone, PartialEq, Eq)]
pub(crate) enum Trait {
    /// `ComponentType`
    ComponentType,
    /// `Lift`
    Lift,
    /// `Lower`
    Lower,
}

/// Expands one derive.
pub(crate) fn expand(input: TokenStream, derived: Trait) -> TokenStream {
    try_expand(input, derived).unwrap_or_else(syn::Error::into_compile_error)
}

fn try_expand(input: TokenStream, derived: Trait) -> syn::Result<TokenStream> {
    let container = Container::parse(syn::parse2(input)?)?;
    let items = match (&container.shape, derived) {
        (Shape::Record(fields), Trait::ComponentType) => record::component_type(&container, fields),
        (Shape::Record(fields), Trait::Lift) => record::lift(&container, fields),
        (Shape::Record(fields), Trait::Lower) => record::lower(&container, fields),
        (Shape::Variant(cases), Trait::ComponentType) => variant::component_type(&container, cases),
        (Shape::Variant(cases), Trait::Lift) => variant::lift(&container, cases),
        (Shape::Variant(cases), Trait::Lower) => variant::lower(&container, cases),
        (Shape::Enum(cases), Trait::ComponentType) => enumeration::component_type(&container, cases),
        (Shape::Enum(cases), Trait::Lift) => enumeration::lift(&container, cases),
        (Shape::Enum(cases), Trait::Lower) => enumeration::lower(&container, cases),
    };
    Ok(implement(&container, derived, items))
}

/// The `impl` around derived items.
fn implement(container: &Container, derived: Trait, items: TokenStream) -> TokenStream {
    let Container { ident, root, .. } = container;
    let bound = match derived {
        Trait::ComponentType => quote!(ComponentType),
        Trait::Lift => quote!(Lift),
        Trait::Lower => quote!(Lower),
    };
    let generics = container.bounded(&bound);
    let (parameters, arguments, conditions) = generics.split_for_impl();
    // A block of its own, so that the short names mean the same wherever the type is.
    quote! {
        const _: () = {
            use #root::component::__internal as __abi;
            // SAFETY: the layout is computed from the fields' own by the functions that the contract names, and every item of the body is
            // generated from that one layout; a field whose type lacks the trait does not compile.
            #[allow(unsafe_code, reason = "derived: layouts are computed, so the contracts hold")]
            unsafe impl #parameters #root::component::#bound for #ident #arguments #conditions {
                #items
            }
        };
    }
}
