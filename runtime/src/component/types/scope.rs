//! What type handles share: a component's type table, what its resource types stand for, and names for messages.

use crate::handles::ResourceType;
use cranelift_entity::PrimaryMap;
use hashbrown::HashMap;
use std::sync::{Arc, OnceLock};
use windlass_compiler::base::index::{FuncTypeIndex, ResourceIndex};
use windlass_compiler::translate::component::{ComponentPlan, ExportItem, ImportItem, TypeItem};
use windlass_compiler::types::component::{InterfaceType, ResourceDescription, ResourceOrigin, TypeTable};

/// A type table together with the meaning of its resource types: before instantiation they are placeholders of the component,
/// afterwards those of one instance.
#[derive(Debug)]
pub(crate) struct Scope {
    /// The component's types.
    pub(crate) table: Arc<TypeTable>,
    /// What each resource type stands for.
    pub(crate) resources: PrimaryMap<ResourceIndex, ResourceType>,
    /// Names for messages.
    pub(crate) names: Arc<TypeNames>,
}

impl Scope {
    /// Without any types.
    pub(crate) fn empty() -> Arc<Self> {
        static EMPTY: OnceLock<Arc<Scope>> = OnceLock::new();
        let empty = || Self { table: Arc::default(), resources: PrimaryMap::new(), names: Arc::default() };
        EMPTY.get_or_init(|| Arc::new(empty())).clone()
    }

    /// With one resource type.
    pub(crate) fn of_resource(ty: ResourceType) -> Arc<Self> {
        let mut table = TypeTable::default();
        table.resources.push(ResourceDescription { origin: ResourceOrigin::Abstract, name: None });
        Arc::new(Self { table: Arc::new(table), resources: [ty].into_iter().collect(), names: Arc::default() })
    }
}

/// Names under which a component imports or exports its types: types themselves are structural and have none.
#[derive(Debug, Default)]
pub(crate) struct TypeNames {
    /// `None` where two names stand for one structure: then the structure says more than either.
    values: HashMap<InterfaceType, Option<Box<str>>>,
}

impl TypeNames {
    /// Collects the names from everything that `plan` imports and exports.
    pub(crate) fn new(plan: &ComponentPlan) -> Self {
        let mut names = Self::default();
        plan.imports.iter().for_each(|(name, item)| names.import(name, item));
        plan.exports.iter().for_each(|(name, item)| names.export(name, item));
        names
    }

    /// The name of a value type, if it has exactly one.
    pub(crate) fn get(&self, ty: InterfaceType) -> Option<&str> {
        self.values.get(&ty)?.as_deref()
    }

    fn import(&mut self, name: &str, item: &ImportItem) {
        match item {
            ImportItem::Type(ty) => self.add(name, *ty),
            ImportItem::Instance(items) => items.iter().for_each(|(name, item)| self.import(name, item)),
            ImportItem::Func(_) | ImportItem::Module(_) | ImportItem::Resource(_) => {}
        }
    }

    fn export(&mut self, name: &str, item: &ExportItem) {
        match item {
            ExportItem::Type(ty) => self.add(name, *ty),
            ExportItem::Instance(items) => items.iter().for_each(|(name, item)| self.export(name, item)),
            ExportItem::Func(_) | ExportItem::ImportedFunc(_) | ExportItem::Module(..) | ExportItem::Component(_) => {}
        }
    }

    fn add(&mut self, name: &str, ty: TypeItem) {
        let TypeItem::Value(ty) = ty else { return };
        if !names_are_kept(ty) {
            return;
        }
        let known = self.values.entry(ty).or_insert_with(|| Some(name.into()));
        if known.as_deref() != Some(name) {
            *known = None;
        }
    }
}

/// Whether an alias of the type says more than its structure: not for what WIT writes in one word or with angle brackets.
fn names_are_kept(ty: InterfaceType) -> bool {
    use InterfaceType as T;
    matches!(ty, T::Record(_) | T::Variant(_) | T::Flags(_) | T::Enum(_))
}

/// Whether a function's type mentions one of `resources`.
pub(crate) fn mentions_resource(table: &TypeTable, func: FuncTypeIndex, resources: &[ResourceIndex]) -> bool {
    let func = &table.funcs[func];
    let mut found = |ty| matches!(ty, InterfaceType::Own(index) | InterfaceType::Borrow(index) if resources.contains(&index));
    func.params.iter().map(|param| param.ty).chain(func.result).any(|ty| any(table, ty, &mut found))
}

/// Whether `found` holds of a type or of any type in it.
fn any(table: &TypeTable, ty: InterfaceType, found: &mut impl FnMut(InterfaceType) -> bool) -> bool {
    use InterfaceType as T;
    if found(ty) {
        return true;
    }
    let mut inner = |ty: InterfaceType| any(table, ty, found);
    match ty {
        T::Record(index) => table.records[index].fields.iter().any(|field| inner(field.ty)),
        T::Variant(index) => table.variants[index].cases.iter().filter_map(|case| case.ty).any(inner),
        T::List(index) => inner(table.lists[index].element),
        T::FixedList(index) => inner(table.fixed_lists[index].element),
        T::Map(index) => inner(table.maps[index].key) || inner(table.maps[index].value),
        T::Tuple(index) => table.tuples[index].types.iter().any(|ty| inner(*ty)),
        T::Option(index) => inner(table.options[index].ty),
        T::Result(index) => table.results[index].ok.into_iter().chain(table.results[index].err).any(inner),
        T::Stream(index) => table.streams[index].payload.is_some_and(inner),
        T::Future(index) => table.futures[index].payload.is_some_and(inner),
        _ => false,
    }
}
