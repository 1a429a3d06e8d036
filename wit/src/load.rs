//! From options to resolved WIT: reads files and inline text, resolves packages, picks the world.
//!
//! Owns which files are read and how they are called in error messages (as the options spell them, so that no message holds a machine's
//! path). Everything about WIT itself is `wit-parser`'s.

use crate::diagnostics::{Diagnostic, Diagnostics, did_you_mean, quoted};
use crate::options::{InlineText, Options, Text};
use proc_macro2::Span;
use std::fs;
use std::path::{Path, PathBuf};
use wit_parser::decoding::{DecodedWasm, decode};
use wit_parser::{PackageId, PackageName, ParseError, ParsedUsePath, Resolve, SourceMap, UnresolvedPackageGroup, WorldId, parse_use_path};

/// Resolved WIT, and the world to bind.
pub(crate) struct Source {
    pub(crate) resolve: Resolve,
    pub(crate) world: WorldId,
    /// Whether the world was made up for the `interfaces` option.
    pub(crate) interfaces_only: bool,
    /// The world in binary form, if the options ask for it.
    pub(crate) component_type: Option<Vec<u8>>,
    /// Every file read.
    pub(crate) files: Vec<PathBuf>,
    /// The macro argument that brought the WIT in.
    pub(crate) span: Span,
}

impl Source {
    /// A problem in WIT text: its message shows the place and the line.
    pub(crate) fn diagnostic(&self, at: wit_parser::Span, message: impl Into<String>) -> Diagnostic {
        let message = ParseError::new_syntax(at, message).render(&self.resolve.source_map);
        Diagnostic { span: self.span, message }
    }
}

/// Loads what `options` name.
pub(crate) fn load(options: &Options, base: &Path) -> Result<Source, Diagnostics> {
    let mut loader = Loader { base, resolve: Resolve { all_features: true, ..Resolve::default() }, files: Vec::new(), main: Vec::new() };
    let default_path = [Text::from("wit")];
    let paths = if options.paths.is_empty() && options.inline.is_none() { &default_path[..] } else { &options.paths[..] };
    for path in paths {
        loader.add_path(path)?;
    }
    if let Some(inline) = &options.inline {
        loader.add_inline(inline)?;
    }
    let span = options.inline.as_ref().map(|i| i.text.span).or(options.paths.first().map(|p| p.span)).unwrap_or_else(Span::call_site);
    let world = match &options.interfaces {
        Some(items) => loader.make_world(items)?,
        None => loader.select_world(options.world.as_ref(), span)?,
    };
    let mut resolve = loader.resolve;
    let component_type = if options.include_component_type {
        let encoded = wit_component::metadata::encode(&resolve, world, wit_component::StringEncoding::UTF8, None, false);
        Some(encoded.map_err(|e| Diagnostic { span, message: format!("the world has no binary form: {e:#}") })?)
    } else {
        None
    };
    // An interface that is imported and exported becomes two, and so do its types: from here on an id is one Rust item.
    resolve.generate_nominal_type_ids(world);
    Ok(Source { resolve, world, interfaces_only: options.interfaces.is_some(), component_type, files: loader.files, span })
}

struct Loader<'a> {
    base: &'a Path,
    resolve: Resolve,
    files: Vec<PathBuf>,
    /// The packages that were asked for, without their dependencies.
    main: Vec<PackageId>,
}

/// What one file or folder holds.
enum Package {
    Text(Box<UnresolvedPackageGroup>),
    /// A WIT package encoded as a component; merged already.
    Binary(PackageId),
}

