//! Typed function references from the host's side: types, values of them, tables, globals, calls, imports.
#![expect(unsafe_code, reason = "loads an artifact")]

use crate::message;
use windlass::{
    Config, Engine, Finality, Func, FuncType, Global, GlobalType, HeapType, Instance, Linker, Module, Mutability, NoFunc, Ref, RefType,
    Result, Store, Table, TableType, Val, ValType,
};

fn engine() -> Engine {
    Engine::new(Config::new().wasm_function_references(true).wasm_tail_call(true)).expect("an engine")
}

fn instance(store: &mut Store<()>, text: &str) -> Result<Instance> {
    let module = Module::new(store.engine(), text)?;
    Instance::new(store, &module, &[])
}

fn concrete(nullable: bool, ty: &FuncType) -> RefType {
    RefType::new(nullable, HeapType::ConcreteFunc(ty.clone()))
}

#[test]
fn types_compare_across_modules_and_the_host() -> Result<()> {
    let engine = engine();
    let ours = FuncType::new(&engine, [ValType::I32], []);
    let taker = FuncType::new(&engine, [concrete(false, &ours).into()], []);
    let module = Module::new(
        &engine,
        r#"(module (type $other (func)) (type $a (func (param i32))) (type $b (func (param (ref $a))))
            (rec (type $x (func (result (ref null $y)))) (type $y (func (param (ref $x)))))
            (func (export "f") (type $b)) (func (export "x") (type $x) (ref.null $y)))"#,
    )?;
    let f = module.get_export("f").expect("it is exported");
    assert_eq!(f.unwrap_func(), &taker);
    assert_eq!(f.to_string(), "(func (param (ref (func (param i32)))))");
    assert_eq!(taker.param(0).expect("one").unwrap_ref().heap_type().unwrap_concrete_func(), &ours);

    // A recursive type ends, in print too.
    let x = module.get_export("x").expect("it is exported");
    let y = x.unwrap_func().result(0).expect("one").unwrap_ref().heap_type().unwrap_concrete_func().clone();
    let again = y.param(0).expect("one").unwrap_ref().heap_type().unwrap_concrete_func().clone();
    assert!(FuncType::eq(&again, x.unwrap_func()) && y != again);
    assert!(x.to_string().starts_with("(func (result (ref null (func (param (ref func#"), "{x}");

    let same = Module::new(&engine, r#"(module (type $a (func (param i32))) (func (export "f") (param (ref $a))))"#)?;
    assert_eq!(same.get_export("f").expect("it is exported").unwrap_func(), &taker);
    let elsewhere = FuncType::new(&self::engine(), [ValType::I32], []);
    assert_eq!(elsewhere, ours, "to read, they are the same");
    assert!(FuncType::try_new(&engine, [concrete(true, &elsewhere).into()], []).is_err());
    assert!(!concrete(true, &elsewhere).matches(&concrete(true, &ours)) || elsewhere == ours);
    Ok(())
}

#[test]
fn subtypes_are_declared_or_fit() -> Result<()> {
    let engine = engine();
    let any_func: ValType = RefType::new(false, HeapType::Func).into();
    let open = FuncType::with_finality_and_supertype(&engine, Finality::NonFinal, None, [any_func.clone()], [ValType::FUNCREF])?;
    let sub = FuncType::with_finality_and_supertype(&engine, Finality::Final, Some(&open), [ValType::FUNCREF], [any_func.clone()])?;
    let alike = FuncType::new(&engine, [ValType::FUNCREF], [any_func.clone()]);

    assert!(open.finality().is_non_final() && sub.finality().is_final());
    assert_eq!((sub.supertype(), open.supertype()), (Some(open.clone()), None));
    assert!(sub.matches(&open) && alike.matches(&open) && !open.matches(&sub), "more parameters, fewer results");
    assert_ne!(alike, sub);
    let (open_heap, sub_heap, alike_heap) =
        (HeapType::ConcreteFunc(open.clone()), HeapType::ConcreteFunc(sub.clone()), HeapType::ConcreteFunc(alike));
    assert!(sub_heap.matches(&open_heap) && !alike_heap.matches(&open_heap), "a reference's type is what was declared");
    assert!(sub_heap.matches(&HeapType::Func) && HeapType::NoFunc.matches(&sub_heap) && !HeapType::Func.matches(&sub_heap));
    assert_eq!((sub_heap.top(), sub_heap.bottom()), (HeapType::Func, HeapType::NoFunc));
    assert!(sub_heap.is_concrete_func() && !sub_heap.is_abstract());

    let twice = FuncType::with_finality_and_supertype(&engine, Finality::Final, Some(&sub), [ValType::FUNCREF], [any_func]);
    assert!(message(twice).contains("is final"));
    let misfit = FuncType::with_finality_and_supertype(&engine, Finality::Final, Some(&open), [], []);
    assert!(message(misfit).contains("cannot stand for"));
    Ok(())
}

