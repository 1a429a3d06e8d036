//! Windlass beside a peer (wasmtime from the registry, default configuration), in one process and one run.
//!
//! This file holds the table of cases; `rows.rs` measures and prints it. Both engines run the same guests (`guests/*.wat`) through the same source
//! (`cases/`). `README.md` says how to run and read it.

mod floor;
mod harness;
mod options;
mod rows;
mod scaling;
mod split;
mod target;

use anyhow::Result;
use clap::Parser;
use options::Options;
use rows::Row;
use std::process::ExitCode;
use target::Target::{self, Peer};

const BOUNDARY: &str = include_str!("../guests/boundary.wat");
const PAIR: &str = include_str!("../guests/pair.wat");
const CORE: &str = include_str!("../guests/core.wat");
const BULK: &str = include_str!("../guests/bulk.wat");
const RESOURCE: &str = include_str!("../guests/resource.wat");
const TINY: &str = include_str!("../guests/tiny.wat");
const GUEST: &[u8] = include_bytes!("../../tests/guests/rust-types/rust-types.wasm");

// Its cases lie beside this file: one source for both engines.
#[path = "."]
mod ours {
    #[path = "cases/mod.rs"]
    pub mod cases;
    use windlass as rt;

    fn into_anyhow(error: rt::Error) -> anyhow::Error {
        error
    }

    /// A host function that looks at text where it lies in the guest.
    fn define_borrowed_text(host: &mut rt::component::LinkerInstance<'_, u64>) -> rt::Result<()> {
        host.func_wrap_borrowed::<(&str,), ()>("text", |sum: &mut u64, (text,)| {
            *sum += std::hint::black_box(text).len() as u64;
            Ok(())
        })
    }
}

#[path = "."]
mod peer {
    #[path = "cases/mod.rs"]
    #[expect(clippy::duplicate_mod, reason = "one source for both engines")]
    pub mod cases;
    use wasmtime as rt;

    fn into_anyhow(error: rt::Error) -> anyhow::Error {
        anyhow::Error::msg(format!("{error:?}"))
    }

    /// A host function that looks at text where it lies in the guest.
    fn define_borrowed_text(host: &mut rt::component::LinkerInstance<'_, u64>) -> rt::Result<()> {
        host.func_wrap("text", |mut store: rt::StoreContextMut<'_, u64>, (text,): (rt::component::WasmStr,)| {
            let len = std::hint::black_box(text.to_str(&store)?).len();
            *store.data_mut() += len as u64;
            Ok(())
        })
    }
}

macro_rules! cases {
    ($($name:literal $file:ident $function:ident $target:expr;)*) => {
        const CASES: &[Row] = &[$(Row {
            name: $name,
            ours: ours::cases::$file::$function,
            peer: peer::cases::$file::$function,
            target: $target,
        }),*];
    };
}

/// A list that the host allocates.
const fn lifted(bytes: usize) -> Target {
    Target::Copy { bytes, allocates: true, limit: 1.15 }
}

/// A list that goes where the guest's allocator says.
const fn lowered(bytes: usize) -> Target {
    Target::Copy { bytes, allocates: false, limit: 1.15 }
}

