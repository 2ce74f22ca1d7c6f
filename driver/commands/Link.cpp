// orm-tidy link DIR...: settles units that were made elsewhere.
#include "Commands.h"
#include "Finish.h"
#include "UnitFolder.h"

namespace orm::driver {

int runLink(const Options &O) {
  std::vector<report::Trouble> Troubles;
  Linker Units;
  readUnits(O.Arguments, Troubles, [&](UnitData D) { Units.add(std::move(D)); });
  return finish(O, std::move(Units), std::move(Troubles));
}

} // namespace orm::driver
