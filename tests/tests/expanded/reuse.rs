#[allow(unused_imports, dead_code)]
use crate::shared_types::test::shared_types as __with0;
#[allow(unused_imports, dead_code)]
type __With1 = crate::Local;
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub type Item = __with0::base::Item;
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub type Local = __With1;
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `reuse` whose imports are resolved and whose exports are found.
pub struct ReusePre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: ReuseIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for ReusePre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> ReusePre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = ReuseIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Reuse> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `reuse` keeps its exports.
#[derive(Clone)]
pub struct ReuseIndices {
    get: ::windlass::component::ComponentExportIndex,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ReuseIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        Ok(Self {
            get: instance_pre
                .component()
                .get_export_index(None, "get")
                .ok_or_else(|| {
                    ::windlass::format_err!(
                        "the component does not export the function `get`"
                    )
                })?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Reuse> {
        Ok(Reuse {
            get: ::windlass::error::Context::context(
                instance.get_typed_func(&mut store, &self.get),
                "the exported function `get`",
            )?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Uses what another call of the macro has generated.
#[derive(Clone)]
pub struct Reuse {
    get: ::windlass::component::TypedFunc<(&'static Item,), (Item,)>,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Reuse {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        ReusePre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        ReuseIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines the functions that the world imports outside any interface.
    pub fn add_to_linker_imports<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: ReuseImportsWithStore<T>,
        for<'a> D::Data<'a>: ReuseImports,
        T: 'static,
    {
        let mut instance = linker.root();
        instance
            .func_wrap(
                "put",
                move |
                    mut store: ::windlass::StoreContextMut<'_, T>,
                    (arg0, arg1): (Item, Local),
                | -> ::windlass::Result<()> {
                    let host = &mut host_getter(store.data_mut());
                    ReuseImports::put(host, arg0, arg1);
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
        D: ReuseImportsWithStore<T>,
        for<'a> D::Data<'a>: ReuseImports,
        T: 'static,
    {
        Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
        Ok(())
    }
    pub fn call_get(
        &self,
        store: impl ::windlass::AsContextMut,
        x: &Item,
    ) -> ::windlass::Result<Item> {
        let (result,) = self.get.call(store, (x,))?;
        Ok(result)
    }
    /// The function behind [`Self::call_get`].
    pub fn func_get(
        &self,
    ) -> ::windlass::component::TypedFunc<(&'static Item,), (Item,)> {
        self.get
    }
}
/// What a host implements for the functions that the world `reuse` imports.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait ReuseImports {
    fn put(&mut self, x: Item, y: Local);
}
impl<_T: ReuseImports + ?Sized> ReuseImports for &mut _T {
    fn put(&mut self, x: Item, y: Local) {
        <_T as ReuseImports>::put(self, x, y)
    }
}
/// The functions of [`ReuseImports`] that see the store.
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
pub trait ReuseImportsWithStore<T: 'static>: ::windlass::component::HasData {}
impl<_D: ::windlass::component::HasData + ?Sized, T: 'static> ReuseImportsWithStore<T>
for _D {}
