#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `all-text` whose imports are resolved and whose exports are found.
pub struct AllTextPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: AllTextIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for AllTextPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> AllTextPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = AllTextIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<AllText> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `all-text` keeps its exports.
#[derive(Clone)]
pub struct AllTextIndices {
    interface0: exports::t::text::text::GuestIndices,
    echo: ::windlass::component::ComponentExportIndex,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllTextIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        Ok(Self {
            interface0: exports::t::text::text::GuestIndices::new(instance_pre)?,
            echo: instance_pre
                .component()
                .get_export_index(None, "echo")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `echo`"
                    )
                })?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<AllText> {
        Ok(AllText {
            interface0: self.interface0.load(&mut store, instance)?,
            echo: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.echo),
                "the exported function `echo`",
            )?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `all-text`.
#[derive(Clone)]
pub struct AllText {
    interface0: exports::t::text::text::Guest,
    echo: ::windlass::component::TypedFunc<(&'static str,), (String,)>,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllText {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        AllTextPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        AllTextIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines the functions that the world imports outside any interface.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: AllTextImportsWithStore<T>,
        for<'a> D::Data<'a>: AllTextImports,
        T: 'static,
    {
        let mut instance = linker.root();
        instance
            .func_wrap(
                "log",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (String,),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    AllTextImports::log(host, arg0);
                    Ok(())
                },
            )?;
        Ok(())
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::text::text::HostWithStore<T> + AllTextImportsWithStore<T>,
        for<'a> D::Data<'a>: t::text::text::Host + AllTextImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        t::text::text::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    pub fn call_echo(
        &self,
        store: impl ::windlass::AsContextMut,
        message: &str,
    ) -> ::windlass::Result<String> {
        let (result,) = self.echo.call(store, (message,))?;
        Ok(result)
    }
    /// The function behind [`Self::call_echo`].
    pub fn func_echo(
        &self,
    ) -> ::windlass::component::TypedFunc<(&'static str,), (String,)> {
        self.echo
    }
    /// The exported interface `t:text/text`.
    pub fn t_text_text(&self) -> &exports::t::text::text::Guest {
        &self.interface0
    }
}
/// What a host implements for the functions that the world `all-text` imports.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait AllTextImports {
    fn log(&mut self, message: String);
}
impl<_T: AllTextImports + ?Sized> AllTextImports for &mut _T {
    fn log(&mut self, message: String) {
        <_T as AllTextImports>::log(self, message)
    }
}
/// The functions of [`AllTextImports`] that see the store.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait AllTextImportsWithStore<T: 'static>: ::windlass::component::HasData {}
impl<_D: ::windlass::component::HasData + ?Sized, T: 'static> AllTextImportsWithStore<T>
for _D {}
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
    pub mod text {
        pub mod text {
            pub type Line = String;
            pub type Lines = Vec<Line>;
            /// What a host implements for the interface `t:text/text`.
            pub trait Host {
                fn put(&mut self, a: String, b: Line);
                fn put_many(
                    &mut self,
                    a: Vec<String>,
                    b: Lines,
                    c: Option<String>,
                    d: Option<Line>,
                );
                fn put_deep(
                    &mut self,
                    a: Vec<Vec<String>>,
                    b: (String, Line),
                    c: Result<String, Line>,
                    d: Option<Vec<String>>,
                );
                fn get(&mut self) -> String;
                fn get_many(&mut self) -> Lines;
                fn both(&mut self, a: String) -> Option<String>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn put(&mut self, a: String, b: Line) {
                    <_T as Host>::put(self, a, b)
                }
                fn put_many(
                    &mut self,
                    a: Vec<String>,
                    b: Lines,
                    c: Option<String>,
                    d: Option<Line>,
                ) {
                    <_T as Host>::put_many(self, a, b, c, d)
                }
                fn put_deep(
                    &mut self,
                    a: Vec<Vec<String>>,
                    b: (String, Line),
                    c: Result<String, Line>,
                    d: Option<Vec<String>>,
                ) {
                    <_T as Host>::put_deep(self, a, b, c, d)
                }
                fn get(&mut self) -> String {
                    <_T as Host>::get(self)
                }
                fn get_many(&mut self) -> Lines {
                    <_T as Host>::get_many(self)
                }
                fn both(&mut self, a: String) -> Option<String> {
                    <_T as Host>::both(self, a)
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
                            (arg0, arg1): (String, Line),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::put(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "put-many",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                            ): (Vec<String>, Lines, Option<String>, Option<Line>),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::put_many(host, arg0, arg1, arg2, arg3);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "put-deep",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                            ): (
                                Vec<Vec<String>>,
                                (String, Line),
                                Result<String, Line>,
                                Option<Vec<String>>,
                            ),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::put_deep(host, arg0, arg1, arg2, arg3);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "get",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(String,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "get-many",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Lines,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_many(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "both",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (String,),
                        | -> ::windlass::Result<(Option<String>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::both(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:text/text` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:text/text")?, host_getter)
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
        pub mod text {
            pub mod text {
                pub type Line = String;
                pub type Lines = Vec<Line>;
                /// The functions of the exported interface `t:text/text` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    put: ::windlass::component::TypedFunc<
                        (&'static str, &'static str),
                        (),
                    >,
                    put_many: ::windlass::component::TypedFunc<
                        (
                            &'static [String],
                            &'static [Line],
                            Option<&'static str>,
                            Option<&'static str>,
                        ),
                        (),
                    >,
                    put_deep: ::windlass::component::TypedFunc<
                        (
                            &'static [Vec<String>],
                            (&'static str, &'static str),
                            Result<&'static str, &'static str>,
                            Option<&'static [String]>,
                        ),
                        (),
                    >,
                    get: ::windlass::component::TypedFunc<(), (String,)>,
                    get_many: ::windlass::component::TypedFunc<(), (Lines,)>,
                    both: ::windlass::component::TypedFunc<
                        (&'static str,),
                        (Option<String>,),
                    >,
                }
                /// Where a component keeps the functions of its export `t:text/text`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    put: ::windlass::component::ComponentExportIndex,
                    put_many: ::windlass::component::ComponentExportIndex,
                    put_deep: ::windlass::component::ComponentExportIndex,
                    get: ::windlass::component::ComponentExportIndex,
                    get_many: ::windlass::component::ComponentExportIndex,
                    both: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:text/text")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:text/text`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:text/text` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            put: function("put")?,
                            put_many: function("put-many")?,
                            put_deep: function("put-deep")?,
                            get: function("get")?,
                            get_many: function("get-many")?,
                            both: function("both")?,
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
                                "the exported function `put` of `t:text/text`",
                            )?,
                            put_many: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.put_many),
                                "the exported function `put-many` of `t:text/text`",
                            )?,
                            put_deep: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.put_deep),
                                "the exported function `put-deep` of `t:text/text`",
                            )?,
                            get: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.get),
                                "the exported function `get` of `t:text/text`",
                            )?,
                            get_many: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.get_many),
                                "the exported function `get-many` of `t:text/text`",
                            )?,
                            both: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.both),
                                "the exported function `both` of `t:text/text`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_put(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &str,
                        b: &str,
                    ) -> ::windlass::Result<()> {
                        self.put.call(store, (a, b))
                    }
                    /// The function behind [`Self::call_put`].
                    pub fn func_put(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static str, &'static str),
                        (),
                    > {
                        self.put
                    }
                    pub fn call_put_many(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &[String],
                        b: &[Line],
                        c: Option<&str>,
                        d: Option<&str>,
                    ) -> ::windlass::Result<()> {
                        self.put_many.call(store, (a, b, c, d))
                    }
                    /// The function behind [`Self::call_put_many`].
                    pub fn func_put_many(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            &'static [String],
                            &'static [Line],
                            Option<&'static str>,
                            Option<&'static str>,
                        ),
                        (),
                    > {
                        self.put_many
                    }
                    pub fn call_put_deep(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &[Vec<String>],
                        b: (&str, &str),
                        c: Result<&str, &str>,
                        d: Option<&[String]>,
                    ) -> ::windlass::Result<()> {
                        self.put_deep.call(store, (a, b, c, d))
                    }
                    /// The function behind [`Self::call_put_deep`].
                    pub fn func_put_deep(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            &'static [Vec<String>],
                            (&'static str, &'static str),
                            Result<&'static str, &'static str>,
                            Option<&'static [String]>,
                        ),
                        (),
                    > {
                        self.put_deep
                    }
                    pub fn call_get(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<String> {
                        let (result,) = self.get.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get`].
                    pub fn func_get(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (String,)> {
                        self.get
                    }
                    pub fn call_get_many(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Lines> {
                        let (result,) = self.get_many.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get_many`].
                    pub fn func_get_many(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (Lines,)> {
                        self.get_many
                    }
                    pub fn call_both(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &str,
                    ) -> ::windlass::Result<Option<String>> {
                        let (result,) = self.both.call(store, (a,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_both`].
                    pub fn func_both(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static str,),
                        (Option<String>,),
                    > {
                        self.both
                    }
                }
            }
        }
    }
}
