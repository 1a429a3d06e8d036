//! The component of a case in the text format.
//!
//! A guest is a component of two core modules: one with its memory, a log, and a `realloc` that answers by the script, and one with the functions. The
//! log is a memory of its own, so that everything that pointers of the case can reach is as the reference has it:
//!
//! ```text
//! 0    calls of `realloc`          24     trap off the script
//! 4    calls of `f`                28     calls of `run`, which calls `f`
//! 8    calls of post-return        64     flat arguments of `f`, 256 of post-return; 512 flat results that `run` got
//! 12   length of the script        1024   the script
//! 16   for showing memories        32768  arguments of `realloc`
//! ```

use super::case::{Case, Guest, Side};
use serde_json::Value as Json;
use std::fmt::Write;

pub const REALLOCS: usize = 0;
pub const CALLS: usize = 4;
pub const POST_RETURNS: usize = 8;
pub const RUNS: usize = 28;
pub const FLAT: usize = 64;
pub const POST_FLAT: usize = 256;
pub const RESULT_FLAT: usize = 512;
pub const REALLOC_LOG: usize = 32768;

/// The root component.
pub fn component(case: &Case) -> String {
    match (&case.caller, &case.callee) {
        (Side::Guest(guest), Side::Host(_)) => caller(case, guest, ""),
        (Side::Host(_), Side::Guest(guest)) => callee(case, guest, "", ""),
        (Side::Guest(a), Side::Guest(b)) if case.direction == "guest-self" => callee(case, b, "", &(runner(a) + &shows("caller"))),
        (Side::Guest(a), Side::Guest(b)) => composed(case, a, b),
        (Side::Host(_), Side::Host(_)) => String::from("(component)"),
    }
}

