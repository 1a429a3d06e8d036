//! `flags!`: a set of named bits, and its lifting and lowering.

use crate::derive::{FieldAttributes, crate_path};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use std::collections::HashSet;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Error, Ident, Result, Token, Visibility, braced};

/// The most labels that flags may have. Spec: Explainer, "flags".
const MAX_LABELS: usize = 32;

/// `Name { #[component(name = "x")] const X; … }`
struct Flags {
    attributes: Vec<Attribute>,
    visibility: Visibility,
    ident: Ident,
    labels: Vec<Label>,
}

struct Label {
    attributes: Vec<Attribute>,
    ident: Ident,
}

impl Parse for Flags {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        let ident = input.parse()?;
        let content;
        braced!(content in input);
        let mut labels = Vec::new();
        while !content.is_empty() {
            let attributes = content.call(Attribute::parse_outer)?;
            content.parse::<Token![const]>()?;
            let ident = content.parse()?;
            labels.push(Label { attributes, ident });
            if content.is_empty() {
                break;
            }
            content.parse::<Token![;]>()?;
        }
        Ok(Self { attributes, visibility, ident, labels })
    }
}

/// Expands one `flags!`.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    syn::parse2(input).and_then(|flags| emit(&flags)).unwrap_or_else(Error::into_compile_error)
}

