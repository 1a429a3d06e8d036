//! A real guest, through dynamic values and through typed calls: every function of `guest-api`, `run`, resources of both sides, a panic.
//!
//! What each call must answer follows from `guests/rust-types/src/lib.rs`.

use std::collections::HashMap;
use windlass::component::{Component, Func, Instance, Linker, ResourceType, TypedFunc, Val};
use windlass::{AsContextMut, Engine, Result, Store, bail};

const GUEST: &[u8] = include_bytes!("../guests/rust-types/rust-types.wasm");
const GUEST_API: &str = "test:types/guest-api@0.1.0";
const HOST_API: &str = "test:types/host-api@0.1.0";

/// The host's side: what was logged, and its counters.
#[derive(Default)]
struct Host {
    log: Vec<String>,
    counters: HashMap<u32, u32>,
    next: u32,
    dropped: Vec<u32>,
}

/// The Rust type that stands for the host's `counter`.
struct Counter;

impl Host {
    fn counter(&mut self, value: u32) -> u32 {
        self.next += 1;
        self.counters.insert(self.next, value);
        self.next
    }
}

fn string(value: &Val) -> &str {
    match value {
        Val::String(text) => text,
        other => panic!("{other:?} is not a string"),
    }
}

fn strings(values: &[&str]) -> Val {
    Val::List(values.iter().map(|text| Val::from(*text)).collect())
}

fn variant(case: &str, payload: impl Into<Option<Val>>) -> Val {
    Val::Variant(case.to_owned(), payload.into().map(Box::new))
}

fn ok(value: Val) -> Val {
    Val::Result(Ok(Some(Box::new(value))))
}

fn err(value: Val) -> Val {
    Val::Result(Err(Some(Box::new(value))))
}

fn point(x: i32, y: i32) -> Val {
    Val::Record(vec![("x".to_owned(), Val::S32(x)), ("y".to_owned(), Val::S32(y))])
}

fn person(name: &str, age: u8, tags: &[&str], home: Option<Val>) -> Val {
    Val::Record(vec![
        ("name".to_owned(), name.into()),
        ("age".to_owned(), Val::U8(age)),
        ("tags".to_owned(), strings(tags)),
        ("home".to_owned(), Val::Option(home.map(Box::new))),
    ])
}

fn area(shape: &Val) -> f64 {
    match shape {
        Val::Variant(case, Some(payload)) => match (case.as_str(), &**payload) {
            ("circle", Val::Float64(radius)) => 3.0 * radius * radius,
            ("rect", Val::Tuple(sides)) => match sides[..] {
                [Val::Float32(a), Val::Float32(b)] => f64::from(a * b),
                _ => panic!("{sides:?}"),
            },
            ("poly", Val::List(points)) => points.len() as f64,
            other => panic!("{other:?}"),
        },
        Val::Variant(case, None) if case == "empty" => 0.0,
        other => panic!("{other:?}"),
    }
}

