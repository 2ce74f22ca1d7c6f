#!/usr/bin/env python3
"""Holds a model, and our mock of its library, to the library's headers.

    verify_model.py ORM DIR... [--write VERSION] [-- COMPILER-ARGUMENT...]

Every class, function and method that the model names must be declared, by the library and by our mock; and what our mock
declares, the library must declare too: the same kind of thing, callable with as many arguments, const and static alike, with the
same kind of result. Several DIRs are several versions of the library: a name must be declared in one of them.

How a library's headers are parsed (folders below DIR, compiler arguments, headers that its build makes) is written down in
libraries.json; further arguments stand behind `--`. `--write` notes the result in the model (`verified`). Ends with 1 where
something is not declared.
"""
import argparse
import datetime
import functools
import json
import os
import pathlib
import re
import sys
import tempfile

import declarations
from declarations import MANY

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
# Models that share a mock with another, or whose mock has the name of the namespace; libpqxx has one for each calling style.
MOCKS = {"qt_sql": ["qt"], "qt_text": ["qt"], "poco_data": ["poco"], "poco_active_record": ["poco"], "libpqxx": ["pqxx", "pqxx7"],
         "wt_dbo": ["wt"]}
NEEDS = {"qxorm": ["qt"], "tinyorm": ["qt"]}  # mocks that stand on another mock
STANDARD = {"sqlpp23": "-std=c++23"}
SYSTEM = pathlib.Path("/usr/include")  # found anyway, and behind the C++ headers
ITERATORS = ("begin", "end", "cbegin", "cend", "constBegin", "constEnd")  # nobody names the type of what they give
MACHINERY = "our_mock"  # the namespace of what a mock needs to compute its types; nothing outside of the mock names it


def listed(value):
    return value if isinstance(value, list) else [value]


@functools.cache
def libraries():
    return json.loads((ROOT / "test/tools/libraries.json").read_text())


def library(model):
    return libraries().get(model, {})


def mocks(model):
    return MOCKS.get(model, [model])


def smoke(model):
    return ROOT / "test/mocks" / mocks(model)[0] / "smoke.cpp"


# What a model names.
def names(model):
    """{what: question} of everything that a model names; a question asks an index."""
    asked = {}
    for entry in model["types"]:
        asked[f"type {entry['class']}"] = functools.partial(has_type, name=entry["class"])
    for op in model["operations"]:
        asked.update(names_of_operation(op))
    below = {entry["class"] for entry in model["types"] if entry.get("namespace_suffix")}
    return {what: functools.partial(in_full, question, below) for what, question in asked.items()} if below else asked


def in_full(question, below, index):
    """Asks with the full names of the classes that may sit in a further outer namespace."""
    def full(name):
        found = [known for known in index.classes if known.endswith(f"::{name}")] if name in below and not index.type(name) else []
        return found[0] if found else name
    words = {key: [full(v) for v in value] if key == "classes" else full(value) if key == "name" else value
             for key, value in question.keywords.items()}
    return question.func(index, **words)


def names_of_operation(op):
    """An operation of several classes needs each class, and each of its names in one of them."""
    classes = listed(op.get("class", []))
    for name in [*classes, *listed(op.get("constructor", []))]:
        yield f"type {name}", functools.partial(has_type, name=name)
    owner = " or ".join(classes)
    for key in ("method", "static_method"):
        for member in listed(op.get(key, [])):
            yield f"{owner}::{member}", functools.partial(has_member, classes=classes, member=member)
    for key in ("function", "manipulator"):
        for name in listed(op.get(key, [])):
            yield name, functools.partial(has_function, name=name)
    for name in listed(op.get("literal_operator", [])):
        yield name, functools.partial(has_literal, name=name)
    for symbol in listed(op.get("operator", [])):
        yield f"{owner} operator{symbol}", functools.partial(has_operator, classes=classes, symbol=symbol)
    if op.get("conversion"):
        yield f"conversion of {owner}", functools.partial(has_conversion, classes=classes)
    for name in listed(op.get("macro", [])):
        yield f"macro {name}", functools.partial(has_macro, name=name)


def has_type(index, name):
    return index.type(name)


def has_member(index, classes, member):
    """A class of a model stands for those that derive from it, which may declare the member in its place."""
    return any(index.members(c, member) or index.may_inherit(c, member) or
               any(index.members(d, member) for d in index.descendants(c)) for c in classes)


def has_function(index, name):
    return bool(index.functions(name)) or index.type(name) or name in index.macros


def has_literal(index, name):
    wanted = name.replace(" ", "")
    return any(d.name.replace(" ", "") == wanted for d in index.operators.get(wanted.rsplit("::", 1)[-1], []))


