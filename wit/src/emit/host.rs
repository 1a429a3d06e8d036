//! What the host implements: a trait for an imported interface and for each of its resources, and the function that puts an
//! implementation into a linker.
//!
//! A function with the flag `store` is an item of a second trait, `HostWithStore<T>`, which a `HasData` type implements; the others take
//! `&mut self`. Linking needs both, so a second trait without items is implemented for everything.

use super::Emitter;
use super::ty::Lifetime;
use crate::model::function::{Flags, Function, Kind};
use crate::model::resource::Resource;
use crate::model::types::{Home, Shape};
use crate::model::{InterfaceId, TypeId};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// Documentation of a resource's `drop`.
const DROP: &str = "Called when the component has given up an owned handle: the host frees what it stands for.";

/// One trait of the host, with its second half that sees the store.
pub(super) struct HostTrait<'m> {
    home: Home,
    ident: Ident,
    with_store: Ident,
    docs: TokenStream,
    functions: Vec<&'m Function>,
    /// The resource whose trait this is.
    resource: Option<(TypeId, Flags)>,
    /// The error types that the host converts here.
    converts: Vec<TypeId>,
    supers: Vec<TokenStream>,
    with_store_supers: Vec<TokenStream>,
}

impl HostTrait<'_> {
    fn plain(&self) -> impl Iterator<Item = &Function> {
        self.functions.iter().copied().filter(|f| !f.flags.store)
    }

    fn with_store(&self) -> impl Iterator<Item = &Function> {
        self.functions.iter().copied().filter(|f| f.flags.store)
    }
}

