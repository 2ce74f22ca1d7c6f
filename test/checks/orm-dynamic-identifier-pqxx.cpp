// libpqxx: names that become part of a text, and those that the library quotes.
// RUN: %check %s orm-dynamic-identifier %t -- --mock=pqxx
#include <pqxx/pqxx>
#include <string>

void tables(pqxx::work &tx, const std::string &table, bool oldest) {
  tx.exec("DELETE FROM " + table + " WHERE id = 1"); // warns: 'table'
  tx.exec("DELETE FROM " + tx.quote_name(table) + " WHERE id = 1");
  tx.exec(std::string("DELETE FROM ") + (oldest ? "archive" : "log") + " WHERE id = 1"); // two constants
}
