// What good models become.
#include "samples.h"

using namespace orm::model;

TEST(WholeModel) {
  const auto M = good(content(source("test/model/acme.json")), "x/acme.json");
  if (!M)
    return;
  EXPECT_EQ(M->Name, "acme");
  EXPECT_EQ(M->Title, "Acme's own layer");
  EXPECT_EQ(M->File, "x/acme.json");
  EXPECT_EQ(M->Headers.at(0), "acme/db/");
  EXPECT_EQ(M->Roots.at(0), "acme");
  EXPECT(M->D == Dialect::PostgreSQL);
  EXPECT_EQ(M->Placeholder, "$n");
  EXPECT(!M->Generic);
  EXPECT(M->Check && M->Check->Version == "3.1" && M->Check->Resolved == 411 && M->Check->Total == 412);
  EXPECT(M->Pragma && M->Pragma->Namespace == "acme" &&
         M->Pragma->Entity == std::vector<std::string>({"table", "record"}) &&
         M->Pragma->Key == std::vector<std::string>({"id"}) && M->Pragma->View.empty() && M->Pragma->ForeignKeys);

  const TypeEntry &Tx = M->Types.at(1);
  EXPECT_EQ(Tx.Class, "acme::db::Transaction");
  EXPECT(Tx.R == Role::Transaction && Tx.Destroy == OnDestroy::Rollback && Tx.EntityArg == -1 && !Tx.Lazy);
  const TypeEntry &Ptr = M->Types.at(2);
  EXPECT(Ptr.R == Role::EntityPtr && Ptr.EntityArg == 0 && Ptr.Lazy && Ptr.NamespaceSuffix);
  EXPECT_EQ(Ptr.Line, 14u);

  const Operation &Run = M->Operations.at(0);
  EXPECT(Run.K == Kind::SqlExec && Run.S == Shape::Method);
  EXPECT_EQ(Run.Line, 17u);
  EXPECT_EQ(Run.Names.at(0), "run");
  EXPECT_EQ(Run.Classes.at(1), "acme::db::Session");
  EXPECT(Run.MinArgs == 1 && Run.MaxArgs == 9 && Run.Sql == 0 && Run.Values == 1 && Run.Count == 5 && Run.Array == 6 &&
         Run.Identifiers == std::vector{2});
  EXPECT(Run.R == Rows::Many && Run.W == When::Iterate && Run.B == Blocking::Thread);
  EXPECT(Run.Target.P == Slot::Result && Run.From.P == Slot::Receiver && Run.Join.P == Slot::Argument &&
         Run.Join.Index == 3);
  EXPECT(Run.Streaming && Run.Cached && Run.ReturnsError && Run.RequiresTx && Run.StateUntilExec);
  EXPECT(Run.Args.size() == 2 && Run.Args[0].Type == "class:acme::db::Sql" && Run.Args[0].Value == "^SELECT" &&
         !Run.Args[0].Present && Run.Args[1].Index == 4 && Run.Args[1].Present == std::optional(false));
  EXPECT(Run.Bind && Run.Bind->How == "statements" && Run.Bind->Before == "{receiver}.prepare({sql})" &&
         Run.Bind->Lvalue && Run.Bind->RvalueText == "use({value})" &&
         Run.Bind->NullText == "bind({n}, full({value}))" && Run.Bind->List && Run.Bind->ArgumentsAfter == 1 &&
         !Run.Bind->Safe);
  EXPECT_EQ(Run.Base, "1");
  EXPECT_EQ(Run.Relation, "arg:2");
  EXPECT_EQ(Run.Eager, "{before}with(\"{relation}\").{name}({args})");
  EXPECT(Run.EagerSafe && Run.BulkSafe && Run.BulkBind);
  EXPECT_EQ(Run.ManyFix, "{before}findMany({keys})");
  EXPECT(Run.Prepare && Run.Prepare->Before == "{receiver}.prepare({statement}, {arg0})" &&
         Run.Prepare->Each == "{receiver}.run({statement}, {rest1})" &&
         Run.Prepare->After == "{receiver}.drop({statement})");
  const TypeEntry &Session = M->Types.at(0);
  EXPECT(Session.Transaction && Session.Transaction->Before == "{object}.begin()" &&
         Session.Transaction->Each.empty() && Session.Transaction->After == "{object}.commit()");
  EXPECT_EQ(Run.BulkFix, "{receiver}.insertAll({range})");
  EXPECT_EQ(Run.LimitFix, "{before}limit({limit}).{name}({args})");
  EXPECT_EQ(Run.Instead, "a view");
  EXPECT_EQ(Run.Note, "why");

  const Shape Want[] = {Shape::Method,      Shape::Static,      Shape::Function,  Shape::Operator, Shape::Conversion,
                        Shape::Constructor, Shape::Manipulator, Shape::Signature, Shape::Macro,    Shape::Literal};
  EXPECT_EQ(M->Operations.size(), std::size(Want));
  for (size_t I = 0; I < M->Operations.size(); ++I)
    EXPECT(M->Operations[I].S == Want[I]);
  EXPECT_EQ(M->Operations.at(5).Classes.at(0), "acme::db::Transaction");
  EXPECT(M->Operations.at(5).Names.empty());
  EXPECT_EQ(M->Operations.at(2).Style, "printf");
  EXPECT_EQ(M->Operations.at(2).Format, 1);
  const Signature &S = M->Operations.at(7).Sig;
  EXPECT(S.ClassRegex == "^acme::gen::" && S.DerivedFrom == "acme::db::Row" && S.NameRegex == "^get" &&
         S.ParamContains == "Session" && S.ReturnContains == "vector" && S.ReturnDerivedFrom == "acme::db::Entity" &&
         S.ParamName == "session" && S.ConstOnly);
}

