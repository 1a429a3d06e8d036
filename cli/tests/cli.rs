//! The binary from outside: what it prints and which exit code it gives, for each command and for each way to use it wrongly.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

struct Outcome {
    code: Option<i32>,
    out: String,
    err: String,
}

fn windlass(arguments: &[&str]) -> Outcome {
    let output = Command::new(env!("CARGO_BIN_EXE_windlass")).args(arguments).output().expect("the binary runs");
    Outcome {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// Writes `text` to a file that only the test with this name uses.
fn file(name: &str, text: impl AsRef<[u8]>) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("cli");
    fs::create_dir_all(&folder).expect("a folder for files");
    let path = folder.join(name);
    fs::write(&path, text).expect("a written file");
    path.to_str().expect("UTF-8").to_owned()
}

/// The command succeeds and prints `out`.
#[track_caller]
fn prints(arguments: &[&str], out: &str) {
    let outcome = windlass(arguments);
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(0), out), "{}", outcome.err);
    assert_eq!(outcome.err, "");
}

/// The command fails with `code` and says each of `words`, and prints no result.
#[track_caller]
fn fails(arguments: &[&str], code: i32, words: &[&str]) {
    let outcome = windlass(arguments);
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(code), ""), "{}", outcome.err);
    for word in words {
        assert!(outcome.err.contains(word), "`{word}` is not in\n{}", outcome.err);
    }
    assert!(!outcome.err.contains("panicked"), "{}", outcome.err);
}

const MODULE: &str = r#"(module $arith
    (func (export "add") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add)
    (func (export "swap") (param i64 f32) (result f32 i64) local.get 1 local.get 0)
    (func $div (export "div") (param i32 i32) (result i32) local.get 0 local.get 1 i32.div_s)
    (func $outer (export "outer") (result i32) i32.const 1 i32.const 0 call $div)
    (func (export "nan") (result f64) f64.const nan)
    (func (export "none"))
    (memory (export "memory") 1))"#;

#[test]
fn run_calls_a_core_module() {
    let module = file("run-module.wat", MODULE);
    prints(&["run", &module, "--invoke", "add(1, 2)"], "3\n");
    prints(&["run", &module, "--invoke", "add(-1, 4294967295)"], "-2\n");
    prints(&["run", &module, "--invoke", "swap(-5, 1.5)"], "1.5\n-5\n");
    prints(&["run", &module, "--invoke", "nan()"], "nan\n");
    prints(&["run", &module, "--invoke", "none"], "");
    let binary = file("run-module.wasm", wat::parse_str(MODULE).expect("valid text"));
    prints(&["run", &binary, "--invoke", "add(20, 22)"], "42\n");
}

#[test]
fn run_shows_traps_with_a_backtrace() {
    let module = file("run-trap.wat", MODULE);
    fails(&["run", &module, "--invoke", "outer()"], 1, &["integer divide by zero", "div", "outer"]);
}

#[test]
fn run_refuses_wrong_calls_of_a_module() {
    let module = file("run-wrong.wat", MODULE);
    let run = |call: &str, code, words: &[&str]| fails(&["run", &module, "--invoke", call], code, words);
    run("ad(1, 2)", 1, &["no export `ad`", "did you mean `add`?"]);
    run("something-else()", 1, &["no export `something-else`", "`add`, `swap`"]);
    run("memory()", 1, &["`memory` is not a function"]);
    run("add(1)", 1, &["`add` takes 2 arguments (i32, i32), 1 were given"]);
    run("add(1, \"2\")", 1, &["argument 2 of `add`", "is not a number of type `i32`"]);
    run("add(1, 4294967296)", 1, &["argument 2 of `add`"]);
    run("add(1, 2", 2, &["--invoke 'add(1, 2'", "WAVE"]);
    run("", 2, &["names no function"]);
}

#[test]
fn run_has_no_host() {
    let module = file(
        "run-imports.wat",
        r#"(module (import "env" "log" (func $log (param i32))) (import "env" "now" (func (result i64)))
            (func (export "quiet") (result i32) i32.const 7) (func (export "loud") i32.const 1 call $log))"#,
    );
    fails(&["run", &module, "--invoke", "quiet()"], 1, &["imports 2 items", "`log` of `env`", "`now` of `env`", "--stub-imports"]);
    prints(&["run", &module, "--stub-imports", "--invoke", "quiet()"], "7\n");
    fails(&["run", &module, "--stub-imports", "--invoke", "loud()"], 1, &["log"]);
}

