//! What is checked and written in one pass is what the slow path checks and then writes, and what it refuses is refused in the same words.

use super::super::abi::lower::LowerContext;
use super::super::types::Scope;
use super::super::walk::{Packed, Spill, copy_fields, lower_values, plain, store};
use super::check::Misfit;
use super::pack::pack;
use super::typed::convert;
use super::{Val, check, check_and_pack, flatten_all};
use crate::Result;
use crate::vm::ValRaw;
use cranelift_entity::PrimaryMap;
use std::sync::Arc;
use windlass_compiler::abi::{MAX_FLAT_PARAMS, TypeBuilder};
use windlass_compiler::types::component::{InterfaceType as T, TypeTable};

/// SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }
}

const SCALARS: [T; 12] = [T::Bool, T::S8, T::U8, T::S16, T::U16, T::S32, T::U32, T::S64, T::U64, T::Float32, T::Float64, T::Char];

const NAMES: [&str; 7] = ["a", "b", "id", "name", "x-axis", "created-at", "a-name-that-is-longer-than-the-others"];

/// A type of scalars in records and tuples; if it may `vary`, of anything else that is not in memory too.
fn ty(random: &mut Random, types: &mut TypeBuilder, depth: usize, vary: bool) -> Result<T> {
    let kinds = if vary { 8 } else { 3 };
    let kind = if depth == 0 { 0 } else { random.below(kinds) };
    let mut part = |random: &mut Random| ty(random, types, depth - 1, vary);
    Ok(match kind {
        0 => SCALARS[random.below(SCALARS.len())],
        1 => {
            let skip = random.below(4);
            let fields = NAMES[skip..].iter().take(1 + random.below(4)).map(|name| Ok(((*name).to_owned(), part(random)?)));
            let fields = fields.collect::<Result<_>>()?;
            types.record(fields)?
        }
        2 => {
            let parts = (0..1 + random.below(4)).map(|_| part(random)).collect::<Result<_>>()?;
            types.tuple(parts)?
        }
        3 => {
            let part = part(random)?;
            types.option(part)?
        }
        4 => {
            let (ok, err) = (part(random)?, part(random)?);
            types.result((random.below(3) > 0).then_some(ok), (random.below(3) > 0).then_some(err))?
        }
        5 => {
            let cases = NAMES.iter().map(|name| Ok(((*name).to_owned(), if random.below(2) == 0 { None } else { Some(part(random)?) })));
            let cases = cases.collect::<Result<_>>()?;
            types.variant(cases)?
        }
        6 if random.below(2) == 0 => types.flags(NAMES.map(String::from).into()),
        6 => types.enumeration(NAMES.map(String::from).into())?,
        _ => {
            let part = part(random)?;
            types.fixed_list(part, 2)?
        }
    })
}

fn value(random: &mut Random, types: &TypeTable, ty: T) -> Val {
    let name = |random: &mut Random| NAMES[random.below(NAMES.len())].to_owned();
    match ty {
        T::Bool => Val::Bool(random.below(2) == 1),
        T::S8 => Val::S8(random.next() as i8),
        T::U8 => Val::U8(random.next() as u8),
        T::S16 => Val::S16(random.next() as i16),
        T::U16 => Val::U16(random.next() as u16),
        T::S32 => Val::S32(random.next() as i32),
        T::U32 => Val::U32(random.next() as u32),
        T::S64 => Val::S64(random.next() as i64),
        T::U64 => Val::U64(random.next()),
        T::Float32 => Val::Float32(f32::from_bits(random.next() as u32)),
        T::Float64 => Val::Float64(f64::from_bits(random.next())),
        T::Char => Val::Char(char::from_u32(random.next() as u32 % 0x11_0000).unwrap_or('ß')),
        T::Record(index) => {
            let fields = types.records[index].fields.iter();
            Val::Record(fields.map(|field| (field.name.clone(), value(random, types, field.ty))).collect())
        }
        T::Tuple(index) => Val::Tuple(types.tuples[index].types.iter().map(|ty| value(random, types, *ty)).collect()),
        T::Option(index) => Val::Option((random.below(2) == 1).then(|| Box::new(value(random, types, types.options[index].ty)))),
        T::Result(index) => {
            let ty = &types.results[index];
            let mut boxed = |ty: Option<T>| ty.map(|ty| Box::new(value(random, types, ty)));
            Val::Result(if boxed(ty.ok).is_some() { Ok(boxed(ty.ok)) } else { Err(boxed(ty.err)) })
        }
        T::Variant(index) => {
            let cases = &types.variants[index].cases;
            let case = &cases[random.below(cases.len())];
            Val::Variant(case.name.clone(), case.ty.map(|ty| Box::new(value(random, types, ty))))
        }
        T::Enum(_) => Val::Enum(name(random)),
        T::Flags(_) => Val::Flags((0..random.below(4)).map(|_| name(random)).collect()),
        T::FixedList(index) => Val::FixedLengthList((0..2).map(|_| value(random, types, types.fixed_lists[index].element)).collect()),
        _ => Val::String("none of those".into()),
    }
}

