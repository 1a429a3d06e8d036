//! Components whose export hands what it is given to an import of the same type, and returns what that returns: one for the host, and one of two
//! such guests in a row.

use std::fmt::Write;

/// A function of the components: its name, its parameter type in the text format, and that type's flat form.
pub struct Relayed {
    pub name: &'static str,
    pub wat: &'static str,
    pub flat: &'static [&'static str],
}

/// Named types, in the text format.
const TYPES: [(&str, &str); 4] = [
    ("point", r#"(record (field "x" s32) (field "label" string))"#),
    ("shape", r#"(variant (case "circle" f32) (case "path" (list $point)) (case "nothing"))"#),
    ("color", r#"(enum "red" "green")"#),
    ("perms", r#"(flags "read" "write")"#),
];

/// A core module that allocates: `realloc` gives out fresh memory and never frees any.
const LIBC: &str = r#"
    (core module $libc
      (memory (export "memory") 2)
      (global $next (mut i32) (i32.const 65536))
      (func (export "realloc") (param $old i32) (param $old-size i32) (param $align i32) (param $size i32) (result i32)
        (local $at i32)
        (local.set $at (i32.and (i32.add (global.get $next) (i32.sub (local.get $align) (i32.const 1)))
                                (i32.sub (i32.const 0) (local.get $align))))
        (global.set $next (i32.add (local.get $at) (local.get $size)))
        (memory.copy (local.get $at) (local.get $old) (local.get $old-size))
        (local.get $at)))
    (core instance $libc (instantiate $libc))
"#;

const OPTIONS: &str = r#"(memory (core memory $libc "memory")) (realloc (core func $libc "realloc"))"#;

/// The type of the function that takes `wat`: a borrow cannot be returned.
fn signature(func: &Relayed) -> String {
    let result = if func.wat.contains("borrow") { "u32" } else { func.wat };
    format!(r#"(param "v" {}) (result {result})"#, func.wat)
}

/// The imports of either component, and names for what they bring.
fn imports(funcs: &[Relayed]) -> String {
    let mut text = String::from("(import \"test:layers/types\" (instance $types\n");
    for (name, def) in TYPES {
        let _ = writeln!(text, r#"(type $def-{name} {def}) (export "{name}" (type ${name} (eq $def-{name})))"#);
    }
    text.push_str("))\n");
    for (name, _) in TYPES {
        let _ = writeln!(text, r#"(alias export $types "{name}" (type $known-{name}))"#);
    }
    text.push_str("(import \"test:layers/host\" (instance $host (export \"thing\" (type $thing (sub resource)))\n");
    for (name, _) in TYPES {
        let _ = writeln!(text, r#"(export "{name}" (type ${name} (eq $known-{name})))"#);
    }
    for func in funcs {
        let _ = writeln!(text, r#"(export "{}" (func {}))"#, func.name, signature(func));
    }
    text.push_str("))\n(alias export $host \"thing\" (type $thing))\n");
    for (name, _) in TYPES {
        let _ = writeln!(text, r#"(alias export $host "{name}" (type ${name}))"#);
    }
    text
}

/// What stands between the parentheses of a component that relays `funcs`.
fn body(funcs: &[Relayed]) -> String {
    let (mut lowered, mut given, mut core, mut lifted, mut exported) =
        (String::new(), String::new(), String::new(), String::new(), String::new());
    let mut imported = String::new();
    for (i, func) in funcs.iter().enumerate() {
        let params = func.flat.join(" ");
        let _ = writeln!(lowered, r#"(core func $f{i} (canon lower (func $host "{}") {OPTIONS}))"#, func.name);
        let _ = writeln!(given, r#"(export "f{i}" (func $f{i}))"#);
        let arguments: String = (0..func.flat.len()).map(|i| format!("(local.get {i}) ")).collect();
        if func.wat.contains("borrow") {
            let _ = writeln!(imported, r#"(import "" "f{i}" (func $f{i} (param i32) (result i32)))"#);
            // A borrow must be dropped before the call ends.
            let _ =
                writeln!(core, r#"(func (export "f{i}") (param i32) (result i32) (call $f{i} (local.get 0)) (call $drop (local.get 0)))"#);
        } else if func.flat.len() == 1 {
            let _ = writeln!(imported, r#"(import "" "f{i}" (func $f{i} (param {params}) (result {params})))"#);
            let _ = writeln!(core, r#"(func (export "f{i}") (param {params}) (result {params}) (call $f{i} {arguments}))"#);
        } else {
            let at = 1024 + 64 * i;
            let _ = writeln!(imported, r#"(import "" "f{i}" (func $f{i} (param {params} i32)))"#);
            let _ = writeln!(
                core,
                r#"(func (export "f{i}") (param {params}) (result i32) (call $f{i} {arguments} (i32.const {at})) (i32.const {at}))"#
            );
        }
        let _ = writeln!(lifted, r#"(func $g{i} {} (canon lift (core func $main "f{i}") {OPTIONS}))"#, signature(func));
        let _ = writeln!(exported, r#"(export "{}" (func $g{i}))"#, func.name);
    }
    format!(
        r#"{imports} {LIBC} {lowered}
           (core func $drop (canon resource.drop $thing))
           (core module $main (import "" "drop" (func $drop (param i32))) {imported} {core})
           (core instance $main (instantiate $main (with "" (instance (export "drop" (func $drop)) {given}))))
           {lifted} (instance $guest {exported}) (export "test:layers/guest" (instance $guest))"#,
        imports = imports(funcs),
    )
}

/// A guest between the host and the host.
pub fn relay(funcs: &[Relayed]) -> String {
    format!("(component {})", body(funcs))
}

/// Two guests between the host and the host: each value crosses from guest to guest on its way in and on its way out.
pub fn pair(funcs: &[Relayed]) -> String {
    let types: String = TYPES.iter().map(|(name, _)| format!("(export \"{name}\" (type ${name}))\n")).collect();
    let between: String = funcs.iter().map(|func| format!("(export \"{0}\" (func $inner \"{0}\"))\n", func.name)).collect();
    format!(
        r#"(component {imports}
             (component $relay {body})
             (instance $a (instantiate $relay (with "test:layers/types" (instance $types)) (with "test:layers/host" (instance $host))))
             (alias export $a "test:layers/guest" (instance $inner))
             (instance $between (export "thing" (type $thing)) {types} {between})
             (instance $b (instantiate $relay (with "test:layers/types" (instance $types)) (with "test:layers/host" (instance $between))))
             (alias export $b "test:layers/guest" (instance $outer))
             (export "test:layers/guest" (instance $outer)))"#,
        imports = imports(funcs),
        body = body(funcs),
    )
}

/// Two guests between which one value passes of a type that the host cannot hold yet: `make` makes it, `take` takes it.
pub fn passed(ty: &str, builtins: &str, make: &str, take: &str) -> String {
    let names = ["new", "drop"];
    let given: String = names.iter().map(|name| format!("(export \"{name}\" (func ${name}))")).collect();
    format!(
        r#"(component
             (component $a
               (type $t {ty}) {LIBC} {builtins}
               (core module $m (import "" "new" (func $new {make_type})) (import "" "drop" (func $drop (param i32)))
                 (func (export "take") (param i32) {take}))
               (core instance $m (instantiate $m (with "" (instance {given}))))
               (func (export "take") (param "v" $t) (canon lift (core func $m "take"))))
             (component $b
               (type $t {ty}) (import "take" (func $take (param "v" $t))) {LIBC} {builtins}
               (core func $take' (canon lower (func $take)))
               (core module $m (import "" "new" (func $new {make_type})) (import "" "drop" (func $drop (param i32)))
                 (import "" "take" (func $take (param i32)))
                 (func (export "run") {make}))
               (core instance $m (instantiate $m (with "" (instance {given} (export "take" (func $take'))))))
               (func (export "run") (canon lift (core func $m "run"))))
             (instance $a (instantiate $a))
             (alias export $a "take" (func $take))
             (instance $b (instantiate $b (with "take" (func $take))))
             (alias export $b "run" (func $run))
             (export "run" (func $run)))"#,
        make_type = if ty == "error-context" { "(param i32 i32) (result i32)" } else { "(result i64)" },
    )
}
