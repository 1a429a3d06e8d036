//! Rust source as the rules see it: the text, and the same text with comments, strings and characters blanked, so that a word in them is no code.
//! A lexer of a hundred lines is enough for that; nothing here understands Rust.

use std::fs;
use std::path::Path;
use windlass_tests::workspace;

/// One source file.
pub struct Source {
    /// Its path from the root of the workspace, with `/`.
    pub name: String,
    /// As it is.
    pub text: String,
    /// Comments and the contents of literals replaced by spaces; lines stay lines.
    pub code: String,
}

impl Source {
    /// Reads `path`.
    pub fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).expect("a readable source file");
        let name = path.strip_prefix(workspace()).unwrap_or(path).to_string_lossy().replace('\\', "/");
        Self::of(name, text)
    }

    /// A source of this name and text.
    pub fn of(name: String, text: String) -> Self {
        let code = blank(&text);
        Self { name, text, code }
    }

    /// The code before the unit tests, which stand last in a file.
    pub fn library_code(&self) -> &str {
        let tests = self.code.find("#[cfg(test)]\nmod ").or_else(|| self.code.find("#[cfg(all(test"));
        &self.code[..tests.unwrap_or(self.code.len())]
    }

    /// Whether the keyword or name `word` occurs in the code.
    pub fn has_word(&self, word: &str) -> bool {
        let part_of_name = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        self.code
            .match_indices(word)
            .any(|(at, _)| !part_of_name(self.code[..at].chars().next_back()) && !part_of_name(self.code[at + word.len()..].chars().next()))
    }
}

/// Every Rust file under `folder`, except what is not our library or test code: guests (programs of their own), inputs of UI tests and expected
/// expansions.
pub fn sources(folder: &Path) -> Vec<Source> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if !["target", "guests", "ui", "expanded", "snapshots"].contains(&name.as_ref()) {
                found.extend(sources(&path));
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(Source::read(&path));
        }
    }
    found
}

/// Replaces comments and the contents of string and character literals by spaces.
fn blank(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut i = 0;
    // Copies line ends and blanks the rest of `chars[i..end]`.
    let skip = |out: &mut String, from: usize, to: usize| out.extend(chars[from..to].iter().map(|c| if *c == '\n' { '\n' } else { ' ' }));
    while i < chars.len() {
        let next = chars.get(i + 1).copied();
        let end = match (chars[i], next) {
            ('/', Some('/')) => end_of_line(&chars, i),
            ('/', Some('*')) => end_of_comment(&chars, i),
            ('"', _) => end_of_string(&chars, i),
            ('r', Some('"' | '#')) if !follows_name(&chars, i) => end_of_raw_string(&chars, i).unwrap_or(i),
            ('\'', _) => end_of_char(&chars, i).unwrap_or(i),
            _ => i,
        };
        if end > i {
            skip(&mut out, i, end);
            i = end;
        } else {
            out.push(chars[i]);
            i += 1;
        }
    }
    out
}

fn follows_name(chars: &[char], at: usize) -> bool {
    // `br"…"` is a raw string too; any other letter before the `r` makes it the end of a name.
    let before = |n: usize| at.checked_sub(n).map(|at| chars[at]);
    let is_name = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    is_name(before(1)) && (before(1) != Some('b') || is_name(before(2)))
}

fn end_of_line(chars: &[char], from: usize) -> usize {
    chars[from..].iter().position(|c| *c == '\n').map_or(chars.len(), |at| from + at)
}

fn end_of_comment(chars: &[char], from: usize) -> usize {
    let (mut depth, mut i) = (0, from);
    while i + 1 < chars.len() {
        match (chars[i], chars[i + 1]) {
            ('/', '*') => (depth, i) = (depth + 1, i + 2),
            ('*', '/') => (depth, i) = (depth - 1, i + 2),
            _ => i += 1,
        }
        if depth == 0 {
            return i;
        }
    }
    chars.len()
}

fn end_of_string(chars: &[char], from: usize) -> usize {
    let mut i = from + 1;
    while i < chars.len() {
        match chars[i] {
            '\\' => i += 2,
            '"' => return i + 1,
            _ => i += 1,
        }
    }
    chars.len()
}

fn end_of_raw_string(chars: &[char], from: usize) -> Option<usize> {
    let hashes = chars[from + 1..].iter().take_while(|c| **c == '#').count();
    if chars.get(from + 1 + hashes) != Some(&'"') {
        return None;
    }
    let mut i = from + 2 + hashes;
    while i < chars.len() {
        if chars[i] == '"' && chars[i + 1..].iter().take_while(|c| **c == '#').count() >= hashes {
            return Some(i + 1 + hashes);
        }
        i += 1;
    }
    Some(chars.len())
}

/// `None` for a lifetime.
fn end_of_char(chars: &[char], from: usize) -> Option<usize> {
    match chars.get(from + 1)? {
        '\\' => chars[from + 3..].iter().position(|c| *c == '\'').map(|at| from + 4 + at),
        _ => (chars.get(from + 2) == Some(&'\'')).then_some(from + 3),
    }
}

#[test]
fn comments_and_literals_are_blanked() {
    let check = |text: &str, code: &str| assert_eq!(blank(text).split_whitespace().collect::<Vec<_>>().join(" "), code, "{text}");
    check("a // b\nc", "a c");
    check("a /* b /* c */ d */ e", "a e");
    check(r#"f("todo!() \" x", 'a', '\'', '"')"#, "f( , , , )");
    check("fn f<'a>(x: &'a str) { r#\"unsafe\"# }", "fn f<'a>(x: &'a str) { }");
    check("let var = br\"x\";", "let var = b ;");
}
