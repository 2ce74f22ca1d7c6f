#!/usr/bin/env python3
"""Writes what the documents say about checks and libraries: docs/orms/*.md and the tables of README.md.

    orm_docs.py [--build DIR] [--check]      --check writes nothing and fails where the documents differ

Everything comes from the program (`orm-tidy list-checks`, `list-models`, both as JSON) and from the tests in test/checks: a
check fires on a library where a test announces a finding in code of that library.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import verify_model  # noqa: E402

ROOT = verify_model.ROOT
OWN_FILES = {"pqxx7": "pqxx"}  # mocks of another version of a library
RUN = re.compile(r"RUN: %check %s (\S+) %\S+ -- (.*)")
ANNOUNCED = re.compile(r"//\s*(?:warns|low)(?:@(orm-[\w-]+))?")
IN_LIBRARY = re.compile(r"//\s*(warns|low|silent)@(orm-[\w-]+)")
DESTROYED = {"commit": "commits", "rollback": "rolls back", "commit_unless_exception": "commits, unless an exception is on its way",
             "commit_unless_error": "commits, unless an error was recorded", "execute": "runs the statement", "save": "writes the object"}
WHEN = {"iterate": "when the result is iterated", "end_of_expression": "at the end of the whole expression",
        "destroy": "in the destructor, if not before", "await": "when it is awaited",
        "terminal": "only when the chain is ended by the call that runs it"}
BLOCKING = {"thread": "the thread waits", "coroutine": "the coroutine waits", "callback": "nobody waits, a callback gets the result",
            "no": "nobody waits"}
GROUPS = [
    ("Reads", "query.many query.all query.one query.by_key query.by_keys query.scalar query.count query.exists query.aggregate "
              "query.cursor query.chunk"),
    ("Relations", "relation."), ("Entities", "entity."), ("Building queries", "query."), ("Results", "result."),
    ("Writes", "write."), ("SQL text", "sql."), ("Transactions", "tx."),
    ("Connections and resources", "connection. pool. session. client. handle."),
    ("Schema, migrations, models", "schema. migration. seeder. model."), ("Values", "value."), ("Callbacks and asynchronous code", "callback. async."),
    ("Text", "text."), ("Slow work", "slow."), ("Known to do nothing to the database", "none"),
]
FIXES = [("bind", "values become parameters"), ("bulk_fix", "a loop of writes becomes one call"), ("bulk_bind", "a loop of writes binds a container"),
         ("prepare_fix", "a statement is prepared before the loop"), ("eager", "a relation is loaded with the rows"),
         ("many_fix", "a loop of reads by key becomes one read"), ("limit_fix", "a read gets a limit"),
         ("transaction_fix", "a loop of writes gets one transaction")]


def ask(build, command):
    done = subprocess.run([build / "bin/orm-tidy", command, "--format", "json"], capture_output=True, text=True, cwd="/")
    if done.returncode:
        sys.exit(f"error: orm-tidy {command} exits {done.returncode}\n{done.stderr}")
    return json.loads(done.stdout)


class Facts:
    """What the program and the tests say."""

    def __init__(self, build):
        listed = ask(build, "list-checks")
        self.checks = listed["checks"]
        self.missing = {word["name"]: word["missing"] for word in listed["capabilities"]}
        models = ask(build, "list-models")["models"]
        self.others = sorted((m for m in models if not is_database(m)), key=lambda m: m["title"].lower())
        self.libraries = sorted((m for m in models if is_database(m)), key=lambda m: m["title"].lower())
        self.tests = collections.defaultdict(set)  # (check, library) -> names of tests
        self.silent = collections.defaultdict(set)  # the same, of tests that show the check staying silent
        by_mock = collections.defaultdict(list)
        for model in self.libraries:
            by_mock[verify_model.smoke(model["name"]).parent.name].append(model)
        for path in sorted((ROOT / "test/checks/libraries").glob("*.c*")):
            for kind, check in IN_LIBRARY.findall(path.read_text()):
                (self.silent if kind == "silent" else self.tests)[check, path.stem.split("-")[0]].add(f"libraries/{path.name}")
        for path in sorted((ROOT / "test/checks").glob("orm-*.c*")):
            for check, library in findings(path, by_mock):
                self.tests[check, library].add(path.name)
            for check, library in findings(path, by_mock, silent=True):
                self.silent[check, library].add(path.name)

    def why_not(self, check, library):
        """Reasons from the model for which the check cannot fire on the library."""
        return [self.missing[need] for need in check["needs"] if need not in library["capabilities"]]

    def untested(self, tier=1, silent=False):
        """(check, library) pairs that apply and that no test shows: firing, or staying silent."""
        shown = self.silent if silent else self.tests
        return [(check["name"], library["name"]) for check in self.checks if check["tier"] <= tier for library in self.libraries
                if not self.why_not(check, library) and not shown[check["name"], library["name"]]]

    def excuses(self, tier=1):
        """Pairs that tests show although the model says that they cannot be."""
        return [(check["name"], library["name"]) for check in self.checks if check["tier"] <= tier for library in self.libraries
                if self.why_not(check, library) and self.tests[check["name"], library["name"]]]


def is_database(model):
    """Text libraries and slow work have models too."""
    return not model.get("generic") and {"query", "write"} & set(model["capabilities"])


# ---- which library a test's finding is about

def marks(model):
    """Names that code of the library uses: classes, functions, macros, namespaces."""
    names = {entry["class"] for entry in model["types"]}
    for op in model["operations"]:
        names.update(op.get("classes", []))
        if op["shape"] in ("function", "macro", "constructor", "manipulator"):
            names.update(op.get("names", []))
    found = set()
    for name in names:
        if not name.startswith(("std::", "Q")) or name.startswith(("QSql", "QxOrm")):
            found.add(name)
            found.add("::".join(name.split("::")[:2]) if name.count("::") > 1 else name)
    return found


def findings(path, by_mock, silent=False):
    """(check, library) of the findings that a test announces, or of the calls that stand beside them without one."""
    text = path.read_text()
    runs = RUN.findall(text)
    checks = {check for names, _ in runs for check in names.split(",")}
    mocks = {OWN_FILES.get(mock, mock) for _, rest in runs for mock in re.search(r"--mock=(\S+)|$", rest).group(0)[7:].split(",")}
    models = [model for mock in sorted(mocks) for model in by_mock.get(mock, [])]
    aliases = dict(re.findall(r"^namespace (\w+) = ([\w:]+);", text, re.M)) | dict(re.findall(r"^using (\w+) = ([\w:]+)", text, re.M))
    opened = re.findall(r"^\s*using namespace ([\w:]+);", text, re.M)
    declared, before = collections.defaultdict(set), []  # model -> names of the test's own; the libraries of the function before
    for chunk in re.split(r"(?<=^\})[^\n]*\n", text, flags=re.M):
        found = about(chunk, models, aliases, opened, declared) or before
        before = found
        for model in found:
            declared[model["name"]].update(re.findall(r"\b(?:class|struct|using) (\w+)", chunk))
        announced = {check or only(checks) for check in ANNOUNCED.findall(chunk)} - {None}
        quiet = any("(" in line and line.rstrip().endswith(";") for line in chunk.splitlines() if not ANNOUNCED.search(line))
        for check in (checks if quiet else checks - announced) if silent else announced:
            yield from ((check, model["name"]) for model in found)


def only(names):
    return next(iter(names)) if len(names) == 1 else None


def about(chunk, models, aliases, opened, declared):
    """The library that a function of a test speaks of: of several the one that it speaks of most, none where it names none."""
    if len(models) == 1:
        return models
    code = re.sub(r"//[^\n]*", "", chunk)
    for short, long in aliases.items():
        code = re.sub(rf"\b{short}\b", long, code)
    words = collections.Counter(re.findall(r"[A-Za-z_][\w:]*", code))
    scores = []
    for model in models:
        score = 0
        for mark in marks(model) | declared[model["name"]]:
            shorter = [mark.removeprefix(space + "::") for space in opened if mark.startswith(space + "::")]
            score += sum(count for word, count in words.items() for name in [mark, *shorter]
                         if word == name or word.startswith(name + "::") or word.endswith("::" + name))
        scores.append((score, model))
    best = max((score for score, _ in scores), default=0)
    return [model for score, model in scores if best and score == best][:1]


# ---- pages

def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows])


def code(text):
    ticks = "``" if "`" in text else "`"
    return f"{ticks}{' '.join(text.split())}{ticks}"


def called(op):
    """How the operation is written in code."""
    names, classes = op.get("names", []), op.get("classes", [])
    short = [c.rsplit("::", 1)[-1] for c in classes]
    owner = "/".join(short[:3]) + ("/..." if len(short) > 3 else "")
    if op["shape"] == "signature":
        s = op["signature"]
        where = s.get("derived_from") or s.get("class_regex", "").strip("^$") or "any class"
        return f"methods {code(s.get('name_regex', '.*'))} of {code(where)}" + \
               (f" that return {code(s['return_contains'])}" if "return_contains" in s else "")
    if op["shape"] == "conversion":
        return f"conversion of {code(owner)}"
    if op["shape"] == "constructor":
        return "constructor " + ", ".join(code(n) for n in names or classes)
    if op["shape"] == "operator":
        return f"{code(owner)} " + ", ".join(code("operator" + n) for n in names)
    if op["shape"] in ("method", "static_method"):
        return f"{code(owner)}: " + ", ".join(code(n) for n in names)
    return ", ".join(code(n) for n in names)


def meaning(op):
    said = []
    if op.get("rows") not in (None, "none"):
        said.append({"one": "one row", "many": "many rows", "all": "all rows", "scalar": "one value"}[op["rows"]])
    if "sql" in op:
        said.append(f"argument {op['sql']} is SQL text" + (f", values from argument {op['values']} on" if "values" in op else ""))
    if "identifiers" in op:
        said.append("argument " + ", ".join(map(str, op["identifiers"])) + " is an identifier that is not quoted")
    if "when" in op:
        said.append("runs " + WHEN[op["when"]])
    if op.get("blocking") not in (None, "thread"):
        said.append(BLOCKING[op["blocking"]])
    said += [text for key, text in [("streaming", "rows come one by one"), ("cached", "later accesses are free"),
                                    ("returns_error", "errors are in the result"), ("requires_tx", "needs a transaction")] if op.get(key)]
    if "note" in op:
        said.append(op["note"])
    return "; ".join(said)


def operations(model):
    rest, parts = list(model["operations"]), []
    for title, kinds in GROUPS:
        mine = [op for op in rest if any(op["kind"] == k or (k.endswith(".") and op["kind"].startswith(k)) for k in kinds.split())]
        rest = [op for op in rest if op not in mine]
        if mine:
            parts.append(f"### {title}\n\n" + table(["kind", "in code", "what it means"],
                                                    [[code(op["kind"]), called(op), meaning(op)] for op in mine]))
    assert not rest, f"no group holds {rest[0]['kind']}"
    return "\n\n".join(parts)


def verified(model):
    record = model.get("verified")
    if not record:
        return "not held to real headers yet", "", ""
    return record["version"], record["date"], f"{record['resolved']}/{record['total']}"


def fixes(model):
    """The model's fixes: key -> what they say."""
    found = collections.defaultdict(list)
    for op in model["operations"]:
        for key, _ in FIXES:
            if key in op and op[key] not in found[key]:
                found[key].append(op[key])
    found["transaction_fix"] += [entry["transaction_fix"] for entry in model["types"] if "transaction_fix" in entry]
    return {key: value for key, value in found.items() if value}


