#include "core/BindFix.h"

#include "ast/Source.h"
#include "core/FixText.h"
#include "core/Placement.h"
#include "facts/TuFacts.h"
#include "clang/AST/ASTContext.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

namespace {

class Binder {
public:
  Binder(const OrmCall &C, const SqlText &T) : C(C), T(T), Ctx(C.Facts->ast()), SM(Ctx.getSourceManager()) {}

  std::optional<Fix> run() {
    if (!C.Api || !C.op()->Bind || T.Alternatives.size() != 1 || C.Api->op().Sql < 0)
      return std::nullopt;
    B = &*C.op()->Bind;
    const sql::Script &S = T.Scripts[0];
    // With placeholders there already, the order of values would have to be merged with theirs.
    if (S.Statements.size() != 1 || !S.Statements[0].Placeholders.empty() || !textRange() || !rewriteText(S))
      return std::nullopt;
    Fix F = AllSafe && B->Safe ? Fix::safe("bind the value as a parameter") : Fix::unsafe("bind the value as a parameter");
    F.replace(Range, Literal);
    if (B->Before.find("{statement}") != std::string::npos)
      StatementName = freshName(*C.Facts, *C.F, "statement");
    return addValues(F) ? std::optional<Fix>(std::move(F)) : std::nullopt;
  }

private:
  /// The source of the whole text: the argument, and for stream chains up to the last text operand.
  bool textRange() {
    const Expr *First = C.Api->View.Args[static_cast<size_t>(C.Api->op().Sql)];
    SourceLocation End = First->getEndLoc();
    for (const ApiCall &More : C.F->Apis)
      if (More.Full == C.Api->Full && More.kind() == Kind::SqlAppend && More.Order > C.Order && More.op().Sql >= 0)
        End = More.View.Args[static_cast<size_t>(More.op().Sql)]->getEndLoc();
    Range = SourceRange(First->getBeginLoc(), End);
    auto Source = ast::sourceText(Range, SM, Ctx.getLangOpts());
    // Comments and preprocessor lines would be lost.
    return Source && Source->find("//") == std::string::npos && Source->find("/*") == std::string::npos &&
           Source->find("\n#") == std::string::npos && llvm::StringRef(*Source).find_first_of('#') == llvm::StringRef::npos;
  }

  bool within(SourceLocation L) const {
    L = SM.getExpansionLoc(L);
    return !SM.isBeforeInTranslationUnit(L, SM.getExpansionLoc(Range.getBegin())) &&
           !SM.isBeforeInTranslationUnit(SM.getExpansionLoc(Range.getEnd()), L);
  }

  bool rewriteText(const sql::Script &S) {
    const TextValue &V = T.Alternatives[0];
    std::string Out;
    int Number = 0;
    bool DropQuote = false;
    for (size_t I = 0; I < V.Pieces.size(); ++I) {
      const sql::Piece &P = V.Pieces[I];
      if (P.Optional)
        return false;
      if (P.Hole < 0) {
        const PieceSource &From = V.Sources[I];
        if (From.Added)
          continue;
        const Expr *Where = From.Literal ? static_cast<const Expr *>(From.Literal) : From.Format;
        // A literal from elsewhere (a constant, a local) may be used there too.
        if (!Where || !within(Where->getBeginLoc()) || (From.Literal && holdsMacro(*From.Literal)))
          return false;
        llvm::StringRef Text = P.Text;
        if (DropQuote && !Text.consume_front("'"))
          return false;
        DropQuote = false;
        if (llvm::any_of(Text, [](char Ch) { return !llvm::isPrint(Ch) && Ch != '\n' && Ch != '\t' && !(Ch & 0x80); }))
          return false; // written with an escape that the new literal would have to repeat
        Out += Text;
        continue;
      }
      const Hole &H = V.Holes[static_cast<size_t>(P.Hole)];
      auto At = llvm::find_if(S.Holes, [&](const sql::HoleInfo &X) { return X.Hole == P.Hole; });
      if (At == S.Holes.end() || !H.E || !within(H.E->getBeginLoc()) || !At->InDml || DropQuote || !plain(H))
        return false;
      bool Quoted = At->Kind == sql::HoleKind::QuotedValue;
      if (At->Kind == sql::HoleKind::QuotedValue) {
        if (Out.empty() || Out.back() != '\'')
          return false;
        Out.pop_back();
        if (typedLiteral(Out))
          return false;
        DropQuote = true;
      } else if (At->Kind == sql::HoleKind::Value) {
        AllSafe &= H.T == Hole::Integer || H.T == Hole::Floating || H.T == Hole::Boolean;
      } else {
        return false; // lists, limits, patterns and identifiers have no plain parameter
      }
      ++Number;
      Out += placeholder(Number);
      Values.push_back(value(H, Quoted));
      if (Values.back().empty())
        return false;
    }
    if (Values.empty() || DropQuote)
      return false;
    Literal = quoted(Out);
    return true;
  }

