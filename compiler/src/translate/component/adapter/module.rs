//! A module in the making: imports by what they are, functions in the order in which they are asked for.

use super::code::{Callee, Code};
use super::shape::Shapes;
use crate::base::index::*;
use crate::translate::component::{AdapterBuiltin, AdapterCall, AdapterImport, AdapterPlace, CanonicalOptions, CoreDef, StringEncoding};
use crate::types::component::InterfaceType;
use anyhow::{Context, Result};
use indexmap::{IndexMap, IndexSet};
use std::collections::HashMap;
use wasm_encoder::{
    CodeSection, EntityType, ExportKind, ExportSection, FunctionSection, GlobalType, ImportSection, MemoryType, Module, NameMap,
    NameSection, TypeSection, ValType,
};

/// One side of a crossing: where values are read or written.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Side {
    /// The component instance.
    pub instance: ComponentInstanceIndex,
    /// How it encodes strings.
    pub encoding: StringEncoding,
    /// Its memory.
    pub memory: Option<RuntimeMemoryIndex>,
    /// Its allocator.
    pub realloc: Option<RuntimeReallocIndex>,
}

impl Side {
    /// The side that `options` describe.
    pub(super) fn of(options: &CanonicalOptions) -> Self {
        let CanonicalOptions { instance, string_encoding, memory, realloc, .. } = *options;
        Self { instance, encoding: string_encoding, memory, realloc }
    }
}

/// The way that values take.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Way {
    /// They are lifted here.
    pub from: Side,
    /// They are lowered here.
    pub to: Side,
}

/// A function that adapters of a module share.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Helper {
    /// `(pointer, bytes: i64, mask, trap | site)`: alignment, then bounds.
    Range(RuntimeMemoryIndex),
    /// `(pointer, length, element size, mask, site)`: the range of a list.
    ListRange(RuntimeMemoryIndex),
    /// `(old, old size, alignment, size, site) -> pointer`
    Realloc(Side),
    /// `(pointer, length, site)`
    CheckString(RuntimeMemoryIndex, StringEncoding),
    /// `(pointer, length, site) -> (pointer, length)`
    CopyString(Way),
    /// `(flat value, site, scope if it has a borrow)`
    CheckFlat(InterfaceType, Side),
    /// `(pointer, site, scope if it has a borrow)`
    CheckMemory(InterfaceType, Side),
    /// `(flat value, site, scope if it has a borrow) -> flat value`
    CopyFlat(InterfaceType, Way),
    /// `(from, to, site, scope if it has a borrow)`
    CopyMemory(InterfaceType, Way),
}

type Signature = (Vec<ValType>, Vec<ValType>);

struct Defined {
    signature: u32,
    name: String,
    code: Option<Code>,
}

/// See the module documentation.
pub(super) struct ModuleBuilder<'b, 't> {
    pub shapes: &'b mut Shapes<'t>,
    pages: &'b HashMap<RuntimeMemoryIndex, u8>,
    signatures: IndexSet<Signature>,
    /// Each with its number among imports of its kind, and its type if it is a function.
    imports: IndexMap<AdapterImport, (u32, Option<u32>)>,
    functions: u32,
    memories: u32,
    globals: u32,
    defined: Vec<Defined>,
    helpers: HashMap<Helper, u32>,
    exports: Vec<u32>,
    places: IndexMap<AdapterPlace, ()>,
    calls: Vec<AdapterCall>,
}

/// What comes out.
pub(super) struct FinishedModule {
    /// The binary.
    pub wasm: Vec<u8>,
    /// Its imports, in order.
    pub imports: Vec<AdapterImport>,
    /// The function that each call is, by number among all functions.
    pub funcs: Vec<FuncIndex>,
    /// The calls in it.
    pub calls: Vec<AdapterCall>,
    /// Where traps happen.
    pub places: Vec<AdapterPlace>,
}

impl<'b, 't> ModuleBuilder<'b, 't> {
    /// An empty module. `pages` holds the base-2 logarithm of each memory's page size.
    pub(super) fn new(shapes: &'b mut Shapes<'t>, pages: &'b HashMap<RuntimeMemoryIndex, u8>) -> Self {
        Self {
            shapes,
            pages,
            signatures: IndexSet::new(),
            imports: IndexMap::new(),
            functions: 0,
            memories: 0,
            globals: 0,
            defined: Vec::new(),
            helpers: HashMap::new(),
            exports: Vec::new(),
            places: IndexMap::new(),
            calls: Vec::new(),
        }
    }

