#include "facts/text/Statements.h"

#include "ast/Source.h"
#include "facts/TuFacts.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Expr.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace orm {

std::vector<GivenStatement> statementsOf(const SqlText &T) {
  std::vector<GivenStatement> Out;
  for (size_t A = 0; A < T.Alternatives.size() && A < T.Scripts.size(); ++A) {
    const sql::Script &S = T.Scripts[A];
    if (!S.Lexed || T.Alternatives[A].FromCaller)
      continue;
    for (size_t I = 0; I < S.Statements.size(); ++I)
      if (S.Statements[I].V != sql::Verb::Unknown)
        Out.push_back({&T.Alternatives[A], &S.Statements[I], &S.Holes, I});
  }
  return Out;
}

namespace {
/// The literal piece that holds a byte, and the byte's number in it.
struct Spot {
  size_t Piece;
  size_t Byte;
};
} // namespace

static std::optional<Spot> spotOf(const TextValue &T, size_t Offset) {
  size_t Begin = 0;
  for (size_t I = 0; I < T.Pieces.size(); ++I) {
    if (T.Pieces[I].Hole >= 0)
      continue;
    if (Offset < Begin + T.Pieces[I].Text.size())
      return Spot{I, Offset - Begin};
    Begin += T.Pieces[I].Text.size();
  }
  return std::nullopt;
}

static SourceLocation byteOf(const StringLiteral &L, size_t Byte, ASTContext &Ctx, unsigned *Token = nullptr) {
  if (L.getCharByteWidth() != 1 || Byte >= L.getByteLength())
    return {};
  unsigned From = 0, FromByte = 0;
  SourceLocation At = L.getLocationOfByte(static_cast<unsigned>(Byte), Ctx.getSourceManager(), Ctx.getLangOpts(),
                                          Ctx.getTargetInfo(), &From, &FromByte);
  if (Token)
    *Token = From;
  return At;
}

SourceLocation placeOf(const TextValue &T, size_t Offset, TuFacts &Facts) {
  std::optional<Spot> At = spotOf(T, Offset);
  if (!At || At->Piece >= T.Sources.size())
    return {};
  const PieceSource &From = T.Sources[At->Piece];
  if (From.Literal) {
    SourceLocation Byte = byteOf(*From.Literal, At->Byte, Facts.ast());
    return Byte.isValid() ? Byte : From.Literal->getBeginLoc();
  }
  return From.Format ? From.Format->getBeginLoc() : SourceLocation();
}

std::optional<SourceLocation> editablePlace(const TextValue &T, size_t Offset, size_t Length, const OrmCall &C) {
  std::optional<Spot> At = spotOf(T, Offset);
  if (!At || !C.F->Body || T.Pieces[At->Piece].Text.size() < At->Byte + Length || !T.Sources[At->Piece].Literal)
    return std::nullopt;
  const StringLiteral &L = *T.Sources[At->Piece].Literal;
  ASTContext &Ctx = C.Facts->ast();
  const SourceManager &SM = Ctx.getSourceManager();
  unsigned First = 0, Last = 0;
  SourceLocation Begin = byteOf(L, At->Byte, Ctx, &First);
  SourceLocation End = byteOf(L, At->Byte + (Length ? Length - 1 : 0), Ctx, &Last);
  // A constant of another place may be a part of other statements.
  SourceRange Body = C.F->Body->getSourceRange();
  if (Begin.isInvalid() || End.isInvalid() || Begin.isMacroID() || End.isMacroID() || First != Last ||
      SM.isBeforeInTranslationUnit(Begin, SM.getExpansionLoc(Body.getBegin())) ||
      SM.isBeforeInTranslationUnit(SM.getExpansionLoc(Body.getEnd()), Begin))
    return std::nullopt;
  bool Bad = false;
  StringRef Written(SM.getCharacterData(Begin, &Bad), Length);
  if (Bad || Written != StringRef(T.Pieces[At->Piece].Text).substr(At->Byte, Length))
    return std::nullopt;
  return Begin;
}

