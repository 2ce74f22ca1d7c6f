// Texts in which something is replaced: `text.replace("{table}", name)`.
#include "facts/text/SqlText.h"
#include "facts/text/TextFormat.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

static bool isLiteral(const TextValue &V) { return V.constant(); }

static std::string literalText(const TextValue &V) {
  std::string Text;
  for (const sql::Piece &P : V.Pieces)
    Text += P.Text;
  return Text;
}

/// The text with each occurrence of a literal replaced; holes stay what they are.
static TextValue replaced(const TextValue &In, llvm::StringRef Needle, const TextValue &With) {
  TextValue Out;
  for (size_t I = 0; I < In.Pieces.size(); ++I) {
    const sql::Piece &P = In.Pieces[I];
    if (P.Hole >= 0) {
      Hole H = In.Holes[static_cast<size_t>(P.Hole)];
      H.Composite |= With.anyRuntime();
      Out.hole(std::move(H));
      continue;
    }
    llvm::StringRef Rest = P.Text;
    for (size_t At; (At = Rest.find(Needle)) != llvm::StringRef::npos; Rest = Rest.substr(At + Needle.size())) {
      Out.literal(Rest.substr(0, At).str(), {});
      Out.append(With);
    }
    bool Untouched = Rest.size() == P.Text.size();
    Out.literal(Rest.str(), Untouched ? In.Sources[I] : PieceSource());
  }
  return Out;
}

std::optional<TextEvaluator::Values> TextEvaluator::evalReplaced(const ast::CallView &V, const Expr *From,
                                                                 const Point &P) {
  llvm::SmallVector<const Expr *, 3> Rest;
  for (const Expr *A : V.Args)
    if (A != From)
      Rest.push_back(A);
  if (!From || Rest.size() < 2 || !Api.isText(Rest[0]->getType()))
    return std::nullopt;
  Values Needles = eval(Rest[0], P);
  if (Needles.size() != 1 || !isLiteral(Needles[0]))
    return std::nullopt;
  std::string Needle = literalText(Needles[0]);
  if (Needle.empty() || Needle == "'")
    return std::nullopt;
  Values Out;
  for (const TextValue &Text : eval(From, P))
    for (const TextValue &With : eval(Rest[1], P))
      if (Out.size() < MaxAlternatives)
        Out.push_back(replaced(Text, Needle, With));
  return Out;
}

} // namespace orm
