// make-units FOLDER UNITS [SEED]: unit data of a large program that was never written, for tests and measurements of
// the link phase. Writes FOLDER/*.ormunit with the driver's own writer, and FOLDER/expected.txt: the findings that must
// be settled, one a line, from a plain iteration over the whole program that knows nothing of EffectGraph.
//
// The program is layered as large programs are: utilities, data modules that reach the database, applications that call
// both. Fan-out follows a power law, popular functions are called from everywhere; there are recursion inside and
// across units, rings of calls, virtual sets with overriders in several units, lambdas passed to functions that call
// them, wrappers of SQL, inline functions that come with every unit of their module, static functions of equal names,
// and functions that several programs define differently.
#include "UnitData.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>

namespace orm::driver {
namespace {

/// What the iteration knows of a function, as bits.
enum Bit : uint8_t {
  Queries = 1,
  Writes = 2,
  Waits = 4,
  Sinks0 = 8,
  Sinks1 = 16,
  Calls0 = 32,
  HandsUp = Queries | Writes | Waits
};

struct Call {
  unsigned Callee;
  int Flow = -1;   ///< parameter 0 or 1 of the caller becomes the callee's 0
  int Lambda = -1; ///< function passed as parameter 0
  bool Virtual = false;
};

struct Definition {
  unsigned Key, Unit, Line;
  uint8_t Own = 0;
  bool Inline = false; ///< comes with each unit of the module
  std::vector<Call> Calls;
};

struct Key {
  std::string Usr, Name;
  std::vector<unsigned> Definitions;
  std::vector<unsigned> Overriders;
  int Overrides = -1;
  uint8_t Surely = 0, Possibly = 0;
};

constexpr unsigned UnitsOfModule = 20, FunctionsOfUnit = 100, Programs = 5;

class Program {
public:
  Program(unsigned Units, unsigned Seed) : Units(Units), Random(Seed) {}

  void make() {
    for (unsigned M = 0; M * UnitsOfModule < Units; ++M)
      makeModule(M);
    makeProgramsOwn();
    for (size_t D = 0; D < Definitions.size(); ++D)
      if (Definitions[D].Calls.empty())
        makeCalls(Definitions[D]);
    makeRings();
    iterate();
  }

  bool write(const std::string &Folder) {
    std::vector<std::vector<unsigned>> OfUnit(Units), InlineOfModule(moduleOf(Units - 1) + 1);
    for (unsigned D = 0; D < Definitions.size(); ++D)
      (Definitions[D].Inline ? InlineOfModule[moduleOf(Definitions[D].Unit)] : OfUnit[Definitions[D].Unit])
          .push_back(D);
    std::ofstream Expected(Folder + "/expected.txt");
    size_t Functions = 0, Bytes = 0, Pending = 0, Settled = 0;
    for (unsigned U = 0; U < Units; ++U) {
      UnitData Data;
      Data.File = file(U);
      Data.Sources = {{Data.File, U}};
      for (unsigned D : OfUnit[U])
        Data.Functions.push_back(summary(Definitions[D]));
      for (unsigned D : InlineOfModule[moduleOf(U)])
        Data.Functions.push_back(summary(Definitions[D]));
      for (unsigned N = 0; N < 5; ++N)
        Settled += makeFinding(Data, U, N, Expected);
      Functions += Data.Functions.size();
      Pending += Data.Findings.size();
      const std::string Packed = packUnit(Data);
      Bytes += Packed.size();
      std::ofstream Out(Folder + "/" + std::to_string(U) + ".ormunit", std::ios::binary);
      if (!(Out << Packed))
        return false;
    }
    std::printf("{\"units\": %u, \"functions\": %zu, \"bytes\": %zu, \"pending\": %zu, \"settled\": %zu}\n", Units,
                Functions, Bytes, Pending, Settled);
    return static_cast<bool>(Expected.flush());
  }

private:
  enum Layer { Utility, Data, Application };

  static unsigned moduleOf(unsigned Unit) { return Unit / UnitsOfModule; }
  static Layer layerOf(unsigned Module) { return Module % 5 < 2 ? Utility : Module % 5 == 2 ? Data : Application; }
  unsigned below(unsigned N) { return static_cast<unsigned>(Random() % N); }
  bool chance(unsigned Percent) { return below(100) < Percent; }

