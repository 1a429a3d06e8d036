//! Small hosts over core modules, each as an embedder writes it who knows the published API and nothing of what is behind it.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use windlass::error::Context as _;
use windlass::{
    AsContextMut, Caller, Config, Engine, Extern, ExternRef, ExternType, Func, FuncType, Global, GlobalType, Instance, Linker, Memory,
    MemoryType, Module, Mutability, OptLevel, Ref, RefType, ResourceLimiter, Result, Rooted, Store, StoreContextMut, StoreLimits,
    StoreLimitsBuilder, Table, TableType, Trap, TypedFunc, Val, ValType, WasmBacktrace, bail,
};

/// Says what a host says that greets.
#[test]
fn hello_world() -> Result<()> {
    struct Host {
        greetings: Vec<String>,
    }
    let engine = Engine::default();
    let module = Module::new(&engine, r#"(module (import "" "hello" (func $hello)) (func (export "run") call $hello call $hello))"#)?;
    let mut store = Store::new(&engine, Host { greetings: Vec::new() });
    let hello = Func::wrap(&mut store, |mut caller: Caller<'_, Host>| {
        let count = caller.data().greetings.len();
        caller.data_mut().greetings.push(format!("hello #{count}"));
    });
    let instance = Instance::new(&mut store, &module, &[hello.into()])?;
    let run = instance.get_typed_func::<(), ()>(&mut store, "run")?;
    run.call(&mut store, ())?;
    assert_eq!(store.data().greetings, ["hello #0", "hello #1"]);
    assert_eq!(store.into_data().greetings.len(), 2);
    Ok(())
}

/// A plugin that upper-cases: the host writes into the guest's memory, calls, and reads back.
#[test]
fn memory_exchange() -> Result<()> {
    let engine = Engine::default();
    let module = Module::new(
        &engine,
        r#"(module
            (memory (export "memory") 1 3)
            (func (export "upper") (param $at i32) (param $len i32)
                (local $end i32)
                (local.set $end (i32.add (local.get $at) (local.get $len)))
                (block $done (loop $next
                    (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
                    (if (i32.and
                            (i32.ge_u (i32.load8_u (local.get $at)) (i32.const 97))
                            (i32.le_u (i32.load8_u (local.get $at)) (i32.const 122)))
                        (then (i32.store8 (local.get $at) (i32.sub (i32.load8_u (local.get $at)) (i32.const 32)))))
                    (local.set $at (i32.add (local.get $at) (i32.const 1)))
                    (br $next)))))"#,
    )?;
    let mut store = Store::new(&engine, 0u32);
    let instance = Instance::new(&mut store, &module, &[])?;
    let memory = instance.get_memory(&mut store, "memory").context("the guest has no memory")?;
    let upper = instance.get_typed_func::<(u32, u32), ()>(&mut store, "upper")?;

    let text = "straße in März";
    memory.write(&mut store, 16, text.as_bytes())?;
    upper.call(&mut store, (16, text.len() as u32))?;
    let mut back = vec![0; text.len()];
    memory.read(&store, 16, &mut back)?;
    assert_eq!(std::str::from_utf8(&back)?, "STRAßE IN MäRZ");

    // Through slices, with the host's state at once.
    let (bytes, calls) = memory.data_and_store_mut(&mut store);
    bytes[..3].copy_from_slice(b"abc");
    *calls += 1;
    upper.call(&mut store, (0, 3))?;
    assert_eq!((&memory.data(&store)[..3], *store.data()), (&b"ABC"[..], 1));

    // Sizes and growth, within the maximum and beyond.
    assert_eq!((memory.size(&store), memory.data_size(&store), memory.page_size(&store)), (1, 65536, 65536));
    assert_eq!(memory.grow(&mut store, 2)?, 1);
    assert_eq!(memory.size(&store), 3);
    memory.grow(&mut store, 1).expect_err("the maximum is three pages");
    memory.data_mut(&mut store)[3 * 65536 - 1] = 7;
    let outside = memory.write(&mut store, 3 * 65536 - 1, &[1, 2]).expect_err("one byte too many");
    assert_eq!(outside.to_string(), "out of bounds memory access");
    memory.read(&store, usize::MAX, &mut [0]).expect_err("far outside");
    assert_eq!(memory.ty(&store).maximum(), Some(3));
    Ok(())
}

