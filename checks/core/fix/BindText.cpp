#include "core/fix/BindText.h"

#include "ast/Source.h"
#include "ast/Statements.h"
#include "core/fix/LoopFix.h"
#include "core/fix/Placement.h"
#include "facts/TuFacts.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

namespace {

class Rewriter {
public:
  Rewriter(const OrmCall &C, const SqlText &T)
      : C(C), T(T), B(*C.op()->Bind), Ctx(C.Facts->ast()), SM(Ctx.getSourceManager()) {}

  std::optional<BoundText> run() {
    const sql::Script &S = T.Scripts[0];
    // With placeholders there already, the order of values would have to be merged with theirs.
    if (S.Statements.size() != 1 || !S.Statements[0].Placeholders.empty() || !textRange() || !rewriteText(S))
      return std::nullopt;
    if (Out.Variable && !sameAtCall())
      return std::nullopt;
    return Out;
  }

private:
  /// The source of the whole text: the argument, for stream chains up to the last text operand; or what the argument's
  /// variable is made of.
  bool textRange() {
    First = C.Api->View.Args[static_cast<size_t>(C.Api->op().Sql)];
    SourceLocation End = First->getEndLoc();
    bool Chain = false;
    for (const ApiCall &More : C.F->Apis)
      if (More.Full == C.Api->Full && More.kind() == Kind::SqlAppend && More.Order > C.Order && More.op().Sql >= 0) {
        End = More.View.Args[static_cast<size_t>(More.op().Sql)]->getEndLoc();
        Chain = true;
      }
    if (const VarDecl *V = Chain ? nullptr : variableIn(First))
      if (const Expr *Init = initOf(*V)) {
        Out.Variable = V;
        First = Init;
        End = Init->getEndLoc();
      }
    Out.Range = SourceRange(First->getBeginLoc(), End);
    auto Source = ast::sourceText(Out.Range, SM, Ctx.getLangOpts());
    // Comments and preprocessor lines would be lost.
    return Source && Source->find("//") == std::string::npos && Source->find("/*") == std::string::npos &&
           Source->find('#') == std::string::npos;
  }

  /// The local variable that an argument is, also as `text.c_str()`.
  static const VarDecl *variableIn(const Expr *E) {
    E = ast::strip(E);
    for (int Depth = 0; Depth < 3; ++Depth) {
      if (const auto *Made = dyn_cast<CXXConstructExpr>(E); Made && Made->getNumArgs() == 1)
        E = ast::strip(Made->getArg(0));
      if (const auto *Call = dyn_cast<CXXMemberCallExpr>(E); Call && Call->getNumArgs() == 0)
        E = ast::strip(Call->getImplicitObjectArgument());
    }
    const auto *D = dyn_cast<DeclRefExpr>(E);
    const auto *V = D ? dyn_cast<VarDecl>(D->getDecl()) : nullptr;
    return V && V->isLocalVarDecl() && !V->isStaticLocal() ? V : nullptr;
  }

  /// What stands between the variable and its semicolon, where a literal in its place gives the same type.
  static const Expr *initOf(const VarDecl &V) {
    const Expr *Init = V.getInit();
    QualType Written = V.getTypeSourceInfo() ? V.getTypeSourceInfo()->getType() : QualType();
    if (!Init || Written.isNull() || Written->isReferenceType() || Written->isPointerType() ||
        !ast::classOf(V.getType()) || Written->getContainedAutoType())
      return nullptr;
    if (V.getInitStyle() == VarDecl::CInit)
      return Init;
    const auto *Made = dyn_cast<CXXConstructExpr>(Init->IgnoreImplicit());
    if (!Made) // what stands in the parentheses is the object itself
      return V.getInitStyle() == VarDecl::CallInit ? Init : nullptr;
    if (Made->getNumArgs() == 0)
      return nullptr;
    for (unsigned I = 1; I < Made->getNumArgs(); ++I)
      if (!isa<CXXDefaultArgExpr>(Made->getArg(I)))
        return nullptr;
    return Made->getArg(0);
  }

  /// Nothing but the call names the variable, and what stands between the two leaves the values as they are.
  bool sameAtCall() const {
    auto At = statementAround(C.Api->In, C.Api->View.E, Ctx);
    const Stmt *Body = C.F->Body;
    if (!At || !Body || countMentions(Body, *Out.Variable) != 1)
      return false;
    const Scope *In = C.Api->In;
    while (In && !(In->K == Scope::Block && In->Node && isa<CompoundStmt>(In->Node) &&
                   ast::contains(In->Node, C.Api->View.E)))
      In = In->Parent;
    if (!In)
      return false;
    bool Between = false;
    for (const Stmt *S : cast<CompoundStmt>(In->Node)->body()) {
      if (S == At->S) // a loop or a branch without braces is no single run
        return Between && !isa<ForStmt, CXXForRangeStmt, WhileStmt, DoStmt>(S) && !inBranchOf(S);
      const auto *D = dyn_cast<DeclStmt>(S);
      if (Between && (!D || !llvm::all_of(Out.Values, [&](const BoundText::Value &V) { return untouchedBy(*D, V.E); })))
        return false;
      Between |= D && D->isSingleDecl() && D->getSingleDecl() == Out.Variable;
    }
    return false;
  }

