#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `all-outcomes` whose imports are resolved and whose exports are found.
pub struct AllOutcomesPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: AllOutcomesIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for AllOutcomesPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> AllOutcomesPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = AllOutcomesIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<AllOutcomes> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `all-outcomes` keeps its exports.
#[derive(Clone)]
pub struct AllOutcomesIndices {
    interface0: exports::t::outcomes::outcomes::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllOutcomesIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::outcomes::outcomes::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<AllOutcomes> {
        Ok(AllOutcomes {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `all-outcomes`.
#[derive(Clone)]
pub struct AllOutcomes {
    interface0: exports::t::outcomes::outcomes::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllOutcomes {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        AllOutcomesPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        AllOutcomesIndices::new(&instance.instance_pre(&store))?
            .load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::outcomes::outcomes::HostWithStore<T>,
        for<'a> D::Data<'a>: t::outcomes::outcomes::Host,
        T: 'static,
    {
        t::outcomes::outcomes::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:outcomes/outcomes`.
    pub fn t_outcomes_outcomes(&self) -> &exports::t::outcomes::outcomes::Guest {
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
    pub mod outcomes {
        /// Options and results in every combination.
        pub mod outcomes {
            /// What went wrong.
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum Problem {
                /// Not there.
                #[component(name = "missing")]
                Missing(String),
                /// Not now.
                #[component(name = "busy")]
                Busy,
                /// Not like this: a code.
                #[component(name = "wrong")]
                Wrong(u32),
            }
            impl Problem {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::Missing(_) => "missing",
                        Self::Busy => "busy",
                        Self::Wrong(_) => "wrong",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::Missing(_) => "Not there.",
                        Self::Busy => "Not now.",
                        Self::Wrong(_) => "Not like this: a code.",
                    }
                }
            }
            impl ::core::fmt::Display for Problem {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::write!(f, "{self:?}")
                }
            }
            impl ::core::error::Error for Problem {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Detail {
                pub line: u32,
                pub why: Option<String>,
            }
            impl ::core::fmt::Display for Detail {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::write!(f, "{self:?}")
                }
            }
            impl ::core::error::Error for Detail {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Code {
                #[component(name = "one")]
                One,
                #[component(name = "two")]
                Two,
            }
            impl Code {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::One => "one",
                        Self::Two => "two",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::One => "",
                        Self::Two => "",
                    }
                }
            }
            impl ::core::fmt::Display for Code {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    f.write_str(
                        match self {
                            Self::One => "one",
                            Self::Two => "two",
                        },
                    )
                }
            }
            impl ::core::error::Error for Code {}
            ::windlass::component::flags! {
                Warnings { #[component(name = "old")] const OLD; #[component(name =
                "slow")] const SLOW; }
            }
            /// What a host implements for the interface `t:outcomes/outcomes`.
            pub trait Host {
                fn a(&mut self) -> Result<(), ()>;
                fn b(&mut self) -> Result<u32, ()>;
                fn c(&mut self) -> Result<(), Problem>;
                fn d(&mut self) -> Result<String, Problem>;
                fn e(&mut self) -> Result<Vec<u8>, Detail>;
                fn f(&mut self) -> Result<Code, Code>;
                fn g(&mut self) -> Result<(), String>;
                fn h(&mut self) -> Result<Option<u32>, Option<String>>;
                fn i(&mut self) -> Option<Result<u32, Problem>>;
                fn j(&mut self) -> Result<(), Warnings>;
                fn k(
                    &mut self,
                    a: Option<Option<u8>>,
                    b: Result<Result<(), ()>, Result<u8, String>>,
                    c: Option<Problem>,
                    d: Result<Detail, Code>,
                );
                fn l(&mut self) -> Result<(u32, String), (Code, Problem)>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn a(&mut self) -> Result<(), ()> {
                    <_T as Host>::a(self)
                }
                fn b(&mut self) -> Result<u32, ()> {
                    <_T as Host>::b(self)
                }
                fn c(&mut self) -> Result<(), Problem> {
                    <_T as Host>::c(self)
                }
                fn d(&mut self) -> Result<String, Problem> {
                    <_T as Host>::d(self)
                }
                fn e(&mut self) -> Result<Vec<u8>, Detail> {
                    <_T as Host>::e(self)
                }
                fn f(&mut self) -> Result<Code, Code> {
                    <_T as Host>::f(self)
                }
                fn g(&mut self) -> Result<(), String> {
                    <_T as Host>::g(self)
                }
                fn h(&mut self) -> Result<Option<u32>, Option<String>> {
                    <_T as Host>::h(self)
                }
                fn i(&mut self) -> Option<Result<u32, Problem>> {
                    <_T as Host>::i(self)
                }
                fn j(&mut self) -> Result<(), Warnings> {
                    <_T as Host>::j(self)
                }
                fn k(
                    &mut self,
                    a: Option<Option<u8>>,
                    b: Result<Result<(), ()>, Result<u8, String>>,
                    c: Option<Problem>,
                    d: Result<Detail, Code>,
                ) {
                    <_T as Host>::k(self, a, b, c, d)
                }
                fn l(&mut self) -> Result<(u32, String), (Code, Problem)> {
                    <_T as Host>::l(self)
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
                        "a",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Result<(), ()>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::a(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "b",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Result<u32, ()>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::b(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "c",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Result<(), Problem>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::c(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "d",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Result<String, Problem>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::d(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "e",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Result<Vec<u8>, Detail>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::e(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "f",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Result<Code, Code>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::f(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "g",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Result<(), String>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::g(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "h",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Result<Option<u32>, Option<String>>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::h(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "i",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Option<Result<u32, Problem>>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::i(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "j",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Result<(), Warnings>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::j(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "k",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                            ): (
                                Option<Option<u8>>,
                                Result<Result<(), ()>, Result<u8, String>>,
                                Option<Problem>,
                                Result<Detail, Code>,
                            ),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::k(host, arg0, arg1, arg2, arg3);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "l",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<
                            (Result<(u32, String), (Code, Problem)>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::l(host),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:outcomes/outcomes` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:outcomes/outcomes")?, host_getter)
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
        pub mod outcomes {
            /// Options and results in every combination.
            pub mod outcomes {
                /// What went wrong.
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum Problem {
                    /// Not there.
                    #[component(name = "missing")]
                    Missing(String),
                    /// Not now.
                    #[component(name = "busy")]
                    Busy,
                    /// Not like this: a code.
                    #[component(name = "wrong")]
                    Wrong(u32),
                }
                impl Problem {
                    /// The name of the case in WIT.
                    pub fn name(&self) -> &'static str {
                        match self {
                            Self::Missing(_) => "missing",
                            Self::Busy => "busy",
                            Self::Wrong(_) => "wrong",
                        }
                    }
                    /// The documentation of the case in WIT.
                    pub fn message(&self) -> &'static str {
                        match self {
                            Self::Missing(_) => "Not there.",
                            Self::Busy => "Not now.",
                            Self::Wrong(_) => "Not like this: a code.",
                        }
                    }
                }
                impl ::core::fmt::Display for Problem {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        ::core::write!(f, "{self:?}")
                    }
                }
                impl ::core::error::Error for Problem {}
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Detail {
                    pub line: u32,
                    pub why: Option<String>,
                }
                impl ::core::fmt::Display for Detail {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        ::core::write!(f, "{self:?}")
                    }
                }
                impl ::core::error::Error for Detail {}
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(enum)]
                #[derive(Debug, Clone, Copy, PartialEq, Eq)]
                #[repr(u8)]
                pub enum Code {
                    #[component(name = "one")]
                    One,
                    #[component(name = "two")]
                    Two,
                }
                impl Code {
                    /// The name of the case in WIT.
                    pub fn name(&self) -> &'static str {
                        match self {
                            Self::One => "one",
                            Self::Two => "two",
                        }
                    }
                    /// The documentation of the case in WIT.
                    pub fn message(&self) -> &'static str {
                        match self {
                            Self::One => "",
                            Self::Two => "",
                        }
                    }
                }
                impl ::core::fmt::Display for Code {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        f.write_str(
                            match self {
                                Self::One => "one",
                                Self::Two => "two",
                            },
                        )
                    }
                }
                impl ::core::error::Error for Code {}
                ::windlass::component::flags! {
                    Warnings { #[component(name = "old")] const OLD; #[component(name =
                    "slow")] const SLOW; }
                }
                /// The functions of the exported interface `t:outcomes/outcomes` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    a: ::windlass::component::TypedFunc<(), (Result<(), ()>,)>,
                    b: ::windlass::component::TypedFunc<(), (Result<u32, ()>,)>,
                    c: ::windlass::component::TypedFunc<(), (Result<(), Problem>,)>,
                    d: ::windlass::component::TypedFunc<(), (Result<String, Problem>,)>,
                    e: ::windlass::component::TypedFunc<(), (Result<Vec<u8>, Detail>,)>,
                    f: ::windlass::component::TypedFunc<(), (Result<Code, Code>,)>,
                    g: ::windlass::component::TypedFunc<(), (Result<(), String>,)>,
                    h: ::windlass::component::TypedFunc<
                        (),
                        (Result<Option<u32>, Option<String>>,),
                    >,
                    i: ::windlass::component::TypedFunc<
                        (),
                        (Option<Result<u32, Problem>>,),
                    >,
                    j: ::windlass::component::TypedFunc<(), (Result<(), Warnings>,)>,
                    k: ::windlass::component::TypedFunc<
                        (
                            Option<Option<u8>>,
                            Result<Result<(), ()>, Result<u8, &'static str>>,
                            Option<&'static Problem>,
                            Result<&'static Detail, Code>,
                        ),
                        (),
                    >,
                    l: ::windlass::component::TypedFunc<
                        (),
                        (Result<(u32, String), (Code, Problem)>,),
                    >,
                }
                /// Where a component keeps the functions of its export `t:outcomes/outcomes`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    a: ::windlass::component::ComponentExportIndex,
                    b: ::windlass::component::ComponentExportIndex,
                    c: ::windlass::component::ComponentExportIndex,
                    d: ::windlass::component::ComponentExportIndex,
                    e: ::windlass::component::ComponentExportIndex,
                    f: ::windlass::component::ComponentExportIndex,
                    g: ::windlass::component::ComponentExportIndex,
                    h: ::windlass::component::ComponentExportIndex,
                    i: ::windlass::component::ComponentExportIndex,
                    j: ::windlass::component::ComponentExportIndex,
                    k: ::windlass::component::ComponentExportIndex,
                    l: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:outcomes/outcomes")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:outcomes/outcomes`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:outcomes/outcomes` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            a: function("a")?,
                            b: function("b")?,
                            c: function("c")?,
                            d: function("d")?,
                            e: function("e")?,
                            f: function("f")?,
                            g: function("g")?,
                            h: function("h")?,
                            i: function("i")?,
                            j: function("j")?,
                            k: function("k")?,
                            l: function("l")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            a: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.a),
                                "the exported function `a` of `t:outcomes/outcomes`",
                            )?,
                            b: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.b),
                                "the exported function `b` of `t:outcomes/outcomes`",
                            )?,
                            c: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.c),
                                "the exported function `c` of `t:outcomes/outcomes`",
                            )?,
                            d: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.d),
                                "the exported function `d` of `t:outcomes/outcomes`",
                            )?,
                            e: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.e),
                                "the exported function `e` of `t:outcomes/outcomes`",
                            )?,
                            f: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.f),
                                "the exported function `f` of `t:outcomes/outcomes`",
                            )?,
                            g: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.g),
                                "the exported function `g` of `t:outcomes/outcomes`",
                            )?,
                            h: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.h),
                                "the exported function `h` of `t:outcomes/outcomes`",
                            )?,
                            i: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.i),
                                "the exported function `i` of `t:outcomes/outcomes`",
                            )?,
                            j: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.j),
                                "the exported function `j` of `t:outcomes/outcomes`",
                            )?,
                            k: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.k),
                                "the exported function `k` of `t:outcomes/outcomes`",
                            )?,
                            l: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.l),
                                "the exported function `l` of `t:outcomes/outcomes`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_a(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Result<(), ()>> {
                        let (result,) = self.a.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_a`].
                    pub fn func_a(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (Result<(), ()>,)> {
                        self.a
                    }
                    pub fn call_b(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Result<u32, ()>> {
                        let (result,) = self.b.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_b`].
                    pub fn func_b(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (Result<u32, ()>,)> {
                        self.b
                    }
                    pub fn call_c(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Result<(), Problem>> {
                        let (result,) = self.c.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_c`].
                    pub fn func_c(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (Result<(), Problem>,)> {
                        self.c
                    }
                    pub fn call_d(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Result<String, Problem>> {
                        let (result,) = self.d.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_d`].
                    pub fn func_d(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (),
                        (Result<String, Problem>,),
                    > {
                        self.d
                    }
                    pub fn call_e(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Result<Vec<u8>, Detail>> {
                        let (result,) = self.e.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_e`].
                    pub fn func_e(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (),
                        (Result<Vec<u8>, Detail>,),
                    > {
                        self.e
                    }
                    pub fn call_f(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Result<Code, Code>> {
                        let (result,) = self.f.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_f`].
                    pub fn func_f(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (Result<Code, Code>,)> {
                        self.f
                    }
                    pub fn call_g(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Result<(), String>> {
                        let (result,) = self.g.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_g`].
                    pub fn func_g(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (Result<(), String>,)> {
                        self.g
                    }
                    pub fn call_h(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Result<Option<u32>, Option<String>>> {
                        let (result,) = self.h.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_h`].
                    pub fn func_h(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (),
                        (Result<Option<u32>, Option<String>>,),
                    > {
                        self.h
                    }
                    pub fn call_i(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Option<Result<u32, Problem>>> {
                        let (result,) = self.i.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_i`].
                    pub fn func_i(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (),
                        (Option<Result<u32, Problem>>,),
                    > {
                        self.i
                    }
                    pub fn call_j(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Result<(), Warnings>> {
                        let (result,) = self.j.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_j`].
                    pub fn func_j(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (Result<(), Warnings>,)> {
                        self.j
                    }
                    pub fn call_k(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: Option<Option<u8>>,
                        b: Result<Result<(), ()>, Result<u8, &str>>,
                        c: Option<&Problem>,
                        d: Result<&Detail, Code>,
                    ) -> ::windlass::Result<()> {
                        self.k.call(store, (a, b, c, d))
                    }
                    /// The function behind [`Self::call_k`].
                    pub fn func_k(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            Option<Option<u8>>,
                            Result<Result<(), ()>, Result<u8, &'static str>>,
                            Option<&'static Problem>,
                            Result<&'static Detail, Code>,
                        ),
                        (),
                    > {
                        self.k
                    }
                    pub fn call_l(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Result<(u32, String), (Code, Problem)>> {
                        let (result,) = self.l.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_l`].
                    pub fn func_l(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (),
                        (Result<(u32, String), (Code, Problem)>,),
                    > {
                        self.l
                    }
                }
            }
        }
    }
}
