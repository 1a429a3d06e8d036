//! A module on Windlass.

use crate::module::{TURNS, TURNS_LEFT};
use crate::outcome::{End, Failure, Outcome, Value};
use crate::world::{Asks, Type, World, import_number};
use std::sync::LazyLock;
use windlass::{
    Config, Engine, Error, Extern, ExternType, Func, Global, HeapType, Instance, Memory, Module, OptLevel, Ref, Store, Table, Trap, V128,
    Val, ValType,
};

/// One of each kind of code that a configuration makes: optimised or not, memories that trap by themselves or are checked, traps without signals.
static ENGINES: LazyLock<[Engine; 3]> = LazyLock::new(|| {
    [(OptLevel::Speed, 4 << 30, true), (OptLevel::None, 1 << 20, true), (OptLevel::Speed, 0, false)].map(|(level, reservation, signals)| {
        let mut config = Config::new();
        config.wasm_tail_call(true).wasm_extended_const(true).wasm_multi_memory(true).wasm_memory64(true).wasm_custom_page_sizes(true);
        config.wasm_wide_arithmetic(true).relaxed_simd_deterministic(true);
        config.cranelift_opt_level(level).memory_reservation(reservation).signals_based_traps(signals);
        config.parallel_compilation(false).max_wasm_stack(STACK_BYTES);
        Engine::new(&config).expect("a configuration of what is there")
    })
});

/// Stack that a module may use; whoever runs cases has a thread with more.
const STACK_BYTES: usize = 8 << 20;

type Calls = Vec<(usize, Vec<Value>)>;

/// What the module does; or why it was refused, which is wrong: the other engine took it.
pub fn run(wasm: &[u8], world: World) -> Result<Outcome, String> {
    let engine = &ENGINES[world.choice(ENGINES.len())];
    let module = Module::new(engine, wasm).map_err(|error| format!("refused: {error:?}"))?;
    let mut store = Store::new(engine, Calls::new());
    let mut outcome = Outcome::default();
    let imports = imports(&mut store, &module, world).map_err(|error| format!("imports: {error:?}"))?;
    let instance = match Instance::new(&mut store, &module, &imports) {
        Ok(instance) => instance,
        Err(error) => {
            outcome.instantiation = Some(failure(&error));
            outcome.host_calls = store.into_data();
            return Ok(outcome);
        }
    };
    let mut exports: Vec<(String, Extern)> =
        instance.exports(&mut store).map(|export| (export.name().to_owned(), export.into_extern())).collect();
    exports.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    let functions = || exports.iter().filter_map(|(name, item)| Some((name, item.clone().into_func()?)));
    // Twice: the second time on what the first one left.
    for (number, (name, func)) in functions().chain(functions()).enumerate() {
        if let Some(turns) = instance.get_global(&mut store, TURNS_LEFT) {
            turns.set(&mut store, Val::I32(TURNS)).map_err(|error| format!("`{TURNS_LEFT}`: {error:?}"))?;
        }
        outcome.calls.push((name.clone(), call(&mut store, func, world, number)));
    }
    for (name, item) in exports {
        match item {
            Extern::Global(global) => {
                let value = global.get(&mut store);
                outcome.globals.push((name, from_val(&value)));
            }
            Extern::Memory(memory) => outcome.memories.push((name, memory.data(&store).to_vec())),
            Extern::Table(table) => {
                let elements = 0..table.size(&store);
                outcome
                    .tables
                    .push((name, elements.map(|at| table.get(&mut store, at).is_some_and(|element| !element.is_null())).collect()));
            }
            _ => {}
        }
    }
    outcome.host_calls = store.into_data();
    Ok(outcome)
}

fn call(store: &mut Store<Calls>, func: Func, world: World, number: usize) -> End {
    let ty = func.ty(&*store);
    let types: Vec<ValType> = ty.params().collect();
    let args = vals(world, Asks::Call(number), &types);
    let mut results = vec![Val::I32(0); ty.results().len()];
    match func.call(store, &args, &mut results) {
        Ok(()) => End::Returned(results.iter().map(from_val).collect()),
        Err(error) => End::Failed(failure(&error)),
    }
}

