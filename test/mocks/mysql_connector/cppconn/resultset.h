#pragma once
#include <cppconn/connection.h>
