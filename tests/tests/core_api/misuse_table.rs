//! Every handle used with a store or an engine that it does not belong to: what each operation does then, in one table.
//!
//! Operations that can fail say so; those whose published signature has no error panic, and say the same.

use crate::instance_in;
use std::panic::{AssertUnwindSafe, catch_unwind};
use windlass::{
    Config, Engine, ExnRef, ExnRefPre, ExnType, ExternRef, ExternType, Func, FuncType, Global, GlobalType, HeapType, Instance, InstancePre,
    Linker, Memory, MemoryType, Module, Mutability, OwnedRooted, Ref, RefType, Result, Rooted, Store, Table, TableType, Tag, TagType,
    TypedFunc, Val, ValType,
};

/// What comes of it.
#[derive(Debug, PartialEq)]
enum Outcome {
    /// An error or a panic that says this.
    Error(String),
    Panic(String),
    /// It was not noticed.
    Nothing,
}

use Outcome::{Error, Panic};

fn outcome(operation: impl FnOnce() -> Result<()>) -> Outcome {
    match catch_unwind(AssertUnwindSafe(operation)) {
        Ok(Ok(())) => Outcome::Nothing,
        Ok(Err(error)) => Error(format!("{error:#}")),
        Err(panic) => {
            let text = panic.downcast_ref::<String>().cloned().or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
            Panic(text.unwrap_or_default())
        }
    }
}

fn engine() -> Engine {
    Engine::new(Config::new().wasm_exceptions(true)).expect("an engine")
}

/// One of everything.
struct Things {
    func: Func,
    typed: TypedFunc<(), ()>,
    takes: TypedFunc<Option<Func>, ()>,
    global: Global,
    table: Table,
    memory: Memory,
    tag: Tag,
    instance: Instance,
    value: Rooted<ExternRef>,
    owned: OwnedRooted<ExternRef>,
    exception: Rooted<ExnRef>,
    linker: Linker<()>,
    pre: InstancePre<()>,
}

const MODULE: &str = r#"(module (func (export "f")) (func (export "takes") (param funcref)) (memory (export "m") 1))"#;

