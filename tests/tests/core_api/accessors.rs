//! What values, items and types say they are: each kind answers its own accessors, and no other.

use crate::{instance, message};
use std::panic::{AssertUnwindSafe, catch_unwind};
use windlass::{
    AsContext, AsContextMut, Caller, Config, Engine, Extern, ExternRef, Func, FuncType, Instance, Linker, Memory, MemoryType, Module,
    NoExtern, NoFunc, Ref, Result, Store, StoreContext, StoreContextMut, V128, Val, ValRaw, ValType,
};

const ALL: &str = r#"(module
    (func (export "func"))
    (global (export "global") i32 (i32.const 1))
    (table (export "table") 1 funcref)
    (memory (export "memory") 1)
    (tag (export "tag")))"#;

fn panics<R>(call: impl FnOnce() -> R) -> bool {
    catch_unwind(AssertUnwindSafe(call)).is_err()
}

#[test]
fn items_by_kind() -> Result<()> {
    let engine = Engine::new(Config::new().wasm_exceptions(true))?;
    let mut store = Store::new(&engine, ());
    let module = Module::new(&engine, ALL)?;
    let instance = Instance::new(&mut store, &module, &[])?;
    for (place, export) in module.exports().enumerate() {
        let name = export.name();
        let ty = export.ty();
        let types = [ty.func().is_some(), ty.global().is_some(), ty.table().is_some(), ty.memory().is_some(), ty.tag().is_some()];
        let unwrapped = [
            !panics(|| ty.unwrap_func().clone()),
            !panics(|| ty.unwrap_global().clone()),
            !panics(|| ty.unwrap_table().clone()),
            !panics(|| ty.unwrap_memory().clone()),
            !panics(|| ty.unwrap_tag().clone()),
        ];
        let item = instance.get_export(&mut store, name).expect("it is exported");
        let kinds = |item: Extern| {
            [
                item.clone().into_func().is_some(),
                item.clone().into_global().is_some(),
                item.clone().into_table().is_some(),
                item.clone().into_memory().is_some(),
                item.into_tag().is_some(),
            ]
        };
        let exported = instance.exports(&mut store).nth(place).expect("it is exported");
        let by_export = [
            exported.clone().into_func().is_some(),
            exported.clone().into_global().is_some(),
            exported.clone().into_table().is_some(),
            exported.clone().into_memory().is_some(),
            exported.clone().into_tag().is_some(),
        ];
        assert_eq!(exported.name(), name);
        let whole = exported.into_extern();
        let by_name = [
            instance.get_func(&mut store, name).is_some(),
            instance.get_global(&mut store, name).is_some(),
            instance.get_table(&mut store, name).is_some(),
            instance.get_memory(&mut store, name).is_some(),
            instance.get_tag(&mut store, name).is_some(),
        ];
        let expected = [0, 1, 2, 3, 4].map(|kind| kind == place);
        assert_eq!([types, unwrapped, kinds(item.clone()), kinds(whole), by_export, by_name], [expected; 6], "{name}");
        assert_eq!(item.ty(&store).to_string(), ty.to_string());
    }
    Ok(())
}

#[test]
fn values_by_kind() -> Result<()> {
    let mut store = Store::new(&Engine::default(), ());
    let func = Func::wrap(&mut store, || ());
    let value = ExternRef::new(&mut store, 'x')?;
    let values = [Val::I32(-1), Val::I64(-2), 1.5f32.into(), 2.5f64.into(), Val::V128(V128::from(u128::MAX)), func.into(), value.into()];
    for (place, val) in values.iter().enumerate() {
        let got = [
            val.i32().is_some(),
            val.i64().is_some(),
            val.f32().is_some(),
            val.f64().is_some(),
            val.v128().is_some(),
            val.func_ref().is_some(),
            val.extern_ref().is_some(),
        ];
        let unwrapped = [
            !panics(|| val.unwrap_i32()),
            !panics(|| val.unwrap_i64()),
            !panics(|| val.unwrap_f32()),
            !panics(|| val.unwrap_f64()),
            !panics(|| val.unwrap_v128()),
            !panics(|| val.unwrap_func_ref().is_some()),
            !panics(|| val.unwrap_extern_ref().is_some()),
        ];
        let expected = [0, 1, 2, 3, 4, 5, 6].map(|kind| kind == place);
        assert_eq!([got, unwrapped], [expected; 2], "{val:?}");
        assert_eq!(val.ref_().is_some(), place >= 5);
        assert!(val.exnref().is_none() && panics(|| val.unwrap_exnref().is_some()));
        let ty = val.ty(&store)?;
        assert!(val.matches_ty(&store, &ty)?);
        // Through the form without a type and back.
        let raw = val.to_raw(&mut store)?;
        #[expect(unsafe_code, reason = "values without types")]
        // SAFETY: of this type, in this store.
        let again = unsafe { Val::from_raw(&mut store, raw, ty) };
        assert_eq!(format!("{again:?}").split('(').next(), format!("{val:?}").split('(').next());
    }
    assert_eq!(values[4].unwrap_v128().as_u128(), u128::MAX);
    for null in [NoFunc::null_val(), Val::null_func_ref(), Ref::Func(None).into(), NoFunc::null_ref().into()] {
        assert!(matches!(null, Val::FuncRef(None)));
    }
    assert!(matches!(NoExtern::null_val(), Val::ExternRef(None)) && NoFunc::null().is_none() && NoExtern::null().is_none());
    Ok(())
}

