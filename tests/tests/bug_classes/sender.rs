//! A guest that sends what a test says: core values of its choice, over bytes of its choice.

use super::{LIBC, goes_on, refusal, said, trap};
use std::fmt::Write as _;
use windlass::component::{Component, Instance, Lift, LimitError, Linker, Val};
use windlass::{Config, Engine, Error, Result, Store, Trap};

/// The component, compiled once, for values of one type.
pub struct Sender {
    pub engine: Engine,
    component: Component,
    /// How many core values the type takes.
    flat: usize,
}

/// What is sent.
#[derive(Clone, Default)]
pub struct Attack {
    /// Bytes in the sender's memory, and where.
    pub data: Vec<(u32, Vec<u8>)>,
    /// The value in flat form.
    pub flat: Vec<u64>,
    /// The value as it lies in memory, for results that do; if it is empty, the flat form as words.
    pub stored: Vec<u8>,
    /// The budget for one call, if it is not the default.
    pub fuel: Option<usize>,
    /// Sets other limits of the store.
    pub limits: Option<fn(&mut Store<Taken>)>,
}

/// Pointer and length.
pub fn pair(at: u32, len: u32) -> Attack {
    Attack { flat: vec![at.into(), len.into()], ..Attack::default() }
}

/// One core value.
pub fn word(value: u32) -> Attack {
    Attack { flat: vec![value.into()], ..Attack::default() }
}

impl Attack {
    pub fn over(mut self, at: u32, bytes: impl Into<Vec<u8>>) -> Self {
        self.data.push((at, bytes.into()));
        self
    }

    pub fn fuel(self, fuel: usize) -> Self {
        Self { fuel: Some(fuel), ..self }
    }

    pub fn limits(self, limits: fn(&mut Store<Taken>)) -> Self {
        Self { limits: Some(limits), ..self }
    }

    pub fn stored(self, bytes: impl Into<Vec<u8>>) -> Self {
        Self { stored: bytes.into(), ..self }
    }
}

/// A way that a value takes.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Path {
    /// The result of an export, as a Rust type.
    GiveTyped,
    /// The result of an export, as a `Val`.
    GiveDynamic,
    /// The argument of a host function over Rust types.
    SendTyped,
    /// The argument of a host function over `Val`s.
    SendDynamic,
    /// The argument of another guest's function.
    Pass,
}

/// The ways to the host, where values take memory of the host. Between guests they take the other guest's.
pub const TO_HOST: [Path; 4] = [Path::GiveTyped, Path::GiveDynamic, Path::SendTyped, Path::SendDynamic];

pub const PATHS: [Path; 5] = [Path::GiveTyped, Path::GiveDynamic, Path::SendTyped, Path::SendDynamic, Path::Pass];

impl Path {
    fn dynamic(self) -> bool {
        matches!(self, Self::GiveDynamic | Self::SendDynamic)
    }

    fn says(self) -> [&'static str; 2] {
        match self {
            Self::GiveTyped | Self::GiveDynamic => ["the result (", "of `give`"],
            Self::SendTyped | Self::SendDynamic => ["argument `v` (", "of `take` of `h`"],
            Self::Pass => ["argument `v` (", "of a call from component instance"],
        }
    }
}

/// The stored values of the host: what its function was called with.
pub type Taken = Vec<Val>;

impl Sender {
    /// A sender of values of type `ty`, which is made of the types `defs`. `flat` are the core types of its flat form.
    pub fn new(encoding: &str, defs: &[(&str, &str)], ty: &str, flat: &[&str], pages: u32) -> Self {
        Self::between(encoding, "utf8", defs, ty, flat, pages)
    }

    /// The same for a type that is, or holds, a map.
    pub fn with_maps(ty: &str, flat: &[&str], pages: u32) -> Self {
        let engine = Engine::new(Config::new().wasm_component_model_map(true)).expect("a configuration");
        Self::on(engine, "utf8", "utf8", &[], ty, flat, pages)
    }

    /// The same, whose callee has another encoding than UTF-8.
    pub fn between(encoding: &str, callee: &str, defs: &[(&str, &str)], ty: &str, flat: &[&str], pages: u32) -> Self {
        Self::on(Engine::default(), encoding, callee, defs, ty, flat, pages)
    }

