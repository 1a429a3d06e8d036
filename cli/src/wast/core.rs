//! Arguments and expected results of core functions: from the script's syntax to `Val`, and whether a value is what was expected.

use anyhow::{Result, bail};
use wast::core::{AbstractHeapType, HeapType, NanPattern, V128Pattern, WastArgCore, WastRetCore};
use wast::token::{F32, F64};
use windlass::{ExternRef, Store, V128, Val};

/// The value that `argument` writes. Host references hold their number.
pub(super) fn argument(store: &mut Store<()>, argument: &WastArgCore<'_>) -> Result<Val> {
    Ok(match argument {
        WastArgCore::I32(v) => Val::I32(*v),
        WastArgCore::I64(v) => Val::I64(*v),
        WastArgCore::F32(v) => Val::F32(v.bits),
        WastArgCore::F64(v) => Val::F64(v.bits),
        WastArgCore::RefNull(HeapType::Abstract { shared: false, ty: AbstractHeapType::Func | AbstractHeapType::NoFunc }) => {
            Val::FuncRef(None)
        }
        WastArgCore::RefNull(HeapType::Abstract { shared: false, ty: AbstractHeapType::Extern | AbstractHeapType::NoExtern }) => {
            Val::ExternRef(None)
        }
        WastArgCore::RefNull(HeapType::Abstract { shared: false, ty: AbstractHeapType::Exn | AbstractHeapType::NoExn }) => {
            Val::ExnRef(None)
        }
        WastArgCore::RefExtern(number) => Val::ExternRef(Some(ExternRef::new(store, *number)?)),
        WastArgCore::V128(v) => Val::V128(V128::from(u128::from_le_bytes(v.to_le_bytes()))),
        WastArgCore::RefNull(_) | WastArgCore::RefHost(_) => {
            bail!("an argument like {argument:?} is not supported: the engine has no such type yet")
        }
    })
}

/// Whether `got` is what `expected` asks for.
pub(super) fn matches(store: &Store<()>, expected: &WastRetCore<'_>, got: &Val) -> Result<bool> {
    Ok(match (expected, got) {
        (WastRetCore::I32(want), Val::I32(got)) => want == got,
        (WastRetCore::I64(want), Val::I64(got)) => want == got,
        (WastRetCore::F32(want), Val::F32(got)) => matches_f32(want, *got),
        (WastRetCore::F64(want), Val::F64(got)) => matches_f64(want, *got),
        (WastRetCore::V128(want), Val::V128(got)) => matches_v128(want, got.as_u128()),
        (WastRetCore::RefNull(None), got) => matches!(got, Val::FuncRef(None) | Val::ExternRef(None) | Val::ExnRef(None)),
        (WastRetCore::RefNull(Some(HeapType::Abstract { ty, .. })), got) => match ty {
            AbstractHeapType::Func | AbstractHeapType::NoFunc => matches!(got, Val::FuncRef(None)),
            AbstractHeapType::Extern | AbstractHeapType::NoExtern => matches!(got, Val::ExternRef(None)),
            AbstractHeapType::Exn | AbstractHeapType::NoExn => matches!(got, Val::ExnRef(None)),
            _ => false,
        },
        (WastRetCore::RefExtern(want), Val::ExternRef(Some(got))) => match want {
            None => true,
            Some(want) => got.data(store)?.and_then(|value| value.downcast_ref::<u32>()) == Some(want),
        },
        (WastRetCore::RefFunc(None), Val::FuncRef(got)) => got.is_some(),
        (WastRetCore::Either(choices), got) => {
            for choice in choices {
                if matches(store, choice, got)? {
                    return Ok(true);
                }
            }
            false
        }
        _ => false,
    })
}

fn matches_f32(want: &NanPattern<F32>, got: u32) -> bool {
    // A NaN has all exponent bits and some fraction bit; an arithmetic one has the top fraction bit, a canonical one no other.
    match want {
        NanPattern::CanonicalNan => got & 0x7fff_ffff == 0x7fc0_0000,
        NanPattern::ArithmeticNan => got & 0x7fc0_0000 == 0x7fc0_0000,
        NanPattern::Value(want) => want.bits == got,
    }
}