/// Two modules: one exports a memory and helpers, the other imports both.
#[test]
fn linking_modules() -> Result<()> {
    let engine = Engine::default();
    let mut linker = Linker::<Vec<String>>::new(&engine);
    linker.func_wrap("host", "log", |mut caller: Caller<'_, Vec<String>>, at: u32, len: u32| -> Result<()> {
        let Some(Extern::Memory(memory)) = caller.get_export("memory") else { bail!("the caller exports no memory") };
        let bytes = memory.data(&caller).get(at as usize..).and_then(|rest| rest.get(..len as usize)).context("out of bounds")?;
        let text = std::str::from_utf8(bytes)?.to_owned();
        caller.data_mut().push(text);
        Ok(())
    })?;
    let library = Module::new(
        &engine,
        r#"(module
            (memory (export "memory") 1)
            (global (export "next") (mut i32) (i32.const 64))
            (func (export "double") (param i32) (result i32) (i32.shl (local.get 0) (i32.const 1))))"#,
    )?;
    let program = Module::new(
        &engine,
        r#"(module
            (import "lib" "double" (func $double (param i32) (result i32)))
            (import "lib" "memory" (memory 1))
            (import "lib" "next" (global $next (mut i32)))
            (import "host" "log" (func $log (param i32 i32)))
            (export "memory" (memory 0))
            (data (i32.const 8) "from the program")
            (func (export "run") (result i32)
                (global.set $next (call $double (global.get $next)))
                (call $log (i32.const 8) (i32.const 16))
                (global.get $next)))"#,
    )?;
    let mut store = Store::new(&engine, Vec::new());
    let library = linker.instantiate(&mut store, &library)?;
    linker.instance(&mut store, "lib", library)?;
    let program = linker.instantiate(&mut store, &program)?;
    let run = program.get_typed_func::<(), i32>(&mut store, "run")?;
    assert_eq!(run.call(&mut store, ())?, 128);
    let next = library.get_global(&mut store, "next").context("next")?;
    assert_eq!(next.get(&mut store).i32(), Some(128));
    next.set(&mut store, Val::I32(5))?;
    assert_eq!(run.call(&mut store, ())?, 10);
    next.set(&mut store, Val::I64(5)).expect_err("another type");
    assert_eq!(store.data(), &["from the program"; 2]);
    Ok(())
}

/// Several results, typed and not, from the guest and from the host.
#[test]
fn multi_value() -> Result<()> {
    let engine = Engine::default();
    let module = Module::new(
        &engine,
        r#"(module
            (import "" "swap" (func $swap (param i32 i64) (result i64 i32)))
            (func $round (export "round-trip") (param i64 i64 i64 i64) (result i64 i64 i64 i64)
                local.get 3 local.get 2 local.get 1 local.get 0)
            (func (export "swap") (param i32 i64) (result i64 i32) local.get 0 local.get 1 call $swap))"#,
    )?;
    let mut store = Store::new(&engine, ());
    let swap = Func::wrap(&mut store, |a: i32, b: i64| (b, a));
    let instance = Instance::new(&mut store, &module, &[swap.into()])?;
    let typed = instance.get_typed_func::<(i32, i64), (i64, i32)>(&mut store, "swap")?;
    assert_eq!(typed.call(&mut store, (1, 2))?, (2, 1));
    let dynamic = instance.get_func(&mut store, "round-trip").context("round-trip")?;
    let mut results = vec![Val::I32(0); 4];
    dynamic.call(&mut store, &[1i64.into(), 2i64.into(), 3i64.into(), 4i64.into()], &mut results)?;
    let numbers: Vec<i64> = results.iter().map(Val::unwrap_i64).collect();
    assert_eq!(numbers, [4, 3, 2, 1]);
    let four = dynamic.typed::<(i64, i64, i64, i64), (i64, i64, i64, i64)>(&store)?;
    assert_eq!(four.call(&mut store, (1, 2, 3, 4))?, (4, 3, 2, 1));
    Ok(())
}

/// What a debugger shell does: describes every import and export, and makes up values for calls.
#[test]
fn types_by_reflection() -> Result<()> {
    let engine = Engine::default();
    let module = Module::new(
        &engine,
        r#"(module $shell
            (import "env" "f" (func (param i32 f64) (result i64)))
            (import "env" "m" (memory 1 2))
            (import "env" "t" (table 3 funcref))
            (import "env" "g" (global (mut f32)))
            (func (export "sum") (param i32 i64 f32 f64) (result f64)
                (f64.add (f64.convert_i32_s (local.get 0)) (f64.add (f64.convert_i64_s (local.get 1))
                    (f64.add (f64.promote_f32 (local.get 2)) (local.get 3)))))
            (global (export "answer") i32 (i32.const 42)))"#,
    )?;
    assert_eq!(module.name(), Some("shell"));
    let mut described = Vec::new();
    for import in module.imports() {
        let what = match import.ty() {
            ExternType::Func(ty) => format!("function of {} parameters, {} results", ty.params().len(), ty.results().len()),
            ExternType::Memory(ty) => format!("memory {}..{:?}", ty.minimum(), ty.maximum()),
            ExternType::Table(ty) => format!("table of {} x {}", ty.minimum(), ty.element()),
            ExternType::Global(ty) => format!("global {} {:?}", ty.content(), ty.mutability()),
            other => format!("{other:?}"),
        };
        described.push(format!("{}/{}: {what}", import.module(), import.name()));
    }
    assert_eq!(
        described,
        ["env/f: function of 2 parameters, 1 results", "env/m: memory 1..Some(2)", "env/t: table of 3 x funcref", "env/g: global f32 Var",]
    );
    let names: Vec<_> = module.exports().map(|export| export.name().to_owned()).collect();
    assert_eq!(names, ["sum", "answer"]);
    assert!(module.get_export("sum").is_some_and(|ty| ty.func().is_some()));
    assert!(module.get_export("none").is_none());

    let mut linker = Linker::new(&engine);
    let mut store = Store::new(&engine, ());
    linker.define_unknown_imports_as_default_values(&mut store, &module)?;
    let instance = linker.instantiate(&mut store, &module)?;
    let exports: Vec<(String, Extern)> =
        instance.exports(&mut store).map(|export| (export.name().to_owned(), export.into_extern())).collect();
    let Some((_, Extern::Func(sum))) = exports.first() else { bail!("the first export is the function") };
    let ty = sum.ty(&store);
    let args: Vec<Val> = ty
        .params()
        .map(|param| match param {
            ValType::I32 => Val::I32(1),
            ValType::I64 => Val::I64(2),
            ValType::F32 => Val::F32(3.5f32.to_bits()),
            ValType::F64 => Val::from(4.25f64),
            other => panic!("no value of {other}"),
        })
        .collect();
    let mut results = vec![Val::null_func_ref(); ty.results().len()];
    sum.call(&mut store, &args, &mut results)?;
    assert_eq!(results[0].f64(), Some(10.75));
    assert!(ty.matches(&FuncType::new(&engine, [ValType::I32, ValType::I64, ValType::F32, ValType::F64], [ValType::F64])));
    Ok(())
}

