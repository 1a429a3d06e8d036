windlass::component::bindgen!({
    wrold: "hello",
    inline: "package a:b; world hello {}",
    colour: "red",
});

fn main() {}
