// SPDX-License-Identifier: MIT
#include "exports/explorer_map.hpp"

#include "exports/explorer_parts.hpp"
#include "pictures/map_boxes.hpp"
#include "pictures/map_model.hpp"
#include "pictures/map_places.hpp"
#include "pictures/palette.hpp"
#include "query/periods.hpp"

#include <weft/measures.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>

namespace weft::exports {
namespace {

/// Screens are wider than high.
constexpr double aspect = 1.4;
constexpr int version = 1;

bool is_between_topics(EdgeKind kind) {
  return kind == EdgeKind::broader || kind == EdgeKind::related || kind == EdgeKind::together;
}

std::int64_t code_of(EdgeKind kind) { return kind == EdgeKind::broader ? 0 : kind == EdgeKind::related ? 1 : 2; }

std::int64_t code_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::rising:
    case Verdict::fresh:
    case Verdict::returned:
      return 1;
    case Verdict::steady:
      return 2;
    case Verdict::fading:
      return 3;
    case Verdict::unclear:
      return 0;
  }
  return 0;
}

/// Of two communities without a colour of their own each has that of the rest.
std::vector<ExplorerCommunity> communities_of(const pictures::MapModel& map) {
  std::vector<ExplorerCommunity> communities;
  for (const pictures::MapCommunity& community : map.communities) {
    const bool has_colour = communities.size() < map.named;
    const pictures::Swatch swatch = has_colour ? pictures::swatches[communities.size()] : pictures::other_swatch;
    communities.push_back({community.name, swatch.on_light, swatch.on_dark});
  }
  return communities;
}

std::vector<ExplorerPlace> places_of(const TopicGraph& graph, const pictures::MapModel& map) {
  const std::vector<pictures::MapBox> boxes = pictures::map_boxes(graph, map);
  std::vector<ExplorerPlace> places;
  // A map has to be there at once; one of all topics may take its time on a busy machine.
  const pictures::ChildLimits limits{.wall = std::chrono::minutes(5), .cpu_seconds = 120};
  for (const pictures::PlacedBox& box : pictures::place_map(map, boxes, aspect, limits).boxes)
    places.push_back({std::llround(box.x), std::llround(box.y)});
  return places;
}

void write_member(std::string_view name, std::string_view text, JsonColumns& out) {
  out.name(name);
  out.text(text);
}

void write_communities(const ExplorerMap& map, JsonColumns& out) {
  out.column("communities", map.communities.size(), [&](std::size_t i) {
    out.object([&] {
      write_member("label", map.communities[i].label, out);
      write_member("light", map.communities[i].light, out);
      write_member("dark", map.communities[i].dark, out);
    });
  });
}

/// What there is in place of articles: how many there were, in all and month by month.
void write_counted(const ExplorerModel& model, const CountedCorpus& corpus, JsonColumns& out) {
  std::vector<std::int64_t> months(model.months);
  for (const CountedMonth& month : corpus.months)
    if (const auto number = model.month_of(month.month)) months[*number] = month.articles;
  out.begin("counted");
  out.name("articles");
  out.number(std::int64_t{corpus.all()});
  out.name("issues");
  out.number(std::int64_t{corpus.issues});
  out.numbers("months", months.size(), [&](std::size_t i) { return months[i]; });
  out.end();
}

}  // namespace

ExplorerMap lay_out_explorer_map(const ExplorerModel& model) {
  const TopicGraph& graph = model.graph();
  pictures::MapPlan plan;
  plan.shows.resize(graph.vertices().size());
  for (const VertexId topic : model.topics) plan.shows[index_of(topic)] = true;
  const Standings standings = measure(graph, NetworkKind::topics, Betweenness::no);
  const pictures::MapModel drawn = pictures::build_map(model.excerpt, standings, plan);
  ExplorerMap map;
  map.communities = communities_of(drawn);
  map.places = places_of(graph, drawn);
  for (const pictures::MapNode& node : drawn.nodes) map.community.push_back(node.community);
  const Trends trends = build_trends(graph);
  for (const VertexId topic : model.topics) {
    const Trend* const trend = find_trend(trends, topic);
    map.verdicts.push_back(trend == nullptr ? Verdict::unclear : trend->verdict);
  }
  std::set<const Edge*> backbone;
  for (const pictures::MapEdge& edge : drawn.edges) backbone.insert(edge.edge);
  for (const Edge* edge : model.excerpt.edges()) {
    if (!is_between_topics(edge->kind)) continue;
    map.edges.push_back(edge);
    map.is_backbone.push_back(backbone.contains(edge));
  }
  return map;
}

