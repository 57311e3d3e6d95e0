// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "exports/concept_labels.hpp"
#include "exports/walk.hpp"
#include "media/csv_cell.hpp"
#include "media/identity.hpp"

#include <weft/measures.hpp>
#include <weft/trends.hpp>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace weft {
namespace {

using exports::EdgeItem;
using exports::VertexItem;
using exports::Walk;
using media::csv_cell;
using media::number_text;
using media::write_csv_row;

/// Without it, spreadsheets read another encoding than UTF-8.
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string cell_of(const std::vector<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) joined += (joined.empty() ? "" : "; ") + text;
  return csv_cell(joined);
}

/// The id of an article's issue, by which its row in issues.csv is found.
std::string issue_cell(const TopicGraph& graph, VertexId article) {
  const auto issue = graph.find(VertexKind::issue, graph.issue(article).id);
  return csv_cell(issue ? media::export_id(graph[*issue]) : "");
}

std::string cell_of(const std::optional<media::WebLink>& link) { return csv_cell(link ? link->url() : ""); }

/// The labels of what edges of a kind lead to, heaviest first.
std::string ends_cell(const Walk& walk, VertexId vertex, EdgeKind kind) {
  std::vector<const Edge*> edges = walk.excerpt().edges_of(vertex);
  std::erase_if(edges, [&](const Edge* edge) { return edge->kind != kind || edge->from != vertex; });
  std::stable_sort(edges.begin(), edges.end(), [](auto one, auto other) { return one->weight > other->weight; });
  std::vector<std::string> labels;
  labels.reserve(edges.size());
  for (const Edge* edge : edges) labels.push_back(walk.graph()[edge->to].label);
  return cell_of(labels);
}

/// What is known of topics besides their edges, reckoned over the whole graph.
class TopicColumns {
 public:
  explicit TopicColumns(const TopicGraph& graph)
      : standings_(measure(graph, NetworkKind::topics, Betweenness::no)),
        trends_(build_trends(graph)),
        lines_(count_topics(graph.chronicle())) {}

  const TopicLine& line(VertexId topic) const { return lines_[index_of(topic)]; }

  std::string rank(VertexId topic) const { return std::to_string(standings_[topic].place); }

  std::string community(VertexId topic) const {
    const auto number = standings_[topic].community;
    return csv_cell(number ? standings_.communities[*number].name : "");
  }

  std::string trend(VertexId topic) const {
    const Trend* trend = find_trend(trends_, topic);
    return trend == nullptr ? "" : std::string(name_of(trend->verdict));
  }

 private:
  Standings standings_;
  Trends trends_;
  std::vector<TopicLine> lines_;  ///< by vertex
};

void write_topics(const Walk& walk, std::ostream& out) {
  const TopicColumns columns(walk.graph());
  out << byte_order_mark;
  write_csv_row({"id", "label", "kind", "articles", "about", "mentions", "rank", "community", "first_seen", "last_seen",
                 "trend", "broader", "aliases", "url"},
                out);
  walk.for_each_vertex(VertexKind::topic, [&](const VertexItem& item) {
    const Topic& topic = walk.graph().ontology()[walk.graph().topic(item.vertex)];
    const TopicLine& line = columns.line(item.vertex);
    write_csv_row(
        {csv_cell(item.id), csv_cell(item.label), std::string(name_of(topic.type)), std::to_string(*item.articles),
         std::to_string(line.about), std::to_string(line.mentions), columns.rank(item.vertex),
         columns.community(item.vertex), csv_cell(line.first_seen), csv_cell(line.last_seen),
         columns.trend(item.vertex), ends_cell(walk, item.vertex, EdgeKind::broader),
         cell_of(exports::other_labels(topic)), cell_of(item.link)},
        out);
  });
}

