// What the later checks say about libpqxx, and where they are silent. Tier 1 has tests of its own.
// RUN: %check %s all %t -- --mock=pqxx
#include <pqxx/pqxx>
#include <string>

// ---- queries and loading
void ordered(pqxx::work &Tx) {
  Tx.exec("SELECT id FROM books ORDER BY random() LIMIT 5"); // warns@orm-order-by-random: sorts
  Tx.exec("SELECT id FROM books ORDER BY title LIMIT 5"); // silent@orm-order-by-random: the order is a column
}

void searched(pqxx::work &Tx) {
  Tx.exec("SELECT id FROM books WHERE title LIKE '%war%' ORDER BY id LIMIT 5"); // low@orm-leading-wildcard: begins with '%'
  Tx.exec("SELECT id FROM books WHERE title LIKE 'war%' ORDER BY id LIMIT 5"); // silent@orm-leading-wildcard: an index serves
}

// ---- SQL text
void nothing(pqxx::work &Tx) {
  Tx.exec("SELECT id FROM books WHERE shelf = NULL ORDER BY id LIMIT 5"); // warns@orm-null-comparison: NULL
  // fixed: Tx.exec("SELECT id FROM books WHERE shelf IS NULL ORDER BY id LIMIT 5");
  Tx.exec("SELECT id FROM books WHERE shelf IS NULL LIMIT 5"); // silent@orm-null-comparison: asks for NULL
  // warns@orm-unordered-pagination: in no order
}
