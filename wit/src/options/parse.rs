//! The syntax of `bindgen!`'s arguments, as a [`syn::parse::Parse`] of [`Options`].
//!
//! Problems accumulate: an option that cannot be read is skipped up to its comma, and the rest is read all the same.

use super::{ErrorType, Flags, InlineText, NamedImport, Options, Ownership, Rule, Rules, Text};
use crate::diagnostics::did_you_mean;
use proc_macro2::{Span, TokenTree};
use std::collections::HashSet;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Ident, LitBool, LitStr, Path, Result, Token, Type, braced, bracketed, token};

/// The options that are read, in the order in which documentation lists them.
const NAMES: &[&str] = &[
    "world",
    "path",
    "inline",
    "interfaces",
    "imports",
    "exports",
    "optional",
    "named_imports",
    "trappable_error_type",
    "with",
    "share_types",
    "conversions",
    "ownership",
    "additional_derives",
    "require_store_data_send",
    "skip_mut_forwarding_impls",
    "include_component_type",
    "stringify",
    "anyhow",
    "debug",
    "include_generated_code_from_file",
    "windlass_crate",
    "wasmtime_crate",
];

/// Options that exist elsewhere and not here yet, with what to say about them.
const NOT_YET: &[(&str, &str)] = &[("async", "`async` bindings are not supported yet; leave the option away for synchronous ones")];

const FLAGS: &[&str] = &["trappable", "store", "borrowed", "tracing", "verbose_tracing", "exact", "async"];

impl Parse for Options {
    fn parse(input: ParseStream<'_>) -> Result<Options> {
        let mut options = Options::default();
        if input.is_empty() {
            return Ok(options);
        }
        if !input.peek(token::Brace) {
            parse_short(input, &mut options)?;
            return Ok(options);
        }
        let content;
        braced!(content in input);
        let mut errors = Errors::default();
        parse_entries(&content, &mut options, &mut errors);
        if !input.is_empty() {
            errors.add(input.error("nothing may follow the braces"));
        }
        check_combination(&options, &mut errors);
        errors.into_result()?;
        Ok(options)
    }
}

/// `"world"`, `in "path"`, `"world" in "path"`.
fn parse_short(input: ParseStream<'_>, options: &mut Options) -> Result<()> {
    if !input.peek(Token![in]) && !input.peek(LitStr) {
        return Err(input.error("expected `\"world\"`, `in \"path\"`, `\"world\" in \"path\"` or `{ option: value, … }`"));
    }
    if input.peek(LitStr) {
        options.world = Some(input.parse()?);
    }
    if input.peek(Token![in]) {
        input.parse::<Token![in]>()?;
        options.paths.push(input.parse()?);
    }
    if !input.is_empty() {
        return Err(input.error("nothing may follow here; options are written as `{ world: \"…\", path: \"…\", option: value }`"));
    }
    Ok(())
}

/// `name: value, …`
fn parse_entries(input: ParseStream<'_>, options: &mut Options, errors: &mut Errors) {
    let mut seen = HashSet::new();
    while !input.is_empty() {
        if let Err(error) = parse_entry(input, options, &mut seen) {
            errors.add(error);
            skip_to_comma(input);
        }
        if input.is_empty() {
            break;
        }
        if let Err(error) = input.parse::<Token![,]>() {
            errors.add(error);
            skip_to_comma(input);
            let _ = input.parse::<Option<Token![,]>>();
        }
    }
}

fn parse_entry(input: ParseStream<'_>, options: &mut Options, seen: &mut HashSet<String>) -> Result<()> {
    let name = Ident::parse_any(input).map_err(|e| syn::Error::new(e.span(), "expected the name of an option"))?;
    let key = name.to_string();
    if let Some((_, message)) = NOT_YET.iter().find(|(n, _)| *n == key) {
        return Err(syn::Error::new(name.span(), message));
    }
    if !NAMES.contains(&key.as_str()) {
        let hint = did_you_mean(&key, NAMES.iter().copied());
        let list = if hint.is_empty() { format!("; options are {}", NAMES.join(", ")) } else { hint };
        return Err(syn::Error::new(name.span(), format!("unknown option `{key}`{list}")));
    }
    let duplicate = !seen.insert(key.clone());
    input.parse::<Token![:]>()?;
    parse_value(&key, name.span(), input, options)?;
    if duplicate {
        return Err(syn::Error::new(name.span(), format!("the option `{key}` is given twice")));
    }
    Ok(())
}