#[test]
fn tables_and_globals_take_what_their_type_says() -> Result<()> {
    let engine = engine();
    let mut store = Store::new(&engine, ());
    let unary = FuncType::new(&engine, [ValType::I32], [ValType::I32]);
    let good = Func::wrap(&mut store, |x: i32| x + 1);
    let bad = Func::wrap(&mut store, || ());

    let table = Table::new(&mut store, TableType::new(concrete(false, &unary), 2, None), good.into())?;
    assert!(
        message(table.set(&mut store, 0, bad.into())).contains("expected `(ref (func (param i32) (result i32)))`, found `(ref (func))`")
    );
    assert!(message(table.set(&mut store, 0, Ref::Func(None))).contains("found `nullfuncref`"));
    assert!(table.fill(&mut store, 0, Ref::Func(None), 2).is_err() && table.grow(&mut store, 1, bad.into()).is_err());
    assert_eq!(table.grow(&mut store, 1, good.into())?, 2);
    assert!(table.get(&mut store, 2).is_some_and(|r| r.is_non_null()));
    assert!(message(Table::new(&mut store, TableType::new(concrete(false, &unary), 1, None), Ref::Func(None))).contains("type mismatch"));

    let ty = GlobalType::new(concrete(true, &unary).into(), Mutability::Var);
    let global = Global::new(&mut store, ty.clone(), Val::null_func_ref())?;
    global.set(&mut store, good.into())?;
    assert!(message(global.set(&mut store, bad.into())).contains("type mismatch"));
    assert!(global.set(&mut store, Val::null_extern_ref()).is_err());
    assert_eq!(global.ty(&store).content().to_string(), "(ref null (func (param i32) (result i32)))");

    assert!(Val::from(good).matches_ty(&store, &concrete(false, &unary).into())?);
    assert!(!Val::from(bad).matches_ty(&store, &concrete(true, &unary).into())?);
    assert!(Val::null_func_ref().matches_ty(&store, &concrete(true, &unary).into())?);
    assert_eq!(Val::from(good).ty(&store)?.unwrap_ref().heap_type().unwrap_concrete_func(), &unary);

    // Types of another engine, and functions of another store.
    let foreign = FuncType::new(&self::engine(), [ValType::I32], [ValType::I32]);
    let foreign_table = Table::new(&mut store, TableType::new(concrete(true, &foreign), 1, None), Ref::Func(None));
    assert!(message(foreign_table).contains("another engine"));
    assert!(Global::new(&mut store, GlobalType::new(concrete(true, &foreign).into(), Mutability::Const), Val::null_func_ref()).is_err());
    let mut other = Store::new(&engine, ());
    let stranger = Func::wrap(&mut other, |x: i32| x);
    assert!(message(table.set(&mut store, 0, stranger.into())).contains("store"));
    Ok(())
}

