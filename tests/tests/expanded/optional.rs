#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `optional` whose imports are resolved and whose exports are found.
pub struct OptionalPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: OptionalIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for OptionalPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> OptionalPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = OptionalIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Optional> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `optional` keeps its exports.
#[derive(Clone)]
pub struct OptionalIndices {
    interface0: exports::t::optional::run::GuestIndices,
    interface1: Option<exports::t::optional::plugin::GuestIndices>,
    start: ::windlass::component::ComponentExportIndex,
    shutdown: Option<::windlass::component::ComponentExportIndex>,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl OptionalIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        Ok(Self {
            interface0: exports::t::optional::run::GuestIndices::new(instance_pre)?,
            interface1: match instance_pre
                .component()
                .get_export_index(None, "t:optional/plugin")
            {
                Some(_) => {
                    Some(exports::t::optional::plugin::GuestIndices::new(instance_pre)?)
                }
                None => None,
            },
            start: instance_pre
                .component()
                .get_export_index(None, "start")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `start`"
                    )
                })?,
            shutdown: instance_pre.component().get_export_index(None, "shutdown"),
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Optional> {
        Ok(Optional {
            interface0: self.interface0.load(&mut store, instance)?,
            interface1: match &self.interface1 {
                Some(indices) => Some(indices.load(&mut store, instance)?),
                None => None,
            },
            start: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.start),
                "the exported function `start`",
            )?,
            shutdown: match &self.shutdown {
                Some(index) => {
                    Some(
                        ::windlass::error::Context::context(
                            instance.get_typed_func(&mut store, index),
                            "the exported function `shutdown`",
                        )?,
                    )
                }
                None => None,
            },
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `optional`.
#[derive(Clone)]
pub struct Optional {
    interface0: exports::t::optional::run::Guest,
    interface1: Option<exports::t::optional::plugin::Guest>,
    start: ::windlass::component::TypedFunc<(), (u32,)>,
    shutdown: Option<::windlass::component::TypedFunc<(u32,), (u32,)>>,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Optional {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        OptionalPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        OptionalIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::optional::needed::HostWithStore<T>,
        for<'a> D::Data<'a>: t::optional::needed::Host,
        T: 'static,
    {
        t::optional::needed::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    pub fn call_start(
        &self,
        store: impl ::windlass::AsContextMut,
    ) -> ::windlass::Result<u32> {
        let (result,) = self.start.call(store, ())?;
        Ok(result)
    }
    /// The function behind [`Self::call_start`].
    pub fn func_start(&self) -> ::windlass::component::TypedFunc<(), (u32,)> {
        self.start
    }
    pub fn call_shutdown(
        &self,
        store: impl ::windlass::AsContextMut,
        code: u32,
    ) -> ::windlass::Result<u32> {
        let (result,) = self
            .shutdown
            .ok_or_else(|| {
                ::windlass::format_err!(
                    "the component does not export the function `shutdown`"
                )
            })?
            .call(store, (code,))?;
        Ok(result)
    }
    /// The function behind [`Self::call_shutdown`], or `None` if the component does not export it.
    pub fn func_shutdown(
        &self,
    ) -> Option<::windlass::component::TypedFunc<(u32,), (u32,)>> {
        self.shutdown
    }
    /// The exported interface `t:optional/run`.
    pub fn t_optional_run(&self) -> &exports::t::optional::run::Guest {
        &self.interface0
    }
    /// The exported interface `t:optional/plugin`, or `None` if the component does not export it.
    pub fn t_optional_plugin(&self) -> Option<&exports::t::optional::plugin::Guest> {
        self.interface1.as_ref()
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
    pub mod optional {
        pub mod needed {
            /// What a host implements for the interface `t:optional/needed`.
            pub trait Host {
                fn f(&mut self);
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn f(&mut self) {
                    <_T as Host>::f(self)
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
                            (): (),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::f(host);
                            Ok(())
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:optional/needed` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:optional/needed")?, host_getter)
            }
        }
        /// A host may lack it.
        pub mod extra {
            /// The resource `tool`, implemented by the host.
            pub enum Tool {}
            /// The functions of the resource `tool`.
            pub trait HostTool {
                fn use_(&mut self, self_: ::windlass::component::Resource<Tool>) -> u8;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Tool>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostTool + ?Sized> HostTool for &mut _T {
                fn use_(&mut self, self_: ::windlass::component::Resource<Tool>) -> u8 {
                    <_T as HostTool>::use_(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Tool>,
                ) -> ::windlass::Result<()> {
                    <_T as HostTool>::drop(self, rep)
                }
            }
            /// The functions of [`HostTool`] that see the store.
            pub trait HostToolWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostToolWithStore<T> for _D {}
            /// What a host implements for the interface `t:optional/extra`.
            pub trait Host: HostTool {
                fn g(
                    &mut self,
                    t: ::windlass::component::Resource<Tool>,
                    s: String,
                ) -> Result<::windlass::component::Resource<Tool>, String>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn g(
                    &mut self,
                    t: ::windlass::component::Resource<Tool>,
                    s: String,
                ) -> Result<::windlass::component::Resource<Tool>, String> {
                    <_T as Host>::g(self, t, s)
                }
            }
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostToolWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostToolWithStore<T> + ?Sized,
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
                        "tool",
                        ::windlass::component::ResourceType::host::<Tool>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostTool::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Tool>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "g",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Tool>, String),
                        | -> ::windlass::Result<
                            (Result<::windlass::component::Resource<Tool>, String>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::g(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tool.use",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Tool>,),
                        | -> ::windlass::Result<(u8,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTool::use_(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:optional/extra` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:optional/extra")?, host_getter)
            }
            /// Stands in for `t:optional/extra` in a host that does not supply it: a component that imports it links, and a call is an error.
            pub fn add_absent_to_linker<T: 'static>(
                linker: &mut ::windlass::component::Linker<T>,
            ) -> ::windlass::Result<()> {
                let mut instance = linker.instance("t:optional/extra")?;
                instance
                    .resource(
                        "tool",
                        ::windlass::component::ResourceType::host::<Tool>(),
                        |_, _| Ok(()),
                    )?;
                instance
                    .func_new(
                        "[method]tool.use",
                        |_, _, _, _| Err(
                            ::windlass::format_err!(
                                "this host does not supply `t:optional/extra`, whose function `[method]tool.use` was called"
                            ),
                        ),
                    )?;
                instance
                    .func_new(
                        "g",
                        |_, _, _, _| Err(
                            ::windlass::format_err!(
                                "this host does not supply `t:optional/extra`, whose function `g` was called"
                            ),
                        ),
                    )?;
                let _ = &mut instance;
                Ok(())
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
        pub mod optional {
            pub mod run {
                /// The functions of the exported interface `t:optional/run` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    run: ::windlass::component::TypedFunc<(), ()>,
                }
                /// Where a component keeps the functions of its export `t:optional/run`.
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
                            .get_export_index(None, "t:optional/run")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:optional/run`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:optional/run` that the component exports has no function `{name}`"
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
                                "the exported function `run` of `t:optional/run`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_run(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<()> {
                        self.run.call(store, ())
                    }
                    /// The function behind [`Self::call_run`].
                    pub fn func_run(&self) -> ::windlass::component::TypedFunc<(), ()> {
                        self.run
                    }
                }
            }
            /// A component may lack it.
            pub mod plugin {
                /// The resource `part`, implemented by the component.
                pub type Part = ::windlass::component::ResourceAny;
                /// The functions of the exported interface `t:optional/plugin` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    part_constructor_: ::windlass::component::TypedFunc<
                        (),
                        (::windlass::component::ResourceAny,),
                    >,
                    part_size_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (u32,),
                    >,
                    name: ::windlass::component::TypedFunc<(), (String,)>,
                }
                /// Where a component keeps the functions of its export `t:optional/plugin`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    part_constructor_: ::windlass::component::ComponentExportIndex,
                    part_size_: ::windlass::component::ComponentExportIndex,
                    name: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:optional/plugin")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:optional/plugin`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:optional/plugin` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            part_constructor_: function("[constructor]part")?,
                            part_size_: function("[method]part.size")?,
                            name: function("name")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            part_constructor_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.part_constructor_),
                                "the exported function `[constructor]part` of `t:optional/plugin`",
                            )?,
                            part_size_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.part_size_),
                                "the exported function `[method]part.size` of `t:optional/plugin`",
                            )?,
                            name: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.name),
                                "the exported function `name` of `t:optional/plugin`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_name(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<String> {
                        let (result,) = self.name.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_name`].
                    pub fn func_name(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (String,)> {
                        self.name
                    }
                    /// The functions of the resource `part`.
                    pub fn part(&self) -> GuestPart<'_> {
                        GuestPart { funcs: self }
                    }
                }
                /// The functions of the resource `part`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestPart<'a> {
                    funcs: &'a Guest,
                }
                impl GuestPart<'_> {
                    pub fn call_constructor(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self.funcs.part_constructor_.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_constructor`].
                    pub fn func_constructor(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.part_constructor_
                    }
                    pub fn call_size(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<u32> {
                        let (result,) = self.funcs.part_size_.call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_size`].
                    pub fn func_size(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (u32,),
                    > {
                        self.funcs.part_size_
                    }
                }
            }
        }
    }
}
