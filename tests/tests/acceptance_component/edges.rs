//! Corners of types and of linking that a host meets sooner or later.

use super::LIBC;
use windlass::component::types::ComponentItem;
use windlass::component::{Component, ComponentType, HasSelf, Instance, Lift, Linker, Lower, Resource, ResourceType, Val};
use windlass::{Engine, Result, Store, StoreContextMut, Trap};

fn instantiate(text: impl AsRef<[u8]>) -> Result<(Store<()>, Instance)> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let instance = Linker::new(&engine).instantiate(&mut store, &Component::new(&engine, text)?)?;
    Ok((store, instance))
}

/// What a guest returns beyond the bits of a type is cut off; what is no `char` is not.
#[test]
fn bits_that_a_type_does_not_have() -> Result<()> {
    let types = ["u8", "s8", "u16", "s16", "u32", "s32", "bool", "char"];
    let lifts: String = types
        .iter()
        .map(|ty| format!(r#"(func (export "{ty}") (param "bits" u32) (result {ty}) (canon lift (core func $m "id")))"#))
        .collect();
    let (mut store, instance) = instantiate(format!(
        r#"(component
            (core module $m (func (export "id") (param i32) (result i32) (local.get 0)))
            (core instance $m (instantiate $m)) {lifts})"#
    ))?;
    let mut call = |name: &str, bits: u32| -> Result<Val> {
        let mut results = [Val::Bool(false)];
        instance.get_func(&mut store, name).expect(name).call(&mut store, &[Val::U32(bits)], &mut results)?;
        let [result] = results;
        Ok(result)
    };
    assert_eq!(call("u8", 0x1ff)?, Val::U8(0xff));
    assert_eq!(call("s8", 0x180)?, Val::S8(-128));
    assert_eq!(call("u16", 0xabcd_1234)?, Val::U16(0x1234));
    assert_eq!(call("s16", 0xffff)?, Val::S16(-1));
    assert_eq!(call("s32", u32::MAX)?, Val::S32(-1));
    assert_eq!((call("bool", 0)?, call("bool", 256)?), (Val::Bool(false), Val::Bool(true)));
    assert_eq!((call("char", 0x41)?, call("char", 0x10_ffff)?), (Val::Char('A'), Val::Char('\u{10ffff}')));
    for bits in [0xd800, 0xdfff, 0x11_0000, u32::MAX] {
        let error = instance.get_typed_func::<(u32,), (char,)>(&mut store, "char")?.call(&mut store, (bits,)).expect_err("no char");
        assert_eq!(
            error.downcast_ref::<Trap>().copied().filter(|trap| *trap != Trap::CannotEnterComponent),
            match bits {
                0xd800 => Some(Trap::InvalidChar),
                _ => None,
            }
        );
    }
    Ok(())
}

/// More parameters than registers: they go through memory, each at its own alignment.
#[test]
fn many_parameters() -> Result<()> {
    let (mut store, instance) = instantiate(format!(
        r#"(component {LIBC}
        (core module $m
            (import "" "memory" (memory 0))
            (func (export "f") (param $at i32) (result i32)
                (memory.copy (i32.const 64) (local.get $at) (i32.const 96))
                (i32.store (i32.const 16) (i32.const 64)) (i32.store (i32.const 20) (i32.const 96)) (i32.const 16)))
        (core instance $m (instantiate $m (with "" (instance (export "memory" (memory $memory))))))
        (func (export "f")
            (param "a" s8) (param "b" u64) (param "c" float32) (param "d" u8) (param "e" s16) (param "f" string)
            (param "g" (list u32)) (param "h" bool) (param "i" bool) (param "j" char) (param "k" (list bool))
            (param "l" (option u16)) (param "m" float64) (param "n" (tuple u8 u64))
            (result (list u8))
            (canon lift (core func $m "f") (memory $memory) (realloc $realloc))))"#
    ))?;
    type Params<'a> = (i8, u64, f32, u8, i16, &'a str, &'a [u32], bool, bool, char, &'a [bool], Option<u16>, f64, (u8, u64));
    let f = instance.get_typed_func::<Params<'_>, (Vec<u8>,)>(&mut store, "f")?;
    let args = (-100, u64::MAX / 2, 1.5, 250, -2, "hi", &[1u32, 2][..], true, false, 'X', &[false, true][..], Some(77), 2.25, (9, 10));
    let (bytes,) = f.call(&mut store, args)?;
    let word = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes"));
    assert_eq!(bytes[0] as i8, -100);
    assert_eq!(u64::from_le_bytes(bytes[8..16].try_into()?), u64::MAX / 2);
    assert_eq!(f32::from_bits(word(16)), 1.5);
    assert_eq!((bytes[20], i16::from_le_bytes([bytes[22], bytes[23]])), (250, -2));
    assert_eq!((word(28), word(36)), (2, 2));
    assert_eq!((bytes[40], bytes[41], word(44), word(52)), (1, 0, 'X' as u32, 2));
    assert_eq!((bytes[56], bytes[58]), (1, 77));
    assert_eq!(f64::from_le_bytes(bytes[64..72].try_into()?), 2.25);
    assert_eq!((bytes[72], bytes[80]), (9, 10));
    Ok(())
}

