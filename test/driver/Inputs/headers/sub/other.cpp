#include "../sub/../shared.h"
void other(QSqlQuery &q) { find(q, "c"); }
