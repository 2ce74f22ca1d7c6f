#pragma once
#include <Poco/Data/Transaction.h>

namespace Poco {
namespace Data {
using AutoTransaction = Transaction;
} // namespace Data
} // namespace Poco
