//! What the model must satisfy to be written as Rust and to be a world that components can have.
//!
//! Names that meet are renamed by the model's `unique`, keys of options that concern nothing are reported by its `Keys`.

use crate::diagnostics::Diagnostics;
use crate::model::Model;
use crate::model::types::Shape;

/// How many labels flags may have. Spec: Explainer, "flags".
const MAX_FLAGS: usize = 32;

/// Adds every problem to `diagnostics`.
pub(crate) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for def in &model.types {
        if let Shape::Flags(flags) = &def.shape
            && flags.len() > MAX_FLAGS
        {
            let message = format!("{}: the flags `{}` have {} labels; {MAX_FLAGS} are allowed", def.location, def.name, flags.len());
            diagnostics.push(model.span, message);
        }
    }
}
