// What code that uses a library can do at all, read from its model: a check that needs more can never fire there.
#pragma once

#include "model/Model.h"

#include <cstdint>
#include <span>

namespace orm::model {

/// A set of things that a library offers; a check names what it needs (CheckInfo::Needs).
enum class Capability : uint64_t {
  Nothing = 0,
  Query = 1u << 0,             ///< statements that read
  Write = 1u << 1,             ///< statements that write
  SqlText = 1u << 2,           ///< SQL text as an argument
  LazyRelation = 1u << 3,      ///< a relation that is loaded when it is touched
  EagerLoading = 1u << 4,      ///< relations loaded with the rows
  WholeTable = 1u << 5,        ///< a read of all rows
  Builder = 1u << 6,           ///< conditions, orders and limits as calls
  Bulk = 1u << 7,              ///< many rows in one call
  Entity = 1u << 8,            ///< rows as objects that are read and written as a whole
  Transaction = 1u << 9,       ///< transactions, by calls or by SQL text that is run
  TransactionGuard = 1u << 10, ///< an object that ends a transaction when it dies
  Prepared = 1u << 11,         ///< a call that prepares a statement to be run later
  Result = 1u << 12,           ///< rows as an object of the library
  Connection = 1u << 13,       ///< connections that code opens
  Pool = 1u << 14,             ///< connections that are leased
  Blocking = 1u << 15,         ///< calls that hold the thread
  Asynchronous = 1u << 16,     ///< coroutines or callbacks
  ErrorResult = 1u << 17,      ///< errors that are returned, not thrown
  Handle = 1u << 18,           ///< resources that must be given back
  Schema = 1u << 19,           ///< tables made or changed by calls
  Migration = 1u << 20,        ///< migrations as classes
  MassAssignment = 1u << 21,   ///< entities filled from a map or a request
  Fields = 1u << 22,           ///< columns and relations declared in code
  Flush = 1u << 23,            ///< changes that are marked first and written later
  Escape = 1u << 24,           ///< text made safe by a call
  Mapper = 1u << 25,           ///< objects of the program's own classes, loaded by key
  EventLoop = 1u << 26,        ///< functions that run on an event loop
  Columns = 1u << 27,          ///< columns that are declared: in SQL text, by calls or by pragmas
  BareForeignKey = 1u << 28,   ///< foreign keys that the database gives no index of its own
  SizedText = 1u << 29,        ///< text columns for which a length says something
  Server = 1u << 30,           ///< a database that other programs may work with at the same time
  Session = 1u << 31,          ///< an object that stands for the database
  BoundRelation = 1ull << 32,  ///< a lazy relation that needs the transaction of its row
  Paging = 1ull << 33,         ///< limits or offsets
  SetWrite = 1ull << 34,       ///< a write of many rows that takes its condition from elsewhere
  ForeignKeys = 1ull << 35,    ///< relations of tables that the program declares
  RandomOrder = 1ull << 36,    ///< rows in the order of a random number
  ColumnChoice = 1ull << 37,   ///< reads of some columns of a row
  Statement = 1ull << 38,      ///< whole statements as text
  BoundText = 1ull << 39,      ///< values that are bound to SQL text
  Pattern = 1ull << 40,        ///< LIKE, in SQL text or by a call
  RelationName = 1ull << 41,   ///< relations that are named by text where they are loaded
  SharedBegin = 1ull << 42,    ///< transactions on a connection that may have one open
  Together = 1ull << 43,       ///< several writes that are done all or not at all
  RowsAtOnce = 1ull << 44,     ///< reads that bring more rows than are asked for
};

constexpr Capability operator|(Capability A, Capability B) {
  return static_cast<Capability>(static_cast<uint64_t>(A) | static_cast<uint64_t>(B));
}
constexpr bool has(Capability Set, Capability All) {
  return (static_cast<uint64_t>(Set) & static_cast<uint64_t>(All)) == static_cast<uint64_t>(All);
}

struct CapabilityWord {
  Capability C;
  std::string_view Name;    ///< as lists print it
  std::string_view Missing; ///< why a check does not apply: "no lazy relations"
};
std::span<const CapabilityWord> capabilityWords();

/// All that the library offers.
Capability capabilitiesOf(const Orm &M);

} // namespace orm::model
