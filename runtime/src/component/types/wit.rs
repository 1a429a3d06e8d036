//! Whole components and interfaces as WIT: a world, and each interface that it names, once.
//!
//! Types are structural and carry no names, so that some of what the author wrote is not known any more. A named type that an earlier
//! interface defines alike under the same name is printed as a `use` of that; resources, which have an identity, always are. What WIT has no
//! words for (core modules, nested components, instances in instances) becomes a comment.

use super::display::{Signature, Wit};
use super::scope::Scope;
use super::shape::{Entries, Entry, Item, Shape};
use hashbrown::{HashMap, HashSet};
use indexmap::IndexMap;
use std::borrow::Cow;
use std::fmt::{self, Display, Formatter, Write};
use windlass_compiler::base::index::{FuncTypeIndex, ResourceIndex};
use windlass_compiler::types::component::InterfaceType;

/// An identifier of WIT, with the `%` that one needs which is also a keyword.
#[derive(Copy, Clone)]
pub(super) struct Label<'a> {
    pub(super) name: &'a str,
    pub(super) escaped: bool,
}

const KEYWORDS: &str = " as async bool borrow char constructor enum error-context export f32 f64 flags from func future import include interface list map option own package record resource result s16 s32 s64 s8 static stream string tuple type u16 u32 u64 u8 use variant with world ";

impl Display for Label<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let keyword = || KEYWORDS.split(' ').any(|keyword| keyword == self.name);
        write!(f, "{}{}", if self.escaped && keyword() { "%" } else { "" }, self.name)
    }
}

fn label(name: &str) -> Label<'_> {
    Label { name, escaped: true }
}

/// The names that types have in one interface, or in a world.
#[derive(Debug, Default)]
pub(super) struct LocalNames<'a> {
    values: HashMap<InterfaceType, &'a str>,
    resources: HashMap<ResourceIndex, &'a str>,
}

impl<'a> LocalNames<'a> {
    pub(super) fn value(&self, ty: InterfaceType) -> Option<&'a str> {
        self.values.get(&ty).copied()
    }

    pub(super) fn resource(&self, index: ResourceIndex) -> Option<&'a str> {
        self.resources.get(&index).copied()
    }

    /// The first name of a type counts.
    fn add(&mut self, name: &'a str, item: &Item) {
        match item {
            Item::Value(ty) if is_nominal(*ty) => {
                self.values.entry(*ty).or_insert(name);
            }
            Item::Resource(index) => {
                self.resources.entry(*index).or_insert(name);
            }
            _ => {}
        }
    }

    fn of(items: &'a Entries) -> Self {
        let mut names = Self::default();
        items.iter().for_each(|(name, entry)| names.add(name, &entry.item));
        names
    }
}

/// Whether WIT can write the type only where it defines it.
fn is_nominal(ty: InterfaceType) -> bool {
    use InterfaceType as T;
    matches!(ty, T::Record(_) | T::Variant(_) | T::Flags(_) | T::Enum(_))
}

/// The interface that an instance is one of, if it has a name of its own.
fn interface_id<'a>(name: &'a str, entry: &'a Entry) -> Option<&'a str> {
    if name.contains('/') { Some(name) } else { entry.attributes.implements.as_deref() }
}

/// The package of the world.
const WORLD: &str = "root:component";

/// A type that another interface defines, as it is used: from which, its name there, its name here.
type Use<'a> = (usize, &'a str, &'a str);

/// An interface, imported, exported or both: what is seen of it altogether.
#[derive(Default)]
struct Interface<'a> {
    items: IndexMap<&'a str, &'a Entry>,
    names: LocalNames<'a>,
    uses: Vec<Use<'a>>,
}

