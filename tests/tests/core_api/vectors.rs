//! Vectors across the boundary, and what `Config` says about them; integers of 128 bits. What each operator computes is the official suites' business.

use crate::{instance, message};
use windlass::{
    Caller, Config, Engine, ExnRef, ExnRefPre, ExnType, Func, FuncType, Global, GlobalType, Instance, Module, Mutability, OptLevel, Result,
    Store, Tag, TagType, ThrownException, V128, Val, ValRaw, ValType,
};

/// All bytes differ, so that a lane in the wrong place shows.
const PATTERN: u128 = 0x0f0e_0d0c_0b0a_0908_0706_0504_0302_0100;

fn v128(bits: u128) -> V128 {
    V128::from(bits)
}

fn f32x4(lanes: [u32; 4]) -> V128 {
    v128(lanes.iter().rev().fold(0, |bits, &lane| bits << 32 | u128::from(lane)))
}

fn f64x2(lanes: [u64; 2]) -> V128 {
    v128(u128::from(lanes[1]) << 64 | u128::from(lanes[0]))
}

fn i16x8(lanes: [i16; 8]) -> V128 {
    v128(lanes.iter().rev().fold(0, |bits, &lane| bits << 16 | u128::from(lane as u16)))
}

fn instance_with(config: &Config, text: &str) -> Result<(Store<()>, Instance)> {
    let engine = Engine::new(config)?;
    let mut store = Store::new(&engine, ());
    let module = Module::new(&engine, text)?;
    let instance = Instance::new(&mut store, &module, &[])?;
    Ok((store, instance))
}

#[test]
#[expect(unsafe_code, reason = "raw values")]
fn into_wasm_and_out() -> Result<()> {
    let (mut store, instance) = instance(
        r#"(module
            (func (export "same") (param v128) (result v128) local.get 0)
            (func (export "zero") (result v128) (local v128) local.get 0)
            (func (export "mixed") (param i32 v128 f32 v128 i64) (result v128 i64 v128 i32)
                local.get 3 local.get 4 local.get 1 local.get 0)
            (func (export "last") (param i32) (param v128) (result i32) (i8x16.extract_lane_u 15 (local.get 1))))"#,
    )?;
    let same = instance.get_typed_func::<V128, V128>(&mut store, "same")?;
    for bits in [0, 1, PATTERN, u128::MAX, 1 << 127, u128::from(u64::MAX)] {
        assert_eq!(same.call(&mut store, v128(bits))?.as_u128(), bits);
        let mut results = [Val::I32(0)];
        same.func().call(&mut store, &[v128(bits).into()], &mut results)?;
        assert_eq!(results[0].v128().map(u128::from), Some(bits));
    }
    assert_eq!(instance.get_typed_func::<(), V128>(&mut store, "zero")?.call(&mut store, ())?, v128(0));

    let mixed = instance.get_typed_func::<(i32, V128, f32, V128, i64), (V128, i64, V128, i32)>(&mut store, "mixed")?;
    assert_eq!(mixed.call(&mut store, (1, v128(PATTERN), 2.0, v128(!PATTERN), 3))?, (v128(!PATTERN), 3, v128(PATTERN), 1));
    let mut raw = [ValRaw::i32(7), ValRaw::v128(PATTERN), ValRaw::f32(0), ValRaw::v128(5), ValRaw::i64(-1)];
    // SAFETY: as many values as the function has parameters, of their types, and room for its results.
    unsafe { mixed.func().call_unchecked(&mut store, &raw mut raw[..])? };
    assert_eq!((raw[0].get_v128(), raw[1].get_i64(), raw[2].get_v128(), raw[3].get_i32()), (5, -1, PATTERN, 7));

    assert_eq!(instance.get_typed_func::<(i32, V128), i32>(&mut store, "last")?.call(&mut store, (0, v128(PATTERN)))?, 0x0f);
    assert!(message(instance.get_typed_func::<V128, u64>(&mut store, "same")).contains("v128"));
    let mut results = [Val::I32(0)];
    assert!(message(same.func().call(&mut store, &[Val::I64(0)], &mut results)).contains("v128"));
    Ok(())
}

