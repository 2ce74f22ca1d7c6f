// Has nothing to do with a database.
int twice(int n) { return 2 * n; }
