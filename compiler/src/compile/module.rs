//! A parsed module to its artifact: every body in parallel, the trampolines of the builtins that they call, then one text.

use super::artifact::{CodeImage, CodeRange, DebugInfo, ModuleArtifact};
use super::env::ModuleEnv;
use super::inline::Inlined;
use super::isa::Target;
use super::link::{CompiledFunction, link};
use super::settings::Settings;
use super::signature::Symbol;
use super::stack_check;
use super::trampoline;
use super::worker::Worker;
use crate::base::index::*;
use crate::translate::layout::{Builtin, InstanceLayout};
use crate::translate::module::{FuncBody, ModuleInfo, ModuleTranslation};
use anyhow::Result;

/// Validates the bodies of `module` and compiles it. `inlined` gives the bodies behind imports that are known.
pub(super) fn compile<'a>(
    settings: &Settings,
    target: &Target,
    module: ModuleTranslation<'_>,
    inlined: impl FnOnce(&ModuleInfo) -> Inlined<'a>,
) -> Result<ModuleArtifact> {
    let ModuleTranslation { info, bodies, start, data_bytes, func_names, debug } = module;
    let env = ModuleEnv { info: &info, layout: InstanceLayout::new(&info), settings, target, start, inlined: inlined(&info) };
    let bodies = compile_bodies(&env, bodies)?;
    let defined = bodies.len();
    let (mut functions, starts) = with_stack_checks(&env, bodies)?;
    let ends = functions.len();

    let mut builtins: Vec<Builtin> = Vec::new();
    for index in functions.iter().flat_map(CompiledFunction::builtins) {
        let builtin = Builtin::ALL[index as usize];
        if let Err(at) = builtins.binary_search(&builtin) {
            builtins.insert(at, builtin);
        }
    }
    let isa = &*target.optimizing;
    let mut worker = Worker::new();
    for &builtin in &builtins {
        functions.push(trampoline::builtin(&mut worker, isa, builtin)?);
    }

    let linked = link(isa, &functions, |symbol| match symbol {
        Symbol::Function(index) => starts.get(index as usize).copied(),
        Symbol::Body(index) => starts.get(index as usize).map(|start| start + 1),
        Symbol::Builtin(index) => builtins.iter().position(|&builtin| builtin as u32 == index).map(|at| ends + at),
        Symbol::Inlined(_) => None,
    })?;
    let code = CodeImage {
        text: linked.text,
        functions: (0..defined).map(|index| whole(&linked.ranges, &starts, ends, index)).collect(),
        traps: linked.traps,
        ends_exceptions: false,
        handlers: linked.handlers,
        addresses: linked.addresses,
    };
    let debug = settings.debug_sections.then(|| DebugInfo::new(&debug)).flatten();
    Ok(ModuleArtifact { info, code, debug, data_bytes, func_names })
}

/// The functions, each behind its stack check if that is apart; and where each starts in the list.
fn with_stack_checks(env: &ModuleEnv<'_>, bodies: Vec<CompiledFunction>) -> Result<(Vec<CompiledFunction>, Vec<usize>)> {
    let large = |body: &CompiledFunction| body.frame_bytes > stack_check::FRAME_BYTES_UNCHECKED;
    if env.settings.signals_based_traps || !bodies.iter().any(large) {
        let starts = (0..bodies.len()).collect();
        return Ok((bodies, starts));
    }
    let mut worker = Worker::new();
    let mut functions = Vec::with_capacity(bodies.len() + 1);
    let mut starts = Vec::with_capacity(bodies.len());
    for (index, body) in bodies.into_iter().enumerate() {
        starts.push(functions.len());
        if large(&body) {
            let defined = DefinedFuncIndex::from_u32(index as u32);
            let signature = env.signature(env.info.functions[env.info.func_index(defined)].ty)?;
            let isa = &*env.target.optimizing;
            functions.push(stack_check::before(&mut worker, isa, signature, defined.as_u32(), body.frame_bytes)?);
        }
        functions.push(body);
    }
    Ok((functions, starts))
}

/// The range of a function with its stack check.
fn whole(ranges: &[CodeRange], starts: &[usize], ends: usize, index: usize) -> CodeRange {
    let first = ranges[starts[index]];
    let last = ranges[starts.get(index + 1).copied().unwrap_or(ends) - 1];
    CodeRange { start: first.start, len: last.start + last.len - first.start }
}

/// Compiles all bodies, on all cores if the settings say so. Of several errors, that of the first body counts, so that messages do not
/// depend on threads.
fn compile_bodies(env: &ModuleEnv<'_>, bodies: Vec<FuncBody<'_>>) -> Result<Vec<CompiledFunction>> {
    #[cfg(feature = "parallel-compilation")]
    if env.settings.parallel && bodies.len() > 1 {
        use rayon::prelude::*;
        let results: Vec<_> = bodies.into_par_iter().map_init(Worker::new, |worker, body| worker.compile(env, body)).collect();
        return results.into_iter().collect();
    }
    let mut worker = Worker::new();
    bodies.into_iter().map(|body| worker.compile(env, body)).collect()
}
