#ifndef ORM_MOCK_CTYPE_H
#define ORM_MOCK_CTYPE_H
#ifdef __cplusplus
extern "C" {
#endif
int isalpha(int);
int isdigit(int);
int isalnum(int);
int isspace(int);
int isupper(int);
int islower(int);
int toupper(int);
int tolower(int);
#ifdef __cplusplus
}
#endif
#endif
