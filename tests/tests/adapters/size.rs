//! What adapters come to: linear in the number of calls, and so many bytes for each of five signatures.

use super::{ALLOCATOR, instance};
use std::fmt::Write;
use windlass::Result;
use windlass_compiler::translate::component::translate_component;
use windlass_compiler::translate::module::translate_module;
use windlass_compiler::{Compiler, Features, Settings};

/// So many components, each of which calls the one before it.
fn composition(count: usize) -> String {
    let ty = r#"(param "s" string) (param "all" (list u32)) (result string)"#;
    let options = r#"(memory (core memory $a "memory")) (realloc (core func $a "realloc"))"#;
    let mut instances = "(instance $link0 (instantiate $leaf))".to_owned();
    for i in 1..count {
        let _ = write!(instances, r#"(instance $link{i} (instantiate $link (with "f" (func $link{} "f"))))"#, i - 1);
    }
    format!(
        r#"(component
          (component $leaf
            {ALLOCATOR}
            (core module $m
              (import "a" "memory" (memory 1))
              (func (export "f") (param i32 i32 i32 i32) (result i32)
                (i32.store (i32.const 16) (local.get 0))
                (i32.store (i32.const 20) (local.get 1))
                (i32.const 16)))
            (core instance $i (instantiate $m (with "a" (instance $a))))
            (func (export "f") {ty} (canon lift (core func $i "f") {options})))
          (component $link
            (import "f" (func $f {ty}))
            {ALLOCATOR}
            (core func $lowered (canon lower (func $f) {options}))
            (core module $m
              (import "" "f" (func $f (param i32 i32 i32 i32 i32)))
              (func (export "f") (param i32 i32 i32 i32) (result i32)
                (call $f (local.get 0) (local.get 1) (local.get 2) (local.get 3) (i32.const 16))
                (i32.const 16)))
            (core instance $i (instantiate $m (with "" (instance (export "f" (func $lowered))))))
            (func (export "f") {ty} (canon lift (core func $i "f") {options})))
          {instances}
          (export "f" (func $link{} "f")))"#,
        count - 1
    )
}

#[test]
fn fifty_components_run_and_their_adapters_grow_linearly() -> Result<()> {
    let text = composition(50);
    let (mut store, instance) = instance(&text)?;
    let f = instance.get_typed_func::<(&str, &[u32]), (String,)>(&mut store, "f")?;
    assert_eq!(f.call(&mut store, ("from one to the other", &[1, 2, 3]))?.0, "from one to the other");

    let bytes = |count| -> Result<usize> {
        let wasm = wat::parse_str(composition(count))?;
        Ok(translate_component(&wasm, Features::default())?.adapters.iter().map(Vec::len).sum())
    };
    let (ten, twenty_five, fifty) = (bytes(10)?, bytes(25)?, bytes(50)?);
    println!("adapters of 10, 25 and 50 components: {ten}, {twenty_five}, {fifty} bytes of wasm");
    let (first, second) = ((twenty_five - ten) as f64 / 15.0, (fifty - twenty_five) as f64 / 25.0);
    assert!((first - second).abs() < first / 20.0, "{first} bytes a component at first, {second} later");
    Ok(())
}

/// A call of `f`: its types, its core form from both sides, encodings, and definitions before.
struct Signature {
    name: &'static str,
    ty: &'static str,
    lowered: &'static str,
    lifted: &'static str,
    encodings: (&'static str, &'static str),
    /// Bytes of wasm that the module of the adapter may have: what grows is to be noticed.
    most: usize,
}

