//! Artifacts: compiled code that is kept and loaded, by the same program and by others; what is refused, and with which words.
#![expect(unsafe_code, reason = "whoever loads an artifact says that it can be trusted")]

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::ptr::NonNull;
use std::sync::{Arc, Mutex};
use windlass::component::{Component, Linker as ComponentLinker, Val};
use windlass::{
    CodeBuilder, CodeHint, Config, CustomCodeMemory, Engine, Instance, Linker, Memory, Module, ModuleVersionStrategy, OptLevel,
    Precompiled, Result, Store, Trap, WasmBacktrace,
};

const GUEST: &[u8] = include_bytes!("../guests/rust-types/rust-types.wasm");

/// Names, a table, data in memory and passive, a start function, calls between functions, a trap.
const MODULE: &str = r#"(module $kept
    (import "host" "double" (func $double (param i32) (result i32)))
    (memory (export "memory") 2)
    (data (i32.const 70000) "in the second page")
    (data (i32.const 8) "low")
    (data $later "passive")
    (table funcref (elem $add $fail))
    (global $started (mut i32) (i32.const 0))
    (type $binary (func (param i32 i32) (result i32)))
    (func $begin (global.set $started (i32.const 1)))
    (start $begin)
    (func $add (type $binary) (i32.add (local.get 0) (local.get 1)))
    (func $fail (type $binary) (i32.div_u (local.get 0) (i32.const 0)))
    (func (export "indirect") (param i32) (result i32)
        (call_indirect (type $binary) (i32.const 40) (i32.const 2) (local.get 0)))
    (func (export "twice") (param i32) (result i32) (call $double (local.get 0)))
    (func (export "started") (result i32) (global.get $started))
    (func (export "init") (memory.init $later (i32.const 0) (i32.const 0) (i32.const 7)) (data.drop $later)))"#;

fn load(engine: &Engine, bytes: impl AsRef<[u8]>) -> Result<Module> {
    // SAFETY: the tests load what they made, or damaged where nothing of it runs.
    unsafe { Module::deserialize(engine, bytes) }
}

fn load_component(engine: &Engine, bytes: impl AsRef<[u8]>) -> Result<Component> {
    // SAFETY: as above.
    unsafe { Component::deserialize(engine, bytes) }
}

/// A file that only this process uses.
fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{name}", std::process::id()));
    fs::write(&path, bytes).expect("a written file");
    path
}

#[track_caller]
fn refused<T>(result: Result<T>, words: &[&str]) {
    let Err(error) = result else { panic!("it was not refused; expected {words:?}") };
    let text = format!("{error:#}");
    for word in words {
        assert!(text.contains(word), "`{word}` is not in: {text}");
    }
}

/// What a module's exports do, and the backtrace of its trap.
fn behaviour(engine: &Engine, module: &Module) -> Result<String> {
    let mut store = Store::new(engine, ());
    let mut linker = Linker::new(engine);
    linker.func_wrap("host", "double", |x: i32| x * 2)?;
    let instance = linker.instantiate(&mut store, module)?;
    let memory: Memory = instance.get_memory(&mut store, "memory").expect("exported");
    let indirect = instance.get_typed_func::<i32, i32>(&mut store, "indirect")?;
    let mut said = Vec::new();
    said.push(indirect.call(&mut store, 0)?.to_string());
    said.push(instance.get_typed_func::<i32, i32>(&mut store, "twice")?.call(&mut store, 21)?.to_string());
    said.push(instance.get_typed_func::<(), i32>(&mut store, "started")?.call(&mut store, ())?.to_string());
    let error = indirect.call(&mut store, 1).expect_err("it divides by zero");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::IntegerDivisionByZero));
    let trace = error.downcast_ref::<WasmBacktrace>().expect("frames");
    assert_eq!(trace.frames()[0].func_name(), Some("fail"));
    said.push(trace.to_string());
    let text = |store: &Store<()>, at: usize, len: usize| String::from_utf8_lossy(&memory.data(store)[at..at + len]).into_owned();
    said.push(text(&store, 70000, 18));
    said.push(text(&store, 8, 3));
    let init = instance.get_typed_func::<(), ()>(&mut store, "init")?;
    init.call(&mut store, ())?;
    said.push(text(&store, 0, 8));
    assert_eq!(init.call(&mut store, ()).expect_err("dropped").downcast_ref::<Trap>(), Some(&Trap::MemoryOutOfBounds));
    Ok(said.join("\n"))
}

