// The parts of a text as they are written anew: literals that grow together, beside operands that stay.
#pragma once

#include "core/fix/BindText.h"
#include "core/fix/TextParts.h"

namespace orm {

class TextWriter {
public:
  explicit TextWriter(size_t Parts) : Changed(Parts, false) {}

  /// Null: the text does not stand in an operand.
  void add(size_t Part, llvm::StringRef Text, const clang::Expr *Operand);
  /// An operand stays as it is; null: nothing of the part is written.
  void keep(size_t Part, const clang::Expr *Operand);
  /// The part is not what it was.
  void touch(size_t Part) { Changed[Part] = true; }
  /// Removes the end of the text, in as many parts as it stands in; false where an operand that stays has some of it.
  bool takeBack(llvm::StringRef End);

  /// False where a changed part cannot be written.
  bool write(const OrmCall &C, const TextParts &Parts, std::vector<BoundText::Edit> &Out) const;

private:
  struct Item {
    size_t Part = 0;
    const clang::Expr *Operand = nullptr; ///< the first one that it is made of
    bool Kept = false;                    ///< the operand as it is written
    std::string Text;
  };
  std::optional<std::string> source(const OrmCall &C, const TextPart &P, llvm::ArrayRef<Item> Items) const;

  std::vector<Item> Items;
  std::vector<bool> Changed;
};

/// A literal in source, broken at blanks where it would be long; further lines begin in column `Indent`.
std::string literalOf(llvm::StringRef Text, unsigned Indent);

/// `Name` in `Name("literal")...`: a macro or a class around the text. The call may not take a plain literal.
std::string wrapperOf(const OrmCall &C, const clang::Expr *Operand, clang::SourceRange Range);

} // namespace orm
