//! Every case once, for whichever engine `rt` names: this folder is a module twice. That it compiles for both is itself a test.
//! Each function returns a closure that does `n` operations.
//!
//! ```text
//! boundary   what most cases share: the guest of scalars, texts and one record, with its imports
//! core       core modules: no component
//! kernels    core code that calls nobody
//! exports    host to guest
//! imports    guest to host
//! bulk       lists, both ways
//! resources  handles
//! pair       guest to guest
//! instantiate  instances, on demand and pooled
//! whole      compilation
//! artifact   compiled code, loaded
//! ```

pub mod artifact;
mod boundary;
pub mod bulk;
pub mod core;
pub mod exports;
pub mod imports;
pub mod instantiate;
pub mod kernels;
pub mod pair;
pub mod resources;
pub mod scaling;
pub mod whole;

use super::{define_borrowed_text, into_anyhow, rt};
use anyhow::Result;
use rt::Engine;
use rt::component::Component;
use std::hint::black_box;

/// A component and the engine that compiled it.
fn component(text: &str) -> Result<(Engine, Component)> {
    let engine = Engine::default();
    let component = Component::new(&engine, wat::parse_str(text)?).map_err(into_anyhow)?;
    Ok((engine, component))
}

/// Calls `f` `n` times. What goes in and what comes out is hidden from the optimiser, for both engines alike.
fn each<R>(n: u64, mut f: impl FnMut(u64) -> rt::Result<R>) -> Result<()> {
    (0..n).try_for_each(|i| f(black_box(i)).map(|result| drop(black_box(result))).map_err(into_anyhow))
}
