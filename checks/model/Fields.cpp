#include "model/Fields.h"

#include "model/Regex.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace orm::model {

using json::Member;
using json::Type;
using json::Value;

Report::Report(std::string_view Text, std::string_view File) : File(File), LineStarts{0} {
  for (size_t I = 0; I < Text.size(); ++I)
    if (Text[I] == '\n')
      LineStarts.push_back(I + 1);
}

void Report::error(size_t Offset, std::string Message) {
  const unsigned Line = line(Offset);
  Errors.push_back({File, Line, static_cast<unsigned>(Offset - LineStarts[Line - 1] + 1), std::move(Message)});
}

unsigned Report::line(size_t Offset) const {
  return static_cast<unsigned>(std::upper_bound(LineStarts.begin(), LineStarts.end(), Offset) - LineStarts.begin());
}

void Report::moveTo(std::vector<Diagnostic> &Out) {
  std::sort(Errors.begin(), Errors.end(), [](const Diagnostic &A, const Diagnostic &B) {
    return std::tie(A.Line, A.Column, A.Message) < std::tie(B.Line, B.Column, B.Message);
  });
  for (Diagnostic &D : Errors)
    Out.push_back(std::move(D));
  Errors.clear();
}

Fields::Fields(const Value &Object, std::string_view What, Report &Errors)
    : Object(Object), What(What), Errors(Errors) {
  Asked.reserve(128); // of the largest part, to grow only once
}

const Member *Fields::find(std::string_view Key) {
  Asked.push_back(Key);
  for (const Member &M : Object.Members)
    if (M.Key == Key)
      return &M;
  return nullptr;
}

void Fields::wrong(const Member &M, const Value &At, std::string_view Rest) {
  Errors.error(At.Offset, "'" + M.Key + "' " + std::string(Rest));
}

std::vector<std::string_view> Fields::asked() const {
  std::vector<std::string_view> Unique;
  for (std::string_view Key : Asked)
    if (std::find(Unique.begin(), Unique.end(), Key) == Unique.end())
      Unique.push_back(Key);
  return Unique;
}

const Member *Fields::typed(std::string_view Key, Type T, std::string_view MustBe) {
  const Member *M = find(Key);
  if (!M || M->V.T == T)
    return M;
  wrong(*M, "must be " + std::string(MustBe) + ", but this is " + std::string(typeName(M->V.T)) + ".");
  return nullptr;
}

bool Fields::text(std::string_view Key, std::string &Into) {
  const Member *M = typed(Key, Type::String, "a string");
  if (!M)
    return false;
  if (M->V.Text.empty()) {
    wrong(*M, "must not be empty; write the text or leave the key out.");
    return false;
  }
  Into = M->V.Text;
  return true;
}

bool Fields::flag(std::string_view Key, bool &Into) {
  const Member *M = typed(Key, Type::Bool, "true or false");
  if (!M)
    return false;
  Into = M->V.Flag;
  return true;
}

bool Fields::checkWhole(const Member &M, const Value &V, int &Into) {
  if (V.T != Type::Integer)
    wrong(M, V, "must be a whole number from 0, but this is " + std::string(typeName(V.T)) + ".");
  else if (V.Number < 0)
    wrong(M, V, "must not be negative; counting begins with 0, and leaving the key out means none.");
  else if (V.Number > std::numeric_limits<int>::max())
    wrong(M, V, "is too large.");
  else {
    Into = static_cast<int>(V.Number);
    return true;
  }
  return false;
}

bool Fields::checkIndex(const Member &M, const Value &V, int &Into) {
  constexpr int Max = 255;
  int Index = 0;
  if (!checkWhole(M, V, Index))
    return false;
  if (Index > Max) {
    wrong(M, V, "is larger than any function's number of arguments; write a number up to 255.");
    return false;
  }
  Into = Index;
  return true;
}

bool Fields::count(std::string_view Key, int &Into) {
  const Member *M = find(Key);
  return M && checkWhole(*M, M->V, Into);
}

bool Fields::index(std::string_view Key, int &Into) {
  const Member *M = find(Key);
  return M && checkIndex(*M, M->V, Into);
}

bool Fields::indexes(std::string_view Key, std::vector<int> &Into) {
  const Member *M = typed(Key, Type::List, "a list of whole numbers");
  if (!M)
    return false;
  if (M->V.Items.empty()) {
    wrong(*M, "must not be empty; write the numbers of the arguments or leave the key out.");
    return false;
  }
  bool Good = true;
  for (const Value &V : M->V.Items) {
    int Index = 0;
    if (checkIndex(*M, V, Index))
      Into.push_back(Index);
    else
      Good = false;
  }
  return Good;
}

bool Fields::checkName(const Member &M, const Value &V, Form F, std::vector<std::string> &Into) {
  if (V.T != Type::String) {
    wrong(M, V, "must be a name or a list of names, but this is " + std::string(typeName(V.T)) + ".");
    return false;
  }
  if (std::string Why = misspelling(V.Text, F); !Why.empty()) {
    Errors.error(V.Offset, "Name '" + V.Text + "' in '" + M.Key + "' " + Why + ".");
    return false;
  }
  if (std::find(Into.begin(), Into.end(), V.Text) != Into.end()) {
    Errors.error(V.Offset, "Name '" + V.Text + "' stands twice in '" + M.Key + "'; remove one.");
    return false;
  }
  Into.push_back(V.Text);
  return true;
}

