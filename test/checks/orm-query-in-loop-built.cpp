// Qt SQL: statements whose text is built in many steps.
// RUN: %check %s orm-query-in-loop %t -- --mock=qt
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

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
