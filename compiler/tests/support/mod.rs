//! Checks that hold for every plan: everything is made before it is used, and every core function fits where it is put.
//!
//! The second is a test of `abi`: the validator has compared the same signatures with its own idea of flattening.

use std::collections::HashSet;
use windlass_compiler::Features;
use windlass_compiler::abi::{Direction, flatten_functype};
use windlass_compiler::base::index::*;
use windlass_compiler::translate::component::*;
use windlass_compiler::translate::module::{EntityIndex, translate_module};
use windlass_compiler::types::core::{FuncType, ValType};

/// Panics where `translation` breaks a promise of `plan.rs`.
pub fn check(translation: &ComponentTranslation<'_>) {
    let plan = &translation.plan;
    let mut checker = Checker {
        translation,
        instances: Vec::new(),
        trampolines: HashSet::new(),
        memories: 0,
        reallocs: 0,
        post_returns: 0,
        callbacks: 0,
    };
    let mut defined = 0;
    for initializer in &plan.initializers {
        match initializer {
            Initializer::InstantiateModule { module, args, owner } => {
                assert!(owner.as_u32() < plan.component_instances);
                checker.args(*module, args);
                checker.instances.push(*module);
            }
            Initializer::DefineResource(index) => {
                assert_eq!(index.as_u32(), defined);
                defined += 1;
                let resource = &plan.defined_resources[*index];
                assert!(resource.resource.as_u32() < u32::try_from(translation.types.resources.len()).expect("a count"));
                resource.dtor.iter().for_each(|dtor| checker.def(dtor));
            }
            Initializer::ExtractMemory(index, export) => {
                assert_eq!(index.as_u32(), checker.memories);
                checker.memories += 1;
                checker.export(export);
            }
            Initializer::ExtractRealloc(index, def) => {
                assert_eq!(index.as_u32(), checker.reallocs);
                checker.reallocs += 1;
                checker.def(def);
            }
            Initializer::ExtractPostReturn(index, def) => {
                assert_eq!(index.as_u32(), checker.post_returns);
                checker.post_returns += 1;
                checker.def(def);
            }
            Initializer::ExtractCallback(index, def) => {
                assert_eq!(index.as_u32(), checker.callbacks);
                checker.callbacks += 1;
                checker.def(def);
            }
            Initializer::InstantiateAdapters(index) => checker.adapters(&plan.adapters[*index]),
            Initializer::MakeTrampoline(index) => {
                match &plan.trampolines[*index].kind {
                    TrampolineKind::LowerImport { options, .. } => checker.options(*options),
                    TrampolineKind::Fused { lift, ty, options, .. } => {
                        checker.lift(lift);
                        checker.options(*options);
                        let (theirs, ours) = (&translation.types.funcs[lift.ty], &translation.types.funcs[*ty]);
                        assert_eq!(theirs, ours, "both sides of a call mean the same type");
                    }
                    TrampolineKind::Concurrent { instance, builtin } => {
                        assert!(plan.concurrent[*instance], "{builtin:?} needs a task");
                        builtin.crossing().iter().for_each(|(_, options)| checker.options(*options));
                    }
                    TrampolineKind::ResourceNew { .. } | TrampolineKind::ResourceRep { .. } | TrampolineKind::ResourceDrop { .. } => {}
                }
                assert!(checker.trampolines.insert(*index), "{index} is made twice");
            }
        }
    }
    assert_eq!(checker.instances.len(), plan.core_instances as usize);
    assert_eq!(checker.trampolines.len(), plan.trampolines.len());
    assert_eq!((checker.memories, checker.reallocs, checker.post_returns), (plan.memories, plan.reallocs, plan.post_returns));
    assert_eq!(defined as usize, plan.defined_resources.len());
    assert_eq!(checker.callbacks, plan.callbacks);
    assert_eq!(plan.instance_names.len(), plan.component_instances as usize);
    assert_eq!(plan.concurrent.len(), plan.component_instances as usize);
    plan.exports.values().for_each(|item| checker.item(item));
}

struct Checker<'t, 'a> {
    translation: &'t ComponentTranslation<'a>,
    instances: Vec<ModuleSource>,
    trampolines: HashSet<TrampolineIndex>,
    memories: u32,
    reallocs: u32,
    post_returns: u32,
    callbacks: u32,
}

