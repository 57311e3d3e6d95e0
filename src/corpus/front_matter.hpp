// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace weft::corpus {

/// What an issue says of itself before its text begins; fields it leaves out are empty.
struct FrontMatter {
  std::string title;
  std::string series;
  std::string number;
  std::string date;  ///< YYYY-MM-DD
  bool draft = false;
  std::uint32_t end = 0;  ///< where the text begins
};

/// Reads the YAML between two lines of `---` at the start of a text; `...` closes it too.
FrontMatter parse_front_matter(std::string_view text, Diagnostics& diagnostics);

}  // namespace weft::corpus
