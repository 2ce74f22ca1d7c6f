// Every check that hiberlite makes possible, in both directions. It takes no SQL text.
// RUN: %check %s orm-relation-in-loop,orm-query-in-loop,orm-save-in-loop,orm-unbounded-query %t -- --mock=hiberlite
#include <hiberlite.h>
#include <string>
#include <vector>

struct Author {
  std::string name;
};
struct Book {
  std::string title;
  hiberlite::bean_ptr<Author> author;
};

void relations(std::vector<hiberlite::bean_ptr<Book>> &books, Book &one) {
  for (hiberlite::bean_ptr<Book> &book : books)
    book->author->name.size(); // warns@orm-relation-in-loop: loads a relation with a query once per element of 'books'
  for (hiberlite::bean_ptr<Book> &book : books)
    book->author.get_id(); // only the key
  one.author->name.size();
}

void reads(hiberlite::Database &db) {
  db.getAllBeans<Book>(); // warns@orm-unbounded-query: every row of the table
  db.loadBean<Book>(1);   // reads nothing before it is used
}

void queries(hiberlite::Database &db, const std::vector<std::string> &shelves) {
  for (const std::string &shelf : shelves)
    db.getBeanIds<Book>(); // warns@orm-query-in-loop: once per element of 'shelves'
                           // warns@orm-unbounded-query: every row of the table
  db.checkModel();
}

void writes(hiberlite::Database &db, const std::vector<Book> &books, hiberlite::bean_ptr<Book> one) {
  for (const Book &book : books)
    db.copyBean(book); // warns@orm-save-in-loop: once per element of 'books'
  one.save();
}
