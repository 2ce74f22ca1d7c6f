#include "facts/schema/Mapped.h"

#include "ast/Names.h"
#include "facts/TuFacts.h"
#include "facts/schema/Entities.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace orm {

namespace {
/// A word of a pragma with what stands in parentheses behind it.
struct Word {
  std::string Name;
  std::optional<std::string> Given;
};
} // namespace

struct Mappings::Pragma {
  unsigned At = 0;   ///< offset in the file
  unsigned Next = 0; ///< offset of the code behind it
  std::string Text;
  std::vector<Word> Words;
  const model::Pragmas *Means = nullptr;

  const Word *find(const std::vector<std::string> &Names) const {
    for (const Word &W : Words)
      if (llvm::is_contained(Names, W.Name))
        return &W;
    return nullptr;
  }
  bool begins(const std::vector<std::string> &Names) const {
    return !Words.empty() && llvm::is_contained(Names, Words[0].Name);
  }
};

/// What the pragmas say of a member.
struct Mappings::Said {
  bool Key = false, Indexed = false, Typed = false, NoColumn = false, ForeignKeys = false;
  std::string Column;
};

Mappings::Mappings(TuFacts &Facts) : Facts(Facts) {}
Mappings::~Mappings() = default;

static std::vector<Word> wordsIn(llvm::ArrayRef<Token> Line, llvm::StringRef Buffer, const SourceManager &SM) {
  std::vector<Word> Out;
  for (size_t I = 0; I < Line.size(); ++I) {
    if (Line[I].isNot(tok::raw_identifier))
      continue;
    Out.push_back({Line[I].getRawIdentifier().str(), std::nullopt});
    if (I + 1 >= Line.size() || Line[I + 1].isNot(tok::l_paren))
      continue;
    unsigned Depth = 0;
    size_t End = ++I;
    for (; End < Line.size(); ++End) {
      Depth += Line[End].is(tok::l_paren);
      if (Line[End].is(tok::r_paren) && --Depth == 0)
        break;
    }
    const unsigned From = SM.getFileOffset(Line[I].getLocation()) + 1;
    const unsigned To = End < Line.size() ? SM.getFileOffset(Line[End].getLocation()) : From;
    Out.back().Given = Buffer.slice(From, To).trim().str();
    I = End;
  }
  return Out;
}

const std::vector<Mappings::Pragma> &Mappings::pragmasIn(FileID File) {
  std::unique_ptr<std::vector<Pragma>> &Known = Files[File];
  if (Known)
    return *Known;
  Known = std::make_unique<std::vector<Pragma>>();
  const SourceManager &SM = Facts.ast().getSourceManager();
  const auto Buffer = SM.getBufferDataOrNone(File);
  if (!Buffer || !Buffer->contains("pragma"))
    return *Known;
  Lexer Lex(SM.getLocForStartOfFile(File), Facts.ast().getLangOpts(), Buffer->begin(), Buffer->begin(), Buffer->end());
  size_t Open = 0; // from here on pragmas wait for the code behind them
  Token T;
  Lex.LexFromRawLexer(T);
  while (T.isNot(tok::eof)) {
    const unsigned At = SM.getFileOffset(T.getLocation());
    if (T.isNot(tok::hash) || !T.isAtStartOfLine()) {
      for (; Open < Known->size(); ++Open)
        (*Known)[Open].Next = At;
      Lex.LexFromRawLexer(T);
      continue;
    }
    llvm::SmallVector<Token, 16> Line;
    for (Lex.LexFromRawLexer(T); T.isNot(tok::eof) && !T.isAtStartOfLine(); Lex.LexFromRawLexer(T))
      Line.push_back(T);
    if (Line.size() < 3 || Line[0].isNot(tok::raw_identifier) || Line[0].getRawIdentifier() != "pragma" ||
        Line[1].isNot(tok::raw_identifier))
      continue;
    for (const model::Pragmas *Means : Facts.api().pragmas())
      if (Line[1].getRawIdentifier() == Means->Namespace) {
        const unsigned End = SM.getFileOffset(Line.back().getLocation()) + Line.back().getLength();
        Known->push_back({At, 0, Buffer->slice(At, End).lower(),
                          wordsIn(llvm::ArrayRef<Token>(Line).drop_front(2), *Buffer, SM), Means});
        break;
      }
  }
  return *Known;
}

