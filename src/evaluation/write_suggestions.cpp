// SPDX-License-Identifier: MIT
#include <weft/suggestions.hpp>

#include "evaluation/answers.hpp"
#include "text/utf8.hpp"

#include <ostream>

namespace weft {

namespace {

using evaluation::Json;

Json suggestion_item(const Suggestion& suggestion, const Ontology& ontology) {
  const Topic& topic = suggestion.topic;
  Json item = evaluation::topic_item(topic);
  item["type"] = name_of(topic.type);
  item["kind"] = name_of(suggestion.kind);
  item["score"] = evaluation::rounded(suggestion.score);
  item["articles"] = suggestion.articles;
  item["issues"] = suggestion.issues;
  item["broader"] = topic.broader.empty() ? Json(nullptr) : evaluation::topic_item(ontology[topic.broader.front()]);
  item["sites"] = topic.sites;
  item["places"] = evaluation::list_of(suggestion.places, evaluation::all, [](const TermPlace& place) {
    return Json{{"path", place.path}, {"line", place.position.line}, {"column", place.position.column}};
  });
  return item;
}

}  // namespace

void write_suggestions_yaml(std::span<const Suggestion> suggestions, const Ontology& ontology, std::ostream& out) {
  out << "topics:\n";
  for (const Suggestion& suggestion : suggestions) {
    out << "  # " << name_of(suggestion.kind) << ", in " << suggestion.articles
        << (suggestion.articles == 1 ? " article of " : " articles of ") << suggestion.issues
        << (suggestion.issues == 1 ? " issue" : " issues") << '\n';
    for (const TermPlace& place : suggestion.places)
      out << "  # " << text::printable(place.path) << ':' << place.position.line << ':' << place.position.column
          << '\n';
    write_topic_yaml(suggestion.topic, ontology, out);
  }
}

void write_suggestions_json(std::span<const Suggestion> suggestions, const Ontology& ontology, std::ostream& out) {
  Json answer = evaluation::new_answer();
  answer["suggestions"] = evaluation::list_of(suggestions, evaluation::all,
                                              [&](const Suggestion& s) { return suggestion_item(s, ontology); });
  evaluation::write_answer(answer, out);
}

}  // namespace weft
