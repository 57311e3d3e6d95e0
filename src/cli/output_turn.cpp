// SPDX-License-Identifier: MIT
#include "cli/output_turn.hpp"

#include "cli/terminal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace weft::cli {

namespace {

/// Locks or unlocks the whole of what a descriptor leads to, a pipe as well as a file. Such locks belong to processes,
/// so they keep those apart that have inherited one descriptor.
bool change_lock(int descriptor, short kind) {
  struct flock whole {};
  whole.l_type = kind;
  whole.l_whence = SEEK_SET;
  while (::fcntl(descriptor, F_SETLKW, &whole) != 0) {  // NOLINT(cppcoreguidelines-pro-type-vararg)
    if (errno != EINTR) return false;
  }
  return true;
}

}  // namespace

OutputTurn::OutputTurn(const std::ostream& out) : descriptor_(descriptor_of(out)) {
  if (descriptor_ >= 0 && !change_lock(descriptor_, F_WRLCK)) descriptor_ = -1;
}

OutputTurn::~OutputTurn() {
  if (descriptor_ >= 0) change_lock(descriptor_, F_UNLCK);
}

}  // namespace weft::cli
