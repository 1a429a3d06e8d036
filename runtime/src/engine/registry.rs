//! Function types of all modules of an engine: one number each, so that an indirect call compares numbers, and trampolines for each shape.
//!
//! Types are registered when modules are loaded and host functions defined, never on a call. They live as long as the engine.
//!
//! Two types are the same if their recursion groups are, type by type, once each name in them is replaced by what it means: the number of a type of
//! another group, which is registered before, or a place in the same one. So a group is looked up by its content, and its types have numbers in a row.
//! Nearly every type is alone in its group and says nothing of others; such a one is found by its parameters and results.
//!
//! Spec: core specification, "Types", "Recursive Types" and "Type Equivalence".

use crate::vm::{CodeMemory, CustomCodeMemory, Signature};
use crate::{Result, ensure};
use hashbrown::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use windlass_compiler::base::index::TypeIndex;
use windlass_compiler::compile::TrampolineArtifact;
use windlass_compiler::translate::module::ModuleInfo;
use windlass_compiler::types::core::{FuncType, HeapType, RefType, TypeDef, TypeRef, ValType};

/// The most supertypes that a type may have: as many as validation allows in a module.
const MAX_SUPERTYPES: usize = 63;

/// Registered function types.
#[derive(Default)]
pub(crate) struct TypeRegistry {
    known: RwLock<Known>,
    /// Held while trampolines are compiled, so that a shape is compiled once.
    compiling: Mutex<()>,
}

#[derive(Default)]
struct Known {
    /// Final types without a supertype, each alone in its group.
    plain: HashMap<Arc<FuncType>, u32>,
    /// All other groups: the number of the first type.
    groups: HashMap<Box<[TypeDef]>, u32>,
    /// Types by number.
    types: Vec<Registered>,
    /// The trampolines of types by number, once somebody has asked for them.
    signatures: Vec<Option<Signature>>,
    /// Trampolines by [`FuncType::shape`], with a number that is not theirs.
    crossings: HashMap<FuncType, Signature>,
    /// Keeps the trampolines alive.
    code: Vec<CodeMemory>,
}

/// What is known of a type.
#[derive(Clone)]
pub(crate) struct Registered {
    /// Parameters and results, in the engine's terms.
    pub(crate) func: Arc<FuncType>,
    /// Whether it has no subtypes.
    pub(crate) is_final: bool,
    /// The types that it is a subtype of, the nearest last.
    pub(crate) supertypes: Arc<[u32]>,
}

impl Known {
    fn find(&self, group: &[TypeDef]) -> Option<u32> {
        match group {
            [TypeDef { func, is_final: true, supertype: None }] if !names_group(func) => self.plain.get(func).copied(),
            group => self.groups.get(group).copied(),
        }
    }

    /// The number of the first type of a group in which every name is of the group or of the engine.
    fn add(&mut self, group: &[TypeDef]) -> Result<u32> {
        if let Some(first) = self.find(group) {
            return Ok(first);
        }
        let first = u32::try_from(self.types.len())?;
        for def in group {
            let engine_wide = |ty| in_engine(ty, first);
            let func = Arc::new(if names_group(&def.func) { def.func.map_types(engine_wide) } else { def.func.clone() });
            let supertypes: Arc<[u32]> = match def.supertype.map(engine_wide) {
                Some(TypeRef::Engine(parent)) => {
                    let above = &self.types[parent as usize].supertypes;
                    ensure!(above.len() < MAX_SUPERTYPES, "the type has more than {MAX_SUPERTYPES} supertypes");
                    above.iter().copied().chain([parent]).collect()
                }
                _ => Arc::default(),
            };
            self.types.push(Registered { func, is_final: def.is_final, supertypes });
            self.signatures.push(None);
        }
        match group {
            [TypeDef { func, is_final: true, supertype: None }] if !names_group(func) => {
                self.plain.insert(self.types[first as usize].func.clone(), first);
            }
            group => {
                self.groups.insert(group.into(), first);
            }
        }
        Ok(first)
    }

    fn signatures(&self, ids: &[u32]) -> Option<Vec<Signature>> {
        ids.iter().map(|&id| self.signatures[id as usize]).collect()
    }

