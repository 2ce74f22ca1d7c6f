#pragma once

// A transaction on the application's connection, rolled back unless it is committed.
class Transaction {
public:
    Transaction();
    ~Transaction();

    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    bool open_ = true;
};
