//! Fuel: exact counts, running out, what traps leave, guests in components.

use super::{GUESTS, engine, function, is};
use windlass::component::{Component, Linker};
use windlass::{Caller, Config, Engine, Func, Instance, Module, OperatorCost, OptLevel, Result, Store, Trap, VariableOperatorCost};

fn metered() -> Result<Engine> {
    engine(|config| {
        config.consume_fuel(true);
    })
}

/// Bodies of `f`, and the fuel that a call takes. `$empty` and `$throw` are there, too.
const COUNTS: &[(&str, u64)] = &[
    ("", 1),
    ("nop nop (drop (i32.const 1)) (block (block))", 2),
    ("(if (i32.const 1) (then (drop (i32.const 1))) (else (drop (i32.const 1)) (drop (i32.const 1))))", 4),
    ("(if (i32.const 0) (then (drop (i32.const 1))) (else (drop (i32.const 1)) (drop (i32.const 1))))", 5),
    ("(if (i32.const 0) (then (drop (i32.const 1))))", 3),
    // Eight operators a turn, three turns.
    ("(local i32) (loop (local.set 0 (i32.add (local.get 0) (i32.const 1))) (br_if 0 (i32.lt_u (local.get 0) (i32.const 3))))", 1 + 3 * 8),
    // What cannot be reached is not counted.
    ("return (drop (i32.const 1)) (loop (br 0))", 2),
    ("(block (br 0) (drop (i32.const 1))) (drop (i32.const 1))", 3),
    ("(block (br_if 0 (i32.const 1)) (drop (i32.const 1))) (drop (i32.const 1))", 4),
    ("(block (br_if 0 (i32.const 0)) (drop (i32.const 1))) (drop (i32.const 1))", 5),
    ("(block (block (br_table 0 1 (i32.const 0))) (drop (i32.const 1)))", 4),
    ("(block (block (br_table 0 1 (i32.const 7))) (drop (i32.const 1)))", 3),
    // A call, and the function that is called.
    ("(call $empty)", 3),
    ("(call $empty) (call $empty)", 5),
    ("(call_indirect (type $v) (i32.const 0))", 4),
    ("(return_call $empty)", 3),
    ("(if (i32.const 1) (then (return_call $empty)))", 5),
    // Work that grows with its operands.
    ("(memory.fill (i32.const 0) (i32.const 1) (i32.const 100))", 5 + 100),
    ("(memory.copy (i32.const 0) (i32.const 8) (i32.const 10))", 5 + 10),
    ("(memory.init $d (i32.const 0) (i32.const 0) (i32.const 3))", 5 + 3),
    ("(drop (memory.grow (i32.const 2)))", 3 + 2),
    ("(drop (memory.grow (i32.const 1000)))", 3 + 1000),
    ("(table.fill (i32.const 0) (ref.null func) (i32.const 2))", 5 + 2),
    ("(table.copy (i32.const 0) (i32.const 1) (i32.const 1))", 5 + 1),
    ("(drop (table.grow (ref.null func) (i32.const 3)))", 4 + 3),
    // `try_table`, `call`, the function, `throw`.
    ("(block (try_table (catch $t 0) (call $throw)))", 5),
    ("(block (try_table (catch $t 0) (call $throw)) (call $empty)) (call $empty)", 7),
    ("(block (try_table (catch $t 0) (call $empty) (throw $t)))", 5),
    ("(block (try_table (catch_all 0) (loop (call $empty) (br 0 (call $throw)))))", 7),
];

fn counted(body: &str) -> String {
    format!(
        r#"(module
          (type $v (func))
          (tag $t)
          (memory 1 4)
          (data $d "abc")
          (table 2 10 funcref)
          (elem (i32.const 0) func $empty)
          (func $empty)
          (func $throw (throw $t))
          (func (export "f") {body}))"#
    )
}

#[test]
fn every_operator_counts_each_time() -> Result<()> {
    for level in [OptLevel::Speed, OptLevel::None] {
        let engine = engine(|config| {
            config.consume_fuel(true).wasm_exceptions(true).wasm_tail_call(true).cranelift_opt_level(level);
        })?;
        for &(body, expected) in COUNTS {
            let mut store = Store::new(&engine, ());
            let f = function(&mut store, &counted(body))?;
            for more in [0, 0, 1000] {
                store.set_fuel(expected + more)?;
                f.call(&mut store, ()).unwrap_or_else(|error| panic!("{body} with {}: {error:?}", expected + more));
                assert_eq!(store.get_fuel()?, more, "{body} at {level:?}");
            }
            store.set_fuel(0)?;
            is(&f.call(&mut store, ()).expect_err("no fuel"), Trap::OutOfFuel);
        }
    }
    Ok(())
}

