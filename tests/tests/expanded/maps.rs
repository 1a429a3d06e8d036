#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `all-maps` whose imports are resolved and whose exports are found.
pub struct AllMapsPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: AllMapsIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for AllMapsPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> AllMapsPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = AllMapsIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<AllMaps> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `all-maps` keeps its exports.
#[derive(Clone)]
pub struct AllMapsIndices {
    interface0: exports::t::maps::maps::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllMapsIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::maps::maps::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<AllMaps> {
        Ok(AllMaps {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `all-maps`.
#[derive(Clone)]
pub struct AllMaps {
    interface0: exports::t::maps::maps::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllMaps {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        AllMapsPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        AllMapsIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::maps::maps::HostWithStore<T>,
        for<'a> D::Data<'a>: t::maps::maps::Host,
        T: 'static,
    {
        t::maps::maps::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:maps/maps`.
    pub fn t_maps_maps(&self) -> &exports::t::maps::maps::Guest {
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
    pub mod maps {
        pub mod maps {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Entry {
                pub name: String,
                pub tags: ::std::collections::HashMap<String, String>,
            }
            pub type Table = ::std::collections::HashMap<String, Entry>;
            pub type Ids = ::std::collections::HashMap<u64, Vec<u8>>;
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum Value {
                #[component(name = "text")]
                Text(String),
                #[component(name = "nested")]
                Nested(::std::collections::HashMap<String, u32>),
            }
            /// What a host implements for the interface `t:maps/maps`.
            pub trait Host {
                fn put(
                    &mut self,
                    a: ::std::collections::HashMap<String, u32>,
                    b: Table,
                    c: Ids,
                    d: ::std::collections::HashMap<char, bool>,
                );
                fn get(&mut self) -> Table;
                fn deep(
                    &mut self,
                    a: ::std::collections::HashMap<
                        u8,
                        ::std::collections::HashMap<String, Vec<Option<Value>>>,
                    >,
                    b: Vec<Table>,
                    c: Option<Ids>,
                ) -> Result<::std::collections::HashMap<String, Value>, Table>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn put(
                    &mut self,
                    a: ::std::collections::HashMap<String, u32>,
                    b: Table,
                    c: Ids,
                    d: ::std::collections::HashMap<char, bool>,
                ) {
                    <_T as Host>::put(self, a, b, c, d)
                }
                fn get(&mut self) -> Table {
                    <_T as Host>::get(self)
                }
                fn deep(
                    &mut self,
                    a: ::std::collections::HashMap<
                        u8,
                        ::std::collections::HashMap<String, Vec<Option<Value>>>,
                    >,
                    b: Vec<Table>,
                    c: Option<Ids>,
                ) -> Result<::std::collections::HashMap<String, Value>, Table> {
                    <_T as Host>::deep(self, a, b, c)
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
                        "put",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                            ): (
                                ::std::collections::HashMap<String, u32>,
                                Table,
                                Ids,
                                ::std::collections::HashMap<char, bool>,
                            ),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::put(host, arg0, arg1, arg2, arg3);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "get",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Table,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "deep",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                ::std::collections::HashMap<
                                    u8,
                                    ::std::collections::HashMap<String, Vec<Option<Value>>>,
                                >,
                                Vec<Table>,
                                Option<Ids>,
                            ),
                        | -> ::windlass::Result<
                            (Result<::std::collections::HashMap<String, Value>, Table>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::deep(host, arg0, arg1, arg2),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:maps/maps` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:maps/maps")?, host_getter)
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
        pub mod maps {
            pub mod maps {
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Entry {
                    pub name: String,
                    pub tags: ::std::collections::HashMap<String, String>,
                }
                pub type Table = ::std::collections::HashMap<String, Entry>;
                pub type Ids = ::std::collections::HashMap<u64, Vec<u8>>;
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum Value {
                    #[component(name = "text")]
                    Text(String),
                    #[component(name = "nested")]
                    Nested(::std::collections::HashMap<String, u32>),
                }
                /// The functions of the exported interface `t:maps/maps` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    put: ::windlass::component::TypedFunc<
                        (
                            &'static ::std::collections::HashMap<String, u32>,
                            &'static ::std::collections::HashMap<String, Entry>,
                            &'static ::std::collections::HashMap<u64, Vec<u8>>,
                            &'static ::std::collections::HashMap<char, bool>,
                        ),
                        (),
                    >,
                    get: ::windlass::component::TypedFunc<(), (Table,)>,
                    deep: ::windlass::component::TypedFunc<
                        (
                            &'static ::std::collections::HashMap<
                                u8,
                                ::std::collections::HashMap<String, Vec<Option<Value>>>,
                            >,
                            &'static [Table],
                            Option<&'static ::std::collections::HashMap<u64, Vec<u8>>>,
                        ),
                        (Result<::std::collections::HashMap<String, Value>, Table>,),
                    >,
                }
                /// Where a component keeps the functions of its export `t:maps/maps`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    put: ::windlass::component::ComponentExportIndex,
                    get: ::windlass::component::ComponentExportIndex,
                    deep: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:maps/maps")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:maps/maps`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:maps/maps` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            put: function("put")?,
                            get: function("get")?,
                            deep: function("deep")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            put: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.put),
                                "the exported function `put` of `t:maps/maps`",
                            )?,
                            get: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.get),
                                "the exported function `get` of `t:maps/maps`",
                            )?,
                            deep: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.deep),
                                "the exported function `deep` of `t:maps/maps`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_put(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &::std::collections::HashMap<String, u32>,
                        b: &::std::collections::HashMap<String, Entry>,
                        c: &::std::collections::HashMap<u64, Vec<u8>>,
                        d: &::std::collections::HashMap<char, bool>,
                    ) -> ::windlass::Result<()> {
                        self.put.call(store, (a, b, c, d))
                    }
                    /// The function behind [`Self::call_put`].
                    pub fn func_put(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            &'static ::std::collections::HashMap<String, u32>,
                            &'static ::std::collections::HashMap<String, Entry>,
                            &'static ::std::collections::HashMap<u64, Vec<u8>>,
                            &'static ::std::collections::HashMap<char, bool>,
                        ),
                        (),
                    > {
                        self.put
                    }
                    pub fn call_get(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Table> {
                        let (result,) = self.get.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get`].
                    pub fn func_get(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (Table,)> {
                        self.get
                    }
                    pub fn call_deep(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &::std::collections::HashMap<
                            u8,
                            ::std::collections::HashMap<String, Vec<Option<Value>>>,
                        >,
                        b: &[Table],
                        c: Option<&::std::collections::HashMap<u64, Vec<u8>>>,
                    ) -> ::windlass::Result<
                        Result<::std::collections::HashMap<String, Value>, Table>,
                    > {
                        let (result,) = self.deep.call(store, (a, b, c))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_deep`].
                    pub fn func_deep(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            &'static ::std::collections::HashMap<
                                u8,
                                ::std::collections::HashMap<String, Vec<Option<Value>>>,
                            >,
                            &'static [Table],
                            Option<&'static ::std::collections::HashMap<u64, Vec<u8>>>,
                        ),
                        (Result<::std::collections::HashMap<String, Value>, Table>,),
                    > {
                        self.deep
                    }
                }
            }
        }
    }
}
