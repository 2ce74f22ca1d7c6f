#!/usr/bin/env python3
"""docs/configuration.md names every check option, with the checks that read it, and no other."""
import pathlib
import re
import subprocess
import tempfile
import unittest

from project import BUILD, ROOT, relative, rules, sources, without_comments

READ = re.compile(r"(?<![\w.>])(?:flag|text|number)\(\s*\"(\w+)\"")
ROW = re.compile(r"^\| `(?P<key>[\w.-]+)` \|(?P<default>[^|]*)\|(?P<readers>[^|]*)\|(?P<meaning>[^|]*)\|$", re.M)


def read_in_code():
    """Option -> names of the checks that read it; those that the base of all checks reads belong to 'all checks'."""
    found = {}
    for path in [*sources("checks/rules"), ROOT / "checks/core/Check.cpp"]:
        reader = rules()[path] if path in rules() else "all checks"
        for key in READ.findall(without_comments(path.read_text())):
            found.setdefault(key, set()).add(reader)
    return found


class Options(unittest.TestCase):
    def setUp(self):
        text = (ROOT / "docs/configuration.md").read_text()
        self.rows = {m["key"].split(".")[-1]: m for m in ROW.finditer(text)}

    def test_every_option_has_its_row(self):
        code = read_in_code()
        self.assertIn("OrmModels", code, "this test is blind")
        self.assertEqual(sorted(code), sorted(self.rows))
        for key, readers in code.items():
            self.assertEqual(set(re.findall(r"all checks|orm-[a-z-]+", self.rows[key]["readers"])), readers, key)
            self.assertTrue(self.rows[key]["meaning"].strip(), key)

    def test_the_program_knows_them(self):
        """Each documented key is taken as it is written in the table; a key that nobody reads is named."""
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / "a.cpp").write_text("int a;\n")
            (folder / "compile_commands.json").write_text(
                f'[{{"directory": "{folder}", "file": "a.cpp", "arguments": ["c++", "-c", "a.cpp"]}}]')

            def complaints(keys):
                options = ", ".join(f"{key}: ''" for key in keys)
                (folder / ".clang-tidy").write_text(f"CheckOptions: {{{options}}}\n")
                done = subprocess.run([BUILD / "bin/orm-tidy", "-p", folder, "-q", "--no-cache", "--tier=3"],
                                      capture_output=True, text=True)
                return re.findall(r"unknown option '([^']+)'", done.stderr)

            self.assertEqual(complaints([m["key"] for m in self.rows.values()]), [])
            for key, readers in read_in_code().items():
                self.assertEqual(complaints([f"{r}.{key}" for r in readers if r.startswith("orm-")]), [], key)
            self.assertEqual(sorted(complaints(["OrmNoSuchOption", "orm-query-in-loop.NoSuchOption"])),
                             ["OrmNoSuchOption", "orm-query-in-loop.NoSuchOption"])


if __name__ == "__main__":
    unittest.main()
