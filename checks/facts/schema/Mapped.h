// Entities that pragmas beside the class describe, as the model's `pragmas` says: `#pragma db object`, and
// `#pragma db id` in front of a member. The compiler that the program is built with sees none of it (often it stands
// between #ifdef and #endif), so the file that defines the class is lexed again, conditionals and all.
#pragma once

#include "facts/schema/Columns.h"
#include "facts/schema/Pragmas.h"

#include "clang/Basic/SourceLocation.h"

#include <memory>

namespace orm {

/// A data member that is a column.
struct MappedColumn {
  DeclaredColumn Column;
  const clang::FieldDecl *Field = nullptr;
  const clang::CXXRecordDecl *Entity = nullptr;
};

/// What the pragmas make of a class.
struct MappedClass {
  bool Entity = false; ///< a table
  bool View = false;   ///< the rows of a query
  bool Value = false;  ///< columns in the tables of classes that have such a member
  std::string Said;    ///< the pragmas of the class, in lower case
};

/// The pragmas of a unit's files; each file is read when one of its classes is asked for.
class Mappings {
public:
  explicit Mappings(TuFacts &Facts);
  ~Mappings();

  /// Neither entity nor view: no pragma speaks of the class.
  MappedClass of(const clang::CXXRecordDecl &R);
  /// The columns of all entities that the user's code defines.
  std::vector<MappedColumn> columns();
  /// The members of an entity that hold rows of tables of their own: each is read with each row, by a statement of its
  /// own. Without those that are read on demand.
  std::vector<const clang::FieldDecl *> listsOf(const clang::CXXRecordDecl &Entity);

private:
  struct Said;

  const std::vector<Pragma> &pragmasOf(clang::FileID File);
  MappedColumn columnOf(const clang::FieldDecl &F, const clang::CXXRecordDecl &R, const Said &S);
  void columnsOfValue(const clang::FieldDecl &Member, const clang::CXXRecordDecl &Value, const Said &S,
                      const clang::CXXRecordDecl &R, std::vector<MappedColumn> &Out);
  bool leadsIndex(const clang::CXXRecordDecl &R, llvm::StringRef Path);
  void columnsOf(const clang::CXXRecordDecl &R, std::vector<MappedColumn> &Out);
  void columnsIn(const clang::DeclContext &In, std::vector<MappedColumn> &Out);
  Said saidOf(const clang::FieldDecl &Field, const clang::CXXRecordDecl &Owner);
  bool typed(llvm::StringRef Type, clang::FileID File);
  const clang::CXXRecordDecl *namedAfter(llvm::StringRef Column, const clang::CXXRecordDecl &Owner);

  TuFacts &Facts;
  llvm::SmallPtrSet<const clang::CXXRecordDecl *, 4> ValuesSeen; ///< whose columns have been declared
  llvm::DenseMap<clang::FileID, std::unique_ptr<std::vector<Pragma>>> Files;
};

} // namespace orm
