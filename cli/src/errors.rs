//! How a failure reads on the terminal, and which exit code it gives. The commands return plain errors; only a wrong use of the command
//! line is marked, by [`usage`].

use anyhow::Error;
use std::fmt;
use windlass::WasmBacktrace;

/// The program ran and failed, or could not be loaded.
pub(crate) const FAILURE: u8 = 1;
/// The command line asks something that makes no sense.
pub(crate) const USAGE: u8 = 2;

/// Marks an error as a wrong use of the command line.
#[derive(Debug)]
struct Usage(String);

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}

/// An error that says that the command line is wrong.
pub(crate) fn usage(message: impl Into<String>) -> Error {
    Error::new(Usage(message.into()))
}

/// The exit code that `error` gives.
pub(crate) fn exit_code(error: &Error) -> u8 {
    if error.downcast_ref::<Usage>().is_some() { USAGE } else { FAILURE }
}

/// The messages of `error` from the outermost to the cause, without the backtrace, and none twice in a row.
pub(crate) fn messages(error: &Error) -> Vec<String> {
    let backtrace = error.downcast_ref::<WasmBacktrace>().map(ToString::to_string);
    let mut messages: Vec<String> = Vec::new();
    for cause in error.chain() {
        let message = cause.to_string();
        if Some(&message) != backtrace.as_ref() && messages.last() != Some(&message) {
            messages.push(message);
        }
    }
    messages
}

/// `error` for a person: what failed, why, and where in the guest.
pub(crate) fn render(error: &Error) -> String {
    let mut text = String::new();
    for (depth, message) in messages(error).iter().enumerate() {
        let (first, rest) = if depth == 0 { ("error: ", "       ") } else { ("\n  caused by: ", "             ") };
        text.push_str(first);
        text.push_str(&message.trim_end().replace('\n', &format!("\n{rest}")));
    }
    if let Some(backtrace) = error.downcast_ref::<WasmBacktrace>() {
        // It begins with why there is one, which the causes have said.
        let backtrace = backtrace.to_string();
        let frames = backtrace.find("wasm backtrace:").unwrap_or(0);
        text.push('\n');
        text.push_str(backtrace[frames..].trim_end());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn causes_follow_what_failed() {
        let error = Error::msg("two\nlines").context("outer").context("outer");
        assert_eq!(render(&error), "error: outer\n  caused by: two\n             lines");
        assert_eq!(exit_code(&error), FAILURE);
        assert_eq!(exit_code(&usage("no").context("while reading")), USAGE);
    }
}
