//! Tests of the machine with real code: modules are text, calls go through the crate's own entry.

use super::{HostCode, HostFunction, Trap, WasmBacktrace, instantiate, start};
use crate::engine::CompiledModule;
use crate::store::{InstanceId, Item};
use crate::vm::{FuncRef, InstanceContext, ValRaw};
use crate::{Config, Engine, Result, Store, StoreContextMut, StoreLimits, StoreLimitsBuilder, bail, format_err};
use std::marker::PhantomData;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::translate::module::EntityIndex;
use windlass_compiler::types::core::{FuncType, GlobalType, MemoryType, RefType, TableType, ValType};

fn compile(engine: &Engine, text: &str) -> Result<Arc<CompiledModule>> {
    let binary = wat::parse_str(text)?;
    CompiledModule::compile(engine, &binary)
}

fn instance<T>(store: &mut Store<T>, text: &str, imports: &[Item]) -> Result<InstanceId> {
    let module = compile(&store.engine().clone(), text)?;
    let state = &mut store.inner_mut().state;
    let id = instantiate(state, &module, imports)?;
    start(state, id)?;
    Ok(id)
}

fn item<T>(store: &Store<T>, id: InstanceId, name: &str) -> Item {
    store.inner().state.instance(id).export(name).expect("the test's module exports it")
}

fn call_ref<T>(store: StoreContextMut<'_, T>, func: NonNull<FuncRef>, args: &[ValRaw]) -> Result<[ValRaw; 8]> {
    let mut values = [ValRaw::default(); 8];
    values[..args.len()].copy_from_slice(args);
    // SAFETY: the tests pass arguments of the right types, never more than eight.
    unsafe { super::enter(&mut store.0.state, func, values.as_mut_ptr()) }?;
    Ok(values)
}

fn call<T>(store: &mut Store<T>, id: InstanceId, name: &str, args: &[ValRaw]) -> Result<[ValRaw; 8]> {
    let Item::Func(func) = item(store, id, name) else { bail!("`{name}` is not a function") };
    call_ref(StoreContextMut(store.inner_mut()), func, args)
}

fn call_i32<T>(store: &mut Store<T>, id: InstanceId, name: &str, args: &[i32]) -> Result<i32> {
    let args: Vec<_> = args.iter().map(|&arg| ValRaw::i32(arg)).collect();
    Ok(call(store, id, name, &args)?[0].get_i32())
}

fn trap_of<R: std::fmt::Debug>(result: Result<R>) -> Trap {
    let error = result.expect_err("it traps");
    *error.downcast_ref::<Trap>().unwrap_or_else(|| panic!("not a trap: {error:?}"))
}

struct Closure<T, F>(F, PhantomData<fn(T)>);

