#pragma once
#include <odb/forward.hxx>
#include <odb/lazy-ptr.hxx>
#include <odb/section.hxx>

namespace odb {
class access;
}
