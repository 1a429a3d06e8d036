//! The same accesses over a matrix of settings. What an access does depends on index, offset, size and current length alone, so that a model of four
//! lines says what has to happen; the layout only decides who notices.

use rayon::prelude::*;
use std::fmt::Write;
use windlass::{Config, Engine, Instance, Memory, Module, PoolingAllocationConfig, Result, Store, Trap, Val};

/// A kind of memory.
#[derive(Copy, Clone, Debug)]
struct Kind {
    is_64: bool,
    page_log2: u32,
    /// Lengths in pages: at first, after growing a little, after growing beyond small reservations.
    pages: [u64; 3],
    /// The most, in pages.
    maximum: u64,
}

const KINDS: [Kind; 4] = [
    Kind { is_64: false, page_log2: 16, pages: [1, 2, 20], maximum: 24 },
    Kind { is_64: true, page_log2: 16, pages: [1, 2, 20], maximum: 24 },
    Kind { is_64: false, page_log2: 0, pages: [70_000, 70_001, 1_300_003], maximum: 1_400_000 },
    Kind { is_64: true, page_log2: 0, pages: [65_536, 65_537, 1_300_003], maximum: 1_400_000 },
];

/// Static offsets of accesses.
const OFFSETS: [u64; 6] = [0, 7, 65_535, 65_536, 40 << 20, u32::MAX as u64];
/// More, for memories whose addresses reach so far.
const FAR_OFFSETS: [u64; 3] = [1 << 33, u64::MAX - 7, u64::MAX];

/// Names and sizes of the accesses: half of them loads.
const ACCESSES: [(&str, u64); 4] = [("i32.load8_u", 1), ("i64.load", 8), ("i32.store16", 2), ("i64.store", 8)];

impl Kind {
    fn offsets(self) -> impl Iterator<Item = u64> {
        OFFSETS.into_iter().chain(self.is_64.then_some(FAR_OFFSETS).into_iter().flatten())
    }

    fn address(self, address: u64) -> Val {
        if self.is_64 { Val::I64(address.cast_signed()) } else { Val::I32((address as u32).cast_signed()) }
    }

    fn largest(self) -> u64 {
        if self.is_64 { u64::MAX } else { u32::MAX.into() }
    }

    /// A module with one function an access and offset, and the bulk operations.
    fn module(self) -> String {
        let Self { is_64, page_log2, pages: [minimum, ..], maximum } = self;
        let (width, index) = if is_64 { ("i64", "i64") } else { ("", "i32") };
        let page = 1 << page_log2;
        let mut text = format!(
            r#"(module
                (memory (export "memory") {width} {minimum} {maximum} (pagesize {page}))
                (data ({index}.const 60000) "windlass")
                (data $passive "lift and lower")
                (func (export "size") (result {index}) (memory.size))
                (func (export "grow") (param {index}) (result {index}) (memory.grow (local.get 0)))
                (func (export "fill") (param {index} {index}) (memory.fill (local.get 0) (i32.const 0xAB) (local.get 1)))
                (func (export "copy") (param {index} {index}) (memory.copy (local.get 0) ({index}.const 60000) (local.get 1)))
                (func (export "init") (param {index}) (memory.init $passive (local.get 0) (i32.const 0) (i32.const 14)))"#
        );
        for (at, offset) in self.offsets().enumerate() {
            for (access, _) in ACCESSES {
                let value = &access[..3];
                let body = if access.contains("load") {
                    format!("(result {value}) ({access} offset={offset} (local.get 0))")
                } else {
                    format!("({access} offset={offset} (local.get 0) ({value}.const 0x1234))")
                };
                let _ = write!(text, r#"(func (export "{access} {at}") (param {index}) {body})"#);
            }
        }
        text.push(')');
        text
    }
}

/// One layout.
#[derive(Copy, Clone, Debug)]
struct Layout {
    reservation: u64,
    guard: u64,
    growth: u64,
    may_move: bool,
    guard_before: bool,
    images: bool,
    signals: bool,
    pooled: bool,
}

/// Sizes in every combination; the switches that should not matter to them take turns.
fn layouts() -> Vec<Layout> {
    let mut all = Vec::new();
    for reservation in [0, 1 << 16, 1 << 20, 1 << 32, (1 << 32) + (1 << 20)] {
        for guard in [0, 1 << 16, 32 << 20] {
            for may_move in [false, true] {
                for signals in [false, true] {
                    let turn = all.len();
                    let growth = [0, 1 << 18][turn / 2 % 2];
                    let (guard_before, images) = (turn / 3 % 2 == 0, turn / 5 % 2 == 0);
                    all.push(Layout { reservation, guard, growth, may_move, guard_before, images, signals, pooled: false });
                }
            }
        }
    }
    all
}

struct Run {
    kind: Kind,
    store: Store<()>,
    instance: Instance,
    memory: Memory,
    /// What the memory holds.
    model: Vec<u8>,
}

impl Run {
    fn new(engine: &Engine, module: &Module, kind: Kind) -> Result<Self> {
        let mut store = Store::new(engine, ());
        let instance = Instance::new(&mut store, module, &[])?;
        let memory = instance.get_memory(&mut store, "memory").expect("it is exported");
        let mut model = vec![0; (kind.pages[0] << kind.page_log2) as usize];
        model[60_000..60_008].copy_from_slice(b"windlass");
        Ok(Self { kind, store, instance, memory, model })
    }

