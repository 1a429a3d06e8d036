#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `all-documented` whose imports are resolved and whose exports are found.
pub struct AllDocumentedPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: AllDocumentedIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for AllDocumentedPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> AllDocumentedPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = AllDocumentedIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<AllDocumented> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `all-documented` keeps its exports.
#[derive(Clone)]
pub struct AllDocumentedIndices {
    interface0: exports::t::documented::documented::GuestIndices,
    g: ::windlass::component::ComponentExportIndex,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllDocumentedIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        Ok(Self {
            interface0: exports::t::documented::documented::GuestIndices::new(
                instance_pre,
            )?,
            g: instance_pre
                .component()
                .get_export_index(None, "g")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `g`"
                    )
                })?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<AllDocumented> {
        Ok(AllDocumented {
            interface0: self.interface0.load(&mut store, instance)?,
            g: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.g),
                "the exported function `g`",
            )?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// The world's own documentation.
#[derive(Clone)]
pub struct AllDocumented {
    interface0: exports::t::documented::documented::Guest,
    g: ::windlass::component::TypedFunc<(), ()>,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllDocumented {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        AllDocumentedPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        AllDocumentedIndices::new(&instance.instance_pre(&store))?
            .load(&mut store, instance)
    }
    /// Defines the functions that the world imports outside any interface.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: AllDocumentedImportsWithStore<T>,
        for<'a> D::Data<'a>: AllDocumentedImports,
        T: 'static,
    {
        let mut instance = linker.root();
        instance
            .func_wrap(
                "f",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (): (),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    AllDocumentedImports::f(host);
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
        D: t::documented::documented::HostWithStore<T> + inside::HostWithStore<T>
            + AllDocumentedImportsWithStore<T>,
        for<'a> D::Data<
            'a,
        >: t::documented::documented::Host + inside::Host + AllDocumentedImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        t::documented::documented::add_to_linker::<T, D>(linker, host_getter)?;
        inside::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// An exported function.
    pub fn call_g(
        &self,
        store: impl ::windlass::AsContextMut,
    ) -> ::windlass::Result<()> {
        self.g.call(store, ())
    }
    /// The function behind [`Self::call_g`].
    pub fn func_g(&self) -> ::windlass::component::TypedFunc<(), ()> {
        self.g
    }
    /// The exported interface `t:documented/documented`.
    pub fn t_documented_documented(&self) -> &exports::t::documented::documented::Guest {
        &self.interface0
    }
}
/// What a host implements for the functions that the world `all-documented` imports.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait AllDocumentedImports {
    /// An imported function.
    fn f(&mut self);
}
impl<_T: AllDocumentedImports + ?Sized> AllDocumentedImports for &mut _T {
    fn f(&mut self) {
        <_T as AllDocumentedImports>::f(self)
    }
}
/// The functions of [`AllDocumentedImports`] that see the store.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait AllDocumentedImportsWithStore<T: 'static>: ::windlass::component::HasData {}
impl<
    _D: ::windlass::component::HasData + ?Sized,
    T: 'static,
> AllDocumentedImportsWithStore<T> for _D {}
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
    pub mod documented {
        /// # Everything has documentation
        ///
        /// It is *markdown* with `code`, <angle brackets>, [brackets], [a link](nowhere), https://not.a.link/ and "quotes" \ backslashes.
        ///
        /// ```text
        /// an indented block, which rustdoc would take for a Rust example
        /// let x = broken rust;
        /// ```
        ///
        /// ```text
        /// a fence without a language
        /// ```
        ///
        /// ```text
        /// this is not(a program
        /// ```
        ///
        /// ~~~wit
        /// interface inside { f: func(); }
        /// ~~~
        ///
        /// - a list
        ///   - inside a list
        ///
        ///     a paragraph of the list
        ///
        ///     ```text
        ///     code in the list
        ///     ```
        ///
        /// 1. numbers
        ///
        /// ```unclosed
        /// until the end
        /// ```
        pub mod documented {
            /// A record.
            ///
            /// With a paragraph. */ // #[doc] {} #{x} \u{1F600} 😀
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct R {
                /// The field `a`.
                pub a: u8,
                /// Two
                /// lines.
                pub b: String,
            }
            /// A variant: [`r`].
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum V {
                /// Carries an r.
                #[component(name = "a")]
                A(R),
                /// Carries nothing.
                #[component(name = "b")]
                B,
            }
            impl V {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::A(_) => "a",
                        Self::B => "b",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::A(_) => "Carries an r.",
                        Self::B => "Carries nothing.",
                    }
                }
            }
            impl ::core::fmt::Display for V {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::write!(f, "{self:?}")
                }
            }
            impl ::core::error::Error for V {}
            /// An enum.
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum E {
                /// The first "case".
                #[component(name = "a")]
                A,
                /// The second \n case.
                #[component(name = "b")]
                B,
            }
            impl E {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::A => "a",
                        Self::B => "b",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::A => "The first \"case\".",
                        Self::B => "The second \\n case.",
                    }
                }
            }
            impl ::core::fmt::Display for E {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    f.write_str(
                        match self {
                            Self::A => "a: The first \"case\".",
                            Self::B => "b: The second \\n case.",
                        },
                    )
                }
            }
            impl ::core::error::Error for E {}
            ::windlass::component::flags! {
                #[doc = " Flags."] F { #[doc = " A flag."] #[component(name = "a")] const
                A; }
            }
            /// An alias.
            pub type N = Vec<R>;
            /// A resource.
            pub enum Thing {}
            /// A resource.
            pub trait HostThing {
                /// Makes one.
                fn new(&mut self) -> ::windlass::component::Resource<Thing>;
                /// Does it.
                ///
                /// # Panics
                ///
                /// Never.
                fn do_it(
                    &mut self,
                    self_: ::windlass::component::Resource<Thing>,
                    a: N,
                ) -> Result<V, E>;
                /// Static.
                fn make(&mut self) -> ::windlass::component::Resource<Thing>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Thing>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostThing + ?Sized> HostThing for &mut _T {
                fn new(&mut self) -> ::windlass::component::Resource<Thing> {
                    <_T as HostThing>::new(self)
                }
                fn do_it(
                    &mut self,
                    self_: ::windlass::component::Resource<Thing>,
                    a: N,
                ) -> Result<V, E> {
                    <_T as HostThing>::do_it(self, self_, a)
                }
                fn make(&mut self) -> ::windlass::component::Resource<Thing> {
                    <_T as HostThing>::make(self)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Thing>,
                ) -> ::windlass::Result<()> {
                    <_T as HostThing>::drop(self, rep)
                }
            }
            /// The functions of [`HostThing`] that see the store.
            pub trait HostThingWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostThingWithStore<T> for _D {}
            /// What a host implements for the interface `t:documented/documented`.
            pub trait Host: HostThing {
                /// A function.
                fn go(&mut self, f: F) -> Result<(), V>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn go(&mut self, f: F) -> Result<(), V> {
                    <_T as Host>::go(self, f)
                }
            }
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostThingWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostThingWithStore<T> + ?Sized,
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
                    .resource(
                        "thing",
                        ::windlass::component::ResourceType::host::<Thing>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostThing::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Thing>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "go",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (F,),
                        | -> ::windlass::Result<(Result<(), V>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::go(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[constructor]thing",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Thing>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostThing::new(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]thing.do-it",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Thing>, N),
                        | -> ::windlass::Result<(Result<V, E>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostThing::do_it(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[static]thing.make",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Thing>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostThing::make(host),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:documented/documented` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:documented/documented")?, host_getter)
            }
        }
    }
}
/// An interface of the world.
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
pub mod inside {
    /// What a host implements for the interface `inside`.
    pub trait Host {
        /// Its function.
        fn f(&mut self);
    }
    impl<_T: Host + ?Sized> Host for &mut _T {
        fn f(&mut self) {
            <_T as Host>::f(self)
        }
    }
    /// The functions of [`Host`] that see the store.
    pub trait HostWithStore<T: 'static>: ::windlass::component::HasData {}
    impl<_D: ::windlass::component::HasData + ?Sized, T: 'static> HostWithStore<T>
    for _D {}
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
                    (): (),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    Host::f(host);
                    Ok(())
                },
            )?;
        Ok(())
    }
    /// Defines the interface `inside` in `linker`; `host_getter` finds what implements it in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: HostWithStore<T>,
        for<'a> D::Data<'a>: Host,
        T: 'static,
    {
        add_to_linker_instance::<T, D>(&mut linker.instance("inside")?, host_getter)
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
        pub mod documented {
            /// # Everything has documentation
            ///
            /// It is *markdown* with `code`, <angle brackets>, [brackets], [a link](nowhere), https://not.a.link/ and "quotes" \ backslashes.
            ///
            /// ```text
            /// an indented block, which rustdoc would take for a Rust example
            /// let x = broken rust;
            /// ```
            ///
            /// ```text
            /// a fence without a language
            /// ```
            ///
            /// ```text
            /// this is not(a program
            /// ```
            ///
            /// ~~~wit
            /// interface inside { f: func(); }
            /// ~~~
            ///
            /// - a list
            ///   - inside a list
            ///
            ///     a paragraph of the list
            ///
            ///     ```text
            ///     code in the list
            ///     ```
            ///
            /// 1. numbers
            ///
            /// ```unclosed
            /// until the end
            /// ```
            pub mod documented {
                /// A record.
                ///
                /// With a paragraph. */ // #[doc] {} #{x} \u{1F600} 😀
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct R {
                    /// The field `a`.
                    pub a: u8,
                    /// Two
                    /// lines.
                    pub b: String,
                }
                /// A variant: [`r`].
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum V {
                    /// Carries an r.
                    #[component(name = "a")]
                    A(R),
                    /// Carries nothing.
                    #[component(name = "b")]
                    B,
                }
                impl V {
                    /// The name of the case in WIT.
                    pub fn name(&self) -> &'static str {
                        match self {
                            Self::A(_) => "a",
                            Self::B => "b",
                        }
                    }
                    /// The documentation of the case in WIT.
                    pub fn message(&self) -> &'static str {
                        match self {
                            Self::A(_) => "Carries an r.",
                            Self::B => "Carries nothing.",
                        }
                    }
                }
                impl ::core::fmt::Display for V {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        ::core::write!(f, "{self:?}")
                    }
                }
                impl ::core::error::Error for V {}
                /// An enum.
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(enum)]
                #[derive(Debug, Clone, Copy, PartialEq, Eq)]
                #[repr(u8)]
                pub enum E {
                    /// The first "case".
                    #[component(name = "a")]
                    A,
                    /// The second \n case.
                    #[component(name = "b")]
                    B,
                }
                impl E {
                    /// The name of the case in WIT.
                    pub fn name(&self) -> &'static str {
                        match self {
                            Self::A => "a",
                            Self::B => "b",
                        }
                    }
                    /// The documentation of the case in WIT.
                    pub fn message(&self) -> &'static str {
                        match self {
                            Self::A => "The first \"case\".",
                            Self::B => "The second \\n case.",
                        }
                    }
                }
                impl ::core::fmt::Display for E {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        f.write_str(
                            match self {
                                Self::A => "a: The first \"case\".",
                                Self::B => "b: The second \\n case.",
                            },
                        )
                    }
                }
                impl ::core::error::Error for E {}
                ::windlass::component::flags! {
                    #[doc = " Flags."] F { #[doc = " A flag."] #[component(name = "a")]
                    const A; }
                }
                /// An alias.
                pub type N = Vec<R>;
                /// A resource.
                pub type Thing = ::windlass::component::ResourceAny;
                /// The functions of the exported interface `t:documented/documented` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    thing_constructor_: ::windlass::component::TypedFunc<
                        (),
                        (::windlass::component::ResourceAny,),
                    >,
                    thing_do_it_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static [R]),
                        (Result<V, E>,),
                    >,
                    thing_make_: ::windlass::component::TypedFunc<
                        (),
                        (::windlass::component::ResourceAny,),
                    >,
                    go: ::windlass::component::TypedFunc<(F,), (Result<(), V>,)>,
                }
                /// Where a component keeps the functions of its export `t:documented/documented`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    thing_constructor_: ::windlass::component::ComponentExportIndex,
                    thing_do_it_: ::windlass::component::ComponentExportIndex,
                    thing_make_: ::windlass::component::ComponentExportIndex,
                    go: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:documented/documented")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:documented/documented`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:documented/documented` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            thing_constructor_: function("[constructor]thing")?,
                            thing_do_it_: function("[method]thing.do-it")?,
                            thing_make_: function("[static]thing.make")?,
                            go: function("go")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            thing_constructor_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.thing_constructor_),
                                "the exported function `[constructor]thing` of `t:documented/documented`",
                            )?,
                            thing_do_it_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.thing_do_it_),
                                "the exported function `[method]thing.do-it` of `t:documented/documented`",
                            )?,
                            thing_make_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.thing_make_),
                                "the exported function `[static]thing.make` of `t:documented/documented`",
                            )?,
                            go: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.go),
                                "the exported function `go` of `t:documented/documented`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    /// A function.
                    pub fn call_go(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        f: F,
                    ) -> ::windlass::Result<Result<(), V>> {
                        let (result,) = self.go.call(store, (f,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_go`].
                    pub fn func_go(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(F,), (Result<(), V>,)> {
                        self.go
                    }
                    /// The functions of the resource `thing`.
                    pub fn thing(&self) -> GuestThing<'_> {
                        GuestThing { funcs: self }
                    }
                }
                /// The functions of the resource `thing`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestThing<'a> {
                    funcs: &'a Guest,
                }
                impl GuestThing<'_> {
                    /// Makes one.
                    pub fn call_constructor(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self.funcs.thing_constructor_.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_constructor`].
                    pub fn func_constructor(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.thing_constructor_
                    }
                    /// Does it.
                    ///
                    /// # Panics
                    ///
                    /// Never.
                    pub fn call_do_it(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        a: &[R],
                    ) -> ::windlass::Result<Result<V, E>> {
                        let (result,) = self.funcs.thing_do_it_.call(store, (self_, a))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_do_it`].
                    pub fn func_do_it(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static [R]),
                        (Result<V, E>,),
                    > {
                        self.funcs.thing_do_it_
                    }
                    /// Static.
                    pub fn call_make(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self.funcs.thing_make_.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_make`].
                    pub fn func_make(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.thing_make_
                    }
                }
            }
        }
    }
}
