//! [`InstanceError`]: why an instance of a component cannot be used, or cannot be dropped.

use std::fmt;

/// Why an instance of a component could not be used as asked. In the chain of the error: `error.downcast_ref::<InstanceError>()`.
///
/// Instances are named by their path in the component, such as `` `$outer / $inner` ``.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum InstanceError {
    /// Something trapped in it earlier, or the host failed while it ran: nothing can enter it any more, nor any other instance that was made with it.
    Trapped {
        /// The instance.
        instance: String,
        /// What was to be called.
        wanted: String,
        /// The call that trapped earlier, and in which part of it.
        call: String,
        /// What happened then.
        cause: String,
    },
    /// It was dropped by [`Instance::drop_from`](super::Instance::drop_from).
    Dropped {
        /// What was used although it is gone: an instance, a function, ….
        used: &'static str,
    },
    /// It cannot be dropped while one of its functions runs.
    Running {
        /// The instance.
        instance: String,
    },
    /// It cannot be dropped while its exports fill imports of another one.
    InUse {
        /// The instance.
        instance: String,
        /// The other one.
        user: String,
    },
}

impl std::error::Error for InstanceError {}

impl fmt::Display for InstanceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Trapped { instance, wanted, call, cause } => {
                write!(
                    f,
                    "cannot enter component instance `{instance}` for {wanted}: it trapped earlier in {call} ({cause}); make a new instance"
                )
            }
            Self::Dropped { used: "instance" } => {
                f.write_str("the instance was dropped from its store (`Instance::drop_from`); make a new one")
            }
            Self::Dropped { used } => {
                write!(f, "the {used} belongs to an instance that was dropped from its store (`Instance::drop_from`); make a new instance")
            }
            Self::Running { instance } => {
                write!(
                    f,
                    "cannot drop component instance `{instance}`: one of its functions is running; drop it when that call has returned"
                )
            }
            Self::InUse { instance, user } => {
                write!(
                    f,
                    "cannot drop component instance `{instance}`: its exports fill imports of component instance `{user}`; drop that one first"
                )
            }
        }
    }
}
