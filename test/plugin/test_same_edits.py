#!/usr/bin/env python3
"""One source, its safe fixes applied in every way there is: `orm-tidy --fix`, the diff of `--fix-dry-run`, `clang-tidy --fix`,
clang-tidy's exported fixes and the regions of SARIF's `fixes` all give the same bytes."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "project"))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import check  # noqa: E402
from project import BUILD, CLANG_TIDY, PLUGIN, ROOT  # noqa: E402

CHECKS = "-*,orm-sql-interpolation"
SOURCE = ROOT / "test/checks/orm-sql-interpolation-fix-built.cpp"
MOCKS = ["std", "qt", "pqxx", "sqlite", "libpq", "soci", "sqlitecpp"]
COMPILER = ["-std=c++20", "-nostdinc++", "-w", *(f"-isystem{ROOT}/test/mocks/{m}" for m in MOCKS)]


class SameEdits(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name).resolve()
        # Behind this stand unsafe fixes, which clang-apply-replacements takes for fixes like others (docs/fixes.md).
        cls.original = check.Expectations(SOURCE, ["-"], None).source.split("// ---- numbers")[0]
        cls.file = cls.folder / "a.cpp"
        (cls.folder / "compile_commands.json").write_text(json.dumps([
            {"directory": str(cls.folder), "file": str(cls.file), "arguments": ["clang++", *COMPILER, "-c", str(cls.file)]}]))
        cls.driver("--fix")
        cls.fixed = cls.file.read_text()

    @classmethod
    def driver(cls, *flags):
        cls.file.write_text(cls.original)
        done = subprocess.run([BUILD / "bin/orm-tidy", "check", "-p", cls.folder, f"--checks={CHECKS}", "--no-cache", "--quiet",
                               "--progress=never", f"--source-root={cls.folder}", "--fail-on=never", *flags, cls.file],
                              capture_output=True, text=True, cwd=cls.folder)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def tidy(self, *flags):
        self.file.write_text(self.original)
        done = subprocess.run([CLANG_TIDY, f"--load={PLUGIN}", f"--checks={CHECKS}", "--quiet", *flags, self.file, "--", *COMPILER],
                              capture_output=True, text=True, cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def same(self):
        self.assertEqual(self.file.read_text(), self.fixed)

    def test_driver_fixes(self):
        self.assertGreater(len(set(self.fixed.splitlines()) - set(self.original.splitlines())), 30)

    def test_dry_run(self):
        diff = self.driver("--fix-dry-run")
        self.assertEqual(self.file.read_text(), self.original)
        subprocess.run(["patch", "-p1", "-s", "-d", self.folder], input=diff, text=True, check=True)
        self.same()

    def test_clang_tidy(self):
        self.tidy("--fix")
        self.same()

    def test_exported_fixes(self):
        exported = self.folder / "exported"
        exported.mkdir()
        self.addCleanup(shutil.rmtree, exported)
        self.tidy(f"-export-fixes={exported}/fixes.yaml")
        self.assertEqual(self.file.read_text(), self.original)
        program = pathlib.Path(CLANG_TIDY).resolve().parent / "clang-apply-replacements"
        if not program.exists():
            self.skipTest("clang-apply-replacements is not installed")
        subprocess.run([program, exported], check=True, capture_output=True)
        self.same()

    def test_sarif(self):
        report = self.folder / "report.sarif"
        self.driver("--format=sarif", "-o", report)
        lines = self.original.splitlines(keepends=True)
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line))
        edits = set()
        for result in json.loads(report.read_text())["runs"][0]["results"]:
            for fix in result.get("fixes", []):
                if fix["description"]["text"].startswith("unsafe: "):
                    continue
                for change in fix["artifactChanges"]:
                    self.assertEqual(change["artifactLocation"]["uri"], "a.cpp")
                    for edit in change["replacements"]:
                        region = edit["deletedRegion"]
                        begin = starts[region["startLine"] - 1] + region["startColumn"] - 1
                        end = starts[region.get("endLine", region["startLine"]) - 1] + region["endColumn"] - 1
                        edits.add((begin, end, edit.get("insertedContent", {}).get("text", "")))
        text = self.original
        for begin, end, new in sorted(edits, reverse=True):
            text = text[:begin] + new + text[end:]
        self.assertEqual(text, self.fixed)


if __name__ == "__main__":
    unittest.main()
