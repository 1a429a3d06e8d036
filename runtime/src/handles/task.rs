//! Tasks: calls that somebody can tell apart. Only instances that use the concurrency part have them; every other call is a frame of the native
//! stack and nothing else.
//!
//! Spec: `Task`, and the storage of its implicit `Thread`.

use super::state::{ComponentState, InstanceKey, Result};
use super::table::MAX_LENGTH;
use super::{HandleError, ScopeKey};
use std::any::Any;
use std::fmt;

/// How the core function of a task was lifted.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Lifted {
    /// It returns its results.
    Sync,
    /// It gives its result to `task.return` and then returns.
    Stackful,
    /// As before, and what it returns says whether to call its callback.
    Callback,
}

/// Who waits for a task.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Caller {
    /// The host.
    Host,
    /// A guest that goes on when the task has returned.
    Sync,
    /// A guest that goes on as soon as the task has returned or has to wait.
    Async,
}

/// What a new task is about.
#[derive(Copy, Clone, Debug)]
pub(crate) struct TaskKind {
    /// The instance that it runs in.
    pub(crate) instance: InstanceKey,
    /// Whether its function type is `async`: only then may it block.
    pub(crate) is_async: bool,
    /// How its core function was lifted.
    pub(crate) lifted: Lifted,
    /// Who waits for it.
    pub(crate) caller: Caller,
}

impl TaskKind {
    /// A call of `realloc`, a destructor or a start function: of type `func`, lifted synchronously.
    pub(crate) fn plain(instance: InstanceKey) -> Self {
        Self { instance, is_async: false, lifted: Lifted::Sync, caller: Caller::Sync }
    }

    /// Whether it keeps other such tasks out of its instance while its core code runs. Spec: `Task.needs_exclusive`.
    fn needs_exclusive(&self) -> bool {
        self.is_async && self.lifted != Lifted::Stackful
    }
}

/// A call in progress.
pub(crate) struct Task {
    /// What it is about.
    pub(crate) kind: TaskKind,
    /// The slots of `context.get` and `context.set`. Spec: `Thread.storage`.
    pub(crate) context: [u32; 2],
    /// Its implicit thread among those of its instance.
    pub(crate) thread: u32,
    /// Whether it has returned. Spec: `Task.State.RESOLVED`.
    pub(crate) resolved: bool,
    /// The borrows of the call, if there are any.
    pub(crate) scope: Option<ScopeKey>,
    /// What takes the result of an asynchronous lift; the component layer knows what it is. Spec: `Task.on_resolve`.
    pub(crate) on_resolve: Option<Box<dyn Any + Send>>,
}

impl fmt::Debug for Task {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Task").field("kind", &self.kind).field("resolved", &self.resolved).finish_non_exhaustive()
    }
}

/// Why a task cannot enter its instance now.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Gated;

impl ComponentState {
    /// How many tasks are in progress: what [`Self::leave_tasks`] takes.
    #[inline]
    pub(crate) fn task_depth(&self) -> usize {
        self.tasks.len()
    }

    /// The task whose code runs, if its instance has any.
    pub(crate) fn current_task(&mut self) -> Option<&mut Task> {
        self.tasks.last_mut()
    }

    /// Tasks in progress, innermost first.
    pub(crate) fn running_tasks(&self) -> impl Iterator<Item = &Task> {
        self.tasks.iter().rev()
    }

    /// Begins a task unless its instance does not take one now. Spec: `Task.enter_implicit_thread`.
    pub(crate) fn enter_task(&mut self, kind: TaskKind) -> Result<std::result::Result<(), Gated>> {
        let instance = &mut self.instances[kind.instance];
        if kind.is_async && (instance.backpressure > 0 || (kind.needs_exclusive() && instance.exclusive)) {
            return Ok(Err(Gated));
        }
        let thread = instance.threads.add((), MAX_LENGTH)?;
        instance.exclusive |= kind.needs_exclusive();
        self.tasks.push(Task { kind, context: [0; 2], thread, resolved: false, scope: None, on_resolve: None });
        Ok(Ok(()))
    }

    /// Ends all tasks but the outermost `depth`, also when they trapped. Spec: `Task.exit_implicit_thread`.
    #[inline]
    pub(crate) fn leave_tasks(&mut self, depth: usize) {
        if self.tasks.len() > depth {
            self.end_tasks(depth);
        }
    }

    fn end_tasks(&mut self, depth: usize) {
        for task in self.tasks.split_off(depth).into_iter().rev() {
            let instance = &mut self.instances[task.kind.instance];
            // It is there: the task added it.
            let _ = instance.threads.remove(task.thread);
            if task.kind.needs_exclusive() {
                instance.exclusive = false;
            }
        }
    }

    /// Counts up: as long as the counter is not zero, no `async` function of the instance is entered. `false` when there is no higher number.
    /// Spec: `canon backpressure.inc`.
    pub(crate) fn backpressure_inc(&mut self, instance: InstanceKey) -> bool {
        let counter = &mut self.instances[instance].backpressure;
        counter.checked_add(1).map(|more| *counter = more).is_some()
    }

    /// Counts down. `false` when there is no lower number. Spec: `canon backpressure.dec`.
    pub(crate) fn backpressure_dec(&mut self, instance: InstanceKey) -> bool {
        let counter = &mut self.instances[instance].backpressure;
        counter.checked_sub(1).map(|less| *counter = less).is_some()
    }

    /// Whether an instance has a thread `index`: all are running, since none can be suspended yet.
    pub(crate) fn thread(&self, instance: InstanceKey, index: u32) -> Result<()> {
        self.instances[instance].threads.get(index).copied().map_err(|_| HandleError::Unknown { index })
    }
}
