//! Prints what the compiler makes of a module: for people, and for tests that compare text.

use super::Compiler;
use super::env::ModuleEnv;
use super::inline::Inlined;
use super::worker::Worker;
use crate::translate::layout::InstanceLayout;
use crate::translate::module::{ModuleTranslation, translate_module};
use anyhow::{Context, Result};
use cranelift_control::ControlPlane;
use std::fmt::Write;

/// Which form of a function to print.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Dump {
    /// The code generator's IR, as translation makes it.
    Ir,
    /// The IR after optimisation.
    OptimizedIr,
    /// The machine code, disassembled.
    Code,
}

impl Compiler {
    /// Prints every function that a core module defines.
    ///
    /// # Errors
    ///
    /// As [`Self::compile_module`].
    pub fn dump_module(&self, wasm: &[u8], dump: Dump) -> Result<String> {
        let ModuleTranslation { info, bodies, start, .. } = translate_module(wasm, self.settings.features)?;
        let env = ModuleEnv {
            info: &info,
            layout: InstanceLayout::new(&info),
            settings: &self.settings,
            target: &self.target,
            start,
            inlined: Inlined::new(),
        };
        let mut worker = Worker::new();
        let mut out = String::new();
        for body in bodies {
            let isa = self.target.for_body(body.body.as_bytes().len());
            worker.translate(&env, body)?;
            let context = &mut worker.context;
            match dump {
                Dump::Ir => writeln!(out, "{}", context.func.display())?,
                Dump::OptimizedIr => {
                    context.optimize(isa, &mut ControlPlane::default())?;
                    writeln!(out, "{}", context.func.display())?;
                }
                Dump::Code => {
                    context.set_disasm(true);
                    let name = context.func.name.to_string();
                    let compiled = context.compile(isa, &mut ControlPlane::default()).map_err(|error| error.inner)?;
                    let code = compiled.vcode.as_deref().context("the code generator gave no disassembly")?;
                    writeln!(out, ";; {name}\n{code}")?;
                }
            }
        }
        Ok(out)
    }
}
