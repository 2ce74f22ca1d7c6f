#pragma once
#include <qsqldatabase.h>
