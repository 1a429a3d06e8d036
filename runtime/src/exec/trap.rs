//! `Trap`: why wasm stopped.

use std::fmt;
use windlass_compiler::compile::TrapCode;

macro_rules! traps {
    ($($(#[$doc:meta])* $name:ident $text:literal;)*) => {
        /// Why wasm stopped. In the chain of the error that a call returns: `error.downcast_ref::<Trap>()`.
        ///
        /// ```
        /// use windlass::Trap;
        /// assert_eq!(Trap::IntegerDivisionByZero.to_string(), "wasm trap: integer divide by zero");
        /// ```
        #[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Trap {
            $($(#[$doc])* $name,)*
        }

        impl Trap {
            /// What happened, without the prefix that [`Display`](fmt::Display) writes.
            fn text(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }
        }
    };
}

traps! {
    /// The stack is used up.
    StackOverflow "call stack exhausted";
    /// A memory access out of bounds.
    MemoryOutOfBounds "out of bounds memory access";
    /// An atomic access at an address that is not a multiple of its size.
    HeapMisaligned "unaligned atomic";
    /// A table access out of bounds.
    TableOutOfBounds "undefined element: the index is past the end of the table";
    /// An indirect call through a null element.
    IndirectCallToNull "uninitialized element";
    /// An indirect call to a function of another type.
    BadSignature "indirect call type mismatch";
    /// An integer operation overflowed.
    IntegerOverflow "integer overflow";
    /// An integer division by zero.
    IntegerDivisionByZero "integer divide by zero";
    /// A conversion of a float that no integer can hold.
    BadConversionToInteger "invalid conversion to integer";
    /// `unreachable` was executed.
    UnreachableCodeReached "wasm `unreachable` instruction executed";
    /// The embedder interrupted it.
    Interrupt "interrupt";
    /// The fuel is used up.
    OutOfFuel "the fuel is used up";
    /// `memory.atomic.wait` on a memory that is not shared.
    AtomicWaitNonSharedMemory "a wait on a memory that is not shared";
    /// A null reference was dereferenced.
    NullReference "null reference";
    /// An array access out of bounds.
    ArrayOutOfBounds "out of bounds array access";
    /// An allocation larger than any memory.
    AllocationTooLarge "an object larger than any heap was asked for";
    /// A reference was not of the type it was cast to.
    CastFailure "cast failure";
    /// A component instance that trapped before was entered again.
    CannotEnterComponent "cannot enter component instance";
    /// An async function ended without a result.
    NoAsyncResult "an async function ended without `task.return`";
    /// A suspension that nothing handles.
    UnhandledTag "a suspension reached no handler for its tag";
    /// A continuation that had run already was resumed.
    ContinuationAlreadyConsumed "a continuation was resumed a second time";
    /// An instruction that the configuration turns off.
    DisabledOpcode "an instruction ran that the configuration turns off";
    /// Nothing can go on.
    AsyncDeadlock "deadlock detected: event loop cannot make further progress";
    /// A component called out while it must not.
    CannotLeaveComponent "cannot leave component instance";
    /// A synchronous task wanted to wait before it returned.
    CannotBlockSyncTask "cannot block a synchronous task before returning";
    /// A `char` that is not a Unicode scalar value.
    InvalidChar "invalid `char` bit pattern";
    /// A string that does not lie in its memory.
    StringOutOfBounds "string content out-of-bounds";
    /// A list that does not lie in its memory.
    ListOutOfBounds "list content out-of-bounds";
    /// A variant without such a case.
    InvalidDiscriminant "invalid variant discriminant";
    /// A pointer that is not a multiple of its type's alignment.
    UnalignedPointer "unaligned pointer";
    /// `task.cancel` in a task that was not asked to cancel.
    TaskCancelNotCancelled "`task.cancel` without a cancellation that was delivered to the task";
    /// `task.return` or `task.cancel` for the second time.
    TaskCancelOrReturnTwice "a second `task.return` or `task.cancel` in one task";
    /// `task.return` in a task that does not return by it, or returns something else.
    InvalidTaskReturn "`task.return` does not fit the function whose task it is";
    /// A callback answered with a number that means nothing.
    InvalidCallbackCode "unsupported callback code";
    /// The backpressure counter of a component instance left its range.
    BackpressureOverflow "backpressure counter out of range";
    /// A stream, future, waitable set or thread was used as it cannot be in its present state.
    InvalidAsyncOperation "not possible in the present state";
    /// An exception that nothing caught reached the boundary of a component, or another place where exceptions end.
    UncaughtException "uncaught exception";
    /// The exceptions that the store holds take as much as they may.
    TooManyExceptions "too many exceptions are kept";
    /// Something would have to wait while others go on.
    NeedsAsyncExecution "needs async execution, which this version does not have";
    /// A string whose bytes are not valid in its encoding.
    InvalidString "string is not valid in its encoding";
    /// A string or list with more bytes than the component model allows.
    ContentTooLong "content is longer than the component model allows";
    /// `realloc` returned memory that is not there.
    ReallocOutOfBounds "realloc return: beyond end of memory";
    /// `realloc` returned a pointer that is not a multiple of the alignment it was given.
    ReallocUnaligned "realloc return: result not aligned";
    /// A handle index that names nothing.
    UnknownHandle "unknown handle index";
    /// A handle to another resource type, or a borrow where an owner is needed.
    HandleTypeMismatch "handle index used with the wrong type";
    /// A handle on loan was dropped or passed on.
    HandleLent "cannot remove owned resource while borrowed";
    /// A call ended before the borrows that it was given were dropped.
    BorrowsRemain "borrow handles still remain at the end of the call";
    /// A handle table holds as much as it may.
    HandleTableFull "the handle table is full";
    /// The values of one call take more memory of the host than the store allows.
    HostcallFuelExhausted "the host memory for the values of one call is used up";
    /// The types of a function nest deeper than the store allows.
    NestingTooDeep "types nest deeper than the store allows";
}

impl fmt::Display for Trap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "wasm trap: {}", self.text())
    }
}

impl std::error::Error for Trap {}

impl From<TrapCode> for Trap {
    fn from(code: TrapCode) -> Self {
        match code {
            TrapCode::StackOverflow => Self::StackOverflow,
            TrapCode::MemoryOutOfBounds => Self::MemoryOutOfBounds,
            TrapCode::HeapMisaligned => Self::HeapMisaligned,
            TrapCode::TableOutOfBounds => Self::TableOutOfBounds,
            TrapCode::IndirectCallToNull => Self::IndirectCallToNull,
            TrapCode::BadSignature => Self::BadSignature,
            TrapCode::IntegerOverflow => Self::IntegerOverflow,
            TrapCode::IntegerDivisionByZero => Self::IntegerDivisionByZero,
            TrapCode::BadConversionToInteger => Self::BadConversionToInteger,
            TrapCode::NullReference => Self::NullReference,
            // Codes that this version of the runtime does not know stop wasm too.
            TrapCode::Unreachable | _ => Self::UnreachableCodeReached,
        }
    }
}
