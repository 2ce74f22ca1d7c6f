#pragma once
#include <Poco/Net/HTTPClientSession.h>
