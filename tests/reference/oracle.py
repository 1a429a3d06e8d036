"""Answers cases on standard output, one JSON object a line: `python3 oracle.py definitions.py`.

Standard input is one JSON object: `seed`, `first`, `count`, `small` (cases that are kept as data), and `table`, the function types that
the asking test knows in Rust: each with `params`, `result` and `resources` (who owns each: `host` or `callee`).

Each case has a random source of its own, so that one can be made again by its number.
"""

import json
import random
import sys

import cases
from specification import Specification


def main():
    spec = Specification(sys.argv[1])
    request = json.load(sys.stdin)
    for index in range(request["first"], request["first"] + request["count"]):
        rng = random.Random(f"{request['seed']}:{index}")
        case = cases.make(spec, rng, index, request["table"], request["small"])
        print(json.dumps(case, separators=(",", ":")))


main()
