//! What a cost cannot do without, measured beside it: where a processor, an allocator or a cache is not linear, nothing that uses it is.

use crate::harness::Operation;
use std::hint::black_box;
use std::marker::PhantomData;
use windlass::component::Val;

/// What a series is held against.
#[derive(Clone, Copy)]
pub enum Floor {
    /// Nothing that is measured.
    None,
    /// One copy to memory that is there.
    Copy,
    /// One copy to memory that is allocated.
    Clone,
    /// Looking at each of our `Val`s: they are larger than what they hold, and leave a cache sooner.
    ReadVals,
    /// Making our `Val`s, and dropping them.
    MakeVals,
    /// Functions of the host that call one another: a processor predicts so many returns and no more.
    Calls,
    /// Small allocations of one size, all made before the first is freed: an allocator keeps so many at hand and no more.
    Allocations,
}

impl Floor {
    /// How the tables call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Copy | Self::Clone => "one copy",
            Self::ReadVals => "the `Val`s, read",
            Self::MakeVals => "the `Val`s, made",
            Self::Calls => "native calls",
            Self::Allocations => "the allocations",
        }
    }

    /// It, for a size of `n`.
    pub fn operation(self, n: u64) -> Option<Operation> {
        let size = n as usize;
        match self {
            Self::None => None,
            Self::Copy => {
                let (source, mut place) = (vec![7_u8; size], vec![0_u8; size]);
                repeated(move || black_box(&mut place).copy_from_slice(black_box(&source)))
            }
            Self::Clone => {
                let source = vec![7_u8; size];
                repeated(move || drop(black_box(black_box(&source).clone())))
            }
            Self::ReadVals => {
                let vals = vec![Val::U8(7); size];
                repeated(move || {
                    black_box(black_box(&vals).iter().filter(|val| matches!(val, Val::U8(7))).count());
                })
            }
            Self::MakeVals => repeated(move || drop(black_box(vec![black_box(Val::U8(7)); size]))),
            Self::Calls => {
                let call = outermost(n)?;
                repeated(move || {
                    black_box(black_box(call)(n));
                })
            }
            Self::Allocations => {
                let mut kept = Vec::with_capacity(size);
                repeated(move || {
                    kept.extend((0..size).map(|_| Box::new(black_box([0_u64; 3]))));
                    black_box(&mut kept).clear();
                })
            }
        }
    }
}

fn repeated(mut once: impl FnMut() + 'static) -> Option<Operation> {
    Some(Box::new(move |times| {
        (0..times).for_each(|_| once());
        Ok(())
    }))
}

/// Functions of which each calls the next through a pointer, and to each of which another returns, as from instance to instance.
trait Level {
    fn call(n: u64) -> u64;
}

struct Last;

struct Before<Next>(PhantomData<Next>);

impl Level for Last {
    #[inline(never)]
    fn call(n: u64) -> u64 {
        black_box(n)
    }
}

impl<Next: Level> Level for Before<Next> {
    #[inline(never)]
    fn call(n: u64) -> u64 {
        black_box(black_box(Next::call as fn(u64) -> u64)(n)) + 1
    }
}

type Two<L> = Before<Before<L>>;
type Five<L> = Before<Two<Two<L>>>;
type Ten<L> = Five<Five<L>>;
type Twenty<L> = Ten<Ten<L>>;

/// The outermost of `n` functions.
fn outermost(n: u64) -> Option<fn(u64) -> u64> {
    Some(match n {
        1 => Before::<Last>::call,
        2 => Two::<Last>::call,
        5 => Five::<Last>::call,
        10 => Ten::<Last>::call,
        20 => Twenty::<Last>::call,
        50 => Twenty::<Twenty<Ten<Last>>>::call,
        _ => return None,
    })
}
