//! One thread's working memory: contexts and allocations that are reused from function to function.

use super::env::ModuleEnv;
use super::func::{self, Effort};
use super::inline::inline;
use super::link::CompiledFunction;
use crate::translate::module::FuncBody;
use anyhow::{Context as _, Result, anyhow};
use cranelift_codegen::Context;
use cranelift_codegen::ir::{Function, UserFuncName};
use cranelift_codegen::isa::TargetIsa;
use cranelift_control::ControlPlane;
use cranelift_frontend::FunctionBuilderContext;
use std::fs;
use wasmparser::FuncValidatorAllocations;

/// See the module documentation.
pub(super) struct Worker {
    pub(super) context: Context,
    pub(super) builder: FunctionBuilderContext,
    validator: FuncValidatorAllocations,
}

impl Worker {
    pub(super) fn new() -> Self {
        Self { context: Context::new(), builder: FunctionBuilderContext::new(), validator: FuncValidatorAllocations::default() }
    }

    /// Validates `body` and makes its IR in `self.context`.
    pub(super) fn translate(&mut self, env: &ModuleEnv<'_>, body: FuncBody<'_>) -> Result<Effort> {
        self.context.clear();
        let FuncBody { validator, body } = body;
        let mut validator = validator.into_validator(std::mem::take(&mut self.validator));
        self.context.func.name = UserFuncName::user(0, validator.index());
        let effort = func::translate(env, &mut validator, &body, &mut self.context.func, &mut self.builder)?;
        self.validator = validator.into_allocations();
        inline(&env.inlined, &mut self.context)?;
        Ok(effort)
    }

    /// Validates and compiles `body`.
    pub(super) fn compile(&mut self, env: &ModuleEnv<'_>, body: FuncBody<'_>) -> Result<CompiledFunction> {
        let index = body.validator.index;
        let bytes = body.body.as_bytes().len();
        let result = match self.translate(env, body) {
            Ok(effort) => {
                let isa = if effort == Effort::Linear { &*env.target.linear } else { env.target.for_body(bytes) };
                self.written(env, index).and_then(|()| self.finish(isa, env.settings.address_map))
            }
            Err(error) => Err(error),
        };
        if result.is_err() {
            // The builder may be left in the middle of a function.
            self.builder = FunctionBuilderContext::new();
        }
        result.map_err(|error| error.context(format!("function {index}")))
    }

    /// Writes the IR in `self.context` to a file, if that is asked for.
    fn written(&self, env: &ModuleEnv<'_>, index: u32) -> Result<()> {
        let Some(folder) = &env.settings.clif_folder else { return Ok(()) };
        let file = folder.join(format!("{:#x}-{index}.clif", env.start));
        fs::write(&file, self.context.func.display().to_string()).with_context(|| format!("cannot write `{}`", file.display()))
    }

    /// Generates code for a function that is IR already.
    pub(super) fn compile_ir(&mut self, isa: &dyn TargetIsa, function: Function) -> Result<CompiledFunction> {
        self.context.clear();
        self.context.func = function;
        self.finish(isa, false)
    }

    /// Generates code for the IR in `self.context`.
    pub(super) fn finish(&mut self, isa: &dyn TargetIsa, address_map: bool) -> Result<CompiledFunction> {
        if let Err(error) = self.context.compile(isa, &mut ControlPlane::default()) {
            return Err(anyhow!("code generation failed: {}", cranelift_codegen::print_errors::pretty_error(error.func, error.inner)));
        }
        let compiled = self.context.compiled_code().context("internal error: code generation left no code")?;
        CompiledFunction::new(compiled, &self.context.func, isa, address_map)
    }
}
