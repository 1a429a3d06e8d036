//! Calls into core modules: numbers in, numbers out.

use super::{Call, nearest};
use anyhow::{Context as _, Result, bail, ensure};
use std::str::FromStr;
use windlass::{Engine, ExternType, Linker, Module, Store, Val, ValType};

/// Instantiates `module`, makes `call`, and returns its results as text.
pub(super) fn run(engine: &Engine, module: &Module, call: &Call, stub_imports: bool) -> Result<Vec<String>> {
    // Before anything runs: a start function should not run for a call that cannot be made.
    let ty = match module.get_export(&call.name) {
        Some(ExternType::Func(ty)) => ty,
        Some(_) => bail!("the export `{}` is not a function", call.name),
        None => bail!("{}", no_such_export(module, &call.name)),
    };
    let params: Vec<ValType> = ty.params().collect();
    ensure!(
        params.len() == call.arguments.len(),
        "`{}` takes {} arguments ({}), {} were given",
        call.name,
        params.len(),
        params.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        call.arguments.len()
    );
    let arguments = params.iter().zip(&call.arguments).enumerate();
    let arguments = arguments
        .map(|(index, (ty, text))| parse(ty, text).with_context(|| format!("argument {} of `{}`", index + 1, call.name)))
        .collect::<Result<Vec<_>>>()?;

    let mut linker = Linker::new(engine);
    if stub_imports {
        linker.define_unknown_imports_as_traps(module)?;
    } else {
        refuse_imports(module)?;
    }
    let mut store = Store::new(engine, ());
    let instance = linker.instantiate(&mut store, module)?;
    let func = instance.get_func(&mut store, &call.name).with_context(|| format!("no function `{}`", call.name))?;
    let mut results = vec![Val::I32(0); ty.results().len()];
    func.call(&mut store, &arguments, &mut results)?;
    Ok(results.iter().map(print).collect())
}

fn refuse_imports(module: &Module) -> Result<()> {
    let missing: Vec<String> = module.imports().map(|import| format!("\n  `{}` of `{}`", import.name(), import.module())).collect();
    ensure!(
        missing.is_empty(),
        "the module imports {} items, and `windlass run` has no host for it (`--stub-imports` makes them trap when called):{}",
        missing.len(),
        missing.concat()
    );
    Ok(())
}

fn no_such_export(module: &Module, name: &str) -> String {
    let functions: Vec<String> =
        module.exports().filter(|export| matches!(export.ty(), ExternType::Func(_))).map(|export| export.name().to_owned()).collect();
    let hint = match nearest(name, functions.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None if functions.is_empty() => "it exports no function".to_owned(),
        None => format!("its functions are {}", functions.iter().map(|f| format!("`{f}`")).collect::<Vec<_>>().join(", ")),
    };
    format!("the module has no export `{name}`; {hint}")
}

fn parse(ty: &ValType, text: &str) -> Result<Val> {
    Ok(match ty {
        ValType::I32 => Val::I32(number::<i32>(text).or_else(|error| number::<u32>(text).map(u32::cast_signed).map_err(|_| error))?),
        ValType::I64 => Val::I64(number::<i64>(text).or_else(|error| number::<u64>(text).map(u64::cast_signed).map_err(|_| error))?),
        ValType::F32 => Val::F32(number::<f32>(text)?.to_bits()),
        ValType::F64 => Val::F64(number::<f64>(text)?.to_bits()),
        other => bail!("a value of type `{other}` cannot be written on the command line"),
    })
}

fn number<T: FromStr<Err: std::error::Error + Send + Sync + 'static>>(text: &str) -> Result<T> {
    text.parse().with_context(|| format!("`{text}` is not a number of type `{}`", std::any::type_name::<T>()))
}

fn print(value: &Val) -> String {
    match value {
        Val::I32(v) => v.to_string(),
        Val::I64(v) => v.to_string(),
        Val::F32(bits) => float(f64::from(f32::from_bits(*bits)), f32::from_bits(*bits).to_string()),
        Val::F64(bits) => float(f64::from_bits(*bits), f64::from_bits(*bits).to_string()),
        Val::FuncRef(None) | Val::ExternRef(None) => "null".to_owned(),
        Val::FuncRef(Some(_)) => "<function>".to_owned(),
        Val::ExternRef(Some(_)) => "<host reference>".to_owned(),
        other => format!("{other:?}"),
    }
}

/// WAVE writes every NaN as `nan` and infinities as `inf`, `-inf`.
fn float(value: f64, text: String) -> String {
    if value.is_nan() { "nan".to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_either_sign_fit() {
        assert!(matches!(parse(&ValType::I32, "4294967295"), Ok(Val::I32(-1))));
        assert!(matches!(parse(&ValType::I32, "-1"), Ok(Val::I32(-1))));
        assert!(parse(&ValType::I32, "4294967296").is_err());
        assert!(parse(&ValType::I64, "1.5").is_err());
        assert_eq!(print(&Val::F32(0x7fc0_0000)), "nan");
        assert_eq!(print(&Val::F64(f64::NEG_INFINITY.to_bits())), "-inf");
    }
}
