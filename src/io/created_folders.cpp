// SPDX-License-Identifier: MIT
#include "io/created_folders.hpp"

#include "io/descriptor.hpp"
#include "io/files.hpp"

#include <unistd.h>

namespace weft::io {

CreatedFolders::~CreatedFolders() {
  // A folder that is not empty stays.
  for (auto path = paths_.rbegin(); path != paths_.rend(); ++path) ::rmdir(path->c_str());
}

void CreatedFolders::create(const std::string& folder) {
  std::vector<std::string> missing;
  for (std::string path = folder; path != "." && kind_of(path) == PathKind::missing; path = folder_of(path))
    missing.push_back(path);
  create_folder(folder);
  for (auto path = missing.rbegin(); path != missing.rend(); ++path) {
    paths_.push_back(*path);
    unfinished_.emplace_back(*path);
  }
}

}  // namespace weft::io