/// Two guests, the second of which the first calls.
fn composed(case: &Case, a: &Guest, b: &Guest) -> String {
    let mut types = Types::new("import");
    types.signature(case);
    let mut text = format!("(component {}", host_resources(case));
    let shared: String = (0..case.resources.len())
        .filter(|r| case.resources[*r] == "host")
        .map(|r| format!(r#"(with "r{r}" (type $r{r})) (with "give-r{r}" (func $give-r{r}))"#))
        .collect();
    text += &callee(case, b, "$callee", "");
    text += &caller(case, a, "$caller");
    let _ = write!(text, "(instance $b (instantiate $callee {shared}))");
    let mut with = shared;
    for (r, owner) in case.resources.iter().enumerate() {
        if owner == "callee" {
            let _ = write!(text, r#"(alias export $b "r{r}" (type $r{r}))"#);
            let _ = write!(with, r#"(with "r{r}" (type $r{r})) (with "give-r{r}" (func $b "make-r{r}"))"#);
        }
    }
    for t in 0..types.defined.len() {
        let _ = write!(text, r#"(alias export $b "t{t}" (type $t{t}))"#);
        let _ = write!(with, r#"(with "t{t}" (type $t{t}))"#);
    }
    let _ = write!(text, r#"(instance $a (instantiate $caller {with} (with "f" (func $b "f"))))"#);
    text += r#"(export "run" (func $a "run"))"#;
    for (instance, side) in [("$a", "caller"), ("$b", "callee")] {
        for name in ["setup", "dump", "dump-log"] {
            let _ = write!(text, r#"(export "{name}-{side}" (func {instance} "{name}-{side}"))"#);
        }
    }
    text + ")"
}

/// Resource types of the host, and functions that give resources out.
fn host_resources(case: &Case) -> String {
    let owned = case.resources.iter().enumerate().filter(|(_, owner)| *owner == "host");
    owned.map(|(r, _)| imported_resource(r)).collect()
}

fn imported_resource(r: usize) -> String {
    format!(
        r#"(import "r{r}" (type $r{r} (sub resource)))
           (import "give-r{r}" (func $give-r{r} (param "rep" u32) (result (own $r{r}))))"#
    )
}

/// What the options of every `canon` are.
fn options(guest: &Guest) -> String {
    format!(r#"string-encoding={} (memory (core memory $mem "memory")) (realloc (core func $mem "realloc"))"#, guest.encoding)
}

/// The guest that calls.
fn caller(case: &Case, guest: &Guest, name: &str) -> String {
    let mut types = Types::new("import");
    let signature = types.signature(case);
    let resources: String = (0..case.resources.len()).map(imported_resource).collect();
    let give = |r| format!("(core func $get-r{r} (canon lower (func $give-r{r}))) (core func $drop-r{r} (canon resource.drop $r{r}))");
    let gives: String = (0..case.resources.len()).map(give).collect();
    let (imports, instances) = handle_functions(case);
    let types = types.text;
    let memory = memory_module(case, guest);
    let setup = setup(guest);
    let runner = runner(guest);
    let shows = shows("caller");
    format!(
        r#"(component {name}
          {resources} {types}
          (import "f" (func $f {signature}))
          {memory} {gives}
          (core module $code
            {imports}
            (func (export "setup") {setup}))
          (core instance $main (instantiate $code (with "get" (instance {instances}))))
          {runner} {shows})"#
    )
}

/// The function `run` of a guest, which calls `$f`.
fn runner(guest: &Guest) -> String {
    let options = options(guest);
    let (params, results) = (flat_types("param", &guest.params), flat_types("result", &guest.results));
    let args: String = guest.flat.iter().map(|(ty, bits)| constant(ty, *bits)).collect();
    let (local, call) = match guest.results.first() {
        None => (String::new(), format!("(call $f {args})")),
        Some(ty) => {
            let seen = log_flat(ty, RESULT_FLAT, "(local.get $result)");
            (format!("(local $result {ty})"), format!("(local.set $result (call $f {args})) {seen}"))
        }
    };
    let counted = count(RUNS);
    format!(
        r#"(core func $lowered (canon lower (func $f) {options}))
          (core module $run-code
            (import "mem" "log" (memory $log 1))
            (import "get" "f" (func $f {params} {results}))
            (func (export "run") {local} {call} {counted}))
          (core instance $run (instantiate $run-code (with "mem" (instance $mem)) (with "get" (instance (export "f" (func $lowered))))))
          (func (export "run") (canon lift (core func $run "run")))"#
    )
}

/// The guest that is called; `more` is what else it has.
fn callee(case: &Case, guest: &Guest, name: &str, more: &str) -> String {
    let mut types = Types::new("export");
    let signature = types.signature(case);
    let mut resources = host_resources(case);
    let mut builtins = String::new();
    let (imports, instances) = handle_functions(case);
    let mut exports = String::new();
    for (r, owner) in case.resources.iter().enumerate() {
        if owner == "host" {
            let _ = write!(builtins, "(core func $get-r{r} (canon lower (func $give-r{r})))");
        } else {
            let _ = write!(resources, r#"(type $def-r{r} (resource (rep i32))) (export $r{r} "r{r}" (type $def-r{r}))"#);
            let _ = write!(builtins, "(core func $get-r{r} (canon resource.new $r{r}))");
            let _ = write!(
                exports,
                r#"(func (export "make-r{r}") (param "rep" u32) (result (own $r{r})) (canon lift (core func $get-r{r})))
                   (func (export "rep-of-r{r}") (param "x" (borrow $r{r})) (result u32) (canon lift (core func $main "identity")))"#
            );
        }
        let _ = write!(builtins, "(core func $drop-r{r} (canon resource.drop $r{r}))");
    }
    let each = |types: &[String], base: usize| -> String {
        types.iter().enumerate().map(|(i, ty)| log_flat(ty, base + 8 * i, &format!("(local.get {i})"))).collect()
    };
    let arguments = each(&guest.params, FLAT);
    let returned = each(&guest.results, POST_FLAT);
    let drops: String = guest.drops.iter().map(|(r, handle)| format!("(call $drop-r{r} (i32.const {handle}))")).collect();
    let values: String = guest.flat.iter().map(|(ty, bits)| constant(ty, *bits)).collect();
    let (params, results) = (flat_types("param", &guest.params), flat_types("result", &guest.results));
    let post_params = flat_types("param", &guest.results);
    let options = options(guest);
    let types = types.text;
    let memory = memory_module(case, guest);
    let setup = setup(guest);
    let shows = shows("callee");
    let (counted, post_counted) = (count(CALLS), count(POST_RETURNS));
    format!(
        r#"(component {name}
          {resources} {types} {memory} {builtins}
          (core module $code
            (import "mem" "log" (memory $log 1))
            {imports}
            (func (export "identity") (param i32) (result i32) (local.get 0))
            (func (export "setup") {setup})
            (func (export "f") {params} {results} {counted} {arguments} {drops} {values})
            (func (export "post-return") {post_params} {post_counted} {returned}))
          (core instance $main (instantiate $code (with "mem" (instance $mem)) (with "get" (instance {instances}))))
          (func $f (export "f") {signature} (canon lift (core func $main "f") {options} (post-return (core func $main "post-return"))))
          {exports} {shows} {more})"#
    )
}

/// Imports of what gives out resources and drops handles, and the same from the other side.
fn handle_functions(case: &Case) -> (String, String) {
    let each = |line: fn(usize) -> String| (0..case.resources.len()).map(line).collect();
    (
        each(|r| {
            format!(
                r#"(import "get" "get-r{r}" (func $get-r{r} (param i32) (result i32)))
                   (import "get" "drop-r{r}" (func $drop-r{r} (param i32)))"#
            )
        }),
        each(|r| format!(r#"(export "get-r{r}" (func $get-r{r})) (export "drop-r{r}" (func $drop-r{r}))"#)),
    )
}

fn setup(guest: &Guest) -> String {
    let step = |(r, rep): &(usize, i64)| match rep {
        ..0 => format!("(call $drop-r{r} (i32.const {}))", -rep),
        _ => format!("(drop (call $get-r{r} (i32.const {rep})))"),
    };
    guest.setup.iter().map(step).collect()
}

/// What every guest shows of itself.
fn shows(side: &str) -> String {
    format!(
        r#"(func (export "setup-{side}") (canon lift (core func $main "setup")))
           (func (export "dump-{side}") (result (list u8)) (canon lift (core func $mem "dump") (memory (core memory $mem "memory"))))
           (func (export "dump-log-{side}") (result (list u8)) (canon lift (core func $mem "dump-log") (memory (core memory $mem "log"))))"#
    )
}

/// The module that holds the memories.
fn memory_module(case: &Case, guest: &Guest) -> String {
    let (mut data, mut init) = (String::new(), String::new());
    for (i, (at, bytes)) in guest.image.iter().enumerate() {
        let _ = write!(data, "(data $d{i} \"{}\")", escaped(bytes));
        let _ = write!(init, "(memory.init $memory $d{i} (i32.const {at}) (i32.const 0) (i32.const {}))", bytes.len());
    }
    let script: Vec<u8> = guest.script.iter().flatten().flat_map(|word| word.to_le_bytes()).collect();
    let script = escaped(&script);
    let len = escaped(&(guest.script.len() as u32).to_le_bytes());
    // Where a trap is expected, nothing can be shown afterwards: a call off the script is a trap of another kind. Elsewhere the log shows it.
    let strict = u8::from(case.expect.trap.is_some());
    let fill = guest.fill;
    format!(
        r#"(core module $memories
            (memory $memory (export "memory") 1)
            (memory $log (export "log") 1)
            (global $spare (mut i32) (i32.const 40000))
            {data}
            (data (memory $log) (i32.const 12) "{len}")
            (data (memory $log) (i32.const 24) "\{strict:02x}")
            (data (memory $log) (i32.const 1024) "{script}")
            (func $init (memory.fill $memory (i32.const 0) (i32.const {fill}) (i32.const 65536)) {init})
            (start $init)
            (func (export "realloc") (param $old i32) (param $old-size i32) (param $align i32) (param $size i32) (result i32)
              (local $k i32) (local $s i32) (local $at i32) (local $do i32)
              (local.set $k (i32.load $log (i32.const 0)))
              (i32.store $log (i32.const 0) (i32.add (local.get $k) (i32.const 1)))
              (local.set $s (i32.add (i32.const {REALLOC_LOG}) (i32.mul (local.get $k) (i32.const 16))))
              (i32.store $log (local.get $s) (local.get $old))
              (i32.store $log offset=4 (local.get $s) (local.get $old-size))
              (i32.store $log offset=8 (local.get $s) (local.get $align))
              (i32.store $log offset=12 (local.get $s) (local.get $size))
              (local.set $s (i32.add (i32.const 1024) (i32.mul (local.get $k) (i32.const 24))))
              (local.set $do (i32.const 1))
              (if (i32.and
                    (i32.and
                      (i32.lt_u (local.get $k) (i32.load $log (i32.const 12)))
                      (i32.eq (local.get $old) (i32.load $log (local.get $s))))
                    (i32.and
                      (i32.eq (local.get $old-size) (i32.load $log offset=4 (local.get $s)))
                      (i32.and
                        (i32.eq (local.get $align) (i32.load $log offset=8 (local.get $s)))
                        (i32.eq (local.get $size) (i32.load $log offset=12 (local.get $s))))))
                (then
                  (local.set $at (i32.load $log offset=16 (local.get $s)))
                  (local.set $do (i32.load $log offset=20 (local.get $s))))
                (else
                  (if (i32.load $log (i32.const 24)) (then unreachable))
                  (local.set $at (global.get $spare))
                  (global.set $spare (i32.add (local.get $at) (i32.and (i32.add (local.get $size) (i32.const 15)) (i32.const -16))))))
              (if (i32.and (local.get $do) (i32.const 2)) (then unreachable))
              (if (i32.shr_u (local.get $do) (i32.const 3))
                (then (drop (memory.grow $memory (i32.shr_u (local.get $do) (i32.const 3))))))
              (if (i32.and (local.get $do) (i32.const 1))
                (then
                  (memory.copy $memory $memory (local.get $at) (local.get $old)
                    (select (local.get $size) (local.get $old-size) (i32.lt_u (local.get $size) (local.get $old-size))))))
              (local.get $at))
            (func (export "dump") (result i32)
              (i32.store $memory (i32.const 0) (i32.const 0))
              (i32.store $memory (i32.const 4) (i32.mul (memory.size $memory) (i32.const 65536)))
              (i32.const 0))
            (func (export "dump-log") (result i32)
              (i32.store $log (i32.const 16) (i32.const 0))
              (i32.store $log (i32.const 20) (i32.const 65536))
              (i32.const 16)))
          (core instance $mem (instantiate $memories))"#
    )
}

fn escaped(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "\\{byte:02x}");
        text
    })
}

fn flat_types(word: &str, types: &[String]) -> String {
    if types.is_empty() { String::new() } else { format!("({word} {})", types.join(" ")) }
}

/// A core value by its bits.
fn constant(ty: &str, bits: u64) -> String {
    match ty {
        "i32" | "i64" => format!("({ty}.const {bits})"),
        "f32" => format!("(f32.reinterpret_i32 (i32.const {bits}))"),
        _ => format!("(f64.reinterpret_i64 (i64.const {bits}))"),
    }
}

/// Adds one to a word of the log.
fn count(at: usize) -> String {
    format!("(i32.store $log (i32.const {at}) (i32.add (i32.load $log (i32.const {at})) (i32.const 1)))")
}

/// Writes a core value to the log.
fn log_flat(ty: &str, at: usize, value: &str) -> String {
    let bits = match ty {
        "i32" => format!("(i64.extend_i32_u {value})"),
        "i64" => value.to_owned(),
        "f32" => format!("(i64.extend_i32_u (i32.reinterpret_f32 {value}))"),
        _ => format!("(i64.reinterpret_f64 {value})"),
    };
    format!("(i64.store $log (i32.const {at}) {bits})")
}

/// Component types: those that must have a name are defined before they are used.
struct Types {
    /// How they are made visible.
    by: &'static str,
    text: String,
    /// The named types, as JSON.
    defined: Vec<String>,
}

impl Types {
    fn new(by: &'static str) -> Self {
        Self { by, text: String::new(), defined: Vec::new() }
    }

    fn signature(&mut self, case: &Case) -> String {
        let mut text: String = case.params.iter().enumerate().map(|(i, ty)| format!(r#"(param "p{i}" {})"#, self.ty(ty))).collect();
        if let Some(ty) = &case.result {
            text += &format!("(result {})", self.ty(ty));
        }
        text
    }

    fn ty(&mut self, ty: &Json) -> String {
        let Some(word) = ty[0].as_str() else { return ty.as_str().unwrap_or_default().to_owned() };
        let labels = |prefix: &str| -> String { (0..ty[1].as_u64().unwrap_or(0)).map(|i| format!(" \"{prefix}{i}\"")).collect() };
        let parts = ty[1].as_array().map_or(&[][..], Vec::as_slice);
        match word {
            "list" if ty[2].is_null() => format!("(list {})", self.ty(&ty[1])),
            "list" => format!("(list {} {})", self.ty(&ty[1]), ty[2]),
            "map" => format!("(map {} {})", self.ty(&ty[1]), self.ty(&ty[2])),
            "tuple" => {
                let parts: Vec<_> = parts.iter().map(|part| self.ty(part)).collect();
                format!("(tuple {})", parts.join(" "))
            }
            "option" => format!("(option {})", self.ty(&ty[1])),
            "result" => {
                let ok = if ty[1].is_null() { String::new() } else { self.ty(&ty[1]) };
                let error = if ty[2].is_null() { String::new() } else { format!("(error {})", self.ty(&ty[2])) };
                format!("(result {ok} {error})")
            }
            "own" | "borrow" => format!("({word} $r{})", ty[1]),
            "record" => {
                let fields: String = parts.iter().enumerate().map(|(i, part)| format!(r#"(field "f{i}" {})"#, self.ty(part))).collect();
                self.named(ty, &format!("(record {fields})"))
            }
            "variant" => {
                let case = |(i, part): (usize, &Json)| {
                    let payload = if part.is_null() { String::new() } else { self.ty(part) };
                    format!(r#"(case "c{i}" {payload})"#)
                };
                let cases: String = parts.iter().enumerate().map(case).collect();
                self.named(ty, &format!("(variant {cases})"))
            }
            "enum" => self.named(ty, &format!("(enum{})", labels("e"))),
            _ => self.named(ty, &format!("(flags{})", labels("b"))),
        }
    }

    fn named(&mut self, ty: &Json, definition: &str) -> String {
        let key = ty.to_string();
        if let Some(t) = self.defined.iter().position(|known| *known == key) {
            return format!("$t{t}");
        }
        let t = self.defined.len();
        self.defined.push(key);
        let _ = match self.by {
            "import" => write!(self.text, r#"(type $def-t{t} {definition}) (import "t{t}" (type $t{t} (eq $def-t{t})))"#),
            _ => write!(self.text, r#"(type $def-t{t} {definition}) (export $t{t} "t{t}" (type $def-t{t}))"#),
        };
        format!("$t{t}")
    }
}
