//! The files of `expanded/` once more, through the macro and the compiler: what is generated fits the runtime's API and breaks no lint.
//! Options repeat those in the comments of the WIT. Behind them stands what a person would write against the bindings; that it compiles is
//! the test.

#![deny(warnings, missing_docs, unsafe_code)]

use windlass::component::{Component, HasData, HasSelf, Linker, Resource, ResourceAny};
use windlass::{AsContextMut, Result, Store};

/// The data of a store.
struct State;

/// In place of a resource.
struct Bucket;

/// In place of a WIT error.
struct StoreError;

/// The same.
struct Stopped;

/// In place of a record.
#[derive(windlass::component::ComponentType, windlass::component::Lift, windlass::component::Lower, Debug, Clone)]
#[component(record)]
struct Local {
    n: u8,
}

mod functions {
    windlass::component::bindgen!("functions" in "tests/expanded/functions.wit");

    impl FunctionsImports for super::State {
        fn now(&mut self) -> u64 {
            0
        }
        fn print(&mut self, text: String, times: u32) {
            let _ = (text, times);
        }
        fn swap(&mut self, (number, text): (u8, String)) -> (String, u8) {
            (text, number)
        }
    }
}

mod values {
    windlass::component::bindgen!(in "tests/expanded/values.wit");
}

mod shared_types {
    windlass::component::bindgen!("all" in "tests/expanded/shared-types.wit");
}

mod host_resources {
    use super::*;

    windlass::component::bindgen!({
        path: "tests/expanded/host-resources.wit",
        world: "host",
        imports: {
            "test:host-resources/store.[method]bucket.get": trappable,
            "test:host-resources/store.open": trappable,
            "reset": trappable,
        },
        trappable_error_type: { "test:host-resources/errors.error" => StoreError },
        with: { "test:host-resources/store.bucket": super::Bucket },
    });

    use test::host_resources::{errors, store};

    impl errors::Host for State {
        fn convert_error(&mut self, _: StoreError) -> Result<errors::Error> {
            Ok(errors::Error::Gone)
        }
    }

    impl store::HostTicket for State {
        fn drop(&mut self, _: Resource<store::Ticket>) -> Result<()> {
            Ok(())
        }
    }

    impl store::HostBucket for State {
        fn new(&mut self, name: String) -> Resource<Bucket> {
            Resource::new_own(name.len() as u32)
        }
        fn get(&mut self, _: Resource<Bucket>, key: String) -> std::result::Result<Option<Vec<u8>>, StoreError> {
            if key.is_empty() { Err(StoreError) } else { Ok(None) }
        }
        fn len(&mut self, bucket: Resource<Bucket>) -> u32 {
            bucket.rep()
        }
        fn merge(&mut self, a: Resource<Bucket>, _: Resource<Bucket>) -> Resource<Bucket> {
            a
        }
        fn drop(&mut self, _: Resource<Bucket>) -> Result<()> {
            Ok(())
        }
    }

    impl store::Host for State {
        fn open(&mut self, _: String) -> std::result::Result<Resource<Bucket>, StoreError> {
            Err(StoreError)
        }
        fn close(&mut self, all: Vec<Resource<Bucket>>, _: Resource<Bucket>) -> Vec<store::Pair> {
            all.into_iter().map(|left| store::Pair { left, right: None }).collect()
        }
        fn try_all(&mut self) -> std::result::Result<u32, errors::Error> {
            Ok(0)
        }
    }

    impl HostImports for State {
        fn reset(&mut self) -> Result<()> {
            windlass::bail!("not now")
        }
        fn first(&mut self) -> Resource<Bucket> {
            Resource::new_own(0)
        }
    }

    /// The data is a part of the store's.
    #[allow(dead_code)]
    pub(super) fn use_it(linker: &mut Linker<(u8, State)>, component: &Component, store: &mut Store<(u8, State)>) -> Result<()> {
        struct Second;
        impl HasData for Second {
            type Data<'a> = &'a mut State;
        }
        Host::add_to_linker::<_, Second>(linker, |data: &mut (u8, State)| &mut data.1)?;
        let pre = HostPre::new(linker.instantiate_pre(component)?)?;
        let filled = pre.instantiate(&mut *store)?.call_fill(store, Resource::new_own(1), Resource::new_borrow(2))?;
        assert!(filled.owned());
        Ok(())
    }
}

