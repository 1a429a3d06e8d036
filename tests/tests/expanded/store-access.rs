#[allow(unused_imports, dead_code)]
type __Error0 = crate::Stopped;
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `timer` whose imports are resolved and whose exports are found.
pub struct TimerPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: TimerIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for TimerPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> TimerPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = TimerIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Timer> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `timer` keeps its exports.
#[derive(Clone)]
pub struct TimerIndices {
    tick: ::windlass::component::ComponentExportIndex,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl TimerIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        Ok(Self {
            tick: instance_pre
                .component()
                .get_export_index(None, "tick")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `tick`"
                    )
                })?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Timer> {
        Ok(Timer {
            tick: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.tick),
                "the exported function `tick`",
            )?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `timer`.
#[derive(Clone)]
pub struct Timer {
    tick: ::windlass::component::TypedFunc<(u32, u32), ()>,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Timer {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        TimerPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        TimerIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines the functions that the world imports outside any interface.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: TimerImportsWithStore<T>,
        for<'a> D::Data<'a>: TimerImports,
        T: 'static,
    {
        let mut instance = linker.root();
        instance
            .func_wrap(
                "sleep",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (u32,),
                | -> ::windlass::Result<()> {
                    <D as TimerImportsWithStore<
                        T,
                    >>::sleep(
                        ::windlass::component::Access::new(
                            ::windlass::AsContextMut::as_context_mut(&mut store),
                            host_getter,
                        ),
                        arg0,
                    );
                    Ok(())
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
        D: test::store_access::clock::HostWithStore<T> + TimerImportsWithStore<T>,
        for<'a> D::Data<'a>: test::store_access::clock::Host + TimerImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        test::store_access::clock::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    pub fn call_tick(
        &self,
        store: impl ::windlass::AsContextMut,
        store_: u32,
        host: u32,
    ) -> ::windlass::Result<()> {
        self.tick.call(store, (store_, host))
    }
    /// The function behind [`Self::call_tick`].
    pub fn func_tick(&self) -> ::windlass::component::TypedFunc<(u32, u32), ()> {
        self.tick
    }
}
/// What a host implements for the functions that the world `timer` imports.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait TimerImports {}
impl<_T: TimerImports + ?Sized> TimerImports for &mut _T {}
/// The functions of [`TimerImports`] that see the store.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait TimerImportsWithStore<T: 'static>: ::windlass::component::HasData {
    fn sleep(host: ::windlass::component::Access<'_, T, Self>, store: u32)
    where
        Self: Sized;
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
    pub mod store_access {
        pub mod clock {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Stopped {
                #[component(name = "broken")]
                Broken,
                #[component(name = "empty")]
                Empty,
            }
            impl Stopped {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::Broken => "broken",
                        Self::Empty => "empty",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::Broken => "",
                        Self::Empty => "",
                    }
                }
            }
            impl ::core::fmt::Display for Stopped {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    f.write_str(
                        match self {
                            Self::Broken => "broken",
                            Self::Empty => "empty",
                        },
                    )
                }
            }
            impl ::core::error::Error for Stopped {}
            /// The resource `watch`, implemented by the host.
            pub enum Watch {}
            /// The functions of the resource `watch`.
            pub trait HostWatch {
                fn new(
                    &mut self,
                ) -> ::windlass::Result<::windlass::component::Resource<Watch>>;
            }
            impl<_T: HostWatch + ?Sized> HostWatch for &mut _T {
                fn new(
                    &mut self,
                ) -> ::windlass::Result<::windlass::component::Resource<Watch>> {
                    <_T as HostWatch>::new(self)
                }
            }
            /// The functions of [`HostWatch`] that see the store.
            pub trait HostWatchWithStore<T: 'static>: ::windlass::component::HasData {
                fn lap(
                    host: ::windlass::component::Access<'_, T, Self>,
                    self_: ::windlass::component::Resource<Watch>,
                    host_: u32,
                ) -> u64
                where
                    Self: Sized;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    host: ::windlass::component::Access<'_, T, Self>,
                    rep: ::windlass::component::Resource<Watch>,
                ) -> ::windlass::Result<()>
                where
                    Self: Sized;
            }
            /// What a host implements for the interface `test:store-access/clock`.
            pub trait Host: HostWatch {
                fn later(&mut self) -> Result<u64, super::super::super::__Error0>;
                /// The `stopped` that the component sees, or an error that traps.
                fn convert_stopped(
                    &mut self,
                    error: super::super::super::__Error0,
                ) -> ::windlass::Result<Stopped>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn later(&mut self) -> Result<u64, super::super::super::__Error0> {
                    <_T as Host>::later(self)
                }
                fn convert_stopped(
                    &mut self,
                    error: super::super::super::__Error0,
                ) -> ::windlass::Result<Stopped> {
                    <_T as Host>::convert_stopped(self, error)
                }
            }
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostWatchWithStore<T> {
                fn now(
                    host: ::windlass::component::Access<'_, T, Self>,
                    host_: String,
                ) -> Result<u64, super::super::super::__Error0>
                where
                    Self: Sized;
            }
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
                        "watch",
                        ::windlass::component::ResourceType::host::<Watch>(),
                        move |
                            store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            <D as HostWatchWithStore<
                                T,
                            >>::drop(
                                ::windlass::component::Access::new(store, host_getter),
                                ::windlass::component::Resource::<Watch>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "now",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (String,),
                        | -> ::windlass::Result<(Result<u64, Stopped>,)> {
                            let result = match <D as HostWithStore<
                                T,
                            >>::now(
                                ::windlass::component::Access::new(
                                    ::windlass::AsContextMut::as_context_mut(&mut store),
                                    host_getter,
                                ),
                                arg0,
                            ) {
                                Ok(value) => Ok(value),
                                Err(error) => {
                                    let host = &mut host_getter(store.data_mut());
                                    Err(Host::convert_stopped(host, error)?)
                                }
                            };
                            Ok((result,))
                        },
                    )?;
                instance
                    .func_wrap(
                        "later",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Result<u64, Stopped>,)> {
                            let host = &mut host_getter(store.data_mut());
                            let result = match Host::later(host) {
                                Ok(value) => Ok(value),
                                Err(error) => Err(Host::convert_stopped(host, error)?),
                            };
                            Ok((result,))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[constructor]watch",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Watch>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostWatch::new(host)?,))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]watch.lap",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Watch>, u32),
                        | -> ::windlass::Result<(u64,)> {
                            Ok((
                                <D as HostWatchWithStore<
                                    T,
                                >>::lap(
                                    ::windlass::component::Access::new(
                                        ::windlass::AsContextMut::as_context_mut(&mut store),
                                        host_getter,
                                    ),
                                    arg0,
                                    arg1,
                                ),
                            ))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `test:store-access/clock` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("test:store-access/clock")?, host_getter)
            }
        }
    }
}