#[test]
fn what_is_loaded_behaves_as_what_was_compiled() -> Result<()> {
    let engine = Engine::default();
    let compiled = Module::new(&engine, MODULE)?;
    let expected = behaviour(&engine, &compiled)?;
    assert!(expected.contains("kept!fail") && expected.contains("in the second page\nlow\npassive"), "{expected}");
    let artifact = compiled.serialize()?;
    assert_eq!(artifact, engine.precompile_module(MODULE.as_bytes())?, "the same bytes either way");
    let path = file("behaves.module", &artifact);

    // In the same engine, in one that has met none of the types, and in one that does not compile.
    let mut loads_only = Config::new();
    loads_only.enable_compiler(false);
    for engine in [engine, Engine::default(), Engine::new(&loads_only)?] {
        assert_eq!(behaviour(&engine, &load(&engine, &artifact)?)?, expected);
        // SAFETY: this process wrote it and nobody else knows it.
        let mapped = unsafe { Module::deserialize_file(&engine, &path)? };
        assert_eq!(behaviour(&engine, &mapped)?, expected);
        assert_eq!(behaviour(&engine, &mapped)?, expected, "the next instance has the same initial memory");
        // SAFETY: as above.
        let trusted = unsafe { Module::from_trusted_file(&engine, &path)? };
        assert_eq!(trusted.serialize()?, artifact);
        assert_eq!(mapped.image_range().end.addr() - mapped.image_range().start.addr(), artifact.len());
        assert_eq!(trusted.name(), Some("kept"));
        let names: Vec<_> = trusted.functions().map(|function| (function.module, function.index, function.name)).collect();
        assert_eq!(names[2], (0, 3, Some("fail".to_owned())));
        trusted.initialize_copy_on_write_image()?;
        assert_eq!(behaviour(&engine, &trusted)?, expected);
    }
    let mut copies = Config::new();
    copies.memory_init_cow(false);
    let engine = Engine::new(&copies)?;
    assert_eq!(behaviour(&engine, &load(&engine, &artifact)?)?, expected, "initial memories are copied where they are not mapped");
    fs::remove_file(path)?;
    Ok(())
}

#[test]
fn an_engine_without_a_compiler_says_what_to_do() -> Result<()> {
    let mut config = Config::new();
    config.enable_compiler(false);
    let engine = Engine::new(&config)?;
    refused(Module::new(&engine, "(module)"), &["does not compile", "Engine::precompile_module"]);
    refused(Component::new(&engine, "(component)"), &["does not compile", "Engine::precompile_component"]);
    refused(engine.precompile_module(b"(module)"), &["enable_compiler"]);
    Ok(())
}

#[test]
fn keys_of_exports_hold_for_their_module_only() -> Result<()> {
    let engine = Engine::default();
    let artifact = engine.precompile_module(b"(module (func (export \"f\")))")?;
    let (first, second) = (load(&engine, &artifact)?, load(&engine, &artifact)?);
    assert!(!Module::same(&first, &second));
    let mut store = Store::new(&engine, ());
    let instance = Instance::new(&mut store, &first, &[])?;
    let key = |module: &Module| module.get_export_index("f").expect("exported");
    assert!(instance.get_module_export(&mut store, &key(&first)).is_some());
    assert!(instance.get_module_export(&mut store, &key(&second)).is_none());
    Ok(())
}

