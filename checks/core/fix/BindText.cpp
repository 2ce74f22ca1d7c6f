#include "core/fix/BindText.h"

#include "ast/Source.h"
#include "core/fix/BindValue.h"
#include "core/fix/TextParts.h"
#include "core/fix/TextWriter.h"
#include "facts/TuFacts.h"
#include "facts/text/TextFormat.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

namespace {

class Rewriter {
public:
  Rewriter(const OrmCall &C, const SqlText &T)
      : C(C), T(T), V(T.Alternatives[0]), B(*C.op()->Bind), Ctx(C.Facts->ast()) {}

  std::optional<BoundText> run() {
    const sql::Script &S = T.Scripts[0];
    // With placeholders there already, the order of values would have to be merged with theirs.
    if (S.Statements.size() != 1 || !S.Statements[0].Placeholders.empty())
      return std::nullopt;
    auto Found = textPartsOf(C);
    if (!Found)
      return std::nullopt;
    Parts = std::move(*Found);
    Writer = TextWriter(Parts.All.size());
    if (!read() || Quoted || Out.Values.empty() || !sameAtCall(C, Parts, Entered))
      return std::nullopt;
    Out.Variable = Parts.Variable;
    return Writer.write(C, Parts, Out.Edits) ? std::optional(std::move(Out)) : std::nullopt;
  }

private:
  /// A value in quotes, while its end has not been seen.
  struct QuotedValue {
    std::vector<ValuePiece> Pieces;
    size_t Part = 0;
  };

  /// The pieces of the text by the operands that they stand in.
  bool read() {
    for (; Next < V.Pieces.size() && V.Sources[Next].Added; ++Next)
      Sql += V.Pieces[Next].Text;
    for (size_t I = 0; I < Parts.All.size(); ++I)
      for (const Expr *Operand : Parts.All[I].Operands) {
        std::vector<TextValue> Each = C.Facts->texts().evaluate(Operand, *C.F, C.Order, C.In);
        if (Each.size() != 1 || !agrees(Each[0]) || !take(I, Operand, Each[0].Pieces.size()))
          return false;
        Next += Each[0].Pieces.size();
      }
    return Next == V.Pieces.size();
  }

  const Hole &holeOf(const sql::Piece &P) const { return V.Holes[static_cast<size_t>(P.Hole)]; }

  /// The value as the operand writes it: a variable whose value comes from elsewhere.
  const Expr *writtenAs(const Hole &H, const Expr *Operand) const {
    return H.Whole && !within(H.E->getBeginLoc(), Operand) ? H.Whole : H.E;
  }

  bool within(SourceLocation At, const Expr *Operand) const {
    const SourceManager &SM = Ctx.getSourceManager();
    auto Range = fileRange(Operand->getSourceRange(), Ctx);
    At = SM.getExpansionLoc(At);
    return Range && !SM.isBeforeInTranslationUnit(At, Range->getBegin()) &&
           !SM.isBeforeInTranslationUnit(Range->getEnd(), At);
  }

  bool agrees(const TextValue &Part) const {
    if (Next + Part.Pieces.size() > V.Pieces.size())
      return false;
    for (size_t I = 0; I < Part.Pieces.size(); ++I) {
      const sql::Piece &A = V.Pieces[Next + I], &P = Part.Pieces[I];
      if ((A.Hole < 0) != (P.Hole < 0) || A.Text != P.Text ||
          (P.Hole >= 0 && holeOf(A).E != Part.Holes[static_cast<size_t>(P.Hole)].E))
        return false;
    }
    return true;
  }

  bool take(size_t Part, const Expr *Operand, size_t Count) {
    const TextPart &P = Parts.All[Part];
    bool Own = true, Literal = true;
    for (size_t I = Next; I < Next + Count; ++I) {
      Own &= writtenIn(I, Operand, Count == 1);
      Literal &= V.Pieces[I].Hole < 0 || holeOf(V.Pieces[I]).O == Hole::Escaped;
    }
    if (P.Optional) // on some ways only: it may neither hold a value nor a part of one
      return Literal && !Quoted && keep(Part, nullptr, Count);
    if (!Own)
      return Literal && !Quoted && !P.Join.empty() && keep(Part, Operand, Count);
    for (size_t I = Next; I < Next + Count; ++I)
      if (V.Pieces[I].Optional ||
          !(V.Pieces[I].Hole < 0 ? literal(Part, V.Pieces[I].Text, Operand) : value(Part, V.Pieces[I], Operand)))
        return false;
    return true;
  }

