//! Builds a [`TypeTable`]: equal types get equal indices, and every type its layout.
//!
//! The component translator is its only user. What guests control is bounded here: the depth of types, so that whoever walks a value by its
//! type may recurse.

use super::layout::{fixed_list_abi, flags_abi, pointer_abi, record_abi, variant_abi};
use crate::base::index::*;
use crate::types::component::*;
use anyhow::{Result, ensure};
use cranelift_entity::{EntityRef, PrimaryMap};
use std::collections::HashMap;
use std::hash::Hash;

/// How deep types may nest.
pub const MAX_TYPE_DEPTH: u32 = 100;

/// Interns types.
#[derive(Default)]
pub struct TypeBuilder {
    table: TypeTable,
    funcs: HashMap<ComponentFuncType, FuncTypeIndex>,
    records: HashMap<RecordType, RecordIndex>,
    variants: HashMap<VariantType, VariantIndex>,
    lists: HashMap<ListType, ListIndex>,
    fixed_lists: HashMap<FixedListType, FixedListIndex>,
    maps: HashMap<MapType, MapIndex>,
    tuples: HashMap<TupleType, TupleIndex>,
    flags: HashMap<FlagsType, FlagsIndex>,
    enums: HashMap<EnumType, EnumIndex>,
    options: HashMap<OptionType, OptionIndex>,
    results: HashMap<ResultType, ResultIndex>,
    streams: HashMap<CopyType, StreamIndex>,
    futures: HashMap<CopyType, FutureIndex>,
    /// How deep each aggregate is.
    depths: HashMap<InterfaceType, u32>,
}

fn intern<K: EntityRef, T: Clone + Eq + Hash>(known: &mut HashMap<T, K>, list: &mut PrimaryMap<K, T>, ty: T) -> K {
    *known.entry(ty).or_insert_with_key(|ty| list.push(ty.clone()))
}

impl TypeBuilder {
    /// The types so far.
    pub fn table(&self) -> &TypeTable {
        &self.table
    }

    /// The finished table.
    pub fn finish(self) -> TypeTable {
        self.table
    }

    /// A new resource type, equal to no other.
    pub fn resource(&mut self, origin: ResourceOrigin, name: Option<&str>) -> ResourceIndex {
        self.table.resources.push(ResourceDescription { origin, name: name.map(str::to_owned) })
    }

    /// Gives a resource type a name for messages unless it has one.
    pub fn name_resource(&mut self, resource: ResourceIndex, name: &str) {
        self.table.resources[resource].name.get_or_insert_with(|| name.to_owned());
    }

    /// A record type.
    ///
    /// # Errors
    ///
    /// Like every method here: when a limit on size or depth is exceeded.
    pub fn record(&mut self, fields: Vec<(String, InterfaceType)>) -> Result<InterfaceType> {
        let depth = self.deeper(fields.iter().map(|(_, ty)| *ty))?;
        let (offsets, abi) = record_abi(fields.iter().map(|(_, ty)| self.table.abi(*ty)))?;
        let fields = fields.into_iter().zip(offsets).map(|((name, ty), offset)| RecordField { name, ty, offset }).collect();
        let index = intern(&mut self.records, &mut self.table.records, RecordType { fields, abi });
        Ok(self.known(InterfaceType::Record(index), depth))
    }

    /// A tuple type.
    ///
    /// # Errors
    ///
    /// As [`Self::record`].
    pub fn tuple(&mut self, types: Vec<InterfaceType>) -> Result<InterfaceType> {
        Ok(InterfaceType::Tuple(self.tuple_index(types)?))
    }

    fn tuple_index(&mut self, types: Vec<InterfaceType>) -> Result<TupleIndex> {
        let depth = self.deeper(types.iter().copied())?;
        let (offsets, abi) = record_abi(types.iter().map(|ty| self.table.abi(*ty)))?;
        let index = intern(&mut self.tuples, &mut self.table.tuples, TupleType { types: types.into(), offsets, abi });
        self.known(InterfaceType::Tuple(index), depth);
        Ok(index)
    }

    /// A variant type.
    ///
    /// # Errors
    ///
    /// As [`Self::record`].
    pub fn variant(&mut self, cases: Vec<(String, Option<InterfaceType>)>) -> Result<InterfaceType> {
        let depth = self.deeper(cases.iter().filter_map(|(_, ty)| *ty))?;
        let (layout, abi) = variant_abi(cases.iter().map(|(_, ty)| ty.map(|ty| self.table.abi(ty))))?;
        let cases = cases.into_iter().map(|(name, ty)| VariantCase { name, ty }).collect();
        let index = intern(&mut self.variants, &mut self.table.variants, VariantType { cases, layout, abi });
        Ok(self.known(InterfaceType::Variant(index), depth))
    }

    /// An enum type.
    ///
    /// # Errors
    ///
    /// As [`Self::record`].
    pub fn enumeration(&mut self, names: Vec<String>) -> Result<InterfaceType> {
        let (layout, abi) = variant_abi(names.iter().map(|_| None))?;
        let index = intern(&mut self.enums, &mut self.table.enums, EnumType { names: names.into(), layout, abi });
        Ok(self.known(InterfaceType::Enum(index), 1))
    }

