//! Reflection: what a component imports and exports, as values that compare, hash and print, whatever component they come from.

use std::collections::HashSet;
use std::hash::{BuildHasher, Hash, RandomState};
use wasmparser_features::all;
use windlass::component::Component;
use windlass::component::types::{self, ComponentItem, Type};
use windlass::{Config, Engine, Result};
use wit_component::{ComponentEncoder, StringEncoding, dummy_module, embed_component_metadata};
use wit_parser::{ManglingAndAbi, Resolve};

/// Proposals that reflection knows although not all of them are executed.
mod wasmparser_features {
    use windlass::WasmFeatures;

    pub fn all() -> WasmFeatures {
        WasmFeatures::CM_ASYNC
            | WasmFeatures::CM_ERROR_CONTEXT
            | WasmFeatures::CM_FIXED_LENGTH_LISTS
            | WasmFeatures::CM_IMPLEMENTS
            | WasmFeatures::CM_MAP
            | WasmFeatures::CM_MORE_ASYNC_BUILTINS
    }
}

fn engine() -> Result<Engine> {
    let mut config = Config::new();
    config.accept_wasm_features(all(), true);
    Engine::new(&config)
}

/// A component without a guest: it imports and exports what the world `root` of the WIT does, and no more.
fn component(engine: &Engine, wit: &str) -> Result<Component> {
    let mut resolve = Resolve { all_features: true, ..Resolve::default() };
    let package = resolve.push_str("root.wit", wit).map_err(|error| anyhow::anyhow!("{error:#}\n{wit}"))?;
    let world = resolve.select_world(&[package], Some("root"))?;
    let mut module = dummy_module(&resolve, world, ManglingAndAbi::Standard32);
    embed_component_metadata(&mut module, &resolve, world, StringEncoding::UTF8, false)?;
    let bytes = ComponentEncoder::default().validate(false).module(&module)?.encode()?;
    Component::new(engine, bytes)
}

