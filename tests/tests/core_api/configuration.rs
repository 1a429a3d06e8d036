//! Choices about the code generator: what they change, and what is refused.

use crate::message;
use windlass::{Config, Enabled, Engine, Func, Inlining, Instance, Module, RegallocAlgorithm, Result, Store, WasmFeatures};

const ADDS: &str = r#"(module (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))"#;

fn adds(config: &Config) -> Result<Engine> {
    let engine = Engine::new(config)?;
    let mut store = Store::new(&engine, ());
    let instance = Instance::new(&mut store, &Module::new(&engine, ADDS)?, &[])?;
    assert_eq!(instance.get_typed_func::<(i32, i32), i32>(&mut store, "add")?.call(&mut store, (40, 2))?, 42);
    Ok(engine)
}

#[test]
fn registers_and_inlining() -> Result<()> {
    let engine = Engine::default();
    assert_eq!(engine.get_cranelift_regalloc_algorithm(), Some(RegallocAlgorithm::Backtracking));
    assert_eq!(engine.get_compiler_inlining(), Inlining::InterModule);
    let engine = adds(Config::new().cranelift_regalloc_algorithm(RegallocAlgorithm::SinglePass).compiler_inlining(Inlining::No))?;
    assert_eq!(engine.get_cranelift_regalloc_algorithm(), Some(RegallocAlgorithm::SinglePass));
    assert_eq!(engine.get_compiler_inlining(), Inlining::No);
    Ok(())
}

#[test]
#[expect(unsafe_code, reason = "flags of the code generator")]
fn flags_of_the_code_generator() -> Result<()> {
    let mut config = Config::new();
    // SAFETY: nothing that the machine needs to have, and nothing that is not checked any more.
    let engine =
        unsafe { adds(config.cranelift_flag_set("machine_code_cfg_info", "true").cranelift_flag_enable("enable_alias_analysis"))? };
    assert_eq!(engine.get_cranelift_flags_enabled().collect::<Vec<_>>(), ["enable_alias_analysis"]);
    assert_eq!(engine.get_cranelift_flags_set().collect::<Vec<_>>(), [("machine_code_cfg_info", "true")]);

    // SAFETY: no engine is made.
    let refused = |name: &str, value: &str| unsafe { message(Engine::new(Config::new().cranelift_flag_set(name, value)).map(drop)) };
    let error = refused("no_such_flag", "1");
    assert!(error.contains("`no_such_flag`"), "{error}");
    let error = refused("opt_level", "fast");
    assert!(error.contains("`opt_level`") && error.contains("cranelift_opt_level"), "{error}");
    let error = refused("preserve_frame_pointers", "false");
    assert!(error.contains("`preserve_frame_pointers`"), "{error}");
    let error = refused("machine_code_cfg_info", "maybe");
    assert!(error.contains("`machine_code_cfg_info`") && error.contains("maybe"), "{error}");
    // SAFETY: as above.
    let error = unsafe { message(Engine::new(Config::new().detect_host_feature(|_| None)).map(drop)) };
    assert!(error.contains("detect_host_feature"), "{error}");
    // SAFETY: floats are passed in registers.
    unsafe { adds(Config::new().x86_float_abi_ok(true))? };
    Ok(())
}

#[test]
fn what_the_code_generator_is_given() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let engine = Engine::new(Config::new().emit_clif(folder.path()))?;
    Module::new(&engine, ADDS)?;
    let mut names: Vec<_> = std::fs::read_dir(folder.path())?.map(|file| Ok(file?.file_name())).collect::<Result<_>>()?;
    names.sort();
    assert_eq!(names, ["0x0-0.clif"]);
    let text = std::fs::read_to_string(folder.path().join("0x0-0.clif"))?;
    assert!(text.contains("iadd"), "{text}");

    let engine = Engine::new(Config::new().emit_clif(&folder.path().join("absent")))?;
    let error = message(Module::new(&engine, ADDS).map(drop));
    assert!(error.contains("absent"), "{error}");
    Ok(())
}

#[test]
fn choices_are_read_back() -> Result<()> {
    let mut config = Config::new();
    config.table_lazy_init(false).async_stack_size(1 << 20).async_stack_zeroing(true).concurrency_support(false).wasm_branch_hinting(true);
    let engine = Engine::new(&config)?;
    assert_eq!((engine.get_table_lazy_init(), engine.get_async_stack_size(), engine.get_async_stack_zeroing()), (false, 1 << 20, true));
    assert_eq!((engine.get_concurrency_support(), engine.get_wasm_branch_hinting()), (false, true));
    assert_eq!((engine.get_debug_info(), engine.get_guest_debug(), engine.get_debug_symbols()), (false, false, false));
    assert_eq!((engine.is_recording(), engine.is_replaying(), engine.is_pulley()), (false, false, false));
    assert_eq!((engine.get_target(), engine.get_native_unwind_info()), (None, Some(false)));
    let target = format!("{}-unknown-{}-gnu", std::env::consts::ARCH, std::env::consts::OS);
    assert_eq!(Engine::new(Config::new().target(&target)?)?.get_target(), Some(target));
    assert!(message(Config::new().target("riscv64-unknown-none").map(drop)).contains("riscv64"));
    assert!(Engine::default().get_wasm_features().contains(WasmFeatures::MULTI_VALUE));
    assert_ne!(Enabled::Auto, Enabled::No);
    for (name, error) in [
        ("debug_info", message(Engine::new(Config::new().debug_info(true)))),
        ("guest_debug", message(Engine::new(Config::new().guest_debug(true)))),
        ("native_unwind_info", message(Engine::new(Config::new().native_unwind_info(true)))),
        ("debug_symbols", message(Engine::new(Config::new().debug_symbols(true)))),
    ] {
        assert!(error.contains(name), "{error}");
    }
    Ok(())
}

#[test]
fn a_handle_of_a_store_outlives_nothing_else() -> Result<()> {
    // A function keeps what it works on as long as its store, and no longer.
    let kept = std::sync::Arc::new(());
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let inside = kept.clone();
    let func = Func::wrap(&mut store, move || std::sync::Arc::strong_count(&inside) as u32);
    assert_eq!(func.typed::<(), u32>(&store)?.call(&mut store, ())?, 2);
    drop(store);
    assert_eq!(std::sync::Arc::strong_count(&kept), 1);
    Ok(())
}
