// Every way in which a model can be wrong, each at its line and column.
#include "samples.h"

using namespace orm::model;

TEST(ModelKeys) {
  EXPECT_ERRORS("~{\"operations\": [{\"kind\": \"none\", \"macro\": \"M\"}]}", "The model has no name");
  EXPECT_ERRORS("{\"model\": ~\"Acme-DB\", \"operations\": [{\"kind\": \"none\", \"macro\": \"M\"}]}",
                "must consist of a-z, 0-9 and _");
  EXPECT_ERRORS("{\"model\": ~\"other\", \"operations\": [{\"kind\": \"none\", \"macro\": \"M\"}]}",
                "'model' is 'other', but the file is called 'acme.json'");
  EXPECT_ERRORS("~{\"model\": \"acme\", \"types\": [], \"operations\": []}", "The model describes nothing");
  EXPECT_ERRORS(R"({"model": "acme", "title": ~7, "headers": ~"acme/", "roots": [~1, ~""], "dialect": ~"postgres",
 "placeholder": ~"%s", "generic": ~"yes", "verified": {"version": "1", ~"when": "now", "total": ~-1}, "operations": ~{}})",
                "'title' must be a string, but this is a whole number", "'headers' must be a list of strings",
                "'roots' must hold strings", "'roots' must not hold empty strings",
                "Unknown dialect 'postgres'; did you mean 'postgresql'?",
                "Unknown placeholder '%s'; known are '?', '$n', ':name', '@name' and '$?'.",
                "'generic' must be true or false, but this is a string", "Unknown key 'when' in 'verified'",
                "'total' must not be negative", "'operations' must be a list of objects, but this is an object");
}

TEST(TypeKeys) {
  EXPECT_ERRORS(R"({"model": "acme", "types": [
  ~{"role": "session"},
  ~{"class": "acme::A"},
  {"class": "acme::B", "role": ~"sesion"},
  {"class": "acme::C", "role": ~"manager"},
  {"class": ~"acme::D<int>", "role": "entity_ptr"},
  {"class": "acme::E", "role": "transaction", "on_destroy": ~"rolback", "entity_arg": ~-1, "lazy": ~0, ~"lasy": true},
  ~17
]})",
                "This type has no 'class'", "This type has no 'role'", "Unknown role 'sesion'; did you mean 'session'?",
                "Unknown role 'manager'; known are 'session', 'connection'", "leave out the template arguments",
                "Unknown on_destroy 'rolback'; did you mean 'rollback'?", "'entity_arg' must not be negative",
                "'lazy' must be true or false", "did you mean 'lazy'?", "'types' must hold objects");
}

TEST(Kinds) {
  EXPECT_OPERATION_ERRORS(R"(~{"macro": "A"},
{"kind": ~"query.mny", "macro": "B"},
{"kind": ~"query.everything", "macro": "C"},
{"kind": ~"frobnicate", "macro": "D"},
{"kind": ~["none"], "macro": "E"})",
                          "This operation has no 'kind'", "Unknown kind 'query.mny'; did you mean 'query.many'?",
                          "known kinds of this group are 'query.many', 'query.all'",
                          "kinds begin with 'query', 'result'", "'kind' must be a string, but this is a list");
}

TEST(Shapes) {
  EXPECT_OPERATION_ERRORS(
      R"(~{"kind": "none"},
{"kind": "none", "method": "a", "class": "A", ~"function": "b", ~"macro": "C"},
{"kind": "none", ~"method": "a"},
{"kind": "none", ~"static_method": "a"},
{"kind": "none", ~"operator": "<<"},
{"kind": "none", ~"conversion": true},
{"kind": "none", "conversion": ~false, "class": "A"},
{"kind": "none", "function": "a", ~"class": "A"},
{"kind": "none", "signature": ~{}},
{"kind": "none", "signature": ~{"const_only": true}},
{"kind": "none", "signature": {"name_regex": "^find", ~"name_regx": "x"}},
{"kind": "none", ~"metod": "a", "macro": "E"},
{"kind": "none", "method": ~[], "class": ["A", ~2]})",
      "This operation does not say which calls it means; add one of 'method', 'static_method'",
      "'function' is a second shape beside 'method'", "'macro' is a second shape beside 'method'",
      "'method' needs the class", "'static_method' needs the class", "'operator' needs the class",
      "'conversion' needs the class", "'conversion' must be true", "'class' has no meaning beside 'function'",
      "This signature fits every method", "This signature fits every method", "did you mean 'name_regex'?",
      "Unknown key 'metod' in an operation; did you mean 'method'?", "'method' must not be an empty list",
      "'class' must be a name or a list of names, but this is a whole number");
}

