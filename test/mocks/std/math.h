#ifndef ORM_MOCK_MATH_H
#define ORM_MOCK_MATH_H
#ifdef __cplusplus
extern "C" {
#endif
double floor(double);
double ceil(double);
double round(double);
double fabs(double);
double sqrt(double);
double pow(double, double);
#ifdef __cplusplus
}
#endif
#endif
