#include "Options.h"
#include "Flags.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace orm::driver {

llvm::Error sentence(const llvm::Twine &Text) { return llvm::createStringError(llvm::inconvertibleErrorCode(), Text); }

static constexpr CommandName Names[] = {
    {"check", Command::Check},
    {"unit", Command::Unit},
    {"link", Command::Link},
    {"report", Command::Report},
    {"explain", Command::Explain},
    {"list-checks", Command::ListChecks},
    {"list-models", Command::ListModels},
    {"model", Command::ModelCheck},
};

llvm::ArrayRef<CommandName> commandNames() { return Names; }

std::string nameOf(Command C) {
  for (const CommandName &N : Names)
    if (N.C == C)
      return C == Command::ModelCheck ? "model check" : N.Name.str();
  return "check";
}

std::string nearest(llvm::StringRef Given, llvm::ArrayRef<std::string> Known) {
  std::string Best;
  unsigned BestDistance = 4;
  for (const std::string &K : Known)
    if (const unsigned D = Given.edit_distance(K, /*AllowReplacements=*/true, BestDistance); D < BestDistance) {
      BestDistance = D;
      Best = K;
    }
  return Best;
}

namespace {

class Parser {
public:
  explicit Parser(llvm::ArrayRef<std::string> Args) : Args(Args) {}

  llvm::Expected<Options> run() {
    takeCommand();
    while (!Args.empty()) {
      llvm::StringRef Arg = Args.front();
      Args = Args.drop_front();
      if (Arg == "--") {
        O.Compiler.assign(Args.begin(), Args.end());
        break;
      }
      if (Arg == "-h" || Arg == "--help") {
        O.HelpOn = O.Do;
        O.Do = Command::Help;
        return O;
      }
      if (Arg == "--version") {
        O.Do = Command::Version;
        return O;
      }
      if (!Arg.starts_with("-") || Arg == "-")
        O.Arguments.push_back(Arg.str());
      else if (llvm::Error E = takeFlag(Arg))
        return E;
    }
    if (llvm::Error E = checkArguments())
      return E;
    if (llvm::Error E = pairOutputs())
      return E;
    return O;
  }

private:
  void takeCommand() {
    if (Args.empty())
      return;
    if (Args.front() == "help") {
      O.Do = Command::Help;
      Args = Args.drop_front();
      Helping = true;
    }
    if (Args.empty())
      return;
    for (const CommandName &N : Names)
      if (Args.front() == N.Name) {
        (Helping ? O.HelpOn : O.Do) = N.C;
        Named = true;
        Args = Args.drop_front();
        return;
      }
  }

  llvm::Error takeFlag(llvm::StringRef Arg) {
    auto [Name, Value] = Arg.split('=');
    const bool HasValue = Arg.contains('=');
    const Flag *F = find(Name);
    // "-j4"
    if (!F && Arg.size() > 2 && Arg[1] != '-' && !HasValue) {
      F = find(Arg.take_front(2));
      if (F && F->V == Flag::Required)
        return F->Set(O, Pairs, Arg.drop_front(2));
      F = nullptr;
    }
    if (!F)
      return unknownFlag(Name);
    if (!(F->Commands & bit(O.Do)))
      return sentence("the flag '" + Name + "' does not belong to 'orm-tidy " + nameOf(O.Do) + "'; 'orm-tidy " +
                      nameOf(O.Do) + " --help' lists its flags");
    if (F->V == Flag::None && HasValue)
      return sentence("the flag '" + Name + "' takes no value");
    if (F->V == Flag::Required && !HasValue) {
      if (Args.empty())
        return sentence("the flag '" + Name + "' needs a value: " + Name + " " + F->ValueName);
      Value = Args.front();
      Args = Args.drop_front();
    }
    return F->Set(O, Pairs, Value);
  }

  const Flag *find(llvm::StringRef Name) const {
    // A flag may mean something else in another command; this command's own comes first.
    const Flag *Other = nullptr;
    for (const Flag &F : flags())
      if (F.Long == Name || (!F.Short.empty() && F.Short == Name)) {
        if (F.Commands & bit(O.Do))
          return &F;
        Other = &F;
      }
    return Other;
  }

