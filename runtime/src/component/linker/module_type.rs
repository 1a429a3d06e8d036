//! Does a core module have the type that a component imports it with?
//!
//! Spec: core specification, "Matching"; a module may import less and export more than it is asked to.

use super::super::link_error::{LinkProblemKind, LinkStep, Misfit};
use crate::Module;
use windlass_compiler::translate::component::{CoreExternType, ModuleType};
use windlass_compiler::translate::module::{EntityIndex, ModuleInfo};
use windlass_compiler::types::core::{MemoryType, TableType};

/// What differs between the type of `module` and the imported one, `expected`: every import and export of it that does not fit.
pub(super) fn check(module: &Module, expected: &ModuleType) -> Vec<Misfit> {
    let info = module.info();
    let misfit =
        |step, expected: String, found: String| Misfit::new(LinkProblemKind::WrongModule, expected, found).by("the module").at(step);
    let mut misfits = Vec::new();
    for import in &info.imports {
        let wanted = entity_type(info, import.entity);
        let names = (import.module.clone(), import.name.clone());
        let given = expected.imports.get(&names);
        if !given.is_some_and(|given| matches(given, &wanted)) {
            let given = given.map_or_else(|| "nothing".to_owned(), describe);
            misfits.push(misfit(LinkStep::ModuleImport(names.0, names.1), given, describe(&wanted)));
        }
    }
    for (name, wanted) in &expected.exports {
        let given = info.exports.get(name).map(|entity| entity_type(info, *entity));
        if !given.as_ref().is_some_and(|given| matches(given, wanted)) {
            let given = given.as_ref().map_or_else(|| "nothing".to_owned(), describe);
            misfits.push(misfit(LinkStep::ModuleExport(name.clone()), describe(wanted), given));
        }
    }
    misfits
}

fn entity_type(info: &ModuleInfo, entity: EntityIndex) -> CoreExternType {
    match entity {
        EntityIndex::Func(index) => CoreExternType::Func(info.func_type(index).clone()),
        EntityIndex::Table(index) => CoreExternType::Table(info.tables[index]),
        EntityIndex::Memory(index) => CoreExternType::Memory(info.memories[index]),
        EntityIndex::Global(index) => CoreExternType::Global(info.globals[index]),
        EntityIndex::Tag(index) => CoreExternType::Tag(info.tag_type(index).clone()),
    }
}

/// Whether an item of type `given` may stand where one of type `wanted` is asked for.
fn matches(given: &CoreExternType, wanted: &CoreExternType) -> bool {
    match (given, wanted) {
        (CoreExternType::Func(given), CoreExternType::Func(wanted)) | (CoreExternType::Tag(given), CoreExternType::Tag(wanted)) => {
            given == wanted
        }
        (CoreExternType::Global(given), CoreExternType::Global(wanted)) => given == wanted,
        (CoreExternType::Table(given), CoreExternType::Table(wanted)) => {
            let TableType { element, minimum, maximum, table64 } = *given;
            element == wanted.element && table64 == wanted.table64 && limits((minimum, maximum), (wanted.minimum, wanted.maximum))
        }
        (CoreExternType::Memory(given), CoreExternType::Memory(wanted)) => {
            let MemoryType { minimum, maximum, memory64, shared, page_size_log2 } = *given;
            memory64 == wanted.memory64
                && shared == wanted.shared
                && page_size_log2 == wanted.page_size_log2
                && limits((minimum, maximum), (wanted.minimum, wanted.maximum))
        }
        _ => false,
    }
}

fn limits(given: (u64, Option<u64>), wanted: (u64, Option<u64>)) -> bool {
    given.0 >= wanted.0 && wanted.1.is_none_or(|wanted| given.1.is_some_and(|given| given <= wanted))
}

fn describe(ty: &CoreExternType) -> String {
    match ty {
        CoreExternType::Func(func) => format!("a function of type {:?} -> {:?}", func.params, func.results).to_lowercase(),
        CoreExternType::Tag(func) => format!("an exception tag that carries {:?}", func.params).to_lowercase(),
        CoreExternType::Table(table) => {
            format!("a table of {:?} with {}", table.element, size(table.minimum, table.maximum, "elements")).to_lowercase()
        }
        CoreExternType::Memory(memory) => format!("a memory of {}", size(memory.minimum, memory.maximum, "pages")),
        CoreExternType::Global(global) => {
            format!("a{} global of type {:?}", if global.mutable { " mutable" } else { "n immutable" }, global.content).to_lowercase()
        }
    }
}

fn size(minimum: u64, maximum: Option<u64>, unit: &str) -> String {
    match maximum {
        Some(maximum) => format!("{minimum} to {maximum} {unit}"),
        None => format!("at least {minimum} {unit}"),
    }
}
