//! What a line of code belongs to, by the path of its file.

/// A part of a call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// Machine code that was made at run time: the guest's, adapters, trampolines.
    Guest,
    /// Entering and leaving it, instances, stores, the core API.
    Entry,
    /// What the component model asks of every call.
    Boundary,
    /// Values between Rust and the guest's memory.
    Lift,
    /// Handles, tasks, limits.
    Handles,
    /// The host's own function, and the loop that measures.
    Host,
    /// `malloc`, `free`, `realloc`.
    Allocation,
    /// `memcpy` and its kin.
    Copying,
    /// Whether text is what it says, and other encodings of it.
    Text,
    /// Everything else.
    Rest,
}

impl Place {
    /// Every one.
    pub const ALL: [Self; 10] = [
        Self::Guest,
        Self::Entry,
        Self::Boundary,
        Self::Lift,
        Self::Handles,
        Self::Host,
        Self::Allocation,
        Self::Copying,
        Self::Text,
        Self::Rest,
    ];

    /// How the table calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Guest => "guest, trampolines",
            Self::Entry => "entry, exit",
            Self::Boundary => "boundary",
            Self::Lift => "lift, lower",
            Self::Handles => "handles",
            Self::Host => "host, loop",
            Self::Allocation => "allocation",
            Self::Copying => "copying",
            Self::Text => "text",
            Self::Rest => "rest",
        }
    }

    /// What a line of `file`, in a function of an object file, belongs to. `None`: to the code it is inlined into.
    pub fn of(object: &str, file: &str, function: &str) -> Option<Self> {
        if object.is_empty() || object == "???" {
            return Some(Self::Guest);
        }
        if object.contains("libc.so") || object.contains("libc-") || object.contains("libm.so") {
            return Some(library(file, function));
        }
        if let Some((_, path)) = file.split_once("/runtime/src/") {
            return Some(ours(path));
        }
        if file.contains("/benches/") || file.starts_with("src/") {
            return Some(Self::Host);
        }
        if file.contains("/simdutf8") || file.contains("/encoding_rs") || file.contains("/core/src/str/") {
            return Some(Self::Text);
        }
        if file.contains("/alloc/src/alloc.rs") || file.contains("/std/src/alloc.rs") || file.contains("/sys/alloc/") {
            return Some(Self::Allocation);
        }
        None
    }
}

/// A part of the system's library.
fn library(file: &str, function: &str) -> Place {
    let any = |names: &[&str]| names.iter().any(|name| file.contains(name) || function.contains(name));
    match () {
        () if any(&["malloc", "free", "calloc", "realloc", "arena.c"]) => Place::Allocation,
        () if any(&["memcpy", "memmove", "memset", "memcmp"]) => Place::Copying,
        () => Place::Rest,
    }
}

/// A file of the runtime, from its `src` on.
fn ours(path: &str) -> Place {
    let starts = |folders: &[&str]| folders.iter().any(|folder| path.starts_with(folder));
    match () {
        () if starts(&["component/abi/", "component/walk/", "component/val/"]) => Place::Lift,
        () if starts(&["component/"]) => Place::Boundary,
        () if starts(&["handles/"]) => Place::Handles,
        () => Place::Entry,
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn files_say_what_they_are() {
        let of = |file| Place::of("/bin/windlass-benches", file, "f");
        assert_eq!(of("/w/runtime/src/component/val/lift.rs"), Some(Place::Lift));
        assert_eq!(of("/w/runtime/src/component/func/typed.rs"), Some(Place::Boundary));
        assert_eq!(of("/w/runtime/src/vm/stack.rs"), Some(Place::Entry));
        assert_eq!(of("/w/benches/src/./cases/mod.rs"), Some(Place::Host));
        assert_eq!(of("/rustc/library/core/src/option.rs"), None);
        assert_eq!(Place::of("???", "???", "???"), Some(Place::Guest));
        assert_eq!(Place::of("/lib/libc.so.6", "./malloc/malloc.c", "_int_free"), Some(Place::Allocation));
        assert_eq!(Place::of("/lib/libc.so.6", "???", "__memcpy_avx"), Some(Place::Copying));
    }

    #[test]
    fn each_has_its_place() {
        assert!(Place::ALL.iter().enumerate().all(|(index, place)| *place as usize == index));
    }
}
