// SPDX-License-Identifier: MIT
#include <weft/answers.hpp>

#include "answers/answer.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>
#include <string>

namespace weft {
namespace {

using nlohmann::ordered_json;

using answers::list_of;
using answers::text_or_null;

/// The dates of the first and the last issue that has one.
ordered_json dates_of(const SeriesPortrait& portrait) {
  std::string first;
  std::string last;
  for (const SeriesIssue& issue : portrait.issues) {
    if (issue.date.empty()) continue;
    first = first.empty() ? issue.date : std::min(first, issue.date);
    last = std::max(last, issue.date);
  }
  return {{"first", text_or_null(first)}, {"last", text_or_null(last)}};
}

}  // namespace

void write_portrait_json(const SeriesPortrait& portrait, std::ostream& out) {
  ordered_json answer = answers::new_answer();
  answer["kind"] = "series";
  ordered_json series{{"id", portrait.key},
                      {"title", portrait.name},
                      {"issues", portrait.issues.size()},
                      {"articles", portrait.articles},
                      {"undated", portrait.undated}};
  series.update(dates_of(portrait));
  answer["series"] = std::move(series);
  answer["issues"] = list_of(portrait.issues, [](const SeriesIssue& issue) {
    return ordered_json{{"id", issue.id},
                        {"title", issue.label},
                        {"number", text_or_null(issue.number)},
                        {"date", text_or_null(issue.date)},
                        {"articles", issue.articles}};
  });
  answer["topics"] = list_of(portrait.topics, [](const SeriesTopic& topic) {
    return ordered_json{
        {"id", topic.topic.id}, {"label", topic.topic.label}, {"articles", topic.articles}, {"about", topic.about}};
  });
  answer["sources"] = list_of(portrait.sources, [](const KnownSource& source) {
    return ordered_json{{"id", source.id},
                        {"label", source.id},
                        {"url", answers::url_of(address_of_source(source.id))},
                        {"articles", source.articles}};
  });
  answers::write_answer(answer, out);
}

}  // namespace weft
