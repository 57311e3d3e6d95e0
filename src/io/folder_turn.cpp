// SPDX-License-Identifier: MIT
#include "io/folder_turn.hpp"

#include <fcntl.h>

namespace weft::io {

FolderTurn::FolderTurn(const std::string& folder, std::chrono::milliseconds longest) {
  const Patience patience(longest);
  while (true) {
    created_.create(folder);
    lock_ = open_descriptor(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const Locking outcome = lock_.is_open() ? try_lock(lock_) : Locking::impossible;
    if (outcome == Locking::impossible) return;
    // Who had its turn before may have removed the folder.
    if (outcome == Locking::done && has_name(lock_, folder)) return;
    if (outcome == Locking::taken && patience.is_over())
      throw Error("cannot write into folder '" + folder + "': another program is writing there",
                  "try again when that program has finished");
    patience.pause();
  }
}

}  // namespace weft::io
