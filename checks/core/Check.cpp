#include "core/Check.h"

#include "core/ModelSources.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;
using namespace clang::ast_matchers;

namespace orm {

namespace {
/// Never matches; it is how a check gets at the context of the unit without a matcher of its own. A translation unit
/// matcher would not do: clangd and the driver narrow the traversal to the user's declarations.
class ContextGrabber : public ast_matchers::internal::MatcherInterface<Decl> {
public:
  explicit ContextGrabber(std::weak_ptr<TuFacts> Facts) : Facts(std::move(Facts)) {}
  bool matches(const Decl &, ast_matchers::internal::ASTMatchFinder *Finder,
               ast_matchers::internal::BoundNodesTreeBuilder *) const override {
    if (!Done) {
      Done = true;
      if (auto F = Facts.lock())
        F->Seen = &Finder->getASTContext();
    }
    return false;
  }

private:
  std::weak_ptr<TuFacts> Facts;
  mutable bool Done = false;
};
} // namespace

Check::Check(llvm::StringRef Name, tidy::ClangTidyContext *Context, const CheckInfo &Info)
    : ClangTidyCheck(Name, Context), Info(Info), Facts(TuFacts::of(*Context)), ModelsOption(text("OrmModels")),
      IndexOption(text("OrmIndex")) {}

Check::~Check() { llvm::erase(Facts->Subscribers, this); }

bool Check::alsoRuns(StringRef Name) const {
  return llvm::any_of(Facts->Subscribers, [&](const Check *C) { return llvm::StringRef(C->info().Name) == Name; });
}

void Check::registerPPCallbacks(const SourceManager &SM, Preprocessor *, Preprocessor *) {
  if (OptionalFileEntryRef Main = SM.getFileEntryRefForID(SM.getMainFileID())) {
    StringRef Real = Main->getFileEntry().tryGetRealPathName();
    MainFile = (Real.empty() ? Main->getName() : Real).str();
  }
}

void Check::registerMatchers(MatchFinder *Finder) {
  Facts->Subscribers.push_back(this);
  // The first check of a unit works for all: it gets the context, and the end of the unit.
  if (Facts->Subscribers.size() > 1)
    return;
  Finder->addMatcher(ast_matchers::internal::Matcher<Decl>(new ContextGrabber(Facts)), this);
}

void Check::onEndOfTranslationUnit() {
  if (!Facts->Seen)
    return;
  TuFacts::Sources From = modelSources(ModelsOption, IndexOption, MainFile);
  Facts->build(*Facts->Seen, From);
  for (const std::string &Trouble : Facts->Troubles)
    if (!Facts->Recording)
      configurationDiag("%0") << Trouble;
  std::vector<OrmCall> Calls = Facts->calls();
  // Each check sees the calls in the order of the source; the order of checks does not matter to any of them.
  std::vector<Check *> All(Facts->Subscribers.begin(), Facts->Subscribers.end());
  const std::vector<MappedColumn> Columns = Facts->mappings().columns();
  for (Check *C : All) {
    for (const OrmCall &Call : Calls)
      C->onCall(Call);
    for (const MappedColumn &Column : Columns)
      C->onColumn(Column);
    C->onUnit(*Facts);
  }
}

Report Check::reportAt(const MappedColumn &At, std::string Message) {
  return Report(*this, nullptr, At.Field->getLocation(), std::move(Message));
}

void Check::reportHidden(const OrmCall &At, Effect E, const std::string &What, const std::string &Help) {
  for (const HiddenText &Hidden : hiddenTexts(At, E))
    for (size_t I = 0; I < Hidden.Any.size(); ++I) {
      Report R = report(At, What + " becomes part of the SQL text of '" + At.name() + "', in '" + Hidden.Name + "'");
      for (size_t Said = 0; Said < I; ++Said)
        std::move(R).unless(Hidden.Any[Said]);
      std::move(R).given(Hidden.Any[I]).help(Help);
    }
}

} // namespace orm
