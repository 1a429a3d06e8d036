//! Booleans, numbers and characters.

use crate::component::abi::fault::fault;
use crate::component::abi::layout::Layout;
use crate::component::abi::lift::LiftContext;
use crate::component::abi::lower::LowerContext;
use crate::component::abi::traits::{ComponentType, Lift, Lower};
use crate::component::abi::typecheck::{InstanceType, TypeMismatch};
use crate::vm::ValRaw;
use crate::{Result, Trap};
use windlass_compiler::types::component::InterfaceType;

/// `$bits` and `$value` convert between the Rust type and the unsigned integer that is its canonical form; `$flat` and `$unflat` between it and
/// a flat value.
macro_rules! scalar {
    ($($ty:ty: $wit:literal $variant:ident, $raw:ty, any_bits $any:literal,
        lower |$v:ident| $flat:expr, lift |$f:ident| $unflat:expr, bits |$b:ident| $bits:expr, value |$r:ident| $value:expr;)*) => {$(
        #[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
        // SAFETY: the layout is that of the value type of the same name, which Rust stores as the same bytes.
        unsafe impl ComponentType for $ty {
            const LAYOUT: Layout = Layout::scalar(size_of::<$raw>(), $any);

            #[inline]
            fn typecheck(ty: &InterfaceType, types: &InstanceType<'_>) -> Result<(), TypeMismatch> {
                match ty {
                    InterfaceType::$variant => Ok(()),
                    other => Err(TypeMismatch::found(other, types, $wit)),
                }
            }
        }

        #[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
        // SAFETY: writes the canonical form.
        unsafe impl Lower for $ty {
            #[inline]
            fn lower_flat(&self, _: &mut LowerContext<'_>, _: InterfaceType, to: &mut [ValRaw]) -> Result<()> {
                let $v = *self;
                to[0] = $flat;
                Ok(())
            }

            #[inline]
            fn store(&self, cx: &mut LowerContext<'_>, _: InterfaceType, at: usize) -> Result<()> {
                let $b = *self;
                let raw: $raw = $bits;
                cx.write(at, raw.to_le_bytes())
            }

            #[inline]
            fn write_fixed(&self, to: &mut [u8]) -> bool {
                let $b = *self;
                let raw: $raw = $bits;
                to[..size_of::<$raw>()].copy_from_slice(&raw.to_le_bytes());
                true
            }
        }

        #[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
        // SAFETY: reads the canonical form.
        unsafe impl Lift for $ty {
            #[inline]
            fn lift_flat(_: &mut LiftContext<'_>, _: InterfaceType, from: &[ValRaw]) -> Result<Self> {
                let $f = &from[0];
                $unflat
            }

            #[inline]
            fn load(_: &mut LiftContext<'_>, _: InterfaceType, bytes: &[u8]) -> Result<Self> {
                let mut raw = [0; size_of::<$raw>()];
                raw.copy_from_slice(&bytes[..size_of::<$raw>()]);
                let $r = <$raw>::from_le_bytes(raw);
                $value
            }

            #[inline]
            fn read_fixed(bytes: &[u8]) -> Option<Self> {
                let mut raw = [0; size_of::<$raw>()];
                raw.copy_from_slice(&bytes[..size_of::<$raw>()]);
                let $r = <$raw>::from_le_bytes(raw);
                let value: Result<Self> = $value;
                value.ok()
            }
        }
    )*};
}

scalar! {
    bool: "bool" Bool, u8, any_bits false,
        lower |v| ValRaw::u32(v.into()), lift |f| Ok(f.get_u32() != 0), bits |b| b.into(), value |r| Ok(r != 0);
    i8: "s8" S8, u8, any_bits true,
        lower |v| ValRaw::i32(v.into()), lift |f| Ok(f.get_u32() as i8), bits |b| b as u8, value |r| Ok(r as i8);
    u8: "u8" U8, u8, any_bits true,
        lower |v| ValRaw::u32(v.into()), lift |f| Ok(f.get_u32() as u8), bits |b| b, value |r| Ok(r);
    i16: "s16" S16, u16, any_bits true,
        lower |v| ValRaw::i32(v.into()), lift |f| Ok(f.get_u32() as i16), bits |b| b as u16, value |r| Ok(r as i16);
    u16: "u16" U16, u16, any_bits true,
        lower |v| ValRaw::u32(v.into()), lift |f| Ok(f.get_u32() as u16), bits |b| b, value |r| Ok(r);
    i32: "s32" S32, u32, any_bits true,
        lower |v| ValRaw::i32(v), lift |f| Ok(f.get_i32()), bits |b| b as u32, value |r| Ok(r as i32);
    u32: "u32" U32, u32, any_bits true,
        lower |v| ValRaw::u32(v), lift |f| Ok(f.get_u32()), bits |b| b, value |r| Ok(r);
    i64: "s64" S64, u64, any_bits true,
        lower |v| ValRaw::i64(v), lift |f| Ok(f.get_i64()), bits |b| b as u64, value |r| Ok(r as i64);
    u64: "u64" U64, u64, any_bits true,
        lower |v| ValRaw::u64(v), lift |f| Ok(f.get_u64()), bits |b| b, value |r| Ok(r);
    // Lists of floats are copied with the NaNs that they hold, which the specification allows; single ones become canonical.
    f32: "f32" Float32, u32, any_bits true,
        lower |v| ValRaw::f32(v.to_bits()), lift |f| Ok(canonical_f32(f.get_f32())), bits |b| b.to_bits(), value |r| Ok(canonical_f32(r));
    f64: "f64" Float64, u64, any_bits true,
        lower |v| ValRaw::f64(v.to_bits()), lift |f| Ok(canonical_f64(f.get_f64())), bits |b| b.to_bits(), value |r| Ok(canonical_f64(r));
    char: "char" Char, u32, any_bits false,
        lower |v| ValRaw::u32(v.into()), lift |f| convert_i32_to_char(f.get_u32()), bits |b| b.into(), value |r| convert_i32_to_char(r);
}

/// Spec: `canonicalize_nan32`.
#[inline]
pub(crate) fn canonical_f32(bits: u32) -> f32 {
    let value = f32::from_bits(bits);
    if value.is_nan() { f32::from_bits(0x7fc0_0000) } else { value }
}

/// Spec: `canonicalize_nan64`.
#[inline]
pub(crate) fn canonical_f64(bits: u64) -> f64 {
    let value = f64::from_bits(bits);
    if value.is_nan() { f64::from_bits(0x7ff8_0000_0000_0000) } else { value }
}

/// Spec: `convert_i32_to_char`.
#[inline]
pub(crate) fn convert_i32_to_char(bits: u32) -> Result<char> {
    char::from_u32(bits).ok_or_else(|| fault(Trap::InvalidChar, format_args!("{bits:#x} is no Unicode scalar value")))
}
