#pragma once
#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <string>

namespace SQLite {
extern const int OPEN_READONLY;
extern const int OPEN_READWRITE;
extern const int OPEN_CREATE;
class Database {
public:
  enum BackupType { Save, Load };
  Database(const char *, const int = SQLite::OPEN_READONLY, const int = 0, const char * = nullptr);
  Database(const std::string &, const int = SQLite::OPEN_READONLY, const int = 0, const std::string & = "");
  Database(const Database &) = delete;
  Database &operator=(const Database &) = delete;
  Database(Database &&) = default;
  Database &operator=(Database &&) = default;
  ~Database() = default;
  void setBusyTimeout(const int);
  int exec(const char *);
  int exec(const std::string &);
  int tryExec(const char *) noexcept;
  int tryExec(const std::string &) noexcept;
  Column execAndGet(const char *);
  Column execAndGet(const std::string &);
  bool tableExists(const char *) const;
  bool tableExists(const std::string &) const;
  int64_t getLastInsertRowid() const noexcept;
  int getChanges() const noexcept;
  int getErrorCode() const noexcept;
  const char *getErrorMsg() const noexcept;
  void backup(const char *, BackupType);
};
} // namespace SQLite
