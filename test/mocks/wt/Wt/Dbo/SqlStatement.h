#pragma once
#include <string>
#include <vector>

namespace Wt {
namespace Dbo {
class SqlStatement {
public:
  virtual ~SqlStatement();
  void done();
  virtual void reset() = 0;
  virtual void bind(int Column, const std::string &Value) = 0;
  virtual void bind(int Column, int Value) = 0;
  virtual void bind(int Column, long long Value) = 0;
  virtual void bindNull(int Column) = 0;
  virtual void execute() = 0;
  virtual long long insertedId() = 0;
  virtual int affectedRowCount() = 0;
  virtual bool nextRow() = 0;
  virtual bool getResult(int Column, std::string *Value, int Size) = 0;
  virtual bool getResult(int Column, int *Value) = 0;
};
} // namespace Dbo
} // namespace Wt
