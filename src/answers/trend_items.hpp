// SPDX-License-Identifier: MIT
#pragma once

#include <weft/trends.hpp>

#include <nlohmann/json.hpp>

namespace weft::answers {

/// What a trend comes to, as every answer that has it tells it (docs/json.md).
nlohmann::ordered_json trend_item(const Trend& trend);

}  // namespace weft::answers
