//! Random modules do the same here and on another engine: a short run of what `fuzz/` does for as long as one likes.
//!
//! `WINDLASS_DIFFERENTIAL_CASES` and `WINDLASS_DIFFERENTIAL_SEED` ask for more or others.

use windlass_fuzz::{Random, Stats, Verdict, run_seed};

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
        assert!(stats.using(proposal) > cases / 100, "hardly any {proposal}: {stats}");
    }
}
