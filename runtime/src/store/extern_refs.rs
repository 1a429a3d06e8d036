//! Host values that wasm refers to by number. They live as long as the store: nothing collects them yet.

use crate::{Result, format_err};
use std::any::Any;
use std::num::NonZeroU32;

/// The host values of a store. Value 1 is the first; 0 is null.
#[derive(Default)]
pub(crate) struct ExternRefs {
    values: Vec<Box<dyn Any + Send + Sync>>,
}

impl ExternRefs {
    /// Keeps a value.
    pub(crate) fn insert(&mut self, value: Box<dyn Any + Send + Sync>) -> Result<NonZeroU32> {
        let key = u32::try_from(self.values.len() + 1).ok().and_then(NonZeroU32::new);
        let key = key.ok_or_else(|| format_err!("the store holds as many host values as it can"))?;
        self.values.push(value);
        Ok(key)
    }

    /// A value.
    pub(crate) fn get(&self, key: NonZeroU32) -> Option<&(dyn Any + Send + Sync)> {
        self.values.get(key.get() as usize - 1).map(|value| &**value)
    }

    /// A value.
    pub(crate) fn get_mut(&mut self, key: NonZeroU32) -> Option<&mut (dyn Any + Send + Sync)> {
        self.values.get_mut(key.get() as usize - 1).map(|value| &mut **value)
    }
}
