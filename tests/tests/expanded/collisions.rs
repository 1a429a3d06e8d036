#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub type Thing = t::collisions::host::Thing;
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
#[derive(
    ::windlass::component::ComponentType,
    ::windlass::component::Lift,
    ::windlass::component::Lower
)]
#[component(record)]
#[derive(Debug, Clone, Copy)]
pub struct Collisions {
    pub a: u8,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
#[derive(
    ::windlass::component::ComponentType,
    ::windlass::component::Lift,
    ::windlass::component::Lower
)]
#[component(record)]
#[derive(Debug, Clone, Copy)]
pub struct CollisionsPre {
    pub a: Collisions,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
#[derive(
    ::windlass::component::ComponentType,
    ::windlass::component::Lift,
    ::windlass::component::Lower
)]
#[component(enum)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum CollisionsIndices {
    #[component(name = "a")]
    A,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
#[derive(
    ::windlass::component::ComponentType,
    ::windlass::component::Lift,
    ::windlass::component::Lower
)]
#[component(enum)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum CollisionsImports {
    #[component(name = "a")]
    A,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
#[derive(
    ::windlass::component::ComponentType,
    ::windlass::component::Lift,
    ::windlass::component::Lower
)]
#[component(enum)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum LinkOptions {
    #[component(name = "a")]
    A,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// The resource `collisions-with-store`, implemented by the host.
pub enum CollisionsWithStore {}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `collisions` whose imports are resolved and whose exports are found.
pub struct CollisionsPre_<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: CollisionsIndices_,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for CollisionsPre_<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> CollisionsPre_<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = CollisionsIndices_::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Collisions_> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `collisions` keeps its exports.
#[derive(Clone)]
pub struct CollisionsIndices_ {
    interface0: exports::t::collisions::guest::GuestIndices_,
    instantiate: ::windlass::component::ComponentExportIndex,
    new: ::windlass::component::ComponentExportIndex,
    call_new: ::windlass::component::ComponentExportIndex,
    func_new: ::windlass::component::ComponentExportIndex,
    add_to_linker: ::windlass::component::ComponentExportIndex,
    t_collisions_guest: ::windlass::component::ComponentExportIndex,
    interface0_: ::windlass::component::ComponentExportIndex,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl CollisionsIndices_ {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        Ok(Self {
            interface0: exports::t::collisions::guest::GuestIndices_::new(instance_pre)?,
            instantiate: instance_pre
                .component()
                .get_export_index(None, "instantiate")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `instantiate`"
                    )
                })?,
            new: instance_pre
                .component()
                .get_export_index(None, "new")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `new`"
                    )
                })?,
            call_new: instance_pre
                .component()
                .get_export_index(None, "call-new")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `call-new`"
                    )
                })?,
            func_new: instance_pre
                .component()
                .get_export_index(None, "func-new")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `func-new`"
                    )
                })?,
            add_to_linker: instance_pre
                .component()
                .get_export_index(None, "add-to-linker")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `add-to-linker`"
                    )
                })?,
            t_collisions_guest: instance_pre
                .component()
                .get_export_index(None, "t-collisions-guest")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `t-collisions-guest`"
                    )
                })?,
            interface0_: instance_pre
                .component()
                .get_export_index(None, "interface0")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `interface0`"
                    )
                })?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Collisions_> {
        Ok(Collisions_ {
            interface0: self.interface0.load(&mut store, instance)?,
            instantiate: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.instantiate),
                "the exported function `instantiate`",
            )?,
            new: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.new),
                "the exported function `new`",
            )?,
            call_new: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.call_new),
                "the exported function `call-new`",
            )?,
            func_new: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.func_new),
                "the exported function `func-new`",
            )?,
            add_to_linker: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.add_to_linker),
                "the exported function `add-to-linker`",
            )?,
            t_collisions_guest: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.t_collisions_guest),
                "the exported function `t-collisions-guest`",
            )?,
            interface0_: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.interface0_),
                "the exported function `interface0`",
            )?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `collisions`.
