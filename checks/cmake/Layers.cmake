# The layers are object libraries: what registers itself in a constructor must not be dropped by a linker.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# What every source of ours is compiled with; one set of flags, so that one precompiled header serves all.
add_library(orm_flags INTERFACE)
target_include_directories(orm_flags INTERFACE ${PROJECT_SOURCE_DIR}/checks ${PROJECT_SOURCE_DIR}/driver)
target_include_directories(orm_flags SYSTEM INTERFACE ${LLVM_INCLUDE_DIRS})
separate_arguments(ORM_LLVM_DEFINITIONS NATIVE_COMMAND "${LLVM_DEFINITIONS}")
target_compile_options(orm_flags INTERFACE ${ORM_LLVM_DEFINITIONS} -Wall -Wextra -Wno-unused-parameter
  -fPIC -fno-exceptions -fno-rtti -fvisibility-inlines-hidden $<$<CXX_COMPILER_ID:Clang>:-fcolor-diagnostics>)
target_compile_definitions(orm_flags INTERFACE ORM_TIDY_VERSION="${PROJECT_VERSION}"
  ORM_CLANG_VERSION="${ORM_CLANG_VERSION}" ORM_CLANG_RESOURCE_DIR="${ORM_RESOURCE_DIR}")

set(ORM_NOTHING ${CMAKE_BINARY_DIR}/generated/nothing.cpp)
file(CONFIGURE OUTPUT ${ORM_NOTHING} CONTENT "// A layer without sources.\n" @ONLY)

# clang's headers, compiled once. Compilers other than clang would need the same header in their own form: without.
add_library(orm_pch OBJECT ${ORM_NOTHING})
target_link_libraries(orm_pch PRIVATE orm_flags)
target_precompile_headers(orm_pch PRIVATE ${PROJECT_SOURCE_DIR}/checks/cmake/pch.h)
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # Lets ccache hold on to objects although the header was compiled again with the same content.
  target_compile_options(orm_flags INTERFACE "SHELL:-Xclang -fno-pch-timestamp")
endif()

# orm_layer(NAME DIR dir... [CLANG] [EXCLUDE file...]): an object library of all .cpp files of the folders (which may be
# patterns); CLANG: with the precompiled clang headers.
function(orm_layer Name)
  cmake_parse_arguments(Arg "CLANG" "" "DIR;EXCLUDE" ${ARGN})
  list(TRANSFORM Arg_DIR PREPEND ${PROJECT_SOURCE_DIR}/)
  list(TRANSFORM Arg_DIR APPEND /*.cpp)
  file(GLOB Sources CONFIGURE_DEPENDS ${Arg_DIR})
  foreach(File ${Arg_EXCLUDE})
    list(REMOVE_ITEM Sources ${PROJECT_SOURCE_DIR}/${File})
  endforeach()
  if(NOT Sources)
    set(Sources ${ORM_NOTHING})
  endif()
  add_library(${Name} OBJECT ${Sources})
  target_link_libraries(${Name} PRIVATE orm_flags)
  if(Arg_CLANG)
    target_precompile_headers(${Name} REUSE_FROM orm_pch)
  endif()
endfunction()

# orm_embed(NAME): the models and the checks' pages as data of the program.
function(orm_embed Name)
  file(GLOB Models CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/checks/model/orms/*.json)
  file(GLOB Pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/docs/checks/orm-*.md)
  set(Out ${CMAKE_BINARY_DIR}/generated/Embedded.cpp)
  set(Script ${PROJECT_SOURCE_DIR}/checks/cmake/embed.py)
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
  add_custom_command(OUTPUT ${Out} DEPENDS ${Script} ${Models} ${Pages}
    COMMAND ${Python3_EXECUTABLE} ${Script} ${Out} ${PROJECT_SOURCE_DIR}/checks/model/orms ${PROJECT_SOURCE_DIR}/docs/checks
    COMMENT "Embedding models and pages" VERBATIM)
  add_library(${Name} OBJECT ${Out})
  target_link_libraries(${Name} PRIVATE orm_flags)
endfunction()
