//! Lists and arrays.

use crate::Result;
use crate::component::abi::fault::bug;
use crate::component::abi::layout::Layout;
use crate::component::abi::lift::LiftContext;
use crate::component::abi::lower::LowerContext;
use crate::component::abi::trail::within;
use crate::component::abi::traits::{ComponentType, Lift, Lower};
use crate::component::abi::typecheck::{InstanceType, TypeMismatch, TypeStep};
use crate::component::abi::values::{flat_pair, pair, set_flat_pair, write_part};
use crate::handles::Step;
use crate::vm::ValRaw;
use std::sync::Arc;
use windlass_compiler::types::component::{InterfaceType, TypeTable};

/// The element type, looked up only where elements need theirs.
#[inline]
pub(in crate::component::abi) fn element<T: ComponentType>(ty: InterfaceType, types: &TypeTable) -> Result<InterfaceType> {
    if !T::LAYOUT.handle {
        return Ok(InterfaceType::Bool);
    }
    match ty {
        InterfaceType::List(i) => Ok(types.lists[i].element),
        InterfaceType::FixedList(i) => Ok(types.fixed_lists[i].element),
        _ => Err(bug("a list was type-checked as something else")),
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: a list is pointer and length.
unsafe impl<T: ComponentType> ComponentType for [T] {
    const LAYOUT: Layout = Layout::list(T::LAYOUT);

    fn typecheck(ty: &InterfaceType, types: &InstanceType<'_>) -> Result<(), TypeMismatch> {
        match ty {
            InterfaceType::List(i) => T::typecheck(&types.types.lists[*i].element, types).map_err(|e| e.within(TypeStep::Element)),
            other => Err(TypeMismatch::found(other, types, "list")),
        }
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: writes pointer and length of a copy that `lower_list` made.
unsafe impl<T: Lower> Lower for [T] {
    #[inline]
    fn lower_flat(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, to: &mut [ValRaw]) -> Result<()> {
        let element = element::<T>(ty, cx.types())?;
        set_flat_pair(to, cx.lower_list(element, self)?);
        Ok(())
    }

    #[inline]
    fn store(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, at: usize) -> Result<()> {
        let element = element::<T>(ty, cx.types())?;
        let list = cx.lower_list(element, self)?;
        cx.write_pair(at, list)
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: as for `[T]`.
unsafe impl<T: ComponentType> ComponentType for Vec<T> {
    const LAYOUT: Layout = Layout::list(T::LAYOUT);

    fn typecheck(ty: &InterfaceType, types: &InstanceType<'_>) -> Result<(), TypeMismatch> {
        <[T]>::typecheck(ty, types)
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: as for `[T]`.
unsafe impl<T: Lower> Lower for Vec<T> {
    #[inline]
    fn lower_flat(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, to: &mut [ValRaw]) -> Result<()> {
        self[..].lower_flat(cx, ty, to)
    }

    #[inline]
    fn store(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, at: usize) -> Result<()> {
        self[..].store(cx, ty, at)
    }
}

/// Types that a lifted list becomes, and what that allocates beyond the elements.
macro_rules! lifted {
    ($($ty:ty, $more:expr;)*) => {$(
        #[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
        // SAFETY: reads pointer and length.
        unsafe impl<T: Lift> Lift for $ty {
            #[inline]
            fn lift_flat(cx: &mut LiftContext<'_>, ty: InterfaceType, from: &[ValRaw]) -> Result<Self> {
                let (at, len) = flat_pair(from);
                let element = element::<T>(ty, cx.types())?;
                let values = cx.lift_list::<T>(element, at, len)?;
                $more(&mut *cx, &values)?;
                Ok(values.into())
            }

            #[inline]
            fn load(cx: &mut LiftContext<'_>, ty: InterfaceType, bytes: &[u8]) -> Result<Self> {
                let (at, len) = pair(bytes);
                let element = element::<T>(ty, cx.types())?;
                let values = cx.lift_list::<T>(element, at, len)?;
                $more(&mut *cx, &values)?;
                Ok(values.into())
            }
        }
    )*};
}

/// The vector, or its memory, is what the list becomes.
#[inline]
fn moved<T>(_: &mut LiftContext<'_>, _: &[T]) -> Result<()> {
    Ok(())
}

/// The elements move once more, behind two counters.
#[inline]
fn shared<T>(cx: &mut LiftContext<'_>, values: &[T]) -> Result<()> {
    cx.charge(size_of_val(values) + 2 * size_of::<usize>())
}

lifted! {
    Vec<T>, moved;
    Box<[T]>, moved;
    Arc<[T]>, shared;
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: elements lie one after the other, in Rust as in a guest.
unsafe impl<T: ComponentType, const N: usize> ComponentType for [T; N] {
    const LAYOUT: Layout = Layout::array(T::LAYOUT, N);

    fn typecheck(ty: &InterfaceType, types: &InstanceType<'_>) -> Result<(), TypeMismatch> {
        match ty {
            InterfaceType::FixedList(i) if types.types.fixed_lists[*i].len as usize == N => {
                T::typecheck(&types.types.fixed_lists[*i].element, types).map_err(|e| e.within(TypeStep::Element))
            }
            other => Err(TypeMismatch::found(other, types, &format!("list<_, {N}>"))),
        }
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: writes each element in its place.
unsafe impl<T: Lower, const N: usize> Lower for [T; N] {
    #[inline]
    fn lower_flat(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, to: &mut [ValRaw]) -> Result<()> {
        let element = element::<T>(ty, cx.types())?;
        for (i, value) in self.iter().enumerate() {
            value
                .lower_flat(cx, element, &mut to[i * T::LAYOUT.flat..(i + 1) * T::LAYOUT.flat])
                .map_err(|error| within(error, Step::Element(i)))?;
        }
        Ok(())
    }

    #[inline]
    fn store(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, at: usize) -> Result<()> {
        let element = element::<T>(ty, cx.types())?;
        T::store_list(self, cx, element, at)
    }

    #[inline]
    fn write_fixed(&self, to: &mut [u8]) -> bool {
        self.iter().enumerate().all(|(i, value)| write_part(value, to, i * T::LAYOUT.size))
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: reads each element from its place.
unsafe impl<T: Lift, const N: usize> Lift for [T; N] {
    fn lift_flat(cx: &mut LiftContext<'_>, ty: InterfaceType, from: &[ValRaw]) -> Result<Self> {
        let element = element::<T>(ty, cx.types())?;
        try_array(|i| T::lift_flat(cx, element, &from[i * T::LAYOUT.flat..(i + 1) * T::LAYOUT.flat]))
    }

    fn load(cx: &mut LiftContext<'_>, ty: InterfaceType, bytes: &[u8]) -> Result<Self> {
        let element = element::<T>(ty, cx.types())?;
        try_array(|i| T::load(cx, element, &bytes[i * T::LAYOUT.size..(i + 1) * T::LAYOUT.size]))
    }
}

/// An array made element by element, until one fails.
fn try_array<T, const N: usize>(mut make: impl FnMut(usize) -> Result<T>) -> Result<[T; N]> {
    let mut failed = None;
    let slots: [Option<T>; N] = std::array::from_fn(|i| {
        if failed.is_some() {
            return None;
        }
        make(i).map_err(|error| failed = Some(within(error, Step::Element(i)))).ok()
    });
    match failed {
        Some(error) => Err(error),
        None => Ok(slots.map(|slot| slot.expect("invariant: every element was made, for none failed"))),
    }
}
