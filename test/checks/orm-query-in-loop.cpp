// Qt SQL: every kind of loop, and the loops that must stay silent.
// RUN: %check %s orm-query-in-loop %t -- --mock=qt
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QThread>
#include <QVariant>
#include <algorithm>
#include <map>
#include <ranges>
#include <vector>

// ---- fires: every kind of loop

int rangeFor(const std::vector<int> &ids) {
  int sum = 0;
  QSqlQuery q;
  q.prepare("SELECT price FROM product WHERE id = ?");
  for (int id : ids) { // note: the loop over 'ids' is here
    q.bindValue(0, id);
    q.exec(); // warns: runs a query once per element of 'ids'
              // note: read all rows with one query before the loop
    if (q.next())
      sum += q.value(0).toInt();
  }
  return sum;
}

int indexFor(const std::vector<int> &ids) {
  int sum = 0;
  for (std::size_t i = 0; i < ids.size(); ++i) { // note: the loop is here
    QSqlQuery q;
    q.prepare("SELECT price FROM product WHERE id = ?");
    q.addBindValue(ids[i]);
    if (q.exec() && q.next()) // warns: runs a query once per iteration of the loop
      sum += q.value(0).toInt();
  }
  return sum;
}

int iteratorFor(const std::map<int, int> &amounts) {
  int sum = 0;
  for (auto it = amounts.begin(); it != amounts.end(); ++it) {
    QSqlQuery q("SELECT price FROM product WHERE id = " + QString::number(it->first)); // warns: once per element of 'amounts'
    if (q.next())
      sum += q.value(0).toInt() * it->second;
  }
  return sum;
}

int whileLoop(std::vector<int> ids) {
  int sum = 0;
  while (!ids.empty()) {
    QSqlQuery q;
    q.prepare("SELECT price FROM product WHERE id = ?");
    q.addBindValue(ids.back());
    q.exec(); // warns: runs a query once per iteration of the loop
    if (q.next())
      sum += q.value(0).toInt();
    ids.pop_back();
  }
  return sum;
}

int doLoop(std::vector<int> ids) {
  int sum = 0;
  do {
    QSqlQuery q;
    q.exec("SELECT count(*) FROM product WHERE id = " + QString::number(ids.back())); // warns: once per iteration
    if (q.next())
      sum += q.value(0).toInt();
    ids.pop_back();
  } while (!ids.empty());
  return sum;
}

void forEach(const std::vector<int> &ids) {
  std::for_each(ids.begin(), ids.end(), [](int id) { // note: the lambda runs once per element
    QSqlQuery q;
    q.prepare("SELECT price FROM product WHERE id = ?");
    q.addBindValue(id);
    q.exec(); // warns: runs a query once per
    q.next();
  });
}

void transform(const std::vector<int> &ids, std::vector<int> &prices) {
  std::transform(ids.begin(), ids.end(), std::back_inserter(prices), [](int id) {
    QSqlQuery q("SELECT price FROM product WHERE id = " + QString::number(id)); // warns: runs a query once per
    return q.next() ? q.value(0).toInt() : 0;
  });
}

void ranges(const std::vector<int> &ids) {
  std::ranges::for_each(ids, [](int id) {
    QSqlQuery q("SELECT price FROM product WHERE id = " + QString::number(id)); // warns: runs a query once per
    q.next();
  });
}

// The query in the loop of another query's rows.
void nestedCursor() {
  QSqlQuery orders("SELECT id FROM orders WHERE open = 1");
  while (orders.next()) { // note: the loop is here
    QSqlQuery lines;
    lines.prepare("SELECT article FROM line WHERE order_id = ?");
    lines.addBindValue(orders.value(0));
    lines.exec(); // warns: runs a query once per iteration
    while (lines.next())
      lines.value(0).toString();
  }
}

// The loop's innermost repetition is one finding, however deep.
void nestedLoops(const std::vector<std::vector<int>> &groups) {
  for (const auto &group : groups)
    for (int id : group) { // note: the loop over 'group' is here
      QSqlQuery q("SELECT price FROM product WHERE id = " + QString::number(id)); // warns: once per element of 'group'
      q.next();
    }
}

// A small inner loop stands in a large one.
void smallInLarge(const std::vector<int> &ids) {
  for (int id : ids)
    for (int kind = 0; kind < 3; ++kind) {
      QSqlQuery q;
      q.prepare("SELECT price FROM product WHERE id = ? AND kind = ?");
      q.addBindValue(id);
      q.addBindValue(kind);
      q.exec(); // warns: once per element of 'ids'
      q.next();
    }
}

