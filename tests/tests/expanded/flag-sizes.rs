#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `flag-sizes` whose imports are resolved and whose exports are found.
pub struct FlagSizesPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: FlagSizesIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for FlagSizesPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> FlagSizesPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = FlagSizesIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<FlagSizes> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `flag-sizes` keeps its exports.
#[derive(Clone)]
pub struct FlagSizesIndices {
    interface0: exports::t::flag_sizes::sizes::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl FlagSizesIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::flag_sizes::sizes::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<FlagSizes> {
        Ok(FlagSizes {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `flag-sizes`.
#[derive(Clone)]
pub struct FlagSizes {
    interface0: exports::t::flag_sizes::sizes::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl FlagSizes {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        FlagSizesPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        FlagSizesIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::flag_sizes::sizes::HostWithStore<T>,
        for<'a> D::Data<'a>: t::flag_sizes::sizes::Host,
        T: 'static,
    {
        t::flag_sizes::sizes::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:flag-sizes/sizes`.
    pub fn t_flag_sizes_sizes(&self) -> &exports::t::flag_sizes::sizes::Guest {
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
    pub mod flag_sizes {
        pub mod sizes {
            ::windlass::component::flags! {
                Na { #[component(name = "faa")] const FAA; }
            }
            ::windlass::component::flags! {
                Nb { #[component(name = "faa")] const FAA; #[component(name = "fab")]
                const FAB; #[component(name = "fac")] const FAC; #[component(name =
                "fad")] const FAD; #[component(name = "fae")] const FAE; #[component(name
                = "faf")] const FAF; #[component(name = "fag")] const FAG;
                #[component(name = "fah")] const FAH; }
            }
            ::windlass::component::flags! {
                Nc { #[component(name = "faa")] const FAA; #[component(name = "fab")]
                const FAB; #[component(name = "fac")] const FAC; #[component(name =
                "fad")] const FAD; #[component(name = "fae")] const FAE; #[component(name
                = "faf")] const FAF; #[component(name = "fag")] const FAG;
                #[component(name = "fah")] const FAH; #[component(name = "fai")] const
                FAI; }
            }
            ::windlass::component::flags! {
                Nd { #[component(name = "faa")] const FAA; #[component(name = "fab")]
                const FAB; #[component(name = "fac")] const FAC; #[component(name =
                "fad")] const FAD; #[component(name = "fae")] const FAE; #[component(name
                = "faf")] const FAF; #[component(name = "fag")] const FAG;
                #[component(name = "fah")] const FAH; #[component(name = "fai")] const
                FAI; #[component(name = "faj")] const FAJ; #[component(name = "fak")]
                const FAK; #[component(name = "fal")] const FAL; #[component(name =
                "fam")] const FAM; #[component(name = "fan")] const FAN; #[component(name
                = "fao")] const FAO; #[component(name = "fap")] const FAP; }
            }
            ::windlass::component::flags! {
                Ne { #[component(name = "faa")] const FAA; #[component(name = "fab")]
                const FAB; #[component(name = "fac")] const FAC; #[component(name =
                "fad")] const FAD; #[component(name = "fae")] const FAE; #[component(name
                = "faf")] const FAF; #[component(name = "fag")] const FAG;
                #[component(name = "fah")] const FAH; #[component(name = "fai")] const
                FAI; #[component(name = "faj")] const FAJ; #[component(name = "fak")]
                const FAK; #[component(name = "fal")] const FAL; #[component(name =
                "fam")] const FAM; #[component(name = "fan")] const FAN; #[component(name
                = "fao")] const FAO; #[component(name = "fap")] const FAP;
                #[component(name = "faq")] const FAQ; }
            }
            ::windlass::component::flags! {
                Nf { #[component(name = "faa")] const FAA; #[component(name = "fab")]
                const FAB; #[component(name = "fac")] const FAC; #[component(name =
                "fad")] const FAD; #[component(name = "fae")] const FAE; #[component(name
                = "faf")] const FAF; #[component(name = "fag")] const FAG;
                #[component(name = "fah")] const FAH; #[component(name = "fai")] const
                FAI; #[component(name = "faj")] const FAJ; #[component(name = "fak")]
                const FAK; #[component(name = "fal")] const FAL; #[component(name =
                "fam")] const FAM; #[component(name = "fan")] const FAN; #[component(name
                = "fao")] const FAO; #[component(name = "fap")] const FAP;
                #[component(name = "faq")] const FAQ; #[component(name = "far")] const
                FAR; #[component(name = "fas")] const FAS; #[component(name = "fat")]
                const FAT; #[component(name = "fau")] const FAU; #[component(name =
                "fav")] const FAV; #[component(name = "faw")] const FAW; #[component(name
                = "fax")] const FAX; #[component(name = "fay")] const FAY;
                #[component(name = "faz")] const FAZ; #[component(name = "fba")] const
                FBA; #[component(name = "fbb")] const FBB; #[component(name = "fbc")]
                const FBC; #[component(name = "fbd")] const FBD; #[component(name =
                "fbe")] const FBE; #[component(name = "fbf")] const FBF; }
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct All {
                pub a: Na,
                pub b: Nb,
                pub c: Nc,
                pub d: Nd,
                pub e: Ne,
                pub f: Nf,
            }
            /// What a host implements for the interface `t:flag-sizes/sizes`.
            pub trait Host {
                fn f(&mut self, a: Na, b: Nb, c: Nc, d: Nd, e: Ne, f: Nf) -> All;
                fn g(&mut self, a: Vec<Nf>, b: Option<Na>) -> Result<Nc, Nf>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn f(&mut self, a: Na, b: Nb, c: Nc, d: Nd, e: Ne, f: Nf) -> All {
                    <_T as Host>::f(self, a, b, c, d, e, f)
                }
                fn g(&mut self, a: Vec<Nf>, b: Option<Na>) -> Result<Nc, Nf> {
                    <_T as Host>::g(self, a, b)
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
                                arg3,
                                arg4,
                                arg5,
                            ): (Na, Nb, Nc, Nd, Ne, Nf),
                        | -> ::windlass::Result<(All,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::f(host, arg0, arg1, arg2, arg3, arg4, arg5),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "g",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (Vec<Nf>, Option<Na>),
                        | -> ::windlass::Result<(Result<Nc, Nf>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::g(host, arg0, arg1),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:flag-sizes/sizes` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:flag-sizes/sizes")?, host_getter)
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
        pub mod flag_sizes {
            pub mod sizes {
                ::windlass::component::flags! {
                    Na { #[component(name = "faa")] const FAA; }
                }
                ::windlass::component::flags! {
                    Nb { #[component(name = "faa")] const FAA; #[component(name = "fab")]
                    const FAB; #[component(name = "fac")] const FAC; #[component(name =
                    "fad")] const FAD; #[component(name = "fae")] const FAE;
                    #[component(name = "faf")] const FAF; #[component(name = "fag")]
                    const FAG; #[component(name = "fah")] const FAH; }
                }
                ::windlass::component::flags! {
                    Nc { #[component(name = "faa")] const FAA; #[component(name = "fab")]
                    const FAB; #[component(name = "fac")] const FAC; #[component(name =
                    "fad")] const FAD; #[component(name = "fae")] const FAE;
                    #[component(name = "faf")] const FAF; #[component(name = "fag")]
                    const FAG; #[component(name = "fah")] const FAH; #[component(name =
                    "fai")] const FAI; }
                }
                ::windlass::component::flags! {
                    Nd { #[component(name = "faa")] const FAA; #[component(name = "fab")]
                    const FAB; #[component(name = "fac")] const FAC; #[component(name =
                    "fad")] const FAD; #[component(name = "fae")] const FAE;
                    #[component(name = "faf")] const FAF; #[component(name = "fag")]
                    const FAG; #[component(name = "fah")] const FAH; #[component(name =
                    "fai")] const FAI; #[component(name = "faj")] const FAJ;
                    #[component(name = "fak")] const FAK; #[component(name = "fal")]
                    const FAL; #[component(name = "fam")] const FAM; #[component(name =
                    "fan")] const FAN; #[component(name = "fao")] const FAO;
                    #[component(name = "fap")] const FAP; }
                }
                ::windlass::component::flags! {
                    Ne { #[component(name = "faa")] const FAA; #[component(name = "fab")]
                    const FAB; #[component(name = "fac")] const FAC; #[component(name =
                    "fad")] const FAD; #[component(name = "fae")] const FAE;
                    #[component(name = "faf")] const FAF; #[component(name = "fag")]
                    const FAG; #[component(name = "fah")] const FAH; #[component(name =
                    "fai")] const FAI; #[component(name = "faj")] const FAJ;
                    #[component(name = "fak")] const FAK; #[component(name = "fal")]
                    const FAL; #[component(name = "fam")] const FAM; #[component(name =
                    "fan")] const FAN; #[component(name = "fao")] const FAO;
                    #[component(name = "fap")] const FAP; #[component(name = "faq")]
                    const FAQ; }
                }
                ::windlass::component::flags! {
                    Nf { #[component(name = "faa")] const FAA; #[component(name = "fab")]
                    const FAB; #[component(name = "fac")] const FAC; #[component(name =
                    "fad")] const FAD; #[component(name = "fae")] const FAE;
                    #[component(name = "faf")] const FAF; #[component(name = "fag")]
                    const FAG; #[component(name = "fah")] const FAH; #[component(name =
                    "fai")] const FAI; #[component(name = "faj")] const FAJ;
                    #[component(name = "fak")] const FAK; #[component(name = "fal")]
                    const FAL; #[component(name = "fam")] const FAM; #[component(name =
                    "fan")] const FAN; #[component(name = "fao")] const FAO;
                    #[component(name = "fap")] const FAP; #[component(name = "faq")]
                    const FAQ; #[component(name = "far")] const FAR; #[component(name =
                    "fas")] const FAS; #[component(name = "fat")] const FAT;
                    #[component(name = "fau")] const FAU; #[component(name = "fav")]
                    const FAV; #[component(name = "faw")] const FAW; #[component(name =
                    "fax")] const FAX; #[component(name = "fay")] const FAY;
                    #[component(name = "faz")] const FAZ; #[component(name = "fba")]
                    const FBA; #[component(name = "fbb")] const FBB; #[component(name =
                    "fbc")] const FBC; #[component(name = "fbd")] const FBD;
                    #[component(name = "fbe")] const FBE; #[component(name = "fbf")]
                    const FBF; }
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct All {
                    pub a: Na,
                    pub b: Nb,
                    pub c: Nc,
                    pub d: Nd,
                    pub e: Ne,
                    pub f: Nf,
                }
                /// The functions of the exported interface `t:flag-sizes/sizes` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    f: ::windlass::component::TypedFunc<
                        (Na, Nb, Nc, Nd, Ne, Nf),
                        (All,),
                    >,
                    g: ::windlass::component::TypedFunc<
                        (&'static [Nf], Option<Na>),
                        (Result<Nc, Nf>,),
                    >,
                }
                /// Where a component keeps the functions of its export `t:flag-sizes/sizes`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    f: ::windlass::component::ComponentExportIndex,
                    g: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:flag-sizes/sizes")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:flag-sizes/sizes`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:flag-sizes/sizes` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            f: function("f")?,
                            g: function("g")?,
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
                                "the exported function `f` of `t:flag-sizes/sizes`",
                            )?,
                            g: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.g),
                                "the exported function `g` of `t:flag-sizes/sizes`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_f(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: Na,
                        b: Nb,
                        c: Nc,
                        d: Nd,
                        e: Ne,
                        f: Nf,
                    ) -> ::windlass::Result<All> {
                        let (result,) = self.f.call(store, (a, b, c, d, e, f))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_f`].
                    pub fn func_f(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (Na, Nb, Nc, Nd, Ne, Nf),
                        (All,),
                    > {
                        self.f
                    }
                    pub fn call_g(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &[Nf],
                        b: Option<Na>,
                    ) -> ::windlass::Result<Result<Nc, Nf>> {
                        let (result,) = self.g.call(store, (a, b))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_g`].
                    pub fn func_g(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static [Nf], Option<Na>),
                        (Result<Nc, Nf>,),
                    > {
                        self.g
                    }
                }
            }
        }
    }
}
