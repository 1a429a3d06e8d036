//! Modules that are large in one way each. Every one takes a size, with which the work to compile it may grow no faster than in proportion.
//!
//! The sizes are for a test. In debug builds the register allocator checks its input in a time that grows with the square of a function's blocks.

use wasm_encoder::{
    BlockType, Catch, CodeSection, ConstExpr, DataSection, DataSegment, DataSegmentMode, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, Function, FunctionSection, GlobalSection, GlobalType, ImportSection, InstructionSink, MemorySection, MemoryType, Module,
    RefType, TableSection, TableType, TypeSection, ValType,
};

/// A name, what makes the module, and a size.
pub type Case = (&'static str, fn(u32) -> Vec<u8>, u32);

pub const CASES: &[Case] = &[
    ("functions", functions, 2_000),
    ("locals, in functions that do not use them", unused_locals, 1_000),
    ("locals, used once", used_locals, 20_000),
    ("locals, live across calls", live_locals, 2_000),
    ("locals, used behind many joins", locals_behind_joins, 3_000),
    ("locals, used inside nested loops", locals_in_loops, 2_000),
    ("locals, set in branches", locals_in_branches, 1_500),
    ("operands, behind many joins", operands_behind_joins, 3_000),
    ("operands, live across calls", operands_across_calls, 4_000),
    ("vectors in locals", vector_locals, 1_000),
    ("nested blocks", |n| nested(n, |body| body.block(BlockType::Empty)), 50_000),
    ("nested loops", |n| nested(n, |body| body.loop_(BlockType::Empty)), 4_000),
    ("nested ifs", |n| nested(n, |body| body.local_get(0).if_(BlockType::Empty)), 3_000),
    ("nested try_tables", |n| nested(n, |body| body.try_table(BlockType::Empty, [Catch::All { label: 0 }])), 6_000),
    (
        "nested try_tables with a call in each",
        |n| nested(n, |body| body.try_table(BlockType::Empty, [Catch::All { label: 0 }]).call(0)),
        4_000,
    ),
    ("nested blocks with values", nested_values, 10_000),
    ("a branch table", branch_table, 50_000),
    ("branch tables with values", branch_tables, 20),
    ("branch tables to many places", branch_tables_wide, 50),
    ("calls of a thousand values", wide_calls, 10),
    ("one long run", long_run, 4_000),
    ("many arms", arms, 3_000),
    ("many calls", calls, 5_000),
    ("many loads", loads, 5_000),
    ("many divisions", divisions, 5_000),
    ("a constant expression", constant, 100_000),
    ("globals", globals, 50_000),
    ("types", types, 20_000),
    ("element segments", elements, 20_000),
    ("elements", long_element, 50_000),
    ("data segments", data, 20_000),
    ("exports", exports, 30_000),
    ("imports", imports, 20_000),
];

/// Modules beyond a limit, and a part of what the error says of it.
pub fn refused() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    vec![
        (
            "locals",
            body(&[(50_000, ValType::I32)], |body| {
                body.end();
            }),
            "too many locals",
        ),
        ("a body", long_run(2_000_000), "size"),
        ("globals", globals(1_000_001), "1000000"),
        ("types", types(1_000_001), "1000000"),
        ("exports", exports(1_000_001), "1000000"),
        ("imports", imports(1_000_001), "1000000"),
        ("data segments", data(100_001), "100000"),
        ("element segments", elements(100_001), "100000"),
        ("values that blocks pass", many_values(), "passes too many values"),
    ]
}

fn many_values() -> Vec<u8> {
    wide_calls(10_000)
}

fn module(types: &TypeSection, functions: &FunctionSection, code: &CodeSection) -> Vec<u8> {
    let mut tables = TableSection::new();
    tables.table(TableType { element_type: RefType::FUNCREF, minimum: 10, maximum: None, table64: false, shared: false });
    let mut memories = MemorySection::new();
    memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
    let mut module = Module::new();
    module.section(types).section(functions).section(&tables).section(&memories);
    module.section(code);
    module.finish()
}

/// One function that takes a number, and one behind it that takes and returns nothing.
fn body(locals: &[(u32, ValType)], write: impl FnOnce(&mut InstructionSink<'_>)) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    types.ty().function([ValType::I32], []);
    let mut functions = FunctionSection::new();
    functions.function(0).function(1);
    let mut code = CodeSection::new();
    let mut empty = Function::new([]);
    empty.instructions().end();
    code.function(&empty);
    let mut function = Function::new(locals.iter().copied());
    write(&mut function.instructions());
    code.function(&function);
    module(&types, &functions, &code)
}

fn functions(n: u32) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([ValType::I32], [ValType::I32]);
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for index in 0..n {
        functions.function(0);
        let mut function = Function::new([]);
        function.instructions().local_get(0).call((index + 1) % n).end();
        code.function(&function);
    }
    module(&types, &functions, &code)
}

fn unused_locals(n: u32) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for _ in 0..n {
        functions.function(0);
        let mut function = Function::new([(25_000, ValType::I64), (25_000, ValType::F32)]);
        function.instructions().end();
        code.function(&function);
    }
    module(&types, &functions, &code)
}