  /// Is the piece a literal or a value that stands in the operand itself? Others come from constants and functions.
  bool writtenIn(size_t I, const Expr *Operand, bool Only) const {
    const sql::Piece &P = V.Pieces[I];
    const PieceSource &From = V.Sources[I];
    if (P.Hole < 0 && !From.Literal && !From.Format) {
      // `QStringLiteral("...")` and its like
      std::string Source = ast::looseText(Operand->getSourceRange(), Ctx.getSourceManager(), Ctx.getLangOpts());
      return Only && Operand->getBeginLoc().isMacroID() && fileRange(Operand->getSourceRange(), Ctx) &&
             Source.find('"') != std::string::npos && Source.find("\"") < Source.find(')') &&
             literalInSource(Source) == P.Text;
    }
    const Hole *H = P.Hole < 0 ? nullptr : &holeOf(P);
    if (H && (H->O == Hole::Escaped || !H->E))
      return false;
    SourceLocation At = H              ? writtenAs(*H, Operand)->getBeginLoc()
                        : From.Literal ? From.Literal->getBeginLoc()
                                       : From.Format->getBeginLoc();
    return within(At, Operand) && !(From.Literal && P.Hole < 0 && holdsMacro(*From.Literal));
  }

  /// The literal's own tokens are not all written here.
  static bool holdsMacro(const StringLiteral &L) {
    for (unsigned I = 0; I < L.getNumConcatenated(); ++I)
      if (L.getStrTokenLoc(I).isMacroID())
        return true;
    return false;
  }

  bool keep(size_t Part, const Expr *Operand, size_t Count) {
    for (size_t I = Next; I < Next + Count; ++I) {
      if (llvm::StringRef(V.Pieces[I].Text).contains_insensitive("'") && !Operand)
        return false;
      Sql += V.Pieces[I].Hole < 0 ? V.Pieces[I].Text : "''";
    }
    Writer.keep(Part, Operand);
    return true;
  }

  bool literal(size_t Part, llvm::StringRef Text, const Expr *Operand) {
    // Written with an escape that the new literal would have to repeat.
    if (llvm::any_of(Text, [](char Ch) { return !llvm::isPrint(Ch) && Ch != '\n' && Ch != '\t' && !(Ch & 0x80); }))
      return false;
    if (Quoted) {
      size_t End = Text.find('\'');
      llvm::StringRef Inside = Text.take_front(End);
      if (Inside.contains('\\') || (End != llvm::StringRef::npos && Text.substr(End + 1).starts_with("'")))
        return false;
      if (!Inside.empty())
        Quoted->Pieces.push_back({Inside.str(), nullptr});
      Writer.touch(Part);
      if (End == llvm::StringRef::npos)
        return true;
      Text = Text.substr(End + 1);
      if (!closeQuote(Part))
        return false;
    }
    add(Part, Text, Operand);
    return true;
  }

  void add(size_t Part, llvm::StringRef Text, const Expr *Operand = nullptr) {
    // `'x'and` are two words, `:p1and` is one.
    bool Joins = Bound && !Text.empty() && (llvm::isAlnum(Text.front()) || Text.front() == '_');
    Bound &= Text.empty();
    std::string Apart = Joins ? " " + Text.str() : Text.str();
    Sql += Apart;
    Writer.add(Part, Apart, Operand);
  }

  void addPlaceholder(size_t Part) {
    add(Part, placeholder());
    Bound = true;
  }

