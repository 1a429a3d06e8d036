//! A component's imports against what a linker defines: every problem found before the first is reported.

use super::super::Component;
use super::super::host::{HostDefinition, Resolved};
use super::super::link_error::{LinkError, LinkProblem, LinkProblemKind, Misfit, Note};
use super::super::names::nearest;
use super::super::types::{Scope, Signature, mentions_resource};
use super::super::versions::{compatible, find_compatible, split_version, why_incompatible};
use super::namespace::{Definition, Namespace};
use super::{compare, module_type, suggest};
use crate::handles::TreeKey;
use crate::store::StoreId;
use crate::{Engine, Error, Module, Result};
use cranelift_entity::EntityRef;
use indexmap::IndexMap;
use semver::Version;
use std::sync::Arc;
use windlass_compiler::translate::component::{ImportItem, TypeItem};

/// What `name` stands for in `items`: what is defined as that, or else as the highest compatible version of it; and under which name.
pub(super) fn find<'a, T>(items: &'a Namespace<T>, name: &str) -> Option<(&'a str, &'a Definition<T>)> {
    items.get(name).or_else(|| items.get(find_compatible(name, items.names())?))
}

/// An import that is not an instance.
struct Leaf<'a, T: 'static> {
    /// The instances that it is in, from the root inwards.
    instances: Vec<String>,
    /// The same as they are defined, or should be.
    defined_in: Vec<String>,
    name: &'a str,
    item: &'a ImportItem,
    /// What is imported beside it.
    siblings: &'a IndexMap<String, ImportItem>,
    /// Where it should be defined, if that exists.
    items: Option<&'a Namespace<T>>,
    definition: Option<&'a Definition<T>>,
    /// The version of its interface that is defined and does not stand for the imported one.
    other_version: Option<String>,
}

/// Lists the leaves of the imports in order, each with what is defined for it.
struct Walk<'a, T: 'static> {
    leaves: Vec<Leaf<'a, T>>,
    problems: Vec<LinkProblem>,
    notes: Vec<Note>,
}

