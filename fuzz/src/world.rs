//! What both engines give a module: arguments, imported values, the answers of host functions. All of it follows from a seed and from what is asked.

use crate::outcome::Value;
use crate::random::Random;

/// A type of values, of no engine.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Type {
    I32,
    I64,
    F32,
    F64,
    V128,
    /// Of which null is given.
    Ref,
}

/// What a seed gives.
#[derive(Copy, Clone, Debug)]
pub struct World {
    seed: u64,
}

/// Who asks for values.
#[derive(Copy, Clone, Debug)]
pub enum Asks {
    /// The `n`th call of an export.
    Call(usize),
    /// An import, by [`import_number`].
    Import(usize),
    /// The `n`th call of a host function.
    Answer(usize),
}

/// Tells imports apart by their names: engines list them in different orders.
pub fn import_number(module: &str, name: &str) -> usize {
    let mut random = Random::new(module.len() as u64);
    module
        .bytes()
        .chain(name.bytes())
        .fold(0, |sum, byte| sum.rotate_left(7) ^ (random.next() as usize >> 1).wrapping_mul(usize::from(byte) + 1))
}

impl World {
    /// The world of a seed.
    pub fn new(seed: u64) -> Self {
        Self { seed }
    }

    /// One of `count` things.
    pub fn choice(self, count: usize) -> usize {
        Random::new(self.seed.rotate_left(17)).below(count as u64) as usize
    }

    /// Values of `types`.
    pub fn values(self, asks: Asks, types: impl IntoIterator<Item = Type>) -> Vec<Value> {
        let (who, number) = match asks {
            Asks::Call(number) => (1_u64, number),
            Asks::Import(number) => (2, number),
            Asks::Answer(number) => (3, number),
        };
        let mut random = Random::new(self.seed ^ (who << 60) ^ (number as u64).wrapping_mul(0x2545_f491_4f6c_dd1d));
        types.into_iter().map(|ty| value(ty, &mut random)).collect()
    }
}

fn value(ty: Type, random: &mut Random) -> Value {
    let bits = random.bits();
    match ty {
        Type::I32 => Value::I32(bits as i32),
        Type::I64 => Value::I64(bits.cast_signed()),
        // A NaN of an odd kind would come back from some operators as it is and from others not: bits of numbers alone, and the canonical NaN.
        Type::F32 => Value::F32(if f32::from_bits(bits as u32).is_nan() { 0x7fc0_0000 } else { bits as u32 }),
        Type::F64 => Value::F64(if f64::from_bits(bits).is_nan() { 0x7ff8_0000_0000_0000 } else { bits }),
        Type::V128 => Value::V128(u128::from(bits) | (u128::from(random.bits()) << 64)),
        Type::Ref => Value::Ref(false),
    }
}