bool Fields::name(std::string_view Key, Form F, std::string &Into) {
  const Member *M = typed(Key, Type::String, "a name");
  std::vector<std::string> Names;
  if (!M || !checkName(*M, M->V, F, Names))
    return false;
  Into = Names.front();
  return true;
}

bool Fields::names(std::string_view Key, Form F, std::vector<std::string> &Into) {
  const Member *M = find(Key);
  if (!M)
    return false;
  if (M->V.T != Type::List)
    return checkName(*M, M->V, F, Into);
  if (M->V.Items.empty())
    wrong(*M, "must not be an empty list; write at least one name.");
  bool Good = !M->V.Items.empty();
  for (const Value &V : M->V.Items)
    Good = checkName(*M, V, F, Into) && Good;
  return Good;
}

bool Fields::texts(std::string_view Key, std::vector<std::string> &Into) {
  const Member *M = typed(Key, Type::List, "a list of strings");
  if (!M)
    return false;
  bool Good = true;
  for (const Value &V : M->V.Items) {
    if (V.T == Type::String && !V.Text.empty()) {
      Into.push_back(V.Text);
      continue;
    }
    wrong(*M, V,
          V.T == Type::String ? "must not hold empty strings; an empty one would fit everything."
                              : "must hold strings, but this is " + std::string(typeName(V.T)) + ".");
    Good = false;
  }
  return Good;
}

bool Fields::regex(std::string_view Key, std::string &Into) {
  // A wrong one is kept, as the entry still differs by it from others.
  if (!text(Key, Into))
    return false;
  std::string Why;
  std::optional<std::string> Posix = toPosix(Into, Why);
  if (!Posix) {
    wrong(*find(Key), "is a regular expression that cannot be used: " + Why + ".");
    return false;
  }
  Into = std::move(*Posix);
  return true;
}

bool Fields::oneOf(std::string_view Key, std::span<const std::string_view> Words, std::string &Into) {
  const Member *M = find(Key);
  if (!M || !typed(Key, Type::String, "one of " + list(Words, "or")))
    return false;
  if (std::find(Words.begin(), Words.end(), M->V.Text) == Words.end()) {
    Errors.error(M->V.Offset, "Unknown " + M->Key + " '" + M->V.Text + "'; " + advice(M->V.Text, Words, "known are"));
    return false;
  }
  Into = M->V.Text;
  return true;
}

bool Fields::pattern(std::string_view Key, std::span<const std::string_view> Variables, std::string &Into) {
  std::string Text;
  if (!text(Key, Text))
    return false;
  if (auto Unknown = unknownVariable(Text, Variables)) {
    wrong(*find(Key),
          "holds the unknown variable '{" + std::string(*Unknown) + "}'; " + advice(*Unknown, Variables, "known are"));
    return false;
  }
  Into = std::move(Text);
  return true;
}

bool Fields::slot(std::string_view Key, std::span<const Slot::Place> Places, Slot &Into) {
  if (!find(Key))
    return false;
  std::vector<std::string_view> Words;
  for (Slot::Place P : Places)
    Words.push_back(P == Slot::Result ? "result" : P == Slot::Receiver ? "receiver" : "arg:N");
  const Member *M = typed(Key, Type::String, list(Words, "or"));
  if (!M)
    return false;
  std::string_view Text = M->V.Text;
  constexpr std::string_view Argument = "arg:";
  for (size_t I = 0; I < Places.size(); ++I) {
    if (Places[I] != Slot::Argument && Text == Words[I]) {
      Into = {Places[I], -1};
      return true;
    }
    if (Places[I] != Slot::Argument || !Text.starts_with(Argument))
      continue;
    const std::string_view Digits = Text.substr(Argument.size());
    int Index = 0;
    const bool IsNumber = !Digits.empty() && Digits.size() <= 2 &&
                          std::all_of(Digits.begin(), Digits.end(), [](char C) { return C >= '0' && C <= '9'; });
    if (!IsNumber)
      break;
    for (char C : Digits)
      Index = Index * 10 + (C - '0');
    Into = {Slot::Argument, Index};
    return true;
  }
  wrong(*M, "must be " + list(Words, "or") + " (arguments are counted from 0), but this is '" + M->V.Text + "'.");
  return false;
}

const Member *Fields::object(std::string_view Key) { return typed(Key, Type::Object, "an object"); }

const Member *Fields::objects(std::string_view Key) { return typed(Key, Type::List, "a list of objects"); }

void Fields::finish() {
  for (const Member &M : Object.Members) {
    const auto First = std::find_if(Object.Members.begin(), Object.Members.end(),
                                    [&](const Member &Other) { return Other.Key == M.Key; });
    if (&*First != &M)
      Errors.error(M.Offset, "Key '" + M.Key + "' stands twice in " + What + " (first in line " +
                                 std::to_string(Errors.line(First->Offset)) + "); remove one.");
    else if (std::find(Asked.begin(), Asked.end(), M.Key) == Asked.end())
      Errors.error(M.Offset,
                   "Unknown key '" + M.Key + "' in " + What + "; " + advice(M.Key, asked(), "known keys are"));
  }
}

} // namespace orm::model
