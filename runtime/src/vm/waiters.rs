//! Threads that wait at addresses of a shared memory until others wake them.
//!
//! One lock guards the queues of a memory. A thread compares the value that it expects, and joins the queue, under the lock; whoever wakes takes
//! threads off the queue under the lock, oldest first. So:
//!
//! - No wake-up is lost: a thread that changes the value and then wakes finds the waiter in the queue, or the waiter finds the new value.
//! - A thread is counted as woken if and only if its wait says so: one whose time is over takes itself off the queue, unless it was taken off before.
//! - Nothing else ends a wait. What the system wakes without reason waits on.
//!
//! No other lock is taken while this one is held, and waiting gives it up, so it cannot be part of a circle.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How a wait ended.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Waited {
    /// Somebody woke the thread.
    Woken,
    /// The value was not the expected one; the thread did not wait.
    Mismatch,
    /// Nobody woke the thread in time.
    TimedOut,
}

/// A thread that waits.
#[derive(Debug, Default)]
struct Sleeper {
    condition: Condvar,
    /// Changed under the lock of the queues only.
    woken: AtomicBool,
}

type Queues = HashMap<usize, VecDeque<Arc<Sleeper>>>;

/// The threads that wait at the addresses of one memory.
#[derive(Debug, Default)]
pub struct Waiters {
    queues: Mutex<Queues>,
}

impl Waiters {
    fn lock(&self) -> MutexGuard<'_, Queues> {
        self.queues.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits at `address` while nobody wakes this thread, for `timeout` at most, if `is_expected` says that the value there is the expected one.
    pub fn wait(&self, address: usize, timeout: Option<Duration>, is_expected: impl FnOnce() -> bool) -> Waited {
        // A time beyond what clocks can say never comes.
        let deadline = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
        let mut queues = self.lock();
        if !is_expected() {
            return Waited::Mismatch;
        }
        let sleeper = Arc::new(Sleeper::default());
        queues.entry(address).or_default().push_back(sleeper.clone());
        loop {
            queues = match deadline {
                None => sleeper.condition.wait(queues).unwrap_or_else(PoisonError::into_inner),
                Some(deadline) => {
                    let left = deadline.saturating_duration_since(Instant::now());
                    if left.is_zero() {
                        leave(&mut queues, address, &sleeper);
                        return Waited::TimedOut;
                    }
                    sleeper.condition.wait_timeout(queues, left).unwrap_or_else(PoisonError::into_inner).0
                }
            };
            if sleeper.woken.load(Ordering::Relaxed) {
                return Waited::Woken;
            }
        }
    }

    /// Wakes up to `count` threads that wait at `address`, those that came first; how many there were.
    pub fn wake(&self, address: usize, count: u32) -> u32 {
        let mut queues = self.lock();
        let Some(queue) = queues.get_mut(&address) else { return 0 };
        let mut woken = 0;
        while woken < count {
            let Some(sleeper) = queue.pop_front() else { break };
            sleeper.woken.store(true, Ordering::Relaxed);
            sleeper.condition.notify_one();
            woken += 1;
        }
        if queue.is_empty() {
            queues.remove(&address);
        }
        woken
    }

    /// How many threads wait at `address`.
    #[cfg(test)]
    fn waiting(&self, address: usize) -> usize {
        self.lock().get(&address).map_or(0, VecDeque::len)
    }
}

/// Takes a thread off its queue.
fn leave(queues: &mut Queues, address: usize, sleeper: &Arc<Sleeper>) {
    if let Some(queue) = queues.get_mut(&address) {
        queue.retain(|other| !Arc::ptr_eq(other, sleeper));
        if queue.is_empty() {
            queues.remove(&address);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread;

    fn until(waiters: &Waiters, address: usize, count: usize) {
        while waiters.waiting(address) != count {
            thread::yield_now();
        }
    }

    #[test]
    fn the_first_to_come_is_the_first_to_go() {
        let waiters = Waiters::default();
        let order = Mutex::new(Vec::new());
        thread::scope(|scope| {
            for index in 0..5 {
                let (waiters, order) = (&waiters, &order);
                scope.spawn(move || {
                    assert_eq!(waiters.wait(8, None, || true), Waited::Woken);
                    order.lock().expect("nobody panics").push(index);
                });
                until(waiters, 8, index + 1);
            }
            for woken in 0..5 {
                assert_eq!(waiters.wake(8, 1), 1);
                while order.lock().expect("nobody panics").len() != woken + 1 {
                    thread::yield_now();
                }
            }
        });
        assert_eq!(*order.lock().expect("nobody panics"), [0, 1, 2, 3, 4]);
        assert_eq!(waiters.wake(8, u32::MAX), 0);
    }

    #[test]
    fn addresses_are_apart_and_counts_exact() {
        let waiters = Waiters::default();
        thread::scope(|scope| {
            for address in [8, 8, 8, 16] {
                let waiters = &waiters;
                scope.spawn(move || assert_eq!(waiters.wait(address, None, || true), Waited::Woken));
            }
            until(&waiters, 8, 3);
            until(&waiters, 16, 1);
            assert_eq!((waiters.wake(8, 0), waiters.wake(24, 9)), (0, 0));
            assert_eq!((waiters.wake(8, 2), waiters.wake(8, 2), waiters.wake(8, 2)), (2, 1, 0));
            assert_eq!(waiters.wake(16, u32::MAX), 1);
        });
    }

    #[test]
    fn time_ends_a_wait_and_leaves_nothing() {
        let waiters = Waiters::default();
        assert_eq!(waiters.wait(8, Some(Duration::ZERO), || false), Waited::Mismatch);
        assert_eq!(waiters.wait(8, Some(Duration::ZERO), || true), Waited::TimedOut);
        let start = Instant::now();
        assert_eq!(waiters.wait(8, Some(Duration::from_millis(30)), || true), Waited::TimedOut);
        assert!(start.elapsed() >= Duration::from_millis(30));
        assert!(waiters.lock().is_empty());
    }

    /// Every wait that says "woken" was counted by a wake, and every other was not, however they race.
    #[test]
    fn time_and_waking_do_not_both_end_a_wait() {
        let waiters = Waiters::default();
        let (mut counted, mut woken) = (0, 0);
        thread::scope(|scope| {
            let sleepers: Vec<_> = (0..4)
                .map(|_| {
                    scope.spawn(|| {
                        let wait = || waiters.wait(8, Some(Duration::from_micros(50)), || true);
                        (0..500).filter(|_| wait() == Waited::Woken).count() as u32
                    })
                })
                .collect();
            while sleepers.iter().any(|sleeper| !sleeper.is_finished()) {
                counted += waiters.wake(8, 1);
            }
            woken = sleepers.into_iter().map(|sleeper| sleeper.join().expect("it does not panic")).sum();
        });
        assert_eq!(counted, woken);
        assert!(waiters.lock().is_empty());
    }
}
