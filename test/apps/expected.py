#!/usr/bin/env python3
"""Checks that each place named in EXPECTED.md still stands where it says; `--renumber` corrects the line numbers."""
import re
import sys
from pathlib import Path

APPS = Path(__file__).resolve().parent
ROW = re.compile(r"^\| (?P<file>[\w./-]+):(?P<line>\d+) \| (?P<check>[^|]*) \| (?P<code>`+)(?P<text>.+?)(?P=code) \|")


def places(text):
    """Each row of the tables: (row number, match)."""
    for number, row in enumerate(text.splitlines()):
        if match := ROW.match(row):
            yield number, match


def check(renumber=False):
    """A list of complaints."""
    page = APPS / "EXPECTED.md"
    rows = page.read_text().splitlines()
    wrong = []
    for number, match in places(page.read_text()):
        lines = (APPS / match["file"]).read_text().splitlines()
        if match["text"] in "".join(lines[int(match["line"]) - 1:int(match["line"])]):
            continue
        found = [i for i, line in enumerate(lines, 1) if match["text"] in line]
        if renumber and len(found) == 1:
            rows[number] = rows[number].replace(f":{match['line']} |", f":{found[0]} |", 1)
        else:
            wrong.append(f"EXPECTED.md:{number + 1}: {match['file']}:{match['line']} is not `{match['text']}`, see {found}")
    if renumber:
        page.write_text("\n".join(rows) + "\n")
    return wrong


if __name__ == "__main__":
    complaints = check(renumber="--renumber" in sys.argv[1:])
    print("\n".join(complaints), end="\n" if complaints else "")
    sys.exit(1 if complaints else 0)
