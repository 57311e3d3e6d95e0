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
  Span title_span;  ///< as it is written
  std::string series;
  std::string number;
  std::string date;  ///< YYYY-MM-DD
  bool draft = false;
  std::uint32_t end = 0;  ///< where the text begins
};

/// Reads what stands at the top of a text: YAML between two lines of `---` (`...` closes it too), or bare lines of
/// `Key: value` up to a blank one. TOML and JSON are passed over, with a warning.
FrontMatter parse_front_matter(std::string_view text, Diagnostics& diagnostics);

/// The bytes at the top of a text that are no part of its Markdown, whatever they hold.
Span front_matter_span(std::string_view text);

}  // namespace weft::corpus
