//! The ladder: which folder may import which. Reads every path of a crate that begins with `crate::`, `super::` or `self::`, finds the file that it
//! leads to (through named re-exports, if it names an item), and compares the rungs of both.
//!
//! Two things are violations: an import that goes up, and files that import each other in a circle (see [`Ladder::circles`]).

use super::source::{Source, sources};
use std::collections::{BTreeMap, BTreeSet};
use windlass_tests::workspace;

/// A crate and its rungs.
pub struct Ladder {
    root: String,
    /// The folders from the bottom up; those of one rung stand together.
    rungs: &'static [&'static [&'static str]],
    /// Modules by path from the crate's root, such as `["core", "func"]`.
    modules: BTreeMap<Vec<String>, Source>,
}

/// The compiler's ladder.
pub fn compiler() -> Ladder {
    Ladder::new("compiler/src", &[&["base"], &["types"], &["abi"], &["translate"], &["compile"]])
}

/// The runtime's ladder.
pub fn runtime() -> Ladder {
    Ladder::new("runtime/src", &[&["vm", "handles"], &["engine"], &["store"], &["exec"], &["core"], &["component"]])
}

/// One import: who, what file, and the words that lead there.
struct Import {
    from: Vec<String>,
    to: Vec<String>,
    words: String,
}

impl Ladder {
    fn new(root: &str, rungs: &'static [&'static [&'static str]]) -> Self {
        Self::of(root, rungs, sources(&workspace().join(root)))
    }

    fn of(root: &str, rungs: &'static [&'static [&'static str]], sources: Vec<Source>) -> Self {
        // Unit tests that fill a file of their own may look up.
        let code = sources.into_iter().filter(|source| !source.name.ends_with("/tests.rs"));
        let modules = code.map(|source| (module_path(root, &source.name), source)).collect();
        Self { root: root.to_owned(), rungs, modules }
    }

    /// Everything that goes up or round.
    pub fn violations(&self) -> Vec<String> {
        let imports = self.imports();
        assert!(!imports.is_empty(), "no import found in {}", self.root);
        let mut wrong = self.unknown_folders();
        wrong.extend(imports.iter().filter_map(|import| self.goes_up(import)));
        wrong.extend(self.circles(&imports));
        wrong
    }

    fn unknown_folders(&self) -> Vec<String> {
        let tops: BTreeSet<&String> = self.modules.keys().filter_map(|path| path.first()).collect();
        let unknown = tops.into_iter().filter(|top| self.rung(std::slice::from_ref(top)).is_none() && *top != "lib");
        unknown.map(|top| format!("{}/{top} stands on no rung", self.root)).collect()
    }

    /// The height of a module; `None` for the crate's root, which is the public face above all.
    fn rung(&self, path: &[String]) -> Option<usize> {
        let top = path.first()?;
        self.rungs.iter().position(|folders| folders.contains(&top.as_str()))
    }

    fn goes_up(&self, import: &Import) -> Option<String> {
        let (from, to) = (self.rung(&import.from)?, self.rung(&import.to)?);
        let shown = |path: &Vec<String>| self.modules[path].name.clone();
        (to > from).then(|| format!("{} imports `{}` of {}, which is above it", shown(&import.from), import.words, shown(&import.to)))
    }

    fn imports(&self) -> Vec<Import> {
        let mut imports = Vec::new();
        for (from, source) in &self.modules {
            for words in paths(source.library_code()) {
                if let Some(to) = self.resolve(from, &words, 0)
                    && to != *from
                {
                    imports.push(Import { from: from.clone(), to, words: words.join("::") });
                }
            }
        }
        imports
    }

    /// The module that defines what `words` name, seen from `from`.
    fn resolve(&self, from: &[String], words: &[String], fuel: usize) -> Option<Vec<String>> {
        let (mut at, rest) = match words.first()?.as_str() {
            "crate" => (Vec::new(), &words[1..]),
            _ => {
                let ups = words.iter().take_while(|word| *word == "super").count();
                let keep = from.len().checked_sub(ups)?;
                let skip = if ups == 0 { 1 } else { ups };
                (from[..keep].to_vec(), &words[skip..])
            }
        };
        for word in rest {
            let mut deeper = at.clone();
            deeper.push(word.clone());
            if self.modules.contains_key(&deeper) {
                at = deeper;
            } else {
                return Some(self.origin(at, word, fuel));
            }
        }
        self.modules.contains_key(&at).then_some(at)
    }

    /// Where `item` of module `at` is defined: follows re-exports, named ones before globs.
    fn origin(&self, at: Vec<String>, item: &str, fuel: usize) -> Vec<String> {
        let Some(source) = self.modules.get(&at) else { return at };
        if fuel > 16 {
            return at;
        }
        let exported = exported(&source.code);
        if let Some((words, _)) = exported.iter().find(|(_, name)| name == item) {
            return self.module_of(&at, words, fuel).unwrap_or(at);
        }
        for (words, _) in exported.iter().filter(|(_, name)| name == "*") {
            if let Some(target) = self.module_of(&at, &words[..words.len() - 1], fuel)
                && self.modules.get(&target).is_some_and(|target| offers(target, item))
            {
                return self.origin(target, item, fuel + 1);
            }
        }
        at
    }

    /// The module that a re-export in `at` leads to; `None` for another crate's.
    fn module_of(&self, at: &[String], words: &[String], fuel: usize) -> Option<Vec<String>> {
        let first = words.first()?;
        if ["crate", "self", "super"].contains(&first.as_str()) {
            return self.resolve(at, words, fuel + 1);
        }
        let mut child = at.to_vec();
        child.push(first.clone());
        let words: Vec<String> = std::iter::once("self".to_owned()).chain(words.iter().cloned()).collect();
        if self.modules.contains_key(&child) { self.resolve(at, &words, fuel + 1) } else { None }
    }

    /// Files that reach each other through imports. In the compiler, where data passes from file to file, there are none; in the runtime, whose public
    /// types name each other by nature (`Val` holds a `Func`, whose calls take `Val`s), no circle leads through sibling folders.
    fn circles(&self, imports: &[Import]) -> Vec<String> {
        let mut edges: Edges<'_> = BTreeMap::new();
        // The crate's root re-exports everything: it is a face, and no file of the ladder.
        for import in imports.iter().filter(|import| !import.from.is_empty() && !import.to.is_empty()) {
            edges.entry(import.from.as_slice()).or_default().entry(import.to.as_slice()).or_insert(import);
        }
        let pipeline = self.root == "compiler/src";
        let mut wrong = Vec::new();
        for import in edges.values().flat_map(BTreeMap::values) {
            if (pipeline || self.between_folders(import))
                && let Some(back) = way_back(&edges, &import.to, &import.from)
            {
                wrong.push(format!(
                    "{} imports `{}`, and {} imports `{}`: a circle",
                    self.modules[&import.from].name, import.words, self.modules[&back.from].name, back.words
                ));
            }
        }
        wrong
    }

    /// Whether an import leads from one folder into its sibling.
    fn between_folders(&self, import: &Import) -> bool {
        let shared = import.from.iter().zip(&import.to).take_while(|(a, b)| a == b).count();
        let is_folder = |path: &[String]| {
            path.len() > shared && self.modules.keys().any(|module| module.len() > shared + 1 && module[..=shared] == path[..=shared])
        };
        is_folder(&import.from) && is_folder(&import.to)
    }
}

type Edges<'a> = BTreeMap<&'a [String], BTreeMap<&'a [String], &'a Import>>;

/// The last import of a way from `from` to `to`.
fn way_back<'a>(edges: &Edges<'a>, from: &[String], to: &[String]) -> Option<&'a Import> {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        for (next, import) in edges.get(at).into_iter().flatten() {
            if *next == to {
                return Some(import);
            }
            if seen.insert(*next) {
                open.push(next);
            }
        }
    }
    None
}

