//! Typed guest resources: what `bindgen!` makes of an exported resource with a constructor, methods and statics, used by two exported interfaces.

use windlass::component::{Component, HandleError, HandleMisuse, InstanceError, Linker, ResourceAny};
use windlass::{Engine, Result, Store, Trap};

mod bindings {
    windlass::component::bindgen!({
        inline: r#"
            package demo:bank@0.1.0;
            interface accounts {
                resource account {
                    constructor(start: u32);
                    balance: func() -> u32;
                    deposit: func(n: u32) -> u32;
                    merge: static func(a: account, b: borrow<account>) -> account;
                    freeze: func();
                }
                closed: func() -> u32;
            }
            interface audit {
                use accounts.{account};
                peek: func(a: borrow<account>) -> u32;
                close: func(a: account) -> u32;
                pass: func(a: account) -> account;
            }
            world bank {
                export accounts;
                export audit;
            }
        "#,
    });
}

use bindings::Bank;

/// A representation is where the account's balance lies in memory.
const BANK: &str = r#"(component $bank
    (core module $state
      (memory (export "memory") 1)
      (global $next (mut i32) (i32.const 16))
      (global $closed (mut i32) (i32.const 0))
      (func (export "allocate") (param i32) (result i32)
        (global.set $next (i32.add (global.get $next) (i32.const 4)))
        (i32.store (global.get $next) (local.get 0))
        (global.get $next))
      (func (export "closed") (result i32) (global.get $closed))
      (func (export "dtor") (param i32)
        (i32.store (local.get 0) (i32.const -1))
        (global.set $closed (i32.add (global.get $closed) (i32.const 1)))))
    (core instance $state (instantiate $state))
    (type $account' (resource (rep i32) (dtor (core func $state "dtor"))))
    (core func $new (canon resource.new $account'))
    (core func $rep (canon resource.rep $account'))
    (core func $drop (canon resource.drop $account'))
    (core module $m
      (import "" "new" (func $new (param i32) (result i32)))
      (import "" "rep" (func $rep (param i32) (result i32)))
      (import "" "drop" (func $drop (param i32)))
      (import "state" "memory" (memory 1))
      (import "state" "allocate" (func $allocate (param i32) (result i32)))
      (func (export "constructor") (param i32) (result i32) (call $new (call $allocate (local.get 0))))
      (func $balance (export "balance") (param i32) (result i32) (i32.load (local.get 0)))
      (func (export "deposit") (param i32 i32) (result i32)
        (i32.store (local.get 0) (i32.add (i32.load (local.get 0)) (local.get 1)))
        (i32.load (local.get 0)))
      (func (export "merge") (param $a i32) (param $b i32) (result i32)
        (local $sum i32)
        (local.set $sum (i32.add (i32.load (call $rep (local.get $a))) (i32.load (local.get $b))))
        (call $drop (local.get $a))
        (call $new (call $allocate (local.get $sum))))
      (func (export "freeze") (param i32) unreachable)
      (func (export "close") (param i32) (result i32)
        (local $sum i32)
        (local.set $sum (i32.load (call $rep (local.get 0))))
        (call $drop (local.get 0))
        (local.get $sum))
      (func (export "pass") (param i32) (result i32) (local.get 0)))
    (core instance $m (instantiate $m
      (with "" (instance (export "new" (func $new)) (export "rep" (func $rep)) (export "drop" (func $drop))))
      (with "state" (instance $state))))
    (func $constructor (param "start" u32) (result (own $account')) (canon lift (core func $m "constructor")))
    (func $balance (param "self" (borrow $account')) (result u32) (canon lift (core func $m "balance")))
    (func $deposit (param "self" (borrow $account')) (param "n" u32) (result u32) (canon lift (core func $m "deposit")))
    (func $merge (param "a" (own $account')) (param "b" (borrow $account')) (result (own $account')) (canon lift (core func $m "merge")))
    (func $freeze (param "self" (borrow $account')) (canon lift (core func $m "freeze")))
    (func $closed (result u32) (canon lift (core func $state "closed")))
    (func $close (param "a" (own $account')) (result u32) (canon lift (core func $m "close")))
    (func $pass (param "a" (own $account')) (result (own $account')) (canon lift (core func $m "pass")))

    (component $accounts
      (import "in-account" (type $account' (sub resource)))
      (import "new" (func $new (param "start" u32) (result (own $account'))))
      (import "balance" (func $balance (param "self" (borrow $account')) (result u32)))
      (import "deposit" (func $deposit (param "self" (borrow $account')) (param "n" u32) (result u32)))
      (import "merge" (func $merge (param "a" (own $account')) (param "b" (borrow $account')) (result (own $account'))))
      (import "freeze" (func $freeze (param "self" (borrow $account'))))
      (import "closed" (func $closed (result u32)))
      (export $account "account" (type $account'))
      (export "[constructor]account" (func $new) (func (param "start" u32) (result (own $account))))
      (export "[method]account.balance" (func $balance) (func (param "self" (borrow $account)) (result u32)))
      (export "[method]account.deposit" (func $deposit) (func (param "self" (borrow $account)) (param "n" u32) (result u32)))
      (export "[static]account.merge" (func $merge) (func (param "a" (own $account)) (param "b" (borrow $account)) (result (own $account))))
      (export "[method]account.freeze" (func $freeze) (func (param "self" (borrow $account))))
      (export "closed" (func $closed)))
    (instance $accounts (instantiate $accounts
      (with "in-account" (type $account')) (with "new" (func $constructor)) (with "balance" (func $balance)) (with "deposit" (func $deposit))
      (with "merge" (func $merge)) (with "freeze" (func $freeze)) (with "closed" (func $closed))))
    (export $accounts-out "demo:bank/accounts@0.1.0" (instance $accounts))
    (alias export $accounts-out "account" (type $account))
    (func $peek (param "a" (borrow $account)) (result u32) (canon lift (core func $m "balance")))
    (component $audit
      (import "in-account" (type $account' (sub resource)))
      (import "peek" (func $peek (param "a" (borrow $account')) (result u32)))
      (import "close" (func $close (param "a" (own $account')) (result u32)))
      (import "pass" (func $pass (param "a" (own $account')) (result (own $account'))))
      (export $account "account" (type $account'))
      (export "peek" (func $peek) (func (param "a" (borrow $account)) (result u32)))
      (export "close" (func $close) (func (param "a" (own $account)) (result u32)))
      (export "pass" (func $pass) (func (param "a" (own $account)) (result (own $account)))))
    (instance $audit (instantiate $audit
      (with "in-account" (type $account)) (with "peek" (func $peek)) (with "close" (func $close)) (with "pass" (func $pass))))
    (export "demo:bank/audit@0.1.0" (instance $audit)))"#;

fn bank() -> Result<(Store<()>, Bank)> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let component = Component::new(&engine, BANK)?;
    let bank = Bank::instantiate(&mut store, &component, &Linker::new(&engine))?;
    Ok((store, bank))
}

#[test]
fn constructors_methods_and_statics() -> Result<()> {
    let (mut store, bank) = bank()?;
    let accounts = bank.demo_bank_accounts();
    let account = accounts.account();
    let (a, b): (ResourceAny, ResourceAny) = (account.call_constructor(&mut store, 100)?, account.call_constructor(&mut store, 20)?);
    assert!(a != b && a.owned() && a.ty() == b.ty());
    assert_eq!((account.call_deposit(&mut store, a, 5)?, account.call_balance(&mut store, b)?), (105, 20));
    // The static takes one and borrows the other.
    let sum = account.call_merge(&mut store, a, b)?;
    assert_eq!(account.call_balance(&mut store, sum)?, 125);
    assert_eq!(accounts.call_closed(&mut store)?, 1, "`a` was dropped in the guest");
    let error = account.call_balance(&mut store, a).expect_err("it was passed on");
    assert!(matches!(error.downcast_ref(), Some(HandleError::Unknown { .. })), "{error:#}");
    let misuse = error.downcast_ref::<HandleMisuse>().expect("it says more");
    assert_eq!((misuse.resource.as_deref(), misuse.instance.as_deref()), (Some("account"), None));
    assert!(format!("{error:#}").contains("argument `self`"), "{error:#}");
    // None of which harmed anything.
    assert_eq!(account.call_balance(&mut store, b)?, 20);
    b.resource_drop(&mut store)?;
    b.resource_drop(&mut store).expect_err("once");
    sum.resource_drop(&mut store)?;
    assert_eq!(accounts.call_closed(&mut store)?, 3);
    assert!(store.component_leaks().is_empty());
    Ok(())
}

#[test]
fn two_exports_share_a_resource() -> Result<()> {
    let (mut store, bank) = bank()?;
    let (accounts, audit) = (bank.demo_bank_accounts(), bank.demo_bank_audit());
    let account = accounts.account();
    let a = account.call_constructor(&mut store, 7)?;
    assert_eq!((audit.call_peek(&mut store, a)?, audit.call_peek(&mut store, a)?), (7, 7));
    let again = audit.call_pass(&mut store, a)?;
    audit.call_peek(&mut store, a).expect_err("it was passed on");
    assert_eq!((account.call_deposit(&mut store, again, 1)?, audit.call_close(&mut store, again)?), (8, 8));
    audit.call_close(&mut store, again).expect_err("it was closed");
    assert_eq!(accounts.call_closed(&mut store)?, 1);
    Ok(())
}

#[test]
fn the_same_owner_twice_in_one_call() -> Result<()> {
    let (mut store, bank) = bank()?;
    let account = bank.demo_bank_accounts().account();
    let a = account.call_constructor(&mut store, 7)?;
    // First `a` is moved, then it is not there to be lent: the embedder's mistake, which ends nothing. What was moved stays in the guest.
    let error = account.call_merge(&mut store, a, a).expect_err("it cannot be both");
    assert!(matches!(error.downcast_ref(), Some(HandleError::Unknown { .. })) && !error.is::<Trap>(), "{error:#}");
    let b = account.call_constructor(&mut store, 1)?;
    assert_eq!(account.call_balance(&mut store, b)?, 1);
    assert_eq!(store.component_leaks().len(), 2);
    Ok(())
}

#[test]
fn handles_of_another_instance_or_after_a_trap() -> Result<()> {
    let (mut store, bank) = bank()?;
    let engine = store.engine().clone();
    let other = Bank::instantiate(&mut store, &Component::new(&engine, BANK)?, &Linker::new(&engine))?;
    let a = bank.demo_bank_accounts().account().call_constructor(&mut store, 7)?;
    let error = other.demo_bank_accounts().account().call_balance(&mut store, a).expect_err("another instance's");
    assert!(matches!(error.downcast_ref(), Some(HandleError::WrongType { .. })), "{error:#}");
    let error = bank.demo_bank_accounts().account().call_freeze(&mut store, a).expect_err("it traps");
    assert_eq!(error.downcast_ref(), Some(&Trap::UnreachableCodeReached), "{error:#}");
    let error = bank.demo_bank_audit().call_peek(&mut store, a).expect_err("it trapped");
    match error.downcast_ref() {
        Some(InstanceError::Trapped { call, .. }) => assert!(call.contains("account.freeze"), "{call}"),
        other => panic!("{other:?}: {error:#}"),
    }
    a.resource_drop(&mut store).expect_err("its destructor cannot run");
    let b = other.demo_bank_accounts().account().call_constructor(&mut store, 1)?;
    assert_eq!(other.demo_bank_audit().call_close(&mut store, b)?, 1);
    Ok(())
}