  static std::string file(unsigned U) {
    return "/home/build/project/source/module" + std::to_string(moduleOf(U)) + "/Unit" + std::to_string(U) + ".cpp";
  }
  Place place(const Definition &D, unsigned Line, unsigned Column) const {
    if (!D.Inline)
      return {file(D.Unit), D.Line + Line, Column};
    const std::string Module = std::to_string(moduleOf(D.Unit));
    return {"/home/build/project/source/module" + Module + "/Module" + Module + ".h", D.Line + Line, Column};
  }

  unsigned newKey(std::string Usr, std::string Name) {
    Keys.push_back({std::move(Usr), std::move(Name), {}, {}, -1, 0, 0});
    return static_cast<unsigned>(Keys.size() - 1);
  }
  Definition &define(unsigned K, unsigned U) {
    Keys[K].Definitions.push_back(static_cast<unsigned>(Definitions.size()));
    Definitions.push_back({K, U, 10 * static_cast<unsigned>(Definitions.size() - FirstOfUnit) + 7, 0, false, {}});
    return Definitions.back();
  }
  unsigned method(unsigned U, const std::string &Class, const std::string &Function) {
    const std::string Module = "module" + std::to_string(moduleOf(U));
    return newKey("c:@N@project@N@" + Module + "@S@" + Class + "@F@" + Function +
                      "#&1$@N@std@N@__cxx11@S@basic_string>#C#$@N@std@S@char_traits>#C#$@N@std@S@allocator>#C#I#",
                  "project::" + Module + "::" + Class + "::" + Function);
  }

  void makeModule(unsigned M) {
    const unsigned First = M * UnitsOfModule, Last = std::min(First + UnitsOfModule, Units);
    // An interface without a body, and in a third of the modules one that has one.
    for (unsigned I = 0; I < 8; ++I) {
      Interfaces.push_back(method(First, "Store" + std::to_string(I), "find"));
      InterfaceOf.push_back(M);
    }
    for (unsigned U = First; U < Last; ++U)
      makeUnit(U, U == First);
  }

  void makeUnit(unsigned U, bool First) {
    FirstOfUnit = Definitions.size();
    Starts.push_back(static_cast<unsigned>(Keys.size()));
    for (unsigned F = 0; F < FunctionsOfUnit - (First ? 10 : 0); ++F) {
      const std::string Class = "Class" + std::to_string(U) + "x" + std::to_string(F / 12),
                        Name = "doThing" + std::to_string(F);
      unsigned K;
      if (F % 10 == 9) // static functions have the same names in every unit
        K = newKey(file(U) + "#c:Unit.cpp@F@helper" + std::to_string(F) + "#I#", "helper" + std::to_string(F));
      else if (F % 10 == 8)
        K = newKey(file(U) + "#c:Unit.cpp@" + std::to_string(F) + "@F@run#@Sa@F@operator()#&1$@N@project@S@Row#1",
                   "lambda");
      else
        K = method(U, Class, Name);
      effects(define(K, U), U);
      if (F % 25 == 3) {
        const unsigned I = moduleOf(U) * 8 + below(8);
        Keys[Interfaces[I]].Overriders.push_back(K);
        Keys[K].Overrides = static_cast<int>(Interfaces[I]);
      }
    }
    for (unsigned F = 0; First && F < 10; ++F) {
      Definition &D = define(method(U, "Header", "inlined" + std::to_string(F)), U);
      effects(D, U);
      D.Inline = true;
    }
  }

  void effects(Definition &D, unsigned U) {
    const unsigned N = below(1000);
    if (layerOf(moduleOf(U)) == Data)
      D.Own = N < 60 ? Queries : N < 100 ? Writes : N < 140 ? Sinks0 | Queries : N < 150 ? Sinks1 : 0;
    if (N >= 980)
      D.Own |= Calls0;
    if (N >= 970 && N < 975)
      D.Own |= Waits;
  }

  /// Functions of one name in several programs: test fakes, configurations, main.
  void makeProgramsOwn() {
    for (unsigned F = 0; F < 40; ++F) {
      const unsigned K = newKey("c:@F@configure" + std::to_string(F) + "#", "configure" + std::to_string(F));
      ProgramsOwn.push_back(K);
      for (unsigned P = 0; P < Programs; ++P) {
        const unsigned U = below(Units);
        FirstOfUnit = 0;
        Definition &D = define(K, U);
        D.Line = 100000 + static_cast<unsigned>(Definitions.size()) * 10;
        D.Own = F % 4 == 0 ? Queries : F % 4 == 1 && P > 0 ? Queries : 0;
      }
    }
  }

