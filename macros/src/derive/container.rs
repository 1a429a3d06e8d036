//! The type that is derived for, checked: what the three derives work on.

use super::attributes::{ContainerAttributes, FieldAttributes, Kind};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use std::collections::HashMap;
use syn::spanned::Spanned;
use syn::{Data, DataEnum, DataStruct, DeriveInput, Error, Fields, Generics, Ident, Path, Result, Type};

/// A type that stands for a component-model type.
pub(super) struct Container {
    pub(super) ident: Ident,
    pub(super) generics: Generics,
    /// The runtime crate.
    pub(super) root: Path,
    pub(super) shape: Shape,
}

/// What it consists of.
pub(super) enum Shape {
    Record(Vec<Field>),
    Variant(Vec<Case>),
    Enum(Vec<Case>),
}

/// A field of a record.
pub(super) struct Field {
    pub(super) ident: Ident,
    /// WIT name.
    pub(super) name: String,
    pub(super) ty: Type,
}

/// A case of a variant or enum.
pub(super) struct Case {
    pub(super) ident: Ident,
    /// WIT name.
    pub(super) name: String,
    pub(super) payload: Option<Type>,
}

/// Collects errors, so that all of them are reported at once.
#[derive(Default)]
struct Errors(Option<Error>);

impl Errors {
    fn add(&mut self, error: Error) {
        match &mut self.0 {
            Some(errors) => errors.combine(error),
            None => self.0 = Some(error),
        }
    }

    fn at(&mut self, span: Span, message: impl std::fmt::Display) {
        self.add(Error::new(span, message));
    }

    fn finish(self) -> Result<()> {
        self.0.map_or(Ok(()), Err)
    }
}

impl Container {
    pub(super) fn parse(input: DeriveInput) -> Result<Self> {
        let ContainerAttributes { kind, root } = ContainerAttributes::parse(&input.attrs, &input.ident)?;
        let ident = &input.ident;
        let shape = match (kind, &input.data) {
            (Kind::Record, Data::Struct(data)) => Shape::Record(fields(ident, data)?),
            (Kind::Variant, Data::Enum(data)) => Shape::Variant(cases(ident, data, kind)?),
            (Kind::Enum, Data::Enum(data)) => {
                let cases = cases(ident, data, kind)?;
                check_enum(&input, data)?;
                Shape::Enum(cases)
            }
            (Kind::Record, _) => return Err(Error::new(ident.span(), "a record is a `struct` with named fields")),
            (Kind::Variant, _) => return Err(Error::new(ident.span(), "a variant is an `enum`")),
            (Kind::Enum, _) => return Err(Error::new(ident.span(), "an enum is an `enum` without payloads")),
        };
        Ok(Self { ident: input.ident, generics: input.generics, root, shape })
    }

    /// Its generics, with `bound` for each type parameter.
    pub(super) fn bounded(&self, bound: &TokenStream) -> Generics {
        let (root, mut generics) = (&self.root, self.generics.clone());
        for parameter in generics.type_params_mut() {
            parameter.bounds.push(syn::parse_quote!(#root::component::#bound));
        }
        generics
    }

    /// The layout of a part, as an expression.
    pub(super) fn layout(&self, ty: &Type) -> TokenStream {
        let root = &self.root;
        quote!(<#ty as #root::component::ComponentType>::LAYOUT)
    }

    /// The type check of a part, as an expression.
    pub(super) fn typecheck(&self, ty: &Type) -> TokenStream {
        let root = &self.root;
        quote!(<#ty as #root::component::ComponentType>::typecheck)
    }
}

fn fields(ident: &Ident, data: &DataStruct) -> Result<Vec<Field>> {
    let Fields::Named(named) = &data.fields else {
        return Err(Error::new(ident.span(), "a record has named fields: write `struct Name { field: Type }`"));
    };
    if named.named.is_empty() {
        return Err(Error::new(ident.span(), "a record has at least one field"));
    }
    let mut errors = Errors::default();
    let mut names = HashMap::new();
    let mut fields = Vec::new();
    for field in &named.named {
        let Some(ident) = field.ident.clone() else { continue };
        match FieldAttributes::parse(&field.attrs) {
            Ok(attributes) => {
                unique(&mut names, &attributes, &ident, "field", &mut errors);
                fields.push(Field { name: attributes.name(&ident), ident, ty: field.ty.clone() });
            }
            Err(error) => errors.add(error),
        }
    }
    errors.finish()?;
    Ok(fields)
}

fn cases(ident: &Ident, data: &DataEnum, kind: Kind) -> Result<Vec<Case>> {
    if data.variants.is_empty() {
        return Err(Error::new(ident.span(), "at least one case is needed"));
    }
    let mut errors = Errors::default();
    let mut names = HashMap::new();
    let mut cases = Vec::new();
    for variant in &data.variants {
        let payload = match &variant.fields {
            Fields::Unit => None,
            fields if kind == Kind::Enum => {
                errors.at(fields.span(), "a case of an enum has no payload: use `#[component(variant)]`");
                None
            }
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => fields.unnamed.first().map(|field| field.ty.clone()),
            Fields::Unnamed(fields) => {
                errors.at(fields.span(), "a case has one payload or none; several values are one tuple: `Case((A, B))`");
                None
            }
            Fields::Named(fields) => {
                errors.at(fields.span(), "a case has one unnamed payload or none: `Case(Payload)`");
                None
            }
        };
        if let Some((_, discriminant)) = &variant.discriminant {
            errors.at(discriminant.span(), "cases are numbered in order: they cannot have discriminants of their own");
        }
        match FieldAttributes::parse(&variant.attrs) {
            Ok(attributes) => {
                unique(&mut names, &attributes, &variant.ident, "case", &mut errors);
                cases.push(Case { name: attributes.name(&variant.ident), ident: variant.ident.clone(), payload });
            }
            Err(error) => errors.add(error),
        }
    }
    errors.finish()?;
    Ok(cases)
}

/// Enums are copied as the integers that they are, so that Rust must be told which.
fn check_enum(input: &DeriveInput, data: &DataEnum) -> Result<()> {
    if !input.generics.params.is_empty() {
        return Err(Error::new(input.generics.span(), "an enum has no generics"));
    }
    let wanted = match data.variants.len() {
        0..=0x100 => "u8",
        0x101..=0x1_0000 => "u16",
        _ => "u32",
    };
    let wrong = |span| Err(Error::new(span, format!("an enum with {} cases needs `#[repr({wanted})]`", data.variants.len())));
    match input.attrs.iter().find(|attribute| attribute.path().is_ident("repr")) {
        Some(attribute) => {
            let repr: Ident = attribute.parse_args()?;
            if repr == wanted { Ok(()) } else { wrong(repr.span()) }
        }
        None => wrong(input.ident.span()),
    }
}

/// Two names that WIT takes for one are an error.
fn unique(names: &mut HashMap<String, Ident>, attributes: &FieldAttributes, ident: &Ident, what: &str, errors: &mut Errors) {
    let name = attributes.name(ident);
    if let Some(first) = names.insert(name.clone(), ident.clone()) {
        errors.at(attributes.name_span(ident), format!("the {what} `{name}` is there already: `{first}`"));
    }
}
