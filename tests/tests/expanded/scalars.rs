#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `scalars` whose imports are resolved and whose exports are found.
pub struct ScalarsPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: ScalarsIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for ScalarsPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> ScalarsPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = ScalarsIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Scalars> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `scalars` keeps its exports.
#[derive(Clone)]
pub struct ScalarsIndices {
    interface0: exports::t::scalars::numbers::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ScalarsIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::scalars::numbers::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Scalars> {
        Ok(Scalars {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `scalars`.
#[derive(Clone)]
pub struct Scalars {
    interface0: exports::t::scalars::numbers::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Scalars {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        ScalarsPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        ScalarsIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::scalars::numbers::HostWithStore<T>,
        for<'a> D::Data<'a>: t::scalars::numbers::Host,
        T: 'static,
    {
        t::scalars::numbers::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:scalars/numbers`.
    pub fn t_scalars_numbers(&self) -> &exports::t::scalars::numbers::Guest {
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
    pub mod scalars {
        pub mod numbers {
            /// What a host implements for the interface `t:scalars/numbers`.
            pub trait Host {
                fn all(
                    &mut self,
                    a: bool,
                    b: u8,
                    c: u16,
                    d: u32,
                    e: u64,
                    f: i8,
                    g: i16,
                    h: i32,
                    i: i64,
                    j: f32,
                    k: f64,
                    l: char,
                );
                fn get_bool(&mut self) -> bool;
                fn get_u8(&mut self) -> u8;
                fn get_u16(&mut self) -> u16;
                fn get_u32(&mut self) -> u32;
                fn get_u64(&mut self) -> u64;
                fn get_s8(&mut self) -> i8;
                fn get_s16(&mut self) -> i16;
                fn get_s32(&mut self) -> i32;
                fn get_s64(&mut self) -> i64;
                fn get_f32(&mut self) -> f32;
                fn get_f64(&mut self) -> f64;
                fn get_char(&mut self) -> char;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn all(
                    &mut self,
                    a: bool,
                    b: u8,
                    c: u16,
                    d: u32,
                    e: u64,
                    f: i8,
                    g: i16,
                    h: i32,
                    i: i64,
                    j: f32,
                    k: f64,
                    l: char,
                ) {
                    <_T as Host>::all(self, a, b, c, d, e, f, g, h, i, j, k, l)
                }
                fn get_bool(&mut self) -> bool {
                    <_T as Host>::get_bool(self)
                }
                fn get_u8(&mut self) -> u8 {
                    <_T as Host>::get_u8(self)
                }
                fn get_u16(&mut self) -> u16 {
                    <_T as Host>::get_u16(self)
                }
                fn get_u32(&mut self) -> u32 {
                    <_T as Host>::get_u32(self)
                }
                fn get_u64(&mut self) -> u64 {
                    <_T as Host>::get_u64(self)
                }
                fn get_s8(&mut self) -> i8 {
                    <_T as Host>::get_s8(self)
                }
                fn get_s16(&mut self) -> i16 {
                    <_T as Host>::get_s16(self)
                }
                fn get_s32(&mut self) -> i32 {
                    <_T as Host>::get_s32(self)
                }
                fn get_s64(&mut self) -> i64 {
                    <_T as Host>::get_s64(self)
                }
                fn get_f32(&mut self) -> f32 {
                    <_T as Host>::get_f32(self)
                }
                fn get_f64(&mut self) -> f64 {
                    <_T as Host>::get_f64(self)
                }
                fn get_char(&mut self) -> char {
                    <_T as Host>::get_char(self)
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
                        "all",
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
                            ): (
                                bool,
                                u8,
                                u16,
                                u32,
                                u64,
                                i8,
                                i16,
                                i32,
                                i64,
                                f32,
                                f64,
                                char,
                            ),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::all(
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
                            );
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "get-bool",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(bool,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_bool(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "get-u8",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(u8,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_u8(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "get-u16",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(u16,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_u16(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "get-u32",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(u32,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_u32(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "get-u64",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(u64,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_u64(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "get-s8",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(i8,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_s8(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "get-s16",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(i16,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_s16(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "get-s32",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(i32,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_s32(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "get-s64",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(i64,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_s64(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "get-f32",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(f32,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_f32(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "get-f64",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(f64,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_f64(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "get-char",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(char,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_char(host),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:scalars/numbers` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:scalars/numbers")?, host_getter)
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
        pub mod scalars {
            pub mod numbers {
                /// The functions of the exported interface `t:scalars/numbers` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    all: ::windlass::component::TypedFunc<
                        (bool, u8, u16, u32, u64, i8, i16, i32, i64, f32, f64, char),
                        (),
                    >,
                    get_bool: ::windlass::component::TypedFunc<(), (bool,)>,
                    get_u8: ::windlass::component::TypedFunc<(), (u8,)>,
                    get_u16: ::windlass::component::TypedFunc<(), (u16,)>,
                    get_u32: ::windlass::component::TypedFunc<(), (u32,)>,
                    get_u64: ::windlass::component::TypedFunc<(), (u64,)>,
                    get_s8: ::windlass::component::TypedFunc<(), (i8,)>,
                    get_s16: ::windlass::component::TypedFunc<(), (i16,)>,
                    get_s32: ::windlass::component::TypedFunc<(), (i32,)>,
                    get_s64: ::windlass::component::TypedFunc<(), (i64,)>,
                    get_f32: ::windlass::component::TypedFunc<(), (f32,)>,
                    get_f64: ::windlass::component::TypedFunc<(), (f64,)>,
                    get_char: ::windlass::component::TypedFunc<(), (char,)>,
                }
                /// Where a component keeps the functions of its export `t:scalars/numbers`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    all: ::windlass::component::ComponentExportIndex,
                    get_bool: ::windlass::component::ComponentExportIndex,
                    get_u8: ::windlass::component::ComponentExportIndex,
                    get_u16: ::windlass::component::ComponentExportIndex,
                    get_u32: ::windlass::component::ComponentExportIndex,
                    get_u64: ::windlass::component::ComponentExportIndex,
                    get_s8: ::windlass::component::ComponentExportIndex,
                    get_s16: ::windlass::component::ComponentExportIndex,
                    get_s32: ::windlass::component::ComponentExportIndex,
                    get_s64: ::windlass::component::ComponentExportIndex,
                    get_f32: ::windlass::component::ComponentExportIndex,
                    get_f64: ::windlass::component::ComponentExportIndex,
                    get_char: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:scalars/numbers")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:scalars/numbers`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:scalars/numbers` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            all: function("all")?,
                            get_bool: function("get-bool")?,
                            get_u8: function("get-u8")?,
                            get_u16: function("get-u16")?,
                            get_u32: function("get-u32")?,
                            get_u64: function("get-u64")?,
                            get_s8: function("get-s8")?,
                            get_s16: function("get-s16")?,
                            get_s32: function("get-s32")?,
                            get_s64: function("get-s64")?,
                            get_f32: function("get-f32")?,
                            get_f64: function("get-f64")?,
                            get_char: function("get-char")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            all: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.all),
                                "the exported function `all` of `t:scalars/numbers`",
                            )?,
                            get_bool: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.get_bool),
                                "the exported function `get-bool` of `t:scalars/numbers`",
                            )?,
                            get_u8: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.get_u8),
                                "the exported function `get-u8` of `t:scalars/numbers`",
                            )?,
                            get_u16: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.get_u16),
                                "the exported function `get-u16` of `t:scalars/numbers`",
                            )?,
                            get_u32: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.get_u32),
                                "the exported function `get-u32` of `t:scalars/numbers`",
                            )?,
                            get_u64: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.get_u64),
                                "the exported function `get-u64` of `t:scalars/numbers`",
                            )?,
                            get_s8: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.get_s8),
                                "the exported function `get-s8` of `t:scalars/numbers`",
                            )?,
                            get_s16: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.get_s16),
                                "the exported function `get-s16` of `t:scalars/numbers`",
                            )?,
                            get_s32: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.get_s32),
                                "the exported function `get-s32` of `t:scalars/numbers`",
                            )?,
                            get_s64: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.get_s64),
                                "the exported function `get-s64` of `t:scalars/numbers`",
                            )?,
                            get_f32: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.get_f32),
                                "the exported function `get-f32` of `t:scalars/numbers`",
                            )?,
                            get_f64: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.get_f64),
                                "the exported function `get-f64` of `t:scalars/numbers`",
                            )?,
                            get_char: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.get_char),
                                "the exported function `get-char` of `t:scalars/numbers`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_all(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: bool,
                        b: u8,
                        c: u16,
                        d: u32,
                        e: u64,
                        f: i8,
                        g: i16,
                        h: i32,
                        i: i64,
                        j: f32,
                        k: f64,
                        l: char,
                    ) -> ::windlass::Result<()> {
                        self.all.call(store, (a, b, c, d, e, f, g, h, i, j, k, l))
                    }
                    /// The function behind [`Self::call_all`].
                    pub fn func_all(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (bool, u8, u16, u32, u64, i8, i16, i32, i64, f32, f64, char),
                        (),
                    > {
                        self.all
                    }
                    pub fn call_get_bool(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<bool> {
                        let (result,) = self.get_bool.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get_bool`].
                    pub fn func_get_bool(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (bool,)> {
                        self.get_bool
                    }
                    pub fn call_get_u8(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<u8> {
                        let (result,) = self.get_u8.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get_u8`].
                    pub fn func_get_u8(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (u8,)> {
                        self.get_u8
                    }
                    pub fn call_get_u16(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<u16> {
                        let (result,) = self.get_u16.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get_u16`].
                    pub fn func_get_u16(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (u16,)> {
                        self.get_u16
                    }
                    pub fn call_get_u32(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<u32> {
                        let (result,) = self.get_u32.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get_u32`].
                    pub fn func_get_u32(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (u32,)> {
                        self.get_u32
                    }
                    pub fn call_get_u64(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<u64> {
                        let (result,) = self.get_u64.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get_u64`].
                    pub fn func_get_u64(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (u64,)> {
                        self.get_u64
                    }
                    pub fn call_get_s8(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<i8> {
                        let (result,) = self.get_s8.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get_s8`].
                    pub fn func_get_s8(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (i8,)> {
                        self.get_s8
                    }
                    pub fn call_get_s16(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<i16> {
                        let (result,) = self.get_s16.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get_s16`].
                    pub fn func_get_s16(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (i16,)> {
                        self.get_s16
                    }
                    pub fn call_get_s32(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<i32> {
                        let (result,) = self.get_s32.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get_s32`].
                    pub fn func_get_s32(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (i32,)> {
                        self.get_s32
                    }
                    pub fn call_get_s64(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<i64> {
                        let (result,) = self.get_s64.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get_s64`].
                    pub fn func_get_s64(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (i64,)> {
                        self.get_s64
                    }
                    pub fn call_get_f32(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<f32> {
                        let (result,) = self.get_f32.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get_f32`].
                    pub fn func_get_f32(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (f32,)> {
                        self.get_f32
                    }
                    pub fn call_get_f64(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<f64> {
                        let (result,) = self.get_f64.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get_f64`].
                    pub fn func_get_f64(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (f64,)> {
                        self.get_f64
                    }
                    pub fn call_get_char(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<char> {
                        let (result,) = self.get_char.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get_char`].
                    pub fn func_get_char(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (char,)> {
                        self.get_char
                    }
                }
            }
        }
    }
}
