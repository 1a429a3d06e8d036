//! From WIT names to Rust names.
//!
//! Owns case conversion, keywords and version suffixes. Whether two names collide is `check`'s business.

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use wit_parser::{PackageName, Resolve};

/// Words that cannot name a Rust item, in any edition so far. A name among them gets a `_`.
const KEYWORDS: &[&str] = &[
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override",
    "priv", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof", "union", "unsafe",
    "unsized", "use", "virtual", "where", "while", "yield",
];

fn escape(name: String) -> String {
    if KEYWORDS.contains(&name.as_str()) { name + "_" } else { name }
}

/// A function, parameter, field or module.
pub(crate) fn snake(name: &str) -> String {
    escape(name.to_snake_case())
}

/// A type or a case.
pub(crate) fn camel(name: &str) -> String {
    escape(name.to_upper_camel_case())
}

/// A flag.
pub(crate) fn shouty(name: &str) -> String {
    name.to_shouty_snake_case()
}

/// A part of a longer name, where no keyword can arise: `type` in `call_type`.
pub(crate) fn part(name: &str) -> String {
    name.to_snake_case()
}

/// The module of a package. It carries the version only when two versions of the package are loaded: `dep0_1_0`.
pub(crate) fn package_module(resolve: &Resolve, package: &PackageName) -> String {
    let versions = resolve.package_names.keys().filter(|p| p.namespace == package.namespace && p.name == package.name).count();
    match &package.version {
        Some(version) if versions > 1 => {
            let version: String = version.to_string().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
            format!("{}{version}", part(&package.name))
        }
        _ => snake(&package.name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        assert_eq!(snake("get-x2-y"), "get_x2_y");
        assert_eq!(snake("type"), "type_");
        assert_eq!(camel("self"), "Self_");
        assert_eq!(camel("HTTP-error"), "HttpError");
        assert_eq!(shouty("not-found"), "NOT_FOUND");
        assert_eq!(part("type"), "type");
    }
}
