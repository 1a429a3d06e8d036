#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `middleware` whose imports are resolved and whose exports are found.
pub struct MiddlewarePre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: MiddlewareIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for MiddlewarePre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> MiddlewarePre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = MiddlewareIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Middleware> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `middleware` keeps its exports.
#[derive(Clone)]
pub struct MiddlewareIndices {
    interface0: exports::t::middleware::handler::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl MiddlewareIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::middleware::handler::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Middleware> {
        Ok(Middleware {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `middleware`.
#[derive(Clone)]
pub struct Middleware {
    interface0: exports::t::middleware::handler::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Middleware {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        MiddlewarePre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        MiddlewareIndices::new(&instance.instance_pre(&store))?
            .load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::middleware::types::HostWithStore<T>
            + t::middleware::handler::HostWithStore<T>,
        for<'a> D::Data<'a>: t::middleware::types::Host + t::middleware::handler::Host,
        T: 'static,
    {
        t::middleware::types::add_to_linker::<T, D>(linker, host_getter)?;
        t::middleware::handler::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:middleware/handler`.
    pub fn t_middleware_handler(&self) -> &exports::t::middleware::handler::Guest {
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
    pub mod middleware {
        /// What is given and taken has handles of both sides.
        pub mod types {
            /// The resource `request`, implemented by the host.
            pub enum Request {}
            /// The resource `response`, implemented by the host.
            pub enum Response {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Header {
                pub name: String,
                pub value: Vec<u8>,
            }
            pub type Headers = Vec<Header>;
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Error {
                #[component(name = "refused")]
                Refused,
                #[component(name = "broken")]
                Broken,
            }
            impl Error {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::Refused => "refused",
                        Self::Broken => "broken",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::Refused => "",
                        Self::Broken => "",
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
                            Self::Refused => "refused",
                            Self::Broken => "broken",
                        },
                    )
                }
            }
            impl ::core::error::Error for Error {}
            /// The functions of the resource `request`.
            pub trait HostRequest {
                fn path(
                    &mut self,
                    self_: ::windlass::component::Resource<Request>,
                ) -> String;
                fn body(
                    &mut self,
                    self_: ::windlass::component::Resource<Request>,
                ) -> Vec<u8>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Request>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostRequest + ?Sized> HostRequest for &mut _T {
                fn path(
                    &mut self,
                    self_: ::windlass::component::Resource<Request>,
                ) -> String {
                    <_T as HostRequest>::path(self, self_)
                }
                fn body(
                    &mut self,
                    self_: ::windlass::component::Resource<Request>,
                ) -> Vec<u8> {
                    <_T as HostRequest>::body(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Request>,
                ) -> ::windlass::Result<()> {
                    <_T as HostRequest>::drop(self, rep)
                }
            }
            /// The functions of [`HostRequest`] that see the store.
            pub trait HostRequestWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostRequestWithStore<T> for _D {}
            /// The functions of the resource `response`.
            pub trait HostResponse {
                fn new(
                    &mut self,
                    status: u16,
                    body: Vec<u8>,
                ) -> ::windlass::component::Resource<Response>;
                fn status(
                    &mut self,
                    self_: ::windlass::component::Resource<Response>,
                ) -> u16;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Response>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostResponse + ?Sized> HostResponse for &mut _T {
                fn new(
                    &mut self,
                    status: u16,
                    body: Vec<u8>,
                ) -> ::windlass::component::Resource<Response> {
                    <_T as HostResponse>::new(self, status, body)
                }
                fn status(
                    &mut self,
                    self_: ::windlass::component::Resource<Response>,
                ) -> u16 {
                    <_T as HostResponse>::status(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Response>,
                ) -> ::windlass::Result<()> {
                    <_T as HostResponse>::drop(self, rep)
                }
            }
            /// The functions of [`HostResponse`] that see the store.
            pub trait HostResponseWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostResponseWithStore<T> for _D {}
            /// What a host implements for the interface `t:middleware/types`.
            pub trait Host: HostRequest + HostResponse {}
            impl<_T: Host + ?Sized> Host for &mut _T {}
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostRequestWithStore<
                    T,
                > + HostResponseWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostRequestWithStore<T>
                    + HostResponseWithStore<T> + ?Sized,
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
                        "request",
                        ::windlass::component::ResourceType::host::<Request>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostRequest::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Request>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "response",
                        ::windlass::component::ResourceType::host::<Response>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostResponse::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Response>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "[constructor]response",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u16, Vec<u8>),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Response>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostResponse::new(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]response.status",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Response>,),
                        | -> ::windlass::Result<(u16,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostResponse::status(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]request.path",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Request>,),
                        | -> ::windlass::Result<(String,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostRequest::path(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]request.body",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Request>,),
                        | -> ::windlass::Result<(Vec<u8>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostRequest::body(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:middleware/types` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:middleware/types")?, host_getter)
            }
        }
        pub mod handler {
            pub type Request = super::super::super::t::middleware::types::Request;
            pub type Response = super::super::super::t::middleware::types::Response;
            pub type Headers = super::super::super::t::middleware::types::Headers;
            pub type Error = super::super::super::t::middleware::types::Error;
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Context {
                pub headers: Headers,
                pub from: Option<String>,
            }
            /// What a host implements for the interface `t:middleware/handler`.
            pub trait Host {
                fn handle(
                    &mut self,
                    r: ::windlass::component::Resource<Request>,
                    c: Context,
                ) -> Result<::windlass::component::Resource<Response>, Error>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn handle(
                    &mut self,
                    r: ::windlass::component::Resource<Request>,
                    c: Context,
                ) -> Result<::windlass::component::Resource<Response>, Error> {
                    <_T as Host>::handle(self, r, c)
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
                        "handle",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Request>, Context),
                        | -> ::windlass::Result<
                            (Result<::windlass::component::Resource<Response>, Error>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::handle(host, arg0, arg1),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:middleware/handler` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:middleware/handler")?, host_getter)
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
        pub mod middleware {
            pub mod handler {
                pub type Request = super::super::super::super::t::middleware::types::Request;
                pub type Response = super::super::super::super::t::middleware::types::Response;
                pub type Headers = super::super::super::super::t::middleware::types::Headers;
                pub type Error = super::super::super::super::t::middleware::types::Error;
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Context {
                    pub headers: Headers,
                    pub from: Option<String>,
                }
                /// The functions of the exported interface `t:middleware/handler` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    handle: ::windlass::component::TypedFunc<
                        (::windlass::component::Resource<Request>, &'static Context),
                        (Result<::windlass::component::Resource<Response>, Error>,),
                    >,
                }
                /// Where a component keeps the functions of its export `t:middleware/handler`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    handle: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:middleware/handler")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:middleware/handler`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:middleware/handler` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            handle: function("handle")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            handle: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.handle),
                                "the exported function `handle` of `t:middleware/handler`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_handle(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        r: ::windlass::component::Resource<Request>,
                        c: &Context,
                    ) -> ::windlass::Result<
                        Result<::windlass::component::Resource<Response>, Error>,
                    > {
                        let (result,) = self.handle.call(store, (r, c))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_handle`].
                    pub fn func_handle(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::Resource<Request>, &'static Context),
                        (Result<::windlass::component::Resource<Response>, Error>,),
                    > {
                        self.handle
                    }
                }
            }
        }
    }
}