mod guest_resources {
    use super::*;

    windlass::component::bindgen!({ path: "tests/expanded/guest-resources.wit" });

    use exports::test::guest_resources::shapes::Bundle;

    #[allow(dead_code)]
    pub(super) fn use_it<T>(linker: &Linker<T>, component: &Component, mut store: impl AsContextMut<Data = T>) -> Result<()> {
        let guest = Guest::instantiate(&mut store, component, linker)?;
        let shapes = guest.test_guest_resources_shapes();
        let stack: ResourceAny = shapes.stack().call_constructor(&mut store, Some(3))?;
        shapes.stack().call_push(&mut store, stack, &String::from("x"))?;
        let popped: Option<String> = shapes.stack().call_pop(&mut store, stack)?;
        let all = shapes.stack().call_concat(&mut store, stack, stack)?;
        let bundle: Bundle = shapes.call_peek(&mut store, all, &Bundle { all: vec![stack], one: all })?;
        let size: u32 = guest.test_guest_resources_more().call_size(&mut store, bundle.one)?;
        let list: Vec<String> = shapes.call_drain(&mut store, stack)?;
        let _ = (popped, size, list);
        stack.resource_drop(store)
    }
}

mod versions {
    windlass::component::bindgen!({ path: "tests/expanded/versions.wit" });

    #[allow(dead_code)]
    pub(super) fn use_it(versions: &Versions) {
        let _: &exports::my::dep0_1_0::a::Guest = versions.my_dep0_1_0_a();
        let _ = (my::dep0_1_0::a::R { x: 1_u8 }, my::dep0_2_0::a::R { x: 1_u16 });
        let _: fn(my::dep0_2_0::a::R) -> my::other::b::R = |r| r;
    }
}

mod both_sides {
    windlass::component::bindgen!({
        path: "tests/expanded/both-sides.wit",
        require_store_data_send: true,
        additional_derives: [PartialEq, Clone, core::hash::Hash],
        skip_mut_forwarding_impls: true,
    });

    #[allow(dead_code)]
    pub(super) fn use_it(a: exports::test::both_sides::data::Row, b: test::both_sides::data::Row) -> bool {
        a == a.clone() && b == b.clone()
    }
}

mod names {
    windlass::component::bindgen!({ path: "tests/expanded/names.wit" });
}

mod borrowing {
    use super::*;

    windlass::component::bindgen!({
        path: "tests/expanded/borrowing.wit",
        ownership: Borrowing { duplicate_if_necessary: true },
    });

    use exports::test::borrowing::api::{Message, Point, TreeParam, TreeResult};

    #[allow(dead_code)]
    pub(super) fn use_it(borrowing: &Borrowing, mut store: impl AsContextMut) -> Result<()> {
        let (name, line) = (String::from("a"), String::from("b"));
        let lines = [line.as_str()];
        let message = Message { from_whom: &name, lines: &lines, at: Point { x: 1, y: 2 } };
        let tree: TreeResult =
            borrowing.test_borrowing_api().call_send(&mut store, message, &[message, message], &[TreeParam::Leaf(&name)])?;
        let _ = borrowing.test_borrowing_api().call_grow(store, None, Err(&name))?.tree;
        let _ = tree;
        Ok(())
    }
}

mod unstable {
    use super::*;

    windlass::component::bindgen!({ path: "tests/expanded/unstable.wit" });

    #[allow(dead_code)]
    pub(super) fn use_it<T>(linker: &mut Linker<T>, getter: fn(&mut T) -> &mut T) -> Result<()>
    where
        T: test::unstable::files::Host + test::unstable::whole::Host + UnstableImports,
    {
        let mut options = LinkOptions::default();
        options.fast_close(true).watching(true);
        Unstable::add_to_linker::<T, HasSelf<T>>(linker, &options, getter)
    }
}

mod reuse {
    use super::*;

    windlass::component::bindgen!({
        path: "tests/expanded/reuse.wit",
        world: "reuse",
        with: { "test:shared-types": super::shared_types::test::shared_types, "local": super::Local },
    });

    impl ReuseImports for State {
        fn put(&mut self, item: shared_types::test::shared_types::base::Item, local: Local) {
            let _ = (item.id, local.n);
        }
    }
}

mod interfaces {
    windlass::component::bindgen!({
        path: "tests/expanded/interfaces.wit",
        interfaces: "import test:interfaces/a; export test:interfaces/b;",
    });