/// Does a name that a pragma gives, perhaps without its namespaces, mean the declaration?
static bool names(llvm::StringRef Given, const NamedDecl &D) {
  std::string Full = ast::plainName(D);
  Given.consume_front("::");
  return Given == Full || (!Given.empty() && llvm::StringRef(Full).ends_with(("::" + Given).str()));
}

MappedClass Mappings::of(const CXXRecordDecl &R) {
  MappedClass Out;
  const CXXRecordDecl *Definition = R.getDefinition();
  if (!Definition || Facts.api().pragmas().empty() || !Definition->getIdentifier())
    return Out;
  const auto [File, Offset] = Facts.ast().getSourceManager().getDecomposedExpansionLoc(Definition->getBeginLoc());
  for (const Pragma &P : pragmasIn(File)) {
    const bool Entity = P.begins(P.Means->Entity), View = P.begins(P.Means->View);
    if (!Entity && !View)
      continue;
    const std::optional<std::string> &Given = P.Words[0].Given;
    // `view object(person)` is of the class behind it: the first word alone can name the class.
    if (Given ? !names(*Given, *Definition) : P.Next != Offset)
      continue;
    Out.Entity |= Entity;
    Out.View |= View;
    Out.Said += P.Text;
  }
  return Out;
}

/// Is the member in the list of an index: members(a_, b_)? The first alone can be looked up by it.
static bool leads(llvm::StringRef List, llvm::StringRef Member) {
  return List.take_until([](char C) { return C == ','; }).trim().rsplit(':').second == Member ||
         List.take_until([](char C) { return C == ','; }).trim() == Member;
}

Mappings::Said Mappings::saidOf(const FieldDecl &Field, const CXXRecordDecl &Owner) {
  Said Out;
  const SourceManager &SM = Facts.ast().getSourceManager();
  const auto [File, Offset] = SM.getDecomposedExpansionLoc(Field.getBeginLoc());
  const unsigned From = SM.getFileOffset(SM.getExpansionLoc(Owner.getBraceRange().getBegin()));
  const unsigned To = SM.getFileOffset(SM.getExpansionLoc(Owner.getBraceRange().getEnd()));
  for (const Pragma &P : pragmasIn(File)) {
    const model::Pragmas &M = *P.Means;
    Out.ForeignKeys |= M.ForeignKeys;
    const Word *List = P.begins(M.Index) ? P.find(M.Members) : nullptr;
    if (List) {
      const bool Inside = From < P.At && P.At < To;
      const bool Named = P.Words[0].Given && llvm::StringRef(*P.Words[0].Given).starts_with(Owner.getName());
      Out.Indexed |= (Inside || Named) && List->Given && leads(*List->Given, Field.getName());
      continue;
    }
    const bool ByName = P.begins(M.Member) && P.Words[0].Given;
    if (ByName) {
      const std::string &Given = *P.Words[0].Given;
      const bool Inside = From < P.At && P.At < To && Given == Field.getName();
      if (!Inside && !(llvm::StringRef(Given).contains("::") && names(Given, Field)))
        continue;
    } else if (P.Next != Offset || P.begins(M.Entity) || P.begins(M.View)) {
      continue;
    }
    Out.Key |= P.find(M.Key) != nullptr;
    Out.Indexed |= P.find(M.Index) != nullptr;
    Out.Typed |= P.find(M.Type) != nullptr;
    Out.NoColumn |= P.find(M.NoColumn) != nullptr;
    if (const Word *C = P.find(M.Column); C && C->Given)
      Out.Column = llvm::StringRef(*C->Given).trim("\" \t").str();
  }
  return Out;
}