impl<T: 'static, F> HostFunction<T> for Closure<T, F>
where
    F: Fn(StoreContextMut<'_, T>, Option<NonNull<InstanceContext>>, &mut [ValRaw]) -> Result<()> + Send + Sync + 'static,
{
    fn call(&self, store: StoreContextMut<'_, T>, caller: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
        (self.0)(store, caller, args)
    }
}

fn host<T: 'static, F>(store: &mut Store<T>, params: &[ValType], results: &[ValType], body: F) -> Item
where
    F: Fn(StoreContextMut<'_, T>, Option<NonNull<InstanceContext>>, &mut [ValRaw]) -> Result<()> + Send + Sync + 'static,
{
    let ty = FuncType { params: params.into(), results: results.into() };
    let code = HostCode::new::<T, _>(Closure(body, PhantomData::<fn(T)>));
    let signature = store.engine().register_type(&ty).expect("the type is supported");
    let source = code.source(signature, params.len().max(results.len())).expect("its length is not fixed");
    Item::Func(store.inner_mut().state.add_host_funcs([source], [code.data().clone()]).func_ref(0))
}

const ADD: &str = r#"(module (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))"#;

#[test]
fn calls_go_in_and_come_back() -> Result<()> {
    let mut store = Store::new(&Engine::default(), ());
    let id = instance(&mut store, ADD, &[])?;
    assert_eq!(call_i32(&mut store, id, "add", &[40, 2])?, 42);
    assert_eq!(call_i32(&mut store, id, "add", &[i32::MAX, 1])?, i32::MIN);
    Ok(())
}

#[test]
fn host_functions_see_data_arguments_and_caller() -> Result<()> {
    let mut store = Store::new(&Engine::default(), 100);
    let add = host(&mut store, &[ValType::I32], &[ValType::I32], |mut store, caller, args| {
        *store.data_mut() += args[0].get_i32();
        args[0] = ValRaw::i32(*store.data() * 2);
        assert!(caller.is_some());
        Ok(())
    });
    let text = r#"(module (import "" "f" (func $f (param i32) (result i32)))
        (func (export "run") (param i32) (result i32) (i32.add (call $f (local.get 0)) (call $f (i32.const 1)))))"#;
    let id = instance(&mut store, text, &[add])?;
    assert_eq!(call_i32(&mut store, id, "run", &[5])?, 210 + 212);
    assert_eq!(*store.data(), 106);
    Ok(())
}

#[test]
fn the_host_can_call_a_host_function() -> Result<()> {
    let mut store = Store::new(&Engine::default(), ());
    let item = host(&mut store, &[ValType::I64], &[ValType::I64], |_, caller, args| {
        if caller.is_some() {
            bail!("the host has no instance");
        }
        args[0] = ValRaw::i64(args[0].get_i64() + 1);
        Ok(())
    });
    let Item::Func(func) = item else { bail!("a function was made") };
    let results = call_ref(StoreContextMut(store.inner_mut()), func, &[ValRaw::i64(41)])?;
    assert_eq!(results[0].get_i64(), 42);
    let failing = host(&mut store, &[], &[], |_, _, _| bail!("no"));
    let Item::Func(func) = failing else { bail!("a function was made") };
    let error = call_ref(StoreContextMut(store.inner_mut()), func, &[]).expect_err("it fails");
    assert_eq!(error.to_string(), "no");
    Ok(())
}

#[test]
fn every_trap_is_told_apart() -> Result<()> {
    let text = r#"(module (memory 1) (table 2 funcref) (elem (i32.const 0) $v)
        (type $v (func)) (type $i (func (param i32)))
        (func $v)
        (func (export "unreachable") unreachable)
        (func (export "div") (drop (i32.div_s (i32.const 1) (i32.const 0))))
        (func (export "overflow") (drop (i32.div_s (i32.const 0x80000000) (i32.const -1))))
        (func (export "rem64") (drop (i64.rem_u (i64.const 1) (i64.const 0))))
        (func (export "convert") (drop (i32.trunc_f32_s (f32.const nan))))
        (func (export "big") (drop (i32.trunc_f64_u (f64.const 1e300))))
        (func (export "load") (drop (i32.load (i32.const 0x10000))))
        (func (export "load far") (drop (i32.load offset=0xffffffff (i32.const 0xffffffff))))
        (func (export "store edge") (i64.store (i32.const 0xfff9) (i64.const 0)))
        (func (export "fill") (memory.fill (i32.const 0xffff) (i32.const 0) (i32.const 2)))
        (func (export "copy") (memory.copy (i32.const 0) (i32.const 0xffff) (i32.const 2)))
        (func (export "null") (call_indirect (type $v) (i32.const 1)))
        (func (export "type") (i32.const 0) (call_indirect (type $i) (i32.const 0)))
        (func (export "table") (call_indirect (type $v) (i32.const 2)))
        (func (export "table.get") (drop (table.get (i32.const 7))))
        (func (export "table.fill") (table.fill (i32.const 1) (ref.null func) (i32.const 2)))
        (func $deep (export "deep") (call $deep)))"#;
    let mut store = Store::new(&Engine::default(), ());
    let id = instance(&mut store, text, &[])?;
    for _ in 0..3 {
        for (name, expected) in [
            ("unreachable", Trap::UnreachableCodeReached),
            ("div", Trap::IntegerDivisionByZero),
            ("overflow", Trap::IntegerOverflow),
            ("rem64", Trap::IntegerDivisionByZero),
            ("convert", Trap::BadConversionToInteger),
            ("big", Trap::IntegerOverflow),
            ("load", Trap::MemoryOutOfBounds),
            ("load far", Trap::MemoryOutOfBounds),
            ("store edge", Trap::MemoryOutOfBounds),
            ("fill", Trap::MemoryOutOfBounds),
            ("copy", Trap::MemoryOutOfBounds),
            ("null", Trap::IndirectCallToNull),
            ("type", Trap::BadSignature),
            ("table", Trap::TableOutOfBounds),
            ("table.get", Trap::TableOutOfBounds),
            ("table.fill", Trap::TableOutOfBounds),
            ("deep", Trap::StackOverflow),
        ] {
            let error = call(&mut store, id, name, &[]).expect_err(name);
            assert_eq!(error.downcast_ref::<Trap>(), Some(&expected), "{name}: {error:?}");
            let backtrace = error.downcast_ref::<WasmBacktrace>().expect("traps have a backtrace");
            assert!(!backtrace.frames().is_empty(), "{name}");
            assert_eq!(backtrace.frames()[0].func_index(), store_func_index(&store, id, name), "{name}: {backtrace}");
        }
    }
    Ok(())
}

