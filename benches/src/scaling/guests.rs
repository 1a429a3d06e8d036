//! The guests whose size is the subject, written as text. Both engines run the same.

use std::fmt::Write;

/// What a nested type is made of.
#[derive(Clone, Copy)]
pub enum Shape {
    /// An option of the next.
    Option,
    /// A list of the next.
    List,
    /// A record of one field.
    Record,
}

/// The core part of a loop that calls `callee` `n` times with the `len` bytes at the guest's source.
fn byte_loop(name: &str, callee: &str) -> String {
    format!(
        "(func (export \"{name}\") (param $n i32) (param $len i32)
          (loop $l
            (call ${callee} (i32.const 1024) (local.get $len))
            (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))\n"
    )
}

/// Bytes and texts of up to 16 MiB: to the guest, from it, and between two. The allocators hand out one fixed buffer.
pub fn payload() -> String {
    let loops = [("loop-bytes", "bytes"), ("loop-text", "text"), ("pass-bytes", "inner-bytes"), ("pass-text", "inner-text")]
        .map(|(name, callee)| byte_loop(name, callee))
        .concat();
    // The guest's own text lies in the first 17 MiB, what it is given behind that.
    let memory = "(memory (export \"memory\") 544)
      (func (export \"realloc\") (param i32 i32 i32 i32) (result i32) (i32.const 17825792))";
    let lift = "(memory (core memory $libc \"memory\")) (realloc (core func $libc \"realloc\"))";
    format!(
        "(component
          (import \"host\" (instance $host
            (export \"bytes\" (func (param \"b\" (list u8))))
            (export \"text\" (func (param \"s\" string)))))
          (component $inner
            (core module $libc {memory} (func (export \"take\") (param i32 i32)))
            (core instance $libc (instantiate $libc))
            (func (export \"bytes\") (param \"b\" (list u8)) (canon lift (core func $libc \"take\") {lift}))
            (func (export \"text\") (param \"s\" string) (canon lift (core func $libc \"take\") {lift})))
          (instance $inner (instantiate $inner))
          (core module $libc {memory})
          (core instance $libc (instantiate $libc))
          (core func $bytes (canon lower (func $host \"bytes\") (memory (core memory $libc \"memory\"))))
          (core func $text (canon lower (func $host \"text\") (memory (core memory $libc \"memory\"))))
          (core func $inner-bytes (canon lower (func $inner \"bytes\") (memory (core memory $libc \"memory\"))))
          (core func $inner-text (canon lower (func $inner \"text\") (memory (core memory $libc \"memory\"))))
          (core module $m
            (import \"host\" \"bytes\" (func $bytes (param i32 i32)))
            (import \"host\" \"text\" (func $text (param i32 i32)))
            (import \"inner\" \"bytes\" (func $inner-bytes (param i32 i32)))
            (import \"inner\" \"text\" (func $inner-text (param i32 i32)))
            (import \"libc\" \"memory\" (memory 544))
            (func (export \"take\") (param i32 i32))
            (func (export \"fill\") (param $len i32) (memory.fill (i32.const 1024) (i32.const 120) (local.get $len)))
            {loops})
          (core instance $i (instantiate $m (with \"libc\" (instance $libc))
            (with \"host\" (instance (export \"bytes\" (func $bytes)) (export \"text\" (func $text))))
            (with \"inner\" (instance (export \"bytes\" (func $inner-bytes)) (export \"text\" (func $inner-text))))))
          (func (export \"take-bytes\") (param \"b\" (list u8)) (canon lift (core func $i \"take\") {lift}))
          (func (export \"take-text\") (param \"s\" string) (canon lift (core func $i \"take\") {lift}))
          (func (export \"fill\") (param \"len\" u32) (canon lift (core func $i \"fill\")))
          (func (export \"loop-bytes\") (param \"n\" u32) (param \"len\" u32) (canon lift (core func $i \"loop-bytes\")))
          (func (export \"loop-text\") (param \"n\" u32) (param \"len\" u32) (canon lift (core func $i \"loop-text\")))
          (func (export \"pass-bytes\") (param \"n\" u32) (param \"len\" u32) (canon lift (core func $i \"pass-bytes\")))
          (func (export \"pass-text\") (param \"n\" u32) (param \"len\" u32) (canon lift (core func $i \"pass-text\"))))"
    )
}

/// A component of `n` imported functions, `f0` and so on, of which `loop` calls the last.
pub fn imports(n: u64) -> String {
    let each = |line: &dyn Fn(u64) -> String| (0..n).map(line).collect::<Vec<_>>().join("\n");
    let types = each(&|i| format!("(export \"f{i}\" (func (param \"a\" u32) (result u32)))"));
    let lowered = each(&|i| format!("(core func $f{i} (canon lower (func $host \"f{i}\")))"));
    let imported = each(&|i| format!("(import \"host\" \"f{i}\" (func $f{i} (param i32) (result i32)))"));
    let given = each(&|i| format!("(export \"f{i}\" (func $f{i}))"));
    let last = n - 1;
    format!(
        "(component
          (import \"host\" (instance $host {types}))
          {lowered}
          (core module $m
            {imported}
            (func (export \"loop\") (param $n i32)
              (loop $l
                (drop (call $f{last} (local.get $n)))
                (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))))
          (core instance $i (instantiate $m (with \"host\" (instance {given}))))
          (func (export \"loop\") (param \"n\" u32) (canon lift (core func $i \"loop\"))))"
    )
}

/// The smallest component with a function. It has no memory, so that many instances are bounded by no address space.
pub fn function() -> String {
    "(component
      (core module $m (func (export \"f\")))
      (core instance $i (instantiate $m))
      (func (export \"f\") (canon lift (core func $i \"f\"))))"
        .to_owned()
}

/// A component that keeps any number of handles: of a host's resource `r`, and of a resource of its own.
pub fn handles() -> String {
    let again = "(br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1))))";
    // Name, what stands before the loop, what it repeats, what stands behind it.
    let functions = [
        ("keep-host", "", "(drop (call $new))", ""),
        ("keep-own", "", "(drop (call $own-new (local.get $n)))", ""),
        ("loop-host", "", "(call $drop (call $new))", ""),
        ("loop-own", "", "(call $own-drop (call $own-new (local.get $n)))", ""),
        ("loop-touch", "(local.set $h (call $new))", "(call $touch (local.get $h))", "(call $drop (local.get $h))"),
        (
            "loop-rep",
            "(local.set $h (call $own-new (i32.const 7)))",
            "(drop (call $own-rep (local.get $h)))",
            "(call $own-drop (local.get $h))",
        ),
    ];
    let bodies = functions
        .map(|(name, before, body, after)| {
            format!("(func (export \"{name}\") (param $n i32) (local $h i32) {before} (loop $l {body} {again}) {after})\n")
        })
        .concat();
    let lifted = functions
        .map(|(name, ..)| format!("(func (export \"{name}\") (param \"n\" u32) (canon lift (core func $i \"{name}\")))\n"))
        .concat();
    format!(
        "(component
          (import \"host\" (instance $host
            (export \"r\" (type $r (sub resource)))
            (export \"[constructor]r\" (func (result (own $r))))
            (export \"[method]r.touch\" (func (param \"self\" (borrow $r))))))
          (alias export $host \"r\" (type $r))
          (type $own (resource (rep i32)))
          (core func $new (canon lower (func $host \"[constructor]r\")))
          (core func $touch (canon lower (func $host \"[method]r.touch\")))
          (core func $drop (canon resource.drop $r))
          (core func $own-new (canon resource.new $own))
          (core func $own-rep (canon resource.rep $own))
          (core func $own-drop (canon resource.drop $own))
          (core module $m
            (import \"host\" \"new\" (func $new (result i32)))
            (import \"host\" \"touch\" (func $touch (param i32)))
            (import \"host\" \"drop\" (func $drop (param i32)))
            (import \"host\" \"own-new\" (func $own-new (param i32) (result i32)))
            (import \"host\" \"own-rep\" (func $own-rep (param i32) (result i32)))
            (import \"host\" \"own-drop\" (func $own-drop (param i32)))
            {bodies})
          (core instance $i (instantiate $m (with \"host\" (instance
            (export \"new\" (func $new)) (export \"touch\" (func $touch)) (export \"drop\" (func $drop))
            (export \"own-new\" (func $own-new)) (export \"own-rep\" (func $own-rep)) (export \"own-drop\" (func $own-drop))))))
          {lifted})"
    )
}

/// A component inside `n` others. Each calls what it holds and adds one: `n` calls from guest to guest.
pub fn delegating(n: u64) -> String {
    nested(
        n,
        "(core func $f (canon lower (func $c \"f\")))
        (core module $m
          (import \"c\" \"f\" (func $f (param i32) (result i32)))
          (func (export \"f\") (param i32) (result i32) (i32.add (call $f (local.get 0)) (i32.const 1))))
        (core instance $i (instantiate $m (with \"c\" (instance (export \"f\" (func $f))))))
        (func (export \"f\") (param \"a\" u32) (result u32) (canon lift (core func $i \"f\")))",
    )
}

/// A component inside `n` others, each of which exports its function again and has no code.
pub fn exporting(n: u64) -> String {
    nested(n, "(export \"f\" (func $c \"f\"))")
}

/// A component of one function inside `n` others, each of which does `level` with the instance `$c` that it holds.
fn nested(n: u64, level: &str) -> String {
    let leaf = "(core module $m (func (export \"f\") (param i32) (result i32) (i32.add (local.get 0) (i32.const 1))))
      (core instance $i (instantiate $m))
      (func (export \"f\") (param \"a\" u32) (result u32) (canon lift (core func $i \"f\")))";
    let body = (0..n).fold(leaf.to_owned(), |inner, _| format!("(component $c {inner}) (instance $c (instantiate $c)) {level}"));
    format!("(component {body})")
}

/// A component that takes and gives a value of `shape` nested `depth` times around a `u32`.
pub fn typed(shape: Shape, depth: u64) -> String {
    let mut types = String::new();
    let mut ty = "u32".to_owned();
    for level in 0..depth {
        ty = match shape {
            Shape::Option => format!("(option {ty})"),
            Shape::List => format!("(list {ty})"),
            // A record is exported under a name before a function may speak of it.
            Shape::Record => {
                let _ = writeln!(types, "(type $r{level}' (record (field \"a\" {ty}))) (export $r{level} \"r{level}\" (type $r{level}'))");
                format!("$r{level}")
            }
        };
    }
    let flat = match shape {
        Shape::Option => depth + 1,
        Shape::List => 2,
        Shape::Record => 1,
    };
    // Above sixteen flat values the argument is a pointer, above one the result is.
    let params = "i32 ".repeat(if flat > 16 { 1 } else { flat as usize });
    // At 1024 every option is there; at 4096 lies a list whose one element is itself, as deep as the type says.
    let given = match shape {
        Shape::Option => 1024,
        Shape::List => 4096,
        Shape::Record => 7,
    };
    format!(
        "(component
          (core module $m
            (memory (export \"memory\") 2)
            (data (i32.const 4096) \"\\00\\10\\00\\00\\01\\00\\00\\00\")
            (func $fill (memory.fill (i32.const 1024) (i32.const 1) (i32.const 1024)))
            (start $fill)
            (func (export \"realloc\") (param i32 i32 i32 i32) (result i32) (i32.const 65536))
            (func (export \"take\") (param {params}))
            (func (export \"give\") (result i32) (i32.const {given})))
          (core instance $i (instantiate $m))
          {types}
          (func (export \"take\") (param \"v\" {ty})
            (canon lift (core func $i \"take\") (memory (core memory $i \"memory\")) (realloc (core func $i \"realloc\"))))
          (func (export \"give\") (result {ty}) (canon lift (core func $i \"give\") (memory (core memory $i \"memory\")))))"
    )
}
