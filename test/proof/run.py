#!/usr/bin/env python3
"""Proves fixes on real libraries and databases: each program is built and run, fixed by `orm-tidy check --fix=all`, built and
run again. The output must be the same byte for byte, each check's statements fewer, parameterised or bounded, nothing may be
found any more, and hostile values must be stored and read back as they are.

    run.py [--build DIR] [--scratch DIR] [--markdown FILE] [PROGRAM ...]

A PostgreSQL server of Debian's package is started on the loopback address for the programs that need one, and its log is what
counts the statements; SQLite counts them itself (harness.cpp). Prints the table of docs/fixes.md.
"""
import argparse
import collections
import concurrent.futures
import contextlib
import json
import os
import pathlib
import pwd
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

PROOF = pathlib.Path(__file__).resolve().parent
ROOT = PROOF.parent.parent
CHECKS = "-*,orm-relation-in-loop,orm-query-in-loop,orm-save-in-loop,orm-sql-interpolation,orm-unbounded-query"
APP = ROOT / "test/apps/bookshop-poco"

# program: (title, compiler flags or a pkg-config name, libraries, more sources, checks that must be repaired)
Program = collections.namedtuple("Program", "title flags libraries sources checks postgres")
SQL, SAVE, QUERY, LIMIT = "orm-sql-interpolation", "orm-save-in-loop", "orm-query-in-loop", "orm-unbounded-query"
PROGRAMS = {
    "qt": Program("Qt SQL", ["pkg:Qt5Sql", "-fPIC"], [], [], [SQL, SAVE, LIMIT], False),
    "poco_data": Program("Poco Data", [], ["-lPocoDataSQLite", "-lPocoData", "-lPocoFoundation"], [], [SQL, SAVE, LIMIT], False),
    "poco_active_record": Program("Poco ActiveRecord", [f"-I{APP}"],
                                  ["-lPocoActiveRecord", "-lPocoDataSQLite", "-lPocoData", "-lPocoFoundation"],
                                  [APP / "model/Author.cpp"], [SQL, SAVE], False),
    "soci": Program("SOCI", [], ["-lsoci_sqlite3", "-lsoci_core", "-ldl"], [], [SQL, SAVE, LIMIT], False),
    "sqlitecpp": Program("SQLiteCpp", [], ["-lSQLiteCpp"], [], [SQL, SAVE, LIMIT, QUERY], False),
    "sqlite": Program("SQLite C API", [], [], [], [SQL, SAVE, LIMIT], False),
    "pqxx": Program("libpqxx", ["pkg:libpqxx"], [], [], [SQL, SAVE, LIMIT, QUERY], True),
    "libpq": Program("libpq C API", ["pkg:libpq"], [], [], [SQL, SAVE, LIMIT], True),
}
# PostgreSQL has no NUL in text, Poco and the C functions end a text at one; the others store what stands behind it.
CARRY_NUL = {"qt", "soci", "sqlitecpp"}


class Failed(Exception):
    pass


