#!/usr/bin/env python3
"""Holds a model to a library's headers: every class, function and method that it names must be declared there.

    verify_model.py ORM INCLUDE_DIR [--write VERSION] [-- COMPILER-ARGUMENT...]

The headers are those that the model's smoke test includes (test/mocks/*/smoke.cpp), found in INCLUDE_DIR instead of our mock.
`--write` notes the result in the model (`verified`). Ends with 1 where a name is not declared.

Names are looked up with clang-query in the parsed smoke test: a method in its class or any base, an operator in its class or
among the functions that take one. Macros are looked up in the preprocessor; signatures name nothing and are left out.
"""
import argparse
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LLVM = pathlib.Path("/usr/lib/llvm-22/bin")
# Models that share a mock with another, or whose mock has the name of the namespace.
MOCKS = {"qt_sql": "qt", "qt_text": "qt", "poco_data": "poco", "poco_active_record": "poco", "libpqxx": "pqxx"}


def listed(value):
    return value if isinstance(value, list) else [value]


def record(name):
    """A class or class template, or the class behind an alias."""
    quoted = json.dumps("::" + name)
    return f"cxxRecordDecl(hasName({quoted}))"


def alias(name, inner):
    quoted = json.dumps("::" + name)
    target = f"recordType(hasDeclaration(cxxRecordDecl({inner})))"
    return (f"typedefNameDecl(hasName({quoted}), hasType(hasUnqualifiedDesugaredType({target}))),"
            f"typedefNameDecl(hasName({quoted}), hasType(templateSpecializationType()))")


def with_member(name, member):
    """A class that has a member which the matcher accepts, in itself or in a base."""
    own = f"has({member})"
    inner = f"anyOf({own}, hasAnyBase(hasType(cxxRecordDecl({own}))))"
    quoted = json.dumps("::" + name)
    # A base that depends on a template argument cannot be looked into; its derived class may inherit anything.
    dependent = "hasAnyBase(hasType(qualType(unless(hasUnqualifiedDesugaredType(recordType())))))"
    return f"namedDecl(anyOf(cxxRecordDecl(hasName({quoted}), anyOf({own}, {inner}, {dependent})), {alias(name, inner)}))"


def named_member(name):
    quoted = json.dumps(name)
    return (f"namedDecl(hasName({quoted}), anyOf(cxxMethodDecl(), functionTemplateDecl(), fieldDecl(), varDecl(), "
            f"usingShadowDecl(), usingDecl(), unresolvedUsingValueDecl()))")


def any_of(matchers):
    matchers = list(matchers)
    return matchers[0] if len(matchers) == 1 else f"decl(anyOf({', '.join(matchers)}))"


def a_type(name):
    quoted = json.dumps("::" + name)
    return f"namedDecl(anyOf({record(name)}, typedefNameDecl(hasName({quoted})), typeAliasTemplateDecl(hasName({quoted})), " \
           f"enumDecl(hasName({quoted}))))"


def queries(model):
    """(what is looked for, matcher or ('macro', name)) of everything that a model names."""
    for entry in model["types"]:
        yield f"type {entry['class']}", a_type(entry["class"])
    for op in model["operations"]:
        yield from operation_queries(op)


def operation_queries(op):
    """An operation of several classes needs each class, and each of its names in one of them."""
    classes = listed(op.get("class", []))
    for name in [*classes, *listed(op.get("constructor", []))]:
        yield f"type {name}", a_type(name)
    owner = " or ".join(classes)
    for key in ("method", "static_method"):
        for member in listed(op.get(key, [])):
            yield f"{owner}::{member}", any_of(with_member(name, named_member(member)) for name in classes)
    for key in ("function", "manipulator"):
        for name in listed(op.get(key, [])):
            yield name, f"namedDecl(hasName({json.dumps('::' + name)}))"
    for name in listed(op.get("literal_operator", [])):
        short = name.rsplit("::", 1)[-1].replace(" ", "")
        yield name, f"functionDecl(matchesName({json.dumps(re.escape(short) + '$')}))"
    for symbol in listed(op.get("operator", [])):
        yield f"{owner} operator{symbol}", any_of(operator(name, f"operator{symbol}") for name in classes)
    if op.get("conversion"):
        conversion = "decl(anyOf(cxxConversionDecl(), functionTemplateDecl(has(cxxConversionDecl()))))"
        yield f"conversion of {owner}", any_of(with_member(name, conversion) for name in classes)
    for name in listed(op.get("macro", [])):
        yield f"macro {name}", ("macro", name)