/// More than there are vector registers, so that some lie on the stack: in and out, and through a tail call.
#[test]
fn twenty_of_them() -> Result<()> {
    let vectors = "v128 ".repeat(20);
    let gets = |order: &mut dyn Iterator<Item = usize>| order.map(|i| format!("local.get {i} ")).collect::<String>();
    let (forwards, backwards) = (gets(&mut (0..20)), gets(&mut (0..20).rev()));
    let mut config = Config::new();
    config.wasm_tail_call(true);
    let text = format!(
        "(module
            (table funcref (elem $reverse))
            (type $t (func (param {vectors}) (result {vectors})))
            (func $reverse (type $t) {backwards})
            (func (export \"direct\") (type $t) (call $reverse {forwards}))
            (func (export \"indirect\") (type $t) {forwards} (call_indirect (type $t) (i32.const 0)))
            (func (export \"tail\") (type $t) {forwards} (return_call $reverse)))"
    );
    let (mut store, instance) = instance_with(&config, &text)?;
    let arguments: Vec<Val> = (0..20).map(|i| Val::V128(v128(PATTERN << i))).collect();
    for name in ["direct", "indirect", "tail"] {
        let mut results = vec![Val::I32(0); 20];
        instance.get_func(&mut store, name).expect("it is exported").call(&mut store, &arguments, &mut results)?;
        for (argument, result) in arguments.iter().zip(results.iter().rev()) {
            assert_eq!(argument.v128(), result.v128(), "{name}");
        }
    }
    Ok(())
}

#[test]
fn host_functions_take_and_give_them() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, 0u32);
    let module = Module::new(
        &engine,
        r#"(module
            (import "" "wrapped" (func $wrapped (param i32 v128 v128) (result v128)))
            (import "" "dynamic" (func $dynamic (param v128 i64) (result i64 v128)))
            (func (export "f") (param v128 v128) (result i64 v128)
                (call $dynamic (call $wrapped (i32.const 4) (local.get 0) (local.get 1)) (i64.const 9))))"#,
    )?;
    let wrapped = Func::wrap(&mut store, |mut caller: Caller<'_, u32>, shift: i32, a: V128, b: V128| {
        *caller.data_mut() += 1;
        v128((a.as_u128() << shift) ^ b.as_u128())
    });
    let ty = FuncType::new(&engine, [ValType::V128, ValType::I64], [ValType::I64, ValType::V128]);
    let dynamic = Func::new(&mut store, ty, |_, arguments, results| {
        results[0] = arguments[1];
        results[1] = v128(!arguments[0].unwrap_v128().as_u128()).into();
        Ok(())
    });
    assert_eq!(wrapped.ty(&store).params().nth(1).map(|ty| ty.is_v128()), Some(true));
    let instance = Instance::new(&mut store, &module, &[wrapped.into(), dynamic.into()])?;
    let f = instance.get_typed_func::<(V128, V128), (i64, V128)>(&mut store, "f")?;
    assert_eq!(f.call(&mut store, (v128(PATTERN), v128(77)))?, (9, v128(!((PATTERN << 4) ^ 77))));
    assert_eq!(*store.data(), 1);
    Ok(())
}

#[test]
fn globals_hold_them() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let module = Module::new(
        &engine,
        r#"(module
            (import "" "in" (global $in v128))
            (import "" "both" (global $both (mut v128)))
            (global (export "constant") v128 (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15))
            (global (export "copied") v128 (global.get $in))
            (global $own (mut v128) (v128.const i64x2 0 0))
            (func (export "swap") (local $old v128)
                (local.set $old (global.get $own))
                (global.set $own (global.get $both))
                (global.set $both (i8x16.add (local.get $old) (global.get $in))))
            (export "own" (global $own)))"#,
    )?;
    let constant = Global::new(&mut store, GlobalType::new(ValType::V128, Mutability::Const), v128(3).into())?;
    let both = Global::new(&mut store, GlobalType::new(ValType::V128, Mutability::Var), v128(PATTERN).into())?;
    let instance = Instance::new(&mut store, &module, &[constant.into(), both.into()])?;
    let value = |store: &mut Store<()>, global: Global| global.get(store).v128().map(u128::from);
    for (name, expected) in [("constant", PATTERN), ("copied", 3), ("own", 0)] {
        let global = instance.get_global(&mut store, name).expect("it is exported");
        assert_eq!(value(&mut store, global), Some(expected), "{name}");
    }
    instance.get_typed_func::<(), ()>(&mut store, "swap")?.call(&mut store, ())?;
    let own = instance.get_global(&mut store, "own").expect("it is exported");
    assert_eq!((value(&mut store, own), value(&mut store, both)), (Some(PATTERN), Some(3)));
    own.set(&mut store, v128(u128::MAX).into())?;
    assert_eq!(value(&mut store, own), Some(u128::MAX));
    assert!(message(own.set(&mut store, Val::I64(1))).contains("v128"));
    Ok(())
}

