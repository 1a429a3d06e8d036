//! Which options concern which item, and which concern none.
//!
//! An item answers to several spellings: with the version or without, and to the package and namespace that hold it. [`Keys`] looks the
//! spellings up and remembers what was found, so that `finish` can report the keys that nothing answered to.

use super::interface::Side;
use super::name;
use crate::diagnostics::{Diagnostics, did_you_mean};
use crate::options::{Flags, Options, Rules};
use proc_macro2::Span;
use std::collections::BTreeSet;
use wit_parser::PackageName;

/// How an interface can be spelt in an option.
#[derive(Debug, Clone, Default)]
pub(crate) struct Spellings {
    /// The interface itself, the most precise first. Empty for the world itself.
    exact: Vec<String>,
    /// `ns:pkg@1.0.0`, `ns:pkg`
    package: Vec<String>,
    /// `ns`
    namespace: Option<String>,
    version: Option<String>,
    /// The modules of package and interface, for `with` keys that name something larger.
    modules: Vec<String>,
}

impl Spellings {
    /// An interface of a package.
    pub(crate) fn interface(package: &PackageName, interface: &str) -> Spellings {
        let bare = PackageName { version: None, ..package.clone() };
        let mut exact = vec![package.interface_id(interface)];
        let mut packages = vec![package.to_string()];
        if package.version.is_some() {
            exact.push(bare.interface_id(interface));
            packages.push(bare.to_string());
        }
        Spellings {
            exact,
            package: packages,
            namespace: Some(package.namespace.clone()),
            version: package.version.as_ref().map(ToString::to_string),
            modules: vec![name::snake(&package.name), name::snake(interface)],
        }
    }

    /// An interface that a world holds itself.
    pub(crate) fn inline(name: &str) -> Spellings {
        Spellings { exact: vec![name.to_string()], ..Spellings::default() }
    }

    /// Something that the world holds itself.
    pub(crate) fn world() -> Spellings {
        Spellings::default()
    }

    /// An item of the interface: `ns:pkg/iface@1.0.0.item`, `ns:pkg/iface.item`, `ns:pkg/iface.item@1.0.0`.
    fn item(&self, item: &str) -> Vec<String> {
        if self.exact.is_empty() {
            return vec![item.to_string()];
        }
        let mut all: Vec<String> = self.exact.iter().map(|interface| format!("{interface}.{item}")).collect();
        if let (Some(version), Some(bare)) = (&self.version, self.exact.last()) {
            all.push(format!("{bare}.{item}@{version}"));
        }
        all
    }

    /// Every filter that covers an item.
    fn covering(&self, item: &str) -> Vec<String> {
        let mut all = self.item(item);
        all.extend(self.exact.iter().chain(&self.package).chain(&self.namespace).cloned());
        all
    }
}

/// The keyed options of one run, with what was used of them.
pub(crate) struct Keys<'a> {
    options: &'a Options,
    imports: Used,
    exports: Used,
    with: Used,
    error_types: Used,
    named: Used,
    optional: Used,
}

/// The keys of one option.
#[derive(Default)]
struct Used {
    indices: BTreeSet<usize>,
    /// What could have been written, for hints.
    candidates: BTreeSet<String>,
}

