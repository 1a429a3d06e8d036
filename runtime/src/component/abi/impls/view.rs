//! Strings and lists that stay in the guest until they are looked at.

use super::list::element;
use crate::Result;
use crate::component::InstanceError;
use crate::component::abi::crossing::Crossing;
use crate::component::abi::layout::Layout;
use crate::component::abi::lift::LiftContext;
use crate::component::abi::lower::current_memory;
use crate::component::abi::memory::slice_from;
use crate::component::abi::text::{decode, string_range};
use crate::component::abi::traits::{ComponentType, Lift};
use crate::component::abi::typecheck::{InstanceType, TypeMismatch};
use crate::component::abi::values::{flat_pair, pair};
use crate::handles::{HandleError, Meter};
use crate::store::{StoreId, StoreState};
use crate::vm::{Shared, ValRaw};
use crate::{AsContextMut, StoreContext, StoreContextMut};
use std::borrow::Cow;
use std::marker::PhantomData;
use windlass_compiler::types::component::InterfaceType;

/// Where something lies in a guest.
#[derive(Clone)]
struct Place {
    crossing: Shared<Crossing>,
    store: StoreId,
    at: u32,
    len: u32,
}

impl Place {
    fn new(cx: &mut LiftContext<'_>, at: u32, len: u32) -> Self {
        let crossing = cx.crossing().clone();
        Self { crossing, store: cx.store_mut().id(), at, len }
    }

    /// Refuses another store than the one where it lies, and what lay in an instance that was dropped.
    fn check(&self, store: &StoreState) -> Result<()> {
        if store.id() != self.store {
            return Err(HandleError::WrongStore.into());
        }
        match store.components.trees.get(self.crossing.tree) {
            Some(_) => Ok(()),
            None => Err(InstanceError::Dropped { used: "string or list in guest memory" }.into()),
        }
    }

    /// The guest's memory as long as the store is borrowed.
    #[expect(unsafe_code, reason = "views guest memory as a slice")]
    fn memory<'a>(&self, store: &'a StoreState) -> Result<&'a [u8]> {
        self.check(store)?;
        // SAFETY: the crossing belongs to this store and its instance is there, as just checked. Guest code needs the store exclusively, so that none runs while it is borrowed.
        Ok(unsafe { current_memory(store, &self.crossing).bytes() })
    }
}

/// A string in a guest's memory, not yet decoded.
///
/// It is read when [`WasmStr::to_str`] is called: what the guest has written there since is what is read.
pub struct WasmStr {
    place: Place,
}

impl WasmStr {
    fn new(cx: &mut LiftContext<'_>, (at, units): (u32, u32)) -> Result<Self> {
        cx.string_range(at, units)?;
        Ok(Self { place: Place::new(cx, at, units) })
    }

