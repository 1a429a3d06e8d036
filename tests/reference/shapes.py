"""Types and values: random ones, and their forms in JSON and in the reference implementation.

A type is a word for a primitive, else a list: `["list", T]`, `["list", T, n]`, `["record", [T]]`, `["tuple", [T]]`, `["variant", [T or null]]`,
`["enum", n]`, `["option", T]`, `["result", T or null, T or null]`, `["flags", n]`, `["map", K, V]`, `["own", r]`, `["borrow", r]`. Labels follow from
the position: fields are `f0`, cases `c0`, enum cases `e0`, flags `b0`.

A value is a number (floats as their bits, `char` as its code point, flags as bits, handles as the resource's representation), a bool, a string, a list
of parts, for variants `[case]` or `[case, payload]`, for options null or `[value]`.
"""

import struct

INTEGERS = {"u8": (8, False), "s8": (8, True), "u16": (16, False), "s16": (16, True), "u32": (32, False), "s32": (32, True), "u64": (64, False), "s64": (64, True)}
SCALARS = ["bool", *INTEGERS, "f32", "f64", "char"]
KEYS = ["bool", "u8", "s8", "u16", "s16", "u32", "s32", "u64", "s64", "char", "string"]
NAN32, NAN64 = 0x7FC00000, 0x7FF8000000000000


def random_type(rng, depth, handles):
    """A type that nests at most `depth` deep; `handles` are the handle types that it may hold."""
    if depth == 0 or rng.random() < 0.3:
        if handles and rng.random() < 0.4:
            return rng.choice(handles)
        return "string" if rng.random() < 0.2 else rng.choice(SCALARS)
    inner = lambda: random_type(rng, depth - 1, handles)
    maybe = lambda: inner() if rng.random() < 0.75 else None
    kind = rng.choice(["list", "list", "fixed", "record", "record", "tuple", "variant", "variant", "enum", "option", "result", "flags", "map"])
    match kind:
        case "list":
            return ["list", inner()]
        case "fixed":
            return ["list", inner(), rng.choice([1, 2, 3, 5, 17])]
        case "record" | "tuple":
            return [kind, [inner() for _ in range(rng.choice([1, 2, 3, 4, 5, 5, 18]))]]
        case "variant":
            cases = [maybe() for _ in range(rng.randint(1, 5))]
            if rng.random() < 0.03:
                cases += [None] * 255
            return ["variant", cases]
        case "enum":
            return ["enum", rng.choice([1, 2, 3, 7, 7, 7, 256, 257])]
        case "option":
            return ["option", inner()]
        case "result":
            return ["result", maybe(), maybe()]
        case "flags":
            return ["flags", rng.choice([1, 7, 8, 9, 16, 17, 31, 32])]
        case "map":
            return ["map", rng.choice(KEYS), random_type(rng, depth - 1, [])]


def holds(t, words):
    """Whether a type holds one whose word is among `words`."""
    if isinstance(t, list):
        return t[0] in words or any(holds(part, words) for part in t[1:])
    return t in words


def random_text(rng):
    """Text that stays in one script or mixes them: what it takes in an encoding depends on that."""
    latin = lambda: chr(rng.choice([rng.randrange(0x20, 0x7F), rng.randrange(0xA0, 0x100)]))
    anything = lambda: chr(rng.choice([0, 0x7F, 0x80, 0xFF, 0x100, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF, rng.randrange(0x100, 0xD800)]))
    pools = [lambda: chr(rng.randrange(0x20, 0x7F)), latin, anything, lambda: rng.choice([latin, anything])()]
    pool = rng.choice(pools)
    text = "".join(pool() for _ in range(rng.choice([0, 1, 2, 3, 5, 9, 20])))
    # What is long is copied and checked by other code than what is short, and the one character that matters may come late.
    if rng.random() < 0.15:
        text = "".join(rng.choice(pools[:2])() for _ in range(rng.choice([15, 16, 17, 31, 64, 65, 130, 300]))) + text
    return text


def random_integer(rng, bits, signed):
    low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
    return rng.choice([low, high, 0, 1, rng.randint(low, high), rng.randint(low, high)])


def random_float(rng, bits):
    """Bits of a float. Of the NaNs only the canonical one: a value has no other."""
    specials = [0, 1 << bits - 1, 0x3F800000 if bits == 32 else 0x3FF0000000000000, NAN32 if bits == 32 else NAN64, 1]
    return canonical_float(rng.choice([rng.choice(specials), rng.getrandbits(bits)]), bits)


def canonical_float(pattern, bits):
    fraction = 23 if bits == 32 else 52
    exponent = (1 << bits - 1 - fraction) - 1 << fraction
    is_nan = pattern & exponent == exponent and pattern & (1 << fraction) - 1
    return (NAN32 if bits == 32 else NAN64) if is_nan else pattern


class Reps:
    """Representations of resources: each is given out once."""

    def __init__(self):
        self.last = 100

    def next(self):
        self.last += 1
        return self.last


