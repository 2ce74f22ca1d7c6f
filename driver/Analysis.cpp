#include "Analysis.h"
#include "ClangVersions.h"
#include "Files.h"
#include "Sorting.h"
#include "TidyAction.h"

#include "core/Unit.h"

#include "clang-tidy/ClangTidyDiagnosticConsumer.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <map>

namespace orm::driver {
using namespace clang;
using report::Level;

namespace {

/// The same options whatever file is asked for: clang-tidy asks for the main file only.
class OptionsOfUnit : public tidy::ClangTidyOptionsProvider {
public:
  explicit OptionsOfUnit(tidy::ClangTidyOptions Options) : Options(std::move(Options)) {}
  const tidy::ClangTidyGlobalOptions &getGlobalOptions() override { return Global; }
  std::vector<OptionsSource> getRawOptions(llvm::StringRef) override { return {{Options, "orm-tidy"}}; }

private:
  tidy::ClangTidyGlobalOptions Global;
  tidy::ClangTidyOptions Options;
};

/// clang-tidy's consumer decides what is suppressed and filtered; clang's own errors are kept beside it, wherever they
/// are, because they say that the unit is not wholly known.
class Diagnostics : public tidy::ClangTidyDiagnosticConsumer {
public:
  explicit Diagnostics(tidy::ClangTidyContext &Context)
      : ClangTidyDiagnosticConsumer(Context, nullptr, /*RemoveIncompatibleErrors=*/false), Context(Context) {}

  unsigned Errors = 0;

  /// One sentence for the unit: the first error mostly is the cause of the others.
  report::Trouble trouble(const std::string &MainFile) const {
    report::Trouble T{MainFile, First.File == MainFile ? First.Line : 0, "does not parse: " + First.Message};
    if (!First.File.empty() && First.File != MainFile)
      T.Message += " (" + First.File + ":" + std::to_string(First.Line) + ")";
    if (Errors > 1)
      T.Message += "; " + std::to_string(Errors - 1) + " more error" + (Errors > 2 ? "s" : "");
    return T;
  }

  void HandleDiagnostic(DiagnosticsEngine::Level Level, const Diagnostic &Info) override {
    // A pragma of the file can make an error of a warning; that is an opinion, the file still parses.
    if (Level >= DiagnosticsEngine::Error && Context.getCheckName(Info.getID()).empty() &&
        Info.getDiags()->getDiagnosticIDs()->getWarningOptionForDiag(Info.getID()).empty())
      keep(Info);
    noteRecord(Info);
    ClangTidyDiagnosticConsumer::HandleDiagnostic(Level, Info);
  }

  /// The record behind a finished message, or -1.
  int recordBehind(const std::string &Message) const {
    const auto Found = RecordOfText.find(Message);
    return Found == RecordOfText.end() ? -1 : Found->second;
  }

private:
  // clang writes a control character in a message as "<U+001E>", so the mark is read while it is still an argument.
  void noteRecord(const Diagnostic &Info) {
    if (Info.getNumArgs() == 0 || Info.getArgKind(0) != DiagnosticsEngine::ak_std_string)
      return;
    const int Id = recordOf(Info.getArgStdStr(0));
    if (Id < 0)
      return;
    llvm::SmallString<256> Message;
    Info.FormatDiagnostic(Message);
    llvm::StringRef Text = Message;
    // clang-tidy puts the check's name behind every message, and takes it away again.
    Text.consume_back(" [" + Context.getCheckName(Info.getID()) + "]");
    RecordOfText[Text.str()] = Id;
  }

  void keep(const Diagnostic &Info) {
    // "Too many errors" is an error, too, but says nothing.
    if (Errors++ > 0)
      return;
    llvm::SmallString<256> Message;
    Info.FormatDiagnostic(Message);
    First.Message = Message.str().str();
    if (Info.hasSourceManager() && Info.getLocation().isValid()) {
      const SourceManager &SM = Info.getSourceManager();
      const PresumedLoc Place = SM.getPresumedLoc(SM.getExpansionLoc(Info.getLocation()), /*UseLineDirectives=*/false);
      First.File = canonicalPath(Place.getFilename(), Context.getCurrentBuildDirectory());
      First.Line = Place.getLine();
    }
  }

