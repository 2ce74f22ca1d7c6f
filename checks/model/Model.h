// What a library's calls mean, as plain data. The only description of an ORM that the analysis ever sees.
// This layer knows no clang: names are strings, and facts/ApiIndex resolves them in each unit.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace orm::model {

/// What an operation does. The spelling in JSON is the part in quotes of the table in Vocabulary.cpp.
enum class Kind {
  // Reads that run a statement.
  QueryMany,      ///< "query.many": several rows, restricted by something.
  QueryAll,       ///< "query.all": many rows; all of the table unless filter, key or limit is present.
  QueryOne,       ///< "query.one": one row by a condition.
  QueryByKey,     ///< "query.by_key": one row by primary key.
  QueryByKeys,    ///< "query.by_keys": rows by a list of keys; the cure for by_key in a loop.
  QueryScalar,    ///< "query.scalar": one value.
  QueryCount,     ///< "query.count"
  QueryExists,    ///< "query.exists"
  QueryAggregate, ///< "query.aggregate"
  QueryCursor,    ///< "query.cursor": rows are streamed while iterated.
  QueryChunk,     ///< "query.chunk": reads a table in pieces by itself; never unbounded.
  // Builders: no input or output, they change what a later read does.
  QueryStart,     ///< "query.start"
  QueryWhere,     ///< "query.where"
  QueryOrder,     ///< "query.order"
  QueryLimit,     ///< "query.limit"
  QueryOffset,    ///< "query.offset"
  QueryPage,      ///< "query.page": limit and offset at once.
  QuerySelect,    ///< "query.select": chooses columns.
  QuerySelectAll, ///< "query.select_all": chooses every column of a table.
  QueryJoin,      ///< "query.join"
  QueryGroup,     ///< "query.group"
  QueryLock,      ///< "query.lock"
  QueryEager,     ///< "query.eager": names a relation to load with the rows.
  QueryReset,     ///< "query.reset": clears the builder's state.
  ClientLimit,    ///< "query.client_limit": a limit that the library applies after it has read all rows.
  // Results.
  ResultIterate, ///< "result.iterate": iterating executes (lazy collections) or walks rows.
  ResultFetch,   ///< "result.fetch": moves a cursor to the next row; never a query of its own.
  ResultSize,    ///< "result.size": the number of rows already fetched.
  ResultFirst,   ///< "result.first": takes only the first row of a fetched result.
  ResultRead,    ///< "result.read": reads a column of a row.
  ResultError,   ///< "result.error": asks whether the last call worked.
  // Relations.
  RelationLoad,     ///< "relation.load": may run a query on first access.
  RelationQuery,    ///< "relation.query": runs a query on each access.
  RelationKey,      ///< "relation.key": only the key; no input or output.
  RelationIfLoaded, ///< "relation.if_loaded": never loads.
  RelationBuilder,  ///< "relation.builder": a query builder bound to the parent; no input or output.
  RelationBatch,    ///< "relation.batch_load": loads a relation for many parents at once.
  // Entities.
  EntityRef,     ///< "entity.ref": a reference by key without input or output.
  EntityRefresh, ///< "entity.refresh"
  EntityModify,  ///< "entity.modify": marks dirty; written at flush.
  // Writes.
  WriteInsert,   ///< "write.insert"
  WriteUpdate,   ///< "write.update"
  WriteSave,     ///< "write.save": insert or update.
  WriteDelete,   ///< "write.delete": one row.
  WriteUpsert,   ///< "write.upsert"
  WriteFlush,    ///< "write.flush": sends the marked changes.
  WriteMark,     ///< "write.mark": deferred; written by a later flush or commit.
  WriteBulk,     ///< "write.bulk": many rows in one statement or one batch.
  WriteSet,      ///< "write.set": UPDATE or DELETE with a condition, one statement.
  WriteAll,      ///< "write.all": UPDATE or DELETE of every row.
  WriteTruncate, ///< "write.truncate"
  // SQL text.
  SqlExec,            ///< "sql.exec": the text argument runs now; the verb is read from the text.
  SqlPrepare,         ///< "sql.prepare": the text is attached to a statement.
  SqlRun,             ///< "sql.run": runs the statement's text; the verb is that of the prepared text.
  SqlStep,            ///< "sql.step": runs on the first call, then fetches rows.
  SqlFragment,        ///< "sql.fragment": text that becomes part of a statement.
  SqlAppend,          ///< "sql.append": further text of the statement in the same chain.
  SqlNow,             ///< "sql.now": the manipulator without which the chain never runs.
  SqlIdentifier,      ///< "sql.identifier": a table or column name that is not quoted.
  SqlBind,            ///< "sql.bind": binds a value.
  SqlBindOut,         ///< "sql.bind_out": binds a variable that receives output.
  SqlEscape,          ///< "sql.escape": gives text that is safe as a value.
  SqlQuoteIdentifier, ///< "sql.quote_identifier": gives text that is safe as an identifier.
  // Transactions.
  TxBegin,      ///< "tx.begin"
  TxScope,      ///< "tx.scope": a guard object is constructed (its type says what its destructor does).
  TxCommit,     ///< "tx.commit"
  TxRollback,   ///< "tx.rollback"
  TxSavepoint,  ///< "tx.savepoint"
  TxRelease,    ///< "tx.release": releases a savepoint.
  TxRun,        ///< "tx.run": a lambda argument is the scope.
  TxJoin,       ///< "tx.join": a value that puts a call into the transaction.
  TxAutocommit, ///< "tx.autocommit": switches autocommit.
  // Connections.
  ConnectionOpen,    ///< "connection.open"
  ConnectionAcquire, ///< "connection.acquire": leases from a pool.
  ConnectionRelease, ///< "connection.release"
  ConnectionClose,   ///< "connection.close"
  PoolCreate,        ///< "pool.create"
  PoolConfig,        ///< "pool.config"
  SessionOpen,       ///< "session.open"
  ClientLookup,      ///< "client.lookup": free.
  HandleAcquire,     ///< "handle.acquire": a resource that must be given back.
  HandleRelease,     ///< "handle.release"
  // Schema.
  SchemaSync,       ///< "schema.sync": creates, alters or drops tables to match the program.
  SchemaCreate,     ///< "schema.create"
  SchemaDrop,       ///< "schema.drop"
  SchemaAlter,      ///< "schema.alter"
  SchemaDropColumn, ///< "schema.drop_column": drops a column.
  SchemaRename,     ///< "schema.rename": renames a table or a column.
  SchemaChange,     ///< "schema.change": the column of the chain exists already and is changed.
  SchemaIndex,      ///< "schema.index": adds an index.
  SchemaConstraint, ///< "schema.constraint": adds a unique, foreign key or check constraint.
  MigrationRun,     ///< "migration.run"
  MigrationText,    ///< "migration.script": an argument is the SQL of a migration.
  MigrationUp,      ///< "migration.up": the method is overridden with the forward change.
  MigrationDown,    ///< "migration.down": the method is overridden with the way back.
  SeederRun,        ///< "seeder.run": the method is overridden with what fills tables at the start.
  ModelField,       ///< "model.field": declares a column.
  ModelRelation,    ///< "model.relation": declares a relation.
  ModelNullable,    ///< "model.nullable": the column of the chain may be NULL.
  ModelDefault,     ///< "model.default": the column of the chain has a default.
  ModelIndex,       ///< "model.index": the column of the chain, or those that are named, get an index.
  ModelKey,         ///< "model.foreign_key": the relation is a constraint of the database.
  ModelRegister,    ///< "model.register": registers an entity.
  MassAssign,       ///< "model.mass_assign": fills an entity from a map or request.
  MassGuard,        ///< "model.guard": an allow-list or validation is applied.
  MassUnguard,      ///< "model.unguard"
  // Control: arguments that are code.
  CallbackEach,    ///< "callback.each": the function argument runs once per row or element.
  CallbackOnce,    ///< "callback.once": the function argument runs once (a continuation).
  CallbackConnect, ///< "callback.connect": the function argument runs whenever the signal (`from`) is emitted.
  AsyncAwait,      ///< "async.await"
  AsyncGet,        ///< "async.get": blocks until a future is ready.
  AsyncEntry,      ///< "async.entry": a function of this signature, or given here, runs on an event loop.
  RequestEntry,    ///< "request.entry": a function of this signature, or given here, runs once per request.
  // Text in C++ that may become SQL.
  TextConcat,  ///< "text.concat": receiver or first operand, followed by the arguments.
  TextAppend,  ///< "text.append": the arguments are added to the receiver (or to `target`).
  TextAssign,  ///< "text.assign": the receiver becomes the argument.
  TextSame,    ///< "text.same": the same text in another type (`from`).
  TextFormat,  ///< "text.format": a format text and values (`format`, `style`).
  TextNumber,  ///< "text.number": a number as text; cannot carry quotes.
  TextJoin,    ///< "text.join": elements joined with a separator.
  TextRepeat,  ///< "text.repeat": a constant repeated; no run-time content.
  TextPart,    ///< "text.part": a part of the receiver (trimmed, left, lower case): as tainted as the whole.
  TextReplace, ///< "text.replace": receiver with arguments put in.
  // Slow work that is not the database.
  SlowNetwork, ///< "slow.network"
  SlowFile,    ///< "slow.file"
  SlowSleep,   ///< "slow.sleep"
  SlowProcess, ///< "slow.process"
  SlowLock,    ///< "slow.lock"
  SlowUi,      ///< "slow.ui"
  ValueNull,   ///< "value.null": a value that is NULL.
  // Explicitly nothing: keeps a call from being looked into ("none").
  None,
};

