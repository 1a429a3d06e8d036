"""Random cases and the reference's answers to them.

A case is one call of `f`, from a host or a guest, into a guest or a host. Guests are scripted (see `guest.py`): a caller passes given core values over a
given memory, a callee returns given core values. Both may be corrupted. The answer says what each side finds, step by step, up to a trap.
"""

import json

import shapes
from guest import Guest, SameGuest, bits, from_bits
from specification import GuestTrap, TooMuch

# In the last, a guest calls itself.
DIRECTIONS = ["host-guest", "guest-host", "guest-guest", "guest-self"]


def make(spec, rng, index, table, small):
    """Case number `index`: types from the table or random, data valid or corrupted, in turns."""
    direction = DIRECTIONS[index % 4]
    corrupt = index // 8 % 2 == 1
    for _ in range(200):
        entry = rng.choice(table) if index // 4 % 2 == 0 else None
        try:
            case = Case(spec, rng, direction, entry, corrupt, small).run()
        except TooMuch:
            continue
        if len(json.dumps(case)) < (2000 if small else 20000):
            return {"case": index, **case}
    raise AssertionError(f"case {index} is always too large")


class Case:
    def __init__(self, spec, rng, direction, entry, corrupt, small):
        d = spec.module
        spec.loads = 0
        self.spec, self.d, self.rng, self.corrupt, self.entry = spec, d, rng, corrupt, entry
        self.direction = direction
        self.caller = Guest(spec, rng, small) if direction != "host-guest" else None
        self.callee = Guest(spec, rng, small) if direction != "guest-host" else None
        if direction == "guest-self":
            self.callee = SameGuest(self.caller)
        if entry is not None:
            self.params, self.result, self.owners = entry["params"], entry["result"], entry["resources"]
        else:
            self.random_signature()
        self.resources = []
        for number, owner in enumerate(self.owners):
            rt = d.ResourceType(self.callee.instance if owner == "callee" else None)
            rt.number = number
            self.resources.append(rt)
        self.forms = shapes.Forms(d, self.resources)
        self.ts = [self.forms.type(t) for t in self.params]
        self.rs = [] if self.result is None else [self.forms.type(self.result)]
        self.ft = d.FuncType(self.ts, self.rs)
        self.reps = shapes.Reps()
        self.expect = {}

    def random_signature(self):
        rng = self.rng
        self.owners = rng.choice([[], ["host"], ["host", "callee"], ["callee"]])
        if self.direction == "guest-host":
            self.owners = [owner for owner in self.owners if owner == "host"]
        owns = [["own", r] for r in range(len(self.owners))]
        borrows = [["borrow", r] for r in range(len(self.owners))]
        depth = rng.choice([0, 1, 1, 2, 2, 3])
        self.params = [shapes.random_type(rng, depth, owns + borrows) for _ in range(rng.choice([0, 1, 1, 2, 3, 5]))]
        self.result = shapes.random_type(rng, depth, owns) if rng.random() < 0.8 else None
        if not self.params and self.result is None:
            raise TooMuch
        # Validation limits the size of types; a list of lists of fixed length gets there soon.
        for t in self.params + [self.result]:
            if t is not None and len(self.d.flatten_type(shapes.Forms(self.d, [None] * 2).type(t), Flat)) > 300:
                raise TooMuch

    def value(self, t):
        return shapes.random_value(self.rng, t, self.reps, self.entry is not None)

    def run(self):
        params = [self.value(t) for t in self.params]
        result = None if self.result is None else self.value(self.result)
        case = {"direction": self.direction, "typed": self.entry is not None, "corrupt": self.corrupt}
        case |= {"params": self.params, "result": self.result, "resources": self.owners}
        self.prepare(params, result)
        if self.corrupt:
            for _ in range(self.rng.choice([1, 1, 2, 3])):
                self.damage()
        setup = {}
        if self.caller:
            self.caller.freeze()
            setup["caller"] = self.guest(self.caller) | {"flat": self.args}
        else:
            setup["caller"] = {"args": params}
        if self.callee:
            self.callee.freeze()
            setup["callee"] = self.guest(self.callee) | {"flat": self.returned}
        else:
            setup["callee"] = {"result": result}
        try:
            self.call(params, result)
        except (self.d.Trap, GuestTrap) as trap:
            self.expect["trap"] = self.spec.kind(trap)
        for side, guest in [("caller", self.caller), ("callee", self.callee)]:
            if guest:
                setup[side]["script"] = guest.script
                if "trap" not in self.expect:
                    self.expect[side]["memory"] = guest.written()
                    self.expect[side]["nans"] = guest.nans
        if self.callee:
            setup["callee"]["drops"] = self.drops
        if any(unordered(t, v) for t, v in zip(self.params, self.expect.get("arrived", []))):
            case["typed"] = False
        if self.result is not None and "returned" in self.expect and unordered(self.result, self.expect["returned"]):
            case["typed"] = False
        return case | setup | {"expect": self.expect}

    def guest(self, guest):
        """What the runtime's guest is made of."""
        side = "lower" if guest is self.caller else "lift"
        core = self.d.flatten_functype(guest.options(), self.ft, side)
        return {
            "encoding": guest.encoding,
            "fill": guest.fill,
            "image": guest.image(),
            "setup": guest.setup,
            "core": [core.params, core.results],
        }

    def prepare(self, params, result):
        """Makes the own data of the guests: the caller's arguments and room for the result, the callee's result."""
        d = self.d
        self.args, self.returned = [], []
        for guest in [self.caller, self.callee]:
            if guest and self.owners and self.rng.random() < 0.4:
                self.hold_handles(guest)
        if self.caller:
            values = [self.forms.value(t, v) for t, v in zip(self.params, params)]
            flat = d.lower_flat_values(self.caller.own_context(), d.MAX_FLAT_PARAMS, values, self.ts)
            if len(d.flatten_types(self.rs, self.caller.options())) > d.MAX_FLAT_RESULTS:
                flat.append(self.caller.place(d.alignment(self.rs[0], "i32"), d.elem_size(self.rs[0], "i32")))
            types = d.flatten_functype(self.caller.options(), self.ft, "lower").params
            self.args = [[t, bits(t, v)] for t, v in zip(types, flat, strict=True)]
        if self.callee and self.result is not None:
            flat = d.lower_flat_values(self.callee.own_context(), d.MAX_FLAT_RESULTS, [self.forms.value(self.result, result)], self.rs)
            types = d.flatten_functype(self.callee.options(), self.ft, "lift").results
            self.returned = [[t, bits(t, v)] for t, v in zip(types, flat, strict=True)]
        self.forget_borrow = self.corrupt and self.rng.random() < 0.1

    def hold_handles(self, guest):
        """The guest holds handles that the call has nothing to do with, and has let go of some."""
        rng, cx = self.rng, guest.own_context()
        for _ in range(rng.randint(1, 4)):
            cx.own_handle(self.reps.next(), self.d.OwnType(rng.choice(self.resources)))
        for index, handle in enumerate(guest.instance.handles.array):
            if handle is not None and rng.random() < 0.3:
                guest.instance.handles.remove(index)
                guest.setup.append([handle.rt.number, -index])

    def damage(self):
        """Changes something that a guest decides."""
        rng = self.rng
        sides = [(guest, flat) for guest, flat in [(self.caller, self.args), (self.callee, self.returned)] if guest]
        guest, flat = rng.choice(sides)
        image = [at + i for at, data in guest.own_data() for i in range(len(data) // 2)]
        known = len(guest.instance.handles.array)
        match rng.choice(["flat", "flat", "word", "word", "byte", "realloc", *["handle"] * 5 * bool(self.owners)]):
            case "handle" if flat and rng.random() < 0.7:
                slot = rng.choice([slot for slot in flat if slot[0] == "i32"] or flat)
                slot[1] = rng.randrange(known + 2)
            case "handle" if image:
                at = rng.choice(image) & ~3
                guest.memory[at : at + 4] = rng.randrange(known + 2).to_bytes(4, "little")
            case "flat" if flat:
                slot = rng.choice(flat)
                slot[1] = self.wrong(guest, slot[1], 32 if slot[0] in ("i32", "f32") else 64)
            case "word" if image:
                at = rng.choice(image) & ~3
                word = int.from_bytes(guest.memory[at : at + 4], "little")
                guest.memory[at : at + 4] = self.wrong(guest, word, 32).to_bytes(4, "little")
            case "byte" if image:
                at = rng.choice(image)
                guest.memory[at] = rng.choice([guest.memory[at] ^ 1 << rng.randrange(8), rng.choice([0, 0x7F, 0x80, 0xC0, 0xD8, 0xDC, 0xED, 0xFF])])
            case _:
                # One that answers with memory in use matters where that is what is read.
                overlap = ["overlap"] * 6 if self.direction == "guest-self" else []
                owner = self.caller if self.direction == "guest-self" else guest
                owner.bad_call = [rng.choice([0, 0, 0, 1, 2, 3]), rng.choice(["trap", "unaligned", "outside", "outside", *overlap])]

    def wrong(self, guest, value, width):
        """A number that is nearly right, or a limit, or nothing."""
        rng = self.rng
        near = [value + 1, value - 1, value + 2, value ^ 0x80000000, value << 32 | value, value * 2, value | 1 << 31]
        limits = [0, 1, 2, 3, 0xFF, 0x100, 0xD800, 0x10FFFF, 0x110000, 0xFFFF, 0x10000, 0xFFF0, 0x0FFFFFFF, 0x10000000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF]
        floats = [0x7FC00001, 0xFF800001, 0x7FF0000000000001, 0xFFF8000000000000]
        return rng.choice([*near, *near, *limits, *floats, rng.getrandbits(64)]) % (1 << width)

    def call(self, params, result):
        """The call as the reference does it, side by side with what `canon_lift` and `canon_lower` do around it."""
        d, rng = self.d, self.rng
        self.drops = []
        subtask = d.Subtask()
        task = d.Task(self.ft, None, self.callee.instance if self.callee else None, None, lambda result: None)

        # `canon_lower`, `on_start`.
        if self.caller:
            self.expect["caller"] = {}
            args = d.CoreValueIter([from_bits(t, v) for t, v in self.args])
            values = d.lift_flat_values(self.caller.context(subtask), d.MAX_FLAT_PARAMS, args, self.ts)
        else:
            values = [self.forms.value(t, v) for t, v in zip(self.params, params)]

        # `canon_lift`.
        if self.callee:
            self.expect["callee"] = {}
            flat = d.lower_flat_values(self.callee.context(task), d.MAX_FLAT_PARAMS, values, self.ts)
            types = d.flatten_functype(self.callee.options(), self.ft, "lift").params
            self.expect["callee"]["flat"] = [bits(t, v) for t, v in zip(types, flat, strict=True)]
            self.drop_borrows(task)
            returned = d.CoreValueIter([from_bits(t, v) for t, v in self.returned])
            result_values = d.lift_flat_values(self.callee.context(task), d.MAX_FLAT_RESULTS, returned, self.rs)
            task.return_(result_values)
        else:
            self.expect["arrived"] = [self.forms.json(t, v) for t, v in zip(self.params, values)]
            result_values = [] if self.result is None else [self.forms.value(self.result, result)]

        # `canon_lower`, `on_resolve`.
        if self.caller:
            flat = d.lower_flat_values(self.caller.context(subtask), d.MAX_FLAT_RESULTS, result_values, self.rs, args)
            types = d.flatten_functype(self.caller.options(), self.ft, "lower").results
            self.expect["caller"]["flat"] = [bits(t, v) for t, v in zip(types, flat, strict=True)]
        else:
            self.expect["returned"] = None if self.result is None else self.forms.json(self.result, result_values[0])

    def drop_borrows(self, task):
        """The callee drops what it was lent, as it must; unless it forgets one."""
        handles = self.callee.instance.handles
        for index, handle in enumerate(handles.array):
            if handle is not None and not handle.own:
                if self.forget_borrow:
                    self.forget_borrow = False
                    continue
                self.drops.append([handle.rt.number, index])
                handles.remove(index)
                task.num_borrows -= 1


class Flat:
    """Options with which types can be flattened before there is a guest."""

    class memory:
        ptr_type = staticmethod(lambda: "i32")


def unordered(t, v):
    """Whether a value holds a map of more than one entry, which Rust's maps neither order nor keep whole."""
    match t:
        case ["map", k, w]:
            return len(v) > 1 or any(unordered(w, value) for _, value in v)
        case ["list", e] | ["list", e, _]:
            return any(unordered(e, part) for part in v)
        case ["record" | "tuple", parts]:
            return any(unordered(part, w) for part, w in zip(parts, v))
        case ["variant", cases]:
            return len(v) == 2 and unordered(cases[v[0]], v[1])
        case ["option", e]:
            return v is not None and unordered(e, v[0])
        case ["result", *cases]:
            return len(v) == 2 and unordered(cases[v[0]], v[1])
    return False