    /// Calls a function; whether it did not trap, and what it returned.
    fn call(&mut self, name: &str, args: &[Val]) -> (bool, Option<u64>) {
        let func = self.instance.get_func(&mut self.store, name).expect("it is exported");
        let mut results = vec![Val::I32(0); func.ty(&self.store).results().len()];
        match func.call(&mut self.store, args, &mut results) {
            Ok(()) => {
                let number =
                    |value: &Val| value.i32().map(|value| u64::from(value.cast_unsigned())).or(value.i64().map(i64::cast_unsigned));
                (true, results.first().and_then(number))
            }
            Err(error) => {
                assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::MemoryOutOfBounds), "{name} {args:?}: {error:?}");
                (false, None)
            }
        }
    }

    /// Every access at every index that is near some end.
    fn accesses(&mut self) {
        let (len, largest) = (self.model.len() as u64, self.kind.largest());
        for (at, offset) in self.kind.offsets().enumerate() {
            for (access, size) in ACCESSES {
                let last = len.wrapping_sub(offset).wrapping_sub(size);
                let near = [0, last.wrapping_sub(1), last, last.wrapping_add(1), len - 1, len, len + 4096, largest - 7, largest];
                for index in near.into_iter().filter(|&index| index <= largest) {
                    let start = u128::from(index) + u128::from(offset);
                    let fits = start + u128::from(size) <= u128::from(len);
                    let (done, value) = self.call(&format!("{access} {at}"), &[self.kind.address(index)]);
                    assert_eq!(done, fits, "{access} offset={offset} at {index} of {len}");
                    if !fits {
                        continue;
                    }
                    let bytes = start as usize..start as usize + size as usize;
                    match value {
                        Some(value) => assert_eq!(value.to_le_bytes()[..size as usize], self.model[bytes]),
                        None => self.model[bytes].copy_from_slice(&0x1234_u64.to_le_bytes()[..size as usize]),
                    }
                }
            }
        }
    }

    fn bulk(&mut self) {
        let len = self.model.len() as u64;
        for (start, count) in [(len - 3, 3), (len - 3, 4), (len, 0), (len + 1, 0), (5, self.kind.largest()), (self.kind.largest(), 2)] {
            let fits = u128::from(start) + u128::from(count) <= u128::from(len);
            let args = [self.kind.address(start), self.kind.address(count)];
            assert_eq!(self.call("fill", &args).0, fits, "fill {count} at {start} of {len}");
            if fits {
                self.model[start as usize..][..count as usize].fill(0xAB);
            }
            let fits = fits && 60_000 + u128::from(count) <= u128::from(len);
            assert_eq!(self.call("copy", &args).0, fits, "copy {count} to {start} of {len}");
            if fits {
                self.model.copy_within(60_000..60_000 + count as usize, start as usize);
            }
        }
        for start in [len - 14, len - 13, self.kind.largest()] {
            let fits = start == len - 14;
            assert_eq!(self.call("init", &[self.kind.address(start)]).0, fits, "init at {start} of {len}");
            if fits {
                self.model[start as usize..].copy_from_slice(b"lift and lower");
            }
        }
    }

    /// Grows to `pages`, in the guest or in the host. Whether it did.
    fn grow(&mut self, pages: u64, by_guest: bool) -> bool {
        let old = self.model.len() as u64 >> self.kind.page_log2;
        let grown = if by_guest {
            let (_, before) = self.call("grow", &[self.kind.address(pages - old)]);
            let refused = before == Some(self.kind.largest());
            assert!(refused || before == Some(old));
            !refused
        } else {
            self.memory.grow(&mut self.store, pages - old).map(|before| assert_eq!(before, old)).is_ok()
        };
        if grown {
            self.model.resize((pages << self.kind.page_log2) as usize, 0);
        }
        assert_eq!(self.call("size", &[]), (true, Some(self.model.len() as u64 >> self.kind.page_log2)));
        grown
    }

    fn compare(&self) {
        assert!(self.memory.data(&self.store) == self.model, "the memory holds something else");
    }
}

