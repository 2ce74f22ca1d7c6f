// orm-tidy list-checks: one line for each check, or all of their metadata as JSON.
#include "Commands.h"
#include "Rules.h"

#include "core/Register.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

namespace orm::driver {
namespace json = llvm::json;

static llvm::StringRef fixWord(FixKind F) {
  return F == FixKind::Safe ? "safe" : F == FixKind::Unsafe ? "unsafe" : "none";
}

static json::Array needs(const CheckInfo &I) {
  json::Array Names;
  for (const model::CapabilityWord &W : model::capabilityWords())
    if (model::has(I.Needs, W.C))
      Names.push_back(llvm::StringRef(W.Name));
  return Names;
}

static void printJson() {
  json::Array Checks, Words;
  const std::vector<report::RuleInfo> Rules = allRules();
  const std::vector<Registered> &All = registeredChecks();
  for (size_t I = 0; I < All.size(); ++I) {
    const CheckInfo &Info = *All[I].Info;
    json::Object O{{"name", llvm::StringRef(Info.Name)},
                   {"tier", Info.Tier},
                   {"topic", llvm::StringRef(topicName(Info.In))},
                   {"summary", llvm::StringRef(Info.Summary)},
                   {"level", Info.Level == CheckLevel::Note ? "note" : "warning"},
                   {"fix", fixWord(Info.Fix)},
                   {"default", Info.Tier <= 2},
                   {"precision", Rules[I].Precision},
                   {"helpUri", Rules[I].HelpUri},
                   {"needs", needs(Info)}};
    if (!Info.SecuritySeverity.empty())
      O["securitySeverity"] = llvm::StringRef(Info.SecuritySeverity);
    Checks.push_back(std::move(O));
  }
  for (const model::CapabilityWord &W : model::capabilityWords())
    Words.push_back(json::Object{{"name", llvm::StringRef(W.Name)}, {"missing", llvm::StringRef(W.Missing)}});
  json::Value Whole =
      json::Object{{"formatVersion", 1}, {"checks", std::move(Checks)}, {"capabilities", std::move(Words)}};
  llvm::outs() << llvm::formatv("{0:2}\n", Whole);
}

int runListChecks(const Options &O) {
  if (O.Outputs.front().Format == "json") {
    printJson();
    return 0;
  }
  size_t Width = 0;
  for (const Registered &R : registeredChecks())
    Width = std::max(Width, R.Info->Name.size());
  for (const Registered &R : registeredChecks()) {
    const char *Fix = R.Info->Fix == FixKind::Safe ? "fix" : R.Info->Fix == FixKind::Unsafe ? "unsafe fix" : "";
    llvm::outs() << llvm::left_justify(llvm::StringRef(R.Info->Name), Width) << "  tier " << R.Info->Tier << "  "
                 << (R.Info->Level == CheckLevel::Note ? "note   " : "warning") << "  " << llvm::left_justify(Fix, 10)
                 << "  " << R.Info->Summary << '\n';
  }
  return 0;
}

} // namespace orm::driver