impl Checker<'_, '_> {
    fn args(&self, module: ModuleSource, args: &ModuleArgs) {
        match (module, args) {
            (ModuleSource::Static(index), ModuleArgs::Ordered(args)) => {
                let info = &self.translation.modules[index].info;
                assert_eq!(args.len(), info.imports.len());
                for (arg, import) in args.iter().zip(&info.imports) {
                    self.def(arg);
                    if let (EntityIndex::Func(func), Some(ty)) = (import.entity, self.func_type(arg)) {
                        assert_eq!(info.func_type(func), ty, "import {} {}", import.module, import.name);
                    }
                }
            }
            (ModuleSource::Imported(_), ModuleArgs::Named(args)) => {
                args.values().flat_map(|items| items.values()).for_each(|def| self.def(def))
            }
            _ => panic!("arguments fit the module"),
        }
    }

    fn adapters(&self, adapters: &AdapterModule) {
        let number = adapters.module.as_u32() as usize - self.translation.modules.len();
        let module = translate_module(&self.translation.adapters[number], Features::adapters()).expect("a valid module");
        assert_eq!(module.info.imports.len(), adapters.imports.len());
        for (given, import) in adapters.imports.iter().zip(&module.info.imports) {
            match given {
                AdapterImport::Memory(index) => assert!(index.as_u32() < self.memories),
                AdapterImport::Realloc(index) => assert!(index.as_u32() < self.reallocs),
                AdapterImport::PostReturn(index) => assert!(index.as_u32() < self.post_returns),
                AdapterImport::Func(def) => {
                    self.def(def);
                    let EntityIndex::Func(func) = import.entity else { panic!("a function is imported as one") };
                    assert!(self.func_type(def).is_none_or(|ty| ty == module.info.func_type(func)));
                }
                AdapterImport::MayLeave(_) | AdapterImport::MaxStringBytes | AdapterImport::MaxListBytes | AdapterImport::Builtin(_) => {}
            }
        }
        for body in module.bodies {
            body.validator.into_validator(Default::default()).validate(&body.body).expect("a valid body");
        }
    }

    fn item(&self, item: &ExportItem) {
        match item {
            ExportItem::Func(lift) => self.lift(lift),
            ExportItem::Instance(items) => items.values().for_each(|item| self.item(item)),
            _ => {}
        }
    }

    fn lift(&self, lift: &LiftedFunc) {
        self.options(lift.options);
        self.def(&lift.core);
        if let Some(ty) = self.func_type(&lift.core) {
            let mut expected = flatten_functype(&self.translation.types.funcs[lift.ty], Direction::Lift);
            let options = &self.translation.plan.options[lift.options];
            if options.is_async {
                // The result comes by `task.return`; a function with a callback says what is to happen next.
                expected.results = if options.callback.is_some() { [ValType::I32].into() } else { [].into() };
            }
            assert_eq!(ty, &expected);
        }
    }

    fn options(&self, index: OptionsIndex) {
        let options = &self.translation.plan.options[index];
        assert!(options.memory.is_none_or(|index| index.as_u32() < self.memories));
        assert!(options.realloc.is_none_or(|index| index.as_u32() < self.reallocs));
        assert!(options.callback.is_none_or(|index| index.as_u32() < self.callbacks));
        assert!(options.post_return.is_none_or(|index| index.as_u32() < self.post_returns));
    }

    fn def(&self, def: &CoreDef) {
        match def {
            CoreDef::Export(export) => self.export(export),
            CoreDef::Trampoline(index) => assert!(self.trampolines.contains(index), "{index} is used before it is made"),
        }
    }

    fn export(&self, export: &CoreExport) {
        assert!((export.instance.as_u32() as usize) < self.instances.len(), "{} is used before it is made", export.instance);
    }

    /// The type of a core function, where it is known at compile time.
    fn func_type(&self, def: &CoreDef) -> Option<&FuncType> {
        match def {
            CoreDef::Trampoline(index) => Some(&self.translation.plan.trampolines[*index].core_type),
            CoreDef::Export(export) => match (self.instances[export.instance.as_u32() as usize], &export.item) {
                (ModuleSource::Static(module), CoreExportItem::Index(EntityIndex::Func(func))) => {
                    Some(self.translation.modules[module].info.func_type(*func))
                }
                _ => None,
            },
        }
    }
}
