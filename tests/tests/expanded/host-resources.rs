#[allow(unused_imports, dead_code)]
type __With0 = crate::Bucket;
#[allow(unused_imports, dead_code)]
type __Error0 = crate::StoreError;
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub type Bucket = test::host_resources::store::Bucket;
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `host` whose imports are resolved and whose exports are found.
pub struct HostPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: HostIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for HostPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> HostPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = HostIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Host> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `host` keeps its exports.
#[derive(Clone)]
pub struct HostIndices {
    fill: ::windlass::component::ComponentExportIndex,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl HostIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        Ok(Self {
            fill: instance_pre
                .component()
                .get_export_index(None, "fill")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `fill`"
                    )
                })?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Host> {
        Ok(Host {
            fill: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.fill),
                "the exported function `fill`",
            )?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `host`.
#[derive(Clone)]
pub struct Host {
    fill: ::windlass::component::TypedFunc<
        (
            ::windlass::component::Resource<Bucket>,
            ::windlass::component::Resource<Bucket>,
        ),
        (::windlass::component::Resource<Bucket>,),
    >,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Host {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        HostPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        HostIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines the functions that the world imports outside any interface.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: HostImportsWithStore<T>,
        for<'a> D::Data<'a>: HostImports,
        T: 'static,
    {
        let mut instance = linker.root();
        instance
            .func_wrap(
                "reset",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (): (),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    HostImports::reset(host)
                },
            )?;
        instance
            .func_wrap(
                "first",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (): (),
                | -> ::windlass::Result<(::windlass::component::Resource<Bucket>,)> {
                    let host = &mut host_getter(store.data_mut());
                    Ok((HostImports::first(host),))
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
        D: test::host_resources::errors::HostWithStore<T>
            + test::host_resources::store::HostWithStore<T> + HostImportsWithStore<T>,
        for<'a> D::Data<
            'a,
        >: test::host_resources::errors::Host + test::host_resources::store::Host
            + HostImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        test::host_resources::errors::add_to_linker::<T, D>(linker, host_getter)?;
        test::host_resources::store::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    pub fn call_fill(
        &self,
        store: impl ::windlass::AsContextMut,
        into: ::windlass::component::Resource<Bucket>,
        other: ::windlass::component::Resource<Bucket>,
    ) -> ::windlass::Result<::windlass::component::Resource<Bucket>> {
        let (result,) = self.fill.call(store, (into, other))?;
        Ok(result)
    }
    /// The function behind [`Self::call_fill`].
    pub fn func_fill(
        &self,
    ) -> ::windlass::component::TypedFunc<
        (
            ::windlass::component::Resource<Bucket>,
            ::windlass::component::Resource<Bucket>,
        ),
        (::windlass::component::Resource<Bucket>,),
    > {
        self.fill
    }
}
/// What a host implements for the functions that the world `host` imports.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait HostImports {
    fn reset(&mut self) -> ::windlass::Result<()>;
    fn first(&mut self) -> ::windlass::component::Resource<Bucket>;
}
impl<_T: HostImports + ?Sized> HostImports for &mut _T {
    fn reset(&mut self) -> ::windlass::Result<()> {
        <_T as HostImports>::reset(self)
    }
    fn first(&mut self) -> ::windlass::component::Resource<Bucket> {
        <_T as HostImports>::first(self)
    }
}
/// The functions of [`HostImports`] that see the store.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait HostImportsWithStore<T: 'static>: ::windlass::component::HasData {}
impl<_D: ::windlass::component::HasData + ?Sized, T: 'static> HostImportsWithStore<T>
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
    pub mod host_resources {
        pub mod errors {
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
            impl Error {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::Denied => "denied",
                        Self::Gone => "gone",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::Denied => "",
                        Self::Gone => "",
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
                            Self::Denied => "denied",
                            Self::Gone => "gone",
                        },
                    )
                }
            }
            impl ::core::error::Error for Error {}
            /// What a host implements for the interface `test:host-resources/errors`.
            pub trait Host {
                /// The `error` that the component sees, or an error that traps.
                fn convert_error(
                    &mut self,
                    error: super::super::super::__Error0,
                ) -> ::windlass::Result<Error>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn convert_error(
                    &mut self,
                    error: super::super::super::__Error0,
                ) -> ::windlass::Result<Error> {
                    <_T as Host>::convert_error(self, error)
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
                let _ = (instance, host_getter);
                Ok(())
            }
            /// Defines the interface `test:host-resources/errors` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("test:host-resources/errors")?, host_getter)
            }
        }
        pub mod store {
            pub type Error = super::super::super::test::host_resources::errors::Error;
            /// Holds values by key.
            pub type Bucket = super::super::super::__With0;
            /// The resource `ticket`, implemented by the host.
            pub enum Ticket {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug)]
            pub struct Pair {
                pub left: ::windlass::component::Resource<Bucket>,
                pub right: Option<::windlass::component::Resource<Ticket>>,
            }
            /// Holds values by key.
            pub trait HostBucket {
                fn new(
                    &mut self,
                    name: String,
                ) -> ::windlass::component::Resource<Bucket>;
                /// The value of a key.
                fn get(
                    &mut self,
                    self_: ::windlass::component::Resource<Bucket>,
                    key: String,
                ) -> Result<Option<Vec<u8>>, super::super::super::__Error0>;
                fn len(&mut self, self_: ::windlass::component::Resource<Bucket>) -> u32;
                fn merge(
                    &mut self,
                    a: ::windlass::component::Resource<Bucket>,
                    b: ::windlass::component::Resource<Bucket>,
                ) -> ::windlass::component::Resource<Bucket>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Bucket>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostBucket + ?Sized> HostBucket for &mut _T {
                fn new(
                    &mut self,
                    name: String,
                ) -> ::windlass::component::Resource<Bucket> {
                    <_T as HostBucket>::new(self, name)
                }
                fn get(
                    &mut self,
                    self_: ::windlass::component::Resource<Bucket>,
                    key: String,
                ) -> Result<Option<Vec<u8>>, super::super::super::__Error0> {
                    <_T as HostBucket>::get(self, self_, key)
                }
                fn len(
                    &mut self,
                    self_: ::windlass::component::Resource<Bucket>,
                ) -> u32 {
                    <_T as HostBucket>::len(self, self_)
                }
                fn merge(
                    &mut self,
                    a: ::windlass::component::Resource<Bucket>,
                    b: ::windlass::component::Resource<Bucket>,
                ) -> ::windlass::component::Resource<Bucket> {
                    <_T as HostBucket>::merge(self, a, b)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Bucket>,
                ) -> ::windlass::Result<()> {
                    <_T as HostBucket>::drop(self, rep)
                }
            }
            /// The functions of [`HostBucket`] that see the store.
            pub trait HostBucketWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostBucketWithStore<T> for _D {}
            /// The functions of the resource `ticket`.
            pub trait HostTicket {
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Ticket>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostTicket + ?Sized> HostTicket for &mut _T {
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Ticket>,
                ) -> ::windlass::Result<()> {
                    <_T as HostTicket>::drop(self, rep)
                }
            }
            /// The functions of [`HostTicket`] that see the store.
            pub trait HostTicketWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostTicketWithStore<T> for _D {}
            /// What a host implements for the interface `test:host-resources/store`.
            pub trait Host: HostBucket + HostTicket + super::super::super::test::host_resources::errors::Host {
                fn open(
                    &mut self,
                    name: String,
                ) -> Result<
                    ::windlass::component::Resource<Bucket>,
                    super::super::super::__Error0,
                >;
                fn close(
                    &mut self,
                    all: Vec<::windlass::component::Resource<Bucket>>,
                    some: ::windlass::component::Resource<Bucket>,
                ) -> Vec<Pair>;
                fn try_all(&mut self) -> Result<u32, Error>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn open(
                    &mut self,
                    name: String,
                ) -> Result<
                    ::windlass::component::Resource<Bucket>,
                    super::super::super::__Error0,
                > {
                    <_T as Host>::open(self, name)
                }
                fn close(
                    &mut self,
                    all: Vec<::windlass::component::Resource<Bucket>>,
                    some: ::windlass::component::Resource<Bucket>,
                ) -> Vec<Pair> {
                    <_T as Host>::close(self, all, some)
                }
                fn try_all(&mut self) -> Result<u32, Error> {
                    <_T as Host>::try_all(self)
                }
            }
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostBucketWithStore<
                    T,
                > + HostTicketWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostBucketWithStore<T>
                    + HostTicketWithStore<T> + ?Sized,
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
                        "bucket",
                        ::windlass::component::ResourceType::host::<Bucket>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostBucket::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Bucket>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "ticket",
                        ::windlass::component::ResourceType::host::<Ticket>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostTicket::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Ticket>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "open",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (String,),
                        | -> ::windlass::Result<
                            (Result<::windlass::component::Resource<Bucket>, Error>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            let result = match Host::open(host, arg0) {
                                Ok(value) => Ok(value),
                                Err(error) => {
                                    Err(
                                        super::super::super::test::host_resources::errors::Host::convert_error(
                                            host,
                                            error,
                                        )?,
                                    )
                                }
                            };
                            Ok((result,))
                        },
                    )?;
                instance
                    .func_wrap(
                        "close",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                Vec<::windlass::component::Resource<Bucket>>,
                                ::windlass::component::Resource<Bucket>,
                            ),
                        | -> ::windlass::Result<(Vec<Pair>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::close(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "try-all",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Result<u32, Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::try_all(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[constructor]bucket",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (String,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Bucket>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostBucket::new(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]bucket.get",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Bucket>, String),
                        | -> ::windlass::Result<(Result<Option<Vec<u8>>, Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            let result = match HostBucket::get(host, arg0, arg1) {
                                Ok(value) => Ok(value),
                                Err(error) => {
                                    Err(
                                        super::super::super::test::host_resources::errors::Host::convert_error(
                                            host,
                                            error,
                                        )?,
                                    )
                                }
                            };
                            Ok((result,))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]bucket.len",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Bucket>,),
                        | -> ::windlass::Result<(u32,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostBucket::len(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[static]bucket.merge",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<Bucket>,
                                ::windlass::component::Resource<Bucket>,
                            ),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Bucket>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostBucket::merge(host, arg0, arg1),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `test:host-resources/store` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("test:host-resources/store")?, host_getter)
            }
        }
    }
}
