#include "expect.h"

int main() { return expect::runAll(); }
