windlass::component::bindgen!({
    inline: "package a:b; world hello {}",
    world: "hello",
    world: "hello",
    imports: { default: trappable, default: store },
});

fn main() {}
