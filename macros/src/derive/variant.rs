//! Variants.

use super::container::{Case, Container};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// `[Option<Layout>; N]` of the cases' payloads.
fn layouts(container: &Container, cases: &[Case]) -> TokenStream {
    let layouts = cases.iter().map(|case| match &case.payload {
        Some(ty) => {
            let layout = container.layout(ty);
            quote!(::core::option::Option::Some(#layout))
        }
        None => quote!(::core::option::Option::None),
    });
    quote!([#(#layouts),*])
}

/// Each case with its number.
fn numbered(cases: &[Case]) -> impl Iterator<Item = (Literal, &Case)> {
    cases.iter().enumerate().map(|(number, case)| (Literal::usize_unsuffixed(number), case))
}

/// `ComponentType` of a variant.
pub(super) fn component_type(container: &Container, cases: &[Case]) -> TokenStream {
    let host = container.ident.to_string();
    let layouts = layouts(container, cases);
    let checks = cases.iter().map(|case| {
        let name = &case.name;
        match &case.payload {
            Some(ty) => {
                let typecheck = container.typecheck(ty);
                quote!((#name, ::core::option::Option::Some(#typecheck)))
            }
            None => quote!((#name, ::core::option::Option::None)),
        }
    });
    quote! {
        const LAYOUT: __abi::Layout = __abi::Layout::variant(&#layouts);
        fn typecheck(ty: &__abi::InterfaceType, types: &__abi::InstanceType<'_>) -> ::core::result::Result<(), __abi::TypeMismatch> {
            __abi::typecheck_variant(ty, types, #host, &[#(#checks),*])
        }
    }
}

/// `Lower` of a variant.
pub(super) fn lower(container: &Container, cases: &[Case]) -> TokenStream {
    let layouts = layouts(container, cases);
    let count = Literal::usize_unsuffixed(cases.len());
    let flat = numbered(cases).map(|(number, Case { ident, payload, .. })| match payload {
        Some(ty) => quote!(Self::#ident(payload) => __abi::lower_payload::<#ty>(cx, types.get(#number), #number, payload, to)),
        None => quote!(Self::#ident => ::core::result::Result::Ok(__abi::lower_empty_case(#number, to))),
    });
    let store = numbered(cases).map(|(number, Case { ident, payload, .. })| match payload {
        Some(ty) => {
            quote!(Self::#ident(payload) => __abi::store_payload::<#ty>(cx, types.get(#number), #count, payload_offset, #number, payload, at))
        }
        None => quote!(Self::#ident => __abi::store_empty_case(cx, #count, #number, at)),
    });
    let write = numbered(cases).map(|(number, Case { ident, payload, .. })| match payload {
        Some(ty) => quote! {
            Self::#ident(payload) => __abi::write_case(to, #count, #number) && __abi::write_part::<#ty>(payload, to, payload_offset)
        },
        None => quote!(Self::#ident => __abi::write_case(to, #count, #number)),
    });
    quote! {
        #[inline]
        fn lower_flat(&self, cx: &mut __abi::LowerContext<'_>, ty: __abi::InterfaceType, to: &mut [__abi::ValRaw]) -> __abi::Result<()> {
            let types = __abi::CaseTypes::of::<Self>(ty, cx.types())?;
            match self { #(#flat,)* }
        }
        #[inline]
        fn store(&self, cx: &mut __abi::LowerContext<'_>, ty: __abi::InterfaceType, at: usize) -> __abi::Result<()> {
            let payload_offset = const { __abi::payload_offset(&#layouts) };
            let types = __abi::CaseTypes::of::<Self>(ty, cx.types())?;
            match self { #(#store,)* }
        }
        #[inline]
        fn write_fixed(&self, to: &mut [u8]) -> bool {
            let payload_offset = const { __abi::payload_offset(&#layouts) };
            match self { #(#write,)* }
        }
    }
}

/// `Lift` of a variant.
pub(super) fn lift(container: &Container, cases: &[Case]) -> TokenStream {
    let host = container.ident.to_string();
    let layouts = layouts(container, cases);
    let count = Literal::usize_unsuffixed(cases.len());
    let flat = numbered(cases).map(|(number, Case { ident, payload, .. })| {
        let value = payload.as_ref().map(|ty| quote!((__abi::lift_payload::<#ty>(cx, types.get(#number), #number, from)?)));
        quote!(#number => ::core::result::Result::Ok(Self::#ident #value))
    });
    let load = numbered(cases).map(|(number, Case { ident, payload, .. })| {
        let value =
            payload.as_ref().map(|ty| quote!((__abi::load_payload::<#ty>(cx, types.get(#number), #number, bytes, payload_offset)?)));
        quote!(#number => ::core::result::Result::Ok(Self::#ident #value))
    });
    let read = numbered(cases).map(|(number, Case { ident, payload, .. })| {
        let value = payload.as_ref().map(|ty| quote!((__abi::read_part::<#ty>(bytes, payload_offset)?)));
        quote!(#number => ::core::option::Option::Some(Self::#ident #value))
    });
    quote! {
        #[inline]
        fn lift_flat(cx: &mut __abi::LiftContext<'_>, ty: __abi::InterfaceType, from: &[__abi::ValRaw]) -> __abi::Result<Self> {
            let types = __abi::CaseTypes::of::<Self>(ty, cx.types())?;
            match __abi::flat_case(from) {
                #(#flat,)*
                case => __abi::invalid_case(#host, case, #count),
            }
        }
        #[inline]
        fn load(cx: &mut __abi::LiftContext<'_>, ty: __abi::InterfaceType, bytes: &[u8]) -> __abi::Result<Self> {
            let payload_offset = const { __abi::payload_offset(&#layouts) };
            let types = __abi::CaseTypes::of::<Self>(ty, cx.types())?;
            match __abi::load_case(bytes, #count) {
                #(#load,)*
                case => __abi::invalid_case(#host, case, #count),
            }
        }
        #[inline]
        fn read_fixed(bytes: &[u8]) -> ::core::option::Option<Self> {
            let payload_offset = const { __abi::payload_offset(&#layouts) };
            match __abi::load_case(bytes, #count) {
                #(#read,)*
                _ => ::core::option::Option::None,
            }
        }
    }
}
