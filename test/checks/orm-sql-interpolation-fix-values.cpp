// RUN: %check %s orm-sql-interpolation %t -- --mock=qt
// What is bound must be what the text held: type, format, number of evaluations.
#include <QByteArray>
#include <QChar>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <string>

QString nextToken();
int nextNumber();

// Each call draws another token: binding it twice would bind two.
void repeatedCall(QSqlQuery &Query) {
  Query.exec(QString("SELECT id FROM users WHERE name = '%1' OR nick = '%1'").arg(nextToken())); // warns: value 'nextToken()'
}

// The text had two decimals, the parameter would have all.
void rounded(QSqlQuery &Query, double Price) {
  Query.exec(QString("DELETE FROM goods WHERE price = %1").arg(Price, 0, 'f', 2)); // low: number 'Price'
}

void hexadecimal(QSqlQuery &Query, int Id) {
  Query.exec(QString("DELETE FROM goods WHERE code = '%1'").arg(Id, 8, 16)); // low: number 'Id'
}

void hexNumber(QSqlQuery &Query, int Id) {
  Query.exec("DELETE FROM goods WHERE code = '" + QString::number(Id, 16) + "'"); // low: number
                                                                                  // fixed: Query.prepare("DELETE FROM goods WHERE code = ?");
                                                                                  // fixed: Query.addBindValue(QString::number(Id, 16));
                                                                                  // fixed: Query.exec();
}

void formatted(QSqlQuery &Query, double Price) {
  Query.exec(QString::asprintf("DELETE FROM goods WHERE price = %.2f", Price)); // low: number 'Price'
}

// In quotes it was text and stays text.
void quotedNumber(QSqlQuery &Query, int Id) {
  Query.exec("DELETE FROM goods WHERE code = '" + QString::number(Id) + "'"); // low: number
                                                                              // fixed: Query.prepare("DELETE FROM goods WHERE code = ?");
                                                                              // fixed: Query.addBindValue(QString::number(Id));
                                                                              // fixed: Query.exec();
}

// QVariant takes no std::string; the conversion stays.
void standardString(QSqlQuery &Query, const std::string &Name) {
  Query.exec("DELETE FROM goods WHERE name = '" + QString::fromStdString(Name) + "'"); // warns: value
                                                                                       // fixed: Query.prepare("DELETE FROM goods WHERE name = ?");
                                                                                       // fixed: Query.addBindValue(QString::fromLatin1("").append(QString::fromStdString(Name)));
                                                                                       // fixed: Query.exec();
}

// Bound as it is, a QByteArray would be a BLOB.
void bytes(QSqlQuery &Query, const QByteArray &Name) {
  Query.exec("DELETE FROM goods WHERE name = '" + Name + "'"); // warns: value 'Name'
}

void lowered(QSqlQuery &Query, const QString &Name) {
  Query.exec("DELETE FROM goods WHERE name = '" + Name.toLower() + "'"); // warns: value 'Name.toLower()'
                                                                        // fixed: Query.prepare("DELETE FROM goods WHERE name = ?");
                                                                        // fixed: Query.addBindValue(QString::fromLatin1("").append(Name.toLower()));
                                                                        // fixed: Query.exec();
}

void choice(QSqlQuery &Query, const QString &Name, bool Own) {
  Query.exec("DELETE FROM goods WHERE name = '" + (Own ? Name : nextToken()) + "'"); // warns: value
}

void trueOrFalse(QSqlQuery &Query, bool Active) {
  Query.exec(QString("DELETE FROM goods WHERE active = %1").arg(Active)); // low: number 'Active'
                                                                          // unsafe: Query.prepare(QString("DELETE FROM goods WHERE active = ?"));
                                                                          // unsafe: Query.addBindValue(Active);
                                                                          // unsafe: Query.exec();
}

void twoQueries(QSqlQuery &Query, int Id) {
  Query.exec(QString("DELETE FROM goods WHERE id = %1").arg(nextNumber())); // low: number 'nextNumber()'
                                                                           // fixed: Query.prepare(QString("DELETE FROM goods WHERE id = ?"));
                                                                           // fixed: Query.addBindValue(nextNumber());
                                                                           // fixed: Query.exec();
  Query.exec(QString("DELETE FROM shelf WHERE id = %1").arg(Id + 1)); // low: number 'Id + 1'
                                                                     // fixed: Query.prepare(QString("DELETE FROM shelf WHERE id = ?"));
                                                                     // fixed: Query.addBindValue(Id + 1);
                                                                     // fixed: Query.exec();
}

// The sum of a number and a column is no parameter of its own, but the number is.
void inArithmetic(QSqlQuery &Query, int Delta) {
  Query.exec(QString("UPDATE goods SET price = price + %1 WHERE id = 1").arg(Delta)); // low: number 'Delta'
                                                                        // unsafe: Query.prepare(QString("UPDATE goods SET price = price + ? WHERE id = 1"));
                                                                        // unsafe: Query.addBindValue(Delta);
                                                                        // unsafe: Query.exec();
}

// `INTERVAL '5 days'` holds no value that can stand alone.
void insideLiteral(QSqlQuery &Query, int Days) {
  Query.exec(QString("DELETE FROM goods WHERE made < now() - interval '%1 days'").arg(Days)); // low: number 'Days'
}

// A number glued to a name is a part of the name.
void partOfName(QSqlQuery &Query, int Year) {
  Query.exec(QString("SELECT id FROM sales_%1").arg(Year));
}
