#pragma once
#include <drogon/HttpController.h>
