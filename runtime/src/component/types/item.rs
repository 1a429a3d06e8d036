//! What components and instances import and export.

use super::func::ComponentFunc;
use super::scope::Scope;
use super::shape::{Entries, Entry, Item, Shape};
use super::value::Type;
use super::wit;
use crate::component::versions::find_compatible;
use crate::handles::ResourceType;
use crate::{Engine, ExternType, FuncType, GlobalType, MemoryType, TableType, TagType};
use std::fmt;
use std::sync::Arc;
use windlass_compiler::translate::component::{CoreExternType, ModuleType};
use windlass_compiler::translate::module::ModuleInfo;

/// The type of an item that a component or instance imports or exports.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ComponentItem {
    /// A component function.
    ComponentFunc(ComponentFunc),
    /// A core function. No component imports or exports one; it is here because programs match on it.
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
    /// Whether the item says that it implements the interface `name`, or a compatible version of it.
    pub fn is_implements(&self, name: &str) -> bool {
        self.implements.is_some_and(|implements| implements == name || find_compatible(name, [implements]).is_some())
    }
}

/// What a component imports and exports. `Display` prints it as WIT: a world, and every interface that it names.
///
/// ```
/// use windlass::{Engine, component::Component};
///
/// let engine = Engine::default();
/// let component = Component::new(&engine, r#"(component (import "log" (func (param "line" string))))"#)?;
/// assert!(component.component_type().to_string().contains("import log: func(line: string);"));
/// # windlass::Result::<()>::Ok(())
/// ```
#[derive(Clone)]
pub struct Component {
    shape: Arc<Shape>,
    scope: Arc<Scope>,
}

/// What an imported or exported instance contains. `Display` prints it as a WIT interface.
#[derive(Clone)]
pub struct ComponentInstance {
    items: Arc<Entries>,
    scope: Arc<Scope>,
}

/// What a core module imports and exports.
#[derive(Clone, Debug)]
pub struct Module {
    ty: Arc<ModuleType>,
}

/// The public face of an item.
fn public(item: &Item, scope: &Arc<Scope>) -> ComponentItem {
    match item {
        Item::Func(index) => ComponentItem::ComponentFunc(ComponentFunc::new(*index, scope)),
        Item::Module(ty) => ComponentItem::Module(Module { ty: ty.clone() }),
        Item::Instance(items) => ComponentItem::ComponentInstance(ComponentInstance { items: items.clone(), scope: scope.clone() }),
        Item::Component(shape) => ComponentItem::Component(Component { shape: shape.clone(), scope: scope.clone() }),
        Item::Value(ty) => ComponentItem::Type(Type::new(*ty, scope)),
        Item::Resource(index) => ComponentItem::Resource(scope.resources[*index]),
    }
}

fn described<'a>(entry: &'a Entry, scope: &Arc<Scope>) -> ComponentExtern<'a> {
    ComponentExtern {
        ty: public(&entry.item, scope),
        implements: entry.attributes.implements.as_deref(),
        external_id: entry.attributes.external_id.as_deref(),
    }
}

fn all<'a>(items: &'a Entries, scope: &'a Arc<Scope>) -> impl ExactSizeIterator<Item = (&'a str, ComponentExtern<'a>)> + 'a {
    items.iter().map(|(name, entry)| (name.as_str(), described(entry, scope)))
}

impl Component {
    pub(crate) fn new(shape: &Arc<Shape>, scope: &Arc<Scope>) -> Self {
        Self { shape: shape.clone(), scope: scope.clone() }
    }

    /// The exported component at `path`, names from the root inwards.
    pub(crate) fn exported(shape: &Shape, scope: &Arc<Scope>, path: &[&str]) -> Option<Self> {
        let (name, outer) = path.split_last()?;
        let inner;
        let items = if outer.is_empty() {
            &shape.exports
        } else {
            inner = shape.exported_instance(outer.iter().copied())?;
            &*inner
        };
        match &items.get(*name)?.item {
            Item::Component(shape) => Some(Self::new(shape, scope)),
            _ => None,
        }
    }

    /// The import called `name`.
    pub fn get_import<'a>(&'a self, engine: &'a Engine, name: &str) -> Option<ComponentExtern<'a>> {
        let _ = engine;
        Some(described(self.shape.imports.get(name)?, &self.scope))
    }

    /// Its imports in order.
    pub fn imports<'a>(&'a self, engine: &'a Engine) -> impl ExactSizeIterator<Item = (&'a str, ComponentExtern<'a>)> + 'a {
        let _ = engine;
        all(&self.shape.imports, &self.scope)
    }

    /// The export called `name`.
    pub fn get_export<'a>(&'a self, engine: &'a Engine, name: &str) -> Option<ComponentExtern<'a>> {
        let _ = engine;
        Some(described(self.shape.exports.get(name)?, &self.scope))
    }

    /// Its exports in order.
    pub fn exports<'a>(&'a self, engine: &'a Engine) -> impl ExactSizeIterator<Item = (&'a str, ComponentExtern<'a>)> + 'a {
        let _ = engine;
        all(&self.shape.exports, &self.scope)
    }
}

impl fmt::Display for Component {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        wit::component(f, &self.shape, &self.scope)
    }
}

impl fmt::Debug for Component {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Component")
            .field("imports", &self.shape.imports.keys().collect::<Vec<_>>())
            .field("exports", &self.shape.exports.keys().collect::<Vec<_>>())
            .finish()
    }
}

impl ComponentInstance {
    /// An exported instance; `path` are the names that lead to it, from the root inwards.
    pub(crate) fn exported<'p>(shape: &Shape, scope: &Arc<Scope>, path: impl IntoIterator<Item = &'p str>) -> Option<Self> {
        Some(Self { items: shape.exported_instance(path)?, scope: scope.clone() })
    }

    /// The item called `name`.
    pub fn get_export<'a>(&'a self, engine: &'a Engine, name: &str) -> Option<ComponentExtern<'a>> {
        let _ = engine;
        Some(described(self.items.get(name)?, &self.scope))
    }

    /// Its items in order.
    pub fn exports<'a>(&'a self, engine: &'a Engine) -> impl ExactSizeIterator<Item = (&'a str, ComponentExtern<'a>)> + 'a {
        let _ = engine;
        all(&self.items, &self.scope)
    }
}

impl fmt::Display for ComponentInstance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        wit::instance(f, &self.items, &self.scope)
    }
}

impl fmt::Debug for ComponentInstance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.items.iter().map(|(name, entry)| (name, public(&entry.item, &self.scope)))).finish()
    }
}

fn extern_type(engine: &Engine, ty: &CoreExternType) -> ExternType {
    match ty {
        CoreExternType::Func(ty) => FuncType::from_plain(engine, ty).into(),
        CoreExternType::Table(ty) => TableType::from_plain(engine, *ty).into(),
        CoreExternType::Memory(ty) => MemoryType::from_plain(*ty).into(),
        CoreExternType::Global(ty) => GlobalType::from_plain(engine, *ty).into(),
        CoreExternType::Tag(ty) => TagType::new(FuncType::from_plain(engine, ty)).into(),
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