def execute(command, **options):
    command = [str(c) for c in command]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=300, **options)
    if done.returncode != 0:
        raise Failed(f"{shlex.join(command)} exits {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def flags_of(program):
    out = []
    for flag in program.flags:
        if flag.startswith("pkg:"):
            out += shlex.split(execute(["pkg-config", "--cflags", "--libs", flag[4:]]).stdout)
        else:
            out.append(flag)
    return out


class Postgres:
    """A server of its own in a folder, as a user that is not root: PostgreSQL refuses to run as root."""

    def __init__(self, folder):
        binaries = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/postgres"))
        if not binaries:
            raise Failed("there is no PostgreSQL server: install Debian's package 'postgresql', or run ./dev test")
        self.bin, self.folder, self.log = binaries[-1].parent, folder, folder / "server.log"

    def user(self, command):
        return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else command

    def start(self):
        self.folder.mkdir()
        if os.geteuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(self.folder, owner.pw_uid, owner.pw_gid)
        data = self.folder / "data"
        execute(self.user([self.bin / "initdb", "-D", data, "-A", "trust", "-U", "proof", "--no-sync", "-E", "UTF8",
                           "--locale=C.UTF-8"]), cwd="/")
        options = (f"-c listen_addresses='' -c unix_socket_directories={self.folder} -c fsync=off -c log_statement=all "
                   "-c log_line_prefix='%a|' -c logging_collector=off")
        execute(self.user([self.bin / "pg_ctl", "-D", data, "-l", self.log, "-o", options, "-w", "start"]), cwd="/",
                stdin=subprocess.DEVNULL)
        return {"PGHOST": str(self.folder), "PGUSER": "proof", "PGDATABASE": "postgres"}

    def stop(self):
        with contextlib.suppress(Failed):
            execute(self.user([self.bin / "pg_ctl", "-D", self.folder / "data", "-m", "immediate", "stop"]), cwd="/")

    def statements(self, begin):
        """(check, text) of what ran since a place in the log."""
        time.sleep(0.3)
        text = self.log.read_bytes()[begin:].decode(errors="replace")
        found = re.findall(r"^([\w-]*)\|LOG:  (?:statement|execute [^:]*): (.*)$", text, re.M)
        return [(check, sql) for check, sql in found if not sql.startswith("SET application_name")]

    def place(self):
        return self.log.stat().st_size


class Proof:
    def __init__(self, name, options, scratch, postgres):
        self.name, self.program, self.options, self.postgres = name, PROGRAMS[name], options, postgres
        self.folder = scratch / name
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        for file in [*PROOF.glob(f"{name}.*"), PROOF / f"{name}_main.cpp", *PROOF.glob("harness.*")]:
            shutil.copyfile(file, self.folder / file.name)
        self.flags = ["-std=c++17", "-O0", *flags_of(self.program)]
        (self.folder / "compile_commands.json").write_text(json.dumps([{
            "directory": str(self.folder), "file": str(self.folder / f"{name}.cpp"),
            "arguments": ["clang++", *[f for f in self.flags if not f.startswith(("-l", "-L"))], "-c", f"{name}.cpp"]}]))

    def build(self):
        """The file that is fixed is compiled anew, the others once."""
        objects = []
        for source in [self.folder / f"{self.name}.cpp", self.folder / f"{self.name}_main.cpp", self.folder / "harness.cpp",
                       *self.program.sources]:
            target = self.folder / (source.stem + ".o")
            if not target.exists() or source.stem == self.name:
                execute(["g++", *[f for f in self.flags if not f.startswith("-l")], "-c", source, "-o", target], cwd=self.folder)
            objects.append(target)
        execute(["g++", *objects, "-o", self.folder / "program", *self.flags, *self.program.libraries, "-lsqlite3"])

    def run(self, *arguments):
        """(output, statements by check)"""
        log = self.folder / "statements"
        environment = {**os.environ, "STATEMENTS_FILE": str(log)}
        if self.program.postgres:
            server, variables = self.postgres
            environment.update(variables)
            begin = server.place()
        done = execute([self.folder / "program", *arguments], env=environment)
        if self.program.postgres:
            rows = server.statements(begin)
        else:
            rows = [tuple(line.split("\t", 1)) for line in log.read_text(errors="replace").splitlines() if "\t" in line]
        by_check = collections.defaultdict(list)
        for check, text in rows:
            by_check[check].append(text)
        return done.stdout, by_check

    def analyse(self, *flags):
        report = self.folder / "report.json"
        done = subprocess.run(
            [self.options.build / "bin/orm-tidy", "check", "-p", self.folder, f"--checks={CHECKS}", "--no-cache", "--quiet",
             "--format=json", "-o", report, "--progress=never", *flags, self.folder / f"{self.name}.cpp"],
            capture_output=True, text=True, cwd=self.folder)
        if done.returncode not in (0, 1):
            raise Failed(f"{self.name}: orm-tidy exits {done.returncode}\n{done.stdout}{done.stderr}")
        return json.loads(report.read_text())["findings"]

    def prove(self):
        """Rows of the table; raises Failed where the proof does not hold."""
        wrong = []
        self.build()
        before_output, before = self.run()
        found = self.analyse()
        missing = set(self.program.checks) - {f["check"] for f in found}
        if missing:
            wrong.append(f"nothing is found by {', '.join(sorted(missing))}")
        source = self.folder / f"{self.name}.cpp"
        original = source.read_text()
        left = self.analyse("--fix=all")
        # What touches another fix waits for the next run.
        for _ in range(3):
            if left:
                left = self.analyse("--fix=all")
        wrong += [f"line {f['location']['line']}: still found: {f['message']} [{f['check']}]" if "location" in f
                  else f"still found: {f}" for f in left]
        fixed = source.read_text()
        self.analyse("--fix=all")
        if source.read_text() != fixed:
            wrong.append("a further run changes the file again")
        comments = set(re.findall(r"//.*", original)) - set(re.findall(r"//.*", fixed))
        if comments:
            wrong.append(f"comments are gone: {comments}")
        self.build()
        after_output, after = self.run()
        if before_output != after_output or not after_output:
            wrong.append(f"the outputs differ\n{before_output}--- after\n{after_output}")
        if SQL in self.program.checks or SAVE in self.program.checks:
            wrong += self.hostile()
        rows = []
        for check in self.program.checks:
            row, why = self.compare(check, found, before[check], after[check])
            rows.append(row)
            if why:
                wrong.append(f"{check}: {why}\n  before: {before[check][:4]}\n  after: {after[check][:4]}")
        if wrong:
            raise Failed(f"{self.name}: " + "\n".join(wrong) + f"\n--- the fixed file\n{fixed}")
        return rows

    def hostile(self):
        output, _ = self.run("hostile", *(["nul"] if self.name in CARRY_NUL else []))
        values = [*(["nul\0inside"] if self.name in CARRY_NUL else []),
                  "'; DROP TABLE person; --", "O'Brien", '"double"', "back\\slash", "é€🎉", "%_*?", "$1 :p1 ? @p", "a\nb\tc", "''",
                  "1 OR 1=1", "x' OR '1'='1"]
        lost = [v for v in values if f"[{v}" not in output]
        return [f"hostile values were not read back: {lost}\n{output}"] if lost else []

    def compare(self, check, found, before, after):
        def statements(rows):
            return [r for r in rows if r != "(commit)"]

        def commits(rows):
            return sum(r == "(commit)" for r in rows)
        titles = [f for f in found if f["check"] == check]
        safe = all(any(x.get("safe") for x in f.get("fixes", [])) for f in titles)
        first, second = len(statements(before)), len(statements(after))
        figures, why = (f"{first} → {second}", None)
        if check == SQL:
            texts = len(set(statements(before))), len(set(statements(after)))
            figures = f"{texts[0]} texts → {texts[1]}"
            why = None if texts[1] < texts[0] and all(re.search(r"\?|\$\d|:\w", s) for s in statements(after)) else "still text"
        elif check == LIMIT:
            figures = "no LIMIT → LIMIT"
            why = None if all("LIMIT" in s for s in statements(after)) and not any("LIMIT" in s for s in statements(before)) \
                else "the statements have no LIMIT"
        elif check == SAVE and not self.program.postgres:
            figures = f"{commits(before)} transactions → {commits(after)}"
            why = None if commits(after) < commits(before) else "not fewer transactions"
        elif check == SAVE:
            prepared = any(s.startswith(("PREPARE", "DEALLOCATE")) or "statement" in s for s in statements(after))
            figures = f"{first} parsed → 1" if prepared else figures
            why = None if prepared or second < first else "neither prepared nor fewer"
        elif second >= first:
            why = "not fewer statements"
        return (check, self.program.title, "safe" if safe else "unsafe", figures), why


def table(rows):
    lines = ["| check | library | fix | before → after |", "|---|---|---|---|"]
    lines += [f"| {check} | {title} | {kind} | {figures} |" for check, title, kind, figures in sorted(rows)]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=lambda p: pathlib.Path(p).resolve(), default=pathlib.Path(os.environ.get("ORM_BUILD", ROOT / "build")))
    parser.add_argument("--scratch", type=pathlib.Path)
    parser.add_argument("--update", action="store_true", help="writes the table into docs/fixes.md")
    parser.add_argument("programs", nargs="*", metavar="PROGRAM", help=", ".join(PROGRAMS))
    options = parser.parse_args()
    if unknown := set(options.programs) - set(PROGRAMS):
        parser.error(f"no such program: {', '.join(sorted(unknown))}")
    names = options.programs or list(PROGRAMS)
    rows, wrong = [], []
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        os.chmod(folder, 0o755)
        scratch = (options.scratch or pathlib.Path(folder)).resolve()
        postgres = None
        if any(PROGRAMS[name].postgres for name in names):
            try:
                server = Postgres(pathlib.Path(folder) / "postgres")
                stack.callback(server.stop)
                postgres = (server, server.start())
            except Failed as why:
                sys.exit(f"the server does not start: {why}")
        # The log of the server is one: its programs run one after the other.
        groups = [[n for n in names if PROGRAMS[n].postgres], *[[n] for n in names if not PROGRAMS[n].postgres]]

        def work(group):
            good, bad = [], []
            for name in group:
                try:
                    good += Proof(name, options, scratch, postgres).prove()
                except Failed as why:
                    bad.append(str(why))
            return good, bad
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for good, bad in pool.map(work, groups):
                rows += good
                wrong += bad
    print(table(rows))
    page = ROOT / "docs/fixes.md"
    if not wrong and not options.programs:
        text = page.read_text() if page.exists() else ""
        if options.update and "<!-- proof -->" in text:
            head, tail = text.split("<!-- proof -->")[0], text.split("<!-- end of proof -->")[1]
            page.write_text(f"{head}<!-- proof -->\n{table(rows)}\n<!-- end of proof -->{tail}")
        elif table(rows) not in text:
            wrong.append("docs/fixes.md shows another table: run test/proof/run.py --update")
    print("\n".join(wrong), file=sys.stderr, end="\n" if wrong else "")
    print(f"{len(rows)} passed, {len(wrong)} failed")
    return 1 if wrong or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
