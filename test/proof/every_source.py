#!/usr/bin/env python3
"""Applies all safe fixes to every source in test/ at once: each file that compiled must compile afterwards, and the fixes
must come to an end: one more run changes nothing.

    every_source.py [--build DIR] [--all] [FILE ...]

The sources are those of test/checks (with the mocks that their RUN lines name), of the small programs in test/proof and of the
applications in test/apps. Comments that announce fixes are taken out first, as check.py does. `--all` applies the unsafe
fixes as well.
"""
import argparse
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

PROOF = pathlib.Path(__file__).resolve().parent
ROOT = PROOF.parent.parent
sys.path.insert(0, str(PROOF.parent))
import check  # noqa: E402

RUNS = 5  # fixes that touch wait for the next run


def check_tests():
    """(source, arguments of the compiler, further files) of the check tests, by their first RUN line."""
    for source in sorted((ROOT / "test/checks").rglob("*.c*")):
        text = source.read_text()
        match = re.search(r"// RUN: %check %s (\S+) %t\S*(?: -- (.*))?", text)
        if not match:
            continue
        words = shlex.split(match[2] or "")
        mocks = ["std"] + [m for w in words if w.startswith("--mock=") for m in w[7:].split(",")]
        more = [w[7:] for w in words if w.startswith("--file=")]
        compiler = [w for w in words if not re.match(r"--(mock|option|file|tag|front-end|no-compile)", w)]
        if source.suffix == ".cpp" and not any(w.startswith("-std=") for w in compiler):
            compiler.insert(0, "-std=c++20")
        yield source, [*compiler, "-nostdinc++", *(f"-isystem{ROOT}/test/mocks/{m}" for m in mocks), "-w"], more


def flags(*packages):
    return shlex.split(subprocess.run(["pkg-config", "--cflags", *packages], capture_output=True, text=True, check=True).stdout)


def programs():
    """The same for sources that use the real libraries."""
    real = ["-std=c++17", "-fPIC", "-w", *flags("Qt5Sql", "libpqxx", "libpq")]
    for source in sorted(PROOF.glob("*.cpp")):
        if source.name != "harness.cpp":
            yield source, [*real, f"-I{ROOT}/test/apps/bookshop-poco", f"-I{PROOF}"], []
    shared = [f"-I{folder}" for folder in (ROOT / "test/apps/counter", ROOT / "test/apps/data")]
    for app in sorted((ROOT / "test/apps").iterdir()):
        # The repaired ones are laid over the others by their own build.
        if app.is_dir() and (app / "main.cpp").exists():
            for source in sorted(app.rglob("*.cpp")):
                yield source, [*real, f"-I{app}", f"-I{source.parent}", *shared], []


class Everywhere:
    def __init__(self, options, folder):
        self.options, self.folder, self.wrong = options, folder, []
        self.copies = {}  # copy: original
        database = []
        for number, (source, compiler, more) in enumerate([*check_tests(), *programs()]):
            if options.files and not any(source.match(f) for f in options.files):
                continue
            home = folder / f"{number}-{source.stem}"
            home.mkdir()
            copy = home / source.name
            text = source.read_text()
            copy.write_text(check.Expectations(source, ["-"], None).source if "RUN: %check" in text else text)
            for name in more:
                (home / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source.parent / name, home / name)
            self.copies[copy] = source
            database.append({"directory": str(home), "file": str(copy),
                             "arguments": ["clang" if copy.suffix == ".c" else "clang++", *compiler, "-c", str(copy)]})
        self.control = folder / "control.cpp"
        self.control.write_text("int control() { return unknown; }\n")
        database.append({"directory": str(folder), "file": str(self.control), "arguments": ["clang++", "-c", str(self.control)]})
        (folder / "compile_commands.json").write_text(json.dumps(database))

    def fix(self):
        """Names of the files that do not compile as they were read, by what is said of them."""
        done = subprocess.run(
            [self.options.build / "bin/orm-tidy", "check", "-p", self.folder, "--fix=all" if self.options.all else "--fix",
             "--tier=3", "--checks=orm-*", "--no-cache", "--no-skip", "--quiet", "-j2", "--progress=never", "--fail-on=never",
             "--source-root=/", "-o", os.devnull, *self.copies, self.control],
            cwd=self.folder, capture_output=True, text=True, errors="replace")
        if done.returncode not in (0, 2):
            sys.exit(f"orm-tidy exits {done.returncode}\n{done.stderr}")
        broken = {copy for copy in [*self.copies, self.control]
                  if re.search(rf" {re.escape(str(copy.relative_to(self.folder)))}:\d+: does not parse", done.stderr)}
        if self.control not in broken:
            sys.exit(f"a file that does not compile is not named: this test could not fail\n{done.stderr}")
        return broken - {self.control}, done.stderr

    def texts(self):
        return {f: f.read_text() for f in self.folder.rglob("*") if f.suffix in (".c", ".cpp", ".h")}

    def test(self):
        first = self.texts()
        broken, said = self.fix()
        for copy in broken:
            self.wrong.append(f"{self.copies[copy].relative_to(ROOT)} does not compile before anything is fixed\n{said}")
        last = first
        for _ in range(RUNS):
            now = self.texts()
            if now == last:
                break
            last = now
            broken_now, said = self.fix()
            for copy in sorted(broken_now - broken):
                self.wrong.append(f"{self.copies[copy].relative_to(ROOT)} does not compile after its fixes\n"
                                  + "\n".join(line for line in said.splitlines() if str(copy.relative_to(self.folder)) in line)
                                  + self.difference(first[copy], now[copy]))
            broken |= broken_now
        else:
            self.wrong.append("the fixes do not come to an end")
        changed = [f for f, text in last.items() if text != first[f]]
        if not self.options.files and len(changed) < 20:
            self.wrong.append(f"only {len(changed)} files were changed: the fixes are not applied")
        return len(self.copies), len(changed)

    @staticmethod
    def difference(before, after):
        import difflib
        return "\n" + "\n".join(difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=1))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=lambda p: pathlib.Path(p).resolve(),
                        default=pathlib.Path(os.environ.get("ORM_BUILD", ROOT / "build")))
    parser.add_argument("--all", action="store_true")
    parser.add_argument("files", nargs="*", metavar="FILE")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        everywhere = Everywhere(options, pathlib.Path(folder).resolve())
        sources, changed = everywhere.test()
    print(f"{sources} sources, {changed} files changed by fixes")
    print("\n".join(everywhere.wrong), file=sys.stderr, end="\n" if everywhere.wrong else "")
    print(f"{sources - len(everywhere.wrong)} passed, {len(everywhere.wrong)} failed")
    return 1 if everywhere.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