fn store_func_index<T>(store: &Store<T>, id: InstanceId, name: &str) -> u32 {
    match store.inner().state.instance(id).module().info().exports.get(name) {
        Some(EntityIndex::Func(index)) => index.as_u32(),
        _ => u32::MAX,
    }
}

#[test]
fn backtraces_name_functions_and_read_well() -> Result<()> {
    let text = r#"(module $demo
        (func $inner (param i32) (drop (i32.div_u (i32.const 1) (local.get 0))))
        (func $middle (call $inner (i32.const 0)))
        (func (export "run") (call $middle)))"#;
    let mut store = Store::new(&Engine::default(), ());
    let id = instance(&mut store, text, &[])?;
    let error = call(&mut store, id, "run", &[]).expect_err("it traps");
    let backtrace = error.downcast_ref::<WasmBacktrace>().expect("it has a backtrace");
    let names: Vec<_> = backtrace.frames().iter().map(|frame| frame.func_name()).collect();
    assert_eq!(names, [Some("inner"), Some("middle"), None]);
    assert!(backtrace.frames().iter().all(|frame| frame.module_offset().is_some() && frame.func_offset().is_some()));
    let text = error.to_string();
    assert!(text.starts_with("wasm trap: integer divide by zero\nwasm backtrace:\n    0: "), "{text}");
    assert!(text.contains("demo!inner") && text.contains("demo!<function 2>"), "{text}");
    Ok(())
}

#[test]
fn backtraces_can_be_short_or_off() -> Result<()> {
    let text = r#"(module (func $f (export "f") (param i32) (if (i32.eqz (local.get 0)) (then unreachable))
        (call $f (i32.sub (local.get 0) (i32.const 1)))))"#;
    let mut config = Config::new();
    config.wasm_backtrace_max_frames(std::num::NonZeroUsize::new(5));
    let mut store = Store::new(&Engine::new(&config)?, ());
    let id = instance(&mut store, text, &[])?;
    let error = call(&mut store, id, "f", &[ValRaw::i32(50)]).expect_err("it traps");
    assert_eq!(error.downcast_ref::<WasmBacktrace>().map(|backtrace| backtrace.frames().len()), Some(5));
    config.wasm_backtrace_max_frames(None);
    let mut store = Store::new(&Engine::new(&config)?, ());
    let id = instance(&mut store, text, &[])?;
    let error = call(&mut store, id, "f", &[ValRaw::i32(50)]).expect_err("it traps");
    assert!(error.downcast_ref::<WasmBacktrace>().is_none());
    assert_eq!(error.to_string(), "wasm trap: wasm `unreachable` instruction executed");
    Ok(())
}

#[derive(Debug, PartialEq)]
struct Mine(u32);

impl std::fmt::Display for Mine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "mine: {}", self.0)
    }
}

impl std::error::Error for Mine {}

const CALLS_HOST: &str = r#"(module (import "" "f" (func $f)) (func $run (export "run") (call $f)) (func (export "ok")))"#;

#[test]
fn host_errors_pass_through_intact() -> Result<()> {
    let mut store = Store::new(&Engine::default(), ());
    let fail = host(&mut store, &[], &[], |_, _, _| Err(Mine(7).into()));
    let id = instance(&mut store, CALLS_HOST, &[fail])?;
    let error = call(&mut store, id, "run", &[]).expect_err("it fails");
    assert_eq!(error.downcast_ref::<Mine>(), Some(&Mine(7)));
    let backtrace = error.downcast_ref::<WasmBacktrace>().expect("it has a backtrace");
    assert_eq!(backtrace.frames()[0].func_name(), Some("run"));
    assert!(error.to_string().starts_with("mine: 7\nwasm backtrace:"), "{error}");
    call(&mut store, id, "ok", &[])?;
    Ok(())
}

#[test]
fn host_panics_resume_in_the_embedder() -> Result<()> {
    let mut store = Store::new(&Engine::default(), ());
    let panics = host(&mut store, &[], &[], |_, _, _| std::panic::panic_any(Mine(9)));
    let id = instance(&mut store, CALLS_HOST, &[panics])?;
    let panic = catch_unwind(AssertUnwindSafe(|| call(&mut store, id, "run", &[]).is_ok())).expect_err("it panics");
    assert_eq!(panic.downcast_ref::<Mine>(), Some(&Mine(9)));
    call(&mut store, id, "ok", &[])?;
    assert!(!store.inner().state.faults.is_active());
    Ok(())
}

