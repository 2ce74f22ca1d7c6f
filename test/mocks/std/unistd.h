#ifndef ORM_MOCK_UNISTD_H
#define ORM_MOCK_UNISTD_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
unsigned sleep(unsigned);
int usleep(unsigned);
long read(int, void *, size_t);
long write(int, const void *, size_t);
int fsync(int);
int close(int);
#ifdef __cplusplus
}
#endif
#endif
