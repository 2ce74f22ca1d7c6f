// Entities as the calls name them: the class behind a call, its relations, and the relations that are named by text.
#pragma once

#include "facts/OrmCall.h"

namespace orm {

/// The class whose rows a call reads or writes, as far as its types tell: the builder's or function's template
/// argument, or the object that is passed. Null where nothing tells.
const clang::CXXRecordDecl *entityOf(TuFacts &Facts, const ApiCall &C);

/// The class that stands for the table of a statement that calls build: `from(t)`, `insert_into(t)`. Null where the
/// statement names none as such an object, or several.
const clang::CXXRecordDecl *tableNamed(const OrmCall &C);

/// Without pointers, smart pointers and containers: the class inside.
const clang::CXXRecordDecl *innerClass(clang::QualType T);

struct Relation {
  std::string Name;
  bool ToMany = false;
  const clang::CXXRecordDecl *To = nullptr; ///< null where it is not known
};
/// The relations that an entity declares; empty where its declaration cannot be seen.
std::vector<Relation> relationsOf(TuFacts &Facts, const clang::CXXRecordDecl &Entity);

/// A relation that a call names by text, split into its steps: "posts.author" is two.
struct NamedRelation {
  const clang::StringLiteral *Literal = nullptr;
  std::vector<std::string> Steps;
};
/// What a call loads eagerly by name.
std::vector<NamedRelation> namedRelations(const ApiCall &C);

} // namespace orm