    fn on(engine: Engine, encoding: &str, callee: &str, defs: &[(&str, &str)], ty: &str, flat: &[&str], pages: u32) -> Self {
        let (mut declared, mut aliased) = (String::new(), String::new());
        for (name, def) in defs {
            let _ = write!(declared, r#"(type ${name}-raw {def}) (export "{name}" (type ${name} (eq ${name}-raw)))"#);
            let _ = write!(aliased, r#"(alias export $h "{name}" (type ${name}))"#);
        }
        let core = flat.join(" ");
        let long = "i64 ".repeat(flat.len());
        let arguments = |flat: &[&str]| {
            flat.iter().enumerate().fold(String::new(), |mut text, (i, ty)| {
                let _ = match *ty {
                    "i32" => write!(text, "(i32.wrap_i64 (local.get {i}))"),
                    _ => write!(text, "(local.get {i})"),
                };
                text
            })
        };
        let numbers: String = (0..flat.len()).map(|i| format!(r#"(param "a{i}" u64)"#)).collect();
        let (give_type, give) = match flat {
            [single] => (*single, arguments(flat)),
            _ => ("i32", arguments(&["i32"])),
        };
        let seen = if flat[0] == "i32" { "(i64.extend_i32_u (local.get 0))" } else { "(local.get 0)" };
        let text = format!(
            r#"(component
            (import "h" (instance $h {declared} (export "take" (func (param "v" {ty})))))
            {aliased}
            (component $callee
                (import "h" (instance $h {declared}))
                {aliased}
                {LIBC}
                (core module $m
                    (global $seen (mut i64) (i64.const 0))
                    (func (export "take") (param {core}) (global.set $seen {seen}))
                    (func (export "seen") (result i64) (global.get $seen)))
                (core instance $m (instantiate $m))
                (func (export "take") (param "v" {ty})
                    (canon lift (core func $m "take") (memory $memory) (realloc $realloc) string-encoding={callee}))
                (func (export "seen") (result u64) (canon lift (core func $m "seen"))))
            (instance $callee (instantiate $callee (with "h" (instance $h))))
            (core module $memory (memory (export "memory") {pages}))
            (core instance $memory (instantiate $memory))
            (alias core export $memory "memory" (core memory $memory))
            (core func $take (canon lower (func $h "take") (memory $memory) string-encoding={encoding}))
            (core func $pass (canon lower (func $callee "take") (memory $memory) string-encoding={encoding}))
            (core module $m
                (import "" "memory" (memory 0))
                (import "" "take" (func $take (param {core})))
                (import "" "pass" (func $pass (param {core})))
                (func (export "send") (param {long}) (call $take {arguments}))
                (func (export "pass") (param {long}) (call $pass {arguments}))
                (func (export "give") (param i64) (result {give_type}) {give})
                (func (export "poke") (param i32 i64) (i64.store (local.get 0) (local.get 1)))
                (func (export "ok") (result i32) (i32.const 7)))
            (core instance $m (instantiate $m (with "" (instance
                (export "memory" (memory $memory)) (export "take" (func $take)) (export "pass" (func $pass))))))
            (func (export "send") {numbers} (canon lift (core func $m "send")))
            (func (export "pass") {numbers} (canon lift (core func $m "pass")))
            (func (export "give") (param "a" u64) (result {ty})
                (canon lift (core func $m "give") (memory $memory) string-encoding={encoding}))
            (func (export "poke") (param "at" u32) (param "bits" u64) (canon lift (core func $m "poke")))
            (func (export "ok") (result u32) (canon lift (core func $m "ok")))
            (alias export $callee "seen" (func $seen))
            (export "seen" (func $seen)))"#,
            arguments = arguments(flat),
        );
        let component = Component::new(&engine, &text).unwrap_or_else(|error| panic!("{error:?}\n{text}"));
        Self { engine, component, flat: flat.len() }
    }

    fn instantiate<P: Lift + 'static>(&self, store: &mut Store<Taken>, path: Path) -> Instance {
        let mut linker = Linker::<Taken>::new(&self.engine);
        let mut h = linker.instance("h").expect("a name");
        // Between guests the host's function is not called: it has no need for the type in Rust.
        if path.dynamic() || path == Path::Pass {
            h.func_new("take", |mut store, _, params, _| {
                store.data_mut().extend_from_slice(params);
                Ok(())
            })
        } else {
            h.func_wrap("take", |_, (_,): (P,)| Ok(()))
        }
        .expect("a new definition");
        linker.instantiate(store, &self.component).expect("an instance")
    }

    fn send<P: Lift + 'static>(&self, store: &mut Store<Taken>, instance: &Instance, attack: &Attack, path: Path) -> Result<Option<Val>> {
        if let Some(fuel) = attack.fuel {
            store.set_hostcall_fuel(fuel);
        }
        if let Some(limits) = attack.limits {
            limits(store);
        }
        let mut data = attack.data.clone();
        let mut argument = attack.flat[0];
        if self.flat > 1 {
            let words = || attack.flat.iter().flat_map(|word| (*word as u32).to_le_bytes()).collect();
            data.push((16, if attack.stored.is_empty() { words() } else { attack.stored.clone() }));
            argument = 16;
        }
        let poke = instance.get_typed_func::<(u32, u64), ()>(&mut *store, "poke")?;
        for (at, bytes) in &data {
            for (i, bytes) in bytes.chunks(8).enumerate() {
                let mut word = [0; 8];
                word[..bytes.len()].copy_from_slice(bytes);
                poke.call(&mut *store, (at + 8 * i as u32, u64::from_le_bytes(word)))?;
            }
        }
        let flat: Vec<_> = attack.flat.iter().copied().map(Val::U64).collect();
        match path {
            Path::GiveTyped => instance.get_typed_func::<(u64,), (P,)>(&mut *store, "give")?.call(&mut *store, (argument,)).map(|_| None),
            Path::GiveDynamic => {
                let mut results = [Val::Bool(false)];
                instance.get_func(&mut *store, "give").expect("an export").call(&mut *store, &[Val::U64(argument)], &mut results)?;
                let [result] = results;
                Ok(Some(result))
            }
            Path::SendTyped | Path::SendDynamic => {
                instance.get_func(&mut *store, "send").expect("an export").call(&mut *store, &flat, &mut [])?;
                Ok(store.data_mut().pop())
            }
            Path::Pass => {
                instance.get_func(&mut *store, "pass").expect("an export").call(&mut *store, &flat, &mut [])?;
                let (seen,) = instance.get_typed_func::<(), (u64,)>(&mut *store, "seen")?.call(&mut *store, ())?;
                Ok(Some(Val::U64(seen)))
            }
        }
    }

    /// Sends by one way something that must arrive: the dynamic value if there is one, and what the other guest was called with.
    pub fn arrives<P: Lift + 'static>(&self, attack: &Attack, path: Path) -> Option<Val> {
        let mut store = Store::new(&self.engine, Taken::new());
        let instance = self.instantiate::<P>(&mut store, path);
        let value = self.send::<P>(&mut store, &instance, attack, path).unwrap_or_else(|error| panic!("{path:?}: {error:?}"));
        assert!(goes_on(&mut store, &instance), "{path:?}");
        value
    }

