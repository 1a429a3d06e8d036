//! [`Component`]: a compiled component.

use super::abi::crossing::Declared;
use super::export::{ComponentExportIndex, Export, ExportKind, ExportLookup, Exports};
use super::types::{self, ComponentFunc, ComponentItem, Scope, Shape, Type, TypeNames};
use super::{scratch, source};
use crate::engine::{Artifact, CompiledModule, Needs};
use crate::handles::ResourceType;
use crate::vm::{CodeImage, Signature};
use crate::{Context as _, Engine, Result};
use cranelift_entity::{PrimaryMap, SecondaryMap};
use std::fmt;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use windlass_compiler::base::index::{StaticModuleIndex, TrampolineIndex};
use windlass_compiler::compile::{ComponentContents, Image, ImageKind};
use windlass_compiler::translate::component::{ComponentPlan, Initializer, ModuleSource, Trampoline, TrampolineKind, TypeItem};
use windlass_compiler::types::component::TypeTable;
use windlass_compiler::types::core::{FuncType, ValType};

/// A compiled component, ready to be instantiated any number of times. Cheap to clone; may be shared between threads.
#[derive(Clone)]
pub struct Component {
    shared: Arc<Shared>,
}

struct Shared {
    engine: Engine,
    plan: Arc<ComponentPlan>,
    /// Resource types in it are placeholders, equal only to themselves.
    scope: Arc<Scope>,
    modules: PrimaryMap<StaticModuleIndex, Arc<CompiledModule>>,
    /// A number that no other component of this process ever has.
    id: u64,
    /// Made when it is asked for.
    shape: OnceLock<Arc<Shape>>,
    /// Made when it is first linked or looked into: who loads a component to keep it does not wait for that.
    callable: OnceLock<Callable>,
    /// Of the core functions that instantiation makes.
    signatures: PrimaryMap<TrampolineIndex, Signature>,
    /// How many functions of the host an instance has.
    host_funcs: usize,
    /// Of destructors, `(i32) -> ()`.
    dtor_signature: Signature,
    /// For calls by the host of functions that are imported and exported again, if there are any.
    scratch: Option<Arc<CompiledModule>>,
    /// What it was made of, and where the parts lie in it.
    image: (Arc<CodeImage>, Arc<Image>),
}

/// What its exports are called, and what all that is lifted and lowered is declared to be.
struct Callable {
    exports: Exports,
    /// The imports that are lowered.
    lowered: SecondaryMap<TrampolineIndex, Option<Arc<Declared>>>,
    /// The exported functions, as `Exports::funcs` numbers them.
    lifted: Vec<Arc<Declared>>,
    /// How many records of lifts and lowers an instance has.
    crossings: usize,
}

impl Callable {
    fn new(id: u64, plan: &ComponentPlan, types: &Arc<TypeTable>) -> Self {
        let exports = Exports::new(id, &plan.exports);
        let lifted: Vec<_> =
            exports.funcs.iter().map(|export| Declared::new(format!("`{}`", export.name), export.func.ty, types)).collect();
        Self { lowered: lowered(plan, types), crossings: crossings(plan) + lifted.len(), lifted, exports }
    }
}

impl Component {
    /// Compiles a component from its binary form or, with feature `wat`, from text.
    ///
    /// # Errors
    ///
    /// When the bytes are not a component, or one that is invalid, uses a proposal that is off, or exceeds a limit.
    pub fn new(engine: &Engine, bytes: impl AsRef<[u8]>) -> Result<Self> {
        Self::from_binary(engine, &source::binary(bytes.as_ref(), None)?)
    }

    /// Compiles the component in a file, binary or text.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, with the operating system's reason; and as [`Self::new`].
    pub fn from_file(engine: &Engine, file: impl AsRef<Path>) -> Result<Self> {
        let path = file.as_ref();
        let bytes = source::read(path)?;
        let binary = source::binary(&bytes, Some(path))?;
        Self::from_binary(engine, &binary).with_context(|| format!("cannot compile `{}`", path.display()))
    }

    /// Compiles a component from its binary form.
    ///
    /// # Errors
    ///
    /// As [`Self::new`].
    pub fn from_binary(engine: &Engine, binary: &[u8]) -> Result<Self> {
        Self::from_artifact(engine, Artifact::copy(engine, &Self::image(engine, binary)?, ImageKind::Component)?)
    }

    /// The image of a component in binary form.
    pub(super) fn image(engine: &Engine, binary: &[u8]) -> Result<Vec<u8>> {
        source::ensure_component(binary)?;
        engine.ensure_compiles("component")?;
        let mut artifact = engine.compiler().compile_component(binary).map_err(|error| source::explain(binary, error))?;
        if scratch::is_needed(&artifact.plan.exports) {
            artifact.modules.push(scratch::compile(engine)?);
        }
        engine.component_image(artifact)
    }