/// Every import, as a dynamic function; handles come as `ResourceAny`.
fn linker(engine: &Engine) -> Result<Linker<Host>> {
    let mut linker = Linker::<Host>::new(engine);
    linker.root().func_wrap("now", |_, (): ()| Ok((1234u64,)))?;
    let mut api = linker.instance(HOST_API)?;
    api.func_new("log", |mut store, _, params, _| {
        store.data_mut().log.push(string(&params[0]).to_owned());
        Ok(())
    })?;
    api.func_new("lookup", |_, ty, params, results| {
        assert_eq!(ty.to_string(), "func(key: string) -> result<person, failure>");
        results[0] = match string(&params[0]) {
            "ada" => ok(person("Ada", 36, &["math", "engines"], Some(point(1, -2)))),
            "nobody" => err(variant("not-found", Val::from("nobody"))),
            "teapot" => err(variant("code", Val::U32(418))),
            _ => err(variant("other", None)),
        };
        Ok(())
    })?;
    api.func_new("area", |_, _, params, results| {
        results[0] = Val::Float64(area(&params[0]));
        Ok(())
    })?;
    api.func_new("sum", |_, _, params, results| {
        let Val::List(values) = &params[0] else { bail!("{params:?}") };
        let numbers = values.iter().map(|value| match value {
            Val::U64(number) => *number,
            other => panic!("{other:?}"),
        });
        results[0] = Val::U64(numbers.sum());
        Ok(())
    })?;
    api.func_new("paint", |_, _, params, results| {
        results[0] = Val::Option(Some(Box::new(format!("{:?}", params[0]).into())));
        Ok(())
    })?;
    api.resource("counter", ResourceType::host::<Counter>(), |mut store, rep| {
        let host = store.data_mut();
        host.counters.remove(&rep).expect("it is dropped once");
        host.dropped.push(rep);
        Ok(())
    })?;
    api.func_new("[constructor]counter", |mut store, _, params, results| {
        let Val::U32(start) = params[0] else { bail!("{params:?}") };
        let rep = store.data_mut().counter(start);
        let resource = windlass::component::Resource::<Counter>::new_own(rep);
        results[0] = Val::Resource(resource.try_into_resource_any(&mut store)?);
        Ok(())
    })?;
    api.func_new("[method]counter.add", |mut store, _, params, results| {
        let [Val::Resource(counter), Val::U32(n)] = params else { bail!("{params:?}") };
        assert!(!counter.owned());
        let rep = counter.try_into_resource::<Counter>(&mut store)?.rep();
        let value = store.data_mut().counters.get_mut(&rep).expect("it lives");
        *value += n;
        results[0] = Val::U32(*value);
        Ok(())
    })?;
    api.func_new("[method]counter.get", |mut store, _, params, results| {
        let [Val::Resource(counter)] = params else { bail!("{params:?}") };
        let rep = counter.try_into_resource::<Counter>(&mut store)?.rep();
        results[0] = Val::U32(store.data().counters[&rep]);
        Ok(())
    })?;
    api.func_new("[static]counter.merge", |mut store, _, params, results| {
        let [Val::Resource(a), Val::Resource(b)] = params else { bail!("{params:?}") };
        assert!(a.owned() && !b.owned());
        let a = a.try_into_resource::<Counter>(&mut store)?.rep();
        let b = b.try_into_resource::<Counter>(&mut store)?.rep();
        let host = store.data_mut();
        let merged = host.counters.remove(&a).expect("it lives") + host.counters[&b];
        let rep = host.counter(merged);
        let resource = windlass::component::Resource::<Counter>::new_own(rep);
        results[0] = Val::Resource(resource.try_into_resource_any(&mut store)?);
        Ok(())
    })?;
    Ok(linker)
}

struct Guest {
    store: Store<Host>,
    instance: Instance,
}

impl Guest {
    fn new() -> Result<Self> {
        let engine = Engine::default();
        let component = Component::new(&engine, GUEST)?;
        let mut store = Store::new(&engine, Host::default());
        let instance = linker(&engine)?.instantiate(&mut store, &component)?;
        Ok(Self { store, instance })
    }

    fn func(&mut self, name: &str) -> Func {
        let api = self.instance.get_export_index(&mut self.store, None, GUEST_API).expect("the interface is exported");
        let index = self.instance.get_export_index(&mut self.store, Some(&api), name).unwrap_or_else(|| panic!("`{name}` is exported"));
        self.instance.get_func(&mut self.store, index).expect("it is a function")
    }

    fn typed<P, R>(&mut self, name: &str) -> Result<TypedFunc<P, R>>
    where
        P: windlass::component::ComponentNamedList + windlass::component::Lower,
        R: windlass::component::ComponentNamedList + windlass::component::Lift,
    {
        self.func(name).typed(&self.store)
    }

