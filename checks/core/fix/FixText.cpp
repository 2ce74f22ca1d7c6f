#include "core/fix/FixText.h"

#include "ast/Source.h"
#include "core/fix/Fix.h"
#include "clang/AST/ASTContext.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace orm {

std::optional<std::string> fillText(llvm::StringRef Text,
                                    llvm::function_ref<std::optional<std::string>(llvm::StringRef)> Value) {
  std::string Out;
  while (!Text.empty()) {
    size_t End = Text.find('}');
    llvm::StringRef Name = Text.front() == '{' && End != llvm::StringRef::npos ? Text.slice(1, End) : "";
    bool Variable = !Name.empty() && llvm::isLower(Name.front()) &&
                    llvm::all_of(Name, [](char C) { return llvm::isLower(C) || llvm::isDigit(C) || C == '_'; });
    if (!Variable) {
      Out += Text.front();
      Text = Text.drop_front();
      continue;
    }
    std::optional<std::string> Filled = Value(Name);
    if (!Filled)
      return std::nullopt;
    Text = Text.drop_front(End + 1);
    // `{receiver}->` where the object is a pointer, `.` as the model has it elsewhere.
    if (Name == "object" && Text.starts_with(".") && llvm::StringRef(*Filled).starts_with("*")) {
      Filled = Filled->substr(1) + "->";
      Text = Text.drop_front();
    }
    Out += *Filled;
  }
  return Out;
}

std::optional<std::string> CallSource::variable(llvm::StringRef Wanted) const {
  if (Wanted == "before")
    return Before;
  if (Wanted == "name")
    return Name;
  if (Wanted == "type")
    return Type.empty() ? std::nullopt : std::optional(Type);
  if (Wanted == "args")
    return Args;
  if (Wanted == "comma")
    return Args.empty() ? "" : ", ";
  if (Wanted == "receiver")
    return Receiver.empty() ? std::nullopt : std::optional((Pointer ? "(*" + Receiver + ")" : Receiver));
  unsigned Index = 0;
  if (Wanted.consume_front("arg") && !Wanted.getAsInteger(10, Index))
    return Index < Each.size() ? std::optional(Each[Index]) : std::nullopt;
  if (Wanted == "rest1") {
    std::string Rest;
    for (size_t I = 1; I < Each.size(); ++I)
      Rest += ", " + Each[I];
    return Rest;
  }
  return std::nullopt;
}

void CallSource::become(Fix &F, llvm::StringRef Text) const {
  llvm::StringRef Old = Whole;
  size_t Same = 0;
  while (Same < Old.size() && Same < Text.size() && Old[Same] == Text[Same])
    ++Same;
  size_t Tail = 0;
  while (Tail < Old.size() - Same && Tail < Text.size() - Same &&
         Old[Old.size() - 1 - Tail] == Text[Text.size() - 1 - Tail])
    ++Tail;
  F.replaceChars(Begin.getLocWithOffset(static_cast<int>(Same)), static_cast<unsigned>(Old.size() - Same - Tail),
                 Text.slice(Same, Text.size() - Tail).str());
}

std::optional<CallSource> callSource(const ast::CallView &V, const ASTContext &Ctx) {
  const SourceManager &SM = Ctx.getSourceManager();
  const LangOptions &LO = Ctx.getLangOpts();
  const auto *Call = dyn_cast<CallExpr>(V.E);
  if (!Call || isa<CXXOperatorCallExpr>(Call) || V.Conversion)
    return std::nullopt;
  const Expr *Callee = Call->getCallee()->IgnoreParenImpCasts();
  SourceLocation Name;
  if (const auto *M = dyn_cast<MemberExpr>(Callee))
    Name = M->getMemberLoc();
  else if (const auto *D = dyn_cast<DeclRefExpr>(Callee))
    Name = D->getLocation();
  auto Whole = ast::sourceText(Call->getSourceRange(), SM, LO);
  if (!Whole || Name.isInvalid() || Name.isMacroID() || Callee->getEndLoc().isMacroID())
    return std::nullopt;
  CallSource Out;
  Out.Whole = *Whole;
  Out.Begin = Call->getBeginLoc();
  unsigned Begin = SM.getFileOffset(Out.Begin), At = SM.getFileOffset(Name);
  unsigned End = SM.getFileOffset(Lexer::getLocForEndOfToken(Callee->getEndLoc(), 0, SM, LO));
  if (At < Begin || End > Begin + Whole->size() || SM.getFileID(Name) != SM.getFileID(Out.Begin))
    return std::nullopt;
  Out.Before = Whole->substr(0, At - Begin);
  Out.Name = Whole->substr(At - Begin, End - At);
  if (size_t Open = Out.Name.find('<'); Open != std::string::npos && Out.Name.back() == '>')
    Out.Type = Out.Name.substr(Open + 1, Out.Name.size() - Open - 2);
  for (const Expr *A : V.Args) {
    auto Text = ast::sourceText(A->getSourceRange(), SM, LO);
    if (!Text)
      Text = ast::looseText(A->getSourceRange(), SM, LO);
    Out.Each.push_back(*Text);
  }
  if (size_t Open = Whole->find('(', End - Begin); Open != std::string::npos && Whole->back() == ')')
    Out.Args = llvm::StringRef(*Whole).slice(Open + 1, Whole->size() - 1).trim().str();
  else
    return std::nullopt;
  if (V.Receiver) {
    Out.Receiver = ast::looseText(V.Receiver->getSourceRange(), SM, LO);
    Out.Pointer = V.Receiver->getType()->isPointerType();
  }
  return Out;
}

