#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `versions` whose imports are resolved and whose exports are found.
pub struct VersionsPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: VersionsIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for VersionsPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> VersionsPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = VersionsIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Versions> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `versions` keeps its exports.
#[derive(Clone)]
pub struct VersionsIndices {
    interface0: exports::my::dep0_1_0::a::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl VersionsIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::my::dep0_1_0::a::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Versions> {
        Ok(Versions {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `versions`.
#[derive(Clone)]
pub struct Versions {
    interface0: exports::my::dep0_1_0::a::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Versions {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        VersionsPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        VersionsIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: my::dep0_1_0::a::HostWithStore<T> + my::dep0_2_0::a::HostWithStore<T>
            + my::other::b::HostWithStore<T>,
        for<'a> D::Data<
            'a,
        >: my::dep0_1_0::a::Host + my::dep0_2_0::a::Host + my::other::b::Host,
        T: 'static,
    {
        my::dep0_1_0::a::add_to_linker::<T, D>(linker, host_getter)?;
        my::dep0_2_0::a::add_to_linker::<T, D>(linker, host_getter)?;
        my::other::b::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `my:dep/a@0.1.0`.
    pub fn my_dep0_1_0_a(&self) -> &exports::my::dep0_1_0::a::Guest {
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
        pub mod a {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct R {
                pub x: u8,
            }
            /// What a host implements for the interface `my:dep/a@0.1.0`.
            pub trait Host {
                fn f(&mut self) -> R;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn f(&mut self) -> R {
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
                        | -> ::windlass::Result<(R,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::f(host),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `my:dep/a@0.1.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("my:dep/a@0.1.0")?, host_getter)
            }
        }
    }
    pub mod dep0_2_0 {
        pub mod a {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct R {
                pub x: u16,
            }
            /// What a host implements for the interface `my:dep/a@0.2.0`.
            pub trait Host {
                fn f(&mut self) -> R;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn f(&mut self) -> R {
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
                        | -> ::windlass::Result<(R,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::f(host),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `my:dep/a@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("my:dep/a@0.2.0")?, host_getter)
            }
        }
    }
    pub mod other {
        pub mod b {
            pub type R = super::super::super::my::dep0_2_0::a::R;
            /// What a host implements for the interface `my:other/b@1.0.0`.
            pub trait Host {
                fn g(&mut self, x: R);
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn g(&mut self, x: R) {
                    <_T as Host>::g(self, x)
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
                        "g",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (R,),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::g(host, arg0);
                            Ok(())
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `my:other/b@1.0.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("my:other/b@1.0.0")?, host_getter)
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
        pub mod dep0_1_0 {
            pub mod a {
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct R {
                    pub x: u8,
                }
                /// The functions of the exported interface `my:dep/a@0.1.0` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    f: ::windlass::component::TypedFunc<(), (R,)>,
                }
                /// Where a component keeps the functions of its export `my:dep/a@0.1.0`.
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
                            .get_export_index(None, "my:dep/a@0.1.0")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `my:dep/a@0.1.0`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `my:dep/a@0.1.0` that the component exports has no function `{name}`"
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
                                "the exported function `f` of `my:dep/a@0.1.0`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_f(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<R> {
                        let (result,) = self.f.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_f`].
                    pub fn func_f(&self) -> ::windlass::component::TypedFunc<(), (R,)> {
                        self.f
                    }
                }
            }
        }
    }
}
