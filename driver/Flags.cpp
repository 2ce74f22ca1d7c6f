#include "Flags.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace orm::driver {

static constexpr llvm::StringRef Formats[] = {"text", "sarif", "json", "github", "gitlab", "sonar", "html"};
llvm::ArrayRef<llvm::StringRef> formatNames() { return Formats; }

static llvm::Error oneOf(llvm::StringRef Flag, llvm::StringRef Given, llvm::ArrayRef<llvm::StringRef> Known) {
  if (llvm::is_contained(Known, Given))
    return llvm::Error::success();
  return sentence("unknown value '" + Given + "' for " + Flag + "; known values: " + llvm::join(Known, ", "));
}

static llvm::Error number(llvm::StringRef Flag, llvm::StringRef Given, unsigned Least, unsigned &Out) {
  if (!Given.getAsInteger(10, Out) && Out >= Least)
    return llvm::Error::success();
  return sentence(Flag + " needs a whole number of at least " + llvm::Twine(Least) + ", not '" + Given + "'");
}

static llvm::Error text(std::string &Out, llvm::StringRef Flag, llvm::StringRef Given) {
  if (Given.empty())
    return sentence("the flag '" + Flag + "' needs a value that is not empty");
  Out = Given.str();
  return llvm::Error::success();
}

static llvm::Error setShard(Options &O, llvm::StringRef V) {
  const auto [Index, Count] = V.split('/');
  Shard S;
  if (Index.getAsInteger(10, S.Index) || Count.getAsInteger(10, S.Count) || S.Index < 1 || S.Index > S.Count)
    return sentence("--shard needs I/N with 1 <= I <= N, for example 2/8, not '" + V + "'");
  O.Part = S;
  return llvm::Error::success();
}

static llvm::Error setFix(Options &O, llvm::StringRef V) {
  if (llvm::Error E = oneOf("--fix", V.empty() ? "safe" : V, {"safe", "all"}))
    return E;
  O.Fix = V == "all" ? FixMode::All : FixMode::Safe;
  return llvm::Error::success();
}

static llvm::Error setFailOn(Options &O, llvm::StringRef V) {
  static constexpr llvm::StringRef Known[] = {"note", "warning", "error", "never"};
  if (llvm::Error E = oneOf("--fail-on", V, Known))
    return E;
  O.Fail = static_cast<FailOn>(llvm::find(Known, V) - std::begin(Known));
  return llvm::Error::success();
}

static llvm::Error setProgress(Options &O, llvm::StringRef V) {
  static constexpr llvm::StringRef Known[] = {"auto", "never", "always"};
  if (llvm::Error E = oneOf("--progress", V, Known))
    return E;
  O.Progress = static_cast<ProgressMode>(llvm::find(Known, V) - std::begin(Known));
  return llvm::Error::success();
}

static llvm::Error setTier(Options &O, llvm::StringRef V) {
  if (llvm::Error E = oneOf("--tier", V, {"1", "2", "3"}))
    return E;
  O.Tier = V[0] - '0';
  return llvm::Error::success();
}

static llvm::Error setFormat(OutputFlags &P, llvm::StringRef V) {
  if (llvm::Error E = oneOf("--format", V, Formats))
    return E;
  P.Formats.push_back(V.str());
  return llvm::Error::success();
}