/// Every function with the path to it.
fn functions(engine: &Engine, ty: &types::Component) -> Vec<(String, types::ComponentFunc)> {
    let mut found = Vec::new();
    let mut add = |path: String, item: &ComponentItem| match item {
        ComponentItem::ComponentFunc(func) => found.push((path, func.clone())),
        ComponentItem::ComponentInstance(instance) => {
            for (name, inner) in instance.exports(engine) {
                if let ComponentItem::ComponentFunc(func) = inner.ty {
                    found.push((format!("{path}#{name}"), func));
                }
            }
        }
        _ => {}
    };
    ty.imports(engine).for_each(|(name, item)| add(format!("import {name}"), &item.ty));
    ty.exports(engine).for_each(|(name, item)| add(format!("export {name}"), &item.ty));
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

/// The order in which a toolchain writes down types is its own.
fn sorted(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.lines().collect();
    lines.sort_unstable();
    lines
}

const EVERYTHING: &str = r#"
package root:component;

world root {
  use test:all/handles.{thing};
  record own-record {
    %list: list<u8>,
    inner: tuple<u32, string>,
  }
  import log: func(line: string, %record: own-record);
  import lend: func(it: borrow<thing>) -> thing;
  import test:all/values@1.2.0;
  import test:all/handles;
  import later: interface {
    use test:all/values@1.2.0.{color};
    wait: async func(on: future<color>, bytes: stream<u8>) -> result<stream, error-context>;
    tick: func() -> future;
  }
  export run: async func() -> result<own-record, string>;
  export test:all/values@1.2.0;
  export test:all/uses;
}

package test:all@1.2.0 {
  interface values {
    enum color {
      red,
      green,
    }
    flags perms {
      read,
      %type,
    }
    variant shape {
      circle(f32),
      %result(tuple<f64, f64>),
      nothing,
    }
    record point {
      x: s32,
      y: s32,
    }
    type path = list<point>;
    every: func(a: bool, b: s8, c: u8, d: s16, e: u16, f: s32, g: u32, h: s64, i: u64, j: f32, k: f64, l: char) -> string;
    shapes: func(path: path, of: list<shape>, color: option<color>, perms: perms) -> result<list<shape, 4>, shape>;
    maps: func(by-name: map<string, list<u8>>) -> map<u32, option<option<color>>>;
    nothing: func() -> result;
  }
}

package test:all {
  interface handles {
    resource thing {
      constructor(size: u32);
      grow: func(by: u32) -> u32;
      join: static func(a: thing, b: borrow<thing>) -> thing;
    }
    resource token;
    give: func(it: thing) -> token;
  }

  interface uses {
    use handles.{thing};
    use values@1.2.0.{point};
    at: func(thing: borrow<thing>, point: point) -> point;
  }
}
"#;

/// `use values@1.2.0` needs the package's full name.
fn everything() -> String {
    EVERYTHING.replace("use values@1.2.0.", "use test:all/values@1.2.0.")
}

#[test]
fn wit_of_a_component_is_wit_again() -> Result<()> {
    let engine = engine()?;
    let first = component(&engine, &everything())?;
    let text = first.component_type().to_string();
    for line in [
        "world root {",
        "  use test:all/handles.{thing};",
        "    %list: list<u8>,",
        "  import log: func(line: string, %record: own-record);",
        "  import later: interface {",
        "    wait: async func(on: future<color>, bytes: stream<u8>) -> result<stream, error-context>;",
        "  export run: async func() -> result<own-record, string>;",
        "package test:all@1.2.0 {",
        "    maps: func(by-name: map<string, list<u8>>) -> map<u32, option<option<color>>>;",
        "      join: static func(a: thing, b: borrow<thing>) -> thing;",
        "      constructor(size: u32);",
        "    type path = list<point>;",
        "    use test:all/values@1.2.0.{point};",
    ] {
        assert!(text.lines().any(|known| known == line), "`{line}` is missing in\n{text}");
    }
    let second = component(&engine, &text)?;
    assert_eq!(sorted(&second.component_type().to_string()), sorted(&text));
    let (a, b) = (functions(&engine, &first.component_type()), functions(&engine, &second.component_type()));
    assert_eq!(a.len(), 18, "{text}");
    let mut compared = 0;
    for ((name, a), (other, b)) in a.iter().zip(&b) {
        assert_eq!((name, a.to_string()), (other, b.to_string()));
        let text = a.to_string();
        if !text.contains("thing") && !text.contains("token") {
            // Types of two components, equal because their structures are.
            assert_eq!(a, b, "{name}");
            compared += 1;
        }
    }
    assert!(compared >= 12, "{compared}");
    Ok(())
}

#[test]
fn real_components_print_as_wit() -> Result<()> {
    let engine = engine()?;
    let guests = windlass_tests::workspace();
    for guest in ["tests/guests/rust-types/rust-types.wasm", "examples/guests/greeter.wasm"] {
        let ty = Component::from_file(&engine, guests.join(guest))?.component_type();
        let text = ty.to_string();
        let again = component(&engine, &text)?.component_type();
        assert_eq!(sorted(&again.to_string()), sorted(&text), "{guest}");
        let names = |ty| functions(&engine, ty).into_iter().map(|(name, func)| format!("{name}: {func}")).collect::<Vec<_>>();
        let (names, again) = (names(&ty), names(&again));
        assert!(!names.is_empty() && names.iter().all(|name| again.contains(name)), "{guest}: {names:#?} {again:#?}");
    }
    Ok(())
}

#[test]
fn asynchronous_types_can_be_looked_at() -> Result<()> {
    let engine = engine()?;
    let component = component(&engine, &everything())?;
    let ty = component.component_type();
    let Some(ComponentItem::ComponentFunc(run)) = ty.get_export(&engine, "run").map(|export| export.ty) else { panic!("{ty}") };
    assert!(run.async_());
    let Some(ComponentItem::ComponentInstance(later)) = ty.get_import(&engine, "later").map(|import| import.ty) else { panic!("{ty}") };
    let Some(ComponentItem::ComponentFunc(wait)) = later.get_export(&engine, "wait").map(|item| item.ty) else { panic!("{later}") };
    let (name, on) = wait.params().next().expect("it has parameters");
    assert_eq!((name, on.to_string()), ("on", "future<color>".to_owned()));
    let Type::Future(on) = on else { panic!("{on}") };
    assert!(matches!(on.ty(), Some(Type::Enum(color)) if color.names().eq(["red", "green"])));
    let Some(Type::Result(result)) = wait.results().next() else { panic!("{wait}") };
    assert!(matches!(result.ok(), Some(Type::Stream(stream)) if stream.ty().is_none()));
    assert_eq!(result.err(), Some(Type::ErrorContext));
    Ok(())
}

#[test]
fn a_real_asynchronous_component_can_be_looked_at() -> Result<()> {
    let engine = engine()?;
    // What a toolchain makes of an async export: a task that returns through a built-in, and a callback.
    let wat = r#"(component
      (core module $m
        (import "" "return" (func $return (param i32)))
        (func (export "f") (result i32) (call $return (i32.const 1)) (i32.const 0))
        (func (export "cb") (param i32 i32 i32) (result i32) unreachable))
      (core func $return (canon task.return (result u32)))
      (core instance $i (instantiate $m (with "" (instance (export "return" (func $return))))))
      (func (export "f") async (result u32)
        (canon lift (core func $i "f") async (callback (core func $i "cb")))))"#;
    let component = Component::new(&engine, wat)?;
    assert!(component.component_type().to_string().contains("export f: async func() -> u32;"), "{}", component.component_type());
    Ok(())
}

