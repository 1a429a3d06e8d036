#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `all-lists` whose imports are resolved and whose exports are found.
pub struct AllListsPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: AllListsIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for AllListsPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> AllListsPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = AllListsIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<AllLists> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `all-lists` keeps its exports.
#[derive(Clone)]
pub struct AllListsIndices {
    interface0: exports::t::lists::lists::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllListsIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::lists::lists::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<AllLists> {
        Ok(AllLists {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `all-lists`.
#[derive(Clone)]
pub struct AllLists {
    interface0: exports::t::lists::lists::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllLists {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        AllListsPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        AllListsIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::lists::lists::HostWithStore<T>,
        for<'a> D::Data<'a>: t::lists::lists::Host,
        T: 'static,
    {
        t::lists::lists::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:lists/lists`.
    pub fn t_lists_lists(&self) -> &exports::t::lists::lists::Guest {
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
    pub mod lists {
        pub mod lists {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Point {
                pub x: u32,
                pub y: u32,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Name {
                pub text: String,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Color {
                #[component(name = "red")]
                Red,
                #[component(name = "green")]
                Green,
            }
            ::windlass::component::flags! {
                Marks { #[component(name = "a")] const A; #[component(name = "b")] const
                B; }
            }
            /// What a host implements for the interface `t:lists/lists`.
            pub trait Host {
                fn bytes(&mut self, a: Vec<u8>) -> Vec<u8>;
                fn numbers(
                    &mut self,
                    a: Vec<u16>,
                    b: Vec<u32>,
                    c: Vec<u64>,
                    d: Vec<i8>,
                    e: Vec<i16>,
                    f: Vec<i32>,
                    g: Vec<i64>,
                    h: Vec<f32>,
                    i: Vec<f64>,
                );
                fn others(
                    &mut self,
                    a: Vec<bool>,
                    b: Vec<char>,
                    c: Vec<Point>,
                    d: Vec<Name>,
                    e: Vec<Color>,
                    f: Vec<Marks>,
                );
                fn nested(
                    &mut self,
                    a: Vec<Vec<u8>>,
                    b: Vec<Vec<Point>>,
                    c: Vec<Vec<Vec<u32>>>,
                    d: Vec<Option<u8>>,
                );
                fn wrapped(
                    &mut self,
                    a: Option<Vec<u8>>,
                    b: (Vec<u8>, Vec<Name>),
                    c: Result<Vec<Point>, Vec<u8>>,
                );
                fn pairs(
                    &mut self,
                    a: Vec<(u32, u32)>,
                    b: Vec<(String, Vec<u8>)>,
                ) -> Vec<(String, Point)>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn bytes(&mut self, a: Vec<u8>) -> Vec<u8> {
                    <_T as Host>::bytes(self, a)
                }
                fn numbers(
                    &mut self,
                    a: Vec<u16>,
                    b: Vec<u32>,
                    c: Vec<u64>,
                    d: Vec<i8>,
                    e: Vec<i16>,
                    f: Vec<i32>,
                    g: Vec<i64>,
                    h: Vec<f32>,
                    i: Vec<f64>,
                ) {
                    <_T as Host>::numbers(self, a, b, c, d, e, f, g, h, i)
                }
                fn others(
                    &mut self,
                    a: Vec<bool>,
                    b: Vec<char>,
                    c: Vec<Point>,
                    d: Vec<Name>,
                    e: Vec<Color>,
                    f: Vec<Marks>,
                ) {
                    <_T as Host>::others(self, a, b, c, d, e, f)
                }
                fn nested(
                    &mut self,
                    a: Vec<Vec<u8>>,
                    b: Vec<Vec<Point>>,
                    c: Vec<Vec<Vec<u32>>>,
                    d: Vec<Option<u8>>,
                ) {
                    <_T as Host>::nested(self, a, b, c, d)
                }
                fn wrapped(
                    &mut self,
                    a: Option<Vec<u8>>,
                    b: (Vec<u8>, Vec<Name>),
                    c: Result<Vec<Point>, Vec<u8>>,
                ) {
                    <_T as Host>::wrapped(self, a, b, c)
                }
                fn pairs(
                    &mut self,
                    a: Vec<(u32, u32)>,
                    b: Vec<(String, Vec<u8>)>,
                ) -> Vec<(String, Point)> {
                    <_T as Host>::pairs(self, a, b)
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
                        "bytes",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (Vec<u8>,),
                        | -> ::windlass::Result<(Vec<u8>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::bytes(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "numbers",
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
                                Vec<u16>,
                                Vec<u32>,
                                Vec<u64>,
                                Vec<i8>,
                                Vec<i16>,
                                Vec<i32>,
                                Vec<i64>,
                                Vec<f32>,
                                Vec<f64>,
                            ),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::numbers(
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
                            );
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "others",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                                arg4,
                                arg5,
                            ): (
                                Vec<bool>,
                                Vec<char>,
                                Vec<Point>,
                                Vec<Name>,
                                Vec<Color>,
                                Vec<Marks>,
                            ),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::others(host, arg0, arg1, arg2, arg3, arg4, arg5);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "nested",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                            ): (
                                Vec<Vec<u8>>,
                                Vec<Vec<Point>>,
                                Vec<Vec<Vec<u32>>>,
                                Vec<Option<u8>>,
                            ),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::nested(host, arg0, arg1, arg2, arg3);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "wrapped",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                Option<Vec<u8>>,
                                (Vec<u8>, Vec<Name>),
                                Result<Vec<Point>, Vec<u8>>,
                            ),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::wrapped(host, arg0, arg1, arg2);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "pairs",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (Vec<(u32, u32)>, Vec<(String, Vec<u8>)>),
                        | -> ::windlass::Result<(Vec<(String, Point)>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::pairs(host, arg0, arg1),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:lists/lists` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:lists/lists")?, host_getter)
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
        pub mod lists {
            pub mod lists {
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Point {
                    pub x: u32,
                    pub y: u32,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Name {
                    pub text: String,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(enum)]
                #[derive(Debug, Clone, Copy, PartialEq, Eq)]
                #[repr(u8)]
                pub enum Color {
                    #[component(name = "red")]
                    Red,
                    #[component(name = "green")]
                    Green,
                }
                ::windlass::component::flags! {
                    Marks { #[component(name = "a")] const A; #[component(name = "b")]
                    const B; }
                }
                /// The functions of the exported interface `t:lists/lists` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    bytes: ::windlass::component::TypedFunc<
                        (&'static [u8],),
                        (Vec<u8>,),
                    >,
                    numbers: ::windlass::component::TypedFunc<
                        (
                            &'static [u16],
                            &'static [u32],
                            &'static [u64],
                            &'static [i8],
                            &'static [i16],
                            &'static [i32],
                            &'static [i64],
                            &'static [f32],
                            &'static [f64],
                        ),
                        (),
                    >,
                    others: ::windlass::component::TypedFunc<
                        (
                            &'static [bool],
                            &'static [char],
                            &'static [Point],
                            &'static [Name],
                            &'static [Color],
                            &'static [Marks],
                        ),
                        (),
                    >,
                    nested: ::windlass::component::TypedFunc<
                        (
                            &'static [Vec<u8>],
                            &'static [Vec<Point>],
                            &'static [Vec<Vec<u32>>],
                            &'static [Option<u8>],
                        ),
                        (),
                    >,
                    wrapped: ::windlass::component::TypedFunc<
                        (
                            Option<&'static [u8]>,
                            (&'static [u8], &'static [Name]),
                            Result<&'static [Point], &'static [u8]>,
                        ),
                        (),
                    >,
                    pairs: ::windlass::component::TypedFunc<
                        (&'static [(u32, u32)], &'static [(String, Vec<u8>)]),
                        (Vec<(String, Point)>,),
                    >,
                }
                /// Where a component keeps the functions of its export `t:lists/lists`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    bytes: ::windlass::component::ComponentExportIndex,
                    numbers: ::windlass::component::ComponentExportIndex,
                    others: ::windlass::component::ComponentExportIndex,
                    nested: ::windlass::component::ComponentExportIndex,
                    wrapped: ::windlass::component::ComponentExportIndex,
                    pairs: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:lists/lists")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:lists/lists`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:lists/lists` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            bytes: function("bytes")?,
                            numbers: function("numbers")?,
                            others: function("others")?,
                            nested: function("nested")?,
                            wrapped: function("wrapped")?,
                            pairs: function("pairs")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            bytes: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.bytes),
                                "the exported function `bytes` of `t:lists/lists`",
                            )?,
                            numbers: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.numbers),
                                "the exported function `numbers` of `t:lists/lists`",
                            )?,
                            others: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.others),
                                "the exported function `others` of `t:lists/lists`",
                            )?,
                            nested: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.nested),
                                "the exported function `nested` of `t:lists/lists`",
                            )?,
                            wrapped: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.wrapped),
                                "the exported function `wrapped` of `t:lists/lists`",
                            )?,
                            pairs: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.pairs),
                                "the exported function `pairs` of `t:lists/lists`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_bytes(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &[u8],
                    ) -> ::windlass::Result<Vec<u8>> {
                        let (result,) = self.bytes.call(store, (a,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_bytes`].
                    pub fn func_bytes(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(&'static [u8],), (Vec<u8>,)> {
                        self.bytes
                    }
                    pub fn call_numbers(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &[u16],
                        b: &[u32],
                        c: &[u64],
                        d: &[i8],
                        e: &[i16],
                        f: &[i32],
                        g: &[i64],
                        h: &[f32],
                        i: &[f64],
                    ) -> ::windlass::Result<()> {
                        self.numbers.call(store, (a, b, c, d, e, f, g, h, i))
                    }
                    /// The function behind [`Self::call_numbers`].
                    pub fn func_numbers(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            &'static [u16],
                            &'static [u32],
                            &'static [u64],
                            &'static [i8],
                            &'static [i16],
                            &'static [i32],
                            &'static [i64],
                            &'static [f32],
                            &'static [f64],
                        ),
                        (),
                    > {
                        self.numbers
                    }
                    pub fn call_others(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &[bool],
                        b: &[char],
                        c: &[Point],
                        d: &[Name],
                        e: &[Color],
                        f: &[Marks],
                    ) -> ::windlass::Result<()> {
                        self.others.call(store, (a, b, c, d, e, f))
                    }
                    /// The function behind [`Self::call_others`].
                    pub fn func_others(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            &'static [bool],
                            &'static [char],
                            &'static [Point],
                            &'static [Name],
                            &'static [Color],
                            &'static [Marks],
                        ),
                        (),
                    > {
                        self.others
                    }
                    pub fn call_nested(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &[Vec<u8>],
                        b: &[Vec<Point>],
                        c: &[Vec<Vec<u32>>],
                        d: &[Option<u8>],
                    ) -> ::windlass::Result<()> {
                        self.nested.call(store, (a, b, c, d))
                    }
                    /// The function behind [`Self::call_nested`].
                    pub fn func_nested(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            &'static [Vec<u8>],
                            &'static [Vec<Point>],
                            &'static [Vec<Vec<u32>>],
                            &'static [Option<u8>],
                        ),
                        (),
                    > {
                        self.nested
                    }
                    pub fn call_wrapped(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: Option<&[u8]>,
                        b: (&[u8], &[Name]),
                        c: Result<&[Point], &[u8]>,
                    ) -> ::windlass::Result<()> {
                        self.wrapped.call(store, (a, b, c))
                    }
                    /// The function behind [`Self::call_wrapped`].
                    pub fn func_wrapped(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            Option<&'static [u8]>,
                            (&'static [u8], &'static [Name]),
                            Result<&'static [Point], &'static [u8]>,
                        ),
                        (),
                    > {
                        self.wrapped
                    }
                    pub fn call_pairs(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &[(u32, u32)],
                        b: &[(String, Vec<u8>)],
                    ) -> ::windlass::Result<Vec<(String, Point)>> {
                        let (result,) = self.pairs.call(store, (a, b))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_pairs`].
                    pub fn func_pairs(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static [(u32, u32)], &'static [(String, Vec<u8>)]),
                        (Vec<(String, Point)>,),
                    > {
                        self.pairs
                    }
                }
            }
        }
    }
}
