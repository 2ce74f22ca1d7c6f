"""database.py DIR: writes DIR/build/compile_commands.json for the sources in DIR/src, with Qt's mock."""
import json
import pathlib
import sys

root = pathlib.Path(sys.argv[1]).absolute()
mocks = pathlib.Path(__file__).resolve().parent.parent.parent / "mocks"
(root / "build").mkdir()
(root / "build" / "compile_commands.json").write_text(json.dumps([
    {"directory": str(root / "build"), "file": str(source),
     "arguments": ["c++", "-std=c++17", f"-I{mocks}/qt", f"-I{mocks}/std", "-c", str(source)]}
    for source in sorted((root / "src").glob("*.cpp"))], indent=1))