def fix_text(fix):
    if fix is True:
        return "the container takes the element's place"
    if isinstance(fix, str):
        return code(fix)
    if "how" in fix:
        how = {"arguments": "as an argument of the call", "chain": f"with {code(fix['text'])} behind the call",
               "operand": f"with {code(fix['text'])} in the stream", "method": "with the call that takes values",
               "statements": f"with {code(fix['text'])} in a statement of its own"}[fix["how"]]
        return f"{code(fix['placeholder'])} in the text, the value {how}" + ("" if fix["safe"] else " (unsafe: shown, applied on request)")
    return ", ".join(f"{key} {code(text)}" for key, text in fix.items())


def page(model, facts):
    version, date, resolved = verified(model)
    out = [f"# {model['title']}", "",
           "<!-- Made by `./dev docs` from the model, the checks and their tests. -->", ""]
    out.append(f"Model [`{model['name']}.json`](../../checks/model/orms/{model['name']}.json). "
               + (f"Held to the real headers of {version} on {date}: {resolved} names resolved." if date else "Not held to real headers yet."))
    out += ["", f"SQL dialect: {model['dialect']}. Placeholder: {code(model['placeholder']) if 'placeholder' in model else 'none'}. "
                f"Units are looked at that include {', '.join(code(h) for h in model['headers'])}.", ""]
    out += ["## Checks", "", check_table(model, facts), "", "## Fixes", ""]
    named = dict(FIXES)
    mine = fixes(model)
    out += [table(["what happens", "how"], [[named[key], "<br>".join(fix_text(f) for f in mine[key])] for key, _ in FIXES if key in mine])
            if mine else "None: the library has no form that a fix could write, or none that is sure."]
    why = sorted({op["note"].removeprefix("no fix: ") for op in model["operations"] if op.get("note", "").startswith("no fix: ")})
    if why:
        out += ["", "Why not", ""] + [f"- {text}" for text in why]
    advice = sorted({op["instead"] for op in model["operations"] if "instead" in op})
    if advice:
        out += ["", "## What findings advise", ""] + [f"- {text}" for text in advice]
    out += ["", "## Types", ""]
    out += [table(["class", "role", "when it dies"],
                  [[code(t["class"]), t["role"].replace("_", " ") + (", loads lazily" if t.get("lazy") else ""),
                    DESTROYED.get(t.get("on_destroy", ""), "")] for t in model["types"]])]
    out += ["", "## Operations", "", operations(model), ""]
    return "\n".join(out)


