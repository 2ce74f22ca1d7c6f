// SARIF 2.1.0 for code scanning. What GitHub, reviewdog and the editors' viewers each need is in docs/ci.md.
#include "report/Fingerprints.h"
#include "report/Formats.h"
#include "report/SarifParts.h"
#include "report/SourceTexts.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

#include <map>

namespace orm::report {
using llvm::json::Array;
using llvm::json::Object;
using llvm::json::Value;

namespace {

class SarifWriter {
public:
  SarifWriter(const Report &R, SourceTexts &Sources) : R(R), Parts(R.SourceRoot, Sources), Sources(Sources) {
    for (size_t I = 0; I < R.Rules.size(); ++I)
      IndexOfRule[R.Rules[I].Name] = I;
    for (const Finding &F : R.Findings)
      Parts.addArtifact(F.Where.File);
  }

  Value write() {
    Array Rules, Results;
    for (const RuleInfo &Rule : R.Rules)
      Rules.push_back(rule(Rule));
    const std::vector<std::string> Marks = fingerprints(R.Findings, R.SourceRoot, Sources);
    for (size_t I = 0; I < R.Findings.size(); ++I)
      Results.push_back(result(R.Findings[I], Marks[I]));

    Object Driver{{"name", "orm-tidy"},
                  {"fullName", "orm-tidy " + R.Version},
                  {"version", R.Version},
                  {"semanticVersion", R.Version},
                  {"informationUri", "https://github.com/orm-tidy/orm-tidy"},
                  {"rules", std::move(Rules)}};
    Object Run{{"tool", Object{{"driver", std::move(Driver)}}},
               {"columnKind", "utf16CodeUnits"},
               {"originalUriBaseIds", Object{{"SRCROOT", Object{{"uri", Parts.rootUri()}}}}},
               {"automationDetails", Object{{"id", "orm-tidy/"}}},
               {"invocations", Array{invocation()}},
               {"results", std::move(Results)}};
    if (Array Artifacts = Parts.artifacts(); !Artifacts.empty())
      Run["artifacts"] = std::move(Artifacts);
    return Object{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                  {"version", "2.1.0"},
                  {"runs", Array{std::move(Run)}}};
  }

private:
  static Object rule(const RuleInfo &Rule) {
    Object Properties{{"precision", Rule.Precision},
                      {"problem.severity", Rule.DefaultLevel == Level::Note    ? "recommendation"
                                           : Rule.DefaultLevel == Level::Error ? "error"
                                                                               : "warning"},
                      {"tier", Rule.Tier}};
    Array Tags{"orm", "database", Rule.Topic};
    if (!Rule.SecuritySeverity.empty()) {
      Tags.push_back("security");
      Properties["security-severity"] = Rule.SecuritySeverity;
    }
    Properties["tags"] = std::move(Tags);
    const std::string Help = utf8(Rule.HelpMarkdown.empty() ? Rule.Summary : Rule.HelpMarkdown);
    return Object{
        {"id", Rule.Name},
        {"name", pascalCase(Rule.Name)},
        {"shortDescription", Object{{"text", Rule.Summary}}},
        {"fullDescription", Object{{"text", firstParagraph(Rule)}}},
        {"help", Object{{"text", Help}, {"markdown", Help}}},
        {"helpUri", Rule.HelpUri},
        {"defaultConfiguration", Object{{"level", levelName(Rule.DefaultLevel)}, {"enabled", Rule.Tier <= 2}}},
        {"properties", std::move(Properties)}};
  }

  Value result(const Finding &F, const std::string &Mark) {
    Object Result{{"ruleId", F.Check},
                  {"level", levelName(F.L)},
                  {"message", Object{{"text", message(F)}}},
                  {"locations", Array{Object{{"physicalLocation", Parts.location(F.Where)}}}},
                  {"properties", properties(F)}};
    if (auto Rule = IndexOfRule.find(F.Check); Rule != IndexOfRule.end())
      Result["ruleIndex"] = static_cast<int64_t>(Rule->second);

    Object Marks{{"ormTidy/v1", Mark}};
    const std::vector<std::string> &Hashes = hashesOf(F.Where.File);
    if (F.Where.Line >= 1 && F.Where.Line <= Hashes.size())
      Marks["primaryLocationLineHash"] = Hashes[F.Where.Line - 1];
    Result["partialFingerprints"] = std::move(Marks);

    if (Array Related = relatedLocations(F); !Related.empty())
      Result["relatedLocations"] = std::move(Related);
    if (Array Steps = steps(F); !Steps.empty())
      Result["codeFlows"] = Array{Object{{"threadFlows", Array{Object{{"locations", std::move(Steps)}}}}}};
    Array Fixes;
    for (const Fix &X : F.Fixes)
      Fixes.push_back(Parts.fix(X));
    if (!Fixes.empty())
      Result["fixes"] = std::move(Fixes);
    return Result;
  }

