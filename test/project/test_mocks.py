#!/usr/bin/env python3
"""Every mock compiles by itself, and what it declares is what the real library declares.

A mock's smoke.cpp uses every operation of its model once. It compiles with the mock, where nothing is taken from this
machine's C++ headers, and for libraries that Debian carries with the real headers too.
"""
import os
import pathlib
import subprocess
import unittest
from concurrent.futures import ThreadPoolExecutor

from project import CLANG, ROOT, relative


NEEDS = {"qxorm": ["qt"], "tinyorm": ["qt"]}  # mocks that stand on another mock
QT5, QT6 = (pathlib.Path(f"/usr/include/x86_64-linux-gnu/qt{n}") for n in (5, 6))
QT_MODULES = ("QtCore", "QtSql", "QtNetwork", "QtConcurrent", "QtGui", "QtWidgets")
STANDARD = {"sqlpp23": "-std=c++23"}
# smoke.cpp -> how the real headers are found: one list of compiler arguments a version of the library
REAL = {
    "qt": [["-fPIC", "-std=c++17", f"-isystem{qt}", *(f"-isystem{qt / module}" for module in QT_MODULES)] for qt in (QT5, QT6)],
    "poco": [["-std=c++17"]],
    "soci": [["-std=c++17", "-isystem/usr/include/soci"]],
    "libpqxx": [["-std=c++17"]],
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

    def test_every_mock_has_a_smoke_test(self):
        for folder in sorted((ROOT / "test/mocks").iterdir()):
            if folder.is_dir():
                self.assertTrue((folder / "smoke.cpp").exists(), f"{relative(folder)}/smoke.cpp is missing")


if __name__ == "__main__":
    unittest.main()
