//! Call hooks: every crossing is told, in order; errors and panics of the hook.

use super::{engine, is};
use std::panic::{AssertUnwindSafe, catch_unwind};
use windlass::CallHook::{self, CallingHost, CallingWasm, ReturningFromHost, ReturningFromWasm};
use windlass::component::{Component, Linker, ResourceType};
use windlass::{AsContextMut, Caller, Engine, Func, Instance, Module, Result, Store, StoreContextMut, Trap, WasmBacktrace, bail};

/// What the hook was told, and when it is to fail.
#[derive(Default)]
struct Log {
    told: Vec<CallHook>,
    fail: Option<CallHook>,
    panic: Option<CallHook>,
}

fn hooked(engine: &Engine) -> Store<Log> {
    let mut store = Store::new(engine, Log::default());
    store.call_hook(|mut store, kind| {
        let log = store.data_mut();
        log.told.push(kind);
        if log.panic == Some(kind) {
            panic!("panic at {kind:?}");
        }
        if log.fail == Some(kind) {
            bail!("failure at {kind:?}");
        }
        Ok(())
    });
    store
}

#[track_caller]
fn told(store: &mut Store<Log>, expected: &[CallHook]) {
    assert_eq!(std::mem::take(&mut store.data_mut().told), expected);
}

const MODULE: &str = r#"(module
    (import "" "host" (func $host))
    (import "" "fail" (func $fail))
    (func (export "leaf"))
    (func (export "call") (call $host) (call $host))
    (func (export "fails") (call $fail))
    (func (export "trap") (call $inner)) (func $inner unreachable))"#;

fn instance(store: &mut Store<Log>) -> Result<Instance> {
    let module = Module::new(store.engine(), MODULE)?;
    // Calls back into wasm if it exports `leaf`.
    let host = Func::wrap(&mut *store, |mut caller: Caller<'_, Log>| -> Result<()> {
        let leaf = caller.get_export("leaf").and_then(|leaf| leaf.into_func()).expect("exported");
        leaf.typed::<(), ()>(&caller)?.call(&mut caller, ())
    });
    let fail = Func::wrap(&mut *store, || -> Result<()> { bail!("the host fails") });
    Instance::new(store, &module, &[host.into(), fail.into()])
}

#[test]
fn every_crossing_is_told() -> Result<()> {
    let engine = Engine::default();
    let mut store = hooked(&engine);
    let instance = instance(&mut store)?;
    told(&mut store, &[]);
    let mut call = |name: &str| instance.get_typed_func::<(), ()>(&mut store, name)?.call(&mut store, ());
    call("leaf")?;
    call("call")?;
    assert_eq!(call("fails").expect_err("fails").root_cause().to_string(), "the host fails");
    let error = call("trap").expect_err("traps");
    is(&error, Trap::UnreachableCodeReached);
    let frames = error.downcast_ref::<WasmBacktrace>().map(|trace| trace.frames().len());
    assert_eq!(frames, Some(2), "the hook does not disturb the backtrace");
    let nested = [CallingHost, CallingWasm, ReturningFromWasm, ReturningFromHost];
    let mut expected = vec![CallingWasm, ReturningFromWasm, CallingWasm];
    expected.extend(nested.repeat(2));
    expected.extend([ReturningFromWasm, CallingWasm, CallingHost, ReturningFromHost, ReturningFromWasm, CallingWasm, ReturningFromWasm]);
    told(&mut store, &expected);
    // Values make no difference.
    let leaf = instance.get_func(&mut store, "leaf").expect("exported");
    leaf.call(&mut store, &[], &mut [])?;
    told(&mut store, &[CallingWasm, ReturningFromWasm]);
    // It may be set later, and another one.
    store.call_hook(|_, _| Ok(()));
    leaf.call(&mut store, &[], &mut [])?;
    told(&mut store, &[]);
    Ok(())
}

#[test]
fn a_start_function_is_told() -> Result<()> {
    let engine = Engine::default();
    let mut store = hooked(&engine);
    let module = Module::new(&engine, "(module (func $s) (start $s))")?;
    Instance::new(&mut store, &module, &[])?;
    told(&mut store, &[CallingWasm, ReturningFromWasm]);
    store.data_mut().fail = Some(CallingWasm);
    assert_eq!(Instance::new(&mut store, &module, &[]).expect_err("the hook fails").to_string(), "failure at CallingWasm");
    Ok(())
}

