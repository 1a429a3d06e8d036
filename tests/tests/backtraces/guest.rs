//! What the tests do with modules: sections at their end, and a trap's backtrace.

use windlass::{Error, Instance, Module, Result, Store, WasmBacktrace};

/// `binary` with custom sections at its end.
pub fn with_sections(mut binary: Vec<u8>, sections: &[(&str, &[u8])]) -> Vec<u8> {
    for (name, bytes) in sections {
        binary.push(0);
        leb(&mut binary, name.len() + bytes.len() + leb_len(name.len()));
        leb(&mut binary, name.len());
        binary.extend_from_slice(name.as_bytes());
        binary.extend_from_slice(bytes);
    }
    binary
}

/// Writes a number as sections do.
pub fn leb(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn leb_len(value: usize) -> usize {
    let mut out = Vec::new();
    leb(&mut out, value);
    out.len()
}

/// How the function `name` of a module without imports and parameters fails.
pub fn failure<T: 'static>(store: &mut Store<T>, module: &Module, name: &str) -> Result<Error> {
    let instance = Instance::new(&mut *store, module, &[])?;
    Ok(instance.get_typed_func::<(), ()>(&mut *store, name)?.call(store, ()).expect_err("it traps"))
}

/// The backtrace of an error.
pub fn backtrace(error: &Error) -> &WasmBacktrace {
    error.downcast_ref().expect("it has a backtrace")
}

/// The names of the functions on the stack.
pub fn functions(error: &Error) -> Vec<&str> {
    backtrace(error).frames().iter().map(|frame| frame.func_name().unwrap_or("-")).collect()
}

/// What is printed, without the numbers of bytes.
pub fn shape(error: &Error) -> String {
    let text = backtrace(error).to_string();
    let line = |line: &str| match line.split_once(" - ") {
        Some((before, after)) if before.contains("0x") => format!("{} - {after}", before.split("0x").next().unwrap_or_default().trim_end()),
        _ => line.to_owned(),
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}