/// Everything that is printed of a component.
struct Document<'a> {
    shape: &'a Shape,
    scope: &'a Scope,
    interfaces: IndexMap<&'a str, Interface<'a>>,
    /// The interface that first has a named type, and the name.
    values: HashMap<InterfaceType, (usize, &'a str)>,
    /// The interface that first has a resource type, and the name.
    resources: HashMap<ResourceIndex, (usize, &'a str)>,
}

impl<'a> Document<'a> {
    fn new(shape: &'a Shape, scope: &'a Scope) -> Self {
        let mut document = Self { shape, scope, interfaces: IndexMap::new(), values: HashMap::default(), resources: HashMap::default() };
        for (name, entry) in shape.imports.iter().chain(&shape.exports) {
            if let (Item::Instance(items), Some(id)) = (&entry.item, interface_id(name, entry)) {
                document.add(id, items);
            }
        }
        document.find_uses();
        document
    }

    fn add(&mut self, id: &'a str, items: &'a Entries) {
        let slot = self.interfaces.entry(id);
        let index = slot.index();
        let interface = slot.or_default();
        for (name, entry) in items {
            interface.items.entry(name).or_insert(entry);
            interface.names.add(name, &entry.item);
            match &entry.item {
                Item::Value(ty) if is_nominal(*ty) => {
                    self.values.entry(*ty).or_insert((index, name));
                }
                Item::Resource(resource) => {
                    self.resources.entry(*resource).or_insert((index, name));
                }
                _ => {}
            }
        }
    }

    /// Decides which types an interface takes from another. Resources must be; others are unless that made a circle of interfaces or packages.
    fn find_uses(&mut self) {
        let packages: Vec<String> = self.interfaces.keys().map(|id| split(id).0).collect();
        let package = |index: usize| packages.iter().position(|package| *package == packages[index]).unwrap_or(index);
        let mut between_interfaces: Edges = vec![HashSet::default(); self.interfaces.len()];
        let mut between_packages: Edges = between_interfaces.clone();
        for resources in [true, false] {
            for index in 0..self.interfaces.len() {
                let mut uses = Vec::new();
                for (name, entry) in &self.interfaces[index].items {
                    let definer = match &entry.item {
                        Item::Resource(resource) if resources => self.resources.get(resource),
                        Item::Value(ty) if !resources => self.values.get(ty).filter(|(_, there)| there == name),
                        _ => None,
                    };
                    let Some((from, there)) = definer.copied().filter(|(from, _)| *from != index) else { continue };
                    let (ours, theirs) = (package(index), package(from));
                    let circle = reaches(&between_interfaces, from, index) || (ours != theirs && reaches(&between_packages, theirs, ours));
                    if resources || !circle {
                        between_interfaces[index].insert(from);
                        if ours != theirs {
                            between_packages[ours].insert(theirs);
                        }
                        uses.push((from, there, *name));
                    }
                }
                self.interfaces[index].uses.append(&mut uses);
            }
        }
    }

    /// How an interface is called in `package`: a package cannot name itself.
    fn id(&self, interface: usize, package: &str) -> Cow<'a, str> {
        let Some((id, _)) = self.interfaces.get_index(interface) else { return Cow::Borrowed("") };
        let (own, name) = split(id);
        if own == package { Cow::Owned(label(name).to_string()) } else { Cow::Borrowed(*id) }
    }

    fn print(&self, out: &mut Text) -> fmt::Result {
        out.line(format_args!("package {WORLD};"))?;
        out.line("")?;
        out.open("world root")?;
        let mut names = LocalNames::of(&self.shape.imports);
        let mut uses = Vec::new();
        for (name, entry) in &self.shape.imports {
            let definer = match &entry.item {
                Item::Resource(index) => self.resources.get(index),
                Item::Value(ty) => self.values.get(ty).filter(|(_, there)| there == name),
                _ => None,
            };
            uses.extend(definer.map(|(from, there)| (*from, *there, name.as_str())));
        }
        // Functions may name the types of an exported interface only where the world has them too.
        self.shape
            .exports
            .iter()
            .filter(|(_, entry)| matches!(entry.item, Item::Value(_)))
            .for_each(|(name, entry)| names.add(name, &entry.item));
        let own: IndexMap<&str, &Entry> = self.shape.imports.iter().map(|(name, entry)| (name.as_str(), entry)).collect();
        self.items(out, &own, &names, (&uses, WORLD), "import ")?;
        let exported: IndexMap<&str, &Entry> = self.shape.exports.iter().map(|(name, entry)| (name.as_str(), entry)).collect();
        self.items(out, &exported, &names, (&[], WORLD), "export ")?;
        out.close()?;
        for (package, interfaces) in self.packages() {
            out.line("")?;
            out.open(format_args!("package {package}"))?;
            for (i, (name, interface)) in interfaces.into_iter().enumerate() {
                if i > 0 {
                    out.line("")?;
                }
                out.open(format_args!("interface {}", label(name)))?;
                self.items(out, &interface.items, &interface.names, (&interface.uses, &package), "")?;
                out.close()?;
            }
            out.close()?;
        }
        Ok(())
    }

    /// The interfaces by their packages.
    fn packages(&self) -> IndexMap<String, Vec<(&'a str, &Interface<'a>)>> {
        let mut packages = IndexMap::<String, Vec<_>>::new();
        for (id, interface) in &self.interfaces {
            let (package, name) = split(id);
            packages.entry(package).or_default().push((name, interface));
        }
        packages
    }

    /// The items of an interface of `package`, or of a world, where `word` is `import ` or `export `.
    fn items(
        &self,
        out: &mut Text,
        items: &IndexMap<&str, &Entry>,
        names: &LocalNames<'_>,
        (uses, package): (&[Use<'_>], &str),
        word: &'static str,
    ) -> fmt::Result {
        let mut from = IndexMap::<usize, Vec<String>>::new();
        for (interface, there, here) in uses {
            let name = label(there).to_string();
            from.entry(*interface).or_default().push(if there == here { name } else { format!("{name} as {}", label(here)) });
        }
        for (interface, used) in &from {
            out.line(format_args!("use {}.{{{}}};", self.id(*interface, package), used.join(", ")))?;
        }
        for (name, entry) in items {
            if uses.iter().any(|(_, _, here)| here == name) {
                continue;
            }
            if let Some(id) = &entry.attributes.external_id {
                out.line(format_args!("@external-id({id:?})"))?;
            }
            match &entry.item {
                Item::Func(ty) => {
                    if !name.starts_with('[') {
                        out.line(format_args!("{word}{}: {};", label(name), Signature::within(self.scope, names, *ty, 0)))?;
                    }
                }
                Item::Value(ty) if word == "export " => {
                    out.line(format_args!("// export type {} = {}", label(name), Wit::within(self.scope, names, *ty, true)))?;
                }
                Item::Resource(_) if word == "export " => out.line(format_args!("// export resource {}", label(name)))?,
                Item::Value(ty) => self.definition(out, name, names, *ty)?,
                Item::Resource(index) if names.resource(*index) == Some(name) => self.resource(out, name, items, names)?,
                Item::Resource(index) => {
                    let first = names.resource(*index).unwrap_or_default();
                    out.line(format_args!("type {} = {};", label(name), label(first)))?;
                }
                Item::Instance(inner) => match (interface_id(name, entry), word) {
                    (_, "") => out.line(format_args!("// instance {name}"))?,
                    (Some(id), _) if id == *name => out.line(format_args!("{word}{id};"))?,
                    (Some(id), _) => out.line(format_args!("{word}{}: {id};", label(name)))?,
                    (None, _) => {
                        out.open(format_args!("{word}{}: interface", label(name)))?;
                        self.inline(out, inner)?;
                        out.close()?;
                    }
                },
                Item::Module(_) => out.line(format_args!("// {word}core module {name}"))?,
                Item::Component(_) => out.line(format_args!("// {word}component {name}"))?,
            }
        }
        Ok(())
    }

    /// An interface that a world defines in place.
    fn inline(&self, out: &mut Text, items: &Entries) -> fmt::Result {
        let mut uses = Vec::new();
        for (name, entry) in items {
            let definer = match &entry.item {
                Item::Resource(index) => self.resources.get(index),
                Item::Value(ty) => self.values.get(ty).filter(|(_, there)| there == name),
                _ => None,
            };
            uses.extend(definer.map(|(from, there)| (*from, *there, name.as_str())));
        }
        let borrowed: IndexMap<&str, &Entry> = items.iter().map(|(name, entry)| (name.as_str(), entry)).collect();
        self.items(out, &borrowed, &LocalNames::of(items), (&uses, WORLD), "")
    }

    fn definition(&self, out: &mut Text, name: &str, names: &LocalNames<'_>, ty: InterfaceType) -> fmt::Result {
        let table = &self.scope.table;
        let wit = |ty| Wit::within(self.scope, names, ty, false);
        match ty {
            InterfaceType::Record(index) => {
                out.open(format_args!("record {}", label(name)))?;
                for field in &table.records[index].fields {
                    out.line(format_args!("{}: {},", label(&field.name), wit(field.ty)))?;
                }
                out.close()
            }
            InterfaceType::Variant(index) => {
                out.open(format_args!("variant {}", label(name)))?;
                for case in &table.variants[index].cases {
                    match case.ty {
                        Some(ty) => out.line(format_args!("{}({}),", label(&case.name), wit(ty)))?,
                        None => out.line(format_args!("{},", label(&case.name)))?,
                    }
                }
                out.close()
            }
            InterfaceType::Enum(index) => self.labels(out, "enum", name, &table.enums[index].names),
            InterfaceType::Flags(index) => self.labels(out, "flags", name, &table.flags[index].names),
            ty => out.line(format_args!("type {} = {};", label(name), Wit::within(self.scope, names, ty, true))),
        }
    }

    fn labels(&self, out: &mut Text, keyword: &str, name: &str, labels: &[String]) -> fmt::Result {
        out.open(format_args!("{keyword} {}", label(name)))?;
        labels.iter().try_for_each(|name| out.line(format_args!("{},", label(name))))?;
        out.close()
    }

    /// A resource type with its methods, which are functions beside it.
    fn resource(&self, out: &mut Text, name: &str, items: &IndexMap<&str, &Entry>, names: &LocalNames<'_>) -> fmt::Result {
        let methods: Vec<(Method<'_>, FuncTypeIndex)> = items
            .iter()
            .filter_map(|(item, entry)| match (Method::parse(item), &entry.item) {
                (Some((resource, method)), Item::Func(ty)) if resource == name => Some((method, *ty)),
                _ => None,
            })
            .collect();
        if methods.is_empty() {
            return out.line(format_args!("resource {};", label(name)));
        }
        out.open(format_args!("resource {}", label(name)))?;
        for (method, ty) in methods {
            let signature = |skipped| Signature::within(self.scope, names, ty, skipped);
            match method {
                Method::Constructor => match self.scope.table.funcs[ty].result {
                    Some(result) if !matches!(result, InterfaceType::Own(_)) => {
                        let result = Wit::within(self.scope, names, result, false);
                        out.line(format_args!("constructor({}) -> {result};", signature(0).params()))?;
                    }
                    _ => out.line(format_args!("constructor({});", signature(0).params()))?,
                },
                Method::OfValue(method) => out.line(format_args!("{}: {};", label(method), signature(1)))?,
                Method::OfType(method) => out.line(format_args!("{}: {};", label(method), signature(0).keyword("static ")))?,
            }
        }
        out.close()
    }
}

/// What a function's name says that it is.
enum Method<'a> {
    Constructor,
    OfValue(&'a str),
    OfType(&'a str),
}

impl<'a> Method<'a> {
    /// The resource and what the function is to it.
    fn parse(name: &'a str) -> Option<(&'a str, Self)> {
        if let Some(resource) = name.strip_prefix("[constructor]") {
            return Some((resource, Self::Constructor));
        }
        let (make, rest): (fn(&'a str) -> Self, _) = match name.strip_prefix("[method]") {
            Some(rest) => (Self::OfValue, rest),
            None => (Self::OfType, name.strip_prefix("[static]")?),
        };
        let (resource, method) = rest.split_once('.')?;
        Some((resource, make(method)))
    }
}

/// Where each node leads.
type Edges = Vec<HashSet<usize>>;

/// The package of an interface and its name there: `a:b/c@1.0.0` is `c` of `a:b@1.0.0`.
fn split(id: &str) -> (String, &str) {
    let (package, rest) = id.rsplit_once('/').unwrap_or(("root:interfaces", id));
    match rest.split_once('@') {
        Some((name, version)) => (format!("{package}@{version}"), name),
        None => (package.to_owned(), rest),
    }
}

/// Whether edges lead from `from` to `to`.
fn reaches(edges: &Edges, from: usize, to: usize) -> bool {
    let (mut seen, mut work) = (HashSet::<usize>::default(), vec![from]);
    while let Some(at) = work.pop() {
        if at == to {
            return true;
        }
        if seen.insert(at) {
            work.extend(&edges[at]);
        }
    }
    false
}

/// Indented lines.
struct Text<'f, 'g> {
    f: &'f mut Formatter<'g>,
    depth: usize,
}

impl Text<'_, '_> {
    fn line(&mut self, line: impl Display) -> fmt::Result {
        // A line is short; making it first leaves no blanks on empty ones.
        let line = line.to_string();
        if line.is_empty() {
            return self.f.write_char('\n');
        }
        writeln!(self.f, "{:width$}{line}", "", width = 2 * self.depth)
    }

    fn open(&mut self, line: impl Display) -> fmt::Result {
        self.line(format_args!("{line} {{"))?;
        self.depth += 1;
        Ok(())
    }

    fn close(&mut self) -> fmt::Result {
        self.depth -= 1;
        self.line("}")
    }
}

/// A component as a world and the interfaces that it names.
pub(super) fn component(f: &mut Formatter<'_>, shape: &Shape, scope: &Scope) -> fmt::Result {
    Document::new(shape, scope).print(&mut Text { f, depth: 0 })
}

/// An instance as an interface without a name.
pub(super) fn instance(f: &mut Formatter<'_>, items: &Entries, scope: &Scope) -> fmt::Result {
    let mut out = Text { f, depth: 0 };
    out.open("interface")?;
    Document::new(&Shape::default(), scope).inline(&mut out, items)?;
    out.close()
}
