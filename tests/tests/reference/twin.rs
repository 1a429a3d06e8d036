//! Rust types that know their place in a case: the type's form in JSON, and values from it and to it.

use super::dynamic::{float32, float64};
use super::run::Thing;
use serde_json::{Value as Json, json};
use std::collections::HashMap;
use std::hash::Hash;
use windlass::component::{ComponentNamedList, ComponentType, Lift, Lower, Resource};

/// A type whose values can stand for those of a case.
pub trait Twin: ComponentType + Lift + Lower + 'static {
    fn ty() -> Json;
    fn from_json(json: &Json) -> Self;
    fn to_json(&self) -> Json;
}

/// A parameter or result list.
pub trait Twins: ComponentNamedList + Lift + Lower + 'static {
    fn types() -> Vec<Json>;
    fn from_json(json: &[Json]) -> Self;
    fn to_json(&self) -> Vec<Json>;
}

fn number(json: &Json) -> u64 {
    json.as_u64().expect("a number")
}

fn parts(json: &Json) -> &[Json] {
    json.as_array().expect("a list")
}

macro_rules! integer {
    ($($ty:ty: $name:literal $as:ident;)*) => {$(
        impl Twin for $ty {
            fn ty() -> Json {
                json!($name)
            }

            fn from_json(json: &Json) -> Self {
                json.$as().and_then(|number| number.try_into().ok()).expect("a number of this type")
            }

            fn to_json(&self) -> Json {
                json!(self)
            }
        }
    )*};
}

integer! {
    u8: "u8" as_u64; i8: "s8" as_i64; u16: "u16" as_u64; i16: "s16" as_i64;
    u32: "u32" as_u64; i32: "s32" as_i64; u64: "u64" as_u64; i64: "s64" as_i64;
}

macro_rules! scalar {
    ($($ty:ty: $name:expr, $from:expr, $to:expr;)*) => {$(
        impl Twin for $ty {
            fn ty() -> Json {
                json!($name)
            }

            fn from_json(json: &Json) -> Self {
                $from(json)
            }

            fn to_json(&self) -> Json {
                $to(self)
            }
        }
    )*};
}

scalar! {
    bool: "bool", |json: &Json| json == true, |value| json!(value);
    f32: "f32", |json| f32::from_bits(number(json) as u32), |value: &f32| float32(*value);
    f64: "f64", |json| f64::from_bits(number(json)), |value: &f64| float64(*value);
    char: "char", |json| char::from_u32(number(json) as u32).expect("a char"), |value: &char| json!(u32::from(*value));
    String: "string", |json: &Json| json.as_str().expect("a string").to_owned(), |value: &String| json!(value);
    Box<str>: "string", |json: &Json| json.as_str().expect("a string").into(), |value: &Self| json!(**value);
    Resource<Thing>: json!(["own", 0]), |json| Resource::new_own(number(json) as u32), |value: &Resource<Thing>| json!(value.rep());
}

impl<T: Twin> Twin for Vec<T> {
    fn ty() -> Json {
        json!(["list", T::ty()])
    }

    fn from_json(json: &Json) -> Self {
        parts(json).iter().map(T::from_json).collect()
    }

    fn to_json(&self) -> Json {
        self.iter().map(T::to_json).collect()
    }
}

impl<T: Twin, const N: usize> Twin for [T; N] {
    fn ty() -> Json {
        json!(["list", T::ty(), N])
    }

    fn from_json(json: &Json) -> Self {
        std::array::from_fn(|i| T::from_json(&json[i]))
    }

    fn to_json(&self) -> Json {
        self.iter().map(T::to_json).collect()
    }
}

impl<K: Twin + Eq + Hash, V: Twin> Twin for HashMap<K, V> {
    fn ty() -> Json {
        json!(["map", K::ty(), V::ty()])
    }

    fn from_json(json: &Json) -> Self {
        parts(json).iter().map(|entry| (K::from_json(&entry[0]), V::from_json(&entry[1]))).collect()
    }

