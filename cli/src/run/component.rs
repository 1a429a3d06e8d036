//! Calls into components: the export may lie in an interface, arguments and results are WAVE.

use super::{Call, nearest};
use anyhow::{Context as _, Result, bail, ensure};
use windlass::component::types::{ComponentFunc, ComponentItem};
use windlass::component::{Component, Linker, Val};
use windlass::{Engine, Store};

/// A function that a component exports.
struct Export {
    /// The interface that holds it; `None` at the root.
    interface: Option<String>,
    name: String,
    ty: ComponentFunc,
}

impl Export {
    fn path(&self) -> String {
        match &self.interface {
            Some(interface) => format!("{interface}#{}", self.name),
            None => self.name.clone(),
        }
    }
}

/// Instantiates `component`, makes `call`, and returns its results as text.
pub(super) fn run(engine: &Engine, component: &Component, call: &Call, stub_imports: bool) -> Result<Vec<String>> {
    let exports = exports(engine, component);
    let export = find(&exports, &call.name)?;
    let arguments = arguments(export, call)?;

    let mut linker = Linker::new(engine);
    if stub_imports {
        linker.define_unknown_imports_as_traps(component)?;
    }
    let mut store = Store::new(engine, ());
    let instance = linker.instantiate(&mut store, component).with_context(|| {
        let hint =
            if stub_imports { "" } else { "; `windlass run` has no host for imports (`--stub-imports` makes them trap when called)" };
        format!("cannot instantiate the component{hint}")
    })?;
    let interface = match &export.interface {
        Some(name) => Some(instance.get_export_index(&mut store, None, name).with_context(|| format!("no interface `{name}`"))?),
        None => None,
    };
    let index = instance.get_export_index(&mut store, interface.as_ref(), &export.name);
    let func = index.and_then(|index| instance.get_func(&mut store, index)).with_context(|| format!("no function `{}`", export.path()))?;
    let mut results = vec![Val::Bool(false); export.ty.results().len()];
    func.call(&mut store, &arguments, &mut results)?;
    results.iter().map(print).collect()
}

fn arguments(export: &Export, call: &Call) -> Result<Vec<Val>> {
    let params: Vec<_> = export.ty.params().collect();
    ensure!(
        params.len() == call.arguments.len(),
        "`{}` takes {} arguments ({}), {} were given",
        export.path(),
        params.len(),
        params.iter().map(|(name, ty)| format!("{name}: {ty}")).collect::<Vec<_>>().join(", "),
        call.arguments.len()
    );
    params
        .iter()
        .zip(&call.arguments)
        .enumerate()
        .map(|(index, ((name, ty), text))| {
            Val::from_wave(ty, text).with_context(|| format!("argument {} (`{name}`) of `{}`", index + 1, export.path()))
        })
        .collect()
}

fn print(value: &Val) -> Result<String> {
    match value {
        Val::Resource(_) => Ok("<resource>".to_owned()),
        value => value.to_wave(),
    }
}

/// Every function at the root and in the exported interfaces.
fn exports(engine: &Engine, component: &Component) -> Vec<Export> {
    let mut found = Vec::new();
    for (name, item) in component.component_type().exports(engine) {
        match item.ty {
            ComponentItem::ComponentFunc(ty) => found.push(Export { interface: None, name: name.to_owned(), ty }),
            ComponentItem::ComponentInstance(instance) => {
                for (inner, item) in instance.exports(engine) {
                    if let ComponentItem::ComponentFunc(ty) = item.ty {
                        found.push(Export { interface: Some(name.to_owned()), name: inner.to_owned(), ty });
                    }
                }
            }
            _ => {}
        }
    }
    found
}

/// The one export that `query` means.
fn find<'a>(exports: &'a [Export], query: &str) -> Result<&'a Export> {
    let exact: Vec<&Export> = exports.iter().filter(|export| means(query, export.interface.as_deref(), &export.name)).collect();
    // A function of the root shadows those of interfaces, which have longer names.
    let found = if exact.is_empty() { exports.iter().filter(|export| export.name == query).collect() } else { exact };
    match found.as_slice() {
        [one] => Ok(one),
        [] => bail!("{}", no_such_export(exports, query)),
        several => {
            let paths: Vec<String> = several.iter().map(|export| format!("`{}`", export.path())).collect();
            bail!("`{query}` is exported more than once; say which: {}", paths.join(", "))
        }
    }
}

/// Whether `query` names this export: `f` at the root; `interface#f` or `interface.f` in an interface, whose name may be given in full, without
/// its version, or without its package.
fn means(query: &str, interface: Option<&str>, name: &str) -> bool {
    let Some(interface) = interface else {
        return query == name;
    };
    let unversioned = interface.split_once('@').map_or(interface, |(name, _)| name);
    let short = unversioned.rsplit_once('/').map_or(unversioned, |(_, name)| name);
    let version = interface.strip_prefix(unversioned).unwrap_or_default();
    // WAVE writes the version last: `ns:pkg/iface.f@1.0.0`.
    let wave = query.strip_suffix(version).filter(|_| !version.is_empty());
    let of = |query: &str, interface: &str| {
        let rest = query.strip_prefix(interface);
        rest.and_then(|rest| rest.strip_prefix(['#', '.'])) == Some(name)
    };
    [interface, unversioned, short].iter().any(|interface| of(query, interface)) || wave.is_some_and(|query| of(query, unversioned))
}

fn no_such_export(exports: &[Export], query: &str) -> String {
    let paths: Vec<String> = exports.iter().map(Export::path).collect();
    let last = query.rsplit(['#', '.']).next().unwrap_or(query);
    let near = nearest(query, paths.iter().map(String::as_str)).map(str::to_owned).or_else(|| {
        let name = nearest(last, exports.iter().map(|export| export.name.as_str()))?;
        exports.iter().find(|export| export.name == name).map(Export::path)
    });
    let hint = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None if paths.is_empty() => "it exports no function".to_owned(),
        None => format!("its functions are {}", paths.iter().map(|path| format!("`{path}`")).collect::<Vec<_>>().join(", ")),
    };
    format!("the component has no export `{query}`; {hint}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_export_has_several_names() {
        let interface = Some("a:b/api@1.2.0");
        for query in ["a:b/api@1.2.0#f", "a:b/api#f", "a:b/api.f", "api.f", "api#f", "a:b/api.f@1.2.0"] {
            assert!(means(query, interface, "f"), "{query}");
        }
        for query in ["f", "a:b#f", "a:b/api@1.0.0#f", "api.g", "api"] {
            assert!(!means(query, interface, "f"), "{query}");
        }
        assert!(means("f", None, "f"));
    }
}
