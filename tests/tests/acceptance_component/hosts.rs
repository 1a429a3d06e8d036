//! Typical hosts: hello world, plugins found by their types, linking by name and version, several stores and threads.

use super::LIBC;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use windlass::component::types::ComponentItem;
use windlass::component::{Component, HasSelf, Linker, Type, Val, WasmList, WasmStr, bindgen};
use windlass::{AsContextMut, Engine, Result, Store, StoreContextMut, Trap, WasmBacktrace, bail, ensure};

mod hello {
    super::bindgen!({
        inline: r#"
            package my:project;
            world hello-world {
                import name: func() -> string;
                import log: func(line: string);
                export greet: func(times: u32) -> u32;
            }
        "#,
    });
}

/// Greets its name `times`, and says how long it is.
fn hello_guest() -> String {
    format!(
        r#"(component
        (import "name" (func $name (result string)))
        (import "log" (func $log (param "line" string)))
        {LIBC}
        (core func $name' (canon lower (func $name) (memory $memory) (realloc $realloc)))
        (core func $log' (canon lower (func $log) (memory $memory)))
        (core module $m
            (import "" "memory" (memory 0))
            (import "" "name" (func $name (param i32)))
            (import "" "log" (func $log (param i32 i32)))
            (func (export "greet") (param $times i32) (result i32)
                (call $name (i32.const 8))
                (loop $again
                    (call $log (i32.load (i32.const 8)) (i32.load (i32.const 12)))
                    (br_if $again (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))
                (i32.load (i32.const 12))))
        (core instance $m (instantiate $m (with "" (instance
            (export "memory" (memory $memory)) (export "name" (func $name')) (export "log" (func $log'))))))
        (func (export "greet") (param "times" u32) (result u32) (canon lift (core func $m "greet"))))"#
    )
}

#[test]
fn hello_world_with_bindings() -> Result<()> {
    use hello::{HelloWorld, HelloWorldImports};

    #[derive(Default)]
    struct MyState {
        lines: Vec<String>,
    }
    impl HelloWorldImports for MyState {
        fn name(&mut self) -> String {
            "Zoë".to_string()
        }
        fn log(&mut self, line: String) {
            self.lines.push(line);
        }
    }

    let engine = Engine::default();
    let component = Component::new(&engine, hello_guest())?;
    let mut linker = Linker::new(&engine);
    HelloWorld::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut MyState| state)?;
    let mut store = Store::new(&engine, MyState::default());
    let bindings = HelloWorld::instantiate(&mut store, &component, &linker)?;
    assert_eq!(bindings.call_greet(&mut store, 2)?, 4);
    assert_eq!(store.data().lines, ["Zoë", "Zoë"]);
    Ok(())
}

#[test]
fn hello_world_by_hand() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(&engine, hello_guest())?;
    let mut linker = Linker::<usize>::new(&engine);
    linker.root().func_wrap("name", |_store, (): ()| Ok(("abc".to_string(),)))?;
    linker.root().func_wrap("log", |mut store: StoreContextMut<'_, usize>, (line,): (String,)| {
        *store.data_mut() += line.len();
        Ok(())
    })?;
    let mut store = Store::new(&engine, 0);
    let instance = linker.instantiate(&mut store, &component)?;
    let greet = instance.get_func(&mut store, "greet").expect("exported");
    let typed = greet.typed::<(u32,), (u32,)>(&store)?;
    assert_eq!(typed.call(&mut store, (5,))?, (3,));
    let mut results = vec![Val::Bool(false)];
    greet.call(&mut store, &[Val::U32(1)], &mut results)?;
    assert_eq!((results, *store.data()), (vec![Val::U32(3)], 18));
    Ok(())
}

