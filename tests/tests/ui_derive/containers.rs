//! Types that the derives refuse as a whole.

use windlass::component::ComponentType;

#[derive(ComponentType)]
struct NoAttribute {
    x: u32,
}

#[derive(ComponentType)]
#[component(record, variant)]
struct Two {
    x: u32,
}

#[derive(ComponentType)]
#[component(record)]
#[component(record)]
struct Twice {
    x: u32,
}

#[derive(ComponentType)]
#[component(flags)]
struct Flags {
    x: u32,
}

#[derive(ComponentType)]
#[component(structure)]
struct Unknown {
    x: u32,
}

#[derive(ComponentType)]
#[component]
struct NoKind {
    x: u32,
}

#[derive(ComponentType)]
#[component()]
struct EmptyAttribute {
    x: u32,
}

#[derive(ComponentType)]
#[component(record, windlass_crate = "windlass")]
struct CratePathAsText {
    x: u32,
}

#[derive(ComponentType)]
#[component(record)]
struct Tuple(u32, u32);

#[derive(ComponentType)]
#[component(record)]
struct Unit;

#[derive(ComponentType)]
#[component(record)]
struct Empty {}

#[derive(ComponentType)]
#[component(record)]
enum RecordOfCases {
    A,
}

#[derive(ComponentType)]
#[component(variant)]
struct VariantOfFields {
    x: u32,
}

#[derive(ComponentType)]
#[component(variant)]
enum Nothing {}

#[derive(ComponentType)]
#[component(record)]
union Union {
    x: u32,
}

fn main() {}
