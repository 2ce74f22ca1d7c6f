#!/usr/bin/env python3
"""The link phase over generated programs: are exactly the right findings settled, and in what time and memory?

    bench_link.py [--build DIR] [--check] [--limit SECONDS:MEGABYTES] [UNITS...]

For each number of units (default: 1000 2000 5000 10000, with 100 functions each) make-units writes a program and says which
findings must be settled; `orm-tidy link` must settle these and no others. `--check` says nothing of time and memory.
Ends with 1 where a finding is missing or too much, or where the largest program exceeds the limit.
"""
import argparse
import json
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def link(orm_tidy, folder):
    """Runs the link phase: (settled findings, wall seconds, CPU seconds, peak megabytes)."""
    report = folder / "report.json"
    start = time.monotonic()
    # In a process of its own: the peak of all children would be that of the generator.
    script = ("import json, resource, subprocess, sys; p = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL); "
              "u = resource.getrusage(resource.RUSAGE_CHILDREN); "
              "print(json.dumps([p.returncode, u.ru_utime + u.ru_stime, u.ru_maxrss / 1024]))")
    done = subprocess.run([sys.executable, "-c", script, orm_tidy, "link", folder, "-q", "--format=json", "-o", report,
                           "--fail-on=never", "--source-root=/home/build/project"], capture_output=True, text=True, check=True)
    wall = time.monotonic() - start
    code, cpu, peak = json.loads(done.stdout)
    if code:
        sys.exit(f"error: orm-tidy link exits {code}: {done.stderr}")
    found = {(f"/home/build/project/{f['file']}:{f['line']}", f["check"], f["certainty"], bool(f["notes"]))
             for f in json.loads(report.read_text())["findings"]}
    return found, wall, cpu, peak


def compare(found, expected):
    """Sentences about what differs, at most a few."""
    known = {tuple(line.split(" ")) for line in expected.read_text().splitlines()}
    settled = {f[:3] for f in found}
    return ([f"missing: {' '.join(f)}" for f in sorted(known - settled)[:5]] +
            [f"too much: {' '.join(f)}" for f in sorted(settled - known)[:5]] +
            [f"no way is told: {f[0]} {f[1]}" for f in sorted(found) if not f[3]][:5])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=lambda p: pathlib.Path(p).resolve(), default=ROOT / "build")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--limit", default="60:4096")
    parser.add_argument("units", nargs="*", type=int, default=[1000, 2000, 5000, 10000])
    options = parser.parse_args()
    seconds, megabytes = map(float, options.limit.split(":"))
    failed = False
    if not options.check:
        print("  units  functions  MB of data  bytes/function  settled of pending  wall s  CPU s  peak MB  us/function")
    for units in options.units:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            made = subprocess.run([options.build / "bin/make-units", folder, str(units)], capture_output=True, text=True,
                                  check=True)
            made = json.loads(made.stdout)
            found, wall, cpu, peak = link(options.build / "bin/orm-tidy", folder)
            wrong = compare(found, folder / "expected.txt")
        if options.check:
            print(f"{units} units: {len(found)} of {made['pending']} findings settled")
        else:
            print(f"{units:7} {made['functions']:10} {made['bytes'] / 1e6:11.0f} {made['bytes'] / made['functions']:15.0f} "
                  f"{made['settled']:9} of {made['pending']:6} {wall:7.1f} {cpu:6.1f} {peak:8.0f} "
                  f"{wall * 1e6 / made['functions']:12.1f}", flush=True)
        print("".join(f"error: {w}\n" for w in wrong), end="")
        failed |= bool(wrong) or not found
        if not options.check and units == max(options.units) and (wall > seconds or peak > megabytes):
            print(f"error: more than {seconds:.0f} s or {megabytes:.0f} MB")
            failed = True
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
