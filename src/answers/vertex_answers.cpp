// SPDX-License-Identifier: MIT
#include <weft/answers.hpp>

#include "answers/answer.hpp"
#include "answers/graph_items.hpp"
#include "answers/measure_answers.hpp"
#include "answers/trend_items.hpp"
#include "media/numbers.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>
#include <string>

namespace weft {
namespace {

using nlohmann::ordered_json;

using answers::article_item;
using answers::list_of;
using answers::mention_item;
using answers::new_answer;
using answers::text_or_null;
using answers::url_of;
using answers::write_answer;

ordered_json named_item(const Vertex& vertex) { return {{"id", vertex.id}, {"label", vertex.label}}; }

ordered_json topic_item(const TopicGraph& graph, VertexId id) {
  const Vertex& topic = graph[id];
  ordered_json item = named_item(topic);
  item["type"] = name_of(graph.ontology()[graph.topic(id)].type);
  item["url"] = url_of(topic.url);
  item["articles"] = topic.articles;
  return item;
}

ordered_json source_item(const Vertex& source) {
  ordered_json item = named_item(source);
  item["url"] = url_of(source.url);
  item["articles"] = source.articles;
  return item;
}

ordered_json issue_item(const TopicGraph& graph, VertexId id) {
  const Issue& issue = graph.issue(id);
  return {{"id", issue.id},
          {"title", graph[id].label},
          {"series", text_or_null(issue.series)},
          {"number", text_or_null(issue.number)},
          {"date", text_or_null(issue.date)},
          {"path", issue.path}};
}

ordered_json names(const TopicGraph& graph, const std::vector<VertexId>& vertices) {
  return list_of(vertices, [&](VertexId vertex) { return named_item(graph[vertex]); });
}

ordered_json articles(const TopicGraph& graph, const std::vector<VertexId>& vertices) {
  return list_of(vertices, [&](VertexId vertex) { return article_item(graph, vertex); });
}

void add_tag(ordered_json& item, const Edge& edge) {
  item["role"] = name_of(edge.kind);
  item["score"] = media::export_weight(edge.weight);
  item["mentions"] = edge.count;
}

ordered_json evidence_of(const ArticleTags& tags, TopicId topic) {
  const auto tag = std::find_if(tags.tags.begin(), tags.tags.end(), [&](const Tag& t) { return t.topic == topic; });
  return tag == tags.tags.end() ? ordered_json::array() : list_of(tag->mentions, mention_item);
}

ordered_json trend_or_null(const Trend* trend) {
  return trend == nullptr ? ordered_json() : answers::trend_item(*trend);
}

ordered_json labels_of(const Topic& topic) {
  ordered_json list = ordered_json::array();
  for (const Label& label : topic.labels) {
    if (label.kind == LabelKind::hidden) continue;
    list.push_back({{"text", label.text}, {"language", text_or_null(label.language)}});
  }
  return list;
}

void add_topic(ordered_json& answer, const TopicGraph& graph, const Portrait& portrait, Evidence evidence) {
  const TopicId topic = graph.topic(portrait.vertex);
  answer["topic"] = topic_item(graph, portrait.vertex);
  answer["labels"] = labels_of(graph.ontology()[topic]);
  answer["broader"] = names(graph, portrait.broader);
  answer["narrower"] = names(graph, portrait.narrower);
  answer["related"] = names(graph, portrait.related);
  answer["together"] = list_of(portrait.together, [&](const Edge* edge) {
    ordered_json item = named_item(graph[edge->from == portrait.vertex ? edge->to : edge->from]);
    item["weight"] = media::export_weight(edge->weight);
    item["articles"] = edge->count;
    return item;
  });
  answer["articles"] = list_of(portrait.tags, [&](const Edge* edge) {
    ordered_json item = article_item(graph, edge->from);
    add_tag(item, *edge);
    if (evidence == Evidence::yes) item["evidence"] = evidence_of(graph.tags(edge->from), topic);
    return item;
  });
}

ordered_json link_item(const Link& link) {
  return {{"url", url_of(link.url)},
          {"text", link.text},
          {"role", name_of(link.role)},
          {"source", text_or_null(link.source)}};
}

ordered_json candidate_item(const TopicGraph& graph, const Candidate& candidate) {
  const Topic& topic = graph.ontology()[candidate.mention.topic];
  ordered_json item{{"id", topic.id}, {"label", topic.label()}};
  item.update(mention_item(candidate.mention));
  item["reason"] = candidate.reason;
  return item;
}

void add_issue(ordered_json& answer, const TopicGraph& graph, const Portrait& portrait) {
  const SentPages pages = pages_sent(graph, portrait.vertex);
  answer["issue"] = issue_item(graph, portrait.vertex);
  answer["issue"]["pages"] = pages.all;
  answer["issue"]["sent_before"] = pages.sent_before;
  answer["articles"] = articles(graph, portrait.articles);
  answer["referred_by"] = articles(graph, portrait.referred_by);
}

void add_article(ordered_json& answer, const TopicGraph& graph, const Portrait& portrait, Evidence evidence) {
  const Article& article = graph.article(portrait.vertex);
  const ArticleTags& tags = graph.tags(portrait.vertex);
  answer["article"] = article_item(graph, portrait.vertex);
  answer["article"]["date"] = text_or_null(graph.issue(portrait.vertex).date);
  answer["article"]["path"] = graph.issue(portrait.vertex).path;
  answer["article"]["section"] = article.section;
  answer["article"]["authors"] = article.authors;
  answer["article"]["attributes"] = article.attributes;
  answer["article"]["recurring"] = article.recurring;
  answer["topics"] = list_of(portrait.tags, [&](const Edge* edge) {
    ordered_json item = named_item(graph[edge->to]);
    add_tag(item, *edge);
    if (evidence == Evidence::yes) item["evidence"] = evidence_of(tags, graph.topic(edge->to));
    return item;
  });
  answer["sources"] = list_of(portrait.sources, [&](VertexId source) { return source_item(graph[source]); });
  answer["links"] = list_of(article.links, link_item);
  answer["refers_to"] = names(graph, portrait.refers_to);
  answer["same_work"] = list_of(portrait.same_work, [&](VertexId other) {
    ordered_json item = article_item(graph, other);
    item["sent"] = name_of(when_sent(graph, other, portrait.vertex));
    return item;
  });
  if (evidence == Evidence::yes) {
    answer["candidates"] = list_of(tags.candidates, [&](const Candidate& c) { return candidate_item(graph, c); });
  }
}

}  // namespace

void write_topics_json(const TopicGraph& graph, std::span<const TopicLine> topics, const TopicFigures& figures,
                       std::ostream& out) {
  ordered_json answer = new_answer();
  answer["topics"] = list_of(topics, [&](const TopicLine& line) {
    ordered_json item = topic_item(graph, line.topic);
    item["about"] = line.about;
    item["mentions"] = line.mentions;
    item["first_seen"] = text_or_null(line.first_seen);
    item["last_seen"] = text_or_null(line.last_seen);
    item["trend"] = trend_or_null(find_trend(figures.trends, line.topic));
    item["measures"] = answers::measures_item(figures.standings, line.topic);
    return item;
  });
  write_answer(answer, out);
}

void write_portrait_json(const TopicGraph& graph, const Portrait& portrait, const PortraitFigures& figures,
                         Evidence evidence, std::ostream& out) {
  ordered_json answer = new_answer();
  const Vertex& vertex = graph[portrait.vertex];
  answer["kind"] = name_of(vertex.kind);
  switch (vertex.kind) {
    case VertexKind::topic:
      add_topic(answer, graph, portrait, evidence);
      answer["trend"] = trend_or_null(figures.trend);
      break;
    case VertexKind::article:
      add_article(answer, graph, portrait, evidence);
      break;
    case VertexKind::source:
      answer["source"] = source_item(vertex);
      answer["articles"] = articles(graph, portrait.articles);
      break;
    case VertexKind::issue:
      add_issue(answer, graph, portrait);
      break;
  }
  if (figures.standings != nullptr) answer["measures"] = answers::measures_item(*figures.standings, portrait.vertex);
  write_answer(answer, out);
}

}  // namespace weft
