#!/usr/bin/env python3
"""Runs a check over a test file and compares what it reports and what it fixes with the comments of the file.

    // RUN: %check %s orm-query-in-loop %t -- --mock=qt,soci -std=c++20

Arguments: the file, the check (or several, joined by commas), a path for temporary files, and behind `--` options of ours
and of the compiler, mixed:

    --mock=A,B          folders of test/mocks to include; `std` is always there
    --option=KEY=VALUE  a check option (CheckOptions)
    --file=NAME         copies NAME, a path beside the test, to the same place beside the copy of the test
    --tag=TAG           this run also reads comments written for TAG, see below
    --front-end=NAME    plugin, orm-tidy or both (default: both, and their findings must be equal)
    --no-compile        fixed sources need not compile
    anything else       an argument of the compiler (-std=c++20 is the default)

Comments of the file say what must happen. They stand at the end of the line that they are about, or on lines of their own
directly below it. The checks never see them: each run works on a copy without them.

    for (...) q.exec();   // warns: runs once per iteration
                          // note: the loop is here             a note of some finding is shown at this line
    q.exec(a + b);        // low: integer becomes part           a finding of note level
    q.exec("..." + b);    // warns: value becomes part
                          // fixed: q.prepare("... ?");          the line after `--fix`; a line for each line of the result,
                          // fixed:                              nothing behind the colon: the line is gone
    row = load(id);       // warns: loads a row
                          // unsafe: rows = loadAll(ids);        the line after `--fix-notes`, which adds unsafe fixes
    q.exec("... ?");      // silent@orm-name: value is bound     what looks alike and is right: no finding of this check here

`all` in place of the check runs every check: for the tests of test/checks/libraries, one for each library.

The text behind `warns:`, `low:` and `note:` is a part of the message; `@orm-name` names the check where a
file tests several (`// warns@orm-glued-sql: ...`), and `%tag` a run (`// warns%cxx20: ...`).
Every finding must be announced and every announced finding must come, once for each comment. Lines without `fixed:` must
not change. A fixed file must compile, the check must be silent where it was fixed, and no other check may warn after `--fix` of
what it did not find before. (An unsafe fix may: a limit without an order is the next thing to decide.)
`// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: text` is understood as well.

The environment variable ORM_TEST_WITHOUT=self takes the tested checks out of the run: the test must then fail
(test/project/disable_each.py).
"""
import argparse
import collections
import difflib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FINDING = re.compile(r"^(?P<file>/[^:\n]+):(?P<line>\d+):(?P<column>\d+): (?P<level>warning|error|remark|note): "
                     r"(?P<text>.*?) \[(?P<check>[\w.,-]+)(?P<possible>, possible)?\]$")
NOTE = re.compile(r"^(?P<file>/[^:\n]+):(?P<line>\d+):\d+: note: (?P<text>.*)$")
COMMENT = re.compile(r"//\s*(?P<kind>warns|low|note|fixed|unsafe|silent)(?:@(?P<check>[\w-]+))?(?:%(?P<tag>[\w+]+))?:"
                     r"(?P<text>(?:(?!//\s*(?:warns|low|note|fixed|unsafe|silent)[@%:]).)*)")
CLASSIC = re.compile(r"//\s*CHECK-MESSAGES: :\[\[@LINE(?P<delta>[+-]\d+)?\]\]:\d+: (?P<level>\w+): (?P<text>.*?)"
                     r"(?: \[(?P<check>[\w-]+)\])?$")

Finding = collections.namedtuple("Finding", "line column level text check")
Finding.__str__ = lambda f: f"line {f.line}:{f.column}: {f.level}: {f.text} [{f.check}]"


