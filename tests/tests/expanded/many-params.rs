#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `many-params` whose imports are resolved and whose exports are found.
pub struct ManyParamsPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: ManyParamsIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for ManyParamsPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> ManyParamsPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = ManyParamsIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<ManyParams> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `many-params` keeps its exports.
#[derive(Clone)]
pub struct ManyParamsIndices {
    interface0: exports::t::many_params::many::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ManyParamsIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::many_params::many::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<ManyParams> {
        Ok(ManyParams {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `many-params`.
#[derive(Clone)]
pub struct ManyParams {
    interface0: exports::t::many_params::many::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ManyParams {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        ManyParamsPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        ManyParamsIndices::new(&instance.instance_pre(&store))?
            .load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::many_params::many::HostWithStore<T>,
        for<'a> D::Data<'a>: t::many_params::many::Host,
        T: 'static,
    {
        t::many_params::many::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:many-params/many`.
    pub fn t_many_params_many(&self) -> &exports::t::many_params::many::Guest {
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
    pub mod many_params {
        pub mod many {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct R {
                pub a: String,
                pub b: Vec<u8>,
                pub c: Option<String>,
            }
            /// What a host implements for the interface `t:many-params/many`.
            pub trait Host {
                fn flat16(
                    &mut self,
                    a: u8,
                    b: u8,
                    c: u8,
                    d: u8,
                    e: u8,
                    f: u8,
                    g: u8,
                    h: u8,
                    i: u8,
                    j: u8,
                    k: u8,
                    l: u8,
                    m: u8,
                    n: u8,
                    o: u8,
                    p: u8,
                ) -> u8;
                fn flat17(
                    &mut self,
                    a: u8,
                    b: u8,
                    c: u8,
                    d: u8,
                    e: u8,
                    f: u8,
                    g: u8,
                    h: u8,
                    i: u8,
                    j: u8,
                    k: u8,
                    l: u8,
                    m: u8,
                    n: u8,
                    o: u8,
                    p: u8,
                    q: u8,
                ) -> u8;
                fn strings(
                    &mut self,
                    a: String,
                    b: String,
                    c: String,
                    d: String,
                    e: String,
                    f: String,
                    g: String,
                    h: String,
                    i: String,
                ) -> String;
                fn records(&mut self, a: R, b: R, c: R) -> (R, R);
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn flat16(
                    &mut self,
                    a: u8,
                    b: u8,
                    c: u8,
                    d: u8,
                    e: u8,
                    f: u8,
                    g: u8,
                    h: u8,
                    i: u8,
                    j: u8,
                    k: u8,
                    l: u8,
                    m: u8,
                    n: u8,
                    o: u8,
                    p: u8,
                ) -> u8 {
                    <_T as Host>::flat16(
                        self,
                        a,
                        b,
                        c,
                        d,
                        e,
                        f,
                        g,
                        h,
                        i,
                        j,
                        k,
                        l,
                        m,
                        n,
                        o,
                        p,
                    )
                }
                fn flat17(
                    &mut self,
                    a: u8,
                    b: u8,
                    c: u8,
                    d: u8,
                    e: u8,
                    f: u8,
                    g: u8,
                    h: u8,
                    i: u8,
                    j: u8,
                    k: u8,
                    l: u8,
                    m: u8,
                    n: u8,
                    o: u8,
                    p: u8,
                    q: u8,
                ) -> u8 {
                    <_T as Host>::flat17(
                        self,
                        a,
                        b,
                        c,
                        d,
                        e,
                        f,
                        g,
                        h,
                        i,
                        j,
                        k,
                        l,
                        m,
                        n,
                        o,
                        p,
                        q,
                    )
                }
                fn strings(
                    &mut self,
                    a: String,
                    b: String,
                    c: String,
                    d: String,
                    e: String,
                    f: String,
                    g: String,
                    h: String,
                    i: String,
                ) -> String {
                    <_T as Host>::strings(self, a, b, c, d, e, f, g, h, i)
                }
                fn records(&mut self, a: R, b: R, c: R) -> (R, R) {
                    <_T as Host>::records(self, a, b, c)
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
                        "flat16",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                                arg4,
                                arg5,
                                arg6,
                                arg7,
                                arg8,
                                arg9,
                                arg10,
                                arg11,
                                arg12,
                                arg13,
                                arg14,
                                arg15,
                            ): (
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
                        | -> ::windlass::Result<(u8,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((
                                Host::flat16(
                                    host,
                                    arg0,
                                    arg1,
                                    arg2,
                                    arg3,
                                    arg4,
                                    arg5,
                                    arg6,
                                    arg7,
                                    arg8,
                                    arg9,
                                    arg10,
                                    arg11,
                                    arg12,
                                    arg13,
                                    arg14,
                                    arg15,
                                ),
                            ))
                        },
                    )?;
                instance
                    .func_wrap(
                        "flat17",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                                arg4,
                                arg5,
                                arg6,
                                arg7,
                                arg8,
                                arg9,
                                arg10,
                                arg11,
                                arg12,
                                arg13,
                                arg14,
                                arg15,
                                arg16,
                            ): (
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
                                u8,
                            ),
                        | -> ::windlass::Result<(u8,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((
                                Host::flat17(
                                    host,
                                    arg0,
                                    arg1,
                                    arg2,
                                    arg3,
                                    arg4,
                                    arg5,
                                    arg6,
                                    arg7,
                                    arg8,
                                    arg9,
                                    arg10,
                                    arg11,
                                    arg12,
                                    arg13,
                                    arg14,
                                    arg15,
                                    arg16,
                                ),
                            ))
                        },
                    )?;
                instance
                    .func_wrap(
                        "strings",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                                arg4,
                                arg5,
                                arg6,
                                arg7,
                                arg8,
                            ): (
                                String,
                                String,
                                String,
                                String,
                                String,
                                String,
                                String,
                                String,
                                String,
                            ),
                        | -> ::windlass::Result<(String,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((
                                Host::strings(
                                    host,
                                    arg0,
                                    arg1,
                                    arg2,
                                    arg3,
                                    arg4,
                                    arg5,
                                    arg6,
                                    arg7,
                                    arg8,
                                ),
                            ))
                        },
                    )?;
                instance
                    .func_wrap(
                        "records",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1, arg2): (R, R, R),
                        | -> ::windlass::Result<((R, R),)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::records(host, arg0, arg1, arg2),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:many-params/many` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:many-params/many")?, host_getter)
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
        pub mod many_params {
            pub mod many {
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct R {
                    pub a: String,
                    pub b: Vec<u8>,
                    pub c: Option<String>,
                }
                /// The functions of the exported interface `t:many-params/many` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    flat16: ::windlass::component::TypedFunc<
                        (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8),
                        (u8,),
                    >,
                    flat17: ::windlass::component::TypedFunc<
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
                            u8,
                        ),
                        (u8,),
                    >,
                    strings: ::windlass::component::TypedFunc<
                        (
                            &'static str,
                            &'static str,
                            &'static str,
                            &'static str,
                            &'static str,
                            &'static str,
                            &'static str,
                            &'static str,
                            &'static str,
                        ),
                        (String,),
                    >,
                    records: ::windlass::component::TypedFunc<
                        (&'static R, &'static R, &'static R),
                        ((R, R),),
                    >,
                }
                /// Where a component keeps the functions of its export `t:many-params/many`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    flat16: ::windlass::component::ComponentExportIndex,
                    flat17: ::windlass::component::ComponentExportIndex,
                    strings: ::windlass::component::ComponentExportIndex,
                    records: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:many-params/many")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:many-params/many`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:many-params/many` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            flat16: function("flat16")?,
                            flat17: function("flat17")?,
                            strings: function("strings")?,
                            records: function("records")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            flat16: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.flat16),
                                "the exported function `flat16` of `t:many-params/many`",
                            )?,
                            flat17: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.flat17),
                                "the exported function `flat17` of `t:many-params/many`",
                            )?,
                            strings: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.strings),
                                "the exported function `strings` of `t:many-params/many`",
                            )?,
                            records: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.records),
                                "the exported function `records` of `t:many-params/many`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_flat16(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: u8,
                        b: u8,
                        c: u8,
                        d: u8,
                        e: u8,
                        f: u8,
                        g: u8,
                        h: u8,
                        i: u8,
                        j: u8,
                        k: u8,
                        l: u8,
                        m: u8,
                        n: u8,
                        o: u8,
                        p: u8,
                    ) -> ::windlass::Result<u8> {
                        let (result,) = self
                            .flat16
                            .call(
                                store,
                                (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p),
                            )?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_flat16`].
                    pub fn func_flat16(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8),
                        (u8,),
                    > {
                        self.flat16
                    }
                    pub fn call_flat17(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: u8,
                        b: u8,
                        c: u8,
                        d: u8,
                        e: u8,
                        f: u8,
                        g: u8,
                        h: u8,
                        i: u8,
                        j: u8,
                        k: u8,
                        l: u8,
                        m: u8,
                        n: u8,
                        o: u8,
                        p: u8,
                        q: u8,
                    ) -> ::windlass::Result<u8> {
                        let (result,) = self
                            .flat17
                            .call(
                                store,
                                (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q),
                            )?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_flat17`].
                    pub fn func_flat17(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
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
                            u8,
                        ),
                        (u8,),
                    > {
                        self.flat17
                    }
                    pub fn call_strings(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &str,
                        b: &str,
                        c: &str,
                        d: &str,
                        e: &str,
                        f: &str,
                        g: &str,
                        h: &str,
                        i: &str,
                    ) -> ::windlass::Result<String> {
                        let (result,) = self
                            .strings
                            .call(store, (a, b, c, d, e, f, g, h, i))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_strings`].
                    pub fn func_strings(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            &'static str,
                            &'static str,
                            &'static str,
                            &'static str,
                            &'static str,
                            &'static str,
                            &'static str,
                            &'static str,
                            &'static str,
                        ),
                        (String,),
                    > {
                        self.strings
                    }
                    pub fn call_records(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &R,
                        b: &R,
                        c: &R,
                    ) -> ::windlass::Result<(R, R)> {
                        let (result,) = self.records.call(store, (a, b, c))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_records`].
                    pub fn func_records(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static R, &'static R, &'static R),
                        ((R, R),),
                    > {
                        self.records
                    }
                }
            }
        }
    }
}
