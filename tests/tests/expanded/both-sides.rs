#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `tier` whose imports are resolved and whose exports are found.
pub struct TierPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: TierIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for TierPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> TierPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = TierIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Tier> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `tier` keeps its exports.
#[derive(Clone)]
pub struct TierIndices {
    interface0: exports::test::both_sides::data::GuestIndices,
    interface1: exports::test::both_sides::db::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl TierIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::test::both_sides::data::GuestIndices::new(
                instance_pre,
            )?,
            interface1: exports::test::both_sides::db::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Tier> {
        Ok(Tier {
            interface0: self.interface0.load(&mut store, instance)?,
            interface1: self.interface1.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A middle tier: it is given what it gives.
#[derive(Clone)]
pub struct Tier {
    interface0: exports::test::both_sides::data::Guest,
    interface1: exports::test::both_sides::db::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Tier {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        TierPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        TierIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: test::both_sides::data::HostWithStore<T>
            + test::both_sides::db::HostWithStore<T>,
        for<'a> D::Data<'a>: test::both_sides::data::Host + test::both_sides::db::Host,
        T: 'static + Send,
    {
        test::both_sides::data::add_to_linker::<T, D>(linker, host_getter)?;
        test::both_sides::db::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `test:both-sides/data`.
    pub fn test_both_sides_data(&self) -> &exports::test::both_sides::data::Guest {
        &self.interface0
    }
    /// The exported interface `test:both-sides/db`.
    pub fn test_both_sides_db(&self) -> &exports::test::both_sides::db::Guest {
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
pub mod test {
    pub mod both_sides {
        pub mod data {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, PartialEq, core::hash::Hash)]
            pub struct Row {
                pub key: String,
                pub cells: Vec<u32>,
            }
            /// The resource `cursor`, implemented by the host.
            pub enum Cursor {}
            /// The functions of the resource `cursor`.
            pub trait HostCursor {
                fn next(
                    &mut self,
                    self_: ::windlass::component::Resource<Cursor>,
                ) -> Option<Row>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Cursor>,
                ) -> ::windlass::Result<()>;
            }
            /// The functions of [`HostCursor`] that see the store.
            pub trait HostCursorWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostCursorWithStore<T> for _D {}
            /// What a host implements for the interface `test:both-sides/data`.
            pub trait Host: HostCursor {}
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostCursorWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostCursorWithStore<T> + ?Sized,
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
                T: 'static + Send,
            {
                instance
                    .resource(
                        "cursor",
                        ::windlass::component::ResourceType::host::<Cursor>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostCursor::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Cursor>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]cursor.next",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Cursor>,),
                        | -> ::windlass::Result<(Option<Row>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostCursor::next(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `test:both-sides/data` in `linker`; `host_getter` finds what implements it in the store's data.
            pub fn add_to_linker<T, D>(
                linker: &mut ::windlass::component::Linker<T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> ::windlass::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static + Send,
            {
                add_to_linker_instance::<
                    T,
                    D,
                >(&mut linker.instance("test:both-sides/data")?, host_getter)
            }
        }
        pub mod db {
            pub type Row = super::super::super::test::both_sides::data::Row;
            pub type Cursor = super::super::super::test::both_sides::data::Cursor;
            /// What a host implements for the interface `test:both-sides/db`.
            pub trait Host {
                fn query(
                    &mut self,
                    text: String,
                ) -> ::windlass::component::Resource<Cursor>;
                fn insert(&mut self, rows: Vec<Row>);
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
                T: 'static + Send,
            {
                instance
                    .func_wrap(
                        "query",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (String,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Cursor>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::query(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "insert",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (Vec<Row>,),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::insert(host, arg0);
                            Ok(())
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `test:both-sides/db` in `linker`; `host_getter` finds what implements it in the store's data.
            pub fn add_to_linker<T, D>(
                linker: &mut ::windlass::component::Linker<T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> ::windlass::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static + Send,
            {
                add_to_linker_instance::<
                    T,
                    D,
                >(&mut linker.instance("test:both-sides/db")?, host_getter)
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
    pub mod test {
        pub mod both_sides {
            pub mod data {
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, PartialEq, core::hash::Hash)]
                pub struct Row {
                    pub key: String,
                    pub cells: Vec<u32>,
                }
                /// The resource `cursor`, implemented by the component.
                pub type Cursor = ::windlass::component::ResourceAny;
                /// The functions of the exported interface `test:both-sides/data` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    cursor_next_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<Row>,),
                    >,
                }
                /// Where a component keeps the functions of its export `test:both-sides/data`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    cursor_next_: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "test:both-sides/data")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `test:both-sides/data`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `test:both-sides/data` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            cursor_next_: function("[method]cursor.next")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            cursor_next_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.cursor_next_),
                                "the exported function `[method]cursor.next` of `test:both-sides/data`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    /// The functions of the resource `cursor`.
                    pub fn cursor(&self) -> GuestCursor<'_> {
                        GuestCursor { funcs: self }
                    }
                }
                /// The functions of the resource `cursor`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestCursor<'a> {
                    funcs: &'a Guest,
                }
                impl GuestCursor<'_> {
                    pub fn call_next(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Option<Row>> {
                        let (result,) = self.funcs.cursor_next_.call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_next`].
                    pub fn func_next(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<Row>,),
                    > {
                        self.funcs.cursor_next_
                    }
                }
            }
            pub mod db {
                pub type Row = super::super::super::super::exports::test::both_sides::data::Row;
                pub type Cursor = super::super::super::super::exports::test::both_sides::data::Cursor;
                /// The functions of the exported interface `test:both-sides/db` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    query: ::windlass::component::TypedFunc<
                        (&'static str,),
                        (::windlass::component::ResourceAny,),
                    >,
                    insert: ::windlass::component::TypedFunc<(&'static [Row],), ()>,
                }
                /// Where a component keeps the functions of its export `test:both-sides/db`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    query: ::windlass::component::ComponentExportIndex,
                    insert: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "test:both-sides/db")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `test:both-sides/db`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `test:both-sides/db` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            query: function("query")?,
                            insert: function("insert")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            query: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.query),
                                "the exported function `query` of `test:both-sides/db`",
                            )?,
                            insert: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.insert),
                                "the exported function `insert` of `test:both-sides/db`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_query(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        text: &str,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self.query.call(store, (text,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_query`].
                    pub fn func_query(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static str,),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.query
                    }
                    pub fn call_insert(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        rows: &[Row],
                    ) -> ::windlass::Result<()> {
                        self.insert.call(store, (rows,))
                    }
                    /// The function behind [`Self::call_insert`].
                    pub fn func_insert(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(&'static [Row],), ()> {
                        self.insert
                    }
                }
            }
        }
    }
}
