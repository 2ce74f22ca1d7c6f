#include "facts/schema/Pragmas.h"

#include "clang/Basic/LangOptions.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace orm {
namespace {

struct Lexed {
  tok::TokenKind Kind;
  unsigned At;
  unsigned End;
  bool LineStart;
};

/// The tokens of a text without locations of their own: an offset is all that is asked for.
std::vector<Lexed> tokensOf(llvm::StringRef Text) {
  LangOptions Options;
  Options.CPlusPlus = Options.CPlusPlus11 = true;
  Lexer Lex(SourceLocation(), Options, Text.begin(), Text.begin(), Text.end());
  std::vector<Lexed> Out;
  Token T;
  for (Lex.LexFromRawLexer(T); T.isNot(tok::eof); Lex.LexFromRawLexer(T)) {
    const unsigned At = T.getLocation().getRawEncoding();
    Out.push_back({T.getKind(), At, At + T.getLength(), T.isAtStartOfLine()});
  }
  return Out;
}

class Reader {
public:
  Reader(llvm::StringRef Text, llvm::ArrayRef<const model::Pragmas *> Known)
      : Text(Text), Known(Known), Tokens(tokensOf(Text)) {}
  std::vector<Pragma> read();

private:
  llvm::StringRef word(size_t I) const {
    return I < Tokens.size() && Tokens[I].Kind == tok::raw_identifier ? Text.slice(Tokens[I].At, Tokens[I].End) : "";
  }
  bool is(size_t I, tok::TokenKind Kind) const { return I < Tokens.size() && Tokens[I].Kind == Kind; }
  size_t closing(size_t Open) const;
  size_t directive(size_t Hash);
  size_t inCode(size_t I);
  void add(unsigned At, const std::string &Body);

  llvm::StringRef Text;
  llvm::ArrayRef<const model::Pragmas *> Known;
  std::vector<Lexed> Tokens;
  std::vector<Pragma> Out;
};

/// The parenthesis that closes another; the last token where none does.
size_t Reader::closing(size_t Open) const {
  unsigned Depth = 0;
  for (size_t I = Open; I < Tokens.size(); ++I) {
    Depth += Tokens[I].Kind == tok::l_paren;
    if (Tokens[I].Kind == tok::r_paren && --Depth == 0)
      return I;
  }
  return Tokens.size();
}

std::vector<PragmaWord> wordsIn(const std::string &Body) {
  const std::vector<Lexed> Tokens = tokensOf(Body);
  std::vector<PragmaWord> Words;
  for (size_t I = 0; I < Tokens.size(); ++I) {
    if (Tokens[I].Kind != tok::raw_identifier)
      continue;
    Words.push_back({Body.substr(Tokens[I].At, Tokens[I].End - Tokens[I].At), std::nullopt});
    if (I + 1 >= Tokens.size() || Tokens[I + 1].Kind != tok::l_paren)
      continue;
    unsigned Depth = 0;
    size_t End = ++I;
    for (; End < Tokens.size(); ++End) {
      Depth += Tokens[End].Kind == tok::l_paren;
      if (Tokens[End].Kind == tok::r_paren && --Depth == 0)
        break;
    }
    const unsigned From = Tokens[I].End, To = End < Tokens.size() ? Tokens[End].At : From;
    Words.back().Given = llvm::StringRef(Body).slice(From, To).trim().str();
    I = End;
  }
  return Words;
}

void Reader::add(unsigned At, const std::string &Body) {
  std::vector<PragmaWord> Words = wordsIn(Body);
  if (Words.size() < 2 || Words[0].Given)
    return;
  for (const model::Pragmas *Means : Known)
    if (Words[0].Name == Means->Namespace) {
      Words.erase(Words.begin());
      Out.push_back({At, 0, llvm::StringRef(Body).lower(), std::move(Words), Means});
      return;
    }
}

/// A line that begins with #; gives its last token.
size_t Reader::directive(size_t Hash) {
  size_t Last = Hash;
  while (Last + 1 < Tokens.size() && !Tokens[Last + 1].LineStart)
    ++Last;
  if (word(Hash + 1) == "pragma" && Last > Hash + 1)
    add(Tokens[Hash].At, Text.slice(Tokens[Hash + 2].At, Tokens[Last].End).str());
  return Last;
}

/// What a string literal says.
std::string said(llvm::StringRef Literal) {
  std::string Out;
  Literal.consume_front("\"");
  Literal.consume_back("\"");
  for (size_t I = 0; I < Literal.size(); ++I) {
    I += Literal[I] == '\\' && I + 1 < Literal.size();
    Out += Literal[I];
  }
  return Out;
}

/// `_Pragma("db id")`, or the library's macro: gives the last token. The token itself, where it is neither.
size_t Reader::inCode(size_t I) {
  const llvm::StringRef Name = word(I);
  if (Name.empty() || !is(I + 1, tok::l_paren))
    return I;
  if (Name == "_Pragma" && is(I + 2, tok::string_literal) && is(I + 3, tok::r_paren)) {
    add(Tokens[I].At, said(Text.slice(Tokens[I + 2].At, Tokens[I + 2].End)));
    return I + 3;
  }
  for (const model::Pragmas *Means : Known)
    if (llvm::is_contained(Means->Macro, Name))
      if (size_t End = closing(I + 1); End < Tokens.size()) {
        add(Tokens[I].At, Means->Namespace + " " + Text.slice(Tokens[I + 1].End, Tokens[End].At).str());
        return End;
      }
  return I;
}

std::vector<Pragma> Reader::read() {
  size_t Open = 0; // from here on pragmas wait for the code behind them
  for (size_t I = 0; I < Tokens.size(); ++I) {
    if (Tokens[I].Kind == tok::hash && Tokens[I].LineStart) {
      I = directive(I);
      continue;
    }
    if (const size_t End = inCode(I); End != I) {
      I = End;
      continue;
    }
    for (; Open < Out.size(); ++Open)
      Out[Open].Next = Tokens[I].At;
  }
  return std::move(Out);
}

} // namespace

std::vector<Pragma> pragmasIn(llvm::StringRef Text, llvm::ArrayRef<const model::Pragmas *> Known) {
  const bool Any = Text.contains("ragma") || llvm::any_of(Known, [&](const model::Pragmas *P) {
                     return llvm::any_of(P->Macro, [&](const std::string &Name) { return Text.contains(Name); });
                   });
  return Any ? Reader(Text, Known).read() : std::vector<Pragma>();
}

} // namespace orm