    fn signature(&mut self, params: &[ValType], results: &[ValType]) -> u32 {
        self.signatures.insert_full((params.to_vec(), results.to_vec())).0 as u32
    }

    /// The memory's number.
    pub(super) fn memory(&mut self, memory: RuntimeMemoryIndex) -> u32 {
        let next = &mut self.memories;
        self.imports.entry(AdapterImport::Memory(memory)).or_insert_with(|| (count(next), None)).0
    }

    /// The base-2 logarithm of the memory's page size.
    pub(super) fn page_log2(&self, memory: RuntimeMemoryIndex) -> u8 {
        self.pages.get(&memory).copied().unwrap_or(16)
    }

    /// The number of the global that says whether an instance may be left.
    pub(super) fn may_leave(&mut self, instance: ComponentInstanceIndex) -> u32 {
        let next = &mut self.globals;
        self.imports.entry(AdapterImport::MayLeave(instance)).or_insert_with(|| (count(next), None)).0
    }

    /// The number of a global that holds a limit of the store.
    pub(super) fn limit(&mut self, limit: AdapterImport) -> u32 {
        let next = &mut self.globals;
        self.imports.entry(limit).or_insert_with(|| (count(next), None)).0
    }

    fn import_func(&mut self, import: AdapterImport, params: &[ValType], results: &[ValType]) -> Callee {
        let signature = self.signature(params, results);
        let next = &mut self.functions;
        Callee::Import(self.imports.entry(import).or_insert_with(|| (count(next), Some(signature))).0)
    }

    /// A core function of a guest.
    pub(super) fn core_func(&mut self, def: CoreDef, params: &[ValType], results: &[ValType]) -> Callee {
        self.import_func(AdapterImport::Func(def), params, results)
    }

    /// A guest's allocator.
    pub(super) fn realloc(&mut self, realloc: RuntimeReallocIndex) -> Callee {
        self.import_func(AdapterImport::Realloc(realloc), &[ValType::I32; 4], &[ValType::I32])
    }

    /// A guest's post-return function.
    pub(super) fn post_return(&mut self, post_return: RuntimePostReturnIndex, params: &[ValType]) -> Callee {
        self.import_func(AdapterImport::PostReturn(post_return), params, &[])
    }

    /// A function of the host.
    pub(super) fn builtin(&mut self, builtin: AdapterBuiltin) -> Callee {
        let (params, results) = builtin_type(&builtin);
        self.import_func(AdapterImport::Builtin(builtin), params, results)
    }

    /// Declares a function whose body follows with [`Self::define`].
    pub(super) fn declare(&mut self, name: String, params: &[ValType], results: &[ValType]) -> u32 {
        let signature = self.signature(params, results);
        self.defined.push(Defined { signature, name, code: None });
        self.defined.len() as u32 - 1
    }

    /// Gives a declared function its body.
    pub(super) fn define(&mut self, index: u32, code: Code) {
        self.defined[index as usize].code = Some(code);
    }

    /// A helper that exists already.
    pub(super) fn known(&self, helper: &Helper) -> Option<Callee> {
        self.helpers.get(helper).map(|index| Callee::Defined(*index))
    }

    /// Declares a helper.
    pub(super) fn declare_helper(&mut self, helper: Helper, name: String, params: &[ValType], results: &[ValType]) -> u32 {
        let index = self.declare(name, params, results);
        self.helpers.insert(helper, index);
        index
    }

    /// Begins a call: its number among those of the module, and its function.
    pub(super) fn begin_call(&mut self, call: AdapterCall, name: String, params: &[ValType], results: &[ValType]) -> (u32, u32) {
        let function = self.declare(name, params, results);
        self.exports.push(function);
        self.calls.push(call);
        (self.calls.len() as u32 - 1, function)
    }

    /// The number of a place.
    pub(super) fn place(&mut self, place: AdapterPlace) -> u32 {
        self.places.insert_full(place, ()).0 as u32
    }

