#include "core/fix/TextWriter.h"

#include "ast/Source.h"
#include "facts/TuFacts.h"
#include "clang/AST/ASTContext.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

void TextWriter::add(size_t Part, llvm::StringRef Text, const Expr *Operand) {
  if (Text.empty())
    return;
  if (Items.empty() || Items.back().Part != Part || Items.back().Kept)
    Items.push_back({Part, Operand, false, ""});
  Items.back().Text += Text;
}

void TextWriter::keep(size_t Part, const Expr *Operand) {
  if (Operand)
    Items.push_back({Part, Operand, true, ""});
}

bool TextWriter::takeBack(llvm::StringRef End) {
  while (!End.empty()) {
    if (Items.empty() || Items.back().Kept)
      return false;
    Item &Last = Items.back();
    touch(Last.Part);
    size_t Length = std::min(Last.Text.size(), End.size());
    if (llvm::StringRef(Last.Text).take_back(Length) != End.take_back(Length))
      return false;
    Last.Text.resize(Last.Text.size() - Length);
    End = End.drop_back(Length);
    if (Last.Text.empty())
      Items.pop_back();
  }
  return true;
}

std::string literalOf(llvm::StringRef Text, unsigned Indent) {
  std::string Literal = "\"", Line;
  for (size_t I = 0; I < Text.size(); ++I) {
    char Ch = Text[I];
    Line += Ch == '\n' ? "\\n" : Ch == '\t' ? "\\t" : Ch == '"' ? "\\\"" : Ch == '\\' ? "\\\\" : std::string(1, Ch);
    if (Ch == ' ' && Line.size() > 72 && Text.size() - I > 12) {
      Literal += Line + "\"\n" + std::string(Indent, ' ') + "\"";
      Line.clear();
    }
  }
  return Literal + Line + "\"";
}

std::string wrapperOf(const OrmCall &C, const Expr *Operand, SourceRange Range) {
  const ASTContext &Ctx = C.Facts->ast();
  std::string Source = ast::looseText(Range, Ctx.getSourceManager(), Ctx.getLangOpts());
  size_t Open = Source.find("(\"");
  if (Open == std::string::npos || Open == 0)
    return "";
  llvm::StringRef Name = llvm::StringRef(Source).take_front(Open);
  for (char Ch : Name)
    if (!llvm::isAlnum(Ch) && Ch != '_' && Ch != ':')
      return "";
  // Formatting functions are no wrappers.
  if (auto V = ast::viewCall(ast::strip(Operand)); V && !V->Construct)
    if (ApiMatch M = C.Facts->api().match(*V); M && M.Op->K == Kind::TextFormat && M.Op->Format >= 0)
      return "";
  return Name.str();
}

/// Comments and preprocessor lines would be lost.
static bool holdsMore(llvm::StringRef Source) {
  if (Source.contains("//") || Source.contains("/*"))
    return true;
  for (llvm::StringRef Rest = Source.split('\n').second; !Rest.empty(); Rest = Rest.split('\n').second)
    if (Rest.ltrim().starts_with("#"))
      return true;
  return false;
}

std::optional<std::string> TextWriter::source(const OrmCall &C, const TextPart &P, llvm::ArrayRef<Item> Own) const {
  const ASTContext &Ctx = C.Facts->ast();
  const SourceManager &SM = Ctx.getSourceManager();
  auto Literal = [&](std::string Text, const std::string &Wrapper) {
    if (P.Format)
      for (size_t At = 0; (At = Text.find('%', At)) != std::string::npos; At += 2)
        Text.insert(At, "%");
    std::string Out = literalOf(Text, SM.getExpansionColumnNumber(P.Range.getBegin()) - 1);
    return Wrapper.empty() ? Out : Wrapper + "(" + Out + ")";
  };
  bool Kept = llvm::any_of(Own, [](const Item &I) { return I.Kept; });
  if (!Kept) {
    std::string Text = Own.empty() ? "" : Own[0].Text;
    std::string Wrapper = P.Class.empty() ? wrapperOf(C, P.Operands.front(), P.Range) : P.Class;
    return P.Room && Text.size() >= P.Room ? std::nullopt : std::optional(Literal(Text, Wrapper));
  }
  if (P.Join.empty() || !P.Class.empty())
    return std::nullopt;
  auto Wrapper = [&](const Item &I) { return I.Operand ? wrapperOf(C, I.Operand, I.Operand->getSourceRange()) : ""; };
  // Two plain literals or pointers cannot be added.
  auto Plain = [&](const Item &I) {
    return I.Kept ? !ast::classOf(I.Operand->getType()) || I.Operand->getType()->isPointerType() : Wrapper(I).empty();
  };
  if (P.Join != " << " && (Own.size() < 2 ? Plain(Own[0]) && !P.After.empty() : Plain(Own[0]) && Plain(Own[1])))
    return std::nullopt;
  std::string Out;
  for (const Item &I : Own) {
    auto Range = I.Kept ? fileRange(I.Operand->getSourceRange(), Ctx) : std::nullopt;
    auto Text = !I.Kept ? std::optional(Literal(I.Text, Wrapper(I)))
                : Range ? ast::sourceText(*Range, SM, Ctx.getLangOpts())
                        : std::nullopt;
    if (!Text)
      return std::nullopt;
    if (I.Kept && P.Join != " << " && isa<ConditionalOperator>(ast::strip(I.Operand)))
      *Text = "(" + *Text + ")";
    Out += (Out.empty() ? "" : P.Join) + *Text;
  }
  return P.Before + Out + P.After;
}

/// The statement alone on its lines.
static bool ownLine(const Stmt &S, const ASTContext &Ctx) {
  const SourceManager &SM = Ctx.getSourceManager();
  SourceLocation End = Lexer::findLocationAfterToken(S.getEndLoc(), tok::semi, SM, Ctx.getLangOpts(), false);
  if (End.isInvalid() || S.getBeginLoc().isMacroID())
    return false;
  bool Invalid = false;
  llvm::StringRef File = SM.getBufferData(SM.getFileID(S.getBeginLoc()), &Invalid);
  if (Invalid)
    return false;
  llvm::StringRef Before = File.take_front(SM.getFileOffset(S.getBeginLoc())),
                  Behind = File.substr(SM.getFileOffset(End));
  return Before.substr(Before.rfind('\n') + 1).trim().empty() &&
         Behind.take_until([](char Ch) { return Ch == '\n'; }).trim().empty();
}

bool TextWriter::write(const OrmCall &C, const TextParts &Parts, std::vector<BoundText::Edit> &Out) const {
  const ASTContext &Ctx = C.Facts->ast();
  for (size_t N = 0; N < Parts.All.size(); ++N) {
    const TextPart &P = Parts.All[N];
    if (!Changed[N])
      continue;
    std::vector<Item> Own;
    for (const Item &I : Items)
      if (I.Part == N)
        Own.push_back(I);
    auto Range = fileRange(P.Range, Ctx);
    auto Old = Range ? ast::sourceText(*Range, Ctx.getSourceManager(), Ctx.getLangOpts()) : std::nullopt;
    if (!P.Writable || P.Optional || !Old || holdsMore(*Old))
      return false;
    if (Own.empty() && P.S && isa<Expr>(P.S) && ownLine(*P.S, Ctx)) {
      Out.push_back({P.S->getSourceRange(), "", P.S});
      continue;
    }
    auto New = source(C, P, Own);
    if (!New)
      return false;
    Out.push_back({*Range, *New, nullptr});
  }
  return Parts.Variable || Out.size() == 1;
}

} // namespace orm
