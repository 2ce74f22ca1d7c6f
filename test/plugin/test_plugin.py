#!/usr/bin/env python3
"""The plugin as people use it: clang-tidy with --load, of our version and of another."""
import json
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
REPOSITORY_HEADER = """#pragma once
struct Repository { void load(int id); void count(int id); };
struct Store { virtual ~Store() = default; virtual void find(int id) = 0; };
"""
REPOSITORY = """#include "repo.h"
#include <QSqlQuery>
void Repository::load(int id) {
  QSqlQuery q;
  q.prepare("SELECT name FROM users WHERE id = ?");
  q.addBindValue(id);
  q.exec();
}
void Repository::count(int) {}
struct SqlStore : Store { void find(int id) override { Repository().load(id); } };
struct FakeStore : Store { void find(int) override {} };
"""
FAR_LOOP = """#include "repo.h"
#include <vector>
void names(const std::vector<int> &ids, Repository &repository, Store &store) {
  for (int id : ids)
    repository.load(id);
  for (int id : ids)
    store.find(id);
  for (int id : ids)
    repository.count(id);
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

    def test_an_index_tells_of_other_files(self):
        """The loop is here, the query in a file that clang-tidy does not see."""
        folder = self.file.parent
        (folder / "repo.h").write_text(REPOSITORY_HEADER)
        (folder / "repo.cpp").write_text(REPOSITORY)
        (folder / "compile_commands.json").write_text(json.dumps(
            [{"directory": str(folder), "file": "repo.cpp", "arguments": ["c++", *MOCKS, "-c", "repo.cpp"]}]))
        done = subprocess.run([BUILD / "bin/orm-tidy", "-p", folder, "-q", "--no-cache", "--write-index", folder / "orm.index"],
                              capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotIn("orm-query-in-loop", self.tidy(FAR_LOOP).stdout)
        options = "--config={Checks: '-*,orm-query-in-loop', CheckOptions: {OrmIndex: orm.index}%s}"
        done = self.tidy(FAR_LOOP, options % "", configuration=False)
        self.assertRegex(done.stdout, r"a\.cpp:5:\d+: warning: 'Repository::load' runs a query .*\[orm-query-in-loop\]")
        self.assertRegex(done.stdout, r"'Repository::load' runs a query with 'QSqlQuery::exec' here \(.*repo\.cpp:7\)")
        # Of two overriders of the virtual method one queries.
        self.assertRegex(done.stdout, r"a\.cpp:7:\d+: warning: .*\(possibly: through a virtual call\) \[orm-query-in-loop\]")
        self.assertEqual(done.stdout.count("[orm-query-in-loop]"), 2, done.stdout)
        # What suppresses and filters does so for these, too.
        quiet = FAR_LOOP.replace("load(id);", "load(id); // NOLINT(orm-query-in-loop)")
        self.assertNotIn("a.cpp:5", self.tidy(quiet, options % "", configuration=False).stdout)
        done = self.tidy(FAR_LOOP, options % ", WarningsAsErrors: 'orm-*'", configuration=False)
        self.assertRegex(done.stdout, r"a\.cpp:5:\d+: error: ")
        # An index that is none is named, and nothing is lost with it.
        (folder / "orm.index").write_text("nonsense")
        done = self.tidy(LOOP % "", options % "", configuration=False)
        self.assertRegex(done.stdout + done.stderr, r"index '.*orm\.index' cannot be used: .*write it again with --write-index")
        self.assertRegex(done.stdout, r"a\.cpp:8:\d+: warning: .* \[orm-query-in-loop\]")

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
