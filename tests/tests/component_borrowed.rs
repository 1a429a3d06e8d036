//! Host functions whose parameters point into the guest's memory: in every encoding, in registers and in memory, and what a hostile guest
//! may try with them.

use windlass::component::{Component, Linker, Resource, ResourceType};
use windlass::{Engine, Error, Result, Store, Trap};

/// A component that calls the imports with what lies in its memory. `encoding` is that of its strings.
fn guest(encoding: &str, data: &str, units: u32) -> String {
    format!(
        r#"(component
            (import "text" (func $text (param "a" string) (param "b" (option string)) (result u32)))
            (import "numbers" (func $numbers (param "a" (list u64)) (param "b" (option (list u8))) (result u64)))
            (import "nested" (func $nested (param "a" (list string)) (param "b" (list (list u16))) (result u32)))
            (import "chars" (func $chars (param "a" (list char)) (param "b" (tuple u8 string)) (result u32)))
            (core module $memory
                (memory (export "memory") 1)
                (data (i32.const 8) "{data}")
                (data (i32.const 64) "\01\00\00\00\00\00\00\00\02\00\00\00\00\00\00\00\ff\00\00\00\00\00\00\00")
                (data (i32.const 128) "a\00\00\00\f6\00\00\00"))
            (core instance $memory (instantiate $memory))
            (core func $text' (canon lower (func $text) (memory (core memory $memory "memory")) string-encoding={encoding}))
            (core func $numbers' (canon lower (func $numbers) (memory (core memory $memory "memory")) string-encoding={encoding}))
            (core func $nested' (canon lower (func $nested) (memory (core memory $memory "memory")) string-encoding={encoding}))
            (core func $chars' (canon lower (func $chars) (memory (core memory $memory "memory")) string-encoding={encoding}))
            (core module $main
                (import "" "memory" (memory 1))
                (import "" "text" (func $text (param i32 i32 i32 i32 i32) (result i32)))
                (import "" "numbers" (func $numbers (param i32 i32 i32 i32 i32) (result i64)))
                (import "" "nested" (func $nested (param i32 i32 i32 i32) (result i32)))
                (import "" "chars" (func $chars (param i32 i32 i32 i32 i32) (result i32)))
                (func (export "text") (param $at i32) (param $tag i32) (result i32)
                    (call $text (local.get $at) (i32.const {units}) (local.get $tag) (i32.const 8) (i32.const {units})))
                (func (export "numbers") (param $at i32) (param $len i32) (result i64)
                    (call $numbers (local.get $at) (local.get $len) (i32.const 1) (i32.const 64) (i32.const 3)))
                (func (export "nested") (param $at i32) (param $len i32) (result i32)
                    (i32.store (i32.const 256) (i32.const 8)) (i32.store (i32.const 260) (i32.const {units}))
                    (i32.store (i32.const 264) (i32.const 8)) (i32.store (i32.const 268) (i32.const {units}))
                    (i32.store (i32.const 272) (i32.const 64)) (i32.store (i32.const 276) (i32.const 3))
                    (call $nested (local.get $at) (local.get $len) (i32.const 272) (i32.const 1)))
                (func (export "chars") (param $at i32) (param $len i32) (result i32)
                    (call $chars (local.get $at) (local.get $len) (i32.const 7) (i32.const 8) (i32.const {units}))))
            (core instance $main (instantiate $main (with "" (instance
                (export "memory" (memory $memory "memory"))
                (export "text" (func $text'))
                (export "numbers" (func $numbers'))
                (export "nested" (func $nested'))
                (export "chars" (func $chars'))))))
            (func (export "text") (param "at" u32) (param "tag" u32) (result u32) (canon lift (core func $main "text")))
            (func (export "numbers") (param "at" u32) (param "len" u32) (result u64) (canon lift (core func $main "numbers")))
            (func (export "nested") (param "at" u32) (param "len" u32) (result u32) (canon lift (core func $main "nested")))
            (func (export "chars") (param "at" u32) (param "len" u32) (result u32) (canon lift (core func $main "chars")))
        )"#
    )
}

/// What the host saw.
#[derive(Default)]
struct Seen {
    texts: Vec<String>,
    numbers: Vec<u64>,
    /// Where the last slice or string lay.
    address: usize,
}

fn linker(engine: &Engine) -> Result<Linker<Seen>> {
    let mut linker = Linker::new(engine);
    let mut root = linker.root();
    root.func_wrap_borrowed::<(&str, Option<&str>), _>("text", |seen: &mut Seen, (a, b)| {
        seen.address = a.as_ptr().addr();
        seen.texts.push(a.to_string());
        seen.texts.extend(b.map(str::to_string));
        Ok((a.len() as u32,))
    })?;
    root.func_wrap_borrowed::<(&[u64], Option<&[u8]>), _>("numbers", |seen, (a, b)| {
        seen.address = a.as_ptr().addr();
        seen.numbers.extend(a);
        Ok((b.map_or(0, |b| b.iter().map(|b| u64::from(*b)).sum::<u64>()),))
    })?;
    root.func_wrap_borrowed::<(Vec<&str>, Vec<&[u16]>), _>("nested", |seen, (a, b)| {
        seen.texts.extend(a.iter().map(ToString::to_string));
        Ok((b.iter().map(|b| b.len() as u32).sum::<u32>(),))
    })?;
    // `char` is not any bits, so that the list is made; the tuple owns its string.
    root.func_wrap_borrowed::<(&[char], (u8, String)), _>("chars", |seen, (a, (b, text))| {
        seen.texts.push(a.iter().collect());
        seen.texts.push(text);
        Ok((u32::from(b),))
    })?;
    Ok(linker)
}

fn call<R>(guest: &str, function: &str, args: (u32, u32)) -> Result<(R, Seen)>
where
    R: windlass::component::Lift + 'static,
{
    let engine = Engine::default();
    let mut store = Store::new(&engine, Seen::default());
    let instance = linker(&engine)?.instantiate(&mut store, &Component::new(&engine, guest)?)?;
    let (result,) = instance.get_typed_func::<(u32, u32), (R,)>(&mut store, function)?.call(&mut store, args)?;
    Ok((result, store.into_data()))
}

/// `aöß` in every encoding, and how many units that is.
const TEXT: &str = "aöß";

fn guests() -> [String; 4] {
    [
        guest("utf8", "a\\c3\\b6\\c3\\9f", 5),
        guest("utf16", "a\\00\\f6\\00\\df\\00", 3),
        guest("latin1+utf16", "a\\f6\\df", 3),
        // The tag of UTF-16.
        guest("latin1+utf16", "a\\00\\f6\\00\\df\\00", 0x8000_0003),
    ]
}

#[test]
fn strings_of_every_encoding() -> Result<()> {
    for guest in guests() {
        let (len, seen) = call::<u32>(&guest, "text", (8, 1))?;
        assert_eq!((len, seen.texts), (5, vec![TEXT.to_string(); 2]));
        let (_, seen) = call::<u32>(&guest, "text", (8, 0))?;
        assert_eq!(seen.texts, [TEXT]);
        let (len, seen) = call::<u32>(&guest, "nested", (256, 2))?;
        assert_eq!((len, seen.texts), (3, vec![TEXT.to_string(); 2]));
        let (seven, seen) = call::<u32>(&guest, "chars", (128, 2))?;
        assert_eq!((seven, seen.texts), (7, vec!["aö".to_string(), TEXT.to_string()]));
    }
    Ok(())
}

#[test]
fn lists_of_numbers() -> Result<()> {
    let guest = &guests()[0];
    let (sum, seen) = call::<u64>(guest, "numbers", (64, 3))?;
    assert_eq!((sum, seen.numbers), (1, vec![1, 2, 255]));
    let (_, seen) = call::<u64>(guest, "numbers", (65528, 1))?;
    assert_eq!(seen.numbers, [0]);
    Ok(())
}

/// Nothing is copied: what the host sees lies in the guest's memory, and the guest is not charged.
#[test]
fn nothing_is_copied() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, Seen::default());
    store.set_hostcall_fuel(0);
    let instance = linker(&engine)?.instantiate(&mut store, &Component::new(&engine, &guests()[0])?)?;
    let text = instance.get_typed_func::<(u32, u32), (u32,)>(&mut store, "text")?;
    let numbers = instance.get_typed_func::<(u32, u32), (u64,)>(&mut store, "numbers")?;
    text.call(&mut store, (8, 0))?;
    let at = store.data().address;
    numbers.call(&mut store, (64, 3))?;
    assert_eq!(store.data().address - at, 64 - 8);

    // What has to be made is paid for.
    let chars = instance.get_typed_func::<(u32, u32), (u32,)>(&mut store, "chars")?;
    let error = chars.call(&mut store, (128, 2)).expect_err("two characters take room");
    assert!(error.is::<windlass::component::LimitError>(), "{error:?}");
    Ok(())
}

fn trap(guest: &str, function: &str, args: (u32, u32)) -> Trap {
    let error: Error = match function {
        "numbers" => call::<u64>(guest, function, args).map(|_| ()),
        _ => call::<u32>(guest, function, args).map(|_| ()),
    }
    .expect_err("the guest cheats");
    *error.downcast_ref::<Trap>().unwrap_or_else(|| panic!("no trap: {error:?}"))
}

#[test]
fn hostile_guests() {
    let [utf8, utf16, ..] = &guests();
    assert_eq!(trap(utf8, "text", (65535, 0)), Trap::StringOutOfBounds);
    assert_eq!(trap(utf8, "text", (u32::MAX, 0)), Trap::StringOutOfBounds);
    // In the middle of a character.
    assert_eq!(trap(utf8, "text", (10, 0)), Trap::InvalidString);
    assert_eq!(trap(utf8, "text", (8, 2)), Trap::InvalidDiscriminant);
    assert_eq!(trap(utf16, "text", (9, 0)), Trap::UnalignedPointer);
    assert_eq!(trap(utf8, "numbers", (65, 1)), Trap::UnalignedPointer);
    assert_eq!(trap(utf8, "numbers", (64, 8192)), Trap::ListOutOfBounds);
    assert_eq!(trap(utf8, "numbers", (64, u32::MAX)), Trap::ContentTooLong);
    assert_eq!(trap(utf8, "nested", (258, 1)), Trap::UnalignedPointer);
    assert_eq!(trap(utf8, "nested", (65532, 1)), Trap::ListOutOfBounds);
    assert_eq!(trap(utf8, "chars", (65536, 1)), Trap::ListOutOfBounds);
    // The bytes of "aö" are no character.
    assert_eq!(trap(utf8, "chars", (8, 1)), Trap::InvalidChar);
}

/// Handles cross as ever beside borrowed parameters, and a borrow ends with the call.
#[test]
fn handles_beside_borrowed_parameters() -> Result<()> {
    struct File;
    let engine = Engine::default();
    let mut linker = Linker::<Vec<String>>::new(&engine);
    let mut root = linker.root();
    root.resource("file", ResourceType::host::<File>(), |mut store, rep| {
        store.data_mut().push(format!("drop {rep}"));
        Ok(())
    })?;
    root.func_wrap("open", |_, (): ()| Ok((Resource::<File>::new_own(7),)))?;
    root.func_wrap_borrowed::<(Resource<File>, &str, Resource<File>), ()>("write", |log: &mut Vec<String>, (file, text, own)| {
        assert!(!file.owned() && own.owned());
        log.push(format!("{} {text} {}", file.rep(), own.rep()));
        Ok(())
    })?;
    let component = Component::new(
        &engine,
        r#"(component
            (import "file" (type $file (sub resource)))
            (import "open" (func $open (result (own $file))))
            (import "write" (func $write (param "file" (borrow $file)) (param "text" string) (param "own" (own $file))))
            (core module $memory (memory (export "memory") 1) (data (i32.const 8) "hello"))
            (core instance $memory (instantiate $memory))
            (core func $open' (canon lower (func $open)))
            (core func $drop' (canon resource.drop $file))
            (core func $write' (canon lower (func $write) (memory (core memory $memory "memory"))))
            (core module $main
                (import "" "open" (func $open (result i32)))
                (import "" "drop" (func $drop (param i32)))
                (import "" "write" (func $write (param i32 i32 i32 i32)))
                (func (export "run") (local $file i32)
                    (local.set $file (call $open))
                    (call $write (local.get $file) (i32.const 8) (i32.const 5) (call $open))
                    (call $drop (local.get $file))))
            (core instance $main (instantiate $main (with "" (instance
                (export "open" (func $open')) (export "drop" (func $drop')) (export "write" (func $write'))))))
            (func (export "run") (canon lift (core func $main "run"))))"#,
    )?;
    let mut store = Store::new(&engine, Vec::new());
    let instance = linker.instantiate(&mut store, &component)?;
    instance.get_typed_func::<(), ()>(&mut store, "run")?.call(&mut store, ())?;
    assert_eq!(store.data()[..], ["7 hello 7", "drop 7"]);
    Ok(())
}

/// More than sixteen flat values come in memory.
#[test]
fn parameters_in_memory() -> Result<()> {
    type Params<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str, &'a str, &'a str, &'a str, Option<&'a [u8]>);
    let engine = Engine::default();
    let mut linker = Linker::<String>::new(&engine);
    linker.root().func_wrap_borrowed::<Params<'static>, _>("many", |log: &mut String, (a, .., h, i)| {
        log.push_str(a);
        log.push_str(h);
        Ok((i.map_or(0, <[u8]>::len) as u8,))
    })?;
    let params: String = ('a'..='h').map(|name| format!(r#"(param "{name}" string)"#)).collect();
    let component = Component::new(
        &engine,
        format!(
            r#"(component
            (import "many" (func $many {params} (param "i" (option (list u8))) (result u8)))
            (core module $memory (memory (export "memory") 1)
                (data (i32.const 8) "first last")
                (data (i32.const 64) "\08\00\00\00\05\00\00\00")
                (data (i32.const 120) "\0d\00\00\00\05\00\00\00\01\00\00\00\08\00\00\00\0a\00\00\00"))
            (core instance $memory (instantiate $memory))
            (core func $many' (canon lower (func $many) (memory (core memory $memory "memory"))))
            (core module $main
                (import "" "many" (func $many (param i32) (result i32)))
                (func (export "run") (result i32) (call $many (i32.const 64))))
            (core instance $main (instantiate $main (with "" (instance (export "many" (func $many'))))))
            (func (export "run") (result u8) (canon lift (core func $main "run"))))"#
        ),
    )?;
    let mut store = Store::new(&engine, String::new());
    let instance = linker.instantiate(&mut store, &component)?;
    let (len,) = instance.get_typed_func::<(), (u8,)>(&mut store, "run")?.call(&mut store, ())?;
    assert_eq!((len, &store.data()[..]), (10, "first last"));
    Ok(())
}
