#include "facts/schema/Columns.h"

#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "facts/schema/Entities.h"
#include "facts/schema/Migrations.h"
#include "facts/text/Statements.h"
#include "clang/AST/ASTContext.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

const ApiCall *schemaCallAround(const FunctionFacts &F) {
  if (!F.Outer || !F.Body)
    return nullptr;
  for (const ApiCall &C : F.Outer->Apis)
    if ((C.kind() == Kind::SchemaAlter || C.kind() == Kind::SchemaCreate) && ast::contains(C.View.E, F.Body))
      return &C;
  return nullptr;
}

/// The value's type, also behind a pointer to member.
static QualType valueType(const Expr *E) {
  QualType T = E->IgnoreImpCasts()->getType().getNonReferenceType();
  if (const auto *Member = T->getAs<MemberPointerType>())
    return Member->getPointeeType();
  return T;
}

/// The member that `Member` or `&Entity::Member` names.
static const FieldDecl *memberOf(const Expr *E) {
  E = ast::strip(E);
  if (const auto *U = dyn_cast<UnaryOperator>(E); U && U->getOpcode() == UO_AddrOf)
    E = ast::strip(U->getSubExpr());
  if (const auto *R = dyn_cast<DeclRefExpr>(E))
    return dyn_cast<FieldDecl>(R->getDecl());
  const auto *M = dyn_cast<MemberExpr>(E);
  return M ? dyn_cast<FieldDecl>(M->getMemberDecl()) : nullptr;
}

/// The first member among the arguments.
static const FieldDecl *memberOf(const ApiCall &C) {
  for (const Expr *A : C.View.Args)
    if (const FieldDecl *F = memberOf(A))
      return F;
  return nullptr;
}

/// A foreign key that stands for itself, not in the chain of a column.
static bool isKeyAlone(const ApiCall &C) { return C.kind() == Kind::ModelKey && !C.View.Receiver; }

/// What calls beside the column's own say about its member: an index, a constraint.
static void besideIt(const ApiCall &Column, const FunctionFacts &F, DeclaredColumn &Out) {
  for (const ApiCall &More : F.Apis) {
    if (&More == &Column)
      continue;
    Out.Constrained |= isKeyAlone(More) && memberOf(More) == Out.Member;
    if (More.kind() != Kind::SchemaIndex)
      continue;
    Out.Indexed |= memberOf(More) == Out.Member;
    for (const ApiCall &Field : F.Apis)
      Out.Indexed |= Field.kind() == Kind::ModelField && memberOf(Field) == Out.Member && &Field != &More &&
                     ast::contains(Field.View.E, More.View.E);
  }
}

bool isNamedFor(StringRef Column, StringRef Table) {
  StringRef Stem = Column;
  if (!Stem.consume_back_insensitive("_id") && !Stem.consume_back("Id") && !Stem.consume_back("ID"))
    return false;
  return Stem.size() > 1 && (Table.equals_insensitive(Stem) || Table.equals_insensitive((Stem + "s").str()) ||
                             Table.equals_insensitive((Stem + "es").str()));
}

std::string tableNamedBy(const DeclaredColumn &C, TuFacts &Facts) {
  const auto *Member = dyn_cast_or_null<FieldDecl>(C.Member);
  if (C.Relation || C.Constrained || !Member || !Member->getType()->isIntegerType())
    return "";
  for (const sql::Ddl &D : schemaOf(Facts))
    if (llvm::is_contained(D.ForeignKeys, C.Name))
      return "";
  const auto *Own = dyn_cast<CXXRecordDecl>(Member->getParent());
  for (const FunctionFacts &F : Facts.unit().Functions)
    for (const ApiCall &A : F.Apis) {
      if (A.kind() != Kind::ModelRegister || A.View.Args.empty())
        continue;
      const CXXRecordDecl *Entity = entityOf(Facts, A);
      std::vector<TextValue> Name = Facts.texts().evaluate(A.View.Args[0], F, A.Order, A.In);
      if (Entity && Own && Entity->getCanonicalDecl() != Own->getCanonicalDecl() && Name.size() == 1 &&
          Name[0].constant() && Name[0].Pieces.size() == 1 && isNamedFor(C.Name, Name[0].Pieces[0].Text))
        return Name[0].Pieces[0].Text;
    }
  return "";
}

