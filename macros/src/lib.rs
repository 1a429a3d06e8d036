//! The procedural macros of Windlass. They are re-exported by `windlass::component`, which is where they are documented with the types
//! they work on; the entry points here hold no logic.

mod bindgen;
mod derive;
mod flags;

use proc_macro::TokenStream;

/// Generates Rust bindings for a WIT world: traits for what the world imports, typed calls for what it exports.
///
/// Forms: `bindgen!()`, `bindgen!("world")`, `bindgen!(in "path")`, `bindgen!("world" in "path")` and
/// `bindgen!({ option: value, … })`. Paths start at the folder that holds `Cargo.toml`; without one the WIT is in `wit`.
///
/// | option | value | meaning |
/// |---|---|---|
/// | `world` | `"name"`, `"ns:pkg/name@1.0.0"` | the world to bind; needed when there are several |
/// | `path` | `"folder"`, `["a", "b.wit"]` | where the WIT is; packages of earlier paths are dependencies of later ones |
/// | `inline` | `"package …"` | the WIT itself; packages of `path` are its dependencies |
/// | `interfaces` | `"import ns:pkg/iface; …"` | generate these interfaces without a world |
/// | `imports`, `exports` | `{ "filter": flag \| flag, default: flag }` | how functions are bound, the first filter that matches wins. Filters are `ns:pkg/iface.func`, a prefix of that (with or without version), or the plain name of what the world holds itself. Flags: `trappable` (a host function returns `windlass::Result`), `store` (it sees the store), `tracing`, `verbose_tracing`, `exact` |
/// | `trappable_error_type` | `{ "ns:pkg/iface.type" => RustType }` | trappable imports that fail with the WIT type return the Rust type, and the host converts it |
/// | `with` | `{ "key": rust::path }` | reuse bindings of an interface, package or namespace, or the Rust type of a resource |
/// | `ownership` | `Owning`, `Borrowing { duplicate_if_necessary: bool }` | how parameters of exports are passed |
/// | `additional_derives` | `[path, …]` | derives on records, variants and enums |
/// | `require_store_data_send` | `bool` | `add_to_linker` asks for `T: Send` |
/// | `skip_mut_forwarding_impls` | `bool` | no `impl Host for &mut T` |
/// | `stringify` | `bool` | expand to a string literal that holds the code |
/// | `debug` | `bool` | write the code to a file in `OUT_DIR` and include it; the environment variable `WINDLASS_DEBUG_BINDGEN` does the same for every call |
/// | `windlass_crate` | `path` | where the runtime crate is; `wasmtime_crate` is the same |
///
/// A world `foo` becomes `struct Foo` with `instantiate`, `add_to_linker`, a method `call_f` for an exported function and a method
/// `ns_pkg_iface()` for an exported interface; an imported interface becomes a module `ns::pkg::iface` with a trait `Host`.
#[proc_macro]
pub fn bindgen(input: TokenStream) -> TokenStream {
    bindgen::expand(input.into()).into()
}

/// Implements `ComponentType` for a type of your own: it says which WIT type the Rust type stands for.
///
/// | on | attribute | meaning |
/// |---|---|---|
/// | a `struct` with named fields | `#[component(record)]` | a record; fields in the order of the WIT |
/// | an `enum`, each case with one unnamed payload or none | `#[component(variant)]` | a variant |
/// | an `enum` without payloads, with `#[repr(u8)]` (`u16`, `u32` for more than 256, 65,536 cases) | `#[component(enum)]` | an enum |
/// | a field or case | `#[component(name = "kebab-name")]` | its name in WIT, if it is not the Rust name |
/// | the type, as an attribute of its own | `#[component(windlass_crate = path)]` | where the runtime crate is; `wasmtime_crate` is the same |
///
/// ```
/// use windlass::component::{ComponentType, Lift, Lower};
///
/// #[derive(ComponentType, Lift, Lower)]
/// #[component(record)]
/// struct Point {
///     x: u32,
///     #[component(name = "y-axis")]
///     y: u32,
/// }
/// ```
#[proc_macro_derive(ComponentType, attributes(component))]
pub fn component_type(input: TokenStream) -> TokenStream {
    derive::expand(input.into(), derive::Trait::ComponentType).into()
}

/// Implements `Lift` for a type of your own: its values can be taken from a guest. Attributes as for the derive of `ComponentType`.
#[proc_macro_derive(Lift, attributes(component))]
pub fn lift(input: TokenStream) -> TokenStream {
    derive::expand(input.into(), derive::Trait::Lift).into()
}

/// Implements `Lower` for a type of your own: its values can be given to a guest. Attributes as for the derive of `ComponentType`.
#[proc_macro_derive(Lower, attributes(component))]
pub fn lower(input: TokenStream) -> TokenStream {
    derive::expand(input.into(), derive::Trait::Lower).into()
}

/// Defines a type for WIT flags.
///
/// ```
/// windlass::component::flags! {
///     Permissions {
///         #[component(name = "read")]
///         const READ;
///         #[component(name = "write")]
///         const WRITE;
///     }
/// }
/// let both = Permissions::READ | Permissions::WRITE;
/// assert!(both.contains(Permissions::READ) && both == Permissions::all());
/// ```
#[proc_macro]
pub fn flags(input: TokenStream) -> TokenStream {
    flags::expand(input.into()).into()
}
