//! Runs the directives of a script in order, and those of its `thread` directives beside them: each on a thread, a store and a linker of its own, to
//! which only the shared memories of the module that it names come along. `wait` waits for one of them; the end of a script for all.

use super::script::{Script, Source, panic_text};
use crate::errors;
use anyhow::{Context as _, Result};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread::{Scope, ScopedJoinHandle};
use wast::token::Id;
use wast::{WastDirective, WastThread};

/// What differs from what a script says, by line.
type Differences = Vec<(usize, String)>;

/// Runs `directives` on `script`.
pub(super) fn run<'scope, 'a: 'scope>(
    mut script: Script<'scope>,
    directives: Vec<WastDirective<'a>>,
    source: Source<'scope>,
    scope: &'scope Scope<'scope, '_>,
) -> Differences {
    let mut differences = Differences::new();
    let mut threads: HashMap<String, ScopedJoinHandle<'scope, Differences>> = HashMap::new();
    for directive in directives {
        let line = source.line(directive.span());
        let outcome = match directive {
            WastDirective::Thread(thread) => {
                let name = thread.name.name().to_owned();
                start(&mut script, thread, source, scope).map(|handle| drop(threads.insert(name, handle)))
            }
            WastDirective::Wait { thread, .. } => wait(&mut threads, thread).map(|more| differences.extend(more)),
            directive => match catch_unwind(AssertUnwindSafe(|| script.run(directive))) {
                Ok(outcome) => outcome,
                Err(panic) => {
                    differences.push((line, format!("panicked: {}; the rest of the script did not run", panic_text(&*panic))));
                    // The store may be in the middle of something: running its destructors could panic again.
                    std::mem::forget(script);
                    break;
                }
            },
        };
        if let Err(error) = outcome {
            differences.push((line, errors::messages(&error).join(": ")));
        }
    }
    for handle in threads.into_values() {
        differences.extend(join(handle));
    }
    differences
}

fn start<'scope, 'a: 'scope>(
    script: &mut Script<'scope>,
    thread: WastThread<'a>,
    source: Source<'scope>,
    scope: &'scope Scope<'scope, '_>,
) -> Result<ScopedJoinHandle<'scope, Differences>> {
    let shared = thread.shared_module.map(|name| Ok::<_, anyhow::Error>((name, script.shared_part(name)?))).transpose()?;
    let line = source.line(thread.span);
    Ok(scope.spawn(move || match Script::new(source.engine) {
        Ok(mut own) => {
            if let Some((name, exports)) = shared {
                own.add_shared_part(name, exports);
            }
            run(own, thread.directives, source, scope)
        }
        Err(error) => vec![(line, format!("the thread cannot be set up: {error:#}"))],
    }))
}

fn wait(threads: &mut HashMap<String, ScopedJoinHandle<'_, Differences>>, name: Id<'_>) -> Result<Differences> {
    let handle = threads.remove(name.name()).with_context(|| format!("there is no thread ${} to wait for", name.name()))?;
    Ok(join(handle))
}

fn join(handle: ScopedJoinHandle<'_, Differences>) -> Differences {
    handle.join().unwrap_or_else(|panic| vec![(0, format!("a thread panicked: {}", panic_text(&*panic)))])
}
