//! The layout of any type: scalars have theirs here, aggregates carry it.
//!
//! Spec: Canonical ABI, "Alignment", "Element Size", "Flattening".

use super::component::{Abi, FlatType, InterfaceType, TypeTable};
use smallvec::{SmallVec, smallvec};
use std::sync::LazyLock;

/// The layouts of scalars, strings and handles.
struct Scalars {
    byte: Abi,
    half: Abi,
    word: Abi,
    double: Abi,
    float32: Abi,
    float64: Abi,
    string: Abi,
    own: Abi,
    borrow: Abi,
}

static SCALARS: LazyLock<Scalars> = LazyLock::new(|| {
    let plain = |size, flat: SmallVec<[FlatType; 4]>| Abi {
        size,
        align: size,
        flat: Some(flat),
        has_borrow: false,
        has_handle: false,
        has_pointer: false,
        depth: 0,
    };
    let word = plain(4, smallvec![FlatType::I32]);
    Scalars {
        byte: plain(1, smallvec![FlatType::I32]),
        half: plain(2, smallvec![FlatType::I32]),
        double: plain(8, smallvec![FlatType::I64]),
        float32: plain(4, smallvec![FlatType::F32]),
        float64: plain(8, smallvec![FlatType::F64]),
        string: Abi { align: 4, has_pointer: true, ..plain(8, smallvec![FlatType::I32, FlatType::I32]) },
        own: Abi { has_handle: true, ..word.clone() },
        borrow: Abi { has_handle: true, has_borrow: true, ..word.clone() },
        word,
    }
});

impl TypeTable {
    /// What the stream or future type `ty` carries; nothing for other types.
    pub fn payload(&self, ty: InterfaceType) -> Option<InterfaceType> {
        match ty {
            InterfaceType::Stream(i) => self.streams[i].payload,
            InterfaceType::Future(i) => self.futures[i].payload,
            _ => None,
        }
    }

    /// The layout of `ty`, a type of this table.
    pub fn abi(&self, ty: InterfaceType) -> &Abi {
        match ty {
            InterfaceType::Bool | InterfaceType::S8 | InterfaceType::U8 => &SCALARS.byte,
            InterfaceType::S16 | InterfaceType::U16 => &SCALARS.half,
            InterfaceType::S32 | InterfaceType::U32 | InterfaceType::Char | InterfaceType::ErrorContext => &SCALARS.word,
            InterfaceType::S64 | InterfaceType::U64 => &SCALARS.double,
            InterfaceType::Float32 => &SCALARS.float32,
            InterfaceType::Float64 => &SCALARS.float64,
            InterfaceType::String => &SCALARS.string,
            InterfaceType::Own(_) => &SCALARS.own,
            InterfaceType::Borrow(_) => &SCALARS.borrow,
            InterfaceType::Record(i) => &self.records[i].abi,
            InterfaceType::Variant(i) => &self.variants[i].abi,
            InterfaceType::List(i) => &self.lists[i].abi,
            InterfaceType::FixedList(i) => &self.fixed_lists[i].abi,
            InterfaceType::Map(i) => &self.maps[i].abi,
            InterfaceType::Tuple(i) => &self.tuples[i].abi,
            InterfaceType::Flags(i) => &self.flags[i].abi,
            InterfaceType::Enum(i) => &self.enums[i].abi,
            InterfaceType::Option(i) => &self.options[i].abi,
            InterfaceType::Result(i) => &self.results[i].abi,
            InterfaceType::Stream(i) => &self.streams[i].abi,
            InterfaceType::Future(i) => &self.futures[i].abi,
        }
    }
}
