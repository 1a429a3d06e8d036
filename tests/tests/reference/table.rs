//! The functions whose types Rust knows: each is called, or defined, with Rust types and with dynamic values, and both must do as the reference does.

use super::many::Many;
use super::run::{Host, Thing};
use super::twin::{Shown, Twin, Twins, bits, enumeration, record, variant};
use anyhow::Result;
use serde_json::{Value as Json, json};
use std::collections::HashMap;
use std::result::Result as Either;
use windlass::Store;
use windlass::component::{ComponentType, Func, Lift, LinkerInstance, Lower, Resource, flags};

/// A function type.
pub struct Entry {
    pub params: Vec<Json>,
    pub result: Option<Json>,
    /// Who owns the resource types in it.
    pub resources: Vec<&'static str>,
    /// Calls an export of this type.
    pub call: fn(Func, &mut Store<Host>, &[Json]) -> Result<Json>,
    /// Defines the import `f` with this type.
    pub define: fn(&mut LinkerInstance<'_, Host>) -> Result<()>,
    /// The same where Rust borrows.
    pub borrowed: Option<Borrowed>,
}

/// A function of one parameter that Rust borrows: as a caller its own value, as a callee the guest's.
#[derive(Clone, Copy)]
pub struct Borrowed {
    pub call: fn(Func, &mut Store<Host>, &[Json]) -> Result<Json>,
    pub define: fn(&mut LinkerInstance<'_, Host>) -> Result<()>,
}

impl Entry {
    fn new<P: Twins, R: Twins>() -> Self {
        let (params, result) = (P::types(), R::types().into_iter().next());
        let has_resource = json!([params, result]).to_string().contains("\"own\"");
        Self {
            params,
            result,
            resources: if has_resource { vec!["host"] } else { Vec::new() },
            call: |func, store, args| {
                let returned = func.typed::<P, R>(&*store)?.call(&mut *store, P::from_json(args))?;
                Ok(returned.to_json().into_iter().next().unwrap_or(Json::Null))
            },
            define: |linker| {
                linker.func_wrap("f", |mut store, params: P| {
                    store.data_mut().arrived = Some(params.to_json().into());
                    Ok(R::from_json(&store.data().result))
                })
            },
            borrowed: None,
        }
    }

    /// The same with handles of the parameters borrowed: in Rust, both are one type.
    fn borrowing(mut self) -> Self {
        let text = Json::from(self.params).to_string().replace("\"own\"", "\"borrow\"");
        self.params = serde_json::from_str(&text).expect("it was JSON before");
        self
    }

