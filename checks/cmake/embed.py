#!/usr/bin/env python3
"""Writes the models and the checks' pages as a C++ source: embed.py OUT.cpp MODEL_DIR PAGE_DIR.

The source defines orm::model::builtinModels / builtinModelCount (model/ModelLoader.h) and orm::checkPage
(core/Register.h)."""
import pathlib
import sys

PIECE = 120  # bytes of a source line; compilers read many short literals faster than one long


def literal(data: bytes) -> str:
    """Adjacent string literals. Bytes outside printable ASCII become three octal digits, which cannot run on."""
    lines = []
    for start in range(0, len(data), PIECE):
        text = "".join(
            chr(b) if 32 <= b < 127 and b not in b'"\\?' else f"\\{b:03o}" for b in data[start:start + PIECE])
        lines.append(f'  "{text}"')
    return "\n".join(lines) or '  ""'


def table(files, kind):
    rows = [f'{{"{f.stem}", {kind}{i}, {f.stat().st_size}}}' for i, f in enumerate(files)]
    bodies = [f"const char {kind}{i}[] =\n{literal(f.read_bytes())};\n" for i, f in enumerate(files)]
    return "".join(bodies), ",\n    ".join(rows + ["{nullptr, nullptr, 0}"])


def main():
    out, models, pages = map(pathlib.Path, sys.argv[1:])
    model_data, model_rows = table(sorted(models.glob("*.json")), "Model")
    page_data, page_rows = table(sorted(pages.glob("orm-*.md")), "Page")
    text = f"""// Made by checks/cmake/embed.py.
#include "core/Register.h"
#include "model/ModelLoader.h"

namespace orm {{
namespace {{
struct Page {{
  const char *Name, *Data;
  size_t Size;
}};
{model_data}{page_data}
const model::Embedded ModelFiles[] = {{
    {model_rows}}};
const Page PageFiles[] = {{
    {page_rows}}};
}} // namespace

const model::Embedded *const model::builtinModels = ModelFiles;
const size_t model::builtinModelCount = sizeof(ModelFiles) / sizeof(*ModelFiles) - 1;

std::string_view checkPage(std::string_view Name) {{
  for (const Page *P = PageFiles; P->Name; ++P)
    if (Name == P->Name)
      return {{P->Data, P->Size}};
  return {{}};
}}
}} // namespace orm
"""
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(text)


main()
