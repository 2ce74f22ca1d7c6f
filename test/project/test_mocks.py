#!/usr/bin/env python3
"""Every mock compiles by itself, and what it declares is what the real library declares.

A mock's smoke.cpp uses the operations of its model; nothing is taken from this machine's C++ headers. Every name of a model is
declared by its mock and by the library, and all that the mock declares is declared by the library alike. For the libraries that
Debian carries this is tested here, for all of them the record of `dev verify-model` must be of the model and mock of today.
"""
import json
import os
import pathlib
import subprocess
import sys
import unittest
from concurrent.futures import ThreadPoolExecutor

from project import CLANG, ROOT, relative

sys.path.insert(0, str(ROOT / "test/tools"))
import declarations  # noqa: E402
import verify_model  # noqa: E402


USR = pathlib.Path("/usr/include")
QT = [USR / f"x86_64-linux-gnu/qt{n}" for n in (5, 6)]
# model -> where Debian puts the library's headers; one folder a version. The others are verified by hand: `dev verify-model`.
# So is libpqxx: Debian has version 6 only.
DEBIAN = {"qt_sql": QT, "qt_text": QT, "poco_data": [USR], "poco_active_record": [USR], "soci": [USR], "sqlitecpp": [USR],
          "sqlite": [USR], "libpq": [USR], "mysql": [USR]}
# What only later versions than Debian's declare; `verified` names a version that has it.
LATER_THAN_DEBIAN = {
    "poco_data": {"type Poco::Data::AutoTransaction"},
    "sqlitecpp": {"SQLite::Savepoint::rollbackTo", "SQLite::Transaction::rollback"},
}


def compiles(smoke, arguments):
    done = subprocess.run([CLANG, "-fsyntax-only", "-w", *arguments, smoke], capture_output=True, text=True)
    return None if done.returncode == 0 else f"{relative(smoke)} {' '.join(arguments[:3])}\n{done.stderr[:2000]}"


def described():
    """The models that describe a library and have a mock."""
    for path in sorted((ROOT / "checks/model/orms").glob("*.json")):
        model = json.loads(path.read_text())
        if not model.get("generic") and verify_model.smoke(path.stem).exists():
            yield path.stem, model


def run_all(function, work):
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return [w for result in pool.map(function, work) for w in result or []]


class Mocks(unittest.TestCase):
    def test_mocks_compile(self):
        smokes = sorted((ROOT / "test/mocks").glob("*/smoke.cpp"))
        wrong = run_all(lambda smoke: [w for w in [compiles(smoke, verify_model.mock_arguments(smoke.parent.name))] if w], smokes)
        self.assertEqual(wrong, [], "\n".join(wrong))

    def test_models_name_what_the_mocks_declare(self):
        wrong = [f"{name}: {what} is not in our mock" for name, model in described() if "verified" in model
                 for what in verify_model.missing_names(model, [verify_model.mock_index(m) for m in verify_model.mocks(name)])
                 if what not in verify_model.library(name).get("except", {})]
        self.assertEqual(wrong, [], "\n".join(wrong))

    def test_debian_libraries_declare_what_models_and_mocks_do(self):
        def held(name):
            versions = [verify_model.real_index(name, folder) for folder in DEBIAN[name]]
            known = LATER_THAN_DEBIAN.get(name, set()) | set(verify_model.library(name).get("except", {}))
            missing = set(verify_model.missing_names(verify_model.load(name)[1], versions)) - known
            later = {what.split()[-1] for what in known}
            wrong = [w for w in verify_model.wrong_mock(name, versions)[1] if w.split(" ")[1] not in later]
            return [f"{name}: {what} is not declared" for what in sorted(missing)] + wrong
        wrong = run_all(held, [name for name, model in described() if name in DEBIAN and "verified" in model])
        self.assertEqual(wrong, [], "\n".join(wrong))

    def test_records_are_of_today(self):
        """`verified` says that all was found, except for what libraries.json gives a reason for, and of this very model and mock."""
        for name, model in described():
            with self.subTest(name):
                record, about = model.get("verified"), verify_model.library(name)
                if record is None:
                    continue
                names = verify_model.names(model)
                declared = [d for mock in verify_model.mocks(name) for d in verify_model.declared_by_mock(name, mock)]
                self.assertEqual((record["total"], record["declared"]), (len(names), len(declared)), "verify it again")
                self.assertLessEqual(set(about.get("except", {})), set(names), "exceptions that the model does not name")
                self.assertEqual(record["total"] - record["resolved"], len(about.get("except", {})))
                self.assertEqual(record["declared"], record["matched"])

    def test_models_of_text_are_held_to_headers_or_say_why_not(self):
        """Models of no database have no mock of their own: only their names are held to the headers, where Debian has them."""
        for path in sorted((ROOT / "checks/model/orms").glob("*.json")):
            model, about = json.loads(path.read_text()), verify_model.library(path.stem)
            if not model.get("generic"):
                continue
            with self.subTest(path.stem):
                record = model.get("verified")
                self.assertNotEqual(bool(record), "no_record" in about)
                if record:
                    versions = [verify_model.real_index(path.stem, folder) for folder in DEBIAN[path.stem]]
                    missing = verify_model.missing_names(model, versions)
                    self.assertEqual(set(missing), set(about.get("except", {})))
                    total = len(verify_model.names(model))
                    self.assertEqual((record["resolved"], record["total"]), (total - len(missing), total))

    def test_a_name_that_does_not_exist_is_noticed(self):
        index = verify_model.mock_index("sqlite")
        self.assertEqual(verify_model.missing_names({"types": [], "operations": [{"function": "sqlite3_no_such_thing"}]}, [index]),
                         ["sqlite3_no_such_thing"])

    def test_a_declaration_that_differs_is_noticed(self):
        ours = declarations.parse([], [], text="struct A { void f(int); static int g(); bool h() const; }; int k(int, int = 0);")
        theirs = declarations.parse([], [], text="struct A { void f(int, int); int g(); void h() const; }; int k(int, int, int = 0);")
        wrong = {d.name: verify_model.wrong_declaration(theirs, d) for d in ours.all}
        self.assertIsNone(wrong["A"])
        self.assertEqual({name for name, why in wrong.items() if why}, {"A::f", "A::g", "A::h", "k"})
        self.assertTrue(all(verify_model.wrong_declaration(ours, d) is None for d in ours.all))

    def test_every_mock_has_a_smoke_test(self):
        for folder in sorted((ROOT / "test/mocks").iterdir()):
            if folder.is_dir():
                self.assertTrue((folder / "smoke.cpp").exists(), f"{relative(folder)}/smoke.cpp is missing")


if __name__ == "__main__":
    unittest.main()
