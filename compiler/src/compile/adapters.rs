//! Adapters inlined into the guests that call them: a call from guest to guest then costs one call, not two; and `resource.rep`, which then costs none.
//!
//! Where every instantiation of a core module gives an import the same adapter, the import's code is known when the module is compiled; its context
//! is still read from the instance. Only small adapters that call nothing by name are inlined: those of numbers, which are the ones whose own work
//! is less than a call. An exception may not pass an adapter, which the walk over frames sees to: with exceptions on nothing is inlined.
//! `resource.rep` has one body, whatever the resource: what differs is in its context.

use super::env::ModuleEnv;
use super::handles;
use super::inline::Inlined;
use super::isa::Target;
use super::settings::{Inlining, Settings};
use super::worker::Worker;
use crate::base::index::*;
use crate::translate::component::{AdapterFunc, ComponentPlan, CoreDef, ExportItem, Initializer, ModuleArgs, ModuleSource, TrampolineKind};
use crate::translate::layout::InstanceLayout;
use crate::translate::module::{EntityIndex, ModuleInfo, ModuleTranslation};
use anyhow::Result;
use cranelift_codegen::ir::Function;
use indexmap::IndexMap;
use std::collections::HashMap;
use wasmparser::WasmFeatures;

/// The most instructions that are copied into a caller.
const INSTRUCTIONS_LIMIT: usize = 100;

/// A function that is known when the modules that import it are compiled.
#[derive(Copy, Clone, PartialEq, Eq, Hash)]
enum Known {
    /// An adapter, by its module and function.
    Adapter(StaticModuleIndex, FuncIndex),
    /// `canon resource.rep`, of any resource.
    ResourceRep,
}

/// Functions that may be inlined.
#[derive(Default)]
pub(super) struct SmallAdapters {
    bodies: HashMap<Known, Function>,
    /// What each module's imports are given, by their position; `None` where that differs.
    imports: HashMap<StaticModuleIndex, Vec<Option<Known>>>,
}

impl SmallAdapters {
    /// What `plan` says of imports; the bodies of adapters are added after.
    pub(super) fn new(settings: &Settings, target: &Target, plan: &ComponentPlan) -> Result<Self> {
        if settings.inlining == Inlining::No || settings.features.to_wasmparser().contains(WasmFeatures::EXCEPTIONS) {
            return Ok(Self::default());
        }
        let mut imports = HashMap::new();
        for initializer in &plan.initializers {
            let Initializer::InstantiateModule { module: ModuleSource::Static(module), args: ModuleArgs::Ordered(args), .. } = initializer
            else {
                continue;
            };
            let wanted = |known: &Known| *known == Known::ResourceRep || settings.inlining.adapters();
            let given: Vec<_> = args.iter().map(|arg| known(plan, arg).filter(wanted)).collect();
            let all = imports.entry(*module).or_insert_with(|| given.clone());
            for (known, given) in all.iter_mut().zip(given) {
                if *known != given {
                    *known = None;
                }
            }
        }
        // The host may instantiate what is exported, with anything.
        forget_exported(&plan.exports, &mut imports);
        imports.retain(|_, given| given.iter().any(Option::is_some));
        let mut bodies = HashMap::new();
        if imports.values().flatten().any(|known| *known == Some(Known::ResourceRep)) {
            bodies.insert(Known::ResourceRep, handles::resource_rep(&*target.optimizing)?);
        }
        Ok(Self { bodies, imports })
    }

    /// Whether no import of any module is known.
    pub(super) fn is_empty(&self) -> bool {
        self.imports.is_empty()
    }

    /// Takes the small ones of a module of adapters.
    pub(super) fn add(
        &mut self,
        settings: &Settings,
        target: &Target,
        number: StaticModuleIndex,
        module: ModuleTranslation<'_>,
    ) -> Result<()> {
        let ModuleTranslation { info, bodies, start, .. } = module;
        let env = ModuleEnv { info: &info, layout: InstanceLayout::new(&info), settings, target, start, inlined: Inlined::new() };
        let mut worker = Worker::new();
        for body in bodies {
            let adapter = Known::Adapter(number, FuncIndex::from_u32(body.validator.index));
            if !self.imports.values().flatten().any(|known| *known == Some(adapter)) {
                continue;
            }
            worker.translate(&env, body)?;
            let function = &worker.context.func;
            if function.dfg.ext_funcs.is_empty() && function.dfg.num_insts() <= INSTRUCTIONS_LIMIT {
                self.bodies.insert(adapter, function.clone());
            }
        }
        Ok(())
    }

