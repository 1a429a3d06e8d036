#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `crate` whose imports are resolved and whose exports are found.
pub struct CratePre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: CrateIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for CratePre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> CratePre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = CrateIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Crate> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `crate` keeps its exports.
#[derive(Clone)]
pub struct CrateIndices {
    interface0: exports::t::mod_::impl_::GuestIndices,
    as_: ::windlass::component::ComponentExportIndex,
    async_: ::windlass::component::ComponentExportIndex,
    await_: ::windlass::component::ComponentExportIndex,
    become_: ::windlass::component::ComponentExportIndex,
    box_: ::windlass::component::ComponentExportIndex,
    break_: ::windlass::component::ComponentExportIndex,
    const_: ::windlass::component::ComponentExportIndex,
    continue_: ::windlass::component::ComponentExportIndex,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl CrateIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        Ok(Self {
            interface0: exports::t::mod_::impl_::GuestIndices::new(instance_pre)?,
            as_: instance_pre
                .component()
                .get_export_index(None, "as")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `as`"
                    )
                })?,
            async_: instance_pre
                .component()
                .get_export_index(None, "async")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `async`"
                    )
                })?,
            await_: instance_pre
                .component()
                .get_export_index(None, "await")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `await`"
                    )
                })?,
            become_: instance_pre
                .component()
                .get_export_index(None, "become")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `become`"
                    )
                })?,
            box_: instance_pre
                .component()
                .get_export_index(None, "box")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `box`"
                    )
                })?,
            break_: instance_pre
                .component()
                .get_export_index(None, "break")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `break`"
                    )
                })?,
            const_: instance_pre
                .component()
                .get_export_index(None, "const")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `const`"
                    )
                })?,
            continue_: instance_pre
                .component()
                .get_export_index(None, "continue")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `continue`"
                    )
                })?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Crate> {
        Ok(Crate {
            interface0: self.interface0.load(&mut store, instance)?,
            as_: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.as_),
                "the exported function `as`",
            )?,
            async_: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.async_),
                "the exported function `async`",
            )?,
            await_: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.await_),
                "the exported function `await`",
            )?,
            become_: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.become_),
                "the exported function `become`",
            )?,
            box_: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.box_),
                "the exported function `box`",
            )?,
            break_: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.break_),
                "the exported function `break`",
            )?,
            const_: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.const_),
                "the exported function `const`",
            )?,
            continue_: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.continue_),
                "the exported function `continue`",
            )?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `crate`.
