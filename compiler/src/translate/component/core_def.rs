//! Core items that exist at run time, and how a plan names them.

use crate::base::index::{CoreInstanceIndex, TrampolineIndex};
use crate::translate::module::EntityIndex;
use serde::{Deserialize, Serialize};

/// A core item that exists at run time.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CoreDef {
    /// An export of a core instance created earlier.
    Export(CoreExport),
    /// A function made by the component.
    Trampoline(TrampolineIndex),
}

/// An export of a core instance.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CoreExport {
    /// The instance.
    pub instance: CoreInstanceIndex,
    /// Which export.
    pub item: CoreExportItem,
}

/// Names an export: by index where the module is known at compile time, by name for an imported module.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CoreExportItem {
    /// Of a module in the component.
    Index(EntityIndex),
    /// Of an imported module.
    Name(String),
}
