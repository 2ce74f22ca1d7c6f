// Every modelled operation of Qt SQL and Qt text once; compiles with the mock and with Qt 5 and 6.
#include <QByteArray>
#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QSqlRelationalTableModel>
#include <QString>
#include <QStringBuilder>
#include <QStringList>
#include <QTextStream>
#include <QVariant>

bool useDatabase(const QString &Name) {
  QSqlDatabase Db = QSqlDatabase::addDatabase("QSQLITE");
  QSqlDatabase Copy = QSqlDatabase::cloneDatabase(Db, "copy");
  Db.setDatabaseName("f.db");
  bool Ok = Db.open() && QSqlDatabase::contains("x") && QSqlDatabase::database().isOpen();
  Ok = Db.transaction() && Db.commit() && Db.rollback();
  Ok = Db.driver()->beginTransaction() && Db.driver()->commitTransaction() && Db.driver()->rollbackTransaction();
  QSqlQuery Ran = Db.exec("SELECT 1");
  QSqlQuery FromText("SELECT 1");
  QSqlQuery FromBoth("SELECT 1", Db);
  QSqlQuery Query(Db);
  Ok = Query.exec("DELETE FROM t WHERE name = '" + Name + "'");
  Ok = Query.prepare(QStringLiteral("SELECT a FROM t WHERE b = ?"));
  Query.addBindValue(Name);
  Query.bindValue(0, 5);
  Query.bindValue(":b", Name);
  Ok = Query.exec() && Query.execBatch();
  Query.setForwardOnly(true);
  while (Query.next())
    Ok = Query.value(0).toInt() && Query.value("a").toString().isEmpty() && Query.isNull(0);
  Ok = Query.nextResult() && Query.previous() && Query.seek(1) && Query.first() && Query.last() && Query.size();
  QSqlRecord Record = Query.record();
  Ok = Record.value("a").isNull() && Record.isNull(0) && Record.field(0).value().isNull();
  Ok = Query.lastError().isValid() && Query.isActive() && Query.isSelect() && Query.isValid() && Query.at();
  Query.clear();
  Query.finish();
  QString Text = Query.lastQuery() + Query.executedQuery() + Query.lastInsertId().toString();
  Ok = Query.numRowsAffected() && Query.boundValue(0).isNull() && Query.boundValues().isEmpty();
  Text = Db.driver()->formatValue(Record.field(0)) + Db.driver()->escapeIdentifier(Name, QSqlDriver::TableName);
  Text = Db.driver()->sqlStatement(QSqlDriver::SelectStatement, "t", Record, false);

  QSqlQueryModel Model;
  Model.setQuery("SELECT a FROM t", Db);
  Model.setQuery(QSqlQuery(Db));
  while (Model.canFetchMore())
    Model.fetchMore();
  Ok = Model.rowCount() && Model.record(0).isNull(0) && Model.data(Model.index(0, 0)).isNull();
  QSqlTableModel Table(nullptr, Db);
  Table.setTable("t");
  Table.setFilter("name = '" + Name + "'");
  Table.setSort(0, Qt::AscendingOrder);
  Table.sort(0, Qt::AscendingOrder);
  Table.setEditStrategy(QSqlTableModel::OnManualSubmit);
  Ok = Table.select() && Table.selectRow(0) && Table.setData(Table.index(0, 0), 5) && Table.setRecord(0, Record);
  Ok = Table.insertRecord(-1, Record) && Table.removeRow(0) && Table.removeRows(0, 1) && Table.insertRow(0);
  Ok = Table.insertRows(0, 1) && Table.submitAll() && Table.submit();
  QSqlRelationalTableModel Relational(nullptr, Db);
  Relational.setRelation(1, QSqlRelation("city", "id", "name"));
  Ok = Relational.select() && Relational.relationModel(1)->rowCount();
  Db.close();
  QSqlDatabase::removeDatabase("copy");
  return Ok;
}

QString useText(const QString &Name, const QStringList &Names, const QByteArray &Bytes) {
  QString Sql = "SELECT '" + Name + "'" + QLatin1String("x") + QChar('y');
  QString Built = Name % QLatin1String("x") % Name;
  Sql += Name;
  Sql.append(Name).prepend(Name).insert(0, Name).replace("a", Name).remove("x").push_back(Name);
  Sql = QString("%1 %2").arg(Name).arg(5).arg(Name, Name);
  Sql = QString::asprintf("%d", 5) + QString::number(5);
  Sql.setNum(5);
  Sql = QString::fromUtf8("x") + QString::fromLatin1("x") + QString::fromStdString("x") + QString::fromUtf8(Bytes);
  Sql += Name.toLower() + Name.toUpper() + Name.trimmed() + Name.simplified() + Name.left(1) + Name.right(1);
  Sql += Name.mid(1, 2) + Name.section(',', 0, 0) + QString(3, 'x') + Names.join(",") + Name.repeated(2);
  QByteArray Data = Name.toUtf8() + Name.toLatin1() + Name.toLocal8Bit() + QByteArray(Name.toStdString().c_str());
  Data.append(Bytes).replace("a", "b");
  Data = Bytes.toHex() + Bytes.toBase64() + QByteArray::number(5) + Bytes.constData() + QByteArrayLiteral("x");
  QTextStream Stream(&Sql);
  Stream << "SELECT " << Name << 5;
  Sql = QObject::tr("x") + QCoreApplication::translate("c", "x") + QStringLiteral("x");
  return Sql + Built + Stream.readAll();
}
