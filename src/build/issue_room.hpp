// SPDX-License-Identifier: MIT
#pragma once

#include "archive/writer.hpp"

#include <cstddef>

namespace weft::building {

using archive::KeptIssue;

/// So much of issues is in memory at a time, about, whatever the size of a corpus.
inline constexpr std::size_t usual_room = std::size_t{256} << 20;

/// Room in memory for issues. What finds none is read again when it is needed.
class IssueRoom {
 public:
  explicit IssueRoom(std::size_t bytes) : left_(bytes) {}

  /// Whether there was room for it.
  bool take(const KeptIssue& issue);

  /// REQUIRES: there was room for it.
  void give_back(const KeptIssue& issue);

 private:
  std::size_t left_;
};

}  // namespace weft::building
