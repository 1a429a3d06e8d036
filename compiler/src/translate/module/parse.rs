//! One module's payloads to its description.
//!
//! A [`ModuleTranslator`] does not drive the parser: whoever does (`translate_module` for a bare module, the component translator for a
//! nested one) hands it each payload after the validator has accepted it. So one validator can walk a component with all its modules.
//! Function bodies are only collected here, each with what is needed to validate it on any thread.

use super::{const_expr, names, *};
use crate::base::index::*;
use crate::translate::Features;
use crate::types;
use crate::types::core::{RefType, TypeDef};
use anyhow::{Context, Result, bail};
use cranelift_entity::EntityRef;
use indexmap::IndexMap;
use wasmparser::{
    ElementItems as RawItems, ElementKind, ExternalKind, FuncToValidate, FuncValidator, FuncValidatorAllocations, FunctionBody,
    OperatorsReader, Parser, Payload, TableInit, TypeRef, ValidPayload, Validator, ValidatorResources,
};

/// A function body that is neither validated nor compiled yet.
pub struct FuncBody<'a> {
    /// What validating the body needs to know of its module.
    pub validator: FuncToValidate<ValidatorResources>,
    /// The body, a range of the input.
    pub body: FunctionBody<'a>,
}

/// A module that is parsed; its sections are validated, its bodies are not.
#[derive(Default)]
pub struct ModuleTranslation<'a> {
    /// What it declares.
    pub info: ModuleInfo,
    /// The bodies of its defined functions, in order.
    pub bodies: Vec<FuncBody<'a>>,
    /// Where the module starts in the input.
    pub start: u64,
    /// Its debug information.
    pub debug: DebugSections<'a>,
    /// The bytes of all data segments, one after the other; segments are ranges of it.
    pub data_bytes: Vec<u8>,
    /// Function names from the name section.
    pub func_names: IndexMap<FuncIndex, String>,
}

/// Collects one module.
#[derive(Default)]
pub struct ModuleTranslator<'a> {
    translation: ModuleTranslation<'a>,
}

/// Parses a module and validates everything but its bodies.
///
/// # Errors
///
/// When `wasm` is malformed, invalid, or uses a proposal that is off.
pub fn translate_module(wasm: &[u8], features: Features) -> Result<ModuleTranslation<'_>> {
    let mut validator = Validator::new_with_features(features.validated());
    let mut translator = ModuleTranslator::default();
    let mut parser = Parser::new(0);
    parser.set_features(features.validated());
    for payload in parser.parse_all(wasm) {
        let payload = payload?;
        if let Payload::Version { encoding: wasmparser::Encoding::Component, .. } = payload {
            bail!("expected a core module, found a component");
        }
        let valid = validator.payload(&payload)?;
        translator.payload(payload, valid)?;
    }
    Ok(translator.finish())
}

/// Parses and validates a module with its bodies.
///
/// # Errors
///
/// As [`translate_module`], and when a body is invalid.
pub fn validate_module(wasm: &[u8], features: Features) -> Result<()> {
    let mut allocations = FuncValidatorAllocations::default();
    for FuncBody { validator, body } in translate_module(wasm, features)?.bodies {
        let mut validator = validator.into_validator(allocations);
        match features.accepts_more_than_asked() {
            false => validator.validate(&body)?,
            true => validate_without_gc(&mut validator, &body)?,
        }
        allocations = validator.into_allocations();
    }
    Ok(())
}

/// Validates a body, and refuses what validation accepts of the GC proposal.
fn validate_without_gc(validator: &mut FuncValidator<ValidatorResources>, body: &FunctionBody<'_>) -> Result<()> {
    let mut locals = body.get_locals_reader()?;
    for _ in 0..locals.get_count() {
        let offset = locals.original_position();
        let (count, ty) = locals.read()?;
        validator.define_locals(offset, count, ty)?;
        if let wasmparser::ValType::Ref(ty) = ty {
            ref_type(ty)?;
        }
    }
    let mut operators = OperatorsReader::new(locals.get_binary_reader());
    while !operators.eof() {
        let (operator, offset) = operators.read_with_offset()?;
        validator.op(offset, &operator)?;
        refuse_gc(&operator)?;
    }
    operators.finish()?;
    Ok(())
}

