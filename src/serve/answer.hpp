// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace weft::serve {

/// The status of an answer that is none, as HTTP numbers it.
inline constexpr unsigned wrong_request = 400;
inline constexpr unsigned not_found = 404;
inline constexpr unsigned gone = 410;
inline constexpr unsigned internal_error = 500;
inline constexpr unsigned unavailable = 503;

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
