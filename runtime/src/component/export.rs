//! Exports by name and by index: where each is in a component, resolved once.

use super::Component;
use super::names::nearest;
use super::versions::{find_compatible, split_version};
use crate::{Error, Result, format_err};
use indexmap::IndexMap;
use windlass_compiler::base::index::ImportIndex;
use windlass_compiler::translate::component::{ExportItem, LiftedFunc, ModuleSource, TypeItem};

/// Where an export is in a component: found once, used as a key afterwards, also for every instance of the component.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub struct ComponentExportIndex {
    component: u64,
    node: u32,
}

/// What names an export: a name, a path, or an index found before.
///
/// A path leads through exported instances, with `#` between the names: `ns:pkg/iface@1.2.0#func`, `ns:pkg/iface#resource.method`. In a path
/// a version may be left out where only one is exported, and a method may be written without the brackets of its name.
///
/// ```
/// use windlass::{Engine, component::Component};
///
/// let engine = Engine::default();
/// let component = Component::new(&engine, r#"(component
///   (import "f" (func $f))
///   (instance $i (export "run" (func $f)))
///   (export "test:demo/jobs@1.2.0" (instance $i)))"#)?;
/// let jobs = component.get_export_index(None, "test:demo/jobs@1.2.0").expect("exported");
/// let run = component.get_export_index(Some(&jobs), "run");
/// assert!(run.is_some());
/// assert_eq!(component.get_export_index(None, "test:demo/jobs@1.2.0#run"), run);
/// assert_eq!(component.get_export_index(None, "test:demo/jobs#run"), run);
/// # windlass::Result::<()>::Ok(())
/// ```
///
/// The trait is sealed: `&str`, `&String` and `&ComponentExportIndex` are all there are.
pub trait ExportLookup: sealed::Sealed {
    /// Finds it among the exports of `component`, or of the exported instance `parent`.
    #[doc(hidden)]
    fn lookup(&self, component: &Component, parent: Option<&ComponentExportIndex>) -> Option<ComponentExportIndex>;

    /// As it is called in messages.
    #[doc(hidden)]
    fn shown(&self, component: &Component) -> String;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for str {}
    impl Sealed for String {}
    impl Sealed for super::ComponentExportIndex {}
    impl<T: Sealed + ?Sized> Sealed for &T {}
}

impl ExportLookup for str {
    fn lookup(&self, component: &Component, parent: Option<&ComponentExportIndex>) -> Option<ComponentExportIndex> {
        component.exports().lookup(parent, self)
    }

    fn shown(&self, _: &Component) -> String {
        self.to_owned()
    }
}

impl ExportLookup for String {
    fn lookup(&self, component: &Component, parent: Option<&ComponentExportIndex>) -> Option<ComponentExportIndex> {
        self.as_str().lookup(component, parent)
    }

    fn shown(&self, _: &Component) -> String {
        self.clone()
    }
}

impl<T: ExportLookup + ?Sized> ExportLookup for &T {
    fn lookup(&self, component: &Component, parent: Option<&ComponentExportIndex>) -> Option<ComponentExportIndex> {
        T::lookup(self, component, parent)
    }

    fn shown(&self, component: &Component) -> String {
        T::shown(self, component)
    }
}

impl ExportLookup for ComponentExportIndex {
    /// An index names the same export whatever it is looked up in.
    fn lookup(&self, component: &Component, _: Option<&ComponentExportIndex>) -> Option<ComponentExportIndex> {
        component.exports().node(self).map(|_| *self)
    }

    fn shown(&self, component: &Component) -> String {
        match component.exports().node(self) {
            Some(node) => node.path.join("` of `"),
            None => "an export index of another component".to_owned(),
        }
    }
}

/// The exports of a component as one list.
#[derive(Debug)]
pub(crate) struct Exports {
    component: u64,
    nodes: Vec<Export>,
    root: IndexMap<String, u32>,
    /// Exported functions: what is lifted, and the node that names it.
    pub(crate) funcs: Vec<ExportedFunc>,
    /// Functions that are imported and exported again.
    pub(crate) reexported: Vec<ReexportedFunc>,
}

/// One export.
#[derive(Debug)]
pub(crate) struct Export {
    /// Names from the innermost outwards.
    pub(crate) path: Vec<String>,
    /// What it is.
    pub(crate) kind: ExportKind,
    /// If it is an instance: its items.
    pub(crate) items: IndexMap<String, u32>,
}

/// What an export is.
#[derive(Debug)]
pub(crate) enum ExportKind {
    /// A lifted function: its number in [`Exports::funcs`].
    Func(usize),
    /// A function that the component imports: which one, and its number in [`Exports::reexported`].
    ImportedFunc(ImportIndex, usize),
    /// An instance.
    Instance,
    /// A core module.
    Module(ModuleSource),
    /// A component.
    Component,
    /// A type.
    Type(TypeItem),
}