/// Views of what the guest passes: nothing is copied that the host does not keep.
#[test]
fn arguments_in_place() -> Result<()> {
    let guest = format!(
        r#"(component
        (import "sum" (func $sum (param "xs" (list u32)) (result u64)))
        (import "find" (func $find (param "needle" string) (param "hay" (list string)) (result (option u32))))
        {LIBC}
        (core func $sum' (canon lower (func $sum) (memory $memory)))
        (core func $find' (canon lower (func $find) (memory $memory)))
        (core module $m
            (import "" "memory" (memory 0))
            (import "" "sum" (func $sum (param i32 i32) (result i64)))
            (import "" "find" (func $find (param i32 i32 i32 i32 i32)))
            (data (i32.const 64) "\01\00\00\00\02\00\00\00\ff\ff\ff\ff")
            (data (i32.const 128) "needlehaystack")
            (data (i32.const 256) "\86\00\00\00\03\00\00\00\80\00\00\00\06\00\00\00")
            (func (export "sum") (result i64) (call $sum (i32.const 64) (i32.const 3)))
            (func (export "find") (param i32) (result i32)
                (call $find (i32.const 128) (local.get 0) (i32.const 256) (i32.const 2) (i32.const 512))
                (if (result i32) (i32.load8_u (i32.const 512)) (then (i32.load (i32.const 516))) (else (i32.const -1)))))
        (core instance $m (instantiate $m (with "" (instance
            (export "memory" (memory $memory)) (export "sum" (func $sum')) (export "find" (func $find'))))))
        (func (export "sum") (result u64) (canon lift (core func $m "sum")))
        (func (export "find") (param "len" u32) (result s32) (canon lift (core func $m "find"))))"#
    );
    let engine = Engine::default();
    let component = Component::new(&engine, guest)?;
    let mut linker = Linker::<()>::new(&engine);
    linker.root().func_wrap("sum", |store: StoreContextMut<'_, ()>, (xs,): (WasmList<u32>,)| {
        Ok((xs.as_le_slice(&store).iter().map(|x| u64::from(*x)).sum::<u64>(),))
    })?;
    linker.root().func_wrap("find", |mut store: StoreContextMut<'_, ()>, (needle, hay): (WasmStr, WasmList<WasmStr>)| {
        let words = hay.iter(&mut store)?.collect::<Result<Vec<WasmStr>>>()?;
        let needle = needle.to_str(&store)?;
        for (index, word) in words.iter().enumerate() {
            if word.to_str(&store)? == needle {
                return Ok((Some(index as u32),));
            }
        }
        Ok((None,))
    })?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &component)?;
    let sum = instance.get_typed_func::<(), (u64,)>(&mut store, "sum")?;
    assert_eq!(sum.call(&mut store, ())?, (u64::from(u32::MAX) + 3,));
    let find = instance.get_typed_func::<(u32,), (i32,)>(&mut store, "find")?;
    assert_eq!((find.call(&mut store, (6,))?, find.call(&mut store, (5,))?), ((1,), (-1,)));
    Ok(())
}

