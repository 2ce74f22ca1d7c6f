#include "../libpq-fe.h"