fn emit(flags: &Flags) -> Result<TokenStream> {
    let root = crate_path(&flags.attributes)?;
    if flags.labels.len() > MAX_LABELS {
        let message = format!("flags have at most {MAX_LABELS} labels; these have {}", flags.labels.len());
        return Err(Error::new(flags.ident.span(), message));
    }
    let mut names = Vec::new();
    let mut seen = HashSet::new();
    for label in &flags.labels {
        let attributes = FieldAttributes::parse(&label.attributes)?;
        let name = attributes.name(&label.ident);
        if !seen.insert(name.clone()) {
            return Err(Error::new(attributes.name_span(&label.ident), format!("the flag `{name}` is there already")));
        }
        names.push(name);
    }
    let (ident, host) = (&flags.ident, flags.ident.to_string());
    // Outside `bindgen!` the type is as public as it says; without a word it is public, as in WIT.
    let visibility = match &flags.visibility {
        Visibility::Inherited => quote!(pub),
        given => quote!(#given),
    };
    let is_ours = |attribute: &&Attribute| attribute.path().is_ident("component");
    let attributes = flags.attributes.iter().filter(|attribute| !is_ours(attribute));
    let bits = match flags.labels.len() {
        0..=8 => quote!(u8),
        9..=16 => quote!(u16),
        _ => quote!(u32),
    };
    let all = Literal::u32_unsuffixed(((1_u64 << flags.labels.len()) - 1) as u32);
    let count = Literal::usize_unsuffixed(flags.labels.len());
    let words = Literal::usize_unsuffixed(flags.labels.len().div_ceil(32));
    let as_array = if flags.labels.is_empty() { quote!([]) } else { quote!([self.bits as u32]) };
    let constants = flags.labels.iter().enumerate().map(|(number, label)| {
        let (ident, number) = (&label.ident, Literal::usize_unsuffixed(number));
        let attributes = label.attributes.iter().filter(|attribute| !is_ours(attribute));
        quote!(#(#attributes)* pub const #ident: Self = Self { bits: 1 << #number };)
    });
    let shown = flags.labels.iter().map(|label| {
        let (ident, text) = (&label.ident, label.ident.to_string());
        quote!((#text, Self::#ident))
    });
    let operators =
        [("BitOr", "bitor", quote!(|)), ("BitAnd", "bitand", quote!(&)), ("BitXor", "bitxor", quote!(^))].map(|(name, method, op)| {
            let (operator, method) = (format_ident!("{name}"), format_ident!("{method}"));
            let (assign, assign_method) = (format_ident!("{operator}Assign"), format_ident!("{method}_assign"));
            quote! {
                impl ::core::ops::#operator for #ident {
                    type Output = Self;
                    #[inline]
                    fn #method(self, other: Self) -> Self { Self { bits: self.bits #op other.bits } }
                }
                impl ::core::ops::#assign for #ident {
                    #[inline]
                    fn #assign_method(&mut self, other: Self) { self.bits = self.bits #op other.bits; }
                }
            }
        });
    Ok(quote! {
        #(#attributes)*
        #[allow(missing_docs, reason = "flags are documented where they are declared")]
        #[derive(Copy, Clone, Default, PartialEq, Eq, Hash)]
        #[repr(transparent)]
        #visibility struct #ident {
            // Bits without a label are always clear.
            bits: #bits,
        }

        #[allow(missing_docs, non_upper_case_globals, dead_code, reason = "flags are documented where they are declared")]
        impl #ident {
            #(#constants)*

            /// No flag.
            #[inline]
            pub const fn empty() -> Self { Self { bits: 0 } }

            /// Every flag.
            #[inline]
            pub const fn all() -> Self { Self { bits: #all } }

            /// Whether all flags of `other` are set.
            #[inline]
            pub const fn contains(&self, other: Self) -> bool { self.bits & other.bits == other.bits }

            /// Whether any flag of `other` is set.
            #[inline]
            pub const fn intersects(&self, other: Self) -> bool { self.bits & other.bits != 0 }

            /// The bits, least significant first.
            #[inline]
            pub const fn as_array(&self) -> [u32; #words] { #as_array }
        }

        #(#operators)*

        impl ::core::ops::Not for #ident {
            type Output = Self;
            #[inline]
            fn not(self) -> Self { Self { bits: !self.bits & #all } }
        }

        impl ::core::fmt::Debug for #ident {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #root::component::__internal::format_flags(f, #host, *self, Self::contains, &[#(#shown),*])
            }
        }

        const _: () = {
            use #root::component::__internal as __abi;

            // SAFETY: the layout is that of flags with this many labels, which is what `typecheck` asks for.
            #[allow(unsafe_code, reason = "generated: flags are stored as the integer that they are")]
            unsafe impl #root::component::ComponentType for #ident {
                const LAYOUT: __abi::Layout = __abi::Layout::flags(__abi::flags_size(#count));
                fn typecheck(ty: &__abi::InterfaceType, types: &__abi::InstanceType<'_>) -> ::core::result::Result<(), __abi::TypeMismatch> {
                    __abi::typecheck_flags(ty, types, #host, &[#(#names),*])
                }
            }

            // SAFETY: one slot is written, or the bytes of the layout; the bits are those of declared labels.
            #[allow(unsafe_code, reason = "generated: flags are stored as the integer that they are")]
            unsafe impl #root::component::Lower for #ident {
                #[inline]
                fn lower_flat(&self, _: &mut __abi::LowerContext<'_>, _: __abi::InterfaceType, to: &mut [__abi::ValRaw]) -> __abi::Result<()> {
                    to[0] = __abi::ValRaw::u32(self.bits as u32);
                    ::core::result::Result::Ok(())
                }
                #[inline]
                fn store(&self, cx: &mut __abi::LowerContext<'_>, _: __abi::InterfaceType, at: usize) -> __abi::Result<()> {
                    __abi::store_flags(cx, at, #count, self.bits as u32)
                }
                #[inline]
                fn write_fixed(&self, to: &mut [u8]) -> bool {
                    __abi::write_flags(to, #count, self.bits as u32)
                }
            }

            // SAFETY: undeclared bits are masked off, so every bit pattern of a guest is a value.
            #[allow(unsafe_code, reason = "generated: flags are stored as the integer that they are")]
            unsafe impl #root::component::Lift for #ident {
                #[inline]
                fn lift_flat(_: &mut __abi::LiftContext<'_>, _: __abi::InterfaceType, from: &[__abi::ValRaw]) -> __abi::Result<Self> {
                    ::core::result::Result::Ok(Self { bits: (from[0].get_u32() & #all) as #bits })
                }
                #[inline]
                fn load(_: &mut __abi::LiftContext<'_>, _: __abi::InterfaceType, bytes: &[u8]) -> __abi::Result<Self> {
                    ::core::result::Result::Ok(Self { bits: (__abi::load_flags(bytes, #count) & #all) as #bits })
                }
                #[inline]
                fn read_fixed(bytes: &[u8]) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(Self { bits: (__abi::load_flags(bytes, #count) & #all) as #bits })
                }
            }
        };
    })
}