def has_operator(index, classes, symbol):
    if has_member(index, classes, f"operator{symbol}"):
        return True
    for name in classes:
        lineage = {c.rsplit("::", 1)[-1] for c in index.lineage(name) if c}
        if any(lineage & set(f.parameters) for f in index.operators.get(f"operator{symbol}", [])):
            return True
    return False


def has_conversion(index, classes):
    return any(d.kind == "conversion" for name in classes for c in index.lineage(name) if c is not None
               for members in index.in_class[c].values() for d in members)


def has_macro(index, name):
    return name in index.macros


def missing_names(model, versions):
    """The names of a model that no version of the headers declares."""
    return [what for what, declared in names(model).items() if not any(declared(index) for index in versions)]


# What a mock declares.
def mock_headers(mock):
    """The headers of a mock as they are included."""
    folder = ROOT / "test/mocks" / mock
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file() and p.name != "smoke.cpp")


def library_headers(model, mock):
    """Those that stand for the library's; the others are generated code, or of a library that the library uses."""
    return [h for h in mock_headers(mock) if not any(re.match(skip, h) for skip in library(model).get("not_its_own", {}))]


def mock_arguments(mock):
    folders = dict.fromkeys(["std", mock, *NEEDS.get(mock, [])])
    return [STANDARD.get(mock, "-std=c++20"), "-nostdinc++", *(f"-isystem{ROOT}/test/mocks/{folder}" for folder in folders)]


@functools.cache
def mock_index(mock):
    index = declarations.parse(mock_headers(mock), mock_arguments(mock))
    if index.errors:
        raise RuntimeError(f"the mock '{mock}' does not compile: {index.errors[:3]}")
    return index


def declared_by_mock(model, mock):
    """What the mock's headers declare in the library's name."""
    own = {str(ROOT / "test/mocks" / mock / header) for header in library_headers(model, mock)}
    seen = set()
    for d in mock_index(mock).all:
        key = (d.name, d.kind, d.low, d.high, d.const, d.static)
        if os.path.realpath(d.file) in own and key not in seen and not d.private and f"::{MACHINERY}::" not in f"::{d.name}::":
            seen.add(key)
            yield d


def wrong_declaration(index, d):
    """Why the library's headers do not declare what a mock does, or None."""
    if d.kind in ("class", "alias"):
        return wrong_type(index, d)
    if d.kind in ("enum", "enumerator", "variable", "using"):
        short = d.short
        owner_has = d.owner and (index.members(d.owner, short) or index.may_inherit(d.owner, short))
        beside = index.functions(d.name) or index.type(d.name) or short in index.macros
        # The enumerators of a scoped enumeration and of a class's are found below their own scope.
        return None if owner_has or beside or any(k.endswith(f"::{short}") for k in index.named) else "is not declared"
    return wrong_function(index, d)


def wrong_type(index, d):
    if not index.type(d.name):
        return "is not declared"
    is_class = d.name in index.classes
    if d.kind == "class" and not is_class:
        return f"is another name of {index.aliases.get(d.name) or 'a type that depends on arguments'}, not a class"
    if d.kind == "alias" and is_class and not d.owner:
        return "is a class, not another name of one"
    return None


def candidates(index, d):
    """The library's functions that a function of the mock can stand for."""
    if not d.owner:
        members = [m for c in d.parameters for name in index.classes if name.rsplit("::", 1)[-1] == c
                   for m in index.members(name, d.short)] if d.short.startswith("operator") else []
        return index.functions(d.name) + members
    if d.kind == "constructor":
        return index.members(d.owner, d.owner.rsplit("::", 1)[-1]) or index.functions(f"{index.resolve(d.owner)}::{d.short}")
    found = index.members(d.owner, d.short)
    if d.short.startswith("operator"):
        owner = {c.rsplit("::", 1)[-1] for c in index.lineage(d.owner) if c}
        found = found + [f for f in index.operators.get(d.short, []) if not f.parameters or owner & set(f.parameters) or "?" in f.parameters]
    return found


def wrong_function(index, d):
    if d.kind == "conversion":
        return None if has_conversion(index, [d.owner]) else "no conversion is declared"
    found = candidates(index, d)
    if d.kind == "constructor":
        short = d.owner.rsplit("::", 1)[-1]
        copies = d.low <= 1 <= d.high and d.parameters[:1] == (short,)
        if copies or (not found and d.low == 0) or None in index.lineage(d.owner):
            return None
        bases = [index.members(base, base.rsplit("::", 1)[-1]) for base in index.lineage(d.owner) if base]
        found = found + [m for base in bases for m in base]  # constructors may be inherited
    if not found:
        if d.owner and index.may_inherit(d.owner, d.short) or d.short in index.macros:
            return None
        return "is not declared"
    if any(f.kind in ("using", "variable") for f in found):
        return None  # declared elsewhere, or an object that can be called
    if d.owner and d.kind == "function":
        alike = [f for f in found if not f.owner or (f.const, f.static) == (d.const, d.static)]
        if not alike:
            return f"is {'const' if found[0].const else 'not const'} and {'static' if found[0].static else 'not static'} there"
        found = alike
    return wrong_arguments(found, d) or wrong_result(found, d)


