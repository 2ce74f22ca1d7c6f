#!/usr/bin/env python3
"""Draws docs/report.svg: what orm-tidy prints on a terminal about some places of an example application.

    cmake -S test/apps/bookshop-qt -B build/report -DCMAKE_EXPORT_COMPILE_COMMANDS=ON
    docs/report_svg.py build/report > docs/report.svg
"""
import html
import os
import pathlib
import pty
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
ORM_TIDY = pathlib.Path(os.environ.get("ORM_BUILD", ROOT / "build")) / "bin/orm-tidy"
SHOP = ROOT / "test/apps/bookshop-qt"
SHOWN = [("Catalogue.cpp", "orm-query-in-loop", "AuthorRepository::find"), ("Catalogue.cpp", "orm-dynamic-identifier", ""),
         ("Seed.cpp", "orm-sql-interpolation", "category.name")]
COMMAND = "orm-tidy check -p build"
SIZE, LINE, WIDTH = 13, 19, 7.83  # of a character, in pixels
STYLE = {"1": "bold", "31": "red", "32": "green", "35": "magenta", "36": "cyan"}
ESCAPE = re.compile(r"\x1b\[([\d;]*)m")


def terminal_output(build):
    """What the program writes to a terminal."""
    ours, theirs = pty.openpty()
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | {"TERM": "xterm"}
    program = subprocess.Popen([ORM_TIDY, "check", "-p", build.resolve(), "--progress=never", "--no-cache", "-q"], cwd=SHOP,
                               stdout=theirs, stderr=subprocess.DEVNULL, env=environment)
    os.close(theirs)
    output = b""
    try:
        while chunk := os.read(ours, 1 << 16):
            output += chunk
    except OSError:  # how Linux says that the other end is closed
        pass
    program.wait()
    return output.decode().replace("\r\n", "\n")


def findings(text):
    """Each finding with the lines beneath it."""
    parts = []
    for line in text.splitlines():
        if re.match(r"[^\s].*\[orm-[a-z-]+(, possible)?\]$", ESCAPE.sub("", line)):
            parts.append([])
        parts[-1].append(line)
    return parts


def spans(line):
    """A line as SVG text with a class for each stretch of equal style."""
    out, classes, at = "", set(), 0
    for match in [*ESCAPE.finditer(line), None]:
        piece = html.escape(line[at:match.start() if match else None])
        if piece:
            out += f'<tspan class="{" ".join(sorted(classes))}">{piece}</tspan>' if classes else piece
        if match:
            at = match.end()
            for code in match[1].split(";"):
                classes = set() if code in ("", "0") else classes | {STYLE[code]}
    return out


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    parts = findings(terminal_output(pathlib.Path(sys.argv[1])))
    lines = [f"\x1b[1m$ {COMMAND}\x1b[0m"]
    for file, check, text in SHOWN:
        lines += next(p for p in parts if all(w in ESCAPE.sub("", p[0]) for w in (file, f"[{check}]", text)))
    columns = max(len(ESCAPE.sub("", line)) for line in lines)
    width, height = round(columns * WIDTH) + 40, len(lines) * LINE + 60
    print(f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" '
          f'aria-label="orm-tidy on a terminal">\n<style>text{{font:{SIZE}px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,'
          'monospace;fill:#d8dee9;white-space:pre}.bold{font-weight:bold;fill:#fff}.red{fill:#ff6b6b}.green{fill:#8fd18a}'
          '.magenta{fill:#d6a3ff}.cyan{fill:#7fd4e6}</style>\n'
          f'<rect width="{width}" height="{height}" rx="8" fill="#1e222a"/>')
    for x, colour in ((20, "#ff5f57"), (38, "#febc2e"), (56, "#28c840")):
        print(f'<circle cx="{x}" cy="18" r="6" fill="{colour}"/>')
    for number, line in enumerate(lines):
        print(f'<text x="20" y="{52 + number * LINE}" xml:space="preserve">{spans(line)}</text>')
    print("</svg>")


if __name__ == "__main__":
    main()