    fn try_call(&mut self, name: &str, params: &[Val]) -> Result<Option<Val>> {
        let func = self.func(name);
        let mut results = vec![Val::Bool(false); func.ty(&self.store).results().len()];
        func.call(&mut self.store, params, &mut results)?;
        Ok(results.pop())
    }

    #[track_caller]
    fn call(&mut self, name: &str, params: &[Val]) -> Val {
        match self.try_call(name, params) {
            Ok(result) => result.unwrap_or_else(|| panic!("`{name}` has a result")),
            Err(error) => panic!("`{name}`: {error:?}"),
        }
    }
}

#[test]
fn every_echo_gives_back_what_it_got() -> Result<()> {
    let mut guest = Guest::new()?;
    let shapes = [
        variant("circle", Val::Float64(1.5)),
        variant("rect", Val::Tuple(vec![Val::Float32(2.0), Val::Float32(-0.25)])),
        variant("poly", Val::List(vec![point(1, 2), point(i32::MIN, i32::MAX)])),
        variant("empty", None),
    ];
    let people = [person("Ada", 36, &["math", ""], Some(point(1, -2))), person("", 0, &[], None)];
    let mut cases: Vec<(&str, Vec<Val>)> = vec![
        ("echo-bool", vec![Val::Bool(true), Val::Bool(false)]),
        ("echo-u8", vec![Val::U8(0), Val::U8(255)]),
        ("echo-s8", vec![Val::S8(-128), Val::S8(127)]),
        ("echo-u16", vec![Val::U16(u16::MAX)]),
        ("echo-s16", vec![Val::S16(i16::MIN)]),
        ("echo-u32", vec![Val::U32(u32::MAX)]),
        ("echo-s32", vec![Val::S32(i32::MIN)]),
        ("echo-u64", vec![Val::U64(u64::MAX)]),
        ("echo-s64", vec![Val::S64(i64::MIN)]),
        ("echo-f32", vec![Val::Float32(-0.0), Val::Float32(f32::NAN), Val::Float32(f32::INFINITY)]),
        ("echo-f64", vec![Val::Float64(1e300), Val::Float64(f64::NAN)]),
        ("echo-char", vec![Val::Char('\0'), Val::Char('\u{d7ff}'), Val::Char('\u{10ffff}')]),
        ("echo-string", vec!["".into(), "naïve 😀".into(), "x".repeat(200_000).into()]),
        ("echo-bytes", vec![Val::List(vec![]), Val::List((0..=255).map(Val::U8).collect())]),
        ("echo-strings", vec![strings(&[]), strings(&["a", "", "ß"])]),
        ("echo-nested", vec![Val::List(vec![strings(&["a"]), strings(&[]), strings(&["b", "c"])])]),
        ("echo-person", people.to_vec()),
        ("echo-people", vec![Val::List(people.to_vec()), Val::List(vec![people[0].clone(); 1000])]),
        ("echo-shape", shapes.to_vec()),
        ("echo-color", ["red", "green", "blue"].map(|color| Val::Enum(color.to_owned())).to_vec()),
        ("echo-tuple", vec![Val::Tuple(vec![Val::U8(1), "two".into(), Val::Float64(3.0)])]),
    ];
    let flags = |names: &[&str]| Val::Flags(names.iter().map(|name| (*name).to_owned()).collect());
    cases.push(("echo-perms", vec![flags(&[]), flags(&["read"]), flags(&["exec", "read"]), flags(&["read", "write", "exec"])]));
    let some = |value: Option<u32>| Val::Option(Some(Box::new(value.into())));
    cases.push(("echo-option", vec![Val::Option(None), some(None), some(Some(7))]));
    let failures = [variant("not-found", Val::from("it")), variant("code", Val::U32(7)), variant("other", None)];
    cases.push(("echo-result", std::iter::once(ok("fine".into())).chain(failures.map(err)).collect()));
    for (name, values) in cases {
        for value in values {
            assert_eq!(guest.call(name, std::slice::from_ref(&value)), value, "{name}");
        }
    }
    Ok(())
}

