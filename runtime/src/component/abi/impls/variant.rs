//! Options and results.

use crate::Result;
use crate::component::abi::fault::bug;
use crate::component::abi::layout::{Layout, payload_offset};
use crate::component::abi::lift::LiftContext;
use crate::component::abi::lower::LowerContext;
use crate::component::abi::traits::{ComponentType, Lift, Lower};
use crate::component::abi::typecheck::{InstanceType, TypeMismatch, TypeStep, each, typecheck_payload};
use crate::component::abi::values::{
    case_bytes, lift_payload, load_payload, lower_empty_case, lower_payload, read_part, store_empty_case, store_payload, write_case,
    write_part,
};
use crate::vm::ValRaw;
use windlass_compiler::types::component::{InterfaceType, TypeTable};

/// The cases of `option`.
const fn option_cases<T: ComponentType>() -> [Option<Layout>; 2] {
    [None, Some(T::LAYOUT)]
}

/// The type of `some`'s payload, looked up only where it is needed.
#[inline]
pub(in crate::component::abi) fn some_type<T: ComponentType>(ty: InterfaceType, types: &TypeTable) -> Result<InterfaceType> {
    match ty {
        _ if !T::LAYOUT.handle => Ok(InterfaceType::Bool),
        InterfaceType::Option(i) => Ok(types.options[i].ty),
        _ => Err(bug("an option was type-checked as something else")),
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: the layout is that of a variant with these cases.
unsafe impl<T: ComponentType> ComponentType for Option<T> {
    const LAYOUT: Layout = Layout::variant(&option_cases::<T>());

    fn typecheck(ty: &InterfaceType, types: &InstanceType<'_>) -> Result<(), TypeMismatch> {
        match ty {
            InterfaceType::Option(i) => T::typecheck(&types.types.options[*i].ty, types).map_err(|e| e.within(TypeStep::Some)),
            other => Err(TypeMismatch::found(other, types, "option")),
        }
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: writes discriminant and payload.
unsafe impl<T: Lower> Lower for Option<T> {
    #[inline]
    fn lower_flat(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, to: &mut [ValRaw]) -> Result<()> {
        match self {
            None => lower_empty_case(0, to),
            Some(value) => lower_payload(cx, some_type::<T>(ty, cx.types())?, 1, value, to)?,
        }
        Ok(())
    }

    #[inline]
    fn store(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, at: usize) -> Result<()> {
        match self {
            None => store_empty_case(cx, 2, 0, at),
            Some(value) => {
                store_payload(cx, some_type::<T>(ty, cx.types())?, 2, const { payload_offset(&option_cases::<T>()) }, 1, value, at)
            }
        }
    }

    #[inline]
    fn write_fixed(&self, to: &mut [u8]) -> bool {
        match self {
            None => write_case(to, 2, 0),
            Some(value) => write_case(to, 2, 1) && write_part(value, to, const { payload_offset(&option_cases::<T>()) }),
        }
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: reads discriminant and payload.
unsafe impl<T: Lift> Lift for Option<T> {
    #[inline]
    fn lift_flat(cx: &mut LiftContext<'_>, ty: InterfaceType, from: &[ValRaw]) -> Result<Self> {
        match from[0].get_u32() {
            0 => Ok(None),
            1 => Ok(Some(lift_payload(cx, some_type::<T>(ty, cx.types())?, 1, from)?)),
            case => Err(super::invalid_case("option", case, 2)),
        }
    }

    #[inline]
    fn load(cx: &mut LiftContext<'_>, ty: InterfaceType, bytes: &[u8]) -> Result<Self> {
        match case_bytes(bytes, 2) {
            0 => Ok(None),
            1 => Ok(Some(load_payload(cx, some_type::<T>(ty, cx.types())?, 1, bytes, const { payload_offset(&option_cases::<T>()) })?)),
            case => Err(super::invalid_case("option", case, 2)),
        }
    }

    #[inline]
    fn read_fixed(bytes: &[u8]) -> Option<Self> {
        match case_bytes(bytes, 2) {
            0 => Some(None),
            1 => Some(Some(read_part(bytes, const { payload_offset(&option_cases::<T>()) })?)),
            _ => None,
        }
    }
}

/// The cases of `result`.
const fn result_cases<T: ComponentType, E: ComponentType>() -> [Option<Layout>; 2] {
    [Some(T::LAYOUT), Some(E::LAYOUT)]
}

/// The types of the payloads, looked up only where they are needed.
#[inline]
fn result_types<T: ComponentType, E: ComponentType>(ty: InterfaceType, types: &TypeTable) -> Result<(InterfaceType, InterfaceType)> {
    // A missing payload is `()`, which ignores its type.
    let or_none = |ty: Option<InterfaceType>| ty.unwrap_or(InterfaceType::Bool);
    match ty {
        _ if !T::LAYOUT.handle && !E::LAYOUT.handle => Ok((InterfaceType::Bool, InterfaceType::Bool)),
        InterfaceType::Result(i) => Ok((or_none(types.results[i].ok), or_none(types.results[i].err))),
        _ => Err(bug("a result was type-checked as something else")),
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: the layout is that of a variant with these cases.
unsafe impl<T: ComponentType, E: ComponentType> ComponentType for Result<T, E> {
    const LAYOUT: Layout = Layout::variant(&result_cases::<T, E>());

    fn typecheck(ty: &InterfaceType, types: &InstanceType<'_>) -> Result<(), TypeMismatch> {
        match ty {
            InterfaceType::Result(i) => {
                let result = &types.types.results[*i];
                let ok = typecheck_payload::<T>(result.ok.as_ref(), types, TypeStep::Ok);
                each([ok, typecheck_payload::<E>(result.err.as_ref(), types, TypeStep::Err)])
            }
            other => Err(TypeMismatch::found(other, types, "result")),
        }
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: writes discriminant and payload.
unsafe impl<T: Lower, E: Lower> Lower for Result<T, E> {
    #[inline]
    fn lower_flat(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, to: &mut [ValRaw]) -> Result<()> {
        let (ok, err) = result_types::<T, E>(ty, cx.types())?;
        match self {
            Ok(value) => lower_payload(cx, ok, 0, value, to),
            Err(value) => lower_payload(cx, err, 1, value, to),
        }
    }

    #[inline]
    fn store(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, at: usize) -> Result<()> {
        let (ok, err) = result_types::<T, E>(ty, cx.types())?;
        let payload = const { payload_offset(&result_cases::<T, E>()) };
        match self {
            Ok(value) => store_payload(cx, ok, 2, payload, 0, value, at),
            Err(value) => store_payload(cx, err, 2, payload, 1, value, at),
        }
    }

    #[inline]
    fn write_fixed(&self, to: &mut [u8]) -> bool {
        let payload = const { payload_offset(&result_cases::<T, E>()) };
        match self {
            Ok(value) => write_case(to, 2, 0) && write_part(value, to, payload),
            Err(value) => write_case(to, 2, 1) && write_part(value, to, payload),
        }
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: reads discriminant and payload.
unsafe impl<T: Lift, E: Lift> Lift for Result<T, E> {
    #[inline]
    fn lift_flat(cx: &mut LiftContext<'_>, ty: InterfaceType, from: &[ValRaw]) -> Result<Self> {
        let (ok, err) = result_types::<T, E>(ty, cx.types())?;
        match from[0].get_u32() {
            0 => Ok(Ok(lift_payload(cx, ok, 0, from)?)),
            1 => Ok(Err(lift_payload(cx, err, 1, from)?)),
            case => Err(super::invalid_case("result", case, 2)),
        }
    }

    #[inline]
    fn load(cx: &mut LiftContext<'_>, ty: InterfaceType, bytes: &[u8]) -> Result<Self> {
        let (ok, err) = result_types::<T, E>(ty, cx.types())?;
        let payload = const { payload_offset(&result_cases::<T, E>()) };
        match case_bytes(bytes, 2) {
            0 => Ok(Ok(load_payload(cx, ok, 0, bytes, payload)?)),
            1 => Ok(Err(load_payload(cx, err, 1, bytes, payload)?)),
            case => Err(super::invalid_case("result", case, 2)),
        }
    }

    #[inline]
    fn read_fixed(bytes: &[u8]) -> Option<Self> {
        let payload = const { payload_offset(&result_cases::<T, E>()) };
        match case_bytes(bytes, 2) {
            0 => Some(Ok(read_part(bytes, payload)?)),
            1 => Some(Err(read_part(bytes, payload)?)),
            _ => None,
        }
    }
}
