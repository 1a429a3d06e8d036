//! Runs a case and compares what happens with the reference's answer.

use super::case::{Case, Found, Guest, Side};
use super::dynamic::{Handles, json, val};
use super::table::{Borrowed, Entry};
use super::text;
use anyhow::{Context, Result, ensure};
use serde_json::Value as Json;
use std::sync::Arc;
use windlass::component::{Component, Instance, Linker, Resource, ResourceType, Val};
use windlass::{AsContextMut, Config, Engine, Store, Trap};

/// The host's resource type.
pub struct Thing;

/// What the host functions share with the test.
#[derive(Default)]
pub struct Host {
    /// What `f` was called with.
    pub arrived: Option<Json>,
    /// What it returns: one value or none.
    pub result: Vec<Json>,
}

/// Engines with every value type turned on: one whose memories move when they grow, too.
pub fn engines() -> Result<[Engine; 2]> {
    let mut config = Config::new();
    config.wasm_component_model_map(true);
    config.wasm_component_model_fixed_length_lists(true);
    let usual = Engine::new(&config)?;
    config.memory_reservation(0).memory_reservation_for_growth(0).memory_guard_size(0);
    Ok([usual, Engine::new(&config)?])
}

/// How the host's side of a call is written.
#[derive(Clone, Copy)]
enum Way<'a> {
    Dynamic,
    Static(&'a Entry),
    Borrowed(Borrowed),
}

/// Runs the case with dynamic values and, if the table has its types, with Rust types: the ways in which it was run, and every difference found.
pub fn run(engines: &[Engine; 2], case: &Case, table: &[Entry]) -> Result<(Vec<&'static str>, Vec<String>)> {
    // Numbers of cases go round in sixteens.
    let engine = &engines[usize::from(case.number / 16 % 2 == 1)];
    let component = Component::new(engine, text::component(case)).with_context(|| format!("the component of {}", case.name()))?;
    let mut ways = vec![("dynamic", Way::Dynamic)];
    if case.typed && !matches!((&case.caller, &case.callee), (Side::Guest(_), Side::Guest(_))) {
        for entry in table.iter().filter(|entry| entry.params == case.params && entry.result == case.result) {
            ways.push(("static", Way::Static(entry)));
            ways.extend(entry.borrowed.map(|borrowed| ("borrowed", Way::Borrowed(borrowed))));
        }
        ensure!(ways.len() > 1, "the table has no function of the type of {}", case.name());
    }
    let mut differences = Vec::new();
    for (how, way) in &ways {
        let found = run_one(engine, &component, case, *way).unwrap_or_else(|error| vec![format!("{error:#}")]);
        differences.extend(found.into_iter().map(|what| format!("{}, {how}: {what}", case.name())));
    }
    Ok((ways.into_iter().map(|(how, _)| how).collect(), differences))
}

/// One run in a store of its own.
fn run_one(engine: &Engine, component: &Component, case: &Case, way: Way<'_>) -> Result<Vec<String>> {
    let mut store = Store::new(engine, Host::default());
    let mut linker = Linker::<Host>::new(engine);
    define_resources(&mut linker, case)?;
    if let Side::Host(result) = &case.callee {
        store.data_mut().result = result.iter().filter(|_| case.result.is_some()).cloned().collect();
        match way {
            Way::Dynamic => define_dynamic(&mut linker, case)?,
            Way::Static(entry) => (entry.define)(&mut linker.root())?,
            Way::Borrowed(borrowed) => (borrowed.define)(&mut linker.root())?,
        }
    }
    let instance = linker.instantiate(&mut store, component)?;
    // A guest that calls itself is set up once.
    for (side, _) in guests(case).filter(|(side, _)| *side == "callee" || case.direction != "guest-self") {
        instance.get_typed_func::<(), ()>(&mut store, &*format!("setup-{side}"))?.call(&mut store, ())?;
    }
    let returned = call(&mut store, instance, case, way);

    let mut wrong = Vec::new();
    let expect = &case.expect;
    let outcome = match &returned {
        Ok(_) => None,
        Err(error) => match error.downcast_ref::<Trap>() {
            Some(trap) => Some(format!("{trap:?}")),
            None => return Err(anyhow::anyhow!("failed otherwise than by a trap: {error:#}")),
        },
    };
    if outcome != expect.trap {
        let detail = returned.as_ref().err().map(|error| format!(" ({error:#})")).unwrap_or_default();
        let name = |trap: &Option<String>| trap.clone().unwrap_or_else(|| "no trap".into());
        wrong.push(format!("expected {}, got {}{detail}", name(&expect.trap), name(&outcome)));
    }
    differ(&mut wrong, "arrived at the host function", expect.arrived.as_ref(), store.data().arrived.as_ref());
    let Ok(returned) = returned else { return Ok(wrong) };
    if expect.trap.is_none() {
        differ(&mut wrong, "returned", expect.returned.as_ref(), returned.as_ref());
        for (side, guest) in guests(case) {
            let found = if side == "caller" { &expect.caller } else { &expect.callee };
            let found = found.as_ref().context("the answer does not say what the guest finds")?;
            compare_guest(&mut wrong, &mut store, instance, side, guest, found)?;
        }
    }
    Ok(wrong)
}