/// A component without code of its own: it lifts what it lowered.
#[test]
fn no_code_at_all() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
            (import "f" (func $f (param "n" u32) (result u32)))
            (core func $f' (canon lower (func $f)))
            (core module $m (import "" "" (func $f (param i32) (result i32))) (export "f" (func $f)))
            (core instance $m (instantiate $m (with "" (instance (export "" (func $f'))))))
            (func (export "through-a-module") (param "n" u32) (result u32) (canon lift (core func $m "f")))
            (func (export "straight") (param "n" u32) (result u32) (canon lift (core func $f'))))"#,
    )?;
    let mut linker = Linker::<u32>::new(&engine);
    linker.root().func_wrap("f", |mut store: StoreContextMut<'_, u32>, (n,): (u32,)| {
        *store.data_mut() += n;
        windlass::ensure!(n != 9, "nine");
        Ok((n + 1,))
    })?;
    let mut store = Store::new(&engine, 0);
    let instance = linker.instantiate(&mut store, &component)?;
    for name in ["through-a-module", "straight"] {
        let f = instance.get_typed_func::<(u32,), (u32,)>(&mut store, name)?;
        assert_eq!(f.call(&mut store, (4,))?, (5,));
    }
    assert_eq!(*store.data(), 8);
    let f = instance.get_typed_func::<(u32,), (u32,)>(&mut store, "straight")?;
    let error = f.call(&mut store, (9,)).expect_err("nine");
    assert!(error.chain().any(|cause| cause.to_string() == "nine"), "{error:?}");
    Ok(())
}

/// Imports that are exported again as they are.
#[test]
fn exports_of_imports() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
            (import "thing" (type $thing (sub resource)))
            (import "demo:x/i" (instance $i (export "g" (func (result u32)))))
            (import "m" (core module $m (export "x" (global i32))))
            (export "thing-again" (type $thing))
            (export "demo:x/again" (instance $i))
            (export "m-again" (core module $m)))"#,
    )?;
    let mut linker = Linker::<()>::new(&engine);
    linker.root().resource("thing", ResourceType::host::<u8>(), |_, _| Ok(()))?;
    linker.instance("demo:x/i")?.func_wrap("g", |_, (): ()| Ok((7u32,)))?;
    linker.root().module("m", &windlass::Module::new(&engine, r#"(module (global (export "x") i32 (i32.const 1)))"#)?)?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &component)?;
    assert_eq!(instance.get_resource(&mut store, "thing-again"), Some(ResourceType::host::<u8>()));
    assert!(instance.get_module(&mut store, "m-again").is_some());
    let again = instance.get_export_index(&mut store, None, "demo:x/again").expect("exported");
    // The host's function comes out as it is, or not at all; a call never does something else.
    if let Some(g) = instance.get_export_index(&mut store, Some(&again), "g").and_then(|g| instance.get_func(&mut store, g)) {
        assert_eq!(g.typed::<(), (u32,)>(&store)?.call(&mut store, ())?, (7,));
    }
    Ok(())
}

/// Every kind of export says what it is.
#[test]
fn kinds_of_exports() -> Result<()> {
    let (mut store, instance) = instantiate(
        r#"(component
            (core module $m (func (export "f")))
            (core instance $m1 (instantiate $m))
            (component $c (type $t u8) (export "t" (type $t)))
            (instance $i (instantiate $c))
            (type $r (resource (rep i32)))
            (type $alias (list u8))
            (func (export "func") (canon lift (core func $m1 "f")))
            (export "module" (core module $m))
            (export "component" (component $c))
            (export "instance" (instance $i))
            (export "resource" (type $r))
            (export "type" (type $alias)))"#,
    )?;
    let mut kind = |name: &str| match instance.get_export(&mut store, None, name).map(|(item, _)| item) {
        Some(ComponentItem::ComponentFunc(_)) => "func",
        Some(ComponentItem::Module(_)) => "module",
        Some(ComponentItem::Component(_)) => "component",
        Some(ComponentItem::ComponentInstance(_)) => "instance",
        Some(ComponentItem::Resource(_)) => "resource",
        Some(ComponentItem::Type(_)) => "type",
        _ => "nothing",
    };
    for name in ["func", "module", "component", "instance", "resource", "type", "nothing"] {
        assert_eq!(kind(name), name);
    }
    assert!(instance.get_func(&mut store, "module").is_none() && instance.get_module(&mut store, "func").is_none());
    Ok(())
}

/// Post-return runs once for each call, after the result was read, and may not call out.
#[test]
fn post_return() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
            (import "out" (func $out))
            (core func $out' (canon lower (func $out)))
            (core module $m
                (import "" "out" (func $out))
                (memory (export "memory") 1)
                (global $after (mut i32) (i32.const 0))
                (data (i32.const 16) "\20\00\00\00\05\00\00\00") (data (i32.const 32) "alive")
                (func (export "text") (result i32) (i32.const 16))
                (func (export "free") (param i32)
                    (if (i32.ne (local.get 0) (i32.const 16)) (then unreachable))
                    (memory.fill (i32.const 32) (i32.const 120) (i32.const 5))
                    (global.set $after (i32.add (global.get $after) (i32.const 1))))
                (func (export "count") (result i32) (global.get $after))
                (func (export "nothing"))
                (func (export "call-out") (call $out)))
            (core instance $m (instantiate $m (with "" (instance (export "out" (func $out'))))))
            (func (export "text") (result string)
                (canon lift (core func $m "text") (memory (core memory $m "memory")) (post-return (core func $m "free"))))
            (func (export "count") (result u32) (canon lift (core func $m "count")))
            (func (export "rude") (canon lift (core func $m "nothing") (post-return (core func $m "call-out")))))"#,
    )?;
    let mut linker = Linker::<()>::new(&engine);
    linker.root().func_wrap("out", |_, (): ()| Ok(()))?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &component)?;
    let text = instance.get_typed_func::<(), (String,)>(&mut store, "text")?;
    let count = instance.get_typed_func::<(), (u32,)>(&mut store, "count")?;
    assert_eq!((text.call(&mut store, ())?.0.as_str(), count.call(&mut store, ())?.0), ("alive", 1));
    let mut results = [Val::Bool(false)];
    instance.get_func(&mut store, "text").expect("exported").call(&mut store, &[], &mut results)?;
    assert_eq!((&results[0], count.call(&mut store, ())?.0), (&Val::String("xxxxx".into()), 2));
    let error = instance.get_typed_func::<(), ()>(&mut store, "rude")?.call(&mut store, ()).expect_err("it calls out");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::CannotLeaveComponent), "{error:?}");
    Ok(())
}

/// A resource, functions and types of the world itself.
mod world_level {
    windlass::component::bindgen!({
        inline: r#"
            package demo:bare;
            world bare {
                resource file {
                    constructor(path: string);
                    size: func() -> u64;
                }
                record pair { a: u32, b: u32 }
                import swap: func(p: pair) -> pair;
                export total: func(paths: list<string>) -> u64;
                export open: func() -> file;
            }
        "#,
    });
}

#[test]
fn resources_of_the_world_itself() -> Result<()> {
    use world_level::{Bare, BareImports, File, HostFile, Pair};

    #[derive(Default)]
    struct Files {
        open: Vec<String>,
        closed: u32,
    }
    impl HostFile for Files {
        fn new(&mut self, path: String) -> Resource<File> {
            self.open.push(path);
            Resource::new_own(self.open.len() as u32 - 1)
        }
        fn size(&mut self, file: Resource<File>) -> u64 {
            self.open[file.rep() as usize].len() as u64
        }
        fn drop(&mut self, _: Resource<File>) -> Result<()> {
            self.closed += 1;
            Ok(())
        }
    }
    impl BareImports for Files {
        fn swap(&mut self, p: Pair) -> Pair {
            Pair { a: p.b, b: p.a }
        }
    }

    let engine = Engine::default();
    let component = Component::new(
        &engine,
        format!(
            r#"(component
            (import "file" (type $file (sub resource)))
            (import "[constructor]file" (func $new (param "path" string) (result (own $file))))
            (import "[method]file.size" (func $size (param "self" (borrow $file)) (result u64)))
            (type $pair' (record (field "a" u32) (field "b" u32)))
            (import "pair" (type $pair (eq $pair')))
            (import "swap" (func $swap (param "p" $pair) (result $pair)))
            {LIBC}
            (core func $new' (canon lower (func $new) (memory $memory)))
            (core func $size' (canon lower (func $size)))
            (core func $drop (canon resource.drop $file))
            (core func $swap' (canon lower (func $swap) (memory $memory)))
            (core module $m
                (import "" "memory" (memory 0))
                (import "" "new" (func $new (param i32 i32) (result i32)))
                (import "" "size" (func $size (param i32) (result i64)))
                (import "" "drop" (func $drop (param i32)))
                (import "" "swap" (func $swap (param i32 i32 i32)))
                (data (i32.const 100) "/tmp")
                (func (export "total") (param $at i32) (param $n i32) (result i64)
                    (local $file i32) (local $total i64)
                    (call $swap (i32.const 1) (i32.const 2) (i32.const 32))
                    (if (i32.ne (i32.load (i32.const 32)) (i32.const 2)) (then unreachable))
                    (block $done (loop $next
                        (br_if $done (i32.eqz (local.get $n)))
                        (local.set $file (call $new (i32.load (local.get $at)) (i32.load offset=4 (local.get $at))))
                        (local.set $total (i64.add (local.get $total) (call $size (local.get $file))))
                        (call $drop (local.get $file))
                        (local.set $at (i32.add (local.get $at) (i32.const 8)))
                        (local.set $n (i32.sub (local.get $n) (i32.const 1)))
                        (br $next)))
                    (local.get $total))
                (func (export "open") (result i32) (call $new (i32.const 100) (i32.const 4))))
            (core instance $m (instantiate $m (with "" (instance
                (export "memory" (memory $memory)) (export "new" (func $new')) (export "size" (func $size'))
                (export "drop" (func $drop)) (export "swap" (func $swap'))))))
            (func (export "total") (param "paths" (list string)) (result u64)
                (canon lift (core func $m "total") (memory $memory) (realloc $realloc)))
            (func (export "open") (result (own $file)) (canon lift (core func $m "open"))))"#
        ),
    )?;
    let mut linker = Linker::new(&engine);
    Bare::add_to_linker::<_, HasSelf<_>>(&mut linker, |files: &mut Files| files)?;
    let mut store = Store::new(&engine, Files::default());
    let bare = Bare::instantiate(&mut store, &component, &linker)?;
    assert_eq!(bare.call_total(&mut store, &["a".to_owned(), "bcd".to_owned()])?, 4);
    let file: Resource<File> = bare.call_open(&mut store)?;
    assert!(file.owned() && store.data().open[file.rep() as usize] == "/tmp");
    assert_eq!(store.data().closed, 2);
    Ok(())
}

#[derive(ComponentType, Lift, Lower, Clone, Copy, Debug, PartialEq, Eq)]
#[component(record)]
struct Size {
    width: u32,
    height: u32,
}

/// Types that are almost right are refused when the function is looked up, each for its own reason.
#[test]
fn types_that_are_almost_right() -> Result<()> {
    #[derive(ComponentType, Lift, Lower)]
    #[component(record)]
    struct Swapped {
        height: u32,
        width: u32,
    }
    #[derive(ComponentType, Lift, Lower)]
    #[component(record)]
    struct Renamed {
        width: u32,
        #[component(name = "heigth")]
        height: u32,
    }
    #[derive(ComponentType, Lift, Lower)]
    #[component(record)]
    struct Longer {
        width: u32,
        height: u32,
        depth: u32,
    }
    #[derive(ComponentType, Lift, Lower)]
    #[component(variant)]
    enum NotARecord {
        #[component(name = "width")]
        _Width(u32),
    }
    fn refused<P>(store: &mut Store<()>, instance: &Instance) -> String
    where
        (P,): windlass::component::ComponentNamedList + Lower,
    {
        let error = instance.get_typed_func::<(P,), (u32,)>(store, "area").map(|_| ()).expect_err("almost right");
        format!("{error:?}")
    }
    let (mut store, instance) = instantiate(
        r#"(component
            (core module $m (func (export "f") (param i32 i32) (result i32) (i32.mul (local.get 0) (local.get 1))))
            (core instance $m (instantiate $m))
            (type $size' (record (field "width" u32) (field "height" u32)))
            (export $size "size" (type $size'))
            (func (export "area") (param "s" $size) (result u32) (canon lift (core func $m "f"))))"#,
    )?;
    let area = instance.get_typed_func::<(Size,), (u32,)>(&mut store, "area")?;
    assert_eq!(area.call(&mut store, (Size { width: 6, height: 7 },))?, (42,));
    let by_reference = instance.get_typed_func::<(&Size,), (u32,)>(&mut store, "area")?;
    assert_eq!(by_reference.call(&mut store, (&Size { width: 2, height: 3 },))?, (6,));
    let boxed = instance.get_typed_func::<(Box<Size>,), (u32,)>(&mut store, "area")?;
    assert_eq!(boxed.call(&mut store, (Box::new(Size { width: 2, height: 4 }),))?, (8,));
    for (text, about) in [
        (refused::<Swapped>(&mut store, &instance), "width"),
        (refused::<Renamed>(&mut store, &instance), "height"),
        (refused::<Longer>(&mut store, &instance), "field"),
        (refused::<NotARecord>(&mut store, &instance), "variant"),
        (refused::<(u32, u32)>(&mut store, &instance), "tuple"),
    ] {
        assert!(text.contains(about), "{text}");
    }
    Ok(())
}

/// Text that is no component, and files of either form.
#[test]
fn sources_of_components() -> Result<()> {
    let engine = Engine::default();
    let dir = tempfile::tempdir()?;
    let (text, binary) = (dir.path().join("c.wat"), dir.path().join("c.wasm"));
    std::fs::write(&text, "(component)")?;
    std::fs::write(&binary, wat::parse_str("(component)")?)?;
    Component::from_file(&engine, &text)?;
    Component::from_file(&engine, &binary)?;
    Component::from_binary(&engine, &std::fs::read(&binary)?)?;
    Component::from_binary(&engine, b"(component)").map(|_| ()).expect_err("text is no binary");
    Component::from_file(&engine, dir.path().join("d.wasm")).map(|_| ()).expect_err("it is not there");
    Component::new(&engine, "(module)").map(|_| ()).expect_err("a module");
    Component::new(&engine, "(component (nonsense))").map(|_| ()).expect_err("nonsense");
    Component::new(&engine, b"").map(|_| ()).expect_err("nothing");
    let mut store = Store::new(&engine, ());
    Linker::new(&engine).instantiate(&mut store, &Component::new(&engine, wat::parse_str("(component)")?)?)?;
    Ok(())
}
