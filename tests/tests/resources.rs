//! Resources and lifetimes: who owns what, what happens to it when something goes wrong or goes away, and what people are told.
//!
//! `traps` holds the one rule for traps; `dropping` instances that go while their store goes on; `diagnostics` what
//! people are told of handles that leak or are misused; `sides` handles and destructors from either side; `host_destructors` how
//! those of the host end; `look_up` what compiled code looks up by itself; `typed` what `bindgen!` makes of resources
//! that a guest exports.

#[path = "resources/diagnostics.rs"]
mod diagnostics;
#[path = "resources/dropping.rs"]
mod dropping;
#[path = "resources/host_destructors.rs"]
mod host_destructors;
#[path = "resources/look_up.rs"]
mod look_up;
#[path = "resources/sides.rs"]
mod sides;
#[path = "resources/traps.rs"]
mod traps;
#[path = "resources/typed.rs"]
mod typed;
