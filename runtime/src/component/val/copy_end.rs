//! The variants of [`Val`](super::Val) that hold an end of a stream or future, or an error context. Components that use them are
//! refused by validation for now, so no value of these types exists.

/// Has no value.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum Never {}

macro_rules! uninhabited {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name(Never);

        impl $name {
            /// There is no value to call it on.
            #[expect(dead_code, reason = "documents that matching on the field is exhaustive")]
            fn never(&self) -> ! {
                match self.0 {}
            }
        }
    )*};
}

uninhabited! {
    /// The readable end of a future of any type.
    FutureAny;
    /// The readable end of a stream of any type.
    StreamAny;
    /// An error context.
    ErrorContextAny;
}