  unsigned inUnit(unsigned U) {
    const unsigned End = U + 1 < Starts.size() ? Starts[U + 1] : static_cast<unsigned>(Keys.size()) - 40;
    for (unsigned Try = 0; Try < 20; ++Try) {
      // The first ones of a unit are the popular ones.
      const unsigned At = Starts[U] + below(1 + below(End - Starts[U]));
      if (!Keys[At].Definitions.empty())
        return At;
    }
    return Starts[U];
  }

  unsigned otherUnit(unsigned U) {
    const Layer From = layerOf(moduleOf(U));
    for (unsigned Try = 0; Try < 50; ++Try) {
      const unsigned To = chance(70) ? below(1 + below(Units)) : below(Units);
      const Layer L = layerOf(moduleOf(To));
      // Applications reach the database seldom, and nothing below them knows of them.
      if (L == From || L == Utility || (From == Application && L == Data && chance(4)))
        return To;
    }
    return U;
  }

  void makeCalls(Definition &D) {
    unsigned Count = 1;
    while (Count < 64 && chance(45))
      Count *= 2;
    Count += below(Count);
    const unsigned U = D.Unit, M = moduleOf(U);
    for (unsigned N = 0; N < Count; ++N) {
      Call C;
      const unsigned Kind = below(100);
      if (Kind < 3) {
        C.Callee = Interfaces[M * 8 + below(8)];
        C.Virtual = true;
      } else if (Kind < 65) {
        C.Callee = inUnit(U);
      } else if (Kind < 85) {
        const unsigned First = M * UnitsOfModule;
        C.Callee = inUnit(First + below(std::min(UnitsOfModule, Units - First)));
      } else if (Kind < 86 && layerOf(M) == Application) {
        C.Callee = ProgramsOwn[below(static_cast<unsigned>(ProgramsOwn.size()))];
      } else {
        C.Callee = inUnit(otherUnit(U));
      }
      if (chance(10))
        C.Flow = static_cast<int>(below(2));
      else if (chance(4))
        C.Lambda = static_cast<int>(inUnit(U));
      D.Calls.push_back(C);
    }
    // Most of what reaches the database does so below a few entries; leaves keep the rest of the program apart.
    if (chance(20))
      D.Calls.clear();
  }

  /// Rings of calls through the units of a module, each as long as the module.
  void makeRings() {
    for (unsigned First = 0; First + UnitsOfModule <= Units; First += UnitsOfModule)
      for (unsigned N = 0; N < UnitsOfModule; ++N) {
        Call C;
        C.Callee = Starts[First + (N + 1) % UnitsOfModule] + 2;
        Definitions[Keys[Starts[First + N] + 2].Definitions[0]].Calls.push_back(C);
      }
  }

  /// {surely, possibly} of what a call can mean.
  std::pair<uint8_t, uint8_t> meant(const Call &C) const {
    const Key &K = Keys[C.Callee];
    if (!C.Virtual || K.Overriders.empty())
      return {K.Surely, K.Possibly};
    uint8_t Surely = 0xff, Possibly = 0;
    for (unsigned O : K.Overriders) {
      Surely &= Keys[O].Surely;
      Possibly |= Keys[O].Possibly;
    }
    return {Surely, Possibly};
  }

  uint8_t through(const Call &C, uint8_t Callee, uint8_t Lambda) const {
    uint8_t Out = Callee & HandsUp;
    if (C.Flow >= 0 && Callee & Sinks0)
      Out |= C.Flow ? Sinks1 : Sinks0;
    if (C.Flow == 0 && Callee & Calls0)
      Out |= Calls0;
    if (Callee & Calls0)
      Out |= Lambda & HandsUp;
    return Out;
  }

  /// The plainest way to a fixed point: over everything until nothing changes.
  void iterate() {
    for (bool Changed = true; Changed;) {
      Changed = false;
      for (Key &K : Keys) {
        uint8_t Surely = K.Definitions.empty() ? 0 : 0xff, Possibly = 0;
        for (unsigned N : K.Definitions) {
          const Definition &D = Definitions[N];
          uint8_t Sure = D.Own, Possible = D.Own;
          for (const Call &C : D.Calls) {
            const auto [S, P] = meant(C);
            Sure |= through(C, S, C.Lambda >= 0 ? Keys[C.Lambda].Surely : 0);
            Possible |= through(C, P, C.Lambda >= 0 ? Keys[C.Lambda].Possibly : 0);
          }
          Surely &= Sure;
          Possibly |= Possible;
        }
        Changed |= Surely != K.Surely || Possibly != K.Possibly;
        K.Surely = Surely;
        K.Possibly = Possibly;
      }
    }
  }