fn things(store: &mut Store<()>) -> Result<Things> {
    let instance = instance_in(&mut *store, MODULE)?;
    let engine = store.engine().clone();
    let func = instance.get_func(&mut *store, "f").expect("an export");
    let tag_type = TagType::new(FuncType::new(&engine, [ValType::I32], []));
    let tag = Tag::new(&mut *store, &tag_type)?;
    let allocator = ExnRefPre::new(&mut *store, ExnType::from_tag_type(&tag_type)?);
    let exception = ExnRef::new(&mut *store, &allocator, &tag, &[Val::I32(1)])?;
    let value = ExternRef::new(&mut *store, 1u8)?;
    let mut linker = Linker::new(&engine);
    linker.define(&*store, "a", "f", func)?;
    let pre = linker.instantiate_pre(&Module::new(&engine, r#"(module (import "a" "f" (func)))"#)?)?;
    Ok(Things {
        func,
        typed: func.typed(&*store)?,
        takes: instance.get_typed_func(&mut *store, "takes")?,
        global: Global::new(&mut *store, GlobalType::new(ValType::FUNCREF, Mutability::Var), Val::null_func_ref())?,
        table: Table::new(&mut *store, TableType::new(RefType::FUNCREF, 2, None), Ref::Func(None))?,
        memory: instance.get_memory(&mut *store, "m").expect("an export"),
        tag,
        instance,
        value,
        owned: value.to_owned_rooted(&mut *store)?,
        exception,
        linker,
        pre,
    })
}

type Operation = fn(&mut Store<()>, &Things, &Things) -> Result<()>;

/// Whether an operation has an error to give.
#[derive(Copy, Clone)]
enum Way {
    Fails,
    Panics,
}

use Way::{Fails, Panics};

/// Operations in a store, on a thing of another store (the first) and what belongs to it (the second).
const CROSS_STORE: &[(&str, Way, Operation)] = &[
    ("Func::call", Fails, |s, of, _| of.func.call(s, &[], &mut [])),
    ("Func::call, an argument", Fails, |s, of, own| own.takes.func().call(s, &[of.func.into()], &mut [])),
    ("Func::typed", Fails, |s, of, _| of.func.typed::<(), ()>(&*s).map(drop)),
    ("Func::ty", Panics, |s, of, _| Ok(_ = of.func.ty(&*s))),
    ("Func::matches_ty", Panics, |s, of, _| {
        let ty = FuncType::new(s.engine(), [], []);
        of.func.matches_ty(&*s, &ty);
        Ok(())
    }),
    ("Func::to_raw", Panics, |s, of, _| {
        of.func.to_raw(s);
        Ok(())
    }),
    ("TypedFunc::call", Fails, |s, of, _| of.typed.call(s, ())),
    ("TypedFunc::call, an argument", Fails, |s, of, own| own.takes.call(s, Some(of.func))),
    ("a host function's result", Fails, |s, of, _| {
        let func = of.func;
        let smuggle = Func::wrap(&mut *s, move || Some(func));
        smuggle.typed::<(), Option<Func>>(&*s)?.call(s, ()).map(drop)
    }),
    ("Global::new", Fails, |s, of, _| Global::new(s, GlobalType::new(ValType::FUNCREF, Mutability::Const), of.func.into()).map(drop)),
    ("Global::set", Fails, |s, of, _| of.global.set(s, Val::null_func_ref())),
    ("Global::set, the value", Fails, |s, of, own| own.global.set(s, of.func.into())),
    ("Global::get", Panics, |s, of, _| {
        of.global.get(s);
        Ok(())
    }),
    ("Global::ty", Panics, |s, of, _| Ok(_ = of.global.ty(&*s))),
    ("Table::new", Fails, |s, of, _| Table::new(s, TableType::new(RefType::FUNCREF, 1, None), of.func.into()).map(drop)),
    ("Table::get", Panics, |s, of, _| {
        of.table.get(s, 0);
        Ok(())
    }),
    ("Table::set", Fails, |s, of, _| of.table.set(s, 0, Ref::Func(None))),
    ("Table::set, the value", Fails, |s, of, own| own.table.set(s, 0, of.func.into())),
    ("Table::grow", Fails, |s, of, _| of.table.grow(s, 1, Ref::Func(None)).map(drop)),
    ("Table::grow, the value", Fails, |s, of, own| own.table.grow(s, 1, of.func.into()).map(drop)),
    ("Table::fill", Fails, |s, of, _| of.table.fill(s, 0, Ref::Func(None), 1)),
    ("Table::copy, from", Fails, |s, of, own| Table::copy(s, &own.table, 0, &of.table, 0, 1)),
    ("Table::copy, to", Fails, |s, of, own| Table::copy(s, &of.table, 0, &own.table, 0, 1)),
    ("Table::size", Panics, |s, of, _| {
        of.table.size(&*s);
        Ok(())
    }),
    ("Table::ty", Panics, |s, of, _| Ok(_ = of.table.ty(&*s))),
    ("Memory::read", Fails, |s, of, _| Ok(of.memory.read(&*s, 0, &mut [0])?)),
    ("Memory::write", Fails, |s, of, _| Ok(of.memory.write(s, 0, &[0])?)),
    ("Memory::grow", Fails, |s, of, _| of.memory.grow(s, 0).map(drop)),
    ("Memory::data", Panics, |s, of, _| {
        of.memory.data(&*s);
        Ok(())
    }),
    ("Memory::data_mut", Panics, |s, of, _| {
        of.memory.data_mut(s);
        Ok(())
    }),
    ("Memory::data_and_store_mut", Panics, |s, of, _| {
        of.memory.data_and_store_mut(s);
        Ok(())
    }),
    ("Memory::data_ptr", Panics, |s, of, _| {
        of.memory.data_ptr(&*s);
        Ok(())
    }),
    ("Memory::data_size", Panics, |s, of, _| {
        of.memory.data_size(&*s);
        Ok(())
    }),
    ("Memory::size", Panics, |s, of, _| {
        of.memory.size(&*s);
        Ok(())
    }),
    ("Memory::page_size", Panics, |s, of, _| {
        of.memory.page_size(&*s);
        Ok(())
    }),
    ("Memory::ty", Panics, |s, of, _| Ok(_ = of.memory.ty(&*s))),
    ("Tag::ty", Panics, |s, of, _| Ok(_ = of.tag.ty(&*s))),
    ("Tag::eq", Panics, |s, of, own| {
        Tag::eq(&own.tag, &of.tag, &*s);
        Ok(())
    }),
    ("ExnRef::new, the tag", Fails, |s, of, _| {
        let ty = ExnType::new(s.engine(), [ValType::I32])?;
        let allocator = ExnRefPre::new(&mut *s, ty);
        ExnRef::new(s, &allocator, &of.tag, &[Val::I32(1)]).map(drop)
    }),
    ("ExnRef::ty", Fails, |s, of, _| of.exception.ty(&*s).map(drop)),
    ("ExnRef::matches_ty", Fails, |s, of, _| of.exception.matches_ty(&*s, &HeapType::Exn).map(drop)),
    ("ExnRef::field", Fails, |s, of, _| of.exception.field(s, 0).map(drop)),
    ("ExnRef::fields", Fails, |s, of, _| of.exception.fields(s).map(drop)),
    ("ExnRef::tag", Fails, |s, of, _| of.exception.tag(s).map(drop)),
    ("ExnRef::to_raw", Fails, |s, of, _| of.exception.to_raw(s).map(drop)),
    ("ExternRef::data", Fails, |s, of, _| of.value.data(&*s).map(drop)),
    ("ExternRef::data_mut", Fails, |s, of, _| of.value.data_mut(s).map(drop)),
    ("ExternRef::to_raw", Fails, |s, of, _| of.value.to_raw(s).map(drop)),
    ("Rooted::to_owned_rooted", Fails, |s, of, _| of.value.to_owned_rooted(s).map(drop)),
    ("Rooted::ref_eq", Fails, |s, of, own| Rooted::<ExternRef>::ref_eq(&*s, &own.value, &of.value).map(drop)),
    ("OwnedRooted::to_rooted", Panics, |s, of, _| {
        of.owned.to_rooted(s);
        Ok(())
    }),
    ("Ref::ty", Fails, |s, of, _| Ref::from(of.func).ty(&*s).map(drop)),
    ("Ref::matches_ty", Fails, |s, of, _| Ref::from(of.value).matches_ty(&*s, &RefType::EXTERNREF).map(drop)),
    ("Val::ty", Fails, |s, of, _| Val::from(of.value).ty(&*s).map(drop)),
    ("Val::matches_ty", Fails, |s, of, _| Val::from(of.exception).matches_ty(&*s, &ValType::I32).map(drop)),
    ("Val::to_raw", Fails, |s, of, _| Val::from(of.func).to_raw(s).map(drop)),
    ("Instance::new, an import", Fails, |s, of, _| {
        let module = Module::new(s.engine(), r#"(module (import "" "" (memory 1)))"#)?;
        Instance::new(s, &module, &[of.memory.into()]).map(drop)
    }),
    ("Instance::module", Panics, |s, of, _| {
        of.instance.module(&*s);
        Ok(())
    }),
    ("Instance::exports", Panics, |s, of, _| {
        of.instance.exports(s).len();
        Ok(())
    }),
    ("Instance::get_export", Panics, |s, of, _| {
        of.instance.get_export(s, "f");
        Ok(())
    }),
    ("Instance::get_func", Panics, |s, of, _| {
        of.instance.get_func(s, "f");
        Ok(())
    }),
    ("Instance::get_memory", Panics, |s, of, _| {
        of.instance.get_memory(s, "m");
        Ok(())
    }),
    ("Instance::get_typed_func", Fails, |s, of, _| of.instance.get_typed_func::<(), ()>(s, "f").map(drop)),
    ("Extern::ty", Panics, |s, of, _| Ok(_ = windlass::Extern::from(of.table).ty(&*s))),
    ("Linker::define", Fails, |s, of, own| own.linker.clone().define(&*s, "x", "y", of.tag).map(drop)),
    ("Linker::define_name", Fails, |s, of, own| own.linker.clone().define_name(&*s, "y", of.global).map(drop)),
    ("Linker::instance", Fails, |s, of, own| own.linker.clone().instance(s, "x", of.instance).map(drop)),
    ("Linker::get", Fails, |s, of, _| of.linker.get(s, "a", "f").map(drop)),
    ("Linker::try_get_by_import", Fails, |s, of, _| {
        let module = of.pre.module().clone();
        let import = module.imports().next().expect("one import");
        of.linker.try_get_by_import(s, &import).map(drop)
    }),
    ("Linker::iter", Panics, |s, of, _| {
        of.linker.iter(s).count();
        Ok(())
    }),
    ("Linker::instantiate", Fails, |s, of, _| of.linker.instantiate(s, of.pre.module()).map(drop)),
    ("Linker::module", Fails, |s, of, _| of.linker.clone().module(s, "x", of.pre.module()).map(drop)),
    ("InstancePre::instantiate", Fails, |s, of, _| of.pre.instantiate(s).map(drop)),
];

fn check(cases: &[(&str, Way, Operation)], store: &mut Store<()>, of: &Things, own: &Things, says: &str) {
    for (name, way, operation) in cases {
        let outcome = outcome(|| operation(store, of, own));
        match (way, &outcome) {
            (Fails, Error(text)) | (Panics, Panic(text)) => assert!(text.contains(says), "{name}: {text}"),
            _ => panic!("{name}: {outcome:?}"),
        }
        // The store is as it was.
        own.typed.call(&mut *store, ()).unwrap_or_else(|error| panic!("after {name}: {error:?}"));
    }
}

#[test]
fn things_of_another_store() -> Result<()> {
    let engine = engine();
    let (mut a, mut b) = (Store::new(&engine, ()), Store::new(&engine, ()));
    let (of_a, of_b) = (things(&mut a)?, things(&mut b)?);
    check(CROSS_STORE, &mut a, &of_b, &of_a, "belongs to another store");
    of_b.typed.call(&mut b, ())
}

#[test]
fn things_of_another_stores_engine() -> Result<()> {
    let (mut a, mut b) = (Store::new(&engine(), ()), Store::new(&engine(), ()));
    let (of_a, of_b) = (things(&mut a)?, things(&mut b)?);
    // A store of another engine is another store; of linkers and what they made, the engine is looked at first.
    let engine_first = |name: &str| match name {
        "InstancePre::instantiate" => true,
        "Linker::define" | "Linker::define_name" | "Linker::instance" => false,
        name => name.starts_with("Linker::"),
    };
    let (by_engine, by_store): (Vec<_>, Vec<_>) = CROSS_STORE.iter().copied().partition(|(name, ..)| engine_first(name));
    check(&by_store, &mut a, &of_b, &of_a, "belongs to another store");
    check(&by_engine, &mut a, &of_b, &of_a, "another engine");
    Ok(())
}

/// Operations in a store, with a module, an engine, and a linker of another engine.
type EngineOperation = fn(&mut Store<()>, &Engine, &Module) -> Result<()>;

const CROSS_ENGINE: &[(&str, Way, EngineOperation)] = &[
    ("Instance::new", Fails, |s, _, m| Instance::new(s, m, &[]).map(drop)),
    ("Linker::instantiate", Fails, |s, _, m| Linker::new(&s.engine().clone()).instantiate(s, m).map(drop)),
    ("Linker::instantiate, the linker", Fails, |s, e, m| Linker::new(e).instantiate(s, m).map(drop)),
    ("Linker::instantiate_pre", Fails, |s, _, m| Linker::<()>::new(s.engine()).instantiate_pre(m).map(drop)),
    ("Linker::module", Fails, |s, _, m| Linker::new(&s.engine().clone()).module(s, "x", m).map(drop)),
    ("Linker::define_unknown_imports_as_traps", Fails, |s, _, m| Linker::<()>::new(s.engine()).define_unknown_imports_as_traps(m)),
    ("Linker::define_unknown_imports_as_default_values", Fails, |s, _, m| {
        Linker::new(&s.engine().clone()).define_unknown_imports_as_default_values(s, m)
    }),
    ("Linker::define_unknown_imports_as_default_values, the store", Fails, |s, e, m| {
        Linker::new(e).define_unknown_imports_as_default_values(s, m)
    }),
    ("Linker::get, a host function", Fails, |s, e, _| {
        let mut linker = Linker::new(e);
        linker.func_wrap("a", "f", || ())?;
        linker.get(s, "a", "f").map(drop)
    }),
    ("Linker::define, the linker", Fails, |s, e, _| {
        let memory = Memory::new(&mut *s, MemoryType::new(1, None))?;
        Linker::new(e).define(&*s, "a", "m", memory).map(drop)
    }),
    ("InstancePre::instantiate", Fails, |s, e, m| Linker::new(e).instantiate_pre(m)?.instantiate(s).map(drop)),
    ("Func::try_new", Fails, |s, e, _| Func::try_new(s, FuncType::new(e, [], []), |_, _, _| Ok(())).map(drop)),
    ("Func::new", Panics, |s, e, _| {
        Func::new(s, FuncType::new(e, [], []), |_, _, _| Ok(()));
        Ok(())
    }),
    ("Linker::func_new", Fails, |s, e, _| {
        Linker::<()>::new(s.engine()).func_new("", "", FuncType::new(e, [], []), |_, _, _| Ok(())).map(drop)
    }),
    ("Tag::new", Fails, |s, e, _| Tag::new(s, &TagType::new(FuncType::new(e, [], []))).map(drop)),
    ("ExternType::default_value, a function", Fails, |s, e, _| ExternType::from(FuncType::new(e, [], [])).default_value(s).map(drop)),
    ("ExternType::default_value, a tag", Fails, |s, e, _| {
        ExternType::from(TagType::new(FuncType::new(e, [], []))).default_value(s).map(drop)
    }),
];

#[test]
fn things_of_another_engine() -> Result<()> {
    let (one, two) = (engine(), engine());
    let mut store = Store::new(&one, ());
    let module = Module::new(&two, r#"(module (func (export "f")))"#)?;
    let works = instance_in(&mut store, MODULE)?.get_typed_func::<(), ()>(&mut store, "f")?;
    for (name, way, operation) in CROSS_ENGINE {
        let outcome = outcome(|| operation(&mut store, &two, &module));
        match (way, &outcome) {
            (Fails, Error(text)) | (Panics, Panic(text)) => assert!(text.contains("another engine"), "{name}: {text}"),
            _ => panic!("{name}: {outcome:?}"),
        }
        works.call(&mut store, ())?;
    }
    Ok(())
}
