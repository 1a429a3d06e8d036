//! `ExnRef`: exceptions as the host sees them.

use super::handle::{Handle, wrong_store};
use super::rooted::{GcRef, Rooted};
use super::types::{ExnType, FuncType, HeapType, TagType};
use super::{Tag, Val};
use crate::exec::{ThrownException, exception};
use crate::store::{Exception, StoreId, StoreState, TagItem};
use crate::{AsContext, AsContextMut, Error, Result, Store, StoreContextMut, ensure, format_err};
use std::num::NonZeroU32;
use std::ptr::NonNull;

/// An exception in a store.
///
/// One that the host has a reference to lives as long as its store.
///
/// ```
/// use windlass::{Config, Engine, Instance, Module, Store, ThrownException};
/// let engine = Engine::new(Config::new().wasm_exceptions(true))?;
/// let module = Module::new(&engine, r#"(module (tag $t (param i32)) (func (export "f") (throw $t (i32.const 7))))"#)?;
/// let mut store = Store::new(&engine, ());
/// let f = Instance::new(&mut store, &module, &[])?.get_typed_func::<(), ()>(&mut store, "f")?;
/// let error = f.call(&mut store, ()).expect_err("it throws");
/// assert!(error.is::<ThrownException>());
/// let exception = store.take_pending_exception().expect("the exception");
/// assert_eq!(exception.field(&mut store, 0)?.i32(), Some(7));
/// # windlass::Result::<()>::Ok(())
/// ```
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub struct ExnRef {
    store: StoreId,
    key: NonZeroU32,
}

/// What making exceptions of one type needs, decided once.
#[derive(Clone, Debug)]
pub struct ExnRefPre {
    ty: ExnType,
}

impl ExnRefPre {
    /// Exceptions of type `ty`.
    pub fn new(store: impl AsContextMut, ty: ExnType) -> Self {
        let _ = store;
        Self { ty }
    }
}

impl ExnRef {
    /// An exception with a tag, that carries `fields`.
    ///
    /// # Errors
    ///
    /// When number or types of the fields or the tag are not those of `allocator`, something belongs to another store, or there is no room.
    pub fn new(mut store: impl AsContextMut, allocator: &ExnRefPre, tag: &Tag, fields: &[Val]) -> Result<Rooted<ExnRef>> {
        let state = &mut store.as_context_mut().0.state;
        let item = tag.handle.get(state, "tag")?;
        let ty = tag.load_type(state);
        ensure!(ty == allocator.ty.tag_type(), "the tag is of type `{ty}`, the exceptions to be made are `{}`", allocator.ty);
        let types = &ty.ty().plain().params;
        ensure!(types.len() == fields.len(), "exceptions of this tag carry {} values, {} were given", types.len(), fields.len());
        let values = fields.iter().zip(types).map(|(value, ty)| value.raw_as(state, ty)).collect::<Result<Box<[_]>>>()?;
        let key = exception::make(state, item, values)?;
        state.exceptions.keep(u32::from(key).into());
        Ok(Rooted::new(Self { store: state.id(), key }))
    }

    /// The reference behind a raw value of this store; `None` for null.
    pub fn from_raw(mut store: impl AsContextMut, raw: u32) -> Option<Rooted<Self>> {
        let state = &mut store.as_context_mut().0.state;
        state.exceptions.keep(raw.into());
        Self::from_word(state, raw)
    }

    /// The raw value.
    ///
    /// # Errors
    ///
    /// When it belongs to another store.
    pub fn to_raw(&self, mut store: impl AsContextMut) -> Result<u32> {
        self.raw(&store.as_context_mut().0.state)
    }

    /// What it carries, as a type.
    ///
    /// # Errors
    ///
    /// When it belongs to another store.
    pub fn ty(&self, store: impl AsContext) -> Result<ExnType> {
        let state = &store.as_context().0.state;
        let id = self.exception(state)?.type_id;
        ExnType::from_tag_type(&TagType::new(FuncType::of_id(state.engine(), id)))
    }

    /// Whether it is an exception of type `ty`: every one is an [`HeapType::Exn`].
    ///
    /// # Errors
    ///
    /// When it belongs to another store.
    pub fn matches_ty(&self, store: impl AsContext, ty: &HeapType) -> Result<bool> {
        self.exception(&store.as_context().0.state)?;
        Ok(HeapType::Exn.matches(ty))
    }

