// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace weft::serve {

/// What is answered, but for what all answers have.
struct Answer {
  unsigned status = 200;
  std::string_view type;  ///< of what it holds
  std::string body;
  std::string policy = {};  ///< of a page: what it may load
};

inline constexpr std::string_view json_type = "application/json";

/// Why there is no answer: `{"error":"…"}`.
Answer refusal(unsigned status, std::string_view why);

}  // namespace weft::serve
