//! Our trap codes in Cranelift's terms and back.

use super::artifact::TrapCode;
use cranelift_codegen::ir;

impl TrapCode {
    const ALL: [Self; 11] = [
        Self::StackOverflow,
        Self::MemoryOutOfBounds,
        Self::HeapMisaligned,
        Self::TableOutOfBounds,
        Self::IndirectCallToNull,
        Self::BadSignature,
        Self::IntegerOverflow,
        Self::IntegerDivisionByZero,
        Self::BadConversionToInteger,
        Self::Unreachable,
        Self::NullReference,
    ];

    /// The code of that number: the inverse of `code as u8`.
    pub fn from_number(number: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|&code| u32::from(code as u8) == number)
    }

    /// The code that an instruction which we emit carries.
    pub(super) const fn emitted(self) -> ir::TrapCode {
        ir::TrapCode::unwrap_user(self as u8)
    }

    /// What the code of an emitted instruction means, ours or the code generator's own.
    pub(super) fn from_emitted(code: ir::TrapCode) -> Option<Self> {
        match code {
            ir::TrapCode::STACK_OVERFLOW => Some(Self::StackOverflow),
            ir::TrapCode::INTEGER_OVERFLOW => Some(Self::IntegerOverflow),
            ir::TrapCode::INTEGER_DIVISION_BY_ZERO => Some(Self::IntegerDivisionByZero),
            ir::TrapCode::BAD_CONVERSION_TO_INTEGER => Some(Self::BadConversionToInteger),
            ir::TrapCode::HEAP_OUT_OF_BOUNDS => Some(Self::MemoryOutOfBounds),
            other => Self::ALL.into_iter().find(|code| code.emitted() == other),
        }
    }
}
