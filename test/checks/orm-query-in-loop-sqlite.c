// C, with SQLite: prepared statements, their cursors, and callbacks by function pointer.
// RUN: %check %s orm-query-in-loop %t -- --mock=sqlite
#include <sqlite3.h>
#include <stdio.h>

int lookup(sqlite3 *db, const int *ids, int count) {
  int sum = 0;
  for (int i = 0; i < count; ++i) { // note: the loop is here
    sqlite3_stmt *s;
    sqlite3_prepare_v2(db, "SELECT price FROM product WHERE id = ?", -1, &s, 0);
    sqlite3_bind_int(s, 1, ids[i]);
    if (sqlite3_step(s) == SQLITE_ROW) // warns: 'sqlite3_step' runs a query once per iteration
      sum += sqlite3_column_int(s, 0);
    sqlite3_finalize(s);
  }
  return sum;
}

int preparedOnce(sqlite3 *db, const int *ids, int count) {
  int sum = 0;
  sqlite3_stmt *s;
  sqlite3_prepare_v2(db, "SELECT price FROM product WHERE id = ?", -1, &s, 0);
  for (int i = 0; i < count; ++i) {
    sqlite3_bind_int(s, 1, ids[i]);
    if (sqlite3_step(s) == SQLITE_ROW) // warns: 'sqlite3_step' runs a query once per iteration
      sum += sqlite3_column_int(s, 0);
    sqlite3_reset(s);
  }
  sqlite3_finalize(s);
  return sum;
}

int throughExec(sqlite3 *db, const int *ids, int count, int (*row)(void *, int, char **, char **)) {
  char sql[128];
  for (int i = 0; i < count; ++i) {
    snprintf(sql, sizeof sql, "SELECT price FROM product WHERE id = %d", ids[i]);
    sqlite3_exec(db, sql, row, 0, 0); // warns: 'sqlite3_exec' runs a query once per iteration
  }
  return 0;
}

static int priceOf(sqlite3 *db, int id) {
  sqlite3_stmt *s;
  int price = -1;
  if (sqlite3_prepare_v2(db, "SELECT price FROM product WHERE id = ?", -1, &s, 0) != SQLITE_OK)
    return -1;
  sqlite3_bind_int(s, 1, id);
  if (sqlite3_step(s) == SQLITE_ROW) // note: runs a query with
    price = sqlite3_column_int(s, 0);
  sqlite3_finalize(s);
  return price;
}
int throughFunction(sqlite3 *db, const int *ids, int count) {
  int sum = 0;
  while (count-- > 0)
    sum += priceOf(db, ids[count]); // warns: 'priceOf' runs a query once per iteration
  return sum;
}

int nested(sqlite3 *db) {
  int sum = 0;
  sqlite3_stmt *orders;
  sqlite3_prepare_v2(db, "SELECT id FROM orders WHERE open = 1", -1, &orders, 0);
  while (sqlite3_step(orders) == SQLITE_ROW)
    sum += priceOf(db, sqlite3_column_int(orders, 0)); // warns: 'priceOf' runs a query once per iteration
  sqlite3_finalize(orders);
  return sum;
}

/* ---- silent */

int cursor(sqlite3 *db) {
  int sum = 0, rc;
  sqlite3_stmt *s;
  sqlite3_prepare_v2(db, "SELECT price FROM product WHERE open = 1", -1, &s, 0);
  while (sqlite3_step(s) == SQLITE_ROW)
    sum += sqlite3_column_int(s, 0);
  sqlite3_reset(s);
  while ((rc = sqlite3_step(s)) == SQLITE_ROW)
    sum += sqlite3_column_int(s, 0);
  sqlite3_reset(s);
  for (rc = sqlite3_step(s); rc == SQLITE_ROW; rc = sqlite3_step(s))
    sum += sqlite3_column_int(s, 0);
  sqlite3_reset(s);
  for (;;) {
    rc = sqlite3_step(s);
    if (rc != SQLITE_ROW)
      break;
    sum += sqlite3_column_int(s, 0);
  }
  sqlite3_reset(s);
  do {
    rc = sqlite3_step(s);
    if (rc == SQLITE_ROW)
      sum += sqlite3_column_int(s, 0);
  } while (rc == SQLITE_ROW);
  sqlite3_reset(s);
  int done = 0;
  while (!done)
    switch (sqlite3_step(s)) {
    case SQLITE_ROW:
      sum += sqlite3_column_int(s, 0);
      break;
    default:
      done = 1;
    }
  sqlite3_finalize(s);
  return sum;
}

int fixedRows(sqlite3_stmt *s, int *out, int capacity) {
  int n = 0;
  for (; n < capacity && sqlite3_step(s) == SQLITE_ROW; ++n)
    out[n] = sqlite3_column_int(s, 0);
  return n;
}

int busy(sqlite3_stmt *s) {
  int rc;
  do {
    rc = sqlite3_step(s);
    if (rc == SQLITE_BUSY)
      sqlite3_sleep(10);
  } while (rc == SQLITE_BUSY);
  return rc;
}

int migrations(sqlite3 *db, const char *const *statements, int count) {
  for (int i = 0; i < count; ++i)
    if (sqlite3_exec(db, statements[i], 0, 0, 0) != SQLITE_OK)
      return 1;
  return 0;
}

int binds(sqlite3_stmt *s, const int *values, int count) {
  for (int i = 0; i < count; ++i)
    sqlite3_bind_int(s, i + 1, values[i]);
  return sqlite3_step(s);
}

int script(sqlite3 *db, const char *sql) {
  while (*sql) {
    sqlite3_stmt *s = 0;
    if (sqlite3_prepare_v2(db, sql, -1, &s, &sql) != SQLITE_OK)
      return 1;
    sqlite3_step(s);
    sqlite3_finalize(s);
  }
  return 0;
}
