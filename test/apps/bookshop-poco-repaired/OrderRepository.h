#pragma once

#include "model/Order.h"

#include <vector>

namespace Bookshop {

class OrderRepository {
public:
    explicit OrderRepository(Poco::ActiveRecord::Context::Ptr context);

    // The newest orders, newest first.
    std::vector<Order::Ptr> findLatest(int count);

private:
    Poco::ActiveRecord::Context::Ptr context_;
};

}  // namespace Bookshop