  llvm::Error unknownFlag(llvm::StringRef Name) const {
    std::vector<std::string> Known;
    for (const Flag &F : flags())
      if (F.Commands & bit(O.Do))
        Known.push_back(F.Long.str());
    const std::string Near = nearest(Name, Known);
    if (!Near.empty())
      return sentence("unknown flag '" + Name + "'; did you mean '" + Near + "'?");
    return sentence("unknown flag '" + Name + "'; the flags of 'orm-tidy " + nameOf(O.Do) +
                    "' are: " + llvm::join(Known, ", "));
  }

  llvm::Error checkArguments() {
    auto &A = O.Arguments;
    if (O.Do == Command::Help)
      return llvm::Error::success();
    // A mistyped command would otherwise be read as a file.
    if (!Named && A.size() == 1 && !llvm::StringRef(A[0]).contains_insensitive('.') &&
        !llvm::StringRef(A[0]).contains('/')) {
      std::vector<std::string> Known;
      for (const CommandName &N : Names)
        Known.push_back(N.Name.str());
      const std::string Near = nearest(A[0], Known);
      if (!Near.empty())
        return sentence("unknown command '" + A[0] + "'; did you mean '" + Near +
                        "'? (a file or folder of that name is written './" + A[0] + "')");
    }
    if (O.Do == Command::Explain && A.size() != 1)
      return sentence("'orm-tidy explain' needs the name of one check: orm-tidy explain orm-query-in-loop");
    if (O.Do == Command::Report && A.size() != 1)
      return sentence("'orm-tidy report' needs one SARIF file: orm-tidy report IN.sarif --format html -o OUT");
    if (O.Do == Command::Link && A.empty())
      return sentence("'orm-tidy link' needs the folders that 'orm-tidy check --emit' wrote");
    if (O.Do == Command::ModelCheck) {
      if (A.size() < 2 || A[0] != "check")
        return sentence("'orm-tidy model' knows one thing to do: orm-tidy model check FILE");
      A.erase(A.begin());
    }
    if (O.Do == Command::Unit && (O.Compiler.empty() || Pairs.Paths.size() != 1))
      return sentence("'orm-tidy unit' needs a file to write and a compiler's command line: "
                      "orm-tidy unit -o OUT.ormunit -- clang++ -Iinclude -c file.cpp");
    if (O.Do != Command::Unit && !O.Compiler.empty())
      return sentence("only 'orm-tidy unit' takes a compiler's command line behind '--'; "
                      "use --extra-arg for further arguments");
    return llvm::Error::success();
  }

  // The first format belongs to the first file and so on; a format without a file goes to standard output.
  llvm::Error pairOutputs() {
    const size_t Count = std::max<size_t>({Pairs.Formats.size(), Pairs.Paths.size(), 1});
    unsigned ToStandardOutput = 0;
    for (size_t I = 0; I < Count; ++I) {
      Output Out;
      Out.Format = I < Pairs.Formats.size() ? Pairs.Formats[I] : "text";
      Out.Path = I < Pairs.Paths.size() ? Pairs.Paths[I] : "-";
      ToStandardOutput += Out.Path == "-";
      for (const Output &Other : O.Outputs)
        if (Other.Path == Out.Path && Out.Path != "-")
          return sentence("two reports go to the same file '" + Out.Path + "'");
      O.Outputs.push_back(std::move(Out));
    }
    const bool Diff = O.FixDryRun && llvm::any_of(O.Outputs, [](const Output &Out) {
                        return Out.Path == "-" && Out.Format != "text";
                      });
    if (Diff)
      return sentence("--fix-dry-run prints a diff to standard output; give --format its own -o FILE");
    if (!O.EmitDir.empty() && (O.Fix != FixMode::None || O.FixDryRun || !O.WriteIndex.empty() || !O.Baseline.empty() ||
                               !O.WriteBaseline.empty() || !O.Since.empty() || !O.Diff.empty()))
      return sentence("--emit only writes each file's data; fixes, baselines and filters belong to 'orm-tidy link'");
    if (ToStandardOutput > 1)
      return sentence("only one report can go to standard output; give each --format its own -o FILE");
    return llvm::Error::success();
  }

  llvm::ArrayRef<std::string> Args;
  Options O;
  OutputFlags Pairs;
  bool Named = false, Helping = false;
};

} // namespace

llvm::Expected<Options> parseOptions(llvm::ArrayRef<std::string> Args) { return Parser(Args).run(); }

} // namespace orm::driver
