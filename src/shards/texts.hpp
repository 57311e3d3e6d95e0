// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace weft::shards {

/// The key of an object that stands in the place of a text that is not UTF-8, with its bytes in hexadecimal. Names of
/// files need not be, nor what is taken from them.
inline constexpr std::string_view bytes_key = "bytes";

/// Adds a text as a value of JSON.
void append_text(std::string& to, std::string_view text);

/// What hexadecimal digits stand for; nothing when they are none.
std::optional<std::string> bytes_of_digits(std::string_view digits);

}  // namespace weft::shards
