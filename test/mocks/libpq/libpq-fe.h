/* libpq: names and shapes only. */
#ifndef LIBPQ_FE_H
#define LIBPQ_FE_H
#include <stddef.h>
#include <stdio.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef unsigned int Oid;
typedef struct pg_conn PGconn;
typedef struct pg_result PGresult;
typedef struct pg_cancel PGcancel;
typedef enum { CONNECTION_OK, CONNECTION_BAD } ConnStatusType;
typedef enum {
  PGRES_EMPTY_QUERY = 0,
  PGRES_COMMAND_OK,
  PGRES_TUPLES_OK,
  PGRES_COPY_OUT,
  PGRES_COPY_IN,
  PGRES_BAD_RESPONSE,
  PGRES_NONFATAL_ERROR,
  PGRES_FATAL_ERROR,
  PGRES_COPY_BOTH,
  PGRES_SINGLE_TUPLE
} ExecStatusType;
typedef enum { PQTRANS_IDLE, PQTRANS_ACTIVE, PQTRANS_INTRANS, PQTRANS_INERROR, PQTRANS_UNKNOWN } PGTransactionStatusType;
PGconn *PQconnectStart(const char *);
PGconn *PQconnectStartParams(const char *const *, const char *const *, int);
PGconn *PQconnectdb(const char *);
PGconn *PQconnectdbParams(const char *const *, const char *const *, int);
PGconn *PQsetdbLogin(const char *, const char *, const char *, const char *, const char *, const char *, const char *);
void PQfinish(PGconn *);
void PQreset(PGconn *);
ConnStatusType PQstatus(const PGconn *);
PGTransactionStatusType PQtransactionStatus(const PGconn *);
char *PQerrorMessage(const PGconn *);
PGcancel *PQgetCancel(PGconn *);
void PQfreeCancel(PGcancel *);
PGresult *PQexec(PGconn *, const char *);
PGresult *PQexecParams(PGconn *, const char *, int, const Oid *, const char *const *, const int *, const int *, int);
PGresult *PQprepare(PGconn *, const char *, const char *, int, const Oid *);
PGresult *PQexecPrepared(PGconn *, const char *, int, const char *const *, const int *, const int *, int);
int PQsendQuery(PGconn *, const char *);
int PQsendQueryParams(PGconn *, const char *, int, const Oid *, const char *const *, const int *, const int *, int);
int PQsendPrepare(PGconn *, const char *, const char *, int, const Oid *);
int PQsendQueryPrepared(PGconn *, const char *, int, const char *const *, const int *, const int *, int);
int PQsetSingleRowMode(PGconn *);
PGresult *PQgetResult(PGconn *);
int PQisBusy(PGconn *);
int PQconsumeInput(PGconn *);
int PQflush(PGconn *);
int PQsetnonblocking(PGconn *, int);
int PQenterPipelineMode(PGconn *);
int PQexitPipelineMode(PGconn *);
int PQpipelineSync(PGconn *);
int PQputCopyData(PGconn *, const char *, int);
int PQputCopyEnd(PGconn *, const char *);
int PQgetCopyData(PGconn *, char **, int);
ExecStatusType PQresultStatus(const PGresult *);
char *PQresultErrorMessage(const PGresult *);
int PQntuples(const PGresult *);
int PQnfields(const PGresult *);
char *PQfname(const PGresult *, int);
int PQfnumber(const PGresult *, const char *);
char *PQcmdStatus(PGresult *);
char *PQcmdTuples(PGresult *);
char *PQgetvalue(const PGresult *, int, int);
int PQgetlength(const PGresult *, int, int);
int PQgetisnull(const PGresult *, int, int);
PGresult *PQdescribePrepared(PGconn *, const char *);
PGresult *PQdescribePortal(PGconn *, const char *);
PGresult *PQmakeEmptyPGresult(PGconn *, ExecStatusType);
PGresult *PQcopyResult(const PGresult *, int);
void PQclear(PGresult *);
void PQfreemem(void *);
size_t PQescapeStringConn(PGconn *, char *, const char *, size_t, int *);
char *PQescapeLiteral(PGconn *, const char *, size_t);
char *PQescapeIdentifier(PGconn *, const char *, size_t);
unsigned char *PQescapeByteaConn(PGconn *, const unsigned char *, size_t, size_t *);
size_t PQescapeString(char *, const char *, size_t);
unsigned char *PQescapeBytea(const unsigned char *, size_t, size_t *);
#ifdef __cplusplus
}
#endif
#endif
