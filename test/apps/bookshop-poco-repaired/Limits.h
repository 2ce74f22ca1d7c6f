#pragma once

#include <string>

namespace Bookshop {

// No list of the shop reads more rows than this, however far its tables grow.
const int maxRows = 1000;

// "?, ?, ?" for an IN (...) of so many values.
inline std::string placeholders(std::size_t count)
{
    std::string result;
    for (std::size_t i = 0; i < count; ++i) result += i == 0 ? "?" : ", ?";
    return result;
}

}  // namespace Bookshop
