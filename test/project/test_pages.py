#!/usr/bin/env python3
"""Pages say what the metadata says, and their code does what they say.

A page of a check has the headings below in this order. Its code blocks are run: ```cpp bad must be reported by the page's
check, ```cpp good must not be. A block is a whole file but for its includes; `// mock: qt` in its first line (or `mock=qt`
behind bad or good) names the mocks that it is compiled with, `model=NAME` a project model, which is the ```json block of
that name on the same page. In other pages a block carries the name of its check: ```cpp bad check=orm-query-in-loop mock=qt.
"""
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor

from project import BUILD, CLANG_TIDY, PLUGIN, ROOT, metadata, pages, relative

HEADINGS = ["Why it matters", "Bad", "Good", "Stays silent when", "Options", "Supported ORMs", "Since"]
BLOCK = re.compile(r"^```cpp +(bad|good)\b([^\n]*)\n(.*?)^```$", re.M | re.S)
README_ROW = re.compile(r"^\| \[?`?(orm-[a-z-]+)`?\]?[^|]*\|(.*)\|$", re.M)


def blocks(path):
    """(line, kind, check, mocks, model, code) of the marked code blocks of a page."""
    text = path.read_text()
    for match in BLOCK.finditer(text):
        kind, words, code = match.groups()
        check = re.search(r"orm-[a-z-]+", words)
        mocks = re.search(r"mock=([\w,]+)", words) or re.match(r"\s*// mock: ([\w, ]+)", code)
        model = re.search(r"model=(\w+)", words)
        yield (text.count("\n", 0, match.start()) + 1, kind, check[0] if check else path.stem,
               [m.strip() for m in mocks[1].split(",")] if mocks else [],
               project_model(text, model[1]) if model else None, code)


def project_model(text, name):
    """(name, JSON) of the model that a page describes."""
    models = [json for json in re.findall(r"^```json[^\n]*\n(.*?)^```$", text, re.M | re.S) if f'"model": "{name}"' in json]
    return name, models[0] if models else "the page has no such model"


def run_block(block):
    """What is wrong with a block, or None."""
    page, (line, kind, check, mocks, model, code) = block
    place = f"{relative(page)}:{line}"
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "block.cpp"
        file.write_text(code)
        config = {"Checks": f"-*,{check}"}
        if model:
            (pathlib.Path(folder) / "orm-models").mkdir()
            (pathlib.Path(folder) / f"orm-models/{model[0]}.json").write_text(model[1])
            config["CheckOptions"] = {"OrmModels": "orm-models"}
        includes = [f"-isystem{ROOT / 'test/mocks' / mock}" for mock in ["std", *mocks]]
        done = subprocess.run(
            [CLANG_TIDY, f"--load={PLUGIN}", f"--config={json.dumps(config)}", "--quiet", file, "--",
             "-std=c++20", "-nostdinc++", *includes], capture_output=True, text=True, cwd=folder)
    if "clang-diagnostic-error" in done.stdout or done.returncode != 0:
        return f"{place}: the block does not compile\n{done.stdout}{done.stderr}"
    found = f"[{check}" in done.stdout
    if kind == "bad" and not found:
        return f"{place}: {check} finds nothing in the bad block"
    if kind == "good" and found:
        return f"{place}: {check} finds something in the good block\n{done.stdout}"
    return None


class Pages(unittest.TestCase):
    def test_first_sentence_is_the_summary(self):
        summaries = {c["name"]: c["summary"] for c in metadata()}
        for page in pages():
            lines = [line for line in page.read_text().splitlines() if line.strip()]
            self.assertEqual(lines[0], f"# {page.stem}", relative(page))
            self.assertEqual(lines[1], summaries.get(page.stem), relative(page))

    def test_headings(self):
        for page in pages():
            found = re.findall(r"^## (.+)$", page.read_text(), re.M)
            required = [h for h in found if h in HEADINGS]
            self.assertEqual(required, HEADINGS, f"{relative(page)} has the headings {found}")

    def test_pages_show_bad_and_good(self):
        for page in pages():
            kinds = {kind for _, kind, *_ in blocks(page)}
            self.assertEqual(kinds, {"bad", "good"}, relative(page))

    def test_code_blocks_do_what_they_say(self):
        texts = sorted((ROOT / "docs").rglob("*.md")) + [ROOT / "README.md"]
        work = [(page, block) for page in texts if page.exists() for block in blocks(page)]
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            wrong = [w for w in pool.map(run_block, work) if w]
        self.assertEqual(wrong, [], "\n".join(wrong))

    def test_readme_table_is_the_metadata(self):
        rows = dict(README_ROW.findall((ROOT / "README.md").read_text()))
        self.assertEqual(set(rows), {c["name"] for c in metadata()})
        for check in metadata():
            self.assertIn(check["summary"], rows[check["name"]])

    def test_links_lead_somewhere(self):
        for page in [*sorted((ROOT / "docs").rglob("*.md")), *sorted(ROOT.glob("*.md"))]:
            prose = re.sub(r"^```.*?^```$", "", page.read_text(), flags=re.M | re.S)  # a lambda in code looks like a link
            for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", prose):
                self.assertTrue((page.parent / target).exists(), f"{relative(page)} links to {target}")


class Models(unittest.TestCase):
    def test_every_model_loads(self):
        for path in sorted((ROOT / "checks/model/orms").glob("*.json")):
            done = subprocess.run([BUILD / "bin/orm-tidy", "model", "check", path], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()
