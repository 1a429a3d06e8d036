//! Typed and dynamic calls agree on whatever a guest returns: the same value, or the same trap.

use super::{ALLOCATOR, DEFS, Level, Point, Rights, Shape, definitions, engine};
use std::fmt::Write;
use windlass::component::{Component, ComponentNamedList, Lift, Linker, Val};
use windlass::{Engine, Error, Result, Store, Trap};

/// A typed value as the dynamic one that it must equal.
trait Dynamic {
    fn val(self) -> Val;
}

macro_rules! dynamic {
    ($($ty:ty: $case:ident;)*) => {$(
        impl Dynamic for $ty {
            fn val(self) -> Val {
                Val::$case(self)
            }
        }
    )*};
}

dynamic! { bool: Bool; u8: U8; i16: S16; u32: U32; u64: U64; f32: Float32; f64: Float64; char: Char; String: String; }

impl<T: Dynamic> Dynamic for Vec<T> {
    fn val(self) -> Val {
        Val::List(self.into_iter().map(T::val).collect())
    }
}

impl<T: Dynamic> Dynamic for Option<T> {
    fn val(self) -> Val {
        Val::Option(self.map(|value| Box::new(value.val())))
    }
}

impl<T: Dynamic, E: Dynamic> Dynamic for std::result::Result<T, E> {
    fn val(self) -> Val {
        Val::Result(self.map(|value| Some(Box::new(value.val()))).map_err(|value| Some(Box::new(value.val()))))
    }
}

impl<A: Dynamic, B: Dynamic> Dynamic for (A, B) {
    fn val(self) -> Val {
        Val::Tuple(vec![self.0.val(), self.1.val()])
    }
}

impl Dynamic for Point {
    fn val(self) -> Val {
        Val::Record(vec![("x".into(), self.x.val()), ("y".into(), self.y.val())])
    }
}

impl Dynamic for Shape {
    fn val(self) -> Val {
        match self {
            Self::Dot => Val::Variant("dot".into(), None),
            Self::Disc(radius) => Val::Variant("disc".into(), Some(Box::new(radius.val()))),
            Self::Poly(points) => Val::Variant("poly".into(), Some(Box::new(points.val()))),
        }
    }
}

impl Dynamic for Level {
    fn val(self) -> Val {
        Val::Enum(if self == Self::Low { "low" } else { "high" }.into())
    }
}

impl Dynamic for Rights {
    fn val(self) -> Val {
        let labels = [(Self::READ, "read"), (Self::WRITE, "write")];
        Val::Flags(labels.into_iter().filter(|(flag, _)| self.contains(*flag)).map(|(_, name)| name.into()).collect())
    }
}

/// xorshift64*
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16
    }

    /// A word that is sometimes a good pointer, length or case, sometimes nearly one, and sometimes nothing.
    fn word(&mut self) -> u32 {
        let noise = self.next() as u32;
        match noise % 16 {
            0..=4 => noise / 16 % 4,
            5..=8 => 2048 + noise / 16 % 64 * 8,
            9 => 2048 + noise / 16 % 64,
            10 => 262_144 - noise / 16 % 16,
            11 => 262_144 + noise / 16 % 16,
            12 => 0x4100_0000 | (noise % 128),
            13 => u32::from_le_bytes([b'a'; 4]),
            _ => noise,
        }
    }
}

/// A component whose `f` returns the value that lies at 1024 in its memory, or that one word there is.
fn component(engine: &Engine, ty: &str, result: &str, random: &mut Random) -> Result<Component> {
    let memory = (0..400).fold(String::new(), |mut text, _| {
        for byte in random.word().to_le_bytes() {
            let _ = write!(text, "\\{byte:02x}");
        }
        text
    });
    // The values that pointers most often point at are better than noise.
    let zeros = random.next().is_multiple_of(2);
    let text = |i| match i {
        _ if zeros => "\\00\\00\\00\\00\\00\\00\\00\\00",
        _ if i % 7 == 3 => "\\c3\\bc\\00\\00\\41\\00\\00\\00",
        _ => "\\41\\42\\01\\00\\01\\00\\00\\00",
    };
    let text: String = (0..64).map(text).collect();
    let body = match result {
        "i32" if ty == "char" || ty == "bool" || ty == "s16" || ty.starts_with('$') => "(i32.load (i32.const 1024))".to_string(),
        "i32" => "(i32.const 1024)".to_string(),
        scalar => format!("({scalar}.load (i32.const 1024))"),
    };
    let definitions = definitions(DEFS);
    Component::new(
        engine,
        format!(
            r#"(component
              {definitions}
              {ALLOCATOR}
              (core module $m
                (import "" "memory" (memory 4))
                (data (i32.const 1024) "{memory}")
                (data (i32.const 2048) "{text}")
                (func (export "f") (result {result}) {body}))
              (core instance $i (instantiate $m (with "" (instance $a))))
              (func (export "f") (result {ty})
                (canon lift (core func $i "f") (memory (core memory $a "memory")) (realloc (core func $a "realloc")))))"#
        ),
    )
}