/// `runtime/src/core/func.rs` is `core::func`, `runtime/src/core/mod.rs` is `core`, `lib.rs` is the root.
fn module_path(root: &str, name: &str) -> Vec<String> {
    let inner = name.strip_prefix(root).unwrap_or(name).trim_start_matches('/');
    let mut path: Vec<String> = inner.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if path.last().is_some_and(|last| last == "mod" || (path.len() == 1 && last == "lib")) {
        path.pop();
    }
    path
}

/// Every path in `code` that begins with `crate`, `super` or `self`, in imports and elsewhere, with braces expanded.
fn paths(code: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for start in ["crate::", "super::", "self::"] {
        for (at, _) in code.match_indices(start) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || "_:$".contains(c)) {
                continue;
            }
            let mut rest = &code[at..];
            expand(&mut rest, &mut Vec::new(), &mut found);
        }
    }
    found.into_iter().map(|(path, _)| path).collect()
}

/// Every path that a module re-exports, and the name under which it does.
fn exported(code: &str) -> Vec<(Vec<String>, String)> {
    let mut found = Vec::new();
    for statement in code.split("use ").skip(1).zip(code.split("use ")).filter(|(_, before)| {
        let line = before.rsplit(['\n', ';', '}']).next().unwrap_or_default().trim();
        line.starts_with("pub")
    }) {
        let mut rest = statement.0;
        expand(&mut rest, &mut Vec::new(), &mut found);
    }
    found
}

