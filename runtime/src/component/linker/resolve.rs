//! A component's imports against what a linker defines: every problem found before the first is reported.

use super::super::Component;
use super::super::host::{self, HostDefinition, Resolved};
use super::super::link_error::{LinkError, LinkProblem, LinkProblemKind, Note};
use super::super::names::{compatible, find_compatible, nearest, split_version, why_incompatible};
use super::super::types::{Scope, Signature, mentions_resource};
use super::module_type;
use super::namespace::{Definition, Namespace};
use crate::handles::ResourceType;
use crate::{Engine, Error, Module, Result, bail};
use cranelift_entity::EntityRef;
use indexmap::IndexMap;
use std::sync::Arc;
use windlass_compiler::translate::component::{ImportItem, TypeItem};

/// What `name` stands for in `items`: what is defined as that, or else as the highest compatible version of it; and under which name.
pub(super) fn find<'a, T>(items: &'a Namespace<T>, name: &str) -> Option<(&'a str, &'a Definition<T>)> {
    let known = |name: &str| items.iter().find(|(known, _)| *known == name);
    if items.get(name).is_some() {
        return known(name);
    }
    known(find_compatible(name, items.names())?)
}

/// An import that is not an instance.
struct Leaf<'a, T: 'static> {
    /// Names from the root inwards, without the last.
    interface: Option<String>,
    name: &'a str,
    item: &'a ImportItem,
    /// What is imported beside it.
    siblings: &'a IndexMap<String, ImportItem>,
    /// Where it should be defined, if that exists.
    items: Option<&'a Namespace<T>>,
    definition: Option<&'a Definition<T>>,
}

/// Lists the leaves of the imports in order, each with what is defined for it.
struct Walk<'a, T: 'static> {
    leaves: Vec<Leaf<'a, T>>,
    problems: Vec<LinkProblem>,
    notes: Vec<Note>,
}

impl<'a, T: 'static> Walk<'a, T> {
    fn item(&mut self, path: &[&str], (name, siblings): (&'a str, &'a IndexMap<String, ImportItem>), items: Option<&'a Namespace<T>>) {
        let item = &siblings[name];
        let found = items.and_then(|items| find(items, name));
        let ImportItem::Instance(children) = item else {
            let interface = (!path.is_empty()).then(|| path.join("/"));
            let definition = found.map(|(_, definition)| definition);
            return self.leaves.push(Leaf { interface, name, item, siblings, items, definition });
        };
        let inner_path: Vec<&str> = path.iter().copied().chain([name]).collect();
        let inner = match found {
            Some((defined, Definition::Instance(inner))) => {
                if defined != name {
                    self.note(&inner_path, satisfied_by(name, defined));
                }
                Some(inner)
            }
            Some((_, other)) => {
                let interface = (!path.is_empty()).then(|| path.join("/"));
                let kind = LinkProblemKind::WrongKind { expected: "instance", found: other.kind() };
                return self.problems.push(LinkProblem { interface, item: name.to_owned(), kind });
            }
            None => {
                if let Some(text) = items.and_then(|items| other_names(name, items)) {
                    self.note(&inner_path, text);
                }
                None
            }
        };
        for child in children.keys() {
            self.item(&inner_path, (child, children), inner);
        }
    }

    fn note(&mut self, path: &[&str], text: String) {
        self.notes.push(Note { interface: path.join("/"), text });
    }
}

/// Says that another version stands for the one that is imported.
fn satisfied_by(name: &str, defined: &str) -> String {
    let (Some((_, wanted)), Some((_, defined))) = (split_version(name), split_version(defined)) else {
        return format!("`{defined}` stands for it");
    };
    format!("{wanted} is imported, {defined} is defined and stands for it, as a compatible version")
}

