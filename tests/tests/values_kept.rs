//! Dynamic values are lifted into those that are there: the arguments of the call before, and what the caller of an export left in its results. What comes of
//! it is what comes of lifting anew, to the last letter of a name; so are fuel and errors. What is kept stays within its bound.

use std::fmt::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use windlass::component::{Component, Func, Instance, LimitError, Linker, ResourceType, Type, Val};
use windlass::{Config, Engine, Result, Store, StoreContextMut};

/// xorshift64*
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

const SCALARS: &[&str] = &["bool", "s8", "u8", "s16", "u16", "s32", "u32", "s64", "u64", "f32", "f64", "char"];

/// A random type, in the text format; those that need a name are added to `defs`.
fn random_type(random: &mut Random, depth: usize, defs: &mut Vec<String>) -> String {
    let mut part = |random: &mut Random| random_type(random, depth.saturating_sub(1), defs);
    let def = match random.below(if depth == 0 { 3 } else { 13 }) {
        0 => return random.one(SCALARS).to_string(),
        1 => return "string".into(),
        2 => "(enum \"a\" \"another-case\" \"b\")".into(),
        3 => return format!("(list {})", random.one(SCALARS)),
        4 | 5 => return format!("(list {})", part(random)),
        6 => return format!("(option {})", part(random)),
        7 => return format!("(result {} (error {}))", part(random), part(random)),
        8 => return format!("(tuple {} {})", part(random), part(random)),
        9 => return format!("(list {} 3)", part(random)),
        10 => return format!("(map {} {})", random.one(&["string", "u32", "char"]), part(random)),
        11 => {
            let (x, y, z) = (part(random), part(random), part(random));
            format!("(record (field \"x\" {x}) (field \"a-long-name\" {y}) (field \"z\" {z}))")
        }
        _ => match random.below(2) {
            0 => "(flags \"read\" \"write\" \"x\" \"y\")".into(),
            // Two cases whose payloads differ in their names only.
            _ => {
                let (x, y) = (part(random), part(random));
                defs.push(format!("(record (field \"one\" {x}))"));
                defs.push(format!("(record (field \"two\" {x}))"));
                let (one, two) = (defs.len() - 2, defs.len() - 1);
                format!("(variant (case \"none\") (case \"one\" $t{one}) (case \"two\" $t{two}) (case \"other\" {y}))")
            }
        },
    };
    defs.push(def);
    format!("$t{}", defs.len() - 1)
}

/// A random value of a type.
fn random_value(ty: &Type, random: &mut Random) -> Val {
    let few = random.below(4);
    let text = |random: &mut Random| "grüße, 🦀 ".repeat(*random.one(&[0, 1, 1, 2, 30]));
    let noise = random.next();
    match ty {
        Type::Bool => Val::Bool(noise.is_multiple_of(2)),
        Type::S8 => Val::S8(noise as i8),
        Type::U8 => Val::U8(noise as u8),
        Type::S16 => Val::S16(noise as i16),
        Type::U16 => Val::U16(noise as u16),
        Type::S32 => Val::S32(noise as i32),
        Type::U32 => Val::U32(noise as u32),
        Type::S64 => Val::S64(noise as i64),
        Type::U64 => Val::U64(noise),
        Type::Float32 => Val::Float32(noise as f32),
        Type::Float64 => Val::Float64(noise as f64),
        Type::Char => Val::Char(*random.one(&['a', 'ß', '🦀'])),
        Type::String => Val::String(text(random)),
        Type::List(list) => {
            let len = if random.below(8) == 0 { 40 } else { few };
            Val::List((0..len).map(|_| random_value(&list.ty(), random)).collect())
        }
        Type::FixedLengthList(list) => Val::FixedLengthList((0..list.len()).map(|_| random_value(&list.ty(), random)).collect()),
        Type::Map(map) => Val::Map((0..few).map(|_| (random_value(&map.key(), random), random_value(&map.value(), random))).collect()),
        Type::Record(record) => {
            Val::Record(record.fields().map(|field| (field.name.to_owned(), random_value(&field.ty, random))).collect())
        }
        Type::Tuple(tuple) => Val::Tuple(tuple.types().map(|ty| random_value(&ty, random)).collect()),
        Type::Variant(variant) => {
            let cases: Vec<_> = variant.cases().collect();
            let case = random.one(&cases);
            Val::Variant(case.name.to_owned(), case.ty.as_ref().map(|ty| Box::new(random_value(ty, random))))
        }
        Type::Enum(names) => Val::Enum(random.one(&names.names().collect::<Vec<_>>()).to_string()),
        Type::Option(option) => Val::Option((few > 0).then(|| Box::new(random_value(&option.ty(), random)))),
        Type::Result(result) => {
            let mut payload = |ty: Option<Type>| ty.map(|ty| Box::new(random_value(&ty, random)));
            Val::Result(if few > 0 { Ok(payload(result.ok())) } else { Err(payload(result.err())) })
        }
        Type::Flags(flags) => Val::Flags(flags.names().filter(|_| random.below(2) == 0).map(str::to_owned).collect()),
        other => panic!("no value of type {other:?}"),
    }
}