// Guarded by a condition: still once per element that passes.
void guarded(const std::vector<int> &ids) {
  for (int id : ids) {
    if (id < 0)
      continue;
    if (id % 2 == 0) {
      QSqlQuery q("SELECT price FROM product WHERE id = " + QString::number(id)); // warns: once per element of 'ids'
      q.next();
    }
  }
}

// A loop-invariant query is read again and again.
void invariant(const std::vector<int> &ids) {
  int sum = 0;
  for (int id : ids) {
    QSqlQuery q("SELECT rate FROM tax WHERE country = 'CH'"); // warns: once per element of 'ids'
    q.next();
    sum += id * q.value(0).toInt();
  }
}

// An error in the middle ends the loop; without one the query runs for each element.
bool leavesOnError(const std::vector<int> &ids) {
  for (int id : ids) {
    QSqlQuery q;
    q.prepare("SELECT price FROM product WHERE id = ?");
    q.addBindValue(id);
    if (!q.exec()) // warns: once per element of 'ids'
      return false;
    q.next();
  }
  return true;
}

// Constant bounds, but too many to be small.
void manyConstants() {
  for (int month = 0; month < 120; ++month) {
    QSqlQuery q;
    q.prepare("SELECT sum(amount) FROM sale WHERE month = ?");
    q.addBindValue(month);
    q.exec(); // warns: once per iteration
    q.next();
  }
}

// The range's own query runs once, the one in its body does not.
std::vector<int> openOrders() {
  std::vector<int> ids;
  QSqlQuery q("SELECT id FROM orders WHERE open = 1");
  while (q.next())
    ids.push_back(q.value(0).toInt());
  return ids;
}
void rangeInitialiser() {
  for (int id : openOrders()) {
    QSqlQuery q("SELECT name FROM customer WHERE order_id = " + QString::number(id)); // warns: once per element of 'openOrders()'
    q.next();
  }
}

// ---- silent

void ownCursor() {
  QSqlQuery q("SELECT id FROM orders WHERE open = 1");
  while (q.next())
    q.value(0).toInt();
  q.exec("SELECT id FROM orders WHERE open = 0");
  for (bool more = q.first(); more; more = q.next())
    q.value(0).toInt();
  if (q.exec("SELECT 1 FROM t WHERE a = 1"))
    do {
      q.value(0).toInt();
    } while (q.next());
}

void pagedByOffset() {
  const int size = 500;
  for (int offset = 0;; offset += size) {
    QSqlQuery q;
    q.prepare("SELECT id FROM orders ORDER BY id LIMIT ? OFFSET ?");
    q.addBindValue(size);
    q.addBindValue(offset);
    q.exec();
    int rows = 0;
    while (q.next())
      ++rows;
    if (rows < size)
      break;
  }
}

void pagedByOffsetWithTotal(int total) {
  const int size = 500;
  for (int offset = 0; offset < total; offset += size) {
    QSqlQuery q;
    q.prepare("SELECT id FROM orders ORDER BY id LIMIT ? OFFSET ?");
    q.addBindValue(size);
    q.addBindValue(offset);
    q.exec();
    while (q.next())
      q.value(0).toInt();
  }
}

void pagedByKey() {
  int last = 0;
  bool more = true;
  while (more) {
    QSqlQuery q;
    q.prepare("SELECT id FROM orders WHERE id > ? ORDER BY id LIMIT 500");
    q.addBindValue(last);
    q.exec();
    more = false;
    while (q.next()) {
      last = q.value(0).toInt();
      more = true;
    }
  }
}

void pagedInText(int total) {
  for (int page = 0; page * 100 < total; ++page) {
    QSqlQuery q(QString("SELECT id FROM orders ORDER BY id LIMIT 100 OFFSET %1").arg(page * 100));
    while (q.next())
      q.value(0).toInt();
  }
}

void chunks(const QStringList &ids) {
  for (int from = 0; from < ids.size(); from += 500) {
    QStringList some;
    for (int i = from; i < ids.size() && i < from + 500; ++i)
      some << ids[i];
    QSqlQuery q("SELECT name FROM product WHERE id IN (" + some.join(",") + ")");
    while (q.next())
      q.value(0).toString();
  }
}

void chunkList(const std::vector<QStringList> &parts) {
  for (const QStringList &part : parts) {
    QSqlQuery q("SELECT name FROM product WHERE id IN (" + part.join(",") + ")");
    while (q.next())
      q.value(0).toString();
  }
}

bool retries() {
  for (int attempt = 0; attempt < 20; ++attempt) {
    QSqlQuery q;
    if (q.exec("SELECT id FROM orders WHERE open = 1"))
      return true;
    QThread::msleep(100);
  }
  return false;
}