    /// What the oracle is told.
    pub fn description(&self) -> Json {
        json!({ "params": self.params, "result": self.result, "resources": self.resources })
    }
}

type Own = Resource<Thing>;

record! { Pair { f0: u8, f1: u8 } }
record! { Point { f0: u32, f1: f32 } }
record! { Padded { f0: u8, f1: u32, f2: u16 } }
record! { Wide { f0: f64, f1: i64 } }
record! { Mixed { f0: bool, f1: u64, f2: char, f3: String, f4: i16, f5: Option<u32> } }
record! { Nested { f0: Point, f1: Vec<Padded>, f2: Join, f3: Level } }
record! { Generic<T> { f0: T, f1: Vec<T>, f2: Option<T> } }
record! { Holder { f0: Own, f1: u64, f2: Option<Own> } }
variant! { Shape { C0 "c0", C1 "c1"(f64), C2 "c2"(Vec<Point>) } }
variant! { Join { C0 "c0"(f32), C1 "c1"(u32), C2 "c2"(u64), C3 "c3"(f64), C4 "c4"(String), C5 "c5" } }
variant! { Narrow { C0 "c0"(f32), C1 "c1"(i8), C2 "c2"(char) } }
variant! { Owner { C0 "c0"(Own), C1 "c1"(f64), C2 "c2" } }
enumeration! { u8 Level { E0 "e0", E1 "e1", E2 "e2" } }
enumeration! { u8 Single { E0 "e0" } }
bits! { Bits3 { B0 "b0", B1 "b1", B2 "b2" } }
bits! { Bits9 { B0 "b0", B1 "b1", B2 "b2", B3 "b3", B4 "b4", B5 "b5", B6 "b6", B7 "b7", B8 "b8" } }
bits! { Bits17 {
    B0 "b0", B1 "b1", B2 "b2", B3 "b3", B4 "b4", B5 "b5", B6 "b6", B7 "b7", B8 "b8", B9 "b9", B10 "b10", B11 "b11", B12 "b12", B13 "b13", B14 "b14",
    B15 "b15", B16 "b16"
} }
bits! { Bits32 {
    B0 "b0", B1 "b1", B2 "b2", B3 "b3", B4 "b4", B5 "b5", B6 "b6", B7 "b7", B8 "b8", B9 "b9", B10 "b10", B11 "b11", B12 "b12", B13 "b13", B14 "b14",
    B15 "b15", B16 "b16", B17 "b17", B18 "b18", B19 "b19", B20 "b20", B21 "b21", B22 "b22", B23 "b23", B24 "b24", B25 "b25", B26 "b26", B27 "b27",
    B28 "b28", B29 "b29", B30 "b30", B31 "b31"
} }

/// A function that takes and returns each of the types.
macro_rules! echoes {
    ($($ty:ty),* $(,)?) => { vec![$(Entry::new::<($ty,), ($ty,)>()),*] };
}

/// Adds to an entry that was made by [`echoes`] how it is borrowed: what a caller lends and of which value, and what a callee is lent.
macro_rules! lent {
    ($entries:ident: $($ty:ty: $lends:ty = $lend:expr, $lent:ty;)*) => {$(
        let (params, result) = (<($ty,)>::types(), Some(<$ty>::ty()));
        for entry in $entries.iter_mut().filter(|entry| entry.params == params && entry.result == result) {
            entry.borrowed = Some(Borrowed {
                call: |func, store, args| {
                    let value = <$ty>::from_json(&args[0]);
                    let lend: fn(&$ty) -> $lends = $lend;
                    let (returned,) = func.typed::<($lends,), ($ty,)>(&*store)?.call(&mut *store, (lend(&value),))?;
                    Ok(returned.to_json())
                },
                define: |linker| {
                    linker.func_wrap_borrowed::<($lent,), _>("f", |host: &mut Host, (value,)| {
                        host.arrived = Some(json!([value.shown()]));
                        Ok((<$ty>::from_json(&host.result[0]),))
                    })
                },
            });
        }
    )*};
}

/// The table.
pub fn entries() -> Vec<Entry> {
    let mut entries = echoes![
        bool,
        u8,
        i8,
        u16,
        i16,
        u32,
        i32,
        u64,
        i64,
        f32,
        f64,
        char,
        String,
        Box<str>,
        Vec<bool>,
        Vec<u8>,
        Vec<i16>,
        Vec<u64>,
        Vec<f32>,
        Vec<f64>,
        Vec<char>,
        Vec<String>,
        Vec<Vec<u16>>,
        Option<u8>,
        Option<String>,
        Option<Option<u64>>,
        Either<u32, String>,
        Either<(), f64>,
        Either<Vec<u8>, ()>,
        Either<(), ()>,
        (u8, u64),
        (String, Vec<u32>, char),
        Vec<(char, Bits3)>,
        Vec<Pair>,
        Point,
        Vec<Point>,
        Vec<Padded>,
        Vec<Wide>,
        Mixed,
        Vec<Mixed>,
        Nested,
        Vec<Nested>,
        Generic<u16>,
        Generic<String>,
        Shape,
        Vec<Shape>,
        Join,
        Option<Join>,
        Vec<Join>,
        Narrow,
        Vec<Narrow>,
        Level,
        Vec<Level>,
        Single,
        Many,
        Vec<Option<Many>>,
        Bits3,
        Bits9,
        Bits17,
        Vec<Bits17>,
        Bits32,
        [u32; 3],
        [Join; 2],
        [[u8; 2]; 3],
        Vec<[String; 2]>,
        [u8; 17],
        HashMap<String, u32>,
        HashMap<u8, Vec<String>>,
        Own,
        Vec<Own>,
        Option<Own>,
        Holder,
        Owner,
    ];
    lent! { entries:
        String: &str = |value| value, &'static str;
        Vec<u8>: &[u8] = |value| value, &'static [u8];
        Vec<i16>: &[i16] = |value| value, &'static [i16];
        Vec<u64>: &[u64] = |value| value, &'static [u64];
        Vec<f64>: &[f64] = |value| value, &'static [f64];
        Vec<bool>: &[bool] = |value| value, &'static [bool];
        Vec<char>: &[char] = |value| value, &'static [char];
        Vec<String>: Vec<&str> = |value| value.iter().map(String::as_str).collect(), Vec<&'static str>;
        Vec<Vec<u16>>: Vec<&[u16]> = |value| value.iter().map(Vec::as_slice).collect(), Vec<&'static [u16]>;
        Option<String>: Option<&str> = |value| value.as_deref(), Option<&'static str>;
        Vec<Pair>: &[Pair] = |value| value, &'static [Pair];
        Vec<Point>: &[Point] = |value| value, &'static [Point];
        Vec<Padded>: &[Padded] = |value| value, &'static [Padded];
        Vec<Wide>: &[Wide] = |value| value, &'static [Wide];
        Vec<Join>: &[Join] = |value| value, &'static [Join];
        Vec<Bits17>: &[Bits17] = |value| value, &'static [Bits17];
    }
    entries.extend([
        Entry::new::<(), (String,)>(),
        Entry::new::<(Vec<Shape>,), ()>(),
        Entry::new::<(Mixed, Mixed, Nested), (Mixed,)>(),
        Entry::new::<(String, String, f32, Join), (Option<String>,)>(),
        Entry::new::<(String, Vec<u8>, Join, Point, u64), (Either<Vec<Join>, String>,)>(),
        Entry::new::<(Wide, Wide, Wide, [Wide; 5]), (Wide,)>(),
        Entry::new::<((u8, u16, u32, f32, f64), [u64; 12]), (u64,)>(),
        Entry::new::<(Own, Own), (Own,)>(),
        Entry::new::<(Own,), ()>().borrowing(),
        Entry::new::<(Own, Own, Vec<Own>), (u32,)>().borrowing(),
        Entry::new::<(Holder, String, Owner), (Own,)>().borrowing(),
    ]);
    entries
}