/// What a user may do to a value of his before he gives it to the next call.
fn spoil(value: &mut Val, random: &mut Random) {
    if random.below(12) == 0 {
        *value = random
            .one(&[Val::U8(1), Val::String("x".into()), Val::List(vec![Val::Bool(true); 3]), Val::Option(None), Val::Record(vec![])])
            .clone();
        return;
    }
    match value {
        Val::List(values) | Val::Tuple(values) | Val::FixedLengthList(values) => {
            values.truncate(random.below(values.len() + 2));
            values.iter_mut().for_each(|value| spoil(value, random));
        }
        Val::Map(entries) => entries.iter_mut().for_each(|(key, value)| {
            spoil(key, random);
            spoil(value, random);
        }),
        Val::Record(fields) => {
            for (name, value) in &mut *fields {
                match random.below(8) {
                    0 => name.push('x'),
                    1 => name.clear(),
                    // Of the same length.
                    2 => *name = "#".repeat(name.len()),
                    _ => spoil(value, random),
                }
            }
            match random.below(8) {
                0 => drop(fields.pop()),
                1 => fields.reverse(),
                2 => fields.push(("more".into(), Val::U8(1))),
                _ => {}
            }
        }
        Val::Variant(name, payload) => match random.below(4) {
            0 => *name = "other".into(),
            1 => *payload = None,
            2 => *payload = Some(Box::new(Val::Record(vec![("two".into(), Val::U8(1))]))),
            _ => payload.iter_mut().for_each(|payload| spoil(payload, random)),
        },
        Val::Option(payload) | Val::Result(Ok(payload) | Err(payload)) => payload.iter_mut().for_each(|payload| spoil(payload, random)),
        Val::Flags(names) => names.push("x".into()),
        Val::Enum(name) | Val::String(name) => name.push_str("more"),
        _ => {}
    }
}