fn matches_f64(want: &NanPattern<F64>, got: u64) -> bool {
    match want {
        NanPattern::CanonicalNan => got & 0x7fff_ffff_ffff_ffff == 0x7ff8_0000_0000_0000,
        NanPattern::ArithmeticNan => got & 0x7ff8_0000_0000_0000 == 0x7ff8_0000_0000_0000,
        NanPattern::Value(want) => want.bits == got,
    }
}

/// Compares lane by lane: what a lane may be depends on the kind of lanes that the pattern has.
fn matches_v128(want: &V128Pattern, got: u128) -> bool {
    let bytes = got.to_le_bytes();
    let narrow = |lane: usize| u32::from_le_bytes([bytes[4 * lane], bytes[4 * lane + 1], bytes[4 * lane + 2], bytes[4 * lane + 3]]);
    let wide = |lane: usize| u64::from(narrow(2 * lane)) | u64::from(narrow(2 * lane + 1)) << 32;
    match want {
        V128Pattern::I8x16(lanes) => bytes == lanes.map(|lane| lane as u8),
        V128Pattern::I16x8(lanes) => lanes.iter().zip(bytes.chunks_exact(2)).all(|(lane, got)| lane.to_le_bytes() == got),
        V128Pattern::I32x4(lanes) => lanes.iter().zip(bytes.chunks_exact(4)).all(|(lane, got)| lane.to_le_bytes() == got),
        V128Pattern::I64x2(lanes) => lanes.iter().zip(bytes.chunks_exact(8)).all(|(lane, got)| lane.to_le_bytes() == got),
        V128Pattern::F32x4(lanes) => lanes.iter().enumerate().all(|(lane, want)| matches_f32(want, narrow(lane))),
        V128Pattern::F64x2(lanes) => lanes.iter().enumerate().all(|(lane, want)| matches_f64(want, wide(lane))),
    }
}

/// `expected` for a person.
pub(super) fn show_expected(expected: &WastRetCore<'_>) -> String {
    match expected {
        WastRetCore::I32(v) => show(&Val::I32(*v)),
        WastRetCore::I64(v) => show(&Val::I64(*v)),
        WastRetCore::F32(NanPattern::Value(v)) => show(&Val::F32(v.bits)),
        WastRetCore::F64(NanPattern::Value(v)) => show(&Val::F64(v.bits)),
        WastRetCore::F32(NanPattern::CanonicalNan) => "(f32.const nan:canonical)".to_owned(),
        WastRetCore::F64(NanPattern::CanonicalNan) => "(f64.const nan:canonical)".to_owned(),
        WastRetCore::F32(NanPattern::ArithmeticNan) => "(f32.const nan:arithmetic)".to_owned(),
        WastRetCore::F64(NanPattern::ArithmeticNan) => "(f64.const nan:arithmetic)".to_owned(),
        WastRetCore::V128(pattern) => show_pattern(pattern),
        WastRetCore::RefNull(_) => "(ref.null)".to_owned(),
        WastRetCore::RefExtern(Some(number)) => format!("(ref.extern {number})"),
        WastRetCore::RefExtern(None) => "(ref.extern)".to_owned(),
        WastRetCore::RefFunc(_) => "(ref.func)".to_owned(),
        WastRetCore::Either(choices) => format!("(either {})", choices.iter().map(show_expected).collect::<Vec<_>>().join(" ")),
        other => format!("{other:?}"),
    }
}

fn show_pattern(pattern: &V128Pattern) -> String {
    fn all<T>(kind: &str, lanes: &[T], show: impl Fn(&T) -> String) -> String {
        format!("(v128.const {kind} {})", lanes.iter().map(show).collect::<Vec<_>>().join(" "))
    }
    match pattern {
        V128Pattern::I8x16(lanes) => all("i8x16", lanes, |lane| format!("{lane:#04x}")),
        V128Pattern::I16x8(lanes) => all("i16x8", lanes, |lane| format!("{lane:#06x}")),
        V128Pattern::I32x4(lanes) => all("i32x4", lanes, |lane| format!("{lane:#010x}")),
        V128Pattern::I64x2(lanes) => all("i64x2", lanes, |lane| format!("{lane:#018x}")),
        V128Pattern::F32x4(lanes) => all("f32x4", lanes, |lane| match lane {
            NanPattern::CanonicalNan => "nan:canonical".to_owned(),
            NanPattern::ArithmeticNan => "nan:arithmetic".to_owned(),
            NanPattern::Value(value) => format!("{} = {:#010x}", f32::from_bits(value.bits), value.bits),
        }),
        V128Pattern::F64x2(lanes) => all("f64x2", lanes, |lane| match lane {
            NanPattern::CanonicalNan => "nan:canonical".to_owned(),
            NanPattern::ArithmeticNan => "nan:arithmetic".to_owned(),
            NanPattern::Value(value) => format!("{} = {:#018x}", f64::from_bits(value.bits), value.bits),
        }),
    }
}

