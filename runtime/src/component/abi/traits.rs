//! The traits by which Rust types cross the boundary. Derived for the embedder's own types; implemented here for Rust's.
#![expect(unsafe_code, reason = "the traits are unsafe to implement: bulk copies rely on their constants")]

use super::layout::Layout;
use super::lift::LiftContext;
use super::lower::LowerContext;
use super::typecheck::{InstanceType, TypeMismatch};
use crate::Result;
use crate::vm::ValRaw;
use windlass_compiler::types::component::{InterfaceType, Param};

/// A Rust type that stands for a component-model type.
///
/// Derive it: `#[derive(ComponentType)]` with `#[component(record)]`, `#[component(variant)]` or `#[component(enum)]`.
///
/// # Safety
///
/// - [`ComponentType::typecheck`] accepts only types whose canonical layout is [`ComponentType::LAYOUT`].
/// - If `LAYOUT.plain` holds, `size_of::<Self>() == LAYOUT.size`, the type has no padding, and its bytes are those of its canonical form.
/// - If `LAYOUT.any_bits` holds as well, any initialised bytes are a value of it.
pub unsafe trait ComponentType: Send + Sync {
    /// How it crosses.
    #[doc(hidden)]
    const LAYOUT: Layout;

    /// Whether it stands for `ty`.
    #[doc(hidden)]
    fn typecheck(ty: &InterfaceType, types: &InstanceType<'_>) -> Result<(), TypeMismatch>;
}

/// A Rust type whose values can be given to a guest.
///
/// # Safety
///
/// The methods write the canonical form of the value as the type that was type-checked.
pub unsafe trait Lower: ComponentType {
    /// Writes the flat form into `to`, which has `LAYOUT.flat` slots. Every slot is written, as zero-extended bits. Spec: `lower_flat`.
    ///
    /// `ty` means something only if `LAYOUT.handle` holds.
    #[doc(hidden)]
    fn lower_flat(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, to: &mut [ValRaw]) -> Result<()>;

    /// Writes the value at `at` in the guest's memory, where `LAYOUT.size` bytes are. Spec: `store`.
    #[doc(hidden)]
    fn store(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, at: usize) -> Result<()>;

    /// Writes a value of which [`Layout::is_fixed`] holds to its `LAYOUT.size` bytes. `false`: it cannot, and [`Lower::store`] has to; so it is
    /// unless a type says otherwise.
    #[doc(hidden)]
    #[inline]
    fn write_fixed(&self, _: &mut [u8]) -> bool {
        false
    }

    /// Writes values one after the other. Spec: `store_list_into_valid_range`.
    #[doc(hidden)]
    #[inline]
    fn store_list(values: &[Self], cx: &mut LowerContext<'_>, ty: InterfaceType, at: usize) -> Result<()>
    where
        Self: Sized,
    {
        super::values::store_each(values, cx, ty, at)
    }
}

/// A Rust type whose values can be taken from a guest.
///
/// # Safety
///
/// The methods read the canonical form of a value of the type that was type-checked.
pub unsafe trait Lift: Sized + ComponentType {
    /// Reads the flat form from `from`, which has `LAYOUT.flat` slots. Spec: `lift_flat`.
    ///
    /// `ty` means something only if `LAYOUT.handle` holds.
    #[doc(hidden)]
    fn lift_flat(cx: &mut LiftContext<'_>, ty: InterfaceType, from: &[ValRaw]) -> Result<Self>;

    /// Reads a value from its `LAYOUT.size` bytes in the guest's memory. Spec: `load`.
    #[doc(hidden)]
    fn load(cx: &mut LiftContext<'_>, ty: InterfaceType, bytes: &[u8]) -> Result<Self>;

    /// Reads a value of which [`Layout::is_fixed`] holds from its `LAYOUT.size` bytes. `None`: [`Lift::load`] has to, and may know what is wrong with
    /// the bytes; so it is unless a type says otherwise.
    #[doc(hidden)]
    #[inline]
    fn read_fixed(_: &[u8]) -> Option<Self> {
        None
    }

    /// Reads values that lie one after the other and fill `bytes`; counts the room that they take. Spec: `load_list_from_valid_range`.
    #[doc(hidden)]
    #[inline]
    fn load_list(cx: &mut LiftContext<'_>, ty: InterfaceType, bytes: &[u8]) -> Result<Vec<Self>> {
        super::values::load_each(cx, ty, bytes)
    }
}

/// A tuple that stands for the parameters or the result of a function.
///
/// # Safety
///
/// `ComponentType` is implemented as for the tuple of the parameters.
pub unsafe trait ComponentNamedList: ComponentType {
    /// How many values it holds.
    #[doc(hidden)]
    const LEN: usize;

    /// Whether it stands for these parameters.
    #[doc(hidden)]
    fn typecheck_params(params: &[Param], types: &InstanceType<'_>) -> Result<(), TypeMismatch>;

    /// Whether it stands for this result.
    #[doc(hidden)]
    fn typecheck_result(result: Option<&InterfaceType>, types: &InstanceType<'_>) -> Result<(), TypeMismatch>;
}