#[test]
fn attributes_are_seen() -> Result<()> {
    let engine = engine()?;
    let wat = r#"(component
      (import "primary" (implements "test:kv/store@1.2.0") (external-id "db-1") (instance (export "get" (external-id "g") (func (param "key" string) (result u32)))))
      (import "secondary" (implements "test:kv/store@1.2.0") (instance $s (export "get" (func (param "key" string) (result u32)))))
      (export "again" (implements "test:kv/store@1.2.0") (external-id "out") (instance $s)))"#;
    let component = Component::new(&engine, wat)?;
    let ty = component.component_type();
    let primary = ty.get_import(&engine, "primary").expect("it is imported");
    assert_eq!((primary.implements, primary.external_id), (Some("test:kv/store@1.2.0"), Some("db-1")));
    assert!(primary.is_implements("test:kv/store@1.2.0") && primary.is_implements("test:kv/store@1.0.0"));
    assert!(!primary.is_implements("test:kv/store@2.0.0") && !primary.is_implements("test:kv/other@1.2.0"));
    let ComponentItem::ComponentInstance(items) = &primary.ty else { panic!("{ty}") };
    assert_eq!(items.get_export(&engine, "get").and_then(|item| item.external_id), Some("g"));
    let secondary = ty.get_import(&engine, "secondary").expect("it is imported");
    assert_eq!((secondary.implements.is_some(), secondary.external_id), (true, None));
    let again = ty.get_export(&engine, "again").expect("it is exported");
    assert_eq!((again.implements, again.external_id), (Some("test:kv/store@1.2.0"), Some("out")));
    let text = ty.to_string();
    for line in [
        "  @external-id(\"db-1\")",
        "  import primary: test:kv/store@1.2.0;",
        "package test:kv@1.2.0 {",
        "  export again: test:kv/store@1.2.0;",
    ] {
        assert!(text.lines().any(|known| known == line), "`{line}` is missing in\n{text}");
    }
    // One interface, however many stand for it.
    assert_eq!(text.matches("interface store").count(), 1, "{text}");
    Ok(())
}