  std::string placeholder(int Number) const {
    std::string P = B->Placeholder.empty() ? C.Api->Match.Library->Placeholder : B->Placeholder;
    if (P == "$n")
      return "$" + std::to_string(Number);
    if (llvm::StringRef(P).starts_with(":") || llvm::StringRef(P).starts_with("@"))
      return P.substr(0, 1) + "p" + std::to_string(Number);
    return P == "$?" ? "$?" : "?";
  }

  /// `E'...'`, `DATE '...'`: the quotes belong to a literal of another type, which no parameter gives.
  static bool typedLiteral(llvm::StringRef Before) {
    if (Before.empty() || llvm::isAlnum(Before.back()))
      return true;
    Before = Before.rtrim();
    llvm::StringRef Word = Before.take_back(Before.size() - (Before.find_last_of(" \t\n(,=") == llvm::StringRef::npos
                                                                 ? 0
                                                                 : Before.find_last_of(" \t\n(,=") + 1));
    for (llvm::StringRef Type : {"date", "time", "timestamp", "interval", "bytea", "uuid"})
      if (Word.equals_insensitive(Type))
        return true;
    return false;
  }

  /// The literal's own tokens are not all written here.
  static bool holdsMacro(const StringLiteral &L) {
    for (unsigned I = 0; I < L.getNumConcatenated(); ++I)
      if (L.getStrTokenLoc(I).isMacroID())
        return true;
    return false;
  }

  /// Can the hole's expression be bound as it is: one value, not formatted, evaluated once, of a type that the library
  /// takes for text?
  bool plain(const Hole &H) const {
    static constexpr llvm::StringLiteral Plain[] = {"", "%s", "%d", "%i", "%u", "%ld", "%lu", "%lld", "%llu", "%zu", "{}"};
    llvm::StringRef Format = H.Format;
    bool Marker = Format.size() >= 2 && Format[0] == '%' && llvm::all_of(Format.drop_front(), llvm::isDigit);
    if (H.Composite || (!Marker && !llvm::is_contained(Plain, Format)))
      return false;
    unsigned Times = 0;
    for (const sql::Piece &P : T.Alternatives[0].Pieces)
      Times += P.Hole >= 0 && T.Alternatives[0].Holes[static_cast<size_t>(P.Hole)].E == H.E;
    if (Times > 1 && !isa<DeclRefExpr, MemberExpr>(ast::strip(H.E)))
      return false;
    const CXXRecordDecl *Value = ast::classOf(ast::strip(H.E)->getType());
    unsigned Sql = static_cast<unsigned>(C.Api->op().Sql);
    const FunctionDecl *Callee = C.Api->View.Callee;
    if (B->How != "statements" || !Value || !Callee || Sql >= Callee->getNumParams())
      return true;
    return Value == ast::classOf(Callee->getParamDecl(Sql)->getType()) || !C.Facts->api().isText(H.E->getType());
  }

  /// The value's own source. A number's conversion to text is dropped, but in quotes: there the database got text.
  std::string value(const Hole &H, bool Quoted) const {
    const Expr *E = H.E;
    if (auto V = ast::viewCall(ast::strip(E)))
      if (ApiMatch M = C.Facts->api().match(*V); M && M.Op->K == Kind::TextNumber && V->Args.size() == 1 && !Quoted)
        E = V->Args[0];
    return ast::sourceText(E->getSourceRange(), SM, Ctx.getLangOpts()).value_or("");
  }

  bool isLvalue(size_t Index) const {
    const Hole &H = T.Alternatives[0].Holes[Index];
    const Expr *E = ast::strip(H.E);
    return isa<DeclRefExpr, MemberExpr>(E) && E->isLValue() && !E->getType().isConstQualified();
  }