TEST(Names) {
  EXPECT_OPERATION_ERRORS(
      R"({"kind": "none", "method": ~"A::b", "class": "A"},
{"kind": "none", "method": ["b", ~"b", ~""], "class": ~"::A"},
{"kind": "none", "method": "b", "class": ~"const A *"},
{"kind": "none", "operator": ~"operator<<", "class": "A"},
{"kind": "none", "operator": ~"<>", "class": "A"},
{"kind": "none", "function": ~"a::1b"},
{"kind": "none", "function": "a::operator+"},
{"kind": "none", "function": ~"run(int) const"},
{"kind": "none", "literal_operator": ["operator\"\"_sql", "a::operator\"\"_sql", ~"_sql"]},
{"kind": "none", "constructor": ~"A<int>"})",
      "put what stands before the last '::' into 'class'", "stands twice in 'method'", "must not be empty",
      "must not begin with '::'", "leave out const, pointers", "must be the sign alone, without the word operator",
      "is no operator of C++", "is no name of C++", "leave out const", "is no literal operator",
      "leave out the template arguments");
}

TEST(TypesAndIndexes) {
  EXPECT_OPERATION_ERRORS(
      R"({"kind": "sql.exec", "function": "a", "sql": ~-1, "values": ~"1", "limit": ~1.5, "identifiers": ~0},
{"kind": "none", "function": "b", "identifiers": [0, ~-2, ~true], "callback": ~null, "format": ~1000},
{"kind": "none", "function": "c", "identifiers": ~[], "base": ~1, "note": ~"", "cached": ~1, "rows": ~"two"},
{"kind": "none", "function": "d", "rows": ~"mny", "when": ~"later", "blocking": ~"thred", "style": ~"print"},
{"kind": "none", "function": "e", "target": ~"arg:x", "from": ~"result", "join": ~"receiver", "relation": ~"name"},
{"kind": "none", "function": "f", "target": ~3, "from": ~"arg:", "min_args": ~-1, "bind": ~"chain", "args": ~{}},
{"kind": "none", "function": "g", "min_args": 3, "max_args": ~2},
{"kind": "none", "function": "h", "max_args": 2, "sql": ~2, "count": ~2, "array": ~7, "target": ~"arg:5", "values": 1})",
      "'sql' must not be negative", "'values' must be a whole number from 0, but this is a string",
      "'limit' must be a whole number from 0, but this is a fraction", "'identifiers' must be a list of whole numbers",
      "'identifiers' must not be negative", "but this is true or false", "but this is null",
      "larger than any function's number of arguments", "'identifiers' must not be empty",
      "'base' must be one of '0' or '1', but this is a whole number", "'note' must not be empty",
      "'cached' must be true or false", "Unknown rows 'two'; known are 'none', 'one'",
      "Unknown rows 'mny'; did you mean 'many'?", "Unknown when 'later'", "did you mean 'thread'?",
      "did you mean 'printf'?", "'target' must be 'result', 'receiver' or 'arg:N'",
      "'from' must be 'receiver' or 'arg:N'", "'join' must be 'arg:N'", "'relation' must be 'arg:N'",
      "'target' must be 'result', 'receiver' or 'arg:N'", "'from' must be", "'min_args' must not be negative",
      "'bind' must be an object", "'args' must be a list of objects", "'max_args' is smaller than 'min_args'",
      "'sql' names argument 2, but 'max_args' allows only 2", "'count' names argument 2", "'array' names argument 7",
      "'target' names argument 5");
}

