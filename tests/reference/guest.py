"""A scripted guest: a memory, a handle table, and a `realloc` whose answers are chosen here and repeated by the guest that the runtime runs."""

import struct

from specification import GuestTrap, TooMuch

PAGE = 65536
# The guest's own data lie from here on, what `realloc` gives out from a page's quarter on.
DATA, HEAP = 64, 16384
ENCODINGS = ["utf8", "utf16", "latin1+utf16"]

# What an answer of `realloc` does besides: copy what was there before, or trap. Pages that the memory grows by are above.
COPY, TRAP, PAGES = 1, 2, 8


class Guest:
    """One side of a call."""

    def __init__(self, spec, rng, small):
        d = spec.module
        self.d = d
        self.rng = rng
        self.small = small
        self.encoding = rng.choice(ENCODINGS)
        # What lies where nothing was written: corrupted pointers lead there.
        self.fill = rng.choice([0, 0, 0x01, 0x41, 0xFF, 0xAA])
        self.memory = d.MemInst(bytearray([self.fill]) * PAGE, "i32")
        self.instance = d.ComponentInstance(None)
        self.script = []
        # Handles that the guest has from the start: the resource and its representation, in the order in which it gets them; or, below zero, the
        # handle that it drops.
        self.setup = []
        self.next_data = DATA + rng.choice([0, 0, 4, 1000])
        self.heap = rng.choice([HEAP, HEAP, PAGE - 40 - rng.randrange(200)])
        self.nans = []
        # The number of the call of `realloc` that goes wrong, and how.
        self.bad_call = None
        self.before = bytes(self.memory.bytes)

    def options(self):
        return self.d.CanonicalOptions(string_encoding=self.encoding, memory=self.memory, realloc=None)

    def context(self, scope):
        return context(self, scope, False)

    def own_context(self):
        """A context that makes the guest's own data."""
        return context(self, None, True)

    def freeze(self):
        """Ends the making of own data: the memory as the call finds it."""
        self.before = bytes(self.memory.bytes)
        self.nans = []

    def place(self, align, size):
        """Room for own data."""
        at = self.next_data + self.rng.choice([0, 0, 0, 1, 4])
        at += -at % align
        self.next_data = at + size
        if self.next_data > HEAP:
            raise TooMuch
        return at

    def realloc(self, old, old_size, align, size):
        """Answers from memory that was not given out before, with gaps, growing where there is none left; or wrongly."""
        if len(self.script) >= (40 if self.small else 400):
            raise TooMuch
        rng = self.rng
        flags = COPY
        if size <= old_size and old_size > 0 and rng.random() < 0.5:
            at = old
        else:
            at = self.heap + rng.choice([0, 0, 0, 1, 3, 16])
            at += -at % align
            self.heap = at + size
        bad = self.bad_call is not None and self.bad_call[0] == len(self.script) and self.bad_call[1]
        if bad == "trap":
            flags = TRAP
        elif bad == "unaligned":
            at, flags = at + max(align // 2, 1), 0
        elif bad == "outside":
            end = len(self.memory)
            at = rng.choice([end, end - size + align, end - size, 0xFFFFFFFF & -align, 0x80000000])
            at -= at % align
            flags = 0
        elif bad == "overlap":
            at = rng.randrange(DATA, self.next_data + 1)
            at -= at % align
        if not bad and at + size > len(self.memory):
            pages = (at + size - len(self.memory) + PAGE - 1) // PAGE
            self.memory.bytes += bytes(pages * PAGE)
            flags |= pages * PAGES
        self.script.append([old, old_size, align, size, at, flags])
        if flags & TRAP:
            raise GuestTrap
        if flags & COPY:
            kept = min(old_size, size)
            self.memory[at : at + kept] = self.memory[old : old + kept]
        return at

    def own_data(self):
        """What differs from the fill now."""
        return differences(bytes([self.fill]) * len(self.memory), bytes(self.memory.bytes))

    def image(self):
        """The memory as the call found it: what differs from the fill."""
        return differences(bytes([self.fill]) * len(self.before), self.before)

    def written(self):
        """What the call wrote. The first bytes serve the guest that shows its memory."""
        before = self.before + bytes(len(self.memory) - len(self.before))
        return differences(before, bytes(self.memory.bytes))


class SameGuest:
    """A guest that calls itself, as the side that is called: memory, handles and allocator are one, encodings may be two."""

    def __init__(self, guest):
        self.guest = guest
        self.encoding = guest.rng.choice(ENCODINGS)

    def __getattr__(self, name):
        return getattr(self.guest, name)

    def options(self):
        return self.d.CanonicalOptions(string_encoding=self.encoding, memory=self.memory, realloc=None)

    def context(self, scope):
        return context(self, scope, False)

    def own_context(self):
        return context(self, None, True)


def differences(before, after):
    """The ranges in which two memories differ, as addresses and bytes; those that are close are one."""
    ranges = []
    at = 0
    while at < len(after):
        if before[at : at + 256] == after[at : at + 256]:
            at += 256
            continue
        for i in range(at, min(at + 256, len(after))):
            if before[i] != after[i]:
                if ranges and i - ranges[-1][1] < 8:
                    ranges[-1][1] = i + 1
                else:
                    ranges.append([i, i + 1])
        at += 256
    return [[start, after[start:end].hex()] for start, end in ranges]


def context(guest, scope, is_guests_own):
    """A lifting and lowering context of the reference over a scripted guest."""

    class Context(guest.d.LiftLowerContext):
        def __init__(self):
            super().__init__(guest.options(), guest.instance, scope)
            self.is_guests_own = is_guests_own
            self.nans = guest.nans

        def reallocate(self, old, old_byte_length, alignment, new_byte_length):
            if is_guests_own:
                return guest.place(alignment, new_byte_length)
            return guest.realloc(old, old_byte_length, alignment, new_byte_length)

        def own_string(self, text):
            tag = 0
            match guest.encoding:
                case "utf8":
                    data, unit = text.encode(), 1
                case "utf16":
                    data, unit = text.encode("utf-16-le"), 2
                case _ if guest.rng.random() < 0.5 and all(ord(c) < 256 for c in text):
                    data, unit = text.encode("latin-1"), 1
                case _:
                    data, unit, tag = text.encode("utf-16-le"), 2, 1 << 31
            at = guest.place(1 if guest.encoding == "utf8" else 2, len(data))
            guest.memory[at : at + len(data)] = data
            return at, len(data) // unit | tag

        def own_handle(self, rep, t):
            guest.setup.append([t.rt.number, rep])
            return guest.instance.handles.add(guest.d.ResourceHandle(t.rt, rep, own=True))

    return Context()


def bits(core_type, value):
    """A core value as its bits."""
    match core_type:
        case "f32":
            return struct.unpack("<I", struct.pack("<f", value))[0]
        case "f64":
            return struct.unpack("<Q", struct.pack("<d", value))[0]
    return value


def from_bits(core_type, value):
    """The core value with these bits."""
    match core_type:
        case "f32":
            return struct.unpack("<f", struct.pack("<I", value))[0]
        case "f64":
            return struct.unpack("<d", struct.pack("<Q", value))[0]
    return value
