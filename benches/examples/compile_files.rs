//! Compiles each file that it is given on one thread, in a process of its own: seconds and the most memory that it had. `compiler/tests/limits/cases.rs`
//! makes modules that are large in one way each.

use std::time::Instant;
use windlass::{Config, Engine, Module, Result};

fn main() -> Result<()> {
    let files: Vec<_> = std::env::args().skip(1).collect();
    let [file] = &files[..] else {
        for file in files {
            std::process::Command::new(std::env::current_exe()?).arg(file).status()?;
        }
        return Ok(());
    };
    let wasm = std::fs::read(file)?;
    let engine = Engine::new(Config::new().parallel_compilation(false).wasm_exceptions(true))?;
    let start = Instant::now();
    let compiled = Module::new(&engine, &wasm);
    let seconds = start.elapsed().as_secs_f64();
    let status = std::fs::read_to_string("/proc/self/status")?;
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default().trim();
    let outcome = compiled.err().map_or(String::new(), |error| format!("refused: {error:#}").chars().take(120).collect());
    println!("{file}: {} bytes, {seconds:.2} s, {most} {outcome}", wasm.len());
    Ok(())
}
