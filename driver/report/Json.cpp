// Findings as plain JSON, for scripts: byte columns, byte offsets, nothing left out.
#include "report/Fingerprints.h"
#include "report/Formats.h"
#include "report/SourceTexts.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"

namespace orm::report {
using llvm::json::Array;
using llvm::json::Object;

static Object place(const Region &R, const Report &All) {
  Object O{{"file", utf8(relativePath(R.File, All.SourceRoot))}, {"line", R.Line}};
  if (R.Column) {
    O["column"] = R.Column;
    O["endLine"] = R.EndLine;
    O["endColumn"] = R.EndColumn;
  }
  return O;
}

static Array notes(const Finding &F, const Report &All) {
  static constexpr llvm::StringRef Kinds[] = {"step", "related", "help"};
  Array List;
  for (const Note &N : F.Notes) {
    Object O = N.Where.File.empty() ? Object() : place(N.Where, All);
    O["kind"] = Kinds[static_cast<size_t>(N.Kind)];
    O["message"] = utf8(N.Message);
    List.push_back(std::move(O));
  }
  return List;
}

static Array fixes(const Finding &F, const Report &All) {
  Array List;
  for (const Fix &X : F.Fixes) {
    Array Edits;
    for (const Edit &E : X.Edits)
      Edits.push_back(Object{{"file", utf8(relativePath(E.File, All.SourceRoot))},
                             {"offset", E.Offset},
                             {"length", E.Length},
                             {"text", utf8(E.Text)}});
    List.push_back(Object{{"safe", X.Safe}, {"title", utf8(X.Title)}, {"edits", std::move(Edits)}});
  }
  return List;
}

std::string asJson(const Report &R, SourceTexts &Sources, const Style &) {
  Array Findings, Troubles;
  const std::vector<std::string> Marks = fingerprints(R.Findings, R.SourceRoot, Sources);
  for (size_t I = 0; I < R.Findings.size(); ++I) {
    const Finding &F = R.Findings[I];
    Object O = place(F.Where, R);
    O["check"] = F.Check;
    O["level"] = levelName(F.L);
    O["certainty"] = F.Possible ? "possible" : "definite";
    O["message"] = utf8(F.Message);
    if (!F.Library.empty())
      O["library"] = F.Library;
    O["notes"] = notes(F, R);
    O["fixes"] = fixes(F, R);
    O["fingerprint"] = Marks[I];
    if (F.IncompleteUnit)
      O["incompleteUnit"] = true;
    Findings.push_back(std::move(O));
  }
  for (const Trouble &T : R.Troubles)
    Troubles.push_back(
        Object{{"file", utf8(relativePath(T.File, R.SourceRoot))}, {"line", T.Line}, {"message", utf8(T.Message)}});
  llvm::json::Value All = Object{{"formatVersion", 1},
                                 {"version", R.Version},
                                 {"sourceRoot", utf8(R.SourceRoot)},
                                 {"findings", std::move(Findings)},
                                 {"troubles", std::move(Troubles)}};
  return llvm::formatv("{0:2}\n", All).str();
}

} // namespace orm::report
