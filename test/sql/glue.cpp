// Words that lose their space between two literals.
#include "expect.h"

namespace orm::sql::test {
namespace {

Text pieces(std::initializer_list<const char *> Parts) {
  Text Result;
  int Holes = 0;
  for (std::string_view P : Parts)
    Result.push_back(P == "{}" ? Piece{"", Holes++} : Piece{std::string(P)});
  return Result;
}

/// "index:left|right" of each finding.
std::string glued(std::initializer_list<const char *> Parts) {
  std::string Result;
  for (const GluedWords &G : findGluedWords(pieces(Parts)))
    Result += std::to_string(G.PieceIndex) + ":" + G.Left + "|" + G.Right + " ";
  return Result;
}

} // namespace

void testGlue() {
  EXPECT(glued({"SELECT * FROM t", "WHERE id = 1"}), "0:t|WHERE ", "WHERE");
  EXPECT(glued({"SELECT a", "FROM t"}), "0:a|FROM ", "FROM");
  EXPECT(glued({"SELECT a ", "FROM t", "ORDER BY a"}), "1:t|ORDER ", "ORDER BY");
  EXPECT(glued({"SELECT * FROM t WHERE a = ", "{}", " AND b = c", "LIMIT 5"}), "2:c|LIMIT ", "LIMIT");
  EXPECT(glued({"SELECT * FROM t WHERE a = b", "AND c = 1"}), "0:b|AND ", "AND");
  EXPECT(glued({"SELECT * FROM t WHERE a = :id", "AND c = 1"}), "0::id|AND ", "placeholder");
  EXPECT(glued({"SELECT * FROM t JOIN u", "ON t.a = u.a"}), "0:u|ON ", "ON");
  EXPECT(glued({"SELECT * FROM ", "{}", "_log", "WHERE a = 1"}), "2:{}_log|WHERE ", "hole");
  EXPECT(glued({"UPDATE t SET a = b", "WHERE id = ?"}), "0:b|WHERE ", "UPDATE");
  EXPECT(glued({"SELECT * FROM t WHERE", "id = 1"}), "0:WHERE|id ", "left keyword");
  EXPECT(glued({"select a from t", "order by b"}), "0:t|order ", "lower case");

  EXPECT(glued({"SELECT * FROM t ", "WHERE id = 1"}), "", "space on the left");
  EXPECT(glued({"SELECT * FROM t", " WHERE id = 1"}), "", "space on the right");
  EXPECT(glued({"SELECT * FROM t", "\nWHERE id = 1"}), "", "line break");
  EXPECT(glued({"INSERT INTO t (a)", "VALUES (1)"}), "", "parenthesis");
  EXPECT(glued({"SELECT 'a", "FROM t' FROM u"}), "", "inside a literal");
  EXPECT(glued({"SELECT 1 /* a", "FROM t */ FROM u"}), "", "inside a comment");
  EXPECT(glued({"SELECT user_", "name FROM users"}), "", "a cut name");
  EXPECT(glued({"SELECT valid_", "from FROM users"}), "", "a cut name that ends in a keyword");
  EXPECT(glued({"SELECT vend", "or FROM users"}), "", "a cut name that ends in a short keyword");
  EXPECT(glued({"SELECT xfrom, x", "from FROM users"}), "", "a name seen elsewhere");
  EXPECT(glued({"INSERT IN", "TO t VALUES (1)"}), "", "a cut keyword");
  EXPECT(glued({"SELECT * FROM t WHERE a IS", "NULL"}), "", "ISNULL is a keyword");
  EXPECT(glued({"SELECT * FROM t WHERE a = 1", "AND b = 2"}), "", "a number ends by itself in some dialects");
  EXPECT(glued({"SELECT * FROM t", "{}", "WHERE a = 1"}), "", "a hole between");
  EXPECT(glued({"left", "join the party"}), "", "no SQL");
  EXPECT(glued({"Hello", "from here"}), "", "no SQL");
  EXPECT(glued({"SELECT * FROM t", "WHERE a = 'open"}), "", "unclosed");
  EXPECT(glued({}), "", "nothing");
}

} // namespace orm::sql::test
