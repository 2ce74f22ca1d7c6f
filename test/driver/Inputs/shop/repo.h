#pragma once
struct Book {
  int id;
};
Book loadBook(int id);
