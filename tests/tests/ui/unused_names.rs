windlass::component::bindgen!({
    inline: "
        package a:b@1.0.0;
        interface host { f: func(); }
        world hello { import host; import label: host; export g: func(); }
    ",
    optional: ["a:b/host", "a:b/hots", "h"],
    named_imports: { "a:b/host": u32, "label": u32 },
    exports: { "f": trappable },
});

fn main() {}
