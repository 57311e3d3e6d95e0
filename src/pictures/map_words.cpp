// SPDX-License-Identifier: MIT
#include "pictures/map_words.hpp"

#include "media/numbers.hpp"
#include "media/plain_text.hpp"
#include "pictures/excerpt_tags.hpp"
#include "pictures/tooltips.hpp"

#include <algorithm>
#include <set>

namespace weft::pictures {
namespace {

constexpr std::size_t latest_articles = 5;
constexpr std::size_t longest_title = 90;

/// `2024-05-06  How Discord Stores Trillions of Messages`; the name of the issue where it has no date.
std::string dated(const TopicGraph& graph, VertexId article) {
  const Issue& issue = graph.issue(article);
  const std::string place = issue.date.empty() ? media::plain(name_of(issue, graph.newsletters())) : issue.date;
  return place + "  " + media::cut(media::plain(graph[article].label), longest_title);
}

/// The articles at a topic or a source, those about it before those that mention it, newest first.
std::vector<VertexId> latest_of(const TopicGraph& graph, VertexId thing) {
  std::vector<VertexId> found;
  for (const bool mentions : {false, true}) {
    std::vector<VertexId> articles;
    for (const Edge* edge : graph.edges_of(thing)) {
      const bool leads_here =
          edge->kind == EdgeKind::about || edge->kind == EdgeKind::mentions || edge->kind == EdgeKind::from;
      if (leads_here && (edge->kind == EdgeKind::mentions) == mentions) articles.push_back(edge->from);
    }
    // Articles stand in the graph in the order of their dates.
    std::sort(articles.rbegin(), articles.rend());
    found.insert(found.end(), articles.begin(), articles.end());
    if (found.size() >= latest_articles) break;
  }
  return found;
}

void add_latest(const TopicGraph& graph, VertexId thing, std::vector<std::string>& lines) {
  const std::vector<VertexId> articles = latest_of(graph, thing);
  for (std::size_t i = 0; i < std::min(latest_articles, articles.size()); ++i) {
    lines.push_back(dated(graph, articles[i]));
  }
  if (articles.size() > latest_articles) lines.emplace_back("…");
}

std::string community_words(const MapModel& map, const MapNode& node) {
  if (!node.community) return "in no community";
  const MapCommunity& community = map.communities[*node.community];
  const std::string named = "community " + std::to_string(community.number) + ": " + community.name;
  return node.belongs ? named : "in no community, near " + named;
}

std::vector<std::string> tooltip_of_node(const TopicGraph& graph, const MapModel& map, const MapNode& node) {
  std::vector<std::string> lines{tooltip_of(graph, node.vertex)};
  switch (graph[node.vertex].kind) {
    case VertexKind::topic:
      lines.push_back(community_words(map, node));
      [[fallthrough]];
    case VertexKind::source:
      add_latest(graph, node.vertex, lines);
      break;
    case VertexKind::article:
    case VertexKind::issue:
      if (!graph.issue(node.vertex).date.empty()) lines.push_back(graph.issue(node.vertex).date);
  }
  return lines;
}

/// `Kafka and Flink: together in 7 articles, closeness 0.43`
std::string tooltip_of_edge(const TopicGraph& graph, const MapModel& map, const MapEdge& edge) {
  const std::string from = media::cut(media::plain(graph[map.nodes[edge.from].vertex].label), longest_title);
  const std::string to = media::cut(media::plain(graph[map.nodes[edge.to].vertex].label), longest_title);
  const auto figure = [&] { return edge.edge == nullptr ? std::string() : media::number_text(edge.edge->weight, 2); };
  const std::uint32_t count = edge.edge == nullptr ? 0 : edge.edge->count;
  switch (edge.kind) {
    case EdgeKind::together:
      return from + " and " + to + ": together in " + counted(count, "article") + ", closeness " + figure();
    case EdgeKind::broader:
      return from + ": below " + to + " in the ontology";
    case EdgeKind::related:
      return from + " and " + to + ": related in the ontology";
    case EdgeKind::about:
      return from + ": about " + to + ", score " + figure();
    case EdgeKind::mentions:
      return from + ": mentions " + to + ", score " + figure();
    case EdgeKind::from:
      return from + ": leads to " + to;
    case EdgeKind::related_article:
      return from + " and " + to + ": related, " + counted(count, "topic") + " shared, relatedness " + figure();
    case EdgeKind::same_work:
      return from + " and " + to + ": about the same page";
    case EdgeKind::part_of:
    case EdgeKind::refers_to:
      return from + ": " + std::string(name_of(edge.kind)) + ' ' + to;
  }
  return {};
}

/// The first and the last date of the issues of some articles, or of all issues, and how many of them have none.
std::string dates_of(const TopicGraph& graph, const MapPlan& plan) {
  std::set<std::string> dates;
  std::set<const Issue*> undated;
  const auto add = [&](VertexId vertex) {
    const Issue& issue = graph.issue(vertex);
    if (issue.date.empty()) {
      undated.insert(&issue);
    } else {
      dates.insert(issue.date);
    }
  };
  for (const VertexId article : plan.counts) add(article);
  for (std::size_t i = 0; plan.counts.empty() && i < graph.vertices().size(); ++i) {
    if (graph.vertices()[i].kind == VertexKind::issue) add(VertexId(i));
  }
  std::string words;
  if (!dates.empty()) words = *dates.begin();
  if (dates.size() > 1) words += " – " + *dates.rbegin();
  // Without any date there is no span that anybody could take for that of all.
  if (!dates.empty() && !undated.empty()) words += " and " + counted(undated.size(), "issue") + " without a date";
  return words;
}

std::string part(std::size_t shown, std::size_t all, std::string_view what) {
  return shown == all ? counted(all, what) : std::to_string(shown) + " of " + counted(all, what);
}

/// The topics that some articles, or any, have.
std::size_t count_topics(const TopicGraph& graph, const MapPlan& plan) {
  std::set<VertexId> topics;
  for (const VertexId article : plan.counts) {
    for (const Edge* edge : graph.edges_of(article)) {
      if (is_tag(edge->kind)) topics.insert(edge->to);
    }
  }
  if (!plan.counts.empty()) return topics.size();
  return static_cast<std::size_t>(std::count_if(graph.vertices().begin(), graph.vertices().end(), [](const Vertex& v) {
    return v.kind == VertexKind::topic && v.articles > 0;
  }));
}

std::size_t count_of(const TopicGraph& graph, VertexKind kind) {
  return static_cast<std::size_t>(
      std::count_if(graph.vertices().begin(), graph.vertices().end(), [&](const Vertex& v) { return v.kind == kind; }));
}

/// `12345 articles, 67 issues, 2019-01 – 2024-06`
std::string counted_in_words(const CountedCorpus& corpus) {
  std::string words = counted(corpus.all(), "article") + ", " + counted(corpus.issues, "issue");
  if (corpus.months.empty()) return words;
  words += ", " + corpus.months.front().month;
  if (corpus.months.size() > 1) words += " – " + corpus.months.back().month;
  std::size_t dated = 0;
  for (const CountedMonth& month : corpus.months) dated += month.issues;
  if (dated < corpus.issues) words += " and " + counted(corpus.issues - dated, "issue") + " without a date";
  return words;
}

std::string name_of_thing(const TopicGraph& graph, VertexId thing) {
  return media::cut(media::plain(graph[thing].label), longest_title);
}

}  // namespace

MapTooltips map_tooltips(const TopicGraph& graph, const MapModel& map) {
  MapTooltips tooltips;
  for (const MapNode& node : map.nodes) tooltips.nodes.push_back(tooltip_of_node(graph, map, node));
  for (const MapEdge& edge : map.edges) tooltips.edges.push_back(tooltip_of_edge(graph, map, edge));
  return tooltips;
}

std::string map_title(const TopicGraph& graph, const Standings& standings, const MapSubject& subject,
                      const std::string& archive) {
  if (subject.community) return standings.communities[*subject.community].name;
  if (subject.things.empty()) return archive;
  std::string title;
  for (const VertexId thing : subject.things) title += (title.empty() ? "" : ", ") + name_of_thing(graph, thing);
  const bool around = std::any_of(subject.things.begin(), subject.things.end(), [&](VertexId thing) {
    return graph[thing].kind == VertexKind::topic || graph[thing].kind == VertexKind::article;
  });
  return around ? "Around " + title : title;
}

std::string map_subtitle(const TopicGraph& graph, const MapModel& map, const MapPlan& plan) {
  const std::size_t articles = plan.counts.empty() ? count_of(graph, VertexKind::article) : plan.counts.size();
  std::string words = part(map.shown.topics, count_topics(graph, plan), "topic") + ", ";
  if (const CountedTopics* corpus = graph.chronicle().counted()) return words + counted_in_words(corpus->corpus);
  words += map.shown.articles > 0 ? part(map.shown.articles, articles, "article") : counted(articles, "article");
  if (map.shown.sources > 0) words += ", " + counted(map.shown.sources, "source");
  if (plan.counts.empty()) words += ", " + counted(count_of(graph, VertexKind::issue), "issue");
  const std::string dates = dates_of(graph, plan);
  return dates.empty() ? words : words + ", " + dates;
}

}  // namespace weft::pictures
