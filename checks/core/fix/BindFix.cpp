#include "core/fix/BindFix.h"

#include "ast/Names.h"
#include "ast/Source.h"
#include "ast/Statements.h"
#include "core/fix/BindText.h"
#include "core/fix/FixText.h"
#include "core/fix/Placement.h"
#include "facts/TuFacts.h"
#include "clang/AST/ASTContext.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace orm {

namespace {

class Binder {
public:
  Binder(const OrmCall &C, BoundText Made)
      : C(C), Made(std::move(Made)), B(*C.op()->Bind), Ctx(C.Facts->ast()), SM(Ctx.getSourceManager()) {}

  std::optional<Fix> run() {
    Made.Safe &= !mayReachReceiver();
    Fix F = empty();
    putText(F);
    for (llvm::StringRef New : {"statement", "values"})
      if (B.Before.find("{" + New.str() + "}") != std::string::npos)
        NewName = freshName(*C.Facts, *C.F, New);
    return addValues(F) ? std::optional<Fix>(std::move(F)) : std::nullopt;
  }

private:
  Fix empty() const {
    const char *Title = "bind the value as a parameter";
    return Made.Safe && B.Safe ? Fix::safe(Title) : Fix::unsafe(Title);
  }

  void putText(Fix &F) const {
    for (const BoundText::Edit &E : Made.Edits) {
      if (!E.Gone) {
        F.replace(E.Range, E.Text);
        continue;
      }
      // With its line, from the indentation on.
      unsigned Indent = Lexer::getIndentationForLine(E.Gone->getBeginLoc(), SM).size();
      SourceLocation End = Lexer::findLocationAfterToken(E.Gone->getEndLoc(), tok::semi, SM, Ctx.getLangOpts(), true);
      SourceLocation Begin = E.Gone->getBeginLoc().getLocWithOffset(-static_cast<int>(Indent));
      F.replaceChars(Begin, SM.getFileOffset(End) - SM.getFileOffset(Begin), "");
    }
  }

  bool isLvalue(const BoundText::Value &V) const {
    if (V.Made)
      return false;
    const Expr *E = ast::strip(V.E);
    // A library that keeps the address of a variable takes none that points to the text.
    QualType T = E->getType();
    return isa<DeclRefExpr, MemberExpr>(E) && E->isLValue() && !T.isConstQualified() && !T->isPointerType() &&
           !T->isArrayType();
  }

  std::string written(const Expr *E) const {
    return ast::sourceText(E->getSourceRange(), SM, Ctx.getLangOpts()).value_or("");
  }

  std::optional<std::string> receiver() const {
    if (C.Api->View.Construct) {
      auto At = placementOf(*C.Api, Ctx);
      return At && At->Variable ? At->Variable->getNameAsString() : "";
    }
    return C.Api->View.Receiver ? written(C.Api->View.Receiver) : "";
  }

  /// The handle that the call fills: `&statement` is where `statement` is.
  std::optional<std::string> target() const {
    const Expr *Target = C.Api->argument(C.op()->Target);
    const auto *Address = Target ? dyn_cast<UnaryOperator>(ast::strip(Target)) : nullptr;
    if (!Address || Address->getOpcode() != UO_AddrOf ||
        !isa<DeclRefExpr, MemberExpr>(ast::strip(Address->getSubExpr())))
      return std::nullopt;
    return written(Address->getSubExpr());
  }

  /// The value as text that ends with a zero. `Kept`: what it points to lives on behind the statement.
  static std::optional<std::string> asCString(const BoundText::Value &V, bool Kept) {
    if (V.T != Hole::Text)
      return std::nullopt; // a number bound as text may compare in another way
    if (V.Made)
      return Kept ? std::nullopt : std::optional("(" + V.Source + ").c_str()");
    const Expr *E = ast::strip(V.E);
    QualType T = E->getType();
    bool Variable = isa<DeclRefExpr, MemberExpr>(E);
    if (const CXXRecordDecl *R = ast::classOf(T); R && !T->isPointerType() &&
                                                  ast::plainName(*R) == "std::basic_string" &&
                                                  (Variable || (!Kept && isa<CallExpr>(E))))
      return V.Source + ".c_str()";
    bool Chars = (T->isPointerType() && T->getPointeeType()->isCharType()) ||
                 (T->isArrayType() && T->castAsArrayTypeUnsafe()->getElementType()->isCharType());
    return Variable && Chars ? std::optional(V.Source) : std::nullopt;
  }

