# clang-tidy --load takes lib/OrmTidyPlugin.so: a shim without LLVM symbols, which compares versions and then loads the
# real module beside it.
set(ORM_MODULE OrmTidyModule-${ORM_CLANG_VERSION})
add_library(OrmTidyModule MODULE ${ORM_NOTHING})
set_target_properties(OrmTidyModule PROPERTIES PREFIX "" OUTPUT_NAME ${ORM_MODULE})
# clang-tidy's own classes come from the program that loads the module.
target_link_libraries(OrmTidyModule PRIVATE ${ORM_CHECKS} pg_query ${ORM_CLANG_SHARED})
target_link_options(OrmTidyModule PRIVATE -Wl,-z,lazy)

add_library(OrmTidyPlugin MODULE checks/core/plugin/Shim.c)
set_target_properties(OrmTidyPlugin PROPERTIES PREFIX "")
target_compile_options(OrmTidyPlugin PRIVATE -Wall -Wextra -fvisibility=hidden)
target_compile_definitions(OrmTidyPlugin PRIVATE _GNU_SOURCE
  ORM_CLANG_MAJOR=${LLVM_VERSION_MAJOR} ORM_CLANG_MINOR=${LLVM_VERSION_MINOR} ORM_CLANG_PATCH=${LLVM_VERSION_PATCH}
  ORM_MODULE_FILE="${ORM_MODULE}.so")
target_link_libraries(OrmTidyPlugin PRIVATE dl)
add_dependencies(OrmTidyPlugin OrmTidyModule)
install(TARGETS OrmTidyModule OrmTidyPlugin LIBRARY DESTINATION lib)
