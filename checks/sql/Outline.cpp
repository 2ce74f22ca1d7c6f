#include "sql/Outline.h"

#include "sql/Words.h"

#include <algorithm>
#include <initializer_list>

namespace orm::sql {
namespace {

bool oneOf(std::string_view W, std::initializer_list<std::string_view> Words) {
  return std::find(Words.begin(), Words.end(), W) != Words.end();
}

bool oneOf(Clause C, std::initializer_list<Clause> Clauses) {
  return std::find(Clauses.begin(), Clauses.end(), C) != Clauses.end();
}

class Outliner {
public:
  explicit Outliner(Tokens T) : T(T) {}

  Outline run() {
    Result.CloseOf.assign(T.size(), T.size());
    Frames.push_back({Clause::Head, FrameKind::Query, true, SIZE_MAX});
    for (size_t I = 0; I < T.size(); ++I)
      step(I);
    return std::move(Result);
  }

private:
  struct Frame {
    Clause In;
    FrameKind Kind;
    bool Outer;
    size_t OpenedBy;
  };

  void step(size_t I) {
    if (T[I].Kind == TokenKind::Close && Frames.size() > 1) {
      Result.CloseOf[Frames.back().OpenedBy] = I;
      Frames.pop_back();
    }
    if (T[I].Kind == TokenKind::Word && !T[I].HasHole)
      enterClause(I);
    // FROM a JOIN b ON a.x = b.x, c
    if (T[I].Kind == TokenKind::Comma && oneOf(top().In, {Clause::On, Clause::Using}) && isQueryLevel())
      top().In = Clause::From;
    record();
    if (T[I].Kind == TokenKind::Open)
      Frames.push_back(open(I));
  }

  void record() {
    const Frame &F = Frames.back();
    Result.Places.push_back(
        {F.In, F.Kind, F.Outer, static_cast<unsigned>(Frames.size() - 1), Result.Branches - 1, F.OpenedBy});
  }

  Frame &top() { return Frames.back(); }
  bool isQueryLevel() const { return Frames.back().Kind == FrameKind::Query || Frames.back().Kind == FrameKind::Join; }
  std::string_view word(size_t I) const {
    return I < T.size() && T[I].Kind == TokenKind::Word && !T[I].HasHole ? std::string_view(T[I].Spelling) : "";
  }
  bool is(size_t I, TokenKind K) const { return I < T.size() && T[I].Kind == K; }

  void enterClause(size_t I) {
    if (is(I - 1, TokenKind::Dot) || is(I + 1, TokenKind::Dot))
      return;
    const std::optional<Clause> C = isQueryLevel() ? clauseAt(I) : clauseInArguments(I);
    if (C)
      top().In = *C;
  }

  /// agg(x ORDER BY y), FILTER (WHERE ...), OVER (... ORDER BY y); FROM in EXTRACT(a FROM b) is no clause.
  std::optional<Clause> clauseInArguments(size_t I) const {
    const std::string_view W = word(I);
    if (W == "ORDER" && word(I + 1) == "BY")
      return Clause::OrderBy;
    if (W == "WHERE")
      return Clause::Where;
    return std::nullopt;
  }

  std::optional<Clause> clauseAt(size_t I) {
    const Clause In = Frames.back().In;
    if (oneOf(In, {Clause::Head, Clause::With, Clause::Ddl}))
      if (const std::optional<Clause> C = statementWord(I))
        return C;
    if (const std::optional<Clause> C = hardWord(I))
      return C;
    // A name such as `limit` after a comma or an operator is a column.
    const bool WantsOperand = is(I - 1, TokenKind::Comma) || word(I - 1) == "SELECT" || word(I - 1) == "BY" ||
                              (is(I - 1, TokenKind::Operator) && !T[I - 1].isOperator("*"));
    return WantsOperand ? std::nullopt : softWord(I);
  }

  std::optional<Clause> statementWord(size_t I) {
    const std::string_view W = word(I);
    const bool Ddl = Frames.back().In == Clause::Ddl;
    if (W == "SELECT" && (!Ddl || word(0) == "CREATE"))
      return Clause::Select;
    if (Ddl)
      return std::nullopt;
    if (W == "WITH")
      return Clause::With;
    if (oneOf(W, {"INSERT", "UPDATE", "DELETE", "MERGE", "COPY"}) || (W == "REPLACE" && !is(I + 1, TokenKind::Open)))
      return Clause::Target;
    if (W == "VALUES")
      return Clause::Values;
    if (I > 0)
      return std::nullopt;
    if (oneOf(W, {"CREATE", "ALTER", "DROP", "TRUNCATE", "GRANT", "REVOKE", "COMMENT", "RENAME"}))
      return Clause::Ddl;
    if (oneOf(W, {"PRAGMA", "SET", "SHOW", "DESCRIBE", "DESC", "RESET", "USE"}))
      return Clause::Setting;
    if (oneOf(W, {"CALL", "EXEC", "EXECUTE"}))
      return Clause::Args;
    return std::nullopt;
  }

