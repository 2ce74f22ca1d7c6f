#!/usr/bin/env python3
"""The plugin as people use it: clang-tidy with --load, of our version and of another."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "project"))
from project import BUILD, CLANG_TIDY, PLUGIN, ROOT  # noqa: E402

MOCKS = ["-std=c++20", "-nostdinc++", f"-isystem{ROOT}/test/mocks/std", f"-isystem{ROOT}/test/mocks/qt"]
LOOP = """#include <QSqlQuery>
#include <vector>
void names(const std::vector<int> &ids) {
  for (int id : ids) {
    QSqlQuery q;
    q.prepare("SELECT name FROM users WHERE id = ?");
    q.addBindValue(id);
    q.exec();%s
  }
}
"""
INJECTION = """#include <QSqlQuery>
#include <QString>
bool exists(const QString &name) {
  QSqlQuery q;
  q.exec("SELECT id FROM users WHERE name = '" + name + "'");
  return q.next();
}
"""


class Plugin(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = pathlib.Path(folder.name) / "a.cpp"

    def tidy(self, source, *arguments, program=CLANG_TIDY, plugin=PLUGIN, configuration=True):
        self.file.write_text(source)
        config = [f"--config-file={ROOT}/.clang-tidy-plugin"] if configuration else []
        return subprocess.run([program, f"--load={plugin}", *config, *arguments, self.file, "--", *MOCKS],
                              capture_output=True, text=True, cwd=self.file.parent)

    def test_finds(self):
        done = self.tidy(LOOP % "")
        self.assertRegex(done.stdout, r"a\.cpp:8:\d+: warning: .* \[orm-query-in-loop\]")
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_warnings_as_errors(self):
        self.assertEqual(self.tidy(LOOP % "", "--warnings-as-errors=orm-*").returncode, 1)

    def test_checks_option_instead_of_configuration(self):
        done = self.tidy(LOOP % "", "--checks=-*,orm-query-in-loop", configuration=False)
        self.assertIn("[orm-query-in-loop]", done.stdout)

    def test_a_check_can_be_switched_off(self):
        self.assertNotIn("orm-query-in-loop", self.tidy(LOOP % "", "--checks=-orm-query-in-loop").stdout)

    def test_nolint(self):
        for comment in (" // NOLINT", " // NOLINT(orm-query-in-loop)", " // NOLINT(orm-*)"):
            self.assertNotIn("[orm-query-in-loop]", self.tidy(LOOP % comment).stdout, comment)
        self.assertIn("[orm-query-in-loop]", self.tidy(LOOP % " // NOLINT(misc-other)").stdout)

    def test_fix(self):
        done = self.tidy(INJECTION, "--fix")
        fixed = self.file.read_text()
        self.assertNotIn("+ name +", fixed, done.stdout)
        self.assertIn("WHERE name = ?", fixed)
        self.assertNotIn("[orm-sql-interpolation]", self.tidy(fixed).stdout)

    def test_lists_its_checks(self):
        done = self.tidy("", "--list-checks", "--checks=-*,orm-*", configuration=False)
        self.assertIn("orm-query-in-loop", done.stdout)

    def test_another_version_of_clang_tidy(self):
        other = shutil.which("clang-tidy-19")
        self.assertIsNotNone(other, "clang-tidy-19 is not installed")
        for checks in ("-*,orm-*", "bugprone-*,orm-*"):
            done = self.tidy(LOOP % "", f"--checks={checks}", program=other, configuration=False)
            self.assertNotEqual(done.returncode, 0)
            self.assertRegex(done.stderr, r"built for clang-tidy 22\.\d+\.\d+.* this is clang-tidy 19\.\d+\.\d+")

    def test_a_program_that_is_no_clang_tidy(self):
        done = subprocess.run([sys.executable, "-c", f"import ctypes; ctypes.CDLL({str(PLUGIN)!r}); print('loaded')"],
                              capture_output=True, text=True)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("cannot tell the version", done.stderr)
        self.assertNotIn("loaded", done.stdout)

    def test_module_must_lie_beside_the_shim(self):
        lonely = self.file.parent / "OrmTidyPlugin.so"
        shutil.copyfile(PLUGIN, lonely)
        done = self.tidy(LOOP % "", plugin=lonely)
        self.assertNotEqual(done.returncode, 0)
        self.assertRegex(done.stderr, r"module does not load: .*OrmTidyModule")

    def test_installed(self):
        target = self.file.parent / "installed"
        subprocess.run(["cmake", "--install", BUILD, "--prefix", target], check=True, capture_output=True)
        done = self.tidy(LOOP % "", plugin=target / "lib/OrmTidyPlugin.so")
        self.assertIn("[orm-query-in-loop]", done.stdout)
        for program in ("orm-tidy", "orm-clangd"):
            self.assertEqual(subprocess.run([target / "bin" / program, "--version"], capture_output=True).returncode, 0)

    def test_shim_has_no_symbols_of_llvm(self):
        names = subprocess.run(["nm", "-D", "--undefined-only", PLUGIN], capture_output=True, text=True, check=True).stdout
        self.assertIsNone(re.search("LLVM|llvm|clang", names), names)


if __name__ == "__main__":
    unittest.main()
