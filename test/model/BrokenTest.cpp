// Whole files with the slips that people make, and all that the loader says about each.
#include "samples.h"

using namespace orm::model;

namespace {

std::string errorsOf(const std::string &Name) {
  const std::string Path = source("test/model/broken/" + Name + ".json");
  return errors(content(Path), Path);
}

} // namespace

TEST(BrokenEmpty) {
  EXPECT_EQ(errorsOf("empty"),
            "1:1: The file is empty; a model is an object with at least \"model\" and \"operations\".\n");
}

TEST(BrokenNotJson) {
  EXPECT_EQ(errorsOf("not_json"), "1:1: This is not JSON (while parsing value - invalid literal; last read: 'm'); "
                                  "correct the syntax.\n");
}

TEST(BrokenTrailingComma) {
  EXPECT_EQ(errorsOf("trailing_comma"),
            "4:70: A comma stands before ']', but JSON allows none behind the last entry; remove the comma.\n");
}

TEST(BrokenMisspelt) {
  EXPECT_EQ(errorsOf("misspelt"),
            "3:14: Unknown dialect 'postgres'; did you mean 'postgresql'?\n"
            "5:41: Unknown role 'sesion'; did you mean 'session'?\n"
            "6:15: Name 'acme::db::Guard<int>' in 'class' must be plain; leave out the template arguments, they are "
            "ignored in comparisons.\n"
            "6:76: Unknown on_destroy 'roll_back'; did you mean 'rollback'?\n"
            "9:14: Unknown kind 'query.al'; did you mean 'query.all'?\n"
            "10:5: This operation does not say which calls it means; add one of 'method', 'static_method', 'function', "
            "'operator', 'conversion', 'constructor', 'manipulator', 'signature', 'macro' or 'literal_operator'.\n"
            "10:27: Unknown key 'metod' in an operation; did you mean 'method'?\n"
            "11:83: Unknown rows 'single'; known are 'none', 'one', 'many', 'all' and 'scalar'.\n");
}

TEST(BrokenShapes) {
  EXPECT_EQ(errorsOf("shapes"),
            "4:5: This operation does not say which calls it means; add one of 'method', 'static_method', 'function', "
            "'operator', 'conversion', 'constructor', 'manipulator', 'signature', 'macro' or 'literal_operator'.\n"
            "5:27: 'method' needs the class that it belongs to; add \"class\": \"NAMESPACE::NAME\".\n"
            "6:44: 'function' is a second shape beside 'method'; keep one of them, or write two operations.\n"
            "7:56: 'class' has no meaning beside 'function'; remove it, the names there are complete.\n");
}

TEST(BrokenMeaning) {
  EXPECT_EQ(errorsOf("meaning"),
            "4:14: An operation of kind 'sql.exec' needs 'sql' here; add the argument that is SQL text, such as "
            "\"sql\": 0.\n"
            "5:78: 'sql' must not be negative; counting begins with 0, and leaving the key out means none.\n"
            "6:79: 'sql' must be a whole number from 0, but this is a string.\n"
            "7:14: An operation of kind 'callback.each' needs 'callback' here; add the argument that is code, such as "
            "\"callback\": 0.\n"
            "8:104: 'value' is a regular expression that cannot be used: Unmatched ( or \\(.\n"
            "9:55: 'name_regex' is a regular expression that cannot be used: there is no looking ahead or behind; "
            "write two operations, the special one last, as it is tried first.\n");
}

TEST(BrokenContradictions) {
  EXPECT_EQ(errorsOf("contradictions"),
            "5:5: Class 'acme::db::Repo' has the role 'session' in line 4, but 'connection' here; keep one entry.\n"
            "9:27: 'acme::db::Repo::find' is 'query.all' in line 8, but 'query.one' here; remove one, or tell them "
            "apart by 'min_args', 'max_args' or 'args'.\n"
            "11:68: Key 'method' stands twice in an operation (first in line 11); remove one.\n");
}
