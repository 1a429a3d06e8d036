windlass::component::bindgen!({
    path: "tests/ui/nowhere",
});

mod not_a_world {
    windlass::component::bindgen!("hello" in "missing.wit");
}

fn main() {}
