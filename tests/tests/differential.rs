//! Random modules do the same here and on another engine: a short run of what `fuzz/` does for as long as one likes.
//!
//! `WINDLASS_DIFFERENTIAL_CASES` and `WINDLASS_DIFFERENTIAL_SEED` ask for more or others.

use windlass_fuzz::{Random, Stats, Verdict, compare, run_seed};

fn number(variable: &str, default: u64) -> u64 {
    std::env::var(variable).map_or(default, |text| text.parse().unwrap_or_else(|_| panic!("{variable}={text}: not a number")))
}

#[test]
fn random_modules_do_the_same_on_another_engine() {
    let cases = number("WINDLASS_DIFFERENTIAL_CASES", 300);
    let seed = number("WINDLASS_DIFFERENTIAL_SEED", 1);
    // Modules may recurse deeper than a test's thread allows.
    let run = move || {
        let mut stats = Stats::default();
        for case in 0..cases {
            let seed = Random::new(seed ^ case.rotate_left(32)).next();
            let case = run_seed(seed);
            if let Verdict::Different(difference) = &case.verdict {
                let text = case.module.and_then(|module| wasmprinter::print_bytes(module.wasm).ok()).unwrap_or_default();
                panic!("case {seed}: {difference}\n{text}");
            }
            stats.add(&case);
        }
        stats
    };
    let stats = std::thread::Builder::new().stack_size(64 << 20).spawn(run).expect("a thread").join().expect("no difference");
    println!("{stats}");
    // Modules that do nothing would always do the same.
    assert!(stats.returned() > cases / 2 && stats.failed() > cases / 10, "{stats}");
    for proposal in ["simd", "relaxed_simd", "wide_arithmetic", "tail_call", "memory64", "custom_page_sizes"] {
        assert!(stats.using(proposal) >= cases / 100, "hardly any {proposal}: {stats}");
    }
}

/// The comparison sees what there is to see: a random module beside itself with one operator changed, in results, traps, memories and calls of the host.
#[test]
fn planted_differences_are_reported() {
    let module = |add: &str, end: &str, lane: u32, byte: u32, argument: u32| {
        let text = format!(
            r#"(module
                (import "a" "b" (func $host (param i32)))
                (memory (export "memory") 1)
                (func (export "result") (param i64 i64) (result i64) ({add} (local.get 0) (local.get 1)))
                (func (export "end") (param i32) ({end} (i32.const 0)) (drop))
                (func (export "vector") (param v128) (result v128) (i8x16.replace_lane {lane} (local.get 0) (i32.const 77)))
                (func (export "memory write") (i32.store8 (i32.const 9) (i32.const {byte})))
                (func (export "host") (call $host (i32.const {argument}))))"#
        );
        wat::parse_str(text).expect("valid text")
    };
    let division = "i32.div_u (i32.const 1)";
    let original = module("i64.add", division, 0, 1, 2);
    let different = [
        ("`result`", module("i64.sub", division, 0, 1, 2)),
        ("DivisionByZero", module("i64.add", "i32.load offset=65535", 0, 1, 2)),
        ("`vector`", module("i64.add", division, 15, 1, 2)),
        ("byte 9", module("i64.add", division, 0, 3, 2)),
        ("host", module("i64.add", division, 0, 1, 4)),
    ];
    for seed in 0..3 {
        assert!(matches!(compare(&original, &original, seed), Verdict::Same(_)));
        for (part, other) in &different {
            match compare(&original, other, seed) {
                Verdict::Different(difference) => assert!(difference.contains(part), "{difference}"),
                verdict => panic!("{part}: not noticed: {verdict:?}"),
            }
        }
    }
}
