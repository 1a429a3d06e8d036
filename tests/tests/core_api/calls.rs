//! Calls from the host into wasm, typed and with tagged values.

use crate::{instance, instance_in};
use windlass::{Engine, ExternRef, Func, FuncType, NoExtern, NoFunc, Result, Rooted, Store, Val, ValRaw, ValType};

#[test]
fn numbers_go_in_and_out() -> Result<()> {
    let (mut store, instance) = instance(
        r#"(module
            (func (export "i32") (param i32) (result i32) local.get 0)
            (func (export "i64") (param i64) (result i64) local.get 0)
            (func (export "f32") (param f32) (result f32) local.get 0)
            (func (export "f64") (param f64) (result f64) local.get 0)
            (func (export "all") (param i32 i64 f32 f64) (result f64 f32 i64 i32) local.get 3 local.get 2 local.get 1 local.get 0))"#,
    )?;
    for v in [0, 1, -1, i32::MIN, i32::MAX] {
        assert_eq!(instance.get_typed_func::<i32, i32>(&mut store, "i32")?.call(&mut store, v)?, v);
    }
    assert_eq!(instance.get_typed_func::<u32, u32>(&mut store, "i32")?.call(&mut store, u32::MAX)?, u32::MAX);
    for v in [0, -1, i64::MIN, i64::MAX] {
        assert_eq!(instance.get_typed_func::<(i64,), (i64,)>(&mut store, "i64")?.call(&mut store, (v,))?, (v,));
    }
    assert_eq!(instance.get_typed_func::<u64, u64>(&mut store, "i64")?.call(&mut store, u64::MAX)?, u64::MAX);
    let nan = f32::from_bits(0x7fa0_1234);
    assert_eq!(instance.get_typed_func::<f32, f32>(&mut store, "f32")?.call(&mut store, nan)?.to_bits(), nan.to_bits());
    assert_eq!(instance.get_typed_func::<f64, f64>(&mut store, "f64")?.call(&mut store, -0.0)?.to_bits(), (-0.0f64).to_bits());

    let all = instance.get_typed_func::<(i32, i64, f32, f64), (f64, f32, i64, i32)>(&mut store, "all")?;
    assert_eq!(all.call(&mut store, (1, 2, 3.0, 4.0))?, (4.0, 3.0, 2, 1));

    let all = instance.get_func(&mut store, "all").expect("it is exported");
    let mut results = [Val::I32(0); 4];
    all.call(&mut store, &[1i32.into(), 2i64.into(), 3f32.into(), 4f64.into()], &mut results)?;
    assert_eq!((results[0].f64(), results[1].f32(), results[2].i64(), results[3].i32()), (Some(4.0), Some(3.0), Some(2), Some(1)));
    Ok(())
}

