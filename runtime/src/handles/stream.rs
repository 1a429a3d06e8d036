//! Streams and futures: pairs of ends that hand over what one side offers and the other asks for. Nothing is buffered here: a side that comes first
//! leaves the place in its memory, and the copy goes from memory to memory.
//!
//! What moves the elements is behaviour, and above the store: here is only who waits for what. A result is decided when it is delivered, not
//! when it comes about, because the other side may be gone by then.
//!
//! Spec: `End`, `StreamEnd`, `FutureEnd`, `canon {stream,future}.*`.

use super::resource::Handle;
use super::state::{ComponentState, InstanceKey, Result};
use super::table::MAX_LENGTH;
use super::tree::TreeKey;
use super::waitable::{Event, SetKey};
use super::{HandleError, Waited};
use std::any::Any;
use std::fmt;
use std::sync::Arc;
use windlass_compiler::types::component::InterfaceType;

/// The most elements of one copy. Spec: `Buffer.MAX_LENGTH`.
pub(crate) const MAX_COPY_ELEMENTS: u32 = (1 << 28) - 1;

/// Names an end in its store.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct EndKey(u32);

/// Which side of which an end is.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Side {
    /// The stream or future type, in the table of its component.
    pub(crate) ty: InterfaceType,
    /// Whether it is the end that reads.
    pub(crate) reads: bool,
}

impl Side {
    fn is_stream(self) -> bool {
        matches!(self.ty, InterfaceType::Stream(_))
    }

    /// `stream` or `future`.
    pub(crate) fn noun(self) -> &'static str {
        if self.is_stream() { "stream" } else { "future" }
    }

    fn description(self) -> &'static str {
        match (self.is_stream(), self.reads) {
            (true, true) => "the readable end of a stream",
            (true, false) => "the writable end of a stream",
            (false, true) => "the readable end of a future",
            (false, false) => "the writable end of a future",
        }
    }

    /// Spec: `EventCode`.
    fn event_code(self) -> u32 {
        match (self.is_stream(), self.reads) {
            (true, true) => 2,
            (true, false) => 3,
            (false, true) => 4,
            (false, false) => 5,
        }
    }
}

/// Where an end is in its life. Spec: `End.State`.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum EndState {
    /// Nothing is going on.
    Idle,
    /// It reads or writes.
    Copying,
    /// It was told to stop.
    Cancelling,
    /// Nothing will go on any more.
    Done,
}

/// A place in a guest's memory for elements. Spec: `GuestBuffer`.
#[derive(Clone)]
pub(crate) struct Buffer {
    /// How values cross there; the component layer knows what it is.
    pub(crate) crossing: Arc<dyn Any + Send + Sync>,
    /// Address of the first element.
    pub(crate) at: u32,
    /// Elements copied.
    pub(crate) progress: u32,
    /// Elements in all.
    pub(crate) length: u32,
}

impl Buffer {
    /// Elements left.
    pub(crate) fn remain(&self) -> u32 {
        self.length - self.progress
    }
}

impl fmt::Debug for Buffer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Buffer({} of {} at {})", self.progress, self.length, self.at)
    }
}

/// One end. Spec: `End`.
#[derive(Debug)]
pub(crate) struct End {
    pub(crate) side: Side,
    pub(crate) state: EndState,
    /// The component that made it: its type means something there.
    home: TreeKey,
    /// The other end, unless it is gone.
    pub(crate) other: Option<EndKey>,
    /// What waits to be filled or emptied by the other end.
    pub(crate) buffer: Option<Buffer>,
    /// The instance that has it, and its index there; none while it crosses.
    pub(crate) owner: Option<(InstanceKey, u32)>,
    /// The set that it is in.
    pub(crate) set: Option<SetKey>,
    /// Something has happened that its owner has not been told, with so many elements. Spec: `Waitable.pending_event`.
    pub(crate) event: Option<u32>,
}

/// What beginning a copy comes to.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum CopyStep {
    /// Nothing is to be moved now.
    Settled,
    /// So many elements are to be moved between the new buffer and the one of `other`.
    Move {
        /// The end that waits.
        other: EndKey,
        /// How many.
        elements: u32,
    },
}

fn refused<T>(problem: Waited) -> Result<T> {
    Err(HandleError::Waitable(problem))
}

impl ComponentState {
    /// An end.
    pub(crate) fn end(&self, key: EndKey) -> Result<&End> {
        self.ends.get(key.0)
    }

    /// An end.
    pub(crate) fn end_mut(&mut self, key: EndKey) -> Result<&mut End> {
        self.ends.get_mut(key.0)
    }

    /// The end behind a handle, if it is the right side of the right type.
    fn typed_end(&self, instance: InstanceKey, index: u32, side: Side) -> Result<EndKey> {
        match self.instances[instance].handles.get(index)? {
            Handle::End(key) if self.end(*key)?.side == side => Ok(*key),
            Handle::End(key) => {
                let found = self.end(*key)?.side;
                let other = if found.is_stream() == side.is_stream() && found.reads == side.reads { " of another type" } else { "" };
                Err(HandleError::WrongKind { index, expected: side.description(), found: found.description(), other })
            }
            other => Err(other.wrong_kind(index, side.description())),
        }
    }

