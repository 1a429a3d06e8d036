//! The one walk over the shape of a value whose type is known at run time only.
//!
//! [`lift`] reads a value, flat or from memory, and hands its parts to a [`Build`]; [`lower`] asks a [`View`] for the parts of a value and
//! writes them. `Val` is one thing that can be built and viewed, what crosses between two guests is the other. Contexts, bounds checks, traps and
//! their order are those of the static path.
//!
//! Spec: Canonical ABI, "Loading", "Storing", "Flat Lifting", "Flat Lowering".

mod bits;
mod lift;
mod lower;
mod packed;
mod scalar;

pub(crate) use bits::Bits;
pub(crate) use lift::{Build, Elements, Entries, lift_elements, lift_values, load};
pub(crate) use lower::{Bytes, Spill, View, lower_elements, lower_values, store};
#[cfg(test)]
pub(crate) use packed::copy_fields;
pub(crate) use packed::{Packed, plain};
pub(crate) use scalar::{Scalar, canonical_flat, is_bulk, is_scalar};
