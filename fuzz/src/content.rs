//! What a module consists of: the proposals that it uses, for the statistics; operators that have to go before two engines can be compared; and an
//! export more.

use std::collections::BTreeSet;
use wasm_encoder::{ExportKind, ExportSection, RawSection};
use wasmparser::{ExternalKind, Operator, Parser, Payload, TypeRef};

/// The proposals that a module uses, by name.
pub type Proposals = BTreeSet<&'static str>;

macro_rules! proposals {
    ($(@$proposal:ident $operator:ident $({ $($immediate:ident: $ty:ty),* })? => $visit:ident ($($annotation:tt)*))*) => {
        /// The proposal that an operator came with; `mvp` for those of version 1.
        fn proposal(operator: &Operator<'_>) -> &'static str {
            match operator {
                $(Operator::$operator { .. } => stringify!($proposal),)*
                _ => "unknown",
            }
        }
    };
}
wasmparser::for_each_operator!(proposals);

/// Reads a valid module for what it uses, and puts other operators in the place of those by which engines may differ.
///
/// Windlass runs relaxed operators as the deterministic profile wants. Of those, the other engine, like most interpreters, runs the following
/// otherwise, which is as well allowed:
///
/// - `relaxed_madd` and `relaxed_nmadd`: it rounds once, the profile twice;
/// - the dot products: it wraps where the profile saturates;
/// - `relaxed_min` and `relaxed_max`: the same, but which NaN comes out is open, and `wasm-smith` makes only the NaNs of other operators canonical.
pub fn settle(wasm: &mut [u8]) -> Proposals {
    let (mut found, mut replaced) = (Proposals::new(), Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        // Nothing of it is malformed: it was written by a library for that.
        let Ok(payload) = payload else { break };
        match payload {
            Payload::MemorySection(memories) => memories.into_iter().flatten().for_each(|ty| memory(&mut found, ty)),
            Payload::ImportSection(imports) => imports.into_imports().flatten().for_each(|import| {
                if let TypeRef::Memory(ty) = import.ty {
                    memory(&mut found, ty);
                }
            }),
            Payload::CodeSectionEntry(body) => {
                let Ok(mut operators) = body.get_operators_reader() else { continue };
                while let Ok((operator, at)) = operators.read_with_offset() {
                    found.insert(proposal(&operator));
                    replaced.extend(replacement(&operator).map(|opcode| (at as usize, opcode)));
                }
            }
            _ => {}
        }
    }
    for (at, opcode) in replaced {
        // The prefix stays; both opcodes fit into two bytes, the new one perhaps with a zero more than it needs.
        wasm[at + 1..at + 3].copy_from_slice(&[opcode & 0x7f | 0x80, opcode >> 7]);
    }
    found
}

/// The opcode of an operator with the same operands and results for one by which engines may differ.
fn replacement(operator: &Operator<'_>) -> Option<u8> {
    const BITSELECT: u8 = 0x52;
    const I16X8_MUL: u8 = 0x95;
    const F32X4_PMIN: u8 = 0xea;
    const F32X4_PMAX: u8 = 0xeb;
    const F64X2_PMIN: u8 = 0xf6;
    const F64X2_PMAX: u8 = 0xf7;
    match operator {
        Operator::F32x4RelaxedMadd | Operator::F32x4RelaxedNmadd | Operator::F64x2RelaxedMadd | Operator::F64x2RelaxedNmadd => {
            Some(BITSELECT)
        }
        Operator::I32x4RelaxedDotI8x16I7x16AddS => Some(BITSELECT),
        Operator::I16x8RelaxedDotI8x16I7x16S => Some(I16X8_MUL),
        Operator::F32x4RelaxedMin => Some(F32X4_PMIN),
        Operator::F32x4RelaxedMax => Some(F32X4_PMAX),
        Operator::F64x2RelaxedMin => Some(F64X2_PMIN),
        Operator::F64x2RelaxedMax => Some(F64X2_PMAX),
        _ => None,
    }
}

fn memory(found: &mut Proposals, ty: wasmparser::MemoryType) {
    if ty.memory64 {
        found.insert("memory64");
    }
    if ty.page_size_log2.is_some() {
        found.insert("custom_page_sizes");
    }
}

/// The module with its global `index` among its exports, as `name`; as it is if it has no exports.
pub fn with_export(wasm: &[u8], name: &str, index: u32) -> Option<Vec<u8>> {
    let mut module = wasm_encoder::Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.ok()?;
        if let Payload::ExportSection(section) = payload {
            let mut exports = ExportSection::new();
            for export in section {
                let export = export.ok()?;
                let kind = match export.kind {
                    ExternalKind::Func => ExportKind::Func,
                    ExternalKind::Table => ExportKind::Table,
                    ExternalKind::Memory => ExportKind::Memory,
                    ExternalKind::Global => ExportKind::Global,
                    // No such thing is switched on.
                    ExternalKind::Tag | ExternalKind::FuncExact => return None,
                };
                exports.export(export.name, kind, export.index);
            }
            exports.export(name, ExportKind::Global, index);
            module.section(&exports);
        } else if let Some((id, range)) = payload.as_section() {
            module.section(&RawSection { id, data: wasm.get(range.start as usize..range.end as usize)? });
        }
    }
    Some(module.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_are_replaced_in_place() {
        let module =
            |code: &str| wat::parse_str(format!("(module (func (param v128 v128 v128) (result v128) local.get 0 local.get 1 {code}))"));
        let third = "local.get 2";
        for (before, after) in [
            (format!("{third} f32x4.relaxed_madd"), format!("{third} v128.bitselect")),
            (format!("{third} f64x2.relaxed_nmadd"), format!("{third} v128.bitselect")),
            (format!("{third} i32x4.relaxed_dot_i8x16_i7x16_add_s"), format!("{third} v128.bitselect")),
            ("i16x8.relaxed_dot_i8x16_i7x16_s".to_owned(), "i16x8.mul".to_owned()),
            ("f32x4.relaxed_min".to_owned(), "f32x4.pmin".to_owned()),
            ("f32x4.relaxed_max".to_owned(), "f32x4.pmax".to_owned()),
            ("f64x2.relaxed_min".to_owned(), "f64x2.pmin".to_owned()),
            ("f64x2.relaxed_max".to_owned(), "f64x2.pmax".to_owned()),
            ("i8x16.relaxed_swizzle".to_owned(), "i8x16.relaxed_swizzle".to_owned()),
        ] {
            let mut wasm = module(&before).expect("valid text");
            let found = settle(&mut wasm);
            assert!(found.contains("relaxed_simd") && found.contains("mvp") && !found.contains("simd"), "{found:?}");
            let text = wasmprinter::print_bytes(&wasm).expect("still well-formed");
            assert_eq!(text, wasmprinter::print_bytes(module(&after).expect("valid text")).expect("well-formed"));
        }
    }

    #[test]
    fn an_export_is_added() {
        let module = |more: &str| {
            let text = format!(
                r#"(module (import "a" "b" (func)) (global (mut i32) i32.const 5) (export "f" (func 0)) {more} (func nop) (data "x"))"#
            );
            wat::parse_str(text).expect("valid text")
        };
        let added = with_export(&module(""), "turns", 0).expect("well-formed");
        assert_eq!(added, module(r#"(export "turns" (global 0))"#));
    }

    #[test]
    fn memories_count() {
        let mut wasm = wat::parse_str(r#"(module (import "a" "b" (memory i64 1)) (memory 1 (pagesize 1)))"#).expect("valid text");
        assert_eq!(settle(&mut wasm), Proposals::from(["custom_page_sizes", "memory64"]));
    }
}
