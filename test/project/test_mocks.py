#!/usr/bin/env python3
"""Every mock compiles by itself, and what it declares is what the real library declares.

A mock's smoke.cpp uses every operation of its model once. It compiles with the mock, where nothing is taken from this
machine's C++ headers, and for libraries that Debian carries with the real headers too. Every name of a model is declared
in both.
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
import verify_model  # noqa: E402


NEEDS = {"qxorm": ["qt"], "tinyorm": ["qt"]}  # mocks that stand on another mock
ALSO = {"pqxx": ["pqxx7"]}  # mocks of another version of the library: a name must be declared in one of them
# Names of versions later than Debian's, and of MySQL's own client beside MariaDB's.
NOT_IN_DEBIAN = {"type pqxx::field_ref", "type pqxx::row_ref", "type pqxx::internal::basic_stream_to",
                 "SQLite::Savepoint::rollbackTo", "SQLite::Transaction::rollback", "type Poco::Data::AutoTransaction",
                 "mysql_real_escape_string_quote"}
QT5, QT6 = (pathlib.Path(f"/usr/include/x86_64-linux-gnu/qt{n}") for n in (5, 6))
QT_MODULES = ("QtCore", "QtSql", "QtNetwork", "QtConcurrent", "QtGui", "QtWidgets")
STANDARD = {"sqlpp23": "-std=c++23"}
# smoke.cpp -> how the real headers are found: one list of compiler arguments a version of the library
REAL = {
    "qt": [["-fPIC", "-std=c++17", f"-isystem{qt}", *(f"-isystem{qt / module}" for module in QT_MODULES)] for qt in (QT5, QT6)],
    "poco": [["-std=c++17"]],
    "soci": [["-std=c++17", "-isystem/usr/include/soci"]],
    "pqxx": [["-std=c++17"]],
    "sqlitecpp": [["-std=c++17"]],
    "sqlite": [["-std=c++17"]],
    "libpq": [["-std=c++17", "-isystem/usr/include/postgresql"]],
    "mysql": [["-std=c++17", "-isystem/usr/include/mariadb"]],
    "std": [["-std=c++20"]],
}


def compiles(smoke, arguments):
    done = subprocess.run([CLANG, "-fsyntax-only", "-w", *arguments, smoke], capture_output=True, text=True)
    return None if done.returncode == 0 else f"{relative(smoke)} {' '.join(arguments[:3])}\n{done.stderr[:2000]}"


def mock_arguments(name):
    mocks = dict.fromkeys(["std", name, *NEEDS.get(name, [])])
    return [STANDARD.get(name, "-std=c++20"), "-nostdinc++", *(f"-isystem{ROOT}/test/mocks/{mock}" for mock in mocks)]


def smoke_of(mock):
    return ROOT / "test/mocks" / mock / "smoke.cpp"


def models_with_mocks():
    """(model, its mocks) of every library that has a mock."""
    for path in sorted((ROOT / "checks/model/orms").glob("*.json")):
        mock = verify_model.smoke(path.stem).parent
        if not json.loads(path.read_text()).get("generic") and mock.exists():
            yield path.stem, [mock.name, *ALSO.get(mock.name, [])]


def run_all(work):
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return [w for w in pool.map(lambda job: compiles(*job), work) if w]


class Mocks(unittest.TestCase):
    def test_mocks_compile(self):
        smokes = sorted((ROOT / "test/mocks").glob("*/smoke.cpp"))
        wrong = run_all([(smoke, mock_arguments(smoke.parent.name)) for smoke in smokes])
        self.assertEqual(wrong, [], "\n".join(wrong))

    def test_mocks_agree_with_the_real_headers(self):
        wrong = run_all([(ROOT / "test/mocks" / name / "smoke.cpp", arguments)
                         for name, versions in REAL.items() for arguments in versions])
        self.assertEqual(wrong, [], "\n".join(wrong))

    def test_models_name_what_the_mocks_declare(self):
        """Held to libraries that Debian carries: theirs are the mocks whose truth can be tested above."""
        self.resolve([(model, [(smoke_of(mock), mock_arguments(mock)) for mock in mocks])
                      for model, mocks in models_with_mocks() if mocks[0] in REAL], NOT_IN_DEBIAN)

    def test_models_name_what_the_real_libraries_declare(self):
        self.resolve([(model, [(smoke_of(mocks[0]), arguments) for arguments in REAL[mocks[0]]]
                       + [(smoke_of(mock), mock_arguments(mock)) for mock in mocks[1:]])
                      for model, mocks in models_with_mocks() if mocks[0] in REAL], NOT_IN_DEBIAN)

    def test_a_name_that_does_not_exist_is_noticed(self):
        _, model = verify_model.load("sqlite")
        model["operations"].append({"function": "sqlite3_no_such_thing"})
        missing, _ = verify_model.verify(model, verify_model.smoke("sqlite"), mock_arguments("sqlite"))
        self.assertEqual(missing, ["sqlite3_no_such_thing"])

    def resolve(self, work, excused=frozenset()):
        """Each job is a model and versions of its headers (source, arguments); a name must be declared in one of them."""
        def run(job):
            name, versions = job
            missing = [set(verify_model.verify(verify_model.load(name)[1], *version)[0]) for version in versions]
            return [f"{name}: {what} is not declared" for what in sorted(set.intersection(*missing) - excused)]
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            wrong = [w for result in pool.map(run, work) for w in result]
        self.assertEqual(wrong, [], "\n".join(wrong))

    def test_every_mock_has_a_smoke_test(self):
        for folder in sorted((ROOT / "test/mocks").iterdir()):
            if folder.is_dir():
                self.assertTrue((folder / "smoke.cpp").exists(), f"{relative(folder)}/smoke.cpp is missing")


if __name__ == "__main__":
    unittest.main()
