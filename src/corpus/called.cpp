// SPDX-License-Identifier: MIT
#include <weft/called.hpp>

#include "corpus/identity.hpp"

#include <algorithm>
#include <utility>

namespace weft {

const std::string& title_of(const Article& article) { return article.title.empty() ? article.slug : article.title; }

std::string title_of(std::string title, std::string_view article_id, std::string_view issue_id) {
  if (!title.empty()) return title;
  return std::string(article_id.substr(std::min(article_id.size(), issue_id.size() + 1)));
}

std::string label_of(const Issue& issue) {
  const bool is_titled = !issue.title.empty() && issue.title != corpus::stem_of(issue.path);
  if (!is_titled && !issue.series.empty() && !issue.number.empty()) return issue.series + " " + issue.number;
  return issue.title.empty() ? issue.id : issue.title;
}

std::string name_of(const Issue& issue, Newsletters newsletters) {
  return newsletters == Newsletters::one ? issue.id : full_name_of(issue);
}

std::string full_name_of(const Issue& issue) {
  if (issue.series.empty()) return label_of(issue);
  if (!issue.number.empty()) return issue.series + " " + issue.number;
  if (!issue.date.empty()) return issue.series + " " + issue.date;
  std::string label = label_of(issue);
  return label.find(issue.series) != std::string::npos ? label : issue.series + ": " + label;
}

}  // namespace weft