fn used_locals(n: u32) -> Vec<u8> {
    body(&[(n - 1, ValType::I32)], |body| {
        for local in 1..n {
            body.local_get(local - 1).local_set(local);
        }
        body.end();
    })
}

fn live_locals(n: u32) -> Vec<u8> {
    body(&[(n - 1, ValType::I32)], |body| {
        for local in 1..n {
            body.i32_const(0).i32_load(memarg()).local_set(local).call(0);
        }
        for local in 1..n {
            body.i32_const(0).local_get(local).i32_store(memarg());
        }
        body.end();
    })
}

fn locals_behind_joins(n: u32) -> Vec<u8> {
    body(&[(n - 1, ValType::I32)], |body| {
        for _ in 1..n {
            body.local_get(0).if_(BlockType::Empty).end();
        }
        for local in 1..n {
            body.local_get(local).drop();
        }
        body.end();
    })
}

fn locals_in_loops(n: u32) -> Vec<u8> {
    body(&[(n - 1, ValType::I32)], |body| {
        for _ in 0..n {
            body.loop_(BlockType::Empty);
        }
        for local in 1..n {
            body.local_get(local).drop();
        }
        for _ in 0..=n {
            body.end();
        }
    })
}

fn locals_in_branches(n: u32) -> Vec<u8> {
    body(&[(n - 1, ValType::I32)], |body| {
        for local in 1..n {
            body.local_get(local - 1).if_(BlockType::Empty).i32_const(1).local_set(local).end();
        }
        for local in 1..n {
            body.i32_const(0).local_get(local).i32_store(memarg());
        }
        body.end();
    })
}

fn operands_behind_joins(n: u32) -> Vec<u8> {
    body(&[], |body| {
        for _ in 0..n {
            body.i32_const(0).i32_load(memarg());
        }
        for _ in 0..n {
            body.local_get(0).if_(BlockType::Empty).call(0).end();
        }
        for _ in 1..n {
            body.i32_add();
        }
        body.drop().end();
    })
}

fn operands_across_calls(n: u32) -> Vec<u8> {
    body(&[], |body| {
        for _ in 0..n {
            body.i32_const(0).i32_load(memarg());
        }
        for _ in 0..n {
            body.call(0);
        }
        for _ in 1..n {
            body.i32_add();
        }
        body.drop().end();
    })
}

fn vector_locals(n: u32) -> Vec<u8> {
    body(&[(n - 1, ValType::V128)], |body| {
        for local in 1..n {
            body.local_get(0).if_(BlockType::Empty).i32_const(1).i8x16_splat().local_set(local).end();
        }
        for local in 2..n {
            body.local_get(local).local_get(local - 1).i8x16_add().local_set(1);
        }
        body.end();
    })
}

fn nested(n: u32, open: impl for<'a, 'b> Fn(&'a mut InstructionSink<'b>) -> &'a mut InstructionSink<'b>) -> Vec<u8> {
    body(&[], |body| {
        for _ in 0..n {
            open(body);
        }
        body.local_get(0).br_if(n / 2);
        for _ in 0..=n {
            body.end();
        }
    })
}

fn nested_values(n: u32) -> Vec<u8> {
    body(&[], |body| {
        for _ in 0..n {
            body.block(BlockType::Result(ValType::I32));
        }
        body.local_get(0);
        for depth in 0..n {
            body.local_get(0).br_if(depth.min(99) % (n - depth)).end();
        }
        body.drop().end();
    })
}

fn branch_table(n: u32) -> Vec<u8> {
    body(&[], |body| {
        body.block(BlockType::Empty).block(BlockType::Empty);
        let targets: Vec<u32> = (0..n).map(|index| index % 2).collect();
        body.local_get(0).br_table(targets, 1).end().end().end();
    })
}

fn branch_tables(n: u32) -> Vec<u8> {
    body(&[], |body| {
        for _ in 0..n {
            body.block(BlockType::Result(ValType::I32)).block(BlockType::Result(ValType::I32));
            let targets: Vec<u32> = (0..1000).map(|index| index % 2).collect();
            body.i32_const(7).local_get(0).br_table(targets, 1).end();
            body.i32_const(1).i32_add().end().drop();
        }
        body.end();
    })
}

fn branch_tables_wide(n: u32) -> Vec<u8> {
    body(&[], |body| {
        for _ in 0..n {
            body.block(BlockType::Result(ValType::I32));
        }
        for _ in 0..n {
            body.local_get(0).if_(BlockType::Empty).i32_const(7).local_get(0).br_table(1..n, 1).end();
        }
        body.i32_const(7);
        for _ in 0..n {
            body.end();
        }
        body.drop().end();
    })
}

fn wide_calls(n: u32) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    types.ty().function(vec![ValType::I64; 1000], vec![ValType::I64; 1000]);
    let mut functions = FunctionSection::new();
    functions.function(1);
    let mut function = Function::new([]);
    let mut body = function.instructions();
    for local in 0..1000 {
        body.local_get(local);
    }
    for _ in 0..n {
        body.call(0);
    }
    body.end();
    let mut code = CodeSection::new();
    code.function(&function);
    module(&types, &functions, &code)
}