const SIGNATURES: &[Signature] = &[
    Signature {
        name: "(u32, u32) -> u32",
        ty: r#"(param "a" u32) (param "b" u32) (result u32)"#,
        lowered: "(param i32 i32) (result i32)",
        lifted: "(param i32 i32) (result i32)",
        encodings: ("utf8", "utf8"),
        most: 260,
    },
    Signature {
        name: "string -> string, utf8 to utf8",
        ty: r#"(param "a" string) (result string)"#,
        lowered: "(param i32 i32 i32)",
        lifted: "(param i32 i32) (result i32)",
        encodings: ("utf8", "utf8"),
        most: 1800,
    },
    Signature {
        name: "string -> string, utf8 to utf16",
        ty: r#"(param "a" string) (result string)"#,
        lowered: "(param i32 i32 i32)",
        lifted: "(param i32 i32) (result i32)",
        encodings: ("utf8", "utf16"),
        most: 2000,
    },
    Signature {
        name: "list<record { u32, u64 }>",
        ty: r#"(param "a" (list $pair))"#,
        lowered: "(param i32 i32)",
        lifted: "(param i32 i32)",
        encodings: ("utf8", "utf8"),
        most: 1000,
    },
    Signature {
        name: "(own<r>, borrow<r>)",
        ty: r#"(param "a" (own $r)) (param "b" (borrow $r))"#,
        lowered: "(param i32 i32)",
        lifted: "(param i32 i32)",
        encodings: ("utf8", "utf8"),
        most: 700,
    },
];

impl Signature {
    fn component(&self) -> String {
        let (from, to) = self.encodings;
        let pair = r#"(type $pair' (record (field "x" u32) (field "y" u64))) (import "pair" (type $pair (eq $pair')))"#;
        format!(
            r#"(component
              (import "r" (type $r (sub resource)))
              {pair}
              (component $callee
                (import "r" (type $r (sub resource)))
                {pair}
                {ALLOCATOR}
                (core module $m (func (export "f") {lifted} unreachable))
                (core instance $i (instantiate $m))
                (func (export "f") {ty}
                  (canon lift (core func $i "f") string-encoding={to} (memory (core memory $a "memory")) (realloc (core func $a "realloc")))))
              (component $caller
                (import "r" (type $r (sub resource)))
                {pair}
                (import "f" (func $f {ty}))
                {ALLOCATOR}
                (core func $f' (canon lower (func $f) string-encoding={from} (memory (core memory $a "memory")) (realloc (core func $a "realloc"))))
                (core module $m (import "" "f" (func {lowered})))
                (core instance $i (instantiate $m (with "" (instance (export "f" (func $f')))))))
              (instance $callee (instantiate $callee (with "r" (type $r)) (with "pair" (type $pair))))
              (instance $caller (instantiate $caller (with "r" (type $r)) (with "pair" (type $pair)) (with "f" (func $callee "f")))))"#,
            ty = self.ty,
            lifted = self.lifted,
            lowered = self.lowered,
        )
    }
}

#[test]
fn bytes_for_each_of_five_signatures() -> Result<()> {
    println!("{:<34} {:>8} {:>8} {:>8} {:>8}", "", "wasm", "module", "machine", "text");
    for signature in SIGNATURES {
        let wasm = wat::parse_str(signature.component())?;
        let translation = translate_component(&wasm, Features::default())?;
        let [adapter] = &translation.adapters[..] else { panic!("one module of adapters") };
        let module = translate_module(adapter, Features::adapters())?;
        let own = translation.plan.adapters.values().next().expect("one module of adapters").funcs[0];
        let index = own.as_u32() - module.info.imported_functions;
        let body = module.bodies[index as usize].body.as_bytes().len();
        let artifact = Compiler::new(Settings::default())?.compile_component(&wasm)?;
        let code = &artifact.modules.values().next_back().expect("adapters come last").code;
        let machine = code.functions.values().nth(index as usize).expect("the adapter").len;
        println!("{:<34} {body:>8} {:>8} {machine:>8} {:>8}", signature.name, adapter.len(), code.text.len());
        assert!(adapter.len() <= signature.most, "{} takes {} bytes, {} were enough", signature.name, adapter.len(), signature.most);
    }
    Ok(())
}
