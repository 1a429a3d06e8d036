//! The rules of the house as ordinary tests: what a reviewer would otherwise have to look for in every change.
//!
//! The ladder of imports is in `tidy/ladder.rs`; how source text is read (comments and strings blanked, test modules left out) in
//! `tidy/source.rs`. Formatting, lints and documentation are not here: `.ci/run` asks the tools themselves.

#[path = "tidy/ladder.rs"]
mod ladder;
#[path = "tidy/source.rs"]
mod source;

use source::{Source, sources};
use std::fs;
use std::path::{Path, PathBuf};
use windlass_tests::workspace;

/// Everything that holds Rust of ours.
const FOLDERS: &[&str] = &["compiler", "runtime", "macros", "wit", "cli", "tests", "examples", "benches"];

/// Fails with one line per violation, and with the rule.
fn check(rule: &str, violations: Vec<String>) {
    assert!(violations.is_empty(), "{rule}\n  {}", violations.join("\n  "));
}

fn all_sources() -> Vec<Source> {
    let found: Vec<Source> = FOLDERS.iter().flat_map(|folder| sources(&workspace().join(folder))).collect();
    assert!(found.len() > 20, "only {} source files found under {}", found.len(), workspace().display());
    found
}

/// A violation for each source on which `broken` answers.
fn violations(broken: impl Fn(&Source) -> Option<String>) -> Vec<String> {
    all_sources().iter().filter_map(|source| broken(source).map(|what| format!("{}: {what}", source.name))).collect()
}

#[test]
fn imports_go_down_the_ladder() {
    let mut wrong = ladder::compiler().violations();
    wrong.extend(ladder::runtime().violations());
    check("An import goes to a lower rung or stays in its folder (DESIGN, Layers).", wrong);
}

#[test]
fn every_file_says_what_it_owns() {
    let rule = "A file opens with `//!`: what it owns, what it does not do, who calls it.";
    // Text that `include!` pastes into a module cannot document the module it is in.
    let all = all_sources();
    let included = |name: &str| {
        name.rsplit('/').next().is_some_and(|file| all.iter().any(|other| other.text.contains(&format!("include!(\"{file}\")"))))
    };
    let opens = |source: &Source| source.text.starts_with("//! ") || (source.text.starts_with("// ") && included(&source.name));
    check(rule, violations(|source| (!opens(source)).then(|| "does not open with `//! …`".to_owned())));
}

#[test]
fn files_can_be_read_in_a_sitting() {
    let long = |source: &Source| Some(source.text.lines().count()).filter(|lines| *lines > 800).map(|lines| format!("{lines} lines"));
    check("A file has at most 800 lines; split it by noun.", violations(long));
}

#[test]
fn nothing_is_left_for_later_in_the_code() {
    const FORBIDDEN: &[&str] = &["todo!", "unimplemented!", "dbg!", "#[ignore", "#[should_panic", "#![allow"];
    let found = |source: &Source| {
        let found: Vec<&str> = FORBIDDEN.iter().copied().filter(|word| source.code.contains(word)).collect();
        (!found.is_empty()).then(|| found.join(", "))
    };
    check("No placeholders, no ignored tests, no should_panic; a lint exception is an `expect` with a reason.", violations(found));
}

#[test]
fn unsafe_lives_where_the_design_says() {
    let found = |source: &Source| {
        let name = source.name.as_str();
        let outside = !name.starts_with("runtime/src/");
        let machine = ["runtime/src/vm/", "runtime/src/exec/"].iter().any(|folder| name.starts_with(folder));
        // The type of an unsafe function's pointer promises nothing and needs no lint.
        let promises =
            source.code.matches("unsafe").count() > source.code.matches("unsafe fn(").count() + source.code.matches("unsafe_").count();
        if !source.has_word("unsafe") || !promises {
            return None;
        }
        let reasoned = source.text.contains("expect(unsafe_code") || source.text.contains("expect(\n    unsafe_code");
        match (outside, machine || reasoned) {
            // What macros emit is checked by the crates that expand them.
            (true, _) if name.starts_with("macros/") || name.starts_with("wit/") || reasoned => None,
            (true, _) => Some("holds `unsafe`".to_owned()),
            (false, true) => None,
            (false, false) => Some("holds `unsafe` without `expect(unsafe_code, reason = …)`".to_owned()),
        }
    };
    check("`unsafe` lives in `vm` and `exec`, and elsewhere in the runtime only where a file says why.", violations(found));
}

