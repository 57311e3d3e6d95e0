// SPDX-License-Identifier: MIT
#pragma once

#include "io/descriptor.hpp"

#include <chrono>
#include <string>

namespace weft::io {

/// How long one waits for what another process has locked.
inline constexpr std::chrono::milliseconds usual_patience{5000};

/// Somebody who waits so long, and asks again from time to time.
class Patience {
 public:
  explicit Patience(std::chrono::milliseconds length) : end_(std::chrono::steady_clock::now() + length) {}

  bool is_over() const { return std::chrono::steady_clock::now() > end_; }
  void pause() const;

 private:
  std::chrono::steady_clock::time_point end_;
};

enum class Locking {
  done,
  taken,       ///< somebody else has it
  impossible,  ///< on this file system, with `errno` set
};

/// Locks a file or folder for as long as it is open, without waiting.
Locking try_lock(const Descriptor& file);

/// Whether what is open still is what its name stands for: who had it before may have moved or removed it.
bool has_name(const Descriptor& file, const std::string& path);

}  // namespace weft::io