/// A component that calls the imported `f` with what its export `f` was given, and returns what that returned.
fn relay(defs: &[String], ty: &str, flat: &[&str]) -> String {
    let defs = defs.iter().enumerate().fold(String::new(), |mut text, (i, def)| {
        let _ = write!(text, r#"(type $d{i} {def}) (import "t{i}" (type $t{i} (eq $d{i})))"#);
        text
    });
    let params = flat.join(" ");
    let arguments: String = (0..flat.len()).map(|i| format!("(local.get {i}) ")).collect();
    let (out, results, call) = match flat {
        [one] => ("", *one, format!("(call $f {arguments})")),
        _ => ("i32", "i32", format!("(call $f {arguments} (i32.const 1024)) (i32.const 1024)")),
    };
    let lowered_result = if flat.len() == 1 { format!("(result {results})") } else { String::new() };
    format!(
        r#"(component
          {defs}
          (core module $allocator
            (memory (export "memory") 512)
            (global $next (mut i32) (i32.const 65536))
            (func (export "realloc") (param i32 i32) (param $align i32) (param $size i32) (result i32)
              (local $at i32)
              (local.set $at (i32.and (i32.add (global.get $next) (i32.sub (local.get $align) (i32.const 1)))
                                      (i32.sub (i32.const 0) (local.get $align))))
              (global.set $next (i32.add (local.get $at) (local.get $size)))
              (local.get $at)))
          (core instance $a (instantiate $allocator))
          (import "f" (func $f (param "v" {ty}) (result {ty})))
          (core func $lowered (canon lower (func $f) (memory (core memory $a "memory")) (realloc (core func $a "realloc"))))
          (core module $m
            (import "" "f" (func $f (param {params} {out}) {lowered_result}))
            (func (export "f") (param {params}) (result {results}) {call}))
          (core instance $i (instantiate $m (with "" (instance (export "f" (func $lowered))))))
          (func (export "f") (param "v" {ty}) (result {ty})
            (canon lift (core func $i "f") (memory (core memory $a "memory")) (realloc (core func $a "realloc")))))"#
    )
}

const PAIR: &[&str] = &["i32", "i32"];

fn engine() -> Result<Engine> {
    let mut config = Config::new();
    config.wasm_component_model_map(true);
    config.wasm_component_model_fixed_length_lists(true);
    Engine::new(&config)
}

#[derive(Default)]
struct Data {
    /// What the host function was given last.
    given: Option<Val>,
    instance: Option<Instance>,
    /// Values that it sends through the guest again before it returns.
    inner: Vec<Val>,
    panics: bool,
}

fn host(mut store: StoreContextMut<'_, Data>, args: &[Val], results: &mut [Val]) -> Result<()> {
    assert!(!store.data().panics, "the host function was told to");
    let before = format!("{args:?}");
    if let (Some(value), Some(instance)) = (store.data_mut().inner.pop(), store.data().instance) {
        let f = instance.get_func(&mut store, "f").expect("exported");
        let mut result = [Val::Bool(false)];
        f.call(&mut store, std::slice::from_ref(&value), &mut result)?;
        assert_eq!(format!("{:?}", result[0]), format!("{value:?}"));
    }
    assert_eq!(format!("{args:?}"), before, "a call inside this one leaves its arguments alone");
    results[0] = args[0].clone();
    store.data_mut().given = Some(args[0].clone());
    Ok(())
}

struct Relay {
    store: Store<Data>,
    f: Func,
}

impl Relay {
    fn new(engine: &Engine, component: &Component) -> Result<Self> {
        let mut linker = Linker::<Data>::new(engine);
        linker.root().func_new("f", |store, _, args, results| host(store, args, results))?;
        let mut store = Store::new(engine, Data::default());
        let instance = linker.instantiate(&mut store, component)?;
        store.data_mut().instance = Some(instance);
        let f = instance.get_func(&mut store, "f").expect("exported");
        Ok(Self { store, f })
    }

    fn of(ty: &str, defs: &[String]) -> Result<Self> {
        let (engine, text) = (engine()?, relay(defs, ty, PAIR));
        Self::new(&engine, &Component::new(&engine, text)?)
    }

    fn ty(&self) -> Type {
        self.f.ty(&self.store).params().next().expect("it takes one").1
    }

    #[track_caller]
    fn call(&mut self, value: &Val, results: &mut [Val]) -> Result<()> {
        self.store.data_mut().given = None;
        self.f.call(&mut self.store, std::slice::from_ref(value), results)?;
        // All of it, and no other kind of NaN.
        let (sent, given) = (format!("{value:?}"), self.store.data_mut().given.take());
        assert_eq!(format!("{:?}", given.expect("the host was called")), sent, "what the host was given");
        assert_eq!(format!("{:?}", results[0]), sent, "what came back");
        let (usage, limit) = (self.store.usage().kept_bytes, self.store.max_component_kept_bytes());
        assert!(usage <= limit, "{usage} bytes are kept, {limit} may be");
        Ok(())
    }

