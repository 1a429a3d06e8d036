//! Random types, as text and as [`Type`], and random values of them. The same seed makes the same types and values everywhere.

use windlass::component::types::{ComponentItem, Type};
use windlass::component::{Component, Val};
use windlass::{Config, Engine, Result};

/// SplitMix64.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    /// Small numbers, large ones and the ends, each often enough.
    fn bits(&mut self) -> u64 {
        match self.below(4) {
            0 => self.next() % 3,
            1 => [0, u64::MAX, i64::MAX as u64, i64::MIN as u64, 1 << 53, (1 << 53) + 1, u32::MAX.into()][self.below(7)],
            _ => self.next() >> self.below(64),
        }
    }
}

pub fn engine() -> Result<Engine> {
    let mut config = Config::new();
    config.wasm_component_model_map(true);
    config.wasm_component_model_fixed_length_lists(true);
    Engine::new(&config)
}

const KEYS: [&str; 11] = ["bool", "u8", "s8", "u16", "s16", "u32", "s32", "u64", "s64", "char", "string"];

/// Types in the text format: definitions with names, and the types of parameters.
#[derive(Default)]
struct Defs {
    text: String,
    count: usize,
}

impl Defs {
    fn named(&mut self, definition: &str) -> String {
        let i = self.count;
        self.count += 1;
        self.text.push_str(&format!("(type $d{i} {definition}) (import \"n{i}\" (type $n{i} (eq $d{i})))\n"));
        format!("$n{i}")
    }

    fn ty(&mut self, random: &mut Random, depth: usize) -> String {
        let inner = |this: &mut Self, random: &mut Random| this.ty(random, depth.saturating_sub(1));
        let many = |random: &mut Random| 1 + random.below(4);
        match random.below(if depth == 0 { 13 } else { 25 }) {
            kind @ 0..11 => KEYS[kind].into(),
            11 => "f32".into(),
            12 => "f64".into(),
            13 | 14 => format!("(list {})", inner(self, random)),
            15 => format!("(list {} {})", inner(self, random), many(random)),
            16 => format!("(map {} {})", KEYS[random.below(KEYS.len())], inner(self, random)),
            17 => {
                let fields: String = (0..many(random)).map(|i| format!("(field \"field-{i}\" {})", inner(self, random))).collect();
                self.named(&format!("(record {fields})"))
            }
            18 => format!("(tuple {})", (0..many(random)).map(|_| inner(self, random)).collect::<Vec<_>>().join(" ")),
            19 => {
                let case = |i: usize, this: &mut Self, random: &mut Random| match random.below(2) {
                    0 => format!("(case \"case-{i}\")"),
                    _ => format!("(case \"case-{i}\" {})", inner(this, random)),
                };
                let cases: String = (0..many(random)).map(|i| case(i, self, random)).collect();
                self.named(&format!("(variant {cases})"))
            }
            20 => {
                self.named(["(enum \"a\" \"some\")", "(enum \"true\" \"ok\" \"err\" \"none\")", "(enum \"inf\" \"nan\")"][random.below(3)])
            }
            21 | 22 => format!("(option {})", inner(self, random)),
            23 => match random.below(4) {
                0 => "(result)".into(),
                1 => format!("(result {})", inner(self, random)),
                2 => format!("(result (error {}))", inner(self, random)),
                _ => format!("(result {} (error {}))", inner(self, random), inner(self, random)),
            },
            _ => {
                let names: String = (0..1 + random.below(32)).map(|i| format!("\"flag-{i}\" ")).collect();
                self.named(&format!("(flags {names})"))
            }
        }
    }
}

/// `count` types.
pub fn types(engine: &Engine, random: &mut Random, count: usize) -> Result<Vec<Type>> {
    let mut defs = Defs::default();
    let params: Vec<String> = (0..count).map(|_| defs.ty(random, 4)).collect();
    of_text(engine, &defs.text, &params)
}