/// `Func::new`, which is given its type and prints it.
#[test]
fn functions_that_print_their_types() -> Result<()> {
    let engine = Engine::default();
    let module = Module::new(
        &engine,
        r#"(module
            (import "host" "any" (func $any (param i32 i64 f32 f64 externref) (result i32 i64)))
            (func (export "go") (param externref) (result i32 i64)
                (call $any (i32.const -1) (i64.const 2) (f32.const 3.5) (f64.const 4) (local.get 0))))"#,
    )?;
    let mut linker = Linker::<String>::new(&engine);
    for import in module.imports() {
        let ExternType::Func(ty) = import.ty() else { continue };
        let (module, name, printed) = (import.module().to_owned(), import.name().to_owned(), ty.to_string());
        let results_ty: Vec<ValType> = ty.results().collect();
        linker.func_new(&module.clone(), &name.clone(), ty, move |mut caller, params, results| {
            let line = format!("{module}.{name}{printed}: {:?} {:?}", params[0], params[3]);
            caller.data_mut().push_str(&line);
            for (result, ty) in results.iter_mut().zip(&results_ty) {
                *result = Val::default_for_ty(ty).context("no default")?;
            }
            Ok(())
        })?;
    }
    let mut store = Store::new(&engine, String::new());
    let instance = linker.instantiate(&mut store, &module)?;
    let go = instance.get_typed_func::<Option<Rooted<ExternRef>>, (i32, i64)>(&mut store, "go")?;
    let value = ExternRef::new(&mut store, "anything".to_owned())?;
    assert_eq!(go.call(&mut store, Some(value))?, (0, 0));
    assert_eq!(store.data(), "host.any(func (param i32 i64 f32 f64 externref) (result i32 i64)): I32(-1) F64(4616189618054758400)");
    Ok(())
}

/// A server: compiled and linked once, a fresh store and instance for each request.
#[test]
fn instance_per_request() -> Result<()> {
    struct Request {
        body: Vec<u8>,
        answer: Vec<u8>,
    }
    let engine = Engine::default();
    let module = Module::new(
        &engine,
        r#"(module
            (import "req" "read" (func $read (param i32 i32) (result i32)))
            (import "req" "answer" (func $answer (param i32 i32)))
            (memory (export "memory") 1)
            (global $count (mut i32) (i32.const 0))
            (func (export "handle") (result i32)
                (local $n i32)
                (global.set $count (i32.add (global.get $count) (i32.const 1)))
                (local.set $n (call $read (i32.const 0) (i32.const 1000)))
                (i32.store8 (local.get $n) (i32.const 33))
                (call $answer (i32.const 0) (i32.add (local.get $n) (i32.const 1)))
                (global.get $count)))"#,
    )?;
    let mut linker = Linker::<Request>::new(&engine);
    linker.func_wrap("req", "read", |mut caller: Caller<'_, Request>, at: u32, max: u32| -> Result<u32> {
        let memory = caller.get_export("memory").and_then(Extern::into_memory).context("memory")?;
        let (bytes, request) = memory.data_and_store_mut(&mut caller);
        let len = request.body.len().min(max as usize);
        bytes.get_mut(at as usize..at as usize + len).context("out of bounds")?.copy_from_slice(&request.body[..len]);
        Ok(len as u32)
    })?;
    linker.func_wrap("req", "answer", |mut caller: Caller<'_, Request>, at: u32, len: u32| -> Result<()> {
        let memory = caller.get_export("memory").and_then(Extern::into_memory).context("memory")?;
        let mut answer = vec![0; len as usize];
        memory.read(&caller, at as usize, &mut answer)?;
        caller.data_mut().answer = answer;
        Ok(())
    })?;
    let pre = linker.instantiate_pre(&module)?;
    let threads: Vec<_> = (0..4)
        .map(|thread| {
            let (engine, pre) = (engine.clone(), pre.clone());
            std::thread::spawn(move || -> Result<()> {
                for request in 0..50 {
                    let body = format!("{thread}/{request}").into_bytes();
                    let mut store = Store::new(&engine, Request { body: body.clone(), answer: Vec::new() });
                    let instance = pre.instantiate(&mut store)?;
                    let handle = instance.get_typed_func::<(), u32>(&mut store, "handle")?;
                    assert_eq!(handle.call(&mut store, ())?, 1, "every instance starts afresh");
                    assert_eq!(store.data().answer, [&body[..], b"!"].concat());
                }
                Ok(())
            })
        })
        .collect();
    for thread in threads {
        thread.join().expect("no request panics")?;
    }
    assert!(Module::same(pre.module(), &module));
    Ok(())
}

