#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub type Item = t::inline_interfaces::shared::Item;
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `inline-interfaces` whose imports are resolved and whose exports are found.
pub struct InlineInterfacesPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: InlineInterfacesIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for InlineInterfacesPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> InlineInterfacesPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = InlineInterfacesIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<InlineInterfaces> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `inline-interfaces` keeps its exports.
#[derive(Clone)]
pub struct InlineInterfacesIndices {
    interface0: exports::numbers_out::GuestIndices,
    run: ::windlass::component::ComponentExportIndex,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl InlineInterfacesIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        Ok(Self {
            interface0: exports::numbers_out::GuestIndices::new(instance_pre)?,
            run: instance_pre
                .component()
                .get_export_index(None, "run")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `run`"
                    )
                })?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<InlineInterfaces> {
        Ok(InlineInterfaces {
            interface0: self.interface0.load(&mut store, instance)?,
            run: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.run),
                "the exported function `run`",
            )?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `inline-interfaces`.
#[derive(Clone)]
pub struct InlineInterfaces {
    interface0: exports::numbers_out::Guest,
    run: ::windlass::component::TypedFunc<(Item,), ()>,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl InlineInterfaces {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        InlineInterfacesPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        InlineInterfacesIndices::new(&instance.instance_pre(&store))?
            .load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::inline_interfaces::shared::HostWithStore<T> + numbers::HostWithStore<T>
            + type_::HostWithStore<T>,
        for<'a> D::Data<
            'a,
        >: t::inline_interfaces::shared::Host + numbers::Host + type_::Host,
        T: 'static,
    {
        t::inline_interfaces::shared::add_to_linker::<T, D>(linker, host_getter)?;
        numbers::add_to_linker::<T, D>(linker, host_getter)?;
        type_::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    pub fn call_run(
        &self,
        store: impl ::windlass::AsContextMut,
        i: Item,
    ) -> ::windlass::Result<()> {
        self.run.call(store, (i,))
    }
    /// The function behind [`Self::call_run`].
    pub fn func_run(&self) -> ::windlass::component::TypedFunc<(Item,), ()> {
        self.run
    }
    /// The exported interface `numbers-out`.
    pub fn numbers_out(&self) -> &exports::numbers_out::Guest {
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
    pub mod inline_interfaces {
        pub mod shared {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Item {
                pub n: u32,
            }
            /// What a host implements for the interface `t:inline-interfaces/shared`.
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
            /// Defines the interface `t:inline-interfaces/shared` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:inline-interfaces/shared")?, host_getter)
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
pub mod numbers {
    pub type Item = super::t::inline_interfaces::shared::Item;
    /// The resource `counter`, implemented by the host.
    pub enum Counter {}
    /// The functions of the resource `counter`.
    pub trait HostCounter {
        fn new(&mut self) -> ::windlass::component::Resource<Counter>;
        fn next(&mut self, self_: ::windlass::component::Resource<Counter>) -> Item;
        /// Called when the component has given up an owned handle: the host frees what it stands for.
        fn drop(
            &mut self,
            rep: ::windlass::component::Resource<Counter>,
        ) -> ::windlass::Result<()>;
    }
    impl<_T: HostCounter + ?Sized> HostCounter for &mut _T {
        fn new(&mut self) -> ::windlass::component::Resource<Counter> {
            <_T as HostCounter>::new(self)
        }
        fn next(&mut self, self_: ::windlass::component::Resource<Counter>) -> Item {
            <_T as HostCounter>::next(self, self_)
        }
        fn drop(
            &mut self,
            rep: ::windlass::component::Resource<Counter>,
        ) -> ::windlass::Result<()> {
            <_T as HostCounter>::drop(self, rep)
        }
    }
    /// The functions of [`HostCounter`] that see the store.
    pub trait HostCounterWithStore<T: 'static>: ::windlass::component::HasData {}
    impl<_D: ::windlass::component::HasData + ?Sized, T: 'static> HostCounterWithStore<T>
    for _D {}
    /// What a host implements for the interface `numbers`.
    pub trait Host: HostCounter {
        fn count(&mut self, i: Item) -> u32;
    }
    impl<_T: Host + ?Sized> Host for &mut _T {
        fn count(&mut self, i: Item) -> u32 {
            <_T as Host>::count(self, i)
        }
    }
    /// The functions of [`Host`] that see the store.
    pub trait HostWithStore<
        T: 'static,
    >: ::windlass::component::HasData + HostCounterWithStore<T> {}
    impl<
        _D: ::windlass::component::HasData + HostCounterWithStore<T> + ?Sized,
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
                "counter",
                ::windlass::component::ResourceType::host::<Counter>(),
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    rep: u32,
                | -> ::windlass::Result<()> {
                    HostCounter::drop(
                        &mut host_getter(store.data_mut()),
                        ::windlass::component::Resource::<Counter>::new_own(rep),
                    )
                },
            )?;
        instance
            .func_wrap(
                "count",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (Item,),
                | -> ::windlass::Result<(u32,)> {
                    let host = &mut host_getter(store.data_mut());
                    Ok((Host::count(host, arg0),))
                },
            )?;
        instance
            .func_wrap(
                "[constructor]counter",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (): (),
                | -> ::windlass::Result<(::windlass::component::Resource<Counter>,)> {
                    let host = &mut host_getter(store.data_mut());
                    Ok((HostCounter::new(host),))
                },
            )?;
        instance
            .func_wrap(
                "[method]counter.next",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (::windlass::component::Resource<Counter>,),
                | -> ::windlass::Result<(Item,)> {
                    let host = &mut host_getter(store.data_mut());
                    Ok((HostCounter::next(host, arg0),))
                },
            )?;
        Ok(())
    }
    /// Defines the interface `numbers` in `linker`; `host_getter` finds what implements it in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: HostWithStore<T>,
        for<'a> D::Data<'a>: Host,
        T: 'static,
    {
        add_to_linker_instance::<T, D>(&mut linker.instance("numbers")?, host_getter)
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
pub mod type_ {
    /// What a host implements for the interface `type`.
    pub trait Host {
        fn f(&mut self);
    }
    impl<_T: Host + ?Sized> Host for &mut _T {
        fn f(&mut self) {
            <_T as Host>::f(self)
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
                "f",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (): (),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    Host::f(host);
                    Ok(())
                },
            )?;
        Ok(())
    }
    /// Defines the interface `type` in `linker`; `host_getter` finds what implements it in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: HostWithStore<T>,
        for<'a> D::Data<'a>: Host,
        T: 'static,
    {
        add_to_linker_instance::<T, D>(&mut linker.instance("type")?, host_getter)
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
    pub mod numbers_out {
        pub type Item = super::super::t::inline_interfaces::shared::Item;
        #[derive(
            ::windlass::component::ComponentType,
            ::windlass::component::Lift,
            ::windlass::component::Lower
        )]
        #[component(enum)]
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Order {
            #[component(name = "up")]
            Up,
            #[component(name = "down")]
            Down,
        }
        /// The functions of the exported interface `numbers-out` of one instance.
        #[derive(Clone)]
        pub struct Guest {
            sort: ::windlass::component::TypedFunc<
                (&'static [Item], Order),
                (Vec<Item>,),
            >,
        }
        /// Where a component keeps the functions of its export `numbers-out`.
        #[derive(Clone)]
        pub struct GuestIndices {
            sort: ::windlass::component::ComponentExportIndex,
        }
        impl GuestIndices {
            /// Looks up every function by name.
            pub fn new<_T: 'static>(
                instance_pre: &::windlass::component::InstancePre<_T>,
            ) -> ::windlass::Result<GuestIndices> {
                let component = instance_pre.component();
                let instance = component
                    .get_export_index(None, "numbers-out")
                    .ok_or_else(|| {
                        ::windlass::format_err!(
                            "the component does not export the interface `numbers-out`"
                        )
                    })?;
                let function = |name: &str| {
                    component
                        .get_export_index(Some(&instance), name)
                        .ok_or_else(|| {
                            ::windlass::format_err!(
                                "the interface `numbers-out` that the component exports has no function `{name}`"
                            )
                        })
                };
                Ok(GuestIndices {
                    sort: function("sort")?,
                })
            }
            /// Takes the functions from an instance and checks their types.
            pub fn load(
                &self,
                mut store: impl ::windlass::AsContextMut,
                instance: &::windlass::component::Instance,
            ) -> ::windlass::Result<Guest> {
                Ok(Guest {
                    sort: ::windlass::error::Context::context(
                        instance.get_typed_func(&mut store, &self.sort),
                        "the exported function `sort` of `numbers-out`",
                    )?,
                })
            }
        }
        impl Guest {
            pub fn call_sort(
                &self,
                store: impl ::windlass::AsContextMut,
                i: &[Item],
                o: Order,
            ) -> ::windlass::Result<Vec<Item>> {
                let (result,) = self.sort.call(store, (i, o))?;
                Ok(result)
            }
            /// The function behind [`Self::call_sort`].
            pub fn func_sort(
                &self,
            ) -> ::windlass::component::TypedFunc<
                (&'static [Item], Order),
                (Vec<Item>,),
            > {
                self.sort
            }
        }
    }
}