impl Loader<'_> {
    fn add_path(&mut self, path: &Text) -> Result<(), Diagnostics> {
        let full = self.base.join(&path.value);
        let shown = PathBuf::from(&path.value);
        if !full.exists() {
            let hint = if path.value == "wit" { "; name the WIT with the option `path` or give it as `inline`" } else { "" };
            let message = format!("`{}` does not exist; WIT paths start at the folder that holds Cargo.toml{hint}", path.value);
            return Err(Diagnostic { span: path.span, message }.into());
        }
        let mut groups = Vec::new();
        let main = if full.is_dir() {
            let main = self.read_folder(&full, &shown, path.span);
            let dependencies = self.read_dependencies(&full.join("deps"), &shown.join("deps"), path.span, &mut groups);
            match (main, dependencies) {
                (Ok(main), Ok(())) => main,
                (Err(mut errors), Err(more)) => {
                    errors.append(more);
                    return Err(errors);
                }
                (Err(errors), _) | (_, Err(errors)) => return Err(errors),
            }
        } else {
            self.read_file(&full, &shown, path.span)?
        };
        match main {
            Package::Binary(id) => self.main.push(id),
            Package::Text(main) => self.push(*main, groups, path.span)?,
        }
        Ok(())
    }

    fn add_inline(&mut self, inline: &InlineText) -> Result<(), Diagnostics> {
        let mut sources = SourceMap::new();
        match &inline.origin {
            // Blank lines and columns in front make WIT positions those of the Rust file.
            Some(at) => {
                let blank = "\n".repeat(at.line.saturating_sub(1)) + &" ".repeat(at.column.saturating_sub(1));
                sources.push_str(&at.file, blank + &inline.text.value);
            }
            None => sources.push_str("inline WIT", inline.text.value.as_str()),
        }
        let group = parse(sources, inline.text.span)?;
        self.main.clear();
        self.push(group, Vec::new(), inline.text.span)
    }

    /// Reads all `*.wit` of one folder as one package.
    fn read_folder(&mut self, full: &Path, shown: &Path, span: Span) -> Result<Package, Diagnostics> {
        let mut sources = SourceMap::new();
        let mut any = false;
        for name in list(full, span)? {
            let file = full.join(&name);
            if file.is_dir() || file.extension().is_none_or(|e| e != "wit") {
                continue;
            }
            any = true;
            sources.push(&shown.join(&name), text_of(self.read(&file, &shown.join(&name), span)?, &shown.join(&name), span)?);
        }
        if !any {
            return Err(Diagnostic { span, message: format!("`{}` holds no `.wit` file", shown.display()) }.into());
        }
        Ok(Package::Text(Box::new(parse(sources, span)?)))
    }

    /// Reads the packages of a `deps` folder: folders, `.wit` files and `.wasm` files.
    fn read_dependencies(
        &mut self,
        full: &Path,
        shown: &Path,
        span: Span,
        groups: &mut Vec<UnresolvedPackageGroup>,
    ) -> Result<(), Diagnostics> {
        if !full.is_dir() {
            return Ok(());
        }
        for name in list(full, span)? {
            let (full, shown) = (full.join(&name), shown.join(&name));
            let package = if full.is_dir() {
                self.read_folder(&full, &shown, span)?
            } else if full.extension().is_some_and(|e| e == "wit" || e == "wasm") {
                self.read_file(&full, &shown, span)?
            } else {
                continue;
            };
            if let Package::Text(group) = package {
                groups.push(*group);
            }
        }
        Ok(())
    }

    fn read_file(&mut self, full: &Path, shown: &Path, span: Span) -> Result<Package, Diagnostics> {
        let bytes = self.read(full, shown, span)?;
        if bytes.starts_with(b"\0asm") {
            let fail = |e: anyhow::Error| Diagnostic { span, message: format!("`{}`: {e:#}", shown.display()) };
            let DecodedWasm::WitPackage(resolve, package) = decode(&bytes).map_err(fail)? else {
                let message = format!("`{}` is a component, not a WIT package encoded as one", shown.display());
                return Err(Diagnostic { span, message }.into());
            };
            let remap = self.resolve.merge(resolve).map_err(fail)?;
            return Ok(Package::Binary(remap.packages[package.index()]));
        }
        let mut sources = SourceMap::new();
        sources.push(shown, text_of(bytes, shown, span)?);
        Ok(Package::Text(Box::new(parse(sources, span)?)))
    }

    fn read(&mut self, full: &Path, shown: &Path, span: Span) -> Result<Vec<u8>, Diagnostics> {
        let bytes = fs::read(full).map_err(|e| Diagnostic { span, message: format!("cannot read `{}`: {e}", shown.display()) })?;
        self.files.push(full.to_path_buf());
        Ok(bytes)
    }

    /// Resolves a package and its dependencies, leaving away what an earlier path brought already.
    fn push(&mut self, main: UnresolvedPackageGroup, mut deps: Vec<UnresolvedPackageGroup>, span: Span) -> Result<(), Diagnostics> {
        deps.retain(|dep| !self.resolve.package_names.contains_key(&dep.main.name));
        if let Some(id) = self.resolve.package_names.get(&main.main.name) {
            self.main.push(*id);
            return Ok(());
        }
        match self.resolve.push_groups(main, deps) {
            Ok(id) => self.main.push(id),
            Err(error) => return Err(Diagnostic { span, message: error.render(&self.resolve.source_map) }.into()),
        }
        Ok(())
    }

    /// The world of the `interfaces` option.
    fn make_world(&mut self, items: &Text) -> Result<WorldId, Diagnostics> {
        let mut sources = SourceMap::new();
        let text = format!("package windlass:interfaces; world interfaces {{ {} }}", items.value);
        sources.push_str("interfaces", text);
        let group = parse(sources, items.span)?;
        self.main.clear();
        self.push(group, Vec::new(), items.span)?;
        self.select_world(None, items.span)
    }

    fn select_world(&self, wanted: Option<&Text>, span: Span) -> Result<WorldId, Diagnostics> {
        let Some(wanted) = wanted else { return self.only_world(span) };
        let fail = |message| Diagnostics::from(Diagnostic { span: wanted.span, message });
        let path = parse_use_path(&wanted.value).map_err(|e| fail(format!("`{}` is no name of a world: {e:#}", wanted.value)))?;
        let (packages, name) = match path {
            ParsedUsePath::Name(name) => (self.main.clone(), name),
            ParsedUsePath::Package(package, name) => (self.packages_called(&package), name),
        };
        if packages.is_empty() {
            let known: Vec<_> = self.resolve.package_names.keys().map(ToString::to_string).collect();
            return Err(fail(format!(
                "no package of `{}` is loaded; known are {}",
                wanted.value,
                quoted(known.iter().map(|k| k.as_str()))
            )));
        }
        let found: Vec<_> = packages.iter().filter_map(|p| self.resolve.packages[*p].worlds.get(&name)).collect();
        match found[..] {
            [world] => Ok(*world),
            [] => {
                let names: Vec<&str> = packages.iter().flat_map(|p| self.resolve.packages[*p].worlds.keys()).map(String::as_str).collect();
                let package = packages.iter().map(|p| self.resolve.packages[*p].name.to_string()).collect::<Vec<_>>();
                let hint = did_you_mean(&name, names.iter().copied());
                let known = match (&hint[..], &names[..]) {
                    ("", []) => "; it holds no world".to_string(),
                    ("", _) => format!("; it holds {}", quoted(names)),
                    (hint, _) => hint.to_string(),
                };
                Err(fail(format!("no world `{name}` in package {}{known}", quoted(package.iter().map(|p| p.as_str())))))
            }
            _ => {
                let ids: Vec<String> = found.iter().map(|w| self.world_id(**w)).collect();
                Err(fail(format!("several worlds are called `{name}`: {}; give the full name", quoted(ids.iter().map(|n| n.as_str())))))
            }
        }
    }

    /// The world when none is named.
    fn only_world(&self, span: Span) -> Result<WorldId, Diagnostics> {
        let worlds: Vec<WorldId> = self.main.iter().flat_map(|p| self.resolve.packages[*p].worlds.values().copied()).collect();
        match worlds[..] {
            [world] => Ok(world),
            [] => Err(Diagnostic { span, message: "the WIT package holds no world; `bindgen!` binds a world".to_string() }.into()),
            _ => {
                let names: Vec<_> = worlds.iter().map(|w| self.world_id(*w)).collect();
                let names = quoted(names.iter().map(|n| n.as_str()));
                Err(Diagnostic { span, message: format!("there are several worlds: {names}; choose one with the option `world`") }.into())
            }
        }
    }

    fn world_id(&self, world: WorldId) -> String {
        let world = &self.resolve.worlds[world];
        world.package.map_or_else(|| world.name.clone(), |p| self.resolve.id_of_name(p, &world.name))
    }

    /// Packages of that name; every version when the name has none.
    fn packages_called(&self, wanted: &PackageName) -> Vec<PackageId> {
        let same = |name: &PackageName| {
            name.namespace == wanted.namespace && name.name == wanted.name && (wanted.version.is_none() || wanted.version == name.version)
        };
        self.resolve.package_names.iter().filter(|(name, _)| same(name)).map(|(_, id)| *id).collect()
    }
}

fn parse(sources: SourceMap, span: Span) -> Result<UnresolvedPackageGroup, Diagnostics> {
    sources.parse().map_err(|(sources, error)| Diagnostic { span, message: error.render(&sources) }.into())
}

/// The names in a folder, sorted, so that output does not depend on the file system.
fn list(folder: &Path, span: Span) -> Result<Vec<std::ffi::OsString>, Diagnostics> {
    let fail = |e: std::io::Error| Diagnostic { span, message: format!("cannot list `{}`: {e}", folder.display()) };
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(fail)? {
        names.push(entry.map_err(fail)?.file_name());
    }
    names.sort();
    Ok(names)
}

fn text_of(bytes: Vec<u8>, shown: &Path, span: Span) -> Result<String, Diagnostics> {
    String::from_utf8(bytes).map_err(|_| Diagnostic { span, message: format!("`{}` is not UTF-8", shown.display()) }.into())
}
