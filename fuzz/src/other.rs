//! A module on wasmi, an interpreter.

use crate::module::{TURNS, TURNS_LEFT};
use crate::outcome::{End, Failure, Outcome, Value};
use crate::world::{Asks, Type, World, import_number};
use std::sync::LazyLock;
use wasmi::errors::{ErrorKind, InstantiationError, TableError};
use wasmi::{
    Config, Engine, Error, Extern, ExternRef, ExternType, F32, F64, Func, Global, Instance, Memory, Module, Ref, Store, Table, TrapCode,
    V128, Val, ValType,
};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let mut config = Config::default();
    config.wasm_tail_call(true).wasm_extended_const(true).wasm_multi_memory(true).wasm_memory64(true).wasm_custom_page_sizes(true);
    config.wasm_simd(true).wasm_relaxed_simd(true).wasm_wide_arithmetic(true);
    config.set_max_recursion_depth(10_000).set_max_stack_height(64 << 20);
    Engine::new(&config)
});

type Calls = Vec<(usize, Vec<Value>)>;

/// What the module does; or why nothing can be said.
pub fn run(wasm: &[u8], world: World) -> Result<Outcome, &'static str> {
    let module = Module::new(&ENGINE, wasm).map_err(|_| "the other engine refuses the module")?;
    let mut store = Store::new(&ENGINE, Calls::new());
    let mut outcome = Outcome::default();
    let imports = imports(&mut store, &module, world).map_err(|_| "the other engine refuses an import")?;
    let instance = match Instance::new(&mut store, &module, &imports) {
        Ok(instance) => instance,
        Err(error) => {
            outcome.instantiation = Some(failure(&error));
            outcome.host_calls = store.into_data();
            return Ok(outcome);
        }
    };
    let mut exports: Vec<(String, Extern)> =
        module.exports().filter_map(|export| Some((export.name().to_owned(), instance.get_export(&store, export.name())?))).collect();
    exports.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    let functions = || exports.iter().filter_map(|(name, item)| Some((name, item.into_func()?)));
    // Twice: the second time on what the first one left.
    for (number, (name, func)) in functions().chain(functions()).enumerate() {
        if let Some(turns) = instance.get_global(&store, TURNS_LEFT) {
            turns.set(&mut store, Val::I32(TURNS)).map_err(|_| "a global cannot be set")?;
        }
        outcome.calls.push((name.clone(), call(&mut store, func, world, number)));
    }
    for (name, item) in exports {
        match item {
            Extern::Global(global) => outcome.globals.push((name, from_val(&global.get(&store)))),
            Extern::Memory(memory) => outcome.memories.push((name, memory.data(&store).to_vec())),
            Extern::Table(table) => {
                let elements = 0..table.size(&store);
                outcome.tables.push((
                    name,
                    elements.map(|at| table.get(&store, at).is_some_and(|element| from_val(&element) == Value::Ref(true))).collect(),
                ));
            }
            Extern::Func(_) => {}
        }
    }
    outcome.host_calls = store.into_data();
    Ok(outcome)
}

fn call(store: &mut Store<Calls>, func: Func, world: World, number: usize) -> End {
    let ty = func.ty(&*store);
    let args = vals(world, Asks::Call(number), ty.params());
    let mut results = vec![Val::I32(0); ty.results().len()];
    match func.call(store, &args, &mut results) {
        Ok(()) => End::Returned(results.iter().map(from_val).collect()),
        Err(error) => End::Failed(failure(&error)),
    }
}

fn imports(store: &mut Store<Calls>, module: &Module, world: World) -> Result<Vec<Extern>, Error> {
    let mut imports = Vec::new();
    for import in module.imports() {
        let number = import_number(import.module(), import.name());
        imports.push(match import.ty() {
            ExternType::Func(ty) => {
                let results = ty.results().to_vec();
                Extern::Func(Func::new(&mut *store, ty.clone(), move |mut caller, params, answer| {
                    let calls = caller.data_mut();
                    let values = vals(world, Asks::Answer(calls.len()), &results);
                    calls.push((number, params.iter().map(from_val).collect()));
                    answer.clone_from_slice(&values);
                    Ok(())
                }))
            }
            ExternType::Global(ty) => {
                let value = vals(world, Asks::Import(number), &[ty.content()]).remove(0);
                Extern::Global(Global::new(&mut *store, value, ty.mutability()))
            }
            ExternType::Memory(ty) => Extern::Memory(Memory::new(&mut *store, *ty)?),
            ExternType::Table(ty) => Extern::Table(Table::new(&mut *store, *ty, Val::default(ty.element()))?),
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
        ValType::FuncRef | ValType::ExternRef => Type::Ref,
    });
    world.values(asks, plain).into_iter().zip(types).map(|(value, ty)| to_val(value, *ty)).collect()
}

fn to_val(value: Value, ty: ValType) -> Val {
    match value {
        Value::I32(value) => Val::I32(value),
        Value::I64(value) => Val::I64(value),
        Value::F32(bits) => Val::F32(F32::from_bits(bits)),
        Value::F64(bits) => Val::F64(F64::from_bits(bits)),
        Value::V128(value) => Val::V128(V128::from(value)),
        Value::Ref(_) if ty == ValType::ExternRef => Val::ExternRef(Ref::<ExternRef>::Null),
        Value::Ref(_) => Val::FuncRef(Ref::<Func>::Null),
    }
}

fn from_val(value: &Val) -> Value {
    match value {
        Val::I32(value) => Value::I32(*value),
        Val::I64(value) => Value::I64(*value),
        Val::F32(value) => Value::F32(value.to_bits()),
        Val::F64(value) => Value::F64(value.to_bits()),
        Val::V128(value) => Value::V128(value.as_u128()),
        Val::FuncRef(func) => Value::Ref(!func.is_null()),
        Val::ExternRef(host) => Value::Ref(!host.is_null()),
    }
}

fn failure(error: &Error) -> Failure {
    match error.as_trap_code() {
        Some(TrapCode::UnreachableCodeReached) => Failure::Unreachable,
        Some(TrapCode::MemoryOutOfBounds) => Failure::Memory,
        Some(TrapCode::TableOutOfBounds) => Failure::Table,
        Some(TrapCode::IndirectCallToNull) => Failure::NullCall,
        Some(TrapCode::BadSignature) => Failure::Signature,
        Some(TrapCode::IntegerDivisionByZero) => Failure::DivisionByZero,
        Some(TrapCode::IntegerOverflow) => Failure::Overflow,
        Some(TrapCode::BadConversionToInteger) => Failure::Conversion,
        Some(_) => Failure::Limit,
        None => match error.kind() {
            ErrorKind::Instantiation(InstantiationError::ElementSegmentDoesNotFit { .. }) => Failure::Table,
            // A copy between two tables has no trap of its own there.
            ErrorKind::Table(TableError::CopyOutOfBounds | TableError::InitOutOfBounds | TableError::FillOutOfBounds) => Failure::Table,
            _ => Failure::Other(error.to_string()),
        },
    }
}
