// RUN: %check %s orm-mass-assignment %t -- --mock=drogon,tinyorm,qt
// Entities that are filled with all that a request holds.
#include <QVariantMap>
#include <drogon/drogon.h>
#include <models/Users.h>
#include <orm/tiny/model.hpp>
#include <string>

using drogon_model::shop::Users;

void update(Users &User, const Json::Value &Body) {
  User.updateByJson(Body); // warns: 'Users::updateByJson' fills an entity with all that the data holds
                           // note: validateJsonForUpdate
}

void inLambda(Users &User, const Json::Value &Body) {
  auto Fill = [&] { User.updateByJson(Body); }; // warns: fills an entity
  Fill();
}
template <class T> void inTemplate(T &User, const Json::Value &Body) {
  User.updateByJson(Body); // warns: fills an entity
}
void instance(Users &User, const Json::Value &Body) { inTemplate(User, Body); }
#define FILL(U, B) (U).updateByJson(B)
void inMacro(Users &User, const Json::Value &Body) {
  FILL(User, Body); // warns: fills an entity
}
static void helper(Users &User, const Json::Value &Body) {
  User.updateByJson(Body); // warns: fills an entity
}
void throughHelper(Users &User, const Json::Value &Body) { helper(User, Body); }

struct Post : Orm::Tiny::Model<Post> {};
void unprotected() {
  Post::unguard(); // warns: switches the protection against mass assignment off
                   // note: list the columns
}

// Silent: checked before, written out, the protection itself.
bool checked(Users &User, const Json::Value &Body, std::string &Error) {
  if (!Users::validateJsonForUpdate(Body, Error))
    return false;
  User.updateByJson(Body);
  return true;
}
void written() {
  Post P;
  P.fill({{"title", "a"}});
  Post::unguard(false);
  Post::reguard();
}
void seedPosts() { Post::unguard(); }

// ---- lists of columns

class Listed final : public Orm::Tiny::Model<Listed> {
  inline static QStringList u_fillable{"title", "text"};
};
class Guards final : public Orm::Tiny::Model<Guards> {
  inline static QStringList u_guarded{"is_admin"};
};
class Unlisted final : public Orm::Tiny::Model<Unlisted> {};
class Open final : public Orm::Tiny::Model<Open> {
  inline static QStringList u_guarded{}; // warns: the list of guarded columns of 'Open' is empty: every column may be filled from outside
                                         // note: list the columns that may be filled
};
class Both final : public Orm::Tiny::Model<Both> {
  inline static QStringList u_fillable{"title"}; // note: the columns that may be filled are listed here
  inline static QStringList u_guarded{"is_admin"}; // warns: 'Both' lists both the columns that may be filled and those that may not
};
class Instance final : public Orm::Tiny::Model<Instance> {
  QStringList u_guarded; // warns: the list of guarded columns of 'Instance' is empty
};
#define LISTED(Name, ...)                                                                                              \
  class Name final : public Orm::Tiny::Model<Name> {                                                                   \
    inline static QStringList u_guarded{__VA_ARGS__};                                                                  \
  };
LISTED(InMacroOpen) // warns: the list of guarded columns of 'InMacroOpen' is empty
LISTED(InMacroGuarded, "id")
class NoEntity { // the members of others mean nothing here
  inline static QStringList u_guarded{};
};

void filled(const QList<Orm::Tiny::AttributeItem> &Data) {
  Listed A;
  A.fill(Data);
  A.forceFill(Data); // warns: 'Model::forceFill' fills an entity with all that the data holds
  Guards B;
  B.fill(Data);
  Unlisted C;
  C.fill(Data); // warns: 'Model::fill' fills an entity with all that the data holds
  Open D;
  D.fill(Data); // warns: 'Model::fill' fills an entity
}
