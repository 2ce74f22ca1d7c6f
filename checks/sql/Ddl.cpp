#include "sql/Ddl.h"

#include "sql/Verbs.h"
#include "sql/View.h"

namespace orm::sql {
namespace {

/// Words that end a column's type.
bool endsType(std::string_view W) {
  for (std::string_view Each :
       {"NOT",        "NULL",    "DEFAULT",   "PRIMARY",        "UNIQUE",        "REFERENCES", "CHECK",
        "CONSTRAINT", "COLLATE", "GENERATED", "AUTO_INCREMENT", "AUTOINCREMENT", "COMMENT",    "IDENTITY",
        "KEY",        "ON",      "AS",        "AFTER",          "FIRST",         "USING",      "CHARSET",
        "INVISIBLE",  "ENCODE",  "STORAGE",   "COMPRESSION"})
    if (W == Each)
      return true;
  return false;
}

bool isVolatileFunction(std::string_view W) {
  for (std::string_view Each : {"RANDOM", "RAND", "GEN_RANDOM_UUID", "UUID_GENERATE_V1", "UUID_GENERATE_V4", "UUID",
                                "UUIDV4", "UUIDV7", "CLOCK_TIMESTAMP", "TIMEOFDAY", "NEWID", "NEXTVAL", "RANDOMBLOB"})
    if (W == Each)
      return true;
  return false;
}

class DdlReader {
public:
  DdlReader(const Source &S, Tokens All) : S(S), T(All) {}

  bool read(Ddl &Out) {
    Out.V = classify(Whole());
    switch (Out.V) {
    case Verb::CreateTable: return readCreateTable(Out);
    case Verb::AlterTable: return readAlterTable(Out);
    case Verb::CreateIndex: return readCreateIndex(Out);
    case Verb::DropTable: {
      size_t I = find("TABLE") + 1;
      I = skip(I, {"IF", "EXISTS", "ONLY"});
      Out.Table = qualified(I);
      return true;
    }
    default: return false;
    }
  }

private:
  Tokens Whole() const { return Tokens(&T[0], T.size()); }

  std::string nameAt(size_t I) const {
    return T.ends(I) ? std::string() : S.text(T[I].ContentBegin, T[I].ContentEnd, "{}");
  }
  std::string qualified(size_t &I) const {
    if (!T.isName(I) && !T.is(I, TokenKind::Word) && !T.is(I, TokenKind::String))
      return {};
    const size_t End = T.skipQualifiedName(I);
    std::string Name;
    for (; I < End && !T.ends(I); ++I)
      Name += T.is(I, TokenKind::Dot) ? "." : nameAt(I);
    return Name;
  }
  size_t find(std::string_view Word, size_t From = 0) const {
    while (!T.ends(From) && T.word(From) != Word)
      ++From;
    return From;
  }
  size_t skip(size_t I, std::initializer_list<std::string_view> Words) const {
    while (T.isAnyOf(I, Words))
      ++I;
    return I;
  }
  /// One past the item that begins at I: its comma or the parenthesis that closes the list is at the result.
  size_t endOfItem(size_t I) const {
    int Depth = 0;
    for (; !T.ends(I); ++I) {
      if (T.is(I, TokenKind::Open))
        ++Depth;
      else if (T.is(I, TokenKind::Close) && Depth-- == 0)
        return I;
      else if (T.is(I, TokenKind::Comma) && Depth == 0)
        return I;
    }
    return I;
  }
  /// The first name inside the parentheses at or behind I.
  std::string firstInList(size_t I, size_t End) const {
    for (; I < End; ++I)
      if (T.is(I, TokenKind::Open))
        return nameAt(I + 1);
    return {};
  }
  /// All names of the list at or behind I.
  std::vector<std::string> listAt(size_t I, size_t End) const {
    std::vector<std::string> Names;
    while (I < End && !T.is(I, TokenKind::Open))
      ++I;
    for (++I; I < End && !T.is(I, TokenKind::Close);
         I = endOfItem(I) + (T.is(endOfItem(I), TokenKind::Comma) ? 1 : 0)) {
      Names.push_back(nameAt(I));
      if (T.is(endOfItem(I), TokenKind::Close))
        break;
    }
    return Names;
  }