    /// Sends by one way something that makes the call fail.
    pub fn fails_on<P: Lift + 'static>(&self, attack: &Attack, path: Path) -> Error {
        let mut store = Store::new(&self.engine, Taken::new());
        let (instance, other) = (self.instantiate::<P>(&mut store, path), self.instantiate::<P>(&mut store, path));
        let error = refusal(&format!("{path:?} {:?}", attack.flat), || self.send::<P>(&mut store, &instance, attack, path));
        assert!(!goes_on(&mut store, &instance) && goes_on(&mut store, &other), "{path:?}");
        error
    }

    /// Sends by one way something that must not arrive. Its instance is lost; another one of the store goes on.
    pub fn refused_on<P: Lift + 'static>(&self, attack: &Attack, expected: Trap, parts: &[&str], path: Path) -> Error {
        let mut store = Store::new(&self.engine, Taken::new());
        let (instance, other) = (self.instantiate::<P>(&mut store, path), self.instantiate::<P>(&mut store, path));
        let what = format!("{path:?} {:?}", attack.flat);
        let error = refusal(&what, || self.send::<P>(&mut store, &instance, attack, path));
        assert_eq!(trap(&error), Some(expected), "{what}: {error:?}");
        let words = said(&error);
        // The code between guests says which argument it was; it has no words for what is deep inside.
        let inside = if path == Path::Pass { &[] } else { parts };
        for part in path.says().iter().chain(inside) {
            assert!(words.contains(part), "{what}: `{part}` is not in {words}");
        }
        assert!(store.data().is_empty(), "{what}: the host function was called");
        assert!(!goes_on(&mut store, &instance), "{what}: the instance that sent it goes on");
        assert!(goes_on(&mut store, &other), "{what}: the other instance does not go on");
        error
    }

    /// Sends by every way something that must not arrive. `parts` is what each error says besides whose value it is.
    pub fn refused<P: Lift + 'static>(&self, attack: &Attack, expected: Trap, parts: &[&str]) {
        for path in PATHS {
            self.refused_on::<P>(attack, expected, parts, path);
        }
    }

    /// The same for something that is over a limit.
    pub fn over_limit<P: Lift + 'static>(&self, attack: &Attack, expected: Trap, setter: Option<&str>, parts: &[&str]) {
        let memory = expected == Trap::HostcallFuelExhausted;
        for path in if memory { &TO_HOST[..] } else { &PATHS } {
            let path = *path;
            let error = self.refused_on::<P>(attack, expected, parts, path);
            let limit = error.downcast_ref::<LimitError>().unwrap_or_else(|| panic!("{path:?}: {error:?}"));
            assert!(limit.asked > limit.limit, "{limit:?}");
            assert_eq!(limit.setter(), setter, "{limit:?}");
            let told = limit.path().unwrap_or_else(|| panic!("{path:?}: no path in {limit}"));
            assert!(path.says().iter().all(|part| told.contains(part)) && limit.to_string().contains(told), "{limit}");
            assert!(setter.is_none_or(|setter| limit.to_string().contains(setter)), "{limit}");
        }
    }
}