/// Changes something, so that the value is most often of its type no longer.
fn spoil(random: &mut Random, value: &mut Val) {
    let deeper = random.below(3) > 0;
    match value {
        Val::Record(fields) if deeper && !fields.is_empty() => {
            let at = random.below(fields.len());
            spoil(random, &mut fields[at].1);
        }
        Val::Tuple(parts) | Val::FixedLengthList(parts) if deeper && !parts.is_empty() => {
            let at = random.below(parts.len());
            spoil(random, &mut parts[at]);
        }
        Val::Option(Some(payload)) | Val::Variant(_, Some(payload)) if deeper => spoil(random, payload),
        Val::Result(Ok(Some(payload)) | Err(Some(payload))) if deeper => spoil(random, payload),
        Val::Record(fields) => match random.below(5) {
            0 => fields.truncate(fields.len() - 1),
            1 => fields.push(fields[0].clone()),
            2 => fields.rotate_left(1),
            3 => fields[0].0.push('x'),
            _ => *value = Val::Tuple(fields.drain(..).map(|(_, value)| value).collect()),
        },
        Val::Tuple(parts) | Val::FixedLengthList(parts) => match random.below(3) {
            0 => parts.truncate(parts.len() - 1),
            1 => parts.push(parts[0].clone()),
            _ => *value = Val::List(std::mem::take(parts)),
        },
        Val::Variant(case, payload) => match random.below(2) {
            0 => case.push('x'),
            _ => *payload = if payload.is_some() { None } else { Some(Box::new(Val::U8(1))) },
        },
        Val::Flags(names) => names.push("none".into()),
        Val::Enum(case) => case.push('x'),
        Val::U8(_) => *value = Val::S8(1),
        Val::Bool(_) => *value = Val::Char('t'),
        Val::U64(_) => *value = Val::U32(1),
        _ => *value = Val::U8(1),
    }
}

fn scope(types: TypeBuilder) -> Scope {
    Scope { table: Arc::new(types.finish()), resources: PrimaryMap::new(), names: Arc::default() }
}

fn told(result: std::result::Result<(), Box<Misfit>>) -> std::result::Result<(), String> {
    result.map_err(|misfit| misfit.to_string())
}

#[test]
fn lists_are_packed_as_their_elements_are_stored() -> Result<()> {
    let mut random = Random(4);
    let (mut refused, mut gaps) = (0, 0);
    for round in 0..600 {
        let mut types = TypeBuilder::default();
        let element = ty(&mut random, &mut types, round % 4, false)?;
        let list = types.list(element)?;
        let scope = scope(types);
        let types = &*scope.table;
        let count = [0, 1, 2, 15, 16, 17, 31, 32, 33, 70][random.below(10)];
        let mut values: Vec<Val> = (0..count).map(|_| value(&mut random, types, element)).collect();

        let mut expected = Vec::new();
        for value in &values {
            let store = |cx: &mut LowerContext<'_>, at| store(cx, element, value, &mut Packed::default(), at);
            expected.extend(convert(element, &scope, store, |_, bytes| Ok(bytes.to_vec()))?);
        }
        let mut packed = Packed::default();
        // What was checked before does not matter.
        packed.room(3);
        assert_eq!(packed.take(3), Some(&[0; 3][..]));
        let whole = Val::List(values.clone());
        assert_eq!(told(check_and_pack(&whole, list, &scope, &mut packed)), Ok(()));
        let bytes = packed.take(expected.len()).map(<[u8]>::to_vec);
        assert_eq!(bytes.as_ref(), Some(&expected), "{whole:?}");
        assert_eq!(packed.take(1), None);

        // Between the fields nothing is written.
        let size = types.abi(element).size as usize;
        let (mut ones, mut zeros) = (vec![0xff; expected.len()], vec![0; expected.len()]);
        copy_fields(types, element, &expected, &mut ones, size, 0)?;
        copy_fields(types, element, &expected, &mut zeros, size, 0)?;
        let written = ones.iter().zip(&zeros).filter(|(a, b)| a == b).count();
        assert_eq!(Some(written), plain(types, element).map(|bytes| bytes * count));
        assert!(ones.iter().zip(&zeros).zip(&expected).all(|((one, zero), byte)| one != zero || one == byte));
        gaps += usize::from(written < expected.len());

        if count > 0 {
            let at = random.below(count);
            spoil(&mut random, &mut values[at]);
            let mut room = vec![0; expected.len()];
            let slow = told(check(&Val::List(values.clone()), list, &scope));
            assert_eq!(pack(types, element, &values, &mut room), slow.is_ok(), "{slow:?}");
            let fast = told(check_and_pack(&Val::List(values), list, &scope, &mut Packed::default()));
            assert_eq!(fast, slow);
            refused += usize::from(slow.is_err_and(|slow| slow.starts_with(&format!("element {at}"))));
        }
    }
    assert!(refused > 300 && gaps > 50, "{refused} {gaps}");
    Ok(())
}

