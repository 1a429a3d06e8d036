//! What a guest can see or get wrong when it calls another: the order of traps, what the callee's `realloc` is asked for, handles, names.

use super::{ALLOCATOR, instance};
use windlass::component::{Component, Linker, Val};
use windlass::{Result, Store, Trap, WasmBacktrace};

/// A callee that lifts `f` of type `ty`, whose core form is `core`, by `options`; and a caller whose core code is `run`, which may import it as
/// `f` and has a memory. `run` takes and returns numbers.
fn pair(ty: &str, callee: &str, options: &str, lower: &str, caller: &str, run: &str) -> String {
    format!(
        r#"(component
          (component $callee
            {callee}
            (func (export "f") {ty} (canon lift (core func $i "f") {options})))
          (component $caller
            (import "f" (func $f {ty}))
            {ALLOCATOR}
            (core func $lowered (canon lower (func $f) (memory (core memory $a "memory")) (realloc (core func $a "realloc")) {lower}))
            (core module $m
              (import "a" "memory" (memory 1))
              {caller})
            (core instance $i (instantiate $m (with "a" (instance $a)) (with "" (instance (export "f" (func $lowered))))))
            (func (export "run") {run} (canon lift (core func $i "run"))))
          (instance $callee (instantiate $callee))
          (instance $caller (instantiate $caller (with "f" (func $callee "f"))))
          (export "run" (func $caller "run"))
          (export "callee" (instance $callee)))"#
    )
}

/// A callee whose allocator traps.
const NO_ALLOCATOR: &str = r#"
    (core module $m (memory (export "memory") 1)
      (func (export "realloc") (param i32 i32 i32 i32) (result i32) unreachable)
      (func (export "f") (param i32 i32 i32)))
    (core instance $i (instantiate $m))"#;

/// Calls `run` with two numbers: the trap.
fn trap(text: &str, first: u32, second: u32) -> Result<windlass::Error> {
    let (mut store, instance) = instance(text)?;
    let run = instance.get_typed_func::<(u32, u32), ()>(&mut store, "run")?;
    Ok(run.call(&mut store, (first, second)).expect_err("it traps"))
}

#[test]
fn all_arguments_are_lifted_before_the_first_is_lowered() -> Result<()> {
    let text = pair(
        r#"(param "s" string) (param "c" char)"#,
        NO_ALLOCATOR,
        r#"(memory (core memory $i "memory")) (realloc (core func $i "realloc"))"#,
        "",
        r#"(import "" "f" (func $f (param i32 i32 i32)))
           (func (export "run") (param $len i32) (param $char i32) (call $f (i32.const 0) (local.get $len) (local.get $char)))"#,
        r#"(param "len" u32) (param "char" u32)"#,
    );
    let error = trap(&text, 3, 0xd800)?;
    assert_eq!(error.downcast_ref(), Some(&Trap::InvalidChar), "{error:?}");
    assert!(format!("{error:#}").contains("lifting argument `c` (`char`)"), "{error:#}");
    let error = trap(&text, u32::MAX, 0xd800)?;
    assert_eq!(error.downcast_ref(), Some(&Trap::ContentTooLong), "the first argument comes first: {error:?}");
    let error = trap(&text, 3 << 16, 0xd800)?;
    assert_eq!(error.downcast_ref(), Some(&Trap::StringOutOfBounds), "{error:?}");
    let error = trap(&text, 3, 'x' as u32)?;
    assert_eq!(error.downcast_ref(), Some(&Trap::UnreachableCodeReached), "in `realloc`, at last: {error:?}");
    Ok(())
}

#[test]
fn traps_say_where_and_backtraces_mark_adapters() -> Result<()> {
    let text = pair(
        r#"(param "s" string) (param "c" char)"#,
        NO_ALLOCATOR,
        r#"(memory (core memory $i "memory")) (realloc (core func $i "realloc"))"#,
        "",
        r#"(import "" "f" (func $f (param i32 i32 i32)))
           (func $caller (export "run") (param $len i32) (param $char i32) (call $f (i32.const 0) (local.get $len) (local.get $char)))"#,
        r#"(param "len" u32) (param "char" u32)"#,
    );
    let error = trap(&text, 3, 'x' as u32)?;
    let trace = error.downcast_ref::<WasmBacktrace>().expect("a backtrace");
    let names: Vec<_> = trace.frames().iter().map(|frame| (frame.module_name(), frame.func_name())).collect();
    assert!(names.contains(&(Some("adapters"), Some("call of f"))), "{names:?}");
    assert!(names.contains(&(Some("m"), Some("caller"))), "the caller is on the same stack: {names:?}");
    Ok(())
}