    fn to_json(&self) -> Json {
        self.iter().map(|(key, value)| json!([key.to_json(), value.to_json()])).collect()
    }
}

impl<T: Twin> Twin for Option<T> {
    fn ty() -> Json {
        json!(["option", T::ty()])
    }

    fn from_json(json: &Json) -> Self {
        (!json.is_null()).then(|| T::from_json(&json[0]))
    }

    fn to_json(&self) -> Json {
        self.as_ref().map_or(Json::Null, |value| json!([value.to_json()]))
    }
}

/// What a host function borrows from a guest.
pub trait Shown {
    fn shown(&self) -> Json;
}

impl Shown for &str {
    fn shown(&self) -> Json {
        json!(self)
    }
}

impl<T: Twin> Shown for &[T] {
    fn shown(&self) -> Json {
        self.iter().map(T::to_json).collect()
    }
}

impl<S: Shown> Shown for Vec<S> {
    fn shown(&self) -> Json {
        self.iter().map(S::shown).collect()
    }
}

impl<S: Shown> Shown for Option<S> {
    fn shown(&self) -> Json {
        self.as_ref().map_or(Json::Null, |value| json!([value.shown()]))
    }
}

/// The payload of a result: `()` is none.
pub trait Payload: ComponentType + Lift + Lower + 'static {
    fn ty() -> Json;
    fn from_json(json: &Json) -> Self;
    fn to_json(&self, case: u32) -> Json;
}

impl Payload for () {
    fn ty() -> Json {
        Json::Null
    }

    fn from_json(_: &Json) -> Self {}

    fn to_json(&self, case: u32) -> Json {
        json!([case])
    }
}

impl<T: Twin> Payload for T {
    fn ty() -> Json {
        T::ty()
    }

    fn from_json(json: &Json) -> Self {
        T::from_json(json)
    }

    fn to_json(&self, case: u32) -> Json {
        json!([case, self.to_json()])
    }
}

impl<T: Payload, E: Payload> Twin for Result<T, E> {
    fn ty() -> Json {
        json!(["result", T::ty(), E::ty()])
    }

    fn from_json(json: &Json) -> Self {
        if json[0] == 0 { Ok(T::from_json(&json[1])) } else { Err(E::from_json(&json[1])) }
    }

    fn to_json(&self) -> Json {
        match self {
            Ok(value) => value.to_json(0),
            Err(value) => value.to_json(1),
        }
    }
}

macro_rules! tuples {
    ($(($($name:ident $index:tt),*))*) => {$(
        impl<$($name: Twin),*> Twins for ($($name,)*) {
            fn types() -> Vec<Json> {
                vec![$($name::ty()),*]
            }

            fn from_json(json: &[Json]) -> Self {
                ($($name::from_json(&json[$index]),)*)
            }

            fn to_json(&self) -> Vec<Json> {
                vec![$(self.$index.to_json()),*]
            }
        }
    )*};
}

tuples! { (A 0) (A 0, B 1) (A 0, B 1, C 2) (A 0, B 1, C 2, D 3) (A 0, B 1, C 2, D 3, E 4) }

impl Twins for () {
    fn types() -> Vec<Json> {
        Vec::new()
    }

    fn from_json(_: &[Json]) -> Self {}

    fn to_json(&self) -> Vec<Json> {
        Vec::new()
    }
}

macro_rules! tuple_values {
    ($(($($name:ident),*))*) => {$(
        impl<$($name: Twin),*> Twin for ($($name,)*) {
            fn ty() -> Json {
                json!(["tuple", <Self as Twins>::types()])
            }

            fn from_json(json: &Json) -> Self {
                Twins::from_json(parts(json))
            }

            fn to_json(&self) -> Json {
                Twins::to_json(self).into()
            }
        }
    )*};
}

tuple_values! { (A) (A, B) (A, B, C) (A, B, C, D, E) }

