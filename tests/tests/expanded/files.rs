#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `files` whose imports are resolved and whose exports are found.
pub struct FilesPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: FilesIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for FilesPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> FilesPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = FilesIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Files> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `files` keeps its exports.
#[derive(Clone)]
pub struct FilesIndices {
    interface0: exports::t::files::run::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl FilesIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::files::run::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Files> {
        Ok(Files {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `files`.
#[derive(Clone)]
pub struct Files {
    interface0: exports::t::files::run::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Files {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        FilesPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        FilesIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::files::poll::HostWithStore<T> + t::files::streams::HostWithStore<T>
            + t::files::time::HostWithStore<T> + t::files::types::HostWithStore<T>
            + t::files::preopens::HostWithStore<T>,
        for<'a> D::Data<
            'a,
        >: t::files::poll::Host + t::files::streams::Host + t::files::time::Host
            + t::files::types::Host + t::files::preopens::Host,
        T: 'static,
    {
        t::files::poll::add_to_linker::<T, D>(linker, host_getter)?;
        t::files::streams::add_to_linker::<T, D>(linker, host_getter)?;
        t::files::time::add_to_linker::<T, D>(linker, host_getter)?;
        t::files::types::add_to_linker::<T, D>(linker, host_getter)?;
        t::files::preopens::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:files/run@0.2.0`.
    pub fn t_files_run(&self) -> &exports::t::files::run::Guest {
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
    pub mod files {
        /// Streams of bytes, and what waits for them.
        pub mod poll {
            /// Something that becomes ready.
            pub enum Pollable {}
            /// Something that becomes ready.
            pub trait HostPollable {
                /// Whether it is ready now.
                fn ready(
                    &mut self,
                    self_: ::windlass::component::Resource<Pollable>,
                ) -> bool;
                /// Waits until it is.
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
            /// What a host implements for the interface `t:files/poll@0.2.0`.
            pub trait Host: HostPollable {
                /// Waits until at least one of a list is ready: the indices of those that are.
                fn poll(
                    &mut self,
                    list: Vec<::windlass::component::Resource<Pollable>>,
                ) -> Vec<u32>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn poll(
                    &mut self,
                    list: Vec<::windlass::component::Resource<Pollable>>,
                ) -> Vec<u32> {
                    <_T as Host>::poll(self, list)
                }
            }
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
                        "poll",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (Vec<::windlass::component::Resource<Pollable>>,),
                        | -> ::windlass::Result<(Vec<u32>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::poll(host, arg0),))
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
            /// Defines the interface `t:files/poll@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:files/poll@0.2.0")?, host_getter)
            }
        }
        pub mod streams {
            pub type Pollable = super::super::super::t::files::poll::Pollable;
            /// Why a stream gives or takes nothing more.
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum StreamError {
                /// The last operation failed.
                #[component(name = "failed")]
                Failed(String),
                /// The other end is gone.
                #[component(name = "closed")]
                Closed,
            }
            impl StreamError {
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
                        Self::Failed(_) => "The last operation failed.",
                        Self::Closed => "The other end is gone.",
                    }
                }
            }
            impl ::core::fmt::Display for StreamError {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::write!(f, "{self:?}")
                }
            }
            impl ::core::error::Error for StreamError {}
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
                ) -> Result<Vec<u8>, StreamError>;
                fn blocking_read(
                    &mut self,
                    self_: ::windlass::component::Resource<InputStream>,
                    len: u64,
                ) -> Result<Vec<u8>, StreamError>;
                fn skip(
                    &mut self,
                    self_: ::windlass::component::Resource<InputStream>,
                    len: u64,
                ) -> Result<u64, StreamError>;
                fn subscribe(
                    &mut self,
                    self_: ::windlass::component::Resource<InputStream>,
                ) -> ::windlass::component::Resource<Pollable>;
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
                ) -> Result<Vec<u8>, StreamError> {
                    <_T as HostInputStream>::read(self, self_, len)
                }
                fn blocking_read(
                    &mut self,
                    self_: ::windlass::component::Resource<InputStream>,
                    len: u64,
                ) -> Result<Vec<u8>, StreamError> {
                    <_T as HostInputStream>::blocking_read(self, self_, len)
                }
                fn skip(
                    &mut self,
                    self_: ::windlass::component::Resource<InputStream>,
                    len: u64,
                ) -> Result<u64, StreamError> {
                    <_T as HostInputStream>::skip(self, self_, len)
                }
                fn subscribe(
                    &mut self,
                    self_: ::windlass::component::Resource<InputStream>,
                ) -> ::windlass::component::Resource<Pollable> {
                    <_T as HostInputStream>::subscribe(self, self_)
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
                fn check_write(
                    &mut self,
                    self_: ::windlass::component::Resource<OutputStream>,
                ) -> Result<u64, StreamError>;
                fn write(
                    &mut self,
                    self_: ::windlass::component::Resource<OutputStream>,
                    contents: Vec<u8>,
                ) -> Result<(), StreamError>;
                fn blocking_write_and_flush(
                    &mut self,
                    self_: ::windlass::component::Resource<OutputStream>,
                    contents: Vec<u8>,
                ) -> Result<(), StreamError>;
                fn flush(
                    &mut self,
                    self_: ::windlass::component::Resource<OutputStream>,
                ) -> Result<(), StreamError>;
                fn subscribe(
                    &mut self,
                    self_: ::windlass::component::Resource<OutputStream>,
                ) -> ::windlass::component::Resource<Pollable>;
                fn write_zeroes(
                    &mut self,
                    self_: ::windlass::component::Resource<OutputStream>,
                    len: u64,
                ) -> Result<(), StreamError>;
                fn splice(
                    &mut self,
                    self_: ::windlass::component::Resource<OutputStream>,
                    src: ::windlass::component::Resource<InputStream>,
                    len: u64,
                ) -> Result<u64, StreamError>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<OutputStream>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostOutputStream + ?Sized> HostOutputStream for &mut _T {
                fn check_write(
                    &mut self,
                    self_: ::windlass::component::Resource<OutputStream>,
                ) -> Result<u64, StreamError> {
                    <_T as HostOutputStream>::check_write(self, self_)
                }
                fn write(
                    &mut self,
                    self_: ::windlass::component::Resource<OutputStream>,
                    contents: Vec<u8>,
                ) -> Result<(), StreamError> {
                    <_T as HostOutputStream>::write(self, self_, contents)
                }
                fn blocking_write_and_flush(
                    &mut self,
                    self_: ::windlass::component::Resource<OutputStream>,
                    contents: Vec<u8>,
                ) -> Result<(), StreamError> {
                    <_T as HostOutputStream>::blocking_write_and_flush(
                        self,
                        self_,
                        contents,
                    )
                }
                fn flush(
                    &mut self,
                    self_: ::windlass::component::Resource<OutputStream>,
                ) -> Result<(), StreamError> {
                    <_T as HostOutputStream>::flush(self, self_)
                }
                fn subscribe(
                    &mut self,
                    self_: ::windlass::component::Resource<OutputStream>,
                ) -> ::windlass::component::Resource<Pollable> {
                    <_T as HostOutputStream>::subscribe(self, self_)
                }
                fn write_zeroes(
                    &mut self,
                    self_: ::windlass::component::Resource<OutputStream>,
                    len: u64,
                ) -> Result<(), StreamError> {
                    <_T as HostOutputStream>::write_zeroes(self, self_, len)
                }
                fn splice(
                    &mut self,
                    self_: ::windlass::component::Resource<OutputStream>,
                    src: ::windlass::component::Resource<InputStream>,
                    len: u64,
                ) -> Result<u64, StreamError> {
                    <_T as HostOutputStream>::splice(self, self_, src, len)
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
            /// What a host implements for the interface `t:files/streams@0.2.0`.
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
                        "[method]output-stream.check-write",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<OutputStream>,),
                        | -> ::windlass::Result<(Result<u64, StreamError>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutputStream::check_write(host, arg0),))
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
                        | -> ::windlass::Result<(Result<(), StreamError>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutputStream::write(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]output-stream.blocking-write-and-flush",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<OutputStream>, Vec<u8>),
                        | -> ::windlass::Result<(Result<(), StreamError>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((
                                HostOutputStream::blocking_write_and_flush(
                                    host,
                                    arg0,
                                    arg1,
                                ),
                            ))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]output-stream.flush",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<OutputStream>,),
                        | -> ::windlass::Result<(Result<(), StreamError>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutputStream::flush(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]output-stream.subscribe",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<OutputStream>,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Pollable>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutputStream::subscribe(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]output-stream.write-zeroes",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<OutputStream>, u64),
                        | -> ::windlass::Result<(Result<(), StreamError>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutputStream::write_zeroes(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]output-stream.splice",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                ::windlass::component::Resource<OutputStream>,
                                ::windlass::component::Resource<InputStream>,
                                u64,
                            ),
                        | -> ::windlass::Result<(Result<u64, StreamError>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostOutputStream::splice(host, arg0, arg1, arg2),))
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
                        | -> ::windlass::Result<(Result<Vec<u8>, StreamError>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostInputStream::read(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]input-stream.blocking-read",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<InputStream>, u64),
                        | -> ::windlass::Result<(Result<Vec<u8>, StreamError>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostInputStream::blocking_read(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]input-stream.skip",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<InputStream>, u64),
                        | -> ::windlass::Result<(Result<u64, StreamError>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostInputStream::skip(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]input-stream.subscribe",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<InputStream>,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Pollable>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostInputStream::subscribe(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:files/streams@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:files/streams@0.2.0")?, host_getter)
            }
        }
        pub mod time {
            pub type Pollable = super::super::super::t::files::poll::Pollable;
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Moment {
                pub seconds: u64,
                pub nanoseconds: u32,
            }
            pub type Instant = u64;
            /// What a host implements for the interface `t:files/time@0.2.0`.
            pub trait Host {
                fn now(&mut self) -> Moment;
                fn resolution(&mut self) -> Instant;
                fn after(
                    &mut self,
                    wait: Instant,
                ) -> ::windlass::component::Resource<Pollable>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn now(&mut self) -> Moment {
                    <_T as Host>::now(self)
                }
                fn resolution(&mut self) -> Instant {
                    <_T as Host>::resolution(self)
                }
                fn after(
                    &mut self,
                    wait: Instant,
                ) -> ::windlass::component::Resource<Pollable> {
                    <_T as Host>::after(self, wait)
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
                        | -> ::windlass::Result<(Moment,)> {
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
                        | -> ::windlass::Result<(Instant,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::resolution(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "after",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (Instant,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Pollable>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::after(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:files/time@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:files/time@0.2.0")?, host_getter)
            }
        }
        /// Files and folders, of the size of the WASI interface of that name.
        pub mod types {
            pub type InputStream = super::super::super::t::files::streams::InputStream;
            pub type OutputStream = super::super::super::t::files::streams::OutputStream;
            pub type StreamError = super::super::super::t::files::streams::StreamError;
            pub type Moment = super::super::super::t::files::time::Moment;
            pub type Size = u64;
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Kind {
                #[component(name = "unknown")]
                Unknown,
                #[component(name = "block-device")]
                BlockDevice,
                #[component(name = "character-device")]
                CharacterDevice,
                #[component(name = "folder")]
                Folder,
                #[component(name = "fifo")]
                Fifo,
                #[component(name = "link")]
                Link,
                #[component(name = "file")]
                File,
                #[component(name = "socket")]
                Socket,
            }
            ::windlass::component::flags! {
                OpenFor { #[component(name = "read")] const READ; #[component(name =
                "write")] const WRITE; #[component(name = "file-sync")] const FILE_SYNC;
                #[component(name = "data-sync")] const DATA_SYNC; #[component(name =
                "read-sync")] const READ_SYNC; #[component(name = "change-folder")] const
                CHANGE_FOLDER; }
            }
            ::windlass::component::flags! {
                PathFlags { #[component(name = "follow-links")] const FOLLOW_LINKS; }
            }
            ::windlass::component::flags! {
                OpenFlags { #[component(name = "create")] const CREATE; #[component(name
                = "folder")] const FOLDER; #[component(name = "exclusive")] const
                EXCLUSIVE; #[component(name = "truncate")] const TRUNCATE; }
            }
            pub type Links = u64;
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Status {
                pub kind: Kind,
                pub links: Links,
                pub size: Size,
                pub accessed: Option<Moment>,
                pub modified: Option<Moment>,
                pub changed: Option<Moment>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone, Copy)]
            pub enum NewTime {
                #[component(name = "keep")]
                Keep,
                #[component(name = "now")]
                Now,
                #[component(name = "set")]
                Set(Moment),
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Entry {
                pub kind: Kind,
                pub name: String,
            }
            /// What can go wrong.
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum ErrorCode {
                /// Permission denied.
                #[component(name = "access")]
                Access,
                /// Would wait.
                #[component(name = "would-block")]
                WouldBlock,
                #[component(name = "already")]
                Already,
                #[component(name = "bad-descriptor")]
                BadDescriptor,
                #[component(name = "busy")]
                Busy,
                #[component(name = "deadlock")]
                Deadlock,
                #[component(name = "quota")]
                Quota,
                #[component(name = "exist")]
                Exist,
                #[component(name = "file-too-large")]
                FileTooLarge,
                #[component(name = "illegal-byte-sequence")]
                IllegalByteSequence,
                #[component(name = "in-progress")]
                InProgress,
                #[component(name = "interrupted")]
                Interrupted,
                #[component(name = "invalid")]
                Invalid,
                #[component(name = "io")]
                Io,
                #[component(name = "is-folder")]
                IsFolder,
                #[component(name = "loop")]
                Loop,
                #[component(name = "too-many-links")]
                TooManyLinks,
                #[component(name = "message-size")]
                MessageSize,
                #[component(name = "name-too-long")]
                NameTooLong,
                #[component(name = "no-device")]
                NoDevice,
                #[component(name = "no-entry")]
                NoEntry,
                #[component(name = "no-lock")]
                NoLock,
                #[component(name = "insufficient-memory")]
                InsufficientMemory,
                #[component(name = "insufficient-space")]
                InsufficientSpace,
                #[component(name = "not-a-folder")]
                NotAFolder,
                #[component(name = "not-empty")]
                NotEmpty,
                #[component(name = "not-recoverable")]
                NotRecoverable,
                #[component(name = "unsupported")]
                Unsupported,
                #[component(name = "no-tty")]
                NoTty,
                #[component(name = "no-such-device")]
                NoSuchDevice,
                #[component(name = "overflow")]
                Overflow,
                #[component(name = "not-permitted")]
                NotPermitted,
                #[component(name = "pipe")]
                Pipe,
                #[component(name = "read-only")]
                ReadOnly,
                #[component(name = "invalid-seek")]
                InvalidSeek,
                #[component(name = "text-file-busy")]
                TextFileBusy,
                #[component(name = "cross-device")]
                CrossDevice,
            }
            impl ErrorCode {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::Access => "access",
                        Self::WouldBlock => "would-block",
                        Self::Already => "already",
                        Self::BadDescriptor => "bad-descriptor",
                        Self::Busy => "busy",
                        Self::Deadlock => "deadlock",
                        Self::Quota => "quota",
                        Self::Exist => "exist",
                        Self::FileTooLarge => "file-too-large",
                        Self::IllegalByteSequence => "illegal-byte-sequence",
                        Self::InProgress => "in-progress",
                        Self::Interrupted => "interrupted",
                        Self::Invalid => "invalid",
                        Self::Io => "io",
                        Self::IsFolder => "is-folder",
                        Self::Loop => "loop",
                        Self::TooManyLinks => "too-many-links",
                        Self::MessageSize => "message-size",
                        Self::NameTooLong => "name-too-long",
                        Self::NoDevice => "no-device",
                        Self::NoEntry => "no-entry",
                        Self::NoLock => "no-lock",
                        Self::InsufficientMemory => "insufficient-memory",
                        Self::InsufficientSpace => "insufficient-space",
                        Self::NotAFolder => "not-a-folder",
                        Self::NotEmpty => "not-empty",
                        Self::NotRecoverable => "not-recoverable",
                        Self::Unsupported => "unsupported",
                        Self::NoTty => "no-tty",
                        Self::NoSuchDevice => "no-such-device",
                        Self::Overflow => "overflow",
                        Self::NotPermitted => "not-permitted",
                        Self::Pipe => "pipe",
                        Self::ReadOnly => "read-only",
                        Self::InvalidSeek => "invalid-seek",
                        Self::TextFileBusy => "text-file-busy",
                        Self::CrossDevice => "cross-device",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::Access => "Permission denied.",
                        Self::WouldBlock => "Would wait.",
                        Self::Already => "",
                        Self::BadDescriptor => "",
                        Self::Busy => "",
                        Self::Deadlock => "",
                        Self::Quota => "",
                        Self::Exist => "",
                        Self::FileTooLarge => "",
                        Self::IllegalByteSequence => "",
                        Self::InProgress => "",
                        Self::Interrupted => "",
                        Self::Invalid => "",
                        Self::Io => "",
                        Self::IsFolder => "",
                        Self::Loop => "",
                        Self::TooManyLinks => "",
                        Self::MessageSize => "",
                        Self::NameTooLong => "",
                        Self::NoDevice => "",
                        Self::NoEntry => "",
                        Self::NoLock => "",
                        Self::InsufficientMemory => "",
                        Self::InsufficientSpace => "",
                        Self::NotAFolder => "",
                        Self::NotEmpty => "",
                        Self::NotRecoverable => "",
                        Self::Unsupported => "",
                        Self::NoTty => "",
                        Self::NoSuchDevice => "",
                        Self::Overflow => "",
                        Self::NotPermitted => "",
                        Self::Pipe => "",
                        Self::ReadOnly => "",
                        Self::InvalidSeek => "",
                        Self::TextFileBusy => "",
                        Self::CrossDevice => "",
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
                            Self::Access => "access: Permission denied.",
                            Self::WouldBlock => "would-block: Would wait.",
                            Self::Already => "already",
                            Self::BadDescriptor => "bad-descriptor",
                            Self::Busy => "busy",
                            Self::Deadlock => "deadlock",
                            Self::Quota => "quota",
                            Self::Exist => "exist",
                            Self::FileTooLarge => "file-too-large",
                            Self::IllegalByteSequence => "illegal-byte-sequence",
                            Self::InProgress => "in-progress",
                            Self::Interrupted => "interrupted",
                            Self::Invalid => "invalid",
                            Self::Io => "io",
                            Self::IsFolder => "is-folder",
                            Self::Loop => "loop",
                            Self::TooManyLinks => "too-many-links",
                            Self::MessageSize => "message-size",
                            Self::NameTooLong => "name-too-long",
                            Self::NoDevice => "no-device",
                            Self::NoEntry => "no-entry",
                            Self::NoLock => "no-lock",
                            Self::InsufficientMemory => "insufficient-memory",
                            Self::InsufficientSpace => "insufficient-space",
                            Self::NotAFolder => "not-a-folder",
                            Self::NotEmpty => "not-empty",
                            Self::NotRecoverable => "not-recoverable",
                            Self::Unsupported => "unsupported",
                            Self::NoTty => "no-tty",
                            Self::NoSuchDevice => "no-such-device",
                            Self::Overflow => "overflow",
                            Self::NotPermitted => "not-permitted",
                            Self::Pipe => "pipe",
                            Self::ReadOnly => "read-only",
                            Self::InvalidSeek => "invalid-seek",
                            Self::TextFileBusy => "text-file-busy",
                            Self::CrossDevice => "cross-device",
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
            pub enum Advice {
                #[component(name = "normal")]
                Normal,
                #[component(name = "sequential")]
                Sequential,
                #[component(name = "random")]
                Random,
                #[component(name = "will-need")]
                WillNeed,
                #[component(name = "dont-need")]
                DontNeed,
                #[component(name = "no-reuse")]
                NoReuse,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Identity {
                pub lower: u64,
                pub upper: u64,
            }
            /// An open file or folder.
            pub enum Descriptor {}
            /// The resource `entry-stream`, implemented by the host.
            pub enum EntryStream {}
            /// An open file or folder.
            pub trait HostDescriptor {
                fn read_via_stream(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    offset: Size,
                ) -> Result<::windlass::component::Resource<InputStream>, ErrorCode>;
                fn write_via_stream(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    offset: Size,
                ) -> Result<::windlass::component::Resource<OutputStream>, ErrorCode>;
                fn append_via_stream(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                ) -> Result<::windlass::component::Resource<OutputStream>, ErrorCode>;
                fn advise(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    offset: Size,
                    length: Size,
                    advice: Advice,
                ) -> Result<(), ErrorCode>;
                fn sync_data(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                ) -> Result<(), ErrorCode>;
                fn get_flags(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                ) -> Result<OpenFor, ErrorCode>;
                fn get_kind(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                ) -> Result<Kind, ErrorCode>;
                fn set_size(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    size: Size,
                ) -> Result<(), ErrorCode>;
                fn set_times(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    accessed: NewTime,
                    modified: NewTime,
                ) -> Result<(), ErrorCode>;
                fn read(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    length: Size,
                    offset: Size,
                ) -> Result<(Vec<u8>, bool), ErrorCode>;
                fn write(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    buffer: Vec<u8>,
                    offset: Size,
                ) -> Result<Size, ErrorCode>;
                fn read_folder(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                ) -> Result<::windlass::component::Resource<EntryStream>, ErrorCode>;
                fn sync(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                ) -> Result<(), ErrorCode>;
                fn create_folder_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    path: String,
                ) -> Result<(), ErrorCode>;
                fn stat(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                ) -> Result<Status, ErrorCode>;
                fn stat_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    path_flags: PathFlags,
                    path: String,
                ) -> Result<Status, ErrorCode>;
                fn set_times_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    path_flags: PathFlags,
                    path: String,
                    accessed: NewTime,
                    modified: NewTime,
                ) -> Result<(), ErrorCode>;
                fn link_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    old_flags: PathFlags,
                    old_path: String,
                    new: ::windlass::component::Resource<Descriptor>,
                    new_path: String,
                ) -> Result<(), ErrorCode>;
                fn open_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    path_flags: PathFlags,
                    path: String,
                    open_flags: OpenFlags,
                    for_: OpenFor,
                ) -> Result<::windlass::component::Resource<Descriptor>, ErrorCode>;
                fn read_link_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    path: String,
                ) -> Result<String, ErrorCode>;
                fn remove_folder_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    path: String,
                ) -> Result<(), ErrorCode>;
                fn rename_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    old_path: String,
                    new: ::windlass::component::Resource<Descriptor>,
                    new_path: String,
                ) -> Result<(), ErrorCode>;
                fn symlink_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    old_path: String,
                    new_path: String,
                ) -> Result<(), ErrorCode>;
                fn unlink_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    path: String,
                ) -> Result<(), ErrorCode>;
                fn is_same(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    other: ::windlass::component::Resource<Descriptor>,
                ) -> bool;
                fn identity(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                ) -> Result<Identity, ErrorCode>;
                fn identity_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    path_flags: PathFlags,
                    path: String,
                ) -> Result<Identity, ErrorCode>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Descriptor>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostDescriptor + ?Sized> HostDescriptor for &mut _T {
                fn read_via_stream(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    offset: Size,
                ) -> Result<::windlass::component::Resource<InputStream>, ErrorCode> {
                    <_T as HostDescriptor>::read_via_stream(self, self_, offset)
                }
                fn write_via_stream(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    offset: Size,
                ) -> Result<::windlass::component::Resource<OutputStream>, ErrorCode> {
                    <_T as HostDescriptor>::write_via_stream(self, self_, offset)
                }
                fn append_via_stream(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                ) -> Result<::windlass::component::Resource<OutputStream>, ErrorCode> {
                    <_T as HostDescriptor>::append_via_stream(self, self_)
                }
                fn advise(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    offset: Size,
                    length: Size,
                    advice: Advice,
                ) -> Result<(), ErrorCode> {
                    <_T as HostDescriptor>::advise(self, self_, offset, length, advice)
                }
                fn sync_data(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                ) -> Result<(), ErrorCode> {
                    <_T as HostDescriptor>::sync_data(self, self_)
                }
                fn get_flags(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                ) -> Result<OpenFor, ErrorCode> {
                    <_T as HostDescriptor>::get_flags(self, self_)
                }
                fn get_kind(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                ) -> Result<Kind, ErrorCode> {
                    <_T as HostDescriptor>::get_kind(self, self_)
                }
                fn set_size(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    size: Size,
                ) -> Result<(), ErrorCode> {
                    <_T as HostDescriptor>::set_size(self, self_, size)
                }
                fn set_times(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    accessed: NewTime,
                    modified: NewTime,
                ) -> Result<(), ErrorCode> {
                    <_T as HostDescriptor>::set_times(self, self_, accessed, modified)
                }
                fn read(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    length: Size,
                    offset: Size,
                ) -> Result<(Vec<u8>, bool), ErrorCode> {
                    <_T as HostDescriptor>::read(self, self_, length, offset)
                }
                fn write(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    buffer: Vec<u8>,
                    offset: Size,
                ) -> Result<Size, ErrorCode> {
                    <_T as HostDescriptor>::write(self, self_, buffer, offset)
                }
                fn read_folder(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                ) -> Result<::windlass::component::Resource<EntryStream>, ErrorCode> {
                    <_T as HostDescriptor>::read_folder(self, self_)
                }
                fn sync(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                ) -> Result<(), ErrorCode> {
                    <_T as HostDescriptor>::sync(self, self_)
                }
                fn create_folder_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    path: String,
                ) -> Result<(), ErrorCode> {
                    <_T as HostDescriptor>::create_folder_at(self, self_, path)
                }
                fn stat(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                ) -> Result<Status, ErrorCode> {
                    <_T as HostDescriptor>::stat(self, self_)
                }
                fn stat_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    path_flags: PathFlags,
                    path: String,
                ) -> Result<Status, ErrorCode> {
                    <_T as HostDescriptor>::stat_at(self, self_, path_flags, path)
                }
                fn set_times_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    path_flags: PathFlags,
                    path: String,
                    accessed: NewTime,
                    modified: NewTime,
                ) -> Result<(), ErrorCode> {
                    <_T as HostDescriptor>::set_times_at(
                        self,
                        self_,
                        path_flags,
                        path,
                        accessed,
                        modified,
                    )
                }
                fn link_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    old_flags: PathFlags,
                    old_path: String,
                    new: ::windlass::component::Resource<Descriptor>,
                    new_path: String,
                ) -> Result<(), ErrorCode> {
                    <_T as HostDescriptor>::link_at(
                        self,
                        self_,
                        old_flags,
                        old_path,
                        new,
                        new_path,
                    )
                }
                fn open_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    path_flags: PathFlags,
                    path: String,
                    open_flags: OpenFlags,
                    for_: OpenFor,
                ) -> Result<::windlass::component::Resource<Descriptor>, ErrorCode> {
                    <_T as HostDescriptor>::open_at(
                        self,
                        self_,
                        path_flags,
                        path,
                        open_flags,
                        for_,
                    )
                }
                fn read_link_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    path: String,
                ) -> Result<String, ErrorCode> {
                    <_T as HostDescriptor>::read_link_at(self, self_, path)
                }
                fn remove_folder_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    path: String,
                ) -> Result<(), ErrorCode> {
                    <_T as HostDescriptor>::remove_folder_at(self, self_, path)
                }
                fn rename_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    old_path: String,
                    new: ::windlass::component::Resource<Descriptor>,
                    new_path: String,
                ) -> Result<(), ErrorCode> {
                    <_T as HostDescriptor>::rename_at(
                        self,
                        self_,
                        old_path,
                        new,
                        new_path,
                    )
                }
                fn symlink_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    old_path: String,
                    new_path: String,
                ) -> Result<(), ErrorCode> {
                    <_T as HostDescriptor>::symlink_at(self, self_, old_path, new_path)
                }
                fn unlink_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    path: String,
                ) -> Result<(), ErrorCode> {
                    <_T as HostDescriptor>::unlink_at(self, self_, path)
                }
                fn is_same(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    other: ::windlass::component::Resource<Descriptor>,
                ) -> bool {
                    <_T as HostDescriptor>::is_same(self, self_, other)
                }
                fn identity(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                ) -> Result<Identity, ErrorCode> {
                    <_T as HostDescriptor>::identity(self, self_)
                }
                fn identity_at(
                    &mut self,
                    self_: ::windlass::component::Resource<Descriptor>,
                    path_flags: PathFlags,
                    path: String,
                ) -> Result<Identity, ErrorCode> {
                    <_T as HostDescriptor>::identity_at(self, self_, path_flags, path)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Descriptor>,
                ) -> ::windlass::Result<()> {
                    <_T as HostDescriptor>::drop(self, rep)
                }
            }
            /// The functions of [`HostDescriptor`] that see the store.
            pub trait HostDescriptorWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostDescriptorWithStore<T> for _D {}
            /// The functions of the resource `entry-stream`.
            pub trait HostEntryStream {
                fn next(
                    &mut self,
                    self_: ::windlass::component::Resource<EntryStream>,
                ) -> Result<Option<Entry>, ErrorCode>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<EntryStream>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostEntryStream + ?Sized> HostEntryStream for &mut _T {
                fn next(
                    &mut self,
                    self_: ::windlass::component::Resource<EntryStream>,
                ) -> Result<Option<Entry>, ErrorCode> {
                    <_T as HostEntryStream>::next(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<EntryStream>,
                ) -> ::windlass::Result<()> {
                    <_T as HostEntryStream>::drop(self, rep)
                }
            }
            /// The functions of [`HostEntryStream`] that see the store.
            pub trait HostEntryStreamWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostEntryStreamWithStore<T> for _D {}
            /// What a host implements for the interface `t:files/types@0.2.0`.
            pub trait Host: HostDescriptor + HostEntryStream {
                fn error_of(&mut self, err: StreamError) -> Option<ErrorCode>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn error_of(&mut self, err: StreamError) -> Option<ErrorCode> {
                    <_T as Host>::error_of(self, err)
                }
            }
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostDescriptorWithStore<
                    T,
                > + HostEntryStreamWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostDescriptorWithStore<T>
                    + HostEntryStreamWithStore<T> + ?Sized,
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
                        "descriptor",
                        ::windlass::component::ResourceType::host::<Descriptor>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostDescriptor::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Descriptor>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "entry-stream",
                        ::windlass::component::ResourceType::host::<EntryStream>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostEntryStream::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<EntryStream>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "error-of",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (StreamError,),
                        | -> ::windlass::Result<(Option<ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::error_of(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]entry-stream.next",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<EntryStream>,),
                        | -> ::windlass::Result<(Result<Option<Entry>, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostEntryStream::next(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.read-via-stream",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Descriptor>, Size),
                        | -> ::windlass::Result<
                            (
                                Result<
                                    ::windlass::component::Resource<InputStream>,
                                    ErrorCode,
                                >,
                            ),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::read_via_stream(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.write-via-stream",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Descriptor>, Size),
                        | -> ::windlass::Result<
                            (
                                Result<
                                    ::windlass::component::Resource<OutputStream>,
                                    ErrorCode,
                                >,
                            ),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::write_via_stream(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.append-via-stream",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Descriptor>,),
                        | -> ::windlass::Result<
                            (
                                Result<
                                    ::windlass::component::Resource<OutputStream>,
                                    ErrorCode,
                                >,
                            ),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::append_via_stream(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.advise",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                            ): (
                                ::windlass::component::Resource<Descriptor>,
                                Size,
                                Size,
                                Advice,
                            ),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::advise(host, arg0, arg1, arg2, arg3),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.sync-data",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Descriptor>,),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::sync_data(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.get-flags",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Descriptor>,),
                        | -> ::windlass::Result<(Result<OpenFor, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::get_flags(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.get-kind",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Descriptor>,),
                        | -> ::windlass::Result<(Result<Kind, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::get_kind(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.set-size",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Descriptor>, Size),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::set_size(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.set-times",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                ::windlass::component::Resource<Descriptor>,
                                NewTime,
                                NewTime,
                            ),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::set_times(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.read",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (::windlass::component::Resource<Descriptor>, Size, Size),
                        | -> ::windlass::Result<(Result<(Vec<u8>, bool), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::read(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.write",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                ::windlass::component::Resource<Descriptor>,
                                Vec<u8>,
                                Size,
                            ),
                        | -> ::windlass::Result<(Result<Size, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::write(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.read-folder",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Descriptor>,),
                        | -> ::windlass::Result<
                            (
                                Result<
                                    ::windlass::component::Resource<EntryStream>,
                                    ErrorCode,
                                >,
                            ),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::read_folder(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.sync",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Descriptor>,),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::sync(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.create-folder-at",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Descriptor>, String),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::create_folder_at(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.stat",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Descriptor>,),
                        | -> ::windlass::Result<(Result<Status, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::stat(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.stat-at",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                ::windlass::component::Resource<Descriptor>,
                                PathFlags,
                                String,
                            ),
                        | -> ::windlass::Result<(Result<Status, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::stat_at(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.set-times-at",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                                arg4,
                            ): (
                                ::windlass::component::Resource<Descriptor>,
                                PathFlags,
                                String,
                                NewTime,
                                NewTime,
                            ),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((
                                HostDescriptor::set_times_at(
                                    host,
                                    arg0,
                                    arg1,
                                    arg2,
                                    arg3,
                                    arg4,
                                ),
                            ))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.link-at",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                                arg4,
                            ): (
                                ::windlass::component::Resource<Descriptor>,
                                PathFlags,
                                String,
                                ::windlass::component::Resource<Descriptor>,
                                String,
                            ),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((
                                HostDescriptor::link_at(host, arg0, arg1, arg2, arg3, arg4),
                            ))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.open-at",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                                arg4,
                            ): (
                                ::windlass::component::Resource<Descriptor>,
                                PathFlags,
                                String,
                                OpenFlags,
                                OpenFor,
                            ),
                        | -> ::windlass::Result<
                            (
                                Result<
                                    ::windlass::component::Resource<Descriptor>,
                                    ErrorCode,
                                >,
                            ),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((
                                HostDescriptor::open_at(host, arg0, arg1, arg2, arg3, arg4),
                            ))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.read-link-at",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Descriptor>, String),
                        | -> ::windlass::Result<(Result<String, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::read_link_at(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.remove-folder-at",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Descriptor>, String),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::remove_folder_at(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.rename-at",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                            ): (
                                ::windlass::component::Resource<Descriptor>,
                                String,
                                ::windlass::component::Resource<Descriptor>,
                                String,
                            ),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((
                                HostDescriptor::rename_at(host, arg0, arg1, arg2, arg3),
                            ))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.symlink-at",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                ::windlass::component::Resource<Descriptor>,
                                String,
                                String,
                            ),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::symlink_at(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.unlink-at",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Descriptor>, String),
                        | -> ::windlass::Result<(Result<(), ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::unlink_at(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.is-same",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<Descriptor>,
                                ::windlass::component::Resource<Descriptor>,
                            ),
                        | -> ::windlass::Result<(bool,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::is_same(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.identity",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Descriptor>,),
                        | -> ::windlass::Result<(Result<Identity, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::identity(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]descriptor.identity-at",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                ::windlass::component::Resource<Descriptor>,
                                PathFlags,
                                String,
                            ),
                        | -> ::windlass::Result<(Result<Identity, ErrorCode>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDescriptor::identity_at(host, arg0, arg1, arg2),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:files/types@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:files/types@0.2.0")?, host_getter)
            }
        }
        pub mod preopens {
            pub type Descriptor = super::super::super::t::files::types::Descriptor;
            /// What a host implements for the interface `t:files/preopens@0.2.0`.
            pub trait Host {
                fn folders(
                    &mut self,
                ) -> Vec<(::windlass::component::Resource<Descriptor>, String)>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn folders(
                    &mut self,
                ) -> Vec<(::windlass::component::Resource<Descriptor>, String)> {
                    <_T as Host>::folders(self)
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
                        "folders",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<
                            (Vec<(::windlass::component::Resource<Descriptor>, String)>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::folders(host),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:files/preopens@0.2.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:files/preopens@0.2.0")?, host_getter)
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
        pub mod files {
            pub mod run {
                /// The functions of the exported interface `t:files/run@0.2.0` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    run: ::windlass::component::TypedFunc<(), (Result<(), ()>,)>,
                }
                /// Where a component keeps the functions of its export `t:files/run@0.2.0`.
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
                            .get_export_index(None, "t:files/run@0.2.0")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:files/run@0.2.0`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:files/run@0.2.0` that the component exports has no function `{name}`"
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
                                "the exported function `run` of `t:files/run@0.2.0`",
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
