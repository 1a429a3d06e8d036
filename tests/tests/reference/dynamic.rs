//! Values of a case as dynamic values, and back. The forms in JSON are described in `tests/reference/shapes.py`.

use super::run::{Host, Thing};
use anyhow::{Context, Result, bail};
use serde_json::{Value as Json, json};
use windlass::StoreContextMut;
use windlass::component::{Instance, Resource, ResourceAny, Val};

/// What turns representations into handles and back: the store, who owns each resource type, and the instance that makes a guest's.
pub struct Handles<'a> {
    pub store: StoreContextMut<'a, Host>,
    pub owners: &'a [String],
    pub instance: Option<Instance>,
}

impl Handles<'_> {
    fn owner(&self, ty: &Json) -> Result<(usize, bool)> {
        let index = ty[1].as_u64().context("a resource type has a number")? as usize;
        Ok((index, self.owners.get(index).context("no such resource type")? == "host"))
    }

    fn make(&mut self, ty: &Json, rep: u32) -> Result<ResourceAny> {
        let (index, of_host) = self.owner(ty)?;
        if of_host {
            return Resource::<Thing>::new_own(rep).try_into_resource_any(&mut self.store);
        }
        let instance = self.instance.context("a guest's resource needs the guest")?;
        let make = instance.get_typed_func::<(u32,), (ResourceAny,)>(&mut self.store, &*format!("make-r{index}"))?;
        Ok(make.call(&mut self.store, (rep,))?.0)
    }

    fn rep(&mut self, ty: &Json, handle: ResourceAny) -> Result<u32> {
        let (index, of_host) = self.owner(ty)?;
        if handle.owned() != (ty[0] == "own") {
            bail!("{ty} arrived as a handle that is {}owned", if handle.owned() { "" } else { "not " });
        }
        if of_host {
            return Ok(Resource::<Thing>::try_from_resource_any(handle, &mut self.store)?.rep());
        }
        let instance = self.instance.context("a guest's resource needs the guest")?;
        let rep_of = instance.get_typed_func::<(ResourceAny,), (u32,)>(&mut self.store, &*format!("rep-of-r{index}"))?;
        let (rep,) = rep_of.call(&mut self.store, (handle,))?;
        handle.resource_drop(&mut self.store)?;
        Ok(rep)
    }
}

fn bits(json: &Json) -> Result<u64> {
    json.as_u64().with_context(|| format!("{json} is not a number"))
}

fn signed(json: &Json) -> Result<i64> {
    json.as_i64().with_context(|| format!("{json} is not a number"))
}

fn parts(json: &Json) -> Result<&[Json]> {
    json.as_array().map(Vec::as_slice).with_context(|| format!("{json} is not a list"))
}

/// The value of type `ty` that `json` stands for.
pub fn val(ty: &Json, json: &Json, handles: &mut Handles<'_>) -> Result<Val> {
    let Some(word) = ty[0].as_str() else { return scalar(ty.as_str().unwrap_or_default(), json) };
    let mut each = |ty: &Json| parts(json)?.iter().map(|part| val(ty, part, handles)).collect::<Result<Vec<_>>>();
    Ok(match word {
        "list" if ty[2].is_null() => Val::List(each(&ty[1])?),
        "list" => Val::FixedLengthList(each(&ty[1])?),
        "map" => {
            let entries = parts(json)?.iter();
            Val::Map(entries.map(|entry| Ok((val(&ty[1], &entry[0], handles)?, val(&ty[2], &entry[1], handles)?))).collect::<Result<_>>()?)
        }
        "tuple" => Val::Tuple(parts(&ty[1])?.iter().zip(parts(json)?).map(|(ty, part)| val(ty, part, handles)).collect::<Result<_>>()?),
        "record" => {
            let fields = parts(&ty[1])?.iter().zip(parts(json)?).enumerate();
            Val::Record(fields.map(|(i, (ty, part))| Ok((format!("f{i}"), val(ty, part, handles)?))).collect::<Result<_>>()?)
        }
        "variant" => {
            let case = bits(&json[0])?;
            Val::Variant(format!("c{case}"), payload(&ty[1][case as usize], json, handles)?)
        }
        "enum" => Val::Enum(format!("e{}", bits(json)?)),
        "option" if json.is_null() => Val::Option(None),
        "option" => Val::Option(Some(Box::new(val(&ty[1], &json[0], handles)?))),
        "result" => Val::Result(match bits(&json[0])? {
            0 => Ok(payload(&ty[1], json, handles)?),
            _ => Err(payload(&ty[2], json, handles)?),
        }),
        "flags" => {
            let set = bits(json)?;
            Val::Flags((0..32).filter(|i| set >> i & 1 == 1).map(|i| format!("b{i}")).collect())
        }
        _ => Val::Resource(handles.make(ty, bits(json)? as u32)?),
    })
}

fn payload(ty: &Json, json: &Json, handles: &mut Handles<'_>) -> Result<Option<Box<Val>>> {
    match json.get(1) {
        Some(payload) => Ok(Some(Box::new(val(ty, payload, handles)?))),
        None => Ok(None),
    }
}

