//! Definitions by two-level name: every string is kept once, and a definition is found by a pair of small numbers.

use hashbrown::HashMap;
use indexmap::IndexMap;
use std::sync::Arc;

/// A string of a table, by its position.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Symbol(u32);

/// Items by module and name, in the order of their definition.
pub(super) struct NameTable<D> {
    strings: Vec<Arc<str>>,
    symbols: HashMap<Arc<str>, Symbol>,
    items: IndexMap<(Symbol, Symbol), D>,
}

impl<D> Default for NameTable<D> {
    fn default() -> Self {
        Self { strings: Vec::new(), symbols: HashMap::new(), items: IndexMap::new() }
    }
}

impl<D: Clone> Clone for NameTable<D> {
    fn clone(&self) -> Self {
        Self { strings: self.strings.clone(), symbols: self.symbols.clone(), items: self.items.clone() }
    }
}

impl<D> NameTable<D> {
    fn intern(&mut self, text: &str) -> Symbol {
        if let Some(&symbol) = self.symbols.get(text) {
            return symbol;
        }
        let symbol = Symbol(u32::try_from(self.strings.len()).expect("invariant: fewer names than addresses"));
        let text: Arc<str> = text.into();
        self.strings.push(text.clone());
        self.symbols.insert(text, symbol);
        symbol
    }

    fn key(&self, module: &str, name: &str) -> Option<(Symbol, Symbol)> {
        Some((*self.symbols.get(module)?, *self.symbols.get(name)?))
    }

    fn text(&self, symbol: Symbol) -> &str {
        &self.strings[symbol.0 as usize]
    }

    /// The item of a name.
    pub(super) fn get(&self, module: &str, name: &str) -> Option<&D> {
        self.items.get(&self.key(module, name)?)
    }

    /// Defines an item, and returns the one that it replaces.
    pub(super) fn insert(&mut self, module: &str, name: &str, item: D) -> Option<D> {
        let key = (self.intern(module), self.intern(name));
        self.items.insert(key, item)
    }

    /// Every item with its name.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str, &D)> {
        self.items.iter().map(|(&(module, name), item)| (self.text(module), self.text(name), item))
    }

    /// The items of one module, with their names.
    pub(super) fn of_module<'a>(&'a self, module: &str) -> impl Iterator<Item = (&'a str, &'a D)> {
        let module = self.symbols.get(module).copied();
        self.items.iter().filter(move |((m, _), _)| Some(*m) == module).map(|(&(_, name), item)| (self.text(name), item))
    }

    /// The defined name that a person most likely meant by one which is not: the same name in another module, or one that
    /// differs by a letter or two.
    pub(super) fn similar(&self, module: &str, name: &str) -> Option<String> {
        let distance = |(m, n): (&str, &str)| match (m == module, n == name) {
            (false, true) => Some(1),
            (true, false) => edits(n, name).filter(|&edits| edits <= 2),
            _ => None,
        };
        let candidates = self.items.keys().map(|&(m, n)| (self.text(m), self.text(n)));
        let nearest = candidates.filter_map(|c| Some((distance(c)?, c))).min_by_key(|(distance, _)| *distance);
        nearest.map(|(_, (m, n))| format!("{m}::{n}"))
    }
}

/// How many letters must be put in, taken out or replaced to make `a` into `b`; `None` for names too long to bother.
fn edits(a: &str, b: &str) -> Option<usize> {
    const LONGEST: usize = 64;
    let (a, b): (Vec<char>, Vec<char>) = (a.to_lowercase().chars().collect(), b.to_lowercase().chars().collect());
    if a.len() > LONGEST || b.len() > LONGEST || a.len().abs_diff(b.len()) > 2 {
        return None;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row.last().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_find_their_items_and_their_neighbours() {
        let mut table = NameTable::default();
        assert_eq!(table.insert("a", "print", 1), None);
        assert_eq!(table.insert("a", "print", 2), Some(1));
        table.insert("b", "log", 3);
        assert_eq!(table.get("a", "print"), Some(&2));
        assert_eq!(table.get("b", "print"), None);
        assert_eq!(table.similar("a", "Print").as_deref(), Some("a::print"));
        assert_eq!(table.similar("a", "pint").as_deref(), Some("a::print"));
        assert_eq!(table.similar("a", "log").as_deref(), Some("b::log"));
        assert_eq!(table.similar("c", "nothing"), None);
        assert_eq!(table.of_module("b").collect::<Vec<_>>(), [("log", &3)]);
    }
}
