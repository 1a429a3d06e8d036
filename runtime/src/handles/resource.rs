//! What a resource type is at run time, and what a handle to a resource holds.

use super::error_context::ErrorContext;
use super::resource_type::ResourceType;
use super::stream::EndKey;
use super::waitable::SetKey;
use super::{HandleError, InstanceKey, ScopeId};
use crate::vm::FuncRef;
use cranelift_entity::entity_impl;
use std::mem::offset_of;
use std::ptr::{self, NonNull};
use std::sync::atomic::{AtomicPtr, Ordering};
use windlass_compiler::translate::layout;

/// A resource type in one store: equal types have equal ids.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ResourceId(u32);
entity_impl!(ResourceId, "resource_type");

impl ResourceId {
    /// How the entries of handles to resources of this type begin, for compiled code: a word of 64 bits.
    pub(crate) fn entry_word(self) -> u64 {
        u64::from(self.0) << 32 | u64::from(layout::handle::RESOURCE)
    }
}

/// A resource type as one instantiated component sees it: what a `ResourceIndex` of its plan stands for.
#[derive(Debug)]
pub(crate) struct RuntimeResource {
    /// Its number in the store.
    pub(crate) id: ResourceId,
    /// Its identity.
    pub(crate) ty: ResourceType,
    /// The component instance that implements it; none if the host does.
    pub(crate) implementer: Option<InstanceKey>,
    dtor: AtomicPtr<FuncRef>,
}

impl RuntimeResource {
    /// A resource type without destructor.
    pub(crate) fn new(id: ResourceId, ty: ResourceType, implementer: Option<InstanceKey>) -> Self {
        Self { id, ty, implementer, dtor: AtomicPtr::new(ptr::null_mut()) }
    }

    /// Its destructor, a core function `(i32) -> ()`, a host function if the host implements the resource.
    #[inline]
    pub(crate) fn dtor(&self) -> Option<NonNull<FuncRef>> {
        NonNull::new(self.dtor.load(Ordering::Relaxed))
    }

    /// Sets the destructor: instantiation learns it after the type has come into being. It is a live function `(i32) -> ()` of the store that
    /// the resource type belongs to.
    pub(crate) fn set_dtor(&self, dtor: NonNull<FuncRef>) {
        self.dtor.store(dtor.as_ptr(), Ordering::Relaxed);
    }
}

/// Whether a handle owns its resource.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ownership {
    /// It does.
    Own,
    /// It borrows it until the call that `scope` stands for ends.
    Borrow {
        /// The call that owes the drop.
        scope: ScopeId,
    },
}

/// An entry of an instance's handle table. Compiled code reads the entries of resources, see the assertions below.
#[derive(Debug)]
#[repr(u32)]
pub(crate) enum Handle {
    /// None: it was freed, and this is the index that was freed before it.
    Free(u32) = 0,
    /// A resource.
    Resource(ResourceHandle) = layout::handle::RESOURCE,
    /// An end of a stream or future.
    End(EndKey),
    /// A waitable set.
    Set(SetKey),
    /// An error context.
    ErrorContext(ErrorContext),
}

impl Handle {
    /// The error of whoever expected something else.
    pub(super) fn wrong_kind(&self, index: u32, expected: &'static str) -> HandleError {
        let found = match self {
            Self::Free(_) => "nothing",
            Self::Resource(_) => "a resource",
            Self::End(_) => "an end of a stream or future",
            Self::Set(_) => "a waitable set",
            Self::ErrorContext(_) => "an error context",
        };
        HandleError::WrongKind { index, expected, found, other: "" }
    }
}

// `repr(u32)` puts what an entry is first and what it holds behind it, aligned; all of a resource is aligned to words of 32 bits.
const _: () = {
    assert!(layout::handle::KIND == 0 && align_of::<ResourceHandle>() == 4);
    assert!(offset_of!(ResourceHandle, id) + 4 == layout::handle::TYPE as usize);
    assert!(offset_of!(ResourceHandle, rep) + 4 == layout::handle::REP as usize);
    assert!(size_of::<Handle>() == layout::handle::SIZE as usize && size_of::<ResourceId>() == 4);
};

/// A handle to a resource. Spec: `ResourceHandle`.
#[derive(Copy, Clone, Debug)]
#[repr(C)]
pub(crate) struct ResourceHandle {
    /// Its type.
    pub(crate) id: ResourceId,
    /// What stands for the resource where it is implemented.
    pub(crate) rep: u32,
    /// Own or borrow.
    pub(crate) ownership: Ownership,
    /// How many calls have it on loan.
    pub(crate) lends: u32,
}

/// What dropping a handle leaves to do.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Dropped {
    /// The owner is gone: the destructor must be called with this representation.
    Own {
        /// The representation.
        rep: u32,
    },
    /// A borrow was given back: nothing.
    Borrow,
}
