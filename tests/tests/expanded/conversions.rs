#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `conversions` whose imports are resolved and whose exports are found.
pub struct ConversionsPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: ConversionsIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for ConversionsPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> ConversionsPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = ConversionsIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Conversions> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `conversions` keeps its exports.
#[derive(Clone)]
pub struct ConversionsIndices {
    interface0: exports::my::dep0_2_0::types::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ConversionsIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::my::dep0_2_0::types::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Conversions> {
        Ok(Conversions {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Three versions of a package, and what of their types can become what.
#[derive(Clone)]
pub struct Conversions {
    interface0: exports::my::dep0_2_0::types::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Conversions {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        ConversionsPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        ConversionsIndices::new(&instance.instance_pre(&store))?
            .load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: my::dep0_1_0::types::HostWithStore<T> + my::dep0_2_0::types::HostWithStore<T>
            + my::dep1_0_0_rc_1::types::HostWithStore<T>,
        for<'a> D::Data<
            'a,
        >: my::dep0_1_0::types::Host + my::dep0_2_0::types::Host
            + my::dep1_0_0_rc_1::types::Host,
        T: 'static,
    {
        my::dep0_1_0::types::add_to_linker::<T, D>(linker, host_getter)?;
        my::dep0_2_0::types::add_to_linker::<T, D>(linker, host_getter)?;
        my::dep1_0_0_rc_1::types::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `my:dep/types@0.2.0`.
    pub fn my_dep0_2_0_types(&self) -> &exports::my::dep0_2_0::types::Guest {
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
pub mod my {
    pub mod dep0_1_0 {
        pub mod types {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Same {
                pub a: u8,
                pub b: String,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Grows {
                pub a: u8,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Wider {
                pub a: u8,
                pub b: i8,
                pub c: f32,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Error {
                #[component(name = "denied")]
                Denied,
                #[component(name = "gone")]
                Gone,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Nested {
                pub same: Same,
                pub all: Vec<Error>,
                pub maybe: Option<Grows>,
                pub pair: (Wider, char),
                pub outcome: Result<Same, Error>,
                pub table: ::std::collections::HashMap<String, Same>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum Choice {
                #[component(name = "one")]
                One(Same),
                #[component(name = "two")]
                Two(String),
                #[component(name = "three")]
                Three,
            }
            ::windlass::component::flags! {
                Rights { #[component(name = "read")] const READ; #[component(name =
                "write")] const WRITE; }
            }
            pub type Alias = Vec<Same>;
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Renamed {
                pub old: u8,
            }
            /// The resource `thing`, implemented by the host.
            pub enum Thing {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug)]
            pub struct Handle {
                pub thing: ::windlass::component::Resource<Thing>,
            }
            /// The functions of the resource `thing`.
            pub trait HostThing {
                fn a(&mut self, self_: ::windlass::component::Resource<Thing>);
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Thing>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostThing + ?Sized> HostThing for &mut _T {
                fn a(&mut self, self_: ::windlass::component::Resource<Thing>) {
                    <_T as HostThing>::a(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Thing>,
                ) -> ::windlass::Result<()> {
                    <_T as HostThing>::drop(self, rep)
                }
            }
            /// The functions of [`HostThing`] that see the store.
            pub trait HostThingWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostThingWithStore<T> for _D {}
            /// What a host implements for the interface `my:dep/types@0.1.0`.
            pub trait Host: HostThing {
                fn f(
                    &mut self,
                    a: Same,
                    b: Grows,
                    c: Wider,
                    d: Nested,
                    e: Error,
                    f: Choice,
                    g: Rights,
                    h: Alias,
                    i: Renamed,
                ) -> Handle;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn f(
                    &mut self,
                    a: Same,
                    b: Grows,
                    c: Wider,
                    d: Nested,
                    e: Error,
                    f: Choice,
                    g: Rights,
                    h: Alias,
                    i: Renamed,
                ) -> Handle {
                    <_T as Host>::f(self, a, b, c, d, e, f, g, h, i)
                }
            }
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostThingWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostThingWithStore<T> + ?Sized,
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
                        "thing",
                        ::windlass::component::ResourceType::host::<Thing>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostThing::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Thing>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "f",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                                arg4,
                                arg5,
                                arg6,
                                arg7,
                                arg8,
                            ): (
                                Same,
                                Grows,
                                Wider,
                                Nested,
                                Error,
                                Choice,
                                Rights,
                                Alias,
                                Renamed,
                            ),
                        | -> ::windlass::Result<(Handle,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((
                                Host::f(
                                    host,
                                    arg0,
                                    arg1,
                                    arg2,
                                    arg3,
                                    arg4,
                                    arg5,
                                    arg6,
                                    arg7,
                                    arg8,
                                ),
                            ))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]thing.a",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Thing>,),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostThing::a(host, arg0);
                            Ok(())
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `my:dep/types@0.1.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("my:dep/types@0.1.0")?, host_getter)
            }
        }
    }
    pub mod dep0_2_0 {
        pub mod types {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Same {
                pub b: String,
                pub a: u8,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Grows {
                pub a: u8,
                pub why: Option<String>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Wider {
                pub a: u16,
                pub b: i32,
                pub c: f64,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Error {
                #[component(name = "denied")]
                Denied,
                #[component(name = "gone")]
                Gone,
                #[component(name = "busy")]
                Busy,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Nested {
                pub same: Same,
                pub all: Vec<Error>,
                pub maybe: Option<Grows>,
                pub pair: (Wider, char),
                pub outcome: Result<Same, Error>,
                pub table: ::std::collections::HashMap<String, Same>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum Choice {
                #[component(name = "three")]
                Three,
                #[component(name = "two")]
                Two(String),
                #[component(name = "one")]
                One(Same),
                #[component(name = "four")]
                Four(u8),
            }
            ::windlass::component::flags! {
                Rights { #[component(name = "read")] const READ; #[component(name =
                "write")] const WRITE; #[component(name = "delete")] const DELETE; }
            }
            pub type Alias = Vec<Same>;
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Renamed {
                pub new: u8,
            }
            /// The resource `thing`, implemented by the host.
            pub enum Thing {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug)]
            pub struct Handle {
                pub thing: ::windlass::component::Resource<Thing>,
            }
            /// The functions of the resource `thing`.
            pub trait HostThing {
                fn a(&mut self, self_: ::windlass::component::Resource<Thing>);
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Thing>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostThing + ?Sized> HostThing for &mut _T {
                fn a(&mut self, self_: ::windlass::component::Resource<Thing>) {
                    <_T as HostThing>::a(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Thing>,
                ) -> ::windlass::Result<()> {
                    <_T as HostThing>::drop(self, rep)
                }
            }
            /// The functions of [`HostThing`] that see the store.
            pub trait HostThingWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostThingWithStore<T> for _D {}
            /// What a host implements for the interface `my:dep/types@0.2.0`.
            pub trait Host: HostThing {
                fn f(
                    &mut self,
                    a: Same,
                    b: Grows,
                    c: Wider,
                    d: Nested,
                    e: Error,
                    f: Choice,
                    g: Rights,
                    h: Alias,
                    i: Renamed,
                ) -> Handle;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn f(
                    &mut self,
                    a: Same,
                    b: Grows,
                    c: Wider,
                    d: Nested,
                    e: Error,
                    f: Choice,
                    g: Rights,
                    h: Alias,
                    i: Renamed,
                ) -> Handle {
                    <_T as Host>::f(self, a, b, c, d, e, f, g, h, i)
                }
            }
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostThingWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostThingWithStore<T> + ?Sized,
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
                        "thing",
                        ::windlass::component::ResourceType::host::<Thing>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostThing::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Thing>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "f",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                                arg4,
                                arg5,
                                arg6,
                                arg7,
                                arg8,
                            ): (
                                Same,
                                Grows,
                                Wider,
                                Nested,
                                Error,
                                Choice,
                                Rights,
                                Alias,
                                Renamed,
                            ),
                        | -> ::windlass::Result<(Handle,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((
                                Host::f(
                                    host,
                                    arg0,
                                    arg1,
                                    arg2,
                                    arg3,
                                    arg4,
                                    arg5,
                                    arg6,
                                    arg7,
                                    arg8,
                                ),
                            ))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]thing.a",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Thing>,),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostThing::a(host, arg0);
                            Ok(())
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `my:dep/types@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("my:dep/types@0.2.0")?, host_getter)
            }
        }
    }
    pub mod dep1_0_0_rc_1 {
        pub mod types {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Error {
                #[component(name = "other")]
                Other,
            }
            impl Error {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::Other => "other",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::Other => "",
                    }
                }
            }
            impl ::core::fmt::Display for Error {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    f.write_str(
                        match self {
                            Self::Other => "other",
                        },
                    )
                }
            }
            impl ::core::error::Error for Error {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Same {
                pub a: Option<u8>,
                pub b: String,
            }
            /// What a host implements for the interface `my:dep/types@1.0.0-rc.1`.
            pub trait Host {
                fn f(&mut self, s: Same) -> Result<(), Error>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn f(&mut self, s: Same) -> Result<(), Error> {
                    <_T as Host>::f(self, s)
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
                        "f",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (Same,),
                        | -> ::windlass::Result<(Result<(), Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::f(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `my:dep/types@1.0.0-rc.1` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("my:dep/types@1.0.0-rc.1")?, host_getter)
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
    pub mod my {
        pub mod dep0_2_0 {
            pub mod types {
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Same {
                    pub b: String,
                    pub a: u8,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Grows {
                    pub a: u8,
                    pub why: Option<String>,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Wider {
                    pub a: u16,
                    pub b: i32,
                    pub c: f64,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(enum)]
                #[derive(Debug, Clone, Copy, PartialEq, Eq)]
                #[repr(u8)]
                pub enum Error {
                    #[component(name = "denied")]
                    Denied,
                    #[component(name = "gone")]
                    Gone,
                    #[component(name = "busy")]
                    Busy,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Nested {
                    pub same: Same,
                    pub all: Vec<Error>,
                    pub maybe: Option<Grows>,
                    pub pair: (Wider, char),
                    pub outcome: Result<Same, Error>,
                    pub table: ::std::collections::HashMap<String, Same>,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum Choice {
                    #[component(name = "three")]
                    Three,
                    #[component(name = "two")]
                    Two(String),
                    #[component(name = "one")]
                    One(Same),
                    #[component(name = "four")]
                    Four(u8),
                }
                ::windlass::component::flags! {
                    Rights { #[component(name = "read")] const READ; #[component(name =
                    "write")] const WRITE; #[component(name = "delete")] const DELETE; }
                }
                pub type Alias = Vec<Same>;
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Renamed {
                    pub new: u8,
                }
                /// The resource `thing`, implemented by the component.
                pub type Thing = ::windlass::component::ResourceAny;
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Handle {
                    pub thing: ::windlass::component::ResourceAny,
                }
                /// The functions of the exported interface `my:dep/types@0.2.0` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    thing_a_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (),
                    >,
                    f: ::windlass::component::TypedFunc<
                        (
                            &'static Same,
                            &'static Grows,
                            Wider,
                            &'static Nested,
                            Error,
                            &'static Choice,
                            Rights,
                            &'static [Same],
                            Renamed,
                        ),
                        (Handle,),
                    >,
                }
                /// Where a component keeps the functions of its export `my:dep/types@0.2.0`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    thing_a_: ::windlass::component::ComponentExportIndex,
                    f: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "my:dep/types@0.2.0")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `my:dep/types@0.2.0`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `my:dep/types@0.2.0` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            thing_a_: function("[method]thing.a")?,
                            f: function("f")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            thing_a_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.thing_a_),
                                "the exported function `[method]thing.a` of `my:dep/types@0.2.0`",
                            )?,
                            f: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.f),
                                "the exported function `f` of `my:dep/types@0.2.0`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_f(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &Same,
                        b: &Grows,
                        c: Wider,
                        d: &Nested,
                        e: Error,
                        f: &Choice,
                        g: Rights,
                        h: &[Same],
                        i: Renamed,
                    ) -> ::windlass::Result<Handle> {
                        let (result,) = self.f.call(store, (a, b, c, d, e, f, g, h, i))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_f`].
                    pub fn func_f(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            &'static Same,
                            &'static Grows,
                            Wider,
                            &'static Nested,
                            Error,
                            &'static Choice,
                            Rights,
                            &'static [Same],
                            Renamed,
                        ),
                        (Handle,),
                    > {
                        self.f
                    }
                    /// The functions of the resource `thing`.
                    pub fn thing(&self) -> GuestThing<'_> {
                        GuestThing { funcs: self }
                    }
                }
                /// The functions of the resource `thing`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestThing<'a> {
                    funcs: &'a Guest,
                }
                impl GuestThing<'_> {
                    pub fn call_a(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<()> {
                        self.funcs.thing_a_.call(store, (self_,))
                    }
                    /// The function behind [`Self::call_a`].
                    pub fn func_a(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (),
                    > {
                        self.funcs.thing_a_
                    }
                }
            }
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_1_0::types::Same> for my::dep0_2_0::types::Same {
    fn from(from: my::dep0_1_0::types::Same) -> Self {
        Self { b: from.b, a: from.a }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_1_0::types::Same>
for my::dep1_0_0_rc_1::types::Same {
    fn from(from: my::dep0_1_0::types::Same) -> Self {
        Self { a: Some(from.a), b: from.b }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_1_0::types::Same>
for exports::my::dep0_2_0::types::Same {
    fn from(from: my::dep0_1_0::types::Same) -> Self {
        Self { b: from.b, a: from.a }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_1_0::types::Grows> for my::dep0_2_0::types::Grows {
    fn from(from: my::dep0_1_0::types::Grows) -> Self {
        Self { a: from.a, why: None }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_1_0::types::Grows>
for exports::my::dep0_2_0::types::Grows {
    fn from(from: my::dep0_1_0::types::Grows) -> Self {
        Self { a: from.a, why: None }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_1_0::types::Wider> for my::dep0_2_0::types::Wider {
    fn from(from: my::dep0_1_0::types::Wider) -> Self {
        Self {
            a: <u16 as ::core::convert::From<_>>::from(from.a),
            b: <i32 as ::core::convert::From<_>>::from(from.b),
            c: <f64 as ::core::convert::From<_>>::from(from.c),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_1_0::types::Wider>
for exports::my::dep0_2_0::types::Wider {
    fn from(from: my::dep0_1_0::types::Wider) -> Self {
        Self {
            a: <u16 as ::core::convert::From<_>>::from(from.a),
            b: <i32 as ::core::convert::From<_>>::from(from.b),
            c: <f64 as ::core::convert::From<_>>::from(from.c),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_1_0::types::Error> for my::dep0_2_0::types::Error {
    fn from(from: my::dep0_1_0::types::Error) -> Self {
        match from {
            my::dep0_1_0::types::Error::Denied => Self::Denied,
            my::dep0_1_0::types::Error::Gone => Self::Gone,
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_1_0::types::Error>
for exports::my::dep0_2_0::types::Error {
    fn from(from: my::dep0_1_0::types::Error) -> Self {
        match from {
            my::dep0_1_0::types::Error::Denied => Self::Denied,
            my::dep0_1_0::types::Error::Gone => Self::Gone,
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_1_0::types::Nested> for my::dep0_2_0::types::Nested {
    fn from(from: my::dep0_1_0::types::Nested) -> Self {
        Self {
            same: <my::dep0_2_0::types::Same as ::core::convert::From<
                _,
            >>::from(from.same),
            all: ::core::iter::IntoIterator::into_iter(from.all)
                .map(|value| <my::dep0_2_0::types::Error as ::core::convert::From<
                    _,
                >>::from(value))
                .collect(),
            maybe: match from.maybe {
                Some(value) => {
                    Some(
                        <my::dep0_2_0::types::Grows as ::core::convert::From<
                            _,
                        >>::from(value),
                    )
                }
                None => None,
            },
            pair: {
                let (part0, part1) = from.pair;
                (
                    <my::dep0_2_0::types::Wider as ::core::convert::From<
                        _,
                    >>::from(part0),
                    part1,
                )
            },
            outcome: match from.outcome {
                Ok(value) => {
                    Ok(
                        <my::dep0_2_0::types::Same as ::core::convert::From<
                            _,
                        >>::from(value),
                    )
                }
                Err(value) => {
                    Err(
                        <my::dep0_2_0::types::Error as ::core::convert::From<
                            _,
                        >>::from(value),
                    )
                }
            },
            table: ::core::iter::IntoIterator::into_iter(from.table)
                .map(|(key, value)| (
                    key,
                    <my::dep0_2_0::types::Same as ::core::convert::From<_>>::from(value),
                ))
                .collect(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_1_0::types::Nested>
for exports::my::dep0_2_0::types::Nested {
    fn from(from: my::dep0_1_0::types::Nested) -> Self {
        Self {
            same: <exports::my::dep0_2_0::types::Same as ::core::convert::From<
                _,
            >>::from(from.same),
            all: ::core::iter::IntoIterator::into_iter(from.all)
                .map(|value| <exports::my::dep0_2_0::types::Error as ::core::convert::From<
                    _,
                >>::from(value))
                .collect(),
            maybe: match from.maybe {
                Some(value) => {
                    Some(
                        <exports::my::dep0_2_0::types::Grows as ::core::convert::From<
                            _,
                        >>::from(value),
                    )
                }
                None => None,
            },
            pair: {
                let (part0, part1) = from.pair;
                (
                    <exports::my::dep0_2_0::types::Wider as ::core::convert::From<
                        _,
                    >>::from(part0),
                    part1,
                )
            },
            outcome: match from.outcome {
                Ok(value) => {
                    Ok(
                        <exports::my::dep0_2_0::types::Same as ::core::convert::From<
                            _,
                        >>::from(value),
                    )
                }
                Err(value) => {
                    Err(
                        <exports::my::dep0_2_0::types::Error as ::core::convert::From<
                            _,
                        >>::from(value),
                    )
                }
            },
            table: ::core::iter::IntoIterator::into_iter(from.table)
                .map(|(key, value)| (
                    key,
                    <exports::my::dep0_2_0::types::Same as ::core::convert::From<
                        _,
                    >>::from(value),
                ))
                .collect(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_1_0::types::Choice> for my::dep0_2_0::types::Choice {
    fn from(from: my::dep0_1_0::types::Choice) -> Self {
        match from {
            my::dep0_1_0::types::Choice::One(value) => {
                Self::One(
                    <my::dep0_2_0::types::Same as ::core::convert::From<_>>::from(value),
                )
            }
            my::dep0_1_0::types::Choice::Two(value) => Self::Two(value),
            my::dep0_1_0::types::Choice::Three => Self::Three,
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_1_0::types::Choice>
for exports::my::dep0_2_0::types::Choice {
    fn from(from: my::dep0_1_0::types::Choice) -> Self {
        match from {
            my::dep0_1_0::types::Choice::One(value) => {
                Self::One(
                    <exports::my::dep0_2_0::types::Same as ::core::convert::From<
                        _,
                    >>::from(value),
                )
            }
            my::dep0_1_0::types::Choice::Two(value) => Self::Two(value),
            my::dep0_1_0::types::Choice::Three => Self::Three,
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_1_0::types::Rights> for my::dep0_2_0::types::Rights {
    fn from(from: my::dep0_1_0::types::Rights) -> Self {
        {
            let mut to = Self::empty();
            if from.contains(my::dep0_1_0::types::Rights::READ) {
                to |= Self::READ;
            }
            if from.contains(my::dep0_1_0::types::Rights::WRITE) {
                to |= Self::WRITE;
            }
            to
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_1_0::types::Rights>
for exports::my::dep0_2_0::types::Rights {
    fn from(from: my::dep0_1_0::types::Rights) -> Self {
        {
            let mut to = Self::empty();
            if from.contains(my::dep0_1_0::types::Rights::READ) {
                to |= Self::READ;
            }
            if from.contains(my::dep0_1_0::types::Rights::WRITE) {
                to |= Self::WRITE;
            }
            to
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_2_0::types::Same> for my::dep0_1_0::types::Same {
    fn from(from: my::dep0_2_0::types::Same) -> Self {
        Self { a: from.a, b: from.b }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_2_0::types::Same>
for my::dep1_0_0_rc_1::types::Same {
    fn from(from: my::dep0_2_0::types::Same) -> Self {
        Self { a: Some(from.a), b: from.b }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_2_0::types::Same>
for exports::my::dep0_2_0::types::Same {
    fn from(from: my::dep0_2_0::types::Same) -> Self {
        Self { b: from.b, a: from.a }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_2_0::types::Grows>
for exports::my::dep0_2_0::types::Grows {
    fn from(from: my::dep0_2_0::types::Grows) -> Self {
        Self { a: from.a, why: from.why }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_2_0::types::Wider>
for exports::my::dep0_2_0::types::Wider {
    fn from(from: my::dep0_2_0::types::Wider) -> Self {
        Self {
            a: from.a,
            b: from.b,
            c: from.c,
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::TryFrom<my::dep0_2_0::types::Error>
for my::dep0_1_0::types::Error {
    type Error = ::windlass::component::VersionError;
    fn try_from(from: my::dep0_2_0::types::Error) -> Result<Self, Self::Error> {
        Ok(
            match from {
                my::dep0_2_0::types::Error::Denied => Self::Denied,
                my::dep0_2_0::types::Error::Gone => Self::Gone,
                my::dep0_2_0::types::Error::Busy => {
                    return Err(
                        ::windlass::component::VersionError::new(
                            "my:dep/types@0.1.0.error",
                            "the case `busy`",
                        ),
                    );
                }
            },
        )
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_2_0::types::Error>
for exports::my::dep0_2_0::types::Error {
    fn from(from: my::dep0_2_0::types::Error) -> Self {
        match from {
            my::dep0_2_0::types::Error::Denied => Self::Denied,
            my::dep0_2_0::types::Error::Gone => Self::Gone,
            my::dep0_2_0::types::Error::Busy => Self::Busy,
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_2_0::types::Nested>
for exports::my::dep0_2_0::types::Nested {
    fn from(from: my::dep0_2_0::types::Nested) -> Self {
        Self {
            same: <exports::my::dep0_2_0::types::Same as ::core::convert::From<
                _,
            >>::from(from.same),
            all: ::core::iter::IntoIterator::into_iter(from.all)
                .map(|value| <exports::my::dep0_2_0::types::Error as ::core::convert::From<
                    _,
                >>::from(value))
                .collect(),
            maybe: match from.maybe {
                Some(value) => {
                    Some(
                        <exports::my::dep0_2_0::types::Grows as ::core::convert::From<
                            _,
                        >>::from(value),
                    )
                }
                None => None,
            },
            pair: {
                let (part0, part1) = from.pair;
                (
                    <exports::my::dep0_2_0::types::Wider as ::core::convert::From<
                        _,
                    >>::from(part0),
                    part1,
                )
            },
            outcome: match from.outcome {
                Ok(value) => {
                    Ok(
                        <exports::my::dep0_2_0::types::Same as ::core::convert::From<
                            _,
                        >>::from(value),
                    )
                }
                Err(value) => {
                    Err(
                        <exports::my::dep0_2_0::types::Error as ::core::convert::From<
                            _,
                        >>::from(value),
                    )
                }
            },
            table: ::core::iter::IntoIterator::into_iter(from.table)
                .map(|(key, value)| (
                    key,
                    <exports::my::dep0_2_0::types::Same as ::core::convert::From<
                        _,
                    >>::from(value),
                ))
                .collect(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::TryFrom<my::dep0_2_0::types::Choice>
for my::dep0_1_0::types::Choice {
    type Error = ::windlass::component::VersionError;
    fn try_from(from: my::dep0_2_0::types::Choice) -> Result<Self, Self::Error> {
        Ok(
            match from {
                my::dep0_2_0::types::Choice::Three => Self::Three,
                my::dep0_2_0::types::Choice::Two(value) => Self::Two(value),
                my::dep0_2_0::types::Choice::One(value) => {
                    Self::One(
                        <my::dep0_1_0::types::Same as ::core::convert::From<
                            _,
                        >>::from(value),
                    )
                }
                my::dep0_2_0::types::Choice::Four(_) => {
                    return Err(
                        ::windlass::component::VersionError::new(
                            "my:dep/types@0.1.0.choice",
                            "the case `four`",
                        ),
                    );
                }
            },
        )
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_2_0::types::Choice>
for exports::my::dep0_2_0::types::Choice {
    fn from(from: my::dep0_2_0::types::Choice) -> Self {
        match from {
            my::dep0_2_0::types::Choice::Three => Self::Three,
            my::dep0_2_0::types::Choice::Two(value) => Self::Two(value),
            my::dep0_2_0::types::Choice::One(value) => {
                Self::One(
                    <exports::my::dep0_2_0::types::Same as ::core::convert::From<
                        _,
                    >>::from(value),
                )
            }
            my::dep0_2_0::types::Choice::Four(value) => Self::Four(value),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::TryFrom<my::dep0_2_0::types::Rights>
for my::dep0_1_0::types::Rights {
    type Error = ::windlass::component::VersionError;
    fn try_from(from: my::dep0_2_0::types::Rights) -> Result<Self, Self::Error> {
        Ok({
            let mut to = Self::empty();
            if from.contains(my::dep0_2_0::types::Rights::READ) {
                to |= Self::READ;
            }
            if from.contains(my::dep0_2_0::types::Rights::WRITE) {
                to |= Self::WRITE;
            }
            if from.contains(my::dep0_2_0::types::Rights::DELETE) {
                return Err(
                    ::windlass::component::VersionError::new(
                        "my:dep/types@0.1.0.rights",
                        "the flag `delete`",
                    ),
                );
            }
            to
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_2_0::types::Rights>
for exports::my::dep0_2_0::types::Rights {
    fn from(from: my::dep0_2_0::types::Rights) -> Self {
        {
            let mut to = Self::empty();
            if from.contains(my::dep0_2_0::types::Rights::READ) {
                to |= Self::READ;
            }
            if from.contains(my::dep0_2_0::types::Rights::WRITE) {
                to |= Self::WRITE;
            }
            if from.contains(my::dep0_2_0::types::Rights::DELETE) {
                to |= Self::DELETE;
            }
            to
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<my::dep0_2_0::types::Renamed>
for exports::my::dep0_2_0::types::Renamed {
    fn from(from: my::dep0_2_0::types::Renamed) -> Self {
        Self { new: from.new }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<exports::my::dep0_2_0::types::Same>
for my::dep0_1_0::types::Same {
    fn from(from: exports::my::dep0_2_0::types::Same) -> Self {
        Self { a: from.a, b: from.b }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<exports::my::dep0_2_0::types::Same>
for my::dep0_2_0::types::Same {
    fn from(from: exports::my::dep0_2_0::types::Same) -> Self {
        Self { b: from.b, a: from.a }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<exports::my::dep0_2_0::types::Same>
for my::dep1_0_0_rc_1::types::Same {
    fn from(from: exports::my::dep0_2_0::types::Same) -> Self {
        Self { a: Some(from.a), b: from.b }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<exports::my::dep0_2_0::types::Grows>
for my::dep0_2_0::types::Grows {
    fn from(from: exports::my::dep0_2_0::types::Grows) -> Self {
        Self { a: from.a, why: from.why }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<exports::my::dep0_2_0::types::Wider>
for my::dep0_2_0::types::Wider {
    fn from(from: exports::my::dep0_2_0::types::Wider) -> Self {
        Self {
            a: from.a,
            b: from.b,
            c: from.c,
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::TryFrom<exports::my::dep0_2_0::types::Error>
for my::dep0_1_0::types::Error {
    type Error = ::windlass::component::VersionError;
    fn try_from(from: exports::my::dep0_2_0::types::Error) -> Result<Self, Self::Error> {
        Ok(
            match from {
                exports::my::dep0_2_0::types::Error::Denied => Self::Denied,
                exports::my::dep0_2_0::types::Error::Gone => Self::Gone,
                exports::my::dep0_2_0::types::Error::Busy => {
                    return Err(
                        ::windlass::component::VersionError::new(
                            "my:dep/types@0.1.0.error",
                            "the case `busy`",
                        ),
                    );
                }
            },
        )
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<exports::my::dep0_2_0::types::Error>
for my::dep0_2_0::types::Error {
    fn from(from: exports::my::dep0_2_0::types::Error) -> Self {
        match from {
            exports::my::dep0_2_0::types::Error::Denied => Self::Denied,
            exports::my::dep0_2_0::types::Error::Gone => Self::Gone,
            exports::my::dep0_2_0::types::Error::Busy => Self::Busy,
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<exports::my::dep0_2_0::types::Nested>
for my::dep0_2_0::types::Nested {
    fn from(from: exports::my::dep0_2_0::types::Nested) -> Self {
        Self {
            same: <my::dep0_2_0::types::Same as ::core::convert::From<
                _,
            >>::from(from.same),
            all: ::core::iter::IntoIterator::into_iter(from.all)
                .map(|value| <my::dep0_2_0::types::Error as ::core::convert::From<
                    _,
                >>::from(value))
                .collect(),
            maybe: match from.maybe {
                Some(value) => {
                    Some(
                        <my::dep0_2_0::types::Grows as ::core::convert::From<
                            _,
                        >>::from(value),
                    )
                }
                None => None,
            },
            pair: {
                let (part0, part1) = from.pair;
                (
                    <my::dep0_2_0::types::Wider as ::core::convert::From<
                        _,
                    >>::from(part0),
                    part1,
                )
            },
            outcome: match from.outcome {
                Ok(value) => {
                    Ok(
                        <my::dep0_2_0::types::Same as ::core::convert::From<
                            _,
                        >>::from(value),
                    )
                }
                Err(value) => {
                    Err(
                        <my::dep0_2_0::types::Error as ::core::convert::From<
                            _,
                        >>::from(value),
                    )
                }
            },
            table: ::core::iter::IntoIterator::into_iter(from.table)
                .map(|(key, value)| (
                    key,
                    <my::dep0_2_0::types::Same as ::core::convert::From<_>>::from(value),
                ))
                .collect(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::TryFrom<exports::my::dep0_2_0::types::Choice>
for my::dep0_1_0::types::Choice {
    type Error = ::windlass::component::VersionError;
    fn try_from(
        from: exports::my::dep0_2_0::types::Choice,
    ) -> Result<Self, Self::Error> {
        Ok(
            match from {
                exports::my::dep0_2_0::types::Choice::Three => Self::Three,
                exports::my::dep0_2_0::types::Choice::Two(value) => Self::Two(value),
                exports::my::dep0_2_0::types::Choice::One(value) => {
                    Self::One(
                        <my::dep0_1_0::types::Same as ::core::convert::From<
                            _,
                        >>::from(value),
                    )
                }
                exports::my::dep0_2_0::types::Choice::Four(_) => {
                    return Err(
                        ::windlass::component::VersionError::new(
                            "my:dep/types@0.1.0.choice",
                            "the case `four`",
                        ),
                    );
                }
            },
        )
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<exports::my::dep0_2_0::types::Choice>
for my::dep0_2_0::types::Choice {
    fn from(from: exports::my::dep0_2_0::types::Choice) -> Self {
        match from {
            exports::my::dep0_2_0::types::Choice::Three => Self::Three,
            exports::my::dep0_2_0::types::Choice::Two(value) => Self::Two(value),
            exports::my::dep0_2_0::types::Choice::One(value) => {
                Self::One(
                    <my::dep0_2_0::types::Same as ::core::convert::From<_>>::from(value),
                )
            }
            exports::my::dep0_2_0::types::Choice::Four(value) => Self::Four(value),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::TryFrom<exports::my::dep0_2_0::types::Rights>
for my::dep0_1_0::types::Rights {
    type Error = ::windlass::component::VersionError;
    fn try_from(
        from: exports::my::dep0_2_0::types::Rights,
    ) -> Result<Self, Self::Error> {
        Ok({
            let mut to = Self::empty();
            if from.contains(exports::my::dep0_2_0::types::Rights::READ) {
                to |= Self::READ;
            }
            if from.contains(exports::my::dep0_2_0::types::Rights::WRITE) {
                to |= Self::WRITE;
            }
            if from.contains(exports::my::dep0_2_0::types::Rights::DELETE) {
                return Err(
                    ::windlass::component::VersionError::new(
                        "my:dep/types@0.1.0.rights",
                        "the flag `delete`",
                    ),
                );
            }
            to
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<exports::my::dep0_2_0::types::Rights>
for my::dep0_2_0::types::Rights {
    fn from(from: exports::my::dep0_2_0::types::Rights) -> Self {
        {
            let mut to = Self::empty();
            if from.contains(exports::my::dep0_2_0::types::Rights::READ) {
                to |= Self::READ;
            }
            if from.contains(exports::my::dep0_2_0::types::Rights::WRITE) {
                to |= Self::WRITE;
            }
            if from.contains(exports::my::dep0_2_0::types::Rights::DELETE) {
                to |= Self::DELETE;
            }
            to
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ::core::convert::From<exports::my::dep0_2_0::types::Renamed>
for my::dep0_2_0::types::Renamed {
    fn from(from: exports::my::dep0_2_0::types::Renamed) -> Self {
        Self { new: from.new }
    }
}