#[test]
fn memory_of_the_embedders_is_used_where_it_lies() -> Result<()> {
    let engine = Engine::default();
    let artifact = engine.precompile_module(MODULE.as_bytes())?;
    // Pages of a mapping of our own, leaked: a module may need them until the process ends.
    let layout = std::alloc::Layout::from_size_align(artifact.len().next_multiple_of(65536), 65536).expect("a small layout");
    let pages = Box::leak(vec![0_u8; layout.size() + layout.align()].into_boxed_slice());
    let skip = pages.as_ptr().align_offset(layout.align());
    let place = &mut pages[skip..skip + artifact.len()];
    place.copy_from_slice(&artifact);
    let memory = NonNull::from(&mut *place);
    // SAFETY: leaked, and not touched again.
    let module = unsafe { Module::deserialize_raw(&engine, memory)? };
    assert_eq!(module.image_range().start.addr(), memory.as_ptr().addr());
    assert_eq!(behaviour(&engine, &module)?, behaviour(&engine, &Module::new(&engine, MODULE)?)?);

    let pages = Box::leak(vec![0_u8; artifact.len() + 65536 + 16].into_boxed_slice());
    let skip = pages.as_ptr().align_offset(65536) + 16;
    pages[skip..skip + artifact.len()].copy_from_slice(&artifact);
    // SAFETY: as above.
    refused(unsafe { Module::deserialize_raw(&engine, NonNull::from(&mut pages[skip..skip + artifact.len()])) }, &["begin at a page"]);
    Ok(())
}

/// Calls into the guest that return text, from a component however it was made.
fn hello(engine: &Engine, component: &Component) -> Result<String> {
    let mut linker = ComponentLinker::<()>::new(engine);
    linker.define_unknown_imports_as_traps(component)?;
    let mut store = Store::new(engine, ());
    let instance = linker.instantiate(&mut store, component)?;
    let api = instance.get_export_index(&mut store, None, "test:types/guest-api@0.1.0").expect("exported");
    let call = |store: &mut Store<()>, name: &str, arguments: &[Val]| -> Result<Vec<Val>> {
        let index = instance.get_export_index(&mut *store, Some(&api), name).expect("exported");
        let func = instance.get_func(&mut *store, index).expect("a function");
        let mut results = vec![Val::Bool(false); func.ty(&mut *store).results().len()];
        func.call(&mut *store, arguments, &mut results)?;
        Ok(results)
    };
    let echoed = call(&mut store, "echo-string", &[Val::String("stored".into())])?;
    Ok(format!("{echoed:?}"))
}

#[test]
fn a_real_component_is_kept_and_loaded() -> Result<()> {
    let engine = Engine::default();
    let compiled = Component::from_binary(&engine, GUEST)?;
    let expected = hello(&engine, &compiled)?;
    let artifact = compiled.serialize()?;
    assert_eq!(artifact, engine.precompile_component(GUEST)?, "the same bytes either way");
    let path = file("guest.component", &artifact);
    for engine in [engine, Engine::default()] {
        let copied = load_component(&engine, &artifact)?;
        assert_eq!(hello(&engine, &copied)?, expected);
        // SAFETY: this process wrote it and nobody else knows it.
        let mapped = unsafe { Component::deserialize_file(&engine, &path)? };
        assert_eq!(hello(&engine, &mapped)?, expected);
        assert_eq!(format!("{:?}", mapped.component_type()), format!("{:?}", compiled.component_type()));
        assert_eq!(mapped.text(), compiled.text());
        let places =
            |component: &Component| component.functions().map(|f| (f.module, f.index, f.offset, f.len, f.name)).collect::<Vec<_>>();
        assert_eq!(places(&mapped), places(&compiled));
        assert!(places(&mapped).iter().all(|(_, _, offset, len, _)| offset + len <= mapped.text().len()));
        assert!(mapped.address_map().is_some_and(|mut map| map.any(|(_, offset)| offset.is_some())));
        mapped.initialize_copy_on_write_image()?;
    }
    fs::remove_file(path)?;
    Ok(())
}

#[test]
fn functions_that_go_through_a_component_need_no_compiler_when_it_is_loaded() -> Result<()> {
    let text = r#"(component (import "f" (func $f (param "x" string) (result string))) (export "g" (func $f)))"#;
    let engine = Engine::default();
    let artifact = Component::new(&engine, text)?.serialize()?;
    let mut config = Config::new();
    config.enable_compiler(false);
    let engine = Engine::new(&config)?;
    let component = load_component(&engine, artifact)?;
    let mut linker = ComponentLinker::<()>::new(&engine);
    linker.root().func_wrap("f", |_, (text,): (String,)| Ok((text.to_uppercase(),)))?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &component)?;
    let g = instance.get_typed_func::<(&str,), (String,)>(&mut store, "g")?;
    assert_eq!(g.call(&mut store, ("loud",))?.0, "LOUD");
    Ok(())
}

