#pragma once
#include <Poco/AutoPtr.h>