std::optional<Kind> parseKind(std::string_view Name);
std::string_view kindName(Kind K);
/// All spellings in order, for error messages and the schema test.
const std::vector<std::string_view> &kindNames();

/// What a type is for.
enum class Role {
  Session,
  Connection,
  Client,
  Pool,
  Transaction,
  Entity,
  EntityPtr,
  LazyCollection,
  EntityCollection,
  QueryBuilder,
  RelationBuilder,
  Filter,
  Result,
  Row,
  Statement,
  ErrorCode,
  Awaitable,
  Migration,
  SchemaBuilder,
  Text,   ///< a string-like type whose values can become SQL text
  Handle, ///< a C handle
  Table,  ///< an object that stands for a table in statements that calls build
  Window, ///< a window or a part of one: there are as few of them as a person can look at
};
std::optional<Role> parseRole(std::string_view Name);
std::string_view roleName(Role R);

/// What happens when an object of the type dies without an explicit end.
enum class OnDestroy { Nothing, Commit, Rollback, CommitUnlessException, CommitUnlessError, Execute, Save };

/// Statements around a loop, without their semicolons, in which the loop's call becomes `Each`; see docs/models.md,
/// "Fixes".
struct AroundFix {
  std::string Before, Each, After;
};

struct TypeEntry {
  std::string Class; ///< plain qualified name: no template arguments, no inline or anonymous namespaces
  Role R = Role::Entity;
  OnDestroy Destroy = OnDestroy::Nothing;
  int EntityArg = -1;                   ///< template argument that is the entity
  bool Lazy = false;                    ///< dereference may run a query
  std::string Fillable, Guarded;        ///< members in which an entity lists columns that may, or may not, be filled
  bool NamespaceSuffix = false;         ///< the class may sit in a further outer namespace
  std::optional<AroundFix> Transaction; ///< how a transaction on an object of the class is put around statements
  unsigned Line = 0;                    ///< in the model file
};

