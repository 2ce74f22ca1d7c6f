#!/usr/bin/env python3
"""Who may include whom, and that no library is named where none may be known."""
import json
import re
import unittest

from project import ROOT, relative, sources, without_comments

# layer -> the layers whose headers it may include. A layer is a folder under checks/ or driver/.
ALLOWED = {
    "rules": {"core", "facts", "ast"},
    "core": {"core", "facts", "model", "sql", "ast"},
    "facts": {"facts", "model", "sql", "ast"},
    "ast": {"ast"},
    "model": {"model"},
    "sql": {"sql"},
    "report": {"report"},
}
KNOWS_NO_CLANG = ("model", "sql", "report")
ONLY_SQL_KNOWS = re.compile(r"#\s*include\s*[<\"]pg_query")
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)
CLANG = re.compile(r'^\s*#\s*include\s*[<"](clang|clang-tidy)/', re.M)
# Names that only ORM models, mocks and pages may hold; text in models is asked for more below.
LIBRARIES = re.compile(
    r"drogon|\bwt::|\bdbo\b|\bodb\b|qxorm|\bqx::|tinyorm|sqlite_orm|sqlpp|\bsoci\b|pqxx|QSql|QString|\bqt\b|poco|"
    r"sqlitecpp|sqlite3_|\bPQ(exec|prepare)|mysqlx?_|mysqlx|sqlite_modern|\bsqlite::|userver|oatpp|nanodbc|cppdb|hiberlite|litesql|ormpp", re.I)


def layer(path):
    parts = path.relative_to(ROOT).parts
    if parts[0] == "checks":
        return parts[1]
    return "report" if parts[1] == "report" else "driver"


class Layering(unittest.TestCase):
    def test_includes_go_downwards(self):
        for path in sources("checks", "driver"):
            allowed = ALLOWED.get(layer(path))
            if allowed is None or "plugin" in path.parts:
                continue
            for name in INCLUDE.findall(path.read_text()):
                if (path.parent / name).exists() and "/" not in name:
                    continue  # a neighbour
                target = name.split("/")[0]
                if target in ("clang", "clang-tidy", "llvm", "nlohmann", "pg_query"):
                    continue
                if layer(path) == "rules":  # Check.h brings what most checks ask; a rarer question comes with its own fact
                    self.assertTrue(name == "core/Check.h" or target in ("core", "facts", "ast"), f"{relative(path)} includes {name}")
                self.assertIn(target, allowed, f"{relative(path)} includes {name}")

    def test_plain_layers_know_no_clang(self):
        for path in sources("checks", "driver"):
            if layer(path) in KNOWS_NO_CLANG:
                self.assertIsNone(CLANG.search(path.read_text()), f"{relative(path)} includes clang")

    def test_only_sql_knows_the_sql_parser(self):
        for path in sources("checks", "driver"):
            if layer(path) != "sql":
                self.assertIsNone(ONLY_SQL_KNOWS.search(path.read_text()), f"{relative(path)} includes libpg_query")

    def test_no_library_is_named_in_code(self):
        for path in sources("checks", "driver"):
            for number, line in enumerate(without_comments(path.read_text()).splitlines(), 1):
                self.assertIsNone(LIBRARIES.search(line), f"{relative(path)}:{number}: {line.strip()}")

    def test_models_are_the_libraries_that_are_looked_for(self):
        """A model whose name the pattern above does not find would make that test blind."""
        for path in sorted((ROOT / "checks/model/orms").glob("*.json")):
            model = json.loads(path.read_text())
            if not model.get("generic"):
                text = f"{path.stem} {model.get('title', '')} {path.read_text()}"
                self.assertIsNotNone(LIBRARIES.search(text), f"{relative(path)} is not known to LIBRARIES")

    def test_top_level_is_the_layout(self):
        expected = {"CMakeLists.txt", "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE",
                    ".clang-tidy-plugin", "dev", "checks", "driver", "test", "docs", ".ci", ".gitignore", ".clang-format"}
        ignored = {".git", ".cache"}
        found = {p.name for p in ROOT.iterdir() if p.name not in ignored and not p.name.startswith("build")}
        self.assertEqual(expected, found)


if __name__ == "__main__":
    unittest.main()
