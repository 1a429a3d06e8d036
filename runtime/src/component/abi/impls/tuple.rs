//! Tuples: as values, and as the parameters or result of a function.

use crate::Result;
use crate::component::abi::borrowed::{BorrowedParams, Kept, LiftBorrowed};
use crate::component::abi::crossing::{arguments_type, is_arguments};
use crate::component::abi::derived::Typecheck;
use crate::component::abi::fault::bug;
use crate::component::abi::layout::{Layout, flat_offsets, offsets};
use crate::component::abi::lift::LiftContext;
use crate::component::abi::lower::LowerContext;
use crate::component::abi::traits::{ComponentNamedList, ComponentType, Lift, Lower};
use crate::component::abi::typecheck::{InstanceType, TypeMismatch, TypeStep, each};
use crate::component::abi::values::{read_part, write_part};
use crate::vm::ValRaw;
use windlass_compiler::types::component::{InterfaceType, Param, TypeTable};

/// Element types of a tuple, looked up only where an element needs its own.
#[inline]
fn elements<'a, T: ComponentType>(ty: InterfaceType, arguments: &'a [InterfaceType], types: &'a TypeTable) -> Result<&'a [InterfaceType]> {
    if !T::LAYOUT.handle {
        return Ok(&[]);
    }
    match ty {
        _ if is_arguments(ty) => Ok(arguments),
        InterfaceType::Tuple(i) => Ok(&types.tuples[i].types),
        _ => Err(bug("a tuple was type-checked as something else")),
    }
}

#[inline]
fn element(types: &[InterfaceType], index: usize) -> InterfaceType {
    types.get(index).copied().unwrap_or(InterfaceType::Bool)
}

/// Says that the numbers of parameters differ.
#[cold]
fn wrong_count(params: &[Param], host: usize) -> TypeMismatch {
    let names: Vec<_> = params.iter().map(|param| &*param.name).collect();
    TypeMismatch::new(format!("{} parameters ({})", params.len(), names.join(", ")), format!("{host}"))
}

/// Checks the result of a function: of a tuple's elements at most one.
fn typecheck_result(result: Option<&InterfaceType>, types: &InstanceType<'_>, elements: &[Typecheck]) -> Result<(), TypeMismatch> {
    let checked = match (result, elements) {
        (None, []) => Ok(()),
        (Some(ty), [typecheck]) => typecheck(ty, types),
        (Some(ty), []) => Err(TypeMismatch::found(ty, types, "no result")),
        (None, _) => Err(TypeMismatch::new("no result", "one")),
        (Some(ty), _) => Err(TypeMismatch::found(ty, types, "several results")),
    };
    checked.map_err(|e| e.within(TypeStep::Result))
}

