// Pragmas of a file, however they are written: their words, and the code that they stand in front of.
#include "facts/schema/Pragmas.h"
#include "expect.h"

#include "llvm/ADT/StringExtras.h"

namespace orm::test {
namespace {

/// `object table("t") > class;`: the words with what is in parentheses, and the first word of the code behind.
std::string read(const std::string &Text) {
  model::Pragmas Known;
  Known.Namespace = "db";
  Known.Macro = {"PRAGMA_DB"};
  std::string Out;
  for (const Pragma &P : pragmasIn(Text, {&Known})) {
    for (const PragmaWord &W : P.Words)
      Out += W.Name + (W.Given ? "(" + *W.Given + ") " : " ");
    llvm::StringRef Behind = P.Next ? llvm::StringRef(Text).drop_front(P.Next) : llvm::StringRef();
    Out += "> " + Behind.take_while([](char C) { return llvm::isAlnum(C); }).str() + ";";
  }
  return Out;
}

} // namespace

void testPragmas() {
  EXPECT(read("class a;"), "");
  EXPECT(read("#pragma db object\nclass a {};"), "object > class;");
  EXPECT(read("#pragma db member(a::b_) \\\n  type(\"VARCHAR(2)\") index\nint i;"),
         "member(a::b_) type(\"VARCHAR(2)\") index > int;");
  EXPECT(read("#ifdef X\n#pragma db object\n#endif\nclass a {};"), "object > class;");
  EXPECT(read("#pragma db object\n#pragma db table(\"t\")\nclass a {};"), "object > class;table(\"t\") > class;");
  EXPECT(read("_Pragma(\"db type(\\\"TEXT\\\") id\") int i;"), "type(\"TEXT\") id > int;");
  EXPECT(read("PRAGMA_DB(object) PRAGMA_DB(table(\"t\")) struct a {};"), "object > struct;table(\"t\") > struct;");
  EXPECT(read("PRAGMA_DB(id auto)\nint i;"), "id auto > int;");
  EXPECT(read("#pragma db object"), "object > ;");
  // Others', a macro's own definition, what is no pragma, and what is not closed.
  EXPECT(read("#pragma once\n#pragma omp parallel for\nint i;"), "");
  EXPECT(read("#define PRAGMA_DB(x) _Pragma(#x)\nint i;"), "");
  EXPECT(read("// #pragma db object\nconst char *s = \"PRAGMA_DB(object)\";"), "");
  EXPECT(read("OTHER(object) class a {}; _Pragma(\"once\") int PRAGMA_DB;"), "");
  EXPECT(read("PRAGMA_DB(object class a {};"), "");
}

} // namespace orm::test
