#pragma once

namespace Poco {
class Void {};
} // namespace Poco
