#pragma once
#include <oatpp/orm/DbClient.hpp>
