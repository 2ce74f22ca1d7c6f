#!/usr/bin/env python3
"""Writes .clang-tidy-plugin from the metadata of the checks: plugin_config.py [--build DIR]."""
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "project"))
if "--build" in sys.argv:
    os.environ["ORM_BUILD"] = sys.argv[sys.argv.index("--build") + 1]
from project import ROOT, metadata  # noqa: E402

names = sorted(check["name"] for check in metadata() if check["tier"] <= 2)
(ROOT / ".clang-tidy-plugin").write_text(f"""# Turns the checks of orm-tidy on that are on by default:
#   clang-tidy --load=.../OrmTidyPlugin.so --config-file=.clang-tidy-plugin FILE --
# It takes the place of the project's own .clang-tidy; to keep that, name the checks with --checks instead.
# Made by test/tools/plugin_config.py.
Checks: >
  -*,
{",".join(f"{chr(10) if i else ''}  {name}" for i, name in enumerate(names))}
HeaderFilterRegex: '.*'
""")