  FunctionSummary summary(const Definition &D) const {
    const Key &K = Keys[D.Key];
    FunctionSummary F;
    F.Key = K.Usr;
    F.Name = K.Name;
    F.Where = place(D, 0, 6);
    auto Does = [&](uint8_t B, Effect E, int Param, const char *What) {
      if (D.Own & B)
        F.Effects.push_back({E, Param, Certainty::Definite, place(D, 1, 9), What});
    };
    Does(Queries, Effect::Query, -1, "runs a query with 'exec' here");
    Does(Writes, Effect::Write, -1, "writes with 'exec' here");
    Does(Waits, Effect::SlowFile, -1, "waits in 'read' here");
    Does(Sinks0, Effect::SqlSink, 0, "runs its argument as SQL with 'exec' here");
    Does(Sinks1, Effect::SqlSink, 1, "runs its argument as SQL with 'exec' here");
    Does(Calls0, Effect::Invokes, 0, "calls its argument");
    for (const Call &C : D.Calls) {
      CallEdge E;
      E.Callee = Keys[C.Callee].Usr;
      E.Virtual = C.Virtual;
      E.Where =
          place(D, 2 + static_cast<unsigned>(F.Calls.size()) / 3, 5 + static_cast<unsigned>(F.Calls.size()) % 3 * 20);
      if (C.Flow >= 0)
        E.ParamFlow = {{C.Flow, 0}};
      if (C.Lambda >= 0)
        E.Functions = {{Keys[C.Lambda].Usr, 0}};
      F.Calls.push_back(std::move(E));
    }
    if (K.Overrides >= 0)
      F.Overrides = {Keys[K.Overrides].Usr};
    return F;
  }

  /// "F is called in a loop": settled if F has the effect.
  bool makeFinding(UnitData &Unit, unsigned U, unsigned N, std::ofstream &Expected) {
    static constexpr std::tuple<const char *, Bit, Effect, int> Kinds[] = {
        {"orm-query-in-loop", Queries, Effect::Query, -1},
        {"orm-save-in-loop", Writes, Effect::Write, -1},
        {"orm-query-in-loop", Queries, Effect::Query, -1},
        {"orm-sql-interpolation", Sinks0, Effect::SqlSink, 0},
        {"orm-transaction-slow-call", Waits, Effect::SlowFile, -1}};
    const auto &[Check, B, E, Param] = Kinds[N];
    Call C;
    C.Virtual = N == 2;
    C.Callee = N == 2       ? Interfaces[moduleOf(U) * 8 + below(8)]
               : U % 9 == 0 ? ProgramsOwn[below(static_cast<unsigned>(ProgramsOwn.size()))]
                            : inUnit(chance(50) ? U : otherUnit(U));
    const auto [Surely, Possibly] = meant(C);
    UnitFinding Pending;
    Pending.F.Check = Check;
    Pending.F.Message = "'" + Keys[C.Callee].Name + "' runs once per element";
    Pending.F.Where = {Unit.File, N + 1, 5, N + 1, 12, N * 20, 7};
    Pending.When.All = {{Keys[C.Callee].Usr, E, Param}};
    // Not where the caller waits anyway.
    const bool Excluded = N == 1 && chance(20);
    if (Excluded)
      Pending.When.None = {{Keys[C.Callee].Usr, Effect::Query, -1}};
    Unit.Findings.push_back(std::move(Pending));
    if (!(Possibly & B) || (Excluded && Possibly & Queries))
      return false;
    Expected << Unit.File << ':' << N + 1 << ' ' << Check << ' ' << (Surely & B ? "definite" : "possible") << '\n';
    return true;
  }

  unsigned Units;
  std::mt19937_64 Random;
  std::vector<Key> Keys;
  std::vector<Definition> Definitions;
  std::vector<unsigned> Starts, Interfaces, InterfaceOf, ProgramsOwn;
  size_t FirstOfUnit = 0;
};

} // namespace
} // namespace orm::driver

int main(int Count, char **Arguments) {
  const int Units = Count > 2 ? std::atoi(Arguments[2]) : 0;
  if (Units < 1) {
    std::fprintf(stderr, "usage: make-units FOLDER UNITS [SEED]\n");
    return 2;
  }
  orm::driver::Program P(static_cast<unsigned>(Units), Count > 3 ? static_cast<unsigned>(std::atoi(Arguments[3])) : 1);
  P.make();
  if (P.write(Arguments[1]))
    return 0;
  std::fprintf(stderr, "make-units: cannot write to %s\n", Arguments[1]);
  return 2;
}
