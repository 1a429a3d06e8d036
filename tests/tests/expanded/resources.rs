#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `all-resources` whose imports are resolved and whose exports are found.
pub struct AllResourcesPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: AllResourcesIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for AllResourcesPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> AllResourcesPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = AllResourcesIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<AllResources> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `all-resources` keeps its exports.
#[derive(Clone)]
pub struct AllResourcesIndices {
    interface0: exports::t::resources::resources::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllResourcesIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::resources::resources::GuestIndices::new(
                instance_pre,
            )?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<AllResources> {
        Ok(AllResources {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `all-resources`.
#[derive(Clone)]
pub struct AllResources {
    interface0: exports::t::resources::resources::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllResources {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        AllResourcesPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        AllResourcesIndices::new(&instance.instance_pre(&store))?
            .load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::resources::resources::HostWithStore<T>,
        for<'a> D::Data<'a>: t::resources::resources::Host,
        T: 'static,
    {
        t::resources::resources::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:resources/resources`.
    pub fn t_resources_resources(&self) -> &exports::t::resources::resources::Guest {
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
pub mod t {
    pub mod resources {
        /// Handles in every place.
        pub mod resources {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Problem {
                #[component(name = "full")]
                Full,
                #[component(name = "closed")]
                Closed,
            }
            impl Problem {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::Full => "full",
                        Self::Closed => "closed",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::Full => "",
                        Self::Closed => "",
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
                            Self::Full => "full",
                            Self::Closed => "closed",
                        },
                    )
                }
            }
            impl ::core::error::Error for Problem {}
            /// The resource `pool`, implemented by the host.
            pub enum Pool {}
            /// The resource `connection`, implemented by the host.
            pub enum Connection {}
            /// The resource `reader`, implemented by the host.
            pub enum Reader {}
            /// The resource `writer`, implemented by the host.
            pub enum Writer {}
            /// The resource `empty`, implemented by the host.
            pub enum Empty {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug)]
            pub struct Pair {
                pub left: ::windlass::component::Resource<Connection>,
                pub right: Option<::windlass::component::Resource<Connection>>,
                pub name: String,
            }
            impl ::core::fmt::Display for Pair {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::write!(f, "{self:?}")
                }
            }
            impl ::core::error::Error for Pair {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug)]
            pub enum Either {
                #[component(name = "reader")]
                Reader(::windlass::component::Resource<Reader>),
                #[component(name = "writer")]
                Writer(::windlass::component::Resource<Writer>),
                #[component(name = "both")]
                Both(Pair),
                #[component(name = "none")]
                None,
            }
            /// The functions of the resource `pool`.
            pub trait HostPool {
                fn new(
                    &mut self,
                    size: u32,
                ) -> Result<::windlass::component::Resource<Pool>, Problem>;
                fn get(
                    &mut self,
                    self_: ::windlass::component::Resource<Pool>,
                ) -> Result<::windlass::component::Resource<Connection>, Problem>;
                fn put(
                    &mut self,
                    self_: ::windlass::component::Resource<Pool>,
                    c: ::windlass::component::Resource<Connection>,
                );
                fn all(
                    &mut self,
                    self_: ::windlass::component::Resource<Pool>,
                ) -> Vec<::windlass::component::Resource<Connection>>;
                fn merge(
                    &mut self,
                    a: ::windlass::component::Resource<Pool>,
                    b: ::windlass::component::Resource<Pool>,
                ) -> ::windlass::component::Resource<Pool>;
                fn compare(
                    &mut self,
                    a: ::windlass::component::Resource<Pool>,
                    b: ::windlass::component::Resource<Pool>,
                ) -> i32;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Pool>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostPool + ?Sized> HostPool for &mut _T {
                fn new(
                    &mut self,
                    size: u32,
                ) -> Result<::windlass::component::Resource<Pool>, Problem> {
                    <_T as HostPool>::new(self, size)
                }
                fn get(
                    &mut self,
                    self_: ::windlass::component::Resource<Pool>,
                ) -> Result<::windlass::component::Resource<Connection>, Problem> {
                    <_T as HostPool>::get(self, self_)
                }
                fn put(
                    &mut self,
                    self_: ::windlass::component::Resource<Pool>,
                    c: ::windlass::component::Resource<Connection>,
                ) {
                    <_T as HostPool>::put(self, self_, c)
                }
                fn all(
                    &mut self,
                    self_: ::windlass::component::Resource<Pool>,
                ) -> Vec<::windlass::component::Resource<Connection>> {
                    <_T as HostPool>::all(self, self_)
                }
                fn merge(
                    &mut self,
                    a: ::windlass::component::Resource<Pool>,
                    b: ::windlass::component::Resource<Pool>,
                ) -> ::windlass::component::Resource<Pool> {
                    <_T as HostPool>::merge(self, a, b)
                }
                fn compare(
                    &mut self,
                    a: ::windlass::component::Resource<Pool>,
                    b: ::windlass::component::Resource<Pool>,
                ) -> i32 {
                    <_T as HostPool>::compare(self, a, b)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Pool>,
                ) -> ::windlass::Result<()> {
                    <_T as HostPool>::drop(self, rep)
                }
            }
            /// The functions of [`HostPool`] that see the store.
            pub trait HostPoolWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostPoolWithStore<T> for _D {}
            /// The functions of the resource `connection`.
            pub trait HostConnection {
                fn send(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                    bytes: Vec<u8>,
                ) -> Result<u32, Problem>;
                fn receive(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                    max: u32,
                ) -> Result<Vec<u8>, Problem>;
                fn peer(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                ) -> Option<String>;
                fn split(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                ) -> (
                    ::windlass::component::Resource<Reader>,
                    ::windlass::component::Resource<Writer>,
                );
                fn set_peer(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                    name: Option<String>,
                    to: ::windlass::component::Resource<Connection>,
                );
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Connection>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostConnection + ?Sized> HostConnection for &mut _T {
                fn send(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                    bytes: Vec<u8>,
                ) -> Result<u32, Problem> {
                    <_T as HostConnection>::send(self, self_, bytes)
                }
                fn receive(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                    max: u32,
                ) -> Result<Vec<u8>, Problem> {
                    <_T as HostConnection>::receive(self, self_, max)
                }
                fn peer(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                ) -> Option<String> {
                    <_T as HostConnection>::peer(self, self_)
                }
                fn split(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                ) -> (
                    ::windlass::component::Resource<Reader>,
                    ::windlass::component::Resource<Writer>,
                ) {
                    <_T as HostConnection>::split(self, self_)
                }
                fn set_peer(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                    name: Option<String>,
                    to: ::windlass::component::Resource<Connection>,
                ) {
                    <_T as HostConnection>::set_peer(self, self_, name, to)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Connection>,
                ) -> ::windlass::Result<()> {
                    <_T as HostConnection>::drop(self, rep)
                }
            }
            /// The functions of [`HostConnection`] that see the store.
            pub trait HostConnectionWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostConnectionWithStore<T> for _D {}
            /// The functions of the resource `reader`.
            pub trait HostReader {
                fn read(
                    &mut self,
                    self_: ::windlass::component::Resource<Reader>,
                ) -> Option<Vec<String>>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Reader>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostReader + ?Sized> HostReader for &mut _T {
                fn read(
                    &mut self,
                    self_: ::windlass::component::Resource<Reader>,
                ) -> Option<Vec<String>> {
                    <_T as HostReader>::read(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Reader>,
                ) -> ::windlass::Result<()> {
                    <_T as HostReader>::drop(self, rep)
                }
            }
            /// The functions of [`HostReader`] that see the store.
            pub trait HostReaderWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostReaderWithStore<T> for _D {}
            /// The functions of the resource `writer`.
            pub trait HostWriter {
                fn new(&mut self) -> ::windlass::component::Resource<Writer>;
                fn write(
                    &mut self,
                    self_: ::windlass::component::Resource<Writer>,
                    lines: Vec<String>,
                    to: Vec<::windlass::component::Resource<Reader>>,
                );
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Writer>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostWriter + ?Sized> HostWriter for &mut _T {
                fn new(&mut self) -> ::windlass::component::Resource<Writer> {
                    <_T as HostWriter>::new(self)
                }
                fn write(
                    &mut self,
                    self_: ::windlass::component::Resource<Writer>,
                    lines: Vec<String>,
                    to: Vec<::windlass::component::Resource<Reader>>,
                ) {
                    <_T as HostWriter>::write(self, self_, lines, to)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Writer>,
                ) -> ::windlass::Result<()> {
                    <_T as HostWriter>::drop(self, rep)
                }
            }
            /// The functions of [`HostWriter`] that see the store.
            pub trait HostWriterWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostWriterWithStore<T> for _D {}
            /// The functions of the resource `empty`.
            pub trait HostEmpty {
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Empty>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostEmpty + ?Sized> HostEmpty for &mut _T {
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Empty>,
                ) -> ::windlass::Result<()> {
                    <_T as HostEmpty>::drop(self, rep)
                }
            }
            /// The functions of [`HostEmpty`] that see the store.
            pub trait HostEmptyWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostEmptyWithStore<T> for _D {}
            /// What a host implements for the interface `t:resources/resources`.
            pub trait Host: HostPool + HostConnection + HostReader + HostWriter + HostEmpty {
                fn join(
                    &mut self,
                    a: ::windlass::component::Resource<Connection>,
                    b: ::windlass::component::Resource<Connection>,
                ) -> Pair;
                fn choose(
                    &mut self,
                    e: Either,
                    f: Option<::windlass::component::Resource<Pool>>,
                ) -> Result<Either, Pair>;
                fn drain(&mut self, all: Vec<Pair>) -> Vec<Either>;
                fn lend(
                    &mut self,
                    a: Vec<::windlass::component::Resource<Connection>>,
                    b: (
                        ::windlass::component::Resource<Reader>,
                        ::windlass::component::Resource<Writer>,
                    ),
                    c: ::windlass::component::Resource<Empty>,
                );
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn join(
                    &mut self,
                    a: ::windlass::component::Resource<Connection>,
                    b: ::windlass::component::Resource<Connection>,
                ) -> Pair {
                    <_T as Host>::join(self, a, b)
                }
                fn choose(
                    &mut self,
                    e: Either,
                    f: Option<::windlass::component::Resource<Pool>>,
                ) -> Result<Either, Pair> {
                    <_T as Host>::choose(self, e, f)
                }
                fn drain(&mut self, all: Vec<Pair>) -> Vec<Either> {
                    <_T as Host>::drain(self, all)
                }
                fn lend(
                    &mut self,
                    a: Vec<::windlass::component::Resource<Connection>>,
                    b: (
                        ::windlass::component::Resource<Reader>,
                        ::windlass::component::Resource<Writer>,
                    ),
                    c: ::windlass::component::Resource<Empty>,
                ) {
                    <_T as Host>::lend(self, a, b, c)
                }
            }
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostPoolWithStore<
                    T,
                > + HostConnectionWithStore<
                    T,
                > + HostReaderWithStore<
                    T,
                > + HostWriterWithStore<T> + HostEmptyWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostPoolWithStore<T>
                    + HostConnectionWithStore<T> + HostReaderWithStore<T>
                    + HostWriterWithStore<T> + HostEmptyWithStore<T> + ?Sized,
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
                        "pool",
                        ::windlass::component::ResourceType::host::<Pool>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostPool::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Pool>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "connection",
                        ::windlass::component::ResourceType::host::<Connection>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostConnection::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Connection>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "reader",
                        ::windlass::component::ResourceType::host::<Reader>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostReader::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Reader>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "writer",
                        ::windlass::component::ResourceType::host::<Writer>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostWriter::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Writer>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "empty",
                        ::windlass::component::ResourceType::host::<Empty>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostEmpty::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Empty>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "join",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<Connection>,
                                ::windlass::component::Resource<Connection>,
                            ),
                        | -> ::windlass::Result<(Pair,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::join(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "choose",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (Either, Option<::windlass::component::Resource<Pool>>),
                        | -> ::windlass::Result<(Result<Either, Pair>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::choose(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "drain",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (Vec<Pair>,),
                        | -> ::windlass::Result<(Vec<Either>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::drain(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "lend",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                Vec<::windlass::component::Resource<Connection>>,
                                (
                                    ::windlass::component::Resource<Reader>,
                                    ::windlass::component::Resource<Writer>,
                                ),
                                ::windlass::component::Resource<Empty>,
                            ),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::lend(host, arg0, arg1, arg2);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[constructor]writer",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Writer>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostWriter::new(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]writer.write",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                ::windlass::component::Resource<Writer>,
                                Vec<String>,
                                Vec<::windlass::component::Resource<Reader>>,
                            ),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostWriter::write(host, arg0, arg1, arg2);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]reader.read",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Reader>,),
                        | -> ::windlass::Result<(Option<Vec<String>>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostReader::read(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]connection.send",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Connection>, Vec<u8>),
                        | -> ::windlass::Result<(Result<u32, Problem>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostConnection::send(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]connection.receive",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Connection>, u32),
                        | -> ::windlass::Result<(Result<Vec<u8>, Problem>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostConnection::receive(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]connection.peer",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Connection>,),
                        | -> ::windlass::Result<(Option<String>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostConnection::peer(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]connection.split",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Connection>,),
                        | -> ::windlass::Result<
                            (
                                (
                                    ::windlass::component::Resource<Reader>,
                                    ::windlass::component::Resource<Writer>,
                                ),
                            ),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostConnection::split(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]connection.set-peer",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                ::windlass::component::Resource<Connection>,
                                Option<String>,
                                ::windlass::component::Resource<Connection>,
                            ),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostConnection::set_peer(host, arg0, arg1, arg2);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[constructor]pool",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (u32,),
                        | -> ::windlass::Result<
                            (Result<::windlass::component::Resource<Pool>, Problem>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostPool::new(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]pool.get",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Pool>,),
                        | -> ::windlass::Result<
                            (
                                Result<
                                    ::windlass::component::Resource<Connection>,
                                    Problem,
                                >,
                            ),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostPool::get(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]pool.put",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<Pool>,
                                ::windlass::component::Resource<Connection>,
                            ),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostPool::put(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]pool.all",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Pool>,),
                        | -> ::windlass::Result<
                            (Vec<::windlass::component::Resource<Connection>>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostPool::all(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[static]pool.merge",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<Pool>,
                                ::windlass::component::Resource<Pool>,
                            ),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Pool>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostPool::merge(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[static]pool.compare",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<Pool>,
                                ::windlass::component::Resource<Pool>,
                            ),
                        | -> ::windlass::Result<(i32,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostPool::compare(host, arg0, arg1),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:resources/resources` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:resources/resources")?, host_getter)
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
    pub mod t {
        pub mod resources {
            /// Handles in every place.
            pub mod resources {
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(enum)]
                #[derive(Debug, Clone, Copy, PartialEq, Eq)]
                #[repr(u8)]
                pub enum Problem {
                    #[component(name = "full")]
                    Full,
                    #[component(name = "closed")]
                    Closed,
                }
                impl Problem {
                    /// The name of the case in WIT.
                    pub fn name(&self) -> &'static str {
                        match self {
                            Self::Full => "full",
                            Self::Closed => "closed",
                        }
                    }
                    /// The documentation of the case in WIT.
                    pub fn message(&self) -> &'static str {
                        match self {
                            Self::Full => "",
                            Self::Closed => "",
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
                                Self::Full => "full",
                                Self::Closed => "closed",
                            },
                        )
                    }
                }
                impl ::core::error::Error for Problem {}
                /// The resource `pool`, implemented by the component.
                pub type Pool = ::windlass::component::ResourceAny;
                /// The resource `connection`, implemented by the component.
                pub type Connection = ::windlass::component::ResourceAny;
                /// The resource `reader`, implemented by the component.
                pub type Reader = ::windlass::component::ResourceAny;
                /// The resource `writer`, implemented by the component.
                pub type Writer = ::windlass::component::ResourceAny;
                /// The resource `empty`, implemented by the component.
                pub type Empty = ::windlass::component::ResourceAny;
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Pair {
                    pub left: ::windlass::component::ResourceAny,
                    pub right: Option<::windlass::component::ResourceAny>,
                    pub name: String,
                }
                impl ::core::fmt::Display for Pair {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        ::core::write!(f, "{self:?}")
                    }
                }
                impl ::core::error::Error for Pair {}
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum Either {
                    #[component(name = "reader")]
                    Reader(::windlass::component::ResourceAny),
                    #[component(name = "writer")]
                    Writer(::windlass::component::ResourceAny),
                    #[component(name = "both")]
                    Both(Pair),
                    #[component(name = "none")]
                    None,
                }
                /// The functions of the exported interface `t:resources/resources` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    pool_constructor_: ::windlass::component::TypedFunc<
                        (u32,),
                        (Result<::windlass::component::ResourceAny, Problem>,),
                    >,
                    pool_get_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Result<::windlass::component::ResourceAny, Problem>,),
                    >,
                    pool_put_: ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            ::windlass::component::ResourceAny,
                        ),
                        (),
                    >,
                    pool_all_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Vec<::windlass::component::ResourceAny>,),
                    >,
                    pool_merge_: ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            ::windlass::component::ResourceAny,
                        ),
                        (::windlass::component::ResourceAny,),
                    >,
                    pool_compare_: ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            ::windlass::component::ResourceAny,
                        ),
                        (i32,),
                    >,
                    connection_send_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static [u8]),
                        (Result<u32, Problem>,),
                    >,
                    connection_receive_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u32),
                        (Result<Vec<u8>, Problem>,),
                    >,
                    connection_peer_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<String>,),
                    >,
                    connection_split_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (
                            (
                                ::windlass::component::ResourceAny,
                                ::windlass::component::ResourceAny,
                            ),
                        ),
                    >,
                    connection_set_peer_: ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            Option<&'static str>,
                            ::windlass::component::ResourceAny,
                        ),
                        (),
                    >,
                    reader_read_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<Vec<String>>,),
                    >,
                    writer_constructor_: ::windlass::component::TypedFunc<
                        (),
                        (::windlass::component::ResourceAny,),
                    >,
                    writer_write_: ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            &'static [String],
                            &'static [::windlass::component::ResourceAny],
                        ),
                        (),
                    >,
                    join: ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            ::windlass::component::ResourceAny,
                        ),
                        (Pair,),
                    >,
                    choose: ::windlass::component::TypedFunc<
                        (&'static Either, Option<::windlass::component::ResourceAny>),
                        (Result<Either, Pair>,),
                    >,
                    drain: ::windlass::component::TypedFunc<
                        (&'static [Pair],),
                        (Vec<Either>,),
                    >,
                    lend: ::windlass::component::TypedFunc<
                        (
                            &'static [::windlass::component::ResourceAny],
                            (
                                ::windlass::component::ResourceAny,
                                ::windlass::component::ResourceAny,
                            ),
                            ::windlass::component::ResourceAny,
                        ),
                        (),
                    >,
                }
                /// Where a component keeps the functions of its export `t:resources/resources`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    pool_constructor_: ::windlass::component::ComponentExportIndex,
                    pool_get_: ::windlass::component::ComponentExportIndex,
                    pool_put_: ::windlass::component::ComponentExportIndex,
                    pool_all_: ::windlass::component::ComponentExportIndex,
                    pool_merge_: ::windlass::component::ComponentExportIndex,
                    pool_compare_: ::windlass::component::ComponentExportIndex,
                    connection_send_: ::windlass::component::ComponentExportIndex,
                    connection_receive_: ::windlass::component::ComponentExportIndex,
                    connection_peer_: ::windlass::component::ComponentExportIndex,
                    connection_split_: ::windlass::component::ComponentExportIndex,
                    connection_set_peer_: ::windlass::component::ComponentExportIndex,
                    reader_read_: ::windlass::component::ComponentExportIndex,
                    writer_constructor_: ::windlass::component::ComponentExportIndex,
                    writer_write_: ::windlass::component::ComponentExportIndex,
                    join: ::windlass::component::ComponentExportIndex,
                    choose: ::windlass::component::ComponentExportIndex,
                    drain: ::windlass::component::ComponentExportIndex,
                    lend: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:resources/resources")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:resources/resources`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:resources/resources` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            pool_constructor_: function("[constructor]pool")?,
                            pool_get_: function("[method]pool.get")?,
                            pool_put_: function("[method]pool.put")?,
                            pool_all_: function("[method]pool.all")?,
                            pool_merge_: function("[static]pool.merge")?,
                            pool_compare_: function("[static]pool.compare")?,
                            connection_send_: function("[method]connection.send")?,
                            connection_receive_: function("[method]connection.receive")?,
                            connection_peer_: function("[method]connection.peer")?,
                            connection_split_: function("[method]connection.split")?,
                            connection_set_peer_: function(
                                "[method]connection.set-peer",
                            )?,
                            reader_read_: function("[method]reader.read")?,
                            writer_constructor_: function("[constructor]writer")?,
                            writer_write_: function("[method]writer.write")?,
                            join: function("join")?,
                            choose: function("choose")?,
                            drain: function("drain")?,
                            lend: function("lend")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            pool_constructor_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.pool_constructor_),
                                "the exported function `[constructor]pool` of `t:resources/resources`",
                            )?,
                            pool_get_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.pool_get_),
                                "the exported function `[method]pool.get` of `t:resources/resources`",
                            )?,
                            pool_put_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.pool_put_),
                                "the exported function `[method]pool.put` of `t:resources/resources`",
                            )?,
                            pool_all_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.pool_all_),
                                "the exported function `[method]pool.all` of `t:resources/resources`",
                            )?,
                            pool_merge_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.pool_merge_),
                                "the exported function `[static]pool.merge` of `t:resources/resources`",
                            )?,
                            pool_compare_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.pool_compare_),
                                "the exported function `[static]pool.compare` of `t:resources/resources`",
                            )?,
                            connection_send_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.connection_send_),
                                "the exported function `[method]connection.send` of `t:resources/resources`",
                            )?,
                            connection_receive_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.connection_receive_),
                                "the exported function `[method]connection.receive` of `t:resources/resources`",
                            )?,
                            connection_peer_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.connection_peer_),
                                "the exported function `[method]connection.peer` of `t:resources/resources`",
                            )?,
                            connection_split_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.connection_split_),
                                "the exported function `[method]connection.split` of `t:resources/resources`",
                            )?,
                            connection_set_peer_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.connection_set_peer_),
                                "the exported function `[method]connection.set-peer` of `t:resources/resources`",
                            )?,
                            reader_read_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.reader_read_),
                                "the exported function `[method]reader.read` of `t:resources/resources`",
                            )?,
                            writer_constructor_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.writer_constructor_),
                                "the exported function `[constructor]writer` of `t:resources/resources`",
                            )?,
                            writer_write_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.writer_write_),
                                "the exported function `[method]writer.write` of `t:resources/resources`",
                            )?,
                            join: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.join),
                                "the exported function `join` of `t:resources/resources`",
                            )?,
                            choose: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.choose),
                                "the exported function `choose` of `t:resources/resources`",
                            )?,
                            drain: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.drain),
                                "the exported function `drain` of `t:resources/resources`",
                            )?,
                            lend: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.lend),
                                "the exported function `lend` of `t:resources/resources`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_join(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: ::windlass::component::ResourceAny,
                        b: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Pair> {
                        let (result,) = self.join.call(store, (a, b))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_join`].
                    pub fn func_join(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            ::windlass::component::ResourceAny,
                        ),
                        (Pair,),
                    > {
                        self.join
                    }
                    pub fn call_choose(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        e: &Either,
                        f: Option<::windlass::component::ResourceAny>,
                    ) -> ::windlass::Result<Result<Either, Pair>> {
                        let (result,) = self.choose.call(store, (e, f))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_choose`].
                    pub fn func_choose(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static Either, Option<::windlass::component::ResourceAny>),
                        (Result<Either, Pair>,),
                    > {
                        self.choose
                    }
                    pub fn call_drain(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        all: &[Pair],
                    ) -> ::windlass::Result<Vec<Either>> {
                        let (result,) = self.drain.call(store, (all,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_drain`].
                    pub fn func_drain(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static [Pair],),
                        (Vec<Either>,),
                    > {
                        self.drain
                    }
                    pub fn call_lend(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &[::windlass::component::ResourceAny],
                        b: (
                            ::windlass::component::ResourceAny,
                            ::windlass::component::ResourceAny,
                        ),
                        c: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<()> {
                        self.lend.call(store, (a, b, c))
                    }
                    /// The function behind [`Self::call_lend`].
                    pub fn func_lend(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            &'static [::windlass::component::ResourceAny],
                            (
                                ::windlass::component::ResourceAny,
                                ::windlass::component::ResourceAny,
                            ),
                            ::windlass::component::ResourceAny,
                        ),
                        (),
                    > {
                        self.lend
                    }
                    /// The functions of the resource `pool`.
                    pub fn pool(&self) -> GuestPool<'_> {
                        GuestPool { funcs: self }
                    }
                    /// The functions of the resource `connection`.
                    pub fn connection(&self) -> GuestConnection<'_> {
                        GuestConnection { funcs: self }
                    }
                    /// The functions of the resource `reader`.
                    pub fn reader(&self) -> GuestReader<'_> {
                        GuestReader { funcs: self }
                    }
                    /// The functions of the resource `writer`.
                    pub fn writer(&self) -> GuestWriter<'_> {
                        GuestWriter { funcs: self }
                    }
                    /// The functions of the resource `empty`.
                    pub fn empty(&self) -> GuestEmpty<'_> {
                        GuestEmpty { funcs: self }
                    }
                }
                /// The functions of the resource `pool`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestPool<'a> {
                    funcs: &'a Guest,
                }
                impl GuestPool<'_> {
                    pub fn call_constructor(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        size: u32,
                    ) -> ::windlass::Result<
                        Result<::windlass::component::ResourceAny, Problem>,
                    > {
                        let (result,) = self
                            .funcs
                            .pool_constructor_
                            .call(store, (size,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_constructor`].
                    pub fn func_constructor(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u32,),
                        (Result<::windlass::component::ResourceAny, Problem>,),
                    > {
                        self.funcs.pool_constructor_
                    }
                    pub fn call_get(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<
                        Result<::windlass::component::ResourceAny, Problem>,
                    > {
                        let (result,) = self.funcs.pool_get_.call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get`].
                    pub fn func_get(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Result<::windlass::component::ResourceAny, Problem>,),
                    > {
                        self.funcs.pool_get_
                    }
                    pub fn call_put(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        c: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<()> {
                        self.funcs.pool_put_.call(store, (self_, c))
                    }
                    /// The function behind [`Self::call_put`].
                    pub fn func_put(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            ::windlass::component::ResourceAny,
                        ),
                        (),
                    > {
                        self.funcs.pool_put_
                    }
                    pub fn call_all(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Vec<::windlass::component::ResourceAny>> {
                        let (result,) = self.funcs.pool_all_.call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_all`].
                    pub fn func_all(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Vec<::windlass::component::ResourceAny>,),
                    > {
                        self.funcs.pool_all_
                    }
                    pub fn call_merge(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: ::windlass::component::ResourceAny,
                        b: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self.funcs.pool_merge_.call(store, (a, b))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_merge`].
                    pub fn func_merge(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            ::windlass::component::ResourceAny,
                        ),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.pool_merge_
                    }
                    pub fn call_compare(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: ::windlass::component::ResourceAny,
                        b: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<i32> {
                        let (result,) = self.funcs.pool_compare_.call(store, (a, b))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_compare`].
                    pub fn func_compare(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            ::windlass::component::ResourceAny,
                        ),
                        (i32,),
                    > {
                        self.funcs.pool_compare_
                    }
                }
                /// The functions of the resource `connection`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestConnection<'a> {
                    funcs: &'a Guest,
                }
                impl GuestConnection<'_> {
                    pub fn call_send(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        bytes: &[u8],
                    ) -> ::windlass::Result<Result<u32, Problem>> {
                        let (result,) = self
                            .funcs
                            .connection_send_
                            .call(store, (self_, bytes))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_send`].
                    pub fn func_send(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static [u8]),
                        (Result<u32, Problem>,),
                    > {
                        self.funcs.connection_send_
                    }
                    pub fn call_receive(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        max: u32,
                    ) -> ::windlass::Result<Result<Vec<u8>, Problem>> {
                        let (result,) = self
                            .funcs
                            .connection_receive_
                            .call(store, (self_, max))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_receive`].
                    pub fn func_receive(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u32),
                        (Result<Vec<u8>, Problem>,),
                    > {
                        self.funcs.connection_receive_
                    }
                    pub fn call_peer(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Option<String>> {
                        let (result,) = self
                            .funcs
                            .connection_peer_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_peer`].
                    pub fn func_peer(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<String>,),
                    > {
                        self.funcs.connection_peer_
                    }
                    pub fn call_split(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<
                        (
                            ::windlass::component::ResourceAny,
                            ::windlass::component::ResourceAny,
                        ),
                    > {
                        let (result,) = self
                            .funcs
                            .connection_split_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_split`].
                    pub fn func_split(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (
                            (
                                ::windlass::component::ResourceAny,
                                ::windlass::component::ResourceAny,
                            ),
                        ),
                    > {
                        self.funcs.connection_split_
                    }
                    pub fn call_set_peer(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        name: Option<&str>,
                        to: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<()> {
                        self.funcs.connection_set_peer_.call(store, (self_, name, to))
                    }
                    /// The function behind [`Self::call_set_peer`].
                    pub fn func_set_peer(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            Option<&'static str>,
                            ::windlass::component::ResourceAny,
                        ),
                        (),
                    > {
                        self.funcs.connection_set_peer_
                    }
                }
                /// The functions of the resource `reader`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestReader<'a> {
                    funcs: &'a Guest,
                }
                impl GuestReader<'_> {
                    pub fn call_read(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Option<Vec<String>>> {
                        let (result,) = self.funcs.reader_read_.call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_read`].
                    pub fn func_read(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<Vec<String>>,),
                    > {
                        self.funcs.reader_read_
                    }
                }
                /// The functions of the resource `writer`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestWriter<'a> {
                    funcs: &'a Guest,
                }
                impl GuestWriter<'_> {
                    pub fn call_constructor(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self.funcs.writer_constructor_.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_constructor`].
                    pub fn func_constructor(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.writer_constructor_
                    }
                    pub fn call_write(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        lines: &[String],
                        to: &[::windlass::component::ResourceAny],
                    ) -> ::windlass::Result<()> {
                        self.funcs.writer_write_.call(store, (self_, lines, to))
                    }
                    /// The function behind [`Self::call_write`].
                    pub fn func_write(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            &'static [String],
                            &'static [::windlass::component::ResourceAny],
                        ),
                        (),
                    > {
                        self.funcs.writer_write_
                    }
                }
                /// The functions of the resource `empty`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestEmpty<'a> {
                    funcs: &'a Guest,
                }
                impl GuestEmpty<'_> {}
            }
        }
    }
}
