#include "facts/effects/EffectStore.h"

#include "llvm/Support/MemoryBuffer.h"

namespace orm {

static constexpr std::string_view IndexKind = "index";
static constexpr unsigned IndexVersion = 5;

std::string packIndex(const std::vector<EffectGraph::Known> &Known) {
  PackWriter W;
  W.put(Known);
  return W.finish(IndexKind, IndexVersion);
}

std::optional<std::vector<EffectGraph::Known>> unpackIndex(std::string_view Bytes, std::string &Why) {
  PackReader R;
  if (!PackReader::open(Bytes, IndexKind, IndexVersion, R, Why))
    return std::nullopt;
  std::vector<EffectGraph::Known> Known;
  R.get(Known);
  if (R.complete())
    return Known;
  Why = "it is damaged: its content ends too early or too late";
  return std::nullopt;
}

std::optional<std::vector<EffectGraph::Known>> readIndex(const std::string &Path, std::string &Why) {
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> Buffer =
      llvm::MemoryBuffer::getFile(Path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!Buffer) {
    Why = "the index '" + Path + "' cannot be read: " + Buffer.getError().message();
    return std::nullopt;
  }
  std::optional<std::vector<EffectGraph::Known>> Known = unpackIndex((*Buffer)->getBuffer(), Why);
  if (!Known)
    Why = "the index '" + Path + "' cannot be used: " + Why + "; write it again with --write-index";
  return Known;
}

} // namespace orm
