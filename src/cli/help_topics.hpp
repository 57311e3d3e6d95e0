// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace weft::cli {

/// What `weft help` tells besides commands.
struct HelpTopic {
  std::string_view name;
  std::string_view sentence;
  std::string (*text)();                       ///< lines of at most 80 columns
  std::span<const std::string_view> examples;  ///< two
};

std::span<const HelpTopic> help_topics();

/// Null when there is none of this name.
const HelpTopic* find_help_topic(std::string_view name);

}  // namespace weft::cli
