//! Rung 5: the passive machine. Mappings, code memory, contexts, linear memories, tables, faults, stack walking.
//!
//! Knows nothing of engines, stores or errors: it is told what to do and does it. This is where `unsafe` lives.
//!
//! ```text
//! value, context   what compiled code reads and writes
//! mmap             address space
//! code             machine code: images of which it is a part
//! image, area      the initial content of a linear memory, and address space for one
//! memory           linear memories
//! host_memory      linear memories that the embedder provides
//! shared_memory    those that threads share; waiters: who waits at their addresses
//! table            tables
//! pool/            address space for memories and blocks for tables, set aside when an engine is made
//! signature        a function type: its number and its trampolines
//! instance         the memory of an instance's context
//! host             host functions
//! records          what they work on, for many at once
//! shared           values that are counted together
//! resource_rep     `resource.rep`, which asks the host only where it refuses
//! pinned           a value at one address
//! stack            walking frames
//! thread, faults   signals become traps
//! activation       entering compiled code, leaving it by a trap
//! arch/            what differs between instruction sets
//! ```
#![expect(unsafe_code, reason = "the machine: mappings, contexts that compiled code reads, signal handlers")]

mod activation;
mod arch;
mod area;
mod code;
mod context;
mod faults;
mod host;
mod host_memory;
mod image;
mod instance;
mod memory;
mod mmap;
mod pinned;
mod pool;
mod records;
mod resource_rep;
mod shared;
mod shared_memory;
mod signature;
mod stack;
mod table;
mod thread;
mod value;
mod waiters;

pub use activation::{enter, enter_nested, raise};
pub use code::{CodeImage, CodeMemory, CustomCodeMemory};
pub use context::*;
pub use faults::{FaultHandlers, FaultState, FaultingCode};
pub use host::{HostFuncBlock, HostFuncSource};
pub use host_memory::{HostMemory, HostMemoryRequest, HostMemorySource};
pub use image::MemoryImage;
pub use instance::ContextBlock;
pub use memory::{LinearMemory, LiveMemory, MemoryPool, MemoryStyle};
pub use mmap::{page_bytes, round_up_to_page};
pub use pinned::Pinned;
pub use pool::{Permit, Pool, PoolError, PoolPlan, can_scan_pages};
pub use records::Records;
pub use resource_rep::ResourceRepFunc;
pub use shared::{Shared, SharedBlock};
pub use shared_memory::{AtomicFault, SharedLinearMemory, copy_between_shared};
pub use signature::Signature;
pub use stack::TracedFrame;
pub use table::{LiveTable, MAX_TABLE_ELEMENTS};
pub use value::ValRaw;
pub use waiters::Waited;
