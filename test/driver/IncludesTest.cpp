// What the textual scan reads, and what a unit reaches.
#include "IncludeScan.h"
#include "expect.h"
#include "files.h"

namespace orm::driver::test {

using Names = std::vector<std::string>;

static void writeBeside(const TempFile &F, const std::string &Name, const std::string &Text) {
  std::error_code Code;
  llvm::raw_fd_ostream(F.Folder + "/" + Name, Code) << Text;
}

void testIncludes() {
  EXPECT(includesIn("#include <a.h>\n  #  include\t\"b.h\"\n"), (Names{"<a.h>", "\"b.h\""}));
  EXPECT(includesIn("/* x */ #include <a>\n#/**/include/**/<b>\n#inc\\\nlude <c>\n"), (Names{"<a>", "<b>"}));
  EXPECT(includesIn("#include HEADER\n#include_next <c.h>\n#import <d>\n"), (Names{"?", "<c.h>", "<d>"}));
  EXPECT(includesIn("#if __has_include(<opt.h>)\n#endif\n"), (Names{"<opt.h>"}));
  EXPECT(includesIn("x = a #include <no>\n#includes <no>\n#include\n#"), Names());
  EXPECT(includesIn("#if 0\n#include <off>\n#endif"), (Names{"<off>"}));
  EXPECT(includesIn("\xEF\xBB\xBF#include <bom>"), (Names{"<bom>"}));

  const TempFile Main("#include \"one.h\"\n", "main.cpp");
  writeBeside(Main, "one.h", "#pragma once\n#include <soci/soci.h>\n#include \"one.h\"\n");
  writeBeside(Main, "plain.cpp", "int x;\n");
  writeBeside(Main, "marked.cpp", "[[clang::annotate(\"orm::query.many\")]] void f();\n");
  writeBeside(Main, "macro.cpp", "#include CONFIG_H\n");
  FlagGroup Group;
  IncludeScan Scan({"soci/"});
  const Closure C = Scan.closureOf(Main.Path, Group);
  EXPECT(C.ReachesModel, true);
  EXPECT(C.Files.size(), 2u);
  EXPECT(Scan.contains(C, Main.Folder + "/one.h"), true);
  const Closure Plain = Scan.closureOf(Main.Folder + "/plain.cpp", Group);
  EXPECT(Plain.ReachesModel || Plain.Unknown, false);
  EXPECT(Scan.closureOf(Main.Folder + "/marked.cpp", Group).ReachesModel, true);
  EXPECT(Scan.closureOf(Main.Folder + "/macro.cpp", Group).Unknown, true);

  // The digest follows the content of every file, and nothing else.
  const std::string Before = Scan.digestOf(C);
  IncludeScan Again({"soci/"});
  Again.closureOf(Main.Folder + "/plain.cpp", Group);
  EXPECT(Again.digestOf(Again.closureOf(Main.Path, Group)), Before);
  writeBeside(Main, "one.h", "#pragma once\n#include <soci/soci.h>\n#include \"one.h\"\n//\n");
  IncludeScan Changed({"soci/"});
  EXPECT(Changed.digestOf(Changed.closureOf(Main.Path, Group)) == Before, false);
}

} // namespace orm::driver::test
