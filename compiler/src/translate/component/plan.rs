//! How a component is instantiated: the contract between the compiler and the runtime's component layer.
//!
//! The runtime resolves [`ComponentPlan::imports`] against a linker once, then executes
//! [`ComponentPlan::initializers`] front to back. No string is looked up after that.

use super::concurrent::ConcurrentBuiltin;
use super::{AdapterFunc, AdapterModule, CoreDef, CoreExport};
use crate::base::index::*;
use crate::translate::module::{EntityIndex, ModuleInfo};
use crate::types::component::InterfaceType;
use crate::types::core as core_types;
use cranelift_entity::PrimaryMap;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// A component after inlining.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ComponentPlan {
    /// Root imports by name. Leaves name the slots below.
    pub imports: IndexMap<String, ImportItem>,
    /// Root exports by name.
    pub exports: IndexMap<String, ExportItem>,
    /// What the component says about imports besides name and type.
    pub import_attributes: AttributeMap,
    /// What the component says about exports besides name and type.
    pub export_attributes: AttributeMap,
    /// Imported functions: where each is found among `imports` (names from the root inwards) and its type.
    pub imported_funcs: PrimaryMap<ImportIndex, ImportedFunc>,
    /// Imported core modules, likewise.
    pub imported_modules: PrimaryMap<ImportedModuleIndex, ImportedModule>,
    /// How many component instances there are, root included; each has its own handle table and flags.
    pub component_instances: u32,
    /// For each component instance its path for messages, such as `$outer / $inner`.
    pub instance_names: PrimaryMap<ComponentInstanceIndex, String>,
    /// For each component instance whether anything that it defines can tell one call from another: it uses a built-in of the concurrency part, or lifts
    /// or lowers a function of an `async` type. Entering any other instance needs no task.
    pub concurrent: PrimaryMap<ComponentInstanceIndex, bool>,
    /// Number of core instances that `initializers` creates.
    pub core_instances: u32,
    /// Number of memories extracted.
    pub memories: u32,
    /// Number of reallocs extracted.
    pub reallocs: u32,
    /// Number of post-returns extracted.
    pub post_returns: u32,
    /// Number of callbacks extracted.
    pub callbacks: u32,
    /// Resource types that instances define, in order.
    pub defined_resources: PrimaryMap<DefinedResourceIndex, DefinedResource>,
    /// Canonical options, interned.
    pub options: PrimaryMap<OptionsIndex, CanonicalOptions>,
    /// Core functions that the component makes.
    pub trampolines: PrimaryMap<TrampolineIndex, Trampoline>,
    /// Core modules that the compiler wrote.
    pub adapters: PrimaryMap<AdapterModuleIndex, AdapterModule>,
    /// What instantiation does, in order.
    pub initializers: Vec<Initializer>,
}

/// Attributes by the names of their items, from the root inwards; items without any are not listed.
pub type AttributeMap = IndexMap<Vec<String>, Attributes>;

/// What a component says about an import or export besides its name and type. Spec: Explainer, "Import and Export Definitions".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attributes {
    /// The interface that an instance with a plain name implements.
    pub implements: Option<String>,
    /// What identifies the item outside the component.
    pub external_id: Option<String>,
}

/// The type of a nested component.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ComponentShape {
    /// Imports by name, in order.
    pub imports: IndexMap<String, ShapeItem>,
    /// Exports by name, in order.
    pub exports: IndexMap<String, ShapeItem>,
}

/// An item of a nested component's type.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ShapeItem {
    /// Its type.
    pub kind: ShapeKind,
    /// What is said about it besides.
    pub attributes: Attributes,
}

/// The type of an item of a nested component's type.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum ShapeKind {
    /// A function.
    Func(FuncTypeIndex),
    /// An instance.
    Instance(IndexMap<String, ShapeItem>),
    /// A core module.
    Module(ModuleType),
    /// A component.
    Component(ComponentShape),
    /// A type.
    Type(TypeItem),
}

