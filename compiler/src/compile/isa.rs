//! The machine that code is made for, configured from the settings.

use super::settings::{OptLevel, Settings};
use anyhow::{Context, Result, anyhow, bail};
use cranelift_codegen::isa::OwnedTargetIsa;
use cranelift_codegen::settings::{self, Configurable};

/// The instruction set of the machine that this runs on, with every CPU feature it has.
pub(super) fn host(settings: &Settings) -> Result<OwnedTargetIsa> {
    let builder = cranelift_native::builder().map_err(|error| anyhow!("this machine is not supported: {error}"))?;
    let mut flags = settings::builder();
    let opt_level = match settings.opt_level {
        OptLevel::None => "none",
        OptLevel::Speed => "speed",
        OptLevel::SpeedAndSize => "speed_and_size",
    };
    let on_or_off = |on: bool| if on { "true" } else { "false" };
    for (name, value) in [
        ("opt_level", opt_level),
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