    fn kept(&self) -> usize {
        self.store.usage().kept_bytes
    }
}

/// Flat forms by hand, and random types as elements of lists.
#[test]
fn what_is_lifted_into_kept_values_is_what_is_lifted_anew() -> Result<()> {
    let engine = engine()?;
    let defs: Vec<String> = [
        r#"(record (field "s" string) (field "n" u32))"#,
        r#"(variant (case "none") (case "one" $t0) (case "text" string))"#,
        r#"(flags "a" "b" "c")"#,
        r#"(record (field "one" $t0) (field "two" (tuple bool (option char))))"#,
    ]
    .map(str::to_owned)
    .into();
    let mut random = Random(7);
    let mut cases: Vec<(Vec<String>, String, &[&str])> = vec![
        (defs.clone(), "$t0".into(), &["i32", "i32", "i32"]),
        (defs.clone(), "$t1".into(), &["i32", "i32", "i32", "i32"]),
        (defs.clone(), "$t2".into(), &["i32"]),
        (defs.clone(), "$t3".into(), &["i32", "i32", "i32", "i32", "i32", "i32"]),
        (defs.clone(), "(option $t3)".into(), &["i32", "i32", "i32", "i32", "i32", "i32", "i32"]),
        (defs.clone(), "(result string (error $t0))".into(), &["i32", "i32", "i32", "i32"]),
        (defs.clone(), "(list $t0 2)".into(), &["i32", "i32", "i32", "i32", "i32", "i32"]),
        (defs.clone(), "(list $t3)".into(), PAIR),
        (defs.clone(), "f32".into(), &["f32"]),
        (defs, "string".into(), PAIR),
    ];
    cases.extend(SCALARS.iter().map(|ty| (vec![], format!("(list {ty})"), PAIR)));
    for _ in 0..40 {
        let mut defs = Vec::new();
        let ty = random_type(&mut random, 3, &mut defs);
        cases.push((defs, format!("(list {ty})"), PAIR));
    }
    for (defs, ty, flat) in cases {
        let text = relay(&defs, &ty, flat);
        let component = Component::new(&engine, &text).map_err(|error| error.context(text))?;
        let mut relay = Relay::new(&engine, &component)?;
        let ty = relay.ty();
        let mut results = [Val::Bool(false)];
        for round in 0..30 {
            if round % 3 == 2 {
                spoil(&mut results[0], &mut random);
            }
            // Values that go through the guest while others do.
            relay.store.data_mut().inner = (0..random.below(3)).map(|_| random_value(&ty, &mut random)).collect();
            relay.call(&random_value(&ty, &mut random), &mut results)?;
        }
    }
    Ok(())
}

/// Whether a call ends well with so much fuel, or how it ends; after a first call that leaves something to be lifted into, or without.
fn with_fuel(
    engine: &Engine,
    component: &Component,
    warm: Option<&Val>,
    value: &Val,
    fuel: usize,
) -> Result<std::result::Result<(), String>> {
    let mut relay = Relay::new(engine, component)?;
    let mut results = [Val::Bool(false)];
    if let Some(warm) = warm {
        relay.call(warm, &mut results)?;
    }
    relay.store.set_hostcall_fuel(fuel);
    let done = relay.call(value, &mut results);
    Ok(done.map_err(|error| {
        assert!(error.is::<LimitError>(), "{error:?}");
        // Without where in wasm it was.
        error.chain().map(|cause| cause.to_string()).filter(|cause| !cause.contains("wasm backtrace")).collect::<Vec<_>>().join("; ")
    }))
}