    impl test::interfaces::a::Host for super::State {
        fn f(&mut self) -> test::interfaces::a::R {
            test::interfaces::a::R { x: 1 }
        }
    }
}

mod rust_types {
    use super::*;

    windlass::component::bindgen!({ path: "tests/expanded/rust-types.wit" });

    use exports::test::types::guest_api::Perms;
    use test::types::data::{Color, Failure, Point, Shape};

    #[allow(dead_code)]
    pub(super) fn use_it(types: &Types, mut store: impl AsContextMut) -> Result<()> {
        let api = types.test_types_guest_api();
        let text = String::from("text");
        let _: String =
            api.call_many(&mut store, 1, &text, &[1, 2], Some(&text), Point { x: 1, y: 2 }, 1.0, -1, 'x', "literal", &[1], true)?;
        let _: Perms = api.call_echo_perms(&mut store, Perms::READ | Perms::EXEC)?;
        let _: Color = api.call_echo_color(&mut store, Color::Green)?;
        let _: Shape = api.call_echo_shape(&mut store, &Shape::Poly(vec![Point { x: 1, y: 2 }]))?;
        let _: std::result::Result<String, Failure> = api.call_echo_result(&mut store, Err(&Failure::NotFound(text)))?;
        let _: (u8, String, f64) = api.call_echo_tuple(&mut store, (1, "x", 1.0))?;
        if let Err(failure) = api.call_divide(&mut store, 1, 0)? {
            // A WIT error is a Rust error.
            return Err(failure.into());
        }
        let _: String = types.call_run(store)?;
        Ok(())
    }
}

/// The macro as an expression: the code as text.
#[test]
fn stringify() {
    let code = windlass::component::bindgen!({ inline: "package a:b; world w { export f: func(); }", stringify: true });
    assert!(code.contains("pub fn call_f("));
}

/// Nothing but the type of the crate's path changes with another path.
mod other_path {
    use windlass as other;

    windlass::component::bindgen!({
        inline: "
            package a:b;
            interface i {
                record r { x: u8 }
                flags f { a, b }
                variant v { one(f) }
                enum e { one }
                g: func(r: r, f: f, v: v, e: e);
            }
            world w { import i; }
        ",
        wasmtime_crate: crate::other_path::other,
    });
}

mod store_access {
    use super::*;
    use windlass::component::Access;

    windlass::component::bindgen!({
        path: "tests/expanded/store-access.wit",
        imports: {
            "test:store-access/clock.now": store | trappable,
            "test:store-access/clock.[method]watch.lap": store,
            "test:store-access/clock.[drop]watch": store,
            "sleep": store,
            default: trappable,
        },
        trappable_error_type: { "test:store-access/clock.stopped" => Stopped },
    });

    use test::store_access::clock;

    impl clock::Host for State {
        fn later(&mut self) -> std::result::Result<u64, Stopped> {
            Err(Stopped)
        }
        fn convert_stopped(&mut self, _: Stopped) -> Result<clock::Stopped> {
            Ok(clock::Stopped::Broken)
        }
    }

    impl clock::HostWatch for State {
        fn new(&mut self) -> Result<Resource<clock::Watch>> {
            Ok(Resource::new_own(1))
        }
    }

    impl clock::HostWatchWithStore<State> for HasSelf<State> {
        fn lap(mut host: Access<'_, State, Self>, watch: Resource<clock::Watch>, _: u32) -> u64 {
            let _: &mut State = host.get();
            u64::from(watch.rep())
        }
        fn drop(_: Access<'_, State, Self>, _: Resource<clock::Watch>) -> Result<()> {
            Ok(())
        }
    }

    impl clock::HostWithStore<State> for HasSelf<State> {
        fn now(_: Access<'_, State, Self>, _: String) -> std::result::Result<u64, Stopped> {
            Err(Stopped)
        }
    }

    impl TimerImports for State {}

    impl TimerImportsWithStore<State> for HasSelf<State> {
        fn sleep(mut host: Access<'_, State, Self>, _: u32) {
            // The store is there for calls into components.
            let _ = host.as_context_mut();
        }
    }

    #[allow(dead_code)]
    pub(super) fn use_it(linker: &mut Linker<State>) -> Result<()> {
        Timer::add_to_linker::<_, HasSelf<State>>(linker, |state| state)
    }
}
