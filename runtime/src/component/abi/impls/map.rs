//! Maps: lists of key and value.

use crate::Result;
use crate::component::abi::fault::{bug, no_memory};
use crate::component::abi::layout::{Layout, offsets};
use crate::component::abi::lift::LiftContext;
use crate::component::abi::lower::LowerContext;
use crate::component::abi::trail::within;
use crate::component::abi::traits::{ComponentType, Lift, Lower};
use crate::component::abi::typecheck::{InstanceType, TypeMismatch, TypeStep, each};
use crate::component::abi::values::{flat_pair, pair, set_flat_pair};
use crate::handles::Step;
use crate::vm::ValRaw;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hash};
use windlass_compiler::types::component::{InterfaceType, TypeTable};

/// Layout of an entry, and where its value lies.
const fn entry<K: ComponentType, V: ComponentType>() -> (Layout, usize) {
    let fields = [K::LAYOUT, V::LAYOUT];
    (Layout::record(&fields), offsets(&fields)[1])
}

/// Types of key and value, looked up only where they are needed.
fn entry_types<K: ComponentType, V: ComponentType>(ty: InterfaceType, types: &TypeTable) -> Result<(InterfaceType, InterfaceType)> {
    if !K::LAYOUT.handle && !V::LAYOUT.handle {
        return Ok((InterfaceType::Bool, InterfaceType::Bool));
    }
    match ty {
        InterfaceType::Map(i) => Ok((types.maps[i].key, types.maps[i].value)),
        _ => Err(bug("a map was type-checked as something else")),
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: a map is pointer and length.
unsafe impl<K: ComponentType, V: ComponentType, S: Send + Sync> ComponentType for HashMap<K, V, S> {
    const LAYOUT: Layout = Layout::list(entry::<K, V>().0);

    fn typecheck(ty: &InterfaceType, types: &InstanceType<'_>) -> Result<(), TypeMismatch> {
        match ty {
            InterfaceType::Map(i) => {
                let map = &types.types.maps[*i];
                let key = K::typecheck(&map.key, types).map_err(|e| e.within(TypeStep::Key));
                each([key, V::typecheck(&map.value, types).map_err(|e| e.within(TypeStep::Value))])
            }
            other => Err(TypeMismatch::found(other, types, "map")),
        }
    }
}

fn lower<K: Lower, V: Lower, S>(map: &HashMap<K, V, S>, cx: &mut LowerContext<'_>, ty: InterfaceType) -> Result<(u32, u32)> {
    let (layout, value_offset) = const { entry::<K, V>() };
    let (key_type, value_type) = entry_types::<K, V>(ty, cx.types())?;
    let start = cx.allocate_list(map.len(), layout.align, layout.size)?;
    let mut at = start;
    for (i, (key, value)) in map.iter().enumerate() {
        key.store(cx, key_type, at).map_err(|error| within(error, Step::Key(i)))?;
        value.store(cx, value_type, at + value_offset).map_err(|error| within(error, Step::Value(i)))?;
        at += layout.size;
    }
    Ok((start as u32, map.len() as u32))
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: writes pointer and length of the entries.
unsafe impl<K: Lower, V: Lower, S: Send + Sync> Lower for HashMap<K, V, S> {
    fn lower_flat(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, to: &mut [ValRaw]) -> Result<()> {
        set_flat_pair(to, lower(self, cx, ty)?);
        Ok(())
    }

    fn store(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, at: usize) -> Result<()> {
        let list = lower(self, cx, ty)?;
        cx.write_pair(at, list)
    }
}

/// How many bytes a hash map allocates for `len` entries of `entry` bytes: seven eighths of its slots are used, their number is a power of two, and
/// each has a control byte; some more bytes lie at the end.
fn table_bytes(len: usize, entry: usize) -> usize {
    let slots = len.saturating_mul(8).div_ceil(7).max(4).next_power_of_two();
    slots.saturating_mul(entry + 1).saturating_add(32)
}

/// Of keys that occur more than once the last value stays.
fn lift<K: Lift + Eq + Hash, V: Lift, S: BuildHasher + Default>(
    cx: &mut LiftContext<'_>,
    ty: InterfaceType,
    (at, len): (u32, u32),
) -> Result<HashMap<K, V, S>> {
    let (layout, value_offset) = const { entry::<K, V>() };
    let (key_type, value_type) = entry_types::<K, V>(ty, cx.types())?;
    let bytes = cx.list_bytes(at, len, layout.align, layout.size)?;
    let room = table_bytes(len as usize, size_of::<(K, V)>());
    cx.charge(room)?;
    let mut map = HashMap::with_hasher(S::default());
    map.try_reserve(len as usize).map_err(|_| no_memory(room))?;
    for (i, bytes) in bytes.chunks_exact(layout.size).enumerate() {
        let key = K::load(cx, key_type, &bytes[..K::LAYOUT.size]).map_err(|error| within(error, Step::Key(i)))?;
        let value =
            V::load(cx, value_type, &bytes[value_offset..value_offset + V::LAYOUT.size]).map_err(|error| within(error, Step::Value(i)))?;
        map.insert(key, value);
    }
    Ok(map)
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: reads pointer and length.
unsafe impl<K: Lift + Eq + Hash, V: Lift, S: BuildHasher + Default + Send + Sync> Lift for HashMap<K, V, S> {
    fn lift_flat(cx: &mut LiftContext<'_>, ty: InterfaceType, from: &[ValRaw]) -> Result<Self> {
        lift(cx, ty, flat_pair(from))
    }

    fn load(cx: &mut LiftContext<'_>, ty: InterfaceType, bytes: &[u8]) -> Result<Self> {
        lift(cx, ty, pair(bytes))
    }
}
