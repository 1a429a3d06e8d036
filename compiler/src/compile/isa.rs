//! The machine that code is made for, configured from the settings.
//!
//! It comes in two configurations: the one asked for, and one that compiles in time linear in the code, for bodies so large that the
//! optimiser and the better register allocator, which are not linear, would take minutes.

use super::settings::{OptLevel, Settings};
use anyhow::{Context, Result, anyhow, bail};
use cranelift_codegen::isa::{OwnedTargetIsa, TargetIsa};
use cranelift_codegen::settings::{self, Configurable};

/// Bodies with more bytes than this are compiled with [`Target::linear`]. Measured on 2026-11-21: a chain of 40,000 `if`s, 550 KB, takes
/// 25 s and grows with the square of its length; with `linear` 80,000 take 1 s, for a stack frame of 16 bytes an `if`.
const LARGE_BODY_BYTES: usize = 512 << 10;

/// The host in its two configurations.
pub(super) struct Target {
    /// As the settings ask.
    pub(super) optimizing: OwnedTargetIsa,
    /// For huge bodies.
    pub(super) linear: OwnedTargetIsa,
}

impl Target {
    /// The machine that this runs on, with every CPU feature it has.
    pub(super) fn host(settings: &Settings) -> Result<Self> {
        let opt_level = match settings.opt_level {
            OptLevel::None => "none",
            OptLevel::Speed => "speed",
            OptLevel::SpeedAndSize => "speed_and_size",
        };
        Ok(Self { optimizing: isa(settings, opt_level, "backtracking")?, linear: isa(settings, "none", "single_pass")? })
    }

    /// The configuration for a body of that size.
    pub(super) fn for_body(&self, bytes: usize) -> &dyn TargetIsa {
        if bytes > LARGE_BODY_BYTES { &*self.linear } else { &*self.optimizing }
    }
}

fn isa(settings: &Settings, opt_level: &str, regalloc_algorithm: &str) -> Result<OwnedTargetIsa> {
    let builder = cranelift_native::builder().map_err(|error| anyhow!("this machine is not supported: {error}"))?;
    let mut flags = settings::builder();
    let on_or_off = |on: bool| if on { "true" } else { "false" };
    for (name, value) in [
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
    ] {
        flags.set(name, value).with_context(|| format!("code generator setting {name}={value}"))?;
    }
    let isa = builder.finish(settings::Flags::new(flags)).context("configuring the code generator")?;
    // Without SSE 4.1 rounding would be calls into a C library that the image cannot name.
    if isa.name() == "x64" && !isa.isa_flags().iter().any(|flag| flag.name == "has_sse41" && flag.as_bool() == Some(true)) {
        bail!("this machine is not supported: the processor has no SSE 4.1");
    }
    Ok(isa)
}