const COMPONENT: &str = r#"(component
    (core module $m
        (memory (export "m") 1)
        (func (export "realloc") (param i32 i32 i32 i32) (result i32) i32.const 128)
        (func (export "add") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add)
        (func (export "echo") (param i32 i32) (result i32)
            (i32.store (i32.const 16) (local.get 0)) (i32.store (i32.const 20) (local.get 1)) i32.const 16)
        (func $fail (export "fail") unreachable))
    (core instance $i (instantiate $m))
    (func (export "add") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $i "add")))
    (func $echo (param "s" string) (result string)
        (canon lift (core func $i "echo") (memory (core memory $i "m")) (realloc (core func $i "realloc"))))
    (func $fail (canon lift (core func $i "fail")))
    (instance $api (export "echo" (func $echo)) (export "fail" (func $fail)))
    (export "test:cli/api@1.0.0" (instance $api)))"#;

#[test]
fn run_calls_a_component() {
    let component = file("run-component.wat", COMPONENT);
    prints(&["run", &component, "--invoke", "add(1, 2)"], "3\n");
    for name in ["test:cli/api@1.0.0#echo", "test:cli/api#echo", "test:cli/api.echo@1.0.0", "api.echo", "echo"] {
        prints(&["run", &component, "--invoke", &format!("{name}(\"a (b) \\\"c\\\"\")")], "\"a (b) \\\"c\\\"\"\n");
    }
}

#[test]
fn run_refuses_wrong_calls_of_a_component() {
    let component = file("run-component-wrong.wat", COMPONENT);
    let run = |call: &str, code, words: &[&str]| fails(&["run", &component, "--invoke", call], code, words);
    run("fail()", 1, &["unreachable", "fail"]);
    run("ech(\"x\")", 1, &["no export `ech`", "did you mean `test:cli/api@1.0.0#echo`?"]);
    run("add(1, 2, 3)", 1, &["`add` takes 2 arguments (a: u32, b: u32), 3 were given"]);
    run("add(1, \"x\")", 1, &["argument 2 (`b`) of `add`", "u32"]);
    run("add(1, -1)", 1, &["argument 2 (`b`) of `add`"]);
}

#[test]
fn run_lists_the_imports_of_a_component() {
    let component = file(
        "run-component-imports.wat",
        r#"(component
            (import "host" (func $h (param "x" u32)))
            (import "test:cli/log" (instance (export "write" (func))))
            (core func $l (canon lower (func $h)))
            (core module $m (import "" "h" (func (param i32))) (func (export "f") i32.const 1 call 0) (func (export "g")))
            (core instance $i (instantiate $m (with "" (instance (export "h" (func $l))))))
            (func (export "f") (canon lift (core func $i "f")))
            (func (export "g") (canon lift (core func $i "g"))))"#,
    );
    fails(&["run", &component, "--invoke", "g()"], 1, &["host", "test:cli/log", "--stub-imports"]);
    prints(&["run", &component, "--stub-imports", "--invoke", "g()"], "");
    fails(&["run", &component, "--stub-imports", "--invoke", "f()"], 1, &["host"]);
}

#[test]
fn bad_files_are_explained() {
    let call = ["--invoke", "f()"];
    let run = |path: &str, words: &[&str]| fails(&["run", path, call[0], call[1]], 1, words);
    run("no-such-file.wasm", &["cannot read `no-such-file.wasm`", "No such file"]);
    run(&file("bad-empty.wasm", ""), &["is empty"]);
    run(&file("bad-image.wasm", b"\x89PNG\r\n\x1a\n\0\xff"), &["is not WebAssembly", "89, 50, 4e, 47"]);
    run(&file("bad-text.wat", "(module (func (i32.nonsense)))"), &["is not WebAssembly text", "i32.nonsense"]);
    run(&file("bad-version.wasm", b"\0asm\x07\0\0\0"), &["version bytes"]);
    run(&file("bad-short.wasm", b"\0asm"), &["ends within the WebAssembly header"]);
    run(&file("bad-truncated.wasm", &wat::parse_str(MODULE).expect("valid text")[..40]), &["error: "]);
    run(&file("bad-invalid.wat", "(module (func (export \"f\") (result i32)))"), &["error: "]);
}

