//! Memories, tables and globals, made by the host and by wasm.

use crate::{instance, message};
use windlass::{
    Engine, Extern, ExternRef, ExternType, Func, Global, GlobalType, HeapType, Instance, Memory, MemoryType, Module, Mutability, Ref,
    RefType, Result, Store, Table, TableType, Val, ValType,
};

#[test]
fn memories_read_write_and_grow() -> Result<()> {
    let (mut store, instance) = instance(
        r#"(module (memory (export "m") 1 3) (data (i32.const 2) "hi")
            (func (export "load") (param i32) (result i32) (i32.load8_u (local.get 0)))
            (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))"#,
    )?;
    let memory = instance.get_memory(&mut store, "m").expect("it is exported");
    let load = instance.get_typed_func::<u32, u32>(&mut store, "load")?;
    let grow = instance.get_typed_func::<i32, i32>(&mut store, "grow")?;

    let mut two = [0; 2];
    memory.read(&store, 2, &mut two)?;
    assert_eq!(&two, b"hi");
    memory.write(&mut store, 65535, b"!")?;
    assert_eq!(load.call(&mut store, 65535)?, u32::from(b'!'));
    assert!(memory.write(&mut store, 65535, b"!!").is_err());
    assert!(memory.read(&store, 65536, &mut two).is_err());
    assert!(memory.read(&store, usize::MAX, &mut two).is_err());
    memory.read(&store, 65536, &mut [])?;
    memory.data_mut(&mut store)[0] = 9;
    assert_eq!(load.call(&mut store, 0)?, 9);
    assert_eq!(memory.data_ptr(&store).cast_const(), memory.data(&store).as_ptr());

    assert_eq!(
        (memory.size(&store), memory.data_size(&store), memory.page_size(&store), memory.page_size_log2(&store)),
        (1, 65536, 65536, 16)
    );
    assert_eq!(memory.grow(&mut store, 1)?, 1);
    assert_eq!(grow.call(&mut store, 1)?, 2);
    assert_eq!(memory.data(&store).len(), 3 * 65536);
    assert_eq!(load.call(&mut store, 3 * 65536 - 1)?, 0);
    assert!(memory.grow(&mut store, 1).is_err());
    assert!(memory.grow(&mut store, u64::MAX).is_err());
    assert_eq!(grow.call(&mut store, -1)?, -1);
    assert_eq!(memory.grow(&mut store, 0)?, 3);
    assert_eq!((memory.ty(&store).minimum(), memory.ty(&store).maximum()), (1, Some(3)));
    Ok(())
}

#[test]
fn memories_and_host_state_at_once() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, vec![1u8, 2, 3]);
    let memory = Memory::new(&mut store, MemoryType::new(1, None))?;
    let (bytes, data) = memory.data_and_store_mut(&mut store);
    bytes[..3].copy_from_slice(data);
    data.clear();
    assert_eq!(&memory.data(&store)[..4], [1, 2, 3, 0]);
    Ok(())
}

#[test]
fn host_memories_are_imported() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let memory = Memory::new(&mut store, MemoryType::new(2, Some(4)))?;
    let module = Module::new(
        &engine,
        r#"(module (import "" "m" (memory 1)) (export "again" (memory 0))
            (func (export "size") (result i32) memory.size)
            (func (export "store") (i32.store8 (i32.const 131071) (i32.const 7))))"#,
    )?;
    let instance = Instance::new(&mut store, &module, &[memory.into()])?;
    instance.get_typed_func::<(), ()>(&mut store, "store")?.call(&mut store, ())?;
    assert_eq!(memory.data(&store)[131071], 7);
    memory.grow(&mut store, 1)?;
    assert_eq!(instance.get_typed_func::<(), i32>(&mut store, "size")?.call(&mut store, ())?, 3);
    let again = instance.get_memory(&mut store, "again").expect("it is exported");
    assert_eq!((again.size(&store), again.data(&store)[131071]), (3, 7));
    assert!(Memory::new(&mut store, MemoryType::new(2, Some(1))).is_err());
    assert!(Memory::new(&mut store, MemoryType::new(65537, None)).is_err());
    Ok(())
}

#[test]
fn tables_get_set_grow_fill_and_copy() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let f = Func::wrap(&mut store, || 5i32);
    let table = Table::new(&mut store, TableType::new(RefType::FUNCREF, 2, Some(10)), Ref::Func(Some(f)))?;
    let call = |store: &mut Store<()>, table: &Table, i: u64| -> Result<Option<i32>> {
        match table.get(&mut *store, i) {
            Some(Ref::Func(Some(f))) => f.typed::<(), i32>(&*store)?.call(store, ()).map(Some),
            _ => Ok(None),
        }
    };
    assert_eq!(table.size(&store), 2);
    assert_eq!(call(&mut store, &table, 1)?, Some(5));
    assert!(table.get(&mut store, 2).is_none());
    table.set(&mut store, 1, Ref::Func(None))?;
    assert_eq!(call(&mut store, &table, 1)?, None);
    assert!(table.set(&mut store, 2, Ref::Func(None)).is_err());
    assert!(table.set(&mut store, 0, Ref::Extern(None)).is_err());
    assert_eq!(table.grow(&mut store, 3, Ref::Func(None))?, 2);
    assert!(table.grow(&mut store, 6, Ref::Func(None)).is_err());
    assert!(table.grow(&mut store, u64::MAX, Ref::Func(None)).is_err());
    table.fill(&mut store, 3, f.into(), 2)?;
    assert_eq!(call(&mut store, &table, 4)?, Some(5));
    assert!(table.fill(&mut store, 4, f.into(), 2).is_err());
    let other = Table::new(&mut store, TableType::new(RefType::FUNCREF, 3, None), Ref::Func(None))?;
    Table::copy(&mut store, &other, 1, &table, 3, 2)?;
    assert_eq!((call(&mut store, &other, 0)?, call(&mut store, &other, 2)?), (None, Some(5)));
    Table::copy(&mut store, &other, 0, &other, 1, 2)?;
    assert_eq!((call(&mut store, &other, 0)?, call(&mut store, &other, 2)?), (Some(5), Some(5)));
    assert!(Table::copy(&mut store, &other, 2, &table, 0, 2).is_err());
    assert_eq!((table.ty(&store).minimum(), table.ty(&store).maximum(), table.ty(&store).is_64()), (2, Some(10), false));

    let externs = Table::new(&mut store, TableType::new(RefType::EXTERNREF, 1, None), Ref::null(&HeapType::Extern))?;
    let value = ExternRef::new(&mut store, 3u8)?;
    externs.set(&mut store, 0, value.into())?;
    let back = externs.get(&mut store, 0).and_then(|r| r.unwrap_extern().copied()).expect("it was set");
    assert_eq!(back.data(&store)?.and_then(|v| v.downcast_ref::<u8>()), Some(&3));
    assert!(Table::copy(&mut store, &other, 0, &externs, 0, 1).is_err());
    Ok(())
}

