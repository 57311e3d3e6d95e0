// SPDX-License-Identifier: MIT
#include <weft/answers.hpp>

#include "answers/answer.hpp"
#include "answers/known_items.hpp"

#include <nlohmann/json.hpp>

#include <ostream>
#include <string>

namespace weft {
namespace {

using nlohmann::ordered_json;

using answers::list_of;
using answers::named_item;
using answers::source_item;
using answers::text_or_null;

}  // namespace

void write_portrait_json(const SeriesPortrait& portrait, std::ostream& out) {
  ordered_json answer = answers::new_answer();
  answer["kind"] = "series";
  answer["series"] = {{"id", portrait.key},
                      {"title", portrait.name},
                      {"issues", portrait.issues.size()},
                      {"articles", portrait.articles},
                      {"undated", portrait.undated},
                      {"first", text_or_null(portrait.first)},
                      {"last", text_or_null(portrait.last)}};
  answer["issues"] = list_of(portrait.issues, [](const SeriesIssue& issue) {
    return ordered_json{{"id", issue.id},
                        {"title", issue.label},
                        {"number", text_or_null(issue.number)},
                        {"date", text_or_null(issue.date)},
                        {"articles", issue.articles}};
  });
  answer["topics"] = list_of(portrait.topics, [](const SeriesTopic& topic) {
    ordered_json item = named_item(topic.topic);
    item["articles"] = topic.articles;
    item["about"] = topic.about;
    return item;
  });
  answer["sources"] = list_of(portrait.sources, source_item);
  answers::write_answer(answer, out);
}

}  // namespace weft
