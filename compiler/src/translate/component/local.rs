//! What canonical definitions name, as the binary has it: indices of the component's own index spaces, and identifiers of types.

use anyhow::{Result, bail, ensure};
use wasmparser::component_types::{ComponentAnyTypeId, ComponentCoreTypeId, ComponentValType};
use wasmparser::types::TypesRef;
use wasmparser::{CanonicalFunction, CanonicalOption};

/// Canonical options as index-space entries.
#[derive(Clone, Debug, Default)]
pub(super) struct LocalOptions {
    pub string_encoding: super::StringEncoding,
    pub memory: Option<u32>,
    pub realloc: Option<u32>,
    pub post_return: Option<u32>,
    pub is_async: bool,
    pub callback: Option<u32>,
}

impl LocalOptions {
    /// Options as the binary lists them.
    pub(super) fn new(list: &[CanonicalOption]) -> Result<Self> {
        let mut options = LocalOptions::default();
        for option in list {
            match option {
                CanonicalOption::UTF8 => options.string_encoding = super::StringEncoding::Utf8,
                CanonicalOption::UTF16 => options.string_encoding = super::StringEncoding::Utf16,
                CanonicalOption::CompactUTF16 => options.string_encoding = super::StringEncoding::CompactUtf16,
                CanonicalOption::Memory(index) => options.memory = Some(*index),
                CanonicalOption::Realloc(index) => options.realloc = Some(*index),
                CanonicalOption::PostReturn(index) => options.post_return = Some(*index),
                CanonicalOption::Async => options.is_async = true,
                CanonicalOption::Callback(index) => options.callback = Some(*index),
                CanonicalOption::CoreType(_) | CanonicalOption::Gc => bail!("the canonical option `gc` is not supported"),
            }
        }
        Ok(options)
    }
}

/// A built-in as the binary has it, its types resolved to identifiers.
pub(super) struct LocalBuiltin {
    pub function: CanonicalFunction,
    /// The stream or future type, or the result of `task.return`.
    pub ty: Option<ComponentValType>,
    pub options: LocalOptions,
}

impl LocalBuiltin {
    /// Resolves `function`, which the validator has accepted.
    pub(super) fn new(function: CanonicalFunction, types: TypesRef<'_>) -> Result<Self> {
        use CanonicalFunction as F;
        let defined = |index| match types.component_any_type_at(index) {
            ComponentAnyTypeId::Defined(id) => Ok(Some(ComponentValType::Type(id))),
            _ => bail!("invariant: the operand of a stream or future built-in is a value type"),
        };
        let ty = match &function {
            F::TaskReturn { result, .. } => match result {
                None => None,
                Some(wasmparser::ComponentValType::Primitive(ty)) => Some(ComponentValType::Primitive(*ty)),
                Some(wasmparser::ComponentValType::Type(index)) => defined(*index)?,
            },
            F::StreamNew { ty }
            | F::StreamRead { ty, .. }
            | F::StreamWrite { ty, .. }
            | F::StreamForward { ty }
            | F::StreamCancelRead { ty, .. }
            | F::StreamCancelWrite { ty, .. }
            | F::StreamDropReadable { ty }
            | F::StreamDropWritable { ty }
            | F::FutureNew { ty }
            | F::FutureRead { ty, .. }
            | F::FutureWrite { ty, .. }
            | F::FutureForward { ty }
            | F::FutureCancelRead { ty, .. }
            | F::FutureCancelWrite { ty, .. }
            | F::FutureDropReadable { ty }
            | F::FutureDropWritable { ty } => defined(*ty)?,
            F::ContextGet { ty, .. } | F::ContextSet { ty, .. } => {
                ensure!(*ty == wasmparser::ValType::I32, "64-bit context slots are not supported yet");
                None
            }
            F::ThreadNewIndirect { table_index, func_ty_index } => {
                ensure!(!types.table_at(*table_index).table64, "threads through 64-bit tables are not supported yet");
                let ComponentCoreTypeId::Sub(id) = types.core_type_at_in_component(*func_ty_index) else {
                    bail!("invariant: threads run functions");
                };
                let params = types[id].unwrap_func().params();
                ensure!(params == [wasmparser::ValType::I32], "threads that are given a 64-bit number are not supported yet");
                None
            }
            _ => None,
        };
        let options = match &function {
            F::TaskReturn { options, .. }
            | F::StreamRead { options, .. }
            | F::StreamWrite { options, .. }
            | F::FutureRead { options, .. }
            | F::FutureWrite { options, .. }
            | F::ErrorContextNew { options }
            | F::ErrorContextDebugMessage { options } => LocalOptions::new(options)?,
            F::WaitableSetWait { memory, .. } | F::WaitableSetPoll { memory, .. } => {
                LocalOptions { memory: Some(*memory), ..LocalOptions::default() }
            }
            _ => LocalOptions::default(),
        };
        Ok(Self { function, ty, options })
    }
}
