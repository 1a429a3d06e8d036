#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `queue` whose imports are resolved and whose exports are found.
pub struct QueuePre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: QueueIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for QueuePre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> QueuePre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = QueueIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Queue> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `queue` keeps its exports.
#[derive(Clone)]
pub struct QueueIndices {
    interface0: exports::t::queue::consumer::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl QueueIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::queue::consumer::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Queue> {
        Ok(Queue {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `queue`.
#[derive(Clone)]
pub struct Queue {
    interface0: exports::t::queue::consumer::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Queue {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        QueuePre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        QueueIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::queue::types::HostWithStore<T> + t::queue::producer::HostWithStore<T>
            + t::queue::key_value::HostWithStore<T>,
        for<'a> D::Data<
            'a,
        >: t::queue::types::Host + t::queue::producer::Host + t::queue::key_value::Host,
        T: 'static,
    {
        t::queue::types::add_to_linker::<T, D>(linker, host_getter)?;
        t::queue::producer::add_to_linker::<T, D>(linker, host_getter)?;
        t::queue::key_value::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:queue/consumer`.
    pub fn t_queue_consumer(&self) -> &exports::t::queue::consumer::Guest {
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
    pub mod queue {
        pub mod types {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Message {
                pub id: String,
                pub topic: String,
                pub body: Vec<u8>,
                pub attributes: Vec<(String, String)>,
                pub at: u64,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum Outcome {
                #[component(name = "done")]
                Done,
                #[component(name = "retry")]
                Retry(u32),
                #[component(name = "dead")]
                Dead(String),
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Quality {
                #[component(name = "at-most-once")]
                AtMostOnce,
                #[component(name = "at-least-once")]
                AtLeastOnce,
                #[component(name = "exactly-once")]
                ExactlyOnce,
            }
            /// What a host implements for the interface `t:queue/types`.
            pub trait Host {}
            impl<_T: Host + ?Sized> Host for &mut _T {}
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
                let _ = (instance, host_getter);
                Ok(())
            }
            /// Defines the interface `t:queue/types` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:queue/types")?, host_getter)
            }
        }
        pub mod producer {
            pub type Message = super::super::super::t::queue::types::Message;
            pub type Quality = super::super::super::t::queue::types::Quality;
            /// What a host implements for the interface `t:queue/producer`.
            pub trait Host {
                fn send(
                    &mut self,
                    topic: String,
                    messages: Vec<Message>,
                    quality: Quality,
                ) -> Result<Vec<String>, String>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn send(
                    &mut self,
                    topic: String,
                    messages: Vec<Message>,
                    quality: Quality,
                ) -> Result<Vec<String>, String> {
                    <_T as Host>::send(self, topic, messages, quality)
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
                        "send",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1, arg2): (String, Vec<Message>, Quality),
                        | -> ::windlass::Result<(Result<Vec<String>, String>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::send(host, arg0, arg1, arg2),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:queue/producer` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:queue/producer")?, host_getter)
            }
        }
        pub mod key_value {
            /// The resource `bucket`, implemented by the host.
            pub enum Bucket {}
            /// The functions of the resource `bucket`.
            pub trait HostBucket {
                fn open(
                    &mut self,
                    name: String,
                ) -> Result<::windlass::component::Resource<Bucket>, String>;
                fn get(
                    &mut self,
                    self_: ::windlass::component::Resource<Bucket>,
                    key: String,
                ) -> Result<Option<Vec<u8>>, String>;
                fn set(
                    &mut self,
                    self_: ::windlass::component::Resource<Bucket>,
                    key: String,
                    value: Vec<u8>,
                    ttl: Option<u64>,
                ) -> Result<(), String>;
                fn delete(
                    &mut self,
                    self_: ::windlass::component::Resource<Bucket>,
                    key: String,
                ) -> Result<bool, String>;
                fn keys(
                    &mut self,
                    self_: ::windlass::component::Resource<Bucket>,
                    prefix: Option<String>,
                    cursor: Option<u64>,
                ) -> Result<(Vec<String>, Option<u64>), String>;
                fn get_many(
                    &mut self,
                    self_: ::windlass::component::Resource<Bucket>,
                    keys: Vec<String>,
                ) -> Result<Vec<Option<(String, Vec<u8>)>>, String>;
                fn set_many(
                    &mut self,
                    self_: ::windlass::component::Resource<Bucket>,
                    entries: Vec<(String, Vec<u8>)>,
                ) -> Result<(), String>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Bucket>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostBucket + ?Sized> HostBucket for &mut _T {
                fn open(
                    &mut self,
                    name: String,
                ) -> Result<::windlass::component::Resource<Bucket>, String> {
                    <_T as HostBucket>::open(self, name)
                }
                fn get(
                    &mut self,
                    self_: ::windlass::component::Resource<Bucket>,
                    key: String,
                ) -> Result<Option<Vec<u8>>, String> {
                    <_T as HostBucket>::get(self, self_, key)
                }
                fn set(
                    &mut self,
                    self_: ::windlass::component::Resource<Bucket>,
                    key: String,
                    value: Vec<u8>,
                    ttl: Option<u64>,
                ) -> Result<(), String> {
                    <_T as HostBucket>::set(self, self_, key, value, ttl)
                }
                fn delete(
                    &mut self,
                    self_: ::windlass::component::Resource<Bucket>,
                    key: String,
                ) -> Result<bool, String> {
                    <_T as HostBucket>::delete(self, self_, key)
                }
                fn keys(
                    &mut self,
                    self_: ::windlass::component::Resource<Bucket>,
                    prefix: Option<String>,
                    cursor: Option<u64>,
                ) -> Result<(Vec<String>, Option<u64>), String> {
                    <_T as HostBucket>::keys(self, self_, prefix, cursor)
                }
                fn get_many(
                    &mut self,
                    self_: ::windlass::component::Resource<Bucket>,
                    keys: Vec<String>,
                ) -> Result<Vec<Option<(String, Vec<u8>)>>, String> {
                    <_T as HostBucket>::get_many(self, self_, keys)
                }
                fn set_many(
                    &mut self,
                    self_: ::windlass::component::Resource<Bucket>,
                    entries: Vec<(String, Vec<u8>)>,
                ) -> Result<(), String> {
                    <_T as HostBucket>::set_many(self, self_, entries)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Bucket>,
                ) -> ::windlass::Result<()> {
                    <_T as HostBucket>::drop(self, rep)
                }
            }
            /// The functions of [`HostBucket`] that see the store.
            pub trait HostBucketWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostBucketWithStore<T> for _D {}
            /// What a host implements for the interface `t:queue/key-value`.
            pub trait Host: HostBucket {}
            impl<_T: Host + ?Sized> Host for &mut _T {}
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostBucketWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostBucketWithStore<T> + ?Sized,
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
                        "bucket",
                        ::windlass::component::ResourceType::host::<Bucket>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostBucket::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Bucket>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "[static]bucket.open",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (String,),
                        | -> ::windlass::Result<
                            (Result<::windlass::component::Resource<Bucket>, String>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostBucket::open(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]bucket.get",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Bucket>, String),
                        | -> ::windlass::Result<(Result<Option<Vec<u8>>, String>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostBucket::get(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]bucket.set",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                            ): (
                                ::windlass::component::Resource<Bucket>,
                                String,
                                Vec<u8>,
                                Option<u64>,
                            ),
                        | -> ::windlass::Result<(Result<(), String>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostBucket::set(host, arg0, arg1, arg2, arg3),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]bucket.delete",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Bucket>, String),
                        | -> ::windlass::Result<(Result<bool, String>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostBucket::delete(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]bucket.keys",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                ::windlass::component::Resource<Bucket>,
                                Option<String>,
                                Option<u64>,
                            ),
                        | -> ::windlass::Result<
                            (Result<(Vec<String>, Option<u64>), String>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostBucket::keys(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]bucket.get-many",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Bucket>, Vec<String>),
                        | -> ::windlass::Result<
                            (Result<Vec<Option<(String, Vec<u8>)>>, String>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostBucket::get_many(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]bucket.set-many",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<Bucket>,
                                Vec<(String, Vec<u8>)>,
                            ),
                        | -> ::windlass::Result<(Result<(), String>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostBucket::set_many(host, arg0, arg1),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:queue/key-value` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:queue/key-value")?, host_getter)
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
        pub mod queue {
            pub mod consumer {
                pub type Message = super::super::super::super::t::queue::types::Message;
                pub type Outcome = super::super::super::super::t::queue::types::Outcome;
                /// The functions of the exported interface `t:queue/consumer` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    handle: ::windlass::component::TypedFunc<
                        (&'static [Message],),
                        (Vec<(String, Outcome)>,),
                    >,
                }
                /// Where a component keeps the functions of its export `t:queue/consumer`.
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
                            .get_export_index(None, "t:queue/consumer")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:queue/consumer`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:queue/consumer` that the component exports has no function `{name}`"
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
                                "the exported function `handle` of `t:queue/consumer`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_handle(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        messages: &[Message],
                    ) -> ::windlass::Result<Vec<(String, Outcome)>> {
                        let (result,) = self.handle.call(store, (messages,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_handle`].
                    pub fn func_handle(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static [Message],),
                        (Vec<(String, Outcome)>,),
                    > {
                        self.handle
                    }
                }
            }
        }
    }
}
