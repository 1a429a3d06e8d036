//! What bytes are: a component, a core module, text, or something foreign.

use crate::{Context as _, Engine, Error, Result, bail};
use std::borrow::Cow;
use std::path::Path;

const MAGIC: &[u8] = b"\0asm";
const CORE_VERSION: &[u8] = &[1, 0, 0, 0];
const COMPONENT_VERSION: &[u8] = &[13, 0, 1, 0];

/// The binary form of a component given as binary or text.
pub(super) fn binary<'a>(bytes: &'a [u8], path: Option<&Path>) -> Result<Cow<'a, [u8]>> {
    if bytes.starts_with(MAGIC) {
        return Ok(bytes.into());
    }
    #[cfg(feature = "wat")]
    {
        if std::str::from_utf8(bytes).is_ok_and(looks_like_text) {
            return wat::parse_bytes(bytes).map_err(|mut error| {
                if let Some(path) = path {
                    error.set_path(path);
                }
                error.into()
            });
        }
    }
    let _ = path;
    Ok(bytes.into())
}

/// Text starts with a parenthesis, after blanks and comments.
#[cfg(feature = "wat")]
fn looks_like_text(text: &str) -> bool {
    matches!(text.trim_start().as_bytes(), [b'(', ..] | [b';', b';', ..])
}

/// Refuses what is not a component, saying what it looks like.
pub(super) fn ensure_component(binary: &[u8]) -> Result<()> {
    if Engine::detect_precompiled(binary).is_some() {
        bail!("this is compiled already: load it with `Component::deserialize` or its kin, which are `unsafe` because they trust it");
    }
    let Some(rest) = binary.strip_prefix(MAGIC) else {
        bail!("this is not WebAssembly: it {}, and a component begins with `\\0asm`", looks_like(binary));
    };
    match rest.get(..4) {
        Some(COMPONENT_VERSION) => Ok(()),
        Some(CORE_VERSION) => bail!("this is a core module; use `Module::new`, or componentize it first"),
        Some(version) => {
            bail!("this is WebAssembly of version {version:02x?}, which is not known; a component has version {COMPONENT_VERSION:02x?}")
        }
        None => bail!("this WebAssembly binary ends after {} bytes, before its version", binary.len()),
    }
}

fn looks_like(bytes: &[u8]) -> String {
    let known = match bytes {
        [] => return "is empty".to_owned(),
        [0x7f, b'E', b'L', b'F', ..] => Some("an ELF file"),
        [b'P', b'K', 3, 4, ..] => Some("a ZIP archive"),
        [0x1f, 0x8b, ..] => Some("gzip-compressed"),
        [0x28, 0xb5, 0x2f, 0xfd, ..] => Some("zstd-compressed"),
        [b'B', b'C', 0xc0, 0xde, ..] => Some("LLVM bitcode"),
        [b'!', b'<', b'a', b'r', b'c', b'h', b'>', ..] => Some("an archive of object files"),
        _ => None,
    };
    match (known, std::str::from_utf8(bytes)) {
        (Some(known), _) => format!("looks like {known}"),
        (None, Ok(text)) => format!("is text that begins with {:?}", text.chars().take(16).collect::<String>()),
        (None, Err(_)) => format!("begins with {:02x?}", &bytes[..bytes.len().min(8)]),
    }
}

/// Adds to an error at the end of a binary what it is that ends.
pub(super) fn explain(binary: &[u8], error: Error) -> Error {
    if error.to_string().starts_with("unexpected end") {
        return error.context(format!(
            "the file begins as a component does (`\\0asm`, version 0d 00 01 00), and ends after {} bytes",
            binary.len()
        ));
    }
    error
}

/// Reads a file, keeping the operating system's reason.
pub(super) fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read `{}`", path.display()))
}