impl<'a, T: 'static> Walk<'a, T> {
    fn item(
        &mut self,
        (instances, defined_in): (&[String], &[String]),
        (name, siblings): (&'a str, &'a IndexMap<String, ImportItem>),
        items: Option<&'a Namespace<T>>,
        other_version: Option<&str>,
    ) {
        let item = &siblings[name];
        let found = items.and_then(|items| find(items, name));
        let ImportItem::Instance(children) = item else {
            let definition = found.map(|(_, definition)| definition);
            let (instances, defined_in) = (instances.to_vec(), defined_in.to_vec());
            let other_version = other_version.map(str::to_owned);
            return self.leaves.push(Leaf { instances, defined_in, name, item, siblings, items, definition, other_version });
        };
        let extended = |path: &[String], name: &str| -> Vec<String> { path.iter().cloned().chain([name.to_owned()]).collect() };
        let inner_path = extended(instances, name);
        let inner_defined = extended(defined_in, found.map_or(name, |(defined, _)| defined));
        let mut other = None;
        let inner = match found {
            Some((defined, Definition::Instance(inner))) => {
                if defined != name {
                    self.note(&inner_path, satisfied_by(name, defined));
                }
                Some(inner)
            }
            Some((_, found)) => {
                let misfit = Misfit::new(LinkProblemKind::WrongKind, "instance", found.kind());
                let fix = suggest::instance(defined_in, name);
                return self.problems.push(LinkProblem::new(instances, name, misfit).with_fix(Some(fix)));
            }
            None => {
                other = items.and_then(|items| other_version_of(name, items));
                if let Some(text) = items.and_then(|items| other_names(name, items)) {
                    self.note(&inner_path, text);
                }
                None
            }
        };
        for child in children.keys() {
            self.item((&inner_path, &inner_defined), (child, children), inner, other.as_ref().map(ToString::to_string).as_deref());
        }
    }

    fn note(&mut self, path: &[String], text: String) {
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

/// The version that is defined, of those that do not stand for the imported one the nearest.
pub(super) fn other_version_of<T>(name: &str, items: &Namespace<T>) -> Option<Version> {
    let bare = name.split('@').next().unwrap_or(name);
    let wanted = split_version(name).map(|(_, version)| version);
    let others = items.names().filter_map(split_version).filter(|(base, _)| *base == bare).map(|(_, version)| version);
    let Some(wanted) = wanted else { return others.max() };
    let distance = |version: &Version| {
        (version.major.abs_diff(wanted.major), version.minor.abs_diff(wanted.minor), version.patch.abs_diff(wanted.patch))
    };
    others.filter(|version| !compatible(&wanted, version)).min_by_key(distance)
}

/// What is defined that the import might have meant: other versions, or nearly the same name.
pub(super) fn other_names<T>(name: &str, items: &Namespace<T>) -> Option<String> {
    let other = other_version_of(name, items);
    match (split_version(name), other) {
        (Some((_, wanted)), Some(defined)) => {
            Some(format!("{wanted} is imported, {defined} is defined and does not stand for it: {}", why_incompatible(&wanted, &defined)))
        }
        (Some((base, wanted)), None) if items.get(base).is_some() => {
            Some(format!("{wanted} is imported, `{base}` is defined without a version"))
        }
        (None, Some(version)) if !name.contains('@') => Some(format!("it is imported without a version, {version} is defined")),
        _ => nearest(name, items.names()).map(|near| format!("nothing of this name is defined; `{near}` is")),
    }
}

/// Resolves the imports of `component`.
pub(super) fn resolve<T: 'static>(root: &Namespace<T>, component: &Component) -> Result<Resolved<T>> {
    let plan = component.plan();
    let mut walk = Walk { leaves: Vec::new(), problems: Vec::new(), notes: Vec::new() };
    for name in plan.imports.keys() {
        walk.item((&[], &[]), (name, &plan.imports), Some(root), None);
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
            Some(Definition::Resource(resource)) => {
                types[*index] = resource.ty;
                resources.push((*index, resource.clone()));
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
    let mut tied: Option<StoreId> = None;
    let mut uses: Vec<TreeKey> = Vec::new();
    for leaf in &leaves {
        let mut misfits = Vec::new();
        let mut provider = None;
        match (leaf.item, leaf.definition) {
            (ImportItem::Func(index), Some(Definition::Func(func))) => {
                let ty = plan.imported_funcs[*index].ty;
                provider = func.provider();
                // What is said of a type whose resource is missing would be about the missing resource.
                if unknown.is_empty() || !mentions_resource(&scope.table, ty, &unknown) {
                    misfits = func.check(ty, &scope);
                }
                funcs[index.index()] = Some(func.clone());
            }
            (ImportItem::Module(index), Some(Definition::Module(module))) => {
                if Engine::same(module.engine(), component.engine()) {
                    misfits = module_type::check(module, &plan.imported_modules[*index].ty);
                } else {
                    misfits.push(Misfit::new(LinkProblemKind::OtherEngine, "the linker's engine", "another engine"));
                }
                modules[index.index()] = Some(module.clone());
            }
            (ImportItem::Resource(_), Some(Definition::Resource(resource))) => provider = resource.provider(),
            (ImportItem::Type(TypeItem::Resource(index)), Some(Definition::Resource(resource))) => {
                if !unknown.contains(index) && scope.resources[*index] != resource.ty {
                    let misfit = Misfit::new(LinkProblemKind::WrongResource, "the resource type that it imports elsewhere", "another one");
                    misfits.push(misfit);
                }
            }
            (ImportItem::Type(TypeItem::Value(ty)), Some(Definition::Type(theirs, found))) => {
                misfits = compare::value((&scope, *ty), (theirs, *found));
            }
            (ImportItem::Type(_), _) => {}
            (_, Some(other)) => misfits.push(Misfit::new(LinkProblemKind::WrongKind, expected_kind(leaf.item), other.kind())),
            (_, None) => misfits.push(Misfit::missing(leaf.signature(&scope, component))),
        }
        if let Some(provider) = provider
            && !uses.contains(&provider.tree)
        {
            uses.push(provider.tree);
        }
        if let Some(provider) = provider
            && *tied.get_or_insert(provider.store) != provider.store
        {
            misfits.push(Misfit::new(LinkProblemKind::OtherStore, "one store", "another store").by("the instance that defines it"));
        }
        problems.extend(misfits.into_iter().map(|misfit| leaf.problem(misfit, &scope, component)));
    }
    if !problems.is_empty() {
        return Err(Error::new(LinkError::new(problems, notes)));
    }
    Ok(Resolved {
        funcs: funcs.into_iter().map(|func| func.expect("invariant: a function without a definition is a problem")).collect(),
        modules: modules.into_iter().map(|module| module.expect("invariant: a module without a definition is a problem")).collect(),
        resources,
        scope,
        store: tied,
        uses,
    })
}

/// What an import asks for, in a word.
pub(super) fn expected_kind(item: &ImportItem) -> &'static str {
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
    fn problem(&self, misfit: Misfit, scope: &Scope, component: &Component) -> LinkProblem {
        let missing = misfit.kind == LinkProblemKind::Missing;
        // What is imported under its own name was not meant to be this.
        let free = |name: &&str| !self.siblings.contains_key(*name);
        let near = |items: &Namespace<T>| nearest(self.name, items.names().filter(free)).map(str::to_owned);
        LinkProblem::new(&self.instances, self.name, misfit)
            .with_nearest_name(self.items.filter(|_| missing).and_then(near))
            .with_nearest_version(self.other_version.clone().filter(|_| missing))
            .with_fix(self.fix(scope, component))
    }

    /// As it would stand in WIT after its name.
    fn signature(&self, scope: &Scope, component: &Component) -> String {
        match self.item {
            ImportItem::Func(index) => format!("`{}`", Signature::new(scope, component.plan().imported_funcs[*index].ty)),
            ImportItem::Resource(_) => "`resource`".to_owned(),
            ImportItem::Module(_) => "`core module`".to_owned(),
            ImportItem::Instance(_) | ImportItem::Type(_) => "`instance`".to_owned(),
        }
    }

    fn fix(&self, scope: &Scope, component: &Component) -> Option<String> {
        Some(match self.item {
            ImportItem::Func(index) => suggest::func(&self.defined_in, self.name, scope, component.plan().imported_funcs[*index].ty),
            ImportItem::Resource(_) => suggest::resource(&self.defined_in, self.name),
            ImportItem::Module(_) => suggest::module(&self.defined_in, self.name),
            ImportItem::Instance(_) => suggest::instance(&self.defined_in, self.name),
            ImportItem::Type(_) => return None,
        })
    }
}
