#pragma once
#include <Poco/Data/RecordSet.h>
