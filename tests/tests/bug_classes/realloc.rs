//! Allocators that lie, trap, or change memory while the host writes to it.
//!
//! The victim is asked for memory on three paths: when the host calls it, when a host function returns something to it, and when another guest calls it
//! or returns something to it.

use super::{goes_on, refusal, said, trap};
use windlass::component::{Component, Instance, Linker, Val};
use windlass::{Engine, Result, Store, Trap};

/// Who asks the victim for memory.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum Path {
    /// The host calls `take`, with Rust types.
    CallTyped,
    /// The host calls `take`, with `Val`s.
    CallDynamic,
    /// `fetch` calls a host function over Rust types.
    FetchTyped,
    /// `fetch` calls a host function over `Val`s.
    FetchDynamic,
    /// Another guest calls `take`.
    Pass,
    /// `pull` calls another guest.
    Pull,
}

const PATHS: [Path; 6] = [Path::CallTyped, Path::CallDynamic, Path::FetchTyped, Path::FetchDynamic, Path::Pass, Path::Pull];

/// What is put into the victim's memory: three strings.
const TEXTS: [&str; 3] = ["one", "two and a half, héé", "€"];

/// A component whose `victim` has this allocator. It keeps what it takes, and `sum` adds up the bytes of its strings. `realloc` may use the globals `$top`
/// (the next free byte) and `$calls`; `$grow` grows the memory by a page.
fn component(realloc: &str, encoding: &str) -> String {
    format!(
        r#"(component
        (import "fetch" (func $fetch (result (list string))))
        (component $friend
            (core module $m
                (memory (export "memory") 1)
                (global $top (mut i32) (i32.const 4096))
                (data (i32.const 0) "one two and a half, h\c3\a9\c3\a9 \e2\82\ac")
                (data (i32.const 64) "\00\00\00\00\03\00\00\00\04\00\00\00\15\00\00\00\1a\00\00\00\03\00\00\00")
                (data (i32.const 96) "\40\00\00\00\03\00\00\00")
                (func (export "give") (result i32) (i32.const 96)))
            (core instance $m (instantiate $m))
            (func (export "give") (result (list string)) (canon lift (core func $m "give") (memory (core memory $m "memory")))))
        (instance $friend (instantiate $friend))
        (component $victim
            (import "fetch" (func $fetch (result (list string))))
            (import "give" (func $give (result (list string))))
            (core module $libc
                (memory (export "memory") 1)
                (global $top (mut i32) (i32.const 4096))
                (global $calls (mut i32) (i32.const 0))
                (func $grow (drop (memory.grow (i32.const 1))))
                (func $fresh (param $old i32) (param $old-size i32) (param $align i32) (param $size i32) (result i32) (local $at i32)
                    (local.set $at (i32.and (i32.add (global.get $top) (i32.sub (local.get $align) (i32.const 1)))
                        (i32.sub (i32.const 0) (local.get $align))))
                    (global.set $top (i32.add (local.get $at) (local.get $size)))
                    (memory.copy (local.get $at) (local.get $old) (select (local.get $old-size) (local.get $size)
                        (i32.lt_u (local.get $old-size) (local.get $size))))
                    (local.get $at))
                (func (export "realloc") (param $old i32) (param $old-size i32) (param $align i32) (param $size i32) (result i32)
                    (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
                    {realloc}))
            (core instance $libc (instantiate $libc))
            (alias core export $libc "memory" (core memory $memory))
            (alias core export $libc "realloc" (core func $realloc))
            (core func $fetch' (canon lower (func $fetch) (memory $memory) (realloc $realloc) string-encoding={encoding}))
            (core func $give' (canon lower (func $give) (memory $memory) (realloc $realloc) string-encoding={encoding}))
            (core module $m
                (import "" "memory" (memory 0))
                (import "" "fetch" (func $fetch (param i32)))
                (import "" "give" (func $give (param i32)))
                (global $at (mut i32) (i32.const 0))
                (global $len (mut i32) (i32.const 0))
                (func $take (export "take") (param i32 i32) (global.set $at (local.get 0)) (global.set $len (local.get 1)))
                (func (export "fetch") (call $fetch (i32.const 8)) (call $take (i32.load (i32.const 8)) (i32.load (i32.const 12))))
                (func (export "pull") (call $give (i32.const 8)) (call $take (i32.load (i32.const 8)) (i32.load (i32.const 12))))
                (func (export "back") (result i32)
                    (i32.store (i32.const 16) (global.get $at)) (i32.store (i32.const 20) (global.get $len)) (i32.const 16))
                (func (export "ok") (result i32) (i32.const 7)))
            (core instance $m (instantiate $m (with "" (instance
                (export "memory" (memory $memory)) (export "fetch" (func $fetch')) (export "give" (func $give'))))))
            (func (export "take") (param "texts" (list string))
                (canon lift (core func $m "take") (memory $memory) (realloc $realloc) string-encoding={encoding}))
            (func (export "fetch") (canon lift (core func $m "fetch")))
            (func (export "pull") (canon lift (core func $m "pull")))
            (func (export "back") (result (list string)) (canon lift (core func $m "back") (memory $memory) string-encoding={encoding}))
            (func (export "ok") (result u32) (canon lift (core func $m "ok"))))
        (instance $victim (instantiate $victim (with "fetch" (func $fetch)) (with "give" (func $friend "give"))))
        (component $caller
            (import "take" (func $take (param "texts" (list string))))
            (core module $libc
                (memory (export "memory") 1)
                (data (i32.const 0) "one two and a half, h\c3\a9\c3\a9 \e2\82\ac")
                (data (i32.const 64) "\00\00\00\00\03\00\00\00\04\00\00\00\15\00\00\00\1a\00\00\00\03\00\00\00"))
            (core instance $libc (instantiate $libc))
            (core func $take' (canon lower (func $take) (memory (core memory $libc "memory"))))
            (core module $m
                (import "" "take" (func $take (param i32 i32)))
                (func (export "pass") (call $take (i32.const 64) (i32.const 3))))
            (core instance $m (instantiate $m (with "" (instance (export "take" (func $take'))))))
            (func (export "pass") (canon lift (core func $m "pass"))))
        (instance $caller (instantiate $caller (with "take" (func $victim "take"))))
        (export "take" (func $victim "take"))
        (export "fetch" (func $victim "fetch"))
        (export "pull" (func $victim "pull"))
        (export "back" (func $victim "back"))
        (export "ok" (func $victim "ok"))
        (export "pass" (func $caller "pass")))"#
    )
}

struct Victim {
    engine: Engine,
    component: Component,
}

impl Victim {
    fn new(realloc: &str, encoding: &str) -> Result<Self> {
        let engine = Engine::default();
        let component = Component::new(&engine, component(realloc, encoding))?;
        Ok(Self { engine, component })
    }

    fn instantiate(&self, store: &mut Store<()>, path: Path) -> Result<Instance> {
        let mut linker = Linker::<()>::new(&self.engine);
        if path == Path::FetchDynamic {
            linker.root().func_new("fetch", |_, _, _, results| {
                results[0] = Val::List(TEXTS.into_iter().map(Val::from).collect());
                Ok(())
            })?;
        } else {
            linker.root().func_wrap("fetch", |_, (): ()| Ok((TEXTS.to_vec(),)))?;
        }
        linker.instantiate(store, &self.component)
    }

    fn call(&self, store: &mut Store<()>, instance: &Instance, path: Path) -> Result<()> {
        let name = match path {
            Path::CallTyped | Path::CallDynamic => "take",
            Path::FetchTyped | Path::FetchDynamic => "fetch",
            Path::Pass => "pass",
            Path::Pull => "pull",
        };
        let func = instance.get_func(&mut *store, name).expect("an export");
        match path {
            Path::CallTyped => func.typed::<(&[&str],), ()>(&mut *store)?.call(store, (&TEXTS,)),
            Path::CallDynamic => func.call(store, &[Val::List(TEXTS.into_iter().map(Val::from).collect())], &mut []),
            _ => func.call(store, &[], &mut []),
        }
    }

    /// On every path the allocator's answer is refused; the instance is lost, others go on.
    fn refused(&self, expected: Trap, parts: &[&str]) -> Result<()> {
        for path in PATHS {
            let mut store = Store::new(&self.engine, ());
            let (instance, other) = (self.instantiate(&mut store, path)?, self.instantiate(&mut store, path)?);
            let error = refusal(&format!("{path:?}"), || self.call(&mut store, &instance, path));
            assert_eq!(trap(&error), Some(expected), "{path:?}: {error:?}");
            let words = said(&error);
            let place = match path {
                Path::CallTyped | Path::CallDynamic => "lowering argument `texts` (`list<string>`) of `take`",
                Path::FetchTyped | Path::FetchDynamic => "lowering the result (`list<string>`) of `fetch`",
                Path::Pass => "lowering argument `texts` (`list<string>`) of a call from component instance",
                Path::Pull => "lowering the result (`list<string>`) of a call from component instance",
            };
            // Between guests the allocator is called by wasm, whose traps have a backtrace instead.
            let between = matches!(path, Path::Pass | Path::Pull);
            let returned = matches!(expected, Trap::ReallocOutOfBounds | Trap::ReallocUnaligned);
            let inside = if between { &[] } else { parts };
            for part in inside.iter().chain((!between || returned).then_some(&place)) {
                assert!(words.contains(part), "{path:?}: `{part}` is not in {words}");
            }
            assert!(!goes_on(&mut store, &instance), "{path:?}");
            assert!(goes_on(&mut store, &other), "{path:?}");
        }
        Ok(())
    }

    /// On every path what is put into memory can be read back from there.
    fn arrives(&self) -> Result<()> {
        for path in PATHS {
            let mut store = Store::new(&self.engine, ());
            let instance = self.instantiate(&mut store, path)?;
            self.call(&mut store, &instance, path)?;
            let back = instance.get_typed_func::<(), (Vec<String>,)>(&mut store, "back")?;
            assert_eq!(back.call(&mut store, ())?.0, TEXTS, "{path:?}");
        }
        Ok(())
    }
}

const ENCODINGS: [&str; 3] = ["utf8", "utf16", "latin1+utf16"];

#[test]
fn realloc_that_returns_out_of_bounds() -> Result<()> {
    for encoding in ENCODINGS {
        for (answer, range) in [("65536", "65536.."), ("65532", "65532.."), ("-8", "4294967288.."), ("-2147483648", "2147483648..")] {
            let victim = Victim::new(&format!("(i32.const {answer})"), encoding)?;
            victim.refused(Trap::ReallocOutOfBounds, &["the guest's `realloc` returned", range, "its memory has 65536 bytes"])?;
        }
    }
    // Only the third string.
    let third = "(if (result i32) (i32.eq (global.get $calls) (i32.const 4)) (then (i32.const -2))
        (else (call $fresh (local.get 0) (local.get 1) (local.get 2) (local.get 3))))";
    Victim::new(third, "utf8")?.refused(Trap::ReallocOutOfBounds, &[", element 2: "])
}

#[test]
fn realloc_that_returns_misaligned() -> Result<()> {
    for encoding in ENCODINGS {
        // The list must be aligned to 4, a string in UTF-16 or either to 2.
        let victim = Victim::new("(i32.const 4098)", encoding)?;
        victim.refused(Trap::ReallocUnaligned, &["the guest's `realloc` returned 4098 for 24 bytes that must be aligned to 4"])?;
    }
    for encoding in ["utf16", "latin1+utf16"] {
        let second =
            "(i32.add (call $fresh (local.get 0) (local.get 1) (local.get 2) (local.get 3)) (i32.gt_u (global.get $calls) (i32.const 1)))";
        Victim::new(second, encoding)?.refused(Trap::ReallocUnaligned, &["must be aligned to 2", ", element 0: "])?;
    }
    Ok(())
}

/// Memory grows in the middle of a copy, and may move: what was written before is still there, and what comes after goes to the right place.
#[test]
fn realloc_that_grows_memory_under_a_copy() -> Result<()> {
    for encoding in ENCODINGS {
        Victim::new("(call $grow) (call $fresh (local.get 0) (local.get 1) (local.get 2) (local.get 3))", encoding)?.arrives()?;
        // Into the page that has just come into being.
        let new_page = "(call $grow) (global.set $top (i32.sub (i32.shl (memory.size) (i32.const 16)) (i32.const 65536)))
            (call $fresh (local.get 0) (local.get 1) (local.get 2) (local.get 3))";
        Victim::new(new_page, encoding)?.arrives()?;
    }
    Ok(())
}

/// The allocator overwrites what has been written, or gives out the same bytes twice: its own loss. Nothing else is harmed.
#[test]
fn realloc_that_overwrites_what_it_gave_out() -> Result<()> {
    for encoding in ENCODINGS {
        for realloc in [
            "(i32.const 4096)",
            "(i32.const 8)",
            "(memory.fill (i32.const 0) (i32.const 0x55) (i32.const 65536)) (call $fresh (local.get 0) (local.get 1) (local.get 2) (local.get 3))",
        ] {
            let victim = Victim::new(realloc, encoding)?;
            for path in PATHS {
                let mut store = Store::new(&victim.engine, ());
                let (instance, other) = (victim.instantiate(&mut store, path)?, victim.instantiate(&mut store, path)?);
                let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| victim.call(&mut store, &instance, path)));
                let done = done.unwrap_or_else(|_| panic!("{path:?} {encoding}: the host panicked"));
                let back = instance.get_typed_func::<(), (Vec<String>,)>(&mut store, "back")?;
                // Whatever it is, it is a value or a trap.
                if done.is_ok() {
                    let _ = back.call(&mut store, ());
                }
                assert!(goes_on(&mut store, &other), "{path:?}");
            }
        }
    }
    Ok(())
}

#[test]
fn traps_inside_realloc() -> Result<()> {
    for encoding in ENCODINGS {
        let victim = Victim::new("(unreachable)", encoding)?;
        victim.refused(Trap::UnreachableCodeReached, &["the guest's `realloc` failed when it was asked for 24 bytes aligned to 4"])?;
        let victim = Victim::new("(i32.div_u (i32.const 1) (i32.const 0))", encoding)?;
        victim.refused(Trap::IntegerDivisionByZero, &["the guest's `realloc` failed"])?;
        let third = "(if (result i32) (i32.gt_u (global.get $calls) (i32.const 3)) (then (unreachable))
            (else (call $fresh (local.get 0) (local.get 1) (local.get 2) (local.get 3))))";
        Victim::new(third, encoding)?.refused(Trap::UnreachableCodeReached, &[", element "])?;
    }
    // An allocator without end uses up the stack of the guest, not of the host.
    let victim = Victim::new("(call 2 (local.get 0) (local.get 1) (local.get 2) (local.get 3))", "utf8")?;
    victim.refused(Trap::StackOverflow, &["the guest's `realloc` failed"])
}
