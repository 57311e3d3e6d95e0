// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

namespace weft::exports {

/// Text on its way to a stream, which gets it in large blocks. What is still here can be changed.
class OutputBuffer {
 public:
  explicit OutputBuffer(std::ostream& out) : out_(out) { text_.reserve(block + block / 4); }

  std::string& text() { return text_; }

  void add(std::string_view text) { text_ += text; }
  void add(char byte) { text_ += byte; }

  /// Hands over what is here once it makes a block.
  void flush_block() {
    if (text_.size() >= block) flush();
  }

  void flush() {
    out_.write(text_.data(), static_cast<std::streamsize>(text_.size()));
    text_.clear();
  }

 private:
  static constexpr std::size_t block = std::size_t{1} << 18;

  std::ostream& out_;
  std::string text_;
};

}  // namespace weft::exports
