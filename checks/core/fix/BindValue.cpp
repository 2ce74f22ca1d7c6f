#include "core/fix/BindValue.h"

#include "ast/Names.h"
#include "ast/Source.h"
#include "core/fix/TextWriter.h"
#include "facts/TuFacts.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

/// The type as it is written: a cast to int makes a number of an enumerator.
static QualType writtenType(const Expr *E) { return E->IgnoreParenImpCasts()->getType().getNonReferenceType(); }

bool bindable(const OrmCall &C, const TextValue &V, const Hole &H) {
  static constexpr llvm::StringLiteral Plain[] = {"",     "%s",   "%d",  "%i",  "%u", "%ld",  "%lu",
                                                  "%lld", "%llu", "%zu", "%1%", "{}", "{:s}", "{:d}"};
  llvm::StringRef Format = H.Format;
  bool Marker = Format.size() >= 2 && Format[0] == '%' && llvm::all_of(Format.drop_front(), llvm::isDigit);
  bool Numbered =
      Format.size() >= 3 && Format.front() == '{' && llvm::all_of(Format.drop_front().drop_back(), llvm::isDigit);
  if (H.Composite || !H.E || (!Marker && !Numbered && !llvm::is_contained(Plain, Format)))
    return false;
  unsigned Times = 0;
  for (const sql::Piece &P : V.Pieces)
    Times += P.Hole >= 0 && V.Holes[static_cast<size_t>(P.Hole)].E == H.E;
  if (Times > 1 && !isa<DeclRefExpr, MemberExpr>(ast::strip(H.E)))
    return false;
  // What a library takes for a number is not the text that stood there.
  if (writtenType(H.E)->isAnyCharacterType() || writtenType(H.E)->isEnumeralType())
    return false;
  const model::BindFix &B = *C.op()->Bind;
  const CXXRecordDecl *Value = ast::classOf(ast::strip(H.E)->getType());
  unsigned Sql = static_cast<unsigned>(C.Api->op().Sql);
  const FunctionDecl *Callee = C.Api->View.Callee;
  if (B.Text.find("{c_string}") != std::string::npos)
    return true; // what has none is left where the value is written
  if ((B.How != "statements" && !B.List) || !Value || !Callee || Sql >= Callee->getNumParams())
    return true;
  return Value == ast::classOf(Callee->getParamDecl(Sql)->getType()) || !C.Facts->api().isText(H.E->getType());
}

/// The class of the call's SQL text.
static const CXXRecordDecl *textClass(const OrmCall &C) {
  const FunctionDecl *Callee = C.Api->View.Callee;
  unsigned Sql = static_cast<unsigned>(C.Api->op().Sql);
  return Callee && Sql < Callee->getNumParams() ? ast::classOf(Callee->getParamDecl(Sql)->getType()) : nullptr;
}

/// Text of that class, and not what is made of a number.
static bool nullable(const OrmCall &C, const Expr *E) {
  E = ast::strip(E);
  auto V = ast::viewCall(E);
  ApiMatch M = V ? C.Facts->api().match(*V) : ApiMatch();
  return !E->getType()->isPointerType() && ast::classOf(E->getType()) && ast::classOf(E->getType()) == textClass(C) &&
         !(M && M.Op->K == Kind::TextNumber);
}

static BoundText::Value valueOf(const OrmCall &C, const Expr *E, const Expr *Whole) {
  const ASTContext &Ctx = C.Facts->ast();
  QualType Type = writtenType(E);
  BoundText::Value Out;
  Out.Source = ast::sourceText(E->getSourceRange(), Ctx.getSourceManager(), Ctx.getLangOpts()).value_or("");
  Out.E = Whole;
  Out.T = Type->isBooleanType()                 ? Hole::Boolean
          : Type->isIntegralOrEnumerationType() ? Hole::Integer
          : Type->isFloatingType()              ? Hole::Floating
                                                : Hole::Text;
  Out.Nullable = nullable(C, E);
  return Out;
}