llvm::ArrayRef<Flag> flags() {
  constexpr unsigned Check = bit(Command::Check), Unit = bit(Command::Unit), Link = bit(Command::Link),
                     Report = bit(Command::Report), Settle = Check | Link, Analyse = Check | Unit,
                     Models = Analyse | bit(Command::ListModels),
                     Lists = bit(Command::ListChecks) | bit(Command::ListModels);
  const auto None = Flag::None, Required = Flag::Required, Optional = Flag::Optional;
  using O = Options &;
  using P = OutputFlags &;
  using V = llvm::StringRef;
  static const Flag Table[] =
      {
          {Required, "--build", "-p", "DIR", Check, "What to analyse",
           "folder of compile_commands.json, or the file itself; default: upwards from here, and in build/",
           [](O Opt, P, V Val) -> llvm::Error { return text(Opt.BuildDir, "-p", Val); }},
          {Required, "--extra-arg", "", "ARG", Analyse, "What to analyse", "further argument for the compiler; repeats",
           [](O Opt, P, V Val) -> llvm::Error {
             Opt.ExtraArgs.push_back(Val.str());
             return llvm::Error::success();
           }},
          {Required, "--source-root", "", "DIR", Analyse | Settle | Report, "What to analyse",
           "folder that paths in reports are relative to; default: the git root, else here",
           [](O Opt, P, V Val) -> llvm::Error { return text(Opt.SourceRoot, "--source-root", Val); }},
          {Required, "--shard", "", "I/N", Check, "What to analyse", "only part I of N of the files; use with --emit",
           [](O Opt, P, V Val) -> llvm::Error { return setShard(Opt, Val); }},
          {None, "--no-skip", "", "", Check, "What to analyse",
           "also parse files that can have nothing to do with a database",
           [](O Opt, P, V) -> llvm::Error {
             Opt.Skip = false;
             return llvm::Error::success();
           }},

          {Required, "--checks", "", "GLOBS", Analyse, "Which checks",
           "checks to turn on, or off with '-': 'orm-*,-orm-query-in-loop'; comes last",
           [](O Opt, P, V Val) -> llvm::Error { return text(Opt.Checks, "--checks", Val); }},
          {Required, "--tier", "", "1|2|3", Analyse, "Which checks", "checks up to this tier; default 2",
           [](O Opt, P, V Val) -> llvm::Error { return setTier(Opt, Val); }},
          {Required, "--models", "", "DIR", Models, "Which checks", "folder with the project's own ORM models (*.json)",
           [](O Opt, P, V Val) -> llvm::Error { return text(Opt.ModelsDir, "--models", Val); }},

          {Required, "--format", "", "FORMAT", Settle | Report, "Reports",
           "text, sarif, json, github, gitlab, sonar or html; repeats and pairs with -o by position",
           [](O, P Pairs, V Val) -> llvm::Error { return setFormat(Pairs, Val); }},
          {Required, "--format", "", "FORMAT", Lists, "Output", "text (default) or json, with all that is known",
           [](O, P Pairs, V Val) -> llvm::Error {
             Pairs.Formats.push_back(Val.str());
             return oneOf("--format", Val, {"text", "json"});
           }},
          {Required, "--output", "-o", "FILE", Settle | Report | Unit, "Reports",
           "where the report goes; default '-', standard output",
           [](O, P Pairs, V Val) -> llvm::Error {
             std::string Path;
             llvm::Error E = text(Path, "-o", Val);
             Pairs.Paths.push_back(Path);
             return E;
           }},
          {None, "--quiet", "-q", "", Analyse | Settle, "Reports",
           "no summary and no notices on standard error; trouble is still named",
           [](O Opt, P, V) -> llvm::Error {
             Opt.Quiet = true;
             return llvm::Error::success();
           }},
          {Required, "--progress", "", "WHEN", Check, "Reports", "auto (on a terminal), never or always",
           [](O Opt, P, V Val) -> llvm::Error { return setProgress(Opt, Val); }},

          {Required, "--fail-on", "", "LEVEL", Settle, "Which findings",
           "exit 1 at note, warning (default), error, or never",
           [](O Opt, P, V Val) -> llvm::Error { return setFailOn(Opt, Val); }},
          {Required, "--baseline", "", "FILE", Settle, "Which findings", "leave out what the baseline knows",
           [](O Opt, P, V Val) -> llvm::Error { return text(Opt.Baseline, "--baseline", Val); }},
          {Required, "--write-baseline", "", "FILE", Settle, "Which findings",
           "write all findings as a baseline, and report none of them",
           [](O Opt, P, V Val) -> llvm::Error { return text(Opt.WriteBaseline, "--write-baseline", Val); }},
          {Required, "--since", "", "REV", Settle, "Which findings",
           "only findings on lines that changed since a git revision",
           [](O Opt, P, V Val) -> llvm::Error { return text(Opt.Since, "--since", Val); }},
          {Required, "--diff", "", "FILE", Settle, "Which findings",
           "only findings on lines that a unified diff adds ('-': standard input)",
           [](O Opt, P, V Val) -> llvm::Error { return text(Opt.Diff, "--diff", Val); }},

          {Optional, "--fix", "", "safe|all", Settle, "Fixes", "apply the safe fixes, or all; default safe",
           [](O Opt, P, V Val) -> llvm::Error { return setFix(Opt, Val); }},
          {None, "--fix-dry-run", "", "", Settle, "Fixes",
           "print what --fix would change as a diff, instead of the text report",
           [](O Opt, P, V) -> llvm::Error {
             Opt.FixDryRun = true;
             return llvm::Error::success();
           }},

          {Required, "--emit", "", "DIR", Check, "Whole program", "only write each file's data for 'orm-tidy link'",
           [](O Opt, P, V Val) -> llvm::Error { return text(Opt.EmitDir, "--emit", Val); }},
          {Required, "--index", "", "FILE", Settle, "Whole program", "what other code does, from --write-index",
           [](O Opt, P, V Val) -> llvm::Error { return text(Opt.Index, "--index", Val); }},
          {Required, "--write-index", "", "FILE", Settle, "Whole program",
           "write what all functions do, for plugin and editor",
           [](O Opt, P, V Val) -> llvm::Error { return text(Opt.WriteIndex, "--write-index", Val); }},

          {Required, "--jobs", "-j", "N", Check, "Speed", "files at the same time; default: one for each core",
           [](O Opt, P, V Val) -> llvm::Error { return number("-j", Val, 1, Opt.Jobs); }},
          {Required, "--timeout", "", "SECONDS", Check, "Speed", "give up on a file after this time",
           [](O Opt, P, V Val) -> llvm::Error { return number("--timeout", Val, 1, Opt.Timeout); }},
          {Required, "--cache-dir", "", "DIR", Check, "Speed", "where results of unchanged files are kept",
           [](O Opt, P, V Val) -> llvm::Error { return text(Opt.CacheDir, "--cache-dir", Val); }},
          {None, "--no-cache", "", "", Check, "Speed", "neither read nor write the cache",
           [](O Opt, P, V) -> llvm::Error {
             Opt.UseCache = false;
             return llvm::Error::success();
           }},
      };
  return llvm::ArrayRef(Table);
}