#[derive(Clone)]
pub struct Collisions_ {
    interface0: exports::t::collisions::guest::Guest_,
    instantiate: ::windlass::component::TypedFunc<(Collisions,), ()>,
    new: ::windlass::component::TypedFunc<(), ()>,
    call_new: ::windlass::component::TypedFunc<(), ()>,
    func_new: ::windlass::component::TypedFunc<(), ()>,
    add_to_linker: ::windlass::component::TypedFunc<(u8,), ()>,
    t_collisions_guest: ::windlass::component::TypedFunc<(), ()>,
    interface0_: ::windlass::component::TypedFunc<(), ()>,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Collisions_ {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        CollisionsPre_::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        CollisionsIndices_::new(&instance.instance_pre(&store))?
            .load(&mut store, instance)
    }
    /// Defines the functions that the world imports outside any interface.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: CollisionsImportsWithStore<T>,
        for<'a> D::Data<'a>: CollisionsImports_,
        T: 'static,
    {
        let mut instance = linker.root();
        instance
            .resource(
                "collisions-with-store",
                ::windlass::component::ResourceType::host::<CollisionsWithStore>(),
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    rep: u32,
                | -> ::windlass::Result<()> {
                    HostCollisionsWithStore::drop(
                        &mut host_getter(store.data_mut()),
                        ::windlass::component::Resource::<
                            CollisionsWithStore,
                        >::new_own(rep),
                    )
                },
            )?;
        instance
            .func_wrap(
                "instantiate",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (
                        arg0,
                        arg1,
                        arg2,
                        arg3,
                        arg4,
                    ): (
                        Collisions,
                        CollisionsPre,
                        CollisionsIndices,
                        CollisionsImports,
                        LinkOptions,
                    ),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    CollisionsImports_::instantiate(host, arg0, arg1, arg2, arg3, arg4);
                    Ok(())
                },
            )?;
        instance
            .func_wrap(
                "[method]collisions-with-store.drop",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (::windlass::component::Resource<CollisionsWithStore>,),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    HostCollisionsWithStore::drop_(host, arg0);
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
        D: t::collisions::host::HostWithStore_<T> + CollisionsImportsWithStore<T>,
        for<'a> D::Data<'a>: t::collisions::host::Host_ + CollisionsImports_,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        t::collisions::host::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    pub fn call_instantiate(
        &self,
        store: impl ::windlass::AsContextMut,
        a: Collisions,
    ) -> ::windlass::Result<()> {
        self.instantiate.call(store, (a,))
    }
    /// The function behind [`Self::call_instantiate`].
    pub fn func_instantiate(
        &self,
    ) -> ::windlass::component::TypedFunc<(Collisions,), ()> {
        self.instantiate
    }
    pub fn call_new(
        &self,
        store: impl ::windlass::AsContextMut,
    ) -> ::windlass::Result<()> {
        self.new.call(store, ())
    }
    /// The function behind [`Self::call_new`].
    pub fn func_new(&self) -> ::windlass::component::TypedFunc<(), ()> {
        self.new
    }
    pub fn call_call_new(
        &self,
        store: impl ::windlass::AsContextMut,
    ) -> ::windlass::Result<()> {
        self.call_new.call(store, ())
    }
    /// The function behind [`Self::call_call_new`].
    pub fn func_call_new(&self) -> ::windlass::component::TypedFunc<(), ()> {
        self.call_new
    }
    pub fn call_func_new(
        &self,
        store: impl ::windlass::AsContextMut,
    ) -> ::windlass::Result<()> {
        self.func_new.call(store, ())
    }
    /// The function behind [`Self::call_func_new`].
    pub fn func_func_new(&self) -> ::windlass::component::TypedFunc<(), ()> {
        self.func_new
    }
    pub fn call_add_to_linker(
        &self,
        store: impl ::windlass::AsContextMut,
        store_: u8,
    ) -> ::windlass::Result<()> {
        self.add_to_linker.call(store, (store_,))
    }
    /// The function behind [`Self::call_add_to_linker`].
    pub fn func_add_to_linker(&self) -> ::windlass::component::TypedFunc<(u8,), ()> {
        self.add_to_linker
    }
    pub fn call_t_collisions_guest(
        &self,
        store: impl ::windlass::AsContextMut,
    ) -> ::windlass::Result<()> {
        self.t_collisions_guest.call(store, ())
    }
    /// The function behind [`Self::call_t_collisions_guest`].
    pub fn func_t_collisions_guest(&self) -> ::windlass::component::TypedFunc<(), ()> {
        self.t_collisions_guest
    }
    pub fn call_interface0(
        &self,
        store: impl ::windlass::AsContextMut,
    ) -> ::windlass::Result<()> {
        self.interface0_.call(store, ())
    }
    /// The function behind [`Self::call_interface0`].
    pub fn func_interface0(&self) -> ::windlass::component::TypedFunc<(), ()> {
        self.interface0_
    }
    /// The exported interface `t:collisions/guest`.
    pub fn t_collisions_guest(&self) -> &exports::t::collisions::guest::Guest_ {
        &self.interface0
    }
}
/// The functions of the resource `collisions-with-store`.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait HostCollisionsWithStore {
    fn drop_(&mut self, self_: ::windlass::component::Resource<CollisionsWithStore>);
    /// Called when the component has given up an owned handle: the host frees what it stands for.
    fn drop(
        &mut self,
        rep: ::windlass::component::Resource<CollisionsWithStore>,
    ) -> ::windlass::Result<()>;
}
impl<_T: HostCollisionsWithStore + ?Sized> HostCollisionsWithStore for &mut _T {
    fn drop_(&mut self, self_: ::windlass::component::Resource<CollisionsWithStore>) {
        <_T as HostCollisionsWithStore>::drop_(self, self_)
    }
    fn drop(
        &mut self,
        rep: ::windlass::component::Resource<CollisionsWithStore>,
    ) -> ::windlass::Result<()> {
        <_T as HostCollisionsWithStore>::drop(self, rep)
    }
}
/// The functions of [`HostCollisionsWithStore`] that see the store.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait HostCollisionsWithStoreWithStore<T: 'static>: ::windlass::component::HasData {}
impl<
    _D: ::windlass::component::HasData + ?Sized,
    T: 'static,
