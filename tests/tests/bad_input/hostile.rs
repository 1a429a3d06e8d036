//! Valid components whose functions answer with anything: random flat values, and pointers to random bytes. Lifting gives a value or a trap; what it costs
//! the host stays within the limit.

use super::Random;
use std::panic::{AssertUnwindSafe, catch_unwind};
use windlass::component::{Component, Instance, Linker, Val};
use windlass::{Engine, Error, Store, Trap};

/// Types whose flat form is one word: the core function returns it.
const FLAT: &[&str] = &["bool", "char", "u8", "s16", "f32", "$enum", "$flags"];

/// Types that are returned through memory: the core function returns where.
const STORED: &[&str] = &[
    "string",
    "(list u8)",
    "(list u64)",
    "(list char)",
    "(list bool)",
    "(list string)",
    "(list $variant)",
    "$record",
    "$variant",
    "(option string)",
    "(result string (error (list u32)))",
    "(tuple bool char f64 $flags)",
    "(list (tuple u8 u64))",
];

/// A component that exports `flat<n>` and `stored<n>`, each with what the core function is to answer as its parameter, and `write`.
fn component(encoding: &str) -> String {
    let mut exports = String::new();
    let mut add = |name: &str, ty: &str, core: &str| {
        exports.push_str(&format!(
            r#"(func (export "{name}") (param "answer" u32) (result {ty})
                (canon lift (core func $i "{core}") (memory (core memory $i "memory")) string-encoding={encoding}))"#
        ));
    };
    for (index, ty) in FLAT.iter().enumerate() {
        add(&format!("flat{index}"), ty, if *ty == "f32" { "float" } else { "answer" });
    }
    for (index, ty) in STORED.iter().enumerate() {
        add(&format!("stored{index}"), ty, "answer");
    }
    format!(
        r#"(component
            (core module $m
                (memory (export "memory") 1)
                (func (export "answer") (param i32) (result i32) local.get 0)
                (func (export "float") (param i32) (result f32) local.get 0 f32.reinterpret_i32)
                (func (export "write") (param i32 i64) local.get 0 local.get 1 i64.store))
            (core instance $i (instantiate $m))
            (type $e0 (enum "a" "b" "c"))
            (export $enum "enum" (type $e0))
            (type $f0 (flags "a" "b" "c" "d" "e" "f" "g" "h" "i"))
            (export $flags "flags" (type $f0))
            (type $r0 (record (field "a" u8) (field "b" string) (field "c" (option u64)) (field "d" char)))
            (export $record "record" (type $r0))
            (type $v0 (variant (case "a" u8) (case "b" string) (case "c" f64) (case "d") (case "e" $record)))
            (export $variant "variant" (type $v0))
            (func (export "write") (param "at" u32) (param "word" u64) (canon lift (core func $i "write")))
            {exports})"#
    )
}

struct Guest {
    store: Store<()>,
    instance: Instance,
}

impl Guest {
    /// An instance whose memory holds words of `random`, many of them small enough to be lengths and addresses.
    fn new(engine: &Engine, component: &Component, random: &mut Random) -> Self {
        let mut store = Store::new(engine, ());
        let instance = Linker::new(engine).instantiate(&mut store, component).expect("an instance");
        let mut guest = Self { store, instance };
        for at in (0..2048).step_by(8) {
            let word = match random.below(4) {
                0 => 0,
                1 => (random.below(2048) | random.below(64) << 32) as u64,
                2 => (random.below(70_000) | random.below(70_000) << 32) as u64,
                _ => (random.below(usize::MAX) as u64) << random.below(34),
            };
            guest.write(at, word);
        }
        guest
    }

    fn write(&mut self, at: u32, word: u64) {
        let func = self.instance.get_func(&mut self.store, "write").expect("an export");
        func.call(&mut self.store, &[Val::U32(at), Val::U64(word)], &mut []).expect("a call");
    }

    fn call(&mut self, name: &str, answer: u32) -> Result<Val, Error> {
        let func = self.instance.get_func(&mut self.store, name).expect("an export");
        let mut results = [Val::Bool(false)];
        func.call(&mut self.store, &[Val::U32(answer)], &mut results)?;
        let [result] = results;
        Ok(result)
    }
}

fn names() -> Vec<String> {
    let flat = (0..FLAT.len()).map(|index| format!("flat{index}"));
    flat.chain((0..STORED.len()).map(|index| format!("stored{index}"))).collect()
}

#[test]
fn whatever_a_guest_returns_is_a_value_or_a_trap() {
    let engine = Engine::default();
    let names = names();
    let (mut values, mut traps) = (0, 0);
    for encoding in ["utf8", "utf16", "latin1+utf16"] {
        let component = Component::new(&engine, component(encoding)).expect("a valid component");
        for seed in 0..150 {
            let random = &mut Random::new(seed);
            let mut guest = Guest::new(&engine, &component, random);
            for name in &names {
                let answer = match random.below(4) {
                    0 => random.below(usize::MAX) as u32,
                    1 => random.below(2048) as u32,
                    _ => (random.below(2048) & !7) as u32,
                };
                let outcome = catch_unwind(AssertUnwindSafe(|| guest.call(name, answer)));
                match outcome.unwrap_or_else(|_| panic!("{name}({answer}) panicked, {encoding}, seed {seed}")) {
                    Ok(value) => {
                        // What was lifted can be looked at.
                        let _ = (value.to_wave(), value == value.clone());
                        values += 1;
                    }
                    Err(error) => {
                        assert!(error.downcast_ref::<Trap>().is_some() || !error.to_string().is_empty(), "{name}: {error:?}");
                        traps += 1;
                        // A trap ends the instance: the next calls need another.
                        guest = Guest::new(&engine, &component, random);
                    }
                }
            }
        }
    }
    // Both happen often, or the inputs test nothing.
    assert!(values > 1000 && traps > 1000, "{values} values, {traps} traps");
}

