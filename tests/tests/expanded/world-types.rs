#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub type R = t::world_types::i::R;
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub type B = t::world_types::i::A;
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
#[derive(
    ::windlass::component::ComponentType,
    ::windlass::component::Lift,
    ::windlass::component::Lower
)]
#[component(record)]
#[derive(Debug, Clone)]
pub struct C {
    pub b: B,
    pub n: u8,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
#[derive(
    ::windlass::component::ComponentType,
    ::windlass::component::Lift,
    ::windlass::component::Lower
)]
#[component(variant)]
#[derive(Debug, Clone)]
pub enum V {
    #[component(name = "c")]
    C(C),
    #[component(name = "none")]
    None,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
::windlass::component::flags! {
    F { #[component(name = "x")] const X; #[component(name = "y")] const Y; }
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
pub enum E {
    #[component(name = "x")]
    X,
}
impl E {
    /// The name of the case in WIT.
    pub fn name(&self) -> &'static str {
        match self {
            Self::X => "x",
        }
    }
    /// The documentation of the case in WIT.
    pub fn message(&self) -> &'static str {
        match self {
            Self::X => "",
        }
    }
}
impl ::core::fmt::Display for E {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.write_str(
            match self {
                Self::X => "x",
            },
        )
    }
}
impl ::core::error::Error for E {}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub type L = Vec<C>;
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// The resource `own`, implemented by the host.
pub enum Own {}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
#[derive(
    ::windlass::component::ComponentType,
    ::windlass::component::Lift,
    ::windlass::component::Lower
)]
#[component(record)]
#[derive(Debug)]
pub struct BorrowFree {
    pub o: Option<::windlass::component::Resource<Own>>,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `world-types` whose imports are resolved and whose exports are found.
pub struct WorldTypesPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: WorldTypesIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for WorldTypesPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> WorldTypesPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = WorldTypesIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<WorldTypes> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `world-types` keeps its exports.
#[derive(Clone)]
pub struct WorldTypesIndices {
    run: ::windlass::component::ComponentExportIndex,
    drop: ::windlass::component::ComponentExportIndex,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl WorldTypesIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        Ok(Self {
            run: instance_pre
                .component()
                .get_export_index(None, "run")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `run`"
                    )
                })?,
            drop: instance_pre
                .component()
                .get_export_index(None, "drop")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `drop`"
                    )
                })?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<WorldTypes> {
        Ok(WorldTypes {
            run: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.run),
                "the exported function `run`",
            )?,
            drop: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.drop),
                "the exported function `drop`",
            )?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `world-types`.
