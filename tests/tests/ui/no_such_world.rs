windlass::component::bindgen!({
    inline: "package a:b; world hello {} world other {}",
    world: "helo",
});

mod several {
    windlass::component::bindgen!({ inline: "package a:b; world hello {} world other {}" });
}

mod no_package {
    windlass::component::bindgen!({ inline: "package a:b; world hello {}", world: "a:c/hello" });
}

fn main() {}
