//! The diagnostic mode: where each handle came from, so that one that leaks or is misused can be told by the call that made it.
//!
//! Off unless `Config::resource_diagnostics` turns it on; then every handle that comes into being is written down with the call that made it, under the
//! table and index where it lies. Nothing is erased when a handle goes: until its index is used again, the record says what it was.

use super::InstanceKey;
use hashbrown::HashMap;
use std::fmt;

/// Who holds a handle.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Holder {
    /// A component instance.
    Guest(InstanceKey),
    /// The host, as a `ResourceAny`.
    Host,
}

/// How a handle came into being.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum HandleOrigin {
    /// A guest called `resource.new`.
    New {
        /// The function of a core module that called it, if known.
        function: Option<String>,
        /// The export that the host had called.
        call: Option<String>,
    },
    /// It was an argument of a call.
    Argument {
        /// The function of a component that was called: an export of the holder, or an import if the host holds it.
        function: String,
        /// The parameters that may have held it: one, where only one has handles of its type.
        parameters: Vec<String>,
    },
    /// It was the result of a call.
    Result {
        /// The function of a component that returned it: an import of the holder, or an export if the host holds it.
        function: String,
    },
    /// The host made it from a resource of its own.
    Host,
    /// It passed from one component instance to another.
    Passed {
        /// The export that the host had called.
        call: Option<String>,
    },
}

impl fmt::Display for HandleOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let during = |f: &mut fmt::Formatter<'_>, call: &Option<String>| match call {
            Some(call) => write!(f, " during a call of {call}"),
            None => Ok(()),
        };
        match self {
            Self::New { function, call } => {
                f.write_str("made by `resource.new`")?;
                if let Some(function) = function {
                    write!(f, " in `{function}`")?;
                }
                during(f, call)
            }
            Self::Argument { function, parameters } => match &**parameters {
                [] => write!(f, "passed to {function}"),
                [one] => write!(f, "passed as argument `{one}` of {function}"),
                many => write!(f, "passed as one of the arguments `{}` of {function}", many.join("`, `")),
            },
            Self::Result { function } => write!(f, "returned by {function}"),
            Self::Host => f.write_str("made by the host"),
            Self::Passed { call } => {
                f.write_str("passed between component instances")?;
                during(f, call)
            }
        }
    }
}

/// A handle that somebody holds: what [`Store::component_leaks`](crate::Store::component_leaks) finds.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct HandleLeak {
    /// What components call the type of the resource, if it has a name.
    pub resource: Option<String>,
    /// The component instance that holds it, by its path; none if the host does, as a [`ResourceAny`](crate::component::ResourceAny).
    pub instance: Option<String>,
    /// Its index in that table.
    pub index: u32,
    /// Whether it owns the resource, or borrows it.
    pub owned: bool,
    /// What stands for the resource where it is implemented.
    pub rep: u32,
    /// How it came into being; known in the diagnostic mode.
    pub origin: Option<HandleOrigin>,
}

impl fmt::Display for HandleLeak {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.instance {
            Some(instance) => write!(f, "component instance `{instance}` holds ")?,
            None => f.write_str("the host holds ")?,
        }
        f.write_str(if self.owned { "an owner" } else { "a borrow" })?;
        match &self.resource {
            Some(resource) => write!(f, " of a `{resource}`")?,
            None => f.write_str(" of a resource")?,
        }
        write!(f, " (handle {})", self.index)?;
        match &self.origin {
            Some(origin) => write!(f, ", {origin}"),
            None => Ok(()),
        }
    }
}

/// What is written down of a handle.
#[derive(Clone, Debug)]
pub(super) struct Record {
    pub(super) resource: Option<Box<str>>,
    pub(super) origin: HandleOrigin,
}

/// Told of every handle that leaks.
pub(crate) type LeakReporter = Box<dyn FnMut(&HandleLeak) + Send + Sync>;

/// What the diagnostic mode knows.
#[derive(Default)]
pub(crate) struct Ledger {
    records: HashMap<(Holder, u32), Record>,
    /// The calls into guests that are under way, innermost last.
    calls: Vec<String>,
    pub(crate) reporter: Option<LeakReporter>,
}

impl fmt::Debug for Ledger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ledger").field("records", &self.records).field("calls", &self.calls).finish_non_exhaustive()
    }
}

impl Ledger {
    /// A call into a guest begins.
    pub(super) fn begin(&mut self, call: String) {
        self.calls.push(call);
    }

    /// The innermost call into a guest ends.
    pub(super) fn end(&mut self) {
        self.calls.pop();
    }

    /// The innermost call into a guest.
    pub(crate) fn call(&self) -> Option<String> {
        self.calls.last().cloned()
    }

    /// A handle came into being; more may be known in a moment, see [`Self::refine`].
    pub(super) fn write(&mut self, holder: Holder, index: u32, resource: Option<Box<str>>) {
        let origin = HandleOrigin::Passed { call: self.call() };
        self.records.insert((holder, index), Record { resource, origin });
    }

    /// Says better how a handle came into being that was written down just now.
    pub(crate) fn refine(&mut self, holder: Holder, index: u32, origin: HandleOrigin) {
        if let Some(record) = self.records.get_mut(&(holder, index)) {
            record.origin = origin;
        }
    }

    /// What is known of the handle that is at an index, or was there last.
    pub(super) fn record(&self, holder: Holder, index: u32) -> Option<&Record> {
        self.records.get(&(holder, index))
    }

    /// The tables of these instances are gone.
    pub(super) fn forget(&mut self, instances: &[InstanceKey]) {
        self.records.retain(|(holder, _), _| !matches!(holder, Holder::Guest(instance) if instances.contains(instance)));
    }
}
