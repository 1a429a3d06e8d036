//! Results to standard output. A reader that goes away early (`windlass wit FILE | head`) is no failure.

use anyhow::Result;
use std::io::{ErrorKind, Write as _, stdout};
use std::process::exit;

/// Writes `text` and a line end.
///
/// Ends the process with success when nobody reads any more: whoever closed the pipe has what they wanted.
///
/// # Errors
///
/// When standard output cannot be written, for example because the disk it goes to is full.
pub(crate) fn line(text: &str) -> Result<()> {
    match writeln!(stdout().lock(), "{text}") {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => exit(0),
        other => Ok(other?),
    }
}
