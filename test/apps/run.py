#!/usr/bin/env python3
"""Builds the example applications, runs each before and after its repair, and holds the repair to its word.

    run.py [--build-dir DIR] [APP ...]        APP: bookshop-poco, bookshop-qt

The outputs must be the same byte for byte, and the figures below must come true. Needs the Debian packages that
README.md names. The build is kept in DIR, or thrown away.
"""
import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import compare
import expected

APPS = Path(__file__).resolve().parent
PAIRS = {"bookshop-poco": "bookshop-poco-repaired", "bookshop-qt": "bookshop-qt-repaired"}

# Statements before and after, the same in each shop: 1 + 100 authors against one query a table.
FIGURES = {
    "authors-with-books": (101, 2),
    "categories": (11, 1),
    "books-with-author": (158, 1),
    "seed transactions": (332, 1),
    "import transactions": (48, 1),
    "discount": (16, 2),
}


def build_and_run(app, builds):
    """Builds an application and returns the paths of its output and of its statement counts."""
    build, output, statements = builds / app, builds / f"{app}.out", builds / f"{app}.statements"
    # One unit a batch of sources builds several times faster. For compile_commands.json to analyse, configure without.
    configure = ["cmake", "-S", APPS / app, "-B", build, "-G", "Ninja", "-DCMAKE_UNITY_BUILD=ON"]
    for command in (configure, ["ninja", "-C", build]):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{app}: {done.args[0]} failed\n{done.stdout}{done.stderr}")
    with open(output, "wb") as stdout:
        subprocess.run([build / app], stdout=stdout, check=True, timeout=60,
                       env={**os.environ, "STATEMENTS_FILE": str(statements)})
    return output, statements


def check_pair(app, builds):
    before_output, before_statements = build_and_run(app, builds)
    after_output, after_statements = build_and_run(PAIRS[app], builds)
    before, after = compare.read_statements(before_statements), compare.read_statements(after_statements)
    print(f"{app}\n{compare.table(before, after)}\n", flush=True)

    wrong = [f"{app}: {section} took {before.get(section)} and {after.get(section)} statements, not {figures}"
             for section, figures in FIGURES.items() if (before.get(section), after.get(section)) != figures]
    if sum(after.values()) >= sum(before.values()):
        wrong.append(f"{app}: the repaired shop takes no fewer statements")
    if not before_output.read_bytes():
        wrong.append(f"{app}: no output")
    if difference := compare.difference(before_output, after_output):
        wrong.append(f"{app}: the outputs differ\n{difference}")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build-dir", type=Path)
    parser.add_argument("apps", nargs="*", metavar="APP", help=", ".join(PAIRS))
    options = parser.parse_args()
    if unknown := set(options.apps) - set(PAIRS):
        parser.error(f"no such application: {', '.join(sorted(unknown))}")

    wrong = expected.check()
    with tempfile.TemporaryDirectory() as scratch:
        builds = (options.build_dir or Path(scratch)).resolve()
        builds.mkdir(parents=True, exist_ok=True)
        for app in options.apps or PAIRS:
            wrong += check_pair(app, builds)
    print("\n".join(wrong), file=sys.stderr, end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
