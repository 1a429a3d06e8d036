//! Values of every type, there and back: statically, dynamically, borrowed, viewed in place.

use super::LIBC;
use std::collections::BTreeMap;
use std::sync::Arc;
use windlass::component::{
    Component, ComponentNamedList, ComponentType, Func, Instance, Lift, Linker, Lower, Type, Val, WasmList, WasmStr, flags,
};
use windlass::{Engine, Result, Store};

/// As many as a type of flags may have.
const LABELS: usize = 32;

/// The guest: every export gives back its parameter, a list or a string.
fn echo() -> String {
    let labels: String = (0..LABELS).map(|n| format!(" \"l{n}\"")).collect();
    let many = ["u16"; 17].join(" ");
    let params: String = (0..17).map(|n| format!("(param \"p{n}\" u32)")).collect();
    let types = [
        ("string", "string"),
        ("bytes", "(list u8)"),
        ("bools", "(list bool)"),
        ("u32s", "(list u32)"),
        ("s16s", "(list s16)"),
        ("u64s", "(list u64)"),
        ("f64s", "(list float64)"),
        ("chars", "(list char)"),
        ("strings", "(list string)"),
        ("nested", "(list (list string))"),
        ("points", "(list $point)"),
        ("shapes", "(list $shape)"),
        ("colors", "(list $color)"),
        ("perms-list", "(list $perms)"),
        ("wides", "(list $wide)"),
        ("people", "(list $person)"),
        ("options", "(list (option u64))"),
        ("options2", "(list (option (option bool)))"),
        ("results", "(list (result u32 (error string)))"),
        ("outcomes", "(list (result))"),
        ("tuples", "(list (tuple u8 string float64))"),
        ("big-tuples", &format!("(list (tuple {many}))")),
    ];
    let exports: String = types
        .iter()
        .map(|(name, ty)| {
            format!(
                r#"(func (export "echo-{name}") (param "v" {ty}) (result {ty})
                    (canon lift (core func $m "echo") (memory $memory) (realloc $realloc)))
"#
            )
        })
        .collect();
    let scalars: String = [("bool", "bool"), ("char", "char"), ("s8", "s8"), ("u16", "u16"), ("color", "$color"), ("perms", "$perms")]
        .iter()
        .map(|(name, ty)| format!(r#"(func (export "one-{name}") (param "v" {ty}) (result {ty}) (canon lift (core func $m "one")))"#))
        .collect();
    format!(
        r#"(component {LIBC}
        (core module $m
            (import "" "memory" (memory 0))
            (func (export "one") (param i32) (result i32) (local.get 0))
            (func (export "echo") (param i32 i32) (result i32)
                (i32.store (i32.const 16) (local.get 0)) (i32.store (i32.const 20) (local.get 1)) (i32.const 16))
            (func (export "sum17") (param $at i32) (result i64)
                (local $end i32) (local $sum i64)
                (local.set $end (i32.add (local.get $at) (i32.const 68)))
                (loop $next
                    (local.set $sum (i64.add (local.get $sum) (i64.load32_u (local.get $at))))
                    (local.set $at (i32.add (local.get $at) (i32.const 4)))
                    (br_if $next (i32.lt_u (local.get $at) (local.get $end))))
                (local.get $sum)))
        (core instance $m (instantiate $m (with "" (instance (export "memory" (memory $memory))))))
        (type $point' (record (field "x" float32) (field "y" float32)))
        (export $point "point" (type $point'))
        (type $shape' (variant (case "circle" float64) (case "named" string) (case "empty")))
        (export $shape "shape" (type $shape'))
        (type $color' (enum "red" "green" "blue"))
        (export $color "color" (type $color'))
        (type $perms' (flags "read" "write" "exec-all"))
        (export $perms "perms" (type $perms'))
        (type $wide' (flags{labels}))
        (export $wide "wide" (type $wide'))
        (type $person' (record (field "full-name" string) (field "tags" (list string)) (field "home" (option $point))))
        (export $person "person" (type $person'))
        {exports} {scalars}
        (func (export "sum17") {params} (result u64) (canon lift (core func $m "sum17") (memory $memory) (realloc $realloc))))"#
    )
}

struct Guest {
    store: Store<()>,
    instance: Instance,
}

impl Guest {
    fn new() -> Result<Self> {
        let engine = Engine::default();
        let component = Component::new(&engine, echo())?;
        let mut store = Store::new(&engine, ());
        let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
        Ok(Self { store, instance })
    }

    fn typed<P, R>(&mut self, name: &str, value: P) -> Result<R>
    where
        (P,): ComponentNamedList + Lower,
        (R,): ComponentNamedList + Lift,
    {
        let func = self.instance.get_typed_func::<(P,), (R,)>(&mut self.store, name)?;
        Ok(func.call(&mut self.store, (value,))?.0)
    }

    fn func(&mut self, name: &str) -> Func {
        self.instance.get_func(&mut self.store, name).unwrap_or_else(|| panic!("no `{name}`"))
    }

    fn dynamic(&mut self, name: &str, value: Val) -> Result<Val> {
        let mut results = [Val::Bool(false)];
        self.func(name).call(&mut self.store, &[value], &mut results)?;
        let [result] = results;
        Ok(result)
    }
}

#[derive(ComponentType, Lift, Lower, Clone, Copy, Debug, PartialEq)]
#[component(record)]
struct Point<T> {
    x: T,
    y: T,
}

#[derive(ComponentType, Lift, Lower, Clone, Debug, PartialEq)]
#[component(record)]
struct Person<S, P>
where
    S: Clone,
{
    #[component(name = "full-name")]
    name: S,
    tags: Vec<S>,
    home: Option<P>,
}

#[derive(ComponentType, Lift, Lower, Clone, Debug, PartialEq)]
#[component(variant)]
enum Shape<S> {
    #[component(name = "circle")]
    Circle(f64),
    #[component(name = "named")]
    Named(S),
    #[component(name = "empty")]
    Empty,
}

#[derive(ComponentType, Lift, Lower, Clone, Copy, Debug, PartialEq, Eq)]
#[component(enum)]
#[repr(u8)]
enum Color {
    #[component(name = "red")]
    Red,
    #[component(name = "green")]
    Green,
    #[component(name = "blue")]
    Blue,
}

flags! {
    Perms {
        #[component(name = "read")]
        const READ;
        #[component(name = "write")]
        const WRITE;
        #[component(name = "exec-all")]
        const EXEC_ALL;
    }
}

#[test]
fn typed_values() -> Result<()> {
    let mut guest = Guest::new()?;
    assert_eq!(guest.typed::<&str, String>("echo-string", "żółć ☃ 🦀\0")?, "żółć ☃ 🦀\0");
    assert_eq!(guest.typed::<_, Box<str>>("echo-string", String::from("owned"))?, "owned".into());
    assert_eq!(&*guest.typed::<_, Arc<str>>("echo-string", Arc::<str>::from("shared"))?, "shared");
    assert_eq!(guest.typed::<_, String>("echo-string", "")?, "");
    assert_eq!(guest.typed::<&[u8], Vec<u8>>("echo-bytes", &[0, 255, 7])?, [0, 255, 7]);
    assert_eq!(guest.typed::<_, Box<[u8]>>("echo-bytes", vec![1u8, 2])?, [1, 2].into());
    assert_eq!(guest.typed::<_, Arc<[u8]>>("echo-bytes", Box::<[u8]>::from([1, 2]))?, [1, 2].into());
    assert_eq!(guest.typed::<_, Vec<bool>>("echo-bools", vec![true, false, true])?, [true, false, true]);
    assert_eq!(guest.typed::<_, Vec<u32>>("echo-u32s", [1u32, u32::MAX].as_slice())?, [1, u32::MAX]);
    assert_eq!(guest.typed::<_, Vec<i16>>("echo-s16s", vec![i16::MIN, -1, 0])?, [i16::MIN, -1, 0]);
    assert_eq!(guest.typed::<_, Vec<f64>>("echo-f64s", vec![0.5, f64::INFINITY])?, [0.5, f64::INFINITY]);
    assert_eq!(guest.typed::<_, Vec<char>>("echo-chars", vec!['a', '\u{10ffff}'])?, ['a', '\u{10ffff}']);
    let words = vec!["one".to_owned(), String::new(), "three".to_owned()];
    assert_eq!(guest.typed::<_, Vec<String>>("echo-strings", &words)?, words);
    assert_eq!(guest.typed::<_, Vec<String>>("echo-strings", vec!["one", "", "three"])?, words);
    let nested = vec![words.clone(), Vec::new(), words.clone()];
    assert_eq!(guest.typed::<_, Vec<Vec<String>>>("echo-nested", &nested[..])?, nested);
    assert_eq!(guest.typed::<_, Vec<Option<u64>>>("echo-options", vec![None, Some(1u64 << 40)])?, [None, Some(1 << 40)]);
    let options = vec![None, Some(None), Some(Some(false)), Some(Some(true))];
    assert_eq!(guest.typed::<_, Vec<Option<Option<bool>>>>("echo-options2", &options)?, options);
    let results = vec![Ok(7u32), Err("bad".to_owned())];
    assert_eq!(guest.typed::<_, Vec<Result<u32, String>>>("echo-results", &results)?, results);
    let outcomes = vec![Ok::<(), ()>(()), Err(())];
    assert_eq!(guest.typed::<_, Vec<Result<(), ()>>>("echo-outcomes", &outcomes)?, outcomes);
    assert_eq!(guest.typed::<_, Vec<(u8, String, f64)>>("echo-tuples", vec![(1u8, "a", 2.5f64)])?, [(1, "a".to_owned(), 2.5)]);
    assert!(guest.typed::<_, bool>("one-bool", true)?);
    assert_eq!(guest.typed::<_, char>("one-char", 'ß')?, 'ß');
    assert_eq!(guest.typed::<_, i8>("one-s8", -128i8)?, -128);
    assert_eq!(guest.typed::<_, u16>("one-u16", 65535u16)?, 65535);
    Ok(())
}

#[test]
fn derived_types_with_generics() -> Result<()> {
    let mut guest = Guest::new()?;
    let points = vec![Point { x: 1.0f32, y: -2.0 }, Point { x: 0.0, y: f32::MAX }];
    assert_eq!(guest.typed::<_, Vec<Point<f32>>>("echo-points", &points)?, points);
    let person = Person { name: "Ada".to_owned(), tags: vec!["x".to_owned()], home: Some(points[0]) };
    assert_eq!(guest.typed::<_, Vec<Person<String, Point<f32>>>>("echo-people", vec![person.clone()])?, [person]);
    let borrowed = Person { name: "Bob", tags: vec![], home: None::<Point<f32>> };
    let back = guest.typed::<_, Vec<Person<Arc<str>, Point<f32>>>>("echo-people", vec![borrowed])?;
    assert_eq!((&*back[0].name, back[0].tags.len(), back[0].home), ("Bob", 0, None));
    let shapes = vec![Shape::Circle(0.5), Shape::Named("n".to_owned()), Shape::Empty];
    assert_eq!(guest.typed::<_, Vec<Shape<String>>>("echo-shapes", &shapes)?, shapes);
    let colors = vec![Color::Blue, Color::Red, Color::Green];
    assert_eq!(guest.typed::<_, Vec<Color>>("echo-colors", &colors)?, colors);
    assert_eq!(guest.typed::<_, Color>("one-color", Color::Green)?, Color::Green);
    let perms = vec![Perms::READ | Perms::EXEC_ALL, Perms::default(), !Perms::WRITE];
    assert_eq!(guest.typed::<_, Vec<Perms>>("echo-perms-list", &perms)?, perms);
    assert_eq!(guest.typed::<_, Perms>("one-perms", Perms::WRITE)?, Perms::WRITE);
    assert!(perms[0].contains(Perms::READ) && !perms[0].intersects(Perms::WRITE) && perms[1] == Perms::empty());
    assert_eq!(Perms::all().as_array(), [0b111]);
    Ok(())
}

type Seventeen = (u16, u16, u16, u16, u16, u16, u16, u16, u16, u16, u16, u16, u16, u16, u16, u16, u16);
type SeventeenWords = (u32, u32, u32, u32, u32, u32, u32, u32, u32, u32, u32, u32, u32, u32, u32, u32, u32);

#[test]
fn tuples_of_seventeen() -> Result<()> {
    let mut guest = Guest::new()?;
    let big: Vec<Seventeen> = vec![(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17); 3];
    let back = guest.typed::<_, Vec<Seventeen>>("echo-big-tuples", big.as_slice())?;
    assert!(back.len() == 3 && back.iter().all(|tuple| (tuple.0, tuple.1, tuple.16) == (1, 2, 17)));
    let sum = guest.instance.get_typed_func::<SeventeenWords, (u64,)>(&mut guest.store, "sum17")?;
    let (total,) = sum.call(&mut guest.store, (u32::MAX, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17))?;
    assert_eq!(total, u64::from(u32::MAX) + 152);
    let mut results = [Val::Bool(false)];
    guest.func("sum17").call(&mut guest.store, &[const { Val::U32(2) }; 17], &mut results)?;
    assert_eq!(results, [Val::U64(34)]);
    Ok(())
}

#[test]
fn views_in_place() -> Result<()> {
    let mut guest = Guest::new()?;
    let text = guest.typed::<_, WasmStr>("echo-string", "in place")?;
    assert_eq!(text.to_str(&guest.store)?, "in place");
    let list = guest.typed::<_, WasmList<u32>>("echo-u32s", vec![5u32, 6, 7])?;
    assert_eq!((list.len(), list.as_le_slice(&guest.store)), (3, &[5u32, 6, 7][..]));
    let items: Vec<u32> = list.iter(&mut guest.store)?.collect::<Result<_>>()?;
    assert_eq!(items, [5, 6, 7]);
    assert_eq!(list.get(&mut guest.store, 1).transpose()?, Some(6));
    assert!(list.get(&mut guest.store, 3).is_none());
    let words = guest.typed::<_, WasmList<WasmStr>>("echo-strings", vec!["a", "bc"])?;
    let mut lengths = Vec::new();
    for index in 0..words.len() {
        let word = words.get(&mut guest.store, index).expect("within")?;
        lengths.push(word.to_str(&guest.store)?.len());
    }
    assert_eq!(lengths, [1, 2]);
    let nested = guest.typed::<_, Vec<WasmList<String>>>("echo-nested", vec![vec!["x"], vec![]])?;
    let inner: Vec<String> = nested[0].iter(&mut guest.store)?.collect::<Result<_>>()?;
    assert_eq!((inner, nested[1].len()), (vec!["x".to_owned()], 0));
    Ok(())
}

/// A value of type `ty`, made up from `seed`.
fn sample(ty: &Type, seed: u32) -> Val {
    match ty {
        Type::Bool => Val::Bool(seed.is_multiple_of(2)),
        Type::S8 => Val::S8(seed as i8),
        Type::U8 => Val::U8(seed as u8),
        Type::S16 => Val::S16(seed as i16),
        Type::U16 => Val::U16(seed as u16),
        Type::S32 => Val::S32(seed as i32),
        Type::U32 => Val::U32(seed),
        Type::S64 => Val::S64(-i64::from(seed)),
        Type::U64 => Val::U64(u64::from(seed) << 33),
        Type::Float32 => Val::Float32(seed as f32 / 4.0),
        Type::Float64 => Val::Float64(f64::from(seed) * 1e100),
        Type::Char => Val::Char(char::from_u32(0x4e00 + seed % 1000).expect("a Han character")),
        Type::String => Val::String("é".repeat(seed as usize % 5)),
        Type::List(list) => Val::List((0..seed % 4).map(|n| sample(&list.ty(), seed + n)).collect()),
        Type::Record(record) => Val::Record(record.fields().map(|field| (field.name.to_owned(), sample(&field.ty, seed + 1))).collect()),
        Type::Tuple(tuple) => Val::Tuple(tuple.types().enumerate().map(|(n, ty)| sample(&ty, seed + n as u32)).collect()),
        Type::Variant(variant) => {
            let case = variant.cases().nth(seed as usize % variant.cases().len()).expect("within");
            Val::Variant(case.name.to_owned(), case.ty.map(|ty| Box::new(sample(&ty, seed + 1))))
        }
        Type::Enum(names) => Val::Enum(names.names().nth(seed as usize % names.names().len()).expect("within").to_owned()),
        Type::Option(option) => Val::Option((!seed.is_multiple_of(3)).then(|| Box::new(sample(&option.ty(), seed + 2)))),
        Type::Result(result) => Val::Result(match seed % 2 {
            0 => Ok(result.ok().map(|ty| Box::new(sample(&ty, seed)))),
            _ => Err(result.err().map(|ty| Box::new(sample(&ty, seed)))),
        }),
        Type::Flags(flags) => {
            Val::Flags(flags.names().enumerate().filter(|(n, _)| (seed >> (n % 8)) % 2 == 1).map(|(_, name)| name.to_owned()).collect())
        }
        other => panic!("no sample of {other:?}"),
    }
}

/// Every export with values that are made from its type alone, and through text.
#[test]
fn dynamic_values() -> Result<()> {
    let mut guest = Guest::new()?;
    let engine = guest.store.engine().clone();
    let component = Component::new(&engine, echo())?;
    let mut called = BTreeMap::new();
    for (name, item) in component.component_type().exports(&engine) {
        let windlass::component::types::ComponentItem::ComponentFunc(ty) = item.ty else { continue };
        let params: Vec<Type> = ty.params().map(|(_, ty)| ty).collect();
        if params.len() != 1 {
            continue;
        }
        for seed in 0..40 {
            let value = sample(&params[0], seed);
            let back = guest.dynamic(name, value.clone())?;
            assert_eq!(back, value, "{name}");
            let text = value.to_wave()?;
            assert_eq!(Val::from_wave(&params[0], &text)?, value, "{text}");
        }
        called.insert(name.to_owned(), ty.results().len());
    }
    assert_eq!(called.len(), 28);
    assert!(called.values().all(|results| *results == 1));
    Ok(())
}

#[test]
fn names_and_order_of_dynamic_values() -> Result<()> {
    let mut guest = Guest::new()?;
    let flags = |names: &[&str]| Val::Flags(names.iter().map(|name| (*name).to_owned()).collect());
    assert_eq!(guest.dynamic("one-perms", flags(&["exec-all", "read"]))?, flags(&["read", "exec-all"]));
    assert_eq!(guest.dynamic("one-perms", flags(&[]))?, flags(&[]));
    let wide = flags(&["l0", "l7", "l8", "l31"]);
    assert_eq!(guest.dynamic("echo-wides", Val::List(vec![wide.clone()]))?, Val::List(vec![wide]));
    // NaN is itself here, so that tests can compare.
    let nan = guest.dynamic("echo-f64s", Val::List(vec![Val::Float64(f64::NAN)]))?;
    assert_eq!(nan, Val::List(vec![Val::Float64(f64::NAN)]));
    Ok(())
}

#[test]
fn empty_and_large() -> Result<()> {
    let mut guest = Guest::new()?;
    for name in ["echo-bytes", "echo-u32s", "echo-strings", "echo-people", "echo-big-tuples", "echo-outcomes"] {
        assert_eq!(guest.dynamic(name, Val::List(Vec::new()))?, Val::List(Vec::new()), "{name}");
    }
    assert_eq!(guest.typed::<_, Vec<Point<f32>>>("echo-points", Vec::<Point<f32>>::new())?, []);
    let numbers: Vec<u64> = (0..100_000).collect();
    assert_eq!(guest.typed::<_, Vec<u64>>("echo-u64s", &numbers)?, numbers);
    let points: Vec<_> = (0..100_000).map(|n| Point { x: n as f32, y: -1.0 }).collect();
    assert_eq!(guest.typed::<_, Vec<Point<f32>>>("echo-points", &points)?, points);
    let words: Vec<String> = (0..100_000).map(|n| n.to_string()).collect();
    assert_eq!(guest.typed::<_, Vec<String>>("echo-strings", &words)?, words);
    let text = "0123456789".repeat(100_000);
    assert_eq!(guest.typed::<&str, String>("echo-string", &text)?, text);
    let dynamic = Val::List(words.into_iter().map(Val::String).collect());
    assert_eq!(guest.dynamic("echo-strings", dynamic.clone())?, dynamic);
    let colors = Val::List((0..100_000).map(|n| Val::Enum(["red", "green", "blue"][n % 3].to_owned())).collect());
    assert_eq!(guest.dynamic("echo-colors", colors.clone())?, colors);
    Ok(())
}

#[test]
fn values_of_wrong_types_leave_the_instance_usable() -> Result<()> {
    let mut guest = Guest::new()?;
    let mut deep = Val::U64(1);
    for _ in 0..2_000 {
        deep = Val::Option(Some(Box::new(deep)));
    }
    let wrong = [
        ("echo-string", Val::U8(1)),
        ("echo-u32s", Val::List(vec![Val::U32(1), Val::U64(1)])),
        ("echo-options", Val::List(vec![deep])),
        ("echo-points", Val::List(vec![Val::Record(vec![("x".into(), Val::Float32(1.0))])])),
        ("echo-points", Val::List(vec![Val::Record(vec![("x".into(), Val::Float32(1.0)), ("z".into(), Val::Float32(1.0))])])),
        ("echo-shapes", Val::List(vec![Val::Variant("square".into(), None)])),
        ("echo-shapes", Val::List(vec![Val::Variant("circle".into(), None)])),
        ("echo-shapes", Val::List(vec![Val::Variant("empty".into(), Some(Box::new(Val::U8(1))))])),
        ("echo-tuples", Val::List(vec![Val::Tuple(vec![Val::U8(1)])])),
        ("echo-results", Val::List(vec![Val::Result(Ok(None))])),
        ("echo-outcomes", Val::List(vec![Val::Result(Ok(Some(Box::new(Val::U8(1)))))])),
        ("one-color", Val::Enum("pink".into())),
        ("one-perms", Val::Flags(vec!["fly".into()])),
        ("one-char", Val::U32(65)),
    ];
    for (name, value) in wrong {
        let error = guest.dynamic(name, value).expect_err(name);
        assert!(error.downcast_ref::<windlass::Trap>().is_none(), "{name}: {error:?}");
        assert_eq!(guest.dynamic("one-bool", Val::Bool(true))?, Val::Bool(true), "after {name}");
    }
    for (params, results) in [(0, 1), (2, 1), (1, 0), (1, 2)] {
        let (params, mut results) = (vec![Val::Bool(true); params], vec![Val::Bool(false); results]);
        guest.func("one-bool").call(&mut guest.store, &params, &mut results).expect_err("a wrong number");
    }
    assert!(guest.instance.get_func(&mut guest.store, "nothing").is_none());
    let instance = guest.instance;
    let store = &mut guest.store;
    instance.get_typed_func::<(u32,), (bool,)>(&mut *store, "one-bool").map(|_| ()).expect_err("another parameter");
    instance.get_typed_func::<(bool,), (u32,)>(&mut *store, "one-bool").map(|_| ()).expect_err("another result");
    instance.get_typed_func::<(), (bool,)>(&mut *store, "one-bool").map(|_| ()).expect_err("no parameter");
    instance.get_typed_func::<(bool,), ()>(&mut *store, "one-bool").map(|_| ()).expect_err("no result");
    instance.get_typed_func::<(Vec<Point<f64>>,), (Vec<Point<f64>>,)>(store, "echo-points").map(|_| ()).expect_err("another field");
    Ok(())
}