  tidy::ClangTidyContext &Context;
  report::Trouble First;
  std::map<std::string, int> RecordOfText;
};

} // namespace

static report::Region toRegion(RecordedRegion &R) {
  return {std::move(R.File), R.Line, R.Column, R.EndLine, R.EndColumn, R.Offset, R.Length};
}

static UnitFinding toFinding(Record &R, bool AsError, bool Incomplete) {
  UnitFinding Out;
  report::Finding &F = Out.F;
  F.Check = std::move(R.Check);
  F.L = AsError ? Level::Error : R.NoteLevel ? Level::Note : Level::Warning;
  F.Possible = R.Possible;
  F.Message = std::move(R.Message);
  F.Library = std::move(R.Library);
  F.Where = toRegion(R.Where);
  F.IncompleteUnit = Incomplete;
  for (RecordedNote &N : R.Notes)
    F.Notes.push_back({static_cast<report::NoteKind>(N.Kind), toRegion(N.Where), std::move(N.Message)});
  for (RecordedFix &X : R.Fixes) {
    report::Fix Fix{X.Safe, std::move(X.Title), {}};
    for (RecordedEdit &E : X.Edits)
      Fix.Edits.push_back({std::move(E.File), E.Offset, E.Length, std::move(E.Text)});
    F.Fixes.push_back(std::move(Fix));
  }
  Out.When = std::move(R.When);
  return Out;
}

static void keepFindings(UnitData &D, std::vector<Record> Records, Diagnostics &Client, bool Incomplete) {
  std::map<int, Record *> ById;
  for (Record &R : Records)
    ById[R.Id] = &R;
  for (const tidy::ClangTidyError &E : Client.take()) {
    if (auto Found = ById.find(Client.recordBehind(E.Message.Message)); Found != ById.end()) {
      D.Findings.push_back(toFinding(*Found->second, E.IsWarningAsError, Incomplete));
      ById.erase(Found);
      continue;
    }
    // A NOLINTBEGIN without end, an option with an impossible value: suppressions or options that do not take effect.
    if (E.DiagnosticName == "clang-tidy-nolint" || E.DiagnosticName == "clang-tidy-config")
      D.Troubles.push_back({E.Message.FilePath.empty() ? D.File : canonicalPath(E.Message.FilePath, E.BuildDirectory),
                            0, E.Message.Message});
  }
  auto Key = [](const UnitFinding &U) {
    const report::Region &W = U.F.Where;
    return std::tie(W.File, W.Line, W.Column, U.F.Check, U.F.Message);
  };
  sortStably(D.Findings, [&](const UnitFinding &A, const UnitFinding &B) { return Key(A) < Key(B); });
}

static void keepHashes(UnitData &D, const std::vector<FileHash> &Read) {
  std::map<std::string, uint64_t> Wanted;
  for (const UnitFinding &U : D.Findings) {
    Wanted[U.F.Where.File];
    for (const report::Fix &X : U.F.Fixes)
      for (const report::Edit &E : X.Edits)
        Wanted[E.File];
  }
  for (const FileHash &R : Read)
    if (Wanted.count(R.File))
      D.Sources.push_back(R);
  D.Read = Read;
}

// "FILE:LINE:COLUMN: error: MESSAGE" or "FILE: error: MESSAGE" of a model file; other sentences have no place.
static report::Trouble withPlace(const std::string &Sentence) {
  const auto [Place, Message] = llvm::StringRef(Sentence).split(": error: ");
  if (Message.empty())
    return {"", 0, Sentence};
  llvm::StringRef File = Place;
  const auto [Start, Column] = File.rsplit(':');
  const auto [Name, Line] = Start.rsplit(':');
  unsigned L = 0, C = 0;
  if (!Column.getAsInteger(10, C) && !Line.getAsInteger(10, L))
    File = Name;
  return {File.str(), L, Message.str()};
}

UnitData analyse(const UnitJob &Job) {
  UnitData D;
  D.File = Job.Command.File;
  D.Command = Job.Command.Digest;
  D.DroppedFlags = Job.Prepared.Group->DroppedFlags;

  tidy::ClangTidyContext Context(std::make_unique<OptionsOfUnit>(Job.Tidy));
  Context.setCurrentFile(D.File);
  Context.setCurrentBuildDirectory(Job.Command.Directory);
  Diagnostics Client(Context);
  OwnDiagnostics Engine(Client);
  Engine.serve(Context);

  UnitSession Session(Context);
  ReadFiles Read;
  std::shared_ptr<CompilerInvocation> Invocation(
      makeInvocation(Job.Prepared.Args, Job.Command.Directory, Client).release());
  if (Invocation)
    runTidyAction(Context, std::move(Invocation), Job.Command.Directory, Client, Read);
  if (Client.Errors)
    D.Troubles.push_back(Client.trouble(D.File));
  else if (!Read.Parsed)
    D.Troubles.push_back({D.File, 0, "clang could not begin to parse this file with the flags of its compile command"});

  keepFindings(D, Session.takeRecords(), Client, Client.Errors > 0 || !Read.Parsed);
  D.Functions = Session.takeSummaries();
  keepHashes(D, Read.Files);
  for (const std::string &Sentence : Session.takeTroubles())
    D.Troubles.push_back(withPlace(Sentence));
  return D;
}

} // namespace orm::driver