impl<'a> ModuleTranslator<'a> {
    /// Takes the next payload of the module, from its `Version` to its `End`, with what the validator made of it.
    ///
    /// # Errors
    ///
    /// When the payload uses something that the validator accepts and the engine does not support.
    pub fn payload(&mut self, payload: Payload<'a>, valid: ValidPayload<'a>) -> Result<()> {
        if let ValidPayload::Func(validator, body) = valid {
            self.translation.bodies.push(FuncBody { validator, body });
            return Ok(());
        }
        match payload {
            Payload::Version { range, .. } => self.translation.start = range.start,
            Payload::TypeSection(section) => {
                for group in section {
                    self.type_group(group?)?;
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    self.import(import?)?;
                }
            }
            Payload::FunctionSection(section) => {
                for ty in section {
                    let ty = TypeIndex::from_u32(ty?);
                    self.info().functions.push(FuncInfo { ty, func_ref: None });
                }
            }
            Payload::TableSection(section) => {
                for table in section {
                    let table = table?;
                    self.info().tables.push(table_type(table.ty)?);
                    let init = match table.init {
                        TableInit::RefNull => None,
                        TableInit::Expr(expr) => Some(self.const_expr(&expr)?),
                    };
                    self.info().table_inits.push(init);
                }
            }
            Payload::MemorySection(section) => {
                for ty in section {
                    self.info().memories.push(memory_type(ty?)?);
                }
            }
            Payload::GlobalSection(section) => {
                for global in section {
                    let global = global?;
                    self.info().globals.push(global_type(global.ty)?);
                    let init = self.const_expr(&global.init_expr)?;
                    self.info().global_inits.push(init);
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    self.export(export?)?;
                }
            }
            Payload::StartSection { func, .. } => {
                let func = FuncIndex::from_u32(func);
                self.escapes(func)?;
                self.info().start = Some(func);
            }
            Payload::ElementSection(section) => {
                for element in section {
                    let element = self.element(element?)?;
                    self.info().elements.push(element);
                }
            }
            Payload::DataSection(section) => {
                for data in section {
                    let data = self.data(data?)?;
                    self.info().data.push(data);
                }
            }
            Payload::CodeSectionStart { count, unchecked_range, .. } => {
                self.translation.bodies.reserve(count as usize);
                self.translation.debug.code_start = unchecked_range.start.saturating_sub(self.translation.start);
            }
            Payload::CustomSection(section) => match section.name() {
                "name" => names::read(section.data(), &mut self.translation.info, &mut self.translation.func_names),
                name => self.translation.debug.add(name, section.data()),
            },
            Payload::TagSection(section) => {
                for tag in section {
                    let ty = TypeIndex::from_u32(tag?.func_type_idx);
                    self.info().tags.push(ty);
                }
            }
            // Data count, end: the validator is the only one to care. Sections of components do not get past it in a module.
            _ => {}
        }
        Ok(())
    }

