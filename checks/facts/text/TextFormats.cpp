// Format calls: the values in the places of their conversions.
#include "facts/text/SqlText.h"

#include "facts/text/TextFormat.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace orm {

/// The lowest number among the markers %1 to %99 of a text's literal pieces; 0 for none.
static int lowestMarker(const TextValue &T) {
  int Lowest = 0;
  for (const sql::Piece &P : T.Pieces) {
    if (P.Hole >= 0)
      continue;
    for (size_t I = 0; I + 1 < P.Text.size(); ++I) {
      if (P.Text[I] != '%')
        continue;
      size_t D = I + 1 + (P.Text[I + 1] == 'L');
      size_t E = D;
      while (E < P.Text.size() && E - D < 2 && llvm::isDigit(P.Text[E]))
        ++E;
      int N = 0;
      if (E > D && !llvm::StringRef(P.Text).slice(D, E).getAsInteger(10, N) && N > 0 && (!Lowest || N < Lowest))
        Lowest = N;
    }
  }
  return Lowest;
}

/// Puts a value in all places of one marker.
static TextValue fill(const TextValue &T, int Marker, const TextValue &Value, bool Boost, bool Padded) {
  TextValue Out;
  Out.Holes = T.Holes;
  int ValueBase = -1;
  auto PutValue = [&](const std::string &Spelling) {
    if (ValueBase < 0) {
      ValueBase = static_cast<int>(Out.Holes.size());
      for (Hole H : Value.Holes) {
        H.Format = Padded ? "padded" : Spelling;
        Out.Holes.push_back(H);
      }
    }
    for (size_t I = 0; I < Value.Pieces.size(); ++I) {
      sql::Piece P = Value.Pieces[I];
      if (P.Hole >= 0)
        P.Hole += ValueBase;
      Out.Pieces.push_back(P);
      Out.Sources.push_back(Value.Sources[I]);
    }
  };
  for (size_t N = 0; N < T.Pieces.size(); ++N) {
    const sql::Piece &P = T.Pieces[N];
    if (P.Hole >= 0) {
      Out.Pieces.push_back(P);
      Out.Sources.push_back(T.Sources[N]);
      continue;
    }
    std::string Rest;
    auto Flush = [&] {
      if (!Rest.empty()) {
        Out.Pieces.push_back({Rest, -1, P.Optional});
        Out.Sources.push_back(T.Sources[N]);
      }
      Rest.clear();
    };
    for (size_t I = 0; I < P.Text.size();) {
      size_t D = I + 1;
      if (P.Text[I] == '%' && D < P.Text.size() && P.Text[D] == 'L')
        ++D;
      size_t E = D;
      while (P.Text[I] == '%' && E < P.Text.size() && E - D < 2 && llvm::isDigit(P.Text[E]))
        ++E;
      int Number = 0;
      if (P.Text[I] == '%' && E > D && !llvm::StringRef(P.Text).slice(D, E).getAsInteger(10, Number) &&
          Number == Marker) {
        if (Boost && E < P.Text.size() && P.Text[E] == '%')
          ++E;
        Flush();
        PutValue(P.Text.substr(I, E - I));
        I = E;
      } else {
        Rest += P.Text[I++];
      }
    }
    Flush();
  }
  return Out;
}

TextEvaluator::Values TextEvaluator::evalFormat(const ast::CallView &V, const model::Operation &Op, const Point &P) {
  const Expr *Format =
      Op.Format >= 0 ? (static_cast<size_t>(Op.Format) < V.Args.size() ? V.Args[Op.Format] : nullptr) : V.Receiver;
  if (!Format)
    return single(holeFor(V.E, Hole::Runtime));
  Values Formats = eval(Format, P);
  llvm::SmallVector<const Expr *, 6> Args;
  for (size_t I = Op.Values >= 0 ? Op.Values : Op.Format + 1; I < V.Args.size(); ++I)
    Args.push_back(V.Args[I]);

  // A list of arguments from elsewhere (va_list) says nothing of its values.
  for (const Expr *A : Args)
    if (A->getType().getCanonicalType().getAsString().find("va_list") != std::string::npos)
      return single(holeFor(V.E, Hole::Unknown));
  bool Boost = Op.Style == "boost";
  if (Op.Style == "percent" || (Boost && Op.Format < 0)) {
    // QString::arg(value, width, base, fill): only text values come in lists.
    size_t Count = Args.empty() ? 0 : 1;
    while (Count < Args.size() && Count > 0 && Api.isText(Args[0]->getType()) && Api.isText(Args[Count]->getType()))
      ++Count;
    Values Out = std::move(Formats);
    for (size_t I = 0; I < Count; ++I) {
      Values Filled;
      for (const TextValue &Value : eval(Args[I], P))
        for (const TextValue &T : Out) {
          int Marker = lowestMarker(T);
          if (Filled.size() < 6)
            Filled.push_back(Marker ? fill(T, Marker, Value, Boost, Args.size() > Count) : T);
        }
      Out = std::move(Filled);
    }
    return Out;
  }

  if (Formats.size() != 1 || !Formats[0].constant())
    return single(holeFor(V.E, llvm::any_of(Formats, [](const TextValue &T) { return T.anyRuntime(); }) || !Args.empty()
                                   ? Hole::Runtime
                                   : Hole::Constant));
  std::string Text;
  for (const sql::Piece &Piece : Formats[0].Pieces)
    Text += Piece.Text;
  auto Parts = splitFormat(Text, Op.Style);
  if (!Parts)
    return single(holeFor(V.E, Hole::Runtime));
  Values Out{TextValue()};
  for (const FormatPart &Part : *Parts) {
    if (Part.Value < 0) {
      for (TextValue &T : Out)
        T.literal(Part.Text, {nullptr, Format});
      continue;
    }
    if (static_cast<size_t>(Part.Value) >= Args.size())
      return single(holeFor(V.E, Hole::Runtime));
    Values Each = eval(Args[Part.Value], P);
    for (TextValue &T : Each)
      for (Hole &H : T.Holes) {
        H.Format = Part.Spelling;
        // Conversions that C's printf does not have quote what they print.
        if (Op.Style == "printf" && (Part.Spelling == "%q" || Part.Spelling == "%Q" || Part.Spelling == "%w"))
          H.O = Hole::Escaped;
        // A numeric conversion cannot carry text.
        if (Op.Style == "printf" && !Part.Spelling.empty() &&
            llvm::StringRef("diouxXeEfFgG").contains(Part.Spelling.back()))
          H.T = H.T == Hole::Text ? Hole::Integer : H.T;
      }
    Out = concat(Out, Each);
  }
  return Out;
}

} // namespace orm
