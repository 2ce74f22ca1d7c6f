// The cures of an operation: what a fix writes.
#include "model/Readers.h"

#include <algorithm>
#include <array>

namespace orm::model {
namespace {

constexpr std::string_view BindVariables[] = {"value",  "n",    "name",  "receiver", "sql",      "statement", "target",
                                              "values", "list", "count", "null",     "c_string", "arg0"};
/// What every text that is written in a call's place may take from the call.
constexpr std::string_view CallVariables[] = {"before", "name", "type", "args", "comma", "receiver", "arg0", "arg1",
                                              "arg2",   "arg3", "arg4", "arg5", "arg6",  "arg7",     "rest1"};
constexpr std::string_view AroundVariables[] = {"object", "handle",   "null", "name",  "before",   "type", "args",
                                                "comma",  "receiver", "arg0", "arg1",  "arg2",     "arg3", "arg4",
                                                "arg5",   "arg6",     "arg7", "rest1", "statement"};

/// Texts in which only the arguments stay.
constexpr std::string_view ArgumentsOnly[] = {"args"};

template <size_t N> std::array<std::string_view, std::size(CallVariables) + N> with(const std::string_view (&More)[N]) {
  std::array<std::string_view, std::size(CallVariables) + N> All;
  std::copy(std::begin(More), std::end(More),
            std::copy(std::begin(CallVariables), std::end(CallVariables), All.begin()));
  return All;
}

void readAround(Fields &F, std::string_view Key, std::optional<AroundFix> &Into) {
  if (const json::Member *M = F.object(Key)) {
    Fields Inner(M->V, Key == "prepare_fix" ? "'prepare_fix'" : "'transaction_fix'", F.errors());
    readAroundFix(Inner, Into.emplace());
  }
}

} // namespace

void readCures(Fields &F, Operation &Op) {
  F.text("instead", Op.Instead);
  F.pattern("eager", with({"relation", "rows"}), Op.Eager);
  F.flag("eager_safe", Op.EagerSafe);
  if (const json::Member *M = F.object("bind")) {
    Fields Inner(M->V, "'bind'", F.errors());
    readBind(Inner, Op.Bind.emplace());
  }
  F.pattern("bulk_fix", with({"range", "element"}), Op.BulkFix);
  F.flag("bulk_safe", Op.BulkSafe);
  F.flag("bulk_bind", Op.BulkBind);
  F.pattern("limit_fix", with({"limit", "number"}), Op.LimitFix);
  F.pattern("count_fix", ArgumentsOnly, Op.CountFix);
  F.pattern("exists_fix", ArgumentsOnly, Op.ExistsFix);
  F.pattern("key_fix", ArgumentsOnly, Op.KeyFix);
  F.pattern("many_fix", with({"keys", "id", "entity"}), Op.ManyFix);
  readAround(F, "prepare_fix", Op.Prepare);
  F.text("note", Op.Note);
}

void readTypeCures(Fields &F, TypeEntry &Into) { readAround(F, "transaction_fix", Into.Transaction); }

void readAroundFix(Fields &F, AroundFix &Into) {
  F.pattern("before", AroundVariables, Into.Before);
  F.pattern("each", AroundVariables, Into.Each);
  F.pattern("after", AroundVariables, Into.After);
  if (!F.find("before"))
    F.errors().error(F.offset(), "This says nothing that stands in front of the loop; add \"before\".");
  F.finish();
}

void readBind(Fields &F, BindFix &Into) {
  if (!F.find("how"))
    F.errors().error(F.offset(), "'bind' does not say how values become parameters; add \"how\", one of " +
                                     list(HowWords, "or") + ".");
  F.oneOf("how", HowWords, Into.How);
  F.oneOf("placeholder", PlaceholderWords, Into.Placeholder);
  F.pattern("text", BindVariables, Into.Text);
  F.text("method", Into.Method);
  F.pattern("before", BindVariables, Into.Before);
  F.pattern("after", BindVariables, Into.After);
  F.flag("lvalue", Into.Lvalue);
  F.pattern("rvalue_text", BindVariables, Into.RvalueText);
  F.pattern("null_text", BindVariables, Into.NullText);
  F.flag("list", Into.List);
  F.index("arguments_after", Into.ArgumentsAfter);
  F.flag("safe", Into.Safe);

  const bool NeedsText = Into.How == "chain" || Into.How == "operand" || Into.How == "statements";
  const std::string_view Missing = NeedsText && !F.find("text")                  ? "text"
                                   : Into.How == "method" && !F.find("method")   ? "method"
                                   : !Into.How.empty() && !F.find("placeholder") ? "placeholder"
                                                                                 : "";
  if (!Missing.empty())
    F.errors().error(F.find("how")->V.Offset, "'bind' with how '" + Into.How + "' needs '" + std::string(Missing) +
                                                  "'; add it, see docs/models.md, \"Fixes\".");
  F.finish();
}

} // namespace orm::model
