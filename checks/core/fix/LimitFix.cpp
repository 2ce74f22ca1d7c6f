#include "core/fix/LimitFix.h"

#include "ast/Source.h"
#include "core/fix/FixText.h"
#include "core/fix/Placement.h"
#include "facts/TuFacts.h"
#include "clang/AST/ASTContext.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

static constexpr const char *Rows = "1000";

/// The library's own limit, as its model says.
static std::optional<Fix> byCall(const OrmCall &C) {
  ASTContext &Ctx = C.Facts->ast();
  auto Source = callSource(C.Api->View, Ctx);
  auto At = statementAround(C.In, C.Api->View.E, Ctx);
  if (!Source || !At)
    return std::nullopt;
  std::string Name;
  auto Text = fillText(C.op()->LimitFix, [&](llvm::StringRef Variable) -> std::optional<std::string> {
    if (Variable == "number")
      return Rows;
    if (Variable != "limit")
      return Source->variable(Variable);
    if (Name.empty())
      Name = freshName(*C.Facts, *C.F, "maxRows");
    return Name;
  });
  if (!Text)
    return std::nullopt;
  Fix F = Fix::unsafe(std::string("read at most ") + Rows + " rows");
  if (!Name.empty())
    putBefore(F, *At,
              std::string(Ctx.getLangOpts().CPlusPlus11 ? "constexpr" : "const") + " int " + Name + " = " + Rows);
  Source->become(F, *Text);
  return F;
}

/// Where the statement ends inside its last literal's last token: in front of blanks, semicolons and the quote.
static SourceLocation endOfText(const StringLiteral &L, llvm::StringRef Text, const ASTContext &Ctx) {
  const SourceManager &SM = Ctx.getSourceManager();
  SourceLocation Token = L.getStrTokenLoc(L.getNumConcatenated() - 1);
  if (Token.isMacroID())
    return {};
  bool Invalid = false;
  llvm::StringRef Source = Lexer::getSourceText(CharSourceRange::getTokenRange(Token), SM, Ctx.getLangOpts(), &Invalid);
  llvm::StringRef Body = Source, Tail = Text.drop_front(Text.rtrim(" \t\n;").size());
  if (Invalid || !Body.consume_back("\""))
    return {};
  if (size_t Raw = Source.find("R\""); Raw != llvm::StringRef::npos && Raw < Source.find('"') + 1) {
    llvm::StringRef Delimiter = Source.drop_front(Raw + 2).take_until([](char Ch) { return Ch == '('; });
    if (!Body.consume_back((")" + Delimiter).str()))
      return {};
  }
  // What is trimmed must be spelt as it is meant.
  if (!Body.consume_back(Tail) || Body.rtrim().empty() || Body.ends_with("\""))
    return {};
  return Token.getLocWithOffset(static_cast<int>(Body.size()));
}

static bool hasWord(llvm::StringRef Text, llvm::StringRef Word) { return mentionsWord(Text.lower(), Word); }

static std::optional<Fix> byText(const OrmCall &C) {
  const SqlText &T = C.sql();
  if (T.Alternatives.size() != 1 || T.Scripts[0].Statements.size() != 1 || T.D == sql::Dialect::MSSQL ||
      T.D == sql::Dialect::Oracle || C.Api->Match.Library->Generic)
    return std::nullopt;
  const TextValue &V = T.Alternatives[0];
  std::string Whole;
  for (const sql::Piece &P : V.Pieces) {
    if (P.Optional)
      return std::nullopt;
    Whole += P.Text;
  }
  // LIMIT stands in front of a lock, and text behind a comment is none.
  llvm::StringRef Text = Whole;
  if (V.Pieces.empty() || V.Pieces.back().Hole >= 0 || Text.contains("--") || Text.contains("/*") ||
      Text.contains('#') || hasWord(Text, "for") || hasWord(Text, "into") || hasWord(Text, "offset") ||
      hasWord(Text, "fetch"))
    return std::nullopt;
  const PieceSource &From = V.Sources.back();
  const ApiCall *Owner = C.preparedBy() ? C.preparedBy() : C.Api;
  const ASTContext &Ctx = C.Facts->ast();
  auto At = statementAround(Owner->In, Owner->View.E, Ctx);
  if (!From.Literal || !At)
    return std::nullopt;
  // A constant's text may be used elsewhere too.
  SourceLocation End = endOfText(*From.Literal, V.Pieces.back().Text, Ctx);
  if (End.isInvalid() || !Ctx.getSourceManager().isPointWithin(End, At->Begin, At->End))
    return std::nullopt;
  Fix F = Fix::unsafe(std::string("read at most ") + Rows + " rows" +
                      (T.D == sql::Dialect::Unknown ? ", where the database knows LIMIT" : ""));
  // Which rows these are must not be left to chance.
  const bool Unordered = T.Scripts[0].Statements[0].HasOrderBy == sql::Tri::No;
  F.insertBefore(End, std::string(Unordered ? " ORDER BY 1" : "") + " LIMIT " + Rows);
  return F;
}

std::optional<Fix> limitFix(const OrmCall &C) {
  if (!C.Api || (C.op()->Streaming && C.Api->kind() != Kind::SqlStep))
    return std::nullopt;
  if (!C.op()->LimitFix.empty())
    return byCall(C);
  return C.sql().Alternatives.empty() ? std::nullopt : byText(C);
}

} // namespace orm
