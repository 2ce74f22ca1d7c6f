// A whole row is read for its key, which the row that points to it holds already.
#include "core/Check.h"
#include "facts/rows/ResultUse.h"

#include "llvm/ADT/StringExtras.h"

namespace orm {
namespace {

struct RelationForKey final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-relation-for-key",
                                     .Summary = "A related row is loaded only to read its key.",
                                     .In = Topic::Loading,
                                     .Tier = 3,
                                     .Fix = FixKind::Safe,
                                     .Needs = model::Capability::LazyRelation};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Relation || !Call.Api || !Call.F->Body)
      return;
    clang::QualType T = Call.Api->View.E->getType();
    if (Call.Facts->api().isContainer(T) || Call.Facts->api().hasRole(T, model::Role::LazyCollection) ||
        T->isVoidType())
      return;
    const BodyMap &Body = Call.Facts->bodyOf(*Call.F);
    const clang::Expr *Key = keyOf(Body, Call.Api->View.E);
    if (!Key && !throughVariable(Call, Body, Key))
      return;
    Report R = report(Call, "'" + Call.name() + "' loads a row only to read its key");
    std::move(R).note(Key->getExprLoc(), "nothing but the key is read");
    std::move(R).help("the row that points to it holds the key: read the foreign key");
    if (!Call.op()->KeyFix.empty() && keyOf(Body, Call.Api->View.E))
      if (auto F = callFix(Call, *Key, Call.op()->KeyFix, "read the key that is there"))
        std::move(R).fix(std::move(*F));
  }

private:
  static bool namesKey(const clang::NamedDecl &D) {
    std::string Lower = llvm::StringRef(D.getNameAsString()).lower();
    llvm::StringRef Name(Lower);
    Name.consume_front("m_");
    Name = Name.trim('_');
    if (llvm::isa<clang::CXXMethodDecl>(D) && Name.consume_front("get")) {
      Name = Name.trim('_');
      Name.consume_front("valueof");
    }
    if (Name == "id" || Name == "key" || Name == "pk" || Name == "oid" || Name == "primarykey" || Name == "primary_key")
      return true;
    std::string Class;
    if (const auto *R = llvm::dyn_cast<clang::CXXRecordDecl>(D.getDeclContext()))
      Class = llvm::StringRef(R->getNameAsString()).lower();
    return !Class.empty() && (Name == Class + "id" || Name == Class + "_id");
  }

  /// `getAttribute("id")`, also where the name becomes a text of the framework.
  static bool asksForId(const clang::Expr *E) {
    E = ast::strip(E);
    if (const auto *C = llvm::dyn_cast<clang::CXXConstructExpr>(E); C && C->getNumArgs() == 1)
      E = ast::strip(C->getArg(0));
    const auto *L = llvm::dyn_cast<clang::StringLiteral>(E);
    return L && L->getCharByteWidth() == 1 && L->getString() == "id";
  }

  /// The access to the key that the value is used for at once, or null.
  static const clang::Expr *keyOf(const BodyMap &Body, const clang::Expr *Value) {
    const auto *M = llvm::dyn_cast_or_null<clang::MemberExpr>(Body.parent(Body.outermost(Value)));
    if (!M)
      return nullptr;
    const auto *Call = llvm::dyn_cast_or_null<clang::CXXMemberCallExpr>(Body.parent(M));
    if (Call && Call->getNumArgs() == 1 && Call->getMethodDecl() && Call->getMethodDecl()->isConst() &&
        asksForId(Call->getArg(0)))
      return Call;
    if (!namesKey(*M->getMemberDecl()))
      return nullptr;
    if (llvm::isa<clang::FieldDecl>(M->getMemberDecl()))
      return M;
    return Call && Call->getNumArgs() == 0 ? Call : nullptr;
  }

  /// `auto author = post.author(db); ... author.id()`, and nothing else of it.
  static bool throughVariable(const OrmCall &Call, const BodyMap &Body, const clang::Expr *&Key) {
    const auto *D = llvm::dyn_cast_or_null<clang::DeclStmt>(Body.parent(Body.outermost(Call.Api->View.E)));
    const auto *V = D && D->isSingleDecl() ? llvm::dyn_cast<clang::VarDecl>(D->getSingleDecl()) : nullptr;
    if (!V || !V->isLocalVarDecl())
      return false;
    for (const clang::DeclRefExpr *Ref : Body.mentionsOf(*V)) {
      const clang::Expr *Each = keyOf(Body, Ref);
      if (!Each)
        return false;
      if (!Key)
        Key = Each;
    }
    return Key != nullptr;
  }
};

const Register<RelationForKey> Registered;

} // namespace
} // namespace orm