#[test]
fn calls_check_references_whose_types_rust_cannot_say() -> Result<()> {
    let mut store = Store::new(&engine(), ());
    let instance = instance(
        &mut store,
        r#"(module (type $f (func (param i32) (result i32)))
            (func (export "apply") (param (ref null $f) i32) (result i32) (call_ref $f (local.get 1) (local.get 0)))
            (func (export "apply-tail") (param i32 (ref $f)) (result i32) (return_call_ref $f (local.get 0) (local.get 1)))
            (func $double (export "double") (type $f) (i32.mul (local.get 0) (i32.const 2)))
            (func (export "get") (result (ref $f)) (ref.func $double))
            (func (export "none") (param nullfuncref) (result i32) (ref.is_null (local.get 0))))"#,
    )?;
    let apply = instance.get_typed_func::<(Option<Func>, i32), i32>(&mut store, "apply")?;
    let get = instance.get_typed_func::<(), Func>(&mut store, "get")?;
    let (double, triple, wrong) = (get.call(&mut store, ())?, Func::wrap(&mut store, |x: i32| x * 3), Func::wrap(&mut store, || ()));
    assert_eq!(apply.call(&mut store, (Some(double), 7))?, 14);
    assert_eq!(apply.call(&mut store, (Some(triple), 7))?, 21);
    assert!(message(apply.call(&mut store, (None, 7))).contains("null reference"), "it traps");
    assert!(message(apply.call(&mut store, (Some(wrong), 7))).contains("type mismatch"), "it never runs");

    let tail = instance.get_typed_func::<(i32, Func), i32>(&mut store, "apply-tail")?;
    assert_eq!(tail.call(&mut store, (5, triple))?, 15);
    assert!(tail.call(&mut store, (5, wrong)).is_err());
    assert!(message(instance.get_typed_func::<(i32, Option<Func>), i32>(&mut store, "apply-tail")).contains("with parameter 1"));
    let none = instance.get_typed_func::<Option<NoFunc>, i32>(&mut store, "none")?;
    assert_eq!(none.call(&mut store, None)?, 1);

    let apply = instance.get_func(&mut store, "apply").expect("it is exported");
    let mut results = [Val::I32(0)];
    apply.call(&mut store, &[double.into(), Val::I32(4)], &mut results)?;
    assert_eq!(results[0].i32(), Some(8));
    assert!(message(apply.call(&mut store, &[wrong.into(), Val::I32(4)], &mut results)).contains("as argument 0"));
    assert!(message(apply.call(&mut store, &[Val::null_extern_ref(), Val::I32(4)], &mut results)).contains("as argument 0"));

    // A host function whose result must be of one type.
    let ty = FuncType::new(store.engine(), [], [concrete(false, &double.ty(&store)).into()]);
    let host = Func::new(&mut store, ty.clone(), move |_, _, results| {
        results[0] = wrong.into();
        Ok(())
    });
    assert!(host.matches_ty(&store, &ty));
    assert!(message(host.call(&mut store, &[], &mut [Val::I32(0)])).contains("returned a `(ref (func))`"));
    Ok(())
}

#[test]
fn imports_take_declared_subtypes() -> Result<()> {
    let engine = engine();
    let mut store = Store::new(&engine, ());
    let exporter = instance(
        &mut store,
        r#"(module (type $top (sub (func (result i32)))) (type $mid (sub $top (func (result i32)))) (type $low (sub $mid (func (result i32))))
            (func (export "top") (type $top) (i32.const 1)) (func (export "low") (type $low) (i32.const 2))
            (type $plain (func (result i32))) (func $plain (export "plain") (type $plain) (i32.const 3))
            (table (export "table") 3 funcref) (elem (i32.const 0) $t $l $plain)
            (func $t (type $top) (i32.const 4)) (func $l (type $low) (i32.const 5)))"#,
    )?;
    let importer = Module::new(
        &engine,
        r#"(module (type $top (sub (func (result i32)))) (type $mid (sub $top (func (result i32))))
            (import "" "low" (func $low (type $mid))) (import "" "table" (table 3 funcref))
            (func (export "run") (result i32) (call $low))
            (func (export "call-top") (param i32) (result i32) (call_indirect (type $top) (local.get 0)))
            (func (export "call-mid") (param i32) (result i32) (call_indirect (type $mid) (local.get 0))))"#,
    )?;
    let mut linker = Linker::new(&engine);
    let item = exporter.get_table(&mut store, "table").expect("it is exported");
    linker.define(&store, "", "table", item)?;
    for (name, fits) in [("low", true), ("top", false), ("plain", false)] {
        linker.allow_shadowing(true);
        let item = exporter.get_func(&mut store, name).expect("it is exported");
        linker.define(&store, "", "low", item)?;
        assert_eq!(linker.instantiate(&mut store, &importer).is_ok(), fits, "{name}");
    }
    let item = exporter.get_func(&mut store, "low").expect("it is exported");
    linker.define(&store, "", "low", item)?;
    let instance = linker.instantiate(&mut store, &importer)?;
    assert_eq!(instance.get_typed_func::<(), i32>(&mut store, "run")?.call(&mut store, ())?, 2);
    let (top, mid) =
        (instance.get_typed_func::<i32, i32>(&mut store, "call-top")?, instance.get_typed_func::<i32, i32>(&mut store, "call-mid")?);
    assert_eq!((top.call(&mut store, 0)?, top.call(&mut store, 1)?, mid.call(&mut store, 1)?), (4, 5, 5));
    for (func, index) in [(&top, 2), (&mid, 0), (&mid, 2)] {
        let error = message(func.call(&mut store, index));
        assert!(error.contains("indirect call type mismatch"), "{index}: {error}");
    }
    Ok(())
}

