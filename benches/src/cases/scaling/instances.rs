//! A store against the number of its instances.

use super::{component, each, into_anyhow, rt};
use crate::scaling::{Probe, guests, spent};
use anyhow::Result;
use rt::component::{Instance, InstancePre, Linker};
use rt::{Engine, Store, StoreLimits, StoreLimitsBuilder};
use std::hint::black_box;

/// Instances that one sample makes or drops: enough for the clock.
const SAMPLED: u64 = 200;

fn tiny() -> Result<(Engine, InstancePre<StoreLimits>)> {
    let (engine, component) = component(&guests::function())?;
    let pre = Linker::new(&engine).instantiate_pre(&component).map_err(into_anyhow)?;
    Ok((engine, pre))
}

/// A store that may have many instances, and has `n`.
fn filled(engine: &Engine, pre: &InstancePre<StoreLimits>, n: u64) -> Result<(Store<StoreLimits>, Option<Instance>)> {
    let mut store = Store::new(engine, StoreLimitsBuilder::new().instances(1 << 20).build());
    store.limiter(|limits| limits);
    let mut last = None;
    for _ in 0..n {
        last = Some(pre.instantiate(&mut store).map_err(into_anyhow)?);
    }
    Ok((store, last))
}

/// A call of the last.
pub fn call(n: u64) -> Result<Probe> {
    let (engine, pre) = tiny()?;
    let (mut store, last) = filled(&engine, &pre, n)?;
    let f = last.expect("one at least").get_typed_func::<(), ()>(&mut store, "f").map_err(into_anyhow)?;
    Ok(Probe::of(move |times| each(times, |_| f.call(&mut store, ()))))
}

/// One more, in each of enough stores.
pub fn instantiate(n: u64) -> Result<Probe> {
    let (engine, pre) = tiny()?;
    // A tenth more at the most, so that `n` is what there are.
    let more = (n / 10).clamp(1, SAMPLED);
    let count = SAMPLED.div_ceil(more);
    Ok(Probe::sample(move || {
        let mut stores = (0..count).map(|_| Ok(filled(&engine, &pre, n)?.0)).collect::<Result<Vec<_>>>()?;
        let spent = spent(|| stores.iter_mut().try_for_each(|store| each(more, |_| pre.instantiate(&mut *store))))?;
        Ok(spent.as_nanos() as f64 / (more * count) as f64)
    }))
}

/// The end of the store, for each instance.
pub fn drop_store(n: u64) -> Result<Probe> {
    let (engine, pre) = tiny()?;
    let count = SAMPLED.div_ceil(n);
    Ok(Probe::sample(move || {
        let stores = (0..count).map(|_| filled(&engine, &pre, n)).collect::<Result<Vec<_>>>()?;
        let spent = spent(|| {
            drop(black_box(stores));
            Ok(())
        })?;
        Ok(spent.as_nanos() as f64 / (n * count) as f64)
    }))
}
