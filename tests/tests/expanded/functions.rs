#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `functions` whose imports are resolved and whose exports are found.
pub struct FunctionsPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: FunctionsIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for FunctionsPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> FunctionsPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = FunctionsIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Functions> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `functions` keeps its exports.
#[derive(Clone)]
pub struct FunctionsIndices {
    run: ::windlass::component::ComponentExportIndex,
    add: ::windlass::component::ComponentExportIndex,
    greet: ::windlass::component::ComponentExportIndex,
    flip: ::windlass::component::ComponentExportIndex,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl FunctionsIndices {
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
            add: instance_pre
                .component()
                .get_export_index(None, "add")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `add`"
                    )
                })?,
            greet: instance_pre
                .component()
                .get_export_index(None, "greet")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `greet`"
                    )
                })?,
            flip: instance_pre
                .component()
                .get_export_index(None, "flip")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `flip`"
                    )
                })?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Functions> {
        Ok(Functions {
            run: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.run),
                "the exported function `run`",
            )?,
            add: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.add),
                "the exported function `add`",
            )?,
            greet: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.greet),
                "the exported function `greet`",
            )?,
            flip: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.flip),
                "the exported function `flip`",
            )?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// The smallest world: functions, outside any interface.
#[derive(Clone)]
pub struct Functions {
    run: ::windlass::component::TypedFunc<(), ()>,
    add: ::windlass::component::TypedFunc<(i32, i32), (i32,)>,
    greet: ::windlass::component::TypedFunc<(&'static str,), (String,)>,
    flip: ::windlass::component::TypedFunc<
        (char, bool, f32, f64, i8, u16, i16, i64),
        (char,),
    >,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Functions {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        FunctionsPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        FunctionsIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines the functions that the world imports outside any interface.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: FunctionsImportsWithStore<T>,
        for<'a> D::Data<'a>: FunctionsImports,
        T: 'static,
    {
        let mut instance = linker.root();
        instance
            .func_wrap(
                "now",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (): (),
                | -> ::windlass::Result<(u64,)> {
                    let host = &mut host_getter(store.data_mut());
                    Ok((FunctionsImports::now(host),))
                },
            )?;
        instance
            .func_wrap(
                "print",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0, arg1): (String, u32),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    FunctionsImports::print(host, arg0, arg1);
                    Ok(())
                },
            )?;
        instance
            .func_wrap(
                "swap",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0,): ((u8, String),),
                | -> ::windlass::Result<((String, u8),)> {
                    let host = &mut host_getter(store.data_mut());
                    Ok((FunctionsImports::swap(host, arg0),))
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
        D: FunctionsImportsWithStore<T>,
        for<'a> D::Data<'a>: FunctionsImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        Ok(())
    }
    pub fn call_run(
        &self,
        store: impl ::windlass::AsContextMut,
    ) -> ::windlass::Result<()> {
        self.run.call(store, ())
    }
    /// The function behind [`Self::call_run`].
    pub fn func_run(&self) -> ::windlass::component::TypedFunc<(), ()> {
        self.run
    }
    /// Adds two numbers.
    ///
    /// ```text
    /// add(1, 2) == 3
    /// ```
    pub fn call_add(
        &self,
        store: impl ::windlass::AsContextMut,
        a: i32,
        b: i32,
    ) -> ::windlass::Result<i32> {
        let (result,) = self.add.call(store, (a, b))?;
        Ok(result)
    }
    /// The function behind [`Self::call_add`].
    pub fn func_add(&self) -> ::windlass::component::TypedFunc<(i32, i32), (i32,)> {
        self.add
    }
    pub fn call_greet(
        &self,
        store: impl ::windlass::AsContextMut,
        name: &str,
    ) -> ::windlass::Result<String> {
        let (result,) = self.greet.call(store, (name,))?;
        Ok(result)
    }
    /// The function behind [`Self::call_greet`].
    pub fn func_greet(
        &self,
    ) -> ::windlass::component::TypedFunc<(&'static str,), (String,)> {
        self.greet
    }
    pub fn call_flip(
        &self,
        store: impl ::windlass::AsContextMut,
        c: char,
        on: bool,
        x: f32,
        y: f64,
        s: i8,
        u: u16,
        v: i16,
        w: i64,
    ) -> ::windlass::Result<char> {
        let (result,) = self.flip.call(store, (c, on, x, y, s, u, v, w))?;
        Ok(result)
    }
    /// The function behind [`Self::call_flip`].
    pub fn func_flip(
        &self,
    ) -> ::windlass::component::TypedFunc<
        (char, bool, f32, f64, i8, u16, i16, i64),
        (char,),
    > {
        self.flip
    }
}
/// What a host implements for the functions that the world `functions` imports.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait FunctionsImports {
    fn now(&mut self) -> u64;
    /// Tells the host something.
    fn print(&mut self, text: String, times: u32);
    fn swap(&mut self, pair: (u8, String)) -> (String, u8);
}
impl<_T: FunctionsImports + ?Sized> FunctionsImports for &mut _T {
    fn now(&mut self) -> u64 {
        <_T as FunctionsImports>::now(self)
    }
    fn print(&mut self, text: String, times: u32) {
        <_T as FunctionsImports>::print(self, text, times)
    }
    fn swap(&mut self, pair: (u8, String)) -> (String, u8) {
        <_T as FunctionsImports>::swap(self, pair)
    }
}
/// The functions of [`FunctionsImports`] that see the store.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait FunctionsImportsWithStore<T: 'static>: ::windlass::component::HasData {}
impl<
    _D: ::windlass::component::HasData + ?Sized,
    T: 'static,
> FunctionsImportsWithStore<T> for _D {}
