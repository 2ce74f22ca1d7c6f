#include "facts/loops/Paging.h"

#include "facts/TuFacts.h"
#include "facts/rows/Bounds.h"
#include "facts/rows/ResultUse.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

static std::string upperText(const TextValue &V) {
  std::string Out;
  // A constant part is some number; which one does not matter here.
  for (const sql::Piece &P : V.Pieces)
    Out += P.Hole < 0                                                 ? llvm::StringRef(P.Text).upper()
           : V.Holes[static_cast<size_t>(P.Hole)].O == Hole::Constant ? std::string(" 0 ")
                                                                      : std::string(" {} ");
  return Out;
}

/// What stands behind the last appearance of a word, without white space in front.
static llvm::StringRef behind(llvm::StringRef Text, llvm::StringRef Word) {
  for (size_t At = Text.rfind(Word); At != llvm::StringRef::npos; At = Text.take_front(At).rfind(Word)) {
    llvm::StringRef Rest = Text.drop_front(At + Word.size());
    if (At > 0 && llvm::isSpace(Text[At - 1]) && !Rest.empty() && llvm::isSpace(Rest[0]))
      return Rest.ltrim();
  }
  return "";
}

static void ofText(const SqlText &T, Paging &Out) {
  bool First = true;
  for (size_t I = 0; I < T.Alternatives.size(); ++I) {
    const sql::Script &S = T.Scripts[I];
    if (!S.Lexed || S.Statements.size() != 1 || S.Statements[0].V != sql::Verb::Select || !S.Statements[0].ReadsTable)
      return void(Out = Paging());
    const sql::Statement &X = S.Statements[0];
    std::string Text = upperText(T.Alternatives[I]);
    llvm::StringRef Limit = behind(Text, "LIMIT"), Offset = behind(Text, "OFFSET");
    bool ToOne = Limit.starts_with("1") && !(Limit.size() > 1 && llvm::isAlnum(Limit[1]));
    bool Comma = Limit.take_until([](char C) { return C == ';'; }).contains(',');
    // MySQL's `LIMIT first, number`.
    bool Chosen = (X.HasOffset == sql::Tri::Yes && !Offset.empty() && !llvm::isDigit(Offset[0])) ||
                  (Comma && Offset.empty() && !llvm::isDigit(Limit[0]));
    bool Limited = X.HasLimit == sql::Tri::Yes;
    // One row from all alternatives, or nothing is said.
    Out.Limited = First ? Limited : Out.Limited && Limited;
    Out.LimitedToOne = First ? ToOne && !Comma : Out.LimitedToOne || ToOne;
    Out.Offset = First ? Chosen : Out.Offset && Chosen;
    Out.Ordered |= X.HasOrderBy != sql::Tri::No || X.IsAggregate != sql::Tri::No;
    Out.Keyed |= X.WhereHasKeyEquality == sql::Tri::Yes;
    Out.Ordered |= llvm::StringRef(Text).contains("SKIP LOCKED");
    First = false;
  }
  Out.Known = !First;
}

static bool constantValue(const Expr *E, ASTContext &Ctx) {
  return E && !E->isValueDependent() && E->isEvaluatable(Ctx);
}

Paging pagingOf(const OrmCall &C) {
  Paging Out;
  if (!C.Api || !C.Reads || C.Relation)
    return Out;
  ASTContext &Ctx = C.Facts->ast();
  Kind K = C.Api->kind();
  if (K == Kind::SqlExec || K == Kind::SqlRun || K == Kind::SqlStep) {
    ofText(C.sql(), Out);
    Out.Limited |= Out.Known && limitedByObject(C);
    Out.Where = C.preparedBy() ? C.preparedBy() : C.Api;
    return Out;
  }
  if (K != Kind::QueryAll && K != Kind::QueryMany && K != Kind::QueryCursor)
    return Out;
  if (C.Api->op().Sql >= 0 && !C.sql().Alternatives.empty()) {
    ofText(C.sql(), Out);
    if (!Out.Known)
      return Out;
  }
  Out.Known = true;
  Out.Where = C.Api;
  for (const ApiCall *B : builderOf(C)) {
    const auto &Args = B->View.Args;
    auto Arg = [&](int I) {
      return I >= 0 && static_cast<size_t>(I) < Args.size() ? Args[static_cast<size_t>(I)] : nullptr;
    };
    switch (B->kind()) {
    case Kind::QueryLimit:
    case Kind::QueryPage: {
      const Expr *Limit = Arg(B->op().Limit);
      Out.Limited = true;
      Expr::EvalResult R;
      Out.LimitedToOne |=
          B->op().Limit < 0 || (constantValue(Limit, Ctx) && Limit->EvaluateAsInt(R, Ctx) && R.Val.getInt() == 1);
      if (!Out.Where || Out.Where == C.Api)
        Out.Where = B;
      if (B->kind() == Kind::QueryPage)
        for (const Expr *A : Args)
          // An offset made by a call of the library is a call of its own.
          if (A != Limit && A->getType()->isIntegralOrEnumerationType() && !constantValue(A, Ctx)) {
            Out.Offset = true;
            Out.OffsetValue = A;
            Out.Where = B;
          }
      break;
    }
    case Kind::QueryOffset:
      if (Args.size() == 1 && !constantValue(Args[0], Ctx)) {
        Out.Offset = true;
        Out.OffsetValue = Args[0];
        Out.Where = B;
      }
      break;
    case Kind::QueryGroup:
      Out.Ordered = true; // what a group's order is, nobody knows
      break;
    default:
      Out.Ordered |= B->kind() == Kind::QueryOrder;
      // Text that is added to the builder can hold anything.
      if (B->op().Sql >= 0) {
        for (const TextValue &V : C.Facts->sqlOf(*B).Alternatives) {
          std::string Text = upperText(V);
          llvm::StringRef Offset = behind(Text, "OFFSET");
          if (!Offset.empty() && !llvm::isDigit(Offset[0])) {
            Out.Offset = true;
            Out.Where = B;
          }
        }
        for (const sql::Script &S : C.Facts->sqlOf(*B).Scripts)
          for (const sql::Statement &X : S.Statements) {
            Out.Ordered |= X.HasOrderBy != sql::Tri::No;
            Out.Limited |= X.HasLimit == sql::Tri::Yes;
          }
      }
      break;
    }
  }
  return Out;
}

} // namespace orm
