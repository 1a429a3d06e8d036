//! The name section. It is a custom section: whatever is wrong with it is ignored, and the names that can be read stay.
//!
//! Spec: core specification, appendix "Custom Sections".

use super::ModuleInfo;
use crate::base::index::FuncIndex;
use indexmap::IndexMap;
use wasmparser::{BinaryReader, Result};

const MODULE: u8 = 0;
const FUNCTIONS: u8 = 1;

/// Copies the module's name to `info`, and those of functions to `functions`. Bytes that are not UTF-8 become replacement characters.
pub(super) fn read(section: &[u8], info: &mut ModuleInfo, functions: &mut IndexMap<FuncIndex, String>) {
    let mut reader = BinaryReader::new(section, 0);
    while !reader.eof() {
        let Ok((id, content)) = subsection(&mut reader) else { return };
        // A part that breaks off keeps the names before that, and says nothing about the next part.
        let _ = match id {
            MODULE => of_module(content, info),
            FUNCTIONS => of_functions(content, info.functions.len(), functions),
            _ => Ok(()),
        };
    }
}

fn subsection<'a>(reader: &mut BinaryReader<'a>) -> Result<(u8, &'a [u8])> {
    let id = reader.read_u8()?;
    let len = reader.read_var_u32()? as usize;
    // One that is cut short has the names up to there.
    Ok((id, reader.read_bytes(len.min(reader.bytes_remaining()))?))
}

fn of_module(content: &[u8], info: &mut ModuleInfo) -> Result<()> {
    info.name = Some(name(&mut BinaryReader::new(content, 0))?);
    Ok(())
}

fn of_functions(content: &[u8], count: usize, names: &mut IndexMap<FuncIndex, String>) -> Result<()> {
    let mut reader = BinaryReader::new(content, 0);
    for _ in 0..reader.read_var_u32()? {
        let index = reader.read_var_u32()?;
        let name = name(&mut reader)?;
        if (index as usize) < count {
            names.insert(FuncIndex::from_u32(index), name);
        }
    }
    Ok(())
}

fn name(reader: &mut BinaryReader<'_>) -> Result<String> {
    let len = reader.read_var_u32()? as usize;
    Ok(String::from_utf8_lossy(reader.read_bytes(len)?).into_owned())
}
