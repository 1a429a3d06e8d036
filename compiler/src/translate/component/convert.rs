//! The validator's types to interned ones, under a frame's reading of resource identifiers.

use super::frame::Frame;
use super::inline::Inliner;
use super::{CoreExternType, ModuleType, TypeItem};
use crate::abi::MAX_TYPE_DEPTH;
use crate::base::index::FuncTypeIndex;
use crate::translate::module;
use crate::types::component::InterfaceType;
use anyhow::{Result, bail, ensure};
use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentCoreModuleTypeId, ComponentDefinedType, ComponentFuncTypeId, ComponentValType,
};
use wasmparser::types::EntityType;
use wasmparser::{CompositeInnerType, PrimitiveValType};

impl Inliner<'_, '_> {
    /// A value type.
    pub(super) fn value_type(&mut self, frame: &mut Frame, ty: ComponentValType) -> Result<InterfaceType> {
        self.value_type_at(frame, ty, 0)
    }

    fn value_type_at(&mut self, frame: &mut Frame, ty: ComponentValType, depth: u32) -> Result<InterfaceType> {
        let id = match ty {
            ComponentValType::Primitive(ty) => return Ok(primitive(ty)),
            ComponentValType::Type(id) => id,
        };
        if let Some(ty) = frame.value_types.get(&id) {
            return Ok(*ty);
        }
        ensure!(depth <= MAX_TYPE_DEPTH, "implementation limit: a type nests deeper than {MAX_TYPE_DEPTH}");
        self.spend(1)?;
        let types = self.types;
        let mut convert = |this: &mut Self, ty| {
            this.spend(1)?;
            this.value_type_at(frame, ty, depth + 1)
        };
        let ty = match &types[id] {
            ComponentDefinedType::Primitive(ty) => primitive(*ty),
            ComponentDefinedType::Record(ty) => {
                let fields = ty.fields.iter().map(|(name, ty)| Ok((name.to_string(), convert(self, *ty)?))).collect::<Result<_>>()?;
                self.builder.record(fields)?
            }
            ComponentDefinedType::Variant(ty) => {
                let cases = ty
                    .cases
                    .iter()
                    .map(|(name, case)| Ok((name.to_string(), case.ty.map(|ty| convert(self, ty)).transpose()?)))
                    .collect::<Result<_>>()?;
                self.builder.variant(cases)?
            }
            ComponentDefinedType::List { element, .. } => {
                let element = convert(self, *element)?;
                self.builder.list(element)?
            }
            ComponentDefinedType::Map { key, value, .. } => {
                let (key, value) = (convert(self, *key)?, convert(self, *value)?);
                self.builder.map(key, value)?
            }
            ComponentDefinedType::FixedLengthList { element, length, .. } => {
                let element = convert(self, *element)?;
                self.builder.fixed_list(element, *length)?
            }
            ComponentDefinedType::Tuple(ty) => {
                let types = ty.types.iter().map(|ty| convert(self, *ty)).collect::<Result<_>>()?;
                self.builder.tuple(types)?
            }
            ComponentDefinedType::Flags(names) => self.builder.flags(names.iter().map(|name| name.to_string()).collect()),
            ComponentDefinedType::Enum(names) => self.builder.enumeration(names.iter().map(|name| name.to_string()).collect())?,
            ComponentDefinedType::Option { ty, .. } => {
                let ty = convert(self, *ty)?;
                self.builder.option(ty)?
            }
            ComponentDefinedType::Result { ok, err, .. } => {
                let ok = ok.map(|ty| convert(self, ty)).transpose()?;
                let err = err.map(|ty| convert(self, ty)).transpose()?;
                self.builder.result(ok, err)?
            }
            ComponentDefinedType::Own(id) => InterfaceType::Own(frame.resource(id.resource())?),
            ComponentDefinedType::Borrow(id) => InterfaceType::Borrow(frame.resource(id.resource())?),
            ComponentDefinedType::Stream { ty, .. } => {
                let ty = ty.map(|ty| convert(self, ty)).transpose()?;
                self.builder.stream(ty)?
            }
            ComponentDefinedType::Future { ty, .. } => {
                let ty = ty.map(|ty| convert(self, ty)).transpose()?;
                self.builder.future(ty)?
            }
        };
        frame.value_types.insert(id, ty);
        Ok(ty)
    }