def operator(name, symbol):
    quoted, symbol = json.dumps("::" + name), json.dumps(symbol)
    of_class = f"hasDeclaration(namedDecl(hasName({quoted})))"
    parameter = f"hasAnyParameter(hasType(qualType(anyOf({of_class}, references(qualType({of_class}))))))"
    return f"decl(anyOf({with_member(name, f'namedDecl(hasName({symbol}))')}, functionDecl(hasName({symbol}), {parameter})))"


def verify(model, source, arguments):
    """(names that are not declared, number of all) of a model in a source's headers."""
    wanted = dict(queries(model))
    asked = {what: matcher for what, matcher in wanted.items() if isinstance(matcher, str)}
    with tempfile.NamedTemporaryFile("w", suffix=".query") as script:
        script.write("set traversal AsIs\nset bind-root false\nenable output print\n")
        script.write("".join(f"match {matcher}\n" for matcher in asked.values()))
        script.flush()
        done = subprocess.run([LLVM / "clang-query", "-f", script.name, source, "--", "-w", *arguments],
                              capture_output=True, text=True, errors="replace")
    counts = [int(n) for n in re.findall(r"^(\d+) match(?:es)?\.$", done.stdout, re.M)]
    if len(counts) != len(asked) or " error: " in done.stderr:
        raise RuntimeError(f"clang-query answered {len(counts)} of {len(asked)} questions\n{(done.stdout + done.stderr)[-3000:]}")
    missing = [what for what, count in zip(asked, counts) if count == 0]
    macros = [what for what, matcher in wanted.items() if not isinstance(matcher, str)]
    if macros:
        done = subprocess.run([LLVM / "clang++", "-E", "-dM", *arguments, source], capture_output=True, text=True)
        missing += [what for what in macros if not re.search(rf"^#define {what.removeprefix('macro ')}\b", done.stdout, re.M)]
    return missing, len(wanted)


def load(name):
    path = ROOT / f"checks/model/orms/{name}.json"
    if not path.exists():
        known = ", ".join(sorted(p.stem for p in path.parent.glob("*.json")))
        sys.exit(f"error: there is no model '{name}'; there are {known}")
    return path, json.loads(path.read_text())


def smoke(name):
    return ROOT / "test/mocks" / MOCKS.get(name, name) / "smoke.cpp"


def note(path, version, resolved, total):
    """Writes `verified` in front of the types; the rest of the file stays as it is."""
    text = re.sub(r'^  "verified": \{[^}]*\},\n', "", path.read_text(), flags=re.M)
    verified = json.dumps({"version": version, "date": str(datetime.date.today()), "resolved": resolved, "total": total})
    path.write_text(text.replace('  "types": [', f'  "verified": {verified},\n  "types": [', 1))


def main():
    arguments, compiler = sys.argv[1:], []
    if "--" in arguments:
        compiler = arguments[arguments.index("--") + 1:]
        arguments = arguments[:arguments.index("--")]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("orm")
    parser.add_argument("include_dir", type=pathlib.Path)
    parser.add_argument("--write", metavar="VERSION")
    parser.add_argument("--build", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    path, model = load(options.orm)
    if not any(a.startswith("-std=") for a in compiler):
        compiler.append("-std=c++20")
    try:
        missing, total = verify(model, smoke(options.orm), [f"-I{options.include_dir.resolve()}", *compiler])
    except RuntimeError as failure:
        sys.exit(f"error: {failure}")
    print("".join(f"not declared: {what}\n" for what in missing) + f"{total - len(missing)} of {total} resolved")
    if options.write:
        note(path, options.write, total - len(missing), total)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
