// Positions on top of nlohmann's SAX interface, which has none: its events come in the order of the tokens, so a cursor
// that steps over one token an event always stands where the event's token begins.
#include "model/Json.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace orm::model::json {
namespace {

/// Deeper nesting than any model has, and shallow enough for code that recurses.
constexpr size_t MaxDepth = 64;

class Cursor {
public:
  explicit Cursor(std::string_view Text) : Text(Text) {
    if (Text.starts_with("\xEF\xBB\xBF"))
      Pos = 3;
  }

  /// Moves to the next token that is a value, a key or a bracket, and gives its place.
  size_t start() {
    Pos = Text.find_first_not_of(" \t\r\n,:", Pos);
    if (Pos == std::string_view::npos)
      Pos = Text.size();
    return Pos;
  }

  /// Gives the place of the next token and moves behind it. Only for tokens that the parser has accepted.
  size_t step() {
    const size_t Start = start();
    if (Start == Text.size())
      return Start;
    if (Text[Pos] == '"')
      skipString();
    else if (std::string_view("{}[]").find(Text[Pos]) != std::string_view::npos)
      ++Pos;
    else
      Pos = std::min(Text.find_first_of(" \t\r\n,:{}[]\"", Pos), Text.size());
    return Start;
  }

  /// The first comma behind the tokens so far, if only space stands before it.
  std::optional<size_t> comma() const {
    const size_t At = Text.find_first_not_of(" \t\r\n", Pos);
    if (At == std::string_view::npos || Text[At] != ',')
      return std::nullopt;
    return At;
  }

private:
  void skipString() {
    for (++Pos; Pos < Text.size() && Text[Pos] != '"'; ++Pos)
      if (Text[Pos] == '\\')
        ++Pos;
    ++Pos;
  }

  std::string_view Text;
  size_t Pos = 0;
};

class Builder final : public nlohmann::json_sax<nlohmann::json> {
public:
  Builder(std::string_view Text, Failure &Why) : Text(Text), At(Text), Why(Why) {}

  Value Root;

  bool null() override { return add(Type::Null) != nullptr; }
  bool boolean(bool Flag) override {
    add(Type::Bool)->Flag = Flag;
    return true;
  }
  bool number_integer(int64_t Number) override {
    add(Type::Integer)->Number = Number;
    return true;
  }
  bool number_unsigned(uint64_t Number) override {
    constexpr uint64_t Max = std::numeric_limits<int64_t>::max();
    add(Type::Integer)->Number = static_cast<int64_t>(std::min(Number, Max));
    return true;
  }
  bool number_float(double, const std::string &) override { return add(Type::Fraction) != nullptr; }
  bool string(std::string &Content) override {
    add(Type::String)->Text = std::move(Content);
    return true;
  }
  bool binary(nlohmann::json::binary_t &) override { return false; }
  bool start_object(size_t) override { return open(Type::Object); }
  bool start_array(size_t) override { return open(Type::List); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(std::string &Name) override {
    Open.back()->Members.push_back({std::move(Name), At.step(), {}});
    return true;
  }
  bool parse_error(size_t, const std::string &, const nlohmann::detail::exception &E) override {
    explain(E.what());
    return false;
  }

private:
  Value *add(Type T) {
    Value *V = &Root;
    if (!Open.empty() && Open.back()->T == Type::Object)
      V = &Open.back()->Members.back().V;
    else if (!Open.empty())
      V = &Open.back()->Items.emplace_back();
    V->T = T;
    V->Offset = At.step();
    return V;
  }

  bool open(Type T) {
    Value *V = add(T);
    if (Open.size() == MaxDepth) {
      Why = {V->Offset, "The nesting is deeper than any model needs; see docs/models.md for the format."};
      return false;
    }
    Open.push_back(V);
    return true;
  }

  bool close() {
    At.step();
    Open.pop_back();
    return true;
  }

  /// The parser's own words name tokens; the usual slips of people who write JSON by hand get words of their own.
  void explain(std::string_view Parser) {
    const std::optional<size_t> Comma = At.comma();
    const size_t Start = At.start();
    const char Found = Start < Text.size() ? Text[Start] : '\0';
    if (Comma && (Found == '}' || Found == ']')) {
      Why = {*Comma, std::string("A comma stands before '") + Found +
                         "', but JSON allows none behind the last entry; remove the comma."};
      return;
    }
    if (Found == '/' || Found == '#') {
      Why = {Start, "JSON has no comments; remove it, or put the text into a \"note\"."};
      return;
    }
    if (Found == '\'') {
      Why = {Start, "JSON has no single quotes; write the text in double quotes."};
      return;
    }
    if (Start == Text.size()) {
      Why = {Text.size(), "The file ends too early; a closing bracket or quote is missing."};
      return;
    }
    if (!Open.empty() && !Comma && Parser.find("unexpected string literal") != std::string_view::npos) {
      Why = {Start, "A comma is missing before this text; add it behind the entry before."};
      return;
    }
    for (std::string_view Lead : {"syntax error ", "] "})
      if (const size_t Found = Parser.find(Lead); Found != std::string_view::npos) {
        Parser.remove_prefix(Found + Lead.size());
        break;
      }
    Why = {Start, "This is not JSON (" + std::string(Parser) + "); correct the syntax."};
  }

  std::string_view Text;
  Cursor At;
  Failure &Why;
  /// The lists and objects around the next token. A parent does not grow while its child is open, so the pointers hold.
  std::vector<Value *> Open;
};

} // namespace

std::string_view typeName(Type T) {
  switch (T) {
  case Type::Null: return "null";
  case Type::Bool: return "true or false";
  case Type::Integer: return "a whole number";
  case Type::Fraction: return "a fraction";
  case Type::String: return "a string";
  case Type::List: return "a list";
  case Type::Object: return "an object";
  }
  return "unknown";
}

std::optional<Value> parse(std::string_view Text, Failure &Why) {
  if (Text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    Why = {0, "The file is empty; a model is an object with at least \"model\" and \"operations\"."};
    return std::nullopt;
  }
  Builder B(Text, Why);
  if (!nlohmann::json::sax_parse(Text.begin(), Text.end(), &B))
    return std::nullopt;
  return std::move(B.Root);
}

} // namespace orm::model::json
