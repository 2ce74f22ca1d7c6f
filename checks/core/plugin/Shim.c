// What `clang-tidy --load` loads. A module built for one LLVM crashes or is ignored ("load request ignored", exit 0) in
// another, so this file uses nothing of LLVM: it asks the running program for its version, says in a sentence what is
// wrong, or loads the real module that lies beside it.
#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct {
  unsigned Major, Minor, Patch;
} Version;

static const Version Built = {ORM_CLANG_MAJOR, ORM_CLANG_MINOR, ORM_CLANG_PATCH};

// Exit and not return: clang-tidy would go on without us, and with its other checks look as if all were well.
static void fail(void) {
  fflush(stderr);
  _exit(2);
}

// libLLVM exports its C interface; a clang-tidy linked without libLLVM.so still has clang's own version function, which
// returns a std::string through a hidden pointer whose first word is the text.
static int runningVersion(Version *V) {
  void (*GetVersion)(unsigned *, unsigned *, unsigned *);
  *(void **)&GetVersion = dlsym(RTLD_DEFAULT, "LLVMGetVersion");
  if (GetVersion) {
    GetVersion(&V->Major, &V->Minor, &V->Patch);
    return 1;
  }
  void (*FullVersion)(void *);
  *(void **)&FullVersion = dlsym(RTLD_DEFAULT, "_ZN5clang19getClangFullVersionB5cxx11Ev");
  if (!FullVersion)
    return 0;
  void *String[8] = {0};
  FullVersion(String);
  const char *Text = strstr((const char *)String[0], "version ");
  return Text && sscanf(Text, "version %u.%u.%u", &V->Major, &V->Minor, &V->Patch) == 3;
}

static void checkVersion(void) {
  Version Running;
  if (!runningVersion(&Running)) {
    fprintf(
        stderr,
        "orm-tidy: error: the plugin is built for clang-tidy %u.%u.%u and cannot tell the version of the program that "
        "loads it; load it with clang-tidy %u.%u.%u\n",
        Built.Major, Built.Minor, Built.Patch, Built.Major, Built.Minor, Built.Patch);
    fail();
  }
  if (Running.Major == Built.Major && Running.Minor == Built.Minor && Running.Patch == Built.Patch)
    return;
  fprintf(stderr,
          "orm-tidy: error: the plugin is built for clang-tidy %u.%u.%u, but this is clang-tidy %u.%u.%u; run "
          "clang-tidy-%u, or build orm-tidy with -DLLVM_DIR=/usr/lib/llvm-%u/lib/cmake/llvm\n",
          Built.Major, Built.Minor, Built.Patch, Running.Major, Running.Minor, Running.Patch, Built.Major,
          Running.Major);
  fail();
}

__attribute__((constructor)) static void loadModule(void) {
  checkVersion();
  Dl_info Self;
  char Path[PATH_MAX];
  if (!dladdr((void *)&Built, &Self) || !Self.dli_fname || !realpath(Self.dli_fname, Path)) {
    fprintf(stderr, "orm-tidy: error: the plugin cannot tell where it was loaded from\n");
    fail();
  }
  char *Name = strrchr(Path, '/') + 1;
  if ((size_t)(Name - Path) + sizeof(ORM_MODULE_FILE) > sizeof(Path)) {
    fprintf(stderr, "orm-tidy: error: the path of the plugin is too long: %s\n", Path);
    fail();
  }
  strcpy(Name, ORM_MODULE_FILE);
  if (dlopen(Path, RTLD_NOW | RTLD_GLOBAL))
    return;
  fprintf(stderr,
          "orm-tidy: error: the plugin's module does not load: %s; it belongs beside the plugin, from the same build\n",
          dlerror());
  fail();
}
