# LLVM and clang: 22 is the reference, 19 to 21 build too (-DLLVM_DIR=/usr/lib/llvm-NN/lib/cmake/llvm).
if(NOT LLVM_DIR)
  find_package(LLVM REQUIRED CONFIG PATHS /usr/lib/llvm-22 NO_DEFAULT_PATH)
else()
  find_package(LLVM REQUIRED CONFIG)
endif()
if(LLVM_VERSION_MAJOR LESS 19 OR LLVM_VERSION_MAJOR GREATER 22)
  message(FATAL_ERROR "LLVM ${LLVM_PACKAGE_VERSION} in ${LLVM_DIR} is not supported: use 19 to 22, e.g. -DLLVM_DIR=/usr/lib/llvm-22/lib/cmake/llvm")
endif()
set(ORM_CLANG_VERSION ${LLVM_VERSION_MAJOR}.${LLVM_VERSION_MINOR}.${LLVM_VERSION_PATCH})
message(STATUS "LLVM ${ORM_CLANG_VERSION} in ${LLVM_DIR}")

# The libraries are taken by file name: clang's own export list names every static library of clang and costs more than
# all the rest of the configure step.
find_library(ORM_CLANG_CPP NAMES clang-cpp PATHS ${LLVM_LIBRARY_DIRS} NO_DEFAULT_PATH REQUIRED)
find_library(ORM_LLVM_SO NAMES LLVM LLVM-${LLVM_VERSION_MAJOR} PATHS ${LLVM_LIBRARY_DIRS} NO_DEFAULT_PATH REQUIRED)

# clang's own headers (stddef.h ...) that our programs must find although they live elsewhere.
set(ORM_RESOURCE_DIR ${LLVM_LIBRARY_DIR}/clang/${LLVM_VERSION_MAJOR})
if(NOT EXISTS ${ORM_RESOURCE_DIR}/include/stddef.h)
  message(FATAL_ERROR "clang's headers are not in ${ORM_RESOURCE_DIR}: install libclang-common-${LLVM_VERSION_MAJOR}-dev")
endif()
if(NOT EXISTS ${LLVM_INCLUDE_DIR}/clang-tidy/ClangTidyCheck.h)
  message(FATAL_ERROR "clang-tidy's headers are not in ${LLVM_INCLUDE_DIR}: install libclang-${LLVM_VERSION_MAJOR}-dev")
endif()

# orm_clang_archive(OUT NAME...): the static libraries of clang's tools, by full path; missing ones are left out.
function(orm_clang_archive Out)
  set(Found "")
  foreach(Name ${ARGN})
    if(EXISTS ${LLVM_LIBRARY_DIR}/lib${Name}.a)
      list(APPEND Found ${LLVM_LIBRARY_DIR}/lib${Name}.a)
    endif()
  endforeach()
  set(${Out} ${Found} PARENT_SCOPE)
endfunction()

set(ORM_CLANG_SHARED ${ORM_CLANG_CPP} ${ORM_LLVM_SO})
