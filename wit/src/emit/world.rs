//! The world's own items: `Foo` (an instance), `FooPre` (a linked component), `FooIndices` (where its exports are) and `FooImports` (what
//! the host implements for functions that the world imports outside any interface).

use super::Emitter;
use crate::model::InterfaceId;
use crate::model::types::Home;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

impl Emitter<'_> {
    /// `COMPONENT_TYPE`
    pub(super) fn component_type(&self, bytes: &[u8]) -> TokenStream {
        let (allow, bytes) = (self.allow(), Literal::byte_string(bytes));
        let docs = self.doc(&format!("The world `{}` in binary form, as tools for components read it.", self.model.world.name));
        quote!(#docs #allow pub const COMPONENT_TYPE: &[u8] = #bytes;)
    }

    pub(super) fn world(&self) -> TokenStream {
        let types = self.world_types();
        if !self.model.world.emitted {
            return types;
        }
        let allow = self.allow();
        let (imports, options) = (self.world_imports(), self.link_options(Home::World));
        let items = [self.pre(), self.indices(), self.instance()];
        quote!(#types #(#allow #items)* #options #imports)
    }

    fn world_ident(&self, suffix: &str) -> Ident {
        self.beside_types(Home::World, &format!("{}{suffix}", self.model.world.rust))
    }

    /// `FooPre`
    fn pre(&self) -> TokenStream {
        let (root, instance, pre, indices) = (&self.root, self.world_ident(""), self.world_ident("Pre"), self.world_ident("Indices"));
        let clone = self.std("Clone");
        let (allow, name) = (self.allow(), &self.model.world.name);
        let docs = self.doc(&format!("A component of the world `{name}` whose imports are resolved and whose exports are found."));
        quote! {
            #docs
            pub struct #pre<_T: 'static> { instance_pre: #root::component::InstancePre<_T>, indices: #indices }

            #allow
            impl<_T: 'static> #clone for #pre<_T> {
                fn clone(&self) -> Self {
                    Self { instance_pre: self.instance_pre.clone(), indices: self.indices.clone() }
                }
            }

            #allow
            impl<_T: 'static> #pre<_T> {
                /// Looks up the exports of a linked component.
                pub fn new(instance_pre: #root::component::InstancePre<_T>) -> #root::Result<Self> {
                    let indices = #indices::new(&instance_pre)?;
                    Ok(Self { instance_pre, indices })
                }

                /// The engine that compiled the component.
                pub fn engine(&self) -> &#root::Engine {
                    self.instance_pre.engine()
                }

                /// The linked component.
                pub fn instance_pre(&self) -> &#root::component::InstancePre<_T> {
                    &self.instance_pre
                }

                /// Instantiates the component and takes its exports.
                pub fn instantiate(&self, mut store: impl #root::AsContextMut<Data = _T>) -> #root::Result<#instance> {
                    let instance = self.instance_pre.instantiate(&mut store)?;
                    self.indices.load(&mut store, &instance)
                }
            }
        }
    }

    /// `FooIndices`
    fn indices(&self) -> TokenStream {
        let (root, instance, indices, world) = (&self.root, self.world_ident(""), self.world_ident("Indices"), &self.model.world);
        let functions = &world.export_functions;
        let fields: Vec<_> = functions.iter().map(|f| self.function_field(f)).collect();
        let missing = functions.iter().map(|f| format!("the component does not export the function `{}`", f.name));
        let option = self.std("Option");
        let types = functions.iter().map(|f| {
            let index = quote!(#root::component::ComponentExportIndex);
            if f.optional { quote!(#option<#index>) } else { index }
        });
        let finds = functions.iter().zip(missing).map(|(f, missing)| {
            let required = (!f.optional).then(|| quote!(.ok_or_else(|| #root::format_err!(#missing))?));
            let name = &f.name;
            quote!(instance_pre.component().get_export_index(None, #name) #required)
        });
        let loads = functions.iter().map(|f| {
            let (field, load) = (self.function_field(f), self.load_function(f, None));
            if !f.optional {
                return load;
            }
            let context = format!("the exported function `{}`", f.name);
            quote! {
                match &self.#field {
                    Some(index) => Some(#root::error::Context::context(instance.get_typed_func(&mut store, index), #context)?),
                    None => None,
                }
            }
        });
        let (interface_fields, interface_indices) = self.exported_interfaces("GuestIndices");
        let interface_types = self.maybe_optional(&interface_indices);
        let interface_finds = world.exports.iter().zip(&interface_indices).map(|(id, indices)| {
            let interface = self.model.interface(*id);
            if !interface.optional {
                return quote!(#indices::new(instance_pre)?);
            }
            let name = &interface.name;
            quote! {
                match instance_pre.component().get_export_index(None, #name) {
                    Some(_) => Some(#indices::new(instance_pre)?),
                    None => None,
                }
            }
        });
        let interface_loads = world.exports.iter().zip(&interface_fields).map(|(id, field)| {
            if !self.model.interface(*id).optional {
                return quote!(self.#field.load(&mut store, instance)?);
            }
            quote! {
                match &self.#field {
                    Some(indices) => Some(indices.load(&mut store, instance)?),
                    None => None,
                }
            }
        });
        let unused = fields.is_empty().then(|| quote!(let _ = instance_pre;));
        let unused_load = (fields.is_empty() && interface_fields.is_empty()).then(|| quote!(let _ = (&mut store, instance);));
        let (allow, docs) = (self.allow(), self.doc(&format!("Where a component of the world `{}` keeps its exports.", world.name)));
        quote! {
            #docs
            #[derive(Clone)]
            pub struct #indices {
                #(#interface_fields: #interface_types,)*
                #(#fields: #types,)*
            }

            #allow
            impl #indices {
                /// Looks up every export by name.
                pub fn new<_T: 'static>(instance_pre: &#root::component::InstancePre<_T>) -> #root::Result<Self> {
                    #unused
                    Ok(Self {
                        #(#interface_fields: #interface_finds,)*
                        #(#fields: #finds,)*
                    })
                }

                /// Takes the exports from an instance and checks their types.
                pub fn load(
                    &self,
                    mut store: impl #root::AsContextMut,
                    instance: &#root::component::Instance,
                ) -> #root::Result<#instance> {
                    #unused_load
                    Ok(#instance {
                        #(#interface_fields: #interface_loads,)*
                        #(#fields: #loads,)*
                    })
                }
            }
        }
    }

    /// `Foo`
    fn instance(&self) -> TokenStream {
        let (root, instance, world) = (&self.root, self.world_ident(""), &self.model.world);
        let (pre, indices) = (self.world_ident("Pre"), self.world_ident("Indices"));
        let fields = world.export_functions.iter().map(|f| self.function_field(f));
        let option = self.std("Option");
        let types = world.export_functions.iter().map(|f| {
            let ty = self.typed_func(Home::World, f);
            if f.optional { quote!(#option<#ty>) } else { ty }
        });
        let (interface_fields, guests) = self.exported_interfaces("Guest");
        let guest_types = self.maybe_optional(&guests);
        let accessors = world.exports.iter().zip(&interface_fields).zip(&guests).map(|((id, field), guest)| {
            let interface = self.model.interface(*id);
            let (method, docs) =
                (format_ident!("{}", interface.accessor), self.doc(&format!("The exported interface `{}`.", interface.name)));
            if interface.optional {
                let docs =
                    self.doc(&format!("The exported interface `{}`, or `None` if the component does not export it.", interface.name));
                return quote!(#docs pub fn #method(&self) -> #option<&#guest> { self.#field.as_ref() });
            }
            quote!(#docs pub fn #method(&self) -> &#guest { &self.#field })
        });
        let calls = world.export_functions.iter().map(|f| self.call(Home::World, f, &quote!(self)));
        let (allow, docs) =
            (self.allow(), self.docs_or(&world.docs, &format!("An instance of a component of the world `{}`.", world.name)));
        let add_to_linker = self.world_add_to_linker();
        quote! {
            #docs
            #[derive(Clone)]
            pub struct #instance {
                #(#interface_fields: #guest_types,)*
                #(#fields: #types,)*
            }

            #allow
            impl #instance {
                /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
                pub fn instantiate<_T: 'static>(
                    store: impl #root::AsContextMut<Data = _T>,
                    component: &#root::component::Component,
                    linker: &#root::component::Linker<_T>,
                ) -> #root::Result<Self> {
                    #pre::new(linker.instantiate_pre(component)?)?.instantiate(store)
                }

                /// Takes the exports of an instance.
                pub fn new(
                    mut store: impl #root::AsContextMut,
                    instance: &#root::component::Instance,
                ) -> #root::Result<Self> {
                    #indices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
                }

                #add_to_linker
                #(#calls)*
                #(#accessors)*
            }
        }
    }

    /// Fields for the exported interfaces, and a type of the modules of each.
    fn exported_interfaces(&self, ty: &str) -> (Vec<Ident>, Vec<TokenStream>) {
        let exports = &self.model.world.exports;
        let fields = (0..exports.len()).map(|i| format_ident!("interface{i}")).collect();
        let path = |id: &InterfaceId| {
            let home = Home::Interface(*id);
            let (prefix, ident) = (self.prefix(Home::World, home), self.beside_types(home, ty));
            quote!(#prefix #ident)
        };
        (fields, exports.iter().map(path).collect())
    }

    /// The types of fields for the exported interfaces, some of which a component may lack.
    fn maybe_optional(&self, types: &[TokenStream]) -> Vec<TokenStream> {
        let option = self.std("Option");
        let exports = self.model.world.exports.iter().map(|id| self.model.interface(*id).optional);
        exports.zip(types).map(|(optional, ty)| if optional { quote!(#option<#ty>) } else { ty.clone() }).collect()
    }

    /// `FooImports` and the traits of resources that the world itself imports.
    fn world_imports(&self) -> TokenStream {
        if !self.world_has_host_items() {
            return TokenStream::new();
        }
        let base = format!("{}Imports", self.model.world.rust);
        let traits = self.host_traits(Home::World, &base, self.free_world_imports(), &self.model.world.import_functions);
        traits.iter().map(|t| self.host_trait(t)).collect()
    }

    /// `add_to_linker_imports` and `add_to_linker`, when the world imports something.
    fn world_add_to_linker(&self) -> TokenStream {
        let (root, t, d, world) = (&self.root, self.generic("T"), self.generic("D"), &self.model.world);
        let send = self.options.require_store_data_send.then(|| {
            let send = self.std("Send");
            quote!(+ #send)
        });
        let mut with_store_bounds = Vec::new();
        let mut host_bounds = Vec::new();
        let mut calls = Vec::new();
        for id in &world.imports {
            if self.model.interface(*id).replaced.is_some() || self.model.interface(*id).optional {
                continue;
            }
            let home = Home::Interface(*id);
            let (prefix, with_store) = (self.prefix(Home::World, home), self.beside_types(home, "HostWithStore"));
            with_store_bounds.push(quote!(#prefix #with_store<#t>));
            host_bounds.push(self.host_trait_path(Home::World, home));
            let options = self.link_options_param(home).map(|_| quote!(&options.into(),));
            let call = quote!(#prefix add_to_linker::<#t, #d>(linker, #options host_getter)?;);
            calls.push(self.gated(&self.model.interface(*id).features, call));
        }
        let options_param = self.link_options_param(Home::World);
        let options_unused = options_param.as_ref().map(|_| quote!(let _ = options;));
        let options_arg = options_param.as_ref().map(|_| quote!(options,));
        let mut imports = TokenStream::new();
        if self.world_has_host_items() {
            let base = format!("{}Imports", world.rust);
            let traits = self.host_traits(Home::World, &base, self.free_world_imports(), &world.import_functions);
            let link = self.link_items(&traits);
            let (host, with_store) = (self.world_ident("Imports"), self.world_ident("ImportsWithStore"));
            imports = quote! {
                /// Defines the functions that the world imports outside any interface.
                pub fn add_to_linker_imports<#t, #d>(
                    linker: &mut #root::component::Linker<#t>,
                    #options_param
                    host_getter: fn(&mut #t) -> #d::Data<'_>,
                ) -> #root::Result<()>
                where
                    #d: #with_store<#t>,
                    for<'a> #d::Data<'a>: #host,
                    #t: 'static #send,
                {
                    let mut instance = linker.root();
                    #options_unused
                    #link
                    Ok(())
                }
            };
            with_store_bounds.push(quote!(#with_store<#t>));
            host_bounds.push(quote!(#host));
            calls.insert(0, quote!(Self::add_to_linker_imports::<#t, #d>(linker, #options_arg host_getter)?;));
        }
        if calls.is_empty() {
            return TokenStream::new();
        }
        quote! {
            #imports

            /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
            pub fn add_to_linker<#t, #d>(
                linker: &mut #root::component::Linker<#t>,
                #options_param
                host_getter: fn(&mut #t) -> #d::Data<'_>,
            ) -> #root::Result<()>
            where
                #d: #(#with_store_bounds)+*,
                for<'a> #d::Data<'a>: #(#host_bounds)+*,
                #t: 'static #send,
            {
                #(#calls)*
                Ok(())
            }
        }
    }
}