#[test]
fn raw_values_are_their_bits() {
    assert_eq!((ValRaw::i32(-1).get_i32(), ValRaw::i32(-1).get_u32(), ValRaw::i32(-1).get_u64()), (-1, u32::MAX, u64::from(u32::MAX)));
    assert_eq!((ValRaw::u64(u64::MAX).get_i64(), ValRaw::i64(i64::MIN).get_u64()), (-1, 1 << 63));
    assert_eq!((ValRaw::f32(0x7fa0_0001).get_f32(), ValRaw::f64(u64::MAX).get_f64()), (0x7fa0_0001, u64::MAX));
    assert_eq!(ValRaw::v128(u128::MAX - 5).get_v128(), u128::MAX - 5);
    assert_eq!((ValRaw::externref(7).get_externref(), ValRaw::exnref(8).get_exnref()), (7, 8));
    assert!(ValRaw::funcref(std::ptr::null_mut()).get_funcref().is_null());
    assert_eq!(ValRaw::null(), ValRaw::i64(0));
}

#[test]
#[expect(unsafe_code, reason = "the unchecked entry points")]
fn linkers_define_by_one_name_and_without_checks() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let mut linker = Linker::new(&engine);
    let memory = Memory::new(&mut store, MemoryType::new(1, None))?;
    linker.define_name(&store, "memory", memory)?;
    let ty = FuncType::new(&engine, [ValType::I64, ValType::I64], [ValType::I64]);
    // SAFETY: the closure reads two `i64` and writes one.
    unsafe {
        linker.func_new_unchecked("host", "mul", ty.clone(), |_, values| {
            let (a, b) = (values[0].assume_init().get_i64(), values[1].assume_init().get_i64());
            values[0].write(ValRaw::i64(a.wrapping_mul(b)));
            Ok(())
        })?;
        let again = linker.func_new_unchecked("host", "mul", ty.clone(), |_, _| Ok(())).map(drop);
        assert!(message(again).contains("`host::mul`"));
        let other = FuncType::new(&Engine::default(), [], []);
        assert!(message(linker.func_new_unchecked("host", "other", other, |_, _| Ok(())).map(drop)).contains("another engine"));
    }
    let module = Module::new(
        &engine,
        r#"(module (import "" "memory" (memory 1)) (import "host" "mul" (func $mul (param i64 i64) (result i64)))
            (func (export "square") (param i64) (result i64) (call $mul (local.get 0) (local.get 0))))"#,
    )?;
    let square = linker.instantiate(&mut store, &module)?.get_typed_func::<i64, i64>(&mut store, "square")?;
    assert_eq!(square.call(&mut store, -12)?, 144);
    let mul = linker.get(&mut store, "host", "mul")?.into_func().expect("a function");
    assert!(mul.matches_ty(&store, &ty) && mul.ty(&store) == ty);
    Ok(())
}

#[test]
fn callers_are_stores() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, 1u32);
    let module = Module::new(&engine, r#"(module (import "" "f" (func $f)) (memory (export "m") 1) (func (export "go") (call $f)))"#)?;
    let memory = module.get_export_index("m").expect("it is exported");
    let stranger = Module::new(&engine, r#"(module (memory (export "m") 1))"#)?.get_export_index("m").expect("it is exported");
    let f = Func::wrap(&mut store, move |mut caller: Caller<'_, u32>| {
        assert!(Engine::same(caller.engine(), caller.as_context().engine()));
        assert!(caller.get_module_export(&memory).and_then(Extern::into_memory).is_some());
        assert!(caller.get_module_export(&stranger).is_none());
        *caller.as_context_mut().data_mut() += 1;
        assert_eq!(*StoreContext::from(&caller).data(), 2);
        *StoreContextMut::from(&mut caller).data_mut() += 1;
        let mut context: StoreContextMut<'_, u32> = caller.into();
        *context.data_mut() += 1;
    });
    let instance = Instance::new(&mut store, &module, &[f.into()])?;
    instance.get_typed_func::<(), ()>(&mut store, "go")?.call(&mut store, ())?;
    assert_eq!(*store.data(), 4);
    // Called by the host, there is no instance to look into.
    let alone = Func::wrap(&mut store, move |mut caller: Caller<'_, u32>| {
        assert!(caller.get_export("m").is_none() && caller.get_module_export(&memory).is_none());
    });
    alone.typed::<(), ()>(&store)?.call(&mut store, ())
}

#[test]
fn what_a_module_knows_of_its_code() -> Result<()> {
    let (store, instance) = instance(r#"(module (func $a) (func $b (export "b") (result i32) (i32.const 7)))"#)?;
    let module = instance.module(&store);
    module.initialize_copy_on_write_image()?;
    let image = module.image_range();
    assert!(image.start <= module.text().as_ptr() && !module.text().is_empty());
    assert_eq!(module.functions().map(|function| function.index).collect::<Vec<_>>(), [0, 1]);
    let quiet = Engine::new(Config::new().generate_address_map(false))?;
    assert!(module.address_map().is_some() && Module::new(&quiet, "(module (func))")?.address_map().is_none());
    Ok(())
}