  bool closeQuote(size_t Part) {
    auto Value = valueInQuotes(C, Parts.All[Quoted->Part], Quoted->Pieces);
    if (!Value)
      return false;
    Out.Safe &= Value->T == Hole::Text;
    Out.Values.push_back(std::move(*Value));
    addPlaceholder(Quoted->Part);
    Quoted.reset();
    return true;
  }

  bool value(size_t Part, const sql::Piece &P, const Expr *Operand) {
    Hole H = holeOf(P);
    H.E = writtenAs(H, Operand);
    auto At = llvm::find_if(T.Scripts[0].Holes, [&](const sql::HoleInfo &X) { return X.Hole == P.Hole; });
    if (At == T.Scripts[0].Holes.end() || !At->InDml || !bindable(C, V, H))
      return false;
    Entered.push_back({Parts.All[Part].S, H.E});
    Out.Read.push_back(H.E);
    Writer.touch(Part);
    bool InQuotes =
        (At->Kind == sql::HoleKind::QuotedValue || At->Kind == sql::HoleKind::InsideQuoted) && At->Quote == '\'';
    if (InQuotes && !Quoted && !openQuote(Part, At->LikePrefix))
      return false;
    if (InQuotes) {
      Quoted->Pieces.push_back({"", H.E});
      return true;
    }
    if (At->Kind != sql::HoleKind::Value || Quoted)
      return false; // lists, limits and identifiers have no plain parameter
    BoundText::Value Bare = bareValue(C, H);
    if (Bare.Source.empty())
      return false;
    Out.Safe &= sameWhenBound(Bare, Sql, T.D);
    Out.Values.push_back(std::move(Bare));
    addPlaceholder(Part);
    return true;
  }

  bool openQuote(size_t Part, llvm::StringRef Prefix) {
    std::string Opened = "'" + Prefix.str();
    if (Prefix.contains('\'') || Prefix.contains('\\') || !llvm::StringRef(Sql).ends_with(Opened) ||
        !Writer.takeBack(Opened))
      return false;
    Sql.resize(Sql.size() - Opened.size());
    if (typedLiteral(Sql))
      return false;
    Quoted.emplace();
    Quoted->Part = Part;
    if (!Prefix.empty())
      Quoted->Pieces.push_back({Prefix.str(), nullptr});
    return true;
  }

  std::string placeholder() const {
    std::string P = B.Placeholder.empty() ? C.Api->Match.Library->Placeholder : B.Placeholder;
    std::string Number = std::to_string(Out.Values.size());
    if (P == "$n")
      return "$" + Number;
    if (llvm::StringRef(P).starts_with(":") || llvm::StringRef(P).starts_with("@"))
      return P.substr(0, 1) + "p" + Number;
    return P == "$?" ? "$?" : "?";
  }

  /// `E'...'`, `DATE '...'`: the quotes belong to a literal of another type, which no parameter gives.
  static bool typedLiteral(llvm::StringRef Before) {
    if (Before.empty() || llvm::isAlnum(Before.back()))
      return true;
    Before = Before.rtrim();
    size_t Begin = Before.find_last_of(" \t\n(,=");
    llvm::StringRef Word = Begin == llvm::StringRef::npos ? Before : Before.substr(Begin + 1);
    for (llvm::StringRef Type : {"date", "time", "timestamp", "interval", "bytea", "uuid"})
      if (Word.equals_insensitive(Type))
        return true;
    return false;
  }

  const OrmCall &C;
  const SqlText &T;
  const TextValue &V;
  const model::BindFix &B;
  ASTContext &Ctx;
  TextParts Parts;
  TextWriter Writer{0};
  std::vector<EnteredValue> Entered;
  std::optional<QuotedValue> Quoted;
  bool Bound = false; ///< a placeholder is the last that was added
  std::string Sql;    ///< as far as it has been read, with placeholders
  size_t Next = 0;    ///< the piece that comes next
  BoundText Out;
};

} // namespace

std::optional<BoundText> boundText(const OrmCall &C, const SqlText &T) {
  if (!C.Api || !C.op()->Bind || T.Alternatives.size() != 1 || C.Api->op().Sql < 0)
    return std::nullopt;
  return Rewriter(C, T).run();
}

} // namespace orm
