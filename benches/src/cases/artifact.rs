//! Artifacts: what is compiled already is loaded, and dropped again.
#![expect(unsafe_code, reason = "an artifact is code: whoever loads one promises where it comes from")]

use super::{each, into_anyhow, rt};
use crate::harness::Operation;
use crate::{CORE, GUEST};
use anyhow::Result;
use rt::component::Component;
use rt::{Engine, Module};
use std::path::PathBuf;

/// A file with an artifact, of this engine and process, deleted when it is dropped.
struct Kept(PathBuf);

impl Kept {
    fn new(name: &str, bytes: &[u8]) -> Result<Self> {
        let engine = std::any::type_name::<Engine>().replace("::", "-");
        let path = std::env::temp_dir().join(format!("benches-{}-{engine}-{name}", std::process::id()));
        std::fs::write(&path, bytes)?;
        Ok(Self(path))
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        // Nobody needs it, and nothing is lost if it stays.
        let _ = std::fs::remove_file(&self.0);
    }
}

/// A module or component of the same engine is there: its types are known.
fn component() -> Result<(Engine, Component, Vec<u8>)> {
    let engine = Engine::default();
    let component = Component::from_binary(&engine, GUEST).map_err(into_anyhow)?;
    let artifact = component.serialize().map_err(into_anyhow)?;
    Ok((engine, component, artifact))
}

fn module() -> Result<(Engine, Module, Vec<u8>)> {
    let engine = Engine::default();
    let module = Module::new(&engine, wat::parse_str(CORE)?).map_err(into_anyhow)?;
    let artifact = module.serialize().map_err(into_anyhow)?;
    Ok((engine, module, artifact))
}

pub fn load_component() -> Result<Operation> {
    let (engine, first, artifact) = component()?;
    Ok(Box::new(move |n| {
        let _ = &first;
        // SAFETY: made by `serialize`, a moment ago.
        each(n, |_| unsafe { Component::deserialize(&engine, &artifact) })
    }))
}

pub fn load_component_file() -> Result<Operation> {
    let (engine, first, artifact) = component()?;
    let file = Kept::new("component", &artifact)?;
    Ok(Box::new(move |n| {
        let _ = &first;
        // SAFETY: written by us, a moment ago.
        each(n, |_| unsafe { Component::deserialize_file(&engine, &file.0) })
    }))
}

pub fn load_module() -> Result<Operation> {
    let (engine, first, artifact) = module()?;
    Ok(Box::new(move |n| {
        let _ = &first;
        // SAFETY: made by `serialize`, a moment ago.
        each(n, |_| unsafe { Module::deserialize(&engine, &artifact) })
    }))
}

pub fn load_module_file() -> Result<Operation> {
    let (engine, first, artifact) = module()?;
    let file = Kept::new("module", &artifact)?;
    Ok(Box::new(move |n| {
        let _ = &first;
        // SAFETY: written by us, a moment ago.
        each(n, |_| unsafe { Module::deserialize_file(&engine, &file.0) })
    }))
}