cases! {
    "core: host to wasm, typed" core host_to_wasm_typed Peer(0.5);
    "core: host to wasm, dynamic" core host_to_wasm_dynamic Peer(0.4);
    "core: wasm to host, typed" core wasm_to_host_typed Peer(0.8);
    "core: wasm to host, dynamic" core wasm_to_host_dynamic Peer(0.5);
    "export: nothing" exports export_nothing Peer(0.12);
    "export: two scalars" exports export_scalar Peer(0.12);
    "export: two scalars, Val" exports export_scalar_dynamic Peer(0.25);
    "export: string 16 B" exports export_text_16 Peer(0.25);
    "export: string 16 B, Val" exports export_text_16_dynamic Target::None;
    "export: string 1 KiB" exports export_text_1k Peer(0.25);
    "export: result string 1 KiB" exports export_text_result_1k Target::None;
    "export: list<u8> 64 KiB" exports export_bytes_64k lowered(64 << 10);
    "export: list<u8> 1 MiB" bulk export_bytes_1m lowered(1 << 20);
    "export: list<u32> 64 KiB" bulk export_words_64k lowered(64 << 10);
    "export: list<u32> 1 MiB" bulk export_words_1m lowered(1 << 20);
    "export: list<record> 1,000" bulk export_records Peer(0.1);
    "export: list<string> 100 x 16 B" bulk export_texts Peer(0.6);
    "export: record of 8" exports export_record Target::None;
    "export: record of 8, Val" exports export_record_dynamic Target::None;
    "export: list<u8> 1 KiB, Val" bulk export_bytes_1k_dynamic Peer(0.1);
    "export: list<record> 1,000, Val" bulk export_records_dynamic Peer(0.1);
    "export: result list<u8> 1 KiB, Val" bulk export_result_bytes_1k_dynamic Peer(0.1);
    "export: result list<record> 1,000, Val" bulk export_result_records_dynamic Peer(0.1);
    "import: two scalars" imports import_scalar Peer(0.2);
    "import: two scalars, Val" imports import_scalar_dynamic Peer(0.3);
    "import: string 16 B" imports import_text_16 Peer(0.5);
    "import: string 16 B, Val" imports import_text_16_dynamic Target::None;
    "import: string 1 KiB" imports import_text_1k Peer(0.5);
    "import: string 1 KiB, Val" imports import_text_1k_dynamic Target::None;
    "import: &str 16 B" imports import_borrowed_text_16 Peer(0.3);
    "import: &str 1 KiB" imports import_borrowed_text_1k Peer(0.3);
    "import: list<u8> 1 KiB, viewed" bulk import_bytes_1k_viewed Target::None;
    "import: list<u8> 64 KiB" imports import_bytes_64k lifted(64 << 10);
    "import: list<u8> 1 MiB" bulk import_bytes_1m lifted(1 << 20);
    "import: list<u32> 64 KiB" bulk import_words_64k lifted(64 << 10);
    "import: list<u32> 1 MiB" bulk import_words_1m lifted(1 << 20);
    "import: list<record> 1,000" bulk import_records Peer(0.4);
    "import: list<string> 100 x 16 B" bulk import_texts Peer(0.6);
    "import: record of 8" imports import_record Target::None;
    "import: record of 8, Val" imports import_record_dynamic Target::None;
    "import: list<u8> 1 KiB, Val" bulk import_bytes_1k_dynamic Peer(0.1);
    "import: list<u8> 64 KiB, Val" imports import_bytes_64k_dynamic Target::None;
    "import: list<record> 1,000, Val" bulk import_records_dynamic Peer(0.1);
    "resource: create and drop" resources create_and_drop Peer(0.25);
    "resource: pass a borrow" resources borrow Peer(0.25);
    "resource: resource.rep" resources rep Peer(0.15);
    "guest to guest: two scalars" pair scalar Peer(0.6);
    "guest to guest: string 1 KiB" pair text_1k Peer(0.7);
    "guest to guest: string 1 KiB, UTF-8 to UTF-16" pair text_1k_to_utf16 Target::None;
    "guest to guest: list<u8> 64 KiB" pair bytes_64k Target::Copy { bytes: 64 << 10, allocates: false, limit: 1.2 };
    "guest to guest: list<record> 1,000" pair records_1000 Target::None;
    "store + instantiate + drop, tiny" whole instantiate_tiny Peer(0.7);
    "instantiate small module: on demand" instantiate small_on_demand Peer(1.0);
    "instantiate small module: pooled" instantiate small_pooled Peer(0.6);
    "instantiate small module, 1,000 alive: on demand" instantiate small_of_1000_on_demand Peer(1.0);
    "instantiate small module, 1,000 alive: pooled" instantiate small_of_1000_pooled Peer(0.6);
    "instantiate 1 MiB of data in 2 MiB: on demand" instantiate data_on_demand Peer(1.0);
    "instantiate 1 MiB of data in 2 MiB: pooled" instantiate data_pooled Peer(0.6);
    "instantiate 1 MiB of data in 2 MiB: pooled, kept resident" instantiate data_kept Peer(0.6);
    "instantiate 1 MiB of data, a page written: on demand" instantiate data_page_on_demand Peer(1.0);
    "instantiate 1 MiB of data, a page written: pooled" instantiate data_page_pooled Peer(0.6);
    "instantiate 1 MiB of data, a page written: pooled, kept resident" instantiate data_page_kept Peer(0.6);
    "instantiate 1 MiB of data, all pages written: on demand" instantiate data_pages_on_demand Peer(1.0);
    "instantiate 1 MiB of data, all pages written: pooled" instantiate data_pages_pooled Peer(0.6);
    "instantiate 1 MiB of data, all pages written: pooled, kept resident" instantiate data_pages_kept Peer(0.6);
    "instantiate 100 imports: on demand" instantiate imports_on_demand Peer(1.0);
    "instantiate 100 imports: pooled" instantiate imports_pooled Peer(0.6);
    "instantiate tiny component: on demand" instantiate tiny_on_demand Peer(1.0);
    "instantiate tiny component: pooled" instantiate tiny_pooled Peer(0.6);
    "instantiate rust-types.wasm: on demand" instantiate guest_on_demand Peer(1.0);
    "instantiate rust-types.wasm: pooled" instantiate guest_pooled Peer(0.6);
    "instantiate rust-types.wasm: pooled, kept resident" instantiate guest_kept Peer(0.6);
    "compile rust-types.wasm, CPU time" whole compile_guest Target::PeerCpu(1.0);
    "compile rust-types.wasm, on one thread" whole compile_guest_on_one_thread Peer(1.0);
    "load rust-types.wasm's artifact, from memory" artifact load_component Peer(0.7);
    "load rust-types.wasm's artifact, from a file" artifact load_component_file Peer(0.7);
    "load a module's artifact, from memory" artifact load_module Peer(0.7);
    "load a module's artifact, from a file" artifact load_module_file Peer(0.7);
    "compile rust-types.wasm, on all cores" whole compile_guest Peer(1.0);
    "kernel: integer" kernels integer Peer(1.05);
    "kernel: float" kernels float Peer(1.05);
    "kernel: memory" kernels memory Peer(1.05);
    "kernel: call" kernels call Peer(1.05);
    "kernel: indirect call" kernels indirect Peer(1.05);
    "kernel: SIMD" kernels simd Peer(1.05);
    "kernel: tail call" kernels tail Peer(1.05);
    "kernel: exception" kernels exception Peer(1.05);
}

fn main() -> Result<ExitCode> {
    let options = Options::parse();
    match &options.profile {
        Some(engine) if options.scaling => scaling::profile(*engine, &options).map(|()| ExitCode::SUCCESS),
        Some(engine) => rows::profile(CASES, *engine, &options).map(|()| ExitCode::SUCCESS),
        None if options.split => split::run(CASES, &options).map(|()| ExitCode::SUCCESS),
        None if options.scaling => scaling::run(&options),
        None => rows::run(CASES, &options),
    }
}