#[test]
fn costs_are_the_embedders() -> Result<()> {
    let variable = VariableOperatorCost { memory_fill_per_byte: 3, memory_copy_per_byte: 0, ..Default::default() };
    let costs = OperatorCost { I32Const: 10, Nop: 5, Loop: 2, variable, ..Default::default() };
    // In either order.
    for costs_first in [true, false] {
        let engine = engine(|config| {
            if costs_first {
                config.operator_cost(costs.clone()).consume_fuel(true);
            } else {
                config.consume_fuel(true).operator_cost(costs.clone());
            }
        })?;
        assert!(engine.get_consume_fuel());
        let bodies = [
            ("nop (drop (i32.const 1)) (loop)", 1 + 5 + 10 + 2),
            ("(memory.fill (i32.const 0) (i32.const 1) (i32.const 100))", 1 + 30 + 1 + 300),
            ("(memory.copy (i32.const 0) (i32.const 1) (i32.const 100))", 1 + 30 + 1),
        ];
        for (body, expected) in bodies {
            let mut store = Store::new(&engine, ());
            let f = function(&mut store, &format!(r#"(module (memory 1) (func (export "f") {body}))"#))?;
            store.set_fuel(1000)?;
            f.call(&mut store, ())?;
            assert_eq!(1000 - store.get_fuel()?, expected, "{body}");
        }
    }
    Ok(())
}

/// Code that does not end by itself.
const ENDLESS: &[&str] = &[
    r#"(func (export "f") (loop (br 0)))"#,
    r#"(func (export "f") (loop (loop (br_if 0 (i32.const 0)) (br 1))))"#,
    r#"(func (export "f") (local i32) (loop (local.set 0 (i32.add (local.get 0) (i32.const 1))) (br_if 0 (i32.const 1))))"#,
    r#"(func (export "f") (loop (br_table 0 0 (i32.const 3))))"#,
    r#"(func $f (export "f") (return_call $f))"#,
    r#"(func $f (export "f") (return_call $g)) (func $g (return_call $f))"#,
    r#"(table 1 funcref) (elem (i32.const 0) $f) (type $v (func)) (func $f (export "f") (return_call_indirect (type $v) (i32.const 0)))"#,
    r#"(tag $t) (func (export "f") (loop (block (try_table (catch $t 0) (throw $t))) (br 0)))"#,
    r#"(memory 1) (func (export "f") (loop (memory.fill (i32.const 0) (i32.const 0) (i32.const 65536)) (br 0)))"#,
    // Without a turn of a loop: two calls each, as deep as there is fuel.
    r#"(func (export "f") (call $a) (call $a))
       (func $a (call $b) (call $b)) (func $b (call $c) (call $c)) (func $c (call $d) (call $d)) (func $d (call $e) (call $e))
       (func $e (call $g) (call $g)) (func $g (call $h) (call $h)) (func $h (call $i) (call $i)) (func $i (call $j) (call $j))
       (func $j (call $k) (call $k)) (func $k (call $l) (call $l)) (func $l (call $m) (call $m)) (func $m (call $n) (call $n)) (func $n)"#,
];

#[test]
fn what_does_not_end_runs_out() -> Result<()> {
    for level in [OptLevel::Speed, OptLevel::None] {
        let engine = engine(|config| {
            config.consume_fuel(true).wasm_exceptions(true).wasm_tail_call(true).cranelift_opt_level(level);
        })?;
        for text in ENDLESS {
            let mut store = Store::new(&engine, ());
            let f = function(&mut store, &format!("(module {text})"))?;
            store.set_fuel(5000)?;
            is(&f.call(&mut store, ()).expect_err(text), Trap::OutOfFuel);
            assert_eq!(store.get_fuel()?, 0, "{text}");
        }
    }
    Ok(())
}

#[test]
fn a_start_function_takes_fuel_and_may_run_out() -> Result<()> {
    let engine = metered()?;
    let mut store = Store::new(&engine, ());
    let module = Module::new(&engine, "(module (func $s (drop (i32.const 1))) (start $s))")?;
    is(&Instance::new(&mut store, &module, &[]).expect_err("no fuel"), Trap::OutOfFuel);
    store.set_fuel(2)?;
    Instance::new(&mut store, &module, &[])?;
    assert_eq!(store.get_fuel()?, 0);
    // One that runs nothing needs none.
    Instance::new(&mut store, &Module::new(&engine, "(module (memory 1) (data (i32.const 0) \"abc\"))")?, &[])?;
    Ok(())
}

#[test]
fn the_host_sees_the_count_and_may_change_it() -> Result<()> {
    let engine = metered()?;
    let mut store = Store::new(&engine, Vec::new());
    let seen = Func::wrap(&mut store, |mut caller: Caller<'_, Vec<u64>>, add: i32| -> Result<()> {
        let left = caller.get_fuel()?;
        caller.data_mut().push(left);
        caller.set_fuel(left + add as u64)
    });
    let module = Module::new(
        &engine,
        r#"(module (import "" "" (func $seen (param i32)))
          (func (export "f") (call $seen (i32.const 0)) (drop (i32.const 1)) (call $seen (i32.const 90))
            (if (i32.const 1) (then (drop (i32.const 1)) (call $seen (i32.const 0))))))"#,
    )?;
    let f = Instance::new(&mut store, &module, &[seen.into()])?.get_typed_func::<(), ()>(&mut store, "f")?;
    store.set_fuel(20)?;
    f.call(&mut store, ())?;
    // The function and two operators; three more; five more, with 90 that were added.
    assert_eq!(store.data()[..], [17, 14, 99]);
    assert_eq!(store.get_fuel()?, 99);
    Ok(())
}