  /// One literal, broken at blanks where it would be long.
  std::string quoted(llvm::StringRef Text) const {
    std::string Out = "\"", Line;
    unsigned Indent = SM.getExpansionColumnNumber(Range.getBegin()) - 1;
    for (size_t I = 0; I < Text.size(); ++I) {
      char Ch = Text[I];
      Line += Ch == '\n' ? "\\n" : Ch == '\t' ? "\\t" : Ch == '"' ? "\\\"" : Ch == '\\' ? "\\\\" : std::string(1, Ch);
      if (Ch == ' ' && Line.size() > 72 && Text.size() - I > 12) {
        Out += Line + "\"\n" + std::string(Indent, ' ') + "\"";
        Line.clear();
      }
    }
    Out += Line + "\"";
    // A macro or a class around the text stays: the call may not take a plain literal.
    const Expr *First = C.Api->View.Args[static_cast<size_t>(C.Api->op().Sql)];
    std::string Wrapper = wrapperOf(First);
    return Wrapper.empty() ? Out : Wrapper + "(" + Out + ")";
  }

  /// `Name` in `Name("literal")...`, where the literal's own type is not what the call takes.
  std::string wrapperOf(const Expr *First) const {
    std::string Source = ast::sourceText(First->getSourceRange(), SM, Ctx.getLangOpts()).value_or("");
    size_t Open = Source.find("(\"");
    if (Open == std::string::npos || Open == 0)
      return "";
    llvm::StringRef Name = llvm::StringRef(Source).take_front(Open);
    for (char Ch : Name)
      if (!llvm::isAlnum(Ch) && Ch != '_' && Ch != ':')
        return "";
    // Formatting functions are no wrappers.
    if (auto V = ast::viewCall(ast::strip(First)); V && !V->Construct)
      if (ApiMatch M = C.Facts->api().match(*V); M && M.Op->K == Kind::TextFormat && M.Op->Format >= 0)
        return "";
    return Name.str();
  }

  std::string fill(llvm::StringRef Template, const std::string &Value, size_t Number) const {
    std::string Out;
    std::string Receiver;
    bool Pointer = !C.Api->View.Construct && C.Api->View.Receiver && C.Api->View.Receiver->getType()->isPointerType();
    if (C.Api->View.Construct) {
      if (auto At = placementOf(*C.Api, Ctx); At && At->Variable)
        Receiver = At->Variable->getNameAsString();
    } else if (const Expr *R = C.Api->View.Receiver)
      Receiver = ast::sourceText(R->getSourceRange(), SM, Ctx.getLangOpts()).value_or("");
    while (!Template.empty()) {
      if (Template.consume_front("{value}"))
        Out += Value;
      else if (Template.consume_front("{n}"))
        Out += std::to_string(Number);
      else if (Template.consume_front("{name}"))
        Out += "p" + std::to_string(Number);
      else if (Template.consume_front("{receiver}."))
        Out += Receiver + (Pointer ? "->" : ".");
      else if (Template.consume_front("{receiver}"))
        Out += Receiver;
      else if (Template.consume_front("{statement}"))
        Out += StatementName;
      else if (Template.consume_front("{sql}"))
        Out += Literal;
      else {
        Out += Template.front();
        Template = Template.drop_front();
      }
    }
    return Out;
  }

  std::optional<std::vector<std::string>> filled() const {
    std::vector<std::string> Out;
    for (size_t I = 0; I < Values.size(); ++I) {
      llvm::StringRef Template = B->Text.empty() ? llvm::StringRef("{value}") : llvm::StringRef(B->Text);
      if (B->Lvalue && !isLvalue(I)) {
        if (B->RvalueText.empty())
          return std::nullopt;
        Template = B->RvalueText;
      }
      Out.push_back(fill(Template, Values[I], I + 1));
    }
    return Out;
  }

