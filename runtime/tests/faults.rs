//! Faults that are not wasm's go where they went before the engine was there. Each case is this program run once more, since most of them end it.
#![cfg(unix)]
#![expect(unsafe_code, reason = "installs signal handlers and commits faults on purpose")]

use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Output};
use windlass::{Engine, Func, Instance, Module, Result, Store, Trap};

const CASE: &str = "WINDLASS_FAULT_CASE";

/// Runs a test again as a process of its own, in which [`case`] gives `name`.
fn run(test: &str, name: &str) -> Result<Output> {
    let program = std::env::current_exe()?;
    Ok(Command::new(program).args([test, "--exact", "--nocapture", "--test-threads=1"]).env(CASE, name).output()?)
}

fn case() -> Option<String> {
    std::env::var(CASE).ok()
}

extern "C" fn leave_with_42(_: libc::c_int, _: *mut libc::siginfo_t, _: *mut libc::c_void) {
    // SAFETY: ends the process; allowed in a signal handler.
    unsafe { libc::_exit(42) }
}

fn install_earlier_handler() {
    // SAFETY: plain data for the system.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = leave_with_42 as *const () as usize;
        action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK;
        assert_eq!(libc::sigaction(libc::SIGSEGV, &action, std::ptr::null_mut()), 0);
    }
}

fn fault() {
    // SAFETY: it is not; the process is meant to end here.
    unsafe { std::ptr::without_provenance::<u8>(8).read_volatile() };
}

/// Wasm that traps by a fault, to show that the engine works in this process.
fn trap() -> Result<()> {
    let engine = Engine::default();
    let module = Module::new(&engine, r#"(module (memory 1) (func (export "f") (drop (i32.load (i32.const -1)))))"#)?;
    let mut store = Store::new(&engine, ());
    let instance = Instance::new(&mut store, &module, &[])?;
    let error = instance.get_typed_func::<(), ()>(&mut store, "f")?.call(&mut store, ()).expect_err("it traps");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::MemoryOutOfBounds));
    Ok(())
}