impl<'a> Keys<'a> {
    pub(crate) fn new(options: &'a Options) -> Keys<'a> {
        Keys {
            options,
            imports: Used::default(),
            exports: Used::default(),
            with: Used::default(),
            error_types: Used::default(),
            named: Used::default(),
            optional: Used::default(),
        }
    }

    /// The flags of a function, by its raw name: `f`, `[method]r.f`, `[drop]r`.
    pub(crate) fn flags(&mut self, side: Side, at: &Spellings, function: &str) -> Flags {
        let (rules, used) = match side {
            Side::Import => (&self.options.imports, &mut self.imports),
            Side::Export => (&self.options.exports, &mut self.exports),
        };
        let covering = at.covering(function);
        // Every rule that matches counts as used, also one that an earlier rule hides: it is redundant, not wrong.
        let mut flags = None;
        for (index, rule) in rules.rules.iter().enumerate() {
            if covering.contains(&rule.filter.value) {
                used.indices.insert(index);
                flags.get_or_insert(rule.flags);
            }
        }
        used.candidates.extend(covering);
        flags.unwrap_or(rules.default)
    }

    /// The entry of `with` that stands in for an interface, and the modules that lead from its path to the interface.
    pub(crate) fn interface(&mut self, at: &Spellings) -> Option<(usize, Vec<String>)> {
        let larger = [(&at.exact, 2), (&at.package, 1)];
        for (names, skip) in larger {
            if let Some(index) = self.with(names) {
                return Some((index, at.modules.get(skip..).unwrap_or_default().to_vec()));
            }
        }
        let index = self.with(at.namespace.as_slice())?;
        Some((index, at.modules.clone()))
    }

    /// The entry of `with` that names an exported interface. A package or namespace stands for what is imported of it.
    pub(crate) fn exported_interface(&mut self, at: &Spellings) -> Option<(usize, Vec<String>)> {
        Some((self.with(&at.exact)?, Vec::new()))
    }

    /// The entry of `with` that stands in for one type.
    pub(crate) fn ty(&mut self, at: &Spellings, ty: &str) -> Option<usize> {
        let mut names = at.item(ty);
        // The spelling of older programs.
        names.extend(at.exact.iter().map(|interface| format!("{interface}/{ty}")));
        self.with(&names)
    }

    fn with(&mut self, names: &[String]) -> Option<usize> {
        self.with.candidates.extend(names.iter().cloned());
        let index = self.options.with.iter().position(|(key, _)| names.contains(&key.value))?;
        self.with.indices.insert(index);
        Some(index)
    }

    /// The entry of `named_imports` for an imported interface.
    pub(crate) fn named(&mut self, at: &Spellings) -> Option<usize> {
        let index = self.options.named_imports.iter().position(|n| at.exact.contains(&n.key.value));
        self.named.indices.extend(index);
        self.named.candidates.extend(at.exact.iter().cloned());
        index
    }

    /// Whether `optional` lists an interface, or with `function` a function that the world holds itself.
    pub(crate) fn optional(&mut self, at: &Spellings, function: Option<&str>) -> bool {
        let names: Vec<&str> = function.into_iter().chain(at.exact.iter().map(String::as_str)).collect();
        let found: Vec<_> = self
            .options
            .optional
            .iter()
            .enumerate()
            .filter(|(_, key)| names.contains(&key.value.as_str()))
            .map(|(index, _)| index)
            .collect();
        self.optional.candidates.extend(names.into_iter().map(str::to_string));
        self.optional.indices.extend(&found);
        !found.is_empty()
    }

    /// The entry of `trappable_error_type` for one type.
    pub(crate) fn error_type(&mut self, at: &Spellings, ty: &str) -> Option<usize> {
        let mut names = at.item(ty);
        names.extend(at.exact.iter().map(|interface| format!("{interface}/{ty}")));
        let index = self.options.error_types.iter().position(|e| names.contains(&e.key.value));
        self.error_types.indices.extend(index);
        self.error_types.candidates.extend(names);
        index
    }

    /// Reports the keys that concern nothing.
    pub(crate) fn finish(self, diagnostics: &mut Diagnostics) {
        let filters = |rules: &'a Rules| rules.rules.iter().map(|r| (r.filter.value.as_str(), r.filter.span));
        let options = self.options;
        self.imports.report(filters(&options.imports), "no imported function matches the filter", diagnostics);
        self.exports.report(filters(&options.exports), "no exported function matches the filter", diagnostics);
        let with = options.with.iter().map(|(key, _)| (key.value.as_str(), key.span));
        self.with.report(with, "the world imports nothing that is called", diagnostics);
        let errors = options.error_types.iter().map(|e| (e.key.value.as_str(), e.key.span));
        self.error_types.report(errors, "the world imports no type that is called", diagnostics);
        let named = options.named_imports.iter().map(|n| (n.key.value.as_str(), n.key.span));
        self.named.report(named, "the world does not import under its own name the interface", diagnostics);
        let optional = options.optional.iter().map(|key| (key.value.as_str(), key.span));
        self.optional.report(optional, "the world imports no interface and exports nothing that is called", diagnostics);
    }
}

impl Used {
    fn report<'k>(self, keys: impl Iterator<Item = (&'k str, Span)>, what: &str, diagnostics: &mut Diagnostics) {
        let mut seen = BTreeSet::new();
        for (index, (key, span)) in keys.enumerate() {
            if !seen.insert(key) {
                diagnostics.push(span, format!("`{key}` is given twice"));
            } else if !self.indices.contains(&index) {
                let hint = did_you_mean(key, self.candidates.iter().map(String::as_str));
                diagnostics.push(span, format!("{what} `{key}`{hint}"));
            }
        }
    }
}
