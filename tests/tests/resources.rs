//! Resources and lifetimes: who owns what, what happens to it when something goes wrong or goes away, and what people are told.
//!
//! `traps` holds the one rule for traps; `dropping` instances that go while their store goes on; `diagnostics` what
//! people are told of handles that leak or are misused.

#[path = "resources/diagnostics.rs"]
mod diagnostics;
#[path = "resources/dropping.rs"]
mod dropping;
#[path = "resources/traps.rs"]
mod traps;