  bool inBranchOf(const Stmt *S) const {
    const auto *I = dyn_cast<IfStmt>(S);
    return I && !ast::contains(I->getCond(), C.Api->View.E) &&
           !(I->getInit() && ast::contains(I->getInit(), C.Api->View.E)) && !I->getConditionVariable();
  }

  /// A declaration that does not name a local variable leaves it alone; of others nothing is known.
  static bool untouchedBy(const DeclStmt &D, const Expr *Value) {
    const auto *Ref = dyn_cast<DeclRefExpr>(ast::strip(Value));
    const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    return V && V->hasLocalStorage() && !ast::mentions(&D, *V);
  }

  bool within(SourceLocation L) const {
    L = SM.getExpansionLoc(L);
    return !SM.isBeforeInTranslationUnit(L, SM.getExpansionLoc(Out.Range.getBegin())) &&
           !SM.isBeforeInTranslationUnit(SM.getExpansionLoc(Out.Range.getEnd()), L);
  }

  bool rewriteText(const sql::Script &S) {
    const TextValue &V = T.Alternatives[0];
    std::string Sql;
    int Number = 0;
    bool DropQuote = false;
    for (size_t I = 0; I < V.Pieces.size(); ++I) {
      const sql::Piece &P = V.Pieces[I];
      if (P.Optional)
        return false;
      if (P.Hole < 0) {
        const PieceSource &From = V.Sources[I];
        if (From.Added)
          continue;
        const Expr *Where = From.Literal ? static_cast<const Expr *>(From.Literal) : From.Format;
        // A literal from elsewhere (a constant, a local) may be used there too.
        if (!Where || !within(Where->getBeginLoc()) || (From.Literal && holdsMacro(*From.Literal)))
          return false;
        llvm::StringRef Text = P.Text;
        if (DropQuote && !Text.consume_front("'"))
          return false;
        DropQuote = false;
        if (llvm::any_of(Text, [](char Ch) { return !llvm::isPrint(Ch) && Ch != '\n' && Ch != '\t' && !(Ch & 0x80); }))
          return false; // written with an escape that the new literal would have to repeat
        Sql += Text;
        continue;
      }
      const Hole &H = V.Holes[static_cast<size_t>(P.Hole)];
      auto At = llvm::find_if(S.Holes, [&](const sql::HoleInfo &X) { return X.Hole == P.Hole; });
      if (At == S.Holes.end() || !H.E || !within(H.E->getBeginLoc()) || !At->InDml || DropQuote || !plain(H))
        return false;
      bool Quoted = At->Kind == sql::HoleKind::QuotedValue;
      if (At->Kind == sql::HoleKind::QuotedValue) {
        if (Sql.empty() || Sql.back() != '\'')
          return false;
        Sql.pop_back();
        if (typedLiteral(Sql))
          return false;
        DropQuote = true;
      } else if (At->Kind == sql::HoleKind::Value) {
        Out.Safe &= H.T == Hole::Integer || H.T == Hole::Floating || H.T == Hole::Boolean;
      } else {
        return false; // lists, limits, patterns and identifiers have no plain parameter
      }
      ++Number;
      Sql += placeholder(Number);
      Out.Values.push_back(value(H, Quoted));
      if (Out.Values.back().Source.empty())
        return false;
    }
    if (Out.Values.empty() || DropQuote)
      return false;
    Out.Literal = quoted(Sql);
    return true;
  }

  std::string placeholder(int Number) const {
    std::string P = B.Placeholder.empty() ? C.Api->Match.Library->Placeholder : B.Placeholder;
    if (P == "$n")
      return "$" + std::to_string(Number);
    if (llvm::StringRef(P).starts_with(":") || llvm::StringRef(P).starts_with("@"))
      return P.substr(0, 1) + "p" + std::to_string(Number);
    return P == "$?" ? "$?" : "?";
  }

  /// `E'...'`, `DATE '...'`: the quotes belong to a literal of another type, which no parameter gives.
  static bool typedLiteral(llvm::StringRef Before) {
    if (Before.empty() || llvm::isAlnum(Before.back()))
      return true;
    Before = Before.rtrim();
    llvm::StringRef Word = Before.take_back(Before.size() - (Before.find_last_of(" \t\n(,=") == llvm::StringRef::npos
                                                                 ? 0
                                                                 : Before.find_last_of(" \t\n(,=") + 1));
    for (llvm::StringRef Type : {"date", "time", "timestamp", "interval", "bytea", "uuid"})
      if (Word.equals_insensitive(Type))
        return true;
    return false;
  }

  /// The literal's own tokens are not all written here.
  static bool holdsMacro(const StringLiteral &L) {
    for (unsigned I = 0; I < L.getNumConcatenated(); ++I)
      if (L.getStrTokenLoc(I).isMacroID())
        return true;
    return false;
  }

