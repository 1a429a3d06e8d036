//! The tables of a code image: functions, traps and source positions fit the text and each other.

use windlass_compiler::compile::{CodeImage, CodeRange, TrapCode};
use windlass_compiler::types::core::{FuncType, ValType};
use windlass_compiler::{Compiler, Settings};

fn compile(wat: &str, settings: Settings) -> CodeImage {
    let wasm = wat::parse_str(wat).expect("the test's text is well-formed");
    Compiler::new(settings).expect("the tests run on a supported machine").compile_module(&wasm).expect("the test's module is valid").code
}

fn error(wat: &str) -> String {
    let wasm = wat::parse_str(wat).expect("the test's text is well-formed");
    let compiler = Compiler::new(Settings::default()).expect("the tests run on a supported machine");
    format!("{:#}", compiler.compile_module(&wasm).expect_err("the module is refused"))
}

/// The position that holds at `offset`.
fn position(code: &CodeImage, offset: u32) -> u32 {
    let at = code.addresses.partition_point(|site| site.code_offset <= offset);
    code.addresses[at - 1].wasm_offset
}

const TRAPPING: &str = r#"(module
    (memory 1)
    (table 4 funcref)
    (type $t (func))
    (func (param i32) (drop (i32.load (local.get 0))))
    (func (param i32) (call_indirect (type $t) (local.get 0)))
    (func (param i32 i32) (result i32) (i32.div_s (local.get 0) (local.get 1)))
    (func (param f32) (result i32) (i32.trunc_f32_s (local.get 0)))
    (func unreachable)
)"#;

#[test]
fn traps_lie_in_their_functions() {
    let code = compile(TRAPPING, Settings::default());
    assert!(code.traps.is_sorted_by_key(|trap| trap.offset));
    let of = |index: usize| {
        let CodeRange { start, len } = *code.functions.values().nth(index).expect("the module has that function");
        assert!((start + len) as usize <= code.text.len());
        let mut codes: Vec<_> =
            code.traps.iter().filter(|trap| (start..start + len).contains(&trap.offset)).map(|trap| trap.code).collect();
        codes.sort_by_key(|&code| code as u8);
        codes.dedup();
        codes
    };
    assert_eq!(of(0), [TrapCode::MemoryOutOfBounds]);
    assert_eq!(of(1), [TrapCode::StackOverflow, TrapCode::TableOutOfBounds, TrapCode::IndirectCallToNull, TrapCode::BadSignature]);
    assert_eq!(of(2), [TrapCode::IntegerOverflow, TrapCode::IntegerDivisionByZero]);
    assert_eq!(of(3), [TrapCode::IntegerOverflow, TrapCode::BadConversionToInteger]);
    assert_eq!(of(4), [TrapCode::Unreachable]);
}

#[test]
fn traps_have_positions() {
    let code = compile(TRAPPING, Settings::default());
    assert!(code.addresses.is_sorted_by_key(|site| site.code_offset));
    for trap in code.traps.iter().filter(|trap| trap.code != TrapCode::StackOverflow) {
        assert_ne!(position(&code, trap.offset), u32::MAX, "{trap:?}");
    }
}

#[test]
fn positions_are_offsets_of_operators() {
    let wat = "(module (func nop nop unreachable))";
    let wasm = wat::parse_str(wat).expect("the test's text is well-formed");
    let code = compile(wat, Settings::default());
    let at = position(&code, code.traps[0].offset);
    assert_eq!(wasm[at as usize], 0x00, "the opcode of `unreachable`");
    assert_eq!(&wasm[at as usize - 2..at as usize], [0x01, 0x01], "two `nop`s before it");
}

#[test]
fn no_address_map_unless_asked_for() {
    let code = compile(TRAPPING, Settings { address_map: false, ..Settings::default() });
    assert!(code.addresses.is_empty() && !code.traps.is_empty());
}

#[test]
fn a_small_guard_makes_checks_explicit() {
    let wat = "(module (memory 1) (func (param i32) (result i32) (i32.load offset=100 (local.get 0))))";
    let implicit = compile(wat, Settings::default());
    let explicit = compile(wat, Settings { memory_guard_bytes: 64, ..Settings::default() });
    assert_eq!(implicit.traps.len(), 1);
    assert_eq!(explicit.traps.len(), 2);
}

#[test]
fn compilation_is_deterministic() {
    let serial = compile(TRAPPING, Settings { parallel: false, ..Settings::default() });
    let parallel = compile(TRAPPING, Settings::default());
    assert_eq!(serial.text, parallel.text);
    assert_eq!(serial.traps, parallel.traps);
    assert_eq!(serial.addresses, parallel.addresses);
}

#[test]
fn errors_name_the_function_and_the_proposal() {
    let invalid = error("(module (func) (func (result i32)))");
    assert!(invalid.contains("function 1"), "{invalid}");
    let wide = error("(module (func (param i64) (result i64 i64) (i64.mul_wide_u (local.get 0) (local.get 0))))");
    assert!(wide.contains("wide arithmetic"), "{wide}");
    let component = error("(component)");
    assert!(component.contains("component"), "{component}");
}

#[test]
fn every_signature_gets_both_trampolines() {
    let compiler = Compiler::new(Settings::default()).expect("the tests run on a supported machine");
    let signature = |params: &[ValType], results: &[ValType]| FuncType { params: params.into(), results: results.into() };
    let artifact = compiler
        .compile_trampolines(&[
            signature(&[], &[]),
            signature(&[ValType::I32, ValType::F32], &[ValType::I64]),
            signature(&[ValType::F64; 20], &[ValType::I64; 20]),
            signature(&[ValType::I64; 1000], &[ValType::F32; 1000]),
            signature(&[ValType::V128; 20], &[ValType::V128; 20]),
        ])
        .expect("all types are supported");
    assert_eq!(artifact.trampolines.len(), 5);
    let mut end = 0;
    for range in artifact.trampolines.iter().flat_map(|pair| [pair.entry, pair.exit]) {
        assert!(range.start >= end && range.len > 0);
        end = range.start + range.len;
    }
    assert!(end as usize <= artifact.text.len());
}
