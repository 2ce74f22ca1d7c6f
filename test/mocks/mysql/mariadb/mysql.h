#include "../mysql.h"