#[test]
fn traps_pass_through_nested_activations() -> Result<()> {
    let mut store = Store::new(&Engine::default(), None::<SendFunc>);
    let back = host(&mut store, &[], &[], |store, _, _| {
        let func = store.data().as_ref().expect("the test has set it").0;
        call_ref(store, func, &[]).map(drop)
    });
    let text = r#"(module (import "" "f" (func $f))
        (func $outer (export "run") (call $f))
        (func $bottom unreachable)
        (func $inner (export "inner") (call $bottom)))"#;
    let id = instance(&mut store, text, &[back])?;
    let Item::Func(inner) = item(&store, id, "inner") else { bail!("a function") };
    *store.data_mut() = Some(SendFunc(inner));
    for _ in 0..2 {
        let error = call(&mut store, id, "run", &[]).expect_err("it traps");
        assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::UnreachableCodeReached));
        let names: Vec<_> = error
            .downcast_ref::<WasmBacktrace>()
            .expect("it has a backtrace")
            .frames()
            .iter()
            .map(|frame| frame.func_name().map(str::to_owned))
            .collect();
        assert_eq!(names, ["bottom", "inner", "outer"].map(|name| Some(name.to_owned())));
    }
    Ok(())
}

struct SendFunc(NonNull<FuncRef>);

#[test]
fn endless_reentry_through_the_host_is_a_stack_overflow() -> Result<()> {
    let mut store = Store::new(&Engine::default(), (None::<SendFunc>, 0));
    let back = host(&mut store, &[], &[], |mut store, _, _| {
        store.data_mut().1 += 1;
        let func = store.data().0.as_ref().expect("the test has set it").0;
        call_ref(store, func, &[]).map(drop)
    });
    let id = instance(&mut store, CALLS_HOST, &[back])?;
    let Item::Func(run) = item(&store, id, "run") else { bail!("a function") };
    store.data_mut().0 = Some(SendFunc(run));
    assert_eq!(trap_of(call(&mut store, id, "run", &[])), Trap::StackOverflow);
    assert!(store.data().1 > 10);
    call(&mut store, id, "ok", &[])?;
    Ok(())
}

#[test]
fn small_thread_stacks_do_not_overflow() -> Result<()> {
    let engine = Engine::default();
    let mut config = Config::new();
    config.max_wasm_stack(64 << 20);
    let generous = Engine::new(&config)?;
    for (engine, bytes) in [(engine.clone(), 256 << 10), (engine, 4 << 20), (generous, 2 << 20)] {
        let thread = std::thread::Builder::new().stack_size(bytes).spawn(move || -> Result<()> {
            let mut store = Store::new(&engine, ());
            let text = r#"(module (func $deep (export "deep") (call $deep)))"#;
            let id = instance(&mut store, text, &[])?;
            for _ in 0..3 {
                assert_eq!(trap_of(call(&mut store, id, "deep", &[])), Trap::StackOverflow);
            }
            Ok(())
        })?;
        thread.join().map_err(|_| format_err!("the thread panicked"))??;
    }
    Ok(())
}

#[test]
fn stores_move_between_threads_and_engines_are_shared() -> Result<()> {
    let engine = Engine::default();
    let module = compile(&engine, r#"(module (memory 1) (func (export "f") (param i32) (result i32) (i32.load (local.get 0))))"#)?;
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let (engine, module) = (engine.clone(), module.clone());
            std::thread::spawn(move || -> Result<Store<()>> {
                let mut store = Store::new(&engine, ());
                for _ in 0..50 {
                    let id = instantiate(&mut store.inner_mut().state, &module, &[])?;
                    assert_eq!(call_i32(&mut store, id, "f", &[8])?, 0);
                    assert_eq!(trap_of(call_i32(&mut store, id, "f", &[-1])), Trap::MemoryOutOfBounds);
                }
                Ok(store)
            })
        })
        .collect();
    for thread in threads {
        let mut store = thread.join().map_err(|_| format_err!("the thread panicked"))??;
        let id = InstanceId::from_u32(0);
        assert_eq!(trap_of(call_i32(&mut store, id, "f", &[-1])), Trap::MemoryOutOfBounds);
    }
    Ok(())
}

