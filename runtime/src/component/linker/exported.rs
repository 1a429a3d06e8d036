//! Functions of one instance as definitions for another: a guest calls a guest that was instantiated apart from it.

use super::super::abi::crossing::Crossing;
use super::super::func::FuncRecord;
use super::super::fused::Fused;
use super::super::host::{HostDefinition, Provider};
use super::super::instance::Exported;
use super::super::link_error::Misfit;
use super::super::types::Scope;
use super::compare;
use super::namespace::{Definition, Namespace};
use crate::Result;
use crate::exec::HostRecord;
use crate::vm::{Records, Shared};
use std::sync::Arc;
use windlass_compiler::base::index::FuncTypeIndex;

/// An exported function of an instance.
struct ExportedFunc {
    provider: Provider,
    record: FuncRecord,
}

impl<T: 'static> HostDefinition<T> for ExportedFunc {
    fn check(&self, ty: FuncTypeIndex, scope: &Scope) -> Vec<Misfit> {
        compare::func((scope, ty), (&self.record.scope, self.record.crossing.ty))
    }

    fn provider(&self) -> Option<Provider> {
        Some(self.provider)
    }

    #[expect(unsafe_code, reason = "calls a function reference of the store")]
    fn lower(self: Arc<Self>, crossing: Shared<Crossing>, _: &Arc<Scope>, records: &mut Records) -> HostRecord {
        // SAFETY: `check` found the types equal. Whoever lowers does it for the provider's store only, and while the provider is there: what a component
        // is given says which store it is tied to (`Resolved::store`) and which instances it uses (`Resolved::uses`), and instantiation refuses another
        // store and instances that are gone, which from then on stay as long as the caller.
        let call = unsafe { Fused::apart(crossing, &self.record) };
        HostRecord::new::<T, _>(call, records)
    }
}

/// Defines `exported`, which `provider` exports, in `items`, which is at `path`.
pub(super) fn define<T: 'static>(
    items: &mut Namespace<T>,
    path: &mut Vec<String>,
    exported: Vec<(String, Exported<T>)>,
    provider: Provider,
    allow_shadowing: bool,
) -> Result<()> {
    for (name, item) in exported {
        let definition = match item {
            Exported::Func(record) => Definition::Func(Arc::new(ExportedFunc { provider, record })),
            Exported::Imported(definition) => Definition::Func(definition),
            Exported::Module(module) => Definition::Module(module),
            Exported::Resource(resource) => Definition::Resource(resource),
            Exported::Type(scope, ty) => Definition::Type(scope, ty),
            Exported::Instance(inner) => {
                let namespace = items.open(path, &name, allow_shadowing)?;
                path.push(name);
                define(namespace, path, inner, provider, allow_shadowing)?;
                path.pop();
                continue;
            }
        };
        items.define(path, &name, definition, allow_shadowing)?;
    }
    Ok(())
}
