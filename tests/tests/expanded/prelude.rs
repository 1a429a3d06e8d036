#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `prelude` whose imports are resolved and whose exports are found.
pub struct PreludePre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: PreludeIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> ::core::clone::Clone for PreludePre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> PreludePre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = PreludeIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Prelude> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `prelude` keeps its exports.
#[derive(Clone)]
pub struct PreludeIndices {
    interface0: exports::t::prelude::names::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl PreludeIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::prelude::names::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Prelude> {
        Ok(Prelude {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `prelude`.
#[derive(Clone)]
pub struct Prelude {
    interface0: exports::t::prelude::names::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Prelude {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        PreludePre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        PreludeIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<_T, _D>(
        linker: &mut ::windlass::component::Linker<_T>,
        host_getter: fn(&mut _T) -> _D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        _D: t::prelude::names::HostWithStore<_T>,
        for<'a> _D::Data<'a>: t::prelude::names::Host,
        _T: 'static,
    {
        t::prelude::names::add_to_linker::<_T, _D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:prelude/names`.
    pub fn t_prelude_names(&self) -> &exports::t::prelude::names::Guest {
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
    pub mod prelude {
        /// Types that are called as what Rust, its prelude and the generated code use.
        pub mod names {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Vec {
                pub a: ::std::vec::Vec<u8>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct String {
                pub a: ::std::string::String,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Option {
                pub a: ::core::option::Option<Vec>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Result {
                pub a: ::core::result::Result<Option, String>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Send {
                pub a: u8,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Sized {
                pub a: u8,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Clone {
                pub a: u8,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Copy {
                pub a: u8,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Debug {
                pub a: u8,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Box {
                pub a: u8,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Default {
                pub a: u8,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct From {
                pub a: u8,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Into {
                pub a: u8,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Iterator {
                pub a: u8,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct HashMap {
                pub a: ::std::collections::HashMap<::std::string::String, Vec>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Component {
                pub a: u8,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Linker {
                pub a: u8,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Store {
                pub a: u8,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Error {
                pub a: u8,
            }
            impl ::core::fmt::Display for Error {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::write!(f, "{self:?}")
                }
            }
            impl ::core::error::Error for Error {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct T {
                pub a: u8,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct D {
                pub a: T,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Ok {
                #[component(name = "ok")]
                Ok,
                #[component(name = "err")]
                Err,
            }
            ::windlass::component::flags! {
                Some { #[component(name = "none")] const NONE; #[component(name =
                "some")] const SOME; }
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone, Copy)]
            pub enum None {
                #[component(name = "some")]
                Some(Some),
                #[component(name = "none")]
                None,
                #[component(name = "ok")]
                Ok(Ok),
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Resource {
                pub a: None,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Bool {
                pub a: bool,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Str {
                pub a: ::std::string::String,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Windlass {
                pub a: Str,
            }
            /// What a host implements for the interface `t:prelude/names`.
            pub trait Host {
                fn f(
                    &mut self,
                    a: Vec,
                    b: String,
                    c: Option,
                    d: Result,
                    e: Send,
                    f: Sized,
                    g: Clone,
                    h: Copy,
                    i: Debug,
                );
                fn g(
                    &mut self,
                    a: Box,
                    b: Default,
                    c: From,
                    d: Into,
                    e: Iterator,
                    f: HashMap,
                    g: Component,
                    h: Linker,
                    i: Store,
                ) -> ::core::result::Result<T, Error>;
                fn h(
                    &mut self,
                    a: D,
                    b: None,
                    c: Resource,
                    d: Bool,
                    e: Windlass,
                ) -> Result;
            }
            impl<_T: Host + ?::core::marker::Sized> Host for &mut _T {
                fn f(
                    &mut self,
                    a: Vec,
                    b: String,
                    c: Option,
                    d: Result,
                    e: Send,
                    f: Sized,
                    g: Clone,
                    h: Copy,
                    i: Debug,
                ) {
                    <_T as Host>::f(self, a, b, c, d, e, f, g, h, i)
                }
                fn g(
                    &mut self,
                    a: Box,
                    b: Default,
                    c: From,
                    d: Into,
                    e: Iterator,
                    f: HashMap,
                    g: Component,
                    h: Linker,
                    i: Store,
                ) -> ::core::result::Result<T, Error> {
                    <_T as Host>::g(self, a, b, c, d, e, f, g, h, i)
                }
                fn h(
                    &mut self,
                    a: D,
                    b: None,
                    c: Resource,
                    d: Bool,
                    e: Windlass,
                ) -> Result {
                    <_T as Host>::h(self, a, b, c, d, e)
                }
            }
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<_T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?::core::marker::Sized,
                _T: 'static,
            > HostWithStore<_T> for _D {}
            /// Defines the items of the interface in one instance of a linker, under whatever name that has.
            pub fn add_to_linker_instance<_T, _D>(
                instance: &mut ::windlass::component::LinkerInstance<'_, _T>,
                host_getter: fn(&mut _T) -> _D::Data<'_>,
            ) -> ::windlass::Result<()>
            where
                _D: HostWithStore<_T>,
                for<'a> _D::Data<'a>: Host,
                _T: 'static,
            {
                instance
                    .func_wrap(
                        "f",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, _T>,
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
                                Vec,
                                String,
                                Option,
                                Result,
                                Send,
                                Sized,
                                Clone,
                                Copy,
                                Debug,
                            ),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::f(
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
                        "g",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, _T>,
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
                                Box,
                                Default,
                                From,
                                Into,
                                Iterator,
                                HashMap,
                                Component,
                                Linker,
                                Store,
                            ),
                        | -> ::windlass::Result<(::core::result::Result<T, Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((
                                Host::g(
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
                        "h",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, _T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                                arg4,
                            ): (D, None, Resource, Bool, Windlass),
                        | -> ::windlass::Result<(Result,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::h(host, arg0, arg1, arg2, arg3, arg4),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:prelude/names` in `linker`; `host_getter` finds what implements it in the store's data.
            pub fn add_to_linker<_T, _D>(
                linker: &mut ::windlass::component::Linker<_T>,
                host_getter: fn(&mut _T) -> _D::Data<'_>,
            ) -> ::windlass::Result<()>
            where
                _D: HostWithStore<_T>,
                for<'a> _D::Data<'a>: Host,
                _T: 'static,
            {
                add_to_linker_instance::<
                    _T,
                    _D,
                >(&mut linker.instance("t:prelude/names")?, host_getter)
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
        pub mod prelude {
            /// Types that are called as what Rust, its prelude and the generated code use.
            pub mod names {
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Vec {
                    pub a: ::std::vec::Vec<u8>,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct String {
                    pub a: ::std::string::String,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Option {
                    pub a: ::core::option::Option<Vec>,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Result {
                    pub a: ::core::result::Result<Option, String>,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Send {
                    pub a: u8,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Sized {
                    pub a: u8,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Clone {
                    pub a: u8,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Copy {
                    pub a: u8,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Debug {
                    pub a: u8,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Box {
                    pub a: u8,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Default {
                    pub a: u8,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct From {
                    pub a: u8,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Into {
                    pub a: u8,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Iterator {
                    pub a: u8,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct HashMap {
                    pub a: ::std::collections::HashMap<::std::string::String, Vec>,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Component {
                    pub a: u8,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Linker {
                    pub a: u8,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Store {
                    pub a: u8,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Error {
                    pub a: u8,
                }
                impl ::core::fmt::Display for Error {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        ::core::write!(f, "{self:?}")
                    }
                }
                impl ::core::error::Error for Error {}
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct T {
                    pub a: u8,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct D {
                    pub a: T,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(enum)]
                #[derive(Debug, Clone, Copy, PartialEq, Eq)]
                #[repr(u8)]
                pub enum Ok {
                    #[component(name = "ok")]
                    Ok,
                    #[component(name = "err")]
                    Err,
                }
                ::windlass::component::flags! {
                    Some { #[component(name = "none")] const NONE; #[component(name =
                    "some")] const SOME; }
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone, Copy)]
                pub enum None {
                    #[component(name = "some")]
                    Some(Some),
                    #[component(name = "none")]
                    None,
                    #[component(name = "ok")]
                    Ok(Ok),
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Resource {
                    pub a: None,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Bool {
                    pub a: bool,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Str {
                    pub a: ::std::string::String,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Windlass {
                    pub a: Str,
                }
                /// The functions of the exported interface `t:prelude/names` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    f: ::windlass::component::TypedFunc<
                        (
                            &'static Vec,
                            &'static String,
                            &'static Option,
                            &'static Result,
                            Send,
                            Sized,
                            Clone,
                            Copy,
                            Debug,
                        ),
                        (),
                    >,
                    g: ::windlass::component::TypedFunc<
                        (
                            Box,
                            Default,
                            From,
                            Into,
                            Iterator,
                            &'static HashMap,
                            Component,
                            Linker,
                            Store,
                        ),
                        (::core::result::Result<T, Error>,),
                    >,
                    h: ::windlass::component::TypedFunc<
                        (D, None, Resource, Bool, &'static Windlass),
                        (Result,),
                    >,
                }
                /// Where a component keeps the functions of its export `t:prelude/names`.
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
                            .get_export_index(None, "t:prelude/names")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:prelude/names`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:prelude/names` that the component exports has no function `{name}`"
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
                                "the exported function `f` of `t:prelude/names`",
                            )?,
                            g: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.g),
                                "the exported function `g` of `t:prelude/names`",
                            )?,
                            h: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.h),
                                "the exported function `h` of `t:prelude/names`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_f(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &Vec,
                        b: &String,
                        c: &Option,
                        d: &Result,
                        e: Send,
                        f: Sized,
                        g: Clone,
                        h: Copy,
                        i: Debug,
                    ) -> ::windlass::Result<()> {
                        self.f.call(store, (a, b, c, d, e, f, g, h, i))
                    }
                    /// The function behind [`Self::call_f`].
                    pub fn func_f(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            &'static Vec,
                            &'static String,
                            &'static Option,
                            &'static Result,
                            Send,
                            Sized,
                            Clone,
                            Copy,
                            Debug,
                        ),
                        (),
                    > {
                        self.f
                    }
                    pub fn call_g(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: Box,
                        b: Default,
                        c: From,
                        d: Into,
                        e: Iterator,
                        f: &HashMap,
                        g: Component,
                        h: Linker,
                        i: Store,
                    ) -> ::windlass::Result<::core::result::Result<T, Error>> {
                        let (result,) = self.g.call(store, (a, b, c, d, e, f, g, h, i))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_g`].
                    pub fn func_g(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            Box,
                            Default,
                            From,
                            Into,
                            Iterator,
                            &'static HashMap,
                            Component,
                            Linker,
                            Store,
                        ),
                        (::core::result::Result<T, Error>,),
                    > {
                        self.g
                    }
                    pub fn call_h(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: D,
                        b: None,
                        c: Resource,
                        d: Bool,
                        e: &Windlass,
                    ) -> ::windlass::Result<Result> {
                        let (result,) = self.h.call(store, (a, b, c, d, e))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_h`].
                    pub fn func_h(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (D, None, Resource, Bool, &'static Windlass),
                        (Result,),
                    > {
                        self.h
                    }
                }
            }
        }
    }
}
