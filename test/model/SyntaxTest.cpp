// Files that are no JSON, or not the JSON of a model.
#include "samples.h"

using namespace orm::model;

TEST(EmptyFile) {
  EXPECT_ERRORS("~", "The file is empty");
  EXPECT_ERRORS("~ \n\t\r\n", "The file is empty");
}

TEST(NoJson) {
  EXPECT_ERRORS("~model: acme\n", "This is not JSON");
  EXPECT_ERRORS("{\"model\": ~acme}", "This is not JSON");
  EXPECT_ERRORS("{~'model': \"acme\"}", "JSON has no single quotes");
  EXPECT_ERRORS("{\n  ~// the name\n  \"model\": \"acme\"}", "JSON has no comments");
  EXPECT_ERRORS("{\"model\": \"acme\"\n ~\"title\": \"A\"}", "A comma is missing");
  EXPECT_ERRORS("{\"model\": ~\"acme}\n", "This is not JSON");
  EXPECT_ERRORS("{\"model\": ~1e999}", "number overflow");
  EXPECT_ERRORS("{\"model\": ~\"\\q\"}", "This is not JSON");
  EXPECT_ERRORS("{\"model\": ~\"\xff\"}", "This is not JSON");
  EXPECT_ERRORS("{} ~{}", "This is not JSON");
  EXPECT_ERRORS(std::string("{\"model\": ~\0}", 13), "This is not JSON");
}

TEST(UnfinishedFile) {
  EXPECT_ERRORS("{\"model\": \"acme\",\n \"operations\": [~", "The file ends too early");
  EXPECT_ERRORS("{\"model\": \"acme\"~", "The file ends too early");
}

TEST(TrailingComma) {
  EXPECT_ERRORS("{\n \"model\": \"acme\"~,\n}", "A comma stands before '}'");
  EXPECT_ERRORS("{\"model\": \"acme\", \"roots\": [\"a\" ~, ]}", "A comma stands before ']'");
}

TEST(EscapesAndSpacesDoNotMovePlaces) {
  EXPECT_ERRORS("{\"model\": \"acme\", \"title\": \"a \\\"b\\\\\", ~\"tile\": [1.5, -2, true, null, {}, []],\r\n"
                "\t~\"x\": {\"y\": [\"]}\"]}, \"types\": [], \"operations\": [~3]}",
                "did you mean 'title'?", "Unknown key 'x'",
                "'operations' must hold objects, but this is a whole number");
}

TEST(ByteOrderMark) {
  EXPECT_ERRORS("\xEF\xBB\xBF~{\"model\": \"acme\", ~\"rots\": []}", "The model describes nothing",
                "did you mean 'roots'?");
}

TEST(DeepNesting) {
  const std::string Open(100000, '[');
  EXPECT(errors(Open).find("The nesting is deeper") != std::string::npos);
}

TEST(NoObject) {
  EXPECT_ERRORS("~[]", "A model must be an object, but this is a list");
  EXPECT_ERRORS("\n  ~12", "A model must be an object, but this is a whole number");
}

TEST(DuplicateKeys) {
  EXPECT_ERRORS("{\"model\": \"acme\", \"types\": [],\n ~\"model\": \"acme\",\n \"operations\": [\n"
                "{\"kind\": \"none\", \"macro\": \"M\",\n  ~\"kind\": \"query.all\"}]}",
                "Key 'model' stands twice in the model (first in line 1)",
                "Key 'kind' stands twice in an operation (first in line 4)");
}

TEST(DiagnosticText) {
  const Diagnostic D{"m/acme.json", 3, 14, "The kind is unknown."};
  EXPECT_EQ(D.str(), "m/acme.json:3:14: error: The kind is unknown.");
  const Diagnostic Whole{"m/acme.json", 0, 0, "The file is missing."};
  EXPECT_EQ(Whole.str(), "m/acme.json: error: The file is missing.");
}
