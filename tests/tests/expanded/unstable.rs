#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `unstable` whose imports are resolved and whose exports are found.
pub struct UnstablePre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: UnstableIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for UnstablePre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> UnstablePre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = UnstableIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Unstable> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `unstable` keeps its exports.
#[derive(Clone)]
pub struct UnstableIndices {}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl UnstableIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {})
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Unstable> {
        let _ = (&mut store, instance);
        Ok(Unstable {})
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `unstable`.
#[derive(Clone)]
pub struct Unstable {}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Unstable {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        UnstablePre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        UnstableIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines the functions that the world imports outside any interface.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        options: &LinkOptions,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: UnstableImportsWithStore<T>,
        for<'a> D::Data<'a>: UnstableImports,
        T: 'static,
    {
        let mut instance = linker.root();
        let _ = options;
        if options.now {
            instance
                .func_wrap(
                    "now",
                    move |
                        mut store: ::windlass::StoreContextMut<'_, T>,
                        (): (),
                    | -> ::windlass::Result<(u64,)> {
                        let host = &mut host_getter(store.data_mut());
                        Ok((UnstableImports::now(host),))
                    },
                )?;
        }
        Ok(())
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        options: &LinkOptions,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: test::unstable::files::HostWithStore<T>
            + test::unstable::whole::HostWithStore<T> + UnstableImportsWithStore<T>,
        for<'a> D::Data<
            'a,
        >: test::unstable::files::Host + test::unstable::whole::Host + UnstableImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, options, host_getter)?;
        test::unstable::files::add_to_linker::<
            T,
            D,
        >(linker, &options.into(), host_getter)?;
        if options.whole {
            test::unstable::whole::add_to_linker::<T, D>(linker, host_getter)?;
        }
        Ok(())
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Which `@unstable` features a linker offers; none by default.
#[derive(Debug, Clone, Default)]
pub struct LinkOptions {
    fast_close: bool,
    now: bool,
    watching: bool,
    whole: bool,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl LinkOptions {
    /// Offers what stands behind `@unstable(feature = fast-close)`.
    pub fn fast_close(&mut self, enabled: bool) -> &mut Self {
        self.fast_close = enabled;
        self
    }
    /// Offers what stands behind `@unstable(feature = now)`.
    pub fn now(&mut self, enabled: bool) -> &mut Self {
        self.now = enabled;
        self
    }
    /// Offers what stands behind `@unstable(feature = watching)`.
    pub fn watching(&mut self, enabled: bool) -> &mut Self {
        self.watching = enabled;
        self
    }
    /// Offers what stands behind `@unstable(feature = whole)`.
    pub fn whole(&mut self, enabled: bool) -> &mut Self {
        self.whole = enabled;
        self
    }
}
impl ::core::convert::From<&LinkOptions> for test::unstable::files::LinkOptions {
    fn from(from: &LinkOptions) -> Self {
        let mut options = <Self as ::core::default::Default>::default();
        options.fast_close(from.fast_close);
        options.watching(from.watching);
        options
    }
}
/// What a host implements for the functions that the world `unstable` imports.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait UnstableImports {
    fn now(&mut self) -> u64;
}
impl<_T: UnstableImports + ?Sized> UnstableImports for &mut _T {
    fn now(&mut self) -> u64 {
        <_T as UnstableImports>::now(self)
    }
}
/// The functions of [`UnstableImports`] that see the store.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait UnstableImportsWithStore<T: 'static>: ::windlass::component::HasData {}
impl<_D: ::windlass::component::HasData + ?Sized, T: 'static> UnstableImportsWithStore<T>
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
    pub mod unstable {
        pub mod files {
            /// The resource `watch`, implemented by the host.
            pub enum Watch {}
            /// Which `@unstable` features a linker offers; none by default.
            #[derive(Debug, Clone, Default)]
            pub struct LinkOptions {
                fast_close: bool,
                watching: bool,
            }
            impl LinkOptions {
                /// Offers what stands behind `@unstable(feature = fast-close)`.
                pub fn fast_close(&mut self, enabled: bool) -> &mut Self {
                    self.fast_close = enabled;
                    self
                }
                /// Offers what stands behind `@unstable(feature = watching)`.
                pub fn watching(&mut self, enabled: bool) -> &mut Self {
                    self.watching = enabled;
                    self
                }
            }
            /// The functions of the resource `watch`.
            pub trait HostWatch {
                fn next(&mut self, self_: ::windlass::component::Resource<Watch>) -> u32;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Watch>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostWatch + ?Sized> HostWatch for &mut _T {
                fn next(
                    &mut self,
                    self_: ::windlass::component::Resource<Watch>,
                ) -> u32 {
                    <_T as HostWatch>::next(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Watch>,
                ) -> ::windlass::Result<()> {
                    <_T as HostWatch>::drop(self, rep)
                }
            }
            /// The functions of [`HostWatch`] that see the store.
            pub trait HostWatchWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostWatchWithStore<T> for _D {}
            /// What a host implements for the interface `test:unstable/files@0.3.0`.
            pub trait Host: HostWatch {
                fn open(&mut self) -> u32;
                fn close(&mut self, f: u32);
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn open(&mut self) -> u32 {
                    <_T as Host>::open(self)
                }
                fn close(&mut self, f: u32) {
                    <_T as Host>::close(self, f)
                }
            }
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostWatchWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostWatchWithStore<T> + ?Sized,
                T: 'static,
            > HostWithStore<T> for _D {}
            /// Defines the items of the interface in one instance of a linker, under whatever name that has.
            pub fn add_to_linker_instance<T, D>(
                instance: &mut ::windlass::component::LinkerInstance<'_, T>,
                options: &LinkOptions,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> ::windlass::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                if options.watching {
                    instance
                        .resource(
                            "watch",
                            ::windlass::component::ResourceType::host::<Watch>(),
                            move |
                                mut store: ::windlass::StoreContextMut<'_, T>,
                                rep: u32,
                            | -> ::windlass::Result<()> {
                                HostWatch::drop(
                                    &mut host_getter(store.data_mut()),
                                    ::windlass::component::Resource::<Watch>::new_own(rep),
                                )
                            },
                        )?;
                }
                instance
                    .func_wrap(
                        "open",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(u32,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::open(host),))
                        },
                    )?;
                if options.fast_close {
                    instance
                        .func_wrap(
                            "close",
                            move |
                                mut store: ::windlass::StoreContextMut<'_, T>,
                                (arg0,): (u32,),
                            | -> ::windlass::Result<()> {
                                let host = &mut host_getter(store.data_mut());
                                Host::close(host, arg0);
                                Ok(())
                            },
                        )?;
                }
                if options.watching {
                    instance
                        .func_wrap(
                            "[method]watch.next",
                            move |
                                mut store: ::windlass::StoreContextMut<'_, T>,
                                (arg0,): (::windlass::component::Resource<Watch>,),
                            | -> ::windlass::Result<(u32,)> {
                                let host = &mut host_getter(store.data_mut());
                                Ok((HostWatch::next(host, arg0),))
                            },
                        )?;
                }
                Ok(())
            }
            /// Defines the interface `test:unstable/files@0.3.0` in `linker`; `host_getter` finds what implements it in the store's data.
            pub fn add_to_linker<T, D>(
                linker: &mut ::windlass::component::Linker<T>,
                options: &LinkOptions,
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
                >(
                    &mut linker.instance("test:unstable/files@0.3.0")?,
                    options,
                    host_getter,
                )
            }
        }
        pub mod whole {
            /// What a host implements for the interface `test:unstable/whole@0.3.0`.
            pub trait Host {
                fn all(&mut self);
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn all(&mut self) {
                    <_T as Host>::all(self)
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
                        "all",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::all(host);
                            Ok(())
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `test:unstable/whole@0.3.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("test:unstable/whole@0.3.0")?, host_getter)
            }
        }
    }
}
