//! Calls from wasm into the host: every way to make a host function, and what it may do.

use crate::message;
use windlass::{
    AsContext, AsContextMut, Caller, Engine, Error, Extern, ExternRef, Func, FuncType, Instance, Linker, Module, Result, Rooted, Store,
    Trap, Val, ValType, bail,
};

#[test]
fn closures_of_every_shape() -> Result<()> {
    let mut store = Store::new(&Engine::default(), 5i32);
    let f = Func::wrap(&mut store, || ());
    f.typed::<(), ()>(&store)?.call(&mut store, ())?;
    let f = Func::wrap(&mut store, || -> Result<()> { Ok(()) });
    f.typed::<(), ()>(&store)?.call(&mut store, ())?;
    let f = Func::wrap(&mut store, |a: i32, b: u64| -> Result<(u64, i32)> { Ok((b, a)) });
    assert_eq!(f.typed::<(i32, u64), (u64, i32)>(&store)?.call(&mut store, (1, 2))?, (2, 1));
    let f = Func::wrap(&mut store, |caller: Caller<'_, i32>| *caller.data());
    assert_eq!(f.typed::<(), i32>(&store)?.call(&mut store, ())?, 5);
    let f = Func::wrap(&mut store, |mut caller: Caller<'_, i32>, by: i32| {
        *caller.data_mut() += by;
        (caller.as_context().data().to_owned(),)
    });
    assert_eq!(f.typed::<i32, (i32,)>(&store)?.call(&mut store, 4)?, (9,));
    assert_eq!(*store.data(), 9);
    let f = Func::wrap(&mut store, |a: f32, b: f64, c: Option<Func>, d: Option<Rooted<ExternRef>>| {
        assert!(c.is_none() && d.is_none());
        f64::from(a) + b
    });
    assert_eq!(f.ty(&store).to_string(), "(func (param f32 f64 funcref externref) (result f64))");
    assert_eq!(f.typed::<(f32, f64, Option<Func>, Option<Rooted<ExternRef>>), f64>(&store)?.call(&mut store, (1.5, 2.0, None, None))?, 3.5);
    Ok(())
}

#[test]
fn seventeen_parameters() -> Result<()> {
    let engine = Engine::default();
    let mut linker = Linker::<u32>::new(&engine);
    #[rustfmt::skip]
    linker.func_wrap("", "sum", |a: i32, b: i32, c: i32, d: i32, e: i32, f: i32, g: i32, h: i32, i: i32, j: i32, k: i32, l: i32, m: i32, n: i32, o: i32, p: i32, q: i64| {
        i64::from(a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j + 11 * k + 12 * l + 13 * m + 14 * n + 15 * o + 16 * p) + 17 * q
    })?;
    #[rustfmt::skip]
    linker.func_wrap("", "sum_with_caller", |mut caller: Caller<'_, u32>, a: i32, b: i32, c: i32, d: i32, e: i32, f: i32, g: i32, h: i32, i: i32, j: i32, k: i32, l: i32, m: i32, n: i32, o: i32, p: i32, q: i64| {
        *caller.data_mut() += 1;
        i64::from(a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j + 11 * k + 12 * l + 13 * m + 14 * n + 15 * o + 16 * p) + 17 * q
    })?;
    let params = "i32 ".repeat(16) + "i64";
    let args: String = (1..17).map(|i| format!("(i32.const {i})")).collect::<String>() + "(i64.const 17)";
    let module = Module::new(
        &engine,
        format!(
            r#"(module
                (import "" "sum" (func $a (param {params}) (result i64)))
                (import "" "sum_with_caller" (func $b (param {params}) (result i64)))
                (func (export "a") (result i64) (call $a {args}))
                (func (export "b") (result i64) (call $b {args})))"#
        ),
    )?;
    let mut store = Store::new(&engine, 0);
    let instance = linker.instantiate(&mut store, &module)?;
    let squares = (1..18).map(|i| i * i).sum::<i64>();
    for name in ["a", "b"] {
        assert_eq!(instance.get_typed_func::<(), i64>(&mut store, name)?.call(&mut store, ())?, squares);
    }
    assert_eq!(*store.data(), 1);
    Ok(())
}

