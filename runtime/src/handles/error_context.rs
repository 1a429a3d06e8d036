//! Error contexts: a message that may be passed on and printed.
//!
//! Spec: `ErrorContext`, `canon error-context.*`.

use super::resource::Handle;
use super::state::{ComponentState, InstanceKey, Result};
use std::sync::Arc;

/// An error context. Every instance that knows it has a handle to the same one.
pub(crate) type ErrorContext = Arc<str>;

impl ComponentState {
    /// Gives an error context to an instance. Spec: `lower_error_context`.
    pub(crate) fn lower_error_context(&mut self, instance: InstanceKey, error: ErrorContext) -> Result<u32> {
        let limit = self.limits.handles();
        self.instances[instance].handles.add(Handle::ErrorContext(error), limit)
    }

    /// The error context behind a handle, which stays. Spec: `lift_error_context`.
    pub(crate) fn lift_error_context(&self, instance: InstanceKey, index: u32) -> Result<ErrorContext> {
        match self.instances[instance].handles.get(index)? {
            Handle::ErrorContext(error) => Ok(error.clone()),
            other => Err(other.wrong_kind(index, "an error context")),
        }
    }

    /// Spec: `canon error-context.drop`.
    pub(crate) fn error_context_drop(&mut self, instance: InstanceKey, index: u32) -> Result<()> {
        self.lift_error_context(instance, index)?;
        self.instances[instance].handles.remove(index)?;
        Ok(())
    }
}