#[test]
fn more_parameters_than_registers() -> Result<()> {
    let mut guest = Guest::new()?;
    let params = [
        Val::U8(1),
        "b".into(),
        Val::List(vec![Val::U16(2), Val::U16(3)]),
        Some("d").into(),
        point(4, -5),
        Val::Float32(6.5),
        Val::S64(-7),
        Val::Char('h'),
        "i".into(),
        Val::List(vec![Val::U8(8)]),
        Val::Bool(true),
    ];
    assert_eq!(guest.call("many", &params), r#"1 b [2, 3] Some("d") 4,-5 6.5 -7 h i [8] true"#.into());
    Ok(())
}

#[test]
fn functions_that_compute() -> Result<()> {
    let mut guest = Guest::new()?;
    assert_eq!(guest.call("divide", &[Val::S32(7), Val::S32(2)]), ok(Val::S32(3)));
    assert_eq!(guest.call("divide", &[Val::S32(7), Val::S32(0)]), err(variant("other", None)));
    assert_eq!(guest.call("divide", &[Val::S32(i32::MIN), Val::S32(-1)]), err(variant("code", Val::U32(1))));
    assert_eq!(guest.call("reverse", &["aß😀".into()]), "😀ßa".into());
    let run = guest.instance.get_typed_func::<(), (String,)>(&mut guest.store, "run")?;
    assert_eq!(run.call(&mut guest.store, ())?.0, "now=1234 sum=6");
    Ok(())
}

#[test]
fn imports_see_what_the_guest_sends() -> Result<()> {
    let mut guest = Guest::new()?;
    let shapes = Val::List(vec![
        variant("circle", Val::Float64(2.0)),
        variant("rect", Val::Tuple(vec![Val::Float32(2.0), Val::Float32(0.5)])),
        variant("poly", Val::List(vec![point(0, 0), point(1, 1), point(2, 2)])),
        variant("empty", None),
    ]);
    assert_eq!(guest.call("total-area", &[shapes]), Val::Float64(12.0 + 1.0 + 3.0));
    assert_eq!(guest.call("greet", &["ada".into()]), ok(r#"hello Ada (36) ["math", "engines"]"#.into()));
    assert_eq!(guest.call("greet", &["nobody".into()]), err(variant("not-found", Val::from("nobody"))));
    assert_eq!(guest.call("greet", &["teapot".into()]), err(variant("code", Val::U32(418))));
    assert_eq!(guest.call("greet", &["?".into()]), err(variant("other", None)));
    assert_eq!(guest.store.data().log, ["looking up ada", "looking up nobody", "looking up teapot", "looking up ?"]);
    Ok(())
}

#[test]
fn host_resources_move_and_are_dropped() -> Result<()> {
    let mut guest = Guest::new()?;
    // 10 and two additions make 17; merged with the guest's second counter of 1000, which the guest then drops with the merged one.
    assert_eq!(guest.call("use-counter", &[Val::U32(10), Val::List(vec![Val::U32(3), Val::U32(4)])]), Val::U32(1017));
    let host = guest.store.data();
    assert!(host.counters.is_empty(), "{:?}", host.counters);
    assert_eq!(host.dropped.len(), 2);
    Ok(())
}

#[test]
fn guest_resources_are_owned_and_borrowed() -> Result<()> {
    let mut guest = Guest::new()?;
    let push = |guest: &mut Guest, stack: &Val, text: &str| {
        assert_eq!(guest.try_call("[method]stack.push", &[stack.clone(), text.into()]).expect("it does not trap"), None);
    };
    let a = guest.call("[constructor]stack", &[]);
    let b = guest.call("[constructor]stack", &[]);
    push(&mut guest, &a, "one");
    push(&mut guest, &a, "two");
    push(&mut guest, &b, "three");
    assert_eq!(guest.call("[method]stack.len", std::slice::from_ref(&a)), Val::U32(2));
    assert_eq!(guest.call("peek", std::slice::from_ref(&b)), Some("three").into());
    assert_eq!(guest.call("[method]stack.pop", std::slice::from_ref(&a)), Some("two").into());
    let both = guest.call("[static]stack.concat", &[a.clone(), b.clone()]);
    // `a` was moved, which the instance survives; `b` was lent.
    let error = guest.try_call("peek", std::slice::from_ref(&a)).expect_err("it was moved");
    assert!(format!("{error:#}").contains("unknown handle"), "{error:#}");
    assert_eq!(guest.call("[method]stack.len", std::slice::from_ref(&both)), Val::U32(2));
    assert_eq!(guest.call("drain", &[both]), strings(&["one", "three"]));
    let Val::Resource(b) = b else { panic!("{b:?}") };
    b.resource_drop(&mut guest.store)?;
    assert!(b.resource_drop(&mut guest.store).is_err(), "it is gone");
    assert_eq!(guest.call("echo-u8", &[Val::U8(1)]), Val::U8(1), "the instance is usable after all of that");
    Ok(())
}

#[test]
fn a_panic_is_a_trap_and_the_store_survives_it() -> Result<()> {
    let mut guest = Guest::new()?;
    let error = guest.try_call("panic", &["oh no".into()]).expect_err("it panics");
    assert_eq!(error.downcast_ref::<windlass::Trap>(), Some(&windlass::Trap::UnreachableCodeReached));
    let error = guest.try_call("echo-u8", &[Val::U8(1)]).expect_err("it is poisoned");
    let text = format!("{error:#}");
    assert!(text.contains("cannot enter component instance") && text.contains("`panic` of"), "{text}");
    let pre = guest.instance.instance_pre(&guest.store);
    guest.instance = pre.instantiate(&mut guest.store)?;
    assert_eq!(guest.call("echo-u8", &[Val::U8(1)]), Val::U8(1));
    Ok(())
}

#[test]
fn typed_calls_agree() -> Result<()> {
    let mut guest = Guest::new()?;
    let bytes = guest.typed::<(&[u8],), (Vec<u8>,)>("echo-bytes")?;
    assert_eq!(bytes.call(&mut guest.store, (b"\0\x01\xff",))?.0, b"\0\x01\xff");
    let nested = guest.typed::<(Vec<Vec<String>>,), (Vec<Vec<String>>,)>("echo-nested")?;
    let value = vec![vec!["a".to_owned()], vec![], vec!["b".to_owned(), "".to_owned()]];
    assert_eq!(nested.call(&mut guest.store, (value.clone(),))?.0, value);
    let option = guest.typed::<(Option<Option<u32>>,), (Option<Option<u32>>,)>("echo-option")?;
    for value in [None, Some(None), Some(Some(7))] {
        assert_eq!(option.call(&mut guest.store, (value,))?.0, value);
    }
    let tuple = guest.typed::<((u8, String, f64),), ((u8, String, f64),)>("echo-tuple")?;
    assert_eq!(tuple.call(&mut guest.store, ((1, "two".to_owned(), 3.0),))?.0, (1, "two".to_owned(), 3.0));
    let error = guest.typed::<(u8, u8), (u8,)>("echo-u8").expect_err("one parameter too many");
    assert!(error.to_string().contains("takes 1 parameter (`v: u8`), the caller gives 2"), "{error}");
    let error = guest.typed::<(u8,), (u16,)>("echo-u8").expect_err("another result");
    assert!(error.to_string().contains("result of `echo-u8`"), "{error}");
    let mut store = guest.store.as_context_mut();
    let error = guest.instance.get_typed_func::<(), ()>(&mut store, "echo-u9").expect_err("there is none");
    assert!(error.to_string().contains("no export `echo-u9`") && error.to_string().contains("has `echo-u8`"), "{error}");
    Ok(())
}
