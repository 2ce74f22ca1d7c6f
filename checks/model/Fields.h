// Reads the members of one JSON object into plain values and says what is wrong with each. A key is known because
// something reads it, so there is no second list of keys that could differ.
#pragma once

#include "model/Json.h"
#include "model/ModelLoader.h"
#include "model/Spelling.h"
#include "model/Vocabulary.h"

namespace orm::model {

/// Collects the errors of one file.
class Report {
public:
  Report(std::string_view Text, std::string_view File);

  void error(size_t Offset, std::string Message);
  unsigned line(size_t Offset) const;
  bool hasErrors() const { return !Errors.empty(); }
  /// Adds the errors in the order of their places.
  void moveTo(std::vector<Diagnostic> &Out);

private:
  std::string File;
  std::vector<size_t> LineStarts;
  std::vector<Diagnostic> Errors;
};

class Fields {
public:
  /// `What` names the object in messages: "an operation".
  Fields(const json::Value &Object, std::string_view What, Report &Errors);

  /// The member, or null; the first of several with the same key. Makes the key a known one.
  const json::Member *find(std::string_view Key);

  // Each returns whether a good value was there.
  bool text(std::string_view Key, std::string &Into);
  bool flag(std::string_view Key, bool &Into);
  bool index(std::string_view Key, int &Into);
  bool count(std::string_view Key, int &Into); ///< as an index, but as large as you like
  bool indexes(std::string_view Key, std::vector<int> &Into);
  bool name(std::string_view Key, Form F, std::string &Into);
  /// A name or a list of names.
  bool names(std::string_view Key, Form F, std::vector<std::string> &Into);
  /// Free texts: a list.
  bool texts(std::string_view Key, std::vector<std::string> &Into);
  bool regex(std::string_view Key, std::string &Into);
  bool oneOf(std::string_view Key, std::span<const std::string_view> Words, std::string &Into);
  /// Text with `{variables}`.
  bool pattern(std::string_view Key, std::span<const std::string_view> Variables, std::string &Into);
  /// "result", "receiver" or "arg:N", as far as `Places` allows them.
  bool slot(std::string_view Key, std::span<const Slot::Place> Places, Slot &Into);
  const json::Member *object(std::string_view Key);
  const json::Member *objects(std::string_view Key); ///< a list

  template <class E> bool word(std::string_view Key, std::span<const Word<E>> Words, E &Into) {
    std::string Name;
    if (!find(Key) || !oneOf(Key, wordNames(Words), Name))
      return false;
    Into = *parseWord(Words, Name);
    return true;
  }

  /// Reports keys that nothing has asked for and keys that stand twice. Call it last.
  void finish();

  /// A message that begins with the object's key and stands at the value.
  void wrong(const json::Member &M, std::string_view Rest) { wrong(M, M.V, Rest); }
  void wrong(const json::Member &M, const json::Value &At, std::string_view Rest);

  /// The keys that something has asked for.
  std::vector<std::string_view> asked() const;
  std::string_view what() const { return What; }
  Report &errors() { return Errors; }
  size_t offset() const { return Object.Offset; }

private:
  const json::Member *typed(std::string_view Key, json::Type T, std::string_view MustBe);
  bool checkIndex(const json::Member &M, const json::Value &V, int &Into);
  bool checkWhole(const json::Member &M, const json::Value &V, int &Into);
  bool checkName(const json::Member &M, const json::Value &V, Form F, std::vector<std::string> &Into);

  const json::Value &Object;
  std::string What;
  Report &Errors;
  std::vector<std::string_view> Asked; ///< with repetitions: this is asked far more often than told
};

} // namespace orm::model
