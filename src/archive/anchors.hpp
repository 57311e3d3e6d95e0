// SPDX-License-Identifier: MIT
#pragma once

#include <weft/corpus.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::archive {

/// Anchors as JSON that SQLite's json_each takes apart: `[[0,120],[35,160]]`, `at` before `from`.
std::string write_anchors(const std::vector<Anchor>& anchors);

/// Reads what `write_anchors` wrote, and nothing else.
std::optional<std::vector<Anchor>> parse_anchors(std::string_view text);

}  // namespace weft::archive
