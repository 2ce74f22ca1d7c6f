// RUN: %check %s orm-ignored-result %t -- --mock=qt,qxorm --tag=on
// RUN: %check %s orm-ignored-result %t.off -- --mock=qt,qxorm --option=orm-ignored-result.Wrappers=false --tag=off
// Functions of the project's own, and results that are objects (QxOrm's save gives a QSqlError).
#include <QSqlError>
#include <QSqlQuery>
#include <QxOrm.h>

struct Blog {
  long id;
};
bool run(const QString &sql) {
  QSqlQuery q;
  return q.exec(sql);
}
void wrappers() {
  run("DELETE FROM person WHERE id = 1"); // low%on: the result of 'run' is dropped
}
void saved(Blog &blog) {
  qx::dao::save(blog);   // warns: the result of 'save' is dropped: nobody learns that the write failed
  qx::dao::insert(blog); // warns: the result of 'insert' is dropped
  QSqlError error = qx::dao::update(blog);
  if (error.isValid())
    run("DELETE FROM person WHERE id = 1"); // low%on: the result of 'run' is dropped
  if (qx::dao::save(blog).isValid())
    return;
}
