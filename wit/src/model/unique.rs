//! No two items of one scope have one name.
//!
//! Names differ in WIT and meet in Rust because Rust has one case for each kind of item, because keywords get a `_`, and because generated
//! items stand among those of WIT (`drop`, `HostWithStore`). The first keeps its name, in WIT's order and generated items before those of
//! WIT; every later one gets as many `_` as it takes. So a new item at the end of an interface renames nothing.

use super::function::{Function, Kind};
use super::interface::Side;
use super::types::{Home, Shape};
use super::{InterfaceId, Model, TypeId, name};
use std::collections::HashSet;

/// The names of one scope.
#[derive(Default)]
struct Scope(HashSet<String>);

impl Scope {
    fn of<'n>(names: impl IntoIterator<Item = &'n str>) -> Scope {
        Scope(names.into_iter().map(str::to_string).collect())
    }

    /// Takes a name, with `_` behind it as long as it is not free.
    fn take(&mut self, name: &str) -> String {
        self.take_all(name, |name| vec![name.to_string()])
    }

    /// Takes a name from which several are made, all of which have to be free.
    fn take_all(&mut self, name: &str, made: impl Fn(&str) -> Vec<String>) -> String {
        let mut name = name.to_string();
        while made(&name).iter().any(|n| self.0.contains(n)) {
            name.push('_');
        }
        self.0.extend(made(&name));
        name
    }
}

/// Modules, and the parts of types.
pub(crate) fn fill_parts(model: &mut Model) {
    let mut modules = Scope::default();
    for interface in &mut model.interfaces {
        if interface.replaced.is_none() {
            let path = modules.take(&interface.module.join("::"));
            interface.module = path.split("::").map(str::to_string).collect();
        }
    }
    for def in &mut model.types {
        let mut scope = Scope::default();
        match &mut def.shape {
            Shape::Record(fields) => fields.iter_mut().for_each(|f| f.rust = scope.take(&f.rust)),
            Shape::Variant(cases) | Shape::Enum(cases) => cases.iter_mut().for_each(|c| c.rust = scope.take(&c.rust)),
            Shape::Flags(flags) => flags.iter_mut().for_each(|f| f.rust = scope.take(&f.rust)),
            Shape::Alias(_) | Shape::Resource(_) => {}
        }
    }
}

/// Types, their borrowing twins, and what resources add.
pub(crate) fn fill_types(model: &mut Model) {
    types_of_module(model, Home::World);
    for index in 0..model.interfaces.len() {
        types_of_module(model, Home::Interface(InterfaceId(index)));
    }
}

fn types_of_module(model: &mut Model, home: Home) {
    let types: Vec<TypeId> = match home {
        Home::World => model.world.types.clone(),
        Home::Interface(id) => model.interface(id).types.clone(),
    };
    // What `with` brings is called what it is called; a shared type is called as in its own module.
    let fixed = matches!(home, Home::Interface(id) if model.interface(id).replaced.is_some());
    let mut scope = Scope::default();
    for id in &types {
        let def = &mut model.types[id.0];
        if fixed || def.shared.is_some() || def.home != home {
            scope.0.extend([def.rust.clone()]);
            continue;
        }
        if def.owned {
            def.rust = scope.take(&def.rust);
        }
        if let Some(lent) = &def.lent {
            let lent = scope.take(lent);
            if !def.owned {
                def.rust = lent.clone();
            }
            def.lent = Some(lent);
        }
    }
    let world = &model.world.rust;
    let generated = match home {
        Home::World => ["", "Pre", "Indices", "Imports", "ImportsWithStore"].map(|suffix| format!("{world}{suffix}")).to_vec(),
        Home::Interface(_) => ["Host", "HostWithStore", "Guest", "GuestIndices"].map(str::to_string).to_vec(),
    };
    for name in generated.iter().map(String::as_str).chain(["LinkOptions"]) {
        scope.take(name);
    }
    for id in types {
        let rust = model.ty(id).rust.clone();
        if !matches!(model.ty(id).shape, Shape::Resource(_)) {
            continue;
        }
        let traits = &mut model.types[id.0].traits;
        traits.host = scope.take(&format!("Host{rust}"));
        traits.with_store = scope.take(&format!("Host{rust}WithStore"));
        traits.guest = scope.take(&format!("Guest{rust}"));
    }
}

