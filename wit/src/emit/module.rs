//! The tree of modules: interfaces that share a namespace or a package share its module.

use super::Emitter;
use indexmap::IndexMap;
use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};

#[derive(Default)]
pub(super) struct Modules {
    docs: TokenStream,
    items: TokenStream,
    children: IndexMap<String, Modules>,
}

impl Modules {
    /// Adds documentation and contents of the module at `path`.
    pub(super) fn insert(&mut self, path: &[String], docs: TokenStream, items: TokenStream) {
        match path {
            [] => {
                self.docs.extend(docs);
                self.items.extend(items);
            }
            [first, rest @ ..] => self.children.entry(first.clone()).or_default().insert(rest, docs, items),
        }
    }

    fn write(&self, depth: usize, tokens: &mut TokenStream) {
        tokens.extend(self.items.clone());
        for (name, child) in &self.children {
            let (ident, docs) = (format_ident!("{name}"), &child.docs);
            let mut body = TokenStream::new();
            child.write(depth + 1, &mut body);
            // Lint levels hold for what is inside: once, on the outermost module.
            let allow = (depth == 0).then(Emitter::allow_in_module);
            tokens.extend(quote!(#docs #allow pub mod #ident { #body }));
        }
    }
}

impl ToTokens for Modules {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.write(0, tokens);
    }
}
