// The words of the model format as tables, for the loader and for the test that compares them with the schema.
#pragma once

#include "model/Model.h"

#include <array>
#include <span>

namespace orm::model {

template <class E> struct Word {
  std::string_view Name;
  E Value;
};

template <class E> std::optional<E> parseWord(std::span<const Word<E>> Words, std::string_view Name) {
  for (const Word<E> &W : Words)
    if (W.Name == Name)
      return W.Value;
  return std::nullopt;
}

template <class E> std::vector<std::string_view> wordNames(std::span<const Word<E>> Words) {
  std::vector<std::string_view> Names;
  for (const Word<E> &W : Words)
    Names.push_back(W.Name);
  return Names;
}

std::span<const Word<Role>> roleWords();

inline constexpr Word<OnDestroy> OnDestroyWords[] = {
    {"nothing", OnDestroy::Nothing},
    {"commit", OnDestroy::Commit},
    {"rollback", OnDestroy::Rollback},
    {"commit_unless_exception", OnDestroy::CommitUnlessException},
    {"commit_unless_error", OnDestroy::CommitUnlessError},
    {"execute", OnDestroy::Execute},
    {"save", OnDestroy::Save},
};

inline constexpr Word<Rows> RowsWords[] = {
    {"none", Rows::None}, {"one", Rows::One}, {"many", Rows::Many}, {"all", Rows::All}, {"scalar", Rows::Scalar},
};

inline constexpr Word<When> WhenWords[] = {
    {"call", When::Call},       {"iterate", When::Iterate}, {"end_of_expression", When::EndOfExpression},
    {"destroy", When::Destroy}, {"await", When::Await},     {"terminal", When::Terminal},
};

inline constexpr Word<Blocking> BlockingWords[] = {
    {"thread", Blocking::Thread},
    {"coroutine", Blocking::Coroutine},
    {"callback", Blocking::Callback},
    {"no", Blocking::No},
};

inline constexpr Word<Dialect> DialectWords[] = {
    {"unknown", Dialect::Unknown}, {"postgresql", Dialect::PostgreSQL}, {"sqlite", Dialect::SQLite},
    {"mysql", Dialect::MySQL},     {"mssql", Dialect::MSSQL},           {"oracle", Dialect::Oracle},
};

// Words that stay text in the structs.
inline constexpr std::string_view PlaceholderWords[] = {"?", "$n", ":name", "@name", "$?"};
inline constexpr std::string_view StyleWords[] = {"printf", "brace", "percent", "boost", "sequential"};
inline constexpr std::string_view HowWords[] = {"arguments", "chain", "operand", "method", "statements"};
inline constexpr std::string_view BaseWords[] = {"0", "1"};
inline constexpr std::string_view ArgTypeWords[] = {"lambda", "container", "string", "integer",
                                                    "bool",   "pointer",   "null"};

} // namespace orm::model
