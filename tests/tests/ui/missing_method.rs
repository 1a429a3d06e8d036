windlass::component::bindgen!({
    inline: "
        package a:b;
        interface host { log: func(msg: string); level: func() -> u32; }
        world hello { import host; }
    ",
});

struct State;

impl a::b::host::Host for State {
    fn log(&mut self, _msg: String) {}
}

fn main() {}
