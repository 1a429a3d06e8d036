//! One newtype per index space, so that an index of one space cannot be used in another.
//!
//! A `Defined…Index` counts only what a module defines itself: index space minus imports.

use cranelift_entity::entity_impl;
use serde::{Deserialize, Serialize};

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(u32);
        entity_impl!($name, $prefix);
    )*};
}

index! {
    /// A function type of a core module's type section.
    TypeIndex "type";
    /// A function of a core module, imports first.
    FuncIndex "func";
    /// A function that a core module defines.
    DefinedFuncIndex "defined_func";
    /// A function whose reference can escape; its slot among the instance's function references.
    FuncRefIndex "func_ref";
    /// A table of a core module, imports first.
    TableIndex "table";
    /// A table that a core module defines.
    DefinedTableIndex "defined_table";
    /// A linear memory of a core module, imports first.
    MemoryIndex "memory";
    /// A linear memory that a core module defines.
    DefinedMemoryIndex "defined_memory";
    /// A global of a core module, imports first.
    GlobalIndex "global";
    /// A global that a core module defines.
    DefinedGlobalIndex "defined_global";
    /// An exception tag of a core module, imports first.
    TagIndex "tag";
    /// An exception tag that a core module defines.
    DefinedTagIndex "defined_tag";
    /// A data segment of a core module.
    DataIndex "data";
    /// An element segment of a core module.
    ElemIndex "elem";

    /// A core module embedded in a component, in the order in which the binary lists them, at any depth.
    StaticModuleIndex "module";
    /// A core module that the root component imports.
    ImportedModuleIndex "imported_module";
    /// A core instance that instantiating a component creates, in the order of creation.
    CoreInstanceIndex "core_instance";
    /// A component instance after inlining: the root is 0, each nested instantiation is one more.
    ComponentInstanceIndex "component_instance";
    /// A resource type after inlining, in order of appearance: one per import of the root, one per definition and inlined instance.
    ResourceIndex "resource";
    /// A resource type that one of the inlined instances defines.
    DefinedResourceIndex "defined_resource";
    /// A root import of a component (a function, after flattening imported instances to paths).
    ImportIndex "import";
    /// A core function that a component makes: a lowered import, a built-in, or a fused call.
    TrampolineIndex "trampoline";
    /// A memory that canonical options refer to.
    RuntimeMemoryIndex "runtime_memory";
    /// A `realloc` that canonical options refer to.
    RuntimeReallocIndex "runtime_realloc";
    /// A `post-return` that canonical options refer to.
    RuntimePostReturnIndex "runtime_post_return";
    /// A `callback` that canonical options refer to.
    RuntimeCallbackIndex "runtime_callback";
    /// A core module of adapters, which are written by the compiler.
    AdapterModuleIndex "adapters";
    /// A set of canonical options.
    OptionsIndex "options";

    /// A component function type.
    FuncTypeIndex "func_type";
    /// A record type.
    RecordIndex "record";
    /// A variant type.
    VariantIndex "variant";
    /// A list type.
    ListIndex "list";
    /// A list type of fixed length.
    FixedListIndex "fixed_list";
    /// A map type.
    MapIndex "map";
    /// A tuple type.
    TupleIndex "tuple";
    /// A flags type.
    FlagsIndex "flags";
    /// An enum type.
    EnumIndex "enum";
    /// An option type.
    OptionIndex "option";
    /// A result type.
    ResultIndex "result";
    /// A stream type.
    StreamIndex "stream";
    /// A future type.
    FutureIndex "future";
}