    /// What it carries in place `index`.
    ///
    /// # Errors
    ///
    /// When it does not carry that much, or belongs to another store.
    pub fn field(&self, mut store: impl AsContextMut, index: usize) -> Result<Val> {
        let state = &store.as_context_mut().0.state;
        let exception = self.exception(state)?;
        let ty = state.engine().func_type(exception.type_id);
        match (exception.values.get(index), ty.params.get(index)) {
            (Some(value), Some(ty)) => Ok(Val::of_plain(state, value, ty)),
            _ => Err(format_err!("the exception carries {} values, number {index} was asked for", exception.values.len())),
        }
    }

    /// All that it carries.
    ///
    /// # Errors
    ///
    /// When it belongs to another store.
    pub fn fields<'a, T: 'static>(&'a self, store: impl Into<StoreContextMut<'a, T>>) -> Result<impl ExactSizeIterator<Item = Val> + 'a> {
        let state = &store.into().0.state;
        let exception = self.exception(state)?;
        let ty = state.engine().func_type(exception.type_id);
        let values: Vec<Val> = exception.values.iter().zip(&ty.params).map(|(value, ty)| Val::of_plain(state, value, ty)).collect();
        Ok(values.into_iter())
    }

    /// Its tag.
    ///
    /// # Errors
    ///
    /// When it belongs to another store.
    pub fn tag(&self, mut store: impl AsContextMut) -> Result<Tag> {
        let state = &store.as_context_mut().0.state;
        let exception = self.exception(state)?;
        let record = NonNull::new(std::ptr::with_exposed_provenance_mut(exception.tag))
            .ok_or_else(|| format_err!("invariant: tags are somewhere"))?;
        Ok(Tag { handle: Handle::new(state, TagItem { record, type_id: exception.type_id }) })
    }

    fn exception<'a>(&self, store: &'a StoreState) -> Result<&'a Exception> {
        let key = self.raw(store)?;
        store.exceptions.get(key.into()).ok_or_else(|| format_err!("the number {key} never was an exception of this store"))
    }

    pub(crate) fn from_word(store: &StoreState, raw: u32) -> Option<Rooted<Self>> {
        NonZeroU32::new(raw).map(|key| Rooted::new(Self { store: store.id(), key }))
    }

    pub(crate) fn raw(&self, store: &StoreState) -> Result<u32> {
        if self.store != store.id() {
            return wrong_store("exception");
        }
        Ok(self.key.get())
    }
}

impl GcRef for ExnRef {}

fn throw<R>(state: &mut StoreState, exception: Rooted<ExnRef>) -> Result<R> {
    let key = exception.raw(state)?;
    state.exceptions.keep(key.into());
    exception::set_pending(state, NonZeroU32::new(key));
    Err(Error::new(ThrownException))
}

fn take(state: &mut StoreState) -> Option<Rooted<ExnRef>> {
    let key = state.exceptions.pending.take()?.get();
    state.exceptions.keep(key.into());
    ExnRef::from_word(state, key)
}

impl<T: 'static> Store<T> {
    /// Makes an exception the pending one; the error, when a host function returns it, throws that into the wasm that called.
    ///
    /// # Errors
    ///
    /// Always: [`ThrownException`], unless the exception belongs to another store.
    pub fn throw<R>(&mut self, exception: Rooted<ExnRef>) -> Result<R> {
        throw(&mut self.as_context_mut().0.state, exception)
    }

    /// Takes the exception of the last [`ThrownException`].
    pub fn take_pending_exception(&mut self) -> Option<Rooted<ExnRef>> {
        take(&mut self.as_context_mut().0.state)
    }

    /// Whether there is an exception to take.
    pub fn has_pending_exception(&self) -> bool {
        self.as_context().0.state.exceptions.pending.is_some()
    }
}

impl<T: 'static> StoreContextMut<'_, T> {
    /// As [`Store::throw`].
    ///
    /// # Errors
    ///
    /// As [`Store::throw`].
    pub fn throw<R>(&mut self, exception: Rooted<ExnRef>) -> Result<R> {
        throw(&mut self.0.state, exception)
    }

    /// As [`Store::take_pending_exception`].
    pub fn take_pending_exception(&mut self) -> Option<Rooted<ExnRef>> {
        take(&mut self.0.state)
    }

    /// As [`Store::has_pending_exception`].
    pub fn has_pending_exception(&self) -> bool {
        self.0.state.exceptions.pending.is_some()
    }
}
