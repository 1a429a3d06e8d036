//! Records.

use super::container::{Container, Field};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{Ident, Type};

/// `ComponentType` of a record.
pub(super) fn component_type(container: &Container, fields: &[Field]) -> TokenStream {
    let host = container.ident.to_string();
    let layouts = fields.iter().map(|field| container.layout(&field.ty));
    let idents = fields.iter().map(|field| &field.ident);
    let checks = fields.iter().map(|field| {
        let (name, typecheck) = (&field.name, container.typecheck(&field.ty));
        quote!((#name, #typecheck))
    });
    quote! {
        const LAYOUT: __abi::Layout = {
            let fields = [#(#layouts),*];
            let offsets = [#(::core::mem::offset_of!(Self, #idents)),*];
            __abi::Layout::record(&fields).plain_if(::core::mem::size_of::<Self>(), &fields, &offsets)
        };
        fn typecheck(ty: &__abi::InterfaceType, types: &__abi::InstanceType<'_>) -> ::core::result::Result<(), __abi::TypeMismatch> {
            __abi::typecheck_record(ty, types, #host, &[#(#checks),*])
        }
    }
}

/// `Lower` of a record.
pub(super) fn lower(container: &Container, fields: &[Field]) -> TokenStream {
    let layouts: Vec<_> = fields.iter().map(|field| container.layout(&field.ty)).collect();
    let (idents, types, numbers) = parts(fields);
    quote! {
        #[inline]
        fn lower_flat(&self, cx: &mut __abi::LowerContext<'_>, ty: __abi::InterfaceType, to: &mut [__abi::ValRaw]) -> __abi::Result<()> {
            let starts = const { __abi::flat_offsets(&[#(#layouts),*]) };
            let types = __abi::FieldTypes::of::<Self>(ty, cx.types())?;
            #(__abi::lower_field::<#types>(&self.#idents, cx, types.get(#numbers), #numbers, to, starts[#numbers])?;)*
            ::core::result::Result::Ok(())
        }
        #[inline]
        fn store(&self, cx: &mut __abi::LowerContext<'_>, ty: __abi::InterfaceType, at: usize) -> __abi::Result<()> {
            let offsets = const { __abi::offsets(&[#(#layouts),*]) };
            let types = __abi::FieldTypes::of::<Self>(ty, cx.types())?;
            #(__abi::store_field::<#types>(&self.#idents, cx, types.get(#numbers), #numbers, at + offsets[#numbers])?;)*
            ::core::result::Result::Ok(())
        }
        #[inline]
        fn write_fixed(&self, to: &mut [u8]) -> bool {
            let offsets = const { __abi::offsets(&[#(#layouts),*]) };
            true #(&& __abi::write_part::<#types>(&self.#idents, to, offsets[#numbers]))*
        }
    }
}

/// `Lift` of a record.
pub(super) fn lift(container: &Container, fields: &[Field]) -> TokenStream {
    let layouts: Vec<_> = fields.iter().map(|field| container.layout(&field.ty)).collect();
    let (idents, types, numbers) = parts(fields);
    quote! {
        #[inline]
        fn lift_flat(cx: &mut __abi::LiftContext<'_>, ty: __abi::InterfaceType, from: &[__abi::ValRaw]) -> __abi::Result<Self> {
            let starts = const { __abi::flat_offsets(&[#(#layouts),*]) };
            let types = __abi::FieldTypes::of::<Self>(ty, cx.types())?;
            ::core::result::Result::Ok(Self { #(#idents: __abi::lift_field::<#types>(cx, types.get(#numbers), #numbers, from, starts[#numbers])?,)* })
        }
        #[inline]
        fn load(cx: &mut __abi::LiftContext<'_>, ty: __abi::InterfaceType, bytes: &[u8]) -> __abi::Result<Self> {
            let offsets = const { __abi::offsets(&[#(#layouts),*]) };
            let types = __abi::FieldTypes::of::<Self>(ty, cx.types())?;
            ::core::result::Result::Ok(Self { #(#idents: __abi::load_field::<#types>(cx, types.get(#numbers), #numbers, bytes, offsets[#numbers])?,)* })
        }
        #[inline]
        fn read_fixed(bytes: &[u8]) -> ::core::option::Option<Self> {
            let offsets = const { __abi::offsets(&[#(#layouts),*]) };
            ::core::option::Option::Some(Self { #(#idents: __abi::read_part::<#types>(bytes, offsets[#numbers])?,)* })
        }
    }
}

fn parts(fields: &[Field]) -> (Vec<&Ident>, Vec<&Type>, Vec<Literal>) {
    let numbers = (0..fields.len()).map(Literal::usize_unsuffixed).collect();
    (fields.iter().map(|field| &field.ident).collect(), fields.iter().map(|field| &field.ty).collect(), numbers)
}
