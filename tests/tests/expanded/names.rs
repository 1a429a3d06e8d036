#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `mod` whose imports are resolved and whose exports are found.
pub struct ModPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: ModIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for ModPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> ModPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = ModIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Mod> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `mod` keeps its exports.
#[derive(Clone)]
pub struct ModIndices {
    interface0: exports::test::names::type_::GuestIndices,
    dyn_: ::windlass::component::ComponentExportIndex,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ModIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        Ok(Self {
            interface0: exports::test::names::type_::GuestIndices::new(instance_pre)?,
            dyn_: instance_pre
                .component()
                .get_export_index(None, "dyn")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `dyn`"
                    )
                })?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Mod> {
        Ok(Mod {
            interface0: self.interface0.load(&mut store, instance)?,
            dyn_: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.dyn_),
                "the exported function `dyn`",
            )?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `mod`.
#[derive(Clone)]
pub struct Mod {
    interface0: exports::test::names::type_::Guest,
    dyn_: ::windlass::component::TypedFunc<
        (&'static str, &'static str),
        (::std::string::String,),
    >,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Mod {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        ModPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        ModIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines the functions that the world imports outside any interface.
    pub fn add_to_linker_imports<_T, D>(
        linker: &mut ::windlass::component::Linker<_T>,
        host_getter: fn(&mut _T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: ModImportsWithStore<_T>,
        for<'a> D::Data<'a>: ModImports,
        _T: 'static,
    {
        let mut instance = linker.root();
        instance
            .func_wrap(
                "loop",
                move |
                    mut store: ::windlass::StoreContextMut<'_, _T>,
                    (arg0,): (::std::string::String,),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    ModImports::loop_(host, arg0);
                    Ok(())
                },
            )?;
        Ok(())
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<_T, D>(
        linker: &mut ::windlass::component::Linker<_T>,
        host_getter: fn(&mut _T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: test::names::type_::HostWithStore<_T> + ModImportsWithStore<_T>,
        for<'a> D::Data<'a>: test::names::type_::Host_ + ModImports,
        _T: 'static,
    {
        Self::add_to_linker_imports::<_T, D>(linker, host_getter)?;
        test::names::type_::add_to_linker::<_T, D>(linker, host_getter)?;
        Ok(())
    }
    pub fn call_dyn(
        &self,
        store: impl ::windlass::AsContextMut,
        in_: &str,
        store_: &str,
    ) -> ::windlass::Result<::std::string::String> {
        let (result,) = self.dyn_.call(store, (in_, store_))?;
        Ok(result)
    }
    /// The function behind [`Self::call_dyn`].
    pub fn func_dyn(
        &self,
    ) -> ::windlass::component::TypedFunc<
        (&'static str, &'static str),
        (::std::string::String,),
    > {
        self.dyn_
    }
    /// The exported interface `test:names/type`.
    pub fn test_names_type(&self) -> &exports::test::names::type_::Guest {
        &self.interface0
    }
}
/// What a host implements for the functions that the world `mod` imports.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait ModImports {
    fn loop_(&mut self, in_: ::std::string::String);
}
impl<_T: ModImports + ?Sized> ModImports for &mut _T {
    fn loop_(&mut self, in_: ::std::string::String) {
        <_T as ModImports>::loop_(self, in_)
    }
}
/// The functions of [`ModImports`] that see the store.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait ModImportsWithStore<_T: 'static>: ::windlass::component::HasData {}
impl<_D: ::windlass::component::HasData + ?Sized, _T: 'static> ModImportsWithStore<_T>
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
pub mod test {
    pub mod names {
        /// WIT names that mean something in Rust.
        pub mod type_ {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Self_ {
                #[component(name = "type")]
                pub type_: u8,
                #[component(name = "match")]
                pub match_: ::std::vec::Vec<u8>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum Option {
                #[component(name = "some")]
                Some(::std::string::String),
                #[component(name = "none")]
                None,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct String {
                pub text: ::std::string::String,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Vec {
                pub list: ::std::vec::Vec<::std::string::String>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Host {
                #[component(name = "guest")]
                Guest,
                #[component(name = "self")]
                Self_,
            }
            impl Host {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::Guest => "guest",
                        Self::Self_ => "self",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::Guest => "",
                        Self::Self_ => "",
                    }
                }
            }
            impl ::core::fmt::Display for Host {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    f.write_str(
                        match self {
                            Self::Guest => "guest",
                            Self::Self_ => "self",
                        },
                    )
                }
            }
            impl ::core::error::Error for Host {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct T {
                pub d: ::std::string::String,
            }
            /// The resource `impl`, implemented by the host.
            pub enum Impl {}
            /// The functions of the resource `impl`.
            pub trait HostImpl {
                fn new(&mut self) -> ::windlass::component::Resource<Impl>;
                fn move_(&mut self, self_: ::windlass::component::Resource<Impl>);
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Impl>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostImpl + ?Sized> HostImpl for &mut _T {
                fn new(&mut self) -> ::windlass::component::Resource<Impl> {
                    <_T as HostImpl>::new(self)
                }
                fn move_(&mut self, self_: ::windlass::component::Resource<Impl>) {
                    <_T as HostImpl>::move_(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Impl>,
                ) -> ::windlass::Result<()> {
                    <_T as HostImpl>::drop(self, rep)
                }
            }
            /// The functions of [`HostImpl`] that see the store.
            pub trait HostImplWithStore<_T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                _T: 'static,
            > HostImplWithStore<_T> for _D {}
            /// What a host implements for the interface `test:names/type`.
            pub trait Host_: HostImpl {
                fn fn_(
                    &mut self,
                    self_: Self_,
                    struct_: Option,
                ) -> ::core::option::Option<String>;
                fn async_(&mut self, v: Vec, h: Host, t: T) -> Result<Option, Host>;
            }
            impl<_T: Host_ + ?Sized> Host_ for &mut _T {
                fn fn_(
                    &mut self,
                    self_: Self_,
                    struct_: Option,
                ) -> ::core::option::Option<String> {
                    <_T as Host_>::fn_(self, self_, struct_)
                }
                fn async_(&mut self, v: Vec, h: Host, t: T) -> Result<Option, Host> {
                    <_T as Host_>::async_(self, v, h, t)
                }
            }
            /// The functions of [`Host_`] that see the store.
            pub trait HostWithStore<
                _T: 'static,
            >: ::windlass::component::HasData + HostImplWithStore<_T> {}
            impl<
                _D: ::windlass::component::HasData + HostImplWithStore<_T> + ?Sized,
                _T: 'static,
            > HostWithStore<_T> for _D {}
            /// Defines the items of the interface in one instance of a linker, under whatever name that has.
            pub fn add_to_linker_instance<_T, D>(
                instance: &mut ::windlass::component::LinkerInstance<'_, _T>,
                host_getter: fn(&mut _T) -> D::Data<'_>,
            ) -> ::windlass::Result<()>
            where
                D: HostWithStore<_T>,
                for<'a> D::Data<'a>: Host_,
                _T: 'static,
            {
                instance
                    .resource(
                        "impl",
                        ::windlass::component::ResourceType::host::<Impl>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, _T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostImpl::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Impl>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "fn",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, _T>,
                            (arg0, arg1): (Self_, Option),
                        | -> ::windlass::Result<(::core::option::Option<String>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host_::fn_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "async",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, _T>,
                            (arg0, arg1, arg2): (Vec, Host, T),
                        | -> ::windlass::Result<(Result<Option, Host>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host_::async_(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[constructor]impl",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, _T>,
                            (): (),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Impl>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostImpl::new(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]impl.move",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, _T>,
                            (arg0,): (::windlass::component::Resource<Impl>,),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostImpl::move_(host, arg0);
                            Ok(())
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `test:names/type` in `linker`; `host_getter` finds what implements it in the store's data.
            pub fn add_to_linker<_T, D>(
                linker: &mut ::windlass::component::Linker<_T>,
                host_getter: fn(&mut _T) -> D::Data<'_>,
            ) -> ::windlass::Result<()>
            where
                D: HostWithStore<_T>,
                for<'a> D::Data<'a>: Host_,
                _T: 'static,
            {
                add_to_linker_instance::<
                    _T,
                    D,
                >(&mut linker.instance("test:names/type")?, host_getter)
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
    pub mod test {
        pub mod names {
            /// WIT names that mean something in Rust.
            pub mod type_ {
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Self_ {
                    #[component(name = "type")]
                    pub type_: u8,
                    #[component(name = "match")]
                    pub match_: ::std::vec::Vec<u8>,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum Option {
                    #[component(name = "some")]
                    Some(::std::string::String),
                    #[component(name = "none")]
                    None,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct String {
                    pub text: ::std::string::String,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Vec {
                    pub list: ::std::vec::Vec<::std::string::String>,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(enum)]
                #[derive(Debug, Clone, Copy, PartialEq, Eq)]
                #[repr(u8)]
                pub enum Host {
                    #[component(name = "guest")]
                    Guest,
                    #[component(name = "self")]
                    Self_,
                }
                impl Host {
                    /// The name of the case in WIT.
                    pub fn name(&self) -> &'static str {
                        match self {
                            Self::Guest => "guest",
                            Self::Self_ => "self",
                        }
                    }
                    /// The documentation of the case in WIT.
                    pub fn message(&self) -> &'static str {
                        match self {
                            Self::Guest => "",
                            Self::Self_ => "",
                        }
                    }
                }
                impl ::core::fmt::Display for Host {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        f.write_str(
                            match self {
                                Self::Guest => "guest",
                                Self::Self_ => "self",
                            },
                        )
                    }
                }
                impl ::core::error::Error for Host {}
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct T {
                    pub d: ::std::string::String,
                }
                /// The resource `impl`, implemented by the component.
                pub type Impl = ::windlass::component::ResourceAny;
                /// The functions of the exported interface `test:names/type` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    fn_: ::windlass::component::TypedFunc<
                        (&'static Self_, &'static Option),
                        (::core::option::Option<String>,),
                    >,
                    async_: ::windlass::component::TypedFunc<
                        (&'static Vec, Host, &'static T),
                        (Result<Option, Host>,),
                    >,
                    impl_constructor_: ::windlass::component::TypedFunc<
                        (),
                        (::windlass::component::ResourceAny,),
                    >,
                    impl_move_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (),
                    >,
                }
                /// Where a component keeps the functions of its export `test:names/type`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    fn_: ::windlass::component::ComponentExportIndex,
                    async_: ::windlass::component::ComponentExportIndex,
                    impl_constructor_: ::windlass::component::ComponentExportIndex,
                    impl_move_: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "test:names/type")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `test:names/type`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `test:names/type` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            fn_: function("fn")?,
                            async_: function("async")?,
                            impl_constructor_: function("[constructor]impl")?,
                            impl_move_: function("[method]impl.move")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            fn_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.fn_),
                                "the exported function `fn` of `test:names/type`",
                            )?,
                            async_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.async_),
                                "the exported function `async` of `test:names/type`",
                            )?,
                            impl_constructor_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.impl_constructor_),
                                "the exported function `[constructor]impl` of `test:names/type`",
                            )?,
                            impl_move_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.impl_move_),
                                "the exported function `[method]impl.move` of `test:names/type`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_fn(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: &Self_,
                        struct_: &Option,
                    ) -> ::windlass::Result<::core::option::Option<String>> {
                        let (result,) = self.fn_.call(store, (self_, struct_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_fn`].
                    pub fn func_fn(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static Self_, &'static Option),
                        (::core::option::Option<String>,),
                    > {
                        self.fn_
                    }
                    pub fn call_async(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        v: &Vec,
                        h: Host,
                        t: &T,
                    ) -> ::windlass::Result<Result<Option, Host>> {
                        let (result,) = self.async_.call(store, (v, h, t))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_async`].
                    pub fn func_async(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static Vec, Host, &'static T),
                        (Result<Option, Host>,),
                    > {
                        self.async_
                    }
                    /// The functions of the resource `impl`.
                    pub fn impl_(&self) -> GuestImpl<'_> {
                        GuestImpl { funcs: self }
                    }
                }
                /// The functions of the resource `impl`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestImpl<'a> {
                    funcs: &'a Guest,
                }
                impl GuestImpl<'_> {
                    pub fn call_constructor(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self.funcs.impl_constructor_.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_constructor`].
                    pub fn func_constructor(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.impl_constructor_
                    }
                    pub fn call_move(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<()> {
                        self.funcs.impl_move_.call(store, (self_,))
                    }
                    /// The function behind [`Self::call_move`].
                    pub fn func_move(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (),
                    > {
                        self.funcs.impl_move_
                    }
                }
            }
        }
    }
}
