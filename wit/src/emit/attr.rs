//! Attributes of generated items: documentation and lints.

use super::{Emitter, markdown};
use crate::model::Docs;
use proc_macro2::TokenStream;
use quote::quote;

impl Emitter<'_> {
    /// Lints that generated items at the place of the macro call may break: the WIT decides what is used, and what has documentation.
    pub(super) fn allow(&self) -> TokenStream {
        quote!(#[allow(clippy::all, dead_code, missing_docs, private_interfaces)])
    }

    /// The same for modules, which add paths that are longer than they have to be, and what people wrote into the documentation of WIT.
    pub(super) fn allow_in_module() -> TokenStream {
        quote!(#[allow(
            clippy::all,
            dead_code,
            missing_docs,
            private_interfaces,
            unused_qualifications,
            rustdoc::bare_urls,
            rustdoc::broken_intra_doc_links,
            rustdoc::invalid_html_tags
        )])
    }

    /// A doc comment of our own.
    pub(super) fn doc(&self, text: &str) -> TokenStream {
        self.docs(&Docs(Some(text.to_string())))
    }

    /// WIT documentation as doc comments.
    pub(super) fn docs(&self, docs: &Docs) -> TokenStream {
        let lines = docs.0.iter().flat_map(|text| markdown::lines(text)).map(|mut line| {
            if !line.is_empty() {
                line.insert(0, ' ');
            }
            quote!(#[doc = #line])
        });
        lines.collect()
    }

    /// WIT documentation, or `otherwise` where WIT has none.
    pub(super) fn docs_or(&self, docs: &Docs, otherwise: &str) -> TokenStream {
        if docs.0.is_some() { self.docs(docs) } else { self.doc(otherwise) }
    }
}
