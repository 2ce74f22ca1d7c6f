"""lit's configuration: `lit --param build=DIR test`, or `./dev test`."""
import os
import sys

import lit.formats

config.name = "orm-tidy"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".test"]  # test/checks adds its sources in lit.local.cfg
config.excludes = ["mocks", "apps", "project", "clangd", "plugin"]
config.test_source_root = os.path.dirname(os.path.abspath(__file__))

root = os.path.dirname(config.test_source_root)
build = os.path.abspath(lit_config.params.get("build", os.path.join(root, "build")))
llvm = lit_config.params.get("llvm", "/usr/lib/llvm-22")
config.test_exec_root = os.path.join(build, "test")

config.environment["PATH"] = os.pathsep.join([os.path.join(llvm, "bin"), os.environ.get("PATH", "")])
config.environment["ORM_CLANG_TIDY"] = os.path.join(llvm, "bin", "clang-tidy")
config.environment["ORM_CLANG"] = os.path.join(llvm, "bin", "clang++")
for name in ("ORM_TEST_WITHOUT", "HOME", "XDG_CACHE_HOME"):
    if name in os.environ:
        config.environment[name] = os.environ[name]

python = f'"{sys.executable}"'
config.substitutions += [
    ("%check", f"{python} {config.test_source_root}/check.py --build={build}"),
    ("%clang-tidy", f"{llvm}/bin/clang-tidy --load={build}/lib/OrmTidyPlugin.so"),
    ("%orm-tidy", f"{build}/bin/orm-tidy"),
    ("%orm-clangd", f"{build}/bin/orm-clangd"),
    ("%plugin", f"{build}/lib/OrmTidyPlugin.so"),
    ("%mocks", f"{config.test_source_root}/mocks"),
    ("%root", root),
    ("%build", build),
    ("%python", python),
]
