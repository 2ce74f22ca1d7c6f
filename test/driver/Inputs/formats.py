"""formats.py DIR: do the reports a.* say what they must?"""
import json
import pathlib
import sys

root = pathlib.Path(sys.argv[1])
expected = {("orm-sql-interpolation", "src/find.cpp", 6), ("orm-query-in-loop", "src/list.cpp", 8)}


def read(kind):
    return json.loads((root / f"a.{kind}").read_text())


def same(name, found):
    assert found == expected, f"{name}: {found}"


run = read("sarif")["runs"][0]
results = run["results"]
place = [r["locations"][0]["physicalLocation"] for r in results]
same("sarif", {(r["ruleId"], p["artifactLocation"]["uri"], p["region"]["startLine"]) for r, p in zip(results, place)})
rules = run["tool"]["driver"]["rules"]
for r, p in zip(results, place):
    assert rules[r["ruleIndex"]]["id"] == r["ruleId"]
    assert p["artifactLocation"]["uriBaseId"] == "SRCROOT"
    assert set(r["partialFingerprints"]) == {"ormTidy/v1", "primaryLocationLineHash"}
assert run["originalUriBaseIds"]["SRCROOT"]["uri"] == f"file://{root.resolve()}/"
assert any("codeFlows" in r for r in results) and any("fixes" in r for r in results)

same("json", {(f["check"], f["file"], f["line"]) for f in read("json")["findings"]})
gitlab = read("gitlab")
same("gitlab", {(f["check_name"], f["location"]["path"], f["location"]["lines"]["begin"]) for f in gitlab})
assert len({f["fingerprint"] for f in gitlab}) == len(gitlab)
sonar = read("sonar")
same("sonar", {(i["ruleId"], i["primaryLocation"]["filePath"], i["primaryLocation"]["textRange"]["startLine"])
               for i in sonar["issues"]})
known = {r["id"] for r in sonar["rules"]}
assert all(i["ruleId"] in known and "severity" not in i for i in sonar["issues"])
assert all(r["impacts"] and r["engineId"] and r["name"] for r in sonar["rules"])
lines = (root / "a.github").read_text().splitlines()
assert [line.split(" ")[0] for line in lines] == ["::warning", "::warning"], lines
assert lines[0].startswith("::warning file=src/find.cpp,line=6,endLine=6,col=5,")
