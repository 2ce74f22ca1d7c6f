// The command line: what pairs with what, and what the errors say.
#include "Options.h"
#include "expect.h"

namespace orm::driver::test {

static Options parsed(std::vector<std::string> Args) {
  llvm::Expected<Options> O = parseOptions(Args);
  if (O)
    return *O;
  std::printf("unexpected error: %s\n", llvm::toString(O.takeError()).c_str());
  ++tally().Failed;
  return {};
}

static std::string error(std::vector<std::string> Args) {
  llvm::Expected<Options> O = parseOptions(Args);
  return O ? "no error" : llvm::toString(O.takeError());
}

void testOptions() {
  EXPECT(parsed({}).Do, Command::Check);
  EXPECT(parsed({}).Outputs == (std::vector<Output>{{"text", "-"}}), true);
  EXPECT(parsed({"-p", "b", "a.cpp", "src"}).Arguments, (std::vector<std::string>{"a.cpp", "src"}));
  EXPECT(parsed({"check", "-p=b"}).BuildDir, "b");
  EXPECT(parsed({"-j4"}).Jobs, 4u);
  EXPECT(parsed({"--format", "sarif", "-o", "x.sarif"}).Outputs == (std::vector<Output>{{"sarif", "x.sarif"}}), true);
  EXPECT(parsed({"-o", "1", "--format=text", "--format=html", "-o", "2"}).Outputs ==
             (std::vector<Output>{{"text", "1"}, {"html", "2"}}),
         true);
  EXPECT(parsed({"--format=sarif", "-o", "1", "--format=text"}).Outputs ==
             (std::vector<Output>{{"sarif", "1"}, {"text", "-"}}),
         true);
  EXPECT(parsed({"--fix"}).Fix, FixMode::Safe);
  EXPECT(parsed({"--fix=all"}).Fix, FixMode::All);
  EXPECT(parsed({"--shard", "2/8"}).Part->Count, 8u);
  EXPECT(parsed({"--fail-on", "never"}).Fail, FailOn::Never);
  EXPECT(parsed({"link", "a", "b"}).Do, Command::Link);
  EXPECT(parsed({"help", "link"}).HelpOn, Command::Link);
  EXPECT(parsed({"model", "check", "x.json"}).Arguments, (std::vector<std::string>{"x.json"}));
  EXPECT(parsed({"unit", "-o", "u", "--", "c++", "-c", "a.cpp"}).Compiler.size(), 3u);

  EXPECT(error({"--fromat", "sarif"}), "unknown flag '--fromat'; did you mean '--format'?");
  EXPECT(has(error({"--zzzzzzzzzz"}), "the flags of 'orm-tidy check' are: --build"), true);
  EXPECT(error({"--format", "xml"}),
         "unknown value 'xml' for --format; known values: text, sarif, json, github, gitlab, sonar, html");
  EXPECT(has(error({"--format=text", "--format=json"}), "only one report can go to standard output"), true);
  EXPECT(has(error({"--format=text", "-o", "x", "--format=json", "-o", "x"}), "same file 'x'"), true);
  EXPECT(has(error({"-p"}), "needs a value: -p DIR"), true);
  EXPECT(has(error({"--shard", "9/8"}), "1 <= I <= N"), true);
  EXPECT(has(error({"-j", "0"}), "at least 1"), true);
  EXPECT(has(error({"link", "--timeout", "3", "d"}), "does not belong to 'orm-tidy link'"), true);
  EXPECT(has(error({"--fix-dry-run", "--format", "json"}), "prints a diff"), true);
  EXPECT(has(error({"--emit", "d", "--fix"}), "belong to 'orm-tidy link'"), true);
  EXPECT(has(error({"chek"}), "did you mean 'check'?"), true);
  EXPECT(has(error({"explain"}), "the name of one check"), true);
  EXPECT(has(error({"--tier", "4"}), "known values: 1, 2, 3"), true);
  EXPECT(has(error({"--quiet=yes"}), "takes no value"), true);
  EXPECT(has(helpText(Command::Check), "--write-baseline FILE"), true);
}

} // namespace orm::driver::test
