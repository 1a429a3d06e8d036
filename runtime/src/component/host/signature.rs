//! Does the type of a host function fit an import's? All that differs, in the component's words.

use super::super::abi::{ComponentNamedList, InstanceType, TypeMismatch, TypeStep};
use super::super::link_error::LinkProblemKind;
use super::super::types::{Scope, Wit};
use crate::handles::ResourceType;
use crate::{Result, format_err};
use windlass_compiler::base::index::FuncTypeIndex;
use windlass_compiler::types::component::{ComponentFuncType, InterfaceType};

/// What differs between `P -> R` and the function type `ty`.
pub(crate) fn check<P: ComponentNamedList, R: ComponentNamedList>(ty: FuncTypeIndex, scope: &Scope) -> Vec<LinkProblemKind> {
    let func = &scope.table.funcs[ty];
    let resources: Vec<Option<ResourceType>> = scope.resources.values().copied().map(Some).collect();
    let types = InstanceType { types: &scope.table, resources: &resources };
    let mut problems = Vec::new();
    if func.is_async {
        problems.push(LinkProblemKind::Async { expected: true });
    }
    if P::LEN != func.params.len() {
        let expected = func.params.iter().map(|param| format!("{}: {}", param.name, Wit::new(scope, param.ty))).collect();
        problems.push(LinkProblemKind::ParameterCount { expected, found: tuple_elements(std::any::type_name::<P>()) });
    } else if let Err(mismatch) = P::typecheck_params(&func.params, &types) {
        problems.push(explain(&mismatch, func, scope));
    }
    if let Err(mismatch) = R::typecheck_result(func.result.as_ref(), &types) {
        problems.push(explain(&mismatch, func, scope));
    }
    problems
}

/// Refuses `P -> R` for the export `name` of type `ty`, saying what differs.
pub(crate) fn check_export<P: ComponentNamedList, R: ComponentNamedList>(ty: FuncTypeIndex, scope: &Scope, name: &str) -> Result<()> {
    let Some(problem) = check::<P, R>(ty, scope).into_iter().next() else { return Ok(()) };
    let func = &scope.table.funcs[ty];
    Err(match problem {
        LinkProblemKind::ParameterCount { expected, found } => {
            format_err!(
                "{name} takes {} parameters (`{}`), the caller gives {} (`{}`)",
                expected.len(),
                expected.join(", "),
                found.len(),
                found.join(", ")
            )
        }
        LinkProblemKind::Type { place, expected, found } => {
            let position = |place: &String| func.params.iter().position(|param| place.starts_with(&format!("parameter `{}`", param.name)));
            let place = match place.first().and_then(position) {
                Some(position) => {
                    let name = &func.params[position].name;
                    let rest: Vec<&str> = place[1..].iter().map(String::as_str).collect();
                    [&[&*format!("parameter {} (`{name}`)", position + 1)], &rest[..]].concat().join(", ")
                }
                None => place.join(", "),
            };
            format_err!("{place} of {name}: the component has {expected}, the caller asks for {found}")
        }
        other => format_err!("{name} cannot be called with these types: {other:?}"),
    })
}

/// A mismatch in words: parameters with their types, named types by their names.
fn explain(mismatch: &TypeMismatch, func: &ComponentFuncType, scope: &Scope) -> LinkProblemKind {
    let step = |step: &TypeStep| match step {
        TypeStep::Parameter(index, name) => match func.params.get(*index) {
            Some(param) => format!("parameter `{name}` (`{}`)", Wit::new(scope, param.ty)),
            None => format!("parameter `{name}`"),
        },
        other => other.to_string(),
    };
    let expected = match find(mismatch.path(), func, scope) {
        Some(ty) if mismatch.component().starts_with('`') => format!("`{}`", Wit::new(scope, ty)),
        _ => mismatch.component().to_owned(),
    };
    LinkProblemKind::Type { place: mismatch.path().iter().map(step).collect(), expected, found: mismatch.host().to_owned() }
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