bool retriesUntil(int limit) {
  QSqlQuery q;
  q.prepare("SELECT id FROM orders WHERE open = 1");
  bool done = false;
  int tries = 0;
  while (!done && tries++ < limit)
    done = q.exec();
  return done;
}

void polls(bool &stop) {
  while (!stop) {
    QSqlQuery q("SELECT id FROM job WHERE state = 'new'");
    while (q.next())
      q.value(0).toInt();
    QThread::sleep(5);
  }
}

void serves() {
  for (;;) {
    QSqlQuery q("SELECT id FROM job WHERE state = 'new'");
    while (q.next())
      q.value(0).toInt();
  }
}

void waitsForRow(int id) {
  QSqlQuery q;
  bool ready = false;
  do {
    q.exec(QString("SELECT state FROM job WHERE id = %1").arg(id));
    ready = q.next() && q.value(0).toInt() == 2;
  } while (!ready);
}

void script(const QStringList &statements) {
  QSqlQuery q;
  for (const QString &statement : statements)
    q.exec(statement);
}

void scriptFromText(const QString &text) {
  QSqlQuery q;
  for (const QString &line : text.split(';')) {
    if (line.trimmed().isEmpty())
      continue;
    q.exec(line.trimmed());
  }
}

int leavesAlways(const std::vector<int> &ids) {
  for (int id : ids) {
    if (id == 0)
      continue;
    QSqlQuery q("SELECT price FROM product WHERE id = " + QString::number(id));
    return q.next() ? q.value(0).toInt() : 0;
  }
  return 0;
}

int breaksAlways(const std::vector<int> &ids) {
  int price = 0;
  for (int id : ids) {
    if (id > 5) {
      QSqlQuery q("SELECT price FROM product WHERE id = " + QString::number(id));
      q.next();
      price = q.value(0).toInt();
      break;
    }
  }
  return price;
}

void throwsAlways(const std::vector<int> &ids) {
  for (int id : ids) {
    QSqlQuery q("SELECT price FROM product WHERE id = " + QString::number(id));
    q.next();
    throw q.value(0).toInt();
  }
}

// The first element that has a row is the answer: each query may be the last one.
int searches(const std::vector<int> &candidates) {
  for (int id : candidates) {
    QSqlQuery q("SELECT price FROM product WHERE id = " + QString::number(id));
    if (q.next())
      return q.value(0).toInt();
  }
  return 0;
}

void smallConstants() {
  for (int kind = 0; kind < 4; ++kind) {
    QSqlQuery q("SELECT count(*) FROM orders WHERE kind = " + QString::number(kind));
    q.next();
  }
  for (const char *table : {"orders", "line", "customer"}) {
    QSqlQuery q(QString("SELECT count(*) FROM %1").arg(table));
    q.next();
  }
  static const char *const names[] = {"a", "b"};
  for (const char *name : names) {
    QSqlQuery q;
    q.prepare("SELECT value FROM setting WHERE name = ?");
    q.addBindValue(name);
    q.exec();
    q.next();
  }
  const QStringList tables = {"orders", "line"};
  for (const QString &table : tables) {
    QSqlQuery q("SELECT count(*) FROM " + table);
    q.next();
  }
}

// Only prepared or bound in the loop; nothing runs.
void bindsOnly(QSqlQuery &q, const std::vector<int> &ids) {
  for (int id : ids)
    q.addBindValue(id);
  q.exec();
}

// The lambda is kept, not called here.
template <typename F> void later(F) {}
void definesOnly(const std::vector<int> &ids) {
  auto load = [](int id) {
    QSqlQuery q("SELECT price FROM product WHERE id = " + QString::number(id));
    q.next();
  };
  for (int id : ids)
    (void)id;
  load(ids[0]);
}

// Before and behind the loop.
void around(const std::vector<int> &ids) {
  QSqlQuery q("SELECT price FROM product WHERE id = 5");
  int sum = 0;
  for (int id : ids)
    sum += id;
  q.exec("SELECT price FROM product WHERE id = 6");
}

// In the loop's own initialiser.
void forInitialiser() {
  for (QSqlQuery q("SELECT id FROM orders WHERE open = 1"); q.next();)
    q.value(0).toInt();
}

void suppressed(const std::vector<int> &ids) {
  for (int id : ids) {
    QSqlQuery a("SELECT 1 FROM t WHERE id = " + QString::number(id)); // NOLINT(orm-query-in-loop)
    // NOLINTNEXTLINE(orm-query-in-loop)
    QSqlQuery b("SELECT 2 FROM t WHERE id = " + QString::number(id));
    // NOLINTBEGIN(orm-query-in-loop)
    QSqlQuery c("SELECT 3 FROM t WHERE id = " + QString::number(id));
    // NOLINTEND(orm-query-in-loop)
  }
}
