#include "Stock.h"

#include "Database.h"

#include <QVariant>

void listStock(QTextStream& out)
{
    const int pageSize = 50;

    int lastId = 0;
    int rows = 0;
    do {
        QSqlQuery page;
        page.prepare("SELECT id, stock FROM books WHERE id > ? ORDER BY id LIMIT ?");
        page.addBindValue(lastId);
        page.addBindValue(pageSize);
        run(page);

        int stock = 0;
        for (rows = 0; page.next(); ++rows) {
            lastId = page.value(0).toInt();
            stock += page.value(1).toInt();
        }
        if (rows > 0) out << "up to book " << lastId << ": " << stock << " copies\n";
    } while (rows == pageSize);
}
