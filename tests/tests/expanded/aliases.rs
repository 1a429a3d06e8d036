#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub type Tool = t::aliases::middle::Grip;
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub type Line = t::aliases::middle::Line;
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub type Trail = t::aliases::top::Path;
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `aliases` whose imports are resolved and whose exports are found.
pub struct AliasesPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: AliasesIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for AliasesPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> AliasesPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = AliasesIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Aliases> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `aliases` keeps its exports.
#[derive(Clone)]
pub struct AliasesIndices {
    interface0: exports::t::aliases::top::GuestIndices,
    run: ::windlass::component::ComponentExportIndex,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl AliasesIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        Ok(Self {
            interface0: exports::t::aliases::top::GuestIndices::new(instance_pre)?,
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
    ) -> ::windlass::Result<Aliases> {
        Ok(Aliases {
            interface0: self.interface0.load(&mut store, instance)?,
            run: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.run),
                "the exported function `run`",
            )?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `aliases`.
#[derive(Clone)]
pub struct Aliases {
    interface0: exports::t::aliases::top::Guest,
    run: ::windlass::component::TypedFunc<
        (&'static [t::aliases::top::Segment],),
        (Option<Line>,),
    >,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Aliases {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        AliasesPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        AliasesIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines the functions that the world imports outside any interface.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: AliasesImportsWithStore<T>,
        for<'a> D::Data<'a>: AliasesImports,
        T: 'static,
    {
        let mut instance = linker.root();
        instance
            .func_wrap(
                "walk",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0, arg1): (Trail, ::windlass::component::Resource<Tool>),
                | -> ::windlass::Result<(Line,)> {
                    let host = &mut host_getter(store.data_mut());
                    Ok((AliasesImports::walk(host, arg0, arg1),))
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
        D: t::aliases::base::HostWithStore<T> + t::aliases::middle::HostWithStore<T>
            + t::aliases::top::HostWithStore<T> + AliasesImportsWithStore<T>,
        for<'a> D::Data<
            'a,
        >: t::aliases::base::Host + t::aliases::middle::Host + t::aliases::top::Host
            + AliasesImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        t::aliases::base::add_to_linker::<T, D>(linker, host_getter)?;
        t::aliases::middle::add_to_linker::<T, D>(linker, host_getter)?;
        t::aliases::top::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    pub fn call_run(
        &self,
        store: impl ::windlass::AsContextMut,
        t: &[t::aliases::top::Segment],
    ) -> ::windlass::Result<Option<Line>> {
        let (result,) = self.run.call(store, (t,))?;
        Ok(result)
    }
    /// The function behind [`Self::call_run`].
    pub fn func_run(
        &self,
    ) -> ::windlass::component::TypedFunc<
        (&'static [t::aliases::top::Segment],),
        (Option<Line>,),
    > {
        self.run
    }
    /// The exported interface `t:aliases/top`.
    pub fn t_aliases_top(&self) -> &exports::t::aliases::top::Guest {
        &self.interface0
    }
}
/// What a host implements for the functions that the world `aliases` imports.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait AliasesImports {
    fn walk(&mut self, t: Trail, with: ::windlass::component::Resource<Tool>) -> Line;
}
impl<_T: AliasesImports + ?Sized> AliasesImports for &mut _T {
    fn walk(&mut self, t: Trail, with: ::windlass::component::Resource<Tool>) -> Line {
        <_T as AliasesImports>::walk(self, t, with)
    }
}
/// The functions of [`AliasesImports`] that see the store.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait AliasesImportsWithStore<T: 'static>: ::windlass::component::HasData {}
impl<_D: ::windlass::component::HasData + ?Sized, T: 'static> AliasesImportsWithStore<T>
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
pub mod t {
    pub mod aliases {
        pub mod base {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Point {
                pub x: i32,
                pub y: i32,
            }
            pub type Position = Point;
            /// The resource `handle`, implemented by the host.
            pub enum Handle {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Kind {
                #[component(name = "a")]
                A,
                #[component(name = "b")]
                B,
            }
            /// The functions of the resource `handle`.
            pub trait HostHandle {
                fn where_(
                    &mut self,
                    self_: ::windlass::component::Resource<Handle>,
                ) -> Position;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Handle>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostHandle + ?Sized> HostHandle for &mut _T {
                fn where_(
                    &mut self,
                    self_: ::windlass::component::Resource<Handle>,
                ) -> Position {
                    <_T as HostHandle>::where_(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Handle>,
                ) -> ::windlass::Result<()> {
                    <_T as HostHandle>::drop(self, rep)
                }
            }
            /// The functions of [`HostHandle`] that see the store.
            pub trait HostHandleWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostHandleWithStore<T> for _D {}
            /// What a host implements for the interface `t:aliases/base`.
            pub trait Host: HostHandle {}
            impl<_T: Host + ?Sized> Host for &mut _T {}
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostHandleWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostHandleWithStore<T> + ?Sized,
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
                        "handle",
                        ::windlass::component::ResourceType::host::<Handle>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostHandle::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Handle>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]handle.where",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Handle>,),
                        | -> ::windlass::Result<(Position,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostHandle::where_(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:aliases/base` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:aliases/base")?, host_getter)
            }
        }
        pub mod middle {
            pub type Point = super::super::super::t::aliases::base::Point;
            pub type Place = super::super::super::t::aliases::base::Position;
            pub type Grip = super::super::super::t::aliases::base::Handle;
            pub type Kind = super::super::super::t::aliases::base::Kind;
            pub type Spot = Place;
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Line {
                pub start: Place,
                pub end: Spot,
                pub kind: Kind,
            }
            /// What a host implements for the interface `t:aliases/middle`.
            pub trait Host {
                fn move_(
                    &mut self,
                    g: ::windlass::component::Resource<Grip>,
                    to: Spot,
                ) -> ::windlass::component::Resource<Grip>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn move_(
                    &mut self,
                    g: ::windlass::component::Resource<Grip>,
                    to: Spot,
                ) -> ::windlass::component::Resource<Grip> {
                    <_T as Host>::move_(self, g, to)
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
                        "move",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Grip>, Spot),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Grip>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::move_(host, arg0, arg1),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:aliases/middle` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:aliases/middle")?, host_getter)
            }
        }
        pub mod top {
            pub type Place = super::super::super::t::aliases::middle::Place;
            pub type Spot = super::super::super::t::aliases::middle::Spot;
            pub type Segment = super::super::super::t::aliases::middle::Line;
            pub type Grip = super::super::super::t::aliases::middle::Grip;
            pub type Point = super::super::super::t::aliases::base::Point;
            pub type Path = Vec<Segment>;
            /// What a host implements for the interface `t:aliases/top`.
            pub trait Host {
                fn trace(
                    &mut self,
                    p: Path,
                    g: ::windlass::component::Resource<Grip>,
                ) -> (Place, Spot, Point);
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn trace(
                    &mut self,
                    p: Path,
                    g: ::windlass::component::Resource<Grip>,
                ) -> (Place, Spot, Point) {
                    <_T as Host>::trace(self, p, g)
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
                        "trace",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (Path, ::windlass::component::Resource<Grip>),
                        | -> ::windlass::Result<((Place, Spot, Point),)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::trace(host, arg0, arg1),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:aliases/top` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:aliases/top")?, host_getter)
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
        pub mod aliases {
            pub mod top {
                pub type Place = super::super::super::super::t::aliases::middle::Place;
                pub type Spot = super::super::super::super::t::aliases::middle::Spot;
                pub type Segment = super::super::super::super::t::aliases::middle::Line;
                pub type Grip = super::super::super::super::t::aliases::middle::Grip;
                pub type Point = super::super::super::super::t::aliases::base::Point;
                pub type Path = Vec<Segment>;
                /// The functions of the exported interface `t:aliases/top` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    trace: ::windlass::component::TypedFunc<
                        (&'static [Segment], ::windlass::component::Resource<Grip>),
                        ((Place, Spot, Point),),
                    >,
                }
                /// Where a component keeps the functions of its export `t:aliases/top`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    trace: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:aliases/top")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:aliases/top`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:aliases/top` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            trace: function("trace")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            trace: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.trace),
                                "the exported function `trace` of `t:aliases/top`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_trace(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        p: &[Segment],
                        g: ::windlass::component::Resource<Grip>,
                    ) -> ::windlass::Result<(Place, Spot, Point)> {
                        let (result,) = self.trace.call(store, (p, g))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_trace`].
                    pub fn func_trace(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static [Segment], ::windlass::component::Resource<Grip>),
                        ((Place, Spot, Point),),
                    > {
                        self.trace
                    }
                }
            }
        }
    }
}