/// An event loop: the guest registers callbacks through a table, the host keeps and calls them.
#[test]
fn function_references_in_tables() -> Result<()> {
    let engine = Engine::default();
    let module = Module::new(
        &engine,
        r#"(module
            (import "host" "on" (func $on (param funcref)))
            (table (export "callbacks") 2 8 funcref)
            (elem (i32.const 0) $inc $dec)
            (elem declare func $inc $dec)
            (global $n (export "n") (mut i32) (i32.const 10))
            (func $inc (param i32) (result i32)
                (global.set $n (i32.add (global.get $n) (local.get 0))) (global.get $n))
            (func $dec (param i32) (result i32)
                (global.set $n (i32.sub (global.get $n) (local.get 0))) (global.get $n))
            (type $callback (func (param i32) (result i32)))
            (func (export "start") (call $on (ref.func $inc)) (call $on (ref.func $dec)) (call $on (ref.null func)))
            (func (export "call") (param i32 i32) (result i32)
                (call_indirect (type $callback) (local.get 1) (local.get 0))))"#,
    )?;
    let mut store = Store::new(&engine, Vec::<Func>::new());
    let on = Func::wrap(&mut store, |mut caller: Caller<'_, Vec<Func>>, callback: Option<Func>| caller.data_mut().extend(callback));
    let instance = Instance::new(&mut store, &module, &[on.into()])?;
    instance.get_typed_func::<(), ()>(&mut store, "start")?.call(&mut store, ())?;
    let callbacks = store.data().clone();
    assert_eq!(callbacks.len(), 2);
    let inc: TypedFunc<i32, i32> = callbacks[0].typed(&store)?;
    assert_eq!(inc.call(&mut store, 5)?, 15);
    let mut result = [Val::I32(0)];
    callbacks[1].call(&mut store, &[Val::I32(1)], &mut result)?;
    assert_eq!(result[0].unwrap_i32(), 14);

    // A host function takes a slot, and the guest calls it.
    let table = instance.get_table(&mut store, "callbacks").context("callbacks")?;
    let triple = Func::wrap(&mut store, |n: i32| n * 3);
    assert_eq!(table.grow(&mut store, 2, Ref::Func(Some(triple)))?, 2);
    table.set(&mut store, 0, Ref::Func(None))?;
    let call = instance.get_typed_func::<(i32, i32), i32>(&mut store, "call")?;
    assert_eq!(call.call(&mut store, (3, 7))?, 21);
    let null = call.call(&mut store, (0, 7)).expect_err("null");
    assert_eq!(null.downcast_ref::<Trap>(), Some(&Trap::IndirectCallToNull));
    let outside = call.call(&mut store, (4, 7)).expect_err("outside");
    assert_eq!(outside.downcast_ref::<Trap>(), Some(&Trap::TableOutOfBounds));
    table.set(&mut store, 0, on.into())?;
    let other = call.call(&mut store, (0, 7)).expect_err("another signature");
    assert_eq!(other.downcast_ref::<Trap>(), Some(&Trap::BadSignature));
    assert!(table.get(&mut store, 4).is_none());
    assert!(matches!(table.get(&mut store, 3), Some(Ref::Func(Some(_)))));
    table.grow(&mut store, 5, Ref::Func(None)).expect_err("the maximum is eight");
    table.set(&mut store, 1, Ref::Extern(None)).expect_err("another type of reference");
    assert_eq!((table.size(&store), table.ty(&store).maximum()), (4, Some(8)));
    Ok(())
}

