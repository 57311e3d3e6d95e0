// SPDX-License-Identifier: MIT
#pragma once

#include "io/descriptor.hpp"

#include <cstddef>
#include <istream>
#include <memory>
#include <streambuf>
#include <string>
#include <vector>

namespace weft::io {

/// What a file descriptor has to give, as soon as it has some of it: a line can be read from a pipe while the next one
/// is still awaited. A failure sets the `badbit` of a stream that reads from it. The descriptor stays open.
class InputBuffer : public std::streambuf {
 public:
  explicit InputBuffer(int descriptor);

 protected:
  int_type underflow() override;

 private:
  int descriptor_;
  std::vector<char> bytes_;
};

/// A file that is read bit by bit, however large it is. Pipes are read as well.
class InputFile {
 public:
  /// Throws Error when it cannot be opened, or is a folder.
  explicit InputFile(const std::string& path);

  std::istream& stream() { return stream_; }

  /// Whether it can be read twice.
  bool is_regular() const;

 private:
  Descriptor file_;
  InputBuffer buffer_;
  std::istream stream_;
};

}  // namespace weft::io
