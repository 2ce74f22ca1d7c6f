#pragma once

#include <QSqlQuery>
#include <QString>

// Opens the application's one connection, the default one.
void openDatabase(const QString& file);
void closeDatabase();

void createSchema();

// Runs a statement; throws if it fails.
QSqlQuery run(const QString& sql);

// Runs a prepared statement; throws if it fails.
void run(QSqlQuery& query);
