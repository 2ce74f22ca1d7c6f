"""What the tests of the project know in common: where things are and what the built program says about its checks."""
import functools
import os
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BUILD = pathlib.Path(os.environ.get("ORM_BUILD", ROOT / "build"))
LLVM = pathlib.Path(os.environ.get("ORM_LLVM", "/usr/lib/llvm-22"))
CLANG = LLVM / "bin/clang++"
CLANG_TIDY = LLVM / "bin/clang-tidy"
PLUGIN = BUILD / "lib/OrmTidyPlugin.so"
TOPICS = ("loading", "writing", "sql", "transaction", "session", "schema")


def sources(*folders):
    """Our C++ sources below the folders, by path."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in (".cpp", ".h", ".c"))


def relative(path):
    return path.relative_to(ROOT).as_posix()


def without_comments(text):
    """The code with comments blanked; lines and string literals stay."""
    pattern = re.compile(r'R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|//[^\n]*|/\*.*?\*/', re.S)
    return pattern.sub(lambda m: re.sub(r"[^\n]", " ", m[0]) if m[0].startswith("/") else m[0], text)


@functools.cache
def rules():
    """The checks' sources: path -> check name as written there."""
    found = {}
    for path in sources("checks/rules"):
        if match := re.search(r"""\.Name\s*=\s*"(orm-[a-z-]+)"|Info\s*(?:=\s*)?\{\s*"(orm-[a-z-]+)\"""", path.read_text()):
            found[path] = match[1] or match[2]
    return found


LISTED = re.compile(r"^(?P<name>orm-\S+) +tier (?P<tier>\d) +(?P<level>note|warning) +(?P<fix>(?:unsafe )?fix )? *(?P<summary>\S.*)$")


@functools.cache
def metadata():
    """What `orm-tidy list-checks` says: a list of dictionaries, one a check."""
    done = subprocess.run([BUILD / "bin/orm-tidy", "list-checks"], capture_output=True, text=True)
    rows = [LISTED.match(line) for line in done.stdout.splitlines()]
    if done.returncode != 0 or not rows or None in rows:
        raise RuntimeError(f"orm-tidy list-checks exits {done.returncode}: {done.stdout}{done.stderr}")
    return [{**row.groupdict(), "tier": int(row["tier"]), "fix": (row["fix"] or "").strip()} for row in rows]


def pages():
    return sorted((ROOT / "docs/checks").glob("orm-*.md"))