/// Faults in a host function that wasm calls.
fn fault_below_wasm() -> Result<()> {
    let engine = Engine::default();
    let module = Module::new(&engine, r#"(module (import "" "f" (func $f)) (func (export "f") (call $f)))"#)?;
    let mut store = Store::new(&engine, ());
    let func = Func::wrap(&mut store, fault);
    let instance = Instance::new(&mut store, &module, &[func.into()])?;
    instance.get_typed_func::<(), ()>(&mut store, "f")?.call(&mut store, ())
}

#[test]
fn an_earlier_handler_gets_what_is_not_ours() -> Result<()> {
    match case().as_deref() {
        Some("host") => {
            install_earlier_handler();
            trap()?;
            fault();
        }
        Some("below wasm") => {
            install_earlier_handler();
            fault_below_wasm()?;
        }
        Some(_) => {}
        None => {
            for name in ["host", "below wasm"] {
                let output = run("an_earlier_handler_gets_what_is_not_ours", name)?;
                assert_eq!(output.status.code(), Some(42), "{name}: {output:?}");
            }
        }
    }
    Ok(())
}

#[test]
fn without_one_the_process_ends_as_ever() -> Result<()> {
    match case().as_deref() {
        Some("host") => {
            trap()?;
            fault();
        }
        Some("below wasm") => fault_below_wasm()?,
        Some("sent") => {
            trap()?;
            // SAFETY: sends a signal to this process.
            unsafe { libc::raise(libc::SIGFPE) };
        }
        Some(_) => {}
        None => {
            for (name, signal) in [("host", libc::SIGSEGV), ("below wasm", libc::SIGSEGV), ("sent", libc::SIGFPE)] {
                let output = run("without_one_the_process_ends_as_ever", name)?;
                assert_eq!(output.status.signal(), Some(signal), "{name}: {output:?}");
            }
        }
    }
    Ok(())
}

#[test]
fn an_overflow_of_the_host_stack_is_reported_by_rust() -> Result<()> {
    fn deep(n: u64) -> u64 {
        std::hint::black_box(if n == u64::MAX { 0 } else { deep(std::hint::black_box(n + 1)) + 1 })
    }
    if case().is_some() {
        trap()?;
        deep(0);
    } else {
        let output = run("an_overflow_of_the_host_stack_is_reported_by_rust", "deep")?;
        assert_eq!(output.status.signal(), Some(libc::SIGABRT), "{output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("has overflowed its stack"), "{output:?}");
    }
    Ok(())
}

#[test]
fn an_ignored_signal_stays_ignored() -> Result<()> {
    if case().is_some() {
        // SAFETY: sets a signal's disposition and sends it to this process.
        unsafe {
            libc::signal(libc::SIGFPE, libc::SIG_IGN);
            trap()?;
            libc::raise(libc::SIGFPE);
        }
    } else {
        let output = run("an_ignored_signal_stays_ignored", "ignored")?;
        assert!(output.status.success(), "{output:?}");
    }
    Ok(())
}

extern "C" fn says_what_is_blocked(signal: libc::c_int) {
    // SAFETY: asks about this thread, and ends the process.
    unsafe {
        let mut blocked: libc::sigset_t = std::mem::zeroed();
        libc::pthread_sigmask(libc::SIG_BLOCK, std::ptr::null(), &mut blocked);
        libc::_exit(50 + libc::sigismember(&blocked, signal) + 2 * libc::sigismember(&blocked, libc::SIGUSR1))
    }
}

/// A handler of the old kind, with a mask and flags of its own, runs as the system would run it.
#[test]
fn an_earlier_handler_has_its_mask_and_flags() -> Result<()> {
    let cases = [("plain", 0, 53), ("no defer", libc::SA_NODEFER, 52)];
    match case() {
        Some(name) => {
            let flags = cases.iter().find(|(known, ..)| *known == name).map_or(0, |(_, flags, _)| *flags);
            // SAFETY: plain data for the system.
            unsafe {
                let mut action: libc::sigaction = std::mem::zeroed();
                action.sa_sigaction = says_what_is_blocked as *const () as usize;
                action.sa_flags = flags | libc::SA_ONSTACK;
                libc::sigaddset(&mut action.sa_mask, libc::SIGUSR1);
                assert_eq!(libc::sigaction(libc::SIGSEGV, &action, std::ptr::null_mut()), 0);
            }
            trap()?;
            fault_below_wasm()?;
        }
        None => {
            for (name, _, code) in cases {
                let output = run("an_earlier_handler_has_its_mask_and_flags", name)?;
                assert_eq!(output.status.code(), Some(code), "{name}: {output:?}");
            }
        }
    }
    Ok(())
}

static AFTER_US: std::sync::OnceLock<libc::sigaction> = std::sync::OnceLock::new();
static SEEN: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);

/// A handler that the embedder installs after the engine, and that hands on what it does not know.
extern "C" fn counts_and_hands_on(signal: libc::c_int, info: *mut libc::siginfo_t, context: *mut libc::c_void) {
    SEEN.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let ours = AFTER_US.get().map_or(0, |action| action.sa_sigaction);
    // SAFETY: the handler that was there before, of this kind, with the arguments of this one.
    unsafe {
        std::mem::transmute::<usize, extern "C" fn(libc::c_int, *mut libc::siginfo_t, *mut libc::c_void)>(ours)(signal, info, context)
    }
}

#[test]
fn a_later_handler_that_hands_on_works() -> Result<()> {
    if case().is_some() {
        trap()?;
        // SAFETY: plain data for the system.
        unsafe {
            let mut ours: libc::sigaction = std::mem::zeroed();
            assert_eq!(libc::sigaction(libc::SIGSEGV, std::ptr::null(), &mut ours), 0);
            assert!(AFTER_US.set(ours).is_ok());
            let mut action: libc::sigaction = std::mem::zeroed();
            action.sa_sigaction = counts_and_hands_on as *const () as usize;
            action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK;
            assert_eq!(libc::sigaction(libc::SIGSEGV, &action, std::ptr::null_mut()), 0);
        }
        trap()?;
        assert_eq!(SEEN.load(std::sync::atomic::Ordering::Relaxed), 1);
    } else {
        let output = run("a_later_handler_that_hands_on_works", "later")?;
        assert!(output.status.success(), "{output:?}");
    }
    Ok(())
}

#[test]
fn handlers_are_unloaded_with_the_last_engine() -> Result<()> {
    let action = || {
        // SAFETY: asks the system.
        unsafe {
            let mut action: libc::sigaction = std::mem::zeroed();
            assert_eq!(libc::sigaction(libc::SIGSEGV, std::ptr::null(), &mut action), 0);
            action.sa_sigaction
        }
    };
    if case().is_some() {
        let before = action();
        for _ in 0..3 {
            let (first, second) = (Engine::default(), Engine::default());
            let ours = action();
            assert_ne!(ours, before);
            trap()?;
            // SAFETY: nothing else runs in this process.
            unsafe { first.unload_process_handlers() };
            assert_eq!(action(), ours, "another engine is left");
            // SAFETY: as above.
            unsafe { second.unload_process_handlers() };
            assert_eq!(action(), before);
        }
        trap()?;
    } else {
        let output = run("handlers_are_unloaded_with_the_last_engine", "unload")?;
        assert!(output.status.success(), "{output:?}");
    }
    Ok(())
}
