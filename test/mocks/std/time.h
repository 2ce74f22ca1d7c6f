#ifndef ORM_MOCK_TIME_H
#define ORM_MOCK_TIME_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef long time_t;
struct timespec { time_t tv_sec; long tv_nsec; };
struct tm { int tm_sec, tm_min, tm_hour, tm_mday, tm_mon, tm_year; };
time_t time(time_t *);
int nanosleep(const struct timespec *, struct timespec *);
struct tm *localtime(const time_t *);
struct tm *gmtime(const time_t *);
time_t mktime(struct tm *);
size_t strftime(char *, size_t, const char *, const struct tm *);
#ifdef __cplusplus
}
#endif
#endif