/// Block types, branches with values, `select`, unreachable code.
#[test]
fn control_carries_them() -> Result<()> {
    let (mut store, instance) = instance(
        r#"(module
            (func (export "f") (param i32 v128 v128) (result v128)
                (block $out (result v128)
                    (local.get 1) (local.get 0)
                    (if (param v128) (result v128)
                        (then (br $out))
                        (else (drop) (select (result v128) (local.get 2) (local.get 1) (i32.const 1))))
                    (v128.not)
                    (br_if $out (i32.const 0))
                    (loop $again (param v128) (result v128)
                        (v128.const i64x2 1 1)
                        (select (i32.const 0))
                        (br_if $again (i32.const 0))))
                (return) (i8x16.splat) (v128.not)))"#,
    )?;
    let f = instance.get_typed_func::<(i32, V128, V128), V128>(&mut store, "f")?;
    assert_eq!(f.call(&mut store, (1, v128(PATTERN), v128(5)))?, v128(PATTERN));
    // The last `select` takes the second of what is on the stack.
    assert_eq!(f.call(&mut store, (0, v128(PATTERN), v128(5)))?, v128(1 << 64 | 1));
    Ok(())
}

#[test]
fn exceptions_carry_them() -> Result<()> {
    let mut config = Config::new();
    config.wasm_exceptions(true);
    let engine = Engine::new(&config)?;
    let mut store = Store::new(&engine, ());
    let tag = Tag::new(&mut store, &TagType::new(FuncType::new(&engine, [ValType::I32, ValType::V128, ValType::V128], [])))?;
    let module = Module::new(
        &engine,
        r#"(module
            (import "" "tag" (tag $tag (param i32 v128 v128)))
            (func $throw (export "throw") (param v128) (throw $tag (i32.const 8) (local.get 0) (v128.not (local.get 0))))
            (func (export "catch") (param v128) (result v128) (local $mine v128)
                (local.set $mine (i32x4.splat (i32.const 1)))
                (block $caught (result i32 v128 v128)
                    (try_table (catch $tag $caught) (call $throw (local.get 0)))
                    (unreachable))
                (v128.xor) (i32x4.shl (i32.const 4)) (v128.and (local.get $mine)) (i32x4.add (local.get $mine))
                (local.set 0) (i32x4.splat) (i32x4.add (local.get 0))))"#,
    )?;
    let instance = Instance::new(&mut store, &module, &[tag.into()])?;
    let catch = instance.get_typed_func::<V128, V128>(&mut store, "catch")?;
    assert_eq!(catch.call(&mut store, v128(PATTERN))?, f32x4([9; 4]));

    let throw = instance.get_typed_func::<V128, ()>(&mut store, "throw")?;
    let error = throw.call(&mut store, v128(PATTERN)).expect_err("it throws");
    assert!(error.is::<ThrownException>());
    let exception = store.take_pending_exception().expect("it left wasm");
    assert_eq!(exception.field(&mut store, 1)?.v128(), Some(v128(PATTERN)));
    assert_eq!(exception.field(&mut store, 2)?.v128(), Some(v128(!PATTERN)));

    let ty = ExnType::from_tag_type(&tag.ty(&store))?;
    let pre = ExnRefPre::new(&mut store, ty);
    let made = ExnRef::new(&mut store, &pre, &tag, &[Val::I32(1), v128(2).into(), v128(3).into()]);
    assert_eq!(made?.field(&mut store, 2)?.v128(), Some(v128(3)));
    Ok(())
}

