//! What components and instances import and export.

use super::func::ComponentFunc;
use super::scope::Scope;
use super::value::Type;
use crate::handles::ResourceType;
use crate::{Engine, ExternType, FuncType, GlobalType, MemoryType, TableType};
use std::fmt;
use std::sync::Arc;
use windlass_compiler::translate::component::{ComponentPlan, CoreExternType, ExportItem, ImportItem, ModuleType, TypeItem};
use windlass_compiler::translate::module::ModuleInfo;

/// The type of an item that a component or instance imports or exports.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ComponentItem {
    /// A component function.
    ComponentFunc(ComponentFunc),
    /// A core function.
    CoreFunc(FuncType),
    /// A core module.
    Module(Module),
    /// A component.
    Component(Component),
    /// An instance.
    ComponentInstance(ComponentInstance),
    /// A value type.
    Type(Type),
    /// A resource type.
    Resource(ResourceType),
}

/// An import or export: the type of the item, and what the component says about its name.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ComponentExtern<'a> {
    /// The type of the item.
    pub ty: ComponentItem,
    /// The interface that the item says it implements, where its own name is a plain one.
    pub implements: Option<&'a str>,
    /// The identity that the item has outside the component, if one is recorded.
    pub external_id: Option<&'a str>,
}

impl ComponentExtern<'_> {
    /// Whether the item says that it implements the interface `name`.
    pub fn is_implements(&self, name: &str) -> bool {
        self.implements == Some(name)
    }
}

/// What a component imports and exports.
#[derive(Clone)]
pub struct Component {
    plan: Arc<ComponentPlan>,
    scope: Arc<Scope>,
}

/// What an imported or exported instance contains.
#[derive(Clone)]
pub struct ComponentInstance {
    plan: Arc<ComponentPlan>,
    scope: Arc<Scope>,
    side: Side,
    /// Positions among the items, from the root inwards.
    path: Box<[usize]>,
}

/// What a core module imports and exports.
#[derive(Clone, Debug)]
pub struct Module {
    ty: Arc<ModuleType>,
}

#[derive(Copy, Clone, PartialEq, Eq)]
enum Side {
    Import,
    Export,
}

/// Turns items of a plan into their public face. `path` leads to the list that is walked.
struct Walk<'a> {
    plan: &'a Arc<ComponentPlan>,
    scope: &'a Arc<Scope>,
    path: &'a [usize],
}

impl Walk<'_> {
    fn instance(&self, side: Side, position: usize) -> ComponentItem {
        let path = self.path.iter().copied().chain([position]).collect();
        ComponentItem::ComponentInstance(ComponentInstance { plan: self.plan.clone(), scope: self.scope.clone(), side, path })
    }

    fn import(&self, position: usize, item: &ImportItem) -> Option<ComponentItem> {
        Some(match item {
            ImportItem::Func(index) => ComponentItem::ComponentFunc(ComponentFunc::new(self.plan.imported_funcs[*index].ty, self.scope)),
            ImportItem::Instance(_) => self.instance(Side::Import, position),
            ImportItem::Module(index) => ComponentItem::Module(Module::new(self.plan.imported_modules[*index].ty.clone())),
            ImportItem::Resource(index) => ComponentItem::Resource(self.scope.resources[*index]),
            ImportItem::Type(ty) => self.ty(*ty)?,
        })
    }

    fn export(&self, position: usize, item: &ExportItem) -> Option<ComponentItem> {
        Some(match item {
            ExportItem::Func(func) => ComponentItem::ComponentFunc(ComponentFunc::new(func.ty, self.scope)),
            ExportItem::ImportedFunc(index) => {
                ComponentItem::ComponentFunc(ComponentFunc::new(self.plan.imported_funcs[*index].ty, self.scope))
            }
            ExportItem::Instance(_) => self.instance(Side::Export, position),
            ExportItem::Module(_, ty) => ComponentItem::Module(Module::new(ty.clone())),
            ExportItem::Component => {
                ComponentItem::Component(Component { plan: Arc::new(ComponentPlan::default()), scope: self.scope.clone() })
            }
            ExportItem::Type(ty) => self.ty(*ty)?,
        })
    }

    /// Function, component and instance types have no counterpart among items.
    fn ty(&self, ty: TypeItem) -> Option<ComponentItem> {
        match ty {
            TypeItem::Value(ty) => Some(ComponentItem::Type(Type::new(ty, self.scope))),
            TypeItem::Resource(index) => Some(ComponentItem::Resource(self.scope.resources[index])),
            TypeItem::Func(_) | TypeItem::Other => None,
        }
    }
}

fn named(ty: ComponentItem) -> ComponentExtern<'static> {
    ComponentExtern { ty, implements: None, external_id: None }
}

impl Component {
    pub(crate) fn new(plan: &Arc<ComponentPlan>, scope: &Arc<Scope>) -> Self {
        Self { plan: plan.clone(), scope: scope.clone() }
    }