/// Whether `module` defines or re-exports `item`.
fn offers(module: &Source, item: &str) -> bool {
    let defined = ["struct", "enum", "trait", "fn", "type", "const", "static", "mod", "union"];
    defined.iter().any(|keyword| module.has_word(&format!("{keyword} {item}")))
        || exported(&module.code).iter().any(|(_, name)| name == item)
}

/// Reads one tree of paths (`a::{b, c::d}`) at the start of `rest`, after the words in `prefix`.
fn expand(rest: &mut &str, prefix: &mut Vec<String>, found: &mut Vec<(Vec<String>, String)>) {
    let depth = prefix.len();
    loop {
        *rest = rest.trim_start();
        if let Some(inside) = rest.strip_prefix('{') {
            *rest = inside;
            loop {
                expand(rest, prefix, found);
                *rest = rest.trim_start();
                match rest.strip_prefix(',') {
                    Some(more) => *rest = more,
                    None => break,
                }
            }
            *rest = rest.strip_prefix('}').unwrap_or(rest);
            break;
        }
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '*')).unwrap_or(rest.len());
        if end == 0 {
            break;
        }
        prefix.push(rest[..end].to_owned());
        *rest = &rest[end..];
        match rest.strip_prefix("::") {
            // A turbofish ends the path.
            Some(more) if !more.starts_with('<') => *rest = more,
            _ => {
                found.push((prefix.clone(), prefix[prefix.len() - 1].clone()));
                break;
            }
        }
    }
    if let Some(renamed) = rest.trim_start().strip_prefix("as ") {
        let renamed = renamed.trim_start();
        *rest = renamed.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
        if let Some((_, name)) = found.last_mut() {
            *name = renamed[..renamed.len() - rest.len()].to_owned();
        }
    }
    prefix.truncate(depth);
}

#[test]
fn imports_are_read() {
    let code = "use crate::{A, b::{self, C as D, e::*}};\nfn f(x: super::g::H) -> self::i { $crate::no }";
    let mut found: Vec<String> = paths(code).iter().map(|path| path.join("::")).collect();
    found.sort();
    assert_eq!(found, ["crate::A", "crate::b::C", "crate::b::e::*", "crate::b::self", "self::i", "super::g::H"]);
    let exported = exported("pub use a::B;\nuse c::D;\npub(crate) use e::{F, G as H};");
    assert_eq!(exported.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(), ["B", "F", "H"]);
}

#[test]
fn what_goes_up_or_round_is_found() {
    let source = |name: &str, text: &str| Source::of(format!("runtime/src/{name}.rs"), text.to_owned());
    let ladder = |sources| Ladder::of("runtime/src", &[&["low"], &["high"]], sources).violations();
    let face = || source("lib", "mod low;\nmod high;\npub use high::High;");

    let down = vec![face(), source("low/mod", "pub struct Low;"), source("high/mod", "use crate::low::Low;\npub struct High;")];
    assert_eq!(ladder(down), Vec::<String>::new());

    let up = vec![
        face(),
        source("low/mod", "mod a;\npub use a::Low;"),
        source("low/a", "use crate::High;"),
        source("high/mod", "pub struct High;"),
    ];
    assert_eq!(ladder(up), ["runtime/src/low/a.rs imports `crate::High` of runtime/src/high/mod.rs, which is above it"]);

    let round = vec![
        face(),
        source("high/mod", "mod a;\nmod b;"),
        source("high/a/mod", "mod x;\npub use x::X;"),
        source("high/a/x", "use crate::high::b::Y;"),
        source("high/b/mod", "mod y;\npub use y::Z as Y;"),
        source("high/b/y", "use super::super::a::X;"),
    ];
    assert_eq!(ladder(round).len(), 2);
    assert_eq!(
        ladder(vec![face(), source("odd/mod", "use crate::high::High;"), source("high/mod", "")]),
        ["runtime/src/odd stands on no rung"]
    );
}
