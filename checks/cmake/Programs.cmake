# bin/orm-tidy and bin/orm-clangd. Both bring the parts of clang that only exist as archives (clang-tidy, clangd) and take
# the rest from the shared libraries, which stay where Debian has them.
set(CMAKE_INSTALL_RPATH_USE_LINK_PATH ON)

orm_clang_archive(Tidy clangTidy clangTidyUtils)
if(EXISTS ${PROJECT_SOURCE_DIR}/driver/main.cpp)
  add_executable(orm-tidy driver/main.cpp)
  target_precompile_headers(orm-tidy REUSE_FROM orm_pch)
  target_link_libraries(orm-tidy PRIVATE orm_flags orm_driver orm_report ${ORM_CHECKS} ${Tidy} pg_query ${ORM_CLANG_SHARED})
  install(TARGETS orm-tidy RUNTIME DESTINATION bin)
endif()

# clangd links every module of clang-tidy, as Debian's own clangd does.
orm_clang_archive(HasClangd clangdMain clangDaemon)
if(NOT HasClangd)
  message(STATUS "orm-clangd is left out: libclangdMain.a and libclangDaemon.a are not in ${LLVM_LIBRARY_DIR}")
  return()
endif()
file(GLOB TidyModules ${LLVM_LIBRARY_DIR}/libclangTidy*Module.a)
orm_clang_archive(Daemon clangdMain clangDaemon)
orm_clang_archive(Tweaks clangDaemonTweaks)
orm_clang_archive(Support clangdSupport clangTidyUtils clangIncludeCleaner clangQuery
  clangPseudo clangPseudoGrammar clangPseudoCXX) # clangd 19 still has the last three
file(GLOB Sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/driver/clangd/*.cpp)
if(Sources)
  find_library(ORM_EDIT edit)
  add_executable(orm-clangd ${Sources})
  target_precompile_headers(orm-clangd REUSE_FROM orm_pch)
  target_link_libraries(orm-clangd PRIVATE orm_flags ${ORM_CHECKS}
    -Wl,--whole-archive ${Tweaks} -Wl,--no-whole-archive
    -Wl,--start-group ${Daemon} ${TidyModules} ${Tidy} ${Support} -Wl,--end-group
    pg_query ${ORM_CLANG_SHARED} ${ORM_EDIT} pthread)
  # See driver/clangd/Checks.cpp: two functions of clangd are answered by us, and ask the real ones.
  target_link_options(orm-clangd PRIVATE
    -Wl,--wrap=_ZN5clang6clangd15isFastTidyCheckEN4llvm9StringRefE
    -Wl,--wrap=_ZN5clang6clangd20provideDefaultChecksEv)
  install(TARGETS orm-clangd RUNTIME DESTINATION bin)
endif()