#[test]
fn a_trap_leaves_what_its_place_says() -> Result<()> {
    let engine = metered()?;
    let left = |body: &str| -> Result<u64> {
        let mut store = Store::new(&engine, ());
        let f = function(&mut store, &format!(r#"(module (memory 1) (func $empty) (func (export "f") {body}))"#))?;
        store.set_fuel(1000)?;
        f.call(&mut store, ()).expect_err("it traps");
        store.get_fuel()
    };
    assert_eq!(left("(drop (i32.const 1)) unreachable")?, 1000 - 3);
    // Up to the last turn of a loop: five of seven and the function. The sixth turn divides by zero.
    let looping = "(local i32) (local.set 0 (i32.const 5))
        (loop (drop (i32.div_u (i32.const 1) (local.get 0))) (local.set 0 (i32.sub (local.get 0) (i32.const 1))) (br 0))";
    assert_eq!(left(looping)?, 1000 - 3 - 5 * 8);
    // Bulk operations take theirs before they fail.
    assert_eq!(left("(memory.fill (i32.const 65530) (i32.const 0) (i32.const 100))")?, 1000 - 5 - 100);
    Ok(())
}

#[test]
fn all_that_can_be_set_can_be_read() -> Result<()> {
    let engine = metered()?;
    let mut store = Store::new(&engine, ());
    assert_eq!(store.get_fuel()?, 0);
    let f = function(&mut store, r#"(module (func (export "f") (drop (i32.const 1))))"#)?;
    for fuel in [u64::MAX, 1 << 63, (1 << 63) - 1] {
        store.set_fuel(fuel)?;
        assert_eq!(store.get_fuel()?, fuel);
        f.call(&mut store, ())?;
        assert_eq!(store.get_fuel()?, fuel - 2);
    }
    Ok(())
}

#[test]
fn without_the_setting_there_is_no_count() -> Result<()> {
    let mut store = Store::new(&Engine::default(), ());
    for error in [store.get_fuel().expect_err("off"), store.set_fuel(1).expect_err("off")] {
        assert!(error.to_string().contains("`Config::consume_fuel`"), "{error}");
    }
    assert!(store.fuel_async_yield_interval(None).is_err());
    assert!(!store.engine().get_consume_fuel());
    let f = function(&mut store, r#"(module (func (export "f") (drop (i32.const 1))))"#)?;
    f.call(&mut store, ())?;

    let mut store = Store::new(&metered()?, ());
    store.fuel_async_yield_interval(None)?;
    let error = store.fuel_async_yield_interval(Some(1)).expect_err("there are no asynchronous calls");
    assert!(error.to_string().contains("asynchronous"), "{error}");
    Ok(())
}

fn taken(engine: &Engine, n: u32) -> Result<u64> {
    let component = Component::new(engine, GUESTS)?;
    let mut store = Store::new(engine, ());
    store.set_fuel(1_000_000)?;
    let instance = Linker::new(engine).instantiate(&mut store, &component)?;
    assert_eq!(store.get_fuel()?, 1_000_000, "no guest has a start function");
    instance.get_typed_func::<(u32,), ()>(&mut store, "run")?.call(&mut store, (n,))?;
    Ok(1_000_000 - store.get_fuel()?)
}

#[test]
fn guests_in_components_take_fuel_and_what_carries_their_values_little() -> Result<()> {
    let engine = metered()?;
    // The caller: itself and three operators. The callee: itself. No element, no allocation.
    let none = taken(&engine, 0)?;
    assert_eq!(none, taken(&engine, 0)?);
    assert!((5..20).contains(&none), "{none}");
    let (few, many) = (taken(&engine, 10)?, taken(&engine, 1010)?);
    // At least a unit an element, and not as much as the operators of the adapter would be.
    assert!((1000..20_000).contains(&(many - few)), "{few} {many}");

    let component = Component::new(&engine, GUESTS)?;
    let mut store = Store::new(&engine, ());
    let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
    store.set_fuel(1000)?;
    let error = instance.get_typed_func::<(), ()>(&mut store, "forever")?.call(&mut store, ()).expect_err("out of fuel");
    is(&error, Trap::OutOfFuel);
    Ok(())
}

#[test]
fn long_lists_between_guests_run_out() -> Result<()> {
    let engine = metered()?;
    let component = Component::new(&engine, GUESTS)?;
    let mut store = Store::new(&engine, ());
    let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
    store.set_fuel(500)?;
    let error = instance.get_typed_func::<(u32,), ()>(&mut store, "run")?.call(&mut store, (1000,)).expect_err("out of fuel");
    is(&error, Trap::OutOfFuel);
    Ok(())
}

#[test]
fn the_settings_are_the_engines() -> Result<()> {
    let mut config = Config::new();
    config.consume_fuel(true).consume_fuel(false).epoch_interruption(true).epoch_interruption(false);
    let engine = Engine::new(&config)?;
    assert!(!engine.get_consume_fuel() && !engine.get_epoch_interruption());
    Ok(())
}
