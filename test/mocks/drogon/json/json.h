#pragma once
#include <json/value.h>
