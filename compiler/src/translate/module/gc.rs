//! Operators of the GC proposal in bodies: refused one by one.
//!
//! Recursion groups and declared supertypes came with the GC proposal, and for the validator they are part of it: it accepts them only together with
//! structs and arrays. Function types use them too, which is executed; so with function references on, validation is told that GC is on, and what is
//! not executed is refused here and by `convert`, also where no path leads to it.

use super::val_type;
use anyhow::{Result, bail};
use wasmparser::{BlockType, Operator};

macro_rules! of_gc {
    ($(@$proposal:ident $op:ident $({ $($field:ident: $ty:ty),* })? => $visit:ident ($($arity:tt)*))*) => {
        fn is_of_gc(operator: &Operator<'_>) -> bool {
            match operator {
                $(Operator::$op { .. } => of_gc!(is $proposal),)*
                _ => false,
            }
        }
    };
    (is gc) => { true };
    (is $other:ident) => { false };
}

wasmparser::for_each_operator!(of_gc);

/// Checks that a validated operator does nothing that needs the GC proposal.
///
/// # Errors
///
/// When it does.
pub(crate) fn refuse_gc(operator: &Operator<'_>) -> Result<()> {
    if is_of_gc(operator) {
        bail!("operator `{}` needs the proposal `gc`, which is not supported", name(operator));
    }
    match operator {
        Operator::Block { blockty: BlockType::Type(ty) }
        | Operator::Loop { blockty: BlockType::Type(ty) }
        | Operator::If { blockty: BlockType::Type(ty) }
        | Operator::TypedSelect { ty } => refuse_type(*ty),
        Operator::TryTable { try_table } => match try_table.ty {
            BlockType::Type(ty) => refuse_type(ty),
            _ => Ok(()),
        },
        Operator::RefNull { hty } => match wasmparser::RefType::new(true, *hty) {
            Some(ty) => refuse_type(wasmparser::ValType::Ref(ty)),
            None => Ok(()),
        },
        _ => Ok(()),
    }
}

/// Vectors are not the business of this file.
fn refuse_type(ty: wasmparser::ValType) -> Result<()> {
    if let wasmparser::ValType::Ref(_) = ty {
        val_type(ty)?;
    }
    Ok(())
}

/// The operator without its immediates.
fn name(operator: &Operator<'_>) -> String {
    let text = format!("{operator:?}");
    text.split([' ', '{', '(']).next().unwrap_or_default().to_owned()
}