#[test]
fn what_is_there_makes_no_difference_to_fuel() -> Result<()> {
    let engine = engine()?;
    let defs = [
        r#"(record (field "x" u32) (field "flag" bool))"#,
        r#"(record (field "name" string) (field "point" (option $t0)))"#,
        r#"(variant (case "point" $t0) (case "text" string))"#,
    ]
    .map(str::to_owned);
    for ty in
        ["(list $t0)", "(list (tuple u8 $t0))", "(list $t1)", "(list $t2)", "(list (list u16))", "(list string)", "(list (map string $t0))"]
    {
        let component = Component::new(&engine, relay(&defs, ty, PAIR))?;
        let ty = Relay::new(&engine, &component)?.ty();
        let mut random = Random(11);
        let [warm, value] = [(); 2].map(|()| {
            loop {
                match random_value(&ty, &mut random) {
                    Val::List(values) if values.len() > 2 => break Val::List(values),
                    _ => {}
                }
            }
        });
        // The least that is enough.
        let (mut less, mut enough) = (0, 1 << 20);
        while less + 1 < enough {
            let middle = (less + enough) / 2;
            match with_fuel(&engine, &component, None, &value, middle)? {
                Ok(()) => enough = middle,
                Err(_) => less = middle,
            }
        }
        for fuel in (0..12).map(|i| less * i / 12).chain([less, enough]) {
            let anew = with_fuel(&engine, &component, None, &value, fuel)?;
            for warm in [&warm, &value, &Val::List(vec![])] {
                assert_eq!(with_fuel(&engine, &component, Some(warm), &value, fuel)?, anew, "with fuel {fuel} of {enough}");
            }
            assert_eq!(anew.is_ok(), fuel == enough);
        }
    }
    Ok(())
}

fn texts(len: usize, each: usize) -> Val {
    Val::List(vec![Val::String("x".repeat(each)); len])
}

#[test]
fn what_is_kept_is_counted_and_bounded() -> Result<()> {
    let mut relay = Relay::of("(list string)", &[])?;
    let mut results = [Val::Bool(false)];
    assert_eq!((relay.kept(), relay.store.max_component_kept_bytes()), (0, 4 << 20));
    relay.call(&texts(10, 1000), &mut results)?;
    let kept = relay.kept();
    assert!((10_000..12_000).contains(&kept), "{kept}");
    relay.call(&texts(10, 1000), &mut results)?;
    relay.call(&texts(3, 5), &mut results)?;
    relay.call(&texts(2, 1000), &mut results)?;
    assert!(relay.kept() <= kept + 1000, "{} bytes are kept: shorter strings take no more", relay.kept());

    // What does not fit is not kept, nor does what was dropped count for ever.
    relay.store.set_max_component_kept_bytes(8000);
    assert_eq!(relay.kept(), 0, "a lower bound holds at once");
    relay.call(&texts(10, 1000), &mut results)?;
    assert_eq!(relay.kept(), 0);
    for round in 0..50 {
        relay.call(&texts(2 + round % 3, 1000), &mut results)?;
        let kept = relay.kept();
        assert!((2000..=8000).contains(&kept), "{kept}");
    }
    relay.store.set_max_component_kept_bytes(0);
    relay.call(&texts(1, 1), &mut results)?;
    assert_eq!(relay.kept(), 0);

    // It goes with its instance.
    relay.store.set_max_component_kept_bytes(1 << 20);
    relay.call(&texts(10, 1000), &mut results)?;
    assert!(relay.kept() > 10_000);
    relay.store.data().instance.expect("there is one").drop_from(&mut relay.store)?;
    assert_eq!(relay.kept(), 0);
    Ok(())
}