/// What is defined that the import might have meant: other versions, or nearly the same name.
fn other_names<T>(name: &str, items: &Namespace<T>) -> Option<String> {
    if let Some((base, wanted)) = split_version(name) {
        let other = items.names().filter_map(split_version).find(|(other, version)| *other == base && !compatible(&wanted, version));
        if let Some((_, defined)) = other {
            return Some(format!(
                "{wanted} is imported, {defined} is defined and does not stand for it: {}",
                why_incompatible(&wanted, &defined)
            ));
        }
        if items.names().any(|other| other == base) {
            return Some(format!("{wanted} is imported, `{base}` is defined without a version"));
        }
    }
    let bare = name.split('@').next().unwrap_or(name);
    if let Some((_, version)) = items.names().filter_map(split_version).find(|(other, _)| *other == bare) {
        return Some(format!("it is imported without a version, {version} is defined"));
    }
    nearest(name, items.names()).map(|near| format!("nothing of this name is defined; `{near}` is"))
}

/// Resolves the imports of `component`.
pub(super) fn resolve<T: 'static>(root: &Namespace<T>, component: &Component) -> Result<Resolved<T>> {
    let plan = component.plan();
    let mut walk = Walk { leaves: Vec::new(), problems: Vec::new(), notes: Vec::new() };
    for name in plan.imports.keys() {
        walk.item(&[], (name, &plan.imports), Some(root));
    }
    let Walk { leaves, mut problems, notes } = walk;

    // Resource types first: the types of functions are judged by what stands for them.
    let base = component.scope();
    let mut types = base.resources.clone();
    let mut resources = Vec::new();
    let mut unknown = Vec::new();
    for leaf in &leaves {
        let ImportItem::Resource(index) = leaf.item else { continue };
        match leaf.definition {
            Some(Definition::Resource(ty, dtor)) => {
                types[*index] = *ty;
                resources.push((*index, *ty, dtor.clone()));
            }
            _ => unknown.push(*index),
        }
    }
    let scope = if resources.is_empty() {
        base.clone()
    } else {
        Arc::new(Scope { table: base.table.clone(), resources: types, names: base.names.clone() })
    };

    let mut funcs: Vec<Option<Arc<dyn HostDefinition<T>>>> = vec![None; plan.imported_funcs.len()];
    let mut modules: Vec<Option<Module>> = vec![None; plan.imported_modules.len()];
    for leaf in &leaves {
        match (leaf.item, leaf.definition) {
            (ImportItem::Func(index), Some(Definition::Func(func))) => {
                let ty = plan.imported_funcs[*index].ty;
                // What is said of a type whose resource is missing would be about the missing resource.
                if !unknown.is_empty() && mentions_resource(&scope.table, ty, &unknown) {
                    continue;
                }
                problems.extend(func.check(ty, &scope).into_iter().map(|kind| leaf.problem(kind)));
                funcs[index.index()] = Some(func.clone());
            }
            (ImportItem::Module(index), Some(Definition::Module(module))) => {
                if !Engine::same(module.engine(), component.engine()) {
                    problems.push(leaf.problem(LinkProblemKind::Engine));
                } else if let Err(what) = module_type::check(module, &plan.imported_modules[*index].ty) {
                    problems.push(leaf.problem(LinkProblemKind::Module { what }));
                }
                modules[index.index()] = Some(module.clone());
            }
            (ImportItem::Resource(_), Some(Definition::Resource(..))) | (ImportItem::Type(_), _) => {}
            (_, Some(other)) => {
                problems.push(leaf.problem(LinkProblemKind::WrongKind { expected: expected_kind(leaf.item), found: other.kind() }));
            }
            (_, None) => problems.push(leaf.missing(&scope, component)),
        }
    }
    if !problems.is_empty() {
        return Err(Error::new(LinkError { problems, notes }));
    }
    Ok(Resolved {
        funcs: funcs.into_iter().map(|func| func.expect("invariant: a function without a definition is a problem")).collect(),
        modules: modules.into_iter().map(|module| module.expect("invariant: a module without a definition is a problem")).collect(),
        resources,
        uses: Vec::new(),
        scope,
    })
}