std::optional<DeclaredColumn> columnOf(const OrmCall &C) {
  if (!C.Api || (C.Api->kind() != Kind::ModelField && C.Api->kind() != Kind::ModelRelation && !isKeyAlone(*C.Api)))
    return std::nullopt;
  DeclaredColumn Out;
  TuFacts &Facts = *C.Facts;
  const ast::CallView &V = C.Api->View;
  Out.Relation = C.Api->kind() != Kind::ModelField;
  Out.Alone = Out.Constrained = isKeyAlone(*C.Api);
  Out.Member = memberOf(*C.Api);
  for (const Expr *A : V.Args) {
    QualType T = valueType(A);
    Out.Floating |= T->isRealFloatingType() && !isa<FloatingLiteral>(ast::strip(A));
    std::vector<TextValue> Text =
        Out.Name.empty() ? Facts.texts().evaluate(A, *C.F, C.Order, C.In) : std::vector<TextValue>();
    if (Text.size() == 1 && Text[0].Pieces.size() == 1 && Text[0].Pieces[0].Hole < 0 &&
        !isa<IntegerLiteral>(ast::strip(A)))
      // A mark in front of it is the library's: `">author_id"`, the name as it is.
      Out.Name = StringRef(Text[0].Pieces[0].Text).ltrim('>').str();
  }
  if (Out.Name.empty() && Out.Alone && Out.Member)
    Out.Name = Out.Member->getNameAsString();
  // Methods named for the type of the column.
  if (V.Callee && V.Callee->getDeclName().isIdentifier())
    Out.Floating |= V.Callee->getName().equals_insensitive("float") || V.Callee->getName().equals_insensitive("double");
  const model::Operation &Op = C.Api->op();
  if (Op.Limit >= 0 && static_cast<size_t>(Op.Limit) >= V.Args.size() && Op.Values >= 0 &&
      static_cast<size_t>(Op.Values) < V.Args.size())
    Out.Unsized = Facts.api().isText(valueType(V.Args[static_cast<size_t>(Op.Values)]));
  for (const ApiCall &More : C.F->Apis) {
    if (More.Full != C.Api->Full || More.Order <= C.Api->Order || !More.View.Receiver ||
        !ast::contains(More.View.Receiver, V.E))
      continue;
    Out.Nullable |= More.kind() == Kind::ModelNullable;
    Out.Default |= More.kind() == Kind::ModelDefault;
    Out.Indexed |= More.kind() == Kind::ModelIndex;
    Out.Constrained |= More.kind() == Kind::ModelKey;
    Out.Changed |= More.kind() == Kind::SchemaChange;
  }
  // Said for the column by a call of its own: `table.index("user_id")`.
  for (const ApiCall &More : C.F->Apis)
    if ((More.kind() == Kind::SchemaIndex || More.kind() == Kind::SchemaConstraint ||
         (More.kind() == Kind::ModelRelation && &More != C.Api)) &&
        !More.View.Args.empty() && !Out.Name.empty()) {
      std::vector<TextValue> Text = Facts.texts().evaluate(More.View.Args[0], *C.F, More.Order, More.In);
      if (Text.size() != 1 || Text[0].Pieces.size() != 1 || Text[0].Pieces[0].Text != Out.Name)
        continue;
      (More.kind() == Kind::ModelRelation ? Out.Constrained : Out.Indexed) = true;
    }
  if (Out.Member)
    besideIt(*C.Api, *C.F, Out);
  const ApiCall *Around = schemaCallAround(*C.F);
  Out.OfExisting = Around && Around->kind() == Kind::SchemaAlter;
  return Out;
}

std::vector<sql::Ddl> schemaOf(TuFacts &Facts) {
  std::vector<sql::Ddl> Out;
  auto Add = [&](const SqlText &T) {
    if (!T.isDdlOrSetting())
      return;
    std::vector<sql::Ddl> Each = ddlOf(T);
    Out.insert(Out.end(), std::make_move_iterator(Each.begin()), std::make_move_iterator(Each.end()));
  };
  for (const FunctionFacts &F : Facts.unit().Functions)
    forEachText(F, Facts, [&](const SqlText &T, unsigned) { Add(T); });
  return Out;
}

bool soundsLikeMoney(StringRef Name) {
  static constexpr llvm::StringLiteral Words[] = {"price",    "cost",  "costs",  "salary",  "wage",
                                                  "balance",  "fee",   "fees",   "payment", "revenue",
                                                  "discount", "money", "budget", "invoice", "turnover"};
  return llvm::any_of(wordsOf(Name), [](const std::string &W) { return llvm::is_contained(Words, StringRef(W)); });
}

bool writtenOut(const Expr *E) {
  E = ast::strip(E);
  for (int Depth = 0; Depth < 6; ++Depth) {
    if (isa<InitListExpr, CXXStdInitializerListExpr>(E))
      return true;
    const auto *C = dyn_cast<CXXConstructExpr>(E);
    if (!C || C->getNumArgs() != 1)
      return C && (C->isListInitialization() || C->isStdInitListInitialization());
    E = ast::strip(C->getArg(0));
  }
  return false;
}

} // namespace orm