sql::Text splitAtTokens(const TextValue &T, TuFacts &Facts, std::vector<size_t> &Offsets) {
  sql::Text Out;
  size_t Begin = 0;
  for (size_t I = 0; I < T.Pieces.size(); ++I) {
    const sql::Piece &P = T.Pieces[I];
    const StringLiteral *L = P.Hole < 0 && I < T.Sources.size() ? T.Sources[I].Literal : nullptr;
    sql::Piece Part = P;
    Part.Text.clear();
    unsigned Token = 0;
    for (size_t B = 0; B < P.Text.size(); ++B) {
      unsigned Here = 0;
      if (L && L->getNumConcatenated() > 1 && byteOf(*L, B, Facts.ast(), &Here).isValid() && Here != Token && B > 0) {
        Out.push_back(Part);
        Offsets.push_back(Begin + B - Part.Text.size());
        Part.Text.clear();
      }
      Token = Here;
      Part.Text += P.Text[B];
    }
    Out.push_back(Part);
    Offsets.push_back(Begin + P.Text.size() - Part.Text.size());
    Begin += P.Text.size();
  }
  return Out;
}

void forEachText(const FunctionFacts &F, TuFacts &Facts, llvm::function_ref<void(const SqlText &, unsigned Order)> Do) {
  for (const ApiCall &C : F.Apis)
    if (C.op().Sql >= 0 && !C.Match.Library->Generic && Facts.ownsText(C))
      Do(Facts.sqlOf(C), C.Order);
  for (const UserCall &C : F.Users)
    for (const Expr *A : C.View.Args)
      if (Facts.api().isText(A->getType()))
        Do(Facts.texts().sql(A, F, C.Order, C.In, model::Dialect::Unknown), C.Order);
}

bool holdsWord(const SqlText &T, std::initializer_list<StringRef> Words) {
  return llvm::any_of(T.Alternatives, [&](const TextValue &A) {
    return llvm::any_of(A.Pieces, [&](const sql::Piece &P) {
      return llvm::any_of(Words, [&](StringRef W) { return StringRef(P.Text).contains_insensitive(W); });
    });
  });
}

bool isMySql(const SqlText &T) {
  return T.D == sql::Dialect::MySQL ||
         (T.D == sql::Dialect::Unknown &&
          holdsWord(T, {"AUTO_INCREMENT", "LONGBLOB", "ENGINE=", "INT UNSIGNED", "MODIFY COLUMN", "AFTER `"}));
}

bool alsoGives(const OrmCall &C, llvm::function_ref<bool(const sql::Statement &, bool Before)> Is) {
  bool Found = false;
  forEachText(*C.F, *C.Facts, [&](const SqlText &T, unsigned Order) {
    for (const GivenStatement &G : statementsOf(T))
      Found |= Order != C.Order && Is(*G.S, Order < C.Order);
  });
  return Found;
}

bool nameSays(const FunctionFacts &F, std::initializer_list<StringRef> Words) {
  for (const FunctionFacts *Each = &F; Each; Each = Each->Outer) {
    // Words of clearAllRows, clear_all_rows, ClearAll: lower-case runs that a capital or a '_' begins.
    StringRef Name = Each->Name;
    std::string Word;
    auto Matches = [&] { return llvm::any_of(Words, [&](StringRef W) { return W == Word; }); };
    for (size_t I = 0; I <= Name.size(); ++I) {
      bool Letter = I < Name.size() && llvm::isAlpha(Name[I]);
      bool Upper = Letter && llvm::isUpper(Name[I]);
      bool AfterLower = I > 0 && llvm::isLower(Name[I - 1]);
      bool BeforeLower = I + 1 < Name.size() && llvm::isLower(Name[I + 1]);
      if (!Letter || (Upper && (AfterLower || BeforeLower))) {
        if (Matches())
          return true;
        Word.clear();
      }
      if (Letter)
        Word += llvm::toLower(Name[I]);
    }
  }
  return false;
}

} // namespace orm
