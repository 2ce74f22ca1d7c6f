#pragma once

#include "model/Order.h"

#include <vector>

namespace Bookshop {

class OrderRepository {
public:
    explicit OrderRepository(Poco::ActiveRecord::Context::Ptr context);

    std::vector<Order::Ptr> findAll();

    // The newest orders, newest first.
    std::vector<Order::Ptr> findLatest(std::size_t count);

    // What a customer has spent, in cents.
    Poco::Int64 totalOf(Poco::UInt64 customerID);

private:
    Poco::ActiveRecord::Context::Ptr context_;
};

}  // namespace Bookshop
