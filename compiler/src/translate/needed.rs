//! Which proposals that are off a module or component needs: for the error that refuses it.
//!
//! Validation says which rule is broken, and often not which proposal would have another. So what is refused is validated again with more switched on;
//! only what is refused pays for that.

use super::Features;
use anyhow::Error;
use wasmparser::{Validator, WasmFeatures};

/// Larger ones are not looked at again: an error is not worth the time.
const LIMIT_BYTES: usize = 16 << 20;

/// Adds to an error of validation which proposals the module or component `wasm` needs that `features` lack, if they would make it valid.
pub(crate) fn explain(error: Error, wasm: &[u8], features: Features) -> Error {
    if wasm.len() > LIMIT_BYTES || error.downcast_ref::<wasmparser::BinaryReaderError>().is_none() {
        return error;
    }
    let names = missing(wasm, features);
    match names.as_slice() {
        [] => error,
        [name] => error.context(format!("it needs the proposal `{name}`, which is off")),
        names => error.context(format!("it needs the proposals `{}`, which are off", names.join("`, `"))),
    }
}

/// The names of a smallest set of proposals that are needed in addition to `features`; empty if it is not that which is missing.
fn missing(wasm: &[u8], features: Features) -> Vec<String> {
    let on = features.to_wasmparser();
    let is_valid = |features| Validator::new_with_features(features).validate_all(wasm).is_ok();
    let mut needed = WasmFeatures::all();
    if !is_valid(needed) {
        return Vec::new();
    }
    // GC stands for function references too, so whether it can be done without is asked first.
    let off = needed.difference(on);
    let (first, rest): (Vec<_>, Vec<_>) = off.iter().partition(|flag| *flag == WasmFeatures::GC);
    drop_unneeded(&mut needed, &first, &is_valid);
    drop_unneeded(&mut needed, &rest, &is_valid);
    needed.difference(on).iter_names().map(|(name, _)| name.to_lowercase().replace('_', "-")).collect()
}

/// Takes those of `candidates` from `needed` that it does without: all at once, or else by halves.
fn drop_unneeded(needed: &mut WasmFeatures, candidates: &[WasmFeatures], is_valid: &impl Fn(WasmFeatures) -> bool) {
    let fewer = candidates.iter().fold(*needed, |needed, flag| needed.difference(*flag));
    if is_valid(fewer) {
        *needed = fewer;
    } else if candidates.len() > 1 {
        let (left, right) = candidates.split_at(candidates.len() / 2);
        drop_unneeded(needed, left, is_valid);
        drop_unneeded(needed, right, is_valid);
    }
}
