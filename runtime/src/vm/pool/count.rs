//! So many at a time, and no more.

use super::PoolError;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// How many there are of something, and may be.
#[derive(Debug)]
pub struct Count {
    limit: u32,
    taken: AtomicU32,
}

impl Count {
    pub(super) fn new(limit: u32) -> Self {
        Self { limit, taken: AtomicU32::new(0) }
    }

    /// One more, until the permit is dropped.
    pub(super) fn take(this: &Arc<Self>) -> Result<Permit, PoolError> {
        let more = |taken: u32| (taken < this.limit).then(|| taken + 1);
        match this.taken.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more) {
            Ok(_) => Ok(Permit { count: this.clone() }),
            Err(_) => Err(PoolError::Exhausted(this.limit)),
        }
    }

    pub(super) fn taken(&self) -> u32 {
        self.taken.load(Ordering::Relaxed)
    }
}

/// Leave for one of something, until it is dropped.
#[derive(Debug)]
pub struct Permit {
    count: Arc<Count>,
}

impl Drop for Permit {
    fn drop(&mut self) {
        self.count.taken.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threads_never_have_more_than_the_limit_together() {
        let count = Arc::new(Count::new(3));
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..2000 {
                        let permits: Vec<_> = (0..2).filter_map(|_| Count::take(&count).ok()).collect();
                        assert!(count.taken() <= 3 && count.taken() as usize >= permits.len());
                    }
                });
            }
        });
        assert_eq!(count.taken(), 0);
        let permits: Vec<_> = (0..3).filter_map(|_| Count::take(&count).ok()).collect();
        assert!(permits.len() == 3 && matches!(Count::take(&count), Err(PoolError::Exhausted(3))));
    }
}