/// The embedder's own error type comes out as it went in, with the backtrace beside it.
#[test]
fn errors_of_every_kind() -> Result<()> {
    #[derive(Debug, PartialEq)]
    struct Denied {
        path: String,
    }
    impl std::fmt::Display for Denied {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "access to {} denied", self.path)
        }
    }
    impl std::error::Error for Denied {}

    let engine = Engine::default();
    let module = Module::new(
        &engine,
        r#"(module $program
            (import "host" "open" (func $open (param i32) (result i32)))
            (memory 1)
            (func $inner (param i32) (result i32) (call $open (local.get 0)))
            (func $outer (export "outer") (param i32) (result i32) (call $inner (local.get 0)))
            (func $div (export "div") (param i32 i32) (result i32) (i32.div_s (local.get 0) (local.get 1)))
            (func (export "trunc") (param f32) (result i32) (i32.trunc_f32_s (local.get 0)))
            (func (export "load") (param i32) (result i64) (i64.load offset=8 (local.get 0)))
            (func (export "never") unreachable)
            (func $forever (export "forever") (call $forever)))"#,
    )?;
    let mut linker = Linker::new(&engine);
    linker.func_wrap("host", "open", |file: i32| -> Result<i32> {
        match file {
            0 => Ok(3),
            1 => Err(Denied { path: "/etc/shadow".into() }.into()),
            2 => Err(windlass::format_err!("no file {file}").context("opening a file")),
            3 => Err(Trap::Interrupt.into()),
            _ => bail!("file {file}"),
        }
    })?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &module)?;
    let outer = instance.get_typed_func::<i32, i32>(&mut store, "outer")?;
    assert_eq!(outer.call(&mut store, 0)?, 3);

    let error = outer.call(&mut store, 1).expect_err("denied");
    assert_eq!(error.downcast_ref::<Denied>(), Some(&Denied { path: "/etc/shadow".into() }));
    assert!(error.downcast_ref::<Trap>().is_none() && !error.is::<Trap>());
    let trace = error.downcast_ref::<WasmBacktrace>().context("a host's error carries the guest's backtrace")?;
    let names: Vec<_> = trace.frames().iter().map(|frame| frame.func_name().unwrap_or("?")).collect();
    assert_eq!(names, ["inner", "outer"]);
    assert_eq!(trace.frames()[0].module().name(), Some("program"));
    assert_eq!(trace.frames()[0].func_index(), 1);
    assert!(error.root_cause().downcast_ref::<Denied>().is_some(), "{error:?}");
    let Ok(denied) = error.downcast::<Denied>() else { bail!("not Denied") };
    assert_eq!(denied.path, "/etc/shadow");

    let error = outer.call(&mut store, 2).expect_err("no file");
    let chain: Vec<String> = error.chain().map(ToString::to_string).collect();
    assert!(chain.iter().any(|text| text == "opening a file") && chain.iter().any(|text| text == "no file 2"), "{chain:?}");
    let error = outer.call(&mut store, 3).expect_err("a trap of the host's");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::Interrupt));

    let div = instance.get_typed_func::<(i32, i32), i32>(&mut store, "div")?;
    let trap = |error: windlass::Error| error.downcast::<Trap>().expect("a trap");
    assert_eq!(trap(div.call(&mut store, (1, 0)).expect_err("by zero")), Trap::IntegerDivisionByZero);
    assert_eq!(trap(div.call(&mut store, (i32::MIN, -1)).expect_err("overflow")), Trap::IntegerOverflow);
    let trunc = instance.get_typed_func::<f32, i32>(&mut store, "trunc")?;
    assert_eq!(trap(trunc.call(&mut store, f32::NAN).expect_err("NaN")), Trap::BadConversionToInteger);
    assert_eq!(trap(trunc.call(&mut store, 3e9).expect_err("large")), Trap::IntegerOverflow);
    let load = instance.get_typed_func::<i32, i64>(&mut store, "load")?;
    assert_eq!(trap(load.call(&mut store, 65536 - 15).expect_err("outside")), Trap::MemoryOutOfBounds);
    assert_eq!(trap(load.call(&mut store, -1).expect_err("far outside")), Trap::MemoryOutOfBounds);
    let never = instance.get_typed_func::<(), ()>(&mut store, "never")?;
    let error = never.call(&mut store, ()).expect_err("unreachable");
    let text = format!("{error:?}");
    assert!(text.contains("wasm `unreachable` instruction executed") && text.contains("wasm backtrace:"), "{text}");
    assert_eq!(trap(error), Trap::UnreachableCodeReached);
    let forever = instance.get_typed_func::<(), ()>(&mut store, "forever")?;
    assert_eq!(trap(forever.call(&mut store, ()).expect_err("overflow")), Trap::StackOverflow);
    assert_eq!(Trap::StackOverflow.to_string(), "wasm trap: call stack exhausted");

    // After all that the instance still works.
    assert_eq!(div.call(&mut store, (7, 2))?, 3);
    Ok(())
}

