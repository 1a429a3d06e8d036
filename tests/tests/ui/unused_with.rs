struct Counter;

windlass::component::bindgen!({
    inline: "
        package a:b@1.0.0;
        interface host { resource counter; }
        world hello { import host; }
    ",
    with: {
        "a:b/host.countr": Counter,
    },
});

fn main() {}
