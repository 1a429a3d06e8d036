//! The name section. It is a custom section: whatever is wrong with it is ignored, and names that were read before stay.
//!
//! Spec: core specification, appendix "Custom Sections".

use super::ModuleInfo;
use crate::base::index::FuncIndex;
use wasmparser::{Name, NameSectionReader};

/// Copies the module's and its functions' names to `info`.
pub(super) fn read(section: NameSectionReader<'_>, info: &mut ModuleInfo) {
    for name in section {
        match name {
            Ok(Name::Module { name, .. }) => info.name = Some(name.to_owned()),
            Ok(Name::Function(names)) => {
                for naming in names {
                    let Ok(naming) = naming else { break };
                    if (naming.index as usize) < info.functions.len() {
                        info.func_names.insert(FuncIndex::from_u32(naming.index), naming.name.to_owned());
                    }
                }
            }
            Ok(_) => {}
            Err(_) => break,
        }
    }
}