/// A root import, or an item of an imported instance.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum ImportItem {
    /// A function.
    Func(ImportIndex),
    /// An instance with its items by name.
    Instance(IndexMap<String, ImportItem>),
    /// A core module.
    Module(ImportedModuleIndex),
    /// A resource type (bounded by `sub resource`): the host supplies it.
    Resource(ResourceIndex),
    /// A type equal to one that is known already. Nothing to supply.
    Type(TypeItem),
}

/// A type as an item of an import or export.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TypeItem {
    /// A value type.
    Value(InterfaceType),
    /// A resource type.
    Resource(ResourceIndex),
    /// A function type.
    Func(FuncTypeIndex),
    /// A component or instance type, which has no run-time meaning.
    Other,
}

/// An imported function.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ImportedFunc {
    /// Names from the root inwards: `[instance, function]` or `[function]`.
    pub path: Vec<String>,
    /// Its type.
    pub ty: FuncTypeIndex,
}

/// An imported core module.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ImportedModule {
    /// Names from the root inwards.
    pub path: Vec<String>,
    /// What it must look like.
    pub ty: ModuleType,
}

/// The type of a core module.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ModuleType {
    /// Imports by their two names, in order.
    pub imports: IndexMap<(String, String), CoreExternType>,
    /// Exports by name, in order.
    pub exports: IndexMap<String, CoreExternType>,
}

impl ModuleType {
    /// The type of a module in the component.
    pub fn of(info: &ModuleInfo) -> Self {
        let ty = |entity| match entity {
            EntityIndex::Func(index) => CoreExternType::Func(info.func_type(index).clone()),
            EntityIndex::Table(index) => CoreExternType::Table(info.tables[index]),
            EntityIndex::Memory(index) => CoreExternType::Memory(info.memories[index]),
            EntityIndex::Global(index) => CoreExternType::Global(info.globals[index]),
            EntityIndex::Tag(index) => CoreExternType::Tag(info.tag_type(index).clone()),
        };
        Self {
            imports: info.imports.iter().map(|import| ((import.module.clone(), import.name.clone()), ty(import.entity))).collect(),
            exports: info.exports.iter().map(|(name, entity)| (name.clone(), ty(*entity))).collect(),
        }
    }
}

/// The type of an import or export of a core module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CoreExternType {
    /// A function.
    Func(core_types::FuncType),
    /// A table.
    Table(core_types::TableType),
    /// A memory.
    Memory(core_types::MemoryType),
    /// A global.
    Global(core_types::GlobalType),
    /// An exception tag: what it carries, as parameters.
    Tag(core_types::FuncType),
}

/// A root export, or an item of an exported instance.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum ExportItem {
    /// A lifted function.
    Func(LiftedFunc),
    /// A function that the root imports and exports again.
    ImportedFunc(ImportIndex),
    /// An instance with its items by name.
    Instance(IndexMap<String, ExportItem>),
    /// A core module.
    Module(ModuleSource, ModuleType),
    /// A nested component: it can be reflected upon but not instantiated by the host.
    Component(ComponentShape),
    /// A type.
    Type(TypeItem),
}

/// A core function lifted to a component function. Spec: `canon lift`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LiftedFunc {
    /// Its component type.
    pub ty: FuncTypeIndex,
    /// The core function.
    pub core: CoreDef,
    /// How values cross; its `instance` is the one that is entered.
    pub options: OptionsIndex,
}

/// Where a core module comes from.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ModuleSource {
    /// It is in the component.
    Static(StaticModuleIndex),
    /// The host supplies it.
    Imported(ImportedModuleIndex),
}

