#!/usr/bin/env python3
"""Compares a program before and after a repair: the same output, and how many statements each section took.

    compare.py BEFORE_OUTPUT AFTER_OUTPUT BEFORE_STATEMENTS AFTER_STATEMENTS

Exit code 0: the outputs are identical; 1: they differ; 2: a file cannot be read.
"""
import argparse
import difflib
import sys
from pathlib import Path


def read_statements(path):
    """The lines `section<TAB>count` of a STATEMENTS_FILE, in their order."""
    counts = {}
    for line in Path(path).read_text().splitlines():
        section, count = line.split("\t")
        counts[section] = int(count)
    return counts


def table(before, after):
    rows = [("section", "before", "after")]
    for section in dict.fromkeys([*before, *after]):
        rows.append((section, str(before.get(section, "-")), str(after.get(section, "-"))))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join(f"{a:<{widths[0]}}  {b:>{widths[1]}}  {c:>{widths[2]}}" for a, b, c in rows)


def difference(before_path, after_path):
    """A unified diff of two outputs, empty if they are the same byte for byte."""
    before, after = Path(before_path).read_bytes(), Path(after_path).read_bytes()
    if before == after:
        return ""
    lines = difflib.unified_diff(
        before.decode(errors="backslashreplace").splitlines(),
        after.decode(errors="backslashreplace").splitlines(),
        str(before_path), str(after_path), n=1, lineterm="")
    return "\n".join(lines) or "the outputs differ in their line ends"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("before_output", "after_output", "before_statements", "after_statements"):
        parser.add_argument(name)
    files = parser.parse_args()
    try:
        print(table(read_statements(files.before_statements), read_statements(files.after_statements)))
        differs = difference(files.before_output, files.after_output)
    except (OSError, ValueError) as error:
        print(f"compare.py: {error}", file=sys.stderr)
        return 2
    if differs:
        print(differs, file=sys.stderr)
    return 1 if differs else 0


if __name__ == "__main__":
    sys.exit(main())
