#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `all-arrays` whose imports are resolved and whose exports are found.
pub struct AllArraysPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: AllArraysIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for AllArraysPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> AllArraysPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = AllArraysIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<AllArrays> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `all-arrays` keeps its exports.
#[derive(Clone)]
pub struct AllArraysIndices {
    interface0: exports::t::arrays::arrays::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllArraysIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::arrays::arrays::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<AllArrays> {
        Ok(AllArrays {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `all-arrays`.
#[derive(Clone)]
pub struct AllArrays {
    interface0: exports::t::arrays::arrays::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllArrays {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        AllArraysPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        AllArraysIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::arrays::arrays::HostWithStore<T>,
        for<'a> D::Data<'a>: t::arrays::arrays::Host,
        T: 'static,
    {
        t::arrays::arrays::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:arrays/arrays`.
    pub fn t_arrays_arrays(&self) -> &exports::t::arrays::arrays::Guest {
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
    pub mod arrays {
        pub mod arrays {
            pub type Hash = [u8; 32];
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Matrix {
                pub rows: [[f32; 4]; 4],
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Keyed {
                pub id: Hash,
                pub names: [String; 2],
                pub maybe: [Option<u8>; 3],
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone, Copy)]
            pub enum Shape {
                #[component(name = "triangle")]
                Triangle([(f64, f64); 3]),
                #[component(name = "none")]
                None,
            }
            /// What a host implements for the interface `t:arrays/arrays`.
            pub trait Host {
                fn put(&mut self, a: [u32; 4], b: Hash, c: Matrix, d: [Keyed; 2]);
                fn get(&mut self, a: Vec<[u8; 4]>) -> [Shape; 2];
                fn lots(&mut self, a: [u64; 17]) -> Hash;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn put(&mut self, a: [u32; 4], b: Hash, c: Matrix, d: [Keyed; 2]) {
                    <_T as Host>::put(self, a, b, c, d)
                }
                fn get(&mut self, a: Vec<[u8; 4]>) -> [Shape; 2] {
                    <_T as Host>::get(self, a)
                }
                fn lots(&mut self, a: [u64; 17]) -> Hash {
                    <_T as Host>::lots(self, a)
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
                            ): ([u32; 4], Hash, Matrix, [Keyed; 2]),
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
                            (arg0,): (Vec<[u8; 4]>,),
                        | -> ::windlass::Result<([Shape; 2],)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "lots",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): ([u64; 17],),
                        | -> ::windlass::Result<(Hash,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::lots(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:arrays/arrays` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:arrays/arrays")?, host_getter)
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
        pub mod arrays {
            pub mod arrays {
                pub type Hash = [u8; 32];
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Matrix {
                    pub rows: [[f32; 4]; 4],
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Keyed {
                    pub id: Hash,
                    pub names: [String; 2],
                    pub maybe: [Option<u8>; 3],
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone, Copy)]
                pub enum Shape {
                    #[component(name = "triangle")]
                    Triangle([(f64, f64); 3]),
                    #[component(name = "none")]
                    None,
                }
                /// The functions of the exported interface `t:arrays/arrays` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    put: ::windlass::component::TypedFunc<
                        ([u32; 4], Hash, Matrix, [&'static Keyed; 2]),
                        (),
                    >,
                    get: ::windlass::component::TypedFunc<
                        (&'static [[u8; 4]],),
                        ([Shape; 2],),
                    >,
                    lots: ::windlass::component::TypedFunc<([u64; 17],), (Hash,)>,
                }
                /// Where a component keeps the functions of its export `t:arrays/arrays`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    put: ::windlass::component::ComponentExportIndex,
                    get: ::windlass::component::ComponentExportIndex,
                    lots: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:arrays/arrays")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:arrays/arrays`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:arrays/arrays` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            put: function("put")?,
                            get: function("get")?,
                            lots: function("lots")?,
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
                                "the exported function `put` of `t:arrays/arrays`",
                            )?,
                            get: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.get),
                                "the exported function `get` of `t:arrays/arrays`",
                            )?,
                            lots: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.lots),
                                "the exported function `lots` of `t:arrays/arrays`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_put(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: [u32; 4],
                        b: Hash,
                        c: Matrix,
                        d: [&Keyed; 2],
                    ) -> ::windlass::Result<()> {
                        self.put.call(store, (a, b, c, d))
                    }
                    /// The function behind [`Self::call_put`].
                    pub fn func_put(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        ([u32; 4], Hash, Matrix, [&'static Keyed; 2]),
                        (),
                    > {
                        self.put
                    }
                    pub fn call_get(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &[[u8; 4]],
                    ) -> ::windlass::Result<[Shape; 2]> {
                        let (result,) = self.get.call(store, (a,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get`].
                    pub fn func_get(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static [[u8; 4]],),
                        ([Shape; 2],),
                    > {
                        self.get
                    }
                    pub fn call_lots(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: [u64; 17],
                    ) -> ::windlass::Result<Hash> {
                        let (result,) = self.lots.call(store, (a,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_lots`].
                    pub fn func_lots(
                        &self,
                    ) -> ::windlass::component::TypedFunc<([u64; 17],), (Hash,)> {
                        self.lots
                    }
                }
            }
        }
    }
}
