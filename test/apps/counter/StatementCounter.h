// Counts what SQLite really runs, so that a repair can be shown to take fewer statements.
//
// The figures go to the file named by the environment variable STATEMENTS_FILE, or to stderr: one line
// `section<TAB>statements` a section, and `section transactions<TAB>commits` where the section wrote something. The
// program's own output stays as it is.
#pragma once

#include <string>
#include <vector>

struct sqlite3;

class StatementCounter {
public:
    StatementCounter() = default;
    ~StatementCounter();

    StatementCounter(const StatementCounter&) = delete;
    StatementCounter& operator=(const StatementCounter&) = delete;

    // Counts on this connection too; the connection must be closed before the counter goes.
    void attach(sqlite3* connection);

    // What runs from here on belongs to this section.
    void section(const std::string& name);

private:
    struct Section {
        std::string name;
        int statements = 0;
        int commits = 0;
    };

    static int onStatement(unsigned event, void* counter, void* statement, void* text);
    static int onCommit(void* counter);

    std::vector<Section> sections_;
};
