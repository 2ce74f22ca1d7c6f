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
