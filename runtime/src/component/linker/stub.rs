//! What stands in for imports that nobody defines: chosen import by import, and told what it is called with.

use super::super::Component;
use super::super::host::{self, Implementer, ResourceDefinition};
use super::super::types::{self, ComponentFunc, ComponentItem, Type};
use super::super::val::Val;
use super::namespace::{Definition, Namespace};
use super::resolve::{expected_kind, find};
use crate::handles::ResourceType;
use crate::{Module, Result, StoreContextMut, bail, format_err};
use std::fmt::{self, Display, Formatter};
use std::sync::Arc;
use windlass_compiler::translate::component::ImportItem;

/// An import that a linker does not define.
#[derive(Clone, Debug)]
pub struct UnknownImport {
    /// Names from the root inwards.
    path: Vec<String>,
    ty: ComponentItem,
}

impl UnknownImport {
    /// Names from the world inwards: interface and item, or the item alone.
    pub fn path(&self) -> &[String] {
        &self.path
    }

    /// The imported interface that it belongs to; `None` for an import of the world itself.
    pub fn interface(&self) -> Option<&str> {
        self.path.len().checked_sub(2).map(|outer| self.path[outer].as_str())
    }

    /// The name of the item.
    pub fn name(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }

    /// What it is: a function, a resource type or a core module.
    pub fn ty(&self) -> &ComponentItem {
        &self.ty
    }
}

impl Display for UnknownImport {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.path.join("` `"))
    }
}

/// A call of a function that a [`Stub`] stands in for.
#[derive(Debug)]
pub struct StubCall<'a> {
    import: &'a UnknownImport,
    ty: ComponentFunc,
    params: &'a [Val],
}

impl StubCall<'_> {
    /// The import that is called.
    pub fn import(&self) -> &UnknownImport {
        self.import
    }

    /// Its type, with the resource types that it was linked with.
    pub fn ty(&self) -> &ComponentFunc {
        &self.ty
    }

    /// The arguments.
    pub fn params(&self) -> &[Val] {
        self.params
    }
}

type Call<T> = Box<dyn Fn(StoreContextMut<'_, T>, &StubCall<'_>, &mut [Val]) -> Result<()> + Send + Sync>;

/// What stands in for an import: see [`Linker::stub_unknown_imports`](super::Linker::stub_unknown_imports).
///
/// A closure that reaches the store's data says of which type it is: `Stub::<Data>::func(…)`.
pub struct Stub<T: 'static> {
    kind: Kind<T>,
}

enum Kind<T: 'static> {
    Call(Call<T>),
    Trap,
    Defaults,
    Resource(ResourceDefinition<T>),
    Module(Module),
}

