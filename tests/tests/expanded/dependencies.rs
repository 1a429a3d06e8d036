#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub type Thing = a::one::types::Thing;
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `dependencies` whose imports are resolved and whose exports are found.
pub struct DependenciesPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: DependenciesIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for DependenciesPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> DependenciesPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = DependenciesIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Dependencies> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `dependencies` keeps its exports.
#[derive(Clone)]
pub struct DependenciesIndices {
    interface0: exports::a::two::use_one::GuestIndices,
    interface1: exports::b_c::d::e::GuestIndices,
    interface2: exports::b::c_d::e::GuestIndices,
    last: ::windlass::component::ComponentExportIndex,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl DependenciesIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        Ok(Self {
            interface0: exports::a::two::use_one::GuestIndices::new(instance_pre)?,
            interface1: exports::b_c::d::e::GuestIndices::new(instance_pre)?,
            interface2: exports::b::c_d::e::GuestIndices::new(instance_pre)?,
            last: instance_pre
                .component()
                .get_export_index(None, "last")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `last`"
                    )
                })?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Dependencies> {
        Ok(Dependencies {
            interface0: self.interface0.load(&mut store, instance)?,
            interface1: self.interface1.load(&mut store, instance)?,
            interface2: self.interface2.load(&mut store, instance)?,
            last: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.last),
                "the exported function `last`",
            )?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `dependencies`.
#[derive(Clone)]
pub struct Dependencies {
    interface0: exports::a::two::use_one::Guest,
    interface1: exports::b_c::d::e::Guest,
    interface2: exports::b::c_d::e::Guest,
    last: ::windlass::component::TypedFunc<(Thing,), (Thing,)>,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Dependencies {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        DependenciesPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        DependenciesIndices::new(&instance.instance_pre(&store))?
            .load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: a::one::types::HostWithStore<T> + a::two::use_one::HostWithStore<T>
            + b::one::types::HostWithStore<T> + b_c::d::e::HostWithStore<T>
            + b::c_d::e::HostWithStore<T>,
        for<'a> D::Data<
            'a,
        >: a::one::types::Host + a::two::use_one::Host + b::one::types::Host
            + b_c::d::e::Host + b::c_d::e::Host,
        T: 'static,
    {
        a::one::types::add_to_linker::<T, D>(linker, host_getter)?;
        a::two::use_one::add_to_linker::<T, D>(linker, host_getter)?;
        b::one::types::add_to_linker::<T, D>(linker, host_getter)?;
        b_c::d::e::add_to_linker::<T, D>(linker, host_getter)?;
        b::c_d::e::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    pub fn call_last(
        &self,
        store: impl ::windlass::AsContextMut,
        t: Thing,
    ) -> ::windlass::Result<Thing> {
        let (result,) = self.last.call(store, (t,))?;
        Ok(result)
    }
    /// The function behind [`Self::call_last`].
    pub fn func_last(&self) -> ::windlass::component::TypedFunc<(Thing,), (Thing,)> {
        self.last
    }
    /// The exported interface `a:two/use-one@1.0.0`.
    pub fn a_two_use_one(&self) -> &exports::a::two::use_one::Guest {
        &self.interface0
    }
    /// The exported interface `b-c:d/e`.
    pub fn b_c_d_e(&self) -> &exports::b_c::d::e::Guest {
        &self.interface1
    }
    /// The exported interface `b:c-d/e`.
    pub fn b_c_d_e_(&self) -> &exports::b::c_d::e::Guest {
        &self.interface2
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
pub mod a {
    pub mod one {
        pub mod types {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Thing {
                pub a: u8,
            }
            /// What a host implements for the interface `a:one/types`.
            pub trait Host {}
            impl<_T: Host + ?Sized> Host for &mut _T {}
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
            /// Defines the interface `a:one/types` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("a:one/types")?, host_getter)
            }
        }
    }
    pub mod two {
        pub mod use_one {
            pub type Thing = super::super::super::a::one::types::Thing;
            /// What a host implements for the interface `a:two/use-one@1.0.0`.
            pub trait Host {
                fn f(&mut self, t: Thing) -> Vec<Thing>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn f(&mut self, t: Thing) -> Vec<Thing> {
                    <_T as Host>::f(self, t)
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
                            (arg0,): (Thing,),
                        | -> ::windlass::Result<(Vec<Thing>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::f(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `a:two/use-one@1.0.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("a:two/use-one@1.0.0")?, host_getter)
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
pub mod b {
    pub mod one {
        pub mod types {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Thing {
                pub b: String,
            }
            /// What a host implements for the interface `b:one/types`.
            pub trait Host {}
            impl<_T: Host + ?Sized> Host for &mut _T {}
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
            /// Defines the interface `b:one/types` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("b:one/types")?, host_getter)
            }
        }
    }
    pub mod c_d {
        pub mod e {
            /// What a host implements for the interface `b:c-d/e`.
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
            /// Defines the interface `b:c-d/e` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("b:c-d/e")?, host_getter)
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
pub mod b_c {
    pub mod d {
        pub mod e {
            /// What a host implements for the interface `b-c:d/e`.
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
            /// Defines the interface `b-c:d/e` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("b-c:d/e")?, host_getter)
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
    pub mod a {
        pub mod two {
            pub mod use_one {
                pub type Thing = super::super::super::super::a::one::types::Thing;
                /// The functions of the exported interface `a:two/use-one@1.0.0` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    f: ::windlass::component::TypedFunc<(Thing,), (Vec<Thing>,)>,
                }
                /// Where a component keeps the functions of its export `a:two/use-one@1.0.0`.
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
                            .get_export_index(None, "a:two/use-one@1.0.0")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `a:two/use-one@1.0.0`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `a:two/use-one@1.0.0` that the component exports has no function `{name}`"
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
                                "the exported function `f` of `a:two/use-one@1.0.0`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_f(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        t: Thing,
                    ) -> ::windlass::Result<Vec<Thing>> {
                        let (result,) = self.f.call(store, (t,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_f`].
                    pub fn func_f(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(Thing,), (Vec<Thing>,)> {
                        self.f
                    }
                }
            }
        }
    }
    pub mod b_c {
        pub mod d {
            pub mod e {
                /// The functions of the exported interface `b-c:d/e` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    f: ::windlass::component::TypedFunc<(), ()>,
                }
                /// Where a component keeps the functions of its export `b-c:d/e`.
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
                            .get_export_index(None, "b-c:d/e")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `b-c:d/e`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `b-c:d/e` that the component exports has no function `{name}`"
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
                                "the exported function `f` of `b-c:d/e`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_f(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<()> {
                        self.f.call(store, ())
                    }
                    /// The function behind [`Self::call_f`].
                    pub fn func_f(&self) -> ::windlass::component::TypedFunc<(), ()> {
                        self.f
                    }
                }
            }
        }
    }
    pub mod b {
        pub mod c_d {
            pub mod e {
                /// The functions of the exported interface `b:c-d/e` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    f: ::windlass::component::TypedFunc<(), ()>,
                }
                /// Where a component keeps the functions of its export `b:c-d/e`.
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
                            .get_export_index(None, "b:c-d/e")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `b:c-d/e`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `b:c-d/e` that the component exports has no function `{name}`"
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
                                "the exported function `f` of `b:c-d/e`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_f(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<()> {
                        self.f.call(store, ())
                    }
                    /// The function behind [`Self::call_f`].
                    pub fn func_f(&self) -> ::windlass::component::TypedFunc<(), ()> {
                        self.f
                    }
                }
            }
        }
    }
}