  /// Words that no dialect lets a column have without quotes.
  std::optional<Clause> hardWord(size_t I) {
    const std::string_view W = word(I);
    const Clause In = Frames.back().In;
    if (W == "SELECT" && !oneOf(In, {Clause::Setting, Clause::Ddl}))
      return Clause::Select;
    if (W == "FROM")
      return fromAt(I);
    if (W == "WHERE")
      return Clause::Where;
    if (W == "HAVING")
      return Clause::Having;
    if ((W == "GROUP" || W == "ORDER") && (word(I + 1) == "BY" || is(I + 1, TokenKind::Hole)))
      return W == "GROUP" ? Clause::GroupBy : Clause::OrderBy;
    if ((W == "JOIN" || W == "STRAIGHT_JOIN") &&
        oneOf(In, {Clause::Head, Clause::From, Clause::On, Clause::Using, Clause::Target}))
      return Clause::From;
    if (W == "INTO" && oneOf(In, {Clause::Select, Clause::Target, Clause::Head}))
      return Clause::Target;
    if (oneOf(W, {"UNION", "INTERSECT", "EXCEPT"}) ||
        (W == "MINUS" && (word(I + 1) == "SELECT" || is(I + 1, TokenKind::Open)))) {
      Result.Branches += Frames.back().Outer;
      return Clause::Head;
    }
    return std::nullopt;
  }

  std::optional<Clause> fromAt(size_t I) const {
    const Clause In = Frames.back().In;
    if (word(I - 1) == "DISTINCT" && oneOf(word(I - 2), {"IS", "NOT"}))
      return std::nullopt;
    if (In == Clause::Setting)
      return Clause::Target;
    if (In == Clause::Target &&
        (is(I - 1, TokenKind::Close) || oneOf(word(I - 1), {"DELETE", "LOW_PRIORITY", "QUICK", "IGNORE"})))
      return Clause::Target;
    if (In == Clause::Target && word(0) == "COPY")
      return Clause::Tail;
    const bool Fragment = I == 0 && In == Clause::Head;
    if (Fragment || oneOf(In, {Clause::Select, Clause::Set, Clause::Target, Clause::Returning}))
      return Clause::From;
    return std::nullopt;
  }

  std::optional<Clause> softWord(size_t I) const {
    const std::string_view W = word(I), Next = word(I + 1);
    const Clause In = Frames.back().In;
    if (W == "LIMIT" && In != Clause::Ddl)
      return Clause::Limit;
    if (W == "OFFSET" && !oneOf(In, {Clause::Select, Clause::Ddl}))
      return Clause::Offset;
    if (W == "FETCH" && (Next == "FIRST" || Next == "NEXT"))
      return Clause::Limit;
    if (W == "SET" &&
        oneOf(In, {Clause::Target, Clause::From, Clause::On, Clause::Using, Clause::Conflict, Clause::Tail}))
      return Clause::Set;
    if (W == "VALUES" && oneOf(In, {Clause::Target, Clause::Returning, Clause::Tail, Clause::On}))
      return Clause::Values;
    if (W == "RETURNING" || (W == "OUTPUT" && oneOf(In, {Clause::Target, Clause::Set, Clause::Columns})))
      return Clause::Returning;
    if (W == "ON")
      return onAt(I);
    if (W == "USING")
      return usingAt(I);
    if (W == "UPDATE" && In == Clause::Conflict && word(I - 1) == "KEY")
      return Clause::Set;
    if (W == "WHEN" && In == Clause::On && oneOf(Next, {"MATCHED", "NOT"}))
      return Clause::Tail;
    return tailAt(I);
  }

  std::optional<Clause> onAt(size_t I) const {
    if (oneOf(word(I + 1), {"CONFLICT", "DUPLICATE"}))
      return Clause::Conflict;
    if (oneOf(Frames.back().In, {Clause::From, Clause::Using, Clause::On}))
      return Clause::On;
    return std::nullopt;
  }

  std::optional<Clause> usingAt(size_t I) const {
    const Clause In = Frames.back().In;
    if (oneOf(In, {Clause::From, Clause::On}) && is(I + 1, TokenKind::Open))
      return Clause::Using;
    return In == Clause::Target ? std::optional(Clause::From) : std::nullopt;
  }

