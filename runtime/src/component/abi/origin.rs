//! The diagnostic mode writes down which call a handle crossed with. Everything here is on a cold path.

use super::crossing::Crossing;
use crate::handles::{HandleOrigin, Holder};
use crate::store::StoreState;
use windlass_compiler::base::index::ResourceIndex;
use windlass_compiler::types::component::InterfaceType;

/// Says of a handle that came into being just now that it crossed with a call. `arguments` are the types of the values that cross.
#[cold]
#[inline(never)]
pub(super) fn write_down(
    store: &mut StoreState,
    crossing: &Crossing,
    arguments: &[InterfaceType],
    resource: ResourceIndex,
    holder: Holder,
    index: u32,
) {
    let origin = match std::ptr::eq(arguments, &*crossing.params) {
        true => HandleOrigin::Argument { function: crossing.name.clone(), parameters: parameters(crossing, resource) },
        false => HandleOrigin::Result { function: crossing.name.clone() },
    };
    if let Some(ledger) = &mut store.components.ledger {
        ledger.refine(holder, index, origin);
    }
}

/// The parameters that are handles of a resource, or else those in which there are handles.
fn parameters(crossing: &Crossing, resource: ResourceIndex) -> Vec<String> {
    let params = &crossing.func_type().params;
    let exactly = |ty: InterfaceType| matches!(ty, InterfaceType::Own(index) | InterfaceType::Borrow(index) if index == resource);
    let names = |holds: &dyn Fn(InterfaceType) -> bool| -> Vec<String> {
        params.iter().filter(|param| holds(param.ty)).map(|param| param.name.clone()).collect()
    };
    let within = |ty: InterfaceType| crossing.types.abi(ty).has_handle;
    let exact = names(&exactly);
    let inside = names(&|ty| !exactly(ty) && !matches!(ty, InterfaceType::Own(_) | InterfaceType::Borrow(_)) && within(ty));
    exact.into_iter().chain(inside).collect()
}
