//! The call that would define an import so that it fits, as Rust.

use super::super::types::Scope;
use windlass_compiler::base::index::{FuncTypeIndex, ResourceIndex};
use windlass_compiler::types::component::InterfaceType;

/// Where the items of `interface`, or of the world, are defined.
fn place(interface: &[String]) -> String {
    match interface {
        [] => "linker.root()".to_owned(),
        [first, rest @ ..] => {
            let inner: String = rest.iter().map(|name| format!(".into_instance({name:?})?")).collect();
            format!("linker.instance({first:?})?{inner}")
        }
    }
}

/// A call that defines the function `name` of type `ty`.
pub(super) fn func(interface: &[String], name: &str, scope: &Scope, ty: FuncTypeIndex) -> String {
    let func = &scope.table.funcs[ty];
    let tuple = |items: Vec<String>| {
        let comma = if items.len() == 1 { "," } else { "" };
        format!("({}{comma})", items.join(", "))
    };
    let names = tuple(func.params.iter().map(|param| snake(&param.name)).collect());
    let types = tuple(func.params.iter().map(|param| rust(scope, param.ty)).collect());
    let result = match func.result {
        Some(ty) => format!("({},)", rust(scope, ty)),
        None => "()".to_owned(),
    };
    let call = if func.is_async { "func_wrap_concurrent" } else { "func_wrap" };
    format!("{}.{call}({name:?}, |store, {names}: {types}| -> Result<{result}> {{ … }})?", place(interface))
}

/// A call that defines the resource type `name`.
pub(super) fn resource(interface: &[String], name: &str) -> String {
    format!("{}.resource({name:?}, ResourceType::host::<{}>(), |store, rep| …)?", place(interface), camel(name))
}

/// A call that defines the core module `name`.
pub(super) fn module(interface: &[String], name: &str) -> String {
    format!("{}.module({name:?}, &module)?", place(interface))
}

/// A call that opens the instance `name`.
pub(super) fn instance(interface: &[String], name: &str) -> String {
    let path: Vec<String> = interface.iter().cloned().chain([name.to_owned()]).collect();
    place(&path)
}

fn snake(name: &str) -> String {
    name.replace('-', "_").to_lowercase()
}

fn camel(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    name.split('-').map(word).collect()
}

fn resource_type(scope: &Scope, index: ResourceIndex) -> String {
    let name = scope.table.resources[index].name.as_deref();
    if scope.resources[index].is_guest() && name.is_none() {
        return "ResourceAny".to_owned();
    }
    name.map_or_else(|| "ResourceAny".to_owned(), |name| format!("Resource<{}>", camel(name)))
}

/// The Rust type that one would write for a type of the component.
fn rust(scope: &Scope, ty: InterfaceType) -> String {
    use InterfaceType as T;
    let table = &scope.table;
    let payload = |ty: Option<InterfaceType>| ty.map_or_else(|| "()".to_owned(), |ty| rust(scope, ty));
    match ty {
        T::Bool => "bool".to_owned(),
        T::S8 => "i8".to_owned(),
        T::U8 => "u8".to_owned(),
        T::S16 => "i16".to_owned(),
        T::U16 => "u16".to_owned(),
        T::S32 => "i32".to_owned(),
        T::U32 => "u32".to_owned(),
        T::S64 => "i64".to_owned(),
        T::U64 => "u64".to_owned(),
        T::Float32 => "f32".to_owned(),
        T::Float64 => "f64".to_owned(),
        T::Char => "char".to_owned(),
        T::String => "String".to_owned(),
        T::ErrorContext => "ErrorContextAny".to_owned(),
        T::List(index) => format!("Vec<{}>", rust(scope, table.lists[index].element)),
        T::FixedList(index) => format!("[{}; {}]", rust(scope, table.fixed_lists[index].element), table.fixed_lists[index].len),
        T::Map(index) => format!("HashMap<{}, {}>", rust(scope, table.maps[index].key), rust(scope, table.maps[index].value)),
        T::Tuple(index) => {
            let types: Vec<String> = table.tuples[index].types.iter().map(|ty| rust(scope, *ty)).collect();
            format!("({}{})", types.join(", "), if types.len() == 1 { "," } else { "" })
        }
        T::Option(index) => format!("Option<{}>", rust(scope, table.options[index].ty)),
        T::Result(index) => format!("Result<{}, {}>", payload(table.results[index].ok), payload(table.results[index].err)),
        T::Own(index) | T::Borrow(index) => resource_type(scope, index),
        T::Stream(index) => format!("StreamReader<{}>", payload(table.streams[index].payload)),
        T::Future(index) => format!("FutureReader<{}>", payload(table.futures[index].payload)),
        // What the program derives or generates goes by the type's name.
        T::Record(_) | T::Variant(_) | T::Flags(_) | T::Enum(_) => scope.names.get(ty).map_or_else(|| "…".to_owned(), camel),
    }
}