  std::optional<Clause> tailAt(size_t I) const {
    const std::string_view W = word(I), Next = word(I + 1);
    const bool ForLock = W == "FOR" && oneOf(Next, {"UPDATE", "SHARE", "NO", "KEY", "READ", "XML", "JSON", "BROWSE"});
    const bool Other = (W == "LOCK" && Next == "IN") || (W == "OPTION" && is(I + 1, TokenKind::Open)) ||
                       W == "WINDOW" || W == "QUALIFY" || (W == "CONNECT" && Next == "BY") ||
                       (W == "START" && Next == "WITH");
    return ForLock || Other ? std::optional(Clause::Tail) : std::nullopt;
  }

  Frame open(size_t I) {
    const Frame &Around = Frames.back();
    if (opensQuery(I))
      return {Clause::Head, FrameKind::Query, Around.Outer && Around.In == Clause::Head, I};
    const std::string_view Before = I > 0 ? word(I - 1) : "";
    if (Before == "IN")
      return {Clause::InList, FrameKind::List, false, I};
    if (Around.In == Clause::Values && isQueryLevel() && (Before == "VALUES" || is(I - 1, TokenKind::Comma)))
      return {Clause::Values, FrameKind::Values, false, I};
    if (Around.In == Clause::From && isQueryLevel() && (oneOf(Before, {"FROM", "JOIN"}) || is(I - 1, TokenKind::Comma)))
      return {Clause::From, FrameKind::Join, Around.Outer, I};
    if (I > 0 && namesSomething(I - 1))
      return openAfterName(I);
    if (oneOf(Around.In, {Clause::Using, Clause::Conflict}) || (Around.In == Clause::Set && Before == "SET"))
      return {Clause::Columns, FrameKind::Columns, false, I};
    if (oneOf(Before, {"UNIQUE", "REFERENCES"}) && Around.In == Clause::Ddl)
      return {Clause::Columns, FrameKind::Columns, false, I};
    if (Before == "CHECK" && Around.In == Clause::Ddl)
      return {Clause::Where, FrameKind::Group, false, I};
    if (oneOf(Before, {"OVER", "CAST", "LEFT", "RIGHT"}) || (Before == "INTERVAL"))
      return {Clause::Args, FrameKind::Args, false, I};
    return {Around.In, FrameKind::Group, false, I};
  }

  bool opensQuery(size_t I) const {
    // Nobody nests that deep but to make this loop quadratic.
    constexpr size_t MaxNesting = 32;
    size_t First = I + 1;
    while (is(First, TokenKind::Open) && First < I + MaxNesting)
      ++First;
    const std::string_view W = word(First);
    if (W == "SELECT" || (W == "WITH" && Frames.back().In != Clause::From) ||
        (W == "VALUES" && is(First + 1, TokenKind::Open)))
      return true;
    return Frames.back().In == Clause::With && oneOf(W, {"INSERT", "UPDATE", "DELETE", "MERGE"});
  }

  bool namesSomething(size_t I) const {
    if (T[I].Kind == TokenKind::Word)
      return T[I].HasHole || !isKeyword(T[I].Spelling);
    return T[I].Kind == TokenKind::Name || T[I].Kind == TokenKind::Hole;
  }

  Frame openAfterName(size_t I) const {
    const Frame &Around = Frames.back();
    const Frame Columns = {Clause::Columns, FrameKind::Columns, false, I};
    if (oneOf(Around.In, {Clause::Target, Clause::With, Clause::Conflict, Clause::Using}) && isQueryLevel())
      return Columns;
    if (Around.In == Clause::Tail && word(I - 1) == "INSERT")
      return Columns;
    if (Around.In != Clause::Ddl)
      return {Clause::Args, FrameKind::Args, false, I};
    if (word(I - 1) == "KEY" || (I > 1 && word(I - 2) == "REFERENCES"))
      return Columns;
    if (Around.Kind == FrameKind::Definition || Around.Kind == FrameKind::Columns)
      return {Clause::Args, FrameKind::Args, false, I};
    const bool Table = word(1) == "TABLE" || word(2) == "TABLE" || word(3) == "TABLE";
    if (Table && word(0) == "CREATE")
      return {Clause::Ddl, FrameKind::Definition, false, I};
    return word(0) == "CREATE" ? Columns : Frame{Clause::Args, FrameKind::Args, false, I};
  }

  Tokens T;
  std::vector<Frame> Frames;
  Outline Result;
};

} // namespace

Outline outline(Tokens T) { return Outliner(T).run(); }

} // namespace orm::sql