#[derive(Clone)]
pub struct WorldTypes {
    run: ::windlass::component::TypedFunc<(&'static C, &'static [C], F), (V,)>,
    drop: ::windlass::component::TypedFunc<(::windlass::component::Resource<R>,), ()>,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl WorldTypes {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        WorldTypesPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        WorldTypesIndices::new(&instance.instance_pre(&store))?
            .load(&mut store, instance)
    }
    /// Defines the functions that the world imports outside any interface.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: WorldTypesImportsWithStore<T>,
        for<'a> D::Data<'a>: WorldTypesImports,
        T: 'static,
    {
        let mut instance = linker.root();
        instance
            .resource(
                "own",
                ::windlass::component::ResourceType::host::<Own>(),
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    rep: u32,
                | -> ::windlass::Result<()> {
                    HostOwn::drop(
                        &mut host_getter(store.data_mut()),
                        ::windlass::component::Resource::<Own>::new_own(rep),
                    )
                },
            )?;
        instance
            .func_wrap(
                "take",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (
                        arg0,
                        arg1,
                        arg2,
                        arg3,
                        arg4,
                        arg5,
                        arg6,
                    ): (
                        C,
                        V,
                        F,
                        E,
                        L,
                        ::windlass::component::Resource<R>,
                        ::windlass::component::Resource<Own>,
                    ),
                | -> ::windlass::Result<(BorrowFree,)> {
                    let host = &mut host_getter(store.data_mut());
                    Ok((
                        WorldTypesImports::take(
                            host,
                            arg0,
                            arg1,
                            arg2,
                            arg3,
                            arg4,
                            arg5,
                            arg6,
                        ),
                    ))
                },
            )?;
        instance
            .func_wrap(
                "give",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (): (),
                | -> ::windlass::Result<(Result<L, E>,)> {
                    let host = &mut host_getter(store.data_mut());
                    Ok((WorldTypesImports::give(host),))
                },
            )?;
        instance
            .func_wrap(
                "[constructor]own",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (): (),
                | -> ::windlass::Result<(::windlass::component::Resource<Own>,)> {
                    let host = &mut host_getter(store.data_mut());
                    Ok((HostOwn::new(host),))
                },
            )?;
        instance
            .func_wrap(
                "[method]own.m",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0, arg1): (::windlass::component::Resource<Own>, V),
                | -> ::windlass::Result<(Result<C, E>,)> {
                    let host = &mut host_getter(store.data_mut());
                    Ok((HostOwn::m(host, arg0, arg1),))
                },
            )?;
        instance
            .func_wrap(
                "[static]own.s",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (): (),
                | -> ::windlass::Result<(::windlass::component::Resource<Own>,)> {
                    let host = &mut host_getter(store.data_mut());
                    Ok((HostOwn::s(host),))
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
        D: t::world_types::i::HostWithStore<T> + WorldTypesImportsWithStore<T>,
        for<'a> D::Data<'a>: t::world_types::i::Host + WorldTypesImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        t::world_types::i::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    pub fn call_run(
        &self,
        store: impl ::windlass::AsContextMut,
        c: &C,
        l: &[C],
        f: F,
    ) -> ::windlass::Result<V> {
        let (result,) = self.run.call(store, (c, l, f))?;
        Ok(result)
    }
    /// The function behind [`Self::call_run`].
    pub fn func_run(
        &self,
    ) -> ::windlass::component::TypedFunc<(&'static C, &'static [C], F), (V,)> {
        self.run
    }
    pub fn call_drop(
        &self,
        store: impl ::windlass::AsContextMut,
        r: ::windlass::component::Resource<R>,
    ) -> ::windlass::Result<()> {
        self.drop.call(store, (r,))
    }
    /// The function behind [`Self::call_drop`].
    pub fn func_drop(
        &self,
    ) -> ::windlass::component::TypedFunc<(::windlass::component::Resource<R>,), ()> {
        self.drop
    }
}
/// The functions of the resource `own`.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait HostOwn {
    fn new(&mut self) -> ::windlass::component::Resource<Own>;
    fn m(&mut self, self_: ::windlass::component::Resource<Own>, v: V) -> Result<C, E>;
    fn s(&mut self) -> ::windlass::component::Resource<Own>;
    /// Called when the component has given up an owned handle: the host frees what it stands for.
    fn drop(
        &mut self,
        rep: ::windlass::component::Resource<Own>,
    ) -> ::windlass::Result<()>;
}
impl<_T: HostOwn + ?Sized> HostOwn for &mut _T {
    fn new(&mut self) -> ::windlass::component::Resource<Own> {
        <_T as HostOwn>::new(self)
    }
    fn m(&mut self, self_: ::windlass::component::Resource<Own>, v: V) -> Result<C, E> {
        <_T as HostOwn>::m(self, self_, v)
    }
    fn s(&mut self) -> ::windlass::component::Resource<Own> {
        <_T as HostOwn>::s(self)
    }
    fn drop(
        &mut self,
        rep: ::windlass::component::Resource<Own>,
    ) -> ::windlass::Result<()> {
        <_T as HostOwn>::drop(self, rep)
    }
}
/// The functions of [`HostOwn`] that see the store.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait HostOwnWithStore<T: 'static>: ::windlass::component::HasData {}
impl<_D: ::windlass::component::HasData + ?Sized, T: 'static> HostOwnWithStore<T>
for _D {}
/// What a host implements for the functions that the world `world-types` imports.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait WorldTypesImports: HostOwn {
    fn take(
        &mut self,
        c: C,
        v: V,
        f: F,
        e: E,
        l: L,
        r: ::windlass::component::Resource<R>,
        o: ::windlass::component::Resource<Own>,
    ) -> BorrowFree;
    fn give(&mut self) -> Result<L, E>;
}
impl<_T: WorldTypesImports + ?Sized> WorldTypesImports for &mut _T {
    fn take(
        &mut self,
        c: C,
        v: V,
        f: F,
        e: E,
        l: L,
        r: ::windlass::component::Resource<R>,
        o: ::windlass::component::Resource<Own>,
    ) -> BorrowFree {
        <_T as WorldTypesImports>::take(self, c, v, f, e, l, r, o)
    }
    fn give(&mut self) -> Result<L, E> {
        <_T as WorldTypesImports>::give(self)
    }
}
/// The functions of [`WorldTypesImports`] that see the store.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait WorldTypesImportsWithStore<
    T: 'static,
>: ::windlass::component::HasData + HostOwnWithStore<T> {}
impl<
    _D: ::windlass::component::HasData + HostOwnWithStore<T> + ?Sized,
    T: 'static,
> WorldTypesImportsWithStore<T> for _D {}
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
    pub mod world_types {
        pub mod i {
            /// The resource `r`, implemented by the host.
            pub enum R {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct A {
                pub x: String,
            }
            /// The functions of the resource `r`.
            pub trait HostR {
                fn f(&mut self, self_: ::windlass::component::Resource<R>);
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<R>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostR + ?Sized> HostR for &mut _T {
                fn f(&mut self, self_: ::windlass::component::Resource<R>) {
                    <_T as HostR>::f(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<R>,
                ) -> ::windlass::Result<()> {
                    <_T as HostR>::drop(self, rep)
                }
            }
            /// The functions of [`HostR`] that see the store.
            pub trait HostRWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostRWithStore<T> for _D {}
            /// What a host implements for the interface `t:world-types/i`.
            pub trait Host: HostR {}
            impl<_T: Host + ?Sized> Host for &mut _T {}
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostRWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostRWithStore<T> + ?Sized,
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
                        "r",
                        ::windlass::component::ResourceType::host::<R>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostR::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<R>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]r.f",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<R>,),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostR::f(host, arg0);
                            Ok(())
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:world-types/i` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:world-types/i")?, host_getter)
            }
        }
    }
}