def wrong_arguments(found, d):
    for count in range(d.low, min(d.high, d.low + 3) + 1):
        # A free operator takes its object as an argument, a member does not.
        if not any(f.low <= count + (not f.owner) - (not d.owner) <= f.high for f in found):
            sizes = sorted({f"{f.low}-{'' if f.high == MANY else f.high}" for f in found})
            return f"takes {', '.join(sizes)} arguments there, {count} here"
    return None


def wrong_result(found, d):
    """Names of classes are compared where both are known; a class of the mock's own is not taken for another's."""
    results = {f.result for f in found}
    if d.short in ITERATORS or d.result == "?" or "?" in results or d.result in results:
        return None
    return f"gives {', '.join(sorted(results))} there, {d.result} here"


def wrong_mock(model, versions):
    """(number of declarations, ['name: why']) of the mocks of a model's library, each held to all versions."""
    count, wrong, excused = 0, [], library(model).get("mock_except", {})
    for mock in mocks(model):
        for d in declared_by_mock(model, mock):
            count += 1
            reasons = [wrong_declaration(index, d) for index in versions]
            if all(reasons) and d.name not in excused:
                where = pathlib.Path(os.path.realpath(d.file)).relative_to(ROOT)
                wrong.append(f"{where}:{d.line}: {d.name} {reasons[0]}")
    return count, wrong


# The library.
def real_index(model, folder, more=()):
    """The index of one version of a library, whose checkout or installation is in the folder."""
    about = library(model)
    headers = dict.fromkeys([*about.get("also", []), *(h for mock in mocks(model) for h in library_headers(model, mock))])
    with tempfile.TemporaryDirectory() as made:
        for name, text in about.get("made_by_its_build", {}).items():
            path = pathlib.Path(made) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        folders = [(folder / below).resolve() for below in about.get("folders", ["."])]
        found = [*(f"-isystem{f}" for f in folders if f.is_dir() and f != SYSTEM), f"-isystem{made}"]
        for arguments in (about.get("arguments", ["-std=c++20"]), about.get("else_arguments")):
            index = declarations.parse(headers, [*found, *arguments, *more])
            if not index.errors or "else_arguments" not in about:
                break
    if index.errors:
        raise RuntimeError("\n".join([f"the headers in {folder} do not compile", *index.errors[:5]]))
    return index


def load(name):
    path = ROOT / f"checks/model/orms/{name}.json"
    if not path.exists():
        known = ", ".join(sorted(p.stem for p in path.parent.glob("*.json")))
        sys.exit(f"error: there is no model '{name}'; there are {known}")
    return path, json.loads(path.read_text())


def note(path, **verified):
    """Writes `verified` in front of the types; the rest of the file stays as it is."""
    text = re.sub(r'^  "verified": \{[^}]*\},\n', "", path.read_text(), flags=re.M)
    path.write_text(text.replace('  "types": [', f'  "verified": {json.dumps(verified)},\n  "types": [', 1))


def main():
    arguments, compiler = sys.argv[1:], []
    if "--" in arguments:
        compiler = arguments[arguments.index("--") + 1:]
        arguments = arguments[:arguments.index("--")]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("orm")
    parser.add_argument("include_dirs", nargs="+", type=pathlib.Path)
    parser.add_argument("--write", metavar="VERSION")
    parser.add_argument("--build", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    path, model = load(options.orm)
    try:
        versions = [real_index(options.orm, folder.resolve(), compiler) for folder in options.include_dirs]
        missing = missing_names(model, versions)
        unknown = missing_names(model, [mock_index(mock) for mock in mocks(options.orm)])
        declared, wrong = wrong_mock(options.orm, versions)
    except RuntimeError as failure:
        sys.exit(f"error: {failure}")
    excused, total = library(options.orm).get("except", {}), len(names(model))
    unknown = [what for what in unknown if what not in excused]
    print("".join(f"not declared: {what}{' (' + excused[what] + ')' if what in excused else ''}\n" for what in missing)
          + "".join(f"not in our mock: {what}\n" for what in unknown) + "".join(f"mock: {what}\n" for what in wrong)
          + f"{total - len(missing)} of {total} resolved; our mock declares {total - len(unknown)} of them;"
          f" {declared - len(wrong)} of its {declared} declarations are the library's")
    if options.write:
        note(path, version=options.write, date=str(datetime.date.today()), resolved=total - len(missing), total=total,
             declared=declared, matched=declared - len(wrong))
    return 1 if set(missing) - set(excused) or unknown or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
