#pragma once
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariant>

void add(QSqlDatabase &db, const QString &name);
int find(QSqlDatabase &db, const QString &name);
int like(QSqlDatabase &db, const QString &part, int most);
void store(QSqlDatabase &db, const QStringList &names);
QStringList list(QSqlDatabase &db);