/// A panic in a host function comes out where the embedder called, and store and instance work afterwards.
#[test]
fn panics_pass_through() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, 0);
    let module =
        Module::new(&engine, r#"(module (import "" "f" (func $f (param i32))) (func (export "g") (param i32) (call $f (local.get 0))))"#)?;
    let f = Func::wrap(&mut store, |mut caller: Caller<'_, i32>, n: i32| {
        *caller.data_mut() += 1;
        assert!(n != 1, "asked to panic with {n}");
    });
    let instance = Instance::new(&mut store, &module, &[f.into()])?;
    let g = instance.get_typed_func::<i32, ()>(&mut store, "g")?;
    for _ in 0..10 {
        let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| g.call(&mut store, 1))).expect_err("it panics");
        assert_eq!(panic.downcast_ref::<String>().map(String::as_str), Some("asked to panic with 1"));
        g.call(&mut store, 2)?;
    }
    assert_eq!(*store.data(), 20);
    Ok(())
}

/// Host to guest to host to guest, deep: each level sees the same store; the end of the stack is a trap that unwinds it all.
#[test]
fn reentrance() -> Result<()> {
    let engine = Engine::default();
    let module = Module::new(
        &engine,
        r#"(module
            (import "" "back" (func $back (param i32) (result i32)))
            (func (export "go") (param i32) (result i32)
                (if (result i32) (local.get 0)
                    (then (i32.add (i32.const 1) (call $back (i32.sub (local.get 0) (i32.const 1)))))
                    (else (i32.const 0)))))"#,
    )?;
    let mut linker = Linker::<u32>::new(&engine);
    linker.func_wrap("", "back", |mut caller: Caller<'_, u32>, n: i32| -> Result<i32> {
        *caller.data_mut() += 1;
        let go = caller.get_export("go").and_then(Extern::into_func).context("go")?;
        go.typed::<i32, i32>(&caller)?.call(&mut caller, n)
    })?;
    let mut store = Store::new(&engine, 0);
    let instance = linker.instantiate(&mut store, &module)?;
    let go = instance.get_typed_func::<i32, i32>(&mut store, "go")?;
    assert_eq!(go.call(&mut store, 50)?, 50);
    assert_eq!(*store.data(), 50);
    let error = go.call(&mut store, i32::MAX).expect_err("no stack is that deep");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::StackOverflow), "{:.200}", format!("{error:?}"));
    assert_eq!(go.call(&mut store, 20)?, 20);
    Ok(())
}

/// Imports that the program never calls may trap; the others are real.
#[test]
fn unknown_imports() -> Result<()> {
    let engine = Engine::default();
    let module = Module::new(
        &engine,
        r#"(module
            (import "env" "known" (func $known (result i32)))
            (import "env" "unknown" (func $unknown (param i32) (result f64)))
            (func (export "a") (result i32) (call $known))
            (func (export "b") (result f64) (call $unknown (i32.const 1))))"#,
    )?;
    let mut linker = Linker::<()>::new(&engine);
    linker.func_wrap("env", "known", || 7i32)?;
    let mut store = Store::new(&engine, ());
    let error = linker.instantiate(&mut store, &module).expect_err("one is missing");
    let text = format!("{error:?}");
    assert!(text.contains("env") && text.contains("unknown") && !text.contains("`known`"), "{text}");
    linker.define_unknown_imports_as_traps(&module)?;
    let instance = linker.instantiate(&mut store, &module)?;
    assert_eq!(instance.get_typed_func::<(), i32>(&mut store, "a")?.call(&mut store, ())?, 7);
    let error = instance.get_typed_func::<(), f64>(&mut store, "b")?.call(&mut store, ()).expect_err("it traps");
    assert!(error.downcast_ref::<windlass::UnknownImportError>().is_some(), "{error:?}");
    linker.func_wrap("env", "known", || 8i32).map(|_| ()).expect_err("defined twice");
    linker.allow_shadowing(true).func_wrap("env", "known", || 8i32)?;
    let instance = linker.instantiate(&mut store, &module)?;
    assert_eq!(instance.get_typed_func::<(), i32>(&mut store, "a")?.call(&mut store, ())?, 8);
    assert!(linker.get(&mut store, "env", "nothing").is_err());
    assert!(linker.get(&mut store, "env", "known").is_ok());
    assert_eq!(linker.iter(&mut store).filter(|(module, _, _)| *module == "env").count(), 2);
    Ok(())
}