TEST(Defaults) {
  const auto M = good(R"({"model": "acme", "operations": [{"kind": "none", "function": "f"}]})");
  if (!M)
    return;
  EXPECT_EQ(M->Title, "acme");
  const Operation &O = M->Operations.at(0);
  EXPECT(O.MinArgs == -1 && O.MaxArgs == -1 && O.Sql == -1 && O.Values == -1 && O.Count == -1 && O.Array == -1 &&
         O.Function == -1 && O.Format == -1 && O.Limit == -1 && !O.Target && !O.From && !O.Join && !O.Bind &&
         O.R == Rows::Unknown && O.W == When::Call);
}

TEST(BracesOfCppAreNoVariables) {
  EXPECT_EQ(errors(withOperations(
                R"({"kind": "none", "macro": "A", "bulk_fix": "{ auto x = f({}); g({1}, {A}, {range}); }"})")),
            "");
}

TEST(DigestFollowsContentAndOrder) {
  const std::string A = R"({"model": "a", "operations": [{"kind": "none", "macro": "A"}]})";
  const std::string B = R"({"model": "b", "operations": [{"kind": "none", "macro": "A"}]})";
  const auto MA = good(A, "a.json"), Other = good(A, "elsewhere/a.json"), MB = good(B, "b.json");
  const auto Changed = good(A + " ", "a.json");
  EXPECT_EQ(MA->Digest.size(), 16u);
  EXPECT_EQ(MA->Digest, Other->Digest);
  EXPECT(MA->Digest != Changed->Digest && MA->Digest != MB->Digest);
  EXPECT_EQ(buildModels({MA, MB})->Digest, buildModels({Other, MB})->Digest);
  EXPECT(buildModels({MA, MB})->Digest != buildModels({MB, MA})->Digest);
  EXPECT(buildModels({MA})->Digest != buildModels({MA, MB})->Digest);
  EXPECT(buildModels({MA, MB})->Orms == (std::vector{MA, MB}));
}

TEST(WordsGoBothWays) {
  for (std::string_view Name : kindNames())
    EXPECT_EQ(kindName(*parseKind(Name)), Name);
  EXPECT_EQ(kindName(Kind::QueryByKey), "query.by_key");
  EXPECT_EQ(kindName(Kind::MigrationText), "migration.script");
  EXPECT_EQ(kindName(Kind::None), "none");
  EXPECT_EQ(roleName(*parseRole("entity_ptr")), "entity_ptr");
  EXPECT(parseRole("handle") == Role::Handle);
  EXPECT(!parseKind("query") && !parseKind("") && !parseRole("Session"));
}

TEST(AllOurModelsLoad) {
  size_t Count = 0;
  for (const auto &Entry : std::filesystem::directory_iterator(source("checks/model/orms")))
    if (Entry.path().extension() == ".json") {
      ++Count;
      good(content(Entry.path().string()), Entry.path().string());
    }
  EXPECT(Count > 0);
}