/// How an operation is recognised.
enum class Shape {
  Method,      ///< "method": receiver's static type, unwrapped, is or derives from one of Classes
  Static,      ///< "static_method"
  Function,    ///< "function": qualified names
  Operator,    ///< "operator": first operand's type is or derives from one of Classes
  Conversion,  ///< "conversion": an (implicit) conversion of an object of Classes
  Constructor, ///< "constructor": an object of one of Classes is constructed
  Manipulator, ///< "manipulator": a function or object of this name is an operand of an operator chain
  Signature,   ///< "signature": a method recognised by its shape
  Macro,       ///< "macro": an expression that is the expansion of this macro
  Literal,     ///< "literal_operator": a user-defined literal
};

/// Regular expressions here and in Signature are POSIX extended, with [[:<:]] and [[:>:]] for the ends of words, and
/// are searched for; the loader translates what people write.
struct ArgTest {
  int Index = 0;
  /// "lambda", "container", "string", "integer", "bool", "pointer", "null", "class:NAME" or empty.
  std::string Type;
  std::string Value;           ///< regular expression over the constant value or the source text; empty: any
  std::optional<bool> Present; ///< is the argument written
};

struct Signature {
  std::string ClassRegex;  ///< over the plain name of the receiver's class
  std::string DerivedFrom; ///< the receiver's class derives from this
  std::string NameRegex;
  std::string ParamContains; ///< some parameter's type text contains this
  std::string ReturnContains;
  std::string ReturnDerivedFrom; ///< the returned pointer's or smart pointer's pointee derives from this
  std::string ParamName;         ///< some parameter has this name
  bool ConstOnly = false;
};