/// What a failed call failed with.
fn trap(error: &Error) -> Trap {
    *error.downcast_ref().unwrap_or_else(|| panic!("a guest can cause traps only: {error:?}"))
}

#[track_caller]
fn agree<T>(ty: &str, result: &str) -> Result<()>
where
    T: Dynamic,
    (T,): ComponentNamedList + Lift,
{
    let engine = engine()?;
    let mut random = Random(ty.bytes().fold(7, |seed, byte| seed.wrapping_mul(31) + u64::from(byte)));
    let (mut values, mut traps) = (0, 0);
    for _ in 0..100 {
        let component = component(&engine, ty, result, &mut random)?;
        let linker = Linker::<()>::new(&engine);
        let mut store = Store::new(&engine, ());
        let typed = linker.instantiate(&mut store, &component)?.get_typed_func::<(), (T,)>(&mut store, "f")?.call(&mut store, ());
        let mut found = [Val::Bool(false)];
        let dynamic = linker.instantiate(&mut store, &component)?.get_func(&mut store, "f").expect("it is exported");
        let dynamic = dynamic.call(&mut store, &[], &mut found);
        let [found] = found;
        match (typed, dynamic) {
            (Ok((typed,)), Ok(())) => {
                assert_eq!(typed.val(), found, "{ty}");
                values += 1;
            }
            (Err(typed), Err(dynamic)) => {
                assert_eq!(trap(&typed), trap(&dynamic), "{ty}: {typed:#} / {dynamic:#}");
                traps += 1;
            }
            (typed, dynamic) => panic!("{ty}: typed {:?}, dynamic {dynamic:?}", typed.map(|(value,)| value.val())),
        }
    }
    assert!(values > 0, "{ty}: {values} values, {traps} traps");
    Ok(())
}

#[test]
fn on_scalars() -> Result<()> {
    agree::<bool>("bool", "i32")?;
    agree::<i16>("s16", "i32")?;
    agree::<char>("char", "i32")?;
    agree::<f32>("f32", "f32")?;
    agree::<f64>("f64", "f64")?;
    agree::<u64>("u64", "i64")?;
    agree::<Level>("$level", "i32")?;
    agree::<Rights>("$rights", "i32")
}

#[test]
fn on_strings_and_lists() -> Result<()> {
    agree::<String>("string", "i32")?;
    agree::<Vec<u8>>("(list u8)", "i32")?;
    agree::<Vec<u64>>("(list u64)", "i32")?;
    agree::<Vec<char>>("(list char)", "i32")?;
    agree::<Vec<bool>>("(list bool)", "i32")?;
    agree::<Vec<f32>>("(list f32)", "i32")?;
    agree::<Vec<String>>("(list string)", "i32")
}

#[test]
fn on_aggregates() -> Result<()> {
    agree::<Option<u32>>("(option u32)", "i32")?;
    agree::<Option<Option<u8>>>("(option (option u8))", "i32")?;
    agree::<std::result::Result<u32, String>>("(result u32 (error string))", "i32")?;
    agree::<(u8, u64)>("(tuple u8 u64)", "i32")?;
    agree::<(String, Vec<u32>)>("(tuple string (list u32))", "i32")?;
    agree::<Vec<Point>>("(list $point)", "i32")?;
    agree::<Vec<Level>>("(list $level)", "i32")?;
    agree::<Vec<(char, Rights)>>("(list (tuple char $rights))", "i32")
}

#[test]
fn on_variants() -> Result<()> {
    agree::<Vec<Shape>>("(list $shape)", "i32")?;
    agree::<Option<Shape>>("(option $shape)", "i32")
}
