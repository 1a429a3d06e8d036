#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `borrowing` whose imports are resolved and whose exports are found.
pub struct BorrowingPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: BorrowingIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for BorrowingPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> BorrowingPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = BorrowingIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Borrowing> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `borrowing` keeps its exports.
#[derive(Clone)]
pub struct BorrowingIndices {
    interface0: exports::test::borrowing::api::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl BorrowingIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::test::borrowing::api::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Borrowing> {
        Ok(Borrowing {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `borrowing`.
#[derive(Clone)]
pub struct Borrowing {
    interface0: exports::test::borrowing::api::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Borrowing {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        BorrowingPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        BorrowingIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// The exported interface `test:borrowing/api`.
    pub fn test_borrowing_api(&self) -> &exports::test::borrowing::api::Guest {
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
    pub mod test {
        pub mod borrowing {
            pub mod api {
                pub type Name<'a> = &'a str;
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Point {
                    pub x: u32,
                    pub y: u32,
                }
                /// Only sent.
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Message<'a> {
                    #[component(name = "from-whom")]
                    pub from_whom: Name<'a>,
                    pub lines: &'a [&'a str],
                    pub at: Point,
                }
                /// Sent and given back.
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum TreeResult {
                    #[component(name = "leaf")]
                    Leaf(String),
                    #[component(name = "branch")]
                    Branch(Vec<String>),
                    #[component(name = "none")]
                    None,
                }
                /// Sent and given back.
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone, Copy)]
                pub enum TreeParam<'a> {
                    #[component(name = "leaf")]
                    Leaf(&'a str),
                    #[component(name = "branch")]
                    Branch(&'a [&'a str]),
                    #[component(name = "none")]
                    None,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Reply {
                    pub tree: TreeResult,
                }
                pub type Forest<'a> = &'a [TreeParam<'a>];
                /// The resource `r`, implemented by the component.
                pub type R = ::windlass::component::ResourceAny;
                /// The functions of the exported interface `test:borrowing/api` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    r_put_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, Message<'static>),
                        (),
                    >,
                    send: ::windlass::component::TypedFunc<
                        (Message<'static>, &'static [Message<'static>], Forest<'static>),
                        (TreeResult,),
                    >,
                    grow: ::windlass::component::TypedFunc<
                        (
                            Option<TreeParam<'static>>,
                            Result<&'static [Option<&'static str>], Name<'static>>,
                        ),
                        (Reply,),
                    >,
                    get: ::windlass::component::TypedFunc<(), (Vec<String>,)>,
                }
                /// Where a component keeps the functions of its export `test:borrowing/api`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    r_put_: ::windlass::component::ComponentExportIndex,
                    send: ::windlass::component::ComponentExportIndex,
                    grow: ::windlass::component::ComponentExportIndex,
                    get: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "test:borrowing/api")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `test:borrowing/api`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `test:borrowing/api` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            r_put_: function("[method]r.put")?,
                            send: function("send")?,
                            grow: function("grow")?,
                            get: function("get")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            r_put_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.r_put_),
                                "the exported function `[method]r.put` of `test:borrowing/api`",
                            )?,
                            send: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.send),
                                "the exported function `send` of `test:borrowing/api`",
                            )?,
                            grow: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.grow),
                                "the exported function `grow` of `test:borrowing/api`",
                            )?,
                            get: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.get),
                                "the exported function `get` of `test:borrowing/api`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_send(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        m: Message<'_>,
                        all: &[Message<'_>],
                        f: Forest<'_>,
                    ) -> ::windlass::Result<TreeResult> {
                        let (result,) = self.send.call(store, (m, all, f))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_send`].
                    pub fn func_send(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (Message<'static>, &'static [Message<'static>], Forest<'static>),
                        (TreeResult,),
                    > {
                        self.send
                    }
                    pub fn call_grow(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        t: Option<TreeParam<'_>>,
                        r: Result<&[Option<&str>], Name<'_>>,
                    ) -> ::windlass::Result<Reply> {
                        let (result,) = self.grow.call(store, (t, r))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_grow`].
                    pub fn func_grow(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            Option<TreeParam<'static>>,
                            Result<&'static [Option<&'static str>], Name<'static>>,
                        ),
                        (Reply,),
                    > {
                        self.grow
                    }
                    pub fn call_get(
                        &self,
                        store: impl ::windlass::AsContextMut,
                    ) -> ::windlass::Result<Vec<String>> {
                        let (result,) = self.get.call(store, ())?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_get`].
                    pub fn func_get(
                        &self,
                    ) -> ::windlass::component::TypedFunc<(), (Vec<String>,)> {
                        self.get
                    }
                    /// The functions of the resource `r`.
                    pub fn r(&self) -> GuestR<'_> {
                        GuestR { funcs: self }
                    }
                }
                /// The functions of the resource `r`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestR<'a> {
                    funcs: &'a Guest,
                }
                impl GuestR<'_> {
                    pub fn call_put(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        m: Message<'_>,
                    ) -> ::windlass::Result<()> {
                        self.funcs.r_put_.call(store, (self_, m))
                    }
                    /// The function behind [`Self::call_put`].
                    pub fn func_put(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, Message<'static>),
                        (),
                    > {
                        self.funcs.r_put_
                    }
                }
            }
        }
    }
}