#[test]
fn seventeen_parameters_and_results() -> Result<()> {
    let params = "i32 ".repeat(17);
    let body: String = (0..17).rev().map(|i| format!("local.get {i} ")).collect();
    let (mut store, instance) = instance(&format!(r#"(module (func (export "reverse") (param {params}) (result {params}) {body}))"#))?;

    type Seventeen = (i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32);
    let reverse = instance.get_typed_func::<Seventeen, Seventeen>(&mut store, "reverse")?;
    let reversed = reverse.call(&mut store, (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))?;
    assert_eq!((reversed.0, reversed.1, reversed.8, reversed.16), (16, 15, 8, 0));

    let mut results = [Val::I32(0); 17];
    let args: Vec<Val> = (0..17).map(Val::I32).collect();
    reverse.func().call(&mut store, &args, &mut results)?;
    assert!(results.iter().enumerate().all(|(i, v)| v.i32() == Some(16 - i as i32)));
    Ok(())
}

#[test]
fn more_values_than_a_tuple_holds() -> Result<()> {
    let params = "i64 ".repeat(40);
    let body: String = (0..40).map(|i| format!("local.get {i} ")).collect();
    let (mut store, instance) = instance(&format!(r#"(module (func (export "same") (param {params}) (result {params}) {body}))"#))?;
    let same = instance.get_func(&mut store, "same").expect("it is exported");
    let args: Vec<Val> = (0..40).map(Val::I64).collect();
    let mut results = [Val::I32(0); 40];
    same.call(&mut store, &args, &mut results)?;
    assert!(results.iter().enumerate().all(|(i, v)| v.i64() == Some(i as i64)));
    Ok(())
}

#[test]
fn references_to_functions() -> Result<()> {
    let (mut store, instance) = instance(
        r#"(module
            (table 1 funcref)
            (func $seven (result i32) i32.const 7)
            (elem declare func $seven)
            (func (export "seven") (result funcref) ref.func $seven)
            (func (export "is_null") (param funcref) (result i32) local.get 0 ref.is_null)
            (func (export "call") (param funcref) (result i32)
                (table.set (i32.const 0) (local.get 0))
                (call_indirect (result i32) (i32.const 0))))"#,
    )?;
    let seven = instance.get_typed_func::<(), Option<Func>>(&mut store, "seven")?.call(&mut store, ())?.expect("it is not null");
    assert_eq!(seven.typed::<(), i32>(&store)?.call(&mut store, ())?, 7);
    assert_eq!(seven.ty(&store).to_string(), "(func (result i32))");

    let is_null = instance.get_typed_func::<Option<Func>, i32>(&mut store, "is_null")?;
    assert_eq!(is_null.call(&mut store, None)?, 1);
    assert_eq!(is_null.call(&mut store, Some(seven))?, 0);
    // A subtype may be given where its supertype is asked for.
    assert_eq!(is_null.func().typed::<Func, i32>(&store)?.call(&mut store, seven)?, 0);
    assert_eq!(is_null.func().typed::<Option<NoFunc>, i32>(&store)?.call(&mut store, NoFunc::null())?, 1);

    let host = Func::wrap(&mut store, || 9i32);
    let call = instance.get_typed_func::<Option<Func>, i32>(&mut store, "call")?;
    assert_eq!(call.call(&mut store, Some(host))?, 9);
    assert_eq!(call.call(&mut store, Some(seven))?, 7);
    let mut result = [Val::null_func_ref()];
    call.func().call(&mut store, &[host.into()], &mut result)?;
    assert_eq!(result[0].i32(), Some(9));
    Ok(())
}

#[test]
fn references_to_host_values() -> Result<()> {
    let (mut store, instance) = instance(
        r#"(module
            (global $kept (mut externref) (ref.null extern))
            (func (export "keep") (param externref) (result externref)
                global.get $kept
                (global.set $kept (local.get 0))))"#,
    )?;
    let keep = instance.get_typed_func::<Option<Rooted<ExternRef>>, Option<Rooted<ExternRef>>>(&mut store, "keep")?;
    let hello = ExternRef::new(&mut store, "hello")?;
    assert!(keep.call(&mut store, Some(hello))?.is_none());
    let back = keep.call(&mut store, None)?.expect("it was kept");
    assert!(Rooted::<ExternRef>::ref_eq(&store, &hello, &back)?);
    assert_eq!(back.data(&store)?.and_then(|v| v.downcast_ref::<&str>()), Some(&"hello"));

    let counter = ExternRef::new(&mut store, 1u32)?;
    if let Some(count) = counter.data_mut(&mut store)?.and_then(|v| v.downcast_mut::<u32>()) {
        *count += 1;
    }
    assert_eq!(counter.data(&store)?.and_then(|v| v.downcast_ref::<u32>()), Some(&2));
    let owned = counter.to_owned_rooted(&mut store)?;
    assert!(Rooted::rooted_eq(owned.to_rooted(&mut store), counter));

    let mut result = [Val::null_extern_ref()];
    keep.func().call(&mut store, &[Val::ExternRef(Some(counter))], &mut result)?;
    assert!(result[0].unwrap_extern_ref().is_none());
    assert!(keep.func().typed::<Option<NoExtern>, Option<Rooted<ExternRef>>>(&store)?.call(&mut store, None)?.is_some());
    Ok(())
}

#[test]
#[expect(unsafe_code, reason = "the unchecked entry points")]
fn raw_calls() -> Result<()> {
    let mut store = Store::new(&Engine::default(), ());
    let instance =
        instance_in(&mut store, r#"(module (func (export "sub") (param i32 i32) (result i32) (i32.sub (local.get 0) (local.get 1))))"#)?;
    let sub = instance.get_func(&mut store, "sub").expect("it is exported");
    let mut args = [ValRaw::i32(44), ValRaw::i32(2)];
    // SAFETY: two parameters and one result, all numbers.
    unsafe { sub.call_unchecked(&mut store, &mut args)? };
    assert_eq!(args[0].get_i32(), 42);

    let raw = sub.to_raw(&mut store);
    // SAFETY: it was just made from a function of this store.
    let again = unsafe { Func::from_raw(&mut store, raw) }.expect("it is not null");
    assert_eq!(again.typed::<(i32, i32), i32>(&store)?.call(&mut store, (3, 1))?, 2);
    // SAFETY: null is allowed.
    assert!(unsafe { Func::from_raw(&mut store, std::ptr::null_mut()) }.is_none());

    let ty = FuncType::new(store.engine(), [ValType::I32], [ValType::I64]);
    // SAFETY: the closure reads one `i32` and writes one `i64`.
    let widen = unsafe {
        Func::new_unchecked(&mut store, ty, |_, values| {
            let v = values[0].assume_init().get_i32();
            values[0].write(ValRaw::i64(v.into()));
            Ok(())
        })
    };
    assert_eq!(widen.typed::<i32, i64>(&store)?.call(&mut store, -5)?, -5);
    Ok(())
}
