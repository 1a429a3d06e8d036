//! Modules at the edge of what a binary can hold: they compile in bounded time and memory or are refused, and never panic.

use wasm_encoder::{
    BlockType, CodeSection, ExportKind, ExportSection, Function, FunctionSection, InstructionSink, MemorySection, MemoryType, Module,
    TypeSection, ValType,
};
use windlass_compiler::compile::{ModuleArtifact, OperatorCost};
use windlass_compiler::translate::WasmFeatures;
use windlass_compiler::{Compiler, Settings};

#[path = "limits/cases.rs"]
mod cases;

fn compile(wasm: &[u8]) -> anyhow::Result<ModuleArtifact> {
    // The verifier is meant for modules of a size that people write.
    let settings = Settings { verifier: false, ..Settings::default() };
    Compiler::new(settings).expect("the tests run on a supported machine").compile_module(wasm)
}

/// A module with one function of type `params -> results`; `more` are further types, numbered from 1.
fn one_function(params: &[ValType], results: &[ValType], more: &[(usize, usize)], body: impl FnOnce(&mut InstructionSink<'_>)) -> Vec<u8> {
    with_locals(params, results, more, &[], body)
}

fn with_locals(
    params: &[ValType],
    results: &[ValType],
    more: &[(usize, usize)],
    locals: &[(u32, ValType)],
    body: impl FnOnce(&mut InstructionSink<'_>),
) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function(params.iter().copied(), results.iter().copied());
    for &(params, results) in more {
        types.ty().function(vec![ValType::I32; params], vec![ValType::I32; results]);
    }
    let mut functions = FunctionSection::new();
    functions.function(0);
    let mut memories = MemorySection::new();
    memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
    let mut exports = ExportSection::new();
    exports.export("f", ExportKind::Func, 0);
    let mut function = Function::new(locals.iter().copied());
    body(&mut function.instructions());
    let mut code = CodeSection::new();
    code.function(&function);
    let mut module = Module::new();
    module.section(&types).section(&functions).section(&memories).section(&exports).section(&code);
    module.finish()
}

#[test]
fn many_functions() {
    let mut types = TypeSection::new();
    types.ty().function([ValType::I32], [ValType::I32]);
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    const COUNT: u32 = 100_000;
    for index in 0..COUNT {
        functions.function(0);
        let mut function = Function::new([]);
        function.instructions().local_get(0).call((index + 1) % COUNT).end();
        code.function(&function);
    }
    let mut module = Module::new();
    module.section(&types).section(&functions).section(&code);
    let artifact = compile(&module.finish()).expect("many functions compile");
    assert_eq!(artifact.code.functions.len(), COUNT as usize);
}

#[test]
fn many_locals() {
    let wasm = with_locals(&[ValType::I32], &[ValType::I64], &[], &[(25_000, ValType::I64), (24_999, ValType::F32)], |body| {
        body.loop_(BlockType::Empty);
        body.local_get(25_000).i64_const(1).i64_add().local_set(25_000);
        body.local_get(0).br_if(0).end();
        body.local_get(25_000).end();
    });
    compile(&wasm).expect("many locals compile");

    let wasm = with_locals(&[], &[], &[], &[(50_001, ValType::I64)], |body| {
        body.end();
    });
    compile(&wasm).expect_err("more locals than the limit");
}

#[test]
fn giant_branch_table() {
    let wasm = one_function(&[ValType::I32], &[ValType::I32], &[], |body| {
        body.block(BlockType::Result(ValType::I32)).block(BlockType::Result(ValType::I32));
        let targets: Vec<u32> = (0..500_000).map(|index| index % 2).collect();
        body.i32_const(7).local_get(0).br_table(targets, 1).end();
        body.i32_const(1).i32_add().end().end();
    });
    compile(&wasm).expect("a giant branch table compiles");
}

#[test]
fn deep_nesting() {
    const DEPTH: usize = 100_000;
    let wasm = one_function(&[ValType::I32], &[], &[], |body| {
        for _ in 0..DEPTH {
            body.block(BlockType::Empty);
        }
        body.local_get(0).br_if(DEPTH as u32 - 1);
        for _ in 0..=DEPTH {
            body.end();
        }
    });
    compile(&wasm).expect("nested blocks compile");

    let wasm = one_function(&[ValType::I32], &[], &[], |body| {
        for _ in 0..DEPTH / 10 {
            body.local_get(0).if_(BlockType::Empty).loop_(BlockType::Empty);
        }
        for _ in 0..DEPTH / 10 {
            body.end().end();
        }
        body.end();
    });
    compile(&wasm).expect("nested arms and loops compile");

    let wasm = one_function(&[], &[], &[], |body| {
        body.unreachable();
        for _ in 0..DEPTH {
            body.loop_(BlockType::Empty);
        }
        for _ in 0..=DEPTH {
            body.end();
        }
    });
    compile(&wasm).expect("nested blocks that cannot be reached compile");
}

#[test]
fn wide_signatures() {
    let wide = vec![ValType::I64; 1000];
    let wasm = one_function(&wide, &wide, &[], |body| {
        for index in 0..1000 {
            body.local_get(index);
        }
        body.call(0);
        body.call(0).end();
    });
    compile(&wasm).expect("a thousand parameters and results compile");
}

#[test]
fn wide_blocks_are_bounded() {
    let wasm = one_function(&[ValType::I32], &[], &[(1000, 1000)], |body| {
        for _ in 0..1000 {
            body.i32_const(1);
        }
        for _ in 0..100_000 {
            body.block(BlockType::FunctionType(1)).local_get(0).br_if(0).end();
        }
        for _ in 0..1000 {
            body.drop();
        }
        body.end();
    });
    let error = format!("{:#}", compile(&wasm).expect_err("more values than the code generator can take"));
    assert!(error.contains("passes too many values"), "{error}");
}

#[test]
fn long_function() {
    let wasm = one_function(&[ValType::I32], &[ValType::I32], &[], |body| {
        body.local_get(0);
        for index in 0..400_000 {
            body.i32_const(index).i32_add().local_tee(0);
        }
        body.end();
    });
    compile(&wasm).expect("a long function compiles");
}

#[test]
fn huge_functions_compile_in_linear_time() {
    let wasm = one_function(&[ValType::I32], &[ValType::I32], &[], |body| {
        for index in 0..80_000 {
            body.local_get(0).if_(BlockType::Empty).local_get(0).i32_const(index).i32_mul().local_set(0).end();
        }
        body.local_get(0).end();
    });
    compile(&wasm).expect("a long chain of arms compiles");
}

/// Every case, with everything that an embedder can turn on. Before locals could lie in memory, some took minutes at these sizes.
#[test]
fn what_is_large_in_one_way_compiles_in_time() {
    let mut settings = Settings { verifier: false, epochs: true, fuel: Some(Box::new(OperatorCost::default())), ..Settings::default() };
    settings.features.set(WasmFeatures::EXCEPTIONS, true);
    let compiler = Compiler::new(settings).expect("the tests run on a supported machine");
    for (name, make, size) in cases::CASES {
        let start = std::time::Instant::now();
        if let Err(error) = compiler.compile_module(&make(*size)) {
            panic!("{name}: {error:#}");
        }
        println!("{name}: {:.1} s", start.elapsed().as_secs_f64());
    }
}

#[test]
fn what_is_beyond_a_limit_says_so() {
    for (name, wasm, part) in cases::refused() {
        let error = format!("{:#}", compile(&wasm).map(|_| ()).expect_err(name));
        assert!(error.contains(part), "{name}: {error}");
    }
}
