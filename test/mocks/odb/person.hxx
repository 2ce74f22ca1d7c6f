// The persistent classes of the smoke test; also input of the ODB compiler for the run with the real headers.
#pragma once
#include <memory>
#include <odb/core.hxx>
#include <odb/lazy-ptr.hxx>
#include <odb/section.hxx>
#include <string>

#pragma db object pointer(std::shared_ptr)
class employer {
public:
  friend class odb::access;
#pragma db id
  std::string name_;
};

#pragma db object pointer(std::shared_ptr)
class person {
public:
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
  std::string first_;
  unsigned short age_;
  odb::lazy_shared_ptr<employer> employer_;
  odb::lazy_weak_ptr<employer> former_;
#pragma db load(lazy) update(manual)
  odb::section details_;
#pragma db section(details_)
  std::string text_;
};

#pragma db view object(person)
struct person_stat {
#pragma db column("count(" + person::id_ + ")")
  std::size_t count;
};