impl<T: 'static> Stub<T> {
    /// For a function: `func` is called in its place. It replaces the results, `Val::Bool(false)` at first, by values of the function's result type.
    pub fn func(func: impl Fn(StoreContextMut<'_, T>, &StubCall<'_>, &mut [Val]) -> Result<()> + Send + Sync + 'static) -> Self {
        Self { kind: Kind::Call(Box::new(func)) }
    }

    /// For a function: it traps when it is called, naming itself. For a resource type: one that has no values.
    pub fn trap() -> Self {
        Self { kind: Kind::Trap }
    }

    /// For a function: it returns the simplest value of its result type: 0, `false`, the empty string or list, `none`, `ok`, the first case. It traps where
    /// there is none, as for a resource. For a resource type: one that has no values.
    pub fn default_values() -> Self {
        Self { kind: Kind::Defaults }
    }

    /// For a resource type: `ty` tells it apart, `dtor` is called with the representation of each owned handle that a guest drops.
    pub fn resource(ty: ResourceType, dtor: impl Fn(StoreContextMut<'_, T>, u32) -> Result<()> + Send + Sync + 'static) -> Self {
        Self { kind: Kind::Resource(ResourceDefinition { ty, implementer: Implementer::Host(Arc::new(dtor)) }) }
    }

    /// For a core module.
    pub fn module(module: &Module) -> Self {
        Self { kind: Kind::Module(module.clone()) }
    }

    fn kind(&self) -> &'static str {
        match self.kind {
            Kind::Call(_) => "function",
            Kind::Trap => "trap",
            Kind::Defaults => "default value",
            Kind::Resource(_) => "resource type",
            Kind::Module(_) => "core module",
        }
    }

    /// The definition of `import` by this stub.
    fn define(self, import: &UnknownImport) -> Result<Definition<T>> {
        let (func, resource) = (matches!(import.ty, ComponentItem::ComponentFunc(_)), matches!(import.ty, ComponentItem::Resource(_)));
        Ok(match self.kind {
            Kind::Call(call) if func => {
                let import = import.clone();
                Definition::Func(host::dynamic(move |store, ty, params, results| {
                    call(store, &StubCall { import: &import, ty, params }, results)
                }))
            }
            Kind::Trap if func => Definition::Func(host::trapping(import.to_string())),
            Kind::Defaults if func => {
                let import = import.clone();
                Definition::Func(host::dynamic(move |_, ty, _, results| {
                    for (result, ty) in results.iter_mut().zip(ty.results()) {
                        let value = default(&ty, &mut MAX_VALUES.clone());
                        *result = value.ok_or_else(|| format_err!("the stub of {import} has no default value of type `{ty}` to return"))?;
                    }
                    Ok(())
                }))
            }
            Kind::Trap | Kind::Defaults if resource => {
                enum Unknown {}
                let implementer = Implementer::Host(Arc::new(|_: StoreContextMut<'_, T>, _| Ok(())));
                Definition::Resource(ResourceDefinition { ty: ResourceType::host::<Unknown>(), implementer })
            }
            Kind::Resource(definition) if resource => Definition::Resource(definition),
            Kind::Module(module) if matches!(import.ty, ComponentItem::Module(_)) => Definition::Module(module),
            Kind::Trap | Kind::Defaults => bail!("core module {import} is imported, and nothing can stand in for a module but a module"),
            _ => bail!("a stub for a {} was chosen for {import}, which is something else", self.kind()),
        })
    }
}

impl<T: 'static> fmt::Debug for Stub<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "Stub({})", self.kind())
    }
}

/// A default value consists of at most so many values: lists of fixed length can ask for any number.
const MAX_VALUES: usize = 100_000;

/// The simplest value of a type, if it has one and `left` values are enough.
fn default(ty: &Type, left: &mut usize) -> Option<Val> {
    *left = left.checked_sub(1)?;
    Some(match ty {
        Type::Bool => Val::Bool(false),
        Type::S8 => Val::S8(0),
        Type::U8 => Val::U8(0),
        Type::S16 => Val::S16(0),
        Type::U16 => Val::U16(0),
        Type::S32 => Val::S32(0),
        Type::U32 => Val::U32(0),
        Type::S64 => Val::S64(0),
        Type::U64 => Val::U64(0),
        Type::Float32 => Val::Float32(0.0),
        Type::Float64 => Val::Float64(0.0),
        Type::Char => Val::Char('\0'),
        Type::String => Val::String(String::default()),
        Type::List(_) => Val::List(Vec::default()),
        Type::Map(_) => Val::Map(Vec::default()),
        Type::Flags(_) => Val::Flags(Vec::default()),
        Type::Option(_) => Val::Option(None),
        Type::Record(ty) => {
            let field = |field: types::Field<'_>| Some((field.name.to_owned(), default(&field.ty, left)?));
            Val::Record(ty.fields().map(field).collect::<Option<_>>()?)
        }
        Type::Tuple(ty) => Val::Tuple(ty.types().map(|ty| default(&ty, left)).collect::<Option<_>>()?),
        Type::FixedLengthList(list) => {
            let ty = list.ty();
            Val::FixedLengthList((0..list.len()).map(|_| default(&ty, left)).collect::<Option<_>>()?)
        }
        Type::Enum(ty) => Val::Enum(ty.names().next()?.to_owned()),
        Type::Variant(ty) => ty.cases().find_map(|case| match case.ty {
            None => Some(Val::Variant(case.name.to_owned(), None)),
            Some(ty) => Some(Val::Variant(case.name.to_owned(), Some(Box::new(default(&ty, left)?)))),
        })?,
        Type::Result(ty) => {
            let mut payload = |ty: Option<Type>| ty.map_or(Some(None), |ty| default(&ty, left).map(|value| Some(Box::new(value))));
            match payload(ty.ok()) {
                Some(ok) => Val::Result(Ok(ok)),
                None => Val::Result(Err(payload(ty.err())?)),
            }
        }
        Type::Own(_) | Type::Borrow(_) | Type::Future(_) | Type::Stream(_) | Type::ErrorContext => return None,
    })
}

