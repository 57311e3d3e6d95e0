// SPDX-License-Identifier: MIT
#include "answers/answer.hpp"

#include "media/web_link.hpp"

#include <ostream>

namespace weft::answers {

using nlohmann::ordered_json;

constexpr int answer_version = 1;

ordered_json new_answer() { return {{"version", answer_version}}; }

void write_answer(const ordered_json& answer, std::ostream& out) {
  out << answer.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

ordered_json url_of(const std::string& url) {
  const auto link = media::WebLink::from(url);
  return link ? ordered_json(link->url()) : ordered_json(nullptr);
}

ordered_json text_or_null(const std::string& text) { return text.empty() ? ordered_json(nullptr) : ordered_json(text); }

}  // namespace weft::answers
