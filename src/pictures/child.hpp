// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

namespace weft::pictures {

/// What a child process may use up.
struct ChildLimits {
  std::chrono::milliseconds wall{20'000};
  unsigned cpu_seconds = 15;
  std::size_t memory = std::size_t{1} << 30;  ///< besides what its parent has; not watched under AddressSanitizer
  std::size_t output = std::size_t{64} << 20;
};

/// Does work that may crash, hang or end its process in a process of its own, and returns its result.
/// Throws Error when the child breaks a limit, is killed, or fails, with the last words it said.
/// Only what `work` returns comes back: what it changes in memory is lost. It may not write files.
std::string in_child(const std::string& name, const std::function<std::string()>& work, const ChildLimits& limits = {});

}  // namespace weft::pictures
