#!/usr/bin/env python3
"""The example applications analysed: every misuse that test/apps/EXPECTED.md names is found, and nothing else; the repaired
shops draw no finding; the SARIF report of it all pleases Microsoft's validator."""
import collections
import json
import os
import re
import subprocess
import sys
import unittest

from project import BUILD, ROOT, metadata

sys.path.insert(0, str(ROOT / "test/tools"))
import shops  # noqa: E402
import expected  # noqa: E402  (test/apps)

SHOPS = ("bookshop-poco", "bookshop-qt")
WORK = BUILD / "apps-analysed"
# Rules of the validator that ask for what a report of ours need not have; none so far.
NOT_ASKED = ()


def sections():
    """EXPECTED.md by its headings: 'fires', 'silent', 'either' -> list of (file, line, checks)."""
    known = {check["name"] for check in metadata() if check["tier"] <= 2}  # what runs unless told otherwise
    rows, kind = collections.defaultdict(list), None
    for line in (shops.APPS / "EXPECTED.md").read_text().splitlines():
        if line.startswith("### "):
            words = line.lower()
            kind = "fires" if "fires" in words else "silent" if "silent" in words else "either"
        elif match := expected.ROW.match(line):
            checks = known if match["check"].strip() == "all" else set(re.findall(r"orm-[a-z-]+", match["check"])) & known
            rows[kind] += [(match["file"], int(match["line"]), check) for check in checks]
    return rows


def analyse(shop):
    """Findings of a shop, its exit code, and the path of its SARIF report."""
    build, sarif = WORK / shop, WORK / f"{shop}.sarif"
    shops.configure(shops.APPS / shop, build)
    done = subprocess.run(
        [BUILD / "bin/orm-tidy", "check", "-p", build, f"--source-root={shops.APPS}", "--format=json", "-o", "-",
         "--format=sarif", "-o", sarif, "--no-cache", "--progress=never"], capture_output=True, text=True)
    if done.returncode == 2:
        raise RuntimeError(f"orm-tidy exits 2 on {shop}:\n{done.stderr}")
    return json.loads(done.stdout)["findings"], done.returncode, sarif


class Findings(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.analysed = {shop: analyse(shop) for name in SHOPS for shop in (name, f"{name}-repaired")}
        cls.found = {(f["file"], f["line"], f["check"]): f for name in SHOPS for f in cls.analysed[name][0]}

    def complain(self, rows):
        self.assertEqual(rows, [], "\n" + "\n".join(
            f"{file}:{line}: {check}: {self.found.get((file, line, check), {}).get('message', 'not found')}"
            for file, line, check in rows))

    def test_every_misuse_is_found(self):
        self.complain([row for row in sections()["fires"] if row not in self.found])

    def test_what_looks_like_misuse_is_not_reported(self):
        self.complain([row for row in sections()["silent"] if row in self.found])

    def test_nothing_else_is_reported(self):
        allowed = {*sections()["fires"], *sections()["either"]}
        self.complain([row for row in sorted(self.found) if row not in allowed])

    def test_repaired_shops_draw_no_finding(self):
        for name in SHOPS:
            findings, code, _ = self.analysed[f"{name}-repaired"]
            self.assertEqual([f"{f['file']}:{f['line']}: {f['message']} [{f['check']}]" for f in findings], [], name)
            self.assertEqual(code, 0, name)

    def test_sarif_pleases_the_validator(self):
        tool = BUILD / "npm/node_modules/.bin/sarif-multitool"
        self.assertTrue(tool.exists(), "npm install --prefix build/npm @microsoft/sarif-multitool, or run ./dev test")
        for shop, (_, _, sarif) in self.analysed.items():
            done = subprocess.run([tool, "validate", sarif, "--rule-kind", "Sarif;Ghas"], capture_output=True, text=True,
                                  env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})
            complaints = [line for line in (done.stdout + done.stderr).splitlines()
                          if re.search(r": (error|warning) ", line) and not any(rule in line for rule in NOT_ASKED)]
            self.assertEqual(complaints, [], "\n".join(complaints[:20]))
            self.assertIn("Analysis completed successfully", done.stdout, f"{shop}: {done.stdout}{done.stderr}")


if __name__ == "__main__":
    unittest.main()