#[test]
fn wit_prints_the_world() {
    let component = file("wit-component.wat", COMPONENT);
    let outcome = windlass(&["wit", &component]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    for line in
        ["world root {", "export add: func(a: u32, b: u32) -> u32;", "export test:cli/api@1.0.0;", "echo: func(s: string) -> string;"]
    {
        assert!(outcome.out.contains(line), "`{line}` is not in\n{}", outcome.out);
    }
    fails(&["wit", &file("wit-module.wat", MODULE)], 1, &["is a core module", "component"]);
    fails(&["wit", "no-such-file.wasm"], 1, &["cannot read `no-such-file.wasm`"]);
}

#[test]
fn wit_reads_a_package_in_binary_form() {
    let mut resolve = wit_parser::Resolve::default();
    let package =
        resolve.push_str("test.wit", "package test:pkg@0.1.0;\ninterface api { f: func(x: list<u8>) -> string; }\n").expect("valid WIT");
    let path = file("wit-package.wasm", wit_component::encode(&resolve, package, false).expect("an encoded package"));
    let outcome = windlass(&["wit", &path]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    for line in ["package test:pkg@0.1.0;", "interface api {", "f: func(x: list<u8>) -> string;"] {
        assert!(outcome.out.contains(line), "`{line}` is not in\n{}", outcome.out);
    }
}

const PASSING: &str = r#"
(module $m (func (export "f") (param i32) (result i32) local.get 0) (func (export "t") unreachable) (global (export "g") f32 (f32.const 1.5)))
(assert_return (invoke "f" (i32.const 7)) (i32.const 7))
(assert_return (get "g") (f32.const 1.5))
(assert_trap (invoke $m "t") "unreachable")
(assert_invalid (module (func (result i32))) "type mismatch")
(assert_malformed (module quote "(func (i32.nonsense))") "unknown operator")
(register "m" $m)
(module (import "m" "f" (func (param i32) (result i32))) (import "spectest" "print_i32" (func (param i32))))
(assert_unlinkable (module (import "m" "none" (func))) "unknown import")
"#;

#[test]
fn wast_says_what_passes() {
    let script = file("pass.wast", PASSING);
    prints(&["wast", &script], &format!("{script}: pass\n1 passed, 0 failed\n"));
}

#[test]
fn wast_says_what_differs_and_goes_on() {
    let script = file(
        "fail.wast",
        "(module (func (export \"f\") (result i32) i32.const 1))\n(assert_return (invoke \"f\") (i32.const 2))\n(assert_trap (invoke \"f\") \"unreachable\")\n\
         (assert_return (invoke \"g\"))\n(assert_invalid (module) \"x\")\n(assert_return (invoke \"f\") (i32.const 1))\n",
    );
    let passing = file("pass-too.wast", PASSING);
    let outcome = windlass(&["wast", &script, &passing]);
    assert_eq!(outcome.code, Some(1));
    let lines: Vec<&str> = outcome.out.lines().collect();
    let expected = [
        format!("{script}:2: expected (i32.const 2), got (i32.const 1)"),
        format!("{script}:3: expected the trap `unreachable`, but it returned"),
        format!("{script}:4: no function `g` is exported"),
        format!("{script}:5: expected a rejection (x), but it compiles"),
        format!("{passing}: pass"),
        "1 passed, 1 failed".to_owned(),
    ];
    assert_eq!(lines, expected);
}

#[test]
fn wast_runs_component_scripts() {
    let script = file(
        "component.wast",
        r#"(component definition $C
            (core module $m (func (export "f") (param i32) (result i32) local.get 0))
            (core instance $i (instantiate $m))
            (func (export "f") (param "x" char) (result char) (canon lift (core func $i "f"))))
        (component instance $c $C)
        (assert_return (invoke "f" (char.const "x")) (char.const "x"))
        (assert_return (invoke $c "f" (char.const "ß")) (char.const "ß"))
        (assert_invalid (component (import "A" (func)) (import "a" (func))) "conflicts")"#,
    );
    prints(&["wast", &script], &format!("{script}: pass\n1 passed, 0 failed\n"));
}

#[test]
fn wast_explains_bad_files_and_features() {
    let broken = file("broken.wast", "(module)\n(assert_return (");
    let outcome = windlass(&["wast", &broken, "no-such.wast"]);
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.out.contains("broken.wast:2: the script cannot be "), "{}", outcome.out);
    assert!(outcome.out.contains("no-such.wast: cannot read the file: No such file"), "{}", outcome.out);
    assert!(outcome.out.ends_with("0 passed, 2 failed\n"), "{}", outcome.out);
    fails(&["wast", "--feature", "nonsense", "x.wast"], 2, &["no feature `nonsense`", "known features are", "multi-memory"]);
}

