#undef PARAM
#undef QUERY