#[test]
fn an_error_of_the_hook_is_the_calls() -> Result<()> {
    let engine = Engine::default();
    let mut store = hooked(&engine);
    let instance = instance(&mut store)?;
    let expected: [(CallHook, &[CallHook]); 4] = [
        (CallingWasm, &[CallingWasm]),
        (CallingHost, &[CallingWasm, CallingHost, ReturningFromWasm]),
        // That of the call within.
        (ReturningFromWasm, &[CallingWasm, CallingHost, CallingWasm, ReturningFromWasm, ReturningFromHost, ReturningFromWasm]),
        (ReturningFromHost, &[CallingWasm, CallingHost, CallingWasm, ReturningFromWasm, ReturningFromHost, ReturningFromWasm]),
    ];
    let call = instance.get_typed_func::<(), ()>(&mut store, "call")?;
    for (kind, sequence) in expected {
        store.data_mut().fail = Some(kind);
        let error = call.call(&mut store, ()).expect_err("the hook fails");
        assert_eq!(error.root_cause().to_string(), format!("failure at {kind:?}"));
        told(&mut store, sequence);
        store.data_mut().fail = None;
        store.data_mut().panic = Some(kind);
        let panic = catch_unwind(AssertUnwindSafe(|| call.call(&mut store, ()))).expect_err("the hook panics");
        assert_eq!(panic.downcast_ref(), Some(&format!("panic at {kind:?}")));
        store.data_mut().panic = None;
        store.data_mut().told.clear();
        call.call(&mut store, ())?;
        assert_eq!(store.data().told.len(), 10, "the store is as it was: {:?}", store.data().told);
        store.data_mut().told.clear();
    }
    // What has failed already stays.
    store.data_mut().fail = Some(ReturningFromHost);
    let error = instance.get_typed_func::<(), ()>(&mut store, "fails")?.call(&mut store, ()).expect_err("the host fails");
    assert_eq!(error.root_cause().to_string(), "the host fails");
    store.data_mut().fail = Some(ReturningFromWasm);
    is(&instance.get_typed_func::<(), ()>(&mut store, "trap")?.call(&mut store, ()).expect_err("traps"), Trap::UnreachableCodeReached);
    Ok(())
}

#[test]
fn a_hook_may_run_wasm() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, (None::<Instance>, 0_u32));
    let module = Module::new(
        &engine,
        r#"(module (import "" "fail" (func $fail)) (func (export "nothing")) (func (export "f") (call $fail)) (func (export "trap") unreachable))"#,
    )?;
    let fail = Func::wrap(&mut store, || -> Result<()> { bail!("the host fails") });
    let instance = Instance::new(&mut store, &module, &[fail.into()])?;
    store.data_mut().0 = Some(instance);
    store.call_hook(|mut store: StoreContextMut<'_, (Option<Instance>, u32)>, _| {
        let instance = store.data().0.expect("it was set");
        instance.get_typed_func::<(), ()>(&mut store, "nothing")?.call(&mut store, ())?;
        is(&instance.get_typed_func::<(), ()>(&mut store, "trap")?.call(&mut store, ()).expect_err("traps"), Trap::UnreachableCodeReached);
        store.data_mut().1 += 1;
        Ok(())
    });
    let error = instance.get_typed_func::<(), ()>(&mut store, "f")?.call(&mut store, ()).expect_err("the host fails");
    assert_eq!(error.root_cause().to_string(), "the host fails");
    assert!(error.is::<WasmBacktrace>(), "{error:?}");
    assert_eq!(store.data().1, 4);
    Ok(())
}

#[test]
fn an_exception_passes_the_hook() -> Result<()> {
    let engine = engine(|config| {
        config.wasm_exceptions(true);
    })?;
    let mut store = hooked(&engine);
    let module = Module::new(
        &engine,
        r#"(module (import "" "pass" (func $pass)) (tag $t) (func (export "throw") (throw $t))
          (func (export "f") (result i32) (block (try_table (catch_all 0) (call $pass) (return (i32.const 0)))) (i32.const 7)))"#,
    )?;
    let pass = Func::wrap(&mut store, |mut caller: Caller<'_, Log>| -> Result<()> {
        let throw = caller.get_export("throw").and_then(|throw| throw.into_func()).expect("exported");
        throw.call(&mut caller, &[], &mut [])
    });
    let instance = Instance::new(&mut store, &module, &[pass.into()])?;
    assert_eq!(instance.get_typed_func::<(), i32>(&mut store, "f")?.call(&mut store, ())?, 7);
    told(&mut store, &[CallingWasm, CallingHost, CallingWasm, ReturningFromWasm, ReturningFromHost, ReturningFromWasm]);
    Ok(())
}