/// An exported function.
#[derive(Debug)]
pub(crate) struct ExportedFunc {
    /// How it is called in messages: `add`, or `add` of `a:b/c`.
    pub(crate) name: Box<str>,
    /// What is lifted.
    pub(crate) func: LiftedFunc,
}

/// A function that is imported and exported again.
#[derive(Debug)]
pub(crate) struct ReexportedFunc {
    /// How it is called in messages.
    pub(crate) name: Box<str>,
    /// What it is.
    pub(crate) import: ImportIndex,
}

impl Exports {
    pub(crate) fn new(component: u64, items: &IndexMap<String, ExportItem>) -> Self {
        let mut exports = Self { component, nodes: Vec::new(), root: IndexMap::new(), funcs: Vec::new(), reexported: Vec::new() };
        exports.root = exports.add_all(&[], items);
        exports
    }

    fn add_all(&mut self, path: &[String], items: &IndexMap<String, ExportItem>) -> IndexMap<String, u32> {
        let mut names = IndexMap::new();
        for (name, item) in items {
            let path: Vec<String> = std::iter::once(name).chain(path).cloned().collect();
            let (kind, items) = match item {
                ExportItem::Func(func) => {
                    self.funcs.push(ExportedFunc { name: path.join("` of `").into(), func: func.clone() });
                    (ExportKind::Func(self.funcs.len() - 1), IndexMap::new())
                }
                ExportItem::ImportedFunc(import) => {
                    self.reexported.push(ReexportedFunc { name: path.join("` of `").into(), import: *import });
                    (ExportKind::ImportedFunc(*import, self.reexported.len() - 1), IndexMap::new())
                }
                ExportItem::Instance(items) => (ExportKind::Instance, self.add_all(&path, items)),
                ExportItem::Module(source, _) => (ExportKind::Module(*source), IndexMap::new()),
                ExportItem::Component(_) => (ExportKind::Component, IndexMap::new()),
                ExportItem::Type(ty) => (ExportKind::Type(*ty), IndexMap::new()),
            };
            names.insert(name.clone(), self.nodes.len() as u32);
            self.nodes.push(Export { path, kind, items });
        }
        names
    }

    /// What `parent`, or the component itself, exports: names, and where they are. `None` if `parent` is no instance of this component.
    pub(crate) fn items(&self, parent: Option<&ComponentExportIndex>) -> Option<Vec<(&str, ComponentExportIndex)>> {
        let items = match parent {
            Some(parent) => self.node(parent).filter(|node| matches!(node.kind, ExportKind::Instance)).map(|node| &node.items)?,
            None => &self.root,
        };
        let component = self.component;
        Some(items.iter().map(|(name, node)| (name.as_str(), ComponentExportIndex { component, node: *node })).collect())
    }

    /// The export at `index`, if it is one of this component.
    pub(crate) fn node(&self, index: &ComponentExportIndex) -> Option<&Export> {
        (index.component == self.component).then(|| self.nodes.get(index.node as usize))?
    }

    /// The export called `name`, or a compatible version of it, in the exported instance `parent` or at the root; or the one that a path leads to.
    fn lookup(&self, parent: Option<&ComponentExportIndex>, name: &str) -> Option<ComponentExportIndex> {
        let items = match parent {
            Some(parent) => &self.node(parent)?.items,
            None => &self.root,
        };
        let node = match find(items, name) {
            Some(node) => node,
            None if is_path(name) => self.walk(items, name).ok()?,
            None => return None,
        };
        Some(ComponentExportIndex { component: self.component, node })
    }

    /// The exported instance `name`, or a compatible version of it; otherwise what there is instead.
    pub(crate) fn instance(&self, name: &str) -> Result<ComponentExportIndex> {
        let index = self.lookup(None, name);
        if let Some(index) = index
            && let Some(node) = self.node(&index)
        {
            return match node.kind {
                ExportKind::Instance => Ok(index),
                _ => Err(format_err!("export `{name}` is not an instance")),
            };
        }
        let instances: Vec<&str> = self
            .root
            .iter()
            .filter(|(_, node)| matches!(self.nodes[**node as usize].kind, ExportKind::Instance))
            .map(|(name, _)| &**name)
            .collect();
        Err(match (nearest(name, instances.iter().copied()), instances.is_empty()) {
            (Some(near), _) => format_err!("no instance is exported as `{name}`; did you mean `{near}`?"),
            (None, false) => format_err!("no instance is exported as `{name}`; there are `{}`", instances.join("`, `")),
            (None, true) => format_err!("no instance is exported as `{name}`, nor as anything else"),
        })
    }

    /// Follows a path from `items`. Fails with the names that it came through and the step that leads nowhere.
    fn walk<'e, 'p>(&'e self, items: &'e IndexMap<String, u32>, path: &'p str) -> Result<u32, LostPath<'e, 'p>> {
        let (mut items, mut through, mut found) = (items, None, None);
        for step in path.split('#') {
            let node = find_step(items, step).map_err(|versions| LostPath { through, step, versions })?;
            let export = &self.nodes[node as usize];
            (items, through, found) = (&export.items, Some(export), Some(node));
        }
        found.ok_or(LostPath { through: None, step: path, versions: Vec::new() })
    }

