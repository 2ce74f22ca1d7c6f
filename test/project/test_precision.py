#!/usr/bin/env python3
"""The published precision is what was measured, and no check is in a tier that its figures do not allow."""
import sys
import unittest

from project import ROOT, metadata

sys.path.insert(0, str(ROOT / "test/tools"))
import precision  # noqa: E402

AGAIN = "run test/tools/precision.py to write it again"


def record(**changes):
    return {"check": "orm-x", "findings": 40, "sample": 30, "true": 28, "projects": ["a/b@0123456"], "date": "2026-11-21",
            "notes": ""} | changes


class Precision(unittest.TestCase):
    def test_records_are_about_checks(self):
        self.assertEqual(set(precision.records()) - {c["name"] for c in metadata()}, set())

    def test_table_is_what_was_measured(self):
        self.assertEqual((ROOT / "docs/precision.md").read_text(), precision.table(precision.records(), metadata()), AGAIN)

    def test_pages_say_what_was_measured(self):
        found = precision.records()
        for check in metadata():
            text = (ROOT / f"docs/checks/{check['name']}.md").read_text()
            self.assertEqual(text, precision.with_line(text, found.get(check["name"])), f"{check['name']}: {AGAIN}")

    def test_tiers_are_earned(self):
        found = precision.records()
        for check in metadata():
            if one := found.get(check["name"]):
                self.assertTrue(precision.allowed(one, check["tier"]),
                                f"{check['name']}: {precision.figure(one)} of {one['sample']} do not allow tier {check['tier']}")

    def test_what_a_tier_asks_for(self):
        """The rule itself, so that a change of it is seen."""
        self.assertFalse(precision.allowed(record(), 1))
        self.assertTrue(precision.allowed(record(), 2))
        self.assertFalse(precision.allowed(record(true=26), 2))
        self.assertTrue(precision.allowed(record(true=3), 3))
        self.assertFalse(precision.allowed(record(sample=10, true=10), 2))
        self.assertTrue(precision.allowed(record(findings=10, sample=10, true=10), 1))
        self.assertFalse(precision.allowed(record(findings=0, sample=0, true=0), 1))

    def test_broken_records_are_named(self):
        self.assertIsNone(precision.wrong(record(), "orm-x"))
        for change in ({"check": "orm-y"}, {"true": 31}, {"sample": 41}, {"projects": ["a/b"]}, {"projects": []}, {"true": "28"}):
            self.assertIsNotNone(precision.wrong(record(**change), "orm-x"), change)


if __name__ == "__main__":
    unittest.main()