    /// A function type.
    pub(super) fn func_type(&mut self, frame: &mut Frame, id: ComponentFuncTypeId) -> Result<FuncTypeIndex> {
        if let Some(ty) = frame.func_types.get(&id) {
            return Ok(*ty);
        }
        let types = self.types;
        let ty = &types[id];
        self.spend(1 + ty.params.len())?;
        let params = ty.params.iter().map(|(name, ty)| Ok((name.to_string(), self.value_type(frame, *ty)?))).collect::<Result<Vec<_>>>()?;
        let result = ty.result.map(|ty| self.value_type(frame, ty)).transpose()?;
        let index = self.builder.func(ty.async_, params, result)?;
        frame.func_types.insert(id, index);
        Ok(index)
    }

    /// A type as an item.
    pub(super) fn type_item(&mut self, frame: &mut Frame, id: ComponentAnyTypeId) -> Result<TypeItem> {
        Ok(match id {
            ComponentAnyTypeId::Resource(id) => TypeItem::Resource(frame.resource(id.resource())?),
            ComponentAnyTypeId::Defined(id) => TypeItem::Value(self.value_type(frame, ComponentValType::Type(id))?),
            ComponentAnyTypeId::Func(id) => TypeItem::Func(self.func_type(frame, id)?),
            ComponentAnyTypeId::Instance(_) | ComponentAnyTypeId::Component(_) => TypeItem::Other,
        })
    }

    /// The type of a core module.
    pub(super) fn module_type(&mut self, id: ComponentCoreModuleTypeId) -> Result<ModuleType> {
        let types = self.types;
        let ty = &types[id];
        self.spend(ty.imports.len() + ty.exports.len())?;
        Ok(ModuleType {
            imports: ty.imports.iter().map(|(name, ty)| Ok((name.clone(), self.core_extern_type(*ty)?))).collect::<Result<_>>()?,
            exports: ty.exports.iter().map(|(name, ty)| Ok((name.clone(), self.core_extern_type(*ty)?))).collect::<Result<_>>()?,
        })
    }

    fn core_extern_type(&self, ty: EntityType) -> Result<CoreExternType> {
        Ok(match ty {
            EntityType::Func(id) | EntityType::FuncExact(id) => match &self.types[id].composite_type.inner {
                CompositeInnerType::Func(ty) => CoreExternType::Func(module::func_type(ty)?),
                _ => bail!("invariant: functions have function types"),
            },
            EntityType::Table(ty) => CoreExternType::Table(module::table_type(ty)?),
            EntityType::Memory(ty) => CoreExternType::Memory(module::memory_type(ty)?),
            EntityType::Global(ty) => CoreExternType::Global(module::global_type(ty)?),
            EntityType::Tag(id) => match &self.types[id].composite_type.inner {
                CompositeInnerType::Func(ty) => CoreExternType::Tag(module::func_type(ty)?),
                _ => bail!("invariant: tags have function types"),
            },
        })
    }
}

fn primitive(ty: PrimitiveValType) -> InterfaceType {
    match ty {
        PrimitiveValType::Bool => InterfaceType::Bool,
        PrimitiveValType::S8 => InterfaceType::S8,
        PrimitiveValType::U8 => InterfaceType::U8,
        PrimitiveValType::S16 => InterfaceType::S16,
        PrimitiveValType::U16 => InterfaceType::U16,
        PrimitiveValType::S32 => InterfaceType::S32,
        PrimitiveValType::U32 => InterfaceType::U32,
        PrimitiveValType::S64 => InterfaceType::S64,
        PrimitiveValType::U64 => InterfaceType::U64,
        PrimitiveValType::F32 => InterfaceType::Float32,
        PrimitiveValType::F64 => InterfaceType::Float64,
        PrimitiveValType::Char => InterfaceType::Char,
        PrimitiveValType::String => InterfaceType::String,
        PrimitiveValType::ErrorContext => InterfaceType::ErrorContext,
    }
}
