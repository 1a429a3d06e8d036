#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `all-variants` whose imports are resolved and whose exports are found.
pub struct AllVariantsPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: AllVariantsIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for AllVariantsPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> AllVariantsPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = AllVariantsIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<AllVariants> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `all-variants` keeps its exports.
#[derive(Clone)]
pub struct AllVariantsIndices {
    interface0: exports::t::variants::variants::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllVariantsIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::variants::variants::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<AllVariants> {
        Ok(AllVariants {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `all-variants`.
#[derive(Clone)]
pub struct AllVariants {
    interface0: exports::t::variants::variants::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllVariants {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        AllVariantsPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        AllVariantsIndices::new(&instance.instance_pre(&store))?
            .load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::variants::variants::HostWithStore<T>,
        for<'a> D::Data<'a>: t::variants::variants::Host,
        T: 'static,
    {
        t::variants::variants::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:variants/variants`.
    pub fn t_variants_variants(&self) -> &exports::t::variants::variants::Guest {
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
    pub mod variants {
        pub mod variants {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone, Copy)]
            pub enum Small {
                #[component(name = "a")]
                A,
                #[component(name = "b")]
                B(u8),
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone, Copy)]
            pub enum Numbers {
                #[component(name = "a")]
                A(u8),
                #[component(name = "b")]
                B(u16),
                #[component(name = "c")]
                C(u32),
                #[component(name = "d")]
                D(u64),
                #[component(name = "e")]
                E(f32),
                #[component(name = "f")]
                F(f64),
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum OwnedPart {
                #[component(name = "leaf")]
                Leaf(String),
                #[component(name = "number")]
                Number(u64),
                #[component(name = "small")]
                Small(Small),
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum Owned {
                #[component(name = "text")]
                Text(String),
                #[component(name = "bytes")]
                Bytes(Vec<u8>),
                #[component(name = "many")]
                Many(Vec<OwnedPart>),
                #[component(name = "none")]
                None,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone, Copy)]
            pub enum Same {
                #[component(name = "a")]
                A(u32),
                #[component(name = "b")]
                B(u32),
                #[component(name = "c")]
                C(u32),
            }
            impl Same {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::A(_) => "a",
                        Self::B(_) => "b",
                        Self::C(_) => "c",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::A(_) => "",
                        Self::B(_) => "",
                        Self::C(_) => "",
                    }
                }
            }
            impl ::core::fmt::Display for Same {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::write!(f, "{self:?}")
                }
            }
            impl ::core::error::Error for Same {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum Deep {
                #[component(name = "a")]
                A(Option<Result<Owned, (Small, Numbers)>>),
                #[component(name = "b")]
                B(Vec<Option<Owned>>),
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone, Copy)]
            pub enum UnitOnly {
                #[component(name = "x")]
                X,
                #[component(name = "y")]
                Y,
                #[component(name = "z")]
                Z,
            }
            /// What a host implements for the interface `t:variants/variants`.
            pub trait Host {
                fn f(&mut self, a: Small, b: Numbers) -> Owned;
                fn g(&mut self, a: Owned, b: Vec<Owned>, c: Option<Deep>) -> Deep;
                fn h(&mut self, a: Same, b: UnitOnly) -> Result<UnitOnly, Same>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn f(&mut self, a: Small, b: Numbers) -> Owned {
                    <_T as Host>::f(self, a, b)
                }
                fn g(&mut self, a: Owned, b: Vec<Owned>, c: Option<Deep>) -> Deep {
                    <_T as Host>::g(self, a, b, c)
                }
                fn h(&mut self, a: Same, b: UnitOnly) -> Result<UnitOnly, Same> {
                    <_T as Host>::h(self, a, b)
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
                            (arg0, arg1): (Small, Numbers),
                        | -> ::windlass::Result<(Owned,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::f(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "g",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1, arg2): (Owned, Vec<Owned>, Option<Deep>),
                        | -> ::windlass::Result<(Deep,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::g(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "h",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (Same, UnitOnly),
                        | -> ::windlass::Result<(Result<UnitOnly, Same>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::h(host, arg0, arg1),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:variants/variants` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:variants/variants")?, host_getter)
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
        pub mod variants {
            pub mod variants {
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone, Copy)]
                pub enum Small {
                    #[component(name = "a")]
                    A,
                    #[component(name = "b")]
                    B(u8),
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone, Copy)]
                pub enum Numbers {
                    #[component(name = "a")]
                    A(u8),
                    #[component(name = "b")]
                    B(u16),
                    #[component(name = "c")]
                    C(u32),
                    #[component(name = "d")]
                    D(u64),
                    #[component(name = "e")]
                    E(f32),
                    #[component(name = "f")]
                    F(f64),
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum OwnedPart {
                    #[component(name = "leaf")]
                    Leaf(String),
                    #[component(name = "number")]
                    Number(u64),
                    #[component(name = "small")]
                    Small(Small),
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum Owned {
                    #[component(name = "text")]
                    Text(String),
                    #[component(name = "bytes")]
                    Bytes(Vec<u8>),
                    #[component(name = "many")]
                    Many(Vec<OwnedPart>),
                    #[component(name = "none")]
                    None,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone, Copy)]
                pub enum Same {
                    #[component(name = "a")]
                    A(u32),
                    #[component(name = "b")]
                    B(u32),
                    #[component(name = "c")]
                    C(u32),
                }
                impl Same {
                    /// The name of the case in WIT.
                    pub fn name(&self) -> &'static str {
                        match self {
                            Self::A(_) => "a",
                            Self::B(_) => "b",
                            Self::C(_) => "c",
                        }
                    }
                    /// The documentation of the case in WIT.
                    pub fn message(&self) -> &'static str {
                        match self {
                            Self::A(_) => "",
                            Self::B(_) => "",
                            Self::C(_) => "",
                        }
                    }
                }
                impl ::core::fmt::Display for Same {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        ::core::write!(f, "{self:?}")
                    }
                }
                impl ::core::error::Error for Same {}
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum Deep {
                    #[component(name = "a")]
                    A(Option<Result<Owned, (Small, Numbers)>>),
                    #[component(name = "b")]
                    B(Vec<Option<Owned>>),
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone, Copy)]
                pub enum UnitOnly {
                    #[component(name = "x")]
                    X,
                    #[component(name = "y")]
                    Y,
                    #[component(name = "z")]
                    Z,
                }
                /// The functions of the exported interface `t:variants/variants` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    f: ::windlass::component::TypedFunc<(Small, Numbers), (Owned,)>,
                    g: ::windlass::component::TypedFunc<
                        (&'static Owned, &'static [Owned], Option<&'static Deep>),
                        (Deep,),
                    >,
                    h: ::windlass::component::TypedFunc<
                        (Same, UnitOnly),
                        (Result<UnitOnly, Same>,),
                    >,
                }
                /// Where a component keeps the functions of its export `t:variants/variants`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    f: ::windlass::component::ComponentExportIndex,
                    g: ::windlass::component::ComponentExportIndex,
                    h: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:variants/variants")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:variants/variants`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:variants/variants` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            f: function("f")?,
                            g: function("g")?,
                            h: function("h")?,
                        })
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
                                "the exported function `f` of `t:variants/variants`",
                            )?,
                            g: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.g),
                                "the exported function `g` of `t:variants/variants`",
                            )?,
                            h: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.h),
                                "the exported function `h` of `t:variants/variants`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_f(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: Small,
                        b: Numbers,
                    ) -> ::windlass::Result<Owned> {
                        let (result,) = self.f.call(store, (a, b))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_f`].
                    pub fn func_f(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(Small, Numbers), (Owned,)> {
                        self.f
                    }
                    pub fn call_g(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &Owned,
                        b: &[Owned],
                        c: Option<&Deep>,
                    ) -> ::windlass::Result<Deep> {
                        let (result,) = self.g.call(store, (a, b, c))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_g`].
                    pub fn func_g(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static Owned, &'static [Owned], Option<&'static Deep>),
                        (Deep,),
                    > {
                        self.g
                    }
                    pub fn call_h(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: Same,
                        b: UnitOnly,
                    ) -> ::windlass::Result<Result<UnitOnly, Same>> {
                        let (result,) = self.h.call(store, (a, b))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_h`].
                    pub fn func_h(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (Same, UnitOnly),
                        (Result<UnitOnly, Same>,),
                    > {
                        self.h
                    }
                }
            }
        }
    }
}
