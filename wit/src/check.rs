//! What the model must satisfy to be written as Rust: no two items of one scope have one name.
//!
//! Names differ in WIT and meet in Rust because Rust has one case for each kind of item (`a-b1`, `a-b-1`), and because generated items
//! stand among those of WIT. Keys of options that concern nothing are reported by the model's `Keys`.

use crate::diagnostics::Diagnostics;
use crate::model::Model;
use crate::model::function::{Function, Kind};
use crate::model::interface::{Interface, Side};
use crate::model::name;
use crate::model::types::{Shape, TypeDef};
use indexmap::IndexMap;
use std::collections::HashMap;

/// How many labels flags may have. Spec: Explainer, "flags".
const MAX_FLAGS: usize = 32;

/// Adds every problem to `diagnostics`.
pub(crate) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let mut checker = Checker { model, diagnostics };
    checker.modules();
    checker.world();
    for interface in &model.interfaces {
        if interface.replaced.is_none() {
            checker.interface(interface);
        }
    }
    for def in &model.types {
        checker.ty(def);
    }
}

struct Checker<'a> {
    model: &'a Model,
    diagnostics: &'a mut Diagnostics,
}

impl Checker<'_> {
    /// Reports names that occur twice. Items are `(Rust name, WIT name)`.
    fn unique(&mut self, scope: &str, location: &str, items: impl IntoIterator<Item = (String, String)>) {
        let mut seen: HashMap<String, String> = HashMap::new();
        for (rust, wit) in items {
            if let Some(other) = seen.insert(rust.clone(), wit.clone()) {
                let message = format!("{location}: {other} and {wit} of {scope} both become `{rust}` in Rust; rename one of them");
                self.diagnostics.push(self.model.span, message);
            }
        }
    }

    fn modules(&mut self) {
        let modules = self.model.interfaces.iter().filter(|i| i.replaced.is_none());
        let items = modules.map(|i| (i.module.join("::"), format!("the interface `{}`", i.name))).collect::<Vec<_>>();
        let (world, location) = (format!("the world `{}`", self.model.world.name), String::from("WIT"));
        self.unique(&world, &location, items);
    }

    fn world(&mut self) {
        let world = &self.model.world;
        let scope = format!("the world `{}`", world.name);
        let types = world.types.iter().map(|t| self.model.ty(*t));
        let types: Vec<_> = types.flat_map(forms).collect();
        self.unique(&scope, "WIT", types);
        let mut items: Vec<_> = ["instantiate", "new", "add_to_linker", "add_to_linker_imports"]
            .map(|name| (name.to_string(), format!("the generated `{name}`")))
            .to_vec();
        items.extend(world.exports.iter().map(|i| self.model.interface(*i)).map(|i| (i.accessor.clone(), interface(i))));
        items.extend(world.export_functions.iter().flat_map(calls));
        self.unique(&scope, "WIT", items);
        self.host_functions(&scope, &world.import_functions, "WIT");
        for function in world.import_functions.iter().chain(&world.export_functions) {
            self.function(function);
        }
    }

    fn interface(&mut self, i: &Interface) {
        let scope = interface(i);
        let types: Vec<_> = i.types.iter().map(|t| self.model.ty(*t)).flat_map(forms).collect();
        self.unique(&scope, &i.location, types);
        match i.side {
            Side::Import => self.host_functions(&scope, &i.functions, &i.location),
            Side::Export => self.guest_functions(&scope, i),
        }
        for function in &i.functions {
            self.function(function);
        }
    }

    /// Functions of one trait of the host.
    fn host_functions(&mut self, scope: &str, functions: &[Function], location: &str) {
        let mut traits: IndexMap<Option<_>, Vec<(String, String)>> = IndexMap::new();
        for f in functions {
            let resource = f.kind.resource();
            let items = traits.entry(resource).or_insert_with(|| match resource {
                Some(_) => vec![("drop".to_string(), "the generated `drop`".to_string())],
                None => Vec::new(),
            });
            items.push((f.rust.clone(), function(f)));
        }
        for items in traits.into_values() {
            self.unique(scope, location, items);
        }
    }

    /// Methods of `Guest` and of the accessors of resources.
    fn guest_functions(&mut self, scope: &str, i: &Interface) {
        let mut items: Vec<_> = i.free_functions().flat_map(calls).collect();
        let resources = i.types.iter().filter(|t| matches!(self.model.ty(**t).shape, Shape::Resource(_)));
        let resources: Vec<_> = resources.copied().collect();
        for resource in &resources {
            let name = &self.model.ty(*resource).name;
            items.push((name::snake(name), format!("the resource `{name}`")));
        }
        self.unique(scope, &i.location, items);
        for resource in resources {
            let items: Vec<_> = i.functions_of(resource).flat_map(calls).collect();
            self.unique(scope, &i.location, items);
        }
    }

    fn function(&mut self, f: &Function) {
        let items: Vec<_> = f.params.iter().map(|p| (p.rust.clone(), "a parameter".to_string())).collect();
        self.unique(&function(f), &f.location, items);
    }

    fn ty(&mut self, def: &TypeDef) {
        if let Shape::Flags(flags) = &def.shape
            && flags.len() > MAX_FLAGS
        {
            let message = format!("{}: the flags `{}` have {} labels; {MAX_FLAGS} are allowed", def.location, def.name, flags.len());
            self.diagnostics.push(self.model.span, message);
        }
        let items: Vec<(String, String)> = match &def.shape {
            Shape::Record(fields) => fields.iter().map(|f| (f.rust.clone(), format!("the field `{}`", f.name))).collect(),
            Shape::Variant(cases) | Shape::Enum(cases) => {
                cases.iter().map(|c| (c.rust.clone(), format!("the case `{}`", c.name))).collect()
            }
            Shape::Flags(flags) => flags.iter().map(|f| (f.rust.clone(), format!("the flag `{}`", f.name))).collect(),
            Shape::Alias(_) | Shape::Resource(_) => Vec::new(),
        };
        self.unique(&format!("the type `{}`", def.name), &def.location, items);
    }
}

/// The Rust types of a WIT type.
fn forms(t: &TypeDef) -> impl Iterator<Item = (String, String)> {
    let names = t.owned.then_some(&t.rust).into_iter().chain(&t.lent);
    names.map(|rust| (rust.clone(), format!("the type `{}`", t.name)))
}

fn interface(i: &Interface) -> String {
    format!("the interface `{}`", i.name)
}

fn function(f: &Function) -> String {
    format!("the function `{}`", f.name)
}

/// What an exported function adds to its struct.
fn calls(f: &Function) -> [(String, String); 2] {
    let wit = match f.kind {
        Kind::Constructor(_) => "the constructor".to_string(),
        _ => function(f),
    };
    [(format!("call_{}", f.part), wit.clone()), (format!("func_{}", f.part), wit)]
}
