#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `command` whose imports are resolved and whose exports are found.
pub struct CommandPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: CommandIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for CommandPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> CommandPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = CommandIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Command> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `command` keeps its exports.
#[derive(Clone)]
pub struct CommandIndices {
    interface0: exports::t::command::run::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl CommandIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::command::run::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Command> {
        Ok(Command {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `command`.
#[derive(Clone)]
pub struct Command {
    interface0: exports::t::command::run::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Command {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        CommandPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        CommandIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::command::environment::HostWithStore<T> + t::command::exit::HostWithStore<T>
            + t::command::streams::HostWithStore<T> + t::command::stdin::HostWithStore<T>
            + t::command::stdout::HostWithStore<T> + t::command::stderr::HostWithStore<T>
            + t::command::terminal::HostWithStore<T>
            + t::command::terminal_stdin::HostWithStore<T>
            + t::command::terminal_stdout::HostWithStore<T>
            + t::command::random::HostWithStore<T>
            + t::command::insecure::HostWithStore<T>
            + t::command::wall_clock::HostWithStore<T>,
        for<'a> D::Data<
            'a,
        >: t::command::environment::Host + t::command::exit::Host
            + t::command::streams::Host + t::command::stdin::Host
            + t::command::stdout::Host + t::command::stderr::Host
            + t::command::terminal::Host + t::command::terminal_stdin::Host
            + t::command::terminal_stdout::Host + t::command::random::Host
            + t::command::insecure::Host + t::command::wall_clock::Host,
        T: 'static,
    {
        t::command::environment::add_to_linker::<T, D>(linker, host_getter)?;
        t::command::exit::add_to_linker::<T, D>(linker, host_getter)?;
        t::command::streams::add_to_linker::<T, D>(linker, host_getter)?;
        t::command::stdin::add_to_linker::<T, D>(linker, host_getter)?;
        t::command::stdout::add_to_linker::<T, D>(linker, host_getter)?;
        t::command::stderr::add_to_linker::<T, D>(linker, host_getter)?;
        t::command::terminal::add_to_linker::<T, D>(linker, host_getter)?;
        t::command::terminal_stdin::add_to_linker::<T, D>(linker, host_getter)?;
        t::command::terminal_stdout::add_to_linker::<T, D>(linker, host_getter)?;
        t::command::random::add_to_linker::<T, D>(linker, host_getter)?;
        t::command::insecure::add_to_linker::<T, D>(linker, host_getter)?;
        t::command::wall_clock::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:command/run@0.2.0`.
    pub fn t_command_run(&self) -> &exports::t::command::run::Guest {
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
    pub mod command {
        pub mod environment {
            /// What a host implements for the interface `t:command/environment@0.2.0`.
            pub trait Host {
                fn get_environment(&mut self) -> Vec<(String, String)>;
                fn get_arguments(&mut self) -> Vec<String>;
                fn initial_cwd(&mut self) -> Option<String>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn get_environment(&mut self) -> Vec<(String, String)> {
                    <_T as Host>::get_environment(self)
                }
                fn get_arguments(&mut self) -> Vec<String> {
                    <_T as Host>::get_arguments(self)
                }
                fn initial_cwd(&mut self) -> Option<String> {
                    <_T as Host>::initial_cwd(self)
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
                        "get-environment",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Vec<(String, String)>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_environment(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "get-arguments",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Vec<String>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_arguments(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "initial-cwd",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Option<String>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::initial_cwd(host),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:command/environment@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:command/environment@0.2.0")?, host_getter)
            }
        }
        pub mod exit {
            /// What a host implements for the interface `t:command/exit@0.2.0`.
            pub trait Host {
                fn exit(&mut self, status: Result<(), ()>);
                fn exit_with_code(&mut self, code: u8);
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn exit(&mut self, status: Result<(), ()>) {
                    <_T as Host>::exit(self, status)
                }
                fn exit_with_code(&mut self, code: u8) {
                    <_T as Host>::exit_with_code(self, code)
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
                        "exit",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (Result<(), ()>,),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::exit(host, arg0);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "exit-with-code",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (u8,),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::exit_with_code(host, arg0);
                            Ok(())
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:command/exit@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:command/exit@0.2.0")?, host_getter)
            }
        }
        pub mod streams {
            /// The resource `input-stream`, implemented by the host.
            pub enum InputStream {}
            /// The resource `output-stream`, implemented by the host.
            pub enum OutputStream {}
            /// The functions of the resource `input-stream`.
            pub trait HostInputStream {
                fn read(
                    &mut self,
                    self_: ::windlass::component::Resource<InputStream>,
                    len: u64,
                ) -> Result<Vec<u8>, ()>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<InputStream>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostInputStream + ?Sized> HostInputStream for &mut _T {
                fn read(
                    &mut self,
                    self_: ::windlass::component::Resource<InputStream>,
                    len: u64,
                ) -> Result<Vec<u8>, ()> {
                    <_T as HostInputStream>::read(self, self_, len)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<InputStream>,
                ) -> ::windlass::Result<()> {
                    <_T as HostInputStream>::drop(self, rep)
                }
            }
            /// The functions of [`HostInputStream`] that see the store.
            pub trait HostInputStreamWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostInputStreamWithStore<T> for _D {}
            /// The functions of the resource `output-stream`.
            pub trait HostOutputStream {
                fn write(
                    &mut self,
                    self_: ::windlass::component::Resource<OutputStream>,
                    bytes: Vec<u8>,
                ) -> Result<(), ()>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<OutputStream>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostOutputStream + ?Sized> HostOutputStream for &mut _T {
                fn write(
                    &mut self,
                    self_: ::windlass::component::Resource<OutputStream>,
                    bytes: Vec<u8>,
                ) -> Result<(), ()> {
                    <_T as HostOutputStream>::write(self, self_, bytes)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<OutputStream>,
                ) -> ::windlass::Result<()> {
                    <_T as HostOutputStream>::drop(self, rep)
                }
            }
            /// The functions of [`HostOutputStream`] that see the store.
            pub trait HostOutputStreamWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostOutputStreamWithStore<T> for _D {}
            /// What a host implements for the interface `t:command/streams@0.2.0`.
            pub trait Host: HostInputStream + HostOutputStream {}
            impl<_T: Host + ?Sized> Host for &mut _T {}
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostInputStreamWithStore<
                    T,
                > + HostOutputStreamWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostInputStreamWithStore<T>
                    + HostOutputStreamWithStore<T> + ?Sized,
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
                        "input-stream",
                        ::windlass::component::ResourceType::host::<InputStream>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostInputStream::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<InputStream>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "output-stream",
                        ::windlass::component::ResourceType::host::<OutputStream>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostOutputStream::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<
                                    OutputStream,
                                >::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]output-stream.write",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<OutputStream>, Vec<u8>),
                        | -> ::windlass::Result<(Result<(), ()>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutputStream::write(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]input-stream.read",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<InputStream>, u64),
                        | -> ::windlass::Result<(Result<Vec<u8>, ()>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostInputStream::read(host, arg0, arg1),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:command/streams@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:command/streams@0.2.0")?, host_getter)
            }
        }
        pub mod stdin {
            pub type InputStream = super::super::super::t::command::streams::InputStream;
            /// What a host implements for the interface `t:command/stdin@0.2.0`.
            pub trait Host {
                fn get_stdin(&mut self) -> ::windlass::component::Resource<InputStream>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn get_stdin(&mut self) -> ::windlass::component::Resource<InputStream> {
                    <_T as Host>::get_stdin(self)
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
                        "get-stdin",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<InputStream>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_stdin(host),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:command/stdin@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:command/stdin@0.2.0")?, host_getter)
            }
        }
        pub mod stdout {
            pub type OutputStream = super::super::super::t::command::streams::OutputStream;
            /// What a host implements for the interface `t:command/stdout@0.2.0`.
            pub trait Host {
                fn get_stdout(
                    &mut self,
                ) -> ::windlass::component::Resource<OutputStream>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn get_stdout(
                    &mut self,
                ) -> ::windlass::component::Resource<OutputStream> {
                    <_T as Host>::get_stdout(self)
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
                        "get-stdout",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<OutputStream>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_stdout(host),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:command/stdout@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:command/stdout@0.2.0")?, host_getter)
            }
        }
        pub mod stderr {
            pub type OutputStream = super::super::super::t::command::streams::OutputStream;
            /// What a host implements for the interface `t:command/stderr@0.2.0`.
            pub trait Host {
                fn get_stderr(
                    &mut self,
                ) -> ::windlass::component::Resource<OutputStream>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn get_stderr(
                    &mut self,
                ) -> ::windlass::component::Resource<OutputStream> {
                    <_T as Host>::get_stderr(self)
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
                        "get-stderr",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<OutputStream>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_stderr(host),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:command/stderr@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:command/stderr@0.2.0")?, host_getter)
            }
        }
        pub mod terminal {
            /// The resource `terminal-input`, implemented by the host.
            pub enum TerminalInput {}
            /// The resource `terminal-output`, implemented by the host.
            pub enum TerminalOutput {}
            /// The functions of the resource `terminal-input`.
            pub trait HostTerminalInput {
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<TerminalInput>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostTerminalInput + ?Sized> HostTerminalInput for &mut _T {
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<TerminalInput>,
                ) -> ::windlass::Result<()> {
                    <_T as HostTerminalInput>::drop(self, rep)
                }
            }
            /// The functions of [`HostTerminalInput`] that see the store.
            pub trait HostTerminalInputWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostTerminalInputWithStore<T> for _D {}
            /// The functions of the resource `terminal-output`.
            pub trait HostTerminalOutput {
                fn size(
                    &mut self,
                    self_: ::windlass::component::Resource<TerminalOutput>,
                ) -> (u16, u16);
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<TerminalOutput>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostTerminalOutput + ?Sized> HostTerminalOutput for &mut _T {
                fn size(
                    &mut self,
                    self_: ::windlass::component::Resource<TerminalOutput>,
                ) -> (u16, u16) {
                    <_T as HostTerminalOutput>::size(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<TerminalOutput>,
                ) -> ::windlass::Result<()> {
                    <_T as HostTerminalOutput>::drop(self, rep)
                }
            }
            /// The functions of [`HostTerminalOutput`] that see the store.
            pub trait HostTerminalOutputWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostTerminalOutputWithStore<T> for _D {}
            /// What a host implements for the interface `t:command/terminal@0.2.0`.
            pub trait Host: HostTerminalInput + HostTerminalOutput {}
            impl<_T: Host + ?Sized> Host for &mut _T {}
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostTerminalInputWithStore<
                    T,
                > + HostTerminalOutputWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostTerminalInputWithStore<T>
                    + HostTerminalOutputWithStore<T> + ?Sized,
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
                        "terminal-input",
                        ::windlass::component::ResourceType::host::<TerminalInput>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostTerminalInput::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<
                                    TerminalInput,
                                >::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "terminal-output",
                        ::windlass::component::ResourceType::host::<TerminalOutput>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostTerminalOutput::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<
                                    TerminalOutput,
                                >::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]terminal-output.size",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<TerminalOutput>,),
                        | -> ::windlass::Result<((u16, u16),)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTerminalOutput::size(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:command/terminal@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:command/terminal@0.2.0")?, host_getter)
            }
        }
        pub mod terminal_stdin {
            pub type TerminalInput = super::super::super::t::command::terminal::TerminalInput;
            /// What a host implements for the interface `t:command/terminal-stdin@0.2.0`.
            pub trait Host {
                fn get_terminal_stdin(
                    &mut self,
                ) -> Option<::windlass::component::Resource<TerminalInput>>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn get_terminal_stdin(
                    &mut self,
                ) -> Option<::windlass::component::Resource<TerminalInput>> {
                    <_T as Host>::get_terminal_stdin(self)
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
                        "get-terminal-stdin",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<
                            (Option<::windlass::component::Resource<TerminalInput>>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_terminal_stdin(host),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:command/terminal-stdin@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:command/terminal-stdin@0.2.0")?, host_getter)
            }
        }
        pub mod terminal_stdout {
            pub type TerminalOutput = super::super::super::t::command::terminal::TerminalOutput;
            /// What a host implements for the interface `t:command/terminal-stdout@0.2.0`.
            pub trait Host {
                fn get_terminal_stdout(
                    &mut self,
                ) -> Option<::windlass::component::Resource<TerminalOutput>>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn get_terminal_stdout(
                    &mut self,
                ) -> Option<::windlass::component::Resource<TerminalOutput>> {
                    <_T as Host>::get_terminal_stdout(self)
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
                        "get-terminal-stdout",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<
                            (Option<::windlass::component::Resource<TerminalOutput>>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_terminal_stdout(host),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:command/terminal-stdout@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:command/terminal-stdout@0.2.0")?, host_getter)
            }
        }
        pub mod random {
            /// What a host implements for the interface `t:command/random@0.2.0`.
            pub trait Host {
                fn get_random_bytes(&mut self, len: u64) -> Vec<u8>;
                fn get_random_u64(&mut self) -> u64;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn get_random_bytes(&mut self, len: u64) -> Vec<u8> {
                    <_T as Host>::get_random_bytes(self, len)
                }
                fn get_random_u64(&mut self) -> u64 {
                    <_T as Host>::get_random_u64(self)
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
                        "get-random-bytes",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (u64,),
                        | -> ::windlass::Result<(Vec<u8>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_random_bytes(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "get-random-u64",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(u64,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::get_random_u64(host),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:command/random@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:command/random@0.2.0")?, host_getter)
            }
        }
        pub mod insecure {
            /// What a host implements for the interface `t:command/insecure@0.2.0`.
            pub trait Host {
                fn insecure_seed(&mut self) -> (u64, u64);
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn insecure_seed(&mut self) -> (u64, u64) {
                    <_T as Host>::insecure_seed(self)
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
                        "insecure-seed",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<((u64, u64),)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::insecure_seed(host),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:command/insecure@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:command/insecure@0.2.0")?, host_getter)
            }
        }
        pub mod wall_clock {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Datetime {
                pub seconds: u64,
                pub nanoseconds: u32,
            }
            /// What a host implements for the interface `t:command/wall-clock@0.2.0`.
            pub trait Host {
                fn now(&mut self) -> Datetime;
                fn resolution(&mut self) -> Datetime;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn now(&mut self) -> Datetime {
                    <_T as Host>::now(self)
                }
                fn resolution(&mut self) -> Datetime {
                    <_T as Host>::resolution(self)
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
                        "now",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Datetime,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::now(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "resolution",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Datetime,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::resolution(host),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:command/wall-clock@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:command/wall-clock@0.2.0")?, host_getter)
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
        pub mod command {
            pub mod run {
                /// The functions of the exported interface `t:command/run@0.2.0` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    run: ::windlass::component::TypedFunc<(), (Result<(), ()>,)>,
                }
                /// Where a component keeps the functions of its export `t:command/run@0.2.0`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    run: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:command/run@0.2.0")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:command/run@0.2.0`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:command/run@0.2.0` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            run: function("run")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            run: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.run),
                                "the exported function `run` of `t:command/run@0.2.0`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_run(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Result<(), ()>> {
                        let (result,) = self.run.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_run`].
                    pub fn func_run(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (Result<(), ()>,)> {
                        self.run
                    }
                }
            }
        }
    }
}