class Expectations:
    """What the comments of a file ask for, and the file without them. Line numbers stay."""

    def __init__(self, path, checks, tag):
        self.findings, self.notes = [], []  # (line, level, text, check or None), (line, text)
        self.silent = []  # (line, check)
        self.fixed, self.unsafe = collections.defaultdict(list), collections.defaultdict(list)
        lines, code_line = path.read_text().splitlines(), 0
        for number, line in enumerate(lines, 1):
            if match := CLASSIC.search(line):
                at = number + int(match["delta"] or 0)
                self.findings.append((at, match["level"].replace("remark", "low"), match["text"], match["check"]))
                lines[number - 1] = line[:match.start()].rstrip()
                continue
            comments = list(COMMENT.finditer(line))
            if not comments:
                code_line = number if line.strip() else code_line
                continue
            rest = line[:comments[0].start()].rstrip()
            code_line = number if rest else code_line
            lines[number - 1] = rest
            for comment in comments:
                if comment["tag"] in (None, tag):
                    self._add(comment, code_line, checks)
        self.source = "\n".join(lines) + "\n"

    def _add(self, comment, line, checks):
        kind, text = comment["kind"], comment["text"].strip()
        if kind in ("warns", "low"):
            check = comment["check"] or (checks[0] if len(checks) == 1 else None)
            self.findings.append((line, "warning" if kind == "warns" else "low", text, check))
        elif kind == "silent":
            self.silent.append((line, comment["check"] or (checks[0] if len(checks) == 1 else None)))
        elif kind == "note":
            self.notes.append((line, text))
        else:
            getattr(self, kind)[line].append(text)


