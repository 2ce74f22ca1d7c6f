#!/usr/bin/env python3
"""Writes a new check, its page and its test: new_check.py orm-some-defect TOPIC. No existing file changes."""
import argparse
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
TOPICS = ("loading", "writing", "sql", "transaction", "session", "schema")

SOURCE = """// One sentence about the defect, and why it costs something.
//   for (int id : ids) db.query(id); // the code that this check is about
#include "core/Check.h"

namespace orm {{
namespace {{

struct {type} final : Check {{
  static constexpr CheckInfo Info = {{
      .Name = "{name}",
      .Summary = "One sentence that says what is wrong.",
      .In = Topic::{topic_type},
      .Tier = 3, // 2 once its precision on real code is known
      .Needs = model::Capability::Query, // what a library must offer for the check to apply to it
  }};

  using Check::Check;
}};

const Register<{type}> Registered;

}} // namespace
}} // namespace orm
"""
PAGE = """# {name}

One sentence that says what is wrong.

## Why it matters

## Bad

```cpp bad mock=qt
#include <QSqlQuery>
```

## Good

```cpp good mock=qt
#include <QSqlQuery>
```

## Stays silent when

## Options

None.

## Supported ORMs

## Since

Unreleased.
"""
TEST = """// RUN: %check %s {name} %t -- --mock=qt,soci
// What the comments mean is said at the top of test/check.py. In this order: what warns, what is fixed, what must stay
// silent, what is missed today. Two libraries, and one case each in a macro, a template, a lambda and a helper function.
#include <QSqlQuery>

void defect(QSqlQuery &q) {{
  q.exec(); // warns: part of the message
}}
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", help="orm-some-defect: named for the defect, not for the cure")
    parser.add_argument("topic", choices=TOPICS)
    options = parser.parse_args()
    if not re.fullmatch(r"orm(-[a-z]+)+", options.name):
        parser.error(f"'{options.name}' is no name of a check: orm-, then words of lower-case letters joined by '-'")
    words = {"name": options.name, "topic_type": options.topic.capitalize(),
             "type": "".join(w.capitalize() for w in options.name.split("-")[1:])}
    files = {ROOT / "checks/rules" / options.topic / f"{words['type']}.cpp": SOURCE,
             ROOT / f"docs/checks/{options.name}.md": PAGE, ROOT / f"test/checks/{options.name}.cpp": TEST}
    if taken := [path for path in files if path.exists()]:
        sys.exit(f"error: there is such a check already: {taken[0].relative_to(ROOT)}")
    for path, template in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(template.format(**words))
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
