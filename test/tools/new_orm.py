#!/usr/bin/env python3
"""Writes a new model, its mock and its test: new_orm.py some_library. docs/models.md says how to go on."""
import argparse
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

MODEL = """{{
  "model": "{name}",
  "title": "{name}",
  "headers": ["{name}/"],
  "roots": ["{name}"],
  "dialect": "unknown",
  "placeholder": "?",
  "types": [
    {{"class": "{name}::Database", "role": "connection"}}
  ],
  "operations": [
    {{"kind": "sql.exec", "method": "query", "class": "{name}::Database", "sql": 0, "rows": "many"}}
  ]
}}
"""
MOCK = """// What {name} declares, as far as its model speaks of it. Written from the facts of its API, not copied.
#pragma once
#include <string>

namespace {name} {{
class Database {{
public:
  void query(const std::string &sql);
}};
}} // namespace {name}
"""
SMOKE = """#include <{name}/{name}.h>

void use({name}::Database &database) {{ database.query("SELECT 1"); }}
"""
TEST = """// RUN: %check %s orm-query-in-loop %t -- --mock={name}
#include <{name}/{name}.h>
#include <vector>

void inLoop({name}::Database &database, const std::vector<int> &ids) {{
  for (int id : ids)
    database.query("SELECT name FROM users LIMIT 1"); // warns: runs a query once per element of 'ids'
}}

void once({name}::Database &database) {{ database.query("SELECT name FROM users LIMIT 1"); }}
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", help="some_library: the name of the model's file")
    name = parser.parse_args().name
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        parser.error(f"'{name}' is no name of a model: lower-case letters, digits and '_'")
    files = {ROOT / f"checks/model/orms/{name}.json": MODEL, ROOT / f"test/mocks/{name}/{name}/{name}.h": MOCK,
             ROOT / f"test/mocks/{name}/smoke.cpp": SMOKE, ROOT / f"test/checks/orm-query-in-loop-{name}.cpp": TEST}
    if taken := [path for path in files if path.exists()]:
        sys.exit(f"error: there is such a library already: {taken[0].relative_to(ROOT)}")
    for path, template in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(template.format(name=name))
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
