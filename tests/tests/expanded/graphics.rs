#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `graphics` whose imports are resolved and whose exports are found.
pub struct GraphicsPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: GraphicsIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for GraphicsPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> GraphicsPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = GraphicsIndices::new(&instance_pre)?;
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
    ) -> ::windlass::Result<Graphics> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `graphics` keeps its exports.
#[derive(Clone)]
pub struct GraphicsIndices {
    interface0: exports::t::graphics::frame::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl GraphicsIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::graphics::frame::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Graphics> {
        Ok(Graphics {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `graphics`.
#[derive(Clone)]
pub struct Graphics {
    interface0: exports::t::graphics::frame::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl Graphics {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        GraphicsPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        GraphicsIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::graphics::math::HostWithStore<T> + t::graphics::device::HostWithStore<T>,
        for<'a> D::Data<'a>: t::graphics::math::Host + t::graphics::device::Host,
        T: 'static,
    {
        t::graphics::math::add_to_linker::<T, D>(linker, host_getter)?;
        t::graphics::device::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:graphics/frame`.
    pub fn t_graphics_frame(&self) -> &exports::t::graphics::frame::Guest {
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
pub mod t {
    pub mod graphics {
        pub mod math {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Vec2 {
                pub x: f32,
                pub y: f32,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Vec3 {
                pub x: f32,
                pub y: f32,
                pub z: f32,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Vec4 {
                pub x: f32,
                pub y: f32,
                pub z: f32,
                pub w: f32,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Mat4 {
                pub columns: [Vec4; 4],
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Aabb {
                pub min: Vec3,
                pub max: Vec3,
            }
            /// What a host implements for the interface `t:graphics/math`.
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
            /// Defines the interface `t:graphics/math` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:graphics/math")?, host_getter)
            }
        }
        pub mod device {
            pub type Vec2 = super::super::super::t::graphics::math::Vec2;
            pub type Vec3 = super::super::super::t::graphics::math::Vec3;
            pub type Vec4 = super::super::super::t::graphics::math::Vec4;
            pub type Mat4 = super::super::super::t::graphics::math::Mat4;
            pub type Aabb = super::super::super::t::graphics::math::Aabb;
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u8)]
            pub enum Format {
                #[component(name = "r8")]
                R8,
                #[component(name = "r16")]
                R16,
                #[component(name = "r32")]
                R32,
                #[component(name = "rg8")]
                Rg8,
                #[component(name = "rg16")]
                Rg16,
                #[component(name = "rgba8")]
                Rgba8,
                #[component(name = "rgba8-srgb")]
                Rgba8Srgb,
                #[component(name = "bgra8")]
                Bgra8,
                #[component(name = "rgba16f")]
                Rgba16f,
                #[component(name = "rgba32f")]
                Rgba32f,
                #[component(name = "depth24")]
                Depth24,
                #[component(name = "depth32f")]
                Depth32f,
                #[component(name = "bc1")]
                Bc1,
                #[component(name = "bc3")]
                Bc3,
                #[component(name = "bc7")]
                Bc7,
            }
            ::windlass::component::flags! {
                Usage { #[component(name = "copy-from")] const COPY_FROM;
                #[component(name = "copy-to")] const COPY_TO; #[component(name =
                "sampled")] const SAMPLED; #[component(name = "storage")] const STORAGE;
                #[component(name = "target")] const TARGET; #[component(name = "vertex")]
                const VERTEX; #[component(name = "index")] const INDEX; #[component(name
                = "uniform")] const UNIFORM; #[component(name = "indirect")] const
                INDIRECT; }
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Extent {
                pub width: u32,
                pub height: u32,
                pub depth: u32,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct TextureDescriptor {
                pub label: Option<String>,
                pub size: Extent,
                pub mips: u32,
                pub samples: u32,
                pub format: Format,
                pub usage: Usage,
                pub views: Vec<Format>,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone)]
            pub struct BufferDescriptor {
                pub label: Option<String>,
                pub size: u64,
                pub usage: Usage,
                pub mapped: bool,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Vertex {
                pub position: Vec3,
                pub normal: Vec3,
                pub uv: Vec2,
                pub color: Vec4,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct Draw {
                pub transform: Mat4,
                pub bounds: Aabb,
                pub range: (u32, u32),
                pub instances: u32,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum Error {
                #[component(name = "lost")]
                Lost(String),
                #[component(name = "out-of-memory")]
                OutOfMemory,
                #[component(name = "validation")]
                Validation(Vec<String>),
            }
            impl Error {
                /// The name of the case in WIT.
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::Lost(_) => "lost",
                        Self::OutOfMemory => "out-of-memory",
                        Self::Validation(_) => "validation",
                    }
                }
                /// The documentation of the case in WIT.
                pub fn message(&self) -> &'static str {
                    match self {
                        Self::Lost(_) => "",
                        Self::OutOfMemory => "",
                        Self::Validation(_) => "",
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
            /// The resource `buffer`, implemented by the host.
            pub enum Buffer {}
            /// The resource `texture`, implemented by the host.
            pub enum Texture {}
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug)]
            pub enum Binding {
                #[component(name = "buffer")]
                Buffer((::windlass::component::Resource<Buffer>, u64, Option<u64>)),
                #[component(name = "texture")]
                Texture(::windlass::component::Resource<Texture>),
                #[component(name = "sampler")]
                Sampler(u32),
            }
            /// The resource `pipeline`, implemented by the host.
            pub enum Pipeline {}
            /// The resource `device`, implemented by the host.
            pub enum Device {}
            /// The functions of the resource `buffer`.
            pub trait HostBuffer {
                fn write(
                    &mut self,
                    self_: ::windlass::component::Resource<Buffer>,
                    offset: u64,
                    bytes: Vec<u8>,
                ) -> Result<(), Error>;
                fn write_floats(
                    &mut self,
                    self_: ::windlass::component::Resource<Buffer>,
                    offset: u64,
                    values: Vec<f32>,
                );
                fn size(
                    &mut self,
                    self_: ::windlass::component::Resource<Buffer>,
                ) -> u64;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Buffer>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostBuffer + ?Sized> HostBuffer for &mut _T {
                fn write(
                    &mut self,
                    self_: ::windlass::component::Resource<Buffer>,
                    offset: u64,
                    bytes: Vec<u8>,
                ) -> Result<(), Error> {
                    <_T as HostBuffer>::write(self, self_, offset, bytes)
                }
                fn write_floats(
                    &mut self,
                    self_: ::windlass::component::Resource<Buffer>,
                    offset: u64,
                    values: Vec<f32>,
                ) {
                    <_T as HostBuffer>::write_floats(self, self_, offset, values)
                }
                fn size(
                    &mut self,
                    self_: ::windlass::component::Resource<Buffer>,
                ) -> u64 {
                    <_T as HostBuffer>::size(self, self_)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Buffer>,
                ) -> ::windlass::Result<()> {
                    <_T as HostBuffer>::drop(self, rep)
                }
            }
            /// The functions of [`HostBuffer`] that see the store.
            pub trait HostBufferWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostBufferWithStore<T> for _D {}
            /// The functions of the resource `texture`.
            pub trait HostTexture {
                fn upload(
                    &mut self,
                    self_: ::windlass::component::Resource<Texture>,
                    mip: u32,
                    bytes: Vec<u8>,
                ) -> Result<(), Error>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Texture>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostTexture + ?Sized> HostTexture for &mut _T {
                fn upload(
                    &mut self,
                    self_: ::windlass::component::Resource<Texture>,
                    mip: u32,
                    bytes: Vec<u8>,
                ) -> Result<(), Error> {
                    <_T as HostTexture>::upload(self, self_, mip, bytes)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Texture>,
                ) -> ::windlass::Result<()> {
                    <_T as HostTexture>::drop(self, rep)
                }
            }
            /// The functions of [`HostTexture`] that see the store.
            pub trait HostTextureWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostTextureWithStore<T> for _D {}
            /// The functions of the resource `pipeline`.
            pub trait HostPipeline {
                fn bind(
                    &mut self,
                    self_: ::windlass::component::Resource<Pipeline>,
                    slot: u32,
                    binding: Binding,
                );
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Pipeline>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostPipeline + ?Sized> HostPipeline for &mut _T {
                fn bind(
                    &mut self,
                    self_: ::windlass::component::Resource<Pipeline>,
                    slot: u32,
                    binding: Binding,
                ) {
                    <_T as HostPipeline>::bind(self, self_, slot, binding)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Pipeline>,
                ) -> ::windlass::Result<()> {
                    <_T as HostPipeline>::drop(self, rep)
                }
            }
            /// The functions of [`HostPipeline`] that see the store.
            pub trait HostPipelineWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostPipelineWithStore<T> for _D {}
            /// The functions of the resource `device`.
            pub trait HostDevice {
                fn new(
                    &mut self,
                    name: String,
                ) -> ::windlass::component::Resource<Device>;
                fn buffer(
                    &mut self,
                    self_: ::windlass::component::Resource<Device>,
                    d: BufferDescriptor,
                ) -> Result<::windlass::component::Resource<Buffer>, Error>;
                fn texture(
                    &mut self,
                    self_: ::windlass::component::Resource<Device>,
                    d: TextureDescriptor,
                ) -> Result<::windlass::component::Resource<Texture>, Error>;
                fn pipeline(
                    &mut self,
                    self_: ::windlass::component::Resource<Device>,
                    vertex: String,
                    fragment: String,
                    formats: Vec<Format>,
                ) -> Result<::windlass::component::Resource<Pipeline>, Error>;
                fn vertices(
                    &mut self,
                    self_: ::windlass::component::Resource<Device>,
                    into: ::windlass::component::Resource<Buffer>,
                    vertices: Vec<Vertex>,
                    indices: Vec<u32>,
                ) -> Result<(), Error>;
                fn submit(
                    &mut self,
                    self_: ::windlass::component::Resource<Device>,
                    p: ::windlass::component::Resource<Pipeline>,
                    draws: Vec<Draw>,
                ) -> Result<u64, Error>;
                fn read(
                    &mut self,
                    self_: ::windlass::component::Resource<Device>,
                    t: ::windlass::component::Resource<Texture>,
                ) -> Result<Vec<u8>, Error>;
                /// Called when the component has given up an owned handle: the host frees what it stands for.
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Device>,
                ) -> ::windlass::Result<()>;
            }
            impl<_T: HostDevice + ?Sized> HostDevice for &mut _T {
                fn new(
                    &mut self,
                    name: String,
                ) -> ::windlass::component::Resource<Device> {
                    <_T as HostDevice>::new(self, name)
                }
                fn buffer(
                    &mut self,
                    self_: ::windlass::component::Resource<Device>,
                    d: BufferDescriptor,
                ) -> Result<::windlass::component::Resource<Buffer>, Error> {
                    <_T as HostDevice>::buffer(self, self_, d)
                }
                fn texture(
                    &mut self,
                    self_: ::windlass::component::Resource<Device>,
                    d: TextureDescriptor,
                ) -> Result<::windlass::component::Resource<Texture>, Error> {
                    <_T as HostDevice>::texture(self, self_, d)
                }
                fn pipeline(
                    &mut self,
                    self_: ::windlass::component::Resource<Device>,
                    vertex: String,
                    fragment: String,
                    formats: Vec<Format>,
                ) -> Result<::windlass::component::Resource<Pipeline>, Error> {
                    <_T as HostDevice>::pipeline(self, self_, vertex, fragment, formats)
                }
                fn vertices(
                    &mut self,
                    self_: ::windlass::component::Resource<Device>,
                    into: ::windlass::component::Resource<Buffer>,
                    vertices: Vec<Vertex>,
                    indices: Vec<u32>,
                ) -> Result<(), Error> {
                    <_T as HostDevice>::vertices(self, self_, into, vertices, indices)
                }
                fn submit(
                    &mut self,
                    self_: ::windlass::component::Resource<Device>,
                    p: ::windlass::component::Resource<Pipeline>,
                    draws: Vec<Draw>,
                ) -> Result<u64, Error> {
                    <_T as HostDevice>::submit(self, self_, p, draws)
                }
                fn read(
                    &mut self,
                    self_: ::windlass::component::Resource<Device>,
                    t: ::windlass::component::Resource<Texture>,
                ) -> Result<Vec<u8>, Error> {
                    <_T as HostDevice>::read(self, self_, t)
                }
                fn drop(
                    &mut self,
                    rep: ::windlass::component::Resource<Device>,
                ) -> ::windlass::Result<()> {
                    <_T as HostDevice>::drop(self, rep)
                }
            }
            /// The functions of [`HostDevice`] that see the store.
            pub trait HostDeviceWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostDeviceWithStore<T> for _D {}
            /// What a host implements for the interface `t:graphics/device`.
            pub trait Host: HostBuffer + HostTexture + HostPipeline + HostDevice {}
            impl<_T: Host + ?Sized> Host for &mut _T {}
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<
                T: 'static,
            >: ::windlass::component::HasData + HostBufferWithStore<
                    T,
                > + HostTextureWithStore<
                    T,
                > + HostPipelineWithStore<T> + HostDeviceWithStore<T> {}
            impl<
                _D: ::windlass::component::HasData + HostBufferWithStore<T>
                    + HostTextureWithStore<T> + HostPipelineWithStore<T>
                    + HostDeviceWithStore<T> + ?Sized,
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
                        "buffer",
                        ::windlass::component::ResourceType::host::<Buffer>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostBuffer::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Buffer>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "texture",
                        ::windlass::component::ResourceType::host::<Texture>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostTexture::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Texture>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "pipeline",
                        ::windlass::component::ResourceType::host::<Pipeline>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostPipeline::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Pipeline>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .resource(
                        "device",
                        ::windlass::component::ResourceType::host::<Device>(),
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            rep: u32,
                        | -> ::windlass::Result<()> {
                            HostDevice::drop(
                                &mut host_getter(store.data_mut()),
                                ::windlass::component::Resource::<Device>::new_own(rep),
                            )
                        },
                    )?;
                instance
                    .func_wrap(
                        "[constructor]device",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (String,),
                        | -> ::windlass::Result<
                            (::windlass::component::Resource<Device>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDevice::new(host, arg0),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]device.buffer",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<Device>,
                                BufferDescriptor,
                            ),
                        | -> ::windlass::Result<
                            (Result<::windlass::component::Resource<Buffer>, Error>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDevice::buffer(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]device.texture",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<Device>,
                                TextureDescriptor,
                            ),
                        | -> ::windlass::Result<
                            (Result<::windlass::component::Resource<Texture>, Error>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDevice::texture(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]device.pipeline",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                            ): (
                                ::windlass::component::Resource<Device>,
                                String,
                                String,
                                Vec<Format>,
                            ),
                        | -> ::windlass::Result<
                            (Result<::windlass::component::Resource<Pipeline>, Error>,),
                        > {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDevice::pipeline(host, arg0, arg1, arg2, arg3),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]device.vertices",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                                arg3,
                            ): (
                                ::windlass::component::Resource<Device>,
                                ::windlass::component::Resource<Buffer>,
                                Vec<Vertex>,
                                Vec<u32>,
                            ),
                        | -> ::windlass::Result<(Result<(), Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDevice::vertices(host, arg0, arg1, arg2, arg3),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]device.submit",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (
                                ::windlass::component::Resource<Device>,
                                ::windlass::component::Resource<Pipeline>,
                                Vec<Draw>,
                            ),
                        | -> ::windlass::Result<(Result<u64, Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDevice::submit(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]device.read",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                            ): (
                                ::windlass::component::Resource<Device>,
                                ::windlass::component::Resource<Texture>,
                            ),
                        | -> ::windlass::Result<(Result<Vec<u8>, Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostDevice::read(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]pipeline.bind",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (::windlass::component::Resource<Pipeline>, u32, Binding),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostPipeline::bind(host, arg0, arg1, arg2);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]texture.upload",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (::windlass::component::Resource<Texture>, u32, Vec<u8>),
                        | -> ::windlass::Result<(Result<(), Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostTexture::upload(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]buffer.write",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (::windlass::component::Resource<Buffer>, u64, Vec<u8>),
                        | -> ::windlass::Result<(Result<(), Error>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostBuffer::write(host, arg0, arg1, arg2),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]buffer.write-floats",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (
                                arg0,
                                arg1,
                                arg2,
                            ): (::windlass::component::Resource<Buffer>, u64, Vec<f32>),
                        | -> ::windlass::Result<()> {
                            let host = &mut host_getter(store.data_mut());
                            HostBuffer::write_floats(host, arg0, arg1, arg2);
                            Ok(())
                        },
                    )?;
                instance
                    .func_wrap(
                        "[method]buffer.size",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (::windlass::component::Resource<Buffer>,),
                        | -> ::windlass::Result<(u64,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((HostBuffer::size(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:graphics/device` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:graphics/device")?, host_getter)
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
        pub mod graphics {
            pub mod frame {
                pub type Device = super::super::super::super::t::graphics::device::Device;
                /// The functions of the exported interface `t:graphics/frame` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    frame: ::windlass::component::TypedFunc<
                        (::windlass::component::Resource<Device>, f64),
                        (bool,),
                    >,
                }
                /// Where a component keeps the functions of its export `t:graphics/frame`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    frame: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:graphics/frame")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:graphics/frame`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:graphics/frame` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            frame: function("frame")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            frame: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.frame),
                                "the exported function `frame` of `t:graphics/frame`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_frame(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        d: ::windlass::component::Resource<Device>,
                        time: f64,
                    ) -> ::windlass::Result<bool> {
                        let (result,) = self.frame.call(store, (d, time))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_frame`].
                    pub fn func_frame(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (::windlass::component::Resource<Device>, f64),
                        (bool,),
                    > {
                        self.frame
                    }
                }
            }
        }
    }
}
