//! Backtraces as a person reads them: names, offsets, files and lines, and where the host was in between.

#[path = "backtraces/components.rs"]
mod components;
#[path = "backtraces/guest.rs"]
mod guest;
#[path = "backtraces/names.rs"]
mod names;
#[path = "backtraces/places.rs"]
mod places;
#[path = "backtraces/stacks.rs"]
mod stacks;
