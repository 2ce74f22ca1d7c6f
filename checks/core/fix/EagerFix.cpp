#include "core/fix/EagerFix.h"

#include "ast/Source.h"
#include "core/fix/FixText.h"
#include "core/fix/LoopFix.h"
#include "facts/TuFacts.h"
#include "clang/AST/ASTContext.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

/// The relation's name as the library spells it in texts; only a literal names one for sure.
static std::optional<std::string> relationOf(const OrmCall &C) {
  llvm::StringRef How = C.op()->Relation;
  if (How == "method" && C.Api->View.Callee && C.Api->View.Callee->getDeclName().isIdentifier())
    return C.Api->View.Callee->getName().str();
  unsigned Index = 0;
  if (!How.consume_front("arg:") || How.getAsInteger(10, Index) || Index >= C.Api->View.Args.size())
    return std::nullopt;
  const Expr *Name = ast::strip(C.Api->View.Args[Index]);
  while (const auto *Made = dyn_cast<CXXConstructExpr>(Name)) {
    if (Made->getNumArgs() != 1)
      return std::nullopt;
    Name = ast::strip(Made->getArg(0));
  }
  const auto *L = dyn_cast<clang::StringLiteral>(Name);
  if (!L || L->getCharByteWidth() != 1)
    return std::nullopt;
  // What would have to be escaped is no name.
  llvm::StringRef Text = L->getString();
  return Text.find_first_of("\"\\\n{}") == llvm::StringRef::npos ? std::optional(Text.str()) : std::nullopt;
}

/// The one call that reads the rows.
static const ApiCall *fillsLoop(const OrmCall &C, const Loop &L) {
  auto Reads = [](const ApiCall *A) {
    return A && A->kind() >= Kind::QueryMany && A->kind() <= Kind::QueryCursor && !A->op().Eager.empty();
  };
  if (const ApiCall *Direct = C.Facts->apiCallAt(L.Range); Reads(Direct))
    return Direct;
  const auto *Rows = dyn_cast<DeclRefExpr>(ast::strip(L.Range));
  if (!Rows)
    return nullptr;
  const ApiCall *Found = nullptr;
  for (const ApiCall *Source : C.Facts->sourcesOf(*Rows->getDecl(), L.Order))
    if (Source->kind() >= Kind::QueryMany && Source->kind() <= Kind::QueryCursor) {
      // Filled in one of several ways: each would have to load it.
      if (Found || !Reads(Source))
        return nullptr;
      Found = Source;
    }
  return Found;
}

static std::optional<Fix> inQuery(const OrmCall &C, const Loop &L, const std::string &Relation) {
  const ApiCall *Query = fillsLoop(C, L);
  if (!Query || Query->F != C.F)
    return std::nullopt;
  auto Source = callSource(Query->View, C.Facts->ast());
  auto Text = Source ? fillText(Query->op().Eager,
                                [&](llvm::StringRef Variable) {
                                  return Variable == "relation" ? std::optional(Relation) : Source->variable(Variable);
                                })
                     : std::nullopt;
  if (!Text)
    return std::nullopt;
  std::string Title = "load '" + Relation + "' with the rows";
  Fix F = Query->op().EagerSafe ? Fix::safe(Title) : Fix::unsafe(Title);
  Source->become(F, *Text);
  return F;
}

static std::optional<Fix> inFront(const OrmCall &C, const Loop &L, const std::string &Relation) {
  const ASTContext &Ctx = C.Facts->ast();
  const Expr *Range = ast::strip(L.Range);
  auto At = placeOf(L, Ctx);
  auto Rows = ast::sourceText(L.Range->getSourceRange(), Ctx.getSourceManager(), Ctx.getLangOpts());
  if (!At || !Rows || !isa<DeclRefExpr, MemberExpr>(Range) || Range->getType().isConstQualified() ||
      Range->getType()->isPointerType())
    return std::nullopt;
  auto Text = fillText(C.op()->Eager, [&](llvm::StringRef Variable) -> std::optional<std::string> {
    if (Variable == "rows")
      return *Rows;
    return Variable == "relation" ? std::optional(Relation) : std::nullopt;
  });
  if (!Text)
    return std::nullopt;
  std::string Title = "load '" + Relation + "' for all rows in front of the loop";
  Fix F = C.op()->EagerSafe ? Fix::safe(Title) : Fix::unsafe(Title);
  putBefore(F, *At, *Text);
  return F;
}

std::optional<Fix> eagerFix(const OrmCall &C, const Loop &L) {
  if (!C.Api || !L.Range || L.K != Loop::RangeFor || L.Elements.size() != 1 || !C.owner() ||
      !isVariable(C.owner(), *L.Elements[0]))
    return std::nullopt;
  auto Relation = relationOf(C);
  if (!Relation)
    return std::nullopt;
  if (auto F = inQuery(C, L, *Relation))
    return F;
  return C.op()->Eager.empty() ? std::nullopt : inFront(C, L, *Relation);
}

} // namespace orm
