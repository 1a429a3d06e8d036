#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `types` whose imports are resolved and whose exports are found.
pub struct TypesPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: TypesIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for TypesPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> TypesPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = TypesIndices::new(&instance_pre)?;
        Ok(Self { instance_pre, indices })
    }
    /// The engine that compiled the component.
    pub fn engine(&self) -> &::windlass::Engine {
        self.instance_pre.engine()
    }
    /// The linked component.
    pub fn instance_pre(&self) -> &::windlass::component::InstancePre<_T> {
        &self.instance_pre
    }
    /// Instantiates the component and takes its exports.
    pub fn instantiate(
        &self,
        mut store: impl ::windlass::AsContextMut<Data = _T>,
    ) -> ::windlass::Result<Types> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `types` keeps its exports.
#[derive(Clone)]
pub struct TypesIndices {
    interface0: exports::test::types::guest_api::GuestIndices,
    run: ::windlass::component::ComponentExportIndex,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl TypesIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        Ok(Self {
            interface0: exports::test::types::guest_api::GuestIndices::new(
                instance_pre,
            )?,
            run: instance_pre
                .component()
                .get_export_index(None, "run")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `run`"
                    )
                })?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Types> {
        Ok(Types {
            interface0: self.interface0.load(&mut store, instance)?,
            run: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.run),
                "the exported function `run`",
            )?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `types`.
#[derive(Clone)]
pub struct Types {
    interface0: exports::test::types::guest_api::Guest,
    run: ::windlass::component::TypedFunc<(), (String,)>,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Types {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        TypesPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        TypesIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines the functions that the world imports outside any interface.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: TypesImportsWithStore<T>,
        for<'a> D::Data<'a>: TypesImports,
        T: 'static,
    {
        let mut instance = linker.root();
        instance
            .func_wrap(
                "now",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (): (),
                | -> ::windlass::Result<(u64,)> {
                    let host = &mut host_getter(store.data_mut());
                    Ok((TypesImports::now(host),))
                },
            )?;
        Ok(())
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: test::types::data::HostWithStore<T> + test::types::host_api::HostWithStore<T>
            + TypesImportsWithStore<T>,
        for<'a> D::Data<
            'a,
        >: test::types::data::Host + test::types::host_api::Host + TypesImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        test::types::data::add_to_linker::<T, D>(linker, host_getter)?;
        test::types::host_api::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    pub fn call_run(
        &self,
        store: impl ::windlass::AsContextMut,
    ) -> ::windlass::Result<String> {
        let (result,) = self.run.call(store, ())?;
        Ok(result)
    }
    /// The function behind [`Self::call_run`].
    pub fn func_run(&self) -> ::windlass::component::TypedFunc<(), (String,)> {
        self.run
    }
    /// The exported interface `test:types/guest-api@0.1.0`.
    pub fn test_types_guest_api(&self) -> &exports::test::types::guest_api::Guest {
        &self.interface0
    }
}
/// What a host implements for the functions that the world `types` imports.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait TypesImports {
    fn now(&mut self) -> u64;
}
impl<_T: TypesImports + ?Sized> TypesImports for &mut _T {
    fn now(&mut self) -> u64 {
        <_T as TypesImports>::now(self)
    }
}
/// The functions of [`TypesImports`] that see the store.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait TypesImportsWithStore<T: 'static>: ::windlass::component::HasData {}
impl<_D: ::windlass::component::HasData + ?Sized, T: 'static> TypesImportsWithStore<T>
for _D {}
#[allow(
    clippy::all,
    dead_code,
    missing_docs,
    private_interfaces,
    unused_qualifications,
    rustdoc::bare_urls,
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_html_tags
)]
pub mod test {
    pub mod types {
        pub mod data {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Point {
                pub x: i32,
                pub y: i32,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Person {
                pub name: String,
                pub age: u8,
                pub tags: Vec<String>,
                pub home: Option<Point>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum Shape {
                #[component(name = "circle")]
                Circle(f64),
                #[component(name = "rect")]
                Rect((f32, f32)),
                #[component(name = "poly")]
                Poly(Vec<Point>),
                #[component(name = "empty")]
                Empty,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Color {
                #[component(name = "red")]
                Red,
                #[component(name = "green")]
                Green,
                #[component(name = "blue")]
                Blue,
            }
            ::windlass::component::flags! {
                Perms { #[component(name = "read")] const READ; #[component(name =
                "write")] const WRITE; #[component(name = "exec")] const EXEC; }
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum Failure {
                #[component(name = "not-found")]
                NotFound(String),
                #[component(name = "code")]
                Code(u32),
                #[component(name = "other")]
                Other,
            }
            impl Failure {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::NotFound(_) => "not-found",
                        Self::Code(_) => "code",
                        Self::Other => "other",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::NotFound(_) => "",
                        Self::Code(_) => "",
                        Self::Other => "",
                    }
                }
            }
            impl ::core::fmt::Display for Failure {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::write!(f, "{self:?}")
                }
            }
            impl ::core::error::Error for Failure {}
            /// What a host implements for the interface `test:types/data@0.1.0`.
            pub trait Host {}
            impl<_T: Host + ?Sized> Host for &mut _T {}
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostWithStore<T> for _D {}
            /// Defines the items of the interface in one instance of a linker, under whatever name that has.
            pub fn add_to_linker_instance<T, D>(
                instance: &mut ::windlass::component::LinkerInstance<'_, T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> ::windlass::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                let _ = (instance, host_getter);
                Ok(())
            }
            /// Defines the interface `test:types/data@0.1.0` in `linker`; `host_getter` finds what implements it in the store's data.
            pub fn add_to_linker<T, D>(
                linker: &mut ::windlass::component::Linker<T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> ::windlass::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                add_to_linker_instance::<
                    T,
                    D,
                >(&mut linker.instance("test:types/data@0.1.0")?, host_getter)
            }
        }
        pub mod host_api {
            pub type Person = super::super::super::test::types::data::Person;
            pub type Shape = super::super::super::test::types::data::Shape;
            pub type Failure = super::super::super::test::types::data::Failure;
            pub type Color = super::super::super::test::types::data::Color;
            /// The resource `counter`, implemented by the host.
            pub enum Counter {}
            /// The functions of the resource `counter`.
            pub trait HostCounter {
                fn new(
                    &mut self,
                    start: u32,
                ) -> ::windlass::component::Resource<Counter>;
                fn add(
                    &mut self,
                    self_: ::windlass::component::Resource<Counter>,
                    n: u32,
                ) -> u32;
                fn get(
                    &mut self,
                    self_: ::windlass::component::Resource<Counter>,
                ) -> u32;
                fn merge(
                    &mut self,
                    a: ::windlass::component::Resource<Counter>,
                    b: ::windlass::component::Resource<Counter>,
                ) -> ::windlass::component::Resource<Counter>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Counter>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostCounter + ?Sized> HostCounter for &mut _T {
                fn new(
                    &mut self,
                    start: u32,
                ) -> ::windlass::component::Resource<Counter> {
                    <_T as HostCounter>::new(self, start)
                }
                fn add(
                    &mut self,
                    self_: ::windlass::component::Resource<Counter>,
                    n: u32,
                ) -> u32 {
                    <_T as HostCounter>::add(self, self_, n)
                }
                fn get(
                    &mut self,
                    self_: ::windlass::component::Resource<Counter>,
                ) -> u32 {
                    <_T as HostCounter>::get(self, self_)
                }
                fn merge(
                    &mut self,
                    a: ::windlass::component::Resource<Counter>,
                    b: ::windlass::component::Resource<Counter>,
                ) -> ::windlass::component::Resource<Counter> {
                    <_T as HostCounter>::merge(self, a, b)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Counter>,
                ) -> ::windlass::Result<()> {
                    <_T as HostCounter>::drop(self, rep)
                }
            }
            /// The functions of [`HostCounter`] that see the store.
            pub trait HostCounterWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostCounterWithStore<T> for _D {}
            /// What a host implements for the interface `test:types/host-api@0.1.0`.
            pub trait Host: HostCounter {
                fn log(&mut self, msg: String);
                fn lookup(&mut self, key: String) -> Result<Person, Failure>;
                fn area(&mut self, s: Shape) -> f64;
                fn sum(&mut self, xs: Vec<u64>) -> u64;
                fn paint(&mut self, c: Color) -> Option<String>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn log(&mut self, msg: String) {
                    <_T as Host>::log(self, msg)
                }
                fn lookup(&mut self, key: String) -> Result<Person, Failure> {
                    <_T as Host>::lookup(self, key)
                }
                fn area(&mut self, s: Shape) -> f64 {
                    <_T as Host>::area(self, s)
                }
                fn sum(&mut self, xs: Vec<u64>) -> u64 {
                    <_T as Host>::sum(self, xs)
                }
                fn paint(&mut self, c: Color) -> Option<String> {
                    <_T as Host>::paint(self, c)
                }
            }
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostCounterWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostCounterWithStore<T> + ?Sized,
                T: 'static,
            > HostWithStore<T> for _D {}
            /// Defines the items of the interface in one instance of a linker, under whatever name that has.
            pub fn add_to_linker_instance<T, D>(
                instance: &mut ::windlass::component::LinkerInstance<'_, T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> ::windlass::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                instance
                    .resource(
                        "counter",
                        ::windlass::component::ResourceType::host::<Counter>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostCounter::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Counter>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "log",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (String,),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::log(host, arg0);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "lookup",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (String,),
                        | -> ::windlass::Result<(Result<Person, Failure>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::lookup(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "area",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (Shape,),
                        | -> ::windlass::Result<(f64,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::area(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "sum",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (Vec<u64>,),
                        | -> ::windlass::Result<(u64,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::sum(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "paint",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (Color,),
                        | -> ::windlass::Result<(Option<String>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::paint(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[constructor]counter",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (u32,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Counter>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostCounter::new(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]counter.add",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Counter>, u32),
                        | -> ::windlass::Result<(u32,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostCounter::add(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]counter.get",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Counter>,),
                        | -> ::windlass::Result<(u32,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostCounter::get(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[static]counter.merge",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<Counter>,
                                ::windlass::component::Resource<Counter>,
                            ),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Counter>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostCounter::merge(host, arg0, arg1),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `test:types/host-api@0.1.0` in `linker`; `host_getter` finds what implements it in the store's data.
            pub fn add_to_linker<T, D>(
                linker: &mut ::windlass::component::Linker<T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> ::windlass::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                add_to_linker_instance::<
                    T,
                    D,
                >(&mut linker.instance("test:types/host-api@0.1.0")?, host_getter)
            }
        }
    }
}
#[allow(
    clippy::all,
    dead_code,
    missing_docs,
    private_interfaces,
    unused_qualifications,
    rustdoc::bare_urls,
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_html_tags
)]
pub mod exports {
    pub mod test {
        pub mod types {
            pub mod guest_api {
                pub type Person = super::super::super::super::test::types::data::Person;
                pub type Point = super::super::super::super::test::types::data::Point;
                pub type Shape = super::super::super::super::test::types::data::Shape;
                pub type Failure = super::super::super::super::test::types::data::Failure;
                pub type Color = super::super::super::super::test::types::data::Color;
                pub type Perms = super::super::super::super::test::types::data::Perms;
                /// The resource `stack`, implemented by the component.
                pub type Stack = ::windlass::component::ResourceAny;
                /// The functions of the exported interface `test:types/guest-api@0.1.0` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    echo_bool: ::windlass::component::TypedFunc<(bool,), (bool,)>,
                    echo_u8: ::windlass::component::TypedFunc<(u8,), (u8,)>,
                    echo_s8: ::windlass::component::TypedFunc<(i8,), (i8,)>,
                    echo_u16: ::windlass::component::TypedFunc<(u16,), (u16,)>,
                    echo_s16: ::windlass::component::TypedFunc<(i16,), (i16,)>,
                    echo_u32: ::windlass::component::TypedFunc<(u32,), (u32,)>,
                    echo_s32: ::windlass::component::TypedFunc<(i32,), (i32,)>,
                    echo_u64: ::windlass::component::TypedFunc<(u64,), (u64,)>,
                    echo_s64: ::windlass::component::TypedFunc<(i64,), (i64,)>,
                    echo_f32: ::windlass::component::TypedFunc<(f32,), (f32,)>,
                    echo_f64: ::windlass::component::TypedFunc<(f64,), (f64,)>,
                    echo_char: ::windlass::component::TypedFunc<(char,), (char,)>,
                    echo_string: ::windlass::component::TypedFunc<
                        (&'static str,),
                        (String,),
                    >,
                    echo_bytes: ::windlass::component::TypedFunc<
                        (&'static [u8],),
                        (Vec<u8>,),
                    >,
                    echo_strings: ::windlass::component::TypedFunc<
                        (&'static [String],),
                        (Vec<String>,),
                    >,
                    echo_nested: ::windlass::component::TypedFunc<
                        (&'static [Vec<String>],),
                        (Vec<Vec<String>>,),
                    >,
                    echo_person: ::windlass::component::TypedFunc<
                        (&'static Person,),
                        (Person,),
                    >,
                    echo_people: ::windlass::component::TypedFunc<
                        (&'static [Person],),
                        (Vec<Person>,),
                    >,
                    echo_shape: ::windlass::component::TypedFunc<
                        (&'static Shape,),
                        (Shape,),
                    >,
                    echo_color: ::windlass::component::TypedFunc<(Color,), (Color,)>,
                    echo_perms: ::windlass::component::TypedFunc<(Perms,), (Perms,)>,
                    echo_option: ::windlass::component::TypedFunc<
                        (Option<Option<u32>>,),
                        (Option<Option<u32>>,),
                    >,
                    echo_result: ::windlass::component::TypedFunc<
                        (Result<&'static str, &'static Failure>,),
                        (Result<String, Failure>,),
                    >,
                    echo_tuple: ::windlass::component::TypedFunc<
                        ((u8, &'static str, f64),),
                        ((u8, String, f64),),
                    >,
                    many: ::windlass::component::TypedFunc<
                        (
                            u8,
                            &'static str,
                            &'static [u16],
                            Option<&'static str>,
                            Point,
                            f32,
                            i64,
                            char,
                            &'static str,
                            &'static [u8],
                            bool,
                        ),
                        (String,),
                    >,
                    divide: ::windlass::component::TypedFunc<
                        (i32, i32),
                        (Result<i32, Failure>,),
                    >,
                    reverse: ::windlass::component::TypedFunc<
                        (&'static str,),
                        (String,),
                    >,
                    total_area: ::windlass::component::TypedFunc<
                        (&'static [Shape],),
                        (f64,),
                    >,
                    use_counter: ::windlass::component::TypedFunc<
                        (u32, &'static [u32]),
                        (u32,),
                    >,
                    greet: ::windlass::component::TypedFunc<
                        (&'static str,),
                        (Result<String, Failure>,),
                    >,
                    panic: ::windlass::component::TypedFunc<(&'static str,), ()>,
                    stack_constructor_: ::windlass::component::TypedFunc<
                        (),
                        (::windlass::component::ResourceAny,),
                    >,
                    stack_push_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static str),
                        (),
                    >,
                    stack_pop_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<String>,),
                    >,
                    stack_len_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (u32,),
                    >,
                    stack_concat_: ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            ::windlass::component::ResourceAny,
                        ),
                        (::windlass::component::ResourceAny,),
                    >,
                    drain: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Vec<String>,),
                    >,
                    peek: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<String>,),
                    >,
                }
                /// Where a component keeps the functions of its export `test:types/guest-api@0.1.0`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    echo_bool: ::windlass::component::ComponentExportIndex,
                    echo_u8: ::windlass::component::ComponentExportIndex,
                    echo_s8: ::windlass::component::ComponentExportIndex,
                    echo_u16: ::windlass::component::ComponentExportIndex,
                    echo_s16: ::windlass::component::ComponentExportIndex,
                    echo_u32: ::windlass::component::ComponentExportIndex,
                    echo_s32: ::windlass::component::ComponentExportIndex,
                    echo_u64: ::windlass::component::ComponentExportIndex,
                    echo_s64: ::windlass::component::ComponentExportIndex,
                    echo_f32: ::windlass::component::ComponentExportIndex,
                    echo_f64: ::windlass::component::ComponentExportIndex,
                    echo_char: ::windlass::component::ComponentExportIndex,
                    echo_string: ::windlass::component::ComponentExportIndex,
                    echo_bytes: ::windlass::component::ComponentExportIndex,
                    echo_strings: ::windlass::component::ComponentExportIndex,
                    echo_nested: ::windlass::component::ComponentExportIndex,
                    echo_person: ::windlass::component::ComponentExportIndex,
                    echo_people: ::windlass::component::ComponentExportIndex,
                    echo_shape: ::windlass::component::ComponentExportIndex,
                    echo_color: ::windlass::component::ComponentExportIndex,
                    echo_perms: ::windlass::component::ComponentExportIndex,
                    echo_option: ::windlass::component::ComponentExportIndex,
                    echo_result: ::windlass::component::ComponentExportIndex,
                    echo_tuple: ::windlass::component::ComponentExportIndex,
                    many: ::windlass::component::ComponentExportIndex,
                    divide: ::windlass::component::ComponentExportIndex,
                    reverse: ::windlass::component::ComponentExportIndex,
                    total_area: ::windlass::component::ComponentExportIndex,
                    use_counter: ::windlass::component::ComponentExportIndex,
                    greet: ::windlass::component::ComponentExportIndex,
                    panic: ::windlass::component::ComponentExportIndex,
                    stack_constructor_: ::windlass::component::ComponentExportIndex,
                    stack_push_: ::windlass::component::ComponentExportIndex,
                    stack_pop_: ::windlass::component::ComponentExportIndex,
                    stack_len_: ::windlass::component::ComponentExportIndex,
                    stack_concat_: ::windlass::component::ComponentExportIndex,
                    drain: ::windlass::component::ComponentExportIndex,
                    peek: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "test:types/guest-api@0.1.0")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `test:types/guest-api@0.1.0`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `test:types/guest-api@0.1.0` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            echo_bool: function("echo-bool")?,
                            echo_u8: function("echo-u8")?,
                            echo_s8: function("echo-s8")?,
                            echo_u16: function("echo-u16")?,
                            echo_s16: function("echo-s16")?,
                            echo_u32: function("echo-u32")?,
                            echo_s32: function("echo-s32")?,
                            echo_u64: function("echo-u64")?,
                            echo_s64: function("echo-s64")?,
                            echo_f32: function("echo-f32")?,
                            echo_f64: function("echo-f64")?,
                            echo_char: function("echo-char")?,
                            echo_string: function("echo-string")?,
                            echo_bytes: function("echo-bytes")?,
                            echo_strings: function("echo-strings")?,
                            echo_nested: function("echo-nested")?,
                            echo_person: function("echo-person")?,
                            echo_people: function("echo-people")?,
                            echo_shape: function("echo-shape")?,
                            echo_color: function("echo-color")?,
                            echo_perms: function("echo-perms")?,
                            echo_option: function("echo-option")?,
                            echo_result: function("echo-result")?,
                            echo_tuple: function("echo-tuple")?,
                            many: function("many")?,
                            divide: function("divide")?,
                            reverse: function("reverse")?,
                            total_area: function("total-area")?,
                            use_counter: function("use-counter")?,
                            greet: function("greet")?,
                            panic: function("panic")?,
                            stack_constructor_: function("[constructor]stack")?,
                            stack_push_: function("[method]stack.push")?,
                            stack_pop_: function("[method]stack.pop")?,
                            stack_len_: function("[method]stack.len")?,
                            stack_concat_: function("[static]stack.concat")?,
                            drain: function("drain")?,
                            peek: function("peek")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            echo_bool: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_bool),
                                "the exported function `echo-bool` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_u8: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_u8),
                                "the exported function `echo-u8` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_s8: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_s8),
                                "the exported function `echo-s8` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_u16: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_u16),
                                "the exported function `echo-u16` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_s16: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_s16),
                                "the exported function `echo-s16` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_u32: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_u32),
                                "the exported function `echo-u32` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_s32: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_s32),
                                "the exported function `echo-s32` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_u64: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_u64),
                                "the exported function `echo-u64` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_s64: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_s64),
                                "the exported function `echo-s64` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_f32: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_f32),
                                "the exported function `echo-f32` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_f64: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_f64),
                                "the exported function `echo-f64` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_char: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_char),
                                "the exported function `echo-char` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_string: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_string),
                                "the exported function `echo-string` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_bytes: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_bytes),
                                "the exported function `echo-bytes` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_strings: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_strings),
                                "the exported function `echo-strings` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_nested: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_nested),
                                "the exported function `echo-nested` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_person: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_person),
                                "the exported function `echo-person` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_people: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_people),
                                "the exported function `echo-people` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_shape: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_shape),
                                "the exported function `echo-shape` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_color: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_color),
                                "the exported function `echo-color` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_perms: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_perms),
                                "the exported function `echo-perms` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_option: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_option),
                                "the exported function `echo-option` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_result: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_result),
                                "the exported function `echo-result` of `test:types/guest-api@0.1.0`",
                            )?,
                            echo_tuple: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.echo_tuple),
                                "the exported function `echo-tuple` of `test:types/guest-api@0.1.0`",
                            )?,
                            many: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.many),
                                "the exported function `many` of `test:types/guest-api@0.1.0`",
                            )?,
                            divide: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.divide),
                                "the exported function `divide` of `test:types/guest-api@0.1.0`",
                            )?,
                            reverse: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.reverse),
                                "the exported function `reverse` of `test:types/guest-api@0.1.0`",
                            )?,
                            total_area: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.total_area),
                                "the exported function `total-area` of `test:types/guest-api@0.1.0`",
                            )?,
                            use_counter: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.use_counter),
                                "the exported function `use-counter` of `test:types/guest-api@0.1.0`",
                            )?,
                            greet: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.greet),
                                "the exported function `greet` of `test:types/guest-api@0.1.0`",
                            )?,
                            panic: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.panic),
                                "the exported function `panic` of `test:types/guest-api@0.1.0`",
                            )?,
                            stack_constructor_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.stack_constructor_),
                                "the exported function `[constructor]stack` of `test:types/guest-api@0.1.0`",
                            )?,
                            stack_push_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.stack_push_),
                                "the exported function `[method]stack.push` of `test:types/guest-api@0.1.0`",
                            )?,
                            stack_pop_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.stack_pop_),
                                "the exported function `[method]stack.pop` of `test:types/guest-api@0.1.0`",
                            )?,
                            stack_len_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.stack_len_),
                                "the exported function `[method]stack.len` of `test:types/guest-api@0.1.0`",
                            )?,
                            stack_concat_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.stack_concat_),
                                "the exported function `[static]stack.concat` of `test:types/guest-api@0.1.0`",
                            )?,
                            drain: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.drain),
                                "the exported function `drain` of `test:types/guest-api@0.1.0`",
                            )?,
                            peek: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.peek),
                                "the exported function `peek` of `test:types/guest-api@0.1.0`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_echo_bool(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: bool,
                    ) -> ::windlass::Result<bool> {
                        let (result,) = self.echo_bool.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_bool`].
                    pub fn func_echo_bool(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(bool,), (bool,)> {
                        self.echo_bool
                    }
                    pub fn call_echo_u8(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: u8,
                    ) -> ::windlass::Result<u8> {
                        let (result,) = self.echo_u8.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_u8`].
                    pub fn func_echo_u8(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(u8,), (u8,)> {
                        self.echo_u8
                    }
                    pub fn call_echo_s8(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: i8,
                    ) -> ::windlass::Result<i8> {
                        let (result,) = self.echo_s8.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_s8`].
                    pub fn func_echo_s8(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(i8,), (i8,)> {
                        self.echo_s8
                    }
                    pub fn call_echo_u16(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: u16,
                    ) -> ::windlass::Result<u16> {
                        let (result,) = self.echo_u16.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_u16`].
                    pub fn func_echo_u16(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(u16,), (u16,)> {
                        self.echo_u16
                    }
                    pub fn call_echo_s16(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: i16,
                    ) -> ::windlass::Result<i16> {
                        let (result,) = self.echo_s16.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_s16`].
                    pub fn func_echo_s16(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(i16,), (i16,)> {
                        self.echo_s16
                    }
                    pub fn call_echo_u32(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: u32,
                    ) -> ::windlass::Result<u32> {
                        let (result,) = self.echo_u32.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_u32`].
                    pub fn func_echo_u32(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(u32,), (u32,)> {
                        self.echo_u32
                    }
                    pub fn call_echo_s32(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: i32,
                    ) -> ::windlass::Result<i32> {
                        let (result,) = self.echo_s32.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_s32`].
                    pub fn func_echo_s32(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(i32,), (i32,)> {
                        self.echo_s32
                    }
                    pub fn call_echo_u64(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: u64,
                    ) -> ::windlass::Result<u64> {
                        let (result,) = self.echo_u64.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_u64`].
                    pub fn func_echo_u64(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(u64,), (u64,)> {
                        self.echo_u64
                    }
                    pub fn call_echo_s64(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: i64,
                    ) -> ::windlass::Result<i64> {
                        let (result,) = self.echo_s64.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_s64`].
                    pub fn func_echo_s64(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(i64,), (i64,)> {
                        self.echo_s64
                    }
                    pub fn call_echo_f32(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: f32,
                    ) -> ::windlass::Result<f32> {
                        let (result,) = self.echo_f32.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_f32`].
                    pub fn func_echo_f32(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(f32,), (f32,)> {
                        self.echo_f32
                    }
                    pub fn call_echo_f64(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: f64,
                    ) -> ::windlass::Result<f64> {
                        let (result,) = self.echo_f64.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_f64`].
                    pub fn func_echo_f64(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(f64,), (f64,)> {
                        self.echo_f64
                    }
                    pub fn call_echo_char(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: char,
                    ) -> ::windlass::Result<char> {
                        let (result,) = self.echo_char.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_char`].
                    pub fn func_echo_char(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(char,), (char,)> {
                        self.echo_char
                    }
                    pub fn call_echo_string(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: &str,
                    ) -> ::windlass::Result<String> {
                        let (result,) = self.echo_string.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_string`].
                    pub fn func_echo_string(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(&'static str,), (String,)> {
                        self.echo_string
                    }
                    pub fn call_echo_bytes(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: &[u8],
                    ) -> ::windlass::Result<Vec<u8>> {
                        let (result,) = self.echo_bytes.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_bytes`].
                    pub fn func_echo_bytes(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(&'static [u8],), (Vec<u8>,)> {
                        self.echo_bytes
                    }
                    pub fn call_echo_strings(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: &[String],
                    ) -> ::windlass::Result<Vec<String>> {
                        let (result,) = self.echo_strings.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_strings`].
                    pub fn func_echo_strings(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static [String],),
                        (Vec<String>,),
                    > {
                        self.echo_strings
                    }
                    pub fn call_echo_nested(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: &[Vec<String>],
                    ) -> ::windlass::Result<Vec<Vec<String>>> {
                        let (result,) = self.echo_nested.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_nested`].
                    pub fn func_echo_nested(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static [Vec<String>],),
                        (Vec<Vec<String>>,),
                    > {
                        self.echo_nested
                    }
                    pub fn call_echo_person(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: &Person,
                    ) -> ::windlass::Result<Person> {
                        let (result,) = self.echo_person.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_person`].
                    pub fn func_echo_person(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static Person,),
                        (Person,),
                    > {
                        self.echo_person
                    }
                    pub fn call_echo_people(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: &[Person],
                    ) -> ::windlass::Result<Vec<Person>> {
                        let (result,) = self.echo_people.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_people`].
                    pub fn func_echo_people(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static [Person],),
                        (Vec<Person>,),
                    > {
                        self.echo_people
                    }
                    pub fn call_echo_shape(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: &Shape,
                    ) -> ::windlass::Result<Shape> {
                        let (result,) = self.echo_shape.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_shape`].
                    pub fn func_echo_shape(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(&'static Shape,), (Shape,)> {
                        self.echo_shape
                    }
                    pub fn call_echo_color(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: Color,
                    ) -> ::windlass::Result<Color> {
                        let (result,) = self.echo_color.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_color`].
                    pub fn func_echo_color(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(Color,), (Color,)> {
                        self.echo_color
                    }
                    pub fn call_echo_perms(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: Perms,
                    ) -> ::windlass::Result<Perms> {
                        let (result,) = self.echo_perms.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_perms`].
                    pub fn func_echo_perms(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(Perms,), (Perms,)> {
                        self.echo_perms
                    }
                    pub fn call_echo_option(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: Option<Option<u32>>,
                    ) -> ::windlass::Result<Option<Option<u32>>> {
                        let (result,) = self.echo_option.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_option`].
                    pub fn func_echo_option(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (Option<Option<u32>>,),
                        (Option<Option<u32>>,),
                    > {
                        self.echo_option
                    }
                    pub fn call_echo_result(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: Result<&str, &Failure>,
                    ) -> ::windlass::Result<Result<String, Failure>> {
                        let (result,) = self.echo_result.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_result`].
                    pub fn func_echo_result(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (Result<&'static str, &'static Failure>,),
                        (Result<String, Failure>,),
                    > {
                        self.echo_result
                    }
                    pub fn call_echo_tuple(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: (u8, &str, f64),
                    ) -> ::windlass::Result<(u8, String, f64)> {
                        let (result,) = self.echo_tuple.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_echo_tuple`].
                    pub fn func_echo_tuple(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        ((u8, &'static str, f64),),
                        ((u8, String, f64),),
                    > {
                        self.echo_tuple
                    }
                    pub fn call_many(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: u8,
                        b: &str,
                        c: &[u16],
                        d: Option<&str>,
                        e: Point,
                        f: f32,
                        g: i64,
                        h: char,
                        i: &str,
                        j: &[u8],
                        k: bool,
                    ) -> ::windlass::Result<String> {
                        let (result,) = self
                            .many
                            .call(store, (a, b, c, d, e, f, g, h, i, j, k))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_many`].
                    pub fn func_many(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            u8,
                            &'static str,
                            &'static [u16],
                            Option<&'static str>,
                            Point,
                            f32,
                            i64,
                            char,
                            &'static str,
                            &'static [u8],
                            bool,
                        ),
                        (String,),
                    > {
                        self.many
                    }
                    pub fn call_divide(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: i32,
                        b: i32,
                    ) -> ::windlass::Result<Result<i32, Failure>> {
                        let (result,) = self.divide.call(store, (a, b))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_divide`].
                    pub fn func_divide(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (i32, i32),
                        (Result<i32, Failure>,),
                    > {
                        self.divide
                    }
                    pub fn call_reverse(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: &str,
                    ) -> ::windlass::Result<String> {
                        let (result,) = self.reverse.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_reverse`].
                    pub fn func_reverse(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(&'static str,), (String,)> {
                        self.reverse
                    }
                    pub fn call_total_area(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: &[Shape],
                    ) -> ::windlass::Result<f64> {
                        let (result,) = self.total_area.call(store, (v,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_total_area`].
                    pub fn func_total_area(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(&'static [Shape],), (f64,)> {
                        self.total_area
                    }
                    pub fn call_use_counter(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        start: u32,
                        adds: &[u32],
                    ) -> ::windlass::Result<u32> {
                        let (result,) = self.use_counter.call(store, (start, adds))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_use_counter`].
                    pub fn func_use_counter(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u32, &'static [u32]),
                        (u32,),
                    > {
                        self.use_counter
                    }
                    pub fn call_greet(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        key: &str,
                    ) -> ::windlass::Result<Result<String, Failure>> {
                        let (result,) = self.greet.call(store, (key,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_greet`].
                    pub fn func_greet(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static str,),
                        (Result<String, Failure>,),
                    > {
                        self.greet
                    }
                    pub fn call_panic(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        msg: &str,
                    ) -> ::windlass::Result<()> {
                        self.panic.call(store, (msg,))
                    }
                    /// The function behind [`Self::call_panic`].
                    pub fn func_panic(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(&'static str,), ()> {
                        self.panic
                    }
                    pub fn call_drain(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        s: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Vec<String>> {
                        let (result,) = self.drain.call(store, (s,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_drain`].
                    pub fn func_drain(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Vec<String>,),
                    > {
                        self.drain
                    }
                    pub fn call_peek(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        s: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Option<String>> {
                        let (result,) = self.peek.call(store, (s,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_peek`].
                    pub fn func_peek(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<String>,),
                    > {
                        self.peek
                    }
                    /// The functions of the resource `stack`.
                    pub fn stack(&self) -> GuestStack<'_> {
                        GuestStack { funcs: self }
                    }
                }
                /// The functions of the resource `stack`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestStack<'a> {
                    funcs: &'a Guest,
                }
                impl GuestStack<'_> {
                    pub fn call_constructor(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self.funcs.stack_constructor_.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_constructor`].
                    pub fn func_constructor(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.stack_constructor_
                    }
                    pub fn call_push(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        v: &str,
                    ) -> ::windlass::Result<()> {
                        self.funcs.stack_push_.call(store, (self_, v))
                    }
                    /// The function behind [`Self::call_push`].
                    pub fn func_push(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static str),
                        (),
                    > {
                        self.funcs.stack_push_
                    }
                    pub fn call_pop(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Option<String>> {
                        let (result,) = self.funcs.stack_pop_.call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_pop`].
                    pub fn func_pop(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<String>,),
                    > {
                        self.funcs.stack_pop_
                    }
                    pub fn call_len(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<u32> {
                        let (result,) = self.funcs.stack_len_.call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_len`].
                    pub fn func_len(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (u32,),
                    > {
                        self.funcs.stack_len_
                    }
                    pub fn call_concat(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: ::windlass::component::ResourceAny,
                        b: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self.funcs.stack_concat_.call(store, (a, b))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_concat`].
                    pub fn func_concat(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            ::windlass::component::ResourceAny,
                        ),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.stack_concat_
                    }
                }
            }
        }
    }
}
