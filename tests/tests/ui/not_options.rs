windlass::component::bindgen!(hello);

mod trailing {
    windlass::component::bindgen!("hello" at "wit");
}

mod value {
    windlass::component::bindgen!({ world: hello, path: ["a", 3], stringify: "yes" });
}

fn main() {}