def random_value(rng, t, reps, small=False):
    """A value of type `t`. If `small`, maps hold one entry at most, as an unordered Rust map gives no order to compare."""
    inner = lambda t: random_value(rng, t, reps, small)
    count = lambda e: rng.choice([0, 1, 1, 2, 3, 6, *[50] * (isinstance(e, str) and rng.random() < 0.1)])
    if isinstance(t, str) and t in INTEGERS:
        return random_integer(rng, *INTEGERS[t])
    match t:
        case "bool":
            return rng.random() < 0.5
        case "f32":
            return random_float(rng, 32)
        case "f64":
            return random_float(rng, 64)
        case "char":
            return ord(rng.choice("a\0é\u07ff\ud7ff\ue000\uffff\U00010000\U0010ffff"))
        case "string":
            return random_text(rng)
        case ["list", e]:
            return [inner(e) for _ in range(count(e))]
        case ["list", e, n]:
            return [inner(e) for _ in range(n)]
        case ["map", k, v]:
            return [[inner(k), inner(v)] for _ in range(min(count(k), 1) if small else count(k))]
        case ["record" | "tuple", parts]:
            return [inner(part) for part in parts]
        case ["variant", cases]:
            case = rng.choice([rng.randrange(len(cases)), rng.randrange(min(len(cases), 5))])
            return [case] if cases[case] is None else [case, inner(cases[case])]
        case ["enum", n]:
            return rng.randrange(n)
        case ["option", e]:
            return [inner(e)] if rng.random() < 0.7 else None
        case ["result", ok, error]:
            case = rng.randrange(2)
            payload = [ok, error][case]
            return [case] if payload is None else [case, inner(payload)]
        case ["flags", n]:
            return rng.getrandbits(n)
        case ["own" | "borrow", _]:
            return reps.next()
    raise AssertionError(t)


class Forms:
    """Types and values in the form of the reference implementation `d`; resource types by their number in `resources`."""

    def __init__(self, d, resources):
        self.d = d
        self.resources = resources

    def type(self, t):
        d = self.d
        maybe = lambda t: None if t is None else self.type(t)
        match t:
            case ["list", e]:
                return d.ListType(self.type(e))
            case ["list", e, n]:
                return d.ListType(self.type(e), n)
            case ["map", k, v]:
                return d.MapType(self.type(k), self.type(v))
            case ["record", parts]:
                return d.RecordType([d.FieldType(f"f{i}", self.type(part)) for i, part in enumerate(parts)])
            case ["tuple", parts]:
                return d.TupleType([self.type(part) for part in parts])
            case ["variant", cases]:
                return d.VariantType([d.CaseType(f"c{i}", maybe(case)) for i, case in enumerate(cases)])
            case ["enum", n]:
                return d.EnumType([f"e{i}" for i in range(n)])
            case ["option", e]:
                return d.OptionType(self.type(e))
            case ["result", ok, error]:
                return d.ResultType(maybe(ok), maybe(error))
            case ["flags", n]:
                return d.FlagsType([f"b{i}" for i in range(n)])
            case ["own", r]:
                return d.OwnType(self.resources[r])
            case ["borrow", r]:
                return d.BorrowType(self.resources[r])
        return getattr(d, t[0].upper() + t[1:] + "Type")()

    def value(self, t, v):
        """The value of the reference that the JSON `v` stands for."""
        inner = self.value
        match t:
            case "f32":
                return struct.unpack("<f", struct.pack("<I", v))[0]
            case "f64":
                return struct.unpack("<d", struct.pack("<Q", v))[0]
            case "char":
                return chr(v)
            case "string":
                # A host of ours holds UTF-8.
                return (v, "utf8", len(v.encode()))
            case ["list", e] | ["list", e, _]:
                return [inner(e, part) for part in v]
            case ["map", k, w]:
                return [{"0": inner(k, key), "1": inner(w, value)} for key, value in v]
            case ["record", parts]:
                return {f"f{i}": inner(part, w) for i, (part, w) in enumerate(zip(parts, v))}
            case ["tuple", parts]:
                return {str(i): inner(part, w) for i, (part, w) in enumerate(zip(parts, v))}
            case ["variant", cases]:
                return {f"c{v[0]}": None if len(v) == 1 else inner(cases[v[0]], v[1])}
            case ["enum", _]:
                return {f"e{v}": None}
            case ["option", e]:
                return {"none": None} if v is None else {"some": inner(e, v[0])}
            case ["result", *cases]:
                return {["ok", "error"][v[0]]: None if len(v) == 1 else inner(cases[v[0]], v[1])}
            case ["flags", n]:
                return {f"b{i}": bool(v >> i & 1) for i in range(n)}
        return v

    def json(self, t, v):
        """The JSON that stands for a value of the reference."""
        inner = self.json
        payload = lambda index, cases, v: [index] if cases[index] is None else [index, inner(cases[index], v)]
        match t:
            case "f32":
                return canonical_float(struct.unpack("<I", struct.pack("<f", v))[0], 32)
            case "f64":
                return canonical_float(struct.unpack("<Q", struct.pack("<d", v))[0], 64)
            case "char":
                return ord(v)
            case "string":
                return v[0]
            case ["list", e] | ["list", e, _]:
                return [inner(e, part) for part in v]
            case ["map", k, w]:
                return [[inner(k, entry["0"]), inner(w, entry["1"])] for entry in v]
            case ["record", parts]:
                return [inner(part, v[f"f{i}"]) for i, part in enumerate(parts)]
            case ["tuple", parts]:
                return [inner(part, v[str(i)]) for i, part in enumerate(parts)]
            case ["variant", cases]:
                [(label, w)] = v.items()
                return payload(int(label[1:]), cases, w)
            case ["enum", _]:
                return int(next(iter(v))[1:])
            case ["option", e]:
                return None if "none" in v else [inner(e, v["some"])]
            case ["result", *cases]:
                [(label, w)] = v.items()
                return payload(["ok", "error"].index(label), cases, w)
            case ["flags", n]:
                return sum(v[f"b{i}"] << i for i in range(n))
        return v
