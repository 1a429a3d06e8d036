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
/// | `imports`, `exports` | `{ "filter": flag \| flag, default: flag }` | how functions are bound, the first filter that matches wins. Filters are `ns:pkg/iface.func`, a prefix of that (with or without version), or the plain name of what the world holds itself; one that matches nothing is an error |
/// | `optional` | `["ns:pkg/iface", "func", …]` | imports and exports that the world does without, see below |
/// | `named_imports` | `{ "ns:pkg/iface": IdType }` | bindings for components that import an interface under names of their own, see below |
/// | `trappable_error_type` | `{ "ns:pkg/iface.type" => RustType }` | trappable imports that fail with the WIT type return the Rust type, and the host converts it |
/// | `with` | `{ "key": rust::path }` | reuse bindings of an interface, package or namespace, or the Rust type of a resource; a key that stands for nothing is an error |
/// | `share_types` | `bool` | an interface on both sides has one set of Rust types, see below |
/// | `conversions` | `bool` | `From` and `TryFrom` between versions, see below |
/// | `ownership` | `Owning`, `Borrowing { duplicate_if_necessary: bool }` | how parameters of exports are passed |
/// | `additional_derives` | `[path, …]` | derives on records, variants and enums |
/// | `require_store_data_send` | `bool` | `add_to_linker` asks for `T: Send` |
/// | `skip_mut_forwarding_impls` | `bool` | no `impl Host for &mut T` |
/// | `include_component_type` | `bool` | a constant `COMPONENT_TYPE: &[u8]` holds the world in binary form, as `wit_parser::decoding::decode_world` reads it |
/// | `stringify` | `bool` | expand to a string literal that holds the code |
/// | `debug`, `include_generated_code_from_file` | `bool` | write the code to a file in `OUT_DIR` and include it, so that an editor and a debugger find it; the crate needs a build script, for only then there is that folder. The environment variable `WINDLASS_DEBUG_BINDGEN` does the same for every call |
/// | `anyhow` | `bool` | accepted: `windlass::Result` is `anyhow::Result` |
/// | `windlass_crate` | `path` | where the runtime crate is; `wasmtime_crate` is the same |
///
/// A world `foo` becomes `struct Foo` with `instantiate`, `add_to_linker`, a method `call_f` for an exported function and a method
/// `ns_pkg_iface()` for an exported interface; an imported interface becomes a module `ns::pkg::iface` with a trait `Host`. `list<T, N>` is
/// `[T; N]`, `map<K, V>` is `HashMap<K, V>`. Documentation of the WIT is documentation of the Rust.
///
/// # Flags of functions
///
/// | flag | a host function |
/// |---|---|
/// | `trappable` | returns `windlass::Result`; an error ends the guest's call |
/// | `store` | sees the store: it is an item of `HostWithStore<T>` and takes an `Access` |
/// | `borrowed` | is given `&str` for `string` and `&[T]` for `list<T>`, straight out of the guest's memory, and `Option` and `Vec` of these; other types and lists of handles stay as they are. It cannot see the store |
/// | `tracing` | runs in a span of the crate `tracing`, which the program depends on, with events for arguments and result; strings and lists appear by their length |
/// | `verbose_tracing` | the same with strings and lists in full |
/// | `exact` | has these flags and none that the WIT implies |
///
/// # Names
///
/// A name that is a keyword gets a `_`. So does a name that another item of its scope has already (`drop` of a resource, which the host
/// implements as `drop_`, for `drop` is the destructor): generated items come first, then those of the WIT in their order.
///
/// # Optional imports and exports
///
/// An exported interface or function that `optional` lists may be missing in a component: `ns_pkg_iface()` and `func_f()` return an `Option`,
/// and `call_f` fails. An imported interface that it lists is left to the program: `add_to_linker` of the world neither asks for its traits nor
/// defines it. A host that has it calls `ns::pkg::iface::add_to_linker`; one that does not calls `ns::pkg::iface::add_absent_to_linker`,
/// after which a component that imports the interface links, and a call of its functions is an error.
///
/// # One type for both sides, for several worlds and versions
///
/// An interface that a world imports and exports is two modules with types of their own, `ns::pkg::iface` and `exports::ns::pkg::iface`, because
/// its resources are two. With `share_types` the types without such resources are one: `exports` re-exports the others. A key of `with` that
/// names an exported interface then brings its types from other bindings, as it always does for imported ones; so two worlds share types.
///
/// `conversions` adds `From` where a type of one version of a package (or of one side) can become that of another: fields of one name that
/// convert, new fields that are options, cases and flags that the other has. Where only some values can, it adds `TryFrom`, whose error is
/// `windlass::component::VersionError`. Both options are off by default, for programs may have such types and conversions of their own.
///
/// # Imports that a component names itself
///
/// A component may import one interface several times, under names of its choice: `import primary: ns:pkg/iface;`. For each interface in
/// `named_imports` there is a module `named_imports::ns::pkg::iface`, whose traits have an `id` as the first parameter of every function.
/// Its `add_to_linker` looks at a component, asks a closure for the id of every such name, and defines the import.
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
