//! Typed values through real components: every kind of type there and back, resources of both sides, and the same answers from typed and dynamic
//! calls whatever a guest returns.

use std::collections::HashMap;
use std::fmt::Write;
use windlass::component::{
    Component, ComponentNamedList, ComponentType, HandleError, Instance, Lift, LimitError, Linker, Lower, Resource, ResourceAny,
    ResourceTable, ResourceType, Val, WasmList, WasmStr, flags,
};
use windlass::{Config, Engine, Result, Store, Trap};

#[path = "component_values/agree.rs"]
mod agree;

/// A core module that allocates: `realloc` gives out fresh memory and never frees any.
const ALLOCATOR: &str = r#"
    (core module $allocator
      (memory (export "memory") 4)
      (global $next (mut i32) (i32.const 65536))
      (func (export "realloc") (param $old i32) (param $old-size i32) (param $align i32) (param $size i32) (result i32)
        (local $at i32)
        (local.set $at (i32.and (i32.add (global.get $next) (i32.sub (local.get $align) (i32.const 1)))
                                (i32.sub (i32.const 0) (local.get $align))))
        (global.set $next (i32.add (local.get $at) (local.get $size)))
        (memory.copy (local.get $at) (local.get $old) (local.get $old-size))
        (local.get $at)))
    (core instance $a (instantiate $allocator))
"#;

/// Named definitions, in the text format, with what makes them visible to imports and exports.
fn definitions(defs: &[(&str, &str)]) -> String {
    defs.iter().fold(String::new(), |mut text, (name, def)| {
        let _ = write!(text, r#"(type $def-{name} {def}) (import "{name}" (type ${name} (eq $def-{name})))"#);
        text
    })
}

fn engine() -> Result<Engine> {
    let mut config = Config::new();
    config.wasm_component_model_map(true);
    config.wasm_component_model_fixed_length_lists(true);
    Engine::new(&config)
}

/// A component that calls the imported `f` with what its export `f` was given, and returns what that returned. One value goes through it four
/// times: into the guest, out to the host, back in, back out.
fn relay(defs: &[(&str, &str)], ty: &str, flat: &[&str]) -> String {
    let params = flat.join(" ");
    let (results, call) = if flat.len() == 1 {
        // The result fits into a register.
        (format!("(result {params})"), format!("(call $f {})", "(local.get 0)"))
    } else {
        // The guest makes room for what the import returns, and returns where that is.
        let arguments: String = (0..flat.len()).map(|i| format!("(local.get {i}) ")).collect();
        ("(result i32)".into(), format!("(call $f {arguments} (i32.const 1024)) (i32.const 1024)"))
    };
    let import = if flat.len() == 1 { format!("(param {params}) {results}") } else { format!("(param {params} i32)") };
    format!(
        r#"(component
          {definitions}
          {ALLOCATOR}
          (import "f" (func $f (param "v" {ty}) (result {ty})))
          (core func $lowered (canon lower (func $f) (memory (core memory $a "memory")) (realloc (core func $a "realloc"))))
          (core module $m
            (import "" "f" (func $f {import}))
            (func (export "f") (param {params}) {results} {call}))
          (core instance $i (instantiate $m (with "" (instance (export "f" (func $lowered))))))
          (func (export "f") (param "v" {ty}) (result {ty})
            (canon lift (core func $i "f") (memory (core memory $a "memory")) (realloc (core func $a "realloc")))))"#,
        definitions = definitions(defs),
    )
}

/// Sends a value through a relay whose host side takes and returns it as `T` too.
#[track_caller]
fn relayed<T>(ty: &str, flat: &[&str], values: impl IntoIterator<Item = T>) -> Result<()>
where
    T: ComponentType + Lift + Lower + PartialEq + std::fmt::Debug + 'static,
    (T,): ComponentNamedList + Lift + Lower,
{
    let engine = engine()?;
    let component = Component::new(&engine, relay(DEFS, ty, flat))?;
    let mut linker = Linker::<u32>::new(&engine);
    linker.root().func_wrap("f", |mut store, (value,): (T,)| {
        *store.data_mut() += 1;
        Ok((value,))
    })?;
    let mut store = Store::new(&engine, 0);
    let instance = linker.instantiate(&mut store, &component)?;
    let f = instance.get_typed_func::<(&T,), (T,)>(&mut store, "f")?;
    let mut calls = 0;
    for value in values {
        assert_eq!(f.call(&mut store, (&value,))?.0, value);
        calls += 1;
    }
    assert_eq!(*store.data(), calls, "each went out to the host and back");
    Ok(())
}