/// Asks `choose` about everything that `component` imports and `root` lacks, and defines what it answers.
pub(super) fn fill<T: 'static>(
    root: &mut Namespace<T>,
    component: &Component,
    choose: &mut dyn FnMut(&UnknownImport) -> Option<Stub<T>>,
) -> Result<()> {
    let mut fill = Fill { component, choose, path: Vec::new() };
    for (name, item) in &component.plan().imports {
        // What stands for an interface already is completed under its own name.
        let defined = match (item, find(root, name)) {
            (ImportItem::Instance(_), Some((defined, Definition::Instance(_)))) => defined.to_owned(),
            _ => name.clone(),
        };
        fill.item(root, &defined, name, item)?;
    }
    Ok(())
}

struct Fill<'a, T: 'static> {
    component: &'a Component,
    choose: &'a mut dyn FnMut(&UnknownImport) -> Option<Stub<T>>,
    path: Vec<String>,
}

impl<T: 'static> Fill<'_, T> {
    /// Whether anything was defined.
    fn item(&mut self, items: &mut Namespace<T>, defined: &str, name: &str, item: &ImportItem) -> Result<bool> {
        let known = items.get(defined).map(|(_, known)| known);
        let (plan, scope) = (self.component.plan(), self.component.scope());
        let ty = match (item, known) {
            (ImportItem::Instance(children), None | Some(Definition::Instance(_))) => {
                let mut inner = match known {
                    Some(Definition::Instance(inner)) => inner.clone(),
                    _ => Namespace::default(),
                };
                self.path.push(name.to_owned());
                let mut changed = false;
                for (child, item) in children {
                    changed |= self.item(&mut inner, child, child, item)?;
                }
                self.path.pop();
                if changed {
                    items.insert(defined, Definition::Instance(inner));
                }
                return Ok(changed);
            }
            (ImportItem::Type(_), _)
            | (ImportItem::Func(_), Some(Definition::Func(_)))
            | (ImportItem::Resource(_), Some(Definition::Resource(_)))
            | (ImportItem::Module(_), Some(Definition::Module(_))) => return Ok(false),
            (item, Some(other)) => bail!("`{name}` is imported as a {}, but defined as a {}", expected_kind(item), other.kind()),
            (ImportItem::Func(index), None) => ComponentItem::ComponentFunc(ComponentFunc::new(plan.imported_funcs[*index].ty, scope)),
            (ImportItem::Resource(index), None) => ComponentItem::Resource(scope.resources[*index]),
            (ImportItem::Module(index), None) => ComponentItem::Module(types::Module::new(plan.imported_modules[*index].ty.clone())),
        };
        let import = UnknownImport { path: self.path.iter().cloned().chain([name.to_owned()]).collect(), ty };
        let Some(stub) = (self.choose)(&import) else { return Ok(false) };
        items.insert(defined, stub.define(&import)?);
        Ok(true)
    }
}
