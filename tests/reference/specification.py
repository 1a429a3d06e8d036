"""The specification's reference implementation as an oracle.

Loads `definitions.py` without changing it, makes its answers deterministic, and gives names to its traps. What is compared, and with what cases, is
not here: see `cases.py`.
"""

import sys
import traceback
import types

# What an unnamed trap of the reference is called here, by the function that asks and by a part of what it asks. The names are those of the
# runtime's `Trap`.
KINDS = [
    ("load_string_from_range", "byte_length > MAX_STRING_BYTE_LENGTH", "ContentTooLong"),
    ("load_string_from_range", "ptr != align_to", "UnalignedPointer"),
    ("load_string_from_range", "ptr + byte_length >", "StringOutOfBounds"),
    ("load_string_from_range", "trap()", "InvalidString"),
    ("load_list_from_range", "> MAX_LIST_BYTE_LENGTH", "ContentTooLong"),
    ("load_list_from_range", "ptr != align_to", "UnalignedPointer"),
    ("load_list_from_range", "ptr + length", "ListOutOfBounds"),
    ("load_variant", "case_index >= len(cases)", "InvalidDiscriminant"),
    ("lift_flat_variant", "case_index >= len(cases)", "InvalidDiscriminant"),
    ("convert_i32_to_char", "", "InvalidChar"),
    ("lift_flat_values", "ptr != align_to", "UnalignedPointer"),
    ("lift_flat_values", "ptr + elem_size", "MemoryOutOfBounds"),
    ("get", "", "UnknownHandle"),
    ("lift_own", "isinstance", "HandleTypeMismatch"),
    ("lift_own", "h.rt is not t.rt", "HandleTypeMismatch"),
    ("lift_own", "num_lends", "HandleLent"),
    ("lift_own", "not h.own", "HandleTypeMismatch"),
    ("lift_borrow", "isinstance", "HandleTypeMismatch"),
    ("lift_borrow", "h.rt is not t.rt", "HandleTypeMismatch"),
    ("return_", "num_borrows > 0", "BorrowsRemain"),
]

# Functions that check what `realloc` returned.
STORING = {
    "store_string_copy",
    "store_string_to_utf8",
    "store_utf8_to_utf16",
    "store_string_to_latin1_or_utf16",
    "store_probably_utf16_to_latin1_or_utf16",
    "store_list_into_range",
}


class GuestTrap(BaseException):
    """The guest itself trapped, in its `realloc`."""


class TooMuch(Exception):
    """A case that would take too long, or whose answer would be too large: it is given up and another is made."""


class Specification:
    """`definitions.py`, loaded from `path`."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        # Its annotations name classes that come later, which Python evaluates late from 3.14 on only.
        self.lines = ["from __future__ import annotations", *text.splitlines()]
        self.path = path
        module = types.ModuleType("definitions")
        sys.modules["definitions"] = module
        exec(compile("\n".join(self.lines), path, "exec"), module.__dict__)
        module.DETERMINISTIC_PROFILE = True
        self.module = module
        self.loads = 0
        self._count_loads()
        self._note_nans()
        self._choose_encodings()
        self._own_handles()

    def _count_loads(self):
        """A wrong length must not make the oracle work for minutes."""
        load = self.module.load

        def counted(cx, ptr, t):
            self.loads += 1
            if self.loads > 4000:
                raise TooMuch
            return load(cx, ptr, t)

        self.module.load = counted

    def _note_nans(self):
        """The specification lets the bits of a NaN that is stored be any NaN's. The context learns where one went."""
        module = self.module
        store = module.store

        def noting(cx, v, t, ptr):
            if isinstance(v, float) and v != v:
                cx.nans.append([ptr, module.elem_size(t, "i32")])
            store(cx, v, t, ptr)

        module.store = noting

    def _choose_encodings(self):
        """Lets a context that makes a guest's own data choose how its strings are encoded."""
        store = self.module.store_string_into_range
        self.module.store_string_into_range = lambda cx, v: cx.own_string(v[0]) if cx.is_guests_own else store(cx, v)

    def _own_handles(self):
        """In a guest's own data, a handle is one that it got before."""
        module = self.module
        own, borrow = module.lower_own, module.lower_borrow
        module.lower_own = lambda cx, rep, t: cx.own_handle(rep, t) if cx.is_guests_own else own(cx, rep, t)
        module.lower_borrow = lambda cx, rep, t: cx.own_handle(rep, t) if cx.is_guests_own else borrow(cx, rep, t)

    def kind(self, trap):
        """What a trap is called."""
        if isinstance(trap, GuestTrap):
            return "UnreachableCodeReached"
        frames = [frame for frame in traceback.extract_tb(trap.__traceback__) if frame.filename == self.path]
        asking = [frame for frame in frames if frame.name not in ("trap", "trap_if")][-1]
        line = self.lines[asking.lineno - 1]
        if asking.name in STORING:
            return "ReallocUnaligned" if "align_to" in line else "ReallocOutOfBounds"
        if asking.name == "lower_flat_values":
            given = asking_locals(trap, "lower_flat_values")["out_param"] is not None
            if "align_to" in line:
                return "UnalignedPointer" if given else "ReallocUnaligned"
            return "MemoryOutOfBounds" if given else "ReallocOutOfBounds"
        for function, part, kind in KINDS:
            if function == asking.name and part in line:
                return kind
        raise AssertionError(f"no name for the trap in {asking.name}: {line.strip()}")


def asking_locals(trap, function):
    """The local variables of the innermost call of `function`."""
    found = None
    tb = trap.__traceback__
    while tb is not None:
        if tb.tb_frame.f_code.co_name == function:
            found = tb.tb_frame.f_locals
        tb = tb.tb_next
    return found