fn imports(store: &mut Store<Calls>, module: &Module, world: World) -> windlass::Result<Vec<Extern>> {
    let mut imports = Vec::new();
    for import in module.imports() {
        let number = import_number(import.module(), import.name());
        imports.push(match import.ty() {
            ExternType::Func(ty) => {
                let results: Vec<ValType> = ty.results().collect();
                Extern::Func(Func::new(&mut *store, ty, move |mut caller, params, answer| {
                    let calls = caller.data_mut();
                    let values = vals(world, Asks::Answer(calls.len()), &results);
                    calls.push((number, params.iter().map(from_val).collect()));
                    answer.clone_from_slice(&values);
                    Ok(())
                }))
            }
            ExternType::Global(ty) => {
                let value = vals(world, Asks::Import(number), std::slice::from_ref(ty.content())).remove(0);
                Extern::Global(Global::new(&mut *store, ty, value)?)
            }
            ExternType::Memory(ty) => Extern::Memory(Memory::new(&mut *store, ty)?),
            ExternType::Table(ty) => {
                let null = Ref::null(ty.element().heap_type());
                Extern::Table(Table::new(&mut *store, ty, null)?)
            }
            other => return Err(Error::msg(format!("an import of type {other:?}"))),
        });
    }
    Ok(imports)
}

fn vals(world: World, asks: Asks, types: &[ValType]) -> Vec<Val> {
    let plain = types.iter().map(|ty| match ty {
        ValType::I32 => Type::I32,
        ValType::I64 => Type::I64,
        ValType::F32 => Type::F32,
        ValType::F64 => Type::F64,
        ValType::V128 => Type::V128,
        ValType::Ref(_) => Type::Ref,
    });
    world.values(asks, plain).into_iter().zip(types).map(|(value, ty)| to_val(value, ty)).collect()
}

fn to_val(value: Value, ty: &ValType) -> Val {
    match value {
        Value::I32(value) => Val::I32(value),
        Value::I64(value) => Val::I64(value),
        Value::F32(bits) => Val::F32(bits),
        Value::F64(bits) => Val::F64(bits),
        Value::V128(value) => Val::V128(V128::from(value)),
        Value::Ref(_) => match ty.unwrap_ref().heap_type() {
            HeapType::Extern => Val::ExternRef(None),
            _ => Val::FuncRef(None),
        },
    }
}

fn from_val(value: &Val) -> Value {
    match value {
        Val::I32(value) => Value::I32(*value),
        Val::I64(value) => Value::I64(*value),
        Val::F32(bits) => Value::F32(*bits),
        Val::F64(bits) => Value::F64(*bits),
        Val::V128(value) => Value::V128(value.as_u128()),
        Val::FuncRef(func) => Value::Ref(func.is_some()),
        Val::ExternRef(host) => Value::Ref(host.is_some()),
        _ => Value::Ref(true),
    }
}

fn failure(error: &Error) -> Failure {
    match error.downcast_ref::<Trap>() {
        Some(Trap::UnreachableCodeReached) => Failure::Unreachable,
        Some(Trap::MemoryOutOfBounds) => Failure::Memory,
        Some(Trap::TableOutOfBounds) => Failure::Table,
        Some(Trap::IndirectCallToNull) => Failure::NullCall,
        Some(Trap::BadSignature) => Failure::Signature,
        Some(Trap::IntegerDivisionByZero) => Failure::DivisionByZero,
        Some(Trap::IntegerOverflow) => Failure::Overflow,
        Some(Trap::BadConversionToInteger) => Failure::Conversion,
        Some(Trap::StackOverflow) => Failure::Limit,
        _ => Failure::Other(format!("{error:?}")),
    }
}