static constexpr llvm::StringRef General = R"(orm-tidy finds misuse of databases and ORMs in C++ code.

  orm-tidy [check] [-p BUILD_DIR] [FILE|DIR ...]   analyse a project (the default command)
  orm-tidy unit -o OUT -- COMPILER ARGS...         analyse one file, for 'link'
  orm-tidy link DIR...                             settle what 'check --emit' or 'unit' wrote
  orm-tidy report IN.sarif --format F -o OUT       render a report again
  orm-tidy explain CHECK                           the page of a check
  orm-tidy list-checks                             all checks
  orm-tidy list-models                             all ORMs that are known
  orm-tidy model check FILE...                     is a model file right?
)";

static constexpr llvm::StringRef Ending = R"(
Exit: 0 nothing at or above --fail-on; 1 findings; 2 the job could not be done, or not wholly (named on standard error).
Findings go to standard output, progress and trouble to standard error. Silence means clean.
)";

std::string helpText(Command On) {
  std::string Text = On == Command::Check ? General.str() : "orm-tidy " + nameOf(On) + "\n";
  llvm::StringRef Group;
  for (const Flag &F : flags()) {
    if (!(F.Commands & bit(On)))
      continue;
    if (F.Group != Group)
      Text += "\n" + (Group = F.Group).str() + "\n";
    std::string Left = "  " + (F.Short.empty() ? "" : F.Short.str() + ", ") + F.Long.str();
    if (F.V == Flag::Required)
      Left += " " + F.ValueName.str();
    if (F.V == Flag::Optional)
      Left += "[=" + F.ValueName.str() + "]";
    Left.resize(std::max<size_t>(Left.size() + 2, 30), ' ');
    Text += Left + F.Help.str() + "\n";
  }
  Text += On == Command::Check ? Ending.str() : std::string();
  return Text + "\n  --help                      this text\n  --version                   the versions of orm-tidy and "
                "clang\n";
}

} // namespace orm::driver