/// What arithmetic makes of NaNs with a payload, on and off; operators that only pass a NaN on leave it alone.
#[test]
fn nans_are_canonical_on_request() -> Result<()> {
    let text = r#"(module
        (func (export "f32x4.add") (param v128) (result v128) (f32x4.add (local.get 0) (v128.const f32x4 1 1 1 1)))
        (func (export "f32x4.min") (param v128) (result v128) (f32x4.min (local.get 0) (v128.const f32x4 1 1 1 1)))
        (func (export "f32x4.sqrt") (param v128) (result v128) (f32x4.sqrt (local.get 0)))
        (func (export "f32x4.nearest") (param v128) (result v128) (f32x4.nearest (local.get 0)))
        (func (export "f32x4.relaxed_madd") (param v128) (result v128)
            (f32x4.relaxed_madd (local.get 0) (v128.const f32x4 1 1 1 1) (v128.const f32x4 1 1 1 1)))
        (func (export "f64x2.div") (param v128) (result v128) (f64x2.div (local.get 0) (v128.const f64x2 1 1)))
        (func (export "f64x2.floor") (param v128) (result v128) (f64x2.floor (local.get 0)))
        (func (export "f64x2.promote") (param v128) (result v128) (f64x2.promote_low_f32x4 (local.get 0)))
        (func (export "f32x4.demote") (param v128) (result v128) (f32x4.demote_f64x2_zero (local.get 0)))
        (func (export "f32x4.neg") (param v128) (result v128) (f32x4.neg (local.get 0)))
        (func (export "f32x4.pmin") (param v128) (result v128) (f32x4.pmin (local.get 0) (v128.const f32x4 1 1 1 1))))"#;
    let (nan, canonical) = (0x7fe0_1234, 0x7fc0_0000);
    let narrow = f32x4([nan, 0, nan | 1 << 31, 0x3f80_0000]);
    let (wide_nan, wide_canonical) = (0xfffc_0000_1234_5678, 0x7ff8_0000_0000_0000);
    let wide = f64x2([0x3ff0_0000_0000_0000, wide_nan]);
    let cases = [
        ("f32x4.add", narrow, f32x4([canonical, 0x3f80_0000, canonical, 0x4000_0000])),
        ("f32x4.min", narrow, f32x4([canonical, 0, canonical, 0x3f80_0000])),
        ("f32x4.sqrt", narrow, f32x4([canonical, 0, canonical, 0x3f80_0000])),
        ("f32x4.nearest", narrow, f32x4([canonical, 0, canonical, 0x3f80_0000])),
        ("f32x4.relaxed_madd", narrow, f32x4([canonical, 0x3f80_0000, canonical, 0x4000_0000])),
        ("f64x2.div", wide, f64x2([0x3ff0_0000_0000_0000, wide_canonical])),
        ("f64x2.floor", wide, f64x2([0x3ff0_0000_0000_0000, wide_canonical])),
        ("f64x2.promote", narrow, f64x2([wide_canonical, 0])),
        ("f32x4.demote", wide, f32x4([0x3f80_0000, canonical, 0, 0])),
        ("f32x4.neg", narrow, f32x4([nan | 1 << 31, 1 << 31, nan, 0xbf80_0000])),
        ("f32x4.pmin", narrow, f32x4([nan, 0, nan | 1 << 31, 0x3f80_0000])),
    ];
    let mut differing = 0;
    for opt_level in [OptLevel::None, OptLevel::Speed] {
        for canonicalize in [false, true] {
            let mut config = Config::new();
            config.cranelift_nan_canonicalization(canonicalize).cranelift_opt_level(opt_level);
            let (mut store, instance) = instance_with(&config, text)?;
            for (name, argument, expected) in cases {
                let got = instance.get_typed_func::<V128, V128>(&mut store, name)?.call(&mut store, argument)?;
                if canonicalize {
                    assert_eq!(got, expected, "{name}: {got:x?}");
                } else {
                    differing += usize::from(got != expected);
                }
            }
        }
    }
    assert!(differing > 0, "canonicalization is always on");
    Ok(())
}