#[test]
fn two_instances_share_the_bound() -> Result<()> {
    let engine = engine()?;
    let component = Component::new(&engine, relay(&[], "(list string)", PAIR))?;
    let mut relay = Relay::new(&engine, &component)?;
    let mut linker = Linker::<Data>::new(&engine);
    linker.root().func_new("f", |store, _, args, results| host(store, args, results))?;
    let other = linker.instantiate(&mut relay.store, &component)?.get_func(&mut relay.store, "f").expect("exported");
    relay.store.set_max_component_kept_bytes(16_000);
    let mut results = [Val::Bool(false)];
    for _ in 0..3 {
        relay.call(&texts(10, 1000), &mut results)?;
        assert!(relay.kept() > 10_000);
        let first = std::mem::replace(&mut relay.f, other);
        relay.call(&texts(5, 1000), &mut results)?;
        assert!((5000..=16_000).contains(&relay.kept()));
        relay.f = first;
    }
    Ok(())
}

#[test]
fn a_closure_that_panics_keeps_nothing() -> Result<()> {
    let mut relay = Relay::of("(list string)", &[])?;
    let mut results = [Val::Bool(false)];
    relay.call(&texts(10, 100), &mut results)?;
    assert!(relay.kept() > 1000);
    relay.store.data_mut().panics = true;
    let panicked = catch_unwind(AssertUnwindSafe(|| relay.call(&texts(5, 100), &mut results)));
    assert!(panicked.is_err());
    assert_eq!(relay.kept(), 0);
    Ok(())
}

/// A list of handles is not kept, beyond the place that it was in.
#[test]
fn handles_are_not_kept() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
          (import "thing" (type $thing (sub resource)))
          (import "make" (func $make (result (own $thing))))
          (import "take" (func $take (param "things" (list (own $thing))) (param "texts" (list string))))
          (core module $memory (memory (export "memory") 1))
          (core instance $memory (instantiate $memory))
          (core func $make' (canon lower (func $make)))
          (core func $take' (canon lower (func $take) (memory (core memory $memory "memory"))))
          (core module $m
            (import "" "memory" (memory 1))
            (import "" "make" (func $make (result i32)))
            (import "" "take" (func $take (param i32 i32 i32 i32)))
            (func (export "f")
              (i32.store (i32.const 8) (call $make))
              (i32.store (i32.const 12) (call $make))
              (call $take (i32.const 8) (i32.const 2) (i32.const 64) (i32.const 4))))
          (core instance $i (instantiate $m (with "" (instance
            (export "memory" (memory $memory "memory")) (export "make" (func $make')) (export "take" (func $take'))))))
          (func (export "f") (canon lift (core func $i "f"))))"#,
    )?;
    struct Thing;
    let mut linker = Linker::<usize>::new(&engine);
    linker.root().resource("thing", ResourceType::host::<Thing>(), |_, _| Ok(()))?;
    linker.root().func_wrap("make", |_, (): ()| Ok((windlass::component::Resource::<Thing>::new_own(1),)))?;
    linker.root().func_new("take", |mut store, _, args, _| {
        let [Val::List(things), Val::List(texts)] = args else { panic!("two lists") };
        assert_eq!((things.len(), texts), (2, &vec![Val::String(String::new()); 4]));
        for thing in things {
            let Val::Resource(thing) = thing else { panic!("a resource") };
            thing.resource_drop(&mut store)?;
            *store.data_mut() += 1;
        }
        Ok(())
    })?;
    let mut store = Store::new(&engine, 0);
    let instance = linker.instantiate(&mut store, &component)?;
    let f = instance.get_typed_func::<(), ()>(&mut store, "f")?;
    let mut kept = Vec::new();
    for _ in 0..3 {
        f.call(&mut store, ())?;
        kept.push(store.usage().kept_bytes);
        assert_eq!(store.usage().host_handles, 0);
    }
    assert_eq!(*store.data(), 6);
    // Each call lifts the handles anew, and what was dropped counts until there is too much of all.
    store.set_max_component_kept_bytes(1 << 10);
    for _ in 0..100 {
        f.call(&mut store, ())?;
        let kept = store.usage().kept_bytes;
        assert!((1..=1 << 10).contains(&kept), "{kept}");
    }
    Ok(())
}
