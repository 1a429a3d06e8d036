//! Which trap a script means. Scripts name the expected trap by the words of the specification's own interpreter, of another engine, or of the
//! reference implementation of the canonical ABI; engines word the same trap differently. Traps are therefore compared by kind: [`same`] accepts our words when one text holds the other, or when
//! [`KINDS`] says that both mean one thing.

/// Words of the suites, our words for the same trap, and why they are the same.
const KINDS: &[(&str, &[&str], &str)] = &[
    ("unreachable", &["unreachable"], "the instruction's name is in both"),
    ("uninitialized element", &["uninitialized element", "indirect call to null"], "a null table element was called"),
    ("uninitialized", &["uninitialized element"], "the same; some files shorten it"),
    (
        "undefined element",
        &["out of bounds table access", "table index is out of bounds"],
        "call_indirect reads the table first, and we say where it failed",
    ),
    ("out of bounds table access", &["undefined element", "table out of bounds"], "table instructions and segments"),
    ("out of bounds memory access", &["memory out of bounds", "out of bounds memory"], "loads, stores, bulk instructions and segments"),
    ("indirect call type mismatch", &["indirect call signature mismatch", "bad signature"], "call_indirect with another type"),
    ("null function reference", &["null reference"], "call_ref through null"),
    ("call stack exhausted", &["stack overflow"], "the limit itself is the embedder's choice"),
    ("expected shared memory", &["memory that is not shared"], "a thread would wait where nobody else can come"),
    ("integer divide by zero", &["division by zero", "divide by zero"], "div and rem"),
    ("invalid conversion to integer", &["invalid conversion"], "trunc of a NaN"),
    ("unaligned pointer", &["not aligned", "misaligned"], "canonical ABI: an address that its type cannot have"),
    ("realloc return: result not aligned", &["unaligned pointer", "not aligned", "misaligned"], "the same for what realloc returned"),
    ("realloc return: beyond end of memory", &["realloc", "out of bounds"], "what realloc returned does not lie in memory"),
    (
        "string pointer/length out of bounds of memory",
        &["string content out-of-bounds", "string out of bounds", "string"],
        "where a string is read from",
    ),
    (
        "string content out-of-bounds",
        &["string pointer/length out of bounds", "string out of bounds", "string"],
        "the same, met while another engine transcodes",
    ),
    ("list content out-of-bounds", &["list pointer/length out of bounds", "list out of bounds", "list"], "where a list is read from"),
    ("invalid variant discriminant", &["discriminant"], "a case number without a case"),
    ("invalid `char` bit pattern", &["char"], "a surrogate, or past the last scalar value"),
    ("incomplete utf-8 byte sequence", &["utf-8", "utf8"], "the kind is bad UTF-8; where it breaks is detail"),
    ("invalid utf-8", &["utf-8", "utf8"], "bad UTF-8"),
    ("cannot remove owned resource while borrowed", &["borrow", "lent"], "an own handle with live loans is dropped or moved"),
    ("cannot remove busy stream", &["busy stream"], "the end of a stream is dropped while it copies; what dropping is called differs"),
    ("cannot leave component instance", &["may not leave", "cannot leave"], "an import called where may_leave is off"),
    ("cannot enter component instance", &["cannot be entered", "cannot enter"], "the instance trapped earlier"),
    (
        "unknown handle index",
        &["handle index", "unknown handle", "no handle"],
        "an index without a handle; the number is compared where we print it",
    ),
    ("used with the wrong type", &["wrong type", "of another type", "different resource"], "a handle of another resource type"),
];

/// Words that mean a trap only if a script says nothing else, as above.
const WHOLE: &[(&str, &[&str], &str)] = &[(
    "out of bounds",
    &["undefined element", "out of bounds"],
    "older files do not say of what; of a table we say that the element is undefined",
)];

/// Whether `got`, our words, is the trap that a script calls `want`.
pub(super) fn same(want: &str, got: &str) -> bool {
    let (want, got) = (plain(want), plain(got));
    if got.contains(&want) || got.split(" | ").any(|part| part.len() >= 8 && want.contains(part)) {
        return true;
    }
    KINDS.iter().any(|(suite, ours, _)| want.contains(suite) && ours.iter().any(|ours| got.contains(ours)))
        || WHOLE.iter().any(|(suite, ours, _)| want == *suite && ours.iter().any(|ours| got.contains(ours)))
}

fn plain(text: &str) -> String {
    text.to_lowercase().replace("wasm trap: ", "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_compared() {
        assert!(same("unreachable", "wasm trap: wasm `unreachable` instruction executed"));
        assert!(same("uninitialized element 7", "call failed | wasm trap: uninitialized element"));
        assert!(same("undefined element", "wasm trap: undefined element: out of bounds table access"));
        assert!(same("wasm trap: unaligned pointer", "unaligned pointer"));
        assert!(!same("integer overflow", "wasm trap: integer divide by zero"));
        assert!(!same("out of bounds memory access", "wasm trap: out of bounds table access"));
    }

    #[test]
    fn every_kind_has_a_reason() {
        assert!(KINDS.iter().chain(WHOLE).all(|(suite, ours, reason)| !suite.is_empty() && !ours.is_empty() && !reason.is_empty()));
        assert!(KINDS.iter().flat_map(|(suite, ours, _)| std::iter::once(suite).chain(ours.iter())).all(|text| *text == plain(text)));
    }
}