/// Names of types in an artifact are the module's, whatever numbers the engine that made it had for them.
#[test]
fn artifacts_keep_types() -> Result<()> {
    let text = r#"(module
        (rec (type $even (func (param i32 (ref $odd)) (result i32))) (type $odd (func (param i32 (ref $even)) (result i32))))
        (type $open (sub (func (result i32)))) (type $narrow (sub final $open (func (result i32))))
        (table $t 1 (ref null $even)) (global $g (ref $narrow) (ref.func $seven)) (elem (table $t) (i32.const 0) (ref null $even) (ref.func $e))
        (func $seven (type $narrow) (i32.const 7)) (elem declare func $o)
        (func $e (type $even) (if (result i32) (i32.eqz (local.get 0)) (then (i32.const 1))
            (else (return_call_ref $odd (i32.sub (local.get 0) (i32.const 1)) (ref.func $e) (local.get 1)))))
        (func $o (type $odd) (if (result i32) (i32.eqz (local.get 0)) (then (i32.const 0))
            (else (return_call_ref $even (i32.sub (local.get 0) (i32.const 1)) (ref.func $o) (local.get 1)))))
        (func (export "even") (param i32) (result i32) (call_indirect $t (type $even) (local.get 0) (ref.func $o) (i32.const 0)))
        (func (export "seven") (result i32) (call_ref $open (global.get $g))))"#;
    let artifact = engine().precompile_module(&wat::parse_str(text)?)?;
    let engine = engine();
    // Other numbers than the first engine had.
    let other = Module::new(&engine, "(module (type (func (param i64))) (type $f (func)) (type (func (param (ref $f)))))")?;
    assert_eq!(other.exports().len(), 0);
    // SAFETY: it was made by this test.
    let module = unsafe { Module::deserialize(&engine, &artifact)? };
    let mut store = Store::new(&engine, ());
    let instance = Instance::new(&mut store, &module, &[])?;
    let even = instance.get_typed_func::<i32, i32>(&mut store, "even")?;
    assert_eq!((even.call(&mut store, 10)?, even.call(&mut store, 7)?), (1, 0));
    assert_eq!(instance.get_typed_func::<(), i32>(&mut store, "seven")?.call(&mut store, ())?, 7);
    Ok(())
}

#[test]
fn gc_is_refused_by_name() {
    let engine = engine();
    for text in [
        "(module (type (struct)))",
        "(module (type (array i8)))",
        "(module (rec (type (func)) (type (struct (field i32)))))",
        "(module (func (param anyref)))",
        "(module (func (local eqref)))",
        "(module (func unreachable (drop (ref.null i31))))",
        "(module (func unreachable (block (result anyref) unreachable) drop))",
        "(module (func (param i32) (drop (ref.i31 (local.get 0)))))",
        "(module (func (param funcref) (drop (ref.test (ref func) (local.get 0)))))",
        "(module (table 1 arrayref))",
        "(module (global i31ref (ref.i31 (i32.const 1))))",
    ] {
        assert!(message(Module::new(&engine, text)).contains("`gc`"), "{text}: {}", message(Module::new(&engine, text)));
        let binary = wat::parse_str(text).expect("the text is right");
        assert!(message(Module::validate(&engine, &binary)).contains("`gc`"), "{text}");
    }
    assert!(message(Engine::new(Config::new().wasm_gc(true))).contains("`gc`"));
}
