// The schema that editors use says the same as the loader.
#include "samples.h"

#include "model/Json.h"
#include "model/Vocabulary.h"

#include <set>

using namespace orm::model;

namespace {

const json::Value *member(const json::Value *V, std::string_view Key) {
  if (V)
    for (const json::Member &M : V->Members)
      if (M.Key == Key)
        return &M.V;
  return nullptr;
}

const json::Value *schema() {
  static json::Failure Why;
  static const std::optional<json::Value> Root = json::parse(content(source("checks/model/model.schema.json")), Why);
  if (!Root)
    expect::fail(__FILE__, __LINE__, "the schema is no JSON: " + Why.Message);
  return Root ? &*Root : nullptr;
}

/// A definition, or the file itself for the empty name.
const json::Value *part(std::string_view Name) {
  return Name.empty() ? schema() : member(member(schema(), "$defs"), Name);
}

std::string keysOf(std::string_view Name) {
  const json::Value *Properties = member(part(Name), "properties");
  std::set<std::string> Keys;
  if (Properties)
    for (const json::Member &M : Properties->Members) {
      Keys.insert(M.Key);
      if (!member(&M.V, "description"))
        expect::fail(__FILE__, __LINE__, M.Key + " has no description in the schema");
    }
  std::string Text;
  for (const std::string &Key : Keys)
    Text += Key + " ";
  return Text;
}

std::string sorted(const std::vector<std::string_view> &Words) {
  std::string Text;
  for (std::string_view Word : std::set<std::string_view>(Words.begin(), Words.end()))
    Text += std::string(Word) + " ";
  return Text;
}

std::string joined(std::span<const std::string_view> Words) {
  std::string Text;
  for (std::string_view Word : Words)
    Text += std::string(Word) + " ";
  return Text;
}

std::string enumOf(std::string_view Part, std::string_view Key) {
  const json::Value *Property = member(member(part(Part), "properties"), Key);
  const json::Value *Words = member(Property, "enum"), *Described = member(Property, "enumDescriptions");
  if (Words && Described)
    EXPECT_EQ(Words->Items.size(), Described->Items.size());
  std::string Text;
  if (Words)
    for (const json::Value &Word : Words->Items)
      Text += Word.Text + " ";
  return Text;
}

} // namespace

TEST(SchemaKnowsTheSameKeys) {
  EXPECT_EQ(keysOf(""), sorted(knownKeys(Part::Model)));
  EXPECT_EQ(keysOf("verified"), sorted(knownKeys(Part::Verified)));
  EXPECT_EQ(keysOf("pragmas"), sorted(knownKeys(Part::Pragmas)));
  EXPECT_EQ(keysOf("type"), sorted(knownKeys(Part::Type)));
  EXPECT_EQ(keysOf("operation"), sorted(knownKeys(Part::Operation)));
  EXPECT_EQ(keysOf("signature"), sorted(knownKeys(Part::Signature)));
  EXPECT_EQ(keysOf("arg_test"), sorted(knownKeys(Part::ArgTest)));
  EXPECT_EQ(keysOf("bind"), sorted(knownKeys(Part::Bind)));
  EXPECT_EQ(keysOf("around"), sorted(knownKeys(Part::Around)));
}

TEST(SchemaKnowsTheSameWords) {
  EXPECT_EQ(enumOf("operation", "kind"), joined(kindNames()));
  EXPECT_EQ(enumOf("type", "role"), joined(wordNames(roleWords())));
  EXPECT_EQ(enumOf("type", "on_destroy"), joined(wordNames<OnDestroy>(OnDestroyWords)));
  EXPECT_EQ(enumOf("operation", "rows"), joined(wordNames<Rows>(RowsWords)));
  EXPECT_EQ(enumOf("operation", "when"), joined(wordNames<When>(WhenWords)));
  EXPECT_EQ(enumOf("operation", "blocking"), joined(wordNames<Blocking>(BlockingWords)));
  EXPECT_EQ(enumOf("operation", "style"), joined(StyleWords));
  EXPECT_EQ(enumOf("operation", "base"), joined(BaseWords));
  EXPECT_EQ(enumOf("", "dialect"), joined(wordNames<Dialect>(DialectWords)));
  EXPECT_EQ(enumOf("", "placeholder"), joined(PlaceholderWords));
  EXPECT_EQ(enumOf("bind", "how"), joined(HowWords));
  EXPECT_EQ(enumOf("bind", "placeholder"), joined(PlaceholderWords));
  const json::Value *ArgType = member(member(part("arg_test"), "properties"), "type");
  std::string Pattern = "^(";
  for (std::string_view Word : ArgTypeWords)
    Pattern += std::string(Word) + "|";
  EXPECT(member(ArgType, "pattern") && member(ArgType, "pattern")->Text.starts_with(Pattern + "class:"));
}

// docs/models.md is the reference for people: it names every key and every kind.
TEST(ReferenceNamesEverything) {
  const std::string Page = content(source("docs/models.md"));
  const auto Named = [&Page](std::string_view Word) {
    if (Page.find(Word) == std::string::npos)
      expect::fail(__FILE__, __LINE__, "docs/models.md does not mention " + std::string(Word));
  };
  for (Part P : {Part::Model, Part::Verified, Part::Pragmas, Part::Type, Part::Operation, Part::Signature,
                 Part::ArgTest, Part::Bind, Part::Around})
    for (std::string_view Key : knownKeys(P))
      Named(Key);
  for (std::string_view Kind : kindNames())
    if (Page.find("`" + std::string(Kind) + "`") == std::string::npos)
      expect::fail(__FILE__, __LINE__, "docs/models.md does not describe " + std::string(Kind));
}

TEST(TutorialIsRight) {
  const std::string Page = content(source("docs/models.md")), Begin = "```json model=acme\n";
  const size_t Start = Page.find(Begin) + Begin.size();
  std::string Json = Page.substr(Start, Page.find("```", Start) - Start);
  EXPECT_EQ(errors(Json, "orm-models/acme.json"), "");
  const size_t Kind = Json.find("query.all");
  EXPECT(Kind != std::string::npos);
  Json.erase(Kind + 8, 1);
  std::vector<Diagnostic> Out;
  EXPECT(!loadModel(Json, "orm-models/acme.json", Out));
  EXPECT(Out.size() == 1 && Page.find("    " + Out[0].str() + "\n") != std::string::npos);
}
