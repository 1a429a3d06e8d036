//! The text of `--invoke`, split into a name and argument texts. What the texts mean depends on the export's type, so they stay text here.

use crate::errors::usage;
use anyhow::Result;
use wasm_wave::untyped::UntypedValue;

/// A call as it was typed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Call {
    /// The export's name as typed, perhaps with an interface before it.
    pub(super) name: String,
    /// Each argument's WAVE text.
    pub(super) arguments: Vec<String>,
}

impl Call {
    /// Splits `text`, which reads `name(argument, …)`; a name alone is a call without arguments.
    pub(super) fn parse(text: &str) -> Result<Self> {
        let text = text.trim();
        let (name, arguments) = match text.find('(') {
            Some(at) => (text[..at].trim_end(), &text[at..]),
            None => (text, "()"),
        };
        if name.is_empty() || name.contains([')', ' ', ',', '"']) {
            return Err(usage(format!("`--invoke '{text}'` names no function; write it as `name(argument, …)`")));
        }
        Ok(Self { name: name.to_owned(), arguments: split(text, arguments)? })
    }
}

fn split(call: &str, arguments: &str) -> Result<Vec<String>> {
    // WAVE has no empty tuple.
    if arguments.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).is_some_and(|inside| inside.trim().is_empty()) {
        return Ok(Vec::new());
    }
    let wrong = |reason: String| {
        usage(format!(
            "cannot read the arguments of `--invoke '{call}'`: {reason}; they are values in WAVE, such as `f(1, \"text\", {{x: 2}})`"
        ))
    };
    let value = UntypedValue::parse(arguments).map_err(|error| wrong(error.to_string()))?;
    let nodes = value.node().as_tuple().map_err(|error| wrong(error.to_string()))?;
    nodes.map(|node| arguments.get(node.span()).map(str::to_owned).ok_or_else(|| wrong("an argument has no text".to_owned()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, name: &str, arguments: &[&str]) {
        let call = Call::parse(text).expect("a valid call");
        assert_eq!((call.name.as_str(), call.arguments), (name, arguments.iter().map(|a| (*a).to_owned()).collect()));
    }

    #[test]
    fn calls_are_split() {
        check("f()", "f", &[]);
        check("f", "f", &[]);
        check(" f ( ) ", "f", &[]);
        check("a:b/c@1.0.0#f(1)", "a:b/c@1.0.0#f", &["1"]);
        check("f(1, \"a, (b)\", {x: [1, 2]}, some(-3.5), red)", "f", &["1", "\"a, (b)\"", "{x: [1, 2]}", "some(-3.5)", "red"]);
        check("f((1, 2))", "f", &["(1, 2)"]);
    }

    #[test]
    fn wrong_calls_are_refused() {
        for text in ["", "(1)", "f(", "f(1", "f(1))", "f(1 2)", "f)"] {
            assert!(Call::parse(text).is_err(), "{text}");
        }
    }
}
