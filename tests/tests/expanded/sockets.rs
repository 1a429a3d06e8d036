#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `sockets` whose imports are resolved and whose exports are found.
pub struct SocketsPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: SocketsIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for SocketsPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> SocketsPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = SocketsIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Sockets> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `sockets` keeps its exports.
#[derive(Clone)]
pub struct SocketsIndices {
    serve: ::windlass::component::ComponentExportIndex,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl SocketsIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        Ok(Self {
            serve: instance_pre
                .component()
                .get_export_index(None, "serve")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `serve`"
                    )
                })?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Sockets> {
        Ok(Sockets {
            serve: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.serve),
                "the exported function `serve`",
            )?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `sockets`.
#[derive(Clone)]
pub struct Sockets {
    serve: ::windlass::component::TypedFunc<(u16,), (Result<(), String>,)>,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Sockets {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        SocketsPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        SocketsIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::sockets::network::HostWithStore<T>
            + t::sockets::instance_network::HostWithStore<T>
            + t::sockets::streams::HostWithStore<T> + t::sockets::poll::HostWithStore<T>
            + t::sockets::tcp::HostWithStore<T>
            + t::sockets::tcp_create::HostWithStore<T>
            + t::sockets::udp::HostWithStore<T>
            + t::sockets::udp_create::HostWithStore<T>
            + t::sockets::lookup::HostWithStore<T>,
        for<'a> D::Data<
            'a,
        >: t::sockets::network::Host + t::sockets::instance_network::Host
            + t::sockets::streams::Host + t::sockets::poll::Host + t::sockets::tcp::Host
            + t::sockets::tcp_create::Host + t::sockets::udp::Host
            + t::sockets::udp_create::Host + t::sockets::lookup::Host,
        T: 'static,
    {
        t::sockets::network::add_to_linker::<T, D>(linker, host_getter)?;
        t::sockets::instance_network::add_to_linker::<T, D>(linker, host_getter)?;
        t::sockets::streams::add_to_linker::<T, D>(linker, host_getter)?;
        t::sockets::poll::add_to_linker::<T, D>(linker, host_getter)?;
        t::sockets::tcp::add_to_linker::<T, D>(linker, host_getter)?;
        t::sockets::tcp_create::add_to_linker::<T, D>(linker, host_getter)?;
        t::sockets::udp::add_to_linker::<T, D>(linker, host_getter)?;
        t::sockets::udp_create::add_to_linker::<T, D>(linker, host_getter)?;
        t::sockets::lookup::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    pub fn call_serve(
        &self,
        store: impl ::windlass::AsContextMut,
        port: u16,
    ) -> ::windlass::Result<Result<(), String>> {
        let (result,) = self.serve.call(store, (port,))?;
        Ok(result)
    }
    /// The function behind [`Self::call_serve`].
    pub fn func_serve(
        &self,
    ) -> ::windlass::component::TypedFunc<(u16,), (Result<(), String>,)> {
        self.serve
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
    pub mod sockets {
        pub mod network {
            /// A network that a component may use.
            pub enum Network {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum ErrorCode {
                #[component(name = "unknown")]
                Unknown,
                #[component(name = "access-denied")]
                AccessDenied,
                #[component(name = "not-supported")]
                NotSupported,
                #[component(name = "invalid-argument")]
                InvalidArgument,
                #[component(name = "out-of-memory")]
                OutOfMemory,
                #[component(name = "timeout")]
                Timeout,
                #[component(name = "conflict")]
                Conflict,
                #[component(name = "not-in-progress")]
                NotInProgress,
                #[component(name = "would-block")]
                WouldBlock,
                #[component(name = "invalid-state")]
                InvalidState,
                #[component(name = "new-socket-limit")]
                NewSocketLimit,
                #[component(name = "not-bindable")]
                NotBindable,
                #[component(name = "in-use")]
                InUse,
                #[component(name = "remote-unreachable")]
                RemoteUnreachable,
                #[component(name = "refused")]
                Refused,
                #[component(name = "reset")]
                Reset,
                #[component(name = "aborted")]
                Aborted,
                #[component(name = "datagram-too-large")]
                DatagramTooLarge,
                #[component(name = "name-unresolvable")]
                NameUnresolvable,
                #[component(name = "temporary-failure")]
                TemporaryFailure,
                #[component(name = "permanent-failure")]
                PermanentFailure,
            }
            impl ErrorCode {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::Unknown => "unknown",
                        Self::AccessDenied => "access-denied",
                        Self::NotSupported => "not-supported",
                        Self::InvalidArgument => "invalid-argument",
                        Self::OutOfMemory => "out-of-memory",
                        Self::Timeout => "timeout",
                        Self::Conflict => "conflict",
                        Self::NotInProgress => "not-in-progress",
                        Self::WouldBlock => "would-block",
                        Self::InvalidState => "invalid-state",
                        Self::NewSocketLimit => "new-socket-limit",
                        Self::NotBindable => "not-bindable",
                        Self::InUse => "in-use",
                        Self::RemoteUnreachable => "remote-unreachable",
                        Self::Refused => "refused",
                        Self::Reset => "reset",
                        Self::Aborted => "aborted",
                        Self::DatagramTooLarge => "datagram-too-large",
                        Self::NameUnresolvable => "name-unresolvable",
                        Self::TemporaryFailure => "temporary-failure",
                        Self::PermanentFailure => "permanent-failure",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::Unknown => "",
                        Self::AccessDenied => "",
                        Self::NotSupported => "",
                        Self::InvalidArgument => "",
                        Self::OutOfMemory => "",
                        Self::Timeout => "",
                        Self::Conflict => "",
                        Self::NotInProgress => "",
                        Self::WouldBlock => "",
                        Self::InvalidState => "",
                        Self::NewSocketLimit => "",
                        Self::NotBindable => "",
                        Self::InUse => "",
                        Self::RemoteUnreachable => "",
                        Self::Refused => "",
                        Self::Reset => "",
                        Self::Aborted => "",
                        Self::DatagramTooLarge => "",
                        Self::NameUnresolvable => "",
                        Self::TemporaryFailure => "",
                        Self::PermanentFailure => "",
                    }
                }
            }
            impl ::core::fmt::Display for ErrorCode {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    f.write_str(
                        match self {
                            Self::Unknown => "unknown",
                            Self::AccessDenied => "access-denied",
                            Self::NotSupported => "not-supported",
                            Self::InvalidArgument => "invalid-argument",
                            Self::OutOfMemory => "out-of-memory",
                            Self::Timeout => "timeout",
                            Self::Conflict => "conflict",
                            Self::NotInProgress => "not-in-progress",
                            Self::WouldBlock => "would-block",
                            Self::InvalidState => "invalid-state",
                            Self::NewSocketLimit => "new-socket-limit",
                            Self::NotBindable => "not-bindable",
                            Self::InUse => "in-use",
                            Self::RemoteUnreachable => "remote-unreachable",
                            Self::Refused => "refused",
                            Self::Reset => "reset",
                            Self::Aborted => "aborted",
                            Self::DatagramTooLarge => "datagram-too-large",
                            Self::NameUnresolvable => "name-unresolvable",
                            Self::TemporaryFailure => "temporary-failure",
                            Self::PermanentFailure => "permanent-failure",
                        },
                    )
                }
            }
            impl ::core::error::Error for ErrorCode {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Family {
                #[component(name = "ipv4")]
                Ipv4,
                #[component(name = "ipv6")]
                Ipv6,
            }
            pub type Ipv4Address = (u8, u8, u8, u8);
            pub type Ipv6Address = (u16, u16, u16, u16, u16, u16, u16, u16);
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone, Copy)]
            pub enum Address {
                #[component(name = "ipv4")]
                Ipv4(Ipv4Address),
                #[component(name = "ipv6")]
                Ipv6(Ipv6Address),
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Ipv4Socket {
                pub port: u16,
                pub address: Ipv4Address,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Ipv6Socket {
                pub port: u16,
                #[component(name = "flow-info")]
                pub flow_info: u32,
                pub address: Ipv6Address,
                #[component(name = "scope-id")]
                pub scope_id: u32,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone, Copy)]
            pub enum SocketAddress {
                #[component(name = "ipv4")]
                Ipv4(Ipv4Socket),
                #[component(name = "ipv6")]
                Ipv6(Ipv6Socket),
            }
            /// A network that a component may use.
            pub trait HostNetwork {
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Network>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostNetwork + ?Sized> HostNetwork for &mut _T {
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Network>,
                ) -> ::windlass::Result<()> {
                    <_T as HostNetwork>::drop(self, rep)
                }
            }
            /// The functions of [`HostNetwork`] that see the store.
            pub trait HostNetworkWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostNetworkWithStore<T> for _D {}
            /// What a host implements for the interface `t:sockets/network@0.2.0`.
            pub trait Host: HostNetwork {}
            impl<_T: Host + ?Sized> Host for &mut _T {}
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostNetworkWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostNetworkWithStore<T> + ?Sized,
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
                        "network",
                        ::windlass::component::ResourceType::host::<Network>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostNetwork::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Network>::new_own(rep),
                            )
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:sockets/network@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:sockets/network@0.2.0")?, host_getter)
            }
        }
        pub mod instance_network {
            pub type Network = super::super::super::t::sockets::network::Network;
            /// What a host implements for the interface `t:sockets/instance-network@0.2.0`.
            pub trait Host {
                fn instance_network(
                    &mut self,
                ) -> ::windlass::component::Resource<Network>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn instance_network(
                    &mut self,
                ) -> ::windlass::component::Resource<Network> {
                    <_T as Host>::instance_network(self)
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
                        "instance-network",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Network>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::instance_network(host),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:sockets/instance-network@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:sockets/instance-network@0.2.0")?, host_getter)
            }
        }
        pub mod streams {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum Error {
                #[component(name = "failed")]
                Failed(String),
                #[component(name = "closed")]
                Closed,
            }
            impl Error {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::Failed(_) => "failed",
                        Self::Closed => "closed",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::Failed(_) => "",
                        Self::Closed => "",
                    }
                }
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
            /// The resource `input`, implemented by the host.
            pub enum Input {}
            /// The resource `output`, implemented by the host.
            pub enum Output {}
            /// The functions of the resource `input`.
            pub trait HostInput {
                fn read(
                    &mut self,
                    self_: ::windlass::component::Resource<Input>,
                    len: u64,
                ) -> Result<Vec<u8>, Error>;
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
                ) -> Result<Vec<u8>, Error> {
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
                ) -> Result<(), Error>;
                fn flush(
                    &mut self,
                    self_: ::windlass::component::Resource<Output>,
                ) -> Result<(), Error>;
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
                ) -> Result<(), Error> {
                    <_T as HostOutput>::write(self, self_, bytes)
                }
                fn flush(
                    &mut self,
                    self_: ::windlass::component::Resource<Output>,
                ) -> Result<(), Error> {
                    <_T as HostOutput>::flush(self, self_)
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
            /// What a host implements for the interface `t:sockets/streams@0.2.0`.
            pub trait Host: HostInput + HostOutput {}
            impl<_T: Host + ?Sized> Host for &mut _T {}
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostInputWithStore<
                    T,
                > + HostOutputWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostInputWithStore<T>
                    + HostOutputWithStore<T> + ?Sized,
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
                        | -> ::windlass::Result<(Result<(), Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutput::write(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]output.flush",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Output>,),
                        | -> ::windlass::Result<(Result<(), Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutput::flush(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]input.read",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Input>, u64),
                        | -> ::windlass::Result<(Result<Vec<u8>, Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostInput::read(host, arg0, arg1),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:sockets/streams@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:sockets/streams@0.2.0")?, host_getter)
            }
        }
        pub mod poll {
            /// The resource `pollable`, implemented by the host.
            pub enum Pollable {}
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
            /// What a host implements for the interface `t:sockets/poll@0.2.0`.
            pub trait Host: HostPollable {}
            impl<_T: Host + ?Sized> Host for &mut _T {}
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostPollableWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostPollableWithStore<T> + ?Sized,
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
            /// Defines the interface `t:sockets/poll@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:sockets/poll@0.2.0")?, host_getter)
            }
        }
        pub mod tcp {
            pub type Input = super::super::super::t::sockets::streams::Input;
            pub type Output = super::super::super::t::sockets::streams::Output;
            pub type Pollable = super::super::super::t::sockets::poll::Pollable;
            pub type Network = super::super::super::t::sockets::network::Network;
            pub type ErrorCode = super::super::super::t::sockets::network::ErrorCode;
            pub type SocketAddress = super::super::super::t::sockets::network::SocketAddress;
            pub type Family = super::super::super::t::sockets::network::Family;
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum ShutdownType {
                #[component(name = "receive")]
                Receive,
                #[component(name = "send")]
                Send,
                #[component(name = "both")]
                Both,
            }
            /// The resource `tcp-socket`, implemented by the host.
            pub enum TcpSocket {}
            /// The functions of the resource `tcp-socket`.
            pub trait HostTcpSocket {
                fn start_bind(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    network: ::windlass::component::Resource<Network>,
                    local: SocketAddress,
                ) -> Result<(), ErrorCode>;
                fn finish_bind(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<(), ErrorCode>;
                fn start_connect(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    network: ::windlass::component::Resource<Network>,
                    remote: SocketAddress,
                ) -> Result<(), ErrorCode>;
                fn finish_connect(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<
                    (
                        ::windlass::component::Resource<Input>,
                        ::windlass::component::Resource<Output>,
                    ),
                    ErrorCode,
                >;
                fn start_listen(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<(), ErrorCode>;
                fn finish_listen(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<(), ErrorCode>;
                fn accept(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<
                    (
                        ::windlass::component::Resource<TcpSocket>,
                        ::windlass::component::Resource<Input>,
                        ::windlass::component::Resource<Output>,
                    ),
                    ErrorCode,
                >;
                fn local_address(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<SocketAddress, ErrorCode>;
                fn remote_address(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<SocketAddress, ErrorCode>;
                fn is_listening(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> bool;
                fn family(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Family;
                fn set_backlog(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    value: u64,
                ) -> Result<(), ErrorCode>;
                fn keep_alive_enabled(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<bool, ErrorCode>;
                fn set_keep_alive_enabled(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    value: bool,
                ) -> Result<(), ErrorCode>;
                fn keep_alive_idle(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<u64, ErrorCode>;
                fn set_keep_alive_idle(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    value: u64,
                ) -> Result<(), ErrorCode>;
                fn keep_alive_interval(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<u64, ErrorCode>;
                fn set_keep_alive_interval(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    value: u64,
                ) -> Result<(), ErrorCode>;
                fn keep_alive_count(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<u32, ErrorCode>;
                fn set_keep_alive_count(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    value: u32,
                ) -> Result<(), ErrorCode>;
                fn hop_limit(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<u8, ErrorCode>;
                fn set_hop_limit(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    value: u8,
                ) -> Result<(), ErrorCode>;
                fn receive_buffer(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<u64, ErrorCode>;
                fn set_receive_buffer(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    value: u64,
                ) -> Result<(), ErrorCode>;
                fn send_buffer(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<u64, ErrorCode>;
                fn set_send_buffer(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    value: u64,
                ) -> Result<(), ErrorCode>;
                fn subscribe(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> ::windlass::component::Resource<Pollable>;
                fn shutdown(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    how: ShutdownType,
                ) -> Result<(), ErrorCode>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<TcpSocket>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostTcpSocket + ?Sized> HostTcpSocket for &mut _T {
                fn start_bind(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    network: ::windlass::component::Resource<Network>,
                    local: SocketAddress,
                ) -> Result<(), ErrorCode> {
                    <_T as HostTcpSocket>::start_bind(self, self_, network, local)
                }
                fn finish_bind(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<(), ErrorCode> {
                    <_T as HostTcpSocket>::finish_bind(self, self_)
                }
                fn start_connect(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    network: ::windlass::component::Resource<Network>,
                    remote: SocketAddress,
                ) -> Result<(), ErrorCode> {
                    <_T as HostTcpSocket>::start_connect(self, self_, network, remote)
                }
                fn finish_connect(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<
                    (
                        ::windlass::component::Resource<Input>,
                        ::windlass::component::Resource<Output>,
                    ),
                    ErrorCode,
                > {
                    <_T as HostTcpSocket>::finish_connect(self, self_)
                }
                fn start_listen(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<(), ErrorCode> {
                    <_T as HostTcpSocket>::start_listen(self, self_)
                }
                fn finish_listen(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<(), ErrorCode> {
                    <_T as HostTcpSocket>::finish_listen(self, self_)
                }
                fn accept(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<
                    (
                        ::windlass::component::Resource<TcpSocket>,
                        ::windlass::component::Resource<Input>,
                        ::windlass::component::Resource<Output>,
                    ),
                    ErrorCode,
                > {
                    <_T as HostTcpSocket>::accept(self, self_)
                }
                fn local_address(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<SocketAddress, ErrorCode> {
                    <_T as HostTcpSocket>::local_address(self, self_)
                }
                fn remote_address(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<SocketAddress, ErrorCode> {
                    <_T as HostTcpSocket>::remote_address(self, self_)
                }
                fn is_listening(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> bool {
                    <_T as HostTcpSocket>::is_listening(self, self_)
                }
                fn family(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Family {
                    <_T as HostTcpSocket>::family(self, self_)
                }
                fn set_backlog(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    value: u64,
                ) -> Result<(), ErrorCode> {
                    <_T as HostTcpSocket>::set_backlog(self, self_, value)
                }
                fn keep_alive_enabled(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<bool, ErrorCode> {
                    <_T as HostTcpSocket>::keep_alive_enabled(self, self_)
                }
                fn set_keep_alive_enabled(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    value: bool,
                ) -> Result<(), ErrorCode> {
                    <_T as HostTcpSocket>::set_keep_alive_enabled(self, self_, value)
                }
                fn keep_alive_idle(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<u64, ErrorCode> {
                    <_T as HostTcpSocket>::keep_alive_idle(self, self_)
                }
                fn set_keep_alive_idle(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    value: u64,
                ) -> Result<(), ErrorCode> {
                    <_T as HostTcpSocket>::set_keep_alive_idle(self, self_, value)
                }
                fn keep_alive_interval(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<u64, ErrorCode> {
                    <_T as HostTcpSocket>::keep_alive_interval(self, self_)
                }
                fn set_keep_alive_interval(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    value: u64,
                ) -> Result<(), ErrorCode> {
                    <_T as HostTcpSocket>::set_keep_alive_interval(self, self_, value)
                }
                fn keep_alive_count(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<u32, ErrorCode> {
                    <_T as HostTcpSocket>::keep_alive_count(self, self_)
                }
                fn set_keep_alive_count(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    value: u32,
                ) -> Result<(), ErrorCode> {
                    <_T as HostTcpSocket>::set_keep_alive_count(self, self_, value)
                }
                fn hop_limit(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<u8, ErrorCode> {
                    <_T as HostTcpSocket>::hop_limit(self, self_)
                }
                fn set_hop_limit(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    value: u8,
                ) -> Result<(), ErrorCode> {
                    <_T as HostTcpSocket>::set_hop_limit(self, self_, value)
                }
                fn receive_buffer(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<u64, ErrorCode> {
                    <_T as HostTcpSocket>::receive_buffer(self, self_)
                }
                fn set_receive_buffer(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    value: u64,
                ) -> Result<(), ErrorCode> {
                    <_T as HostTcpSocket>::set_receive_buffer(self, self_, value)
                }
                fn send_buffer(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> Result<u64, ErrorCode> {
                    <_T as HostTcpSocket>::send_buffer(self, self_)
                }
                fn set_send_buffer(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    value: u64,
                ) -> Result<(), ErrorCode> {
                    <_T as HostTcpSocket>::set_send_buffer(self, self_, value)
                }
                fn subscribe(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                ) -> ::windlass::component::Resource<Pollable> {
                    <_T as HostTcpSocket>::subscribe(self, self_)
                }
                fn shutdown(
                    &mut self,
                    self_: ::windlass::component::Resource<TcpSocket>,
                    how: ShutdownType,
                ) -> Result<(), ErrorCode> {
                    <_T as HostTcpSocket>::shutdown(self, self_, how)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<TcpSocket>,
                ) -> ::windlass::Result<()> {
                    <_T as HostTcpSocket>::drop(self, rep)
                }
            }
            /// The functions of [`HostTcpSocket`] that see the store.
            pub trait HostTcpSocketWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostTcpSocketWithStore<T> for _D {}
            /// What a host implements for the interface `t:sockets/tcp@0.2.0`.
            pub trait Host: HostTcpSocket {}
            impl<_T: Host + ?Sized> Host for &mut _T {}
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostTcpSocketWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostTcpSocketWithStore<T> + ?Sized,
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
                        "tcp-socket",
                        ::windlass::component::ResourceType::host::<TcpSocket>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostTcpSocket::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<TcpSocket>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.start-bind",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                ::windlass::component::Resource<TcpSocket>,
                                ::windlass::component::Resource<Network>,
                                SocketAddress,
                            ),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::start_bind(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.finish-bind",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<TcpSocket>,),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::finish_bind(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.start-connect",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                ::windlass::component::Resource<TcpSocket>,
                                ::windlass::component::Resource<Network>,
                                SocketAddress,
                            ),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::start_connect(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.finish-connect",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<TcpSocket>,),
                        | -> ::windlass::Result<
                            (
                                Result<
                                    (
                                        ::windlass::component::Resource<Input>,
                                        ::windlass::component::Resource<Output>,
                                    ),
                                    ErrorCode,
                                >,
                            ),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::finish_connect(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.start-listen",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<TcpSocket>,),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::start_listen(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.finish-listen",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<TcpSocket>,),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::finish_listen(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.accept",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<TcpSocket>,),
                        | -> ::windlass::Result<
                            (
                                Result<
                                    (
                                        ::windlass::component::Resource<TcpSocket>,
                                        ::windlass::component::Resource<Input>,
                                        ::windlass::component::Resource<Output>,
                                    ),
                                    ErrorCode,
                                >,
                            ),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::accept(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.local-address",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<TcpSocket>,),
                        | -> ::windlass::Result<(Result<SocketAddress, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::local_address(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.remote-address",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<TcpSocket>,),
                        | -> ::windlass::Result<(Result<SocketAddress, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::remote_address(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.is-listening",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<TcpSocket>,),
                        | -> ::windlass::Result<(bool,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::is_listening(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.family",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<TcpSocket>,),
                        | -> ::windlass::Result<(Family,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::family(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.set-backlog",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<TcpSocket>, u64),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::set_backlog(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.keep-alive-enabled",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<TcpSocket>,),
                        | -> ::windlass::Result<(Result<bool, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::keep_alive_enabled(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.set-keep-alive-enabled",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<TcpSocket>, bool),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((
                                HostTcpSocket::set_keep_alive_enabled(host, arg0, arg1),
                            ))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.keep-alive-idle",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<TcpSocket>,),
                        | -> ::windlass::Result<(Result<u64, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::keep_alive_idle(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.set-keep-alive-idle",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<TcpSocket>, u64),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::set_keep_alive_idle(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.keep-alive-interval",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<TcpSocket>,),
                        | -> ::windlass::Result<(Result<u64, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::keep_alive_interval(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.set-keep-alive-interval",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<TcpSocket>, u64),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((
                                HostTcpSocket::set_keep_alive_interval(host, arg0, arg1),
                            ))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.keep-alive-count",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<TcpSocket>,),
                        | -> ::windlass::Result<(Result<u32, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::keep_alive_count(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.set-keep-alive-count",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<TcpSocket>, u32),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::set_keep_alive_count(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.hop-limit",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<TcpSocket>,),
                        | -> ::windlass::Result<(Result<u8, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::hop_limit(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.set-hop-limit",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<TcpSocket>, u8),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::set_hop_limit(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.receive-buffer",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<TcpSocket>,),
                        | -> ::windlass::Result<(Result<u64, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::receive_buffer(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.set-receive-buffer",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<TcpSocket>, u64),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::set_receive_buffer(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.send-buffer",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<TcpSocket>,),
                        | -> ::windlass::Result<(Result<u64, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::send_buffer(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.set-send-buffer",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<TcpSocket>, u64),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::set_send_buffer(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.subscribe",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<TcpSocket>,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Pollable>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::subscribe(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]tcp-socket.shutdown",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<TcpSocket>, ShutdownType),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTcpSocket::shutdown(host, arg0, arg1),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:sockets/tcp@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:sockets/tcp@0.2.0")?, host_getter)
            }
        }
        pub mod tcp_create {
            pub type ErrorCode = super::super::super::t::sockets::network::ErrorCode;
            pub type Family = super::super::super::t::sockets::network::Family;
            pub type TcpSocket = super::super::super::t::sockets::tcp::TcpSocket;
            /// What a host implements for the interface `t:sockets/tcp-create@0.2.0`.
            pub trait Host {
                fn create(
                    &mut self,
                    family: Family,
                ) -> Result<::windlass::component::Resource<TcpSocket>, ErrorCode>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn create(
                    &mut self,
                    family: Family,
                ) -> Result<::windlass::component::Resource<TcpSocket>, ErrorCode> {
                    <_T as Host>::create(self, family)
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
                        "create",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (Family,),
                        | -> ::windlass::Result<
                            (
                                Result<
                                    ::windlass::component::Resource<TcpSocket>,
                                    ErrorCode,
                                >,
                            ),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::create(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:sockets/tcp-create@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:sockets/tcp-create@0.2.0")?, host_getter)
            }
        }
        pub mod udp {
            pub type Pollable = super::super::super::t::sockets::poll::Pollable;
            pub type Network = super::super::super::t::sockets::network::Network;
            pub type ErrorCode = super::super::super::t::sockets::network::ErrorCode;
            pub type SocketAddress = super::super::super::t::sockets::network::SocketAddress;
            pub type Family = super::super::super::t::sockets::network::Family;
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Incoming {
                pub data: Vec<u8>,
                pub from: SocketAddress,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Outgoing {
                pub data: Vec<u8>,
                pub to: Option<SocketAddress>,
            }
            /// The resource `udp-socket`, implemented by the host.
            pub enum UdpSocket {}
            /// The resource `incoming-stream`, implemented by the host.
            pub enum IncomingStream {}
            /// The resource `outgoing-stream`, implemented by the host.
            pub enum OutgoingStream {}
            /// The functions of the resource `udp-socket`.
            pub trait HostUdpSocket {
                fn start_bind(
                    &mut self,
                    self_: ::windlass::component::Resource<UdpSocket>,
                    network: ::windlass::component::Resource<Network>,
                    local: SocketAddress,
                ) -> Result<(), ErrorCode>;
                fn finish_bind(
                    &mut self,
                    self_: ::windlass::component::Resource<UdpSocket>,
                ) -> Result<(), ErrorCode>;
                fn stream(
                    &mut self,
                    self_: ::windlass::component::Resource<UdpSocket>,
                    remote: Option<SocketAddress>,
                ) -> Result<
                    (
                        ::windlass::component::Resource<IncomingStream>,
                        ::windlass::component::Resource<OutgoingStream>,
                    ),
                    ErrorCode,
                >;
                fn local_address(
                    &mut self,
                    self_: ::windlass::component::Resource<UdpSocket>,
                ) -> Result<SocketAddress, ErrorCode>;
                fn remote_address(
                    &mut self,
                    self_: ::windlass::component::Resource<UdpSocket>,
                ) -> Result<SocketAddress, ErrorCode>;
                fn family(
                    &mut self,
                    self_: ::windlass::component::Resource<UdpSocket>,
                ) -> Family;
                fn hop_limit(
                    &mut self,
                    self_: ::windlass::component::Resource<UdpSocket>,
                ) -> Result<u8, ErrorCode>;
                fn set_hop_limit(
                    &mut self,
                    self_: ::windlass::component::Resource<UdpSocket>,
                    value: u8,
                ) -> Result<(), ErrorCode>;
                fn subscribe(
                    &mut self,
                    self_: ::windlass::component::Resource<UdpSocket>,
                ) -> ::windlass::component::Resource<Pollable>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<UdpSocket>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostUdpSocket + ?Sized> HostUdpSocket for &mut _T {
                fn start_bind(
                    &mut self,
                    self_: ::windlass::component::Resource<UdpSocket>,
                    network: ::windlass::component::Resource<Network>,
                    local: SocketAddress,
                ) -> Result<(), ErrorCode> {
                    <_T as HostUdpSocket>::start_bind(self, self_, network, local)
                }
                fn finish_bind(
                    &mut self,
                    self_: ::windlass::component::Resource<UdpSocket>,
                ) -> Result<(), ErrorCode> {
                    <_T as HostUdpSocket>::finish_bind(self, self_)
                }
                fn stream(
                    &mut self,
                    self_: ::windlass::component::Resource<UdpSocket>,
                    remote: Option<SocketAddress>,
                ) -> Result<
                    (
                        ::windlass::component::Resource<IncomingStream>,
                        ::windlass::component::Resource<OutgoingStream>,
                    ),
                    ErrorCode,
                > {
                    <_T as HostUdpSocket>::stream(self, self_, remote)
                }
                fn local_address(
                    &mut self,
                    self_: ::windlass::component::Resource<UdpSocket>,
                ) -> Result<SocketAddress, ErrorCode> {
                    <_T as HostUdpSocket>::local_address(self, self_)
                }
                fn remote_address(
                    &mut self,
                    self_: ::windlass::component::Resource<UdpSocket>,
                ) -> Result<SocketAddress, ErrorCode> {
                    <_T as HostUdpSocket>::remote_address(self, self_)
                }
                fn family(
                    &mut self,
                    self_: ::windlass::component::Resource<UdpSocket>,
                ) -> Family {
                    <_T as HostUdpSocket>::family(self, self_)
                }
                fn hop_limit(
                    &mut self,
                    self_: ::windlass::component::Resource<UdpSocket>,
                ) -> Result<u8, ErrorCode> {
                    <_T as HostUdpSocket>::hop_limit(self, self_)
                }
                fn set_hop_limit(
                    &mut self,
                    self_: ::windlass::component::Resource<UdpSocket>,
                    value: u8,
                ) -> Result<(), ErrorCode> {
                    <_T as HostUdpSocket>::set_hop_limit(self, self_, value)
                }
                fn subscribe(
                    &mut self,
                    self_: ::windlass::component::Resource<UdpSocket>,
                ) -> ::windlass::component::Resource<Pollable> {
                    <_T as HostUdpSocket>::subscribe(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<UdpSocket>,
                ) -> ::windlass::Result<()> {
                    <_T as HostUdpSocket>::drop(self, rep)
                }
            }
            /// The functions of [`HostUdpSocket`] that see the store.
            pub trait HostUdpSocketWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostUdpSocketWithStore<T> for _D {}
            /// The functions of the resource `incoming-stream`.
            pub trait HostIncomingStream {
                fn receive(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingStream>,
                    max: u64,
                ) -> Result<Vec<Incoming>, ErrorCode>;
                fn subscribe(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingStream>,
                ) -> ::windlass::component::Resource<Pollable>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<IncomingStream>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostIncomingStream + ?Sized> HostIncomingStream for &mut _T {
                fn receive(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingStream>,
                    max: u64,
                ) -> Result<Vec<Incoming>, ErrorCode> {
                    <_T as HostIncomingStream>::receive(self, self_, max)
                }
                fn subscribe(
                    &mut self,
                    self_: ::windlass::component::Resource<IncomingStream>,
                ) -> ::windlass::component::Resource<Pollable> {
                    <_T as HostIncomingStream>::subscribe(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<IncomingStream>,
                ) -> ::windlass::Result<()> {
                    <_T as HostIncomingStream>::drop(self, rep)
                }
            }
            /// The functions of [`HostIncomingStream`] that see the store.
            pub trait HostIncomingStreamWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostIncomingStreamWithStore<T> for _D {}
            /// The functions of the resource `outgoing-stream`.
            pub trait HostOutgoingStream {
                fn check_send(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingStream>,
                ) -> Result<u64, ErrorCode>;
                fn send(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingStream>,
                    datagrams: Vec<Outgoing>,
                ) -> Result<u64, ErrorCode>;
                fn subscribe(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingStream>,
                ) -> ::windlass::component::Resource<Pollable>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<OutgoingStream>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostOutgoingStream + ?Sized> HostOutgoingStream for &mut _T {
                fn check_send(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingStream>,
                ) -> Result<u64, ErrorCode> {
                    <_T as HostOutgoingStream>::check_send(self, self_)
                }
                fn send(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingStream>,
                    datagrams: Vec<Outgoing>,
                ) -> Result<u64, ErrorCode> {
                    <_T as HostOutgoingStream>::send(self, self_, datagrams)
                }
                fn subscribe(
                    &mut self,
                    self_: ::windlass::component::Resource<OutgoingStream>,
                ) -> ::windlass::component::Resource<Pollable> {
                    <_T as HostOutgoingStream>::subscribe(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<OutgoingStream>,
                ) -> ::windlass::Result<()> {
                    <_T as HostOutgoingStream>::drop(self, rep)
                }
            }
            /// The functions of [`HostOutgoingStream`] that see the store.
            pub trait HostOutgoingStreamWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostOutgoingStreamWithStore<T> for _D {}
            /// What a host implements for the interface `t:sockets/udp@0.2.0`.
            pub trait Host: HostUdpSocket + HostIncomingStream + HostOutgoingStream {}
            impl<_T: Host + ?Sized> Host for &mut _T {}
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostUdpSocketWithStore<
                    T,
                > + HostIncomingStreamWithStore<T> + HostOutgoingStreamWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostUdpSocketWithStore<T>
                    + HostIncomingStreamWithStore<T> + HostOutgoingStreamWithStore<T>
                    + ?Sized,
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
                        "udp-socket",
                        ::windlass::component::ResourceType::host::<UdpSocket>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostUdpSocket::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<UdpSocket>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "incoming-stream",
                        ::windlass::component::ResourceType::host::<IncomingStream>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostIncomingStream::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<
                                    IncomingStream,
                                >::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "outgoing-stream",
                        ::windlass::component::ResourceType::host::<OutgoingStream>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostOutgoingStream::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<
                                    OutgoingStream,
                                >::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]outgoing-stream.check-send",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<OutgoingStream>,),
                        | -> ::windlass::Result<(Result<u64, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutgoingStream::check_send(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]outgoing-stream.send",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<OutgoingStream>,
                                Vec<Outgoing>,
                            ),
                        | -> ::windlass::Result<(Result<u64, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutgoingStream::send(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]outgoing-stream.subscribe",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<OutgoingStream>,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Pollable>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutgoingStream::subscribe(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]incoming-stream.receive",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<IncomingStream>, u64),
                        | -> ::windlass::Result<(Result<Vec<Incoming>, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostIncomingStream::receive(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]incoming-stream.subscribe",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<IncomingStream>,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Pollable>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostIncomingStream::subscribe(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]udp-socket.start-bind",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                ::windlass::component::Resource<UdpSocket>,
                                ::windlass::component::Resource<Network>,
                                SocketAddress,
                            ),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostUdpSocket::start_bind(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]udp-socket.finish-bind",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<UdpSocket>,),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostUdpSocket::finish_bind(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]udp-socket.stream",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<UdpSocket>,
                                Option<SocketAddress>,
                            ),
                        | -> ::windlass::Result<
                            (
                                Result<
                                    (
                                        ::windlass::component::Resource<IncomingStream>,
                                        ::windlass::component::Resource<OutgoingStream>,
                                    ),
                                    ErrorCode,
                                >,
                            ),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostUdpSocket::stream(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]udp-socket.local-address",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<UdpSocket>,),
                        | -> ::windlass::Result<(Result<SocketAddress, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostUdpSocket::local_address(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]udp-socket.remote-address",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<UdpSocket>,),
                        | -> ::windlass::Result<(Result<SocketAddress, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostUdpSocket::remote_address(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]udp-socket.family",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<UdpSocket>,),
                        | -> ::windlass::Result<(Family,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostUdpSocket::family(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]udp-socket.hop-limit",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<UdpSocket>,),
                        | -> ::windlass::Result<(Result<u8, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostUdpSocket::hop_limit(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]udp-socket.set-hop-limit",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<UdpSocket>, u8),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostUdpSocket::set_hop_limit(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]udp-socket.subscribe",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<UdpSocket>,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Pollable>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostUdpSocket::subscribe(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:sockets/udp@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:sockets/udp@0.2.0")?, host_getter)
            }
        }
        pub mod udp_create {
            pub type ErrorCode = super::super::super::t::sockets::network::ErrorCode;
            pub type Family = super::super::super::t::sockets::network::Family;
            pub type UdpSocket = super::super::super::t::sockets::udp::UdpSocket;
            /// What a host implements for the interface `t:sockets/udp-create@0.2.0`.
            pub trait Host {
                fn create(
                    &mut self,
                    family: Family,
                ) -> Result<::windlass::component::Resource<UdpSocket>, ErrorCode>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn create(
                    &mut self,
                    family: Family,
                ) -> Result<::windlass::component::Resource<UdpSocket>, ErrorCode> {
                    <_T as Host>::create(self, family)
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
                        "create",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (Family,),
                        | -> ::windlass::Result<
                            (
                                Result<
                                    ::windlass::component::Resource<UdpSocket>,
                                    ErrorCode,
                                >,
                            ),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::create(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:sockets/udp-create@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:sockets/udp-create@0.2.0")?, host_getter)
            }
        }
        pub mod lookup {
            pub type Pollable = super::super::super::t::sockets::poll::Pollable;
            pub type Network = super::super::super::t::sockets::network::Network;
            pub type ErrorCode = super::super::super::t::sockets::network::ErrorCode;
            pub type Address = super::super::super::t::sockets::network::Address;
            /// The resource `address-stream`, implemented by the host.
            pub enum AddressStream {}
            /// The functions of the resource `address-stream`.
            pub trait HostAddressStream {
                fn next(
                    &mut self,
                    self_: ::windlass::component::Resource<AddressStream>,
                ) -> Result<Option<Address>, ErrorCode>;
                fn subscribe(
                    &mut self,
                    self_: ::windlass::component::Resource<AddressStream>,
                ) -> ::windlass::component::Resource<Pollable>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<AddressStream>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostAddressStream + ?Sized> HostAddressStream for &mut _T {
                fn next(
                    &mut self,
                    self_: ::windlass::component::Resource<AddressStream>,
                ) -> Result<Option<Address>, ErrorCode> {
                    <_T as HostAddressStream>::next(self, self_)
                }
                fn subscribe(
                    &mut self,
                    self_: ::windlass::component::Resource<AddressStream>,
                ) -> ::windlass::component::Resource<Pollable> {
                    <_T as HostAddressStream>::subscribe(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<AddressStream>,
                ) -> ::windlass::Result<()> {
                    <_T as HostAddressStream>::drop(self, rep)
                }
            }
            /// The functions of [`HostAddressStream`] that see the store.
            pub trait HostAddressStreamWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostAddressStreamWithStore<T> for _D {}
            /// What a host implements for the interface `t:sockets/lookup@0.2.0`.
            pub trait Host: HostAddressStream {
                fn resolve(
                    &mut self,
                    network: ::windlass::component::Resource<Network>,
                    name: String,
                ) -> Result<::windlass::component::Resource<AddressStream>, ErrorCode>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn resolve(
                    &mut self,
                    network: ::windlass::component::Resource<Network>,
                    name: String,
                ) -> Result<::windlass::component::Resource<AddressStream>, ErrorCode> {
                    <_T as Host>::resolve(self, network, name)
                }
            }
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostAddressStreamWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostAddressStreamWithStore<T>
                    + ?Sized,
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
                        "address-stream",
                        ::windlass::component::ResourceType::host::<AddressStream>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostAddressStream::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<
                                    AddressStream,
                                >::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "resolve",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Network>, String),
                        | -> ::windlass::Result<
                            (
                                Result<
                                    ::windlass::component::Resource<AddressStream>,
                                    ErrorCode,
                                >,
                            ),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::resolve(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]address-stream.next",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<AddressStream>,),
                        | -> ::windlass::Result<(Result<Option<Address>, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostAddressStream::next(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]address-stream.subscribe",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<AddressStream>,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Pollable>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostAddressStream::subscribe(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:sockets/lookup@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:sockets/lookup@0.2.0")?, host_getter)
            }
        }
    }
}