/// Where a value, text or state sits in a call.
struct Slot {
  enum Place { None, Result, Receiver, Argument } P = None;
  int Index = -1;
  explicit operator bool() const { return P != None; }
};

enum class Rows { Unknown, None, One, Many, All, Scalar };
enum class When { Call, Iterate, EndOfExpression, Destroy, Await, Terminal };
enum class Blocking { Unknown, Thread, Coroutine, Callback, No };

/// How a run-time value becomes a bound parameter in the library's own idiom. Text uses {value}, {n}, {name},
/// {receiver}; see docs/models.md, "Fixes".
struct BindFix {
  /// "arguments": values are added as arguments of the same call; "chain": `Text` is added behind the call;
  /// "operand": `Text` is added as a comma or stream operand at the end of the chain; "method": the call's method
  /// becomes `Method` and values are added as arguments; "statements": the call's statement becomes `Before` lines,
  /// each value a `Text` line, then `After`.
  std::string How;
  std::string Placeholder; ///< "?", "$n", ":name", "@name", "$?"
  std::string Text, Method, Before, After;
  bool Lvalue = false; ///< the value must be a non-const lvalue; else `RvalueText` is used, or no fix
  std::string RvalueText;
  std::string NullText;    ///< instead of `Text` for text of the class that the SQL text has, which may be null
  bool List = false;       ///< for "arguments": the values are one list in braces, behind the text alone
  int ArgumentsAfter = -1; ///< for "arguments": index behind which values are added; -1: at the end
  bool Safe = true;
};

