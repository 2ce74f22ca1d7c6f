// Walks one body in the order of evaluation with a stack of scopes, and writes its facts.
#pragma once

#include "facts/Facts.h"

#include "clang/AST/StmtCXX.h"

namespace orm {

void walkFunction(const clang::FunctionDecl &F, clang::ASTContext &Ctx, ApiIndex &Api, UnitFacts &Out);
/// The initialiser of a variable at file scope, as a function of its own: tables of lambdas stand there.
void walkInitialiser(const clang::VarDecl &V, clang::ASTContext &Ctx, ApiIndex &Api, UnitFacts &Out);

class BodyWalker {
public:
  BodyWalker(clang::ASTContext &Ctx, ApiIndex &Api, UnitFacts &Out, FunctionFacts &F, unsigned &Order)
      : Ctx(Ctx), Api(Api), Out(Out), F(F), Order(Order) {}

  void walkBody(const clang::Stmt *Body, const Scope *Around);

private:
  void walk(const clang::Stmt *S);
  void walkExpr(const clang::Expr *E);
  void walkChildren(const clang::Stmt *S);
  /// A statement of its own: the value of an expression is dropped.
  void walkStatement(const clang::Stmt *S);
  bool walkControl(const clang::Stmt *S);
  void walkFor(const clang::ForStmt &S);
  void walkRangeFor(const clang::CXXForRangeStmt &S);
  void walkWhile(const clang::WhileStmt &S);
  void walkDo(const clang::DoStmt &S);
  void walkIf(const clang::IfStmt &S);
  void walkSwitch(const clang::SwitchStmt &S);
  void walkDecl(const clang::DeclStmt &S);
  void walkCall(const ast::CallView &V);
  /// A lambda's body is a function of its own; where it is known to run on the spot, it keeps the scopes around it.
  FunctionFacts &walkLambda(const clang::LambdaExpr &L, const Scope *Around);
  void walkLambdaArgument(const clang::LambdaExpr &L, const ast::CallView &V, int Index, ApiMatch Match);

  void noteCall(const ast::CallView &V, ApiMatch Match);
  void noteUserCall(const ast::CallView &V);
  void notePassed(const UserCall &To, const std::string &Function, int Index);
  void noteImplicit(const FunctionFacts &Callee, const ast::CallView &V, bool Elsewhere = false);
  void addImplicit(const ast::CallView &V, std::string Callee, std::string Name, bool Elsewhere = false);
  /// The destructor of an object that ends here, and those of its members and bases.
  void noteDestructor(clang::QualType T, clang::SourceLocation Where);
  void noteMembersDestructors(const clang::CXXRecordDecl &R, clang::SourceLocation Where);
  /// A default argument is evaluated by each call that leaves it out.
  void walkDefault(const clang::CXXDefaultArgExpr &D, clang::SourceLocation Call);
  void noteText(const ast::CallView &V, const model::Operation &Op);
  void noteClobbers(const ast::CallView &V);
  void noteInvoked(const clang::Expr *Callee, const clang::Expr *Call);
  void noteNamedFunction(const ast::CallView &V, unsigned Index);
  void noteStored(const clang::ValueDecl &D, const clang::Expr *Value);
  void noteStoredIn(const ast::CallView &V);
  void noteStoredCall(const ast::CallView &V);
  void noteConnected(const ast::CallView &V, const model::Operation &Op);
  void store(std::string Key, std::string Name, const clang::Expr *Value);
  /// The key of the lambda, function or kept parameter that an expression is; empty for anything else.
  std::string functionIn(const clang::Expr *E) const;
  bool holdsFunction(clang::QualType T) const;
  /// Writes an assignment of a variable down, also when it keeps a function.
  void assigned(const clang::ValueDecl &D, const clang::Expr *Value);
  void text(const clang::Expr *Target, TextEvent::Kind K, const clang::Expr *Value);

  Loop &pushLoop(Loop::Kind K, const clang::Stmt *Node, clang::SourceLocation Where);
  void push(Scope::Kind K, const clang::Stmt *Node, bool InCondition = false);
  /// What runs only where the condition holds, or (`Else`) where it does not.
  void pushBranch(const clang::Stmt *Node, const clang::Expr *If, bool Else, bool InCondition = false);
  void pop() { At = At->Parent; }
  bool userDefined(const clang::FunctionDecl &D) const;

  clang::ASTContext &Ctx;
  ApiIndex &Api;
  UnitFacts &Out;
  FunctionFacts &F;
  unsigned &Order;
  const Scope *At = nullptr;
  unsigned Full = 0;
  bool InExpression = false;
  const clang::Expr *Awaited = nullptr;
  const clang::Expr *Discarded = nullptr;
  clang::SourceLocation DefaultOf; ///< the call whose default argument is walked
};

} // namespace orm
