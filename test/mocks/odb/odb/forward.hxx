#pragma once
#include <odb/traits.hxx>

namespace odb {
class database;
class connection;
class transaction;
class session;
template <typename T> class result;
template <typename T> class query;
template <typename T> class prepared_query;
namespace core {
using odb::connection;
using odb::database;
using odb::prepared_query;
using odb::query;
using odb::result;
using odb::session;
using odb::transaction;
} // namespace core
} // namespace odb
