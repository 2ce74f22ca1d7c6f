#include "Rules.h"

#include "core/Register.h"

namespace orm::driver {

static std::string precisionOf(int Tier) { return Tier == 1 ? "very-high" : Tier == 2 ? "high" : "medium"; }

std::vector<report::RuleInfo> allRules() {
  std::vector<report::RuleInfo> Rules;
  for (const Registered &R : registeredChecks()) {
    report::RuleInfo Info;
    Info.Name = R.Info->Name;
    Info.Summary = R.Info->Summary;
    Info.Topic = topicName(R.Info->In);
    Info.HelpMarkdown = checkPage(R.Info->Name);
    Info.HelpUri = "https://github.com/orm-tidy/orm-tidy/blob/main/docs/checks/" + Info.Name + ".md";
    Info.DefaultLevel = R.Info->Level == CheckLevel::Note ? report::Level::Note : report::Level::Warning;
    Info.Tier = R.Info->Tier;
    Info.Precision = precisionOf(Info.Tier);
    Info.SecuritySeverity = R.Info->SecuritySeverity;
    Rules.push_back(std::move(Info));
  }
  return Rules;
}

} // namespace orm::driver