class Run:
    """One test: a copy of the file and the programs to run on it."""

    def __init__(self, arguments, ours, compiler):
        self.build, self.ours, self.failures = pathlib.Path(arguments.build), ours, []
        self.every = arguments.checks == "all"
        self.checks = ["orm-*"] if self.every else arguments.checks.split(",")
        source = pathlib.Path(arguments.file).resolve()
        self.expected = Expectations(source, self.checks, ours.tag)
        self.folder = pathlib.Path(arguments.temporary + ".dir")
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        for name in ours.file:
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source.parent / name, self.folder / name)
        self.file = self.folder / source.name
        self.file.write_text(self.expected.source)
        mocks = [ROOT / "test/mocks" / name for name in ["std", *ours.mock]]
        for mock in mocks:
            if not mock.is_dir():
                sys.exit(f"check.py: no mock of this name: {mock}")
        standard = [] if any(a.startswith("-std=") for a in compiler) or source.suffix == ".c" else ["-std=c++20"]
        self.compiler = [*standard, "-nostdinc++", *(f"-isystem{mock}" for mock in mocks), "-w", *compiler]
        self.enabled = "-*," + ",".join(self.checks)
        if os.environ.get("ORM_TEST_WITHOUT") == "self":
            self.enabled += "," + ",".join("-" + check for check in self.checks)

    def fail(self, sentence):
        self.failures.append(sentence)

    def execute(self, command):
        done = subprocess.run([str(c) for c in command], cwd=self.folder, capture_output=True, text=True, errors="replace")
        return done.returncode, done.stdout, done.stderr

    def plugin(self, file, checks, *flags):
        """clang-tidy with the plugin: findings, notes."""
        options = {"Checks": checks, "HeaderFilterRegex": ".*", "CheckOptions": self.ours.option}
        code, out, err = self.execute([
            self.ours.clang_tidy, f"--load={self.build}/lib/OrmTidyPlugin.so", f"--config={json.dumps(options)}", "--quiet",
            "--allow-no-checks", *flags, file, "--", *self.compiler])
        findings, notes = parse(out, file)
        broken = [f for f in findings if f.check.startswith("clang-diagnostic")]
        if broken or code != 0:
            self.fail(f"clang-tidy exits {code} on {file.name}:\n" + "\n".join(map(str, broken)) + err)
            return [], []
        return findings, notes

    def driver(self, file):
        """orm-tidy on a compile_commands.json of one file: findings."""
        command = ["clang++", *self.compiler, "-c", str(file)]
        (self.folder / "compile_commands.json").write_text(
            json.dumps([{"directory": str(self.folder), "file": str(file), "arguments": command}]))
        config = self.folder / ".clang-tidy"
        config.write_text(json.dumps({"Checks": self.enabled, "HeaderFilterRegex": ".*", "CheckOptions": self.ours.option}))
        code, out, err = self.execute([
            self.build / "bin/orm-tidy", "check", "-p", self.folder, f"--checks={self.enabled}", "--no-cache", "--tier=3",
            "--source-root=/", "--progress=never", file])
        config.unlink()
        if code not in (0, 1):
            self.fail(f"orm-tidy exits {code}:\n{err}")
        findings, _ = parse(re.sub(r"^(?=[^/\s][^:\n]*:\d+:\d+: )", "/", out, flags=re.M), file)
        return findings

    def compare_findings(self, findings, notes):
        left = list(findings)
        for line, level, text, check in self.expected.findings:
            levels = ("remark", "note") if level == "low" else ("warning", "error")
            hit = next((f for f in left if f.line == line and f.level in levels and text in f.text
                        and check in (None, f.check)), None)
            if hit:
                left.remove(hit)
            else:
                self.fail(f"{self.file.name}:{line}: no finding says '{text}'")
        for finding in left:
            self.fail(f"{self.file.name}: not announced: {finding}")
        for line, check in self.expected.silent:
            if check is None or any(f.line == line and f.check == check for f in findings):
                self.fail(f"{self.file.name}:{line}: not silent, or the comment names no check: {check}")
        for line, text in self.expected.notes:
            if not any(at == line and text in note for at, note in notes):
                self.fail(f"{self.file.name}:{line}: no note says '{text}'; notes here: "
                          + "; ".join(n for at, n in notes if at == line))

    def check_fixes(self, flag, expected_lines, before):
        """Applies fixes to another copy and compares; then compiles it, and looks for what is still found there."""
        fixed = self.file.with_name(f"{flag.strip('-')}-{self.file.name}")
        fixed.write_text(self.expected.source)
        self.plugin(fixed, self.enabled, flag)
        old, new = self.expected.source.splitlines(), fixed.read_text().splitlines()
        gone, added = changed_lines(old, new)
        announced = [normal(text) for line in sorted(expected_lines) for text in expected_lines[line] if normal(text)]
        if announced != added:
            self.fail(f"after {flag} the changed lines are not those announced:\n" + "\n".join(
                difflib.unified_diff(announced, added, "announced", "changed", lineterm="", n=9)))
        for line in gone:
            if line not in expected_lines:
                self.fail(f"{self.file.name}:{line}: {flag} changes a line without `fixed:`: {old[line - 1].strip()}")
        if self.ours.no_compile or not expected_lines:
            return
        code, _, err = self.execute([self.ours.clang, "-fsyntax-only", *self.compiler, fixed])
        if code != 0:
            self.fail(f"after {flag} the file does not compile:\n{err}")
            return
        after, _ = self.plugin(fixed, "-*,orm-*")
        once = fixed.read_text()
        self.plugin(fixed, self.enabled, flag)
        if fixed.read_text() != once:
            self.fail(f"a second run of {flag} changes the file again:\n" + "\n".join(
                difflib.unified_diff(once.splitlines(), fixed.read_text().splitlines(), "once", "twice", lineterm="", n=1)))
        # What is tested must be gone where it was fixed; what others say must have been there before, in the same words or
        # about the same line: a fix changes the one or the other.
        # Where every check runs, another one may still have something to say about a line that is fixed.
        still = collections.Counter((f.check, f.text) for f in after if self.every or f.check in self.checks)
        still.subtract((f.check, f.text) for f in before
                       if self.every or f.check in self.checks and f.line not in expected_lines)
        for (check, text), count in still.items():
            if count > 0:
                self.fail(f"after {flag} there is still found: {text} [{check}]")
        if self.every and len(after) >= len(before):
            self.fail(f"after {flag} there is as much to find as before")
        known = {(f.check, f.text) for f in before} | {(f.check, normal(old[f.line - 1])) for f in before}
        # A new call in a fixed line draws under its own name what the old one drew.
        moved = collections.Counter(f.check for f in before if f.line in expected_lines)
        for f in after if flag == "--fix" else []:
            if f.level == "remark" or f.check in self.checks or known & {(f.check, f.text), (f.check, normal(new[f.line - 1]))}:
                continue
            moved[f.check] -= 1
            if moved[f.check] < 0:
                self.fail(f"after {flag} there is newly found: {f}")

    def test(self):
        findings, notes = self.plugin(self.file, self.enabled)
        if self.failures:
            return  # what does not compile is not worth comparing
        if self.ours.front_end != "orm-tidy":
            self.compare_findings(findings, notes)
        if self.ours.front_end != "plugin" and not os.environ.get("ORM_TEST_WITHOUT") and (self.build / "bin/orm-tidy").exists():
            driven = self.driver(self.file)
            if self.ours.front_end == "orm-tidy":
                self.compare_findings(driven, notes)
            else:
                self.compare_front_ends(findings, driven)
        if self.failures:
            return
        # Fixes are tried on every file: one that announces none must not be changed.
        before, _ = self.plugin(self.file, "-*,orm-*") if self.expected.fixed or self.expected.unsafe else ([], [])
        self.check_fixes("--fix", self.expected.fixed, before)
        if self.expected.unsafe:
            self.check_fixes("--fix-notes", {**self.expected.fixed, **self.expected.unsafe}, before)

    def compare_front_ends(self, plugin, driver):
        def key(finding):
            # The plugin says why a finding is only possible, orm-tidy that it is.
            text = re.sub(r" \(possibly: [^()]*\)$", " (possibly)", finding.text)
            return finding._replace(level="note" if finding.level == "remark" else finding.level, text=text)
        here, there = set(map(key, plugin)), set(map(key, driver))
        for finding in sorted(here - there):
            self.fail(f"only the plugin reports {finding}")
        for finding in sorted(there - here):
            self.fail(f"only orm-tidy reports {finding}")


