// One page that needs nothing else: findings by file, with the source around them, filtered by check and level.
#include "report/Formats.h"
#include "report/SourceTexts.h"

#include "llvm/Support/raw_ostream.h"

#include <map>

namespace orm::report {

static constexpr llvm::StringLiteral Head = R"html(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>orm-tidy</title><style>
:root{color-scheme:light dark;--bg:#fff;--fg:#1d2330;--dim:#5d6778;--card:#f5f7fa;--line:#dde2ea;--error:#b3261e;--warning:#9a5b00;--note:#0b5cad;--mark:#fff0c2;--fix:#1b6e3a}
@media (prefers-color-scheme:dark){:root{--bg:#14181f;--fg:#e4e8ef;--dim:#9aa5b5;--card:#1c222c;--line:#2f3846;--error:#ff8a80;--warning:#ffc166;--note:#7fb8ff;--mark:#4a3c10;--fix:#7fd49a}}
*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--fg);font:15px/1.5 system-ui,sans-serif}
main{max-width:62rem;margin:0 auto;padding:1.5rem}h1{font-size:1.5rem;margin:0}h2{font:600 1rem/1.4 ui-monospace,monospace;margin:2rem 0 .5rem;overflow-wrap:anywhere}
.sum{color:var(--dim);margin:.25rem 0 1rem}.bar{display:flex;gap:.75rem;flex-wrap:wrap;position:sticky;top:0;background:var(--bg);padding:.6rem 0;border-bottom:1px solid var(--line)}
select,input{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.3rem .5rem}input{flex:1;min-width:10rem}
article{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--warning);border-radius:6px;padding:.7rem 1rem;margin:.6rem 0}
article.error{border-left-color:var(--error)}article.note{border-left-color:var(--note)}
.lv{font-weight:600;color:var(--warning)}.error .lv,.trouble{color:var(--error)}.note .lv{color:var(--note)}.at{font-family:ui-monospace,monospace;color:var(--dim)}
a{color:var(--note)}pre{margin:.5rem 0;padding:.5rem .7rem;overflow-x:auto;background:var(--bg);border:1px solid var(--line);border-radius:6px;font:13px/1.45 ui-monospace,monospace}
pre .n{color:var(--dim);user-select:none}pre mark{background:var(--mark);color:inherit;border-radius:2px}pre .hot{font-weight:600}
ol,ul{margin:.4rem 0;padding-left:1.4rem}.help{color:var(--fix)}.tag{font-size:.85em;border:1px solid var(--line);border-radius:4px;padding:0 .35rem;color:var(--dim)}
</style></head><body><main>
)html";

static constexpr llvm::StringLiteral Script = R"html(<script>
const $=q=>[...document.querySelectorAll(q)],check=document.getElementById('check'),level=document.getElementById('level'),text=document.getElementById('text');
function show(){const t=text.value.toLowerCase();$('article').forEach(a=>a.hidden=(check.value&&a.dataset.check!==check.value)||(level.value&&!a.classList.contains(level.value))||(t&&!a.textContent.toLowerCase().includes(t)));
$('section').forEach(s=>s.hidden=![...s.querySelectorAll('article')].some(a=>!a.hidden))}
[check,level].forEach(e=>e.onchange=show);text.oninput=show;
</script>
)html";

namespace {

class HtmlWriter {
public:
  HtmlWriter(const Report &R, SourceTexts &Sources) : R(R), Sources(Sources), Out(Text) {}

  std::string write() {
    Out << Head << "<h1>orm-tidy</h1>\n";
    summary();
    troubles();
    if (!R.Findings.empty()) {
      controls();
      std::string File;
      for (const Finding &F : R.Findings) {
        if (F.Where.File != File)
          Out << (File.empty() ? "" : "</section>\n") << "<section><h2>" << path(F.Where.File) << "</h2>\n";
        File = F.Where.File;
        finding(F);
      }
      Out << "</section>\n" << Script;
    }
    Out << "</main></body></html>\n";
    return std::move(Text);
  }

private:
  static std::string escaped(llvm::StringRef Raw) {
    std::string Safe;
    for (char C : utf8(Raw)) {
      switch (C) {
      case '<': Safe += "&lt;"; break;
      case '>': Safe += "&gt;"; break;
      case '&': Safe += "&amp;"; break;
      case '"': Safe += "&quot;"; break;
      default: Safe += C;
      }
    }
    return Safe;
  }

  std::string path(llvm::StringRef File) const { return escaped(relativePath(File, R.SourceRoot)); }

  void summary() {
    size_t Levels[3] = {};
    for (const Finding &F : R.Findings)
      ++Levels[static_cast<size_t>(F.L)];
    Out << "<p class=\"sum\">";
    if (R.Findings.empty())
      Out << "No findings";
    else
      Out << R.Findings.size() << " findings: " << Levels[2] << " errors, " << Levels[1] << " warnings, " << Levels[0]
          << " notes";
    Out << " &middot; orm-tidy " << escaped(R.Version) << "</p>\n";
  }

