#include "core/Check.h"

#include "ast/Source.h"
#include "core/FrontEnd.h"
#include "core/Unit.h"
#include "clang/AST/ASTContext.h"
#include "clang/Lex/Lexer.h"
#include "llvm/Support/FormatVariadic.h"

using namespace clang;

namespace orm {

namespace {
struct DraftNote {
  RecordedNoteKind Kind;
  SourceLocation Where;
  std::string Message;
};
} // namespace

struct Report::Draft {
  Check &C;
  const OrmCall *At;
  SourceLocation Where;
  std::string Message;
  std::vector<DraftNote> Notes;
  std::vector<std::string> Helps;
  std::vector<Fix> Fixes;
  Condition When;
  bool Low = false;

  TuFacts &facts() { return *C.Facts; }
  ASTContext &ast() { return facts().ast(); }
  void emit();
  void addWitness();
  RecordedRegion region(SourceLocation L);
  RecordedFix recorded(const Fix &F);
};

Report::Report(Check &C, const OrmCall *At, SourceLocation Where, std::string Message)
    : D(new Draft{C, At, Where, std::move(Message), {}, {}, {}, {}, false}) {
  if (At && At->Through)
    D->When.All.push_back(*At->Through);
  if (At)
    D->When.None = At->Unless;
}
Report::Report(Report &&) noexcept = default;
Report::~Report() {
  if (D)
    D->emit();
}

Report &&Report::in(const Loop &L) && {
  if (L.Needs)
    D->When.All.push_back(*L.Needs);
  // Between the call and its loop there may be a function that has to call the lambda.
  for (const Scope *S = D->At ? D->At->In : nullptr; S && S->L != &L; S = S->Parent)
    if (S->L && S->L->Needs)
      D->When.All.push_back({S->L->Needs->Function, Effect::Invokes, S->L->Needs->Param});
  std::string Over = rangeName(L, D->ast());
  std::string Text = L.K == Loop::Recursion   ? "the function calls itself here"
                     : L.K == Loop::Callback  ? "the function that gets this lambda calls it in a loop"
                     : L.K == Loop::Algorithm ? "the lambda runs once per element" + (Over.empty() ? "" : " of " + Over)
                                              : "the loop" + (Over.empty() ? "" : " over " + Over) + " is here";
  D->Notes.push_back({RecordedNoteKind::Related, L.Where, std::move(Text)});
  return std::move(*this);
}
Report &&Report::note(SourceLocation Where, std::string Message) && {
  D->Notes.push_back({RecordedNoteKind::Related, Where, std::move(Message)});
  return std::move(*this);
}
Report &&Report::help(std::string Message) && {
  D->Helps.push_back(std::move(Message));
  return std::move(*this);
}
Report &&Report::fix(Fix F) && {
  if (!F.applicable(D->ast()))
    return std::move(*this);
  const ApiCall *Api = D->At ? D->At->Api : nullptr, *Text = Api ? D->At->preparedBy() : nullptr;
  // A project's own overload may lack what the library's has, but takes the same text.
  bool Overload = (Api && isOverload(D->facts(), *Api)) || (Text && isOverload(D->facts(), *Text));
  if (!Overload || F.onlyInLiterals(D->ast()))
    D->Fixes.push_back(std::move(F));
  return std::move(*this);
}
Report &&Report::given(EffectAtom A) && {
  D->When.All.push_back(std::move(A));
  return std::move(*this);
}
Report &&Report::unless(EffectAtom A) && {
  D->When.None.push_back(std::move(A));
  return std::move(*this);
}
Report &&Report::low() && {
  D->Low = true;
  return std::move(*this);
}

/// The way from the called function to the database, as notes. A step in a file that this unit does not hold (known
/// from the index) names its place in the text.
void Report::Draft::addWitness() {
  SourceManager &SM = ast().getSourceManager();
  for (const EffectAtom &A : When.All)
    for (const Step &S : facts().graph().witness(A)) {
      SourceLocation L;
      if (auto File = SM.getFileManager().getOptionalFileRef(S.Where.File); File && S.Where.Line)
        L = SM.translateFileLineCol(*File, S.Where.Line, S.Where.Column);
      if (L.isValid())
        Notes.push_back({RecordedNoteKind::Step, L, S.Message});
      else
        Notes.push_back(
            {RecordedNoteKind::Step, Where, llvm::formatv("{0} ({1}:{2})", S.Message, S.Where.File, S.Where.Line)});
    }
}

RecordedRegion Report::Draft::region(SourceLocation L) {
  RecordedRegion R;
  if (L.isInvalid())
    return R;
  const SourceManager &SM = ast().getSourceManager();
  // What stands in a macro's argument is there, as the diagnostic itself says.
  SourceLocation E = SM.getFileLoc(L);
  Place P = ast::place(E, SM);
  R.File = P.File;
  R.Line = R.EndLine = P.Line;
  R.Column = P.Column;
  R.Offset = SM.getFileOffset(E);
  R.Length = Lexer::MeasureTokenLength(E, SM, ast().getLangOpts());
  R.EndColumn = R.Column + R.Length;
  return R;
}

RecordedFix Report::Draft::recorded(const Fix &F) {
  RecordedFix Out;
  Out.Safe = F.isSafe();
  Out.Title = F.title();
  const SourceManager &SM = ast().getSourceManager();
  for (const FixItHint &H : F.hints()) {
    CharSourceRange C = Lexer::makeFileCharRange(H.RemoveRange, SM, ast().getLangOpts());
    unsigned Begin = SM.getFileOffset(C.getBegin());
    Out.Edits.push_back({ast::filePath(C.getBegin(), SM), Begin, SM.getFileOffset(C.getEnd()) - Begin, H.CodeToInsert});
  }
  return Out;
}

/// The same expressions with the same types: what is written once means the same in both.
static bool sameTree(const Stmt *A, const Stmt *B) {
  if (!A || !B)
    return A == B;
  const auto *E = dyn_cast<Expr>(A);
  if (A->getStmtClass() != B->getStmtClass() ||
      (E && E->getType().getCanonicalType() != cast<Expr>(B)->getType().getCanonicalType()))
    return false;
  return std::equal(A->child_begin(), A->child_end(), B->child_begin(), B->child_end(), sameTree);
}

/// Do all instantiations of the function mean the same at this call? One text serves all of them.
static bool sameInInstantiations(const OrmCall &At) {
  auto PatternOf = [](const FunctionFacts &F) { return F.Decl ? F.Decl->getTemplateInstantiationPattern() : nullptr; };
  const FunctionDecl *Pattern = PatternOf(*At.F);
  for (const FunctionFacts &Other : At.Facts->unit().Functions) {
    if (&Other == At.F || (Other.Key != At.F->Key && (!Pattern || PatternOf(Other) != Pattern)))
      continue;
    auto Same = [&](const ast::CallView &V) { return V.NameLoc == At.where() && sameTree(V.E, At.view().E); };
    bool Found = At.Api ? llvm::any_of(Other.Apis, [&](const ApiCall &A) { return &A.op() == At.op() && Same(A.View); })
                        : llvm::any_of(Other.Users, [&](const UserCall &U) { return Same(U.View); });
    if (!Found)
      return false;
  }
  return true;
}

void Report::Draft::emit() {
  TuFacts &F = facts();
  bool NoteLevel = Low || C.info().Level == CheckLevel::Note;
  if (!F.Recording) {
    auto Holds = F.graph().holds(When);
    if (!Holds)
      return;
    if (Holds->C == Certainty::Possible && !When.empty())
      Message += " (possibly: through a virtual call)";
    addWitness();
  }
  // One place, one finding: instantiations of a template say the same thing again.
  SourceManager &SM = ast().getSourceManager();
  // What a library's macro makes is written where the macro is used; in the library itself nobody would be told.
  if (Where.isMacroID() && SM.isInSystemMacro(Where))
    Where = SM.getExpansionLoc(Where);
  std::string Key = llvm::formatv("{0}|{1}|{2}", C.info().Name, SM.getExpansionLoc(Where).getRawEncoding(), Message);
  for (const EffectAtom &A : When.All)
    Key += llvm::formatv("|{0} {1} {2}", A.Function, static_cast<int>(A.E), A.Param);
  if (!F.Said.insert(std::move(Key)).second)
    return;

  if (At && !Fixes.empty() && !sameInInstantiations(*At))
    Fixes.clear();
  std::string Text = Message;
  if (F.Recording) {
    Record R;
    R.Id = static_cast<unsigned>(F.Records.size());
    R.Check = std::string(C.info().Name);
    R.NoteLevel = NoteLevel;
    R.Message = Message;
    if (At && At->Api && At->Api->Match.Library)
      R.Library = At->Api->Match.Library->Name;
    R.Where = region(Where);
    for (const DraftNote &N : Notes)
      R.Notes.push_back({N.Kind, region(N.Where), N.Message});
    for (const std::string &H : Helps)
      R.Notes.push_back({RecordedNoteKind::Help, {}, H});
    for (const Fix &Each : Fixes)
      R.Fixes.push_back(recorded(Each));
    R.When = When;
    Text += recordMark(R.Id);
    F.Records.push_back(std::move(R));
  }
  bool Remark = NoteLevel && !runningInClangd();
  if (NoteLevel && runningInClangd())
    Text = "low: " + Text;
  {
    DiagnosticBuilder B = C.diag(Where, "%0", Remark ? DiagnosticIDs::Remark : DiagnosticIDs::Warning);
    B << Text;
    for (const Fix &Each : Fixes)
      if (Each.isSafe()) {
        for (const FixItHint &H : Each.hints())
          B << H;
        break;
      }
  }
  if (F.Recording)
    return; // the record carries the rest
  for (const DraftNote &N : Notes)
    C.diag(N.Where, "%0", DiagnosticIDs::Note) << N.Message;
  for (const std::string &H : Helps)
    C.diag(Where, "%0", DiagnosticIDs::Note) << H;
  for (const Fix &Each : Fixes)
    if (!Each.isSafe()) {
      DiagnosticBuilder B = C.diag(Where, "%0", DiagnosticIDs::Note);
      B << "unsafe: " + Each.title();
      for (const FixItHint &H : Each.hints())
        B << H;
    }
}

} // namespace orm
