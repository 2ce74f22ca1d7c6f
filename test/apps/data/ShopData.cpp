#include "ShopData.h"

#include <cstdio>

namespace shopdata {

namespace {

const char* const firstNames[] = {"Ada", "Boris", "Clara", "David", "Elena", "Felix", "Greta", "Hugo", "Iris", "Jonas"};
const char* const lastNames[] = {"Abbott", "Berger", "Costa", "Duval", "Ekberg",
                                 "Fischer", "Grant", "Holm", "Ivanov", "Jensen"};
const char* const countries[] = {"Austria", "Denmark", "France", "Portugal", "Sweden"};
const char* const adjectives[] = {"Silent", "Broken", "Distant", "Golden", "Hidden", "Last", "Paper"};
const char* const nouns[] = {"Garden", "Harbour", "Letter", "Mountain", "Orchard", "River", "Station", "Winter"};

std::string isbn(int number)
{
    char text[32];
    std::snprintf(text, sizeof text, "978-3-%05d-%d", 10007 + number * 37, number % 10);
    return text;
}

std::string title(int number)
{
    return std::string("The ") + adjectives[number % 7] + " " + nouns[number % 8] +
           (number < 56 ? "" : " " + std::to_string(number / 56 + 1));
}

}  // namespace

std::vector<Category> categories()
{
    return {{"Fiction", 0}, {"Non-fiction", 0}, {"Crime", 1},      {"Fantasy", 1}, {"Poetry", 1},
            {"History", 2}, {"Science", 2},     {"Nordic crime", 3}, {"Physics", 7}, {"Biology", 7}};
}

std::vector<Author> authors()
{
    std::vector<Author> result;
    for (int i = 0; i < 100; ++i)
        result.push_back({std::string(firstNames[i % 10]) + " " + lastNames[i / 10], countries[i % 5]});
    return result;
}

std::vector<Book> books()
{
    std::vector<Book> result;
    for (int i = 0; i < 150; ++i)
        result.push_back({title(i), isbn(i), 799 + (i * 173) % 2400, 5 + i % 20, i % 100 + 1, i % 10 + 1});
    return result;
}

std::vector<Customer> customers()
{
    std::vector<Customer> result;
    for (int i = 0; i < 12; ++i) {
        const std::string last = lastNames[(i * 3 + i / 10 + 1) % 10];
        result.push_back({std::string(firstNames[(i * 7 + 2) % 10]) + " " + last,
                          "customer" + std::to_string(i + 1) + "@example.org"});
    }
    return result;
}

std::vector<Order> orders()
{
    std::vector<Order> result;
    for (int i = 0; i < 60; ++i) {
        char day[16];
        std::snprintf(day, sizeof day, "2024-%02d-%02d", 1 + i / 20, 1 + i % 20);
        result.push_back({i * 5 % 12 + 1, i * 11 % 150 + 1, 1 + i % 3, day});
    }
    return result;
}

std::vector<Delivery> deliveries()
{
    std::vector<Delivery> result;
    for (int i = 0; i < 40; ++i) {
        const bool isNew = i % 5 == 0;
        const std::string author = isNew ? std::string(firstNames[i / 5]) + " Newman"
                                         : std::string(firstNames[i % 10]) + " " + lastNames[i / 4];
        result.push_back({"Delivered volume " + std::to_string(i + 1), isbn(500 + i), author, 1200 + i * 10});
    }
    return result;
}

}  // namespace shopdata
