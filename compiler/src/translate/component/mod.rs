//! A component: from nested definitions to one linear plan.
//!
//! ```text
//! parse    drives the validator; per nested component, one local initialiser for each index-space entry
//! inline   interprets the root's initialisers at compile time: instantiation pushes a frame, every alias,
//!          import and export resolves to a definition, every resource definition gets its own number
//! plan     what is left: one list that the runtime executes front to back
//! ```

mod plan;

pub use plan::*;
