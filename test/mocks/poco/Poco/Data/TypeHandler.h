#pragma once
#include <Poco/Data/Statement.h>
