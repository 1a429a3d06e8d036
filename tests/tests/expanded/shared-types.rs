#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub type Item = test::shared_types::base::Item;
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
#[derive(
    ::windlass::component::ComponentType,
    ::windlass::component::Lift,
    ::windlass::component::Lower
)]
#[component(record)]
#[derive(Debug, Clone)]
pub struct Local {
    pub item: Item,
    pub n: u8,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `all` whose imports are resolved and whose exports are found.
pub struct AllPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: AllIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for AllPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> AllPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = AllIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<All> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `all` keeps its exports.
#[derive(Clone)]
pub struct AllIndices {
    interface0: exports::api::GuestIndices,
    touch: ::windlass::component::ComponentExportIndex,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        Ok(Self {
            interface0: exports::api::GuestIndices::new(instance_pre)?,
            touch: instance_pre
                .component()
                .get_export_index(None, "touch")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `touch`"
                    )
                })?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<All> {
        Ok(All {
            interface0: self.interface0.load(&mut store, instance)?,
            touch: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.touch),
                "the exported function `touch`",
            )?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Takes everything of another world and adds to it.
#[derive(Clone)]
pub struct All {
    interface0: exports::api::Guest,
    touch: ::windlass::component::TypedFunc<(u8,), (Result<u8, ()>,)>,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl All {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        AllPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        AllIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines the functions that the world imports outside any interface.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: AllImportsWithStore<T>,
        for<'a> D::Data<'a>: AllImports,
        T: 'static,
    {
        let mut instance = linker.root();
        instance
            .func_wrap(
                "lookup",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (Local,),
                | -> ::windlass::Result<(Item,)> {
                    let host = &mut host_getter(store.data_mut());
                    Ok((AllImports::lookup(host, arg0),))
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
        D: test::shared_types::base::HostWithStore<T>
            + test::shared_types::middle::HostWithStore<T> + log::HostWithStore<T>
            + test::shared_types::types_only::HostWithStore<T> + AllImportsWithStore<T>,
        for<'a> D::Data<
            'a,
        >: test::shared_types::base::Host + test::shared_types::middle::Host + log::Host
            + test::shared_types::types_only::Host + AllImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        test::shared_types::base::add_to_linker::<T, D>(linker, host_getter)?;
        test::shared_types::middle::add_to_linker::<T, D>(linker, host_getter)?;
        log::add_to_linker::<T, D>(linker, host_getter)?;
        test::shared_types::types_only::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    pub fn call_touch(
        &self,
        store: impl ::windlass::AsContextMut,
        x: u8,
    ) -> ::windlass::Result<Result<u8, ()>> {
        let (result,) = self.touch.call(store, (x,))?;
        Ok(result)
    }
    /// The function behind [`Self::call_touch`].
    pub fn func_touch(
        &self,
    ) -> ::windlass::component::TypedFunc<(u8,), (Result<u8, ()>,)> {
        self.touch
    }
    /// The exported interface `api`.
    pub fn api(&self) -> &exports::api::Guest {
        &self.interface0
    }
}
/// What a host implements for the functions that the world `all` imports.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait AllImports {
    fn lookup(&mut self, what: Local) -> Item;
}
impl<_T: AllImports + ?Sized> AllImports for &mut _T {
    fn lookup(&mut self, what: Local) -> Item {
        <_T as AllImports>::lookup(self, what)
    }
}
/// The functions of [`AllImports`] that see the store.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait AllImportsWithStore<T: 'static>: ::windlass::component::HasData {}
impl<_D: ::windlass::component::HasData + ?Sized, T: 'static> AllImportsWithStore<T>
for _D {}
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
pub mod test {
    pub mod shared_types {
        pub mod base {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Item {
                pub id: u32,
                pub label: String,
            }
            pub type Id = u32;
            /// What a host implements for the interface `test:shared-types/base`.
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
            /// Defines the interface `test:shared-types/base` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("test:shared-types/base")?, host_getter)
            }
        }
        pub mod middle {
            pub type Thing = super::super::super::test::shared_types::base::Item;
            pub type Id = super::super::super::test::shared_types::base::Id;
            /// What a host implements for the interface `test:shared-types/middle`.
            pub trait Host {
                fn find(&mut self, by: Id) -> Option<Thing>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn find(&mut self, by: Id) -> Option<Thing> {
                    <_T as Host>::find(self, by)
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
                        "find",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (Id,),
                        | -> ::windlass::Result<(Option<Thing>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::find(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `test:shared-types/middle` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("test:shared-types/middle")?, host_getter)
            }
        }
        pub mod types_only {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Unused {
                pub a: u8,
            }
            /// What a host implements for the interface `test:shared-types/types-only`.
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
            /// Defines the interface `test:shared-types/types-only` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("test:shared-types/types-only")?, host_getter)
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
pub mod log {
    #[derive(
        ::windlass::component::ComponentType,
        ::windlass::component::Lift,
        ::windlass::component::Lower
    )]
    #[component(enum)]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[repr(u8)]
    pub enum Level {
        #[component(name = "low")]
        Low,
        #[component(name = "high")]
        High,
    }
    /// What a host implements for the interface `log`.
    pub trait Host {
        fn log(&mut self, at: Level, text: String);
    }
    impl<_T: Host + ?Sized> Host for &mut _T {
        fn log(&mut self, at: Level, text: String) {
            <_T as Host>::log(self, at, text)
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
                "log",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0, arg1): (Level, String),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    Host::log(host, arg0, arg1);
                    Ok(())
                },
            )?;
        Ok(())
    }
    /// Defines the interface `log` in `linker`; `host_getter` finds what implements it in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: HostWithStore<T>,
        for<'a> D::Data<'a>: Host,
        T: 'static,
    {
        add_to_linker_instance::<T, D>(&mut linker.instance("log")?, host_getter)
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
    pub mod api {
        pub type Item = super::super::test::shared_types::base::Item;
        /// The functions of the exported interface `api` of one instance.
        #[derive(Clone)]
        pub struct Guest {
            put: ::windlass::component::TypedFunc<
                (&'static Item, &'static [Item]),
                (Item,),
            >,
        }
        /// Where a component keeps the functions of its export `api`.
        #[derive(Clone)]
        pub struct GuestIndices {
            put: ::windlass::component::ComponentExportIndex,
        }
        impl GuestIndices {
            /// Looks up every function by name.
            pub fn new<_T: 'static>(
                instance_pre: &::windlass::component::InstancePre<_T>,
            ) -> ::windlass::Result<GuestIndices> {
                let component = instance_pre.component();
                let instance = component
                    .get_export_index(None, "api")
                    .ok_or_else(|| {
                        ::windlass::format_err!(
                            "the component does not export the interface `api`"
                        )
                    })?;
                let function = |name: &str| {
                    component
                        .get_export_index(Some(&instance), name)
                        .ok_or_else(|| {
                            ::windlass::format_err!(
                                "the interface `api` that the component exports has no function `{name}`"
                            )
                        })
                };
                Ok(GuestIndices {
                    put: function("put")?,
                })
            }
            /// Takes the functions from an instance and checks their types.
            pub fn load(
                &self,
                mut store: impl ::windlass::AsContextMut,
                instance: &::windlass::component::Instance,
            ) -> ::windlass::Result<Guest> {
                Ok(Guest {
                    put: ::windlass::error::Context::context(
                        instance.get_typed_func(&mut store, &self.put),
                        "the exported function `put` of `api`",
                    )?,
                })
            }
        }
        impl Guest {
            pub fn call_put(
                &self,
                store: impl ::windlass::AsContextMut,
                x: &Item,
                y: &[Item],
            ) -> ::windlass::Result<Item> {
                let (result,) = self.put.call(store, (x, y))?;
                Ok(result)
            }
            /// The function behind [`Self::call_put`].
            pub fn func_put(
                &self,
            ) -> ::windlass::component::TypedFunc<
                (&'static Item, &'static [Item]),
                (Item,),
            > {
                self.put
            }
        }
    }
}
