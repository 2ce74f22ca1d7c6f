"""settled.py DIR REPORT.json: are exactly the findings there that DIR announces with `// settled: CHECK CERTAINTY`?"""
import json
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1]).resolve()
announced = set()
for path in sorted([*root.rglob("*.cpp"), *root.rglob("*.h")]):
    for number, line in enumerate(path.read_text().splitlines(), 1):
        for check, certainty in re.findall(r"// settled: (\S+) (\S+)", line):
            announced.add((str(path.relative_to(root)), number, check, certainty))
findings = json.loads(pathlib.Path(sys.argv[2]).read_text())["findings"]
found = [(f["file"], f["line"], f["check"], f["certainty"]) for f in findings]
for text, difference in (("missing", announced - set(found)), ("too much", set(found) - announced)):
    for finding in sorted(difference):
        print(f"{text}: {finding}")
if not announced or set(found) != announced or len(set(found)) != len(found):
    sys.exit(f"{len(found)} findings, {len(announced)} announced")