/// Items made by the host: a memory, a table and globals that two instances share.
#[test]
fn items_of_the_host() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let memory = Memory::new(&mut store, MemoryType::new(1, None))?;
    let table = Table::new(&mut store, TableType::new(RefType::FUNCREF, 1, None), Ref::Func(None))?;
    let counter = Global::new(&mut store, GlobalType::new(ValType::I64, Mutability::Var), Val::I64(40))?;
    let fixed = Global::new(&mut store, GlobalType::new(ValType::F64, Mutability::Const), 2.5f64.into())?;
    let module = Module::new(
        &engine,
        r#"(module
            (import "h" "m" (memory 1)) (import "h" "t" (table 1 funcref))
            (import "h" "c" (global $c (mut i64))) (import "h" "f" (global $f f64))
            (func $self (result f64) (global.get $f))
            (elem (i32.const 0) $self)
            (func (export "poke") (param i32)
                (i32.store8 (local.get 0) (i32.const 9))
                (global.set $c (i64.add (global.get $c) (i64.const 1)))))"#,
    )?;
    let mut linker = Linker::new(&engine);
    linker.define(&store, "h", "m", memory)?.define(&store, "h", "t", table)?.define(&store, "h", "c", counter)?;
    linker.define(&store, "h", "f", fixed)?;
    for at in [3, 4] {
        let instance = linker.instantiate(&mut store, &module)?;
        instance.get_typed_func::<u32, ()>(&mut store, "poke")?.call(&mut store, at)?;
    }
    assert_eq!(memory.data(&store)[..6], [0, 0, 0, 9, 9, 0]);
    assert_eq!(counter.get(&mut store).unwrap_i64(), 42);
    fixed.set(&mut store, 1f64.into()).expect_err("it is constant");
    let Some(Ref::Func(Some(function))) = table.get(&mut store, 0) else { bail!("the guest filled the table") };
    assert_eq!(function.typed::<(), f64>(&store)?.call(&mut store, ())?, 2.5);
    Ok(())
}

/// Quotas: a ready-made limiter, and one of the embedder's own.
#[test]
fn limits() -> Result<()> {
    let engine = Engine::default();
    let module = Module::new(
        &engine,
        r#"(module (memory (export "m") 1) (table (export "t") 1 funcref)
            (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))"#,
    )?;
    let limits = StoreLimitsBuilder::new().memory_size(2 << 16).table_elements(4).instances(2).build();
    let mut store = Store::new(&engine, limits);
    store.limiter(|limits: &mut StoreLimits| limits);
    let instance = Instance::new(&mut store, &module, &[])?;
    let grow = instance.get_typed_func::<u32, i32>(&mut store, "grow")?;
    assert_eq!(grow.call(&mut store, 1)?, 1);
    assert_eq!(grow.call(&mut store, 1)?, -1);
    let table = instance.get_table(&mut store, "t").context("t")?;
    table.grow(&mut store, 4, Ref::Func(None)).expect_err("five are too many");
    Instance::new(&mut store, &module, &[])?;
    Instance::new(&mut store, &module, &[]).expect_err("three are too many");

    struct Meter {
        asked: Vec<(usize, usize)>,
    }
    impl ResourceLimiter for Meter {
        fn memory_growing(&mut self, current: usize, desired: usize, _maximum: Option<usize>) -> Result<bool> {
            self.asked.push((current, desired));
            if desired > 10 << 16 {
                bail!("that is far too much");
            }
            Ok(desired <= 3 << 16)
        }
        fn table_growing(&mut self, _current: usize, _desired: usize, _maximum: Option<usize>) -> Result<bool> {
            Ok(true)
        }
    }
    let mut store = Store::new(&engine, Meter { asked: Vec::new() });
    store.limiter(|meter| meter);
    let instance = Instance::new(&mut store, &module, &[])?;
    let grow = instance.get_typed_func::<u32, i32>(&mut store, "grow")?;
    assert_eq!((grow.call(&mut store, 2)?, grow.call(&mut store, 1)?), (1, -1));
    let error = grow.call(&mut store, 20).expect_err("the limiter's error traps");
    assert!(format!("{error:?}").contains("that is far too much"), "{error:?}");
    assert_eq!(store.data().asked, [(0, 1 << 16), (1 << 16, 3 << 16), (3 << 16, 4 << 16), (3 << 16, 23 << 16)]);
    Ok(())
}

