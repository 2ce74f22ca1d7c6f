// Every modelled operation of libpq once; compiles with the mock and with the real header.
#include <libpq-fe.h>
#include <string.h>

int use(const char *Name, const unsigned char *Bytes) {
  const char *const Words[] = {Name, nullptr};
  PGconn *Db = PQconnectdb("dbname=x");
  Db = PQconnectdbParams(Words, Words, 0);
  Db = PQsetdbLogin(Name, Name, nullptr, nullptr, Name, Name, Name);
  Db = PQconnectStart(Name);
  Db = PQconnectStartParams(Words, Words, 0);
  PQreset(Db);
  int Code = int(PQstatus(Db)) + int(PQtransactionStatus(Db)) + (PQerrorMessage(Db) != nullptr);
  PGresult *R = PQexec(Db, "SELECT 1");
  Code += PQresultStatus(R) + (PQresultErrorMessage(R) != nullptr);
  for (int I = 0; I < PQntuples(R); ++I)
    Code += PQgetlength(R, I, 0) + PQgetisnull(R, I, 0) + (PQgetvalue(R, I, 0) != nullptr);
  Code += PQnfields(R) + PQfnumber(R, "a") + (PQfname(R, 0) == PQcmdStatus(R)) + (PQcmdTuples(R) != nullptr);
  PQclear(R);
  PQclear(PQexecParams(Db, "SELECT $1", 1, nullptr, Words, nullptr, nullptr, 0));
  PQclear(PQprepare(Db, "s", "SELECT $1", 1, nullptr));
  PQclear(PQexecPrepared(Db, "s", 1, Words, nullptr, nullptr, 0));
  Code += PQsendQuery(Db, "SELECT 1") + PQsetSingleRowMode(Db);
  Code += PQsendQueryParams(Db, "SELECT $1", 1, nullptr, Words, nullptr, nullptr, 0);
  Code += PQsendPrepare(Db, "s", "SELECT 1", 0, nullptr) + PQsendQueryPrepared(Db, "s", 0, nullptr, nullptr, nullptr, 0);
  while ((R = PQgetResult(Db)))
    PQclear(R);
  PQclear(PQdescribePrepared(Db, "s"));
  PQclear(PQdescribePortal(Db, "s"));
  R = PQmakeEmptyPGresult(Db, PGRES_COMMAND_OK);
  PQclear(PQcopyResult(R, 0));
  PGcancel *Cancel = PQgetCancel(Db);
  PQfreeCancel(Cancel);
  Code += PQisBusy(Db) + PQconsumeInput(Db) + PQflush(Db) + PQsetnonblocking(Db, 1);
  Code += PQenterPipelineMode(Db) + PQpipelineSync(Db) + PQexitPipelineMode(Db);
  char *Line = nullptr;
  Code += PQputCopyData(Db, Name, 1) + PQputCopyEnd(Db, nullptr) + PQgetCopyData(Db, &Line, 0);
  char Buffer[64];
  size_t Size = PQescapeStringConn(Db, Buffer, Name, strlen(Name), nullptr) + PQescapeString(Buffer, Name, 1);
  PQfreemem(PQescapeLiteral(Db, Name, strlen(Name)));
  PQfreemem(PQescapeIdentifier(Db, Name, strlen(Name)));
  PQfreemem(PQescapeByteaConn(Db, Bytes, 1, &Size));
  PQfreemem(PQescapeBytea(Bytes, 1, &Size));
  PQfinish(Db);
  return Code + int(Size);
}
