#pragma once
#include <Wt/Dbo/ptr.h>
