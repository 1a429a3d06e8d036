#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `values` whose imports are resolved and whose exports are found.
pub struct ValuesPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: ValuesIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for ValuesPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> ValuesPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = ValuesIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Values> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `values` keeps its exports.
#[derive(Clone)]
pub struct ValuesIndices {
    interface0: exports::test::values::kinds::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ValuesIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::test::values::kinds::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Values> {
        Ok(Values {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `values`.
#[derive(Clone)]
pub struct Values {
    interface0: exports::test::values::kinds::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Values {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        ValuesPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        ValuesIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: test::values::kinds::HostWithStore<T>,
        for<'a> D::Data<'a>: test::values::kinds::Host,
        T: 'static,
    {
        test::values::kinds::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `test:values/kinds@1.2.3`.
    pub fn test_values_kinds(&self) -> &exports::test::values::kinds::Guest {
        &self.interface0
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
pub mod test {
    pub mod values {
        /// Every kind of type.
        pub mod kinds {
            /// A place on a map.
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Point {
                pub x: i32,
                /// Grows downwards.
                #[component(name = "y-axis")]
                pub y_axis: i32,
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
                pub home: Option<Point>,
                pub tags: Vec<String>,
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
                #[component(name = "box")]
                Box((f32, f32)),
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
                #[component(name = "dark-green")]
                DarkGreen,
            }
            ::windlass::component::flags! {
                #[doc = " What may be done."] Perms { #[component(name = "read")] const
                READ; #[component(name = "write-all")] const WRITE_ALL; #[component(name
                = "exec")] const EXEC; }
            }
            /// Why it did not work.
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Problem {
                /// Nobody is called that.
                #[component(name = "not-found")]
                NotFound,
                #[component(name = "busy")]
                Busy,
            }
            impl Problem {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::NotFound => "not-found",
                        Self::Busy => "busy",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::NotFound => "Nobody is called that.",
                        Self::Busy => "",
                    }
                }
            }
            impl ::core::fmt::Display for Problem {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    f.write_str(
                        match self {
                            Self::NotFound => "not-found: Nobody is called that.",
                            Self::Busy => "busy",
                        },
                    )
                }
            }
            impl ::core::error::Error for Problem {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum Failure {
                #[component(name = "other")]
                Other(String),
                #[component(name = "code")]
                Code(u32),
            }
            impl Failure {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::Other(_) => "other",
                        Self::Code(_) => "code",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::Other(_) => "",
                        Self::Code(_) => "",
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
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Details {
                pub line: u32,
            }
            impl ::core::fmt::Display for Details {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::write!(f, "{self:?}")
                }
            }
            impl ::core::error::Error for Details {}
            pub type Name = String;
            pub type Bytes = Vec<u8>;
            pub type Maybe = Option<Name>;
            pub type Place = Point;
            /// What a host implements for the interface `test:values/kinds@1.2.3`.
            pub trait Host {
                fn everything(
                    &mut self,
                    p: Point,
                    q: Person,
                    s: Shape,
                    c: Color,
                    f: Perms,
                ) -> Vec<Person>;
                fn names(
                    &mut self,
                    n: Name,
                    b: Bytes,
                    m: Maybe,
                    p: Place,
                    all: Vec<Name>,
                ) -> Maybe;
                fn nested(
                    &mut self,
                    x: Option<Option<String>>,
                    y: Vec<Vec<String>>,
                    z: (String, Vec<u8>),
                    r: Result<String, Bytes>,
                );
                fn fail(&mut self, how: Result<(), Failure>) -> Result<(), Problem>;
                fn fail_more(&mut self) -> Result<Person, Failure>;
                fn fail_most(&mut self) -> Result<(), Details>;
                fn fail_silently(
                    &mut self,
                    a: Result<(), ()>,
                    b: Result<u8, ()>,
                ) -> Result<(), ()>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn everything(
                    &mut self,
                    p: Point,
                    q: Person,
                    s: Shape,
                    c: Color,
                    f: Perms,
                ) -> Vec<Person> {
                    <_T as Host>::everything(self, p, q, s, c, f)
                }
                fn names(
                    &mut self,
                    n: Name,
                    b: Bytes,
                    m: Maybe,
                    p: Place,
                    all: Vec<Name>,
                ) -> Maybe {
                    <_T as Host>::names(self, n, b, m, p, all)
                }
                fn nested(
                    &mut self,
                    x: Option<Option<String>>,
                    y: Vec<Vec<String>>,
                    z: (String, Vec<u8>),
                    r: Result<String, Bytes>,
                ) {
                    <_T as Host>::nested(self, x, y, z, r)
                }
                fn fail(&mut self, how: Result<(), Failure>) -> Result<(), Problem> {
                    <_T as Host>::fail(self, how)
                }
                fn fail_more(&mut self) -> Result<Person, Failure> {
                    <_T as Host>::fail_more(self)
                }
                fn fail_most(&mut self) -> Result<(), Details> {
                    <_T as Host>::fail_most(self)
                }
                fn fail_silently(
                    &mut self,
                    a: Result<(), ()>,
                    b: Result<u8, ()>,
                ) -> Result<(), ()> {
                    <_T as Host>::fail_silently(self, a, b)
                }
            }
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
                instance
                    .func_wrap(
                        "everything",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                                arg4,
                            ): (Point, Person, Shape, Color, Perms),
                        | -> ::windlass::Result<(Vec<Person>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::everything(host, arg0, arg1, arg2, arg3, arg4),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "names",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                                arg4,
                            ): (Name, Bytes, Maybe, Place, Vec<Name>),
                        | -> ::windlass::Result<(Maybe,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::names(host, arg0, arg1, arg2, arg3, arg4),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "nested",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                            ): (
                                Option<Option<String>>,
                                Vec<Vec<String>>,
                                (String, Vec<u8>),
                                Result<String, Bytes>,
                            ),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::nested(host, arg0, arg1, arg2, arg3);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "fail",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (Result<(), Failure>,),
                        | -> ::windlass::Result<(Result<(), Problem>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::fail(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "fail-more",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Result<Person, Failure>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::fail_more(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "fail-most",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Result<(), Details>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::fail_most(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "fail-silently",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (Result<(), ()>, Result<u8, ()>),
                        | -> ::windlass::Result<(Result<(), ()>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::fail_silently(host, arg0, arg1),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `test:values/kinds@1.2.3` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("test:values/kinds@1.2.3")?, host_getter)
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
        pub mod values {
            /// Every kind of type.
            pub mod kinds {
                /// A place on a map.
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Point {
                    pub x: i32,
                    /// Grows downwards.
                    #[component(name = "y-axis")]
                    pub y_axis: i32,
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
                    pub home: Option<Point>,
                    pub tags: Vec<String>,
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
                    #[component(name = "box")]
                    Box((f32, f32)),
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
                    #[component(name = "dark-green")]
                    DarkGreen,
                }
                ::windlass::component::flags! {
                    #[doc = " What may be done."] Perms { #[component(name = "read")]
                    const READ; #[component(name = "write-all")] const WRITE_ALL;
                    #[component(name = "exec")] const EXEC; }
                }
                /// Why it did not work.
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(enum)]
                #[derive(Debug, Clone, Copy, PartialEq, Eq)]
                #[repr(u8)]
                pub enum Problem {
                    /// Nobody is called that.
                    #[component(name = "not-found")]
                    NotFound,
                    #[component(name = "busy")]
                    Busy,
                }
                impl Problem {
                    /// The name of the case in WIT.
                    pub fn name(&self) -> &'static str {
                        match self {
                            Self::NotFound => "not-found",
                            Self::Busy => "busy",
                        }
                    }
                    /// The documentation of the case in WIT.
                    pub fn message(&self) -> &'static str {
                        match self {
                            Self::NotFound => "Nobody is called that.",
                            Self::Busy => "",
                        }
                    }
                }
                impl ::core::fmt::Display for Problem {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        f.write_str(
                            match self {
                                Self::NotFound => "not-found: Nobody is called that.",
                                Self::Busy => "busy",
                            },
                        )
                    }
                }
                impl ::core::error::Error for Problem {}
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum Failure {
                    #[component(name = "other")]
                    Other(String),
                    #[component(name = "code")]
                    Code(u32),
                }
                impl Failure {
                    /// The name of the case in WIT.
                    pub fn name(&self) -> &'static str {
                        match self {
                            Self::Other(_) => "other",
                            Self::Code(_) => "code",
                        }
                    }
                    /// The documentation of the case in WIT.
                    pub fn message(&self) -> &'static str {
                        match self {
                            Self::Other(_) => "",
                            Self::Code(_) => "",
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
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Details {
                    pub line: u32,
                }
                impl ::core::fmt::Display for Details {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        ::core::write!(f, "{self:?}")
                    }
                }
                impl ::core::error::Error for Details {}
                pub type Name = String;
                pub type Bytes = Vec<u8>;
                pub type Maybe = Option<Name>;
                pub type Place = Point;
                /// The functions of the exported interface `test:values/kinds@1.2.3` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    everything: ::windlass::component::TypedFunc<
                        (Point, &'static Person, &'static Shape, Color, Perms),
                        (Vec<Person>,),
                    >,
                    names: ::windlass::component::TypedFunc<
                        (
                            &'static str,
                            &'static [u8],
                            &'static Maybe,
                            Place,
                            &'static [Name],
                        ),
                        (Maybe,),
                    >,
                    nested: ::windlass::component::TypedFunc<
                        (
                            Option<Option<&'static str>>,
                            &'static [Vec<String>],
                            (&'static str, &'static [u8]),
                            Result<&'static str, &'static [u8]>,
                        ),
                        (),
                    >,
                    fail: ::windlass::component::TypedFunc<
                        (Result<(), &'static Failure>,),
                        (Result<(), Problem>,),
                    >,
                    fail_more: ::windlass::component::TypedFunc<
                        (),
                        (Result<Person, Failure>,),
                    >,
                    fail_most: ::windlass::component::TypedFunc<
                        (),
                        (Result<(), Details>,),
                    >,
                    fail_silently: ::windlass::component::TypedFunc<
                        (Result<(), ()>, Result<u8, ()>),
                        (Result<(), ()>,),
                    >,
                }
                /// Where a component keeps the functions of its export `test:values/kinds@1.2.3`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    everything: ::windlass::component::ComponentExportIndex,
                    names: ::windlass::component::ComponentExportIndex,
                    nested: ::windlass::component::ComponentExportIndex,
                    fail: ::windlass::component::ComponentExportIndex,
                    fail_more: ::windlass::component::ComponentExportIndex,
                    fail_most: ::windlass::component::ComponentExportIndex,
                    fail_silently: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "test:values/kinds@1.2.3")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `test:values/kinds@1.2.3`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `test:values/kinds@1.2.3` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            everything: function("everything")?,
                            names: function("names")?,
                            nested: function("nested")?,
                            fail: function("fail")?,
                            fail_more: function("fail-more")?,
                            fail_most: function("fail-most")?,
                            fail_silently: function("fail-silently")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            everything: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.everything),
                                "the exported function `everything` of `test:values/kinds@1.2.3`",
                            )?,
                            names: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.names),
                                "the exported function `names` of `test:values/kinds@1.2.3`",
                            )?,
                            nested: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.nested),
                                "the exported function `nested` of `test:values/kinds@1.2.3`",
                            )?,
                            fail: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.fail),
                                "the exported function `fail` of `test:values/kinds@1.2.3`",
                            )?,
                            fail_more: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.fail_more),
                                "the exported function `fail-more` of `test:values/kinds@1.2.3`",
                            )?,
                            fail_most: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.fail_most),
                                "the exported function `fail-most` of `test:values/kinds@1.2.3`",
                            )?,
                            fail_silently: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.fail_silently),
                                "the exported function `fail-silently` of `test:values/kinds@1.2.3`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_everything(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        p: Point,
                        q: &Person,
                        s: &Shape,
                        c: Color,
                        f: Perms,
                    ) -> ::windlass::Result<Vec<Person>> {
                        let (result,) = self.everything.call(store, (p, q, s, c, f))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_everything`].
                    pub fn func_everything(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (Point, &'static Person, &'static Shape, Color, Perms),
                        (Vec<Person>,),
                    > {
                        self.everything
                    }
                    pub fn call_names(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        n: &str,
                        b: &[u8],
                        m: &Maybe,
                        p: Place,
                        all: &[Name],
                    ) -> ::windlass::Result<Maybe> {
                        let (result,) = self.names.call(store, (n, b, m, p, all))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_names`].
                    pub fn func_names(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            &'static str,
                            &'static [u8],
                            &'static Maybe,
                            Place,
                            &'static [Name],
                        ),
                        (Maybe,),
                    > {
                        self.names
                    }
                    pub fn call_nested(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        x: Option<Option<&str>>,
                        y: &[Vec<String>],
                        z: (&str, &[u8]),
                        r: Result<&str, &[u8]>,
                    ) -> ::windlass::Result<()> {
                        self.nested.call(store, (x, y, z, r))
                    }
                    /// The function behind [`Self::call_nested`].
                    pub fn func_nested(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            Option<Option<&'static str>>,
                            &'static [Vec<String>],
                            (&'static str, &'static [u8]),
                            Result<&'static str, &'static [u8]>,
                        ),
                        (),
                    > {
                        self.nested
                    }
                    pub fn call_fail(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        how: Result<(), &Failure>,
                    ) -> ::windlass::Result<Result<(), Problem>> {
                        let (result,) = self.fail.call(store, (how,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_fail`].
                    pub fn func_fail(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (Result<(), &'static Failure>,),
                        (Result<(), Problem>,),
                    > {
                        self.fail
                    }
                    pub fn call_fail_more(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Result<Person, Failure>> {
                        let (result,) = self.fail_more.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_fail_more`].
                    pub fn func_fail_more(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (),
                        (Result<Person, Failure>,),
                    > {
                        self.fail_more
                    }
                    pub fn call_fail_most(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Result<(), Details>> {
                        let (result,) = self.fail_most.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_fail_most`].
                    pub fn func_fail_most(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (Result<(), Details>,)> {
                        self.fail_most
                    }
                    pub fn call_fail_silently(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: Result<(), ()>,
                        b: Result<u8, ()>,
                    ) -> ::windlass::Result<Result<(), ()>> {
                        let (result,) = self.fail_silently.call(store, (a, b))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_fail_silently`].
                    pub fn func_fail_silently(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (Result<(), ()>, Result<u8, ()>),
                        (Result<(), ()>,),
                    > {
                        self.fail_silently
                    }
                }
            }
        }
    }
}
