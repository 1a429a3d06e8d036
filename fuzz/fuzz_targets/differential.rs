//! `cargo +nightly fuzz run differential --features libfuzzer`: libFuzzer's bytes to a module, which runs on both engines.
#![no_main]

use libfuzzer_sys::fuzz_target;
use windlass_fuzz::{Verdict, run};

fuzz_target!(|bytes: &[u8]| {
    if let Verdict::Different(difference) = run(bytes).verdict {
        panic!("{difference}");
    }
});
