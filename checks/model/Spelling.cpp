#include "model/Spelling.h"

#include "model/Model.h"

#include <algorithm>

namespace orm::model {
namespace {

// Not <cctype>: what a letter is must not depend on the locale.
bool isLetter(char C) { return (C >= 'a' && C <= 'z') || (C >= 'A' && C <= 'Z') || C == '_'; }
bool isDigit(char C) { return C >= '0' && C <= '9'; }

bool isWord(std::string_view Name) {
  return !Name.empty() && isLetter(Name.front()) &&
         std::all_of(Name.begin(), Name.end(), [](char C) { return isLetter(C) || isDigit(C); });
}

bool isSign(std::string_view Name) {
  static constexpr std::string_view Signs[] = {"+",  "-",  "*",  "/",   "%",   "^",   "&",  "|",  "~",  "!",
                                               "=",  "<",  ">",  "+=",  "-=",  "*=",  "/=", "%=", "^=", "&=",
                                               "|=", "<<", ">>", "<<=", ">>=", "==",  "!=", "<=", ">=", "<=>",
                                               "&&", "||", "++", "--",  ",",   "->*", "->", "()", "[]", "co_await"};
  return std::find(std::begin(Signs), std::end(Signs), Name) != std::end(Signs);
}

/// Splits "a::b::c" into "a::b" and "c"; the first part is empty if there is none.
std::pair<std::string_view, std::string_view> splitLast(std::string_view Name) {
  const size_t At = Name.rfind("::");
  if (At == std::string_view::npos)
    return {{}, Name};
  return {Name.substr(0, At), Name.substr(At + 2)};
}

bool isQualified(std::string_view Name) {
  while (true) {
    const auto [Outer, Last] = splitLast(Name);
    if (!isWord(Last))
      return false;
    if (Outer.data() == nullptr)
      return true;
    Name = Outer;
  }
}

/// "acme::operator+": `Rest` must hold for what follows the word operator.
template <class Test> bool isOperatorName(std::string_view Name, Test Rest) {
  constexpr std::string_view Keyword = "operator";
  const size_t At = Name.rfind(Keyword);
  if (At == std::string_view::npos || !Rest(Name.substr(At + Keyword.size())))
    return false;
  std::string_view Outer = Name.substr(0, At);
  if (Outer.empty())
    return true;
  if (!Outer.ends_with("::"))
    return false;
  Outer.remove_suffix(2);
  return isQualified(Outer);
}

bool isLiteralSuffix(std::string_view Rest) { return Rest.starts_with("\"\"") && isWord(Rest.substr(2)); }

bool hasForm(std::string_view Name, Form F) {
  switch (F) {
  case Form::Word: return isWord(Name);
  case Form::Qualified: return isQualified(Name);
  case Form::Function: return isQualified(Name) || isOperatorName(Name, isSign);
  case Form::Literal: return isOperatorName(Name, isLiteralSuffix);
  case Form::Sign: return isSign(Name);
  }
  return false;
}

/// Edits from one word to the other; a swap of neighbours counts as one, as it is the commonest slip.
size_t distance(std::string_view A, std::string_view B) {
  std::vector<size_t> Before(B.size() + 1), Row(B.size() + 1), Next(B.size() + 1);
  for (size_t J = 0; J <= B.size(); ++J)
    Row[J] = J;
  for (size_t I = 1; I <= A.size(); ++I) {
    Next[0] = I;
    for (size_t J = 1; J <= B.size(); ++J) {
      Next[J] = std::min({Row[J] + 1, Next[J - 1] + 1, Row[J - 1] + (A[I - 1] != B[J - 1])});
      if (I > 1 && J > 1 && A[I - 1] == B[J - 2] && A[I - 2] == B[J - 1])
        Next[J] = std::min(Next[J], Before[J - 2] + 1);
    }
    std::swap(Before, Row);
    std::swap(Row, Next);
  }
  return Row[B.size()];
}

std::string quoted(std::string_view Word) { return "'" + std::string(Word) + "'"; }

} // namespace

std::string misspelling(std::string_view Name, Form F) {
  if (hasForm(Name, F))
    return {};
  if (Name.empty())
    return "must not be empty";
  if (F == Form::Sign)
    return Name.starts_with("operator") ? "must be the sign alone, without the word operator"
                                        : "is no operator of C++; write the sign alone, such as \"<<\" or \"()\"";
  if (F == Form::Literal)
    return "is no literal operator; write it with its namespace, such as acme::operator\"\"_sql";
  if (Name.find('<') != std::string_view::npos)
    return "must be plain; leave out the template arguments, they are ignored in comparisons";
  if (Name.starts_with("::"))
    return "must not begin with '::'; names are always complete";
  if (F == Form::Word && Name.find("::") != std::string_view::npos)
    return "must be the bare name; put what stands before the last '::' into 'class'";
  if (Name.find_first_of("*& ") != std::string_view::npos)
    return "must be a plain name; leave out const, pointers, references, parameters and spaces";
  return F == Form::Word ? "is no name of C++; write an identifier such as findAll"
                         : "is no name of C++; write it with its namespaces, such as acme::db::Repo";
}

std::optional<std::string_view> unknownVariable(std::string_view Text, std::span<const std::string_view> Variables) {
  for (size_t Open = Text.find('{'); Open != std::string_view::npos; Open = Text.find('{', Open + 1)) {
    const size_t Close = Text.find('}', Open);
    if (Close == std::string_view::npos)
      return std::nullopt;
    // Braces of C++ itself hold other things than one word in small letters, or nothing.
    const std::string_view Word = Text.substr(Open + 1, Close - Open - 1);
    const bool MayBeVariable = !Word.empty() && std::all_of(Word.begin(), Word.end(),
                                                            [](char C) { return (C >= 'a' && C <= 'z') || C == '_'; });
    if (MayBeVariable && std::find(Variables.begin(), Variables.end(), Word) == Variables.end())
      return Word;
  }
  return std::nullopt;
}

std::string_view nearest(std::string_view Word, std::span<const std::string_view> Known) {
  // A third of the letters may be wrong; more would be guessing.
  size_t Best = std::min<size_t>(std::max<size_t>(Word.size() / 3, 1), 3) + 1;
  std::string_view Found;
  for (std::string_view K : Known)
    if (const size_t D = distance(Word, K); D < Best) {
      Best = D;
      Found = K;
    }
  if (!Found.empty() || Word.size() < 3)
    return Found;
  for (std::string_view K : Known)
    if (K.starts_with(Word) || (K.size() >= 3 && Word.starts_with(K)))
      return K;
  return {};
}

std::string list(std::span<const std::string_view> Words, std::string_view And) {
  std::string Text;
  for (size_t I = 0; I < Words.size(); ++I) {
    if (I != 0)
      Text += I + 1 == Words.size() ? " " + std::string(And) + " " : ", ";
    Text += quoted(Words[I]);
  }
  return Text;
}

std::string advice(std::string_view Word, std::span<const std::string_view> Known, std::string_view KnownAre) {
  if (std::string_view Near = nearest(Word, Known); !Near.empty())
    return "did you mean " + quoted(Near) + "?";
  return std::string(KnownAre) + " " + list(Known) + ".";
}

std::string kindAdvice(std::string_view Word) {
  const std::vector<std::string_view> &All = kindNames();
  if (std::string_view Near = nearest(Word, All); !Near.empty())
    return "did you mean " + quoted(Near) + "?";
  const auto GroupOf = [](std::string_view Kind) { return Kind.substr(0, Kind.find('.')); };
  std::vector<std::string_view> Same, Groups;
  for (std::string_view Kind : All) {
    if (GroupOf(Kind) == GroupOf(Word))
      Same.push_back(Kind);
    if (std::find(Groups.begin(), Groups.end(), GroupOf(Kind)) == Groups.end())
      Groups.push_back(GroupOf(Kind));
  }
  if (!Same.empty())
    return "known kinds of this group are " + list(Same) + ".";
  return "kinds begin with " + list(Groups, "or") + "; docs/models.md lists them.";
}

} // namespace orm::model
