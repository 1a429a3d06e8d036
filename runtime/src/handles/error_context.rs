//! Error contexts: a message that may be passed on and printed.
//!
//! Spec: `ErrorContext`, `canon error-context.*`.

use super::resource::Handle;
use super::state::{ComponentState, InstanceKey, Result};
use std::sync::Arc;

/// How much of a message is kept. The specification lets an implementation drop any of it; a guest that makes as many as its table holds must not fill the
/// host's memory with them.
const MAX_MESSAGE_BYTES: usize = 1024;

/// An error context. Every instance that knows it has a handle to the same one.
pub(crate) type ErrorContext = Arc<str>;

/// An error context with as much of `message` as is kept.
pub(crate) fn error_context(message: &str) -> ErrorContext {
    message[..message.floor_char_boundary(MAX_MESSAGE_BYTES)].into()
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_messages_are_cut_between_characters() {
        assert_eq!(&*error_context("short"), "short");
        assert_eq!(error_context(&"a".repeat(5000)).len(), MAX_MESSAGE_BYTES);
        let cut = error_context(&"€".repeat(1000));
        assert_eq!(&*cut, "€".repeat(341));
    }
}
