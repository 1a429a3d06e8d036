#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `empty` whose imports are resolved and whose exports are found.
pub struct EmptyPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: EmptyIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for EmptyPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> EmptyPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = EmptyIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Empty> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `empty` keeps its exports.
#[derive(Clone)]
pub struct EmptyIndices {}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl EmptyIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {})
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Empty> {
        let _ = (&mut store, instance);
        Ok(Empty {})
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A world that needs and gives nothing.
#[derive(Clone)]
pub struct Empty {}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Empty {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        EmptyPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        EmptyIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
}