#[test]
fn dynamic_functions_check_what_they_return() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let ty = FuncType::new(&engine, [ValType::I32, ValType::FUNCREF], [ValType::I64, ValType::FUNCREF]);
    let f = Func::new(&mut store, ty.clone(), |_, params, results| {
        // Results start as null functions.
        assert!(results.iter().all(|r| matches!(r, Val::FuncRef(None))));
        results[0] = Val::I64(params[0].unwrap_i32().into());
        results[1] = params[1];
        Ok(())
    });
    let mut results = [Val::I32(0); 2];
    f.call(&mut store, &[Val::I32(3), f.into()], &mut results)?;
    assert_eq!(results[0].i64(), Some(3));
    assert!(results[1].unwrap_func_ref().is_some());
    assert!(f.matches_ty(&store, &ty));

    let wrong = Func::new(&mut store, ty, |_, _, _| Ok(()));
    let error = message(wrong.call(&mut store, &[Val::I32(3), Val::null_func_ref()], &mut results));
    assert!(error.contains("result 0") && error.contains("i64"), "{error}");
    Ok(())
}

#[test]
fn dynamic_functions_of_any_length_and_type() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let f = Func::wrap(&mut store, || ());
    let all = [Val::I32(-1), Val::I64(i64::MIN), Val::F32(0x7fa0_0001), Val::F64(u64::MAX), Val::FuncRef(Some(f))];
    // Few values lie on the stack, many do not.
    for len in [0, 1, 4, 5, 9, 40] {
        let values: Vec<Val> = (0..len).map(|i| all[i % all.len()]).collect();
        let types: Vec<ValType> = values.iter().map(|value| value.ty(&store)).collect::<Result<_>>()?;
        let ty = FuncType::new(&engine, types.iter().cloned(), types.iter().cloned().rev());
        let swap = Func::new(&mut store, ty, |_, params, results| {
            results.iter_mut().zip(params.iter().rev()).for_each(|(result, param)| *result = *param);
            Ok(())
        });
        let mut results = vec![Val::I32(0); len];
        swap.call(&mut store, &values, &mut results)?;
        let text = |value: &Val| format!("{value:?}");
        assert_eq!(results.iter().map(text).collect::<Vec<_>>(), values.iter().rev().map(text).collect::<Vec<_>>(), "{len} values");
    }
    Ok(())
}

#[derive(Debug, PartialEq)]
struct OutOfPaper(u32);

impl std::fmt::Display for OutOfPaper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "out of paper in tray {}", self.0)
    }
}

impl std::error::Error for OutOfPaper {}

const CALLS_HOST: &str = r#"(module $printer
    (import "host" "f" (func $f (param i32) (result i32)))
    (func $inner (param i32) (result i32) (call $f (local.get 0)))
    (func (export "run") (param i32) (result i32) (i32.add (call $inner (local.get 0)) (i32.const 1))))"#;

#[test]
fn errors_keep_their_type_on_the_way_through_wasm() -> Result<()> {
    let engine = Engine::default();
    let mut linker = Linker::<()>::new(&engine);
    linker.func_wrap("host", "f", |tray: u32| -> Result<u32> {
        match tray {
            0 => Ok(1),
            1 => Err(Trap::UnreachableCodeReached.into()),
            2 => bail!("plain"),
            tray => Err(Error::new(OutOfPaper(tray)).context("printing")),
        }
    })?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &Module::new(&engine, CALLS_HOST)?)?;
    let run = instance.get_typed_func::<u32, u32>(&mut store, "run")?;

    assert_eq!(run.call(&mut store, 0)?, 2);
    let error = run.call(&mut store, 7).expect_err("there is no paper");
    assert_eq!(error.downcast_ref::<OutOfPaper>(), Some(&OutOfPaper(7)));
    assert!(format!("{error:?}").contains("printing"));
    let error = run.call(&mut store, 1).expect_err("the host traps");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::UnreachableCodeReached));
    assert!(message(run.call(&mut store, 2)).contains("plain"));
    // The store stays usable.
    assert_eq!(run.call(&mut store, 0)?, 2);
    Ok(())
}