/// Where the choices that the specification leaves show, deterministic mode chooses as its profile does.
#[test]
fn relaxed_operators_can_be_deterministic() -> Result<()> {
    let text = r#"(module
        (func (export "swizzle") (result v128)
            (i8x16.relaxed_swizzle (i8x16.splat (i32.const 7)) (v128.const i8x16 0 15 16 17 31 32 127 -128 -1 1 1 1 1 1 1 1)))
        (func (export "trunc_s") (result v128) (i32x4.relaxed_trunc_f32x4_s (v128.const f32x4 nan 1e10 -1e10 -3.7)))
        (func (export "trunc_u") (result v128) (i32x4.relaxed_trunc_f32x4_u (v128.const f32x4 nan 1e10 -1 3.7)))
        (func (export "trunc_s_zero") (result v128) (i32x4.relaxed_trunc_f64x2_s_zero (v128.const f64x2 nan 1e10)))
        (func (export "trunc_u_zero") (result v128) (i32x4.relaxed_trunc_f64x2_u_zero (v128.const f64x2 -1 1e10)))
        (func (export "madd") (param v128 v128 v128) (result v128) (f32x4.relaxed_madd (local.get 0) (local.get 1) (local.get 2)))
        (func (export "nmadd") (param v128 v128 v128) (result v128) (f32x4.relaxed_nmadd (local.get 0) (local.get 1) (local.get 2)))
        (func (export "madd64") (param v128 v128 v128) (result v128) (f64x2.relaxed_madd (local.get 0) (local.get 1) (local.get 2)))
        (func (export "laneselect") (result v128)
            (i32x4.relaxed_laneselect (i8x16.splat (i32.const 0x55)) (v128.const i64x2 0 0) (v128.const i32x4 0x80000000 0x0000ffff -1 0)))
        (func (export "min") (result v128) (f32x4.relaxed_min (v128.const f32x4 -0 0 nan:0x200000 1) (v128.const f32x4 0 -0 1 2)))
        (func (export "max") (result v128) (f32x4.relaxed_max (v128.const f32x4 -0 0 3 1) (v128.const f32x4 0 -0 1 2)))
        (func (export "q15mulr") (result v128)
            (i16x8.relaxed_q15mulr_s (v128.const i16x8 -32768 1 0 0 0 0 0 16384) (v128.const i16x8 -32768 1 0 0 0 0 0 -16384)))
        (func (export "dot") (result v128)
            (i16x8.relaxed_dot_i8x16_i7x16_s
                (v128.const i8x16 -128 -128 -128 -128 1 2 0 0 0 0 0 0 0 0 0 0)
                (v128.const i8x16 -128 -128 -1 127 3 4 0 0 0 0 0 0 0 0 0 0)))
        (func (export "dot_add") (result v128)
            (i32x4.relaxed_dot_i8x16_i7x16_add_s
                (v128.const i8x16 -128 -128 -128 -128 1 2 0 0 0 0 0 0 0 0 0 0)
                (v128.const i8x16 -128 -128 -128 -128 3 4 0 0 0 0 0 0 0 0 0 0)
                (v128.const i32x4 1 2 3 4))))"#;
    let (huge, two) = (f32x4([0x7f7f_ffff; 4]), f32x4([0x4000_0000; 4]));
    let minus_huge = f32x4([0xff7f_ffff; 4]);
    let (x, y, z) = (f64x2([0x3ff0_0000_0200_0000; 2]), f64x2([0x3ff0_0000_0200_0000; 2]), f64x2([0xbff0_0000_0400_0000; 2]));
    let infinity = f32x4([0x7f80_0000; 4]);
    let cases: [(&str, &[V128], V128); 14] = [
        ("swizzle", &[], v128(0x0707_0707_0707_0700_0000_0000_0000_0707)),
        ("trunc_s", &[], f32x4([0, i32::MAX as u32, i32::MIN as u32, -3i32 as u32])),
        ("trunc_u", &[], f32x4([0, u32::MAX, 0, 3])),
        ("trunc_s_zero", &[], f32x4([0, i32::MAX as u32, 0, 0])),
        ("trunc_u_zero", &[], f32x4([0, u32::MAX, 0, 0])),
        ("madd", &[huge, two, minus_huge], infinity),
        ("nmadd", &[minus_huge, two, minus_huge], infinity),
        // (1 + 2^-27)^2 - (1 + 2^-26) is 2^-54, which rounding the product loses.
        ("madd64", &[x, y, z], f64x2([0; 2])),
        ("laneselect", &[], f32x4([0, 0x5555, 0x5555_5555, 0])),
        ("min", &[], f32x4([1 << 31, 1 << 31, 0x7fc0_0000, 0x3f80_0000])),
        ("max", &[], f32x4([0, 0, 0x4040_0000, 0x4000_0000])),
        ("q15mulr", &[], i16x8([32767, 0, 0, 0, 0, 0, 0, -8192])),
        ("dot", &[], i16x8([32767, 128 - 128 * 127, 11, 0, 0, 0, 0, 0])),
        ("dot_add", &[], f32x4([32767 * 2 + 1, 13, 3, 4])),
    ];
    for opt_level in [OptLevel::None, OptLevel::Speed] {
        let mut config = Config::new();
        config.relaxed_simd_deterministic(true).cranelift_nan_canonicalization(true).cranelift_opt_level(opt_level);
        let (mut store, instance) = instance_with(&config, text)?;
        assert!(store.engine().get_relaxed_simd_deterministic());
        for (name, arguments, expected) in cases {
            let arguments: Vec<Val> = arguments.iter().map(|&v| Val::V128(v)).collect();
            let mut results = [Val::I32(0)];
            instance.get_func(&mut store, name).expect("it is exported").call(&mut store, &arguments, &mut results)?;
            assert_eq!(results[0].v128(), Some(expected), "{name}: {results:x?}");
        }
    }
    Ok(())
}

