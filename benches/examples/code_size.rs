//! How much machine code comes out of a guest, of ours and of a peer's: `cargo run --release --ignore-rust-version --example code_size`.
//!
//! Code alone, without trampolines that an engine shares, tables, names and padding between sections. Exact, and the same on every run.

use anyhow::{Result, anyhow};

const GUEST: &[u8] = include_bytes!("../../tests/guests/rust-types/rust-types.wasm");
const KERNELS: &[(&str, &str)] = &[
    ("integer", include_str!("../guests/kernels/integer.wat")),
    ("float", include_str!("../guests/kernels/float.wat")),
    ("memory", include_str!("../guests/kernels/memory.wat")),
    ("call", include_str!("../guests/kernels/call.wat")),
    ("indirect call", include_str!("../guests/kernels/indirect.wat")),
    ("SIMD", include_str!("../guests/kernels/simd.wat")),
    ("tail call", include_str!("../guests/kernels/tail.wat")),
    ("exception", include_str!("../guests/kernels/exception.wat")),
];

fn ours(wasm: &[u8], is_component: bool) -> Result<usize> {
    use windlass::{Config, Engine, Module, component::Component};
    let engine = Engine::new(Config::new().wasm_exceptions(true).wasm_tail_call(true))?;
    Ok(match is_component {
        true => Component::from_binary(&engine, wasm)?.functions().map(|function| function.len).sum(),
        false => Module::from_binary(&engine, wasm)?.functions().map(|function| function.len).sum(),
    })
}

fn peer(wasm: &[u8], is_component: bool) -> Result<usize> {
    use wasmtime::{Config, Engine, Module, component::Component};
    let error = |error: wasmtime::Error| anyhow!("{error:?}");
    let engine = Engine::new(Config::new().wasm_exceptions(true).wasm_tail_call(true)).map_err(error)?;
    Ok(match is_component {
        true => Component::from_binary(&engine, wasm).map_err(error)?.functions().map(|function| function.len).sum(),
        false => Module::from_binary(&engine, wasm).map_err(error)?.functions().map(|function| function.len).sum(),
    })
}

fn main() -> Result<()> {
    println!("| guest | wasm, bytes | code of ours | code of the peer | ratio |");
    println!("|---|---|---|---|---|");
    for (name, text) in KERNELS {
        print(&format!("kernel: {name}"), &wat::parse_str(text)?, false)?;
    }
    print("rust-types.wasm", GUEST, true)
}

fn print(name: &str, wasm: &[u8], is_component: bool) -> Result<()> {
    let (ours, peer) = (ours(wasm, is_component)?, peer(wasm, is_component)?);
    println!("| {name} | {} | {ours} | {peer} | {:.3} |", wasm.len(), ours as f64 / peer as f64);
    Ok(())
}
