#!/usr/bin/env python3
"""Our sources look as `dev format` leaves them."""
import subprocess
import unittest

from project import ROOT, relative, sources


class Format(unittest.TestCase):
    def test_sources_are_formatted(self):
        ours = [f for room in ("sql", "model", "facts", "driver", "tools") for f in (ROOT / "test" / room).glob("*.cpp")]
        files = [relative(path) for path in [*sources("checks", "driver"), *sorted(ours)]]
        result = subprocess.run(["clang-format-22", "--dry-run", "-Werror", *files], cwd=ROOT,
                                capture_output=True, text=True)
        self.assertEqual("", result.stderr, "`./dev format` mends it")


if __name__ == "__main__":
    unittest.main()
