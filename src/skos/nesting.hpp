// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace weft::skos {

/// The line in which brackets of Turtle stand deeper inside one another than `most`, if there is one. serd reads each
/// in a call of its own, and a text must not choose how deep they go.
std::optional<std::uint32_t> line_nested_deeper(std::string_view turtle, std::size_t most);

}  // namespace weft::skos
