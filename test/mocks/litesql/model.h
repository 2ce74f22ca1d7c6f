// What litesql-gen would make of a class "Person" with a relation "friends" to itself.
#pragma once
#include <litesql.hpp>

class Person : public litesql::Persistent {
public:
  static const litesql::FieldType Id;
  static const litesql::FieldType Name;
  class FriendsHandle : public litesql::RelationHandle<Person> {
  public:
    FriendsHandle(const Person &Owner);
    void link(const Person &P);
    void unlink(const Person &P);
    void del(const litesql::Expr &E = litesql::Expr());
    litesql::DataSource<Person> get(const litesql::Expr &E = litesql::Expr(),
                                    const litesql::Expr &Source = litesql::Expr());
    litesql::DataSource<Person> getRows(const litesql::Expr &E = litesql::Expr());
  };
  Person(const litesql::Database &Db);
  Person(const litesql::Database &Db, const litesql::Record &Row);
  FriendsHandle friends();
  static void getFieldTypes(std::vector<litesql::FieldType> &Types);
  virtual void update();
  virtual void del();
  std::unique_ptr<Person> upcast() const;
  std::unique_ptr<Person> upcastCopy() const;
};