    /// The module, after its `End` payload.
    pub fn finish(self) -> ModuleTranslation<'a> {
        self.translation
    }

    fn info(&mut self) -> &mut ModuleInfo {
        &mut self.translation.info
    }

    fn type_group(&mut self, group: wasmparser::RecGroup) -> Result<()> {
        let info = self.info();
        let start = info.types.len() as u32;
        for ty in group.into_types() {
            let index = info.types.next_key();
            let TypeDef { func, is_final, supertype } = type_def(&ty).with_context(|| format!("type {}", index.as_u32()))?;
            let supertype = supertype.and_then(|ty| match ty {
                types::core::TypeRef::Module(index) => Some(TypeIndex::from_u32(index)),
                _ => None,
            });
            if !is_final || supertype.is_some() {
                info.subtypes.insert(index, Subtype { is_final, supertype });
            }
            info.types.push(func);
        }
        let end = info.types.len() as u32;
        if end - start > 1 {
            info.type_groups.push(start..end);
        }
        Ok(())
    }

    fn import(&mut self, import: wasmparser::Import<'_>) -> Result<()> {
        let info = self.info();
        let entity = match import.ty {
            TypeRef::Func(ty) => {
                info.imported_functions += 1;
                EntityIndex::Func(info.functions.push(FuncInfo { ty: TypeIndex::from_u32(ty), func_ref: None }))
            }
            TypeRef::Table(ty) => {
                info.imported_tables += 1;
                EntityIndex::Table(info.tables.push(table_type(ty)?))
            }
            TypeRef::Memory(ty) => {
                info.imported_memories += 1;
                EntityIndex::Memory(info.memories.push(memory_type(ty)?))
            }
            TypeRef::Global(ty) => {
                info.imported_globals += 1;
                EntityIndex::Global(info.globals.push(global_type(ty)?))
            }
            TypeRef::Tag(ty) => {
                info.imported_tags += 1;
                EntityIndex::Tag(info.tags.push(TypeIndex::from_u32(ty.func_type_idx)))
            }
            TypeRef::FuncExact(_) => bail!("import `{}` of `{}`: its kind is not supported", import.name, import.module),
        };
        info.imports.push(Import { module: import.module.to_owned(), name: import.name.to_owned(), entity });
        Ok(())
    }

    fn export(&mut self, export: wasmparser::Export<'_>) -> Result<()> {
        let entity = match export.kind {
            ExternalKind::Func => {
                let func = FuncIndex::from_u32(export.index);
                self.escapes(func)?;
                EntityIndex::Func(func)
            }
            ExternalKind::Table => EntityIndex::Table(TableIndex::from_u32(export.index)),
            ExternalKind::Memory => EntityIndex::Memory(MemoryIndex::from_u32(export.index)),
            ExternalKind::Global => EntityIndex::Global(GlobalIndex::from_u32(export.index)),
            ExternalKind::Tag => EntityIndex::Tag(TagIndex::from_u32(export.index)),
            ExternalKind::FuncExact => bail!("export `{}`: its kind is not supported", export.name),
        };
        self.info().exports.insert(export.name.to_owned(), entity);
        Ok(())
    }

    fn element(&mut self, element: wasmparser::Element<'_>) -> Result<ElementSegment> {
        let mode = match element.kind {
            ElementKind::Passive => ElementMode::Passive,
            ElementKind::Declared => ElementMode::Declared,
            ElementKind::Active { table_index, offset_expr } => {
                ElementMode::Active { table: TableIndex::from_u32(table_index.unwrap_or(0)), offset: self.const_expr(&offset_expr)? }
            }
        };
        let (ty, items) = match element.items {
            RawItems::Functions(functions) => {
                let mut items = Vec::new();
                for func in functions {
                    let func = FuncIndex::from_u32(func?);
                    self.escapes(func)?;
                    items.push(func);
                }
                (RefType::FUNCREF, ElementItems::Functions(items))
            }
            RawItems::Expressions(ty, exprs) => {
                let mut items = Vec::new();
                for expr in exprs {
                    items.push(self.const_expr(&expr?)?);
                }
                (ref_type(ty)?, ElementItems::Exprs(items))
            }
        };
        Ok(ElementSegment { mode, ty, items })
    }

    fn data(&mut self, data: wasmparser::Data<'_>) -> Result<DataSegment> {
        let active = match data.kind {
            wasmparser::DataKind::Passive => None,
            wasmparser::DataKind::Active { memory_index, offset_expr } => {
                Some((MemoryIndex::from_u32(memory_index), self.const_expr(&offset_expr)?))
            }
        };
        let bytes = &mut self.translation.data_bytes;
        let start = bytes.len();
        bytes.extend_from_slice(data.data);
        let offset = |at: usize| u32::try_from(at).context("the data segments are larger than 4 GiB");
        let range = offset(start)?..offset(bytes.len())?;
        Ok(DataSegment { active, bytes: range })
    }

    fn const_expr(&mut self, expr: &wasmparser::ConstExpr<'_>) -> Result<ConstExpr> {
        const_expr::read(expr, |func| self.escapes(func))
    }

    /// Gives `func` a slot among the instance's function references, unless it has one.
    fn escapes(&mut self, func: FuncIndex) -> Result<()> {
        let info = self.info();
        let slot = FuncRefIndex::new(info.func_refs.len());
        let function = info.functions.get_mut(func).context("a function index is out of bounds")?;
        if function.func_ref.is_none() {
            function.func_ref = Some(slot);
            info.func_refs.push(func);
        }
        Ok(())
    }
}
