//! Function types of all modules of an engine: one number each, so that an indirect call compares numbers; one pair of trampolines each.
//!
//! Types are registered when modules are loaded and host functions defined, never on a call. They live as long as the engine.

use crate::Result;
use crate::vm::{CodeMemory, CustomCodeMemory, Signature};
use hashbrown::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use windlass_compiler::compile::TrampolineArtifact;
use windlass_compiler::types::core::FuncType;

/// Registered function types.
#[derive(Default)]
pub(crate) struct TypeRegistry {
    known: RwLock<Known>,
    /// Held while trampolines are compiled, so that a type is compiled once.
    compiling: Mutex<()>,
}

#[derive(Default)]
struct Known {
    ids: HashMap<Arc<FuncType>, u32>,
    entries: Vec<Entry>,
    /// Keeps the trampolines alive.
    code: Vec<CodeMemory>,
}

struct Entry {
    ty: Arc<FuncType>,
    signature: Signature,
}

impl Known {
    fn find(&self, ty: &FuncType) -> Option<Signature> {
        self.ids.get(ty).map(|&id| self.entries[id as usize].signature)
    }

    fn find_all(&self, types: &[&FuncType]) -> Option<Vec<Signature>> {
        types.iter().map(|ty| self.find(ty)).collect()
    }
}

impl TypeRegistry {
    /// The numbers and trampolines of `types`, in order; `make` gives those of what is new, in one batch.
    pub(crate) fn register(
        &self,
        types: &[&FuncType],
        make: impl FnOnce(&[FuncType]) -> Result<TrampolineArtifact>,
        publisher: Option<&Arc<dyn CustomCodeMemory>>,
    ) -> Result<Vec<Signature>> {
        if let Some(found) = self.read(|known| known.find_all(types)) {
            return Ok(found);
        }
        let _compiling = self.compiling.lock().unwrap_or_else(PoisonError::into_inner);
        let mut new: Vec<FuncType> = Vec::new();
        self.read(|known| {
            for &ty in types {
                if known.find(ty).is_none() && !new.contains(ty) {
                    new.push(ty.clone());
                }
            }
        });
        let artifact = make(&new)?;
        let code = CodeMemory::publish(&artifact.text, publisher)?;
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        for (ty, trampolines) in new.into_iter().zip(&artifact.trampolines) {
            let id = u32::try_from(known.entries.len())?;
            let ty = Arc::new(ty);
            let signature = Signature::new(id, &code, trampolines);
            known.ids.insert(ty.clone(), id);
            known.entries.push(Entry { ty, signature });
        }
        known.code.push(code);
        Ok(known.find_all(types).expect("invariant: every type that was not known is known now"))
    }

    /// The type behind a number.
    pub(crate) fn get(&self, id: u32) -> Option<(Arc<FuncType>, Signature)> {
        self.read(|known| known.entries.get(id as usize).map(|entry| (entry.ty.clone(), entry.signature)))
    }

    fn read<R>(&self, read: impl FnOnce(&Known) -> R) -> R {
        read(&self.known.read().unwrap_or_else(PoisonError::into_inner))
    }
}
