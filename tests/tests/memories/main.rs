//! Linear memories and tables from an embedder's point of view: every layout in the address space, sizes up to what addresses reach, growth that is
//! refused, memories of the embedder's own, and engines that may not use signals.

mod growth;
mod host;
mod layouts;
mod signals;
mod wide;

use windlass::Result;

/// The message that a failure shows, causes included.
fn message<V>(result: Result<V>) -> String {
    match result {
        Ok(_) => "no error".to_owned(),
        Err(error) => format!("{error:#}"),
    }
}
