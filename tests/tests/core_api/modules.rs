//! Modules before they are instantiated: where they come from, and what they say about themselves.

use crate::message;
use windlass::{Engine, ExternType, Instance, Module, Result, Store, ValType};

const WAT: &str = r#"(module $named
    (import "a" "f" (func (param i32) (result i64)))
    (import "a" "g" (global (mut f32)))
    (memory (export "m") 1 2)
    (table (export "t") 3 externref)
    (func (export "run") (param f64)))"#;

#[test]
fn what_a_module_declares() -> Result<()> {
    let engine = Engine::default();
    let module = Module::new(&engine, WAT)?;
    assert_eq!(module.name(), Some("named"));
    let imports: Vec<_> = module.imports().map(|i| format!("{} {} {}", i.module(), i.name(), i.ty())).collect();
    assert_eq!(imports, ["a f (func (param i32) (result i64))", "a g (global (mut f32))"]);
    let exports: Vec<_> = module.exports().map(|e| format!("{} {}", e.name(), e.ty())).collect();
    assert_eq!(exports, ["m (memory 1 2)", "t (table 3 externref)", "run (func (param f64))"]);
    assert!(matches!(module.get_export("m"), Some(ExternType::Memory(ty)) if ty.maximum() == Some(2)));
    assert!(module.get_export("nope").is_none() && module.get_export_index("nope").is_none());
    let run = module.get_export("run").expect("it is exported");
    assert_eq!(run.unwrap_func().params().collect::<Vec<_>>(), [ValType::F64]);
    assert!(Module::same(&module, &module.clone()) && !Module::same(&module, &Module::new(&engine, WAT)?));
    assert!(Engine::same(module.engine(), &engine));
    Ok(())
}

#[test]
fn exports_by_index() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let module = Module::new(&engine, r#"(module (func (export "f") (result i32) i32.const 3))"#)?;
    let other = Module::new(&engine, r#"(module (func (export "f") (result i32) i32.const 4))"#)?;
    let f = module.get_export_index("f").expect("it is exported");
    let instance = Instance::new(&mut store, &module, &[])?;
    let stranger = Instance::new(&mut store, &other, &[])?;
    let func = instance.get_module_export(&mut store, &f).and_then(windlass::Extern::into_func).expect("it is a function");
    assert_eq!(func.typed::<(), i32>(&store)?.call(&mut store, ())?, 3);
    assert!(stranger.get_module_export(&mut store, &f).is_none());
    assert!(Module::same(instance.module(&store), &module));
    let names: Vec<_> = instance.exports(&mut store).map(|export| export.name().to_owned()).collect();
    assert_eq!(names, ["f"]);
    assert!(instance.get_memory(&mut store, "f").is_none());
    assert_ne!(instance, stranger);
    Ok(())
}

#[test]
fn where_modules_come_from() -> Result<()> {
    let engine = Engine::default();
    let binary = wat::parse_str(WAT)?;
    assert_eq!(Module::from_binary(&engine, &binary)?.name(), Some("named"));
    assert_eq!(Module::new(&engine, &binary)?.name(), Some("named"));
    Module::validate(&engine, &binary)?;
    assert!(Module::from_binary(&engine, WAT.as_bytes()).is_err());
    assert!(Module::validate(&engine, b"\0asm").is_err());

    let dir = tempfile::tempdir()?;
    let file = dir.path().join("m.wat");
    std::fs::write(&file, WAT)?;
    assert_eq!(Module::from_file(&engine, &file)?.name(), Some("named"));
    let error = message(Module::from_file(&engine, dir.path().join("absent.wasm")).map(drop));
    assert!(error.contains("absent.wasm") && error.contains("No such file"), "{error}");
    std::fs::write(&file, "(module (func i32.const))")?;
    let error = message(Module::from_file(&engine, &file).map(drop));
    assert!(error.contains("m.wat"), "{error}");
    Ok(())
}

#[test]
fn what_is_not_a_module() -> Result<()> {
    let engine = Engine::default();
    let invalid = wat::parse_str("(module (func (result i32)))")?;
    assert!(Module::validate(&engine, &invalid).is_err());
    assert!(Module::new(&engine, &invalid).is_err());
    for bytes in [&b""[..], b"\0asm\x01\0\0", b"\x7fELF\x02\x01\x01\0", &[0xff; 64]] {
        assert!(Module::new(&engine, bytes).is_err());
    }
    let component = wat::parse_str("(component)")?;
    let error = message(Module::new(&engine, component).map(drop));
    assert!(error.contains("Component::new"), "{error}");
    Ok(())
}