fn expected_kind(item: &ImportItem) -> &'static str {
    match item {
        ImportItem::Func(_) => "function",
        ImportItem::Instance(_) => "instance",
        ImportItem::Module(_) => "core module",
        ImportItem::Resource(_) => "resource type",
        ImportItem::Type(TypeItem::Resource(_)) => "resource type",
        ImportItem::Type(_) => "type",
    }
}

impl<T: 'static> Leaf<'_, T> {
    fn problem(&self, kind: LinkProblemKind) -> LinkProblem {
        LinkProblem { interface: self.interface.clone(), item: self.name.to_owned(), kind }
    }

    fn missing(&self, scope: &Scope, component: &Component) -> LinkProblem {
        // What is imported under its own name was not meant to be this.
        let free = |name: &&str| !self.siblings.contains_key(*name);
        let nearest = self.items.and_then(|items| nearest(self.name, items.names().filter(free))).map(str::to_owned);
        let name = self.name;
        let place = match &self.interface {
            Some(interface) => format!("linker.instance(\"{interface}\")?"),
            None => "linker.root()".to_owned(),
        };
        let (signature, define) = match self.item {
            ImportItem::Func(index) => {
                let ty = component.plan().imported_funcs[*index].ty;
                let params = &scope.table.funcs[ty].params;
                let names: Vec<String> = params.iter().map(|param| param.name.replace('-', "_")).collect();
                let comma = if names.len() == 1 { "," } else { "" };
                let define = format!("{place}.func_wrap(\"{name}\", |store, ({}{comma})| …)?", names.join(", "));
                (Signature::new(scope, ty).to_string(), define)
            }
            ImportItem::Resource(_) => {
                ("resource".to_owned(), format!("{place}.resource(\"{name}\", ResourceType::host::<…>(), |store, rep| …)?"))
            }
            ImportItem::Module(_) => ("core module".to_owned(), format!("{place}.module(\"{name}\", &module)?")),
            ImportItem::Instance(_) | ImportItem::Type(_) => ("instance".to_owned(), format!("{place}.instance(\"{name}\")?")),
        };
        self.problem(LinkProblemKind::Missing { signature, nearest, define })
    }
}

/// Defines as `defined` what stands in for the import `name` and is not defined yet.
pub(super) fn fill<T: 'static>(items: &mut Namespace<T>, defined: &str, name: &str, item: &ImportItem) -> Result<()> {
    fill_at(items, &mut Vec::new(), defined, name, item)
}

fn fill_at<T: 'static>(items: &mut Namespace<T>, path: &mut Vec<String>, defined: &str, name: &str, item: &ImportItem) -> Result<()> {
    let known = items.get_mut(defined);
    match (item, known) {
        (ImportItem::Instance(children), _) => {
            let inner = items.open(path, defined, false)?;
            path.push(name.to_owned());
            for (child, item) in children {
                fill_at(inner, path, child, child, item)?;
            }
            path.pop();
            Ok(())
        }
        (ImportItem::Type(_), _) => Ok(()),
        (ImportItem::Func(_), Some(Definition::Func(_)))
        | (ImportItem::Resource(_), Some(Definition::Resource(..)))
        | (ImportItem::Module(_), Some(Definition::Module(_))) => Ok(()),
        (item, Some(other)) => bail!("`{name}` is imported as a {}, but defined as a {}", expected_kind(item), other.kind()),
        (ImportItem::Func(_), None) => {
            let full = path.iter().map(String::as_str).chain([name]).collect::<Vec<_>>().join("` `");
            let stand_in = Definition::Func(host::trapping(format!("`{full}`")));
            items.define(path, defined, stand_in, false)
        }
        (ImportItem::Resource(_), None) => {
            enum Unknown {}
            let stand_in = Definition::Resource(ResourceType::host::<Unknown>(), Arc::new(|_, _| Ok(())));
            items.define(path, defined, stand_in, false)
        }
        (ImportItem::Module(_), None) => bail!("core module `{name}` is imported, and nothing can stand in for a module"),
    }
}