fn guests(case: &Case) -> impl Iterator<Item = (&'static str, &Guest)> {
    let sides = [("caller", &case.caller), ("callee", &case.callee)];
    sides.into_iter().filter_map(|(name, side)| match side {
        Side::Guest(guest) => Some((name, guest)),
        Side::Host(_) => None,
    })
}

fn define_resources(linker: &mut Linker<Host>, case: &Case) -> Result<()> {
    for (r, _) in case.resources.iter().enumerate().filter(|(_, owner)| *owner == "host") {
        linker.root().resource(&format!("r{r}"), ResourceType::host::<Thing>(), |_, _| Ok(()))?;
        linker.root().func_wrap(&format!("give-r{r}"), |_, (rep,): (u32,)| Ok((Resource::<Thing>::new_own(rep),)))?;
    }
    Ok(())
}

/// Defines `f` with dynamic values.
fn define_dynamic(linker: &mut Linker<Host>, case: &Case) -> Result<()> {
    let (params, result) = (case.params.clone(), case.result.clone());
    let owners: Arc<[String]> = case.resources.clone().into();
    linker.root().func_new("f", move |mut store, _, args, results| {
        let mut handles = Handles { store: store.as_context_mut(), owners: &owners, instance: None };
        let arrived = params.iter().zip(args).map(|(ty, arg)| json(ty, arg, &mut handles)).collect::<Result<Json>>()?;
        handles.store.data_mut().arrived = Some(arrived);
        if let (Some(ty), [to]) = (&result, results) {
            let value = handles.store.data().result[0].clone();
            *to = val(ty, &value, &mut handles)?;
        }
        Ok(())
    })
}

/// The call: what it returns to a host.
fn call(store: &mut Store<Host>, instance: Instance, case: &Case, way: Way<'_>) -> Result<Option<Json>> {
    let Side::Host(args) = &case.caller else {
        instance.get_typed_func::<(), ()>(&mut *store, "run")?.call(store, ())?;
        return Ok(None);
    };
    let f = instance.get_func(&mut *store, "f").context("`f` is not exported")?;
    match way {
        Way::Dynamic => {}
        Way::Static(entry) => return (entry.call)(f, store, args).map(Some),
        Way::Borrowed(borrowed) => return (borrowed.call)(f, store, args).map(Some),
    }
    let mut handles = Handles { store: store.as_context_mut(), owners: &case.resources, instance: Some(instance) };
    let args = case.params.iter().zip(args).map(|(ty, arg)| val(ty, arg, &mut handles)).collect::<Result<Vec<_>>>()?;
    let mut results = vec![Val::Bool(false); usize::from(case.result.is_some())];
    f.call(&mut handles.store, &args, &mut results)?;
    let Some(ty) = &case.result else { return Ok(Some(Json::Null)) };
    json(ty, &results[0], &mut handles).map(Some)
}

fn differ<T: PartialEq + std::fmt::Debug>(wrong: &mut Vec<String>, what: &str, expected: T, found: T) {
    if expected != found {
        wrong.push(format!("{what}: expected {expected:?}, got {found:?}"));
    }
}

