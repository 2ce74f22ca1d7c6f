#!/usr/bin/env python3
"""Shows on two bookshops what orm-tidy is for: run and counted, analysed, fixed, run again, and beside it repaired by hand.

Ends with 1 where something did not come out as it should: another output after the fixes, no statements saved, a finding
in the repaired shop.
"""
import argparse
import collections
import json
import pathlib
import shutil
import subprocess
import sys

import shops
from shops import compare

SHOPS = ("bookshop-poco", "bookshop-qt")
SECTION = "authors-with-books"  # 100 authors with their books: 1 + 100 statements as written
AS_WRITTEN, REPAIRED = 101, 2


class Demo:
    def __init__(self, build):
        self.orm_tidy = build / "bin/orm-tidy"
        self.work = build / "demo"
        self.wrong = []
        self.rows = []

    def say(self, text):
        bold, plain = ("\033[1m", "\033[0m") if sys.stdout.isatty() else ("", "")
        print(f"\n{bold}== {text}{plain}", flush=True)

    def expect(self, holds, sentence):
        if not holds:
            self.wrong.append(sentence)

    def analyse(self, build, root, *arguments):
        """Runs orm-tidy as a person does, on our own terminal; its exit code."""
        command = [self.orm_tidy, "check", "-p", build, f"--source-root={root}", *arguments]
        command = [str(c).replace(f"{shops.ROOT}/", "") for c in command]
        print("$ " + " ".join(command), flush=True)
        return subprocess.run(command, cwd=shops.ROOT).returncode

    def shop(self, name):
        self.say(f"{name}: as people write it")
        source, before_build = shops.APPS / name, self.work / "before" / name
        before_output, before = shops.build_and_run(source, before_build)
        print(f"runs {shops.queries(before)} statements; {before.get(SECTION)} of them to list 100 authors with their books")
        self.expect(before.get(SECTION) == AS_WRITTEN, f"{name} takes {before.get(SECTION)} statements, not {AS_WRITTEN}")

        self.say(f"{name}: what orm-tidy says")
        shops.configure(source, before_build)
        report = self.work / f"{name}.json"
        code = self.analyse(before_build, shops.APPS, "--format=text", "-o", "-", "--format=json", "-o", report)
        self.expect(code == 1, f"orm-tidy exits {code} on {name}, not 1")
        self.count(report)

        self.say(f"{name}: a copy with the safe fixes")
        copy = shops.copy_of_apps(self.work / "copy")
        fixed_build = self.work / "fixed" / name
        shutil.rmtree(fixed_build, ignore_errors=True)
        shops.configure(copy / name, fixed_build)
        left = self.work / f"{name}-left.txt"  # what safe fixes cannot repair was shown above
        self.analyse(fixed_build, copy, "--fix=safe", "--fail-on=never", "-o", left)
        self.show_changes(name, copy)
        fixed = {}
        try:
            fixed_output, fixed = shops.build_and_run(copy / name, fixed_build)
            self.compare(name, "the safe fixes", before_output, fixed_output)
        except shops.Failed as failure:
            self.expect(False, f"{name} with the safe fixes does not build or run: {failure}")

        self.say(f"{name}: repaired by hand, after the report's notes")
        repaired, repaired_build = f"{name}-repaired", self.work / "repaired" / name
        after_output, after = shops.build_and_run(shops.APPS / repaired, repaired_build)
        self.compare(name, "the repair", before_output, after_output)
        self.expect(after.get(SECTION) == REPAIRED, f"{repaired} takes {after.get(SECTION)} statements, not {REPAIRED}")
        shops.configure(shops.APPS / repaired, repaired_build)
        code = self.analyse(repaired_build, shops.APPS)
        print("no finding" if code == 0 else f"exit code {code}")
        self.expect(code == 0, f"orm-tidy exits {code} on {repaired}, not 0")
        for title, pick in ((f"{name}: {SECTION}", lambda s: s.get(SECTION)), (f"{name}: whole run", shops.queries)):
            self.rows.append((title, *(str(pick(s)) if s else "-" for s in (before, fixed, after))))

    def count(self, report):
        findings = json.loads(report.read_text())
        findings = findings["findings"] if isinstance(findings, dict) else findings
        counts = collections.Counter(f["check"] for f in findings)
        print("\n" + "\n".join(f"{count:5} {check}" for check, count in counts.most_common()))
        self.expect(counts, f"{report.name} holds no finding")

    def show_changes(self, name, copy):
        diff = subprocess.run(["diff", "-ru", "-U1", shops.APPS / name, copy / name], capture_output=True, text=True).stdout
        print(diff.replace(f"{shops.APPS}/", "a/").replace(f"{copy}/", "b/").rstrip())
        self.expect(diff, f"no safe fix was applied to {name}")

    def compare(self, name, what, before, after):
        difference = compare.difference(before, after)
        print(f"after {what} the program prints {'something else' if difference else 'the same, byte for byte'}")
        self.expect(not difference, f"{name} prints something else after {what}:\n{difference}")

    def summary(self):
        self.say("statements")
        rows = [("", "as written", "safe fixes", "repaired"), *self.rows]
        widths = [max(len(row[i]) for row in rows) for i in range(4)]
        for row in rows:
            print("  ".join([row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:]))]))
        for sentence in self.wrong:
            print(f"error: {sentence}", file=sys.stderr)
        return 1 if self.wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=lambda p: pathlib.Path(p).resolve(), default=shops.ROOT / "build")
    parser.add_argument("shop", nargs="*", choices=[[], *SHOPS], help=", ".join(SHOPS))
    options = parser.parse_args()
    demo = Demo(options.build)
    demo.work.mkdir(parents=True, exist_ok=True)
    try:
        for name in options.shop or SHOPS:
            demo.shop(name)
    except shops.Failed as failure:
        demo.expect(False, str(failure))
    return demo.summary()


if __name__ == "__main__":
    sys.exit(main())
