//! Layouts and flat forms against tables. The signatures are those of the specification's own tests (`run_tests.py`, `test_flatten`), the sizes
//! follow from its `test_heap` images.

use super::*;
use crate::types::component::{FlatType, InterfaceType as T};
use crate::types::core::ValType;
use FlatType::{F32, F64, I32, I64};

/// Size, alignment, flat form, payload-bearing or not.
fn layout(builder: &TypeBuilder, ty: T) -> (u32, u32, Option<Vec<FlatType>>) {
    let abi = builder.table().abi(ty);
    (abi.size, abi.align, abi.flat.as_ref().map(|flat| flat.to_vec()))
}

fn names(count: usize) -> Vec<String> {
    (0..count).map(|i| format!("n{i}")).collect()
}

fn params(types: &[T]) -> Vec<(String, T)> {
    types.iter().enumerate().map(|(i, ty)| (format!("p{i}"), *ty)).collect()
}

#[test]
fn scalars() {
    let builder = TypeBuilder::default();
    for (ty, size, flat) in [
        (T::Bool, 1, vec![I32]),
        (T::S8, 1, vec![I32]),
        (T::U8, 1, vec![I32]),
        (T::S16, 2, vec![I32]),
        (T::U16, 2, vec![I32]),
        (T::S32, 4, vec![I32]),
        (T::U32, 4, vec![I32]),
        (T::S64, 8, vec![I64]),
        (T::U64, 8, vec![I64]),
        (T::Float32, 4, vec![F32]),
        (T::Float64, 8, vec![F64]),
        (T::Char, 4, vec![I32]),
        (T::ErrorContext, 4, vec![I32]),
    ] {
        assert_eq!(layout(&builder, ty), (size, size, Some(flat)), "{ty}");
    }
    assert_eq!(layout(&builder, T::String), (8, 4, Some(vec![I32, I32])));
}

#[test]
fn aggregates() -> anyhow::Result<()> {
    let mut b = TypeBuilder::default();
    let u8_u16_u32 = b.tuple(vec![T::U8, T::U16, T::U32])?;
    assert_eq!(layout(&b, u8_u16_u32), (8, 4, Some(vec![I32, I32, I32])));
    let u8_u64_u8 = b.tuple(vec![T::U8, T::U64, T::U8])?;
    assert_eq!(layout(&b, u8_u64_u8), (24, 8, Some(vec![I32, I64, I32])));
    let nested = b.tuple(vec![T::U8, u8_u16_u32])?;
    assert_eq!(layout(&b, nested), (12, 4, Some(vec![I32; 4])));
    let record = b.record(params(&[T::U16, T::String, T::U8]))?;
    assert_eq!(layout(&b, record), (16, 4, Some(vec![I32; 4])));
    let T::Record(index) = record else { panic!("a record") };
    assert_eq!(b.table().records[index].fields.iter().map(|field| field.offset).collect::<Vec<_>>(), [0, 4, 12]);

    let option = b.option(T::U8)?;
    assert_eq!(layout(&b, option), (2, 1, Some(vec![I32, I32])));
    let option = b.option(T::Float32)?;
    assert_eq!(layout(&b, option), (8, 4, Some(vec![I32, F32])));
    let option = b.option(T::U64)?;
    assert_eq!(layout(&b, option), (16, 8, Some(vec![I32, I64])));
    let result = b.result(Some(T::Float32), Some(T::U32))?;
    assert_eq!(layout(&b, result), (8, 4, Some(vec![I32, I32])));
    let result = b.result(Some(T::Float64), Some(T::String))?;
    assert_eq!(layout(&b, result), (16, 8, Some(vec![I32, I64, I32])));
    let result = b.result(None, None)?;
    assert_eq!(layout(&b, result), (1, 1, Some(vec![I32])));
    let variant = b.variant(vec![("a".into(), Some(T::Float32)), ("b".into(), Some(T::Float64)), ("c".into(), None)])?;
    assert_eq!(layout(&b, variant), (16, 8, Some(vec![I32, I64])));

    for (cases, size) in [(1, 1), (256, 1), (257, 2), (65536, 2), (65537, 4)] {
        let ty = b.enumeration(names(cases))?;
        assert_eq!(layout(&b, ty), (size, size, Some(vec![I32])), "{cases} cases");
    }
    for (labels, size) in [(1, 1), (8, 1), (9, 2), (16, 2), (17, 4), (32, 4)] {
        let ty = b.flags(names(labels));
        assert_eq!(layout(&b, ty), (size, size, Some(vec![I32])), "{labels} labels");
    }

    let list = b.list(T::U64)?;
    assert_eq!(layout(&b, list), (8, 4, Some(vec![I32, I32])));
    let map = b.map(T::U8, T::U16)?;
    assert_eq!(layout(&b, map), (8, 4, Some(vec![I32, I32])));
    let T::Map(index) = map else { panic!("a map") };
    let entry = b.table().maps[index].entry;
    assert_eq!(layout(&b, T::Tuple(entry)), (4, 2, Some(vec![I32, I32])));
    let fixed = b.fixed_list(T::U16, 3)?;
    assert_eq!(layout(&b, fixed), (6, 2, Some(vec![I32; 3])));
    let fixed = b.fixed_list(T::U16, 16)?;
    assert_eq!(layout(&b, fixed), (32, 2, Some(vec![I32; 16])));
    let fixed = b.fixed_list(T::U16, 17)?;
    assert_eq!(layout(&b, fixed), (34, 2, None));
    assert!(b.fixed_list(T::U64, 1 << 29).is_err());
    Ok(())
}

