/* The MySQL and MariaDB C API: names and shapes only; tags as in MariaDB. */
#ifndef ORM_MOCK_MYSQL_H
#define ORM_MOCK_MYSQL_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef char my_bool;
typedef unsigned long long my_ulonglong;
typedef struct st_mysql MYSQL;
typedef struct st_mysql_res MYSQL_RES;
typedef struct st_mysql_stmt MYSQL_STMT;
typedef struct st_mysql_field { char *name; } MYSQL_FIELD;
typedef char **MYSQL_ROW;
#define MYSQL_NO_DATA 100
enum enum_field_types { MYSQL_TYPE_LONG = 3, MYSQL_TYPE_STRING = 254 };
enum enum_stmt_attr_type { STMT_ATTR_UPDATE_MAX_LENGTH, STMT_ATTR_ARRAY_SIZE = 203 };
enum mysql_option { MYSQL_OPT_CONNECT_TIMEOUT };
typedef struct st_mysql_bind {
  unsigned long *length;
  my_bool *is_null;
  void *buffer;
  unsigned long buffer_length;
  enum enum_field_types buffer_type;
} MYSQL_BIND;
MYSQL *mysql_init(MYSQL *);
MYSQL *mysql_real_connect(MYSQL *, const char *, const char *, const char *, const char *, unsigned int, const char *,
                          unsigned long);
int mysql_options(MYSQL *, enum mysql_option, const void *);
void mysql_close(MYSQL *);
int mysql_select_db(MYSQL *, const char *);
int mysql_set_character_set(MYSQL *, const char *);
int mysql_query(MYSQL *, const char *);
int mysql_real_query(MYSQL *, const char *, unsigned long);
int mysql_send_query(MYSQL *, const char *, unsigned long);
int mysql_query_start(int *, MYSQL *, const char *);
int mysql_real_query_start(int *, MYSQL *, const char *, unsigned long);
MYSQL_RES *mysql_store_result(MYSQL *);
MYSQL_RES *mysql_use_result(MYSQL *);
void mysql_free_result(MYSQL_RES *);
MYSQL_ROW mysql_fetch_row(MYSQL_RES *);
my_ulonglong mysql_num_rows(MYSQL_RES *);
unsigned int mysql_num_fields(MYSQL_RES *);
unsigned int mysql_field_count(MYSQL *);
my_ulonglong mysql_affected_rows(MYSQL *);
my_ulonglong mysql_insert_id(MYSQL *);
int mysql_next_result(MYSQL *);
unsigned int mysql_errno(MYSQL *);
const char *mysql_error(MYSQL *);
my_bool mysql_autocommit(MYSQL *, my_bool);
my_bool mysql_commit(MYSQL *);
my_bool mysql_rollback(MYSQL *);
unsigned long mysql_real_escape_string(MYSQL *, char *, const char *, unsigned long);
unsigned long mysql_escape_string(char *, const char *, unsigned long);
unsigned long mysql_hex_string(char *, const char *, unsigned long);
MYSQL_STMT *mysql_stmt_init(MYSQL *);
int mysql_stmt_prepare(MYSQL_STMT *, const char *, unsigned long);
my_bool mysql_stmt_attr_set(MYSQL_STMT *, enum enum_stmt_attr_type, const void *);
my_bool mysql_stmt_bind_param(MYSQL_STMT *, MYSQL_BIND *);
my_bool mysql_stmt_send_long_data(MYSQL_STMT *, unsigned int, const char *, unsigned long);
my_bool mysql_stmt_bind_result(MYSQL_STMT *, MYSQL_BIND *);
int mysql_stmt_execute(MYSQL_STMT *);
int mariadb_stmt_execute_direct(MYSQL_STMT *, const char *, size_t);
int mysql_stmt_store_result(MYSQL_STMT *);
int mysql_stmt_fetch(MYSQL_STMT *);
int mysql_stmt_next_result(MYSQL_STMT *);
my_ulonglong mysql_stmt_num_rows(MYSQL_STMT *);
my_ulonglong mysql_stmt_affected_rows(MYSQL_STMT *);
my_ulonglong mysql_stmt_insert_id(MYSQL_STMT *);
MYSQL_RES *mysql_stmt_result_metadata(MYSQL_STMT *);
my_bool mysql_stmt_reset(MYSQL_STMT *);
my_bool mysql_stmt_free_result(MYSQL_STMT *);
unsigned int mysql_stmt_errno(MYSQL_STMT *);
const char *mysql_stmt_error(MYSQL_STMT *);
my_bool mysql_stmt_close(MYSQL_STMT *);
#ifdef __cplusplus
}
#endif
#endif