/// A plugin with an interface of commands, a type, and helpers at the root.
fn plugin() -> String {
    format!(
        r#"(component {LIBC}
        (core module $m
            (import "" "memory" (memory 0))
            (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
            (func (export "area") (param f64 f64) (result f64) (f64.mul (local.get 0) (local.get 1)))
            (func (export "echo") (param i32 i32) (result i32)
                (i32.store (i32.const 16) (local.get 0)) (i32.store (i32.const 20) (local.get 1)) (i32.const 16))
            (func (export "nothing")))
        (core instance $m (instantiate $m (with "" (instance (export "memory" (memory $memory))))))
        (func $add (param "a" s32) (param "b" s32) (result s32) (canon lift (core func $m "add")))
        (func $echo (param "text" string) (result string) (canon lift (core func $m "echo") (memory $memory) (realloc $realloc)))
        (component $commands
            (import "import-add" (func $add (param "a" s32) (param "b" s32) (result s32)))
            (import "import-echo" (func $echo (param "text" string) (result string)))
            (export "add" (func $add))
            (export "echo" (func $echo)))
        (instance $commands (instantiate $commands (with "import-add" (func $add)) (with "import-echo" (func $echo))))
        (type $size' (record (field "width" float64) (field "height" float64)))
        (export $size "size" (type $size'))
        (export "acme:plugin/commands@0.3.0" (instance $commands))
        (func (export "area") (param "s" $size) (result float64) (canon lift (core func $m "area")))
        (func (export "init") (canon lift (core func $m "nothing"))))"#
    )
}

/// A shell that knows nothing about a plugin but what its type says.
#[test]
fn plugins_by_their_types() -> Result<()> {
    fn signature(params: &[(String, Type)], result: Option<&Type>) -> String {
        let short = |ty: &Type| match ty {
            Type::S32 => "int".to_owned(),
            Type::Float64 => "float".to_owned(),
            Type::String => "text".to_owned(),
            Type::Record(record) => {
                let fields: Vec<_> = record.fields().map(|field| field.name.to_owned()).collect();
                format!("{{{}}}", fields.join(","))
            }
            other => format!("{other:?}"),
        };
        let params: Vec<_> = params.iter().map(|(name, ty)| format!("{name}: {}", short(ty))).collect();
        format!("({}){}", params.join(", "), result.map(|ty| format!(" -> {}", short(ty))).unwrap_or_default())
    }

    let engine = Engine::default();
    let component = Component::new(&engine, plugin())?;
    let ty = component.component_type();
    assert_eq!(ty.imports(&engine).len(), 0);
    let mut found = Vec::new();
    let mut describe = |path: &str, item: &ComponentItem| {
        if let ComponentItem::ComponentFunc(func) = item {
            assert!(!func.async_());
            let params: Vec<_> = func.params().map(|(name, ty)| (name.to_owned(), ty)).collect();
            found.push(format!("{path}{}", signature(&params, func.results().next().as_ref())));
        }
    };
    for (name, export) in ty.exports(&engine) {
        match &export.ty {
            ComponentItem::ComponentInstance(instance) => {
                for (inner, export) in instance.exports(&engine) {
                    describe(&format!("{name}#{inner}"), &export.ty);
                }
            }
            item => describe(name, item),
        }
    }
    assert_eq!(
        found,
        [
            "acme:plugin/commands@0.3.0#add(a: int, b: int) -> int",
            "acme:plugin/commands@0.3.0#echo(text: text) -> text",
            "area(s: {width,height}) -> float",
            "init()",
        ]
    );
    assert!(ty.get_export(&engine, "size").is_some_and(|export| matches!(export.ty, ComponentItem::Type(_))));
    assert!(ty.get_import(&engine, "size").is_none());

    // Indices are looked up once for the component, and serve every instance.
    let commands = component.get_export_index(None, "acme:plugin/commands@0.3.0").expect("exported");
    let (item, add) = component.get_export(Some(&commands), "add").expect("exported");
    assert!(matches!(item, ComponentItem::ComponentFunc(_)));
    let pre = Linker::<()>::new(&engine).instantiate_pre(&component)?;
    for n in 0..3 {
        let mut store = Store::new(&engine, ());
        let instance = pre.instantiate(&mut store)?;
        let func = instance.get_func(&mut store, add).expect("the index is of this component");
        let mut results = [Val::Bool(false)];
        func.call(&mut store, &[Val::S32(n), Val::S32(40)], &mut results)?;
        assert_eq!(results[0], Val::S32(n + 40));
        let echo = instance.get_export_index(&mut store, Some(&commands), "echo").expect("exported");
        let echo = instance.get_typed_func::<(&str,), (String,)>(&mut store, &echo)?;
        assert_eq!(echo.call(&mut store, ("hi",))?.0, "hi");
        let (item, _) = instance.get_export(&mut store, None, "init").expect("exported");
        assert!(matches!(item, ComponentItem::ComponentFunc(_)));
        assert!(instance.get_func(&mut store, "add").is_none(), "it is not at the root");
        assert!(instance.get_func(&mut store, commands).is_none(), "it is an instance");
        let size = Val::Record(vec![("width".into(), Val::Float64(2.0)), ("height".into(), Val::Float64(3.5))]);
        let area = instance.get_func(&mut store, "area").expect("exported");
        area.call(&mut store, &[size], &mut results)?;
        assert_eq!(results, [Val::Float64(7.0)]);
    }
    Ok(())
}

/// Dynamic imports are told their type: a host that answers anything.
#[test]
fn dynamic_imports_print_their_types() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
            (type $t (record (field "x" u8)))
            (import "t" (type $t' (eq $t)))
            (import "acme:tools/math" (instance $math
                (export "add" (func (param "a" u32) (param "b" u32) (result u32)))
                (export "flip" (func (param "v" bool) (result bool)))))
            (import "take" (func $take (param "t" $t')))
            (core func $add (canon lower (func $math "add")))
            (core func $flip (canon lower (func $math "flip")))
            (core func $take' (canon lower (func $take)))
            (core module $m
                (import "" "add" (func $add (param i32 i32) (result i32)))
                (import "" "flip" (func $flip (param i32) (result i32)))
                (import "" "take" (func $take (param i32)))
                (func (export "run") (result i32)
                    (call $take (i32.const 9))
                    (call $add (call $flip (i32.const 0)) (i32.const 41))))
            (core instance $m (instantiate $m (with "" (instance
                (export "add" (func $add)) (export "flip" (func $flip)) (export "take" (func $take'))))))
            (func (export "run") (result u32) (canon lift (core func $m "run"))))"#,
    )?;
    let mut linker = Linker::<Vec<String>>::new(&engine);
    for (name, import) in component.component_type().imports(&engine) {
        match import.ty {
            ComponentItem::ComponentInstance(instance) => {
                let mut namespace = linker.instance(name)?;
                for (function, export) in instance.exports(&engine) {
                    let ComponentItem::ComponentFunc(_) = export.ty else { continue };
                    let function_name = function.to_owned();
                    namespace.func_new(function, move |mut store, ty, params, results| {
                        ensure!(params.len() == ty.params().len());
                        let params_ty: Vec<_> = ty.params().map(|(name, ty)| format!("{name}: {ty:?}")).collect();
                        store.data_mut().push(format!("{function_name}({}) = {params:?}", params_ty.join(", ")));
                        results[0] = match (&params[0], params.get(1)) {
                            (Val::U32(a), Some(Val::U32(b))) => Val::U32(a + b),
                            (Val::Bool(v), None) => Val::Bool(!v),
                            other => bail!("{other:?}"),
                        };
                        Ok(())
                    })?;
                }
            }
            ComponentItem::ComponentFunc(ty) => {
                let types: Vec<Type> = ty.params().map(|(_, ty)| ty).collect();
                linker.root().func_new(name, move |mut store: StoreContextMut<'_, Vec<String>>, _, params, results| {
                    ensure!(results.is_empty() && matches!(types[0], Type::Record(_)));
                    store.data_mut().push(params[0].to_wave()?);
                    Ok(())
                })?;
            }
            ComponentItem::Type(_) => {}
            other => bail!("{other:?}"),
        }
    }
    let mut store = Store::new(&engine, Vec::new());
    let instance = linker.instantiate(&mut store, &component)?;
    let run = instance.get_typed_func::<(), (u32,)>(&mut store, "run")?;
    assert_eq!(run.call(&mut store, ())?, (42,));
    assert_eq!(store.data(), &["{x: 9}", "flip(v: Bool) = [Bool(false)]", "add(a: U32, b: U32) = [U32(1), U32(41)]"]);
    Ok(())
}

/// A component that imports `acme:log/sink` in one version and calls it.
fn versioned(version: &str) -> String {
    format!(
        r#"(component
            (import "acme:log/sink@{version}" (instance $sink (export "level" (func (result u32)))))
            (core func $level (canon lower (func $sink "level")))
            (core module $m (import "" "level" (func $level (result i32))) (func (export "run") (result i32) (call $level)))
            (core instance $m (instantiate $m (with "" (instance (export "level" (func $level))))))
            (func (export "run") (result u32) (canon lift (core func $m "run"))))"#
    )
}

#[test]
fn versions_that_are_compatible() -> Result<()> {
    let engine = Engine::default();
    let mut linker = Linker::<()>::new(&engine);
    for (version, level) in [("1.1.0", 110u32), ("1.3.1", 131), ("0.2.4", 24), ("2.0.0", 200), ("3.0.0-rc.1", 301)] {
        linker.instance(&format!("acme:log/sink@{version}"))?.func_wrap("level", move |_, (): ()| Ok((level,)))?;
    }
    let run = |version: &str| -> Result<u32> {
        let mut store = Store::new(&engine, ());
        let instance = linker.instantiate(&mut store, &Component::new(&engine, versioned(version))?)?;
        Ok(instance.get_typed_func::<(), (u32,)>(&mut store, "run")?.call(&mut store, ())?.0)
    };
    // An exact match, or the newest of the same track.
    assert_eq!(run("1.1.0")?, 110);
    assert_eq!(run("1.2.0")?, 131);
    assert_eq!(run("0.2.0")?, 24);
    assert_eq!(run("2.0.0")?, 200);
    assert_eq!(run("3.0.0-rc.1")?, 301);
    for missing in ["0.1.0", "0.3.0", "4.0.0", "3.0.0-rc.2"] {
        let error = run(missing).expect_err(missing);
        assert!(format!("{error:?}").contains("acme:log/sink"), "{error:?}");
    }
    Ok(())
}

#[test]
fn instances_within_instances() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
            (import "outer" (instance $outer
                (export "inner" (instance (export "f" (func (result u32)))))
                (export "f" (func (result u32)))))
            (alias export $outer "inner" (instance $inner))
            (component $child
                (import "f" (func $f (result u32)))
                (import "g" (func $g (result u32)))
                (core func $f (canon lower (func $f)))
                (core func $g (canon lower (func $g)))
                (core module $m
                    (import "" "f" (func $f (result i32)))
                    (import "" "g" (func $g (result i32)))
                    (func (export "sum") (result i32) (i32.add (call $f) (call $g))))
                (core instance $m (instantiate $m (with "" (instance (export "f" (func $f)) (export "g" (func $g))))))
                (func (export "sum") (result u32) (canon lift (core func $m "sum"))))
            (instance $a (instantiate $child (with "f" (func $inner "f")) (with "g" (func $outer "f"))))
            (instance $b (instantiate $child (with "f" (func $a "sum")) (with "g" (func $a "sum"))))
            (export "a" (instance $a))
            (export "b" (instance $b)))"#,
    )?;
    let mut linker = Linker::<u32>::new(&engine);
    let mut outer = linker.instance("outer")?;
    outer.func_wrap("f", |mut store: StoreContextMut<'_, u32>, (): ()| {
        *store.data_mut() += 1;
        Ok((1u32,))
    })?;
    outer.instance("inner")?.func_wrap("f", |_, (): ()| Ok((20u32,)))?;
    let mut store = Store::new(&engine, 0);
    let instance = linker.instantiate(&mut store, &component)?;
    for (name, expected) in [("a", 21), ("b", 42)] {
        let index = instance.get_export_index(&mut store, None, name).expect("exported");
        let sum = instance.get_export_index(&mut store, Some(&index), "sum").expect("exported");
        assert_eq!(instance.get_typed_func::<(), (u32,)>(&mut store, sum)?.call(&mut store, ())?, (expected,));
    }
    assert_eq!(*store.data(), 3);

    let mut twice = Linker::<u32>::new(&engine);
    let same = |_: StoreContextMut<'_, u32>, (): ()| Ok((2u32,));
    let mut inner = twice.instance("outer")?.into_instance("inner")?;
    inner.func_wrap("f", same)?;
    inner.func_wrap("f", same).expect_err("defined twice");
    twice.allow_shadowing(true);
    twice.instance("outer")?.into_instance("inner")?.func_wrap("f", same)?;
    let error = twice.instantiate_pre(&component).map(|_| ()).expect_err("`f` of `outer` is missing");
    assert!(format!("{error:?}").contains('f'), "{error:?}");
    twice.define_unknown_imports_as_traps(&component)?;
    twice.instantiate_pre(&component)?;
    Ok(())
}

/// Modules as imports, and modules and instances as exports.
#[test]
fn core_modules_across_the_boundary() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
            (import "algorithm" (core module $algorithm
                (import "env" "limit" (global i32))
                (export "next" (func (param i32) (result i32)))))
            (core module $env (global (export "limit") i32 (i32.const 100)))
            (core instance $env (instantiate $env))
            (core instance $a (instantiate $algorithm (with "env" (instance $env))))
            (func (export "next") (param "n" u32) (result u32) (canon lift (core func $a "next")))
            (export "env" (core module $env)))"#,
    )?;
    let algorithm = windlass::Module::new(
        &engine,
        r#"(module (import "env" "limit" (global $limit i32))
            (func (export "next") (param i32) (result i32) (i32.rem_u (i32.add (local.get 0) (i32.const 7)) (global.get $limit))))"#,
    )?;
    let mut linker = Linker::<()>::new(&engine);
    let wrong = windlass::Module::new(&engine, r#"(module (func (export "next") (param i64)))"#)?;
    linker.root().module("algorithm", &wrong)?;
    linker.instantiate_pre(&component).map(|_| ()).expect_err("the module does not fit");
    linker.allow_shadowing(true).root().module("algorithm", &algorithm)?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &component)?;
    let next = instance.get_typed_func::<(u32,), (u32,)>(&mut store, "next")?;
    assert_eq!(next.call(&mut store, (95,))?, (2,));
    let env = instance.get_module(&mut store, "env").expect("exported");
    assert_eq!(env.exports().map(|export| export.name().to_owned()).collect::<Vec<_>>(), ["limit"]);
    Ok(())
}

#[test]
fn one_component_many_threads() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(&engine, hello_guest())?;
    let total = Arc::new(AtomicU64::new(0));
    let mut linker = Linker::<String>::new(&engine);
    linker.root().func_wrap("name", |store: StoreContextMut<'_, String>, (): ()| Ok((store.data().clone(),)))?;
    let counted = total.clone();
    linker.root().func_wrap("log", move |_, (line,): (String,)| {
        counted.fetch_add(line.len() as u64, Ordering::Relaxed);
        Ok(())
    })?;
    let pre = linker.instantiate_pre(&component)?;
    std::thread::scope(|scope| {
        let workers: Vec<_> = (1..=4usize)
            .map(|worker| {
                let (pre, engine) = (pre.clone(), &engine);
                scope.spawn(move || -> Result<()> {
                    for _ in 0..25 {
                        let mut store = Store::new(engine, "x".repeat(worker));
                        let instance = pre.instantiate(&mut store)?;
                        let greet = instance.get_typed_func::<(u32,), (u32,)>(&mut store, "greet")?;
                        assert_eq!(greet.call(&mut store, (2,))?, (worker as u32,));
                    }
                    Ok(())
                })
            })
            .collect();
        workers.into_iter().try_for_each(|worker| worker.join().expect("no worker panics"))
    })?;
    assert_eq!(total.load(Ordering::Relaxed), 2 * 25 * (1 + 2 + 3 + 4));
    Ok(())
}

/// A trap ends one instance; what the host raised comes out as it was; the store goes on with another instance.
#[test]
fn traps_and_errors() -> Result<()> {
    #[derive(Debug)]
    struct OutOfMana(u32);
    impl std::fmt::Display for OutOfMana {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "{} mana missing", self.0)
        }
    }
    impl std::error::Error for OutOfMana {}

    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
            (import "cast" (func $cast (param "cost" u32)))
            (core func $cast' (canon lower (func $cast)))
            (core module $game
                (import "" "cast" (func $cast (param i32)))
                (func $spell (export "spell") (param i32) (call $cast (local.get 0)))
                (func $crash (export "crash") unreachable))
            (core instance $game (instantiate $game (with "" (instance (export "cast" (func $cast'))))))
            (func (export "spell") (param "cost" u32) (canon lift (core func $game "spell")))
            (func (export "crash") (canon lift (core func $game "crash"))))"#,
    )?;
    let mut linker = Linker::<()>::new(&engine);
    linker.root().func_wrap("cast", |_, (cost,): (u32,)| match cost {
        0..10 => Ok(()),
        10..100 => Err(OutOfMana(cost - 10).into()),
        _ => panic!("the tower collapses"),
    })?;
    let pre = linker.instantiate_pre(&component)?;
    let mut store = Store::new(&engine, ());

    let instance = pre.instantiate(&mut store)?;
    let crash = instance.get_typed_func::<(), ()>(&mut store, "crash")?;
    let spell = instance.get_typed_func::<(u32,), ()>(&mut store, "spell")?;
    let error = crash.call(&mut store, ()).expect_err("unreachable");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::UnreachableCodeReached));
    let trace = error.downcast_ref::<WasmBacktrace>().expect("a backtrace");
    assert_eq!(trace.frames()[0].func_name(), Some("crash"));
    let error = spell.call(&mut store, (1,)).expect_err("the instance is gone");
    assert!(format!("{error:?}").contains("cannot enter component instance"), "{error:?}");

    let instance = pre.instantiate(&mut store)?;
    let spell = instance.get_typed_func::<(u32,), ()>(&mut store, "spell")?;
    spell.call(&mut store, (9,))?;
    let error = spell.call(&mut store, (42,)).expect_err("too expensive");
    assert_eq!(error.downcast_ref::<OutOfMana>().map(|missing| missing.0), Some(32));
    assert_eq!(error.downcast_ref::<WasmBacktrace>().map(|trace| trace.frames().len()), Some(1));

    let instance = pre.instantiate(&mut store)?;
    let spell = instance.get_typed_func::<(u32,), ()>(&mut store, "spell")?;
    let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| spell.call(store.as_context_mut(), (100,)))).expect_err("a panic");
    assert_eq!(panic.downcast_ref::<&str>(), Some(&"the tower collapses"));
    let instance = pre.instantiate(&mut store)?;
    instance.get_typed_func::<(u32,), ()>(&mut store, "spell")?.call(&mut store, (3,))?;
    Ok(())
}

/// Only some imports are there; the others trap when they are called.
#[test]
fn unknown_imports_as_traps() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(&engine, hello_guest())?;
    let mut linker = Linker::<()>::new(&engine);
    let error = linker.instantiate_pre(&component).map(|_| ()).expect_err("both are missing");
    let text = format!("{error:?}");
    assert!(text.contains("name") && text.contains("log"), "{text}");
    linker.root().func_wrap("name", |_, (): ()| Ok(("n".to_string(),)))?;
    linker.define_unknown_imports_as_traps(&component)?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &component)?;
    let greet = instance.get_typed_func::<(u32,), (u32,)>(&mut store, "greet")?;
    let error = greet.call(&mut store, (1,)).expect_err("`log` is not there");
    assert!(format!("{error:?}").contains("log"), "{error:?}");
    Ok(())
}
