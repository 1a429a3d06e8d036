//! Random modules on two engines that have nothing in common: Windlass, which compiles, and wasmi, which interprets.
//!
//! ```text
//! random    a seed to bytes
//! module    bytes to a valid module that ends, and what it may use
//! content   what a module uses, and what may not stay in it
//! world     what both engines give the module and keep of it: imported values, arguments, results
//! ours      the module on Windlass
//! other     the module on wasmi
//! outcome   what a module did; whether two outcomes are the same
//! stats     what many cases did
//! ```
//!
//! Everything follows from the bytes: the same bytes make the same module, arguments and answers of the host, on every machine.

mod content;
mod module;
mod other;
mod ours;
mod outcome;
mod random;
mod stats;
mod world;

pub use content::Proposals;
pub use module::Module;
pub use outcome::{End, Failure, Outcome, Value};
pub use random::Random;
pub use stats::Stats;

use world::World;

/// How a case ended.
#[derive(Debug)]
pub enum Verdict {
    /// Both engines did the same.
    Same(Outcome),
    /// They did not: what differs.
    Different(String),
    /// Nothing follows from it, and why: an engine reached a limit of its own, or there was no module in the bytes.
    Nothing(&'static str),
}

/// A case.
#[derive(Debug)]
pub struct Case {
    /// The module, if the bytes made one.
    pub module: Option<Module>,
    /// How it ended.
    pub verdict: Verdict,
}

/// The case of a seed.
pub fn run_seed(seed: u64) -> Case {
    run(&Random::new(seed).bytes())
}

/// The case that `bytes` make.
pub fn run(bytes: &[u8]) -> Case {
    let Some(module) = Module::new(bytes) else {
        return Case { module: None, verdict: Verdict::Nothing("too few bytes for a module") };
    };
    let verdict = compare(&module.wasm, &module.wasm, module.seed);
    Case { module: Some(module), verdict }
}

/// Runs `ours` on Windlass and `other` on the other engine. They are one module, unless somebody wants to see that a difference is noticed.
pub fn compare(ours: &[u8], other: &[u8], seed: u64) -> Verdict {
    let world = World::new(seed);
    let expected = match other::run(other, world) {
        Ok(outcome) => outcome,
        Err(why) => return Verdict::Nothing(why),
    };
    let found = match ours::run(ours, world) {
        Ok(outcome) => outcome,
        Err(why) => return Verdict::Different(why),
    };
    if expected.is_limited() || found.is_limited() {
        return Verdict::Nothing("a stack or a store was full");
    }
    match found.difference(&expected) {
        Some(difference) => Verdict::Different(difference),
        None => Verdict::Same(found),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(ours: &str, other: &str) -> Verdict {
        let parse = |text: &str| wat::parse_str(text).expect("valid text");
        compare(&parse(ours), &parse(other), 1)
    }

    fn is_noticed(ours: &str, other: &str, part: &str) {
        assert!(matches!(verdict(ours, ours), Verdict::Same(_)), "{:?}", verdict(ours, ours));
        match verdict(ours, other) {
            Verdict::Different(difference) => assert!(difference.contains(part), "{difference}"),
            Verdict::Same(_) => panic!("not noticed"),
            Verdict::Nothing(why) => panic!("{why}"),
        }
    }

    #[test]
    fn another_result_is_noticed() {
        let module = |op: &str| {
            format!(r#"(module (func (export "f") (param i32 i64) (result i64) local.get 0 i64.extend_i32_s local.get 1 {op}))"#)
        };
        is_noticed(&module("i64.add"), &module("i64.sub"), "`f`");
    }

    #[test]
    fn another_trap_is_noticed() {
        let module = |body: &str| format!(r#"(module (memory 1) (func (export "f") {body}))"#);
        is_noticed(&module("unreachable"), &module("(drop (i32.load (i32.const -1)))"), "Unreachable");
        is_noticed(&module("unreachable"), &module("nop"), "Unreachable");
    }

    #[test]
    fn another_memory_is_noticed() {
        let module =
            |byte: i32| format!(r#"(module (memory (export "m") 1) (func (export "f") (i32.store8 (i32.const 700) (i32.const {byte}))))"#);
        is_noticed(&module(1), &module(2), "byte 700");
        let module =
            |pages: i32| format!(r#"(module (memory (export "m") 1 9) (func (export "f") (drop (memory.grow (i32.const {pages})))))"#);
        is_noticed(&module(1), &module(2), "bytes long");
    }

    #[test]
    fn another_global_or_table_is_noticed() {
        let module = |bits: u32| format!(r#"(module (global (export "g") f32 (f32.const nan:0x{bits:x})))"#);
        is_noticed(&module(0x400000), &module(0x400001), "`g`");
        let module = |count: i32| {
            format!(
                r#"(module (table (export "t") 1 9 externref) (func (export "f") (drop (table.grow (ref.null extern) (i32.const {count})))))"#
            )
        };
        is_noticed(&module(1), &module(2), "`t`");
    }

    #[test]
    fn other_calls_of_the_host_are_noticed() {
        let module = |number: i32| {
            format!(
                r#"(module (import "a" "b" (func $f (param i32) (result i32))) (func (export "f") (result i32) (call $f (i32.const {number}))))"#
            )
        };
        is_noticed(&module(1), &module(2), "host");
    }

    #[test]
    fn failing_instantiation_is_noticed() {
        let module = |at: i32| format!(r#"(module (memory 1) (data (i32.const {at}) "x"))"#);
        is_noticed(&module(65535), &module(65536), "instantiation");
    }

    #[test]
    fn a_seed_makes_the_same_case_again() {
        for seed in 0..20 {
            let wasm = |case: Case| case.module.map(|module| module.wasm);
            assert_eq!(wasm(run_seed(seed)), wasm(run_seed(seed)));
        }
    }
}
