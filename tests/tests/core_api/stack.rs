//! The stack: whatever uses it up is a trap, on threads of any size.

use std::thread;
use windlass::component::{Component, Linker as ComponentLinker};
use windlass::{Caller, Engine, Extern, Instance, Linker, Module, Result, Store, Trap, Val};

/// `run` calls the host; `spin` calls itself.
const MODULE: &str = r#"(module
    (import "" "typed" (func $typed)) (import "" "values" (func $values))
    (func (export "typed") (call $typed)) (func (export "values") (call $values))
    (func $spin (export "spin") (call $spin)))"#;

const STARTS: &str = "(module (func $f (call $f)) (start $f))";

/// Two component instances, of which the inner one's function is called by the outer one's again and again through an adapter, and a `realloc` without end.
const COMPONENT: &str = r#"(component
    (component $inner
        (core module $m (memory (export "memory") 1)
            (func $realloc (export "realloc") (param i32 i32 i32 i32) (result i32)
                (call $realloc (local.get 0) (local.get 1) (local.get 2) (local.get 3)))
            (func (export "take") (param i32 i32)))
        (core instance $i (instantiate $m))
        (func (export "take") (param "s" string)
            (canon lift (core func $i "take") (memory (core memory $i "memory")) (realloc (core func $i "realloc")))))
    (instance $inner (instantiate $inner))
    (core module $memory (memory (export "memory") 1))
    (core instance $memory (instantiate $memory))
    (core func $take (canon lower (func $inner "take") (memory (core memory $memory "memory"))))
    (core module $m (import "" "take" (func $take (param i32 i32))) (func (export "run") (call $take (i32.const 0) (i32.const 5))))
    (core instance $m (instantiate $m (with "" (instance (export "take" (func $take))))))
    (func (export "run") (canon lift (core func $m "run")))
    (export "take" (func $inner "take")))"#;

fn is_overflow<V>(result: Result<V>) -> bool {
    matches!(result, Err(error) if error.downcast_ref::<Trap>() == Some(&Trap::StackOverflow))
}

/// Everything that can use up a stack, on this thread.
fn overflow_everywhere(engine: &Engine) -> Result<()> {
    let mut linker = Linker::<u32>::new(engine);
    let export = |caller: &mut Caller<'_, u32>, name| caller.get_export(name).and_then(Extern::into_func).expect("it is exported");
    linker.func_wrap("", "typed", move |mut caller: Caller<'_, u32>| {
        *caller.data_mut() += 1;
        export(&mut caller, "typed").typed::<(), ()>(&caller)?.call(&mut caller, ())
    })?;
    linker.func_new("", "values", windlass::FuncType::new(engine, [], []), move |mut caller, _, results: &mut [Val]| {
        *caller.data_mut() += 1;
        export(&mut caller, "values").call(&mut caller, &[], results)
    })?;
    let module = Module::new(engine, MODULE)?;
    let mut store = Store::new(engine, 0);
    let instance = linker.instantiate(&mut store, &module)?;
    for name in ["spin", "typed", "values", "spin"] {
        *store.data_mut() = 0;
        assert!(is_overflow(instance.get_typed_func::<(), ()>(&mut store, name)?.call(&mut store, ())), "{name}");
        assert_eq!(*store.data() > 1, name != "spin", "{name}: the host was called {} times", store.data());
    }
    assert!(is_overflow(Instance::new(&mut store, &Module::new(engine, STARTS)?, &[])));

    let component = Component::new(engine, COMPONENT)?;
    let instance = ComponentLinker::new(engine).instantiate(&mut store, &component)?;
    assert!(is_overflow(instance.get_typed_func::<(), ()>(&mut store, "run")?.call(&mut store, ())), "realloc below an adapter");
    let instance = ComponentLinker::new(engine).instantiate(&mut store, &component)?;
    assert!(
        is_overflow(instance.get_typed_func::<(&str,), ()>(&mut store, "take")?.call(&mut store, ("hello",))),
        "realloc below the host"
    );
    Ok(())
}

#[test]
fn using_it_up_is_a_trap_on_threads_of_any_size() -> Result<()> {
    // Compiled here: the compiler needs more than the smallest of them.
    let engine = Engine::default();
    for bytes in [4 << 20, 1 << 20] {
        let engine = engine.clone();
        let thread = thread::Builder::new().stack_size(bytes).spawn(move || overflow_everywhere(&engine))?;
        thread.join().expect("it does not panic")?;
    }
    Ok(())
}

#[test]
fn a_thread_with_less_stack_than_wasm_may_use() -> Result<()> {
    let engine = Engine::default();
    assert!(engine.get_max_wasm_stack() > 256 << 10);
    let module = Module::new(&engine, "(module (func $spin (export \"spin\") (call $spin)))")?;
    let thread = thread::Builder::new().stack_size(256 << 10).spawn(move || {
        let mut store = Store::new(&engine, ());
        let instance = Instance::new(&mut store, &module, &[])?;
        let spin = instance.get_typed_func::<(), ()>(&mut store, "spin")?;
        Result::<_>::Ok((0..3).all(|_| is_overflow(spin.call(&mut store, ()))))
    })?;
    assert!(thread.join().expect("it does not panic")?);
    Ok(())
}