#[test]
fn wast_says_what_it_does_not_support() {
    let script = file("unsupported.wast", "(module (func (export \"f\")))\n(assert_suspension (invoke \"f\") \"suspended\")\n");
    let outcome = windlass(&["wast", &script]);
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.out.contains("unsupported.wast:2: assert_suspension is not supported"), "{}", outcome.out);
}

#[test]
fn usage_errors_differ_from_failures() {
    fails(&[], 2, &["Usage"]);
    fails(&["nonsense"], 2, &["nonsense"]);
    fails(&["run", "x.wasm"], 2, &["--invoke"]);
    fails(&["wast"], 2, &["FILE"]);
    let help = windlass(&["--help"]);
    assert_eq!(help.code, Some(0));
    assert!(help.out.contains("Exit codes"), "{}", help.out);
    assert_eq!(windlass(&["--version"]).code, Some(0));
}

#[test]
fn wit_prints_bindings() {
    let wit = file("bindings.wit", "package a:b;\nworld w {\n  import f: func(text: string) -> u32;\n  export g: func();\n}\n");
    let outcome = windlass(&["wit", "--rust", &wit, "--options", "{ imports: { default: borrowed | trappable } }"]);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    assert!(outcome.out.contains("fn f(&mut self, text: &str) -> ::windlass::Result<u32>;"), "{}", outcome.out);
    assert!(outcome.out.contains("pub fn call_g("), "{}", outcome.out);

    let component = file(
        "bindings.wat",
        r#"(component
            (core module $m (func (export "f") (param i32) (result i32) local.get 0))
            (core instance $m (instantiate $m))
            (func (export "echo-it") (param "x" u32) (result u32) (canon lift (core func $m "f"))))"#,
    );
    let outcome = windlass(&["wit", "--rust", &component]);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    assert!(outcome.out.contains("pub fn call_echo_it("), "{}", outcome.out);

    fails(&["wit", "--rust", &wit, "--options", "{ wrold: \"w\" }"], 1, &["unknown option `wrold`; did you mean `world`?"]);
    fails(&["wit", &component, "--options", "{}"], 2, &["--rust"]);
}

#[test]
fn compile_makes_what_run_loads() {
    let module = file("compile-module.wat", MODULE);
    let artifact = file("compile-module.artifact", "");
    prints(&["compile", &module, "-o", &artifact], "");
    fails(&["run", &artifact, "--invoke", "add(1, 2)"], 1, &["compiled already", "--allow-precompiled"]);
    prints(&["run", "--allow-precompiled", &artifact, "--invoke", "add(1, 2)"], "3\n");
    fails(&["run", "--allow-precompiled", &artifact, "--invoke", "outer()"], 1, &["integer divide by zero", "div", "outer"]);
    prints(&["run", "--allow-precompiled", &module, "--invoke", "add(1, 2)"], "3\n");

    let text = r#"(component (core module $m (func (export "f") (result i32) (i32.const 7))) (core instance $i (instantiate $m))
        (func (export "f") (result u32) (canon lift (core func $i "f"))))"#;
    let component = file("compile-component.wat", text);
    prints(&["compile", &component, "--output", &artifact], "");
    prints(&["run", &artifact, "--allow-precompiled", "--invoke", "f()"], "7\n");

    let mut bytes = fs::read(&artifact).expect("an artifact");
    bytes[100] ^= 1;
    fs::write(&artifact, &bytes).expect("a written file");
    fails(&["run", &artifact, "--allow-precompiled", "--invoke", "f()"], 1, &["damaged"]);
    fails(&["compile", &artifact, "-o", &artifact], 1, &["not WebAssembly"]);
    fails(&["compile", &module, "-o", "/nowhere/at/all"], 1, &["cannot write", "/nowhere/at/all"]);
    fails(&["compile", &module], 2, &["--output"]);
}