#[test]
fn memory_grows_to_its_limits() -> Result<()> {
    let text = r#"(module (memory (export "m") 1 3)
        (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
        (func (export "size") (result i32) memory.size)
        (func (export "poke") (param i32) (result i32) (i32.store8 (local.get 0) (i32.const 9)) (i32.load8_u (local.get 0))))"#;
    let mut store = Store::new(&Engine::default(), ());
    let id = instance(&mut store, text, &[])?;
    assert_eq!(trap_of(call_i32(&mut store, id, "poke", &[65536])), Trap::MemoryOutOfBounds);
    assert_eq!(call_i32(&mut store, id, "grow", &[1])?, 1);
    assert_eq!(call_i32(&mut store, id, "poke", &[65536])?, 9);
    assert_eq!(call_i32(&mut store, id, "grow", &[2])?, -1);
    assert_eq!(call_i32(&mut store, id, "grow", &[-1])?, -1);
    assert_eq!(call_i32(&mut store, id, "grow", &[0])?, 2);
    assert_eq!(call_i32(&mut store, id, "size", &[])?, 2);
    let Item::Memory(memory) = item(&store, id, "m") else { bail!("a memory") };
    let state = &mut store.inner_mut().state;
    assert_eq!(state.memory(memory).len(), 2 << 16);
    assert_eq!(state.grow_memory(memory, 1)?, Some(2));
    assert_eq!(state.grow_memory(memory, u64::MAX)?, None);
    assert_eq!(call_i32(&mut store, id, "size", &[])?, 3);
    Ok(())
}

#[test]
fn memories_move_when_the_reservation_is_small() -> Result<()> {
    let text = r#"(module (memory (export "m") 1) (data (i32.const 100) "abc")
        (func (export "run") (result i32)
            (i32.store (i32.const 60000) (i32.const 77))
            (drop (memory.grow (i32.const 40)))
            (i32.store (i32.const 2000000) (i32.const 5))
            (i32.add (i32.load (i32.const 60000)) (i32.add (i32.load (i32.const 2000000)) (i32.load8_u (i32.const 100)))))
        (func (export "beyond") (result i32) (i32.load (i32.const 3000000))))"#;
    for reservation in [0, 1 << 16, 1 << 20] {
        let mut config = Config::new();
        config.memory_reservation(reservation).memory_guard_size(0).memory_reservation_for_growth(1 << 16);
        let mut store = Store::new(&Engine::new(&config)?, ());
        let id = instance(&mut store, text, &[])?;
        assert_eq!(call_i32(&mut store, id, "run", &[])?, 77 + 5 + 97);
        assert_eq!(trap_of(call_i32(&mut store, id, "beyond", &[])), Trap::MemoryOutOfBounds);
        config.memory_may_move(false);
        let mut store = Store::new(&Engine::new(&config)?, ());
        let id = instance(&mut store, text, &[])?;
        assert_eq!(trap_of(call_i32(&mut store, id, "run", &[])), Trap::MemoryOutOfBounds);
    }
    Ok(())
}

#[test]
fn segments_are_applied_in_order_and_stay_applied() -> Result<()> {
    for cow in [true, false] {
        let mut config = Config::new();
        config.memory_init_cow(cow);
        let mut store = Store::new(&Engine::new(&config)?, ());
        let state = &mut store.inner_mut().state;
        let ty = MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: 16 };
        let memory = state.new_memory(ty)?;
        let element = RefType::FUNCREF;
        let table = state.new_table(TableType { element, minimum: 4, maximum: None, table64: false }, 0)?;
        let text = r#"(module (import "" "m" (memory 1)) (import "" "t" (table 4 funcref)) (memory 1)
            (func $f (result i32) (i32.load8_u 1 (i32.const 0)))
            (data (memory 1) (i32.const 0) "own") (data (i32.const 0) "first") (data (i32.const 2) "SECOND")
            (data (i32.const 65530) "too long")
            (elem (i32.const 1) func $f) ELEM)"#;
        let imports = [Item::Memory(memory), Item::Table(table)];
        let failed = instance(&mut store, &text.replace("ELEM", ""), &imports);
        assert_eq!(trap_of(failed), Trap::MemoryOutOfBounds);
        let state = &mut store.inner_mut().state;
        assert_eq!(&state.memory(memory)[..9], b"fiSECOND\0");
        let func = NonNull::new(std::ptr::with_exposed_provenance_mut::<FuncRef>(state.table(table)[1] as usize));
        let func = func.ok_or_else(|| format_err!("the element was written"))?;
        assert_eq!(call_ref(StoreContextMut(store.inner_mut()), func, &[])?[0].get_u32(), u32::from(b'o'));

        let failed = instance(&mut store, &text.replace("ELEM", "(elem (i32.const 4) func $f)"), &imports);
        assert_eq!(trap_of(failed), Trap::TableOutOfBounds);
        let word = store.inner().state.table(table)[1] as usize;
        let func = NonNull::new(std::ptr::with_exposed_provenance_mut::<FuncRef>(word));
        let func = func.ok_or_else(|| format_err!("the element was written"))?;
        assert_eq!(call_ref(StoreContextMut(store.inner_mut()), func, &[])?[0].get_u32(), 0, "no data before the elements");
    }
    Ok(())
}

