// Which model files and which index are in force for a file.
#pragma once

#include "facts/TuFacts.h"

namespace orm {

/// `Models`: files and folders, separated by ';'. A relative path is looked for from the file's folder upwards, the
/// nearest one wins. A folder "orm-models" above the file is always taken.
TuFacts::Sources modelSources(const std::string &Models, const std::string &Index, const std::string &MainFile);

} // namespace orm
