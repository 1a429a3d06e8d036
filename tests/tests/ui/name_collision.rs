windlass::component::bindgen!({
    inline: "
        package a:b;
        interface host {
            resource r { constructor(); new: static func() -> r; drop: func(); }
        }
        world hello { import host; }
    ",
});

fn main() {}