  void troubles() {
    if (R.Troubles.empty())
      return;
    Out << "<article class=\"error\"><b class=\"trouble\">Not everything could be analysed</b><ul>\n";
    for (const Trouble &T : R.Troubles) {
      Out << "<li>";
      if (!T.File.empty())
        Out << "<span class=\"at\">" << path(T.File) << (T.Line ? ":" + std::to_string(T.Line) : "") << "</span> ";
      Out << escaped(T.Message) << "</li>\n";
    }
    Out << "</ul></article>\n";
  }

  void controls() {
    std::map<std::string, size_t> Checks;
    for (const Finding &F : R.Findings)
      ++Checks[F.Check];
    Out << "<div class=\"bar\"><select id=\"check\" aria-label=\"check\"><option value=\"\">all checks</option>";
    for (const auto &[Name, Count] : Checks)
      Out << "<option value=\"" << escaped(Name) << "\">" << escaped(Name) << " (" << Count << ")</option>";
    Out << "</select><select id=\"level\" aria-label=\"level\"><option value=\"\">all levels</option>"
           "<option>error</option><option>warning</option><option>note</option></select>"
           "<input id=\"text\" type=\"search\" placeholder=\"filter by text\" aria-label=\"text\"></div>\n";
  }

  void finding(const Finding &F) {
    const RuleInfo *Rule = ruleOf(R, F.Check);
    Out << "<article class=\"" << levelName(F.L) << "\" data-check=\"" << escaped(F.Check)
        << "\"><div><span class=\"at\">" << F.Where.Line << ':' << F.Where.Column << "</span> <span class=\"lv\">"
        << levelName(F.L) << "</span> " << escaped(F.Message) << ' ';
    if (Rule && llvm::StringRef(Rule->HelpUri).starts_with("https://"))
      Out << "<a href=\"" << escaped(Rule->HelpUri) << "\" title=\"" << escaped(Rule->Summary) << "\">"
          << escaped(F.Check) << "</a>";
    else
      Out << escaped(F.Check);
    if (F.Possible)
      Out << " <span class=\"tag\">possible</span>";
    if (F.IncompleteUnit)
      Out << " <span class=\"tag\">the file has compile errors</span>";
    Out << "</div>\n";
    source(F.Where);
    notes(F);
    Out << "</article>\n";
  }

  void source(const Region &W) {
    if (Sources.line(W.File, W.Line).empty())
      return;
    Out << "<pre>";
    for (unsigned L = W.Line > 2 ? W.Line - 2 : 1; L <= W.Line + 2; ++L) {
      const llvm::StringRef Line = Sources.line(W.File, L);
      if (L > W.Line && Line.empty())
        continue;
      std::string Number = std::to_string(L);
      Number.insert(0, Number.size() < 5 ? 5 - Number.size() : 0, ' ');
      Out << "<span class=\"n\">" << Number << "  </span>";
      if (L == W.Line && W.Column && W.Column <= Line.size()) {
        const size_t End = W.EndLine == W.Line && W.EndColumn > W.Column ? W.EndColumn - 1 : Line.size();
        Out << "<span class=\"hot\">" << escaped(Line.take_front(W.Column - 1)) << "<mark>"
            << escaped(Line.slice(W.Column - 1, End)) << "</mark>"
            << escaped(Line.drop_front(std::min(End, Line.size()))) << "</span>\n";
      } else {
        Out << escaped(Line) << '\n';
      }
    }
    Out << "</pre>\n";
  }

  void notes(const Finding &F) {
    list(F, "ol", NoteKind::Step);
    list(F, "ul", NoteKind::Related);
    for (const Note &N : F.Notes)
      if (N.Kind == NoteKind::Help)
        Out << "<div class=\"help\">" << escaped(N.Message) << "</div>\n";
    for (const Fix &X : F.Fixes)
      Out << "<div class=\"help\">" << (X.Safe ? "safe fix: " : "unsafe fix: ") << escaped(X.Title) << "</div>\n";
  }

  void list(const Finding &F, llvm::StringRef Tag, NoteKind Kind) {
    bool Any = false;
    for (const Note &N : F.Notes) {
      if (N.Kind != Kind)
        continue;
      Out << (Any ? "" : "<" + Tag.str() + ">") << "<li>" << escaped(N.Message);
      if (!N.Where.File.empty())
        Out << " <span class=\"at\">" << path(N.Where.File) << ':' << N.Where.Line << "</span>";
      Out << "</li>\n";
      Any = true;
    }
    if (Any)
      Out << "</" << Tag << ">\n";
  }

  const Report &R;
  SourceTexts &Sources;
  std::string Text;
  llvm::raw_string_ostream Out;
};

} // namespace

std::string asHtml(const Report &R, SourceTexts &Sources, const Style &) { return HtmlWriter(R, Sources).write(); }

} // namespace orm::report
