//! Flat forms: a value as a short sequence of core values, and the core signatures that follow from it.
//!
//! Spec: Canonical ABI, "Flattening".

use super::{MAX_FLAT, MAX_FLAT_ASYNC_PARAMS, MAX_FLAT_PARAMS, MAX_FLAT_RESULTS};
use crate::types::component::{Abi, ComponentFuncType, FlatType};
use crate::types::core::{FuncType, ValType};
use smallvec::SmallVec;

/// Which side of a call a core signature is for.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// `canon lift`: the core function that implements a component function.
    Lift,
    /// `canon lower`: the core function that calls a component function.
    Lower,
}

impl From<FlatType> for ValType {
    fn from(ty: FlatType) -> Self {
        match ty {
            FlatType::I32 => Self::I32,
            FlatType::I64 => Self::I64,
            FlatType::F32 => Self::F32,
            FlatType::F64 => Self::F64,
        }
    }
}

/// A core type that holds a value of either type. Spec: `join`.
pub fn join(a: FlatType, b: FlatType) -> FlatType {
    match (a, b) {
        _ if a == b => a,
        (FlatType::I32, FlatType::F32) | (FlatType::F32, FlatType::I32) => FlatType::I32,
        _ => FlatType::I64,
    }
}

/// The flat forms of the fields one after the other. Spec: `flatten_record`.
pub(super) fn flatten_record<'a>(fields: impl Iterator<Item = &'a Abi>) -> Option<SmallVec<[FlatType; 4]>> {
    let mut flat = SmallVec::new();
    for field in fields {
        let field = field.flat.as_ref()?;
        if flat.len() + field.len() > MAX_FLAT {
            return None;
        }
        flat.extend_from_slice(field);
    }
    Some(flat)
}

/// The discriminant, then the payloads joined. Spec: `flatten_variant`.
pub(super) fn flatten_variant<'a>(payloads: impl Iterator<Item = &'a Abi>) -> Option<SmallVec<[FlatType; 4]>> {
    let mut flat = SmallVec::new();
    flat.push(FlatType::I32);
    for payload in payloads {
        let payload = payload.flat.as_ref()?;
        if payload.len() + 1 > MAX_FLAT {
            return None;
        }
        for (i, &ty) in payload.iter().enumerate() {
            match flat.get_mut(i + 1) {
                Some(slot) => *slot = join(*slot, ty),
                None => flat.push(ty),
            }
        }
    }
    Some(flat)
}

/// Whether the parameters are passed as one pointer.
pub fn params_in_memory(ty: &ComponentFuncType) -> bool {
    ty.params_abi.flat.as_ref().is_none_or(|flat| flat.len() > MAX_FLAT_PARAMS)
}

/// Whether the result is passed as a pointer: returned by a lifted function, a parameter of a lowered one.
pub fn result_in_memory(ty: &ComponentFuncType) -> bool {
    ty.result_abi.flat.as_ref().is_none_or(|flat| flat.len() > MAX_FLAT_RESULTS)
}

/// Whether the parameters of an asynchronous `canon lower` are passed as one pointer.
pub fn async_params_in_memory(ty: &ComponentFuncType) -> bool {
    ty.params_abi.flat.as_ref().is_none_or(|flat| flat.len() > MAX_FLAT_ASYNC_PARAMS)
}

/// The core signature of an asynchronous `canon lower` through a 32-bit memory: a result always goes through memory, the state of the call is
/// returned. Spec: `flatten_functype`.
pub fn flatten_async_lower(ty: &ComponentFuncType) -> FuncType {
    let mut params: Vec<ValType> =
        if async_params_in_memory(ty) { vec![ValType::I32] } else { ty.params_abi.flat.iter().flatten().map(|&ty| ty.into()).collect() };
    if ty.result.is_some() {
        params.push(ValType::I32);
    }
    FuncType { params: params.into(), results: [ValType::I32].into() }
}

/// The core signature of a function that is called synchronously through a 32-bit memory. Spec: `flatten_functype`.
pub fn flatten_functype(ty: &ComponentFuncType, direction: Direction) -> FuncType {
    let in_registers = |abi: &Abi| -> Vec<ValType> { abi.flat.iter().flatten().map(|&ty| ty.into()).collect() };
    let mut params = if params_in_memory(ty) { vec![ValType::I32] } else { in_registers(&ty.params_abi) };
    let results = match (result_in_memory(ty), direction) {
        (false, _) => in_registers(&ty.result_abi),
        (true, Direction::Lift) => vec![ValType::I32],
        (true, Direction::Lower) => {
            params.push(ValType::I32);
            Vec::new()
        }
    };
    FuncType { params: params.into(), results: results.into() }
}