/// A callee that remembers what its allocator is asked for, and answers by address.
const LOG: &str = r#"
    (core module $m (memory (export "memory") 4)
      (global $next (mut i32) (i32.const 65536))
      (global $log (mut i32) (i32.const 1024))
      (func (export "realloc") (param $old i32) (param $size i32) (param $align i32) (param $new i32) (result i32)
        (i32.store (global.get $log) (local.get $size))
        (i32.store offset=4 (global.get $log) (local.get $align))
        (i32.store offset=8 (global.get $log) (local.get $new))
        (global.set $log (i32.add (global.get $log) (i32.const 12)))
        (if (i32.eqz (local.get $old)) (then
          (local.set $old (global.get $next))
          (global.set $next (i32.add (global.get $next) (i32.const 4096)))))
        (local.get $old))
      (func (export "f") (param i32 i32))
      (func (export "log") (result i32)
        (i32.store (i32.const 512) (i32.const 1024))
        (i32.store (i32.const 516) (i32.div_u (i32.sub (global.get $log) (i32.const 1024)) (i32.const 4)))
        (i32.const 512)))
    (core instance $i (instantiate $m))
    (func (export "log") (result (list u32)) (canon lift (core func $i "log") (memory (core memory $i "memory"))))"#;

#[test]
fn realloc_is_asked_as_the_specification_says() -> Result<()> {
    // The text in the caller's memory, its length in code units, and size, alignment and new size of each call.
    let cases: &[(&str, &str, &str, u32, &[u32])] = &[
        ("utf8", "utf8", "abc", 3, &[0, 1, 3]),
        ("utf8", "utf8", "", 0, &[0, 1, 0]),
        ("utf8", "utf16", "abc", 3, &[0, 2, 6]),
        ("utf8", "utf16", "a\\c3\\a9", 3, &[0, 2, 6, 6, 2, 4]),
        ("utf16", "utf8", "a\\00b\\00", 2, &[0, 1, 2]),
        ("utf16", "utf8", "a\\00\\e9\\00", 2, &[0, 1, 2, 2, 1, 6, 6, 1, 3]),
        ("utf16", "utf16", "a\\00b\\00", 2, &[0, 2, 4]),
        ("utf8", "latin1+utf16", "a\\c3\\a9", 3, &[0, 2, 3, 3, 2, 2]),
        ("utf8", "latin1+utf16", "a\\ce\\a9b", 4, &[0, 2, 4, 4, 2, 8, 8, 2, 6]),
        ("utf16", "latin1+utf16", "a\\00\\a9\\03", 2, &[0, 2, 2, 2, 2, 4]),
        ("latin1+utf16", "utf8", "a\\e9", 2, &[0, 1, 2, 2, 1, 4, 4, 1, 3]),
        ("latin1+utf16", "utf16", "a\\e9", 2, &[0, 2, 4]),
        ("latin1+utf16", "latin1+utf16", "a\\e9", 2, &[0, 2, 2]),
        ("latin1+utf16", "latin1+utf16", "a\\00\\e9\\00", 2 | 1 << 31, &[0, 2, 4, 4, 1, 2]),
        ("latin1+utf16", "latin1+utf16", "a\\00\\a9\\03", 2 | 1 << 31, &[0, 2, 4]),
    ];
    for (from, to, bytes, units, calls) in cases {
        let text = pair(
            r#"(param "s" string)"#,
            LOG,
            &format!(r#"string-encoding={to} (memory (core memory $i "memory")) (realloc (core func $i "realloc"))"#),
            &format!("string-encoding={from}"),
            &format!(
                r#"(import "" "f" (func $f (param i32 i32)))
                   (data (i32.const 64) "{bytes}")
                   (func (export "run") (param i32 i32) (call $f (i32.const 64) (local.get 0)))"#
            ),
            r#"(param "len" u32) (param "unused" u32)"#,
        );
        let (mut store, instance) = instance(&text)?;
        instance.get_typed_func::<(u32, u32), ()>(&mut store, "run")?.call(&mut store, (*units, 0))?;
        let callee = instance.get_export_index(&mut store, None, "callee").expect("an instance");
        let log = instance.get_export_index(&mut store, Some(&callee), "log").expect("a function");
        let (log,) = instance.get_typed_func::<(), (Vec<u32>,)>(&mut store, log)?.call(&mut store, ())?;
        assert_eq!(log, *calls, "{bytes} from {from} to {to}");
    }
    Ok(())
}

/// Handles in lists go through the host's queue between lifting and lowering.
#[test]
fn lists_of_handles_arrive_in_order() -> Result<()> {
    let text = format!(
        r#"(component
          (component $maker
            (type $r' (resource (rep i32)))
            (export $r "r" (type $r'))
            (core func $new (canon resource.new $r))
            (core func $rep (canon resource.rep $r))
            {ALLOCATOR}
            (core module $m
              (import "a" "memory" (memory 1))
              (import "" "new" (func $new (param i32) (result i32)))
              (import "" "rep" (func $rep (param i32) (result i32)))
              (func (export "make") (param i32) (result i32) (call $new (local.get 0)))
              ;; The handles as digits: owned ones by their representations, lent ones are representations here.
              (func $digits (param $at i32) (param $len i32) (param $owned i32) (result i32)
                (local $sum i32)
                (loop $more
                  (if (local.get $len) (then
                    (local.set $sum (i32.add (i32.mul (local.get $sum) (i32.const 10))
                      (if (result i32) (local.get $owned)
                        (then (call $rep (i32.load (local.get $at))))
                        (else (i32.load (local.get $at))))))
                    (local.set $at (i32.add (local.get $at) (i32.const 4)))
                    (local.set $len (i32.sub (local.get $len) (i32.const 1)))
                    (br $more))))
                (local.get $sum))
              (func (export "take") (param i32 i32) (result i32) (call $digits (local.get 0) (local.get 1) (i32.const 1)))
              (func (export "look") (param i32 i32) (result i32) (call $digits (local.get 0) (local.get 1) (i32.const 0))))
            (core instance $i (instantiate $m (with "a" (instance $a))
              (with "" (instance (export "new" (func $new)) (export "rep" (func $rep))))))
            (func (export "make") (param "rep" u32) (result (own $r)) (canon lift (core func $i "make")))
            (func (export "take") (param "all" (list (own $r))) (result u32)
              (canon lift (core func $i "take") (memory (core memory $a "memory")) (realloc (core func $a "realloc"))))
            (func (export "look") (param "all" (list (borrow $r))) (result u32)
              (canon lift (core func $i "look") (memory (core memory $a "memory")) (realloc (core func $a "realloc")))))
          (component $user
            (import "maker" (instance $maker
              (export "r" (type $r (sub resource)))
              (export "make" (func (param "rep" u32) (result (own $r))))
              (export "take" (func (param "all" (list (own $r))) (result u32)))
              (export "look" (func (param "all" (list (borrow $r))) (result u32)))))
            {ALLOCATOR}
            (core func $make (canon lower (func $maker "make")))
            (core func $take (canon lower (func $maker "take") (memory (core memory $a "memory"))))
            (core func $look (canon lower (func $maker "look") (memory (core memory $a "memory"))))
            (core module $m
              (import "a" "memory" (memory 1))
              (import "" "make" (func $make (param i32) (result i32)))
              (import "" "take" (func $take (param i32 i32) (result i32)))
              (import "" "look" (func $look (param i32 i32) (result i32)))
              (func $fill
                (i32.store (i32.const 16) (call $make (i32.const 3)))
                (i32.store (i32.const 20) (call $make (i32.const 1)))
                (i32.store (i32.const 24) (call $make (i32.const 4))))
              (func (export "take") (result i32)
                (call $fill)
                (call $take (i32.const 16) (i32.const 3)))
              (func (export "look") (result i32)
                (call $fill)
                (i32.add (i32.mul (call $look (i32.const 16) (i32.const 3)) (i32.const 1000)) (call $take (i32.const 16) (i32.const 3))))
              (func (export "twice") (result i32)
                (call $fill)
                (i32.store (i32.const 20) (i32.load (i32.const 16)))
                (call $take (i32.const 16) (i32.const 2))))
            (core instance $i (instantiate $m (with "a" (instance $a))
              (with "" (instance (export "make" (func $make)) (export "take" (func $take)) (export "look" (func $look))))))
            (func (export "take") (result u32) (canon lift (core func $i "take")))
            (func (export "look") (result u32) (canon lift (core func $i "look")))
            (func (export "twice") (result u32) (canon lift (core func $i "twice"))))
          (instance $maker (instantiate $maker))
          (instance $user (instantiate $user (with "maker" (instance $maker))))
          (export "take" (func $user "take"))
          (export "look" (func $user "look"))
          (export "twice" (func $user "twice")))"#
    );
    let (mut store, instance) = instance(&text)?;
    let mut call = |name: &str| -> Result<u32> {
        let mut result = [Val::U32(0)];
        instance.get_func(&mut store, name).expect("an export").call(&mut store, &[], &mut result)?;
        let [Val::U32(result)] = result else { panic!("a number") };
        Ok(result)
    };
    assert_eq!(call("take")?, 314);
    assert_eq!(call("look")?, 314_314, "lent, and then still there to be given away");
    let error = call("twice").expect_err("the second time the handle is gone");
    assert_eq!(error.downcast_ref(), Some(&Trap::UnknownHandle), "{error:?}");
    assert!(format!("{error:#}").contains("lifting argument `all`"), "{error:#}");
    Ok(())
}

/// Around the steps in which an adapter looks for ASCII: 64 bytes, eight, one.
fn lengths() -> impl Iterator<Item = u32> {
    (0..20).chain(60..76).chain(126..138)
}

#[test]
fn text_of_every_length_is_checked_at_every_place() -> Result<()> {
    let callee = format!(
        r#"{ALLOCATOR} (core module $m (func (export "f") (param i32 i32)))
           (core instance $i (instantiate $m))"#
    );
    let caller = r#"
      (import "" "f" (func $f (param i32 i32)))
      ;; So many bytes at the end of memory, one of which is another than the others, and if there is room the one behind it too.
      (func (export "run") (param $len i32) (param $place i32) (param $bytes i32)
        (local $at i32)
        (local.set $at (i32.sub (i32.const 131072) (local.get $len)))
        (memory.fill (local.get $at) (i32.const 120) (local.get $len))
        (if (i32.lt_u (local.get $place) (local.get $len)) (then
          (i32.store8 (i32.add (local.get $at) (local.get $place)) (local.get $bytes))))
        (if (i32.and (i32.gt_u (local.get $bytes) (i32.const 255))
                     (i32.lt_u (i32.add (local.get $place) (i32.const 1)) (local.get $len))) (then
          (i32.store8 offset=1 (i32.add (local.get $at) (local.get $place)) (i32.shr_u (local.get $bytes) (i32.const 8)))))
        (call $f (local.get $at) (local.get $len)))"#;
    let options = r#"(memory (core memory $a "memory")) (realloc (core func $a "realloc"))"#;
    let run = r#"(param "len" u32) (param "place" u32) (param "bytes" u32)"#;
    let text = pair(r#"(param "s" string)"#, &callee, options, "", caller, run);
    let engine = super::engine()?;
    let pre = Linker::new(&engine).instantiate_pre(&Component::new(&engine, text)?)?;
    let instance = || -> Result<_> {
        let mut store = Store::new(&engine, ());
        let run = pre.instantiate(&mut store)?.get_typed_func::<(u32, u32, u32), ()>(&mut store, "run")?;
        Ok((store, run))
    };
    let (mut store, mut run) = instance()?;
    for (len, place) in lengths().flat_map(|len| (0..=len).map(move |place| (len, place))) {
        for bytes in [u32::from(b'y'), 0xff, 0x80, 0xa9c3] {
            let mut expected = vec![b'x'; len as usize];
            for (slot, byte) in expected.iter_mut().skip(place as usize).zip(bytes.to_le_bytes().into_iter().filter(|byte| *byte != 0)) {
                *slot = byte;
            }
            let called = run.call(&mut store, (len, place, bytes));
            assert_eq!(called.is_ok(), std::str::from_utf8(&expected).is_ok(), "{bytes:#x} at {place} of {len}");
            if let Err(error) = called {
                assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::InvalidString), "{bytes:#x} at {place} of {len}");
                (store, run) = instance()?;
            }
        }
    }
    Ok(())
}
