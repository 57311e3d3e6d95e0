// SPDX-License-Identifier: MIT
#pragma once

#include <weft/archive.hpp>

#include <string>
#include <vector>

namespace weft::fuzz {

/// An archive of a few issues in a file of its own, gone when the program ends in peace.
class SmallArchive {
 public:
  SmallArchive();
  SmallArchive(const SmallArchive&) = delete;
  SmallArchive& operator=(const SmallArchive&) = delete;
  ~SmallArchive();

  const std::string& path() const { return path_; }
  const ArchivedCorpus& corpus() const { return corpus_; }

 private:
  std::string folder_;
  std::string path_;
  ArchivedCorpus corpus_;
};

}  // namespace weft::fuzz
