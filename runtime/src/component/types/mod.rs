//! Types as values: what a component imports and exports, and what its functions take and return.
//!
//! Every type here is a shared scope (one component's type table, and what each resource type in it stands for) and an
//! index, so that cloning one costs a reference count. Equality is structural and works across components.
//!
//! ```text
//! scope       the type table that handles share, and the names under which types are exported
//! value       Type, and the index behind it
//! aggregate   List, Record, Variant, …: one getter type a kind
//! func        ComponentFunc
//! shape       what a component imports and exports, as a tree of named items
//! item        ComponentItem, ComponentExtern, Component, ComponentInstance, Module
//! equal       structural equality across two scopes
//! hash        structural hashes
//! display     types as WIT
//! wit         whole components and interfaces as WIT
//! ```

mod aggregate;
mod display;
mod equal;
mod func;
mod hash;
mod item;
mod scope;
mod shape;
mod value;
mod wit;

pub use crate::handles::ResourceType;
pub use aggregate::{
    Case, Enum, Field, FixedLengthList, Flags, FutureType, List, Map, OptionType, Record, ResultType, StreamType, Tuple, Variant,
};
pub(crate) use display::{Signature, Wit};
pub use func::ComponentFunc;
pub use item::{Component, ComponentExtern, ComponentInstance, ComponentItem, Module};
pub(crate) use scope::{Scope, TypeNames, mentions_resource};
pub(crate) use shape::Shape;
pub use value::Type;
