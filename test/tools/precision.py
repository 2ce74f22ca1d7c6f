#!/usr/bin/env python3
"""Writes docs/precision.md, and the line "Measured" of each check's page, from docs/precision/CHECK.json.

    precision.py [--build DIR]

A file holds what reading the findings on real code gave:

    {"check": "orm-glued-sql", "findings": 3, "sample": 3, "true": 3, "date": "2026-11-21",
     "projects": ["owner/name@commit"], "notes": "..."}

findings: how many the check had in these projects; sample: how many of them were read; true: how many of those were right.
"""
import json
import os
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "project"))
if "--build" in sys.argv:
    os.environ["ORM_BUILD"] = sys.argv[sys.argv.index("--build") + 1]
from project import ROOT, metadata  # noqa: E402

FOLDER = ROOT / "docs/precision"
KEYS = {"check": str, "findings": int, "sample": int, "true": int, "projects": list, "date": str, "notes": str}
NEEDED = {1: 0.95, 2: 0.90, 3: 0.0}  # a tier and the precision that it asks for
SAMPLE = 30                          # so many findings have to be read, or all of them
PROJECT = re.compile(r"^[\w.-]+/[\w.-]+@[0-9a-f]{7,40}$")
LINE = re.compile(r"^\*\*Measured\.\*\*.*?(?:\n\n|\Z)", re.M | re.S)
HEAD = """# Precision on real code

How often each check was right, by reading its findings in other people's projects. A finding is *true* if the code does what the
finding says and its author would want to know. Made by `test/tools/precision.py` from `docs/precision/*.json`; a test holds the
tiers to these figures: tier 1 needs 95 %, tier 2 needs 90 %, with 30 findings read, or all where there are fewer. The notes say what was
mended on the way: figures after mending on the same projects flatter, and few findings prove little. Only files with database code were
analysed.

| check | tier | findings | sample | true | precision | projects |
|---|---|---|---|---|---|---|
"""


def wrong(record, name):
    """What is wrong with a record, or None."""
    if set(record) != set(KEYS):
        return f"{name} has the keys {sorted(record)}, not {sorted(KEYS)}"
    for key, kind in KEYS.items():
        if not isinstance(record[key], kind):
            return f"{name}: '{key}' is no {kind.__name__}"
    if record["check"] != name:
        return f"{name}.json is about {record['check']}"
    if not 0 <= record["true"] <= record["sample"] <= record["findings"]:
        return f"{name}: true <= sample <= findings does not hold"
    if not record["projects"] or not all(PROJECT.match(p) for p in record["projects"]):
        return f"{name}: projects are written owner/name@commit"
    return None


def records():
    """check -> its record; a broken one ends the program with a sentence."""
    found = {}
    for path in sorted(FOLDER.glob("*.json")):
        record = json.loads(path.read_text())
        if problem := wrong(record, path.stem):
            raise ValueError(problem)
        found[path.stem] = record
    return found


def figure(record):
    return f"{100 * record['true'] / record['sample']:.0f} %" if record["sample"] else "-"


def allowed(record, tier):
    """May the check be in this tier, by its figures? No finding at all proves nothing, and forbids nothing but tier 1."""
    if record["sample"] == 0:
        return tier > 1
    return (record["true"] / record["sample"] >= NEEDED[tier]
            and (tier == 3 or record["sample"] >= min(SAMPLE, record["findings"])))


def table(found, checks):
    rows = []
    for check in sorted(checks, key=lambda c: (c["tier"], c["name"])):
        record = found.get(check["name"])
        cells = [record["findings"], record["sample"], record["true"], figure(record), len(record["projects"])] if record \
            else ["not measured yet", "", "", "", ""]
        rows.append(f"| [{check['name']}](checks/{check['name']}.md) | {check['tier']} | " + " | ".join(map(str, cells)) + " |")
    projects = sorted({p for record in found.values() for p in record["projects"]}, key=str.lower)
    notes = [f"- {name} ({record['date']}): {record['notes']}" for name, record in sorted(found.items()) if record["notes"]]
    text = HEAD + "\n".join(rows) + "\n"
    if notes:
        text += "\n## Notes\n\n" + "\n".join(notes) + "\n"
    if projects:
        text += "\n## Projects and commits\n\n" + "\n".join(f"- {p}" for p in projects) + "\n"
    return text


def measured(record):
    """The line of a check's page."""
    where = f"{len(record['projects'])} project{'s' if len(record['projects']) != 1 else ''}"
    if record["sample"] == 0:
        return f"**Measured.** No finding in {where} ([figures](../precision.md)).\n\n"
    return (f"**Measured.** {record['true']} of {record['sample']} findings read were right ({figure(record)}), out of "
            f"{record['findings']} in {where} ([figures](../precision.md)).\n\n")


def with_line(page, record):
    """The page with its line in front of "Stays silent when", or without one."""
    page = LINE.sub("", page)
    return page.replace("## Stays silent when", measured(record) + "## Stays silent when", 1) if record else page


def main():
    found, checks = records(), metadata()
    (ROOT / "docs/precision.md").write_text(table(found, checks))
    for check in checks:
        path = ROOT / f"docs/checks/{check['name']}.md"
        path.write_text(with_line(path.read_text(), found.get(check["name"])))


if __name__ == "__main__":
    main()
