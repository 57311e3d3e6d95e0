// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace weft::corpus {

/// Where the front matter of a text stands, and in what form it is.
struct Frame {
  enum class Form { none, yaml, header, toml, json };

  Form form = Form::none;
  std::size_t open = 0;   ///< its first byte; not 0 when blank lines stand before it
  std::size_t begin = 0;  ///< of what it holds
  std::size_t end = 0;
  std::size_t text_begin = 0;
  bool closed = true;  ///< else it goes on to the end of the text, and cannot be meant to
};

Frame find_frame(std::string_view text);

}  // namespace weft::corpus
