//! Calls of host functions as spans of the crate `tracing`, which the embedding program depends on: the flags `tracing` and
//! `verbose_tracing`.

use super::Emitter;
use crate::model::function::Function;
use crate::model::ty::Ty;
use crate::model::types::Home;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

impl Emitter<'_> {
    /// The body of a host function in a span, with an event before it that shows the arguments and one after it that shows the result.
    pub(super) fn traced(&self, home: Home, f: &Function, args: &[Ident], body: &TokenStream, result: &TokenStream) -> TokenStream {
        if !f.flags.tracing && !f.flags.verbose_tracing {
            return body.clone();
        }
        let (root, name) = (&self.root, &f.name);
        let module = match home {
            Home::World => &self.model.world.name,
            Home::Interface(id) => &self.model.interface(id).name,
        };
        let fields = f.params.iter().zip(args).map(|(param, arg)| {
            let (field, value) = (&param.rust, self.shown(f, &param.ty, &quote!(#arg)));
            quote!(#field = #value,)
        });
        let answer = match &f.result {
            None => quote!("return"),
            Some(ty) => {
                let value = self.shown(f, ty, &quote!(result.0));
                quote!(result = #value, "return")
            }
        };
        let used = f.result.as_ref().map_or_else(|| quote!(Ok(_)), |_| quote!(Ok(result)));
        quote! {
            let span = ::tracing::span!(::tracing::Level::TRACE, "host function", interface = #module, function = #name);
            let _entered = span.enter();
            ::tracing::event!(::tracing::Level::TRACE, #(#fields)* "call");
            let answer = (move || -> #root::Result<#result> { #body })();
            match &answer {
                #used => ::tracing::event!(::tracing::Level::TRACE, #answer),
                Err(error) => ::tracing::event!(::tracing::Level::TRACE, error = ?error, "trap"),
            }
            answer
        }
    }

    /// A value as a field of an event: what owns memory by its size, unless everything is asked for.
    fn shown(&self, f: &Function, ty: &Ty, value: &TokenStream) -> TokenStream {
        if !self.model.has_debug(ty) {
            return quote!("…");
        }
        if f.flags.verbose_tracing {
            return quote!(::tracing::field::debug(&#value));
        }
        match self.model.stripped(ty) {
            Ty::String | Ty::List(_) | Ty::Map(..) => quote!(::tracing::field::display(::core::format_args!("{} long", #value.len()))),
            ty if self.model.owns_memory(ty) => quote!("…"),
            _ => quote!(::tracing::field::debug(&#value)),
        }
    }
}