#[test]
fn a_small_memory_cannot_become_a_large_host_value() {
    let engine = Engine::default();
    // A page of list elements, each of which is the whole page before it: half a gibibyte of strings out of 128 KiB of memory.
    let text = r#"(component
        (core module $m
            (memory (export "memory") 2)
            (func (export "f") (result i32) (local $at i32)
                (memory.fill (i32.const 0) (i32.const 97) (i32.const 65536))
                (local.set $at (i32.const 65536))
                (loop $next
                    (i32.store (local.get $at) (i32.const 8))
                    (i32.store offset=4 (local.get $at) (i32.const 65528))
                    (local.set $at (i32.add (local.get $at) (i32.const 8)))
                    (br_if $next (i32.lt_u (local.get $at) (i32.const 131064))))
                (i32.store (i32.const 0) (i32.const 65536))
                (i32.store (i32.const 4) (i32.const 8190))
                i32.const 0))
        (core instance $i (instantiate $m))
        (func (export "strings") (result (list string)) (canon lift (core func $i "f") (memory (core memory $i "memory"))))
        (func (export "bytes") (result (list (list u8))) (canon lift (core func $i "f") (memory (core memory $i "memory")))))"#;
    let component = Component::new(&engine, text).expect("a valid component");
    for name in ["strings", "bytes"] {
        let mut store = Store::new(&engine, ());
        let instance = Linker::new(&engine).instantiate(&mut store, &component).expect("an instance");
        let func = instance.get_func(&mut store, name).expect("an export");
        let error = func.call(&mut store, &[], &mut [Val::Bool(false)]).expect_err("more than the limit");
        assert!(format!("{error:#}").contains("limit"), "{error:#}");
    }
    let mut store = Store::new(&engine, ());
    let instance = Linker::new(&engine).instantiate(&mut store, &component).expect("an instance");
    let func = instance.get_typed_func::<(), (Vec<String>,)>(&mut store, "strings").expect("an export");
    let error = func.call(&mut store, ()).expect_err("more than the limit");
    assert!(format!("{error:#}").contains("limit"), "{error:#}");
}

#[test]
fn whatever_realloc_answers_is_memory_or_a_trap() {
    let engine = Engine::default();
    let (mut fits, mut traps) = (0, 0);
    for encoding in ["utf8", "utf16", "latin1+utf16"] {
        let text = format!(
            r#"(component
                (core module $m
                    (memory (export "memory") 1)
                    (global $answer (mut i32) (i32.const 0))
                    (func (export "set") (param i32) local.get 0 global.set $answer)
                    (func (export "realloc") (param i32 i32 i32 i32) (result i32) global.get $answer)
                    (func (export "two") (param i32 i32))
                    (func (export "one") (param i32)))
                (core instance $i (instantiate $m))
                (func (export "set") (param "answer" u32) (canon lift (core func $i "set")))
                (func (export "string") (param "v" string) (canon lift (core func $i "two")
                    (memory (core memory $i "memory")) (realloc (core func $i "realloc")) string-encoding={encoding}))
                (func (export "list") (param "v" (list u64)) (canon lift (core func $i "two")
                    (memory (core memory $i "memory")) (realloc (core func $i "realloc")) string-encoding={encoding}))
                (func (export "strings") (param "v" (list string)) (canon lift (core func $i "two")
                    (memory (core memory $i "memory")) (realloc (core func $i "realloc")) string-encoding={encoding}))
                (func (export "spilled") (param "v" (tuple string string string string string string string string string)) (canon lift (core func $i "one")
                    (memory (core memory $i "memory")) (realloc (core func $i "realloc")) string-encoding={encoding})))"#
        );
        let component = Component::new(&engine, text).expect("a valid component");
        let random = &mut Random::new(7);
        for _ in 0..400 {
            let length = random.below(40);
            // ASCII, Latin-1 and beyond, so that every way of transcoding is taken, and is left half way.
            let string = Val::String((0..length).map(|_| ["a", "é", "€", "𝄞"][random.below(8).saturating_sub(4)]).collect());
            let (name, argument) = match random.below(4) {
                0 => ("string", string),
                1 => ("list", Val::List((0..length as u64).map(Val::U64).collect())),
                2 => ("strings", Val::List(vec![string; random.below(5)])),
                _ => ("spilled", Val::Tuple(vec![string; 9])),
            };
            let answer = match random.below(4) {
                0 => random.below(usize::MAX) as u32,
                1 => 65536 - random.below(64) as u32,
                2 => random.below(65536) as u32,
                _ => (random.below(65536) & !7) as u32,
            };
            let mut store = Store::new(&engine, ());
            let instance = Linker::new(&engine).instantiate(&mut store, &component).expect("an instance");
            let set = instance.get_func(&mut store, "set").expect("an export");
            set.call(&mut store, &[Val::U32(answer)], &mut []).expect("a call");
            let func = instance.get_func(&mut store, name).expect("an export");
            let outcome = catch_unwind(AssertUnwindSafe(|| func.call(&mut store, &[argument], &mut [])));
            match outcome.unwrap_or_else(|_| panic!("{name} panicked when realloc answered {answer}, {encoding}")) {
                Ok(()) => fits += 1,
                Err(_) => traps += 1,
            }
        }
    }
    assert!(fits > 100 && traps > 100, "{fits} calls, {traps} traps");
}
