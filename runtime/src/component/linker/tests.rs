//! What a linker saves itself, counted rather than timed: what it resolves twice, and what its clones copy.

use super::super::{Component, InstancePre};
use super::Linker;
use super::namespace::{Definition, Namespace};
use crate::{Engine, Result};
use std::cell::Cell;

const GUEST: &str = r#"(component (import "a:b/c@1.0.0" (instance (export "f" (func (param "n" u32) (result u32))))))"#;

fn linker(engine: &Engine) -> Result<Linker<()>> {
    let mut linker = Linker::new(engine);
    linker.instance("a:b/c@1.2.0")?.func_wrap("f", |_, (n,): (u32,)| Ok((n,)))?;
    Ok(linker)
}

fn same(a: &InstancePre<()>, b: &InstancePre<()>) -> bool {
    InstancePre::__same_imports(a, b)
}

#[test]
fn a_component_is_resolved_once() -> Result<()> {
    let engine = Engine::default();
    let (one, two) = (Component::new(&engine, GUEST)?, Component::new(&engine, GUEST)?);
    let mut linker = linker(&engine)?;
    let first = linker.instantiate_pre(&one)?;
    assert!(same(&first, &linker.instantiate_pre(&one)?), "nothing was looked up again");
    assert!(same(&first, &linker.clone().instantiate_pre(&one.clone())?), "nor by a clone");
    assert!(!same(&first, &linker.instantiate_pre(&two)?), "equal components are not the same");

    let clone = linker.clone();
    linker.root().func_wrap("later", |_, (): ()| Ok(()))?;
    assert!(!same(&first, &linker.instantiate_pre(&one)?), "a definition changed");
    assert!(same(&first, &clone.instantiate_pre(&one)?), "not the clone's");
    Ok(())
}

#[test]
fn every_change_counts() -> Result<()> {
    let engine = Engine::default();
    let guest = Component::new(&engine, GUEST)?;
    type Change = fn(&mut Linker<()>) -> Result<()>;
    let changes: [Change; 5] = [
        |linker| linker.instance("a:b/c@1.3.0").map(drop),
        |linker| linker.instance("a:b/c@1.2.0")?.func_wrap("g", |_, (): ()| Ok(())),
        |linker| linker.root().into_instance("a:b/c@1.2.0")?.instance("inner").map(drop),
        |linker| linker.define_unknown_imports_as_traps(&Component::new(linker.engine(), r#"(component (import "h" (func)))"#)?),
        |linker| {
            let module = crate::Module::new(linker.engine(), "(module)")?;
            linker.root().module("m", &module)
        },
    ];
    for (i, change) in changes.into_iter().enumerate() {
        let mut linker = linker(&engine)?;
        let before = linker.instantiate_pre(&guest)?;
        change(&mut linker)?;
        let after = linker.instantiate_pre(&guest);
        assert!(after.map_or(true, |after| !same(&before, &after)), "change {i}");
    }
    Ok(())
}

#[test]
fn many_components_and_many_threads() -> Result<()> {
    let engine = Engine::default();
    let linker = linker(&engine)?;
    let guests: Vec<Component> = (0..200).map(|_| Component::new(&engine, GUEST)).collect::<Result<_>>()?;
    let link = || -> Result<Vec<InstancePre<()>>> { guests.iter().map(|guest| linker.instantiate_pre(guest)).collect() };
    let all: Vec<Vec<InstancePre<()>>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(link)).collect();
        threads.into_iter().map(|thread| thread.join().expect("no panic")).collect::<Result<_>>()
    })?;
    // Threads that resolved the same component at the same time agree on one of the results from then on.
    let settled = link()?;
    assert!(settled.iter().zip(&link()?).all(|(a, b)| same(a, b)));
    let agree = all.iter().flatten().zip(settled.iter().cycle()).filter(|(a, b)| same(a, b)).count();
    assert!(agree >= guests.len(), "each entry is one thread's: {agree}");
    Ok(())
}

fn items<'a>(linker: &'a Linker<()>, name: &str) -> &'a Namespace<()> {
    match linker.root.get(name) {
        Some((_, Definition::Instance(items))) => items,
        other => panic!("{other:?}"),
    }
}

#[test]
fn clones_share_until_they_change() -> Result<()> {
    let engine = Engine::default();
    let mut original = Linker::<()>::new(&engine);
    for interface in 0..100 {
        let mut instance = original.instance(&format!("a:b/i{interface}@1.0.0"))?;
        for func in 0..100 {
            instance.func_wrap(&format!("f{func}"), |_, (): ()| Ok(()))?;
        }
    }
    let mut clone = original.clone();
    assert!(Namespace::shared(&original.root, &clone.root), "10,000 definitions, one list");
    clone.instance("a:b/i7@1.0.0")?.func_wrap("more", |_, (): ()| Ok(()))?;
    let (mine, theirs) = (items(&original, "a:b/i7@1.0.0"), items(&clone, "a:b/i7@1.0.0"));
    assert!(!Namespace::shared(mine, theirs));
    assert_eq!((mine.names().count(), theirs.names().count()), (100, 101), "the original does not see it");
    let others = (0..100).filter(|interface| *interface != 7).map(|interface| format!("a:b/i{interface}@1.0.0"));
    assert!(others.into_iter().all(|name| Namespace::shared(items(&original, &name), items(&clone, &name))), "the rest is shared still");
    original.instance("a:b/i8@1.0.0")?.func_wrap("more", |_, (): ()| Ok(()))?;
    assert_eq!(items(&clone, "a:b/i8@1.0.0").names().count(), 100);
    Ok(())
}

#[test]
fn linkers_may_be_shared_between_threads() {
    fn assert_shareable<L: Send + Sync>() {}
    assert_shareable::<Linker<()>>();
    assert_shareable::<Linker<Cell<u32>>>();
    assert_shareable::<InstancePre<Cell<u32>>>();
}