#[test]
fn passive_segments_are_dropped() -> Result<()> {
    let text = r#"(module (memory 1) (data $d "hello") (table 4 funcref) (elem $e func $one $two)
        (type $t (func (result i32)))
        (func $one (result i32) (i32.const 1)) (func $two (result i32) (i32.const 2))
        (func (export "init") (result i32)
            (memory.init $d (i32.const 10) (i32.const 1) (i32.const 4))
            (table.init $e (i32.const 2) (i32.const 0) (i32.const 2))
            (i32.add (i32.load8_u (i32.const 13)) (call_indirect (type $t) (i32.const 3))))
        (func (export "drop") (data.drop $d) (elem.drop $e))
        (func (export "nothing") (memory.init $d (i32.const 0) (i32.const 0) (i32.const 0)) (table.init $e (i32.const 0) (i32.const 0) (i32.const 0)))
        (func (export "elements") (table.init $e (i32.const 0) (i32.const 0) (i32.const 1))))"#;
    let mut store = Store::new(&Engine::default(), ());
    let id = instance(&mut store, text, &[])?;
    assert_eq!(call_i32(&mut store, id, "init", &[])?, i32::from(b'o') + 2);
    call(&mut store, id, "drop", &[])?;
    call(&mut store, id, "nothing", &[])?;
    assert_eq!(trap_of(call(&mut store, id, "init", &[])), Trap::MemoryOutOfBounds);
    assert_eq!(trap_of(call(&mut store, id, "elements", &[])), Trap::TableOutOfBounds);
    Ok(())
}

#[test]
fn tables_grow_fill_and_copy() -> Result<()> {
    let text = r#"(module (table $a (export "a") 2 10 funcref) (table $b 3 externref)
        (func $f (result i32) (i32.const 42)) (elem declare func $f) (type $t (func (result i32)))
        (func (export "grow") (param i32) (result i32) (table.grow $a (ref.func $f) (local.get 0)))
        (func (export "call") (param i32) (result i32) (call_indirect $a (type $t) (local.get 0)))
        (func (export "copy") (table.copy $a $a (i32.const 0) (i32.const 2) (i32.const 2)))
        (func (export "far") (table.copy $a $a (i32.const 0) (i32.const 2) (i32.const 9)))
        (func (export "growb") (result i32) (table.grow $b (ref.null extern) (i32.const 5)))
        (func (export "size") (result i32) (i32.add (table.size $a) (table.size $b))))"#;
    let mut store = Store::new(&Engine::default(), ());
    let id = instance(&mut store, text, &[])?;
    assert_eq!(call_i32(&mut store, id, "grow", &[3])?, 2);
    assert_eq!(call_i32(&mut store, id, "grow", &[9])?, -1);
    assert_eq!(call_i32(&mut store, id, "grow", &[-1])?, -1);
    assert_eq!(call_i32(&mut store, id, "call", &[4])?, 42);
    assert_eq!(trap_of(call_i32(&mut store, id, "call", &[0])), Trap::IndirectCallToNull);
    call(&mut store, id, "copy", &[])?;
    assert_eq!(call_i32(&mut store, id, "call", &[0])?, 42);
    assert_eq!(trap_of(call(&mut store, id, "far", &[])), Trap::TableOutOfBounds);
    assert_eq!(call_i32(&mut store, id, "growb", &[])?, 3);
    assert_eq!(call_i32(&mut store, id, "size", &[])?, 13);
    Ok(())
}

#[test]
fn globals_are_initialised_from_expressions_and_shared() -> Result<()> {
    let mut store = Store::new(&Engine::default(), ());
    let state = &mut store.inner_mut().state;
    let base = state.new_global(GlobalType { content: ValType::I32, mutable: false }, ValRaw::i32(40));
    let counter = state.new_global(GlobalType { content: ValType::I64, mutable: true }, ValRaw::i64(1));
    let text = r#"(module (import "" "base" (global $base i32)) (import "" "counter" (global $counter (mut i64)))
        (global $g (export "g") i32 (global.get $base)) (global $f (export "f") f64 (f64.const 1.5))
        (func (export "run") (result i32)
            (global.set $counter (i64.add (global.get $counter) (i64.const 1))) (global.get $g)))"#;
    let imports = [Item::Global(base), Item::Global(counter)];
    let id = instance(&mut store, text, &imports)?;
    assert_eq!(call_i32(&mut store, id, "run", &[])?, 40);
    let state = &mut store.inner_mut().state;
    assert_eq!(state.global(&counter).get_i64(), 2);
    *state.global_mut(&counter) = ValRaw::i64(10);
    call(&mut store, id, "run", &[])?;
    assert_eq!(store.inner().state.global(&counter).get_i64(), 11);
    let Item::Global(f) = item(&store, id, "f") else { bail!("a global") };
    assert_eq!(f64::from_bits(store.inner().state.global(&f).get_f64()), 1.5);
    Ok(())
}