bool mentionsWord(llvm::StringRef Text, llvm::StringRef Name) {
  auto Word = [](char C) { return llvm::isAlnum(C) || C == '_'; };
  for (size_t At = Text.find(Name); At != llvm::StringRef::npos; At = Text.find(Name, At + 1))
    if ((At == 0 || !Word(Text[At - 1])) && (At + Name.size() >= Text.size() || !Word(Text[At + Name.size()])))
      return true;
  return false;
}

std::string freshName(TuFacts &Facts, const FunctionFacts &F, llvm::StringRef Wanted) {
  // A lambda shares the names of the function that it stands in.
  const FunctionFacts *Outermost = &F;
  while (Outermost->Outer)
    Outermost = Outermost->Outer;
  const ASTContext &Ctx = Facts.ast();
  std::string Source;
  if (Outermost->Decl)
    Source = ast::looseText(Outermost->Decl->getSourceRange(), Ctx.getSourceManager(), Ctx.getLangOpts());
  // Kept beside what was said of the function: what other fixes bring into it.
  std::string Place = "names of " + Outermost->Key + ": ";
  std::string Name = Wanted.str();
  for (unsigned N = 2; mentionsWord(Source, Name) || !Facts.Said.insert(Place + Name).second; ++N)
    Name = Wanted.str() + std::to_string(N);
  return Name;
}

/// Where a new `#include <...>` stands: in front of the first of its folder that is sorted behind it, else behind the
/// last one of its folder, else behind the last of all. Includes under a condition do not count.
static size_t includeOffset(llvm::StringRef File, llvm::StringRef Header) {
  llvm::StringRef Folder = Header.take_until([](char C) { return C == '/'; });
  size_t Last = llvm::StringRef::npos, LastOfFolder = llvm::StringRef::npos;
  int Depth = 0, Outermost = -1;
  for (size_t At = 0; At < File.size();) {
    size_t End = std::min(File.find('\n', At), File.size() - 1) + 1;
    llvm::StringRef Line = File.slice(At, End).trim();
    if (Line.consume_front("#")) {
      Line = Line.ltrim();
      Depth += Line.starts_with("if") ? 1 : Line.starts_with("endif") ? -1 : 0;
      if (Line.consume_front("include")) {
        Line = Line.ltrim();
        if (Outermost < 0)
          Outermost = Depth; // a header's guard is no condition
        if (Depth == Outermost) {
          Last = End;
          bool SameFolder = Line.consume_front("<") && Line.starts_with(Folder);
          if (SameFolder && Line.take_until([](char C) { return C == '>'; }) > Header)
            return At;
          if (SameFolder)
            LastOfFolder = End;
        }
      }
    }
    At = End;
  }
  return LastOfFolder != llvm::StringRef::npos ? LastOfFolder : Last;
}

void addInclude(Fix &F, llvm::StringRef Header, SourceLocation Where, const ASTContext &Ctx) {
  const SourceManager &SM = Ctx.getSourceManager();
  for (auto It = SM.fileinfo_begin(); It != SM.fileinfo_end(); ++It)
    if (llvm::StringRef Name = It->first.getName();
        Name.ends_with(Header) && Name.drop_back(Header.size()).ends_with("/"))
      return;
  FileID Id = SM.getFileID(Where);
  bool Invalid = false;
  llvm::StringRef File = SM.getBufferData(Id, &Invalid);
  size_t Offset = Invalid ? llvm::StringRef::npos : includeOffset(File, Header);
  if (Offset == llvm::StringRef::npos)
    Offset = 0;
  F.insertBefore(SM.getLocForStartOfFile(Id).getLocWithOffset(static_cast<int>(Offset)),
                 "#include <" + Header.str() + ">\n");
}

std::string asLines(llvm::StringRef Statements, llvm::StringRef Indent) {
  std::string Out;
  for (char C : Statements) {
    Out += C;
    if (C == '\n')
      Out += Indent;
  }
  return Out;
}

} // namespace orm