/// One operation of a library.
struct Operation {
  Kind K = Kind::None;
  Shape S = Shape::Method;
  std::vector<std::string> Names; ///< methods, functions, operators
  std::vector<std::string> Classes;
  Signature Sig;
  int MinArgs = -1, MaxArgs = -1; ///< written arguments; for operators the operands behind the first
  std::vector<ArgTest> Args;
  // Meaning.
  int Sql = -1;                 ///< argument that is SQL text (operators: 0 is the right operand)
  std::vector<int> Identifiers; ///< arguments that are unquoted identifiers
  int Values = -1;              ///< from this argument on, arguments are bound values
  int Count = -1;               ///< argument that says how many values are bound
  int Array = -1;               ///< argument that is the array of all bound values; more than are needed may lie in it
  Slot Target;                  ///< what receives the text or state: sql.prepare, text.append, sql.escape, ...
  Slot From;                    ///< what the call works on, where it is not the receiver: statement, text, rows
  Slot Join;                    ///< argument that puts the call into a transaction (a client, a connection)
  Rows R = Rows::Unknown;
  When W = When::Call;
  Blocking B = Blocking::Unknown;
  bool Streaming = false;    ///< rows are not held in memory together
  bool Cached = false;       ///< later accesses of the same object are free
  bool ReturnsError = false; ///< the result says whether it worked and must be looked at
  bool RequiresTx = false;
  bool ByLists = false;        ///< model.mass_assign: fills only what the entity's lists allow
  bool Nests = false;          ///< tx.*: inside an open transaction it becomes a part of that one
  bool OwnConnection = false;  ///< tx.*: holds a connection of its own; other statements of the object run outside
  bool StateUntilExec = false; ///< builder state on the receiver is gone after the next execution
  int Function = -1;           ///< argument that is code (callback.*, tx.run)
  int Columns = -1;            ///< callback.each: from this parameter of the code on, each is a column of the row
  int Format = -1;             ///< text.format: argument with the format; -1: the receiver
  std::string Style;           ///< text.format: "printf", "brace", "percent" (Qt's %1), "boost", "sequential"
  int Like = -1;               ///< query.where: argument that is a LIKE pattern
  bool Random = false;         ///< query.order: by a random number
  int Limit = -1;              ///< argument that is the limit (query.limit, query.page)
  std::string Base;            ///< placeholder index base of sql.bind: "0", "1"
  std::string Relation;        ///< how the relation's name is known: "arg:N", "method", "member"
  // Cures.
  std::string Instead; ///< the library's own better form, for the note that says what to do
  std::string Eager;   ///< relations: statement that loads {relation} for all {rows}; reads: the call that loads it too
  bool EagerSafe = false; ///< the same rows in the same order come with the relation
  std::optional<BindFix> Bind;
  std::string BulkFix;              ///< statement that replaces a loop of this call over {range}
  bool BulkSafe = false;            ///< order, hooks and result are those of the loop
  bool BulkBind = false;            ///< sql.bind: a container in a value's place binds one row for each element
  std::string LimitFix;             ///< the call with a limit
  std::string ManyFix;              ///< the rows of all {keys}, in place of one call for each key
  std::optional<AroundFix> Prepare; ///< prepares the text in front of a loop and runs it in the loop
  std::string CountFix;             ///< the call that counts the rows instead, on the same object: "count({args})"
  std::string ExistsFix;            ///< the call that says whether there is a row: "exists()"
  std::string KeyFix;               ///< relation.*: the call on the same object that gives the key and loads nothing
  std::string Note;                 ///< for people: why, or a source
  unsigned Line = 0;                ///< in the model file
};

enum class Dialect { Unknown, PostgreSQL, SQLite, MySQL, MSSQL, Oracle };

struct Verified {
  std::string Version, Date;
  int Resolved = 0, Total = 0;   ///< names of the model: found in the library's headers, all
  int Declared = 0, Matched = 0; ///< declarations of our mock: all, those that the library declares alike
};

/// How pragmas beside a class describe its table. Each list holds the words that say the same.
struct Pragmas {
  std::string Namespace;                 ///< the word behind `#pragma`
  std::vector<std::string> Entity;       ///< the class is a table
  std::vector<std::string> View;         ///< the class holds the rows of a query
  std::vector<std::string> Member;       ///< names a member, from elsewhere
  std::vector<std::string> Members;      ///< the members of an index
  std::vector<std::string> Key, Index;   ///< the member is the primary key; has an index
  std::vector<std::string> Type, Column; ///< gives the column's type; its name
  std::vector<std::string> NoColumn;     ///< the member is no column of the table
  std::vector<std::string> Macro;        ///< takes what stands behind the namespace: MACRO(object)
  std::vector<std::string> Value;        ///< the class is a group of columns in the tables of others
  std::vector<std::string> OnDemand;     ///< the member is not read with its row
  bool ForeignKeys = false;              ///< pointers to entities become constraints of the database
};

/// One model file.
struct Orm {
  std::string Name, Title, File;
  std::string Digest; ///< of the file's content; who builds an Orm by hand sets one for buildModels
  std::vector<std::string>
      Headers;                    ///< parts of header paths; a unit that includes none needs no analysis for this model
  std::vector<std::string> Roots; ///< top-level names; the model is off in units that lack all of them
  Dialect D = Dialect::Unknown;
  std::string Placeholder;
  std::optional<Verified> Check;
  std::optional<Pragmas> Pragma;
  std::vector<TypeEntry> Types;
  std::vector<Operation> Operations;
  bool Generic = false; ///< describes the language's own library (text, algorithms), not a database
};

/// All models in force: immutable once built, shared by all units of a process.
struct Models {
  std::vector<std::shared_ptr<const Orm>> Orms; ///< later ones win
  std::string Digest;                           ///< of all content, for caches
};

} // namespace orm::model