  DdlColumn column(size_t I, size_t End) const {
    DdlColumn C;
    C.Name = nameAt(I++);
    for (; I < End && !endsType(T.word(I)); ++I) {
      if (T.is(I, TokenKind::Open)) {
        C.Type += "(";
        for (++I; I < End && !T.is(I, TokenKind::Close); ++I)
          C.Type += T.is(I, TokenKind::Comma) ? "," : T.is(I, TokenKind::Number) ? nameOrText(I) : T[I].Spelling;
        C.Type += ")";
        continue;
      }
      C.Type += (C.Type.empty() || T.is(I, TokenKind::Open) ? "" : " ") +
                toUpper(T.is(I, TokenKind::Word) ? T[I].Spelling : nameAt(I));
    }
    C.HasDefault = C.Type.find("SERIAL") != std::string::npos;
    for (; I < End; ++I) {
      C.NotNull |= T.word(I) == "NOT" && T.word(I + 1) == "NULL";
      C.Key |= T.word(I) == "PRIMARY";
      C.Unique |= T.word(I) == "UNIQUE";
      C.References |= T.word(I) == "REFERENCES";
      C.HasDefault |= T.isAnyOf(I, {"DEFAULT", "GENERATED", "IDENTITY", "AUTO_INCREMENT", "AUTOINCREMENT", "AS"});
      if (T.word(I) == "DEFAULT")
        for (size_t K = I + 1; K < std::min(End, I + 4); ++K)
          C.VolatileDefault |= isVolatileFunction(T.word(K)) && T.is(K + 1, TokenKind::Open);
    }
    return C;
  }
  std::string nameOrText(size_t I) const { return S.text(T[I].Begin, T[I].End, "{}"); }

  /// FOREIGN KEY (a) REFERENCES ..., PRIMARY KEY (a), UNIQUE (a), KEY name (a), CHECK (...): what it is, or Other.
  DdlAction constraint(size_t I, size_t End, std::string &IndexedColumn, std::vector<std::string> &Foreign) const {
    if (T.word(I) == "CONSTRAINT")
      I += T.isAnyOf(I + 1, {"FOREIGN", "PRIMARY", "UNIQUE", "CHECK"}) ? 1 : 2;
    if (T.word(I) == "FOREIGN") {
      Foreign = listAt(I, End);
      return DdlAction::AddForeignKey;
    }
    if (T.word(I) == "CHECK")
      return DdlAction::AddCheck;
    if (T.isAnyOf(I, {"PRIMARY", "UNIQUE", "INDEX", "KEY", "FULLTEXT", "SPATIAL"}))
      IndexedColumn = firstInList(I, End);
    return T.word(I) == "PRIMARY" ? DdlAction::AddKey : T.word(I) == "UNIQUE" ? DdlAction::AddUnique : DdlAction::Other;
  }
  bool startsConstraint(size_t I) const {
    if (T.isAnyOf(I, {"CONSTRAINT", "FOREIGN", "CHECK", "EXCLUDE", "LIKE", "FULLTEXT", "SPATIAL"}))
      return true;
    if (T.word(I) == "PRIMARY")
      return T.word(I + 1) == "KEY";
    // `key TEXT` is a column, `KEY name (a)` and `UNIQUE (a)` are none.
    const size_t List = T.is(I + 1, TokenKind::Open) ? I + 1 : T.is(I + 2, TokenKind::Open) ? I + 2 : I + 3;
    return T.isAnyOf(I, {"UNIQUE", "INDEX", "KEY"}) && T.is(List, TokenKind::Open) &&
           !T.is(List + 1, TokenKind::Number);
  }

  bool readCreateTable(Ddl &Out) {
    const size_t Word = find("TABLE");
    for (size_t I = 0; I < Word; ++I)
      Out.Temporary |= T.isAnyOf(I, {"TEMP", "TEMPORARY"});
    size_t I = skip(Word + 1, {"IF", "NOT", "EXISTS"});
    Out.Table = qualified(I);
    if (!T.is(I, TokenKind::Open))
      return !Out.Table.empty(); // AS SELECT
    for (++I; !T.ends(I) && !T.is(I, TokenKind::Close); ++I) {
      const size_t End = endOfItem(I);
      if (startsConstraint(I)) {
        std::string Indexed;
        std::vector<std::string> Foreign;
        constraint(I, End, Indexed, Foreign);
        if (!Indexed.empty())
          Out.Indexed.push_back(Indexed);
        Out.ForeignKeys.insert(Out.ForeignKeys.end(), Foreign.begin(), Foreign.end());
      } else {
        DdlColumn C = column(I, End);
        if (C.Key || C.Unique)
          Out.Indexed.push_back(C.Name);
        if (C.References)
          Out.ForeignKeys.push_back(C.Name);
        Out.Columns.push_back(std::move(C));
      }
      I = End;
      if (!T.is(I, TokenKind::Comma))
        break;
    }
    return !Out.Table.empty();
  }

