#!/usr/bin/env python3
"""What a change of ours does to real code: findings that appeared and vanished since the last run.

    corpus.py [--build DIR] [--keep] CHECKOUT...

Each checkout holds a compile_commands.json, in itself or in a folder `build`. The findings of the last run are kept in
build/corpus; `--keep` compares without replacing them. Ends with 1 where something changed.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def database(checkout):
    for folder in (checkout, checkout / "build"):
        if (folder / "compile_commands.json").exists():
            return folder
    sys.exit(f"error: {checkout} holds no compile_commands.json, neither in itself nor in a folder 'build'")


def key(finding):
    """One line of text for a finding, without its line number: code above it moves."""
    return f"{finding['file']}: {finding['message']} [{finding['check']}]"


def analyse(orm_tidy, checkout, output):
    done = subprocess.run([orm_tidy, "check", "-p", database(checkout), f"--source-root={checkout}", "--format=json", "-o",
                           output, "--fail-on=never", "--progress=never"], capture_output=True, text=True, cwd=checkout)
    if not output.exists():
        sys.exit(f"error: orm-tidy exits {done.returncode} on {checkout}\n{done.stderr}")
    findings = json.loads(output.read_text())
    return findings["findings"] if isinstance(findings, dict) else findings


def difference(old, new):
    before, after = collections.Counter(map(key, old)), collections.Counter(map(key, new))
    lines = {key(f): f.get("line", 0) for f in [*old, *new]}
    return [f"  {sign} {lines[text]}: {text}" for sign, side in (("-", before - after), ("+", after - before))
            for text in sorted(side.elements())]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=lambda p: pathlib.Path(p).resolve(), default=ROOT / "build")
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("checkout", nargs="+", type=lambda p: pathlib.Path(p).resolve())
    options = parser.parse_args()
    store = options.build / "corpus"
    store.mkdir(parents=True, exist_ok=True)
    changed = False
    for checkout in options.checkout:
        last, now = store / f"{checkout.name}.json", store / f"{checkout.name}.new.json"
        now.unlink(missing_ok=True)
        findings = analyse(options.build / "bin/orm-tidy", checkout, now)
        old = json.loads(last.read_text()) if last.exists() else None
        old = old["findings"] if isinstance(old, dict) else old
        lines = difference(old, findings) if old is not None else []
        counts = collections.Counter(f["check"] for f in findings)
        print(f"{checkout.name}: {len(findings)} findings" + ("" if old is not None else ", the first run"))
        print("".join(f"    {count:5} {check}\n" for check, count in counts.most_common()) + "\n".join(lines))
        changed |= bool(lines)
        if not options.keep:
            now.replace(last)
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
