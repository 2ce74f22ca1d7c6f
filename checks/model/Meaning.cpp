// What makes a well-formed model wrong all the same: operations that lack what their kind lives on, and entries that
// contradict each other.
#include "model/Readers.h"

#include <algorithm>
#include <map>

namespace orm::model {
namespace {

/// When a kind needs a key.
enum class If {
  Always,
  HasArguments, ///< a signature or a macro may hold what is no argument
  NoReceiver,   ///< functions and static methods have no object that the call could work on
  NoObject,     ///< nor have constructors one in front of the call
};

struct Need {
  Kind K;
  std::string_view Key;
  std::string_view What;
  If Case = If::Always;
};

constexpr std::string_view SqlText = "the argument that is SQL text, such as \"sql\": 0";
constexpr std::string_view CodeArgument = "the argument that is code, such as \"callback\": 0";
constexpr std::string_view WorksOn = "what the call works on, such as \"from\": \"arg:0\"";
constexpr std::string_view Receives = "what receives the text, such as \"target\": \"arg:0\"";

constexpr Need Needs[] = {
    {Kind::SqlExec, "sql", SqlText, If::HasArguments},
    // No "sql": some libraries prepare statements that they build from types.
    {Kind::SqlPrepare, "target", "what the text is attached to: \"result\", \"receiver\" or \"arg:N\""},
    {Kind::SqlFragment, "sql", SqlText},
    {Kind::SqlAppend, "sql", SqlText},
    {Kind::SqlIdentifier, "identifiers", "the arguments that are names, such as \"identifiers\": [0]"},
    {Kind::SqlRun, "from", WorksOn, If::NoReceiver},
    {Kind::SqlStep, "from", WorksOn, If::NoReceiver},
    {Kind::ResultFetch, "from", WorksOn, If::NoReceiver},
    {Kind::ResultSize, "from", WorksOn, If::NoReceiver},
    {Kind::ResultRead, "from", WorksOn, If::NoReceiver},
    {Kind::TxRun, "callback", CodeArgument},
    {Kind::CallbackEach, "callback", CodeArgument},
    {Kind::CallbackOnce, "callback", CodeArgument},
    {Kind::CallbackConnect, "callback", CodeArgument},
    {Kind::TextFormat, "style",
     "how the format marks its holes: \"printf\", \"brace\", \"percent\", \"boost\" or \"sequential\""},
    {Kind::TextFormat, "format", "the argument with the format, such as \"format\": 0", If::NoReceiver},
    {Kind::TextAppend, "target", Receives, If::NoReceiver},
    {Kind::TextAssign, "target", Receives, If::NoReceiver},
    {Kind::TextSame, "from", WorksOn, If::NoObject},
    {Kind::TextPart, "from", WorksOn, If::NoObject},
};

bool applies(If Case, Shape S) {
  const bool NoReceiver = S == Shape::Function || S == Shape::Static;
  switch (Case) {
  case If::Always: return true;
  case If::HasArguments: return S != Shape::Signature && S != Shape::Macro;
  case If::NoReceiver: return NoReceiver;
  case If::NoObject: return NoReceiver || S == Shape::Constructor;
  }
  return false;
}

/// Numbers of arguments that a call with at most `max_args` cannot have.
void checkArgumentNumbers(Fields &F, const Operation &Op) {
  if (Op.MaxArgs < 0)
    return;
  const auto Check = [&](std::string_view Key, int Index) {
    if (Index >= Op.MaxArgs)
      F.wrong(*F.find(Key), "names argument " + std::to_string(Index) + ", but 'max_args' allows only " +
                                std::to_string(Op.MaxArgs) + "; arguments are counted from 0.");
  };
  Check("sql", Op.Sql);
  Check("values", Op.Values);
  Check("count", Op.Count);
  Check("array", Op.Array);
  Check("callback", Op.Function);
  Check("format", Op.Format);
  Check("limit", Op.Limit);
  Check("target", Op.Target.Index);
  Check("from", Op.From.Index);
  Check("join", Op.Join.Index);
  for (int Index : Op.Identifiers)
    Check("identifiers", Index);
  for (const ArgTest &Test : Op.Args)
    if (Test.Present != std::optional(false))
      Check("args", Test.Index);
}

/// Operations with the same text are told apart by nothing but the name and the class.
std::string conditions(const Operation &Op) {
  // No text of a model holds a NUL without being strange, so it separates safely.
  constexpr char End = '\0';
  std::string Text = std::to_string(static_cast<int>(Op.S)) + End + std::to_string(Op.MinArgs) + End +
                     std::to_string(Op.MaxArgs) + End;
  for (const ArgTest &A : Op.Args)
    Text += std::to_string(A.Index) + End + A.Type + End + A.Value + End + (!A.Present ? "?" : *A.Present ? "1" : "0");
  const Signature &S = Op.Sig;
  for (const std::string *Part : {&S.ClassRegex, &S.DerivedFrom, &S.NameRegex, &S.ParamContains, &S.ReturnContains,
                                  &S.ReturnDerivedFrom, &S.ParamName})
    Text += End + *Part;
  return Text + (S.ConstOnly ? "c" : "");
}

/// The calls that an operation means, each as a text for people.
std::vector<std::string> calls(const Operation &Op) {
  const std::vector<std::string> None = {""};
  std::vector<std::string> Calls;
  for (const std::string &Class : Op.Classes.empty() ? None : Op.Classes)
    for (const std::string &Name : Op.Names.empty() ? None : Op.Names)
      Calls.push_back(Class + (Class.empty() || Name.empty() ? "" : "::") + Name);
  return Calls;
}

} // namespace

void checkMeaning(Fields &F, const Operation &Op) {
  const json::Member *Kind = F.find("kind");
  for (const Need &N : Needs)
    if (N.K == Op.K && applies(N.Case, Op.S) && !F.find(N.Key))
      F.errors().error(Kind->V.Offset, "An operation of kind '" + Kind->V.Text + "' needs '" + std::string(N.Key) +
                                           "' here; add " + std::string(N.What) + ".");
  checkArgumentNumbers(F, Op);
}

void checkContradictions(const std::vector<PlacedOperation> &Operations, Report &Errors) {
  std::map<std::string, const PlacedOperation *> Seen;
  for (const PlacedOperation &Placed : Operations) {
    const bool HasNames = !Placed.Op.Names.empty() || !Placed.Op.Classes.empty() || Placed.Op.S == Shape::Signature;
    if (Placed.Matcher == 0 || !HasNames)
      continue;
    const std::string Conditions = conditions(Placed.Op);
    for (const std::string &Call : calls(Placed.Op)) {
      const auto [At, IsNew] = Seen.try_emplace(Conditions + '\0' + Call, &Placed);
      const Operation &First = At->second->Op;
      if (IsNew || First.K == Placed.Op.K)
        continue;
      Errors.error(Placed.Matcher, "'" + (Call.empty() ? "signature" : Call) + "' is '" +
                                       std::string(kindName(First.K)) + "' in line " + std::to_string(First.Line) +
                                       ", but '" + std::string(kindName(Placed.Op.K)) +
                                       "' here; remove one, or tell them apart by 'min_args', 'max_args' or 'args'.");
      break; // one error an operation says enough
    }
  }
}

void checkContradictions(const std::vector<TypeEntry> &Types, const std::vector<size_t> &Places, Report &Errors) {
  std::map<std::string, const TypeEntry *> Seen;
  for (size_t I = 0; I < Types.size(); ++I) {
    const TypeEntry &Type = Types[I];
    if (Type.Class.empty())
      continue;
    const auto [At, IsNew] = Seen.try_emplace(Type.Class, &Type);
    const TypeEntry &First = *At->second;
    if (IsNew)
      continue;
    const std::string Where = " in line " + std::to_string(First.Line);
    if (First.R != Type.R)
      Errors.error(Places[I], "Class '" + Type.Class + "' has the role '" + std::string(roleName(First.R)) + "'" +
                                  Where + ", but '" + std::string(roleName(Type.R)) + "' here; keep one entry.");
    else if (First.Destroy != Type.Destroy)
      Errors.error(Places[I], "Class '" + Type.Class + "' has another 'on_destroy'" + Where + "; keep one entry.");
    else
      Errors.error(Places[I], "Class '" + Type.Class + "' is described" + Where + " already; keep one entry.");
  }
}

} // namespace orm::model
