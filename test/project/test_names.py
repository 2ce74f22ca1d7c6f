#!/usr/bin/env python3
"""One name for a check: its source, its page, its test and its metadata carry it. And no file grows too long."""
import json
import re
import unittest

from project import BUILD, ROOT, TOPICS, metadata, pages, relative, rules, sources

RULE_LINES, SOURCE_LINES = 150, 400


def pascal(check):
    return "".join(word.capitalize() for word in check.removeprefix("orm-").split("-"))


class Names(unittest.TestCase):
    def test_every_source_of_rules_is_a_check(self):
        for path in sources("checks/rules"):
            self.assertIn(path, rules(), f"{relative(path)} has no CheckInfo with an orm-... name")
            self.assertIn(path.parent.name, TOPICS, f"{relative(path)} is in no topic")

    def test_source_has_the_name_of_its_check(self):
        for path, check in rules().items():
            self.assertEqual(path.name, f"{pascal(check)}.cpp", f"{relative(path)} holds {check}")

    def test_names_are_unique(self):
        names = list(rules().values())
        self.assertEqual(sorted(names), sorted(set(names)))

    def test_every_check_has_a_page_and_a_test(self):
        for check in rules().values():
            self.assertTrue((ROOT / f"docs/checks/{check}.md").is_file(), f"docs/checks/{check}.md is missing")
            self.assertTrue((ROOT / f"test/checks/{check}.cpp").is_file(), f"test/checks/{check}.cpp is missing")

    def test_every_page_and_test_has_a_check(self):
        checks = set(rules().values())
        for page in pages():
            self.assertIn(page.stem, checks, f"{relative(page)} is about no check")
        for test in sorted((ROOT / "test/checks").glob("orm-*")):
            self.assertTrue(any(test.stem == c or test.stem.startswith(c + "-") for c in checks),
                            f"{relative(test)} tests no check")

    def test_the_program_knows_exactly_these_checks(self):
        self.assertEqual({c["name"] for c in metadata()}, set(rules().values()))

    def test_topic_is_the_folder(self):
        for path in rules():
            self.assertIn(f".In = Topic::{path.parent.name.capitalize()}", path.read_text(), relative(path))

    def test_files_are_short(self):
        for path in sources("checks", "driver"):
            limit = RULE_LINES if "rules" in path.parts else SOURCE_LINES
            lines = len(path.read_text().splitlines())
            self.assertLessEqual(lines, limit, f"{relative(path)} has {lines} lines")

    def test_plugin_configuration_lists_the_default_tiers(self):
        text = re.sub(r"#.*", "", (ROOT / ".clang-tidy-plugin").read_text())
        listed = set(re.findall(r"\borm-[a-z-]+", text.split("HeaderFilterRegex")[0]))
        self.assertEqual(listed, {c["name"] for c in metadata() if c["tier"] <= 2},
                         "run test/tools/plugin_config.py to write .clang-tidy-plugin again")
        self.assertIn("HeaderFilterRegex: '.*'", text)

    def test_models_carry_the_name_of_their_file(self):
        for path in sorted((ROOT / "checks/model/orms").glob("*.json")):
            self.assertEqual(json.loads(path.read_text())["model"], path.stem, relative(path))


if __name__ == "__main__":
    unittest.main()
