//! A guest calls the host, in a loop of its own.

use super::boundary::{import_loop, import_loop_len, with_borrowed_text, with_dynamic_imports, with_static_imports};
use crate::harness::Operation;
use anyhow::Result;

pub fn import_scalar() -> Result<Operation> {
    import_loop(with_static_imports()?, "loop-scalar")
}

pub fn import_scalar_dynamic() -> Result<Operation> {
    import_loop(with_dynamic_imports()?, "loop-scalar")
}

pub fn import_text_16() -> Result<Operation> {
    import_loop_len(with_static_imports()?, "loop-text", 16)
}

pub fn import_text_16_dynamic() -> Result<Operation> {
    import_loop_len(with_dynamic_imports()?, "loop-text", 16)
}

pub fn import_text_1k() -> Result<Operation> {
    import_loop_len(with_static_imports()?, "loop-text", 1024)
}

pub fn import_text_1k_dynamic() -> Result<Operation> {
    import_loop_len(with_dynamic_imports()?, "loop-text", 1024)
}

pub fn import_borrowed_text_16() -> Result<Operation> {
    import_loop_len(with_borrowed_text()?, "loop-text", 16)
}

pub fn import_borrowed_text_1k() -> Result<Operation> {
    import_loop_len(with_borrowed_text()?, "loop-text", 1024)
}

pub fn import_bytes_64k() -> Result<Operation> {
    import_loop_len(with_static_imports()?, "loop-bytes", 64 << 10)
}

pub fn import_bytes_64k_dynamic() -> Result<Operation> {
    import_loop_len(with_dynamic_imports()?, "loop-bytes", 64 << 10)
}

pub fn import_record() -> Result<Operation> {
    import_loop(with_static_imports()?, "loop-record")
}

pub fn import_record_dynamic() -> Result<Operation> {
    import_loop(with_dynamic_imports()?, "loop-record")
}