/// The types `params` in the text format.
pub fn of_text(engine: &Engine, defs: &str, params: &[impl AsRef<str>]) -> Result<Vec<Type>> {
    let params: String = params.iter().enumerate().map(|(i, ty)| format!(r#"(param "p{i}" {})"#, ty.as_ref())).collect();
    let component = Component::new(engine, format!(r#"(component {defs} (import "f" (func {params})))"#))?;
    let ty = component.component_type();
    let Some(ComponentItem::ComponentFunc(func)) = ty.get_import(engine, "f").map(|import| import.ty) else { panic!("{ty}") };
    let types = func.params().map(|(_, ty)| ty).collect();
    Ok(types)
}

fn character(random: &mut Random) -> char {
    match random.below(4) {
        0 => ['\0', '\'', '"', '\\', '\n', '\u{7f}', '\u{d7ff}', '\u{e000}', '\u{10ffff}', '{'][random.below(10)],
        1 => char::from_u32(random.below(0xd800) as u32).unwrap_or('?'),
        _ => (b' ' + random.below(95) as u8) as char,
    }
}

fn text(random: &mut Random) -> String {
    (0..random.below(12)).map(|_| character(random)).collect()
}

/// A value of type `ty`.
pub fn value(random: &mut Random, ty: &Type) -> Val {
    let many = |random: &mut Random, ty: &Type| (0..random.below(4)).map(|_| value(random, ty)).collect();
    match ty {
        Type::Bool => Val::Bool(random.below(2) == 1),
        Type::S8 => Val::S8(random.bits() as i8),
        Type::U8 => Val::U8(random.bits() as u8),
        Type::S16 => Val::S16(random.bits() as i16),
        Type::U16 => Val::U16(random.bits() as u16),
        Type::S32 => Val::S32(random.bits() as i32),
        Type::U32 => Val::U32(random.bits() as u32),
        Type::S64 => Val::S64(random.bits() as i64),
        Type::U64 => Val::U64(random.bits()),
        Type::Float32 => Val::Float32(match random.below(3) {
            0 => [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, -0.0, f32::MIN_POSITIVE, f32::MAX, 1.5][random.below(7)],
            _ => f32::from_bits(random.next() as u32),
        }),
        Type::Float64 => Val::Float64(match random.below(3) {
            0 => [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0, 5e-324, f64::MAX, 0.1][random.below(7)],
            _ => f64::from_bits(random.next()),
        }),
        Type::Char => Val::Char(character(random)),
        Type::String => Val::String(text(random)),
        Type::List(list) => Val::List(many(random, &list.ty())),
        Type::FixedLengthList(list) => Val::FixedLengthList((0..list.len()).map(|_| value(random, &list.ty())).collect()),
        Type::Map(map) => Val::Map((0..random.below(4)).map(|_| (value(random, &map.key()), value(random, &map.value()))).collect()),
        Type::Record(record) => Val::Record(record.fields().map(|field| (field.name.to_owned(), value(random, &field.ty))).collect()),
        Type::Tuple(tuple) => Val::Tuple(tuple.types().map(|ty| value(random, &ty)).collect()),
        Type::Variant(variant) => {
            let case = variant.cases().nth(random.below(variant.cases().len())).expect("there is one");
            Val::Variant(case.name.to_owned(), case.ty.map(|ty| Box::new(value(random, &ty))))
        }
        Type::Enum(cases) => Val::Enum(cases.names().nth(random.below(cases.names().len())).expect("there is one").to_owned()),
        Type::Option(option) => Val::Option((random.below(3) > 0).then(|| Box::new(value(random, &option.ty())))),
        Type::Result(result) => Val::Result(match random.below(2) {
            0 => Ok(result.ok().map(|ty| Box::new(value(random, &ty)))),
            _ => Err(result.err().map(|ty| Box::new(value(random, &ty)))),
        }),
        Type::Flags(flags) => Val::Flags(flags.names().filter(|_| random.below(2) == 1).map(str::to_owned).collect()),
        other => panic!("no values of `{other}` are made here"),
    }
}