    /// The component of an image.
    pub(super) fn from_artifact(engine: &Engine, mut artifact: Artifact) -> Result<Self> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let mut modules = CompiledModule::load_all(engine, &mut artifact)?;
        let ComponentContents { types, plan } =
            *artifact.contents.component.take().expect("invariant: the image of a component declares one");
        let scratch = if scratch::is_needed(&plan.exports) { modules.pop() } else { None };
        let modules = modules.into_iter().collect();
        check_pool(engine, &plan, &modules)?;
        let dtor = FuncType { params: [ValType::I32].into(), results: [].into() };
        let signatures: Vec<&FuncType> = plan.trampolines.values().map(|trampoline| &trampoline.core_type).chain([&dtor]).collect();
        let mut signatures = engine.register_types_with(&signatures, |new| artifact.trampolines(engine, new))?;
        let dtor_signature = signatures.pop().expect("invariant: one signature a type");
        let signatures = signatures.into_iter().collect();
        let resources = types.resources.values().map(|_| ResourceType::fresh_guest()).collect();
        let names = Arc::new(TypeNames::new(&plan));
        let types = Arc::new(types);
        let is_of_host = |trampoline: &&Trampoline| !matches!(trampoline.kind, TrampolineKind::Fused { adapter: Some(_), .. });
        let host_funcs = plan.trampolines.values().filter(is_of_host).count();
        let scope = Arc::new(Scope { table: types, resources, names });
        Ok(Self {
            shared: Arc::new(Shared {
                engine: engine.clone(),
                plan: Arc::new(plan),
                scope,
                modules,
                id: NEXT.fetch_add(1, Ordering::Relaxed),
                shape: OnceLock::new(),
                callable: OnceLock::new(),
                signatures,
                host_funcs,
                dtor_signature,
                scratch,
                image: (artifact.memory, artifact.image),
            }),
        })
    }

    /// Its engine.
    pub fn engine(&self) -> &Engine {
        &self.shared.engine
    }

    /// What it imports and exports, down to the last field; its `Display` is the component's WIT.
    pub fn component_type(&self) -> types::Component {
        types::Component::new(self.shape(), &self.shared.scope)
    }

    /// Finds an export of the component, or of its exported instance `instance`. The index is a key for every instance of the component.
    pub fn get_export_index(&self, instance: Option<&ComponentExportIndex>, name: impl ExportLookup) -> Option<ComponentExportIndex> {
        name.lookup(self, instance)
    }

    /// Finds an export as [`Self::get_export_index`] does, with its type.
    pub fn get_export(
        &self,
        instance: Option<&ComponentExportIndex>,
        name: impl ExportLookup,
    ) -> Option<(ComponentItem, ComponentExportIndex)> {
        let index = self.get_export_index(instance, name)?;
        Some((self.export_type(&index, &self.shared.scope)?, index))
    }

    /// Whether both are one component.
    pub fn same(a: &Self, b: &Self) -> bool {
        Arc::ptr_eq(&a.shared, &b.shared)
    }

    /// A number that no other component of this process ever has.
    pub(crate) fn id(&self) -> u64 {
        self.shared.id
    }

    /// What reflection knows of it.
    pub(crate) fn shape(&self) -> &Arc<Shape> {
        self.shared.shape.get_or_init(|| Arc::new(Shape::new(&self.shared.plan)))
    }

    fn callable(&self) -> &Callable {
        let Shared { callable, id, plan, scope, .. } = &*self.shared;
        callable.get_or_init(|| Callable::new(*id, plan, &scope.table))
    }

    pub(crate) fn plan(&self) -> &Arc<ComponentPlan> {
        &self.shared.plan
    }

    pub(crate) fn scope(&self) -> &Arc<Scope> {
        &self.shared.scope
    }

    pub(crate) fn exports(&self) -> &Exports {
        &self.callable().exports
    }

    pub(crate) fn modules(&self) -> &PrimaryMap<StaticModuleIndex, Arc<CompiledModule>> {
        &self.shared.modules
    }

    /// The signature of a core function that instantiation makes.
    pub(crate) fn signature(&self, trampoline: TrampolineIndex) -> Signature {
        self.shared.signatures[trampoline]
    }

    /// The module through which the host calls functions that are imported and exported again.
    pub(crate) fn scratch(&self) -> Option<&Arc<CompiledModule>> {
        self.shared.scratch.as_ref()
    }

    /// An import that is lowered.
    pub(crate) fn lowered(&self, index: TrampolineIndex) -> Option<&Arc<Declared>> {
        self.callable().lowered[index].as_ref()
    }

    /// The exported functions, as `Exports::funcs` numbers them.
    pub(crate) fn lifted(&self) -> &[Arc<Declared>] {
        &self.callable().lifted
    }

    /// How many functions of the host an instance has.
    pub(crate) fn host_funcs(&self) -> usize {
        self.shared.host_funcs
    }

    /// What it was made of, and where the parts lie in it.
    pub(super) fn image_memory(&self) -> (&Arc<CodeImage>, &Image) {
        (&self.shared.image.0, &self.shared.image.1)
    }

    /// How many lifts and lowers an instance has records of.
    pub(crate) fn crossings(&self) -> usize {
        self.callable().crossings
    }

    /// The signature of destructors, `(i32) -> ()`.
    pub(crate) fn dtor_signature(&self) -> Signature {
        self.shared.dtor_signature
    }

    /// The type of an export; `scope` says what resource types stand for.
    pub(crate) fn export_type(&self, index: &ComponentExportIndex, scope: &Arc<Scope>) -> Option<ComponentItem> {
        let export = self.callable().exports.node(index)?;
        let plan = &self.shared.plan;
        Some(match &export.kind {
            ExportKind::Func(func) => ComponentItem::ComponentFunc(ComponentFunc::new(self.callable().exports.funcs[*func].func.ty, scope)),
            ExportKind::ImportedFunc(import, _) => ComponentItem::ComponentFunc(ComponentFunc::new(plan.imported_funcs[*import].ty, scope)),
            ExportKind::Instance => {
                ComponentItem::ComponentInstance(types::ComponentInstance::exported(self.shape(), scope, outwards(export))?)
            }
            ExportKind::Module(ModuleSource::Static(module)) => {
                ComponentItem::Module(types::Module::of(self.shared.modules[*module].info()))
            }
            ExportKind::Module(ModuleSource::Imported(module)) => {
                ComponentItem::Module(types::Module::new(plan.imported_modules[*module].ty.clone()))
            }
            ExportKind::Component => {
                let path: Vec<&str> = outwards(export).collect();
                ComponentItem::Component(types::Component::exported(self.shape(), scope, &path)?)
            }
            ExportKind::Type(TypeItem::Value(ty)) => ComponentItem::Type(Type::new(*ty, scope)),
            ExportKind::Type(TypeItem::Resource(resource)) => ComponentItem::Resource(scope.resources[*resource]),
            ExportKind::Type(TypeItem::Func(_) | TypeItem::Other) => return None,
        })
    }
}

