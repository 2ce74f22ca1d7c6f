"""Builds, runs and analyses the example applications; what the demo and the tests of the applications share."""
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
APPS = ROOT / "test/apps"
sys.path.insert(0, str(APPS))
import compare  # noqa: E402


class Failed(Exception):
    """A program that must succeed did not; the text says which, with its output."""


def run(command, **options):
    """Runs a program that must succeed; its output."""
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, **options)
    if done.returncode != 0:
        raise Failed(f"{' '.join(map(str, command))} exits {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def configure(source, build):
    """Makes compile_commands.json, as any CMake project does."""
    run(["cmake", "-S", source, "-B", build, "-G", "Ninja", "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON", "-DCMAKE_UNITY_BUILD=OFF"])


def build_and_run(source, build):
    """Builds a shop and runs it: the paths of its output and of its statement counts."""
    # Built as one unit a batch of sources, which is several times faster; analysed file by file.
    fast = build.with_name(build.name + "-program")
    run(["cmake", "-S", source, "-B", fast, "-G", "Ninja", "-DCMAKE_UNITY_BUILD=ON"])
    run(["ninja", "-C", fast])
    output, statements = build.with_name(build.name + ".out"), build.with_name(build.name + ".statements")
    with open(output, "wb") as out:
        subprocess.run([fast / source.name], stdout=out, check=True, timeout=120, cwd=fast,
                       env={**os.environ, "STATEMENTS_FILE": str(statements)})
    return output, compare.read_statements(statements)


def copy_of_apps(target):
    """A copy of all applications, with the folders that they share."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(APPS, target, ignore=shutil.ignore_patterns("__pycache__"))
    return target


def queries(statements):
    """All statements of a run; commits are counted in lines of their own."""
    return sum(count for section, count in statements.items() if not section.endswith(" transactions"))