TEST(ArgumentTests) {
  EXPECT_OPERATION_ERRORS(
      R"({"kind": "none", "function": "a", "args": [~{"type": "lambda"}, ~{"index": 1}, ~3]},
{"kind": "none", "function": "b", "args": [{"index": 0, "type": ~"str"}, {"index": 0, "type": ~"class:A<B>"}]},
{"kind": "none", "function": "c", "args": [{"index": 0, "value": ~"a(b"}, {"index": 0, "present": ~1, ~"vale": "x"}]})",
      "This argument test names no argument", "This argument test tests nothing", "'args' must hold objects",
      "Unknown type 'str'; did you mean 'string'?", "leave out the template arguments",
      "is a regular expression that cannot be used", "'present' must be true or false", "did you mean 'value'?");
}

TEST(KindsNeedKeys) {
  EXPECT_OPERATION_ERRORS(
      R"({"kind": ~"sql.exec", "method": "a", "class": "A"},
{"kind": ~"sql.prepare", "method": "b", "class": "A", "sql": 0},
{"kind": ~"sql.fragment", "method": "c", "class": "A"},
{"kind": ~"sql.append", "method": "d", "class": "A"},
{"kind": ~"sql.identifier", "method": "e", "class": "A"},
{"kind": ~"tx.run", "method": "g", "class": "A"},
{"kind": ~"callback.each", "method": "h", "class": "A"},
{"kind": ~"callback.once", "method": "i", "class": "A"},
{"kind": ~"text.format", "method": "j", "class": "A"},
{"kind": ~"text.format", "function": "k", "style": "brace"},
{"kind": ~"text.append", "function": "l"},
{"kind": ~"text.assign", "function": "m"},
{"kind": ~"text.same", "constructor": "n"},
{"kind": ~"text.part", "function": "o"},
{"kind": ~"sql.run", "function": "p"},
{"kind": ~"sql.step", "static_method": "q", "class": "A"},
{"kind": ~"result.fetch", "function": "r"},
{"kind": ~"result.size", "function": "s"},
{"kind": ~"result.read", "function": "t"})",
      "kind 'sql.exec' needs 'sql'", "kind 'sql.prepare' needs 'target'", "kind 'sql.fragment' needs 'sql'",
      "kind 'sql.append' needs 'sql'", "kind 'sql.identifier' needs 'identifiers'", "kind 'tx.run' needs 'callback'",
      "kind 'callback.each' needs 'callback'", "kind 'callback.once' needs 'callback'",
      "kind 'text.format' needs 'style'", "kind 'text.format' needs 'format'", "kind 'text.append' needs 'target'",
      "kind 'text.assign' needs 'target'", "kind 'text.same' needs 'from'", "kind 'text.part' needs 'from'",
      "kind 'sql.run' needs 'from'", "kind 'sql.step' needs 'from'", "kind 'result.fetch' needs 'from'",
      "kind 'result.size' needs 'from'", "kind 'result.read' needs 'from'");
  EXPECT_EQ(errors(withOperations(R"({"kind": "sql.run", "method": "p", "class": "A"},
{"kind": "text.same", "conversion": true, "class": "A"}, {"kind": "sql.exec", "macro": "M"}, {"kind": "text.append", "operator": "+=", "class": "A"},
{"kind": "text.format", "operator": "%", "class": "A", "style": "boost"})")),
            "");
}