    /// The string, borrowed from the guest's memory if it is UTF-8.
    ///
    /// # Errors
    ///
    /// If the bytes are not a string in the guest's encoding, `store` is another store than the one the string was passed in,
    /// or the guest's instance was dropped.
    pub fn to_str<'a, T: 'static>(&self, store: impl Into<StoreContext<'a, T>>) -> Result<Cow<'a, str>> {
        let store: StoreContext<'a, T> = store.into();
        let memory = self.place.memory(&store.0.state)?;
        let limits = &store.0.state.components.limits;
        let (range, encoding) = string_range(memory.len(), limits, self.place.crossing.encoding, self.place.at, self.place.len)?;
        decode(&memory[range], encoding)
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: a string is pointer and length.
unsafe impl ComponentType for WasmStr {
    const LAYOUT: Layout = Layout::POINTER;

    fn typecheck(ty: &InterfaceType, types: &InstanceType<'_>) -> Result<(), TypeMismatch> {
        str::typecheck(ty, types)
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: reads pointer and length.
unsafe impl Lift for WasmStr {
    fn lift_flat(cx: &mut LiftContext<'_>, _: InterfaceType, from: &[ValRaw]) -> Result<Self> {
        Self::new(cx, flat_pair(from))
    }

    fn load(cx: &mut LiftContext<'_>, _: InterfaceType, bytes: &[u8]) -> Result<Self> {
        Self::new(cx, pair(bytes))
    }
}

/// A list in a guest's memory, whose elements are lifted when they are asked for.
pub struct WasmList<T> {
    place: Place,
    element: InterfaceType,
    values: PhantomData<fn() -> T>,
}

impl<T: Lift> WasmList<T> {
    fn new(cx: &mut LiftContext<'_>, ty: InterfaceType, (at, len): (u32, u32)) -> Result<Self> {
        cx.list_bytes(at, len, T::LAYOUT.align, T::LAYOUT.size)?;
        let element = element::<T>(ty, cx.types())?;
        Ok(Self { place: Place::new(cx, at, len), element, values: PhantomData })
    }

    /// How many elements it has.
    #[expect(clippy::len_without_is_empty, reason = "the published API has no `is_empty`")]
    pub fn len(&self) -> usize {
        self.place.len as usize
    }

    /// The element at `index`, or `None` if the list is shorter.
    ///
    /// # Errors
    ///
    /// If the bytes there are no value of the element's type.
    pub fn get(&self, mut store: impl AsContextMut, index: usize) -> Option<Result<T>> {
        let state = &mut store.as_context_mut().0.state;
        let mut meter = state.components.limits.meter();
        self.lift(state, &mut meter, index)
    }

    /// The elements one after the other. All of them together may make the host allocate what one call may.
    ///
    /// # Errors
    ///
    /// If `store` is another store than the one the list was passed in, or the guest's instance was dropped.
    pub fn iter<'a, U: 'static>(
        &'a self,
        store: impl Into<StoreContextMut<'a, U>>,
    ) -> Result<impl ExactSizeIterator<Item = Result<T>> + 'a> {
        let store: StoreContextMut<'a, U> = store.into();
        self.place.memory(&store.0.state)?;
        let state = &mut store.0.state;
        let mut meter = state.components.limits.meter();
        Ok((0..self.len()).map(move |index| {
            self.lift(state, &mut meter, index).unwrap_or_else(|| Err(crate::component::abi::fault::bug("a list became shorter")))
        }))
    }

    fn lift(&self, store: &mut StoreState, meter: &mut Meter, index: usize) -> Option<Result<T>> {
        if index >= self.len() {
            return None;
        }
        if let Err(error) = self.place.check(store) {
            return Some(Err(error));
        }
        let mut scope = None;
        let mut cx = LiftContext::params(store, &self.place.crossing, &mut scope);
        cx.set_meter(*meter);
        let bytes = cx.list_bytes(self.place.at, self.place.len, T::LAYOUT.align, T::LAYOUT.size);
        let value = bytes.and_then(|bytes| T::load(&mut cx, self.element, &bytes[index * T::LAYOUT.size..][..T::LAYOUT.size]));
        *meter = cx.meter();
        Some(value)
    }
}

macro_rules! slices {
    ($($ty:ty)*) => {$(
        impl WasmList<$ty> {
            /// The list's bytes in the guest's memory as numbers, where they lie.
            ///
            /// # Panics
            ///
            /// If `store` is another store than the one the list was passed in, or the guest's instance was dropped.
            pub fn as_le_slice<'a, T: 'static>(&self, store: impl Into<StoreContext<'a, T>>) -> &'a [$ty] {
                let store: StoreContext<'a, T> = store.into();
                let memory = self.place.memory(&store.0.state).expect("the list is used with the store that it was passed in, and its instance is still there");
                let start = self.place.at as usize;
                // Bounds and alignment were checked when the list was lifted, and memories never shrink.
                slice_from(&memory[start..start + self.len() * size_of::<$ty>()])
                    .expect("invariant: a list aligned in its memory is aligned in the host, for memories begin at pages")
            }
        }
    )*};
}

slices! { u8 i8 u16 i16 u32 i32 u64 i64 }

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: a list is pointer and length.
unsafe impl<T: ComponentType> ComponentType for WasmList<T> {
    const LAYOUT: Layout = Layout::list(T::LAYOUT);

    fn typecheck(ty: &InterfaceType, types: &InstanceType<'_>) -> Result<(), TypeMismatch> {
        <[T]>::typecheck(ty, types)
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: reads pointer and length.
unsafe impl<T: Lift> Lift for WasmList<T> {
    fn lift_flat(cx: &mut LiftContext<'_>, ty: InterfaceType, from: &[ValRaw]) -> Result<Self> {
        Self::new(cx, ty, flat_pair(from))
    }

    fn load(cx: &mut LiftContext<'_>, ty: InterfaceType, bytes: &[u8]) -> Result<Self> {
        Self::new(cx, ty, pair(bytes))
    }
}
