// Where one statement ends and the next begins.
#include "sql/Verbs.h"

#include <algorithm>

namespace orm::sql {
namespace {

bool isWordAt(Tokens T, size_t I, std::string_view W) { return I < T.size() && T[I].isWord(W); }

/// CREATE [OR REPLACE] [TEMP] TRIGGER ... BEGIN ...; ...; END
bool createsRoutine(Tokens T) {
  if (!isWordAt(T, 0, "CREATE") && !isWordAt(T, 0, "ALTER"))
    return false;
  // A DEFINER clause may stand before the word.
  for (size_t I = 1; I < std::min<size_t>(T.size(), 10); ++I) {
    for (std::string_view W : {"TRIGGER", "PROCEDURE", "PROC", "FUNCTION", "EVENT", "PACKAGE"})
      if (isWordAt(T, I, W))
        return true;
    for (std::string_view W : {"TABLE", "INDEX", "VIEW", "AS", "ON"})
      if (isWordAt(T, I, W))
        return false;
  }
  return false;
}

/// BEGIN that opens a block of statements, not a transaction.
bool beginsBlock(Tokens T, size_t I) {
  if (!isWordAt(T, I, "BEGIN") || I + 1 >= T.size())
    return false;
  if (T[I + 1].Kind != TokenKind::Word || T[I + 1].HasHole)
    return T[I + 1].Kind == TokenKind::Name;
  for (std::string_view W : {"TRANSACTION", "TRAN", "WORK", "DEFERRED", "IMMEDIATE", "EXCLUSIVE", "CONCURRENT",
                             "ISOLATION", "READ", "NOT", "DISTRIBUTED"})
    if (T[I + 1].Spelling == W)
      return false;
  return true;
}

/// How the words at I change the depth of BEGIN ... END and CASE ... END nesting.
int blockStep(Tokens T, size_t I) {
  if (isWordAt(T, I, "BEGIN"))
    return 1;
  if (isWordAt(T, I, "CASE"))
    return isWordAt(T, I - 1, "END") ? 0 : 1;
  if (!isWordAt(T, I, "END"))
    return 0;
  for (std::string_view W : {"IF", "LOOP", "WHILE", "REPEAT"})
    if (isWordAt(T, I + 1, W))
      return 0;
  return -1;
}

size_t endOfBlock(Tokens T) {
  int Depth = 0;
  for (size_t I = 0; I < T.size(); ++I) {
    Depth += blockStep(T, I);
    if (T[I].Kind == TokenKind::Semicolon && Depth <= 0)
      return I;
  }
  return T.size();
}

size_t endOfStatement(Tokens T, Dialect D) {
  const bool Routine = createsRoutine(T);
  // A T-SQL routine ends with its batch, a PL/SQL one declares variables before its BEGIN.
  if (Routine && (D == Dialect::MSSQL || D == Dialect::Oracle))
    return T.size();
  if (Routine || beginsBlock(T, 0))
    return endOfBlock(T);
  for (size_t I = 0; I < T.size(); ++I)
    if (T[I].Kind == TokenKind::Semicolon)
      return I;
  return T.size();
}

} // namespace

std::vector<Tokens> splitStatements(Tokens All, Dialect D) {
  std::vector<Tokens> Result;
  while (!All.empty()) {
    const size_t End = endOfStatement(All, D);
    if (End > 0)
      Result.push_back(All.first(End));
    All = All.subspan(std::min(All.size(), End + 1));
  }
  return Result;
}

} // namespace orm::sql
