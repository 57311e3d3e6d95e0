// SPDX-License-Identifier: MIT
#include <weft/answers.hpp>

#include "answers/answer.hpp"
#include "answers/graph_items.hpp"
#include "answers/known_items.hpp"
#include "answers/trend_items.hpp"
#include "media/numbers.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <ostream>
#include <string>

namespace weft {
namespace {

using nlohmann::ordered_json;

using answers::list_of;
using answers::mention_item;
using answers::named_item;
using answers::new_answer;
using answers::source_item;
using answers::text_or_null;
using answers::url_of;
using answers::write_answer;

ordered_json card_item(const ArticleCard& card) {
  return {{"id", card.id}, {"title", card.title}, {"issue", card.issue}, {"url", url_of(card.url)}};
}

ordered_json topic_item(const KnownTopic& topic) {
  ordered_json item = named_item(topic.name);
  item["type"] = name_of(topic.type);
  item["url"] = url_of(topic.url);
  item["articles"] = topic.about + topic.mentions;
  return item;
}

ordered_json measures_item(const KnownStanding& known) {
  const Standing& standing = known.standing;
  ordered_json item{{"degree", standing.degree}, {"strength", standing.strength}, {"page_rank", standing.page_rank},
                    {"place", standing.place},   {"betweenness", nullptr},        {"core", standing.core},
                    {"community", nullptr}};
  if (standing.betweenness) item["betweenness"] = *standing.betweenness;
  if (standing.community) {
    item["community"] = {{"number", *standing.community + 1}, {"name", known.community}, {"size", known.members}};
  }
  return item;
}

ordered_json trend_or_null(const std::optional<Trend>& trend) {
  return trend ? answers::trend_item(*trend) : ordered_json();
}

void add_tag(ordered_json& item, const Tag& tag) {
  item["role"] = name_of(tag.role);
  item["score"] = media::export_weight(tag.score);
  item["mentions"] = tag.count;
}

ordered_json labels_of(const std::vector<Label>& labels) {
  ordered_json list = ordered_json::array();
  for (const Label& label : labels) {
    if (label.kind == LabelKind::hidden) continue;
    list.push_back({{"text", label.text}, {"language", text_or_null(label.language)}});
  }
  return list;
}

/// The mentions in each article.
std::map<std::string_view, ordered_json> mentions_by_article(const FoundEvidence& evidence) {
  std::map<std::string_view, ordered_json> mentions;
  for (const PlacedMention& placed : evidence.mentions)
    mentions.try_emplace(placed.article, ordered_json::array()).first->second.push_back(mention_item(placed.mention));
  return mentions;
}

void add(ordered_json& answer, const TopicPortrait& portrait, Evidence evidence) {
  answer["kind"] = name_of(VertexKind::topic);
  answer["topic"] = topic_item(portrait.known);
  answer["labels"] = labels_of(portrait.labels);
  answer["broader"] = list_of(portrait.broader, named_item);
  answer["narrower"] = list_of(portrait.narrower, named_item);
  answer["related"] = list_of(portrait.related, named_item);
  answer["together"] = list_of(portrait.together, [&](const TogetherTopic& pair) {
    ordered_json item = named_item(pair.topic);
    item["weight"] = media::export_weight(pair.weight);
    item["articles"] = pair.articles;
    return item;
  });
  auto mentions = mentions_by_article(portrait.evidence);
  answer["articles"] = list_of(portrait.articles, [&](const TaggedArticle& tagged) {
    ordered_json item = card_item(tagged.article);
    add_tag(item, tagged.tag);
    if (evidence == Evidence::yes)
      item["evidence"] = mentions.try_emplace(tagged.article.id, ordered_json::array()).first->second;
    return item;
  });
  answer["trend"] = trend_or_null(portrait.known.trend);
  answer["measures"] = measures_item(portrait.known.standing);
}

ordered_json link_item(const Link& link) {
  return {{"url", url_of(link.url)},
          {"text", link.text},
          {"role", name_of(link.role)},
          {"source", text_or_null(link.source)}};
}

ordered_json candidate_item(const PlacedMention& candidate) {
  ordered_json item = named_item(candidate.topic);
  item.update(mention_item(candidate.mention));
  item["reason"] = candidate.reason;
  return item;
}

ordered_json article_item(const ArticlePortrait& portrait) {
  ordered_json item = card_item(portrait.card);
  item["date"] = text_or_null(portrait.card.date);
  item["path"] = portrait.path;
  item["section"] = portrait.article.section;
  item["authors"] = portrait.article.authors;
  item["attributes"] = portrait.article.attributes;
  item["recurring"] = portrait.article.recurring;
  return item;
}

void add(ordered_json& answer, const ArticlePortrait& portrait, Evidence evidence) {
  answer["kind"] = name_of(VertexKind::article);
  answer["article"] = article_item(portrait);
  answer["topics"] = list_of(portrait.topics, [&](const ArticleTopic& topic) {
    ordered_json item = named_item(topic.topic);
    add_tag(item, topic.tag);
    if (evidence == Evidence::yes) item["evidence"] = list_of(topic.tag.mentions, mention_item);
    return item;
  });
  answer["sources"] = list_of(portrait.sources, source_item);
  answer["links"] = list_of(portrait.article.links, link_item);
  answer["refers_to"] = list_of(portrait.refers_to, named_item);
  answer["same_work"] = list_of(portrait.same_work, [&](const SameWork& work) {
    ordered_json item = card_item(work.article);
    item["sent"] = name_of(work.sent);
    return item;
  });
  if (evidence == Evidence::yes) answer["candidates"] = list_of(portrait.evidence.candidates, candidate_item);
  answer["measures"] = measures_item(portrait.standing);
}

void add(ordered_json& answer, const SourcePortrait& portrait, Evidence /*evidence*/) {
  answer["kind"] = name_of(VertexKind::source);
  answer["source"] = source_item(portrait.source);
  answer["articles"] = list_of(portrait.articles, card_item);
}

void add(ordered_json& answer, const IssuePortrait& portrait, Evidence /*evidence*/) {
  const Issue& issue = portrait.issue;
  answer["kind"] = name_of(VertexKind::issue);
  answer["issue"] = {{"id", issue.id},
                     {"title", portrait.label},
                     {"series", text_or_null(issue.series)},
                     {"number", text_or_null(issue.number)},
                     {"date", text_or_null(issue.date)},
                     {"path", issue.path},
                     {"articles", portrait.all_articles},
                     {"referred_by", portrait.all_referring},
                     {"pages", portrait.pages.all},
                     {"sent_before", portrait.pages.sent_before}};
  answer["articles"] = list_of(portrait.articles, card_item);
  answer["referred_by"] = list_of(portrait.referred_by, card_item);
}

}  // namespace

void write_topics_json(std::span<const KnownTopic> topics, std::ostream& out, std::span<const std::string> series) {
  ordered_json answer = new_answer();
  if (!series.empty()) answer["series"] = series;
  answer["topics"] = list_of(topics, [](const KnownTopic& topic) {
    ordered_json item = topic_item(topic);
    item["about"] = topic.about;
    item["mentions"] = topic.mentions;
    item["first_seen"] = text_or_null(topic.first_seen);
    item["last_seen"] = text_or_null(topic.last_seen);
    item["trend"] = trend_or_null(topic.trend);
    item["measures"] = measures_item(topic.standing);
    return item;
  });
  write_answer(answer, out);
}

void write_portrait_json(const Portrait& portrait, Evidence evidence, std::ostream& out) {
  ordered_json answer = new_answer();
  std::visit([&](const auto& known) { add(answer, known, evidence); }, portrait);
  write_answer(answer, out);
}

}  // namespace weft
