//! Every option of `bindgen!`, as data with the spans of the macro arguments it came from.
//!
//! Owns names, defaults and meanings. The macro's syntax is in [`parse`]; whether a key fits the WIT is decided while the model is built
//! and in `check`.

mod parse;

use proc_macro2::Span;

/// A string option together with the place it was written at.
#[derive(Debug, Clone)]
pub struct Text {
    /// The text.
    pub value: String,
    /// The macro argument.
    pub span: Span,
}

impl From<&str> for Text {
    fn from(value: &str) -> Text {
        Text { value: value.to_string(), span: Span::call_site() }
    }
}

/// Everything that `bindgen!` can be told. `Options::default()` is `bindgen!()`.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// `world`: the world to bind, by name or as `ns:pkg/world@version`. May stay away when there is only one.
    pub world: Option<Text>,
    /// `path`: WIT folders or files, relative to the manifest. Packages of earlier ones are dependencies of later ones. Empty means `wit`,
    /// unless `inline` is given.
    pub paths: Vec<Text>,
    /// `inline`: WIT text. Packages of `path` are its dependencies.
    pub inline: Option<InlineText>,
    /// `interfaces`: items of a world that is made up for them; only the interfaces' modules are generated.
    pub interfaces: Option<Text>,
    /// `imports`: flags of imported functions.
    pub imports: Rules,
    /// `exports`: flags of exported functions.
    pub exports: Rules,
    /// `optional`: imports that `add_to_linker` of the world leaves to the program, and exports that a component may lack.
    pub optional: Vec<Text>,
    /// `named_imports`: interfaces that a component may import under names of its own choice, each with the Rust type that tells them apart.
    pub named_imports: Vec<NamedImport>,
    /// `trappable_error_type`: the Rust error types of fallible imports.
    pub error_types: Vec<ErrorType>,
    /// `with`: what is reused and not generated.
    pub with: Vec<(Text, syn::Path)>,
    /// `share_types`: an interface that is imported and exported has one set of Rust types, as far as they hold no resource of it; without
    /// it the export has types of its own.
    pub share_types: bool,
    /// `conversions`: `From` and `TryFrom` between the types that one WIT type has in several versions of a package, or on both sides.
    pub conversions: bool,
    /// `ownership`: how parameters of exports are passed.
    pub ownership: Ownership,
    /// `additional_derives`: added to records, variants and enums.
    pub additional_derives: Vec<syn::Path>,
    /// `require_store_data_send`: `add_to_linker` asks for `T: Send`.
    pub require_store_data_send: bool,
    /// `skip_mut_forwarding_impls`: no `impl Host for &mut T`.
    pub skip_mut_forwarding_impls: bool,
    /// `include_component_type`: a constant `COMPONENT_TYPE` holds the world in binary form.
    pub include_component_type: bool,
    /// `stringify`: expand to a string literal that holds the code.
    pub stringify: bool,
    /// `anyhow`: fallible host functions return `anyhow::Result`. `windlass::Error` is that type, so this changes nothing.
    pub anyhow: bool,
    /// `debug`, `include_generated_code_from_file`: write the code to a file and include it, so that a debugger and a reader find it.
    pub include_from_file: Option<Span>,
    /// `windlass_crate`, and for programs that move over `wasmtime_crate`: the path of the runtime crate, `::windlass` by default.
    pub crate_path: Option<syn::Path>,
}

/// WIT text in the macro call.
#[derive(Debug, Clone)]
pub struct InlineText {
    /// The text and its literal.
    pub text: Text,
    /// Where the text begins in a file, when it stands there as it is (a raw string); errors then show that file's lines.
    pub origin: Option<Origin>,
}

impl From<&str> for InlineText {
    fn from(text: &str) -> InlineText {
        InlineText { text: text.into(), origin: None }
    }
}

/// A position in a source file.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The file, as diagnostics print it.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1.
    pub column: usize,
}

/// Which functions get which flags: the first rule whose filter matches wins, then `default`.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    /// Filters in the order in which they were written.
    pub rules: Vec<Rule>,
    /// The flags of functions that no filter matches.
    pub default: Flags,
}

/// One line of `imports` or `exports`.
#[derive(Debug, Clone)]
pub struct Rule {
    /// `ns:pkg/iface.func`, or a prefix of that, with or without the version; `iface.func` or `func` for what a world holds itself.
    pub filter: Text,
    /// The flags of the functions it matches.
    pub flags: Flags,
}

/// How one function is bound.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Flags {
    /// The function sees the store: it becomes an item of `HostWithStore<T>` and takes an `Access`.
    pub store: bool,
    /// A host function returns `Result`, whose error is a trap.
    pub trappable: bool,
    /// Parameters of a host function are borrowed from the guest's memory where their types allow it: `&str`, `&[T]`.
    pub borrowed: bool,
    /// A call is a span of the crate `tracing`, with an event for its arguments and one for its result.
    pub tracing: bool,
    /// As [`Flags::tracing`], with strings and lists in full; without it their lengths are shown.
    pub verbose_tracing: bool,
    /// Only these flags, without what WIT implies. WIT implies something for `async func` only.
    pub exact: bool,
}

/// One line of `named_imports`.
#[derive(Debug, Clone)]
pub struct NamedImport {
    /// `ns:pkg/iface`
    pub key: Text,
    /// What the host's functions are given to tell imports of the interface apart.
    pub id: syn::Type,
}

/// One line of `trappable_error_type`.
#[derive(Debug, Clone)]
pub struct ErrorType {
    /// `ns:pkg/iface.type`
    pub key: Text,
    /// What the host returns in its place.
    pub ty: syn::Type,
}

/// How parameters of exported functions are passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ownership {
    /// `&str`, `&[T]` and `&Record` outside, owned values inside: `&[String]`. One Rust type for each WIT type.
    #[default]
    Owning,
    /// Borrowed all the way down: `&[&str]`. A record that holds a string or a list is generated a second time for parameters, if
    /// `duplicate_if_necessary` allows that and the record is also a result.
    Borrowing {
        /// Whether a type that is both a parameter and a result may have two Rust types (`ThingParam<'a>` and `ThingResult`).
        duplicate_if_necessary: bool,
    },
}
