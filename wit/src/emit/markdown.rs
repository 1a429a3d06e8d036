//! WIT documentation as Rust documentation.
//!
//! Both are Markdown, with one difference: rustdoc compiles and runs every code block that does not say what language it is, or says Rust. What
//! stands in WIT is no program of the embedder's, so here every block says that it is text, indented blocks are fenced, and a fence that is
//! never closed is.

/// The lines of the documentation, without the space that follows `///`.
pub(super) fn lines(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    // The fence of the block that is open.
    let mut open: Option<String> = None;
    // An indented block has been fenced.
    let mut fenced = false;
    // Where the text of the list item begins that the line may belong to.
    let mut item = 0;
    let mut blank = true;
    for line in text.trim_end().lines() {
        let line = line.trim_end().replace('\t', "    ");
        let indent = line.len() - line.trim_start().len();
        let content = line.trim_start();
        if let Some(fence) = &open {
            if content.starts_with(fence.as_str()) && content.trim_start_matches(&fence[..1]).is_empty() {
                open = None;
            }
            out.push(line);
            continue;
        }
        if content.is_empty() {
            blank = true;
            out.push(line);
            continue;
        }
        if fenced && indent < item + 4 {
            // Blank lines between the block and what follows stay behind it.
            let end = out.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
            out.insert(end, " ".repeat(item) + "```");
            fenced = false;
        }
        if !fenced && blank && indent >= item + 4 {
            out.push(" ".repeat(item) + "```text");
            fenced = true;
        }
        if fenced {
            out.push(" ".repeat(item) + &line[item + 4..]);
            blank = false;
            continue;
        }
        if indent < item && blank {
            item = 0;
        }
        if let Some(marker) = list_marker(content) {
            item = indent + marker;
        } else if let Some(fence) = fence(content) {
            let info = content[fence.len()..].trim();
            out.push(format!("{}{fence}{}", " ".repeat(indent), language(info)));
            open = Some(fence);
            blank = false;
            continue;
        }
        blank = false;
        out.push(line);
    }
    if fenced {
        out.push(" ".repeat(item) + "```");
    }
    out.extend(open);
    out
}

/// How many characters the marker of a list item takes, with the space behind it.
fn list_marker(content: &str) -> Option<usize> {
    let number = content.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &content[number..];
    let marker = match number {
        0 => rest.starts_with(['-', '*', '+']),
        1..=9 => rest.starts_with(['.', ')']),
        _ => false,
    };
    (marker && rest[1..].starts_with(' ')).then_some(number + 2)
}

/// The backquotes or tildes that open a block.
fn fence(content: &str) -> Option<String> {
    let first = content.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let fence: String = content.chars().take_while(|c| *c == first).collect();
    let info = &content[fence.len()..];
    (fence.len() >= 3 && !(first == '`' && info.contains('`'))).then_some(fence)
}

/// What a block says of itself: languages that rustdoc does not compile stay.
fn language(info: &str) -> &str {
    let name = info.split([' ', ',', '{']).next().unwrap_or_default();
    let rusts =
        ["", "rust", "should_panic", "no_run", "ignore", "compile_fail", "test_harness", "standalone", "standalone_crate", "custom"];
    if rusts.contains(&name)
        || name.starts_with("edition")
        || name.starts_with("ignore-")
        || name.starts_with('.')
        || name.len() == 5 && name.starts_with('E')
    {
        "text"
    } else {
        info
    }
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn blocks_say_what_they_are() {
        let check = |text: &str, expected: &[&str]| assert_eq!(lines(text), expected, "{text}");
        check("a\n\n    code\n\n    more\n\nb", &["a", "", "```text", "code", "", "more", "```", "", "b"]);
        check("a\n    not code, for it continues", &["a", "    not code, for it continues"]);
        check("```\nx\n```\ny", &["```text", "x", "```", "y"]);
        check("```rust,no_run\nx\n```", &["```text", "x", "```"]);
        check("~~~wit\n```\n~~~", &["~~~wit", "```", "~~~"]);
        check("```E0425\nopen", &["```text", "open", "```"]);
        check("- item\n\n  text\n\n      code\n\nend", &["- item", "", "  text", "", "  ```text", "  code", "  ```", "", "end"]);
        check("1. item\n\n   text", &["1. item", "", "   text"]);
        check("    code at once", &["```text", "code at once", "```"]);
    }
}