#[test]
fn tables_of_wasm() -> Result<()> {
    let (mut store, instance) = instance(
        r#"(module
            (table (export "t") 3 5 funcref)
            (elem (i32.const 1) $one)
            (func $one (result i32) i32.const 1)
            (type $r (func (result i32)))
            (func (export "call") (param i32) (result i32) (call_indirect (type $r) (local.get 0)))
            (func (export "size") (result i32) table.size))"#,
    )?;
    let table = instance.get_table(&mut store, "t").expect("it is exported");
    let call = instance.get_typed_func::<u32, i32>(&mut store, "call")?;
    assert!(table.get(&mut store, 0).is_some_and(|r| r.is_null()));
    let host = Func::wrap(&mut store, || 40i32);
    table.set(&mut store, 0, host.into())?;
    assert_eq!((call.call(&mut store, 0)?, call.call(&mut store, 1)?), (40, 1));
    table.grow(&mut store, 2, host.into())?;
    assert_eq!(call.call(&mut store, 4)?, 40);
    assert_eq!(instance.get_typed_func::<(), i32>(&mut store, "size")?.call(&mut store, ())?, 5);
    Ok(())
}

#[test]
fn globals_get_and_set() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let module = Module::new(
        &engine,
        r#"(module
            (import "" "base" (global $base i32))
            (global (export "count") (mut i64) (i64.const 5))
            (global (export "copy") i32 (global.get $base))
            (global (export "f") funcref (ref.func $f))
            (func $f (export "next") (result i64)
                (global.set 1 (i64.add (global.get 1) (i64.const 1)))
                global.get 1))"#,
    )?;
    let base = Global::new(&mut store, GlobalType::new(ValType::I32, Mutability::Const), Val::I32(77))?;
    let instance = Instance::new(&mut store, &module, &[base.into()])?;
    let count = instance.get_global(&mut store, "count").expect("it is exported");
    let copy = instance.get_global(&mut store, "copy").expect("it is exported");
    let next = instance.get_typed_func::<(), i64>(&mut store, "next")?;
    assert_eq!(copy.get(&mut store).i32(), Some(77));
    count.set(&mut store, Val::I64(10))?;
    assert_eq!(next.call(&mut store, ())?, 11);
    assert_eq!(count.get(&mut store).i64(), Some(11));
    assert!(message(copy.set(&mut store, Val::I32(1))).contains("immutable"));
    assert!(message(count.set(&mut store, Val::I32(1))).contains("i64"));
    assert_eq!((count.ty(&store).content(), count.ty(&store).mutability()), (&ValType::I64, Mutability::Var));

    let f = instance.get_global(&mut store, "f").expect("it is exported").get(&mut store);
    let f = f.unwrap_func_ref().copied().expect("it is not null");
    assert_eq!(f.typed::<(), i64>(&store)?.call(&mut store, ())?, 12);

    for value in [Val::F32(0x7fc0_0001), Val::F64(1), Val::I64(-1), Val::null_extern_ref()] {
        let ty = GlobalType::new(value.ty(&store)?, Mutability::Const);
        let global = Global::new(&mut store, ty, value)?;
        assert_eq!(format!("{:?}", global.get(&mut store)), format!("{value:?}"));
    }
    assert!(Global::new(&mut store, GlobalType::new(ValType::I32, Mutability::Var), Val::I64(0)).is_err());
    Ok(())
}

#[test]
fn defaults_of_every_type() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let module = Module::new(
        &engine,
        r#"(module
            (import "" "f" (func (result i32 externref)))
            (import "" "g" (global (mut f64)))
            (import "" "t" (table 2 funcref))
            (import "" "m" (memory 1 2)))"#,
    )?;
    let defaults: Vec<Extern> = module.imports().map(|import| import.ty().default_value(&mut store)).collect::<Result<_>>()?;
    Instance::new(&mut store, &module, &defaults)?;
    let mut results = [Val::I32(1), Val::I32(1)];
    defaults[0].clone().into_func().expect("the first is a function").call(&mut store, &[], &mut results)?;
    assert_eq!(results[0].i32(), Some(0));
    assert!(results[1].unwrap_extern_ref().is_none());
    assert!(
        ExternType::Global(GlobalType::new(ValType::Ref(RefType::new(false, HeapType::Func)), Mutability::Const))
            .default_value(&mut store)
            .is_err()
    );
    Ok(())
}
