// SPDX-License-Identifier: MIT
#include <weft/archive.hpp>

#include <string>

namespace weft {

namespace {

[[noreturn]] void refuse(std::string_view what) {
  throw Error("this archive counts topics and holds no articles, so " + std::string(what),
              "ask about topics; for articles, build an archive of the issues themselves");
}

}  // namespace

void require_articles(const ArchivedCorpus& corpus, std::string_view what) {
  if (corpus.counted) refuse(what);
}

void require_articles(const Archive& archive, std::string_view what) {
  if (archive.is_counted()) refuse(what);
}

}  // namespace weft
