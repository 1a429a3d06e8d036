//! Bindings at work where the real guest does not reach: functions that see the store, errors of the host's own, data that is a part of the
//! store's, a resource's destructor, and what is said when a component does not fit its world.

use std::fmt;
use windlass::component::{Access, Component, HasData, Linker, Resource};
use windlass::{AsContextMut, Engine, Result, Store};

windlass::component::bindgen!({
    path: "tests/expanded/store-access.wit",
    imports: {
        "test:store-access/clock.now": store | trappable,
        "test:store-access/clock.[method]watch.lap": store,
        "test:store-access/clock.[drop]watch": store,
        "sleep": store,
        default: trappable,
    },
    trappable_error_type: { "test:store-access/clock.stopped" => Stopped },
});

use test::store_access::clock;

/// Calls everything once, and traps unless `now` and `later` fail with `empty`.
const GUEST: &str = r#"
(component
  (import "test:store-access/clock" (instance $clock
    (type $cases (enum "broken" "empty"))
    (export "stopped" (type $stopped (eq $cases)))
    (export "watch" (type $watch (sub resource)))
    (export "[constructor]watch" (func (result (own $watch))))
    (export "[method]watch.lap" (func (param "self" (borrow $watch)) (param "host" u32) (result u64)))
    (export "now" (func (param "host" string) (result (result u64 (error $stopped)))))
    (export "later" (func (result (result u64 (error $stopped)))))
  ))
  (import "sleep" (func $sleep (param "store" u32)))
  (alias export $clock "watch" (type $watch))
  (core module $memory (memory (export "memory") 1) (data (i32.const 8) "guest"))
  (core instance $memory (instantiate $memory))
  (core func $sleep' (canon lower (func $sleep)))
  (core func $new (canon lower (func $clock "[constructor]watch")))
  (core func $lap (canon lower (func $clock "[method]watch.lap")))
  (core func $drop (canon resource.drop $watch))
  (core func $now (canon lower (func $clock "now") (memory (core memory $memory "memory"))))
  (core func $later (canon lower (func $clock "later") (memory (core memory $memory "memory"))))
  (core module $main
    (import "" "memory" (memory 1))
    (import "" "sleep" (func $sleep (param i32)))
    (import "" "new" (func $new (result i32)))
    (import "" "lap" (func $lap (param i32 i32) (result i64)))
    (import "" "drop" (func $drop (param i32)))
    (import "" "now" (func $now (param i32 i32 i32)))
    (import "" "later" (func $later (param i32)))
    (func $check (param $at i32)
      (if (i32.or
            (i32.ne (i32.load8_u (local.get $at)) (i32.const 1))
            (i32.ne (i32.load8_u offset=8 (local.get $at)) (i32.const 1)))
        (then unreachable)))
    (func (export "tick") (param $store i32) (param $host i32)
      (local $watch i32)
      (call $sleep (local.get $store))
      (local.set $watch (call $new))
      (if (i64.ne (call $lap (local.get $watch) (local.get $host)) (i64.const 77)) (then unreachable))
      (call $drop (local.get $watch))
      (call $now (i32.const 8) (i32.const 5) (i32.const 32))
      (call $check (i32.const 32))
      (call $later (i32.const 64))
      (call $check (i32.const 64)))
  )
  (core instance $main (instantiate $main (with "" (instance
    (export "memory" (memory $memory "memory"))
    (export "sleep" (func $sleep'))
    (export "new" (func $new))
    (export "lap" (func $lap))
    (export "drop" (func $drop))
    (export "now" (func $now))
    (export "later" (func $later))
  ))))
  (func (export "tick") (param "store" u32) (param "host" u32) (canon lift (core func $main "tick")))
)"#;

/// The host's own error: some of them the guest may see.
#[derive(Debug)]
enum Stopped {
    Quietly,
    ForGood,
}

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Stopped {}

/// The data of the store; the clock is a part of it.
#[derive(Default)]
struct State {
    clock: Clock,
    calls: u32,
}

#[derive(Default)]
struct Clock {
    log: Vec<String>,
    broken: bool,
}

/// Finds the clock.
struct HasClock;

impl HasData for HasClock {
    type Data<'a> = &'a mut Clock;
}

impl clock::Host for Clock {
    fn later(&mut self) -> Result<u64, Stopped> {
        self.log.push("later".to_string());
        Err(if self.broken { Stopped::ForGood } else { Stopped::Quietly })
    }

    fn convert_stopped(&mut self, error: Stopped) -> Result<clock::Stopped> {
        match error {
            Stopped::Quietly => Ok(clock::Stopped::Empty),
            Stopped::ForGood => Err(error.into()),
        }
    }
}

impl clock::HostWatch for Clock {
    fn new(&mut self) -> Result<Resource<clock::Watch>> {
        Ok(Resource::new_own(70))
    }
}

impl clock::HostWatchWithStore<State> for HasClock {
    fn lap(mut access: Access<'_, State, Self>, watch: Resource<clock::Watch>, host: u32) -> u64 {
        access.data_mut().calls += 1;
        u64::from(watch.rep() + host)
    }

    fn drop(mut access: Access<'_, State, Self>, watch: Resource<clock::Watch>) -> Result<()> {
        access.get().log.push(format!("drop {}", watch.rep()));
        Ok(())
    }
}

impl clock::HostWithStore<State> for HasClock {
    fn now(mut access: Access<'_, State, Self>, host: String) -> Result<u64, Stopped> {
        access.get().log.push(host);
        Err(Stopped::Quietly)
    }
}

impl TimerImports for Clock {}

impl TimerImportsWithStore<State> for HasClock {
    fn sleep(mut access: Access<'_, State, Self>, store: u32) {
        access.as_context_mut().data_mut().calls += store;
    }
}

fn linked() -> Result<(Engine, Linker<State>)> {
    let engine = Engine::default();
    let mut linker = Linker::new(&engine);
    Timer::add_to_linker::<State, HasClock>(&mut linker, |state| &mut state.clock)?;
    Ok((engine, linker))
}

#[test]
fn the_store_and_a_part_of_its_data() -> Result<()> {
    let (engine, linker) = linked()?;
    let mut store = Store::new(&engine, State::default());
    let timer = Timer::instantiate(&mut store, &Component::new(&engine, GUEST)?, &linker)?;
    timer.call_tick(&mut store, 3, 7)?;
    assert_eq!(store.data().calls, 4);
    assert_eq!(store.data().clock.log, ["drop 70", "guest", "later"]);

    // The function behind the method is an ordinary one.
    timer.func_tick().call(&mut store, (0, 7))?;
    assert_eq!(store.data().calls, 5);
    Ok(())
}

#[test]
fn an_error_that_does_not_convert_is_a_trap() -> Result<()> {
    let (engine, linker) = linked()?;
    let pre = TimerPre::new(linker.instantiate_pre(&Component::new(&engine, GUEST)?)?)?;
    let mut store = Store::new(&engine, State::default());
    store.data_mut().clock.broken = true;
    let error = pre.instantiate(&mut store)?.call_tick(&mut store, 0, 7).expect_err("the clock is broken");
    assert!(matches!(error.downcast_ref(), Some(Stopped::ForGood)), "{error:?}");

    // The store is as good as before; another instance runs in it.
    store.data_mut().clock.broken = false;
    pre.instantiate(&mut store)?.call_tick(&mut store, 0, 7)
}

#[test]
fn a_component_of_another_world() -> Result<()> {
    let (engine, linker) = linked()?;
    let mut store = Store::new(&engine, State::default());
    let component = Component::new(&engine, "(component)")?;
    let error = Timer::instantiate(&mut store, &component, &linker).map(|_| ()).expect_err("nothing is exported");
    assert_eq!(format!("{error:#}"), "the component does not export the function `tick`");

    let wat = r#"(component
        (core module $m (func (export "f") (param i32)))
        (core instance $m (instantiate $m))
        (func (export "tick") (param "store" u32) (canon lift (core func $m "f"))))"#;
    let component = Component::new(&engine, wat)?;
    let error = Timer::instantiate(&mut store, &component, &linker).map(|_| ()).expect_err("a parameter is missing");
    let text = format!("{error:#}");
    assert!(text.starts_with("the exported function `tick`: "), "{text}");
    assert!(text.contains("parameter"), "{text}");
    Ok(())
}
