//! Arguments and expected results of component functions: from the script's syntax to `component::Val`, and whether a value is what was
//! expected.

use wast::component::WastVal;
use windlass::component::{Type, Val};

/// The value that `value` writes.
pub(super) fn argument(value: &WastVal<'_>) -> Val {
    let boxed = |value: &Option<Box<WastVal<'_>>>| value.as_deref().map(|value| Box::new(argument(value)));
    match value {
        WastVal::Bool(v) => Val::Bool(*v),
        WastVal::U8(v) => Val::U8(*v),
        WastVal::S8(v) => Val::S8(*v),
        WastVal::U16(v) => Val::U16(*v),
        WastVal::S16(v) => Val::S16(*v),
        WastVal::U32(v) => Val::U32(*v),
        WastVal::S32(v) => Val::S32(*v),
        WastVal::U64(v) => Val::U64(*v),
        WastVal::S64(v) => Val::S64(*v),
        WastVal::F32(v) => Val::Float32(f32::from_bits(v.bits)),
        WastVal::F64(v) => Val::Float64(f64::from_bits(v.bits)),
        WastVal::Char(v) => Val::Char(*v),
        WastVal::String(v) => Val::String((*v).to_owned()),
        WastVal::List(items) => Val::List(items.iter().map(argument).collect()),
        WastVal::Map(entries) => Val::Map(entries.iter().map(|(key, value)| (argument(key), argument(value))).collect()),
        WastVal::Record(fields) => Val::Record(fields.iter().map(|(name, value)| ((*name).to_owned(), argument(value))).collect()),
        WastVal::Tuple(items) => Val::Tuple(items.iter().map(argument).collect()),
        WastVal::Variant(case, payload) => Val::Variant((*case).to_owned(), boxed(payload)),
        WastVal::Enum(case) => Val::Enum((*case).to_owned()),
        WastVal::Option(value) => Val::Option(boxed(value)),
        WastVal::Result(Ok(value)) => Val::Result(Ok(boxed(value))),
        WastVal::Result(Err(value)) => Val::Result(Err(boxed(value))),
        WastVal::Flags(names) => Val::Flags(names.iter().map(|name| (*name).to_owned()).collect()),
    }
}

/// `value` as one of type `ty`: scripts write lists of fixed length like any other.
pub(super) fn fitted(value: Val, ty: &Type) -> Val {
    match (value, ty) {
        (Val::List(items), Type::List(ty)) => Val::List(items.into_iter().map(|item| fitted(item, &ty.ty())).collect()),
        (Val::List(items), Type::FixedLengthList(ty)) => {
            Val::FixedLengthList(items.into_iter().map(|item| fitted(item, &ty.ty())).collect())
        }
        (value, _) => value,
    }
}

/// Whether `got` is what `expected` asks for: equal, where all NaNs are one value but the zeros are two.
pub(super) fn matches(expected: &WastVal<'_>, got: &Val) -> bool {
    let all = |want: &[WastVal<'_>], got: &[Val]| want.len() == got.len() && want.iter().zip(got).all(|(want, got)| matches(want, got));
    let payload = |want: &Option<Box<WastVal<'_>>>, got: &Option<Box<Val>>| match (want, got) {
        (None, None) => true,
        (Some(want), Some(got)) => matches(want, got),
        _ => false,
    };
    match (expected, got) {
        (WastVal::F32(want), Val::Float32(got)) => want.bits == got.to_bits() || (f32::from_bits(want.bits).is_nan() && got.is_nan()),
        (WastVal::F64(want), Val::Float64(got)) => want.bits == got.to_bits() || (f64::from_bits(want.bits).is_nan() && got.is_nan()),
        (WastVal::List(want), Val::List(got) | Val::FixedLengthList(got)) | (WastVal::Tuple(want), Val::Tuple(got)) => all(want, got),
        (WastVal::Map(want), Val::Map(got)) => {
            want.len() == got.len() && want.iter().zip(got).all(|((k1, v1), (k2, v2))| matches(k1, k2) && matches(v1, v2))
        }
        (WastVal::Record(want), Val::Record(got)) => {
            want.len() == got.len() && want.iter().zip(got).all(|((n1, v1), (n2, v2))| n1 == n2 && matches(v1, v2))
        }
        (WastVal::Variant(want, value), Val::Variant(got, got_value)) => want == got && payload(value, got_value),
        (WastVal::Option(want), Val::Option(got)) => payload(want, got),
        (WastVal::Result(Ok(want)), Val::Result(Ok(got))) | (WastVal::Result(Err(want)), Val::Result(Err(got))) => payload(want, got),
        (expected, got) => argument(expected) == *got,
    }
}

/// `value` for a person.
pub(super) fn show(value: &Val) -> String {
    value.to_wave().unwrap_or_else(|_| format!("{value:?}"))
}

/// `expected` for a person.
pub(super) fn show_expected(expected: &WastVal<'_>) -> String {
    show(&argument(expected))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wast::token::F32;

    #[test]
    fn nans_are_equal_and_zeros_are_not() {
        let float = |value: f32| WastVal::F32(F32 { bits: value.to_bits() });
        assert!(matches(&float(f32::NAN), &Val::Float32(-f32::NAN)));
        assert!(!matches(&float(0.0), &Val::Float32(-0.0)));
        assert!(matches(&WastVal::List(vec![float(1.0)]), &Val::List(vec![Val::Float32(1.0)])));
        assert!(!matches(&WastVal::List(vec![]), &Val::Tuple(vec![])));
        assert!(matches(&WastVal::Flags(vec!["b", "a"]), &Val::Flags(vec!["a".to_owned(), "b".to_owned()])));
    }
}