#[test]
fn imports_that_do_not_fit_are_refused() -> Result<()> {
    let mut store = Store::new(&Engine::default(), ());
    let func = host(&mut store, &[ValType::I32], &[], |_, _, _| Ok(()));
    let state = &mut store.inner_mut().state;
    let ty = MemoryType { minimum: 1, maximum: Some(4), memory64: false, shared: false, page_size_log2: 16 };
    let memory = Item::Memory(state.new_memory(ty)?);
    for (text, item) in [
        (r#"(module (import "" "" (func)))"#, func),
        (r#"(module (import "" "" (func)))"#, memory),
        (r#"(module (import "" "" (memory 2)))"#, memory),
        (r#"(module (import "" "" (memory 1 3)))"#, memory),
        (r#"(module (import "" "" (table 1 funcref)))"#, memory),
    ] {
        assert!(instance(&mut store, text, &[item]).is_err(), "{text}");
        assert!(instance(&mut store, text, &[]).is_err(), "{text}");
    }
    instance(&mut store, r#"(module (import "" "" (memory 1 4)))"#, &[memory])?;
    let other = Engine::default();
    let module = compile(&other, "(module)")?;
    assert!(instantiate(&mut store.inner_mut().state, &module, &[]).is_err());
    Ok(())
}

#[test]
fn limits_refuse_or_trap() -> Result<()> {
    let text = r#"(module (memory 1) (table 1 funcref)
        (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
        (func (export "table") (param i32) (result i32) (table.grow (ref.null func) (local.get 0))))"#;
    let with = |limits: StoreLimits| {
        let mut store = Store::new(&Engine::default(), limits);
        store.limiter(|limits| limits);
        store
    };
    let mut store = with(StoreLimitsBuilder::new().memory_size(2 << 16).table_elements(4).instances(2).build());
    let id = instance(&mut store, text, &[])?;
    assert_eq!(call_i32(&mut store, id, "grow", &[1])?, 1);
    assert_eq!(call_i32(&mut store, id, "grow", &[1])?, -1);
    assert_eq!(call_i32(&mut store, id, "table", &[3])?, 1);
    assert_eq!(call_i32(&mut store, id, "table", &[1])?, -1);
    instance(&mut store, text, &[])?;
    assert!(instance(&mut store, text, &[]).is_err_and(|error| error.to_string().contains("may have 2 instances")));

    let mut store = with(StoreLimitsBuilder::new().memory_size(1 << 16).trap_on_grow_failure(true).build());
    let id = instance(&mut store, text, &[])?;
    let error = call_i32(&mut store, id, "grow", &[1]).expect_err("it traps");
    assert!(error.downcast_ref::<WasmBacktrace>().is_some(), "{error}");
    for limits in [StoreLimitsBuilder::new().memory_size(1), StoreLimitsBuilder::new().memories(0), StoreLimitsBuilder::new().tables(0)] {
        assert!(instance(&mut with(limits.build()), text, &[]).is_err());
    }
    Ok(())
}

#[test]
fn a_limiter_may_panic() -> Result<()> {
    struct Panics(bool);
    impl crate::ResourceLimiter for Panics {
        fn memory_growing(&mut self, _: usize, _: usize, _: Option<usize>) -> Result<bool> {
            if self.0 { panic!("limits") } else { Ok(true) }
        }
        fn table_growing(&mut self, _: usize, _: usize, _: Option<usize>) -> Result<bool> {
            Ok(true)
        }
    }
    let mut store = Store::new(&Engine::default(), Panics(false));
    store.limiter(|limits| limits);
    let text = r#"(module (memory 1) (func (export "grow") (result i32) (memory.grow (i32.const 1))))"#;
    let id = instance(&mut store, text, &[])?;
    store.data_mut().0 = true;
    assert!(catch_unwind(AssertUnwindSafe(|| call(&mut store, id, "grow", &[]).is_ok())).is_err());
    store.data_mut().0 = false;
    assert_eq!(call_i32(&mut store, id, "grow", &[])?, 1);
    Ok(())
}

#[test]
fn start_functions_run_and_may_trap() -> Result<()> {
    let mut store = Store::new(&Engine::default(), 0);
    let bump = host(&mut store, &[], &[], |mut store, _, _| {
        *store.data_mut() += 1;
        Ok(())
    });
    instance(&mut store, r#"(module (import "" "" (func $f)) (start $f))"#, &[bump])?;
    assert_eq!(*store.data(), 1);
    let failed = instance(&mut store, r#"(module (func $f unreachable) (start $f))"#, &[]);
    assert_eq!(trap_of(failed), Trap::UnreachableCodeReached);
    Ok(())
}

#[test]
fn what_a_store_owns_is_dropped_with_it() -> Result<()> {
    let alive = Arc::new(());
    let engine = Engine::default();
    let mut store = Store::new(&engine, alive.clone());
    let captured = alive.clone();
    let func = host(&mut store, &[], &[], move |_, _, _| {
        let _ = &captured;
        Ok(())
    });
    instance(&mut store, CALLS_HOST, &[func])?;
    assert_eq!(Arc::strong_count(&alive), 3);
    drop(store);
    assert_eq!(Arc::strong_count(&alive), 1);
    let store = Store::new(&engine, alive.clone());
    drop(store.into_data());
    assert_eq!(Arc::strong_count(&alive), 1);
    Ok(())
}

#[test]
fn captured_backtraces_see_all_activations() -> Result<()> {
    let mut store = Store::new(&Engine::default(), Vec::new());
    assert!(WasmBacktrace::capture(&store).frames().is_empty());
    let capture = host(&mut store, &[], &[], |mut store, _, _| {
        let backtrace = WasmBacktrace::capture(&store);
        *store.data_mut() = backtrace.frames().iter().map(|frame| frame.func_name().unwrap_or("?").to_owned()).collect();
        Ok(())
    });
    let text = r#"(module (import "" "" (func $f)) (func $a (call $f)) (func $b (export "run") (call $a)))"#;
    let id = instance(&mut store, text, &[capture])?;
    call(&mut store, id, "run", &[])?;
    assert_eq!(*store.data(), ["a", "b"]);
    Ok(())
}

#[test]
fn host_functions_in_blocks() -> Result<()> {
    let mut store = Store::new(&Engine::default(), ());
    struct Answer(i32);
    impl HostFunction<()> for Answer {
        const VALUES: Option<usize> = Some(1);

        fn call(&self, _: StoreContextMut<'_, ()>, _: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
            args[0] = ValRaw::i32(self.0);
            Ok(())
        }
    }
    let ty = FuncType { params: [].into(), results: [ValType::I32].into() };
    let signature = store.engine().register_type(&ty)?;
    let codes: Vec<_> = (0..5).map(|value| HostCode::new::<(), _>(Answer(value))).collect();
    assert!(codes[0].source(signature, 2).is_err(), "it says how long its array is");
    let sources = codes.iter().map(|code| code.source(signature, 1)).collect::<Result<Vec<_>>>()?;
    let block = store.inner_mut().state.add_host_funcs(sources, codes.iter().map(|code| code.data().clone()));
    let funcs: Vec<_> = (0..block.len()).map(|index| block.func_ref(index)).collect();
    for (index, func) in funcs.into_iter().enumerate() {
        assert_eq!(call_ref(StoreContextMut(store.inner_mut()), func, &[])?[0].get_i32(), index as i32);
    }
    Ok(())
}

#[test]
fn configurations_that_cannot_be_met_are_refused() {
    let refused = |configure: fn(&mut Config) -> &mut Config, word: &str| {
        let mut config = Config::new();
        configure(&mut config);
        let error = Engine::new(&config).expect_err("it is refused").to_string();
        assert!(error.contains(word), "{error}");
    };
    refused(|config| config.wasm_gc(true), "gc");
    refused(|config| config.coredump_on_trap(true), "coredump_on_trap");
    refused(|config| config.max_wasm_stack(0), "max_wasm_stack");
    refused(|config| config.memory_reservation(u64::MAX), "memory_reservation");
    let mut config = Config::new();
    config.wasm_gc(true).wasm_gc(false).coredump_on_trap(false);
    assert!(Engine::new(&config).is_ok());
}

fn sends<S: Send>() {}
fn shares<S: Send + Sync>() {}

#[test]
fn handles_cross_threads() {
    sends::<Store<Vec<u8>>>();
    shares::<Store<Vec<u8>>>();
    shares::<Engine>();
    shares::<CompiledModule>();
    shares::<WasmBacktrace>();
}
