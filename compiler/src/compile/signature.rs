//! wasm types and signatures in Cranelift's terms, and the names that calls inside an image use.

use crate::translate::layout::Builtin;
use crate::types::core::{FuncType, ValType};
use anyhow::Result;
use cranelift_codegen::ir::{self, AbiParam, ArgumentPurpose, Signature, UserExternalName, types};
use cranelift_codegen::isa::{CallConv, TargetIsa};

/// The type of pointers: contexts, code, function references.
pub(super) const POINTER: ir::Type = types::I64;

/// The type of vectors wherever no operator says what their lanes are.
pub(super) const VECTOR: ir::Type = types::I8X16;

/// How a value of type `ty` is kept in a register.
pub(super) fn value_type(ty: ValType) -> Result<ir::Type> {
    Ok(match ty {
        ValType::I32 => types::I32,
        ValType::I64 => types::I64,
        ValType::F32 => types::F32,
        ValType::F64 => types::F64,
        ValType::Ref(_) => types::I64,
        ValType::V128 => VECTOR,
    })
}

/// The internal convention of a wasm function: callee context, caller context, parameters; results as they are.
pub(super) fn internal(ty: &FuncType) -> Result<Signature> {
    let mut signature = Signature::new(CallConv::Tail);
    // The purpose lets the prologue find the context, through which it finds the stack limit.
    signature.params.push(AbiParam::special(POINTER, ArgumentPurpose::VMContext));
    signature.params.push(AbiParam::new(POINTER));
    for &param in &ty.params {
        signature.params.push(AbiParam::new(value_type(param)?));
    }
    for &result in &ty.results {
        signature.returns.push(AbiParam::new(value_type(result)?));
    }
    Ok(signature)
}

/// `extern "C"` with plain words.
pub(super) fn native(isa: &dyn TargetIsa, params: &[ir::Type], returns: &[ir::Type]) -> Signature {
    let mut signature = Signature::new(isa.default_call_conv());
    signature.params.extend(params.iter().map(|&ty| AbiParam::new(ty)));
    signature.returns.extend(returns.iter().map(|&ty| AbiParam::new(ty)));
    signature
}

/// Something in the image that code calls directly.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Symbol {
    /// The defined function of this number.
    Function(u32),
    /// The trampoline of the builtin of this number.
    Builtin(u32),
    /// The imported function of this number, whose body is put in place of the call.
    Inlined(u32),
    /// The body of the defined function of this number, where its stack check is apart.
    Body(u32),
}

impl Symbol {
    pub(super) fn name(self) -> UserExternalName {
        match self {
            Self::Function(index) => UserExternalName::new(0, index),
            Self::Builtin(index) => UserExternalName::new(1, index),
            Self::Inlined(index) => UserExternalName::new(2, index),
            Self::Body(index) => UserExternalName::new(3, index),
        }
    }

    pub(super) fn from_name(name: &UserExternalName) -> Option<Self> {
        match name.namespace {
            0 => Some(Self::Function(name.index)),
            1 => Some(Self::Builtin(name.index)),
            2 => Some(Self::Inlined(name.index)),
            3 => Some(Self::Body(name.index)),
            _ => None,
        }
    }
}

/// What a builtin takes after the instance's context, and what it returns.
pub(super) fn builtin_types(builtin: Builtin) -> (&'static [ir::Type], &'static [ir::Type]) {
    use types::{I32, I64};
    match builtin {
        Builtin::Raise => (&[], &[]),
        Builtin::MemoryGrow => (&[I32, I64], &[I64]),
        Builtin::MemoryCopy | Builtin::MemoryCopyShared => (&[I64, I64, I64], &[]),
        Builtin::MemoryFill => (&[I32, I64, I32, I64], &[I32]),
        Builtin::MemoryInit => (&[I32, I32, I64, I32, I32], &[I32]),
        Builtin::DataDrop | Builtin::ElemDrop => (&[I32], &[]),
        Builtin::AtomicNotify => (&[I32, I64, I64, I32], &[I64]),
        Builtin::AtomicWait32 => (&[I32, I64, I64, I32, I64], &[I64]),
        Builtin::AtomicWait64 => (&[I32, I64, I64, I64, I64], &[I64]),
        Builtin::TableGrow => (&[I32, I64, I64], &[I64]),
        Builtin::TableFill => (&[I32, I64, I64, I64], &[I32]),
        Builtin::TableCopy => (&[I32, I64, I32, I64, I64], &[I32]),
        Builtin::TableInit => (&[I32, I32, I64, I32, I32], &[I32]),
        Builtin::Throw => (&[I32, POINTER], &[I32]),
        Builtin::ThrowRef => (&[I64, I32], &[I32]),
        Builtin::Caught => (&[I64], &[]),
        Builtin::Trap => (&[I32], &[I32]),
        Builtin::OutOfFuel | Builtin::EpochReached => (&[], &[I32]),
        Builtin::CheckSubtype => (&[I32, I32], &[I32]),
    }
}

/// The signature in which wasm code calls the trampoline of `builtin`: a status stays inside, the size that a grow yields comes out.
pub(super) fn builtin_signature(builtin: Builtin) -> Signature {
    let (params, returns) = builtin_types(builtin);
    let mut signature = Signature::new(CallConv::Tail);
    signature.params.push(AbiParam::new(POINTER));
    signature.params.extend(params.iter().map(|&ty| AbiParam::new(ty)));
    signature.returns.extend(returns.iter().filter(|&&ty| ty == types::I64).map(|&ty| AbiParam::new(ty)));
    signature
}
