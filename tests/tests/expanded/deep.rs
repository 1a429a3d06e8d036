#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `all-deep` whose imports are resolved and whose exports are found.
pub struct AllDeepPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: AllDeepIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for AllDeepPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> AllDeepPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = AllDeepIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<AllDeep> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `all-deep` keeps its exports.
#[derive(Clone)]
pub struct AllDeepIndices {
    interface0: exports::t::deep::deep::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllDeepIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::deep::deep::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<AllDeep> {
        Ok(AllDeep {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `all-deep`.
#[derive(Clone)]
pub struct AllDeep {
    interface0: exports::t::deep::deep::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllDeep {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        AllDeepPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        AllDeepIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::deep::deep::HostWithStore<T>,
        for<'a> D::Data<'a>: t::deep::deep::Host,
        T: 'static,
    {
        t::deep::deep::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:deep/deep`.
    pub fn t_deep_deep(&self) -> &exports::t::deep::deep::Guest {
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
    pub mod deep {
        pub mod deep {
            pub type L1 = Vec<Option<u8>>;
            pub type L2 = Option<Result<L1, String>>;
            pub type L3 = (L2, Vec<L2>);
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct R1 {
                pub a: L3,
                pub b: Option<L3>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum V1 {
                #[component(name = "a")]
                A(R1),
                #[component(name = "b")]
                B(Vec<R1>),
                #[component(name = "c")]
                C(Option<Vec<Option<R1>>>),
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct R2 {
                pub v: V1,
                pub w: Vec<(V1, R1)>,
                pub x: Result<V1, R1>,
            }
            pub type L4 = Vec<Vec<Vec<Vec<R2>>>>;
            /// What a host implements for the interface `t:deep/deep`.
            pub trait Host {
                fn f(
                    &mut self,
                    a: L4,
                    b: Option<Option<Option<Option<R2>>>>,
                    c: Result<Result<Result<V1, R1>, R2>, L3>,
                ) -> L4;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn f(
                    &mut self,
                    a: L4,
                    b: Option<Option<Option<Option<R2>>>>,
                    c: Result<Result<Result<V1, R1>, R2>, L3>,
                ) -> L4 {
                    <_T as Host>::f(self, a, b, c)
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
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                L4,
                                Option<Option<Option<Option<R2>>>>,
                                Result<Result<Result<V1, R1>, R2>, L3>,
                            ),
                        | -> ::windlass::Result<(L4,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::f(host, arg0, arg1, arg2),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:deep/deep` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:deep/deep")?, host_getter)
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
        pub mod deep {
            pub mod deep {
                pub type L1 = Vec<Option<u8>>;
                pub type L2 = Option<Result<L1, String>>;
                pub type L3 = (L2, Vec<L2>);
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct R1 {
                    pub a: L3,
                    pub b: Option<L3>,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum V1 {
                    #[component(name = "a")]
                    A(R1),
                    #[component(name = "b")]
                    B(Vec<R1>),
                    #[component(name = "c")]
                    C(Option<Vec<Option<R1>>>),
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct R2 {
                    pub v: V1,
                    pub w: Vec<(V1, R1)>,
                    pub x: Result<V1, R1>,
                }
                pub type L4 = Vec<Vec<Vec<Vec<R2>>>>;
                /// The functions of the exported interface `t:deep/deep` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    f: ::windlass::component::TypedFunc<
                        (
                            &'static [Vec<Vec<Vec<R2>>>],
                            Option<Option<Option<Option<&'static R2>>>>,
                            Result<
                                Result<Result<&'static V1, &'static R1>, &'static R2>,
                                &'static L3,
                            >,
                        ),
                        (L4,),
                    >,
                }
                /// Where a component keeps the functions of its export `t:deep/deep`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    f: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:deep/deep")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:deep/deep`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:deep/deep` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices { f: function("f")? })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            f: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.f),
                                "the exported function `f` of `t:deep/deep`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_f(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &[Vec<Vec<Vec<R2>>>],
                        b: Option<Option<Option<Option<&R2>>>>,
                        c: Result<Result<Result<&V1, &R1>, &R2>, &L3>,
                    ) -> ::windlass::Result<L4> {
                        let (result,) = self.f.call(store, (a, b, c))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_f`].
                    pub fn func_f(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            &'static [Vec<Vec<Vec<R2>>>],
                            Option<Option<Option<Option<&'static R2>>>>,
                            Result<
                                Result<Result<&'static V1, &'static R1>, &'static R2>,
                                &'static L3,
                            >,
                        ),
                        (L4,),
                    > {
                        self.f
                    }
                }
            }
        }
    }
}
