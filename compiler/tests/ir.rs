//! The IR of a few small modules, as text beside them: `ir/<name>.wat` and `ir/<name>.clif`. `BLESS=1` rewrites the expectation.
//!
//! IR rather than machine code, because that depends on the processor.

use std::fs;
use std::path::Path;
use windlass_compiler::compile::Dump;
use windlass_compiler::{Compiler, Settings};

#[test]
fn snapshots() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ir");
    let compiler = Compiler::new(Settings::default()).expect("the tests run on a supported machine");
    let mut inputs: Vec<_> = fs::read_dir(&folder).expect("the folder exists").map(|entry| entry.expect("it can be read").path()).collect();
    inputs.retain(|path| path.extension().is_some_and(|extension| extension == "wat"));
    inputs.sort();
    assert!(!inputs.is_empty());
    for input in inputs {
        let wasm = wat::parse_file(&input).expect("the input is well-formed");
        let actual = compiler.dump_module(&wasm, Dump::Ir).expect("the input is valid");
        // Machine code is only asked for, not compared.
        assert!(compiler.dump_module(&wasm, Dump::Code).expect("the input is valid").contains("ret"));
        let expected = input.with_extension("clif");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&expected, &actual).expect("the folder can be written");
        }
        let wanted = fs::read_to_string(&expected).unwrap_or_default();
        assert_eq!(actual, wanted, "{} differs; BLESS=1 accepts it", expected.display());
    }
}