    /// Finds the trampolines of `ids` by their shapes, as far as they are known.
    fn find_signatures(&mut self, ids: &[u32]) {
        for &id in ids {
            let signature = &mut self.signatures[id as usize];
            if signature.is_none() {
                let shape = self.types[id as usize].func.shape();
                *signature = self.crossings.get(&shape).map(|crossing| crossing.with_id(id));
            }
        }
    }

    fn is_subtype(&self, sub: u32, sup: u32) -> bool {
        sub == sup || self.types.get(sub as usize).is_some_and(|ty| ty.supertypes.contains(&sup))
    }
}

/// Whether a type refers to its own group.
fn names_group(func: &FuncType) -> bool {
    let in_group = |ty: &ValType| matches!(ty, ValType::Ref(RefType { heap: HeapType::Concrete(TypeRef::Group(_)), .. }));
    func.params.iter().chain(&func.results).any(in_group)
}

/// A name in a group whose first type has the number `first`, in the engine's terms.
fn in_engine(ty: TypeRef, first: u32) -> TypeRef {
    match ty {
        TypeRef::Group(place) => TypeRef::Engine(first + place),
        other => other,
    }
}

impl TypeRegistry {
    /// Numbers and trampolines of types that say nothing of others, if all of them are known.
    pub(crate) fn find_plain(&self, types: &[&FuncType]) -> Option<Vec<Signature>> {
        self.read(|known| types.iter().map(|&ty| known.signatures[*known.plain.get(ty)? as usize]).collect())
    }

    /// The number of a type that is alone in its group. Names in it are of this engine.
    ///
    /// # Errors
    ///
    /// When it has too many supertypes.
    pub(crate) fn number(&self, def: TypeDef) -> Result<u32> {
        let group = [def];
        match self.read(|known| known.find(&group)) {
            Some(id) => Ok(id),
            None => self.write(|known| known.add(&group)),
        }
    }

    /// The numbers of a module's types, in order. From then on the module names types by these numbers.
    ///
    /// # Errors
    ///
    /// None for a module that was validated.
    pub(crate) fn number_module(&self, module: &mut ModuleInfo) -> Result<Vec<u32>> {
        let mut ids = Vec::with_capacity(module.types.len());
        if module.type_groups.is_empty() && module.subtypes.is_empty() {
            // The usual case takes one lock, unless a type is new, and copies nothing.
            let types = module.types.as_values_slice();
            let plain = |ty: &FuncType, known: &Known| if ty.names_types() { None } else { known.plain.get(ty).copied() };
            self.read(|known| ids.extend(types.iter().map_while(|ty| plain(ty, known))));
        }
        let mut groups = module.type_groups.iter().peekable();
        while ids.len() < module.types.len() {
            let start = ids.len() as u32;
            let group = groups.next_if(|group| group.start == start).cloned().unwrap_or(start..start + 1);
            let rename = |ty: TypeRef| match ty {
                TypeRef::Module(index) if group.contains(&index) => TypeRef::Group(index - start),
                TypeRef::Module(index) => TypeRef::Engine(ids[index as usize]),
                other => other,
            };
            let defs = group.clone().map(|index| {
                let def = module.type_def(TypeIndex::from_u32(index));
                let func = if def.func.names_types() { def.func.map_types(rename) } else { def.func };
                TypeDef { func, supertype: def.supertype.map(rename), ..def }
            });
            let defs: Vec<TypeDef> = defs.collect();
            let first = match self.read(|known| known.find(&defs)) {
                Some(first) => first,
                None => self.write(|known| known.add(&defs))?,
            };
            ids.extend(first..first + group.len() as u32);
        }
        module.map_types(|ty| match ty {
            TypeRef::Module(index) => TypeRef::Engine(ids[index as usize]),
            other => other,
        });
        Ok(ids)
    }

