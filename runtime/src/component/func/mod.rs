//! Exported functions: [`Func`], called with dynamic values, and [`TypedFunc`], called with Rust's.
//!
//! ```text
//! record   what a call needs, resolved when the instance was made
//! call     the one path into a guest: lower, enter, lift, post-return; and poisoning when it ends badly
//! func     Func
//! typed    TypedFunc
//! ```

mod call;
#[expect(clippy::module_inception, reason = "one public type a file")]
mod func;
mod record;
mod typed;

pub(crate) use call::call_post_return;
pub use func::Func;
pub(crate) use record::FuncRecord;
pub use typed::TypedFunc;