macro_rules! tuples {
    ($(($count:literal $($name:ident $index:tt)*))*) => {$(
        #[allow(non_snake_case, clippy::unused_unit, reason = "one macro for all lengths, with none among them")]
        const _: () = {
            #[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
            // SAFETY: the layout is that of a record of the elements; plain only if Rust lays them out alike.
            unsafe impl<$($name: ComponentType,)*> ComponentType for ($($name,)*) {
                const LAYOUT: Layout = {
                    let fields: [Layout; $count] = [$($name::LAYOUT,)*];
                    Layout::record(&fields).plain_if(size_of::<Self>(), &fields, &[$(std::mem::offset_of!(Self, $index),)*])
                };

                fn typecheck(ty: &InterfaceType, types: &InstanceType<'_>) -> Result<(), TypeMismatch> {
                    match ty {
                        InterfaceType::Tuple(i) if types.types.tuples[*i].types.len() == $count => {
                            let _elements = &types.types.tuples[*i].types;
                            each([$($name::typecheck(&_elements[$index], types).map_err(|e| e.within(TypeStep::TupleElement($index))),)*])
                        }
                        other => Err(TypeMismatch::found(other, types, concat!("tuple of ", $count))),
                    }
                }
            }

            #[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
            // SAFETY: the layout is that of the tuple.
            unsafe impl<$($name: ComponentType,)*> ComponentNamedList for ($($name,)*) {
                const LEN: usize = $count;

                fn typecheck_params(params: &[Param], _types: &InstanceType<'_>) -> Result<(), TypeMismatch> {
                    if params.len() != $count {
                        return Err(wrong_count(params, $count));
                    }
                    each([$($name::typecheck(&params[$index].ty, _types)
                        .map_err(|e| e.within(TypeStep::Parameter($index, params[$index].name.clone()))),)*])
                }

                fn typecheck_result(result: Option<&InterfaceType>, _types: &InstanceType<'_>) -> Result<(), TypeMismatch> {
                    typecheck_result(result, _types, &[$($name::typecheck,)*])
                }
            }

            #[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
            // SAFETY: writes each element in its place.
            unsafe impl<$($name: Lower,)*> Lower for ($($name,)*) {
                #[inline]
                fn lower_flat(&self, _cx: &mut LowerContext<'_>, _ty: InterfaceType, _to: &mut [ValRaw]) -> Result<()> {
                    let _starts = const { flat_offsets::<$count>(&[$($name::LAYOUT,)*]) };
                    let _types = elements::<Self>(_ty, _cx.arguments(), _cx.types())?;
                    $(self.$index.lower_flat(_cx, element(_types, $index), &mut _to[_starts[$index]..][..$name::LAYOUT.flat])
                        .map_err(|e| _cx.failed(_ty, $index, e))?;)*
                    Ok(())
                }

                #[inline]
                fn store(&self, _cx: &mut LowerContext<'_>, _ty: InterfaceType, _at: usize) -> Result<()> {
                    let _offsets = const { offsets::<$count>(&[$($name::LAYOUT,)*]) };
                    let _types = elements::<Self>(_ty, _cx.arguments(), _cx.types())?;
                    $(self.$index.store(_cx, element(_types, $index), _at + _offsets[$index]).map_err(|e| _cx.failed(_ty, $index, e))?;)*
                    Ok(())
                }

                #[inline]
                fn write_fixed(&self, _to: &mut [u8]) -> bool {
                    let _offsets = const { offsets::<$count>(&[$($name::LAYOUT,)*]) };
                    true $(&& write_part(&self.$index, _to, _offsets[$index]))*
                }
            }

            #[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
            // SAFETY: reads each element from its place.
            unsafe impl<$($name: Lift,)*> Lift for ($($name,)*) {
                #[inline]
                fn lift_flat(_cx: &mut LiftContext<'_>, _ty: InterfaceType, _from: &[ValRaw]) -> Result<Self> {
                    let _starts = const { flat_offsets::<$count>(&[$($name::LAYOUT,)*]) };
                    let _types = elements::<Self>(_ty, _cx.arguments(), _cx.types())?;
                    Ok(($($name::lift_flat(_cx, element(_types, $index), &_from[_starts[$index]..][..$name::LAYOUT.flat])
                        .map_err(|e| _cx.failed(_ty, $index, e))?,)*))
                }

                #[inline]
                fn load(_cx: &mut LiftContext<'_>, _ty: InterfaceType, _bytes: &[u8]) -> Result<Self> {
                    let _offsets = const { offsets::<$count>(&[$($name::LAYOUT,)*]) };
                    let _types = elements::<Self>(_ty, _cx.arguments(), _cx.types())?;
                    Ok(($($name::load(_cx, element(_types, $index), &_bytes[_offsets[$index]..][..$name::LAYOUT.size])
                        .map_err(|e| _cx.failed(_ty, $index, e))?,)*))
                }

                #[inline]
                fn read_fixed(_bytes: &[u8]) -> Option<Self> {
                    let _offsets = const { offsets::<$count>(&[$($name::LAYOUT,)*]) };
                    Some(($(read_part::<$name>(_bytes, _offsets[$index])?,)*))
                }
            }

            impl<$($name: LiftBorrowed,)*> BorrowedParams for ($($name,)*) {
                type Of<'a> = ($($name::Of<'a>,)*);

                #[inline]
                fn borrow_flat<'a>(_cx: &mut LiftContext<'a>, _kept: &'a Kept, _from: &[ValRaw]) -> Result<Self::Of<'a>> {
                    let _starts = const { flat_offsets::<$count>(&[$($name::LAYOUT,)*]) };
                    let _types = elements::<Self>(arguments_type(), _cx.arguments(), _cx.types())?;
                    Ok(($($name::borrow_flat(_cx, _kept, element(_types, $index), &_from[_starts[$index]..][..$name::LAYOUT.flat])
                        .map_err(|e| _cx.failed(arguments_type(), $index, e))?,)*))
                }

                #[inline]
                fn borrow<'a>(_cx: &mut LiftContext<'a>, _kept: &'a Kept, _bytes: &'a [u8]) -> Result<Self::Of<'a>> {
                    let _offsets = const { offsets::<$count>(&[$($name::LAYOUT,)*]) };
                    let _types = elements::<Self>(arguments_type(), _cx.arguments(), _cx.types())?;
                    Ok(($($name::borrow(_cx, _kept, element(_types, $index), &_bytes[_offsets[$index]..][..$name::LAYOUT.size])
                        .map_err(|e| _cx.failed(arguments_type(), $index, e))?,)*))
                }
            }
        };
    )*};
}

tuples! {
    (0)
    (1 A0 0)
    (2 A0 0 A1 1)
    (3 A0 0 A1 1 A2 2)
    (4 A0 0 A1 1 A2 2 A3 3)
    (5 A0 0 A1 1 A2 2 A3 3 A4 4)
    (6 A0 0 A1 1 A2 2 A3 3 A4 4 A5 5)
    (7 A0 0 A1 1 A2 2 A3 3 A4 4 A5 5 A6 6)
    (8 A0 0 A1 1 A2 2 A3 3 A4 4 A5 5 A6 6 A7 7)
    (9 A0 0 A1 1 A2 2 A3 3 A4 4 A5 5 A6 6 A7 7 A8 8)
    (10 A0 0 A1 1 A2 2 A3 3 A4 4 A5 5 A6 6 A7 7 A8 8 A9 9)
    (11 A0 0 A1 1 A2 2 A3 3 A4 4 A5 5 A6 6 A7 7 A8 8 A9 9 A10 10)
    (12 A0 0 A1 1 A2 2 A3 3 A4 4 A5 5 A6 6 A7 7 A8 8 A9 9 A10 10 A11 11)
    (13 A0 0 A1 1 A2 2 A3 3 A4 4 A5 5 A6 6 A7 7 A8 8 A9 9 A10 10 A11 11 A12 12)
    (14 A0 0 A1 1 A2 2 A3 3 A4 4 A5 5 A6 6 A7 7 A8 8 A9 9 A10 10 A11 11 A12 12 A13 13)
    (15 A0 0 A1 1 A2 2 A3 3 A4 4 A5 5 A6 6 A7 7 A8 8 A9 9 A10 10 A11 11 A12 12 A13 13 A14 14)
    (16 A0 0 A1 1 A2 2 A3 3 A4 4 A5 5 A6 6 A7 7 A8 8 A9 9 A10 10 A11 11 A12 12 A13 13 A14 14 A15 15)
    (17 A0 0 A1 1 A2 2 A3 3 A4 4 A5 5 A6 6 A7 7 A8 8 A9 9 A10 10 A11 11 A12 12 A13 13 A14 14 A15 15 A16 16)
}
