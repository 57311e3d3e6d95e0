// SPDX-License-Identifier: MIT
#include "serve/answer.hpp"

#include "media/escaped_text.hpp"

namespace weft::serve {

Answer refusal(unsigned status, std::string_view why) {
  std::string body = R"({"error":")";
  media::append_escaped(body, why);
  return {status, json_type, body + "\"}\n"};
}

}  // namespace weft::serve