    /// A new pair: the handles of the readable and of the writable end. Spec: `canon {stream,future}.new`.
    pub(crate) fn copy_new(&mut self, instance: InstanceKey, ty: InterfaceType) -> Result<(u32, u32)> {
        let home = self.instances[instance].tree;
        let mut add = |reads| {
            let side = Side { ty, reads };
            let end = End { home, side, state: EndState::Idle, other: None, buffer: None, owner: None, set: None, event: None };
            Ok(EndKey(self.ends.add(end, MAX_LENGTH)?))
        };
        let (reader, writer) = (add(true)?, add(false)?);
        self.end_mut(reader)?.other = Some(writer);
        self.end_mut(writer)?.other = Some(reader);
        Ok((self.lower_end(instance, reader)?, self.lower_end(instance, writer)?))
    }

    /// Gives an end to an instance. Spec: `lower_async_value`.
    pub(crate) fn lower_end(&mut self, instance: InstanceKey, end: EndKey) -> Result<u32> {
        if self.end(end)?.home != self.instances[instance].tree {
            return refused(Waited::Apart);
        }
        let limit = self.limits.handles();
        let index = self.instances[instance].handles.add(Handle::End(end), limit)?;
        self.end_mut(end)?.owner = Some((instance, index));
        Ok(index)
    }

    /// Takes the readable end of the stream or future type `ty` away from an instance. Spec: `lift_async_value`.
    pub(crate) fn lift_end(&mut self, instance: InstanceKey, index: u32, ty: InterfaceType) -> Result<EndKey> {
        let key = self.take_idle_end(instance, index, Side { ty, reads: true }, "lift")?;
        self.end_mut(key)?.owner = None;
        Ok(key)
    }

    fn take_idle_end(&mut self, instance: InstanceKey, index: u32, side: Side, verb: &'static str) -> Result<EndKey> {
        let key = self.typed_end(instance, index, side)?;
        let end = self.end(key)?;
        match end.state {
            EndState::Idle if end.set.is_some() => return refused(Waited::InSet { verb, noun: side.noun() }),
            EndState::Idle => {}
            EndState::Done => return refused(Waited::Done { verb, noun: side.noun(), reads: side.reads }),
            EndState::Copying | EndState::Cancelling => {
                return refused(Waited::Busy { verb: if verb == "lift" { "remove" } else { verb }, noun: side.noun() });
            }
        }
        self.instances[instance].handles.remove(index)?;
        Ok(key)
    }

    /// The end that is to begin a copy. Spec: `copy`, the checks before the buffer's.
    pub(crate) fn copy_end(&self, instance: InstanceKey, index: u32, side: Side, is_async: bool) -> Result<EndKey> {
        let key = self.typed_end(instance, index, side)?;
        let end = self.end(key)?;
        let verb = if side.reads { "read from" } else { "write to" };
        match end.state {
            EndState::Idle if end.set.is_some() && !is_async => refused(Waited::SyncInSet),
            EndState::Idle => Ok(key),
            EndState::Done => refused(Waited::Done { verb, noun: side.noun(), reads: side.reads }),
            EndState::Copying | EndState::Cancelling => refused(Waited::Busy { verb, noun: side.noun() }),
        }
    }

    /// Begins a copy: parks `buffer`, or says what to move. Elements are `plain` if they may be moved within one instance. Spec: `End.copy`.
    pub(crate) fn copy_begin(&mut self, key: EndKey, buffer: &Buffer, plain: bool) -> Result<CopyStep> {
        let end = self.end_mut(key)?;
        end.state = EndState::Copying;
        let (reads, owner) = (end.side.reads, end.owner);
        // What became of the other end is on its way already.
        let Some(other_key) = end.other else { return Ok(CopyStep::Settled) };
        let other = self.end(other_key)?;
        match &other.buffer {
            None => self.end_mut(key)?.buffer = Some(buffer.clone()),
            Some(waiting) if buffer.remain() > 0 && waiting.remain() > 0 => {
                let same = owner.zip(other.owner).is_some_and(|((one, _), (two, _))| one == two);
                if same && !plain {
                    return refused(Waited::WithinInstance);
                }
                return Ok(CopyStep::Move { other: other_key, elements: buffer.remain().min(waiting.remain()) });
            }
            Some(waiting) if buffer.remain() > 0 || (reads && waiting.remain() == 0) => {
                let other = self.end_mut(other_key)?;
                other.event = Some(0);
                other.buffer = None;
                self.end_mut(key)?.buffer = Some(buffer.clone());
            }
            Some(_) => self.end_mut(key)?.event = Some(0),
        }
        Ok(CopyStep::Settled)
    }

