#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `guest` whose imports are resolved and whose exports are found.
pub struct GuestPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for GuestPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> GuestPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = GuestIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Guest> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `guest` keeps its exports.
#[derive(Clone)]
pub struct GuestIndices {
    interface0: exports::test::guest_resources::shapes::GuestIndices,
    interface1: exports::test::guest_resources::more::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl GuestIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::test::guest_resources::shapes::GuestIndices::new(
                instance_pre,
            )?,
            interface1: exports::test::guest_resources::more::GuestIndices::new(
                instance_pre,
            )?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Guest> {
        Ok(Guest {
            interface0: self.interface0.load(&mut store, instance)?,
            interface1: self.interface1.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `guest`.
#[derive(Clone)]
pub struct Guest {
    interface0: exports::test::guest_resources::shapes::Guest,
    interface1: exports::test::guest_resources::more::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Guest {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        GuestPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        GuestIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// The exported interface `test:guest-resources/shapes`.
    pub fn test_guest_resources_shapes(
        &self,
    ) -> &exports::test::guest_resources::shapes::Guest {
        &self.interface0
    }
    /// The exported interface `test:guest-resources/more`.
    pub fn test_guest_resources_more(
        &self,
    ) -> &exports::test::guest_resources::more::Guest {
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
pub mod exports {
    pub mod test {
        pub mod guest_resources {
            pub mod shapes {
                /// A stack of strings.
                pub type Stack = ::windlass::component::ResourceAny;
                /// The resource `token`, implemented by the component.
                pub type Token = ::windlass::component::ResourceAny;
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone)]
                pub struct Bundle {
                    pub all: Vec<::windlass::component::ResourceAny>,
                    pub one: ::windlass::component::ResourceAny,
                }
                /// The functions of the exported interface `test:guest-resources/shapes` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    stack_constructor_: ::windlass::component::TypedFunc<
                        (Option<u32>,),
                        (::windlass::component::ResourceAny,),
                    >,
                    stack_push_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static str),
                        (),
                    >,
                    stack_pop_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<String>,),
                    >,
                    stack_concat_: ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            ::windlass::component::ResourceAny,
                        ),
                        (::windlass::component::ResourceAny,),
                    >,
                    drain: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Vec<String>,),
                    >,
                    peek: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static Bundle),
                        (Bundle,),
                    >,
                }
                /// Where a component keeps the functions of its export `test:guest-resources/shapes`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    stack_constructor_: ::windlass::component::ComponentExportIndex,
                    stack_push_: ::windlass::component::ComponentExportIndex,
                    stack_pop_: ::windlass::component::ComponentExportIndex,
                    stack_concat_: ::windlass::component::ComponentExportIndex,
                    drain: ::windlass::component::ComponentExportIndex,
                    peek: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "test:guest-resources/shapes")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `test:guest-resources/shapes`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `test:guest-resources/shapes` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            stack_constructor_: function("[constructor]stack")?,
                            stack_push_: function("[method]stack.push")?,
                            stack_pop_: function("[method]stack.pop")?,
                            stack_concat_: function("[static]stack.concat")?,
                            drain: function("drain")?,
                            peek: function("peek")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            stack_constructor_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.stack_constructor_),
                                "the exported function `[constructor]stack` of `test:guest-resources/shapes`",
                            )?,
                            stack_push_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.stack_push_),
                                "the exported function `[method]stack.push` of `test:guest-resources/shapes`",
                            )?,
                            stack_pop_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.stack_pop_),
                                "the exported function `[method]stack.pop` of `test:guest-resources/shapes`",
                            )?,
                            stack_concat_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.stack_concat_),
                                "the exported function `[static]stack.concat` of `test:guest-resources/shapes`",
                            )?,
                            drain: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.drain),
                                "the exported function `drain` of `test:guest-resources/shapes`",
                            )?,
                            peek: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.peek),
                                "the exported function `peek` of `test:guest-resources/shapes`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_drain(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        s: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Vec<String>> {
                        let (result,) = self.drain.call(store, (s,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_drain`].
                    pub fn func_drain(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Vec<String>,),
                    > {
                        self.drain
                    }
                    pub fn call_peek(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        s: ::windlass::component::ResourceAny,
                        t: &Bundle,
                    ) -> ::windlass::Result<Bundle> {
                        let (result,) = self.peek.call(store, (s, t))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_peek`].
                    pub fn func_peek(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static Bundle),
                        (Bundle,),
                    > {
                        self.peek
                    }
                    /// The functions of the resource `stack`.
                    pub fn stack(&self) -> GuestStack<'_> {
                        GuestStack { funcs: self }
                    }
                    /// The functions of the resource `token`.
                    pub fn token(&self) -> GuestToken<'_> {
                        GuestToken { funcs: self }
                    }
                }
                /// The functions of the resource `stack`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestStack<'a> {
                    funcs: &'a Guest,
                }
                impl GuestStack<'_> {
                    pub fn call_constructor(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        size: Option<u32>,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self
                            .funcs
                            .stack_constructor_
                            .call(store, (size,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_constructor`].
                    pub fn func_constructor(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (Option<u32>,),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.stack_constructor_
                    }
                    pub fn call_push(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        v: &str,
                    ) -> ::windlass::Result<()> {
                        self.funcs.stack_push_.call(store, (self_, v))
                    }
                    /// The function behind [`Self::call_push`].
                    pub fn func_push(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, &'static str),
                        (),
                    > {
                        self.funcs.stack_push_
                    }
                    pub fn call_pop(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<Option<String>> {
                        let (result,) = self.funcs.stack_pop_.call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_pop`].
                    pub fn func_pop(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (Option<String>,),
                    > {
                        self.funcs.stack_pop_
                    }
                    pub fn call_concat(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: ::windlass::component::ResourceAny,
                        b: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self.funcs.stack_concat_.call(store, (a, b))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_concat`].
                    pub fn func_concat(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            ::windlass::component::ResourceAny,
                            ::windlass::component::ResourceAny,
                        ),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.stack_concat_
                    }
                }
                /// The functions of the resource `token`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestToken<'a> {
                    funcs: &'a Guest,
                }
                impl GuestToken<'_> {}
            }
            pub mod more {
                pub type Stack = super::super::super::super::exports::test::guest_resources::shapes::Stack;
                /// The functions of the exported interface `test:guest-resources/more` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    size: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (u32,),
                    >,
                }
                /// Where a component keeps the functions of its export `test:guest-resources/more`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    size: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "test:guest-resources/more")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `test:guest-resources/more`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `test:guest-resources/more` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            size: function("size")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            size: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.size),
                                "the exported function `size` of `test:guest-resources/more`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_size(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        s: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<u32> {
                        let (result,) = self.size.call(store, (s,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_size`].
                    pub fn func_size(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny,),
                        (u32,),
                    > {
                        self.size
                    }
                }
            }
        }
    }
}