#[test]
fn modules_and_nested_components_are_described() -> Result<()> {
    let engine = engine()?;
    let wat = r#"(component
      (import "libc" (core module $libc
        (import "env" "log" (func (param i32 f64)))
        (export "memory" (memory 1 2))
        (export "table" (table 1 funcref))
        (export "base" (global (mut i64)))
        (export "malloc" (func (param i32) (result i32)))))
      (component $inner
        (import "t" (type $t (sub resource)))
        (import "host" (instance $host (export "put" (func (param "it" (own $t))))))
        (import "f" (func (param "x" u8) (result string)))
        (type $pair' (record (field "a" u8) (field "b" (own $t))))
        (export $pair "pair" (type $pair'))
        (component $innermost (type $u8 u8) (export "nothing" (type $u8)))
        (export "innermost" (component $innermost))
        (export "put" (func $host "put")))
      (instance $bag (export "inner" (component $inner)))
      (export "libc-again" (core module $libc))
      (export "bag" (instance $bag))
      (export "inner" (component $inner)))"#;
    let component = Component::new(&engine, wat)?;
    let ty = component.component_type();
    let Some(ComponentItem::Module(libc)) = ty.get_import(&engine, "libc").map(|import| import.ty) else { panic!("{ty}") };
    assert!(libc.imports(&engine).map(|(names, _)| names).eq([("env", "log")]));
    assert_eq!(libc.exports(&engine).map(|(name, _)| name).collect::<Vec<_>>(), ["memory", "table", "base", "malloc"]);
    assert!(matches!(ty.get_export(&engine, "libc-again").map(|export| export.ty), Some(ComponentItem::Module(_))));

    let (item, index) = component.get_export(None, "inner").expect("it is exported");
    let ComponentItem::Component(inner) = item else { panic!("{ty}") };
    assert!(component.get_export(None, index).is_some());
    assert_eq!(inner.imports(&engine).map(|(name, _)| name).collect::<Vec<_>>(), ["t", "host", "f"]);
    assert_eq!(inner.exports(&engine).map(|(name, _)| name).collect::<Vec<_>>(), ["pair", "innermost", "put"]);
    let Some(ComponentItem::ComponentFunc(f)) = inner.get_import(&engine, "f").map(|import| import.ty) else { panic!("{inner}") };
    assert_eq!(f.to_string(), "func(x: u8) -> string");
    let Some(ComponentItem::Resource(t)) = inner.get_import(&engine, "t").map(|import| import.ty) else { panic!("{inner}") };
    let Some(ComponentItem::Type(Type::Record(pair))) = inner.get_export(&engine, "pair").map(|export| export.ty) else {
        panic!("{inner}")
    };
    let fields: Vec<_> = pair.fields().map(|field| (field.name.to_owned(), field.ty)).collect();
    assert_eq!(fields, [("a".to_owned(), Type::U8), ("b".to_owned(), Type::Own(t))]);
    let Some(ComponentItem::ComponentFunc(put)) = inner.get_export(&engine, "put").map(|export| export.ty) else { panic!("{inner}") };
    assert_eq!(put.params().next().map(|(_, ty)| ty), Some(Type::Own(t)));
    let Some(ComponentItem::Component(innermost)) = inner.get_export(&engine, "innermost").map(|export| export.ty) else {
        panic!("{inner}")
    };
    assert!(matches!(innermost.get_export(&engine, "nothing").map(|export| export.ty), Some(ComponentItem::Type(Type::U8))));

    let bag = component.get_export_index(None, "bag").expect("it is exported");
    let Some((ComponentItem::Component(again), _)) = component.get_export(Some(&bag), "inner") else { panic!("{ty}") };
    assert_eq!(again.to_string(), inner.to_string());
    assert!(ty.to_string().contains("// import core module libc"), "{ty}");
    Ok(())
}

/// Types of a component with one export `f` that takes a value of each.
fn parameters(engine: &Engine, defs: &str, params: &[&str]) -> Result<Vec<Type>> {
    let params: String = params.iter().enumerate().map(|(i, ty)| format!(r#"(param "p{i}" {ty})"#)).collect();
    let component = Component::new(engine, format!(r#"(component {defs} (import "f" (func {params})))"#))?;
    let ty = component.component_type();
    let Some(ComponentItem::ComponentFunc(func)) = ty.get_import(engine, "f").map(|import| import.ty) else { panic!("{ty}") };
    let types = func.params().map(|(_, ty)| ty).collect();
    Ok(types)
}

#[test]
fn types_compare_and_hash_by_structure_across_components() -> Result<()> {
    let defs = |record: &str, flag: &str| {
        format!(
            r#"(type $r' (record (field "a" u8) (field "{record}" (option string)))) (import "r" (type $r (eq $r')))
               (type $v' (variant (case "x") (case "y" (list $r)))) (import "v" (type $v (eq $v')))
               (type $e' (enum "a" "b")) (import "e" (type $e (eq $e')))
               (type $f' (flags "a" "{flag}")) (import "f-type" (type $f (eq $f')))"#
        )
    };
    let params = [
        "u8",
        "string",
        "error-context",
        "$r",
        "$v",
        "$e",
        "$f",
        "(list $r)",
        "(list u8)",
        "(list u8 3)",
        "(list u8 4)",
        "(map string u8)",
        "(map u8 string)",
        "(tuple u8 string)",
        "(tuple u8)",
        "(option u8)",
        "(result)",
        "(result u8)",
        "(result (error u8))",
        "(result u8 (error u8))",
        "(stream u8)",
        "(future u8)",
        "(stream)",
        "(future)",
    ];
    // Different engines, and types in another order: indices differ.
    let first = parameters(&engine()?, &defs("b", "b"), &params)?;
    let reversed: Vec<&str> = params.iter().rev().copied().collect();
    let mut second = parameters(&engine()?, &defs("b", "b"), &reversed)?;
    second.reverse();
    assert_eq!(first, second);
    let state = RandomState::new();
    for (a, b) in first.iter().zip(&second) {
        assert_eq!(state.hash_one(a), state.hash_one(b), "{a}");
        assert_eq!(format!("{a:#}"), format!("{b:#}"));
    }
    let all: HashSet<&Type> = first.iter().chain(&second).collect();
    assert_eq!(all.len(), params.len(), "each differs from each other");

    let third = parameters(&engine()?, &defs("c", "c"), &params)?;
    let changed: Vec<&str> = params.iter().zip(first.iter().zip(&third)).filter(|(_, (a, b))| a != b).map(|(name, _)| *name).collect();
    assert_eq!(changed, ["$r", "$v", "$f", "(list $r)"]);
    assert_eq!(third.iter().filter(|ty| !all.contains(ty)).count(), 4);
    Ok(())
}

#[test]
fn handles_compare_by_the_identity_of_their_resource() -> Result<()> {
    let defs = r#"(import "a" (type $a (sub resource))) (import "b" (type $b (sub resource)))"#;
    let params = ["(own $a)", "(borrow $a)", "(own $b)", "(list (own $a))", "(list (own $b))"];
    let engine = engine()?;
    let (first, second) = (parameters(&engine, defs, &params)?, parameters(&engine, defs, &params)?);
    let all: HashSet<&Type> = first.iter().chain(&second).collect();
    assert_eq!(all.len(), 10, "a resource type of one component is none of another");
    assert_eq!(first[0].unwrap_own(), first[1].unwrap_borrow());
    assert_eq!(first[3], first[3].clone());
    fn is_hash<T: Hash>(_: &T) {}
    is_hash(&first[0]);
    Ok(())
}
