#include "model/Regex.h"

#include <regex.h>

namespace orm::model {
namespace {

bool isDigit(char C) { return C >= '0' && C <= '9'; }
bool isWord(char C) { return (C >= 'a' && C <= 'z') || (C >= 'A' && C <= 'Z') || C == '_' || isDigit(C); }

/// What stands between the brackets of a POSIX class for \s, \d and \w, or empty.
std::string_view classOf(char Escape) {
  switch (Escape) {
  case 's':
  case 'S': return "[:space:]";
  case 'd':
  case 'D': return "[:digit:]";
  case 'w':
  case 'W': return "[:alnum:]_";
  default: return {};
  }
}

bool isNegated(char Escape) { return Escape >= 'A' && Escape <= 'Z'; }

std::optional<char> control(char Escape) {
  switch (Escape) {
  case 'n': return '\n';
  case 't': return '\t';
  case 'r': return '\r';
  default: return std::nullopt;
  }
}

class Translation {
public:
  explicit Translation(std::string_view In) : In(In) {}

  bool run() {
    while (Why.empty() && Pos < In.size())
      step();
    if (Why.empty() && Before == EmptyAlternative)
      Why = "an alternative is empty; write (...)? instead";
    return Why.empty();
  }

  std::string Out;
  std::string Checked; ///< without word boundaries, which not every engine knows
  std::string Why;

private:
  /// What stands in front of the next character, as far as quantifiers and alternatives ask.
  enum Left { Start, Atom, Quantifier, EmptyAlternative };

  char at(size_t I) const { return I < In.size() ? In[I] : '\0'; }

  void put(std::string_view Text, Left Now) {
    Out += Text;
    Checked += Text;
    Before = Now;
  }

  void step() {
    const char C = In[Pos];
    switch (C) {
    case '\\': return escape();
    case '[': return bracket();
    case '(': return group();
    case '*':
    case '+':
    case '?':
    case '{': return quantifier();
    case '|':
    case ')':
      // ")" without "(" is left to the check of the whole.
      if (Before == Start || Before == EmptyAlternative)
        Why = "an alternative or group is empty; write (...)? instead";
      put(In.substr(Pos++, 1), C == '|' ? EmptyAlternative : Atom);
      return;
    case '^': put(In.substr(Pos++, 1), Start); return;
    default: put(In.substr(Pos++, 1), Atom);
    }
  }

  void escape() {
    const char Next = at(Pos + 1);
    Pos += 2;
    if (const std::string_view Class = classOf(Next); !Class.empty())
      return put("[" + std::string(isNegated(Next) ? "^" : "") + std::string(Class) + "]", Atom);
    if (auto Control = control(Next))
      return put(std::string(1, *Control), Atom);
    if (Next == 'b')
      return boundary();
    if (Next == '\0')
      Why = "a backslash stands at the end";
    else if (isWord(Next))
      Why = std::string("'\\") + Next + "' has no meaning here";
    else
      put(std::string{'\\', Next}, Atom);
  }

  /// Behind a letter a word ends, in front of one it begins; elsewhere it could be either.
  void boundary() {
    const char Previous = Pos >= 3 ? In[Pos - 3] : '\0';
    const bool IsEscaped = Pos >= 4 && In[Pos - 4] == '\\';
    if (isWord(Previous) && !IsEscaped)
      Out += "[[:>:]]";
    else if (isWord(at(Pos)))
      Out += "[[:<:]]";
    else
      Why = "'\\b' must stand beside a letter or digit";
    Before = Start;
  }

  void bracket() {
    const size_t Begin = Pos++;
    std::string Items;
    bool HasBracket = false, HasDash = false;
    const bool IsNegative = at(Pos) == '^';
    if (IsNegative)
      ++Pos;
    for (bool First = true; Pos < In.size() && (First || In[Pos] != ']'); First = false) {
      const char C = In[Pos++];
      if (C == '[' && at(Pos) == ':') {
        const size_t End = In.find(":]", Pos);
        if (End == std::string_view::npos)
          break;
        Items += In.substr(Pos - 1, End + 3 - Pos);
        Pos = End + 2;
      } else if (C == ']') {
        HasBracket = true;
      } else if (C != '\\') {
        Items += C;
      } else {
        const char Next = at(Pos++);
        if (const std::string_view Class = classOf(Next); !Class.empty() && !isNegated(Next))
          Items += Class;
        else if (auto Control = control(Next))
          Items += *Control;
        else if (isWord(Next))
          Why = std::string("'\\") + Next + "' has no meaning in brackets";
        else if (Next == ']')
          HasBracket = true;
        else if (Next == '-')
          HasDash = true;
        else
          Items += Next;
      }
    }
    if (Pos >= In.size()) {
      Why = "the bracket '" + std::string(In.substr(Begin)) + "' is not closed";
      return;
    }
    ++Pos;
    // POSIX has no escapes in brackets: there the place of ']' and '-' says that they mean themselves, and a '^' in
    // front would negate.
    if (!IsNegative && !HasBracket && Items.starts_with('^')) {
      if (Items.size() == 1 && !HasDash)
        return put("\\^", Atom);
      Items = Items.substr(1) + "^";
    }
    put("[" + std::string(IsNegative ? "^" : "") + (HasBracket ? "]" : "") + Items + (HasDash ? "-" : "") + "]", Atom);
  }

  void group() {
    ++Pos;
    if (at(Pos) == '?') {
      if (at(Pos + 1) != ':') {
        Why = "there is no looking ahead or behind; write two operations, the special one last, as it is tried first";
        return;
      }
      Pos += 2;
    }
    put("(", Start);
  }

  void quantifier() {
    if (Before == Quantifier) {
      // Whether something fits does not depend on how greedily it was looked for.
      if (In[Pos] != '?')
        Why = "a quantifier follows a quantifier";
      ++Pos;
      Before = Start;
      return;
    }
    if (Before != Atom) {
      Why = std::string("nothing stands in front of '") + In[Pos] + "' that could be repeated; write \\" + In[Pos] +
            " for the character itself";
      return;
    }
    if (In[Pos] != '{')
      return put(In.substr(Pos++, 1), Quantifier);
    const size_t End = In.find('}', Pos);
    const std::string_view Range = In.substr(Pos + 1, End == std::string_view::npos ? 0 : End - Pos - 1);
    size_t Digits = 0;
    bool IsRange = !Range.empty() && isDigit(Range.front());
    for (char C : Range) {
      Digits = isDigit(C) ? Digits + 1 : 0;
      IsRange &= (isDigit(C) || C == ',') && Digits <= 2;
    }
    if (!IsRange) {
      Why = "'{' must begin a repetition such as {2,9} of at most 99; write \\{ for the character itself";
      return;
    }
    put(In.substr(Pos, End + 1 - Pos), Quantifier);
    Pos = End + 1;
  }

  std::string_view In;
  size_t Pos = 0;
  Left Before = Start;
};

} // namespace

std::optional<std::string> toPosix(std::string_view Regex, std::string &Why) {
  Translation T(Regex);
  if (!T.run()) {
    Why = std::move(T.Why);
    return std::nullopt;
  }
  regex_t Compiled;
  if (const int Code = regcomp(&Compiled, T.Checked.c_str(), REG_EXTENDED | REG_NOSUB); Code != 0) {
    char Text[128];
    regerror(Code, &Compiled, Text, sizeof(Text));
    Why = Text;
    return std::nullopt;
  }
  regfree(&Compiled);
  return std::move(T.Out);
}

} // namespace orm::model
