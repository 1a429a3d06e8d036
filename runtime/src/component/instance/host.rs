//! What instantiation needs of a host, without the type of its data: what follows is compiled once.

use super::super::abi::crossing::{Crossing, RuntimeResources};
use super::super::adapter::AdapterHost;
use super::super::concurrent::Builtin;
use super::super::fused::Fused;
use super::super::host::{Implementer, Resolved, ResourceDefinition};
use super::super::types::Scope;
use super::builtins::{ResourceDrop, ResourceNew, ResourceRep};
use super::reexport::Reexported;
use crate::exec::{HostCode, HostFunction, HostRecord};
use crate::handles::{ResourceType, TreeKey};
use crate::store::DestructorKey;
use crate::vm::{InstanceContext, Records, Shared, ValRaw};
use crate::{Module, Result, StoreContextMut, format_err};
use cranelift_entity::PrimaryMap;
use std::any::Any;
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::base::index::*;

/// What satisfies a component's imports, and entries for stores of the host's type. What the functions work on goes into `records`.
pub(super) trait Host {
    /// The component's types, imported resource types replaced.
    fn scope(&self) -> &Arc<Scope>;
    /// Imported core modules.
    fn modules(&self) -> &PrimaryMap<ImportedModuleIndex, Module>;
    /// Imported resource types, each with who implements it.
    fn resources(&self) -> Vec<(ResourceIndex, ResourceType, Implemented)>;
    /// The destructor of the imported resource type that is the `nth` of [`Self::resources`], which the host implements.
    fn destructor(&self, nth: usize) -> HostCode;
    /// Instances whose exports fill imports.
    fn uses(&self) -> &[TreeKey];
    /// A host function for one lowered import.
    fn import(&self, import: ImportIndex, crossing: Shared<Crossing>, scope: &Arc<Scope>, records: &mut Records) -> HostRecord;
    /// A call of another guest that no adapter does.
    fn fused(&self, fused: Fused, records: &mut Records) -> HostRecord;
    /// What an adapter asks for.
    fn adapter_builtin(&self, builtin: AdapterHost, records: &mut Records) -> HostRecord;
    /// A call by the host of a function that is imported and exported again.
    fn reexported(&self, call: Reexported, records: &mut Records) -> HostRecord;
    /// `resource.new`
    fn resource_new(&self, builtin: ResourceNew, records: &mut Records) -> HostRecord;
    /// `resource.rep`
    fn resource_rep(&self, builtin: ResourceRep, records: &mut Records) -> HostRecord;
    /// A built-in of the concurrency part.
    fn concurrent(&self, builtin: Builtin, records: &mut Records) -> HostRecord;
    /// `resource.drop`
    fn resource_drop(&self, builtin: ResourceDrop, records: &mut Records) -> HostRecord;
    /// Itself, for [`Instance::instance_pre`](super::Instance::instance_pre).
    fn erased(self: Arc<Self>) -> Arc<dyn Any + Send + Sync>;
}

/// Who implements a resource type that is imported.
pub(super) enum Implemented {
    /// The host: the key of its destructor.
    Host(DestructorKey),
    /// Whoever does for another instance of the store: what that knows of the type.
    Instance(Arc<RuntimeResources>, ResourceIndex),
}

impl<T: 'static> Host for Resolved<T> {
    fn scope(&self) -> &Arc<Scope> {
        &self.scope
    }

    fn modules(&self) -> &PrimaryMap<ImportedModuleIndex, Module> {
        &self.modules
    }

    fn resources(&self) -> Vec<(ResourceIndex, ResourceType, Implemented)> {
        let resource = |(index, definition): &(ResourceIndex, ResourceDefinition<T>)| {
            let implemented = match &definition.implementer {
                Implementer::Host(dtor) => Implemented::Host(DestructorKey(Arc::as_ptr(dtor).addr())),
                Implementer::Instance(_, resources, theirs) => Implemented::Instance(resources.clone(), *theirs),
            };
            (*index, definition.ty, implemented)
        };
        self.resources.iter().map(resource).collect()
    }

    fn destructor(&self, nth: usize) -> HostCode {
        HostCode::new::<T, _>(HostDestructor(self.resources[nth].1.implementer.clone()))
    }

    fn uses(&self) -> &[TreeKey] {
        &self.uses
    }

    fn import(&self, import: ImportIndex, crossing: Shared<Crossing>, scope: &Arc<Scope>, records: &mut Records) -> HostRecord {
        self.funcs[import].clone().lower(crossing, scope, records)
    }

    fn fused(&self, fused: Fused, records: &mut Records) -> HostRecord {
        HostRecord::new::<T, _>(fused, records)
    }

    fn adapter_builtin(&self, builtin: AdapterHost, records: &mut Records) -> HostRecord {
        HostRecord::new::<T, _>(builtin, records)
    }

    fn reexported(&self, call: Reexported, records: &mut Records) -> HostRecord {
        HostRecord::new::<T, _>(call, records)
    }

    fn resource_new(&self, builtin: ResourceNew, records: &mut Records) -> HostRecord {
        HostRecord::new::<T, _>(builtin, records)
    }

    fn resource_rep(&self, builtin: ResourceRep, records: &mut Records) -> HostRecord {
        HostRecord::new::<T, _>(builtin, records)
    }

    fn concurrent(&self, builtin: Builtin, records: &mut Records) -> HostRecord {
        HostRecord::new::<T, _>(builtin, records)
    }

    fn resource_drop(&self, builtin: ResourceDrop, records: &mut Records) -> HostRecord {
        HostRecord::new::<T, _>(builtin, records)
    }

    fn erased(self: Arc<Self>) -> Arc<dyn Any + Send + Sync> {
        self
    }
}

/// The destructor of a host resource, as a core function `(i32) -> ()`: whoever drops an owner need not know who implements it.
struct HostDestructor<T: 'static>(Implementer<T>);

impl<T: 'static> HostFunction<T> for HostDestructor<T> {
    const HOOKED: bool = true;

    fn call(&self, store: StoreContextMut<'_, T>, _: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
        match &self.0 {
            Implementer::Host(destructor) => destructor(store, args[0].get_u32()),
            Implementer::Instance(..) => Err(format_err!("invariant: only destructors of the host are made here")),
        }
    }
}
