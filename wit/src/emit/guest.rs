//! What a component exports: a struct that holds its functions, found and type-checked once, with a method for each.
//!
//! Names are looked up when the component is linked (`GuestIndices::new`), types are compared when it is instantiated
//! (`GuestIndices::load`); a call does neither. The fields are `TypedFunc`s whose borrowed parameters are `'static`; a `TypedFunc` is
//! covariant in its parameters, so that a call may lend something shorter.

use super::Emitter;
use super::host::param_names;
use super::ty::Lifetime;
use crate::model::function::Function;
use crate::model::types::Home;
use crate::model::{InterfaceId, TypeId, name};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

impl Emitter<'_> {
    /// `Guest`, `GuestIndices` and the accessors of resources.
    pub(super) fn guest_interface(&self, id: InterfaceId) -> TokenStream {
        let (root, interface, home) = (&self.root, self.model.interface(id), Home::Interface(id));
        let (guest, indices) = (self.beside_types(home, "Guest"), self.beside_types(home, "GuestIndices"));
        let name = &interface.name;
        let fields: Vec<Ident> = interface.functions.iter().map(|f| self.function_field(f)).collect();
        let types = interface.functions.iter().map(|f| self.typed_func(home, f));
        let names = interface.functions.iter().map(|f| &f.name);
        let loads = interface.functions.iter().map(|f| self.load_function(f, Some(name)));
        let calls = interface.free_functions().map(|f| self.call(home, f, &quote!(self)));
        let resources: Vec<TypeId> = self.model.resources_of(home).collect();
        let accessors = resources.iter().map(|r| self.resource_accessor(*r));
        let resource_structs = resources.iter().map(|r| self.guest_resource(id, *r, &guest));
        let missing = format!("the component does not export the interface `{name}`");
        let missing_function = format!("the interface `{name}` that the component exports has no function `{{name}}`");
        let lookup = (!fields.is_empty()).then(|| {
            quote! {
                let function = |name: &str| {
                    component
                        .get_export_index(Some(&instance), name)
                        .ok_or_else(|| #root::format_err!(#missing_function))
                };
            }
        });
        let unused = fields.is_empty().then(|| quote!(let _ = instance;));
        let unused_load = fields.is_empty().then(|| quote!(let _ = (&mut store, instance);));
        let guest_docs = self.doc(&format!("The functions of the exported interface `{name}` of one instance."));
        let indices_docs = self.doc(&format!("Where a component keeps the functions of its export `{name}`."));
        quote! {
            #guest_docs
            #[derive(Clone)]
            pub struct #guest { #(#fields: #types,)* }

            #indices_docs
            #[derive(Clone)]
            pub struct #indices { #(#fields: #root::component::ComponentExportIndex,)* }

            impl #indices {
                /// Looks up every function by name.
                pub fn new<_T: 'static>(instance_pre: &#root::component::InstancePre<_T>) -> #root::Result<#indices> {
                    let component = instance_pre.component();
                    let instance = component
                        .get_export_index(None, #name)
                        .ok_or_else(|| #root::format_err!(#missing))?;
                    #lookup
                    #unused
                    Ok(#indices { #(#fields: function(#names)?,)* })
                }

                /// Takes the functions from an instance and checks their types.
                pub fn load(
                    &self,
                    mut store: impl #root::AsContextMut,
                    instance: &#root::component::Instance,
                ) -> #root::Result<#guest> {
                    #unused_load
                    Ok(#guest { #(#fields: #loads,)* })
                }
            }

            impl #guest { #(#calls)* #(#accessors)* }

            #(#resource_structs)*
        }
    }

    /// The method that gives the functions of a resource.
    fn resource_accessor(&self, id: TypeId) -> TokenStream {
        let def = self.model.ty(id);
        let (method, ident) = (format_ident!("{}", name::snake(&def.name)), format_ident!("{}", def.traits.guest));
        let docs = self.doc(&format!("The functions of the resource `{}`.", def.name));
        quote! {
            #docs
            pub fn #method(&self) -> #ident<'_> { #ident { funcs: self } }
        }
    }

    /// The functions of an exported resource.
    fn guest_resource(&self, id: InterfaceId, resource: TypeId, guest: &Ident) -> TokenStream {
        let (interface, home, def) = (self.model.interface(id), Home::Interface(id), self.model.ty(resource));
        let ident = format_ident!("{}", def.traits.guest);
        let calls = interface.functions_of(resource).map(|f| self.call(home, f, &quote!(self.funcs)));
        let docs = self.doc(&format!(
            "The functions of the resource `{}`. A handle that the host is done with goes back to the component by `resource_drop`.",
            def.name
        ));
        quote! {
            #docs
            #[derive(Clone, Copy)]
            pub struct #ident<'a> { funcs: &'a #guest }

            impl #ident<'_> { #(#calls)* }
        }
    }

    /// The field that holds a function.
    pub(super) fn function_field(&self, f: &Function) -> Ident {
        format_ident!("{}", f.field)
    }

    /// The type of the field.
    pub(super) fn typed_func(&self, home: Home, f: &Function) -> TokenStream {
        let (root, result) = (&self.root, self.result_tuple(home, f));
        let params = f.params.iter().map(|p| self.borrowed(home, &p.ty, Lifetime::Static));
        quote!(#root::component::TypedFunc<(#(#params,)*), #result>)
    }

    /// The expression that takes a function from `instance` by the index of the same name in `self`.
    pub(super) fn load_function(&self, f: &Function, interface: Option<&str>) -> TokenStream {
        let (root, field) = (&self.root, self.function_field(f));
        let context = match interface {
            Some(interface) => format!("the exported function `{}` of `{interface}`", f.name),
            None => format!("the exported function `{}`", f.name),
        };
        quote!(#root::error::Context::context(instance.get_typed_func(&mut store, &self.#field), #context)?)
    }

    /// `call_f` and `func_f`. `holder` has the field.
    pub(super) fn call(&self, home: Home, f: &Function, holder: &TokenStream) -> TokenStream {
        let (root, field, docs) = (&self.root, self.function_field(f), self.docs(&f.docs));
        let (call, func) = (format_ident!("call_{}", f.part), format_ident!("func_{}", f.part));
        let names = param_names(f, &["self", "store"]);
        let types = f.params.iter().map(|p| self.borrowed(home, &p.ty, Lifetime::Elided));
        let (result, typed_func) = (self.result(home, f), self.typed_func(home, f));
        let function = if f.optional {
            let missing = format!("the component does not export the function `{}`", f.name);
            quote!(#holder.#field.ok_or_else(|| #root::format_err!(#missing))?)
        } else {
            quote!(#holder.#field)
        };
        let body = match &f.result {
            Some(_) => quote! {
                let (result,) = #function.call(store, (#(#names,)*))?;
                Ok(result)
            },
            None => quote!(#function.call(store, (#(#names,)*))),
        };
        let (absent, typed_func) = if f.optional {
            let option = self.std("Option");
            (", or `None` if the component does not export it", quote!(#option<#typed_func>))
        } else {
            ("", typed_func)
        };
        let func_docs = self.doc(&format!("The function behind [`Self::{call}`]{absent}."));
        quote! {
            #docs
            pub fn #call(&self, store: impl #root::AsContextMut #(, #names: #types)*) -> #root::Result<#result> { #body }

            #func_docs
            pub fn #func(&self) -> #typed_func { #holder.#field }
        }
    }
}
