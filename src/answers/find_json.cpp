// SPDX-License-Identifier: MIT
#include <weft/answers.hpp>

#include "answers/answer.hpp"
#include "text/utf8.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <ostream>

namespace weft {
namespace {

using nlohmann::ordered_json;

using answers::list_of;
using answers::new_answer;
using answers::text_or_null;
using answers::url_of;
using answers::write_answer;

/// Places in characters, for what is a byte is another thing in every language.
ordered_json hits_of(const MarkedText& marked) {
  const std::string_view text = marked.text;
  ordered_json list = ordered_json::array();
  std::size_t at = 0;
  std::size_t characters = 0;
  const auto characters_before = [&](std::uint32_t byte) {
    characters += text::characters_of(text.substr(at, byte - at)).size();
    at = byte;
    return characters;
  };
  for (const Span& hit : marked.hits) {
    const std::size_t begin = characters_before(hit.begin);
    list.push_back({begin, characters_before(hit.end)});
  }
  return list;
}

ordered_json article_item(const FoundArticle& article) {
  return {{"id", article.id},
          {"title", article.title.text},
          {"issue", article.issue},
          {"url", url_of(article.url)},
          {"date", text_or_null(article.date)},
          {"recurring", article.recurring},
          {"title_hits", hits_of(article.title)},
          {"snippet", text_or_null(article.snippet.text)},
          {"snippet_hits", hits_of(article.snippet)},
          {"topics", list_of(article.topics, [](const FoundTag& tag) {
             return ordered_json{{"id", tag.id}, {"label", tag.label}};
           })}};
}

ordered_json topic_item(const FoundTopic& topic) {
  return {{"id", topic.id},
          {"label", topic.label},
          {"type", name_of(topic.type)},
          {"matched", text_or_null(topic.matched)},
          {"articles", topic.articles}};
}

ordered_json correction_item(const Correction& correction) {
  return {{"asked", correction.asked}, {"instead", correction.instead}};
}

ordered_json unknown_item(const Unknown& unknown) {
  return {{"kind", unknown.kind}, {"name", unknown.name}, {"nearest", unknown.nearest}};
}

}  // namespace

void write_find_json(std::string_view words, const FindAnswer& found, std::ostream& out) {
  ordered_json answer = new_answer();
  answer["words"] = words;
  answer["corrections"] = list_of(found.corrections, correction_item);
  answer["begun"] = found.begun;
  answer["dropped"] = found.dropped;
  answer["unknown"] = list_of(found.unknown, unknown_item);
  answer["topics"] = list_of(found.topics, topic_item);
  answer["all_sources"] = found.all_sources;
  answer["sources"] = list_of(found.sources, [](const FoundSource& source) {
    return ordered_json{{"id", source.id}, {"articles", source.articles}};
  });
  answer["all_articles"] = found.all_articles;
  answer["articles"] = list_of(found.articles, article_item);
  write_answer(answer, out);
}

}  // namespace weft
