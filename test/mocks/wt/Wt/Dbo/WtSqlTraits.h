#pragma once
#include <Wt/Dbo/Field.h>