    fn walk(&self) -> Walk<'_> {
        Walk { plan: &self.plan, scope: &self.scope, path: &[] }
    }

    /// The import called `name`.
    pub fn get_import<'a>(&'a self, engine: &'a Engine, name: &str) -> Option<ComponentExtern<'a>> {
        let _ = engine;
        let (position, _, item) = self.plan.imports.get_full(name)?;
        self.walk().import(position, item).map(named)
    }

    /// Its imports in order.
    pub fn imports<'a>(&'a self, engine: &'a Engine) -> impl ExactSizeIterator<Item = (&'a str, ComponentExtern<'a>)> + 'a {
        let _ = engine;
        let walk = self.walk();
        let item =
            |(position, (name, item)): (usize, (&'a String, &ImportItem))| Some((name.as_str(), named(walk.import(position, item)?)));
        self.plan.imports.iter().enumerate().filter_map(item).collect::<Vec<_>>().into_iter()
    }

    /// The export called `name`.
    pub fn get_export<'a>(&'a self, engine: &'a Engine, name: &str) -> Option<ComponentExtern<'a>> {
        let _ = engine;
        let (position, _, item) = self.plan.exports.get_full(name)?;
        self.walk().export(position, item).map(named)
    }

    /// Its exports in order.
    pub fn exports<'a>(&'a self, engine: &'a Engine) -> impl ExactSizeIterator<Item = (&'a str, ComponentExtern<'a>)> + 'a {
        let _ = engine;
        let walk = self.walk();
        let item =
            |(position, (name, item)): (usize, (&'a String, &ExportItem))| Some((name.as_str(), named(walk.export(position, item)?)));
        self.plan.exports.iter().enumerate().filter_map(item).collect::<Vec<_>>().into_iter()
    }
}

impl fmt::Debug for Component {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Component")
            .field("imports", &self.plan.imports.keys().collect::<Vec<_>>())
            .field("exports", &self.plan.exports.keys().collect::<Vec<_>>())
            .finish()
    }
}

impl ComponentInstance {
    /// An exported instance, by its position among the exports, from the root inwards.
    pub(crate) fn exported(plan: &Arc<ComponentPlan>, scope: &Arc<Scope>, path: &[usize]) -> Self {
        Self { plan: plan.clone(), scope: scope.clone(), side: Side::Export, path: path.into() }
    }

    fn walk(&self) -> Walk<'_> {
        Walk { plan: &self.plan, scope: &self.scope, path: &self.path }
    }

    fn items(&self) -> Vec<(&str, Option<ComponentItem>)> {
        match self.side {
            Side::Import => {
                let mut items = &self.plan.imports;
                for position in &self.path {
                    match &items[*position] {
                        ImportItem::Instance(inner) => items = inner,
                        _ => return Vec::new(),
                    }
                }
                items.iter().enumerate().map(|(i, (name, item))| (name.as_str(), self.walk().import(i, item))).collect()
            }
            Side::Export => {
                let mut items = &self.plan.exports;
                for position in &self.path {
                    match &items[*position] {
                        ExportItem::Instance(inner) => items = inner,
                        _ => return Vec::new(),
                    }
                }
                items.iter().enumerate().map(|(i, (name, item))| (name.as_str(), self.walk().export(i, item))).collect()
            }
        }
    }

    /// The item called `name`.
    pub fn get_export<'a>(&'a self, engine: &'a Engine, name: &str) -> Option<ComponentExtern<'a>> {
        let _ = engine;
        self.items().into_iter().find(|(item, _)| *item == name)?.1.map(named)
    }

    /// Its items in order.
    pub fn exports<'a>(&'a self, engine: &'a Engine) -> impl ExactSizeIterator<Item = (&'a str, ComponentExtern<'a>)> + 'a {
        let _ = engine;
        self.items().into_iter().filter_map(|(name, item)| Some((name, named(item?)))).collect::<Vec<_>>().into_iter()
    }
}

impl fmt::Debug for ComponentInstance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.items()).finish()
    }
}

fn extern_type(engine: &Engine, ty: &CoreExternType) -> ExternType {
    match ty {
        CoreExternType::Func(ty) => FuncType::from_plain(engine, Arc::new(ty.clone())).into(),
        CoreExternType::Table(ty) => TableType::from_plain(*ty).into(),
        CoreExternType::Memory(ty) => MemoryType::from_plain(*ty).into(),
        CoreExternType::Global(ty) => GlobalType::from_plain(*ty).into(),
    }
}

impl Module {
    pub(crate) fn new(ty: ModuleType) -> Self {
        Self { ty: Arc::new(ty) }
    }

    /// The type of a module that is known.
    pub(crate) fn of(info: &ModuleInfo) -> Self {
        Self::new(ModuleType::of(info))
    }

    /// Names and types of its imports, in order.
    pub fn imports<'a>(&'a self, engine: &'a Engine) -> impl ExactSizeIterator<Item = ((&'a str, &'a str), ExternType)> + 'a {
        self.ty.imports.iter().map(|((module, name), ty)| ((module.as_str(), name.as_str()), extern_type(engine, ty)))
    }

    /// Names and types of its exports, in order.
    pub fn exports<'a>(&'a self, engine: &'a Engine) -> impl ExactSizeIterator<Item = (&'a str, ExternType)> + 'a {
        self.ty.exports.iter().map(|(name, ty)| (name.as_str(), extern_type(engine, ty)))
    }
}
