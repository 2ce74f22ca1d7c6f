#include "shared.h"
void direct(QSqlQuery &q) { find(q, "a"); }
