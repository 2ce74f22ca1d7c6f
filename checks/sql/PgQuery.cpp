#include "sql/PgQuery.h"

#include "sql/PgText.h"

#define JSON_NOEXCEPTION 1
#include <nlohmann/json.hpp>
#include <pg_query.h>

namespace orm::sql {
namespace {

using Json = nlohmann::json;

// Deeper expressions are machine-made; Unknown is good enough for them.
constexpr int MaxDepth = 200;

class ParseResult {
public:
  explicit ParseResult(const std::string &Sql) : Raw(pg_query_parse(Sql.c_str())) {}
  ~ParseResult() { pg_query_free_parse_result(Raw); }
  ParseResult(const ParseResult &) = delete;
  ParseResult &operator=(const ParseResult &) = delete;

  const char *tree() const { return Raw.error ? nullptr : Raw.parse_tree; }

private:
  PgQueryParseResult Raw;
};

const Json *get(const Json *Node, const char *Key) {
  if (!Node || !Node->is_object())
    return nullptr;
  const auto It = Node->find(Key);
  return It == Node->end() ? nullptr : &*It;
}

std::string_view text(const Json *Node) {
  if (!Node || !Node->is_string())
    return {};
  return Node->get_ref<const std::string &>();
}

/// A node is an object with one member, named for its type.
std::string_view typeOf(const Json *Node) {
  return Node && Node->is_object() && Node->size() == 1 ? std::string_view(Node->begin().key()) : std::string_view();
}
const Json *bodyOf(const Json *Node) { return typeOf(Node).empty() ? nullptr : &*Node->begin(); }

Tri bothOf(Tri A, Tri B) {
  if (A == Tri::No || B == Tri::No)
    return Tri::No;
  return A == Tri::Yes && B == Tri::Yes ? Tri::Yes : Tri::Unknown;
}

Tri oneOf(Tri A, Tri B) {
  if (A == Tri::Yes || B == Tri::Yes)
    return Tri::Yes;
  return A == Tri::No && B == Tri::No ? Tri::No : Tri::Unknown;
}

/// What an operand is made of.
struct Operand {
  bool Column = false;
  bool Doubtful = false; // A subquery, or "text" that may be a string or a column.
};

void collect(const Json *Node, Operand &Out, int Depth) {
  if (!Node || Depth > MaxDepth) {
    Out.Doubtful |= Node != nullptr;
    return;
  }
  if (Node->is_array()) {
    for (const Json &Item : *Node)
      collect(&Item, Out, Depth + 1);
    return;
  }
  if (!Node->is_object())
    return;
  const std::string_view Type = typeOf(Node);
  if (Type == "SubLink") {
    Out.Doubtful = true;
    return;
  }
  if (Type == "ColumnRef") {
    const Json *Fields = get(bodyOf(Node), "fields");
    const Json *First = Fields && Fields->is_array() && !Fields->empty() ? &Fields->front() : nullptr;
    const bool Maybe = text(get(get(First, "String"), "sval")) == MaybeStringName;
    (Maybe ? Out.Doubtful : Out.Column) = true;
    return;
  }
  if (Type == "TypeCast")
    return collect(get(bodyOf(Node), "arg"), Out, Depth + 1);
  for (const auto &Member : Node->items())
    collect(&Member.value(), Out, Depth + 1);
}

Operand operand(const Json *Node) {
  Operand Result;
  collect(Node, Result, 0);
  return Result;
}

/// `a = 1` ties, `a = b` does not, `a = (SELECT ...)` may.
Tri ties(const Json *Left, const Json *Right) {
  const Operand L = operand(Left), R = operand(Right);
  if (L.Doubtful || R.Doubtful)
    return Tri::Unknown;
  return L.Column != R.Column ? Tri::Yes : Tri::No;
}

Tri comparison(const Json *Expr) {
  const std::string_view Kind = text(get(Expr, "kind"));
  const Json *Name = get(Expr, "name");
  const std::string_view Operator =
      Name && Name->is_array() && !Name->empty() ? text(get(get(&Name->front(), "String"), "sval")) : "";
  const bool Equal = (Kind == "AEXPR_OP" || Kind == "AEXPR_OP_ANY" || Kind == "AEXPR_IN") && Operator == "=";
  if (Equal || Kind == "AEXPR_BETWEEN" || Kind == "AEXPR_BETWEEN_SYM" || Kind == "AEXPR_NOT_DISTINCT")
    return ties(get(Expr, "lexpr"), get(Expr, "rexpr"));
  return Tri::No;
}

/// A column that a value bounds: the side it stands on decides which operator bounds it from above.
struct Bound {
  std::string Column;
  bool Above = false;
};
std::optional<Bound> bound(const Json *Node) {
  const Json *Expr = get(Node, "A_Expr"), *Name = get(Expr, "name");
  const std::string_view Operator =
      Name && Name->is_array() && !Name->empty() ? text(get(get(&Name->front(), "String"), "sval")) : "";
  const bool Less = Operator == "<" || Operator == "<=", Greater = Operator == ">" || Operator == ">=";
  const Json *Left = get(Expr, "lexpr"), *Right = get(Expr, "rexpr");
  const bool ColumnFirst = typeOf(Left) == "ColumnRef";
  const Json *Column = bodyOf(ColumnFirst ? Left : Right);
  if ((!Less && !Greater) || (!ColumnFirst && typeOf(Right) != "ColumnRef") || ties(Left, Right) != Tri::Yes)
    return std::nullopt;
  return Bound{get(Column, "fields") ? get(Column, "fields")->dump() : "", Less == ColumnFirst};
}

/// `low <= v AND high >= v`: the range that holds a value, where one column is bounded from each side.
bool asksForRange(const Json &Conditions) {
  std::vector<Bound> Bounds;
  for (const Json &Each : Conditions)
    if (std::optional<Bound> B = bound(&Each))
      Bounds.push_back(std::move(*B));
  return Bounds.size() == 2 && Bounds[0].Above != Bounds[1].Above && Bounds[0].Column != Bounds[1].Column;
}

Tri condition(const Json *Node, int Depth) {
  if (Depth > MaxDepth)
    return Tri::Unknown;
  const std::string_view Type = typeOf(Node);
  const Json *Body = bodyOf(Node);
  if (Type == "A_Expr")
    return comparison(Body);
  if (Type == "SubLink") // a IN (SELECT ...)
    return text(get(Body, "subLinkType")) == "ANY_SUBLINK" ? Tri::Unknown : Tri::No;
  if (Type == "CurrentOfExpr")
    return Tri::Yes;
  if (Type == "ColumnRef") // a hole, or `column = true`
    return Tri::Unknown;
  if (Type != "BoolExpr" || text(get(Body, "boolop")) == "NOT_EXPR")
    return Tri::No;
  const bool And = text(get(Body, "boolop")) == "AND_EXPR";
  Tri Result = And ? Tri::No : Tri::Yes;
  if (const Json *Args = get(Body, "args"); Args && Args->is_array())
    for (const Json &Arg : *Args)
      Result = And ? oneOf(Result, condition(&Arg, Depth + 1)) : bothOf(Result, condition(&Arg, Depth + 1));
  if (const Json *Args = get(Body, "args"); Result == Tri::No && And && Args && asksForRange(*Args))
    return Tri::Unknown;
  return Result;
}

/// FROM (SELECT ... WHERE id = 1): the rows may be tied inside, as in a WITH query.
bool readsSubquery(const Json *From) {
  if (!From || !From->is_array())
    return false;
  for (const Json &Item : *From)
    if (typeOf(&Item) == "RangeSubselect")
      return true;
  return false;
}

void readSelect(const Json *Select, PgAnswer &Out, int Depth) {
  if (const Json *Inner = get(Select, "SelectStmt"))
    Select = Inner;
  const Json *Left = get(Select, "larg"), *Right = get(Select, "rarg");
  if (Depth > MaxDepth)
    return;
  if (Left && Right) {
    PgAnswer L, R;
    readSelect(Left, L, Depth + 1);
    readSelect(Right, R, Depth + 1);
    Out.HasWhere = L.HasWhere == R.HasWhere ? L.HasWhere : Tri::Unknown;
    Out.KeyEquality = bothOf(L.KeyEquality, R.KeyEquality);
    return;
  }
  const Json *Where = get(Select, "whereClause");
  Out.HasWhere = Where ? Tri::Yes : Tri::No;
  Out.KeyEquality = Where ? condition(Where, 0) : Tri::No;
  const bool ReadsQuery = get(Select, "withClause") || readsSubquery(get(Select, "fromClause"));
  if (Out.KeyEquality == Tri::No && ReadsQuery)
    Out.KeyEquality = Tri::Unknown;
}

void readTree(const Json &Tree, PgAnswer &Out) {
  const Json *Statements = get(&Tree, "stmts");
  if (!Statements || !Statements->is_array() || Statements->size() != 1)
    return;
  Out.Parsed = true;
  const Json *Node = get(&Statements->front(), "stmt");
  const std::string_view Type = typeOf(Node);
  if (Type == "SelectStmt")
    return readSelect(bodyOf(Node), Out, 0);
  if (Type != "UpdateStmt" && Type != "DeleteStmt")
    return;
  const Json *Where = get(bodyOf(Node), "whereClause");
  Out.HasWhere = Where ? Tri::Yes : Tri::No;
  Out.KeyEquality = Where ? condition(Where, 0) : Tri::No;
}

} // namespace

PgAnswer askPostgres(const std::string &Sql) {
  PgAnswer Out;
  const ParseResult Result(Sql);
  if (!Result.tree())
    return Out;
  const Json Tree = Json::parse(Result.tree(), nullptr, /*allow_exceptions=*/false);
  if (!Tree.is_discarded())
    readTree(Tree, Out);
  return Out;
}

bool parsesAsPostgres(const std::string &Sql) { return ParseResult(Sql).tree() != nullptr; }

} // namespace orm::sql
