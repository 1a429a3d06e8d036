windlass::component::bindgen!({
    inline: "
        package a:b@1.0.0;
        interface host { log: func(msg: string); }
        world hello { import host; export run: func(); }
    ",
    imports: { "a:b/host.logg": trappable, default: trappable },
    exports: { "walk": trappable },
});

fn main() {}
