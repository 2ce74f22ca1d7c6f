#ifdef __cplusplus
extern "C" {
#endif
void __assert_fail(const char *, const char *, unsigned, const char *) __attribute__((noreturn));
#ifdef __cplusplus
}
#endif
#undef assert
#define assert(E) ((E) ? (void)0 : __assert_fail(#E, __FILE__, __LINE__, __func__))
