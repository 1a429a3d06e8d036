windlass::component::bindgen!({
    inline: "package a:b; world hello { import f: func(); }",
    imports: { "f": trapable, default: async },
    exports: { "g": store | borrowed },
});

fn main() {}