/// Code that is generic over the store it is given, as libraries are.
#[test]
fn generic_helpers() -> Result<()> {
    fn bump(mut store: impl AsContextMut<Data = u32>) -> u32 {
        *store.as_context_mut().data_mut() += 1;
        *store.as_context().data()
    }
    fn call_twice<T>(store: &mut StoreContextMut<'_, T>, f: &TypedFunc<i32, i32>) -> Result<i32> {
        let once = f.call(&mut *store, 1)?;
        f.call(store, once)
    }
    let mut store = Store::new(&Engine::default(), 5);
    assert_eq!(bump(&mut store), 6);
    assert_eq!(bump(store.as_context_mut()), 7);
    let inc = Func::wrap(&mut store, |mut caller: Caller<'_, u32>, n: i32| n + bump(&mut caller) as i32);
    let inc = inc.typed::<i32, i32>(&store)?;
    assert_eq!(call_twice(&mut store.as_context_mut(), &inc)?, 1 + 8 + 9);
    Ok(())
}

/// References to values of the host pass through the guest untouched.
#[test]
fn host_values() -> Result<()> {
    let engine = Engine::default();
    let module = Module::new(
        &engine,
        r#"(module (table $t 2 externref)
            (func (export "put") (param i32 externref) (table.set (local.get 0) (local.get 1)))
            (func (export "take") (param i32) (result externref) (table.get (local.get 0)))
            (func (export "null?") (param externref) (result i32) (ref.is_null (local.get 0))))"#,
    )?;
    let mut store = Store::new(&engine, ());
    let instance = Instance::new(&mut store, &module, &[])?;
    let put = instance.get_typed_func::<(i32, Option<Rooted<ExternRef>>), ()>(&mut store, "put")?;
    let take = instance.get_typed_func::<i32, Option<Rooted<ExternRef>>>(&mut store, "take")?;
    let shared = Arc::new(Mutex::new(vec![1]));
    let value = ExternRef::new(&mut store, shared.clone())?;
    put.call(&mut store, (1, Some(value)))?;
    let back = take.call(&mut store, 1)?.context("it was put there")?;
    let data = back.data(&store)?.context("host data")?.downcast_ref::<Arc<Mutex<Vec<i32>>>>().context("the same type")?;
    data.lock().expect("not poisoned").push(2);
    assert_eq!(*shared.lock().expect("not poisoned"), [1, 2]);
    assert!(Rooted::ref_eq(&store, &value, &back)?);
    assert!(take.call(&mut store, 0)?.is_none());
    let is_null = instance.get_func(&mut store, "null?").context("null?")?;
    let mut result = [Val::I32(0)];
    is_null.call(&mut store, &[Val::ExternRef(None)], &mut result)?;
    assert_eq!(result[0].i32(), Some(1));
    is_null.call(&mut store, &[Val::ExternRef(Some(value))], &mut result)?;
    assert_eq!(result[0].i32(), Some(0));
    drop(store);
    assert_eq!(Arc::strong_count(&shared), 1, "the store owned the other reference");
    Ok(())
}

/// What a store owns goes with it: closures, host state, instances; in any order.
#[test]
fn dropping() -> Result<()> {
    struct Counted(Arc<AtomicU32>);
    impl Drop for Counted {
        fn drop(&mut self) {
            self.0.fetch_add(1, Ordering::SeqCst);
        }
    }
    let drops = Arc::new(AtomicU32::new(0));
    let engine = Engine::default();
    let module = Module::new(&engine, r#"(module (import "" "f" (func $f)) (memory 1) (func (export "g") (call $f)))"#)?;
    let mut linker = Linker::new(&engine);
    let in_closure = Counted(drops.clone());
    linker.func_wrap("", "f", move || assert!(in_closure.0.load(Ordering::SeqCst) == 0))?;
    let pre = linker.instantiate_pre(&module)?;
    let mut store = Store::new(&engine, Counted(drops.clone()));
    let weak = engine.weak();
    drop((engine, module, linker));
    let instance = pre.instantiate(&mut store)?;
    drop(pre);
    instance.get_typed_func::<(), ()>(&mut store, "g")?.call(&mut store, ())?;
    assert!(weak.upgrade().is_some());
    assert_eq!(drops.load(Ordering::SeqCst), 0);
    drop(store);
    assert_eq!(drops.load(Ordering::SeqCst), 2);
    assert!(weak.upgrade().is_none());
    Ok(())
}

/// What an embedder sets, and reads back.
#[test]
fn configuration() -> Result<()> {
    let mut config = Config::new();
    config
        .cranelift_opt_level(OptLevel::None)
        .max_wasm_stack(128 << 10)
        .wasm_component_model(true)
        .wasm_multi_value(true)
        .wasm_reference_types(true)
        .wasm_bulk_memory(false)
        .concurrency_support(false)
        .memory_init_cow(false)
        .memory_guaranteed_dense_image_size(1 << 20)
        .wasm_backtrace_max_frames(std::num::NonZeroUsize::new(2));
    let engine = Engine::new(&config)?;
    assert_eq!(engine.get_max_wasm_stack(), 128 << 10);
    assert_eq!((engine.get_wasm_backtrace_max_frames(), engine.get_memory_init_cow()), (2, false));
    assert!(engine.get_cranelift_opt_level() == Some(OptLevel::None) && engine.get_signals_based_traps());
    assert!(Engine::same(&engine, &engine.clone()) && !Engine::same(&engine, &Engine::default()));
    let error = Module::new(&engine, "(module (memory 1) (func (memory.fill (i32.const 0) (i32.const 0) (i32.const 0))))")
        .expect_err("bulk memory is off");
    assert!(format!("{error:#}").contains("bulk memory"), "{error:#}");
    let module = Module::new(&engine, r#"(module (memory 1) (data (i32.const 1) "x") (func $f (export "f") (call $f)))"#)?;
    let mut store = Store::new(&engine, ());
    let instance = Instance::new(&mut store, &module, &[])?;
    let error = instance.get_typed_func::<(), ()>(&mut store, "f")?.call(&mut store, ()).expect_err("overflow");
    assert_eq!(error.downcast_ref::<WasmBacktrace>().map(|trace| trace.frames().len()), Some(2));
    assert!(Config::new().target("riscv64gc-unknown-linux-gnu").is_err());
    assert_eq!(*Store::<u64>::default().data(), 0);
    Ok(())
}
