#include "facts/schema/Migrations.h"

#include "ast/Names.h"
#include "ast/Source.h"
#include "facts/TuFacts.h"
#include "facts/text/Statements.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

MigrationPart migrationPartOf(const FunctionFacts &F, TuFacts &Facts) {
  for (const FunctionFacts *Each = &F; Each; Each = Each->Outer)
    if (const FunctionDecl *D = Each->Decl)
      if (ApiMatch M = Facts.api().matchDefinition(*D))
        switch (M.Op->K) {
        case Kind::MigrationUp: return MigrationPart::Up;
        case Kind::MigrationDown: return MigrationPart::Down;
        case Kind::SeederRun: return MigrationPart::Seed;
        default: break;
        }
  return MigrationPart::None;
}

bool inMigration(const OrmCall &C) {
  if (C.Api && C.Api->kind() == Kind::MigrationText)
    return true;
  MigrationPart Part = C.F ? migrationPartOf(*C.F, *C.Facts) : MigrationPart::None;
  return Part == MigrationPart::Up || Part == MigrationPart::Down ||
         (C.F && nameSays(*C.F, {"migrate", "migrates", "migration", "migrations", "upgrade", "downgrade"}));
}

bool emptiedBefore(const OrmCall &C, StringRef Table) {
  return alsoGives(C, [&](const sql::Statement &S, bool Before) {
    bool All = S.V == sql::Verb::Truncate || (S.V == sql::Verb::Delete && S.HasWhere == sql::Tri::No);
    return Before && All && llvm::is_contained(S.Tables, Table);
  });
}

std::vector<MigrationClass> migrationsOf(TuFacts &Facts) {
  std::vector<MigrationClass> Out;
  for (const FunctionFacts &F : Facts.unit().Functions) {
    const auto *M = dyn_cast_or_null<CXXMethodDecl>(F.Decl);
    if (!M || M->getParent()->isLambda())
      continue;
    MigrationPart Part = migrationPartOf(F, Facts);
    if (Part != MigrationPart::Up && Part != MigrationPart::Down)
      continue;
    auto It = llvm::find_if(Out, [&](const MigrationClass &C) { return C.Class == M->getParent(); });
    if (It == Out.end())
      It = Out.insert(Out.end(), {M->getParent(), nullptr, nullptr});
    (Part == MigrationPart::Up ? It->Up : It->Down) = &F;
  }
  return Out;
}

bool doesSomething(const FunctionFacts &F) {
  const auto *Body = dyn_cast_or_null<CompoundStmt>(F.Body);
  if (!Body)
    return F.Body != nullptr;
  return llvm::any_of(Body->body(), [](const Stmt *S) {
    const auto *E = dyn_cast<Expr>(S);
    const auto *R = dyn_cast<ReturnStmt>(S);
    return !isa<NullStmt>(S) && !(R && !R->getRetValue()) && !(E && isa<CXXThrowExpr>(ast::strip(E)));
  });
}

std::vector<sql::Ddl> ddlOf(const SqlText &T) {
  std::vector<sql::Ddl> Out;
  for (const TextValue &V : T.Alternatives) {
    if (V.FromCaller)
      continue;
    std::vector<sql::Ddl> Each = sql::readDdl(V.Pieces, T.D);
    Out.insert(Out.end(), std::make_move_iterator(Each.begin()), std::make_move_iterator(Each.end()));
  }
  return Out;
}

std::vector<std::string> wordsOf(StringRef Name) {
  std::vector<std::string> Out;
  std::string Word;
  for (size_t I = 0; I <= Name.size(); ++I) {
    bool Letter = I < Name.size() && llvm::isAlpha(Name[I]);
    bool Begins = Letter && llvm::isUpper(Name[I]) &&
                  ((I > 0 && llvm::isLower(Name[I - 1])) || (I + 1 < Name.size() && llvm::isLower(Name[I + 1])));
    if ((!Letter || Begins) && !Word.empty())
      Out.push_back(std::move(Word)), Word.clear();
    if (Letter)
      Word += llvm::toLower(Name[I]);
  }
  return Out;
}

bool inTestCode(SourceLocation Where, TuFacts &Facts) {
  std::string Path = StringRef(ast::filePath(Where, Facts.ast().getSourceManager())).lower();
  auto [Folders, File] = StringRef(Path).rsplit('/');
  if (File.starts_with("test_") || File.contains("_test.") || File.ends_with("test.cpp") || File.ends_with("tests.cpp"))
    return true;
  // Further up the path says where somebody keeps the project, not what the file is.
  for (unsigned Level = 0; Level < 2; ++Level) {
    auto [Above, Folder] = Folders.rsplit('/');
    if (Folder == "test" || Folder == "tests" || Folder == "testing" || Folder.starts_with("unittest"))
      return true;
    Folders = Above;
  }
  return false;
}

/// Is the statement all that a function does that has a comment on the lines right above it?
static bool ofFunctionWithComment(const OrmCall &C, const SourceManager &SM, FileID File, StringRef Text) {
  const auto *Body = dyn_cast_or_null<CompoundStmt>(C.F->Body);
  if (!Body || Body->size() != 1 || C.F->Outer || !C.F->Decl)
    return false;
  const Decl *D = C.F->Decl->getDescribedFunctionTemplate();
  const SourceLocation Begin = SM.getExpansionLoc((D ? D : C.F->Decl)->getBeginLoc());
  if (SM.getFileID(Begin) != File)
    return false;
  const StringRef Above = Text.take_front(SM.getFileOffset(Begin)).rtrim(" \t");
  if (!Above.ends_with("\n"))
    return false;
  const StringRef Line = Above.drop_back().rtrim(" \t\r").rsplit('\n').second.ltrim();
  return Line.starts_with("//") || Line.ends_with("*/");
}

bool hasComment(const OrmCall &C) {
  const SourceManager &SM = C.Facts->ast().getSourceManager();
  SourceLocation At = SM.getExpansionLoc(C.where());
  FileID File = SM.getFileID(At);
  bool Bad = false;
  StringRef Text = SM.getBufferData(File, &Bad);
  if (Bad)
    return true;
  SourceLocation End = SM.getExpansionLoc(C.view().E ? C.view().E->getEndLoc() : At);
  // The statement's first line: upwards to where the one before it ends.
  unsigned Begin = SM.getFileOffset(At), Last = SM.getFileID(End) == File ? SM.getFileOffset(End) : Begin;
  size_t Before = Text.take_front(Begin).find_last_of(";{}");
  size_t Line = Text.find('\n', Last);
  size_t From = Before == StringRef::npos ? 0 : Before;
  StringRef Around = Text.slice(From, Line == StringRef::npos ? Text.size() : Line);
  return Around.contains("//") || Around.contains("/*") || ofFunctionWithComment(C, SM, File, Text);
}

} // namespace orm
