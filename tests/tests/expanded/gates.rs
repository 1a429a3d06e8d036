#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `gates` whose imports are resolved and whose exports are found.
pub struct GatesPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: GatesIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for GatesPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> GatesPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = GatesIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Gates> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `gates` keeps its exports.
#[derive(Clone)]
pub struct GatesIndices {
    interface0: exports::t::gates::stable::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl GatesIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::gates::stable::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Gates> {
        Ok(Gates {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `gates`.
#[derive(Clone)]
pub struct Gates {
    interface0: exports::t::gates::stable::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Gates {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        GatesPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        GatesIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines the functions that the world imports outside any interface.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        options: &LinkOptions,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: GatesImportsWithStore<T>,
        for<'a> D::Data<'a>: GatesImports,
        T: 'static,
    {
        let mut instance = linker.root();
        let _ = options;
        if options.default {
            instance
                .func_wrap(
                    "g",
                    move |
                        mut store: ::windlass::StoreContextMut<'_, T>,
                        (): (),
                    | -> ::windlass::Result<()> {
                        let host = &mut host_getter(store.data_mut());
                        GatesImports::g(host);
                        Ok(())
                    },
                )?;
        }
        Ok(())
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        options: &LinkOptions,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::gates::stable::HostWithStore<T> + t::gates::all_new::HostWithStore<T>
            + GatesImportsWithStore<T>,
        for<'a> D::Data<
            'a,
        >: t::gates::stable::Host + t::gates::all_new::Host + GatesImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, options, host_getter)?;
        t::gates::stable::add_to_linker::<T, D>(linker, &options.into(), host_getter)?;
        if options.fancy {
            t::gates::all_new::add_to_linker::<
                T,
                D,
            >(linker, &options.into(), host_getter)?;
        }
        Ok(())
    }
    /// The exported interface `t:gates/stable@1.1.0`.
    pub fn t_gates_stable(&self) -> &exports::t::gates::stable::Guest {
        &self.interface0
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Which `@unstable` features a linker offers; none by default.
#[derive(Debug, Clone, Default)]
pub struct LinkOptions {
    default: bool,
    fancy: bool,
    more_fancy: bool,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl LinkOptions {
    /// Offers what stands behind `@unstable(feature = default)`.
    pub fn default(&mut self, enabled: bool) -> &mut Self {
        self.default = enabled;
        self
    }
    /// Offers what stands behind `@unstable(feature = fancy)`.
    pub fn fancy(&mut self, enabled: bool) -> &mut Self {
        self.fancy = enabled;
        self
    }
    /// Offers what stands behind `@unstable(feature = more-fancy)`.
    pub fn more_fancy(&mut self, enabled: bool) -> &mut Self {
        self.more_fancy = enabled;
        self
    }
}
impl ::core::convert::From<&LinkOptions> for t::gates::stable::LinkOptions {
    fn from(from: &LinkOptions) -> Self {
        let mut options = <Self as ::core::default::Default>::default();
        options.default(from.default);
        options.fancy(from.fancy);
        options.more_fancy(from.more_fancy);
        options
    }
}
impl ::core::convert::From<&LinkOptions> for t::gates::all_new::LinkOptions {
    fn from(from: &LinkOptions) -> Self {
        let mut options = <Self as ::core::default::Default>::default();
        options.fancy(from.fancy);
        options
    }
}
/// What a host implements for the functions that the world `gates` imports.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait GatesImports {
    fn g(&mut self);
}
impl<_T: GatesImports + ?Sized> GatesImports for &mut _T {
    fn g(&mut self) {
        <_T as GatesImports>::g(self)
    }
}
/// The functions of [`GatesImports`] that see the store.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait GatesImportsWithStore<T: 'static>: ::windlass::component::HasData {}
impl<_D: ::windlass::component::HasData + ?Sized, T: 'static> GatesImportsWithStore<T>
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
    pub mod gates {
        pub mod stable {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Error {
                #[component(name = "a")]
                A,
            }
            impl Error {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::A => "a",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::A => "",
                    }
                }
            }
            impl ::core::fmt::Display for Error {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    f.write_str(
                        match self {
                            Self::A => "a",
                        },
                    )
                }
            }
            impl ::core::error::Error for Error {}
            /// The resource `fancy`, implemented by the host.
            pub enum Fancy {}
            /// Which `@unstable` features a linker offers; none by default.
            #[derive(Debug, Clone, Default)]
            pub struct LinkOptions {
                default: bool,
                fancy: bool,
                more_fancy: bool,
            }
            impl LinkOptions {
                /// Offers what stands behind `@unstable(feature = default)`.
                pub fn default(&mut self, enabled: bool) -> &mut Self {
                    self.default = enabled;
                    self
                }
                /// Offers what stands behind `@unstable(feature = fancy)`.
                pub fn fancy(&mut self, enabled: bool) -> &mut Self {
                    self.fancy = enabled;
                    self
                }
                /// Offers what stands behind `@unstable(feature = more-fancy)`.
                pub fn more_fancy(&mut self, enabled: bool) -> &mut Self {
                    self.more_fancy = enabled;
                    self
                }
            }
            /// The functions of the resource `fancy`.
            pub trait HostFancy {
                fn f(&mut self, self_: ::windlass::component::Resource<Fancy>);
                fn g(&mut self, self_: ::windlass::component::Resource<Fancy>);
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Fancy>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostFancy + ?Sized> HostFancy for &mut _T {
                fn f(&mut self, self_: ::windlass::component::Resource<Fancy>) {
                    <_T as HostFancy>::f(self, self_)
                }
                fn g(&mut self, self_: ::windlass::component::Resource<Fancy>) {
                    <_T as HostFancy>::g(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Fancy>,
                ) -> ::windlass::Result<()> {
                    <_T as HostFancy>::drop(self, rep)
                }
            }
            /// The functions of [`HostFancy`] that see the store.
            pub trait HostFancyWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostFancyWithStore<T> for _D {}
            /// What a host implements for the interface `t:gates/stable@1.1.0`.
            pub trait Host: HostFancy {
                fn f(&mut self) -> Result<(), Error>;
                fn old(&mut self);
                fn new(&mut self, x: u8);
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn f(&mut self) -> Result<(), Error> {
                    <_T as Host>::f(self)
                }
                fn old(&mut self) {
                    <_T as Host>::old(self)
                }
                fn new(&mut self, x: u8) {
                    <_T as Host>::new(self, x)
                }
            }
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostFancyWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostFancyWithStore<T> + ?Sized,
                T: 'static,
            > HostWithStore<T> for _D {}
            /// Defines the items of the interface in one instance of a linker, under whatever name that has.
            pub fn add_to_linker_instance<T, D>(
                instance: &mut ::windlass::component::LinkerInstance<'_, T>,
                options: &LinkOptions,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> ::windlass::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                if options.fancy {
                    instance
                        .resource(
                            "fancy",
                            ::windlass::component::ResourceType::host::<Fancy>(),
                            move |
                                mut store: ::windlass::StoreContextMut<'_, T>,
                                rep: u32,
                            | -> ::windlass::Result<()> {
                                HostFancy::drop(
                                    &mut host_getter(store.data_mut()),
                                    ::windlass::component::Resource::<Fancy>::new_own(rep),
                                )
                            },
                        )?;
                }
                instance
                    .func_wrap(
                        "f",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Result<(), Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::f(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "old",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::old(host);
                            Ok(())
                        },
                    )?;
                if options.default {
                    instance
                        .func_wrap(
                            "new",
                            move |
                                mut store: ::windlass::StoreContextMut<'_, T>,
                                (arg0,): (u8,),
                            | -> ::windlass::Result<()> {
                                let host = &mut host_getter(store.data_mut());
                                Host::new(host, arg0);
                                Ok(())
                            },
                        )?;
                }
                if options.fancy {
                    instance
                        .func_wrap(
                            "[method]fancy.f",
                            move |
                                mut store: ::windlass::StoreContextMut<'_, T>,
                                (arg0,): (::windlass::component::Resource<Fancy>,),
                            | -> ::windlass::Result<()> {
                                let host = &mut host_getter(store.data_mut());
                                HostFancy::f(host, arg0);
                                Ok(())
                            },
                        )?;
                }
                if options.more_fancy {
                    instance
                        .func_wrap(
                            "[method]fancy.g",
                            move |
                                mut store: ::windlass::StoreContextMut<'_, T>,
                                (arg0,): (::windlass::component::Resource<Fancy>,),
                            | -> ::windlass::Result<()> {
                                let host = &mut host_getter(store.data_mut());
                                HostFancy::g(host, arg0);
                                Ok(())
                            },
                        )?;
                }
                Ok(())
            }
            /// Defines the interface `t:gates/stable@1.1.0` in `linker`; `host_getter` finds what implements it in the store's data.
            pub fn add_to_linker<T, D>(
                linker: &mut ::windlass::component::Linker<T>,
                options: &LinkOptions,
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
                >(&mut linker.instance("t:gates/stable@1.1.0")?, options, host_getter)
            }
        }
        pub mod all_new {
            /// Which `@unstable` features a linker offers; none by default.
            #[derive(Debug, Clone, Default)]
            pub struct LinkOptions {
                fancy: bool,
            }
            impl LinkOptions {
                /// Offers what stands behind `@unstable(feature = fancy)`.
                pub fn fancy(&mut self, enabled: bool) -> &mut Self {
                    self.fancy = enabled;
                    self
                }
            }
            /// What a host implements for the interface `t:gates/all-new@1.1.0`.
            pub trait Host {
                fn f(&mut self);
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn f(&mut self) {
                    <_T as Host>::f(self)
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
                options: &LinkOptions,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> ::windlass::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                if options.fancy {
                    instance
                        .func_wrap(
                            "f",
                            move |
                                mut store: ::windlass::StoreContextMut<'_, T>,
                                (): (),
                            | -> ::windlass::Result<()> {
                                let host = &mut host_getter(store.data_mut());
                                Host::f(host);
                                Ok(())
                            },
                        )?;
                }
                Ok(())
            }
            /// Defines the interface `t:gates/all-new@1.1.0` in `linker`; `host_getter` finds what implements it in the store's data.
            pub fn add_to_linker<T, D>(
                linker: &mut ::windlass::component::Linker<T>,
                options: &LinkOptions,
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
                >(&mut linker.instance("t:gates/all-new@1.1.0")?, options, host_getter)
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
        pub mod gates {
            pub mod stable {
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(enum)]
                #[derive(Debug, Clone, Copy, PartialEq, Eq)]
                #[repr(u8)]
                pub enum Error {
                    #[component(name = "a")]
                    A,
                }
                impl Error {
                    /// The name of the case in WIT.
                    pub fn name(&self) -> &'static str {
                        match self {
                            Self::A => "a",
                        }
                    }
                    /// The documentation of the case in WIT.
                    pub fn message(&self) -> &'static str {
                        match self {
                            Self::A => "",
                        }
                    }
                }
                impl ::core::fmt::Display for Error {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        f.write_str(
                            match self {
                                Self::A => "a",
                            },
                        )
                    }
                }
                impl ::core::error::Error for Error {}
                /// The resource `fancy`, implemented by the component.
                pub type Fancy = ::windlass::component::ResourceAny;
                /// The functions of the exported interface `t:gates/stable@1.1.0` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    f: ::windlass::component::TypedFunc<(), (Result<(), Error>,)>,
                    old: ::windlass::component::TypedFunc<(), ()>,
                    new: ::windlass::component::TypedFunc<(u8,), ()>,
                    fancy_f_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (),
                    >,
                    fancy_g_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (),
                    >,
                }
                /// Where a component keeps the functions of its export `t:gates/stable@1.1.0`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    f: ::windlass::component::ComponentExportIndex,
                    old: ::windlass::component::ComponentExportIndex,
                    new: ::windlass::component::ComponentExportIndex,
                    fancy_f_: ::windlass::component::ComponentExportIndex,
                    fancy_g_: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:gates/stable@1.1.0")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:gates/stable@1.1.0`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:gates/stable@1.1.0` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            f: function("f")?,
                            old: function("old")?,
                            new: function("new")?,
                            fancy_f_: function("[method]fancy.f")?,
                            fancy_g_: function("[method]fancy.g")?,
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
                                "the exported function `f` of `t:gates/stable@1.1.0`",
                            )?,
                            old: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.old),
                                "the exported function `old` of `t:gates/stable@1.1.0`",
                            )?,
                            new: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.new),
                                "the exported function `new` of `t:gates/stable@1.1.0`",
                            )?,
                            fancy_f_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.fancy_f_),
                                "the exported function `[method]fancy.f` of `t:gates/stable@1.1.0`",
                            )?,
                            fancy_g_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.fancy_g_),
                                "the exported function `[method]fancy.g` of `t:gates/stable@1.1.0`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_f(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Result<(), Error>> {
                        let (result,) = self.f.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_f`].
                    pub fn func_f(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (Result<(), Error>,)> {
                        self.f
                    }
                    pub fn call_old(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<()> {
                        self.old.call(store, ())
                    }
                    /// The function behind [`Self::call_old`].
                    pub fn func_old(&self) -> ::windlass::component::TypedFunc<(), ()> {
                        self.old
                    }
                    pub fn call_new(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        x: u8,
                    ) -> ::windlass::Result<()> {
                        self.new.call(store, (x,))
                    }
                    /// The function behind [`Self::call_new`].
                    pub fn func_new(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(u8,), ()> {
                        self.new
                    }
                    /// The functions of the resource `fancy`.
                    pub fn fancy(&self) -> GuestFancy<'_> {
                        GuestFancy { funcs: self }
                    }
                }
                /// The functions of the resource `fancy`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestFancy<'a> {
                    funcs: &'a Guest,
                }
                impl GuestFancy<'_> {
                    pub fn call_f(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<()> {
                        self.funcs.fancy_f_.call(store, (self_,))
                    }
                    /// The function behind [`Self::call_f`].
                    pub fn func_f(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (),
                    > {
                        self.funcs.fancy_f_
                    }
                    pub fn call_g(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<()> {
                        self.funcs.fancy_g_.call(store, (self_,))
                    }
                    /// The function behind [`Self::call_g`].
                    pub fn func_g(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (),
                    > {
                        self.funcs.fancy_g_
                    }
                }
            }
        }
    }
}