/// How many records of lifts and lowers the core functions need that instantiation makes.
fn crossings(plan: &ComponentPlan) -> usize {
    let needs = |trampoline: &Trampoline| match &trampoline.kind {
        TrampolineKind::LowerImport { .. } => 1,
        TrampolineKind::Fused { adapter: None, .. } => 2,
        TrampolineKind::Concurrent { builtin, .. } => usize::from(builtin.crossing().is_some()),
        _ => 0,
    };
    plan.trampolines.values().map(needs).sum()
}

/// The imports that are lowered, as messages call them.
fn lowered(plan: &ComponentPlan, types: &Arc<TypeTable>) -> SecondaryMap<TrampolineIndex, Option<Arc<Declared>>> {
    let mut lowered = SecondaryMap::with_capacity(plan.trampolines.len());
    for (index, trampoline) in &plan.trampolines {
        if let TrampolineKind::LowerImport { import, ty, .. } = &trampoline.kind {
            let path: Vec<&str> = plan.imported_funcs[*import].path.iter().rev().map(String::as_str).collect();
            lowered[index] = Some(Declared::new(format!("`{}`", path.join("` of `")), *ty, types));
        }
    }
    lowered
}

/// # Errors
///
/// When the engine pools, and never has enough for an instance of the component. Modules that it imports are not known here.
fn check_pool(engine: &Engine, plan: &ComponentPlan, modules: &PrimaryMap<StaticModuleIndex, Arc<CompiledModule>>) -> Result<()> {
    let Some(pool) = engine.config().pooling() else { return Ok(()) };
    let mut needs = Needs::default();
    for initializer in &plan.initializers {
        needs = needs.and(match initializer {
            Initializer::InstantiateModule { module: ModuleSource::Static(module), .. } => Needs::of(modules[*module].info()),
            Initializer::InstantiateModule { module: ModuleSource::Imported(_), .. } | Initializer::InstantiateAdapters(_) => {
                Needs { core_instances: 1, ..Needs::default() }
            }
            _ => Needs::default(),
        });
    }
    pool.check_component(needs)
}

/// The names that lead to an export, from the root inwards.
fn outwards(export: &Export) -> impl Iterator<Item = &str> {
    export.path.iter().rev().map(String::as_str)
}

impl fmt::Debug for Component {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.component_type().fmt(f)
    }
}