  bool addValues(Fix &F) {
    auto Each = filled();
    if (!Each)
      return false;
    const ast::CallView &V = C.Api->View;
    if (B->How == "operand") {
      std::string Text;
      for (const std::string &X : *Each)
        Text += (llvm::StringRef(X).starts_with(",") || llvm::StringRef(X).starts_with(" ") ? "" : ", ") + X;
      return extendReplacement(F, Text);
    }
    if (B->How == "chain") {
      std::string Text;
      for (const std::string &X : *Each)
        Text += X;
      F.insertAfter(V.E->getEndLoc(), Text, Ctx);
      return true;
    }
    if (B->How == "arguments" || B->How == "method") {
      std::string Text;
      for (const std::string &X : *Each)
        Text += ", " + X;
      // Another function need not take the arguments that stand there.
      if (V.Args.empty() || (B->How == "method" && V.Args.size() != 1))
        return false;
      const Expr *Last = B->ArgumentsAfter >= 0 && static_cast<size_t>(B->ArgumentsAfter) < V.Args.size()
                             ? V.Args[static_cast<size_t>(B->ArgumentsAfter)]
                             : V.Args.back();
      if (Last == V.Args[static_cast<size_t>(C.Api->op().Sql)]) {
        if (!extendReplacement(F, Text))
          return false;
      } else {
        F.insertAfter(Last->getEndLoc(), Text, Ctx);
      }
      if (B->How == "method")
        F.replaceChars(V.NameLoc, Lexer::MeasureTokenLength(V.NameLoc, SM, Ctx.getLangOpts()), B->Method);
      return true;
    }
    if (B->How == "statements")
      return asStatements(F, *Each);
    return false;
  }

  static std::string indented(llvm::StringRef Text, llvm::StringRef Indent) {
    std::string Out;
    for (char Ch : Text) {
      Out += Ch;
      if (Ch == '\n')
        Out += Indent;
    }
    return Out;
  }

  /// The text's replacement and what follows it directly are one edit.
  bool extendReplacement(Fix &F, const std::string &Text) {
    Fix Whole = F.isSafe() ? Fix::safe(F.title()) : Fix::unsafe(F.title());
    Whole.replace(Range, Literal + Text);
    F = std::move(Whole);
    return true;
  }

  /// The statement's text changes in place and the values are bound behind it.
  bool bindBehind(Fix &F, const Placement &At, const std::vector<std::string> &Each) {
    std::string Lines;
    for (const std::string &X : Each)
      Lines += "\n" + At.Indent + X + ";";
    SourceLocation Semi = Lexer::findLocationAfterToken(At.End, tok::semi, SM, Ctx.getLangOpts(), false);
    if (Semi.isInvalid())
      return false;
    F.insertBefore(Semi, Lines);
    return true;
  }

  bool asStatements(Fix &F, const std::vector<std::string> &Each) {
    std::optional<Placement> At = placementOf(*C.Api, Ctx);
    if (!At || (!C.Api->View.Receiver && !At->Variable))
      return false;
    if (B->Before.empty())
      return bindBehind(F, *At, Each);
    if (At->Variable) {
      // The declaration is written anew; its own arguments beside the text would be lost.
      if (C.Api->View.Args.size() != 1 || At->Variable->getType().isConstQualified())
        return false;
      std::string Text = indented(fill(B->Before, "", 0), At->Indent) + ";\n" + At->Indent;
      for (const std::string &X : Each)
        Text += X + ";\n" + At->Indent;
      Fix Whole = F.isSafe() ? Fix::safe(F.title()) : Fix::unsafe(F.title());
      Whole.replace(SourceRange(At->Begin, At->End), Text + fill(B->After, "", 0));
      F = std::move(Whole);
      return true;
    }
    std::string Lines = indented(fill(B->Before, "", 0), At->Indent) + ";\n" + At->Indent;
    for (const std::string &X : Each)
      Lines += X + ";\n" + At->Indent;
    Fix Whole = F.isSafe() ? Fix::safe(F.title()) : Fix::unsafe(F.title());
    if (SM.getFileOffset(At->Begin) == SM.getFileOffset(C.Api->View.E->getBeginLoc())) {
      Whole.replace(C.Api->View.E->getSourceRange(), Lines + fill(B->After, "", 0));
    } else {
      Whole.insertBefore(At->Begin, Lines);
      Whole.replace(C.Api->View.E->getSourceRange(), fill(B->After, "", 0));
    }
    F = std::move(Whole);
    return true;
  }

  const OrmCall &C;
  const SqlText &T;
  ASTContext &Ctx;
  const SourceManager &SM;
  const model::BindFix *B = nullptr;
  SourceRange Range;
  std::string Literal, StatementName;
  std::vector<std::string> Values;
  bool AllSafe = true;
};

} // namespace

std::optional<Fix> bindFix(const OrmCall &C, const SqlText &T) { return Binder(C, T).run(); }

} // namespace orm
