// One operation: its kind, its one shape, and its meaning.
#include "model/Readers.h"

#include <algorithm>

namespace orm::model {
namespace {

struct ShapeKey {
  std::string_view Key;
  Shape S;
  Form F;       ///< of the names
  bool OnClass; ///< needs "class"
};

constexpr ShapeKey ShapeKeys[] = {
    {"method", Shape::Method, Form::Word, true},
    {"static_method", Shape::Static, Form::Word, true},
    {"function", Shape::Function, Form::Function, false},
    {"operator", Shape::Operator, Form::Sign, true},
    {"conversion", Shape::Conversion, Form::Word, true},
    {"constructor", Shape::Constructor, Form::Qualified, false},
    {"manipulator", Shape::Manipulator, Form::Qualified, false},
    {"signature", Shape::Signature, Form::Word, false},
    {"macro", Shape::Macro, Form::Word, false},
    {"literal_operator", Shape::Literal, Form::Literal, false},
};

constexpr Slot::Place AnyPlace[] = {Slot::Result, Slot::Receiver, Slot::Argument};
constexpr Slot::Place InputPlace[] = {Slot::Receiver, Slot::Argument};
constexpr Slot::Place ArgumentPlace[] = {Slot::Argument};

bool readKind(Fields &F, Operation &Op) {
  std::string Kind;
  if (!F.find("kind")) {
    F.errors().error(F.offset(),
                     "This operation has no 'kind'; add \"kind\", what the call does, such as \"query.many\".");
    return false;
  }
  if (!F.text("kind", Kind))
    return false;
  if (auto K = parseKind(Kind)) {
    Op.K = *K;
    return true;
  }
  F.errors().error(F.find("kind")->V.Offset, "Unknown kind '" + Kind + "'; " + kindAdvice(Kind));
  return false;
}

void readShapeNames(Fields &F, const ShapeKey &Row, Operation &Op) {
  const json::Member *M = F.find(Row.Key);
  bool IsTrue = false;
  switch (Row.S) {
  case Shape::Conversion:
    if (F.flag(Row.Key, IsTrue) && !IsTrue)
      F.wrong(*M, "must be true; leave the key out for other shapes.");
    return;
  case Shape::Constructor: F.names(Row.Key, Row.F, Op.Classes); return;
  case Shape::Signature:
    if (F.object(Row.Key)) {
      Fields Inner(M->V, "'signature'", F.errors());
      readSignature(Inner, Op.Sig);
    }
    return;
  default: F.names(Row.Key, Row.F, Op.Names);
  }
}

void readShape(Fields &F, PlacedOperation &Into) {
  const ShapeKey *Found = nullptr;
  std::vector<std::string_view> Keys;
  for (const ShapeKey &Row : ShapeKeys) {
    Keys.push_back(Row.Key);
    const json::Member *M = F.find(Row.Key);
    if (!M)
      continue;
    if (Found) {
      F.errors().error(M->Offset, "'" + M->Key + "' is a second shape beside '" + std::string(Found->Key) +
                                      "'; keep one of them, or write two operations.");
      continue;
    }
    Found = &Row;
    Into.Op.S = Row.S;
    Into.Matcher = M->Offset;
    readShapeNames(F, Row, Into.Op);
  }
  const json::Member *Class = F.find("class");
  if (!Found) {
    F.errors().error(F.offset(),
                     "This operation does not say which calls it means; add one of " + list(Keys, "or") + ".");
  } else if (Found->OnClass && !Class) {
    F.errors().error(Into.Matcher, "'" + std::string(Found->Key) +
                                       "' needs the class that it belongs to; add \"class\": \"NAMESPACE::NAME\".");
  } else if (!Found->OnClass && Class) {
    F.errors().error(Class->Offset, "'class' has no meaning beside '" + std::string(Found->Key) +
                                        "'; remove it, the names there are complete.");
    return;
  }
  F.names("class", Form::Qualified, Into.Op.Classes);
}

void readArguments(Fields &F, Operation &Op) {
  F.index("min_args", Op.MinArgs);
  F.index("max_args", Op.MaxArgs);
  if (Op.MinArgs >= 0 && Op.MaxArgs >= 0 && Op.MinArgs > Op.MaxArgs)
    F.wrong(*F.find("max_args"), "is smaller than 'min_args', so no call can fit; correct one of them.");
  const json::Member *M = F.objects("args");
  if (!M)
    return;
  for (const json::Value &V : M->V.Items) {
    if (V.T != json::Type::Object) {
      F.wrong(*M, V, "must hold objects, but this is " + std::string(typeName(V.T)) + ".");
      continue;
    }
    Fields Inner(V, "an argument test", F.errors());
    readArgTest(Inner, Op.Args.emplace_back());
  }
}

void readArgumentMeanings(Fields &F, Operation &Op) {
  F.index("sql", Op.Sql);
  F.indexes("identifiers", Op.Identifiers);
  F.index("values", Op.Values);
  F.index("count", Op.Count);
  F.index("array", Op.Array);
  F.slot("target", AnyPlace, Op.Target);
  F.slot("from", InputPlace, Op.From);
  F.slot("join", ArgumentPlace, Op.Join);
  F.index("callback", Op.Function);
  F.index("columns", Op.Columns);
  F.index("format", Op.Format);
  F.oneOf("style", StyleWords, Op.Style);
  F.index("limit", Op.Limit);
  F.index("like", Op.Like);
  F.flag("random", Op.Random);
  F.oneOf("base", BaseWords, Op.Base);
  if (F.text("relation", Op.Relation) && Op.Relation != "method" && Op.Relation != "member") {
    Slot Argument;
    F.slot("relation", ArgumentPlace, Argument);
  }
}

void readBehaviour(Fields &F, Operation &Op) {
  F.word<Rows>("rows", RowsWords, Op.R);
  F.word<When>("when", WhenWords, Op.W);
  F.word<Blocking>("blocking", BlockingWords, Op.B);
  F.flag("streaming", Op.Streaming);
  F.flag("cached", Op.Cached);
  F.flag("returns_error", Op.ReturnsError);
  F.flag("requires_tx", Op.RequiresTx);
  F.flag("nests", Op.Nests);
  F.flag("by_lists", Op.ByLists);
  F.flag("own_connection", Op.OwnConnection);
  F.flag("state_until_exec", Op.StateUntilExec);
}

} // namespace

void readOperation(Fields &F, PlacedOperation &Into) {
  const bool HasKind = readKind(F, Into.Op);
  readShape(F, Into);
  readArguments(F, Into.Op);
  readArgumentMeanings(F, Into.Op);
  readBehaviour(F, Into.Op);
  readCures(F, Into.Op);
  if (HasKind)
    checkMeaning(F, Into.Op);
  else
    Into.Matcher = 0;
  F.finish();
}

void readSignature(Fields &F, Signature &Into) {
  bool Says = F.regex("class_regex", Into.ClassRegex);
  Says |= F.name("derived_from", Form::Qualified, Into.DerivedFrom);
  Says |= F.regex("name_regex", Into.NameRegex);
  Says |= F.text("param_contains", Into.ParamContains);
  Says |= F.text("return_contains", Into.ReturnContains);
  Says |= F.name("return_derived_from", Form::Qualified, Into.ReturnDerivedFrom);
  Says |= F.name("param_name", Form::Word, Into.ParamName);
  const std::vector<std::string_view> Saying = F.asked();
  F.flag("const_only", Into.ConstOnly);
  // A key that is there but wrong has its own error already.
  for (std::string_view Key : Saying)
    Says |= F.find(Key) != nullptr;
  if (!Says)
    F.errors().error(F.offset(), "This signature fits every method; add one of " + list(Saying, "or") + ".");
  F.finish();
}

void readArgTest(Fields &F, ArgTest &Into) {
  if (!F.find("index"))
    F.errors().error(F.offset(), "This argument test names no argument; add \"index\", counted from 0.");
  F.index("index", Into.Index);
  constexpr std::string_view OfClass = "class:";
  const json::Member *Type = F.find("type");
  if (Type && Type->V.T == json::Type::String && Type->V.Text.starts_with(OfClass)) {
    const std::string_view Class = std::string_view(Type->V.Text).substr(OfClass.size());
    if (std::string Why = misspelling(Class, Form::Qualified); Why.empty())
      Into.Type = Type->V.Text;
    else
      F.errors().error(Type->V.Offset, "Name '" + std::string(Class) + "' in 'type' " + Why + ".");
  } else if (Type) {
    std::vector<std::string_view> Words(std::begin(ArgTypeWords), std::end(ArgTypeWords));
    Words.push_back("class:NAME");
    F.oneOf("type", Words, Into.Type);
  }
  F.regex("value", Into.Value);
  bool Present = false;
  if (F.flag("present", Present))
    Into.Present = Present;
  if (!Type && !F.find("value") && !F.find("present"))
    F.errors().error(F.offset(), "This argument test tests nothing; add 'type', 'value' or 'present'.");
  F.finish();
}

} // namespace orm::model
