//! Strings: checked where they lie, then copied or transcoded. How often `realloc` is called, and with what, is part of the specification.
//!
//! The loops over characters are the host's ([`TranscodeOp`]), but for the usual case of a check: text that is all ASCII.
//!
//! Spec: `load_string_from_range`, `store_string_into_range` and the functions it chooses from.

use super::code::{Local, access};
use super::module::Helper;
use super::walk::Walk;
use crate::abi::LATIN1_UTF16_TAG;
use crate::translate::component::{AdapterBuiltin, AdapterImport, AdapterTrap, StringEncoding, TranscodeOp};
use anyhow::{Context, Result};
use wasm_encoder::{Instruction as I, ValType};

/// How the bytes of one string are encoded.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Utf16,
    Latin1,
}

impl Walk<'_, '_, '_> {
    /// Checks a string in the source. Spec: `load_string_from_range`.
    pub(super) fn check_string(&mut self, at: Local, units: Local) -> Result<()> {
        let memory = self.way.from.memory.context("invariant: strings have a memory")?;
        let encoding = self.way.from.encoding;
        let name = format!("check {} in {memory}", encoding.name());
        let helper = Helper::CheckString(memory, encoding);
        let callee = self.outlined(helper, name, &[ValType::I32; 2], &[], false, |walk, locals| {
            let (at, units) = (locals[0], locals[1]);
            match encoding {
                StringEncoding::Utf8 => walk.check_encoded(at, units, Encoding::Utf8, 0),
                StringEncoding::Utf16 => walk.check_encoded(at, units, Encoding::Utf16, 1),
                StringEncoding::CompactUtf16 => {
                    walk.code.get(units).i32(LATIN1_UTF16_TAG).op(I::I32And).if_();
                    walk.untag(units);
                    walk.check_encoded(at, units, Encoding::Utf16, 1)?;
                    walk.code.else_();
                    walk.check_encoded(at, units, Encoding::Latin1, 1)?;
                    walk.code.end();
                    Ok(())
                }
            }
        })?;
        self.code.get(at).get(units);
        self.call_outlined(callee, false)
    }

    /// Takes the tag of UTF-16 off a length.
    fn untag(&mut self, units: Local) {
        self.code.get(units).i32(LATIN1_UTF16_TAG).op(I::I32Xor).set(units);
    }

    fn check_encoded(&mut self, at: Local, units: Local, encoding: Encoding, mask: u32) -> Result<()> {
        let bytes = self.code.local(ValType::I64);
        self.code.get(units).op(I::I64ExtendI32U);
        if encoding == Encoding::Utf16 {
            self.code.i64(1).op(I::I64Shl);
        }
        self.code.set(bytes);
        self.trap_if_longer(bytes, AdapterImport::MaxStringBytes, AdapterTrap::StringTooLong);
        self.code.get(at).get(bytes).i32(mask);
        self.call_range(self.way.from, AdapterTrap::StringOutOfBounds)?;
        match encoding {
            Encoding::Utf8 => self.validate_utf8(at, units)?,
            Encoding::Utf16 => self.validate(Encoding::Utf16, at, units)?,
            Encoding::Latin1 => {}
        }
        Ok(())
    }

    /// Asks the host whether text is valid.
    fn validate(&mut self, encoding: Encoding, at: Local, units: Local) -> Result<()> {
        let memory = self.way.from.memory.context("invariant: strings have a memory")?;
        let callee = self.module.builtin(AdapterBuiltin::Validate { memory, utf16: encoding == Encoding::Utf16 });
        self.code.get(at).get(units).call(callee).op(I::I32Eqz);
        self.trap_if(AdapterTrap::InvalidString, Some(at));
        Ok(())
    }

    /// Skips ASCII, 64 bytes at a time, then eight, then the last ones; the host looks at the rest if there is any.
    fn validate_utf8(&mut self, at: Local, units: Local) -> Result<()> {
        let memory = self.source()?;
        let [cursor, end, rest] = std::array::from_fn(|_| self.code.local(ValType::I32));
        self.code.get(at).set(cursor);
        // Addresses are compared for equality alone: at the end of 4 GiB they are zero.
        self.code.get(units).i32(!63).op(I::I32And).tee(rest).if_();
        self.code.get(at).get(rest).op(I::I32Add).set(end).block().loop_();
        for (nth, offset) in [0, 16, 32, 48].into_iter().enumerate() {
            self.code.get(cursor).op(I::V128Load(access(memory, offset, 1)));
            if nth > 0 {
                self.code.op(I::V128Or);
            }
        }
        // What is not ASCII in them is found by the narrower loop.
        self.code.op(I::I8x16Bitmask).op(I::BrIf(1));
        self.code.get(cursor).i32(64).op(I::I32Add).tee(cursor).get(end).op(I::I32Ne).op(I::BrIf(0));
        self.code.end().end().end();
        self.code.get(at).get(units).op(I::I32Add).tee(end).get(cursor).op(I::I32Sub).set(rest);

        let is_ascii = |walk: &mut Self, from: Local, back: u32| {
            walk.code.get(from).i32(back).op(I::I32Sub).op(I::I64Load(access(memory, 0, 1)));
            walk.code.i64(0x8080_8080_8080_8080).op(I::I64And).op(I::I64Eqz);
        };
        let advance = |walk: &mut Self, by| {
            walk.code.get(cursor).i32(by).op(I::I32Add).set(cursor);
            walk.code.get(rest).i32(by).op(I::I32Sub).set(rest).op(I::Br(0)).end();
        };
        // Done, ask the host, fewer than eight bytes in all, the last few bytes, from the outside inwards.
        self.code.block().block().block().block().loop_();
        self.code.get(rest).i32(8).op(I::I32LtU).op(I::BrIf(1));
        is_ascii(self, cursor, 0);
        self.code.op(I::I32Eqz).op(I::BrIf(3));
        advance(self, 8);
        self.code.end();
        self.code.get(rest).op(I::I32Eqz).op(I::BrIf(2));
        self.code.get(units).i32(8).op(I::I32LtU).op(I::BrIf(0));
        // Some of the last eight have been looked at before.
        is_ascii(self, end, 8);
        self.code.op(I::BrIf(2)).op(I::Br(1)).end();
        self.code.loop_();
        self.code.get(cursor).op(I::I32Load8U(access(memory, 0, 1))).i32(0x80).op(I::I32GeU).op(I::BrIf(1));
        self.code.get(cursor).i32(1).op(I::I32Add).tee(cursor).get(end).op(I::I32Ne).op(I::BrIf(0)).end();
        self.code.op(I::Br(1)).end();
        self.code.get(end).get(cursor).op(I::I32Sub).set(rest);
        self.validate(Encoding::Utf8, cursor, rest)?;
        self.code.end();
        Ok(())
    }

    /// Copies a checked string to the target; leaves its pointer and (tagged) length on the stack. Spec: `store_string_into_range`.
    pub(super) fn copy_string(&mut self, at: Local, units: Local) -> Result<()> {
        use StringEncoding as S;
        let results = [ValType::I32; 2];
        let (from, to) = (self.way.from.encoding, self.way.to.encoding);
        let name = format!("copy {} to {}", from.name(), to.name());
        let callee = self.outlined(Helper::CopyString(self.way), name, &[ValType::I32; 2], &results, false, |walk, locals| {
            let (at, units) = (locals[0], locals[1]);
            let result = [walk.code.local(ValType::I32), walk.code.local(ValType::I32)];
            match (from, to) {
                (S::Utf8, S::Utf8) => walk.copy_units(at, units, 1, 1, result)?,
                (S::Utf16, S::Utf16) => walk.copy_units(at, units, 2, 2, result)?,
                (S::Utf8, S::Utf16) => walk.utf8_to_utf16(at, units, result)?,
                (S::Utf16, S::Utf8) => walk.store_utf8(Encoding::Utf16, at, units, result)?,
                (S::Utf8, S::CompactUtf16) => walk.store_either(Encoding::Utf8, at, units, result)?,
                (S::Utf16, S::CompactUtf16) => walk.store_either(Encoding::Utf16, at, units, result)?,
                (S::CompactUtf16, to) => {
                    walk.code.get(units).i32(LATIN1_UTF16_TAG).op(I::I32And).if_();
                    walk.untag(units);
                    match to {
                        S::Utf8 => walk.store_utf8(Encoding::Utf16, at, units, result)?,
                        S::Utf16 => walk.copy_units(at, units, 2, 2, result)?,
                        S::CompactUtf16 => walk.probably_utf16_to_either(at, units, result)?,
                    }
                    walk.code.else_();
                    match to {
                        S::Utf8 => walk.store_utf8(Encoding::Latin1, at, units, result)?,
                        S::Utf16 => walk.latin1_to_utf16(at, units, result)?,
                        S::CompactUtf16 => walk.copy_units(at, units, 1, 2, result)?,
                    }
                    walk.code.end();
                }
            }
            walk.code.get_all(&result);
            Ok(())
        })?;
        self.code.get(at).get(units);
        self.call_outlined(callee, false)
    }

    /// A local that holds `value * factor`.
    fn times(&mut self, value: Local, factor: u32) -> Local {
        let product = self.code.local(ValType::I32);
        self.code.get(value).i32(factor).op(I::I32Mul).set(product);
        product
    }

    /// Moves memory of the target from `old` bytes to `new` ones. Spec: `reallocate`.
    fn reallocate(&mut self, pointer: Local, old: Local, align: u32, new: Local) -> Result<()> {
        self.code.get(pointer).get(old).i32(align).get(new);
        self.call_realloc()?;
        self.code.set(pointer);
        Ok(())
    }

    /// Calls a loop of the host; its answer is on the stack. `room` is in bytes.
    fn transcode(&mut self, op: TranscodeOp, from: Local, units: Local, to: Local, room: Local) -> Result<()> {
        let memory = "invariant: strings have a memory";
        let (source, target) = (self.way.from.memory.context(memory)?, self.way.to.memory.context(memory)?);
        let callee = self.module.builtin(AdapterBuiltin::Transcode { op, from: source, to: target });
        self.code.get(from).get(units).get(to).get(room).call(callee);
        Ok(())
    }

    /// Spec: `store_string_copy`, from the same encoding.
    fn copy_units(&mut self, at: Local, units: Local, unit: u32, align: u32, [pointer, len]: [Local; 2]) -> Result<()> {
        let (src_mem, dst_mem) = (self.source()?, self.target()?);
        let bytes = if unit == 1 { units } else { self.times(units, unit) };
        self.allocate(align, bytes)?;
        self.code.tee(pointer).get(at).get(bytes).op(I::MemoryCopy { src_mem, dst_mem });
        self.code.get(units).set(len);
        Ok(())
    }

    /// Spec: `store_string_copy`, from Latin-1 to UTF-16.
    fn latin1_to_utf16(&mut self, at: Local, units: Local, [pointer, len]: [Local; 2]) -> Result<()> {
        let bytes = self.times(units, 2);
        self.allocate(2, bytes)?;
        self.code.set(pointer);
        self.transcode(TranscodeOp::Latin1ToUtf16, at, units, pointer, bytes)?;
        self.code.op(I::I32WrapI64).set(len);
        Ok(())
    }

    /// Spec: `store_utf8_to_utf16`.
    fn utf8_to_utf16(&mut self, at: Local, units: Local, [pointer, len]: [Local; 2]) -> Result<()> {
        let worst = self.times(units, 2);
        self.allocate(2, worst)?;
        self.code.set(pointer);
        self.transcode(TranscodeOp::Utf8ToUtf16, at, units, pointer, worst)?;
        self.code.op(I::I32WrapI64).set(len);
        self.shrink(pointer, worst, len)
    }

    /// Gives back what UTF-16 of `len` units does not need of `room` bytes.
    fn shrink(&mut self, pointer: Local, room: Local, len: Local) -> Result<()> {
        let bytes = self.times(len, 2);
        self.code.get(bytes).get(room).op(I::I32LtU).if_();
        self.reallocate(pointer, room, 2, bytes)?;
        self.code.end();
        Ok(())
    }

    /// Spec: `store_string_to_utf8`.
    fn store_utf8(&mut self, from: Encoding, at: Local, units: Local, [pointer, len]: [Local; 2]) -> Result<()> {
        let (ascii, all, unit, growth) = match from {
            Encoding::Utf16 => (TranscodeOp::Utf16ToAscii, TranscodeOp::Utf16ToUtf8, 2, 3),
            _ => (TranscodeOp::Latin1ToAscii, TranscodeOp::Latin1ToUtf8, 1, 2),
        };
        self.allocate(1, units)?;
        self.code.set(pointer);
        self.transcode(ascii, at, units, pointer, units)?;
        self.code.op(I::I32WrapI64).tee(len).get(units).op(I::I32LtU).if_();
        let worst = self.times(units, growth);
        self.reallocate(pointer, units, 1, worst)?;
        let [from, rest, to, room] = std::array::from_fn(|_| self.code.local(ValType::I32));
        self.code.get(at).get(len).i32(unit).op(I::I32Mul).op(I::I32Add).set(from);
        self.code.get(units).get(len).op(I::I32Sub).set(rest);
        self.code.get(pointer).get(len).op(I::I32Add).set(to);
        self.code.get(worst).get(len).op(I::I32Sub).set(room);
        self.transcode(all, from, rest, to, room)?;
        self.code.op(I::I32WrapI64).get(len).op(I::I32Add).set(len);
        self.code.get(len).get(worst).op(I::I32LtU).if_();
        self.reallocate(pointer, worst, 1, len)?;
        self.code.end().end();
        Ok(())
    }

    /// Spec: `store_string_to_latin1_or_utf16`.
    fn store_either(&mut self, from: Encoding, at: Local, units: Local, [pointer, len]: [Local; 2]) -> Result<()> {
        let (narrow, unit) = match from {
            Encoding::Utf8 => (TranscodeOp::Utf8ToLatin1, 1),
            _ => (TranscodeOp::Utf16ToLatin1, 2),
        };
        let answer = self.code.local(ValType::I64);
        let read = self.code.local(ValType::I32);
        self.allocate(2, units)?;
        self.code.set(pointer);
        self.transcode(narrow, at, units, pointer, units)?;
        self.code.tee(answer).op(I::I32WrapI64).set(len);
        self.code.get(answer).i64(32).op(I::I64ShrU).op(I::I32WrapI64).tee(read).get(units).op(I::I32Eq).if_();
        self.code.get(len).get(units).op(I::I32LtU).if_();
        self.reallocate(pointer, units, 2, len)?;
        self.code.end().else_();

        let worst = self.times(units, 2);
        self.reallocate(pointer, units, 2, worst)?;
        self.transcode(TranscodeOp::Inflate, len, len, pointer, worst)?;
        self.code.op(I::Drop);
        let [from_here, rest, to, room] = std::array::from_fn(|_| self.code.local(ValType::I32));
        self.code.get(at).get(read).i32(unit).op(I::I32Mul).op(I::I32Add).set(from_here);
        self.code.get(units).get(read).op(I::I32Sub).set(rest);
        self.code.get(pointer).get(len).i32(2).op(I::I32Mul).op(I::I32Add).set(to);
        self.code.get(worst).get(len).i32(2).op(I::I32Mul).op(I::I32Sub).set(room);
        if from == Encoding::Utf8 {
            self.transcode(TranscodeOp::Utf8ToUtf16, from_here, rest, to, room)?;
            self.code.op(I::I32WrapI64);
        } else {
            let (src_mem, dst_mem) = (self.source()?, self.target()?);
            self.code.get(to).get(from_here).get(rest).i32(2).op(I::I32Mul).op(I::MemoryCopy { src_mem, dst_mem });
            self.code.get(rest);
        }
        self.code.get(len).op(I::I32Add).set(len);
        self.shrink(pointer, worst, len)?;
        self.code.get(len).i32(LATIN1_UTF16_TAG).op(I::I32Or).set(len).end();
        Ok(())
    }

    /// Spec: `store_probably_utf16_to_latin1_or_utf16`.
    fn probably_utf16_to_either(&mut self, at: Local, units: Local, [pointer, len]: [Local; 2]) -> Result<()> {
        let bytes = self.times(units, 2);
        self.copy_units(at, units, 2, 2, [pointer, len])?;
        // Narrows in place, or answers 0 and leaves the text as it is.
        self.transcode(TranscodeOp::Deflate, units, units, pointer, bytes)?;
        self.code.op(I::I64Eqz).if_();
        self.code.get(len).i32(LATIN1_UTF16_TAG).op(I::I32Or).set(len).else_();
        self.reallocate(pointer, bytes, 1, len)?;
        self.code.end();
        Ok(())
    }
}

impl StringEncoding {
    fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf8",
            Self::Utf16 => "utf16",
            Self::CompactUtf16 => "latin1+utf16",
        }
    }
}
