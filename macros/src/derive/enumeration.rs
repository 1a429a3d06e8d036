//! Enums: integers, as far as memory is concerned.

use super::container::{Case, Container};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// `ComponentType` of an enum.
pub(super) fn component_type(container: &Container, cases: &[Case]) -> TokenStream {
    let host = container.ident.to_string();
    let (count, names) = (Literal::usize_unsuffixed(cases.len()), cases.iter().map(|case| &case.name));
    quote! {
        const LAYOUT: __abi::Layout = __abi::Layout::enumeration(#count, ::core::mem::size_of::<Self>());
        fn typecheck(ty: &__abi::InterfaceType, types: &__abi::InstanceType<'_>) -> ::core::result::Result<(), __abi::TypeMismatch> {
            __abi::typecheck_enum(ty, types, #host, &[#(#names),*])
        }
    }
}

/// `Lower` of an enum.
pub(super) fn lower(_: &Container, cases: &[Case]) -> TokenStream {
    let count = Literal::usize_unsuffixed(cases.len());
    let idents = cases.iter().map(|case| &case.ident);
    let numbers = (0..cases.len()).map(Literal::usize_unsuffixed);
    let case = quote!(match self { #(Self::#idents => #numbers,)* });
    quote! {
        #[inline]
        fn lower_flat(&self, _: &mut __abi::LowerContext<'_>, _: __abi::InterfaceType, to: &mut [__abi::ValRaw]) -> __abi::Result<()> {
            ::core::result::Result::Ok(__abi::lower_empty_case(#case, to))
        }
        #[inline]
        fn store(&self, cx: &mut __abi::LowerContext<'_>, _: __abi::InterfaceType, at: usize) -> __abi::Result<()> {
            __abi::store_empty_case(cx, #count, #case, at)
        }
        #[inline]
        fn write_fixed(&self, to: &mut [u8]) -> bool {
            __abi::write_case(to, #count, #case)
        }
    }
}

/// `Lift` of an enum.
pub(super) fn lift(container: &Container, cases: &[Case]) -> TokenStream {
    let host = container.ident.to_string();
    let count = Literal::usize_unsuffixed(cases.len());
    let idents = cases.iter().map(|case| &case.ident);
    let numbers = (0..cases.len()).map(Literal::usize_unsuffixed);
    let (known, names) = (numbers.clone(), idents.clone());
    let arms = quote! {
        #(#numbers => ::core::result::Result::Ok(Self::#idents),)*
        case => __abi::invalid_case(#host, case, #count),
    };
    quote! {
        #[inline]
        fn lift_flat(_: &mut __abi::LiftContext<'_>, _: __abi::InterfaceType, from: &[__abi::ValRaw]) -> __abi::Result<Self> {
            match __abi::flat_case(from) { #arms }
        }
        #[inline]
        fn load(_: &mut __abi::LiftContext<'_>, _: __abi::InterfaceType, bytes: &[u8]) -> __abi::Result<Self> {
            match __abi::load_case(bytes, #count) { #arms }
        }
        #[inline]
        fn read_fixed(bytes: &[u8]) -> ::core::option::Option<Self> {
            match __abi::load_case(bytes, #count) {
                #(#known => ::core::option::Option::Some(Self::#names),)*
                _ => ::core::option::Option::None,
            }
        }
    }
}
