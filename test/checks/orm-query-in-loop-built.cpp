// Qt SQL: statements whose text is built in many steps.
// RUN: %check %s orm-query-in-loop %t -- --mock=qt
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <vector>

// A condition that is put together from many constants is no table's name.
void filters(QSqlDatabase db, const QString &name, int n) {
  QSqlQuery q(db);
  q.exec("SELECT a FROM f LIMIT 10");
  while (q.next()) { // note: the loop is here
    QString condition, glue;
    switch (q.value(1).toInt()) {
    case 1: glue.append("AND "); break;
    case 2: glue.append("OR "); break;
    }
    condition.append(" WHERE ( ");
    for (int i = 0; i < n; ++i) {
      if (i > 0)
        condition.append(glue);
      condition.append(QString("title LIKE '%%1%'").arg(name));
    }
    QSqlQuery q1(db);
    q1.exec(QString("SELECT id FROM news").append(condition).append(")")); // warns: runs a query once per iteration of the loop
  }
}

// Text that replaces itself again and again is looked at in one pass.
void replaced(QSqlDatabase db, QString text, const QString &a) {
  text = text.replace("a", a);
  text = text.replace("b", a);
  text = text.replace("c", a);
  text = text.replace("d", a);
  text = text.replace("e", a);
  text = text.replace("f", a);
  text = text.replace("g", a);
  text = text.replace("h", a);
  text = text.replace("i", a);
  text = text.replace("j", a);
  text = text.replace("k", a);
  text = text.replace("l", a);
  text = text.replace("m", a);
  text = text.replace("n", a);
  text = text.replace("o", a);
  text = text.replace("p", a);
  text = text.replace("q", a);
  text = text.replace("r", a);
  text = text.replace("s", a);
  text = text.replace("t", a);
  QString other = text;
  other = text + other;
  text = other + text;
  other = text + other;
  text = other + text;
  other = text + other;
  text = other + text;
  other = text + other;
  text = other + text;
  other = text + other;
  text = other + text;
  other = text + other;
  QSqlQuery q(db);
  q.exec(other);
}

// A pager whose limit another file writes: the rows that came are counted.
QString range(int offset, int count);
bool online(int id);
void pager(QSqlDatabase db, int offset, int count, std::vector<int> &out) {
  bool done = false;
  while (static_cast<int>(out.size()) < count && !done) {
    QSqlQuery q(db);
    q.exec(QString("SELECT id FROM command WHERE executed = 0") + range(offset, count));
    int got = 0;
    while (q.next()) {
      ++offset;
      ++got;
      if (online(q.value(0).toInt()))
        out.push_back(q.value(0).toInt());
    }
    done = got < count;
  }
}
// Each round asks for another row.
void walk(QSqlDatabase db, int id, int end) {
  while (id < end) { // note: the loop is here
    QSqlQuery q(db);
    q.exec("SELECT name FROM command WHERE id = " + QString::number(id)); // warns: runs a query once per iteration of the loop
    ++id;
  }
}

// Qt's foreach before C++17: two loops that are one, so that break leaves both.
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

void oldForeach(QSqlDatabase db, const std::vector<int> &ids, int wanted) {
  QSqlQuery q(db);
  OLD_FOREACH(int id, ids) {
    if (id == wanted) {
      q.exec(QString("SELECT name FROM person WHERE id = %1").arg(id));
      break;
    }
  }
  OLD_FOREACH(int id, ids) // note: the loop over 'ids' is here
    q.exec(QString("SELECT name FROM person WHERE id = %1").arg(id)); // warns: runs a query once per element of 'ids'
}
