struct HostError;

windlass::component::bindgen!({
    inline: "
        package a:b;
        interface host {
            enum failure { big, small }
            try: func() -> result<_, failure>;
        }
        world hello { import host; }
    ",
    imports: { default: trappable },
    trappable_error_type: { "a:b/host.failures" => HostError },
});

fn main() {}