void write_start(const ExplorerModel& model, const ExplorerMap& map, const ExplorerOptions& options, JsonColumns& out) {
  const auto count = [&](std::string_view name, std::size_t number) {
    out.name(name);
    out.number(static_cast<std::int64_t>(number));
  };
  write_member("format", "weft-explorer", out);
  count("version", version);
  write_member("title", options.title, out);
  write_member("made_by", options.made_by, out);
  write_member("contents", options.contents, out);
  out.begin("counts");
  count("topics", model.topics.size());
  count("articles", model.articles.size());
  count("sources", model.sources.size());
  count("issues", model.issues.size());
  out.end();
  if (const CountedTopics* counted = model.graph().chronicle().counted()) write_counted(model, counted->corpus, out);
  count("block", explorer_block);
  out.texts("types", topic_types().size(), [](std::size_t i) { return name_of(topic_types()[i]); });
  out.column("series", model.series.size(), [&](std::size_t i) {
    out.object([&] {
      write_member("id", model.series[i], out);
      write_member("label", model.series[i], out);
    });
  });
  out.texts("months", model.months, [&](std::size_t i) {
    return query::period_name(model.first_month + static_cast<int>(i), PeriodUnit::month);
  });
  write_communities(map, out);
}

void write_topic_map(const ExplorerModel& model, const ExplorerMap& map, JsonColumns& out) {
  const TopicGraph& graph = model.graph();
  const std::vector<TopicLine> lines = count_topics(graph.chronicle());
  const std::size_t topics = model.topics.size();
  const auto topic = [&](std::size_t i) -> const Vertex& { return model.vertex(model.topics[i]); };
  out.begin("topics");
  out.texts("id", topics, [&](std::size_t i) -> const std::string& { return topic(i).id; });
  out.texts("label", topics, [&](std::size_t i) -> const std::string& { return topic(i).label; });
  out.numbers("type", topics, [&](std::size_t i) { return graph.ontology()[graph.topic(model.topics[i])].type; });
  out.numbers("articles", topics, [&](std::size_t i) { return topic(i).articles; });
  out.numbers("about", topics, [&](std::size_t i) { return lines[index_of(model.topics[i])].about; });
  out.numbers("x", topics, [&](std::size_t i) { return map.places[i].x; });
  out.numbers("y", topics, [&](std::size_t i) { return map.places[i].y; });
  out.numbers("community", topics,
              [&](std::size_t i) { return map.community[i] ? static_cast<std::int64_t>(*map.community[i]) : -1; });
  out.numbers("trend", topics, [&](std::size_t i) { return code_of(map.verdicts[i]); });
  out.end();
  const std::size_t edges = map.edges.size();
  out.begin("edges");
  out.numbers("from", edges, [&](std::size_t i) { return model.number_of(map.edges[i]->from); });
  out.numbers("to", edges, [&](std::size_t i) { return model.number_of(map.edges[i]->to); });
  out.numbers("kind", edges, [&](std::size_t i) { return code_of(map.edges[i]->kind); });
  out.column("weight", edges, [&](std::size_t i) { out.number(std::min(map.edges[i]->weight, 1.0), 3); });
  out.numbers("count", edges, [&](std::size_t i) { return map.edges[i]->count; });
  out.numbers("backbone", edges, [&](std::size_t i) { return map.is_backbone[i]; });
  out.end();
}

}  // namespace weft::exports