#[derive(Clone)]
pub struct Crate {
    interface0: exports::t::mod_::impl_::Guest,
    as_: ::windlass::component::TypedFunc<(&'static str,), ()>,
    async_: ::windlass::component::TypedFunc<(&'static str,), ()>,
    await_: ::windlass::component::TypedFunc<(&'static str,), ()>,
    become_: ::windlass::component::TypedFunc<(&'static str,), ()>,
    box_: ::windlass::component::TypedFunc<(&'static str,), ()>,
    break_: ::windlass::component::TypedFunc<(&'static str,), ()>,
    const_: ::windlass::component::TypedFunc<(&'static str,), ()>,
    continue_: ::windlass::component::TypedFunc<(&'static str,), ()>,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Crate {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        CratePre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        CrateIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines the functions that the world imports outside any interface.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: CrateImportsWithStore<T>,
        for<'a> D::Data<'a>: CrateImports,
        T: 'static,
    {
        let mut instance = linker.root();
        instance
            .func_wrap(
                "as",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (u8,),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    CrateImports::as_(host, arg0);
                    Ok(())
                },
            )?;
        instance
            .func_wrap(
                "async",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (u8,),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    CrateImports::async_(host, arg0);
                    Ok(())
                },
            )?;
        instance
            .func_wrap(
                "await",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (u8,),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    CrateImports::await_(host, arg0);
                    Ok(())
                },
            )?;
        instance
            .func_wrap(
                "become",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (u8,),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    CrateImports::become_(host, arg0);
                    Ok(())
                },
            )?;
        instance
            .func_wrap(
                "box",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (u8,),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    CrateImports::box_(host, arg0);
                    Ok(())
                },
            )?;
        instance
            .func_wrap(
                "break",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (u8,),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    CrateImports::break_(host, arg0);
                    Ok(())
                },
            )?;
        instance
            .func_wrap(
                "const",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (u8,),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    CrateImports::const_(host, arg0);
                    Ok(())
                },
            )?;
        instance
            .func_wrap(
                "continue",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): (u8,),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    CrateImports::continue_(host, arg0);
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
        D: t::mod_::impl_::HostWithStore<T> + CrateImportsWithStore<T>,
        for<'a> D::Data<'a>: t::mod_::impl_::Host + CrateImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        t::mod_::impl_::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    pub fn call_as(
        &self,
        store: impl ::windlass::AsContextMut,
        as_: &str,
    ) -> ::windlass::Result<()> {
        self.as_.call(store, (as_,))
    }
    /// The function behind [`Self::call_as`].
    pub fn func_as(&self) -> ::windlass::component::TypedFunc<(&'static str,), ()> {
        self.as_
    }
    pub fn call_async(
        &self,
        store: impl ::windlass::AsContextMut,
        async_: &str,
    ) -> ::windlass::Result<()> {
        self.async_.call(store, (async_,))
    }
    /// The function behind [`Self::call_async`].
    pub fn func_async(&self) -> ::windlass::component::TypedFunc<(&'static str,), ()> {
        self.async_
    }
    pub fn call_await(
        &self,
        store: impl ::windlass::AsContextMut,
        await_: &str,
    ) -> ::windlass::Result<()> {
        self.await_.call(store, (await_,))
    }
    /// The function behind [`Self::call_await`].
    pub fn func_await(&self) -> ::windlass::component::TypedFunc<(&'static str,), ()> {
        self.await_
    }
    pub fn call_become(
        &self,
        store: impl ::windlass::AsContextMut,
        become_: &str,
    ) -> ::windlass::Result<()> {
        self.become_.call(store, (become_,))
    }
    /// The function behind [`Self::call_become`].
    pub fn func_become(&self) -> ::windlass::component::TypedFunc<(&'static str,), ()> {
        self.become_
    }
    pub fn call_box(
        &self,
        store: impl ::windlass::AsContextMut,
        box_: &str,
    ) -> ::windlass::Result<()> {
        self.box_.call(store, (box_,))
    }
    /// The function behind [`Self::call_box`].
    pub fn func_box(&self) -> ::windlass::component::TypedFunc<(&'static str,), ()> {
        self.box_
    }
    pub fn call_break(
        &self,
        store: impl ::windlass::AsContextMut,
        break_: &str,
    ) -> ::windlass::Result<()> {
        self.break_.call(store, (break_,))
    }
    /// The function behind [`Self::call_break`].
    pub fn func_break(&self) -> ::windlass::component::TypedFunc<(&'static str,), ()> {
        self.break_
    }
    pub fn call_const(
        &self,
        store: impl ::windlass::AsContextMut,
        const_: &str,
    ) -> ::windlass::Result<()> {
        self.const_.call(store, (const_,))
    }
    /// The function behind [`Self::call_const`].
    pub fn func_const(&self) -> ::windlass::component::TypedFunc<(&'static str,), ()> {
        self.const_
    }
    pub fn call_continue(
        &self,
        store: impl ::windlass::AsContextMut,
        continue_: &str,
    ) -> ::windlass::Result<()> {
        self.continue_.call(store, (continue_,))
    }
    /// The function behind [`Self::call_continue`].
    pub fn func_continue(
        &self,
    ) -> ::windlass::component::TypedFunc<(&'static str,), ()> {
        self.continue_
    }
    /// The exported interface `t:mod/impl`.
    pub fn t_mod_impl(&self) -> &exports::t::mod_::impl_::Guest {
        &self.interface0
    }
}
/// What a host implements for the functions that the world `crate` imports.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait CrateImports {
    fn as_(&mut self, as_: u8);
    fn async_(&mut self, async_: u8);
    fn await_(&mut self, await_: u8);
    fn become_(&mut self, become_: u8);
    fn box_(&mut self, box_: u8);
    fn break_(&mut self, break_: u8);
    fn const_(&mut self, const_: u8);
    fn continue_(&mut self, continue_: u8);
}
impl<_T: CrateImports + ?Sized> CrateImports for &mut _T {
    fn as_(&mut self, as_: u8) {
        <_T as CrateImports>::as_(self, as_)
    }
    fn async_(&mut self, async_: u8) {
        <_T as CrateImports>::async_(self, async_)
    }
    fn await_(&mut self, await_: u8) {
        <_T as CrateImports>::await_(self, await_)
    }
    fn become_(&mut self, become_: u8) {
        <_T as CrateImports>::become_(self, become_)
    }
    fn box_(&mut self, box_: u8) {
        <_T as CrateImports>::box_(self, box_)
    }
    fn break_(&mut self, break_: u8) {
        <_T as CrateImports>::break_(self, break_)
    }
    fn const_(&mut self, const_: u8) {
        <_T as CrateImports>::const_(self, const_)
    }
    fn continue_(&mut self, continue_: u8) {
        <_T as CrateImports>::continue_(self, continue_)
    }
}
/// The functions of [`CrateImports`] that see the store.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait CrateImportsWithStore<T: 'static>: ::windlass::component::HasData {}
impl<_D: ::windlass::component::HasData + ?Sized, T: 'static> CrateImportsWithStore<T>
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
    pub mod mod_ {
        /// Every keyword of Rust as a name of every kind.
        pub mod impl_ {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Struct {
                #[component(name = "as")]
                pub as_: u8,
                #[component(name = "async")]
                pub async_: u8,
                #[component(name = "await")]
                pub await_: u8,
                #[component(name = "become")]
                pub become_: u8,
                #[component(name = "box")]
                pub box_: u8,
                #[component(name = "break")]
                pub break_: u8,
                #[component(name = "const")]
                pub const_: u8,
                #[component(name = "continue")]
                pub continue_: u8,
                #[component(name = "crate")]
                pub crate_: u8,
                #[component(name = "do")]
                pub do_: u8,
                #[component(name = "dyn")]
                pub dyn_: u8,
                #[component(name = "else")]
                pub else_: u8,
                #[component(name = "enum")]
                pub enum_: u8,
                #[component(name = "extern")]
                pub extern_: u8,
                #[component(name = "false")]
                pub false_: u8,
                #[component(name = "final")]
                pub final_: u8,
                #[component(name = "fn")]
                pub fn_: u8,
                #[component(name = "for")]
                pub for_: u8,
                #[component(name = "gen")]
                pub gen_: u8,
                #[component(name = "if")]
                pub if_: u8,
                #[component(name = "impl")]
                pub impl_: u8,
                #[component(name = "in")]
                pub in_: u8,
                #[component(name = "let")]
                pub let_: u8,
                #[component(name = "loop")]
                pub loop_: u8,
                #[component(name = "macro")]
                pub macro_: u8,
                #[component(name = "match")]
                pub match_: u8,
                #[component(name = "mod")]
                pub mod_: u8,
                #[component(name = "move")]
                pub move_: u8,
                #[component(name = "mut")]
                pub mut_: u8,
                #[component(name = "override")]
                pub override_: u8,
                #[component(name = "priv")]
                pub priv_: u8,
                #[component(name = "pub")]
                pub pub_: u8,
                #[component(name = "ref")]
                pub ref_: u8,
                #[component(name = "return")]
                pub return_: u8,
                #[component(name = "self")]
                pub self_: u8,
                #[component(name = "static")]
                pub static_: u8,
                #[component(name = "struct")]
                pub struct_: u8,
                #[component(name = "super")]
                pub super_: u8,
                #[component(name = "trait")]
                pub trait_: u8,
                #[component(name = "true")]
                pub true_: u8,
                #[component(name = "try")]
                pub try_: u8,
                #[component(name = "type")]
                pub type_: u8,
                #[component(name = "typeof")]
                pub typeof_: u8,
                #[component(name = "union")]
                pub union_: u8,
                #[component(name = "unsafe")]
                pub unsafe_: u8,
                #[component(name = "unsized")]
                pub unsized_: u8,
                #[component(name = "use")]
                pub use_: u8,
                #[component(name = "virtual")]
                pub virtual_: u8,
                #[component(name = "where")]
                pub where_: u8,
                #[component(name = "while")]
                pub while_: u8,
                #[component(name = "yield")]
                pub yield_: u8,
                #[component(name = "abstract")]
                pub abstract_: u8,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Enum {
                #[component(name = "as")]
                As,
                #[component(name = "async")]
                Async,
                #[component(name = "await")]
                Await,
                #[component(name = "become")]
                Become,
                #[component(name = "box")]
                Box,
                #[component(name = "break")]
                Break,
                #[component(name = "const")]
                Const,
                #[component(name = "continue")]
                Continue,
                #[component(name = "crate")]
                Crate,
                #[component(name = "do")]
                Do,
                #[component(name = "dyn")]
                Dyn,
                #[component(name = "else")]
                Else,
                #[component(name = "enum")]
                Enum,
                #[component(name = "extern")]
                Extern,
                #[component(name = "false")]
                False,
                #[component(name = "final")]
                Final,
                #[component(name = "fn")]
                Fn,
                #[component(name = "for")]
                For,
                #[component(name = "gen")]
                Gen,
                #[component(name = "if")]
                If,
                #[component(name = "impl")]
                Impl,
                #[component(name = "in")]
                In,
                #[component(name = "let")]
                Let,
                #[component(name = "loop")]
                Loop,
                #[component(name = "macro")]
                Macro,
                #[component(name = "match")]
                Match,
                #[component(name = "mod")]
                Mod,
                #[component(name = "move")]
                Move,
                #[component(name = "mut")]
                Mut,
                #[component(name = "override")]
                Override,
                #[component(name = "priv")]
                Priv,
                #[component(name = "pub")]
                Pub,
                #[component(name = "ref")]
                Ref,
                #[component(name = "return")]
                Return,
                #[component(name = "self")]
                Self_,
                #[component(name = "static")]
                Static,
                #[component(name = "struct")]
                Struct,
                #[component(name = "super")]
                Super,
                #[component(name = "trait")]
                Trait,
                #[component(name = "true")]
                True,
                #[component(name = "try")]
                Try,
                #[component(name = "type")]
                Type,
                #[component(name = "typeof")]
                Typeof,
                #[component(name = "union")]
                Union,
                #[component(name = "unsafe")]
                Unsafe,
                #[component(name = "unsized")]
                Unsized,
                #[component(name = "use")]
                Use,
                #[component(name = "virtual")]
                Virtual,
                #[component(name = "where")]
                Where,
                #[component(name = "while")]
                While,
                #[component(name = "yield")]
                Yield,
                #[component(name = "abstract")]
                Abstract,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum Match {
                #[component(name = "as")]
                As(String),
                #[component(name = "async")]
                Async(String),
                #[component(name = "await")]
                Await(String),
                #[component(name = "become")]
                Become(String),
                #[component(name = "box")]
                Box(String),
                #[component(name = "break")]
                Break(String),
                #[component(name = "const")]
                Const(String),
                #[component(name = "continue")]
                Continue(String),
                #[component(name = "crate")]
                Crate(String),
                #[component(name = "do")]
                Do(String),
                #[component(name = "dyn")]
                Dyn(String),
                #[component(name = "else")]
                Else(String),
                #[component(name = "enum")]
                Enum(String),
                #[component(name = "extern")]
                Extern(String),
                #[component(name = "false")]
                False(String),
                #[component(name = "final")]
                Final(String),
                #[component(name = "fn")]
                Fn(String),
                #[component(name = "for")]
                For(String),
                #[component(name = "gen")]
                Gen(String),
                #[component(name = "if")]
                If(String),
                #[component(name = "impl")]
                Impl(String),
                #[component(name = "in")]
                In(String),
                #[component(name = "let")]
                Let(String),
                #[component(name = "loop")]
                Loop(String),
                #[component(name = "macro")]
                Macro(String),
                #[component(name = "match")]
                Match(String),
                #[component(name = "mod")]
                Mod(String),
                #[component(name = "move")]
                Move(String),
                #[component(name = "mut")]
                Mut(String),
                #[component(name = "override")]
                Override(String),
                #[component(name = "priv")]
                Priv(String),
                #[component(name = "pub")]
                Pub(String),
                #[component(name = "ref")]
                Ref(String),
                #[component(name = "return")]
                Return(String),
                #[component(name = "self")]
                Self_(String),
                #[component(name = "static")]
                Static(String),
                #[component(name = "struct")]
                Struct(String),
                #[component(name = "super")]
                Super(String),
                #[component(name = "trait")]
                Trait(String),
                #[component(name = "true")]
                True(String),
                #[component(name = "try")]
                Try(String),
                #[component(name = "type")]
                Type(String),
                #[component(name = "typeof")]
                Typeof(String),
                #[component(name = "union")]
                Union(String),
                #[component(name = "unsafe")]
                Unsafe(String),
                #[component(name = "unsized")]
                Unsized(String),
                #[component(name = "use")]
                Use(String),
                #[component(name = "virtual")]
                Virtual(String),
                #[component(name = "where")]
                Where(String),
                #[component(name = "while")]
                While(String),
                #[component(name = "yield")]
                Yield(String),
                #[component(name = "abstract")]
                Abstract(String),
            }
            ::windlass::component::flags! {
                Static { #[component(name = "as")] const AS; #[component(name = "async")]
                const ASYNC; #[component(name = "await")] const AWAIT; #[component(name =
                "become")] const BECOME; #[component(name = "box")] const BOX;
                #[component(name = "break")] const BREAK; #[component(name = "const")]
                const CONST; #[component(name = "continue")] const CONTINUE;
                #[component(name = "crate")] const CRATE; #[component(name = "do")] const
                DO; #[component(name = "dyn")] const DYN; #[component(name = "else")]
                const ELSE; #[component(name = "enum")] const ENUM; #[component(name =
                "extern")] const EXTERN; #[component(name = "false")] const FALSE;
                #[component(name = "final")] const FINAL; #[component(name = "fn")] const
                FN; #[component(name = "for")] const FOR; #[component(name = "gen")]
                const GEN; #[component(name = "if")] const IF; #[component(name =
                "impl")] const IMPL; #[component(name = "in")] const IN; #[component(name
                = "let")] const LET; #[component(name = "loop")] const LOOP;
                #[component(name = "macro")] const MACRO; #[component(name = "match")]
                const MATCH; #[component(name = "mod")] const MOD; #[component(name =
                "move")] const MOVE; #[component(name = "mut")] const MUT;
                #[component(name = "override")] const OVERRIDE; #[component(name =
                "priv")] const PRIV; #[component(name = "pub")] const PUB; }
            }
            /// The resource `self`, implemented by the host.
            pub enum Self_ {}
            /// The resource `type`, implemented by the host.
            pub enum Type {}
            /// The functions of the resource `self`.
            pub trait HostSelf_ {
                fn new(&mut self, self_: u8) -> ::windlass::component::Resource<Self_>;
                fn as_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    async_: u8,
                );
                fn async_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    await_: u8,
                );
                fn await_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    become_: u8,
                );
                fn become_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    box_: u8,
                );
                fn box_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    break_: u8,
                );
                fn break_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    const_: u8,
                );
                fn const_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    continue_: u8,
                );
                fn continue_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    crate_: u8,
                );
                fn crate_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    do_: u8,
                );
                fn do_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    dyn_: u8,
                );
                fn dyn_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    else_: u8,
                );
                fn else_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    enum_: u8,
                );
                fn enum_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    extern_: u8,
                );
                fn extern_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    false_: u8,
                );
                fn false_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    final_: u8,
                );
                fn final_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    fn_: u8,
                );
                fn fn_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    for_: u8,
                );
                fn for_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    gen_: u8,
                );
                fn gen_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    if_: u8,
                );
                fn if_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    impl_: u8,
                );
                fn impl_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    in_: u8,
                );
                fn in_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    let_: u8,
                );
                fn let_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    loop_: u8,
                );
                fn loop_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    macro_: u8,
                );
                fn macro_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    match_: u8,
                );
                fn match_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    mod_: u8,
                );
                fn mod_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    move_: u8,
                );
                fn move_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    mut_: u8,
                );
                fn mut_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    override_: u8,
                );
                fn override_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    priv_: u8,
                );
                fn priv_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    pub_: u8,
                );
                fn pub_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    ref_: u8,
                );
                fn ref_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    return_: u8,
                );
                fn return_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    selves: u8,
                );
                fn static_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    struct_: u8,
                );
                fn struct_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    super_: u8,
                );
                fn super_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    trait_: u8,
                );
                fn trait_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    true_: u8,
                );
                fn true_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    try_: u8,
                );
                fn try_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    type_: u8,
                );
                fn type_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    typeof_: u8,
                );
                fn typeof_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    union_: u8,
                );
                fn union_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    unsafe_: u8,
                );
                fn unsafe_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    unsized_: u8,
                );
                fn unsized_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    use_: u8,
                );
                fn use_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    virtual_: u8,
                );
                fn virtual_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    where_: u8,
                );
                fn where_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    while_: u8,
                );
                fn while_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    yield_: u8,
                );
                fn yield_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    abstract_: u8,
                );
                fn abstract_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    as_: u8,
                );
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Self_>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostSelf_ + ?Sized> HostSelf_ for &mut _T {
                fn new(&mut self, self_: u8) -> ::windlass::component::Resource<Self_> {
                    <_T as HostSelf_>::new(self, self_)
                }
                fn as_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    async_: u8,
                ) {
                    <_T as HostSelf_>::as_(self, self_, async_)
                }
                fn async_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    await_: u8,
                ) {
                    <_T as HostSelf_>::async_(self, self_, await_)
                }
                fn await_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    become_: u8,
                ) {
                    <_T as HostSelf_>::await_(self, self_, become_)
                }
                fn become_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    box_: u8,
                ) {
                    <_T as HostSelf_>::become_(self, self_, box_)
                }
                fn box_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    break_: u8,
                ) {
                    <_T as HostSelf_>::box_(self, self_, break_)
                }
                fn break_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    const_: u8,
                ) {
                    <_T as HostSelf_>::break_(self, self_, const_)
                }
                fn const_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    continue_: u8,
                ) {
                    <_T as HostSelf_>::const_(self, self_, continue_)
                }
                fn continue_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    crate_: u8,
                ) {
                    <_T as HostSelf_>::continue_(self, self_, crate_)
                }
                fn crate_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    do_: u8,
                ) {
                    <_T as HostSelf_>::crate_(self, self_, do_)
                }
                fn do_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    dyn_: u8,
                ) {
                    <_T as HostSelf_>::do_(self, self_, dyn_)
                }
                fn dyn_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    else_: u8,
                ) {
                    <_T as HostSelf_>::dyn_(self, self_, else_)
                }
                fn else_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    enum_: u8,
                ) {
                    <_T as HostSelf_>::else_(self, self_, enum_)
                }
                fn enum_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    extern_: u8,
                ) {
                    <_T as HostSelf_>::enum_(self, self_, extern_)
                }
                fn extern_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    false_: u8,
                ) {
                    <_T as HostSelf_>::extern_(self, self_, false_)
                }
                fn false_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    final_: u8,
                ) {
                    <_T as HostSelf_>::false_(self, self_, final_)
                }
                fn final_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    fn_: u8,
                ) {
                    <_T as HostSelf_>::final_(self, self_, fn_)
                }
                fn fn_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    for_: u8,
                ) {
                    <_T as HostSelf_>::fn_(self, self_, for_)
                }
                fn for_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    gen_: u8,
                ) {
                    <_T as HostSelf_>::for_(self, self_, gen_)
                }
                fn gen_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    if_: u8,
                ) {
                    <_T as HostSelf_>::gen_(self, self_, if_)
                }
                fn if_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    impl_: u8,
                ) {
                    <_T as HostSelf_>::if_(self, self_, impl_)
                }
                fn impl_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    in_: u8,
                ) {
                    <_T as HostSelf_>::impl_(self, self_, in_)
                }
                fn in_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    let_: u8,
                ) {
                    <_T as HostSelf_>::in_(self, self_, let_)
                }
                fn let_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    loop_: u8,
                ) {
                    <_T as HostSelf_>::let_(self, self_, loop_)
                }
                fn loop_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    macro_: u8,
                ) {
                    <_T as HostSelf_>::loop_(self, self_, macro_)
                }
                fn macro_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    match_: u8,
                ) {
                    <_T as HostSelf_>::macro_(self, self_, match_)
                }
                fn match_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    mod_: u8,
                ) {
                    <_T as HostSelf_>::match_(self, self_, mod_)
                }
                fn mod_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    move_: u8,
                ) {
                    <_T as HostSelf_>::mod_(self, self_, move_)
                }
                fn move_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    mut_: u8,
                ) {
                    <_T as HostSelf_>::move_(self, self_, mut_)
                }
                fn mut_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    override_: u8,
                ) {
                    <_T as HostSelf_>::mut_(self, self_, override_)
                }
                fn override_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    priv_: u8,
                ) {
                    <_T as HostSelf_>::override_(self, self_, priv_)
                }
                fn priv_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    pub_: u8,
                ) {
                    <_T as HostSelf_>::priv_(self, self_, pub_)
                }
                fn pub_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    ref_: u8,
                ) {
                    <_T as HostSelf_>::pub_(self, self_, ref_)
                }
                fn ref_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    return_: u8,
                ) {
                    <_T as HostSelf_>::ref_(self, self_, return_)
                }
                fn return_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    selves: u8,
                ) {
                    <_T as HostSelf_>::return_(self, self_, selves)
                }
                fn static_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    struct_: u8,
                ) {
                    <_T as HostSelf_>::static_(self, self_, struct_)
                }
                fn struct_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    super_: u8,
                ) {
                    <_T as HostSelf_>::struct_(self, self_, super_)
                }
                fn super_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    trait_: u8,
                ) {
                    <_T as HostSelf_>::super_(self, self_, trait_)
                }
                fn trait_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    true_: u8,
                ) {
                    <_T as HostSelf_>::trait_(self, self_, true_)
                }
                fn true_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    try_: u8,
                ) {
                    <_T as HostSelf_>::true_(self, self_, try_)
                }
                fn try_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    type_: u8,
                ) {
                    <_T as HostSelf_>::try_(self, self_, type_)
                }
                fn type_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    typeof_: u8,
                ) {
                    <_T as HostSelf_>::type_(self, self_, typeof_)
                }
                fn typeof_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    union_: u8,
                ) {
                    <_T as HostSelf_>::typeof_(self, self_, union_)
                }
                fn union_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    unsafe_: u8,
                ) {
                    <_T as HostSelf_>::union_(self, self_, unsafe_)
                }
                fn unsafe_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    unsized_: u8,
                ) {
                    <_T as HostSelf_>::unsafe_(self, self_, unsized_)
                }
                fn unsized_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    use_: u8,
                ) {
                    <_T as HostSelf_>::unsized_(self, self_, use_)
                }
                fn use_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    virtual_: u8,
                ) {
                    <_T as HostSelf_>::use_(self, self_, virtual_)
                }
                fn virtual_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    where_: u8,
                ) {
                    <_T as HostSelf_>::virtual_(self, self_, where_)
                }
                fn where_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    while_: u8,
                ) {
                    <_T as HostSelf_>::where_(self, self_, while_)
                }
                fn while_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    yield_: u8,
                ) {
                    <_T as HostSelf_>::while_(self, self_, yield_)
                }
                fn yield_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    abstract_: u8,
                ) {
                    <_T as HostSelf_>::yield_(self, self_, abstract_)
                }
                fn abstract_(
                    &mut self,
                    self_: ::windlass::component::Resource<Self_>,
                    as_: u8,
                ) {
                    <_T as HostSelf_>::abstract_(self, self_, as_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Self_>,
                ) -> ::windlass::Result<()> {
                    <_T as HostSelf_>::drop(self, rep)
                }
            }
            /// The functions of [`HostSelf_`] that see the store.
            pub trait HostSelf_WithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostSelf_WithStore<T> for _D {}
            /// The functions of the resource `type`.
            pub trait HostType {
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Type>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostType + ?Sized> HostType for &mut _T {
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Type>,
                ) -> ::windlass::Result<()> {
                    <_T as HostType>::drop(self, rep)
                }
            }
            /// The functions of [`HostType`] that see the store.
            pub trait HostTypeWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostTypeWithStore<T> for _D {}
            /// What a host implements for the interface `t:mod/impl`.
            pub trait Host: HostSelf_ + HostType {
                fn as_(&mut self, as_: u8, continue_: String) -> Struct;
                fn async_(&mut self, async_: u8, crate_: String) -> Struct;
                fn await_(&mut self, await_: u8, do_: String) -> Struct;
                fn become_(&mut self, become_: u8, dyn_: String) -> Struct;
                fn box_(&mut self, box_: u8, else_: String) -> Struct;
                fn break_(&mut self, break_: u8, enum_: String) -> Struct;
                fn const_(&mut self, const_: u8, extern_: String) -> Struct;
                fn continue_(&mut self, continue_: u8, false_: String) -> Struct;
                fn crate_(&mut self, crate_: u8, final_: String) -> Struct;
                fn do_(&mut self, do_: u8, fn_: String) -> Struct;
                fn dyn_(&mut self, dyn_: u8, for_: String) -> Struct;
                fn else_(&mut self, else_: u8, gen_: String) -> Struct;
                fn extern_(&mut self, extern_: u8, impl_: String) -> Struct;
                fn false_(&mut self, false_: u8, in_: String) -> Struct;
                fn final_(&mut self, final_: u8, let_: String) -> Struct;
                fn fn_(&mut self, fn_: u8, loop_: String) -> Struct;
                fn for_(&mut self, for_: u8, macro_: String) -> Struct;
                fn gen_(&mut self, gen_: u8, match_: String) -> Struct;
                fn if_(&mut self, if_: u8, mod_: String) -> Struct;
                fn impl_(&mut self, impl_: u8, move_: String) -> Struct;
                fn in_(&mut self, in_: u8, mut_: String) -> Struct;
                fn let_(&mut self, let_: u8, override_: String) -> Struct;
                fn loop_(&mut self, loop_: u8, priv_: String) -> Struct;
                fn macro_(&mut self, macro_: u8, pub_: String) -> Struct;
                fn take(
                    &mut self,
                    a: Struct,
                    b: Enum,
                    c: Match,
                    d: Static,
                    e: ::windlass::component::Resource<Self_>,
                    f: ::windlass::component::Resource<Type>,
                );
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn as_(&mut self, as_: u8, continue_: String) -> Struct {
                    <_T as Host>::as_(self, as_, continue_)
                }
                fn async_(&mut self, async_: u8, crate_: String) -> Struct {
                    <_T as Host>::async_(self, async_, crate_)
                }
                fn await_(&mut self, await_: u8, do_: String) -> Struct {
                    <_T as Host>::await_(self, await_, do_)
                }
                fn become_(&mut self, become_: u8, dyn_: String) -> Struct {
                    <_T as Host>::become_(self, become_, dyn_)
                }
                fn box_(&mut self, box_: u8, else_: String) -> Struct {
                    <_T as Host>::box_(self, box_, else_)
                }
                fn break_(&mut self, break_: u8, enum_: String) -> Struct {
                    <_T as Host>::break_(self, break_, enum_)
                }
                fn const_(&mut self, const_: u8, extern_: String) -> Struct {
                    <_T as Host>::const_(self, const_, extern_)
                }
                fn continue_(&mut self, continue_: u8, false_: String) -> Struct {
                    <_T as Host>::continue_(self, continue_, false_)
                }
                fn crate_(&mut self, crate_: u8, final_: String) -> Struct {
                    <_T as Host>::crate_(self, crate_, final_)
                }
                fn do_(&mut self, do_: u8, fn_: String) -> Struct {
                    <_T as Host>::do_(self, do_, fn_)
                }
                fn dyn_(&mut self, dyn_: u8, for_: String) -> Struct {
                    <_T as Host>::dyn_(self, dyn_, for_)
                }
                fn else_(&mut self, else_: u8, gen_: String) -> Struct {
                    <_T as Host>::else_(self, else_, gen_)
                }
                fn extern_(&mut self, extern_: u8, impl_: String) -> Struct {
                    <_T as Host>::extern_(self, extern_, impl_)
                }
                fn false_(&mut self, false_: u8, in_: String) -> Struct {
                    <_T as Host>::false_(self, false_, in_)
                }
                fn final_(&mut self, final_: u8, let_: String) -> Struct {
                    <_T as Host>::final_(self, final_, let_)
                }
                fn fn_(&mut self, fn_: u8, loop_: String) -> Struct {
                    <_T as Host>::fn_(self, fn_, loop_)
                }
                fn for_(&mut self, for_: u8, macro_: String) -> Struct {
                    <_T as Host>::for_(self, for_, macro_)
                }
                fn gen_(&mut self, gen_: u8, match_: String) -> Struct {
                    <_T as Host>::gen_(self, gen_, match_)
                }
                fn if_(&mut self, if_: u8, mod_: String) -> Struct {
                    <_T as Host>::if_(self, if_, mod_)
                }
                fn impl_(&mut self, impl_: u8, move_: String) -> Struct {
                    <_T as Host>::impl_(self, impl_, move_)
                }
                fn in_(&mut self, in_: u8, mut_: String) -> Struct {
                    <_T as Host>::in_(self, in_, mut_)
                }
                fn let_(&mut self, let_: u8, override_: String) -> Struct {
                    <_T as Host>::let_(self, let_, override_)
                }
                fn loop_(&mut self, loop_: u8, priv_: String) -> Struct {
                    <_T as Host>::loop_(self, loop_, priv_)
                }
                fn macro_(&mut self, macro_: u8, pub_: String) -> Struct {
                    <_T as Host>::macro_(self, macro_, pub_)
                }
                fn take(
                    &mut self,
                    a: Struct,
                    b: Enum,
                    c: Match,
                    d: Static,
                    e: ::windlass::component::Resource<Self_>,
                    f: ::windlass::component::Resource<Type>,
                ) {
                    <_T as Host>::take(self, a, b, c, d, e, f)
                }
            }
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostSelf_WithStore<
                    T,
                > + HostTypeWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostSelf_WithStore<T>
                    + HostTypeWithStore<T> + ?Sized,
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
                        "self",
                        ::windlass::component::ResourceType::host::<Self_>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostSelf_::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Self_>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "type",
                        ::windlass::component::ResourceType::host::<Type>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostType::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Type>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "as",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::as_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "async",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::async_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "await",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::await_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "become",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::become_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "box",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::box_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "break",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::break_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "const",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::const_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "continue",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::continue_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "crate",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::crate_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "do",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::do_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "dyn",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::dyn_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "else",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::else_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "extern",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::extern_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "false",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::false_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "final",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::final_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "fn",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::fn_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "for",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::for_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "gen",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::gen_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "if",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::if_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "impl",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::impl_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "in",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::in_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "let",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::let_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "loop",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::loop_(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "macro",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (u8, String),
                        | -> ::windlass::Result<(Struct,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::macro_(host, arg0, arg1),))
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
                            ): (
                                Struct,
                                Enum,
                                Match,
                                Static,
                                ::windlass::component::Resource<Self_>,
                                ::windlass::component::Resource<Type>,
                            ),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            Host::take(host, arg0, arg1, arg2, arg3, arg4, arg5);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[constructor]self",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (u8,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Self_>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostSelf_::new(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.as",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::as_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.async",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::async_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.await",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::await_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.become",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::become_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.box",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::box_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.break",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::break_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.const",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::const_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.continue",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::continue_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.crate",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::crate_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.do",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::do_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.dyn",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::dyn_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.else",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::else_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.enum",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::enum_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.extern",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::extern_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.false",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::false_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.final",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::final_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.fn",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::fn_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.for",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::for_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.gen",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::gen_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.if",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::if_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.impl",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::impl_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.in",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::in_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.let",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::let_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.loop",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::loop_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.macro",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::macro_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.match",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::match_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.mod",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::mod_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.move",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::move_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.mut",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::mut_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.override",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::override_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.priv",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::priv_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.pub",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::pub_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.ref",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::ref_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.return",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::return_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.static",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::static_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.struct",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::struct_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.super",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::super_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.trait",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::trait_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.true",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::true_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.try",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::try_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.type",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::type_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.typeof",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::typeof_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.union",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::union_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.unsafe",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::unsafe_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.unsized",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::unsized_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.use",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::use_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.virtual",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::virtual_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.where",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::where_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.while",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::while_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.yield",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::yield_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]self.abstract",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0, arg1): (::windlass::component::Resource<Self_>, u8),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostSelf_::abstract_(host, arg0, arg1);
                            Ok(())
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:mod/impl` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:mod/impl")?, host_getter)
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
        pub mod mod_ {
            /// Every keyword of Rust as a name of every kind.
            pub mod impl_ {
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(record)]
                #[derive(Debug, Clone, Copy)]
                pub struct Struct {
                    #[component(name = "as")]
                    pub as_: u8,
                    #[component(name = "async")]
                    pub async_: u8,
                    #[component(name = "await")]
                    pub await_: u8,
                    #[component(name = "become")]
                    pub become_: u8,
                    #[component(name = "box")]
                    pub box_: u8,
                    #[component(name = "break")]
                    pub break_: u8,
                    #[component(name = "const")]
                    pub const_: u8,
                    #[component(name = "continue")]
                    pub continue_: u8,
                    #[component(name = "crate")]
                    pub crate_: u8,
                    #[component(name = "do")]
                    pub do_: u8,
                    #[component(name = "dyn")]
                    pub dyn_: u8,
                    #[component(name = "else")]
                    pub else_: u8,
                    #[component(name = "enum")]
                    pub enum_: u8,
                    #[component(name = "extern")]
                    pub extern_: u8,
                    #[component(name = "false")]
                    pub false_: u8,
                    #[component(name = "final")]
                    pub final_: u8,
                    #[component(name = "fn")]
                    pub fn_: u8,
                    #[component(name = "for")]
                    pub for_: u8,
                    #[component(name = "gen")]
                    pub gen_: u8,
                    #[component(name = "if")]
                    pub if_: u8,
                    #[component(name = "impl")]
                    pub impl_: u8,
                    #[component(name = "in")]
                    pub in_: u8,
                    #[component(name = "let")]
                    pub let_: u8,
                    #[component(name = "loop")]
                    pub loop_: u8,
                    #[component(name = "macro")]
                    pub macro_: u8,
                    #[component(name = "match")]
                    pub match_: u8,
                    #[component(name = "mod")]
                    pub mod_: u8,
                    #[component(name = "move")]
                    pub move_: u8,
                    #[component(name = "mut")]
                    pub mut_: u8,
                    #[component(name = "override")]
                    pub override_: u8,
                    #[component(name = "priv")]
                    pub priv_: u8,
                    #[component(name = "pub")]
                    pub pub_: u8,
                    #[component(name = "ref")]
                    pub ref_: u8,
                    #[component(name = "return")]
                    pub return_: u8,
                    #[component(name = "self")]
                    pub self_: u8,
                    #[component(name = "static")]
                    pub static_: u8,
                    #[component(name = "struct")]
                    pub struct_: u8,
                    #[component(name = "super")]
                    pub super_: u8,
                    #[component(name = "trait")]
                    pub trait_: u8,
                    #[component(name = "true")]
                    pub true_: u8,
                    #[component(name = "try")]
                    pub try_: u8,
                    #[component(name = "type")]
                    pub type_: u8,
                    #[component(name = "typeof")]
                    pub typeof_: u8,
                    #[component(name = "union")]
                    pub union_: u8,
                    #[component(name = "unsafe")]
                    pub unsafe_: u8,
                    #[component(name = "unsized")]
                    pub unsized_: u8,
                    #[component(name = "use")]
                    pub use_: u8,
                    #[component(name = "virtual")]
                    pub virtual_: u8,
                    #[component(name = "where")]
                    pub where_: u8,
                    #[component(name = "while")]
                    pub while_: u8,
                    #[component(name = "yield")]
                    pub yield_: u8,
                    #[component(name = "abstract")]
                    pub abstract_: u8,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(enum)]
                #[derive(Debug, Clone, Copy, PartialEq, Eq)]
                #[repr(u8)]
                pub enum Enum {
                    #[component(name = "as")]
                    As,
                    #[component(name = "async")]
                    Async,
                    #[component(name = "await")]
                    Await,
                    #[component(name = "become")]
                    Become,
                    #[component(name = "box")]
                    Box,
                    #[component(name = "break")]
                    Break,
                    #[component(name = "const")]
                    Const,
                    #[component(name = "continue")]
                    Continue,
                    #[component(name = "crate")]
                    Crate,
                    #[component(name = "do")]
                    Do,
                    #[component(name = "dyn")]
                    Dyn,
                    #[component(name = "else")]
                    Else,
                    #[component(name = "enum")]
                    Enum,
                    #[component(name = "extern")]
                    Extern,
                    #[component(name = "false")]
                    False,
                    #[component(name = "final")]
                    Final,
                    #[component(name = "fn")]
                    Fn,
                    #[component(name = "for")]
                    For,
                    #[component(name = "gen")]
                    Gen,
                    #[component(name = "if")]
                    If,
                    #[component(name = "impl")]
                    Impl,
                    #[component(name = "in")]
                    In,
                    #[component(name = "let")]
                    Let,
                    #[component(name = "loop")]
                    Loop,
                    #[component(name = "macro")]
                    Macro,
                    #[component(name = "match")]
                    Match,
                    #[component(name = "mod")]
                    Mod,
                    #[component(name = "move")]
                    Move,
                    #[component(name = "mut")]
                    Mut,
                    #[component(name = "override")]
                    Override,
                    #[component(name = "priv")]
                    Priv,
                    #[component(name = "pub")]
                    Pub,
                    #[component(name = "ref")]
                    Ref,
                    #[component(name = "return")]
                    Return,
                    #[component(name = "self")]
                    Self_,
                    #[component(name = "static")]
                    Static,
                    #[component(name = "struct")]
                    Struct,
                    #[component(name = "super")]
                    Super,
                    #[component(name = "trait")]
                    Trait,
                    #[component(name = "true")]
                    True,
                    #[component(name = "try")]
                    Try,
                    #[component(name = "type")]
                    Type,
                    #[component(name = "typeof")]
                    Typeof,
                    #[component(name = "union")]
                    Union,
                    #[component(name = "unsafe")]
                    Unsafe,
                    #[component(name = "unsized")]
                    Unsized,
                    #[component(name = "use")]
                    Use,
                    #[component(name = "virtual")]
                    Virtual,
                    #[component(name = "where")]
                    Where,
                    #[component(name = "while")]
                    While,
                    #[component(name = "yield")]
                    Yield,
                    #[component(name = "abstract")]
                    Abstract,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum Match {
                    #[component(name = "as")]
                    As(String),
                    #[component(name = "async")]
                    Async(String),
                    #[component(name = "await")]
                    Await(String),
                    #[component(name = "become")]
                    Become(String),
                    #[component(name = "box")]
                    Box(String),
                    #[component(name = "break")]
                    Break(String),
                    #[component(name = "const")]
                    Const(String),
                    #[component(name = "continue")]
                    Continue(String),
                    #[component(name = "crate")]
                    Crate(String),
                    #[component(name = "do")]
                    Do(String),
                    #[component(name = "dyn")]
                    Dyn(String),
                    #[component(name = "else")]
                    Else(String),
                    #[component(name = "enum")]
                    Enum(String),
                    #[component(name = "extern")]
                    Extern(String),
                    #[component(name = "false")]
                    False(String),
                    #[component(name = "final")]
                    Final(String),
                    #[component(name = "fn")]
                    Fn(String),
                    #[component(name = "for")]
                    For(String),
                    #[component(name = "gen")]
                    Gen(String),
                    #[component(name = "if")]
                    If(String),
                    #[component(name = "impl")]
                    Impl(String),
                    #[component(name = "in")]
                    In(String),
                    #[component(name = "let")]
                    Let(String),
                    #[component(name = "loop")]
                    Loop(String),
                    #[component(name = "macro")]
                    Macro(String),
                    #[component(name = "match")]
                    Match(String),
                    #[component(name = "mod")]
                    Mod(String),
                    #[component(name = "move")]
                    Move(String),
                    #[component(name = "mut")]
                    Mut(String),
                    #[component(name = "override")]
                    Override(String),
                    #[component(name = "priv")]
                    Priv(String),
                    #[component(name = "pub")]
                    Pub(String),
                    #[component(name = "ref")]
                    Ref(String),
                    #[component(name = "return")]
                    Return(String),
                    #[component(name = "self")]
                    Self_(String),
                    #[component(name = "static")]
                    Static(String),
                    #[component(name = "struct")]
                    Struct(String),
                    #[component(name = "super")]
                    Super(String),
                    #[component(name = "trait")]
                    Trait(String),
                    #[component(name = "true")]
                    True(String),
                    #[component(name = "try")]
                    Try(String),
                    #[component(name = "type")]
                    Type(String),
                    #[component(name = "typeof")]
                    Typeof(String),
                    #[component(name = "union")]
                    Union(String),
                    #[component(name = "unsafe")]
                    Unsafe(String),
                    #[component(name = "unsized")]
                    Unsized(String),
                    #[component(name = "use")]
                    Use(String),
                    #[component(name = "virtual")]
                    Virtual(String),
                    #[component(name = "where")]
                    Where(String),
                    #[component(name = "while")]
                    While(String),
                    #[component(name = "yield")]
                    Yield(String),
                    #[component(name = "abstract")]
                    Abstract(String),
                }
                ::windlass::component::flags! {
                    Static { #[component(name = "as")] const AS; #[component(name =
                    "async")] const ASYNC; #[component(name = "await")] const AWAIT;
                    #[component(name = "become")] const BECOME; #[component(name =
                    "box")] const BOX; #[component(name = "break")] const BREAK;
                    #[component(name = "const")] const CONST; #[component(name =
                    "continue")] const CONTINUE; #[component(name = "crate")] const
                    CRATE; #[component(name = "do")] const DO; #[component(name = "dyn")]
                    const DYN; #[component(name = "else")] const ELSE; #[component(name =
                    "enum")] const ENUM; #[component(name = "extern")] const EXTERN;
                    #[component(name = "false")] const FALSE; #[component(name =
                    "final")] const FINAL; #[component(name = "fn")] const FN;
                    #[component(name = "for")] const FOR; #[component(name = "gen")]
                    const GEN; #[component(name = "if")] const IF; #[component(name =
                    "impl")] const IMPL; #[component(name = "in")] const IN;
                    #[component(name = "let")] const LET; #[component(name = "loop")]
                    const LOOP; #[component(name = "macro")] const MACRO;
                    #[component(name = "match")] const MATCH; #[component(name = "mod")]
                    const MOD; #[component(name = "move")] const MOVE; #[component(name =
                    "mut")] const MUT; #[component(name = "override")] const OVERRIDE;
                    #[component(name = "priv")] const PRIV; #[component(name = "pub")]
                    const PUB; }
                }
                /// The resource `self`, implemented by the component.
                pub type Self_ = ::windlass::component::ResourceAny;
                /// The resource `type`, implemented by the component.
                pub type Type = ::windlass::component::ResourceAny;
                /// The functions of the exported interface `t:mod/impl` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    self_constructor_: ::windlass::component::TypedFunc<
                        (u8,),
                        (::windlass::component::ResourceAny,),
                    >,
                    self_as_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_async_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_await_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_become_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_box_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_break_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_const_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_continue_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_crate_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_do_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_dyn_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_else_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_enum_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_extern_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_false_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_final_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_fn_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_for_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_gen_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_if_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_impl_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_in_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_let_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_loop_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_macro_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_match_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_mod_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_move_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_mut_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_override_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_priv_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_pub_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_ref_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_return_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_static_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_struct_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_super_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_trait_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_true_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_try_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_type_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_typeof_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_union_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_unsafe_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_unsized_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_use_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_virtual_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_where_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_while_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_yield_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    self_abstract_: ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    >,
                    as_: ::windlass::component::TypedFunc<(u8, &'static str), (Struct,)>,
                    async_: ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    >,
                    await_: ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    >,
                    become_: ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    >,
                    box_: ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    >,
                    break_: ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    >,
                    const_: ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    >,
                    continue_: ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    >,
                    crate_: ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    >,
                    do_: ::windlass::component::TypedFunc<(u8, &'static str), (Struct,)>,
                    dyn_: ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    >,
                    else_: ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    >,
                    extern_: ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    >,
                    false_: ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    >,
                    final_: ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    >,
                    fn_: ::windlass::component::TypedFunc<(u8, &'static str), (Struct,)>,
                    for_: ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    >,
                    gen_: ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    >,
                    if_: ::windlass::component::TypedFunc<(u8, &'static str), (Struct,)>,
                    impl_: ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    >,
                    in_: ::windlass::component::TypedFunc<(u8, &'static str), (Struct,)>,
                    let_: ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    >,
                    loop_: ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    >,
                    macro_: ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    >,
                    take: ::windlass::component::TypedFunc<
                        (
                            Struct,
                            Enum,
                            &'static Match,
                            Static,
                            ::windlass::component::ResourceAny,
                            ::windlass::component::ResourceAny,
                        ),
                        (),
                    >,
                }
                /// Where a component keeps the functions of its export `t:mod/impl`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    self_constructor_: ::windlass::component::ComponentExportIndex,
                    self_as_: ::windlass::component::ComponentExportIndex,
                    self_async_: ::windlass::component::ComponentExportIndex,
                    self_await_: ::windlass::component::ComponentExportIndex,
                    self_become_: ::windlass::component::ComponentExportIndex,
                    self_box_: ::windlass::component::ComponentExportIndex,
                    self_break_: ::windlass::component::ComponentExportIndex,
                    self_const_: ::windlass::component::ComponentExportIndex,
                    self_continue_: ::windlass::component::ComponentExportIndex,
                    self_crate_: ::windlass::component::ComponentExportIndex,
                    self_do_: ::windlass::component::ComponentExportIndex,
                    self_dyn_: ::windlass::component::ComponentExportIndex,
                    self_else_: ::windlass::component::ComponentExportIndex,
                    self_enum_: ::windlass::component::ComponentExportIndex,
                    self_extern_: ::windlass::component::ComponentExportIndex,
                    self_false_: ::windlass::component::ComponentExportIndex,
                    self_final_: ::windlass::component::ComponentExportIndex,
                    self_fn_: ::windlass::component::ComponentExportIndex,
                    self_for_: ::windlass::component::ComponentExportIndex,
                    self_gen_: ::windlass::component::ComponentExportIndex,
                    self_if_: ::windlass::component::ComponentExportIndex,
                    self_impl_: ::windlass::component::ComponentExportIndex,
                    self_in_: ::windlass::component::ComponentExportIndex,
                    self_let_: ::windlass::component::ComponentExportIndex,
                    self_loop_: ::windlass::component::ComponentExportIndex,
                    self_macro_: ::windlass::component::ComponentExportIndex,
                    self_match_: ::windlass::component::ComponentExportIndex,
                    self_mod_: ::windlass::component::ComponentExportIndex,
                    self_move_: ::windlass::component::ComponentExportIndex,
                    self_mut_: ::windlass::component::ComponentExportIndex,
                    self_override_: ::windlass::component::ComponentExportIndex,
                    self_priv_: ::windlass::component::ComponentExportIndex,
                    self_pub_: ::windlass::component::ComponentExportIndex,
                    self_ref_: ::windlass::component::ComponentExportIndex,
                    self_return_: ::windlass::component::ComponentExportIndex,
                    self_static_: ::windlass::component::ComponentExportIndex,
                    self_struct_: ::windlass::component::ComponentExportIndex,
                    self_super_: ::windlass::component::ComponentExportIndex,
                    self_trait_: ::windlass::component::ComponentExportIndex,
                    self_true_: ::windlass::component::ComponentExportIndex,
                    self_try_: ::windlass::component::ComponentExportIndex,
                    self_type_: ::windlass::component::ComponentExportIndex,
                    self_typeof_: ::windlass::component::ComponentExportIndex,
                    self_union_: ::windlass::component::ComponentExportIndex,
                    self_unsafe_: ::windlass::component::ComponentExportIndex,
                    self_unsized_: ::windlass::component::ComponentExportIndex,
                    self_use_: ::windlass::component::ComponentExportIndex,
                    self_virtual_: ::windlass::component::ComponentExportIndex,
                    self_where_: ::windlass::component::ComponentExportIndex,
                    self_while_: ::windlass::component::ComponentExportIndex,
                    self_yield_: ::windlass::component::ComponentExportIndex,
                    self_abstract_: ::windlass::component::ComponentExportIndex,
                    as_: ::windlass::component::ComponentExportIndex,
                    async_: ::windlass::component::ComponentExportIndex,
                    await_: ::windlass::component::ComponentExportIndex,
                    become_: ::windlass::component::ComponentExportIndex,
                    box_: ::windlass::component::ComponentExportIndex,
                    break_: ::windlass::component::ComponentExportIndex,
                    const_: ::windlass::component::ComponentExportIndex,
                    continue_: ::windlass::component::ComponentExportIndex,
                    crate_: ::windlass::component::ComponentExportIndex,
                    do_: ::windlass::component::ComponentExportIndex,
                    dyn_: ::windlass::component::ComponentExportIndex,
                    else_: ::windlass::component::ComponentExportIndex,
                    extern_: ::windlass::component::ComponentExportIndex,
                    false_: ::windlass::component::ComponentExportIndex,
                    final_: ::windlass::component::ComponentExportIndex,
                    fn_: ::windlass::component::ComponentExportIndex,
                    for_: ::windlass::component::ComponentExportIndex,
                    gen_: ::windlass::component::ComponentExportIndex,
                    if_: ::windlass::component::ComponentExportIndex,
                    impl_: ::windlass::component::ComponentExportIndex,
                    in_: ::windlass::component::ComponentExportIndex,
                    let_: ::windlass::component::ComponentExportIndex,
                    loop_: ::windlass::component::ComponentExportIndex,
                    macro_: ::windlass::component::ComponentExportIndex,
                    take: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:mod/impl")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:mod/impl`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:mod/impl` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            self_constructor_: function("[constructor]self")?,
                            self_as_: function("[method]self.as")?,
                            self_async_: function("[method]self.async")?,
                            self_await_: function("[method]self.await")?,
                            self_become_: function("[method]self.become")?,
                            self_box_: function("[method]self.box")?,
                            self_break_: function("[method]self.break")?,
                            self_const_: function("[method]self.const")?,
                            self_continue_: function("[method]self.continue")?,
                            self_crate_: function("[method]self.crate")?,
                            self_do_: function("[method]self.do")?,
                            self_dyn_: function("[method]self.dyn")?,
                            self_else_: function("[method]self.else")?,
                            self_enum_: function("[method]self.enum")?,
                            self_extern_: function("[method]self.extern")?,
                            self_false_: function("[method]self.false")?,
                            self_final_: function("[method]self.final")?,
                            self_fn_: function("[method]self.fn")?,
                            self_for_: function("[method]self.for")?,
                            self_gen_: function("[method]self.gen")?,
                            self_if_: function("[method]self.if")?,
                            self_impl_: function("[method]self.impl")?,
                            self_in_: function("[method]self.in")?,
                            self_let_: function("[method]self.let")?,
                            self_loop_: function("[method]self.loop")?,
                            self_macro_: function("[method]self.macro")?,
                            self_match_: function("[method]self.match")?,
                            self_mod_: function("[method]self.mod")?,
                            self_move_: function("[method]self.move")?,
                            self_mut_: function("[method]self.mut")?,
                            self_override_: function("[method]self.override")?,
                            self_priv_: function("[method]self.priv")?,
                            self_pub_: function("[method]self.pub")?,
                            self_ref_: function("[method]self.ref")?,
                            self_return_: function("[method]self.return")?,
                            self_static_: function("[method]self.static")?,
                            self_struct_: function("[method]self.struct")?,
                            self_super_: function("[method]self.super")?,
                            self_trait_: function("[method]self.trait")?,
                            self_true_: function("[method]self.true")?,
                            self_try_: function("[method]self.try")?,
                            self_type_: function("[method]self.type")?,
                            self_typeof_: function("[method]self.typeof")?,
                            self_union_: function("[method]self.union")?,
                            self_unsafe_: function("[method]self.unsafe")?,
                            self_unsized_: function("[method]self.unsized")?,
                            self_use_: function("[method]self.use")?,
                            self_virtual_: function("[method]self.virtual")?,
                            self_where_: function("[method]self.where")?,
                            self_while_: function("[method]self.while")?,
                            self_yield_: function("[method]self.yield")?,
                            self_abstract_: function("[method]self.abstract")?,
                            as_: function("as")?,
                            async_: function("async")?,
                            await_: function("await")?,
                            become_: function("become")?,
                            box_: function("box")?,
                            break_: function("break")?,
                            const_: function("const")?,
                            continue_: function("continue")?,
                            crate_: function("crate")?,
                            do_: function("do")?,
                            dyn_: function("dyn")?,
                            else_: function("else")?,
                            extern_: function("extern")?,
                            false_: function("false")?,
                            final_: function("final")?,
                            fn_: function("fn")?,
                            for_: function("for")?,
                            gen_: function("gen")?,
                            if_: function("if")?,
                            impl_: function("impl")?,
                            in_: function("in")?,
                            let_: function("let")?,
                            loop_: function("loop")?,
                            macro_: function("macro")?,
                            take: function("take")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            self_constructor_: ::windlass::error::Context::context(
                                instance
                                    .get_typed_func(&mut store, &self.self_constructor_),
                                "the exported function `[constructor]self` of `t:mod/impl`",
                            )?,
                            self_as_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_as_),
                                "the exported function `[method]self.as` of `t:mod/impl`",
                            )?,
                            self_async_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_async_),
                                "the exported function `[method]self.async` of `t:mod/impl`",
                            )?,
                            self_await_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_await_),
                                "the exported function `[method]self.await` of `t:mod/impl`",
                            )?,
                            self_become_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_become_),
                                "the exported function `[method]self.become` of `t:mod/impl`",
                            )?,
                            self_box_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_box_),
                                "the exported function `[method]self.box` of `t:mod/impl`",
                            )?,
                            self_break_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_break_),
                                "the exported function `[method]self.break` of `t:mod/impl`",
                            )?,
                            self_const_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_const_),
                                "the exported function `[method]self.const` of `t:mod/impl`",
                            )?,
                            self_continue_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_continue_),
                                "the exported function `[method]self.continue` of `t:mod/impl`",
                            )?,
                            self_crate_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_crate_),
                                "the exported function `[method]self.crate` of `t:mod/impl`",
                            )?,
                            self_do_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_do_),
                                "the exported function `[method]self.do` of `t:mod/impl`",
                            )?,
                            self_dyn_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_dyn_),
                                "the exported function `[method]self.dyn` of `t:mod/impl`",
                            )?,
                            self_else_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_else_),
                                "the exported function `[method]self.else` of `t:mod/impl`",
                            )?,
                            self_enum_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_enum_),
                                "the exported function `[method]self.enum` of `t:mod/impl`",
                            )?,
                            self_extern_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_extern_),
                                "the exported function `[method]self.extern` of `t:mod/impl`",
                            )?,
                            self_false_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_false_),
                                "the exported function `[method]self.false` of `t:mod/impl`",
                            )?,
                            self_final_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_final_),
                                "the exported function `[method]self.final` of `t:mod/impl`",
                            )?,
                            self_fn_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_fn_),
                                "the exported function `[method]self.fn` of `t:mod/impl`",
                            )?,
                            self_for_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_for_),
                                "the exported function `[method]self.for` of `t:mod/impl`",
                            )?,
                            self_gen_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_gen_),
                                "the exported function `[method]self.gen` of `t:mod/impl`",
                            )?,
                            self_if_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_if_),
                                "the exported function `[method]self.if` of `t:mod/impl`",
                            )?,
                            self_impl_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_impl_),
                                "the exported function `[method]self.impl` of `t:mod/impl`",
                            )?,
                            self_in_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_in_),
                                "the exported function `[method]self.in` of `t:mod/impl`",
                            )?,
                            self_let_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_let_),
                                "the exported function `[method]self.let` of `t:mod/impl`",
                            )?,
                            self_loop_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_loop_),
                                "the exported function `[method]self.loop` of `t:mod/impl`",
                            )?,
                            self_macro_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_macro_),
                                "the exported function `[method]self.macro` of `t:mod/impl`",
                            )?,
                            self_match_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_match_),
                                "the exported function `[method]self.match` of `t:mod/impl`",
                            )?,
                            self_mod_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_mod_),
                                "the exported function `[method]self.mod` of `t:mod/impl`",
                            )?,
                            self_move_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_move_),
                                "the exported function `[method]self.move` of `t:mod/impl`",
                            )?,
                            self_mut_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_mut_),
                                "the exported function `[method]self.mut` of `t:mod/impl`",
                            )?,
                            self_override_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_override_),
                                "the exported function `[method]self.override` of `t:mod/impl`",
                            )?,
                            self_priv_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_priv_),
                                "the exported function `[method]self.priv` of `t:mod/impl`",
                            )?,
                            self_pub_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_pub_),
                                "the exported function `[method]self.pub` of `t:mod/impl`",
                            )?,
                            self_ref_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_ref_),
                                "the exported function `[method]self.ref` of `t:mod/impl`",
                            )?,
                            self_return_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_return_),
                                "the exported function `[method]self.return` of `t:mod/impl`",
                            )?,
                            self_static_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_static_),
                                "the exported function `[method]self.static` of `t:mod/impl`",
                            )?,
                            self_struct_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_struct_),
                                "the exported function `[method]self.struct` of `t:mod/impl`",
                            )?,
                            self_super_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_super_),
                                "the exported function `[method]self.super` of `t:mod/impl`",
                            )?,
                            self_trait_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_trait_),
                                "the exported function `[method]self.trait` of `t:mod/impl`",
                            )?,
                            self_true_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_true_),
                                "the exported function `[method]self.true` of `t:mod/impl`",
                            )?,
                            self_try_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_try_),
                                "the exported function `[method]self.try` of `t:mod/impl`",
                            )?,
                            self_type_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_type_),
                                "the exported function `[method]self.type` of `t:mod/impl`",
                            )?,
                            self_typeof_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_typeof_),
                                "the exported function `[method]self.typeof` of `t:mod/impl`",
                            )?,
                            self_union_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_union_),
                                "the exported function `[method]self.union` of `t:mod/impl`",
                            )?,
                            self_unsafe_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_unsafe_),
                                "the exported function `[method]self.unsafe` of `t:mod/impl`",
                            )?,
                            self_unsized_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_unsized_),
                                "the exported function `[method]self.unsized` of `t:mod/impl`",
                            )?,
                            self_use_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_use_),
                                "the exported function `[method]self.use` of `t:mod/impl`",
                            )?,
                            self_virtual_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_virtual_),
                                "the exported function `[method]self.virtual` of `t:mod/impl`",
                            )?,
                            self_where_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_where_),
                                "the exported function `[method]self.where` of `t:mod/impl`",
                            )?,
                            self_while_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_while_),
                                "the exported function `[method]self.while` of `t:mod/impl`",
                            )?,
                            self_yield_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_yield_),
                                "the exported function `[method]self.yield` of `t:mod/impl`",
                            )?,
                            self_abstract_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.self_abstract_),
                                "the exported function `[method]self.abstract` of `t:mod/impl`",
                            )?,
                            as_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.as_),
                                "the exported function `as` of `t:mod/impl`",
                            )?,
                            async_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.async_),
                                "the exported function `async` of `t:mod/impl`",
                            )?,
                            await_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.await_),
                                "the exported function `await` of `t:mod/impl`",
                            )?,
                            become_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.become_),
                                "the exported function `become` of `t:mod/impl`",
                            )?,
                            box_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.box_),
                                "the exported function `box` of `t:mod/impl`",
                            )?,
                            break_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.break_),
                                "the exported function `break` of `t:mod/impl`",
                            )?,
                            const_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.const_),
                                "the exported function `const` of `t:mod/impl`",
                            )?,
                            continue_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.continue_),
                                "the exported function `continue` of `t:mod/impl`",
                            )?,
                            crate_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.crate_),
                                "the exported function `crate` of `t:mod/impl`",
                            )?,
                            do_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.do_),
                                "the exported function `do` of `t:mod/impl`",
                            )?,
                            dyn_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.dyn_),
                                "the exported function `dyn` of `t:mod/impl`",
                            )?,
                            else_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.else_),
                                "the exported function `else` of `t:mod/impl`",
                            )?,
                            extern_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.extern_),
                                "the exported function `extern` of `t:mod/impl`",
                            )?,
                            false_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.false_),
                                "the exported function `false` of `t:mod/impl`",
                            )?,
                            final_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.final_),
                                "the exported function `final` of `t:mod/impl`",
                            )?,
                            fn_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.fn_),
                                "the exported function `fn` of `t:mod/impl`",
                            )?,
                            for_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.for_),
                                "the exported function `for` of `t:mod/impl`",
                            )?,
                            gen_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.gen_),
                                "the exported function `gen` of `t:mod/impl`",
                            )?,
                            if_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.if_),
                                "the exported function `if` of `t:mod/impl`",
                            )?,
                            impl_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.impl_),
                                "the exported function `impl` of `t:mod/impl`",
                            )?,
                            in_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.in_),
                                "the exported function `in` of `t:mod/impl`",
                            )?,
                            let_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.let_),
                                "the exported function `let` of `t:mod/impl`",
                            )?,
                            loop_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.loop_),
                                "the exported function `loop` of `t:mod/impl`",
                            )?,
                            macro_: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.macro_),
                                "the exported function `macro` of `t:mod/impl`",
                            )?,
                            take: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.take),
                                "the exported function `take` of `t:mod/impl`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_as(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        as_: u8,
                        continue_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.as_.call(store, (as_, continue_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_as`].
                    pub fn func_as(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.as_
                    }
                    pub fn call_async(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        async_: u8,
                        crate_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.async_.call(store, (async_, crate_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_async`].
                    pub fn func_async(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.async_
                    }
                    pub fn call_await(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        await_: u8,
                        do_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.await_.call(store, (await_, do_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_await`].
                    pub fn func_await(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.await_
                    }
                    pub fn call_become(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        become_: u8,
                        dyn_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.become_.call(store, (become_, dyn_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_become`].
                    pub fn func_become(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.become_
                    }
                    pub fn call_box(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        box_: u8,
                        else_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.box_.call(store, (box_, else_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_box`].
                    pub fn func_box(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.box_
                    }
                    pub fn call_break(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        break_: u8,
                        enum_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.break_.call(store, (break_, enum_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_break`].
                    pub fn func_break(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.break_
                    }
                    pub fn call_const(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        const_: u8,
                        extern_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.const_.call(store, (const_, extern_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_const`].
                    pub fn func_const(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.const_
                    }
                    pub fn call_continue(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        continue_: u8,
                        false_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.continue_.call(store, (continue_, false_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_continue`].
                    pub fn func_continue(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.continue_
                    }
                    pub fn call_crate(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        crate_: u8,
                        final_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.crate_.call(store, (crate_, final_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_crate`].
                    pub fn func_crate(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.crate_
                    }
                    pub fn call_do(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        do_: u8,
                        fn_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.do_.call(store, (do_, fn_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_do`].
                    pub fn func_do(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.do_
                    }
                    pub fn call_dyn(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        dyn_: u8,
                        for_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.dyn_.call(store, (dyn_, for_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_dyn`].
                    pub fn func_dyn(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.dyn_
                    }
                    pub fn call_else(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        else_: u8,
                        gen_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.else_.call(store, (else_, gen_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_else`].
                    pub fn func_else(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.else_
                    }
                    pub fn call_extern(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        extern_: u8,
                        impl_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.extern_.call(store, (extern_, impl_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_extern`].
                    pub fn func_extern(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.extern_
                    }
                    pub fn call_false(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        false_: u8,
                        in_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.false_.call(store, (false_, in_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_false`].
                    pub fn func_false(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.false_
                    }
                    pub fn call_final(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        final_: u8,
                        let_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.final_.call(store, (final_, let_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_final`].
                    pub fn func_final(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.final_
                    }
                    pub fn call_fn(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        fn_: u8,
                        loop_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.fn_.call(store, (fn_, loop_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_fn`].
                    pub fn func_fn(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.fn_
                    }
                    pub fn call_for(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        for_: u8,
                        macro_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.for_.call(store, (for_, macro_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_for`].
                    pub fn func_for(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.for_
                    }
                    pub fn call_gen(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        gen_: u8,
                        match_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.gen_.call(store, (gen_, match_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_gen`].
                    pub fn func_gen(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.gen_
                    }
                    pub fn call_if(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        if_: u8,
                        mod_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.if_.call(store, (if_, mod_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_if`].
                    pub fn func_if(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.if_
                    }
                    pub fn call_impl(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        impl_: u8,
                        move_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.impl_.call(store, (impl_, move_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_impl`].
                    pub fn func_impl(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.impl_
                    }
                    pub fn call_in(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        in_: u8,
                        mut_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.in_.call(store, (in_, mut_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_in`].
                    pub fn func_in(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.in_
                    }
                    pub fn call_let(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        let_: u8,
                        override_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.let_.call(store, (let_, override_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_let`].
                    pub fn func_let(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.let_
                    }
                    pub fn call_loop(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        loop_: u8,
                        priv_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.loop_.call(store, (loop_, priv_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_loop`].
                    pub fn func_loop(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.loop_
                    }
                    pub fn call_macro(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        macro_: u8,
                        pub_: &str,
                    ) -> ::windlass::Result<Struct> {
                        let (result,) = self.macro_.call(store, (macro_, pub_))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_macro`].
                    pub fn func_macro(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8, &'static str),
                        (Struct,),
                    > {
                        self.macro_
                    }
                    pub fn call_take(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: Struct,
                        b: Enum,
                        c: &Match,
                        d: Static,
                        e: ::windlass::component::ResourceAny,
                        f: ::windlass::component::ResourceAny,
                    ) -> ::windlass::Result<()> {
                        self.take.call(store, (a, b, c, d, e, f))
                    }
                    /// The function behind [`Self::call_take`].
                    pub fn func_take(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (
                            Struct,
                            Enum,
                            &'static Match,
                            Static,
                            ::windlass::component::ResourceAny,
                            ::windlass::component::ResourceAny,
                        ),
                        (),
                    > {
                        self.take
                    }
                    /// The functions of the resource `self`.
                    pub fn self_(&self) -> GuestSelf_<'_> {
                        GuestSelf_ { funcs: self }
                    }
                    /// The functions of the resource `type`.
                    pub fn type_(&self) -> GuestType<'_> {
                        GuestType { funcs: self }
                    }
                }
                /// The functions of the resource `self`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestSelf_<'a> {
                    funcs: &'a Guest,
                }
                impl GuestSelf_<'_> {
                    pub fn call_constructor(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: u8,
                    ) -> ::windlass::Result<::windlass::component::ResourceAny> {
                        let (result,) = self
                            .funcs
                            .self_constructor_
                            .call(store, (self_,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_constructor`].
                    pub fn func_constructor(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (u8,),
                        (::windlass::component::ResourceAny,),
                    > {
                        self.funcs.self_constructor_
                    }
                    pub fn call_as(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        async_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_as_.call(store, (self_, async_))
                    }
                    /// The function behind [`Self::call_as`].
                    pub fn func_as(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_as_
                    }
                    pub fn call_async(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        await_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_async_.call(store, (self_, await_))
                    }
                    /// The function behind [`Self::call_async`].
                    pub fn func_async(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_async_
                    }
                    pub fn call_await(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        become_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_await_.call(store, (self_, become_))
                    }
                    /// The function behind [`Self::call_await`].
                    pub fn func_await(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_await_
                    }
                    pub fn call_become(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        box_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_become_.call(store, (self_, box_))
                    }
                    /// The function behind [`Self::call_become`].
                    pub fn func_become(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_become_
                    }
                    pub fn call_box(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        break_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_box_.call(store, (self_, break_))
                    }
                    /// The function behind [`Self::call_box`].
                    pub fn func_box(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_box_
                    }
                    pub fn call_break(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        const_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_break_.call(store, (self_, const_))
                    }
                    /// The function behind [`Self::call_break`].
                    pub fn func_break(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_break_
                    }
                    pub fn call_const(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        continue_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_const_.call(store, (self_, continue_))
                    }
                    /// The function behind [`Self::call_const`].
                    pub fn func_const(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_const_
                    }
                    pub fn call_continue(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        crate_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_continue_.call(store, (self_, crate_))
                    }
                    /// The function behind [`Self::call_continue`].
                    pub fn func_continue(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_continue_
                    }
                    pub fn call_crate(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        do_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_crate_.call(store, (self_, do_))
                    }
                    /// The function behind [`Self::call_crate`].
                    pub fn func_crate(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_crate_
                    }
                    pub fn call_do(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        dyn_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_do_.call(store, (self_, dyn_))
                    }
                    /// The function behind [`Self::call_do`].
                    pub fn func_do(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_do_
                    }
                    pub fn call_dyn(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        else_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_dyn_.call(store, (self_, else_))
                    }
                    /// The function behind [`Self::call_dyn`].
                    pub fn func_dyn(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_dyn_
                    }
                    pub fn call_else(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        enum_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_else_.call(store, (self_, enum_))
                    }
                    /// The function behind [`Self::call_else`].
                    pub fn func_else(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_else_
                    }
                    pub fn call_enum(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        extern_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_enum_.call(store, (self_, extern_))
                    }
                    /// The function behind [`Self::call_enum`].
                    pub fn func_enum(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_enum_
                    }
                    pub fn call_extern(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        false_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_extern_.call(store, (self_, false_))
                    }
                    /// The function behind [`Self::call_extern`].
                    pub fn func_extern(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_extern_
                    }
                    pub fn call_false(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        final_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_false_.call(store, (self_, final_))
                    }
                    /// The function behind [`Self::call_false`].
                    pub fn func_false(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_false_
                    }
                    pub fn call_final(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        fn_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_final_.call(store, (self_, fn_))
                    }
                    /// The function behind [`Self::call_final`].
                    pub fn func_final(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_final_
                    }
                    pub fn call_fn(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        for_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_fn_.call(store, (self_, for_))
                    }
                    /// The function behind [`Self::call_fn`].
                    pub fn func_fn(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_fn_
                    }
                    pub fn call_for(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        gen_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_for_.call(store, (self_, gen_))
                    }
                    /// The function behind [`Self::call_for`].
                    pub fn func_for(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_for_
                    }
                    pub fn call_gen(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        if_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_gen_.call(store, (self_, if_))
                    }
                    /// The function behind [`Self::call_gen`].
                    pub fn func_gen(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_gen_
                    }
                    pub fn call_if(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        impl_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_if_.call(store, (self_, impl_))
                    }
                    /// The function behind [`Self::call_if`].
                    pub fn func_if(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_if_
                    }
                    pub fn call_impl(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        in_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_impl_.call(store, (self_, in_))
                    }
                    /// The function behind [`Self::call_impl`].
                    pub fn func_impl(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_impl_
                    }
                    pub fn call_in(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        let_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_in_.call(store, (self_, let_))
                    }
                    /// The function behind [`Self::call_in`].
                    pub fn func_in(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_in_
                    }
                    pub fn call_let(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        loop_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_let_.call(store, (self_, loop_))
                    }
                    /// The function behind [`Self::call_let`].
                    pub fn func_let(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_let_
                    }
                    pub fn call_loop(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        macro_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_loop_.call(store, (self_, macro_))
                    }
                    /// The function behind [`Self::call_loop`].
                    pub fn func_loop(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_loop_
                    }
                    pub fn call_macro(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        match_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_macro_.call(store, (self_, match_))
                    }
                    /// The function behind [`Self::call_macro`].
                    pub fn func_macro(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_macro_
                    }
                    pub fn call_match(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        mod_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_match_.call(store, (self_, mod_))
                    }
                    /// The function behind [`Self::call_match`].
                    pub fn func_match(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_match_
                    }
                    pub fn call_mod(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        move_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_mod_.call(store, (self_, move_))
                    }
                    /// The function behind [`Self::call_mod`].
                    pub fn func_mod(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_mod_
                    }
                    pub fn call_move(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        mut_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_move_.call(store, (self_, mut_))
                    }
                    /// The function behind [`Self::call_move`].
                    pub fn func_move(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_move_
                    }
                    pub fn call_mut(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        override_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_mut_.call(store, (self_, override_))
                    }
                    /// The function behind [`Self::call_mut`].
                    pub fn func_mut(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_mut_
                    }
                    pub fn call_override(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        priv_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_override_.call(store, (self_, priv_))
                    }
                    /// The function behind [`Self::call_override`].
                    pub fn func_override(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_override_
                    }
                    pub fn call_priv(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        pub_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_priv_.call(store, (self_, pub_))
                    }
                    /// The function behind [`Self::call_priv`].
                    pub fn func_priv(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_priv_
                    }
                    pub fn call_pub(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        ref_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_pub_.call(store, (self_, ref_))
                    }
                    /// The function behind [`Self::call_pub`].
                    pub fn func_pub(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_pub_
                    }
                    pub fn call_ref(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        return_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_ref_.call(store, (self_, return_))
                    }
                    /// The function behind [`Self::call_ref`].
                    pub fn func_ref(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_ref_
                    }
                    pub fn call_return(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        selves: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_return_.call(store, (self_, selves))
                    }
                    /// The function behind [`Self::call_return`].
                    pub fn func_return(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_return_
                    }
                    pub fn call_static(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        struct_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_static_.call(store, (self_, struct_))
                    }
                    /// The function behind [`Self::call_static`].
                    pub fn func_static(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_static_
                    }
                    pub fn call_struct(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        super_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_struct_.call(store, (self_, super_))
                    }
                    /// The function behind [`Self::call_struct`].
                    pub fn func_struct(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_struct_
                    }
                    pub fn call_super(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        trait_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_super_.call(store, (self_, trait_))
                    }
                    /// The function behind [`Self::call_super`].
                    pub fn func_super(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_super_
                    }
                    pub fn call_trait(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        true_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_trait_.call(store, (self_, true_))
                    }
                    /// The function behind [`Self::call_trait`].
                    pub fn func_trait(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_trait_
                    }
                    pub fn call_true(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        try_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_true_.call(store, (self_, try_))
                    }
                    /// The function behind [`Self::call_true`].
                    pub fn func_true(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_true_
                    }
                    pub fn call_try(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        type_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_try_.call(store, (self_, type_))
                    }
                    /// The function behind [`Self::call_try`].
                    pub fn func_try(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_try_
                    }
                    pub fn call_type(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        typeof_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_type_.call(store, (self_, typeof_))
                    }
                    /// The function behind [`Self::call_type`].
                    pub fn func_type(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_type_
                    }
                    pub fn call_typeof(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        union_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_typeof_.call(store, (self_, union_))
                    }
                    /// The function behind [`Self::call_typeof`].
                    pub fn func_typeof(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_typeof_
                    }
                    pub fn call_union(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        unsafe_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_union_.call(store, (self_, unsafe_))
                    }
                    /// The function behind [`Self::call_union`].
                    pub fn func_union(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_union_
                    }
                    pub fn call_unsafe(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        unsized_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_unsafe_.call(store, (self_, unsized_))
                    }
                    /// The function behind [`Self::call_unsafe`].
                    pub fn func_unsafe(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_unsafe_
                    }
                    pub fn call_unsized(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        use_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_unsized_.call(store, (self_, use_))
                    }
                    /// The function behind [`Self::call_unsized`].
                    pub fn func_unsized(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_unsized_
                    }
                    pub fn call_use(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        virtual_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_use_.call(store, (self_, virtual_))
                    }
                    /// The function behind [`Self::call_use`].
                    pub fn func_use(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_use_
                    }
                    pub fn call_virtual(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        where_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_virtual_.call(store, (self_, where_))
                    }
                    /// The function behind [`Self::call_virtual`].
                    pub fn func_virtual(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_virtual_
                    }
                    pub fn call_where(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        while_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_where_.call(store, (self_, while_))
                    }
                    /// The function behind [`Self::call_where`].
                    pub fn func_where(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_where_
                    }
                    pub fn call_while(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        yield_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_while_.call(store, (self_, yield_))
                    }
                    /// The function behind [`Self::call_while`].
                    pub fn func_while(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_while_
                    }
                    pub fn call_yield(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        abstract_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_yield_.call(store, (self_, abstract_))
                    }
                    /// The function behind [`Self::call_yield`].
                    pub fn func_yield(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_yield_
                    }
                    pub fn call_abstract(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        self_: ::windlass::component::ResourceAny,
                        as_: u8,
                    ) -> ::windlass::Result<()> {
                        self.funcs.self_abstract_.call(store, (self_, as_))
                    }
                    /// The function behind [`Self::call_abstract`].
                    pub fn func_abstract(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::ResourceAny, u8),
                        (),
                    > {
                        self.funcs.self_abstract_
                    }
                }
                /// The functions of the resource `type`. A handle that the host is done with goes back to the component by `resource_drop`.
                #[derive(Clone, Copy)]
                pub struct GuestType<'a> {
                    funcs: &'a Guest,
                }
                impl GuestType<'_> {}
            }
        }
    }
}
