#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `all-records` whose imports are resolved and whose exports are found.
pub struct AllRecordsPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: AllRecordsIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for AllRecordsPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> AllRecordsPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = AllRecordsIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<AllRecords> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `all-records` keeps its exports.
#[derive(Clone)]
pub struct AllRecordsIndices {
    interface0: exports::t::records::records::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllRecordsIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::records::records::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<AllRecords> {
        Ok(AllRecords {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `all-records`.
#[derive(Clone)]
pub struct AllRecords {
    interface0: exports::t::records::records::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllRecords {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        AllRecordsPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        AllRecordsIndices::new(&instance.instance_pre(&store))?
            .load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::records::records::HostWithStore<T>,
        for<'a> D::Data<'a>: t::records::records::Host,
        T: 'static,
    {
        t::records::records::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:records/records`.
    pub fn t_records_records(&self) -> &exports::t::records::records::Guest {
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
    pub mod records {
        pub mod records {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct One {
                pub a: u8,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Plain {
                pub a: u32,
                pub b: u32,
                pub c: u64,
            }
            impl ::core::fmt::Display for Plain {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::write!(f, "{self:?}")
                }
            }
            impl ::core::error::Error for Plain {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Padded {
                pub a: u8,
                pub b: u32,
                pub c: u8,
                pub d: u64,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct MixedPart {
                pub name: String,
                pub parts: Vec<String>,
                #[component(name = "type")]
                pub type_: Option<String>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Mixed {
                pub a: bool,
                pub b: char,
                pub c: f32,
                pub d: String,
                pub e: Option<Plain>,
                pub f: Vec<Padded>,
                pub g: (One, MixedPart),
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Large {
                pub a1: u8,
                pub a2: u16,
                pub a3: u32,
                pub a4: u64,
                pub a5: i8,
                pub a6: i16,
                pub a7: i32,
                pub a8: i64,
                pub a9: f32,
                pub b1: f64,
                pub b2: char,
                pub b3: bool,
                pub b4: String,
                pub b5: Vec<u8>,
                pub b6: Option<u8>,
                pub b7: Result<u8, String>,
                pub b8: (u8, u8),
                pub b9: One,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct RecordInner {
                pub innermost: Option<Large>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Outer {
                pub inner: RecordInner,
                pub more: Vec<RecordInner>,
            }
            /// What a host implements for the interface `t:records/records`.
            pub trait Host {
                fn f(&mut self, a: One, b: Plain, c: Padded) -> Mixed;
                fn g(&mut self, a: Mixed) -> Outer;
                fn h(&mut self, a: Vec<Large>, b: Option<Outer>) -> Result<Large, Plain>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn f(&mut self, a: One, b: Plain, c: Padded) -> Mixed {
                    <_T as Host>::f(self, a, b, c)
                }
                fn g(&mut self, a: Mixed) -> Outer {
                    <_T as Host>::g(self, a)
                }
                fn h(
                    &mut self,
                    a: Vec<Large>,
                    b: Option<Outer>,
                ) -> Result<Large, Plain> {
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
                            (arg0, arg1, arg2): (One, Plain, Padded),
                        | -> ::windlass::Result<(Mixed,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::f(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "g",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (Mixed,),
                        | -> ::windlass::Result<(Outer,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::g(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "h",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (Vec<Large>, Option<Outer>),
                        | -> ::windlass::Result<(Result<Large, Plain>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::h(host, arg0, arg1),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:records/records` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:records/records")?, host_getter)
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
        pub mod records {
            pub mod records {
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct One {
                    pub a: u8,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Plain {
                    pub a: u32,
                    pub b: u32,
                    pub c: u64,
                }
                impl ::core::fmt::Display for Plain {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        ::core::write!(f, "{self:?}")
                    }
                }
                impl ::core::error::Error for Plain {}
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Padded {
                    pub a: u8,
                    pub b: u32,
                    pub c: u8,
                    pub d: u64,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct MixedPart {
                    pub name: String,
                    pub parts: Vec<String>,
                    #[component(name = "type")]
                    pub type_: Option<String>,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Mixed {
                    pub a: bool,
                    pub b: char,
                    pub c: f32,
                    pub d: String,
                    pub e: Option<Plain>,
                    pub f: Vec<Padded>,
                    pub g: (One, MixedPart),
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Large {
                    pub a1: u8,
                    pub a2: u16,
                    pub a3: u32,
                    pub a4: u64,
                    pub a5: i8,
                    pub a6: i16,
                    pub a7: i32,
                    pub a8: i64,
                    pub a9: f32,
                    pub b1: f64,
                    pub b2: char,
                    pub b3: bool,
                    pub b4: String,
                    pub b5: Vec<u8>,
                    pub b6: Option<u8>,
                    pub b7: Result<u8, String>,
                    pub b8: (u8, u8),
                    pub b9: One,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct RecordInner {
                    pub innermost: Option<Large>,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Outer {
                    pub inner: RecordInner,
                    pub more: Vec<RecordInner>,
                }
                /// The functions of the exported interface `t:records/records` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    f: ::windlass::component::TypedFunc<(One, Plain, Padded), (Mixed,)>,
                    g: ::windlass::component::TypedFunc<(&'static Mixed,), (Outer,)>,
                    h: ::windlass::component::TypedFunc<
                        (&'static [Large], Option<&'static Outer>),
                        (Result<Large, Plain>,),
                    >,
                }
                /// Where a component keeps the functions of its export `t:records/records`.
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
                            .get_export_index(None, "t:records/records")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:records/records`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:records/records` that the component exports has no function `{name}`"
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
                                "the exported function `f` of `t:records/records`",
                            )?,
                            g: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.g),
                                "the exported function `g` of `t:records/records`",
                            )?,
                            h: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.h),
                                "the exported function `h` of `t:records/records`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_f(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: One,
                        b: Plain,
                        c: Padded,
                    ) -> ::windlass::Result<Mixed> {
                        let (result,) = self.f.call(store, (a, b, c))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_f`].
                    pub fn func_f(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (One, Plain, Padded),
                        (Mixed,),
                    > {
                        self.f
                    }
                    pub fn call_g(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &Mixed,
                    ) -> ::windlass::Result<Outer> {
                        let (result,) = self.g.call(store, (a,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_g`].
                    pub fn func_g(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(&'static Mixed,), (Outer,)> {
                        self.g
                    }
                    pub fn call_h(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &[Large],
                        b: Option<&Outer>,
                    ) -> ::windlass::Result<Result<Large, Plain>> {
                        let (result,) = self.h.call(store, (a, b))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_h`].
                    pub fn func_h(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static [Large], Option<&'static Outer>),
                        (Result<Large, Plain>,),
                    > {
                        self.h
                    }
                }
            }
        }
    }
}
