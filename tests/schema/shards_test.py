#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds docs/shards.schema.json against what weft writes and what it refuses.

usage: shards_test.py WEFT

Every line that `weft extract` writes must be accepted; every damage of the table below must be refused by the schema
and by `weft merge`.
"""
import copy
import json
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import jsonschema
except ImportError:
    print("skipped: jsonschema is not installed (Debian: python3-jsonschema)")
    sys.exit(77)

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLE = ROOT / "tests" / "data" / "loose-threads"
ARTICLE = ("articles", 0)

# The way to a value, and what it must not be; None takes it away.
DAMAGES = [
    (("record",), "novel"), (("path",), None), (("path",), 7), (("content_hash",), "0f"), (("id",), "a/b"),
    (("date",), "May 2024"), (("draft",), "yes"), (("articles",), {}), ((*ARTICLE, "slug"), None),
    ((*ARTICLE, "shape"), "round"), ((*ARTICLE, "span"), [1]), ((*ARTICLE, "span"), [-1, 2]),
    ((*ARTICLE, "span"), None), ((*ARTICLE, "title"), {"bytes": "xy"}), ((*ARTICLE, "section"), "Reading"),
    ((*ARTICLE, "links", 0, "role"), "boss"), ((*ARTICLE, "passages", 0, "anchors"), [0.5, 1]),
    ((*ARTICLE, "tags", 0, "score"), 1.5), ((*ARTICLE, "tags", 0, "topic"), None),
    ((*ARTICLE, "tags", 0, "mentions", 0, "position"), [0, 1]), (("diagnostics",), [{"severity": "fatal", "message": "m"}]),
    (("diagnostics",), [{"severity": "note", "message": "m", "line": "l"}]),
]

# What is counted elsewhere, and its damages.
COUNTS = [
    {"record": "corpus", "issues": 3, "articles": 20, "recurring": 2,
     "months": [{"month": "2019-01", "issues": 1, "articles": 9}, {"month": "2019-03", "issues": 1, "articles": 8}]},
    {"record": "topic", "topic": "kafka", "about": 4, "mentions": 3, "first_seen": "2019-01-03",
     "last_seen": "2019-03-02", "months": [{"month": "2019-01", "articles": 5}]},
    {"record": "topic", "topic": "cassandra", "about": 1, "mentions": 4},
    {"record": "together", "one": "cassandra", "other": "kafka", "articles": 3, "weight": 0.123456},
]
COUNT_DAMAGES = [
    (0, ("issues",), None), (0, ("articles",), -1), (0, ("recurring",), 1.5), (0, ("months", 0, "month"), "2019-13"),
    (0, ("months", 0, "issues"), "1"), (0, ("months",), {}), (1, ("topic",), None), (1, ("topic",), 7),
    (1, ("about",), 4294967296), (1, ("mentions",), "many"), (1, ("first_seen",), "a/b"),
    (1, ("months", 0, "month"), "January"), (1, ("months", 0, "articles"), None), (3, ("one",), None),
    (3, ("other",), ""), (3, ("articles",), 0), (3, ("weight",), 0), (3, ("weight",), 1.1), (3, ("weight",), "0.5"),
]


def damaged(record, way, value):
    record = copy.deepcopy(record)
    inner = record
    for step in way[:-1]:
        inner = inner[step]
    if value is None:
        del inner[way[-1]]
    else:
        inner[way[-1]] = value
    return record


def merge(weft, lines):
    with tempfile.TemporaryDirectory() as folder:
        shard = "".join(json.dumps(one) + "\n" for one in lines)
        return subprocess.run([weft, "merge", "-", "-o", folder, "--no-exports"], input=shard.encode(),
                              capture_output=True, check=False)


def check_counts(weft, validator, header):
    faults = [f"{record} is refused" for record in COUNTS if not validator.is_valid(record)]
    whole = merge(weft, [header, *COUNTS])
    if whole.returncode != 0:
        faults.append(f"counts are refused by weft merge: {whole.stderr.decode()}")
    for at, way, value in COUNT_DAMAGES:
        line = damaged(COUNTS[at], way, value)
        if validator.is_valid(line):
            faults.append(f"{way} as {value!r} is accepted by the schema")
        merged = merge(weft, [header, *COUNTS[:at], line, *COUNTS[at + 1:]])
        if merged.returncode == 0 or b"[shard-record]" not in merged.stderr:
            faults.append(f"{way} as {value!r} is not refused by weft merge: {merged.stderr.decode()}")
    return faults


def main():
    weft = Path(sys.argv[1]).resolve()
    schema = json.loads((ROOT / "docs" / "shards.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    extracted = subprocess.run([weft, "extract", "--no-config", SAMPLE, "nothing.md"], capture_output=True, check=False)
    header, *records = [json.loads(line) for line in extracted.stdout.splitlines()]
    faults = [f"{record.get('path', record)}: refused" for record in [header, *records] if not validator.is_valid(record)]
    assert {record["record"] for record in records} == {"issue", "draft", "diagnostic"}

    lines = [damaged(records[0], way, value) for way, value in DAMAGES]
    faults += [f"{way} as {value!r} is accepted by the schema"
               for (way, value), line in zip(DAMAGES, lines) if validator.is_valid(line)]
    for (way, value), line in zip(DAMAGES, lines):
        with tempfile.TemporaryDirectory() as folder:
            shard = "".join(json.dumps(one) + "\n" for one in [header, line])
            merged = subprocess.run([weft, "merge", "-", "-o", folder], input=shard.encode(), capture_output=True,
                                    check=False)
        if merged.returncode != 2 or b"[shard-record]" not in merged.stderr:
            faults.append(f"{way} as {value!r} is not refused by weft merge: {merged.stderr.decode()}")
    faults += check_counts(weft, validator, header)
    accepted, refused = len(records) + len(COUNTS), len(DAMAGES) + len(COUNT_DAMAGES)
    print("\n".join(faults) if faults else f"{accepted} records are accepted, {refused} damages refused.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