  std::optional<std::string> fill(llvm::StringRef Template, const BoundText::Value *V = nullptr, size_t Number = 0,
                                  const std::string &List = "") const {
    bool Pointer = !C.Api->View.Construct && C.Api->View.Receiver && C.Api->View.Receiver->getType()->isPointerType();
    std::string Arrows = Template.str();
    for (size_t At = 0; Pointer && (At = Arrows.find("{receiver}.", At)) != std::string::npos;)
      Arrows.replace(At, 11, "{receiver}->");
    return fillText(Arrows, [&](llvm::StringRef Name) -> std::optional<std::string> {
      if (Name == "value" && V)
        return V->Source;
      if (Name == "c_string" && V)
        return asCString(*V, B.Before.find("{list}") != std::string::npos);
      if (Name == "n" || Name == "name")
        return (Name == "n" ? "" : "p") + std::to_string(Number);
      if (Name == "receiver")
        return receiver();
      if (Name == "target")
        return target();
      if (Name == "statement" || Name == "values")
        return NewName;
      if (Name == "list")
        return List;
      if (Name == "count")
        return std::to_string(Made.Values.size());
      if (Name == "null")
        return Ctx.getLangOpts().CPlusPlus11 ? "nullptr" : "0";
      if (Name == "arg0" && !C.Api->View.Args.empty())
        return written(C.Api->View.Args[0]);
      // A variable that holds the text stays where it was.
      if (Name == "sql")
        return Made.Variable ? written(C.Api->View.Args[static_cast<size_t>(C.Api->op().Sql)])
                             : Made.Edits.front().Text;
      return std::nullopt;
    });
  }

  std::optional<std::vector<std::string>> filled() const {
    std::vector<std::string> Out;
    for (size_t I = 0; I < Made.Values.size(); ++I) {
      const BoundText::Value &V = Made.Values[I];
      llvm::StringRef Template = B.Text.empty() ? llvm::StringRef("{value}") : llvm::StringRef(B.Text);
      if (B.Lvalue && !isLvalue(V)) {
        if (B.RvalueText.empty())
          return std::nullopt;
        Template = B.RvalueText;
      } else if (!B.Lvalue && !B.RvalueText.empty() && V.T == Hole::Integer) {
        Template = B.RvalueText;
      } else if (!B.NullText.empty() && V.Nullable) {
        Template = B.NullText;
      }
      auto Text = fill(Template, &V, I + 1);
      if (!Text)
        return std::nullopt;
      Out.push_back(*Text);
    }
    return Out;
  }

  static std::string joined(const std::vector<std::string> &Each, llvm::StringRef Between) {
    std::string Out;
    for (const std::string &X : Each)
      Out += (Out.empty() ? "" : Between.str()) + X;
    return Out;
  }

  bool addValues(Fix &F) {
    auto Each = filled();
    if (!Each)
      return false;
    const ast::CallView &V = C.Api->View;
    if (B.How == "operand") {
      std::string Text;
      for (const std::string &X : *Each)
        Text += (llvm::StringRef(X).starts_with(",") || llvm::StringRef(X).starts_with(" ") ? "" : ", ") + X;
      return behindText(F, Text);
    }
    if (B.How == "chain") {
      F.insertAfter(V.E->getEndLoc(), joined(*Each, ""), Ctx);
      return true;
    }
    if (B.How == "arguments" || B.How == "method") {
      std::string Text = ", " + (B.List ? "{" + joined(*Each, ", ") + "}" : joined(*Each, ", "));
      // Another function need not take the arguments that stand there.
      if (V.Args.empty() || ((B.How == "method" || B.List) && V.Args.size() != 1))
        return false;
      const Expr *Last = B.ArgumentsAfter >= 0 && static_cast<size_t>(B.ArgumentsAfter) < V.Args.size()
                             ? V.Args[static_cast<size_t>(B.ArgumentsAfter)]
                             : V.Args.back();
      if (Last == V.Args[static_cast<size_t>(C.Api->op().Sql)])
        behindText(F, Text);
      else
        F.insertAfter(Last->getEndLoc(), Text, Ctx);
      if (B.How == "method")
        F.replaceChars(V.NameLoc, Lexer::MeasureTokenLength(V.NameLoc, SM, Ctx.getLangOpts()), B.Method);
      return true;
    }
    return B.How == "statements" && asStatements(F, *Each);
  }

  /// The text's replacement and what follows it directly are one edit.
  bool behindText(Fix &F, const std::string &Text) {
    if (Made.Variable) {
      F.insertAfter(C.Api->View.Args[static_cast<size_t>(C.Api->op().Sql)]->getEndLoc(), Text, Ctx);
    } else {
      F = empty();
      F.replace(Made.Edits.front().Range, Made.Edits.front().Text + Text);
    }
    return true;
  }

  /// The statement's text changes in place and the values are bound behind it.
  bool bindBehind(Fix &F, const Placement &At, const std::vector<std::string> &Each) {
    std::string Lines;
    for (const std::string &X : Each)
      Lines += "\n" + At.Indent + X + ";";
    SourceLocation Behind = placeBehind(At, Ctx);
    if (Behind.isInvalid())
      return false;
    F.insertBefore(Behind, Lines);
    return true;
  }

