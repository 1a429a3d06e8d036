//! The definitions of WIT types.

use super::Emitter;
use super::ty::Lifetime;
use crate::model::resource::Resource;
use crate::model::ty::Ty;
use crate::model::types::{Case, Field, Flag, Shape, TypeDef};
use crate::model::{Docs, TypeId};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};

/// Which of a type's Rust types is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Owned,
    Lent,
}

impl Emitter<'_> {
    /// The items that a type becomes.
    pub(super) fn definition(&self, id: TypeId) -> TokenStream {
        let def = self.model.ty(id);
        if let Some(shared) = def.shared {
            return self.reexport(def.home, shared);
        }
        let owned = def.owned.then(|| self.form(def, Form::Owned));
        let lent = def.lent.is_some().then(|| self.form(def, Form::Lent));
        quote!(#owned #lent)
    }

    fn form(&self, def: &TypeDef, form: Form) -> TokenStream {
        let (docs, ident, generics) = (self.docs(&def.docs), self.ident(def, form), generics(form));
        if let Some(reused) = self.reused_path(def) {
            return quote!(#docs #[allow(unused_imports)] pub use #reused;);
        }
        if let Some(with) = def.replaced {
            let path = self.with_type(def.home, with);
            return quote!(#docs pub type #ident = #path;);
        }
        match &def.shape {
            Shape::Record(fields) => self.record(def, fields, form),
            Shape::Variant(cases) => self.cases(def, cases, None, form),
            Shape::Enum(cases) => self.cases(def, cases, Some(repr(cases.len())), form),
            Shape::Flags(flags) => self.flags(def, flags),
            Shape::Alias(ty) => {
                let ty = self.part(def, ty, form);
                quote!(#docs pub type #ident #generics = #ty;)
            }
            Shape::Resource(Resource::Host { .. }) => {
                let docs = self.docs_or(&def.docs, &format!("The resource `{}`, implemented by the host.", def.name));
                quote!(#docs pub enum #ident {})
            }
            Shape::Resource(Resource::Guest) => {
                let docs = self.docs_or(&def.docs, &format!("The resource `{}`, implemented by the component.", def.name));
                let root = &self.root;
                quote!(#docs pub type #ident = #root::component::ResourceAny;)
            }
        }
    }

    fn ident(&self, def: &TypeDef, form: Form) -> Ident {
        match (form, &def.lent) {
            (Form::Lent, Some(lent)) => format_ident!("{lent}"),
            _ => format_ident!("{}", def.rust),
        }
    }

    /// A type inside a definition.
    fn part(&self, def: &TypeDef, ty: &Ty, form: Form) -> TokenStream {
        match form {
            Form::Owned => self.owned(def.home, ty),
            Form::Lent => self.borrowed(def.home, ty, Lifetime::A),
        }
    }

    fn record(&self, def: &TypeDef, fields: &[Field], form: Form) -> TokenStream {
        let (docs, ident, derives) = (self.docs(&def.docs), self.ident(def, form), self.derives(def, "record", form));
        let generics = generics(form);
        let fields = fields.iter().map(|field| {
            let (docs, ident) = (self.docs(&field.docs), format_ident!("{}", field.rust));
            let (name, ty) = (wit_name(&field.name, &field.rust), self.part(def, &field.ty, form));
            quote!(#docs #name pub #ident: #ty)
        });
        let error = (def.facts.error && form == Form::Owned).then(|| self.error_by_debug(def));
        let debug = self.debug_by_name(def, form);
        quote!(#docs #derives pub struct #ident #generics { #(#fields,)* } #debug #error)
    }

    /// A variant, or with a representation an enum.
    fn cases(&self, def: &TypeDef, cases: &[Case], repr: Option<TokenStream>, form: Form) -> TokenStream {
        let (docs, ident, generics) = (self.docs(&def.docs), self.ident(def, form), generics(form));
        let derives = self.derives(def, if repr.is_some() { "enum" } else { "variant" }, form);
        let repr = repr.map(|repr| quote!(#[repr(#repr)]));
        let error = (def.facts.error && form == Form::Owned).then(|| self.error_by_name(def, cases));
        let cases = cases.iter().map(|case| {
            let (docs, ident, name) = (self.docs(&case.docs), format_ident!("{}", case.rust), wit_name(&case.name, &case.rust));
            let payload = case.payload.as_ref().map(|ty| self.part(def, ty, form)).map(|ty| quote!((#ty)));
            quote!(#docs #name #ident #payload)
        });
        let debug = self.debug_by_name(def, form);
        quote!(#docs #derives #repr pub enum #ident #generics { #(#cases,)* } #debug #error)
    }

    fn flags(&self, def: &TypeDef, flags: &[Flag]) -> TokenStream {
        let (docs, ident, root) = (self.docs(&def.docs), format_ident!("{}", def.rust), &self.root);
        let crate_attribute = self.crate_attribute();
        let flags = flags.iter().map(|flag| {
            let (docs, ident, name) = (self.docs(&flag.docs), format_ident!("{}", flag.rust), &flag.name);
            quote!(#docs #[component(name = #name)] const #ident;)
        });
        quote!(#root::component::flags! { #docs #crate_attribute #ident { #(#flags)* } })
    }

    /// `#[derive(…)] #[component(kind)]`
    fn derives(&self, def: &TypeDef, kind: &str, form: Form) -> TokenStream {
        let (root, kind_ident) = (&self.root, format_ident!("{kind}"));
        let facts = def.facts;
        let mut derives = Vec::new();
        if !facts.long_tuple {
            derives.push(quote!(Debug));
        }
        if !facts.host_handle {
            derives.push(quote!(Clone));
            if (!facts.list || form == Form::Lent) && !facts.guest_handle {
                derives.push(quote!(Copy));
            }
        }
        if kind == "enum" {
            derives.extend([quote!(PartialEq), quote!(Eq)]);
        }
        for path in &self.options.additional_derives {
            let same = |derive: &TokenStream| path.segments.last().is_some_and(|last| last.ident == derive.to_string());
            if !derives.iter().any(same) && !same(&quote!(Debug)) {
                derives.push(path.to_token_stream());
            }
        }
        let crate_attribute = self.crate_attribute();
        // What borrows cannot come out of a component.
        let lift = (form == Form::Owned).then(|| quote!(#root::component::Lift,));
        quote! {
            #[derive(#root::component::ComponentType, #lift #root::component::Lower)]
            #[component(#kind_ident)]
            #crate_attribute
            #[derive(#(#derives),*)]
        }
    }

    /// `Debug` of a type with a tuple that has none: its name.
    fn debug_by_name(&self, def: &TypeDef, form: Form) -> Option<TokenStream> {
        let (ident, text) = (self.ident(def, form), &def.rust);
        let generics = (form == Form::Lent).then(|| quote!(<'_>));
        def.facts.long_tuple.then(|| {
            quote! {
                impl ::core::fmt::Debug for #ident #generics {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        f.debug_struct(#text).finish_non_exhaustive()
                    }
                }
            }
        })
    }

    /// Tells the derives where the runtime crate is, when it is not in its usual place.
    fn crate_attribute(&self) -> Option<TokenStream> {
        let path = self.options.crate_path.as_ref()?;
        Some(quote!(#[component(wasmtime_crate = #path)]))
    }

    /// An error type without cases.
    fn error_by_debug(&self, def: &TypeDef) -> TokenStream {
        let ident = format_ident!("{}", def.rust);
        quote! {
            impl ::core::fmt::Display for #ident {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::write!(f, "{self:?}")
                }
            }
            impl ::core::error::Error for #ident {}
        }
    }

    /// An error type with cases: their names, their documentation, and both as the message.
    fn error_by_name(&self, def: &TypeDef, cases: &[Case]) -> TokenStream {
        let ident = format_ident!("{}", def.rust);
        let patterns: Vec<_> = cases
            .iter()
            .map(|case| {
                let (ident, payload) = (format_ident!("{}", case.rust), case.payload.as_ref().map(|_| quote!((_))));
                quote!(Self::#ident #payload)
            })
            .collect();
        let names = cases.iter().map(|case| &case.name);
        let messages = cases.iter().map(|case| message(&case.docs));
        let payload = cases.iter().any(|case| case.payload.is_some());
        // A payload is shown as it prints for debugging; WIT does not say what it means.
        let display = if payload {
            quote!(::core::write!(f, "{self:?}"))
        } else {
            let texts = cases.iter().map(|case| match message(&case.docs).as_str() {
                "" => case.name.clone(),
                message => format!("{}: {message}", case.name),
            });
            quote!(f.write_str(match self { #(#patterns => #texts,)* }))
        };
        quote! {
            impl #ident {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self { #(#patterns => #names,)* }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self { #(#patterns => #messages,)* }
                }
            }
            impl ::core::fmt::Display for #ident {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #display
                }
            }
            impl ::core::error::Error for #ident {}
        }
    }
}

/// The lifetime of a type that borrows.
fn generics(form: Form) -> Option<TokenStream> {
    (form == Form::Lent).then(|| quote!(<'a>))
}

/// Documentation as one line.
fn message(docs: &Docs) -> String {
    docs.0.as_deref().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The attribute that gives the WIT name, where it differs from the Rust name.
fn wit_name(name: &str, rust: &str) -> Option<TokenStream> {
    (name != rust).then(|| quote!(#[component(name = #name)]))
}

/// The discriminant of an enum. Spec: `discriminant_type`.
fn repr(cases: usize) -> TokenStream {
    match cases {
        0..=0x100 => quote!(u8),
        0x101..=0x1_0000 => quote!(u16),
        _ => quote!(u32),
    }
}