#[test]
fn panics_resume_in_the_embedder() -> Result<()> {
    let engine = Engine::default();
    let mut linker = Linker::<()>::new(&engine);
    linker.func_wrap("host", "f", |n: u32| -> u32 {
        if n == 1 {
            std::panic::panic_any(42usize);
        }
        n
    })?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &Module::new(&engine, CALLS_HOST)?)?;
    let run = instance.get_typed_func::<u32, u32>(&mut store, "run")?;
    let payload = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| run.call(&mut store, 1).is_ok()));
    assert_eq!(payload.expect_err("the host function panics").downcast_ref::<usize>(), Some(&42));
    assert_eq!(run.call(&mut store, 4)?, 5);
    Ok(())
}

#[test]
fn wasm_and_host_call_each_other() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, Vec::<u32>::new());
    let module = Module::new(
        &engine,
        r#"(module
            (import "host" "step" (func $step (param i32) (result i32)))
            (func (export "run") (param i32) (result i32) (i32.add (i32.const 1) (call $step (local.get 0))))
            (func (export "trap") unreachable))"#,
    )?;
    let step = Func::wrap(&mut store, |mut caller: Caller<'_, Vec<u32>>, n: u32| -> Result<u32> {
        caller.data_mut().push(n);
        if n == 0 {
            let trap = caller.get_export("trap").and_then(Extern::into_func).expect("it is exported");
            // A trap below is an error here, and no more.
            assert!(trap.call(&mut caller, &[], &mut []).is_err());
            return Ok(100);
        }
        let run = caller.get_export("run").and_then(Extern::into_func).expect("it is exported");
        if n.is_multiple_of(2) {
            return run.typed::<u32, u32>(&caller)?.call(&mut caller, n - 1);
        }
        // With values, inside another such call of the same type: one that is refused, and one that is not.
        let mut results = [Val::I32(0)];
        assert!(run.call(&mut caller, &[], &mut results).is_err());
        run.call(&mut caller, &[Val::I32(n as i32 - 1)], &mut results)?;
        Ok(results[0].unwrap_i32() as u32)
    });
    let instance = Instance::new(&mut store, &module, &[step.into()])?;
    let run = instance.get_func(&mut store, "run").expect("it is exported");
    let mut results = [Val::I32(0)];
    run.call(&mut store, &[Val::I32(5)], &mut results)?;
    assert_eq!(results[0].i32(), Some(106));
    assert_eq!(*store.data(), [5, 4, 3, 2, 1, 0]);
    Ok(())
}

#[test]
fn callers_see_the_instance_that_calls() -> Result<()> {
    let engine = Engine::default();
    let mut linker = Linker::<String>::new(&engine);
    linker.func_wrap("host", "print", |mut caller: Caller<'_, String>, at: u32, len: u32| -> Result<()> {
        let Some(memory) = caller.get_export("memory").and_then(Extern::into_memory) else { bail!("no memory") };
        let mut bytes = vec![0; len as usize];
        memory.read(&caller, at as usize, &mut bytes)?;
        assert!(caller.get_export("nothing").is_none());
        caller.data_mut().push_str(std::str::from_utf8(&bytes)?);
        Ok(())
    })?;
    let mut store = Store::new(&engine, String::new());
    for (text, export) in [("one", r#"(export "memory" (memory 0))"#), ("two", r#"(export "memory" (memory 0))"#), ("bad", "")] {
        let wat = format!(
            r#"(module (import "host" "print" (func $print (param i32 i32))) (memory 1) {export} (data (i32.const 4) "{text}")
                (func (export "run") (call $print (i32.const 4) (i32.const 3))))"#
        );
        let instance = linker.instantiate(&mut store, &Module::new(&engine, wat)?)?;
        let result = instance.get_typed_func::<(), ()>(&mut store, "run")?.call(&mut store, ());
        assert_eq!(result.is_ok(), text != "bad");
    }
    assert_eq!(store.data(), "onetwo");

    let host = linker.get(&mut store, "host", "print")?.into_func().expect("it is a function");
    assert!(message(host.typed::<(u32, u32), ()>(&store)?.call(store.as_context_mut(), (0, 0))).contains("no memory"));
    Ok(())
}
