// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace weft::text {

/// How many characters must be put in, left out, changed or swapped with their neighbour to turn one
/// text into the other; gives up and returns `most + 1` beyond `most`.
std::size_t edit_distance(std::string_view from, std::string_view to, std::size_t most);

/// The name a mistyped one most likely stands for, if any is near enough.
std::optional<std::string> nearest_name(std::string_view mistyped, std::span<const std::string_view> names);

/// `; did you mean “x”?` or nothing.
std::string did_you_mean(std::string_view mistyped, std::span<const std::string_view> names);

}  // namespace weft::text
