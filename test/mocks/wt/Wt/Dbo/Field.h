// What the persist() of an entity calls.
#pragma once
#include <Wt/Dbo/collection.h>
#include <Wt/Dbo/ptr.h>
#include <string>

namespace Wt {
namespace Dbo {
class ForeignKeyConstraint {
public:
  ForeignKeyConstraint(int Value);
};
extern const ForeignKeyConstraint NotNull;
extern const ForeignKeyConstraint OnDeleteCascade;
extern const ForeignKeyConstraint OnDeleteSetNull;
ForeignKeyConstraint operator|(const ForeignKeyConstraint &, const ForeignKeyConstraint &);
enum RelationType { ManyToOne, ManyToMany };

class InitSchema {};
template <class Action, typename V> void id(Action &, V &, const std::string &Name = "id", int = -1) {}
template <class Action, typename V> void field(Action &, V &, const std::string &, int = -1) {}
template <class Action, class C> void belongsTo(Action &, ptr<C> &, const std::string & = std::string(), int = -1) {}
template <class Action, class C>
void belongsTo(Action &, ptr<C> &, const std::string &, ForeignKeyConstraint) {}
template <class Action, class C> void belongsTo(Action &, ptr<C> &, ForeignKeyConstraint) {}
template <class Action, class C> void hasOne(Action &, weak_ptr<C> &, const std::string & = std::string()) {}
template <class Action, class C>
void hasMany(Action &, collection<ptr<C>> &, RelationType, const std::string & = std::string()) {}
} // namespace Dbo
} // namespace Wt