#[test]
fn a_module_in_a_component_is_no_artifact_of_its_own() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(&engine, r#"(component (core module $m (func (export "f"))) (export "m" (core module $m)))"#)?;
    let mut store = Store::new(&engine, ());
    let instance = ComponentLinker::<()>::new(&engine).instantiate(&mut store, &component)?;
    let module = instance.get_module(&mut store, "m").expect("exported");
    refused(module.serialize(), &["part of a compiled component", "serialize the component"]);
    Ok(())
}

#[test]
fn a_fresh_process_loads_what_this_one_compiled() -> Result<()> {
    const CHILD: &str = "WINDLASS_TEST_ARTIFACT";
    let engine = Engine::default();
    if let Some(path) = std::env::var_os(CHILD) {
        // SAFETY: the test that started this process wrote it.
        let module = unsafe { Module::deserialize_file(&engine, path)? };
        println!("<<{}>>", behaviour(&engine, &module)?);
        return Ok(());
    }
    let path = file("fresh.module", &engine.precompile_module(MODULE.as_bytes())?);
    let name = "a_fresh_process_loads_what_this_one_compiled";
    let child = Command::new(std::env::current_exe()?).args([name, "--exact", "--nocapture"]).env(CHILD, &path).output()?;
    let out = String::from_utf8_lossy(&child.stdout).into_owned();
    assert!(child.status.success(), "{out}{}", String::from_utf8_lossy(&child.stderr));
    assert!(out.contains(&format!("<<{}>>", behaviour(&engine, &Module::new(&engine, MODULE)?)?)), "{out}");
    fs::remove_file(path)?;
    Ok(())
}

#[test]
fn artifacts_are_told_from_everything_else() -> Result<()> {
    let engine = Engine::default();
    let (module, component) = (engine.precompile_module(b"(module)")?, engine.precompile_component(b"(component)")?);
    assert_eq!(Engine::detect_precompiled(&module), Some(Precompiled::Module));
    assert_eq!(Engine::detect_precompiled(&component), Some(Precompiled::Component));
    let path = file("detect", &component);
    assert_eq!(Engine::detect_precompiled_file(&path)?, Some(Precompiled::Component));
    fs::write(&path, "short")?;
    assert_eq!(Engine::detect_precompiled_file(&path)?, None);
    fs::remove_file(&path)?;
    refused(Engine::detect_precompiled_file(&path), &["cannot open"]);
    let this = fs::read(std::env::current_exe()?)?;
    assert_eq!(Engine::detect_precompiled(&this), None);

    refused(load(&engine, b""), &["not a compiled artifact", "is empty"]);
    refused(load(&engine, b"(module)"), &["not a compiled artifact", "begins with"]);
    refused(load(&engine, b"\0asm\x01\0\0\0"), &["WebAssembly", "compiled first"]);
    refused(load(&engine, &this), &["ELF file of another program"]);
    refused(load(&engine, &component), &["artifact of a component", "component::Component::deserialize"]);
    refused(load_component(&engine, &module), &["artifact of a module", "`Module::deserialize`"]);
    refused(Module::new(&engine, &module), &["compiled already", "Module::deserialize"]);
    refused(Component::new(&engine, &component), &["compiled already", "Component::deserialize"]);
    Ok(())
}