#[test]
fn what_is_off_is_refused_by_name() -> Result<()> {
    let vector = "(module (func (param v128)))";
    let relaxed = "(module (func (param v128) (result v128) (i8x16.relaxed_swizzle (local.get 0) (local.get 0))))";
    let wide = "(module (func (param i64) (result i64 i64) (i64.mul_wide_s (local.get 0) (local.get 0))))";
    let refusal = |config: &Config, text| -> Result<String> { Ok(message(Module::new(&Engine::new(config)?, text))) };
    // Defaults: vectors are on, relaxed ones too; wide arithmetic is off.
    assert!(Module::new(&Engine::default(), vector).is_ok() && Module::new(&Engine::default(), relaxed).is_ok());
    let error = refusal(&Config::new(), wide)?;
    assert!(error.contains("wide arithmetic"), "{error}");
    assert!(Module::new(&Engine::new(Config::new().wasm_wide_arithmetic(true))?, wide).is_ok());
    for (text, name) in [(vector, "SIMD"), (relaxed, "SIMD")] {
        let error = refusal(Config::new().wasm_simd(false), text)?;
        assert!(error.contains(name), "{error}");
    }
    let error = refusal(Config::new().wasm_relaxed_simd(false), relaxed)?;
    assert!(error.contains("relaxed SIMD"), "{error}");
    assert!(Module::new(&Engine::new(Config::new().wasm_relaxed_simd(false))?, vector).is_ok());
    Ok(())
}