def check_table(model, facts):
    rows = []
    for check in facts.checks:
        why = facts.why_not(check, model)
        shown = sorted(facts.tests[check["name"], model["name"]])
        link = f"[`{check['name']}`](../checks/{check['name']}.md)"
        if why:
            rows.append([link, str(check["tier"]), "no: " + ", ".join(why)])
        elif shown:
            rows.append([link, str(check["tier"]), "yes: " + ", ".join(f"[{name}](../../test/checks/{name})" for name in shown)])
        else:
            rows.append([link, str(check["tier"]), "no test shows it" if check["needs"] else "not decided by the model; no test shows it"])
    return table(["check", "tier", "fires"], rows)


def summary_rows(facts, prefix=""):
    for model in facts.libraries:
        version, date, resolved = verified(model)
        fires = [c["name"] for c in facts.checks if facts.tests[c["name"], model["name"]]]
        applies = [c["name"] for c in facts.checks if c["needs"] and not facts.why_not(c, model)]
        named = {"bind": "parameters", "bulk_fix": "bulk", "bulk_bind": "bulk", "prepare_fix": "prepare", "eager": "eager", "many_fix": "many keys",
                 "limit_fix": "limit", "transaction_fix": "transaction"}
        yield [f"[{model['title']}]({prefix}{model['name']}.md)", version, date, resolved, str(len(set(fires) | set(applies))),
               str(len(fires)), ", ".join(dict.fromkeys(named[key] for key, _ in FIXES if key in fixes(model)))]