fn parse_value(key: &str, span: Span, input: ParseStream<'_>, options: &mut Options) -> Result<()> {
    match key {
        "world" => options.world = Some(input.parse()?),
        "path" => options.paths = parse_paths(input)?,
        "inline" => options.inline = Some(InlineText { text: input.parse()?, origin: None }),
        "interfaces" => options.interfaces = Some(input.parse()?),
        "imports" => options.imports = parse_rules(input)?,
        "exports" => options.exports = parse_rules(input)?,
        "optional" => options.optional = bracketed_list(input, Text::parse)?,
        "named_imports" => options.named_imports = braced_list(input, parse_named_import)?,
        "trappable_error_type" => options.error_types = braced_list(input, parse_error_type)?,
        "with" => options.with = braced_list(input, parse_with)?,
        "share_types" => options.share_types = parse_bool(input)?,
        "conversions" => options.conversions = parse_bool(input)?,
        "ownership" => options.ownership = parse_ownership(input)?,
        "additional_derives" => options.additional_derives = bracketed_list(input, Path::parse_mod_style)?,
        "require_store_data_send" => options.require_store_data_send = parse_bool(input)?,
        "skip_mut_forwarding_impls" => options.skip_mut_forwarding_impls = parse_bool(input)?,
        "include_component_type" => options.include_component_type = parse_bool(input)?,
        "stringify" => options.stringify = parse_bool(input)?,
        "anyhow" => options.anyhow = parse_bool(input)?,
        "debug" | "include_generated_code_from_file" => {
            if parse_bool(input)? {
                options.include_from_file = Some(span);
            }
        }
        "windlass_crate" | "wasmtime_crate" => options.crate_path = Some(Path::parse_mod_style(input)?),
        _ => unreachable!("invariant: every name in NAMES has an arm"),
    }
    Ok(())
}

fn check_combination(options: &Options, errors: &mut Errors) {
    let Some(interfaces) = &options.interfaces else { return };
    for (name, span) in [("world", options.world.as_ref().map(|w| w.span)), ("inline", options.inline.as_ref().map(|i| i.text.span))] {
        if let Some(span) = span {
            errors.add(syn::Error::new(span, format!("`{name}` and `interfaces` exclude each other")));
        }
    }
    if interfaces.value.trim().is_empty() {
        errors.add(syn::Error::new(interfaces.span, "`interfaces` holds world items, such as `import ns:pkg/iface;`"));
    }
}

impl Parse for Text {
    fn parse(input: ParseStream<'_>) -> Result<Text> {
        let literal: LitStr = input.parse()?;
        Ok(Text { value: literal.value(), span: literal.span() })
    }
}

fn parse_bool(input: ParseStream<'_>) -> Result<bool> {
    Ok(input.parse::<LitBool>()?.value)
}

fn parse_paths(input: ParseStream<'_>) -> Result<Vec<Text>> {
    if input.peek(token::Bracket) { bracketed_list(input, Text::parse) } else { Ok(vec![input.parse()?]) }
}

/// `{ "filter": flag | flag, default: flag }`
fn parse_rules(input: ParseStream<'_>) -> Result<Rules> {
    let mut rules = Rules::default();
    let mut seen_default = false;
    let entries = braced_list(input, |input| {
        let filter = if input.peek(LitStr) {
            Some(input.parse::<Text>()?)
        } else {
            let name = Ident::parse_any(input)?;
            if name != "default" {
                return Err(syn::Error::new(name.span(), "expected a filter in quotes, such as `\"ns:pkg/iface.func\"`, or `default`"));
            }
            if seen_default {
                return Err(syn::Error::new(name.span(), "`default` is given twice"));
            }
            seen_default = true;
            None
        };
        input.parse::<Token![:]>()?;
        Ok((filter, parse_flags(input)?))
    })?;
    for (filter, flags) in entries {
        match filter {
            Some(filter) => rules.rules.push(Rule { filter, flags }),
            None => rules.default = flags,
        }
    }
    Ok(rules)
}

fn parse_flags(input: ParseStream<'_>) -> Result<Flags> {
    let mut flags = Flags::default();
    loop {
        let name = Ident::parse_any(input)?;
        match name.to_string().as_str() {
            "store" => flags.store = true,
            "trappable" => flags.trappable = true,
            "borrowed" => flags.borrowed = true,
            "tracing" => flags.tracing = true,
            "verbose_tracing" => flags.verbose_tracing = true,
            "exact" => flags.exact = true,
            "async" => return Err(syn::Error::new(name.span(), "`async` functions are not supported yet")),
            other => {
                let hint = did_you_mean(other, FLAGS.iter().copied());
                let list = if hint.is_empty() { format!("; flags are {}", FLAGS.join(", ")) } else { hint };
                return Err(syn::Error::new(name.span(), format!("unknown flag `{other}`{list}")));
            }
        }
        if !input.peek(Token![|]) {
            if flags.store && flags.borrowed {
                let message = "`store` and `borrowed` exclude each other: what borrows from a guest's memory keeps the store out of reach";
                return Err(syn::Error::new(name.span(), message));
            }
            return Ok(flags);
        }
        input.parse::<Token![|]>()?;
    }
}

