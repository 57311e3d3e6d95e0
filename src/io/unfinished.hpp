// SPDX-License-Identifier: MIT
#pragma once

#include <csignal>
#include <list>
#include <optional>
#include <string>

namespace weft::io {

/// A file, or a folder of such files, that is worth nothing before it is finished, and is removed when the program is
/// told to end before that.
class Unfinished {
 public:
  /// Nothing yet.
  Unfinished() = default;
  explicit Unfinished(std::string path);
  Unfinished(Unfinished&& other) noexcept;
  Unfinished& operator=(Unfinished&& other) noexcept;
  ~Unfinished();

  /// It stays. To be said before it gets its name, as the old name may be somebody else's a moment later.
  void forget();

 private:
  std::optional<std::list<std::string>::iterator> place_;
};

/// While there is one, its thread is not told to end: between making a file and knowing that it is unfinished.
class UninterruptedTime {
 public:
  UninterruptedTime();
  UninterruptedTime(const UninterruptedTime&) = delete;
  UninterruptedTime& operator=(const UninterruptedTime&) = delete;
  ~UninterruptedTime();

 private:
  sigset_t before_{};
};

/// From now on what is unfinished is removed when the program is told to end (SIGHUP, SIGINT, SIGTERM), and then it
/// ends by that signal as it would have. A signal that is ignored stays so. For programs; a library has no say in this.
void remove_unfinished_when_told_to_end();

}  // namespace weft::io
