#include "StatementCounter.h"

#include <sqlite3.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <stdexcept>

StatementCounter::~StatementCounter()
{
    std::ofstream file;
    if (const char* path = std::getenv("STATEMENTS_FILE")) file.open(path);
    std::ostream& out = file.is_open() ? file : std::cerr;
    for (const Section& section : sections_) {
        out << section.name << '\t' << section.statements << '\n';
        if (section.commits > 0) out << section.name << " transactions\t" << section.commits << '\n';
    }
}

void StatementCounter::attach(sqlite3* connection)
{
    // A null handle means that the driver carries an SQLite of its own, and then nothing would be counted.
    if (!connection) throw std::runtime_error("the connection has no SQLite handle to count on");
    sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, &StatementCounter::onStatement, this);
    sqlite3_commit_hook(connection, &StatementCounter::onCommit, this);
}

void StatementCounter::section(const std::string& name)
{
    sections_.push_back({name});
}

int StatementCounter::onStatement(unsigned, void* counter, void* statement, void* text)
{
    // SQLite announces each trigger it fires as a comment, "-- TRIGGER ...", in the name of the statement that fired it.
    const char* announced = static_cast<const char*>(text);
    const char* written = sqlite3_sql(static_cast<sqlite3_stmt*>(statement));
    const bool isTrigger = std::strncmp(announced, "--", 2) == 0 && written && std::strcmp(announced, written) != 0;

    auto& sections = static_cast<StatementCounter*>(counter)->sections_;
    if (!isTrigger && !sections.empty()) ++sections.back().statements;
    return 0;
}

int StatementCounter::onCommit(void* counter)
{
    auto& sections = static_cast<StatementCounter*>(counter)->sections_;
    if (!sections.empty()) ++sections.back().commits;
    return 0;  // anything else would turn the commit into a rollback
}