  /// Can the hole's expression be bound as it is: one value, not formatted, evaluated once, of a type that the library
  /// takes for text?
  bool plain(const Hole &H) const {
    static constexpr llvm::StringLiteral Plain[] = {"",    "%s",   "%d",   "%i",  "%u", "%ld",
                                                    "%lu", "%lld", "%llu", "%zu", "{}"};
    llvm::StringRef Format = H.Format;
    bool Marker = Format.size() >= 2 && Format[0] == '%' && llvm::all_of(Format.drop_front(), llvm::isDigit);
    if (H.Composite || (!Marker && !llvm::is_contained(Plain, Format)))
      return false;
    unsigned Times = 0;
    for (const sql::Piece &P : T.Alternatives[0].Pieces)
      Times += P.Hole >= 0 && T.Alternatives[0].Holes[static_cast<size_t>(P.Hole)].E == H.E;
    if (Times > 1 && !isa<DeclRefExpr, MemberExpr>(ast::strip(H.E)))
      return false;
    const CXXRecordDecl *Value = ast::classOf(ast::strip(H.E)->getType());
    unsigned Sql = static_cast<unsigned>(C.Api->op().Sql);
    const FunctionDecl *Callee = C.Api->View.Callee;
    if (B.Text.find("{c_string}") != std::string::npos)
      return true; // what has none is left where the value is written
    if (B.How != "statements" || !Value || !Callee || Sql >= Callee->getNumParams())
      return true;
    return Value == ast::classOf(Callee->getParamDecl(Sql)->getType()) || !C.Facts->api().isText(H.E->getType());
  }

  /// The value's own source. A number's conversion to text is dropped, but in quotes: there the database got text.
  BoundText::Value value(const Hole &H, bool Quoted) const {
    const Expr *E = H.E;
    if (auto V = ast::viewCall(ast::strip(E)))
      if (ApiMatch M = C.Facts->api().match(*V); M && M.Op->K == Kind::TextNumber && V->Args.size() == 1 && !Quoted)
        E = V->Args[0];
    QualType Type = ast::strip(E)->getType();
    Hole::Type T = Type->isIntegralOrEnumerationType() ? Hole::Integer
                   : Type->isFloatingType()            ? Hole::Floating
                                                       : Hole::Text;
    return {ast::sourceText(E->getSourceRange(), SM, Ctx.getLangOpts()).value_or(""), H.E,
            Quoted && E == H.E && T != Hole::Text ? Hole::Other : T};
  }

  /// One literal, broken at blanks where it would be long.
  std::string quoted(llvm::StringRef Text) const {
    std::string Literal = "\"", Line;
    unsigned Indent = SM.getExpansionColumnNumber(Out.Range.getBegin()) - 1;
    for (size_t I = 0; I < Text.size(); ++I) {
      char Ch = Text[I];
      Line += Ch == '\n' ? "\\n" : Ch == '\t' ? "\\t" : Ch == '"' ? "\\\"" : Ch == '\\' ? "\\\\" : std::string(1, Ch);
      if (Ch == ' ' && Line.size() > 72 && Text.size() - I > 12) {
        Literal += Line + "\"\n" + std::string(Indent, ' ') + "\"";
        Line.clear();
      }
    }
    Literal += Line + "\"";
    // A macro or a class around the text stays: the call may not take a plain literal.
    std::string Wrapper = wrapperOf();
    return Wrapper.empty() ? Literal : Wrapper + "(" + Literal + ")";
  }

  /// `Name` in `Name("literal")...`, where the literal's own type is not what the call takes.
  std::string wrapperOf() const {
    std::string Source = ast::sourceText(First->getSourceRange(), SM, Ctx.getLangOpts()).value_or("");
    size_t Open = Source.find("(\"");
    if (Open == std::string::npos || Open == 0)
      return "";
    llvm::StringRef Name = llvm::StringRef(Source).take_front(Open);
    for (char Ch : Name)
      if (!llvm::isAlnum(Ch) && Ch != '_' && Ch != ':')
        return "";
    // Formatting functions are no wrappers.
    if (auto V = ast::viewCall(ast::strip(First)); V && !V->Construct)
      if (ApiMatch M = C.Facts->api().match(*V); M && M.Op->K == Kind::TextFormat && M.Op->Format >= 0)
        return "";
    return Name.str();
  }

  const OrmCall &C;
  const SqlText &T;
  const model::BindFix &B;
  ASTContext &Ctx;
  const SourceManager &SM;
  BoundText Out;
  const Expr *First = nullptr; ///< the text's own expression begins with it
};

} // namespace

std::optional<BoundText> boundText(const OrmCall &C, const SqlText &T) {
  if (!C.Api || !C.op()->Bind || T.Alternatives.size() != 1 || C.Api->op().Sql < 0)
    return std::nullopt;
  return Rewriter(C, T).run();
}

} // namespace orm