#[test]
fn arguments_are_flattened_as_they_are_lowered() -> Result<()> {
    let mut random = Random(8);
    let (mut refused, mut flattened) = (0, 0);
    for round in 0..2000 {
        let mut types = TypeBuilder::default();
        let list: Vec<T> = (0..1 + random.below(3)).map(|_| ty(&mut random, &mut types, round % 4, true)).collect::<Result<_>>()?;
        let T::Tuple(index) = types.tuple(list.clone())? else { panic!("a tuple is one") };
        let scope = scope(types);
        let types = &*scope.table;
        let abi = &types.tuples[index].abi;
        let mut values: Vec<Val> = list.iter().map(|ty| value(&mut random, types, *ty)).collect();
        if abi.flat.as_ref().is_none_or(|flat| flat.len() > MAX_FLAT_PARAMS) {
            continue;
        }
        let lower = |cx: &mut LowerContext<'_>, _| {
            let mut slots = [ValRaw::default(); MAX_FLAT_PARAMS];
            lower_values(cx, (&list, abi), MAX_FLAT_PARAMS, |i| &values[i], Spill::Allocate, &mut Packed::default(), &mut slots)?;
            // Slots of cases that are not there are cleared.
            let mut fast = [ValRaw::u64(7); MAX_FLAT_PARAMS];
            assert!(flatten_all(types, &list, &values, &mut fast), "{values:?}");
            let used = abi.flat.as_ref().map_or(0, |flat| flat.len());
            let bits = |slots: &[ValRaw]| slots.iter().map(ValRaw::get_u64).collect::<Vec<_>>();
            assert_eq!(bits(&slots[..used]), bits(&fast[..used]), "{values:?}");
            assert!(used == 0 || !flatten_all(types, &list, &values, &mut fast[..used - 1]), "there is no room");
            Ok(())
        };
        convert(T::U8, &scope, lower, |_, _| Ok(()))?;
        flattened += 1;

        let at = random.below(values.len());
        spoil(&mut random, &mut values[at]);
        let slow = told(check(&values[at], list[at], &scope));
        assert_eq!(flatten_all(types, &list, &values, &mut [ValRaw::default(); MAX_FLAT_PARAMS]), slow.is_ok(), "{slow:?}");
        refused += usize::from(slow.is_err());
    }
    assert!(refused > 800 && flattened > 1000, "{refused} {flattened}");
    Ok(())
}

#[test]
fn what_does_not_fit_is_told_by_its_place() -> Result<()> {
    let mut types = TypeBuilder::default();
    let record = types.record(vec![("a".into(), T::U32), ("b".into(), T::Bool)])?;
    let list = types.list(record)?;
    let scope = scope(types);
    let fields = |fields: &[(&str, Val)]| Val::Record(fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect());
    let good = fields(&[("a", Val::U32(1)), ("b", Val::Bool(true))]);
    for (wrong, message) in [
        (fields(&[("a", Val::U64(1)), ("b", Val::Bool(true))]), "element 40, field `a`: expected `u32`, got `u64`"),
        (fields(&[("b", Val::Bool(true)), ("a", Val::U32(1))]), "element 40: field 1 is `a`, got `b`"),
        (fields(&[("a", Val::U32(1)), ("B", Val::Bool(true))]), "element 40: field 2 is `b`, got `B`"),
        (fields(&[("a", Val::U32(1))]), "element 40: expected 2 fields, got 1"),
        (fields(&[("a", Val::U32(1)), ("b", Val::Bool(true)), ("c", Val::U8(1))]), "element 40: expected 2 fields, got 3"),
    ] {
        let mut values = vec![good.clone(); 41];
        values[40] = wrong;
        let error = told(check_and_pack(&Val::List(values), list, &scope, &mut Packed::default()));
        assert_eq!(error.as_ref().map_err(String::as_str), Err(message));
    }
    Ok(())
}