/// What a guest finds after a call that went well.
fn compare_guest(
    wrong: &mut Vec<String>,
    store: &mut Store<Host>,
    instance: Instance,
    side: &str,
    guest: &Guest,
    expect: &Found,
) -> Result<()> {
    let mut dump = |name: &str| -> Result<Vec<u8>> {
        let dump = instance.get_typed_func::<(), (Vec<u8>,)>(&mut *store, &*format!("{name}-{side}"))?;
        Ok(dump.call(&mut *store, ())?.0)
    };
    let log = dump("dump-log")?;
    let word = |at: usize| u32::from_le_bytes([log[at], log[at + 1], log[at + 2], log[at + 3]]);
    let double = |at: usize| u64::from(word(at)) | u64::from(word(at + 4)) << 32;

    let calls: Vec<[u32; 4]> =
        (0..word(text::REALLOCS) as usize).map(|i| [0, 4, 8, 12].map(|j| word(text::REALLOC_LOG + 16 * i + j))).collect();
    let script: Vec<[u32; 4]> = guest.script.iter().map(|call| [call[0], call[1], call[2], call[3]]).collect();
    differ(wrong, &format!("calls of the {side}'s `realloc`"), script, calls);
    let (calls, types, flat) = match side {
        "caller" => (text::RUNS, &guest.results, text::RESULT_FLAT),
        _ => (text::CALLS, &guest.params, text::FLAT),
    };
    differ(wrong, &format!("calls of the {side}'s function"), 1, word(calls));
    let flat: Vec<u64> = (0..types.len()).map(|i| canonical(double(flat + 8 * i), expect.flat[i])).collect();
    differ(wrong, &format!("flat values that the {side} gets"), &expect.flat, &flat);
    if side == "callee" {
        differ(wrong, "calls of post-return", 1, word(text::POST_RETURNS));
        let returned: Vec<u64> = guest.flat.iter().map(|(_, bits)| *bits).collect();
        let seen: Vec<u64> = (0..returned.len()).map(|i| double(text::POST_FLAT + 8 * i)).collect();
        differ(wrong, "flat values that post-return gets", returned, seen);
    }

    let mut memory = dump("dump")?;
    let mut expected = vec![guest.fill; 65536];
    expected.resize(memory.len(), 0);
    let grown: u32 = guest.script.iter().map(|call| call[5] / 8).sum();
    differ(wrong, &format!("size of the {side}'s memory"), 65536 * (1 + grown as usize), memory.len());
    for (at, bytes) in guest.image.iter().chain(&expect.memory) {
        expected.get_mut(*at..at + bytes.len()).context("the answer writes outside of the memory")?.copy_from_slice(bytes);
    }
    for (at, size) in &expect.nans {
        if is_nan(&memory[*at..at + size]) {
            memory[*at..at + size].copy_from_slice(&expected[*at..at + size]);
        }
    }
    // The dump itself writes the first bytes.
    if let Some(at) = (8..memory.len()).find(|at| memory[*at] != expected[*at]) {
        let around = at & !7..memory.len().min((at & !7) + 32);
        let (expected, found) = (&expected[around.clone()], &memory[around]);
        wrong.push(format!("the {side}'s memory at {at}: expected {expected:02x?}, got {found:02x?}"));
    }
    Ok(())
}

/// The bits of a float that is NaN are free, also where it lies in a slot that it shares with an integer.
fn canonical(found: u64, expected: u64) -> u64 {
    let nan = match expected {
        0x7fc0_0000 => u32::try_from(found).is_ok_and(|bits| f32::from_bits(bits).is_nan()),
        0x7ff8_0000_0000_0000 => f64::from_bits(found).is_nan(),
        _ => false,
    };
    if nan { expected } else { found }
}

fn is_nan(bytes: &[u8]) -> bool {
    match *bytes {
        [a, b, c, d] => f32::from_le_bytes([a, b, c, d]).is_nan(),
        [a, b, c, d, e, f, g, h] => f64::from_le_bytes([a, b, c, d, e, f, g, h]).is_nan(),
        _ => false,
    }
}
