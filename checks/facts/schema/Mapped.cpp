#include "facts/schema/Mapped.h"

#include "ast/Names.h"
#include "facts/TuFacts.h"
#include "facts/schema/Entities.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace orm {

/// What the pragmas say of a member.
struct Mappings::Said {
  bool Key = false, Indexed = false, Typed = false, NoColumn = false, OnDemand = false, ForeignKeys = false;
  std::string Column;
};

Mappings::Mappings(TuFacts &Facts) : Facts(Facts) {}
Mappings::~Mappings() = default;

const std::vector<Pragma> &Mappings::pragmasOf(FileID File) {
  std::unique_ptr<std::vector<Pragma>> &Known = Files[File];
  if (!Known) {
    const auto Buffer = Facts.ast().getSourceManager().getBufferDataOrNone(File);
    Known = std::make_unique<std::vector<Pragma>>(Buffer ? pragmasIn(*Buffer, Facts.api().pragmas())
                                                         : std::vector<Pragma>());
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
  for (const Pragma &P : pragmasOf(File)) {
    const bool Entity = P.begins(P.Means->Entity), View = P.begins(P.Means->View);
    // With a type the class is one column.
    const bool Value = P.begins(P.Means->Value) && !P.find(P.Means->Type);
    if (!Entity && !View && !Value)
      continue;
    const std::optional<std::string> &Given = P.Words[0].Given;
    // `view object(person)` is of the class behind it: the first word alone can name the class.
    if (Given ? !names(*Given, *Definition) : P.Next != Offset)
      continue;
    Out.Entity |= Entity;
    Out.View |= View;
    Out.Value |= Value;
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
  for (const Pragma &P : pragmasOf(File)) {
    const model::Pragmas &M = *P.Means;
    Out.ForeignKeys |= M.ForeignKeys;
    const PragmaWord *List = P.begins(M.Index) ? P.find(M.Members) : nullptr;
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
    Out.OnDemand |= P.find(M.OnDemand) != nullptr;
    if (const PragmaWord *C = P.find(M.Column); C && C->Given)
      Out.Column = llvm::StringRef(*C->Given).trim("\" \t").str();
  }
  return Out;
}

/// Does a pragma give the type a column type once and for all: `value(std::string) type("VARCHAR(64)")`?
bool Mappings::typed(llvm::StringRef Type, FileID File) {
  return llvm::any_of(pragmasOf(File), [&](const Pragma &P) {
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

/// Does an index of the class begin with the member of a member: `members(name_.last_)`?
bool Mappings::leadsIndex(const CXXRecordDecl &R, llvm::StringRef Path) {
  const SourceManager &SM = Facts.ast().getSourceManager();
  const unsigned From = SM.getFileOffset(SM.getExpansionLoc(R.getBraceRange().getBegin()));
  const unsigned To = SM.getFileOffset(SM.getExpansionLoc(R.getBraceRange().getEnd()));
  return llvm::any_of(pragmasOf(SM.getFileID(SM.getExpansionLoc(R.getBeginLoc()))), [&](const Pragma &P) {
    const PragmaWord *List = P.begins(P.Means->Index) ? P.find(P.Means->Members) : nullptr;
    const bool Named = P.Words[0].Given && llvm::StringRef(*P.Words[0].Given).starts_with(R.getName());
    return List && List->Given && ((From < P.At && P.At < To) || Named) && leads(*List->Given, Path);
  });
}

MappedColumn Mappings::columnOf(const FieldDecl &F, const CXXRecordDecl &R, const Said &S) {
  const FileID File = Facts.ast().getSourceManager().getFileID(R.getBeginLoc());
  MappedColumn C{{}, &F, &R};
  QualType T = F.getType();
  C.Column.Name = S.Column.empty() ? bare(F.getName()).str() : S.Column;
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
  return C;
}

void Mappings::columnsOf(const CXXRecordDecl &R, std::vector<MappedColumn> &Out) {
  for (const FieldDecl *F : R.fields()) {
    Said S = saidOf(*F, R);
    if (S.NoColumn || !F->getIdentifier())
      continue;
    const CXXRecordDecl *Value = ast::classOf(F->getType());
    if (Value && F->getType()->isRecordType() && of(*Value).Value)
      columnsOfValue(*F, *Value, S, R, Out);
    else
      Out.push_back(columnOf(*F, R, S));
  }
}

/// The columns that a class without a table brings into the table of a class that has such a member. They are declared
/// once, whoever else has one.
void Mappings::columnsOfValue(const FieldDecl &Member, const CXXRecordDecl &Value, const Said &S,
                              const CXXRecordDecl &R, std::vector<MappedColumn> &Out) {
  const CXXRecordDecl *Definition = Value.getDefinition();
  const std::string Prefix = S.Column.empty() ? bare(Member.getName()).str() + "_" : S.Column;
  if (!Definition || !ValuesSeen.insert(Definition->getCanonicalDecl()).second)
    return;
  for (const FieldDecl *F : Definition->fields()) {
    Said Own = saidOf(*F, *Definition);
    if (Own.NoColumn || !F->getIdentifier())
      continue;
    MappedColumn C = columnOf(*F, *Definition, Own);
    C.Column.Name = Prefix + C.Column.Name;
    C.Entity = &R;
    // Which of its columns an index of the whole begins with is not asked.
    C.Column.Indexed |= S.Indexed || S.Key || leadsIndex(R, (Member.getName() + "." + F->getName()).str());
    C.Column.Unsized &= !S.Key;
    Out.push_back(std::move(C));
  }
}

std::vector<const FieldDecl *> Mappings::listsOf(const CXXRecordDecl &Entity) {
  std::vector<const FieldDecl *> Out;
  const CXXRecordDecl *R = Entity.getDefinition();
  if (!R || !of(*R).Entity)
    return Out;
  const FileID File = Facts.ast().getSourceManager().getFileID(R->getBeginLoc());
  for (const FieldDecl *F : R->fields()) {
    const QualType T = F->getType();
    const auto *List = dyn_cast_or_null<ClassTemplateSpecializationDecl>(ast::classOf(T));
    if (!List || !T->isRecordType() || !List->isInStdNamespace() || !Facts.api().isContainer(T) ||
        List->getTemplateArgs()[0].getKind() != TemplateArgument::Type || !F->getIdentifier())
      continue;
    const QualType Element = List->getTemplateArgs()[0].getAsType();
    const Said S = saidOf(*F, *R);
    // Bytes, and what is given a type, are one column.
    if (!S.NoColumn && !S.OnDemand && !S.Typed && !Element->isAnyCharacterType() &&
        !typed(T.getUnqualifiedType().getAsString(), File))
      Out.push_back(F);
  }
  return Out;
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
  ValuesSeen.clear();
  std::vector<MappedColumn> Out;
  if (!Facts.api().pragmas().empty())
    for (const Decl *D : Facts.ast().getTraversalScope())
      if (const auto *In = dyn_cast<DeclContext>(D))
        columnsIn(*In, Out);
  return Out;
}

} // namespace orm
