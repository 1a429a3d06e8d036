//! The table of types and layers: every type of the component model through every way in which Windlass handles it. Each cell is a check that runs
//! here; what they say is the table in `README.md`, which `BLESS=1` rewrites.

use std::collections::HashMap;
use std::fmt::{Debug, Write};
use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;
use windlass::component::types::{ComponentItem, Type};
use windlass::component::{
    Component, ComponentType, HasSelf, Instance, Lift, Linker, Lower, Resource, ResourceAny, ResourceType, Val, flags,
};
use windlass::{Config, Engine, Result, Store, WasmFeatures, bail, ensure, format_err};

#[path = "type_layers/guest.rs"]
mod guest;

use guest::Relayed;

windlass::component::bindgen!({
    inline: r#"
        package test:layers;

        interface types {
            record point { x: s32, label: string }
            variant shape { circle(f32), path(list<point>), nothing }
            enum color { red, green }
            flags perms { read, write }
        }

        interface host {
            use types.{point, shape, color, perms};
            resource thing;
            of-bool: func(v: bool) -> bool;
            of-s8: func(v: s8) -> s8;
            of-u8: func(v: u8) -> u8;
            of-s16: func(v: s16) -> s16;
            of-u16: func(v: u16) -> u16;
            of-s32: func(v: s32) -> s32;
            of-u32: func(v: u32) -> u32;
            of-s64: func(v: s64) -> s64;
            of-u64: func(v: u64) -> u64;
            of-f32: func(v: f32) -> f32;
            of-f64: func(v: f64) -> f64;
            of-char: func(v: char) -> char;
            of-string: func(v: string) -> string;
            of-list: func(v: list<point>) -> list<point>;
            of-fixed-list: func(v: list<u16, 3>) -> list<u16, 3>;
            of-map: func(v: map<string, u32>) -> map<string, u32>;
            of-record: func(v: point) -> point;
            of-tuple: func(v: tuple<u8, string>) -> tuple<u8, string>;
            of-variant: func(v: shape) -> shape;
            of-enum: func(v: color) -> color;
            of-option: func(v: option<u64>) -> option<u64>;
            of-result: func(v: result<u8, string>) -> result<u8, string>;
            of-flags: func(v: perms) -> perms;
            of-own: func(v: thing) -> thing;
            of-borrow: func(v: borrow<thing>) -> u32;
        }

        interface guest {
            use types.{point, shape, color, perms};
            use host.{thing};
            of-bool: func(v: bool) -> bool;
            of-s8: func(v: s8) -> s8;
            of-u8: func(v: u8) -> u8;
            of-s16: func(v: s16) -> s16;
            of-u16: func(v: u16) -> u16;
            of-s32: func(v: s32) -> s32;
            of-u32: func(v: u32) -> u32;
            of-s64: func(v: s64) -> s64;
            of-u64: func(v: u64) -> u64;
            of-f32: func(v: f32) -> f32;
            of-f64: func(v: f64) -> f64;
            of-char: func(v: char) -> char;
            of-string: func(v: string) -> string;
            of-list: func(v: list<point>) -> list<point>;
            of-fixed-list: func(v: list<u16, 3>) -> list<u16, 3>;
            of-map: func(v: map<string, u32>) -> map<string, u32>;
            of-record: func(v: point) -> point;
            of-tuple: func(v: tuple<u8, string>) -> tuple<u8, string>;
            of-variant: func(v: shape) -> shape;
            of-enum: func(v: color) -> color;
            of-option: func(v: option<u64>) -> option<u64>;
            of-result: func(v: result<u8, string>) -> result<u8, string>;
            of-flags: func(v: perms) -> perms;
            of-own: func(v: thing) -> thing;
            of-borrow: func(v: borrow<thing>) -> u32;
        }

        world layers {
            import host;
            export guest;
        }
    "#,
    with: { "test:layers/host.thing": Thing },
});

use exports::test::layers::guest::Guest;
use test::layers::types as bound;

/// A resource of the host.
pub struct Thing;

#[derive(ComponentType, Lift, Lower, Clone, Debug, PartialEq)]
#[component(record)]
struct Point {
    x: i32,
    label: String,
}

