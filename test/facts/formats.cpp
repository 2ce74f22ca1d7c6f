// Format texts in parts, and literals out of source.
#include "expect.h"
#include "facts/text/TextFormat.h"

namespace orm::test {
namespace {

/// "text" and <number:spelling> in order; "broken" for a format that does not parse.
std::string split(llvm::StringRef Format, llvm::StringRef Style) {
  auto Parts = splitFormat(Format, Style);
  if (!Parts)
    return "broken";
  std::string Out;
  for (const FormatPart &P : *Parts)
    Out += P.Value < 0 ? P.Text : "<" + std::to_string(P.Value) + ":" + P.Spelling + ">";
  return Out;
}

std::string literal(llvm::StringRef Source) { return literalInSource(Source).value_or("none"); }

} // namespace

void testFormats() {
  EXPECT(split("", "printf"), "");
  EXPECT(split("a", "printf"), "a");
  EXPECT(split("a = '%s'", "printf"), "a = '<0:%s>'");
  EXPECT(split("%s%d", "printf"), "<0:%s><1:%d>");
  EXPECT(split("100%% of %s", "printf"), "100% of <0:%s>");
  EXPECT(split("%-10.3lf|%lld|%zu|%hhx", "printf"), "<0:%-10.3lf>|<1:%lld>|<2:%zu>|<3:%hhx>");
  EXPECT(split("%*d %s", "printf"), "<1:%*d> <2:%s>");
  EXPECT(split("%-10.*s'", "printf"), "<1:%-10.*s>'");
  EXPECT(split("%*.*f", "printf"), "<2:%*.*f>");
  EXPECT(split("%2$s %1$d", "printf"), "<1:%2$s> <0:%1$d>");
  EXPECT(split("%5d", "printf"), "<0:%5d>");
  EXPECT(split("%q %Q %w", "printf"), "<0:%q> <1:%Q> <2:%w>");
  EXPECT(split("50%", "printf"), "broken");
  EXPECT(split("%-", "printf"), "broken");
  EXPECT(split("LIKE '%%%s%%'", "printf"), "LIKE '%<0:%s>%'");
  EXPECT(split("{} stays", "printf"), "{} stays");

  EXPECT(split("a = '{}'", "brace"), "a = '<0:{}>'");
  EXPECT(split("{} {}", "brace"), "<0:{}> <1:{}>");
  EXPECT(split("{1} {0} {1}", "brace"), "<1:{1}> <0:{0}> <1:{1}>");
  EXPECT(split("{:>8} {0:.2f}", "brace"), "<0:{:>8}> <0:{0:.2f}>");
  EXPECT(split("{{}} {}", "brace"), "{} <0:{}>");
  EXPECT(split("json '{{\"a\": {}}}'", "brace"), "json '{\"a\": <0:{}>}'");
  EXPECT(split("{", "brace"), "broken");
  EXPECT(split("}", "brace"), "broken");
  EXPECT(split("a } b", "brace"), "broken");
  EXPECT(split("50% {}", "brace"), "50% <0:{}>");
  // A width of its own takes a value.
  EXPECT(split("{:{}} {}", "brace"), "<0:{:{}}> <2:{}>");
  EXPECT(split("{:{}.{}f}'", "brace"), "<0:{:{}.{}f}>'");

  EXPECT(split("%1 %2", "percent"), "<0:%1> <1:%2>");
  EXPECT(split("%2 %1 %2", "percent"), "<1:%2> <0:%1> <1:%2>");
  EXPECT(split("%L1", "percent"), "<0:%L1>");
  EXPECT(split("%10", "percent"), "<9:%10>");
  EXPECT(split("%123", "percent"), "<11:%12>3");
  EXPECT(split("LIKE 'a%'", "percent"), "LIKE 'a%'");
  EXPECT(split("%% %s %", "percent"), "%% %s %");

  EXPECT(split("%1% %2%", "boost"), "<0:%1%> <1:%2%>");
  EXPECT(split("%2% %1%", "boost"), "<1:%2%> <0:%1%>");
  EXPECT(split("%s %d", "boost"), "<0:%s> <1:%d>");
  EXPECT(split("100%% %1%", "boost"), "100% <0:%1%>");
  EXPECT(split("%1$s", "boost"), "<0:%1$s>");

  EXPECT(split("%s %d %b", "sequential"), "<0:%s> <1:%d> <2:%b>");
  // Today: `%z` alone, `%?i` and `%[1]s` are not known; they should be "<0:%z> <1:%?i>" and "<1:%[1]s> <0:%[0]d>".
  EXPECT(split("%z %?i", "sequential"), "<0:%z ><1:%?>i");
  EXPECT(split("%[1]s %[0]d", "sequential"), "<0:%[>1]s <1:%[>0]d");
}

void testLiterals() {
  EXPECT(literal("QStringLiteral(\"a b\")"), "a b");
  EXPECT(literal("\"a\" \"b\""), "ab");
  EXPECT(literal("\"a\"\n   \"b\""), "ab");
  EXPECT(literal("u\"a\" u\"b\""), "ab");
  EXPECT(literal("u8\"a\""), "a");
  EXPECT(literal("\"a\" + \"b\""), "a");
  EXPECT(literal("f(\"a\", \"b\")"), "a");
  EXPECT(literal("\"say \\\"x\\\" \\\\ \\n\\t\""), "say \"x\" \\ \n\t");
  EXPECT(literal("\"\""), "");
  EXPECT(literal("\"a\" MACRO \"b\""), "a");
  EXPECT(literal("none here"), "none");
  EXPECT(literal(""), "none");
  EXPECT(literal("\"open"), "none");
  EXPECT(literal("\"open\\\""), "none");
  // Numbered escapes and raw literals are either right or unknown.
  EXPECT(literal("\"it\\x27s\"") == "it's" || literal("\"it\\x27s\"") == "none", true);
  EXPECT(literal("\"it\\047s\"") == "it's" || literal("\"it\\047s\"") == "none", true);
  EXPECT(literal("R\"(a \"b\" c)\"") == "a \"b\" c" || literal("R\"(a \"b\" c)\"") == "none", true);
}

} // namespace orm::test
