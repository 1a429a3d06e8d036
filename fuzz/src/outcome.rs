//! What a module did, in terms of no engine, and whether another engine's did the same.

use std::fmt::Write;

/// A value.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `i32`
    I32(i32),
    /// `i64`
    I64(i64),
    /// `f32`, as bits
    F32(u32),
    /// `f64`, as bits
    F64(u64),
    /// `v128`
    V128(u128),
    /// A reference: whether there is something behind it.
    Ref(bool),
}

/// Why a call or an instantiation failed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Failure {
    /// `unreachable`, or the module has made all its turns.
    Unreachable,
    /// A memory access out of bounds.
    Memory,
    /// A table access out of bounds.
    Table,
    /// A call of a null reference.
    NullCall,
    /// A call of a function of another type.
    Signature,
    /// A division by zero.
    DivisionByZero,
    /// An integer overflow.
    Overflow,
    /// A conversion of a float that no integer can hold.
    Conversion,
    /// A limit of the engine: nothing follows from it.
    Limit,
    /// Anything else, as the engine says it.
    Other(String),
}

/// How a call ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// With these results.
    Returned(Vec<Value>),
    /// Without.
    Failed(Failure),
}

/// What a module did.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Why it could not be instantiated.
    pub instantiation: Option<Failure>,
    /// Its functions, in the order of their calls.
    pub calls: Vec<(String, End)>,
    /// The host's functions that it called, and with what.
    pub host_calls: Vec<(usize, Vec<Value>)>,
    /// Its globals at the end.
    pub globals: Vec<(String, Value)>,
    /// Its memories at the end.
    pub memories: Vec<(String, Vec<u8>)>,
    /// Its tables at the end: what of them is not null.
    pub tables: Vec<(String, Vec<bool>)>,
}

impl Outcome {
    /// Whether an engine's own limits were reached.
    pub fn is_limited(&self) -> bool {
        let limit = |end: &End| *end == End::Failed(Failure::Limit);
        self.instantiation == Some(Failure::Limit) || self.calls.iter().any(|(_, end)| limit(end))
    }

    /// The first thing in which this differs from what the other engine did.
    pub fn difference(&self, other: &Self) -> Option<String> {
        if self.instantiation != other.instantiation {
            return Some(format!("instantiation: {:?}, the other engine: {:?}", self.instantiation, other.instantiation));
        }
        named("function", &self.calls, &other.calls, |ours, theirs| {
            (ours != theirs).then(|| format!("{ours:x?}, the other engine: {theirs:x?}"))
        })
        .or_else(|| {
            let at = self.host_calls.iter().zip(&other.host_calls).position(|(ours, theirs)| ours != theirs);
            let at = at
                .or_else(|| (self.host_calls.len() != other.host_calls.len()).then(|| self.host_calls.len().min(other.host_calls.len())))?;
            Some(format!("call {at} of the host: {:x?}, the other engine: {:x?}", self.host_calls.get(at), other.host_calls.get(at)))
        })
        .or_else(|| {
            named("global", &self.globals, &other.globals, |ours, theirs| {
                (ours != theirs).then(|| format!("{ours:x?}, the other engine: {theirs:x?}"))
            })
        })
        .or_else(|| named("memory", &self.memories, &other.memories, |ours, theirs| bytes(ours, theirs)))
        .or_else(|| named("table", &self.tables, &other.tables, |ours, theirs| (ours != theirs).then(|| elements(ours, theirs))))
    }
}

fn named<T>(kind: &str, ours: &[(String, T)], theirs: &[(String, T)], differ: impl Fn(&T, &T) -> Option<String>) -> Option<String> {
    let names = |items: &[(String, T)]| items.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    if names(ours) != names(theirs) {
        return Some(format!("{kind}s: {:?}, the other engine: {:?}", names(ours), names(theirs)));
    }
    ours.iter().zip(theirs).find_map(|((name, ours), (_, theirs))| Some(format!("{kind} `{name}`: {}", differ(ours, theirs)?)))
}

fn bytes(ours: &[u8], theirs: &[u8]) -> Option<String> {
    if ours.len() != theirs.len() {
        return Some(format!("{} bytes long, the other engine: {}", ours.len(), theirs.len()));
    }
    let at = ours.iter().zip(theirs).position(|(ours, theirs)| ours != theirs)?;
    let mut text = format!("byte {at}:");
    for (name, bytes) in [("", ours), (", the other engine:", theirs)] {
        write!(text, "{name} {:02x?}", &bytes[at..bytes.len().min(at + 8)]).expect("text has room");
    }
    Some(text)
}

fn elements(ours: &[bool], theirs: &[bool]) -> String {
    match ours.iter().zip(theirs).position(|(ours, theirs)| ours != theirs) {
        Some(at) => format!("element {at}: null is {}, the other engine: {}", !ours[at], !theirs[at]),
        None => format!("{} elements, the other engine: {}", ours.len(), theirs.len()),
    }
}
