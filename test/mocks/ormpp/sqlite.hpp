#pragma once
#include <dbng.hpp>
