//! Types against how deep they nest: typed in Rust as far as its compiler goes with pleasure, and as `Val` beyond.

use super::{component, each, into_anyhow, rt};
use crate::scaling::Probe;
use crate::scaling::guests::{self, Shape};
use anyhow::Result;
use rt::Store;
use rt::component::{ComponentNamedList, ComponentType, Instance, Lift, Linker, Lower, Val};
use std::hint::black_box;

#[derive(ComponentType, Lift, Lower, Clone)]
#[component(record)]
struct Nested<Next> {
    a: Next,
}

/// A type that nests, and one value of it.
trait Deep {
    fn value() -> Self;
}

impl Deep for u32 {
    fn value() -> Self {
        7
    }
}

impl<T: Deep> Deep for Option<T> {
    fn value() -> Self {
        Some(T::value())
    }
}

impl<T: Deep> Deep for Vec<T> {
    fn value() -> Self {
        vec![T::value()]
    }
}

impl<T: Deep> Deep for Nested<T> {
    fn value() -> Self {
        Self { a: T::value() }
    }
}

/// The measurement at each depth that has a Rust type.
macro_rules! at_depth {
    ($n:expr, $of:ident, $measure:ident, $shape:expr) => {{
        type Two<T> = $of<$of<T>>;
        type Four<T> = Two<Two<T>>;
        type Eight<T> = Four<Four<T>>;
        match $n {
            1 => $measure::<$of<u32>>($shape, 1),
            2 => $measure::<Two<u32>>($shape, 2),
            4 => $measure::<Four<u32>>($shape, 4),
            8 => $measure::<Eight<u32>>($shape, 8),
            16 => $measure::<Eight<Eight<u32>>>($shape, 16),
            other => anyhow::bail!("no Rust type nests {other} times here"),
        }
    }};
}

pub fn take_option(n: u64) -> Result<Probe> {
    at_depth!(n, Option, take, Shape::Option)
}

pub fn take_list(n: u64) -> Result<Probe> {
    at_depth!(n, Vec, take, Shape::List)
}

pub fn take_record(n: u64) -> Result<Probe> {
    at_depth!(n, Nested, take, Shape::Record)
}

pub fn give_option(n: u64) -> Result<Probe> {
    at_depth!(n, Option, give, Shape::Option)
}

pub fn give_list(n: u64) -> Result<Probe> {
    at_depth!(n, Vec, give, Shape::List)
}

pub fn give_record(n: u64) -> Result<Probe> {
    at_depth!(n, Nested, give, Shape::Record)
}

fn guest(shape: Shape, depth: u64) -> Result<(Store<u64>, Instance)> {
    let (engine, component) = component(&guests::typed(shape, depth))?;
    let mut store = Store::new(&engine, 0);
    let instance = Linker::new(&engine).instantiate(&mut store, &component).map_err(into_anyhow)?;
    Ok((store, instance))
}

/// The host gives the guest one.
fn take<T: Deep + Lower + 'static>(shape: Shape, depth: u64) -> Result<Probe> {
    let (mut store, instance) = guest(shape, depth)?;
    let f = instance.get_typed_func::<(&T,), ()>(&mut store, "take").map_err(into_anyhow)?;
    let value = T::value();
    Ok(Probe::of(move |times| each(times, |_| f.call(&mut store, (black_box(&value),)))))
}

/// The guest gives the host one.
fn give<T: Lift + 'static>(shape: Shape, depth: u64) -> Result<Probe>
where
    (T,): ComponentNamedList + Lift,
{
    let (mut store, instance) = guest(shape, depth)?;
    let f = instance.get_typed_func::<(), (T,)>(&mut store, "give").map_err(into_anyhow)?;
    Ok(Probe::of(move |times| each(times, |_| f.call(&mut store, ()))))
}

fn take_val(shape: Shape, depth: u64) -> Result<Probe> {
    let (mut store, instance) = guest(shape, depth)?;
    let f = instance.get_func(&mut store, "take").expect("exported");
    let args = [(0..depth).fold(Val::U32(7), |inner, _| match shape {
        Shape::Option => Val::Option(Some(Box::new(inner))),
        Shape::List => Val::List(vec![inner]),
        Shape::Record => Val::Record(vec![("a".to_owned(), inner)]),
    })];
    Ok(Probe::of(move |times| each(times, |_| f.call(&mut store, black_box(&args), &mut []))))
}

fn give_val(shape: Shape, depth: u64) -> Result<Probe> {
    let (mut store, instance) = guest(shape, depth)?;
    let f = instance.get_func(&mut store, "give").expect("exported");
    let mut results = [Val::Bool(false)];
    Ok(Probe::of(move |times| each(times, |_| f.call(&mut store, &[], black_box(&mut results)))))
}

pub fn take_option_val(n: u64) -> Result<Probe> {
    take_val(Shape::Option, n)
}

pub fn take_list_val(n: u64) -> Result<Probe> {
    take_val(Shape::List, n)
}

pub fn take_record_val(n: u64) -> Result<Probe> {
    take_val(Shape::Record, n)
}

pub fn give_option_val(n: u64) -> Result<Probe> {
    give_val(Shape::Option, n)
}

pub fn give_list_val(n: u64) -> Result<Probe> {
    give_val(Shape::List, n)
}

pub fn give_record_val(n: u64) -> Result<Probe> {
    give_val(Shape::Record, n)
}
