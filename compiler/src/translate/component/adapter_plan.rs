//! What a plan says of adapters: modules that the compiler wrote, and what the runtime has to give them.

use super::CoreDef;
use crate::base::index::*;
use serde::{Deserialize, Serialize};
use std::fmt::{self, Display, Formatter};

/// A core module of adapters: calls from guest to guest.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AdapterModule {
    /// It follows the component's own modules.
    pub module: StaticModuleIndex,
    /// What its imports are given, in order.
    pub imports: Vec<AdapterImport>,
    /// The function of each call.
    pub funcs: Vec<FuncIndex>,
    /// What each call is.
    pub calls: Vec<AdapterCall>,
    /// Where in a call traps happen: what the host is told by number.
    pub places: Vec<AdapterPlace>,
}

/// An adapter among those that exist at run time.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdapterFunc {
    /// Its module, which is instantiated once.
    pub module: AdapterModuleIndex,
    /// Its function there.
    pub func: FuncIndex,
}

/// What an import of an adapter module is given.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AdapterImport {
    /// A guest's memory.
    Memory(RuntimeMemoryIndex),
    /// Whether a component instance may be left: a mutable global of 32 bits, 1 or 0.
    MayLeave(ComponentInstanceIndex),
    /// How many bytes the store lets a string have: a global of 32 bits that the host may change between calls.
    MaxStringBytes,
    /// How many bytes the store lets the elements of a list have: likewise.
    MaxListBytes,
    /// A guest's function.
    Func(CoreDef),
    /// A guest's allocator.
    Realloc(RuntimeReallocIndex),
    /// A guest's post-return function.
    PostReturn(RuntimePostReturnIndex),
    /// A function of the host.
    Builtin(AdapterBuiltin),
}

/// What adapters ask the host for. Arguments are 32 bits wide unless it says otherwise; a place is its number times `1 << AdapterTrap::BITS`.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AdapterBuiltin {
    /// `(place | trap, value)`: does not return. The value is what was wrong.
    Trap,
    /// `(pointer, code units) -> 1 or 0`: whether text is valid.
    Validate {
        /// Where it lies.
        memory: RuntimeMemoryIndex,
        /// UTF-16 rather than UTF-8.
        utf16: bool,
    },
    /// `(from, code units, to, room in bytes) -> 64 bits`: a loop over characters.
    Transcode {
        /// Which.
        op: TranscodeOp,
        /// Where the text lies.
        from: RuntimeMemoryIndex,
        /// Where it goes.
        to: RuntimeMemoryIndex,
    },
    /// `() -> scope: 64 bits`: begins to count borrows.
    EnterScope,
    /// `(scope: 64 bits, place)`: the borrows must be over.
    ExitScope,
    /// `(handle, place) -> representation`
    LiftOwn {
        /// Whose handle it is.
        instance: ComponentInstanceIndex,
        /// Of this type.
        resource: ResourceIndex,
    },
    /// `(representation, place) -> handle`
    LowerOwn {
        /// Who gets the handle.
        instance: ComponentInstanceIndex,
        /// Of this type.
        resource: ResourceIndex,
    },
    /// `(handle, scope: 64 bits, place) -> representation`
    LiftBorrow {
        /// Whose handle it is.
        instance: ComponentInstanceIndex,
        /// Of this type.
        resource: ResourceIndex,
    },
    /// `(representation, scope: 64 bits, place) -> handle`
    LowerBorrow {
        /// Who gets the handle.
        instance: ComponentInstanceIndex,
        /// Of this type.
        resource: ResourceIndex,
    },
    /// `()`: empties the queue of representations.
    ClearQueue,
    /// `(representation)`: keeps it until it can be lowered.
    Enqueue,
    /// `() -> representation`: the one that has been kept longest.
    Dequeue,
}