    /// Notes that elements were moved between `buffer`, of `key`, and the one that waits at `other`. Spec: `End.copy`, the branch that copies.
    pub(crate) fn copy_moved(&mut self, key: EndKey, buffer: &mut Buffer, other: EndKey, elements: u32) -> Result<()> {
        buffer.progress += elements;
        self.end_mut(key)?.event = Some(buffer.progress);
        let other = self.end_mut(other)?;
        if let Some(waiting) = &mut other.buffer {
            waiting.progress += elements;
            other.event = Some(waiting.progress);
            if waiting.remain() == 0 {
                other.buffer = None;
            }
        }
        Ok(())
    }

    /// Asks a copy to stop. Spec: `cancel_copy`, and `End.cancel` where the other end is a guest's.
    pub(crate) fn copy_cancel(&mut self, instance: InstanceKey, index: u32, side: Side, is_async: bool) -> Result<EndKey> {
        let key = self.typed_end(instance, index, side)?;
        let end = self.end_mut(key)?;
        if end.state != EndState::Copying {
            return refused(Waited::NothingToCancel { noun: side.noun() });
        }
        if end.set.is_some() && !is_async {
            return refused(Waited::SyncInSet);
        }
        end.state = EndState::Cancelling;
        end.event.get_or_insert(0);
        Ok(key)
    }

    /// Spec: `canon {stream,future}.drop-{readable,writable}`.
    pub(crate) fn copy_drop(&mut self, instance: InstanceKey, index: u32, side: Side) -> Result<()> {
        let key = self.typed_end(instance, index, side)?;
        match self.end(key)?.state {
            EndState::Copying | EndState::Cancelling => return refused(Waited::Busy { verb: "drop", noun: side.noun() }),
            EndState::Idle if !side.reads && !side.is_stream() => return refused(Waited::Unwritten),
            EndState::Idle | EndState::Done => {}
        }
        self.instances[instance].handles.remove(index)?;
        self.drop_end(key)
    }

    /// Drops an end that nobody has any more; the other one learns of it. Spec: `End.drop`.
    pub(crate) fn drop_end(&mut self, key: EndKey) -> Result<()> {
        self.join(key, None)?;
        let end = self.ends.remove(key.0)?;
        if let Some(other) = end.other {
            let other = self.end_mut(other)?;
            other.other = None;
            if other.state != EndState::Done {
                other.event.get_or_insert(0);
            }
        }
        Ok(())
    }

    /// Takes a readable and a writable end out of the middle; what is to be copied then between the ends that remain, if anything is.
    /// Spec: `forward`, `End.forward`.
    pub(crate) fn copy_forward(
        &mut self,
        instance: InstanceKey,
        (readable, writable): (u32, u32),
        ty: InterfaceType,
    ) -> Result<Option<(EndKey, Buffer)>> {
        let source = self.take_idle_end(instance, readable, Side { ty, reads: true }, "forward")?;
        let target = self.take_idle_end(instance, writable, Side { ty, reads: false }, "forward")?;
        let far = self.end(source)?.other.zip(self.end(target)?.other).filter(|(writer, _)| *writer != target);
        let Some((writer, reader)) = far else {
            self.drop_end(source)?;
            self.drop_end(target)?;
            return Ok(None);
        };
        self.ends.remove(source.0)?;
        self.ends.remove(target.0)?;
        self.end_mut(writer)?.other = Some(reader);
        self.end_mut(reader)?.other = Some(writer);
        let remain = |key| Ok::<_, HandleError>(self.end(key)?.buffer.as_ref().map(Buffer::remain));
        let (Some(written), Some(read)) = (remain(writer)?, remain(reader)?) else { return Ok(None) };
        let smaller = if read > written { writer } else { reader };
        Ok(self.end_mut(smaller)?.buffer.take().map(|buffer| (smaller, buffer)))
    }

    /// Whether an end has something to tell.
    pub(crate) fn has_event(&self, key: EndKey) -> bool {
        self.end(key).is_ok_and(|end| end.event.is_some())
    }

    /// What an end has to tell, if anything. Only now it is decided what that is. Spec: `stream_event`, `future_event`.
    pub(crate) fn take_event(&mut self, key: EndKey) -> Result<Option<Event>> {
        const COMPLETED: u32 = 0;
        const DROPPED: u32 = 1;
        const CANCELLED: u32 = 2;
        let end = self.end_mut(key)?;
        let Some(progress) = end.event.take() else { return Ok(None) };
        let index = end.owner.map_or(0, |(_, index)| index);
        let stream = end.side.is_stream();
        end.buffer = None;
        let (result, state) = if !stream && progress == 1 {
            (COMPLETED, EndState::Done)
        } else if end.other.is_none() {
            (DROPPED, EndState::Done)
        } else if end.state == EndState::Cancelling {
            (CANCELLED, EndState::Idle)
        } else {
            (COMPLETED, EndState::Idle)
        };
        end.state = state;
        let payload = if stream { result | progress << 4 } else { result };
        Ok(Some(Event { code: end.side.event_code(), index, payload }))
    }
}