#[derive(ComponentType, Lift, Lower, Clone, Debug, PartialEq)]
#[component(variant)]
enum Shape {
    #[component(name = "circle")]
    Circle(f32),
    #[component(name = "path")]
    Path(Vec<Point>),
    #[component(name = "nothing")]
    Nothing,
}

#[derive(ComponentType, Lift, Lower, Copy, Clone, Debug, PartialEq)]
#[component(enum)]
#[repr(u8)]
enum Color {
    #[component(name = "red")]
    Red,
    #[component(name = "green")]
    Green,
}

flags! {
    Perms {
        #[component(name = "read")]
        const READ;
        #[component(name = "write")]
        const WRITE;
    }
}

/// What the host's functions were given.
#[derive(Default)]
struct Seen {
    dynamic: Option<Val>,
    rep: Option<u32>,
}

/// The layers, in the order of the columns.
const LAYERS: [&str; 9] =
    ["static → guest", "guest → static", "`Val` → guest", "guest → `Val`", "reflection", "WAVE", "serde", "`bindgen!`", "guest → guest"];

/// What a cell says.
#[derive(Copy, Clone, Debug, PartialEq)]
enum Cell {
    Yes,
    /// A handle exists only in a store: refused with an error that says so.
    Handle,
    /// Refused, until the host has streams, futures and error contexts.
    Later,
}

impl Cell {
    fn text(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Handle => "—",
            Self::Later => "later",
        }
    }
}

type Check = Box<dyn Fn() -> Result<Cell>>;

/// A type, and a check for each layer.
struct Row {
    name: &'static str,
    checks: [Check; 9],
}

fn config() -> Config {
    let mut config = Config::new();
    config.wasm_component_model_map(true).wasm_component_model_fixed_length_lists(true);
    config.accept_wasm_features(WasmFeatures::CM_ASYNC | WasmFeatures::CM_ERROR_CONTEXT, true);
    config
}

/// The functions of the components, in no particular order.
const FUNCS: &[Relayed] = &[
    Relayed { name: "of-bool", wat: "bool", flat: &["i32"] },
    Relayed { name: "of-s8", wat: "s8", flat: &["i32"] },
    Relayed { name: "of-u8", wat: "u8", flat: &["i32"] },
    Relayed { name: "of-s16", wat: "s16", flat: &["i32"] },
    Relayed { name: "of-u16", wat: "u16", flat: &["i32"] },
    Relayed { name: "of-s32", wat: "s32", flat: &["i32"] },
    Relayed { name: "of-u32", wat: "u32", flat: &["i32"] },
    Relayed { name: "of-s64", wat: "s64", flat: &["i64"] },
    Relayed { name: "of-u64", wat: "u64", flat: &["i64"] },
    Relayed { name: "of-f32", wat: "f32", flat: &["f32"] },
    Relayed { name: "of-f64", wat: "f64", flat: &["f64"] },
    Relayed { name: "of-char", wat: "char", flat: &["i32"] },
    Relayed { name: "of-string", wat: "string", flat: &["i32", "i32"] },
    Relayed { name: "of-list", wat: "(list $point)", flat: &["i32", "i32"] },
    Relayed { name: "of-fixed-list", wat: "(list u16 3)", flat: &["i32", "i32", "i32"] },
    Relayed { name: "of-map", wat: "(map string u32)", flat: &["i32", "i32"] },
    Relayed { name: "of-record", wat: "$point", flat: &["i32", "i32", "i32"] },
    Relayed { name: "of-tuple", wat: "(tuple u8 string)", flat: &["i32", "i32", "i32"] },
    Relayed { name: "of-variant", wat: "$shape", flat: &["i32", "i32", "i32"] },
    Relayed { name: "of-enum", wat: "$color", flat: &["i32"] },
    Relayed { name: "of-option", wat: "(option u64)", flat: &["i32", "i64"] },
    Relayed { name: "of-result", wat: "(result u8 (error string))", flat: &["i32", "i32", "i32"] },
    Relayed { name: "of-flags", wat: "$perms", flat: &["i32"] },
    Relayed { name: "of-own", wat: "(own $thing)", flat: &["i32"] },
    Relayed { name: "of-borrow", wat: "(borrow $thing)", flat: &["i32"] },
];