/// A guest with an allocator, a post-return function, a resource of its own and one of the host's.
const COMPONENT: &str = r#"
    (component
      (import "r" (type $theirs (sub resource)))
      (import "greet" (func $greet (param "s" string)))
      (core module $memory
        (memory (export "memory") 1)
        (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 64))
        (func (export "dtor") (param i32)))
      (core instance $memory (instantiate $memory))
      (type $ours (resource (rep i32) (dtor (core func $memory "dtor"))))
      (core func $new (canon resource.new $ours))
      (core func $drop (canon resource.drop $theirs))
      (core func $greet (canon lower (func $greet) (memory (core memory $memory "memory"))))
      (core module $m
        (import "" "greet" (func $greet (param i32 i32)))
        (import "" "new" (func $new (param i32) (result i32)))
        (import "" "drop" (func $drop (param i32)))
        (func (export "greet") (param i32 i32) (result i32)
          (call $greet (local.get 0) (local.get 1)) (i32.store (i32.const 8) (i32.const 64)) (i32.const 8))
        (memory 1)
        (func (export "post") (param i32))
        (func (export "make") (result i32) (call $new (i32.const 5)))
        (func (export "take") (param i32) (call $drop (local.get 0))))
      (core instance $i (instantiate $m (with "" (instance
        (export "greet" (func $greet)) (export "new" (func $new)) (export "drop" (func $drop))))))
      (export $exported "ours" (type $ours))
      (func (export "greet") (param "s" string) (result string)
        (canon lift (core func $i "greet") (memory (core memory $memory "memory")) (realloc (core func $memory "realloc")) (post-return (core func $i "post"))))
      (func (export "make") (result (own $exported)) (canon lift (core func $i "make")))
      (func (export "take") (param "r" (own $theirs)) (canon lift (core func $i "take"))))
"#;

#[test]
fn components_are_told_too() -> Result<()> {
    struct Theirs;
    let engine = Engine::default();
    let component = Component::new(&engine, COMPONENT)?;
    let mut linker = Linker::<Log>::new(&engine);
    linker.root().resource("r", ResourceType::host::<Theirs>(), |_, _| Ok(()))?;
    linker.root().func_wrap("greet", |_, (_s,): (String,)| Ok(()))?;
    // The hook may come after the instance.
    for early in [true, false] {
        let mut store = if early { hooked(&engine) } else { Store::new(&engine, Log::default()) };
        let instance = linker.instantiate(&mut store, &component)?;
        if !early {
            store.call_hook(|mut store, kind| {
                store.data_mut().told.push(kind);
                Ok(())
            });
        }
        told(&mut store, &[]);
        let greet = instance.get_typed_func::<(&str,), (String,)>(&mut store, "greet")?;
        greet.call(&mut store, ("hello",))?;
        let wasm = [CallingWasm, ReturningFromWasm];
        let host = [CallingHost, ReturningFromHost];
        let greeted = [&wasm[..], &[CallingWasm], &host, &[ReturningFromWasm], &wasm].concat();
        told(&mut store, &greeted);

        let make = instance.get_typed_func::<(), (windlass::component::ResourceAny,)>(&mut store, "make")?;
        let (made,) = make.call(&mut store, ())?;
        told(&mut store, &wasm);
        made.resource_drop(&mut store)?;
        told(&mut store, &wasm);

        let take = instance.get_typed_func::<(windlass::component::Resource<Theirs>,), ()>(&mut store, "take")?;
        take.call(&mut store, (windlass::component::Resource::new_own(3),))?;
        told(&mut store, &[CallingWasm, CallingHost, ReturningFromHost, ReturningFromWasm]);

        if early {
            store.data_mut().fail = Some(CallingHost);
            let error = greet.call(store.as_context_mut(), ("hello",)).expect_err("the hook fails");
            assert_eq!(error.root_cause().to_string(), "failure at CallingHost");
            store.data_mut().fail = None;
            is(&greet.call(&mut store, ("hello",)).expect_err("it has failed"), Trap::CannotEnterComponent);
        }
    }
    Ok(())
}
