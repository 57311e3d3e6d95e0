// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace weft::io {

/// An open file that is closed when it is no longer needed.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }

  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }

  /// Closes now; 0 or the reason why what was written may be lost.
  int close();

 private:
  int number_;
};

/// Opens and tries again when a signal comes in between; not open, with `errno` set, when it cannot be.
Descriptor open_descriptor(const std::string& path, int flags, unsigned mode = 0);

/// `cannot read 'x.md': Permission denied`, and what to do about it.
Error system_error(std::string_view tried, const std::string& path, int reason);

/// The words of the system for an `errno`.
std::string reason_text(int reason);

/// The folder a path stands in; `.` for a bare name.
std::string folder_of(const std::string& path);

/// Where a path leads in the end, through symbolic links; the path itself when nothing is there yet.
std::string target_of(const std::string& path);

}  // namespace weft::io
