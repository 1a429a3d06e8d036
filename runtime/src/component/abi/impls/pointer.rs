//! References and smart pointers: what they point at crosses.

use crate::Result;
use crate::component::abi::layout::Layout;
use crate::component::abi::lift::LiftContext;
use crate::component::abi::lower::LowerContext;
use crate::component::abi::traits::{ComponentType, Lift, Lower};
use crate::component::abi::typecheck::{InstanceType, TypeMismatch};
use crate::vm::ValRaw;
use std::sync::Arc;
use windlass_compiler::types::component::InterfaceType;

macro_rules! pointers {
    ($($ty:ty)*) => {$(
        #[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
        // SAFETY: as for `T`, but for being stored elsewhere.
        unsafe impl<T: ?Sized + ComponentType> ComponentType for $ty {
            const LAYOUT: Layout = Layout { plain: false, any_bits: false, ..T::LAYOUT };

            #[inline]
            fn typecheck(ty: &InterfaceType, types: &InstanceType<'_>) -> Result<(), TypeMismatch> {
                T::typecheck(ty, types)
            }
        }

        #[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
        // SAFETY: as for `T`.
        unsafe impl<T: ?Sized + Lower> Lower for $ty {
            #[inline]
            fn lower_flat(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, to: &mut [ValRaw]) -> Result<()> {
                (**self).lower_flat(cx, ty, to)
            }

            #[inline]
            fn store(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, at: usize) -> Result<()> {
                (**self).store(cx, ty, at)
            }

            #[inline]
            fn write_fixed(&self, to: &mut [u8]) -> bool {
                (**self).write_fixed(to)
            }
        }
    )*};
}

pointers! { &'_ T Box<T> Arc<T> }

/// Pointers that a lifted value lies behind, and how many counters lie beside it.
macro_rules! lifted {
    ($($ty:ty, $counters:literal;)*) => {$(
        #[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
        // SAFETY: as for `T`.
        unsafe impl<T: Lift> Lift for $ty {
            #[inline]
            fn lift_flat(cx: &mut LiftContext<'_>, ty: InterfaceType, from: &[ValRaw]) -> Result<Self> {
                cx.charge(const { size_of::<T>() + $counters * size_of::<usize>() })?;
                T::lift_flat(cx, ty, from).map(Into::into)
            }

            #[inline]
            fn load(cx: &mut LiftContext<'_>, ty: InterfaceType, bytes: &[u8]) -> Result<Self> {
                cx.charge(const { size_of::<T>() + $counters * size_of::<usize>() })?;
                T::load(cx, ty, bytes).map(Into::into)
            }
        }
    )*};
}

lifted! {
    Box<T>, 0;
    Arc<T>, 2;
}