impl<'m> Emitter<'m> {
    /// The traits and `add_to_linker` of an imported interface.
    pub(super) fn host_interface(&self, id: InterfaceId) -> TokenStream {
        let interface = self.model.interface(id);
        let traits = self.host_traits(Home::Interface(id), "Host", interface.free_functions().collect(), &interface.functions);
        let items = traits.iter().map(|t| self.host_trait(t));
        let home = Home::Interface(id);
        let (link, options, options_param) = (self.link_items(&traits), self.link_options(home), self.link_options_param(home));
        let options_arg = options_param.as_ref().map(|_| quote!(options,));
        let (root, name, t) = (&self.root, &interface.name, self.generic("T"));
        let main = traits.last().expect("invariant: the interface's own trait is always there");
        let (host, with_store) = (&main.ident, &main.with_store);
        let d = self.generic("D");
        let send = self.options.require_store_data_send.then(|| {
            let send = self.std("Send");
            quote!(+ #send)
        });
        let bounds = quote!(where #d: #with_store<#t>, for<'a> #d::Data<'a>: #host, #t: 'static #send);
        if let Some(named) = self.named_id(home) {
            let named = self.link_named(id, &named, &link, &bounds);
            return quote!(#options #(#items)* #named);
        }
        let absent = interface.optional.then(|| self.link_absent(id));
        let docs =
            self.doc(&format!("Defines the interface `{name}` in `linker`; `host_getter` finds what implements it in the store's data."));
        quote! {
            #options
            #(#items)*

            /// Defines the items of the interface in one instance of a linker, under whatever name that has.
            pub fn add_to_linker_instance<#t, #d>(
                instance: &mut #root::component::LinkerInstance<'_, #t>,
                #options_param
                host_getter: fn(&mut #t) -> #d::Data<'_>,
            ) -> #root::Result<()>
            #bounds
            {
                #link
                Ok(())
            }

            #docs
            pub fn add_to_linker<#t, #d>(
                linker: &mut #root::component::Linker<#t>,
                #options_param
                host_getter: fn(&mut #t) -> #d::Data<'_>,
            ) -> #root::Result<()>
            #bounds
            {
                add_to_linker_instance::<#t, #d>(&mut linker.instance(#name)?, #options_arg host_getter)
            }

            #absent
        }
    }

    /// The functions that link the twin of an interface under whatever names a component imports it.
    fn link_named(&self, id: InterfaceId, named: &TokenStream, link: &TokenStream, bounds: &TokenStream) -> TokenStream {
        let (root, t, d, home) = (&self.root, self.generic("T"), self.generic("D"), Home::Interface(id));
        let name = &self.model.interface(id).name;
        let options_param = self.link_options_param(home);
        let options_arg = options_param.as_ref().map(|_| quote!(options,));
        let docs = self.doc(&format!(
            "Defines every import of `component` that has a name of its own and implements `{name}`. `lookup` is given that name, and what it \
             answers is given to each of the host's functions; its error ends the linking."
        ));
        quote! {
            /// Defines the items of the interface in one instance of a linker; `id` is given to each of the host's functions.
            pub fn add_to_linker_instance<#t, #d>(
                instance: &mut #root::component::LinkerInstance<'_, #t>,
                id: #named,
                #options_param
                host_getter: fn(&mut #t) -> #d::Data<'_>,
            ) -> #root::Result<()>
            #bounds
            {
                #link
                let _ = id;
                Ok(())
            }

            #docs
            pub fn add_to_linker<#t, #d>(
                linker: &mut #root::component::Linker<#t>,
                component: &#root::component::Component,
                #options_param
                mut lookup: impl FnMut(&str) -> #root::Result<#named>,
                host_getter: fn(&mut #t) -> #d::Data<'_>,
            ) -> #root::Result<()>
            #bounds
            {
                let ty = component.component_type();
                for (name, item) in ty.imports(component.engine()) {
                    if item.is_implements(#name) {
                        add_to_linker_instance::<#t, #d>(&mut linker.instance(name)?, lookup(name)?, #options_arg host_getter)?;
                    }
                }
                Ok(())
            }
        }
    }

    /// The function that stands in for an optional interface that the host does not supply.
    fn link_absent(&self, id: InterfaceId) -> TokenStream {
        let (root, interface, home, t) = (&self.root, self.model.interface(id), Home::Interface(id), self.generic("T"));
        let name = &interface.name;
        let resources = self.model.resources_of(home).map(|r| {
            let (wit, ty) = (&self.model.ty(r).name, self.type_path(home, r));
            quote!(instance.resource(#wit, #root::component::ResourceType::host::<#ty>(), |_, _| Ok(()))?;)
        });
        let functions = interface.functions.iter().map(|f| {
            let (wit, message) = (&f.name, format!("this host does not supply `{name}`, whose function `{}` was called", f.name));
            quote!(instance.func_new(#wit, |_, _, _, _| Err(#root::format_err!(#message)))?;)
        });
        let docs = self.doc(&format!(
            "Stands in for `{name}` in a host that does not supply it: a component that imports it links, and a call is an error."
        ));
        quote! {
            #docs
            pub fn add_absent_to_linker<#t: 'static>(linker: &mut #root::component::Linker<#t>) -> #root::Result<()> {
                let mut instance = linker.instance(#name)?;
                #(#resources)*
                #(#functions)*
                let _ = &mut instance;
                Ok(())
            }
        }
    }

    /// The traits of a module, those of its resources first and its own last.
    pub(super) fn host_traits(&self, home: Home, base: &str, free: Vec<&'m Function>, all: &'m [Function]) -> Vec<HostTrait<'m>> {
        let mut traits = Vec::new();
        for resource in self.model.resources_of(home) {
            let def = self.model.ty(resource);
            let Shape::Resource(Resource::Host { drop }) = &def.shape else { continue };
            let functions = all.iter().filter(|f| f.kind.resource() == Some(resource)).collect();
            traits.push(HostTrait {
                home,
                ident: format_ident!("{}", def.traits.host),
                with_store: format_ident!("{}", def.traits.with_store),
                docs: self.docs_or(&def.docs, &format!("The functions of the resource `{}`.", def.name)),
                functions,
                resource: Some((resource, *drop)),
                converts: Vec::new(),
                supers: Vec::new(),
                with_store_supers: Vec::new(),
            });
        }
        let ident = self.beside_types(home, base);
        let mut supers: Vec<_> = traits.iter().map(|t| t.ident.clone()).map(|ident| quote!(#ident)).collect();
        let mut seen = vec![home];
        for error in all.iter().filter_map(|f| f.error_type) {
            let error_home = self.converter(home, error);
            if !seen.contains(&error_home) {
                seen.push(error_home);
                supers.push(self.host_trait_path(home, error_home));
            }
        }
        let docs = match home {
            Home::World => format!("What a host implements for the functions that the world `{}` imports.", self.model.world.name),
            Home::Interface(id) => format!("What a host implements for the interface `{}`.", self.model.interface(id).name),
        };
        traits.push(HostTrait {
            home,
            with_store: self.beside_types(home, &format!("{base}WithStore")),
            ident,
            docs: self.doc(&docs),
            functions: free,
            resource: None,
            converts: self.converted_errors(home),
            supers,
            with_store_supers: traits.iter().map(|t| t.with_store.clone()).map(|ident| quote!(#ident)).collect(),
        });
        traits
    }

    /// The error types that a module defines.
    fn converted_errors(&self, home: Home) -> Vec<TypeId> {
        let all = (0..self.model.types.len()).map(TypeId);
        // A named twin converts the errors of the interface it is a twin of.
        let home = match home {
            Home::Interface(id) => self.model.interface(id).named.map_or(home, |(_, original)| Home::Interface(original)),
            Home::World => home,
        };
        all.filter(|id| self.model.ty(*id).home == home && self.model.ty(*id).error_type.is_some()).collect()
    }

    /// The trait of a module, seen from another.
    pub(super) fn host_trait_path(&self, from: Home, home: Home) -> TokenStream {
        let base = match home {
            Home::World => format!("{}Imports", self.model.world.rust),
            Home::Interface(_) => "Host".to_string(),
        };
        let (prefix, ident) = (self.prefix(from, home), self.beside_types(home, &base));
        quote!(#prefix #ident)
    }

    /// The trait, its second half, and their implementations for references and for everything.
    pub(super) fn host_trait(&self, t: &HostTrait<'_>) -> TokenStream {
        let (root, docs, ident, with_store, home) = (&self.root, &t.docs, &t.ident, &t.with_store, t.home);
        let t_param = self.generic("T");
        let supers = (!t.supers.is_empty()).then(|| {
            let supers = &t.supers;
            quote!(: #(#supers)+*)
        });
        let mut items = Vec::new();
        let mut forwarded = Vec::new();
        let named = self.named_id(home);
        let mut add = |docs: TokenStream, name: Ident, mut params: Vec<TokenStream>, mut args: Vec<Ident>, result: TokenStream| {
            if let Some(named) = &named {
                params.insert(0, quote!(id: #named));
                args.insert(0, format_ident!("id"));
            }
            items.push(quote!(#docs fn #name(&mut self, #(#params),*) #result;));
            forwarded.push(quote!(fn #name(&mut self, #(#params),*) #result { <_T as #ident>::#name(self, #(#args),*) }));
        };
        for f in t.plain() {
            let names = param_names(f, &["self", "id"][..if self.named_id(home).is_some() { 2 } else { 1 }]);
            let params = self.host_params(home, f, &names);
            add(self.docs(&f.docs), format_ident!("{}", f.rust), params, names, self.host_result(home, f));
        }
        if let Some((resource, flags)) = t.resource
            && !flags.store
        {
            let ty = self.type_path(home, resource);
            let docs = self.doc(DROP);
            let params = vec![quote!(rep: #root::component::Resource<#ty>)];
            add(docs, format_ident!("drop"), params, vec![format_ident!("rep")], quote!(-> #root::Result<()>));
        }
        for id in &t.converts {
            let def = self.model.ty(*id);
            let (error, ty, result) = (self.error_type(home, *id), self.type_path(home, *id), quote!(#root::Result));
            let name = format_ident!("convert_{}", crate::model::name::part(&def.name));
            let docs = self.doc(&format!("The `{}` that the component sees, or an error that traps.", def.name));
            add(docs, name, vec![quote!(error: #error)], vec![format_ident!("error")], quote!(-> #result<#ty>));
        }
        let sized = self.std("Sized");
        let forward =
            (!self.options.skip_mut_forwarding_impls).then(|| quote!(impl<_T: #ident + ?#sized> #ident for &mut _T { #(#forwarded)* }));
        let with_store_items = self.with_store_items(t);
        let with_store_supers = &t.with_store_supers;
        let bounds = quote!(#root::component::HasData #(+ #with_store_supers<#t_param>)*);
        let blanket =
            with_store_items.is_empty().then(|| quote!(impl<_D: #bounds + ?#sized, #t_param: 'static> #with_store<#t_param> for _D {}));
        let with_store_docs = self.doc(&format!("The functions of [`{ident}`] that see the store."));
        let allow = (home == Home::World).then(|| self.allow());
        quote! {
            #docs
            #allow
            pub trait #ident #supers { #(#items)* }
            #forward
            #with_store_docs
            #allow
            pub trait #with_store<#t_param: 'static>: #bounds { #(#with_store_items)* }
            #blanket
        }
    }

    fn with_store_items(&self, t: &HostTrait<'_>) -> Vec<TokenStream> {
        let (root, t_param, home) = (&self.root, self.generic("T"), t.home);
        let id = self.named_id(home).map(|named| quote!(, id: #named));
        let access = quote!(host: #root::component::Access<'_, #t_param, Self> #id);
        let mut items: Vec<_> = t
            .with_store()
            .map(|f| {
                let names = param_names(f, &["self", "host", "id"][..if self.named_id(home).is_some() { 3 } else { 2 }]);
                let (docs, name, params) = (self.docs(&f.docs), format_ident!("{}", f.rust), self.host_params(home, f, &names));
                let (sized, result) = (self.std("Sized"), self.host_result(home, f));
                quote!(#docs fn #name(#access #(, #params)*) #result where Self: #sized;)
            })
            .collect();
        if let Some((resource, flags)) = t.resource
            && flags.store
        {
            let (ty, sized) = (self.type_path(home, resource), self.std("Sized"));
            let docs = self.doc(DROP);
            items.push(quote! {
                #docs
                fn drop(#access, rep: #root::component::Resource<#ty>) -> #root::Result<()> where Self: #sized;
            });
        }
        items
    }

    fn host_params(&self, home: Home, f: &Function, names: &[Ident]) -> Vec<TokenStream> {
        let types = f.params.iter().map(|p| self.host_param(home, f, &p.ty, Lifetime::Elided));
        names.iter().zip(types).map(|(name, ty)| quote!(#name: #ty)).collect()
    }

    /// `-> R`, where R says how the host may fail.
    fn host_result(&self, home: Home, f: &Function) -> TokenStream {
        let root = &self.root;
        if let Some(error) = f.error_type {
            let (result, error) = (self.std("Result"), self.error_type(home, error));
            let ok = match &f.result {
                Some(crate::model::ty::Ty::Result(Some(ok), _)) => self.owned(home, ok),
                _ => quote!(()),
            };
            return quote!(-> #result<#ok, #error>);
        }
        let result = self.result(home, f);
        match (f.flags.trappable, &f.result) {
            (true, _) => quote!(-> #root::Result<#result>),
            (false, Some(_)) => quote!(-> #result),
            (false, None) => TokenStream::new(),
        }
    }

    /// Statements that define the items of a module in `instance`, with `host_getter`.
    pub(super) fn link_items(&self, traits: &[HostTrait<'_>]) -> TokenStream {
        let resources = traits.iter().filter_map(|t| t.resource.map(|r| (t, r)));
        let resources: Vec<_> = resources.map(|(t, (id, flags))| self.link_resource(t, id, flags)).collect();
        let functions: Vec<_> = traits.iter().rev().flat_map(|t| t.functions.iter().map(|f| self.link_function(t, f))).collect();
        if resources.is_empty() && functions.is_empty() {
            return quote!(let _ = (instance, host_getter););
        }
        quote!(#(#resources)* #(#functions)*)
    }

    fn link_resource(&self, t: &HostTrait<'_>, id: TypeId, flags: Flags) -> TokenStream {
        let (root, t_param, d) = (&self.root, self.generic("T"), self.generic("D"));
        let named = self.named_id(t.home).map(|_| quote!(, id.clone()));
        let own_id = self.named_id(t.home).map(|_| quote!(let id = id.clone();));
        let (name, ty) = (&self.model.ty(id).name, self.type_path(t.home, id));
        let resource = quote!(#root::component::Resource::<#ty>::new_own(rep));
        let (ident, with_store) = (&t.ident, &t.with_store);
        let drop = if flags.store {
            quote!(<#d as #with_store<#t_param>>::drop(#root::component::Access::new(store, host_getter) #named, #resource))
        } else {
            quote!(#ident::drop(&mut host_getter(store.data_mut()) #named, #resource))
        };
        let mutable = (!flags.store).then(|| quote!(mut));
        let define = quote! {
            instance.resource(
                #name,
                #root::component::ResourceType::host::<#ty>(),
                move |#mutable store: #root::StoreContextMut<'_, #t_param>, rep: u32| -> #root::Result<()> { #drop },
            )?;
        };
        let define = if own_id.is_some() { quote!({ #own_id #define }) } else { define };
        self.gated(&self.model.ty(id).feature, define)
    }

    fn link_function(&self, t: &HostTrait<'_>, f: &Function) -> TokenStream {
        let (root, t_param, d, home) = (&self.root, self.generic("T"), self.generic("D"), t.home);
        let (name, method) = (&f.name, format_ident!("{}", f.rust));
        let args: Vec<_> = (0..f.params.len()).map(|i| format_ident!("arg{i}")).collect();
        let (own_id, id) = match self.named_id(home) {
            Some(_) => (Some(quote!(let id = id.clone();)), Some(quote!(, id.clone()))),
            None => (None, None),
        };
        let result_tuple = self.result_tuple(home, f);
        let (ident, with_store) = (&t.ident, &t.with_store);
        let call = if f.flags.store {
            let access = quote!(#root::component::Access::new(#root::AsContextMut::as_context_mut(&mut store), host_getter));
            quote!(<#d as #with_store<#t_param>>::#method(#access #id #(, #args)*))
        } else {
            quote!(#ident::#method(host #id #(, #args)*))
        };
        // The data is looked at before a function without the store, and after one that failed with an error to convert.
        let borrowed = self.borrows(f);
        let data = if borrowed { quote!(data) } else { quote!(store.data_mut()) };
        let host = quote!(let host = &mut host_getter(#data););
        let (before, after) = match (f.flags.store, f.error_type) {
            (false, _) => (Some(&host), None),
            (true, Some(_)) => (None, Some(&host)),
            (true, None) => (None, None),
        };
        let body = match (f.error_type, f.flags.trappable, &f.result) {
            (Some(error), ..) => {
                let convert = format_ident!("convert_{}", crate::model::name::part(&self.model.ty(error).name));
                let converter = self.host_trait_path(home, self.converter(home, error));
                let id = if self.converter(home, error) == home { id } else { None };
                quote! {
                    let result = match #call {
                        Ok(value) => Ok(value),
                        Err(error) => { #after Err(#converter::#convert(host #id, error)?) }
                    };
                    Ok((result,))
                }
            }
            (None, true, Some(_)) => quote!(Ok((#call?,))),
            (None, true, None) => quote!(#call),
            (None, false, Some(_)) => quote!(Ok((#call,))),
            (None, false, None) => quote!(#call; Ok(())),
        };
        let body = self.traced(t.home, f, &args, &quote!(#before #body), &result_tuple);
        let define = if borrowed {
            let stored = f.params.iter().map(|p| self.host_param(home, f, &p.ty, Lifetime::Static));
            let types = f.params.iter().map(|p| self.host_param(home, f, &p.ty, Lifetime::Elided));
            quote! {
                instance.func_wrap_borrowed::<(#(#stored,)*), _>(
                    #name,
                    move |data: &mut #t_param, (#(#args,)*): (#(#types,)*)| -> #root::Result<#result_tuple> { #body },
                )?;
            }
        } else {
            let types = f.params.iter().map(|p| self.owned(home, &p.ty));
            quote! {
                instance.func_wrap(
                    #name,
                    move |mut store: #root::StoreContextMut<'_, #t_param>, (#(#args,)*): (#(#types,)*)| -> #root::Result<#result_tuple> {
                        #body
                    },
                )?;
            }
        };
        let define = if own_id.is_some() { quote!({ #own_id #define }) } else { define };
        self.gated(&f.feature, define)
    }

    /// Whether an imported function or resource of the world itself needs [`Self::host_traits`].
    pub(super) fn world_has_host_items(&self) -> bool {
        let world = &self.model.world;
        !world.import_functions.is_empty()
            || self.model.resources_of(Home::World).next().is_some()
            || !self.converted_errors(Home::World).is_empty()
    }

    /// The functions of the world that belong to no resource.
    pub(super) fn free_world_imports(&self) -> Vec<&'m Function> {
        self.model.world.import_functions.iter().filter(|f| f.kind == Kind::Free).collect()
    }
}

/// The names of parameters, with `_` behind those that are spoken for.
pub(super) fn param_names(f: &Function, reserved: &[&str]) -> Vec<Ident> {
    let name = |p: &crate::model::function::Param| {
        if reserved.contains(&p.rust.as_str()) { format_ident!("{}_", p.rust) } else { format_ident!("{}", p.rust) }
    };
    f.params.iter().map(name).collect()
}
