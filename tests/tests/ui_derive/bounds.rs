//! A part that is no component type, and a trait that its parts lack.

use windlass::component::{ComponentType, Lift, Lower};

struct Opaque;

#[derive(ComponentType)]
#[component(record)]
struct Part {
    opaque: Opaque,
}

#[derive(ComponentType, Lower, Lift)]
#[component(record)]
struct Borrowed<'a> {
    text: &'a str,
}

fn main() {}