    /// An option type.
    ///
    /// # Errors
    ///
    /// As [`Self::record`].
    pub fn option(&mut self, ty: InterfaceType) -> Result<InterfaceType> {
        let depth = self.deeper([ty])?;
        let (layout, abi) = variant_abi([None, Some(self.table.abi(ty))].into_iter())?;
        let index = intern(&mut self.options, &mut self.table.options, OptionType { ty, layout, abi });
        Ok(self.known(InterfaceType::Option(index), depth))
    }

    /// A result type.
    ///
    /// # Errors
    ///
    /// As [`Self::record`].
    pub fn result(&mut self, ok: Option<InterfaceType>, err: Option<InterfaceType>) -> Result<InterfaceType> {
        let depth = self.deeper(ok.into_iter().chain(err))?;
        let (layout, abi) = variant_abi([ok, err].map(|ty| ty.map(|ty| self.table.abi(ty))).into_iter())?;
        let index = intern(&mut self.results, &mut self.table.results, ResultType { ok, err, layout, abi });
        Ok(self.known(InterfaceType::Result(index), depth))
    }

    /// A flags type.
    pub fn flags(&mut self, names: Vec<String>) -> InterfaceType {
        let abi = flags_abi(names.len());
        let index = intern(&mut self.flags, &mut self.table.flags, FlagsType { names: names.into(), abi });
        self.known(InterfaceType::Flags(index), 1)
    }

    /// A list type.
    ///
    /// # Errors
    ///
    /// As [`Self::record`].
    pub fn list(&mut self, element: InterfaceType) -> Result<InterfaceType> {
        let depth = self.deeper([element])?;
        let abi = pointer_abi(Some(self.table.abi(element)));
        let index = intern(&mut self.lists, &mut self.table.lists, ListType { element, abi });
        Ok(self.known(InterfaceType::List(index), depth))
    }

    /// A list type of fixed length.
    ///
    /// # Errors
    ///
    /// As [`Self::record`].
    pub fn fixed_list(&mut self, element: InterfaceType, len: u32) -> Result<InterfaceType> {
        let depth = self.deeper([element])?;
        let abi = fixed_list_abi(self.table.abi(element), len)?;
        let index = intern(&mut self.fixed_lists, &mut self.table.fixed_lists, FixedListType { element, len, abi });
        Ok(self.known(InterfaceType::FixedList(index), depth))
    }

    /// A map type.
    ///
    /// # Errors
    ///
    /// As [`Self::record`].
    pub fn map(&mut self, key: InterfaceType, value: InterfaceType) -> Result<InterfaceType> {
        let entry = self.tuple_index(vec![key, value])?;
        let depth = self.deeper([InterfaceType::Tuple(entry)])?;
        let abi = pointer_abi(Some(&self.table.tuples[entry].abi));
        let index = intern(&mut self.maps, &mut self.table.maps, MapType { key, value, entry, abi });
        Ok(self.known(InterfaceType::Map(index), depth))
    }

    /// A stream type.
    ///
    /// # Errors
    ///
    /// As [`Self::record`].
    pub fn stream(&mut self, payload: Option<InterfaceType>) -> Result<InterfaceType> {
        let depth = self.deeper(payload)?;
        let abi = self.table.abi(InterfaceType::U32).clone();
        let index = intern(&mut self.streams, &mut self.table.streams, CopyType { payload, abi });
        Ok(self.known(InterfaceType::Stream(index), depth))
    }

    /// A future type.
    ///
    /// # Errors
    ///
    /// As [`Self::record`].
    pub fn future(&mut self, payload: Option<InterfaceType>) -> Result<InterfaceType> {
        let depth = self.deeper(payload)?;
        let abi = self.table.abi(InterfaceType::U32).clone();
        let index = intern(&mut self.futures, &mut self.table.futures, CopyType { payload, abi });
        Ok(self.known(InterfaceType::Future(index), depth))
    }

    /// A function type.
    ///
    /// # Errors
    ///
    /// As [`Self::record`].
    pub fn func(&mut self, is_async: bool, params: Vec<(String, InterfaceType)>, result: Option<InterfaceType>) -> Result<FuncTypeIndex> {
        let (param_offsets, params_abi) = record_abi(params.iter().map(|(_, ty)| self.table.abi(*ty)))?;
        let result_abi = match result {
            Some(ty) => self.table.abi(ty).clone(),
            None => record_abi(std::iter::empty())?.1,
        };
        let params = params.into_iter().map(|(name, ty)| Param { name, ty }).collect();
        let ty = ComponentFuncType { is_async, params, result, param_offsets, params_abi, result_abi };
        Ok(intern(&mut self.funcs, &mut self.table.funcs, ty))
    }

    /// The depth of a type made of `parts`.
    fn deeper(&self, parts: impl IntoIterator<Item = InterfaceType>) -> Result<u32> {
        let depth = 1 + parts.into_iter().map(|ty| self.depths.get(&ty).copied().unwrap_or(0)).max().unwrap_or(0);
        ensure!(depth <= MAX_TYPE_DEPTH, "implementation limit: a type nests deeper than {MAX_TYPE_DEPTH}");
        Ok(depth)
    }

    fn known(&mut self, ty: InterfaceType, depth: u32) -> InterfaceType {
        self.depths.insert(ty, depth);
        ty
    }
}
