//! The `windlass` binary: hands the command line to the library and turns what happened into an exit code. It decides nothing itself.

use std::process::ExitCode;

fn main() -> ExitCode {
    windlass_cli::main()
}
