// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>

namespace weft::cli {

/// A turn at an output that several processes write to, such as those that `xargs -P` starts: others that wait for
/// theirs do not write in between. Where the system has no turns to give, all write at once.
class OutputTurn {
 public:
  explicit OutputTurn(const std::ostream& out);
  OutputTurn(const OutputTurn&) = delete;
  OutputTurn& operator=(const OutputTurn&) = delete;
  ~OutputTurn();

 private:
  int descriptor_;  ///< -1: none
};

}  // namespace weft::cli