#[test]
fn other_engines_are_refused_by_name() -> Result<()> {
    let check = |change: &dyn Fn(&mut Config), words: &[&str]| -> Result<()> {
        let mut config = Config::new();
        change(&mut config);
        let (plain, other) = (Engine::default(), Engine::new(&config)?);
        let words: Vec<&str> = words.iter().copied().chain(["compile it again"]).collect();
        refused(load(&plain, other.precompile_module(b"(module)")?), &words);
        let artifact = plain.precompile_component(b"(component)")?;
        refused(load_component(&other, &artifact), &words[..1]);
        assert!(load_component(&Engine::default(), &artifact).is_ok());
        Ok(())
    };
    check(
        &|config| {
            config.cranelift_nan_canonicalization(true);
        },
        &["`cranelift_nan_canonicalization`", "on, this engine has it off"],
    )?;
    check(
        &|config| {
            config.consume_fuel(true);
        },
        &["`consume_fuel`", "on, this engine has it off"],
    )?;
    check(
        &|config| {
            config.epoch_interruption(true);
        },
        &["`epoch_interruption`"],
    )?;
    check(
        &|config| {
            config.cranelift_opt_level(OptLevel::None);
        },
        &["`cranelift_opt_level`", "none, this engine has it speed"],
    )?;
    check(
        &|config| {
            config.memory_reservation(0);
        },
        &["`memory_reservation`", "0, this engine has it 4294967296"],
    )?;
    let exceptions = |on: bool| -> Result<Engine> {
        let mut config = Config::new();
        config.wasm_exceptions(on);
        Engine::new(&config)
    };
    let artifact = exceptions(true)?.precompile_module(b"(module)")?;
    refused(load(&exceptions(false)?, &artifact), &["with the proposal `exceptions` on, this engine has it off"]);
    let named = |version: &str| -> Result<Engine> {
        let mut config = Config::new();
        config.module_version(ModuleVersionStrategy::Custom(version.to_owned()))?;
        Engine::new(&config)
    };
    let artifact = named("blue")?.precompile_module(b"(module)")?;
    refused(load(&named("green")?, &artifact), &["version `blue`", "version `green`"]);
    refused(load(&Engine::default(), &artifact), &["version `blue`"]);
    load(&named("blue")?, &artifact)?;
    refused(Config::new().module_version(ModuleVersionStrategy::Custom("x".repeat(256))).map(|_| ()), &["at most 255"]);
    Ok(())
}

#[test]
fn what_changes_no_code_is_not_asked_for() -> Result<()> {
    use std::hash::{BuildHasher as _, RandomState};
    let artifact = Engine::default().precompile_module(MODULE.as_bytes())?;
    let mut config = Config::new();
    config.parallel_compilation(false).max_wasm_stack(1 << 20).cranelift_debug_verifier(true);
    let engine = Engine::new(&config)?;
    load(&engine, &artifact)?;
    let hasher = RandomState::new();
    assert_eq!(hasher.hash_one(engine.precompile_compatibility_hash()), hasher.hash_one(Engine::default().precompile_compatibility_hash()));
    config.consume_fuel(true);
    let other = Engine::new(&config)?;
    assert_ne!(hasher.hash_one(engine.precompile_compatibility_hash()), hasher.hash_one(other.precompile_compatibility_hash()));
    Ok(())
}

/// Where a section lies, by the section headers.
fn section(artifact: &[u8], index: usize) -> std::ops::Range<usize> {
    let word = |at: usize| u64::from_le_bytes(artifact[at..at + 8].try_into().expect("eight bytes")) as usize;
    let header = word(40) + index * 64;
    word(header + 24)..word(header + 24) + word(header + 32)
}