    /// The module.
    ///
    /// # Errors
    ///
    /// When a function was declared and not defined, which is a bug.
    pub(super) fn finish(self) -> Result<FinishedModule> {
        let mut types = TypeSection::new();
        for (params, results) in &self.signatures {
            types.ty().function(params.iter().copied(), results.iter().copied());
        }
        let mut imports = ImportSection::new();
        for (number, (import, (_, signature))) in self.imports.iter().enumerate() {
            let ty = match import {
                AdapterImport::Memory(memory) => {
                    let page_log2 = self.pages.get(memory).filter(|log2| **log2 != 16).map(|log2| u32::from(*log2));
                    EntityType::Memory(MemoryType { minimum: 0, maximum: None, memory64: false, shared: false, page_size_log2: page_log2 })
                }
                AdapterImport::MayLeave(_) | AdapterImport::MaxStringBytes | AdapterImport::MaxListBytes => {
                    EntityType::Global(GlobalType { val_type: ValType::I32, mutable: true, shared: false })
                }
                _ => EntityType::Function(signature.context("invariant: functions have a type")?),
            };
            imports.import(import_kind(import), &number.to_string(), ty);
        }
        let (mut functions, mut code, mut names) = (FunctionSection::new(), CodeSection::new(), NameMap::new());
        let mut import_names = self.imports.iter().filter(|(_, (_, signature))| signature.is_some());
        for index in 0..self.functions {
            let (import, _) = import_names.next().context("invariant: imported functions are counted")?;
            names.append(index, &import_name(import));
        }
        for (index, defined) in (self.functions..).zip(self.defined) {
            functions.function(defined.signature);
            names.append(index, &defined.name);
            code.function(&defined.code.context("invariant: declared functions are defined")?.finish(self.functions));
        }
        let funcs: Vec<_> = self.exports.iter().map(|index| FuncIndex::from_u32(self.functions + index)).collect();
        let mut exports = ExportSection::new();
        for (number, func) in funcs.iter().enumerate() {
            exports.export(&number.to_string(), ExportKind::Func, func.as_u32());
        }
        let mut name_section = NameSection::new();
        name_section.module("adapters");
        name_section.functions(&names);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code).section(&name_section);
        Ok(FinishedModule {
            wasm: module.finish(),
            imports: self.imports.into_keys().collect(),
            funcs,
            calls: self.calls,
            places: self.places.into_keys().collect(),
        })
    }
}

/// Counts one more; returns the number before.
fn count(next: &mut u32) -> u32 {
    *next += 1;
    *next - 1
}

fn import_kind(import: &AdapterImport) -> &'static str {
    match import {
        AdapterImport::Memory(_) => "memory",
        AdapterImport::MayLeave(_) => "may leave",
        AdapterImport::MaxStringBytes | AdapterImport::MaxListBytes => "limit",
        AdapterImport::Func(_) => "core function",
        AdapterImport::Realloc(_) => "realloc",
        AdapterImport::PostReturn(_) => "post-return",
        AdapterImport::Builtin(_) => "host",
    }
}

fn import_name(import: &AdapterImport) -> String {
    match import {
        AdapterImport::Memory(_) | AdapterImport::MayLeave(_) | AdapterImport::MaxStringBytes | AdapterImport::MaxListBytes => {
            String::new()
        }
        AdapterImport::Func(def) => format!("callee {def}"),
        AdapterImport::Realloc(index) => format!("{index}"),
        AdapterImport::PostReturn(index) => format!("{index}"),
        AdapterImport::Builtin(builtin) => format!("{builtin}"),
    }
}

/// Parameters and results of a function of the host.
fn builtin_type(builtin: &AdapterBuiltin) -> (&'static [ValType], &'static [ValType]) {
    use ValType::{I32, I64};
    match builtin {
        AdapterBuiltin::Trap => (&[I32, I32], &[]),
        AdapterBuiltin::Validate { .. } => (&[I32, I32], &[I32]),
        AdapterBuiltin::Transcode { .. } => (&[I32, I32, I32, I32], &[I64]),
        AdapterBuiltin::EnterScope => (&[], &[I64]),
        AdapterBuiltin::ExitScope => (&[I64, I32], &[]),
        AdapterBuiltin::LiftOwn { .. } | AdapterBuiltin::LowerOwn { .. } => (&[I32, I32], &[I32]),
        AdapterBuiltin::LiftBorrow { .. } | AdapterBuiltin::LowerBorrow { .. } => (&[I32, I64, I32], &[I32]),
        AdapterBuiltin::ClearQueue => (&[], &[]),
        AdapterBuiltin::Enqueue => (&[I32], &[]),
        AdapterBuiltin::Dequeue => (&[], &[I32]),
    }
}