/// `value` as a script would write it. Floats show their bits, because NaNs differ in nothing else.
pub(super) fn show(value: &Val) -> String {
    match value {
        Val::I32(v) => format!("(i32.const {v})"),
        Val::I64(v) => format!("(i64.const {v})"),
        Val::F32(bits) => format!("(f32.const {} = {bits:#010x})", f32::from_bits(*bits)),
        Val::F64(bits) => format!("(f64.const {} = {bits:#018x})", f64::from_bits(*bits)),
        Val::V128(v) => {
            let bytes = v.as_u128().to_le_bytes();
            let lanes = bytes.chunks_exact(4).map(|lane| format!("0x{:02x}{:02x}{:02x}{:02x}", lane[3], lane[2], lane[1], lane[0]));
            format!("(v128.const i32x4 {})", lanes.collect::<Vec<_>>().join(" "))
        }
        Val::FuncRef(None) | Val::ExternRef(None) => "(ref.null)".to_owned(),
        Val::FuncRef(Some(_)) => "(ref.func)".to_owned(),
        Val::ExternRef(Some(_)) => "(ref.extern)".to_owned(),
        other => format!("{other:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nan_patterns() {
        assert!(matches_f32(&NanPattern::CanonicalNan, 0xffc0_0000));
        assert!(!matches_f32(&NanPattern::CanonicalNan, 0x7fc0_0001));
        assert!(matches_f32(&NanPattern::ArithmeticNan, 0x7fc0_0001));
        assert!(!matches_f32(&NanPattern::ArithmeticNan, 0x7f80_0001));
        assert!(matches_f64(&NanPattern::CanonicalNan, 0x7ff8_0000_0000_0000));
        assert!(!matches_f64(&NanPattern::ArithmeticNan, 0x7ff0_0000_0000_0001));
        assert!(matches_f64(&NanPattern::Value(F64 { bits: 1 }), 1));
    }

    #[test]
    fn lanes() {
        let bits = 0x7fc0_0001_ffff_0003_0000_0002_0000_0001;
        assert!(matches_v128(&V128Pattern::I32x4([1, 2, 0xffff_0003_u32 as i32, 0x7fc0_0001]), bits));
        assert!(!matches_v128(&V128Pattern::I32x4([2, 1, 0xffff_0003_u32 as i32, 0x7fc0_0001]), bits));
        assert!(matches_v128(&V128Pattern::I64x2([0x0000_0002_0000_0001, 0x7fc0_0001_ffff_0003]), bits));
        assert!(matches_v128(&V128Pattern::I16x8([1, 0, 2, 0, 3, -1, 1, 0x7fc0]), bits));
        let value = |bits| NanPattern::Value(F32 { bits });
        let floats = |last| V128Pattern::F32x4([value(1), value(2), value(0xffff_0003), last]);
        assert!(matches_v128(&floats(NanPattern::ArithmeticNan), bits) && !matches_v128(&floats(NanPattern::CanonicalNan), bits));
        assert!(matches_v128(
            &V128Pattern::F64x2([NanPattern::Value(F64 { bits: 0x2_0000_0001 }), NanPattern::ArithmeticNan]),
            0x7ff8_0000_0000_0001_0000_0002_0000_0001
        ));
        assert_eq!(show(&Val::V128(bits.into())), "(v128.const i32x4 0x00000001 0x00000002 0xffff0003 0x7fc00001)");
        assert!(show_expected(&WastRetCore::V128(floats(NanPattern::CanonicalNan))).ends_with(" nan:canonical)"));
    }
}