fn check(layout: Layout, kind: Kind) -> Result<()> {
    let mut config = Config::new();
    config
        .memory_reservation(layout.reservation)
        .memory_guard_size(layout.guard)
        .memory_reservation_for_growth(layout.growth)
        .memory_may_move(layout.may_move)
        .guard_before_linear_memory(layout.guard_before)
        .memory_init_cow(layout.images)
        .signals_based_traps(layout.signals)
        .wasm_custom_page_sizes(true)
        .wasm_backtrace_max_frames(None);
    if layout.pooled {
        let mut pool = PoolingAllocationConfig::new();
        pool.total_memories(2).total_core_instances(2).max_memory_size(2 << 20).linear_memory_keep_resident(1 << 16);
        config.allocation_strategy(pool);
    }
    let engine = Engine::new(&config)?;
    let module = Module::new(&engine, kind.module())?;
    // The second run gets the address space of the first one, where that is kept.
    for by_guest in [true, false] {
        let mut run = Run::new(&engine, &module, kind)?;
        run.compare();
        run.accesses();
        run.bulk();
        for pages in &kind.pages[1..] {
            let page_bytes = 4096;
            let room = layout.reservation.max((kind.pages[0] << kind.page_log2).next_multiple_of(page_bytes));
            let fits = layout.pooled || layout.may_move || pages << kind.page_log2 <= room;
            assert_eq!(run.grow(*pages, by_guest), fits, "growing to {pages} pages");
            run.compare();
            run.accesses();
            run.bulk();
        }
        assert!(!run.grow(kind.maximum + 1, by_guest), "grown beyond its maximum");
        run.compare();
    }
    Ok(())
}

#[test]
fn every_layout_keeps_accesses_in_bounds() {
    let all = layouts();
    assert_eq!(all.len(), 60);
    check_all(&all);
}

/// In a pool nothing moves, and everything has the room of the largest memory.
#[test]
fn slots_of_a_pool_keep_accesses_in_bounds() {
    let some: Vec<_> = layouts().into_iter().step_by(7).map(|layout| Layout { pooled: true, ..layout }).collect();
    check_all(&some);
}

fn check_all(layouts: &[Layout]) {
    let cases: Vec<_> = layouts.iter().flat_map(|layout| KINDS.map(|kind| (*layout, kind))).collect();
    let failures: Vec<String> = cases
        .par_iter()
        .filter_map(|&(layout, kind)| {
            let outcome = std::panic::catch_unwind(|| check(layout, kind));
            let why = match outcome {
                Ok(Ok(())) => return None,
                Ok(Err(error)) => format!("{error:#}"),
                Err(panic) => panic.downcast_ref::<String>().cloned().unwrap_or_else(|| "it panicked".to_owned()),
            };
            Some(format!("{layout:?} {kind:?}: {why}"))
        })
        .collect();
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

#[test]
fn a_layout_that_does_not_fit_is_refused() {
    let refused = |config: &mut Config| Engine::new(config).map(drop).expect_err("it cannot be met").to_string();
    let error = refused(Config::new().memory_reservation(1 << 60));
    assert!(error.contains("memory_reservation") && error.contains("make them smaller"), "{error}");
    assert!(refused(Config::new().memory_guard_size(u64::MAX)).contains("memory_guard_size"));
    assert!(refused(Config::new().memory_reservation_for_growth(1 << 60)).contains("memory_reservation_for_growth"));
}
