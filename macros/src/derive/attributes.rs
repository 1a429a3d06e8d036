//! `#[component(…)]`, on types, fields and cases.

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::spanned::Spanned;
use syn::{Attribute, Error, Ident, LitStr, Path, Result, Token};

/// What a container stands for.
#[derive(Copy, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Record,
    Variant,
    Enum,
}

/// The attributes of a container.
pub(super) struct ContainerAttributes {
    pub(super) kind: Kind,
    /// The runtime crate.
    pub(super) root: Path,
}

/// The attributes of a field or case.
#[derive(Default)]
pub(crate) struct FieldAttributes {
    /// The WIT name, where it is not the Rust name.
    pub(crate) name: Option<LitStr>,
}

impl ContainerAttributes {
    /// Reads those of the type `ident`.
    pub(super) fn parse(attributes: &[Attribute], ident: &Ident) -> Result<Self> {
        let (mut kind, mut root) = (None, None);
        for attribute in component(attributes) {
            each(attribute, |key, input| {
                if is_crate_key(key) {
                    return set_crate_path(&mut root, key, input);
                }
                let found = match key.to_string().as_str() {
                    "record" => Kind::Record,
                    "variant" => Kind::Variant,
                    "enum" => Kind::Enum,
                    "flags" => return Err(Error::new(key.span(), "flags are not derived: define them with `flags! { … }`")),
                    "name" => return Err(Error::new(key.span(), "`name` is for fields and cases; the name of a type is not checked")),
                    _ => return Err(Error::new(key.span(), "expected `record`, `variant`, `enum` or `windlass_crate = path`")),
                };
                if kind.replace(found).is_some() {
                    return Err(Error::new(key.span(), "a type is one of `record`, `variant` and `enum`: this is the second"));
                }
                Ok(())
            })?;
        }
        let Some(kind) = kind else {
            return Err(Error::new(
                ident.span(),
                "what does this type stand for? Add `#[component(record)]`, `#[component(variant)]` or `#[component(enum)]`",
            ));
        };
        Ok(Self { kind, root: root.unwrap_or_else(default_root) })
    }
}

impl FieldAttributes {
    /// Reads those of a field or case.
    pub(crate) fn parse(attributes: &[Attribute]) -> Result<Self> {
        let mut parsed = Self::default();
        for attribute in component(attributes) {
            each(attribute, |key, input| {
                if key != "name" {
                    return Err(Error::new(key.span(), "expected `name = \"…\"`"));
                }
                input.parse::<Token![=]>()?;
                if parsed.name.replace(input.parse()?).is_some() {
                    return Err(Error::new(key.span(), "the name was given before"));
                }
                Ok(())
            })?;
        }
        Ok(parsed)
    }

    /// The WIT name of what is called `ident` in Rust.
    pub(crate) fn name(&self, ident: &Ident) -> String {
        match &self.name {
            Some(name) => name.value(),
            None => ident.to_string().trim_start_matches("r#").to_string(),
        }
    }

    /// Where the WIT name comes from.
    pub(crate) fn name_span(&self, ident: &Ident) -> Span {
        self.name.as_ref().map_or(ident.span(), LitStr::span)
    }
}

/// The runtime crate that attributes name, if any; other keys are errors.
pub(crate) fn crate_path(attributes: &[Attribute]) -> Result<Path> {
    let mut root = None;
    for attribute in component(attributes) {
        each(attribute, |key, input| {
            if is_crate_key(key) {
                set_crate_path(&mut root, key, input)
            } else {
                Err(Error::new(key.span(), "expected `windlass_crate = path`"))
            }
        })?;
    }
    Ok(root.unwrap_or_else(default_root))
}

fn component(attributes: &[Attribute]) -> impl Iterator<Item = &Attribute> {
    attributes.iter().filter(|attribute| attribute.path().is_ident("component"))
}

/// Visits the comma-separated items of one attribute.
fn each(attribute: &Attribute, mut item: impl FnMut(&Ident, ParseStream<'_>) -> Result<()>) -> Result<()> {
    let list = attribute.meta.require_list().map_err(|_| Error::new(attribute.meta.span(), "expected `#[component(…)]`"))?;
    list.parse_args_with(|input: ParseStream<'_>| {
        if input.is_empty() {
            return Err(Error::new(list.path.span(), "the attribute says nothing"));
        }
        while !input.is_empty() {
            // `enum` is a keyword.
            let key = input.call(syn::ext::IdentExt::parse_any)?;
            item(&key, input)?;
            if input.is_empty() {
                break;
            }
            input.parse::<Token![,]>()?;
        }
        Ok(())
    })
}

fn is_crate_key(key: &Ident) -> bool {
    key == "windlass_crate" || key == "wasmtime_crate"
}

fn set_crate_path(root: &mut Option<Path>, key: &Ident, input: ParseStream<'_>) -> Result<()> {
    input.parse::<Token![=]>()?;
    match root.replace(input.call(Path::parse_mod_style)?) {
        None => Ok(()),
        Some(_) => Err(Error::new(key.span(), "the path of the crate was given before")),
    }
}

fn default_root() -> Path {
    syn::parse_quote!(::windlass)
}
