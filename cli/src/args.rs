//! The command line: what can be asked, and which command answers. Called by the binary.

use crate::{compile, errors, inspect, run, wast, wit};
use anyhow::Result;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Run WebAssembly components and core modules, compile them ahead of time, run test scripts, print WIT.
#[derive(Parser)]
#[command(name = "windlass", version, about, after_help = "Exit codes: 0 success, 1 failure or trap, 2 wrong usage.")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Call an exported function and print its results in WAVE.
    Run(RunArguments),
    /// Compile a component or core module to an artifact, which `run --allow-precompiled` and `deserialize` load without compiling.
    Compile(CompileArguments),
    /// Run test scripts (.wast) of the core and the component specification.
    Wast(WastArguments),
    /// Print the WIT of a component, or of a WIT package in binary form; or the Rust bindings of either, or of WIT text.
    Wit(WitArguments),
    /// Print what the compiler makes of a component.
    Inspect(InspectArguments),
}

/// What `windlass run` is asked.
#[derive(clap::Args)]
pub(crate) struct RunArguments {
    /// A component or core module, as binary or text; or with `--allow-precompiled` what `windlass compile` made of one.
    pub(crate) file: PathBuf,
    /// Run compiled artifacts too. Such a file is machine code that can do whatever this process may: allow it only for files that you trust.
    #[arg(long)]
    pub(crate) allow_precompiled: bool,
    /// The call: an export and its arguments as WAVE values. An export of an interface is `ns:pkg/iface#f` or `iface.f`.
    #[arg(long, value_name = "F(ARGS)")]
    pub(crate) invoke: String,
    /// Give every missing import a definition that traps when it is called, instead of refusing to start.
    #[arg(long)]
    pub(crate) stub_imports: bool,
}

/// What `windlass compile` is asked.
#[derive(clap::Args)]
pub(crate) struct CompileArguments {
    /// A component or core module, as binary or text.
    pub(crate) file: PathBuf,
    /// Where the artifact goes.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,
}

/// What `windlass wast` is asked.
#[derive(clap::Args)]
pub(crate) struct WastArguments {
    /// Turn a proposal on; may be repeated.
    #[arg(long = "feature", value_name = "NAME")]
    pub(crate) features: Vec<String>,
    /// Scripts, or folders that are searched for them.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
}

/// What `windlass wit` is asked.
#[derive(clap::Args)]
pub(crate) struct WitArguments {
    /// A component, or a WIT package, as binary or text. With `--rust` also WIT: a `.wit` file, or a folder of them.
    pub(crate) file: PathBuf,
    /// Print the Rust that `bindgen!` expands to.
    #[arg(long)]
    pub(crate) rust: bool,
    /// Options of `bindgen!` beside the path: `{ world: "name", imports: { default: trappable } }`.
    #[arg(long, value_name = "{ … }", requires = "rust")]
    pub(crate) options: Option<String>,
}

/// What `windlass inspect` is asked.
#[derive(clap::Args)]
pub(crate) struct InspectArguments {
    /// Print the adapters: the core modules that do calls between component instances, as text.
    #[arg(long, required = true)]
    pub(crate) adapters: bool,
    /// A component, as binary or text.
    pub(crate) file: PathBuf,
}

/// Runs the command that the process was started with and reports how it went.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // `--help` and `--version` arrive here too, and are no failure. A closed output is nothing to complain about.
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(errors::USAGE) } else { ExitCode::SUCCESS };
        }
    };
    match execute(arguments.command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(errors::FAILURE),
        Err(error) => {
            eprintln!("{}", errors::render(&error));
            ExitCode::from(errors::exit_code(&error))
        }
    }
}

/// Runs one command; `false` means that it ran to its end and has already said what failed.
fn execute(command: Command) -> Result<bool> {
    match command {
        Command::Run(arguments) => run::execute(&arguments).map(|()| true),
        Command::Compile(CompileArguments { file, output }) => compile::execute(&file, &output).map(|()| true),
        Command::Wast(arguments) => wast::execute(&arguments.features, &arguments.files),
        Command::Inspect(InspectArguments { adapters: _, file }) => inspect::execute(&file).map(|()| true),
        Command::Wit(arguments) => wit::execute(&arguments).map(|()| true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }
}
