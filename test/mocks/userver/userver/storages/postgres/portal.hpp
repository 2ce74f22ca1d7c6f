#pragma once
#include <userver/storages/postgres/cluster.hpp>
