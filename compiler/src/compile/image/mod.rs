//! A compiled module or component as one ELF image: what `serialize` hands out, and what is mapped to run it.
//!
//! ```text
//! from the front, checked when it is loaded          mapped or copied, used in place
//! ELF header, section headers, .shstrtab             .text             machine code: modules, then trampolines
//! .windlass         identity: what it was made for   .rodata           initial memories, then other data segments
//! .windlass.meta    contents: what it declares       .windlass.trace   names and positions, for backtraces
//! .windlass.tables  functions, traps, handlers
//! .windlass.check   length and hashes
//! ```
//!
//! Nothing in it is an address: it lies anywhere. `.text` and `.rodata` begin at pages of the machine, so that they are mapped from the file as they are.
//! Everything that is looked up while code runs is an array of little-endian words, searched where it lies.
//!
//! ```text
//! identity   what an image must have been made for
//! elf        the frame: sections and their check
//! contents   the metadata, as it is encoded
//! memory     initial memories
//! build      artifacts to images
//! tables     the arrays
//! ```

mod build;
mod contents;
mod elf;
mod identity;
mod memory;
mod tables;

pub use build::ImageOptions;
pub use contents::{ComponentContents, Contents, InitialMemory, ModuleContents, ShapeTrampolines, Span};
pub use elf::{Image, ImageKind};
pub use identity::Identity;
pub use tables::{AddressTable, FunctionTable, HandlerTable, NameTable, TrapTable};
