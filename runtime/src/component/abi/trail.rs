//! Where in a value something went wrong: an error is told on its way out, from the innermost part to the argument or result that it is in.
//!
//! Only errors pay for it: parts are named by number, and numbers become names when the outermost one is known.

use super::crossing::{Crossing, is_arguments};
use super::typecheck::describe;
use crate::Error;
use crate::handles::{LimitError, Step};
use std::fmt::{self, Write as _};
use windlass_compiler::types::component::{InterfaceType, TypeTable};

/// The way from the part of a value that was wrong outwards; in the chain of an error.
#[derive(Debug)]
struct Trail {
    /// Innermost first.
    steps: Vec<Step>,
    /// All of it in words, once the outermost value is known.
    told: Option<String>,
}

impl fmt::Display for Trail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.told {
            Some(told) => f.write_str(told),
            None => f.write_str("in a part of a value"),
        }
    }
}

/// The steps of an error that is still inside a value; none yet, if it has just happened.
fn open_steps(error: &mut Error) -> Option<&mut Vec<Step>> {
    // Each is looked for anew: a borrow that is returned from one branch would last over the other.
    if error.downcast_ref::<LimitError>().is_some_and(|limit| limit.path().is_none()) {
        return error.downcast_mut::<LimitError>().map(|limit| &mut limit.trail);
    }
    error.downcast_mut::<Trail>().filter(|trail| trail.told.is_none()).map(|trail| &mut trail.steps)
}

/// Says of an error that it is in a part of a value.
#[cold]
#[inline(never)]
pub(crate) fn within(mut error: Error, step: Step) -> Error {
    match open_steps(&mut error) {
        Some(steps) => {
            steps.push(step);
            error
        }
        None => error.context(Trail { steps: vec![step], told: None }),
    }
}

/// Says of an error which element of a tuple it is in. If the tuple is the arguments or the result of a function, the way is complete, and told.
///
/// `verb` is what was being done, `arguments` are the types of the tuple.
#[cold]
#[inline(never)]
pub(crate) fn failed(
    verb: &str,
    crossing: &Crossing,
    arguments: &[InterfaceType],
    ty: InterfaceType,
    index: usize,
    mut error: Error,
) -> Error {
    if !is_arguments(ty) {
        return within(error, Step::Field(index));
    }
    let steps = open_steps(&mut error).map(std::mem::take).unwrap_or_default();
    let words = tell(verb, crossing, arguments, index, &steps);
    told(error, words)
}

/// Says of an error where it is, in words. A limit says so by itself.
#[cold]
pub(crate) fn told(mut error: Error, words: String) -> Error {
    if let Some(limit) = error.downcast_mut::<LimitError>()
        && limit.path().is_none()
    {
        limit.set_path(words);
        return error;
    }
    match error.downcast_mut::<Trail>() {
        Some(trail) if trail.told.is_none() => {
            trail.told = Some(words);
            error
        }
        _ => error.context(Trail { steps: Vec::new(), told: Some(words) }),
    }
}

fn tell(verb: &str, crossing: &Crossing, arguments: &[InterfaceType], index: usize, steps: &[Step]) -> String {
    let types = &*crossing.types;
    let ty = arguments.get(index).copied();
    let described = ty.map_or_else(String::new, |ty| describe(ty, types));
    let mut told = match crossing.func_type().params.get(index) {
        Some(param) if std::ptr::eq(arguments, &*crossing.params) => {
            format!("{verb} argument `{}` (`{described}`) of {}", param.name, crossing.name)
        }
        _ => format!("{verb} the result (`{described}`) of {}", crossing.name),
    };
    let mut ty = ty;
    for step in steps.iter().rev() {
        ty = ty.and_then(|ty| follow(&mut told, ty, *step, types));
    }
    told
}

/// Adds a step in words; the type that it leads to.
fn follow(told: &mut String, ty: InterfaceType, step: Step, types: &TypeTable) -> Option<InterfaceType> {
    use InterfaceType as T;
    // Writing to a string does not fail.
    let mut say = |words: fmt::Arguments<'_>| {
        let _ = told.write_fmt(words);
    };
    match (step, ty) {
        (Step::Element(i), T::List(index)) => {
            say(format_args!(", element {i}"));
            Some(types.lists[index].element)
        }
        (Step::Element(i), T::FixedList(index)) => {
            say(format_args!(", element {i}"));
            Some(types.fixed_lists[index].element)
        }
        (Step::Key(i), T::Map(index)) => {
            say(format_args!(", key of entry {i}"));
            Some(types.maps[index].key)
        }
        (Step::Value(i), T::Map(index)) => {
            say(format_args!(", value of entry {i}"));
            Some(types.maps[index].value)
        }
        (Step::Field(i), T::Record(index)) => {
            let field = types.records[index].fields.get(i)?;
            say(format_args!(", field `{}`", field.name));
            Some(field.ty)
        }
        (Step::Field(i), T::Tuple(index)) => {
            say(format_args!(", element {i}"));
            types.tuples[index].types.get(i).copied()
        }
        (Step::Payload(case), T::Variant(index)) => {
            let case = types.variants[index].cases.get(case as usize)?;
            say(format_args!(", payload of `{}`", case.name));
            case.ty
        }
        (Step::Payload(_), T::Option(index)) => {
            say(format_args!(", payload of `some`"));
            Some(types.options[index].ty)
        }
        (Step::Payload(case), T::Result(index)) => {
            let result = &types.results[index];
            let (name, ty) = if case == 0 { ("ok", result.ok) } else { ("err", result.err) };
            say(format_args!(", payload of `{name}`"));
            ty
        }
        _ => None,
    }
}
