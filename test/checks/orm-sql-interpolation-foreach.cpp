// Qt SQL: values that a macro's loop walks.
// RUN: %check %s orm-sql-interpolation %t -- --mock=qt
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <vector>

template <typename T> struct Copied {
  Copied(const T &t) : c(t), i(c.begin()), e(c.end()) {}
  T c;
  typename T::const_iterator i, e;
  int control = 1;
};
template <typename T> Copied<T> copied(const T &t) { return Copied<T>(t); }
#define OLD_FOREACH(variable, container)                                                                              \
  for (auto copy = copied(container); copy.control && copy.i != copy.e; ++copy.i, copy.control ^= 1)                  \
    for (variable = *copy.i; copy.control; copy.control = 0)

void numbers(QSqlDatabase db, const std::vector<int> &ids) {
  QSqlQuery q(db);
  OLD_FOREACH(int id, ids)
    q.exec(QString("SELECT name FROM person WHERE id = %1").arg(id)); // low: the number
}
void texts(QSqlDatabase db, const std::vector<QString> &names) {
  QSqlQuery q(db);
  OLD_FOREACH(QString name, names)
    q.exec(QString("SELECT id FROM person WHERE name = '%1'").arg(name)); // warns: the run-time value 'name' becomes part
}
void pointed(QSqlDatabase db, const int *number) {
  QSqlQuery q(db);
  q.exec(QString("SELECT name FROM person WHERE id = %1").arg(*number)); // low: the number '*number'
  // fixed: q.prepare(QString("SELECT name FROM person WHERE id = ?"));
  // fixed: q.addBindValue(*number);
  // fixed: q.exec();
}
