#!/usr/bin/env python3
"""Runs all tests, or the stages that are named, and ends with one line: `N passed, N failed`.

    run.py [--build DIR] [--llvm DIR] [STAGE ...]

A stage is a list of programs. What a program prints is shown where it failed; its tests are counted from its output
(unittest, GoogleTest, lit, or a line `N passed, N failed`), and a program that prints none of these is one test.
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import time

TEST = pathlib.Path(__file__).resolve().parent
ROOT = TEST.parent
STAGES = {
    "unit": "layers that need no program: sql, model, facts, driver",
    "lit": "checks and commands, over mocks",
    "disable": "each check's tests fail without the check",
    "project": "the rules of this repository, its pages and their code",
    "plugin": "clang-tidy with the plugin, and clang-tidy of another version",
    "clangd": "orm-clangd over the language server protocol",
    "proof": "each fix of each library, run on its database before and after; all safe fixes on every source",
    "apps": "real programs on real libraries, built, run and analysed",
}


def programs(stage, options):
    """(title, command) of a stage."""
    python = sys.executable
    if stage == "unit":
        return [(p.name, [p]) for p in sorted((options.build / "bin").glob("*-tests"))]
    if stage == "lit":
        return [("lit", [python, options.llvm / "bin/lit", "-q", "-v", "--param", f"build={options.build}",
                         "--param", f"llvm={options.llvm}", "-o", options.build / "lit.json", TEST])]
    if stage == "disable":
        return [("disable_each.py", [python, TEST / "project/disable_each.py"])]
    if stage == "proof":
        return [(name, [python, TEST / "proof" / name, "--build", options.build]) for name in ("run.py", "every_source.py")]
    if stage == "apps":
        build = options.build / "apps"
        return [("run.py", [python, TEST / "apps/run.py", "--build-dir", build]),
                ("apps_findings.py", [python, TEST / "project/apps_findings.py"])]
    return scripts(stage)


def scripts(folder):
    """The test programs of a folder are those whose name begins with test_."""
    return [(path.name, [sys.executable, path]) for path in sorted((TEST / folder).glob("test_*.py"))]


def count(stage, output, code, options):
    """(passed, failed) of a program that ended."""
    if stage == "lit" and (options.build / "lit.json").exists():
        results = [test["code"] for test in json.loads((options.build / "lit.json").read_text())["tests"]]
        passed = sum(r in ("PASS", "XFAIL", "FLAKYPASS") for r in results)
        skipped = sum(r in ("UNSUPPORTED", "SKIPPED", "EXCLUDED") for r in results)
        return passed, len(results) - passed - skipped
    if matches := re.findall(r"^(\d+) passed, (\d+) failed$", output, re.M):
        passed, failed = map(int, matches[-1])
    elif match := re.search(r"^Ran (\d+) tests? in", output, re.M):
        failed = sum(int(n) for n in re.findall(r"(?:failures|errors)=(\d+)", output.splitlines()[-1]))
        passed = max(0, int(match[1]) - failed) - sum(int(n) for n in re.findall(r"skipped=(\d+)", output.splitlines()[-1]))
    elif match := re.search(r"^\[==========\] (\d+) tests? from .* ran\.", output, re.M):
        failed = sum(int(n) for n in re.findall(r"^ *(\d+) FAILED TESTS?$", output, re.M))
        passed = int(match[1]) - failed
    else:
        passed, failed = int(code == 0), 0
    # A program that fails without saying which test did is a failed test.
    return passed, failed or int(code != 0)


def run_stage(stage, options, environment):
    passed = failed = 0
    start = time.monotonic()
    for title, command in programs(stage, options):
        if stage == "lit":
            (options.build / "lit.json").unlink(missing_ok=True)
        began = time.monotonic()
        done = subprocess.run([str(c) for c in command], cwd=ROOT, env=environment, text=True, errors="replace",
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        good, bad = count(stage, done.stdout, done.returncode, options)
        passed, failed = passed + good, failed + bad
        if bad:
            print(done.stdout.rstrip(), flush=True)
        print(f"    {title}: {good} passed, {bad} failed ({time.monotonic() - began:.1f}s)", flush=True)
    print(f"==> {stage}: {STAGES[stage]} ({time.monotonic() - start:.0f}s)", flush=True)
    return passed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=lambda p: pathlib.Path(p).resolve(), default=ROOT / "build")
    parser.add_argument("--llvm", type=pathlib.Path, default=pathlib.Path("/usr/lib/llvm-22"))
    parser.add_argument("--stages", action="store_true", help="lists the stages")
    parser.add_argument("stage", nargs="*")
    options = parser.parse_args()
    if options.stages:
        print(" ".join(STAGES))
        return 0
    if unknown := set(options.stage) - set(STAGES):
        print(f"error: no such stage: {', '.join(sorted(unknown))}; there are {', '.join(STAGES)}", file=sys.stderr)
        return 2
    environment = {**os.environ, "ORM_BUILD": str(options.build), "ORM_LLVM": str(options.llvm)}
    passed = failed = 0
    for stage in options.stage or STAGES:
        good, bad = run_stage(stage, options, environment)
        passed, failed = passed + good, failed + bad
    print(f"{passed} passed, {failed} failed")
    # Nothing run is no success.
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