  // Related places are shown only where the message links to them.
  static std::string message(const Finding &F) {
    std::string Text = capitalised(asSentence(escapeBrackets(F.Message)));
    unsigned Id = 0;
    for (const Note &N : F.Notes)
      if (N.Kind == NoteKind::Related && !N.Where.File.empty())
        Text += " See [" + escapeBrackets(N.Message) + "](" + std::to_string(++Id) + ").";
    for (const Note &N : F.Notes)
      if (N.Kind == NoteKind::Help)
        Text += " " + capitalised(asSentence(escapeBrackets(N.Message)));
    return Text;
  }

  static Object properties(const Finding &F) {
    Object P{{"certainty", F.Possible ? "possible" : "definite"}, {"message", utf8(F.Message)}};
    if (F.IncompleteUnit)
      P["incompleteUnit"] = true;
    if (!F.Library.empty())
      P["library"] = F.Library;
    Array Help;
    for (const Note &N : F.Notes)
      if (N.Kind == NoteKind::Help)
        Help.push_back(utf8(N.Message));
    if (!Help.empty())
      P["help"] = std::move(Help);
    return P;
  }

  Array relatedLocations(const Finding &F) {
    Array List;
    for (const Note &N : F.Notes)
      if (N.Kind == NoteKind::Related && !N.Where.File.empty())
        List.push_back(Object{{"id", static_cast<int64_t>(List.size() + 1)},
                              {"message", Object{{"text", asSentence(utf8(N.Message))}}},
                              {"physicalLocation", Parts.location(N.Where)}});
    return List;
  }

  // The way to the database begins at the finding.
  Array steps(const Finding &F) {
    Array List;
    auto Add = [&](const Region &Where, const std::string &Message) {
      List.push_back(Object{{"location", Object{{"physicalLocation", Parts.location(Where)},
                                                {"message", Object{{"text", asSentence(utf8(Message))}}}}}});
    };
    for (const Note &N : F.Notes) {
      if (N.Kind != NoteKind::Step || N.Where.File.empty())
        continue;
      if (List.empty())
        Add(F.Where, F.Message);
      Add(N.Where, N.Message);
    }
    return List;
  }

  // Results of a run with troubles are usable, so the run was a success to those who read it: GitHub rejects others.
  Object invocation() {
    Object I{{"executionSuccessful", true}};
    Array Notifications;
    for (const Trouble &T : R.Troubles) {
      Object N{{"level", "error"}, {"message", Object{{"text", asSentence(utf8(T.Message))}}}};
      if (!T.File.empty()) {
        Region Where;
        Where.File = T.File;
        Where.Line = Where.EndLine = T.Line;
        N["locations"] = Array{Object{{"physicalLocation", Parts.location(Where)}}};
      }
      Notifications.push_back(std::move(N));
    }
    if (!Notifications.empty())
      I["toolExecutionNotifications"] = std::move(Notifications);
    return I;
  }

  const std::vector<std::string> &hashesOf(const std::string &File) {
    const auto [Where, New] = LineHashes.try_emplace(File);
    if (New && Sources.exists(File))
      Where->second = lineHashes(Sources.text(File));
    return Where->second;
  }

  const Report &R;
  SarifParts Parts;
  SourceTexts &Sources;
  std::map<std::string, size_t> IndexOfRule;
  std::map<std::string, std::vector<std::string>> LineHashes;
};

} // namespace

std::string asSarif(const Report &R, SourceTexts &Sources, const Style &) {
  return llvm::formatv("{0:2}\n", SarifWriter(R, Sources).write()).str();
}

} // namespace orm::report
