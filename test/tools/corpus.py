#!/usr/bin/env python3
"""What a change of ours does to real code: findings that appeared and vanished since the last run.

    corpus.py [--build DIR] [--state DIR] [--keep] CHECKOUT...

Each checkout holds a compile_commands.json, in itself or in a folder `build`. The findings of the last run are kept in
build/corpus, or `--state`; `--keep` compares without replacing them. A finding is known by its file, check, certainty and
message, not by its line: code above it moves. Ends with 1 where something changed, with 2 where a checkout could not be analysed.
"""
import argparse
import collections
import hashlib
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def database(checkout):
    for folder in (checkout, checkout / "build"):
        if (folder / "compile_commands.json").exists():
            return folder
    raise Failed(f"{checkout} holds no compile_commands.json, neither in itself nor in a folder 'build'")


class Failed(Exception):
    """A checkout that could not be analysed; the others still are."""


def key(finding):
    """One line of text for a finding, without its line number."""
    possible = " (possible)" if finding["certainty"] == "possible" else ""
    return f"{finding['file']}: {finding['message']}{possible} [{finding['check']}]"


def name_of(checkout):
    """What its state is called: two checkouts may have the same name."""
    return f"{checkout.name}-{hashlib.sha256(str(checkout).encode()).hexdigest()[:8]}"


def analyse(orm_tidy, checkout, output):
    output.unlink(missing_ok=True)
    done = subprocess.run([orm_tidy, "check", "-p", database(checkout), f"--source-root={checkout}", "--format=json", "-o",
                           output, "--fail-on=never", "--progress=never"], capture_output=True, text=True, cwd=checkout)
    if not output.exists():
        raise Failed(f"orm-tidy exits {done.returncode} on {checkout}\n{done.stderr.rstrip()}")
    return json.loads(output.read_text())


def difference(old, new):
    before, after = collections.Counter(map(key, old)), collections.Counter(map(key, new))
    lines = {key(f): f["line"] for f in [*old, *new]}
    return [f"  {sign} line {lines[text]}: {text}" for sign, side in (("-", before - after), ("+", after - before))
            for text in sorted(side.elements())]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=lambda p: pathlib.Path(p).resolve(), default=ROOT / "build")
    parser.add_argument("--state", type=lambda p: pathlib.Path(p).resolve())
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("checkout", nargs="+", type=lambda p: pathlib.Path(p).resolve())
    options = parser.parse_args()
    store = options.state or options.build / "corpus"
    store.mkdir(parents=True, exist_ok=True)
    changed = failed = False
    for checkout in options.checkout:
        last, now = store / f"{name_of(checkout)}.json", store / f"{name_of(checkout)}.new.json"
        try:
            report = analyse(options.build / "bin/orm-tidy", checkout, now)
        except Failed as error:
            print(f"error: {error}", file=sys.stderr)
            failed = True
            continue
        findings, troubles = report["findings"], report["troubles"]
        old = json.loads(last.read_text())["findings"] if last.exists() else None
        lines = difference(old, findings) if old is not None else []
        print(f"{checkout.name}: {len(findings)} findings" + ("" if old is not None else ", the first run") +
              (f"; {len(troubles)} files or settings in trouble, the first: {troubles[0]['file']}: {troubles[0]['message']}"
               if troubles else ""))
        for check, count in collections.Counter(f["check"] for f in findings).most_common():
            print(f"    {count:5} {check}")
        print("".join(f"{line}\n" for line in lines), end="", flush=True)
        changed |= bool(lines)
        if options.keep:
            now.unlink()
        else:
            now.replace(last)
    return 2 if failed else 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