/// The components, compiled once.
struct Guests {
    engine: Engine,
    relay: Component,
    pair: Component,
}

static GUESTS: LazyLock<Guests> = LazyLock::new(|| {
    let engine = Engine::new(&config()).expect("the configuration is good");
    let compile = |text: String| Component::new(&engine, text).unwrap_or_else(|error| panic!("{error:#}"));
    Guests { relay: compile(guest::relay(FUNCS)), pair: compile(guest::pair(FUNCS)), engine: engine.clone() }
});

fn path(func: &str) -> String {
    format!("test:layers/guest#{func}")
}

/// An instance whose import `func` is what `define` makes it; other imports trap.
fn linked(
    component: &Component,
    define: impl FnOnce(&mut windlass::component::LinkerInstance<'_, Seen>) -> Result<()>,
) -> Result<(Store<Seen>, Instance)> {
    let engine = &GUESTS.engine;
    let mut linker = Linker::new(engine);
    let mut host = linker.instance("test:layers/host")?;
    host.resource("thing", ResourceType::host::<Thing>(), |_, _| Ok(()))?;
    define(&mut host)?;
    linker.define_unknown_imports_as_traps(component)?;
    let mut store = Store::new(engine, Seen::default());
    let instance = linker.instantiate(&mut store, component)?;
    Ok((store, instance))
}

/// The type of the one parameter of `func`.
fn parameter(component: &Component, func: &str) -> Result<Type> {
    match component.get_export(None, path(func)) {
        Some((ComponentItem::ComponentFunc(ty), _)) => ty.params().next().map(|(_, ty)| ty).ok_or_else(|| format_err!("no parameter")),
        other => bail!("`{func}` is {other:?}"),
    }
}

/// Called with a typed value, the import sees a dynamic one: that, and what came back.
fn typed_call<T>(component: &Component, func: &'static str, value: T) -> Result<(Val, T)>
where
    T: ComponentType + Lift + Lower + 'static,
{
    let (mut store, instance) = linked(component, |host| {
        host.func_new(func, |mut store, _, params, results| {
            store.data_mut().dynamic = Some(params[0].clone());
            results[0] = params[0].clone();
            Ok(())
        })
    })?;
    let call = instance.get_typed_func::<(T,), (T,)>(&mut store, path(func))?;
    let (back,) = call.call(&mut store, (value,))?;
    Ok((store.data_mut().dynamic.take().ok_or_else(|| format_err!("the import was not called"))?, back))
}

/// Called with a dynamic value, the import sees a typed one and compares it with `expected`: what came back.
fn dynamic_call<T>(component: &Component, func: &'static str, value: Val, expected: T) -> Result<Val>
where
    T: ComponentType + Lift + Lower + PartialEq + Debug + 'static,
{
    let (mut store, instance) = linked(component, |host| {
        host.func_wrap(func, move |_, (value,): (T,)| {
            ensure!(value == expected, "the host saw {value:?}");
            Ok((value,))
        })
    })?;
    let call = instance.get_func(&mut store, path(func)).ok_or_else(|| format_err!("no `{func}`"))?;
    let mut results = [Val::Bool(false)];
    call.call(&mut store, &[value], &mut results)?;
    let [back] = results;
    Ok(back)
}

/// Calls the bound guest, whose imports are [`Relay`]: whether the value came back as it should.
type Bound = fn(&Guest, &mut Store<Relay>) -> Result<bool>;

/// A host that returns what it is given.
struct Relay;

macro_rules! returns_what_it_is_given {
    ($($name:ident $ty:ty;)*) => {
        impl test::layers::host::HostThing for Relay {
            fn drop(&mut self, _: Resource<Thing>) -> Result<()> {
                Ok(())
            }
        }
        impl bound::Host for Relay {}
        impl test::layers::host::Host for Relay {
            $(fn $name(&mut self, v: $ty) -> $ty {
                v
            })*
            fn of_borrow(&mut self, v: Resource<Thing>) -> u32 {
                v.rep()
            }
        }
    };
}

returns_what_it_is_given! {
    of_bool bool;
    of_s8 i8;
    of_u8 u8;
    of_s16 i16;
    of_u16 u16;
    of_s32 i32;
    of_u32 u32;
    of_s64 i64;
    of_u64 u64;
    of_f32 f32;
    of_f64 f64;
    of_char char;
    of_string String;
    of_list Vec<bound::Point>;
    of_fixed_list [u16; 3];
    of_map HashMap<String, u32>;
    of_record bound::Point;
    of_tuple (u8, String);
    of_variant bound::Shape;
    of_enum bound::Color;
    of_option Option<u64>;
    of_result Result<u8, String>;
    of_flags bound::Perms;
    of_own Resource<Thing>;
}

fn bound(call: Bound) -> Result<Cell> {
    let engine = &GUESTS.engine;
    let mut linker = Linker::new(engine);
    Layers::add_to_linker::<_, HasSelf<Relay>>(&mut linker, |relay| relay)?;
    let mut store = Store::new(engine, Relay);
    let layers = Layers::instantiate(&mut store, &GUESTS.relay, &linker)?;
    ensure!(call(layers.test_layers_guest(), &mut store)?, "the value came back as another");
    Ok(Cell::Yes)
}

/// What reflection says of the parameter of `func`, in two components.
fn reflected(func: &str, structure: &str) -> Result<Cell> {
    let (here, there) = (parameter(&GUESTS.relay, func)?, parameter(&GUESTS.pair, func)?);
    ensure!(format!("{here:#}") == structure, "printed as `{here:#}`");
    let state = RandomState::new();
    match &here {
        // A resource type of one component is none of another.
        Type::Own(_) | Type::Borrow(_) => ensure!(here != there),
        _ => ensure!(here == there && state.hash_one(&here) == state.hash_one(&there)),
    }
    Ok(Cell::Yes)
}

/// The row of a type of plain values.
fn row<T>(
    name: &'static str,
    func: &'static str,
    structure: &'static str,
    wave: &'static str,
    json: &'static str,
    value: T,
    call: Bound,
) -> Row
where
    T: ComponentType + Lift + Lower + PartialEq + Debug + Clone + 'static,
{
    let ty = move || parameter(&GUESTS.relay, func);
    let dynamic = move || Val::from_wave(&ty()?, wave);
    let values: [T; 5] = std::array::from_fn(|_| value.clone());
    let [a, b, c, d, e] = values;
    let (relay, pair) = (|| &GUESTS.relay, || &GUESTS.pair);
    Row {
        name,
        checks: [
            Box::new(move || {
                let (seen, _) = typed_call(relay(), func, a.clone())?;
                ensure!(seen == dynamic()?, "the host saw {seen:?}");
                Ok(Cell::Yes)
            }),
            Box::new(move || {
                let (_, back) = typed_call(relay(), func, b.clone())?;
                ensure!(back == b, "{back:?} came back");
                Ok(Cell::Yes)
            }),
            Box::new(move || dynamic_call(relay(), func, dynamic()?, c.clone()).map(|_| Cell::Yes)),
            Box::new(move || {
                let back = dynamic_call(relay(), func, dynamic()?, d.clone())?;
                ensure!(back == dynamic()?, "{back:?} came back");
                Ok(Cell::Yes)
            }),
            Box::new(move || reflected(func, structure)),
            Box::new(move || {
                ensure!(dynamic()?.to_wave()? == wave, "written as {}", dynamic()?.to_wave()?);
                Ok(Cell::Yes)
            }),
            Box::new(move || {
                let (ty, value) = (ty()?, dynamic()?);
                ensure!(serde_json::to_string(&value)? == json, "written as {}", serde_json::to_string(&value)?);
                ensure!(Val::deserialize(&ty, &mut serde_json::Deserializer::from_str(json))? == value);
                let bytes = postcard::to_allocvec(&value)?;
                ensure!(Val::deserialize(&ty, &mut postcard::Deserializer::from_bytes(&bytes))? == value);
                Ok(Cell::Yes)
            }),
            Box::new(move || bound(call)),
            Box::new(move || {
                let (seen, back) = typed_call(pair(), func, e.clone())?;
                ensure!(seen == dynamic()? && back == e, "the host saw {seen:?}, {back:?} came back");
                ensure!(dynamic_call(pair(), func, dynamic()?, e.clone())? == dynamic()?);
                Ok(Cell::Yes)
            }),
        ],
    }
}

/// Whether formats refuse what exists only in a store, and what that makes of the cell.
fn refused_by_wave(ty: &Type, cell: Cell) -> Result<Cell> {
    match Val::from_wave(ty, "1") {
        Err(error) if format!("{error:#}").contains("unsupported") => Ok(cell),
        other => bail!("{other:?}"),
    }
}

fn refused_by_serde(ty: &Type, cell: Cell) -> Result<Cell> {
    match Val::deserialize(ty, &mut serde_json::Deserializer::from_str("1")) {
        Err(error) if error.to_string().contains("exists only in its store") => Ok(cell),
        other => bail!("{other:?}"),
    }
}

/// A handle to a thing of the host's, given dynamically; the import is typed: what came back.
fn lend_dynamically(component: &Component, func: &'static str, own: bool) -> Result<Val> {
    let (mut store, instance) = linked(component, |host| {
        if own {
            return host.func_wrap(func, |mut store, (thing,): (Resource<Thing>,)| {
                store.data_mut().rep = Some(thing.rep());
                Ok((thing,))
            });
        }
        host.func_wrap(func, |mut store, (thing,): (Resource<Thing>,)| {
            store.data_mut().rep = Some(thing.rep());
            Ok((thing.rep(),))
        })
    })?;
    let call = instance.get_func(&mut store, path(func)).ok_or_else(|| format_err!("no `{func}`"))?;
    let thing = Resource::<Thing>::new_own(7).try_into_resource_any(&mut store)?;
    let mut results = [Val::Bool(false)];
    call.call(&mut store, &[Val::Resource(thing)], &mut results)?;
    ensure!(store.data().rep == Some(7), "the host saw {:?}", store.data().rep);
    let [back] = results;
    if let Val::Resource(back) = &back {
        ensure!(back.try_into_resource::<Thing>(&mut store)?.rep() == 7);
    }
    Ok(back)
}

/// The same the other way around: whether the import saw a handle, and what came back.
fn lend_typed(component: &Component, func: &'static str, own: bool) -> Result<(bool, u32)> {
    let (mut store, instance) = linked(component, |host| {
        host.func_new(func, move |mut store, _, params, results| {
            store.data_mut().dynamic = Some(params[0].clone());
            match params[0] {
                Val::Resource(thing) if own => results[0] = Val::Resource(thing),
                Val::Resource(thing) => {
                    thing.resource_drop(&mut store)?;
                    results[0] = Val::U32(7);
                }
                _ => bail!("no handle"),
            }
            Ok(())
        })
    })?;
    let back = if own {
        let call = instance.get_typed_func::<(Resource<Thing>,), (Resource<Thing>,)>(&mut store, path(func))?;
        call.call(&mut store, (Resource::new_own(7),))?.0.rep()
    } else {
        let call = instance.get_typed_func::<(Resource<Thing>,), (u32,)>(&mut store, path(func))?;
        call.call(&mut store, (Resource::new_borrow(7),))?.0
    };
    let is_own = |thing: &ResourceAny| thing.owned() == own && thing.ty() == ResourceType::host::<Thing>();
    Ok((matches!(&store.data().dynamic, Some(Val::Resource(thing)) if is_own(thing)), back))
}

/// The row of handles that own, or that borrow.
fn handle_row(name: &'static str, func: &'static str, own: bool, structure: &'static str, call: Bound) -> Row {
    let both = move |component: &'static Component| {
        ensure!(lend_typed(component, func, own)? == (true, 7));
        let back = lend_dynamically(component, func, own)?;
        ensure!(own == matches!(back, Val::Resource(_)), "{back:?}");
        Ok(Cell::Yes)
    };
    let typed = move |seen: bool| {
        let (was_handle, rep) = lend_typed(&GUESTS.relay, func, own)?;
        ensure!(if seen { was_handle } else { rep == 7 });
        Ok(Cell::Yes)
    };
    Row {
        name,
        checks: [
            Box::new(move || typed(true)),
            Box::new(move || typed(false)),
            Box::new(move || lend_dynamically(&GUESTS.relay, func, own).map(|_| Cell::Yes)),
            Box::new(move || {
                let back = lend_dynamically(&GUESTS.relay, func, own)?;
                ensure!(if own { matches!(back, Val::Resource(_)) } else { back == Val::U32(7) });
                Ok(Cell::Yes)
            }),
            Box::new(move || reflected(func, structure)),
            Box::new(move || refused_by_wave(&parameter(&GUESTS.relay, func)?, Cell::Handle)),
            Box::new(move || refused_by_serde(&parameter(&GUESTS.relay, func)?, Cell::Handle)),
            Box::new(move || bound(call)),
            Box::new(move || both(&GUESTS.pair)),
        ],
    }
}

/// The row of a type that waits for the asynchronous half. `passed` is a component in which one guest gives one to another.
fn later_row(name: &'static str, wat: &'static str, passed: String) -> Row {
    let import = move || Component::new(&GUESTS.engine, format!(r#"(component (type $t {wat}) (import "f" (func (param "v" $t))))"#));
    let ty = move || {
        let component = import()?;
        let ty = component.component_type();
        match ty.get_import(&GUESTS.engine, "f").map(|import| import.ty) {
            Some(ComponentItem::ComponentFunc(func)) => func.params().next().map(|(_, ty)| ty).ok_or_else(|| format_err!("no parameter")),
            other => bail!("{other:?}"),
        }
    };
    // No Rust type that a host might try stands for it.
    let no_static = move || {
        fn refused<T: ComponentType + Lift + 'static>(component: &Component) -> Result<()> {
            let mut linker = Linker::<()>::new(&GUESTS.engine);
            linker.root().func_wrap("f", |_, (_,): (T,)| Ok(()))?;
            ensure!(linker.instantiate_pre(component).is_err(), "{} stands for it", std::any::type_name::<T>());
            Ok(())
        }
        let component = import()?;
        refused::<u32>(&component)?;
        refused::<Vec<u8>>(&component)?;
        refused::<ResourceAny>(&component)?;
        Ok(Cell::Later)
    };
    let no_val = move || {
        let samples = [Val::U32(1), Val::List(vec![]), Val::String(String::new()), Val::Option(None)];
        ensure!(samples.iter().all(|value| ty().is_ok_and(|ty| value.check(&ty).is_err())));
        Ok(Cell::Later)
    };
    Row {
        name,
        checks: [
            Box::new(no_static),
            Box::new(no_static),
            Box::new(no_val),
            Box::new(no_val),
            Box::new(move || {
                ensure!(ty()?.to_string() == name.trim_matches('`'), "printed as `{}`", ty()?);
                ensure!(ty()? == ty()?);
                Ok(Cell::Yes)
            }),
            Box::new(move || refused_by_wave(&ty()?, Cell::Later)),
            Box::new(move || refused_by_serde(&ty()?, Cell::Later)),
            Box::new(move || {
                let wit = format!("package test:later; world later {{ import f: func(v: {}); }}", name.trim_matches('`'));
                let options = windlass_wit::Options { inline: Some(wit.as_str().into()), ..Default::default() };
                match windlass_wit::generate(&options, std::path::Path::new(".")) {
                    Err(error) if error.to_string().contains("not supported yet") => Ok(Cell::Later),
                    Err(error) => bail!("{error}"),
                    Ok(_) => bail!("bindings are generated"),
                }
            }),
            Box::new(move || {
                let component = Component::new(&GUESTS.engine, &passed)?;
                let mut store = Store::new(&GUESTS.engine, ());
                let instance = Linker::new(&GUESTS.engine).instantiate(&mut store, &component)?;
                instance.get_typed_func::<(), ()>(&mut store, "run")?.call(&mut store, ())?;
                Ok(Cell::Yes)
            }),
        ],
    }
}

fn rows() -> Vec<Row> {
    let point = |x: i32| Point { x, label: "a".into() };
    vec![
        row("`bool`", "of-bool", "bool", "true", "true", true, |guest, store| guest.call_of_bool(store, true)),
        row("`s8`", "of-s8", "s8", "-128", "-128", i8::MIN, |guest, store| Ok(guest.call_of_s8(store, -128)? == -128)),
        row("`u8`", "of-u8", "u8", "255", "255", u8::MAX, |guest, store| Ok(guest.call_of_u8(store, 255)? == 255)),
        row("`s16`", "of-s16", "s16", "-32768", "-32768", i16::MIN, |guest, store| Ok(guest.call_of_s16(store, -9)? == -9)),
        row("`u16`", "of-u16", "u16", "65535", "65535", u16::MAX, |guest, store| Ok(guest.call_of_u16(store, 65535)? == 65535)),
        row("`s32`", "of-s32", "s32", "-2", "-2", -2_i32, |guest, store| Ok(guest.call_of_s32(store, i32::MIN)? == i32::MIN)),
        row("`u32`", "of-u32", "u32", "4294967295", "4294967295", u32::MAX, |guest, store| {
            Ok(guest.call_of_u32(store, u32::MAX)? == u32::MAX)
        }),
        row("`s64`", "of-s64", "s64", "-9223372036854775808", "-9223372036854775808", i64::MIN, |guest, store| {
            Ok(guest.call_of_s64(store, i64::MIN)? == i64::MIN)
        }),
        row("`u64`", "of-u64", "u64", "18446744073709551615", "18446744073709551615", u64::MAX, |guest, store| {
            Ok(guest.call_of_u64(store, u64::MAX)? == u64::MAX)
        }),
        row("`f32`", "of-f32", "f32", "0.1", "0.1", 0.1_f32, |guest, store| Ok(guest.call_of_f32(store, -0.5)? == -0.5)),
        row("`f64`", "of-f64", "f64", "-inf", "\"-Infinity\"", f64::NEG_INFINITY, |guest, store| Ok(guest.call_of_f64(store, 0.1)? == 0.1)),
        row("`char`", "of-char", "char", "'☃'", "\"☃\"", '☃', |guest, store| Ok(guest.call_of_char(store, '☃')? == '☃')),
        row("`string`", "of-string", "string", "\"naïve\"", "\"naïve\"", "naïve".to_owned(), |guest, store| {
            Ok(guest.call_of_string(store, "naïve")? == "naïve")
        }),
        row(
            "`list<T>`",
            "of-list",
            "list<point>",
            "[{x: 1, label: \"a\"}, {x: 2, label: \"a\"}]",
            r#"[{"x":1,"label":"a"},{"x":2,"label":"a"}]"#,
            vec![point(1), point(2)],
            |guest, store| {
                let points = [bound::Point { x: 1, label: "b".into() }, bound::Point { x: 2, label: "c".into() }];
                Ok(guest.call_of_list(store, &points)?.iter().map(|point| (point.x, &*point.label)).eq([(1, "b"), (2, "c")]))
            },
        ),
        row("`list<T, N>`", "of-fixed-list", "list<u16, 3>", "[1, 2, 3]", "[1,2,3]", [1_u16, 2, 3], |guest, store| {
            Ok(guest.call_of_fixed_list(store, [1, 2, 3])? == [1, 2, 3])
        }),
        row(
            "`map<K, V>`",
            "of-map",
            "map<string, u32>",
            "{\"a\": 1}",
            r#"[["a",1]]"#,
            HashMap::from([("a".to_owned(), 1_u32)]),
            |guest, store| {
                let map = HashMap::from([("a".to_owned(), 1), ("b".to_owned(), 2)]);
                Ok(guest.call_of_map(store, &map)? == map)
            },
        ),
        row(
            "`record`",
            "of-record",
            "record { x: s32, label: string }",
            "{x: -1, label: \"a\"}",
            r#"{"x":-1,"label":"a"}"#,
            point(-1),
            |guest, store| {
                let point = guest.call_of_record(store, &bound::Point { x: 3, label: "d".into() })?;
                Ok((point.x, &*point.label) == (3, "d"))
            },
        ),
        row("`tuple`", "of-tuple", "tuple<u8, string>", "(1, \"a\")", "[1,\"a\"]", (1_u8, "a".to_owned()), |guest, store| {
            Ok(guest.call_of_tuple(store, (1, "a"))? == (1, "a".to_owned()))
        }),
        row(
            "`variant`",
            "of-variant",
            "variant { circle(f32), path(list<point>), nothing }",
            "path([{x: 1, label: \"a\"}])",
            r#"{"path":[{"x":1,"label":"a"}]}"#,
            Shape::Path(vec![point(1)]),
            |guest, store| Ok(matches!(guest.call_of_variant(store, &bound::Shape::Circle(0.5))?, bound::Shape::Circle(0.5))),
        ),
        row("`enum`", "of-enum", "enum { red, green }", "green", "\"green\"", Color::Green, |guest, store| {
            Ok(guest.call_of_enum(store, bound::Color::Green)? == bound::Color::Green)
        }),
        row("`option<T>`", "of-option", "option<u64>", "some(5)", "5", Some(5_u64), |guest, store| {
            Ok(guest.call_of_option(&mut *store, Some(5))? == Some(5) && guest.call_of_option(store, None)?.is_none())
        }),
        row(
            "`result<T, E>`",
            "of-result",
            "result<u8, string>",
            "err(\"no\")",
            r#"{"err":"no"}"#,
            Err::<u8, _>("no".to_owned()),
            |guest, store| Ok(guest.call_of_result(store, Err("no"))? == Err("no".to_owned())),
        ),
        row("`flags`", "of-flags", "flags { read, write }", "{write}", "[\"write\"]", Perms::WRITE, |guest, store| {
            Ok(guest.call_of_flags(store, bound::Perms::READ)? == bound::Perms::READ)
        }),
        handle_row("`own<R>`", "of-own", true, "own<resource>", |guest, store| {
            Ok(guest.call_of_own(store, Resource::new_own(7))?.rep() == 7)
        }),
        handle_row("`borrow<R>`", "of-borrow", false, "borrow<resource>", |guest, store| {
            Ok(guest.call_of_borrow(store, Resource::new_borrow(7))? == 7)
        }),
        later_row("`stream<u8>`", "(stream u8)", passed_end("stream")),
        later_row("`future<u8>`", "(future u8)", passed_end("future")),
        later_row(
            "`error-context`",
            "error-context",
            guest::passed(
                "error-context",
                r#"(core func $new (canon error-context.new (memory (core memory $libc "memory")))) (core func $drop (canon error-context.drop))"#,
                "(call $take (call $new (i32.const 0) (i32.const 0)))",
                "(call $drop (local.get 0))",
            ),
        ),
    ]
}

/// A readable end that one guest makes and another drops.
fn passed_end(kind: &str) -> String {
    guest::passed(
        &format!("({kind} u8)"),
        &format!("(core func $new (canon {kind}.new $t)) (core func $drop (canon {kind}.drop-readable $t))"),
        "(call $take (i32.wrap_i64 (call $new)))",
        "(call $drop (local.get 0))",
    )
}

const BEGIN: &str = "<!-- types and layers: `BLESS=1 cargo test --test type_layers` rewrites what follows -->\n";
const END: &str = "<!-- end of types and layers -->\n";

#[test]
fn the_readme_prints_what_the_checks_say() {
    let mut table = format!("| type | {} |\n|---|{}\n", LAYERS.join(" | "), "---|".repeat(LAYERS.len()));
    let mut wrong = String::new();
    for row in rows() {
        let cells: Vec<&str> = row
            .checks
            .iter()
            .zip(LAYERS)
            .map(|(check, layer)| match check() {
                Ok(cell) => cell.text(),
                Err(error) => {
                    let _ = writeln!(wrong, "{}, {layer}: {error:#}", row.name);
                    "**no**"
                }
            })
            .collect();
        let _ = writeln!(table, "| {} | {} |", row.name, cells.join(" | "));
    }
    assert!(wrong.is_empty(), "{wrong}");

    let path = windlass_tests::workspace().join("README.md");
    let readme = std::fs::read_to_string(&path).expect("there is a README");
    let (before, rest) = readme.split_once(BEGIN).expect("the README has the place of the table");
    let (printed, after) = rest.split_once(END).expect("the README has the end of the table");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, format!("{before}{BEGIN}{table}{END}{after}")).expect("the README can be written");
    } else {
        assert!(printed == table, "the table in README.md differs (BLESS=1 rewrites it):\n{table}");
    }
}
