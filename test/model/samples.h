// Models as texts, and what the loader says about them.
#pragma once

#include "expect.h"
#include "model/ModelLoader.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace orm::model {

inline std::string source(const std::string &Path) { return std::string(ORM_SOURCE_DIR) + "/" + Path; }

inline std::string content(const std::string &Path) {
  std::ifstream In(Path, std::ios::binary);
  std::stringstream Text;
  Text << In.rdbuf();
  return Text.str();
}

/// The errors, one a line, without the file.
inline std::string errors(std::string_view Json, std::string_view File = "acme.json") {
  std::vector<Diagnostic> Out;
  const auto Loaded = loadModel(Json, File, Out);
  EXPECT((Loaded == nullptr) == !Out.empty());
  std::string Text;
  for (const Diagnostic &D : Out) {
    EXPECT_EQ(D.File, std::string(File));
    Text += std::to_string(D.Line) + ":" + std::to_string(D.Column) + ": " + D.Message + "\n";
  }
  return Text;
}

/// Loads a model that must be good.
inline std::shared_ptr<const Orm> good(std::string_view Json, std::string_view File = "acme.json") {
  std::vector<Diagnostic> Out;
  auto Loaded = loadModel(Json, File, Out);
  for (const Diagnostic &D : Out)
    expect::fail(__FILE__, __LINE__, D.str());
  return Loaded;
}

/// A model around operations.
inline std::string withOperations(std::string_view Operations) {
  return "{\"model\": \"acme\", \"operations\": [\n" + std::string(Operations) + "\n]}";
}

/// Expects the errors of `Marked` to stand exactly where its '~' are (which are no part of the text), in their order,
/// each with its text among `Parts`.
inline void expectErrors(const char *File, int Line, std::string_view Marked, std::vector<std::string> Parts) {
  std::string Json, Want;
  unsigned Row = 1, Column = 1;
  std::vector<std::pair<unsigned, unsigned>> Places;
  for (char C : Marked) {
    if (C == '~') {
      Places.emplace_back(Row, Column);
      continue;
    }
    Json += C;
    ++Column;
    if (C == '\n') {
      ++Row;
      Column = 1;
    }
  }
  std::vector<Diagnostic> Out;
  const bool IsGood = loadModel(Json, "acme.json", Out) != nullptr;
  bool Fits = Out.size() == Places.size() && Out.size() == Parts.size() && IsGood == Out.empty();
  for (size_t I = 0; Fits && I < Out.size(); ++I)
    Fits = Out[I].Line == Places[I].first && Out[I].Column == Places[I].second &&
           Out[I].Message.find(Parts[I]) != std::string::npos;
  if (Fits)
    return;
  std::string Text = "other errors than expected in\n" + Json + "\n";
  for (const Diagnostic &D : Out)
    Text += "  got  " + D.str() + "\n";
  for (size_t I = 0; I < Parts.size(); ++I)
    Text += "  want " +
            (I < Places.size() ? std::to_string(Places[I].first) + ":" + std::to_string(Places[I].second)
                               : std::string("?")) +
            ": " + Parts[I] + "\n";
  expect::fail(File, Line, Text);
}

} // namespace orm::model

#define EXPECT_ERRORS(Marked, ...) orm::model::expectErrors(__FILE__, __LINE__, Marked, {__VA_ARGS__})
#define EXPECT_OPERATION_ERRORS(Marked, ...) EXPECT_ERRORS(orm::model::withOperations(Marked), __VA_ARGS__)
