//! Strings.

use crate::Result;
use crate::component::abi::layout::Layout;
use crate::component::abi::lift::LiftContext;
use crate::component::abi::lower::LowerContext;
use crate::component::abi::traits::{ComponentType, Lift, Lower};
use crate::component::abi::typecheck::{InstanceType, TypeMismatch};
use crate::component::abi::values::{flat_pair, pair, set_flat_pair};
use crate::vm::ValRaw;
use std::borrow::Cow;
use std::sync::Arc;
use windlass_compiler::types::component::InterfaceType;

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: a string is pointer and length.
unsafe impl ComponentType for str {
    const LAYOUT: Layout = Layout::POINTER;

    fn typecheck(ty: &InterfaceType, types: &InstanceType<'_>) -> Result<(), TypeMismatch> {
        match ty {
            InterfaceType::String => Ok(()),
            other => Err(TypeMismatch::found(other, types, "string")),
        }
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: writes pointer and length of a copy that `lower_string` made in the guest's encoding.
unsafe impl Lower for str {
    #[inline]
    fn lower_flat(&self, cx: &mut LowerContext<'_>, _: InterfaceType, to: &mut [ValRaw]) -> Result<()> {
        set_flat_pair(to, cx.lower_string(self)?);
        Ok(())
    }

    #[inline]
    fn store(&self, cx: &mut LowerContext<'_>, _: InterfaceType, at: usize) -> Result<()> {
        let string = cx.lower_string(self)?;
        cx.write_pair(at, string)
    }
}

/// Types that own a string: lowered as it, lifted through `String`.
macro_rules! owned {
    ($($ty:ty)*) => {$(
        #[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
        // SAFETY: as for `str`.
        unsafe impl ComponentType for $ty {
            const LAYOUT: Layout = Layout::POINTER;

            fn typecheck(ty: &InterfaceType, types: &InstanceType<'_>) -> Result<(), TypeMismatch> {
                str::typecheck(ty, types)
            }
        }

        #[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
        // SAFETY: as for `str`.
        unsafe impl Lower for $ty {
            #[inline]
            fn lower_flat(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, to: &mut [ValRaw]) -> Result<()> {
                str::lower_flat(self, cx, ty, to)
            }

            #[inline]
            fn store(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, at: usize) -> Result<()> {
                str::store(self, cx, ty, at)
            }
        }
    )*};
}

/// Types that a lifted string becomes, and how many bytes more that allocates.
macro_rules! lifted {
    ($($ty:ty, $copy:expr;)*) => {$(
        #[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
        // SAFETY: reads pointer and length.
        unsafe impl Lift for $ty {
            #[inline]
            fn lift_flat(cx: &mut LiftContext<'_>, _: InterfaceType, from: &[ValRaw]) -> Result<Self> {
                let (at, units) = flat_pair(from);
                let text = cx.lift_string(at, units)?;
                cx.charge($copy(&text))?;
                Ok(text.into())
            }

            #[inline]
            fn load(cx: &mut LiftContext<'_>, _: InterfaceType, bytes: &[u8]) -> Result<Self> {
                let (at, units) = pair(bytes);
                let text = cx.lift_string(at, units)?;
                cx.charge($copy(&text))?;
                Ok(text.into())
            }
        }
    )*};
}

owned! { String Cow<'_, str> }
lifted! {
    String, |_: &String| 0;
    Box<str>, |_: &String| 0;
    Arc<str>, |text: &String| text.len() + 2 * size_of::<usize>();
}