/// Loads and stores of parts of a vector reach exactly as far as the part.
#[test]
fn accesses_end_where_the_part_ends() -> Result<()> {
    let parts = [("load", 16), ("load8x8_s", 8), ("load16x4_u", 8), ("load32x2_s", 8), ("load8_splat", 1), ("load16_splat", 2)];
    let parts = parts.into_iter().chain([("load32_splat", 4), ("load64_splat", 8), ("load32_zero", 4), ("load64_zero", 8)]);
    let mut functions = String::new();
    let mut names = Vec::new();
    for (name, bytes) in parts {
        functions += &format!("(func (export \"{name}\") (param i32) (drop (v128.{name} (local.get 0))))");
        names.push((name.to_owned(), bytes));
    }
    for bits in [8, 16, 32, 64] {
        for (name, code) in [
            (format!("load{bits}_lane"), format!("(drop (v128.load{bits}_lane 1 (local.get 0) (v128.const i64x2 0 0)))")),
            (format!("store{bits}_lane"), format!("(v128.store{bits}_lane 1 (local.get 0) (v128.const i64x2 -1 -1))")),
        ] {
            functions += &format!("(func (export \"{name}\") (param i32) {code})");
            names.push((name, bits / 8));
        }
    }
    functions += "(func (export \"store\") (param i32) (v128.store (local.get 0) (v128.const i64x2 -1 -1)))";
    names.push(("store".to_owned(), 16));
    // With a check before each access, and without.
    for reservation in [4 << 30, 0] {
        let mut config = Config::new();
        config.memory_reservation(reservation);
        let (mut store, instance) = instance_with(&config, &format!("(module (memory (export \"memory\") 1) {functions})"))?;
        let memory = instance.get_memory(&mut store, "memory").expect("it is exported");
        for (name, bytes) in &names {
            let access = instance.get_typed_func::<i32, ()>(&mut store, name)?;
            access.call(&mut store, 65536 - bytes)?;
            memory.data_mut(&mut store).fill(0);
            for beyond in [65537 - bytes, 65536, -1] {
                assert!(message(access.call(&mut store, beyond)).contains("out of bounds"), "{name} at {beyond}");
            }
            assert!(memory.data(&store).iter().all(|byte| *byte == 0), "{name}: bytes were written before the trap");
        }
    }
    Ok(())
}

#[test]
fn integers_of_128_bits() -> Result<()> {
    let text = r#"(module
        (func (export "add") (param i64 i64 i64 i64) (result i64 i64) (i64.add128 (local.get 0) (local.get 1) (local.get 2) (local.get 3)))
        (func (export "sub") (param i64 i64 i64 i64) (result i64 i64) (i64.sub128 (local.get 0) (local.get 1) (local.get 2) (local.get 3)))
        (func (export "mul_u") (param i64 i64) (result i64 i64) (i64.mul_wide_u (local.get 0) (local.get 1)))
        (func (export "mul_s") (param i64 i64) (result i64 i64) (i64.mul_wide_s (local.get 0) (local.get 1))))"#;
    let interesting = [0, 1, 2, u64::MAX, 1 << 63, i64::MAX as u64, 0x0123_4567_89ab_cdef];
    let halves = |v: u128| (v as u64, (v >> 64) as u64);
    for opt_level in [OptLevel::None, OptLevel::Speed] {
        let (mut store, instance) = instance_with(Config::new().wasm_wide_arithmetic(true).cranelift_opt_level(opt_level), text)?;
        let add = instance.get_typed_func::<(u64, u64, u64, u64), (u64, u64)>(&mut store, "add")?;
        let sub = instance.get_typed_func::<(u64, u64, u64, u64), (u64, u64)>(&mut store, "sub")?;
        let mul_u = instance.get_typed_func::<(u64, u64), (u64, u64)>(&mut store, "mul_u")?;
        let mul_s = instance.get_typed_func::<(u64, u64), (u64, u64)>(&mut store, "mul_s")?;
        for a in interesting {
            for b in interesting {
                let signed = i128::from(a as i64) * i128::from(b as i64);
                assert_eq!(mul_u.call(&mut store, (a, b))?, halves(u128::from(a) * u128::from(b)));
                assert_eq!(mul_s.call(&mut store, (a, b))?, halves(signed as u128));
                let (x, y) = (u128::from(a) << 64 | u128::from(b), u128::from(b.rotate_left(7)) << 64 | u128::from(a));
                let arguments = (x as u64, (x >> 64) as u64, y as u64, (y >> 64) as u64);
                assert_eq!(add.call(&mut store, arguments)?, halves(x.wrapping_add(y)));
                assert_eq!(sub.call(&mut store, arguments)?, halves(x.wrapping_sub(y)));
            }
        }
    }
    Ok(())
}
