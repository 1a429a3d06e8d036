windlass::component::bindgen!({
    inline: r#"
        package a:b;

        world hello {
            export greet: func(name: strin) -> string;
        }
    "#,
});

mod unsupported {
    windlass::component::bindgen!({
        inline: r#"
            package a:b;

            world hello {
                import later: async func();
                export bytes: func() -> stream<u8>;
            }
        "#,
    });
}

fn main() {}
