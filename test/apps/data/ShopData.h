// The shop's sample data, the same in each program. Ids are positions, from 1.
#pragma once

#include <string>
#include <vector>

namespace shopdata {

struct Category {
    std::string name;
    int parent;  // 0: a top category
};

struct Author {
    std::string name;
    std::string country;
};

struct Book {
    std::string title;
    std::string isbn;
    int priceCents;
    int stock;
    int author;
    int category;
};

struct Customer {
    std::string name;
    std::string email;
};

struct Order {
    int customer;
    int book;
    int quantity;
    std::string placedOn;
};

// A line of a publisher's delivery list. Some authors are known already, some are new.
struct Delivery {
    std::string title;
    std::string isbn;
    std::string author;
    int priceCents;
};

std::vector<Category> categories();
std::vector<Author> authors();      // 100
std::vector<Book> books();          // 150: each author has one or two
std::vector<Customer> customers();  // 12
std::vector<Order> orders();        // 60
std::vector<Delivery> deliveries(); // 40

}  // namespace shopdata
