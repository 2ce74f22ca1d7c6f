#!/usr/bin/env python3
"""docs/orms and the tables of README.md are what the generator makes, and each claim of tier 1 is shown by a test."""
import subprocess
import sys
import unittest

from project import BUILD, ROOT, relative

sys.path.insert(0, str(ROOT / "test/tools"))
import orm_docs  # noqa: E402


class Documents(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.facts = orm_docs.Facts(BUILD)

    def test_committed_documents_are_the_generated_ones(self):
        changed, gone = orm_docs.differences(self.facts)
        self.assertEqual([relative(path) for path in [*changed, *gone]], [], "run ./dev docs and commit what it writes")

    def test_a_change_is_noticed(self):
        page = ROOT / "docs/orms/soci.md"
        made = orm_docs.documents(self.facts)
        self.assertIn(page, made)
        self.facts.tests["orm-query-in-loop", "soci"].add("orm-no-such-test.cpp")
        try:
            self.assertNotEqual(orm_docs.documents(self.facts)[page], made[page])
        finally:
            self.facts.tests["orm-query-in-loop", "soci"].discard("orm-no-such-test.cpp")

    def test_tier_1_is_shown_on_every_library_that_it_applies_to(self):
        pairs = [f"{check} on {library}" for check, library in self.facts.untested()]
        self.assertEqual(pairs, [], "write test/checks/CHECK-LIBRARY.cpp for each; the model says that the check applies")

    def test_tier_1_stays_silent_on_every_library_that_it_applies_to(self):
        pairs = [f"{check} on {library}" for check, library in self.facts.untested(silent=True)]
        self.assertEqual(pairs, [], "show in a test of the check what is right with the library")

    def test_the_other_checks_are_shown_on_every_library_that_they_apply_to(self):
        for silent in (False, True):
            pairs = [f"{check} on {library}" for check, library in self.facts.untested(3, silent=silent)]
            self.assertEqual(pairs, [], "show in test/checks/libraries what fires and what stays silent")

    def test_reasons_against_a_check_are_true(self):
        pairs = [f"{check} on {library}" for check, library in self.facts.excuses()]
        self.assertEqual(pairs, [], "a test shows the check on a library whose model says that it cannot fire there")

    def test_a_finding_belongs_to_the_library_of_its_function(self):
        by_mock = {"soci": [model for model in self.facts.libraries if model["name"] == "soci"],
                   "sqlitecpp": [model for model in self.facts.libraries if model["name"] == "sqlitecpp"]}
        test = BUILD / "orm-query-in-loop-two.cpp"
        test.write_text("// RUN: %check %s orm-query-in-loop %t -- --mock=soci,sqlitecpp\n"
                        "void a(SQLite::Database &db) {\n  for (;;)\n    db.exec(\"SELECT 1\"); // warns: runs\n}\n"
                        "void b(soci::session &db) {\n  db << \"SELECT 1\";\n}\n")
        self.assertEqual(list(orm_docs.findings(test, by_mock)), [("orm-query-in-loop", "sqlitecpp")])
        test.unlink()

    def test_generator_as_a_program(self):
        done = subprocess.run([sys.executable, ROOT / "test/tools/orm_docs.py", "--build", BUILD, "--check"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()
