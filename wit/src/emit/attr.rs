//! Attributes of generated items: documentation and lints.

use super::Emitter;
use crate::model::Docs;
use proc_macro2::TokenStream;
use quote::quote;

impl Emitter<'_> {
    /// Lints that generated code may break, for items at the place of the macro call. Interfaces decide what is used and what is public.
    pub(super) fn allow(&self) -> TokenStream {
        quote!(#[allow(clippy::all, dead_code, missing_docs, private_interfaces, private_bounds, unused_qualifications)])
    }

    /// WIT documentation as doc comments.
    pub(super) fn docs(&self, docs: &Docs) -> TokenStream {
        let mut fence = false;
        let lines = docs.0.iter().flat_map(|text| text.trim_end().lines()).map(|line| {
            let mut line = line.trim_end().to_string();
            if line.trim_start().starts_with("```") {
                fence = !fence;
                // A fence without a language would be compiled as a Rust example of the embedding program.
                if fence && line.trim() == "```" {
                    line.push_str("text");
                }
            }
            if !line.is_empty() {
                line.insert(0, ' ');
            }
            quote!(#[doc = #line])
        });
        lines.collect()
    }

    /// WIT documentation, or `otherwise` where WIT has none.
    pub(super) fn docs_or(&self, docs: &Docs, otherwise: &str) -> TokenStream {
        if docs.0.is_some() { self.docs(docs) } else { self.docs(&Docs(Some(otherwise.to_string()))) }
    }
}