/// Functions and their parameters.
pub(crate) fn fill_functions(model: &mut Model) {
    let resources: Vec<String> = model.types.iter().map(|t| t.name.clone()).collect();
    let converts: Vec<(Home, String)> =
        model.types.iter().filter(|t| t.error_type.is_some()).map(|t| (t.home, format!("convert_{}", name::part(&t.name)))).collect();
    let converts = |home: Home| converts.iter().filter(move |(h, _)| *h == home).map(|(_, name)| name.as_str());
    for (index, interface) in model.interfaces.iter_mut().enumerate() {
        match interface.side {
            Side::Import => {
                host_functions(&mut interface.functions, Scope::of(converts(Home::Interface(InterfaceId(index)))));
            }
            Side::Export => {
                let mut accessors = Scope::default();
                for id in &interface.types {
                    if matches!(model.types[id.0].shape, Shape::Resource(_)) {
                        accessors.take(&name::snake(&resources[id.0]));
                    }
                }
                guest_functions(&mut interface.functions, accessors, Scope::default(), &resources);
            }
        }
    }
    host_functions(&mut model.world.import_functions, Scope::of(converts(Home::World)));
    let mut methods = Scope::of(["instantiate", "new", "add_to_linker", "add_to_linker_imports"]);
    let mut fields = Scope::default();
    for (position, id) in model.world.exports.iter().enumerate() {
        let accessor = methods.take(&model.interfaces[id.0].accessor);
        model.interfaces[id.0].accessor = accessor;
        fields.take(&format!("interface{position}"));
    }
    guest_functions(&mut model.world.export_functions, methods, fields, &resources);
}

/// Constructors before others, so that theirs is `new`.
fn in_order(functions: &mut [Function]) -> impl Iterator<Item = &mut Function> {
    let (constructors, others): (Vec<_>, Vec<_>) = functions.iter_mut().partition(|f| matches!(f.kind, Kind::Constructor(_)));
    constructors.into_iter().chain(others)
}

/// Items of the host's traits: one for each resource, one for the rest.
fn host_functions(functions: &mut [Function], free: Scope) {
    let mut scopes: Vec<(Option<TypeId>, Scope)> = vec![(None, free)];
    for f in in_order(functions) {
        let resource = f.kind.resource();
        let position = scopes.iter().position(|(r, _)| *r == resource).unwrap_or_else(|| {
            scopes.push((resource, Scope::of(["drop"])));
            scopes.len() - 1
        });
        f.rust = scopes[position].1.take(&f.rust);
        params(f);
    }
}

/// Methods that call a guest, and the fields behind them.
fn guest_functions(functions: &mut [Function], methods: Scope, mut fields: Scope, resources: &[String]) {
    let mut scopes: Vec<(Option<TypeId>, Scope)> = vec![(None, methods)];
    for f in in_order(functions) {
        let resource = f.kind.resource();
        let position = scopes.iter().position(|(r, _)| *r == resource).unwrap_or_else(|| {
            scopes.push((resource, Scope::default()));
            scopes.len() - 1
        });
        f.part = scopes[position].1.take_all(&f.part, |part| vec![format!("call_{part}"), format!("func_{part}")]);
        // No WIT name ends in `_` unless it is a keyword, so that functions of resources rarely meet others.
        let field = match resource {
            None => f.rust.clone(),
            Some(id) => format!("{}_{}_", name::part(&resources[id.0]), f.part),
        };
        f.field = fields.take(&field);
        params(f);
    }
}

fn params(f: &mut Function) {
    let mut scope = Scope::default();
    for param in &mut f.params {
        param.rust = scope.take(&param.rust);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_keeps_its_name() {
        let mut scope = Scope::of(["drop"]);
        assert_eq!([scope.take("a"), scope.take("a"), scope.take("a_"), scope.take("drop")], ["a", "a_", "a__", "drop_"]);
        let made = |name: &str| vec![format!("call_{name}"), format!("func_{name}")];
        scope.take("func_x");
        assert_eq!(scope.take_all("x", made), "x_");
    }
}
