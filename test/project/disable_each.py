#!/usr/bin/env python3
"""Each check's tests must fail without the check: a test that passes either way tests nothing.

Runs the tests of test/checks once with ORM_TEST_WITHOUT=self, which takes the check that a test is about out of the test's
own run (test/check.py). Prints the tests that pass nevertheless, and `N passed, N failed`.
"""
import collections
import json
import os
import subprocess
import sys

from project import BUILD, LLVM, ROOT, rules


def main():
    results = BUILD / "disable.json"
    results.unlink(missing_ok=True)
    done = subprocess.run(
        [sys.executable, LLVM / "bin/lit", "-q", "--param", f"build={BUILD}", "--param", f"llvm={LLVM}", "-o", results,
         ROOT / "test/checks"],
        env={**os.environ, "ORM_TEST_WITHOUT": "self"}, capture_output=True, text=True)
    if not results.exists():
        print(done.stdout + done.stderr + "0 passed, 1 failed")
        return 1
    failed_tests, passed = collections.Counter(), 0
    complaints = []
    for test in json.loads(results.read_text())["tests"]:
        name = test["name"].split(" :: ")[-1].split("/")[-1]
        owner = max((c for c in rules().values() if name.startswith(c)), key=len, default=None)
        if test["code"] == "FAIL" and "no finding says" in test.get("output", ""):
            failed_tests[owner] += 1
            passed += 1
        elif test["code"] != "UNSUPPORTED":
            complaints.append(f"{name} does not notice that its check is off ({test['code']})")
    complaints += [f"{check}: no test fails without it" for check in sorted(rules().values()) if not failed_tests[check]]
    print("".join(c + "\n" for c in complaints) + f"{passed} passed, {len(complaints)} failed")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
