# What the build uses unless the caller chose: clang 22, lld, ccache, an optimised build.
foreach(Pair CXX|clang++-22 C|clang-22)
  string(REPLACE "|" ";" Pair ${Pair})
  list(GET Pair 0 Lang)
  list(GET Pair 1 Program)
  if(NOT DEFINED CMAKE_${Lang}_COMPILER AND NOT DEFINED ENV{${Lang}})
    find_program(ORM_${Lang} ${Program})
    if(ORM_${Lang})
      set(CMAKE_${Lang}_COMPILER ${ORM_${Lang}} CACHE FILEPATH "")
    endif()
  endif()
endforeach()

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "")
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG" CACHE STRING "")

# ccache hashes what a precompiled header was made of, not when: see pch_defines in its manual.
find_program(ORM_CCACHE ccache)
if(ORM_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${ORM_CCACHE}
      CACHE STRING "")
endif()

find_program(ORM_LLD NAMES ld.lld-22 ld.lld)
if(ORM_LLD)
  foreach(Kind EXE SHARED MODULE)
    set(CMAKE_${Kind}_LINKER_FLAGS_INIT "--ld-path=${ORM_LLD}")
  endforeach()
endif()