#[derive(Clone, Copy, Debug, PartialEq, ComponentType, Lift, Lower)]
#[component(record)]
struct Point {
    x: u32,
    y: f32,
}

#[derive(Clone, Debug, PartialEq, ComponentType, Lift, Lower)]
#[component(record)]
struct Entry<K, V> {
    key: K,
    values: Vec<V>,
    #[component(name = "last-seen")]
    last_seen: Option<u64>,
}

#[derive(Clone, Debug, PartialEq, ComponentType, Lift, Lower)]
#[component(variant)]
enum Shape {
    #[component(name = "dot")]
    Dot,
    #[component(name = "disc")]
    Disc(f64),
    #[component(name = "poly")]
    Poly(Vec<Point>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ComponentType, Lift, Lower)]
#[component(enum)]
#[repr(u8)]
enum Level {
    #[component(name = "low")]
    Low,
    #[component(name = "high")]
    High,
}

flags! {
    Rights {
        #[component(name = "read")]
        const READ;
        #[component(name = "write")]
        const WRITE;
    }
}

const DEFS: &[(&str, &str)] = &[
    ("point", r#"(record (field "x" u32) (field "y" f32))"#),
    ("entry", r#"(record (field "key" string) (field "values" (list u16)) (field "last-seen" (option u64)))"#),
    ("shape", r#"(variant (case "dot") (case "disc" f64) (case "poly" (list $point)))"#),
    ("level", r#"(enum "low" "high")"#),
    ("rights", r#"(flags "read" "write")"#),
];

/// Flat form of a string or list.
const PAIR: &[&str] = &["i32", "i32"];

#[test]
fn scalars() -> Result<()> {
    relayed("bool", &["i32"], [true, false])?;
    relayed("s8", &["i32"], [i8::MIN, -1, i8::MAX])?;
    relayed("u16", &["i32"], [0, u16::MAX])?;
    relayed("s64", &["i64"], [i64::MIN, -1, i64::MAX])?;
    relayed("f32", &["f32"], [0.0, f32::INFINITY, f32::MIN_POSITIVE])?;
    relayed("f64", &["f64"], [-0.5, f64::NEG_INFINITY])?;
    relayed("char", &["i32"], ['\0', 'ß', '\u{d7ff}', '\u{e000}', char::MAX])
}

#[test]
fn strings_and_lists() -> Result<()> {
    relayed("string", PAIR, ["".to_string(), "grüße, 🦀".into(), "x".repeat(1000)])?;
    relayed("(list u8)", PAIR, [vec![], (0..=255_u8).collect()])?;
    relayed("(list s64)", PAIR, [vec![i64::MIN, 0, i64::MAX]])?;
    relayed("(list (list string))", PAIR, [vec![vec![], vec!["a".to_string(), "b".into()]]])?;
    relayed("(list (tuple u8 u64))", PAIR, [vec![(1_u8, 2_u64), (3, 4)]])?;
    relayed("(list (option bool))", PAIR, [vec![Some(true), None]])?;
    relayed("(list u16 3)", &["i32", "i32", "i32"], [[1_u16, 2, 65535]])?;
    relayed("(map string u32)", PAIR, [HashMap::from([("a".to_string(), 1_u32), ("b".into(), 2)])])
}

#[test]
fn aggregates() -> Result<()> {
    relayed("(option u32)", &["i32", "i32"], [None, Some(7_u32)])?;
    relayed("(result u32 (error f64))", &["i32", "i64"], [Ok(7_u32), Err(0.5)])?;
    relayed("(tuple u8 char f64)", &["i32", "i32", "f64"], [(1_u8, 'x', 2.5)])?;
    relayed("$point", &["i32", "f32"], [Point { x: 1, y: 2.0 }])?;
    relayed("(list $point)", PAIR, [vec![Point { x: 1, y: 2.0 }, Point { x: 3, y: 4.0 }]])?;
    let entry = Entry { key: "k".to_string(), values: vec![1_u16, 2], last_seen: Some(u64::MAX) };
    relayed("$entry", &["i32", "i32", "i32", "i32", "i32", "i64"], [entry.clone()])?;
    relayed("(list $entry)", PAIR, [vec![entry; 3]])?;
    relayed("$shape", &["i32", "i64", "i32"], [Shape::Dot, Shape::Disc(0.25), Shape::Poly(vec![Point { x: 9, y: -1.0 }])])?;
    relayed("$level", &["i32"], [Level::Low, Level::High])?;
    relayed("$rights", &["i32"], [Rights::empty(), Rights::WRITE, Rights::all()])?;
    relayed("(list $level)", PAIR, [vec![Level::High, Level::Low]])
}

/// A guest's allocator may give out memory that was used before, and the guest may look at all of it.
#[test]
fn bytes_between_fields_stay_as_the_guest_left_them() -> Result<()> {
    let engine = engine()?;
    let dirty = "(memory.fill (local.get $at) (i32.const 17) (local.get $size)) (memory.copy (local.get $at)";
    let allocator = ALLOCATOR.replace("(memory.copy (local.get $at)", dirty);
    let component = Component::new(
        &engine,
        format!(
            r#"(component {allocator}
              (alias core export $a "memory" (core memory $memory))
              (core module $m
                (import "" "memory" (memory 1))
                (func (export "f") (param $at i32) (param $len i32) (result i32)
                  (i32.store (i32.const 16) (local.get $at))
                  (i32.store (i32.const 20) (i32.shl (local.get $len) (i32.const 3)))
                  (i32.const 16)))
              (core instance $i (instantiate $m (with "" (instance (export "memory" (memory $memory))))))
              (func (export "f") (param "v" (list (tuple u8 u32))) (result (list u8))
                (canon lift (core func $i "f") (memory $memory) (realloc (core func $a "realloc")))))"#
        ),
    )?;
    let mut store = Store::new(&engine, ());
    let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
    let f = instance.get_func(&mut store, "f").expect("exported");
    let typed = f.typed::<(&[(u8, u32)],), (Vec<u8>,)>(&store)?;
    for len in [0, 1, 100_u8] {
        let list: Vec<(u8, u32)> = (0..len).map(|i| (i, 0x0403_0201)).collect();
        let bytes: Vec<u8> = (0..len).flat_map(|i| [i, 17, 17, 17, 1, 2, 3, 4]).collect();
        assert_eq!(typed.call(&mut store, (&list,))?.0, bytes);
        let values = list.iter().map(|(a, b)| Val::Tuple(vec![Val::U8(*a), Val::U32(*b)])).collect();
        let mut results = [Val::Bool(false)];
        f.call(&mut store, &[Val::List(values)], &mut results)?;
        assert_eq!(results, [Val::List(bytes.into_iter().map(Val::U8).collect())]);
    }
    Ok(())
}

/// Lists that are written while arguments are checked come to the guest in their places, next to what is lowered later.
#[test]
fn lists_in_lists_and_beside_each_other() -> Result<()> {
    let engine = engine()?;
    let ty = "(tuple (list (list u16)) (option (list (tuple char bool))) (map string (list f64)) (list string))";
    let component = Component::new(&engine, relay(DEFS, ty, &["i32", "i32", "i32", "i32", "i32", "i32", "i32", "i32", "i32"]))?;
    let mut linker = Linker::<()>::new(&engine);
    linker.root().func_new("f", |_, _, args, results| {
        results[0] = args[0].clone();
        Ok(())
    })?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &component)?;
    let f = instance.get_func(&mut store, "f").expect("exported");
    let list = |values: &[u16]| Val::List(values.iter().copied().map(Val::U16).collect());
    let doubles = |value: f64| Val::List(vec![Val::Float64(value); 3]);
    let whole = |pairs: Option<Box<Val>>| {
        Val::Tuple(vec![
            Val::List(vec![list(&[1, 2, 3]), list(&[]), list(&[4])]),
            Val::Option(pairs),
            Val::Map(vec![(Val::String("one".into()), doubles(1.5)), (Val::String("two".into()), doubles(-2.5))]),
            Val::List(vec![Val::String("last".into())]),
        ])
    };
    let pair = Val::Tuple(vec![Val::Char('ß'), Val::Bool(true)]);
    for value in [whole(None), whole(Some(Box::new(Val::List(vec![pair; 70]))))] {
        let mut results = [Val::Bool(false)];
        f.call(&mut store, std::slice::from_ref(&value), &mut results)?;
        assert_eq!(results, [value]);
    }
    // A mistake in the last of them costs nothing, and what was written before it is not there at the next call.
    let Val::Tuple(mut parts) = whole(None) else { panic!("a tuple is one") };
    parts[3] = list(&[9]);
    let error = f.call(&mut store, &[Val::Tuple(parts)], &mut [Val::Bool(false)]).expect_err("a number is no string");
    assert!(format!("{error:#}").contains("element 3, element 0: expected `string`, got `u16`"), "{error:#}");
    let mut results = [Val::Bool(false)];
    f.call(&mut store, &[whole(None)], &mut results)?;
    assert_eq!(results, [whole(None)]);
    Ok(())
}

#[test]
fn views_are_read_where_they_lie() -> Result<()> {
    let engine = engine()?;
    let component = Component::new(&engine, relay(DEFS, "(tuple string (list u32))", &["i32", "i32", "i32", "i32"]))?;
    let mut linker = Linker::<usize>::new(&engine);
    linker.root().func_wrap("f", |mut store, ((text, list),): ((WasmStr, WasmList<u32>),)| {
        let text = text.to_str(&store)?.into_owned();
        let mut numbers = list.as_le_slice(&store).to_vec();
        assert_eq!(list.get(&mut store, 0).transpose()?, numbers.first().copied());
        numbers.reverse();
        *store.data_mut() = list.len();
        Ok(((text, numbers),))
    })?;
    let mut store = Store::new(&engine, 0);
    let instance = linker.instantiate(&mut store, &component)?;
    let f = instance.get_typed_func::<((&str, &[u32]),), ((String, Vec<u32>),)>(&mut store, "f")?;
    assert_eq!(f.call(&mut store, (("hi", &[1, 2, 3]),))?.0, ("hi".to_string(), vec![3, 2, 1]));
    assert_eq!(*store.data(), 3);
    Ok(())
}

#[test]
fn what_a_guest_may_make_the_host_allocate_is_bounded() -> Result<()> {
    let engine = engine()?;
    let component = Component::new(&engine, relay(DEFS, "(list (list u8))", PAIR))?;
    let mut linker = Linker::<()>::new(&engine);
    linker.root().func_wrap("f", |_, (lists,): (Vec<Vec<u8>>,)| Ok((lists,)))?;
    let mut store = Store::new(&engine, ());
    store.set_hostcall_fuel(10_000);
    let instance = linker.instantiate(&mut store, &component)?;
    let f = instance.get_typed_func::<(Vec<Vec<u8>>,), (Vec<Vec<u8>>,)>(&mut store, "f")?;
    assert_eq!(f.call(&mut store, (vec![vec![1; 1000]; 5],))?.0.len(), 5);
    let error = f.call(&mut store, (vec![vec![1; 1000]; 10],)).expect_err("more than the host function may be given");
    assert!(error.downcast_ref::<LimitError>().is_some(), "{error:?}");
    Ok(())
}

/// A guest that implements `thing`, whose destructor traps on 13, and holds and drops things of the host.
const THINGS: &str = r#"
    (component
      (import "host-thing" (type $host-thing (sub resource)))
      (import "make" (func $make (result (own $host-thing))))
      (core module $d
        (global $drops (mut i32) (i32.const 0))
        (func (export "drop") (param i32)
          (if (i32.eq (local.get 0) (i32.const 13)) (then unreachable))
          (global.set $drops (i32.add (global.get $drops) (i32.const 1))))
        (func (export "drops") (result i32) (global.get $drops)))
      (core instance $d (instantiate $d))
      (type $thing' (resource (rep i32) (dtor (core func $d "drop"))))
      (export $thing "thing" (type $thing'))
      (core func $new (canon resource.new $thing'))
      (core func $rep (canon resource.rep $thing'))
      (core func $drop (canon resource.drop $thing'))
      (core func $drop-host (canon resource.drop $host-thing))
      (core func $make' (canon lower (func $make)))
      (core module $m
        (import "" "new" (func $new (param i32) (result i32)))
        (import "" "rep" (func $rep (param i32) (result i32)))
        (import "" "drop" (func $drop (param i32)))
        (import "" "drop-host" (func $drop-host (param i32)))
        (import "" "make" (func $make (result i32)))
        (func (export "new") (param i32) (result i32) (call $new (local.get 0)))
        (func (export "get") (param i32) (result i32) (local.get 0))
        (func (export "take") (param i32) (result i32)
          (call $rep (local.get 0)) (call $drop (local.get 0)))
        (func (export "keep") (param i32))
        (func (export "give-back") (param i32) (call $drop-host (local.get 0)))
        (func (export "pass") (result i32) (call $make))
        (func (export "drop-made") (call $drop-host (call $make))))
      (core instance $m (instantiate $m (with "" (instance
        (export "new" (func $new)) (export "rep" (func $rep)) (export "drop" (func $drop))
        (export "drop-host" (func $drop-host)) (export "make" (func $make'))))))
      (func (export "new") (param "rep" u32) (result (own $thing)) (canon lift (core func $m "new")))
      (func (export "get") (param "t" (borrow $thing)) (result u32) (canon lift (core func $m "get")))
      (func (export "take") (param "t" (own $thing)) (result u32) (canon lift (core func $m "take")))
      (func (export "drops") (result u32) (canon lift (core func $d "drops")))
      (func (export "keep") (param "t" (borrow $host-thing)) (canon lift (core func $m "keep")))
      (func (export "give-back") (param "t" (borrow $host-thing)) (canon lift (core func $m "give-back")))
      (func (export "pass") (result (own $host-thing)) (canon lift (core func $m "pass")))
      (func (export "drop-made") (canon lift (core func $m "drop-made"))))
"#;

/// The host's resource.
struct Thing(&'static str);

#[derive(Default)]
struct Host {
    table: ResourceTable,
    dropped: Vec<&'static str>,
}

fn things() -> Result<(Store<Host>, Instance)> {
    let engine = Engine::default();
    let mut linker = Linker::<Host>::new(&engine);
    linker.root().resource("host-thing", ResourceType::host::<Thing>(), |mut store, rep| {
        let host = store.data_mut();
        let thing = host.table.delete(Resource::<Thing>::new_own(rep))?;
        host.dropped.push(thing.0);
        Ok(())
    })?;
    linker.root().func_wrap("make", |mut store, ()| Ok((store.data_mut().table.push(Thing("made"))?,)))?;
    let mut store = Store::new(&engine, Host::default());
    let instance = linker.instantiate(&mut store, &Component::new(&engine, THINGS)?)?;
    Ok((store, instance))
}

#[test]
fn guest_resources_are_owned_lent_and_dropped_by_the_host() -> Result<()> {
    let (mut store, instance) = things()?;
    let new = instance.get_typed_func::<(u32,), (ResourceAny,)>(&mut store, "new")?;
    let get = instance.get_typed_func::<(ResourceAny,), (u32,)>(&mut store, "get")?;
    let take = instance.get_typed_func::<(&ResourceAny,), (u32,)>(&mut store, "take")?;
    let drops = instance.get_typed_func::<(), (u32,)>(&mut store, "drops")?;
    let (a, b) = (new.call(&mut store, (100,))?.0, new.call(&mut store, (200,))?.0);
    assert!(a.owned() && a != b && a.ty() == b.ty());
    assert_eq!(Some(a.ty()), instance.get_resource(&mut store, "thing"));
    assert_eq!((get.call(&mut store, (a,))?.0, get.call(&mut store, (b,))?.0), (100, 200));
    assert_eq!(take.call(&mut store, (&a,))?.0, 100);
    assert!(matches!(take.call(&mut store, (&a,)).expect_err("moved").downcast_ref(), Some(HandleError::Unknown { .. })));
    b.resource_drop(&mut store)?;
    assert!(b.resource_drop(&mut store).is_err(), "once");
    assert_eq!(drops.call(&mut store, ())?.0, 2);
    Ok(())
}

#[test]
fn a_destructor_that_traps_ends_its_instance() -> Result<()> {
    let (mut store, instance) = things()?;
    let new = instance.get_typed_func::<(u32,), (ResourceAny,)>(&mut store, "new")?;
    let (unlucky, other) = (new.call(&mut store, (13,))?.0, new.call(&mut store, (14,))?.0);
    let error = unlucky.resource_drop(&mut store).expect_err("the destructor traps");
    assert_eq!(error.downcast_ref(), Some(&Trap::UnreachableCodeReached));
    let error = other.resource_drop(&mut store).expect_err("its instance is gone");
    assert_eq!(error.downcast_ref(), Some(&Trap::CannotEnterComponent));
    let error = new.call(&mut store, (1,)).expect_err("its instance is gone");
    assert!(format!("{error:#}").contains("it trapped earlier in the destructor of resource `thing`"), "{error:#}");
    Ok(())
}

#[test]
fn resources_of_two_instances_are_of_two_types() -> Result<()> {
    let (mut store, first) = things()?;
    let component = Component::new(store.engine(), THINGS)?;
    let mut linker = Linker::<Host>::new(store.engine());
    linker.root().resource("host-thing", ResourceType::host::<Thing>(), |_, _| Ok(()))?;
    linker.root().func_wrap("make", |_, ()| Ok((Resource::<Thing>::new_own(0),)))?;
    let second = linker.instantiate(&mut store, &component)?;
    let thing = first.get_typed_func::<(u32,), (ResourceAny,)>(&mut store, "new")?.call(&mut store, (1,))?.0;
    let get = second.get_typed_func::<(ResourceAny,), (u32,)>(&mut store, "get")?;
    let error = get.call(&mut store, (thing,)).expect_err("it belongs to the other instance");
    assert!(matches!(error.downcast_ref(), Some(HandleError::WrongType { .. })), "{error:?}");
    assert!(second.get_typed_func::<(u32,), (ResourceAny,)>(&mut store, "new")?.call(&mut store, (1,)).is_ok(), "no harm was done");
    thing.resource_drop(&mut store)
}

#[test]
fn host_resources_are_lent_moved_and_dropped_by_the_guest() -> Result<()> {
    let (mut store, instance) = things()?;
    let thing = store.data_mut().table.push(Thing("lent"))?;
    let give_back = instance.get_typed_func::<(&Resource<Thing>,), ()>(&mut store, "give-back")?;
    give_back.call(&mut store, (&thing,))?;
    give_back.call(&mut store, (&thing,))?;
    assert!(thing.owned() && store.data().dropped.is_empty());
    let pass = instance.get_typed_func::<(), (Resource<Thing>,)>(&mut store, "pass")?;
    let passed = pass.call(&mut store, ())?.0;
    assert_eq!(store.data().table.get(&passed)?.0, "made");
    instance.get_typed_func::<(), ()>(&mut store, "drop-made")?.call(&mut store, ())?;
    assert_eq!(store.data().dropped, ["made"]);
    // A borrow that the guest keeps ends its instance.
    let keep = instance.get_typed_func::<(&Resource<Thing>,), ()>(&mut store, "keep")?;
    let error = keep.call(&mut store, (&thing,)).expect_err("the borrow remains");
    assert_eq!(error.downcast_ref(), Some(&Trap::BorrowsRemain));
    assert_eq!(give_back.call(&mut store, (&thing,)).expect_err("after a trap").downcast_ref(), Some(&Trap::CannotEnterComponent));
    Ok(())
}

#[test]
fn a_host_resource_can_go_by_without_its_type() -> Result<()> {
    let (mut store, instance) = things()?;
    let pass = instance.get_typed_func::<(), (ResourceAny,)>(&mut store, "pass")?;
    let any = pass.call(&mut store, ())?.0;
    assert_eq!(any.ty(), ResourceType::host::<Thing>());
    let give_back = instance.get_func(&mut store, "give-back").expect("it is exported");
    give_back.call(&mut store, &[Val::Resource(any)], &mut [])?;
    any.resource_drop(&mut store)?;
    assert_eq!(store.data().dropped, ["made"]);
    let any = pass.call(&mut store, ())?.0;
    let thing = any.try_into_resource::<Thing>(&mut store)?;
    assert!(thing.owned() && any.resource_drop(&mut store).is_err());
    Ok(())
}