/// A record with fields `f0`, `f1`, and so on.
macro_rules! record {
    ($name:ident $(<$param:ident>)? { $($field:ident: $ty:ty),* }) => {
        #[derive(ComponentType, Lift, Lower)]
        #[component(record)]
        pub struct $name $(<$param>)? {
            $($field: $ty),*
        }

        impl $(<$param: Twin>)? Twin for $name $(<$param>)? {
            fn ty() -> Json {
                json!(["record", [$(<$ty>::ty()),*]])
            }

            fn from_json(json: &Json) -> Self {
                let mut parts = json.as_array().expect("a list").iter();
                Self { $($field: Twin::from_json(parts.next().expect("as many fields"))),* }
            }

            fn to_json(&self) -> Json {
                json!([$(self.$field.to_json()),*])
            }
        }
    };
}

/// A variant with cases `c0`, `c1`, and so on.
macro_rules! variant {
    ($name:ident { $($case:ident $label:literal $(($ty:ty))?),* }) => {
        #[derive(ComponentType, Lift, Lower)]
        #[component(variant)]
        pub enum $name {
            $(#[component(name = $label)] $case $(($ty))?),*
        }

        impl Twin for $name {
            fn ty() -> Json {
                json!(["variant", [$(variant!(@type $($ty)?)),*]])
            }

            fn from_json(json: &Json) -> Self {
                let cases: &[fn(&Json) -> Self] = &[$(variant!(@from $case $($ty)?)),*];
                cases[json[0].as_u64().expect("a case") as usize](&json[1])
            }

            fn to_json(&self) -> Json {
                let mut case = 0..;
                $(variant!(@to self case $case $($ty)?);)*
                unreachable!("a case was left out")
            }
        }
    };
    (@type) => { Json::Null };
    (@type $ty:ty) => { <$ty>::ty() };
    (@from $case:ident) => { |_| Self::$case };
    (@from $case:ident $ty:ty) => { |json| Self::$case(<$ty>::from_json(json)) };
    (@to $self:ident $index:ident $case:ident) => {
        let case: Option<u32> = $index.next();
        if let Self::$case = $self {
            return json!([case]);
        }
    };
    (@to $self:ident $index:ident $case:ident $ty:ty) => {
        let case: Option<u32> = $index.next();
        if let Self::$case(payload) = $self {
            return json!([case, payload.to_json()]);
        }
    };
}

/// An enum with cases `e0`, `e1`, and so on.
macro_rules! enumeration {
    ($repr:ident $name:ident { $($case:ident $label:literal),* $(,)? }) => {
        #[derive(Copy, Clone, ComponentType, Lift, Lower)]
        #[component(enum)]
        #[repr($repr)]
        pub enum $name {
            $(#[component(name = $label)] $case),*
        }

        impl Twin for $name {
            fn ty() -> Json {
                json!(["enum", ([$(Self::$case),*].len())])
            }

            fn from_json(json: &Json) -> Self {
                [$(Self::$case),*][json.as_u64().expect("a case") as usize]
            }

            fn to_json(&self) -> Json {
                json!(*self as $repr)
            }
        }
    };
}

/// Flags `b0`, `b1`, and so on.
macro_rules! bits {
    ($name:ident { $($flag:ident $label:literal),* }) => {
        flags! {
            $name {
                $(#[component(name = $label)] const $flag;)*
            }
        }

        impl Twin for $name {
            fn ty() -> Json {
                json!(["flags", ([$(Self::$flag),*].len())])
            }

            fn from_json(json: &Json) -> Self {
                let bits = json.as_u64().expect("bits");
                let all = [$(Self::$flag),*].into_iter().enumerate();
                all.filter(|(i, _)| bits >> i & 1 == 1).fold(Self::empty(), |set, (_, flag)| set | flag)
            }

            fn to_json(&self) -> Json {
                let all = [$(Self::$flag),*].into_iter().enumerate();
                let bits: u32 = all.filter(|(_, flag)| self.contains(*flag)).map(|(i, _)| 1 << i).sum();
                let array = self.as_array();
                // Bits without a label are dropped when the value is lifted.
                if array[0] == bits && array[1..].iter().all(|rest| *rest == 0) { json!(bits) } else { json!(array) }
            }
        }
    };
}

pub(crate) use {bits, enumeration, record, variant};
