// A stand-in for JsonCpp: only what generated models name.
#pragma once
#include <string>

namespace Json {
class Value {
public:
  Value();
  Value(const Value &);
  Value(int);
  Value(const char *);
  Value(const std::string &);
  Value &operator[](const char *Key);
  const Value &operator[](const char *Key) const;
  std::string asString() const;
  int asInt() const;
  bool isMember(const char *Key) const;
};
} // namespace Json