  bool readCreateIndex(Ddl &Out) {
    size_t I = find("ON");
    Out.Concurrently = find("CONCURRENTLY") < I;
    I = skip(I + 1, {"ONLY"});
    Out.Table = qualified(I);
    if (std::string First = firstInList(I, T.size()); !First.empty())
      Out.Indexed.push_back(First);
    return !Out.Table.empty();
  }

  bool readAlterTable(Ddl &Out) {
    size_t I = skip(find("TABLE") + 1, {"IF", "EXISTS", "ONLY"});
    Out.Table = qualified(I);
    for (; !T.ends(I) && !Out.Table.empty(); ++I) {
      const size_t End = endOfItem(I);
      DdlChange C = change(I, End, Out);
      C.NotValid = find("NOT", I) < End && hasPair(I, End, "NOT", "VALID");
      C.UsingIndex = hasPair(I, End, "USING", "INDEX");
      Out.Changes.push_back(std::move(C));
      I = End;
    }
    return !Out.Table.empty();
  }
  bool hasPair(size_t I, size_t End, std::string_view A, std::string_view B) const {
    for (; I + 1 < End; ++I)
      if (T.word(I) == A && T.word(I + 1) == B)
        return true;
    return false;
  }

  DdlChange change(size_t I, size_t End, Ddl &Out) const {
    DdlChange C;
    const std::string_view W = T.word(I);
    if (W == "ADD" && startsConstraint(I + 1)) {
      std::string Indexed;
      std::vector<std::string> Foreign;
      C.What = constraint(I + 1, End, Indexed, Foreign);
      if (!Indexed.empty())
        Out.Indexed.push_back(Indexed);
      Out.ForeignKeys.insert(Out.ForeignKeys.end(), Foreign.begin(), Foreign.end());
    } else if (W == "ADD") {
      const size_t Name = skip(I + 1, {"COLUMN", "IF", "NOT", "EXISTS"});
      if (Name < End && T.isName(Name)) {
        C.What = DdlAction::AddColumn;
        C.Column = column(Name, End);
        if (C.Column.References)
          Out.ForeignKeys.push_back(C.Column.Name);
      }
    } else if (W == "DROP" && !T.isAnyOf(I + 1, {"CONSTRAINT", "INDEX", "KEY", "PRIMARY", "FOREIGN", "CHECK",
                                                 "PARTITION", "DEFAULT"})) {
      C.What = DdlAction::DropColumn;
      C.Column.Name = nameAt(skip(I + 1, {"COLUMN", "IF", "EXISTS"}));
    } else if (W == "RENAME" && T.isAnyOf(I + 1, {"TO", "AS"})) {
      C.What = DdlAction::RenameTable;
    } else if (W == "RENAME" && !T.isAnyOf(I + 1, {"CONSTRAINT", "INDEX", "KEY", "VALUE"})) {
      C.What = DdlAction::RenameColumn;
      C.Column.Name = nameAt(skip(I + 1, {"COLUMN"}));
    } else if (T.isAnyOf(I, {"MODIFY", "CHANGE"})) {
      const size_t Name = skip(I + 1, {"COLUMN"});
      C.Column = column(W == "CHANGE" ? Name + 1 : Name, End);
      C.What = W == "CHANGE" && nameAt(Name) != C.Column.Name ? DdlAction::RenameColumn : DdlAction::ChangeType;
      C.Column.Name = nameAt(Name);
    } else if (W == "ALTER") {
      const size_t Name = skip(I + 1, {"COLUMN"});
      C.Column.Name = nameAt(Name);
      const size_t Type = T.word(Name + 1) == "SET" && T.word(Name + 2) == "DATA" ? Name + 3 : Name + 1;
      if (T.word(Type) == "TYPE") {
        C.What = DdlAction::ChangeType;
        C.Column = column(Type, End);
        C.Column.Name = nameAt(Name);
      }
      if (T.word(Name + 1) == "SET" && T.word(Name + 2) == "NOT")
        C.What = DdlAction::SetNotNull;
    }
    return C;
  }

  const Source &S;
  const View T;
};

} // namespace

std::vector<Ddl> readDdl(const Text &T, Dialect D) {
  std::vector<Ddl> Result;
  const Source S(T);
  const Lexed L = lex(S, D);
  if (!L.Closed)
    return Result;
  for (Tokens Part : splitStatements(L.Tokens, D)) {
    Ddl Out;
    if (DdlReader(S, Part).read(Out))
      Result.push_back(std::move(Out));
  }
  return Result;
}

} // namespace orm::sql
