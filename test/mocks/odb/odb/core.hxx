#pragma once
#include <odb/forward.hxx>
#include <odb/lazy-ptr.hxx>
#include <odb/section.hxx>

#ifdef ODB_COMPILER
#define PRAGMA_DB_IMPL(x) _Pragma(#x)
#define PRAGMA_DB(x) PRAGMA_DB_IMPL(db x)
#else
#define PRAGMA_DB(x)
#endif

namespace odb {
class access;
}