    /// Trampolines behind numbers, in order; `make` gives those of the [shapes](FuncType::shape) that are new, in one batch.
    ///
    /// # Errors
    ///
    /// Those of `make`, and when the system refuses memory.
    pub(crate) fn signatures(
        &self,
        ids: &[u32],
        make: impl FnOnce(&[FuncType]) -> Result<TrampolineArtifact>,
        publisher: Option<&Arc<dyn CustomCodeMemory>>,
    ) -> Result<Vec<Signature>> {
        if let Some(found) = self.read(|known| known.signatures(ids)) {
            return Ok(found);
        }
        let _compiling = self.compiling.lock().unwrap_or_else(PoisonError::into_inner);
        let mut new: Vec<FuncType> = Vec::new();
        self.read(|known| {
            for &id in ids {
                let shape = known.types[id as usize].func.shape();
                if !known.crossings.contains_key(&shape) && !new.contains(&shape) {
                    new.push(shape);
                }
            }
        });
        let made = match new.is_empty() {
            true => None,
            false => {
                let artifact = make(&new)?;
                Some((CodeMemory::publish(&artifact.text, publisher)?, artifact.trampolines))
            }
        };
        let found = self.write(|known| {
            if let Some((code, trampolines)) = made {
                for (shape, trampolines) in new.into_iter().zip(&trampolines) {
                    known.crossings.insert(shape, Signature::new(u32::MAX, &code, trampolines));
                }
                known.code.push(code);
            }
            known.find_signatures(ids);
            known.signatures(ids)
        });
        Ok(found.expect("invariant: every shape that was not known is known now"))
    }

    /// The type behind a number.
    pub(crate) fn get(&self, id: u32) -> Option<Registered> {
        self.read(|known| known.types.get(id as usize).cloned())
    }

    /// Whether the first type is the second or declared to be a subtype of it.
    pub(crate) fn is_subtype(&self, sub: u32, sup: u32) -> bool {
        sub == sup || self.read(|known| known.is_subtype(sub, sup))
    }

    fn read<R>(&self, read: impl FnOnce(&Known) -> R) -> R {
        read(&self.known.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn write<R>(&self, write: impl FnOnce(&mut Known) -> R) -> R {
        write(&mut self.known.write().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use windlass_compiler::translate::Features;
    use windlass_compiler::translate::WasmFeatures;
    use windlass_compiler::translate::module::translate_module;

    fn info(text: &str) -> ModuleInfo {
        let mut features = Features::default();
        features.set(WasmFeatures::FUNCTION_REFERENCES, true);
        let wasm = wat::parse_str(text).expect("the test's text is right");
        translate_module(&wasm, features).expect("the test's module is valid").info
    }

    #[test]
    fn equal_groups_have_equal_numbers() -> Result<()> {
        let registry = TypeRegistry::default();
        let mut first = info("(module (type (func)) (rec (type $a (func (param (ref $b)))) (type $b (func (result (ref $a))))))");
        let mut second = info(
            "(module (rec (type $x (func (param (ref $y)))) (type $y (func (result (ref $x))))) (type (func)) (rec (type (func)) (type (func))))",
        );
        let (first, second) = (registry.number_module(&mut first)?, registry.number_module(&mut second)?);
        assert_eq!(first, [0, 1, 2]);
        assert_eq!(second, [1, 2, 0, 3, 4], "a group of two is not one of its types");
        Ok(())
    }

    #[test]
    fn names_mean_types() -> Result<()> {
        let registry = TypeRegistry::default();
        let mut first = info("(module (type $a (func (param i32))) (type $b (func (param (ref $a)))))");
        let mut second = info(
            "(module (type $z (func)) (type $a (func (param i32))) (type $b (func (param (ref $a)))) (type $c (func (param (ref $z))))
                (table 1 (ref null $b)))",
        );
        let (first, ids) = (registry.number_module(&mut first)?, registry.number_module(&mut second)?);
        assert_eq!(ids, [2, first[0], first[1], 3]);
        let element = second.tables.values().next().expect("the table").element.heap;
        assert_eq!(element, HeapType::Concrete(TypeRef::Engine(first[1])));
        Ok(())
    }

    #[test]
    fn supertypes_are_known() -> Result<()> {
        let registry = TypeRegistry::default();
        let mut module = info("(module (type $a (sub (func))) (type $b (sub $a (func))) (type $c (sub final $b (func))) (type (func)))");
        let ids = registry.number_module(&mut module)?;
        assert_eq!(ids, [0, 1, 2, 3], "what they say of each other makes them different");
        assert!(registry.is_subtype(2, 0) && registry.is_subtype(2, 1) && registry.is_subtype(1, 1));
        assert!(!registry.is_subtype(0, 1) && !registry.is_subtype(3, 0));
        let known = registry.get(2).expect("it was registered");
        assert!(known.is_final && *known.supertypes == [0, 1]);
        Ok(())
    }
}