  /// The values are evaluated behind the call that prepares: one that reads what it prepares is not the same then.
  bool readsPrepared() {
    const Expr *Target = C.Api->argument(C.op()->Target);
    if (const auto *Address = Target ? dyn_cast<UnaryOperator>(ast::strip(Target)) : nullptr)
      Target = Address->getSubExpr();
    for (const Expr *Object : {Target, C.Api->View.Receiver})
      if (const ValueDecl *D = Object ? ast::objectOf(Object) : nullptr;
          D && llvm::any_of(Made.Read, [&](const Expr *E) { return ast::mentions(E, *D); }))
        return true;
    return false;
  }

  /// A method of the object that holds the statement as a member, or any function where it is global, can use it.
  bool mayReachReceiver() const {
    const Expr *Receiver = B.How == "statements" ? C.Api->View.Receiver : nullptr;
    const ValueDecl *D = Receiver ? ast::objectOf(Receiver) : nullptr;
    const auto *V = dyn_cast_or_null<VarDecl>(D);
    return D && !(V && V->hasLocalStorage()) &&
           llvm::any_of(Made.Read, [&](const Expr *E) { return callsProject(E, isa<FieldDecl>(D)); });
  }

  bool callsProject(const Stmt *S, bool OnlyOwn) const {
    if (const auto *E = dyn_cast<Expr>(S))
      if (auto V = ast::viewCall(E); V && !V->Construct) {
        const auto *M = dyn_cast_or_null<CXXMethodDecl>(V->Callee);
        bool Library = V->Callee && (SM.isInSystemHeader(V->Callee->getLocation()) || C.Facts->api().match(*V));
        bool Own = V->Receiver && isa<CXXThisExpr>(ast::strip(V->Receiver));
        if (!Library && !(M && M->isConst()) && (Own || !OnlyOwn))
          return true;
      }
    return llvm::any_of(S->children(), [&](const Stmt *Child) { return Child && callsProject(Child, OnlyOwn); });
  }

  bool asStatements(Fix &F, const std::vector<std::string> &Each) {
    std::optional<Placement> At = placementOf(*C.Api, Ctx);
    bool Handle = B.Text.find("{target}") != std::string::npos || B.Before.find("{arg0}") != std::string::npos ||
                  B.After.find("{arg0}") != std::string::npos;
    if (!At || (!Handle && !C.Api->View.Receiver && !At->Variable) || readsPrepared())
      return false;
    if (B.Before.empty())
      return bindBehind(F, *At, Each);
    auto Before = fill(B.Before, nullptr, 0, joined(Each, ", ")), After = fill(B.After);
    if (!Before || !After)
      return false;
    // What is written several times must be the same each time.
    size_t Uses = 0;
    for (const std::string *Text : {&B.Before, &B.After})
      for (size_t I = 0; (I = Text->find("{arg0}", I)) != std::string::npos; ++I)
        ++Uses;
    if (Uses > 1 && !isa<DeclRefExpr, MemberExpr>(ast::strip(C.Api->View.Args[0])))
      return false;
    std::string Lines = asLines(*Before, At->Indent) + ";\n" + At->Indent;
    if (B.Before.find("{list}") == std::string::npos)
      for (const std::string &X : Each)
        Lines += X + ";\n" + At->Indent;
    // The last of the statements behind is what the call becomes.
    if (size_t Last = After->rfind(";\n"); Last != std::string::npos) {
      Lines += asLines(llvm::StringRef(*After).take_front(Last), At->Indent) + ";\n" + At->Indent;
      *After = After->substr(Last + 2);
    }
    Fix Whole = empty();
    if (Made.Variable)
      putText(Whole);
    if (At->Variable) {
      // The declaration is written anew; its own arguments beside the text would be lost.
      if (C.Api->View.Args.size() != 1 || At->Variable->getType().isConstQualified())
        return false;
      Whole.replace(SourceRange(At->Begin, At->End), Lines + *After);
    } else if (SM.getFileOffset(At->Begin) == SM.getFileOffset(C.Api->View.E->getBeginLoc())) {
      Whole.replace(C.Api->View.E->getSourceRange(), Lines + *After);
    } else {
      Whole.insertBefore(At->Begin, Lines);
      Whole.replace(C.Api->View.E->getSourceRange(), *After);
    }
    F = std::move(Whole);
    return true;
  }

  const OrmCall &C;
  BoundText Made;
  const model::BindFix &B;
  ASTContext &Ctx;
  const SourceManager &SM;
  std::string NewName;
};

} // namespace

std::optional<Fix> bindFix(const OrmCall &C, const SqlText &T) {
  auto Made = boundText(C, T);
  return Made ? Binder(C, std::move(*Made)).run() : std::nullopt;
}

} // namespace orm