#[test]
fn damaged_artifacts_are_refused_and_nothing_panics() -> Result<()> {
    let engine = Engine::default();
    let module = engine.precompile_module(MODULE.as_bytes())?;
    let component = engine.precompile_component(
        br#"(component (core module $m (func (export "f") (result i32) (i32.const 7))) (core instance $i (instantiate $m))
            (func (export "f") (result u32) (canon lift (core func $i "f"))))"#,
    )?;
    for (artifact, is_module) in [(module, true), (component, false)] {
        let try_load = |bytes: &[u8]| if is_module { load(&engine, bytes).map(drop) } else { load_component(&engine, bytes).map(drop) };
        try_load(&artifact)?;
        // Cut off anywhere.
        let text = section(&artifact, 5).start;
        for len in (0..text).step_by(7).chain((text..artifact.len()).step_by(997)).chain([artifact.len() - 1]) {
            let Err(error) = try_load(&artifact[..len]) else { panic!("{len} of {} bytes were loaded", artifact.len()) };
            let said = format!("{error:#}");
            assert!(said.contains("damaged") || said.contains("not a compiled artifact") || said.contains("header"), "{len}: {said}");
        }
        // Too long.
        let mut longer = artifact.clone();
        longer.push(0);
        refused(try_load(&longer), &["damaged", "was written with"]);
        // Every byte up to the end of the check: headers, identity, metadata, tables.
        let end = section(&artifact, 4).end;
        let mut damaged = artifact.clone();
        for at in 0..end {
            for flip in [0x01, 0x80] {
                damaged[at] ^= flip;
                assert!(try_load(&damaged).is_err(), "byte {at} of {end}, which is checked, was changed by {flip:#x} and loaded");
                damaged[at] ^= flip;
            }
        }
        // Names and positions are not checked: they are wrong then, and nothing else.
        let trace = section(&artifact, 7);
        for at in trace.step_by(3) {
            damaged[at] ^= 0xff;
            try_load(&damaged)?;
            if is_module {
                let module = load(&engine, &damaged)?;
                let _ = module.functions().count();
                let _ = module.address_map().map(Iterator::count);
            }
            damaged[at] ^= 0xff;
        }
    }
    Ok(())
}

#[test]
fn a_custom_code_memory_publishes() -> Result<()> {
    #[derive(Default)]
    struct Refuses(Mutex<usize>);
    impl CustomCodeMemory for Refuses {
        fn required_alignment(&self) -> usize {
            4096
        }
        fn publish_executable(&self, ptr: *const u8, len: usize) -> Result<()> {
            *self.0.lock().expect("nobody panics") += 1;
            assert!(ptr.addr().is_multiple_of(4096) && len.is_multiple_of(4096));
            windlass::bail!("not on this platform")
        }
        fn unpublish_executable(&self, _: *const u8, _: usize) -> Result<()> {
            Ok(())
        }
    }
    let asked = Arc::new(Refuses::default());
    let mut config = Config::new();
    config.with_custom_code_memory(Some(asked.clone()));
    refused(Module::new(&Engine::new(&config)?, MODULE), &["not on this platform"]);
    assert_eq!(*asked.0.lock().expect("nobody panics"), 1);
    Ok(())
}

#[test]
fn a_builder_compiles_to_all_there_is() -> Result<()> {
    let engine = Engine::default();
    let path = file("builder.wat", b"(component)");
    let mut builder = CodeBuilder::new(&engine);
    assert_eq!(builder.hint(), None);
    refused(builder.compile_module(), &["nothing to compile"]);
    builder.wasm_binary_or_text_file(&path)?;
    assert_eq!(builder.hint(), Some(CodeHint::Component));
    builder.compile_component()?;
    load_component(&engine, builder.compile_component_serialized()?)?;
    refused(builder.compile_module(), &["builder.wat", "Component::new"]);
    refused(builder.wasm_binary(vec![], None).map(|_| ()), &["already"]);
    let mut builder = CodeBuilder::new(&engine);
    builder.wasm_binary(b"(module)".as_slice(), None)?;
    assert_eq!(builder.hint(), None, "text is not binary");
    assert!(builder.compile_module().is_err());
    fs::remove_file(path)?;
    Ok(())
}

#[test]
fn what_instances_need_is_known_before() -> Result<()> {
    let engine = Engine::default();
    let text = r#"(component
        (core module $a (memory 3) (table 5 funcref))
        (core module $b (memory 7))
        (core instance (instantiate $a)) (core instance (instantiate $a)) (core instance (instantiate $b)))"#;
    let required = Component::new(&engine, text)?.resources_required().expect("it imports no module");
    assert_eq!((required.num_memories, required.max_initial_memory_size), (3, Some(7)));
    assert_eq!((required.num_tables, required.max_initial_table_size), (2, Some(5)));
    let text = r#"(component (import "m" (core module $m)) (core instance (instantiate $m)))"#;
    assert!(Component::new(&engine, text)?.resources_required().is_none());
    Ok(())
}
