//! A parsed module to its artifact: every body in parallel, the trampolines of the builtins that they call, then one text.

use super::artifact::{CodeImage, ModuleArtifact};
use super::env::ModuleEnv;
use super::inline::Inlined;
use super::isa::Target;
use super::link::{CompiledFunction, link};
use super::settings::Settings;
use super::signature::Symbol;
use super::trampoline;
use super::worker::Worker;
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
    let ModuleTranslation { info, bodies, start } = module;
    let env = ModuleEnv { info: &info, layout: InstanceLayout::new(&info), settings, target, start, inlined: inlined(&info) };
    let mut functions = compile_bodies(&env, bodies)?;
    let defined = functions.len();

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
        Symbol::Function(index) => Some(index as usize),
        Symbol::Builtin(index) => builtins.iter().position(|&builtin| builtin as u32 == index).map(|at| defined + at),
        Symbol::Inlined(_) => None,
    })?;
    let code = CodeImage {
        text: linked.text,
        functions: linked.ranges.into_iter().take(defined).collect(),
        traps: linked.traps,
        ends_exceptions: false,
        handlers: linked.handlers,
        addresses: linked.addresses,
    };
    Ok(ModuleArtifact { info, code })
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
