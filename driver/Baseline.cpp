#include "Baseline.h"
#include "Files.h"
#include "Flags.h"
#include "report/Formats.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"

namespace orm::driver {
namespace json = llvm::json;

static constexpr int BaselineVersion = 1;

llvm::Expected<std::set<std::string>> readBaseline(const std::string &Path) {
  llvm::Expected<std::string> Text = readFile(Path);
  if (!Text)
    return Text.takeError();
  const std::string Start = "the baseline '" + Path + "' cannot be used: ",
                    Cure = "; write it again with --write-baseline";
  llvm::Expected<json::Value> Value = json::parse(*Text);
  if (!Value)
    return sentence(Start + llvm::toString(Value.takeError()) + Cure);
  const json::Object *Object = Value->getAsObject();
  const json::Array *List = Object ? Object->getArray("findings") : nullptr;
  if (!List)
    return sentence(Start + "it has no list 'findings'" + Cure);
  if (Object->getInteger("version") != BaselineVersion)
    return sentence(Start + "its version is not " + std::to_string(BaselineVersion) + Cure);
  std::set<std::string> Known;
  for (const json::Value &Entry : *List) {
    const json::Object *Finding = Entry.getAsObject();
    const auto Mark = Finding ? Finding->getString("fingerprint") : std::nullopt;
    if (!Mark)
      return sentence(Start + "one of its findings has no fingerprint" + Cure);
    Known.insert(Mark->str());
  }
  return Known;
}

std::string baselineText(const std::vector<report::Finding> &Findings, const std::vector<std::string> &Fingerprints,
                         llvm::StringRef SourceRoot) {
  json::Array List;
  for (size_t I = 0; I < Findings.size(); ++I) {
    const report::Finding &F = Findings[I];
    List.push_back(json::Object{{"check", F.Check},
                                {"file", report::utf8(report::relativePath(F.Where.File, SourceRoot))},
                                {"fingerprint", Fingerprints[I]},
                                {"message", report::utf8(F.Message)}});
  }
  json::Value All = json::Object{{"findings", std::move(List)}, {"version", BaselineVersion}};
  return llvm::formatv("{0:2}\n", All).str();
}

} // namespace orm::driver
