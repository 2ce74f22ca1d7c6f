// Reads back what Sarif.cpp wrote. Unknown members are skipped, so reports that other tools enriched can be read too.
#include "report/Formats.h"
#include "report/SarifParts.h"
#include "report/SourceTexts.h"

#include "llvm/Support/JSON.h"

namespace orm::report {
using llvm::json::Array;
using llvm::json::Object;
using llvm::json::Value;

namespace {

Level levelOf(std::optional<llvm::StringRef> Name) {
  return Name == "error" ? Level::Error : Name == "note" || Name == "none" ? Level::Note : Level::Warning;
}

std::string text(const Object *O, llvm::StringRef Key) {
  return O ? O->getString(Key).value_or("").str() : std::string();
}

/// The text of a message object, without what asSarif adds to it.
std::string message(const Object *Holder) {
  const std::string Text = Holder ? text(Holder->getObject("message"), "text") : "";
  llvm::StringRef Rest = Text;
  Rest.consume_back(".");
  return Rest.str();
}

template <typename F> void each(const Object *O, llvm::StringRef Key, F Do) {
  if (const Array *List = O ? O->getArray(Key) : nullptr)
    for (const Value &V : *List)
      if (const Object *Item = V.getAsObject())
        Do(*Item);
}

class Reader {
public:
  explicit Reader(Report &R) : R(R) {}

  void run(const Object &Run) {
    const Object *Tool = Run.getObject("tool"), *Driver = Tool ? Tool->getObject("driver") : nullptr;
    R.Version = text(Driver, "version");
    if (const Object *Bases = Run.getObject("originalUriBaseIds"))
      R.SourceRoot = llvm::StringRef(pathOf(text(Bases->getObject("SRCROOT"), "uri"))).rtrim('/').str();
    each(Driver, "rules", [&](const Object &O) { rule(O); });
    each(&Run, "results", [&](const Object &O) { result(O); });
    each(&Run, "invocations",
         [&](const Object &I) { each(&I, "toolExecutionNotifications", [&](const Object &N) { notification(N); }); });
  }

private:
  static std::string pathOf(llvm::StringRef Uri) {
    Uri.consume_front("file://");
    return decodePath(Uri);
  }

  void rule(const Object &O) {
    RuleInfo I;
    I.Name = text(&O, "id");
    I.Summary = text(O.getObject("shortDescription"), "text");
    I.HelpMarkdown = text(O.getObject("help"), "markdown");
    I.HelpUri = text(&O, "helpUri");
    if (const Object *C = O.getObject("defaultConfiguration"))
      I.DefaultLevel = levelOf(C->getString("level"));
    if (const Object *P = O.getObject("properties")) {
      I.Precision = text(P, "precision");
      I.SecuritySeverity = text(P, "security-severity");
      I.Tier = P->getInteger("tier").value_or(1);
      if (const Array *Tags = P->getArray("tags"); Tags && Tags->size() > 2)
        I.Topic = (*Tags)[2].getAsString().value_or("").str();
    }
    R.Rules.push_back(std::move(I));
  }

  Region region(const Object *Location) {
    Region W;
    const Object *Physical = Location ? Location->getObject("physicalLocation") : nullptr;
    const Object *Artifact = Physical ? Physical->getObject("artifactLocation") : nullptr;
    if (!Artifact)
      return W;
    W.File = pathOf(text(Artifact, "uri"));
    if (!llvm::StringRef(W.File).starts_with("/"))
      W.File = R.SourceRoot + "/" + W.File;
    if (const Object *In = Physical->getObject("region")) {
      W.Line = In->getInteger("startLine").value_or(0);
      W.EndLine = In->getInteger("endLine").value_or(W.Line);
      W.Column = byteColumn(W.File, W.Line, In->getInteger("startColumn").value_or(0));
      W.EndColumn = byteColumn(W.File, W.EndLine, In->getInteger("endColumn").value_or(0));
    }
    return W;
  }

