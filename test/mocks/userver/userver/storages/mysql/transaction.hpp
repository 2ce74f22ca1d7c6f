#pragma once
#include <userver/storages/mysql/cluster.hpp>
