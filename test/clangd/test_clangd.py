#!/usr/bin/env python3
"""orm-clangd as an editor uses it: over the language server protocol, in projects with and without configuration."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "project"))
sys.path.insert(0, str(HERE.parent))
import check  # noqa: E402
import lsp  # noqa: E402
from project import BUILD, LLVM, ROOT  # noqa: E402

FLAGS = f"-std=c++20\n-nostdinc++\n-isystem{ROOT}/test/mocks/std\n-isystem{ROOT}/test/mocks/qt\n"
INJECTION = """#include <QSqlQuery>
#include <QString>
bool exists(const QString &name) {
  QSqlQuery q;
  q.exec("SELECT id FROM users WHERE name = '" + name + "'");
  return q.next();
}
"""
# A bare hole may hold any SQL, a name for instance, so binding it is unsafe.
UNSAFE = """#include <QSqlQuery>
#include <QString>
bool exists(const QString &name) {
  QSqlQuery q;
  q.exec("SELECT id FROM users WHERE name = " + name);
  return q.next();
}
"""
LOOP = """#include <QSqlQuery>
#include <vector>
void names(const std::vector<int> &ids) {
  for (int id : ids) {
    QSqlQuery q;
    q.prepare("SELECT name FROM users WHERE id = ?");
    q.addBindValue(id);
    q.exec();
  }
}
"""
REPOSITORY_HEADER = "#pragma once\nstruct Repository { void load(int id); };\n"
REPOSITORY = """#include "repo.h"
#include <QSqlQuery>
void Repository::load(int id) {
  QSqlQuery q;
  q.prepare("SELECT name FROM users WHERE id = ?");
  q.addBindValue(id);
  q.exec();
}
"""
FAR_LOOP = """#include "repo.h"
#include <vector>
void names(const std::vector<int> &ids, Repository &repository) {
  for (int id : ids)
    repository.load(id);
}
"""
# clangd's own defaults must go on working beside our checks.
OTHERS = """int division(int a, int b) {
  double half = a / b;
  return half > 1;
}
int caller() { return divisio; }
"""


class Clangd(unittest.TestCase):
    def project(self, files, **environment):
        """A running server in a project of these files."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        root = pathlib.Path(folder.name) / "project"
        root.mkdir()
        for name, text in {"compile_flags.txt": FLAGS, **files}.items():
            (root / name).write_text(text)
        for name, source in environment.pop("copied", {}).items():
            (root / name).write_bytes(source.read_bytes())
        config = pathlib.Path(folder.name) / "config"
        (config / "clangd").mkdir(parents=True)
        if user := environment.pop("config", None):
            (config / "clangd/config.yaml").write_text(user)
        server = lsp.Server([BUILD / "bin/orm-clangd"], root,
                            {"XDG_CONFIG_HOME": str(config), "XDG_CACHE_HOME": folder.name + "/cache", **environment})
        self.addCleanup(lambda: server.process.poll() is None and server.process.kill())
        self.capabilities = server.initialize()["capabilities"]
        for name in files:
            if name.endswith(".cpp"):
                server.open(name)
        return server

    def found(self, server, name, code):
        return [d for d in server.diagnostics(name) if d.get("code") == code]

    def test_finds_in_a_project_without_configuration(self):
        server = self.project({"loop.cpp": LOOP})
        found = self.found(server, "loop.cpp", "orm-query-in-loop")
        self.assertEqual([d["range"]["start"]["line"] for d in found], [7], server.published)
        self.assertEqual(found[0]["codeDescription"]["href"],
                         "https://github.com/orm-tidy/orm-tidy/blob/main/docs/checks/orm-query-in-loop.md")
        self.assertEqual(server.stop(), 0)

    def test_fix_is_offered_applied_and_the_finding_goes(self):
        server = self.project({"a.cpp": INJECTION})
        found, = self.found(server, "a.cpp", "orm-sql-interpolation")
        actions = [a for a in server.actions("a.cpp", found) if a.get("edit") and not a["title"].startswith("unsafe: ")]
        self.assertTrue(actions, "no safe fix is offered")
        self.assertTrue(actions[0].get("isPreferred"))
        fixed = lsp.apply(INJECTION, actions[0], server.uri("a.cpp"))
        self.assertIn("WHERE name = ?", fixed)
        server.change("a.cpp", fixed)
        self.assertEqual(server.diagnostics("a.cpp"), [])
        server.stop()

    def test_quick_fixes_are_the_edits_of_the_driver(self):
        """All safe quick fixes of a source, together: the same bytes as `orm-tidy check --fix` leaves (test/plugin/test_same_edits.py
        compares that with the other ways)."""
        source = ROOT / "test/checks/orm-sql-interpolation-fix-built.cpp"
        text = check.Expectations(source, ["-"], None).source.split("// ---- numbers")[0]
        flags = ["-std=c++20", "-nostdinc++", "-w", *(f"-isystem{ROOT}/test/mocks/{m}"
                                                       for m in ("std", "qt", "pqxx", "sqlite", "libpq", "soci", "sqlitecpp"))]
        server = self.project({"compile_flags.txt": "\n".join(flags) + "\n", "a.cpp": text})
        uri, edits = server.uri("a.cpp"), {}
        for found in server.diagnostics("a.cpp"):
            if found.get("code") == "orm-sql-interpolation":
                safe = [a for a in server.actions("a.cpp", found) if a.get("edit") and not a["title"].startswith("unsafe: ")]
                for edit in safe[0]["edit"]["changes"][uri] if safe else []:
                    edits[json.dumps(edit, sort_keys=True)] = edit
        server.stop()
        self.assertGreater(len(edits), 30)
        fixed = lsp.apply(text, {"edit": {"changes": {uri: list(edits.values())}}}, uri)
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder).resolve() / "a.cpp"
            file.write_text(text)
            (file.parent / "compile_commands.json").write_text(json.dumps([
                {"directory": str(file.parent), "file": str(file), "arguments": ["clang++", *flags, "-c", str(file)]}]))
            subprocess.run([BUILD / "bin/orm-tidy", "check", "-p", file.parent, "--checks=-*,orm-sql-interpolation", "--no-cache", "--quiet",
                            "--fix", f"--source-root={file.parent}", "--fail-on=never", file], capture_output=True, check=True)
            self.assertEqual(fixed, file.read_text())

    def test_unsafe_fixes_are_not_preferred(self):
        server = self.project({"a.cpp": UNSAFE})
        found, = self.found(server, "a.cpp", "orm-sql-interpolation")
        unsafe = [a for a in server.actions("a.cpp", found) if a["title"].startswith("unsafe: ")]
        self.assertTrue(unsafe, "no unsafe fix is offered")
        for action in unsafe + [a for a in found.get("codeActions", []) if a["title"].startswith("unsafe: ")]:
            self.assertFalse(action.get("isPreferred", False), action)
        server.stop()

    def test_an_index_tells_of_other_files(self):
        """The loop is in the open file, the query in one that was never opened."""
        files = {"repo.h": REPOSITORY_HEADER, "far.cpp": FAR_LOOP, ".clang-tidy": "CheckOptions: {OrmIndex: orm.index}\n"}
        server = self.project({name: text for name, text in files.items() if name != ".clang-tidy"})
        self.assertEqual(self.found(server, "far.cpp", "orm-query-in-loop"), [])
        server.stop()
        with tempfile.TemporaryDirectory() as other:
            whole = pathlib.Path(other)
            for name, text in {**files, "repo.cpp": REPOSITORY}.items():
                (whole / name).write_text(text)
            flags = ["c++", *FLAGS.split()]
            (whole / "compile_commands.json").write_text(json.dumps(
                [{"directory": other, "file": n, "arguments": [*flags, "-c", n]} for n in ("far.cpp", "repo.cpp")]))
            (whole / ".clang-tidy").unlink()
            done = subprocess.run([BUILD / "bin/orm-tidy", "-p", whole, "-q", "--no-cache", "--write-index", whole / "orm.index"],
                                  capture_output=True, text=True)
            self.assertEqual(done.returncode, 1, done.stderr)
            server = self.project(files, copied={"orm.index": whole / "orm.index"})
        found, = self.found(server, "far.cpp", "orm-query-in-loop")
        self.assertEqual(found["range"]["start"]["line"], 4)
        self.assertIn("'Repository::load' runs a query", found["message"])
        # The unsaved text counts: with the loop gone, so is the finding.
        server.change("far.cpp", FAR_LOOP.replace("for (int id : ids)", "if (int id = ids[0])"))
        self.assertEqual(self.found(server, "far.cpp", "orm-query-in-loop"), [])
        server.stop()

    def test_findings_of_note_level_are_shown_as_low(self):
        server = self.project({"a.cpp": INJECTION.replace("const QString &name", "int name").replace(
            "name = '\" + name + \"'\"", "age = \" + QString::number(name)")})
        found, = self.found(server, "a.cpp", "orm-sql-interpolation")
        self.assertRegex(found["message"], "(?i)^low: ")
        server.stop()

    def test_everything_else_is_clangd(self):
        server = self.project({"o.cpp": OTHERS})
        codes = {d.get("code") for d in server.diagnostics("o.cpp")}
        self.assertIn("undeclared_var_use_suggest", codes)
        self.assertIn("bugprone-integer-division", codes, "clangd's default checks are gone")
        hover = server.ask("textDocument/hover", {
            "textDocument": {"uri": server.uri("o.cpp")}, "position": {"line": 1, "character": 10}})
        self.assertIn("half", str(hover["contents"]))
        stock = lsp.Server([LLVM / "bin/clangd"], server.root) if (LLVM / "bin/clangd").exists() else None
        if stock:
            self.assertEqual(set(stock.initialize()["capabilities"]), set(self.capabilities))
            stock.stop()
        server.stop()

    def test_configuration_for_other_checks_does_not_silence_ours(self):
        server = self.project({"loop.cpp": LOOP, ".clang-tidy": "Checks: '-*,modernize-*'\n"})
        self.assertEqual(len(self.found(server, "loop.cpp", "orm-query-in-loop")), 1)
        server.stop()

    def test_configuration_that_names_ours_counts(self):
        for name, text in ((".clang-tidy", "Checks: '-orm-query-in-loop'\n"),
                           (".clangd", "Diagnostics: {ClangTidy: {Remove: [orm-query-in-loop]}}\n")):
            server = self.project({"loop.cpp": LOOP, name: text})
            self.assertEqual(self.found(server, "loop.cpp", "orm-query-in-loop"), [], name)
            server.stop()

    def test_the_users_own_configuration_is_read(self):
        server = self.project({"loop.cpp": LOOP},
                              config="Diagnostics: {Suppress: [orm-query-in-loop], ClangTidy: {FastCheckFilter: Strict}}\n")
        self.assertEqual(self.found(server, "loop.cpp", "orm-query-in-loop"), [])
        server.stop()

    def test_strict_filter_of_fast_checks_keeps_ours(self):
        server = self.project({"loop.cpp": LOOP}, config="Diagnostics: {ClangTidy: {FastCheckFilter: Strict}}\n")
        self.assertEqual(len(self.found(server, "loop.cpp", "orm-query-in-loop")), 1)
        server.stop()

    def test_nolint(self):
        server = self.project({"loop.cpp": LOOP.replace("q.exec();", "q.exec(); // NOLINT(orm-query-in-loop)")})
        self.assertEqual(self.found(server, "loop.cpp", "orm-query-in-loop"), [])
        server.stop()

    def test_large_messages_and_other_output_pass(self):
        names = "".join(f"int variable_number_{n};\n" for n in range(20000))
        server = self.project({"big.cpp": names})
        server.timeout = 120
        symbols = server.ask("textDocument/documentSymbol", {"textDocument": {"uri": server.uri("big.cpp")}})
        self.assertEqual(len(symbols), 20000)
        server.stop()
        done = subprocess.run([BUILD / "bin/orm-clangd", "--help"], capture_output=True, text=True)
        self.assertIn("--compile-commands-dir", done.stdout)
        self.assertTrue(done.stdout.endswith("\n"))


if __name__ == "__main__":
    unittest.main()
