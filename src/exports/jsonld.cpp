// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "exports/concept_labels.hpp"
#include "exports/identity.hpp"
#include "exports/json_lines.hpp"
#include "exports/jsonld_context.hpp"
#include "exports/numbers.hpp"
#include "exports/web_link.hpp"
#include "text/ascii.hpp"
#include "text/hash.hpp"
#include "text/slug.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>
#include <set>
#include <string>
#include <vector>

namespace weft {
namespace {

using exports::export_id;
using exports::json_text;
using exports::JsonLines;
using nlohmann::ordered_json;

JsonLines begin_list(std::ostream& out, std::string_view name) {
  out << ",\n\"" << name << "\":";
  return JsonLines(out);
}

/// `type` before `id` before the rest is the order streaming readers want.
ordered_json new_node(std::string_view type, const std::string& id) { return {{"type", type}, {"id", id}}; }

void add_if_any(ordered_json& node, const char* key, ordered_json list) {
  if (!list.empty()) node[key] = std::move(list);
}

/// A tag that is none would make an ill-formed literal: the text then goes without.
bool is_language_tag(std::string_view tag) {
  if (tag.empty() || tag.front() == '-' || tag.back() == '-') return false;
  return std::all_of(tag.begin(), tag.end(),
                     [](char byte) { return text::is_letter(byte) || text::is_digit(byte) || byte == '-'; });
}

ordered_json literal(const Label& label) {
  if (!is_language_tag(label.language)) return label.text;
  return {{"@language", label.language}, {"@value", label.text}};
}

ordered_json literals(const std::vector<Label>& labels) {
  ordered_json list = ordered_json::array();
  for (const Label& label : labels) list.push_back(literal(label));
  return list;
}

std::string series_id(const std::string& series) { return "series:" + text::iri_segment(series); }

ordered_json ends_of(const Excerpt& excerpt, VertexId vertex, EdgeKind kind) {
  const TopicGraph& graph = excerpt.graph();
  ordered_json ends = ordered_json::array();
  for (const Edge* edge : excerpt.edges_of(vertex)) {
    if (edge->kind != kind) continue;
    if (edge->from == vertex) {
      ends.push_back(export_id(graph[edge->to]));
    } else if (exports::is_symmetric(kind)) {
      ends.push_back(export_id(graph[edge->from]));
    }
  }
  return ends;
}

void add_relations(ordered_json& node, const Excerpt& excerpt, VertexId vertex, std::initializer_list<EdgeKind> kinds) {
  for (const EdgeKind kind : kinds) {
    add_if_any(node, std::string(exports::relation_of(kind)).c_str(), ends_of(excerpt, vertex, kind));
  }
}

void add_topic(ordered_json& node, const Excerpt& excerpt, VertexId vertex) {
  const TopicGraph& graph = excerpt.graph();
  const Topic& topic = graph.ontology()[graph.topic(vertex)];
  const exports::ConceptLabels labels = exports::concept_labels(topic);
  const ordered_json preferred = literals(labels.preferred);
  node["prefLabel"] = preferred.size() == 1 ? preferred.front() : preferred;
  add_if_any(node, "altLabel", literals(labels.alternative));
  add_if_any(node, "hiddenLabel", literals(labels.hidden));
  node["kind"] = name_of(topic.type);
  node["count"] = graph[vertex].articles;
  node["inScheme"] = "map:topics";
  if (ends_of(excerpt, vertex, EdgeKind::broader).empty()) node["topConceptOf"] = "map:topics";
  add_relations(node, excerpt, vertex, {EdgeKind::broader, EdgeKind::related, EdgeKind::together});
  ordered_json matches = ordered_json::array();
  for (const std::string& iri : topic.same_as) {
    if (const auto link = exports::WebLink::from(iri)) matches.push_back(link->url());
  }
  add_if_any(node, "exactMatch", std::move(matches));
}

void add_article(ordered_json& node, const Excerpt& excerpt, VertexId vertex) {
  const TopicGraph& graph = excerpt.graph();
  for (const ordered_json& issue : ends_of(excerpt, vertex, EdgeKind::part_of)) node["isPartOf"] = issue;
  const Article& article = graph.article(vertex);
  std::set<std::string> cited;
  ordered_json citations = ordered_json::array();
  for (const Link& link : article.links) {
    if (link.role == LinkRole::image) continue;
    const auto address = exports::WebLink::from(link.url);
    if (address && cited.insert(address->url()).second) citations.push_back(address->url());
  }
  add_if_any(node, "citation", std::move(citations));
  add_if_any(node, "author", article.authors);
  add_if_any(node, "keywords", article.attributes);
  if (article.recurring) node["recurring"] = true;
  add_relations(node, excerpt, vertex,
                {EdgeKind::about, EdgeKind::mentions, EdgeKind::from, EdgeKind::related_article, EdgeKind::same_work,
                 EdgeKind::refers_to});
}

void add_issue(ordered_json& node, const Excerpt& excerpt, VertexId vertex) {
  const TopicGraph& graph = excerpt.graph();
  const Issue& issue = graph.issue(vertex);
  if (!issue.number.empty()) node["issueNumber"] = issue.number;
  if (!issue.date.empty()) node["datePublished"] = issue.date;
  node["count"] = graph[vertex].articles;
  if (!issue.series.empty()) node["isPartOf"] = series_id(issue.series);
  ordered_json parts = ordered_json::array();
  for (const Edge* edge : excerpt.edges_of(vertex)) {
    if (edge->kind == EdgeKind::part_of) parts.push_back(export_id(graph[edge->from]));
  }
  add_if_any(node, "hasPart", std::move(parts));
}

std::string_view type_of(VertexKind kind) {
  switch (kind) {
    case VertexKind::topic:
      return "Topic";
    case VertexKind::article:
      return "Article";
    case VertexKind::source:
      return "Source";
    case VertexKind::issue:
      return "Issue";
  }
  return {};
}

ordered_json vertex_node(const Excerpt& excerpt, VertexId id) {
  const TopicGraph& graph = excerpt.graph();
  const Vertex& vertex = graph[id];
  ordered_json node = new_node(type_of(vertex.kind), export_id(vertex));
  node["group"] = name_of(vertex.kind);
  node["label"] = vertex.label;
  if (vertex.kind != VertexKind::topic) node["name"] = vertex.label;
  if (const auto link = exports::WebLink::from(vertex.url)) node["url"] = link->url();
  switch (vertex.kind) {
    case VertexKind::topic:
      add_topic(node, excerpt, id);
      break;
    case VertexKind::article:
      add_article(node, excerpt, id);
      break;
    case VertexKind::source:
      node["count"] = vertex.articles;
      break;
    case VertexKind::issue:
      add_issue(node, excerpt, id);
      break;
  }
  return node;
}

/// An edge's identity comes from what it says, so that one more edge does not rename the others.
std::string edge_id(std::string_view relation, const std::string& source, const std::string& target) {
  text::Fingerprint fingerprint;
  for (const std::string_view part : {relation, std::string_view(source), std::string_view(target)})
    fingerprint.add(part);
  return "edge:" + fingerprint.hex();
}

ordered_json link_object(const TopicGraph& graph, const Edge& edge) {
  const std::string source = export_id(graph[edge.from]);
  const std::string target = export_id(graph[edge.to]);
  const std::string_view relation = exports::relation_of(edge.kind);
  ordered_json link = new_node("Link", edge_id(relation, source, target));
  link["source"] = source;
  link["target"] = target;
  link["rel"] = relation;
  link["weight"] = exports::export_weight(edge.weight);
  link["count"] = edge.count;
  return link;
}

ordered_json concept_scheme(const Excerpt& excerpt) {
  const TopicGraph& graph = excerpt.graph();
  const Scheme& scheme = graph.ontology().scheme();
  const std::string title = scheme.title.empty() ? "Topics" : scheme.title;
  ordered_json node = new_node("ConceptScheme", "map:topics");
  node["label"] = title;
  node["prefLabel"] = title;
  if (!scheme.license.empty()) node["rights"] = scheme.license;
  if (!scheme.attribution.empty()) node["creditText"] = scheme.attribution;
  ordered_json tops = ordered_json::array();
  for (const VertexId vertex : excerpt.vertices()) {
    if (graph[vertex].kind != VertexKind::topic) continue;
    if (ends_of(excerpt, vertex, EdgeKind::broader).empty()) tops.push_back(export_id(graph[vertex]));
  }
  add_if_any(node, "hasTopConcept", std::move(tops));
  return node;
}

void write_included(const Excerpt& excerpt, std::ostream& out) {
  const TopicGraph& graph = excerpt.graph();
  JsonLines included = begin_list(out, "included");
  included.add(concept_scheme(excerpt));
  std::set<std::string> series;
  for (const VertexId vertex : excerpt.vertices()) {
    if (graph[vertex].kind == VertexKind::issue) series.insert(graph.issue(vertex).series);
  }
  series.erase("");
  for (const std::string& name : series) {
    ordered_json node = new_node("Periodical", series_id(name));
    node["label"] = name;
    node["name"] = name;
    included.add(node);
  }
  included.end();
}

}  // namespace

void write_jsonld(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  const ordered_json context = exports::jsonld_context(options.base);
  out << "{\n\"@context\":{";
  std::string_view separator = "\n";
  for (const auto& [term, meaning] : context.items()) {
    out << separator << json_text(term) << ':' << json_text(meaning);
    separator = ",\n";
  }
  out << "\n},\n\"type\":\"Dataset\",\n\"id\":\"map:graph\",\n\"name\":" << json_text(options.title)
      << ",\n\"directed\":true,\n\"multigraph\":true";
  JsonLines nodes = begin_list(out, "nodes");
  for (const VertexId vertex : excerpt.vertices()) nodes.add(vertex_node(excerpt, vertex));
  nodes.end();
  JsonLines links = begin_list(out, "links");
  for (const Edge* edge : excerpt.edges()) links.add(link_object(excerpt.graph(), *edge));
  links.end();
  write_included(excerpt, out);
  out << "\n}\n";
}

}  // namespace weft