TEST(BindFixes) {
  EXPECT_OPERATION_ERRORS(
      R"j({"kind": "none", "macro": "A", "bind": ~{"text": "x"}},
{"kind": "none", "macro": "B", "bind": {"how": ~"chian", "placeholder": "?"}},
{"kind": "none", "macro": "C", "bind": {"how": ~"chain", "placeholder": "?"}},
{"kind": "none", "macro": "D", "bind": {"how": ~"operand", "placeholder": "?"}},
{"kind": "none", "macro": "E", "bind": {"how": ~"statements", "placeholder": "?"}},
{"kind": "none", "macro": "F", "bind": {"how": ~"method", "placeholder": "?"}},
{"kind": "none", "macro": "G", "bind": {"how": "arguments", "placeholder": ~"%1"}},
{"kind": "none", "macro": "H", "bind": {"how": ~"arguments"}},
{"kind": "none", "macro": "I", "bind": {"how": "chain", "placeholder": "?", "text": ~".bind({vale})", ~"saef": true}},
{"kind": "none", "macro": "J", "eager": ~"with({nom})", "bulk_fix": ~"{reciever}.insertAll({range})", "limit_fix": ~"{n}"},
{"kind": "none", "macro": "K", "prepare_fix": ~{"each": "x"}, "many_fix": ~"all({key})"},
{"kind": "none", "macro": "L", "prepare_fix": {"before": ~"a({satement})"}})j",
      "'bind' does not say how values become parameters", "Unknown how 'chian'; did you mean 'chain'?",
      "'bind' with how 'chain' needs 'text'", "needs 'text'", "needs 'text'", "needs 'method'",
      "Unknown placeholder '%1'", "needs 'placeholder'",
      "'text' holds the unknown variable '{vale}'; did you mean 'value'?", "did you mean 'safe'?",
      "'eager' holds the unknown variable '{nom}'", "did you mean 'receiver'?",
      "'limit_fix' holds the unknown variable", "nothing that stands in front of the loop", "did you mean 'keys'?",
      "did you mean 'statement'?");
}

TEST(Contradictions) {
  EXPECT_OPERATION_ERRORS(
      R"({"kind": "query.many", "method": ["a", "b"], "class": ["A", "B"]},
{"kind": "query.one", ~"method": "b", "class": ["C", "B"]},
{"kind": "query.one", "method": "b", "class": "A", "min_args": 2},
{"kind": "query.one", "method": "b", "class": "A", "args": [{"index": 0, "type": "string"}]},
{"kind": "query.many", "method": "b", "class": "A", "returns_error": true},
{"kind": "query.one", "static_method": "b", "class": "A"},
{"kind": "query.one", "static_method": "b", "class": "A", "rows": "one"},
{"kind": "tx.scope", "constructor": "A"},
{"kind": "tx.begin", ~"constructor": ["Z", "A"]},
{"kind": "none", "signature": {"name_regex": "^a"}},
{"kind": "query.all", ~"signature": {"name_regex": "^a"}},
{"kind": "query.all", "signature": {"name_regex": "^a", "const_only": true}})",
      "'B::b' is 'query.many' in line 2, but 'query.one' here", "'A' is 'tx.scope' in line 9, but 'tx.begin' here",
      "'signature' is 'none' in line 11");
  EXPECT_ERRORS(R"({"model": "acme", "types": [
{"class": "A", "role": "session"},
~{"class": "A", "role": "connection"},
{"class": "B", "role": "transaction", "on_destroy": "commit"},
~{"class": "B", "role": "transaction", "on_destroy": "rollback"},
~{"class": "B", "role": "transaction", "on_destroy": "commit"}]})",
                "Class 'A' has the role 'session' in line 2, but 'connection' here",
                "Class 'B' has another 'on_destroy' in line 4", "Class 'B' is described in line 4 already");
}

// An entry with an error of its own must not be compared as if the wrong part were not there.
TEST(NoContradictionOutOfAnotherError) {
  EXPECT_OPERATION_ERRORS(R"({"kind": "none", "macro": "A"},
{"kind": ~"nonne", "macro": "A"},
{"kind": "query.all", "macro": "A", "args": [{"index": 0, "value": ~"(a"}]})",
                          "did you mean 'none'?", "'value' is a regular expression");
}
