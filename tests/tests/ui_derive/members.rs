//! Fields and cases that the derives refuse: all of a type's at once.

use windlass::component::ComponentType;

#[derive(ComponentType)]
#[component(record)]
struct Fields {
    #[component(name = "x")]
    a: u32,
    #[component(name = "x")]
    b: u32,
    #[component(rename = "c")]
    c: u32,
    #[component(name = 4)]
    d: u32,
    #[component(name = "e", name = "f")]
    e: u32,
}

#[derive(ComponentType)]
#[component(variant)]
enum Cases {
    Two(u32, u32),
    Named { x: u32 },
    #[component(name = "Two")]
    Three,
}

#[derive(ComponentType)]
#[component(enum)]
#[repr(u8)]
enum Payload {
    A(u32),
    B,
}

#[derive(ComponentType)]
#[component(enum)]
#[repr(u8)]
enum Discriminant {
    A = 7,
    B,
}

#[derive(ComponentType)]
#[component(enum)]
enum NoRepr {
    A,
    B,
}

#[derive(ComponentType)]
#[component(enum)]
#[repr(u32)]
enum WrongRepr {
    A,
    B,
}

fn main() {}
