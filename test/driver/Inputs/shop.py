"""shop.py DIR [--of shop] [--also NAME=TEXT]... [--plain N] [--flag FLAG]...: copies the shop, or another folder beside
this file, into DIR/src and writes DIR/build/compile_commands.json."""
import argparse
import json
import pathlib
import shutil

parser = argparse.ArgumentParser()
parser.add_argument("dir", type=pathlib.Path)
parser.add_argument("--of", default="shop")
parser.add_argument("--also", action="append", default=[])
parser.add_argument("--plain", type=int, default=0, help="so many further files without a database")
parser.add_argument("--flag", action="append", default=[])
args = parser.parse_args()

here = pathlib.Path(__file__).resolve().parent
mocks = here.parent.parent / "mocks"
root = args.dir.absolute()
shutil.rmtree(root, ignore_errors=True)
shutil.copytree(here / args.of, root / "src")
for name, text in (also.split("=", 1) for also in args.also):
    (root / "src" / name).write_text(text.replace("\\n", "\n"))
for number in range(args.plain):
    (root / "src" / f"plain{number}.cpp").write_text(f"int plain{number}() {{ return {number}; }}\n")
(root / "build").mkdir()
flags = ["-std=c++17", f"-I{mocks}/qt", f"-I{mocks}/std", *args.flag]
entries = [
    {"directory": str(root / "build"), "file": str(source),
     "arguments": ["c++", *flags, "-o", source.stem + ".o", "-c", str(source)]}
    for source in sorted((root / "src").rglob("*.cpp"))
]
(root / "build" / "compile_commands.json").write_text(json.dumps(entries, indent=1))