/// One step of instantiation.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Initializer {
    /// Creates the next core instance and runs its start function.
    InstantiateModule {
        /// What to instantiate.
        module: ModuleSource,
        /// Its arguments.
        args: ModuleArgs,
        /// The component instance that it runs in.
        owner: ComponentInstanceIndex,
    },
    /// Brings a resource type into being, with its destructor.
    DefineResource(DefinedResourceIndex),
    /// Remembers a memory for canonical options.
    ExtractMemory(RuntimeMemoryIndex, CoreExport),
    /// Remembers a `realloc` for canonical options.
    ExtractRealloc(RuntimeReallocIndex, CoreDef),
    /// Remembers a `post-return` for canonical options.
    ExtractPostReturn(RuntimePostReturnIndex, CoreDef),
    /// Remembers a `callback` for canonical options.
    ExtractCallback(RuntimeCallbackIndex, CoreDef),
    /// Instantiates a module of adapters; what they need has been made before.
    InstantiateAdapters(AdapterModuleIndex),
    /// Makes a core function; what its options name has been extracted before, and so has its adapter's module.
    MakeTrampoline(TrampolineIndex),
}

/// Arguments of a core instantiation.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum ModuleArgs {
    /// In the order of the module's imports.
    Ordered(Vec<CoreDef>),
    /// By the two names, for imported modules.
    Named(IndexMap<String, IndexMap<String, CoreDef>>),
}

/// A resource type that an instance defines.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DefinedResource {
    /// Its number among all resource types.
    pub resource: ResourceIndex,
    /// The instance that implements it.
    pub instance: ComponentInstanceIndex,
    /// Its destructor, `(i32) -> ()`.
    pub dtor: Option<CoreDef>,
}

/// A core function that the component makes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Trampoline {
    /// Its core type.
    pub core_type: core_types::FuncType,
    /// What it does.
    pub kind: TrampolineKind,
}

/// What a made core function does.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum TrampolineKind {
    /// `canon lower` of a function that the root imports.
    LowerImport {
        /// The function.
        import: ImportIndex,
        /// Its type as the caller sees it.
        ty: FuncTypeIndex,
        /// The caller's options.
        options: OptionsIndex,
    },
    /// `canon lower` of a lifted function: a guest calls a guest.
    Fused {
        /// The callee.
        lift: LiftedFunc,
        /// Its type as the caller sees it.
        ty: FuncTypeIndex,
        /// The caller's options.
        options: OptionsIndex,
        /// The function that does it; the host does where there is none.
        adapter: Option<AdapterFunc>,
    },
    /// `canon resource.new`
    ResourceNew {
        /// The instance that calls it.
        instance: ComponentInstanceIndex,
        /// The resource type.
        resource: ResourceIndex,
    },
    /// `canon resource.rep`
    ResourceRep {
        /// The instance that calls it.
        instance: ComponentInstanceIndex,
        /// The resource type.
        resource: ResourceIndex,
    },
    /// `canon resource.drop`
    ResourceDrop {
        /// The instance that calls it.
        instance: ComponentInstanceIndex,
        /// The resource type.
        resource: ResourceIndex,
    },
    /// A built-in of the concurrency part.
    Concurrent {
        /// The instance that calls it.
        instance: ComponentInstanceIndex,
        /// Which.
        builtin: ConcurrentBuiltin,
    },
}

/// Canonical options of a lift or lower.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CanonicalOptions {
    /// The component instance that the lifted or lowered core function belongs to.
    pub instance: ComponentInstanceIndex,
    /// How strings are encoded.
    pub string_encoding: StringEncoding,
    /// The memory, if any.
    pub memory: Option<RuntimeMemoryIndex>,
    /// The allocator, if any.
    pub realloc: Option<RuntimeReallocIndex>,
    /// Called with the flat results after they were lifted, if any.
    pub post_return: Option<RuntimePostReturnIndex>,
    /// Whether the core function has the asynchronous form.
    pub is_async: bool,
    /// Called with events after the core function of an asynchronous lift returned, if any.
    pub callback: Option<RuntimeCallbackIndex>,
}

/// How strings are encoded in a guest's memory.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StringEncoding {
    /// UTF-8.
    #[default]
    Utf8,
    /// UTF-16, little endian.
    Utf16,
    /// Latin-1 or UTF-16, told apart by the top bit of the length.
    CompactUtf16,
}