#[test]
fn long_flat_forms_are_not_kept() -> anyhow::Result<()> {
    let mut b = TypeBuilder::default();
    let sixteen = b.tuple(vec![T::U8; 16])?;
    assert_eq!(layout(&b, sixteen), (16, 1, Some(vec![I32; 16])));
    let seventeen = b.tuple(vec![T::U8; 17])?;
    assert_eq!(layout(&b, seventeen), (17, 1, None));
    // The discriminant is one more.
    let option = b.option(sixteen)?;
    assert_eq!(layout(&b, option), (17, 1, None));
    let outer = b.tuple(vec![seventeen])?;
    assert_eq!(layout(&b, outer).2, None);
    Ok(())
}

#[test]
fn what_is_in_a_type() -> anyhow::Result<()> {
    let mut b = TypeBuilder::default();
    let resource = b.resource(crate::types::component::ResourceOrigin::Imported, None);
    let flags = |b: &TypeBuilder, ty| {
        let abi = b.table().abi(ty);
        (abi.has_borrow, abi.has_handle, abi.has_pointer)
    };
    let own = b.option(T::Own(resource))?;
    assert_eq!(flags(&b, own), (false, true, false));
    let borrows = b.list(T::Borrow(resource))?;
    assert_eq!(flags(&b, borrows), (true, true, true));
    let both = b.result(Some(own), Some(borrows))?;
    assert_eq!(flags(&b, both), (true, true, true));
    let text = b.tuple(vec![T::U8, T::String])?;
    assert_eq!(flags(&b, text), (false, false, true));
    Ok(())
}

#[test]
fn equal_types_are_one() -> anyhow::Result<()> {
    let mut b = TypeBuilder::default();
    let (first, second) = (b.record(params(&[T::U8, T::String]))?, b.record(params(&[T::U8, T::String]))?);
    assert_eq!(first, second);
    assert_ne!(first, b.record(params(&[T::String, T::U8]))?);
    assert_eq!(b.func(false, params(&[first]), None)?, b.func(false, params(&[second]), None)?);
    assert_ne!(b.func(false, params(&[first]), None)?, b.func(true, params(&[first]), None)?);
    Ok(())
}

#[test]
fn deep_types_are_refused() {
    let mut b = TypeBuilder::default();
    let mut ty = T::U8;
    for _ in 0..MAX_TYPE_DEPTH {
        ty = b.list(ty).expect("not too deep");
    }
    assert!(b.list(ty).is_err());
    assert!(b.map(T::U8, ty).is_err());
}

#[test]
fn joins() {
    for a in [I32, I64, F32, F64] {
        assert_eq!(join(a, a), a);
        for b in [I32, I64, F32, F64] {
            assert_eq!(join(a, b), join(b, a));
        }
    }
    assert_eq!(join(I32, F32), I32);
    for (a, b) in [(I32, I64), (I32, F64), (F32, F64), (F32, I64), (I64, F64)] {
        assert_eq!(join(a, b), I64);
    }
}

#[test]
fn core_signatures() -> anyhow::Result<()> {
    use ValType::{F32, F64, I32};
    let mut b = TypeBuilder::default();
    let one = b.tuple(vec![T::Float32])?;
    let two = b.tuple(vec![T::Float32, T::Float32])?;
    let bytes = b.tuple(vec![T::U8, T::U8])?;
    let three = [T::U8, T::Float32, T::Float64];
    let many = [T::U8; 17];
    let core = [I32, F32, F64];
    for (types, result, lift, lower) in [
        (&three[..], None, (&core[..], &[][..]), (&core[..], &[][..])),
        (&three, Some(T::Float32), (&core, &[F32]), (&core, &[F32])),
        (&three, Some(T::U8), (&core, &[I32]), (&core, &[I32])),
        (&three, Some(one), (&core, &[F32]), (&core, &[F32])),
        (&three, Some(two), (&core, &[I32]), (&[I32, F32, F64, I32], &[])),
        (&many, None, (&[I32], &[]), (&[I32], &[])),
        (&many, Some(bytes), (&[I32], &[I32]), (&[I32, I32], &[])),
        (&many[..16], Some(T::U8), (&[I32; 16], &[I32]), (&[I32; 16], &[I32])),
        (&[], Some(T::String), (&[], &[I32]), (&[I32], &[])),
    ] {
        let index = b.func(false, params(types), result)?;
        let ty = &b.table().funcs[index];
        for (direction, (params, results)) in [(Direction::Lift, lift), (Direction::Lower, lower)] {
            let got = flatten_functype(ty, direction);
            assert_eq!((&*got.params, &*got.results), (params, results), "{types:?} -> {result:?}, {direction:?}");
        }
    }
    Ok(())
}
