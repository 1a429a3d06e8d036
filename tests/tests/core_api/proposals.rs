//! Each switch of `Config` for a proposal: a module that needs it is refused by name while it is off, and runs through the compiler while it is on.

use crate::message;
use windlass::{Config, Engine, Module, WasmFeatures};

type Switch = fn(&mut Config, bool) -> &mut Config;

/// The switch, the proposal's name, and a module that needs it and no other.
const PROPOSALS: &[(Switch, &str, &str)] = &[
    (Config::wasm_simd, "simd", "(module (func (param v128)))"),
    (
        Config::wasm_relaxed_simd,
        "relaxed-simd",
        "(module (func (param v128) (result v128) (i8x16.relaxed_swizzle (local.get 0) (local.get 0))))",
    ),
    (Config::wasm_tail_call, "tail-call", "(module (func $f (return_call $f)))"),
    (Config::wasm_extended_const, "extended-const", "(module (global i32 (i32.add (i32.const 1) (i32.const 2))))"),
    (Config::wasm_threads, "threads", "(module (memory 1 1 shared))"),
    (Config::wasm_threads, "threads", "(module (memory 1) (func (drop (i32.atomic.load (i32.const 0)))))"),
    (Config::wasm_multi_memory, "multi-memory", "(module (memory 1) (memory 1))"),
    (Config::wasm_memory64, "memory64", "(module (memory i64 1))"),
    (Config::wasm_memory64, "memory64", "(module (table i64 1 funcref))"),
    (
        Config::wasm_wide_arithmetic,
        "wide-arithmetic",
        "(module (func (param i64) (result i64 i64) (i64.mul_wide_u (local.get 0) (local.get 0))))",
    ),
    (Config::wasm_custom_page_sizes, "custom-page-sizes", "(module (memory 1 (pagesize 1)))"),
    (
        Config::wasm_function_references,
        "function-references",
        "(module (type $f (func)) (func (param (ref $f)) (call_ref $f (local.get 0))))",
    ),
    (Config::wasm_function_references, "function-references", "(module (func (param funcref) (drop (ref.as_non_null (local.get 0)))))"),
    (Config::wasm_exceptions, "exceptions", "(module (tag $t) (func (throw $t)))"),
    (Config::wasm_exceptions, "exceptions", "(module (func (try_table)))"),
    (Config::wasm_reference_types, "reference-types", "(module (func (param externref)))"),
    (Config::wasm_bulk_memory, "bulk-memory", "(module (memory 1) (func (memory.fill (i32.const 0) (i32.const 0) (i32.const 0))))"),
    (Config::wasm_multi_value, "multi-value", "(module (func (result i32 i32) (i32.const 1) (i32.const 2)))"),
];

/// Proposals that are not executed: they stay off.
const OTHERS: &[(&str, &str)] = &[
    ("gc", "(module (type (struct)))"),
    ("shared-everything-threads", "(module (global (shared i32) (i32.const 0)))"),
    ("stack-switching", "(module (type $f (func)) (type (cont $f)))"),
];

#[test]
fn what_is_off_is_named() {
    for &(switch, name, text) in PROPOSALS {
        let with = |on: bool| {
            let mut config = Config::new();
            // Each of them may be on or off by default.
            for &(other, _, _) in PROPOSALS {
                other(&mut config, true);
            }
            switch(&mut config, on);
            if name == "reference-types" && !on {
                // It is part of these.
                config.wasm_function_references(false).wasm_exceptions(false);
            }
            Engine::new(&config).expect("every switch of the table is supported")
        };
        let refused = message(Module::new(&with(false), text));
        assert!(refused.contains(&format!("needs the proposal `{name}`, which is off")), "{text}: {refused}");
        let binary = wat::parse_str(text).expect("the text is right");
        assert!(message(Module::validate(&with(false), &binary)).contains(name), "{text}");
        assert_eq!(message(Module::new(&with(true), text)), "no error", "{text}");
    }
    for (name, text) in OTHERS {
        let refused = message(Module::new(&Engine::default(), text));
        assert!(refused.contains(&format!("`{name}`")), "{text}: {refused}");
    }
}

/// One switch decides, whatever else is off.
#[test]
fn several_are_named_together() {
    let text = r#"(module (memory 1) (memory 1) (func $f (param v128) (return_call $f (local.get 0))))"#;
    let mut config = Config::new();
    config.wasm_relaxed_simd(false).wasm_simd(false).wasm_multi_memory(false).wasm_tail_call(true);
    let refused = message(Module::new(&Engine::new(&config).expect("an engine"), text));
    assert!(
        refused.contains("needs the proposals `multi-memory`, `simd`") || refused.contains("needs the proposals `simd`, `multi-memory`"),
        "{refused}"
    );
    // What no proposal would make valid gets no such advice.
    assert!(!message(Module::new(&Engine::default(), "(module (func (result i32)))")).contains("proposal"));
    config.wasm_features(WasmFeatures::MULTI_MEMORY | WasmFeatures::SIMD, true);
    assert_eq!(message(Module::new(&Engine::new(&config).expect("an engine"), text)), "no error");
}
