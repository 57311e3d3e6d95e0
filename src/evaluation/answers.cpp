// SPDX-License-Identifier: MIT
#include "evaluation/answers.hpp"

#include "text/url.hpp"

#include <weft/called.hpp>

#include <algorithm>
#include <cmath>
#include <ostream>

namespace weft::evaluation {

namespace {

constexpr int answer_version = 1;
constexpr double decimals = 1e6;

}  // namespace

Json new_answer() { return {{"version", answer_version}}; }

void write_answer(const Json& answer, std::ostream& out) {
  out << answer.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

double rounded(double number) { return std::round(number * decimals) / decimals; }

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json url_or_null(const std::string& url) {
  const auto address = text::parse_web_address(url);
  return address ? Json(address->url) : Json(nullptr);
}

Json article_item(const Issue& issue, const Article& article) {
  const Link* link = first_source_link(article);
  return {{"id", article_id(issue, article)},
          {"title", title_of(article)},
          {"issue", issue.id},
          {"url", link == nullptr ? Json(nullptr) : url_or_null(link->url)}};
}

Json topic_item(const Topic& topic) { return {{"id", topic.id}, {"label", topic.label()}}; }

Json mention_item(const Mention& mention) {
  return {{"text", mention.text},
          {"place", name_of(mention.place)},
          {"line", mention.position.line},
          {"column", mention.position.column}};
}

}  // namespace weft::evaluation
