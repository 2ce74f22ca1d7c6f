#!/usr/bin/env python3
"""What `dev new-orm` writes is good as it is: the model loads, the mock compiles and declares what the model names, the test passes.

It is written into a folder made for it, which holds no more of this repository than the tools and the mock of the language.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from project import BUILD, CLANG, CLANG_TIDY, ROOT

NAME = "some_library"
WRITTEN = {f"checks/model/orms/{NAME}.json", f"test/mocks/{NAME}/{NAME}/{NAME}.h", f"test/mocks/{NAME}/smoke.cpp",
           f"test/checks/orm-query-in-loop-{NAME}.cpp"}


def run(*command, **more):
    return subprocess.run(command, capture_output=True, text=True, **more)


class NewOrm(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.holder = tempfile.TemporaryDirectory()
        cls.root = pathlib.Path(cls.holder.name).resolve()
        shutil.copytree(ROOT / "test/tools", cls.root / "test/tools", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "test/check.py", cls.root / "test/check.py")
        (cls.root / "test/mocks").mkdir()
        (cls.root / "test/mocks/std").symlink_to(ROOT / "test/mocks/std")
        cls.done = run(sys.executable, cls.root / "test/tools/new_orm.py", NAME)

    @classmethod
    def tearDownClass(cls):
        cls.holder.cleanup()

    def test_it_writes_a_model_a_mock_and_a_test(self):
        self.assertEqual((self.done.returncode, set(self.done.stdout.split())), (0, WRITTEN), self.done.stderr)
        for path in WRITTEN:
            self.assertTrue((self.root / path).is_file(), path)

    def test_a_library_that_is_there_stays_as_it_is(self):
        before = {path: (self.root / path).read_text() for path in WRITTEN}
        again = run(sys.executable, self.root / "test/tools/new_orm.py", NAME)
        self.assertNotEqual(again.returncode, 0)
        self.assertIn("there is such a library already", again.stderr)
        self.assertEqual({path: (self.root / path).read_text() for path in WRITTEN}, before)

    def test_a_name_that_is_no_name_is_refused(self):
        self.assertEqual(run(sys.executable, self.root / "test/tools/new_orm.py", "Some-Library").returncode, 2)

    def test_the_model_loads(self):
        done = run(BUILD / "bin/orm-tidy", "model", "check", self.root / f"checks/model/orms/{NAME}.json")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_the_mock_compiles(self):
        folders = [f"-isystem{self.root / 'test/mocks' / mock}" for mock in ("std", NAME)]
        done = run(CLANG, "-fsyntax-only", "-std=c++20", "-nostdinc++", *folders, self.root / f"test/mocks/{NAME}/smoke.cpp")
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_the_mock_declares_what_the_model_names(self):
        done = run(sys.executable, self.root / "test/tools/verify_model.py", NAME, self.root / f"test/mocks/{NAME}")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("2 of 2 resolved", done.stdout)

    def checked(self, *more):
        """The test's own RUN line, with the model given by option: the built program does not hold it."""
        test = self.root / f"test/checks/orm-query-in-loop-{NAME}.cpp"
        line = test.read_text().splitlines()[0].removeprefix("// RUN: %check %s ").split()
        self.assertEqual(line[1], "%t")
        return run(sys.executable, self.root / "test/check.py", f"--build={BUILD}", test, line[0], self.root / "out", *line[2:],
                   f"--clang-tidy={CLANG_TIDY}", f"--clang={CLANG}", *more)

    def test_its_test_passes_with_the_model(self):
        done = self.checked(f"--option=OrmModels={self.root / 'checks/model/orms'}")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_its_test_fails_without_the_model(self):
        self.assertNotEqual(self.checked().returncode, 0)


if __name__ == "__main__":
    unittest.main()