fn long_run(n: u32) -> Vec<u8> {
    body(&[], |body| {
        body.local_get(0);
        for index in 0..n {
            body.i32_const(index as i32 * 77).i32_xor().local_tee(0);
        }
        body.drop().end();
    })
}

fn arms(n: u32) -> Vec<u8> {
    body(&[], |body| {
        for index in 0..n {
            body.local_get(0).if_(BlockType::Empty).local_get(0).i32_const(index as i32).i32_mul().local_set(0).end();
        }
        body.end();
    })
}

fn calls(n: u32) -> Vec<u8> {
    body(&[], |body| {
        for _ in 0..n {
            body.local_get(0).call(1);
        }
        body.end();
    })
}

fn loads(n: u32) -> Vec<u8> {
    body(&[], |body| {
        for index in 0..n {
            body.local_get(0).local_get(0).i32_load(memarg()).i32_const(index as i32).i32_add().i32_store(memarg());
        }
        body.end();
    })
}

fn divisions(n: u32) -> Vec<u8> {
    body(&[], |body| {
        for index in 0..n {
            body.i32_const(index as i32).local_get(0).i32_div_s().local_set(0);
        }
        body.end();
    })
}

fn memarg() -> wasm_encoder::MemArg {
    wasm_encoder::MemArg { offset: 0, align: 2, target: wasm_encoder::MemArgTarget::Memory(0), ordering: None }
}

fn constant(n: u32) -> Vec<u8> {
    let mut expr = ConstExpr::i32_const(1);
    for _ in 0..n {
        expr = expr.with_i32_const(1).with_i32_add();
    }
    let mut globals = GlobalSection::new();
    globals.global(GlobalType { val_type: ValType::I32, mutable: false, shared: false }, &expr);
    let mut module = Module::new();
    module.section(&globals);
    module.finish()
}

fn globals(n: u32) -> Vec<u8> {
    let mut globals = GlobalSection::new();
    for index in 0..n {
        globals.global(GlobalType { val_type: ValType::I32, mutable: true, shared: false }, &ConstExpr::i32_const(index as i32));
    }
    let mut module = Module::new();
    module.section(&globals);
    module.finish()
}

fn types(n: u32) -> Vec<u8> {
    let mut types = TypeSection::new();
    for index in 0..n {
        let bit = |bit: u32| if index >> bit & 1 == 0 { ValType::I32 } else { ValType::I64 };
        types.ty().function((0..20).map(bit), []);
    }
    let mut module = Module::new();
    module.section(&types);
    module.finish()
}

/// One function, a table and a memory, and what `more` adds in the place where it belongs.
fn with_items(exports: Option<&ExportSection>, elements: Option<&ElementSection>, data: Option<&DataSection>) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    let mut functions = FunctionSection::new();
    functions.function(0);
    let mut tables = TableSection::new();
    tables.table(TableType { element_type: RefType::FUNCREF, minimum: 10, maximum: None, table64: false, shared: false });
    let mut memories = MemorySection::new();
    memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
    let mut code = CodeSection::new();
    let mut function = Function::new([]);
    function.instructions().end();
    code.function(&function);
    let mut module = Module::new();
    module.section(&types).section(&functions).section(&tables).section(&memories);
    exports.map(|section| module.section(section));
    elements.map(|section| module.section(section));
    module.section(&code);
    data.map(|section| module.section(section));
    module.finish()
}

fn elements(n: u32) -> Vec<u8> {
    let mut elements = ElementSection::new();
    for _ in 0..n {
        elements.active(None, &ConstExpr::i32_const(1), Elements::Functions([0, 0].as_slice().into()));
    }
    with_items(None, Some(&elements), None)
}

fn long_element(n: u32) -> Vec<u8> {
    let mut elements = ElementSection::new();
    let items = vec![ConstExpr::ref_func(0); n as usize];
    elements.passive(Elements::Expressions(RefType::FUNCREF, items.as_slice().into()));
    with_items(None, Some(&elements), None)
}

fn data(n: u32) -> Vec<u8> {
    let mut data = DataSection::new();
    for index in 0..n {
        let offset = ConstExpr::i32_const((index % 60_000) as i32);
        data.segment(DataSegment { mode: DataSegmentMode::Active { memory_index: 0, offset: &offset }, data: *b"abc" });
    }
    with_items(None, None, Some(&data))
}

fn exports(n: u32) -> Vec<u8> {
    let mut exports = ExportSection::new();
    for index in 0..n {
        exports.export(&index.to_string(), ExportKind::Func, 0);
    }
    with_items(Some(&exports), None, None)
}

fn imports(n: u32) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    let mut imports = ImportSection::new();
    for index in 0..n {
        imports.import("m", &index.to_string(), EntityType::Function(0));
    }
    let mut module = Module::new();
    module.section(&types).section(&imports);
    module.finish()
}
