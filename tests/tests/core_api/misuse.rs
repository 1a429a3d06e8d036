//! What an embedder can do wrong: always an error that says so, never a crash.

use crate::{instance, instance_in, message};
use windlass::{
    Engine, ExternRef, Func, FuncType, Global, GlobalType, Instance, Linker, Memory, MemoryType, Module, Mutability, Ref, RefType, Result,
    Store, Table, TableType, Val, ValType,
};

#[test]
fn wrong_numbers_and_types_of_values() -> Result<()> {
    let (mut store, instance) = instance(r#"(module (func (export "f") (param i32 i64) (result f32) f32.const 0))"#)?;
    let f = instance.get_func(&mut store, "f").expect("it is exported");
    let mut one = [Val::I32(0)];
    assert!(
        message(f.call(&mut store, &[], &mut one))
            .contains("expected 2 arguments, got 0: function `f` is of type `(func (param i32 i64) (result f32))`")
    );
    assert!(message(f.call(&mut store, &[Val::I32(0), Val::I64(0)], &mut [])).contains("expected room for 1 results, got 0"));
    let error = message(f.call(&mut store, &[Val::I32(0), Val::I32(0)], &mut one));
    assert!(error.contains("expected `i64` as argument 1, found `i32`"), "{error}");
    f.call(&mut store, &[Val::I32(0), Val::I64(0)], &mut one)?;

    assert!(message(f.typed::<i32, f32>(&store).map(drop)).contains("parameters: expected 2, got 1"));
    assert!(message(f.typed::<(i32, i64), ()>(&store).map(drop)).contains("results: expected 1, got 0"));
    assert!(message(f.typed::<(i32, f64), f32>(&store).map(drop)).contains("parameter 1"));
    assert!(message(f.typed::<(i32, i64), f64>(&store).map(drop)).contains("result 0"));
    let error = message(instance.get_typed_func::<(), ()>(&mut store, "nope").map(drop));
    assert!(error.contains("`nope`"), "{error}");
    Ok(())
}

#[test]
fn items_of_another_store() -> Result<()> {
    let engine = Engine::default();
    let (mut a, mut b) = (Store::new(&engine, ()), Store::new(&engine, ()));
    let wat = r#"(module (func (export "f") (param funcref externref)) (memory (export "m") 1))"#;
    let (in_a, in_b) = (instance_in(&mut a, wat)?, instance_in(&mut b, wat)?);
    let stranger = "another store";

    let f = in_a.get_func(&mut a, "f").expect("it is exported");
    let of_b = Func::wrap(&mut b, || ());
    let value_of_b = ExternRef::new(&mut b, ())?;
    let nulls = [Val::null_func_ref(), Val::null_extern_ref()];
    assert!(message(f.call(&mut b, &nulls, &mut [])).contains(stranger));
    assert!(message(f.call(&mut a, &[of_b.into(), nulls[1]], &mut [])).contains(stranger));
    assert!(message(f.call(&mut a, &[nulls[0], Val::ExternRef(Some(value_of_b))], &mut [])).contains(stranger));
    let typed = f.typed::<(Option<Func>, Option<windlass::Rooted<ExternRef>>), ()>(&a)?;
    assert!(message(typed.call(&mut b, (None, None))).contains(stranger));
    assert!(message(typed.call(&mut a, (Some(of_b), None))).contains(stranger));
    assert!(message(typed.call(&mut a, (None, Some(value_of_b)))).contains(stranger));
    assert!(message(f.typed::<(), ()>(&b).map(drop)).contains(stranger));
    assert!(message(value_of_b.data(&a).map(drop)).contains(stranger));
    typed.call(&mut a, (None, None))?;

    let memory = in_b.get_memory(&mut b, "m").expect("it is exported");
    assert!(message(memory.grow(&mut a, 1)).contains(stranger));
    assert!(message(memory.read(&a, 0, &mut [0]).map_err(Into::into)).contains(stranger));
    assert!(message(memory.write(&mut a, 0, &[0]).map_err(Into::into)).contains(stranger));
    assert!(message(in_b.get_typed_func::<(), ()>(&mut a, "f").map(drop)).contains(stranger));
    let module = Module::new(&engine, r#"(module (import "" "m" (memory 1)))"#)?;
    assert!(message(Instance::new(&mut a, &module, &[memory.into()])).contains(stranger));
    let mut linker = Linker::new(&engine);
    assert!(message(linker.define(&a, "", "m", memory).map(drop)).contains(stranger));
    linker.define(&b, "", "m", memory)?;
    assert!(message(linker.instantiate(&mut a, &module)).contains(stranger));
    linker.instantiate(&mut b, &module)?;
    assert!(message(linker.instance(&mut a, "x", in_b).map(drop)).contains(stranger));

    let table = Table::new(&mut a, TableType::new(RefType::FUNCREF, 1, None), Ref::Func(None))?;
    assert!(message(table.set(&mut a, 0, of_b.into())).contains(stranger));
    assert!(message(table.set(&mut b, 0, of_b.into())).contains(stranger));
    let global = Global::new(&mut a, GlobalType::new(ValType::FUNCREF, Mutability::Var), Val::FuncRef(None))?;
    assert!(message(global.set(&mut a, of_b.into())).contains(stranger));
    assert!(message(Global::new(&mut a, GlobalType::new(ValType::FUNCREF, Mutability::Var), of_b.into()).map(drop)).contains(stranger));

    // A host function cannot smuggle one in either.
    let smuggle = Func::wrap(&mut a, move || Some(of_b));
    assert!(message(smuggle.typed::<(), Option<Func>>(&a)?.call(&mut a, ())).contains(stranger));
    let ty = FuncType::new(&engine, [], [ValType::FUNCREF]);
    let smuggle = Func::new(&mut a, ty, move |_, _, results| {
        results[0] = of_b.into();
        Ok(())
    });
    assert!(message(smuggle.call(&mut a, &[], &mut [Val::I32(0)])).contains(stranger));
    Ok(())
}

#[test]
fn handles_cross_threads_with_their_store() -> Result<()> {
    fn check<H: Send + Sync + Copy>(_: &H) {}
    let (mut store, instance) = instance(r#"(module (memory (export "m") 1) (func (export "f") (result i32) i32.const 5))"#)?;
    let f = instance.get_typed_func::<(), i32>(&mut store, "f")?;
    let memory = instance.get_memory(&mut store, "m").expect("it is exported");
    check(&(f, memory, instance, *f.func()));
    let answer = std::thread::spawn(move || {
        memory.data_mut(&mut store)[0] = 1;
        f.call(&mut store, ())
    });
    assert_eq!(answer.join().expect("no panic")?, 5);
    Ok(())
}

#[test]
fn things_of_another_engine() -> Result<()> {
    let (one, two) = (Engine::default(), Engine::default());
    let mut store = Store::new(&one, ());
    let module = Module::new(&two, "(module)")?;
    assert!(message(Instance::new(&mut store, &module, &[])).contains("another engine"));
    assert!(message(Linker::new(&one).instantiate(&mut store, &module)).contains("another engine"));
    assert!(message(Linker::new(&two).instantiate(&mut store, &module)).contains("another engine"));
    let ty = FuncType::new(&two, [], []);
    assert!(message(Func::try_new(&mut store, ty.clone(), |_, _, _| Ok(())).map(drop)).contains("another engine"));
    assert!(message(Linker::<()>::new(&one).func_new("", "", ty, |_, _, _| Ok(())).map(drop)).contains("another engine"));
    Ok(())
}

#[test]
fn wrong_number_of_imports() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let module = Module::new(&engine, r#"(module (import "" "m" (memory 1)))"#)?;
    assert!(message(Instance::new(&mut store, &module, &[])).contains("imports 1"));
    let memory = Memory::new(&mut store, MemoryType::new(1, None))?;
    assert!(message(Instance::new(&mut store, &module, &[memory.into(), memory.into()])).contains("imports 1"));
    Ok(())
}
