#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `all-plugin` whose imports are resolved and whose exports are found.
pub struct AllPluginPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: AllPluginIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for AllPluginPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> AllPluginPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = AllPluginIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<AllPlugin> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `all-plugin` keeps its exports.
#[derive(Clone)]
pub struct AllPluginIndices {
    interface0: exports::t::plugin::plugin::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllPluginIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::plugin::plugin::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<AllPlugin> {
        Ok(AllPlugin {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `all-plugin`.
#[derive(Clone)]
pub struct AllPlugin {
    interface0: exports::t::plugin::plugin::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AllPlugin {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        AllPluginPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        AllPluginIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// The exported interface `t:plugin/plugin`.
    pub fn t_plugin_plugin(&self) -> &exports::t::plugin::plugin::Guest {
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
pub mod exports {
    pub mod t {
        pub mod plugin {
            /// Only exports.
            pub mod plugin {
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(enum)]
                #[derive(Debug, Clone, Copy, PartialEq, Eq)]
                #[repr(u8)]
                pub enum Capability {
                    #[component(name = "read")]
                    Read,
                    #[component(name = "write")]
                    Write,
                    #[component(name = "network")]
                    Network,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum Setting {
                    #[component(name = "flag")]
                    Flag(bool),
                    #[component(name = "number")]
                    Number(i64),
                    #[component(name = "text")]
                    Text(String),
                    #[component(name = "many")]
                    Many(Vec<String>),
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Manifest {
                    pub name: String,
                    pub version: (u32, u32, u32),
                    pub capabilities: Vec<Capability>,
                    pub settings: Vec<(String, Setting)>,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum Event {
                    #[component(name = "started")]
                    Started,
                    #[component(name = "message")]
                    Message(String),
                    #[component(name = "tick")]
                    Tick(u64),
                    #[component(name = "stopped")]
                    Stopped(Option<String>),
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum Failure {
                    #[component(name = "unsupported")]
                    Unsupported,
                    #[component(name = "failed")]
                    Failed(String),
                }
                impl Failure {
                    /// The name of the case in WIT.
                    pub fn name(&self) -> &'static str {
                        match self {
                            Self::Unsupported => "unsupported",
                            Self::Failed(_) => "failed",
                        }
                    }
                    /// The documentation of the case in WIT.
                    pub fn message(&self) -> &'static str {
                        match self {
                            Self::Unsupported => "",
                            Self::Failed(_) => "",
                        }
                    }
                }
                impl ::core::fmt::Display for Failure {
                    fn fmt(
                        &self,
                        f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        ::core::write!(f, "{self:?}")
                    }
                }
                impl ::core::error::Error for Failure {}
                /// The resource `session`, implemented by the component.
                pub type Session = ::windlass::component::ResourceAny;
                /// The functions of the exported interface `t:plugin/plugin` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    session_constructor_: ::windlass::component::TypedFunc<
                        (&'static str,),
                        (::windlass::component::ResourceAny,),
                    >,
                    session_handle_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static Event),
                        (Result<Vec<Event>, Failure>,),
                    >,
                    session_snapshot_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Vec<u8>,),
                    >,
                    session_restore_: ::windlass::component::TypedFunc<
                        (&'static [u8],),
                        (Result<::windlass::component::ResourceAny, Failure>,),
                    >,
                    describe: ::windlass::component::TypedFunc<(), (Manifest,)>,
                    configure: ::windlass::component::TypedFunc<
                        (&'static [(String, Setting)],),
                        (Result<(), Failure>,),
                    >,
                }
                /// Where a component keeps the functions of its export `t:plugin/plugin`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    session_constructor_: ::windlass::component::ComponentExportIndex,
                    session_handle_: ::windlass::component::ComponentExportIndex,
                    session_snapshot_: ::windlass::component::ComponentExportIndex,
                    session_restore_: ::windlass::component::ComponentExportIndex,
                    describe: ::windlass::component::ComponentExportIndex,
                    configure: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:plugin/plugin")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:plugin/plugin`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:plugin/plugin` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            session_constructor_: function("[constructor]session")?,
                            session_handle_: function("[method]session.handle")?,
                            session_snapshot_: function("[method]session.snapshot")?,
                            session_restore_: function("[static]session.restore")?,
                            describe: function("describe")?,
                            configure: function("configure")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            session_constructor_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.session_constructor_),
                                "the exported function `[constructor]session` of `t:plugin/plugin`",
                            )?,
                            session_handle_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.session_handle_),
                                "the exported function `[method]session.handle` of `t:plugin/plugin`",
                            )?,
                            session_snapshot_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.session_snapshot_),
                                "the exported function `[method]session.snapshot` of `t:plugin/plugin`",
                            )?,
                            session_restore_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.session_restore_),
                                "the exported function `[static]session.restore` of `t:plugin/plugin`",
                            )?,
                            describe: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.describe),
                                "the exported function `describe` of `t:plugin/plugin`",
                            )?,
                            configure: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.configure),
                                "the exported function `configure` of `t:plugin/plugin`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_describe(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Manifest> {
                        let (result,) = self.describe.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_describe`].
                    pub fn func_describe(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (Manifest,)> {
                        self.describe
                    }
                    pub fn call_configure(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        settings: &[(String, Setting)],
                    ) -> ::windlass::Result<Result<(), Failure>> {
                        let (result,) = self.configure.call(store, (settings,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_configure`].
                    pub fn func_configure(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static [(String, Setting)],),
                        (Result<(), Failure>,),
                    > {
                        self.configure
                    }
                    /// The functions of the resource `session`.
                    pub fn session(&self) -> GuestSession<'_> {
                        GuestSession { funcs: self }
                    }
                }
                /// The functions of the resource `session`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestSession<'a> {
                    funcs: &'a Guest,
                }
                impl GuestSession<'_> {
                    pub fn call_constructor(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        name: &str,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self
                            .funcs
                            .session_constructor_
                            .call(store, (name,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_constructor`].
                    pub fn func_constructor(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static str,),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.session_constructor_
                    }
                    pub fn call_handle(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        e: &Event,
                    ) -> ::windlass::Result<Result<Vec<Event>, Failure>> {
                        let (result,) = self
                            .funcs
                            .session_handle_
                            .call(store, (self_, e))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_handle`].
                    pub fn func_handle(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static Event),
                        (Result<Vec<Event>, Failure>,),
                    > {
                        self.funcs.session_handle_
                    }
                    pub fn call_snapshot(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Vec<u8>> {
                        let (result,) = self
                            .funcs
                            .session_snapshot_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_snapshot`].
                    pub fn func_snapshot(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Vec<u8>,),
                    > {
                        self.funcs.session_snapshot_
                    }
                    pub fn call_restore(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        bytes: &[u8],
                    ) -> ::windlass::Result<
                        Result<::windlass::component::ResourceAny, Failure>,
                    > {
                        let (result,) = self
                            .funcs
                            .session_restore_
                            .call(store, (bytes,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_restore`].
                    pub fn func_restore(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static [u8],),
                        (Result<::windlass::component::ResourceAny, Failure>,),
                    > {
                        self.funcs.session_restore_
                    }
                }
            }
        }
    }
}
