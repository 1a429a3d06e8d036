//! Every package of `expanded/` in every mode of `bindgen!`: what is generated compiles, and without a warning.
//!
//! One module a package, one inside it a mode. Nothing here runs but the last test, which holds the list against the folder.

#![deny(warnings, missing_docs, unsafe_code)]

/// A package in the modes that fit every world.
macro_rules! modes {
    ($($name:ident $path:literal $($world:literal)?;)*) => {$(
        mod $name {
            /// As it comes.
            pub(crate) mod plain {
                windlass::component::bindgen!({ path: $path, $(world: $world)? });
            }

            /// Everything lent that can be lent, failing host functions with spans, and the options that change little.
            mod lent {
                windlass::component::bindgen!({
                    path: $path,
                    imports: { default: borrowed | trappable | verbose_tracing },
                    exports: { default: exact },
                    ownership: Borrowing { duplicate_if_necessary: true },
                    additional_derives: [Debug],
                    include_component_type: true,
                    require_store_data_send: true,
                    anyhow: true,
                    conversions: true,
                    $(world: $world)?
                });
            }

            /// Host functions that see the store; one type for both sides.
            mod store {
                windlass::component::bindgen!({
                    path: $path,
                    imports: { default: store | tracing },
                    ownership: Borrowing { duplicate_if_necessary: false },
                    share_types: true,
                    conversions: true,
                    skip_mut_forwarding_impls: true,
                    $(world: $world)?
                });
            }
        }
    )*

    /// Every package.
    const ALL: &[&str] = &[$($path),*];
    };
}

modes! {
    aliases "tests/expanded/aliases.wit";
    arrays "tests/expanded/arrays.wit";
    borrowing "tests/expanded/borrowing.wit";
    both_sides "tests/expanded/both-sides.wit";
    collisions "tests/expanded/collisions.wit";
    command "tests/expanded/command.wit" "command";
    conversions "tests/expanded/conversions.wit";
    database "tests/expanded/database.wit";
    deep "tests/expanded/deep.wit";
    dependencies "tests/expanded/dependencies.wit";
    documented "tests/expanded/documented.wit";
    empty "tests/expanded/empty.wit";
    files "tests/expanded/files.wit";
    flag_sizes "tests/expanded/flag-sizes.wit";
    functions "tests/expanded/functions.wit" "functions";
    gates "tests/expanded/gates.wit";
    gateway "tests/expanded/gateway.wit";
    graphics "tests/expanded/graphics.wit";
    guest_resources "tests/expanded/guest-resources.wit";
    host_resources "tests/expanded/host-resources.wit" "host";
    included "tests/expanded/included.wit" "included";
    inline_interfaces "tests/expanded/inline-interfaces.wit";
    interfaces "tests/expanded/interfaces.wit";
    keywords "tests/expanded/keywords.wit";
    labels "tests/expanded/labels.wit";
    lists "tests/expanded/lists.wit";
    many_cases "tests/expanded/many-cases.wit";
    many_params "tests/expanded/many-params.wit";
    maps "tests/expanded/maps.wit";
    middleware "tests/expanded/middleware.wit";
    names "tests/expanded/names.wit";
    optional "tests/expanded/optional.wit";
    outcomes "tests/expanded/outcomes.wit";
    plugin "tests/expanded/plugin.wit";
    prelude "tests/expanded/prelude.wit";
    queue "tests/expanded/queue.wit";
    records "tests/expanded/records.wit";
    resources "tests/expanded/resources.wit";
    reuse "tests/expanded/reuse.wit" "reuse";
    rust_types "tests/expanded/rust-types.wit";
    scalars "tests/expanded/scalars.wit";
    shared_types "tests/expanded/shared-types.wit" "all";
    sockets "tests/expanded/sockets.wit";
    store_access "tests/expanded/store-access.wit";
    text "tests/expanded/text.wit";
    tuples "tests/expanded/tuples.wit";
    unstable "tests/expanded/unstable.wit";
    values "tests/expanded/values.wit";
    variants "tests/expanded/variants.wit";
    versions "tests/expanded/versions.wit";
    web "tests/expanded/web.wit";
    world_types "tests/expanded/world-types.wit";
}

/// Modes that need more than the path: interfaces from other bindings, and interfaces without a world.
macro_rules! parts {
    ($($name:ident $path:literal $interfaces:literal;)*) => {$(
        mod $name {
            /// What the world imports is there already.
            mod reused {
                windlass::component::bindgen!({ path: $path, with: { "t": crate::$name::plain::t }, share_types: true });
            }

            /// Interfaces alone.
            mod interfaces {
                windlass::component::bindgen!({ path: $path, interfaces: $interfaces, imports: { default: borrowed | trappable } });
            }
        }
    )*};
}

mod with_parts {
    parts! {
        aliases "tests/expanded/aliases.wit" "import t:aliases/top; import t:aliases/base;";
        arrays "tests/expanded/arrays.wit" "import t:arrays/arrays;";
        database "tests/expanded/database.wit" "import t:database/client@1.0.0;";
        deep "tests/expanded/deep.wit" "import t:deep/deep;";
        files "tests/expanded/files.wit" "import t:files/types@0.2.0; import t:files/preopens@0.2.0;";
        graphics "tests/expanded/graphics.wit" "export t:graphics/frame;";
        maps "tests/expanded/maps.wit" "import t:maps/maps;";
        middleware "tests/expanded/middleware.wit" "import t:middleware/handler; export t:middleware/handler;";
        sockets "tests/expanded/sockets.wit" "import t:sockets/udp-create@0.2.0;";
        web "tests/expanded/web.wit" "import t:web/outgoing-handler@0.2.0; export t:web/incoming-handler@0.2.0;";
    }

    /// An exported interface whose types are there already.
    mod plugin {
        windlass::component::bindgen!({
            path: "tests/expanded/plugin.wit",
            share_types: true,
            with: { "t:plugin/plugin": crate::plugin::plain::exports::t::plugin::plugin },
        });

        #[allow(dead_code)]
        fn one_type(event: exports::t::plugin::plugin::Event) -> crate::plugin::plain::exports::t::plugin::plugin::Event {
            event
        }
    }
}

#[test]
fn no_package_is_left_out() -> anyhow::Result<()> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expanded"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "wit") {
            found.extend(path.file_name().map(|name| format!("tests/expanded/{}", name.to_string_lossy())));
        }
    }
    found.sort();
    assert_eq!(found, ALL);
    Ok(())
}
