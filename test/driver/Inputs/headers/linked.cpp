#include "link.h"
void linked(QSqlQuery &q) { find(q, "b"); }