/// Does the class's own method take a number of just this type? To others `long` and its like can be ambiguous.
static bool takes(const CXXRecordDecl *R, llvm::StringRef Method, CanQualType T) {
  R = R ? R->getDefinition() : nullptr;
  if (!R)
    return false;
  for (const CXXMethodDecl *M : R->methods())
    if (M->getDeclName().isIdentifier() && M->getName() == Method)
      for (const ParmVarDecl *P : M->parameters()) {
        QualType Given = P->getType().getNonReferenceType();
        if (Given->getCanonicalTypeUnqualified() == T)
          return true;
        if (const CXXRecordDecl *Class = Given->getAsCXXRecordDecl(); Class && Class->hasDefinition())
          for (const CXXConstructorDecl *Made : Class->getDefinition()->ctors())
            if (Made->getNumParams() > 0 &&
                Made->getParamDecl(0)->getType().getNonReferenceType()->getCanonicalTypeUnqualified() == T)
              return true;
      }
  return llvm::any_of(R->bases(),
                      [&](const CXXBaseSpecifier &B) { return takes(B.getType()->getAsCXXRecordDecl(), Method, T); });
}

static bool takesNumber(const OrmCall &C, const BoundText::Value &V, QualType T) {
  const model::BindFix &B = *C.op()->Bind;
  const auto *Number = T->getAs<BuiltinType>();
  if (V.T != Hole::Integer || (B.How != "statements" && !B.List) || !Number ||
      B.Text.find("{c_string}") != std::string::npos)
    return true;
  BuiltinType::Kind K = Number->getKind();
  if (K != BuiltinType::Long && K != BuiltinType::ULong && K != BuiltinType::LongLong && K != BuiltinType::ULongLong)
    return true;
  if (B.List) // the element's class may take `long` in several ways
    return K == BuiltinType::LongLong || K == BuiltinType::ULongLong;
  llvm::StringRef Text = B.Text;
  if (!Text.consume_front("{receiver}."))
    return false;
  return takes(C.Api->View.receiverClass(), Text.take_until([](char Ch) { return Ch == '('; }),
               T->getCanonicalTypeUnqualified());
}

BoundText::Value bareValue(const OrmCall &C, const Hole &H) {
  const Expr *E = H.E;
  if (auto V = ast::viewCall(ast::strip(E)))
    if (ApiMatch M = C.Facts->api().match(*V);
        M && M.Op->K == Kind::TextNumber && V->Args.size() == 1 && !writtenType(V->Args[0])->isEnumeralType())
      E = V->Args[0];
  BoundText::Value Out = valueOf(C, E, H.E);
  if (!takesNumber(C, Out, writtenType(E)))
    Out.Source.clear();
  // A number that stays text compares in another way.
  if (Out.T == Hole::Text && (H.T == Hole::Integer || H.T == Hole::Floating || H.T == Hole::Boolean))
    Out.T = Hole::Other;
  return Out;
}

/// Is there a `std::string` in the unit?
static bool hasStandardString(const ASTContext &Ctx) {
  for (const NamedDecl *D : Ctx.getTranslationUnitDecl()->lookup(&Ctx.Idents.get("std")))
    if (const auto *Std = dyn_cast<NamespaceDecl>(D))
      return !Std->lookup(&Ctx.Idents.get("string")).empty();
  return false;
}

