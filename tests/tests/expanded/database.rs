#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub type ConnectionString = String;
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `database` whose imports are resolved and whose exports are found.
pub struct DatabasePre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: DatabaseIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for DatabasePre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> DatabasePre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = DatabaseIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Database> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `database` keeps its exports.
#[derive(Clone)]
pub struct DatabaseIndices {
    migrate: ::windlass::component::ComponentExportIndex,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl DatabaseIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        Ok(Self {
            migrate: instance_pre
                .component()
                .get_export_index(None, "migrate")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `migrate`"
                    )
                })?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Database> {
        Ok(Database {
            migrate: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.migrate),
                "the exported function `migrate`",
            )?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `database`.
#[derive(Clone)]
pub struct Database {
    migrate: ::windlass::component::TypedFunc<
        (&'static str,),
        (Result<Vec<String>, String>,),
    >,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Database {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        DatabasePre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        DatabaseIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::database::types::HostWithStore<T> + t::database::client::HostWithStore<T>,
        for<'a> D::Data<'a>: t::database::types::Host + t::database::client::Host,
        T: 'static,
    {
        t::database::types::add_to_linker::<T, D>(linker, host_getter)?;
        t::database::client::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    pub fn call_migrate(
        &self,
        store: impl ::windlass::AsContextMut,
        c: &str,
    ) -> ::windlass::Result<Result<Vec<String>, String>> {
        let (result,) = self.migrate.call(store, (c,))?;
        Ok(result)
    }
    /// The function behind [`Self::call_migrate`].
    pub fn func_migrate(
        &self,
    ) -> ::windlass::component::TypedFunc<
        (&'static str,),
        (Result<Vec<String>, String>,),
    > {
        self.migrate
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
    pub mod database {
        pub mod types {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Decimal {
                pub negative: bool,
                pub digits: Vec<u8>,
                pub scale: i32,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum Value {
                #[component(name = "null")]
                Null,
                #[component(name = "boolean")]
                Boolean(bool),
                #[component(name = "int32")]
                Int32(i32),
                #[component(name = "int64")]
                Int64(i64),
                #[component(name = "float")]
                Float(f64),
                #[component(name = "text")]
                Text(String),
                #[component(name = "bytes")]
                Bytes(Vec<u8>),
                #[component(name = "date")]
                Date((u16, u8, u8)),
                #[component(name = "decimal")]
                Decimal(Decimal),
                #[component(name = "many")]
                Many(Vec<String>),
                #[component(name = "object")]
                Object(::std::collections::HashMap<String, String>),
                #[component(name = "uuid")]
                Uuid([u8; 16]),
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Kind {
                #[component(name = "null")]
                Null,
                #[component(name = "boolean")]
                Boolean,
                #[component(name = "int32")]
                Int32,
                #[component(name = "int64")]
                Int64,
                #[component(name = "float")]
                Float,
                #[component(name = "text")]
                Text,
                #[component(name = "bytes")]
                Bytes,
                #[component(name = "date")]
                Date,
                #[component(name = "decimal")]
                Decimal,
                #[component(name = "many")]
                Many,
                #[component(name = "object")]
                Object,
                #[component(name = "uuid")]
                Uuid,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Column {
                pub name: String,
                pub kind: Kind,
                pub nullable: bool,
                pub default: Option<Value>,
                pub doc: Option<String>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Row {
                pub values: Vec<Value>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct Rows {
                pub columns: Vec<Column>,
                pub rows: Vec<Row>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum Error {
                #[component(name = "connection")]
                Connection(String),
                #[component(name = "syntax")]
                Syntax((u32, u32, String)),
                #[component(name = "constraint")]
                Constraint(String),
                #[component(name = "timeout")]
                Timeout,
                #[component(name = "other")]
                Other(String),
            }
            impl Error {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::Connection(_) => "connection",
                        Self::Syntax(_) => "syntax",
                        Self::Constraint(_) => "constraint",
                        Self::Timeout => "timeout",
                        Self::Other(_) => "other",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::Connection(_) => "",
                        Self::Syntax(_) => "",
                        Self::Constraint(_) => "",
                        Self::Timeout => "",
                        Self::Other(_) => "",
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
            ::windlass::component::flags! {
                Options { #[component(name = "read-only")] const READ_ONLY;
                #[component(name = "autocommit")] const AUTOCOMMIT; #[component(name =
                "prepared")] const PREPARED; #[component(name = "streaming")] const
                STREAMING; }
            }
            /// What a host implements for the interface `t:database/types@1.0.0`.
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
            /// Defines the interface `t:database/types@1.0.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:database/types@1.0.0")?, host_getter)
            }
        }
        pub mod client {
            pub type Value = super::super::super::t::database::types::Value;
            pub type Column = super::super::super::t::database::types::Column;
            pub type Row = super::super::super::t::database::types::Row;
            pub type Rows = super::super::super::t::database::types::Rows;
            pub type Error = super::super::super::t::database::types::Error;
            pub type Options = super::super::super::t::database::types::Options;
            /// The resource `connection`, implemented by the host.
            pub enum Connection {}
            /// The resource `statement`, implemented by the host.
            pub enum Statement {}
            /// The resource `transaction`, implemented by the host.
            pub enum Transaction {}
            /// The functions of the resource `connection`.
            pub trait HostConnection {
                fn new(
                    &mut self,
                    url: String,
                    options: Options,
                ) -> Result<::windlass::component::Resource<Connection>, Error>;
                fn prepare(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                    sql: String,
                ) -> Result<::windlass::component::Resource<Statement>, Error>;
                fn query(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                    sql: String,
                    params: Vec<Value>,
                ) -> Result<Rows, Error>;
                fn execute(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                    sql: String,
                    params: Vec<Value>,
                ) -> Result<u64, Error>;
                fn batch(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                    sql: Vec<String>,
                ) -> Vec<Result<u64, Error>>;
                fn begin(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                ) -> Result<::windlass::component::Resource<Transaction>, Error>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Connection>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostConnection + ?Sized> HostConnection for &mut _T {
                fn new(
                    &mut self,
                    url: String,
                    options: Options,
                ) -> Result<::windlass::component::Resource<Connection>, Error> {
                    <_T as HostConnection>::new(self, url, options)
                }
                fn prepare(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                    sql: String,
                ) -> Result<::windlass::component::Resource<Statement>, Error> {
                    <_T as HostConnection>::prepare(self, self_, sql)
                }
                fn query(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                    sql: String,
                    params: Vec<Value>,
                ) -> Result<Rows, Error> {
                    <_T as HostConnection>::query(self, self_, sql, params)
                }
                fn execute(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                    sql: String,
                    params: Vec<Value>,
                ) -> Result<u64, Error> {
                    <_T as HostConnection>::execute(self, self_, sql, params)
                }
                fn batch(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                    sql: Vec<String>,
                ) -> Vec<Result<u64, Error>> {
                    <_T as HostConnection>::batch(self, self_, sql)
                }
                fn begin(
                    &mut self,
                    self_: ::windlass::component::Resource<Connection>,
                ) -> Result<::windlass::component::Resource<Transaction>, Error> {
                    <_T as HostConnection>::begin(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Connection>,
                ) -> ::windlass::Result<()> {
                    <_T as HostConnection>::drop(self, rep)
                }
            }
            /// The functions of [`HostConnection`] that see the store.
            pub trait HostConnectionWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostConnectionWithStore<T> for _D {}
            /// The functions of the resource `statement`.
            pub trait HostStatement {
                fn columns(
                    &mut self,
                    self_: ::windlass::component::Resource<Statement>,
                ) -> Vec<Column>;
                fn bind(
                    &mut self,
                    self_: ::windlass::component::Resource<Statement>,
                    index: u32,
                    value: Value,
                ) -> Result<(), Error>;
                fn bind_all(
                    &mut self,
                    self_: ::windlass::component::Resource<Statement>,
                    values: Vec<(String, Value)>,
                ) -> Result<(), Error>;
                fn step(
                    &mut self,
                    self_: ::windlass::component::Resource<Statement>,
                ) -> Result<Option<Row>, Error>;
                fn reset(&mut self, self_: ::windlass::component::Resource<Statement>);
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Statement>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostStatement + ?Sized> HostStatement for &mut _T {
                fn columns(
                    &mut self,
                    self_: ::windlass::component::Resource<Statement>,
                ) -> Vec<Column> {
                    <_T as HostStatement>::columns(self, self_)
                }
                fn bind(
                    &mut self,
                    self_: ::windlass::component::Resource<Statement>,
                    index: u32,
                    value: Value,
                ) -> Result<(), Error> {
                    <_T as HostStatement>::bind(self, self_, index, value)
                }
                fn bind_all(
                    &mut self,
                    self_: ::windlass::component::Resource<Statement>,
                    values: Vec<(String, Value)>,
                ) -> Result<(), Error> {
                    <_T as HostStatement>::bind_all(self, self_, values)
                }
                fn step(
                    &mut self,
                    self_: ::windlass::component::Resource<Statement>,
                ) -> Result<Option<Row>, Error> {
                    <_T as HostStatement>::step(self, self_)
                }
                fn reset(&mut self, self_: ::windlass::component::Resource<Statement>) {
                    <_T as HostStatement>::reset(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Statement>,
                ) -> ::windlass::Result<()> {
                    <_T as HostStatement>::drop(self, rep)
                }
            }
            /// The functions of [`HostStatement`] that see the store.
            pub trait HostStatementWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostStatementWithStore<T> for _D {}
            /// The functions of the resource `transaction`.
            pub trait HostTransaction {
                fn connection(
                    &mut self,
                    self_: ::windlass::component::Resource<Transaction>,
                ) -> ::windlass::component::Resource<Connection>;
                fn commit(
                    &mut self,
                    t: ::windlass::component::Resource<Transaction>,
                ) -> Result<(), Error>;
                fn roll_back(
                    &mut self,
                    t: ::windlass::component::Resource<Transaction>,
                ) -> Result<(), Error>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Transaction>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostTransaction + ?Sized> HostTransaction for &mut _T {
                fn connection(
                    &mut self,
                    self_: ::windlass::component::Resource<Transaction>,
                ) -> ::windlass::component::Resource<Connection> {
                    <_T as HostTransaction>::connection(self, self_)
                }
                fn commit(
                    &mut self,
                    t: ::windlass::component::Resource<Transaction>,
                ) -> Result<(), Error> {
                    <_T as HostTransaction>::commit(self, t)
                }
                fn roll_back(
                    &mut self,
                    t: ::windlass::component::Resource<Transaction>,
                ) -> Result<(), Error> {
                    <_T as HostTransaction>::roll_back(self, t)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Transaction>,
                ) -> ::windlass::Result<()> {
                    <_T as HostTransaction>::drop(self, rep)
                }
            }
            /// The functions of [`HostTransaction`] that see the store.
            pub trait HostTransactionWithStore<
                T: 'static,
            >: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostTransactionWithStore<T> for _D {}
            /// What a host implements for the interface `t:database/client@1.0.0`.
            pub trait Host: HostConnection + HostStatement + HostTransaction {}
            impl<_T: Host + ?Sized> Host for &mut _T {}
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostConnectionWithStore<
                    T,
                > + HostStatementWithStore<T> + HostTransactionWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostConnectionWithStore<T>
                    + HostStatementWithStore<T> + HostTransactionWithStore<T> + ?Sized,
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
                        "connection",
                        ::windlass::component::ResourceType::host::<Connection>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostConnection::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Connection>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "statement",
                        ::windlass::component::ResourceType::host::<Statement>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostStatement::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Statement>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "transaction",
                        ::windlass::component::ResourceType::host::<Transaction>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostTransaction::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Transaction>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]transaction.connection",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Transaction>,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Connection>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTransaction::connection(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[static]transaction.commit",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Transaction>,),
                        | -> ::windlass::Result<(Result<(), Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTransaction::commit(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[static]transaction.roll-back",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Transaction>,),
                        | -> ::windlass::Result<(Result<(), Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTransaction::roll_back(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]statement.columns",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Statement>,),
                        | -> ::windlass::Result<(Vec<Column>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostStatement::columns(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]statement.bind",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (::windlass::component::Resource<Statement>, u32, Value),
                        | -> ::windlass::Result<(Result<(), Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostStatement::bind(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]statement.bind-all",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<Statement>,
                                Vec<(String, Value)>,
                            ),
                        | -> ::windlass::Result<(Result<(), Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostStatement::bind_all(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]statement.step",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Statement>,),
                        | -> ::windlass::Result<(Result<Option<Row>, Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostStatement::step(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]statement.reset",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Statement>,),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostStatement::reset(host, arg0);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[constructor]connection",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (String, Options),
                        | -> ::windlass::Result<
                            (Result<::windlass::component::Resource<Connection>, Error>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostConnection::new(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]connection.prepare",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Connection>, String),
                        | -> ::windlass::Result<
                            (Result<::windlass::component::Resource<Statement>, Error>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostConnection::prepare(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]connection.query",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                ::windlass::component::Resource<Connection>,
                                String,
                                Vec<Value>,
                            ),
                        | -> ::windlass::Result<(Result<Rows, Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostConnection::query(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]connection.execute",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                ::windlass::component::Resource<Connection>,
                                String,
                                Vec<Value>,
                            ),
                        | -> ::windlass::Result<(Result<u64, Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostConnection::execute(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]connection.batch",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (::windlass::component::Resource<Connection>, Vec<String>),
                        | -> ::windlass::Result<(Vec<Result<u64, Error>>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostConnection::batch(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]connection.begin",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Connection>,),
                        | -> ::windlass::Result<
                            (
                                Result<::windlass::component::Resource<Transaction>, Error>,
                            ),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostConnection::begin(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:database/client@1.0.0` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:database/client@1.0.0")?, host_getter)
            }
        }
    }
}