  unsigned byteColumn(const std::string &File, unsigned Line, unsigned Utf16Column) {
    const llvm::StringRef Text = Sources.line(File, Line);
    unsigned Bytes = 0;
    for (unsigned Units = 1; Units < Utf16Column; ++Bytes) {
      if (Bytes >= Text.size())
        return Utf16Column;
      Units += utf16Length(Text.substr(Bytes, 1));
    }
    // Continuation bytes belong to the character before.
    while (Bytes < Text.size() && (Text[Bytes] & 0xC0) == 0x80)
      ++Bytes;
    return Utf16Column ? Bytes + 1 : 0;
  }

  void result(const Object &O) {
    Finding F;
    F.Check = text(&O, "ruleId");
    F.L = levelOf(O.getString("level"));
    const Object *P = O.getObject("properties");
    F.Message = text(P, "message");
    if (F.Message.empty())
      F.Message = message(&O);
    F.Library = text(P, "library");
    F.Possible = text(P, "certainty") == "possible";
    F.IncompleteUnit = P && P->getBoolean("incompleteUnit").value_or(false);
    each(&O, "locations", [&](const Object &L) {
      if (F.Where.File.empty())
        F.Where = region(&L);
    });
    each(&O, "relatedLocations",
         [&](const Object &L) { F.Notes.push_back({NoteKind::Related, region(&L), message(&L)}); });
    steps(O, F);
    if (const Array *Help = P ? P->getArray("help") : nullptr)
      for (const Value &V : *Help)
        F.Notes.push_back({NoteKind::Help, {}, V.getAsString().value_or("").str()});
    each(&O, "fixes", [&](const Object &X) { fix(X, F); });
    R.Findings.push_back(std::move(F));
  }

  // The first step is the finding itself.
  void steps(const Object &O, Finding &F) {
    bool First = true;
    each(&O, "codeFlows", [&](const Object &Flow) {
      each(&Flow, "threadFlows", [&](const Object &Thread) {
        each(&Thread, "locations", [&](const Object &Step) {
          const Object *L = Step.getObject("location");
          if (!First)
            F.Notes.push_back({NoteKind::Step, region(L), message(L)});
          First = false;
        });
      });
    });
  }

  // A report shows fixes but does not apply them, so their title is enough.
  static void fix(const Object &X, Finding &F) {
    llvm::StringRef Title;
    const std::string Text = text(X.getObject("description"), "text");
    Title = Text;
    Title.consume_back(".");
    Fix Out;
    Out.Safe = !Title.consume_front("unsafe: ");
    Out.Title = Title.str();
    F.Fixes.push_back(std::move(Out));
  }

  void notification(const Object &N) {
    Trouble T;
    T.Message = message(&N);
    each(&N, "locations", [&](const Object &L) {
      const Region W = region(&L);
      T.File = W.File;
      T.Line = W.Line;
    });
    R.Troubles.push_back(std::move(T));
  }

  Report &R;
  SourceTexts Sources;
};

} // namespace

bool fromSarif(llvm::StringRef Json, Report &Out, std::string &Why) {
  llvm::Expected<Value> Log = llvm::json::parse(Json);
  if (!Log) {
    Why = llvm::toString(Log.takeError());
    return false;
  }
  const Object *O = Log->getAsObject();
  const Array *Runs = O ? O->getArray("runs") : nullptr;
  if (!Runs || O->getString("version") != "2.1.0") {
    Why = "it is not a SARIF log of version 2.1.0";
    return false;
  }
  for (const Value &Run : *Runs) {
    const Object *Tool = Run.getAsObject() ? Run.getAsObject()->getObject("tool") : nullptr;
    if (text(Tool ? Tool->getObject("driver") : nullptr, "name") == "orm-tidy") {
      Reader(Out).run(*Run.getAsObject());
      return true;
    }
  }
  Why = "no run in it comes from orm-tidy";
  return false;
}

} // namespace orm::report