/// Does a pragma give the type a column type once and for all: `value(std::string) type("VARCHAR(64)")`?
bool Mappings::typed(llvm::StringRef Type, FileID File) {
  return llvm::any_of(pragmasIn(File), [&](const Pragma &P) {
    return P.find(P.Means->Type) && !P.Words.empty() && P.Words[0].Given && *P.Words[0].Given == Type;
  });
}

/// A name as databases and people write it: without m_, _ and the like around it.
static llvm::StringRef bare(llvm::StringRef Name) {
  Name.consume_front("m_");
  return Name.trim('_');
}

/// The entity beside the owner that `employer_id_` or `employerId` is named for.
const CXXRecordDecl *Mappings::namedAfter(llvm::StringRef Column, const CXXRecordDecl &Owner) {
  llvm::StringRef Stem = Column;
  if (!Stem.consume_back_insensitive("_id") && !Stem.consume_back("Id") && !Stem.consume_back("ID"))
    return nullptr;
  std::string Upper = Stem.str();
  if (Upper.empty())
    return nullptr;
  Upper[0] = llvm::toUpper(Upper[0]);
  for (const std::string &Name : {Stem.str(), Upper})
    for (const NamedDecl *D : Owner.getDeclContext()->lookup(&Facts.ast().Idents.get(Name)))
      if (const auto *R = dyn_cast<CXXRecordDecl>(D);
          R && R->getCanonicalDecl() != Owner.getCanonicalDecl() && of(*R).Entity)
        return R;
  return nullptr;
}

static bool sameClass(const CXXRecordDecl *A, const CXXRecordDecl *B) {
  return A && B && A->getCanonicalDecl() == B->getCanonicalDecl();
}

void Mappings::columnsOf(const CXXRecordDecl &R, std::vector<MappedColumn> &Out) {
  const FileID File = Facts.ast().getSourceManager().getFileID(R.getBeginLoc());
  for (const FieldDecl *F : R.fields()) {
    Said S = saidOf(*F, R);
    if (S.NoColumn || !F->getIdentifier())
      continue;
    MappedColumn C{{}, F, &R};
    QualType T = F->getType();
    C.Column.Name = S.Column.empty() ? bare(F->getName()).str() : S.Column;
    C.Column.Indexed = S.Indexed || S.Key;
    C.Column.Floating = T->isRealFloatingType() && !S.Typed;
    const bool Alias = isa<TypedefType>(T.getTypePtr()) && !T.getAsString().starts_with("std::");
    C.Column.Unsized = ast::classOf(T) && Facts.api().isText(T) && !S.Typed && !S.Key && !Alias &&
                       !typed(T.getUnqualifiedType().getAsString(), File);
    // A container has a table of its own.
    if (const CXXRecordDecl *To = Facts.api().isContainer(T) ? nullptr : innerClass(T);
        To && (T->isPointerType() || !sameClass(To, ast::classOf(T))) && of(*To).Entity) {
      C.Column.Relation = true;
      C.Column.Constrained = S.ForeignKeys;
    } else if (T->isIntegerType() && !S.Key && namedAfter(C.Column.Name, R)) {
      C.Column.Relation = true;
    }
    Out.push_back(std::move(C));
  }
}

void Mappings::columnsIn(const DeclContext &In, std::vector<MappedColumn> &Out) {
  const SourceManager &SM = Facts.ast().getSourceManager();
  for (const Decl *D : In.decls()) {
    if (SM.isInSystemHeader(D->getLocation()))
      continue;
    if (isa<NamespaceDecl, LinkageSpecDecl>(D))
      columnsIn(*cast<DeclContext>(D), Out);
    const auto *R = dyn_cast<CXXRecordDecl>(D);
    if (!R || !R->isThisDeclarationADefinition() || R->isImplicit())
      continue;
    if (of(*R).Entity)
      columnsOf(*R, Out);
    columnsIn(*R, Out);
  }
}

std::vector<MappedColumn> Mappings::columns() {
  std::vector<MappedColumn> Out;
  if (!Facts.api().pragmas().empty())
    for (const Decl *D : Facts.ast().getTraversalScope())
      if (const auto *In = dyn_cast<DeclContext>(D))
        columnsIn(*In, Out);
  return Out;
}

} // namespace orm
