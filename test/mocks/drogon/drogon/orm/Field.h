#pragma once
#include <drogon/orm/Result.h>
