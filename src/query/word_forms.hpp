// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace weft::query {

/// The plural of an English word, or its singular when it ends as a plural does; nothing for what is short, or is
/// written with more than the letters a to z.
std::optional<std::string> other_number(std::string_view folded_word);

}  // namespace weft::query
