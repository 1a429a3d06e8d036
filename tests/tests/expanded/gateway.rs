#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `gateway` whose imports are resolved and whose exports are found.
pub struct GatewayPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: GatewayIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for GatewayPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> GatewayPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = GatewayIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Gateway> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `gateway` keeps its exports.
#[derive(Clone)]
pub struct GatewayIndices {
    interface0: exports::t::gateway::types::GuestIndices,
    interface1: exports::t::gateway::incoming_handler::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl GatewayIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::gateway::types::GuestIndices::new(instance_pre)?,
            interface1: exports::t::gateway::incoming_handler::GuestIndices::new(
                instance_pre,
            )?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Gateway> {
        Ok(Gateway {
            interface0: self.interface0.load(&mut store, instance)?,
            interface1: self.interface1.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Answers requests, and makes some itself.
#[derive(Clone)]
pub struct Gateway {
    interface0: exports::t::gateway::types::Guest,
    interface1: exports::t::gateway::incoming_handler::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Gateway {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        GatewayPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        GatewayIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::gateway::io::HostWithStore<T> + t::gateway::types::HostWithStore<T>
            + t::gateway::incoming_handler::HostWithStore<T>,
        for<'a> D::Data<
            'a,
        >: t::gateway::io::Host + t::gateway::types::Host
            + t::gateway::incoming_handler::Host,
        T: 'static,
    {
        t::gateway::io::add_to_linker::<T, D>(linker, host_getter)?;
        t::gateway::types::add_to_linker::<T, D>(linker, host_getter)?;
        t::gateway::incoming_handler::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:gateway/types@0.2.0`.
    pub fn t_gateway_types(&self) -> &exports::t::gateway::types::Guest {
        &self.interface0
    }
    /// The exported interface `t:gateway/incoming-handler@0.2.0`.
    pub fn t_gateway_incoming_handler(
        &self,
    ) -> &exports::t::gateway::incoming_handler::Guest {
        &self.interface1
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
    pub mod gateway {
        pub mod io {
            /// The resource `pollable`, implemented by the host.
            pub enum Pollable {}
            /// The resource `input`, implemented by the host.
            pub enum Input {}
            /// The resource `output`, implemented by the host.
            pub enum Output {}
            /// The functions of the resource `pollable`.
            pub trait HostPollable {
                fn ready(
                    &mut self,
                    self_: ::windlass::component::Resource<Pollable>,
                ) -> bool;
                fn block(&mut self, self_: ::windlass::component::Resource<Pollable>);
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Pollable>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostPollable + ?Sized> HostPollable for &mut _T {
                fn ready(
                    &mut self,
                    self_: ::windlass::component::Resource<Pollable>,
                ) -> bool {
                    <_T as HostPollable>::ready(self, self_)
                }
                fn block(&mut self, self_: ::windlass::component::Resource<Pollable>) {
                    <_T as HostPollable>::block(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Pollable>,
                ) -> ::windlass::Result<()> {
                    <_T as HostPollable>::drop(self, rep)
                }
            }
            /// The functions of [`HostPollable`] that see the store.
            pub trait HostPollableWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostPollableWithStore<T> for _D {}
            /// The functions of the resource `input`.
            pub trait HostInput {
                fn read(
                    &mut self,
                    self_: ::windlass::component::Resource<Input>,
                    len: u64,
                ) -> Result<Vec<u8>, ()>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Input>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostInput + ?Sized> HostInput for &mut _T {
                fn read(
                    &mut self,
                    self_: ::windlass::component::Resource<Input>,
                    len: u64,
                ) -> Result<Vec<u8>, ()> {
                    <_T as HostInput>::read(self, self_, len)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Input>,
                ) -> ::windlass::Result<()> {
                    <_T as HostInput>::drop(self, rep)
                }
            }
            /// The functions of [`HostInput`] that see the store.
            pub trait HostInputWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostInputWithStore<T> for _D {}
            /// The functions of the resource `output`.
            pub trait HostOutput {
                fn write(
                    &mut self,
                    self_: ::windlass::component::Resource<Output>,
                    bytes: Vec<u8>,
                ) -> Result<(), ()>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Output>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostOutput + ?Sized> HostOutput for &mut _T {
                fn write(
                    &mut self,
                    self_: ::windlass::component::Resource<Output>,
                    bytes: Vec<u8>,
                ) -> Result<(), ()> {
                    <_T as HostOutput>::write(self, self_, bytes)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Output>,
                ) -> ::windlass::Result<()> {
                    <_T as HostOutput>::drop(self, rep)
                }
            }
            /// The functions of [`HostOutput`] that see the store.
            pub trait HostOutputWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostOutputWithStore<T> for _D {}
            /// What a host implements for the interface `t:gateway/io@0.2.0`.
            pub trait Host: HostPollable + HostInput + HostOutput {}
            impl<_T: Host + ?Sized> Host for &mut _T {}
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostPollableWithStore<
                    T,
                > + HostInputWithStore<T> + HostOutputWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostPollableWithStore<T>
                    + HostInputWithStore<T> + HostOutputWithStore<T> + ?Sized,
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
                        "pollable",
                        ::windlass::component::ResourceType::host::<Pollable>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostPollable::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Pollable>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "input",
                        ::windlass::component::ResourceType::host::<Input>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostInput::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Input>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "output",
                        ::windlass::component::ResourceType::host::<Output>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostOutput::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Output>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]output.write",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Output>, Vec<u8>),
                        | -> ::windlass::Result<(Result<(), ()>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutput::write(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]input.read",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Input>, u64),
                        | -> ::windlass::Result<(Result<Vec<u8>, ()>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostInput::read(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]pollable.ready",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Pollable>,),
                        | -> ::windlass::Result<(bool,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostPollable::ready(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]pollable.block",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Pollable>,),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostPollable::block(host, arg0);
                            Ok(())
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:gateway/io@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:gateway/io@0.2.0")?, host_getter)
            }
        }
        /// Requests and responses, of the size of the WASI interface of that name.
        pub mod types {
            pub type Pollable = super::super::super::t::gateway::io::Pollable;
            pub type Input = super::super::super::t::gateway::io::Input;
            pub type Output = super::super::super::t::gateway::io::Output;
            pub type Duration = u64;
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum Method {
                #[component(name = "get")]
                Get,
                #[component(name = "head")]
                Head,
                #[component(name = "post")]
                Post,
                #[component(name = "put")]
                Put,
                #[component(name = "delete")]
                Delete,
                #[component(name = "connect")]
                Connect,
                #[component(name = "options")]
                Options,
                #[component(name = "trace")]
                Trace,
                #[component(name = "patch")]
                Patch,
                #[component(name = "other")]
                Other(String),
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum Scheme {
                #[component(name = "http")]
                Http,
                #[component(name = "https")]
                Https,
                #[component(name = "other")]
                Other(String),
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct DnsError {
                pub code: Option<String>,
                pub info: Option<u16>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct TlsAlert {
                pub id: Option<u8>,
                pub message: Option<String>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct FieldSize {
                pub name: Option<String>,
                pub size: Option<u32>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum ErrorCode {
                #[component(name = "dns-timeout")]
                DnsTimeout,
                #[component(name = "dns")]
                Dns(DnsError),
                #[component(name = "destination-not-found")]
                DestinationNotFound,
                #[component(name = "destination-unavailable")]
                DestinationUnavailable,
                #[component(name = "destination-prohibited")]
                DestinationProhibited,
                #[component(name = "destination-unroutable")]
                DestinationUnroutable,
                #[component(name = "connection-refused")]
                ConnectionRefused,
                #[component(name = "connection-terminated")]
                ConnectionTerminated,
                #[component(name = "connection-timeout")]
                ConnectionTimeout,
                #[component(name = "connection-read-timeout")]
                ConnectionReadTimeout,
                #[component(name = "connection-write-timeout")]
                ConnectionWriteTimeout,
                #[component(name = "connection-limit")]
                ConnectionLimit,
                #[component(name = "tls-protocol")]
                TlsProtocol,
                #[component(name = "tls-certificate")]
                TlsCertificate,
                #[component(name = "tls-alert")]
                TlsAlert(TlsAlert),
                #[component(name = "request-denied")]
                RequestDenied,
                #[component(name = "request-length-required")]
                RequestLengthRequired,
                #[component(name = "request-body-size")]
                RequestBodySize(Option<u64>),
                #[component(name = "request-method")]
                RequestMethod,
                #[component(name = "request-uri")]
                RequestUri,
                #[component(name = "request-uri-too-long")]
                RequestUriTooLong,
                #[component(name = "request-header-section-size")]
                RequestHeaderSectionSize(Option<u32>),
                #[component(name = "request-header-size")]
                RequestHeaderSize(Option<FieldSize>),
                #[component(name = "request-trailer-section-size")]
                RequestTrailerSectionSize(Option<u32>),
                #[component(name = "request-trailer-size")]
                RequestTrailerSize(FieldSize),
                #[component(name = "response-incomplete")]
                ResponseIncomplete,
                #[component(name = "response-header-section-size")]
                ResponseHeaderSectionSize(Option<u32>),
                #[component(name = "response-header-size")]
                ResponseHeaderSize(FieldSize),
                #[component(name = "response-body-size")]
                ResponseBodySize(Option<u64>),
                #[component(name = "response-trailer-section-size")]
                ResponseTrailerSectionSize(Option<u32>),
                #[component(name = "response-trailer-size")]
                ResponseTrailerSize(FieldSize),
                #[component(name = "response-transfer-coding")]
                ResponseTransferCoding(Option<String>),
                #[component(name = "response-content-coding")]
                ResponseContentCoding(Option<String>),
                #[component(name = "response-timeout")]
                ResponseTimeout,
                #[component(name = "upgrade-failed")]
                UpgradeFailed,
                #[component(name = "protocol")]
                Protocol,
                #[component(name = "loop")]
                Loop,
                #[component(name = "configuration")]
                Configuration,
                /// Something else, in words.
                #[component(name = "internal")]
                Internal(Option<String>),
            }
            impl ErrorCode {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::DnsTimeout => "dns-timeout",
                        Self::Dns(_) => "dns",
                        Self::DestinationNotFound => "destination-not-found",
                        Self::DestinationUnavailable => "destination-unavailable",
                        Self::DestinationProhibited => "destination-prohibited",
                        Self::DestinationUnroutable => "destination-unroutable",
                        Self::ConnectionRefused => "connection-refused",
                        Self::ConnectionTerminated => "connection-terminated",
                        Self::ConnectionTimeout => "connection-timeout",
                        Self::ConnectionReadTimeout => "connection-read-timeout",
                        Self::ConnectionWriteTimeout => "connection-write-timeout",
                        Self::ConnectionLimit => "connection-limit",
                        Self::TlsProtocol => "tls-protocol",
                        Self::TlsCertificate => "tls-certificate",
                        Self::TlsAlert(_) => "tls-alert",
                        Self::RequestDenied => "request-denied",
                        Self::RequestLengthRequired => "request-length-required",
                        Self::RequestBodySize(_) => "request-body-size",
                        Self::RequestMethod => "request-method",
                        Self::RequestUri => "request-uri",
                        Self::RequestUriTooLong => "request-uri-too-long",
                        Self::RequestHeaderSectionSize(_) => {
                            "request-header-section-size"
                        }
                        Self::RequestHeaderSize(_) => "request-header-size",
                        Self::RequestTrailerSectionSize(_) => {
                            "request-trailer-section-size"
                        }
                        Self::RequestTrailerSize(_) => "request-trailer-size",
                        Self::ResponseIncomplete => "response-incomplete",
                        Self::ResponseHeaderSectionSize(_) => {
                            "response-header-section-size"
                        }
                        Self::ResponseHeaderSize(_) => "response-header-size",
                        Self::ResponseBodySize(_) => "response-body-size",
                        Self::ResponseTrailerSectionSize(_) => {
                            "response-trailer-section-size"
                        }
                        Self::ResponseTrailerSize(_) => "response-trailer-size",
                        Self::ResponseTransferCoding(_) => "response-transfer-coding",
                        Self::ResponseContentCoding(_) => "response-content-coding",
                        Self::ResponseTimeout => "response-timeout",
                        Self::UpgradeFailed => "upgrade-failed",
                        Self::Protocol => "protocol",
                        Self::Loop => "loop",
                        Self::Configuration => "configuration",
                        Self::Internal(_) => "internal",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::DnsTimeout => "",
                        Self::Dns(_) => "",
                        Self::DestinationNotFound => "",
                        Self::DestinationUnavailable => "",
                        Self::DestinationProhibited => "",
                        Self::DestinationUnroutable => "",
                        Self::ConnectionRefused => "",
                        Self::ConnectionTerminated => "",
                        Self::ConnectionTimeout => "",
                        Self::ConnectionReadTimeout => "",
                        Self::ConnectionWriteTimeout => "",
                        Self::ConnectionLimit => "",
                        Self::TlsProtocol => "",
                        Self::TlsCertificate => "",
                        Self::TlsAlert(_) => "",
                        Self::RequestDenied => "",
                        Self::RequestLengthRequired => "",
                        Self::RequestBodySize(_) => "",
                        Self::RequestMethod => "",
                        Self::RequestUri => "",
                        Self::RequestUriTooLong => "",
                        Self::RequestHeaderSectionSize(_) => "",
                        Self::RequestHeaderSize(_) => "",
                        Self::RequestTrailerSectionSize(_) => "",
                        Self::RequestTrailerSize(_) => "",
                        Self::ResponseIncomplete => "",
                        Self::ResponseHeaderSectionSize(_) => "",
                        Self::ResponseHeaderSize(_) => "",
                        Self::ResponseBodySize(_) => "",
                        Self::ResponseTrailerSectionSize(_) => "",
                        Self::ResponseTrailerSize(_) => "",
                        Self::ResponseTransferCoding(_) => "",
                        Self::ResponseContentCoding(_) => "",
                        Self::ResponseTimeout => "",
                        Self::UpgradeFailed => "",
                        Self::Protocol => "",
                        Self::Loop => "",
                        Self::Configuration => "",
                        Self::Internal(_) => "Something else, in words.",
                    }
                }
            }
            impl ::core::fmt::Display for ErrorCode {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::write!(f, "{self:?}")
                }
            }
            impl ::core::error::Error for ErrorCode {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone, Copy)]
            pub enum HeaderError {
                #[component(name = "syntax")]
                Syntax,
                #[component(name = "forbidden")]
                Forbidden,
                #[component(name = "immutable")]
                Immutable,
            }
            impl HeaderError {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::Syntax => "syntax",
                        Self::Forbidden => "forbidden",
                        Self::Immutable => "immutable",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::Syntax => "",
                        Self::Forbidden => "",
                        Self::Immutable => "",
                    }
                }
            }
            impl ::core::fmt::Display for HeaderError {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    f.write_str(
                        match self {
                            Self::Syntax => "syntax",
                            Self::Forbidden => "forbidden",
                            Self::Immutable => "immutable",
                        },
                    )
                }
            }
            impl ::core::error::Error for HeaderError {}
            pub type FieldKey = String;
            pub type FieldValue = Vec<u8>;
            /// Names and values.
            pub enum Fields {}
            pub type Headers = Fields;
            pub type Trailers = Fields;
            /// The resource `incoming-request`, implemented by the host.
            pub enum IncomingRequest {}
            /// The resource `outgoing-request`, implemented by the host.
            pub enum OutgoingRequest {}
            /// The resource `request-options`, implemented by the host.
            pub enum RequestOptions {}
            /// The resource `response-outparam`, implemented by the host.
            pub enum ResponseOutparam {}
            pub type StatusCode = u16;
            /// The resource `incoming-response`, implemented by the host.
            pub enum IncomingResponse {}
            /// The resource `incoming-body`, implemented by the host.
            pub enum IncomingBody {}
            /// The resource `future-trailers`, implemented by the host.
            pub enum FutureTrailers {}
            /// The resource `outgoing-response`, implemented by the host.
            pub enum OutgoingResponse {}
            /// The resource `outgoing-body`, implemented by the host.
            pub enum OutgoingBody {}
            /// The resource `future-incoming-response`, implemented by the host.
            pub enum FutureIncomingResponse {}
            /// Names and values.
            pub trait HostFields {
                fn new(&mut self) -> ::windlass::component::Resource<Fields>;
                fn from_list(
                    &mut self,
                    entries: Vec<(FieldKey, FieldValue)>,
                ) -> Result<::windlass::component::Resource<Fields>, HeaderError>;
                fn get(
                    &mut self,
                    self_: ::windlass::component::Resource<Fields>,
                    name: FieldKey,
                ) -> Vec<FieldValue>;
                fn has(
                    &mut self,
                    self_: ::windlass::component::Resource<Fields>,
                    name: FieldKey,
                ) -> bool;
                fn set(
                    &mut self,
                    self_: ::windlass::component::Resource<Fields>,
                    name: FieldKey,
                    value: Vec<FieldValue>,
                ) -> Result<(), HeaderError>;
                fn delete(
                    &mut self,
                    self_: ::windlass::component::Resource<Fields>,
                    name: FieldKey,
                ) -> Result<(), HeaderError>;
                fn append(
                    &mut self,
                    self_: ::windlass::component::Resource<Fields>,
                    name: FieldKey,
                    value: FieldValue,
                ) -> Result<(), HeaderError>;
                fn entries(
                    &mut self,
                    self_: ::windlass::component::Resource<Fields>,
                ) -> Vec<(FieldKey, FieldValue)>;
                fn clone(
                    &mut self,
                    self_: ::windlass::component::Resource<Fields>,
                ) -> ::windlass::component::Resource<Fields>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Fields>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostFields + ?Sized> HostFields for &mut _T {
                fn new(&mut self) -> ::windlass::component::Resource<Fields> {
                    <_T as HostFields>::new(self)
                }
                fn from_list(
                    &mut self,
                    entries: Vec<(FieldKey, FieldValue)>,
                ) -> Result<::windlass::component::Resource<Fields>, HeaderError> {
                    <_T as HostFields>::from_list(self, entries)
                }
                fn get(
                    &mut self,
                    self_: ::windlass::component::Resource<Fields>,
                    name: FieldKey,
                ) -> Vec<FieldValue> {
                    <_T as HostFields>::get(self, self_, name)
                }
                fn has(
                    &mut self,
                    self_: ::windlass::component::Resource<Fields>,
                    name: FieldKey,
                ) -> bool {
                    <_T as HostFields>::has(self, self_, name)
                }
                fn set(
                    &mut self,
                    self_: ::windlass::component::Resource<Fields>,
                    name: FieldKey,
                    value: Vec<FieldValue>,
                ) -> Result<(), HeaderError> {
                    <_T as HostFields>::set(self, self_, name, value)
                }
                fn delete(
                    &mut self,
                    self_: ::windlass::component::Resource<Fields>,
                    name: FieldKey,
                ) -> Result<(), HeaderError> {
                    <_T as HostFields>::delete(self, self_, name)
                }
                fn append(
                    &mut self,
                    self_: ::windlass::component::Resource<Fields>,
                    name: FieldKey,
                    value: FieldValue,
                ) -> Result<(), HeaderError> {
                    <_T as HostFields>::append(self, self_, name, value)
                }
                fn entries(
                    &mut self,
                    self_: ::windlass::component::Resource<Fields>,
                ) -> Vec<(FieldKey, FieldValue)> {
                    <_T as HostFields>::entries(self, self_)
                }
                fn clone(
                    &mut self,
                    self_: ::windlass::component::Resource<Fields>,
                ) -> ::windlass::component::Resource<Fields> {
                    <_T as HostFields>::clone(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Fields>,
                ) -> ::windlass::Result<()> {
                    <_T as HostFields>::drop(self, rep)
                }
            }
            /// The functions of [`HostFields`] that see the store.
            pub trait HostFieldsWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostFieldsWithStore<T> for _D {}
            /// The functions of the resource `incoming-request`.
            pub trait HostIncomingRequest {
                fn method(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingRequest>,
                ) -> Method;
                fn path_with_query(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingRequest>,
                ) -> Option<String>;
                fn scheme(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingRequest>,
                ) -> Option<Scheme>;
                fn authority(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingRequest>,
                ) -> Option<String>;
                fn headers(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingRequest>,
                ) -> ::windlass::component::Resource<Headers>;
                fn consume(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingRequest>,
                ) -> Result<::windlass::component::Resource<IncomingBody>, ()>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<IncomingRequest>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostIncomingRequest + ?Sized> HostIncomingRequest for &mut _T {
                fn method(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingRequest>,
                ) -> Method {
                    <_T as HostIncomingRequest>::method(self, self_)
                }
                fn path_with_query(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingRequest>,
                ) -> Option<String> {
                    <_T as HostIncomingRequest>::path_with_query(self, self_)
                }
                fn scheme(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingRequest>,
                ) -> Option<Scheme> {
                    <_T as HostIncomingRequest>::scheme(self, self_)
                }
                fn authority(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingRequest>,
                ) -> Option<String> {
                    <_T as HostIncomingRequest>::authority(self, self_)
                }
                fn headers(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingRequest>,
                ) -> ::windlass::component::Resource<Headers> {
                    <_T as HostIncomingRequest>::headers(self, self_)
                }
                fn consume(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingRequest>,
                ) -> Result<::windlass::component::Resource<IncomingBody>, ()> {
                    <_T as HostIncomingRequest>::consume(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<IncomingRequest>,
                ) -> ::windlass::Result<()> {
                    <_T as HostIncomingRequest>::drop(self, rep)
                }
            }
            /// The functions of [`HostIncomingRequest`] that see the store.
            pub trait HostIncomingRequestWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostIncomingRequestWithStore<T> for _D {}
            /// The functions of the resource `outgoing-request`.
            pub trait HostOutgoingRequest {
                fn new(
                    &mut self,
                    headers: ::windlass::component::Resource<Headers>,
                ) -> ::windlass::component::Resource<OutgoingRequest>;
                fn body(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                ) -> Result<::windlass::component::Resource<OutgoingBody>, ()>;
                fn method(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                ) -> Method;
                fn set_method(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                    method: Method,
                ) -> Result<(), ()>;
                fn path_with_query(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                ) -> Option<String>;
                fn set_path_with_query(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                    path_with_query: Option<String>,
                ) -> Result<(), ()>;
                fn scheme(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                ) -> Option<Scheme>;
                fn set_scheme(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                    scheme: Option<Scheme>,
                ) -> Result<(), ()>;
                fn authority(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                ) -> Option<String>;
                fn set_authority(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                    authority: Option<String>,
                ) -> Result<(), ()>;
                fn headers(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                ) -> ::windlass::component::Resource<Headers>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<OutgoingRequest>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostOutgoingRequest + ?Sized> HostOutgoingRequest for &mut _T {
                fn new(
                    &mut self,
                    headers: ::windlass::component::Resource<Headers>,
                ) -> ::windlass::component::Resource<OutgoingRequest> {
                    <_T as HostOutgoingRequest>::new(self, headers)
                }
                fn body(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                ) -> Result<::windlass::component::Resource<OutgoingBody>, ()> {
                    <_T as HostOutgoingRequest>::body(self, self_)
                }
                fn method(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                ) -> Method {
                    <_T as HostOutgoingRequest>::method(self, self_)
                }
                fn set_method(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                    method: Method,
                ) -> Result<(), ()> {
                    <_T as HostOutgoingRequest>::set_method(self, self_, method)
                }
                fn path_with_query(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                ) -> Option<String> {
                    <_T as HostOutgoingRequest>::path_with_query(self, self_)
                }
                fn set_path_with_query(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                    path_with_query: Option<String>,
                ) -> Result<(), ()> {
                    <_T as HostOutgoingRequest>::set_path_with_query(
                        self,
                        self_,
                        path_with_query,
                    )
                }
                fn scheme(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                ) -> Option<Scheme> {
                    <_T as HostOutgoingRequest>::scheme(self, self_)
                }
                fn set_scheme(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                    scheme: Option<Scheme>,
                ) -> Result<(), ()> {
                    <_T as HostOutgoingRequest>::set_scheme(self, self_, scheme)
                }
                fn authority(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                ) -> Option<String> {
                    <_T as HostOutgoingRequest>::authority(self, self_)
                }
                fn set_authority(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                    authority: Option<String>,
                ) -> Result<(), ()> {
                    <_T as HostOutgoingRequest>::set_authority(self, self_, authority)
                }
                fn headers(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingRequest>,
                ) -> ::windlass::component::Resource<Headers> {
                    <_T as HostOutgoingRequest>::headers(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<OutgoingRequest>,
                ) -> ::windlass::Result<()> {
                    <_T as HostOutgoingRequest>::drop(self, rep)
                }
            }
            /// The functions of [`HostOutgoingRequest`] that see the store.
            pub trait HostOutgoingRequestWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostOutgoingRequestWithStore<T> for _D {}
            /// The functions of the resource `request-options`.
            pub trait HostRequestOptions {
                fn new(&mut self) -> ::windlass::component::Resource<RequestOptions>;
                fn connect_timeout(
                    &mut self,
                    self_: ::windlass::component::Resource<RequestOptions>,
                ) -> Option<Duration>;
                fn set_connect_timeout(
                    &mut self,
                    self_: ::windlass::component::Resource<RequestOptions>,
                    duration: Option<Duration>,
                ) -> Result<(), ()>;
                fn first_byte_timeout(
                    &mut self,
                    self_: ::windlass::component::Resource<RequestOptions>,
                ) -> Option<Duration>;
                fn set_first_byte_timeout(
                    &mut self,
                    self_: ::windlass::component::Resource<RequestOptions>,
                    duration: Option<Duration>,
                ) -> Result<(), ()>;
                fn between_bytes_timeout(
                    &mut self,
                    self_: ::windlass::component::Resource<RequestOptions>,
                ) -> Option<Duration>;
                fn set_between_bytes_timeout(
                    &mut self,
                    self_: ::windlass::component::Resource<RequestOptions>,
                    duration: Option<Duration>,
                ) -> Result<(), ()>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<RequestOptions>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostRequestOptions + ?Sized> HostRequestOptions for &mut _T {
                fn new(&mut self) -> ::windlass::component::Resource<RequestOptions> {
                    <_T as HostRequestOptions>::new(self)
                }
                fn connect_timeout(
                    &mut self,
                    self_: ::windlass::component::Resource<RequestOptions>,
                ) -> Option<Duration> {
                    <_T as HostRequestOptions>::connect_timeout(self, self_)
                }
                fn set_connect_timeout(
                    &mut self,
                    self_: ::windlass::component::Resource<RequestOptions>,
                    duration: Option<Duration>,
                ) -> Result<(), ()> {
                    <_T as HostRequestOptions>::set_connect_timeout(
                        self,
                        self_,
                        duration,
                    )
                }
                fn first_byte_timeout(
                    &mut self,
                    self_: ::windlass::component::Resource<RequestOptions>,
                ) -> Option<Duration> {
                    <_T as HostRequestOptions>::first_byte_timeout(self, self_)
                }
                fn set_first_byte_timeout(
                    &mut self,
                    self_: ::windlass::component::Resource<RequestOptions>,
                    duration: Option<Duration>,
                ) -> Result<(), ()> {
                    <_T as HostRequestOptions>::set_first_byte_timeout(
                        self,
                        self_,
                        duration,
                    )
                }
                fn between_bytes_timeout(
                    &mut self,
                    self_: ::windlass::component::Resource<RequestOptions>,
                ) -> Option<Duration> {
                    <_T as HostRequestOptions>::between_bytes_timeout(self, self_)
                }
                fn set_between_bytes_timeout(
                    &mut self,
                    self_: ::windlass::component::Resource<RequestOptions>,
                    duration: Option<Duration>,
                ) -> Result<(), ()> {
                    <_T as HostRequestOptions>::set_between_bytes_timeout(
                        self,
                        self_,
                        duration,
                    )
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<RequestOptions>,
                ) -> ::windlass::Result<()> {
                    <_T as HostRequestOptions>::drop(self, rep)
                }
            }
            /// The functions of [`HostRequestOptions`] that see the store.
            pub trait HostRequestOptionsWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostRequestOptionsWithStore<T> for _D {}
            /// The functions of the resource `response-outparam`.
            pub trait HostResponseOutparam {
                fn set(
                    &mut self,
                    param: ::windlass::component::Resource<ResponseOutparam>,
                    response: Result<
                        ::windlass::component::Resource<OutgoingResponse>,
                        ErrorCode,
                    >,
                );
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<ResponseOutparam>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostResponseOutparam + ?Sized> HostResponseOutparam for &mut _T {
                fn set(
                    &mut self,
                    param: ::windlass::component::Resource<ResponseOutparam>,
                    response: Result<
                        ::windlass::component::Resource<OutgoingResponse>,
                        ErrorCode,
                    >,
                ) {
                    <_T as HostResponseOutparam>::set(self, param, response)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<ResponseOutparam>,
                ) -> ::windlass::Result<()> {
                    <_T as HostResponseOutparam>::drop(self, rep)
                }
            }
            /// The functions of [`HostResponseOutparam`] that see the store.
            pub trait HostResponseOutparamWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostResponseOutparamWithStore<T> for _D {}
            /// The functions of the resource `incoming-response`.
            pub trait HostIncomingResponse {
                fn status(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingResponse>,
                ) -> StatusCode;
                fn headers(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingResponse>,
                ) -> ::windlass::component::Resource<Headers>;
                fn consume(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingResponse>,
                ) -> Result<::windlass::component::Resource<IncomingBody>, ()>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<IncomingResponse>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostIncomingResponse + ?Sized> HostIncomingResponse for &mut _T {
                fn status(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingResponse>,
                ) -> StatusCode {
                    <_T as HostIncomingResponse>::status(self, self_)
                }
                fn headers(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingResponse>,
                ) -> ::windlass::component::Resource<Headers> {
                    <_T as HostIncomingResponse>::headers(self, self_)
                }
                fn consume(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingResponse>,
                ) -> Result<::windlass::component::Resource<IncomingBody>, ()> {
                    <_T as HostIncomingResponse>::consume(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<IncomingResponse>,
                ) -> ::windlass::Result<()> {
                    <_T as HostIncomingResponse>::drop(self, rep)
                }
            }
            /// The functions of [`HostIncomingResponse`] that see the store.
            pub trait HostIncomingResponseWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostIncomingResponseWithStore<T> for _D {}
            /// The functions of the resource `incoming-body`.
            pub trait HostIncomingBody {
                fn stream(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingBody>,
                ) -> Result<::windlass::component::Resource<Input>, ()>;
                fn finish(
                    &mut self,
                    this: ::windlass::component::Resource<IncomingBody>,
                ) -> ::windlass::component::Resource<FutureTrailers>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<IncomingBody>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostIncomingBody + ?Sized> HostIncomingBody for &mut _T {
                fn stream(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingBody>,
                ) -> Result<::windlass::component::Resource<Input>, ()> {
                    <_T as HostIncomingBody>::stream(self, self_)
                }
                fn finish(
                    &mut self,
                    this: ::windlass::component::Resource<IncomingBody>,
                ) -> ::windlass::component::Resource<FutureTrailers> {
                    <_T as HostIncomingBody>::finish(self, this)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<IncomingBody>,
                ) -> ::windlass::Result<()> {
                    <_T as HostIncomingBody>::drop(self, rep)
                }
            }
            /// The functions of [`HostIncomingBody`] that see the store.
            pub trait HostIncomingBodyWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostIncomingBodyWithStore<T> for _D {}
            /// The functions of the resource `future-trailers`.
            pub trait HostFutureTrailers {
                fn subscribe(
                    &mut self,
                    self_: ::windlass::component::Resource<FutureTrailers>,
                ) -> ::windlass::component::Resource<Pollable>;
                fn get(
                    &mut self,
                    self_: ::windlass::component::Resource<FutureTrailers>,
                ) -> Option<
                    Result<
                        Result<
                            Option<::windlass::component::Resource<Trailers>>,
                            ErrorCode,
                        >,
                        (),
                    >,
                >;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<FutureTrailers>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostFutureTrailers + ?Sized> HostFutureTrailers for &mut _T {
                fn subscribe(
                    &mut self,
                    self_: ::windlass::component::Resource<FutureTrailers>,
                ) -> ::windlass::component::Resource<Pollable> {
                    <_T as HostFutureTrailers>::subscribe(self, self_)
                }
                fn get(
                    &mut self,
                    self_: ::windlass::component::Resource<FutureTrailers>,
                ) -> Option<
                    Result<
                        Result<
                            Option<::windlass::component::Resource<Trailers>>,
                            ErrorCode,
                        >,
                        (),
                    >,
                > {
                    <_T as HostFutureTrailers>::get(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<FutureTrailers>,
                ) -> ::windlass::Result<()> {
                    <_T as HostFutureTrailers>::drop(self, rep)
                }
            }
            /// The functions of [`HostFutureTrailers`] that see the store.
            pub trait HostFutureTrailersWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostFutureTrailersWithStore<T> for _D {}
            /// The functions of the resource `outgoing-response`.
            pub trait HostOutgoingResponse {
                fn new(
                    &mut self,
                    headers: ::windlass::component::Resource<Headers>,
                ) -> ::windlass::component::Resource<OutgoingResponse>;
                fn status_code(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingResponse>,
                ) -> StatusCode;
                fn set_status_code(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingResponse>,
                    status_code: StatusCode,
                ) -> Result<(), ()>;
                fn headers(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingResponse>,
                ) -> ::windlass::component::Resource<Headers>;
                fn body(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingResponse>,
                ) -> Result<::windlass::component::Resource<OutgoingBody>, ()>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<OutgoingResponse>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostOutgoingResponse + ?Sized> HostOutgoingResponse for &mut _T {
                fn new(
                    &mut self,
                    headers: ::windlass::component::Resource<Headers>,
                ) -> ::windlass::component::Resource<OutgoingResponse> {
                    <_T as HostOutgoingResponse>::new(self, headers)
                }
                fn status_code(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingResponse>,
                ) -> StatusCode {
                    <_T as HostOutgoingResponse>::status_code(self, self_)
                }
                fn set_status_code(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingResponse>,
                    status_code: StatusCode,
                ) -> Result<(), ()> {
                    <_T as HostOutgoingResponse>::set_status_code(
                        self,
                        self_,
                        status_code,
                    )
                }
                fn headers(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingResponse>,
                ) -> ::windlass::component::Resource<Headers> {
                    <_T as HostOutgoingResponse>::headers(self, self_)
                }
                fn body(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingResponse>,
                ) -> Result<::windlass::component::Resource<OutgoingBody>, ()> {
                    <_T as HostOutgoingResponse>::body(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<OutgoingResponse>,
                ) -> ::windlass::Result<()> {
                    <_T as HostOutgoingResponse>::drop(self, rep)
                }
            }
            /// The functions of [`HostOutgoingResponse`] that see the store.
            pub trait HostOutgoingResponseWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostOutgoingResponseWithStore<T> for _D {}
            /// The functions of the resource `outgoing-body`.
            pub trait HostOutgoingBody {
                fn write(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingBody>,
                ) -> Result<::windlass::component::Resource<Output>, ()>;
                fn finish(
                    &mut self,
                    this: ::windlass::component::Resource<OutgoingBody>,
                    trailers: Option<::windlass::component::Resource<Trailers>>,
                ) -> Result<(), ErrorCode>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<OutgoingBody>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostOutgoingBody + ?Sized> HostOutgoingBody for &mut _T {
                fn write(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingBody>,
                ) -> Result<::windlass::component::Resource<Output>, ()> {
                    <_T as HostOutgoingBody>::write(self, self_)
                }
                fn finish(
                    &mut self,
                    this: ::windlass::component::Resource<OutgoingBody>,
                    trailers: Option<::windlass::component::Resource<Trailers>>,
                ) -> Result<(), ErrorCode> {
                    <_T as HostOutgoingBody>::finish(self, this, trailers)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<OutgoingBody>,
                ) -> ::windlass::Result<()> {
                    <_T as HostOutgoingBody>::drop(self, rep)
                }
            }
            /// The functions of [`HostOutgoingBody`] that see the store.
            pub trait HostOutgoingBodyWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostOutgoingBodyWithStore<T> for _D {}
            /// The functions of the resource `future-incoming-response`.
            pub trait HostFutureIncomingResponse {
                fn subscribe(
                    &mut self,
                    self_: ::windlass::component::Resource<FutureIncomingResponse>,
                ) -> ::windlass::component::Resource<Pollable>;
                fn get(
                    &mut self,
                    self_: ::windlass::component::Resource<FutureIncomingResponse>,
                ) -> Option<
                    Result<
                        Result<
                            ::windlass::component::Resource<IncomingResponse>,
                            ErrorCode,
                        >,
                        (),
                    >,
                >;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<FutureIncomingResponse>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostFutureIncomingResponse + ?Sized> HostFutureIncomingResponse
            for &mut _T {
                fn subscribe(
                    &mut self,
                    self_: ::windlass::component::Resource<FutureIncomingResponse>,
                ) -> ::windlass::component::Resource<Pollable> {
                    <_T as HostFutureIncomingResponse>::subscribe(self, self_)
                }
                fn get(
                    &mut self,
                    self_: ::windlass::component::Resource<FutureIncomingResponse>,
                ) -> Option<
                    Result<
                        Result<
                            ::windlass::component::Resource<IncomingResponse>,
                            ErrorCode,
                        >,
                        (),
                    >,
                > {
                    <_T as HostFutureIncomingResponse>::get(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<FutureIncomingResponse>,
                ) -> ::windlass::Result<()> {
                    <_T as HostFutureIncomingResponse>::drop(self, rep)
                }
            }
            /// The functions of [`HostFutureIncomingResponse`] that see the store.
            pub trait HostFutureIncomingResponseWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostFutureIncomingResponseWithStore<T> for _D {}
            /// What a host implements for the interface `t:gateway/types@0.2.0`.
            pub trait Host: HostFields + HostIncomingRequest + HostOutgoingRequest + HostRequestOptions + HostResponseOutparam + HostIncomingResponse + HostIncomingBody + HostFutureTrailers + HostOutgoingResponse + HostOutgoingBody + HostFutureIncomingResponse {
                fn error_of(
                    &mut self,
                    code: ::windlass::component::Resource<Pollable>,
                ) -> Option<ErrorCode>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn error_of(
                    &mut self,
                    code: ::windlass::component::Resource<Pollable>,
                ) -> Option<ErrorCode> {
                    <_T as Host>::error_of(self, code)
                }
            }
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostFieldsWithStore<
                    T,
                > + HostIncomingRequestWithStore<
                    T,
                > + HostOutgoingRequestWithStore<
                    T,
                > + HostRequestOptionsWithStore<
                    T,
                > + HostResponseOutparamWithStore<
                    T,
                > + HostIncomingResponseWithStore<
                    T,
                > + HostIncomingBodyWithStore<
                    T,
                > + HostFutureTrailersWithStore<
                    T,
                > + HostOutgoingResponseWithStore<
                    T,
                > + HostOutgoingBodyWithStore<
                    T,
                > + HostFutureIncomingResponseWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostFieldsWithStore<T>
                    + HostIncomingRequestWithStore<T> + HostOutgoingRequestWithStore<T>
                    + HostRequestOptionsWithStore<T> + HostResponseOutparamWithStore<T>
                    + HostIncomingResponseWithStore<T> + HostIncomingBodyWithStore<T>
                    + HostFutureTrailersWithStore<T> + HostOutgoingResponseWithStore<T>
                    + HostOutgoingBodyWithStore<T>
                    + HostFutureIncomingResponseWithStore<T> + ?Sized,
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
                        "fields",
                        ::windlass::component::ResourceType::host::<Fields>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostFields::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Fields>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "incoming-request",
                        ::windlass::component::ResourceType::host::<IncomingRequest>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostIncomingRequest::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<
                                    IncomingRequest,
                                >::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "outgoing-request",
                        ::windlass::component::ResourceType::host::<OutgoingRequest>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostOutgoingRequest::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<
                                    OutgoingRequest,
                                >::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "request-options",
                        ::windlass::component::ResourceType::host::<RequestOptions>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostRequestOptions::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<
                                    RequestOptions,
                                >::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "response-outparam",
                        ::windlass::component::ResourceType::host::<ResponseOutparam>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostResponseOutparam::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<
                                    ResponseOutparam,
                                >::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "incoming-response",
                        ::windlass::component::ResourceType::host::<IncomingResponse>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostIncomingResponse::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<
                                    IncomingResponse,
                                >::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "incoming-body",
                        ::windlass::component::ResourceType::host::<IncomingBody>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostIncomingBody::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<
                                    IncomingBody,
                                >::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "future-trailers",
                        ::windlass::component::ResourceType::host::<FutureTrailers>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostFutureTrailers::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<
                                    FutureTrailers,
                                >::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "outgoing-response",
                        ::windlass::component::ResourceType::host::<OutgoingResponse>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostOutgoingResponse::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<
                                    OutgoingResponse,
                                >::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "outgoing-body",
                        ::windlass::component::ResourceType::host::<OutgoingBody>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostOutgoingBody::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<
                                    OutgoingBody,
                                >::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "future-incoming-response",
                        ::windlass::component::ResourceType::host::<
                            FutureIncomingResponse,
                        >(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostFutureIncomingResponse::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<
                                    FutureIncomingResponse,
                                >::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "error-of",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Pollable>,),
                        | -> ::windlass::Result<(Option<ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::error_of(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]future-incoming-response.subscribe",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                            ): (::windlass::component::Resource<FutureIncomingResponse>,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Pollable>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostFutureIncomingResponse::subscribe(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]future-incoming-response.get",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                            ): (::windlass::component::Resource<FutureIncomingResponse>,),
                        | -> ::windlass::Result<
                            (
                                Option<
                                    Result<
                                        Result<
                                            ::windlass::component::Resource<IncomingResponse>,
                                            ErrorCode,
                                        >,
                                        (),
                                    >,
                                >,
                            ),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostFutureIncomingResponse::get(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]outgoing-body.write",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<OutgoingBody>,),
                        | -> ::windlass::Result<
                            (Result<::windlass::component::Resource<Output>, ()>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutgoingBody::write(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[static]outgoing-body.finish",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<OutgoingBody>,
                                Option<::windlass::component::Resource<Trailers>>,
                            ),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutgoingBody::finish(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[constructor]outgoing-response",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Headers>,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<OutgoingResponse>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutgoingResponse::new(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]outgoing-response.status-code",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<OutgoingResponse>,),
                        | -> ::windlass::Result<(StatusCode,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutgoingResponse::status_code(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]outgoing-response.set-status-code",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<OutgoingResponse>,
                                StatusCode,
                            ),
                        | -> ::windlass::Result<(Result<(), ()>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((
                                HostOutgoingResponse::set_status_code(host, arg0, arg1),
                            ))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]outgoing-response.headers",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<OutgoingResponse>,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Headers>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutgoingResponse::headers(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]outgoing-response.body",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<OutgoingResponse>,),
                        | -> ::windlass::Result<
                            (Result<::windlass::component::Resource<OutgoingBody>, ()>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutgoingResponse::body(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]future-trailers.subscribe",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<FutureTrailers>,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Pollable>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostFutureTrailers::subscribe(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]future-trailers.get",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<FutureTrailers>,),
                        | -> ::windlass::Result<
                            (
                                Option<
                                    Result<
                                        Result<
                                            Option<::windlass::component::Resource<Trailers>>,
                                            ErrorCode,
                                        >,
                                        (),
                                    >,
                                >,
                            ),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostFutureTrailers::get(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]incoming-body.stream",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<IncomingBody>,),
                        | -> ::windlass::Result<
                            (Result<::windlass::component::Resource<Input>, ()>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostIncomingBody::stream(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[static]incoming-body.finish",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<IncomingBody>,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<FutureTrailers>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostIncomingBody::finish(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]incoming-response.status",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<IncomingResponse>,),
                        | -> ::windlass::Result<(StatusCode,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostIncomingResponse::status(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]incoming-response.headers",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<IncomingResponse>,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Headers>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostIncomingResponse::headers(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]incoming-response.consume",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<IncomingResponse>,),
                        | -> ::windlass::Result<
                            (Result<::windlass::component::Resource<IncomingBody>, ()>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostIncomingResponse::consume(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[static]response-outparam.set",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<ResponseOutparam>,
                                Result<
                                    ::windlass::component::Resource<OutgoingResponse>,
                                    ErrorCode,
                                >,
                            ),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostResponseOutparam::set(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[constructor]request-options",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<RequestOptions>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostRequestOptions::new(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]request-options.connect-timeout",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<RequestOptions>,),
                        | -> ::windlass::Result<(Option<Duration>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostRequestOptions::connect_timeout(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]request-options.set-connect-timeout",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<RequestOptions>,
                                Option<Duration>,
                            ),
                        | -> ::windlass::Result<(Result<(), ()>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((
                                HostRequestOptions::set_connect_timeout(host, arg0, arg1),
                            ))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]request-options.first-byte-timeout",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<RequestOptions>,),
                        | -> ::windlass::Result<(Option<Duration>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostRequestOptions::first_byte_timeout(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]request-options.set-first-byte-timeout",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<RequestOptions>,
                                Option<Duration>,
                            ),
                        | -> ::windlass::Result<(Result<(), ()>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((
                                HostRequestOptions::set_first_byte_timeout(
                                    host,
                                    arg0,
                                    arg1,
                                ),
                            ))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]request-options.between-bytes-timeout",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<RequestOptions>,),
                        | -> ::windlass::Result<(Option<Duration>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostRequestOptions::between_bytes_timeout(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]request-options.set-between-bytes-timeout",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<RequestOptions>,
                                Option<Duration>,
                            ),
                        | -> ::windlass::Result<(Result<(), ()>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((
                                HostRequestOptions::set_between_bytes_timeout(
                                    host,
                                    arg0,
                                    arg1,
                                ),
                            ))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[constructor]outgoing-request",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Headers>,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<OutgoingRequest>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutgoingRequest::new(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]outgoing-request.body",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<OutgoingRequest>,),
                        | -> ::windlass::Result<
                            (Result<::windlass::component::Resource<OutgoingBody>, ()>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutgoingRequest::body(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]outgoing-request.method",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<OutgoingRequest>,),
                        | -> ::windlass::Result<(Method,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutgoingRequest::method(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]outgoing-request.set-method",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<OutgoingRequest>, Method),
                        | -> ::windlass::Result<(Result<(), ()>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutgoingRequest::set_method(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]outgoing-request.path-with-query",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<OutgoingRequest>,),
                        | -> ::windlass::Result<(Option<String>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutgoingRequest::path_with_query(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]outgoing-request.set-path-with-query",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<OutgoingRequest>,
                                Option<String>,
                            ),
                        | -> ::windlass::Result<(Result<(), ()>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((
                                HostOutgoingRequest::set_path_with_query(host, arg0, arg1),
                            ))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]outgoing-request.scheme",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<OutgoingRequest>,),
                        | -> ::windlass::Result<(Option<Scheme>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutgoingRequest::scheme(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]outgoing-request.set-scheme",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<OutgoingRequest>,
                                Option<Scheme>,
                            ),
                        | -> ::windlass::Result<(Result<(), ()>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutgoingRequest::set_scheme(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]outgoing-request.authority",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<OutgoingRequest>,),
                        | -> ::windlass::Result<(Option<String>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutgoingRequest::authority(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]outgoing-request.set-authority",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<OutgoingRequest>,
                                Option<String>,
                            ),
                        | -> ::windlass::Result<(Result<(), ()>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutgoingRequest::set_authority(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]outgoing-request.headers",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<OutgoingRequest>,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Headers>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutgoingRequest::headers(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]incoming-request.method",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<IncomingRequest>,),
                        | -> ::windlass::Result<(Method,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostIncomingRequest::method(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]incoming-request.path-with-query",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<IncomingRequest>,),
                        | -> ::windlass::Result<(Option<String>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostIncomingRequest::path_with_query(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]incoming-request.scheme",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<IncomingRequest>,),
                        | -> ::windlass::Result<(Option<Scheme>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostIncomingRequest::scheme(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]incoming-request.authority",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<IncomingRequest>,),
                        | -> ::windlass::Result<(Option<String>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostIncomingRequest::authority(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]incoming-request.headers",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<IncomingRequest>,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Headers>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostIncomingRequest::headers(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]incoming-request.consume",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<IncomingRequest>,),
                        | -> ::windlass::Result<
                            (Result<::windlass::component::Resource<IncomingBody>, ()>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostIncomingRequest::consume(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[constructor]fields",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Fields>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostFields::new(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[static]fields.from-list",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (Vec<(FieldKey, FieldValue)>,),
                        | -> ::windlass::Result<
                            (
                                Result<
                                    ::windlass::component::Resource<Fields>,
                                    HeaderError,
                                >,
                            ),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostFields::from_list(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]fields.get",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Fields>, FieldKey),
                        | -> ::windlass::Result<(Vec<FieldValue>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostFields::get(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]fields.has",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Fields>, FieldKey),
                        | -> ::windlass::Result<(bool,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostFields::has(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]fields.set",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                ::windlass::component::Resource<Fields>,
                                FieldKey,
                                Vec<FieldValue>,
                            ),
                        | -> ::windlass::Result<(Result<(), HeaderError>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostFields::set(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]fields.delete",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Fields>, FieldKey),
                        | -> ::windlass::Result<(Result<(), HeaderError>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostFields::delete(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]fields.append",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                ::windlass::component::Resource<Fields>,
                                FieldKey,
                                FieldValue,
                            ),
                        | -> ::windlass::Result<(Result<(), HeaderError>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostFields::append(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]fields.entries",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Fields>,),
                        | -> ::windlass::Result<(Vec<(FieldKey, FieldValue)>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostFields::entries(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]fields.clone",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Fields>,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Fields>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostFields::clone(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:gateway/types@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:gateway/types@0.2.0")?, host_getter)
            }
        }
        pub mod incoming_handler {
            pub type IncomingRequest = super::super::super::t::gateway::types::IncomingRequest;
            pub type ResponseOutparam = super::super::super::t::gateway::types::ResponseOutparam;
            /// What a host implements for the interface `t:gateway/incoming-handler@0.2.0`.
            pub trait Host {
                fn handle(
                    &mut self,
                    request: ::windlass::component::Resource<IncomingRequest>,
                    response_out: ::windlass::component::Resource<ResponseOutparam>,
                );
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn handle(
                    &mut self,
                    request: ::windlass::component::Resource<IncomingRequest>,
                    response_out: ::windlass::component::Resource<ResponseOutparam>,
                ) {
                    <_T as Host>::handle(self, request, response_out)
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
                            ): (
                                ::windlass::component::Resource<IncomingRequest>,
                                ::windlass::component::Resource<ResponseOutparam>,
                            ),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::handle(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:gateway/incoming-handler@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:gateway/incoming-handler@0.2.0")?, host_getter)
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
        pub mod gateway {
            /// Requests and responses, of the size of the WASI interface of that name.
            pub mod types {
                pub type Pollable = super::super::super::super::t::gateway::io::Pollable;
                pub type Input = super::super::super::super::t::gateway::io::Input;
                pub type Output = super::super::super::super::t::gateway::io::Output;
                pub type Duration = u64;
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum Method {
                    #[component(name = "get")]
                    Get,
                    #[component(name = "head")]
                    Head,
                    #[component(name = "post")]
                    Post,
                    #[component(name = "put")]
                    Put,
                    #[component(name = "delete")]
                    Delete,
                    #[component(name = "connect")]
                    Connect,
                    #[component(name = "options")]
                    Options,
                    #[component(name = "trace")]
                    Trace,
                    #[component(name = "patch")]
                    Patch,
                    #[component(name = "other")]
                    Other(String),
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum Scheme {
                    #[component(name = "http")]
                    Http,
                    #[component(name = "https")]
                    Https,
                    #[component(name = "other")]
                    Other(String),
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct DnsError {
                    pub code: Option<String>,
                    pub info: Option<u16>,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct TlsAlert {
                    pub id: Option<u8>,
                    pub message: Option<String>,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct FieldSize {
                    pub name: Option<String>,
                    pub size: Option<u32>,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum ErrorCode {
                    #[component(name = "dns-timeout")]
                    DnsTimeout,
                    #[component(name = "dns")]
                    Dns(DnsError),
                    #[component(name = "destination-not-found")]
                    DestinationNotFound,
                    #[component(name = "destination-unavailable")]
                    DestinationUnavailable,
                    #[component(name = "destination-prohibited")]
                    DestinationProhibited,
                    #[component(name = "destination-unroutable")]
                    DestinationUnroutable,
                    #[component(name = "connection-refused")]
                    ConnectionRefused,
                    #[component(name = "connection-terminated")]
                    ConnectionTerminated,
                    #[component(name = "connection-timeout")]
                    ConnectionTimeout,
                    #[component(name = "connection-read-timeout")]
                    ConnectionReadTimeout,
                    #[component(name = "connection-write-timeout")]
                    ConnectionWriteTimeout,
                    #[component(name = "connection-limit")]
                    ConnectionLimit,
                    #[component(name = "tls-protocol")]
                    TlsProtocol,
                    #[component(name = "tls-certificate")]
                    TlsCertificate,
                    #[component(name = "tls-alert")]
                    TlsAlert(TlsAlert),
                    #[component(name = "request-denied")]
                    RequestDenied,
                    #[component(name = "request-length-required")]
                    RequestLengthRequired,
                    #[component(name = "request-body-size")]
                    RequestBodySize(Option<u64>),
                    #[component(name = "request-method")]
                    RequestMethod,
                    #[component(name = "request-uri")]
                    RequestUri,
                    #[component(name = "request-uri-too-long")]
                    RequestUriTooLong,
                    #[component(name = "request-header-section-size")]
                    RequestHeaderSectionSize(Option<u32>),
                    #[component(name = "request-header-size")]
                    RequestHeaderSize(Option<FieldSize>),
                    #[component(name = "request-trailer-section-size")]
                    RequestTrailerSectionSize(Option<u32>),
                    #[component(name = "request-trailer-size")]
                    RequestTrailerSize(FieldSize),
                    #[component(name = "response-incomplete")]
                    ResponseIncomplete,
                    #[component(name = "response-header-section-size")]
                    ResponseHeaderSectionSize(Option<u32>),
                    #[component(name = "response-header-size")]
                    ResponseHeaderSize(FieldSize),
                    #[component(name = "response-body-size")]
                    ResponseBodySize(Option<u64>),
                    #[component(name = "response-trailer-section-size")]
                    ResponseTrailerSectionSize(Option<u32>),
                    #[component(name = "response-trailer-size")]
                    ResponseTrailerSize(FieldSize),
                    #[component(name = "response-transfer-coding")]
                    ResponseTransferCoding(Option<String>),
                    #[component(name = "response-content-coding")]
                    ResponseContentCoding(Option<String>),
                    #[component(name = "response-timeout")]
                    ResponseTimeout,
                    #[component(name = "upgrade-failed")]
                    UpgradeFailed,
                    #[component(name = "protocol")]
                    Protocol,
                    #[component(name = "loop")]
                    Loop,
                    #[component(name = "configuration")]
                    Configuration,
                    /// Something else, in words.
                    #[component(name = "internal")]
                    Internal(Option<String>),
                }
                impl ErrorCode {
                    /// The name of the case in WIT.
                    pub fn name(&self) -> &'static str {
                        match self {
                            Self::DnsTimeout => "dns-timeout",
                            Self::Dns(_) => "dns",
                            Self::DestinationNotFound => "destination-not-found",
                            Self::DestinationUnavailable => "destination-unavailable",
                            Self::DestinationProhibited => "destination-prohibited",
                            Self::DestinationUnroutable => "destination-unroutable",
                            Self::ConnectionRefused => "connection-refused",
                            Self::ConnectionTerminated => "connection-terminated",
                            Self::ConnectionTimeout => "connection-timeout",
                            Self::ConnectionReadTimeout => "connection-read-timeout",
                            Self::ConnectionWriteTimeout => "connection-write-timeout",
                            Self::ConnectionLimit => "connection-limit",
                            Self::TlsProtocol => "tls-protocol",
                            Self::TlsCertificate => "tls-certificate",
                            Self::TlsAlert(_) => "tls-alert",
                            Self::RequestDenied => "request-denied",
                            Self::RequestLengthRequired => "request-length-required",
                            Self::RequestBodySize(_) => "request-body-size",
                            Self::RequestMethod => "request-method",
                            Self::RequestUri => "request-uri",
                            Self::RequestUriTooLong => "request-uri-too-long",
                            Self::RequestHeaderSectionSize(_) => {
                                "request-header-section-size"
                            }
                            Self::RequestHeaderSize(_) => "request-header-size",
                            Self::RequestTrailerSectionSize(_) => {
                                "request-trailer-section-size"
                            }
                            Self::RequestTrailerSize(_) => "request-trailer-size",
                            Self::ResponseIncomplete => "response-incomplete",
                            Self::ResponseHeaderSectionSize(_) => {
                                "response-header-section-size"
                            }
                            Self::ResponseHeaderSize(_) => "response-header-size",
                            Self::ResponseBodySize(_) => "response-body-size",
                            Self::ResponseTrailerSectionSize(_) => {
                                "response-trailer-section-size"
                            }
                            Self::ResponseTrailerSize(_) => "response-trailer-size",
                            Self::ResponseTransferCoding(_) => "response-transfer-coding",
                            Self::ResponseContentCoding(_) => "response-content-coding",
                            Self::ResponseTimeout => "response-timeout",
                            Self::UpgradeFailed => "upgrade-failed",
                            Self::Protocol => "protocol",
                            Self::Loop => "loop",
                            Self::Configuration => "configuration",
                            Self::Internal(_) => "internal",
                        }
                    }
                    /// The documentation of the case in WIT.
                    pub fn message(&self) -> &'static str {
                        match self {
                            Self::DnsTimeout => "",
                            Self::Dns(_) => "",
                            Self::DestinationNotFound => "",
                            Self::DestinationUnavailable => "",
                            Self::DestinationProhibited => "",
                            Self::DestinationUnroutable => "",
                            Self::ConnectionRefused => "",
                            Self::ConnectionTerminated => "",
                            Self::ConnectionTimeout => "",
                            Self::ConnectionReadTimeout => "",
                            Self::ConnectionWriteTimeout => "",
                            Self::ConnectionLimit => "",
                            Self::TlsProtocol => "",
                            Self::TlsCertificate => "",
                            Self::TlsAlert(_) => "",
                            Self::RequestDenied => "",
                            Self::RequestLengthRequired => "",
                            Self::RequestBodySize(_) => "",
                            Self::RequestMethod => "",
                            Self::RequestUri => "",
                            Self::RequestUriTooLong => "",
                            Self::RequestHeaderSectionSize(_) => "",
                            Self::RequestHeaderSize(_) => "",
                            Self::RequestTrailerSectionSize(_) => "",
                            Self::RequestTrailerSize(_) => "",
                            Self::ResponseIncomplete => "",
                            Self::ResponseHeaderSectionSize(_) => "",
                            Self::ResponseHeaderSize(_) => "",
                            Self::ResponseBodySize(_) => "",
                            Self::ResponseTrailerSectionSize(_) => "",
                            Self::ResponseTrailerSize(_) => "",
                            Self::ResponseTransferCoding(_) => "",
                            Self::ResponseContentCoding(_) => "",
                            Self::ResponseTimeout => "",
                            Self::UpgradeFailed => "",
                            Self::Protocol => "",
                            Self::Loop => "",
                            Self::Configuration => "",
                            Self::Internal(_) => "Something else, in words.",
                        }
                    }
                }
                impl ::core::fmt::Display for ErrorCode {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        ::core::write!(f, "{self:?}")
                    }
                }
                impl ::core::error::Error for ErrorCode {}
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone, Copy)]
                pub enum HeaderError {
                    #[component(name = "syntax")]
                    Syntax,
                    #[component(name = "forbidden")]
                    Forbidden,
                    #[component(name = "immutable")]
                    Immutable,
                }
                impl HeaderError {
                    /// The name of the case in WIT.
                    pub fn name(&self) -> &'static str {
                        match self {
                            Self::Syntax => "syntax",
                            Self::Forbidden => "forbidden",
                            Self::Immutable => "immutable",
                        }
                    }
                    /// The documentation of the case in WIT.
                    pub fn message(&self) -> &'static str {
                        match self {
                            Self::Syntax => "",
                            Self::Forbidden => "",
                            Self::Immutable => "",
                        }
                    }
                }
                impl ::core::fmt::Display for HeaderError {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        f.write_str(
                            match self {
                                Self::Syntax => "syntax",
                                Self::Forbidden => "forbidden",
                                Self::Immutable => "immutable",
                            },
                        )
                    }
                }
                impl ::core::error::Error for HeaderError {}
                pub type FieldKey = String;
                pub type FieldValue = Vec<u8>;
                /// Names and values.
                pub type Fields = ::windlass::component::ResourceAny;
                pub type Headers = Fields;
                pub type Trailers = Fields;
                /// The resource `incoming-request`, implemented by the component.
                pub type IncomingRequest = ::windlass::component::ResourceAny;
                /// The resource `outgoing-request`, implemented by the component.
                pub type OutgoingRequest = ::windlass::component::ResourceAny;
                /// The resource `request-options`, implemented by the component.
                pub type RequestOptions = ::windlass::component::ResourceAny;
                /// The resource `response-outparam`, implemented by the component.
                pub type ResponseOutparam = ::windlass::component::ResourceAny;
                pub type StatusCode = u16;
                /// The resource `incoming-response`, implemented by the component.
                pub type IncomingResponse = ::windlass::component::ResourceAny;
                /// The resource `incoming-body`, implemented by the component.
                pub type IncomingBody = ::windlass::component::ResourceAny;
                /// The resource `future-trailers`, implemented by the component.
                pub type FutureTrailers = ::windlass::component::ResourceAny;
                /// The resource `outgoing-response`, implemented by the component.
                pub type OutgoingResponse = ::windlass::component::ResourceAny;
                /// The resource `outgoing-body`, implemented by the component.
                pub type OutgoingBody = ::windlass::component::ResourceAny;
                /// The resource `future-incoming-response`, implemented by the component.
                pub type FutureIncomingResponse = ::windlass::component::ResourceAny;
                /// The functions of the exported interface `t:gateway/types@0.2.0` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    error_of: ::windlass::component::TypedFunc<
                        (::windlass::component::Resource<Pollable>,),
                        (Option<ErrorCode>,),
                    >,
                    fields_constructor_: ::windlass::component::TypedFunc<
                        (),
                        (::windlass::component::ResourceAny,),
                    >,
                    fields_from_list_: ::windlass::component::TypedFunc<
                        (&'static [(FieldKey, FieldValue)],),
                        (Result<::windlass::component::ResourceAny, HeaderError>,),
                    >,
                    fields_get_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static str),
                        (Vec<FieldValue>,),
                    >,
                    fields_has_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static str),
                        (bool,),
                    >,
                    fields_set_: ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            &'static str,
                            &'static [FieldValue],
                        ),
                        (Result<(), HeaderError>,),
                    >,
                    fields_delete_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static str),
                        (Result<(), HeaderError>,),
                    >,
                    fields_append_: ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            &'static str,
                            &'static [u8],
                        ),
                        (Result<(), HeaderError>,),
                    >,
                    fields_entries_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Vec<(FieldKey, FieldValue)>,),
                    >,
                    fields_clone_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::ResourceAny,),
                    >,
                    incoming_request_method_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Method,),
                    >,
                    incoming_request_path_with_query_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<String>,),
                    >,
                    incoming_request_scheme_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<Scheme>,),
                    >,
                    incoming_request_authority_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<String>,),
                    >,
                    incoming_request_headers_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::ResourceAny,),
                    >,
                    incoming_request_consume_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Result<::windlass::component::ResourceAny, ()>,),
                    >,
                    outgoing_request_constructor_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::ResourceAny,),
                    >,
                    outgoing_request_body_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Result<::windlass::component::ResourceAny, ()>,),
                    >,
                    outgoing_request_method_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Method,),
                    >,
                    outgoing_request_set_method_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static Method),
                        (Result<(), ()>,),
                    >,
                    outgoing_request_path_with_query_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<String>,),
                    >,
                    outgoing_request_set_path_with_query_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, Option<&'static str>),
                        (Result<(), ()>,),
                    >,
                    outgoing_request_scheme_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<Scheme>,),
                    >,
                    outgoing_request_set_scheme_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, Option<&'static Scheme>),
                        (Result<(), ()>,),
                    >,
                    outgoing_request_authority_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<String>,),
                    >,
                    outgoing_request_set_authority_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, Option<&'static str>),
                        (Result<(), ()>,),
                    >,
                    outgoing_request_headers_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::ResourceAny,),
                    >,
                    request_options_constructor_: ::windlass::component::TypedFunc<
                        (),
                        (::windlass::component::ResourceAny,),
                    >,
                    request_options_connect_timeout_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<Duration>,),
                    >,
                    request_options_set_connect_timeout_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, Option<Duration>),
                        (Result<(), ()>,),
                    >,
                    request_options_first_byte_timeout_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<Duration>,),
                    >,
                    request_options_set_first_byte_timeout_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, Option<Duration>),
                        (Result<(), ()>,),
                    >,
                    request_options_between_bytes_timeout_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<Duration>,),
                    >,
                    request_options_set_between_bytes_timeout_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, Option<Duration>),
                        (Result<(), ()>,),
                    >,
                    response_outparam_set_: ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            Result<
                                ::windlass::component::ResourceAny,
                                &'static ErrorCode,
                            >,
                        ),
                        (),
                    >,
                    incoming_response_status_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (StatusCode,),
                    >,
                    incoming_response_headers_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::ResourceAny,),
                    >,
                    incoming_response_consume_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Result<::windlass::component::ResourceAny, ()>,),
                    >,
                    incoming_body_stream_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Result<::windlass::component::Resource<Input>, ()>,),
                    >,
                    incoming_body_finish_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::ResourceAny,),
                    >,
                    future_trailers_subscribe_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::Resource<Pollable>,),
                    >,
                    future_trailers_get_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (
                            Option<
                                Result<
                                    Result<
                                        Option<::windlass::component::ResourceAny>,
                                        ErrorCode,
                                    >,
                                    (),
                                >,
                            >,
                        ),
                    >,
                    outgoing_response_constructor_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::ResourceAny,),
                    >,
                    outgoing_response_status_code_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (StatusCode,),
                    >,
                    outgoing_response_set_status_code_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, StatusCode),
                        (Result<(), ()>,),
                    >,
                    outgoing_response_headers_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::ResourceAny,),
                    >,
                    outgoing_response_body_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Result<::windlass::component::ResourceAny, ()>,),
                    >,
                    outgoing_body_write_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Result<::windlass::component::Resource<Output>, ()>,),
                    >,
                    outgoing_body_finish_: ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            Option<::windlass::component::ResourceAny>,
                        ),
                        (Result<(), ErrorCode>,),
                    >,
                    future_incoming_response_subscribe_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::Resource<Pollable>,),
                    >,
                    future_incoming_response_get_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (
                            Option<
                                Result<
                                    Result<::windlass::component::ResourceAny, ErrorCode>,
                                    (),
                                >,
                            >,
                        ),
                    >,
                }
                /// Where a component keeps the functions of its export `t:gateway/types@0.2.0`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    error_of: ::windlass::component::ComponentExportIndex,
                    fields_constructor_: ::windlass::component::ComponentExportIndex,
                    fields_from_list_: ::windlass::component::ComponentExportIndex,
                    fields_get_: ::windlass::component::ComponentExportIndex,
                    fields_has_: ::windlass::component::ComponentExportIndex,
                    fields_set_: ::windlass::component::ComponentExportIndex,
                    fields_delete_: ::windlass::component::ComponentExportIndex,
                    fields_append_: ::windlass::component::ComponentExportIndex,
                    fields_entries_: ::windlass::component::ComponentExportIndex,
                    fields_clone_: ::windlass::component::ComponentExportIndex,
                    incoming_request_method_: ::windlass::component::ComponentExportIndex,
                    incoming_request_path_with_query_: ::windlass::component::ComponentExportIndex,
                    incoming_request_scheme_: ::windlass::component::ComponentExportIndex,
                    incoming_request_authority_: ::windlass::component::ComponentExportIndex,
                    incoming_request_headers_: ::windlass::component::ComponentExportIndex,
                    incoming_request_consume_: ::windlass::component::ComponentExportIndex,
                    outgoing_request_constructor_: ::windlass::component::ComponentExportIndex,
                    outgoing_request_body_: ::windlass::component::ComponentExportIndex,
                    outgoing_request_method_: ::windlass::component::ComponentExportIndex,
                    outgoing_request_set_method_: ::windlass::component::ComponentExportIndex,
                    outgoing_request_path_with_query_: ::windlass::component::ComponentExportIndex,
                    outgoing_request_set_path_with_query_: ::windlass::component::ComponentExportIndex,
                    outgoing_request_scheme_: ::windlass::component::ComponentExportIndex,
                    outgoing_request_set_scheme_: ::windlass::component::ComponentExportIndex,
                    outgoing_request_authority_: ::windlass::component::ComponentExportIndex,
                    outgoing_request_set_authority_: ::windlass::component::ComponentExportIndex,
                    outgoing_request_headers_: ::windlass::component::ComponentExportIndex,
                    request_options_constructor_: ::windlass::component::ComponentExportIndex,
                    request_options_connect_timeout_: ::windlass::component::ComponentExportIndex,
                    request_options_set_connect_timeout_: ::windlass::component::ComponentExportIndex,
                    request_options_first_byte_timeout_: ::windlass::component::ComponentExportIndex,
                    request_options_set_first_byte_timeout_: ::windlass::component::ComponentExportIndex,
                    request_options_between_bytes_timeout_: ::windlass::component::ComponentExportIndex,
                    request_options_set_between_bytes_timeout_: ::windlass::component::ComponentExportIndex,
                    response_outparam_set_: ::windlass::component::ComponentExportIndex,
                    incoming_response_status_: ::windlass::component::ComponentExportIndex,
                    incoming_response_headers_: ::windlass::component::ComponentExportIndex,
                    incoming_response_consume_: ::windlass::component::ComponentExportIndex,
                    incoming_body_stream_: ::windlass::component::ComponentExportIndex,
                    incoming_body_finish_: ::windlass::component::ComponentExportIndex,
                    future_trailers_subscribe_: ::windlass::component::ComponentExportIndex,
                    future_trailers_get_: ::windlass::component::ComponentExportIndex,
                    outgoing_response_constructor_: ::windlass::component::ComponentExportIndex,
                    outgoing_response_status_code_: ::windlass::component::ComponentExportIndex,
                    outgoing_response_set_status_code_: ::windlass::component::ComponentExportIndex,
                    outgoing_response_headers_: ::windlass::component::ComponentExportIndex,
                    outgoing_response_body_: ::windlass::component::ComponentExportIndex,
                    outgoing_body_write_: ::windlass::component::ComponentExportIndex,
                    outgoing_body_finish_: ::windlass::component::ComponentExportIndex,
                    future_incoming_response_subscribe_: ::windlass::component::ComponentExportIndex,
                    future_incoming_response_get_: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:gateway/types@0.2.0")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:gateway/types@0.2.0`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:gateway/types@0.2.0` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            error_of: function("error-of")?,
                            fields_constructor_: function("[constructor]fields")?,
                            fields_from_list_: function("[static]fields.from-list")?,
                            fields_get_: function("[method]fields.get")?,
                            fields_has_: function("[method]fields.has")?,
                            fields_set_: function("[method]fields.set")?,
                            fields_delete_: function("[method]fields.delete")?,
                            fields_append_: function("[method]fields.append")?,
                            fields_entries_: function("[method]fields.entries")?,
                            fields_clone_: function("[method]fields.clone")?,
                            incoming_request_method_: function(
                                "[method]incoming-request.method",
                            )?,
                            incoming_request_path_with_query_: function(
                                "[method]incoming-request.path-with-query",
                            )?,
                            incoming_request_scheme_: function(
                                "[method]incoming-request.scheme",
                            )?,
                            incoming_request_authority_: function(
                                "[method]incoming-request.authority",
                            )?,
                            incoming_request_headers_: function(
                                "[method]incoming-request.headers",
                            )?,
                            incoming_request_consume_: function(
                                "[method]incoming-request.consume",
                            )?,
                            outgoing_request_constructor_: function(
                                "[constructor]outgoing-request",
                            )?,
                            outgoing_request_body_: function(
                                "[method]outgoing-request.body",
                            )?,
                            outgoing_request_method_: function(
                                "[method]outgoing-request.method",
                            )?,
                            outgoing_request_set_method_: function(
                                "[method]outgoing-request.set-method",
                            )?,
                            outgoing_request_path_with_query_: function(
                                "[method]outgoing-request.path-with-query",
                            )?,
                            outgoing_request_set_path_with_query_: function(
                                "[method]outgoing-request.set-path-with-query",
                            )?,
                            outgoing_request_scheme_: function(
                                "[method]outgoing-request.scheme",
                            )?,
                            outgoing_request_set_scheme_: function(
                                "[method]outgoing-request.set-scheme",
                            )?,
                            outgoing_request_authority_: function(
                                "[method]outgoing-request.authority",
                            )?,
                            outgoing_request_set_authority_: function(
                                "[method]outgoing-request.set-authority",
                            )?,
                            outgoing_request_headers_: function(
                                "[method]outgoing-request.headers",
                            )?,
                            request_options_constructor_: function(
                                "[constructor]request-options",
                            )?,
                            request_options_connect_timeout_: function(
                                "[method]request-options.connect-timeout",
                            )?,
                            request_options_set_connect_timeout_: function(
                                "[method]request-options.set-connect-timeout",
                            )?,
                            request_options_first_byte_timeout_: function(
                                "[method]request-options.first-byte-timeout",
                            )?,
                            request_options_set_first_byte_timeout_: function(
                                "[method]request-options.set-first-byte-timeout",
                            )?,
                            request_options_between_bytes_timeout_: function(
                                "[method]request-options.between-bytes-timeout",
                            )?,
                            request_options_set_between_bytes_timeout_: function(
                                "[method]request-options.set-between-bytes-timeout",
                            )?,
                            response_outparam_set_: function(
                                "[static]response-outparam.set",
                            )?,
                            incoming_response_status_: function(
                                "[method]incoming-response.status",
                            )?,
                            incoming_response_headers_: function(
                                "[method]incoming-response.headers",
                            )?,
                            incoming_response_consume_: function(
                                "[method]incoming-response.consume",
                            )?,
                            incoming_body_stream_: function(
                                "[method]incoming-body.stream",
                            )?,
                            incoming_body_finish_: function(
                                "[static]incoming-body.finish",
                            )?,
                            future_trailers_subscribe_: function(
                                "[method]future-trailers.subscribe",
                            )?,
                            future_trailers_get_: function(
                                "[method]future-trailers.get",
                            )?,
                            outgoing_response_constructor_: function(
                                "[constructor]outgoing-response",
                            )?,
                            outgoing_response_status_code_: function(
                                "[method]outgoing-response.status-code",
                            )?,
                            outgoing_response_set_status_code_: function(
                                "[method]outgoing-response.set-status-code",
                            )?,
                            outgoing_response_headers_: function(
                                "[method]outgoing-response.headers",
                            )?,
                            outgoing_response_body_: function(
                                "[method]outgoing-response.body",
                            )?,
                            outgoing_body_write_: function(
                                "[method]outgoing-body.write",
                            )?,
                            outgoing_body_finish_: function(
                                "[static]outgoing-body.finish",
                            )?,
                            future_incoming_response_subscribe_: function(
                                "[method]future-incoming-response.subscribe",
                            )?,
                            future_incoming_response_get_: function(
                                "[method]future-incoming-response.get",
                            )?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            error_of: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.error_of),
                                "the exported function `error-of` of `t:gateway/types@0.2.0`",
                            )?,
                            fields_constructor_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.fields_constructor_),
                                "the exported function `[constructor]fields` of `t:gateway/types@0.2.0`",
                            )?,
                            fields_from_list_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.fields_from_list_),
                                "the exported function `[static]fields.from-list` of `t:gateway/types@0.2.0`",
                            )?,
                            fields_get_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.fields_get_),
                                "the exported function `[method]fields.get` of `t:gateway/types@0.2.0`",
                            )?,
                            fields_has_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.fields_has_),
                                "the exported function `[method]fields.has` of `t:gateway/types@0.2.0`",
                            )?,
                            fields_set_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.fields_set_),
                                "the exported function `[method]fields.set` of `t:gateway/types@0.2.0`",
                            )?,
                            fields_delete_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.fields_delete_),
                                "the exported function `[method]fields.delete` of `t:gateway/types@0.2.0`",
                            )?,
                            fields_append_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.fields_append_),
                                "the exported function `[method]fields.append` of `t:gateway/types@0.2.0`",
                            )?,
                            fields_entries_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.fields_entries_),
                                "the exported function `[method]fields.entries` of `t:gateway/types@0.2.0`",
                            )?,
                            fields_clone_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.fields_clone_),
                                "the exported function `[method]fields.clone` of `t:gateway/types@0.2.0`",
                            )?,
                            incoming_request_method_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.incoming_request_method_),
                                "the exported function `[method]incoming-request.method` of `t:gateway/types@0.2.0`",
                            )?,
                            incoming_request_path_with_query_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.incoming_request_path_with_query_,
                                    ),
                                "the exported function `[method]incoming-request.path-with-query` of `t:gateway/types@0.2.0`",
                            )?,
                            incoming_request_scheme_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.incoming_request_scheme_),
                                "the exported function `[method]incoming-request.scheme` of `t:gateway/types@0.2.0`",
                            )?,
                            incoming_request_authority_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.incoming_request_authority_,
                                    ),
                                "the exported function `[method]incoming-request.authority` of `t:gateway/types@0.2.0`",
                            )?,
                            incoming_request_headers_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.incoming_request_headers_,
                                    ),
                                "the exported function `[method]incoming-request.headers` of `t:gateway/types@0.2.0`",
                            )?,
                            incoming_request_consume_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.incoming_request_consume_,
                                    ),
                                "the exported function `[method]incoming-request.consume` of `t:gateway/types@0.2.0`",
                            )?,
                            outgoing_request_constructor_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.outgoing_request_constructor_,
                                    ),
                                "the exported function `[constructor]outgoing-request` of `t:gateway/types@0.2.0`",
                            )?,
                            outgoing_request_body_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.outgoing_request_body_),
                                "the exported function `[method]outgoing-request.body` of `t:gateway/types@0.2.0`",
                            )?,
                            outgoing_request_method_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.outgoing_request_method_),
                                "the exported function `[method]outgoing-request.method` of `t:gateway/types@0.2.0`",
                            )?,
                            outgoing_request_set_method_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.outgoing_request_set_method_,
                                    ),
                                "the exported function `[method]outgoing-request.set-method` of `t:gateway/types@0.2.0`",
                            )?,
                            outgoing_request_path_with_query_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.outgoing_request_path_with_query_,
                                    ),
                                "the exported function `[method]outgoing-request.path-with-query` of `t:gateway/types@0.2.0`",
                            )?,
                            outgoing_request_set_path_with_query_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.outgoing_request_set_path_with_query_,
                                    ),
                                "the exported function `[method]outgoing-request.set-path-with-query` of `t:gateway/types@0.2.0`",
                            )?,
                            outgoing_request_scheme_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.outgoing_request_scheme_),
                                "the exported function `[method]outgoing-request.scheme` of `t:gateway/types@0.2.0`",
                            )?,
                            outgoing_request_set_scheme_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.outgoing_request_set_scheme_,
                                    ),
                                "the exported function `[method]outgoing-request.set-scheme` of `t:gateway/types@0.2.0`",
                            )?,
                            outgoing_request_authority_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.outgoing_request_authority_,
                                    ),
                                "the exported function `[method]outgoing-request.authority` of `t:gateway/types@0.2.0`",
                            )?,
                            outgoing_request_set_authority_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.outgoing_request_set_authority_,
                                    ),
                                "the exported function `[method]outgoing-request.set-authority` of `t:gateway/types@0.2.0`",
                            )?,
                            outgoing_request_headers_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.outgoing_request_headers_,
                                    ),
                                "the exported function `[method]outgoing-request.headers` of `t:gateway/types@0.2.0`",
                            )?,
                            request_options_constructor_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.request_options_constructor_,
                                    ),
                                "the exported function `[constructor]request-options` of `t:gateway/types@0.2.0`",
                            )?,
                            request_options_connect_timeout_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.request_options_connect_timeout_,
                                    ),
                                "the exported function `[method]request-options.connect-timeout` of `t:gateway/types@0.2.0`",
                            )?,
                            request_options_set_connect_timeout_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.request_options_set_connect_timeout_,
                                    ),
                                "the exported function `[method]request-options.set-connect-timeout` of `t:gateway/types@0.2.0`",
                            )?,
                            request_options_first_byte_timeout_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.request_options_first_byte_timeout_,
                                    ),
                                "the exported function `[method]request-options.first-byte-timeout` of `t:gateway/types@0.2.0`",
                            )?,
                            request_options_set_first_byte_timeout_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.request_options_set_first_byte_timeout_,
                                    ),
                                "the exported function `[method]request-options.set-first-byte-timeout` of `t:gateway/types@0.2.0`",
                            )?,
                            request_options_between_bytes_timeout_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.request_options_between_bytes_timeout_,
                                    ),
                                "the exported function `[method]request-options.between-bytes-timeout` of `t:gateway/types@0.2.0`",
                            )?,
                            request_options_set_between_bytes_timeout_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.request_options_set_between_bytes_timeout_,
                                    ),
                                "the exported function `[method]request-options.set-between-bytes-timeout` of `t:gateway/types@0.2.0`",
                            )?,
                            response_outparam_set_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.response_outparam_set_),
                                "the exported function `[static]response-outparam.set` of `t:gateway/types@0.2.0`",
                            )?,
                            incoming_response_status_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.incoming_response_status_,
                                    ),
                                "the exported function `[method]incoming-response.status` of `t:gateway/types@0.2.0`",
                            )?,
                            incoming_response_headers_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.incoming_response_headers_,
                                    ),
                                "the exported function `[method]incoming-response.headers` of `t:gateway/types@0.2.0`",
                            )?,
                            incoming_response_consume_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.incoming_response_consume_,
                                    ),
                                "the exported function `[method]incoming-response.consume` of `t:gateway/types@0.2.0`",
                            )?,
                            incoming_body_stream_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.incoming_body_stream_),
                                "the exported function `[method]incoming-body.stream` of `t:gateway/types@0.2.0`",
                            )?,
                            incoming_body_finish_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.incoming_body_finish_),
                                "the exported function `[static]incoming-body.finish` of `t:gateway/types@0.2.0`",
                            )?,
                            future_trailers_subscribe_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.future_trailers_subscribe_,
                                    ),
                                "the exported function `[method]future-trailers.subscribe` of `t:gateway/types@0.2.0`",
                            )?,
                            future_trailers_get_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.future_trailers_get_),
                                "the exported function `[method]future-trailers.get` of `t:gateway/types@0.2.0`",
                            )?,
                            outgoing_response_constructor_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.outgoing_response_constructor_,
                                    ),
                                "the exported function `[constructor]outgoing-response` of `t:gateway/types@0.2.0`",
                            )?,
                            outgoing_response_status_code_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.outgoing_response_status_code_,
                                    ),
                                "the exported function `[method]outgoing-response.status-code` of `t:gateway/types@0.2.0`",
                            )?,
                            outgoing_response_set_status_code_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.outgoing_response_set_status_code_,
                                    ),
                                "the exported function `[method]outgoing-response.set-status-code` of `t:gateway/types@0.2.0`",
                            )?,
                            outgoing_response_headers_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.outgoing_response_headers_,
                                    ),
                                "the exported function `[method]outgoing-response.headers` of `t:gateway/types@0.2.0`",
                            )?,
                            outgoing_response_body_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.outgoing_response_body_),
                                "the exported function `[method]outgoing-response.body` of `t:gateway/types@0.2.0`",
                            )?,
                            outgoing_body_write_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.outgoing_body_write_),
                                "the exported function `[method]outgoing-body.write` of `t:gateway/types@0.2.0`",
                            )?,
                            outgoing_body_finish_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.outgoing_body_finish_),
                                "the exported function `[static]outgoing-body.finish` of `t:gateway/types@0.2.0`",
                            )?,
                            future_incoming_response_subscribe_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.future_incoming_response_subscribe_,
                                    ),
                                "the exported function `[method]future-incoming-response.subscribe` of `t:gateway/types@0.2.0`",
                            )?,
                            future_incoming_response_get_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(
                                        &mut store,
                                        &self.future_incoming_response_get_,
                                    ),
                                "the exported function `[method]future-incoming-response.get` of `t:gateway/types@0.2.0`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_error_of(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        code: ::windlass::component::Resource<Pollable>,
                    ) -> ::windlass::Result<Option<ErrorCode>> {
                        let (result,) = self.error_of.call(store, (code,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_error_of`].
                    pub fn func_error_of(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::Resource<Pollable>,),
                        (Option<ErrorCode>,),
                    > {
                        self.error_of
                    }
                    /// The functions of the resource `fields`.
                    pub fn fields(&self) -> GuestFields<'_> {
                        GuestFields { funcs: self }
                    }
                    /// The functions of the resource `incoming-request`.
                    pub fn incoming_request(&self) -> GuestIncomingRequest<'_> {
                        GuestIncomingRequest {
                            funcs: self,
                        }
                    }
                    /// The functions of the resource `outgoing-request`.
                    pub fn outgoing_request(&self) -> GuestOutgoingRequest<'_> {
                        GuestOutgoingRequest {
                            funcs: self,
                        }
                    }
                    /// The functions of the resource `request-options`.
                    pub fn request_options(&self) -> GuestRequestOptions<'_> {
                        GuestRequestOptions { funcs: self }
                    }
                    /// The functions of the resource `response-outparam`.
                    pub fn response_outparam(&self) -> GuestResponseOutparam<'_> {
                        GuestResponseOutparam {
                            funcs: self,
                        }
                    }
                    /// The functions of the resource `incoming-response`.
                    pub fn incoming_response(&self) -> GuestIncomingResponse<'_> {
                        GuestIncomingResponse {
                            funcs: self,
                        }
                    }
                    /// The functions of the resource `incoming-body`.
                    pub fn incoming_body(&self) -> GuestIncomingBody<'_> {
                        GuestIncomingBody { funcs: self }
                    }
                    /// The functions of the resource `future-trailers`.
                    pub fn future_trailers(&self) -> GuestFutureTrailers<'_> {
                        GuestFutureTrailers { funcs: self }
                    }
                    /// The functions of the resource `outgoing-response`.
                    pub fn outgoing_response(&self) -> GuestOutgoingResponse<'_> {
                        GuestOutgoingResponse {
                            funcs: self,
                        }
                    }
                    /// The functions of the resource `outgoing-body`.
                    pub fn outgoing_body(&self) -> GuestOutgoingBody<'_> {
                        GuestOutgoingBody { funcs: self }
                    }
                    /// The functions of the resource `future-incoming-response`.
                    pub fn future_incoming_response(
                        &self,
                    ) -> GuestFutureIncomingResponse<'_> {
                        GuestFutureIncomingResponse {
                            funcs: self,
                        }
                    }
                }
                /// The functions of the resource `fields`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestFields<'a> {
                    funcs: &'a Guest,
                }
                impl GuestFields<'_> {
                    pub fn call_constructor(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self.funcs.fields_constructor_.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_constructor`].
                    pub fn func_constructor(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.fields_constructor_
                    }
                    pub fn call_from_list(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        entries: &[(FieldKey, FieldValue)],
                    ) -> ::windlass::Result<
                        Result<::windlass::component::ResourceAny, HeaderError>,
                    > {
                        let (result,) = self
                            .funcs
                            .fields_from_list_
                            .call(store, (entries,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_from_list`].
                    pub fn func_from_list(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static [(FieldKey, FieldValue)],),
                        (Result<::windlass::component::ResourceAny, HeaderError>,),
                    > {
                        self.funcs.fields_from_list_
                    }
                    pub fn call_get(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        name: &str,
                    ) -> ::windlass::Result<Vec<FieldValue>> {
                        let (result,) = self
                            .funcs
                            .fields_get_
                            .call(store, (self_, name))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get`].
                    pub fn func_get(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static str),
                        (Vec<FieldValue>,),
                    > {
                        self.funcs.fields_get_
                    }
                    pub fn call_has(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        name: &str,
                    ) -> ::windlass::Result<bool> {
                        let (result,) = self
                            .funcs
                            .fields_has_
                            .call(store, (self_, name))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_has`].
                    pub fn func_has(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static str),
                        (bool,),
                    > {
                        self.funcs.fields_has_
                    }
                    pub fn call_set(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        name: &str,
                        value: &[FieldValue],
                    ) -> ::windlass::Result<Result<(), HeaderError>> {
                        let (result,) = self
                            .funcs
                            .fields_set_
                            .call(store, (self_, name, value))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_set`].
                    pub fn func_set(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            &'static str,
                            &'static [FieldValue],
                        ),
                        (Result<(), HeaderError>,),
                    > {
                        self.funcs.fields_set_
                    }
                    pub fn call_delete(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        name: &str,
                    ) -> ::windlass::Result<Result<(), HeaderError>> {
                        let (result,) = self
                            .funcs
                            .fields_delete_
                            .call(store, (self_, name))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_delete`].
                    pub fn func_delete(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static str),
                        (Result<(), HeaderError>,),
                    > {
                        self.funcs.fields_delete_
                    }
                    pub fn call_append(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        name: &str,
                        value: &[u8],
                    ) -> ::windlass::Result<Result<(), HeaderError>> {
                        let (result,) = self
                            .funcs
                            .fields_append_
                            .call(store, (self_, name, value))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_append`].
                    pub fn func_append(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            &'static str,
                            &'static [u8],
                        ),
                        (Result<(), HeaderError>,),
                    > {
                        self.funcs.fields_append_
                    }
                    pub fn call_entries(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Vec<(FieldKey, FieldValue)>> {
                        let (result,) = self
                            .funcs
                            .fields_entries_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_entries`].
                    pub fn func_entries(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Vec<(FieldKey, FieldValue)>,),
                    > {
                        self.funcs.fields_entries_
                    }
                    pub fn call_clone(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self.funcs.fields_clone_.call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_clone`].
                    pub fn func_clone(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.fields_clone_
                    }
                }
                /// The functions of the resource `incoming-request`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestIncomingRequest<'a> {
                    funcs: &'a Guest,
                }
                impl GuestIncomingRequest<'_> {
                    pub fn call_method(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Method> {
                        let (result,) = self
                            .funcs
                            .incoming_request_method_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_method`].
                    pub fn func_method(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Method,),
                    > {
                        self.funcs.incoming_request_method_
                    }
                    pub fn call_path_with_query(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Option<String>> {
                        let (result,) = self
                            .funcs
                            .incoming_request_path_with_query_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_path_with_query`].
                    pub fn func_path_with_query(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<String>,),
                    > {
                        self.funcs.incoming_request_path_with_query_
                    }
                    pub fn call_scheme(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Option<Scheme>> {
                        let (result,) = self
                            .funcs
                            .incoming_request_scheme_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_scheme`].
                    pub fn func_scheme(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<Scheme>,),
                    > {
                        self.funcs.incoming_request_scheme_
                    }
                    pub fn call_authority(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Option<String>> {
                        let (result,) = self
                            .funcs
                            .incoming_request_authority_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_authority`].
                    pub fn func_authority(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<String>,),
                    > {
                        self.funcs.incoming_request_authority_
                    }
                    pub fn call_headers(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self
                            .funcs
                            .incoming_request_headers_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_headers`].
                    pub fn func_headers(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.incoming_request_headers_
                    }
                    pub fn call_consume(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<
                        Result<::windlass::component::ResourceAny, ()>,
                    > {
                        let (result,) = self
                            .funcs
                            .incoming_request_consume_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_consume`].
                    pub fn func_consume(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Result<::windlass::component::ResourceAny, ()>,),
                    > {
                        self.funcs.incoming_request_consume_
                    }
                }
                /// The functions of the resource `outgoing-request`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestOutgoingRequest<'a> {
                    funcs: &'a Guest,
                }
                impl GuestOutgoingRequest<'_> {
                    pub fn call_constructor(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        headers: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self
                            .funcs
                            .outgoing_request_constructor_
                            .call(store, (headers,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_constructor`].
                    pub fn func_constructor(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.outgoing_request_constructor_
                    }
                    pub fn call_body(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<
                        Result<::windlass::component::ResourceAny, ()>,
                    > {
                        let (result,) = self
                            .funcs
                            .outgoing_request_body_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_body`].
                    pub fn func_body(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Result<::windlass::component::ResourceAny, ()>,),
                    > {
                        self.funcs.outgoing_request_body_
                    }
                    pub fn call_method(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Method> {
                        let (result,) = self
                            .funcs
                            .outgoing_request_method_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_method`].
                    pub fn func_method(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Method,),
                    > {
                        self.funcs.outgoing_request_method_
                    }
                    pub fn call_set_method(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        method: &Method,
                    ) -> ::windlass::Result<Result<(), ()>> {
                        let (result,) = self
                            .funcs
                            .outgoing_request_set_method_
                            .call(store, (self_, method))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_set_method`].
                    pub fn func_set_method(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static Method),
                        (Result<(), ()>,),
                    > {
                        self.funcs.outgoing_request_set_method_
                    }
                    pub fn call_path_with_query(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Option<String>> {
                        let (result,) = self
                            .funcs
                            .outgoing_request_path_with_query_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_path_with_query`].
                    pub fn func_path_with_query(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<String>,),
                    > {
                        self.funcs.outgoing_request_path_with_query_
                    }
                    pub fn call_set_path_with_query(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        path_with_query: Option<&str>,
                    ) -> ::windlass::Result<Result<(), ()>> {
                        let (result,) = self
                            .funcs
                            .outgoing_request_set_path_with_query_
                            .call(store, (self_, path_with_query))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_set_path_with_query`].
                    pub fn func_set_path_with_query(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, Option<&'static str>),
                        (Result<(), ()>,),
                    > {
                        self.funcs.outgoing_request_set_path_with_query_
                    }
                    pub fn call_scheme(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Option<Scheme>> {
                        let (result,) = self
                            .funcs
                            .outgoing_request_scheme_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_scheme`].
                    pub fn func_scheme(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<Scheme>,),
                    > {
                        self.funcs.outgoing_request_scheme_
                    }
                    pub fn call_set_scheme(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        scheme: Option<&Scheme>,
                    ) -> ::windlass::Result<Result<(), ()>> {
                        let (result,) = self
                            .funcs
                            .outgoing_request_set_scheme_
                            .call(store, (self_, scheme))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_set_scheme`].
                    pub fn func_set_scheme(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, Option<&'static Scheme>),
                        (Result<(), ()>,),
                    > {
                        self.funcs.outgoing_request_set_scheme_
                    }
                    pub fn call_authority(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Option<String>> {
                        let (result,) = self
                            .funcs
                            .outgoing_request_authority_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_authority`].
                    pub fn func_authority(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<String>,),
                    > {
                        self.funcs.outgoing_request_authority_
                    }
                    pub fn call_set_authority(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        authority: Option<&str>,
                    ) -> ::windlass::Result<Result<(), ()>> {
                        let (result,) = self
                            .funcs
                            .outgoing_request_set_authority_
                            .call(store, (self_, authority))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_set_authority`].
                    pub fn func_set_authority(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, Option<&'static str>),
                        (Result<(), ()>,),
                    > {
                        self.funcs.outgoing_request_set_authority_
                    }
                    pub fn call_headers(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self
                            .funcs
                            .outgoing_request_headers_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_headers`].
                    pub fn func_headers(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.outgoing_request_headers_
                    }
                }
                /// The functions of the resource `request-options`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestRequestOptions<'a> {
                    funcs: &'a Guest,
                }
                impl GuestRequestOptions<'_> {
                    pub fn call_constructor(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self
                            .funcs
                            .request_options_constructor_
                            .call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_constructor`].
                    pub fn func_constructor(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.request_options_constructor_
                    }
                    pub fn call_connect_timeout(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Option<Duration>> {
                        let (result,) = self
                            .funcs
                            .request_options_connect_timeout_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_connect_timeout`].
                    pub fn func_connect_timeout(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<Duration>,),
                    > {
                        self.funcs.request_options_connect_timeout_
                    }
                    pub fn call_set_connect_timeout(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        duration: Option<Duration>,
                    ) -> ::windlass::Result<Result<(), ()>> {
                        let (result,) = self
                            .funcs
                            .request_options_set_connect_timeout_
                            .call(store, (self_, duration))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_set_connect_timeout`].
                    pub fn func_set_connect_timeout(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, Option<Duration>),
                        (Result<(), ()>,),
                    > {
                        self.funcs.request_options_set_connect_timeout_
                    }
                    pub fn call_first_byte_timeout(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Option<Duration>> {
                        let (result,) = self
                            .funcs
                            .request_options_first_byte_timeout_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_first_byte_timeout`].
                    pub fn func_first_byte_timeout(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<Duration>,),
                    > {
                        self.funcs.request_options_first_byte_timeout_
                    }
                    pub fn call_set_first_byte_timeout(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        duration: Option<Duration>,
                    ) -> ::windlass::Result<Result<(), ()>> {
                        let (result,) = self
                            .funcs
                            .request_options_set_first_byte_timeout_
                            .call(store, (self_, duration))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_set_first_byte_timeout`].
                    pub fn func_set_first_byte_timeout(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, Option<Duration>),
                        (Result<(), ()>,),
                    > {
                        self.funcs.request_options_set_first_byte_timeout_
                    }
                    pub fn call_between_bytes_timeout(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Option<Duration>> {
                        let (result,) = self
                            .funcs
                            .request_options_between_bytes_timeout_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_between_bytes_timeout`].
                    pub fn func_between_bytes_timeout(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<Duration>,),
                    > {
                        self.funcs.request_options_between_bytes_timeout_
                    }
                    pub fn call_set_between_bytes_timeout(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        duration: Option<Duration>,
                    ) -> ::windlass::Result<Result<(), ()>> {
                        let (result,) = self
                            .funcs
                            .request_options_set_between_bytes_timeout_
                            .call(store, (self_, duration))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_set_between_bytes_timeout`].
                    pub fn func_set_between_bytes_timeout(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, Option<Duration>),
                        (Result<(), ()>,),
                    > {
                        self.funcs.request_options_set_between_bytes_timeout_
                    }
                }
                /// The functions of the resource `response-outparam`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestResponseOutparam<'a> {
                    funcs: &'a Guest,
                }
                impl GuestResponseOutparam<'_> {
                    pub fn call_set(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        param: ::windlass::component::ResourceAny,
                        response: Result<::windlass::component::ResourceAny, &ErrorCode>,
                    ) -> ::windlass::Result<()> {
                        self.funcs.response_outparam_set_.call(store, (param, response))
                    }
                    /// The function behind [`Self::call_set`].
                    pub fn func_set(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            Result<
                                ::windlass::component::ResourceAny,
                                &'static ErrorCode,
                            >,
                        ),
                        (),
                    > {
                        self.funcs.response_outparam_set_
                    }
                }
                /// The functions of the resource `incoming-response`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestIncomingResponse<'a> {
                    funcs: &'a Guest,
                }
                impl GuestIncomingResponse<'_> {
                    pub fn call_status(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<StatusCode> {
                        let (result,) = self
                            .funcs
                            .incoming_response_status_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_status`].
                    pub fn func_status(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (StatusCode,),
                    > {
                        self.funcs.incoming_response_status_
                    }
                    pub fn call_headers(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self
                            .funcs
                            .incoming_response_headers_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_headers`].
                    pub fn func_headers(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.incoming_response_headers_
                    }
                    pub fn call_consume(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<
                        Result<::windlass::component::ResourceAny, ()>,
                    > {
                        let (result,) = self
                            .funcs
                            .incoming_response_consume_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_consume`].
                    pub fn func_consume(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Result<::windlass::component::ResourceAny, ()>,),
                    > {
                        self.funcs.incoming_response_consume_
                    }
                }
                /// The functions of the resource `incoming-body`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestIncomingBody<'a> {
                    funcs: &'a Guest,
                }
                impl GuestIncomingBody<'_> {
                    pub fn call_stream(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<
                        Result<::windlass::component::Resource<Input>, ()>,
                    > {
                        let (result,) = self
                            .funcs
                            .incoming_body_stream_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_stream`].
                    pub fn func_stream(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Result<::windlass::component::Resource<Input>, ()>,),
                    > {
                        self.funcs.incoming_body_stream_
                    }
                    pub fn call_finish(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        this: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self
                            .funcs
                            .incoming_body_finish_
                            .call(store, (this,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_finish`].
                    pub fn func_finish(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.incoming_body_finish_
                    }
                }
                /// The functions of the resource `future-trailers`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestFutureTrailers<'a> {
                    funcs: &'a Guest,
                }
                impl GuestFutureTrailers<'_> {
                    pub fn call_subscribe(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<::windlass::component::Resource<Pollable>> {
                        let (result,) = self
                            .funcs
                            .future_trailers_subscribe_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_subscribe`].
                    pub fn func_subscribe(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::Resource<Pollable>,),
                    > {
                        self.funcs.future_trailers_subscribe_
                    }
                    pub fn call_get(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<
                        Option<
                            Result<
                                Result<
                                    Option<::windlass::component::ResourceAny>,
                                    ErrorCode,
                                >,
                                (),
                            >,
                        >,
                    > {
                        let (result,) = self
                            .funcs
                            .future_trailers_get_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get`].
                    pub fn func_get(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (
                            Option<
                                Result<
                                    Result<
                                        Option<::windlass::component::ResourceAny>,
                                        ErrorCode,
                                    >,
                                    (),
                                >,
                            >,
                        ),
                    > {
                        self.funcs.future_trailers_get_
                    }
                }
                /// The functions of the resource `outgoing-response`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestOutgoingResponse<'a> {
                    funcs: &'a Guest,
                }
                impl GuestOutgoingResponse<'_> {
                    pub fn call_constructor(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        headers: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self
                            .funcs
                            .outgoing_response_constructor_
                            .call(store, (headers,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_constructor`].
                    pub fn func_constructor(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.outgoing_response_constructor_
                    }
                    pub fn call_status_code(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<StatusCode> {
                        let (result,) = self
                            .funcs
                            .outgoing_response_status_code_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_status_code`].
                    pub fn func_status_code(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (StatusCode,),
                    > {
                        self.funcs.outgoing_response_status_code_
                    }
                    pub fn call_set_status_code(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        status_code: StatusCode,
                    ) -> ::windlass::Result<Result<(), ()>> {
                        let (result,) = self
                            .funcs
                            .outgoing_response_set_status_code_
                            .call(store, (self_, status_code))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_set_status_code`].
                    pub fn func_set_status_code(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, StatusCode),
                        (Result<(), ()>,),
                    > {
                        self.funcs.outgoing_response_set_status_code_
                    }
                    pub fn call_headers(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self
                            .funcs
                            .outgoing_response_headers_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_headers`].
                    pub fn func_headers(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.outgoing_response_headers_
                    }
                    pub fn call_body(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<
                        Result<::windlass::component::ResourceAny, ()>,
                    > {
                        let (result,) = self
                            .funcs
                            .outgoing_response_body_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_body`].
                    pub fn func_body(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Result<::windlass::component::ResourceAny, ()>,),
                    > {
                        self.funcs.outgoing_response_body_
                    }
                }
                /// The functions of the resource `outgoing-body`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestOutgoingBody<'a> {
                    funcs: &'a Guest,
                }
                impl GuestOutgoingBody<'_> {
                    pub fn call_write(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<
                        Result<::windlass::component::Resource<Output>, ()>,
                    > {
                        let (result,) = self
                            .funcs
                            .outgoing_body_write_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_write`].
                    pub fn func_write(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Result<::windlass::component::Resource<Output>, ()>,),
                    > {
                        self.funcs.outgoing_body_write_
                    }
                    pub fn call_finish(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        this: ::windlass::component::ResourceAny,
                        trailers: Option<::windlass::component::ResourceAny>,
                    ) -> ::windlass::Result<Result<(), ErrorCode>> {
                        let (result,) = self
                            .funcs
                            .outgoing_body_finish_
                            .call(store, (this, trailers))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_finish`].
                    pub fn func_finish(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            Option<::windlass::component::ResourceAny>,
                        ),
                        (Result<(), ErrorCode>,),
                    > {
                        self.funcs.outgoing_body_finish_
                    }
                }
                /// The functions of the resource `future-incoming-response`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestFutureIncomingResponse<'a> {
                    funcs: &'a Guest,
                }
                impl GuestFutureIncomingResponse<'_> {
                    pub fn call_subscribe(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<::windlass::component::Resource<Pollable>> {
                        let (result,) = self
                            .funcs
                            .future_incoming_response_subscribe_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_subscribe`].
                    pub fn func_subscribe(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (::windlass::component::Resource<Pollable>,),
                    > {
                        self.funcs.future_incoming_response_subscribe_
                    }
                    pub fn call_get(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<
                        Option<
                            Result<
                                Result<::windlass::component::ResourceAny, ErrorCode>,
                                (),
                            >,
                        >,
                    > {
                        let (result,) = self
                            .funcs
                            .future_incoming_response_get_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get`].
                    pub fn func_get(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (
                            Option<
                                Result<
                                    Result<::windlass::component::ResourceAny, ErrorCode>,
                                    (),
                                >,
                            >,
                        ),
                    > {
                        self.funcs.future_incoming_response_get_
                    }
                }
            }
            pub mod incoming_handler {
                pub type IncomingRequest = super::super::super::super::exports::t::gateway::types::IncomingRequest;
                pub type ResponseOutparam = super::super::super::super::exports::t::gateway::types::ResponseOutparam;
                /// The functions of the exported interface `t:gateway/incoming-handler@0.2.0` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    handle: ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            ::windlass::component::ResourceAny,
                        ),
                        (),
                    >,
                }
                /// Where a component keeps the functions of its export `t:gateway/incoming-handler@0.2.0`.
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
                            .get_export_index(None, "t:gateway/incoming-handler@0.2.0")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:gateway/incoming-handler@0.2.0`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:gateway/incoming-handler@0.2.0` that the component exports has no function `{name}`"
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
                                "the exported function `handle` of `t:gateway/incoming-handler@0.2.0`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_handle(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        request: ::windlass::component::ResourceAny,
                        response_out: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<()> {
                        self.handle.call(store, (request, response_out))
                    }
                    /// The function behind [`Self::call_handle`].
                    pub fn func_handle(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            ::windlass::component::ResourceAny,
                        ),
                        (),
                    > {
                        self.handle
                    }
                }
            }
        }
    }
}