/// A loop over the characters of a string that has been checked, from one memory to another. Room is always enough.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TranscodeOp {
    /// All of it; answers the number of code units written.
    Utf8ToUtf16,
    /// All of it; answers the number of code units written.
    Latin1ToUtf16,
    /// Until the first character that is not ASCII; answers how many there were.
    Utf16ToAscii,
    /// Until the first character that is not ASCII; answers how many there were.
    Latin1ToAscii,
    /// All of it; answers the number of bytes written.
    Utf16ToUtf8,
    /// All of it; answers the number of bytes written.
    Latin1ToUtf8,
    /// Until the first character that is not Latin-1; answers the code units read, times 2^32, plus the bytes written.
    Utf8ToLatin1,
    /// Until the first character that is not Latin-1; answers the code units read, times 2^32, plus the bytes written.
    Utf16ToLatin1,
    /// In place at the target: Latin-1 becomes UTF-16.
    Inflate,
    /// In place at the target: UTF-16 becomes Latin-1, if it can; answers 1 or 0.
    Deflate,
}

/// Why an adapter traps.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum AdapterTrap {
    /// The caller may not be left.
    CannotLeave,
    /// A pointer is not a multiple of the alignment.
    UnalignedPointer,
    /// A value that was passed by pointer does not lie in its memory.
    MemoryOutOfBounds,
    /// A string does not.
    StringOutOfBounds,
    /// A list does not.
    ListOutOfBounds,
    /// A string has too many bytes.
    StringTooLong,
    /// A list has too many bytes.
    ListTooLong,
    /// A string is not valid in its encoding.
    InvalidString,
    /// No Unicode scalar value.
    InvalidChar,
    /// No case of the variant.
    InvalidDiscriminant,
    /// `realloc` returned a pointer that is not a multiple of the alignment.
    ReallocUnaligned,
    /// `realloc` returned memory that is not there.
    ReallocOutOfBounds,
}

impl AdapterTrap {
    /// How many bits a trap takes.
    pub const BITS: u32 = 4;

    /// All of them, in order.
    pub const ALL: [Self; 12] = [
        Self::CannotLeave,
        Self::UnalignedPointer,
        Self::MemoryOutOfBounds,
        Self::StringOutOfBounds,
        Self::ListOutOfBounds,
        Self::StringTooLong,
        Self::ListTooLong,
        Self::InvalidString,
        Self::InvalidChar,
        Self::InvalidDiscriminant,
        Self::ReallocUnaligned,
        Self::ReallocOutOfBounds,
    ];
}

/// A call that an adapter does.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AdapterCall {
    /// Who calls.
    pub caller: ComponentInstanceIndex,
    /// Who is called.
    pub callee: ComponentInstanceIndex,
    /// What the callee's core function is called, if anything.
    pub func: Option<String>,
    /// Its component type.
    pub ty: FuncTypeIndex,
}

impl Display for AdapterCall {
    /// For the names of functions: what is called, without instances.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.func {
            Some(func) => write!(f, "call of {func}"),
            None => write!(f, "call of {}", self.callee),
        }
    }
}

/// A place in a call.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AdapterPlace {
    /// The call, by its number among those of the module.
    pub call: u32,
    /// What crosses there.
    pub value: AdapterValue,
    /// Whether it is lowered rather than lifted.
    pub lowering: bool,
    /// Where in the value, such as ``field `x` ``; empty for the value as a whole.
    pub path: String,
}

/// What crosses in a call.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AdapterValue {
    /// Nothing: the call itself.
    Nothing,
    /// All arguments, which are passed by pointer.
    Arguments,
    /// An argument by its number.
    Argument(u32),
    /// The result.
    Result,
}

impl Display for AdapterBuiltin {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Trap => f.write_str("trap"),
            Self::Validate { memory, utf16 } => write!(f, "validate {} in {memory}", if *utf16 { "utf16" } else { "utf8" }),
            Self::Transcode { op, from, to } => write!(f, "{op:?} from {from} to {to}"),
            Self::EnterScope => f.write_str("enter scope"),
            Self::ExitScope => f.write_str("exit scope"),
            Self::LiftOwn { instance, resource } => write!(f, "lift own {resource} of {instance}"),
            Self::LowerOwn { instance, resource } => write!(f, "lower own {resource} of {instance}"),
            Self::LiftBorrow { instance, resource } => write!(f, "lift borrow {resource} of {instance}"),
            Self::LowerBorrow { instance, resource } => write!(f, "lower borrow {resource} of {instance}"),
            Self::ClearQueue => f.write_str("clear queue"),
            Self::Enqueue => f.write_str("enqueue"),
            Self::Dequeue => f.write_str("dequeue"),
        }
    }
}