/// `"ns:pkg/iface.type" => RustType`
fn parse_error_type(input: ParseStream<'_>) -> Result<ErrorType> {
    let key = input.parse()?;
    input.parse::<Token![=>]>()?;
    Ok(ErrorType { key, ty: input.parse::<Type>()? })
}

/// `"ns:pkg/iface": IdType`
fn parse_named_import(input: ParseStream<'_>) -> Result<NamedImport> {
    let key = input.parse()?;
    input.parse::<Token![:]>()?;
    Ok(NamedImport { key, id: input.parse()? })
}

/// `"key": rust::path`
fn parse_with(input: ParseStream<'_>) -> Result<(Text, Path)> {
    let key = input.parse()?;
    input.parse::<Token![:]>()?;
    Ok((key, input.parse()?))
}

/// `Owning`, `Borrowing { duplicate_if_necessary: true }`
fn parse_ownership(input: ParseStream<'_>) -> Result<Ownership> {
    let name: Ident = input.parse()?;
    match name.to_string().as_str() {
        "Owning" => Ok(Ownership::Owning),
        "Borrowing" => {
            let content;
            braced!(content in input);
            let field: Ident = content.parse()?;
            if field != "duplicate_if_necessary" {
                return Err(syn::Error::new(field.span(), "expected `duplicate_if_necessary`"));
            }
            content.parse::<Token![:]>()?;
            let duplicate_if_necessary = parse_bool(&content)?;
            content.parse::<Option<Token![,]>>()?;
            if !content.is_empty() {
                return Err(content.error("expected nothing more"));
            }
            Ok(Ownership::Borrowing { duplicate_if_necessary })
        }
        other => Err(syn::Error::new(
            name.span(),
            format!("unknown ownership `{other}`; expected `Owning` or `Borrowing {{ duplicate_if_necessary: bool }}`"),
        )),
    }
}

fn braced_list<T>(input: ParseStream<'_>, item: impl FnMut(ParseStream<'_>) -> Result<T>) -> Result<Vec<T>> {
    let content;
    braced!(content in input);
    comma_list(&content, item)
}

fn bracketed_list<T>(input: ParseStream<'_>, item: impl FnMut(ParseStream<'_>) -> Result<T>) -> Result<Vec<T>> {
    let content;
    bracketed!(content in input);
    comma_list(&content, item)
}

/// Items separated by commas up to the end of `input`; every broken one is reported.
fn comma_list<T>(input: ParseStream<'_>, mut item: impl FnMut(ParseStream<'_>) -> Result<T>) -> Result<Vec<T>> {
    let mut list = Vec::new();
    let mut errors = Errors::default();
    while !input.is_empty() {
        match item(input) {
            Ok(value) => list.push(value),
            Err(error) => {
                errors.add(error);
                skip_to_comma(input);
            }
        }
        if !input.is_empty() && input.parse::<Token![,]>().is_err() {
            errors.add(input.error("expected `,`"));
            skip_to_comma(input);
            let _ = input.parse::<Option<Token![,]>>();
        }
    }
    errors.into_result()?;
    Ok(list)
}

fn skip_to_comma(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) {
        // Cannot fail: the input is not empty.
        let _ = input.parse::<TokenTree>();
    }
}

/// The errors of one macro call, combined into one that shows all of them.
#[derive(Default)]
struct Errors {
    first: Option<syn::Error>,
}

impl Errors {
    fn add(&mut self, error: syn::Error) {
        match &mut self.first {
            Some(first) => first.combine(error),
            None => self.first = Some(error),
        }
    }

    fn into_result(self) -> Result<()> {
        self.first.map_or(Ok(()), Err)
    }
}

impl std::str::FromStr for Options {
    type Err = anyhow::Error;

    /// Reads options as the macro does: `{ path: "wit", imports: { default: trappable } }`.
    fn from_str(text: &str) -> anyhow::Result<Options> {
        syn::parse_str(text).map_err(|e| anyhow::Error::msg(crate::Diagnostics::from(e).to_string()))
    }
}
