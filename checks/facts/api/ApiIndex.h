// From a call in the source to the operation of a model. Names are hashed once, classes are compared by their plain
// names and those of their bases, and the answer for a declaration is remembered.
#pragma once

#include "ast/Calls.h"
#include "model/Model.h"

#include "clang/AST/ASTContext.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Regex.h"

#include <memory>
#include <set>
#include <vector>

namespace orm {

/// An operation and the model that it comes from.
struct ApiMatch {
  const model::Operation *Op = nullptr;
  const model::Orm *Library = nullptr;
  explicit operator bool() const { return Op != nullptr; }
};

class ApiIndex {
  /// A class and its bases, the nearest first.
  using NameSet = llvm::SetVector<std::string, std::vector<std::string>, std::set<std::string>>;

public:
  ApiIndex(std::shared_ptr<const model::Models> M, clang::ASTContext &Ctx);

  /// What the call means, or nothing.
  ApiMatch match(const ast::CallView &V);
  /// The operation of a user-defined literal, or of a macro that an expression is the expansion of.
  ApiMatch matchLiteral(const clang::UserDefinedLiteral &L);
  ApiMatch matchMacro(const clang::Expr &E);
  /// The operation for a function or object that is an operand ("manipulator").
  ApiMatch matchManipulator(const clang::ValueDecl &D);
  /// The operation that a method's definition stands for: what it overrides, or what its annotation says.
  ApiMatch matchDefinition(const clang::FunctionDecl &F);

  /// The operation by whose signature a framework calls the function: "async.entry" or "request.entry".
  ApiMatch entryOf(const clang::FunctionDecl &F);

  /// The type entry of a class: its own, or the nearest base's.
  const model::TypeEntry *typeOf(const clang::CXXRecordDecl *R);
  bool hasRole(const clang::CXXRecordDecl *Class, model::Role R);
  bool hasRole(clang::QualType T, model::Role R);
  /// A connection, a session or a client: what statements are run on.
  bool standsForDatabase(const clang::CXXRecordDecl *Class);
  /// A string-like type: a class of role "text" or a pointer to characters.
  bool isText(clang::QualType T);
  /// Something with begin() and end(), or an array; text does not count.
  bool isContainer(clang::QualType T);
  /// A container of things that are not of its own kind: a JSON value can be walked, but is no list of keys.
  bool isList(clang::QualType T);
  /// What pragmas mean to the models of this unit.
  const std::vector<const model::Pragmas *> &pragmas() const { return Pragmas; }
  /// Is anything of a database's model in this unit?
  bool anyDatabase() const { return Databases; }

private:
  struct Entry {
    ApiMatch Match;
    unsigned Rank; ///< later models and later entries are tried first
  };
  using Candidates = std::vector<Entry>;

  void addModel(const model::Orm &Library);
  bool rootsPresent(const model::Orm &Library) const;
  const NameSet &classNames(const clang::CXXRecordDecl *R);
  bool classFits(const clang::CXXRecordDecl *R, const std::vector<std::string> &Classes);
  bool shapeFits(const model::Operation &Op, const ast::CallView &V);
  bool signatureFits(const model::Signature &S, const ast::CallView &V);
  bool argumentsFit(const model::Operation &Op, const ast::CallView &V);
  bool argumentFits(const model::ArgTest &T, const clang::Expr *A);
  bool regexFits(const std::string &Pattern, llvm::StringRef Text);
  ApiMatch annotated(const clang::FunctionDecl &F);
  ApiMatch best(llvm::StringRef Key, const ast::CallView &V);

  clang::ASTContext &Ctx;
  std::shared_ptr<const model::Models> M;
  llvm::StringMap<Candidates>
      ByName; ///< "m:exec" a method, "f:" a function, "o:<<" an operator, "c:" a class, "conversion"
  Candidates Signatures;
  llvm::StringMap<const model::TypeEntry *> Types;
  std::vector<const model::TypeEntry *> SuffixTypes;
  llvm::DenseMap<const clang::CXXRecordDecl *, std::unique_ptr<NameSet>> ClassNames;
  llvm::DenseMap<const clang::FunctionDecl *, std::string> PlainNames;
  llvm::StringMap<std::unique_ptr<llvm::Regex>> Regexes;
  llvm::DenseMap<const clang::FunctionDecl *, ApiMatch> Annotations;
  std::vector<std::unique_ptr<model::Operation>> Made; ///< from annotations
  model::Orm AnnotationLibrary;
  std::vector<const model::Pragmas *> Pragmas;
  unsigned NextRank = 0;
  bool Databases = false;
};

} // namespace orm