void write_articles(const Walk& walk, std::ostream& out) {
  out << byte_order_mark;
  write_csv_row({"id", "label", "date", "issue", "issue_label", "series", "sources", "about", "mentions", "authors",
                 "attributes", "recurring", "url"},
                out);
  walk.for_each_vertex(VertexKind::article, [&](const VertexItem& item) {
    const Issue& issue = walk.graph().issue(item.vertex);
    const Article& article = walk.graph().article(item.vertex);
    const auto ends = [&](EdgeKind kind) { return ends_cell(walk, item.vertex, kind); };
    write_csv_row({csv_cell(item.id), csv_cell(item.label), csv_cell(item.date), issue_cell(walk.graph(), item.vertex),
                   csv_cell(label_of(issue)), csv_cell(issue.series), ends(EdgeKind::from), ends(EdgeKind::about),
                   ends(EdgeKind::mentions), cell_of(article.authors), cell_of(article.attributes),
                   article.recurring ? "yes" : "no", cell_of(item.link)},
                  out);
  });
}

void write_sources(const Walk& walk, std::ostream& out) {
  out << byte_order_mark;
  write_csv_row({"id", "label", "articles", "url"}, out);
  walk.for_each_vertex(VertexKind::source, [&](const VertexItem& item) {
    write_csv_row({csv_cell(item.id), csv_cell(item.label), std::to_string(*item.articles), cell_of(item.link)}, out);
  });
}

void write_issues(const Walk& walk, std::ostream& out) {
  out << byte_order_mark;
  write_csv_row({"id", "label", "number", "date", "series", "articles", "url"}, out);
  walk.for_each_vertex(VertexKind::issue, [&](const VertexItem& item) {
    const Issue& issue = walk.graph().issue(item.vertex);
    write_csv_row({csv_cell(item.id), csv_cell(item.label), csv_cell(issue.number), csv_cell(item.date),
                   csv_cell(issue.series), std::to_string(*item.articles), cell_of(item.link)},
                  out);
  });
}

void write_edges(const Walk& walk, std::ostream& out) {
  out << byte_order_mark;
  // The first five are what Gephi looks for.
  write_csv_row({"source", "target", "type", "kind", "weight", "count", "source_label", "target_label", "id"}, out);
  const TopicGraph& graph = walk.graph();
  walk.for_each_edge([&](const EdgeItem& item) {
    write_csv_row({csv_cell(item.source), csv_cell(item.target), item.is_symmetric ? "Undirected" : "Directed",
                   std::string(item.relation), number_text(item.weight), std::to_string(item.count),
                   csv_cell(graph[item.edge->from].label), csv_cell(graph[item.edge->to].label), item.id},
                  out);
  });
}

/// A row for each tag, with all that it may be counted by.
void write_article_topics(const Walk& walk, std::ostream& out) {
  out << byte_order_mark;
  write_csv_row({"article", "article_label", "date", "issue", "issue_label", "series", "recurring", "topic",
                 "topic_label", "topic_kind", "role", "score", "mentions"},
                out);
  const TopicGraph& graph = walk.graph();
  walk.for_each_edge([&](const EdgeItem& item) {
    const Edge& edge = *item.edge;
    if (!is_tag(edge.kind)) return;
    const Issue& issue = graph.issue(edge.from);
    write_csv_row({csv_cell(item.source), csv_cell(graph[edge.from].label), csv_cell(issue.date),
                   issue_cell(graph, edge.from), csv_cell(label_of(issue)), csv_cell(issue.series),
                   graph.article(edge.from).recurring ? "yes" : "no", csv_cell(item.target),
                   csv_cell(graph[edge.to].label), std::string(name_of(graph.ontology()[graph.topic(edge.to)].type)),
                   std::string(item.relation), number_text(item.weight), std::to_string(item.count)},
                  out);
  });
}

}  // namespace

void write_csv(const Excerpt& excerpt, const ExportOptions&, const NewFile& new_file) {
  const Walk walk(excerpt);
  new_file("topics.csv", [&](std::ostream& out) { write_topics(walk, out); });
  new_file("articles.csv", [&](std::ostream& out) { write_articles(walk, out); });
  new_file("sources.csv", [&](std::ostream& out) { write_sources(walk, out); });
  new_file("issues.csv", [&](std::ostream& out) { write_issues(walk, out); });
  new_file("edges.csv", [&](std::ostream& out) { write_edges(walk, out); });
  new_file("article_topics.csv", [&](std::ostream& out) { write_article_topics(walk, out); });
}

}  // namespace weft