    /// The bodies behind the imports of a module.
    pub(super) fn of<'a>(&'a self, number: StaticModuleIndex, info: &ModuleInfo) -> Inlined<'a> {
        let Some(given) = self.imports.get(&number) else { return Inlined::new() };
        let known = info.imports.iter().zip(given).filter_map(|(import, known)| match import.entity {
            EntityIndex::Func(func) => Some((func, self.bodies.get(&(*known)?)?)),
            _ => None,
        });
        known.collect()
    }
}

fn known(plan: &ComponentPlan, arg: &CoreDef) -> Option<Known> {
    let CoreDef::Trampoline(index) = arg else { return None };
    match plan.trampolines[*index].kind {
        TrampolineKind::Fused { adapter: Some(AdapterFunc { module, func }), .. } => {
            Some(Known::Adapter(plan.adapters[module].module, func))
        }
        TrampolineKind::ResourceRep { .. } => Some(Known::ResourceRep),
        _ => None,
    }
}

fn forget_exported<V>(exports: &IndexMap<String, ExportItem>, imports: &mut HashMap<StaticModuleIndex, V>) {
    for item in exports.values() {
        match item {
            ExportItem::Module(ModuleSource::Static(module), _) => drop(imports.remove(module)),
            ExportItem::Instance(items) => forget_exported(items, imports),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translate::Features;
    use crate::translate::component::{ComponentTranslation, translate_component};
    use crate::translate::module::translate_module;
    use cranelift_codegen::ir::Opcode;

    /// The inner component once, the outer module as often as `instances` says, each with a callee that it names.
    fn component(instances: &str, exports: &str) -> String {
        format!(
            r#"(component
              (component $inner
                (core module $m
                  (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
                  (func (export "sub") (param i32 i32) (result i32) (i32.sub (local.get 0) (local.get 1))))
                (core instance $i (instantiate $m))
                (func (export "add") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $i "add")))
                (func (export "sub") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $i "sub"))))
              (instance $inner (instantiate $inner))
              (core func $add (canon lower (func $inner "add")))
              (core func $sub (canon lower (func $inner "sub")))
              (core module $m
                (import "" "f" (func $f (param i32 i32) (result i32)))
                (func (export "run") (result i32) (call $f (i32.const 1) (i32.const 2))))
              {instances} {exports})"#
        )
    }

    const ONCE: &str = r#"(core instance (instantiate $m (with "" (instance (export "f" (func $add))))))"#;

    /// How many calls, by name and by pointer, the function `run` of the outer module has.
    fn calls(settings: &Settings, instances: &str, exports: &str) -> Result<(usize, usize)> {
        let opcodes = opcodes(settings, &component(instances, exports))?;
        let count = |wanted| opcodes.iter().filter(|opcode| **opcode == wanted).count();
        Ok((count(Opcode::Call), count(Opcode::CallIndirect)))
    }

    /// The instructions of the function `run` of the outer module.
    fn opcodes(settings: &Settings, component: &str) -> Result<Vec<Opcode>> {
        let wasm = wat::parse_str(component)?;
        let ComponentTranslation { plan, modules, adapters, .. } = translate_component(&wasm, settings.features)?;
        let target = Target::host(settings)?;
        let mut small = SmallAdapters::new(settings, &target, &plan)?;
        for (wasm, adapter) in adapters.iter().zip(plan.adapters.values()) {
            small.add(settings, &target, adapter.module, translate_module(wasm, Features::adapters())?)?;
        }
        let (number, module) = modules.into_iter().find(|(_, module)| !module.info.imports.is_empty()).expect("the outer module");
        let ModuleTranslation { info, bodies, start, .. } = module;
        let inlined = small.of(number, &info);
        let env = ModuleEnv { info: &info, layout: InstanceLayout::new(&info), settings, target: &target, start, inlined };
        let mut worker = Worker::new();
        worker.translate(&env, bodies.into_iter().next().expect("`run`"))?;
        let function = &worker.context.func;
        let instructions = function.layout.blocks().flat_map(|block| function.layout.block_insts(block));
        Ok(instructions.map(|instruction| function.dfg.insts[instruction].opcode()).collect())
    }

    #[test]
    fn the_call_of_an_adapter_becomes_the_adapter() -> Result<()> {
        let settings = Settings::default();
        let (by_name, by_pointer) = calls(&settings, ONCE, "")?;
        assert_eq!(by_name, 0);
        assert_eq!(by_pointer, 2, "the adapter's calls of `add`, and of the host where the caller may not leave");
        assert_eq!(calls(&settings, &ONCE.repeat(2), "")?, (by_name, by_pointer), "two instances, one adapter");
        Ok(())
    }

    #[test]
    fn imports_that_are_not_known_stay_calls() -> Result<()> {
        let settings = Settings::default();
        let differ = format!("{ONCE} {}", ONCE.replace("$add", "$sub"));
        assert_eq!(calls(&settings, &differ, "")?, (0, 1));
        assert_eq!(calls(&settings, ONCE, r#"(export "m" (core module $m))"#)?, (0, 1), "the host may instantiate it");
        let mut exceptions = Settings::default();
        exceptions.features.set(WasmFeatures::EXCEPTIONS, true);
        assert_eq!(calls(&exceptions, ONCE, "")?, (0, 1), "exceptions would pass");
        Ok(())
    }

    #[test]
    fn what_is_inlined_can_be_chosen() -> Result<()> {
        let of = |inlining| calls(&Settings { inlining, ..Settings::default() }, ONCE, "");
        for all in [Inlining::Yes, Inlining::InterModuleAndIntraGc, Inlining::InterModule] {
            assert_eq!(of(all)?, (0, 2));
        }
        assert_eq!((of(Inlining::Intrinsics)?, of(Inlining::No)?), ((0, 1), (0, 1)));
        Ok(())
    }

    #[test]
    fn a_representation_is_looked_up_in_place() -> Result<()> {
        let branches = |settings: &Settings, exports: &str| -> Result<_> {
            let component = format!(
                r#"(component
                  (type $r (resource (rep i32)))
                  (core func $rep (canon resource.rep $r))
                  (core module $m
                    (import "" "rep" (func $rep (param i32) (result i32)))
                    (func (export "run") (result i32) (call $rep (i32.const 1))))
                  (core instance (instantiate $m (with "" (instance (export "rep" (func $rep)))))) {exports})"#
            );
            let opcodes = opcodes(settings, &component)?;
            let count = |wanted| opcodes.iter().filter(|opcode| **opcode == wanted).count();
            Ok((count(Opcode::Brif), count(Opcode::CallIndirect)))
        };
        let settings = Settings::default();
        let without = |inlining| branches(&Settings { inlining, ..Settings::default() }, "");
        assert_eq!((without(Inlining::Intrinsics)?, without(Inlining::No)?), ((2, 1), (0, 1)));
        assert_eq!(branches(&settings, "")?, (2, 1), "whether it is there, whether it is one of these; the host about what is not");
        assert_eq!(branches(&settings, r#"(export "m" (core module $m))"#)?, (0, 1), "the host may instantiate it");
        Ok(())
    }

    #[test]
    fn what_is_inlined_has_the_position_of_the_call() -> Result<()> {
        let compiler = crate::compile::Compiler::new(Settings { address_map: true, ..Settings::default() })?;
        let positions = |exports| -> Result<_> {
            let artifact = compiler.compile_component(&wat::parse_str(component(ONCE, exports))?)?;
            let run = artifact.modules.values().find(|module| module.info.imports.len() == 1).expect("the outer module");
            let known = run.code.addresses.iter().map(|site| site.wasm_offset).filter(|offset| *offset != u32::MAX);
            Ok((run.code.text.len(), known.collect::<std::collections::BTreeSet<_>>()))
        };
        let (inlined, called) = (positions("")?, positions(r#"(export "m" (core module $m))"#)?);
        assert!(inlined.0 > called.0 && !inlined.1.is_empty(), "{inlined:?} {called:?}");
        assert!(inlined.1.is_subset(&called.1), "{inlined:?} {called:?}: nothing is at a place of the adapter");
        Ok(())
    }
}