std::optional<BoundText::Value> valueInQuotes(const OrmCall &C, const TextPart &P, llvm::ArrayRef<ValuePiece> Pieces) {
  ASTContext &Ctx = C.Facts->ast();
  if (Pieces.size() == 1) {
    BoundText::Value Only = valueOf(C, Pieces[0].E, Pieces[0].E);
    return Only.Source.empty() || !takesNumber(C, Only, writtenType(Pieces[0].E)) ? std::nullopt : std::optional(Only);
  }
  // Text of one class is put together again as it was.
  const CXXRecordDecl *Class = nullptr;
  bool Pointers = false;
  for (const ValuePiece &Each : Pieces) {
    if (!Each.E)
      continue;
    QualType T = ast::strip(Each.E)->getType();
    const CXXRecordDecl *R = T->isPointerType() || T->isArrayType() ? nullptr : ast::classOf(T);
    if ((!R && !C.Facts->api().isText(T)) || (Class && R && R != Class) || isa<ConditionalOperator>(ast::strip(Each.E)))
      return std::nullopt;
    Pointers |= !R;
    Class = Class ? Class : R;
  }
  bool Standard = Class ? ast::plainName(*Class) == "std::basic_string" : Pointers;
  if (!Ctx.getLangOpts().CPlusPlus || (!Class && !hasStandardString(Ctx)) || (Class && Pointers && !Standard))
    return std::nullopt;
  // Libraries that take no std::string take no text put together of pointers.
  if (!Class && C.op()->Bind->Text.find("{c_string}") == std::string::npos && C.op()->Bind->How == "statements" &&
      C.Facts->ast().getLangOpts().CPlusPlus) {
    const CXXRecordDecl *R = textClass(C);
    if (!R || ast::plainName(*R) != "std::basic_string")
      return std::nullopt;
  }
  std::string Wrapper = Standard ? "" : wrapperOf(C, P.Operands.front(), P.Range);
  if (!Standard && Wrapper.empty()) {
    // Where a plain literal stood beside the class before, it can do so again.
    auto Sum = P.Operands.size() > 1 ? ast::viewCall(ast::strip(P.Operands[0])) : std::nullopt;
    if (P.Join != " + " || Sum ||
        !llvm::any_of(P.Operands, [](const Expr *O) { return isa<StringLiteral>(ast::strip(O)); }))
      return std::nullopt;
  }
  BoundText::Value Out;
  Out.Made = true;
  Out.T = Hole::Text;
  for (size_t I = 0; I < Pieces.size(); ++I) {
    std::string Source = Pieces[I].E ? valueOf(C, Pieces[I].E, nullptr).Source : literalOf(Pieces[I].Text, 0);
    if (Source.empty())
      return std::nullopt;
    if (!Pieces[I].E && !Wrapper.empty())
      Source = Wrapper + "(" + Source + ")";
    // One of the first two has to be of the class.
    auto Plain = [&](size_t N) {
      return !Pieces[N].E ? Wrapper.empty() : !ast::classOf(ast::strip(Pieces[N].E)->getType());
    };
    if (I == 0 && Plain(0) && Plain(1))
      Source = "std::string(" + Source + ")";
    Out.Source += (I ? " + " : "") + Source;
    Out.E = Pieces[I].E ? Pieces[I].E : Out.E;
  }
  return Out;
}

/// Behind a comparison, or in a list of VALUES or IN: its place says what type it has.
static bool typedPlace(llvm::StringRef Before) {
  Before = Before.rtrim();
  if (Before.empty())
    return false;
  if (llvm::StringRef("=<>").contains(Before.back()))
    return true;
  if (Before.back() != '(' && Before.back() != ',') {
    std::string Word = Before.rsplit(' ').second.upper();
    return Word == "BETWEEN" || (Word == "AND" && Before.upper().rfind(" BETWEEN ") != std::string::npos);
  }
  int Depth = 0;
  size_t I = Before.size();
  while (I > 0 && Depth < 1) {
    char Ch = Before[--I];
    Depth += Ch == '(' ? 1 : Ch == ')' ? -1 : 0;
  }
  if (Depth < 1)
    return false;
  std::string Front = Before.take_front(I).rtrim().upper();
  llvm::StringRef F = Front;
  return F.ends_with("VALUES") || F.ends_with(" IN") ||
         (F.ends_with(",") && F.contains("VALUES") && F.drop_back().rtrim().ends_with(")"));
}

bool sameWhenBound(const BoundText::Value &V, llvm::StringRef Before, sql::Dialect D) {
  bool Loose = D == sql::Dialect::SQLite || D == sql::Dialect::MySQL;
  switch (V.T) {
  case Hole::Integer: return Loose || typedPlace(Before);
  case Hole::Boolean: return Loose; // elsewhere a parameter that is true is no 1
  case Hole::Other:                 // as text, whose type the server takes from the place
    return D == sql::Dialect::PostgreSQL && typedPlace(Before);
  default: return false; // a fraction is rounded as text; text can be more than a value
  }
}

} // namespace orm
