//! Does the type of a host function fit an import's, or a caller's an export's? All that differs, in the component's words.

use super::super::abi::{ComponentNamedList, InstanceType, TypeMismatch, TypeStep};
use super::super::link_error::{LinkProblemKind, LinkStep, Misfit};
use super::super::types::{Scope, Wit};
use crate::handles::ResourceType;
use crate::{Result, format_err};
use windlass_compiler::base::index::FuncTypeIndex;
use windlass_compiler::types::component::{ComponentFuncType, InterfaceType};

/// What differs between `P -> R` and the function type `ty`.
pub(crate) fn check<P: ComponentNamedList, R: ComponentNamedList>(ty: FuncTypeIndex, scope: &Scope) -> Vec<Misfit> {
    let func = &scope.table.funcs[ty];
    let resources: Vec<Option<ResourceType>> = scope.resources.values().copied().map(Some).collect();
    let types = InstanceType { types: &scope.table, resources: &resources };
    let mut misfits = Vec::new();
    if func.is_async {
        misfits.push(Misfit::asynchronous(true, "the host function"));
    }
    if P::LEN != func.params.len() {
        let expected: Vec<String> = func.params.iter().map(|param| format!("{}: {}", param.name, Wit::new(scope, param.ty))).collect();
        let found = tuple_elements(std::any::type_name::<P>());
        let noun = if expected.len() == 1 { " parameter" } else { " parameters" };
        let misfit = Misfit::new(LinkProblemKind::ParameterCount, list(&expected, noun), list(&found, ""));
        misfits.push(misfit.by("the host function"));
    } else if let Err(mismatch) = P::typecheck_params(&func.params, &types) {
        misfits.extend(mismatch.all().map(|mismatch| explain(mismatch, func, scope)));
    }
    if let Err(mismatch) = R::typecheck_result(func.result.as_ref(), &types) {
        misfits.extend(mismatch.all().map(|mismatch| explain(mismatch, func, scope)));
    }
    misfits
}

/// How many there are, and which.
fn list(items: &[String], noun: &str) -> String {
    let shown = if items.is_empty() { String::new() } else { format!(" (`{}`)", items.join(", ")) };
    format!("{}{noun}{shown}", items.len())
}

/// Refuses `P -> R` for the export `name` of type `ty`, saying all that differs.
pub(crate) fn check_export<P: ComponentNamedList, R: ComponentNamedList>(ty: FuncTypeIndex, scope: &Scope, name: &str) -> Result<()> {
    let mut misfits = check::<P, R>(ty, scope);
    // An `async` export is called like any other.
    misfits.retain(|misfit| misfit.kind != LinkProblemKind::Async);
    if misfits.is_empty() {
        return Ok(());
    }
    let say = |misfit: &Misfit| {
        let found = misfit.found.as_deref().unwrap_or("nothing");
        let expected = &misfit.expected;
        match misfit.kind {
            LinkProblemKind::ParameterCount => format!("{name} takes {expected}, the caller gives {found}"),
            _ => {
                let place: Vec<String> = misfit.steps.iter().map(ToString::to_string).collect();
                format!("{} of {name}: the component has {expected}, the caller asks for {found}", place.join(", "))
            }
        }
    };
    Err(format_err!(misfits.iter().map(say).collect::<Vec<_>>().join("\n")))
}

/// A mismatch in words: parameters with their types, named types by their names.
fn explain(mismatch: &TypeMismatch, func: &ComponentFuncType, scope: &Scope) -> Misfit {
    let expected = match find(mismatch.path(), func, scope) {
        Some(ty) if mismatch.component().starts_with('`') && !mismatch.is_resource() => format!("`{}`", Wit::new(scope, ty)),
        _ => mismatch.component().to_owned(),
    };
    let kind = if mismatch.is_resource() { LinkProblemKind::WrongResource } else { LinkProblemKind::WrongType };
    Misfit {
        steps: mismatch.path().iter().cloned().map(LinkStep::Type).collect(),
        place: mismatch.path().iter().map(|step| place(step, func, scope)).collect(),
        ..Misfit::new(kind, expected, mismatch.host()).by("the host function")
    }
}

/// A step as it is read: a parameter with its type.
pub(crate) fn place(step: &TypeStep, func: &ComponentFuncType, scope: &Scope) -> String {
    match step {
        TypeStep::Parameter(index, name) => match func.params.get(*index) {
            Some(param) => format!("parameter `{name}` (`{}`)", Wit::new(scope, param.ty)),
            None => format!("parameter `{name}`"),
        },
        other => other.to_string(),
    }
}

/// The type that a path leads to.
fn find(path: &[TypeStep], func: &ComponentFuncType, scope: &Scope) -> Option<InterfaceType> {
    use InterfaceType as T;
    let (first, rest) = path.split_first()?;
    let mut ty = match first {
        TypeStep::Parameter(index, _) => func.params.get(*index)?.ty,
        TypeStep::Result => func.result?,
        _ => return None,
    };
    let table = &scope.table;
    for step in rest {
        ty = match (step, ty) {
            (TypeStep::Field(name), T::Record(index)) => table.records[index].fields.iter().find(|field| field.name == *name)?.ty,
            (TypeStep::Case(name), T::Variant(index)) => table.variants[index].cases.iter().find(|case| case.name == *name)?.ty?,
            (TypeStep::TupleElement(element), T::Tuple(index)) => *table.tuples[index].types.get(*element)?,
            (TypeStep::Element, T::List(index)) => table.lists[index].element,
            (TypeStep::Element, T::FixedList(index)) => table.fixed_lists[index].element,
            (TypeStep::Some, T::Option(index)) => table.options[index].ty,
            (TypeStep::Ok, T::Result(index)) => table.results[index].ok?,
            (TypeStep::Err, T::Result(index)) => table.results[index].err?,
            (TypeStep::Key, T::Map(index)) => table.maps[index].key,
            (TypeStep::Value, T::Map(index)) => table.maps[index].value,
            _ => return None,
        };
    }
    Some(ty)
}

/// The element types of a tuple's name, without the paths that lead to them: `(alloc::string::String, u32)` has `String` and `u32`.
fn tuple_elements(name: &str) -> Vec<String> {
    let inner = name.strip_prefix('(').and_then(|name| name.strip_suffix(')')).unwrap_or(name);
    let mut elements = Vec::new();
    let (mut depth, mut element, mut word) = (0usize, String::new(), String::new());
    for c in inner.chars() {
        match c {
            ':' => word.clear(),
            ',' if depth == 0 => {
                element.push_str(&std::mem::take(&mut word));
                elements.push(std::mem::take(&mut element).trim().to_owned());
            }
            c if c.is_alphanumeric() || c == '_' => word.push(c),
            c => {
                depth = match c {
                    '<' | '(' | '[' => depth + 1,
                    '>' | ')' | ']' => depth.saturating_sub(1),
                    _ => depth,
                };
                element.push_str(&std::mem::take(&mut word));
                element.push(c);
            }
        }
    }
    element.push_str(&word);
    if !element.trim().is_empty() {
        elements.push(element.trim().to_owned());
    }
    elements
}

#[cfg(test)]
mod tests {
    use super::tuple_elements;

    #[test]
    fn tuple_names_lose_their_paths() {
        assert_eq!(tuple_elements("()"), [""; 0]);
        assert_eq!(tuple_elements("(alloc::string::String,)"), ["String"]);
        assert_eq!(
            tuple_elements("(u8, core::option::Option<my::mod_x::Point>, alloc::vec::Vec<(u8, u16)>)"),
            ["u8", "Option<Point>", "Vec<(u8, u16)>"]
        );
    }
}
