// SPDX-License-Identifier: MIT
#include "shards/parse_issue.hpp"

#include "shards/dates.hpp"

#include <cstddef>
#include <set>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace weft::shards {

namespace {

constexpr std::uint32_t most_columns = 1000;  ///< of a caret below a line

bool is_hash(std::string_view text) {
  return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Part of an identity, whose parts are joined by slashes.
std::string take_id(Values& values, const Json& object, std::string_view key) {
  std::string id = values.name(object, key);
  if (id.find('/') != std::string::npos) values.expected("no slash", key);
  return id;
}

TopicId take_topic(Values& values, const Json& object, const Ontology& ontology) {
  const auto topic = ontology.find(values.name(object, "topic"));
  if (!topic) values.expected("a topic of the ontology", "topic");
  return topic.value_or(TopicId{});
}

Link take_link(Values& values, const Json& object) {
  Link link;
  link.role = values.word(object, "role", all_link_roles);
  link.url = values.text(object, "url");
  link.canonical = values.text(object, "canonical");
  link.source = values.text(object, "source");
  link.text = values.text(object, "text");
  link.span = values.span(object);
  return link;
}

Place take_place(Values& values, const Json& object) { return values.word(object, "place", all_places); }

Passage take_passage(Values& values, const Json& object) {
  Passage passage;
  passage.place = take_place(values, object);
  passage.text = values.text(object, "text");
  passage.anchors = values.anchors(object, passage.text.size());
  return passage;
}

Mention take_mention(Values& values, const Json& object, TopicId topic) {
  Mention mention;
  mention.topic = topic;
  mention.place = take_place(values, object);
  mention.text = values.text(object, "text");
  mention.span = values.span(object);
  mention.position = values.position(object);
  return mention;
}

Tag take_tag(Values& values, const Json& object, const Ontology& ontology) {
  Tag tag;
  tag.topic = take_topic(values, object, ontology);
  tag.role = values.word(object, "role", all_roles);
  tag.score = values.share(object, "score");
  values.each(object, "mentions",
              [&](const Json& mention) { tag.mentions.push_back(take_mention(values, mention, tag.topic)); });
  tag.count = static_cast<std::uint32_t>(tag.mentions.size());
  return tag;
}

ArticleTags take_tags(Values& values, const Json& object, const Ontology& ontology) {
  ArticleTags tags;
  std::set<TopicId> topics;
  values.each(object, "tags", [&](const Json& tag) {
    tags.tags.push_back(take_tag(values, tag, ontology));
    if (!topics.insert(tags.tags.back().topic).second) values.expected("a topic only once", "topic");
  });
  values.each(object, "candidates", [&](const Json& candidate) {
    const TopicId topic = take_topic(values, candidate, ontology);
    tags.candidates.push_back({take_mention(values, candidate, topic), values.text(candidate, "reason")});
  });
  return tags;
}

Article take_article(Values& values, const Json& object) {
  Article article;
  article.slug = take_id(values, object, "slug");
  article.title = values.text(object, "title");
  article.shape = values.word(object, "shape", all_shapes);
  article.span = values.span(object);
  article.recurring = values.flag(object, "recurring");
  article.section = values.texts(object, "section");
  article.authors = values.texts(object, "authors");
  article.attributes = values.texts(object, "attributes");
  values.each(object, "links", [&](const Json& link) { article.links.push_back(take_link(values, link)); });
  values.each(object, "passages",
              [&](const Json& passage) { article.passages.push_back(take_passage(values, passage)); });
  return article;
}

PlacedDiagnostic take_diagnostic(Values& values, const Json& object) {
  PlacedDiagnostic diagnostic;
  diagnostic.severity = values.word(object, "severity", all_severities);
  diagnostic.code = values.text(object, "code");
  diagnostic.message = values.name(object, "message");
  diagnostic.advice = values.text(object, "advice");
  diagnostic.file = values.text(object, "file");
  if (object.contains("position")) diagnostic.position = values.position(object);
  diagnostic.source_line = values.text(object, "line");
  if (!diagnostic.source_line.empty())
    std::tie(diagnostic.caret, diagnostic.width) = values.pair(object, "caret", most_columns);
  return diagnostic;
}

}  // namespace

TaggedIssue take_issue(Values& values, const Json& record, const Ontology& ontology) {
  TaggedIssue tagged;
  Issue& issue = tagged.issue;
  tagged.content_hash = values.text(record, "content_hash");
  if (!is_hash(tagged.content_hash)) values.expected("32 hexadecimal digits", "content_hash");
  issue.id = take_id(values, record, "id");
  issue.series = values.text(record, "series");
  issue.number = values.text(record, "number");
  issue.date = values.text(record, "date");
  if (!issue.date.empty() && !is_date(issue.date)) values.expected("a date like 2024-01-31", "date");
  issue.title = values.text(record, "title");
  issue.draft = values.flag(record, "draft");
  std::unordered_set<std::string> slugs;
  values.each(record, "articles", [&](const Json& article) {
    issue.articles.push_back(take_article(values, article));
    tagged.tags.push_back(take_tags(values, article, ontology));
    if (!slugs.insert(issue.articles.back().slug).second) values.expected("a slug only once", "slug");
  });
  return tagged;
}

std::string take_rules(Values& values, const Json& record) {
  std::string rules = values.text(record, "rules");
  if (!rules.empty() && !is_hash(rules)) values.expected("32 hexadecimal digits", "rules");
  return rules;
}

std::vector<PlacedDiagnostic> take_diagnostics(Values& values, const Json& object) {
  std::vector<PlacedDiagnostic> diagnostics;
  values.each(object, "diagnostics",
              [&](const Json& diagnostic) { diagnostics.push_back(take_diagnostic(values, diagnostic)); });
  return diagnostics;
}

}  // namespace weft::shards