HEAD = ["library", "held to the headers of", "on", "names resolved", "checks that apply", "shown by a test", "fixes"]


def overview(facts):
    tier1 = [c for c in facts.checks if c["tier"] == 1]
    rows = []
    for model in facts.libraries:
        cells = []
        for check in tier1:
            why = facts.why_not(check, model)
            cells.append(", ".join(why) if why else "yes" if facts.tests[check["name"], model["name"]] else "not shown")
        rows.append([f"[{model['title']}]({model['name']}.md)", *cells])
    return "\n".join([
        "# Libraries", "", "<!-- Made by `./dev docs` from the models, the checks and their tests. -->", "",
        "What is known about each library is on its page. A name is resolved where the library's real headers declare it: "
        "`./dev verify-model`.", "", table(HEAD, summary_rows(facts)), "", "## The checks of tier 1", "",
        "\"yes\": a test shows the check firing on the library. Otherwise the reason for which it cannot.", "",
        table(["library", *(f"`{c['name'].removeprefix('orm-')}`" for c in tier1)], rows), "",
        "## Models of other things", "", "Text that becomes SQL, work that is slow, functions that servers call. They have no pages.", "",
        table(["model", "held to the headers of", "on", "names resolved"], [other_row(model) for model in facts.others]), ""])


def other_row(model):
    link = f"[{model['title']}](../../checks/model/orms/{model['name']}.json)"
    if model.get("verified"):
        return [link, *verified(model)]
    return [link, "none: " + verify_model.library(model["name"])["no_record"], "", ""]


def readme(facts):
    """README.md with the text between its markers made again."""
    text = (ROOT / "README.md").read_text()
    kinds = {"safe": "yes", "unsafe": "on request", "none": ""}
    parts = {"checks": table(["check", "what it finds", "tier", "fix"],
                             [[f"[`{c['name']}`](docs/checks/{c['name']}.md)", c["summary"], str(c["tier"]), kinds[c["fix"]]] for c in facts.checks]),
             "libraries": table(HEAD, summary_rows(facts, "docs/orms/"))}
    for name, body in parts.items():
        begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->"
        if begin not in text or end not in text:
            sys.exit(f"error: README.md has no markers for '{name}'")
        text = text[:text.index(begin) + len(begin)] + body + "\n" + text[text.index(end):]
    return text


def documents(facts):
    """path -> text of everything that is generated."""
    made = {ROOT / f"docs/orms/{model['name']}.md": page(model, facts) for model in facts.libraries}
    made[ROOT / "docs/orms/README.md"] = overview(facts)
    made[ROOT / "README.md"] = readme(facts)
    return made


def differences(facts):
    """What to write, and pages of libraries that are gone."""
    made = documents(facts)
    changed = {path: text for path, text in made.items() if not path.exists() or path.read_text() != text}
    gone = [path for path in (ROOT / "docs/orms").glob("*.md") if path not in made]
    return changed, gone


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build")
    parser.add_argument("--check", action="store_true", help="writes nothing; fails where something would change")
    options = parser.parse_args()
    facts = Facts(options.build.resolve())
    changed, gone = differences(facts)
    for path, text in changed.items():
        if not options.check:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
        print(path.relative_to(ROOT))
    for path in gone:
        if not options.check:
            path.unlink()
        print(f"{path.relative_to(ROOT)} (gone)")
    return 1 if options.check and (changed or gone) else 0


if __name__ == "__main__":
    sys.exit(main())
