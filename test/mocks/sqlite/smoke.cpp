// Every modelled operation of SQLite once; compiles with the mock and with the real header.
#include <sqlite3.h>

static int eachRow(void *, int, char **, char **) { return 0; }

int use(const char *Name, va_list List) {
  sqlite3 *Db = nullptr, *Db2 = nullptr;
  int Code = sqlite3_open("f.db", &Db) + sqlite3_open16(Name, &Db2);
  Code += sqlite3_open_v2("f.db", &Db, SQLITE_OPEN_READWRITE, nullptr);
  Code += sqlite3_exec(Db, "DELETE FROM t", eachRow, nullptr, nullptr);
  char **Table = nullptr;
  int Rows = 0, Columns = 0;
  Code += sqlite3_get_table(Db, "SELECT * FROM t", &Table, &Rows, &Columns, nullptr);
  sqlite3_free_table(Table);
  sqlite3_stmt *S = nullptr;
  Code += sqlite3_prepare(Db, "SELECT 1", -1, &S, nullptr);
  Code += sqlite3_prepare_v2(Db, "SELECT 1", -1, &S, nullptr);
  Code += sqlite3_prepare_v3(Db, "SELECT 1", -1, 0, &S, nullptr);
  Code += sqlite3_prepare16(Db, Name, -1, &S, nullptr);
  Code += sqlite3_prepare16_v2(Db, Name, -1, &S, nullptr);
  Code += sqlite3_prepare16_v3(Db, Name, -1, 0, &S, nullptr);
  sqlite3_bind_blob(S, 1, Name, 1, SQLITE_STATIC);
  sqlite3_bind_blob64(S, 1, Name, 1, SQLITE_STATIC);
  sqlite3_bind_double(S, 1, 1.0);
  sqlite3_bind_int(S, 1, 1);
  sqlite3_bind_int64(S, 1, 1);
  sqlite3_bind_null(S, 1);
  sqlite3_bind_text(S, 1, Name, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text16(S, 1, Name, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text64(S, 1, Name, 1, SQLITE_TRANSIENT, 1);
  sqlite3_bind_value(S, 1, sqlite3_column_value(S, 0));
  sqlite3_bind_pointer(S, 1, nullptr, "t", nullptr);
  sqlite3_bind_zeroblob(S, 1, 1);
  Code += sqlite3_bind_parameter_count(S) + sqlite3_bind_parameter_index(S, ":a");
  while (sqlite3_step(S) == SQLITE_ROW) {
    Code += sqlite3_column_int(S, 0) + sqlite3_column_bytes(S, 0) + sqlite3_column_type(S, 0);
    Code += int(sqlite3_column_int64(S, 0)) + int(sqlite3_column_double(S, 0));
    Code += (sqlite3_column_text(S, 0) != nullptr) + (sqlite3_column_blob(S, 0) != nullptr);
    Code += (sqlite3_column_text16(S, 0) != nullptr);
  }
  Code += sqlite3_reset(S) + sqlite3_clear_bindings(S) + sqlite3_column_count(S);
  Code += (sqlite3_column_name(S, 0) != nullptr) + (sqlite3_sql(S) != nullptr) + (sqlite3_expanded_sql(S) != nullptr);
  sqlite3_finalize(S);
  sqlite3_blob *Blob = nullptr;
  Code += sqlite3_blob_open(Db, "main", "t", "c", 1, 0, &Blob);
  sqlite3_blob_close(Blob);
  sqlite3_backup *Copy = sqlite3_backup_init(Db2, "main", Db, "main");
  sqlite3_backup_step(Copy, -1);
  sqlite3_backup_finish(Copy);
  sqlite3_sleep(10);
  char Buffer[64];
  char *Sql = sqlite3_mprintf("SELECT * FROM t WHERE a = %Q AND b = '%s'", Name, Name);
  sqlite3_free(Sql);
  sqlite3_free(sqlite3_vmprintf("SELECT %s", List));
  sqlite3_snprintf(sizeof Buffer, Buffer, "SELECT '%q'", Name);
  sqlite3_vsnprintf(sizeof Buffer, Buffer, "SELECT '%q'", List);
  sqlite3_str *Text = sqlite3_str_new(Db);
  sqlite3_str_appendf(Text, "SELECT %s", Name);
  sqlite3_str_vappendf(Text, "SELECT %s", List);
  sqlite3_str_append(Text, Name, 1);
  sqlite3_str_appendall(Text, Name);
  Code += (sqlite3_str_value(Text) != nullptr);
  sqlite3_free(sqlite3_str_finish(Text));
  Code += sqlite3_errcode(Db) + sqlite3_extended_errcode(Db) + sqlite3_changes(Db) + int(sqlite3_last_insert_rowid(Db));
  Code += sqlite3_get_autocommit(Db) + sqlite3_busy_timeout(Db, 10) + (sqlite3_errmsg(Db) != nullptr);
  return Code + sqlite3_close(Db) + sqlite3_close_v2(Db2);
}
