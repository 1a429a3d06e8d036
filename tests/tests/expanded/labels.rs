#[allow(unused_imports, dead_code)]
type __Error0 = crate::StoreError;
#[allow(unused_imports, dead_code)]
type __Id0 = u32;
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `labels` whose imports are resolved and whose exports are found.
pub struct LabelsPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: LabelsIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for LabelsPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> LabelsPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = LabelsIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Labels> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `labels` keeps its exports.
#[derive(Clone)]
pub struct LabelsIndices {
    interface0: exports::third::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl LabelsIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::third::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Labels> {
        Ok(Labels {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `labels`.
#[derive(Clone)]
pub struct Labels {
    interface0: exports::third::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Labels {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        LabelsPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        LabelsIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::labels::store::HostWithStore<T> + first::HostWithStore<T>
            + second::HostWithStore<T>,
        for<'a> D::Data<'a>: t::labels::store::Host + first::Host + second::Host,
        T: 'static,
    {
        t::labels::store::add_to_linker::<T, D>(linker, host_getter)?;
        first::add_to_linker::<T, D>(linker, host_getter)?;
        second::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `third`.
    pub fn third(&self) -> &exports::third::Guest {
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
    pub mod labels {
        /// Imported under its own name, and under names that a component chooses.
        pub mod store {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Error {
                #[component(name = "gone")]
                Gone,
            }
            impl Error {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::Gone => "gone",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
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
                            Self::Gone => "gone",
                        },
                    )
                }
            }
            impl ::core::error::Error for Error {}
            /// The resource `bucket`, implemented by the host.
            pub enum Bucket {}
            /// The functions of the resource `bucket`.
            pub trait HostBucket {
                fn get(
                    &mut self,
                    self_: ::windlass::component::Resource<Bucket>,
                    id: String,
                ) -> Result<String, super::super::super::__Error0>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Bucket>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostBucket + ?Sized> HostBucket for &mut _T {
                fn get(
                    &mut self,
                    self_: ::windlass::component::Resource<Bucket>,
                    id: String,
                ) -> Result<String, super::super::super::__Error0> {
                    <_T as HostBucket>::get(self, self_, id)
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
            /// What a host implements for the interface `t:labels/store`.
            pub trait Host: HostBucket {
                fn open(
                    &mut self,
                    name: String,
                ) -> Result<
                    ::windlass::component::Resource<Bucket>,
                    super::super::super::__Error0,
                >;
                fn count(&mut self, id: u32) -> ::windlass::Result<u32>;
                /// The `error` that the component sees, or an error that traps.
                fn convert_error(
                    &mut self,
                    error: super::super::super::__Error0,
                ) -> ::windlass::Result<Error>;
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
                fn count(&mut self, id: u32) -> ::windlass::Result<u32> {
                    <_T as Host>::count(self, id)
                }
                fn convert_error(
                    &mut self,
                    error: super::super::super::__Error0,
                ) -> ::windlass::Result<Error> {
                    <_T as Host>::convert_error(self, error)
                }
            }
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostBucketWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostBucketWithStore<T> + ?Sized,
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
                                Err(error) => Err(Host::convert_error(host, error)?),
                            };
                            Ok((result,))
                        },
                    )?;
                instance
                    .func_wrap(
                        "count",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (u32,),
                        | -> ::windlass::Result<(u32,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::count(host, arg0)?,))
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
                        | -> ::windlass::Result<(Result<String, Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            let result = match HostBucket::get(host, arg0, arg1) {
                                Ok(value) => Ok(value),
                                Err(error) => Err(Host::convert_error(host, error)?),
                            };
                            Ok((result,))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:labels/store` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:labels/store")?, host_getter)
            }
        }
    }
}
/// Imported under its own name, and under names that a component chooses.
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
pub mod first {
    #[derive(
        ::windlass::component::ComponentType,
        ::windlass::component::Lift,
        ::windlass::component::Lower
    )]
    #[component(enum)]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[repr(u8)]
    pub enum Error {
        #[component(name = "gone")]
        Gone,
    }
    impl Error {
        /// The name of the case in WIT.
        pub fn name(&self) -> &'static str {
            match self {
                Self::Gone => "gone",
            }
        }
        /// The documentation of the case in WIT.
        pub fn message(&self) -> &'static str {
            match self {
                Self::Gone => "",
            }
        }
    }
    impl ::core::fmt::Display for Error {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(
                match self {
                    Self::Gone => "gone",
                },
            )
        }
    }
    impl ::core::error::Error for Error {}
    /// The resource `bucket`, implemented by the host.
    pub enum Bucket {}
    /// The functions of the resource `bucket`.
    pub trait HostBucket {
        fn get(
            &mut self,
            self_: ::windlass::component::Resource<Bucket>,
            id: String,
        ) -> ::windlass::Result<Result<String, Error>>;
        /// Called when the component has given up an owned handle: the host frees what it stands for.
        fn drop(
            &mut self,
            rep: ::windlass::component::Resource<Bucket>,
        ) -> ::windlass::Result<()>;
    }
    impl<_T: HostBucket + ?Sized> HostBucket for &mut _T {
        fn get(
            &mut self,
            self_: ::windlass::component::Resource<Bucket>,
            id: String,
        ) -> ::windlass::Result<Result<String, Error>> {
            <_T as HostBucket>::get(self, self_, id)
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
    impl<_D: ::windlass::component::HasData + ?Sized, T: 'static> HostBucketWithStore<T>
    for _D {}
    /// What a host implements for the interface `first`.
    pub trait Host: HostBucket {
        fn open(
            &mut self,
            name: String,
        ) -> ::windlass::Result<Result<::windlass::component::Resource<Bucket>, Error>>;
        fn count(&mut self, id: u32) -> ::windlass::Result<u32>;
    }
    impl<_T: Host + ?Sized> Host for &mut _T {
        fn open(
            &mut self,
            name: String,
        ) -> ::windlass::Result<Result<::windlass::component::Resource<Bucket>, Error>> {
            <_T as Host>::open(self, name)
        }
        fn count(&mut self, id: u32) -> ::windlass::Result<u32> {
            <_T as Host>::count(self, id)
        }
    }
    /// The functions of [`Host`] that see the store.
    pub trait HostWithStore<
        T: 'static,
    >: ::windlass::component::HasData + HostBucketWithStore<T> {}
    impl<
        _D: ::windlass::component::HasData + HostBucketWithStore<T> + ?Sized,
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
            .func_wrap(
                "open",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (String,),
                | -> ::windlass::Result<
                    (Result<::windlass::component::Resource<Bucket>, Error>,),
                > {
                    let host = &mut host_getter(store.data_mut());
                    Ok((Host::open(host, arg0)?,))
                },
            )?;
        instance
            .func_wrap(
                "count",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (u32,),
                | -> ::windlass::Result<(u32,)> {
                    let host = &mut host_getter(store.data_mut());
                    Ok((Host::count(host, arg0)?,))
                },
            )?;
        instance
            .func_wrap(
                "[method]bucket.get",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0, arg1): (::windlass::component::Resource<Bucket>, String),
                | -> ::windlass::Result<(Result<String, Error>,)> {
                    let host = &mut host_getter(store.data_mut());
                    Ok((HostBucket::get(host, arg0, arg1)?,))
                },
            )?;
        Ok(())
    }
    /// Defines the interface `first` in `linker`; `host_getter` finds what implements it in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: HostWithStore<T>,
        for<'a> D::Data<'a>: Host,
        T: 'static,
    {
        add_to_linker_instance::<T, D>(&mut linker.instance("first")?, host_getter)
    }
}
/// Imported under its own name, and under names that a component chooses.
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
pub mod second {
    #[derive(
        ::windlass::component::ComponentType,
        ::windlass::component::Lift,
        ::windlass::component::Lower
    )]
    #[component(enum)]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[repr(u8)]
    pub enum Error {
        #[component(name = "gone")]
        Gone,
    }
    impl Error {
        /// The name of the case in WIT.
        pub fn name(&self) -> &'static str {
            match self {
                Self::Gone => "gone",
            }
        }
        /// The documentation of the case in WIT.
        pub fn message(&self) -> &'static str {
            match self {
                Self::Gone => "",
            }
        }
    }
    impl ::core::fmt::Display for Error {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(
                match self {
                    Self::Gone => "gone",
                },
            )
        }
    }
    impl ::core::error::Error for Error {}
    /// The resource `bucket`, implemented by the host.
    pub enum Bucket {}
    /// The functions of the resource `bucket`.
    pub trait HostBucket {
        fn get(
            &mut self,
            self_: ::windlass::component::Resource<Bucket>,
            id: String,
        ) -> ::windlass::Result<Result<String, Error>>;
        /// Called when the component has given up an owned handle: the host frees what it stands for.
        fn drop(
            &mut self,
            rep: ::windlass::component::Resource<Bucket>,
        ) -> ::windlass::Result<()>;
    }
    impl<_T: HostBucket + ?Sized> HostBucket for &mut _T {
        fn get(
            &mut self,
            self_: ::windlass::component::Resource<Bucket>,
            id: String,
        ) -> ::windlass::Result<Result<String, Error>> {
            <_T as HostBucket>::get(self, self_, id)
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
    impl<_D: ::windlass::component::HasData + ?Sized, T: 'static> HostBucketWithStore<T>
    for _D {}
    /// What a host implements for the interface `second`.
    pub trait Host: HostBucket {
        fn open(
            &mut self,
            name: String,
        ) -> ::windlass::Result<Result<::windlass::component::Resource<Bucket>, Error>>;
        fn count(&mut self, id: u32) -> ::windlass::Result<u32>;
    }
    impl<_T: Host + ?Sized> Host for &mut _T {
        fn open(
            &mut self,
            name: String,
        ) -> ::windlass::Result<Result<::windlass::component::Resource<Bucket>, Error>> {
            <_T as Host>::open(self, name)
        }
        fn count(&mut self, id: u32) -> ::windlass::Result<u32> {
            <_T as Host>::count(self, id)
        }
    }
    /// The functions of [`Host`] that see the store.
    pub trait HostWithStore<
        T: 'static,
    >: ::windlass::component::HasData + HostBucketWithStore<T> {}
    impl<
        _D: ::windlass::component::HasData + HostBucketWithStore<T> + ?Sized,
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
            .func_wrap(
                "open",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (String,),
                | -> ::windlass::Result<
                    (Result<::windlass::component::Resource<Bucket>, Error>,),
                > {
                    let host = &mut host_getter(store.data_mut());
                    Ok((Host::open(host, arg0)?,))
                },
            )?;
        instance
            .func_wrap(
                "count",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (u32,),
                | -> ::windlass::Result<(u32,)> {
                    let host = &mut host_getter(store.data_mut());
                    Ok((Host::count(host, arg0)?,))
                },
            )?;
        instance
            .func_wrap(
                "[method]bucket.get",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0, arg1): (::windlass::component::Resource<Bucket>, String),
                | -> ::windlass::Result<(Result<String, Error>,)> {
                    let host = &mut host_getter(store.data_mut());
                    Ok((HostBucket::get(host, arg0, arg1)?,))
                },
            )?;
        Ok(())
    }
    /// Defines the interface `second` in `linker`; `host_getter` finds what implements it in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: HostWithStore<T>,
        for<'a> D::Data<'a>: Host,
        T: 'static,
    {
        add_to_linker_instance::<T, D>(&mut linker.instance("second")?, host_getter)
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
    /// Imported under its own name, and under names that a component chooses.
    pub mod third {
        #[derive(
            ::windlass::component::ComponentType,
            ::windlass::component::Lift,
            ::windlass::component::Lower
        )]
        #[component(enum)]
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Error {
            #[component(name = "gone")]
            Gone,
        }
        impl Error {
            /// The name of the case in WIT.
            pub fn name(&self) -> &'static str {
                match self {
                    Self::Gone => "gone",
                }
            }
            /// The documentation of the case in WIT.
            pub fn message(&self) -> &'static str {
                match self {
                    Self::Gone => "",
                }
            }
        }
        impl ::core::fmt::Display for Error {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(
                    match self {
                        Self::Gone => "gone",
                    },
                )
            }
        }
        impl ::core::error::Error for Error {}
        /// The resource `bucket`, implemented by the component.
        pub type Bucket = ::windlass::component::ResourceAny;
        /// The functions of the exported interface `third` of one instance.
        #[derive(Clone)]
        pub struct Guest {
            bucket_get_: ::windlass::component::TypedFunc<
                (::windlass::component::ResourceAny, &'static str),
                (Result<String, Error>,),
            >,
            open: ::windlass::component::TypedFunc<
                (&'static str,),
                (Result<::windlass::component::ResourceAny, Error>,),
            >,
            count: ::windlass::component::TypedFunc<(u32,), (u32,)>,
        }
        /// Where a component keeps the functions of its export `third`.
        #[derive(Clone)]
        pub struct GuestIndices {
            bucket_get_: ::windlass::component::ComponentExportIndex,
            open: ::windlass::component::ComponentExportIndex,
            count: ::windlass::component::ComponentExportIndex,
        }
        impl GuestIndices {
            /// Looks up every function by name.
            pub fn new<_T: 'static>(
                instance_pre: &::windlass::component::InstancePre<_T>,
            ) -> ::windlass::Result<GuestIndices> {
                let component = instance_pre.component();
                let instance = component
                    .get_export_index(None, "third")
                    .ok_or_else(|| {
                        ::windlass::format_err!(
                            "the component does not export the interface `third`"
                        )
                    })?;
                let function = |name: &str| {
                    component
                        .get_export_index(Some(&instance), name)
                        .ok_or_else(|| {
                            ::windlass::format_err!(
                                "the interface `third` that the component exports has no function `{name}`"
                            )
                        })
                };
                Ok(GuestIndices {
                    bucket_get_: function("[method]bucket.get")?,
                    open: function("open")?,
                    count: function("count")?,
                })
            }
            /// Takes the functions from an instance and checks their types.
            pub fn load(
                &self,
                mut store: impl ::windlass::AsContextMut,
                instance: &::windlass::component::Instance,
            ) -> ::windlass::Result<Guest> {
                Ok(Guest {
                    bucket_get_: ::windlass::error::Context::context(
                        instance.get_typed_func(&mut store, &self.bucket_get_),
                        "the exported function `[method]bucket.get` of `third`",
                    )?,
                    open: ::windlass::error::Context::context(
                        instance.get_typed_func(&mut store, &self.open),
                        "the exported function `open` of `third`",
                    )?,
                    count: ::windlass::error::Context::context(
                        instance.get_typed_func(&mut store, &self.count),
                        "the exported function `count` of `third`",
                    )?,
                })
            }
        }
        impl Guest {
            pub fn call_open(
                &self,
                store: impl ::windlass::AsContextMut,
                name: &str,
            ) -> ::windlass::Result<Result<::windlass::component::ResourceAny, Error>> {
                let (result,) = self.open.call(store, (name,))?;
                Ok(result)
            }
            /// The function behind [`Self::call_open`].
            pub fn func_open(
                &self,
            ) -> ::windlass::component::TypedFunc<
                (&'static str,),
                (Result<::windlass::component::ResourceAny, Error>,),
            > {
                self.open
            }
            pub fn call_count(
                &self,
                store: impl ::windlass::AsContextMut,
                id: u32,
            ) -> ::windlass::Result<u32> {
                let (result,) = self.count.call(store, (id,))?;
                Ok(result)
            }
            /// The function behind [`Self::call_count`].
            pub fn func_count(
                &self,
            ) -> ::windlass::component::TypedFunc<(u32,), (u32,)> {
                self.count
            }
            /// The functions of the resource `bucket`.
            pub fn bucket(&self) -> GuestBucket<'_> {
                GuestBucket { funcs: self }
            }
        }
        /// The functions of the resource `bucket`. A handle that the host is done with goes back to the component by `resource_drop`.
        #[derive(Clone, Copy)]
        pub struct GuestBucket<'a> {
            funcs: &'a Guest,
        }
        impl GuestBucket<'_> {
            pub fn call_get(
                &self,
                store: impl ::windlass::AsContextMut,
                self_: ::windlass::component::ResourceAny,
                id: &str,
            ) -> ::windlass::Result<Result<String, Error>> {
                let (result,) = self.funcs.bucket_get_.call(store, (self_, id))?;
                Ok(result)
            }
            /// The function behind [`Self::call_get`].
            pub fn func_get(
                &self,
            ) -> ::windlass::component::TypedFunc<
                (::windlass::component::ResourceAny, &'static str),
                (Result<String, Error>,),
            > {
                self.funcs.bucket_get_
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
pub mod named_imports {
    pub mod t {
        pub mod labels {
            /// Imported under its own name, and under names that a component chooses.
            pub mod store {
                #[allow(unused_imports)]
                pub use super::super::super::super::t::labels::store::Error;
                #[allow(unused_imports)]
                pub use super::super::super::super::t::labels::store::Bucket;
                /// The functions of the resource `bucket`.
                pub trait HostBucket {
                    fn get(
                        &mut self,
                        id: super::super::super::super::__Id0,
                        self_: ::windlass::component::Resource<
                            super::super::super::super::t::labels::store::Bucket,
                        >,
                        id_: String,
                    ) -> Result<String, super::super::super::super::__Error0>;
                    /// Called when the component has given up an owned handle: the host frees what it stands for.
                    fn drop(
                        &mut self,
                        id: super::super::super::super::__Id0,
                        rep: ::windlass::component::Resource<
                            super::super::super::super::t::labels::store::Bucket,
                        >,
                    ) -> ::windlass::Result<()>;
                }
                impl<_T: HostBucket + ?Sized> HostBucket for &mut _T {
                    fn get(
                        &mut self,
                        id: super::super::super::super::__Id0,
                        self_: ::windlass::component::Resource<
                            super::super::super::super::t::labels::store::Bucket,
                        >,
                        id_: String,
                    ) -> Result<String, super::super::super::super::__Error0> {
                        <_T as HostBucket>::get(self, id, self_, id_)
                    }
                    fn drop(
                        &mut self,
                        id: super::super::super::super::__Id0,
                        rep: ::windlass::component::Resource<
                            super::super::super::super::t::labels::store::Bucket,
                        >,
                    ) -> ::windlass::Result<()> {
                        <_T as HostBucket>::drop(self, id, rep)
                    }
                }
                /// The functions of [`HostBucket`] that see the store.
                pub trait HostBucketWithStore<
                    T: 'static,
                >: ::windlass::component::HasData {}
                impl<
                    _D: ::windlass::component::HasData + ?Sized,
                    T: 'static,
                > HostBucketWithStore<T> for _D {}
                /// What a host implements for the interface `t:labels/store`.
                pub trait Host: HostBucket {
                    fn open(
                        &mut self,
                        id: super::super::super::super::__Id0,
                        name: String,
                    ) -> Result<
                        ::windlass::component::Resource<
                            super::super::super::super::t::labels::store::Bucket,
                        >,
                        super::super::super::super::__Error0,
                    >;
                    fn count(
                        &mut self,
                        id: super::super::super::super::__Id0,
                        id_: u32,
                    ) -> ::windlass::Result<u32>;
                    /// The `error` that the component sees, or an error that traps.
                    fn convert_error(
                        &mut self,
                        id: super::super::super::super::__Id0,
                        error: super::super::super::super::__Error0,
                    ) -> ::windlass::Result<
                        super::super::super::super::t::labels::store::Error,
                    >;
                }
                impl<_T: Host + ?Sized> Host for &mut _T {
                    fn open(
                        &mut self,
                        id: super::super::super::super::__Id0,
                        name: String,
                    ) -> Result<
                        ::windlass::component::Resource<
                            super::super::super::super::t::labels::store::Bucket,
                        >,
                        super::super::super::super::__Error0,
                    > {
                        <_T as Host>::open(self, id, name)
                    }
                    fn count(
                        &mut self,
                        id: super::super::super::super::__Id0,
                        id_: u32,
                    ) -> ::windlass::Result<u32> {
                        <_T as Host>::count(self, id, id_)
                    }
                    fn convert_error(
                        &mut self,
                        id: super::super::super::super::__Id0,
                        error: super::super::super::super::__Error0,
                    ) -> ::windlass::Result<
                        super::super::super::super::t::labels::store::Error,
                    > {
                        <_T as Host>::convert_error(self, id, error)
                    }
                }
                /// The functions of [`Host`] that see the store.
                pub trait HostWithStore<
                    T: 'static,
                >: ::windlass::component::HasData + HostBucketWithStore<T> {}
                impl<
                    _D: ::windlass::component::HasData + HostBucketWithStore<T> + ?Sized,
                    T: 'static,
                > HostWithStore<T> for _D {}
                /// Defines the items of the interface in one instance of a linker; `id` is given to each of the host's functions.
                pub fn add_to_linker_instance<T, D>(
                    instance: &mut ::windlass::component::LinkerInstance<'_, T>,
                    id: super::super::super::super::__Id0,
                    host_getter: fn(&mut T) -> D::Data<'_>,
                ) -> ::windlass::Result<()>
                where
                    D: HostWithStore<T>,
                    for<'a> D::Data<'a>: Host,
                    T: 'static,
                {
                    {
                        let id = id.clone();
                        instance
                            .resource(
                                "bucket",
                                ::windlass::component::ResourceType::host::<
                                    super::super::super::super::t::labels::store::Bucket,
                                >(),
                                move |
                                    mut store: ::windlass::StoreContextMut<'_, T>,
                                    rep: u32,
                                | -> ::windlass::Result<()> {
                                    HostBucket::drop(
                                        &mut host_getter(store.data_mut()),
                                        id.clone(),
                                        ::windlass::component::Resource::<
                                            super::super::super::super::t::labels::store::Bucket,
                                        >::new_own(rep),
                                    )
                                },
                            )?;
                    }
                    {
                        let id = id.clone();
                        instance
                            .func_wrap(
                                "open",
                                move |
                                    mut store: ::windlass::StoreContextMut<'_, T>,
                                    (arg0,): (String,),
                                | -> ::windlass::Result<
                                    (
                                        Result<
                                            ::windlass::component::Resource<
                                                super::super::super::super::t::labels::store::Bucket,
                                            >,
                                            super::super::super::super::t::labels::store::Error,
                                        >,
                                    ),
                                > {
                                    let host = &mut host_getter(store.data_mut());
                                    let result = match Host::open(host, id.clone(), arg0) {
                                        Ok(value) => Ok(value),
                                        Err(error) => {
                                            Err(Host::convert_error(host, id.clone(), error)?)
                                        }
                                    };
                                    Ok((result,))
                                },
                            )?;
                    }
                    {
                        let id = id.clone();
                        instance
                            .func_wrap(
                                "count",
                                move |
                                    mut store: ::windlass::StoreContextMut<'_, T>,
                                    (arg0,): (u32,),
                                | -> ::windlass::Result<(u32,)> {
                                    let host = &mut host_getter(store.data_mut());
                                    Ok((Host::count(host, id.clone(), arg0)?,))
                                },
                            )?;
                    }
                    {
                        let id = id.clone();
                        instance
                            .func_wrap(
                                "[method]bucket.get",
                                move |
                                    mut store: ::windlass::StoreContextMut<'_, T>,
                                    (
                                        arg0,
                                        arg1,
                                    ): (
                                        ::windlass::component::Resource<
                                            super::super::super::super::t::labels::store::Bucket,
                                        >,
                                        String,
                                    ),
                                | -> ::windlass::Result<
                                    (
                                        Result<
                                            String,
                                            super::super::super::super::t::labels::store::Error,
                                        >,
                                    ),
                                > {
                                    let host = &mut host_getter(store.data_mut());
                                    let result = match HostBucket::get(
                                        host,
                                        id.clone(),
                                        arg0,
                                        arg1,
                                    ) {
                                        Ok(value) => Ok(value),
                                        Err(error) => {
                                            Err(Host::convert_error(host, id.clone(), error)?)
                                        }
                                    };
                                    Ok((result,))
                                },
                            )?;
                    }
                    let _ = id;
                    Ok(())
                }
                /// Defines every import of `component` that has a name of its own and implements `t:labels/store`. `lookup` is given that name, and what it answers is given to each of the host's functions; its error ends the linking.
                pub fn add_to_linker<T, D>(
                    linker: &mut ::windlass::component::Linker<T>,
                    component: &::windlass::component::Component,
                    mut lookup: impl FnMut(
                        &str,
                    ) -> ::windlass::Result<super::super::super::super::__Id0>,
                    host_getter: fn(&mut T) -> D::Data<'_>,
                ) -> ::windlass::Result<()>
                where
                    D: HostWithStore<T>,
                    for<'a> D::Data<'a>: Host,
                    T: 'static,
                {
                    let ty = component.component_type();
                    for (name, item) in ty.imports(component.engine()) {
                        if item.is_implements("t:labels/store") {
                            add_to_linker_instance::<
                                T,
                                D,
                            >(&mut linker.instance(name)?, lookup(name)?, host_getter)?;
                        }
                    }
                    Ok(())
                }
            }
        }
    }
}