#[test]
fn unsafe_blocks_are_argued() {
    let found = |source: &Source| {
        let lines: Vec<&str> = source.text.lines().collect();
        let unargued: Vec<String> = source
            .code
            .lines()
            .enumerate()
            .filter(|(_, line)| line.contains("unsafe {") || line.trim_start().starts_with("unsafe impl"))
            .filter(|(index, _)| !argued(&lines, *index))
            .map(|(index, _)| (index + 1).to_string())
            .collect();
        (!unargued.is_empty()).then(|| format!("line {}", unargued.join(", ")))
    };
    let rule = "Each unsafe block has its `// SAFETY:` comment.";
    check(rule, violations(|source| if source.name.starts_with("runtime/src/") { found(source) } else { None }));
}

/// Whether a `SAFETY:` comment stands on the line or in the comment above the statement that the line belongs to.
fn argued(lines: &[&str], index: usize) -> bool {
    lines[index.saturating_sub(12)..=index].iter().any(|line| line.contains("SAFETY:"))
}

#[test]
fn the_map_shows_real_places() {
    let text = fs::read_to_string(workspace().join("ARCHITECTURE.md")).expect("a map for newcomers");
    let lines = text.lines().count();
    let mut wrong: Vec<String> = (lines > 300).then(|| format!("{lines} lines, at most 300 fit in a head")).into_iter().collect();
    wrong
        .extend(paths_of(&text).into_iter().filter(|path| !workspace().join(path).exists()).map(|path| format!("`{path}` does not exist")));
    check("Every path in ARCHITECTURE.md exists.", wrong);
}

/// What stands in backquotes and begins with one of our folders, or is a file at the root.
fn paths_of(text: &str) -> Vec<String> {
    let quoted = text.split('`').skip(1).step_by(2);
    let is_path = |word: &&str| {
        let plain = word.chars().all(|c| c.is_ascii_alphanumeric() || "._-/".contains(c));
        let ours = FOLDERS.iter().any(|folder| word.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')));
        plain && (ours || (!word.contains('/') && word.ends_with(".md")))
    };
    quoted.filter(is_path).map(str::to_owned).collect()
}

#[test]
fn no_file_knows_a_machine() {
    // Written in two parts, or this file would be one of them.
    let marks = ["/ho", "/ro", "/wo", "/Us"].iter().zip(["me/", "ot/", "rk/", "ers/"]).map(|(a, b)| format!("{a}{b}")).collect::<Vec<_>>();
    let mut wrong = Vec::new();
    for path in every_file(workspace()) {
        let Ok(bytes) = fs::read(&path) else { continue };
        // A path of a machine names somebody after the folder, and follows no part of a longer path. Guests are built with their paths remapped, which leaves a
        // dot there.
        let names_somebody = |at: usize, mark: &String| bytes.get(at + mark.len()).is_some_and(u8::is_ascii_alphanumeric);
        let begins = |at: usize| at == 0 || !bytes[at - 1].is_ascii_alphanumeric() && !b".-_/}$~".contains(&bytes[at - 1]);
        let found = marks.iter().find(|mark| {
            let mut places = bytes.windows(mark.len()).enumerate().filter(|(_, window)| *window == mark.as_bytes());
            places.any(|(at, _)| begins(at) && names_somebody(at, mark))
        });
        if let Some(mark) = found {
            wrong.push(format!("{} holds `{mark}…`", path.strip_prefix(workspace()).unwrap_or(&path).display()));
        }
    }
    check("No machine's paths in the project.", wrong);
}

/// Every file of the project, binaries too, without what tools write.
fn every_file(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if ![".git", "target"].contains(&name.as_str()) {
                found.extend(every_file(&path));
            }
        } else if name != ".git" {
            found.push(path);
        }
    }
    found
}