    /// Why no function export is called `name`: the nearest name, and where functions of that name are.
    pub(crate) fn missing_func(&self, name: &str) -> Error {
        if is_path(name) && !self.root.contains_key(name) {
            return self.missing_path(name);
        }
        if let Some(node) = self.root.get(name).map(|node| &self.nodes[*node as usize]) {
            return not_a_func(name, node);
        }
        let mut message = format!("no export `{name}`");
        if let Some(near) = nearest(name, self.root.keys().map(String::as_str)) {
            return format_err!("{message}; did you mean `{near}`?");
        }
        let holds = |(_, node): &(&String, &u32)| self.nodes[**node as usize].items.contains_key(name);
        let holders: Vec<String> = self.root.iter().filter(holds).map(|(holder, _)| format!("{holder}#{name}")).collect();
        if !holders.is_empty() {
            message.push_str(&format!("; there is a function of that name elsewhere: look up `{}`", holders.join("` or `")));
        }
        let near_within = self.root.iter().find_map(|(holder, node)| {
            let items = &self.nodes[*node as usize].items;
            nearest(name, items.keys().map(String::as_str)).map(|near| (holder, near))
        });
        if holders.is_empty()
            && let Some((holder, near)) = near_within
        {
            message.push_str(&format!("; `{holder}` has `{near}`"));
        }
        if self.root.is_empty() {
            message.push_str("; the component exports nothing");
        }
        format_err!(message)
    }

    /// Why a path leads to no function: the step that is wrong, and what is there instead.
    fn missing_path(&self, path: &str) -> Error {
        let lost = match self.walk(&self.root, path) {
            Ok(node) => return not_a_func(path, &self.nodes[node as usize]),
            Err(lost) => lost,
        };
        let (step, holder) = (lost.step, lost.through.and_then(|through| through.path.first()));
        let items = lost.through.map_or(&self.root, |through| &through.items);
        let mut message = match (holder, lost.through.map(|through| &through.kind)) {
            (Some(holder), Some(ExportKind::Instance)) => format!("no export `{path}`: instance `{holder}` has no `{step}`"),
            (Some(holder), _) => format!("no export `{path}`: `{holder}` is not an instance"),
            (None, _) => format!("no export `{path}`: the component exports no `{step}`"),
        };
        if !lost.versions.is_empty() {
            message = format!("`{path}` could be several exports: give the version of `{step}`, one of `{}`", lost.versions.join("`, `"));
        } else if let Some(near) = nearest(step, items.keys().map(|name| plain(name))) {
            message.push_str(&format!("; did you mean `{near}`?"));
        } else if !items.is_empty() {
            message.push_str(&format!("; it has `{}`", items.keys().map(|name| plain(name)).collect::<Vec<_>>().join("`, `")));
        }
        format_err!(message)
    }
}

/// Where a path leads nowhere.
struct LostPath<'e, 'p> {
    /// The last export on the way.
    through: Option<&'e Export>,
    /// What it does not hold.
    step: &'p str,
    /// Interfaces of which the step may be any.
    versions: Vec<&'e str>,
}

/// Names hold no `#`.
fn is_path(name: &str) -> bool {
    name.contains('#')
}

/// The item called `name`, or a compatible version of it.
fn find(items: &IndexMap<String, u32>, name: &str) -> Option<u32> {
    items.get(name).copied().or_else(|| Some(items[find_compatible(name, items.keys().map(String::as_str))?]))
}

/// The item that a step of a path means, or the names of those it could mean if there are several.
fn find_step<'i>(items: &'i IndexMap<String, u32>, step: &str) -> Result<u32, Vec<&'i str>> {
    if let Some(node) = find(items, step) {
        return Ok(node);
    }
    let names = || items.iter().map(|(name, node)| (name.as_str(), *node));
    let versions: Vec<(&str, u32)> = names().filter(|(name, _)| split_version(name).is_some_and(|(base, _)| base == step)).collect();
    match &*versions {
        [(_, node)] => return Ok(*node),
        [] => {}
        several => return Err(several.iter().map(|(name, _)| *name).collect()),
    }
    names().find(|(name, _)| plain(name) == step && name.contains('.')).map(|(_, node)| node).ok_or_else(Vec::new)
}

/// A method's name without what its brackets say.
fn plain(name: &str) -> &str {
    name.strip_prefix("[method]").or_else(|| name.strip_prefix("[static]")).unwrap_or(name)
}

fn not_a_func(name: &str, node: &Export) -> Error {
    match node.kind {
        ExportKind::Instance => {
            let items: Vec<&str> = node.items.keys().map(String::as_str).collect();
            format_err!("export `{name}` is an instance, not a function; it has `{}`", items.join("`, `"))
        }
        _ => format_err!("export `{name}` is not a function"),
    }
}
