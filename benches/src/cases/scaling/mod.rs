//! What a call costs as something grows. Each function builds the measurement at one size; `crate::scaling` has the table of them.

pub mod depth;
pub mod handles;
pub mod imports;
pub mod instances;
pub mod payload;
pub mod types;

use super::{component, each, into_anyhow, rt};