def parse(output, file):
    """The findings and notes of clang-tidy's (and our) text output that stand in the file."""
    findings, notes = [], []
    for line in output.splitlines():
        if (match := FINDING.match(line)) and os.path.basename(match["file"]) == file.name:
            check = match["check"].split(",")[0]
            text = match["text"] + (" (possibly)" if match["possible"] else "")  # orm-tidy's way to say it
            findings.append(Finding(int(match["line"]), int(match["column"]), match["level"], text, check))
        elif match:
            findings.append(Finding(0, 0, match["level"], f"in {match['file']}: {match['text']}", match["check"]))
        elif (match := NOTE.match(line)) and os.path.basename(match["file"]) == file.name:
            notes.append((int(match["line"]), match["text"]))
    return findings, notes


def normal(line):
    return " ".join(line.split())


def changed_lines(old, new):
    """Numbers of the old lines that are gone, and the new lines in their place (blank ones left out)."""
    gone, added = [], []
    for tag, old_from, old_to, new_from, new_to in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            gone += [n + 1 for n in range(old_from, old_to) if old[n].strip()]
            added += [normal(line) for line in new[new_from:new_to] if line.strip()]
    return gone, added


def parse_arguments():
    arguments, rest = sys.argv[1:], []
    if "--" in arguments:
        at = arguments.index("--")
        arguments, rest = arguments[:at], arguments[at + 1:]
    parser = argparse.ArgumentParser(usage="check.py FILE CHECK[,CHECK] TEMPORARY [--build DIR] -- [OPTION...]")
    parser.add_argument("file")
    parser.add_argument("checks")
    parser.add_argument("temporary")
    parser.add_argument("--build", default=str(ROOT / "build"))
    options = argparse.ArgumentParser(allow_abbrev=False)
    options.add_argument("--mock", type=lambda text: text.split(","), default=[])
    options.add_argument("--option", action="append", type=lambda text: text.split("=", 1), default=[])
    options.add_argument("--file", action="append", default=[])
    options.add_argument("--tag")
    options.add_argument("--front-end", choices=["both", "plugin", "orm-tidy"], default="both")
    options.add_argument("--no-compile", action="store_true")
    options.add_argument("--clang-tidy", default=os.environ.get("ORM_CLANG_TIDY", "clang-tidy-22"))
    options.add_argument("--clang", default=os.environ.get("ORM_CLANG", "clang++-22"))
    ours, compiler = options.parse_known_args(rest)
    ours.option = dict(ours.option)
    return parser.parse_args(arguments), ours, compiler


def main():
    run = Run(*parse_arguments())
    run.test()
    for failure in run.failures:
        print(f"error: {failure}", file=sys.stderr)
    sys.exit(1 if run.failures else 0)


if __name__ == "__main__":
    main()
