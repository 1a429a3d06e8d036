//! `windlass inspect`: what the compiler makes of a component.

use crate::load::{self, Kind};
use crate::output;
use anyhow::{Context as _, Result, bail};
use std::fmt::Write as _;
use std::path::Path;
use windlass_compiler::Features;
use windlass_compiler::translate::component::{AdapterModule, ComponentTranslation, translate_component};
use windlass_compiler::translate::module::translate_module;

/// Prints the adapters of the component in `path`.
///
/// # Errors
///
/// When the file is not a component that can be compiled.
pub(crate) fn execute(path: &Path) -> Result<()> {
    let shown = path.display();
    let (kind, bytes) = load::wasm(path)?;
    if kind == Kind::Module {
        bail!("`{shown}` is a core module: only components have adapters");
    }
    let text = adapters(&bytes).with_context(|| format!("cannot inspect `{shown}`"))?;
    output::line(text.trim_end())
}

/// The adapters of a component as text: core modules, with a comment before each call that says who calls whom.
///
/// # Errors
///
/// When `component` is not one, or is not supported.
pub fn adapters(component: &[u8]) -> Result<String> {
    let translation = translate_component(component, Features::all())?;
    let mut text = String::new();
    if translation.adapters.is_empty() {
        text.push_str(";; no component instance calls another one\n");
    }
    for (module, wasm) in translation.plan.adapters.values().zip(&translation.adapters) {
        print_module(&mut text, &translation, module, wasm)?;
    }
    Ok(text)
}

fn print_module(text: &mut String, translation: &ComponentTranslation<'_>, module: &AdapterModule, wasm: &[u8]) -> Result<()> {
    let printed = wasmprinter::print_bytes(wasm).context("cannot print an adapter")?;
    let parsed = translate_module(wasm, Features::adapters())?;
    let sizes: Vec<_> = parsed.bodies.iter().map(|body| body.body.as_bytes().len()).collect();
    let calls = module.calls.len();
    writeln!(text, ";; {calls} {}, {} bytes", if calls == 1 { "call" } else { "calls" }, wasm.len())?;
    for line in printed.lines() {
        let call = module.funcs.iter().position(|func| line.starts_with("  (func ") && line.contains(&format!("(;{};)", func.as_u32())));
        if let Some(call) = call {
            let size = module.funcs[call].as_u32().checked_sub(parsed.info.imported_functions).and_then(|at| sizes.get(at as usize));
            writeln!(text, "  ;; {}, {} bytes", describe(translation, module, call), size.copied().unwrap_or(0))?;
        }
        writeln!(text, "{line}")?;
    }
    Ok(())
}

/// Who calls whom with what.
fn describe(translation: &ComponentTranslation<'_>, module: &AdapterModule, call: usize) -> String {
    let Some(call) = module.calls.get(call) else { return String::new() };
    let name = |instance| translation.plan.instance_names.get(instance).map_or("", |name| name);
    let ty = &translation.types.funcs[call.ty];
    let params: Vec<_> = ty.params.iter().map(|param| format!("{}: {}", param.name, param.ty)).collect();
    let result = ty.result.map_or_else(String::new, |ty| format!(" -> {ty}"));
    let func = call.func.as_deref().unwrap_or("a function");
    format!("`{}` calls `{func}` of `{}`: func({}){result}", name(call.caller), name(call.callee), params.join(", "))
}