fn scalar(ty: &str, json: &Json) -> Result<Val> {
    Ok(match ty {
        "bool" => Val::Bool(json.as_bool().context("not a bool")?),
        "s8" => Val::S8(signed(json)?.try_into()?),
        "u8" => Val::U8(bits(json)?.try_into()?),
        "s16" => Val::S16(signed(json)?.try_into()?),
        "u16" => Val::U16(bits(json)?.try_into()?),
        "s32" => Val::S32(signed(json)?.try_into()?),
        "u32" => Val::U32(bits(json)?.try_into()?),
        "s64" => Val::S64(signed(json)?),
        "u64" => Val::U64(bits(json)?),
        "f32" => Val::Float32(f32::from_bits(bits(json)?.try_into()?)),
        "f64" => Val::Float64(f64::from_bits(bits(json)?)),
        "char" => Val::Char(char::from_u32(bits(json)?.try_into()?).context("not a char")?),
        "string" => Val::String(json.as_str().context("not a string")?.to_owned()),
        other => bail!("no type `{other}`"),
    })
}

/// The bits of a float; all NaNs are one value.
pub fn float32(value: f32) -> Json {
    json!(if value.is_nan() { 0x7fc0_0000 } else { value.to_bits() })
}

/// The bits of a float; all NaNs are one value.
pub fn float64(value: f64) -> Json {
    json!(if value.is_nan() { 0x7ff8_0000_0000_0000 } else { value.to_bits() })
}

/// What stands for a value of type `ty`. That a value is not of the type is an error; labels tell.
pub fn json(ty: &Json, value: &Val, handles: &mut Handles<'_>) -> Result<Json> {
    let mut each = |ty: &Json, values: &[Val]| values.iter().map(|value| json(ty, value, handles)).collect::<Result<Json>>();
    Ok(match (ty[0].as_str().or(ty.as_str()).unwrap_or_default(), value) {
        ("bool", Val::Bool(value)) => json!(value),
        ("s8", Val::S8(value)) => json!(value),
        ("u8", Val::U8(value)) => json!(value),
        ("s16", Val::S16(value)) => json!(value),
        ("u16", Val::U16(value)) => json!(value),
        ("s32", Val::S32(value)) => json!(value),
        ("u32", Val::U32(value)) => json!(value),
        ("s64", Val::S64(value)) => json!(value),
        ("u64", Val::U64(value)) => json!(value),
        ("f32", Val::Float32(value)) => float32(*value),
        ("f64", Val::Float64(value)) => float64(*value),
        ("char", Val::Char(value)) => json!(u32::from(*value)),
        ("string", Val::String(value)) => json!(value),
        ("list", Val::List(values)) if ty[2].is_null() => each(&ty[1], values)?,
        ("list", Val::FixedLengthList(values)) if ty[2] == values.len() => each(&ty[1], values)?,
        ("map", Val::Map(entries)) => {
            let entries = entries.iter().map(|(key, value)| Ok(json!([json(&ty[1], key, handles)?, json(&ty[2], value, handles)?])));
            entries.collect::<Result<Json>>()?
        }
        ("tuple", Val::Tuple(values)) => {
            parts(&ty[1])?.iter().zip(values).map(|(ty, value)| json(ty, value, handles)).collect::<Result<Json>>()?
        }
        ("record", Val::Record(fields)) if fields.iter().enumerate().all(|(i, (name, _))| *name == format!("f{i}")) => {
            parts(&ty[1])?.iter().zip(fields).map(|(ty, (_, value))| json(ty, value, handles)).collect::<Result<Json>>()?
        }
        ("variant", Val::Variant(case, value)) => {
            let case = label(case, 'c')?;
            with_payload(case, &ty[1][case as usize], value.as_deref(), handles)?
        }
        ("enum", Val::Enum(case)) => json!(label(case, 'e')?),
        ("option", Val::Option(None)) => Json::Null,
        ("option", Val::Option(Some(value))) => json!([json(&ty[1], value, handles)?]),
        ("result", Val::Result(Ok(value))) => with_payload(0, &ty[1], value.as_deref(), handles)?,
        ("result", Val::Result(Err(value))) => with_payload(1, &ty[2], value.as_deref(), handles)?,
        ("flags", Val::Flags(names)) => {
            let bits = names.iter().map(|name| Ok(1_u32 << label(name, 'b')?)).sum::<Result<u32>>()?;
            json!(bits)
        }
        ("own" | "borrow", Val::Resource(handle)) => json!(handles.rep(ty, *handle)?),
        _ => bail!("{value:?} is not a {ty}"),
    })
}

fn label(name: &str, prefix: char) -> Result<u64> {
    Ok(name.strip_prefix(prefix).with_context(|| format!("no label `{name}`"))?.parse()?)
}

fn with_payload(case: u64, ty: &Json, value: Option<&Val>, handles: &mut Handles<'_>) -> Result<Json> {
    Ok(match value {
        Some(value) => json!([case, json(ty, value, handles)?]),
        None => json!([case]),
    })
}
