// Every modelled operation of the MySQL and MariaDB C API once; compiles with the mock and with the real header.
#include <mysql.h>

long use(const char *Name) {
  MYSQL *Db = mysql_init(nullptr);
  mysql_options(Db, MYSQL_OPT_CONNECT_TIMEOUT, nullptr);
  if (!mysql_real_connect(Db, Name, Name, Name, Name, 0, nullptr, 0))
    return 1;
  int Wait = 0;
  long Code = mysql_query(Db, "SELECT 1") + mysql_real_query(Db, "SELECT 1", 8) + mysql_send_query(Db, "SELECT 1", 8);
  Code += mysql_query_start(&Wait, Db, "SELECT 1") + mysql_real_query_start(&Wait, Db, "SELECT 1", 8);
  MYSQL_RES *R = mysql_store_result(Db);
  Code += long(mysql_num_rows(R)) + long(mysql_affected_rows(Db)) + mysql_num_fields(R) + mysql_field_count(Db);
  mysql_free_result(R);
  R = mysql_use_result(Db);
  while (MYSQL_ROW Row = mysql_fetch_row(R))
    Code += Row[0] != nullptr;
  mysql_free_result(R);
  Code += mysql_next_result(Db) + mysql_errno(Db) + (mysql_error(Db) != nullptr) + long(mysql_insert_id(Db));
  Code += mysql_select_db(Db, "x") + mysql_set_character_set(Db, "utf8mb4");
  Code += mysql_autocommit(Db, 0) + mysql_commit(Db) + mysql_rollback(Db);
  char Buffer[64];
  Code += long(mysql_real_escape_string(Db, Buffer, Name, 1) + mysql_escape_string(Buffer, Name, 1));
  Code += long(mysql_hex_string(Buffer, Name, 1));
  MYSQL_STMT *S = mysql_stmt_init(Db);
  MYSQL_BIND Bind[1] = {};
  Bind[0].buffer_type = MYSQL_TYPE_STRING;
  unsigned Rows = 2;
  Code += mysql_stmt_prepare(S, "SELECT ?", 8) + mysql_stmt_bind_param(S, Bind) + mysql_stmt_bind_result(S, Bind);
  Code += mysql_stmt_send_long_data(S, 0, Name, 1) + mysql_stmt_attr_set(S, STMT_ATTR_ARRAY_SIZE, &Rows);
  Code += mysql_stmt_execute(S) + mariadb_stmt_execute_direct(S, "SELECT 1", 8) + mysql_stmt_store_result(S);
  while (mysql_stmt_fetch(S) != MYSQL_NO_DATA)
    Code += long(mysql_stmt_num_rows(S) + mysql_stmt_affected_rows(S) + mysql_stmt_insert_id(S));
  mysql_free_result(mysql_stmt_result_metadata(S));
  Code += mysql_stmt_next_result(S) + mysql_stmt_reset(S) + mysql_stmt_free_result(S) + mysql_stmt_errno(S);
  Code += (mysql_stmt_error(S) != nullptr) + mysql_stmt_close(S);
  mysql_close(Db);
  return Code;
}
