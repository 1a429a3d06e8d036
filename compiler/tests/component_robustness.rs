//! What a hostile file can do to translation: be refused, quickly. It cannot panic it, nor make it use much memory or stack.

use std::path::Path;
use wasmparser::WasmFeatures;
use windlass_compiler::Features;
use windlass_compiler::translate::component::translate_component;

fn features() -> Features {
    Features::from_wasmparser(WasmFeatures::all().difference(WasmFeatures::CM_VALUES))
}

/// Translates a text; the error if it is refused.
fn refusal(text: &str) -> Option<String> {
    let wasm = wat::parse_str(text).unwrap_or_else(|error| panic!("{error}"));
    translate_component(&wasm, features()).err().map(|error| format!("{error:#}"))
}

/// Our limit is exceeded, or one of the validator's.
fn assert_limit(text: &str) {
    let error = refusal(text).expect("a limit is exceeded");
    let limits = ["implementation limit", "type nesting is too deep", "effective type size exceeds the limit"];
    assert!(limits.iter().any(|limit| error.contains(limit)), "{error}");
}

/// A generator of numbers that is the same everywhere. (xorshift64)
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).expect("below a usize")
    }
}

fn translate_hostile(bytes: &[u8], what: &str) {
    if let Err(error) = translate_component(bytes, features()) {
        let error = format!("{error:#}");
        assert!(!error.contains("invariant"), "{what}: {error}");
    }
}

#[test]
fn mutated_components_do_not_panic() {
    let plans = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans");
    let mut inputs = Vec::new();
    for entry in std::fs::read_dir(plans).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|extension| extension == "wat") {
            inputs.push((path.display().to_string(), wat::parse_file(&path).expect("text")));
        }
    }
    inputs.sort();
    // A longer hunt: `WINDLASS_ROUNDS=1000000`.
    let rounds = std::env::var("WINDLASS_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(3000);
    let mut numbers = Numbers(0x5eed_0123_4567_89ab);
    for (name, wasm) in &inputs {
        for end in 0..wasm.len() {
            translate_hostile(&wasm[..end], name);
        }
        for round in 0..rounds {
            let mut bytes = wasm.clone();
            for _ in 0..=numbers.below(4) {
                let at = numbers.below(bytes.len());
                match numbers.below(4) {
                    0 => bytes[at] = u8::try_from(numbers.below(256)).expect("a byte"),
                    1 => bytes[at] ^= 1 << numbers.below(8),
                    2 => bytes.insert(at, u8::try_from(numbers.below(256)).expect("a byte")),
                    _ => {
                        bytes.remove(at);
                    }
                }
            }
            translate_hostile(&bytes, &format!("{name}, round {round}"));
        }
    }
}

#[test]
fn exponential_instantiation_is_refused() {
    let mut text = "(component (component $c0)".to_owned();
    for i in 1..100 {
        text.push_str(&format!(
            "(component $c{i} (alias outer 1 $c{} (component $c)) (instance (instantiate $c)) (instance (instantiate $c)))",
            i - 1
        ));
    }
    text.push_str("(instance (instantiate $c99)))");
    assert_limit(&text);
}

#[test]
fn many_initializers_are_refused() {
    // Few instances, each with much to do.
    let lowers = "(core func (canon lower (func $f)))".repeat(5000);
    let instances = "(instance (instantiate $c (with \"f\" (func $f))))".repeat(1000);
    assert_limit(&format!("(component (import \"f\" (func $f)) (component $c (import \"f\" (func $f)) {lowers}) {instances})"));
}

#[test]
fn large_imports_are_refused() {
    let mut text = "(component (type $t0 (instance (export \"f\" (func))))".to_owned();
    for i in 1..16 {
        let inner = i - 1;
        text.push_str(&format!(
            "(type $t{i} (instance
               (alias outer 1 $t{inner} (type $a)) (export \"a\" (instance (type $a)))
               (alias outer 1 $t{inner} (type $b)) (export \"b\" (instance (type $b)))))"
        ));
    }
    for i in 0..20 {
        text.push_str(&format!("(import \"i{i}\" (instance (type $t15)))"));
    }
    text.push(')');
    assert_limit(&text);
}

#[test]
fn deep_components_are_refused() {
    // The text parser has a limit of its own.
    const HEADER: [u8; 8] = [0, b'a', b's', b'm', 0x0d, 0, 1, 0];
    let mut wasm = HEADER.to_vec();
    for _ in 0..5000 {
        let mut len = wasm.len();
        let mut outer = HEADER.to_vec();
        outer.push(4);
        while len >= 0x80 {
            outer.push(u8::try_from(len & 0x7f).expect("seven bits") | 0x80);
            len >>= 7;
        }
        outer.push(u8::try_from(len).expect("seven bits"));
        outer.append(&mut wasm);
        wasm = outer;
    }
    let error = translate_component(&wasm, features()).err().expect("a limit is exceeded");
    assert!(error.to_string().contains("implementation limit"), "{error}");
}

#[test]
fn deep_instances_are_refused() {
    // Each turn hides from the validator what is inside, so that its limit on the depth of types is never reached.
    let mut text = "(component (instance $e) (instance $w0 (export \"o\" (instance $e)))".to_owned();
    text.push_str(
        "(component $wrap (import \"i\" (instance $i)) (instance $o (export \"i\" (instance $i))) (export \"o\" (instance $o) (instance)))",
    );
    for i in 1..200 {
        text.push_str(&format!("(instance $w{i} (instantiate $wrap (with \"i\" (instance $w{} \"o\"))))", i - 1));
    }
    text.push(')');
    assert_limit(&text);
}

#[test]
fn deep_types_are_refused() {
    let mut text = "(component (type $t0 (list u8))".to_owned();
    for i in 1..2000 {
        text.push_str(&format!("(type $t{i} (list $t{}))", i - 1));
    }
    text.push_str("(import \"f\" (func (param \"x\" $t1999))))");
    assert_limit(&text);

    // The same, exported one by one, so that each is known when the next one is looked at.
    let mut text = "(component (type $t0 (list u8)) (export $e0 \"t0\" (type $t0))".to_owned();
    for i in 1..2000 {
        text.push_str(&format!("(type $t{i} (list $e{})) (export $e{i} \"t{i}\" (type $t{i}))", i - 1));
    }
    text.push(')');
    assert_limit(&text);
}

#[test]
fn large_parameter_lists_are_refused() {
    let params: String = (0..100).map(|i| format!("(param \"p{i}\" $t)")).collect();
    assert_limit(&format!("(component (type $t (list u64 33000000)) (import \"f\" (func {params})))"));
}

#[test]
fn what_is_not_supported_says_so() {
    for (text, what) in [
        ("(component (import \"c\" (component)))", "components as imports"),
        (
            "(component (core module $m (func (export \"f\") (result i32) i32.const 0)) (core instance $i (instantiate $m)) (func (result error-context) (canon lift (core func $i \"f\"))))",
            "",
        ),
    ] {
        match refusal(text) {
            Some(error) => assert!(error.contains("not supported") && error.contains(what), "{text}: {error}"),
            None => assert_eq!(what, "", "{text}: accepted"),
        }
    }
}
