#!/usr/bin/env python3
"""CPU time of the checks, in runs that alternate so that both sides meet the same machine.

    bench.py [--build DIR] [--rounds N] [-p BUILD_DIR] [FILE...]

Two ratios over the same files (default: the example applications): clang-tidy with all our checks beside clang-tidy with one
trivial check, and orm-tidy beside `clang++ -fsyntax-only`.
"""
import argparse
import json
import os
import pathlib
import resource
import shlex
import statistics
import subprocess
import sys
import tempfile

import shops

TRIVIAL = "google-explicit-constructor"
LLVM = pathlib.Path("/usr/lib/llvm-22/bin")


def cpu(command, cwd):
    """User and system seconds of a command and all its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([str(c) for c in command], cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def arguments(entry):
    """The compiler's arguments of a compile command, without its own name, output and file."""
    words = entry.get("arguments") or shlex.split(entry["command"])
    kept, skip = [], False
    for word in words[1:]:
        if skip or word in ("-c", entry["file"]):
            skip = False
        elif word == "-o":
            skip = True
        else:
            kept.append(word)
    return kept


def compare(title, first, second, rounds):
    """Runs two functions in turn; prints the medians and their ratio."""
    first(), second()  # both read from warm disk caches
    times = [(first(), second()) for _ in range(rounds)]
    a, b = (statistics.median(side) for side in zip(*times))
    print(f"{title}: {a:.2f}s / {b:.2f}s = {a / b:.3f}", flush=True)
    return a / b


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=lambda p: pathlib.Path(p).resolve(), default=shops.ROOT / "build")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("-p", dest="database", type=lambda p: pathlib.Path(p).resolve())
    parser.add_argument("file", nargs="*", type=lambda p: pathlib.Path(p).resolve())
    options = parser.parse_args()
    databases = [options.database] if options.database else []
    if not databases:
        for name in ("bookshop-poco", "bookshop-qt"):
            databases.append(options.build / "bench" / name)
            shops.configure(shops.APPS / name, databases[-1])
    entries = [e for d in databases for e in json.loads((d / "compile_commands.json").read_text())]
    entries = [e for e in entries if not options.file or pathlib.Path(e["directory"], e["file"]).resolve() in options.file]
    if not entries:
        sys.exit("error: no file to measure")
    print(f"{len(entries)} files, {options.rounds} rounds, CPU seconds")

    with tempfile.TemporaryDirectory() as folder:
        database = pathlib.Path(folder)
        (database / "compile_commands.json").write_text(json.dumps(entries))
        files = [pathlib.Path(e["directory"], e["file"]) for e in entries]
        tidy = [LLVM / "clang-tidy", "-p", database, "--quiet", f"--load={options.build}/lib/OrmTidyPlugin.so"]
        driver = [options.build / "bin/orm-tidy", "check", "-p", database, "--no-cache", "--progress=never", "-j",
                  str(os.cpu_count())]
        compare("plugin with all checks / clang-tidy with one trivial check",
                lambda: cpu([*tidy, "--checks=-*,orm-*", *files], folder),
                lambda: cpu([*tidy, f"--checks=-*,{TRIVIAL}", *files], folder), options.rounds)
        compare("orm-tidy / clang++ -fsyntax-only",
                lambda: cpu(driver, folder),
                lambda: sum(cpu([LLVM / "clang++", "-fsyntax-only", *arguments(e), e["file"]], e["directory"])
                            for e in entries), options.rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
