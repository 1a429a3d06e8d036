#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `included` whose imports are resolved and whose exports are found.
pub struct IncludedPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: IncludedIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for IncludedPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> IncludedPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = IncludedIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Included> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `included` keeps its exports.
#[derive(Clone)]
pub struct IncludedIndices {
    interface0: exports::t::included::run::GuestIndices,
    start: ::windlass::component::ComponentExportIndex,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl IncludedIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        Ok(Self {
            interface0: exports::t::included::run::GuestIndices::new(instance_pre)?,
            start: instance_pre
                .component()
                .get_export_index(None, "start")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `start`"
                    )
                })?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Included> {
        Ok(Included {
            interface0: self.interface0.load(&mut store, instance)?,
            start: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.start),
                "the exported function `start`",
            )?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `included`.
#[derive(Clone)]
pub struct Included {
    interface0: exports::t::included::run::Guest,
    start: ::windlass::component::TypedFunc<(), ()>,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Included {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        IncludedPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        IncludedIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines the functions that the world imports outside any interface.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: IncludedImportsWithStore<T>,
        for<'a> D::Data<'a>: IncludedImports,
        T: 'static,
    {
        let mut instance = linker.root();
        instance
            .func_wrap(
                "print",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (String,),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    IncludedImports::print(host, arg0);
                    Ok(())
                },
            )?;
        instance
            .func_wrap(
                "print-log",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (String,),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    IncludedImports::print_log(host, arg0);
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
        D: extra::HostWithStore<T> + t::included::clock::HostWithStore<T>
            + t::included::log::HostWithStore<T> + IncludedImportsWithStore<T>,
        for<'a> D::Data<
            'a,
        >: extra::Host + t::included::clock::Host + t::included::log::Host
            + IncludedImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        extra::add_to_linker::<T, D>(linker, host_getter)?;
        t::included::clock::add_to_linker::<T, D>(linker, host_getter)?;
        t::included::log::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    pub fn call_start(
        &self,
        store: impl ::windlass::AsContextMut,
    ) -> ::windlass::Result<()> {
        self.start.call(store, ())
    }
    /// The function behind [`Self::call_start`].
    pub fn func_start(&self) -> ::windlass::component::TypedFunc<(), ()> {
        self.start
    }
    /// The exported interface `t:included/run`.
    pub fn t_included_run(&self) -> &exports::t::included::run::Guest {
        &self.interface0
    }
}
/// What a host implements for the functions that the world `included` imports.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait IncludedImports {
    fn print(&mut self, text: String);
    fn print_log(&mut self, text: String);
}
impl<_T: IncludedImports + ?Sized> IncludedImports for &mut _T {
    fn print(&mut self, text: String) {
        <_T as IncludedImports>::print(self, text)
    }
    fn print_log(&mut self, text: String) {
        <_T as IncludedImports>::print_log(self, text)
    }
}
/// The functions of [`IncludedImports`] that see the store.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait IncludedImportsWithStore<T: 'static>: ::windlass::component::HasData {}
impl<_D: ::windlass::component::HasData + ?Sized, T: 'static> IncludedImportsWithStore<T>
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
pub mod extra {
    /// What a host implements for the interface `extra`.
    pub trait Host {
        fn extra(&mut self);
    }
    impl<_T: Host + ?Sized> Host for &mut _T {
        fn extra(&mut self) {
            <_T as Host>::extra(self)
        }
    }
    /// The functions of [`Host`] that see the store.
    pub trait HostWithStore<T: 'static>: ::windlass::component::HasData {}
    impl<_D: ::windlass::component::HasData + ?Sized, T: 'static> HostWithStore<T>
    for _D {}
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
                "extra",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (): (),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    Host::extra(host);
                    Ok(())
                },
            )?;
        Ok(())
    }
    /// Defines the interface `extra` in `linker`; `host_getter` finds what implements it in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: HostWithStore<T>,
        for<'a> D::Data<'a>: Host,
        T: 'static,
    {
        add_to_linker_instance::<T, D>(&mut linker.instance("extra")?, host_getter)
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
    pub mod included {
        pub mod clock {
            /// What a host implements for the interface `t:included/clock`.
            pub trait Host {
                fn now(&mut self) -> u64;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn now(&mut self) -> u64 {
                    <_T as Host>::now(self)
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
                        "now",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(u64,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::now(host),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:included/clock` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:included/clock")?, host_getter)
            }
        }
        pub mod log {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Level {
                #[component(name = "low")]
                Low,
                #[component(name = "high")]
                High,
            }
            /// What a host implements for the interface `t:included/log`.
            pub trait Host {
                fn write(&mut self, l: Level, text: String);
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn write(&mut self, l: Level, text: String) {
                    <_T as Host>::write(self, l, text)
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
                        "write",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (Level, String),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::write(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:included/log` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:included/log")?, host_getter)
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
        pub mod included {
            pub mod run {
                /// The functions of the exported interface `t:included/run` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    run: ::windlass::component::TypedFunc<(), (Result<(), ()>,)>,
                }
                /// Where a component keeps the functions of its export `t:included/run`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    run: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:included/run")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:included/run`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:included/run` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            run: function("run")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            run: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.run),
                                "the exported function `run` of `t:included/run`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_run(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Result<(), ()>> {
                        let (result,) = self.run.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_run`].
                    pub fn func_run(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (Result<(), ()>,)> {
                        self.run
                    }
                }
            }
        }
    }
}