> HostCollisionsWithStoreWithStore<T> for _D {}
/// What a host implements for the functions that the world `collisions` imports.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait CollisionsImports_: HostCollisionsWithStore {
    fn instantiate(
        &mut self,
        a: Collisions,
        b: CollisionsPre,
        c: CollisionsIndices,
        d: CollisionsImports,
        e: LinkOptions,
    );
}
impl<_T: CollisionsImports_ + ?Sized> CollisionsImports_ for &mut _T {
    fn instantiate(
        &mut self,
        a: Collisions,
        b: CollisionsPre,
        c: CollisionsIndices,
        d: CollisionsImports,
        e: LinkOptions,
    ) {
        <_T as CollisionsImports_>::instantiate(self, a, b, c, d, e)
    }
}
/// The functions of [`CollisionsImports_`] that see the store.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait CollisionsImportsWithStore<
    T: 'static,
>: ::windlass::component::HasData + HostCollisionsWithStoreWithStore<T> {}
impl<
    _D: ::windlass::component::HasData + HostCollisionsWithStoreWithStore<T> + ?Sized,
    T: 'static,
> CollisionsImportsWithStore<T> for _D {}
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
    pub mod collisions {
        /// Names that meet what is generated, and each other.
        pub mod host {
            /// Meets its own trait, and the interface's.
            pub enum WithStore {}
            /// Meets the trait of the resource below.
            pub enum Thing {}
            /// The resource `thing-with-store`, implemented by the host.
            pub enum ThingWithStore {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Host {
                pub host: u8,
            }
            impl ::core::fmt::Display for Host {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::write!(f, "{self:?}")
                }
            }
            impl ::core::error::Error for Host {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct LinkOptions {
                pub guest: Host,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum HostWithStore {
                #[component(name = "guest")]
                Guest,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone, Copy)]
            pub enum HostThing {
                #[component(name = "host")]
                Host(Host),
            }
            ::windlass::component::flags! {
                Ok { #[component(name = "err")] const ERR; #[component(name = "some")]
                const SOME; #[component(name = "none")] const NONE; }
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Err {
                pub ok: Ok,
            }
            impl ::core::fmt::Display for Err {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    ::core::write!(f, "{self:?}")
                }
            }
            impl ::core::error::Error for Err {}
            /// Meets its own trait, and the interface's.
            pub trait HostWithStore__ {
                fn drop_(&mut self, self_: ::windlass::component::Resource<WithStore>);
                fn new_(&mut self) -> ::windlass::component::Resource<WithStore>;
                fn new(&mut self) -> ::windlass::component::Resource<WithStore>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<WithStore>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostWithStore__ + ?Sized> HostWithStore__ for &mut _T {
                fn drop_(&mut self, self_: ::windlass::component::Resource<WithStore>) {
                    <_T as HostWithStore__>::drop_(self, self_)
                }
                fn new_(&mut self) -> ::windlass::component::Resource<WithStore> {
                    <_T as HostWithStore__>::new_(self)
                }
                fn new(&mut self) -> ::windlass::component::Resource<WithStore> {
                    <_T as HostWithStore__>::new(self)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<WithStore>,
                ) -> ::windlass::Result<()> {
                    <_T as HostWithStore__>::drop(self, rep)
                }
            }
            /// The functions of [`HostWithStore__`] that see the store.
            pub trait HostWithStoreWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostWithStoreWithStore<T> for _D {}
            /// Meets the trait of the resource below.
            pub trait HostThing_ {
                fn use_it(
                    &mut self,
                    self_: ::windlass::component::Resource<Thing>,
                    id: u32,
                    host: u32,
                    store: u32,
                    data: u32,
                    instance: u32,
                );
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Thing>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostThing_ + ?Sized> HostThing_ for &mut _T {
                fn use_it(
                    &mut self,
                    self_: ::windlass::component::Resource<Thing>,
                    id: u32,
                    host: u32,
                    store: u32,
                    data: u32,
                    instance: u32,
                ) {
                    <_T as HostThing_>::use_it(
                        self,
                        self_,
                        id,
                        host,
                        store,
                        data,
                        instance,
                    )
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Thing>,
                ) -> ::windlass::Result<()> {
                    <_T as HostThing_>::drop(self, rep)
                }
            }
            /// The functions of [`HostThing_`] that see the store.
            pub trait HostThingWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostThingWithStore<T> for _D {}
            /// The functions of the resource `thing-with-store`.
            pub trait HostThingWithStore_ {
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<ThingWithStore>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostThingWithStore_ + ?Sized> HostThingWithStore_ for &mut _T {
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<ThingWithStore>,
                ) -> ::windlass::Result<()> {
                    <_T as HostThingWithStore_>::drop(self, rep)
                }
            }
            /// The functions of [`HostThingWithStore_`] that see the store.
            pub trait HostThingWithStoreWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostThingWithStoreWithStore<T> for _D {}
            /// What a host implements for the interface `t:collisions/host`.
            pub trait Host_: HostWithStore__ + HostThing_ + HostThingWithStore_ {
                fn add_to_linker(
                    &mut self,
                    linker: u8,
                    host_getter: u8,
                ) -> Result<Err, Host>;
                fn convert_host(&mut self) -> Result<(), Err>;
                fn self_(&mut self, self_: Err);
            }
            impl<_T: Host_ + ?Sized> Host_ for &mut _T {
                fn add_to_linker(
                    &mut self,
                    linker: u8,
                    host_getter: u8,
                ) -> Result<Err, Host> {
                    <_T as Host_>::add_to_linker(self, linker, host_getter)
                }
                fn convert_host(&mut self) -> Result<(), Err> {
                    <_T as Host_>::convert_host(self)
                }
                fn self_(&mut self, self_: Err) {
                    <_T as Host_>::self_(self, self_)
                }
            }
            /// The functions of [`Host_`] that see the store.
            pub trait HostWithStore_<
                T: 'static,
            >: ::windlass::component::HasData + HostWithStoreWithStore<
                    T,
                > + HostThingWithStore<T> + HostThingWithStoreWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostWithStoreWithStore<T>
                    + HostThingWithStore<T> + HostThingWithStoreWithStore<T> + ?Sized,
                T: 'static,
            > HostWithStore_<T> for _D {}
            /// Defines the items of the interface in one instance of a linker, under whatever name that has.
            pub fn add_to_linker_instance<T, D>(
                instance: &mut ::windlass::component::LinkerInstance<'_, T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> ::windlass::Result<()>
            where
                D: HostWithStore_<T>,
                for<'a> D::Data<'a>: Host_,
                T: 'static,
            {
                instance
                    .resource(
                        "with-store",
                        ::windlass::component::ResourceType::host::<WithStore>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostWithStore__::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<WithStore>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "thing",
                        ::windlass::component::ResourceType::host::<Thing>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostThing_::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Thing>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "thing-with-store",
                        ::windlass::component::ResourceType::host::<ThingWithStore>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostThingWithStore_::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<
                                    ThingWithStore,
                                >::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "add-to-linker",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, u8),
                        | -> ::windlass::Result<(Result<Err, Host>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host_::add_to_linker(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "convert-host",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(Result<(), Err>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host_::convert_host(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "self",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (Err,),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host_::self_(host, arg0);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]thing.use-it",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                                arg4,
                                arg5,
                            ): (
                                ::windlass::component::Resource<Thing>,
                                u32,
                                u32,
                                u32,
                                u32,
                                u32,
                            ),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostThing_::use_it(host, arg0, arg1, arg2, arg3, arg4, arg5);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]with-store.drop",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<WithStore>,),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostWithStore__::drop_(host, arg0);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[static]with-store.new",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<WithStore>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostWithStore__::new_(host),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[constructor]with-store",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<WithStore>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostWithStore__::new(host),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:collisions/host` in `linker`; `host_getter` finds what implements it in the store's data.
            pub fn add_to_linker<T, D>(
                linker: &mut ::windlass::component::Linker<T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> ::windlass::Result<()>
            where
                D: HostWithStore_<T>,
                for<'a> D::Data<'a>: Host_,
                T: 'static,
            {
                add_to_linker_instance::<
                    T,
                    D,
                >(&mut linker.instance("t:collisions/host")?, host_getter)
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
        pub mod collisions {
            pub mod guest {
                pub type WithStore = super::super::super::super::t::collisions::host::WithStore;
                /// The resource `indices`, implemented by the component.
                pub type Indices = ::windlass::component::ResourceAny;
                /// The resource `thing`, implemented by the component.
                pub type Thing = ::windlass::component::ResourceAny;
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Guest {
                    pub a: u8,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct GuestIndices {
                    pub a: Guest,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct GuestThing {
                    pub a: GuestIndices,
                }
                /// The functions of the exported interface `t:collisions/guest` of one instance.
                #[derive(Clone)]
                pub struct Guest_ {
                    indices_index_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (),
                    >,
                    indices_drop_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (),
                    >,
                    indices_load_: ::windlass::component::TypedFunc<(), ()>,
                    thing_constructor_: ::windlass::component::TypedFunc<
                        (u8,),
                        (::windlass::component::ResourceAny,),
                    >,
                    thing_constructor_of_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (),
                    >,
                    thing_constructor_of: ::windlass::component::TypedFunc<
                        (GuestThing,),
                        (),
                    >,
                    use_indices: ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            ::windlass::component::Resource<WithStore>,
                        ),
                        (),
                    >,
                    call_indices: ::windlass::component::TypedFunc<(), ()>,
                    func_indices: ::windlass::component::TypedFunc<(), ()>,
                    new: ::windlass::component::TypedFunc<
                        (&'static str, &'static str, &'static str),
                        (),
                    >,
                    load: ::windlass::component::TypedFunc<(u8, u8), ()>,
                }
                /// Where a component keeps the functions of its export `t:collisions/guest`.
                #[derive(Clone)]
                pub struct GuestIndices_ {
                    indices_index_: ::windlass::component::ComponentExportIndex,
                    indices_drop_: ::windlass::component::ComponentExportIndex,
                    indices_load_: ::windlass::component::ComponentExportIndex,
                    thing_constructor_: ::windlass::component::ComponentExportIndex,
                    thing_constructor_of_: ::windlass::component::ComponentExportIndex,
                    thing_constructor_of: ::windlass::component::ComponentExportIndex,
                    use_indices: ::windlass::component::ComponentExportIndex,
                    call_indices: ::windlass::component::ComponentExportIndex,
                    func_indices: ::windlass::component::ComponentExportIndex,
                    new: ::windlass::component::ComponentExportIndex,
                    load: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices_ {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices_> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:collisions/guest")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:collisions/guest`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:collisions/guest` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices_ {
                            indices_index_: function("[method]indices.index")?,
                            indices_drop_: function("[method]indices.drop")?,
                            indices_load_: function("[static]indices.load")?,
                            thing_constructor_: function("[constructor]thing")?,
                            thing_constructor_of_: function(
                                "[method]thing.constructor-of",
                            )?,
                            thing_constructor_of: function("thing-constructor-of")?,
                            use_indices: function("use-indices")?,
                            call_indices: function("call-indices")?,
                            func_indices: function("func-indices")?,
                            new: function("new")?,
                            load: function("load")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest_> {
                        Ok(Guest_ {
                            indices_index_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.indices_index_),
                                "the exported function `[method]indices.index` of `t:collisions/guest`",
                            )?,
                            indices_drop_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.indices_drop_),
                                "the exported function `[method]indices.drop` of `t:collisions/guest`",
                            )?,
                            indices_load_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.indices_load_),
                                "the exported function `[static]indices.load` of `t:collisions/guest`",
                            )?,
                            thing_constructor_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.thing_constructor_),
                                "the exported function `[constructor]thing` of `t:collisions/guest`",
                            )?,
                            thing_constructor_of_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.thing_constructor_of_),
                                "the exported function `[method]thing.constructor-of` of `t:collisions/guest`",
                            )?,
                            thing_constructor_of: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.thing_constructor_of),
                                "the exported function `thing-constructor-of` of `t:collisions/guest`",
                            )?,
                            use_indices: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.use_indices),
                                "the exported function `use-indices` of `t:collisions/guest`",
                            )?,
                            call_indices: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.call_indices),
                                "the exported function `call-indices` of `t:collisions/guest`",
                            )?,
                            func_indices: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.func_indices),
                                "the exported function `func-indices` of `t:collisions/guest`",
                            )?,
                            new: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.new),
                                "the exported function `new` of `t:collisions/guest`",
                            )?,
                            load: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.load),
                                "the exported function `load` of `t:collisions/guest`",
                            )?,
                        })
                    }
                }
                impl Guest_ {
                    /// Would have the field of the method below.
                    pub fn call_thing_constructor_of(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        g: GuestThing,
                    ) -> ::windlass::Result<()> {
                        self.thing_constructor_of.call(store, (g,))
                    }
                    /// The function behind [`Self::call_thing_constructor_of`].
                    pub fn func_thing_constructor_of(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(GuestThing,), ()> {
                        self.thing_constructor_of
                    }
                    pub fn call_use_indices(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        i: ::windlass::component::ResourceAny,
                        w: ::windlass::component::Resource<WithStore>,
                    ) -> ::windlass::Result<()> {
                        self.use_indices.call(store, (i, w))
                    }
                    /// The function behind [`Self::call_use_indices`].
                    pub fn func_use_indices(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            ::windlass::component::Resource<WithStore>,
                        ),
                        (),
                    > {
                        self.use_indices
                    }
                    pub fn call_call_indices(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<()> {
                        self.call_indices.call(store, ())
                    }
                    /// The function behind [`Self::call_call_indices`].
                    pub fn func_call_indices(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), ()> {
                        self.call_indices
                    }
                    pub fn call_func_indices(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<()> {
                        self.func_indices.call(store, ())
                    }
                    /// The function behind [`Self::call_func_indices`].
                    pub fn func_func_indices(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), ()> {
                        self.func_indices
                    }
                    pub fn call_new(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        function: &str,
                        component: &str,
                        name: &str,
                    ) -> ::windlass::Result<()> {
                        self.new.call(store, (function, component, name))
                    }
                    /// The function behind [`Self::call_new`].
                    pub fn func_new(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static str, &'static str, &'static str),
                        (),
                    > {
                        self.new
                    }
                    pub fn call_load(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        store_: u8,
                        instance: u8,
                    ) -> ::windlass::Result<()> {
                        self.load.call(store, (store_, instance))
                    }
                    /// The function behind [`Self::call_load`].
                    pub fn func_load(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(u8, u8), ()> {
                        self.load
                    }
                    /// The functions of the resource `indices`.
                    pub fn indices(&self) -> GuestIndices__<'_> {
                        GuestIndices__ { funcs: self }
                    }
                    /// The functions of the resource `thing`.
                    pub fn thing(&self) -> GuestThing_<'_> {
                        GuestThing_ { funcs: self }
                    }
                }
                /// The functions of the resource `indices`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestIndices__<'a> {
                    funcs: &'a Guest_,
                }
                impl GuestIndices__<'_> {
                    pub fn call_index(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<()> {
                        self.funcs.indices_index_.call(store, (self_,))
                    }
                    /// The function behind [`Self::call_index`].
                    pub fn func_index(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (),
                    > {
                        self.funcs.indices_index_
                    }
                    pub fn call_drop(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<()> {
                        self.funcs.indices_drop_.call(store, (self_,))
                    }
                    /// The function behind [`Self::call_drop`].
                    pub fn func_drop(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (),
                    > {
                        self.funcs.indices_drop_
                    }
                    pub fn call_load(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<()> {
                        self.funcs.indices_load_.call(store, ())
                    }
                    /// The function behind [`Self::call_load`].
                    pub fn func_load(&self) -> ::windlass::component::TypedFunc<(), ()> {
                        self.funcs.indices_load_
                    }
                }
                /// The functions of the resource `thing`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestThing_<'a> {
                    funcs: &'a Guest_,
                }
                impl GuestThing_<'_> {
                    pub fn call_constructor(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        store_: u8,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self
                            .funcs
                            .thing_constructor_
                            .call(store, (store_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_constructor`].
                    pub fn func_constructor(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8,),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.thing_constructor_
                    }
                    pub fn call_constructor_of(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<()> {
                        self.funcs.thing_constructor_of_.call(store, (self_,))
                    }
                    /// The function behind [`Self::call_constructor_of`].
                    pub fn func_constructor_of(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (),
                    > {
                        self.funcs.thing_constructor_of_
                    }
                }
            }
        }
    }
}
