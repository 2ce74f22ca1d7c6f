// What becomes of the rows that a statement of the C API of MySQL and MariaDB gives; the rest is in mysql.cpp.
// RUN: %check %s all %t -- --mock=mysql
#include <cstdlib>
#include <cstring>
#include <memory>
#include <mysql.h>

void show(const char *Title);
void showAll(MYSQL_ROW Row);

// ---- queries and loading
int pagesOf(MYSQL *Db) {
  if (mysql_query(Db, "SELECT pages FROM books WHERE shelf = 7") != 0) // warns@orm-aggregate-in-memory: a loop only adds up
    return 0;
  MYSQL_RES *R = mysql_store_result(Db);
  if (R == nullptr)
    return 0;
  int Sum = 0;
  while (MYSQL_ROW Row = mysql_fetch_row(R))
    if (Row[0])
      Sum += atoi(Row[0]);
  mysql_free_result(R);
  return Sum;
}

void thick(MYSQL *Db, int Least, const char *Author) {
  MYSQL_RES *R;
  MYSQL_ROW Row;
  if (mysql_query(Db, "SELECT title, pages, author FROM books WHERE shelf = 7") != 0 || // warns@orm-filter-in-memory: filtered in code
      !(R = mysql_use_result(Db)))
    return;
  while ((Row = mysql_fetch_row(R)) != NULL)
    if (Row[1] && atoi(Row[1]) > Least && strcmp(Row[2], Author) == 0)
      show(Row[0]);
  mysql_free_result(R);
}

void newest(MYSQL *Db) {
  if (mysql_query(Db, "SELECT title FROM books WHERE pages > 500 ORDER BY id DESC") != 0) // warns@orm-first-of-many: only the first row // fixed: if (mysql_query(Db, "SELECT title FROM books WHERE pages > 500 ORDER BY id DESC LIMIT 1") != 0)
    return;
  if (MYSQL_RES *R = mysql_store_result(Db)) {
    if (MYSQL_ROW Row = mysql_fetch_row(R))
      show(Row[0]);
    mysql_free_result(R);
  }
}

struct FreeResult {
  void operator()(MYSQL_RES *R) const { mysql_free_result(R); }
};

void titles(MYSQL *Db) {
  if (mysql_query(Db, "SELECT * FROM books WHERE shelf = 7") != 0) // warns@orm-overfetch: only 'column 2' is read
    return;
  std::unique_ptr<MYSQL_RES, FreeResult> R(mysql_store_result(Db));
  while (MYSQL_ROW Row = R ? mysql_fetch_row(R.get()) : nullptr)
    show(Row[2]);
}

bool anyThick(MYSQL *Db) {
  if (mysql_query(Db, "SELECT COUNT(*) FROM books WHERE pages > 500") != 0) // warns@orm-count-for-existence: counts rows only
    return false;
  MYSQL_RES *R = mysql_store_result(Db);
  MYSQL_ROW Row = mysql_fetch_row(R);
  const bool Any = Row && atoi(Row[0]) > 0;
  mysql_free_result(R);
  return Any;
}

int thickOnes(MYSQL *Db) {
  if (mysql_query(Db, "SELECT COUNT(*) FROM books WHERE pages > 500") != 0) // silent@orm-count-for-existence: says whether it worked; the number is used
    return -1;
  MYSQL_RES *R = mysql_store_result(Db);
  MYSQL_ROW Row = mysql_fetch_row(R);
  const int Count = Row ? atoi(Row[0]) : 0;
  mysql_free_result(R);
  return Count;
}

void printed(MYSQL *Db) {
  if (mysql_query(Db, "SELECT * FROM books WHERE shelf = 7") != 0) // silent@orm-overfetch: another function reads the rows
    return;
  MYSQL_RES *R = mysql_store_result(Db);
  while (MYSQL_ROW Row = mysql_fetch_row(R)) {
    show(Row[2]);
    showAll(Row);
  }
  mysql_free_result(R);
}

void several(MYSQL *Db) {
  if (mysql_query(Db, "CALL books_and_shelves(7)") != 0)
    return;
  do {
    MYSQL_RES *R = mysql_store_result(Db);
    while (MYSQL_ROW Row = R ? mysql_fetch_row(R) : nullptr)
      show(Row[0]);
    mysql_free_result(R);
  } while (mysql_next_result(Db) == 0);
}

void twoResults(MYSQL *Db) {
  MYSQL_RES *R;
  if (mysql_query(Db, "SELECT * FROM books WHERE shelf = 7") != 0) // silent@orm-overfetch: the variable holds two results
    return;
  R = mysql_store_result(Db);
  while (MYSQL_ROW Row = mysql_fetch_row(R))
    show(Row[2]);
  mysql_free_result(R);
  if (mysql_query(Db, "SELECT name, place FROM shelves WHERE id > 7") != 0)
    return;
  R = mysql_store_result(Db);
  while (MYSQL_ROW Row = mysql_fetch_row(R))
    showAll(Row);
  mysql_free_result(R);
}

void newestOne(MYSQL *Db) {
  if (mysql_query(Db, "SELECT title FROM books WHERE pages > 500 ORDER BY id DESC LIMIT 1") != 0) // silent@orm-first-of-many: one row is asked for
    return;
  MYSQL_RES *R = mysql_store_result(Db);
  if (!R)
    return;
  if (MYSQL_ROW Row = mysql_fetch_row(R))
    show(Row[0]);
  mysql_free_result(R);
}

void namedTitles(MYSQL *Db) {
  if (mysql_query(Db, "SELECT title FROM books WHERE shelf = 7") != 0) // silent@orm-overfetch: names the column
    return;
  MYSQL_RES *R = mysql_store_result(Db);
  if (!R)
    return;
  while (MYSQL_ROW Row = mysql_fetch_row(R))
    show(Row[0]);
  mysql_free_result(R);
}

int sumOfPages(MYSQL *Db) {
  if (mysql_query(Db, "SELECT sum(pages) FROM books WHERE shelf = 7") != 0)
    return 0;
  MYSQL_RES *R = mysql_store_result(Db);
  if (!R)
    return 0;
  MYSQL_ROW Row = mysql_fetch_row(R); // silent@orm-aggregate-in-memory: the database adds
  const int Sum = Row && Row[0] ? atoi(Row[0]) : 0;
  mysql_free_result(R);
  return Sum;
}

void thickOnly(MYSQL *Db) {
  if (mysql_query(Db, "SELECT title FROM books WHERE shelf = 7 AND pages > 500") != 0) // silent@orm-filter-in-memory: the database filters
    return;
  MYSQL_RES *R = mysql_store_result(Db);
  if (!R)
    return;
  while (MYSQL_ROW Row = mysql_fetch_row(R))
    show(Row[0]);
  mysql_free_result(R);
}
