#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `all-tuples` whose imports are resolved and whose exports are found.
pub struct AllTuplesPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: AllTuplesIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for AllTuplesPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> AllTuplesPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = AllTuplesIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<AllTuples> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `all-tuples` keeps its exports.
#[derive(Clone)]
pub struct AllTuplesIndices {
    interface0: exports::t::tuples::tuples::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllTuplesIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::tuples::tuples::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<AllTuples> {
        Ok(AllTuples {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `all-tuples`.
#[derive(Clone)]
pub struct AllTuples {
    interface0: exports::t::tuples::tuples::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllTuples {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        AllTuplesPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        AllTuplesIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::tuples::tuples::HostWithStore<T>,
        for<'a> D::Data<'a>: t::tuples::tuples::Host,
        T: 'static,
    {
        t::tuples::tuples::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:tuples/tuples`.
    pub fn t_tuples_tuples(&self) -> &exports::t::tuples::tuples::Guest {
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
    pub mod tuples {
        pub mod tuples {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Clone)]
            pub struct Long {
                pub t: (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, String),
            }
            impl ::core::fmt::Debug for Long {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    f.debug_struct("Long").finish_non_exhaustive()
                }
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Clone)]
            pub enum Longer {
                #[component(name = "l")]
                L(Long),
                #[component(name = "n")]
                N,
            }
            impl ::core::fmt::Debug for Longer {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    f.debug_struct("Longer").finish_non_exhaustive()
                }
            }
            impl Longer {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::L(_) => "l",
                        Self::N => "n",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::L(_) => "",
                        Self::N => "",
                    }
                }
            }
            impl ::core::fmt::Display for Longer {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::write!(f, "{self:?}")
                }
            }
            impl ::core::error::Error for Longer {}
            /// What a host implements for the interface `t:tuples/tuples`.
            pub trait Host {
                fn make(&mut self, l: Longer) -> Result<Long, Longer>;
                fn one(&mut self, a: (u8,)) -> (String,);
                fn sixteen(
                    &mut self,
                ) -> (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8);
                fn nested(
                    &mut self,
                    a: ((u8, String), (Vec<u8>, Option<char>)),
                ) -> ((bool,), (u8,));
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn make(&mut self, l: Longer) -> Result<Long, Longer> {
                    <_T as Host>::make(self, l)
                }
                fn one(&mut self, a: (u8,)) -> (String,) {
                    <_T as Host>::one(self, a)
                }
                fn sixteen(
                    &mut self,
                ) -> (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8) {
                    <_T as Host>::sixteen(self)
                }
                fn nested(
                    &mut self,
                    a: ((u8, String), (Vec<u8>, Option<char>)),
                ) -> ((bool,), (u8,)) {
                    <_T as Host>::nested(self, a)
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
                        "make",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (Longer,),
                        | -> ::windlass::Result<(Result<Long, Longer>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::make(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "one",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): ((u8,),),
                        | -> ::windlass::Result<((String,),)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::one(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "sixteen",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<
                            (
                                (
                                    u8,
                                    u8,
                                    u8,
                                    u8,
                                    u8,
                                    u8,
                                    u8,
                                    u8,
                                    u8,
                                    u8,
                                    u8,
                                    u8,
                                    u8,
                                    u8,
                                    u8,
                                    u8,
                                ),
                            ),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::sixteen(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "nested",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (((u8, String), (Vec<u8>, Option<char>)),),
                        | -> ::windlass::Result<(((bool,), (u8,)),)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::nested(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:tuples/tuples` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:tuples/tuples")?, host_getter)
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
        pub mod tuples {
            pub mod tuples {
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Clone)]
                pub struct Long {
                    pub t: (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, String),
                }
                impl ::core::fmt::Debug for Long {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        f.debug_struct("Long").finish_non_exhaustive()
                    }
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Clone)]
                pub enum Longer {
                    #[component(name = "l")]
                    L(Long),
                    #[component(name = "n")]
                    N,
                }
                impl ::core::fmt::Debug for Longer {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        f.debug_struct("Longer").finish_non_exhaustive()
                    }
                }
                impl Longer {
                    /// The name of the case in WIT.
                    pub fn name(&self) -> &'static str {
                        match self {
                            Self::L(_) => "l",
                            Self::N => "n",
                        }
                    }
                    /// The documentation of the case in WIT.
                    pub fn message(&self) -> &'static str {
                        match self {
                            Self::L(_) => "",
                            Self::N => "",
                        }
                    }
                }
                impl ::core::fmt::Display for Longer {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        ::core::write!(f, "{self:?}")
                    }
                }
                impl ::core::error::Error for Longer {}
                /// The functions of the exported interface `t:tuples/tuples` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    make: ::windlass::component::TypedFunc<
                        (&'static Longer,),
                        (Result<Long, Longer>,),
                    >,
                    one: ::windlass::component::TypedFunc<((u8,),), ((String,),)>,
                    sixteen: ::windlass::component::TypedFunc<
                        (),
                        (
                            (
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                            ),
                        ),
                    >,
                    nested: ::windlass::component::TypedFunc<
                        (((u8, &'static str), (&'static [u8], Option<char>)),),
                        (((bool,), (u8,)),),
                    >,
                }
                /// Where a component keeps the functions of its export `t:tuples/tuples`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    make: ::windlass::component::ComponentExportIndex,
                    one: ::windlass::component::ComponentExportIndex,
                    sixteen: ::windlass::component::ComponentExportIndex,
                    nested: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:tuples/tuples")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:tuples/tuples`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:tuples/tuples` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            make: function("make")?,
                            one: function("one")?,
                            sixteen: function("sixteen")?,
                            nested: function("nested")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            make: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.make),
                                "the exported function `make` of `t:tuples/tuples`",
                            )?,
                            one: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.one),
                                "the exported function `one` of `t:tuples/tuples`",
                            )?,
                            sixteen: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.sixteen),
                                "the exported function `sixteen` of `t:tuples/tuples`",
                            )?,
                            nested: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.nested),
                                "the exported function `nested` of `t:tuples/tuples`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_make(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        l: &Longer,
                    ) -> ::windlass::Result<Result<Long, Longer>> {
                        let (result,) = self.make.call(store, (l,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_make`].
                    pub fn func_make(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static Longer,),
                        (Result<Long, Longer>,),
                    > {
                        self.make
                    }
                    pub fn call_one(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: (u8,),
                    ) -> ::windlass::Result<(String,)> {
                        let (result,) = self.one.call(store, (a,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_one`].
                    pub fn func_one(
                        &self,
                    ) -> ::windlass::component::TypedFunc<((u8,),), ((String,),)> {
                        self.one
                    }
                    pub fn call_sixteen(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<
                        (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8),
                    > {
                        let (result,) = self.sixteen.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_sixteen`].
                    pub fn func_sixteen(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (),
                        (
                            (
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                                u8,
                            ),
                        ),
                    > {
                        self.sixteen
                    }
                    pub fn call_nested(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: ((u8, &str), (&[u8], Option<char>)),
                    ) -> ::windlass::Result<((bool,), (u8,))> {
                        let (result,) = self.nested.call(store, (a,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_nested`].
                    pub fn func_nested(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (((u8, &'static str), (&'static [u8], Option<char>)),),
                        (((bool,), (u8,)),),
                    > {
                        self.nested
                    }
                }
            }
        }
    }
}
